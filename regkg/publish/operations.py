"""The projects as others want them listed: the list of operations of Article 49(3) of Regulation (EU) 2021/1060, and Kohesio's columns."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Final

from regkg.publish.columns import SEPARATOR
from regkg.publish.tables import Index, Rows, canonical
from regkg.publish.things import Thing, key_of, things
from regkg.vocab import COUNTRY

#: What Article 49(3) asks for: letter, column, type, Latvian and English label. Letters b and c (contractors in procurement, vessels of
#: the fisheries fund) have no counterpart in the graph, and l and m share the location.
OPERATIONS: Final = (
    ("", "operation_code", "string", "darbības unikālais kods", "unique code of the operation"),
    ("a", "beneficiary", "string", "(a) saņēmējs", "(a) beneficiary"),
    ("", "beneficiary_id", "string", "saņēmēja identifikators", "identifier of the beneficiary"),
    ("d", "operation_name_lv", "string", "(d) darbības nosaukums latviski", "(d) name of the operation in Latvian"),
    ("d", "operation_name_en", "string", "(d) darbības nosaukums angliski", "(d) name of the operation in English"),
    ("e", "purpose_lv", "string", "(e) mērķis un sasniegumi latviski", "(e) purpose and achievements in Latvian"),
    ("e", "purpose_en", "string", "(e) mērķis un sasniegumi angliski", "(e) purpose and achievements in English"),
    ("f", "start", "string", "(f) sākums", "(f) start"),
    ("g", "completion", "string", "(g) gaidāmais vai faktiskais beigu datums", "(g) expected or actual completion"),
    ("h", "total_cost", "number", "(h) kopējās izmaksas", "(h) total cost"),
    ("h", "currency", "string", "valūta", "currency"),
    ("i", "fund", "string", "(i) fonds", "(i) fund"),
    ("j", "specific_objective", "string", "(j) konkrētais mērķis", "(j) specific objective"),
    ("k", "cofinancing_rate", "number", "(k) Savienības līdzfinansējuma likme", "(k) Union co-financing rate"),
    ("l", "location", "string", "(l, m) atrašanās vieta", "(l, m) location"),
    ("l", "country", "string", "(l) valsts", "(l) country"),
    ("n", "intervention", "string", "(n) intervences veids", "(n) type of intervention"),
    ("", "programme", "string", "programmas CCI kods", "CCI code of the programme"),
    ("", "iri", "string", "adrese", "address"),
)
#: The letters, each with what it asks for.
FIELDS: Final = {
    "a": {"lv": "saņēmējs", "en": "beneficiary"},
    "d": {"lv": "darbības nosaukums", "en": "name of the operation"},
    "e": {"lv": "mērķis un sasniegumi", "en": "purpose and achievements"},
    "f": {"lv": "sākuma datums", "en": "start date"},
    "g": {"lv": "beigu datums", "en": "completion date"},
    "h": {"lv": "kopējās izmaksas", "en": "total cost"},
    "i": {"lv": "fonds", "en": "fund"},
    "j": {"lv": "konkrētais mērķis", "en": "specific objective"},
    "k": {"lv": "līdzfinansējuma likme", "en": "co-financing rate"},
    "l": {"lv": "atrašanās vieta un valsts", "en": "location and country"},
    "n": {"lv": "intervences veids", "en": "type of intervention"},
}
#: The partners of an operation, as the second tab of the template that Interreg programmes share.
PARTNERS: Final = (
    ("operation_code", "string", "darbības unikālais kods", "unique code of the operation"),
    ("partner", "string", "partneris", "partner"),
    ("partner_id", "string", "partnera identifikators", "identifier of the partner"),
    ("is_lead", "string", "vadošais partneris (jā/nē)", "lead partner (Y/N)"),
    ("country", "string", "valsts", "country"),
    ("total_cost", "number", "partnera kopējās izmaksas", "total cost of the partner"),
    ("eu_contribution", "number", "partnera ES finansējums", "EU contribution to the partner"),
    ("currency", "string", "valūta", "currency"),
)
#: The columns of Kohesio's files of projects, in their order; what the graph does not hold stays empty.
KOHESIO: Final = (
    "Operation_Unique_Identifier",
    "Operation_Local_Identifier",
    "Operation_Name_English",
    "Operation_Name_Programme_Language",
    "Country",
    "Postal_Code",
    "Operation_Start_Date",
    "Operation_End_Date",
    "Cofinancing_Rate",
    "Total_Eligible_Expenditure_amount",
    "Total_Eligible_Expenditure_Currency",
    "Project_EU_Budget",
    "Beneficiary_Unique_Identifier",
    "Location_Indicator_latitude_longitude",
    "Category_Of_Intervention",
    "Category_Label",
    "Thematic_Objective_ID",
    "Thematic_Objective_Label",
    "Policy_Objective_ID",
    "Policy_Objective_Label",
    "Fund_Code",
    "Fund_Name",
    "Programme_Code",
    "Programme_Name",
    "Region",
    "NUTS3_Code",
    "Programming_Period",
    "Operation_Summary_English",
    "Operation_Summary_Programme_Language",
    "ManagingAuthority",
    "Image_URL",
    "InfoRegio_ID",
    "InfoRegio_URL",
)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many operations and partners are listed, and how many of the operations state each field of Article 49(3), by letter."""

    operations: int
    partners: int
    stated: dict[str, int]


