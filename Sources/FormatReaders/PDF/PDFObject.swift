import CQPDF

/// A value in a PDF file.
///
/// A wrong kind reads as nothing.
struct PDFObject {
    let file: PDFFile
    let handle: UInt32

    init(_ file: PDFFile, _ handle: UInt32) {
        self.file = file
        self.handle = handle
    }

    private var type: qpdf_object_type_e { file.isType(handle) }

    var isNull: Bool { [ot_null, ot_uninitialized, ot_reserved].contains { $0 == type } }
    var isDictionary: Bool { type == ot_dictionary || type == ot_stream }
    var isStream: Bool { type == ot_stream }
    var isArray: Bool { type == ot_array }
    var isString: Bool { type == ot_string }
    var isName: Bool { type == ot_name }
    /// 0 if it is no object of its own.
    var id: Int { file.id(handle) }

    subscript(_ key: String) -> PDFObject {
        let dictionary = isStream ? file.dictionary(handle) : handle
        return PDFObject(file, file.key(dictionary, "/" + key))
    }

    /// The elements of an array, at most so many.
    func items(most: Int = 100_000) -> [PDFObject] {
        guard isArray else { return [] }
        return (0..<min(max(0, file.count(handle)), most)).map {
            PDFObject(file, file.item(handle, $0))
        }
    }

    /// The keys of a dictionary, without their slashes.
    var keys: [String] {
        guard isDictionary else { return [] }
        return file.keys(isStream ? file.dictionary(handle) : handle).map { String($0.dropFirst()) }
    }

    var number: Double? {
        type == ot_integer || type == ot_real ? file.number(handle) : nil
    }

    /// A number as an integer, kept within a million; 0 if it is none.
    var integer: Int {
        guard let number, number.isFinite else { return 0 }
        return Int(min(max(number, -1_000_000), 1_000_000))
    }

    /// A name without its slash, "" if it is none.
    var name: String { isName ? String(file.name(handle).dropFirst()) : "" }

    /// A string as text, also one that is kept in a stream; "" if it is none.
    var text: String {
        if isString { return file.text(handle) }
        if isName { return name }
        if isStream, let bytes = bytes, bytes.count < 1 << 20 {
            return String(decoding: bytes, as: UTF8.self)
        }
        return ""
    }

    var isTrue: Bool { type == ot_boolean && file.boolean(handle) }

    /// A string's bytes; `nil` if it is none.
    var stringBytes: [UInt8]? { isString ? file.string(handle) : nil }

    /// A stream's bytes, decoded.
    var bytes: [UInt8]? { isStream ? file.stream(handle, raw: false) : nil }

    /// A stream's bytes as the file holds them, only decrypted.
    var rawBytes: [UInt8]? { isStream ? file.stream(handle, raw: true) : nil }
}
