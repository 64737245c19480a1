internal import CScanKernel
internal import FindingModel
internal import PatternEngine

extension TextScan {
    /// Tries the detectors that need a label behind the labels of a stretch of text.
    ///
    /// Labels are few: looking behind each is cheaper than looking before every token.
    mutating func followLabels(
        in stretch: Range<Int>, _ window: Window, _ walk: LazyDFA, _ scratch: inout Scratch
    ) {
        labelledPlaces.removeAll(keepingCapacity: true)
        nearby.forEachPlaceOfLabel(in: stretch, window) { labelledPlaces.append($0) }
        labelledPlaces.sort()
        var last = -1
        for place in labelledPlaces where place != last {
            last = place
            let dispatch = detectors.labelled
            let anchor = unsafe dispatch.anchors.find(
                in: window.text, tokenAt: place - window.origin, filter: dispatch.filter,
                kernel: scratch.kernel)
            if let anchor {
                unsafe followLabelled(
                    anchor, nil, dispatch, walk, of: window.text, window, scratch)
            }
        }
    }

    /// Tries the detectors that need a label in a field whose name is one.
    mutating func followLabelled(
        _ field: FieldValue, _ window: Window, _ walk: LazyDFA, _ scratch: inout Scratch
    ) {
        guard case .named(let name) = field.meaning,
            !headers.mentions(in: name, detectors.terms).isEmpty
        else { return }
        let range = field.range.clamped(to: window.origin..<window.end)
        let local = range.lowerBound - window.origin..<range.upperBound - window.origin
        followLabelled(local, field, window, walk, &scratch)
    }

    /// Tries them at the tokens of a stretch, whose offsets are the window's.
    private mutating func followLabelled(
        _ stretch: Range<Int>, _ field: FieldValue, _ window: Window, _ walk: LazyDFA,
        _ scratch: inout Scratch
    ) {
        let dispatch = detectors.labelled
        // Why no more: what is behind a field is none of its value, as `.0` behind a number.
        let text = unsafe UnsafeBufferPointer(rebasing: window.text[..<stretch.upperBound])
        var from = stretch.lowerBound
        while from < stretch.upperBound {
            let found = unsafe dispatch.anchors.find(
                in: text, from: from, to: stretch.upperBound, into: &scratch.labelledAnchors,
                filter: dispatch.filter, kernel: scratch.kernel)
            for index in 0..<found.count {
                unsafe followLabelled(
                    scratch.labelledAnchors[index], field, dispatch, walk, of: text, window,
                    scratch)
            }
            from = found.resume
        }
    }

    private mutating func followLabelled(
        _ anchor: sh_anchor, _ known: FieldValue?, _ dispatch: Dispatch, _ walk: LazyDFA,
        of text: UnsafeBufferPointer<UInt8>, _ window: Window, _ scratch: borrowing Scratch
    ) {
        let local = Int(anchor.position)
        let remaining = unsafe scratch.remaining
        guard unsafe walk.narrow(anchor, dispatch, in: text, into: remaining) else { return }
        let place = local + window.origin
        let field = known ?? (fields.isEmpty ? nil : fields.field(at: place))
        guard unsafe keepLabelled(remaining, dispatch, field, at: place, window, scratch.allowed)
        else { return }
        unsafe attempt(remaining, dispatch, at: local, of: text, window, scratch.match)
    }

    /// Drops the detectors that have no label here; says whether any is left.
    private mutating func keepLabelled(
        _ remaining: UnsafeMutablePointer<UInt64>, _ dispatch: Dispatch, _ field: FieldValue?,
        at place: Int, _ window: Window, _ allowed: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        unsafe allowed.update(repeating: 0, count: dispatch.width)
        switch field?.meaning {
        case .named(let name):
            for mention in headers.mentions(in: name, detectors.terms) {
                unsafe dispatch.addDetectors(of: mention.term, to: allowed)
            }
        case .other: return false
        case .entity, nil: break
        }
        nearby.forEachDirectLabel(
            before: place, from: field?.range.lowerBound ?? 0, window
        ) {
            unsafe dispatch.addDetectors(of: $0, to: allowed)
        }
        if field == nil {
            nearby.forEachLabelBehind(place, window) {
                unsafe dispatch.addDetectors(of: $0, to: allowed)
            }
        }
        var any: UInt64 = 0
        for word in 0..<dispatch.width {
            unsafe remaining[word] &= allowed[word]
            any |= unsafe remaining[word]
        }
        return any != 0
    }
}
