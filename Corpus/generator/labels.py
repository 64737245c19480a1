"""How people name an identifier: in forms, in sentences and as column heads.

FORMS: words before a value in a form or list. SAYS: whole sentences, ‹v› is the value.
COLUMNS: heads in exports, keys in JSON and in logs.
"""

FORMS = {
    "US_SSN": """SSN|Social Security Number|Social Security #|Soc Sec No|SS#|SSN (patient)|Soc. Sec. #|Pt SSN|
Social Security No.|SSN/TIN|Social|Patient social|ss number|Insured's SSN|Soc Sec|Spouse SSN|SSN - guarantor""",
    "US_ITIN": """ITIN|Individual Taxpayer ID|Taxpayer Identification Number (ITIN)|ITIN #|Tax ID (individual)|
IRS ITIN|Tax payer ID no.|ITIN on W-7|ITIN/SSN|Taxpayer ID - ITIN""",
    "US_NPI": """NPI|NPI #|Provider NPI|National Provider Identifier|Rendering NPI|Billing provider NPI|Attending NPI|
NPI number|Ordering NPI|Referring Provider NPI|Ind. NPI|Facility NPI|Natl Provider ID|PCP NPI|Pharmacy NPI""",
    "US_DEA": """DEA|DEA #|DEA Number|DEA Reg. No.|DEA registration|Prescriber DEA|DEA Lic|DEA#|D.E.A. No.|
Drug Enforcement Admin #|DEA certificate|Controlled substance reg (DEA)|Presc. DEA no""",
    "US_MBI": """MBI|Medicare #|Medicare Number|Medicare Beneficiary ID|Medicare ID|Medicare no.|MBI number|Mcare ID|
Medicare Beneficiary Identifier|HIC/MBI|Medicare claim #|Beneficiary ID|Medicare card no|Primary ins: Medicare, ID""",
    "US_HICN": """HICN|HIC #|Medicare HIC|Health Insurance Claim Number|HIC number|Old Medicare #|Legacy HICN|
Medicare claim number (HICN)|HIC No.|Hlth Ins Claim No|RRB/HIC number|Medicare HICN (pre-2020)""",
    "MRN": """MRN|MR#|Med Rec #|Medical Record Number|Medical Record No.|MRN #|Chart #|Chart No|Patient ID|Pt ID|
Med. Rec. No.|Unit #|Hospital #|Medical record|Record number|Unit No|mrn|Patient number|EMR #|Hosp MRN|
Patient Identifier|Med Record|MRN/Chart|Pt. MRN|Clinic No.|UMRN|EPIC MRN|Chart ID""",
    "MEDICAID_ID": """Medicaid ID|Medicaid #|Medicaid Number|MA ID|Medicaid recipient ID|State Medicaid no.|CIN|
Medi-Cal ID|Medicaid Client ID|MassHealth ID|Recipient ID (Medicaid)|TennCare ID|MaineCare #|Medicaid CIN|
Title XIX ID|BadgerCare ID|AHCCCS ID|Medicaid beneficiary no""",
    "HEALTH_PLAN_ID": """Member ID|Member #|Subscriber ID|Policy #|Policy Number|Insurance ID|ID #  (insurance card)|
Health plan ID|Member No.|Subscriber No|Group #|Group Number|Grp No.|Policy ID|Insurance member number|Cert #|
Insured ID|Plan ID no.|Group/Policy|Ins ID|Member Identification|Contract number|Enrollee ID|Certificate No.|
Insured's I.D. number|Ins. policy|Subscriber #|Cardholder ID|Beneficiary member ID""",
    "ACCOUNT_NUMBER": """Account #|Acct|Acct #|Account Number|Patient Account No.|Pt Acct|Guarantor account|Billing acct|
Account no.|HAR|Hospital account|Guar #|Patient acct number|Acct No|A/C No.|Statement account|Bill acct #|
Patient account|Facility acct""",
    "CREDIT_CARD": """Card #|Credit Card|Card number|Visa|MasterCard|CC #|Card no.|Payment card|Debit card no|AmEx|
Card on file|HSA card|Discover|Card (full)|CC number""",
    "BANK_ACCOUNT": """Bank account|Checking acct|Account number (bank)|Bank acct #|DDA|Direct deposit acct|
Checking account number|Savings account no.|Bank account no|ACH account|EFT account|Bank a/c|Depositor account""",
    "ABA_ROUTING": """Routing #|ABA|Routing number|ABA #|Bank routing|RTN|Routing transit number|ABA routing no.|
Transit #|Routing/ABA|ACH routing|Bank ABA""",
    "IBAN": """IBAN|IBAN no.|Intl bank account (IBAN)|Account (IBAN)|International Bank Account Number|Refund IBAN|
IBAN/BIC|Beneficiary IBAN|Bank details IBAN|IBAN #""",
    "ENCOUNTER_NUMBER": """Encounter #|Visit #|CSN|Encounter ID|Visit number|FIN|FIN #|Visit ID|Encounter No.|
Contact serial number|Episode #|Encounter|Enc #|Visit No|Financial number|Admit #|Hospital visit number|Case visit""",
    "CLAIM_NUMBER": """Claim #|Claim Number|Claim No.|ICN|DCN|Claim ID|TCN|Claim control number|Payer claim #|
Claim ref|Internal control number|W/C claim no|Ins claim|Claim|Claim #/ICN|Document control no""",
    "PRIOR_AUTH_NUMBER": """Auth #|Prior auth|Prior Authorization #|Authorization No.|PA #|Auth number|Pre-cert #|
Precertification number|Authorization #|Prior auth no|Referral auth|Auth ref|Preauth|UM auth|Approval #|
Certification no. (UR)|Prior approval number|Auth|Pre-auth ID""",
    "RX_NUMBER": """Rx #|Rx No.|Prescription #|RX|Prescription number|Rx number|Script #|Rx|Refill Rx no|Rx#|
Prescription No|Presc. number|Orig Rx""",
    "US_DRIVER_LICENSE": """Driver's License|DL #|Drivers license no.|DL|Driver Lic #|State ID / DL|License (driver)|
Driver License Number|D.L. No.|DL number|ID shown: driver's license|Operator license|Drv lic|OLN|Photo ID (DL)""",
    "US_PASSPORT": """Passport #|Passport No.|US Passport|Passport number|Passport|Passport book no|Travel document (passport)|
U.S. passport number|Ppt no.|ID: passport|Passport card #""",
    "PROFESSIONAL_LICENSE": """License #|State license|Lic. No.|Medical license|RN license|License number|Lic #|
State Lic|Nursing license #|Pharmacist license|Prof. license no.|Physician license|Board license|Provider license|
Therapist lic. no|MD license number|State medical lic|Cert/License""",
    "US_EIN": """EIN|Tax ID|Federal Tax ID|TIN|FEIN|Employer ID no.|Tax ID # (EIN)|Employer Identification Number|
Fed. Tax I.D. Number|Practice TIN|Employer EIN|Billing TIN|IRS no.|Federal EIN""",
    "VIN": """VIN|Vehicle ID|VIN #|Vehicle Identification Number|Vehicle VIN|VIN no.|Chassis VIN|Auto VIN|Veh ID no""",
    "LICENSE_PLATE": """License plate|Plate|Plate #|Tag #|Vehicle plate|Lic plate|Plate no.|Registration plate|
Vehicle tag|Car plate|Plate/State|Parking permit plate|Veh. tag""",
    "DEVICE_ID": """Device serial|Serial #|S/N|SN|UDI|Device ID|Implant serial no.|Serial number|Device S/N|Pump serial|
Model/Serial|IMEI|Unique Device Identifier|Pacemaker serial|CPAP S/N|Implant UDI|Device serial number|Lead serial|
Generator SN|Hearing aid serial|UDI-PI|Equipment ser. no.""",
    "MAC_ADDRESS": """MAC|MAC address|Device MAC|WiFi MAC|Ethernet address|HW addr|BT MAC|Physical address|Hardware address|
Bluetooth address|WLAN MAC|ether""",
    "URL": """Portal|Link|Website|Web|Patient portal|URL|Video visit link|Telehealth|Results link|Profile|Join at|Upload link""",
    "IP_ADDRESS": """IP|IP address|Signed from IP|Source IP|Client IP|Login IP|IP addr|Consent IP|Remote address|Host IP|Device IP""",
    "BIOMETRIC_ID": """Fingerprint ID|Biometric ID|Fingerprint template|Iris scan ID|Palm vein ID|Voiceprint|Biometric template|
Retina scan no.|Facial recognition ID|Voice print ID|Finger scan ref|Iris template|Biometric enrollment|Palm scan ID|
Face template ID|Hand geometry ID""",
    "PHONE": """Phone|Tel|Ph|Cell|Mobile|Home|Home phone|Phone #|Telephone|Work|Contact #|Cell phone|Best number|Call back|
Daytime phone|Tel.|Mobile #|Ph.|C|H|Emergency phone|Pager|Work ph|Contact phone|Landline""",
    "FAX": """Fax|Fax #|FAX|Fax no.|Facsimile|F|Fx|Fax number|Fax to|Office fax|eFax|Secure fax|Tel/Fax line 2 (fax)|Return fax""",
    "EMAIL": """Email|E-mail|Email address|E-mail address|Contact email|email|Portal email|Mail|Email (home)|e-mail addr.|
Preferred email|Email of record""",
    "DATE_OF_BIRTH": """DOB|Date of Birth|D.O.B.|Birth date|Birthdate|dob|Born|BD|DoB|Birth Date|Date of birth (patient)|
Pt DOB|Birthday|D.O.B|Patient DOB|b.|Subscriber DOB|Patient's birth date""",
    "ICD10_CM": """ICD-10|Dx|Diagnosis code|ICD-10-CM|Dx code|ICD10|Primary dx|Diagnosis|Codes|ICD|DX 1|Admit dx|Dx (ICD-10)|
Principal diagnosis code|Reason for visit code""",
    "ICD9_CM": """ICD-9|ICD-9-CM|ICD9|Dx (ICD-9)|ICD-9 code|Legacy dx code|Old code (ICD-9)|ICD-9 Dx|Diagnosis (ICD-9-CM)|Dx 9|
ICD9 code|Prior coding, ICD-9""",
    "ICD10_PCS": """ICD-10-PCS|PCS|Procedure code (PCS)|Principal procedure|PCS code|ICD-10 procedure|Px code|ICD10PCS|
Inpatient procedure code|Px (PCS)|Principal px""",
    "HCPCS": """HCPCS|HCPCS code|HCPC|Level II code|Supply code|J-code|HCPCS II|Proc/HCPCS|DME code|HCPCS/CPT|Drug code (HCPCS)""",
    "CPT": """CPT|CPT code|CPT-4|Procedure code|Proc code|E/M|CPT billed|Billed CPT|Charge code (CPT)|CPT4|E&M code|
Service (CPT)|LOS code""",
    "NDC": """NDC|NDC #|NDC number|National Drug Code|NDC-11|Drug NDC|NDC code|Pkg NDC|NDC (billing)|Product NDC""",
    "LOINC": """LOINC|LOINC code|LOINC #|LN|Test code (LOINC)|Lab LOINC|Obs code LOINC|Loinc|Result LOINC""",
    "SNOMED_CT": """SNOMED|SNOMED CT|SCTID|SNOMED code|SNOMED CT ID|SCT|Problem (SNOMED)|Concept ID|SNOMED-CT""",
}

