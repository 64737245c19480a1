import Foundation

/// Standard input, output and errors, which whoever starts the program may have closed.
enum StandardDescriptors {
    /// Takes the places of those that are closed, before a file that is opened gets one of them.
    ///
    /// Input cannot be read then, output cannot be written, and errors are dropped.
    static func occupy() {
        let places = [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ]
        for (descriptor, mode) in places where fcntl(descriptor, F_GETFD) < 0 {
            // Why it gets the place: it is the lowest that is free.
            let opened = unsafe open("/dev/null", mode)
            if opened != descriptor { _exit(ExitStatus.incomplete.rawValue) }
        }
    }
}
