/// The paths of a document's fields, each made once however often it occurs.
///
/// A tree of keys: a node's path and name are strings that are made when they are first asked for.
/// Keys that look like data (`{"4417-220": {…}}`) are written as `*`, so that paths stay few and
/// hold no identifiers.
struct FieldPathTable: Sendable {
    /// How a node continues its parent's path.
    enum Style: UInt8, Sendable {
        /// The beginning: a resource type, a root element.
        case root
        /// A key, after a dot.
        case member
        /// A child element, after a slash.
        case element
        /// An attribute, after an at sign.
        case attribute
        /// A place in an array, in brackets.
        case index
    }

    /// A path and what the standards say about its last key.
    struct Node: Sendable {
        let parent: Int32
        let style: Style
        let isData: Bool
        let roles: KeyRoles
        let start: Int
        let length: Int
        let index: Int32
        /// The child that was asked for last, and the node that was asked for after this one: a
        /// guess, because objects of a kind have their keys in the same order.
        var recentChild: Int32 = -1
        var follower: Int32 = -1
    }

    /// The node above all others.
    static let root: Int32 = 0
    /// The root of what may yet turn out to be a resource: its path begins with its own keys.
    static let undecided: Int32 = 1

    private(set) var nodes: [Node] = []
    /// Why apart: a node without strings is copied at no cost.
    private var madePaths: [String?] = []
    private var madeNames: [String?] = []
    private var keys: [UInt8] = []
    private var slots: [Int32] = []

    private static let mostNodes = 4_096
    private static let longestKey = 64
    private static let longestPath = 192
    private static let mostIndexes = 1_000

    init() {
        clear()
    }

    /// Whether it's time to ``compact(keeping:)``.
    var isFull: Bool { nodes.count >= FieldPathTable.mostNodes }

    subscript(_ node: Int32) -> Node { nodes[Int(node)] }

    /// The node of a key below another.
    mutating func child(of parent: Int32, _ key: Span<UInt8>, _ style: Style) -> Int32 {
        let recent = nodes[Int(parent)].recentChild
        if recent >= 0 {
            let guess = nodes[Int(recent)].follower
            if guess >= 0, nodes[Int(guess)].style == style, !nodes[Int(guess)].isData,
                isKey(nodes[Int(guess)], key)
            {
                nodes[Int(parent)].recentChild = guess
                return guess
            }
        }
        let shape = KeyShape(key)
        let length = shape.isData ? 0 : min(key.count, FieldPathTable.longestKey)
        let found = find(
            parent, key.extracting(first: length), style, index: -1, isData: shape.isData)
        if recent >= 0 { nodes[Int(recent)].follower = found }
        nodes[Int(parent)].recentChild = found
        return found
    }

    /// The node of a place in an array; far places share the array's.
    mutating func element(of array: Int32, at index: Int32) -> Int32 {
        guard index < FieldPathTable.mostIndexes else { return array }
        let none: [UInt8] = []
        return find(array, none.span, .index, index: index, isData: false)
    }

