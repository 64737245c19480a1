import FindingModel

/// Registration records with an identifier in about 60 bytes.
enum DensePHI {
    static func text(_ size: Int) -> BenchmarkText {
        var writer = TextWriter(seed: 7, size: size)
        while !writer.isFull { writer.write(anyOf: records) }
        return writer.text(
            named: "dense PHI", counted: [.usSSN, .email, .mrn, .dateOfBirth, .usMBI])
    }

    private static let records = [
        "MRN: «mrn»  DOB: «dob»  SSN: «ssn»  seen in «service» for «much» «finding» of the "
            + "«side» «site», on «drug» since then\n",
        "Please call «phone» or write to «email» about the «finding» "
            + "of the «side» «site» before the visit to «service» next week\n",
        "Medicare number «mbi» and MRN «mrn» were checked; the patient "
            + "reports «much» «finding» and takes «drug»\n",
        "SSN «ssn», date of birth «dob», referred to «service» "
            + "because of «finding» in the «site» with «much» «finding» since spring\n",
        "NPI: «npi» signed the order for «drug» after «service» had agreed.\n",
    ].map { Template($0) }
}
