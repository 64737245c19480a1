extension EntityType {
    /// What people call it: `Social Security number`; the name itself for a site's own kinds.
    public var caption: String {
        EntityType.captions[self] ?? rawValue
    }

    private static let captions: [EntityType: String] = [
        .personName: "Name of a person", .streetAddress: "Street address", .location: "City",
        .zipCode: "ZIP code", .dateOfBirth: "Date of birth", .date: "Date", .age: "Age",
        .phone: "Telephone number", .fax: "Fax number", .email: "E-mail address",
        .usSSN: "Social Security number", .usITIN: "Taxpayer number (ITIN)",
        .mrn: "Medical record number", .usMBI: "Medicare number (MBI)",
        .usHICN: "Medicare number (HICN)", .medicaidID: "Medicaid number",
        .healthPlanID: "Health plan number", .accountNumber: "Account number",
        .creditCard: "Payment card number", .bankAccount: "Bank account number",
        .abaRouting: "Bank routing number", .iban: "IBAN", .encounterNumber: "Encounter number",
        .claimNumber: "Claim number", .priorAuthNumber: "Prior authorization number",
        .rxNumber: "Prescription number", .usDriverLicense: "Driver's license",
        .usPassport: "Passport number", .professionalLicense: "Professional license",
        .usDEA: "DEA number", .usNPI: "NPI of a provider", .usEIN: "Employer number (EIN)",
        .vin: "Vehicle number (VIN)", .licensePlate: "License plate",
        .deviceID: "Device identifier", .macAddress: "MAC address", .url: "Web address",
        .ipAddress: "IP address", .biometricID: "Biometric identifier",
        .facePhoto: "Photograph of a face", .icd10CM: "Diagnosis code (ICD-10-CM)",
        .icd9CM: "Diagnosis code (ICD-9-CM)", .icd10PCS: "Procedure code (ICD-10-PCS)",
        .hcpcs: "Procedure code (HCPCS)", .cpt: "Procedure code (CPT)", .ndc: "Drug code (NDC)",
        .loinc: "Test code (LOINC)", .snomedCT: "Clinical code (SNOMED CT)",
        .disease: "Disease", .drug: "Drug", .labTest: "Laboratory test", .procedure: "Procedure",
    ]
}
