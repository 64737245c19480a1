"""Fragments of catalogs, articles, policies and other text about nobody."""

from .technical_family import families

TEXT = {}
family = families(TEXT)

family("catalog", """
‹cls› Medical Supply - price list
%%
CATALOG PAGE ‹n:2-400›
%%
Quote ‹t:SNOMED_CT›, valid 30 days
""", """
‹t:US_SSN›  nitrile gloves, large        ‹n:3-90›.‹n:10-99›
%%
‹t:NDC›  saline flush 10 mL               case of ‹n:10-400›
%%
Item ‹t:PHONE›  wall bracket, white
%%
‹t:PROFESSIONAL_LICENSE›  exam lamp, LED
%%
Miller blade size ‹n:0-4›, part ‹t:US_ITIN›
%%
‹ep:Foley› catheter 16 Fr, ‹t:US_DEA›
%%
‹ep:Yankauer› suction tip, ref ‹t:LOINC›
%%
Part ‹t:US_EIN›, drive belt
%%
Order code ‹t:ICD10_PCS›, minimum ‹n:2-50›
%%
UPC ‹t:MEDICAID_ID›
%%
‹trap:business›
%%
Model ‹t:HCPCS› hospital bed, ‹no:AGE:450:load› lb
%%
‹t:CREDIT_CARD› (pallet label)
%%
‹no:LOCATION:Philadelphia:name of a collar› collar, adult
%%
Weight ‹t:ICD9_CM› kg, box ‹t:DATE› in
""", 6, 11)

family("shipping", """
PACKING LIST
%%
Bill of lading ‹t:SNOMED_CT›
%%
Manifest for carrier pickup ‹now›
""", """
Tracking ‹t:CREDIT_CARD›
%%
Container ‹t:VIN›
%%
‹n:1-40› cartons, ‹t:ICD9_CM› kg gross
%%
PO ‹t:US_SSN›
%%
Ship to: receiving dock, gate ‹t:HCPCS›
%%
‹trap:business›
%%
HS code 9018.‹n:10-99›.‹n:1000-9999›
%%
Seal ‹t:ACCOUNT_NUMBER› intact
%%
Lot ‹t:US_EIN› / ‹t:MEDICAID_ID›
%%
Freight class ‹n:50-400›, NMFC ‹t:CPT›
%%
Dims ‹t:DATE› in
%%
Broker file ‹t:RX_NUMBER›
%%
Pieces scanned: ‹t:ZIP_CODE›
""", 6, 11)

family("bibliography", """
References
%%
Further reading
%%
@book entries exported ‹now›
""", """
‹bibname›. Clinical methods at the bedside, ‹n:2-9›th ed. ISBN ‹t:NDC›.
%%
‹bibname›, ‹bibname›. Pumps and valves. ‹year›; ‹n:10-90›(‹n:1-12›): ‹n:100-400›-‹n:401-900›.
%%
Handbook of sutures. ‹t:NDC›. ‹n:120-900› pp.
%%
doi:10.‹n:1000-9999›/‹var›.‹n:1000-9999›.‹n:10-99›
%%
PMID ‹t:MRN›
%%
@article{‹var›‹year›, volume={‹n:1-90›}, pages={‹n:100-400›--‹n:401-900›}}
%%
‹bibname›. On ‹ep:Babinski› and other signs. ‹year›.
%%
NCT‹shape:0%######› (trial registration)
%%
‹trap:business›
%%
arXiv:‹shape:2###.#####›
%%
ISSN ‹shape:####-###%›
""", 5, 9)

