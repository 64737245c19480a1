import FindingModel
import Testing

@testable import ContentExtraction

private func dump(_ text: String, cuts: [Int] = []) -> StructureListing {
    StructureListing(SQLDumpReader.self, text, cuts: cuts)
}

@Suite("Values of database dumps are named by their column")
struct SQLDumpReaderTests {
    private static let mysql = """
        -- MySQL dump 10.13
        /*!40101 SET NAMES utf8 */;
        DROP TABLE IF EXISTS `patient`;
        CREATE TABLE `patient` (
          `id` int(11) NOT NULL,
          `ssn` varchar(11) DEFAULT 'a,b',
          `last_name` varchar(40),
          PRIMARY KEY (`id`)
        ) ENGINE=InnoDB;
        INSERT INTO `patient` VALUES (1,'536-22-8145','O\\'Quill'),(2,NULL,'D''Ark (x, y)');

        """

    @Test("A statement without columns has those of its table")
    func columnsOfTable() {
        let found = dump(Self.mysql)
        #expect(
            found.named == [
                "<id> column:id = 1", "<ssn> column:ssn = 536-22-8145",
                "<last_name> column:last_name = O\\'Quill", "<id> column:id = 2",
                "<ssn> column:ssn = NULL", "<last_name> column:last_name = D''Ark (x, y)",
            ])
        #expect(!found.isBroken)
    }

    @Test("A statement names its columns, in any case, with functions among the values")
    func columnsOfStatement() {
        let found = dump(
            "insert into dbo.T (Id, \"MRN\", seen)\nvalues( 7 , 'A-1', to_date('x','y') ), (8,'',3);"
        )
        #expect(
            found.named == [
                "<Id> column:Id = 7", "<MRN> column:MRN = A-1",
                "<seen> column:seen = to_date('x','y')", "<Id> column:Id = 8",
                "<seen> column:seen = 3",
            ])
    }

    @Test("A statement of SQL Server needs neither INTO nor a semicolon")
    func batches() {
        let text = """
            SET IDENTITY_INSERT [dbo].[Patient] ON\r
            GO\r
            INSERT [dbo].[Patient] ([PatientID], [LName], [Born]) VALUES (N'77', N'Okafor', CAST(N'1961-04-05' AS Date))\r
            GO\r
            INSERT [dbo].[Patient] ([PatientID], [LName]) VALUES (N'78', E'Marsh')\r
            INSERT dbo.Patient (PatientID) VALUES (79)\r

            """
        for cuts in [[], [1], [7]] {
            let found = dump(text, cuts: cuts)
            #expect(
                found.named == [
                    "<PatientID> column:PatientID = 77", "<LName> column:LName = Okafor",
                    "<Born> column:Born = CAST(N'1961-04-05' AS Date)",
                    "<PatientID> column:PatientID = 78", "<LName> column:LName = Marsh",
                    "<PatientID> column:PatientID = 79",
                ])
        }
        #expect(SQLDumpReader.recognises(Array(text.utf8)))
        #expect(SQLDumpReader.recognises(Array("INSERT Patient (a) VALUES (1)\n".utf8)))
    }

    @Test(
        "Words may stand before INTO",
        arguments: [
            "INSERT IGNORE INTO", "INSERT OR REPLACE INTO", "INSERT LOW_PRIORITY IGNORE INTO",
            "INSERT ALL INTO", "REPLACE INTO",
        ])
    func modifiers(_ words: String) {
        let found = dump(
            "CREATE TABLE q (a int);\n\(words) q VALUES (5);\n\(words) t (b) VALUES (6);")
        #expect(found.named == ["<a> column:a = 5", "<b> column:b = 6"])
        #expect(SQLDumpReader.recognises(Array("\(words) t (b) VALUES (6);".utf8)))
    }

    @Test("Rows may be selected one by one")
    func selections() {
        let found = dump(
            """
            INSERT INTO t (mrn, name, born)
            SELECT 77 AS mrn, 'O''Dell' AS name, to_date('1961-04-05', 'x from y') born UNION ALL
            SELECT '78','Marsh',NULL FROM dual WHERE 'union' = 'select;' UNION SELECT 79, N'Ada';
            INSERT INTO q (a) SELECT b FROM (SELECT c, 'd' FROM e) f;
            INSERT INTO q (a) VALUES ('5'::text);
            """)
        #expect(
            found.named == [
                "<mrn> column:mrn = 77", "<name> column:name = O''Dell",
                "<born> column:born = to_date('1961-04-05', 'x from y')",
                "<mrn> column:mrn = 78", "<name> column:name = Marsh", "<born> column:born = NULL",
                "<mrn> column:mrn = 79", "<name> column:name = Ada", "<a> column:a = b",
                "<a> column:a = 5",
            ])
        #expect(!found.isBroken)
    }

    @Test("Lines of a copy end with a backslash and a full stop")
    func copy() {
        let found = dump(
            "SET x = 1;\nCOPY public.patient (id, ssn) FROM stdin;\n1\t536-22-8145\n2\t\\N\n\\.\n\n"
                + "INSERT INTO q (a) VALUES (5);\n")
        #expect(
            found.named == [
                "<id> column:id = 1", "<ssn> column:ssn = 536-22-8145", "<id> column:id = 2",
                "<a> column:a = 5",
            ])
    }

    @Test("The names of columns in a statement are no values")
    func headings() {
        let text =
            "x; INSERT  INTO t (FirstName, `BirthDate`, asthma) VALUES ('Ada', '1961', 'Y');\n"
        for found in [dump(text), StructureListing(SQLTextReader.self, text, cuts: [1])] {
            #expect(
                found.fields.filter { $0.meaning == .other }.map(found.value) == [
                    "FirstName", "BirthDate",
                ])
            #expect(found.values == ["Ada", "1961", "Y"])
        }
    }

    @Test("However a dump is cut, its fields are the same", arguments: [1, 2, 5, 17])
    func cuts(_ size: Int) {
        #expect(dump(Self.mysql, cuts: [size]).all == dump(Self.mysql).all)
    }

    @Test("A string that stays open breaks the structure")
    func broken() {
        #expect(dump("INSERT INTO t (a) VALUES ('open, and more").isBroken)
    }

    @Test("Prose about databases is no dump")
    func prose() {
        for text in [
            "Please copy the chart.\nThen send it.", "Insert into the vein", "Copy the chart",
            "a,b\n1,2",
        ] {
            #expect(!SQLDumpReader.recognises(Array(text.utf8)))
        }
    }
}
