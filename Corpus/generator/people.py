"""Invented people: lists of names from many backgrounds, and a person with matching details."""

from . import dates, places, values

FEMALE = """Abigail|Adaeze|Adriana|Aisha|Alejandra|Alma|Althea|Amara|Amelia|Anahí|Anastasia|Angela|
Anjali|Annika|Antoinette|April|Ariadne|Astrid|Augusta|Aurelia|Beatriz|Bernadette|Beulah|Bianca|Birgit|
Blessing|Brenda|Bronwyn|Camille|Carlotta|Carol Ann|Catalina|Cecilia|Charlotte|Chiamaka|Chloé|Clara|Clementine|
Consuelo|Cordelia|Daisy|Dalia|Danielle|Daphne|Deborah|Delphine|Dolores|Dorothy|Dung|Edith|Eileen|Eleni|
Elisabeth|Élodie|Elspeth|Emiko|Esperanza|Estelle|Eun-ji|Faith|Fatima|Faye|Fiona|Florence|Frances|Freya|
Gail|Genevieve|Ghazal|Gladys|Grace|Greta|Guadalupe|Hadiza|Hannah|Harriet|Hazel|Heather|Heidi|Helga|Hilda|
Hope|Hyacinth|Ida Mae|Imani|Imogen|Inés|Ingrid|Irene|Iris|Isabel|Ivy|Jacqueline|Jasmine|Jeanne|Jessamyn|
Jiayi|Josephine|Joy|Juanita|Judith|Julia|June|Kalani|Katarzyna|Keisha|Khadija|Kiersten|Kimiko|Lakshmi|
Latoya|Laurel|Leilani|Leticia|Lina|Loretta|Lourdes|Lucille|Lupita|Mabel|Magdalena|Maeve|Malgorzata|Marguerite|
María José|Marisol|Mary Beth|Maude|May|Mei-Ling|Mercedes|Mildred|Mina|Minh Anh|Monique|Myrtle|Nadia|Naomi|
Ngozi|Nirmala|Noor|Norma|Octavia|Olga|Opal|Oksana|Parvati|Patience|Pearl|Penelope|Philippa|Phyllis|
Priya|Quynh|Rachel|Raquel|Renée|Rhiannon|Rosa|Rose|Rosalind|Ruth|Sabine|Saoirse|Sapna|Selma|Seraphina|
Shanice|Shirley|Siobhán|Sofía|Soledad|Sunita|Svetlana|Sylvia|Tabitha|Tamika|Teresa|Thandiwe|Theodora|
Thuy|Tiffany|Trinh|Ulrike|Ursula|Valentina|Venus|Vera|Violet|Virginia|Vivian|Wanda|Wilhelmina|Winifred|
Xiomara|Ximena|Yesenia|Yetunde|Yolanda|Yuki|Yvette|Zahra|Zeynep|Zofia|Zora""".replace("\n", "").split("|")

