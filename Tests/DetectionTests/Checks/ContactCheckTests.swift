import Detection
import RulePacks
import Testing

@Suite("Telephone numbers, hosts and addresses")
struct ContactCheckTests {
    @Test(
        "Numbers with an area code in use count for something",
        arguments: [
            "(212) 555-0123", "212-867-5309", "212.867.5309", "+1 212 867 5309", "1-212-867-5309",
            "2128675309", "12128675309", "001-212-867-5309", "800-273-8255", "1-888-867-5309",
            "212-867-5309 ext. 42", "212-867-5309x42", "(212)\u{A0}867\u{2011}5309", "212/867-5309",
            "212-867-5309 #7",
        ])
    func assigned(text: String) throws {
        #expect(try weight(.nanpPhone, text) ?? 0 > 0.5)
    }

    @Test(
        "Other numbers that fit count for nothing",
        arguments: [
            "555-555-0123", "999-867-5309", "867-5309", "8675309", "+44 20 7946 0958",
            "+49 (0)30 901820", "011 44 20 7946 0958", "+52 55 5128 0000",
        ])
    func plain(text: String) throws {
        #expect(try weight(.nanpPhone, text) == 0)
    }

    @Test(
        "No telephone numbers",
        arguments: [
            "112-867-5309", "012-867-5309", "212-167-5309", "911-867-5309", "212-911-5309",
            "211-5309", "212-867-530", "212-867-53099", "+1 212 867 530", "+0 20 7946 0958",
            "+1234567", "21286753091234567", "212-867-5309a", "+", "", "phone", "++12128675309",
        ])
    func noNumbers(text: String) throws {
        #expect(try outcome(.nanpPhone, text) == .failed)
    }

    @Test(
        "Weights of hosts",
        arguments: [
            (CheckName.emailDomain, "jane.doe@example.com", 1.0), (.emailDomain, "a@b.health", 1.0),
            (.emailDomain, "x+y@mail.example.CO.UK", 1.0),
            (.emailDomain, "a@xn--bcher-kva.example", 0),
            (.emailDomain, "a@clinic.local", 0), (.emailDomain, "a@b.qqzz", -1.5),
            (.emailDomain, "a@[192.0.2.1]", 0), (.emailDomain, "\"a b\"@example.com", 1.0),
            (.emailDomain, "a@bücher.de", 1.0),
            (.urlHost, "https://www.example.org/a?b=c#d", 1.0), (.urlHost, "www.example.org", 1.0),
            (.urlHost, "http://u:p@example.org:8080/", 1.0), (.urlHost, "http://10.1.2.3/x", 0),
            (.urlHost, "http://localhost:8080/", -1), (.urlHost, "http://[2001:db8::1]:80/", 0),
            (.urlHost, "ftp://files.qqzz/x", -1.5),
            (.urlHost, "example.org/redirect?to=http://a.b", 1.0),
        ])
    func hosts(check: CheckName, text: String, expected: Double) throws {
        let found = try #require(try weight(check, text))
        #expect(abs(found - expected) < 0.05)
    }

    @Test(
        "No hosts",
        arguments: [
            (CheckName.emailDomain, "a@b"), (.emailDomain, "@example.com"), (.emailDomain, "a@"),
            (.emailDomain, "a..b@example.com"), (.emailDomain, ".a@example.com"),
            (.emailDomain, "a.@example.com"), (.emailDomain, "a@-b.com"),
            (.emailDomain, "a@b-.com"),
            (.emailDomain, "a@b..com"), (.emailDomain, "a@1.2.3.4"), (.emailDomain, "a@b.c"),
            (.emailDomain, "a@b.123"), (.emailDomain, "a@b.c0m"), (.emailDomain, "a@[1.2.3]"),
            (.emailDomain, ""), (.emailDomain, "@"), (.emailDomain, "a@b!.com"),
            (.urlHost, "http://"), (.urlHost, "http:///x"), (.urlHost, "http://host/x"),
            (.urlHost, "http://[::g]/"), (.urlHost, "http://[2001:db8::1/"), (.urlHost, ""),
            (.urlHost, "http://[/"), (.urlHost, "http://a.b.1/"), (.urlHost, "://"),
        ])
    func noHosts(check: CheckName, text: String) throws {
        #expect(try outcome(check, text) == .failed)
    }

