"""E-mail threads: headers, greeting, body, signature, quoted earlier mail."""

from . import dates, marks
from .mails_pools import CLOSE, FOOT, GREET, QUOTE, SIGN, TOPICS

TITLE = "E-mail threads"
COUNT = 540


def build(scene):
    r = scene.r
    kind = list(TOPICS)[scene.index % len(TOPICS)]
    about_patient, subjects, body = TOPICS[kind]
    scene.pools = {"body": body}
    parts = [header(scene, r.pick(subjects)), ""]
    greet = scene.expand(r.pick(GREET))
    sentences = [scene.expand(s) for s in r.some(body, r.between(3, min(7, len(body))))]
    if r.chance(50):
        sentences.insert(
            r.between(0, len(sentences)), scene.expand("‹turn›" if about_patient else "‹trap:business›")
        )
    if r.chance(40):
        sentences.insert(r.between(0, len(sentences)), scene.expand("‹trap:business›"))
    parts += [greet] if greet else []
    parts.append(paragraphs(r, sentences))
    parts += ["", scene.expand(r.pick(CLOSE)), scene.expand(r.pick(SIGN))]
    if r.chance(25):
        parts += ["", r.pick(["--", "____", "***", ""]), r.pick(FOOT)]
    text = "\n".join(parts)
    if r.chance(45):
        text += "\n\n" + quoted(scene, body)
    text = style(scene, text)
    return f"mail-{kind}", text, about_patient and (kind == "device" or about_health(text))


HEALTHY = {
    "ICD10_CM",
    "ICD9_CM",
    "ICD10_PCS",
    "CPT",
    "HCPCS",
    "NDC",
    "LOINC",
    "SNOMED_CT",
    "DISEASE",
    "DRUG",
    "LAB_TEST",
    "PROCEDURE",
    "MRN",
    "US_MBI",
    "US_HICN",
    "MEDICAID_ID",
    "HEALTH_PLAN_ID",
    "CLAIM_NUMBER",
    "PRIOR_AUTH_NUMBER",
    "RX_NUMBER",
    "ENCOUNTER_NUMBER",
}


def about_health(text):
    kinds = {head.partition("!")[0] for head, _ in marks.values(text)}
    return bool(kinds & HEALTHY)


def header(scene, subject):
    r = scene.r
    sender = r.pick(
        [
            "‹staff› <‹staffmail›>",
            "‹staffmail›",
            '"‹comma›" <‹email›>',
            "‹full› <‹email›>",
            "‹nurse› <‹nursemail›>",
            "‹doc› <‹workmail›>",
        ]
    )
    receiver = r.pick(
        [
            "‹staffmail›",
            "‹nursemail›",
            "‹workmail›",
            "‹nurse› <‹nursemail›>",
            "‹workmail›; ‹nursemail›",
            "undisclosed-recipients:;",
        ]
    )
    day = scene.today
    when = r.pick(["‹now› ‹clock›", "rfc", "rfc", "‹now›"])
    if when == "rfc":
        weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday()]
        written = f"{day.day} {dates.MONTHS[day.month - 1][:3]} {day.year}"
        when = (
            f"{weekday}, "
            + marks.tag("DATE", written)
            + f" {dates.clock(r)}:{r.between(10, 59)} -0{r.between(4, 8)}00"
        )
    fields = [
        ("From", sender),
        ("To", receiver),
        ("Subject", r.pick(["", "", "Re: ", "RE: ", "Fwd: ", "[secure] ", "[EXTERNAL] "]) + subject),
    ]
    if r.chance(75):
        fields.insert(r.between(0, 3), ("Date", when))
    if r.chance(25):
        fields.append(("Cc", r.pick(["‹workmail›", "‹kin› <‹staffmail›>", "‹nursemail›"])))
    if r.chance(15):
        fields.append(("Message-ID", f"<{r.fill('&&&&&&&&.&&&&&&')}/mail>"))
    if r.chance(10):
        fields.append(
            (
                "Attachments",
                r.pick(
                    ["scan‹n:100-999›.pdf", "report.docx", "IMG_‹n:1000-9999›.jpg", "eob.pdf; card_front.png"]
                ),
            )
        )
    if r.chance(12):
        return scene.expand(subject)
    return "\n".join(f"{k}: " + scene.expand(v) for k, v in fields)


def paragraphs(r, sentences):
    form = r.below(4)
    if form == 0:
        return "\n".join(sentences)
    if form == 1:
        return " ".join(sentences)
    if form == 2:
        sign = r.pick(["- ", "* ", "• "])
        return "\n".join(sign + s for s in sentences)
    half = max(1, len(sentences) // 2)
    return " ".join(sentences[:half]) + "\n\n" + " ".join(sentences[half:])


def quoted(scene, body):
    r = scene.r
    lead = scene.expand(r.pick(QUOTE))
    inner = "\n".join(scene.expand(s) for s in r.some(body, r.between(1, 3)))
    sign = r.pick(["> ", "> ", ">", ">> ", "| ", ""])
    inner = marks.wrap(inner, 70)
    return lead + "\n" + "\n".join(sign + line for line in inner.split("\n"))


def style(scene, text):
    r = scene.r
    roll = r.below(100)
    if roll < 40:
        head, gap, rest = text.partition("\n\n")
        return head + gap + marks.wrap(rest, r.pick([64, 70, 72, 76]), r)
    if roll < 47:
        return marks.map_outside(text, str.lower)
    if roll < 50:
        return marks.map_text(text, str.upper)
    if roll < 56:
        return text.replace("\n", "\r\n")
    return text
