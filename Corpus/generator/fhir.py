"""FHIR R4 resources as JSON, pretty or on one line, single or in bundles."""

import json

from . import dates, health, marks, people, values
from .marks import tag, tag_not, trap


class Maker:
    def __init__(self, scene):
        self.s, self.r, self.p = scene, scene.r, scene.patient

    def id(self, entity, value, system, code=""):
        out = {"system": system, "value": tag(entity, value)}
        if code and self.r.chance(70):
            out = {
                "type": {
                    "coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": code}]
                },
                **out,
            }
        if self.r.chance(20):
            out = {"use": "official", **out}
        return out

    def day(self, day):
        return tag_not("DATE", "DATE_OF_BIRTH", dates.iso(day), "date of an event")

    def name(self, p):
        given = [tag("PERSON_NAME", p.given)] + (
            [tag("PERSON_NAME", p.middle + ".")] if self.r.chance(20) else []
        )
        out = {"family": tag("PERSON_NAME", p.family), "given": given}
        if self.r.chance(20):
            out["text"] = tag("PERSON_NAME", p.full)
        return [{"use": self.r.pick(["official", "usual"]), **out} if self.r.chance(60) else out]

    def address(self, p):
        return [
            {
                "line": [tag("STREET_ADDRESS", p.street)],
                "city": tag("LOCATION", p.town[0]),
                "state": p.town[1],
                "postalCode": tag("ZIP_CODE", p.zip),
            }
        ]

    def telecom(self, p):
        out = [{"system": "phone", "value": tag("PHONE", people.format_phone(self.r, p.phone))}]
        if self.r.chance(45):
            out.append({"system": "email", "value": tag("EMAIL", p.email)})
        if self.r.chance(15):
            out.append({"system": "fax", "value": tag("FAX", people.format_phone(self.r, p.fax))})
        return out

    def patient(self):
        s, r, p = self.s, self.r, self.p
        ids = [
            self.id(
                "MRN",
                s.raw("MRN"),
                r.pick(["urn:oid:1.2.36.146.595.217.0.1", "http://hospital.example.org/mrn", "urn:mrn"]),
                "MR",
            )
        ]
        pool = [
            ("US_SSN", "http://hl7.org/fhir/sid/us-ssn", "SS"),
            ("US_MBI", "http://hl7.org/fhir/sid/us-mbi", "MC"),
            ("US_DRIVER_LICENSE", "urn:oid:2.16.840.1.113883.4.3.17", "DL"),
            ("US_PASSPORT", "http://hl7.org/fhir/sid/passport-USA", "PPN"),
            ("MEDICAID_ID", "http://hl7.org/fhir/sid/us-medicaid", "MA"),
            ("ACCOUNT_NUMBER", "http://hospital.example.org/account", "AN"),
        ]
        for entity, system, code in r.some(pool, r.between(0, 2)):
            ids.append(self.id(entity, s.raw(entity), system, code))
        out = {
            "resourceType": "Patient",
            "id": self.rid(),
            "identifier": ids,
            "name": self.name(p),
            "telecom": self.telecom(p),
            "gender": "female" if p.sex == "F" else "male",
            "birthDate": tag("DATE_OF_BIRTH", dates.iso(p.born)),
            "address": self.address(p),
        }
        if r.chance(30):
            out["contact"] = [
                {
                    "name": {"text": tag("PERSON_NAME", s.kin.full)},
                    "telecom": [{"value": tag("PHONE", people.format_phone(r, s.kin.mobile))}],
                }
            ]
        return out

    def rid(self):
        return self.r.pick([values.uuid(self.r), self.r.fill("&&&&&&"), "example-" + self.r.fill("%#")])

    def ref(self, kind="Patient"):
        out = {"reference": f"{kind}/{self.rid()}"}
        if kind == "Patient" and self.r.chance(70):
            out["display"] = tag("PERSON_NAME", self.p.full)
        return out

    def condition(self):
        s = self.s
        code = tag("ICD10_CM", s.dx[0])
        coding = [
            {
                "system": "http://hl7.org/fhir/sid/icd-10-cm",
                "code": code,
                "display": tag("DISEASE", s.dx[2][0]),
            }
        ]
        if self.r.chance(50):
            coding.append(
                {"system": "http://snomed.info/sct", "code": tag("SNOMED_CT", self.r.pick(health.SNOMED))}
            )
        if self.r.chance(20):
            coding.append({"system": "http://hl7.org/fhir/sid/icd-9-cm", "code": tag("ICD9_CM", s.dx[1])})
        return {
            "resourceType": "Condition",
            "id": self.rid(),
            "code": {"coding": coding},
            "subject": self.ref(),
            "onsetDateTime": self.day(dates.before(self.r, s.today, 10, 4000)),
        }

    def observation(self):
        lab = self.r.pick(health.LABS)
        value = health.lab_value(self.r, lab)
        return {
            "resourceType": "Observation",
            "id": self.rid(),
            "status": "final",
            "code": {
                "coding": [
                    {
                        "system": "http://loinc.org",
                        "code": tag("LOINC", lab[6]),
                        "display": tag("LAB_TEST", lab[0]),
                    }
                ]
            },
            "subject": self.ref(),
            "effectiveDateTime": self.day(dates.before(self.r, self.s.today, 0, 90)),
            "valueQuantity": {"value": float(value), "unit": lab[2]},
        }

    def practitioner(self):
        p = self.s.providers[0]
        ids = [self.id("US_NPI", p.npi, "http://hl7.org/fhir/sid/us-npi", "NPI")]
        if self.r.chance(40):
            ids.append(
                self.id(
                    "US_DEA",
                    values.dea(self.r, p.family),
                    "http://terminology.hl7.org/NamingSystem/usDEA",
                    "DEA",
                )
            )
        if self.r.chance(40):
            ids.append(
                self.id(
                    "PROFESSIONAL_LICENSE", values.professional(self.r), "urn:state:medical-license", "MD"
                )
            )
        return {
            "resourceType": "Practitioner",
            "id": self.rid(),
            "identifier": ids,
            "name": self.name(p),
            "telecom": self.telecom(p),
            "address": self.address(p),
        }

    def coverage(self):
        s = self.s
        return {
            "resourceType": "Coverage",
            "id": self.rid(),
            "status": "active",
            "subscriberId": tag("HEALTH_PLAN_ID", s.raw("HEALTH_PLAN_ID")),
            "beneficiary": self.ref(),
            "identifier": [
                self.id("HEALTH_PLAN_ID", values.plan_id(self.r), "http://payer.example.com/member", "MB")
            ],
            "class": [{"type": {"text": "group"}, "value": tag("HEALTH_PLAN_ID", values.group_id(self.r))}],
            "payor": [{"display": s.payer}],
        }

    def claim(self):
        s, r = self.s, self.r
        out = {
            "resourceType": r.pick(["Claim", "ExplanationOfBenefit"]),
            "id": self.rid(),
            "identifier": [self.id("CLAIM_NUMBER", values.claim(r), "http://payer.example.com/claim")],
            "patient": self.ref(),
            "created": self.day(s.today),
            "diagnosis": [
                {
                    "sequence": 1,
                    "diagnosisCodeableConcept": {
                        "coding": [
                            {
                                "system": "http://hl7.org/fhir/sid/icd-10-cm",
                                "code": tag("ICD10_CM", r.pick(health.RARE_ICD10)),
                            }
                        ]
                    },
                }
            ],
            "item": [
                {
                    "sequence": 1,
                    "productOrService": {
                        "coding": [
                            {
                                "system": "http://www.ama-assn.org/go/cpt",
                                "code": tag("CPT", r.pick(health.OFFICE_CPT)),
                            }
                        ]
                    },
                },
                {
                    "sequence": 2,
                    "productOrService": {
                        "coding": [
                            {
                                "system": "https://www.cms.gov/hcpcs",
                                "code": tag("HCPCS", r.pick(health.HCPCS)),
                            }
                        ]
                    },
                },
            ],
        }
        if r.chance(60):
            out["insurance"] = [
                {
                    "preAuthRef": [tag("PRIOR_AUTH_NUMBER", values.prior_auth(r))],
                    "coverage": self.ref("Coverage"),
                }
            ]
        if r.chance(40):
            out["procedure"] = [
                {
                    "procedureCodeableConcept": {
                        "coding": [
                            {
                                "system": "http://www.cms.gov/Medicare/Coding/ICD10",
                                "code": tag("ICD10_PCS", r.pick([x[1] for x in health.PROCEDURES if x[1]])),
                            }
                        ]
                    }
                }
            ]
        return out

    def medication(self):
        s, r = self.s, self.r
        drug = r.pick(health.DRUGS)
        return {
            "resourceType": r.pick(["MedicationRequest", "MedicationDispense"]),
            "id": self.rid(),
            "identifier": [self.id("RX_NUMBER", values.rx(r), "http://pharmacy.example.net/rx", "RXN")],
            "medicationCodeableConcept": {
                "coding": [
                    {
                        "system": "http://hl7.org/fhir/sid/ndc",
                        "code": tag("NDC", values.ndc(r)),
                        "display": tag("DRUG", drug[0]),
                    }
                ]
            },
            "subject": self.ref(),
            "authoredOn": self.day(s.today),
            "requester": {"display": tag("PERSON_NAME", s.providers[0].full)},
        }

    def encounter(self):
        s = self.s
        return {
            "resourceType": "Encounter",
            "id": self.rid(),
            "identifier": [
                self.id(
                    "ENCOUNTER_NUMBER", values.encounter(self.r), "http://hospital.example.org/visit", "VN"
                )
            ],
            "status": "finished",
            "class": {"code": self.r.pick(["AMB", "IMP", "EMER"])},
            "subject": self.ref(),
            "period": {"start": self.day(s.today)},
            "participant": [{"individual": {"display": tag("PERSON_NAME", s.providers[1].full)}}],
        }

    def device(self):
        r = self.r
        out = {
            "resourceType": "Device",
            "id": self.rid(),
            "udiCarrier": [{"carrierHRF": tag("DEVICE_ID", values.udi(r))}],
            "serialNumber": tag("DEVICE_ID", values.serial(r)),
            "lotNumber": trap("MEDICAID_ID MRN", r.fill("@%####@"), "lot"),
            "version": [
                {
                    "value": trap(
                        "IP_ADDRESS",
                        f"{r.between(1, 9)}.{r.between(0, 20)}.{r.between(0, 20)}.{r.between(0, 99)}",
                        "version number",
                    )
                }
            ],
            "patient": self.ref(),
        }
        if r.chance(40):
            out["property"] = [
                {"type": {"text": "MAC address"}, "valueCode": [{"text": tag("MAC_ADDRESS", values.mac(r))}]}
            ]
        return out

    def related(self):
        k = self.s.kin
        return {
            "resourceType": "RelatedPerson",
            "id": self.rid(),
            "patient": self.ref(),
            "name": self.name(k),
            "telecom": self.telecom(k),
            "relationship": [{"text": "next of kin"}],
        }

    def organization(self):
        r, p = self.r, self.s.providers[0]
        return {
            "resourceType": "Organization",
            "id": self.rid(),
            "identifier": [
                self.id("US_NPI", values.npi(r), "http://hl7.org/fhir/sid/us-npi", "NPI"),
                self.id("US_EIN", values.ein(r), "urn:oid:2.16.840.1.113883.4.4", "TAX"),
            ],
            "name": self.s.org,
            "telecom": [
                {"system": "phone", "value": tag("PHONE", people.format_phone(r, p.phone))},
                {"system": "fax", "value": tag("FAX", people.format_phone(r, p.fax))},
            ],
            "address": self.address(p),
        }

    def document(self):
        s, r = self.s, self.r
        return {
            "resourceType": "DocumentReference",
            "id": self.rid(),
            "status": "current",
            "subject": self.ref(),
            "type": {
                "coding": [{"system": "http://loinc.org", "code": tag("LOINC", r.pick(health.PANEL_LOINC))}]
            },
            "author": [{"display": tag("PERSON_NAME", s.providers[0].full)}],
            "description": s.expand(
                r.pick(["Letter about ‹name›, ‹dx›.", "Summary, ‹turn›", "‹trap:clinical›", "Note: ‹turn›"])
            ),
            "date": self.day(s.today),
        }

    def nobody(self):
        r, s = self.r, self.s
        kind = r.pick(
            [
                "CapabilityStatement",
                "ValueSet",
                "OperationOutcome",
                "StructureDefinition",
                "CodeSystem",
                "SearchParameter",
            ]
        )
        traps = {
            "note": s.expand("‹trap:technical›"),
            "comment": s.expand("‹trap:technical›"),
            "purpose": s.expand("‹trap:business›"),
            "copyright": s.expand("‹trap:technical›"),
        }
        return {
            "resourceType": kind,
            "id": self.rid(),
            "version": trap(
                "IP_ADDRESS",
                f"{r.between(1, 9)}.{r.between(0, 20)}.{r.between(0, 20)}.{r.between(0, 99)}",
                "version number",
            ),
            "status": "draft",
            "identifier": [{"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{values.uuid(r)}"}],
            "name": r.pick(["PatientProfile", "MedicalRecordNumber", "ClaimStatus", "MemberMatch"]),
            **traps,
        }


def build(scene):
    r = scene.r
    m = Maker(scene)
    makers = [
        m.patient,
        m.condition,
        m.observation,
        m.practitioner,
        m.coverage,
        m.claim,
        m.medication,
        m.encounter,
        m.device,
        m.related,
        m.organization,
        m.document,
    ]
    roll = r.below(100)
    if roll < 10:
        body, kind, about = m.nobody(), "fhir-definition", False
    elif roll < 20:
        body = r.pick([m.practitioner, m.organization])()
        kind, about = "fhir-" + body["resourceType"].lower(), False
    elif roll < 72:
        body = makers[scene.index % len(makers)]()
        kind, about = "fhir-" + body["resourceType"].lower(), body["resourceType"] not in (
            "Practitioner",
            "Organization",
            "RelatedPerson",
        )
    else:
        entries = [m.patient()] + [make() for make in r.some(makers[1:], r.between(1, 2))]
        body, kind, about = (
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": e} for e in entries]},
            "fhir-bundle",
            True,
        )
    indent = r.pick([2, 2, 2, None, 1, 4])
    text = json.dumps(body, ensure_ascii=False, indent=indent)
    if len(marks.strip(text)) > 2950:
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return kind, text, about
