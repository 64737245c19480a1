"""Claims, rosters and other tables, delimited or in fixed columns, with a header line."""

import csv
import io

from . import dates, health, labels, marks, negatives, people, places, values
from .marks import tag, tag_not, trap

TITLE = "Claims and rosters"
COUNT = 520


class Row:
    """The person and the dates of one table line."""

    def __init__(self, r, table, number):
        self.r, self.table, self.number = r, table, number
        self.person = people.Person(r, table.today)
        self.provider = r.pick(table.providers)
        self.day = dates.before(r, table.today, 1, 500)
        self.dx = r.pick(health.DIAGNOSES)
        self.lab = r.pick(health.LABS)
        self.drug = r.pick(health.DRUGS)


class Table:
    def __init__(self, scene):
        self.scene, self.r, self.today = scene, scene.r, scene.today
        self.providers = scene.providers
        self.day_style = self.r.pick(["{m:02d}/{d:02d}/{y}", "{y}-{m:02d}-{d:02d}", "{m}/{d}/{y}", "{y}{m:02d}{d:02d}",
                                      "{d:02d}-{MON}-{y}", "{m:02d}/{d:02d}/{yy:02d}", "{y}-{m:02d}-{d:02d}"])
        self.phone_style = self.r.weighted(people.PHONE_STYLES)
        self.mrn_shape = self.r.pick(values.MRN_SHAPES)
        self.plan_shape = self.r.pick(values.PLAN_SHAPES)
        self.upper = self.r.chance(30)
        self.ssn_style = self.r.pick(["-", "-", "none", " "])

    def phone(self, d):
        return self.phone_style.format(a=d[:3], b=d[3:6], c=d[6:])

    def day(self, d):
        return dates.spell(d, self.day_style)


def _event(row):
    return tag_not("DATE", "DATE_OF_BIRTH", row.table.day(row.day), "date of an event")


def _count(types, why, low, high):
    return lambda row: trap(types, str(row.r.between(low, high)), why)


def _shape(types, why, *shapes):
    return lambda row: trap(types, row.r.fill(row.r.pick(shapes)), why)


MAKE = {
    "US_SSN": lambda w: values.ssn(w.r, w.table.ssn_style), "US_ITIN": lambda w: values.itin(w.r),
    "US_NPI": lambda w: w.provider.npi, "US_DEA": lambda w: values.dea(w.r, w.provider.family),
    "US_MBI": lambda w: values.mbi(w.r), "US_HICN": lambda w: values.hicn(w.r),
    "MRN": lambda w: values.mrn(w.r, w.table.mrn_shape), "MEDICAID_ID": lambda w: values.medicaid(w.r),
    "HEALTH_PLAN_ID": lambda w: w.r.fill(w.table.plan_shape), "ACCOUNT_NUMBER": lambda w: values.account(w.r),
    "CREDIT_CARD": lambda w: values.card(w.r), "BANK_ACCOUNT": lambda w: values.bank_account(w.r),
    "ABA_ROUTING": lambda w: values.routing(w.r), "IBAN": lambda w: values.iban(w.r),
    "ENCOUNTER_NUMBER": lambda w: values.encounter(w.r), "CLAIM_NUMBER": lambda w: values.claim(w.r),
    "PRIOR_AUTH_NUMBER": lambda w: values.prior_auth(w.r), "RX_NUMBER": lambda w: values.rx(w.r),
    "US_DRIVER_LICENSE": lambda w: values.driver_license(w.r), "US_PASSPORT": lambda w: values.passport(w.r),
    "PROFESSIONAL_LICENSE": lambda w: values.professional(w.r), "US_EIN": lambda w: values.ein(w.r),
    "VIN": lambda w: values.vin(w.r), "LICENSE_PLATE": lambda w: values.plate(w.r),
    "DEVICE_ID": lambda w: w.r.pick([values.udi, values.serial, values.serial, values.imei])(w.r),
    "MAC_ADDRESS": lambda w: values.mac(w.r), "IP_ADDRESS": lambda w: values.ip(w.r),
    "URL": lambda w: w.table.scene.url(), "BIOMETRIC_ID": lambda w: values.biometric(w.r),
    "FAX": lambda w: w.table.phone(w.person.fax), "PHONE": lambda w: w.table.phone(w.person.phone),
    "EMAIL": lambda w: w.person.email, "ICD9_CM": lambda w: w.r.pick(health.RARE_ICD9) if w.r.chance(50) else w.dx[1],
    "ICD10_CM": lambda w: w.table.scene.code(w.dx[0] if w.r.chance(60) else w.r.pick(health.RARE_ICD10)),
    "ICD10_PCS": lambda w: w.r.pick([p[1] for p in health.PROCEDURES if p[1]]), "HCPCS": lambda w: w.r.pick(health.HCPCS),
    "CPT": lambda w: w.r.pick(health.OFFICE_CPT + [p[0] for p in health.PROCEDURES]), "NDC": lambda w: values.ndc(w.r),
    "LOINC": lambda w: w.lab[6], "SNOMED_CT": lambda w: w.r.pick(health.SNOMED),
    "DATE_OF_BIRTH": lambda w: w.table.day(w.person.born),
}


