"""Writes documents with a password and with embedded documents, by LibreOffice; see README.md.

For /usr/bin/python3 with python3-uno: python3 make_objects.py FOLDER
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

here = os.path.dirname(os.path.abspath(__file__))
out = os.path.abspath(sys.argv[1])
profile = tempfile.mkdtemp()
office = subprocess.Popen([
    "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
    "--accept=socket,host=127.0.0.1,port=2999;urp;"])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(60):
    try:
        context = resolver.resolve(
            "uno:socket,host=127.0.0.1,port=2999;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def values(**pairs):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in pairs.items())


def store(document, name, kind, **more):
    document.storeToURL(f"file://{out}/{name}", values(FilterName=kind, **more))


def fill(model):
    sheet = model.getSheets().getByIndex(0)
    sheet.getCellByPosition(0, 0).String = "SSN"
    sheet.getCellByPosition(0, 1).String = "219-09-9998"


def load(url):
    return desktop.loadComponentFromURL(url, "_blank", 0, values(Hidden=True))


CALC = "47BBB4CB-CE4C-4E80-a591-42d9ae74950f"
for name, kind, source in [
    ("locked.doc", "MS Word 97", "word.docx"), ("locked.odt", "writer8", "word.docx"),
    ("locked.xls", "MS Excel 97", "sheet.xlsx"),
]:
    document = load(f"file://{here}/{source}")
    store(document, name, kind, Password="secret")
    document.close(True)
document = load("private:factory/swriter")
cursor = document.Text.createTextCursor()
document.Text.insertString(cursor, "Planted body", False)
item = document.createInstance("com.sun.star.text.TextEmbeddedObject")
item.CLSID = CALC
document.Text.insertTextContent(cursor, item, False)
fill(item.Component)
for name, kind in [
    ("object.doc", "MS Word 97"), ("object.docx", "MS Word 2007 XML"), ("object.odt", "writer8"),
]:
    store(document, name, kind)
document.close(True)
document = load("private:factory/simpress")
shape = document.createInstance("com.sun.star.drawing.OLE2Shape")
document.DrawPages.getByIndex(0).add(shape)
shape.CLSID = CALC
fill(shape.Model)
store(document, "object.ppt", "MS PowerPoint 97")
document.close(True)
try:
    desktop.terminate()
except Exception:
    office.terminate()
