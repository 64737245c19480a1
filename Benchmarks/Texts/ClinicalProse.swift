import FindingModel

/// Progress notes: sentences of mostly lower-case words with some drugs, dates and numbers, and a
/// few identifiers a note.
enum ClinicalProse {
    static let counted: Set<EntityType> = [.usSSN, .email, .mrn, .dateOfBirth]

    static func text(_ size: Int) -> BenchmarkText {
        write(size, seed: 1, sentences).text(named: "clinical prose", counted: counted)
    }

    /// The same with a letter beyond ASCII in every third sentence or so.
    static func accented(_ size: Int) -> BenchmarkText {
        write(size, seed: 2, sentences + accentedSentences)
            .text(named: "clinical prose, not only ASCII", counted: counted)
    }

    /// Prose without a line break.
    static func oneLine(_ size: Int) -> BenchmarkText {
        let writer = write(size, seed: 3, sentences)
        return BenchmarkText(
            name: "one line of prose",
            bytes: writer.bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 },
            planted: writer.planted, counted: counted)
    }

    private static func write(
        _ size: Int, seed: UInt64, _ sentences: [Template]
    ) -> TextWriter {
        var writer = TextWriter(seed: seed, size: size)
        while !writer.isFull {
            header.write(to: &writer)
            for _ in 0..<3 + writer.random.number(below: 4) {
                for _ in 0..<3 + writer.random.number(below: 5) {
                    writer.write(anyOf: sentences)
                }
                writer.write("\n")
            }
            if writer.random.number(below: 3) == 0 { contact.write(to: &writer) }
            if writer.random.number(below: 8) == 0 { registration.write(to: &writer) }
            writer.write("\n")
        }
        return writer
    }

    private static let header = Template("MRN: «mrn»  DOB: «dob»\nSeen in «service» on «date».\n\n")
    private static let contact = Template("Results go to «email» after the visit.\n")
    private static let registration = Template("SSN: «ssn» checked at the desk.\n")

    private static let sentences = [
        "The patient was seen for «much» «finding» of the «side» «site» and was sent home. ",
        "There is no «finding», and the «finding» that was noted before has resolved. ",
        "We will continue «drug» «2» mg «often» and stop «drug» because of «finding». ",
        "She reports «much» «finding» in the «site» that began some weeks ago after a fall. ",
        "On examination the «side» «site» shows «much» «finding» without «finding». ",
        "He denies «finding» and «finding», sleeps well, and walks without help. ",
        "Blood pressure was 1«2»/«2», pulse «2», temperature 36.«1», saturation 9«1» percent. ",
        "The family was told about the plan and agrees with what was said by «service». ",
        "A film of the «site» was read by «service» as showing «much» «finding». ",
        "Started on «drug» after «service» had looked at the films; no «finding» since then. ",
        "Hemoglobin 1«1».«1», creatinine 1.«1», sodium 13«1», potassium 4.«1», glucose 1«2». ",
        "The wound is clean and dry, and the dressing was changed by the nurse this morning. ",
        "Follow up with «service» in «1» weeks, or before if the «finding» returns. ",
        "Last seen on «date», when the «finding» was «much» and «drug» was raised to «2» mg. ",
        "Past history is notable for «finding», for which she takes «drug» «often». ",
        "It is not clear whether the «finding» comes from «drug» or from the «site» itself. ",
        "He lives with his daughter, does not smoke, and drinks a glass of wine now and then. ",
        "Impression: «much» «finding», likely from «drug», with some «finding» of the «site». ",
        "The «site» was tender to touch, with good range of motion and no loss of strength. ",
        "Diet as tolerated, activity as able, and «drug» as needed for «finding». ",
    ].map { Template($0) }

    private static let accentedSentences = [
        "La «accented» says that the «finding» is «much» since «drug» was begun. ",
        "The «site» hurts “now and then” — «accented» — but no «finding» was seen. ",
        "Temperature 38 °C, «accented», and the «side» «site» was warm to the touch. ",
        "The note of the «accented» was read; «drug» «2» µg «often» was kept. ",
        "«accented» was said of the «finding», which is «much» and not new. ",
        "Seen with her «accented» for «finding» of the «side» «site». ",
    ].map { Template($0) }
}
