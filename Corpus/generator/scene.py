"""The people, places and dates of one document, and templates filled from them.

Template language: «a|b|c» picks one; ‹key› inserts a marked value; ‹@pool:2-4› inserts sentences of a
pool, ‹-pool:3› as list lines; ‹fact:US_SSN› a labelled identifier; ‹trap› a hard negative.
"""

import re

from . import dates, health, labels, marks, negatives, people, places, values
from .slots import Slots

CHOICE = re.compile("«([^«»]*)»")
SLOT = re.compile("‹([^‹›]*)›")

MAKERS = {
    "US_ITIN": values.itin,
    "US_DEA": values.dea,
    "US_HICN": values.hicn,
    "MEDICAID_ID": values.medicaid,
    "CREDIT_CARD": values.card,
    "BANK_ACCOUNT": values.bank_account,
    "ABA_ROUTING": values.routing,
    "IBAN": values.iban,
    "CLAIM_NUMBER": values.claim,
    "PRIOR_AUTH_NUMBER": values.prior_auth,
    "RX_NUMBER": values.rx,
    "US_DRIVER_LICENSE": values.driver_license,
    "US_PASSPORT": values.passport,
    "PROFESSIONAL_LICENSE": values.professional,
    "US_EIN": values.ein,
    "VIN": values.vin,
    "LICENSE_PLATE": values.plate,
    "MAC_ADDRESS": values.mac,
    "IP_ADDRESS": values.ip,
    "BIOMETRIC_ID": values.biometric,
    "NDC": values.ndc,
}
# Identifiers that do not follow from the person and turn up anywhere in turn.
ROTATION = [
    "US_SSN",
    "US_ITIN",
    "US_NPI",
    "US_DEA",
    "US_MBI",
    "US_HICN",
    "MRN",
    "MEDICAID_ID",
    "HEALTH_PLAN_ID",
    "ACCOUNT_NUMBER",
    "CREDIT_CARD",
    "BANK_ACCOUNT",
    "ABA_ROUTING",
    "IBAN",
    "ENCOUNTER_NUMBER",
    "CLAIM_NUMBER",
    "PRIOR_AUTH_NUMBER",
    "RX_NUMBER",
    "US_DRIVER_LICENSE",
    "US_PASSPORT",
    "PROFESSIONAL_LICENSE",
    "US_EIN",
    "VIN",
    "LICENSE_PLATE",
    "DEVICE_ID",
    "MAC_ADDRESS",
    "IP_ADDRESS",
    "URL",
    "BIOMETRIC_ID",
    "FAX",
    "ICD9_CM",
    "ICD10_PCS",
    "HCPCS",
    "CPT",
    "NDC",
    "LOINC",
    "SNOMED_CT",
    "PHONE",
    "EMAIL",
    "ICD10_CM",
    "US_ITIN",
    "US_HICN",
    "US_ITIN",
]
LEADS = [": ", ": ", ": ", ":", " ", " - ", " = ", ":  ", " – ", "\t", ":\n", " is ", "..... ", " | "]