def _identifier(entity):
    return ("|".join(labels.COLUMNS[entity]), lambda row: tag(entity, MAKE[entity](row)))


def _age(row):
    years = str(max(row.person.age, 1))
    return tag("AGE", years) if row.person.age > 89 else trap("AGE", years, "age under 90")


NAMES = [
    [("last_name|LAST_NAME|PatientLast|Last Name|PAT_LAST_NM|lname|surname", lambda w: tag("PERSON_NAME", w.person.family)),
     ("first_name|FIRST_NAME|PatientFirst|First Name|PAT_FIRST_NM|fname|given_name", lambda w: tag("PERSON_NAME", w.person.given))],
    [("patient_name|PATIENT|Name|Member Name|PAT_NAME|MEMBER_NM|full_name|Patient|client", lambda w: tag("PERSON_NAME", w.person.full))],
    [("patient|PAT_NAME|Patient Name (L,F)|Subscriber|Insured Name|MEMBER|name", lambda w: tag("PERSON_NAME", f"{w.person.family}, {w.person.given}"))],
]
STREET = ("address|ADDR1|Street|address_line_1|ADD_LINE_1|Home Address|STREET_ADDR|mailing_address", lambda w: tag("STREET_ADDRESS", w.person.street))
CITY = ("city|CITY|City|CITY_NM|town|mail_city", lambda w: tag("LOCATION", w.person.town[0]))
STATE = ("state|ST|State|STATE_CD", lambda w: w.person.town[1])
ZIP = ("zip|ZIP|Zip Code|postal_code|ZIP_CD|Zip", lambda w: tag("ZIP_CODE", w.person.zip))
SEX = ("sex|SEX|gender|Gender|SEX_C", lambda w: w.person.sex)
AGE = ("age|AGE|Age|age_yrs", _age)
PROVIDER = ("provider|Rendering Provider|ATTENDING|prov_name|PCP|referring_provider", lambda w: tag("PERSON_NAME", w.r.pick([
    w.provider.full, f"{w.provider.family}, {w.provider.given}"])))
