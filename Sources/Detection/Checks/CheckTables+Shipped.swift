internal import RulePacks

extension CheckTables {
    /// The tables that travel with the program.
    package static func shipped() throws(TableError) -> CheckTables {
        try CheckTables { path in
            // Safe because shipped data lives as long as the program.
            ShippedData.file(path).map { unsafe StaticBytes(livingForever: $0.bytes) }
        }
    }
}
