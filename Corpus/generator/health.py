"""Health vocabulary: diagnoses, drugs, tests and procedures with their public codes."""

# ICD-10-CM|ICD-9-CM|wordings as staff write them
DIAGNOSES = [(a, b, c.split(";")) for a, b, c in (line.split("|") for line in """
I10|401.9|hypertension;essential hypertension;HTN;high blood pressure
E11.9|250.00|type 2 diabetes;T2DM;diabetes mellitus type 2;DM2
E11.65|250.02|type 2 diabetes with hyperglycemia;uncontrolled T2DM
E11.22|250.40|diabetic nephropathy;diabetic CKD
E11.40|250.60|diabetic neuropathy;diabetic polyneuropathy
E10.9|250.01|type 1 diabetes;T1DM;juvenile diabetes
E78.5|272.4|hyperlipidemia;HLD;high cholesterol
E78.00|272.0|pure hypercholesterolemia;familial hypercholesterolemia
E03.9|244.9|hypothyroidism;underactive thyroid
E05.90|242.90|hyperthyroidism;thyrotoxicosis
E66.9|278.00|obesity
E66.01|278.01|morbid obesity;severe obesity
E87.6|276.8|hypokalemia;low potassium
E87.1|276.1|hyponatremia
E86.0|276.51|dehydration
J45.909|493.90|asthma;mild asthma
J45.901|493.92|asthma exacerbation;acute asthma flare
J44.9|496|COPD;chronic obstructive pulmonary disease
J44.1|491.21|COPD exacerbation;AECOPD
J18.9|486|pneumonia;community acquired pneumonia;CAP
J06.9|465.9|upper respiratory infection;URI
J02.9|462|pharyngitis;sore throat
J20.9|466.0|acute bronchitis
J30.9|477.9|allergic rhinitis;seasonal allergies
J96.01|518.81|acute hypoxic respiratory failure
I21.4|410.71|NSTEMI;non-ST elevation MI
I21.3|410.91|STEMI
I25.10|414.01|coronary artery disease;CAD
I48.91|427.31|atrial fibrillation;afib;AF
I48.0|427.31|paroxysmal atrial fibrillation;PAF
I50.9|428.0|heart failure;CHF;congestive heart failure
I50.22|428.22|chronic systolic heart failure;HFrEF
I50.33|428.33|acute on chronic diastolic heart failure
I63.9|434.91|ischemic stroke;CVA
I73.9|443.9|peripheral vascular disease;PVD
I82.401|453.40|deep vein thrombosis of right leg;DVT
I26.99|415.19|pulmonary embolism;PE
I35.0|424.1|aortic stenosis
N18.30|585.3|CKD stage 3;chronic kidney disease stage 3
N18.6|585.6|end stage renal disease;ESRD
N17.9|584.9|acute kidney injury;AKI
N39.0|599.0|urinary tract infection;UTI
N20.0|592.0|kidney stones;nephrolithiasis;calculus of kidney
N40.1|600.01|BPH with urinary obstruction;enlarged prostate
K21.9|530.81|GERD;acid reflux;reflux disease
K35.80|540.9|acute appendicitis
K80.20|574.20|gallstones;cholelithiasis
K81.0|575.0|acute cholecystitis
K57.32|562.11|diverticulitis;sigmoid diverticulitis
K50.90|555.9|Crohn disease;Crohn's
K51.90|556.9|ulcerative colitis
K58.9|564.1|irritable bowel syndrome;IBS
K74.60|571.5|cirrhosis;cirrhosis of the liver
K85.90|577.0|acute pancreatitis
K92.2|578.9|GI bleed;gastrointestinal hemorrhage
F32.9|311|depression;depressive disorder
F33.1|296.32|recurrent major depression, moderate
F41.1|300.02|generalized anxiety disorder;GAD
F41.9|300.00|anxiety
F31.9|296.80|bipolar disorder
F20.9|295.90|schizophrenia
F43.10|309.81|PTSD;posttraumatic stress disorder
F10.20|303.90|alcohol use disorder;alcohol dependence
F11.20|304.00|opioid use disorder
F90.9|314.01|ADHD
F84.0|299.00|autism;autistic disorder
G20.A1|332.0|Parkinson disease;Parkinson's
G30.9|331.0|Alzheimer disease;Alzheimer's
G35.D|340|multiple sclerosis;MS
G40.909|345.90|epilepsy;seizure disorder
G43.909|346.90|migraine;migraines
G47.33|327.23|obstructive sleep apnea;OSA
G56.01|354.0|carpal tunnel syndrome, right
G61.0|357.0|Guillain-Barre syndrome
M54.50|724.2|low back pain;lumbago
M17.11|715.16|osteoarthritis of the right knee;right knee OA
M16.12|715.15|osteoarthritis of the left hip
M06.9|714.0|rheumatoid arthritis;RA
M10.9|274.9|gout;gouty arthritis
M81.0|733.00|osteoporosis
M79.7|729.1|fibromyalgia
M32.9|710.0|lupus;SLE
M1A.9XX0|274.02|chronic gout
C50.911|174.9|breast cancer, right;carcinoma of the right breast
C61|185|prostate cancer;prostate adenocarcinoma
C34.90|162.9|lung cancer;non-small cell lung cancer
C18.9|153.9|colon cancer
C43.9|172.9|melanoma
C4A.9|209.36|Merkel cell carcinoma
C7A.00|209.20|carcinoid tumor
C81.90|201.90|Hodgkin lymphoma
C91.00|204.00|acute lymphoblastic leukemia;ALL
D50.9|280.9|iron deficiency anemia;IDA
D64.9|285.9|anemia
D57.1|282.61|sickle cell disease
D3A.00|209.60|benign carcinoid tumor
B20|042|HIV disease;HIV
B18.2|070.54|chronic hepatitis C;hep C
A41.9|038.9|sepsis
A04.72|008.45|C. difficile colitis;C diff
B02.9|053.9|shingles;herpes zoster
U07.1|079.89|COVID-19;covid
L40.0|696.1|psoriasis;plaque psoriasis
L03.115|682.6|cellulitis of right leg
L20.9|691.8|eczema;atopic dermatitis
H25.9|366.10|cataract
H40.9|365.9|glaucoma
H66.90|382.9|otitis media;ear infection
H35.30|362.50|macular degeneration
R07.9|786.50|chest pain
R10.9|789.00|abdominal pain
R51.9|784.0|headache
R55|780.2|syncope
R05.9|786.2|cough
R50.9|780.60|fever
S72.001A|820.8|right hip fracture;fracture of neck of right femur
S52.501A|813.42|distal radius fracture, right
S06.0X0A|850.0|concussion
S83.511A|844.2|ACL tear, right knee
S93.401A|845.00|sprained right ankle
T78.40XA|995.3|allergic reaction
Z23|V06.8|need for vaccination
Z00.00|V70.0|annual physical;routine adult exam
Z12.11|V76.51|colon cancer screening
Z34.90|V22.1|normal pregnancy supervision
O80|650|normal delivery
O24.410|648.80|gestational diabetes, diet controlled
O9A.211|648.90|injury in pregnancy, first trimester
O14.90|642.40|preeclampsia
P07.30|765.10|preterm newborn
Q21.0|745.4|ventricular septal defect;VSD
Q90.9|758.0|Down syndrome
W19.XXXA|E888.9|fall, unspecified
V43.52XA|E812.0|car driver hurt in collision with another car
Z79.4|V58.67|long-term insulin use
Z91.81|V15.88|history of falls
""".strip().split("\n"))]

