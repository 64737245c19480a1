"""Clinical notes: header, sections and signature in the many shapes that charts have."""

from . import labels, marks
from .notes_pools import POOLS

TITLE = "Clinical notes"
COUNT = 600

HEADS = r"""‹plainhosp›\n‹Kind›\n\nPatient: ‹comma›\nMRN: ‹MRN›\nDOB: ‹dob›   Sex: ‹sex›\nDate of service: ‹now›
Name: ‹full›    DOB: ‹dob›    MRN: ‹MRN›\n‹Kind› - ‹now›
‹KIND›\nPATIENT NAME: ‹comma›\nMEDICAL RECORD NUMBER: ‹MRN›\nDATE OF BIRTH: ‹dob›\nDATE: ‹now›\nATTENDING: ‹doc_cred›
‹Kind› ‹now› ‹clock›\n‹full› (‹MRN›), b. ‹dob›
‹form:MRN›\n‹form:DATE_OF_BIRTH›\nPt: ‹comma›
‹now›\n\nRE: ‹full›\nDOB: ‹dob›\nOur file: ‹MRN›
| Patient | ‹full› |\n| DOB | ‹dob› |\n| MRN | ‹MRN› |\n| Encounter | ‹ENCOUNTER_NUMBER› |\n\n‹Kind›
‹Kind›. ‹form:DATE_OF_BIRTH›. ‹form:MRN›. ‹name›.
*** ‹KIND› ***  ‹now›\n‹comma›  ‹sex›  ‹dob›\nAcct ‹ACCOUNT_NUMBER›  MR# ‹MRN›
Pt Name ‹full›  Age ‹age›  Sex ‹sex›\nHosp # ‹MRN›  Visit # ‹ENCOUNTER_NUMBER›  Adm ‹date›
From: ‹hosp›\n‹workaddr›\nPhone ‹workphone› Fax ‹fax›\n\nTo: ‹doc2›\n\nRegarding: ‹full›, born ‹dob›\nChart ‹MRN›
PATIENT: ‹full›        ACCT: ‹ACCOUNT_NUMBER›\nDOB/AGE: ‹dob› (‹age›)    PCP: ‹doc›\n‹Kind›, ‹now›
‹Kind›\nLast name, first name: ‹comma›\nBirth date\n‹dob›\nMed rec no\n‹MRN›
‹full› | ‹dob› | ‹sex› | ‹MRN› | ‹now›
‹now› ‹Kind›\npt ‹name› dob ‹dob› mrn ‹MRN›
‹Kind› for ‹name›\nInsurance: ‹payer›  ID ‹HEALTH_PLAN_ID›  Grp ‹grp›\nAddress: ‹addr›\nPhone: ‹phone›
Patient Identification\n  Name ........ ‹full›\n  Birth date .. ‹dob›\n  Record ...... ‹MRN›\n  Provider .... ‹doc›
‹hosp› - ‹Kind›\nRm ‹n:100-899›  ‹comma›  ‹age› ‹sex›  Dr ‹doc_last›
Subjective note, ‹now›. Patient ‹comma› DOB ‹dob›.
‹full›\n‹addr›\n‹phone›\n\nDate of birth ‹dob› / Record ‹MRN›\n‹Kind› ‹now›""".split("\n")
HEADS = [h.replace("\\n", "\n") for h in HEADS]

