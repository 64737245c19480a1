"""Invented identifiers in the shapes their issuers use, with right check digits."""

from . import checks

KNOWN_SSN = {"123456789", "078051120", "219099999", "457555462", "111111111", "222222222"}


def ssn_digits(r):
    while True:
        area = r.between(1, 899)
        if area == 666:
            continue
        digits = f"{area:03d}{r.between(1, 99):02d}{r.between(1, 9999):04d}"
        if digits not in KNOWN_SSN and len(set(digits)) > 3:
            return digits


def ssn(r, style=None):
    d = ssn_digits(r)
    style = style or r.weighted([("-", 70), (" ", 10), ("", 16), (".", 2), (" - ", 2)])
    return f"{d[:3]}{style}{d[3:5]}{style}{d[5:]}" if style != "none" else d


def itin(r):
    group = r.pick(list(range(70, 89)) + [90, 91, 92] + list(range(94, 100)) + [50, 55, 60, 65])
    sep = r.weighted([("-", 75), ("", 15), (" ", 10)])
    return f"9{r.digits(2)}{sep}{group}{sep}{r.digits(4)}"


def npi(r):
    nine = r.digits(9, "1112")
    return nine + checks.npi(nine)


def npi_wrong(r):
    good = npi(r)
    return good[:9] + str((int(good[9]) + r.between(1, 9)) % 10)


def dea(r, family="", suffix=False):
    first = r.pick("ABFGMMBF")
    second = family[:1].upper() if family[:1].isascii() and family[:1].isalpha() else r.pick("9CDK")
    six = r.digits(6)
    tail = r.fill("-0##@@") if suffix else ""
    return first + second + six + checks.dea(six) + tail


def dea_wrong(r):
    six = r.digits(6)
    return r.pick("ABFM") + r.letters(1) + six + str((int(checks.dea(six)) + r.between(1, 9)) % 10)


MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY"


def mbi(r):
    a = lambda: r.pick(MBI_LETTERS)
    n = lambda: r.pick("0123456789")
    x = lambda: r.pick(MBI_LETTERS + "0123456789")
    raw = r.pick("123456789") + a() + x() + n() + a() + x() + n() + a() + a() + n() + n()
    sep = r.weighted([("-", 55), ("", 38), (" ", 7)])
    return f"{raw[:4]}{sep}{raw[4:7]}{sep}{raw[7:]}"


def hicn(r):
    if r.chance(15):
        return r.pick(["A", "WA", "MA", "WD", "H"]) + r.digits(r.pick([6, 9]), "123456")
    d = ssn_digits(r)
    code = r.pick(["A", "A", "A", "B", "B1", "C1", "C2", "D", "D1", "E", "M", "T", "W", "TA", "J1"])
    if r.chance(60):
        return d + code
    return f"{d[:3]}-{d[3:5]}-{d[5:]}{r.pick(['', '-', ' '])}{code}"


MRN_SHAPES = ["%######", "%#######", "00######", "0#######", "%#####", "%########", "00%#######",
              "%##-##-##", "##-##-##", "MR######", "M%#######", "E#######", "H000######",
              "A%######", "%######-#", "MRN-#####%", "Z%######", "%## ## ##", "0000%#####"]


def mrn(r, shape=None):
    return r.fill(shape or r.pick(MRN_SHAPES))


PLAN_SHAPES = ["@@@%########", "W%########", "U%#######01", "%########", "H%#######", "XE@%########",
               "@@@#########A", "%##########", "R########", "%#######-01", "ZGP%########",
               "@%#######", "JQU###A#####", "%##-##-####-0", "MEM%#######", "800######"]
GROUP_SHAPES = ["00#####", "%#####", "%####-01", "G%######", "GRP%####", "0%####-000#", "@@####",
                "%##-%##", "P#####", "%######"]


def plan_id(r):
    return r.fill(r.pick(PLAN_SHAPES))


def group_id(r):
    return r.fill(r.pick(GROUP_SHAPES))


MEDICAID_SHAPES = [("NY", "@@#####@"), ("CA", "9#######A"), ("CA", "9#######D%##"), ("TX", "%########"),
                   ("FL", "%#########"), ("OH", "1###########"), ("PA", "%#########"),
                   ("NC", "9########@"), ("IL", "%########"), ("MI", "00########"),
                   ("WA", "%########WA"), ("GA", "333#########"), ("NJ", "%###########"),
                   ("MA", "100#########"), ("CO", "@%#####"), ("TN", "ZEC#########")]


def medicaid(r):
    return r.fill(r.pick(MEDICAID_SHAPES)[1])


def account(r):
    return r.fill(r.pick(["%#######", "%########", "%###########", "6000######", "%##-#####",
                          "A%#######", "%#####-##", "HAR%#######", "%#########", "P%######",
                          "%###-####-##", "AC-%#####", "10########", "%#####.###"]))


def encounter(r):
    return r.fill(r.pick(["V00#########", "%########", "%#######", "1000######", "E%#######",
                          "%###########", "CSN%########", "ENC-%#####", "%#######-0##", "F%#######",
                          "V%########", "2026######", "%####-####"]))


