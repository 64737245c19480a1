"""Makes english-words.terms: common English words with their frequency."""

from english import capitalised_words, dictionary, names_before_words, zipf
from tables import FOLDER, require_version, write_terms

NAME_FIRST, CAPITALISED = 1 << 2, 1 << 3
LEAST = 3.5


def main():
    require_version("wordfreq", "3.1.1")
    from wordfreq import top_n_list

    terms = {}
    for word in top_n_list("en", 40_000, ascii_only=True):
        frequency = zipf(word)
        if frequency < LEAST:
            break
        if not word.isalpha() or (len(word) == 1 and word not in "ai"):
            continue
        # Why: the frequency list has no capitals; a word that the dictionary knows only with a
        # capital is a name and would make every Mary look like a word.
        if word not in dictionary():
            continue
        terms[word] = (NAME_FIRST if word in names_before_words() else 0, round(frequency * 100))
    for word in capitalised_words():
        terms[word] = (CAPITALISED, round(zipf(word) * 100))
    assert {"rose", "will", "may", "patient", "the", "hope"} <= terms.keys()
    assert not {"mary", "james", "michael", "elizabeth"} & terms.keys()
    write_terms("english-words.terms", "English, wordfreq 3.1.1 (CC BY-SA 4.0)", terms)
    assert (FOLDER / "english-words.terms").stat().st_size < 400_000


if __name__ == "__main__":
    main()
