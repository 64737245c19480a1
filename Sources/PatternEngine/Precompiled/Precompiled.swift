/// What takes long to work out and can be written as bytes, for the same build of the program to read.
///
/// There is no version of the format: a file of another build is not read.
package protocol Precompiled {
    /// Writes the value.
    func write(to out: inout PrecompiledWriter)

    /// Reads what ``write(to:)`` wrote.
    init(from source: inout PrecompiledReader) throws(PrecompiledError)
}

/// Why bytes cannot be read.
package enum PrecompiledError: Error {
    /// They end too early, or hold what was never written.
    case damaged
}

extension Precompiled where Self: RawRepresentable, RawValue == String {
    package func write(to out: inout PrecompiledWriter) {
        out.write(rawValue)
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        guard let value = Self(rawValue: try source.string()) else { throw .damaged }
        self = value
    }
}

extension Array: Precompiled where Element: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        out.write(count)
        for element in self { element.write(to: &out) }
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        let count = try source.count(ofBytes: 1)
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(from: &source)) }
    }
}

extension Optional: Precompiled where Wrapped: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        out.write(self != nil)
        if let self { self.write(to: &out) }
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        self = try source.bool() ? try Wrapped(from: &source) : nil
    }
}

extension String: Precompiled {
    package func write(to out: inout PrecompiledWriter) {
        out.write(self)
    }

    package init(from source: inout PrecompiledReader) throws(PrecompiledError) {
        self = try source.string()
    }
}
