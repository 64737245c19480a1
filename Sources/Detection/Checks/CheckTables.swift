/// The tables behind the checks: views of the data that travels with the program.
///
/// Making one reads a few headers and copies nothing. Immutable and thread-safe.
package struct CheckTables: Sendable {
    /// ICD-10-CM codes and categories.
    package let icd10CM: CodeTable
    /// ICD-9-CM diagnosis codes and categories.
    package let icd9CM: CodeTable
    /// ICD-10-PCS procedure codes.
    package let icd10PCS: CodeTable
    /// Five-digit ZIP codes.
    package let zipCodes: BitTable
    /// Area codes of the North American Numbering Plan.
    package let areaCodes: BitTable
    /// Top-level domains.
    package let topLevelDomains: TermTable
    /// Given names and surnames.
    package let personNames: TermTable
    /// Cities, counties, states and countries.
    package let places: TermTable
    /// Common English words.
    package let englishWords: TermTable
    /// Conditions and symptoms.
    package let diseases: TermTable
    /// Generic names, brands and classes of drugs.
    package let drugs: TermTable
    /// Laboratory tests.
    package let labTests: TermTable
    /// Surgery, imaging, examinations, treatments and devices.
    package let procedures: TermTable

    /// Finds the tables by their paths below Patterns/.
    ///
    /// - Parameter file: gives the bytes of a file, `nil` when there is no such file.
    /// - Throws: `TableError` for the first table that is missing or damaged.
    package init(file: (String) -> StaticBytes?) throws(TableError) {
        func bytes(_ path: String) throws(TableError) -> StaticBytes {
            guard let bytes = file(path) else { throw TableError.missing(file: path) }
            return bytes
        }
        func codes(_ path: String) throws(TableError) -> CodeTable {
            try CodeTable(bytes(path), file: path)
        }
        icd10CM = try codes("Tables/icd10-cm.codes")
        icd9CM = try codes("Tables/icd9-cm.codes")
        icd10PCS = try codes("Tables/icd10-pcs.codes")
        let zip = "Tables/zip-codes.bits"
        zipCodes = try BitTable(bytes(zip), kind: .zipCodes, limits: [100_000, 1000], file: zip)
        let area = "Tables/phone-area-codes.bits"
        areaCodes = try BitTable(bytes(area), kind: .areaCodes, limits: [1000, 1000], file: area)
        func terms(_ path: String) throws(TableError) -> TermTable {
            try TermTable(bytes(path), file: path)
        }
        topLevelDomains = try terms("Tables/tlds.terms")
        personNames = try terms("Tables/person-names.terms")
        places = try terms("Tables/places.terms")
        englishWords = try terms("Tables/english-words.terms")
        diseases = try terms("Tables/diseases.terms")
        drugs = try terms("Tables/drugs.terms")
        labTests = try terms("Tables/lab-tests.terms")
        procedures = try terms("Tables/procedures.terms")
    }
}