MALE = """Aarav|Abdul|Abel|Abraham|Adebayo|Adolfo|Ahmed|Alasdair|Alberto|Alphonse|Amir|Anders|André|
Angelo|Anselm|Anthony|Armando|Arthur|Arturo|Augustus|Baptiste|Barnabas|Bartholomew|Basil|Bela|Benedict|
Benjamin|Björn|Boris|Brandon|Bruno|Caleb|Calvin|Carlos|Casimir|Cedric|Chad|Chidi|Christian|Clarence|
Clifford|Conor|Cornelius|Cyrus|Dakota|Dale|Damian|Darnell|Dashiell|Dean|Demetrius|Desmond|Diego|Dmitri|
Dominic|Duane|Dwight|Earl|Edmund|Eduardo|Eitan|Elias|Emeka|Emmanuel|Enrique|Ephraim|Ernest|Esteban|
Eugene|Everett|Ezekiel|Fabian|Farid|Felix|Fernando|Fionn|Floyd|François|Frank|Frederick|Gabriel|Gareth|
Gene|Gerald|Gianni|Gideon|Gilbert|Giuseppe|Glen|Gordon|Graham|Guillermo|Gunther|Hamza|Hank|Harold|Hassan|
Hector|Herbert|Hiroshi|Homer|Horace|Howard|Hugo|Humberto|Hunter|Ibrahim|Ignacio|Igor|Ike|Isaiah|Ivan|
Jack|Jamal|Jean-Luc|Jedediah|Jermaine|Jesús|Joaquín|Jonah|Jorge|José|Joseph|Juan Carlos|Jules|Kareem|
Keanu|Kenji|Kevin|Khalil|Klaus|Kofi|Kwame|Lamar|Lars|Laszlo|Lee|Leonid|Leroy|Liam|Lorenzo|Lothar|Luca|
Lucius|Luis|Luther|Magnus|Malik|Marcus|Mario|Mateo|Maurice|Max|Melvin|Miguel|Mikhail|Milo|Mohammed|
Moses|Nathaniel|Neil|Nelson|Nikhil|Nnamdi|Noé|Norbert|Oleksandr|Olumide|Omar|Orlando|Oscar|Otis|Owen|
Pablo|Patrick|Pedro|Percy|Philip|Pierre|Prakash|Quentin|Rafael|Rajesh|Ramón|Randall|Reginald|René|Rex|
Roberto|Rodrigo|Roger|Roman|Ronald|Rubén|Rufus|Rupert|Salvatore|Samir|Santiago|Satoshi|Sergei|Seung-ho|
Seymour|Silas|Simón|Solomon|Stanley|Stefan|Sterling|Suresh|Sven|Tariq|Terrence|Thaddeus|Theo|Tomás|
Travis|Trevor|Tyrone|Ulysses|Umar|Uriel|Valentin|Vernon|Victor|Vijay|Vikram|Virgil|Vladimir|Wade|
Walter|Warren|Wei|Wendell|Wilbur|Will|Winston|Xavier|Yaw|Yitzhak|Yusuf|Zachary|Zane|Zbigniew""".replace("\n", "").split("|")

