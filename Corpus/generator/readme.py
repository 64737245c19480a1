"""The README of the corpora, with the counts of what was just generated."""

from .corpus import EVERY, HEALTH_TERMS

HEAD = """# Labelled corpora

Everything here is invented by the seeded generator in `generator/` (Python 3.11 or later, standard
library only). No value belongs to a person. Regenerate from this folder with

    python3 -m generator            # the same as `make corpus` in the project's root
    python3 -m generator --check    # exit status 1 if a committed file differs

`demo-share/` is a small hospital file share for `make demo`: notes, letters, e-mail, claims, HL7 v2,
FHIR, C-CDA, X12, logs, code, a UTF-16 and a Windows-1252 file, an empty file and a picture. The other folders
hold labelled documents.

| corpus | documents | phi | identifiers | clear | what |
|---|---|---|---|---|---|
"""

ABOUT = {
    "clinical-notes": "notes, letters, reports and lists of a hospital, sloppy typing included",
    "claims-and-rosters": "delimited, fixed and key-value tables, with columns that only look like identifiers",
    "application-logs": "log lines of many programs; some leak, a third do not",
    "code-and-technical": "code, settings, catalogs, articles on drugs and diseases: text about nobody",
    "email-threads": "mail between staff, patients, payers and vendors, with quoted replies",
    "health-messages": "HL7 v2, FHIR JSON, X12 and C-CDA as text",
}

FORMAT = """
## Format

`documents.jsonl` holds one object a line:
`{"id", "kind", "text", "entities": [{"start", "end", "entity"}], "negatives": [{"start", "end", "entity", "why"}], "verdict"}`.
Offsets count Unicode code points, the end is exclusive. Entities do not overlap. A negative is a place that
resembles the type and is not one; the same place may carry another type's label (a visit date is a `DATE`
and a negative of `DATE_OF_BIRTH`). `corpus.json` lists in `labelled` the types that are complete in every
document; for others a label is true and its absence says nothing.

What a label covers:
- PERSON_NAME: patients, relatives and staff; without title (Dr., Ms.) and credentials (MD, RN); with Jr. or III. Single given or
  family names count. In HL7 v2 and X12 family and given name are one label with the separator between; in FHIR, C-CDA and
  columns of their own each part is one. Names of organisations, places and eponyms are not labelled.
- STREET_ADDRESS: the street line with unit; LOCATION: the city; a state alone is not labelled; ZIP_CODE: five or nine digits.
- DATE: month and day at least, also without year; a year alone is not; time of day is outside. A date of birth is only DATE_OF_BIRTH.
- AGE: the number only, and only from 90 up.
- PHONE: without extension. FAX: a number that the text calls fax.
- HEALTH_PLAN_ID: member, subscriber, group and policy numbers.
- Numbers: without their label, with their inner separators.
- DISEASE, DRUG, LAB_TEST and PROCEDURE are labelled where the generator placed them, never completely.

`verdict`: `phi` = a person (or a number that stands for one patient, such as an MRN or member ID) and something on health or its payment
in the document; `identifiers` = a person without that; `clear` = neither. URLs, network addresses, places, dates and
health codes alone leave a document clear.

## Counts

Positives and hard negatives over all corpora:

| entity | positives | negatives |
|---|---|---|
"""


def text(by_corpus):
    lines = [HEAD]
    for name, documents in by_corpus.items():
        verdicts = [sum(1 for d in documents if d["verdict"] == v) for v in ("phi", "identifiers", "clear")]
        lines.append(
            f"| {name} | {len(documents)} | {verdicts[0]} | {verdicts[1]} | {verdicts[2]} | {ABOUT[name]} |\n"
        )
    lines.append(FORMAT)
    everything = [d for documents in by_corpus.values() for d in documents]
    for entity in sorted(set(EVERY) | HEALTH_TERMS):
        found = sum(1 for d in everything for e in d["entities"] if e["entity"] == entity)
        traps = sum(1 for d in everything for e in d["negatives"] if e["entity"] == entity)
        lines.append(f"| {entity} | {found} | {traps} |\n")
    return "".join(lines)
