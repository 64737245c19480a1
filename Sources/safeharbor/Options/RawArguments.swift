import Foundation
import ScanPipeline

/// The arguments as the operating system gave them: bytes, which need not be UTF-8.
enum RawArguments {
    /// The paths behind parsed arguments, in which bytes that are not UTF-8 were replaced.
    static func paths(_ texts: [String]) -> [ScanPath] {
        var raw = repaired
        return texts.map { text in
            guard let bytes = raw[text]?.popLast() else { return ScanPath(text) }
            return ScanPath(bytes: bytes)
        }
    }

    /// The arguments that are not UTF-8 by what became of them; equal ones last first.
    private static var repaired: [String: [[UInt8]]] {
        var arguments: [String: [[UInt8]]] = [:]
        for index in (0..<Int(CommandLine.argc)).reversed() {
            guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
            let length = unsafe strlen(argument)
            let bytes = unsafe UnsafeRawBufferPointer(start: argument, count: length)
            guard unsafe String(validating: bytes, as: UTF8.self) == nil else { continue }
            unsafe arguments[String(decoding: bytes, as: UTF8.self), default: []]
                .append(Array(bytes))
        }
        return arguments
    }
}
