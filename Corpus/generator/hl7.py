"""HL7 v2 messages: admissions, results, orders, appointments, charges, vaccines."""

from . import dates, health, marks, values
from .marks import tag, trap


class Message:
    """Segments of one message about the patient of a scene."""

    def __init__(self, scene):
        self.s, self.r = scene, scene.r
        self.upper = self.r.chance(60)
        self.stamp = f"{dates.compact(scene.today)}{self.r.between(0, 23):02d}{self.r.between(0, 59):02d}"
        self.event = ""

    def case(self, text):
        return text.upper() if self.upper else text

    def name(self, p, middle=True):
        extra = f"^{p.middle}" if middle and self.r.chance(55) else ""
        return tag("PERSON_NAME", self.case(f"{p.family}^{p.given}{extra}"))

    def provider(self, p):
        number = self.r.weighted([(tag("US_NPI", p.npi), 60), (self.r.fill("D%####"), 25), ("", 15)])
        kind = (
            "^^^NPI"
            if "US_NPI" in number and self.r.chance(40)
            else self.r.pick(["", "^MD", "^^DR", "^^^DR."])
        )
        return (
            f"{number}^{self.name(p, False)}^{kind}"
            if kind == "^^^NPI"
            else f"{number}^{self.name(p, False)}{kind}"
        )

    def address(self, p):
        return (
            f"{tag('STREET_ADDRESS', self.case(p.street))}^^{tag('LOCATION', self.case(p.town[0]))}^{p.town[1]}^{tag('ZIP_CODE', p.zip)}^"
            + self.r.pick(["USA", "USA^H", "", "US^M"])
        )

    def phone(self, digits):
        style = self.r.weighted(
            [("({a}){b}-{c}", 5), ("{a}-{b}-{c}", 3), ("{a}{b}{c}", 4), ("^PRN^PH^^^{a}^{b}{c}", 0)]
        )
        text = style.format(a=digits[:3], b=digits[3:6], c=digits[6:])
        return tag("PHONE", text) + self.r.pick(["", "^PRN^PH", "^ORN^CP", "^PRN^PH^" + "", "^WPN^PH"])

    def day(self, day):
        return marks.tag_not("DATE", "DATE_OF_BIRTH", dates.compact(day), "date of an event")

    def any_day(self):
        return self.day(dates.before(self.r, self.s.today, 0, 400))

    def msh(self, kind):
        self.event = kind.partition("^")[2][:3]
        return (
            f"MSH|^~\\&|{self.r.pick(['EPIC', 'ADT1', 'LAB', 'MEDITECH', 'RADIS', 'PHARM'])}|{self.r.pick(['MAIN', 'NORTH', 'HOSP', '201'])}|"
            f"{self.r.pick(['MIRTH', 'HIE', 'EDW', 'IIS'])}|{self.r.pick(['STATE', 'HUB', ''])}|{self.stamp}||{kind}|{self.control()}|P|2.{self.r.pick(['3', '3.1', '4', '5.1', '7'])}"
        )

    def control(self):
        return trap(
            "MRN ENCOUNTER_NUMBER CLAIM_NUMBER",
            self.r.fill(self.r.pick(["%########", "MSG%######", "Q%#######T%###"])),
            "message control number",
        )

    def evn(self):
        return f"EVN|{self.event}|{self.stamp}"

    def ids(self):
        r, s = self.r, self.s
        ids = [
            tag("MRN", s.raw("MRN"))
            + r.pick(["^^^MAIN^MR", "^^^HOSP&2.16.840.1.113883.9&ISO^MR", "", "^^^^MR"])
        ]
        extra = [
            ("US_SSN", "^^^USA^SS"),
            ("US_MBI", "^^^CMS^MC"),
            ("MEDICAID_ID", "^^^STATE^MA"),
            ("US_DRIVER_LICENSE", f"^^^{s.patient.town[1]}^DL"),
            ("US_PASSPORT", "^^^USA^PPN"),
            ("ACCOUNT_NUMBER", "^^^HOSP^AN"),
        ]
        for entity, tail in r.some(extra, r.weighted([(0, 60), (1, 25), (2, 15)])):
            ids.append(tag(entity, s.raw(entity)) + tail)
        return "~".join(ids)

    def pid(self):
        s, p, r = self.s, self.s.patient, self.r
        ssn = tag("US_SSN", values.ssn(r, r.pick(["-", "none"]))) if r.chance(55) else ""
        licence = (
            tag("US_DRIVER_LICENSE", s.raw("US_DRIVER_LICENSE")) + f"^{p.town[1]}" if r.chance(25) else ""
        )
        return (
            f"PID|1|{'' if r.chance(70) else tag('MRN', s.raw('MRN'))}|{self.ids()}||{self.name(p)}|{tag('PERSON_NAME', self.case(s.kin.family)) if r.chance(15) else ''}|"
            f"{tag('DATE_OF_BIRTH', dates.compact(p.born))}|{p.sex}||{r.pick(['2106-3', 'W', 'B', '2028-9', ''])}|{self.address(p)}||"
            f"{self.phone(p.phone)}|{self.phone(p.mobile) if r.chance(30) else ''}|{r.pick(['EN', 'SPA', ''])}|{r.pick(['M', 'S', 'D', ''])}||"
            f"{tag('ACCOUNT_NUMBER', s.raw('ACCOUNT_NUMBER')) if r.chance(70) else ''}|{ssn}|{licence}"
        )

    def nk1(self):
        return f"NK1|1|{self.name(self.s.kin, False)}|{self.r.pick(['SPO', 'MTH', 'FTH', 'CHD', 'SIB'])}|{self.address(self.s.kin)}|{self.phone(self.s.kin.phone)}"

    def pv1(self):
        s, r = self.s, self.r
        return (
            f"PV1|1|{r.pick('IOE')}|{r.pick(['4W', 'ICU', 'ED', 'CLN'])}^{r.between(1, 40)}^{r.pick('AB12')}|{r.pick(['EL', 'EM', 'UR', ''])}|||{self.provider(s.providers[0])}|"
            f"{self.provider(s.providers[1]) if r.chance(50) else ''}||{r.pick(['MED', 'SUR', 'CAR', ''])}|||||||||{tag('ENCOUNTER_NUMBER', s.raw('ENCOUNTER_NUMBER'))}"
        )

    def in1(self):
        s, r, p = self.s, self.r, self.s.patient
        if r.chance(25):
            policy = tag("US_MBI", values.mbi(r).replace("-", "").replace(" ", ""))
            company, group = "MCR|1001|MEDICARE", ""
        else:
            policy = tag("HEALTH_PLAN_ID", s.raw("HEALTH_PLAN_ID"))
            company = f"{r.fill('@@##')}|{r.between(100, 999)}|{s.payer.upper()}"
            group = tag("HEALTH_PLAN_ID", values.group_id(r))
        insured = f"{self.name(p, False)}|SEL|{tag('DATE_OF_BIRTH', dates.compact(p.born))}"
        line = f"IN1|1|{company}" + "|" * 4 + group + "|" * 8 + insured
        # IN1-36 is the policy number, IN1-49 the identifier of the insured person.
        return line + "|" * 18 + policy if r.chance(70) else line + "|" * 31 + policy

    def gt1(self):
        k = self.s.kin
        return (
            f"GT1|1|{tag('ACCOUNT_NUMBER', self.s.raw('ACCOUNT_NUMBER'))}|{self.name(k)}||{self.address(k)}|{self.phone(k.phone)}||"
            f"{tag('DATE_OF_BIRTH', dates.compact(k.born))}|{k.sex}|||{tag('US_SSN', values.ssn(self.r, '-')) if self.r.chance(40) else ''}"
        )

    def dg1(self, n=1):
        if self.r.chance(20):
            return f"DG1|{n}|I9|{tag('ICD9_CM', self.s.raw('ICD9_CM'))}^^I9||{self.any_day()}|F"
        code = tag("ICD10_CM", self.s.raw("ICD10_CM"))
        return (
            f"DG1|{n}||{code}^{tag('DISEASE', self.s.dx[2][0])}^I10|{'' if self.r.chance(40) else ''}||{self.r.pick(['A', 'F', 'W'])}"
            if self.s.dx[0].replace(".", "") in code.replace(".", "")
            else f"DG1|{n}||{code}^^I10||{self.any_day()}|{self.r.pick('AFW')}"
        )

    def obr(self, n=1):
        r, s = self.r, self.s
        lab = r.pick(health.LABS)
        return f"OBR|{n}|{self.order()}|{self.order()}|{tag('LOINC', lab[6])}^{tag('LAB_TEST', lab[0])}^LN|||{self.stamp}|||||||||{self.provider(s.providers[0])}"

    def order(self):
        return trap(
            "MRN ACCOUNT_NUMBER ENCOUNTER_NUMBER CLAIM_NUMBER RX_NUMBER",
            self.r.fill(self.r.pick(["%########", "%######", "ORD%#####"])),
            "order number",
        )

    def obx(self, n=1):
        r = self.r
        if r.chance(15):
            return f"OBX|{n}|TX|{tag('LOINC', r.pick(health.PANEL_LOINC))}^NOTE^LN||{self.s.expand(r.pick(NOTES))}||||||F"
        lab = r.pick(health.LABS)
        flag = r.pick(["H", "L", "N", ""])
        return f"OBX|{n}|NM|{tag('LOINC', lab[6])}^{tag('LAB_TEST', lab[1])}^LN||{health.lab_value(r, lab)}|{lab[2]}|{lab[3]}-{lab[4]}|{flag}|||F|||{self.stamp}"

    def nte(self):
        return "NTE|1||" + self.s.expand(self.r.pick(NOTES))

    def al1(self):
        return f"AL1|1|DA|^{self.r.pick(health.ALLERGIES)}|SV|hives"

    def pr1(self):
        r = self.r
        pcs = r.pick([p for p in health.PROCEDURES if p[1]])
        code, system = (tag("ICD10_PCS", pcs[1]), "ICD10PCS") if r.chance(55) else (tag("CPT", pcs[0]), "C4")
        return f"PR1|1||{code}^{tag('PROCEDURE', pcs[2][0])}^{system}||{self.any_day()}"

    def ft1(self):
        r = self.r
        cpt, amount = tag("CPT", self.s.raw("CPT")), f"{r.between(20, 900)}.{r.digits(2)}"
        return (
            f"FT1|1|{self.order()}||{self.any_day()}||CG|{tag('HCPCS', r.pick(health.HCPCS)) if r.chance(50) else cpt}|||{r.between(1, 9)}|{amount}"
            f"||||||||{tag('ICD10_CM', self.s.raw('ICD10_CM'))}"
        )

    def rxa(self):
        r = self.r
        return (
            f"RXA|0|1|{self.stamp}||{tag('NDC', values.ndc(r))}^{r.pick(['influenza', 'Tdap', 'MMR', 'zoster', 'hep B'])}^NDC|0.5|mL||||||||"
            + trap("MEDICAID_ID MRN", r.fill("@%###@@"), "vaccine lot")
        )

    def rxe(self):
        r, drug = self.r, self.r.pick(health.DRUGS)
        return (
            f"RXE|1^BID|{tag('NDC', values.ndc(r))}^{tag('DRUG', drug[0])}^NDC|{r.between(1, 500)}||mg|||||{r.between(10, 90)}|EA|{r.between(0, 5)}|{tag('US_DEA', self.s.raw('US_DEA'))}||"
            f"{tag('RX_NUMBER', self.s.raw('RX_NUMBER'))}"
        )

    def sch(self):
        return f"SCH|{self.order()}|||||{self.r.pick(['FOLLOWUP', 'NEW', 'SURG'])}||||30|min|^^30^{self.stamp}|||||{self.provider(self.s.providers[0])}"

    def zseg(self):
        r = self.r
        entity = r.pick(
            [
                "DEVICE_ID",
                "BIOMETRIC_ID",
                "PRIOR_AUTH_NUMBER",
                "EMAIL",
                "US_EIN",
                "MAC_ADDRESS",
                "US_HICN",
                "FAX",
            ]
        )
        label = {
            "DEVICE_ID": "DEVICE SERIAL",
            "BIOMETRIC_ID": "PALM VEIN ID",
            "PRIOR_AUTH_NUMBER": "AUTH NUMBER",
            "EMAIL": "EMAIL",
            "US_EIN": "EMPLOYER EIN",
            "MAC_ADDRESS": "HOME HUB MAC",
            "US_HICN": "HICN",
            "FAX": "PCP FAX",
        }[entity]
        return f"{r.pick(['ZPD', 'ZIN', 'ZDV'])}|1|{label}|{tag(entity, self.s.raw(entity))}"


