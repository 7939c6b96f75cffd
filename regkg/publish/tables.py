"""The graph as tables: one CSV file a class, with its description for Frictionless and for CSV on the Web."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, TypeAlias

from pyoxigraph import NamedNode

from regkg.model import decimal_text
from regkg.publish.columns import CODES, DOCUMENTS, KINDS_OF_MONEY, SEPARATOR, TABLES, Column, Table
from regkg.publish.things import Thing, Value, key_of, things
from regkg.terms import Terms
from regkg.vocab import CODE, DCT, RK, SKOS

Lines: TypeAlias = Callable[[], Iterable[bytes]]
LANGUAGES: Final = ("lv", "en")
_FUNDING_KIND: Final = f"{CODE}funding-kind/"
_LEAD: Final = f"{CODE}role/lead-partner"


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of one kind; `currency` is its code of three letters."""

    kind: str
    amount: str
    currency: str
    stage: str


@dataclass(slots=True)
class Index:
    """What rows need to know of other things: names, who owns a part, amounts, and who takes part."""

    names: dict[str, dict[str, str]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    amounts: dict[str, Amount] = field(default_factory=dict)
    participations: dict[str, tuple[str, str]] = field(default_factory=dict)
    funding_of_participations: dict[str, list[str]] = field(default_factory=dict)
    countries: dict[str, list[str]] = field(default_factory=dict)
    periods: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    first_day: str = ""
    last_day: str = ""
    newest: str = ""

    @classmethod
    def of(cls, lines: Iterable[bytes]) -> Index:
        """The index of the default graph of sorted lines."""
        index = cls()
        for thing in things(lines):
            index.add(thing)
        return index

    def add(self, thing: Thing) -> None:
        """Take note of a thing."""
        match thing.kind:
            case "Funding":
                kind = thing.first("fundingKind").removeprefix(_FUNDING_KIND)
                stage = thing.first("budgetStage").rpartition("/")[2]
                self.amounts[thing.iri] = Amount(kind, thing.first("amount"), thing.first("currency").rpartition("/")[2], stage)
            case "Participation":
                self.participations[thing.iri] = thing.first("organisation"), thing.first("role")
                if funding := thing.texts("funding"):
                    self.funding_of_participations[thing.iri] = funding
            case "Decision":
                self.newest = max(self.newest, thing.first("decidedOn")[:10])
            case _:
                name = _names_of(thing)
                if name:
                    self.names[thing.iri] = name
                if codes := thing.first("cciCode") or thing.first(SKOS.notation.value):
                    self.codes[thing.iri] = codes
                if countries := thing.texts("country"):
                    self.countries[thing.iri] = countries
                if period := thing.first("period"):
                    self.periods[thing.iri] = period
        if thing.kind == "Project":
            starts, ends = thing.texts("startEarliest"), thing.texts("endLatest")
            self.first_day = min((day for day in (self.first_day, *starts) if day), default="")
            self.last_day = max((self.last_day, *ends))
        for property_ in ("funding", "participation", "event", "deliverable", "cofinancingCeiling"):
            for part in thing.texts(property_):
                self.owners[part] = thing.iri

    def name(self, iri: str, *languages: str) -> str:
        """A thing's name in the first of some languages in which it has one."""
        names = self.names.get(iri, {})
        return next((names[language] for language in languages or ("", "lv", "en") if language in names), next(iter(names.values()), ""))

    def lead(self, project: Thing) -> str:
        """The organisation that leads a project, or nothing."""
        members = [self.participations.get(part, ("", "")) for part in project.texts("participation")]
        return next((organisation for organisation, role in members if role == _LEAD), "")

    def money(self, funding: Iterable[str]) -> dict[str, Amount]:
        """Amounts of one owner by kind; where several stages are stated, the later one."""
        order = ("planned", "contracted", "amended", "spent", "certified")
        found: dict[str, Amount] = {}
        for part in funding:
            amount = self.amounts.get(part)
            if amount is None:
                continue
            known = found.get(amount.kind)
            if known is None or _rank(amount.stage, order) > _rank(known.stage, order):
                found[amount.kind] = amount
        return found


def _rank(stage: str, order: Sequence[str]) -> int:
    return order.index(stage) if stage in order else -1


def _names_of(thing: Thing) -> dict[str, str]:
    names: dict[str, str] = {}
    if acronym := thing.first("acronym"):
        names[""] = acronym
    for property_ in (SKOS.prefLabel.value, "title"):
        for value in thing.said.get(property_, ()):
            names.setdefault(value.language or "", value.text)
    return names


class Rows:
    """Fills the columns of tables."""

    def __init__(self, index: Index, terms: Terms) -> None:
        self._index = index
        self._terms = terms
        self._labels: dict[tuple[str, str], str] = {}

    def row(self, table: Table, thing: Thing) -> list[str]:
        """The cells of a thing."""
        own = self._own(thing)
        return [self._cell(column, thing, own) for column in table.columns]

    def label(self, iri: str, language: str) -> str:
        """What a code is called."""
        known = self._labels.get((iri, language))
        if known is None:
            known = self._labels[iri, language] = (self._terms.label(NamedNode(iri), language) or "") if ":" in iri else ""
        return known

    def _cell(self, column: Column, thing: Thing, own: dict[str, str]) -> str:
        if column.form == "own" or column.source.startswith("own:"):
            return own.get(column.source.removeprefix("own:") or column.name, "")
        values = thing.said.get(column.source, ())
        if column.form in LANGUAGES:
            values = [value for value in values if value.language == column.form]
        cells = [self._shown(column.form, value) for value in values]
        return SEPARATOR.join(dict.fromkeys(cell for cell in cells if cell))

    def _shown(self, form: str, value: Value) -> str:
        match form:
            case "key":
                return key_of(value.text)
            case "code":
                return value.text.rpartition("/")[2]
            case "name":
                return self._index.name(value.text)
            case "lv-label" | "en-label":
                return self.label(value.text, form[:2]) or self._index.name(value.text, form[:2])
            case _:
                return value.text

    def _own(self, thing: Thing) -> dict[str, str]:
        index = self._index
        own = {"id": key_of(thing.iri), "iri": thing.iri}
        if owner := index.owners.get(thing.iri):
            own |= {"belongs_to": key_of(owner), "project": key_of(owner), "project_name": index.name(owner)}
        if "funding" in thing.said:
            money = index.money(thing.texts("funding"))
            own |= {kind: money[kind].amount for kind in KINDS_OF_MONEY if kind in money}
            own["currency"] = SEPARATOR.join(sorted({amount.currency for amount in money.values()}))
        if thing.kind == "Project":
            lead = index.lead(thing)
            own |= {"lead_partner": key_of(lead), "lead_partner_name": index.name(lead) if lead else ""}
            own["partners_known"] = str(len(thing.texts("participation")))
        return own


@dataclass(frozen=True, slots=True)
class Written:
    """A table that was written, with the number of its rows."""

    table: Table
    rows: int


def write_tables(lines: Lines, rows: Rows, documents: Iterable[Thing], terms: Terms, path_of: Callable[[str], Path]) -> list[Written]:
    """Write a CSV file (RFC 4180, UTF-8) for each class that the graph has things of; `path_of` gives the path for a name."""
    counts: dict[str, int] = defaultdict(int)
    by_kind = {table.kind: table for table in TABLES}
    with ExitStack() as stack:
        writers: dict[str, Any] = {}

        def writer(table: Table) -> Any:
            if table.name not in writers:
                file = stack.enter_context(path_of(table.file).open("w", encoding="utf-8", newline=""))
                writers[table.name] = csv.writer(file, lineterminator="\r\n")
                writers[table.name].writerow([column.name for column in table.columns])
            return writers[table.name]

        for thing in things(lines()):
            table = by_kind.get(thing.kind)
            if table is not None:
                writer(table).writerow(rows.row(table, thing))
                counts[table.name] += 1
        for document in documents:
            writer(DOCUMENTS).writerow(rows.row(DOCUMENTS, document))
            counts[DOCUMENTS.name] += 1
        for code in _codes(terms):
            writer(CODES).writerow(code)
            counts[CODES.name] += 1
    return [Written(table, counts[table.name]) for table in (*TABLES, DOCUMENTS, CODES) if counts[table.name]]


def _codes(terms: Terms) -> Iterator[list[str]]:
    for concept in sorted(terms.concepts, key=lambda node: node.value):
        scheme, _, key = concept.value.rpartition("/")
        labels = {language: terms.label(concept, language) or "" for language in LANGUAGES}
        yield [key, scheme.rpartition("/")[2], labels["lv"], labels["en"], concept.value]


def canonical(amount: str) -> str:
    """A number as it is written; nothing for what is none."""
    try:
        return decimal_text(Decimal(amount))
    except InvalidOperation:
        return ""


# ── what describes the tables ────────────────────────────────────────────────────────────────────────────────────────────


def column_label(column: Column, terms: Terms, language: str) -> str:
    """What a column is called in a language: the label of its property, with what part of the value stands in it."""
    if column.labels:
        return column.labels[language]
    if column.source.startswith("own:"):
        return terms.label(NamedNode(f"{_FUNDING_KIND}{column.source[4:]}"), language) or column.name
    property_ = NamedNode(column.source if ":" in column.source else RK.iri + column.source)
    label = terms.label(property_, language) or _FOREIGN_LABELS.get(property_, {}).get(language) or column.name.replace("_", " ")
    part = {
        "lv": {"lv": "latviski", "en": "in Latvian"},
        "en": {"lv": "angliski", "en": "in English"},
        "lv-label": {"lv": "latviski", "en": "in Latvian"},
        "en-label": {"lv": "angliski", "en": "in English"},
        "code": {"lv": "kods", "en": "code"},
        "key": {"lv": "identifikators", "en": "identifier"},
        "name": {"lv": "nosaukums", "en": "name"},
    }.get(column.form, {})
    return f"{label} ({part[language]})" if part else label


_FOREIGN_LABELS: Final = {
    SKOS.prefLabel: {"lv": "nosaukums", "en": "name"},
    SKOS.altLabel: {"lv": "citi nosaukumi", "en": "other names"},
    SKOS.notation: {"lv": "apzīmējums", "en": "notation"},
    DCT.title: {"lv": "virsraksts", "en": "title"},
    DCT.issued: {"lv": "publicēts", "en": "published"},
    DCT.language: {"lv": "valoda", "en": "language"},
    DCT.publisher: {"lv": "publicētājs", "en": "publisher"},
    DCT.license: {"lv": "licence", "en": "licence"},
    NamedNode("http://www.w3.org/ns/org#unitOf"): {"lv": "iestāde", "en": "organisation"},
}


def list_resource(name: str, title: str, columns: Iterable[tuple[str, str, str, str]]) -> dict[str, Any]:
    """A list beside the tables as a resource of Frictionless; each column has a name, a type and a label in both languages."""
    fields = [{"name": column, "title": en, "description": f"{lv} / {en}", "type": type_} for column, type_, lv, en in columns]
    return _resource(name, title, {"fields": fields, "missingValues": [""]})


def _resource(name: str, title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True},
        "schema": schema,
    }


