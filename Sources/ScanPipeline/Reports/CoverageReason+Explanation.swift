internal import FindingModel

extension CoverageReason {
    /// The reason in words for people who decide what to do about it.
    package var explanation: String {
        switch self {
        case .encrypted: "it is encrypted or protected by a password"
        case .damaged: "its content is damaged"
        case .unsupported: "its format is not read"
        case .tooLarge: "it is larger than the limit"
        case .tooDeep: "it is nested more deeply than the limit"
        case .ratioLimit: "it expands to more than the limit"
        case .entryLimit: "it has more members than the limit"
        case .timeLimit: "it took longer than the limit"
        case .memoryLimit: "it needed more memory than the limit"
        case .parserCrash: "its reader ended unexpectedly"
        case .unreadable: "it could not be opened or read"
        case .encoding: "some of its characters are not valid in its encoding"
        case .ocrOff: "it is an image, and text recognition is off"
        }
    }
}
