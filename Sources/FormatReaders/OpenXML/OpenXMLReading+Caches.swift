import ContentExtraction
import FindingModel

extension OpenXMLReading {
    /// Reads what a workbook keeps of data that is elsewhere, or is no longer.
    func readCaches() throws(ExtractionFailure) {
        for entry in entries({ $0 == .pivotCache }) { try readPivotCache(entry) }
        for entry in entries({ $0 == .pivotRecords }) {
            try readRecords(entry, PivotCacheHandler(writer))
        }
        for entry in entries({ $0 == .externalLink }) {
            let place = "external \(Self.number(entry.name))"
            try writer.place(place)
            try parse(entry, ExternalLinkHandler(writer, place: place))
            try readLinks(of: entry)
        }
    }

    private func readPivotCache(_ entry: ZipPackage.Entry) throws(ExtractionFailure) {
        let place = "pivot cache \(Self.number(entry.name))"
        let cache = PivotCacheHandler(writer)
        try writer.place(place)
        try parse(entry, cache)
        if let records = try records(of: entry) {
            try readRecords(records, cache)
            take(records)
        }
        try writer.place(place)
        try cache.writeRest()
        if cache.isCut {
            writer.note(ExtractionFailure(.memoryLimit, "a pivot table has too many values"))
        }
    }

    /// The records of a pivot table's source: those it refers to, or those of the same number.
    private func records(
        of entry: ZipPackage.Entry
    ) throws(ExtractionFailure) -> ZipPackage.Entry? {
        for relation in try OpenXMLRelationships.of(entry.name, in: package)
        where relation.type == "pivotCacheRecords" {
            return package.entry(relation.target)
        }
        let number = Self.number(entry.name)
        return entries { $0 == .pivotRecords }.first { Self.number($0.name) == number }
    }

    private func readRecords(
        _ entry: ZipPackage.Entry, _ cache: PivotCacheHandler
    ) throws(ExtractionFailure) {
        let name = "pivot cache \(Self.number(entry.name)) records"
        let sheet = SheetWriter(writer, name: name)
        try sheet.begin()
        try parse(entry, PivotRecordsHandler(sheet, cache))
    }
}
