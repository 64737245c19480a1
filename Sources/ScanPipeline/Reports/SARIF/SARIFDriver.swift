internal import FindingModel

/// The tool and its rules, as SARIF 2.1.0 says them (OASIS, sections 3.18, 3.19 and 3.49).
enum SARIFDriver {
    static func text(_ rules: [ReportedRule]) -> String {
        var driver = JSONText()
        driver.add("name", "SafeHarbor")
        driver.add("version", EngineVersion.number)
        driver.add("semanticVersion", EngineVersion.number)
        driver.add("rules", rules.map(descriptor))
        driver.add("notifications", CoverageReason.allCases.map(descriptor))
        return driver.closed
    }

    private static func descriptor(_ rule: ReportedRule) -> JSONText {
        var descriptor = JSONText()
        descriptor.add("id", rule.id)
        descriptor.add("name", rule.entity.rawValue)
        descriptor.add("shortDescription", message(rule.title))
        descriptor.add("fullDescription", message(rule.identifies))
        descriptor.add("help", message(rule.because))
        var configuration = JSONText()
        configuration.add("level", level(rule.severity))
        descriptor.add("defaultConfiguration", configuration)
        var bag = JSONText()
        bag.add("entity", rule.entity.rawValue)
        bag.add("severity", rule.severity.rawValue)
        bag.add("tags", ["phi", rule.entity.role.rawValue])
        descriptor.add("properties", bag)
        return descriptor
    }

    private static func descriptor(_ reason: CoverageReason) -> JSONText {
        var descriptor = JSONText()
        descriptor.add("id", reason.rawValue)
        descriptor.add("shortDescription", message(reason.explanation))
        return descriptor
    }

    private static func message(_ text: String) -> JSONText {
        var message = JSONText()
        message.add("text", text)
        return message
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .low: "note"
        case .medium: "warning"
        case .high: "error"
        }
    }
}
