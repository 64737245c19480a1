/// What was measured of the program from outside, as Markdown.
struct ProgramReport {
    let detectRun: DetectRun
    let speed: ProgramSpeed
    private let latency: DetectLatency

    init(_ program: BuiltProgram, _ engine: Engine) throws {
        detectRun = try DetectRun(program)
        latency = try DetectLatency(program)
        speed = try ProgramSpeed(program, engine)
    }

    var text: String {
        var table = MarkdownTable(["what", "figure", "beside it", "ratio"])
        table.add([
            "scan of one file of prose, one core, against the engine alone",
            "\(Figures.rate(speed.large)) MB/s", "\(Figures.rate(speed.engine)) MB/s",
            Figures.ratio(speed.large / speed.engine),
        ])
        let files = "\(Figures.count(ProgramSpeed.smallFiles)) files of 4 kB"
        table.add([
            "\(files), two cores, against one",
            "\(Figures.seconds(speed.twoCores)) s", "\(Figures.seconds(speed.oneCore)) s",
            Figures.ratio(speed.oneCore / speed.twoCores),
        ])
        if let search = speed.search {
            table.add([
                "\(files), two cores, against `rg --count` with seven patterns",
                "\(Figures.seconds(speed.twoCores)) s", "\(Figures.seconds(search)) s",
                Figures.ratio(speed.twoCores / search),
            ])
        }
        let message =
            "answer of a running `safeharbor detect` to \(DetectLatency.messageSize) bytes"
        for (name, share) in [("median", 0.5), ("99 of 100", 0.99)] {
            table.add([
                "\(message), \(name)", "\(Figures.milliseconds(latency.percentile(share))) ms", "",
                "",
            ])
        }
        return table.text
    }
}
