"""What the generators of the health term tables share: curated lists and title cutting."""

import re
from functools import lru_cache

from english import curated_lines, dictionary, is_ordinary, zipf
from tables import normal

ABBREVIATION, CONTEXT = 1 << 2, 1 << 3
CURATED = 1  # value of a term that the hand-made list holds; 0 is derived from a source


def spellings(term):
    """The term as written, and as it reads when / . & and brackets only separate words."""
    written = normal(term)
    spaced = normal(re.sub(r"[/.&()\[\]]", " ", written))
    yield written
    words = spaced.split()
    if spaced != written and words and all(len(word) > 1 for word in words):
        yield spaced


def is_word(term):
    """An ordinary word, or a rarer one that is short enough to turn up by chance (CAP, LAP)."""
    return is_ordinary(term) or term in dictionary() and zipf(term) >= 3


def curated(name, kinds, doubtful=("abbreviation",)):
    """`{term: (flags, CURATED)}` of a `kind: term, term` file; `kinds` gives each kind's flags.

    A `clear` line, after the others, lists the abbreviations that mean one thing only.
    Terms of the `doubtful` kinds that are also ordinary English words get the context bit.
    """
    terms = {}
    for line in curated_lines(name):
        kind, group = line.split(":", 1)
        for raw in group.split(", "):
            if not raw.strip():
                continue
            for term in spellings(raw):
                if kind == "clear":
                    flags, value = terms.get(term, (0, CURATED))
                    terms[term] = (flags & ~(ABBREVIATION | CONTEXT), value)
                    continue
                flags = kinds[kind] | terms.get(term, (0, 0))[0]
                if kind in doubtful and " " not in term and is_word(term):
                    flags |= CONTEXT
                terms[term] = (flags, CURATED)
    return terms


# Where a title stops naming the condition and starts qualifying it.
QUALIFIERS = re.compile(
    r"\b(with|without|due to|in diseases|in other diseases|following|associated with|resulting from"
    r"|in conditions|in newborn|in other|not elsewhere|classified|complicating|affecting"
    r"|secondary to|caused by|as the cause|by |after"
    r"|during|involving|attributable|specified as|unspecified as|or unspecified|so stated"
    r"|nos\b|nec\b"
    r"|requiring|from |that |which |where |when |while |except |other than |and other"
    r"|and unspecified"
    r"|or other|initial encounter|subsequent encounter|sequela|undetermined|intentional|accidental)"
)
SIDES = re.compile(
    r"\b(of |in |on )?(the )?(right|left|bilateral|unspecified|other specified|specified|other"
    r"|multiple|upper|lower)( (side|limb|extremity|site|sites|part|parts|region|regions|eye|ear"
    r"|ankle"
    r"|knee|hip|shoulder|elbow|wrist|hand|foot|finger|fingers|toe|toes|leg|arm|thigh|forearm|lung"
    r"|breast|female breast|male breast|kidney|ureter|lower leg|upper arm))?$"
)
LEADING = re.compile(
    r"^(other and unspecified|forms of|types of|unspecified|other specified|other|certain"
    r"|specified|some|personal history"
    r" of( other)?|family history of( other)?|history of|encounter for|acquired absence of"
    r"|presence of"
    r"|long term \(current\) use of|screening for|contact with|exposure to|unspecified type)\b ?"
)
TRAILING = re.compile(
    r"( (of|in|on|at|to|and|or|the|a|an|by|for|unspecified|specified|nos|nec|type|site|other|any"
    r"|both|not"
    r"|due|level|multiple|current|part|episode|right|left|bilateral|side|degree))+$"
)
ASIDE = re.compile(r"\b(of|in|on|at|to) (right|left|bilateral|unspecified|other|specified|any) ")
WORDS = re.compile(r"[a-z][a-z'-]*( [a-z0-9][a-z0-9'-]*){0,4}")


def cut_title(title):
    """The condition that a coded title names, or None when nothing usable is left."""
    text = normal(title).replace("’", "'")
    text = re.sub(r"\[[^]]*\]|\([^)]*\)", " ", text)
    text = re.split(r"[,:;]", text)[0]
    text = normal(text)
    for _ in range(3):
        text = LEADING.sub("", text)
    text = ASIDE.sub(r"\1 ", text)
    text = QUALIFIERS.split(text)[0].strip()
    for _ in range(3):
        text = SIDES.sub("", text).strip()
        text = TRAILING.sub("", text).strip()
    text = normal(text).strip(" -'")
    return text if WORDS.fullmatch(text) and len(text) > 3 else None


@lru_cache(maxsize=None)
def is_everyday(word):
    return word in dictionary() and zipf(word) >= 3.3


def is_medical(term, specific):
    """Whether a derived term carries a word that everyday text does not use.

    `specific` holds everyday words that make a phrase medical all the same (fracture, ulcer).
    """
    words = term.replace("-", " ").split()
    if len(words) == 1:
        return not is_everyday(words[0])
    rare = [word for word in words if len(word) > 3 and not is_everyday(word)]
    return bool(rare) or any(word in specific for word in words)
