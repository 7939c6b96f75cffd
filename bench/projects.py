"""Invented projects in any number, in our own words, with slips of known kinds in known places.

Project number *i* depends on *i* alone: no clock, no chance. One project in forty has a slip of the pen, and there are twenty-five kinds of
slip, so that a thousand projects hold every kind once. What a validator must find is known for any number of projects: `expected`.
Projects are written one after the other as N-Triples, so that memory does not grow with their number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeAlias

from regkg.vocab import CODE, ID, PREFIXES

#: One project in so many has a slip.
ONE_IN: Final = 40
#: The slip stands in the project with this remainder.
_AT: Final = 17
#: One project in so many states the money of each partner; pages seldom do.
_RICH_ONE_IN: Final = 4

_PROGRAMMES: Final = 20
_PRIORITIES: Final = 4
_PLACES: Final = 25
#: So many projects for each organisation.
_PROJECTS_PER_ORGANISATION: Final = 5
_COUNTRIES: Final = (("LVA", "lv"), ("LTU", "lt"), ("EST", "ee"), ("POL", "pl"), ("FIN", "fi"))

#: What a thing says: by property, the objects as N-Triples writes them.
Thing: TypeAlias = dict[str, list[str]]
#: Things by their IRI.
Things: TypeAlias = dict[str, Thing]


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """One finding that is to come: the code of the rule, the component, the IRI of the focus node."""

    rule: str
    component: str
    focus: str


@dataclass(frozen=True, slots=True)
class Keys:
    """Where the parts of one project stand, and what the project was made from."""

    index: int
    project: str
    partners: tuple[str, str]
    second: bool
    start: date
    end: date

    def funding(self, kind: str, owner: str | None = None) -> str:
        """The IRI of an amount, of the project unless an owner is named."""
        return f"{owner or self.project}/funding/{kind}"


def write(path: Path, number: int) -> int:
    """Write so many projects with what they refer to as N-Triples; the number of triples."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for lines in blocks(number):
            file.writelines(lines)
            count += len(lines)
    return count


def blocks(number: int) -> Iterator[list[str]]:
    """The lines of N-Triples of everything: what is shared first, then project by project."""
    yield lines_of(shared(number))
    for index in range(number):
        yield lines_of(things_of(index, number)[0])


def expected(number: int) -> frozenset[Expected]:
    """What our rules are to find in so many projects, and nothing else."""
    return frozenset(finding for index in range(_AT, number, ONE_IN) for finding in things_of(index, number)[1])


