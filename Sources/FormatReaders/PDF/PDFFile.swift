import CQPDF
import ContentExtraction
import FindingModel
import Glibc

/// A PDF file as objects, parsed and decrypted by qpdf.
///
/// Used by one thread.
@safe final class PDFFile {
    private var data: qpdf_data?
    /// Why kept: qpdf reads from it until it is closed.
    private let memory: UnsafeMutableRawBufferPointer

    /// Opens a file that has so many bytes.
    init(_ source: any ByteSource, count: Int) throws(ExtractionFailure) {
        let bytes = try source.bytes(at: 0, count: count)
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, bytes.count), alignment: 16)
        unsafe memory.copyBytes(from: bytes)
        unsafe self.memory = unsafe memory
        let data = unsafe qpdf_init()
        unsafe self.data = unsafe data
        unsafe qpdf_silence_errors(data)
        unsafe qpdf_set_suppress_warnings(data, 1)
        let status = unsafe qpdf_read_memory(
            data, "document", memory.baseAddress?.assumingMemoryBound(to: CChar.self),
            UInt64(bytes.count), "")
        guard status & 2 != 0 else { return }
        let error = unsafe qpdf_get_error(data)
        if unsafe qpdf_get_error_code(data, error) == qpdf_e_password {
            throw ExtractionFailure(.encrypted, "the document is protected by a password")
        }
        throw ExtractionFailure(.damaged, "the document is no good PDF")
    }

    deinit {
        // Why: an error that nobody asked for would be printed.
        while unsafe qpdf_has_error(data) != 0 { clearError() }
        unsafe qpdf_cleanup(&data)
        unsafe memory.deallocate()
    }

    var root: PDFObject { PDFObject(self, unsafe qpdf_get_root(data)) }
    var trailer: PDFObject { PDFObject(self, unsafe qpdf_get_trailer(data)) }

    /// The number of pages, 0 if they cannot be counted.
    var pageCount: Int {
        _ = unsafe qpdf_push_inherited_attributes_to_page(data)
        return max(0, Int(unsafe qpdf_get_num_pages(data)))
    }

    func page(_ index: Int) -> PDFObject { PDFObject(self, unsafe qpdf_get_page_n(data, index)) }

    /// Forgets all handles, so that a long document does not hold them.
    func releaseHandles() { unsafe qpdf_oh_release_all(data) }

    func isType(_ handle: UInt32) -> qpdf_object_type_e {
        unsafe qpdf_oh_get_type_code(data, handle)
    }

    func id(_ handle: UInt32) -> Int { Int(unsafe qpdf_oh_get_object_id(data, handle)) }

    func key(_ handle: UInt32, _ key: String) -> UInt32 {
        unsafe qpdf_oh_get_key_if_dict(data, handle, key)
    }

    func dictionary(_ handle: UInt32) -> UInt32 { unsafe qpdf_oh_get_dict(data, handle) }

    func count(_ handle: UInt32) -> Int { Int(unsafe qpdf_oh_get_array_n_items(data, handle)) }

    func item(_ handle: UInt32, _ index: Int) -> UInt32 {
        unsafe qpdf_oh_get_array_item(data, handle, Int32(truncatingIfNeeded: index))
    }

    func number(_ handle: UInt32) -> Double { unsafe qpdf_oh_get_numeric_value(data, handle) }

    func name(_ handle: UInt32) -> String {
        guard let name = unsafe qpdf_oh_get_name(data, handle) else { return "" }
        return unsafe String(cString: name)
    }

    func boolean(_ handle: UInt32) -> Bool { unsafe qpdf_oh_get_bool_value(data, handle) != 0 }

    func string(_ handle: UInt32) -> [UInt8] {
        var length = 0
        guard let text = unsafe qpdf_oh_get_binary_string_value(data, handle, &length) else {
            return []
        }
        return unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) {
            unsafe [UInt8](UnsafeBufferPointer(start: $0, count: length))
        }
    }

    func keys(_ handle: UInt32) -> [String] {
        var keys: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(data, handle)
        while unsafe qpdf_oh_dict_more_keys(data) != 0, keys.count < 10_000 {
            guard let key = unsafe qpdf_oh_dict_next_key(data) else { break }
            keys.append(unsafe String(cString: key))
        }
        return keys
    }

    func text(_ handle: UInt32) -> String {
        var length = 0
        guard let text = unsafe qpdf_oh_get_binary_utf8_value(data, handle, &length) else {
            return ""
        }
        return unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) {
            unsafe String(
                decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
        }
    }

    /// A stream's bytes; `nil` if they cannot be decoded so far.
    func stream(_ handle: UInt32, raw: Bool) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        var isFiltered: Int32 = 0
        let level = raw ? qpdf_dl_none : qpdf_dl_generalized
        let status = unsafe qpdf_oh_get_stream_data(
            data, handle, level, &isFiltered, &bytes, &length)
        let taken = unsafe take(status, bytes, length)
        // Why: a filter that qpdf does not know leaves the bytes as they are, without an error.
        return raw || isFiltered != 0 ? taken : nil
    }

    /// The operators that draw a page.
    func content(_ page: UInt32) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = unsafe qpdf_oh_get_page_content_data(data, page, &bytes, &length)
        return unsafe take(status, bytes, length)
    }

    private func take(
        _ status: Int32, _ bytes: UnsafeMutablePointer<UInt8>?, _ length: Int
    ) -> [UInt8]? {
        guard let bytes = unsafe bytes else {
            clearError()
            return nil
        }
        defer { unsafe free(bytes) }
        let copy = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: length))
        if status & 2 != 0 { clearError() }
        return copy
    }

    private func clearError() {
        _ = unsafe qpdf_get_error(data)
    }
}
