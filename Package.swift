// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every Swift target; see DESIGN.md, "Swift, as written here".
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// The linker gives the program an identity, by which it knows the rules that it compiled ahead of time.
let identified: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "SafeHarbor",
    products: [
        .executable(name: "safeharbor", targets: ["safeharbor"]),
        .library(
            name: "SafeHarbor",
            targets: ["FindingModel", "RulePacks", "Detection", "PolicyEngine", "ScanPipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Layer 0: foreign code, the byte classifier, and the data that travels with the program.
        .systemLibrary(
            name: "CPCRE2", path: "Sources/CLibraries/CPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(
            name: "CArchive", path: "Sources/CLibraries/CArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(
            name: "CGMime", path: "Sources/CLibraries/CGMime", pkgConfig: "gmime-3.0",
            providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(
            name: "CLibXML", path: "Sources/CLibraries/CLibXML", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CQPDF", path: "Sources/CLibraries/CQPDF", pkgConfig: "libqpdf",
            providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CPFF", path: "Sources/CLibraries/CPFF", pkgConfig: "libpff",
            providers: [.apt(["libpff-dev", "libbfio-dev"])]),
        .systemLibrary(
            name: "CSQLite", path: "Sources/CLibraries/CSQLite", pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CVectorscan", path: "Sources/CLibraries/CVectorscan", pkgConfig: "libhs",
            providers: [.apt(["libvectorscan-dev"])]),
        .systemLibrary(name: "CXattr", path: "Sources/CLibraries/CXattr"),
        .target(name: "CScanKernel"),
        .target(name: "CShippedData"),
        .target(name: "CSandbox"),
        .target(name: "CMailSource", dependencies: ["CGMime"]),
        // Why by name: its description for pkg-config does not tell of the library below it.
        .target(
            name: "CMailStore", dependencies: ["CPFF"],
            linkerSettings: [.linkedLibrary("bfio")]),

        // Layer 1: the vocabulary; patterns to matches.
        .target(name: "FindingModel", swiftSettings: settings),
        .target(
            name: "PatternEngine", dependencies: ["CPCRE2", "CScanKernel"],
            swiftSettings: settings),

        // Layer 2
        .target(
            name: "RulePacks",
            dependencies: [
                "FindingModel", "CShippedData", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings),
        .target(name: "Scoring", dependencies: ["FindingModel"], swiftSettings: settings),
        .target(
            name: "ContentExtraction", dependencies: ["FindingModel", "CScanKernel", "CSandbox"],
            swiftSettings: settings),
        .target(
            name: "PolicyEngine",
            dependencies: ["FindingModel", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(
            name: "FindingStore", dependencies: ["FindingModel", grdb], swiftSettings: settings),

        // Layer 3
        .target(
            name: "Detection",
            dependencies: [
                "FindingModel", "PatternEngine", "RulePacks", "Scoring", "CScanKernel",
                "CShippedData", crypto,
            ],
            swiftSettings: settings),

        .target(
            name: "FormatReaders",
            dependencies: [
                "FindingModel", "ContentExtraction", "CArchive", "CLibXML", "CMailSource",
                "CMailStore",
                "CQPDF", "CSQLite",
            ],
            swiftSettings: settings),
        .target(name: "Controls", dependencies: [crypto], swiftSettings: settings),

        // Layer 4
        .target(
            name: "ExtractionWorker",
            dependencies: [
                "FindingModel", "ContentExtraction", "FormatReaders", "CSandbox", crypto,
            ],
            swiftSettings: settings),
        .target(
            name: "ScanPipeline",
            dependencies: [
                "FindingModel", "ContentExtraction", "Detection", "PolicyEngine", "RulePacks",
                "FindingStore", "Controls", "CXattr", crypto,
            ],
            swiftSettings: settings),

        // Layer 5
        .target(
            name: "Evaluation",
            dependencies: ["FindingModel", "ContentExtraction", "Detection", "PolicyEngine"],
            swiftSettings: settings),

        // Layer 6
        .executableTarget(
            name: "safeharbor",
            dependencies: [
                "FindingModel", "RulePacks", "Detection", "PolicyEngine", "ScanPipeline",
                "Evaluation", "ContentExtraction", "ExtractionWorker", "FindingStore", "Controls",
                argumentParser, crypto,
            ],
            swiftSettings: settings, linkerSettings: identified),

        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "FindingModel", "RulePacks", "PatternEngine", "Detection", "ScanPipeline",
                "ContentExtraction", "FormatReaders", "CScanKernel", "CVectorscan", argumentParser,
            ],
            path: "Benchmarks", exclude: ["README.md", "RESULTS.md"], swiftSettings: settings),

        .testTarget(
            name: "PatternEngineTests", dependencies: ["PatternEngine", "CScanKernel"],
            swiftSettings: settings),
        .testTarget(
            name: "RulePacksTests", dependencies: ["RulePacks", "Detection", "FindingModel"],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "DetectionTests",
            dependencies: [
                "Detection", "FindingModel", "RulePacks", "PatternEngine", "Scoring",
                "CScanKernel",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ScanPipelineTests",
            dependencies: [
                "ScanPipeline", "ContentExtraction", "Detection", "FindingModel", "PolicyEngine",
                "RulePacks", "FindingStore", "Controls", "CXattr", crypto,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "FormatReadersTests",
            dependencies: ["FormatReaders", "ContentExtraction", "FindingModel"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "FindingStoreTests", dependencies: ["FindingStore", "FindingModel", grdb],
            swiftSettings: settings),
        .testTarget(
            name: "EvaluationTests",
            dependencies: ["Evaluation", "Detection", "FindingModel", "RulePacks"],
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "AcceptanceTests", dependencies: ["safeharbor"], exclude: ["Pictures"],
            swiftSettings: settings),
    ]
)