def things_of(index: int, number: int) -> tuple[Things, list[Expected]]:
    """One of so many projects with its partners and amounts, and what is to be found in it."""
    slip = SLIPS[index // ONE_IN % len(SLIPS)] if index % ONE_IN == _AT else None
    is_rich = index % _RICH_ONE_IN == 3 if slip is None else slip in _OF_PARTNERS_MONEY
    things, keys = _project(index, number, is_rich=is_rich)
    return things, [] if slip is None else slip(things, keys)


def lines_of(things: Things) -> list[str]:
    return [
        f"<{subject}> <{_iri(name)}> {value} .\n" for subject, thing in things.items() for name, values in thing.items() for value in values
    ]


_IRIS: Final[dict[str, str]] = {}


def _iri(name: str) -> str:
    """`prefix:name` in full; without a prefix, a property of our own."""
    if name not in _IRIS:
        prefix, _, local = name.rpartition(":")
        _IRIS[name] = PREFIXES[prefix or "rk"] + local
    return _IRIS[name]


def _node(iri: str) -> str:
    return f"<{iri}>"


def _code(scheme: str, code: str) -> str:
    return f"<{CODE}{scheme}/{code}>"


def _text(text: str, language: str | None = None) -> str:
    return f'"{text}"@{language}' if language else f'"{text}"'


def _typed(text: object, datatype: str) -> str:
    return f'"{text}"^^<{PREFIXES["xsd"]}{datatype}>'


def _country(code: str) -> str:
    return _node(PREFIXES["country"] + code)


# ── what projects share ──────────────────────────────────────────────────────────────────────────────────────────────────


def shared(number: int) -> Things:
    """Periods, programmes with priorities and ceilings, places, and organisations as many as so many projects need."""
    things: Things = {}
    for first, last, until in ((2014, 2020, 2023), (2021, 2027, 2029)):
        things[f"{ID}period/{first}-{last}"] = {
            "rdf:type": [_rk("ProgrammingPeriod")],
            "skos:prefLabel": [_text(f"{first}–{last}", "en"), _text(f"{first}.–{last}. gads", "lv")],
            "firstYear": [_typed(first, "gYear")],
            "lastYear": [_typed(last, "gYear")],
            "eligibleFrom": [_typed(f"{first}-01-01", "date")],
            "eligibleUntil": [_typed(f"{until}-12-31", "date")],
        }
    for at in range(_PROGRAMMES):
        things |= _programme(at)
    for at in range(_PLACES):
        things[f"{ID}place/lv-vieta-{at}"] = {
            "rdf:type": [_rk("Place")],
            "skos:prefLabel": [_text(f"Vieta {at}", "lv"), _text(f"Place {at}", "en")],
            "placeType": [_code("place-type", "municipality")],
            "country": [_country("LVA")],
        }
    for at in range(_organisations(number)):
        for country, letters in _COUNTRIES:
            things[f"{ID}org/{letters}-iestade-{at}"] = _organisation(f"{letters.upper()} {at}", country, at)
    return things


def _rk(name: str) -> str:
    return f"<{PREFIXES['rk']}{name}>"


def _organisations(number: int) -> int:
    """How many organisations each country has."""
    return max(2, number // _PROJECTS_PER_ORGANISATION // len(_COUNTRIES))


def _organisation(name: str, country: str, at: int) -> Thing:
    return {
        "rdf:type": [_rk("Organisation")],
        "skos:prefLabel": [_text(f"Iestāde {name}", "lv"), _text(f"Body {name}", "en")],
        "country": [_country(country)],
        "organisationType": [_code("organisation-type", "municipality")],
        "registrationNumber": [_text(f"{40000000000 + at}")],
    }


def _is_second(programme: int) -> bool:
    """Whether a programme is one of the period 2021–2027."""
    return programme % 2 == 1


def _cci(programme: int) -> str:
    return f"{2021 if _is_second(programme) else 2014}TC16RFCB9{programme:02}"


def _pair(programme: int) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two countries of a programme."""
    at = programme // 2 % len(_COUNTRIES)
    return _COUNTRIES[at], _COUNTRIES[(at + 1) % len(_COUNTRIES)]


def _rate(programme: int) -> int:
    """The highest EU share, in per cent."""
    return 80 if _is_second(programme) else 85


def _programme(at: int) -> Things:
    iri = f"{ID}programme/{_cci(at).lower()}"
    countries = [_country(code) for code, _ in _pair(at)]
    things: Things = {
        iri: {
            "rdf:type": [_rk("Programme")],
            "skos:prefLabel": [_text(f"Programma {at}", "lv"), _text(f"Programme {at}", "en")],
            "cciCode": [_text(_cci(at))],
            "period": [_node(f"{ID}period/{'2021-2027' if _is_second(at) else '2014-2020'}")],
            "strand": [_code("programme-strand", "cross-border")],
            "goal": [_code("goal", "european-territorial-cooperation")],
            "projectNumberPattern": [_text("^AC-[0-9]+$")],
            "country": countries,
            "fund": [_code("fund", "ERDF")],
            "cofinancingCeiling": [_node(f"{iri}/ceiling/all")],
            "funding": [_node(f"{iri}/funding/eu")],
        },
        f"{iri}/ceiling/all": {
            "rdf:type": [_rk("CofinancingCeiling")],
            "country": countries,
            "rate": [_typed(f"0.{_rate(at)}".rstrip("0"), "decimal")],
        },
        f"{iri}/funding/eu": _amount("eu", 10**14),
    }
    for priority in range(1, _PRIORITIES + 1):
        things[f"{iri}/priority/{priority}"] = {
            "rdf:type": [_rk("Priority")],
            "skos:prefLabel": [_text(f"Prioritāte {priority}", "lv"), _text(f"Priority {priority}", "en")],
            "skos:notation": [_text(str(priority))],
            "priorityOf": [_node(iri)],
        }
    return things


# ── one project ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _project(index: int, number: int, *, is_rich: bool) -> tuple[Things, Keys]:
    """A project without slips: 53 triples, or 97 where the money of each partner is stated."""
    programme = _programme_of(index)
    owner = f"{ID}programme/{_cci(programme).lower()}"
    start = _month(2022 if _is_second(programme) else 2015, index * 7 % 36)
    end = _month(start.year + 2, start.month - 1) - timedelta(days=1)
    decided = start - timedelta(days=40)
    iri = f"{ID}project/{_cci(programme).lower()}/ac-{index}"
    organisations = [f"{letters}-iestade-{index * 13 % _organisations(number)}" for _, letters in _pair(programme)]
    partners = (f"{iri}/partner/{organisations[0]}", f"{iri}/partner/{organisations[1]}")
    keys = Keys(index, iri, partners, _is_second(programme), start, end)
    objective = ("policyObjective", "policy-objective", f"PO{index % 5 + 1}")
    if not keys.second:
        objective = ("thematicObjective", "thematic-objective", str(index % 11 + 1))

    totals = [2_000_000 + index * 7_919 % 40_000_003, 1_000_000 + index * 104_729 % 30_000_001]
    shares = [_rate(programme) * total // 100 for total in totals]
    things: Things = {
        iri: {
            "rdf:type": [_rk("Project")],
            "projectNumber": [_text(f"AC-{index}")],
            "acronym": [_text(f"DUNES {index}")],
            "title": [_text(f"Kāpu takas un ostas {index}", "lv"), _text(f"Dune paths and harbours {index}", "en")],
            "underProgramme": [_node(owner)],
            "underPriority": [_node(f"{owner}/priority/{index % _PRIORITIES + 1}")],
            objective[0]: [_code(objective[1], objective[2])],
            "fund": [_code("fund", "ERDF")],
            "region": [_node(f"{ID}place/lv-vieta-{index % _PLACES}")],
            "status": [_code("project-status", "in-implementation")],
            "statusAsOf": [_typed(start + timedelta(days=100), "date")],
            "statedPartnerCount": [_typed(2, "integer")],
            "statedCountryCount": [_typed(2, "integer")],
            "participation": [_node(partner) for partner in partners],
            "funding": [_node(f"{iri}/funding/{kind}") for kind in ("total", "eu", "own")],
            **_dates("decision", decided, decided),
            **_dates("start", start, start),
            **_dates("end", end, end),
        }
    }
    if index % 3 == 0:  # stated as a month
        things[iri] |= _dates("start", start, _month(start.year, start.month) - timedelta(days=1), form=f"{start:%Y-%m}")
    eu = sum(shares)
    is_rounded = index % ONE_IN != _AT and index % 7 == 3
    if is_rounded:  # printed with one decimal, and agrees with the sum within half of its last digit
        eu = (eu + 5) // 10 * 10
    _add_amounts(things, iri, sum(totals), eu, sum(totals) - sum(shares), decimals=1 if is_rounded else 2)
    for partner, organisation, role, total, share in zip(partners, organisations, ("lead-partner", "partner"), totals, shares, strict=True):
        things[partner] = {
            "rdf:type": [_rk("Participation")],
            "organisation": [_node(f"{ID}org/{organisation}")],
            "role": [_code("role", role)],
        }
        if is_rich:
            things[partner]["funding"] = [_node(f"{partner}/funding/{kind}") for kind in ("total", "eu", "own")]
            _add_amounts(things, partner, total, share, total - share)
    return things, keys


def _programme_of(index: int) -> int:
    """Ten projects after each other belong to one programme."""
    return index // 10 % _PROGRAMMES


def _month(year: int, months: int) -> date:
    """The first day of a month, counted from January of a year."""
    return date(year + months // 12, months % 12 + 1, 1)


def _dates(name: str, earliest: date, latest: date, *, form: str | None = None) -> Thing:
    """A date as stated, with the days that it can mean."""
    stated = _typed(earliest, "date") if form is None else _typed(form, "gYearMonth")
    return {f"{name}Date": [stated], f"{name}Earliest": [_typed(earliest, "date")], f"{name}Latest": [_typed(latest, "date")]}


def _add_amounts(things: Things, owner: str, total: int, eu: int, own: int, *, decimals: int = 2) -> None:
    things[f"{owner}/funding/total"] = _amount("total", total)
    things[f"{owner}/funding/eu"] = _amount("eu", eu, decimals)
    things[f"{owner}/funding/own"] = _amount("own", own)


def _amount(kind: str, cents: int, decimals: int = 2) -> Thing:
    found = {
        "rdf:type": [_rk("Funding")],
        "fundingKind": [_code("funding-kind", kind)],
        "budgetStage": [_code("budget-stage", "contracted")],
        "amount": [_typed(_decimal(cents), "decimal")],
        "currency": [_node(PREFIXES["currency"] + "EUR")],
        "statedDecimals": [_typed(decimals, "integer")],
    }
    return found | ({"fund": [_code("fund", "ERDF")]} if kind == "eu" else {})


def _decimal(cents: int) -> str:
    """Cents as a decimal number in its shortest form."""
    whole, rest = divmod(cents, 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")


# ── slips ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _change(things: Things, funding: str, cents: int) -> None:
    """Make an amount larger."""
    text = things[funding]["amount"][0].split('"')[1]
    whole, _, rest = text.partition(".")
    things[funding]["amount"] = [_typed(_decimal(int(whole) * 100 + int(rest.ljust(2, "0")) + cents), "decimal")]


def _second_lead(things: Things, keys: Keys) -> list[Expected]:
    things[keys.partners[1]]["role"] = [_code("role", "lead-partner")]
    return [Expected("RK349", "SPARQL", keys.project)]


def _unknown_role(things: Things, keys: Keys) -> list[Expected]:
    things[keys.partners[1]]["role"] = [_code("role", "managing-authority")]
    return [Expected("RK402", "In", keys.partners[1])]


def _parts_a_cent_off(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("own"), 1)
    return [Expected("RK352", "SPARQL", keys.project)]


def _parts_of_partner_a_cent_off(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("own", keys.partners[0]), 1)
    return [Expected("RK421", "SPARQL", keys.partners[0])]


def _sum_of_eu_a_cent_off(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("eu"), -1)
    _change(things, keys.funding("own"), 1)
    return [Expected("RK354", "SPARQL", keys.project)]


def _sum_of_totals_a_cent_off(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("total"), 1)
    _change(things, keys.funding("own"), 1)
    return [Expected("RK353", "SPARQL", keys.project)]


def _eu_over_ceiling(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("eu"), 2)  # the shares of two partners were rounded down: the whole may be a cent more
    _change(things, keys.funding("own"), -2)
    return [Expected("RK355", "SPARQL", keys.project)]


def _eu_of_partner_over_ceiling(things: Things, keys: Keys) -> list[Expected]:
    _change(things, keys.funding("eu", keys.partners[0]), 1)
    _change(things, keys.funding("own", keys.partners[0]), -1)
    return [Expected("RK423", "SPARQL", keys.partners[0]), Expected("RK354", "SPARQL", keys.project)]


def _start_after_end(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project] |= {**_dates("start", keys.end, keys.end), **_dates("end", keys.start, keys.start)}
    things[keys.project]["statusAsOf"] = [_typed(keys.start, "date")]
    return [Expected("RK332", "SPARQL", keys.project)]


def _bound_beside_its_date(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project] |= _dates("start", keys.start, keys.start)
    things[keys.project]["startEarliest"] = [_typed(keys.start - timedelta(days=1), "date")]
    return [Expected("RK028", "SPARQL", keys.project)]


def _number_twice(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["projectNumber"] = [_text(f"AC-{keys.index - 1}")]
    other = keys.project.removesuffix(str(keys.index)) + str(keys.index - 1)
    return [Expected("RK303", "SPARQL", min(keys.project, other))]


def _without_name(things: Things, keys: Keys) -> list[Expected]:
    project = things[keys.project]
    del project["acronym"]
    project["summary"] = [*project.pop("title"), _text("Kustas kāpas", "lt")]
    return [Expected("RK008", "MinCount", keys.project), Expected("RK931", "MinCount", keys.project)]


def _two_titles(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["title"].append(_text("Kāpas un ostas", "lv"))
    return [Expected("RK003", "UniqueLang", keys.project)]


def _number_with_language(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["projectNumber"] = [_text(f"AC-{keys.index}", "lv")]
    return [Expected("RK302", "Datatype", keys.project)]


def _amount_as_text(things: Things, keys: Keys) -> list[Expected]:
    own = things[keys.funding("own")]
    own["amount"] = [own["amount"][0].partition("^^")[0]]
    return [Expected("RK361", "Datatype", keys.funding("own"))]


def _misspelt_currency(things: Things, keys: Keys) -> list[Expected]:
    own = things[keys.funding("own")]
    own["curency"] = own.pop("currency")
    return [Expected("RK362", "MinCount", keys.funding("own")), Expected("RK072", "Closed", keys.funding("own"))]


def _priority_of_another_programme(things: Things, keys: Keys) -> list[Expected]:
    other = _cci((_programme_of(keys.index) + 2) % _PROGRAMMES).lower()
    things[keys.project]["underPriority"] = [_node(f"{ID}programme/{other}/priority/1")]
    return [Expected("RK308", "SPARQL", keys.project)]


def _misspelt_field(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["acronim"] = things[keys.project].pop("acronym")
    return [Expected("RK083", "Closed", keys.project)]


def _end_out_of_window(things: Things, keys: Keys) -> list[Expected]:
    year = 2028 if keys.second else 2022
    start, end = date(year, 1, 1), date(year + 2, 1, 31)
    things[keys.project] |= {**_dates("start", start, start), **_dates("end", end, end)}
    return [Expected("RK334", "SPARQL", keys.project), Expected("RK335", "SPARQL", keys.project)]


def _partner_from_elsewhere(things: Things, keys: Keys) -> list[Expected]:
    at = _programme_of(keys.index) // 2 + 2
    things[keys.partners[1]]["organisation"] = [_node(f"{ID}org/{_COUNTRIES[at % len(_COUNTRIES)][1]}-iestade-0")]
    return [Expected("RK347", "SPARQL", keys.project), Expected("RK348", "SPARQL", keys.project)]


def _organisation_twice(things: Things, keys: Keys) -> list[Expected]:
    twins = [f"{ID}org/lv-dvinis-{keys.index}-{letter}" for letter in "ab"]
    for at, (twin, name) in enumerate(zip(twins, ("Dvīņu osta", "DVĪŅU OSTA"), strict=True)):
        things[twin] = _organisation("", "LVA", 0) | {
            "skos:prefLabel": [_text(f"{name} {keys.index}", "lv")],
            "registrationNumber": [_text(f"{50000000000 + 2 * keys.index + at}")],
        }
    return [Expected("RK109", "SPARQL", twins[0])]


def _no_date(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["startDate"] = [_text("no sākuma", "lv")]
    return [Expected("RK026", "Or", keys.project)]


def _without_programme(things: Things, keys: Keys) -> list[Expected]:
    del things[keys.project]["underProgramme"]
    things[keys.project]["website"] = [_node("https://example.org/kapas")]
    return [Expected("RK301", "MinCount", keys.project)]


def _countries_miscounted(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["statedCountryCount"] = [_typed(3, "integer")]
    return [Expected("RK346", "SPARQL", keys.project)]


def _partners_miscounted(things: Things, keys: Keys) -> list[Expected]:
    things[keys.project]["statedPartnerCount"] = [_typed(1, "integer")]
    return [Expected("RK345", "SPARQL", keys.project)]


#: Puts a slip into one project and says what is to be found.
Slip: TypeAlias = Callable[[Things, Keys], list[Expected]]

#: The slips that need the money of each partner.
_OF_PARTNERS_MONEY: Final[tuple[Slip, ...]] = (
    _parts_of_partner_a_cent_off,
    _sum_of_eu_a_cent_off,
    _sum_of_totals_a_cent_off,
    _eu_of_partner_over_ceiling,
)

SLIPS: Final[tuple[Slip, ...]] = (
    _second_lead,
    _unknown_role,
    _parts_a_cent_off,
    _parts_of_partner_a_cent_off,
    _sum_of_eu_a_cent_off,
    _sum_of_totals_a_cent_off,
    _eu_over_ceiling,
    _eu_of_partner_over_ceiling,
    _start_after_end,
    _bound_beside_its_date,
    _number_twice,
    _without_name,
    _two_titles,
    _number_with_language,
    _amount_as_text,
    _misspelt_currency,
    _priority_of_another_programme,
    _misspelt_field,
    _end_out_of_window,
    _partner_from_elsewhere,
    _organisation_twice,
    _no_date,
    _without_programme,
    _countries_miscounted,
    _partners_miscounted,
)