family("drug-monograph", """
‹DRUGNAME›\n\nUses
%%
Package insert, section ‹n:1-16›: ‹DRUGNAME›
%%
Formulary monograph: ‹DRUGNAME›
""", """
The usual adult dose is ‹n:5-90› mg once daily, at most ‹no:AGE:95:dose› mg in two doses.
%%
‹DRUGNAME› is given for ‹dx› and, off label, for ‹dx›.
%%
Half-life is ‹n:2-40› hours; ‹n:91-99›% is protein bound.
%%
Adverse reactions in trials (‹t:CPT› subjects): nausea ‹n:2-20›%, headache ‹n:2-20›%.
%%
Reduce the dose when creatinine clearance is below ‹n:15-60› mL/min.
%%
Supplied as tablets, bottles of ‹n:30-100›, NDC ‹NDC›.
%%
Interacts with ‹drug› and ‹drug›.
%%
Store below ‹n:20-30› C. Lot numbers begin with ‹t:MEDICAID_ID›.
%%
Patients older than 65 should start low. Contraindicated in ‹dx›.
%%
In ‹ep:Stevens-Johnson› syndrome stop at once.
%%
Absorption was ‹n:40-90›.‹n:1-9›% (SD ‹n:2-12›.‹n:1-9›), AUC ‹t:ICD9_CM›.
%%
Structure C‹n:10-30›H‹n:10-40›N‹n:1-6›O‹n:1-8›, molecular weight ‹t:ICD9_CM›.
%%
Report side effects to the maker at the number on the box.
%%
CYP‹no:ICD10_CM,HCPCS:3A4:enzyme› inhibitors raise the level ‹n:2-6›-fold.
%%
‹trap:business›
""", 5, 8, "\n\n")

family("disease-article", """
‹DX›: what to know
%%
About ‹DX›
%%
Patient education: ‹DX›
""", """
‹DX› affects about ‹n:1-90› in ‹t:CPT› people each year.
%%
Symptoms build up over weeks. Many people first notice fatigue.
%%
The ‹ep:Parkinson› and ‹ep:Alzheimer› types are discussed on another page.
%%
Treatment may include ‹drug› or ‹drug›. A doctor may order ‹lab› and ‹proc›.
%%
Adults over 65 and children under ‹n:1-6› are at higher risk.
%%
‹ep:Cushing› and ‹ep:Addison› disorders of the adrenal glands can look alike.
%%
A family history of ‹dx› raises the risk ‹n:2-5›-fold.
%%
Coders use ‹ICD10_CM› or ‹ICD10_CM› depending on the site.
%%
The condition was first seen near ‹othertown› in the 19th century.
%%
Deficiency of vitamin ‹no:ICD10_CM:B12:vitamin› must be ruled out.
%%
Call your doctor when the fever lasts more than ‹n:2-5› days.
%%
‹ep:Hodgkin› and non-‹ep:Hodgkin› forms differ in outlook.
%%
Screening between ‹n:40-50› and ‹n:70-79› years of age finds most cases early.
%%
In one survey ‹n:91-99› of ‹n:120-400› recovered fully.
%%
The gene sits on ‹no:ICD10_CM:Q22:chromosome band› and codes for ‹no:ICD10_CM:P53:protein›-like repair.
%%
‹trap:business›
""", 5, 9, " ")

family("instrument-article", """
Instruments and their names
%%
Lecture notes: signs and eponyms
%%
Tray list, general surgery
""", """
The ‹ep:Miller› blade is straight, the ‹ep:Macintosh› blade curved.
%%
A ‹ep:Foley› holds itself with a balloon of ‹n:5-30› mL.
%%
‹ep:Kocher› and ‹ep:Kelly› clamps lie on the left, ‹ep:Allis› on the right.
%%
The ‹ep:Glasgow› scale runs from 3 to 15; ‹ep:Apgar› from 0 to 10, for instance ‹no:DATE:9/10:Apgar score›.
%%
‹ep:Trousseau› and ‹ep:Chvostek› signs point to low calcium.
%%
The ‹ep:Bovie› is set to ‹n:20-60› W.
%%
‹ep:Mayo› scissors, ‹ep:DeBakey› forceps, ‹ep:Babcock› clamp.
%%
‹ep:Murphy› described the sign that is named so; it is positive in ‹dx›.
%%
‹ep:Charcot› joints and ‹ep:Raynaud› fingers were shown.
%%
The ‹ep:Braden› scale predicts pressure sores, ‹ep:Morse› predicts falls.
%%
Grades are written ‹no:DATE:4/5:strength›, murmurs ‹no:DATE:2/6:grade›, sight ‹no:DATE:20/40:acuity›.
%%
A ‹ep:Hickman› line differs from a ‹ep:Swan-Ganz› catheter.
%%
‹ep:Broca› and ‹ep:Wernicke› areas lie on the left in most people.
%%
The nerve leaves at ‹no:ICD10_CM:C5:vertebra› and ‹no:ICD10_CM:T1:vertebra›.
%%
‹trap:clinical›
""", 6, 11, " ")