    @Test(
        "Weights of addresses",
        arguments: [
            (CheckName.ipAddress, "192.0.2.15", 0.0), (.ipAddress, "10.0.0.1", 0),
            (.ipAddress, "192.0.2.0/24", 0), (.ipAddress, "192.0.2.15:8080", 0),
            (.ipAddress, "0.0.0.0", -2), (.ipAddress, "255.255.255.255", -2),
            (.ipAddress, "127.0.0.1", -2), (.ipAddress, "255.255.255.0", -2),
            (.ipAddress, "224.0.0.251", -2), (.ipAddress, "2001:db8:0:0:0:0:0:1", 0),
            (.ipAddress, "2001:db8::8a2e:370:7334", 0), (.ipAddress, "::ffff:192.0.2.128", 0),
            (.ipAddress, "fe80::1ff:fe23:4567:890a%eth0", 0), (.ipAddress, "2001:db8::/32", -1),
            (.ipAddress, "::1", -2), (.ipAddress, "::", -2), (.ipAddress, "[2001:db8::1:2]", 0),
            (.ipAddress, "1:2:3:4:5:6:7::", 0), (.ipAddress, "face::add", -1),
            (.macAddress, "00:1b:44:11:3a:b7", 0.693), (.macAddress, "00-1B-44-11-3A-B7", 0.693),
            (.macAddress, "001b.4411.3ab7", 0.693), (.macAddress, "001b44113ab7", 0.693),
            (.macAddress, "01:00:5e:00:00:fb", -1), (.macAddress, "ff:ff:ff:ff:ff:ff", -2),
            (.macAddress, "00:00:00:00:00:00", -2),
        ])
    func addresses(check: CheckName, text: String, expected: Double) throws {
        let found = try #require(try weight(check, text))
        #expect(abs(found - expected) < 0.01)
    }

    @Test(
        "No addresses",
        arguments: [
            (CheckName.ipAddress, "192.0.2.256"), (.ipAddress, "192.0.02.1"), (.ipAddress, "1.2.3"),
            (.ipAddress, "1.2.3.4.5"), (.ipAddress, "192.0.2.0/33"), (.ipAddress, "a.b.c.d"),
            (.ipAddress, "1:2:3:4:5:6:7:8:9"), (.ipAddress, "1:2:3:4:5:6:7"), (.ipAddress, ":1:2"),
            (.ipAddress, "1::2::3"), (.ipAddress, "12345::"), (.ipAddress, "2001:db8::/129"),
            (.ipAddress, "fe80::1%"), (.ipAddress, "1:2:3:4:5:6:7:8::"), (.ipAddress, "::1:"),
            (.ipAddress, "g::1"), (.ipAddress, ""), (.ipAddress, ":"), (.ipAddress, ":::"),
            (.ipAddress, "12:30:45"), (.ipAddress, "[]"), (.ipAddress, "::1.2.3.256"),
            (.macAddress, "00:1b:44:11:3a"), (.macAddress, "00:1b-44:11:3a:b7"),
            (.macAddress, "00:1b:44:11:3a:bg"), (.macAddress, "001b:4411:3ab7"),
            (.macAddress, "00.1b.44.11.3a.b7"), (.macAddress, "00:1b:44:11:3a:b7:"),
            (.macAddress, ":00:1b:44:11:3ab7"), (.macAddress, "001b44113ab"), (.macAddress, ""),
            (.macAddress, "001b44-113ab7"),
        ])
    func noAddresses(check: CheckName, text: String) throws {
        #expect(try outcome(check, text) == .failed)
    }

    @Test("ZIP codes in use, in an area, and in none")
    func zipCodes() throws {
        #expect(try weight(.zipCode, "10001") ?? 0 > 0.5)
        #expect(try weight(.zipCode, "90210-1234") ?? 0 > 0.5)
        #expect(try weight(.zipCode, "902101234") ?? 0 > 0.5)
        #expect(try weight(.zipCode, "00501") ?? 0 > 0.5)
        #expect(try weight(.zipCode, "90200") == -1.5)
        for text in ["00000", "1000", "100011", "1000A", "", "00100"] {
            #expect(try outcome(.zipCode, text) == .failed, "\(text)")
        }
    }
}
