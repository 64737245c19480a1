"""Writers and readers of the table formats in this folder; README.md describes the formats.

Every generator builds its table through this module, so a table is always read back by an
independent reader (`CodeTable`, `TermTable`, `Bitmap`) before it replaces the file on disk.
"""

import os
import random
import struct
import unicodedata
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent

COMPLETE = 1 << 0  # the key is a term by itself
CONTINUES = 1 << 1  # a longer term goes on with a space after this key
EMPTY_SLOT = 0xFFFFFFFF

CODE_DIGITS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODE_POSITIONS = 7


class TableError(Exception):
    """A table that was written does not read back as it should."""


def package_version(name):
    from importlib.metadata import version

    return version(name)


def require_version(name, expected):
    """Stop when another release of a source package is installed than the table documents."""
    found = package_version(name)
    if found != expected:
        raise SystemExit(f"{name} {found} is installed; this table is made from {expected}")


def package_folder(module):
    """The folder of an installed package, found without running the package."""
    from importlib.util import find_spec

    return Path(next(iter(find_spec(module).submodule_search_locations)))


def edition_bytes(edition, width):
    raw = edition.encode("ascii")
    if len(raw) > width:
        raise TableError(f"edition text is {len(raw)} bytes, at most {width} fit: {edition}")
    return raw.ljust(width, b"\0")


def write_file(name, data):
    """Put the bytes in place in one step, so nobody ever reads half a table."""
    target = FOLDER / name
    partial = target.with_name(target.name + ".partial")
    partial.write_bytes(data)
    os.replace(partial, target)
    return len(data)


# Codes


def pack_code(code):
    """Seven base-37 positions, left aligned; the first character is the most significant."""
    text = code.replace(".", "").upper()
    if not 0 < len(text) <= CODE_POSITIONS:
        raise TableError(f"a code has 1 to {CODE_POSITIONS} characters: {code!r}")
    packed = 0
    for character in text.ljust(CODE_POSITIONS):
        packed = packed * len(CODE_DIGITS) + CODE_DIGITS.index(character)
    return packed


def unpack_code(packed):
    characters = []
    for _ in range(CODE_POSITIONS):
        packed, digit = divmod(packed, len(CODE_DIGITS))
        characters.append(CODE_DIGITS[digit])
    return "".join(reversed(characters)).rstrip()


class CodeTable:
    """Reader of a `.codes` file; it searches the way the engine does."""

    def __init__(self, data):
        magic, version, self.count, self.width = struct.unpack_from("<4sIII", data)
        if (magic, version, self.width) != (b"SHCT", 1, 5):
            raise TableError("not a version 1 code table")
        self.edition = data[16:64].rstrip(b"\0").decode("ascii")
        self.entries = data[64:]
        if len(self.entries) != self.count * self.width:
            raise TableError("the entries do not fill the file")

    def key(self, index):
        return int.from_bytes(self.entries[index * 5 : index * 5 + 5], "big")

    def lookup(self, code):
        """None when absent, otherwise whether the code is billable."""
        wanted = pack_code(code)
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            if self.key(middle) >> 1 < wanted:
                low = middle + 1
            else:
                high = middle
        if low < self.count and self.key(low) >> 1 == wanted:
            return bool(self.key(low) & 1)
        return None


def write_codes(name, edition, codes):
    """Write `{code without dot: billable}` and check the file against it."""
    keys = sorted((pack_code(code) << 1) | int(billable) for code, billable in codes.items())
    body = b"".join(key.to_bytes(5, "big") for key in keys)
    data = struct.pack("<4sIII", b"SHCT", 1, len(keys), 5) + edition_bytes(edition, 48) + body
    table = CodeTable(data)
    check_codes(table, codes)
    size = write_file(name, data)
    leaves = sum(codes.values())
    print(f"{name}: {len(codes)} codes, {leaves} billable, {size} bytes, edition {edition!r}")


def check_codes(table, codes):
    if table.count != len(codes):
        raise TableError(f"{table.count} entries for {len(codes)} codes")
    for index in range(1, table.count):
        if table.key(index - 1) >= table.key(index):
            raise TableError(f"entries {index - 1} and {index} are not in order")
    for code, billable in codes.items():
        if table.lookup(code) is not billable:
            raise TableError(f"{code} does not read back")
        if unpack_code(pack_code(code)) != code:
            raise TableError(f"{code} does not unpack")
    dice = random.Random(20260401)
    for _ in range(100_000):
        probe = "".join(dice.choices(CODE_DIGITS[1:], k=dice.randint(3, 7)))
        if table.lookup(probe) is not codes.get(probe):
            raise TableError(f"probe {probe} disagrees")


# Terms


def fnv1a(key):
    value = 0x811C9DC5
    for byte in key:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


class TermTable:
    """Reader of a `.terms` file; it probes the way the engine does."""

    def __init__(self, data):
        magic, version, self.count, self.slots = struct.unpack_from("<4sIII", data)
        if (magic, version) != (b"SHTT", 1) or self.slots & (self.slots - 1):
            raise TableError("not a version 1 term table")
        self.edition = data[16:64].rstrip(b"\0").decode("ascii")
        self.index = struct.unpack_from(f"<{self.slots}I", data, 64)
        self.blob = data[64 + 4 * self.slots :]

    def entry(self, offset):
        length, flags, value = struct.unpack_from("<BBH", self.blob, offset)
        return self.blob[offset + 4 : offset + 4 + length], flags, value

    def lookup(self, term):
        """None when absent, otherwise `(flags, value)`."""
        key = term.encode("utf-8")
        slot = fnv1a(key) & (self.slots - 1)
        while self.index[slot] != EMPTY_SLOT:
            found, flags, value = self.entry(self.index[slot])
            if found == key:
                return flags, value
            slot = (slot + 1) & (self.slots - 1)
        return None

    def entries(self):
        """Every entry in key order of the blob."""
        offset = 0
        while offset < len(self.blob):
            key, flags, value = self.entry(offset)
            yield key.decode("utf-8"), flags, value
            offset += 4 + len(key)