class Lists:
    """Makes the rows of both lists from projects."""

    def __init__(self, index: Index, rows: Rows) -> None:
        self._index = index
        self._rows = rows

    def operation(self, project: Thing) -> list[str]:
        """A row of the list of operations."""
        index = self._index
        lead, money = index.lead(project), index.money(project.texts("funding"))
        total = next((money[kind] for kind in ("total", "eligible") if kind in money), None)
        programme = project.first("underProgramme")
        purpose = {language: project.texts("purpose", language) + project.texts("expectedResult", language) for language in ("lv", "en")}
        return [
            _code(project),
            index.name(lead) if lead else "",
            key_of(lead),
            _name(project, "lv"),
            _name(project, "en"),
            SEPARATOR.join(purpose["lv"]),
            SEPARATOR.join(purpose["en"]),
            _date(project, "start"),
            _date(project, "end"),
            canonical(total.amount) if total else "",
            total.currency if total else "",
            SEPARATOR.join(_last(iri) for iri in project.texts("fund")),
            self._objective(project),
            self.rate(project),
            SEPARATOR.join(index.name(iri) for iri in project.texts("region")),
            SEPARATOR.join(self.countries(project)),
            SEPARATOR.join(_last(iri) for iri in project.texts("interventionField")),
            index.codes.get(programme, ""),
            project.iri,
        ]

    def partners(self, project: Thing) -> Iterator[list[str]]:
        """The rows of a project's partners."""
        lead = self._index.lead(project)
        for part in project.texts("participation"):
            organisation, _ = self._index.participations.get(part, ("", ""))
            money = self._index.money(self._index.funding_of_participations.get(part, ()))
            total, eu = money.get("total"), money.get("eu")
            currency = next((amount.currency for amount in (total, eu) if amount), "")
            yield [
                _code(project),
                self._index.name(organisation),
                key_of(organisation),
                "Y" if organisation == lead else "N",
                SEPARATOR.join(_last(iri) for iri in self._index.countries.get(organisation, ())),
                canonical(total.amount) if total else "",
                canonical(eu.amount) if eu else "",
                currency,
            ]

    def kohesio(self, project: Thing) -> list[str]:
        """A row of Kohesio's columns."""
        index, label = self._index, self._rows.label
        money, programme = index.money(project.texts("funding")), project.first("underProgramme")
        total = next((money[kind] for kind in ("eligible", "total") if kind in money), None)
        to, po, fund = (project.first(name) for name in ("thematicObjective", "policyObjective", "fund"))
        field = project.first("interventionField")
        row = {
            "Operation_Unique_Identifier": project.iri,
            "Operation_Local_Identifier": project.first("projectNumber"),
            "Operation_Name_English": _name(project, "en"),
            "Operation_Name_Programme_Language": _name(project, "lv"),
            "Country": "|".join(self.countries(project)),
            "Operation_Start_Date": project.first("startEarliest"),
            "Operation_End_Date": project.first("endLatest"),
            "Cofinancing_Rate": self.rate(project),
            "Total_Eligible_Expenditure_amount": canonical(total.amount) if total else "",
            "Total_Eligible_Expenditure_Currency": total.currency if total else "",
            "Project_EU_Budget": canonical(money["eu"].amount) if "eu" in money else "",
            "Beneficiary_Unique_Identifier": index.lead(project),
            "Category_Of_Intervention": _last(field),
            "Category_Label": label(field, "en"),
            "Thematic_Objective_ID": _last(to),
            "Thematic_Objective_Label": label(to, "en"),
            "Policy_Objective_ID": _last(po),
            "Policy_Objective_Label": label(po, "en"),
            "Fund_Code": _last(fund),
            "Fund_Name": label(fund, "en"),
            "Programme_Code": index.codes.get(programme, ""),
            "Programme_Name": index.name(programme, "en", "lv"),
            "Region": "|".join(index.name(iri, "en", "lv") for iri in project.texts("region")),
            "Programming_Period": _last(index.periods.get(programme, "")),
            "Operation_Summary_English": " ".join(project.texts("summary", "en") or project.texts("purpose", "en")),
            "Operation_Summary_Programme_Language": " ".join(project.texts("summary", "lv") or project.texts("purpose", "lv")),
        }
        return [row.get(column, "") for column in KOHESIO]

    def rate(self, project: Thing) -> str:
        """The co-financing rate: stated, or the EU's share of the total to four decimals."""
        if stated := project.first("cofinancingRate"):
            return stated
        money = self._index.money(project.texts("funding"))
        total = next((money[kind] for kind in ("eligible", "total") if kind in money), None)
        eu = money.get("eu")
        if total is None or eu is None or not canonical(total.amount) or not canonical(eu.amount) or not Decimal(total.amount):
            return ""
        return canonical(str((Decimal(eu.amount) / Decimal(total.amount)).quantize(Decimal("0.0001"), ROUND_HALF_UP)))

    def countries(self, project: Thing) -> list[str]:
        """The countries of a project's partners, else those of its regions."""
        members = [self._index.participations.get(part, ("", ""))[0] for part in project.texts("participation")]
        of = {iri for place in members or project.texts("region") for iri in self._index.countries.get(place, ())}
        return sorted(iri.removeprefix(COUNTRY.iri) for iri in of)

    def _objective(self, project: Thing) -> str:
        named = project.first("underSpecificObjective")
        return (self._index.codes.get(named) or _last(named)) if named else ""