SAYS = {
    "US_SSN": """‹His› social is ‹v›.|«The |»SSN on the intake sheet reads ‹v›, please double check.|
For the disability form they need ‹his› social security number, which is ‹v›.|last time we had ‹his› ss# as ‹v›|
‹Title› ‹name.last› gave ‹v› as ‹his› Social Security number at the front desk.|Registration had SSN ‹v› keyed.|
Ran eligibility under social ‹v› and it came back active.|soc sec ‹v› verified w/ card|
The number on ‹his› social security card (‹v›) does not match what we bill under.|ssn is ‹v› per daughter|
Death certificate lists decedent's social security no. ‹v›.|SSA-827 signed, ss number ‹v›|
‹He› wrote ‹v› in the box for Social Security.|taxpayer/SSN given over the phone: ‹v›""",
    "US_ITIN": """‹He› files taxes with ITIN ‹v›.|No SSN; ITIN ‹v› is on the charity care form.|
Financial counseling: uses an individual taxpayer identification number, ‹v›.|W-7 came back, new ITIN is ‹v›.|
Tax return shows ITIN ‹v› for the spouse.|since ‹he› has no social we used the ITIN (‹v›)|
Sliding fee applied, taxpayer ID ‹v› (ITIN) on file.|ITIN ‹v› - copy scanned""",
    "US_NPI": """The rendering NPI is ‹v›.|Please resubmit under NPI ‹v›.|NPPES shows ‹v› for ‹doc›.|
Claim denied because the NPI (‹v›) was not linked to the group.|‹doc› bills with ‹v› (NPI type 1).|
Referring provider ‹doc›, NPI ‹v›.|use npi ‹v› for the orders pls|Our new hire's NPI came through: ‹v›.|
signed under national provider identifier ‹v›|the individual NPI ends up as ‹v› on the CMS-1500, box 24J""",
    "US_DEA": """Prescriber DEA ‹v› on the script.|Controlled substances under DEA number ‹v›.|
The pharmacy wants ‹doc.last›'s DEA, it is ‹v›.|DEA registration ‹v› expires at the end of the year.|
C-II sent, dea ‹v›|Verified ‹v› with the DEA lookup before dispensing.|
my DEA is ‹v› if they ask again|PMP query run with DEA ‹v›.|hard copy must show DEA no. ‹v›""",
    "US_MBI": """New Medicare card scanned, number ‹v›.|Medicare ID ‹v› is active, Part A and B.|
‹He› is on Medicare (‹v›).|Eligibility by MBI ‹v› returned no secondary.|mcare # ‹v› per the red white and blue card|
The beneficiary's number is ‹v›.|MSP questionnaire done for Medicare beneficiary ‹v›.|
Part D plan found through MBI ‹v›.|Please bill Medicare under ‹v›, not the commercial plan.|
‹his› medicare number changed last month, now ‹v›""",
    "US_HICN": """Old records still carry HICN ‹v›.|Before the card switch ‹he› was Medicare ‹v›.|
Claim from the archive was filed under HIC number ‹v›.|The paper chart lists Medicare claim number ‹v› (old style).|
HIC ‹v› crosswalked to the new card.|widow's benefits, HICN ‹v›|Remit from 2014 shows HIC ‹v›.|
health insurance claim no ‹v› on microfilm copy""",
    "MRN": """Chart pulled, MRN ‹v›.|Please merge with record ‹v›, same patient.|MRN ‹v› is the surviving record.|
patient's mrn is ‹v›|‹name› (‹v›) was discussed at rounds.|Films are under medical record number ‹v›.|
Looks like a duplicate chart: ‹v›.|Specimen labeled with MR number ‹v›.|Our number for ‹him› is ‹v› (MRN).|
pt id ‹v› in the old system|Scanned documents filed to chart number ‹v›.|hospital number ‹v›, unit 4 West|
found ‹him› in Epic under MRN ‹v›|Consent belongs in med rec ‹v›""",
    "MEDICAID_ID": """Has straight Medicaid, ID ‹v›.|Medicaid number ‹v› was active on the date of service.|
Spend-down met; Medicaid ‹v›.|Secondary is state medicaid, recipient no. ‹v›.|CIN ‹v› verified in ePACES|
The caseworker confirmed Medicaid ID ‹v›.|dual eligible, medicaid # ‹v›|Baby is covered under mom's Medicaid, client ID ‹v›.|
Medi-Cal card shows ‹v›.""",
    "HEALTH_PLAN_ID": """Insurance: ‹payer›, member ID ‹v›.|Covered by ‹payer› under policy ‹v›.|
Subscriber number on the card is ‹v›.|‹payer› ID ‹v›, copay $«20|25|40|50».|member no ‹v›, effective the first|
Group number ‹v›, plan year January.|The ID on ‹his› new ‹payer› card is ‹v›.|
Card photo shows subscriber ID ‹v›.|insurance ‹payer› ‹v› (member id)|Please update the plan ID to ‹v›.|
policy number is ‹v› through the spouse's employer|‹payer› says member ‹v› termed at the end of the month""",
    "ACCOUNT_NUMBER": """Balance due on account ‹v›.|Payment posted to acct ‹v›.|Statement for account number ‹v› went out.|
Billing question about patient account ‹v›.|Please move the charge to acct # ‹v›.|the hospital account (‹v›) is with collections|
Acct ‹v› still shows $«118.40|62.15|940.00|25.00» open.|guarantor acct ‹v› set to payment plan|HAR ‹v› closed""",
    "CREDIT_CARD": """Copay paid with card ‹v›.|‹He› read me the card number ‹v› over the phone.|
Please charge ‹v› exp «‹no:DATE:03/28:card expiry›|‹no:DATE:11/27:card expiry›|‹no:DATE:07/29:card expiry›».|card on file is ‹v›, cvv not stored|Visa ‹v› declined twice.|
HSA debit ‹v› used for the balance.|cc ‹v› - caller asked for a receipt|my credit card is ‹v›""",
    "BANK_ACCOUNT": """Refund goes to checking account ‹v›.|Autopay from bank account ‹v›.|The voided check shows account ‹v›.|
Direct deposit set up, acct no. ‹v› at «the credit union|First Prairie Bank|Harbor Savings».|
please debit savings account ‹v› monthly|EFT to DDA ‹v›|bank acct number ‹v› on the ACH form""",
    "ABA_ROUTING": """Routing number ‹v› is on the bottom left of the check.|ABA ‹v› for the wire.|
Bank's routing transit number is ‹v›.|use routing ‹v› for ACH|The RTN (‹v›) was rejected the first time.|
First Prairie Bank, aba ‹v›|EFT enrollment lists routing no. ‹v›""",
    "IBAN": """Overseas family, refund by wire to IBAN ‹v›.|Travel insurer pays from ‹v›.|
Self-pay visitor; bank details: IBAN ‹v›.|Please transfer the deposit back to IBAN ‹v›.|
the embassy sent ‹v› as the account|IBAN on the invoice was ‹v›.|her bank in Europe uses IBAN ‹v›""",
    "ENCOUNTER_NUMBER": """Documented under encounter ‹v›.|Visit number ‹v› closed without a level of service.|CSN ‹v› is still open.|
ED visit # ‹v›.|Charges dropped on FIN ‹v›.|Orders were placed on the wrong encounter (‹v›).|
see visit ‹v› for the full exam|encounter no. ‹v› needs a cosign|This admission is FIN number ‹v›.""",
    "CLAIM_NUMBER": """Claim ‹v› denied, timely filing.|The claim number is ‹v›.|Appeal mailed for claim # ‹v›.|
Payer says ICN ‹v› paid to the patient.|Workers comp claim no. ‹v› is open.|claim ‹v› still pending w/ ‹payer›|
Please reprocess ‹v› (claim), modifier added.|EOB refers to claim ID ‹v›.|adjuster on clm number ‹v› called""",
    "PRIOR_AUTH_NUMBER": """MRI approved, auth ‹v›.|Prior authorization ‹v› covers «six|twelve|three» visits.|Auth number from ‹payer›: ‹v›.|
Precert obtained, ref ‹v›.|the PA came through, # ‹v›|Peer to peer done, approval number ‹v›.|
Please put authorization no. ‹v› in box 23.|pre-auth ‹v› expires in 60 days|Authorization ‹v› was denied on review.""",
    "RX_NUMBER": """Pharmacy filled Rx ‹v› yesterday.|Refill request for prescription number ‹v›.|Rx # ‹v›, no refills left.|
‹He› is out of ‹drug›, script # ‹v›.|RX ‹v› transferred from ‹pharmacy›.|
Please void prescription # ‹v›, wrong strength.|Bottle says rx ‹v›|dispensed under Rx number ‹v›""",
    "US_DRIVER_LICENSE": """Identity checked by driver's license ‹v› (‹st›).|DL ‹v› copied at check-in.|
‹His› ‹statename› driver license number is ‹v›.|license ‹v› expired, asked for second ID|State ID shown, DL# ‹v›.|
The DMV form needs the license number: ‹v› (driver's license).|drivers lic ‹v› on file""",
    "US_PASSPORT": """Passport ‹v› used as ID.|‹He› showed a US passport, number ‹v›.|Passport no. ‹v› noted for medical transport.|
Air ambulance needs the passport number, it's ‹v›.|visa letter asks for passport # ‹v›|Traveling on passport ‹v›.""",
    "PROFESSIONAL_LICENSE": """‹doc› holds ‹statename› medical license ‹v›.|License number ‹v› verified with the board.|
RN license ‹v› is up for renewal.|Nurse signed with lic # ‹v›.|The board complaint names license no. ‹v›.|
state lic. ‹v› active, no discipline|credentialing: MD license ‹v›|supervising pharmacist, license ‹v›""",
    "US_EIN": """The practice tax ID is ‹v›.|‹His› employer's EIN is ‹v›.|W-9 on file with TIN ‹v›.|
Bill under federal tax ID ‹v›.|Group contract lists EIN ‹v›.|tax id number ‹v› (group)|box 25 should read ‹v›, EIN checked""",
    "VIN": """Crash report lists VIN ‹v›.|Wheelchair van, VIN ‹v›.|Auto carrier wants the VIN: ‹v›.|vin ‹v› from the police report|
The vehicle identification number is ‹v›.|EMS photographed the VIN plate, ‹v›.""",
    "LICENSE_PLATE": """Plate ‹v› in the visitor lot.|‹He› drove off in a gray van, license plate ‹v›.|
Security noted tag number ‹v›.|Parking validation for plate ‹v› (‹st›).|car with plate ‹v› parked in the ambulance bay|
vehicle tag ‹v›""",
    "DEVICE_ID": """Pacemaker generator serial ‹v›.|Pump S/N ‹v› replaced today.|Implanted device UDI ‹v›.|CPAP serial number ‹v› downloaded.|
Recall letter covers device ‹v› (serial no.).|The knee implant sticker reads ‹v› (UDI).|insulin pump sn ‹v›|
loaner monitor, serial # ‹v›|ICD lead serial ‹v›, no alerts|glucose meter serial number ‹v›""",
    "MAC_ADDRESS": """Home monitor MAC ‹v› paired.|Telemetry unit at ‹v› dropped off the network.|Device MAC address is ‹v›.|
Bedside tablet ‹v› (MAC) reassigned.|bluetooth scale ‹v› linked to the chart""",
    "URL": """Results are at ‹v›.|Video visit link: ‹v›|‹He› can sign the form at ‹v›.|See ‹v› for the patient handout.|
Uploaded to ‹v›.|portal page ‹v›|Images: ‹v›""",
    "IP_ADDRESS": """e-consent signed from ‹v›.|Portal login came from ‹v› (IP).|Session opened at IP ‹v›.|
ip ‹v› locked after 5 tries|Remote monitor reports from ‹v›.""",
    "BIOMETRIC_ID": """Checked in by fingerprint, template ‹v›.|Palm vein enrollment ‹v› matched.|Iris scan ID ‹v› used at the door.|
Voiceprint ‹v› verified by the call center.|biometric id ‹v› on file|Fingerprint ID ‹v› for the med cabinet.|
Face recognition template ‹v› was created at registration.""",
    "PHONE": """Call ‹him› back at ‹v›.|Best number is ‹v›.|‹He› can be reached at ‹v› after 5.|Left a message at ‹v›.|
Pharmacy phone ‹v›.|Daughter's cell is ‹v›.|text ‹v› when ready|Questions? Call ‹v›.|ph ‹v›|my cell ‹v›|
Tried ‹v› twice, no answer.|Nurse line ‹v›, option 2.|Home number on file, ‹v›, is disconnected.|Please ring the ward on ‹v›.""",
    "FAX": """Please fax the records to ‹v›.|Fax ‹v›, attn medical records.|Results faxed to ‹v›.|our fax is ‹v›|
Send the signed order by fax: ‹v›.|FAX# ‹v› was busy|Return this form via facsimile to ‹v›.""",
    "EMAIL": """Send the summary to ‹v›.|‹He› prefers e-mail, ‹v›.|Portal invite sent to ‹v›.|You can write me at ‹v›.|
cc ‹v›|reach me at ‹v›|Reminder bounced for ‹v›.|Email on file is ‹v›.""",
    "DATE_OF_BIRTH": """‹He› was born ‹v›.|Born on ‹v› in ‹city›.|Date of birth ‹v› confirmed.|‹name›, born ‹v›, came with ‹his› «wife|son|aide|mother».|
dob ‹v› verified by wristband|‹His› birthday is ‹v›.|DOB on the card is ‹v›.|Two identifiers checked (name, DOB ‹v›).|birthdate given as ‹v›""",
    "ICD10_CM": """Coded as ‹v›.|Assessment: ‹v› ‹lastdx›.|Dx ‹v›, stable.|‹lastdx› (‹v›)|Will bill ‹v› for today.|ICD-10 ‹v› supports medical necessity.|
diagnosis ‹v› added to problem list|Primary ‹v›, «chronic|acute|improving».|changed ‹v› to principal dx|‹lastdx›, ICD-10-CM ‹v›""",
    "ICD9_CM": """Old problem list has ‹v› (ICD-9).|Back then it was coded ICD-9 ‹v›.|ICD-9-CM ‹v› on the 2012 claim.|
crosswalk from ICD9 ‹v›|Archived dx ‹v› (ICD-9).|diagnosis code ‹v›, ICD-9 era""",
    "ICD10_PCS": """Principal procedure ‹v›.|Coder assigned ICD-10-PCS ‹v›.|PCS code ‹v› for the ‹lastproc›.|‹lastproc› (‹v›)|
px ‹v› on day 1|procedure code ‹v› validated by CDI""",
    "HCPCS": """Billed HCPCS ‹v›.|DME ordered, ‹v›.|Injection charged as ‹v› x1.|Supply code ‹v› added.|hcpcs ‹v› qty 2|
Modifier RR with ‹v› (HCPCS).|level II code ‹v›, needs CMN""",
    "CPT": """Billed CPT ‹v›.|E/M level ‹v›.|CPT ‹v› with modifier «25|59|RT|LT|26».|Charges: ‹v› (CPT).|procedure code ‹v› x1|
Coded ‹v› for the visit, CPT.|cpt ‹v› not covered by plan|‹lastproc›, CPT ‹v›""",
    "NDC": """Dispensed NDC ‹v›.|‹drug› (NDC ‹v›).|NDC on the vial: ‹v›.|Vaccine given, ndc ‹v›, left deltoid.|
Product ‹v› (National Drug Code) on shortage.|billing needs NDC ‹v› in the shaded line""",
    "LOINC": """Result mapped to LOINC ‹v›.|‹lab› (LOINC ‹v›)|LOINC code ‹v› sent by the outside lab.|obs loinc ‹v›|
The ‹lab› came over as ‹v› (LOINC).""",
    "SNOMED_CT": """Problem entered as SNOMED CT ‹v›.|SNOMED ‹v› mapped from the old list.|‹lastdx› (SCTID ‹v›)|
snomed code ‹v› on the problem list|Concept ‹v› (SNOMED CT).""",
}

