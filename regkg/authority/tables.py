"""The authority data as people keep it: tables with one fact a row, its source, and whether somebody has read it there."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from regkg.errors import ConfigError, IdentifierError, Place
from regkg.iris import check_cci, class_of, thing
from regkg.model import decimal_text
from regkg.vocab import DCT, ORG, PREFIXES, RDF, RK, SKOS, XSD

#: How far a fact was verified: read at its source; read at second hand or derived by rule; known from memory, which matches words only.
VERIFIED: Final = ("yes", "secondary", "memory")

#: The columns of a table of facts.
COLUMNS: Final = ("thing", "property", "lang", "value", "from", "until", "source", "verified", "note")

#: Tables that are no tables of facts, and their readers elsewhere.
OTHER_TABLES: Final = frozenset({"sources.csv", "nuts.csv", "heads.csv", "given-names.csv"})

#: Tables of the words that pages print for coded values, months and countries.
WORD_TABLES: Final = frozenset({"countries.csv", "funds.csv", "months.csv", "objectives.csv", "roles.csv", "statuses.csv"})

_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_DATE: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_YEAR: Final = re.compile(r"\d{4}")
_NUTS: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
_HIDDEN: Final = SKOS.hiddenLabel
_TITLED: Final = frozenset({RK.Initiative, RK.ActionPlan, RK.PolicyDocument, RK.SupportScheme})


@dataclass(frozen=True, slots=True)
class Fact:
    """A row: a statement, whether it is verified, and where it comes from."""

    subject: NamedNode
    predicate: NamedNode
    value: NamedNode | Literal
    verified: bool
    source: str


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _ValueError(Exception):
    """A value is not of the form that its property needs."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


Reader = Callable[[str, str], NamedNode | Literal]


def _text(value: str, language: str) -> Literal:
    return Literal(value, language=language) if language else Literal(value)


def _string(value: str, _language: str) -> Literal:
    return Literal(value)


@cache
def _thing(value: str, _language: str) -> NamedNode:
    try:
        node = thing(value)
        class_of(node)
    except IdentifierError as error:
        raise _ValueError(f"not a thing: {value!r}", error.hint or "write the path after id/, for example place/lv-liepaja") from error
    return node


def _address(value: str, _language: str) -> NamedNode:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value):
        raise _ValueError(f"not an address: {value!r}", "write it in full: https://…")
    return NamedNode(value)


def _code(prefix: str) -> Reader:
    def read(value: str, _language: str) -> NamedNode:
        given, colon, local = value.partition(":")
        if given != prefix or not colon or not local:
            raise _ValueError(f"not a code of the list {prefix}: {value!r}", f"write {prefix}:… as in ontology/codelists")
        return NamedNode(PREFIXES[prefix] + local)

    return read


def _nuts(value: str, language: str) -> NamedNode | Literal:
    node = _code("nuts")(value, language)
    if not _NUTS.fullmatch(value.partition(":")[2]):
        raise _ValueError(
            f"not a NUTS code: {value!r}", "two letters of the country and up to three more characters, for example nuts:LV00B"
        )
    return node


def _cci(value: str, _language: str) -> Literal:
    try:
        return Literal(check_cci(value))
    except IdentifierError as error:
        raise _ValueError(error.message, error.hint or "") from error


def _year(value: str, _language: str) -> Literal:
    if not _YEAR.fullmatch(value):
        raise _ValueError(f"not a year: {value!r}", "four digits, for example 2014")
    return Literal(value, datatype=XSD.gYear)


def _day(value: str, _language: str) -> Literal:
    try:
        return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError as error:
        raise _ValueError(f"not a date: {value!r}", "year-month-day, for example 2014-01-01") from error


def _decimal(value: str, _language: str) -> Literal:
    try:
        return Literal(decimal_text(Decimal(value)), datatype=XSD.decimal)
    except InvalidOperation as error:
        raise _ValueError(f"not a number: {value!r}", "digits and one point, for example 0.85") from error


@dataclass(frozen=True, slots=True)
class _Property:
    """What a property of a table is in the graph, and how its values are read; one of which no term speaks stays in the table."""

    predicate: NamedNode | None
    read: Reader = _string
    is_name: bool = False
    has_language: bool = False


#: Names that no text is searched for: case forms, which follow from the nominative, and words that mean other things, too.
_UNMATCHED: Final = frozenset("genitive dative accusative locative territory-name ambiguous".split())

