"""Families of technical documents, made of fragments.

A table holds kind -> (openings, fragments, fewest, most, joint). Extra slots: ‹t:KIND› a trap value,
‹fn› ‹var› ‹cls› invented names, ‹sha› ‹sha256› ‹uuid› hashes, ‹sem› a version.
"""


def parts(text):
    """Fragments are separated by a line with only %%."""
    return [p.strip("\n") for p in text.strip("\n").split("\n%%\n")]


def families(table):
    """A function that adds families to the table."""

    def family(kind, openings, fragments, low, high, joint="\n"):
        table[kind] = (parts(openings), parts(fragments), low, high, joint)

    return family