# Codes without wording, for claim lines: rare chapters, placeholders and odd shapes
RARE_ICD10 = """A15.0 A69.20 B37.0 B97.21 C22.0 C56.1 C71.9 C73 C82.01 C83.30 C85.90 C92.10 D05.11 D18.01 D22.5
D45 D47.2 D61.818 D68.51 D69.6 D86.0 E04.1 E11.3211 E11.621 E13.9 E21.0 E22.1 E27.1 E28.2 E53.8 E55.9 E61.1 E72.11 E83.42
E84.0 F01.50 F03.90 F17.210 F42.2 F51.01 F60.3 F64.0 F80.2 G12.21 G25.81 G31.84 G44.209 G51.0 G57.91 G62.9 G70.00 G80.9 G89.4
G93.41 H04.123 H10.9 H16.001 H18.603 H26.9 H43.813 H52.13 H61.23 H65.01 H81.10 H90.3 H93.13 I05.0 I12.9 I20.0 I27.20 I33.0 I42.0
I44.7 I47.19 I49.5 I65.23 I69.351 I71.40 I83.891 I87.2 I95.1 J01.90 J10.1 J32.9 J35.3 J38.3 J69.0 J84.10 J90 J95.851 K02.9 K12.0
K22.70 K25.9 K29.70 K31.84 K40.90 K43.9 K44.9 K52.9 K56.609 K59.00 K63.5 K64.8 K70.30 K75.81 K76.0 K90.0 L02.91 L21.9 L30.9 L50.9
L57.0 L60.0 L70.0 L73.2 L82.1 L89.154 L97.512 M05.79 M19.90 M20.11 M25.511 M25.561 M34.9 M41.9 M43.16 M45.9 M47.816 M48.061 M50.20
M51.26 M62.81 M65.30 M70.61 M72.2 M75.101 M76.61 M79.671 M84.48XA M86.9 N02.9 N13.30 N18.4 N28.1 N30.00 N32.81 N41.0 N52.9 N60.11
N76.0 N80.9 N83.201 N92.0 N95.1 O03.9 O09.521 O21.0 O34.211 O42.92 O60.14X0 O72.1 O99.019 P22.0 P59.9 Q05.9 Q37.9 Q65.89 R00.0
R06.02 R09.81 R11.2 R13.10 R19.7 R26.81 R31.9 R35.0 R41.82 R42 R47.01 R53.83 R56.9 R63.4 R73.03 R79.89 R91.1 S01.81XA S13.4XXA S22.41XA
S32.010A S42.301A S52.521A S61.011A S62.619A S72.142A S82.61XA S86.011A S92.354A T14.91XA T36.0X5A T40.2X1A T50.905A T81.40XA T84.032A
T88.7XXA V89.2XXA W01.0XXA W54.0XXA X58.XXXA Y92.009 Y93.01 Z01.818 Z03.89 Z09 Z11.3 Z13.1 Z20.822 Z30.011 Z36.9 Z3A.28 Z38.00
Z45.02 Z47.1 Z51.11 Z63.0 Z68.41 Z71.3 Z72.0 Z76.0 Z79.01 Z80.3 Z85.46 Z86.73 Z87.891 Z88.0 Z90.710 Z94.0 Z95.0 Z98.890 Z99.2 QA0.0101 G35.B0 C7B.8 O9A.112 M1A.0710""".split()