def data_package(written: Sequence[Written], terms: Terms, head: dict[str, Any], lists: Iterable[dict[str, Any]] = ()) -> str:
    """`datapackage.json`: the tables for Frictionless, with types and keys, and the lists that stand beside them."""
    present = {one.table.name for one in written}
    resources = [
        _resource(
            one.table.name,
            one.table.titles["en"],
            {
                "fields": [_field(column, terms) for column in one.table.columns],
                "missingValues": [""],
                "primaryKey": ["list", "id"] if one.table is CODES else ["id"],
                **_foreign_keys(one.table, present),
            },
        )
        for one in written
    ]
    return json.dumps({"profile": "tabular-data-package", **head, "resources": [*resources, *lists]}, ensure_ascii=False, indent=1) + "\n"


def _field(column: Column, terms: Terms) -> dict[str, Any]:
    description = {language: column_label(column, terms, language) for language in LANGUAGES}
    constraints = {"constraints": {"required": True}} if column.name == "id" else {}
    type_ = {"type": column.type, **({"format": "default"} if column.type == "date" else {})}
    return (
        {"name": column.name, "title": description["en"], "description": f"{description['lv']} / {description['en']}"} | type_ | constraints
    )


def _foreign_keys(table: Table, present: set[str]) -> dict[str, Any]:
    keys = [
        {"fields": [column.name], "reference": {"resource": "" if column.refers == table.name else column.refers, "fields": ["id"]}}
        for column in table.columns
        if column.refers in present and not column.is_list
    ]
    return {"foreignKeys": keys} if keys else {}


