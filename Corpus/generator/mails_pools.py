"""Sentences of e-mail between staff, patients, payers and vendors, by subject."""

from .notes_pools import lines

# topic -> (about a patient, subjects, body sentences)
TOPICS = {}


def topic(name, about_patient, subjects, body):
    TOPICS[name] = (about_patient, subjects.split("|"), lines(body))


topic("referral", True, "Referral - ‹comma›|New referral|referral for ‹full›|FW: consult request|Pt referral, ‹dx›|Referral ‹MRN›", """
Please see ‹name›, ‹aged› ‹man› with ‹dx›.
I'm sending over ‹full› (DOB ‹dob›) for evaluation of ‹dx›.
‹He› has ‹payer›, member ID ‹HEALTH_PLAN_ID›.
Last ‹lab› and the note from ‹past› are attached.
‹He› failed ‹drug› and ‹drug› already.
MRN in our system is ‹MRN›.
Best number for ‹him› is ‹phone›.
Could ‹drlast› see ‹him› before ‹next›?
Auth is in process, reference ‹PRIOR_AUTH_NUMBER› (prior auth).
My NPI is ‹US_NPI› if your front desk needs it.
Dx codes ‹ICD10_CM› and ‹ICD10_CM›.
‹He› lives in ‹city›, so the ‹othertown› office is closer.
""")
topic("billing", True, "Balance question|Re: statement|claim denial - ‹name_last›|EOB|account ‹ACCOUNT_NUMBER›|Bill for ‹date›|billing help", """
I got a bill for $‹n:20-900›.‹n:10-99› for my visit on ‹date› and don't understand it.
The claim (‹CLAIM_NUMBER›, claim number on the EOB) was denied for no authorization.
My account number is ‹ACCOUNT_NUMBER›.
‹payer› says it was coded ‹CPT› (CPT) instead of preventive.
Please rebill under member ID ‹HEALTH_PLAN_ID›, group ‹grp›.
You can charge my card ‹CREDIT_CARD›, exp ‹no:DATE:09/28:card expiry›.
‹fact:BANK_ACCOUNT›
‹fact:ABA_ROUTING›
Posted a payment of $‹n:20-900› to account ‹ACCOUNT_NUMBER› today.
Pt's ‹kinrel› ‹kin› called, upset about collections.
The diagnosis on file is ‹dx› (‹dxcode›).
I was born ‹dob›, in case there are two of me.
Tax ID of the practice is ‹US_EIN›.
""")
topic("scheduling", True, "Appt|Appointment ‹next›|reschedule?|Cancel ‹sdate›|Surgery scheduling - ‹comma›|tomorrow", """
Hi, I need to move my appointment on ‹next› at ‹clock›.
‹name› called, cannot make it, please offer ‹next›.
Can we squeeze in ‹full›, ‹dx› is getting worse.
Surgery is set for ‹next› at ‹clock›, ‹proc›, with ‹doc›.
NPO after midnight, stop ‹drug› three days before.
Call ‹him› on ‹mobile›, not the home number.
Date of birth is ‹dob›.
Please bring your ‹payer› card.
Arrive at ‹workaddr› thirty minutes early.
Interpreter needed, ‹kin› will come along.
‹fact:PRIOR_AUTH_NUMBER›
""")
topic("records", True, "Records request|ROI - ‹full›|Medical records|release of information|Chart copy", """
Please send the full chart of ‹full›, born ‹dob›, to ‹workaddr›.
The signed release is attached; SSN ‹US_SSN› is on the form.
We only need notes from ‹past› to ‹date›.
Fax is fine: ‹fax›.
Patient's record number is ‹MRN› at your place.
Attorney for ‹name› wants the ‹proc› report.
Also include anything about ‹dx›.
ID was checked (‹fact:US_DRIVER_LICENSE›).
‹He› now lives at ‹addr1›.
Please mail a disc with the images.
""")
topic("refill", True, "Refill|need meds|Re: ‹drug›|Prescription request|pharmacy fax|out of pills", """
I'm almost out of ‹med›.
Rx number is ‹RX_NUMBER›, ‹pharmacy› says no refills left.
Could you send a new script? My date of birth is ‹dob›.
The pharmacy number is ‹workphone›.
Pharmacist asks for the prescriber's DEA, ‹US_DEA›.
‹payer› needs a PA for ‹drug›, they gave ‹PRIOR_AUTH_NUMBER› as authorization number.
NDC on the bottle is ‹NDC›.
I take it for ‹dx›.
Side effects are better since you cut the dose on ‹date›.
Thx, ‹first›
""")
topic("results", True, "Lab results|your results|‹lab› result|Critical value|FYI labs ‹name_last›|path report", """
‹labv›, ‹labv› on ‹date›.
Your ‹lab› came back «high|low|normal».
Please repeat ‹lab› in ‹n:2-12› weeks.
Critical: ‹labv› on ‹comma›, MRN ‹MRN›, called to ‹nurse› at ‹clock›.
This is most likely from ‹dx›.
We'd like to start ‹med›.
Portal: ‹URL›
The biopsy from ‹past› shows ‹dx›.
LOINC mapping of that test is ‹LOINC›, by the way.
Tell ‹first› to call ‹workphone›.
specimen labeled ‹full› ‹dob›
""")
topic("care-team", True, "Care conference|handoff|update on ‹last›|room ‹n:100-800›|Discharge plan|Re: ‹comma›", """
‹name› is going to rehab in ‹othertown› on ‹next›.
‹kinrel› ‹kin› (‹kinphone›) agrees.
‹He› needs home O2 and a walker; HCPCS ‹HCPCS›.
‹dx› is stable on ‹med›.
Medicare number for the SNF: ‹US_MBI›.
Medicaid is pending, ID will be ‹MEDICAID_ID› (Medicaid).
Address for home health: ‹addr1›.
Code status changed to DNR on ‹date›.
‹drlast› wants one more ‹lab›.
Encounter ‹ENCOUNTER_NUMBER› stays open until then.
‹He› is ‹age› and lives alone.
Please update the chart (‹MRN›, same MRN as before).
""")
topic("appeal", True, "Appeal - ‹comma›|Denial of ‹proc›|peer to peer|Grievance|Letter of medical necessity", """
We appeal the denial of ‹proc› for ‹full›.
Claim number ‹CLAIM_NUMBER›, member ‹HEALTH_PLAN_ID› (member ID), DOB ‹dob›.
‹He› has had ‹dx› since ‹past›.
Conservative treatment with ‹drug› failed.
CPT ‹CPT›, ICD-10 ‹ICD10_CM›.
Authorization ‹PRIOR_AUTH_NUMBER› was on file when we operated.
Peer to peer is booked for ‹next› with ‹dr2›.
Old ICD-9 code on the first request was ‹ICD9_CM›.
inpatient PCS code ‹ICD10_PCS› was accepted
Please answer by fax, ‹fax›.
""")
topic("device", True, "Recall|pacemaker check|CPAP data|Remote monitor|insulin pump|implant card", """
‹name›'s «pump|monitor|ICD|CPAP» needs an update.
‹fact:DEVICE_ID›
‹fact:DEVICE_ID›
The vendor lists it under ‹full›, ‹phone›.
Implanted ‹past› by ‹doc›.
Home hub ‹MAC_ADDRESS› last seen at ‹IP_ADDRESS›.
Recall letter was mailed to ‹addr1›.
Interrogation showed ‹dx›.
Replacement is covered, authorization # ‹PRIOR_AUTH_NUMBER›.
‹He› sleeps with it ‹n:4-9› h a night.
""")
topic("insurance", True, "Coverage update|new card|eligibility ‹comma›|Medicare|Insurance termed", """
New card for ‹name›: ‹payer›, ID ‹HEALTH_PLAN_ID›, group ‹grp›.
‹fact:US_MBI›
‹fact:MEDICAID_ID›
Old coverage was ‹fact:US_HICN›
Born ‹dob›, subscriber is ‹kin›.
‹He› lost coverage on ‹past›.
social for the lookup: ‹US_SSN›
No social, taxpayer ITIN ‹US_ITIN› instead.
Employer EIN is ‹US_EIN›.
Coverage for ‹dx› has a waiting period.
Passport ‹US_PASSPORT› (passport no.) was used as ID at the desk.
""")
topic("school", True, "School form|Note for ‹first›|daycare|sports physical|allergy plan", """
‹full› (‹dob›) may return to school on ‹next›.
‹He› has ‹dx› and keeps ‹drug› in the nurse's office.
Allergic to ‹allergy›.
‹kin›, ‹his› ‹kinrel›, can be reached at ‹kinphone›.
Our address: ‹addr1›.
Shots were given on ‹past›, copy attached.
Please excuse ‹first› from gym until ‹next›.
""")
topic("accident", True, "MVA ‹date›|work comp|liability claim|Accident report", """
‹name› was hit on ‹date› near ‹street›.
‹fact:VIN›
‹fact:LICENSE_PLATE›
Driver license of the other party: ‹US_DRIVER_LICENSE›
Work comp claim number ‹CLAIM_NUMBER›, adjuster ‹staff›, ‹workphone›.
Injuries: ‹dx›, ‹dx›.
‹He› was seen in the ED at ‹hosp›.
DOB ‹dob›.
Lost wages run through employer EIN ‹US_EIN›.
""")
topic("research", True, "Study visit|Enrollment|REDCap|Consent ‹n:2-90›", """
Subject ‹full› signed the consent on ‹date›.
Eligible: ‹aged› ‹sex›, ‹dx›, no ‹drug›.
Payment goes by wire to ‹fact:IBAN›
‹fact:BIOMETRIC_ID›
‹fact:SNOMED_CT›
Chart for source check: MRN ‹MRN›.
Study visit ‹n:2-12› is due ‹next›.
Contact ‹email› or ‹mobile›.
‹labv› at baseline.
""")
topic("hr", False, "Onboarding|W-4|badge|Welcome ‹staff_first›|payroll|License renewal|time off", """
‹staff› starts on ‹next› in «radiology|billing|4 West|the lab».
Please send your SSN card; HR has ‹US_SSN› as SSN, is that right?
Direct deposit: routing number ‹ABA_ROUTING›, account ‹BANK_ACCOUNT› (checking account).
‹fact:PROFESSIONAL_LICENSE›
RN license number ‹PROFESSIONAL_LICENSE› expires ‹next›.
‹fact:BIOMETRIC_ID›
Emergency contact is ‹kin›, ‹kinphone›.
Parking: plate ‹LICENSE_PLATE› (license plate).
‹nurse_first› is off until ‹next›.
Home address ‹addr1›.
For the travel booking: passport number ‹US_PASSPORT›.
Benefits open ‹date›, see ‹URL›.
""")
topic("provider-admin", False, "credentialing|NPI update|CAQH|payer enrollment|New provider ‹doc_last›", """
‹doc› joins the group on ‹next›, NPI ‹US_NPI›.
‹fact:US_DEA›
‹fact:PROFESSIONAL_LICENSE›
Group tax ID ‹US_EIN›.
Office: ‹workaddr›. Phone ‹workphone›, fax ‹fax›.
Please load ‹doc2› with ‹payer› as well.
CAQH profile is attested.
‹drlast› trained in ‹othertown›.
Old NPI ‹US_NPI› was for the clinic (type 2).
""")
topic("it", False, "VPN|ticket ‹n:1000-90000›|outage|printer|password|phishing test|upgrade tonight", """
The interface engine restarts tonight.
‹trap:business›
‹trap:technical›
‹trap:technical›
Your new address is ‹IP_ADDRESS›, gateway ‹IP_ADDRESS›.
Tablet ‹MAC_ADDRESS› (MAC) is blocked.
Please never put patient names in ticket titles.
Version ‹no:IP_ADDRESS:9.4.1.22:version number› goes live ‹next›.
Call the desk at ‹localphone›.
Log in at ‹URL›.
‹staff_first› will swap the switch in the closet near radiology.
""")
topic("vendor", False, "Quote|PO|shipment|invoice|Re: order|backorder|delivery ‹next›", """
‹trap:business›
‹trap:business›
‹trap:business›
Our EIN for the W-9 is ‹US_EIN›.
Remit to ‹fact:ABA_ROUTING›
Please ship to the dock at ‹workaddr›.
Net 30, ‹n:2-90› cases.
‹staff› is your rep, ‹workphone›.
Delivery on ‹next› by noon.
Wire: IBAN ‹IBAN›.
""")
topic("newsletter", False, "Weekly update|Heart month|Flu clinic|Lunch and learn|Wellness|Grand rounds", """
Grand rounds: ‹dx›, what is new, with ‹doc›.
‹trap:business›
The ‹ep:Parkinson› support group meets in the ‹no:PERSON_NAME:Miller:name of a room› room.
Flu shots in the lobby, ‹next›, no appointment.
Walkers logged ‹no:CPT,ZIP_CODE:48210:count› steps last month.
Read about ‹drug› and ‹drug› in the pharmacy corner.
Policy ‹no:HEALTH_PLAN_ID:HR-214:house policy› on badges is new.
Cafe special in building ‹no:ICD10_CM:B20:building› all week.
‹ep:Foley› week: remove catheters early.
The ‹n:2-9›th floor opens to ‹dx› patients in spring.
""")
topic("spam-notice", False, "Your parcel|Order confirmation|Reservation|Webinar|Survey", """
‹trap:business›
‹trap:business›
‹trap:technical›
‹trap:business›
Thank you for shopping with us.
Your reservation code is ‹shape:@@@@@@›.
Gate ‹no:ICD10_CM,HCPCS:B44:gate›, seat ‹no:ICD10_CM:F22:seat›.
Total $‹no:ICD9_CM:250.00:price›.
Unsubscribe at ‹URL›.
""")

