/// One target: what it may import, and the layer that it belongs to.
struct Room: Sendable {
    let name: String
    let layer: Int
    /// Our own modules that it may import; all of lower layers.
    let ours: Set<String>
    /// The modules of others that it may import.
    let others: Set<String>

    init(_ name: String, layer: Int, ours: Set<String> = [], others: Set<String> = []) {
        self.name = name
        self.layer = layer
        self.ours = ours
        self.others = others
    }
}

/// The plan of the house as data; DESIGN.md, "The rooms", says it in words.
///
/// A new target, or a new import, is entered here by hand: that is the moment to ask whether it
/// belongs there.
struct House: Sendable {
    let rooms: [Room]
    /// Who may import a C module: files below these folders of Sources.
    let owners: [String: [String]]

    static let plan = House(
        rooms: [
            Room("CPCRE2", layer: 0),
            Room("CArchive", layer: 0),
            Room("CVectorscan", layer: 0),
            Room("CGMime", layer: 0),
            Room("CLibXML", layer: 0),
            Room("CMailSource", layer: 0),
            Room("CMailStore", layer: 0),
            Room("CPFF", layer: 0),
            Room("CQPDF", layer: 0),
            Room("CSQLite", layer: 0),
            Room("CSandbox", layer: 0),
            Room("CScanKernel", layer: 0),
            Room("CShippedData", layer: 0),
            Room("CXattr", layer: 0),
            Room("FindingModel", layer: 1, others: ["Glibc", "Darwin"]),
            Room(
                "PatternEngine", layer: 1, ours: ["CPCRE2", "CScanKernel"],
                others: ["Synchronization"]),
            Room(
                "RulePacks", layer: 2, ours: ["FindingModel", "CShippedData"],
                others: ["Yams", "Foundation", "FoundationEssentials"]),
            Room("Scoring", layer: 2, ours: ["FindingModel"]),
            Room(
                "ContentExtraction", layer: 2, ours: ["FindingModel", "CScanKernel", "CSandbox"],
                others: ["Glibc"]),
            Room("PolicyEngine", layer: 2, ours: ["FindingModel"], others: ["Yams"]),
            Room("FindingStore", layer: 2, ours: ["FindingModel"], others: ["Foundation", "GRDB"]),
            Room(
                "Detection", layer: 3,
                ours: ["FindingModel", "PatternEngine", "RulePacks", "Scoring", "CScanKernel"],
                others: ["Crypto", "Foundation", "Glibc"]),
            Room("Controls", layer: 3, others: ["Crypto", "Foundation"]),
            Room(
                "FormatReaders", layer: 3,
                ours: [
                    "FindingModel", "ContentExtraction", "CArchive", "CLibXML", "CMailSource",
                    "CMailStore", "CQPDF", "CSQLite",
                ],
                others: ["Glibc", "Synchronization"]),
            Room(
                "ExtractionWorker", layer: 4,
                ours: ["FindingModel", "ContentExtraction", "FormatReaders", "CSandbox"],
                others: ["Crypto", "Glibc"]),
            Room(
                "ScanPipeline", layer: 4,
                ours: [
                    "FindingModel", "ContentExtraction", "Detection", "PolicyEngine", "RulePacks",
                    "FindingStore", "Controls", "CXattr",
                ],
                others: ["Crypto", "Foundation", "Glibc"]),
            Room(
                "Evaluation", layer: 5,
                ours: ["FindingModel", "ContentExtraction", "Detection", "PolicyEngine"],
                others: ["Dispatch", "Foundation", "Synchronization"]),
            Room(
                "safeharbor", layer: 6,
                ours: [
                    "FindingModel", "RulePacks", "Detection", "PolicyEngine", "ScanPipeline",
                    "Evaluation", "ExtractionWorker", "ContentExtraction", "FindingStore",
                    "Controls",
                ],
                others: ["ArgumentParser", "Crypto", "Foundation", "Synchronization"]),
        ],
        owners: [
            "CPCRE2": ["PatternEngine/Matching/"],
            "CArchive": ["FormatReaders/Archive/", "FormatReaders/Package/"],
            "CLibXML": ["FormatReaders/XML/", "FormatReaders/HTML/"],
            "CQPDF": ["FormatReaders/PDF/"],
            "CSQLite": ["FormatReaders/Database/"],
            "CMailSource": ["FormatReaders/Mail/"],
            "CMailStore": ["FormatReaders/Outlook/"],
            "CSandbox": ["ContentExtraction/Worker/", "ExtractionWorker/"],
            "CScanKernel": [
                "PatternEngine/", "Detection/Compile/", "Detection/Context/", "Detection/Scan/",
                "ContentExtraction/Views/",
            ],
            "CShippedData": ["RulePacks/Files/"],
            "CXattr": ["ScanPipeline/Walk/"],
        ])

    func room(_ name: String) -> Room? {
        rooms.first { $0.name == name }
    }

    /// Imports that point sideways or up, whatever the sources do.
    var upwardPermissions: [String] {
        rooms.flatMap { room in
            room.ours.sorted().compactMap { name in
                guard let other = self.room(name) else { return "\(room.name) → \(name): no room" }
                return other.layer < room.layer ? nil : "\(room.name) → \(name)"
            }
        }
    }
}
