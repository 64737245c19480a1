"""Makes the mail and the hostile archives; called by `make`."""

import io
import struct
import zipfile
import zlib
from email.message import EmailMessage

NOTE = b"On file: SSN 536-22-8145.\n"


def archive(members, method=zipfile.ZIP_DEFLATED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as file:
        for name, content in members:
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), content, method)
    return data.getvalue()


def write(name, data):
    with open(name, "wb") as file:
        file.write(data)


def message(subject, body, number):
    mail = EmailMessage()
    mail["From"] = "Ward Five <ward@example.org>"
    mail["To"] = "records@example.org"
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{number}@example.org>"
    mail.set_content(body, cte="quoted-printable")
    return mail


def mails():
    inner = message("Forwarded", "Also SSN 529-41-7730 here.\n", 2)
    inner.add_attachment(NOTE, maintype="text", subtype="plain", filename="deep.txt")
    outer = message("Résumé of Zoë", "SSN 536-22-8145, as discussed.\n", 1)
    outer.add_attachment(
        b"name,ssn\nRoe,529-41-7730\n", maintype="text", subtype="csv", filename="liste-é.csv")
    outer.add_attachment(inner)
    outer.add_attachment(
        archive([("notes.txt", NOTE)]), maintype="application", subtype="zip",
        filename="inner.zip")
    for part, name in zip(outer.walk(), range(99)):
        if part.is_multipart() and part.get_boundary() is None:
            part.set_boundary(f"boundary-{name}")
    write("nested.eml", outer.as_bytes())
    write("mail.emlx", b"%-10d\n" % len(inner.as_bytes()) + inner.as_bytes()
          + b'<?xml version="1.0"?><plist><string>SSN 536-22-8145</string></plist>\n')
    secret = message("Secret", "", 3)
    secret.replace_header("Content-Type",
                          "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
    secret.set_payload("MIIBogYJKoZIhvcNAQcDoIIBkzCCAY8CAQAx")
    write("smime.eml", secret.as_bytes())
    pgp = message("Secret", "-----BEGIN PGP MESSAGE-----\n\nhQEMA5\n-----END PGP MESSAGE-----\n", 4)
    write("pgp.eml", pgp.as_bytes())
    plain = message("One", "SSN 536-22-8145\n", 5)
    with open("mails.mbox", "wb") as file:
        for mail in (plain, inner, plain):
            file.write(b"From ward@example.org Sat Jan  3 01:05:34 1996\n")
            file.write(mail.as_bytes().replace(b"\nFrom ", b"\n>From ") + b"\n")


def bombs():
    zeros = bytes(1 << 20)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        with file.open("zeros.bin", "w") as member:
            for _ in range(512):
                member.write(zeros)
    write("bomb.zip", archive([("inner.zip", data.getvalue())]))
    nest = archive([("notes.txt", NOTE)])
    for _ in range(30):
        nest = archive([("next.zip", nest)])
    write("thirty-deep.zip", nest)


def differing():
    """Headers and directory that tell of different entries."""
    first = archive([("seen.txt", b"nothing here\n")], zipfile.ZIP_STORED)
    end = first.index(b"PK\x01\x02")
    name = b"hidden.txt"
    hidden = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, 0, 0, 0, 0, zlib.crc32(NOTE), len(NOTE), len(NOTE),
        len(name), 0) + name + NOTE
    tail = bytearray(first[end:])
    place = tail.index(b"PK\x05\x06")
    struct.pack_into("<I", tail, place + 16, end + len(hidden))
    write("hidden-entry.zip", first[:end] + hidden + bytes(tail))
    write("self-extracting.zip", b"MZ" + bytes(510) + archive([("notes.txt", NOTE)]))


def vint(number):
    """A number as RAR 5 writes it."""
    head, rest = number & 0x7F, number >> 7
    return bytes([head | 0x80]) + vint(rest) if rest else bytes([head])


def rar4():
    def block(kind, flags, body, data=b""):
        head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + data

    name = b"inner\\notes.txt"
    file = struct.pack(
        "<IIBIIBBHI", len(NOTE), len(NOTE), 3, zlib.crc32(NOTE), 0x5A211800, 20, 0x30,
        len(name), 0o100644) + name
    write("notes-4.rar", b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
          + block(0x74, 0x8000, file, NOTE) + block(0x7B, 0x4000, b""))


def rar5():
    def block(*fields, data=b""):
        body = b"".join(vint(f) if isinstance(f, int) else f for f in fields)
        head = vint(len(body)) + body
        return struct.pack("<I", zlib.crc32(head)) + head + data

    name = b"inner/notes.txt"
    file = block(
        2, 2, len(NOTE), 4, len(NOTE), 0o100644, struct.pack("<I", zlib.crc32(NOTE)), 0, 1,
        len(name), name, data=NOTE)
    write("notes-5.rar", b"Rar!\x1a\x07\x01\x00" + block(1, 0, 0) + file + block(5, 0, 0))


mails()
bombs()
differing()
rar4()
rar5()