RARE_ICD9 = """276.7 278.02 285.1 290.0 296.20 305.1 338.4 348.30 351.0 362.01 372.30 380.4 389.9 401.1 402.91
411.1 424.0 425.4 426.3 433.10 435.9 440.20 447.6 455.6 458.9 461.9 473.9 478.19 482.41 487.1 493.20 511.9 515 530.11
535.50 553.3 558.9 560.9 564.00 569.3 571.8 576.1 579.0 591 593.9 596.54 607.84 611.72 616.10 620.2 625.6 626.2 627.2
682.9 692.9 695.3 700 702.11 706.1 707.03 715.90 719.46 722.10 723.1 726.10 728.71 729.5 733.90 736.79 780.39 780.79 782.3 783.21
785.1 786.05 787.01 788.30 790.29 791.0 793.19 799.02 805.4 807.09 812.00 824.8 836.0 847.0 873.0 882.0 891.0 910.0 920 924.11 959.01 977.9
V04.81 V10.3 V12.54 V45.81 V57.1 V58.61 V72.31 V76.12 E849.0 E880.9 E885.9 E917.9""".split()

# generic|brand|usual strength and way of taking
DRUGS = [line.split("|") for line in """
metformin|Glucophage|500 mg BID
metformin ER|Glucophage XR|750 mg nightly
lisinopril|Zestril|10 mg daily
losartan|Cozaar|50 mg daily
amlodipine|Norvasc|5 mg daily
metoprolol succinate|Toprol XL|25 mg daily
carvedilol|Coreg|6.25 mg BID
atorvastatin|Lipitor|40 mg qhs
rosuvastatin|Crestor|20 mg qhs
hydrochlorothiazide|Microzide|25 mg qam
furosemide|Lasix|40 mg BID
spironolactone|Aldactone|25 mg daily
apixaban|Eliquis|5 mg BID
rivaroxaban|Xarelto|20 mg with dinner
warfarin|Coumadin|5 mg as directed
clopidogrel|Plavix|75 mg daily
levothyroxine|Synthroid|88 mcg qam
omeprazole|Prilosec|20 mg daily
pantoprazole|Protonix|40 mg daily
famotidine|Pepcid|20 mg BID
sertraline|Zoloft|50 mg daily
escitalopram|Lexapro|10 mg daily
fluoxetine|Prozac|20 mg daily
bupropion XL|Wellbutrin XL|150 mg qam
duloxetine|Cymbalta|60 mg daily
trazodone|Desyrel|50 mg qhs prn sleep
quetiapine|Seroquel|100 mg qhs
aripiprazole|Abilify|5 mg daily
lamotrigine|Lamictal|100 mg BID
lithium carbonate|Lithobid|300 mg TID
gabapentin|Neurontin|300 mg TID
pregabalin|Lyrica|75 mg BID
levetiracetam|Keppra|500 mg BID
carbidopa-levodopa|Sinemet|25-100 mg TID
donepezil|Aricept|10 mg qhs
albuterol HFA|ProAir|2 puffs q4h prn
fluticasone-salmeterol|Advair|250/50 one puff BID
tiotropium|Spiriva|18 mcg daily
montelukast|Singulair|10 mg qhs
prednisone|Deltasone|40 mg x 5 days
methylprednisolone|Medrol|dose pack as directed
amoxicillin|Amoxil|500 mg TID x 10 d
amoxicillin-clavulanate|Augmentin|875 mg BID x 7 days
azithromycin|Zithromax|250 mg, 2 today then 1 daily
ciprofloxacin|Cipro|500 mg BID
doxycycline|Vibramycin|100 mg BID
nitrofurantoin|Macrobid|100 mg BID x 5 d
cephalexin|Keflex|500 mg QID
vancomycin|Vancocin|125 mg QID po
insulin glargine|Lantus|22 units qhs
insulin lispro|Humalog|sliding scale with meals
semaglutide|Ozempic|0.5 mg weekly
empagliflozin|Jardiance|10 mg daily
sitagliptin|Januvia|100 mg daily
glipizide|Glucotrol|5 mg BID
tamsulosin|Flomax|0.4 mg qhs
finasteride|Proscar|5 mg daily
oxycodone|Roxicodone|5 mg q6h prn
hydrocodone-acetaminophen|Norco|5-325 one q6h prn
tramadol|Ultram|50 mg q8h prn
buprenorphine-naloxone|Suboxone|8-2 mg film daily
lorazepam|Ativan|0.5 mg prn anxiety
alprazolam|Xanax|0.25 mg prn
zolpidem|Ambien|5 mg qhs prn
methylphenidate ER|Concerta|36 mg qam
lisdexamfetamine|Vyvanse|30 mg qam
ibuprofen|Motrin|600 mg q8h with food
naproxen|Naprosyn|500 mg BID prn
meloxicam|Mobic|15 mg daily
acetaminophen|Tylenol|650 mg q6h prn
allopurinol|Zyloprim|300 mg daily
colchicine|Colcrys|0.6 mg daily
methotrexate|Trexall|15 mg weekly
adalimumab|Humira|40 mg SC every 2 weeks
etanercept|Enbrel|50 mg SC weekly
hydroxychloroquine|Plaquenil|200 mg BID
alendronate|Fosamax|70 mg weekly
tamoxifen|Nolvadex|20 mg daily
letrozole|Femara|2.5 mg daily
valacyclovir|Valtrex|1 g TID x 7 d
bictegravir-emtricitabine-TAF|Biktarvy|one tablet daily
ondansetron|Zofran|4 mg ODT prn nausea
cetirizine|Zyrtec|10 mg daily
fexofenadine|Allegra|180 mg daily
sumatriptan|Imitrex|50 mg at onset
topiramate|Topamax|50 mg BID
ferrous sulfate|Feosol|325 mg every other day
potassium chloride|Klor-Con|20 mEq daily
digoxin|Lanoxin|0.125 mg daily
amiodarone|Pacerone|200 mg daily
enoxaparin|Lovenox|40 mg SC daily
""".strip().split("\n")]

