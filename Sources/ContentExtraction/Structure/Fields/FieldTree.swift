import FindingModel

/// The open objects of a document, and the fields found in them.
///
/// Readers tell it what they read: a container opens, a value stands under a key, a container ends.
/// It keeps fields in the order of the text, holds those whose meaning depends on a sibling until
/// that is known or ``StructureLimits/longestUnit`` bytes have passed, and knows FHIR.
struct FieldTree: Sendable {
    var paths = FieldPathTable()
    var frames: [FieldFrame] = []
    /// Whether objects may be FHIR resources.
    var expectsFHIR: Bool
    /// Fields that are complete, in order.
    var ready: [FieldValue] = []

    var pending: [PendingField] = []
    /// Number of the first of ``pending`` that is still there, and its place.
    var firstNumber = 0
    var firstPlace = 0
    var resources: [PendingResource] = []
    /// What the values of rows are called that are arrays.
    var columns = ArrayColumns()
    /// Reads values that are structured text; `nil` while a text is only tried.
    var embedded: EmbeddedReader?
    /// Labels that the open containers give to their values.
    private(set) var labels: [String] = []

    private static let mostResources = 4_096
    private static let longestLabel = 80

    init(expectsFHIR: Bool) {
        self.expectsFHIR = expectsFHIR
    }

    var isAtTop: Bool { frames.isEmpty }

    /// Opens an object or an array that stands under `key`, a node; arrays' elements have none.
    mutating func open(_ key: Int32?, isArray: Bool) {
        let parent = frames.last
        var node = key ?? parent?.node ?? FieldPathTable.root
        let isFHIR = expectsFHIR || parent?.isFHIR ?? false
        var owner = -1
        var container = FHIRContainer.plain
        if isFHIR, let parent {
            if key == nil {
                container = parent.container
                owner = parent.owner
                if !isArray || !parent.isArray { node = nextElement() }
            } else {
                container = paths[node].roles.container
                owner = ownerOfType(container, parent, node)
                if container == .identifierType, owner < 0 { container = .plain }
            }
        }
        var frame = FieldFrame(
            node: node, isArray: isArray, isFHIR: isFHIR, container: container,
            holder: isArray ? parent?.holder ?? .plain : container,
            resource: parent?.resource ?? -1)
        frame.owner = owner
        frame.isMeta = isFHIR && (parent?.isMeta ?? false || container == .meta)
        if container == .answer { frame.label = parent?.label ?? -1 }
        frame.labelsBefore = Int32(labels.count)
        let isTop = frames.isEmpty || frames.count == 1 && frames[0].isArray
        if expectsFHIR, !isArray, isTop || container == .resource {
            frame.isCandidate = true
            frame.node = FieldPathTable.undecided
            frame.resource = add(PendingResource(state: .undecided))
        }
        frames.append(frame)
    }

    /// The codes under an identifier's `type` belong to the identifier.
    private func ownerOfType(
        _ container: FHIRContainer, _ parent: FieldFrame, _ node: Int32
    ) -> Int {
        if container == .identifierType {
            return !parent.isArray && parent.container == .identifier ? frames.count - 1 : -1
        }
        return parent.container == .identifierType ? parent.owner : -1
    }

    /// The node of the next element of the array on top.
    mutating func nextElement() -> Int32 {
        let top = frames.count - 1
        guard top >= 0, frames[top].isArray, frames[top].isFHIR else {
            return frames.last?.node ?? FieldPathTable.root
        }
        if paths.isFull {
            var none: [Int32] = []
            makeRoom(held: &none)
        }
        let index = frames[top].next
        frames[top].next = index &+ 1
        return paths.element(of: frames[top].node, at: index)
    }

    /// Opens an element that is a FHIR resource by its name.
    mutating func openResource(_ type: Span<UInt8>) {
        let parent = frames.last
        let resource = add(known(type))
        frames.append(
            FieldFrame(
                node: paths.child(of: FieldPathTable.root, type, .root), isArray: false,
                isFHIR: true, container: .plain, holder: .plain, resource: resource))
        frames[frames.count - 1].isMeta = parent?.isMeta ?? false
        frames[frames.count - 1].labelsBefore = Int32(labels.count)
    }

    /// `resourceType` of the object on top.
    mutating func setResourceType(_ type: Span<UInt8>) {
        let top = frames.count - 1
        guard top >= 0, type.count <= 64, type.count > 0, ASCIIByte.isLetter(type[0]) else {
            return
        }
        let resource = frames[top].resource
        if frames[top].isCandidate, resources[resource].state == .undecided {
            resources[resource] = known(type)
        } else {
            frames[top].resource = add(known(type))
        }
        frames[top].node = paths.child(of: FieldPathTable.root, type, .root)
        frames[top].isFHIR = true
        frames[top].container = .plain
        frames[top].holder = .plain
        expectsFHIR = true
        release()
    }

    private func known(_ type: Span<UInt8>) -> PendingResource {
        PendingResource(
            state: .known, kind: FHIRResource(name: type), name: ScalarText.string(type))
    }

    private mutating func add(_ resource: PendingResource) -> Int {
        if firstPlace == pending.count {
            let used = frames.last.map { $0.resource + 1 } ?? 0
            if used < resources.count { resources.removeSubrange(used...) }
        } else if resources.count >= FieldTree.mostResources {
            giveAll()
            return add(resource)
        }
        resources.append(resource)
        return resources.count - 1
    }

    /// Ends the container on top.
    mutating func close() {
        guard let frame = frames.last else { return }
        settle(frame.waiting.0, frame)
        settle(frame.waiting.1, frame)
        if frame.isCandidate, resources[frame.resource].state == .undecided {
            resources[frame.resource].state = .absent
        }
        frames.removeLast()
        if labels.count > frame.labelsBefore {
            labels.removeLast(labels.count - Int(frame.labelsBefore))
        }
        if firstPlace < pending.count { release() }
    }

    /// Ends what the container that was on top can say about columns.
    mutating func closeColumns(isArray: Bool) {
        let headers = columns.close(isArray: isArray)
        guard !headers.isEmpty else { return }
        let parent = frames.last?.node ?? FieldPathTable.root
        columns.setNames(headers.map { paths.child(of: parent, $0.span, .member) })
    }

    /// Gives the values of the container on top a name.
    mutating func setLabel(_ text: Span<UInt8>) {
        guard text.count > 0, text.count <= FieldTree.longestLabel else { return }
        let top = frames.count - 1
        let label = ScalarText.string(text)
        if frames[top].label >= frames[top].labelsBefore {
            labels[Int(frames[top].label)] = label
        } else {
            frames[top].label = Int32(labels.count)
            labels.append(label)
        }
    }

    /// Makes room for new paths; not while a node is held outside the frames and `held`.
    mutating func makeRoom(held: inout [Int32]) {
        guard paths.isFull else { return }
        let columnNodes = columns.nodes
        var nodes = frames.map(\.node) + frames.map(\.lastChild) + held + columnNodes
        paths.compact(keeping: &nodes)
        for index in frames.indices {
            frames[index].node = nodes[index]
            frames[index].lastChild = nodes[frames.count + index]
        }
        held = Array(nodes.dropFirst(frames.count * 2).dropLast(columnNodes.count))
        columns.nodes = Array(nodes.suffix(columnNodes.count))
    }
}
