"""Writes a message of Outlook with a message in it, a binary workbook, and a form; see README.md."""
import sys

out = sys.argv[1]


def message():
    from aspose.email.mapi import MapiMessage, OutlookMessageFormat

    def new(subject, text):
        return MapiMessage(
            "sender@example.org", "receiver@example.org", subject, text,
            OutlookMessageFormat.UNICODE)

    inner = new("Planted subject", "Planted body, SSN 219-09-9998")
    inner.attachments.add("notes.txt", b"Planted attachment, SSN 219-09-9998\r\n")
    with open("word.docx", "rb") as file:
        inner.attachments.add("word.docx", file.read())
    outer = new("Planted forward", "See attached")
    outer.attachments.add("Planted subject", inner)
    outer.save(f"{out}/planted.msg")


def workbook():
    from aspose.cells import SaveFormat, Workbook

    book = Workbook()
    cells = book.worksheets[0].cells
    for place, text in [
        ("A1", "Name"), ("B1", "SSN"), ("A2", "Planted Patient"), ("B2", "219-09-9998"),
    ]:
        cells.get(place).put_value(text)
    book.save(f"{out}/planted.xlsb", SaveFormat.XLSB)


def form():
    from pypdf import PdfWriter
    from reportlab.pdfgen import canvas

    page = canvas.Canvas(f"{out}/form.pdf")
    page.drawString(100, 700, "Planted page")
    page.acroForm.textfield(
        name="ssn", tooltip="SSN", value="219-09-9998", x=100, y=600, width=200, height=20)
    page.acroForm.choice(
        name="who", value="Planted Patient", options=["Planted Patient", "Planted Other"], x=100,
        y=550, width=200, height=20)
    page.textAnnotation("Planted note, SSN 219-09-9998", Rect=[100, 500, 200, 520])
    page.save()
    writer = PdfWriter(clone_from=f"{out}/form.pdf")
    writer.add_attachment("notes.txt", b"Planted attached, SSN 219-09-9998")
    writer.write(f"{out}/form.pdf")


{"message": message, "workbook": workbook, "form": form}[sys.argv[2]]()
