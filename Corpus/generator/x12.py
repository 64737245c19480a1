"""X12 claims, remittances, enrolments, eligibility and authorisations, 5010 and 4010."""

from . import dates, health, values
from .marks import tag, tag_not, trap


class Writer:
    def __init__(self, scene):
        self.s, self.r, self.p = scene, scene.r, scene.patient
        self.el = self.r.weighted([("*", 85), ("|", 10), ("^", 5)])
        self.sub = ":" if self.el != ":" else ">"
        self.end = self.r.weighted([("~\n", 55), ("~", 35), ("\n", 10)])
        self.out = []

    def add(self, *parts):
        self.out.append(self.el.join(str(p) for p in parts))

    def name(self, p):
        return tag("PERSON_NAME", f"{p.family}{self.el}{p.given}".upper())

    def day(self, d):
        return tag_not("DATE", "DATE_OF_BIRTH", dates.compact(d), "date of an event")

    def address(self, p):
        self.add("N3", tag("STREET_ADDRESS", p.street.upper().replace("#", "APT ")))
        self.add("N4", tag("LOCATION", p.town[0].upper()), p.town[1], tag("ZIP_CODE", p.zip.replace("-", "")))

    def control(self, n):
        return trap("MRN US_SSN CLAIM_NUMBER ACCOUNT_NUMBER", self.r.digits(n, "123456789"), "control number")

    def envelope(self, code, group):
        r, day = self.r, self.s.today
        control = self.control(9)
        version = r.pick(["00501", "00501", "00401"])
        self.isa = control
        self.add(
            "ISA",
            "00",
            " " * 10,
            "00",
            " " * 10,
            "ZZ",
            r.fill("SUBMIT####").ljust(15),
            "ZZ",
            r.fill("PAYER###").ljust(15),
            f"{day.year % 100:02d}{day.month:02d}{day.day:02d}",
            dates.clock(r).replace(":", ""),
            r.pick("^U") if self.el != "^" else "U",
            version,
            control,
            "0",
            "P",
            self.sub,
        )
        self.add(
            "GS",
            group,
            r.fill("SUBMIT##"),
            r.fill("PAYER##"),
            dates.compact(day),
            dates.clock(r).replace(":", ""),
            r.between(1, 999),
            "X",
            version + "0X" + r.pick(["222A1", "221A1", "279A1", "217", "220A1"]),
        )
        self.add("ST", code, r.digits(4))

    def close(self):
        self.add("SE", len(self.out) - 1, "0001")
        self.add("GE", 1, 1)
        self.add("IEA", 1, self.isa)
        return self.end.join(self.out) + self.end

    def provider(self, code="85", org=True):
        r, p = self.r, self.s.providers[0]
        who = self.s.org.upper().replace(",", "") if org else self.name(p)
        if org:
            self.add("NM1", code, 2, who, "", "", "", "", "XX", tag("US_NPI", values.npi(r)))
        else:
            self.add("NM1", code, 1, who, "", "", "", "XX", tag("US_NPI", p.npi))
        if r.chance(60) and code == "85":
            self.address(p)
            self.add("REF", "EI", tag("US_EIN", values.ein(r).replace("-", "")))
        if r.chance(35):
            self.add(
                "PER",
                "IC",
                tag("PERSON_NAME", self.s.providers[3].full.upper()),
                "TE",
                tag("PHONE", p.phone),
                "FX",
                tag("FAX", p.fax),
            )
        if r.chance(20):
            self.add("REF", "0B", tag("PROFESSIONAL_LICENSE", values.professional(r)))

    def subscriber(self, demographics=True):
        r, p = self.r, self.p
        entity = r.weighted([("HEALTH_PLAN_ID", 60), ("US_MBI", 22), ("MEDICAID_ID", 12), ("US_HICN", 6)])
        value = (
            {
                "HEALTH_PLAN_ID": values.plan_id,
                "US_MBI": values.mbi,
                "MEDICAID_ID": values.medicaid,
                "US_HICN": values.hicn,
            }[entity](r)
            .replace("-", "")
            .replace(" ", "")
        )
        self.add("NM1", "IL", 1, self.name(p), r.pick(["", p.middle]), "", "", "MI", tag(entity, value))
        if demographics:
            self.address(p)
            self.add("DMG", "D8", tag("DATE_OF_BIRTH", dates.compact(p.born)), p.sex)
        if r.chance(30):
            self.add("REF", "SY", tag("US_SSN", values.ssn(r, "none")))

    def claim(self):
        r, s = self.r, self.s
        self.add(
            "CLM",
            tag("ACCOUNT_NUMBER", values.account(r).replace("*", "")),
            f"{r.between(60, 4000)}",
            "",
            "",
            f"11{self.sub}B{self.sub}1",
            "Y",
            "A",
            "Y",
            "Y",
        )
        if r.chance(50):
            self.add("REF", "G1", tag("PRIOR_AUTH_NUMBER", values.prior_auth(r).replace("-", "")))
        if r.chance(40):
            self.add("REF", "EA", tag("MRN", s.raw("MRN")))
        if r.chance(25):
            self.add("REF", "F8", tag("CLAIM_NUMBER", values.claim(r)))
        old = r.chance(15)
        first = "BK" if old else "ABK"
        rest = "BF" if old else "ABF"
        entity = "ICD9_CM" if old else "ICD10_CM"
        codes = [
            tag(
                entity,
                r.pick(
                    health.RARE_ICD9 if old else health.RARE_ICD10 + [d[0] for d in health.DIAGNOSES]
                ).replace(".", ""),
            )
            for _ in range(r.between(1, 3))
        ]
        self.add("HI", *[f"{first if i == 0 else rest}{self.sub}{c}" for i, c in enumerate(codes)])
        if r.chance(20):
            pcs = r.pick([x[1] for x in health.PROCEDURES if x[1]])
            self.add("HI", f"BBR{self.sub}{tag('ICD10_PCS', pcs)}{self.sub}D8{self.sub}{self.day(s.today)}")
        if r.chance(50):
            self.provider("82", org=False)
        for n in range(1, r.between(2, 4)):
            self.add("LX", n)
            code = (
                tag("HCPCS", r.pick(health.HCPCS)) if r.chance(35) else tag("CPT", r.pick(health.OFFICE_CPT))
            )
            self.add(
                "SV1",
                f"HC{self.sub}{code}" + r.pick(["", self.sub + "25", self.sub + "59"]),
                r.between(20, 900),
                "UN",
                r.between(1, 4),
                "",
                "",
                1,
            )
            self.add("DTP", "472", "D8", self.day(dates.before(r, s.today, 1, 90)))
            if r.chance(25):
                self.add("LIN", "", "N4", tag("NDC", values.ndc(r).replace("-", "").rjust(11, "0")[:11]))


