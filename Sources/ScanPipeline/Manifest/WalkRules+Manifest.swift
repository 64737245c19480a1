public import Controls

extension WalkRules {
    /// The rules by which the files of a manifest were walked to.
    public init(_ filters: ManifestFilters) {
        exclusions = filters.exclude.map { PathPattern($0) }
        inclusions = filters.include.map { PathPattern($0) }
        newerThan = filters.newerThan
        maximumSize = filters.maxSize
        staysOnFileSystem = filters.oneFileSystem
    }

    /// What a manifest says of the rules.
    var manifestFilters: ManifestFilters {
        var filters = ManifestFilters()
        filters.exclude = exclusions.map(\.text)
        filters.include = inclusions.map(\.text)
        filters.newerThan = newerThan
        filters.maxSize = maximumSize
        filters.oneFileSystem = staysOnFileSystem
        return filters
    }
}
