"""Application logs in the line formats of many programs."""

from . import dates, labels, marks
from .logs_pools import NOISE, PATIENT, STAFF

TITLE = "Application logs"
COUNT = 520
# Every line starts with a time stamp; whether that is a DATE is a matter of taste.
UNLABELLED = ("DATE",)

APPS = [
    "adt-router",
    "claims-api",
    "portal",
    "rx-gateway",
    "labsync",
    "sshd",
    "mirth",
    "scheduler",
    "edi-x12",
    "imgstore",
    "ivr",
    "faxd",
    "billing",
    "auth",
    "etl-nightly",
    "kubelet",
    "eligd",
    "consent-svc",
    "bedboard",
    "smtp-out",
]
LEVELS = ["INFO", "WARN", "ERROR", "DEBUG", "INFO", "INFO"]
CLASSES = [
    "com.example.adt.Router",
    "org.example.claims.Parser",
    "app.eligibility",
    "portal.views",
    "net.example.rx.Client",
    "root",
    "werkzeug",
    "c.e.lab.ResultFiler",
    "sqlalchemy.engine",
    "hapi.server",
]


class Writer:
    """Writes lines in one format with rising time stamps."""

    def __init__(self, scene):
        self.r, self.scene = scene.r, scene
        self.day = scene.today
        self.seconds = self.r.between(0, 80000)
        self.host = self.r.pick(["app", "db", "edi", "web", "int", "lab"]) + f"{self.r.between(1, 19):02d}"
        self.pid = self.r.between(300, 32000)
        self.app = self.r.pick(APPS)
        self.form = self.r.below(18)

    def line(self, text):
        r = self.r
        self.seconds = min(self.seconds + r.below(90), 86300)
        h, m, s = self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60
        clock, d = f"{h:02d}:{m:02d}:{s:02d}", self.day
        level = r.pick(LEVELS)
        iso = f"{dates.iso(d)}T{clock}"
        ms = f"{r.below(1000):03d}"
        syslog = f"{dates.MONTHS[d.month - 1][:3]} {d.day:2d} {clock}"
        f = self.form
        quoted = marks.map_text(
            text,
            lambda t: t.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t"),
        )
        flat = text.replace("\n", " ")
        if f == 0:
            return f"{syslog} {self.host} {self.app}[{self.pid}]: {flat}"
        if f == 1:
            return f"{dates.iso(d)} {clock},{ms} {level:<5} [{self.app}-{r.between(1, 9)}] {r.pick(CLASSES)} - {flat}"
        if f == 2:
            return f'{{"ts":"{iso}.{ms}Z","level":"{level.lower()}","svc":"{self.app}","msg":"{quoted}"}}'
        if f == 3:
            return f'time={iso}Z level={level.lower()} app={self.app} msg="{quoted}"'
        if f == 4:
            return f"[{dates.iso(d)} {clock}] {self.app}.{level}: {flat} [] []"
        if f == 5:
            return f"{iso}.{ms}+00:00 {self.host} {level} {flat}"
        if f == 6:
            return f"<{r.between(10, 190)}>1 {iso}Z {self.host} {self.app} {self.pid} ID{r.between(1, 99)} - {flat}"
        if f == 7:
            return f"{level[0]}{d.month:02d}{d.day:02d} {clock}.{ms}{r.below(1000):03d} {self.pid:>7} server.go:{r.between(20, 900)}] {flat}"
        if f == 8:
            return f"{d.month}/{d.day}/{d.year} {h % 12 or 12}:{m:02d}:{s:02d} {'AM' if h < 12 else 'PM'}\t{level}\t{self.app}\t{flat}"
        if f == 9:
            return f"{marks.tag('IP_ADDRESS', self.scene.raw('IP_ADDRESS'))} - - [{d.day:02d}/{dates.MONTHS[d.month - 1][:3]}/{d.year}:{clock} +0000] \"{flat.replace(chr(34), '')}\" {r.pick([200, 302, 404, 500])} {r.between(100, 9000)}"
        if f == 10:
            return f"{clock}.{ms} {level} {flat}"
        if f == 11:
            return f"{dates.iso(d)} {clock} UTC [{self.pid}] {self.app}@{self.host} LOG:  {flat}"
        if f == 12:
            return f"{level}:{r.pick(CLASSES)}:{flat}"
        if f == 13:
            return f'{iso}Z,{self.host},{self.app},{level},"{flat.replace(chr(34), chr(34) * 2)}"'
        if f == 14:
            return f"[{clock}] [{self.app}/{level}] {flat}"
        if f == 15:
            return f"EventID={r.between(1000, 9999)} Source={self.app} Time={d.year}{d.month:02d}{d.day:02d}{h:02d}{m:02d}{s:02d} | {flat}"
        if f == 16:
            return f"{iso}Z {level.lower()} {flat} host={self.host} pid={self.pid}"
        return f"- {clock} {flat}"


