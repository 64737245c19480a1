import FindingModel
import Testing

@testable import ContentExtraction

private func listing(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(DICOMListingReader.self, text, cuts: cuts)
}

@Suite("Elements of DICOM files")
struct DICOMListingTests {
    private static let text = """
        (0002,0010) TransferSyntaxUID: 1.2.840.10008.1.2.1
        (0008,0020) StudyDate: 2024-02-03
        (0008,0050) AccessionNumber: RAD7781
        (0008,0080) InstitutionName: Elmwood Clinic
        (0010,0010) PatientName: QUILL, ADA
        (0010,0020) PatientID: quill-7
        (0010,0030) PatientBirthDate: 1971-02-03
        (0010,1000) OtherPatientIDs: A-19\\B-20
        (0010,1040) PatientAddress: 12 Elm St
        (0010,2154) PatientTelephoneNumbers: 312-555-0188
        (0010,21b0) AdditionalPatientHistory: first line
        second line

        """

    @Test("An element's tag says what its value is, whatever it looks like")
    func elements() {
        let found = listing(Self.text)
        #expect(
            found.brief == [
                "DATE 2024-02-03", "ENCOUNTER_NUMBER RAD7781", "LOCATION Elmwood Clinic",
                "PERSON_NAME QUILL, ADA", "MRN quill-7", "DATE_OF_BIRTH 1971-02-03", "MRN A-19",
                "MRN B-20", "STREET_ADDRESS 12 Elm St", "PHONE 312-555-0188",
            ])
        #expect(found.all.contains("MRN (0010,0020) = quill-7"))
    }

    @Test("Listings of other tools are read alike")
    func tools() {
        let found = listing(
            """
            (0008,0005) CS [ISO_IR 100]                             #  10, 1 SpecificCharacterSet
            (0010,0020) LO [quill-7 ]                               #   8, 1 PatientID
            (0010, 0010) Patient's Name                      PN: 'Quill^Ada'
            """)
        #expect(found.brief == ["MRN quill-7", "PERSON_NAME Quill^Ada"])
    }

    @Test(
        "What stands in place of an identifier is none",
        arguments: ["ANONYMOUS", "NONE", "Anonymized", "0000", ""])
    func placeholders(_ value: String) {
        #expect(
            listing("(0002,0001) x: 1\n(0010,0020) PatientID: \(value)\n").entities.isEmpty)
    }

    @Test("However a listing is cut, its fields are the same", arguments: [1, 3, 10])
    func cuts(_ size: Int) {
        #expect(listing(Self.text, cuts: [size]).all == listing(Self.text).all)
    }

    @Test("Only the beginning of a DICOM file is recognised")
    func recognition() {
        func isRecognised(_ text: String) -> Bool {
            DICOMListingReader.recognises(Array(text.utf8))
        }
        #expect(isRecognised(Self.text))
        #expect(isRecognised("# Dicom-File-Format\n\n(0002,0000) UL 192  # 4, 1 x\n"))
        #expect(!isRecognised("(1234,5678) is a pair\n"))
        #expect(!isRecognised("Seen on (3/4), see (0008,00"))
    }
}
