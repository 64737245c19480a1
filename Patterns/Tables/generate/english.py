"""What counts as an ordinary English word, shared by the generators."""

from functools import lru_cache
from pathlib import Path

from tables import require_version

CURATED = Path(__file__).resolve().parent / "curated"
DICTIONARY = Path("/usr/share/dict/american-english")  # Debian package wamerican
ORDINARY_ZIPF = 3.0


def curated_lines(name):
    for line in (CURATED / name).read_text(encoding="utf-8").splitlines():
        line = line.split("#", 1)[0].strip()
        if line:
            yield line


def curated_words(name):
    return {word for line in curated_lines(name) for word in line.split()}


@lru_cache(maxsize=None)
def dictionary():
    """Words that the dictionary spells without a capital letter."""
    words = DICTIONARY.read_text(encoding="utf-8").split()
    return frozenset(word for word in words if word == word.lower() and not word.endswith("'s"))


@lru_cache(maxsize=None)
def names_before_words():
    return frozenset(curated_words("names-before-words.txt"))


@lru_cache(maxsize=None)
def capitalised_words():
    return frozenset(curated_words("capitalised-words.txt"))


def zipf(word):
    require_version("wordfreq", "3.1.1")
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en")


def is_ordinary(word):
    """A word that text uses often and that is not a name nearly every time."""
    return word in capitalised_words() or (
        word in dictionary()
        and word not in names_before_words()
        and zipf(word) >= ORDINARY_ZIPF
    )