def claim(r):
    return r.fill(r.pick(["%############", "CLM-2026-######", "E2025########", "20260######00#",
                          "%##########", "C%########", "2026%##A####", "%#######-01", "CLM%#######",
                          "H%##########", "25#####%####", "WC-%######", "0%###-#####-##"]))


def prior_auth(r):
    return r.fill(r.pick(["PA-2026-#####", "A%########", "AUTH%######", "PA%######", "%#########",
                          "UM-%#######", "%#######A", "OP%#######", "R-%#####-1", "PA.26.%####",
                          "%###-####-##", "IP2026%####", "0%########"]))


def rx(r):
    return r.fill(r.pick(["%######", "%#####", "%#######", "%######-00", "N%######", "C%######",
                          "%######-0%", "2%#####", "%#### ###", "RX%######"]))


LICENSE_SHAPES = ["@%######", "%#######", "@###-####-####", "### ### ###", "@###-####-#%##",
                  "@@######", "%#-###-####", "@%#######", "@#### ##### #####", "S########",
                  "@############", "D######%", "%########", "@%##-%##-%##-###", "WDL@@@@###@@"]


def driver_license(r):
    return r.fill(r.pick(LICENSE_SHAPES))


def passport(r):
    return r.fill(r.pick(["%########", "5########", "@########", "A########", "4########"]))


def professional(r):
    return r.fill(r.pick(["MD%#####", "MD-%#####", "RN%######", "G%####", "036-%#####", "35.%#####",
                          "ME%#####", "PHY.00#####", "A%#####", "%######", "RN.%#####", "D00%####",
                          "PT-%####", "LCSW%####", "TX-@####", "APRN%######", "25MA%#######",
                          "PA%####", "RPH.03%#####", "%####-020"]))


EIN_PREFIX = [1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24, 25, 26, 27] + \
    list(range(30, 49)) + list(range(50, 69)) + list(range(71, 78)) + list(range(80, 89)) + \
    [90, 91, 92, 93, 94, 95, 98, 99]


def ein(r):
    sep = r.weighted([("-", 85), ("", 15)])
    return f"{r.pick(EIN_PREFIX):02d}{sep}{r.digits(7)}"


def bank_account(r):
    return r.fill(r.pick(["%#########", "%###########", "0000%#######", "%#######", "%########",
                          "%###-####-####", "%#############", "00#%########", "4%##########"]))


def routing(r):
    eight = r.pick(["0", "0", "1", "1", "2", "3"]) + r.pick("123456789") + r.digits(6)
    if eight[:2] > "12" and eight[0] == "1":
        eight = "11" + eight[2:]
    if eight[0] == "3" and eight[1] > "2":
        eight = "31" + eight[2:]
    if eight[0] == "2":
        eight = "2" + r.pick("123456789") + eight[2:]
    return eight + checks.aba(eight)


IBAN_SHAPES = [("DE", "##################"), ("GB", "@@@@##############"), ("NL", "@@@@##########"),
               ("FR", "#######################"), ("CH", "#################"), ("AT", "################"),
               ("IE", "@@@@##############"), ("PL", "########################")]


def iban(r):
    country, shape = r.pick(IBAN_SHAPES)
    full = checks.iban(country, r.fill(shape))
    if r.chance(60):
        return " ".join(full[i:i + 4] for i in range(0, len(full), 4))
    return full


def card(r):
    kind = r.pick(["visa", "visa", "mc", "mc2", "amex", "disc"])
    body = {"visa": "4" + r.digits(14), "mc": "5" + r.pick("12345") + r.digits(13),
            "mc2": "2" + r.pick("3456") + r.digits(13), "amex": "3" + r.pick("47") + r.digits(12),
            "disc": "6011" + r.digits(11)}[kind]
    full = body + checks.luhn(body)
    sep = r.pick([" ", "-", "", " "])
    if kind == "amex":
        return sep.join([full[:4], full[4:10], full[10:]])
    return sep.join(full[i:i + 4] for i in range(0, 16, 4))