def csvw(written: Sequence[Written], terms: Terms, head: dict[str, Any]) -> str:
    """`csv-metadata.json`: the tables for CSV on the Web, with titles in both languages."""
    tables = [
        {
            "url": f"{one.table.name}.csv",
            "dc:title": [{"@value": one.table.titles[language], "@language": language} for language in LANGUAGES],
            "tableSchema": {
                "columns": [_csvw_column(column, terms) for column in one.table.columns],
                "primaryKey": ["list", "id"] if one.table is CODES else "id",
                "aboutUrl": "{+iri}",
            },
        }
        for one in written
    ]
    dialect = {"delimiter": ",", "lineTerminators": ["\r\n"], "encoding": "utf-8", "header": True}
    whole = {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], **head, "dialect": dialect, "tables": tables}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _csvw_column(column: Column, terms: Terms) -> dict[str, Any]:
    type_ = {"integer": "integer", "number": "decimal", "date": "date"}.get(column.type, "string")
    property_ = column.source if ":" in column.source else RK.iri + column.source
    is_value = column.source and not column.source.startswith("own:") and column.form in ("text", "date", "integer", "decimal", "lv", "en")
    return {
        "name": column.name,
        "titles": column.name,  # as the header has it: a validator compares them
        "dc:title": [{"@value": column_label(column, terms, language), "@language": language} for language in LANGUAGES],
        "datatype": type_,
        **({"lang": column.form} if column.form in LANGUAGES else {}),
        **({"separator": SEPARATOR} if column.is_list else {}),
        **({"required": True} if column.name == "id" else {}),
        **({"propertyUrl": property_} if is_value else {}),
    }
