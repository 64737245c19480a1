import Detection
import RulePacks
import Testing

@Suite("Check digits")
struct CheckDigitTests {
    @Test("Values made by another program pass", arguments: validValues.keys.sorted(by: byName))
    func independentValuesPass(check: CheckName) throws {
        for value in validValues[check] ?? [] {
            #expect(try weight(check, value) != nil, "\(check) \(value)")
        }
    }

    @Test(
        "A value with one wrong digit fails",
        arguments: [
            CheckName.luhn, .npi, .dea, .abaRouting, .creditCard, .imei, .loinc, .snomedCT, .iban,
        ])
    func oneWrongDigitFails(check: CheckName) throws {
        for value in validValues[check] ?? [] {
            var bytes = Array(value.utf8)
            for index in bytes.indices.suffix(3) where bytes[index] >= 0x30 && bytes[index] <= 0x39
            {
                let right = bytes[index]
                bytes[index] = right == 0x39 ? 0x30 : right + 1
                #expect(try outcome(check, bytes) == .failed, "\(check) \(value) at \(index)")
                bytes[index] = right
            }
        }
    }

    @Test(
        "Published values pass",
        arguments: [
            (CheckName.npi, "1234567893"), (.npi, "1245319599"), (.npi, "808401234567893"),
            (.dea, "AP5836727"), (.dea, "F91234563"), (.dea, "PB1234563"), (.dea, "pb1234563"),
            (.dea, "AP5836727-001AB"), (.dea, "AP-5836727"),
            (.luhn, "7992-7398 713"), (.luhn, "79927398713"),
            (.creditCard, "4111 1111 1111 1111"), (.creditCard, "4242-4242-4242-4242"),
            (.creditCard, "378282246310005"), (.creditCard, "5555555555554444"),
            (.creditCard, "6011111111111117"), (.creditCard, "30569309025904"),
            (.creditCard, "3530111333300000"), (.creditCard, "4222222222222"),
            (.creditCard, "2223003122003222"),
            (.abaRouting, "021000021"), (.abaRouting, "0110-0001-5"), (.abaRouting, "121000358"),
            (.iban, "GB29 NWBK 6016 1331 9268 19"), (.iban, "DE89370400440532013000"),
            (.iban, "gb82-west-1234-5698-7654-32"), (.iban, "NO9386011117947"),
            (.iban, "MT84MALT011000012345MTLCAST001S"),
            (.vin, "1M8GDM9AXKP042788"), (.vin, "1HGCM82633A004352"), (.vin, "5GZCZ43D13S812715"),
            (.imei, "49-015420-323751-8"), (.imei, "490154203237518"), (.imei, "3534900698733190"),
            (.loinc, "2345-7"), (.loinc, "718-7"), (.loinc, "4548-4"), (.loinc, "2345\u{2010}7"),
            (.snomedCT, "73211009"), (.snomedCT, "22298006"), (.snomedCT, "900000000000207008"),
            (.gs1UDI, "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234"),
            (.gs1UDI, "(01) 51022222233336"), (.gs1UDI, "01)51022222233336(17)150700"),
            (.gs1UDI, "0151022222233336111412311715070710A213B1211234"),
            (.gs1UDI, "]d20151022222233336"), (.gs1UDI, "036000291452"),
            (.gs1UDI, "+A123BJC5D6E71G"), (.gs1UDI, "*+A123BJC5D6E71G*"),
            (.gs1UDI, "+A1234BJC5D6E71K"),
            (.gs1UDI, "=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032"),
        ])
    func publishedValuesPass(check: CheckName, value: String) throws {
        #expect(try weight(check, value) != nil)
    }

    @Test(
        "Near misses fail",
        arguments: [
            (CheckName.npi, "3234567893"), (.npi, "123456789"), (.npi, "808411234567893"),
            (.npi, "1234567893x"), (.npi, ""),
            (.dea, "IP5836727"), (.dea, "A85836727"), (.dea, "AP5836727001AB"), (.dea, "AP583672"),
            (.dea, "AB0000000"),
            (.luhn, "0000000000"), (.luhn, "7"), (.luhn, "7992739871A"), (.luhn, "-"),
            (.creditCard, "9111111111111113"), (.creditCard, "4111111111111"),
            (.creditCard, "0000000000000000"), (.creditCard, "411111111111111"),
            (.abaRouting, "000000000"), (.abaRouting, "421000021"), (.abaRouting, "02100002"),
            (.iban, "GB29NWBK6016133192681"), (.iban, "US29NWBK60161331926819"),
            (.iban, "GB00NWBK60161331926819"), (.iban, "GB"),
            (.vin, "1M8GDM9AXKP04278O"), (.vin, "11111111111111111"), (.vin, "1M8GDM9A1KP042788"),
            (.imei, "000000000000000"), (.imei, "49015420323751"), (.imei, "49015420323751A"),
            (.loinc, "23457"), (.loinc, "0345-7"), (.loinc, "23-45-7"), (.loinc, "123456789-0"),
            (.snomedCT, "73211008"), (.snomedCT, "03211009"), (.snomedCT, "73211"),
            (.gs1UDI, "(01)51022222233337"), (.gs1UDI, "(01)5102222223333"), (.gs1UDI, "("),
            (.gs1UDI, "(01)51022222233336(17)151332"), (.gs1UDI, "+A123BJC5D6E71H"),
            (.gs1UDI, "()"), (.gs1UDI, "(01"), (.gs1UDI, "00000000000000"), (.gs1UDI, "+"),
        ])
    func nearMissesFail(check: CheckName, value: String) throws {
        #expect(try outcome(check, value) == .failed)
    }

    @Test("A device identifier without a check digit passes and says nothing")
    func productionIdentifiersAlone() throws {
        #expect(try weight(.gs1UDI, "(10)LOT42(21)7A") == 0)
        #expect(try weight(.gs1UDI, "=/A9999XYZ100T0944") == 0)
    }
}

private func byName(_ left: CheckName, _ right: CheckName) -> Bool {
    left.rawValue < right.rawValue
}