SERVICE = ("dos|DOS|service_date|SVC_DT|From Date|CLM_FROM_DT|visit_date|admit_date|Date of Service|ENC_DATE", _event)
FILLED = ("fill_date|date_filled|FILL_DT|Date Filled", _event)
PAID = ("paid_date|check_date|PAID_DT|Posted|eff_date|term_date|updated", _event)
CHARGE = ("charge|BILLED_AMT|Billed|amount|CHRG|total_charge|balance", lambda w: trap("ICD9_CM", f"{w.r.between(100, 999)}.{w.r.digits(2)}", "amount"))
PAIDAMT = ("paid|PAID_AMT|Allowed|copay|net", lambda w: f"{w.r.between(0, 98)}.{w.r.digits(2)}")
QTY = ("qty|QTY|units|Units|DAYS_SUPPLY|count|visits", lambda w: str(w.r.between(1, 90)))
LINE = ("line|LINE_NO|seq|row_id|#|rec", lambda w: str(w.number))
DXTEXT = ("dx_desc|Diagnosis|condition|DX_NAME|problem", lambda w: w.table.scene.slot_dx())
DRUG = ("drug|Medication|DRUG_NAME|med|Drug Name", lambda w: tag("DRUG", w.drug[w.r.pick([0, 0, 1])]))
LABNAME = ("test|TEST_NAME|component|Lab|analyte", lambda w: tag("LAB_TEST", w.lab[0]))
RESULT = ("result|VALUE|ORD_VALUE|Result", lambda w: health.lab_value(w.r, w.lab))
PAYER = ("payer|PAYOR_NAME|Plan|insurance|carrier", lambda w: w.r.pick(places.PAYERS))
GROUP = ("group|GRP_NO|Group #|group_no|EMPLOYER_GROUP", lambda w: tag("HEALTH_PLAN_ID", values.group_id(w.r)))
STATUS = ("status|STATUS|Stat|disposition|claim_status", lambda w: w.r.pick(["PAID", "DENIED", "PEND", "A", "C", "open", "active", "01", "CO-45"]))
# Columns that only look like identifiers
ORDER = ("order_no|PO_NUMBER|Order #|work_order|invoice", _shape("US_SSN MRN ACCOUNT_NUMBER CLAIM_NUMBER ABA_ROUTING", "order number", "%########"))
BATCH = ("batch_id|BATCH|load_id|file_seq|JOB_ID", _shape("MRN ACCOUNT_NUMBER ENCOUNTER_NUMBER RX_NUMBER CLAIM_NUMBER", "batch number", "%#######", "%######"))
TRACK = ("tracking|TRACKING_NO|shipment|waybill", lambda w: trap("CREDIT_CARD BANK_ACCOUNT CLAIM_NUMBER", values.tracking(w.r), "tracking number"))
SKU = ("sku|ITEM_NO|part_no|catalog_no|Part Number", _shape("US_SSN PHONE NDC US_EIN", "part number", "%##-%#-####", "%##-%##-####", "%####-%###-##", "%#-#######"))
MODEL = ("model|MODEL|equipment|Model No", _shape("HCPCS US_DEA ICD10_PCS LICENSE_PLATE PROFESSIONAL_LICENSE", "model name", "E0%##", "AB%#####X", "%@#@#@#", "ABC-%###"))
SOFTWARE = ("version|firmware|SW_VER|build", lambda w: trap("IP_ADDRESS", f"{w.r.between(1, 12)}.{w.r.between(0, 20)}.{w.r.between(0, 40)}.{w.r.between(1, 200)}", "version number"))
EPOCH = ("created_ts|updated_at|ts|mod_time", lambda w: trap("US_NPI PHONE MRN", str(w.r.between(1580000000, 1790000000)), "Unix time"))
ROOM = ("room|bed|LOC|unit", lambda w: trap("HCPCS ICD10_CM", w.r.fill(w.r.pick(["A%##", "B%#", "E%##", "C%#"])), "room"))
UPC = ("upc|BARCODE|gtin|ean", lambda w: trap("NDC PRIOR_AUTH_NUMBER HEALTH_PLAN_ID MEDICAID_ID", values.upc(w.r), "bar code"))
SQFT = ("sq_ft|miles|steps|volume|headcount", _count("CPT ZIP_CODE", "count", 10000, 98999))
# Columns whose values resemble a type that few other columns resemble
ODD = [("license_key|activation|VOUCHER|promo_code", "US_MBI"), ("session|token|TOKEN_TXT", "VIN"), ("api_key|gift_code", "IBAN"),
       ("doc_no|circular|FORM_NO|pages", "LOINC"), ("cert_print|host_key|tls_key_print", "MAC_ADDRESS"), ("cable_part|caster|board", "US_HICN"),
       ("drawing|dummy_id|bracket", "US_ITIN"), ("source_file|module|script", "URL"), ("remote|login|package", "EMAIL"), ("requisition|QUOTE_NO|rma", "SNOMED_CT"),
       ("hash|build_key|digest", "BIOMETRIC_ID"), ("product|brace|nickname", "LOCATION"), ("checked|set|spec", "STREET_ADDRESS"), ("part_no_2|toner|bulb", "FAX")]


def _odd(heads, kind):
    def make(row):
        value, types, why = negatives.value(row.r, kind)
        return trap(types, value, why)
    return (heads, make)


ODD = [_odd(heads, kind) for heads, kind in ODD]
DIAGREL = ("rel|relationship|REL_CD", lambda w: w.r.pick(["18", "self", "spouse", "child", "01", "19"]))
I = _identifier