# test|short|unit|low|high|decimals|LOINC
LABS = [line.split("|") for line in """
glucose|Glu|mg/dL|62|310|0|2345-7
hemoglobin|Hgb|g/dL|70|172|1|718-7
hemoglobin A1c|A1c|%|51|128|1|4548-4
creatinine|Cr|mg/dL|6|41|1|2160-0
urea nitrogen|BUN|mg/dL|6|72|0|3094-0
sodium|Na|mmol/L|124|149|0|2951-2
potassium|K|mmol/L|29|62|1|2823-3
chloride|Cl|mmol/L|94|112|0|2075-0
bicarbonate|CO2|mmol/L|14|33|0|1963-8
calcium|Ca|mg/dL|76|112|1|17861-6
alanine aminotransferase|ALT|U/L|8|240|0|1742-6
aspartate aminotransferase|AST|U/L|9|260|0|1920-8
leukocytes|WBC|K/uL|19|231|1|6690-2
erythrocytes|RBC|M/uL|28|58|1|789-8
hematocrit|Hct|%|22|51|0|4544-3
platelets|Plt|K/uL|42|511|0|777-3
cholesterol|Chol|mg/dL|118|302|0|2093-3
HDL cholesterol|HDL|mg/dL|26|88|0|2085-9
LDL cholesterol|LDL|mg/dL|44|212|0|13457-7
triglycerides|TG|mg/dL|48|612|0|2571-8
thyrotropin|TSH|uIU/mL|1|142|1|3016-3
total bilirubin|T bili|mg/dL|2|68|1|1975-2
alkaline phosphatase|Alk phos|U/L|38|310|0|6768-6
albumin|Alb|g/dL|19|51|1|1751-7
prothrombin time|PT|s|108|361|1|5902-2
INR|INR|ratio|9|48|1|6301-6
troponin I|Trop|ng/mL|0|92|1|10839-9
ferritin|Ferritin|ng/mL|5|910|0|2276-4
PSA|PSA|ng/mL|2|184|1|2857-1
C-reactive protein|CRP|mg/L|1|188|1|1988-5
eGFR|eGFR|mL/min|11|104|0|33914-3
MCV|MCV|fL|68|108|0|787-2
vitamin B12|B12|pg/mL|102|1140|0|2132-9
25-OH vitamin D|Vit D|ng/mL|7|74|0|1989-3
magnesium|Mg|mg/dL|13|27|1|2601-3
phosphate|Phos|mg/dL|18|62|1|2777-1
lactate|Lactate|mmol/L|6|58|1|2524-7
BNP|BNP|pg/mL|22|2310|0|30934-4
uric acid|Uric acid|mg/dL|28|112|1|3084-1
lipase|Lipase|U/L|12|940|0|3040-3
""".strip().split("\n")]

