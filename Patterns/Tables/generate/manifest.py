"""The list of tables and how README.md records them; standard library only."""

import hashlib
import re
from pathlib import Path

from tables import FOLDER, Bitmap, CodeTable, TermTable

GENERATE = Path(__file__).resolve().parent
README = FOLDER / "README.md"
BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"
ROW = re.compile(
    r"\| `([a-z0-9.-]+)` \| [0-9,]+ \| [0-9,]+ \| `[0-9a-f]{64}` \| `[0-9a-f]{16}` \|"
)

ICD = ("icd_codes.py", "tables.py")
WORDS = (
    "english.py", "tables.py", "curated/names-before-words.txt", "curated/capitalised-words.txt",
)  # fmt: skip
HEALTH = ("health.py", *WORDS)
NAMES = (
    "person_names.py", *WORDS, "curated/contemporary-given-names.txt", "curated/other-names.txt",
    "curated/eponyms.txt",
)  # fmt: skip
# Each table with the files that make it, in the order in which they have to be made.
TABLES = {
    "icd10-cm.codes": ICD,
    "icd9-cm.codes": ICD,
    "icd10-pcs.codes": ICD,
    "phone-area-codes.bits": ("phone_area_codes.py", "tables.py"),
    "zip-codes.bits": ("zip_codes.py", "tables.py"),
    "tlds.terms": ("top_level_domains.py", "tables.py"),
    "english-words.terms": ("english_words.py", *WORDS),
    "person-names.terms": NAMES,
    "places.terms": ("places.py", *NAMES),
    "diseases.terms": ("diseases.py", "icd_codes.py", "curated/diseases.txt", *HEALTH),
    "drugs.terms": ("drugs.py", "curated/drugs.txt", *HEALTH),
    "lab-tests.terms": ("lab_tests.py", "curated/lab-tests.txt", *HEALTH),
    "procedures.terms": ("procedures.py", "icd_codes.py", "curated/procedures.txt", *HEALTH),
}  # fmt: skip
BITMAPS = {
    "phone-area-codes.bits": (b"SHNB", (1000, 1000)),
    "zip-codes.bits": (b"SHZB", (100_000, 1000)),
}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def inputs_digest(name):
    """What the table is made from, as committed: its generator, the helpers, the curated lists."""
    digest = hashlib.sha256()
    for part in ("requirements.txt", *TABLES[name]):
        digest.update(part.encode() + b"\0" + (GENERATE / part).read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def count(name, data):
    """How many entries the header of the table declares, once the file has been read as one."""
    if name.endswith(".codes"):
        return CodeTable(data).count
    if name.endswith(".terms"):
        table = TermTable(data)
        if sum(1 for _ in table.entries()) != table.count:
            raise ValueError(f"{name}: the header and the entries disagree")
        return table.count
    return Bitmap(data, *BITMAPS[name]).count


def row(name):
    data = (FOLDER / name).read_bytes()
    cells = f"{count(name, data):,} | {len(data):,} | `{sha256(data)}` | `{inputs_digest(name)}`"
    return f"| `{name}` | {cells} |"


def block():
    head = ["| table | entries | bytes | sha256 | made from |", "|---|---:|---:|---|---|"]
    return "\n".join([BEGIN, *head, *(row(name) for name in TABLES), END])


def recorded():
    """`{table: row}` as README.md has it."""
    text = README.read_text(encoding="utf-8")
    inside = text.split(BEGIN, 1)[1].split(END, 1)[0]
    return {match[1]: match[0] for match in ROW.finditer(inside)}


def write():
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    README.write_text(before + block() + rest.split(END, 1)[1], encoding="utf-8")