NOTES = [
    "Discussed with ‹kin›, ‹kinphone›.",
    "Specimen hemolyzed, recollect.",
    "‹name› to start ‹med›.",
    "Called to ‹nurse› at ‹clock›.",
    "‹trap:clinical›",
    "Impression: ‹dx›.",
    "Copy to ‹doc2›, fax ‹fax›.",
    "‹turn›",
    "‹turn›",
    "Patient lives in ‹city›, call ‹mobile›.",
    "‹trap:business›",
    "No growth.",
]

KINDS = {
    "adt": ["ADT^A01", "ADT^A04", "ADT^A08", "ADT^A03", "ADT^A28", "ADT^A31", "ADT^A40"],
    "oru": ["ORU^R01"],
    "orm": ["ORM^O01", "OML^O21"],
    "siu": ["SIU^S12", "SIU^S15"],
    "dft": ["DFT^P03"],
    "vxu": ["VXU^V04"],
    "rde": ["RDE^O11"],
    "mdm": ["MDM^T02"],
    "ack": ["ACK^A01", "ACK"],
}


def build(scene):
    r = scene.r
    kind = r.weighted(
        [
            ("adt", 30),
            ("oru", 24),
            ("orm", 10),
            ("siu", 8),
            ("dft", 9),
            ("vxu", 6),
            ("rde", 8),
            ("mdm", 3),
            ("ack", 6),
        ]
    )
    m = Message(scene)
    seg = [m.msh(r.pick(KINDS[kind]))]
    if kind == "ack":
        seg += [
            f"MSA|{r.pick(['AA', 'AE', 'AR'])}|{m.control()}",
            "ERR|||"
            + f"{r.between(100, 207)}^{r.pick(['Segment sequence error', 'Required field missing'])}|E",
            "NTE|1||" + scene.expand("‹trap:technical›"),
            "NTE|2||" + scene.expand("‹trap:technical›"),
        ]
        while len(marks.strip("\r".join(seg))) < 210:
            seg.append(f"NTE|{len(seg)}||" + scene.expand("‹trap:technical›"))
        return "hl7-ack", finish(r, seg), False
    if kind in ("adt", "dft", "mdm"):
        seg.append(m.evn())
    seg.append(m.pid())
    optional = {
        "adt": [m.nk1, m.pv1, m.in1, m.gt1, m.dg1, m.al1, m.pr1, m.zseg],
        "oru": [m.pv1, m.obr, m.obx, m.obx, m.obx, m.nte],
        "orm": [m.pv1, m.obr, m.dg1, m.nte],
        "siu": [m.sch, m.pv1, m.nte, m.dg1],
        "dft": [m.pv1, m.ft1, m.ft1, m.dg1, m.pr1, m.in1],
        "vxu": [m.nk1, m.rxa, m.rxa, m.obx],
        "rde": [m.pv1, m.rxe, m.rxe, m.dg1, m.nte],
        "mdm": [m.pv1, m.obx, m.nte, m.nte],
    }[kind]
    for i, make in enumerate(optional):
        if i < 2 or r.chance(62):
            seg.append(make())
    if not any(line.startswith(("DG1", "OBX", "FT1", "RXE", "RXA", "OBR")) for line in map(marks.strip, seg)):
        seg.append(m.dg1())
    if r.chance(35):
        seg.append(m.zseg())
    return f"hl7-{kind}", finish(r, seg), True


def finish(r, segments):
    end = r.weighted([("\r", 55), ("\n", 35), ("\r\n", 10)])
    text = end.join(segments) + (end if r.chance(80) else "")
    if r.chance(10):
        text = "\x0b" + text + "\x1c\r"
    return text