family("hospital-policy", """
POLICY ‹t:HEALTH_PLAN_ID›\n‹hosp›
%%
‹hosp› - staff handbook, section ‹t:IP_ADDRESS›
%%
Standard work: ‹var›
""", """
Staff never send a Social Security number by unencrypted mail.
%%
Two identifiers (name and date of birth) are checked before each dose.
%%
Records are kept ‹n:6-30› years; see ‹t:LOINC›.
%%
The MRN has ‹n:6-10› digits and is printed on the wristband.
%%
Parking is free in lot ‹t:HCPCS›.
%%
Questions go to the compliance office, ‹workphone›.
%%
Ask for member ID and group number at each visit.
%%
‹trap:business›
%%
Visitors use the entrance on the north side, ‹street›, ‹city›, ‹st› ‹zip›.
%%
Ages over 89 are written as 90+ in reports.
%%
Form ‹t:CPT› replaces form ‹t:CPT›.
%%
Prior authorization is obtained at least ‹n:2-10› days before the procedure.
%%
The drill takes ‹t:AGE› minutes.
%%
Approved by the board on ‹now›; owner: ‹staff›.
%%
Device serial numbers are entered in the implant log.
%%
DEA numbers of prescribers are not posted.
""", 5, 9, "\n")

family("press-release", """
FOR IMMEDIATE RELEASE\n\n‹hosp› opens new wing
%%
‹hosp› newsletter
%%
Community calendar
""", """
The ‹n:20-400›-bed tower on ‹streetname› cost $‹n:20-900› million.
%%
The ‹ep:Miller› Foundation gave ‹n:1-9› million for the garden.
%%
"We are proud," said ‹staff›, chief nursing officer.
%%
A health fair takes place ‹next› at ‹street›, ‹othertown›.
%%
Media contact: ‹staff›, ‹workphone›, ‹staffmail›
%%
Flu shots are free for everyone older than ‹n:3-65›.
%%
The hospital treats ‹t:CPT› people a year in ‹n:4-30› clinics.
%%
Read more at ‹docurl›.
%%
‹hosp› was ranked among the top ‹t:AGE› for heart surgery.
%%
The ‹no:PERSON_NAME:Rose:name of a pavilion› Pavilion and the ‹no:PERSON_NAME:Jackson:name of an auditorium› Auditorium reopen after repairs.
%%
‹trap:business›
%%
Volunteers logged ‹t:ZIP_CODE› hours.
%%
Awareness month: learn the signs of ‹dx›.
""", 5, 9, "\n\n")

family("minutes", """
Minutes, ‹var› working group, ‹now›
%%
Agenda ‹next›
""", """
Present: ‹doc›, ‹doc2›, ‹staff›
%%
1. ‹trap:business›
%%
2. ‹staff› reports ‹n:2-40› open tickets, oldest ‹t:LICENSE_PLATE›.
%%
3. Vendor upgrade to ‹t:IP_ADDRESS› moved to ‹next›.
%%
Action: ‹nurse_first› to order ‹n:2-30› monitors (quote ‹t:SNOMED_CT›).
%%
Budget line ‹t:CPT› is over by $‹t:ICD9_CM›.
%%
Dial in: ‹workphone›, code ‹n:100000-999999›#
%%
MRN length change is postponed.
%%
Next meeting in room ‹t:HCPCS›.
%%
4. Denials: claim numbers with a leading zero are cut off by the clearinghouse.
%%
Notes by ‹staff›
""", 5, 8)

