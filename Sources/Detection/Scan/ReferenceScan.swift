package import FindingModel

extension DetectorSet {
    /// The slow, plain way: every pattern over the whole text, from every place.
    ///
    /// What ``scan(_:options:using:into:)`` finds is tested against this.
    package func scanByReference(
        _ text: Span<UInt8>, options: ScanOptions = ScanOptions(), using scratch: inout Scratch,
        into sink: inout some FindingSink
    ) -> Completeness {
        var scan = TextScan(self, options, ScanSource())
        unsafe text.withUnsafeBufferPointer { buffer in
            let window = unsafe Window(buffer)
            scan.findTerms(upTo: window.end, window, &scratch)
            for index in detectors.indices {
                scan.sweep(index, 0..<window.end, window, scratch.match)
            }
            scan.findPhrases(in: 0..<window.end, isExhaustive: true, window, &scratch)
            scan.findListedTerms(in: 0..<window.end, isExhaustive: true, window, &scratch)
            scan.finish(window, into: &sink)
        }
        return scan.completeness
    }
}
