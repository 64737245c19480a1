import FindingModel

/// A CSV export of measurements: nearly nothing but numbers.
enum NumberTable {
    static func text(_ size: Int) -> BenchmarkText {
        var writer = TextWriter(seed: 5, size: size)
        writer.write("row,taken,hr,sbp,dbp,temp,spo2,wbc,hgb,plt,na,k,cl,co2,bun,crea,gluc,by\n")
        while !writer.isFull {
            writer.write(anyOf: rows)
            writer.write(anyOf: writer.random.number(below: 50) == 0 ? senders : devices)
        }
        return writer.text(named: "CSV full of numbers", counted: [.usSSN, .email])
    }

    private static let rows = [
        "«6»,«isodate» «time»,«2»,1«2»,«2»,36.«1»,9«1»,«1».«1»,1«1».«1»,«3»,13«1»,4.«1»,10«1»,2«1»,«2»,0.«2»,«3»,",
        "«6»,«isodate» «time»,1«2»,1«2»,«2»,37.«2»,9«1»,1«1».«2»,«1».«1»,«3»,14«1»,3.«1»,9«1»,«2»,«2»,1.«2»,1«2»,",
        "«6»,«isodate» «time»,«2».«2»,,,38.«1»,,«1».«3»,1«1»,«6»,13«1».«1»,5.«1»,«3»,,«1»,«1».«3»,«2».«4»,",
    ].map { Template($0) }

    private static let devices = [Template("dev«3»\n"), Template("«4»\n")]
    private static let senders = [Template("«email»\n")]
}