class Scene(Slots):
    def __init__(self, r, index=0, pools=None):
        self.r, self.index, self.pools = r, index, pools or {}
        self.today = dates.today(r)
        self.patient = people.Person(r, self.today)
        self.providers = [people.Person(r, self.today, self.patient.town, adult=True) for _ in range(4)]
        self.kin = people.Person(r, self.today, self.patient.town, adult=True)
        if r.chance(70):
            self.kin.family = self.patient.family
        self.org, self.org_part, self.org_kind = places.hospital(r)
        self.payer, self.pharmacy = r.pick(places.PAYERS), r.pick(places.PHARMACIES)
        self.date_style = r.weighted(dates.STYLES)
        self.kept = {}
        self.used = set()
        self.dx = r.pick(health.DIAGNOSES)
        self.proc = r.pick(health.PROCEDURES)
        self.mrn_shape = r.pick(values.MRN_SHAPES)
        self.turn = 0
        self.extra = {}

    # -- values ---------------------------------------------------------------------------

    def keep(self, key, make):
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]

    def raw(self, entity):
        """A bare value of an entity type; those of the patient stay the same within a document."""
        r, p = self.r, self.patient
        if entity in MAKERS:
            if entity == "US_DEA":
                return values.dea(r, self.providers[0].family, r.chance(6))
            return MAKERS[entity](r)
        if entity == "US_SSN":
            return self.keep(entity, lambda: values.ssn(r))
        if entity == "US_MBI":
            return self.keep(entity, lambda: values.mbi(r))
        if entity == "MRN":
            return self.keep(entity, lambda: values.mrn(r, self.mrn_shape))
        if entity == "HEALTH_PLAN_ID":
            return self.keep(entity, lambda: values.plan_id(r))
        if entity in ("ACCOUNT_NUMBER", "ENCOUNTER_NUMBER"):
            make = values.account if entity == "ACCOUNT_NUMBER" else values.encounter
            return self.keep(entity, lambda: make(r))
        if entity == "US_NPI":
            return self.providers[0].npi if r.chance(60) else values.npi(r)
        if entity == "PHONE":
            return people.format_phone(
                r, r.pick([p.phone, p.mobile, self.kin.mobile, self.providers[0].phone])
            )
        if entity == "FAX":
            return people.format_phone(r, self.providers[0].fax)
        if entity == "EMAIL":
            return r.pick([p.email, p.email, self.kin.email, self.providers[0].work_email])
        if entity == "DEVICE_ID":
            return r.weighted([(values.udi, 4), (values.serial, 5), (values.imei, 1)])(r)
        if entity == "URL":
            return self.url()
        if entity == "DATE_OF_BIRTH":
            return self.write(p.born)
        if entity == "ICD10_CM":
            if r.chance(30):
                return self.code(r.pick(health.RARE_ICD10))
            self.dx = r.pick(health.DIAGNOSES)
            return self.code(self.dx[0])
        if entity == "ICD9_CM":
            return r.pick(health.RARE_ICD9) if r.chance(50) else r.pick(health.DIAGNOSES)[1]
        if entity == "ICD10_PCS":
            self.proc = r.pick([x for x in health.PROCEDURES if x[1]])
            return self.proc[1]
        if entity == "HCPCS":
            return r.pick(health.HCPCS)
        if entity == "CPT":
            if r.chance(50):
                return r.pick(health.OFFICE_CPT)
            self.proc = r.pick(health.PROCEDURES)
            return self.proc[0]
        if entity == "LOINC":
            return r.pick(health.PANEL_LOINC) if r.chance(40) else r.pick(health.LABS)[6]
        if entity == "SNOMED_CT":
            return r.pick(health.SNOMED)
        raise KeyError(entity)

    def code(self, dotted):
        return dotted.replace(".", "") if self.keep("undotted", lambda: self.r.chance(8)) else dotted

    def url(self):
        r = self.r
        host = r.pick(people.WORK_HOSTS)
        slug = people.ascii_name(self.patient.family).lower().replace(" ", "-").replace("'", "")
        return (
            r.pick(["https://", "https://", "http://", "https://www.", "www."])
            + host
            + r.pick(
                [
                    f"/portal/msg/{r.digits(6)}",
                    f"/visit/{r.fill('&&&&-&&&&')}",
                    f"/mychart?u={slug}{r.digits(2)}",
                    f"/patients/{slug}/results",
                    f"/join/{r.digits(9)}",
                    f"/f/{r.fill('&&&&&&&&')}.pdf",
                    f"/records/{r.digits(5)}?tab=labs",
                    f"/people/{slug}",
                    "/telehealth/room-" + r.digits(4),
                ]
            )
        )

    def write(self, day):
        style = self.date_style if self.r.chance(80) else self.r.weighted(dates.STYLES)
        return dates.spell(day, style)

    def name(self, person, style=None):
        r = self.r
        style = style or r.weighted(
            [("plain", 60), ("middle", 13), ("comma", 9), ("upper", 5), ("title", 13)]
        )
        full = person.full
        if style == "middle":
            full = f"{person.given} {person.middle}{r.pick(['.', '.', ''])} {person.family}"
        elif style == "comma":
            full = f"{person.family}, {person.given}" + r.pick(
                ["", f" {person.middle}", f" {person.middle}."]
            )
        elif style == "upper":
            full = f"{person.family}, {person.given}".upper()
        elif style == "title":
            return f"{person.title} " + marks.tag("PERSON_NAME", person.family)
        return marks.tag("PERSON_NAME", full)

    # -- slots ----------------------------------------------------------------------------

    def slot(self, key):
        r = self.r
        head, _, rest = key.partition(":")
        if key == "trap":
            return self.trap("clinical")
        if head == "ep":
            return marks.trap("PERSON_NAME", rest, "eponym")
        if head == "no":
            types, value, why = rest.split(":")
            return marks.trap(types, value, why)
        if head in self.extra:
            return self.extra[head](rest)
        if head == "fact":
            return self.fact(rest)
        if head == "trap":
            return self.trap(rest)
        if head == "turn":
            return self.fact(self.next_turn())
        if key[0] in "@-":
            return self.sentences(head[1:], rest or "1", key[0] == "-")
        if head == "n":
            low, high = rest.split("-")
            return str(r.between(int(low), int(high)))
        if head == "shape":
            return r.fill(rest)
        maker = getattr(self, "slot_" + head.replace(".", "_"), None)
        if maker:
            return maker()
        if head in labels.FORMS:
            return marks.tag(head, self.raw(head))
        raise KeyError(key)

    # -- sentences ------------------------------------------------------------------------

    def fact(self, entity):
        """A labelled identifier: as a form line or as a sentence."""
        r = self.r
        value = marks.tag(entity, self.raw(entity))
        if entity in ("ICD10_CM", "ICD10_PCS", "CPT") or r.chance(50):
            if r.chance(55):
                return r.pick(labels.FORMS[entity]) + r.pick(LEADS) + value
        return self.expand(r.pick(labels.SAYS[entity]).replace("‹v›", value))

    def form(self, entity, value=None):
        value = value or marks.tag(entity, self.raw(entity))
        return self.r.pick(labels.FORMS[entity]) + self.r.pick(LEADS[:9]) + value

    def next_turn(self):
        """Entity types in rotation over the documents, so that rare ones are not rare here."""
        at = (self.index * 3 + self.turn) % len(ROTATION)
        self.turn += 1
        return ROTATION[at]

    def trap(self, genre):
        """A hard negative; the types that it resembles rotate like those of the facts."""
        at = (self.index * 5 + self.turn) % len(negatives.TARGETS)
        self.turn += 1
        return self.expand(negatives.sentence(self.r, genre, negatives.TARGETS[at]))

    def sentences(self, pool, count, as_list):
        low, _, high = count.partition("-")
        n = self.r.between(int(low), int(high or low))
        fresh = [s for s in self.pools[pool] if s not in self.used]
        chosen = self.r.some(fresh or self.pools[pool], n)
        self.used.update(chosen)
        done = [self.expand(s) for s in chosen]
        if as_list:
            sign = self.keep("bullet", lambda: self.r.pick(["- ", "* ", "", "• ", "-"]))
            return "\n".join(sign + s for s in done)
        return " ".join(done)

    def expand(self, template):
        while True:
            m = CHOICE.search(template)
            if not m:
                break
            template = template[: m.start()] + self.r.pick(m.group(1).split("|")) + template[m.end() :]
        out, at = [], 0
        for m in SLOT.finditer(template):
            out.append(template[at : m.start()])
            piece = self.slot(m.group(1))
            out.append(self.expand(piece) if "‹" in piece or "«" in piece else piece)
            at = m.end()
        out.append(template[at:])
        return "".join(out)
