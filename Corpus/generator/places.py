"""Towns with ZIP prefix and area code, streets, and the names of care organisations."""

# town|state|ZIP prefix|area code
TOWNS = [line.split("|") for line in """
Springfield|IL|627|217
Peoria|IL|616|309
Rockford|IL|611|815
Naperville|IL|605|630
Decatur|IL|625|217
Fort Wayne|IN|468|260
Bloomington|IN|474|812
Terre Haute|IN|478|812
Kokomo|IN|469|765
Dayton|OH|454|937
Toledo|OH|436|419
Youngstown|OH|445|330
Chillicothe|OH|456|740
Zanesville|OH|437|740
Lansing|MI|489|517
Kalamazoo|MI|490|269
Marquette|MI|498|906
Sault Ste. Marie|MI|497|906
Ypsilanti|MI|481|734
Eau Claire|WI|547|715
Oshkosh|WI|549|920
La Crosse|WI|546|608
Wauwatosa|WI|532|414
Duluth|MN|558|218
St. Cloud|MN|563|320
Rochester|MN|559|507
Bemidji|MN|566|218
Cedar Rapids|IA|524|319
Dubuque|IA|520|563
Ottumwa|IA|525|641
Cape Girardeau|MO|637|573
Joplin|MO|648|417
St. Joseph|MO|645|816
Jefferson City|MO|651|573
Salina|KS|674|785
Wichita|KS|672|316
Kearney|NE|688|308
North Platte|NE|691|308
Minot|ND|587|701
Fargo|ND|581|701
Sioux Falls|SD|571|605
Rapid City|SD|577|605
Billings|MT|591|406
Missoula|MT|598|406
Coeur d'Alene|ID|838|208
Twin Falls|ID|833|208
Laramie|WY|820|307
Pueblo|CO|810|719
Fort Collins|CO|805|970
Grand Junction|CO|815|970
Provo|UT|846|801
St. George|UT|847|435
Flagstaff|AZ|860|928
Yuma|AZ|853|928
Tempe|AZ|852|480
Las Cruces|NM|880|575
Española|NM|875|505
Gallup|NM|873|505
Reno|NV|895|775
Carson City|NV|897|775
Bakersfield|CA|933|661
Modesto|CA|953|209
Chico|CA|959|530
San José|CA|951|408
Oxnard|CA|930|805
Escondido|CA|920|760
Eureka|CA|955|707
Rancho Cucamonga|CA|917|909
La Cañada Flintridge|CA|910|818
Eugene|OR|974|541
Medford|OR|975|541
Bend|OR|977|541
Yakima|WA|989|509
Walla Walla|WA|993|509
Bellingham|WA|982|360
Puyallup|WA|983|253
Juneau|AK|998|907
Kailua|HI|967|808
Hilo|HI|967|808
Lubbock|TX|794|806
Waco|TX|767|254
Corpus Christi|TX|784|361
Laredo|TX|780|956
Beaumont|TX|777|409
Tyler|TX|757|903
Round Rock|TX|786|512
Norman|OK|730|405
Broken Arrow|OK|740|918
Fort Smith|AR|729|479
Jonesboro|AR|724|870
Lafayette|LA|705|337
Shreveport|LA|711|318
Thibodaux|LA|703|985
Hattiesburg|MS|394|601
Biloxi|MS|395|228
Tupelo|MS|388|662
Huntsville|AL|358|256
Dothan|AL|363|334
Tuscaloosa|AL|354|205
Macon|GA|312|478
Valdosta|GA|316|229
Marietta|GA|300|770
Ocala|FL|344|352
Kissimmee|FL|347|407
Pensacola|FL|325|850
Port St. Lucie|FL|349|772
Hialeah|FL|330|305
Sarasota|FL|342|941
Spartanburg|SC|293|864
Florence|SC|295|843
Greenville|NC|278|252
Asheville|NC|288|828
Winston-Salem|NC|271|336
Fayetteville|NC|283|910
Knoxville|TN|379|865
Murfreesboro|TN|371|615
Chattanooga|TN|374|423
Bowling Green|KY|421|270
Paducah|KY|420|270
Owensboro|KY|423|270
Charlottesville|VA|229|434
Roanoke|VA|240|540
Newport News|VA|236|757
Wheeling|WV|260|304
Beckley|WV|258|304
Hagerstown|MD|217|301
Silver Spring|MD|209|301
Salisbury|MD|218|410
Dover|DE|199|302
Lancaster|PA|176|717
Erie|PA|165|814
Wilkes-Barre|PA|187|570
Bethlehem|PA|180|610
Altoona|PA|166|814
Trenton|NJ|086|609
Hackensack|NJ|076|201
Vineland|NJ|083|856
Schenectady|NY|123|518
Utica|NY|135|315
Poughkeepsie|NY|126|845
Ithaca|NY|148|607
Yonkers|NY|107|914
Bridgeport|CT|066|203
New Britain|CT|060|860
Pawtucket|RI|028|401
Worcester|MA|016|508
Pittsfield|MA|012|413
Lowell|MA|018|978
Nashua|NH|030|603
Keene|NH|034|603
Burlington|VT|054|802
Rutland|VT|057|802
Bangor|ME|044|207
Lewiston|ME|042|207
Mayagüez|PR|006|787
""".strip().split("\n")]