def build(scene):
    r = scene.r
    kind = r.weighted([("clear", 30), ("staff", 15), ("patient", 55)])
    writer = Writer(scene)
    wanted = {"clear": 0, "staff": r.between(1, 4), "patient": r.between(1, 6)}[kind]
    messages = [
        _message(scene, t) for t in r.some({"clear": NOISE, "staff": STAFF, "patient": PATIENT}[kind], wanted)
    ]
    if kind == "patient" and r.chance(25):
        messages += [_message(scene, r.pick(STAFF))]
    noise = [_message(scene, t) for t in r.some(NOISE, r.between(2, 9) + (3 if kind == "clear" else 0))]
    lines = [writer.line(m) for m in r.shuffled(messages + noise)]
    if r.chance(12):
        lines.insert(r.between(1, len(lines)), stack(r))
    while len(marks.strip("\n".join(lines))) < 200:
        lines.append(writer.line(_message(scene, r.pick(NOISE))))
    text = "\n".join(lines) + ("\n" if r.chance(70) else "")
    return f"{writer.app}-log", text, kind == "patient" and about_patient(text)


HEALTH_KINDS = {
    "MRN",
    "US_MBI",
    "US_HICN",
    "HEALTH_PLAN_ID",
    "MEDICAID_ID",
    "CLAIM_NUMBER",
    "PRIOR_AUTH_NUMBER",
    "RX_NUMBER",
    "ENCOUNTER_NUMBER",
}
TERMS = {
    "DISEASE",
    "DRUG",
    "LAB_TEST",
    "ICD10_CM",
    "ICD9_CM",
    "NDC",
    "LOINC",
    "SNOMED_CT",
    "CPT",
    "HCPCS",
    "ICD10_PCS",
}


def about_patient(text):
    kinds = {head.partition("!")[0] for head, _ in marks.values(text)}
    person = kinds & {"PERSON_NAME", "PHONE", "EMAIL", "US_SSN", "DATE_OF_BIRTH", "STREET_ADDRESS"}
    return bool(kinds & HEALTH_KINDS) or bool(person and kinds & TERMS)


def _message(scene, template):
    r, p = scene.r, scene.patient
    while "‹k:" in template:
        at = template.index("‹k:")
        end = template.index("›", at)
        options = [c for c in labels.COLUMNS[template[at + 3 : end]] if " " not in c and "#" not in c]
        template = template[:at] + r.pick(options) + template[end + 1 :]
    family, given = p.family.upper(), p.given.upper()
    template = template.replace("‹hl7name›", marks.tag("PERSON_NAME", f"{family}^{given}"))
    template = template.replace("‹caret›", marks.tag("PERSON_NAME", f"{family}^{given}"))
    template = template.replace("‹hl7dob›", marks.tag("DATE_OF_BIRTH", dates.compact(p.born)))
    template = template.replace("‹given›", marks.tag("PERSON_NAME", p.given)).replace(
        "‹family›", marks.tag("PERSON_NAME", p.family)
    )
    return scene.expand(template)


def stack(r):
    frames = [
        f"\tat com.example.{r.pick(['adt', 'claims', 'rx', 'core'])}.{r.pick(['Router', 'Parser', 'Pool', 'Writer'])}."
        f"{r.pick(['run', 'read', 'flush', 'apply'])}({r.pick(['Router', 'Parser', 'Pool'])}.java:{r.between(12, 900)})"
        for _ in range(r.between(2, 5))
    ]
    return (
        "java.lang.IllegalStateException: "
        + r.pick(["bad segment", "timeout", "closed", "no such column"])
        + "\n"
        + "\n".join(frames)
    )