# kind: (about patients, always, drawn from, how many more)
KINDS = {
    "claim-lines": (True, [I("CLAIM_NUMBER"), SERVICE, I("CPT"), I("ICD10_CM"), CHARGE],
                    [NAMES, I("HEALTH_PLAN_ID"), I("US_NPI"), QTY, STATUS, PAIDAMT, I("HCPCS"), I("DATE_OF_BIRTH"), ORDER, PAYER, I("PRIOR_AUTH_NUMBER"),
                     I("ICD9_CM"), LINE, I("ICD10_PCS"), I("MEDICAID_ID")], 4),
    "member-roster": (True, [NAMES, I("HEALTH_PLAN_ID"), I("DATE_OF_BIRTH")],
                      [STREET, CITY, STATE, ZIP, I("PHONE"), I("EMAIL"), SEX, GROUP, PAID, I("US_SSN"), DIAGREL, PROVIDER, BATCH, I("MEDICAID_ID"), I("US_ITIN")], 5),
    "medicare-roster": (True, [NAMES, I("US_MBI")], [I("DATE_OF_BIRTH"), I("US_HICN"), AGE, STATE, ZIP, CITY, I("US_NPI"), PAID, I("PHONE"), QTY, I("ICD10_CM"), I("US_SSN")], 4),
    "patient-export": (True, [I("MRN"), NAMES, I("DATE_OF_BIRTH")],
                       [I("US_SSN"), STREET, CITY, STATE, ZIP, I("PHONE"), I("EMAIL"), SEX, AGE, PROVIDER, I("ACCOUNT_NUMBER"), EPOCH, BATCH, I("URL"), I("BIOMETRIC_ID"), I("US_DRIVER_LICENSE")], 5),
    "encounters": (True, [I("MRN"), I("ENCOUNTER_NUMBER"), SERVICE], [NAMES, I("ICD10_CM"), PROVIDER, ROOM, AGE, STATUS, DXTEXT, I("ACCOUNT_NUMBER"), I("US_NPI"), CHARGE, I("SNOMED_CT"), I("ICD10_PCS")], 4),
    "pharmacy-claims": (True, [I("RX_NUMBER"), DRUG, I("NDC"), FILLED], [NAMES, I("DATE_OF_BIRTH"), QTY, I("US_DEA"), I("US_NPI"), I("HEALTH_PLAN_ID"), PAIDAMT, I("PRIOR_AUTH_NUMBER"),
                        PROVIDER, UPC, I("HCPCS"), I("PHONE")], 4),
    "lab-results": (True, [I("MRN"), LABNAME, RESULT], [I("LOINC"), NAMES, I("DATE_OF_BIRTH"), SERVICE, I("ENCOUNTER_NUMBER"), PROVIDER, ORDER, SEX, AGE, I("SNOMED_CT"), BATCH], 4),
    "schedule": (True, [NAMES, SERVICE], [I("MRN"), I("PHONE"), I("DATE_OF_BIRTH"), PROVIDER, ROOM, PAYER, I("PRIOR_AUTH_NUMBER"), DXTEXT, I("EMAIL"), STATUS, I("ENCOUNTER_NUMBER"), I("URL")], 4),
    "authorizations": (True, [I("PRIOR_AUTH_NUMBER"), I("HEALTH_PLAN_ID")], [NAMES, I("CPT"), I("ICD10_CM"), SERVICE, STATUS, QTY, PROVIDER, I("FAX"), I("US_NPI"), I("HCPCS"), I("CLAIM_NUMBER"), PAYER], 4),
    "accounts": (True, [I("ACCOUNT_NUMBER"), NAMES, CHARGE], [I("CREDIT_CARD"), I("BANK_ACCOUNT"), I("ABA_ROUTING"), I("PHONE"), I("IBAN"), PAID, I("MRN"), I("EMAIL"), PAYER, STATUS, SERVICE, I("CLAIM_NUMBER"), TRACK], 4),
    "implant-registry": (True, [NAMES, I("DEVICE_ID"), SERVICE], [I("MRN"), I("DATE_OF_BIRTH"), MODEL, SOFTWARE, PROVIDER, I("ICD10_PCS"), I("PHONE"), I("HCPCS"), I("MAC_ADDRESS"), SKU, UPC], 4),
    "remote-monitoring": (True, [I("DEVICE_ID"), I("MRN")], [I("MAC_ADDRESS"), I("IP_ADDRESS"), SOFTWARE, MODEL, NAMES, EPOCH, RESULT, I("PHONE"), I("URL"), STATUS], 5),
    "diagnosis-history": (True, [I("MRN"), I("ICD9_CM"), I("ICD10_CM")], [I("SNOMED_CT"), DXTEXT, NAMES, SERVICE, PROVIDER, I("LOINC"), LINE, CHARGE, AGE, I("US_HICN")], 3),
    "financial-aid": (True, [NAMES, I("MRN")], [I("US_ITIN"), I("US_SSN"), I("US_PASSPORT"), I("US_DRIVER_LICENSE"), I("US_EIN"), I("MEDICAID_ID"), I("BANK_ACCOUNT"), I("ABA_ROUTING"), CHARGE, STREET, CITY, STATE, I("IBAN"), I("VIN")], 5),
    "provider-roster": (False, [PROVIDER, I("US_NPI")], [I("US_DEA"), I("PROFESSIONAL_LICENSE"), I("FAX"), I("EMAIL"), CITY, STATE, ZIP, I("US_EIN"), I("PHONE"), PAID, STREET, STATUS], 5),
    "employee-roster": (False, [NAMES, I("EMAIL")], [I("US_SSN"), I("PHONE"), I("DATE_OF_BIRTH"), I("PROFESSIONAL_LICENSE"), STREET, CITY, STATE, ZIP, I("BANK_ACCOUNT"), I("ABA_ROUTING"), I("BIOMETRIC_ID"), I("US_PASSPORT"), PAID, ROOM, I("IP_ADDRESS")], 5),
    "parking": (False, [NAMES, I("LICENSE_PLATE")], [I("VIN"), I("PHONE"), I("US_DRIVER_LICENSE"), STATE, PAID, ROOM, I("EMAIL"), I("CREDIT_CARD"), BATCH, SQFT], 4),
    "transport": (True, [NAMES, STREET, CITY], [I("VIN"), I("LICENSE_PLATE"), I("US_PASSPORT"), I("PHONE"), SERVICE, I("MEDICAID_ID"), DXTEXT, ZIP, I("US_DRIVER_LICENSE"), I("PRIOR_AUTH_NUMBER"), SQFT], 5),
    "access-control": (False, [NAMES, I("BIOMETRIC_ID")], [I("IP_ADDRESS"), I("MAC_ADDRESS"), EPOCH, ROOM, I("EMAIL"), STATUS, SOFTWARE, I("LICENSE_PLATE")], 4),
    "vendors": (False, [I("US_EIN")], [I("ABA_ROUTING"), I("BANK_ACCOUNT"), I("IBAN"), CITY, STATE, ZIP, STREET, I("FAX"), I("PHONE"), I("URL"), ORDER, CHARGE, PAID], 5),
    "equipment": (False, [SKU, MODEL], [SOFTWARE, QTY, ROOM, ORDER, TRACK, UPC, EPOCH, BATCH, SQFT, STATUS, CHARGE, LINE], 5),
    "item-master": (False, [SKU, UPC], [QTY, CHARGE, MODEL, BATCH, TRACK, LINE, STATUS, SQFT, ORDER], 5),
    "fee-schedule": (False, [I("CPT"), CHARGE], [I("HCPCS"), QTY, LINE, STATUS, PAIDAMT, BATCH], 3),
    "formulary": (False, [DRUG, I("NDC")], [QTY, CHARGE, STATUS, UPC, I("HCPCS"), LINE, PAIDAMT], 3),
    "code-map": (False, [I("ICD9_CM"), I("ICD10_CM")], [I("SNOMED_CT"), I("LOINC"), LINE, STATUS, DXTEXT, EPOCH], 2),
}
# A list of patients tells about health when one of these stands in it.
HEALTHY = {"ICD10_CM", "ICD9_CM", "ICD10_PCS", "CPT", "HCPCS", "NDC", "LOINC", "SNOMED_CT", "DISEASE", "DRUG", "LAB_TEST", "MRN", "US_MBI",
           "US_HICN", "MEDICAID_ID", "HEALTH_PLAN_ID", "CLAIM_NUMBER", "PRIOR_AUTH_NUMBER", "RX_NUMBER", "ENCOUNTER_NUMBER"}