#: Properties of the tables by their name. The first are names.
PROPERTIES: Final = {
    "name": _Property(SKOS.prefLabel, _text, is_name=True, has_language=True),
    "other-name": _Property(SKOS.altLabel, _text, is_name=True, has_language=True),
    "earlier-name": _Property(SKOS.altLabel, _text, is_name=True, has_language=True),
    "abbreviation": _Property(SKOS.altLabel, _text, is_name=True, has_language=True),
    "form": _Property(SKOS.hiddenLabel, _text, is_name=True, has_language=True),
    "word": _Property(SKOS.altLabel, _text, is_name=True, has_language=True),
    "change-note": _Property(SKOS.changeNote, _text, has_language=True),
    "notation": _Property(SKOS.notation),
    "country": _Property(RK.country, _code("country")),
    "organisation-type": _Property(RK.organisationType, _code("orgtype")),
    "place-type": _Property(RK.placeType, _code("placetype")),
    "planning-region": _Property(RK.planningRegion, _code("region")),
    "registration-number": _Property(RK.registrationNumber),
    "website": _Property(RK.website, _address),
    "unit-of": _Property(ORG.unitOf, _thing),
    "located-in": _Property(RK.locatedIn, _thing),
    "part-of": _Property(DCT.isPartOf, _thing),
    "replaces": _Property(DCT.replaces, _thing),
    "replaced-by": _Property(DCT.isReplacedBy, _thing),
    "nuts": _Property(RK.nuts, _nuts),
    "nuts-version": _Property(RK.nutsVersion, _year),
    "cci": _Property(RK.cciCode, _cci),
    "period": _Property(RK.period, _thing),
    "strand": _Property(RK.strand, _code("strand")),
    "goal": _Property(RK.goal, _code("goal")),
    "fund": _Property(RK.fund, _code("fund")),
    "project-number-pattern": _Property(RK.projectNumberPattern),
    "ceiling": _Property(RK.cofinancingCeiling, _thing),
    "rate": _Property(RK.rate, _decimal),
    "priority-of": _Property(RK.priorityOf, _thing),
    "objective-of": _Property(RK.objectiveOf, _thing),
    "thematic-objective": _Property(RK.thematicObjective, _code("to")),
    "first-year": _Property(RK.firstYear, _year),
    "last-year": _Property(RK.lastYear, _year),
    "eligible-from": _Property(RK.eligibleFrom, _day),
    "eligible-until": _Property(RK.eligibleUntil, _day),
    "legal-basis": _Property(RK.legalBasis, _address),
    "covers-from": _Property(RK.coversFrom, _year),
    "covers-until": _Property(RK.coversUntil, _year),
    # kept in the tables: no term of the ontology says this of such a thing
    **{
        name: _Property(None, has_language=name in _UNMATCHED)
        for name in (
            "genitive dative accusative locative territory-name ambiguous programme-type earlier-type earlier-nuts atvk iso-3166-2 budget"
            " decision-date"
            " eligible-region eu-objective keep-id partnership-agreement-cci cofinancing-rate printed-code legal-source active-in iso3"
            " nuts0 authority-iri"
        ).split()
    },
}


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Row(NamedTuple):
    """A row of a table of facts, with its line."""

    line: int
    thing: str
    property: str
    lang: str
    value: str
    since: str
    until: str
    source: str
    verified: str
    note: str


def read_rows(path: Path) -> list[Row]:
    """The rows of a table of facts. Raises ConfigError for a table that cannot be read or has other columns."""
    return [Row(line, *map(str.strip, cells)) for line, cells in read_cells(path, COLUMNS)]


