package import ContentExtraction

/// A document that is being recognised: its first bytes, and what else is looked at on demand.
///
/// Used by one thread.
package final class Recognition {
    /// The first 64 kB, or all of a shorter document.
    package let head: [UInt8]
    /// All of it.
    package let source: any ByteSource
    private var knownZip: ZipDirectory??

    /// Begins to recognise a document.
    package init(head: [UInt8], source: any ByteSource) {
        self.head = head
        self.source = source
    }

    /// The directory of the zip file that this is; `nil` if it is none.
    var zip: ZipDirectory? {
        if let knownZip { return knownZip }
        let zip = ZipDirectory(source, most: Self.mostNames)
        knownZip = .some(zip)
        return zip
    }

    /// Names of a zip file that are looked at to tell its kind.
    private static let mostNames = 5_000
}