def vin(r):
    wmi = r.pick(["1HG", "1FT", "2T1", "JTD", "WBA", "5YJ", "1G1", "3VW", "KMH", "JN8", "4T1",
                  "1C4", "5FN", "WDD", "YV1", "2C3", "1N4", "KNA"])
    body = wmi + r.letters(5, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789") + "0" + \
        r.pick("ABCDEFGHJKLMNPRSTV") + r.letters(1, "ABCDEFGHJKLMNPRSTUVWXYZ") + r.digits(6)
    return checks.vin(body)


def plate(r):
    return r.fill(r.pick(["%@@@###", "@@@ ####", "@@@-####", "@@@####", "###-@@@", "@@ #####",
                          "@## #@@", "@@@ ##@", "%@@ ###", "@@#-####", "@@@-###", "##@-@##"]))


def gtin14(r):
    body = r.pick("0015") + r.digits(12)
    return body + checks.gtin(body)


def udi(r):
    form = r.below(5)
    year, month = r.between(25, 31), r.between(1, 12)
    if form == 0:
        return f"(01){gtin14(r)}(17){year}{month:02d}{r.between(1, 28):02d}(10){r.fill('@##%##')}"
    if form == 1:
        return f"(01){gtin14(r)}(11)2{r.between(3, 5)}{month:02d}{r.between(1, 28):02d}(17){year}" \
               f"{month:02d}28(21){r.fill('%#######')}"
    if form == 2:
        return f"(01){gtin14(r)}(21){r.fill('@@@######@')}"
    if form == 3:
        data = "+" + r.fill("@%##") + r.fill("@@####") + "1" + "/$$3" + \
            f"{year}{month:02d}{r.between(1, 28):02d}" + r.fill("#@####")
        return data + checks.hibc(data)
    return "=/" + r.fill("A999#@@@###") + "=,0000" + r.fill("##") + "=" + r.fill("A999#2%1######00") + \
        "=>02" + f"{year}" + r.fill("0##")


SERIAL_SHAPES = ["PJN######H", "SN%#######", "@@@######@", "BLE######S", "%########", "RNK######",
                 "@%###-#####", "%##@#######", "21-######", "MZ%######A", "####-####-##", "CPAP%#######",
                 "2319%######", "DX-%#####-@"]


def serial(r):
    return r.fill(r.pick(SERIAL_SHAPES))


def imei(r):
    body = r.pick(["35", "86", "01", "99"]) + r.digits(12)
    full = body + checks.luhn(body)
    return r.weighted([(full, 7), (f"{full[:2]}-{full[2:8]}-{full[8:14]}-{full[14]}", 2),
                       (f"{full[:2]} {full[2:8]} {full[8:14]} {full[14]}", 1)])


def mac(r):
    pairs = [r.fill("&&") for _ in range(6)]
    style = r.weighted([(":", 60), ("-", 25), (".", 15)])
    if style == ".":
        return "".join(pairs[:2]) + "." + "".join(pairs[2:4]) + "." + "".join(pairs[4:])
    out = style.join(pairs)
    return out.upper() if style == "-" or r.chance(35) else out


def ipv4(r):
    kind = r.below(6)
    if kind == 0:
        return f"10.{r.below(256)}.{r.below(256)}.{r.between(1, 254)}"
    if kind == 1:
        return f"192.168.{r.below(256)}.{r.between(1, 254)}"
    if kind == 2:
        return f"172.{r.between(16, 31)}.{r.below(256)}.{r.between(1, 254)}"
    if kind == 3:
        return f"{r.pick(['203.0.113', '198.51.100', '192.0.2'])}.{r.between(1, 254)}"
    return f"{r.between(11, 223)}.{r.below(256)}.{r.below(256)}.{r.between(1, 254)}"


def ipv6(r):
    return r.fill(r.pick(["2001:db8:&&&&:&::&&", "fe80::&&&&:&&ff:fe&&:&&&&", "2001:db8::&&&:&&&&",
                          "fd&&:&&&&:&&&&:1::&", "2001:db8:85a3:0:0:8a2e:&&&&:&&&&",
                          "2001:0db8:&&&&:&&&&:&&&&:&&&&:&&&&:&&&&"]))


def ip(r):
    return ipv6(r) if r.chance(22) else ipv4(r)


def biometric(r):
    return r.fill(r.pick(["FP-%######", "BIO%#######", "FPT-##-&&&&&&", "IRIS-%#####", "VP_%######",
                          "PV-2026-%####", "&&&&&&&&&&&&&&&&", "BT%####-R2", "FACE-&&&&-&&&&",
                          "RET-%####-OD", "PALM%######", "TPL-&&&&&&&&", "HS-%###-%###"]))


def ndc(r):
    return r.fill(r.weighted([("0%##-####-##", 20), ("%####-0###-##", 25), ("%####-###-##", 20),
                              ("%####-####-%", 15), ("0%###-####-##", 15), ("0%#########", 10),
                              ("0%####-####-##", 3)]))


def plain_number(r, n):
    return r.digits(n, "123456789")


def uuid(r):
    return r.fill("&&&&&&&&-&&&&-4&&&-") + r.pick("89ab") + r.fill("&&&-&&&&&&&&&&&&")


def tracking(r):
    return r.fill(r.pick(["1Z%##@#############"[:18], "9400 1%## #### #### #### ##", "%###########",
                          "9261290%##############", "JD01%##############", "%#### #### ####"]))


def isbn(r):
    if r.chance(40):
        nine = r.digits(9)
        return f"{nine[0]}-{nine[1:5]}-{nine[5:]}-{checks.isbn10(nine)}"
    twelve = "978" + r.digits(9)
    return f"978-{twelve[3]}-{twelve[4:8]}-{twelve[8:]}-{checks.isbn13(twelve)}"


def upc(r):
    return "0" + r.digits(11, "3678")
