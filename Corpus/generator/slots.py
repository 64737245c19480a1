"""The slots of the template language: one method for each key, `slot_he` for ‹he›."""

from . import dates, health, marks, people, places, values


class Slots:
    """Reads the people, places and dates of the scene it is mixed into."""

    def slot_name(self):
        return self.name(self.patient)

    def slot_full(self):
        return marks.tag("PERSON_NAME", self.patient.full)

    def slot_first(self):
        return marks.tag("PERSON_NAME", self.patient.given)

    def slot_name_last(self):
        return marks.tag("PERSON_NAME", self.patient.family)

    def slot_last(self):
        return f"{self.patient.title} " + marks.tag("PERSON_NAME", self.patient.family)

    def slot_comma(self):
        return self.name(self.patient, "comma")

    def slot_kin(self):
        return self.name(self.kin, "plain")

    def slot_kin_first(self):
        return marks.tag("PERSON_NAME", self.kin.given)

    def slot_kinrel(self):
        return self.keep(
            "rel",
            lambda: self.r.pick(
                ["wife", "mother", "daughter", "sister", "aunt", "niece"]
                if self.kin.sex == "F"
                else ["husband", "father", "son", "brother", "uncle", "nephew"]
            ),
        )

    def _provider(self, i):
        return self.providers[i]

    def slot_doc(self):
        return self.r.pick(["Dr. ", "Dr. ", "Dr ", ""]) + marks.tag("PERSON_NAME", self.providers[0].full)

    def slot_doc_last(self):
        return marks.tag("PERSON_NAME", self.providers[0].family)

    def slot_drlast(self):
        return self.r.pick(["Dr. ", "Dr ", "Dr. "]) + marks.tag("PERSON_NAME", self.providers[0].family)

    def slot_doc_cred(self):
        p = self.providers[0]
        style = self.r.pick(["plain", "middle", "plain", "comma"])
        return self.name(p, style) + ", " + p.credential

    def slot_doc2(self):
        return self.r.pick(["Dr. ", "Dr. ", ""]) + marks.tag("PERSON_NAME", self.providers[1].full)

    def slot_dr2(self):
        return "Dr. " + marks.tag("PERSON_NAME", self.providers[1].family)

    def slot_nurse(self):
        p = self.providers[2]
        return self.name(p, self.r.pick(["plain", "plain", "middle"])) + self.r.pick(
            [", RN", " RN", ", LPN", ", BSN, RN", ""]
        )

    def slot_nurse_first(self):
        return marks.tag("PERSON_NAME", self.providers[2].given)

    def slot_staff(self):
        return marks.tag("PERSON_NAME", self.providers[3].full)

    def slot_staff_first(self):
        return marks.tag("PERSON_NAME", self.providers[3].given)

    def slot_he(self):
        return self.patient.he

    def slot_He(self):
        return self.patient.he.capitalize()

    def slot_his(self):
        return self.patient.his

    def slot_His(self):
        return self.patient.his.capitalize()

    def slot_him(self):
        return "her" if self.patient.sex == "F" else "him"

    def slot_Title(self):
        return self.patient.title

    def slot_sex(self):
        full = {"F": "female", "M": "male"}[self.patient.sex]
        return self.r.pick([full, full, self.patient.sex, full[:1].upper()])

    def slot_man(self):
        return (
            {"F": "woman", "M": "man"}[self.patient.sex]
            if self.patient.age > 17
            else {"F": "girl", "M": "boy"}[self.patient.sex]
        )

    def slot_age(self):
        years = max(self.patient.age, 1)
        if years > 89:
            return marks.tag("AGE", str(years))
        return marks.trap("AGE", str(years), "age under 90")

    def slot_aged(self):
        form = self.r.pick(
            [
                "‹age›-year-old",
                "‹age› year old",
                "‹age› y/o",
                "‹age›yo",
                "‹age› yo",
                "‹age›-yr-old",
                "‹age› y.o.",
                "‹age› yr old",
            ]
        )
        return self.expand(form)

    def slot_dob(self):
        return marks.tag("DATE_OF_BIRTH", self.write(self.patient.born))

    def slot_date(self):
        return self.day(dates.before(self.r, self.today, 0, 40))

    def slot_now(self):
        return self.day(self.today)

    def slot_past(self):
        return self.day(dates.before(self.r, self.today, 60, 3000))

    def slot_next(self):
        return self.day(dates.after(self.r, self.today, 2, 120))

    def slot_sdate(self):
        day = dates.before(self.r, self.today, 0, 30)
        return marks.tag_not(
            "DATE", "DATE_OF_BIRTH", dates.spell(day, self.r.weighted(dates.SHORT)), "day of an event"
        )

    def day(self, day):
        return marks.tag_not("DATE", "DATE_OF_BIRTH", self.write(day), "date of an event")

    def slot_year(self):
        return str(self.today.year - self.r.between(0, 22))

    def slot_clock(self):
        return self.r.pick(
            [
                dates.clock(self.r),
                dates.clock(self.r).replace(":", ""),
                f"{self.r.between(1, 12)}:{self.r.between(10, 59)} {self.r.pick(['am', 'pm', 'AM', 'PM'])}",
            ]
        )

    def slot_street(self):
        return marks.tag("STREET_ADDRESS", self.patient.street)

    def slot_city(self):
        return marks.tag("LOCATION", self.patient.town[0])

    def slot_st(self):
        return self.patient.town[1]

    def slot_statename(self):
        return places.STATE_NAMES[self.patient.town[1]]

    def slot_zip(self):
        return marks.tag("ZIP_CODE", self.patient.zip)

    def address_of(self, person, joint=None):
        joint = joint or self.r.pick([", ", ", ", "\n", " ", "  "])
        gap = self.r.pick([" ", " ", "  "])
        state = person.town[1] if self.r.chance(85) else places.STATE_NAMES[person.town[1]]
        return (
            marks.tag("STREET_ADDRESS", person.street)
            + joint
            + marks.tag("LOCATION", person.town[0])
            + self.r.pick([", ", ", ", " "])
            + state
            + gap
            + marks.tag("ZIP_CODE", person.zip)
        )

    def slot_addr(self):
        return self.address_of(self.patient)

    def slot_addr1(self):
        return self.address_of(self.patient, ", ")

    def slot_workaddr(self):
        return self.address_of(self.providers[0])

    def slot_othertown(self):
        return marks.tag("LOCATION", self.r.pick(places.TOWNS)[0])

    def slot_phone(self):
        return marks.tag("PHONE", people.format_phone(self.r, self.patient.phone))

    def slot_mobile(self):
        return marks.tag("PHONE", people.format_phone(self.r, self.patient.mobile))

    def slot_kinphone(self):
        return marks.tag("PHONE", people.format_phone(self.r, self.kin.mobile))

    def slot_workphone(self):
        number = people.format_phone(self.r, self.providers[0].phone)
        return marks.tag("PHONE", number) + self.r.weighted(
            [("", 80), (f" x{self.r.digits(4)}", 10), (f" ext. {self.r.digits(3)}", 10)]
        )

    def slot_localphone(self):
        d = self.providers[0].phone
        return marks.tag("PHONE", f"{d[3:6]}-{d[6:]}")

    def slot_fax(self):
        return marks.tag("FAX", people.format_phone(self.r, self.providers[0].fax))

    def slot_email(self):
        return marks.tag("EMAIL", self.patient.email)

    def slot_workmail(self):
        return marks.tag("EMAIL", self.providers[0].work_email)

    def slot_nursemail(self):
        return marks.tag("EMAIL", self.providers[2].work_email)

    def slot_staffmail(self):
        return marks.tag("EMAIL", self.providers[3].work_email)

    def slot_grp(self):
        return marks.tag("HEALTH_PLAN_ID", values.group_id(self.r))

    def slot_hosp(self):
        if not self.org_part:
            return self.org
        why = "part of an organisation's name"
        return self.org.replace(self.org_part, marks.trap(self.org_kind, self.org_part, why), 1)

    def slot_plainhosp(self):
        return self.org

    def slot_payer(self):
        return self.payer

    def slot_pharmacy(self):
        return self.pharmacy

    def fits(self, dx):
        """A diagnosis one would write as a condition of this patient."""
        code, p = dx[0], self.patient
        if code[0] in "ZWV" or code == "O80":
            return False
        if code[0] == "O":
            return p.sex == "F" and 15 < p.age < 50
        if code[0] == "P":
            return p.age < 1
        if code in ("C61", "N40.1"):
            return p.sex == "M" and p.age > 40
        return p.age > 17 or code[0] in "JHKRSLTFQAB"

    def slot_dx(self):
        while True:
            self.dx = self.r.pick(health.DIAGNOSES)
            if self.fits(self.dx):
                return self.slot_lastdx()

    def slot_lastdx(self):
        words = self.r.pick(self.dx[2])
        if any(name in words for name in health.EPONYMS):
            return marks.tag_not("DISEASE", "PERSON_NAME", words, "eponym")
        return marks.tag("DISEASE", words)

    def slot_dxcode(self):
        return marks.tag("ICD10_CM", self.code(self.dx[0]))

    def slot_proc(self):
        self.proc = self.r.pick(health.PROCEDURES)
        return marks.tag("PROCEDURE", self.r.pick(self.proc[2]))

    def slot_lastproc(self):
        return marks.tag("PROCEDURE", self.r.pick(self.proc[2]))

    def slot_drug(self):
        drug = self.r.pick(health.DRUGS)
        return marks.tag("DRUG", drug[self.r.pick([0, 0, 1])])

    def slot_med(self):
        drug = self.r.pick(health.DRUGS)
        return marks.tag("DRUG", drug[self.r.pick([0, 0, 0, 1])]) + " " + drug[2]

    def slot_lab(self):
        lab = self.r.pick(health.LABS)
        return marks.tag("LAB_TEST", lab[self.r.pick([0, 1])])

    def slot_labv(self):
        lab = self.r.pick(health.LABS)
        name = marks.tag("LAB_TEST", lab[self.r.pick([0, 1, 1])])
        value = health.lab_value(self.r, lab)
        return name + self.r.pick([" ", " ", ": ", " of ", " = "]) + value + self.r.pick(["", " " + lab[2]])

    def slot_allergy(self):
        return self.r.pick(health.ALLERGIES)

    def slot_bp(self):
        v = f"{self.r.between(88, 192)}/{self.r.between(48, 108)}"
        return marks.trap("DATE", v, "blood pressure")

    def slot_vitals(self):
        r = self.r
        temp = f"{r.between(96, 102)}.{r.between(0, 9)}"
        return r.pick(
            [
                f"BP ‹bp›, HR {r.between(52, 128)}, RR {r.between(12, 26)}, T {temp}, SpO2 {r.between(88, 100)}% RA",
                f"T{temp} P{r.between(52, 128)} R{r.between(12, 26)} BP ‹bp› sat {r.between(88, 100)}%",
                f"Vitals: ‹bp›, {r.between(52, 128)} bpm, {temp} F, {r.between(88, 100)}% on 2L",
                f"VS: bp ‹bp› hr {r.between(52, 128)} wt {r.between(96, 320)}.{r.between(0, 9)} lb",
            ]
        )
