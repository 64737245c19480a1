import FindingModel

/// Something like the source code of several languages.
enum SourceCode {
    static func text(_ size: Int) -> BenchmarkText {
        var writer = TextWriter(seed: 6, size: size)
        while !writer.isFull {
            if writer.random.number(below: 300) == 0 { author.write(to: &writer) }
            writer.write(anyOf: lines)
        }
        return writer.text(named: "source code", counted: [.usSSN, .email])
    }

    private static let author = Template("// Maintained by «email» since 2019.\n")

    private static let lines = [
        "    let «identifier» = try «verb»«type»(«identifier», at: «identifier» + «1»)\n",
        "    guard let «identifier» = «identifier».«verb»() else { return nil }\n",
        "    for («identifier», «identifier») in «identifier».enumerated() where «identifier» > «2» {\n",
        "        «identifier»[«identifier»] = «identifier».«verb»(«identifier»: 0x«x8»)\n",
        "    }\n",
        "\n",
        "def «verb»_«identifier»(self, «identifier», «identifier»=None):\n",
        "    if «identifier» is None or len(«identifier») < «2»:\n",
        "        raise ValueError(f\"no «identifier» for «identifier» at {«identifier»}\")\n",
        "static int «verb»_«identifier»(const uint8_t *«identifier», size_t «identifier») {\n",
        "    if ((«identifier» & 0x«x2») != 0 && «identifier»->«identifier» >= «3»u) return -EINVAL;\n",
        "    memcpy(&«identifier»->«identifier», «identifier», sizeof(*«identifier»));\n",
        "/// «verb»s the «identifier» of a «type» and gives the «identifier» behind it.\n",
        "public func «verb»(_ «identifier»: «type», into «identifier»: inout [«type»]) throws -> «type» {\n",
        "    case .«identifier»(let «identifier»): return «identifier».map { $0.«identifier» * «2» }\n",
        "#define «type»_«identifier»_MAX (1u << «1»)\n",
        "  \"«identifier»\": { \"«identifier»\": [«1», «2», «3»], \"version\": \"^«1».«2».«1»\" },\n",
        "import «type»Kit.«type»«type»\n",
    ].map { Template($0) }
}