STATE_NAMES = {
    "IL": "Illinois", "IN": "Indiana", "OH": "Ohio", "MI": "Michigan", "WI": "Wisconsin",
    "MN": "Minnesota", "IA": "Iowa", "MO": "Missouri", "KS": "Kansas", "NE": "Nebraska",
    "ND": "North Dakota", "SD": "South Dakota", "MT": "Montana", "ID": "Idaho", "WY": "Wyoming",
    "CO": "Colorado", "UT": "Utah", "AZ": "Arizona", "NM": "New Mexico", "NV": "Nevada",
    "CA": "California", "OR": "Oregon", "WA": "Washington", "AK": "Alaska", "HI": "Hawaii",
    "TX": "Texas", "OK": "Oklahoma", "AR": "Arkansas", "LA": "Louisiana", "MS": "Mississippi",
    "AL": "Alabama", "GA": "Georgia", "FL": "Florida", "SC": "South Carolina",
    "NC": "North Carolina", "TN": "Tennessee", "KY": "Kentucky", "VA": "Virginia",
    "WV": "West Virginia", "MD": "Maryland", "DE": "Delaware", "PA": "Pennsylvania",
    "NJ": "New Jersey", "NY": "New York", "CT": "Connecticut", "RI": "Rhode Island",
    "MA": "Massachusetts", "NH": "New Hampshire", "VT": "Vermont", "ME": "Maine",
    "PR": "Puerto Rico"}

