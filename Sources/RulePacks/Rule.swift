public import FindingModel

/// One rule: what it identifies, why it matters, how it is recognised and what proves it.
public struct Rule: Sendable, Hashable {
    /// A clause of the standard that the rule implements.
    public struct Standard: Sendable, Hashable {
        /// The document.
        public let source: String
        /// What it says, in our words.
        public let says: String

        /// Makes a quotation.
        public init(source: String, says: String) {
            self.source = source
            self.says = says
        }
    }

    /// How far the rule has proved itself on the corpora.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case experimental, test, stable
    }

    /// The id, which is also the name of the file.
    public var id: String
    /// What its findings are.
    public var entity: EntityType
    /// One line for people.
    public var title: String
    /// Whom or what a value identifies.
    public var identifies: String
    /// The paragraph of law that makes it matter.
    public var because: String
    /// The standards behind the shape.
    public var standards: [Standard]
    /// How far it has proved itself.
    public var status: Status
    /// How bad a disclosure is.
    public var severity: Severity
    /// Known false friends.
    public var mistakenFor: [String]
    /// The shapes of a value.
    public var patterns: [RulePattern]
    /// Terms that stand directly before a value.
    public var labels: [String]
    /// Terms near a value.
    public var context: RuleContext
    /// The structural test that applies to every pattern which does not name its own.
    public var check: CheckName
    /// What the rule must find and what it must leave alone.
    public var samples: [RuleSample]
    /// Where the rule begins.
    public var location: SourceLocation

    /// Makes a rule from its parts.
    public init(
        id: String, entity: EntityType, title: String, identifies: String, because: String,
        standards: [Standard], status: Status, severity: Severity, mistakenFor: [String],
        patterns: [RulePattern], labels: [String], context: RuleContext, check: CheckName,
        samples: [RuleSample], location: SourceLocation
    ) {
        self.id = id
        self.entity = entity
        self.title = title
        self.identifies = identifies
        self.because = because
        self.standards = standards
        self.status = status
        self.severity = severity
        self.mistakenFor = mistakenFor
        self.patterns = patterns
        self.labels = labels
        self.context = context
        self.check = check
        self.samples = samples
        self.location = location
    }
}

/// One shape that a value can have.
public struct RulePattern: Sendable, Hashable {
    /// What must be known beside the shape before a match can be a finding.
    public enum Requirement: String, Sendable, Hashable, CaseIterable {
        /// The shape may speak for itself.
        case nothing
        /// A raising term or a label near by.
        case context
        /// A label directly before the value, or a field role.
        case label
        /// A label, and a raising term near by that is not the label.
        case labelAndContext = "label and context"
        /// A name of a person before it in the text, of which the value is a word and of which the scan
        /// is sure.
        case earlierName = "earlier name"

        /// Whether nothing is found without a label.
        public var needsLabel: Bool {
            self == .label || self == .labelAndContext
        }
    }

    /// The rule's word for the shape.
    public var name: String
    /// The probability that text of this shape is the entity, with nothing else known; in (0, 1).
    public var weight: Double
    /// How it is recognised.
    public var shape: PatternShape
    /// The structural test, `nil` for the rule's.
    public var check: CheckName?
    /// What must be known beside the shape.
    public var requires: Requirement
    /// Where the regex or the forms stand.
    public var location: SourceLocation

    /// Makes a pattern from its parts.
    public init(
        name: String, weight: Double, shape: PatternShape, check: CheckName?,
        requires: Requirement, location: SourceLocation
    ) {
        self.name = name
        self.weight = weight
        self.shape = shape
        self.check = check
        self.requires = requires
        self.location = location
    }
}

/// Terms near a value that raise or lower the confidence.
public struct RuleContext: Sendable, Hashable {
    /// The most that `within` can be, in Unicode characters; the figure is Purview's default.
    public static let furthest = 300

    /// Terms that raise.
    public var raises: [String]
    /// Terms that lower.
    public var lowers: [String]
    /// How far a term may stand from the value on either side, in Unicode characters.
    public var within: Int

    /// Makes a context from its parts.
    public init(raises: [String] = [], lowers: [String] = [], within: Int = furthest) {
        self.raises = raises
        self.lowers = lowers
        self.within = within
    }
}

/// A text that proves something about a rule.
public struct RuleSample: Sendable, Hashable {
    /// What the sample proves.
    public enum Expectation: Sendable, Hashable {
        /// The bracketed values are found, at a confidence in the range of levels.
        case find(values: [Range<Int>], atLeast: ConfidenceLevel?, atMost: ConfidenceLevel?)
        /// Nothing of the rule's entity is found.
        case pass(reason: String)
        /// A known gap: should be found one day. When it is found, the sample must be promoted.
        case findLater(reason: String)
    }

    /// The text with brackets and escapes resolved.
    public let text: String
    /// What it proves; ranges are UTF-8 byte offsets into `text`.
    public let expectation: Expectation
    /// Where its text stands.
    public let location: SourceLocation
    /// How many characters of the line its text takes.
    public let length: Int

    /// Makes a sample.
    public init(text: String, expectation: Expectation, location: SourceLocation, length: Int) {
        self.text = text
        self.expectation = expectation
        self.location = location
        self.length = length
    }
}