NOTES_BEFORE = ["", "", "", "Report: ‹no:MRN,ACCOUNT_NUMBER:40011927:report number› run ‹now›\n\n", "‹plainhosp›\n", "-- export ‹now› ‹clock› by ‹staff› --\n",
                "# generated ‹now›, do not edit\n", "Page 1 of ‹n:2-40›\n", "CONFIDENTIAL\n‹payer› monthly file\n\n", "source: warehouse.dbo.extract_‹n:10-99›\n",
                "", "", "‹now›\n", "sent by ‹staff›\n", "‹hosp›, ‹city›\n\n", "‹trap:business›\n\n", "list for ‹drlast›\n", "[Sheet1]\n", "*** printed ‹now› ***\n",
                "to: ‹staffmail›\n", "‹payer› / ‹plainhosp›, ‹n:2-12› columns\n"]
NOTES_AFTER = ["", "", "", "\n‹trap:business›\n", "\nQuestions: ‹staff›, ‹staffmail›\n", "\n‹n:100-900› rows total\n", "\nEOF\n", "\nfax corrections to ‹FAX›\n",
               "\n‹trap:business›\n‹trap:business›\n"]


def build(scene):
    r = scene.r
    kind = list(KINDS)[scene.index % len(KINDS)]
    patient, always, pool, more = KINDS[kind]
    table = Table(scene)
    chosen = list(always) + r.some(pool, r.between(max(1, more - 2), more + 2))
    columns = []
    for column in chosen:
        columns += r.pick(NAMES) if column is NAMES else [column]
    for column in r.some(ODD, r.weighted([(0, 40), (1, 35), (2, 25)] if patient else [(1, 40), (2, 60)])):
        columns.insert(r.between(0, len(columns)), column)
    if r.chance(40):
        columns = r.shuffled(columns)
    heads = unique_heads(r, columns)
    rows = []
    for n in range(1, r.between(3, 11)):
        row = Row(r, table, n)
        rows.append([make(row) for _, make in columns])
    if table.upper:
        rows = [[marks.map_text(cell, str.upper) if "@" not in cell else cell for cell in row] for row in rows]
    if r.chance(12):
        rows[r.below(len(rows))] = ["" if r.chance(40) else c for c in rows[0]]
    text = layout(r, heads, rows)
    text = scene.expand(r.pick(NOTES_BEFORE)) + text + scene.expand(r.pick(NOTES_AFTER))
    while len(marks.strip(text)) < 200:
        text += scene.expand("‹trap:business›\n")
    kinds = {head for head, _ in marks.values(text)}
    return kind, text, patient and bool(kinds & HEALTHY)


