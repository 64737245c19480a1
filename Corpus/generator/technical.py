"""Code, configuration, product and medical text: mostly negatives."""

from . import health, marks, negatives, people, places, technical_words
from .technical_code import CODE
from .technical_listings import LISTINGS
from .technical_text import TEXT

FAMILIES = {**CODE, **LISTINGS, **TEXT}

TITLE = "Code and technical text"
WRITTEN = 750
# Behind them come pages of words, so that the others stay as they are.
COUNT = WRITTEN + 70

NOUNS = """widget buffer ledger parser router bucket cursor frame gasket handle index joint kernel latch matrix node option packet quota
record sensor token update valve window zone adapter broker cache driver engine filter grid hook inlet job lease meter nozzle outlet
panel queue relay shard tray unit vector wheel batch crate dock export form gauge""".split()
VERBS = "load parse merge split check trim pack sort fetch apply reset flush scan emit bind map join route clean seal weigh count".split()


# How a remark is written in each kind of file; other kinds take it as a sentence.
COMMENTS = {
    "python-source": "# ‹›",
    "java-source": "    // ‹›",
    "sql-schema": "-- ‹›",
    "yaml-config": "# ‹›",
    "ini-properties": "; ‹›",
    "json-data": '  "remark": "‹›",',
    "shell-script": "# ‹›",
    "git-log": "    ‹›",
    "diff": "+// ‹›",
    "checksums": "# ‹›",
    "lockfile": "# ‹›",
    "markup": "<!-- ‹› -->",
    "network-inventory": "! ‹›",
    "measurements": "# ‹›",
}


def build(scene):
    if scene.index >= WRITTEN:
        return technical_words.build(scene)
    r = scene.r
    kind = list(FAMILIES)[scene.index % len(FAMILIES)]
    openings, fragments, low, high, joint = FAMILIES[kind]
    fill_slots(scene)
    pieces = [r.pick(openings)] + r.some(fragments, min(r.between(low, high), len(fragments)))
    if r.chance(35):
        pieces += r.some(fragments, r.between(1, 8))
    if kind == "json-data":
        pieces.append('  "end": true\n}')
    if joint == "\n" and r.chance(20):
        joint = r.pick(["\n\n", "\n", "\n\n"])
    comment = COMMENTS.get(kind, "‹›").split("‹›")
    for _ in range(r.between(1, 4)):
        genre = "technical" if kind in COMMENTS else r.pick(["business", "business", "technical"])
        pieces.insert(
            r.between(1, len(pieces) - (kind == "json-data")), f"{comment[0]}‹trap:{genre}›{comment[1]}"
        )
    text = joint.join(scene.expand(p) for p in pieces)
    while len(marks.strip(text)) < 220:
        text += joint + scene.expand(r.pick(fragments))
    if r.chance(8):
        text = marks.wrap(text, r.pick([72, 80]))
    if r.chance(6):
        text = text.replace("\n", "\r\n")
    return kind, text, False


def fill_slots(scene):
    r = scene.r
    drug, dx = r.pick(health.DRUGS), r.pick(health.DIAGNOSES)
    word = lambda: r.pick(NOUNS) + r.pick(["", "", "_" + r.pick(NOUNS)])

    def trap_value(kind):
        value, types, why = negatives.value(r, kind)
        return marks.trap(types, value, why)

    def biblio(_):
        person = people.FAMILY[r.below(len(people.FAMILY))]
        return marks.tag("PERSON_NAME", person + " " + r.letters(r.between(1, 2), "ABCDEFGHJKLMNPRST"))

    def docurl(_):
        return marks.tag(
            "URL",
            r.pick(["https://", "https://docs.", "http://"])
            + r.pick(["example.org", "example.com", "example.net"])
            + "/"
            + r.pick(NOUNS)
            + r.pick(["", "/" + r.pick(NOUNS), f"/v{r.between(1, 9)}", ".html", f"?p={r.between(2, 99)}"]),
        )

    scene.extra = {
        "t": trap_value,
        "fn": lambda _: r.pick(VERBS) + "_" + word(),
        "var": lambda _: word(),
        "VAR": lambda _: word().upper(),
        "cls": lambda _: r.pick(VERBS).title() + r.pick(NOUNS).title(),
        "uuid": lambda _: r.fill("&&&&&&&&-&&&&-4&&&-a&&&-&&&&&&&&&&&&"),
        "sha": lambda _: r.fill("&&&&&&&&"),
        "sha40": lambda _: r.fill("&" * 40),
        "sha256": lambda _: r.fill("&" * 64),
        "sem": lambda _: f"{r.between(0, 9)}.{r.between(0, 40)}.{r.between(0, 30)}",
        "oid": lambda _: marks.trap(
            "IP_ADDRESS PHONE",
            f"2.16.840.1.{r.between(100000, 120000)}.{r.between(1, 9)}.{r.between(1, 99)}",
            "object identifier",
        ),
        "bibname": biblio,
        "docurl": docurl,
        "DRUGNAME": lambda _: marks.tag("DRUG", drug[0]),
        "DX": lambda _: marks.tag("DISEASE", dx[2][0]),
        "streetname": lambda _: r.pick(places.STREETS) + " " + r.pick(["Street", "Avenue"]),
    }
