internal import CSandbox
internal import FindingModel
internal import Glibc

/// Recognises text in pictures, by tesseract in a process of its own.
///
/// A picture is held in a file without a name, in memory. Used by one thread.
package final class PictureText {
    /// Where Debian and who builds it put it.
    private static let paths = ["/usr/bin/tesseract", "/usr/local/bin/tesseract"]
    /// Seconds for a picture, and pages of it.
    private static let secondsEach = 120

    private let descriptor: Int32
    private let program: ConfinedProgram?
    private var size = 0
    private var isTooMuch = false

    /// Prepares to recognise text; looks whether the program is there.
    ///
    /// - Parameters:
    ///   - languages: those of the text, by the names that tesseract gives them.
    ///   - paths: where it may be.
    package init(languages: [String] = ["eng"], paths: [String]? = nil) {
        descriptor = sandbox_memory_file()
        // Why the layout: a page of a scanner, or a form, has columns that belong together, and may
        // lie on its side; where the data for that is not installed, it is taken as it lies.
        let language = languages.joined(separator: "+")
        program = (paths ?? Self.paths)
            .map { ConfinedProgram($0, ["stdin", "stdout", "-l", language, "--psm", "1"]) }
            .first { $0.isInstalled }
    }

    /// Whether the program is there.
    package static var isInstalled: Bool {
        paths.contains { ConfinedProgram($0, []).isInstalled }
    }

    /// The languages that can be recognised here; `nil` if the program is not installed.
    package static func installedLanguages() -> [String]? {
        let program = paths.map { ConfinedProgram($0, ["--list-langs"]) }
            .first { $0.isInstalled }
        guard let program else { return nil }
        let input = sandbox_memory_file()
        defer { close(input) }
        var output: [UInt8] = []
        // Why not thrown: a program that does not answer has no languages.
        try? program.run(input) { output += $0 }
        // Why from the second line: the first says where they are.
        return String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst()
            .map(String.init)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Takes bytes of a picture.
    package func take(_ bytes: [UInt8]) {
        guard size + bytes.count <= PictureSize.mostBytes else {
            isTooMuch = true
            return
        }
        var written = 0
        while written < bytes.count {
            let (start, place) = (written, size + written)
            let count = unsafe bytes.withUnsafeBytes {
                unsafe pwrite(
                    descriptor, $0.baseAddress?.advanced(by: start), $0.count - start, place)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                isTooMuch = true
                return
            }
            written += count
        }
        size += bytes.count
    }

    /// Forgets the picture.
    package func clear() {
        size = 0
        isTooMuch = false
        _ = ftruncate(descriptor, 0)
    }

    /// Recognises the text of the picture that was taken, and forgets the picture.
    ///
    /// - Parameters:
    ///   - seconds: how long it may take at most.
    ///   - page: takes the text of each page, UTF-8, with its number from 0.
    /// - Throws: `.ocrOff` if the program is not installed, or why not all was recognised; what was
    ///   taken before counts.
    package func recognise(
        seconds: Int, _ page: (Int, [UInt8]) throws(ExtractionFailure) -> Void
    ) throws(ExtractionFailure) {
        defer { clear() }
        guard var program else {
            throw ExtractionFailure(
                .ocrOff, "text in pictures is read if the package tesseract-ocr is installed")
        }
        guard !isTooMuch, descriptor >= 0 else {
            throw ExtractionFailure(.tooLarge, "a picture is larger than is looked at")
        }
        guard seconds > 0 else {
            throw ExtractionFailure(.timeLimit, "recognising text in its pictures takes too long")
        }
        program.seconds = min(seconds, Self.secondsEach)
        program.memory = 2_048 * 1_024 * 1_024
        program.mostOutput = 16 * 1_024 * 1_024
        guard lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw ExtractionFailure(.unreadable, "a picture cannot be read again")
        }
        var number = 0
        do throws(ExtractionFailure) {
            try program.run(descriptor) { (bytes: [UInt8]) throws(ExtractionFailure) in
                for (index, text) in bytes.split(
                    separator: Self.formFeed, omittingEmptySubsequences: false
                ).enumerated() {
                    if index > 0 { number += 1 }
                    if !text.isEmpty { try page(number, Array(text)) }
                }
            }
        } catch {
            guard error.reason == .damaged else { throw error }
            throw ExtractionFailure(.damaged, "the picture cannot be read")
        }
    }

    /// What ends a page.
    private static let formFeed: UInt8 = 0x0C
}
