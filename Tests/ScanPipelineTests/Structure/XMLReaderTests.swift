import ContentExtraction
import FindingModel
import Testing

private func xml(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(XMLReader.self, text, cuts: cuts)
}

@Suite("Values of XML are named by its elements and attributes")
struct XMLReaderTests {
    @Test("Text of leaves and attributes have their names")
    func names() {
        let found = xml(
            """
            <?xml version="1.0"?><!-- all invented -->
            <roster xmlns="http://x.test/roster"><patient id='77' sex="F">
              <mrn> 4471902 </mrn><name><first>Ada</first><last><![CDATA[Quill & Co]]></last></name>
              <note>short</note><city>Ash&#225;</city><ssn></ssn><x>N/A</x>
              <p>mixed <b>text</b> here</p></patient></roster>
            """)
        #expect(
            found.all == [
                "- roster@xmlns = http://x.test/roster",
                "<patient id> roster/patient@id = 77", "<patient sex> roster/patient@sex = F",
                "<patient mrn> roster/patient/mrn = 4471902",
                "<name first> roster/patient/name/first = Ada",
                "<name last> roster/patient/name/last = Quill & Co",
                "<patient city> roster/patient/city = Ash&#225;",
                "<p b> roster/patient/p/b = text",
            ])
        #expect(!found.isBroken)
    }

    @Test(
        "Fields of HL7 v2 in XML are what HL7 says",
        arguments: [
            """
            <ADT_A01 xmlns="urn:hl7-org:v2xml"><MSH><MSH.1>|</MSH.1></MSH><PID><PID.3><CX.1>8812034</CX.1>
            <CX.5>MR</CX.5></PID.3><PID.5><XPN.1><FN.1>Ng</FN.1></XPN.1><XPN.2>Bo</XPN.2></PID.5>
            <PID.7><TS.1>19700330</TS.1></PID.7><PID.11><XAD.1><SAD.1>12 Elm St</SAD.1></XAD.1>
            <XAD.3>Akron</XAD.3><XAD.4>OH</XAD.4><XAD.5>44301</XAD.5></PID.11>
            <PID.13><XTN.1>3305550177</XTN.1></PID.13><PID.19>412771902</PID.19></PID>
            <DG1><DG1.3><CE.1>E11.9</CE.1></DG1.3></DG1></ADT_A01>
            """,
            """
            <HL7Message><MSH><MSH.1>|</MSH.1></MSH><PID><PID.3><PID.3.1>8812034</PID.3.1></PID.3>
            <PID.5><PID.5.1><PID.5.1.1>Ng</PID.5.1.1></PID.5.1><PID.5.2>Bo</PID.5.2></PID.5>
            <PID.7><PID.7.1>19700330</PID.7.1></PID.7><PID.11><PID.11.1>12 Elm St</PID.11.1>
            <PID.11.3>Akron</PID.11.3><PID.11.4>OH</PID.11.4><PID.11.5>44301</PID.11.5></PID.11>
            <PID.13><PID.13.1>3305550177</PID.13.1></PID.13><PID.19>412771902</PID.19></PID>
            <DG1><DG1.3><DG1.3.1>E11.9</DG1.3.1></DG1.3></DG1></HL7Message>
            """,
        ])
    func segments(text: String) {
        for cuts in [[], [1], [13]] {
            let found = xml(text, cuts: cuts)
            #expect(
                found.brief == [
                    "MRN 8812034", "PERSON_NAME Ng", "PERSON_NAME Bo", "DATE_OF_BIRTH 19700330",
                    "STREET_ADDRESS 12 Elm St", "LOCATION Akron", "ZIP_CODE 44301",
                    "PHONE 3305550177", "US_SSN 412771902",
                ])
            #expect(found.named.isEmpty)
        }
    }

    @Test("An attribute can give the name")
    func attributeNames() {
        let found = xml(
            #"<doc><field name="ssn">900-12-3456</field><data key="dob" value="1970-01-02"/></doc>"#
        )
        #expect(found.meaning(of: "900-12-3456") == "<field")
        #expect(found.named.contains("<field ssn> doc/field = 900-12-3456"))
        #expect(found.named.contains("<data dob> doc/data@value = 1970-01-02"))
    }

    @Test("FHIR in XML means what it means in JSON")
    func fhir() {
        let found = xml(
            """
            <Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><id value="p1"/>
             <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p id="v">Ada
              Quill</p></div></text>
             <extension url="http://x.test/patient-mothersMaidenName"><valueString value="Hill"/></extension>
             <identifier><value value="M1"/></identifier>
             <identifier><type><coding><code value="SS"/></coding></type><value value="S1"/></identifier>
             <name><family value="Quill"><extension url="x"/></family><given value="Ada"/><given value="B"/></name>
             <telecom><system value="phone"/><value value="tel:+1-555-010-0199"/></telecom>
             <birthDate value='1944-02-03'/><address><line value="12 Elm Rd"/><city value="Ashby"/>
             <postalCode value="90001"/></address></Patient></resource></entry>
             <entry><resource><f:Condition xmlns:f="http://hl7.org/fhir"><f:code><f:coding>
             <f:code value="E11.9"/><f:system value="http://hl7.org/fhir/sid/icd-10-cm"/></f:coding></f:code>
             <f:subject><f:display value="Ada Quill"/></f:subject></f:Condition></resource></entry></Bundle>
            """)
        #expect(
            found.entities == [
                "PERSON_NAME Patient.extension.valueString = Hill",
                "MRN Patient.identifier.value = M1", "US_SSN Patient.identifier[1].value = S1",
                "PERSON_NAME Patient.name.family = Quill", "PERSON_NAME Patient.name.given = Ada",
                "PERSON_NAME Patient.name.given[1] = B",
                "PHONE Patient.telecom.value = +1-555-010-0199",
                "DATE_OF_BIRTH Patient.birthDate = 1944-02-03",
                "STREET_ADDRESS Patient.address.line = 12 Elm Rd",
                "LOCATION Patient.address.city = Ashby",
                "ZIP_CODE Patient.address.postalCode = 90001",
                "ICD10_CM Condition.code.coding.code = E11.9",
                "PERSON_NAME Condition.subject.display = Ada Quill",
            ])
        #expect(found.named.isEmpty)
        #expect(!found.isBroken)
    }

    @Test(
        "XML is told from HTML and from text",
        arguments: [
            ("<?xml version=\"1.0\"?><a/>", true), ("<r><b>1</b></r>", true),
            ("\u{FEFF}<r x='1'/>", true),
            ("<!-- c --><r></r>", true), ("<?xml version=\"1.0\"?>", true),
            ("<!DOCTYPE a [<!ENTITY x \"<y>\">]><r></r>", true),
            ("<!DOCTYPE html><html></html>", false), ("<html><body></body></html>", false),
            ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\"><html></html>", false),
            ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", false),
            ("<div><p>x</p></div>", false), ("<ada@x.test> wrote:", false),
            ("<ada> hello there", false),
            ("a < b", false), ("", false), ("<", false), ("{\"a\":1}", false),
        ])
    func recognises(text: String, isXML: Bool) {
        #expect(XMLReader.recognises(Array(text.utf8)) == isXML)
    }
}