FAMILY = """Abara|Abbott|Abernathy|Acheampong|Ackerman|Adeyemi|Aguilar|Ahlström|Akintola|Al-Hashimi|Albright|
Alcántara|Almeida|Alvarado|Amato|Andersen|Andrade|Appiah|Arce|Archuleta|Armbruster|Asante|Ashworth|
Atkinson|Avila|Ayala|Babić|Bachmann|Badgett|Bailey-Ruiz|Balogun|Banerjee|Baptiste|Barrientos|Bates|
Baumgartner|Beaulieu|Becenti|Begay|Bell|Beltrán|Bergström|Bernstein|Bhattacharya|Bianchi|Billings|Bishop|
Blackwood|Blanc|Boateng|Bojórquez|Bonaventura|Booker|Botha|Boudreaux|Bowden|Braddock|Brant|Brennan|
Briscoe|Broussard|Brown|Bui|Burke|Bustamante|Caballero|Callahan|Camacho|Campbell|Cárdenas|Carlisle|
Carpenter|Castañeda|Castellanos-Reyes|Cavanaugh|Cerny|Chaudhry|Chavarria|Chee|Chen|Cho|Christensen|
Church|Cisneros|Clay|Cohen-Levy|Colón|Contreras|Cook|Córdova|Cortez|Coulibaly|Crane|Cruz|Csonka|Cunningham|
Czajkowski|D'Agostino|D'Souza|Dahl|Dang|Davenport|Day|De Jong|de la Cruz|De Luca|Delacroix|Delgadillo|
Demir|Desai|Diallo|Díaz|Dinh|Doan|Dominguez|Donovan|Dostal|Dubois|Duarte|Dufresne|Duong|Dupree|Eberhardt|
Echeverría|Edwards|Egan|Eide|Ekwueme|Elkins|Engel|Eriksen|Escobedo|Espinoza|Estrada|Ewing|Fabre|Falk|
Farooqi|Farr|Feingold|Fernandes|Field|Figueroa|Fink|Fitzgerald|Fleury|Fofanah|Fonseca|Fontaine|Forde|
Fox|Freeman|Friedrich|Fuentes|Fujimoto|Gagnon|Gallegos|Gamboa|Garcia-Flores|Garza|Gebremariam|Georgiou|
Ghosh|Gibbs|Giordano|Glass|Goldstein|Gómez|Gonsalves|González|Goodwin|Gould|Grabowski|Grant|Greco|Green|
Grimaldi|Guerrero|Guillory|Gupta|Gustafsson|Gutiérrez|Haddad|Hale|Hamilton|Hansen|Harjo|Hashemi|Hatch|Hawkins|
Hayashi|Hebert|Heinz|Hendricks|Hernández|Hightower|Hirsch|Ho|Hoang|Hobbs|Holiday|Hollis|Horowitz|Hsu|
Huckabee|Huynh|Ibarra|Igwe|Ilić|Ingram|Iqbal|Isaacson|Ishikawa|Islam|Ivanov|Izquierdo|Jablonski|Jackson|
Jaramillo|Jarvis|Jeong|Jiménez|Johansson|Jónsdóttir|Joubert|Juárez|Kaczmarek|Kahananui|Kamara|Kaplan|Kapoor|
Karimi|Kaufman|Kealoha|Keller|Kenyatta|Khan|Khoury|Kim|King|Kipchoge|Kirkpatrick|Klein|Knight|Koch|
Kovács|Kowalczyk|Krause|Kruger|Kumar|Kwan|L'Heureux|Lachance|Lam|Lamb|Landry|Lang|LaPointe|Larsen|Lassiter|
Lavoie|Le|Leblanc|Lemieux|Lindqvist|Lockhart|Long|López|Love|Lowenstein|Lozano|Luna|Lynch|MacGregor|Machado|
Madsen|Mahoney|Maldonado|Manzo|March|Marchetti|Markovic|Marsh|Martínez|Mbeki|McAllister|McCracken|McDermott|
McKenzie-Boyd|McNamara|Medina|Mehta|Mendoza|Mercado|Meyer|Mikkelsen|Milanović|Miranda|Mohamud|Molina|
Montoya|Moreau|Morningstar|Moss|Mukherjee|Müller|Muñoz|Murphy|Nakamura|Naranjo|Nash|Navarrete|Nez|Ng|Ngo|
Nguyen|Nguyễn|Nielsen|Nkemelu|Noble|Nowak|Núñez|Nwosu|O'Brien|O'Connell|O'Malley|O'Shaughnessy|Obasanjo|
Ocampo|Odom|Ofori|Okafor|Olivares|Olsen|Onyango|Orellana|Ornelas|Ortega y Vega|Osei|Osterhaus|Ostrowski|Ouellette|
Owens|Pacheco|Padilla|Pak|Pappas|Park|Parkinson|Patel|Pavlović|Paz|Pellegrino|Peña|Pereira|Perlman|
Petrosyan|Pfeiffer|Pham|Phelps|Pike|Pineda|Podolski|Pope|Popov|Price|Prideaux|Pruitt|Quach|Quigley|
Quintanilla|Rabinowitz|Rahman|Ramaswamy|Ramírez|Rao|Rasmussen|Redhouse|Reilly|Rendón|Rhodes|Rice|
Rivera|Roanhorse|Robinson|Roca|Rodrigues|Rojas|Romanov|Rose|Rosenberg|Rossi|Rousseau|Roy|Rucker|
Saavedra|Saito|Salazar|Salcedo|Saldívar|Sanchez|Sandoval|Santangelo|Santos|Sato|Savage|Schaefer|Schmidt|
Schneider|Schwartz|Sears|Sepulveda|Serrano|Shah|Shapiro|Sharma|Shepherd|Short|Siddiqui|Sikorski|Silva|
Singh|Skinner|Slaughter|Smith|Söderberg|Sokolov|Solberg|Song|Sorensen|Soto|Souza|St. Clair|St. Pierre|Stein|
Stone|Strickland|Suárez|Subramanian|Sullivan|Summers|Suzuki|Swenson|Szabo|Takahashi|Talavera|Tanaka|
Tate|Tavares|Taylor|Tejada|Teller|Thibodeaux|Thompson|Thorne|Tiwari|Toledano|Torres|Tran|Traoré|Treviño|
Trujillo|Tsai|Tsosie|Tuilagi|Turnbull|Udall|Ueda|Underwood|Urbina|Valdez|Valencia|Van Buren|van den Berg|
van der Meer|Vandenberg|Varga|Vasquez|Vaughn|Velasco|Venkatesan|Verma|Villanueva|Vo|Volkov|von Trapp|
Vu|Wagner|Walsh|Wang|Ward|Washington|Weaver|Weiss|Whitehorse|Whitfield|Wiggins|Wilcox|Winter|Wojcik|
Wolfe|Wong|Wood|Woźniak|Wright|Wu|Xiong|Yamamoto|Yang|Yazzie|Yeager|Yilmaz|Yoon|Young|Yu|Zamora|
Zapata|Zhang|Zhou|Ziegler|Zielinski|Zimmerman|Zúñiga""".replace("\n", "").split("|")

