extension ByteSet: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        out.write(plain: self)
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        self = try source.plain(ByteSet.self)
    }
}

extension Automaton.Next: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        bytes.write(to: &out)
        out.write(end)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        bytes = try ByteSet(from: &source)
        end = try source.bool()
    }
}

extension Anchor: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        switch self {
        case .token(let lead):
            out.write(0)
            out.write(lead)
        case .byte(let byte, let before, let furthest):
            out.write(1)
            out.write(plain: byte)
            before.write(to: &out)
            out.write(furthest)
        case .none(let reason):
            out.write(2)
            out.write(reason)
        case .value(let before, let furthest):
            out.write(3)
            before.write(to: &out)
            out.write(furthest)
        }
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        switch try source.int() {
        case 0: self = .token(lead: try source.int())
        case 1:
            self = .byte(
                try source.plain(UInt8.self), before: try ByteSet(from: &source),
                furthest: try source.int())
        case 2: self = .none(reason: try source.string())
        case 3:
            self = .value(
                before: try ByteSet(from: &source), furthest: try source.int())
        default: throw .damaged
        }
    }
}

/// Without the automata, which only the making of tables asks for.
extension AnchorAnalysis: Precompiled {
    func write(to out: inout PrecompiledWriter) {
        anchor.write(to: &out)
        firstBytes.write(to: &out)
        startGuard.write(to: &out)
    }

    init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        anchor = try Anchor(from: &source)
        (automaton, tokenStarts, lookaheads) = (nil, [], [])
        beforeValue = ByteSet()
        firstBytes = try ByteSet(from: &source)
        startGuard = try ByteSet(from: &source)
    }
}

extension Pattern: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        out.write(expression)
        out.write(view)
        out.write(valueGroup)
        analysis.write(to: &out)
    }

    /// Reads a pattern, to match with; PCRE2 compiles it when it is first tried.
    ///
    /// Tables and ``AutomatonBank`` are made of patterns that were compiled, not read.
    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        expression = try source.string()
        view = try source.int()
        valueGroup = try source.int()
        analysis = try AnchorAnalysis(from: &source)
        anchor = analysis.anchor
        let options = Pattern.options(for: expression)
        anchored = LazyCode(expression, options: Pattern.anchored(options))
        searching = LazyCode(expression, options: options)
    }
}