# kind: titles, sections as (heading options or "", pool, count)
KINDS = {
    "progress-note": ("Progress Note|Clinic Note|Office Visit|SOAP note|Follow-up visit", [
        ("S:|Subjective:|HPI|History|", "@open", "1"), ("", "@hpi", "2-4"), ("O:|Objective:|Exam|PE:|", "@exam", "1-3"),
        ("Data:|Labs|", "@data", "0-2"), ("A/P:|Assessment and Plan|Plan:|Impression/Plan", "-plan", "2-5")]),
    "history-and-physical": ("History and Physical|H&P|Admission note|Admission H&P", [
        ("CC/HPI|HISTORY OF PRESENT ILLNESS:|HPI:", "@open", "1"), ("", "@hpi", "2-4"), ("Social Hx:|SH:|Social history", "@social", "1-3"),
        ("PE|Physical exam:", "@exam", "2-3"), ("Data|Results:", "@data", "1-2"), ("Plan|A/P|Assessment:", "-plan", "2-4")]),
    "discharge-summary": ("Discharge Summary|DC Summary|Discharge note|Summary of hospitalization", [
        ("Hospital course:|Course|Brief hospital course:|", "@course", "3-6"), ("Labs:|", "@data", "0-1"),
        ("Follow up|Disposition:|Discharge plan", "-plan", "1-3"), ("Instructions|", "-advice", "1-3")]),
    "consult-letter": ("Consultation|Consult letter|Consult Note", [
        ("Dear ‹dr2›:|Dear Colleague,|Hi ‹dr2›,|", "@open", "1"), ("", "@hpi", "2-4"), ("On exam:|", "@exam", "1-2"),
        ("Recommendations:|Impression|My thoughts:", "-plan", "2-4")]),
    "nursing-note": ("Nursing Note|Shift note|Nursing flowsheet comment|RN note", [
        ("", "-nurse", "4-7"), ("|Family:", "@social", "0-1"), ("|Other:", "-admin", "0-1")]),
    "phone-encounter": ("Telephone Encounter|Phone note|Telephone call|Triage call", [
        ("Call details:|", "-phone", "2-4"), ("|Nursing:", "@nurse", "0-1"), ("Disposition:|Plan:|", "@plan", "1-2")]),
    "operative-note": ("Operative Report|Op Note|Brief op note|Procedure note", [
        ("", "-op", "5-8"), ("Post op:|Plan:", "@plan", "1-2")]),
    "emergency-note": ("ED Note|Emergency Department Record|ED provider note", [
        ("HPI|Triage:|Arrived by EMS.", "@open", "1"), ("", "@ems", "1-3"), ("Exam:|PE", "@exam", "1-3"), ("MDM|Course:", "@data", "1-2"),
        ("Dispo:|Plan", "-plan", "1-3")]),
    "radiology-report": ("Radiology Report|Imaging|Diagnostic imaging|Final report", [("", "-rad", "5-8")]),
    "face-sheet": ("Face Sheet|Registration|Demographics|Patient information|Intake form", [
        ("", "-social", "3-5"), ("Coverage|Insurance:|", "-admin", "3-5"), ("Reason for visit:|Admit dx:", "@open", "1")]),
    "discharge-instructions": ("After Visit Summary|Discharge Instructions|Going home|Patient instructions", [
        ("Dear ‹full›,|Hello ‹first›,|", "@open", "1"), ("What to do|Instructions:|", "-advice", "4-7"), ("", "@admin", "0-1")]),
    "case-management": ("Case Management|Social Work Note|Discharge planning|UR note", [
        ("", "@social", "2-4"), ("Insurance/authorization|Coverage:|Financial:", "-admin", "3-5"), ("Plan:|", "@plan", "1-2")]),
    "ambulance-run": ("Run Sheet|EMS PCR|Ambulance report", [("", "-ems", "5-8"), ("", "@exam", "1")]),
    "pharmacy-note": ("Pharmacy Note|Med reconciliation|Medication history|Anticoag clinic", [
        ("", "@open", "1"), ("Home meds:|", "-meds", "3-7"), ("Labs:|", "@data", "1"), ("Notes:|", "-phone", "1-2"), ("", "-admin", "1-2")]),
    "problem-list": ("Problem List|Chart summary|Summary of care|Patient summary", [
        ("", "-problems", "4-7"), ("Meds|", "-meds", "2-5"), ("", "-admin", "1-3")]),
    "letter": ("Letter|To whom it may concern|Work excuse|School note|Letter of medical necessity", [
        ("To whom it may concern,|Dear Sir or Madam:|", "@open", "1"), ("", "@course", "1-2"), ("", "@plan", "1-2"),
        ("|Reference:", "@admin", "1-3")]),
    "behavioral-health": ("Therapy Note|Psychiatry follow up|Behavioral health|Intake - counseling", [
        ("", "@open", "1"), ("", "@psych", "3-5"), ("Meds:|", "-meds", "1-3"), ("Plan|", "@plan", "1-2")]),
    "home-visit": ("Home Health Visit|Home care note|Hospice visit|Wound care visit", [
        ("Visit to ‹addr1›.|Seen at home, ‹addr1›.|", "@open", "1"), ("", "-nurse", "2-4"), ("", "@exam", "1-2"), ("Equipment/other:|", "-admin", "1-3")]),
    "lab-report": ("Laboratory Report|Lab results|Result letter|Pathology", [
        ("Collected ‹date› ‹clock›  Reported ‹now›|Specimen: blood, coll. ‹date›", "-results", "5-10"), ("Comment:|", "@data", "0-1"), ("", "@admin", "1-2")]),
    "ob-note": ("Prenatal Visit|OB note|L&D note|Postpartum visit", [
        ("", "@ob", "3-5"), ("", "@exam", "1"), ("Plan:|", "-plan", "1-3"), ("", "@social", "0-1")]),
}
POOLS["meds"] = ["‹med›", "‹med›", "‹med›", "‹med› (since ‹past›)", "‹med› - last filled ‹date›", "‹drug›, dose unknown", "‹med›, Rx ‹RX_NUMBER›",
                 "‹med› NDC ‹NDC›", "‹med› per ‹drlast›", "‹med›; ‹med›", "‹drug› stopped ‹past›", "‹med› prescribed by ‹doc2›"]
