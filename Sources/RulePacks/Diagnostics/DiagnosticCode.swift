/// What can be wrong with a rule pack, each with the number that people look up.
///
/// A number keeps its meaning for ever; the number of a fault that can no longer occur is not
/// given to another one.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // Files and packs.
    case unreadableFile = "R001"
    case notUTF8 = "R002"
    case yamlSyntax = "R003"
    case outsidePack = "R004"
    case duplicatePack = "R005"
    case badVersion = "R006"
    case emptyPack = "R007"
    case otherExtension = "R008"
    case noPack = "R009"

    // Keys and values.
    case repeatedKey = "R010"
    case missingKey = "R011"
    case unknownKey = "R012"
    case wrongType = "R013"
    case emptyValue = "R014"
    case unknownValue = "R015"
    case unknownEntity = "R016"
    case unknownCheck = "R017"

    // Rules and their patterns.
    case badIdentifier = "R020"
    case identifierNotFileName = "R021"
    case duplicateRule = "R022"
    case duplicateRuleAcrossPacks = "R023"
    case noPatterns = "R024"
    case weightOutOfRange = "R025"
    case duplicatePatternName = "R026"
    case badDistance = "R027"

    // Terms.
    case emptyTerm = "R030"
    case duplicateTerm = "R031"
    case malformedTerm = "R032"
    case contradictoryTerm = "R033"

    // Sample files.
    case noSamples = "R040"
    case tooFewSamples = "R041"
    case unknownSampleKind = "R042"
    case badBrackets = "R043"
    case badLevel = "R044"
    case noReason = "R045"
    case badEscape = "R046"
    case samplesWithoutRule = "R047"
    case repeatedSample = "R048"

    // Regexes; reported by the compiler of detectors.
    case regexDoesNotCompile = "R050"
    case regexMatchesEmpty = "R051"
    case regexUnbounded = "R052"
    case regexNotAnchored = "R053"

    // Samples against the detectors; reported by the test of rules.
    case sampleNotFound = "R060"
    case sampleFound = "R061"
    case findLaterFound = "R062"
    case sampleAtOtherLevel = "R063"

    // Allowances and facility profiles.
    case badDay = "R070"
    case badFingerprint = "R071"
    case allowsEverything = "R072"
    case expiredAllowance = "R073"
    case badShape = "R074"
}

extension DiagnosticCode {
    /// What the fault is, in a few words.
    public var title: String {
        switch self {
        case .unreadableFile: "a file or folder cannot be read"
        case .notUTF8: "a file is not UTF-8"
        case .yamlSyntax: "a file is not YAML"
        case .outsidePack: "a rule file lies outside every pack"
        case .duplicatePack: "two packs have the same name"
        case .badVersion: "a version is not a semantic version"
        case .emptyPack: "a pack has no rules"
        case .otherExtension: "a file is not read because of its extension"
        case .noPack: "a folder holds no pack"
        case .repeatedKey: "a key is given twice"
        case .missingKey: "a key is missing"
        case .unknownKey: "a key is unknown"
        case .wrongType: "a value is of the wrong type"
        case .emptyValue: "a value is empty"
        case .unknownValue: "a value is none of the possible ones"
        case .unknownEntity: "an entity is unknown"
        case .unknownCheck: "a check is unknown"
        case .badIdentifier: "an id or name is malformed"
        case .identifierNotFileName: "the id of a rule is not the name of its file"
        case .duplicateRule: "two rules of a pack have the same id"
        case .duplicateRuleAcrossPacks: "rules of two packs have the same id"
        case .noPatterns: "a rule has no patterns"
        case .weightOutOfRange: "a weight is not between 0 and 1"
        case .duplicatePatternName: "two patterns of a rule have the same name"
        case .badDistance: "a distance is malformed or too large"
        case .emptyTerm: "a term is empty"
        case .duplicateTerm: "a term is given twice"
        case .malformedTerm: "a term is malformed"
        case .contradictoryTerm: "a term both raises and lowers"
        case .noSamples: "a rule has no samples"
        case .tooFewSamples: "a rule has too few samples"
        case .unknownSampleKind: "a sample is of no known kind"
        case .badBrackets: "the brackets of a sample are wrong"
        case .badLevel: "the level of a sample is wrong"
        case .noReason: "a sample gives no reason"
        case .badEscape: "an escape in a sample is unknown"
        case .samplesWithoutRule: "a sample file belongs to no rule"
        case .repeatedSample: "a sample is given twice"
        case .regexDoesNotCompile: "a regex does not compile"
        case .regexMatchesEmpty: "a regex can match the empty text"
        case .regexUnbounded: "a match of a regex can be too long"
        case .regexNotAnchored: "a regex has no anchor and is slow"
        case .sampleNotFound: "a sample is not found"
        case .sampleFound: "a sample is found and should pass"
        case .findLaterFound: "a known gap is closed; promote the sample"
        case .sampleAtOtherLevel: "a sample is found at another level"
        case .badDay: "a day is malformed"
        case .badFingerprint: "a fingerprint is malformed"
        case .allowsEverything: "an allowance has no criterion"
        case .expiredAllowance: "an allowance has expired"
        case .badShape: "a value of a profile has the wrong form"
        }
    }

    /// How bad the fault is unless a diagnostic says otherwise.
    public var severity: Diagnostic.Severity {
        switch self {
        case .emptyPack, .otherExtension, .regexNotAnchored, .expiredAllowance: .warning
        default: .error
        }
    }
}