STREETS = """Alder|Almond Tree|Amberly|Applegate|Arbor Vitae|Aspen Ridge|Avalon|Barley Mill|Bayberry|
Beacon Hill|Beechnut|Bellflower|Birchwood|Blackhawk|Bluestem|Bonnie Brae|Boulder Creek|Bramble|
Bridle Path|Brookhaven|Buckeye|Butternut|Calle Luna|Camino Real|Canal|Cardinal|Carriage House|
Catalpa|Cedar Hollow|Chapel Hill|Cherry Blossom|Chestnut|Church|Clearwater|Clover Leaf|Cobblestone|
Copperfield|Cotton Gin|Cottonwood|Country Club|Court|Crestview|Cypress Point|Dairy Farm|Dartmouth|
Deer Run|Dogwood|Dover|Eagle Nest|East|Edgewater|Elderberry|Elm|Embarcadero|Evergreen|Fairgrounds|
Falcon|Fern Valley|Fieldstone|Fillmore|Foxglove|Franklin|Frontage|Garfield|Garrison|Glenwood|
Goldenrod|Grand|Granite|Green Meadow|Grove|Harbor View|Harvest Moon|Hawthorne|Hazel|Heron|Hickory|
High|Hillcrest|Holly|Homestead|Honeysuckle|Huron|Indian Summer|Iron Horse|Ivy|Jackson|Jasmine|
Jefferson|Juniper|Kestrel|Kingfisher|Kirkwood|La Brea|Lakeshore|Larkspur|Laurel|Liberty|Lilac|
Limestone|Lincoln|Locust|Logan|Long Pond|Lupine|Magnolia|Main|Mallard|Maple|Martin Luther King Jr|
Meadowlark|Mill|Mission|Mockingbird|Monroe|Mulberry|Nantucket|Nectarine|Nightingale|North Shore|
Oak Knoll|Old Post|Old Quarry|Olive|Orchard|Osage|Overlook|Palmetto|Partridge|Peachtree|Pebble Beach|
Pepperidge|Persimmon|Pine|Piney Woods|Plum|Ponderosa|Poplar|Prairie|Primrose|Quail Hollow|Quarry|
Rainier|Raven|Red Fox|Redbud|Ridge|River Bend|Rockledge|Rose|Roosevelt|Sagebrush|San Felipe|Sandpiper|
Sassafras|Second|Sequoia|Shady Oak|Silver Maple|Spruce|St. Charles|Stagecoach|State|Stonewall|Sugar Mill|
Summit|Sunset|Sycamore|Tamarack|Tanglewood|Thistle|Timber|Trillium|Tulip|Turnpike|Union|Valley Forge|
Vine|Vista Grande|Walnut|Washington|Water|Waverly|West End|Wheatland|Whippoorwill|Wild Rose|Willow|
Windmill|Wisteria|Woodbine|Yarrow|Zinnia|4th|7th|12th|23rd|38th|101st""".replace("\n", "").split("|")

KINDS = ["St", "St.", "Street", "Ave", "Ave.", "Avenue", "Rd", "Rd.", "Road", "Dr", "Drive", "Ln",
         "Lane", "Ct", "Court", "Blvd", "Boulevard", "Way", "Pl", "Place", "Terrace", "Ter", "Cir",
         "Circle", "Pkwy", "Parkway", "Trail", "Trl", "Loop", "Pike", "Crossing", "Row", "Run", "Sq"]
UNITS = ["Apt {}", "Apt. {}", "Unit {}", "#{}", "Ste {}", "Suite {}", "Lot {}", "Trlr {}", "Fl {}",
         "Apartment {}", "Bldg {}", "Rm {}"]


def town(r):
    return r.pick(TOWNS)


def zip_code(r, prefix):
    five = prefix + f"{r.between(1, 99):02d}"
    return f"{five}-{r.digits(4, '123456789')}" if r.chance(14) else five