PANEL_LOINC = ["34117-2", "11506-3", "18842-5", "11488-4", "28570-0", "57133-1", "8480-6", "8462-4",
               "8867-4", "8310-5", "29463-7", "8302-2", "39156-5", "9279-1", "59408-5", "94500-6",
               "24323-8", "58410-2", "24356-8", "72166-2", "10160-0", "48765-2", "11450-4", "30954-2",
               "47519-4", "46240-8", "8716-3", "29762-2", "11369-6", "10164-2"]

# CPT|ICD-10-PCS or empty|wordings
PROCEDURES = [(a, b, c.split(";")) for a, b, c in (line.split("|") for line in """
47562|0FT44ZZ|laparoscopic cholecystectomy;lap chole
44970|0DTJ4ZZ|laparoscopic appendectomy;lap appy
27447|0SRC0J9|right total knee replacement;R TKA
27130|0SR90J9|right total hip arthroplasty;R THA
45378|0DJD8ZZ|colonoscopy;screening colonoscopy
45380|0DBN8ZX|colonoscopy with biopsy
43239|0DB68ZX|EGD with biopsy;upper endoscopy with biopsy
93000|4A02X4Z|EKG;12-lead ECG
93306|B245ZZZ|echocardiogram;TTE
71046||chest x-ray;CXR 2 views
70450|BW28ZZZ|CT head without contrast
70553|B030YZZ|MRI brain with and without contrast
74177|BW2000Z|CT abdomen and pelvis with contrast
77067||screening mammogram
36415||venipuncture
66984|08RJ3JZ|cataract extraction with lens implant
59400|10E0XZZ|vaginal delivery
59510|10D00Z1|low transverse cesarean;C-section
49505|0YQ50ZZ|right inguinal hernia repair
29881|0SBC4ZZ|knee arthroscopy with meniscectomy
63030|0SB20ZZ|lumbar discectomy
33533|02100Z9|CABG x1;coronary bypass with left internal mammary
92928|027034Z|PCI with stent;coronary stent placement
33208|0JH606Z|dual chamber pacemaker placement
93458|4A023N7|left heart cath;cardiac catheterization
36556|02HV33Z|central line placement
31500|0BH17EZ|intubation;endotracheal intubation
94003|5A1955Z|mechanical ventilation over 96 hours
36430|30233N1|red cell transfusion;PRBC transfusion
90935|5A1D70Z|hemodialysis
62323|3E0R3BZ|lumbar epidural steroid injection
20610|3E0U3BZ|knee injection;joint injection
11042|0JB70ZZ|wound debridement
12001||simple laceration repair
96372||IM injection
97110||therapeutic exercise
90837||psychotherapy 60 min
76700|BW40ZZZ|abdominal ultrasound
95810||sleep study;polysomnogram
94010||spirometry
52000|0TJB8ZZ|cystoscopy
60240|0GTK0ZZ|total thyroidectomy
19301|0HBT0ZZ|right breast lumpectomy
64721|01N50ZZ|carpal tunnel release
42820|0CTPXZZ|tonsillectomy
58571|0UT94ZZ|laparoscopic hysterectomy
54150|0VTTXZZ|circumcision
43775|0DB64Z3|sleeve gastrectomy
49083|0W9G3ZZ|paracentesis
32555|0W993ZZ|thoracentesis
""".strip().split("\n"))]

