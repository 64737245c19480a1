import Detection
import RulePacks
import Testing

@Suite("Ranges and classes of identifiers")
struct IdentifierRangeTests {
    @Test(
        "A specimen that everybody knows is a sample",
        arguments: [
            "123-45-6789", "078-05-1120", "219 09 9999", "457555462", "012-34-5678", "876543210",
        ])
    func specimens(value: String) throws {
        #expect(try outcome(.usSSN, value) == .sample)
    }

    @Test(
        "Values in the ranges pass",
        arguments: [
            (CheckName.usSSN, "536-22-8917"), (.usSSN, "536228917"), (.usSSN, "5 3 6-2 2-8 9 1 7"),
            (.usSSN, "536\u{2011}22\u{2011}8917"), (.usSSN, "536\u{A0}22\u{A0}8917"),
            (.usSSN, "899-99-9999"), (.usSSN, "001-01-0001"), (.usSSN, "536_22_8917"),
            (.usSSN, "xxx-xx-1234"), (.usSSN, "***-**-1234"), (.usSSN, "XXXXX1234"),
            (.usSSN, "•••-••-1234"), (.usSSN, "###-##-1234"), (.usSSN, "8917"),
            (.usITIN, "912-70-1234"), (.usITIN, "900-50-1234"), (.usITIN, "999 88 1234"),
            (.usITIN, "912921234"),
            (.ein, "12-3456789"), (.ein, "996543210"), (.ein, "04 2103581"),
            (.mbi, "1EG4-TE5-MK73"), (.mbi, "1EG4TE5MK73"), (.mbi, "1eg4 te5 mk73"),
            (.hicn, "536-22-8917A"), (.hicn, "536228917B6"), (.hicn, "536-22-8917-C1"),
            (.hicn, "536228917HA"), (.hicn, "536228917T"), (.hicn, "WA536228917"),
            (.hicn, "A123456"), (.hicn, "WCD-536-22-8917"), (.hicn, "536228917M1"),
            (.hcpcs, "J1100"), (.hcpcs, "g0438"), (.hcpcs, "E0601-RR"), (.hcpcs, "A4253 NU KX"),
            (.ndc, "0002-1433-80"), (.ndc, "50242-040-62"), (.ndc, "60575-4112-1"),
            (.ndc, "00002-1433-80"), (.ndc, "123456-7890-12"), (.ndc, "00002143380"),
            (.ndc, "60575*4112*01"), (.ndc, "0002143380"),
        ])
    func inRange(check: CheckName, value: String) throws {
        #expect(try weight(check, value) != nil)
    }

    @Test(
        "Values outside the ranges fail",
        arguments: [
            (CheckName.usSSN, "000-12-3456"), (.usSSN, "666-12-3456"), (.usSSN, "900-12-3456"),
            (.usSSN, "987-65-4321"), (.usSSN, "536-00-8917"), (.usSSN, "536-22-0000"),
            (.usSSN, "111-11-1111"), (.usSSN, "53622891"), (.usSSN, "5362289170"),
            (.usSSN, "xxx-xx-0000"), (.usSSN, "0000"), (.usSSN, "xxx-xx-xxxx"),
            (.usSSN, "xxxxxx1234"), (.usSSN, "536-22-891A"), (.usSSN, "536-xx-1234"), (.usSSN, ""),
            (.usITIN, "812-70-1234"), (.usITIN, "912-49-1234"), (.usITIN, "912-66-1234"),
            (.usITIN, "912-89-1234"), (.usITIN, "912-93-1234"), (.usITIN, "999-99-9999"),
            (.ein, "00-1234567"), (.ein, "07-1234567"), (.ein, "17-1234567"), (.ein, "89-1234567"),
            (.ein, "12-0000000"), (.ein, "12-345678"), (.ein, "111111111"),
            (.mbi, "0EG4-TE5-MK73"), (.mbi, "1SG4-TE5-MK73"), (.mbi, "1EG4-TE5-MK7"),
            (.mbi, "1EGB-TE5-MK73"), (.mbi, "1EO4-TE5-MK73"), (.mbi, "1EG4-TE5-ML73"),
            (.hicn, "536-22-8917"), (.hicn, "536228917Z"), (.hicn, "000228917A"),
            (.hicn, "536228917J5"), (.hicn, "ZZ536228917"), (.hicn, "A000000"), (.hicn, "WA53622"),
            (.hicn, "536228917ABC"), (.hicn, "WA999228917"),
            (.hcpcs, "F1100"), (.hcpcs, "J110"), (.hcpcs, "J11000"), (.hcpcs, "12345"),
            (.ndc, "0000-1433-80"), (.ndc, "0002-14-80"), (.ndc, "123-4567-89"),
            (.ndc, "123456789"),
            (.ndc, "0002-1433-80-1"), (.ndc, "0002-1433"), (.ndc, ""),
        ])
    func outOfRange(check: CheckName, value: String) throws {
        #expect(try outcome(check, value) == .failed)
    }

    @Test("A specimen's number inside a claim number is a sample too")
    func claimNumberOfSpecimen() throws {
        #expect(try outcome(.hicn, "123-45-6789A") == .sample)
    }

    @Test("A local HCPCS code counts against")
    func localCode() throws {
        #expect(try weight(.hcpcs, "W1234") == -1)
    }

    @Test("Every area number behaves as the SSA says")
    func everyArea() throws {
        for area in 0..<1000 {
            let text = String(area)
            let value = String(repeating: "0", count: 3 - text.count) + text + "-47-1193"
            let isIssued = area != 0 && area != 666 && area < 900
            #expect(try (outcome(.usSSN, value) == .passed(weight: 0)) == isIssued)
        }
    }
}