def read_cells(path: Path, columns: tuple[str, ...]) -> list[tuple[int, list[str]]]:
    """The lines and cells of a table. Raises ConfigError with file and line for other columns, or for a row of another width."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            header = next(reader, [])
            if tuple(header) != columns:
                message = f"the columns are {', '.join(header) or 'missing'}"
                raise ConfigError(message, hint=f"the first line is {','.join(columns)}", place=Place(str(path), line=1))
            rows = []
            for cells in reader:
                if not cells:
                    continue
                if len(cells) != len(columns):
                    hint = "put a value with a comma in quotation marks, and write every comma between empty cells"
                    raise ConfigError(
                        f"{len(cells)} cells instead of {len(columns)}", hint=hint, place=Place(str(path), line=reader.line_num)
                    )
                rows.append((reader.line_num, cells))
            return rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"the table cannot be read: {error}", hint="a table is CSV in UTF-8", place=Place(str(path))) from error


def read_facts(path: Path, sources: Iterable[str]) -> Iterator[Fact]:
    """The statements of a table, in its order.

    Raises ConfigError that names every row at fault with file and line: an unknown property, a value of the wrong form, a source that
    sources.csv does not list, an unknown mark, the same fact twice, or two names of one language.
    """
    known = tuple(sources)
    problems: list[tuple[str, str, int]] = []
    facts: list[Fact] = []
    seen: dict[tuple[str, str, str, str], int] = {}
    names: dict[tuple[str, str], int] = {}
    for row in read_rows(path):
        try:
            _check(row, known, seen, names, path)
            fact = _fact(row)
        except _ValueError as error:
            problems.append((error.message, error.hint, row.line))
            continue
        if fact is not None:
            facts.append(fact)
    if problems:
        message, hint, line = problems[0]
        others = "".join(f"\n{Place(str(path), line=at)}: {text}" for text, _, at in problems[1:])
        raise ConfigError(message + others, hint=hint, place=Place(str(path), line=line))
    yield from facts


def _check(
    row: Row, sources: tuple[str, ...], seen: dict[tuple[str, str, str, str], int], names: dict[tuple[str, str], int], path: Path
) -> None:
    property_ = PROPERTIES.get(row.property)
    if property_ is None:
        from difflib import get_close_matches

        near = get_close_matches(row.property, PROPERTIES, n=1)
        raise _ValueError(
            f"there is no property {row.property!r}", f"did you mean {near[0]}?" if near else f"one of {', '.join(PROPERTIES)}"
        )
    if not row.value:
        raise _ValueError(f"{row.property} has no value", "write the value, or take the row out")
    if row.verified not in VERIFIED:
        raise _ValueError(f"no mark of verification: {row.verified!r}", f"one of {', '.join(VERIFIED)}")
    if not row.source.startswith(sources):
        raise _ValueError(f"unknown source: {row.source!r}", "begin with a source that sources.csv lists, or add it there")
    if row.lang and not (property_.has_language and _LANGUAGE.fullmatch(row.lang)):
        raise _ValueError(f"no language for {row.property}: {row.lang!r}", "two letters, for names only: lv, en, lt, et")
    if property_.is_name and not row.lang and path.name not in WORD_TABLES:
        raise _ValueError(f"{row.property} without a language", "two letters: lv, en, lt, et")
    for moment in (row.since, row.until):
        if moment and not _DATE.fullmatch(moment):
            raise _ValueError(f"not a date: {moment!r}", "year, year-month or year-month-day")
    key = (row.thing, row.property, row.lang, row.value)
    if (first := seen.setdefault(key, row.line)) != row.line and not row.since and not row.until:
        raise _ValueError(f"the same fact as in line {first}", "keep one of them")
    if row.property == "name" and (first := names.setdefault((row.thing, row.lang), row.line)) != row.line:
        raise _ValueError(
            f"a second name of {row.thing} in one language, see line {first}", "call the other ones other-name or earlier-name"
        )
    if path.name in WORD_TABLES and ":" not in row.thing:
        raise _ValueError(f"not a concept: {row.thing!r}", "write prefix:code, for example role:partner")


def _fact(row: Row) -> Fact | None:
    """The row as a statement; None for one that stays in the table."""
    property_ = PROPERTIES[row.property]
    subject = _subject(row.thing)
    verified = row.verified != "memory"
    value = property_.read(row.value, row.lang)
    predicate = property_.predicate
    if predicate is None:
        return None
    if not verified and property_.is_name:
        predicate = _HIDDEN
    elif row.property == "name" and ":" not in row.thing and class_of(subject) in _TITLED:
        predicate = RK.title
    return Fact(subject, predicate, value, verified, row.source)


@cache
def _subject(name: str) -> NamedNode:
    prefix, colon, local = name.partition(":")
    if colon:
        if prefix not in PREFIXES or not local:
            raise _ValueError(f"unknown prefix: {name!r}", "write prefix:code, for example role:partner")
        return NamedNode(PREFIXES[prefix] + local)
    return _thing(name, "")


def read_sources(folder: Path) -> tuple[str, ...]:
    """The beginnings of the sources that sources.csv lists; a row's source is one of them or goes on after it.

    Raises ConfigError for a table that is not there or lists a source twice.
    """
    path = folder / "sources.csv"
    found: dict[str, int] = {}
    for line, (source, *_) in read_cells(path, ("source", "kind", "licence", "description")):
        if (first := found.setdefault(source, line)) != line:
            raise ConfigError(f"the source {source!r} stands in line {first}, too", hint="keep one", place=Place(str(path), line=line))
    return tuple(found)


def fact_tables(folder: Path) -> list[Path]:
    """The tables of facts about things in a folder, sorted."""
    return [path for path in sorted(folder.glob("*.csv")) if path.name not in OTHER_TABLES | WORD_TABLES]


def word_tables(folder: Path) -> list[Path]:
    """The tables of words in a folder, sorted."""
    return [path for path in sorted(folder.glob("*.csv")) if path.name in WORD_TABLES]


def read_words(folder: Path) -> list[Fact]:
    """The words that pages print for coded values, months and countries, verified or not: all help to recognise them.

    Raises ConfigError as read_facts does.
    """
    tables = word_tables(folder)
    sources = read_sources(folder) if tables else ()
    return [fact for path in tables for fact in read_facts(path, sources)]


# ── regions of the statistics ────────────────────────────────────────────────────────────────────────────────────────────

#: The language of the names of a country's regions, where it is one that we publish.
_OF_COUNTRY: Final = {"LV": "lv", "EE": "et", "LT": "lt", "FI": "fi", "SE": "sv", "DE": "de", "PL": "pl", "NO": "no"}

_NUTS_COLUMNS: Final = ("scheme_year", "level", "code", "name", "parent", "source", "verified", "note")


def read_nuts(folder: Path, sources: Iterable[str]) -> Iterator[Fact]:
    """The regions of all versions of NUTS: names, wider regions, and the years of the versions that have the code.

    Raises ConfigError with file and line for a code that is none, one that a version has twice, or a wider region that is none.
    """
    path = folder / "nuts.csv"
    if not path.is_file():
        return
    known = tuple(sources)
    rows = read_cells(path, _NUTS_COLUMNS)
    codes: dict[tuple[str, str], int] = {}
    for line, (year, _, code, *_) in rows:
        if (first := codes.setdefault((year, code), line)) != line:
            raise ConfigError(f"{code} of {year} stands in line {first}, too", hint="keep one", place=Place(str(path), line=line))
    listed = {code for _, code in codes}
    named: dict[str, str] = {}
    for line, (year, level, code, name, parent, source, verified, _) in sorted(rows, key=lambda row: row[1][0], reverse=True):
        place = Place(str(path), line=line)
        if not _NUTS.fullmatch(code) or not level.isdigit() or len(code) != 2 + int(level):
            raise ConfigError(f"not a NUTS code of level {level}: {code!r}", hint="two letters and one more character a level", place=place)
        if not _YEAR.fullmatch(year):
            raise ConfigError(f"not the year of a version: {year!r}", hint="four digits, for example 2021", place=place)
        if parent and (parent not in listed or parent != code[:-1]):  # a version may be listed without its widest regions
            raise ConfigError(f"{parent!r} is no wider region of {code}", hint="the code without its last character", place=place)
        if verified not in VERIFIED or not source.startswith(known):
            raise ConfigError(
                f"source {source!r}, verified {verified!r}", hint="a source of sources.csv; yes, secondary or memory", place=place
            )
        node = NamedNode(PREFIXES["nuts"] + code)
        is_verified = verified != "memory"
        yield Fact(node, RDF.type, SKOS.Concept, is_verified, source)
        yield Fact(node, SKOS.notation, Literal(code), is_verified, source)
        if (language := _OF_COUNTRY.get(code[:2])) is not None:
            of_today = named.setdefault(code, name) == name
            label = (SKOS.prefLabel if of_today else SKOS.altLabel) if is_verified else _HIDDEN
            yield Fact(node, label, Literal(name, language=language), is_verified, source)
        yield Fact(node, RK.nutsVersion, Literal(year, datatype=XSD.gYear), is_verified, source)
        if parent:
            yield Fact(node, SKOS.broader, NamedNode(PREFIXES["nuts"] + parent), is_verified, source)
