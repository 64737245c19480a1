"""Hard negatives: text that looks like an identifier and is not one, with the reason.

Each line: types it resembles | genres (c clinical, b business, t technical) | reason | maker | sentences.
"""

from . import checks, health, marks, values


def _wrong(make, valid):
    def draw(r):
        while True:
            v = make(r)
            if not valid(v):
                return v
    return draw


def _digits(n, first="123456789"):
    return lambda r: r.digits(n, first)


def _shape(*shapes):
    return lambda r: r.fill(r.pick(shapes))


def _not_ssn_area(r):
    area = r.pick(["000", "666", "000", "666"])
    return f"{area}-{r.between(10, 99)}-{r.digits(4, '123456789')}"


def _bad_card(r):
    body = "4" + r.digits(14)
    bad = str((int(checks.luhn(body)) + r.between(1, 9)) % 10)
    full = body + bad
    return r.pick([full, " ".join(full[i:i + 4] for i in range(0, 16, 4))])


def _bad_vin(r):
    good = values.vin(r)
    return good[:8] + ("3" if good[8] != "3" else "7") + good[9:]


def _bad_iban(r):
    good = values.iban(r).replace(" ", "")
    return good[:2] + f"{(int(good[2:4]) + 11) % 97:02d}" + good[4:]


def _bad_routing(r):
    good = values.routing(r)
    return good[:8] + str((int(good[8]) + r.between(1, 9)) % 10)


def _bad_loinc(r):
    n = r.digits(r.pick([4, 5]), "123456789")
    return n + "-" + str((int(checks.luhn(n)) + r.between(1, 9)) % 10)


def _bad_snomed(r):
    body = r.digits(r.pick([7, 8]), "123456789")
    return body + str((int(checks.verhoeff(body)) + r.between(1, 9)) % 10)


def _epoch(r):
    return str(r.between(1580000000, 1790000000))


def _npi_like(r):
    return values.npi_wrong(r)


def _short_sha(r):
    while True:
        v = r.fill("&&&&&&&")
        if not v.isdigit() and not v.isalpha():
            return v


def _version4(r):
    return f"{r.between(1, 22)}.{r.between(0, 30)}.{r.between(0, 99)}.{r.between(0, 250)}"


def _oid(r):
    return f"2.16.840.1.{r.between(100000, 120000)}.{r.between(1, 9)}.{r.between(1, 99)}"


def _key_print(r):
    return ":".join(r.fill("&&") for _ in range(16))


def _fraction(r):
    return r.pick(["20/20", "20/40", "5/5", "4/5", "2/6", "3/6", "10/10", "8/10", "1/2", "24/7", "3/4", "2/2",
                   "12/12", "20/200", "9/10", "0/3"])


def _dims(r):
    return f"{r.between(13, 31)}-{r.between(32, 60)}-{r.between(30, 99)}"


def _money(r):
    return f"{r.pick(health.RARE_ICD9 + [d[1] for d in health.DIAGNOSES])}"


def _icd9_number(r):
    while True:
        v = _money(r)
        if "." in v and v[0].isdigit():
            return v


