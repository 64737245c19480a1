/// Follows the operators that draw a page, for the text they show (ISO 32000-2, 9.4).
final class PDFContentReader {
    private struct State {
        var matrix = PDFMatrix()
        var font: PDFFont?
        var size = 0.0
        var characterSpace = 0.0
        var wordSpace = 0.0
        var scale = 1.0
        var leading = 0.0
        var rise = 0.0
    }

    private(set) var page = PDFPageText()
    /// What marked content says of its text.
    private(set) var marked = PDFMarkedContent()
    /// The pictures that are drawn, each once.
    private(set) var images: [PDFObject] = []
    /// Whether a picture stands among the operators that is more than a dot.
    private(set) var hasInlinePicture = false
    private var imageIds: Set<Int> = []
    private var state = State()
    private var stack: [State] = []
    private var text = PDFMatrix()
    private var line = PDFMatrix()
    private var depth = 0
    private var steps = 0
    private let fonts: PDFFonts

    private static let depthLimit = 12
    private static let stackLimit = 512
    private static let operandLimit = 20_000
    /// Operators of a page and all forms on it.
    private static let stepLimit = 5_000_000

    init(_ fonts: PDFFonts) {
        self.fonts = fonts
    }

    /// Whether it was too much to follow.
    var isCut: Bool { steps >= Self.stepLimit || page.isCut || marked.isCut }

    func read(_ content: [UInt8], resources: PDFObject) {
        var lexer = PDFLexer(content)
        var operands: [PDFToken] = []
        while let token = lexer.next(), steps < Self.stepLimit {
            guard case .word(let word) = token else {
                if operands.count < Self.operandLimit { operands.append(token) }
                continue
            }
            steps += 1
            // Why: values of an inline picture, which are no operators.
            if word == "true" || word == "false" || word == "null" { continue }
            if word == "ID" {
                hasInlinePicture = hasInlinePicture || Self.isPicture(operands)
                lexer.skipInlineImage()
            }
            apply(word, operands, resources)
            operands.removeAll(keepingCapacity: true)
        }
    }

    /// Whether the entries of an inline picture say that it is more than a dot.
    private static func isPicture(_ entries: [PDFToken]) -> Bool {
        func number(_ names: [String]) -> Int {
            for (key, value) in zip(entries, entries.dropFirst()) {
                if case .name(let name) = key, case .number(let size) = value, size.isFinite,
                    names.contains(name)
                {
                    return Int(min(max(size, 0), 1_000_000))
                }
            }
            return 0
        }
        return !PDFPicture.isDot(
            width: number(["W", "Width"]), height: number(["H", "Height"]))
    }

    private func numbers(_ operands: [PDFToken]) -> [Double] {
        operands.compactMap { if case .number(let number) = $0 { number } else { nil } }
    }

    private func apply(_ word: String, _ operands: [PDFToken], _ resources: PDFObject) {
        switch word {
        case "q": if stack.count < Self.stackLimit { stack.append(state) }
        case "Q": if let saved = stack.popLast() { state = saved }
        case "cm":
            if let matrix = PDFMatrix(numbers(operands)) {
                state.matrix = matrix.then(state.matrix)
            }
        case "BT":
            text = PDFMatrix()
            line = text
        case "Tf":
            if case .name(let name)? = operands.first {
                state.font = fonts.font(resources["Font"][name])
            }
            state.size = numbers(operands).last ?? state.size
        case "BMC", "BDC": marked.begin(operands, resources["Properties"])
        case "EMC": if let run = marked.end() { page.add(run) }
        case "Do":
            if case .name(let name)? = operands.last { draw(resources["XObject"][name], resources) }
        case "Tj": if case .string(let bytes)? = operands.last { show(bytes) }
        case "TJ": showAll(operands)
        case "'", "\"":
            let values = numbers(operands)
            if word == "\"", values.count >= 2 {
                (state.wordSpace, state.characterSpace) = (values[0], values[1])
            }
            move(0, -state.leading)
            if case .string(let bytes)? = operands.last { show(bytes) }
        default: apply(word, numbers(operands))
        }
    }

    private func apply(_ word: String, _ values: [Double]) {
        let first = values.first ?? 0
        switch word {
        case "Td" where values.count >= 2: move(values[0], values[1])
        case "TD" where values.count >= 2:
            state.leading = -values[1]
            move(values[0], values[1])
        case "Tm":
            if let matrix = PDFMatrix(values) {
                text = matrix
                line = matrix
            }
        case "T*": move(0, -state.leading)
        case "Tc": state.characterSpace = first
        case "Tw": state.wordSpace = first
        case "Tz": state.scale = first / 100
        case "TL": state.leading = first
        case "Ts": state.rise = first
        default: break
        }
    }

    private func move(_ x: Double, _ y: Double) {
        line = PDFMatrix(e: x, f: y).then(line)
        text = line
    }

    private func showAll(_ operands: [PDFToken]) {
        for operand in operands {
            switch operand {
            case .string(let bytes): show(bytes)
            case .number(let number):
                advance(-number / 1_000 * state.size * state.scale)
            default: break
            }
        }
    }

    private func advance(_ distance: Double) {
        text = PDFMatrix(e: distance).then(text)
    }

    private func show(_ bytes: [UInt8]) {
        guard let font = state.font else { return }
        for glyph in font.glyphs(bytes) {
            let from = text.then(state.matrix)
            let width =
                (glyph.width / 1_000 * state.size + state.characterSpace
                    + (glyph.isSpace ? state.wordSpace : 0)) * state.scale
            advance(width)
            let to = text.then(state.matrix)
            guard !glyph.text.isEmpty || marked.isReplaced else { continue }
            let way = PDFDirection(from)
            let size = abs(state.size) * way.scale
            let run = PDFPageText.Run(
                text: glyph.text, start: way.along(from), end: way.along(to),
                baseline: way.across(from), size: size.isFinite && size > 0.1 ? size : 1,
                turn: way.turn)
            if marked.take(run) { page.add(run) }
        }
    }

    private func draw(_ object: PDFObject, _ resources: PDFObject) {
        switch object["Subtype"].name {
        case "Image":
            if images.count < 1_000, imageIds.insert(object.id).inserted { images.append(object) }
        case "Form":
            guard depth < Self.depthLimit, let content = object.bytes else { return }
            depth += 1
            let saved = state
            let savedText = (text, line)
            let matrix = object["Matrix"].items(most: 6).compactMap(\.number)
            if let matrix = PDFMatrix(matrix) { state.matrix = matrix.then(state.matrix) }
            let own = object["Resources"]
            read(content, resources: own.isDictionary ? own : resources)
            state = saved
            (text, line) = savedText
            depth -= 1
        default: break
        }
    }
}

/// The fonts of a document, each read once.
final class PDFFonts {
    private var known: [Int: PDFFont] = [:]

    private static let limit = 500

    func font(_ object: PDFObject) -> PDFFont? {
        guard object.isDictionary else { return nil }
        let id = object.id
        if id != 0, let font = known[id] { return font }
        let font = PDFFont(object)
        if id != 0, known.count < Self.limit { known[id] = font }
        return font
    }

    /// Whether text was met whose characters cannot be told.
    var hasUnknown: Bool { known.values.contains { $0.hasUnknown } }
}
