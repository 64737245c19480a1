internal import CSandbox
internal import ContentExtraction
internal import Glibc

/// The child process in which documents are read.
///
/// It is the same program, run again with a hidden first argument. It gives up every right but to
/// compute and to read and write what it was handed, then reads one document after the other until
/// its parent closes the socket.
package enum WorkerProgram {
    /// Whether the arguments of the program, its name aside, ask for the child.
    package static func isAsked(_ arguments: some Collection<String>) -> Bool {
        arguments.first == WorkerProtocol.argument
    }

    /// Is the child, to its end.
    ///
    /// - Parameter arguments: the program's, its name aside: ``WorkerProtocol/argument``, then
    ///   bytes of memory, seconds of processor time, bytes of a file; or `self-test`.
    /// - Returns: the exit status.
    package static func run(_ arguments: [String]) -> Int32 {
        let numbers = arguments.dropFirst().compactMap { UInt64($0) }
        let isTest = arguments.last == "self-test"
        guard numbers.count == 3, isTest ? arguments.count == 5 : arguments.count == 4 else {
            return 2
        }
        unsafe _ = setlocale(LC_ALL, "C.UTF-8")
        unsafe sandbox_set_name("safeharbor-extr")
        sandbox_watch_memory()
        var limits = sandbox_limits(
            memory: numbers[0], cpu_seconds: numbers[1], file_size: numbers[2], open_files: 32)
        guard unsafe sandbox_limit(&limits) == 0 else { return 3 }
        let memory = sandbox_memory_file()
        WarmUp.run()
        guard sandbox_confine() == 0 else { return 4 }
        if isTest { return SelfTest.run(memory: numbers[0]) }
        let output = FrameOutput(WorkerProtocol.frameDescriptor)
        output.write(.hello, WorkerProtocol.hello)
        output.flush()
        while let (request, document, disk) = nextRequest() {
            read(request, document, disk: disk, memory: memory, output)
        }
        return 0
    }

    private static func read(
        _ request: WorkerRequest, _ document: Int32, disk: Int32, memory: Int32,
        _ output: FrameOutput
    ) {
        let arena = SpoolArena(memory: memory, disk: disk, request.settings)
        let walk = DocumentWalk(request, DescriptorSource(document), arena, output)
        let isRead = walk.run()
        arena.clear()
        close(document)
        if disk >= 0 { close(disk) }
        output.write(.done, [isRead ? 1 : 0])
        output.flush()
    }

    private static func nextRequest() -> (WorkerRequest, document: Int32, disk: Int32)? {
        var bytes = [UInt8](repeating: 0, count: WorkerRequest.longest)
        var descriptors: [Int32] = [-1, -1]
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe sandbox_receive(
                WorkerProtocol.requestDescriptor, $0.baseAddress, $0.count, &descriptors,
                Int32(WorkerRequest.mostDescriptors))
        }
        guard count > 0, let request = WorkerRequest(Array(bytes.prefix(count))),
            descriptors[0] >= 0
        else { return nil }
        return (request, descriptors[0], descriptors[1])
    }
}
