"""Makes person-names.terms: US given names and surnames with how common they are."""

import math
from importlib import import_module

from english import ORDINARY_ZIPF, curated_lines, curated_words, is_ordinary, zipf
from tables import normal, package_folder, require_version, without_accents, write_terms

FEMALE, MALE, SURNAME, ORDINARY, ADDED, EPONYM = (1 << bit for bit in range(2, 8))

# Why these locales: names that are frequent in the United States and thin in the 1990 Census.
LOCALES = (
    "en", "en_US", "en_GB", "en_NZ", "en_NG", "yo_NG", "ig_NG", "es_MX", "es_ES", "es_CO", "es_AR",
    "pt_BR", "fr_FR", "pl_PL", "vi_VN",
)  # fmt: skip
# Commonness of names whose share is not known.
CONTEMPORARY, FREQUENT, LISTED = 7, 5, 3
CURATED_LISTS = (("contemporary-given-names.txt", CONTEMPORARY), ("other-names.txt", FREQUENT))
PARTICLES = ("de la", "de los", "de", "del", "della", "di", "da", "la", "le", "van", "van der",
             "von", "mc", "mac", "o'")  # fmt: skip
# Particles whose joined form begins too many other names to be split by rule.
SPLIT_BY_HAND = (
    "d'agostino d'alessandro d'aloia d'amato d'ambrosio d'amico d'amore d'andrea d'angelo "
    "d'antonio d'aquino d'arcy d'avila d'costa d'cruz d'elia d'errico d'ippolito d'onofrio "
    "d'orazio d'silva d'souza d'urso"
).split() + [
    "st amand", "st ann", "st aubin", "st clair", "st claire", "st cyr", "st denis", "st george",
    "st germain", "st hilaire", "st james", "st jean", "st john", "st johns", "st laurent",
    "st louis", "st martin", "st onge", "st peter", "st pierre", "st romain", "st thomas",
]  # fmt: skip


def commonness(percent):
    """1 below 0.0005 %, then one step for each doubling from 0.001 % (2) up to 15."""
    if percent < 0.0005:
        return 1
    return min(15, 2 + int(math.log2(percent / 0.001) + 1e-9))


def census(file):
    rows = (line.split() for line in (package_folder("names") / file).open(encoding="ascii"))
    return {row[0].lower(): commonness(float(row[1])) for row in rows}


class Names:
    def __init__(self):
        self.flags, self.given, self.surname = {}, {}, {}

    def add(self, name, flag, level, extra=0):
        known = self.flags.get(name, 0)
        # Why: a second source only adds what the Census does not say.
        self.flags[name] = known | flag | (extra if not known & flag else 0)
        levels = self.surname if flag == SURNAME else self.given
        levels[name] = max(level, levels.get(name, 0))

    def terms(self):
        return {
            name: (flags, self.surname.get(name, 0) << 8 | self.given.get(name, 0))
            for name, flags in self.flags.items()
        }


def add_census(names):
    for file, flag in (
        ("dist.female.first", FEMALE),
        ("dist.male.first", MALE),
        ("dist.all.last", SURNAME),
    ):
        for name, level in census(file).items():
            names.add(name, flag, level)


def add_curated(names):
    sexes = {"f": FEMALE, "m": MALE, "s": SURNAME}
    for file, level in CURATED_LISTS:
        for line in curated_lines(file):
            kinds, group = line.split(":")
            for name in group.split():
                for kind in kinds.strip():
                    if not names.flags.get(name, 0) & sexes[kind]:
                        names.add(name, sexes[kind], level, ADDED)


def locale_names(locale):
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for attribute, flag in (
        ("first_names_female", FEMALE),
        ("first_names_male", MALE),
        ("first_names_unisex", FEMALE | MALE),
        ("first_names", 0),
        ("last_names", SURNAME),
    ):
        for name in getattr(provider, attribute, ()):
            yield name, flag


def add_other_languages(names):
    for locale in LOCALES:
        for name, flag in locale_names(locale):
            term = normal(name).replace("’", "'")
            if flag == 0 and names.flags.get(term, 0) & (FEMALE | MALE):
                continue
            letters = term.replace("'", "").replace("-", "").replace(" ", "")
            if len(letters) < 3 or not letters.isalpha() or "." in term:
                continue
            # Why: a word that is a name only in these lists costs more than it finds.
            if is_ordinary(without_accents(term)):
                continue
            for spelling in {term, without_accents(term)}:
                for single in (FEMALE, MALE, SURNAME):
                    if (flag or FEMALE | MALE) & single:
                        if not names.flags.get(spelling, 0) & single:
                            names.add(spelling, single, LISTED, ADDED)


def add_spellings(names):
    """The Census drops spaces and apostrophes: DELACRUZ is also written de la cruz."""
    surnames = {name for name, flags in names.flags.items() if flags & SURNAME}
    for name in sorted(surnames):
        if not name.isalpha() or names.surname[name] < 2:
            continue
        for particle in PARTICLES:
            joined = particle.replace(" ", "").replace("'", "")
            rest = name[len(joined) :]
            shortest = 5 if particle in ("de", "la", "le", "da", "di") else 4
            if not name.startswith(joined) or len(rest) < shortest or rest not in surnames:
                continue
            if is_ordinary(name):
                continue
            if particle != "o'":
                names.add(f"{particle} {rest}", SURNAME, names.surname[name])
            elif rest[0] not in "aeiou":
                names.add(particle + rest, SURNAME, names.surname[name])
    for spelling in SPLIT_BY_HAND:
        joined = spelling.replace("'", "").replace(" ", "")
        names.add(spelling, SURNAME, names.surname.get(joined, LISTED))


def is_short_word(names, name):
    """Two letters that text uses as a word or an abbreviation: mc, uk, la."""
    rare = names.given.get(name, 0) < 6 and names.surname.get(name, 0) < 5
    return len(name) <= 2 and rare and zipf(name) >= ORDINARY_ZIPF


def add_marks(names):
    eponyms = curated_words("eponyms.txt")
    for name in names.flags:
        if is_ordinary(name) or is_short_word(names, name):
            names.flags[name] |= ORDINARY
    for name in eponyms:
        if name in names.flags:
            names.flags[name] |= EPONYM


def main():
    require_version("names", "0.3.0")
    require_version("Faker", "40.54.0")
    names = Names()
    add_census(names)
    assert len(names.flags) == 91_910, len(names.flags)
    add_curated(names)
    add_other_languages(names)
    add_spellings(names)
    add_marks(names)
    terms = names.terms()
    for name, bits in (
        ("rose", FEMALE | SURNAME | ORDINARY), ("mary", FEMALE), ("smith", SURNAME),
        ("jayden", MALE | ADDED), ("de la cruz", SURNAME), ("o'brien", SURNAME),
        ("muñoz", SURNAME), ("parkinson", EPONYM), ("krishnamurthy", SURNAME),
    ):  # fmt: skip
        assert terms[name][0] & bits == bits, (name, terms[name])
    assert not terms["john"][0] & ORDINARY and not terms["smith"][0] & ORDINARY
    counts = {
        label: sum(1 for flags, _ in terms.values() if flags & bit)
        for label, bit in (
            ("female", FEMALE), ("male", MALE), ("surname", SURNAME), ("ordinary", ORDINARY),
            ("added", ADDED), ("eponym", EPONYM),
        )
    }  # fmt: skip
    edition = "US Census 1990 (names 0.3.0), Faker 40.54.0"
    write_terms("person-names.terms", edition, terms, str(counts))


if __name__ == "__main__":
    main()
