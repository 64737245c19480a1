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
        let error = DescriptorWrite.all(bytes.span, to: descriptor)
        guard error == 0 else { throw FileReader.Failure(message: SystemError.message(error)) }
        count += bytes.count
    }

    /// Goes to where reading goes on.
    func rewind(to offset: Int) {
        _ = lseek(descriptor, offset, SEEK_SET)
    }
}
