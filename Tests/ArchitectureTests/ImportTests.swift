import Testing

@Suite("Imports")
struct ImportTests {
    @Test("Every import is one that the plan permits")
    func importsObeyThePlan() {
        #expect(Imports.violations(in: SourceTree.swift, of: .plan) == [])
    }

    @Test("The plan lets imports go down only")
    func importsGoDown() {
        #expect(House.plan.upwardPermissions == [])
    }

    @Test("Every target is in the plan, and every room of the plan is a target")
    func planIsComplete() {
        #expect(Set(House.plan.rooms.map(\.name)) == SourceTree.targets)
    }

    @Test("The plan permits nothing that no file uses")
    func planIsTight() {
        #expect(Imports.unusedPermissions(in: SourceTree.swift, of: .plan) == [])
    }

    @Test("C code includes its own headers, the language's and, in its shim, its library's")
    func includes() {
        let files = SourceTree.files(below: "Sources", withExtensions: ["c", "h", "inc"])
        #expect(files.count > 8)
        #expect(files.flatMap(Includes.violations) == [])
    }
}

@Suite("The check of imports")
struct ImportCheckTests {
    private static let house = House(
        rooms: [
            Room("CThing", layer: 0), Room("Model", layer: 1, ours: ["CThing"]),
            Room("Engine", layer: 2, ours: ["Model"], others: ["Foundation"]),
        ],
        owners: ["CThing": ["Model/Matching/"]])

    private func messages(_ path: String, _ text: String) -> [String] {
        Imports.violations(in: [SourceFile(path: path, text: text)], of: Self.house)
            .map(\.description)
    }

    @Test(
        "An import in any form is seen",
        arguments: [
            "import Engine", "public import Engine", "@testable import Engine",
            "  internal import struct Engine.Wheel",
            "@_spi(Parts) @preconcurrency package import Engine", "import Engine.Parts",
        ])
    func forms(_ line: String) {
        #expect(
            messages("Sources/Model/A.swift", "// a\n\(line)\n") == [
                "Sources/Model/A.swift:2: Model (layer 1) may not import Engine (layer 2)"
            ])
    }

    @Test(
        "What only looks like an import is not one",
        arguments: [
            "// import Engine", "/* \n import Engine\n*/", "let a = \"\"\"\nimport Engine\n\"\"\"",
        ])
    func lookalikes(_ snippet: Snippet) {
        #expect(messages("Sources/Model/A.swift", snippet.text) == [])
    }

    @Test("A module of others needs permission")
    func others() {
        #expect(messages("Sources/Engine/A.swift", "import Foundation") == [])
        #expect(
            messages("Sources/Model/A.swift", "import Foundation") == [
                "Sources/Model/A.swift:1: Model may not import Foundation"
            ])
    }

    @Test("A C module stays in the folder of its owner")
    func owners() {
        #expect(messages("Sources/Model/Matching/A.swift", "import CThing") == [])
        #expect(
            messages("Sources/Model/A.swift", "import CThing") == [
                "Sources/Model/A.swift:1: CThing is imported in Model/Matching/ only"
            ])
    }

    @Test("A target outside the plan may import nothing")
    func strangers() {
        #expect(messages("Sources/Attic/A.swift", "import Foundation").count == 1)
    }

    @Test("A plan that permits an import upwards or to nowhere is refused")
    func upward() {
        let house = House(
            rooms: [
                Room("Low", layer: 1, ours: ["High", "Beside", "Gone"]),
                Room("Beside", layer: 1), Room("High", layer: 2),
            ],
            owners: [:])
        #expect(
            house.upwardPermissions == ["Low → Beside", "Low → Gone: no room", "Low → High"])
    }

    @Test("A permission that nobody uses is named")
    func unused() {
        let file = SourceFile(path: "Sources/Engine/A.swift", text: "import Model")
        #expect(
            Imports.unusedPermissions(in: [file], of: Self.house) == [
                "Model → CThing", "Engine → Foundation",
            ])
    }

    @Test("A foreign header outside the shim is named")
    func headers() {
        let text = "#include <stdint.h>\n#include \"own.h\"\n#include <pcre2.h>\n"
        let kernel = SourceFile(path: "Sources/CScanKernel/a.c", text: text)
        #expect(Includes.violations(in: kernel).map(\.line) == [3])
        let shim = SourceFile(path: "Sources/CLibraries/CPCRE2/shim.h", text: text)
        #expect(Includes.violations(in: shim) == [])
    }
}
