"""Words that are diseases, drugs, tests or procedures elsewhere, and something else here."""

from . import marks

WORDS = {
    "DISEASE": """a cold front from the north;the backhand stroke;both shock absorbers;the economic depression of those years;a rash decision
        the burn rate of the project;the boot sector virus;seizure of the cargo;the tropic of cancer;election fever;visual aids for the talk
        an MS in statistics;a fracture in the granite;cedar shingles on the roof;bee hives behind the barn;a MUMPS global
        Canis lupus tracks;the ALS task list;an arrest of the suspect;plague of locusts;a tick of the clock;the measles of rust on the hull
        a stress fracture of the weld;the gold fever;crop blight;a chest of drawers;hay for the horses;the labor dispute;a heart of oak
        an acute angle;the chronic shortage of chips;an infectious laugh;a benign bug;the terminal window""",
    "DRUG": """the iron gate;the price of gold;the silver plan;a copper pipe;the lead developer;a zinc roof;the lithium battery;Oxygen XML
        the nitro coffee;Mercury and Venus;a sulfur spring;the caffeine script;salt and pepper;a magnesium wheel;the chlorine smell of the pool
        a glass of water;potassium in the soil;the platinum tier;a carbon frame;the fluorine atom;a hydrogen bus;the helium balloon
        the charcoal grill;alcohol for the stove;the tobacco barn;a concerto in D;an allegro passage;the lasso tool;starch for the shirts
        lime for the field;the cannabis dispensary permit;the Aspirin browser theme;a honey jar;camphor wood;the menthol blue of the logo""",
    "LAB_TEST": """the culture of the team;a panel on pricing;AES in CBC mode;a BMP of the icon;part PT of the drawing;500 INR a month
        the ESR release;a PSA on the radio;the ALT text of the picture;the AST of the module;seat A1C;a smear campaign;a stress test of the bridge
        CK jeans;the solar panel;a screen of ten inches;the TSH shell;a blood test of loyalty;the gas chromatography blog;the LDL loader
        CRP, a routing protocol;the CEA of the agency;HCT tickets;the ABG paint store;a glucose wafer recipe;the lipid bilayer sculpture
        the platelet-shaped tiles;an iron count of nails;the calcium rocks;the sodium lamp;a pregnancy of ideas;the drug test of the script
        the PTT radio button;the HIV-1 coach line;urine-coloured paint""",
    "PROCEDURE": """the bypass around the town;graft in the council;the transplant of the roses;an ablation study;the extraction of features
        an SQL injection;the dependency injection;an infusion of capital;a port scan;the AWS X-Ray trace;the dressing for the salad
        irrigation of the fields;noise reduction;Fusion 360;a jazz fusion band;CT, the state;a PET bottle;the roof repair;a kitchen drain
        the resection of a survey point;an operation on two sets;the closure of a function;a lift of the freight;the reconstruction of the image
        a biopsy of the code base;the exploration of the tree;an exchange of keys;the removal of a node;the insertion of a row
        a release of version two;the suspension of the car;the excision of a chapter;a shunt resistor;the catheter-shaped hose;a screening of the film""",
}
SENTENCES = [
    "Our notes mention ‹v› twice.",
    "The page on ‹v› was moved.",
    "He sketched ‹v›.",
    "See ‹v› in the appendix.",
    "The title is now \"‹v›\".",
    "Nobody had asked about ‹v›.",
    "The committee talked about ‹v› for an hour.",
    "A photo shows ‹v›.",
    "They wrote about ‹v› last week.",
    "The index lists ‹v› under other things.",
]


def words(kind):
    """The phrases of a kind; lines and semicolons part them."""
    return [w.strip() for line in WORDS[kind].splitlines() for w in line.split(";") if w.strip()]


def build(scene):
    """A page with five look-alikes of each kind."""
    r = scene.r
    pieces = []
    for kind in WORDS:
        for phrase in r.some(words(kind), 5):
            pieces.append(r.pick(SENTENCES).replace("‹v›", marks.trap(kind, phrase, "word of another field")))
    pieces = r.shuffled(pieces)
    half = len(pieces) // 2
    return "word-list", "\n\n".join([" ".join(pieces[:half]), " ".join(pieces[half:])]) + "\n", False