def normal(term):
    """Lower case, composed, single spaces: the form in which keys are stored."""
    return " ".join(unicodedata.normalize("NFC", term.lower()).split())


def without_accents(term):
    """The form that plain-ASCII systems print: é becomes e, ñ becomes n."""
    kept = unicodedata.normalize("NFD", term)
    return unicodedata.normalize("NFC", "".join(c for c in kept if not unicodedata.combining(c)))


def write_terms(name, edition, terms, note=""):
    """Write `{term: (flags, value)}`, adding the word prefixes, and check the file against it.

    `flags` holds the table's own bits 2 to 7; bits 0 and 1 are worked out here.
    """
    entries = {}
    for term, (flags, value) in terms.items():
        if term != normal(term) or not term:
            raise TableError(f"not in key form: {term!r}")
        if flags & (COMPLETE | CONTINUES) or not 0 <= flags < 256 or not 0 <= value < 65536:
            raise TableError(f"flags or value out of range: {term!r} {flags} {value}")
        if len(term.encode("utf-8")) > 255:
            raise TableError(f"longer than 255 bytes: {term!r}")
        entries[term] = (flags | COMPLETE, value)
    for term in terms:
        words = term.split(" ")
        for end in range(1, len(words)):
            prefix = " ".join(words[:end])
            flags, value = entries.get(prefix, (0, 0))
            entries[prefix] = (flags | CONTINUES, value)

    slots = 8
    while len(entries) > 0.6 * slots:
        slots *= 2
    index = [EMPTY_SLOT] * slots
    blob = bytearray()
    for key in sorted(entries):
        flags, value = entries[key]
        raw = key.encode("utf-8")
        slot = fnv1a(raw) & (slots - 1)
        while index[slot] != EMPTY_SLOT:
            slot = (slot + 1) & (slots - 1)
        index[slot] = len(blob)
        blob += struct.pack("<BBH", len(raw), flags, value) + raw
    head = struct.pack("<4sIII", b"SHTT", 1, len(entries), slots) + edition_bytes(edition, 48)
    data = head + struct.pack(f"<{slots}I", *index) + bytes(blob)
    check_terms(TermTable(data), terms, entries)
    size = write_file(name, data)
    extra = f", {note}" if note else ""
    print(f"{name}: {len(terms)} terms, {len(entries)} entries, {size} bytes{extra}")


def check_terms(table, terms, entries):
    if table.count != len(entries) or len(entries) > 0.6 * table.slots:
        raise TableError("entry count or load is wrong")
    seen = {key: (flags, value) for key, flags, value in table.entries()}
    if seen != entries:
        raise TableError("the blob does not hold the entries")
    for key, expected in entries.items():
        if table.lookup(key) != expected:
            raise TableError(f"{key!r} does not read back")
    for term, (flags, value) in terms.items():
        words = term.split(" ")
        for end in range(1, len(words)):
            if not table.lookup(" ".join(words[:end]))[0] & CONTINUES:
                raise TableError(f"{term!r} cannot be reached word by word")
    dice = random.Random(20260401)
    keys = list(entries)
    for _ in range(20_000):
        probe = list(dice.choice(keys))
        probe[dice.randrange(len(probe))] = dice.choice("abcdefghijklmnopqrstuvwxyz'-")
        probe = "".join(probe)
        if table.lookup(probe) != entries.get(probe):
            raise TableError(f"probe {probe!r} disagrees")
    for probe in ("", " ", "zzqxjkv", "not a term of any table", "\N{SNOWMAN}"):
        if table.lookup(probe) is not None:
            raise TableError(f"{probe!r} should be absent")


# Bitmaps


class Bitmap:
    """Reader of a `.bits` file: a 64-byte header, then bit maps one after the other."""

    def __init__(self, data, magic, sizes):
        found, version, self.count = struct.unpack_from("<4sII", data)
        if (found, version) != (magic, 1):
            raise TableError("not a version 1 bitmap of this kind")
        self.edition = data[12:64].rstrip(b"\0").decode("ascii")
        self.maps = []
        offset = 64
        for size in sizes:
            end = offset + (size + 7) // 8
            self.maps.append(data[offset:end])
            offset = end
        if offset != len(data):
            raise TableError("the bitmaps do not fill the file")

    def contains(self, number, which=0):
        return bool(self.maps[which][number >> 3] >> (number & 7) & 1)


def write_bits(name, magic, edition, maps):
    """Write `[(size, numbers)]`: bit n of a map is bit n mod 8 of byte n div 8."""
    data = struct.pack("<4sII", magic, 1, len(maps[0][1])) + edition_bytes(edition, 52)
    for size, numbers in maps:
        bits = bytearray((size + 7) // 8)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        data += bytes(bits)
    table = Bitmap(data, magic, [size for size, _ in maps])
    for which, (size, numbers) in enumerate(maps):
        for number in range(size):
            if table.contains(number, which) != (number in numbers):
                raise TableError(f"{name}: bit {number} of map {which} is wrong")
    written = write_file(name, data)
    counts = " + ".join(str(len(numbers)) for _, numbers in maps)
    print(f"{name}: {counts} set, {written} bytes, edition {edition!r}")
