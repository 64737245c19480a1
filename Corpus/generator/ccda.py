"""C-CDA documents cut to the header and one or two sections."""

from . import dates, health, marks, people, values
from .marks import tag, tag_not

ROOTS = {
    "US_SSN": "2.16.840.1.113883.4.1",
    "US_NPI": "2.16.840.1.113883.4.6",
    "US_MBI": "2.16.840.1.113883.4.927",
}


def build(scene):
    r, p, s = scene.r, scene.patient, scene
    doc = s.providers[0]
    tab = r.pick(["  ", "\t", "", " "])
    out = []

    def put(depth, text):
        out.append(tab * depth + text)

    def person(depth, q):
        put(
            depth,
            "<name>"
            + (f"<prefix>{r.pick(['Mr', 'Ms', 'Dr'])}</prefix>" if r.chance(15) else "")
            + f"<given>{tag('PERSON_NAME', q.given)}</given><family>{tag('PERSON_NAME', q.family)}</family></name>",
        )

    def address(depth, q):
        put(
            depth,
            f"<addr use=\"{r.pick(['HP', 'WP'])}\"><streetAddressLine>{tag('STREET_ADDRESS', q.street.replace('&', 'and'))}</streetAddressLine><city>{tag('LOCATION', q.town[0])}</city>"
            f"<state>{q.town[1]}</state><postalCode>{tag('ZIP_CODE', q.zip)}</postalCode></addr>",
        )

    def telecom(depth, q, use="HP"):
        number = people.format_phone(r, q.phone)
        if r.chance(25):
            put(depth, f"<telecom use=\"{use}\" value=\"mailto:{tag('EMAIL', q.email)}\"/>")
        put(depth, f"<telecom use=\"{use}\" value=\"tel:{tag('PHONE', number)}\"/>")

    def day(d):
        return tag_not("DATE", "DATE_OF_BIRTH", dates.compact(d), "date of an event")

    if r.chance(70):
        put(0, '<?xml version="1.0" encoding="UTF-8"?>')
    put(0, '<ClinicalDocument xmlns="urn:hl7-org:v3">')
    put(
        1,
        f"<templateId root=\"{s.trap and marks.trap('IP_ADDRESS PHONE', '2.16.840.1.113883.10.20.22.1.' + str(r.between(1, 9)), 'object identifier')}\"/>",
    )
    put(1, f'<id root="{values.uuid(r)}"/>')
    loinc = r.pick(["34133-9", "18842-5", "11488-4", "34117-2", "28570-0", "11506-3"])
    put(1, f"<code code=\"{tag('LOINC', loinc)}\" codeSystem=\"2.16.840.1.113883.6.1\"/>")
    put(
        1,
        f"<title>{r.pick(['Continuity of Care Document', 'Discharge Summary', 'Consultation Note', 'Progress Note', 'Summary of Care'])}</title>",
    )
    put(1, f'<effectiveTime value="{day(s.today)}"/>')
    put(1, "<recordTarget><patientRole>")
    put(2, f"<id root=\"1.3.6.1.4.1.{r.between(10000, 49999)}.2\" extension=\"{tag('MRN', s.raw('MRN'))}\"/>")
    for entity in r.some(["US_SSN", "US_MBI"], r.weighted([(0, 45), (1, 45), (2, 10)])):
        put(2, f'<id root="{ROOTS[entity]}" extension="{tag(entity, s.raw(entity))}"/>')
    address(2, p)
    telecom(2, p)
    put(2, "<patient>")
    person(3, p)
    put(3, f'<administrativeGenderCode code="{p.sex}"/>')
    put(3, f"<birthTime value=\"{tag('DATE_OF_BIRTH', dates.compact(p.born))}\"/>")
    if r.chance(25):
        put(3, "<guardian><guardianPerson>")
        person(4, s.kin)
        put(3, "</guardianPerson></guardian>")
    put(2, "</patient>")
    put(1, "</patientRole></recordTarget>")
    if r.chance(65):
        put(
            1,
            f"<author><assignedAuthor><id root=\"{ROOTS['US_NPI']}\" extension=\"{tag('US_NPI', doc.npi)}\"/>",
        )
        if r.chance(50):
            address(2, doc)
            telecom(2, doc, "WP")
        put(2, "<assignedPerson>")
        person(3, doc)
        put(2, "</assignedPerson></assignedAuthor></author>")
    if r.chance(35):
        put(
            1,
            f"<componentOf><encompassingEncounter><id extension=\"{tag('ENCOUNTER_NUMBER', s.raw('ENCOUNTER_NUMBER'))}\"/></encompassingEncounter></componentOf>",
        )
    for make in r.some([problems, results, medications, narrative, devices], r.between(1, 2)):
        make(s, put, day)
    put(0, "</ClinicalDocument>")
    joint = "\n" if tab or r.chance(60) else ""
    return "ccda", joint.join(out), True