    private mutating func find(
        _ parent: Int32, _ key: Span<UInt8>, _ style: Style, index: Int32, isData: Bool
    ) -> Int32 {
        var hash = ByteHash()
        hash.add(parent)
        hash.add(index)
        hash.add(style.rawValue)
        for place in key.indices { hash.add(key[place]) }
        var slot = hash.slot(of: slots.count)
        while slots[slot] >= 0 {
            let node = nodes[Int(slots[slot])]
            if node.parent == parent, node.index == index, node.style == style,
                node.isData == isData, isKey(node, key)
            {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let made = Int32(nodes.count)
        slots[slot] = made
        let roles = style == .index ? nodes[Int(parent)].roles : KeyRoles(key)
        append(parent, key, style, index, isData, roles)
        if nodes.count * 2 > slots.count { grow() }
        return made
    }

    private func isKey(_ node: Node, _ key: Span<UInt8>) -> Bool {
        guard node.length == key.count else { return false }
        for index in key.indices where keys[node.start + index] != key[index] { return false }
        return true
    }

    private mutating func append(
        _ parent: Int32, _ key: Span<UInt8>, _ style: Style, _ index: Int32, _ isData: Bool,
        _ roles: KeyRoles
    ) {
        nodes.append(
            Node(
                parent: parent, style: style, isData: isData, roles: roles, start: keys.count,
                length: key.count, index: index))
        madePaths.append(nil)
        madeNames.append(nil)
        for place in key.indices { keys.append(key[place]) }
    }

    private mutating func clear() {
        nodes.removeAll(keepingCapacity: true)
        madePaths.removeAll(keepingCapacity: true)
        madeNames.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        slots = [Int32](repeating: -1, count: 1_024)
        let none: [UInt8] = []
        for _ in 0..<2 { append(-1, none.span, .root, -1, false, KeyRoles()) }
        madePaths = ["", ""]
        madeNames = ["", ""]
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in nodes.indices.dropFirst(2) {
            let node = nodes[number]
            var hash = ByteHash()
            hash.add(node.parent)
            hash.add(node.index)
            hash.add(node.style.rawValue)
            for place in node.start..<(node.start + node.length) { hash.add(keys[place]) }
            var slot = hash.slot(of: slots.count)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Forgets every path that isn't above one of these nodes, and renumbers them.
    mutating func compact(keeping kept: inout [Int32]) {
        let old = nodes
        let oldKeys = keys
        clear()
        var renumbered: [Int32: Int32] = [-1: -1, 0: 0, 1: 1]
        for place in kept.indices {
            var chain: [Int32] = []
            var next = kept[place]
            while renumbered[next] == nil {
                chain.append(next)
                next = old[Int(next)].parent
            }
            for number in chain.reversed() {
                let node = old[Int(number)]
                let key = oldKeys.span.extracting(node.start..<(node.start + node.length))
                renumbered[number] = find(
                    renumbered[node.parent] ?? 0, key, node.style, index: node.index,
                    isData: node.isData)
            }
            kept[place] = renumbered[kept[place]] ?? 0
        }
    }
}

extension FieldPathTable {
    /// The path of a node.
    mutating func path(of node: Int32) -> String {
        if let path = madePaths[Int(node)] { return path }
        let this = nodes[Int(node)]
        var path = path(of: this.parent)
        if path.utf8.count > FieldPathTable.longestPath {
            let head = path.unicodeScalars.prefix { $0 != "…" }.prefix(48)
            path = String(String.UnicodeScalarView(head)) + "…"
        }
        switch this.style {
        case .index: path += "[\(this.index)]"
        case .attribute: path += "@" + key(of: this)
        case .root: path = key(of: this)
        case .member: path += (path.isEmpty ? "" : ".") + key(of: this)
        case .element: path += (path.isEmpty ? "" : "/") + key(of: this)
        }
        madePaths[Int(node)] = path
        return path
    }

    /// The key of a node with the key above it in front, as it's written: `patient mrn`.
    mutating func name(of node: Int32) -> String {
        if let name = madeNames[Int(node)] { return name }
        let this = nodes[Int(node)]
        let name: String
        if this.style == .index {
            name = self.name(of: this.parent)
        } else {
            var above = this.parent
            while above >= 0, nodes[Int(above)].style == .index { above = nodes[Int(above)].parent }
            let parent = above >= 0 ? nodes[Int(above)] : this
            let isNamed = above >= 0 && parent.length > 0
            name = (isNamed ? label(of: parent) + " " : "") + label(of: this)
        }
        madeNames[Int(node)] = name
        return name
    }

    private func label(of node: Node) -> String {
        node.isData ? "" : key(of: node)
    }

    private func key(of node: Node) -> String {
        node.isData
            ? "*" : ScalarText.string(keys.span.extracting(node.start..<(node.start + node.length)))
    }
}