COLUMNS = {
    "US_SSN": "ssn|SSN|soc_sec_no|SocialSecurityNumber|patient_ssn|SSN_NBR|socialSecurity|PAT_SSN|SUBSCRIBER_SSN|ss_num|Social Security #",
    "US_ITIN": "itin|ITIN|taxpayer_itin|ITIN_NBR|individualTaxpayerId|Taxpayer ITIN",
    "US_NPI": "npi|NPI|rendering_npi|PROV_NPI|billingNpi|provider_npi|NPI_NUM|Attending NPI|national_provider_id|RENDERING_PROVIDER_NPI",
    "US_DEA": "dea|DEA|dea_number|DEA_NO|prescriberDea|DEA Number|PRESCRIBER_DEA|dea_reg_no",
    "US_MBI": "mbi|MBI|medicare_id|MEDICARE_NO|medicareBeneficiaryId|BENE_MBI_ID|Medicare Number|mbi_num|bene_id_mbi",
    "US_HICN": "hicn|HICN|hic_no|BENE_HIC_NUM|legacy_hicn|HIC Number|medicare_hicn",
    "MRN": "mrn|MRN|medical_record_number|PAT_MRN_ID|MedicalRecordNumber|mr_num|patient_mrn|Med Rec No|CHART_NO|person_source_value|chart_number|MRN_NBR|patient_id|PAT_ID",
    "MEDICAID_ID": "medicaid_id|MEDICAID_ID|medicaidNumber|MCD_ID|recipient_id_medicaid|Medicaid ID|medicaid_cin|MEDICAID_RECIP_NO",
    "HEALTH_PLAN_ID": "member_id|MEMBER_ID|subscriber_id|policy_number|SubscriberId|MBR_ID|insurance_id|Member Number|group_number|SUBSCRIBER_NUM|health_plan_id|cardholder_id",
    "ACCOUNT_NUMBER": "account_number|ACCT_NO|patient_account|HAR|PatientAccountNumber|acct_num|HSP_ACCOUNT_ID|Account #|guarantor_acct|PAT_ACCT_NBR",
    "CREDIT_CARD": "card_number|CC_NUM|cardNumber|credit_card|PAN|payment_card_no|Card Number",
    "BANK_ACCOUNT": "bank_account|BANK_ACCT_NO|bankAccountNumber|checking_account|ach_account|DDA_NO|Bank Account",
    "ABA_ROUTING": "routing_number|ABA|aba_routing|RTN|routingNumber|BANK_ROUTING_NO|Routing #",
    "IBAN": "iban|IBAN|bank_iban|beneficiaryIban|refund_iban|IBAN_NO",
    "ENCOUNTER_NUMBER": "encounter_id|PAT_ENC_CSN_ID|csn|visit_number|EncounterNumber|FIN|VISIT_NO|encounter_number|Visit #|enc_num",
    "CLAIM_NUMBER": "claim_number|CLM_ID|claim_id|ICN|ClaimNumber|CLAIM_NO|payer_claim_no|Claim #|TCN|dcn",
    "PRIOR_AUTH_NUMBER": "auth_number|PRIOR_AUTH_NO|authorization_number|PriorAuthNumber|AUTH_NO|pa_number|Auth #|precert_no",
    "RX_NUMBER": "rx_number|RX_NO|rx_num|PrescriptionNumber|prescription_number|Rx #|RX_NBR|script_no",
    "US_DRIVER_LICENSE": "driver_license|DL_NO|drivers_license_no|driverLicenseNumber|DL_NUMBER|license_dl|Drivers License",
    "US_PASSPORT": "passport_no|PASSPORT|passportNumber|passport_number|PASSPORT_NO|Passport #",
    "PROFESSIONAL_LICENSE": "license_number|STATE_LIC_NO|licenseNumber|state_license|LIC_NO|rn_license|State License|prof_license_no",
    "US_EIN": "ein|EIN|tax_id|TAX_ID|employer_ein|federalTaxId|TIN|billing_tin|Tax ID",
    "VIN": "vin|VIN|vehicle_vin|VehicleIdentificationNumber|VIN_NO|auto_vin",
    "LICENSE_PLATE": "plate|license_plate|PLATE_NO|vehiclePlate|tag_number|Plate #|lic_plate",
    "DEVICE_ID": "device_serial|SERIAL_NO|udi|device_id|serialNumber|implant_serial|UDI|DEVICE_SERIAL_NUM|imei|Serial Number",
    "MAC_ADDRESS": "mac|mac_address|MAC_ADDR|device_mac|macAddress|hwaddr|wifi_mac",
    "URL": "url|portal_url|link|photo_url|website|homepage|document_url|portalLink",
    "IP_ADDRESS": "ip|client_ip|ip_address|remote_addr|IP_ADDR|source_ip|login_ip|clientIp|src",
    "BIOMETRIC_ID": "biometric_id|fingerprint_id|BIOMETRIC_REF|fingerprintTemplate|iris_id|voiceprint_id|palm_id|face_template_id",
    "PHONE": "phone|home_phone|PHONE_NO|mobile|telephone|cell_phone|HomePhone|contact_phone|Phone #|PHONE_1|work_phone",
    "FAX": "fax|FAX_NO|fax_number|officeFax|provider_fax|Fax #|FAX",
    "EMAIL": "email|EMAIL_ADDR|email_address|e_mail|contactEmail|Email|EMAIL_ID",
    "DATE_OF_BIRTH": "dob|DOB|birth_date|date_of_birth|BIRTH_DATE|birthDate|DateOfBirth|PAT_DOB|patient_dob|D.O.B.|MEMBER_DOB",
    "ICD10_CM": "dx|dx_code|icd10|DX1|diagnosis_code|ICD10_CODE|primary_dx|diag_1|ICD_DGNS_CD1|Diagnosis Code",
    "ICD9_CM": "icd9|icd9_code|DX_ICD9|legacy_dx|ICD9_DGNS_CD|ICD-9",
    "ICD10_PCS": "pcs|icd10_pcs|PCS_CODE|proc_pcs|principal_pcs|ICD_PRCDR_CD1",
    "HCPCS": "hcpcs|HCPCS_CD|hcpcs_code|HCPCS|Hcpcs",
    "CPT": "cpt|CPT|cpt_code|proc_code|CPT_CODE|procedureCode|CPT4",
    "NDC": "ndc|NDC|ndc_code|NDC_NBR|drugNdc|PROD_SRVC_ID|ndc11",
    "LOINC": "loinc|LOINC|loinc_code|LOINC_CD|loincCode|LOINC_NUM",
    "SNOMED_CT": "snomed|snomed_ct|SNOMED_CODE|sctid|snomedConceptId|SNOMED_ID",
}


def _split(table):
    return {k: [part.strip("\n") for part in v.replace("|\n", "|").split("|")] for k, v in table.items()}


FORMS, COLUMNS = _split(FORMS), _split(COLUMNS)


def _split_says(text):
    out, depth, start = [], 0, 0
    text = text.replace("|\n", "|")
    for i, c in enumerate(text):
        depth += (c == "«") - (c == "»")
        if c == "|" and depth == 0:
            out.append(text[start:i])
            start = i + 1
    out.append(text[start:])
    return [s.strip("\n") for s in out]


SAYS = {k: _split_says(v) for k, v in SAYS.items()}
