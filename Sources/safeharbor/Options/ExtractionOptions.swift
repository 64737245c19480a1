import ArgumentParser
import ContentExtraction

/// How archives, mail and documents are opened.
struct ExtractionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Containers within containers that are opened, such as a zip in a mail: 1 to 50.",
            valueName: "n"))
    var maxDepth = ExtractionSettings().deepest

    @Option(
        help: ArgumentHelp(
            "Bytes that the members of one document may have in all, such as 500M or 16G; k, M, G"
                + " and T are powers of 1000.", valueName: "bytes"))
    var maxBytes = ByteSize(ExtractionSettings().mostBytes)

    @Option(
        help: ArgumentHelp(
            "Seconds of work on opening one document, and as long again on text in its pictures;"
                + " each picture or scanned page adds a tenth.", valueName: "seconds"))
    var timeout = ExtractionSettings().seconds

    @Option(
        help: ArgumentHelp(
            "Whether text is looked for in pictures: off, auto (in those large enough) or on.",
            valueName: "when"))
    var ocr = RecognitionChoice.auto

    @Option(
        help: ArgumentHelp(
            "Languages of text in pictures, as tesseract names them, such as eng,spa; each is a"
                + " package of its own (tesseract-ocr-spa).", valueName: "list"))
    var ocrLanguage = LanguageList(ExtractionSettings().pictureLanguages)

    func validate() throws {
        guard (1...50).contains(maxDepth) else {
            throw ValidationError("--max-depth takes a number from 1 to 50.")
        }
        guard (1...86_400).contains(timeout) else {
            throw ValidationError("--timeout takes seconds from 1 to 86400.")
        }
    }

    /// What a scan is asked to do.
    var settings: ExtractionSettings {
        var settings = ExtractionSettings()
        settings.deepest = maxDepth
        settings.mostBytes = maxBytes.bytes
        settings.seconds = timeout
        settings.ocr = ocr.value
        settings.pictureLanguages = ocrLanguage.names
        return settings
    }
}

/// Languages, separated by commas or, as tesseract has it, by `+`.
struct LanguageList: ExpressibleByArgument {
    let names: [String]

    init(_ names: [String]) {
        self.names = names
    }

    init?(argument: String) {
        names = argument.split(separator: #/[,+]/#, omittingEmptySubsequences: false)
            .map(String.init)
        // Why so strict: they are arguments of a program.
        guard names.allSatisfy({ $0.wholeMatch(of: #/[A-Za-z][A-Za-z_]{1,40}/#) != nil }) else {
            return nil
        }
    }

    var defaultValueDescription: String { names.joined(separator: ",") }

    /// Throws if one is not installed.
    func check() throws {
        // Why only then: without the program each picture says so.
        guard names != ExtractionSettings().pictureLanguages,
            let installed = PictureText.installedLanguages()
        else { return }
        for name in names where !installed.contains(name) {
            let package = name.lowercased().replacing("_", with: "-")
            throw CommandFailure(
                "text in pictures cannot be read in '\(name)': install the package"
                    + " tesseract-ocr-\(package), or leave it out of --ocr-language (installed:"
                    + " \(installed.joined(separator: ", "))); nothing was scanned")
        }
    }
}

/// When text is looked for in pictures.
enum RecognitionChoice: String, ExpressibleByArgument, CaseIterable {
    case off, auto, on

    var value: TextRecognition {
        switch self {
        case .off: .off
        case .auto: .auto
        case .on: .on
        }
    }
}