def street(r):
    roll = r.below(100)
    number = str(r.weighted([(r.between(1, 99), 2), (r.between(100, 999), 4),
                             (r.between(1000, 9999), 4), (r.between(10000, 29999), 1)]))
    if roll < 5:
        return r.pick(["PO Box ", "P.O. Box ", "P O Box ", "Box ", "Post Office Box "]) + r.fill("%##")
    if roll < 7:
        return f"{r.pick(['RR', 'Rural Route', 'RFD'])} {r.between(1, 9)} Box {r.between(10, 400)}"
    if roll < 8:
        return f"{r.pick(['PSC', 'CMR', 'Unit'])} {r.between(100, 9999)} Box {r.between(10, 4000)}"
    if roll < 12:
        return f"{number} {r.pick(['US Hwy', 'State Route', 'Highway', 'County Rd', 'FM', 'Hwy', 'State Hwy'])} " \
               f"{r.between(2, 690)}{r.pick(['', '', ' N', ' West'])}"
    if roll < 14:
        return f"{r.pick(['N', 'W'])}{r.between(10, 90)} {r.pick(['W', 'N'])}{r.between(1000, 24000)} " \
               f"{r.pick(STREETS)} {r.pick(KINDS)}"
    if roll < 16:
        return f"{number} {r.pick(['Broadway', 'The Esplanade', 'Avenue C', 'Camino del Sol', 'Rue Dauphine', 'Calle Ocho', 'Via Verde', 'Broadway Ave'])}"
    half = r.pick([" 1/2", "-B", "A"]) if roll > 96 else ""
    way = r.weighted([("", 70), ("N ", 6), ("S. ", 4), ("East ", 4), ("NW ", 6), ("W ", 6), ("SE ", 4)])
    after = r.weighted([("", 90), (" NE", 4), (" SW", 3), (" N", 3)])
    line = f"{number}{half} {way}{r.pick(STREETS)} {r.pick(KINDS)}{after}"
    if r.chance(24):
        unit = r.pick(UNITS).format(r.pick([str(r.between(1, 40)), r.fill("%#@"), r.fill("@"), r.fill("%##")]))
        line += r.pick([", ", " ", ", "]) + unit
    return line


SAINTS = ["St. Anselm", "St. Brigid", "Saint Camillus", "St. Dymphna", "Saint Gerard", "St. Hedwig",
          "St. Isidore", "Saint Jerome", "St. Kateri", "St. Leander", "Saint Monica", "St. Odilia"]
FOUNDERS = ["Aldrich", "Bannister", "Cavendish", "Drummond", "Ellery Whitcomb", "Fairbanks", "Garland",
            "Harriet Lowe", "Ingersoll", "Josephine Tate", "Kimball", "Langdon", "Mabel Winthrop",
            "Northrup", "Oglethorpe", "Prescott", "Samuel Hart", "Thornbury", "Vance", "Wexler",
            "Miller", "Addison", "Jackson", "Rosa Delgado"]
NATURE = ["Blue Heron", "Cedar Valley", "Lakeside", "Riverbend", "Three Rivers", "Prairie View",
          "Mountain Laurel", "North Star", "Harbor Point", "Silver Creek", "Great Plains", "Red Rock"]
PLAIN = ["Regional Medical Center", "General Hospital", "Community Hospital", "Health System",
         "Medical Center", "University Hospital", "Children's Hospital"]


def hospital(r):
    """(name, part that looks like a person or town, which of the two)."""
    roll = r.below(4)
    if roll == 0:
        part = r.pick(SAINTS)
        return part + r.pick([" Hospital", " Medical Center", "'s Hospital", " Health"]), part, "PERSON_NAME"
    if roll == 1:
        part = r.pick(FOUNDERS)
        return part + r.pick([" Memorial Hospital", " Clinic", " Medical Group", " Cancer Institute",
                              " Family Practice", " Eye Institute"]), part, "PERSON_NAME"
    if roll == 2:
        part = r.pick(TOWNS)[0]
        return f"{part} {r.pick(PLAIN)}", part, "LOCATION"
    return f"{r.pick(NATURE)} {r.pick(PLAIN)}", "", ""


PAYERS = ["Meridian Mutual Health", "Great Lakes Health Plan", "Blue Prairie Insurance", "TrueNorth HMO",
          "Keystone Benefit Trust", "Sunrise Advantage (HMO-POS)", "Cascade Care", "Liberty Oak PPO",
          "UnityFirst", "Pelican State Choice", "Granite Health Partners", "Medicare Part B",
          "Heartland TPA", "Evergreen Community Plan", "Palmetto Select", "Bluegrass Complete"]
PHARMACIES = ["Corner Drug", "Hillside Pharmacy", "Medi-Save #214", "Parkway Apothecary", "QuickScript",
              "Old Town Pharmacy", "Walton's Drugs", "Lakeview Rx", "Good Neighbor Drug Mart"]
