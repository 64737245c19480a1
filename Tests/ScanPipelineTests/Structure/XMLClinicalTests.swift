import ContentExtraction
import FindingModel
import Testing

private func clinical(_ body: String) -> StructureListing {
    StructureListing(
        XMLReader.self,
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:sdtc=\"urn:hl7-org:sdtc\">\(body)"
            + "</ClinicalDocument>")
}

@Suite("Values of clinical documents are what CDA and C-CDA say")
struct XMLClinicalTests {
    @Test("The record target")
    func recordTarget() {
        let found = clinical(
            """
            <templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/>
            <id root="1.2.3" extension="DOC-1"/><effectiveTime value="20260102103000-0500"/>
            <setId root="1.2.3.4" extension="SET-1"/>
            <recordTarget><patientRole><id extension="M-1" root="1.3.6.1.4.1.1"/>
             <id root="2.16.840.1.113883.4.1" extension="900-12-3456"/><id nullFlavor="NI"/>
             <addr use="HP"><streetAddressLine>12 Elm Rd</streetAddressLine><city>Ashby</city>
              <county>Kern</county><state>CA</state><postalCode>90001</postalCode></addr>
             <telecom value="tel: +1(555)010-0199" use="HP"/><telecom value="mailto:ada@example.test"/>
             <telecom value="fax:+1-555-010-0198"/><telecom value="5550100197"/>
             <patient><name use="L"><prefix>Ms.</prefix><given>Ada</given><family>Quill</family></name>
              <name>Ada B. Quill</name><birthTime value="1944"/><sdtc:deceasedTime value="20250304"/>
              <guardian><guardianPerson><name><given>Io</given></name></guardianPerson></guardian></patient>
             <providerOrganization><id root="1.2" extension="77A"/><name>Quill Clinic</name>
              <telecom value="tel:555-010-0190"/><addr>1 Oak St, Ashby</addr></providerOrganization>
            </patientRole></recordTarget>
            """)
        #expect(
            found.entities == [
                "MRN recordTarget/patientRole/id@extension = M-1",
                "US_SSN recordTarget/patientRole/id@extension = 900-12-3456",
                "STREET_ADDRESS recordTarget/patientRole/addr/streetAddressLine = 12 Elm Rd",
                "LOCATION recordTarget/patientRole/addr/city = Ashby",
                "LOCATION recordTarget/patientRole/addr/county = Kern",
                "ZIP_CODE recordTarget/patientRole/addr/postalCode = 90001",
                "PHONE recordTarget/patientRole/telecom@value = +1(555)010-0199",
                "EMAIL recordTarget/patientRole/telecom@value = ada@example.test",
                "FAX recordTarget/patientRole/telecom@value = +1-555-010-0198",
                "PHONE recordTarget/patientRole/telecom@value = 5550100197",
                "PERSON_NAME recordTarget/patientRole/patient/name/given = Ada",
                "PERSON_NAME recordTarget/patientRole/patient/name/family = Quill",
                "PERSON_NAME recordTarget/patientRole/patient/name = Ada B. Quill",
                "DATE_OF_BIRTH recordTarget/patientRole/patient/birthTime@value = 1944",
                "DATE recordTarget/patientRole/patient/deceasedTime@value = 20250304",
                "PERSON_NAME recordTarget/patientRole/patient/guardian/guardianPerson/name/given = Io",
                "PHONE recordTarget/patientRole/providerOrganization/telecom@value = 555-010-0190",
                "STREET_ADDRESS recordTarget/patientRole/providerOrganization/addr = 1 Oak St, Ashby",
            ])
        #expect(found.named.isEmpty)
        for other in ["DOC-1", "SET-1", "20260102103000-0500", "2015-08-01", "77A", "Quill Clinic"]
        {
            #expect(found.meaning(of: other) == "-")
        }
    }

    @Test("Authors, encounters and insurance")
    func participants() {
        let found = clinical(
            """
            <author><time value="20260102"/><assignedAuthor><id extension="1999999999" root="2.16.840.1.113883.4.6"/>
             <assignedPerson><name><given>Vera</given></name></assignedPerson>
             <representedOrganization><name>Wells Group</name></representedOrganization></assignedAuthor></author>
            <componentOf><encompassingEncounter><id root="1.2.9" extension="V-9"/>
             <effectiveTime><low value="20260102"/><high value="202601"/></effectiveTime>
             <location><healthCareFacility><id root="1.2" extension="F-1"/><location><name>Ward Nine</name></location>
             </healthCareFacility></location></encompassingEncounter></componentOf>
            <component><structuredBody><component><section><entry><act>
             <templateId root="2.16.840.1.113883.10.20.22.4.61"/><id root="1.9" extension="POL-1"/>
             <participant typeCode="COV"><participantRole><id root="1.8" extension="MEM-1"/>
              <playingEntity><name>Ada Quill</name></playingEntity></participantRole></participant>
            </act></entry></section></component></structuredBody></component>
            """)
        #expect(
            found.brief == [
                "US_NPI 1999999999", "PERSON_NAME Vera", "ENCOUNTER_NUMBER V-9", "DATE 20260102",
                "HEALTH_PLAN_ID POL-1", "HEALTH_PLAN_ID MEM-1", "PERSON_NAME Ada Quill",
            ])
        for other in ["Wells Group", "F-1", "Ward Nine"] {
            #expect(found.meaning(of: other) == "-")
        }
    }

    @Test(
        "Codes are of the system that an attribute names, in any order",
        arguments: [
            ("6.90", "ICD10_CM"), ("6.103", "ICD9_CM"), ("6.104", "ICD9_CM"), ("6.1", "LOINC"),
            ("6.96", "SNOMED_CT"), ("6.12", "CPT"), ("6.285", "HCPCS"), ("6.69", "NDC"),
            ("6.4", "ICD10_PCS"), ("6.88", "-"), ("5.83", "-"),
        ])
    func codes(oid: String, meaning: String) {
        let system = "codeSystem=\"2.16.840.1.113883.\(oid)\""
        #expect(clinical("<code code=\"E11.9\" \(system)/>").meaning(of: "E11.9") == meaning)
        #expect(clinical("<value \(system) code='E11.9'/>").meaning(of: "E11.9") == meaning)
    }

    @Test("Narrative has no fields, times have when they are full, quantities are none")
    func entries() {
        let found = clinical(
            """
            <component><structuredBody><component><section><title>Results</title>
             <text><table><tr ID="r1"><td>Ada Quill 900-12-3456</td></tr></table></text>
             <entry><observation><id root="1.5" extension="OBS-77"/><effectiveTime value="20260102"/>
              <value xsi:type="PQ" value="20260102" unit="mg"/><value type="TS" value="20260103"/>
              <text><reference value="#r1"/></text></observation></entry></section></component>
             </structuredBody></component>
            """)
        #expect(found.brief == ["DATE 20260102", "DATE 20260103"])
        #expect(found.named.isEmpty)
        #expect(found.meaning(of: "OBS-77") == "-")
        #expect(!found.isBroken)
    }
}
