"""Makes drugs.terms: drug names from the DrugBank open vocabulary (CC0) and a curated list."""

import csv
import re

from english import dictionary, is_ordinary, zipf
from health import ABBREVIATION, CONTEXT, curated, is_everyday
from tables import normal, package_folder, require_version, without_accents, write_terms

BRAND, CLASS, SUBSTANCE = 1 << 4, 1 << 5, 1 << 6
KINDS = {"generic": 0, "brand": BRAND, "class": CLASS, "abbreviation": ABBREVIATION,
         "substance": SUBSTANCE | CONTEXT}  # fmt: skip

# Brands that are also given names or everyday phrases.
ALSO_NAMES = {"ella", "skyla", "yasmin", "yaz", "soma", "plan b", "one a day", "climara"}
DOUBTFUL = ("generic", "brand", "abbreviation")
NAME = re.compile(r"[a-z][a-z'-]{3,}( [a-z][a-z-]+){0,2}")
# Words of allergen extracts, foods, cosmetics and laboratory reagents, which nobody is prescribed.
NOT_A_DRUG = set(
    """
    absolute allergenic bark bean berry bran bud bulb cortex dander dust egg ester extract
    feather fiber fish flesh flower flowering flour fruit fur gum hair herb ion juice kernel
    leaf leaves meal meat mold moss nut oil peel pollen powder resin rhizome ring root sap
    sawdust seed seeds shell skin smoke stem thallus top tops tree tuber twig venom virus wax
    weed whole wood wool
    """.split()
)
# Everyday words that are drugs wherever a chart has them; other everyday words stay out.
EVERYDAY_DRUGS = set(
    """
    aspirin morphine codeine methadone fentanyl heroin cocaine insulin ibuprofen acetaminophen
    adrenaline cortisone penicillin amphetamine quinine nitroglycerin steroids ecstasy
    belladonna chloroform dextrose niacin strychnine progesterone
    """.split()
)
# What a laboratory measures; the lab-tests table has these.
MEASURED = {"creatinine", "bilirubin", "cholesterol", "urea", "lactate", "triglycerides",
            "uric acid", "hemoglobin", "cortisol", "pyruvate", "ammonia", "fibrinogen"}  # fmt: skip
VOWELS = re.compile(r"[aeiouy].*[aeiouy]")
FOREIGN = re.compile(r"^(acid[eo]|acidum|natri|kali|extractum)\b|(ina|ona|ida|ato|ico|ium) ?$")


def vocabulary():
    """`(common name, synonyms)` of each DrugBank entry."""
    source = package_folder("drug_named_entity_recognition") / "drugbank vocabulary.csv"
    with source.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield row["Common name"], [part.strip() for part in row["Synonyms"].split("|")]


def usable(raw):
    term = normal(raw)
    if without_accents(term) != term or not NAME.fullmatch(term):
        return None
    words = term.replace("-", " ").split()
    if NOT_A_DRUG & set(words):
        return None
    if term in MEASURED or term in dictionary() and term not in EVERYDAY_DRUGS and zipf(term) > 2:
        return None
    # Why: research codes and salts, which collide with every other abbreviation.
    code = len(term) < 6 and term not in dictionary() or not VOWELS.search(term)
    if " " not in term and code:
        return None
    if len(words) > 1 and all(is_everyday(word) or len(word) < 3 for word in words):
        return None
    return term


def derived():
    terms = {}
    for name, synonyms in vocabulary():
        main = usable(name)
        if main is None:
            continue
        found = {main}
        for synonym in synonyms:
            term = usable(synonym)
            # Why: the list repeats each name in Latin, Spanish and Italian.
            if term and not (FOREIGN.search(term) and not FOREIGN.search(main)):
                if not (term.endswith("um") and " " not in term and not main.endswith("um")):
                    found.add(term)
        for term in found:
            context = CONTEXT if is_ordinary(term) and term not in EVERYDAY_DRUGS else 0
            terms[term] = (context, 0)
    return terms


def main():
    require_version("drug-named-entity-recognition", "1.0.1")
    terms = derived()
    for term, (flags, value) in curated("drugs.txt", KINDS, DOUBTFUL).items():
        if term in EVERYDAY_DRUGS:
            flags &= ~CONTEXT
        if term in ALSO_NAMES:
            flags |= CONTEXT
        terms[term] = (flags, value)
    for term in ("metformin", "lisinopril", "eliquis", "insulin glargine", "warfarin", "tylenol"):
        assert term in terms and not terms[term][0] & CONTEXT, term
    assert terms["soma"][0] & BRAND and terms["ensure"][0] & CONTEXT
    assert not {"water", "creatinine", "cholesterol", "salmon", "patient"} & terms.keys()
    brands = sum(1 for flags, _ in terms.values() if flags & BRAND)
    write_terms("drugs.terms", "DrugBank vocabulary (CC0), own list", terms, f"{brands} brands")


if __name__ == "__main__":
    main()
