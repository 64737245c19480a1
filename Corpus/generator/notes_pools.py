"""Sentences of clinical notes, grouped by the place in a note where staff write them."""


def lines(text):
    return [line for line in text.strip().split("\n") if line]


POOLS = {
    "open": lines("""
‹name› is a ‹aged› ‹man› who presents «today |»with ‹dx›.
‹aged› ‹man› here for «follow up|f/u|recheck» of ‹dx›.
Pt is a ‹aged› «‹sex›|‹man›» with h/o ‹dx› and ‹dx›.
I had the pleasure of seeing ‹name› in clinic on ‹now›.
‹name› returns for a scheduled visit regarding ‹dx›.
This ‹aged› ‹man› was «brought in|brought by EMS|transferred from an outside facility» with ‹dx›.
Patient known to me from ‹past›, when ‹he› had ‹proc›.
‹last› comes in «complaining of|c/o» worsening symptoms since ‹sdate›.
‹comma› seen «at bedside|in room ‹n:100-640›|via video» on ‹now›.
Thank you for referring ‹name›, a ‹aged› ‹man›, for evaluation of ‹dx›.
‹He› is a pleasant ‹aged› from ‹city› who works as a «welder|teacher|line cook|school bus driver|nurse aide|farmer».
pt ‹name› «came in|walked in» w/ ‹kinrel› ‹kin›, both worried about ‹dx›
«Established|New» patient, ‹aged›, ‹dx› x «3 days|2 weeks|6 months|years».
Asked to see ‹last› by ‹drlast› for ‹dx›.
Chief complaint: ‹dx›. Historian: «patient|‹kinrel›|caregiver and patient».
Interval history: since the visit of ‹past›, ‹he› reports «fewer|more|no new» symptoms.
"""),
    "hpi": lines("""
Symptoms began around ‹sdate› and have been «intermittent|getting worse|about the same» since.
Denies fever, chills, or weight loss.
‹He› rates pain ‹no:DATE:7/10:pain score› at worst, ‹no:DATE:2/10:pain score› with rest.
Tried ‹med› without much relief.
Currently on ‹med› and ‹med›.
Last ‹lab› was «up|down|normal» per outside records from ‹othertown›.
Missed the appointment on ‹date› because the car broke down.
‹His› ‹kinrel›, ‹kin›, «manages the pill box|drove ‹him› today|is the health care proxy».
Was seen in the ED on ‹date› and sent home with ‹drug›.
No sick contacts. Got the flu shot on ‹past›.
Sleeping poorly, up ‹n:2-6› times a night.
Quit smoking in ‹year›, drinks «socially|1-2 beers on weekends|none».
Home glucose running ‹n:90-280› to ‹n:281-390›.
Had ‹proc› on ‹past› with «no complications|slow recovery».
Moved here from ‹othertown› last year to be near family.
Ran out of ‹drug› ‹n:3-21› days ago, insurance would not pay.
«Appetite fair|Eating well|Poor po intake», bowels regular.
Uses a cane at home, ‹n:1-4› falls since last visit.
‹kin_first› says ‹he› gets confused in the evening.
works nights, sleeps ~‹n:3-5› hrs, lots of coffee
Reports ‹dx› in ‹his› mother, ‹dx› in a brother.
Was told by ‹dr2› that surgery could wait.
At ‹age› ‹he› still «cooks|gardens|walks the dog|sings in the choir».
Turned ‹age› this year, family worries about ‹him› living alone.
‹His› ‹kinrel› says that at age ‹age› ‹he› should not drive at night.
Pain is sharp, non radiating, worse w/ stairs.
Reviewed the MyChart message ‹he› sent on ‹date›.
"""),
    "exam": lines("""
‹vitals›
Gen: NAD, A&O x3, pleasant. HEENT: ‹ep:Weber› midline, OP clear.
CV RRR, ‹no:DATE:2/6:murmur grade› SEM at LUSB. Lungs CTAB. Abd soft NT ND.
Neuro: CN II-XII intact, strength ‹no:DATE:5/5:strength› all extremities, ‹ep:Babinski› down going.
‹ep:Murphy› sign negative, no rebound. ‹ep:McBurney› point tender.
Ext: no edema, pulses ‹no:DATE:2/4:pulse grade› bilat. ‹ep:Homans› neg.
Skin warm dry, ‹n:2-6› cm ulcer R heel, no odor.
MSK: ‹ep:Lachman› stable, ‹ep:McMurray› positive medially, ROM 0-‹n:100-135›.
Psych: mood «ok|down|anxious», affect congruent, no SI/HI.
‹vitals›. Alert, in mild distress.
Lungs w/ crackles at bases R>L. JVP ‹n:7-13› cm.
‹ep:Foley› draining clear yellow urine, ‹n:200-900› mL this shift.
Visual acuity ‹no:DATE:20/40:visual acuity› OD ‹no:DATE:20/25:visual acuity› OS.
‹ep:Glasgow› coma scale ‹n:9-15›, pupils equal.
Wound ‹n:3-9› x ‹n:1-4› cm, granulating, ‹ep:Jackson-Pratt› output ‹n:10-80› mL serosang.
‹ep:Romberg› negative, gait steady, ‹ep:Phalen› and ‹ep:Tinel› positive on the R.
Breasts without masses. Pelvic deferred.
well appearing, moist mucosa, cap refill < 2 s
"""),
    "data": lines("""
‹labv›, ‹labv›, ‹labv›.
Labs ‹date›: ‹labv›; ‹labv›.
‹labv› (was higher on ‹past›).
EKG: NSR, rate ‹n:54-110›, no ST changes.
Imaging from ‹hosp› reviewed, report dated ‹date›.
CXR w/o infiltrate. ‹labv›.
Path from ‹past› showed benign tissue.
MRI L-spine: disc bulge ‹no:ICD10_CM:L4:vertebra›-‹no:ICD10_CM:L5:vertebra›.
Echo EF ‹n:25-65›%. ‹labv›.
Culture pending, gram stain neg. ‹lab› sent.
‹labv›  ‹labv›  ‹labv›  ‹labv›
"""),
    "plan": lines("""
‹lastdx› - continue ‹med›.
‹dx› (‹dxcode›): increase ‹drug›, recheck ‹lab› in ‹n:2-12› weeks.
1. ‹dx› ‹dxcode› - stable on ‹med›
Start ‹med›. Side effects discussed.
Stop ‹drug› due to «cough|rash|low BP|cost».
Refer to «cardiology|ortho|GI|endocrine|neurology|podiatry», ‹dr2›.
RTC ‹n:2-12› weeks or sooner prn. Next appt ‹next›.
‹dx› - ‹dxcode›. Labs today, call with results.
Discussed with ‹kinrel› ‹kin›, ‹kinphone›, who agrees with the plan.
Schedule ‹proc› for ‹next›, NPO after midnight.
Refilled ‹med›, #‹n:30-90›, ‹n:0-5› refills to ‹pharmacy›.
PT eval and treat ‹n:2-3›x/wk for ‹n:4-8› wks.
Return precautions given, pt verbalized understanding.
Code status: «full|DNR/DNI|DNR», discussed ‹now›.
# ‹dx›
   - ‹med›
   - ‹lab› q‹n:2-6› months
A/P: ‹dx›. Will get ‹proc› and see back after ‹next›.
Letter to ‹dr2› re findings.
E/M ‹CPT› billed, ‹n:20-55› min total time.
Dx today: ‹ICD10_CM›, ‹ICD10_CM›.
Vaccines: flu given, lot ‹no:MEDICAID_ID,PRIOR_AUTH_NUMBER,RX_NUMBER:U7731AB:vaccine lot›.
pt declines ‹lastproc›, will revisit
"""),
    "course": lines("""
Admitted ‹date› through the ED with ‹dx›.
Started on ‹med› with good response.
On hospital day ‹n:2-6› ‹he› underwent ‹proc› by ‹dr2›, EBL ‹n:20-400› mL.
Course complicated by ‹dx›, treated with ‹drug›.
Transferred out of the ICU on ‹date›.
‹labv› on admission, ‹labv› at discharge.
PT and OT cleared ‹him› for home with services.
Tolerated diet, pain controlled, afebrile >24 h.
‹kin› (‹kinrel›) was updated daily at ‹kinphone›.
Cultures grew nothing by ‹sdate›.
Transfused ‹n:1-3› units, Hgb stable after.
‹drlast› from cardiology followed; no intervention.
Case management arranged a walker and home O2.
‹ep:Foley› out on day ‹n:1-4›, voiding well.
Discharged ‹now› in stable condition to «home|SNF|rehab in ‹othertown›».
"""),
    "nurse": lines("""
‹clock› Pt resting, call light in reach. ‹nurse›
‹clock› ‹vitals›
‹clock› gave ‹med› per order, tolerated.
Spoke w/ ‹kinrel› ‹kin› at ‹kinphone›, will bring home meds.
‹clock› notified ‹drlast› of ‹labv›, new orders received.
Belongings sent home with ‹kin›: watch, glasses, wallet.
Fall risk ‹ep:Morse› score ‹n:25-85›, bed alarm on.
‹ep:Braden› ‹n:12-22›, turned q2h.
IV 20g L AC patent. ‹ep:Foley› care done.
‹clock› pt c/o pain ‹no:DATE:8/10:pain score›, PRN given, now ‹no:DATE:3/10:pain score›.
Report to ‹nurse_first› on nights.
Allergies: ‹allergy›. Armband checked, ‹name› ‹dob›.
Diet advanced, ate ‹n:25-100›%.
‹clock› to CT via stretcher with ‹staff_first›.
1:1 sitter ‹staff_first› at bedside
Pt refused ‹drug› x1, MD aware.
"""),
    "social": lines("""
Lives with ‹kinrel› ‹kin› at ‹addr1›.
Lives alone in ‹city›, ‹n:1-3› steps to enter.
Emergency contact: ‹kin› (‹kinrel›) ‹kinphone›.
Works at a plant in ‹othertown›, has ‹payer› through work.
Age ‹age›, retired.
Veteran, gets meds from the VA in ‹othertown›.
Home phone ‹phone›, ok to leave message.
PCP is ‹doc›, ‹workphone›.
Divorced, ‹n:1-4› kids; ‹kin_first› checks on ‹him› daily.
Mail goes to ‹street›, ‹city›, ‹st›.
Uses ‹pharmacy› in ‹city› (‹workphone›).
Next of kin ‹kin›, relationship ‹kinrel›, cell ‹kinphone›.
Originally from ‹othertown›. Retired.
No fixed address at present, mail c/o ‹kin›, ‹street›.
Guardian is ‹kin›; papers scanned ‹date›.
email ‹email›, checks it «daily|rarely»
"""),
    "phone": lines("""
‹clock› call from ‹kinrel› ‹kin› re ‹dx›.
‹name› called, asks for refill of ‹med›. Callback ‹phone›.
LM on vm at ‹mobile› to call the clinic.
TC to ‹pharmacy› ‹workphone›, verbal order for ‹med›.
Pt states "‹no:DATE:10/10:pain score› pain since last night", advised ED.
Returned call ‹clock›, spoke to ‹first›. Questions answered.
No answer x2 at ‹phone›; letter sent to ‹addr1›.
Advised to hold ‹drug› until seen ‹next›.
Ins rep at ‹payer› wants clinicals by ‹next›.
Message routed to ‹drlast›. ‹nurse_first›
pt wants results sent to ‹email›
"""),
    "op": lines("""
Preop dx: ‹dx›. Postop dx: same.
Procedure: ‹proc›. Surgeon: ‹doc›. Assist: ‹doc2›.
Anesthesia general, ‹staff›, CRNA. EBL ‹n:5-350› mL.
After timeout, ‹name› was prepped and draped in the usual fashion.
A ‹ep:Kelly› clamp was used, hemostasis with ‹ep:Bovie›.
‹ep:Hasson› trocar placed at the umbilicus, pneumoperitoneum to ‹n:12-15›.
Implant: ‹DEVICE_ID›.
Intubated with a ‹ep:Miller› ‹n:2-3› blade, grade ‹n:1-2› view.
Specimen to pathology labeled ‹MRN›.
Counts correct x2. To PACU stable.
‹ep:Trendelenburg› position for the case, ‹n:35-140› min.
ICD-10-PCS ‹ICD10_PCS›, CPT ‹CPT›.
Closed with ‹no:DATE:4-0:suture size› ‹ep:Monocryl›.
"""),
    "rad": lines("""
EXAM: ‹proc›. DATE: ‹now›. COMPARISON: ‹past›.
INDICATION: ‹aged› ‹sex› with ‹dx›.
TECHNIQUE: axial images, ‹n:1-5› mm, contrast ‹n:60-120› mL.
FINDINGS: no acute abnormality. ‹n:3-14› mm nodule RUL, unchanged.
Degenerative change ‹no:ICD10_CM:L4:vertebra›-‹no:ICD10_CM:L5:vertebra›, ‹ep:Schmorl› node at ‹no:ICD10_CM:T12:vertebra›.
IMPRESSION: 1. No acute process. 2. ‹dx›.
Findings called to ‹doc› at ‹clock› on ‹now›.
Electronically signed by ‹doc2›, ‹now› ‹clock›.
Accession ‹no:ACCOUNT_NUMBER,CLAIM_NUMBER,MRN:RA24-0093317:accession number of the study, not of the person›, dose ‹n:120-900› mGy*cm.
LVEF ‹n:30-65›%, ‹ep:Simpson› biplane.
BI-RADS ‹n:1-3›. ‹ep:Kerley› lines absent.
"""),
    "admin": lines("""
‹turn›
‹turn›
‹turn›
‹fact:MRN›
‹fact:HEALTH_PLAN_ID›
‹fact:PHONE›
‹fact:ENCOUNTER_NUMBER›
‹fact:DATE_OF_BIRTH›
‹fact:ACCOUNT_NUMBER›
Insurance ‹payer›, group ‹grp›.
‹trap›
‹trap›
"""),
    "thanks": lines("""
Sincerely,\\n\\n‹doc_cred›\\n‹plainhosp›
‹doc_cred›
Electronically signed: ‹doc_cred› ‹now› ‹clock›
/s/ ‹doc_cred›
Best regards,\\n‹doc_cred›\\nTel ‹workphone›  Fax ‹fax›
Dictated by ‹doc_cred› on ‹now›, transcribed by ‹staff›.
Signed ‹doc›
‹doc_cred›, NPI ‹US_NPI›
Author: ‹doc_cred›\\nCosigner: ‹doc2›
Note by ‹nurse›, reviewed ‹drlast›
‹nurse› ‹now› ‹clock›
cc: ‹doc2›
Thanks, ‹doc_last›
(electronic signature on file) ‹doc›
dd: ‹now›  dt: ‹now›  ‹doc_cred›
"""),
    "advice": lines("""
Take ‹med› as directed.
Call ‹workphone› for fever over 101 or bleeding.
Follow up with ‹doc› on ‹next› at ‹clock›.
No lifting over ‹n:5-20› lb for ‹n:2-6› weeks.
Keep the dressing dry for ‹n:24-72› hours.
Bring this sheet and your insurance card.
Go to the lab at ‹workaddr› before ‹next›.
Your nurse today was ‹nurse_first›.
Check your weight daily, call if up ‹n:3-5› lb.
Stop ‹drug› until you see ‹drlast›.
Video visit link: ‹URL›
"""),
    "ems": lines("""
Dispatched ‹clock› to ‹addr1› for ‹aged› ‹sex›, ‹dx›.
AOS ‹clock›, pt found on floor by ‹kinrel› ‹kin›.
‹vitals› ‹ep:Glasgow› ‹n:11-15›.
Txp to ‹hosp› emergent, unit ‹n:2-48›.
Vehicle involved: plate ‹LICENSE_PLATE›, VIN ‹VIN›.
ID by driver's license ‹US_DRIVER_LICENSE›.
Meds: ‹drug›, ‹drug›. Allergies ‹allergy›.
Miles loaded ‹n:2-40›. Call back ‹phone›.
Crew: ‹staff›, ‹nurse›.
PD on scene, report ‹no:CLAIM_NUMBER,ENCOUNTER_NUMBER:24-118873:police report number›.
"""),
}
POOLS = {k: [s.replace("\\n", "\n") for s in v] for k, v in POOLS.items()}
# A plan item that spans lines belongs together.
POOLS["plan"] = [s for s in POOLS["plan"] if not s.startswith("   -") and s != "# ‹dx›"] + \
    ["# ‹dx›\n   - ‹med›\n   - ‹lab› q‹n:2-6› months"]