def build(scene):
    r = scene.r
    w = Writer(scene)
    kind = r.weighted(
        [("837", 42), ("835", 14), ("834", 12), ("270", 10), ("271", 6), ("276", 6), ("278", 8), ("999", 6)]
    )
    group = {
        "837": "HC",
        "835": "HP",
        "834": "BE",
        "270": "HS",
        "271": "HB",
        "276": "HR",
        "278": "HI",
        "999": "FA",
    }[kind]
    w.envelope(kind, group)
    if kind == "999":
        w.add("AK1", "HC", w.r.between(1, 99))
        w.add("AK2", "837", w.control(9))
        w.add("IK3", "NM1", r.between(3, 90), "", 8)
        w.add("IK5", "R", 5)
        return "x12-999", w.close(), False
    if kind == "834":
        w.add("BGN", "00", w.control(r.pick([6, 9])), w.day(scene.today))
    elif kind != "835":
        w.add(
            "BHT",
            "0019",
            "00",
            w.control(r.pick([6, 9])),
            w.day(scene.today),
            dates.clock(r).replace(":", ""),
            "CH",
        )
    if kind == "837":
        w.add(
            "NM1",
            "41",
            2,
            r.pick(["CLEARING ONE", "MEDBILL SERVICES"]),
            "",
            "",
            "",
            "",
            "46",
            r.fill("T####"),
        )
        w.add("HL", 1, "", 20, 1)
        w.provider()
        w.add("HL", 2, 1, 22, 0)
        w.add(
            "SBR",
            "P",
            18,
            tag("HEALTH_PLAN_ID", values.group_id(r)) if r.chance(50) else "",
            "",
            "",
            "",
            "",
            "",
            r.pick(["CI", "MB", "MC", "BL"]),
        )
        w.subscriber()
        w.add("NM1", "PR", 2, scene.payer.upper().replace("*", ""), "", "", "", "", "PI", r.fill("%####"))
        w.claim()
    elif kind == "835":
        w.add(
            "BPR",
            "I",
            f"{r.between(20, 9000)}.{r.digits(2)}",
            "C",
            "ACH",
            "CCP",
            "01",
            tag("ABA_ROUTING", values.routing(r)),
            "DA",
            tag("BANK_ACCOUNT", values.bank_account(r).replace("-", "")),
            "",
            "",
            "",
            "",
            "",
            "",
            w.day(scene.today),
        )
        w.add("TRN", 1, w.control(10), "1" + r.digits(9))
        w.add("N1", "PR", scene.payer.upper())
        w.add("N1", "PE", scene.org.upper(), "XX", tag("US_NPI", values.npi(r)))
        w.add(
            "CLP",
            tag("ACCOUNT_NUMBER", values.account(r)),
            1,
            r.between(90, 900),
            r.between(10, 90),
            "",
            12,
            tag("CLAIM_NUMBER", values.claim(r)),
        )
        w.add("NM1", "QC", 1, w.name(w.p), "", "", "", "MI", tag("HEALTH_PLAN_ID", values.plan_id(r)))
        w.add(
            "SVC", f"HC{w.sub}{tag('CPT', r.pick(health.OFFICE_CPT))}", r.between(90, 900), r.between(10, 90)
        )
        w.add("CAS", "CO", 45, r.between(5, 200))
    elif kind == "834":
        w.add("INS", "Y", 18, r.pick(["030", "021", "024"]), "20", "A")
        w.add("REF", "0F", tag("HEALTH_PLAN_ID", values.plan_id(r)))
        w.add("REF", "1L", tag("HEALTH_PLAN_ID", values.group_id(r)))
        p = w.p
        w.add("NM1", "IL", 1, w.name(p), "", "", "", "34", tag("US_SSN", values.ssn(r, "none")))
        w.add("PER", "IP", "", "HP", tag("PHONE", p.phone), "EM", tag("EMAIL", p.email))
        w.address(p)
        w.add("DMG", "D8", tag("DATE_OF_BIRTH", dates.compact(p.born)), p.sex)
        w.add("HD", "030", "", "HLT", "GOLD PPO", "FAM")
        w.add("DTP", "348", "D8", w.day(dates.before(r, scene.today, 1, 300)))
    else:
        w.add("HL", 1, "", 20, 1)
        w.provider("1P", org=r.chance(50))
        w.add("HL", 2, 1, 22, 0)
        if r.chance(50):
            w.add("TRN", 1, w.control(12), "9" + r.digits(9))
        w.subscriber(demographics=r.chance(80))
        if kind == "276":
            w.add("REF", "1K", tag("CLAIM_NUMBER", values.claim(r)))
            w.add("REF", "EJ", tag("ACCOUNT_NUMBER", values.account(r)))
        elif kind == "278":
            w.add("REF", "BB", tag("PRIOR_AUTH_NUMBER", values.prior_auth(r)))
            w.add("HI", f"ABF{w.sub}{tag('ICD10_CM', r.pick(health.RARE_ICD10).replace('.', ''))}")
            w.add("SV2", "", f"HC{w.sub}{tag('CPT', r.pick(health.OFFICE_CPT))}")
        else:
            w.add("EQ" if kind == "270" else "EB", 30 if kind == "270" else "1", r.pick(["", "IND", "FAM"]))
            w.add("DTP", "291", "D8", w.day(scene.today))
    return f"x12-{kind}", w.close(), True