MAIL_HOSTS = ["example.org", "example.com", "example.net", "mail.example.org", "inbox-post.com",
              "fastmailer.net", "northlink.net", "mymailnow.com", "valleycable.net", "postbox7.com"]
WORK_HOSTS = ["example.org", "health.example.org", "riverbendhealth.org", "lakeside-mc.org",
              "stdymphna.org", "cedarvalleyclinic.com", "threeriversmed.org", "clinic.example.com",
              "blueheronhealth.net", "greatplainshospital.org"]
CREDENTIALS = ["MD", "MD", "DO", "NP", "PA-C", "RN", "MD, FACP", "DNP", "PharmD", "LCSW", "DPT", "MD, PhD"]
FOLD = str.maketrans("áàâäãåćčçéèêëíìîïłñńóòôöõøśšúùûüýźżžÁÉÍÓÚÖÜÑễứð", "aaaaaaccceeeeiiiilnnoooooossuuuuyzzzAEIOUOUNeud")


def ascii_name(text):
    return text.translate(FOLD).encode("ascii", "ignore").decode()


def phone_digits(r, area):
    if r.chance(45):
        return area + "55501" + r.digits(2)
    exchange = r.pick("23456789") + r.digits(2)
    if exchange[1:] == "11" or exchange == "555":
        exchange = exchange[0] + "46"
    return area + exchange + r.digits(4)


PHONE_STYLES = [("({a}) {b}-{c}", 30), ("{a}-{b}-{c}", 30), ("{a}.{b}.{c}", 8), ("{a}{b}{c}", 8),
                ("+1 {a} {b} {c}", 3), ("1-{a}-{b}-{c}", 5), ("+1-{a}-{b}-{c}", 3), ("{a} {b}-{c}", 4),
                ("({a}){b}-{c}", 4), ("{a}/{b}-{c}", 2), ("+1{a}{b}{c}", 3), ("{a} {b} {c}", 3)]


def format_phone(r, digits):
    return r.weighted(PHONE_STYLES).format(a=digits[:3], b=digits[3:6], c=digits[6:])


class Person:
    """One invented person; all details belong together."""

    def __init__(self, r, today, area_town=None, adult=False):
        self.sex = r.pick("FM")
        self.given = r.pick(FEMALE if self.sex == "F" else MALE)
        self.family = r.pick(FAMILY)
        self.middle = r.pick("ABCDEFGHJKLMNPRSTW")
        self.suffix = r.pick(["Jr.", "Jr", "III", "Sr.", "II"]) if self.sex == "M" and r.chance(5) else ""
        low = 22 if adult else 0
        self.age = r.weighted([(r.between(low, 39), 25), (r.between(max(low, 40), 89), 57), (r.between(90, 103), 18)])
        self.born = dates.birth(r, today, self.age)
        self.town = area_town or places.town(r)
        self.street = places.street(r)
        self.zip = places.zip_code(r, self.town[2])
        self.phone = phone_digits(r, self.town[3])
        self.mobile = phone_digits(r, self.town[3])
        self.fax = phone_digits(r, self.town[3])
        self.email = self.address(r, MAIL_HOSTS)
        self.work_email = self.address(r, WORK_HOSTS)
        self.credential = r.pick(CREDENTIALS)
        self.npi = values.npi(r)

    def address(self, r, hosts):
        given = ascii_name(self.given).lower().replace(" ", "").replace("-", "")
        family = "".join(c for c in ascii_name(self.family).lower() if c.isalpha())
        local = r.weighted([(f"{given}.{family}", 5), (f"{given[:1]}{family}", 4), (f"{family}{given[:1]}", 2),
                            (f"{given}_{family}{r.between(1, 99)}", 2), (f"{given}{self.born.year % 100:02d}", 2),
                            (f"{given[:1]}.{family}+{r.pick(['clinic', 'bills', 'kids'])}", 1)])
        return f"{local}@{r.pick(hosts)}"

    @property
    def full(self):
        return f"{self.given} {self.family}" + (f" {self.suffix}" if self.suffix else "")

    @property
    def he(self):
        return "she" if self.sex == "F" else "he"

    @property
    def his(self):
        return "her" if self.sex == "F" else "his"

    @property
    def title(self):
        return "Ms." if self.sex == "F" else "Mr."
