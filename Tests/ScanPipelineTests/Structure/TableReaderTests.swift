import ContentExtraction
import FindingModel
import Testing

private func table(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(TableReader.self, text, cuts: cuts)
}

@Suite("Cells of tables are named by their column")
struct TableReaderTests {
    @Test(
        "Every delimiter and every line break is read", arguments: [",", "\t", ";", "|", "~", "^"])
    func delimiters(delimiter: String) {
        for newline in ["\n", "\r\n", "\r"] {
            let rows = [["PAT_MRN_ID", "SSN"], ["4471902", "900-12-3456"], ["77120", "N/A"]]
            let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: newline)
            #expect(
                table(text).named == [
                    "<PAT_MRN_ID> column:PAT_MRN_ID = 4471902", "<SSN> column:SSN = 900-12-3456",
                    "<PAT_MRN_ID> column:PAT_MRN_ID = 77120",
                ])
        }
    }

    @Test("Quotes hold delimiters, line breaks and quotes, and are no part of the value")
    func quotes() {
        let found = table(
            "MRN,\"Patient Name\",zip\n1,\"Quill, Ada \"\"Q\"\" M\",\" 00501 \"\n2,\"a\nb\",=\"012\"\n"
        )
        #expect(
            found.named.map { $0.split(separator: "= ")[1] } == [
                "1", "Quill, Ada \"\"Q\"\" M", "00501", "2", "a\nb", "012",
            ])
        #expect(!found.isBroken)
    }

    @Test("The fraction that programs write behind whole numbers is no part of the value")
    func wholeNumbers() {
        let found = table("mrn,ssn,dx\n7012234.0,\"041277190.00\",250.00\n10000,70122.50,.00\n")
        #expect(
            found.named.map { $0.split(separator: "= ")[1] } == [
                "7012234", "041277190", "250.00", "10000", "70122.50",
            ])
    }

    @Test("Titles and comments stand before the headers, remarks behind the rows")
    func surroundings() {
        let found = table(
            """
            # generated May 21, 2025, do not edit
            Cedar Clinic / North, 3 columns

            MRN;DOB;phone
            12;19520304;(541) 555-0108
            34;3/4/52;541-555-0109

            EOF; fax corrections to 541-555-0110
            56;19530304;(541) 555-0108
            """)
        #expect(
            found.values == [
                "12", "19520304", "(541) 555-0108", "34", "3/4/52", "541-555-0109",
            ])
    }

    @Test("A row of another width gives nothing, one that ends early what it has")
    func raggedRows() {
        let found = table(
            "mrn,city,state,zip\n1,A,B,9\n2,x,A,B,9\n3,A\n4,A,B,9,\n5\n6,A,B,9\n7,C,D,8\n8,C,D,8\n9,C,D,8\n"
        )
        #expect(
            found.values == [
                "1", "A", "B", "9", "3", "A", "4", "A", "B", "9", "6", "A", "B", "9", "7", "C", "D",
                "8",
                "8", "C", "D", "8", "9", "C", "D", "8",
            ])
    }

    @Test("Empty cells, nulls, prose and columns of prose are no fields")
    func leavesText() {
        let prose = "one two three four five six seven eight nine ten eleven twelve thirteen"
        let found = table(
            "mrn,ssn,notes,zip\n1,NULL,called 5 times,\n2,\\N,x,\(prose)\n3,\"\",x,000\n4,n/a,x,-\n"
        )
        #expect(found.values == ["1", "2", "3", "4"])
    }

    @Test("Columns that stand below their headers are read, others are passed over")
    func fixedWidth() {
        let found = table(
            """
            list for today

            MRN     Full Name       Date of Birth  ZIP
            ------  --------------  -------------  -----
            4471    Zoë Quill       19520304       00501
            77120   Ada van Straten 19520304       00501
            881     Ben Marsh       3/4/52
            882     Cy Roe
            883     Di Poe
            fax corrections to 541-555-0108
            """)
        #expect(
            found.named == [
                "<MRN> column:MRN = 4471", "<Full Name> column:Full Name = Zoë Quill",
                "<Date of Birth> column:Date of Birth = 19520304", "<ZIP> column:ZIP = 00501",
                "<MRN> column:MRN = 77120", "<Full Name> column:Full Name = Ada van Straten",
                "<Date of Birth> column:Date of Birth = 19520304", "<ZIP> column:ZIP = 00501",
                "<MRN> column:MRN = 881", "<Full Name> column:Full Name = Ben Marsh",
                "<Date of Birth> column:Date of Birth = 3/4/52", "<MRN> column:MRN = 882",
                "<Full Name> column:Full Name = Cy Roe", "<MRN> column:MRN = 883",
                "<Full Name> column:Full Name = Di Poe",
            ])
    }

    @Test(
        "What databases print is a table, with however few rows",
        arguments: [
            """
              mrn   |  name  |    dob
            --------+--------+------------
             445566 | Zoë Q. | 1961-04-12
            (1 row)
            """,
            """
            +--------+--------+------------+
            | mrn    | name   | dob        |
            +--------+--------+------------+
            | 445566 | Zoë Q. | 1961-04-12 |
            +--------+--------+------------+
            1 row in set (0.00 sec)
            """,
            """
            MRN    NAME       DOB
            ------ ---------- ----------
            445566 Zoë Q.     1961-04-12

            1 row selected.
            """,
            """
            roster
               MRN NAME   DOB
            ====== ====== ==========
            445566 Zoë Q. 1961-04-12
            """,
        ])
    func databaseOutput(text: String) {
        let found = table(text)
        #expect(found.values == ["445566", "Zoë Q.", "1961-04-12"])
        #expect(found.meaning(of: "445566")?.uppercased() == "<MRN>")
    }

    @Test("A table of Markdown is a table")
    func markdown() {
        let found = table("| mrn | dob |\n|---|---|\n| 12 | 1952-03-04 |\n| 34 | 1953-03-04 |\n")
        #expect(found.values == ["12", "1952-03-04", "34", "1953-03-04"])
        #expect(found.meaning(of: "34") == "<mrn>")
    }

    @Test("A word that only headers have is no value, others may be")
    func headings() {
        let found = table("FirstName,BirthDate,Credential,Asthma Status,Asthma\nAda,1961,MD,Y,N\n")
        #expect(
            found.fields.filter { $0.meaning == .other }.map(found.value) == [
                "FirstName", "BirthDate", "Credential",
            ])
        #expect(
            table("FNAME|LNAME|SEX|MARITAL\nADA|QUILL|F|M\n").values == ["ADA", "QUILL", "F", "M"])
    }

    @Test("A column may name what another holds", arguments: [[], [1], [9]])
    func longTable(cuts: [Int]) {
        let found = table(
            "record,field_name,value\n1,last_name,Quill\n1,mrn,\n1,\"dob\",1961-04-12\n1,,7\n",
            cuts: cuts)
        #expect(
            found.named.filter { $0.contains("column:value") } == [
                "<last_name> column:value = Quill", "<dob> column:value = 1961-04-12",
                "<value> column:value = 7",
            ])
        #expect(
            table("RecordID,Attribute,AttrValue\n1,MRN,0012345\n", cuts: cuts).meaning(
                of: "0012345")
                == "<MRN>")
    }

    @Test("A long header is shortened in paths")
    func longHeader() {
        let header = "patient " + String(repeating: "é", count: 60)
        let found = table("\(header),mrn\n7,8\n")
        let first = found.fields.first { $0.meaning != .other }
        #expect(first?.path.utf8.count ?? 100 <= 71)
        #expect(first?.meaning == .named(header))
    }

    @Test(
        "Headers are told from data",
        arguments: [
            "person_id,person_source_value,birth_datetime\n1,a,b\n",
            "BENE_ID|BENE_BIRTH_DT|HCPCS_CD_1\n1|2|3\n", "Last Name,First Name\nDoe,Jane\n",
            "SSN (last 4),Date of Birth\n1234,1/2/70\n", "\u{FEFF}\"MRN\",\"DOB\"\r\n1,2\r\n",
            "sep=;\nMRN;DOB\n1;2\n", "#,Name,Phone\n1,Ada,2\n", "D.O.B.\tRx #\n1\t2\n",
        ])
    func recognises(text: String) {
        #expect(TableReader.recognises(Array(text.utf8)))
    }

    @Test(
        "Text that only has commas is no table",
        arguments: [
            "", "MRN,DOB\n", "MRN,DOB", "a,b\nc,d\n",
            "4471902,900-12-3456,1970-01-02\n4471903,900-12-3457,1971-01-02\n",
            "Dear Ada,\n\nplease call Dr. Marsh, Dr. Roe, or me.\n\nThanks,\nBen\n",
            "From: Doe, Jane\nTo: Roe, Bob\nSubject: visit, again\n\nHello\n",
            "Ada Quill, 12 Main St, Salem, OR\nBen Marsh, 4 Oak Ave, Salem, OR\n",
            "Springfield, IL\nBoston, MA\nSalem, OR\n",
            "2026-01-05 10:11:12,123 INFO started\n2026-01-05 10:11:13,124 INFO ended\n",
            "int add(int a, int b) {\n  return sum(a, b);\n}\n",
            "import os, sys\nfrom a import b, c\nprint(os, sys)\n",
            "Seen today, doing well.\nNo fever, no cough.\nPlan: labs, call in 3 days.\n",
            "Pt name:\tAda Quill\nSex:\tF\nAge (y):\t69\n",
            "| Patient | Ada Quill |\n| DOB | 3/4/52 |\n| MRN | 77120 |\n",
            "MRN: 12\nDOB: 3/4/52\nName: Ada Quill\n", "SELECT id, name,\n  city, zip\nFROM t\n",
            "Patient seen  in clinic\nwith her  daughter and a friend\nfor  pain\n",
        ])
    func rejects(text: String) {
        #expect(!TableReader.recognises(Array(text.utf8)))
    }
}