# types | genres | reason | maker | sentences (‹v› is the trap)
TABLE = [
    ("US_SSN US_ITIN", "cbt", "order or part number in SSN shape", _shape("%##-%#-####", "2##-%#-##%#"),
     ["Work order ‹v› closed by facilities.", "Supply PO ‹v› is backordered.", "Replacement gasket, part ‹v›.",
      "Catalog item ‹v› (case of «12|24|50»).", "Lab kit lot ‹v› opened.", "Bed rail bracket ‹v› fitted.",
      "Ticket ‹v› was escalated to biomed.", "valve assembly ‹v›, qty ‹n:2-9›", "Docket ‹v› was dismissed."]),
    ("US_SSN MRN US_PASSPORT ABA_ROUTING BANK_ACCOUNT", "cbt", "nine-digit order, ticket or batch number",
     lambda r: _bad_routing(r), ["Helpdesk ticket ‹v› is resolved.", "Invoice ‹v› for linen service.", "Batch ‹v› loaded without errors.",
      "Purchase requisition ‹v› approved.", "job ‹v› finished in ‹n:3-59› s", "Print queue item ‹v› cancelled.",
      "The shipment left under waybill ‹v›.", "row count after load: ‹v›", "checkpoint at byte ‹v›"]),
    ("US_SSN", "cbt", "area number never issued", _not_ssn_area,
     ["Test registration used SSN ‹v›.", "SSN ‹v› was rejected by the validator.", "Placeholder social ‹v› must not be sent.",
      "do not enter ‹v› as social security number, it is a filler"]),
    ("US_SSN CREDIT_CARD", "cb", "only the last four digits", _digits(4, "0123456789"),
     ["SSN last four ‹v› matched.", "Card ending in ‹v› was refunded.", "SSN: xxx-xx-‹v›", "Visa ****‹v›", "verified last 4 of social, ‹v›"]),
    ("US_ITIN US_EIN", "bt", "lot or drawing number", _shape("%#-#######"),
     ["Drawing ‹v› rev C.", "Lot ‹v› passed incoming inspection.", "Saline lot ‹v›, expires next year.", "Spare part ‹v› is obsolete.",
      "film badge batch ‹v›", "Tray set ‹v› sterilized twice."]),
    ("US_ITIN US_SSN", "cbt", "nine hundred range with a group that no ITIN has", lambda r: f"9{r.digits(2)}-{r.pick(['00', '12', '23', '34', '45', '49'])}-{r.digits(4)}",
     ["Dummy ID ‹v› in the training system.", "Cabinet key ‹v› is missing.", "Sample form shows ‹v›.", "part ‹v› superseded"]),
    ("US_NPI PHONE MRN FAX", "cbt", "ten-digit number with a wrong check digit", _npi_like,
     ["Claim edit: ‹v› fails the NPI check digit.", "Tote ‹v› scanned at dock 4.", "Service request ‹v› opened with the vendor.",
      "Refund batch ‹v› released.", "record ‹v› skipped", "Pallet ‹v› received.", "sensor reading id ‹v›"]),
    ("US_NPI PHONE MRN ACCOUNT_NUMBER", "t", "Unix time", _epoch,
     ["expires_at=‹v›", "\"iat\": ‹v›", "last sync ‹v› (epoch)", "ts=‹v› level=debug", "created ‹v›, ttl 3600", "if (now > ‹v›) renew()"]),
    ("CLAIM_NUMBER CREDIT_CARD BANK_ACCOUNT ACCOUNT_NUMBER", "t", "Unix time in milliseconds", lambda r: _epoch(r) + r.digits(3),
     ["timestamp: ‹v›", "\"updatedAt\":‹v›", "start=‹v› dur=‹n:3-900›ms", "@‹v› heartbeat"]),
    ("US_DEA US_PASSPORT US_DRIVER_LICENSE", "cbt", "part number with a wrong DEA check digit", lambda r: values.dea_wrong(r),
     ["Infusion set ‹v› is out of stock.", "Filter cartridge ‹v›, change monthly.", "Model ‹v› firmware is current.", "asset tag ‹v› moved to storage",
      "Reagent ‹v› recalled by maker.", "bracket ‹v› does not fit"]),
    ("US_MBI", "cbt", "key or serial with letters that no MBI has", _shape("%S#%-#O#-LB##", "%I%#-BZ#-OS##", "%B##ZO#IL##", "0A##-@##-@@##"),
     ["License key ‹v› activated.", "Activation code ‹v› was used twice.", "Wifi voucher ‹v› is valid today.", "Locker code ‹v›.",
      "coupon ‹v›", "Claim form barcode ‹v›"]),
    ("US_MBI US_HICN HEALTH_PLAN_ID", "t", "random token", _shape("%##@-@#@-##@@", "@@##-##@@-#@#@", "##@#@@#@##@"),
     ["session ‹v› expired", "Feature flag bucket ‹v›.", "one-time code ‹v›", "cache key ‹v› evicted", "nonce=‹v›"]),
    ("US_HICN US_SSN", "cbt", "part number with letter suffix", _shape("%##-%#-####A", "%##-##-####B", "2##%#####D"),
     ["Replacement caster ‹v›.", "Cable ‹v› is 3 m long.", "Wall mount ‹v› ordered.", "board ‹v› needs reflow", "Tubing ‹v› (sterile)."]),
    ("CREDIT_CARD ACCOUNT_NUMBER BANK_ACCOUNT", "cbt", "sixteen digits that fail the Luhn test", _bad_card,
     ["Gift voucher ‹v› has expired.", "Container seal ‹v› intact.", "Meter ‹v› read remotely.", "Sequence ‹v› completed.", "rfid ‹v› not recognized",
      "Courier barcode ‹v›.", "SIM ‹v› swapped"]),
    ("CREDIT_CARD CLAIM_NUMBER BANK_ACCOUNT PRIOR_AUTH_NUMBER", "cbt", "parcel tracking number", lambda r: values.tracking(r),
     ["Specimen box shipped, tracking ‹v›.", "UPS ‹v› out for delivery.", "FedEx ‹v› signed at the loading dock.", "USPS tracking: ‹v›",
      "Parcel ‹v› returned to sender.", "Your package ‹v› is delayed."]),
    ("NDC PHONE ACCOUNT_NUMBER CREDIT_CARD", "bt", "ISBN of a book", values.isbn,
     ["Textbook ISBN ‹v›.", "Library copy, ‹v›, 3rd edition.", "See chapter 4 (ISBN ‹v›).", "ordered ‹v› for the residents"]),
    ("NDC HEALTH_PLAN_ID PRIOR_AUTH_NUMBER CLAIM_NUMBER MEDICAID_ID", "bt", "retail bar code", lambda r: values.upc(r),
     ["UPC ‹v›, nitrile gloves L.", "Scanned ‹v› at receiving.", "GTIN ‹v› is not in the item master.", "barcode ‹v› unreadable"]),
    ("IP_ADDRESS", "cbt", "version number", _version4,
     ["Firmware ‹v› installed on the pump.", "Upgraded to build ‹v›.", "Chrome/‹v› Safari", "The viewer is at version ‹v›.", "driver v‹v›",
      "Release ‹v› fixes printing.", "requires >= ‹v›"]),
    ("IP_ADDRESS PHONE", "t", "object identifier", _oid,
     ["root=\"‹v›\"", "OID ‹v› identifies the code system.", "assigning authority ‹v›", "templateId ‹v›"]),
    ("IP_ADDRESS", "bt", "section number", lambda r: f"{r.between(1, 12)}.{r.between(1, 9)}.{r.between(1, 9)}.{r.between(1, 20)}",
     ["See section ‹v› of the manual.", "Clause ‹v› applies.", "as described under ‹v› above", "Table ‹v› lists the limits."]),
    ("MAC_ADDRESS BIOMETRIC_ID DEVICE_ID", "t", "key fingerprint", _key_print,
     ["MD5 key fingerprint ‹v›", "certificate fingerprint=‹v›", "Host key ‹v› has changed.", "X509v3 Subject Key Identifier: ‹v›"]),
    ("BIOMETRIC_ID DEVICE_ID", "bt", "fingerprint of a key or browser, not of a person", _shape("&&&&&&&&&&&&", "SHA256:@&@&&@&@&&@&", "&&&&&&&&&&&&&&&&"),
     ["Browser fingerprint ‹v› was new.", "ssh fingerprint ‹v›", "Build fingerprint: ‹v›", "device_fingerprint=‹v›", "signing key fingerprint ‹v›",
      "query fingerprint ‹v› seen 40 times"]),
    ("PHONE FAX", "cbt", "part or model number in phone shape", _shape("%##-###-####-B", "2##-4##-####/A", "P%##-%##-####", "555-##%#-0#"),
     ["Order toner ‹v›.", "The bracket is ‹v›, not the older one.", "Model ‹v› is discontinued.", "compatible with ‹v› only",
      "Bulb ‹v› replaced in exam room ‹n:1-14›."]),
    ("PHONE US_NPI MRN FAX", "cbt", "count or amount", _shape("%#########"),
     ["The table holds ‹v› rows.", "total bytes ‹v›", "Grant amount in cents: ‹v›.", "‹v› reads were mapped.", "offset ‹v›"]),
    ("ICD10_CM", "c", "anatomy, vitamin or lab word", lambda r: r.pick(["B12", "T10", "L4", "C6", "S1", "T12", "D3", "T4", "H1N1", "CD34", "C5", "L5", "P53", "A1"]),
     ["MRI shows narrowing at ‹v›.", "Spoke with ‹v› desk.", "level ‹v› noted", "Takes ‹v› supplement.", "pain at ‹v› on palpation", "‹v› within reference limits"]),
    ("ICD10_CM HCPCS", "bt", "place, product or road name", lambda r: r.pick(["Gate B20", "Highway I95", "form W19", "room E78", "Z80", "bin J44", "level P3",
        "G20", "M16", "A4", "drawer K21", "F16", "bus R55", "locker N17", "Building S13", "row L40"]),
     ["Meet at ‹v›.", "Deliver to ‹v› before noon.", "The sign says ‹v›.", "‹v› is closed for repair.", "moved to ‹v›", "see ‹v› on the map"]),
    ("ICD10_CM", "bt", "software or document version", _shape("V1.%#", "R4.%", "E10.%", "F12.%#", "S3.1%", "M10.4", "B2.%#"),
     ["Template ‹v› replaces the old one.", "Release ‹v› notes attached.", "Protocol ‹v› is in force.", "board revision ‹v›", "Appendix ‹v› was removed."]),
    ("ICD9_CM", "cbt", "amount, weight or measurement", _icd9_number,
     ["Weight ‹v› lb on the bed scale.", "Total due $‹v›.", "I paid ‹v› for both.", "mean ‹v› ms over ‹n:10-90› runs", "The tank holds ‹v› liters.",
      "flow ‹v› mL", "distance ‹v› km", "score ‹v›"]),
    ("ICD10_PCS LICENSE_PLATE", "t", "abbreviated commit hash", _short_sha,
     ["fixed in ‹v›", "revert ‹v›", "commit ‹v› (HEAD)", "Merge ‹v› into main", "built from ‹v›", "cherry-picked ‹v›"]),
    ("ICD10_PCS", "cbt", "seven-character supply code", _shape("%@%@%@@", "0I%O@%@", "%#@#@O#", "X%%O#@#"),
     ["Shelf code ‹v›.", "Tray ‹v› needs restocking.", "Booking reference ‹v›.", "seat map ‹v›", "pick list ‹v› printed"]),
    ("HCPCS", "cbt", "room, asset or error code", _shape("A%###", "E0%##", "J%###", "B%###", "L%###", "C17##", "G0###"),
     ["Error ‹v›: paper jam.", "Bed moved to ‹v›.", "Asset ‹v› inspected.", "Alarm code ‹v› cleared.", "parking stall ‹v›", "Fault ‹v› on the lift.",
      "cabinet ‹v› is locked"]),
    ("CPT ZIP_CODE", "cbt", "five-digit count or port", _shape("99###", "%####", "45###", "7%###", "9####"),
     ["‹v› steps on the pedometer.", "Processed ‹v› records.", "listening on port ‹v›", "pid ‹v› exited", "The site saw ‹v› visits.", "‹v› doses shipped statewide",
      "Room seats none; capacity ‹v› sq ft.", "line ‹v› of the file"]),
    ("NDC", "cbt", "catalog or serial number in NDC shape", _shape("%####-%###-##", "0%##-####-##", "%####-%##-##"),
     ["Catalog ‹v›, pack of 10.", "Instrument tray ‹v›.", "Serial plate reads ‹v›.", "Drawing no ‹v› attached.", "manual ‹v› rev B", "case file ‹v›"]),
    ("LOINC", "cbt", "range, score or document number with a wrong check digit", _bad_loinc,
     ["See policy ‹v›.", "Box ‹v› in the archive.", "Form ‹v› is outdated.", "file ‹v› shredded", "Kit ‹v› expires soon.", "Circular ‹v› explains it."]),
    ("SNOMED_CT MRN ACCOUNT_NUMBER ENCOUNTER_NUMBER CLAIM_NUMBER RX_NUMBER PRIOR_AUTH_NUMBER", "cbt", "order, invoice or ticket number", _bad_snomed,
     ["Order ‹v› left the warehouse.", "Invoice ‹v› is overdue.", "IT ticket ‹v› assigned.", "Case ‹v› with the copier vendor.", "requisition ‹v›",
      "Quote ‹v› valid 30 days.", "RMA ‹v› issued.", "Work request ‹v› done."]),
    ("VIN", "cbt", "seventeen characters with a wrong check digit or letters that no VIN has", lambda r: r.pick([_bad_vin(r), r.fill("%@O@##I#@#Q######")]),
     ["Session token ‹v›.", "Serial ‹v› was engraved by hand.", "VIN ‹v› fails the check digit.", "Promo code ‹v›.", "container ‹v›"]),
    ("LICENSE_PLATE", "cbt", "issue key, flight or room number", lambda r: r.pick(["ICU", "EHR", "OPS", "RAD", "LAB", "SEC", "WEB", "ERX", "NET"]) + "-" + r.digits(r.pick([3, 4]), "123456789"),
     ["Tracked as ‹v›.", "See ‹v› for details.", "‹v› is still open.", "fixes ‹v›", "Flight ‹v› delayed.", "blocked by ‹v›"]),
    ("LICENSE_PLATE US_DRIVER_LICENSE PROFESSIONAL_LICENSE", "bt", "software license name", lambda r: r.pick(
        ["Apache-2.0", "GPL-3.0", "MIT", "BSD-3-Clause", "MPL-2.0", "LGPL-2.1", "CC-BY-4.0", "EPL-2.0"]),
     ["License: ‹v›", "Released under ‹v›.", "SPDX-License-Identifier: ‹v›", "license = \"‹v›\"", "The ‹v› license text is included."]),
    ("PROFESSIONAL_LICENSE US_DRIVER_LICENSE MEDICAID_ID HEALTH_PLAN_ID", "bt", "equipment model or SKU", _shape("MD%####X", "RN-%###-LT", "PT%###C", "@%######-KIT", "G%####-BLK", "SKU%######"),
     ["SKU ‹v› ships in two boxes.", "Cart model ‹v›.", "Order ‹v› in black.", "‹v› replaces the older lamp.", "stock item ‹v›"]),
    ("HEALTH_PLAN_ID", "cb", "policy of the house, not of an insurer", _shape("HR-%##", "IC-%#.#", "NUR %##", "ADM-%##-#", "EOC.%#"),
     ["See policy ‹v› on visiting hours.", "Policy ‹v› was revised.", "Policy number ‹v›: hand hygiene.", "per policy # ‹v› no food at the desk"]),
    ("MRN ACCOUNT_NUMBER ENCOUNTER_NUMBER CLAIM_NUMBER", "bt", "label word followed by a small number or a rule",
     lambda r: str(r.between(2, 60)),
     ["Claim ‹v› of the patent is broader.", "Account managers: ‹v›.", "Encounter ‹v› in the training module is a role play.", "Chart ‹v› shows the trend.",
      "mrn length is ‹v› at most", "Visit ‹v› of the series was cancelled.", "Record number ‹v› of the import failed."]),
    ("RX_NUMBER PRIOR_AUTH_NUMBER", "bt", "receive counters and permission levels", _shape("%####", "%######", "%#####"),
     ["rx bytes ‹v› tx bytes ‹n:1000-90000›", "RX packets:‹v› errors:0", "rx_dropped=‹v›", "auth cache hits ‹v›", "Authorization header length ‹v›"]),
    ("IBAN", "bt", "wrong IBAN check digits or a key of that shape", _bad_iban,
     ["IBAN ‹v› failed the mod 97 test.", "api key ‹v›", "product key ‹v›", "Voucher ‹v›."]),
    ("ABA_ROUTING US_SSN US_PASSPORT", "bt", "nine digits that fail the routing check", lambda r: _bad_routing(r),
     ["routing ‹v› failed checksum", "Plot ‹v› in the county register.", "DUNS ‹v›.", "seed = ‹v›", "Coupon sheet ‹v›."]),
    ("DATE DATE_OF_BIRTH", "c", "strength, grade, acuity or scale", _fraction,
     ["Strength ‹v› throughout.", "Pain ‹v› today.", "Vision ‹v› OD.", "‹v› systolic murmur at the apex.", "Take ‹v› tab at night.", "oriented, reflexes ‹v›"]),
    ("DATE DATE_OF_BIRTH", "bt", "sizes or version", lambda r: r.pick([_dims(r), f"{r.between(1, 12)}.{r.between(32, 60)}.{r.between(0, 99)}",
        f"{r.between(13, 31)}/{r.between(32, 99)}"]),
     ["Cut panels to ‹v› inches.", "bumped to ‹v›", "ratio ‹v›", "Fertilizer ‹v› for the courtyard.", "gear set ‹v›"]),
    ("AGE", "c", "vital sign, saturation or dose", lambda r: str(r.between(90, 112)),
     ["Pulse ‹v›, regular.", "Saturation ‹v›% on room air.", "Room ‹v› cleaned.", "Rate ‹v› on the monitor.", "‹v› mL drained."]),
    ("AGE", "bt", "percentage, count or duration", lambda r: str(r.between(90, 130)),
     ["Coverage is at ‹v›%.", "‹v› years of combined history in this county.", "Retry after ‹v› seconds.", "page ‹v› of the report", "aged ‹v› days in receivables"]),
    ("DEVICE_ID", "cbt", "serial of a certificate, bond or file", _shape("0x&&&&&&&&", "%######", "##:&&:##:&&", "%###/####"),
     ["certificate serial number ‹v›", "Serial port speed ‹v›.", "DNS zone serial ‹v›", "Serial No. ‹v› of the savings bond is missing.", "S/N ratio table ‹v›"]),
    ("EMAIL", "t", "not a mailbox", lambda r: r.pick(["git@forge:tools/deploy.git", "logo@2x.png", "postgres@localhost", "@app.route", "node@18", "user@host",
        "react@18.2.0", "backup@:/srv/data", "lodash@4.17.21"]),
     ["pull from ‹v›", "see ‹v›", "uses ‹v›", "deploy with ‹v›", "cannot resolve ‹v›"]),
    ("URL", "t", "file, class or module name", lambda r: r.pick(["index.html", "main.py", "com.example.billing.ClaimService", "os.path", "README.md", "node.js",
        "app.config.json", "System.out", "utils.net", "libfoo.so"]),
     ["open ‹v› first", "edit ‹v›", "‹v› was renamed", "error in ‹v› line ‹n:3-900›", "import of ‹v› failed"]),
    ("PERSON_NAME", "cbt", "eponym", lambda r: r.pick(["Foley", "Addison", "Miller", "Parkinson", "Crohn", "Hodgkin", "Graves", "Babinski", "Glasgow", "Murphy",
        "Trendelenburg", "Hashimoto", "Cushing", "Kerley", "Lachman", "Braden", "Jackson-Pratt", "Yankauer", "Kelly", "Bovie", "Allen", "Raynaud", "Bell"]),
     ["‹v› sign was discussed in lecture.", "The ‹v› clamp is in tray 2.", "A ‹v› type reaction is described.", "‹v› criteria were reviewed.", "a number 3 ‹v› was opened",
      "The ‹v› score was updated."]),
    ("PERSON_NAME", "bt", "product, brand or tool", lambda r: r.pick(["Jenkins", "Ansible", "Casper mattress", "Dyson", "Baxter pump", "Stryker bed", "Welch Allyn scope", "Herman Miller chair",
        "Otis elevator", "Jackson parser", "Julia 1.10", "Ruby", "Maxwell coffee", "Hudson job", "Steris washer"]),
     ["‹v› needs an update.", "The ‹v› arrived damaged.", "Replace the ‹v› in suite ‹n:2-40›.", "‹v› failed overnight.", "we standardize on ‹v›"]),
    ("LOCATION", "cbt", "place name that is a product, dish or sign", lambda r: r.pick(["Boston brace", "Denver splint", "London dispersion", "Philadelphia collar", "Phoenix framework",
        "Buffalo wings", "Dallas typeface", "Lancaster plate", "Austin Moore prosthesis", "Cincinnati prehospital scale", "Manchester triage"]),
     ["Ask about the ‹v›.", "The ‹v› is in use.", "‹v› was reviewed.", "a ‹v› was ordered"]),
    ("STREET_ADDRESS", "cbt", "number and noun that is no address", lambda r: f"{r.between(2, 99)} {r.pick(['Main St grades', 'Way valves', 'Drive bays', 'Court cases', 'Row tables', 'Loop tests', 'Place settings', 'Lane sensors'])}",
     ["We counted ‹v›.", "‹v› remain.", "Includes ‹v›.", "there are ‹v› in the plan"]),
    ("MEDICAID_ID CLAIM_NUMBER MRN ENCOUNTER_NUMBER", "cbt", "lot, batch or sample number", _shape("@@#####@", "%##########", "LOT%#####@", "B%#######"),
     ["Vaccine fridge lot ‹v›.", "Control batch ‹v› in range.", "Sample plate ‹v›.", "Gel lot ‹v› opened.", "QC run ‹v› accepted", "Milk lot ‹v› discarded."]),
    ("US_EIN", "bt", "date range, part or lot number", _shape("0#-#######", "7#-%######", "8#-#######"),
     ["Belt ‹v› fits both motors.", "Lot no. ‹v›", "Elevation drawing ‹v›.", "Rack unit ‹v›.", "ref ‹v›"]),
    ("US_DRIVER_LICENSE RX_NUMBER MRN PROFESSIONAL_LICENSE", "cbt", "docket, asset or membership number", _shape("@%######", "%######", "@###-####"),
     ["Asset ‹v› is due for calibration.", "Docket ‹v›.", "Scope ‹v› reprocessed.", "Locker ‹v› reassigned.", "Library card ‹v›.", "wheelchair ‹v› returned to pool"]),
]