POOLS["problems"] = ["‹dx› ‹dxcode›", "‹dx› (‹dxcode›) since ‹year›", "‹dxcode› ‹lastdx›", "‹dx›, onset ‹past›", "‹dx› SNOMED ‹SNOMED_CT›",
                     "‹dx›; ICD-9 ‹ICD9_CM›", "s/p ‹proc› ‹past›", "‹dx› - followed by ‹dr2›", "‹dx›  [‹dxcode›]", "‹dx›, controlled on ‹drug›", "‹ICD10_CM› resolved ‹past›"]
POOLS["psych"] = ["Session ‹n:2-30› of ‹n:30-40›, ‹n:45-60› min.", "‹first› reports «less|more» worry about work and ‹his› ‹kinrel›, ‹kin_first›.",
                  "PHQ-9 ‹n:3-24›, GAD-7 ‹n:2-19›.", "No SI. Safety plan lists ‹kin› ‹kinphone› and the crisis line.", "‹dx› improving on ‹med›.",
                  "Attends group in ‹othertown› on Tuesdays.", "Sober since ‹past›.", "Grew up in ‹othertown›, father had ‹dx›.", "Court ordered, PO ‹staff›, ‹workphone›.",
                  "Reviewed ‹ep:Beck› inventory, score ‹n:8-35›.", "Mood \"‹no:DATE:4/10:self rating›\", sleeping better since ‹sdate›."]
POOLS["results"] = ["‹labv›", "‹labv›   ref range on file", "‹labv› H", "‹labv› L", "‹labv›  LOINC ‹LOINC›", "‹labv›  ‹date›", "‹lab› pending", "‹labv› (verified by ‹staff›)",
                    "‹labv›  flag *", "‹lab›: not enough sample, recollect"]
POOLS["ob"] = ["G‹n:1-5›P‹n:0-4› at ‹n:8-40›w‹n:0-6›d by LMP ‹past›.", "EDD ‹next›.", "FHT ‹n:120-160›, fundal ht ‹n:12-40›.", "‹ep:Leopold› maneuvers: vertex.",
               "Partner ‹kin› present.", "‹dx›, diet controlled.", "Delivered ‹date› ‹clock›, ‹ep:Apgar› ‹no:DATE:8/9:Apgar score›.", "GBS neg, Rh pos, ‹labv›.",
               "Desires ‹proc›. Consent signed ‹date›.", "Baby to see ‹dr2› on ‹next›."]


