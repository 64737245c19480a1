"""The demo share: a small hospital file share with names and contents as people leave them."""

import json
import struct
import zlib

from . import ccda, claims, dates, fhir, health, hl7, logs, marks, notes, values, x12
from .mails_pools import TOPICS
from .notes_pools import POOLS
from .rng import Rng
from .scene import Scene


def scene_for(name):
    scene = Scene(Rng("demo-share", name), index=len(name))
    scene.pools = POOLS
    return scene


def plain(marked):
    return marks.strip(marked)


def template(name, text):
    """A file from a template of its own."""
    return plain(scene_for(name).expand(text.strip("\n") + "\n"))


def first_of(module, kind, name):
    """The first document of a kind that a corpus module builds from the seeds of this file."""
    for attempt in range(4000):
        scene = Scene(Rng("demo-share", name, attempt), attempt)
        built, text, _ = module.build(scene)
        if built == kind:
            return plain(text)
    raise ValueError(f"no {kind} for {name}")


def png(width, height):
    """A small grey gradient; stored blocks, so that no compressor version matters."""
    rows = b"".join(
        b"\x00" + bytes((x * 255 // width + y) % 256 for x in range(width)) for y in range(height)
    )
    stored = (
        b"\x78\x01"
        + b"\x01"
        + struct.pack("<HH", len(rows), len(rows) ^ 0xFFFF)
        + rows
        + struct.pack(">I", zlib.adler32(rows))
    )

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", stored)
        + chunk(b"IEND", b"")
    )


def eml(name, kind, subject):
    scene = scene_for(name)
    body = TOPICS[kind][2]
    sentences = [scene.expand(s) for s in scene.r.some(body, 6)]
    day = scene.today
    head = [
        "From: ‹staff› <‹staffmail›>",
        "To: ‹nurse› <‹nursemail›>",
        f"Subject: {subject}",
        f"Date: {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day.weekday()]}, {day.day:02d} {dates.MONTHS[day.month - 1][:3]} {day.year} 09:{scene.r.between(10, 59)}:12 -0500",
        f"Message-ID: <{scene.r.fill('&&&&&&&&&&')}@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    text = (
        "\n".join(scene.expand(h) for h in head)
        + "\n\n"
        + scene.expand("Hi ‹nurse_first›,\n\n")
        + " ".join(sentences)
        + scene.expand("\n\nThanks,\n‹staff›\n‹plainhosp›\nPhone ‹workphone›  Fax ‹fax›\n")
    )
    return plain(marks.wrap(text, 74)).replace("\n", "\r\n")


def claims_csv(name, rows):
    scene = scene_for(name)
    table = claims.Table(scene)
    table.upper = False
    heads = [
        "claim_number",
        "member_id",
        "last_name",
        "first_name",
        "dob",
        "dos",
        "cpt",
        "dx1",
        "rendering_npi",
        "charge",
        "status",
    ]
    out = [",".join(heads)]
    for n in range(1, rows + 1):
        row = claims.Row(scene.r, table, n)
        p = row.person
        cells = [
            values.claim(row.r),
            row.r.fill(table.plan_shape),
            p.family,
            p.given,
            dates.iso(p.born),
            dates.iso(row.day),
            row.r.pick(health.OFFICE_CPT[:36]),
            row.dx[0],
            row.provider.npi,
            f"{row.r.between(60, 900)}.{row.r.digits(2)}",
            row.r.pick(["PAID", "DENIED", "PEND"]),
        ]
        out.append(",".join(cells))
    return "\r\n".join(out) + "\r\n"


def roster_tsv(name, rows):
    scene = scene_for(name)
    table = claims.Table(scene)
    out = ["PAT_MRN_ID\tPAT_NAME\tBIRTH_DATE\tSEX\tADD_LINE_1\tCITY\tST\tZIP\tHOME_PHONE\tSSN\tPCP"]
    for n in range(rows):
        row = claims.Row(scene.r, table, n)
        p = row.person
        out.append(
            "\t".join(
                [
                    values.mrn(row.r, "00%#####"),
                    f"{p.family}, {p.given}",
                    f"{p.born.month:02d}/{p.born.day:02d}/{p.born.year}",
                    p.sex,
                    p.street,
                    p.town[0],
                    p.town[1],
                    p.zip,
                    f"({p.phone[:3]}) {p.phone[3:6]}-{p.phone[6:]}",
                    values.ssn(row.r, "-"),
                    row.provider.full,
                ]
            )
        )
    return "\n".join(out) + "\n"


def hl7_file(name, kind, count):
    """Messages of one kind, each segment ended by a carriage return as the standard wants."""
    out = []
    for n in range(count):
        text = first_of(hl7, kind, f"{name}{n}").strip("\x0b\x1c\r\n")
        out.append(text.replace("\r\n", "\r").replace("\n", "\r") + "\r")
    return "".join(out)


def fhir_bundle(name):
    maker = fhir.Maker(scene_for(name))
    body = {
        "resourceType": "Bundle",
        "type": "searchset",
        "entry": [
            {"resource": make()}
            for make in (
                maker.patient,
                maker.coverage,
                maker.condition,
                maker.observation,
                maker.medication,
                maker.practitioner,
            )
        ],
    }
    return plain(json.dumps(body, ensure_ascii=False, indent=2)) + "\n"


def log_file(name, wanted, pool, form):
    scene = scene_for(name)
    writer = logs.Writer(scene)
    writer.form = form
    noise = [logs._message(scene, t) for t in scene.r.some(logs.NOISE, 30)]
    told = [logs._message(scene, t) for t in scene.r.some(pool, wanted)]
    return plain("\n".join(writer.line(m) for m in scene.r.shuffled(noise + told)) + "\n")


PORTAL = """
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>My health record - ‹hosp›</title>
<script>var session = {"patientId": "‹MRN›", "build": "4.18.2.107"};</script>
</head>
<body>
<h1>Welcome, ‹full›</h1>
<table class="demographics">
  <tr><th>Date of birth</th><td>‹dob›</td></tr>
  <tr><th>Medical record number</th><td>‹MRN›</td></tr>
  <tr><th>Address</th><td>‹street›<br>‹city›, ‹st› ‹zip›</td></tr>
  <tr><th>Mobile</th><td><a href="tel:‹mobile›">‹mobile›</a></td></tr>
  <tr><th>E-mail</th><td><a href="mailto:‹email›">‹email›</a></td></tr>
  <tr><th>Insurance</th><td>‹payer›, member ID <b>‹HEALTH_PLAN_ID›</b></td></tr>
</table>
<h2>Problems</h2>
<ul><li>‹dx› (<span title="ICD-10-CM">‹dxcode›</span>)</li><li>‹dx›</li></ul>
<h2>Medicines</h2>
<ul><li>‹med›</li><li>‹med›</li><li>‹med›</li></ul>
<!-- rendered by portal-web, trace 7f3a90c1d2 -->
</body>
</html>
"""

ROUNDS = """
4 WEST ROUNDING LIST   printed ‹now› ‹clock›

411A  ‹comma›  ‹age› ‹sex›  MRN ‹MRN›
      ‹dx›, ‹dx›.  ‹med›, ‹med›
      ‹labv›  ‹labv›
      call ‹kinrel› ‹kin› ‹kinphone› after rounds
412B  empty, bed broken (work order 418-77-2093)
413A  see separate sheet

Pager for ‹drlast›: ‹workphone›
Foley days: 411A 3
"""

SCAN_LETTER = """
‹hosp›
‹workaddr›
Tel ‹workphone› / Fax ‹fax›

‹now›

RE:   ‹full›
      DOB ‹dob›
      Medicare number ‹US_MBI›

Dear ‹dr2›:

Thank you for referring ‹name›, a ‹aged› ‹man› from ‹city›, for ‹dx›. ‹He› was first seen here on ‹past› after
‹proc›. Since then ‹he› has taken ‹med› and ‹med›. On ‹date› the ‹lab› was abnormal and we repeated it.

On examination ‹vitals›. There was no edema. Strength 5/5 throughout.

Impression: ‹dx› (‹dxcode›).

Plan: continue ‹drug›; ‹proc› on ‹next›. I asked ‹his› ‹kinrel› ‹kin› (‹kinphone›) to bring the pill bottles.

Sincerely,

‹doc_cred›
NPI ‹US_NPI›   DEA ‹US_DEA›
dictated, not read
"""

COLLECTIONS = """
ACCOUNTS TO COLLECTIONS  -  do not mail

1) ‹full›  acct ‹ACCOUNT_NUMBER›  SSN ‹US_SSN›  $1,204.18
   ‹addr1›   ‹phone›
   visit ‹ENCOUNTER_NUMBER› for ‹dx›
   last card tried ‹CREDIT_CARD› declined
2) ‹kin›  ‹kinphone›  $88.00  (paid by check, routing ‹ABA_ROUTING› account ‹BANK_ACCOUNT›)

‹staff_first›, pls review before ‹next›
"""

HANDBOOK = """
# Shared drive of the outpatient clinics

- `Clinic Notes`: letters and notes, one folder per provider
- `Billing`: claim extracts, weekly
- `Interfaces`: messages that failed in the engine (delete after 30 days)
- `IT`: scripts and settings

Never put a Social Security number in a file name. Records are numbered with eight digits;
write them with leading zeros. Order forms (part 4471-220-03) are in the copy room, and the
label printer needs rolls of 99215-B. For help call the desk.

Version 2.4.1.9 of this page.
"""

SCRIPT = """
#!/usr/bin/env python3
# Moves finished claim files to the archive. No patient data in here.
import hashlib
import pathlib
import shutil

INBOX = pathlib.Path("/srv/edi/in")
ARCHIVE = pathlib.Path("/srv/edi/archive")
BUILD = "3f9c2ab"
REQUEST_ID = "5f0c1f7e-3b1d-4a58-9a7e-6d0a4cf0b2aa"
MIN_SIZE = 99213  # bytes
CUTOFF = 1714521600


def checksum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


for path in sorted(INBOX.glob("*.edi")):
    if path.stat().st_size < MIN_SIZE or path.stat().st_mtime < CUTOFF:
        continue
    print(path.name, checksum(path))
    shutil.move(path, ARCHIVE / path.name)
"""

CONFIG = """
# interface engine, site B
engine:
  version: 10.4.0.312
  license: 7SB2-OL8-ZI41
  listen: 10.20.4.17:6661
channels:
  - name: adt-in
    id: 0b7ad0f1-66c7-4a35-9a5b-2d6d0d3c90a1
    filter: "PID.3 != ''"
  - name: results-out
    id: c2f2b1a8-1f1d-4f44-8f06-77c1a2a5d9ee
    retries: 5
mask:
  ssn: "###-##-####"
  mrn_digits: 8
serials:
  gasket: 312-44-9081
  fuse: 4548-3
"""

POLICY_TEXT = """
POLICY IC-12.4   Hand hygiene and catheter care

Purpose. To lower infections. The Foley catheter is removed on day 2 unless the Braden score or the
surgeon says otherwise. Crohn disease, Parkinson disease and diabetes raise the risk.

1. Clean hands before and after each contact.
2. Use kit 0527-1342-17. Error E0601 on the pump means: replace the battery.
3. Two identifiers (name and date of birth) before each dose.
4. Targets: 95% compliance, 12500 observations a year.

Owner: infection control. Replaces IC-12.3. Related: NUR 204, ISBN 978-0-3064-0615-7.
"""

EQUIPMENT = """asset,model,serial,firmware,room,last_checked_days
A10442,E0601,SN4410022,4.2.0.18,B12,14
A10443,MD7731X,SN4410023,4.2.0.18,B14,14
A10517,AB1234567,SN9920117,1.0.12.3,ICU-12,90
A10690,K0823,SN3311204,2.2.2.2,E11,7
A10777,99213,SN3311209,2.2.2.4,LAB-4410,33
"""

DRUG_SHEET = """
Warfarin: what staff should know

Warfarin thins the blood. The dose is set by the INR; the usual aim is 2.0-3.0. Vitamin K, amiodarone and
ciprofloxacin change the effect. In trials 4 of 98 people had a bleed. People older than 65 start low.
Half-life 40 hours, 99% bound to protein. Addison disease and Graves disease change the need.
Tablets: 1, 2, 2.5, 5 and 10 mg. Ask the pharmacy for sheet 4471-B.
"""


def first_log(name):
    return log_file(name, 9, logs.PATIENT, 1)


def build():
    """All files of the share: path -> bytes."""
    out = {}

    def text(path, content, encoding="utf-8"):
        out["demo-share/" + path] = content.encode(encoding)

    text("README.txt", HANDBOOK.lstrip("\n"))
    for n, (path, kind) in enumerate(
        [
            ("Clinic Notes/Dr Okafor/2025-03 progress note.txt", "progress-note"),
            ("Clinic Notes/Dr Okafor/new pt H&P (draft).txt", "history-and-physical"),
            ("Clinic Notes/Dr Okafor/phone calls monday.txt", "phone-encounter"),
            ("Clinic Notes/Nuñez José - consult.txt", "consult-letter"),
            ("Clinic Notes/OR/op note 2.txt", "operative-note"),
            ("Clinic Notes/ED/ED_note_FINAL_v2.txt", "emergency-note"),
            ("Discharge/DC summary.txt", "discharge-summary"),
            ("Discharge/copy of AVS for patient.txt", "discharge-instructions"),
            ("Case Mgmt/placement notes.txt", "case-management"),
            ("Radiology/report_00417.txt", "radiology-report"),
        ]
    ):
        text(path, first_of(notes, kind, f"note{n}") + "\n")
    text("Clinic Notes/4W rounding list.txt", template("rounds", ROUNDS))
    text("Discharge/Letter to PCP.txt", template("letter", SCAN_LETTER))
    text("Referrals/FW_ referral request.eml", eml("referral", "referral", "FW: referral request"))
    text("Referrals/appeal - peer to peer.eml", eml("appeal", "appeal", "Appeal, peer to peer on Friday"))
    text("Referrals/device recall.eml", eml("device", "device", "CPAP recall"))
    text("HR/parking and badges.eml", eml("hr", "hr", "Onboarding, badge and parking"))
    text("Billing/claims_extract_wk12.csv", claims_csv("claims", 40))
    text("Billing/member roster.tsv", roster_tsv("roster", 30))
    text("Billing/OLD/to collections.txt", template("collections", COLLECTIONS))
    text("Billing/837P_0312.edi", first_of(x12, "x12-837", "edi837"))
    text("Billing/835_remit.edi", first_of(x12, "x12-835", "edi835"))
    text("Interfaces/failed/adt_a01.hl7", hl7_file("adt", "hl7-adt", 3))
    text("Interfaces/failed/oru results 20250311.hl7", hl7_file("oru", "hl7-oru", 4))
    text("Interfaces/fhir/patient-bundle.json", fhir_bundle("bundle"))
    text("Interfaces/ccd/CCD export.xml", first_of(ccda, "ccda", "ccd"))
    text("Portal/my_record.html", template("portal", PORTAL))
    text("IT/logs/portal-app.log", first_log("applog"))
    text("IT/logs/interface-noise.log", log_file("quiet", 0, logs.PATIENT, 0))
    text("IT/scripts/archive_claims.py", SCRIPT.lstrip("\n"))
    text("IT/engine.yaml", CONFIG.lstrip("\n"))
    text("IT/equipment list.csv", EQUIPMENT)
    text("Policies/IC-12.4 hand hygiene.txt", POLICY_TEXT.lstrip("\n"))
    text("Policies/warfarin sheet.txt", DRUG_SHEET.lstrip("\n"))
    text(
        "Case Mgmt/exported from Windows.txt",
        template("utf16", SCAN_LETTER).replace("\n", "\r\n"),
        "utf-16-le",
    )
    out["demo-share/Case Mgmt/exported from Windows.txt"] = (
        b"\xff\xfe" + out["demo-share/Case Mgmt/exported from Windows.txt"]
    )
    windows = template(
        "latin", ROUNDS + "\nNotes – “pt’s daughter” called, café résumé attached. Señora Peña OK.\n"
    )
    out["demo-share/Clinic Notes/old list (win).txt"] = windows.encode("cp1252", "replace").replace(
        b"\n", b"\r\n"
    )
    out["demo-share/Radiology/thumbnail 0417.png"] = png(48, 32)
    out["demo-share/Billing/OLD/empty.csv"] = b""
    return out
