/// The structural tests that a rule may name; Detection implements each.
public enum CheckName: String, Sendable, Hashable, CaseIterable {
    case none
    /// ISO/IEC 7812-1 Annex B check digit.
    case luhn
    case creditCard = "credit-card"
    case usSSN = "us-ssn"
    case usITIN = "us-itin"
    case npi, dea, mbi, hicn
    case icd10CM = "icd10-cm"
    case icd9CM = "icd9-cm"
    case icd10PCS = "icd10-pcs"
    case hcpcs, ndc
    case abaRouting = "aba-routing"
    case iban, vin, ein, imei
    case gs1UDI = "gs1-udi"
    case loinc
    case snomedCT = "snomed-ct"
    case calendarDate = "calendar-date"
    case birthDate = "birth-date"
    case nanpPhone = "nanp-phone"
    case emailDomain = "email-domain"
    case ipAddress = "ip-address"
    case macAddress = "mac-address"
    case zipCode = "zip-code"
    case urlHost = "url-host"
    case age
    /// Words by what tables know of given names, surnames and ordinary words.
    case personName = "person-name"
    case place
    case streetAddress = "street-address"
}