OFFICE_CPT = """99202 99203 99204 99205 99211 99212 99213 99214 99215 99221 99222 99223 99231 99232 99238
99281 99283 99284 99285 99308 99385 99391 99395 99396 99441 80048 80053 80061 81001 82306 82607 82728 83036 83540 84153
84443 85025 85610 86803 87086 87491 87635 87804 88305 90471 90686 90715 90791 90834 92014 93005 93010 97140 97530 97597
98941 0001F 3008F 4004F 0071T 0503T 0002U 0240U""".split()
HCPCS = """J1100 J1885 J0696 J3301 J2405 J7030 J1030 J0129 J3490 J9035 J9271 J1745 G0008 G0101 G0121 G0283
G0378 G0402 G0438 G0439 G2211 G8427 E0601 E0570 E0143 E1390 E0260 K0001 K0823 L1832 L3908 L4361 L5301 A0425 A0429 A4253 A4550
A6402 A7037 A9270 A9500 B4150 C1713 C1769 D0120 D1110 H0001 H0031 H2019 M0201 P9016 Q0091 Q2038 Q4186 Q9967 R0070 S0020
S9083 T1015 T1019 U0003 V2020 V2632 V5261""".split()
SNOMED = """44054006 38341003 73211009 195967001 13645005 22298006 84114007 49436004 233604007 35489007
40930008 55822004 235595009 396275006 69896004 197480006 363346000 254837009 59621000 709044004 230690007 128613002
37796009 24700007 49049000 26929004 271737000 414916001 386661006 49727002 267036007 840539006 91302008 68566005
128053003 59282003 74400008 235919008 80146002 38102005 387713003 308335008 185349003 73761001 29857009
25064002 422587007 271807003 162864005 160903007 444814009 10509002 65363002 36971009 195662009 301011002 124171000119105""".split()

EPONYMS = ["Parkinson", "Crohn", "Alzheimer", "Guillain", "Hodgkin", "Merkel", "Down "]
ALLERGIES = ["penicillin", "sulfa", "latex", "shellfish", "codeine", "iodinated contrast", "peanuts", "NKDA"]


def lab_value(r, lab):
    raw = r.between(int(lab[3]), int(lab[4]))
    return f"{raw // 10}.{raw % 10}" if lab[5] == "1" else str(raw)
