"""Writes pictures of text and documents that hold them; see README.md."""
import io
import sys

import docx
import img2pdf
from PIL import Image, ImageDraw, ImageFont

out = sys.argv[1]
font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 28)


def page(*lines):
    picture = Image.new("L", (640, 60 + 50 * len(lines)), 255)
    draw = ImageDraw.Draw(picture)
    for index, line in enumerate(lines):
        draw.text((30, 30 + index * 50), line, font=font, fill=0)
    return picture


first = page("Patient: Ada Quill", "SSN: 219-09-9998", "MRN: H10482913")
second = page("Page two", "SSN: 219-09-9998")
first.convert("1").save(f"{out}/picture.png", optimize=True)
first.save(f"{out}/picture.jpg", quality=60)
first.convert("1").save(f"{out}/picture.gif")
first.convert("1").save(f"{out}/picture.bmp")
first.convert("1").save(
    f"{out}/fax.tif", save_all=True, append_images=[second.convert("1")], compression="group4")
exif = Image.Exif()
exif[0x0112] = 6
page("SSN: 219-09-9998", "MRN: H10482913").rotate(90, expand=True).save(
    f"{out}/turned.jpg", quality=60, exif=exif)
words = "The visit was planned, and the patient came in time with all papers"
sideways = page(
    "Patient: Ada Quill", "SSN: 219-09-9998", "MRN: H10482913", words[:36], words[36:])
sideways.convert("1").rotate(90, expand=True).save(f"{out}/sideways.png", optimize=True)
page("Nothing here", " ").convert("1").save(
    f"{out}/animated.gif", save_all=True,
    append_images=[page("SSN: 219-09-9998", "MRN: H10482913").convert("1")])
palette = io.BytesIO()
second.convert("RGB").quantize(4).save(palette, "PNG")
jpeg = io.BytesIO()
second.save(jpeg, "JPEG", quality=60)
with open(f"{out}/scanned.pdf", "wb") as file:
    file.write(img2pdf.convert([f"{out}/fax.tif", palette.getvalue(), jpeg.getvalue()]))
document = docx.Document()
document.add_paragraph("Planted words")
document.add_picture(f"{out}/picture.png")
document.save(f"{out}/pictured.docx")