def build(scene):
    r = scene.r
    scene.pools = POOLS
    kind = list(KINDS)[scene.index % len(KINDS)] if r.chance(85) else r.pick(list(KINDS))
    titles, sections = KINDS[kind]
    title = r.pick(titles.split("|"))
    head = r.pick(HEADS) if r.chance(25) else composed(scene)
    head = head.replace("‹Kind›", title).replace("‹KIND›", title.upper())
    head = head.replace("‹form:MRN›", scene.form("MRN")).replace("‹form:DATE_OF_BIRTH›", scene.form("DATE_OF_BIRTH"))
    parts = [scene.expand(head), ""]
    heading_case = r.pick([str, str, str.upper])
    for heads, pool, count in sections:
        heading = r.pick(heads.split("|"))
        body = scene.slot(f"{pool[0]}{pool[1:]}:{count}")
        if not body:
            continue
        if heading:
            parts.append(marks.map_outside(scene.expand(heading), heading_case))
        parts.append(body)
        if r.chance(45):
            parts.append("")
    for _ in range(r.weighted([(1, 25), (2, 45), (3, 30)])):
        extra = r.pick(["‹turn›", "‹turn›", "‹turn›", "‹trap›", "‹trap›"])
        parts.insert(r.between(1, len(parts)), scene.expand(extra))
    if r.chance(88):
        parts.append("\n" + scene.slot("@thanks:1"))
    text = "\n".join(parts)
    return kind, habits(scene, text), True


def composed(scene):
    """A header of fields in random order, wording and layout."""
    r = scene.r
    who = r.pick(["Patient", "Name", "Pt", "PATIENT NAME", "Pt name", "Client", "Patient Name", "Resident", "RE", "Patient:", "Nm", "Member", "Full name"])
    fields = [(who, r.pick(["‹comma›", "‹full›", "‹full›", "‹name›"]))]
    pool = [(r.pick(labels.FORMS["MRN"]), "‹MRN›"), (r.pick(labels.FORMS["DATE_OF_BIRTH"]), "‹dob›"), (r.pick(["Sex", "Gender", "M/F"]), "‹sex›"), (r.pick(["Age", "AGE", "Age (y)"]), "‹age›"),
            (r.pick(["Date", "DOS", "Date of service", "Visit date", "Seen", "Encounter date", "Admitted", "Adm"]), "‹now›"), (r.pick(["Provider", "Attending", "PCP", "MD", "Dr", "Author", "Surgeon", "Ref by"]), "‹doc›"),
            (r.pick(labels.FORMS["ENCOUNTER_NUMBER"]), "‹ENCOUNTER_NUMBER›"), (r.pick(labels.FORMS["ACCOUNT_NUMBER"]), "‹ACCOUNT_NUMBER›"), (r.pick(["Address", "Addr", "Home address", "Lives at"]), "‹addr1›"),
            (r.pick(labels.FORMS["PHONE"]), "‹phone›"), (r.pick(["Insurance", "Payer", "Ins", "Coverage"]), "‹payer› ‹HEALTH_PLAN_ID›" if r.chance(15) else "‹payer›"), (r.pick(["Loc", "Room", "Unit", "Bed"]), "‹n:100-890›-‹shape:@›")]
    fields += r.some(pool, r.between(1, 6))
    if r.chance(50):
        fields = r.shuffled(fields)
    lead = r.pick([": ", ": ", ":", "  ", " - ", ".... ", ":\t", " = ", " # "])
    joint = r.pick(["\n", "\n", "\n", "   ", " | ", "; ", ", ", "\t", " / "])
    body = joint.join(label.rstrip(":") + lead + value for label, value in fields)
    top = r.pick(["‹Kind›\n", "‹KIND›\n", "‹plainhosp›\n‹Kind›\n", "‹hosp› ‹Kind› ‹now›\n", "", "", "== ‹Kind› ==\n", "‹now› ‹clock›\n", "‹Kind› (‹n:1-4› of ‹n:4-6›)\n\n"])
    return top + body + r.pick(["", "\n", "\n----", "\n" + "=" * 20])


def habits(scene, text):
    """Wrapping, casing and carelessness of the writer."""
    r = scene.r
    roll = r.below(100)
    if roll < 22:
        text = marks.wrap(text, r.pick([60, 68, 72, 76, 80]), r)
    elif roll < 28:
        text = marks.map_text(text, str.upper)
    elif roll < 34:
        text = marks.map_outside(text, str.lower)
    elif roll < 40:
        text = marks.map_outside(text, lambda t: t.replace(". ", " ").replace("the ", "teh ", 1))
    elif roll < 44:
        text = text.replace("\n\n", "\n").replace("\n", "  ")
    elif roll < 47:
        text = text.replace("\n", "\r\n")
    return text
