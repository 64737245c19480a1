internal import FindingModel

/// One Data Security Finding (class 2006, OCSF 1.6.0) about one item.
struct OCSFEvent {
    let item: ItemReport
    let found: [EntityType: OCSFDiscoveries.Discovery]
    /// Milliseconds since 1970.
    let time: Int

    /// The event; numbers are those of the enumerations of OCSF.
    var json: JSONText {
        var event = JSONText()
        event.add("category_uid", 2)
        event.add("class_uid", 2_006)
        event.add("activity_id", 1)
        event.add("type_uid", 200_601)
        event.add("time", time)
        let (severity, name) = severity
        event.add("severity_id", severity)
        event.add("severity", name)
        event.add("is_alert", item.verdict == .phi)
        event.add("message", message)
        event.add("metadata", metadata)
        event.add("finding_info", information)
        if let confidence {
            event.add("confidence_id", confidence.level.ocsf)
            event.add("confidence_score", Int((confidence.best * 100).rounded(.down)))
        }
        event.add("data_security", dataSecurity)
        event.add("file", file)
        return event
    }

    private var severity: (Int, String) {
        switch item.verdict {
        case .phi: (4, "High")
        case .identifiers: (3, "Medium")
        case .undetermined: (2, "Low")
        case .clear: (1, "Informational")
        }
    }

    private var message: String {
        let count = found.values.map(\.count).reduce(0, +)
        let seen = item.coverage.reason.map { "; not examined in full: \($0.explanation)" } ?? ""
        return switch item.verdict {
        case .phi: "Protected health information: \(count) findings" + seen
        case .identifiers: "Identifiers without health information: \(count) findings" + seen
        case .clear, .undetermined: "\(count) findings" + seen
        }
    }

    private var confidence: OCSFDiscoveries.Discovery? {
        found.values.max { $0.best < $1.best }
    }

    private var metadata: JSONText {
        var product = JSONText()
        product.add("name", "SafeHarbor")
        product.add("vendor_name", "SafeHarbor")
        product.add("version", EngineVersion.number)
        var metadata = JSONText()
        metadata.add("version", "1.6.0")
        metadata.add("product", product)
        return metadata
    }

    private var information: JSONText {
        var information = JSONText()
        let place = item.place.path + "\u{0}" + item.place.part
        information.add("uid", StableName.of(place + "\u{0}" + (item.sha256 ?? "")))
        information.add("title", "Sensitive data: " + item.verdict.rawValue)
        information.add("types", found.keys.sorted().map(\.rawValue))
        return information
    }

    private var dataSecurity: JSONText {
        var data = JSONText()
        let isAboutHealth = item.verdict == .phi
        data.add("category_id", 1)
        data.add("category", "Personal")
        data.add("confidentiality_id", isAboutHealth ? 6 : found.isEmpty ? 0 : 2)
        data.add("data_lifecycle_state_id", 1)
        data.add("detection_system_id", 4)
        var classifier = JSONText()
        classifier.add("type", "rules")
        classifier.add("name", EngineVersion.current)
        data.add("classifier_details", classifier)
        data.add(
            "discovery_details",
            found.sorted { $0.key < $1.key }.map { Self.details(of: $0, $1) })
        let packs = Set(found.values.map(\.rulePack)).sorted().joined(separator: ", ")
        if !packs.isEmpty {
            var policy = JSONText()
            policy.add("name", packs)
            data.add("policy", policy)
        }
        data.add("size", item.bytes)
        data.add("total", found.values.map(\.count).reduce(0, +))
        data.add("status_id", item.coverage.status.ocsf)
        data.add(
            "status_details",
            [item.coverage.reason?.rawValue, item.detail].compactMap(\.self))
        return data
    }

    private static func details(
        of entity: EntityType, _ discovery: OCSFDiscoveries.Discovery
    ) -> JSONText {
        var details = JSONText()
        details.add("type", entity.rawValue)
        details.add("count", discovery.count)
        details.add(
            "occurrences",
            discovery.columns.map { name in
                var place = JSONText()
                place.add("column_name", name)
                return place
            }
                + discovery.lines.map { line in
                    var place = JSONText()
                    place.add("start_line", line)
                    place.add("end_line", line)
                    return place
                })
        return details
    }

    private var file: JSONText {
        var file = JSONText()
        let path = item.place.path
        let slash = path.lastIndex(of: "/")
        file.add("name", slash.map { String(path[path.index(after: $0)...]) } ?? path)
        file.add("type_id", item.file == nil ? 0 : 1)
        file.add("path", path + (item.place.part.isEmpty ? "" : "!" + item.place.part))
        if let slash { file.add("parent_folder", String(path[..<slash])) }
        if let type = item.mediaType { file.add("mime_type", type) }
        file.add("size", item.bytes)
        if let digest = item.sha256 {
            var hash = JSONText()
            hash.add("algorithm_id", 3)
            hash.add("algorithm", "SHA-256")
            hash.add("value", digest)
            file.add("hashes", [hash])
        }
        if let attributes = item.file {
            file.add("modified_time", attributes.modified / 1_000_000)
            var owner = JSONText()
            owner.add("name", attributes.ownerText)
            owner.add("uid", String(attributes.userID))
            file.add("owner", owner)
            if let list = attributes.accessList { file.add("security_descriptor", list) }
        }
        return file
    }
}

extension ConfidenceLevel {
    fileprivate var ocsf: Int {
        switch self {
        case .low: 1
        case .medium: 2
        case .high: 3
        }
    }
}

extension CoverageStatus {
    fileprivate var ocsf: Int {
        switch self {
        case .examined: 1
        case .partial: 2
        case .unexamined: 3
        }
    }
}