GREET = ["Hi ‹staff_first›,", "Hello,", "Dear ‹drlast›,", "‹nurse_first›,", "Good morning ‹staff_first›,", "hi all", "Team -", "", "Hey ‹nurse_first›", "To whom it may concern,",
         "Dr ‹doc_last›,", "Good afternoon,", "Hi there", "Dear Billing,", "‹staff_first› - "]
CLOSE = ["Thanks,", "Thank you", "Best,", "Regards,", "thx", "Sincerely,", "Many thanks!", "", "V/r", "Cheers,", "Kind regards,", "tia", "Please advise."]
SIGN = ["‹staff›", "‹staff›\n‹plainhosp›\n‹workphone›", "‹staff_first›", "‹doc_cred›", "‹nurse›\n4 West\nphone ‹workphone› | fax ‹fax›", "‹full›", "‹first›", "‹kin›",
        "‹staff› | Patient Access | ‹plainhosp›\nt: ‹workphone›\ne: ‹staffmail›", "‹doc_cred›\n‹workaddr›\nTel. ‹workphone›, Fax ‹fax›", "-‹nurse_first›", "‹full›\n‹mobile›",
        "‹staff›, CPC\nCoding & Billing", "Sent from my phone", "‹nurse›\n‹nursemail›", "‹first›\nsent from my tablet"]
FOOT = ["This message may contain confidential information. If you got it by mistake, delete it.", "CONFIDENTIAL: for the addressee only.", "Please think of the trees before printing.",
        "Messages to this box are read on weekdays.", "Do not reply with card numbers or Social Security numbers."]
QUOTE = ["On ‹date› at ‹clock›, ‹staff› <‹staffmail›> wrote:", "-----Original Message-----\nFrom: ‹staff›\nSent: ‹date› ‹clock›\nTo: ‹nurse›", "‹nurse_first› wrote:",
         "From: ‹kin›\nDate: ‹date›", "________________________________\nFrom: ‹doc› <‹workmail›>\nSubject: FW", "On ‹date›, ‹nursemail› wrote:", "---------- Forwarded message ---------\nFrom: ‹full› <‹email›>"]
