"""Writes the documents that other programs' libraries make; see README.md."""
import datetime
import sqlite3
import sys

import docx
import openpyxl
import pptx
from docx.oxml import parse_xml
from openpyxl.comments import Comment
from pptx.util import Inches

out = sys.argv[1]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

doc = docx.Document()
doc.core_properties.author = "Planted Author"
doc.add_paragraph("Body text of Planted Patient, MRN H10482913.")
table = doc.add_table(rows=2, cols=2)
for (row, column), text in {(0, 0): "Name", (0, 1): "SSN", (1, 0): "Planted Cell", (1, 1): "219-09-9998"}.items():
    table.cell(row, column).text = text
doc.sections[0].header.paragraphs[0].text = "Planted header"
doc.sections[0].footer.paragraphs[0].text = "Planted footer"
paragraph = doc.add_paragraph("Before ")
paragraph._p.append(parse_xml(
    f'<w:del {W} w:id="9" w:author="Planted Reviewer" w:date="2024-01-02T03:04:05Z">'
    "<w:r><w:delText>planted deletion</w:delText></w:r></w:del>"))
doc.save(f"{out}/word.docx")

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Visible"
sheet.append(["Name", "SSN", "Born", "Share"])
sheet.append(["Planted Patient", 219099998, datetime.date(1961, 4, 12), 0.25])
sheet["B2"].number_format = "000-00-0000"
sheet["C2"].number_format = "m/d/yyyy"
sheet["D2"].number_format = "0.0%"
sheet["A2"].comment = Comment("Planted comment", "Planted Commenter")
sheet.oddHeader.center.text = "Planted sheet header"
hidden = book.create_sheet("Secret")
hidden.sheet_state = "veryHidden"
hidden["C5"] = "Planted hidden cell"
book.save(f"{out}/sheet.xlsx")

deck = pptx.Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[5])
slide.shapes.title.text = "Planted title"
box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(3), Inches(1))
box.text_frame.text = "Planted box"
cells = slide.shapes.add_table(1, 2, Inches(1), Inches(4), Inches(4), Inches(1)).table
cells.cell(0, 0).text, cells.cell(0, 1).text = "Left", "Right"
slide.notes_slide.notes_text_frame.text = "Planted notes"
deck.save(f"{out}/slides.pptx")

base = sqlite3.connect(f"{out}/patients.sqlite")
base.execute("CREATE TABLE patients (name TEXT, mrn INTEGER, note TEXT)")
base.execute("INSERT INTO patients VALUES ('Planted Patient', 10482913, 'line\nbreak')")
base.commit()
base.close()
