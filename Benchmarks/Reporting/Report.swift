import Detection

/// Everything measured, as Markdown.
struct Report {
    let machine: Machine
    let throughputs: [Throughput]
    /// The same with the rules for identifiers alone.
    let identifiers: [Throughput]
    let costs: [RuleCosts]
    let startUp: StartUp
    /// What was measured of the program from outside; `nil` if it has not been built.
    let program: ProgramReport?
    let stream: StreamMemory

    var text: String {
        """
        # Benchmark results

        Written by `make bench`; every text is generated from a fixed seed, so that the same command
        repeats them. 1 MB is a million bytes. Everything runs on one core with all shipped rules that
        are not experimental. Nothing is timed before its answer was verified: see
        [README.md](README.md).

        \(machineList)
        ## Throughput

        \(Self.table(of: throughputs))
        With the rules for identifiers alone, without names, places, dates, ages and hosts:

        \(Self.table(of: identifiers))
        *Engine*: findings with checks, context, confidence and evidence; the best and the median of
        \(Throughput.runs) scans of the whole text. *PCRE2 in turn*: each of the patterns by itself over \
        the first
        \(Figures.megabytes(PatternsInTurn.sliceSize)) MB with PCRE2's machine code, matches only; the \
        best of \(Throughput.runs). *Vectorscan*: the patterns that it takes \
        (\(throughputs.first?.vectorscanPatterns ?? 0) of
        \(machine.patternCount)) in one database, as a prefilter, over the same slice. *ripgrep*: a \
        program of its own
        that counts the lines with one of seven simple patterns in the whole text, with its start.

        ## Cost by rule

        How often a pattern is tried, per MB, for the \(RuleCosts.shown) patterns tried most. A pattern \
        that needs
        a label is tried only behind one, and not counted.

        \(costs.map(costTable).joined(separator: "\n"))
        ## The program as a whole

        \(program?.text ?? "Not built beside the benchmarks.\n")
        ## Start-up

        \(startUpTable)
        ## Memory

        \(memoryTable)
        """
    }

    private var machineList: String {
        machine.lines.map { "- \($0.name): \($0.value)\n" }.joined()
    }

    static func table(of throughputs: [Throughput]) -> String {
        var table = MarkdownTable([
            "text", "MB", "findings", "engine, MB/s", "median, MB/s", "PCRE2 in turn, MB/s",
            "ratio", "Vectorscan, MB/s", "ripgrep, MB/s",
        ])
        for row in throughputs {
            table.add([
                row.engine.text, Figures.megabytes(row.engine.bytes),
                Figures.count(row.engine.findings),
                Figures.rate(row.engine.best), Figures.rate(row.engine.median),
                Figures.rate(row.patternsInTurn), Figures.ratio(row.ratio),
                Figures.rate(row.vectorscan), row.search.map(Figures.rate) ?? "–",
            ])
        }
        return table.text
    }

    private func costTable(_ costs: RuleCosts) -> String {
        let megabytes = Double(costs.bytes) / 1e6
        func perMegabyte(_ count: Int) -> String { Figures.count(Int(Double(count) / megabytes)) }
        var table = MarkdownTable(
            ["\(costs.text): rule", "pattern", "tries per MB", "matches per MB"], textColumns: 2)
        for cost in costs.dearest where cost.attempts > 0 {
            table.add([
                cost.rule, cost.pattern, perMegabyte(cost.attempts), perMegabyte(cost.matches),
            ])
        }
        table.add(["all rules", "", perMegabyte(costs.attempts), ""])
        return table.text
    }

    private var startUpTable: String {
        var table = MarkdownTable(["step", "best, ms", "median, ms"])
        func add(_ step: String, _ timing: Timing) {
            table.add([
                step, Figures.milliseconds(timing.best), Figures.milliseconds(timing.median),
            ])
        }
        table.add([
            "load and compile, first time in a process", Figures.milliseconds(startUp.first), "",
        ])
        add("read the YAML of the packs", startUp.reading)
        add("compile the rules, of which", startUp.compiling)
        add("– compile the patterns and derive anchors", startUp.patterns)
        add("– anchor table and filter", startUp.anchorTable)
        if let run = program?.detectRun {
            add("`safeharbor detect`, one line, whole process", run.timing)
            add("– of which processor time", run.processor)
        }
        return table.text
    }

    private var memoryTable: String {
        var table = MarkdownTable(["what", "peak, MB"])
        table.add([
            "rules loaded and start-up measured, before any text", Figures.megabytes(stream.before),
        ])
        table.add([
            "the same process after a stream of \(Figures.megabytes(stream.bytes)) MB of prose "
                + "(\(Figures.rate(stream.bytesPerSecond)) MB/s, "
                + "\(Figures.count(stream.findings)) findings)",
            Figures.megabytes(stream.after),
        ])
        if let program {
            table.add([
                "`safeharbor detect`, one line", Figures.megabytes(program.detectRun.peakBytes),
            ])
            table.add([
                "`safeharbor scan`, one large file or two small ones at a time",
                Figures.megabytes(program.speed.peakBytes),
            ])
        }
        table.add([
            "the benchmark as a whole, which holds its texts",
            Figures.megabytes(ProcessMemory.peak),
        ])
        return table.text
    }
}
