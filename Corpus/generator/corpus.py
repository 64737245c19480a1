"""Turns built texts into labelled documents and keeps the promises of the format."""

import json

from . import marks
from .rng import Rng
from .scene import ROTATION, Scene

NOT_IDENTITY = {
    "URL",
    "IP_ADDRESS",
    "MAC_ADDRESS",
    "DATE",
    "LOCATION",
    "ZIP_CODE",
    "ICD10_CM",
    "ICD9_CM",
    "ICD10_PCS",
    "HCPCS",
    "CPT",
    "NDC",
    "LOINC",
    "SNOMED_CT",
    "DISEASE",
    "DRUG",
    "LAB_TEST",
    "PROCEDURE",
}
HEALTH_TERMS = {"DISEASE", "DRUG", "LAB_TEST", "PROCEDURE"}
EVERY = sorted(
    set(ROTATION) | {"PERSON_NAME", "STREET_ADDRESS", "LOCATION", "ZIP_CODE", "DATE_OF_BIRTH", "DATE", "AGE"}
)
SHORTEST, LONGEST = 200, 3000


def document(corpus, index, module):
    """Document number index; draws again until its length is right."""
    for attempt in range(60):
        scene = Scene(Rng(corpus, index, attempt), index)
        kind, marked, about_patient = module.build(scene)
        text, entities, negatives = marks.resolve(marked)
        if SHORTEST <= len(text) <= LONGEST:
            break
    else:
        raise ValueError(f"{corpus} {index} {kind}: {len(text)} characters")
    prefix = "".join(word[0] for word in corpus.split("-"))
    identity = any(e["entity"] not in NOT_IDENTITY for e in entities)
    verdict = "phi" if about_patient else "identifiers" if identity else "clear"
    doc = {
        "id": f"{prefix}-{index:04d}",
        "kind": kind,
        "text": text,
        "entities": entities,
        "negatives": negatives,
        "verdict": verdict,
    }
    check(doc, marked)
    return doc


def check(doc, marked):
    """Labels are exact, in order and do not overlap; a negative never lies on its own type."""
    text, at = doc["text"], 0
    expected = [(h.partition("!")[0], v) for h, v in marks.values(marked) if h.partition("!")[0]]
    if len(expected) != len(doc["entities"]):
        raise ValueError(doc["id"])
    for entity, (kind, value) in zip(doc["entities"], expected):
        if entity["entity"] != kind or text[entity["start"] : entity["end"]] != value or entity["start"] < at:
            raise ValueError(f"{doc['id']}: {entity} is not {value!r}")
        if kind not in HEALTH_TERMS and kind not in EVERY:
            raise ValueError(f"{doc['id']}: unknown type {kind}")
        at = entity["end"]
    for negative in doc["negatives"]:
        for entity in doc["entities"]:
            apart = negative["end"] <= entity["start"] or entity["end"] <= negative["start"]
            if not apart and negative["entity"] == entity["entity"]:
                raise ValueError(f"{doc['id']}: negative on a label {negative}")
    for forbidden in "‹›«»":
        if forbidden in text:
            raise ValueError(f"{doc['id']}: template mark left in {text!r}")


def files(name, module):
    """The committed files of one corpus: path -> bytes, and the documents."""
    documents = [document(name, i, module) for i in range(module.COUNT)]
    lines = "".join(json.dumps(d, ensure_ascii=False, separators=(",", ":")) + "\n" for d in documents)
    labelled = [e for e in EVERY if e not in getattr(module, "UNLABELLED", ())]
    about = {"title": module.TITLE, "seed": name, "labelled": labelled}
    return {
        f"{name}/documents.jsonl": lines.encode("utf-8"),
        f"{name}/corpus.json": (json.dumps(about, indent=2) + "\n").encode("utf-8"),
    }, documents
