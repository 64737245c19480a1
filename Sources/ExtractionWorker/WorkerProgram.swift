/// The child process in which documents are read.
///
/// It is the same program, run again with a hidden first argument.
package enum WorkerProgram {
    /// The argument that makes the program the child.
    package static let argument = "extract-worker"
}
