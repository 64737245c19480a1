/// Words that tell names of persons from what is called after persons.
enum NameVocabulary {
    /// What stands behind the name of an institution, a street or an award, with a capital.
    static let institutions = WordSet(
        "family practice pediatrics cardiology surgical dental eye drugs hospital clinic clinics "
            + "center centre centers centres medical university college school academy institute "
            + "foundation memorial health healthcare pharmacy laboratory laboratories lab labs library "
            + "church inc llc corp corporation company ltd llp group associates insurance bank hall "
            + "building tower street st avenue ave road rd blvd boulevard drive lane ln court ct way "
            + "parkway pkwy hwy highway bridge park airport county township island river valley beach "
            + "award prize act license press disease syndrome clan estate plaza terrace ter trl trail "
            + "circle cir pl place loop crossing row square sq pike high elementary")
    /// The same where everything is in capitals.
    static let inCapitals = WordSet(
        "prosthesis disease syndrome sign catheter hospital clinic center medical health university "
            + "street st avenue ave drive dr road rd lane way church pharmacy insurance memorial blvd "
            + "boulevard pkwy parkway hwy ln ct court pl place ter terrace cir circle trl trail loop "
            + "pike sq")
    /// What clinical text calls after persons, in small letters.
    static let things = WordSet(
        "prosthesis prostheses chair inhibitor deficiency device implant nail plate approach incision "
            + "repair hernia murmur pump disease syndrome sign signs catheter scale score palsy "
            + "procedure maneuver reflex contracture fracture deformity esophagus lymphoma "
            + "non-lymphoma tumor tumour criteria classification virus fever anemia anaemia "
            + "thyroiditis sarcoma phenomenon drain tube forceps blade retractor clamp position law "
            + "theorem effect method algorithm equation formula stain index disorder malformation "
            + "curve test tests distribution tree node nodes cell cells body bodies ulcer gland duct "
            + "ring line")
    /// Words that end a letter, alone on their line.
    static let closings = PhraseWords(["Best", "Love", "Thanks", "Cheers"])
    /// Companies and institutions that are called after persons.
    static let calledAfterPersons = PhraseWords([
        "Wells Fargo", "Johns Hopkins", "Mayo Clinic", "Mount Sinai", "Charles Schwab", "JP Morgan",
        "JPMorgan", "Morgan Stanley", "Merrill Lynch", "Goldman Sachs", "Blue Cross", "Ehlers",
        "Guillain", "Creutzfeldt", "Calvin Klein", "Martin Luther", "Saint", "St", "SAINT", "ST",
    ])
}
