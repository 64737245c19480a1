import Testing

@Suite("Exit statuses of a scan")
struct ExitStatusTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.write(TestText.clean, to: "clean")
        try folder.write(TestText.finding, to: "found")
        try folder.write("%PDF-1.7", to: "binary")
    }

    @Test(
        "They say whether there are findings, and whether everything was examined",
        arguments: [
            (["clean"], 0), (["found"], 1), (["missing"], 3),
            (["clean", "binary"], 3), (["found", "binary"], 1), (["found", "missing"], 1),
            (["found", "binary", "--fail-on-incomplete"], 3),
        ] as [([String], Int32)])
    func statuses(_ arguments: [String], _ expected: Int32) throws {
        let outcome = try Program.run(["scan"] + arguments, in: folder)
        #expect(outcome.status == expected)
        #expect(outcome.errors == "")
    }
}
