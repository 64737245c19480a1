import ContentExtraction
import FindingModel
import Testing

private func fhir(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(JSONReader.self, text, cuts: cuts)
}

@Suite("Values of FHIR resources are what FHIR says")
struct JSONFHIRTests {
    @Test("A patient's elements")
    func patient() {
        let found = fhir(
            """
            {"resourceType": "Patient", "id": "p-1", "meta": {"lastUpdated": "2026-01-01T00:00:00Z"},
             "text": {"status": "generated", "div": "<div>Quill Ada, 555-0100</div>"},
             "name": [{"use": "official", "family": "Quill", "given": ["Ada", "B"], "text": "Ada Quill"}],
             "telecom": [{"value": "555-010-0199", "system": "phone"},
                         {"system": "email", "value": "mailto:ada@example.test"},
                         {"system": "fax", "value": "555-010-0198"}, {"value": "ada2@example.test"}],
             "gender": "female", "birthDate": "1944", "deceasedDateTime": "2025-03-04",
             "address": [{"line": ["12 Elm Rd", "Apt 4"], "city": "Ashby", "district": "Kern",
                          "state": "CA", "postalCode": "90001", "text": "12 Elm Rd, Ashby"}],
             "photo": [{"contentType": "image/png", "data": "iVBORw0KGgo="}],
             "contact": [{"name": {"family": "Vane", "given": ["Io"]}, "period": {"start": "2012"}}]}
            """)
        #expect(
            found.entities == [
                "PERSON_NAME Patient.name[0].family = Quill",
                "PERSON_NAME Patient.name[0].given[0] = Ada",
                "PERSON_NAME Patient.name[0].given[1] = B",
                "PERSON_NAME Patient.name[0].text = Ada Quill",
                "PHONE Patient.telecom[0].value = 555-010-0199",
                "EMAIL Patient.telecom[1].value = ada@example.test",
                "FAX Patient.telecom[2].value = 555-010-0198",
                "EMAIL Patient.telecom[3].value = ada2@example.test",
                "DATE_OF_BIRTH Patient.birthDate = 1944",
                "DATE Patient.deceasedDateTime = 2025-03-04",
                "STREET_ADDRESS Patient.address[0].line[0] = 12 Elm Rd",
                "STREET_ADDRESS Patient.address[0].line[1] = Apt 4",
                "LOCATION Patient.address[0].city = Ashby",
                "LOCATION Patient.address[0].district = Kern",
                "ZIP_CODE Patient.address[0].postalCode = 90001",
                "STREET_ADDRESS Patient.address[0].text = 12 Elm Rd, Ashby",
                "FACE_PHOTO Patient.photo[0].data = iVBORw0KGgo=",
                "PERSON_NAME Patient.contact[0].name.family = Vane",
                "PERSON_NAME Patient.contact[0].name.given[0] = Io",
            ])
        #expect(found.named.isEmpty)
        #expect(found.meaning(of: "p-1") == "-")
        #expect(found.meaning(of: "2026-01-01T00:00:00Z") == "-")
    }

    @Test("What attachments encode is left to be decoded, signatures and measurements are not")
    func encodedData() {
        let text = "UGF0aWVudCBBZGEgUXVpbGwsIE1STiA3NzEyMDQ="
        for attachment in [
            #"{"resourceType": "Binary", "contentType": "text/plain", "data": "\#(text)"}"#,
            #"{"resourceType": "DocumentReference", "content": [{"attachment": {"data": "\#(text)"}}]}"#,
        ] {
            #expect(fhir(attachment).meaning(of: text) == nil)
        }
        for other in [
            #"{"resourceType": "Bundle", "signature": {"data": "\#(text)"}}"#,
            #"{"resourceType": "Observation", "valueSampledData": {"data": "\#(text)"}}"#,
        ] {
            #expect(fhir(other).meaning(of: text) == "-")
        }
    }

    @Test(
        "An identifier is what its system or its type says, before or after the value",
        arguments: [
            (#""system": "http://hl7.org/fhir/sid/us-ssn", "value": "V1""#, "US_SSN"),
            (#""value": "V1", "system": "urn:oid:2.16.840.1.113883.4.1""#, "US_SSN"),
            (
                #""value": "V1", "type": {"coding": [{"system": "http://x.test/v2-0203", "code": "DL"}]}"#,
                "US_DRIVER_LICENSE"
            ),
            (
                #""type": {"coding": [{"code": "PPN"}]}, "system": "http://x.test/ids", "value": "V1""#,
                "US_PASSPORT"
            ),
            (#""type": {"text": "Social Security Number"}, "value": "V1""#, "US_SSN"),
            (#""system": "http://x.test/medicaid", "value": "V1""#, "MEDICAID_ID"),
            (#""system": "urn:oid:2.16.840.1.113883.4.3.25", "value": "V1""#, "US_DRIVER_LICENSE"),
            (#""system": "http://hl7.org/fhir/sid/us-mbi", "value": "V1""#, "US_MBI"),
            (#""type": {"coding": [{"code": "AN"}]}, "value": "V1""#, "ACCOUNT_NUMBER"),
            (#""type": {"coding": [{"code": "VN"}]}, "value": "V1""#, "ENCOUNTER_NUMBER"),
            (#""type": {"coding": [{"code": "MB"}]}, "value": "V1""#, "HEALTH_PLAN_ID"),
            (#""type": {"coding": [{"code": "ACSN"}]}, "value": "V1""#, "-"),
            (#""use": "usual", "value": "V1""#, "MRN"),
            (#""value": "urn:uuid:V1", "id": "V1""#, "-"),
            (#""system": "urn:oid:1.2.3.4", "value": "V1""#, "MRN"),
        ])
    func identifier(members: String, meaning: String) {
        let found = fhir(#"{"resourceType": "Patient", "identifier": [{\#(members)}]}"#)
        #expect(found.meaning(of: "V1") == meaning)
        #expect(found.isInOrder)
    }

    @Test(
        "An identifier without a type is what its resource says",
        arguments: [
            ("Coverage", "HEALTH_PLAN_ID"), ("Encounter", "ENCOUNTER_NUMBER"),
            ("Claim", "CLAIM_NUMBER"),
            ("ExplanationOfBenefit", "CLAIM_NUMBER"), ("Account", "ACCOUNT_NUMBER"),
            ("MedicationRequest", "RX_NUMBER"), ("Device", "DEVICE_ID"), ("Observation", "-"),
            ("Practitioner", "<identifier"), ("Organization", "-"),
        ])
    func identifierOfResource(type: String, meaning: String) {
        let first = #"{"resourceType": "\#(type)", "identifier": [{"value": "V-77-X"}]}"#
        #expect(fhir(first).meaning(of: "V-77-X") == meaning)
        let last = #"{"identifier": [{"value": "V-77-X"}], "resourceType": "\#(type)"}"#
        #expect(fhir(last).meaning(of: "V-77-X") == meaning)
        #expect(fhir(last).fields.first?.path == "\(type).identifier[0].value")
    }

    @Test(
        "Codes are of the system that stands before or after them",
        arguments: [
            ("http://hl7.org/fhir/sid/icd-10-cm", "ICD10_CM"),
            ("http://hl7.org/fhir/sid/icd-9-cm", "ICD9_CM"),
            ("http://snomed.info/sct", "SNOMED_CT"), ("http://loinc.org", "LOINC"),
            ("http://hl7.org/fhir/sid/ndc", "NDC"), ("http://www.ama-assn.org/go/cpt", "CPT"),
            ("urn:oid:2.16.840.1.113883.6.285", "HCPCS"), ("http://local.test/codes", "-"),
            ("http://www.nlm.nih.gov/research/umls/rxnorm", "-"),
        ])
    func code(system: String, meaning: String) {
        let before =
            #"{"resourceType":"Condition","code":{"coding":[{"system":"\#(system)","code":"C7"}]}}"#
        let after =
            #"{"resourceType":"Condition","code":{"coding":[{"code":"C7","system":"\#(system)"}]}}"#
        #expect(fhir(before).meaning(of: "C7") == meaning)
        #expect(fhir(after).meaning(of: "C7") == meaning)
    }

    @Test(
        "A display is a name where the reference leads to a person",
        arguments: [
            (#""subject": {"reference": "Patient/1", "display": "V W"}"#, "PERSON_NAME"),
            (#""subject": {"display": "V W", "type": "Patient"}"#, "PERSON_NAME"),
            (
                #""performer": [{"display": "V W", "reference": "https://x.test/fhir/Practitioner/9"}]"#,
                "PERSON_NAME"
            ),
            (
                #""performer": [{"reference": "urn:uuid:1", "display": "Vera Wells"}]"#,
                "PERSON_NAME"
            ),
            (#""performer": [{"display": "Wells Clinic"}]"#, nil),
            (#""serviceProvider": {"reference": "Organization/1", "display": "V W"}"#, "-"),
            (#""device": {"reference": "Device/1", "display": "V W"}"#, nil),
            (#""code": {"coding": [{"code": "1", "display": "V W"}]}"#, nil),
        ])
    func display(members: String, meaning: String?) {
        let found = fhir(#"{"resourceType": "Observation", \#(members)}"#)
        #expect(
            found.meaning(of: found.meaning(of: "V W") == nil ? "Vera Wells" : "V W") == meaning)
    }

    @Test("Names of organisations are not names of persons")
    func organisation() {
        let found = fhir(
            #"{"resourceType":"Organization","name":"Ada Quill Home","contact":[{"name":{"family":"Vane"}}]}"#
        )
        #expect(
            found.all == [
                "- Organization.name = Ada Quill Home",
                "PERSON_NAME Organization.contact[0].name.family = Vane",
            ])
        let late = fhir(#"{"name":"Ada Quill Home","resourceType":"Organization"}"#)
        #expect(late.all == ["- Organization.name = Ada Quill Home"])
    }

    @Test("Resources in bundles, in resources and in lines begin their own paths")
    func nesting() {
        let found = fhir(
            """
            {"resourceType":"Bundle","timestamp":"2026-01-01T01:01:01Z","entry":[
             {"fullUrl":"urn:uuid:1","resource":{"birthDate":"1980-02-03","resourceType":"Patient"}},
             {"resource":{"resourceType":"Encounter","contained":[{"resourceType":"RelatedPerson",
              "name":[{"family":"Oak"}]}],"period":{"start":"2026-01-02"}}}]}
            {"resourceType":"Patient","birthDate":"1981-02-03"}
            """)
        #expect(
            found.entities == [
                "DATE_OF_BIRTH Patient.birthDate = 1980-02-03",
                "PERSON_NAME RelatedPerson.name[0].family = Oak",
                "DATE Encounter.period.start = 2026-01-02",
                "DATE_OF_BIRTH Patient.birthDate = 1981-02-03",
            ])
        #expect(found.meaning(of: "2026-01-01T01:01:01Z") == "-")
    }

    @Test("Other elements that hold identifiers")
    func others() {
        let found = fhir(
            """
            [{"resourceType":"Coverage","subscriberId":"S1","class":[{"type":{"coding":[{"code":"group"}]},
              "value":"G1","name":"Plan"}],"payor":[{"display":"Acme Health"}]},
             {"resourceType":"Claim","insurance":[{"preAuthRef":["PA1"]}],"total":{"value":12.5}},
             {"resourceType":"Device","udiCarrier":[{"deviceIdentifier":"D1","carrierHRF":"(01)D2"}],
              "serialNumber":"SN1"},
             {"resourceType":"Practitioner","qualification":[{"identifier":[{"value":"L1"}]}]},
             {"resourceType":"Encounter","participant":[{"individual":{"reference":
              "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1999999999"}}]},
             {"resourceType":"Observation","subject":{"identifier":{"value":"M1"}},
              "note":[{"authorString":"Io Vane","text":"Doing well"}]}]
            """)
        #expect(
            found.brief == [
                "HEALTH_PLAN_ID S1", "HEALTH_PLAN_ID G1", "PRIOR_AUTH_NUMBER PA1", "DEVICE_ID D1",
                "DEVICE_ID (01)D2", "DEVICE_ID SN1", "PROFESSIONAL_LICENSE L1",
                "US_NPI 1999999999", "MRN M1", "PERSON_NAME Io Vane",
            ])
        #expect(found.meaning(of: "12.5") == "-")
        #expect(found.meaning(of: "Acme Health") == "-")
    }

    @Test("Extensions, parameters and answers are named by what stands beside the value")
    func labels() {
        let found = fhir(
            """
            {"resourceType":"Patient","extension":[
              {"url":"http://x.test/badge-number","valueString":"B7"},
              {"valueString":"Hill","url":"http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName"}]}
            {"resourceType":"Parameters","parameter":[{"name":"ssn","valueString":"B8"}]}
            {"resourceType":"QuestionnaireResponse","item":[{"linkId":"1","text":"Your MRN",
              "answer":[{"valueString":"B9"}]}]}
            """.replacing("\n  ", with: " "))
        #expect(found.meaning(of: "B7") == "<badge-number>")
        #expect(found.meaning(of: "Hill") == "PERSON_NAME")
        #expect(found.meaning(of: "B8") == "<ssn>")
        #expect(found.named.contains { $0.hasPrefix("<Your MRN> ") })
    }

    @Test("A value is given when the rest of its object is too far away to wait for")
    func doesNotWaitForever() {
        let filler = String(repeating: "x", count: 70_000)
        let text =
            #"{"resourceType":"Patient","identifier":[{"value":"V1","a":"\#(filler)","system":"http://hl7.org/fhir/sid/us-ssn"},{"value":"V2"}]}"#
        let whole = fhir(text)
        #expect(whole.meaning(of: "V1") == "MRN")
        #expect(whole.meaning(of: "V2") == "MRN")
        #expect(fhir(text, cuts: [1]) == whole)
        #expect(fhir(text, cuts: [65_521, 7]) == whole)
    }
}
