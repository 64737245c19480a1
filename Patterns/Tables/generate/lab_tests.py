"""Makes lab-tests.terms from the curated list."""

from health import ABBREVIATION, CONTEXT, curated
from tables import write_terms

PANEL, FINDING = 1 << 4, 1 << 5
KINDS = {"panel": PANEL, "test": 0, "abbreviation": ABBREVIATION, "word": CONTEXT,
         "finding": FINDING}  # fmt: skip


def main():
    terms = curated("lab-tests.txt", KINDS)
    assert terms["cbc"][0] == 0 and terms["bun"][0] & ABBREVIATION and terms["troponin"][0] == 0
    assert terms["iron"][0] & CONTEXT and "hba1c" in terms and "inr" in terms
    write_terms("lab-tests.terms", "Own list, 2026-11", terms)


if __name__ == "__main__":
    main()