def problems(s, put, day):
    r = s.r
    put(1, "<component><section><title>Problems</title><entry><observation>")
    put(
        2,
        f"<value code=\"{tag('SNOMED_CT', r.pick(health.SNOMED))}\" codeSystem=\"2.16.840.1.113883.6.96\"><translation code=\"{tag('ICD10_CM', s.dx[0])}\" displayName=\"{tag('DISEASE', s.dx[2][0])}\"/></value>",
    )
    if r.chance(30):
        put(2, f"<translation code=\"{tag('ICD9_CM', s.dx[1])}\" codeSystemName=\"ICD-9-CM\"/>")
    put(2, f'<effectiveTime><low value="{day(dates.before(r, s.today, 30, 4000))}"/></effectiveTime>')
    put(1, "</observation></entry></section></component>")


def results(s, put, day):
    r, lab = s.r, s.r.pick(health.LABS)
    put(1, "<component><section><title>Results</title><entry><observation>")
    put(
        2,
        f"<code code=\"{tag('LOINC', lab[6])}\" displayName=\"{tag('LAB_TEST', lab[0])}\" codeSystemName=\"LOINC\"/><value value=\"{health.lab_value(r, lab)}\" unit=\"{lab[2]}\"/>",
    )
    put(1, "</observation></entry></section></component>")


def medications(s, put, day):
    r, drug = s.r, s.r.pick(health.DRUGS)
    put(1, "<component><section><title>Medications</title><entry><substanceAdministration>")
    put(
        2,
        f"<manufacturedMaterial><code code=\"{tag('NDC', values.ndc(r))}\" codeSystemName=\"NDC\" displayName=\"{tag('DRUG', drug[0])}\"/></manufacturedMaterial>",
    )
    put(2, f"<id extension=\"{tag('RX_NUMBER', values.rx(r))}\" assigningAuthorityName=\"Rx number\"/>")
    put(1, "</substanceAdministration></entry></section></component>")


def devices(s, put, day):
    put(1, "<component><section><title>Medical Equipment</title><text>")
    put(2, f"<paragraph>UDI {tag('DEVICE_ID', values.udi(s.r))}</paragraph>")
    put(1, "</text></section></component>")


def narrative(s, put, day):
    text = s.expand(
        s.r.pick(
            [
                "‹name› was seen for ‹dx›. ‹turn›",
                "Pt has ‹dx›, takes ‹med›. ‹trap:clinical›",
                "‹turn› ‹turn›",
                "Contact ‹kin›, ‹kinphone›. ‹dx›.",
                "‹labv›, ‹labv›. ‹turn›",
            ]
        )
    )
    put(
        1,
        "<component><section><title>Assessment</title><text><paragraph>"
        + marks.map_outside(text, lambda t: t.replace("&", "&amp;").replace("<", "&lt;"))
        + "</paragraph></text></section></component>",
    )
