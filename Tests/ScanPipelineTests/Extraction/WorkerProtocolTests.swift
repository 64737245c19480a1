import ContentExtraction
import FindingModel
import Testing

@Suite("What parent and child say to each other")
struct WorkerProtocolTests {
    @Test("A request arrives as it was sent")
    func request() {
        var settings = ExtractionSettings()
        settings.deepest = 3
        settings.mostBytes = 1 << 40
        settings.ocr = .on
        let request = WorkerRequest(settings)
        #expect(WorkerRequest(request.bytes) == request)
        #expect(request.bytes.count < WorkerRequest.longest)
    }

    @Test("A part arrives as it was sent")
    func parts() {
        let start = PartStart(path: "a!b/é", mediaType: "text/plain", content: .raw)
        #expect(PartStart(start.bytes) == start)
        let digest = [UInt8](repeating: 7, count: 32)
        for coverage in [Coverage.examined, .partial(.ratioLimit), .unexamined(.tooDeep)] {
            let end = PartEnd(coverage, detail: "why", size: 5, read: 3, sha256: digest)
            #expect(PartEnd(end.bytes) == end)
        }
    }

    @Test("Any cut or change of a message is refused or read, never a crash")
    func damage() {
        let messages = [
            WorkerRequest(ExtractionSettings()).bytes,
            PartStart(path: "a", mediaType: "b", content: .opaque).bytes,
            PartEnd(.examined, detail: nil, size: 1, read: 1, sha256: []).bytes,
        ]
        for message in messages {
            for place in message.indices {
                var changed = message
                changed[place] ^= 0xFF
                for bytes in [Array(message[..<place]), changed] {
                    _ = WorkerRequest(bytes)
                    _ = PartStart(bytes)
                    _ = PartEnd(bytes)
                }
            }
        }
    }
}