def write_lists(lines: Iterable[bytes], lists: Lists, path_of: Callable[[str], Path]) -> Completeness:
    """Write `operations.csv`, `operations-partners.csv` and `kohesio.csv`; how much of Article 49(3) the operations state."""
    stated = dict.fromkeys(FIELDS, 0)
    number = members = 0
    with ExitStack() as stack:
        names = ("operations", "operations-partners", "kohesio")
        files = [stack.enter_context(path_of(f"csv/{name}.csv").open("w", encoding="utf-8", newline="")) for name in names]
        operations, partners, kohesio = (csv.writer(file, lineterminator="\r\n") for file in files)
        operations.writerow([name for _, name, *_ in OPERATIONS])
        partners.writerow([name for name, *_ in PARTNERS])
        kohesio.writerow(KOHESIO)
        for thing in things(lines):
            if thing.kind == "Project":
                row = lists.operation(thing)
                operations.writerow(row)
                rows = list(lists.partners(thing))
                partners.writerows(rows)
                members += len(rows)
                kohesio.writerow(lists.kohesio(thing))
                number += 1
                held = {letter for (letter, *_), cell in zip(OPERATIONS, row, strict=True) if cell}
                for letter in stated:
                    stated[letter] += letter in held
    return Completeness(number, members, stated)


def _code(project: Thing) -> str:
    return key_of(project.iri).removeprefix("project/")


def _name(project: Thing, language: str) -> str:
    return project.first("title", language) or (project.first("acronym") if not project.texts("title") else "")


def _date(project: Thing, which: str) -> str:
    """A date as stated; where sources disagree, the days that it can be."""
    stated = project.texts(f"{which}Date")
    earliest, latest = project.first(f"{which}Earliest"), project.first(f"{which}Latest")
    return stated[0] if len(stated) == 1 else f"{earliest}/{latest}" if earliest and latest else ""


def _last(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2]
