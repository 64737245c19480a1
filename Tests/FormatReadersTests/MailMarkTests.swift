import Testing

@testable import ContentExtraction

@Suite("Telling mail from notes")
struct MailMarkTests {
    @Test(
        "A message is recognised by the headers that only mail has",
        arguments: [
            "Received: from a by b\r\nFrom: a@example.org\r\n\r\nhello",
            "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\nhello",
            "Subject: =?utf-8?B?w6k=?=\nFrom: a@example.org\n\nhello",
            "X-Mozilla-Status: 0001\nMessage-ID: <1@example.org>\nDate: today\n",
        ])
    func messages(_ text: String) {
        #expect(MailMark.isMessage(Array(text.utf8)))
    }

    @Test(
        "A memo, a note and a table are no messages",
        arguments: [
            "From: Dr. Grey\nTo: Ward 5\nSubject: beds\nDate: today\n\nhello", "From here on: no",
            "Content-Type: what is it?\n\nA note", "", "\n\nReceived: from a\nFrom: b",
            "id,name\n1,a\n",
        ])
    func notes(_ text: String) {
        #expect(!MailMark.isMessage(Array(text.utf8)))
    }

    @Test("A mailbox begins with who and when, and a message")
    func mailboxes() {
        let message = "From: a@example.org\nMessage-ID: <1@example.org>\n\nhello"
        let line = "From a@example.org Sat Jan  3 01:05:34 1996\n"
        #expect(MailMark.isMailbox(Array((line + message).utf8)))
        #expect(!MailMark.isMailbox(Array("From the desk of Dr. Grey\n\(message)".utf8)))
        #expect(!MailMark.isMailbox(Array((line + "hello").utf8)))
    }
}
