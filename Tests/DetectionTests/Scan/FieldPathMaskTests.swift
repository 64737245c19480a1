import FindingModel
import Testing

@testable import Detection

@Suite("Paths of fields")
struct FieldPathMaskTests {
    private let tables = Result { try CheckTables.shipped() }

    @Test(
        "show no key that is the name of a person",
        arguments: [
            ("patients.Quentin Farnsworth.ssn", "patients.*.ssn"),
            ("patients.quentin_farnsworth.ssn", "patients.*.ssn"),
            ("root/Farnsworth-Quentin/mrn", "root/*/mrn"),
            ("QuentinFarnsworth[3].dob", "*[3].dob"),
            ("column:Maria Gonzales", "column:*"), ("Gonzales.dob", "*.dob"),
        ])
    func names(_ path: String, _ shown: String) throws {
        var mask = FieldPathMask()
        #expect(mask.mask(path, try tables.get()) == shown)
        #expect(mask.mask(path, try tables.get()) == shown)
    }

    @Test(
        "show the names that fields have",
        arguments: [
            "Patient.contact[0].name.given[1]", "PID-5.1", "NM1/NM109", "column:First Name",
            "column:Marital Status", "root/PatientAccount@mrn", "claims.rendering_provider.npi",
            "ClinicalDocument/recordTarget/patientRole/id@extension", "Practitioner.identifier",
            "column:Grant", "guarantor.last name", "Bundle.entry[2].resource.telecom[0].value",
        ])
    func labels(_ path: String) throws {
        var mask = FieldPathMask()
        #expect(mask.mask(path, try tables.get()) == path)
    }

    @Test("are masked in findings and in their evidence")
    func finding() throws {
        let text = Array("x 536-22-8145".utf8)
        let field = FieldValue(
            range: 2..<13, path: "patients.Quentin Farnsworth.ssn",
            meaning: .named("Quentin Farnsworth ssn"))
        let finding = try #require(
            try Shipped.detectors.get().scanned(text, fields: [field]).findings.first)
        #expect(finding.field == "patients.*.ssn")
        #expect(!"\(finding.evidence)".contains("Farnsworth"))
    }
}
