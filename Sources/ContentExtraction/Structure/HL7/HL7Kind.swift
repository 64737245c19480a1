import FindingModel

/// How the value of an HL7 field is built and what it means.
///
/// The data types are those of HL7 v2.5.1 chapter 2A; the older forms of XTN, XAD and XPN are the
/// same but for their first components.
enum HL7Kind: Sendable {
    /// The standard says that it is no identifier.
    case other
    /// The first component is the value.
    case value(EntityType)
    /// The first component is the value, and a name is all that is known of it.
    case named(String)
    /// CX: an identifier with its type and who assigned it. `nil`: without a type it means nothing.
    case identifier(EntityType?)
    /// XPN, PN: family, given and further names, suffix.
    case name
    /// XCN: an identifier and a name. The entity is that of an identifier without a type.
    case person(EntityType)
    /// XAD, AD: street, other designation, city, state, ZIP code.
    case address
    /// XTN, TN: telephone, fax or e-mail, in the old form or the new.
    case contact
    /// TS, DTM, DT: a date about the patient.
    case date
    case birthDate
    /// DR: two dates.
    case period
    /// TQ: start and end are the fourth and fifth component.
    case timing
    /// CE, CWE: a code and its system. The meaning is that of a code without a system.
    case code(FieldMeaning?)
    /// A coding system for the code that follows: DG1-2, PR1-2.
    case codingMethod
    /// OBX-2: the data type of OBX-5.
    case valueType
    /// OBX-3: what was observed.
    case observation
    /// OBX-5.
    case observedValue
    /// An age in years, which identifies from 90 on.
    case age
    /// PLN: number, type, state.
    case practitionerNumber
    /// AUI: authorisation number and date.
    case authorisation
    /// NDL: a person as subcomponents, start, end.
    case interpreter
    /// PL: point of care, room and bed.
    case place
}
