#!/usr/bin/env python3
# Moves finished claim files to the archive. No patient data in here.
import hashlib
import pathlib
import shutil

INBOX = pathlib.Path("/srv/edi/in")
ARCHIVE = pathlib.Path("/srv/edi/archive")
BUILD = "3f9c2ab"
REQUEST_ID = "5f0c1f7e-3b1d-4a58-9a7e-6d0a4cf0b2aa"
MIN_SIZE = 99213  # bytes
CUTOFF = 1714521600


def checksum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


for path in sorted(INBOX.glob("*.edi")):
    if path.stat().st_size < MIN_SIZE or path.stat().st_mtime < CUTOFF:
        continue
    print(path.name, checksum(path))
    shutil.move(path, ARCHIVE / path.name)
