"""Writes a mailbox of Outlook; see README.md."""
import sys

from aspose.email import MailMessage
from aspose.email.mapi import MapiMessage, OutlookMessageFormat
from aspose.email.storage.pst import FileFormatVersion, PersonalStorage

store = PersonalStorage.create(sys.argv[1], FileFormatVersion.UNICODE)
box = store.root_folder.add_sub_folder("Planted box")
inner = box.add_sub_folder("Inner")


def message(subject, text):
    return MapiMessage(
        "sender@example.org", "receiver@example.org", subject, text, OutlookMessageFormat.UNICODE)


plain = message("Planted subject", "Planted body, SSN 219-09-9998")
plain.attachments.add("notes.txt", b"Planted attachment, SSN 219-09-9998\r\n")
box.add_message(plain)
page = MailMessage("sender@example.org", "receiver@example.org", "Planted page", "")
page.html_body = "<html><body><p>Planted <b>page</b>, MRN H10482913</p></body></html>"
inner.add_message(MapiMessage.from_mail_message(page))
forward = message("Planted forward", "See attached")
forward.attachments.add("Planted subject", plain)
inner.add_message(forward)
