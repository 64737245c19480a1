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
            found.all == [
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
            found.all == [
                "<Id> column:Id = 7", "<MRN> column:MRN = A-1",
                "<seen> column:seen = to_date('x','y')", "<Id> column:Id = 8",
                "<seen> column:seen = 3",
            ])
    }

    @Test("Lines of a copy end with a backslash and a full stop")
    func copy() {
        let found = dump(
            "SET x = 1;\nCOPY public.patient (id, ssn) FROM stdin;\n1\t536-22-8145\n2\t\\N\n\\.\n\n"
                + "INSERT INTO q (a) VALUES (5);\n")
        #expect(
            found.all == [
                "<id> column:id = 1", "<ssn> column:ssn = 536-22-8145", "<id> column:id = 2",
                "<a> column:a = 5",
            ])
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
