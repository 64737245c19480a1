import FindingModel

extension FieldTree {
    /// Adds a value of the container on top.
    mutating func put(
        _ range: Range<Int>, _ node: Int32, _ verdict: FieldVerdict, wait: FieldWait = .nothing,
        shape: ValueShape = [], isNumber: Bool = false
    ) {
        let top = frames.count - 1
        let resource = top >= 0 ? frames[top].resource : -1
        let isDecided = resource < 0 || resources[resource].state != .undecided
        if wait == .nothing, isDecided, firstPlace == pending.count {
            give(range, node, verdict, resource)
            return
        }
        var name = ""
        if case .entity = verdict {} else { name = paths.name(of: node) }
        var field = PendingField(
            range: range, path: paths.path(of: node), name: name, isNumber: isNumber,
            shape: shape, resource: resource, isRelative: !isDecided, verdict: verdict,
            wait: wait, frame: top)
        if wait != .nothing {
            let number = firstNumber + pending.count - firstPlace
            if frames[top].waiting.0 < 0 {
                frames[top].waiting.0 = number
            } else if frames[top].waiting.1 < 0 {
                frames[top].waiting.1 = number
            } else {
                field.verdict = verdictOf(field, frames[top])
                field.wait = .nothing
            }
        }
        pending.append(field)
        release()
    }

    /// Gives a field at once.
    private mutating func give(
        _ range: Range<Int>, _ node: Int32, _ verdict: FieldVerdict, _ resource: Int
    ) {
        let meaning: FieldMeaning
        switch verdict {
        case .entity(let entity): meaning = .entity(entity)
        case .other: meaning = .other
        case .named: meaning = .named(paths.name(of: node))
        default:
            let name = paths.name(of: node)
            guard let final = finalMeaning(verdict, name, resource) else { return }
            meaning = final
        }
        ready.append(FieldValue(range: range, path: paths.path(of: node), meaning: meaning))
    }

    private func finalMeaning(
        _ verdict: FieldVerdict, _ name: String, _ resource: Int
    ) -> FieldMeaning? {
        let resource = resource >= 0 ? resources[resource] : nil
        let isInside = resource?.state == .known
        switch verdict {
        case .entity(let entity): return .entity(entity)
        case .named: return .named(name)
        case .namedAs(let label): return .named(label)
        case .other: return resource == nil || isInside ? .other : .named(name)
        case .nothing: return nil
        case .identifier(let shape):
            return isInside ? resource?.kind.meaning(shape, name) : .named(name)
        case .nameOfResource:
            guard isInside else { return .named(name) }
            return resource?.kind.isPerson == true ? .entity(.personName) : .other
        }
    }

    /// Gives what need not wait any longer, in order.
    mutating func release() {
        while firstPlace < pending.count {
            let field = pending[firstPlace]
            if field.wait != .nothing { break }
            if field.resource >= 0, resources[field.resource].state == .undecided { break }
            giveFirst(field)
        }
        if firstPlace == pending.count {
            pending.removeAll(keepingCapacity: true)
            firstPlace = 0
        } else if firstPlace > 1_024 {
            pending.removeFirst(firstPlace)
            firstPlace = 0
        }
    }

    private mutating func giveFirst(_ field: PendingField) {
        firstPlace += 1
        firstNumber += 1
        guard let meaning = finalMeaning(field.verdict, field.name, field.resource) else { return }
        var path = field.path
        if field.isRelative, resources[field.resource].state == .known {
            path = resources[field.resource].name + "." + path
        }
        ready.append(FieldValue(range: field.range, path: path, meaning: meaning))
    }

    /// Decides about a field that waits, with what its object has said.
    mutating func settle(_ number: Int, _ frame: FieldFrame) {
        guard number >= firstNumber else { return }
        let place = firstPlace + number - firstNumber
        guard place < pending.count, pending[place].wait != .nothing else { return }
        pending[place].verdict = verdictOf(pending[place], frame)
        pending[place].wait = .nothing
    }

    /// Gives fields whose time has passed: everything before this was read without them.
    mutating func advance(to position: Int) {
        while firstPlace < pending.count,
            pending[firstPlace].range.lowerBound + StructureLimits.longestUnit < position
        {
            giveFirstNow()
            release()
        }
    }

    /// Gives all that is pending, with what is known.
    mutating func giveAll() {
        while firstPlace < pending.count { giveFirstNow() }
        release()
    }

    private mutating func giveFirstNow() {
        let field = pending[firstPlace]
        let number = firstNumber
        if field.wait != .nothing {
            settle(number, frames[field.frame])
            if frames[field.frame].waiting.0 == number { frames[field.frame].waiting.0 = -1 }
            if frames[field.frame].waiting.1 == number { frames[field.frame].waiting.1 = -1 }
        }
        giveFirst(pending[firstPlace])
    }
}