family("coding-guide", """
Coding tips
%%
Crosswalk notes for coders
%%
Lesson ‹n:2-40›: choosing a code
""", """
Use ‹ICD10_CM› when the type is not stated; ‹ICD10_CM› needs documentation.
%%
The old ICD-9-CM code ‹ICD9_CM› maps to more than one new code.
%%
Append modifier ‹n:22-79› to CPT ‹CPT› when the service was reduced.
%%
HCPCS ‹HCPCS› is reported per unit.
%%
ICD-10-PCS ‹ICD10_PCS›: the fifth character is the approach.
%%
A code such as ‹no:ICD10_CM:Z99.99X:not a valid code› does not exist.
%%
LOINC ‹LOINC› is the usual code for this test; ‹t:LOINC› has a wrong check digit.
%%
SNOMED CT ‹SNOMED_CT› is the parent concept.
%%
NDC ‹NDC› is billed with 11 digits, so pad the middle segment.
%%
‹trap:business›
%%
CPT ‹CPT› and ‹CPT› are not billed together.
%%
Highway ‹no:ICD10_CM:I80:road› is not a diagnosis, and room ‹no:ICD10_CM:E11:room› is not diabetes.
%%
First-listed diagnosis ‹ICD10_CM›, then ‹ICD10_CM›.
%%
Code also ‹ICD10_CM› if the patient smokes.
""", 5, 9)

family("equipment-manual", """
‹cls› infusion pump, service manual
%%
Maintenance plan, ‹trap:business›
%%
Specification sheet
""", """
Replace battery ‹t:US_SSN› every ‹n:12-36› months.
%%
Firmware ‹t:IP_ADDRESS› or later is required; see section ‹t:IP_ADDRESS›.
%%
Error ‹t:HCPCS›: door open. Error ‹t:HCPCS›: air in line.
%%
The serial number is on the back plate; its first two digits are the year.
%%
Torque the screws to ‹n:1-9›.‹n:1-9› Nm. Fuse ‹t:LOINC›.
%%
Order tubing set ‹t:NDC› or ‹t:US_DEA›.
%%
Radio: 2.4 GHz, module ‹t:LICENSE_PLATE›.
%%
Weight ‹t:ICD9_CM› lb, noise below ‹n:30-60› dB.
%%
Support line on weekdays: ‹workphone›.
%%
Test pressure ‹t:AGE› kPa for ‹n:2-9› min.
%%
The label shows (01) GTIN, (17) expiry, (10) lot and (21) serial number.
%%
Not for use with the ‹ep:Jackson-Pratt› drain.
%%
Torx ‹no:ICD10_CM:T10:screw size› and ‹no:ICD10_CM:T20:screw size› drivers are needed.
%%
Document ‹t:RX_NUMBER› rev ‹shape:@›
""", 5, 9)

family("support-thread", """
Subject: ‹var› fails after upgrade
%%
[question] ‹trap:technical›
%%
Q: ‹cls› shows error ‹n:100-999›
""", """
I upgraded from ‹t:IP_ADDRESS› to ‹t:IP_ADDRESS› and the import hangs.
%%
Try `‹fn› --force`, it worked for me on build ‹t:ICD10_PCS›.
%%
Same here, ticket ‹t:SNOMED_CT›.
%%
The column patient_name must not be empty.
%%
Log says: ‹trap:technical›
%%
Which version? Mine is ‹sem›.
%%
Mask the MRN before you paste logs here, please.
%%
Fixed by setting limit to ‹t:CPT›.
%%
See ‹docurl›
%%
It only breaks for amounts like ‹t:ICD9_CM›.
%%
My activation key ‹t:US_MBI› is refused.
%%
Closing as duplicate of ‹t:LICENSE_PLATE›.
%%
Is ‹t:PHONE› the right part for the older model?
""", 5, 9, "\n\n")
