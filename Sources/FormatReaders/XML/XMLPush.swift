import CLibXML
import ContentExtraction
import FindingModel

/// Reads XML of any size through libxml2's push parser, without a tree.
///
/// Nothing is loaded from elsewhere: no network, no DTD, no entities but the five of XML. A
/// document that is not well-formed is read as far as it goes. Used by one thread.
@safe final class XMLPush {
    private let handler: any XMLHandler
    private var failure: ExtractionFailure?
    private var context: xmlParserCtxtPtr?

    private init(_ handler: any XMLHandler) {
        self.handler = handler
    }

    deinit {
        if let context = unsafe context { unsafe xmlFreeParserCtxt(context) }
    }

    /// Reads a document to its end.
    ///
    /// - Returns: whether it was well-formed.
    /// - Throws: what the handler or the content threw.
    static func read(
        _ content: any MemberContent, into handler: any XMLHandler
    ) throws(ExtractionFailure) -> Bool {
        let push = XMLPush(handler)
        return try push.read(content)
    }

    private func read(_ content: any MemberContent) throws(ExtractionFailure) -> Bool {
        var handlers = unsafe Self.makeHandlers()
        let user = unsafe Unmanaged.passUnretained(self).toOpaque()
        let made = unsafe xmlCreatePushParserCtxt(&handlers, user, nil, 0, nil)
        guard let context = unsafe made else {
            throw ExtractionFailure(.memoryLimit, "no memory for a parser of XML")
        }
        unsafe self.context = context
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
        var chunk = [UInt8](repeating: 0, count: 32 * 1_024)
        while true {
            let count = try content.read(into: &chunk)
            if count == 0 { break }
            unsafe chunk.withUnsafeBytes { bytes in
                _ = unsafe xmlParseChunk(
                    context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(count), 0)
            }
            if let failure { throw failure }
        }
        unsafe xmlParseChunk(context, nil, 0, 1)
        if let failure { throw failure }
        return unsafe context.pointee.wellFormed == 1
    }

    private static func makeHandlers() -> xmlSAXHandler {
        var handlers = unsafe xmlSAXHandler()
        unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handlers.startElementNs = {
            user, name, prefix, _, _, _, count, _, attributes in
            unsafe XMLPush.start(user, name, prefix, Int(count), attributes)
        }
        unsafe handlers.endElementNs = { user, name, _, _ in
            guard let push = unsafe XMLPush.from(user) else { return }
            let name = unsafe XMLPush.string(name)
            push.attempt { (handler) throws(ExtractionFailure) in try handler.end(name) }
        }
        unsafe handlers.characters = { user, bytes, count in
            unsafe XMLPush.characters(user, bytes, count)
        }
        unsafe handlers.cdataBlock = { user, bytes, count in
            unsafe XMLPush.characters(user, bytes, count)
        }
        return unsafe handlers
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLPush? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<XMLPush>.fromOpaque(user).takeUnretainedValue()
    }

    private static func string(_ text: UnsafePointer<UInt8>?) -> String {
        guard let text = unsafe text else { return "" }
        return unsafe String(cString: text)
    }

    private static func characters(
        _ user: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: Int32
    ) {
        guard let push = unsafe from(user), let bytes = unsafe bytes, count > 0 else { return }
        let text = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: Int(count)))
        push.attempt { (handler) throws(ExtractionFailure) in try handler.characters(text) }
    }

    private static func start(
        _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?,
        _ prefix: UnsafePointer<UInt8>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let push = unsafe from(user) else { return }
        var list: [XMLAttribute] = []
        list.reserveCapacity(count)
        if let attributes = unsafe attributes {
            // Why five: name, prefix, namespace, and the value's beginning and end.
            for index in 0..<count {
                let field = unsafe attributes + index * 5
                guard let from = unsafe field[3], let to = unsafe field[4] else { continue }
                let value = unsafe UnsafeBufferPointer(start: from, count: max(0, to - from))
                list.append(
                    unsafe XMLAttribute(
                        name: string(field[0]), prefix: string(field[1]),
                        value: String(decoding: value, as: UTF8.self)))
            }
        }
        let element = unsafe XMLElement(
            name: string(name), prefix: string(prefix), attributes: list)
        push.attempt { (handler) throws(ExtractionFailure) in try handler.start(element) }
    }

    /// Calls the handler unless it failed before; C has no errors to throw through.
    private func attempt(_ call: (any XMLHandler) throws(ExtractionFailure) -> Void) {
        guard failure == nil else { return }
        do throws(ExtractionFailure) {
            try call(handler)
        } catch {
            failure = error
            if let context = unsafe context { unsafe xmlStopParser(context) }
        }
    }
}
