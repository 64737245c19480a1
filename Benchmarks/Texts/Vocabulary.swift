/// The words that fill the slots of a ``Template``.
enum Vocabulary {
    /// A list by its name in templates.
    static func words(_ name: String) -> [[UInt8]] {
        guard let words = lists[name] else {
            preconditionFailure("no list of words is called '\(name)'")
        }
        return words
    }

    private static let lists: [String: [[UInt8]]] = [
        "drug": """
        metformin lisinopril atorvastatin amlodipine metoprolol omeprazole losartan albuterol \
        gabapentin hydrochlorothiazide sertraline furosemide prednisone warfarin apixaban \
        levothyroxine pantoprazole insulin clopidogrel tamsulosin amoxicillin azithromycin \
        ceftriaxone vancomycin ondansetron acetaminophen ibuprofen morphine heparin digoxin
        """,
        "finding": """
        dyspnea edema fatigue nausea vomiting fever cough wheezing pallor jaundice erythema \
        tenderness swelling bruising weakness numbness dizziness syncope palpitations headache \
        constipation diarrhea hypotension tachycardia bradycardia hypoxia anemia leukocytosis \
        thrombocytopenia hyponatremia hyperkalemia proteinuria hematuria effusion atelectasis
        """,
        "site": """
        abdomen chest knee hip shoulder ankle wrist elbow neck back forearm calf thigh foot \
        hand jaw scalp groin flank sternum scapula clavicle femur tibia humerus pelvis spine
        """,
        "side": "left right bilateral lower upper anterior posterior medial lateral proximal",
        "much": "mild moderate severe minimal occasional persistent intermittent worsening stable",
        "service": """
        cardiology nephrology surgery radiology neurology oncology urology pharmacy nutrition \
        physiotherapy dermatology hematology pulmonology rheumatology endocrinology
        """,
        "often": "daily twice nightly weekly hourly monthly",
        "name": """
        rosa ivan mira olaf petra dara tomas lena hugo nadia emil greta pavel ines bruno alma
        """,
        "module": """
        auth billing scheduler gateway intake registry worker ledger mailer indexer cache \
        session router upload export report queue storage search audit
        """,
        "event": """
        started finished retried dropped queued accepted rejected expired refreshed loaded \
        flushed rotated opened closed resumed suspended merged split archived restored
        """,
        "level": "INFO DEBUG WARN ERROR TRACE",
        "method": "GET POST PUT DELETE PATCH",
        "status": "200 201 204 301 304 400 403 404 409 500 502 503",
        "identifier": """
        index count buffer offset length result cursor window value entry handler parser token \
        node left right parent child source target format options config state context range \
        limit total first last current previous width height matrix column row table record
        """,
        "type": """
        Int String Bool Double Array Dictionary Range Data Result Optional Buffer Parser Node \
        Record Table Window Cursor Reader Writer Encoder Decoder Session Request Response
        """,
        "verb": """
        read write parse format append remove insert find update merge split encode decode \
        reset begin finish open close load store fetch build
        """,
        "accented": "año café señora crónica médico niño über Größe müde später élevé très",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }
}
