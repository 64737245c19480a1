import Testing

@Suite("What comes out of a scan holds no scanned text")
struct TextCarrierTests {
    @Test("Every type that outlives a scan has only the texts that are listed")
    func carriers() throws {
        for carrier in TextCarrier.all {
            let path = "Sources/" + carrier.path
            let file = try #require(SourceTree.swift.first { $0.path == path }, "\(path) is gone")
            #expect(carrier.violations(in: file) == [])
        }
    }

    @Test("Every listed text is a property of its type")
    func listedTextsExist() throws {
        for carrier in TextCarrier.all {
            let file = SourceFile(
                path: "Sources/" + carrier.path,
                text: SourceTree.text(of: "Sources/" + carrier.path))
            let body = try #require(TypeBody(of: carrier.type, in: file))
            #expect(carrier.texts.isSubset(of: body.properties.map(\.name)), "\(carrier.type)")
        }
    }

    @Test("Above Detection, no target looks into a buffer of text by pointer")
    func pointers() {
        let above = Set(House.plan.rooms.filter { $0.layer > 3 }.map(\.name))
        let files = SourceTree.swift.filter { above.contains($0.target) }
        #expect(files.count > 10)
        #expect(TextPointer.violations(in: files) == [])
        #expect(TextPointer.unused(in: files) == [])
    }
}

@Suite("The check of what holds text")
struct TextCarrierCheckTests {
    private func messages(_ body: String, texts: Set<String> = ["rule"]) -> [String] {
        let file = SourceFile(path: "Sources/Model/A.swift", text: body)
        return TextCarrier(type: "Thing", path: "Model/A.swift", texts: texts)
            .violations(in: file).map(\.message)
    }

    @Test(
        "A property that can hold text is seen",
        arguments: [
            "let x: [UInt8]", "var x: Data?", "public private(set) var x: Substring = \"\"",
            "let x: ArraySlice<UInt8>", "let x: Span<UInt8>", "let x: String.SubSequence",
            "var x = [UInt8]()", "let x: [String: any Sendable]", "var x = Data() { didSet { } }",
            "case x(bytes: [UInt8])", "case x(String)", "let x: UnsafeBufferPointer<Int>",
        ])
    func seen(_ property: String) {
        #expect(messages("struct Thing {\n    \(property)\n}").count == 1)
    }

    @Test(
        "A property that cannot is not",
        arguments: [
            "let rule: String", "let x: Int", "let x: Range<Int>", "var x: String { \"\" }",
            "static let x = Data()", "case x(rule: String)", "case x", "func f(_ a: [UInt8]) {}",
            "var x: Bool {\n        let y: [UInt8] = []\n        return y.isEmpty\n    }",
        ])
    func notSeen(_ property: Snippet) {
        let text = "enum Thing {\n    \(property.text)\n}\nstruct Other {\n    let x: [UInt8]\n}"
        #expect(messages(text) == [])
    }

    @Test("A type that is not where it is looked for is named")
    func absent() {
        #expect(messages("struct Thingy {}").count == 1)
    }

    @Test("A pointer to text outside the list is named")
    func pointers() {
        let text = "func f(_ a: UnsafeBufferPointer<UInt8>) {}\nlet b: UnsafePointer<Int>\n"
        let file = SourceFile(path: "Sources/safeharbor/A.swift", text: text)
        #expect(TextPointer.violations(in: [file]).map(\.line) == [1, 2])
    }
}
