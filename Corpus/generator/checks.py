"""Check digits. Each function returns the digit or string that completes a value."""


def luhn(digits):
    """The digit that makes digits + digit pass the Luhn test."""
    total = 0
    for i, c in enumerate(reversed(digits)):
        n = int(c) * (2 if i % 2 == 0 else 1)
        total += n - 9 if n > 9 else n
    return str(-total % 10)


def passes_luhn(digits):
    return luhn(digits[:-1]) == digits[-1]


def npi(nine):
    return luhn("80840" + nine)


def dea(six):
    odd = sum(int(c) for c in six[0::2])
    even = sum(int(c) for c in six[1::2])
    return str((odd + 2 * even) % 10)


def aba(eight):
    weights = (3, 7, 1, 3, 7, 1, 3, 7)
    return str(-sum(int(c) * w for c, w in zip(eight, weights)) % 10)


def gtin(thirteen):
    return str(-sum(int(c) * (3 if i % 2 == 0 else 1) for i, c in enumerate(thirteen)) % 10)


def isbn13(twelve):
    return str(-sum(int(c) * (1 if i % 2 == 0 else 3) for i, c in enumerate(twelve)) % 10)


def isbn10(nine):
    total = sum(int(c) * (10 - i) for i, c in enumerate(nine))
    return "0123456789X"[-total % 11]


VIN_VALUES = {
    c: int(v) for c, v in zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", "012345678912345678123457923456789")
}
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def vin(seventeen):
    """The VIN with position nine set to its check digit."""
    rest = sum(VIN_VALUES[c] * w for c, w in zip(seventeen, VIN_WEIGHTS)) % 11
    return seventeen[:8] + "0123456789X"[rest] + seventeen[9:]


def iban(country, bban):
    moved = "".join(str(int(c, 36)) for c in bban + country + "00")
    return f"{country}{98 - int(moved) % 97:02d}{bban}"


HIBC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"


def hibc(data):
    return HIBC[sum(HIBC.index(c) for c in data) % 43]


def verhoeff(digits):
    """The Verhoeff check digit, as in SNOMED CT identifiers."""
    d = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ]
    p = [list(range(10)), [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
    for i in range(2, 8):
        p.append([p[i - 1][p[1][j]] for j in range(10)])
    c = 0
    for i, digit in enumerate(reversed(digits)):
        c = d[c][p[(i + 1) % 8][int(digit)]]
    return str([0, 4, 3, 2, 1, 5, 6, 7, 8, 9][c])