def unique_heads(r, columns):
    heads = []
    for names, _ in columns:
        options = [h for h in names.split("|") if h not in heads] or [names.split("|")[0] + "_2"]
        heads.append(r.pick(options))
    style = r.weighted([("own", 60), ("upper", 20), ("title", 10), ("lower", 10)])
    if style == "upper":
        heads = [h.upper() for h in heads]
    elif style == "title":
        heads = [h.replace("_", " ").title() if h.islower() else h for h in heads]
    elif style == "lower":
        heads = [h.lower().replace(" ", "_") for h in heads]
    return heads


def layout(r, heads, rows):
    """CSV, TSV, pipes, fixed columns, a markdown table or blocks of key and value."""
    form = r.weighted([(",", 42), ("\t", 18), ("|", 12), (";", 6), ("fixed", 12), ("markdown", 4), ("record", 6)])
    if form == "record":
        sep = r.pick([": ", "=", " = ", ":\t"])
        return "\n\n".join("\n".join(f"{h}{sep}{c}" for h, c in zip(heads, row)) for row in rows) + "\n"
    if form == "fixed":
        table = [heads] + rows
        widths = [max(len(marks.strip(line[i])) for line in table) + 2 for i in range(len(heads))]
        return "\n".join("".join(c + " " * (w - len(marks.strip(c))) for c, w in zip(line, widths)).rstrip() for line in table) + "\n"
    if form == "markdown":
        body = ["| " + " | ".join(line) + " |" for line in [heads] + rows]
        body.insert(1, "|" + "---|" * len(heads))
        return "\n".join(body) + "\n"
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if r.chance(25) else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=form, quoting=quoting, lineterminator=r.pick(["\n", "\n", "\n", "\r\n"]))
    writer.writerow(heads)
    writer.writerows(rows)
    return out.getvalue()