GENRES = {"clinical": "c", "business": "b", "technical": "t"}
BY_TYPE = {}
for _entry in TABLE:
    for _kind in _entry[0].split():
        for _letter in _entry[1]:
            BY_TYPE.setdefault((_letter, _kind), []).append(_entry)
TARGETS = sorted({kind for entry in TABLE for kind in entry[0].split()})
# Types that few entries resemble come up more often.
TARGETS += ["IBAN", "US_HICN", "US_MBI", "VIN", "LOINC", "MAC_ADDRESS", "US_ITIN", "STREET_ADDRESS", "LOCATION", "EMAIL", "URL",
            "DEVICE_ID", "SNOMED_CT"] * 2


def sentence(r, genre, kind):
    """A sentence with a trap of the wanted kind if the genre has one."""
    letter = GENRES[genre]
    entries = BY_TYPE.get((letter, kind)) or [e for e in TABLE if letter in e[1]]
    types, _, why, make, templates = r.pick(entries)
    value = make(r)
    return r.pick(templates).replace("‹v›", marks.trap(types, value, why))


def value(r, kind):
    """(value, types, reason) of a trap that resembles the kind."""
    entries = [e for e in TABLE if kind in e[0].split() and not e[2].startswith("label word")]
    types, _, why, make, _ = r.pick([e for e in entries if "t" in e[1]] or entries)
    return make(r), types, why
