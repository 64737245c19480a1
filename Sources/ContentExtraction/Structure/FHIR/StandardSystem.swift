/// What a system URI or an OID stands for: a kind of identifier, a code system, a contact medium.
enum StandardSystem: Sendable {
    case unstated
    case identifier(IdentifierKind)
    case codes(CodeSystem)
    /// A code system or number system without an entity of its own.
    case other
    case phone, fax, email, web

    /// The system that an OID names (HL7 OID registry; US realm).
    init(oid: Span<UInt8>) {
        if let listed = StandardSystem.oids[oid] {
            self = listed
        } else if ScalarText.hasPrefix(oid, "2.16.840.1.113883.4.3.") {
            self = .identifier(.driverLicense)
        } else if ScalarText.hasPrefix(oid, "2.16.840.1.113883.4.330") {
            self = .identifier(.passport)
        } else {
            self = .other
        }
    }

    private static let oids = KeywordTable<StandardSystem>([
        ("2.16.840.1.113883.4.1", .identifier(.ssn)),
        ("2.16.840.1.113883.4.4", .identifier(.ein)),
        ("2.16.840.1.113883.4.6", .identifier(.npi)),
        ("2.16.840.1.113883.4.3", .identifier(.driverLicense)),
        ("2.16.840.1.113883.4.572", .identifier(.medicare)),
        ("2.16.840.1.113883.4.927", .identifier(.mbi)),
        ("2.16.840.1.113883.4.814", .identifier(.dea)),
        ("2.16.840.1.113883.4.349", .identifier(.mrn)),
        ("2.16.840.1.113883.3.3719", .identifier(.device)),
        ("2.16.840.1.113883.6.90 2.16.840.1.113883.6.3", .codes(.icd10CM)),
        ("2.16.840.1.113883.6.103 2.16.840.1.113883.6.104", .codes(.icd9CM)),
        ("2.16.840.1.113883.6.42 2.16.840.1.113883.6.2", .codes(.icd9CM)),
        ("2.16.840.1.113883.6.4", .codes(.icd10PCS)),
        ("2.16.840.1.113883.6.1", .codes(.loinc)),
        ("2.16.840.1.113883.6.96", .codes(.snomedCT)),
        ("2.16.840.1.113883.6.12", .codes(.cpt)),
        (
            "2.16.840.1.113883.6.13 2.16.840.1.113883.6.14 2.16.840.1.113883.6.285",
            .codes(.hcpcs)
        ),
        ("2.16.840.1.113883.6.69", .codes(.ndc)),
    ])

    /// The system that the `system` of an identifier, a coding or a contact point names.
    init(system: Span<UInt8>) {
        if ScalarText.hasPrefix(system, "urn:oid:") {
            self.init(oid: system.extracting(8...))
            return
        }
        var start = 0
        if ScalarText.hasPrefix(system, "http://") { start = 7 }
        if ScalarText.hasPrefix(system, "https://") { start = 8 }
        var end = system.count
        while end > start, system[end - 1] == 0x2F { end -= 1 }
        let name = system.extracting(start..<end)
        if let listed = StandardSystem.systems[name] {
            self = listed
        } else if ScalarText.hasPrefix(name, "hl7.org/fhir/sid/icd-9") {
            self = .codes(.icd9CM)
        } else if name.count > 0, ASCIIByte.isDigit(name[0]) {
            self.init(oid: name)
        } else {
            self = .unstated
        }
    }

    private static let systems = KeywordTable<StandardSystem>([
        ("phone sms pager", .phone), ("fax", .fax), ("email", .email), ("url", .web),
        ("hl7.org/fhir/sid/us-ssn", .identifier(.ssn)),
        ("hl7.org/fhir/sid/us-npi", .identifier(.npi)),
        ("hl7.org/fhir/sid/us-mbi", .identifier(.mbi)),
        ("hl7.org/fhir/sid/us-medicare", .identifier(.medicare)),
        ("nppes.cms.hhs.gov/NPPES terminology.hl7.org/NamingSystem/npi", .identifier(.npi)),
        ("hl7.org/fhir/sid/icd-10-cm hl7.org/fhir/sid/icd-10", .codes(.icd10CM)),
        ("terminology.hl7.org/CodeSystem/icd10CM hl7.org/fhir/sid/icd-10-us", .codes(.icd10CM)),
        (
            """
            hl7.org/fhir/sid/icd-10-pcs www.cms.gov/Medicare/Coding/ICD10 \
            terminology.hl7.org/CodeSystem/icd10PCS
            """, .codes(.icd10PCS)
        ),
        (
            """
            terminology.hl7.org/CodeSystem/icd9cm \
            terminology.hl7.org/CodeSystem/ICD-9CM-diagnosiscodes
            """,
            .codes(.icd9CM)
        ),
        ("snomed.info/sct", .codes(.snomedCT)),
        ("loinc.org", .codes(.loinc)),
        ("hl7.org/fhir/sid/ndc", .codes(.ndc)),
        ("www.ama-assn.org/go/cpt", .codes(.cpt)),
        (
            """
            www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets \
            www.cms.gov/Medicare/Coding/MedHCPCSGenInfo hl7.org/fhir/sid/hcpcs \
            terminology.hl7.org/CodeSystem/HCPCS www.ada.org/cdt terminology.hl7.org/CodeSystem/CD2
            """, .codes(.hcpcs)
        ),
    ])

    /// Where the last part of a URI begins, which may say what an unknown system is.
    static func lastPart(of system: Span<UInt8>) -> Int {
        var start = system.count
        while start > 0 {
            let byte = system[start - 1]
            if byte == 0x2F || byte == 0x3A || byte == 0x23 { break }
            start -= 1
        }
        return start
    }
}
