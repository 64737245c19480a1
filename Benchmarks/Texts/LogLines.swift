import FindingModel

/// Lines of services and web servers: times, hexadecimal ids, durations, addresses of hosts.
enum LogLines {
    static func text(_ size: Int) -> BenchmarkText {
        var writer = TextWriter(seed: 4, size: size)
        while !writer.isFull {
            writer.write(anyOf: lines)
            if writer.random.number(below: 200) == 0 { account.write(to: &writer) }
        }
        return writer.text(named: "log lines", counted: [.usSSN, .email])
    }

    private static let account = Template(
        "«isodate»T«time».«3»Z INFO  [auth-«1»] mail for «email» was «event»\n")

    private static let lines = [
        "«isodate»T«time».«3»Z «level» [«module»-«2»] request «x8»-«x4»-«x4»-«x4»-«x12» «event» in «2» ms\n",
        "«isodate»T«time».«3»Z «level» [«module»-«1»] «event» batch=«5» rows=«4» bytes=«7» took=«2».«3»s\n",
        "«isodate» «time»,«3» «level» «module».«identifier» - «event» «identifier»=«3» «identifier»=«x6»\n",
        "Mar 1«1» «time» node«2» «module»[«5»]: «event» session «x16» after «4» s\n",
        "10.«1».«2».«2» - - [1«1»/Mar/2026:«time» +0000] \"«method» /api/v1/«module»/«5» HTTP/1.1\" «status» «4»\n",
        "«isodate»T«time»Z «level» pool «module»: «2» active, «2» idle, «1» waiting, p99 «2».«1» ms\n",
        "[«time».«6»] «module»: checksum «x40» «event», attempt «1» of 5\n",
        "{\"ts\":«10».«3»,\"level\":\"«level»\",\"msg\":\"«event»\",\"id\":\"«x24»\",\"n\":«4»}\n",
    ].map { Template($0) }
}
