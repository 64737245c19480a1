"""Messages of application logs: noise, those that leak identifiers, and those that leak health data."""

from .notes_pools import lines

NOISE = lines("""
connection pool size ‹n:4-64›, idle ‹n:0-20›
heartbeat ok in ‹n:2-300› ms
GC pause ‹n:5-900› ms, heap ‹n:200-8000› MB
‹trap:technical›
‹trap:technical›
‹trap:technical›
‹trap:technical›
‹trap:technical›
cache miss ratio 0.‹n:10-99›
retry ‹n:1-5› of 5 after timeout
loaded ‹n:20-400› rules from /etc/app/rules.d
Listening on ‹IP_ADDRESS›:‹n:1024-65000›
closed socket from ‹IP_ADDRESS›
GET /healthz 200 ‹n:1-90›ms
GET /static/js/main.‹shape:&&&&&&&&›.js 200 ‹n:1000-90000›
disk /dev/sda1 ‹n:40-97›% used
worker-‹n:1-32› started
TLS handshake failed: unknown ca
schema version ‹no:IP_ADDRESS,DATE:4.12.0.7:version number› applied
DHCPACK on ‹IP_ADDRESS› to ‹MAC_ADDRESS› via eth0
link up ‹MAC_ADDRESS› 1000 Mbps
trace_id=‹shape:&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&› span=‹shape:&&&&&&&&&&&&&&&&›
request ‹shape:&&&&&&&&-&&&&-4&&&-a&&&-&&&&&&&&&&&&› done
queue depth ‹n:0-4000›, oldest ‹n:1-900›s
HL7 listener: 0 messages pending on port ‹n:5000-9000›
backup of /var/lib/pg finished, ‹n:100000-999999› blocks
print job ‹n:100-9999› sent to RICOH-‹n:10-99›
Exception in thread "main" java.lang.NullPointerException at com.example.claims.Loader.run(Loader.java:‹n:10-900›)
certificate expires in ‹n:3-90› days
NTP offset 0.0‹n:10-99› s
upstream ‹IP_ADDRESS›:8443 marked down
flushed ‹n:10-9000› metrics
user agent Mozilla/5.0 (X11; Linux x86_64) Chrome/‹no:IP_ADDRESS:120.0.6099.109:browser version›
config reload by signal HUP
deadlock detected on relation ‹n:16000-99000›
job nightly-‹n:1-40› exit code 0
throttled: ‹n:20-900› req/s
feature flag new-scheduler=on
elasticsearch index claims-‹n:1-12› is green
""")

STAFF = lines("""
login ok user=‹staffmail› ip=‹IP_ADDRESS›
Failed password for ‹staffmail› from ‹IP_ADDRESS› port ‹n:30000-60000›
password reset mail sent to ‹staffmail›
session opened for "‹staff›" on WS-‹n:100-999›
user profile updated: name=‹staff› phone=‹workphone›
SMTP 250 queued, rcpt <‹nursemail›>
VPN up ‹staffmail› assigned ‹IP_ADDRESS›
badge reader: ‹fact:BIOMETRIC_ID›
visitor pass printed for ‹kin›, ‹fact:LICENSE_PLATE›
new hire import: ‹staff›, ‹fact:US_SSN›
payroll export warning: ‹fact:BANK_ACCOUNT› ‹fact:ABA_ROUTING›
credential sync: ‹doc› NPI ‹US_NPI›
credential sync failed for ‹doc›: ‹fact:PROFESSIONAL_LICENSE›
prescriber ‹doc_last› DEA ‹US_DEA› validated
SMS to ‹workphone› delivered
fax to ‹FAX› failed: busy
W-9 parsed: ‹fact:US_EIN›
MFA enrolled ‹staffmail› device ‹DEVICE_ID› (IMEI/serial number)
expense paid to ‹fact:IBAN›
gate camera: ‹fact:LICENSE_PLATE›
fleet: ‹fact:VIN›
travel desk: ‹fact:US_PASSPORT›
""")

