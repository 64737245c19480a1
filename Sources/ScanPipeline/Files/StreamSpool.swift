internal import ContentExtraction
internal import Glibc

/// Holds a stream that must be read at any place, in a file without a name.
final class StreamSpool {
    let descriptor: Int32
    private let most: Int
    private var count = 0

    /// Begins with the bytes that were read already.
    init(_ head: [UInt8], most: Int) throws(FileReader.Failure) {
        self.most = most
        descriptor = AnonymousFile.open()
        guard descriptor >= 0 else {
            throw FileReader.Failure(message: "there is no room to hold it while it is read")
        }
        try append(head[...])
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(FileReader.Failure) {
        guard count + bytes.count <= most else {
            throw FileReader.Failure(message: "it is larger than is held")
        }
        var written = 0
        while written < bytes.count {
            let start = written
            let got = unsafe bytes.withUnsafeBytes {
                unsafe write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw FileReader.Failure(message: SystemError.current) }
            written += got
        }
        count += bytes.count
    }

    /// Goes to where reading goes on.
    func rewind(to offset: Int) {
        _ = lseek(descriptor, offset, SEEK_SET)
    }
}