# key in ‹k:ENTITY› form is a column name of that type
PATIENT = lines("""
patient lookup ‹k:MRN›=‹MRN› rows=1
SELECT * FROM patient WHERE ‹k:US_SSN› = '‹US_SSN›'
UPDATE person SET ‹k:PHONE›='‹phone›', ‹k:EMAIL›='‹email›' WHERE ‹k:MRN›='‹MRN›'
INSERT INTO coverage (‹k:HEALTH_PLAN_ID›, payer) VALUES ('‹HEALTH_PLAN_ID›', '‹payer›')
eligibility 270 sent for member "‹comma›" id ‹HEALTH_PLAN_ID› dob ‹dob›
eligibility response: ‹fact:US_MBI›
duplicate chart suspected: ‹MRN› / ‹full› / ‹dob› (chart numbers)
ADT^A04 accepted, PID-3=‹MRN› PID-5=‹hl7name› PID-7=‹hl7dob›
could not parse DOB "‹dob›" for patient ‹full›
order rejected: dx ‹ICD10_CM› not billable for ‹k:MRN› ‹MRN›
claim ‹CLAIM_NUMBER› rejected by clearinghouse, ‹k:HEALTH_PLAN_ID›=‹HEALTH_PLAN_ID›
‹fact:CLAIM_NUMBER›
‹fact:PRIOR_AUTH_NUMBER›
‹fact:ENCOUNTER_NUMBER›
‹fact:MRN›
‹turn›
‹turn›
‹turn›
‹turn›
POST /api/patients {"‹k:US_SSN›":"‹US_SSN›","firstName":"‹given›","lastName":"‹family›","‹k:DATE_OF_BIRTH›":"‹dob›"}
GET /api/v2/chart?‹k:MRN›=‹MRN›&tab=labs 200
result ‹labv› filed to chart ‹MRN› for ‹name›
eRx sent: ‹med› for ‹full›, ‹k:RX_NUMBER› ‹RX_NUMBER›
reminder text to ‹mobile› for ‹full› appt ‹next›
portal invite mailed to ‹email›
statement mailed: ‹full›, ‹addr1›
card declined ‹k:CREDIT_CARD›=‹CREDIT_CARD› acct ‹ACCOUNT_NUMBER›
payment token created for ‹k:ACCOUNT_NUMBER› ‹ACCOUNT_NUMBER›
remote monitor ‹DEVICE_ID› serial uploaded ‹n:10-900› readings, ‹k:MRN›: ‹MRN›
DICOM C-STORE PatientName=‹caret› PatientID=‹MRN› PatientBirthDate=‹hl7dob›
merge survivor=‹MRN› name="‹comma›"
audit: ‹staffmail› opened chart of ‹full› (MRN ‹MRN›) reason=treatment
break-the-glass by ‹staff› on patient ‹full›, dx ‹dx›
telehealth room ‹URL› joined by ‹first›
NCPDP claim: ‹k:NDC›=‹NDC› ‹k:RX_NUMBER›=‹RX_NUMBER› ‹k:US_NPI›=‹US_NPI›
consent signed by ‹full› from ‹IP_ADDRESS›
voicemail from ‹phone› transcribed: "hi this is ‹full›, date of birth ‹dob›, I need more ‹drug›"
address match failed: ‹street›, ‹city› ‹st› ‹zip›
‹k:MEDICAID_ID›=‹MEDICAID_ID› active
id scan: ‹fact:US_DRIVER_LICENSE›
kin contact ‹kin› ‹kinphone› saved for ‹MRN› (mrn)
vaccination record: ‹full›, ‹dob›, ‹k:NDC› ‹NDC›
lab interface: OBX ‹LOINC› (loinc) mapped for ‹k:MRN› ‹MRN›
problem list import snomed=‹SNOMED_CT› icd10=‹ICD10_CM› ‹k:MRN›=‹MRN›
charge posted cpt=‹CPT› hcpcs=‹HCPCS› fin=‹ENCOUNTER_NUMBER›
inpatient coder set ‹k:ICD10_PCS›=‹ICD10_PCS› on ‹k:ENCOUNTER_NUMBER› ‹ENCOUNTER_NUMBER›
legacy import: ‹k:US_HICN› ‹US_HICN› ‹k:ICD9_CM› ‹ICD9_CM›
""")
