"""The tables of the authority data: one fact a row, checked when they are read."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, parse

from regkg.authority import Authority, default_authority, read_words
from regkg.authority.collection import UNVERIFIED
from regkg.authority.tables import COLUMNS, PROPERTIES, VERIFIED, fact_tables, read_facts, read_nuts, read_rows, read_sources, word_tables
from regkg.errors import ConfigError
from regkg.extract.text.lexicon import default_lexicon
from regkg.iris import thing
from regkg.publish.serialise import trig
from regkg.resources import data_folder, ontology_folder
from regkg.vocab import COUNTRY, DCT, RK, SKOS, code

SOURCES = ("page: ", "memory")
TILTS = thing("org", "lv-tilts")
AUTHORITY = data_folder() / "authority"


def table(tmp_path: Path, *rows: str, name: str = "organisations.csv", header: str = ",".join(COLUMNS)) -> Path:
    path = tmp_path / name
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def fault(tmp_path: Path, *rows: str, name: str = "organisations.csv") -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        list(read_facts(table(tmp_path, *rows, name=name), SOURCES))
    return caught.value


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_is_a_statement_with_its_source(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "org/lv-tilts,name,lv,Biedrība „Tilts”,,,page: tilts.example,yes,",
        "org/lv-tilts,country,,country:LVA,,,page: tilts.example,yes,",
        "org/lv-tilts,atvk,,0001000,,,page: tilts.example,yes,stays in the table",
    )
    assert [(fact.predicate, fact.value, fact.verified) for fact in read_facts(path, SOURCES)] == [
        (SKOS.prefLabel, Literal("Biedrība „Tilts”", language="lv"), True),
        (RK.country, COUNTRY.LVA, True),
    ]


def test_what_is_known_from_memory_is_kept_apart_and_only_helps_to_match(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("source,kind,licence,description\npage: ,read,,\nmemory,memory,,\n", encoding="utf-8")
    table(
        tmp_path,
        "org/lv-tilts,name,lv,Biedrība „Tilts”,,,page: tilts.example,yes,",
        "org/lv-tilts,name,en,Bridge Association,,,memory,memory,",
        "org/lv-tilts,website,,https://tilts.example,,,memory,memory,",
    )
    known = Authority.read(tmp_path)
    entry = known.get(TILTS)
    assert entry is not None
    assert RK.website not in entry.statements
    assert entry.unverified[SKOS.hiddenLabel] == [Literal("Bridge Association", language="en")]
    assert entry.all(DCT.source) == [Literal("page: tilts.example")]
    match = known.match("Bridge Association", RK.Organisation, "en")
    assert match is not None
    assert match.entry is entry
    assert {quad.graph_name for quad in known.quads() if quad.object == Literal("Bridge Association", language="en")} == {UNVERIFIED}


@pytest.mark.parametrize(
    ("row", "message", "hint"),
    [
        ("org/lv-tilts,nmae,lv,Tilts,,,page: x,yes,", "no property 'nmae'", "did you mean name?"),
        ("org/lv-tilts,name,lv,,,,page: x,yes,", "name has no value", "take the row out"),
        ("org/lv-tilts,name,lv,Tilts,,,page: x,perhaps,", "no mark of verification", "yes, secondary, memory"),
        ("org/lv-tilts,name,lv,Tilts,,,hearsay,yes,", "unknown source", "sources.csv"),
        ("org/lv-tilts,name,,Tilts,,,page: x,yes,", "without a language", "two letters"),
        ("org/lv-tilts,country,lv,country:LVA,,,page: x,yes,", "no language for country", "for names only"),
        ("org/lv-tilts,country,,LV,,,page: x,yes,", "not a code of the list country", "country:…"),
        ("org/lv-tilts,website,,tilts.example,,,page: x,yes,", "not an address", "https://…"),
        ("org/lv-tilts,unit-of,,lv-tilts,,,page: x,yes,", "not a thing", ""),
        ("tilts,name,lv,Tilts,,,page: x,yes,", "not a thing", ""),
        ("rolle:partner,name,lv,Tilts,,,page: x,yes,", "unknown prefix", "role:partner"),
        ("programme/x,cci,,2014TC16,,,page: x,yes,", "not a CCI code", "2014TC16RFCB027"),
        ("org/lv-tilts,nuts,,nuts:LV00B7,,,page: x,yes,", "not a NUTS code", "nuts:LV00B"),
        ("period/x,first-year,,14,,,page: x,yes,", "not a year", "2014"),
        ("period/x,eligible-from,,2014,,,page: x,yes,", "not a date", "2014-01-01"),
        ("programme/x/ceiling/lv,rate,,85 %,,,page: x,yes,", "not a number", "0.85"),
        ("org/lv-tilts,name,lv,Tilts,yesterday,,page: x,yes,", "not a date", "year-month-day"),
    ],
)
def test_a_row_at_fault_is_named_with_file_line_and_what_would_be_right(tmp_path: Path, row: str, message: str, hint: str) -> None:
    error = fault(tmp_path, "org/lv-a,name,lv,A,,,page: x,yes,", row)
    assert message in error.message
    assert hint in (error.hint or "")
    assert error.place is not None
    assert (Path(error.place.file).name, error.place.line) == ("organisations.csv", 3)


def test_all_rows_at_fault_are_named_at_once(tmp_path: Path) -> None:
    error = fault(tmp_path, "org/lv-a,nmae,lv,A,,,page: x,yes,", "org/lv-b,name,lv,B,,,hearsay,yes,")
    assert "organisations.csv:3: unknown source" in error.message


def test_the_same_fact_twice_and_two_names_in_one_language_are_refused(tmp_path: Path) -> None:
    twice = "org/lv-a,website,,https://a.example,,,page: x,yes,"
    assert "the same fact as in line 2" in fault(tmp_path, twice, twice).message
    names = ("org/lv-a,name,lv,A,,,page: x,yes,", "org/lv-a,name,lv,B,,,page: x,yes,")
    assert "see line 2" in fault(tmp_path, *names).message


def test_tables_with_other_columns_or_a_comma_too_many_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the columns are thing, name") as caught:
        read_rows(table(tmp_path, header="thing,name"))
    assert caught.value.hint == "the first line is " + ",".join(COLUMNS)
    with pytest.raises(ConfigError, match="10 cells instead of 9"):
        read_rows(table(tmp_path, "org/lv-a,name,lv,A, and B,,,page: x,yes,"))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2021,3,LV0003,Kurzeme,LV00,page: x,yes,", "not a NUTS code of level 3"),
        ("21,3,LV003,Kurzeme,LV00,page: x,yes,", "not the year of a version"),
        ("2021,3,LV003,Kurzeme,EE00,page: x,yes,", "no wider region"),
        ("2021,2,LV00,Latvija,,hearsay,yes,", "LV00 of 2021 stands in line 2"),
        ("2024,2,LV00,Latvija,,hearsay,yes,", "source 'hearsay'"),
    ],
)
def test_a_region_of_the_statistics_at_fault_is_named(tmp_path: Path, row: str, message: str) -> None:
    header = "scheme_year,level,code,name,parent,source,verified,note"
    table(tmp_path, "2021,2,LV00,Latvija,,page: x,yes,", row, name="nuts.csv", header=header)
    with pytest.raises(ConfigError, match=message):
        list(read_nuts(tmp_path, SOURCES))


# ── the tables that come with regkg ──────────────────────────────────────────────────────────────────────────────────────


def test_every_table_is_sorted_by_thing_and_uses_known_properties() -> None:
    for path in [*fact_tables(AUTHORITY), *word_tables(AUTHORITY)]:
        rows = read_rows(path)
        assert {row.property for row in rows} <= set(PROPERTIES)
        assert {row.verified for row in rows} <= set(VERIFIED)
        things = list(dict.fromkeys(row.thing for row in rows))
        assert len(things) == sum(left.thing != right.thing for left, right in pairwise(rows)) + 1, path.name


def test_what_is_read_from_memory_has_no_source_that_was_read() -> None:
    with (AUTHORITY / "sources.csv").open(encoding="utf-8", newline="") as lines:
        kinds = {row["source"]: row["kind"] for row in csv.DictReader(lines)}
    assert set(kinds.values()) == {"read", "evident", "derived", "memory"}
    memory = tuple(source for source, kind in kinds.items() if kind == "memory")
    for path in [*fact_tables(AUTHORITY), *word_tables(AUTHORITY)]:
        assert [row for row in read_rows(path) if row.verified == "yes" and row.source.startswith(memory)] == []


def test_every_code_of_the_tables_is_in_its_list() -> None:
    listed = {
        quad.subject
        for path in (ontology_folder() / "codelists").glob("*.ttl")
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode)
    }
    schemes = ("https://w3id.org/regkg/code/", "http://publications.europa.eu/resource/authority/country/")
    used = {
        value for entry in default_authority() for values in entry.statements.values() for value in values if isinstance(value, NamedNode)
    }
    used |= {word.subject for word in read_words(AUTHORITY)}
    assert {iri.value for iri in used if iri.value.startswith(schemes) and iri not in listed} == set()


def test_programmes_priorities_municipalities_and_bodies_are_all_there() -> None:
    known = default_authority()
    counts = {kind: len(known.of_kind(kind)) for kind in (RK.Programme, RK.Priority, RK.SpecificObjective, RK.Organisation, RK.Place)}
    assert counts[RK.Programme] >= 34
    assert counts[RK.Priority] + counts[RK.SpecificObjective] >= 140
    assert counts[RK.Organisation] >= 101
    assert counts[RK.Place] >= 210
    assert {programme.first(RK.period) for programme in known.of_kind(RK.Programme)} >= {
        thing("period", years) for years in ("2007-2013", "2014-2020", "2021-2027")
    }


def test_a_municipality_knows_what_came_after_it() -> None:
    entry = default_authority().get(thing("place", "lv-aglonas-novads"))
    assert entry is not None
    assert entry.all(DCT.isReplacedBy) == [thing("place", "lv-preilu-novads")]
    assert entry.unverified[DCT.isReplacedBy] == [thing("place", "lv-kraslavas-novads")]


def test_words_for_months_roles_statuses_and_funds_reach_the_lexicon() -> None:
    lexicon = default_lexicon()
    assert (lexicon.months["janvari"], lexicon.months["vasaris"], lexicon.months["marts"]) == (1, 2, 3)
    assert lexicon.code_of("vadošais partneris", "role", "lv") == code("role", "lead-partner")
    assert lexicon.code_of("Įgyvendinamas", "status", "lt") == code("status", "in-implementation")
    assert lexicon.code_of("ERAF", "fund", "lv") == code("fund", "ERDF")


def test_the_authority_data_as_rdf_are_the_same_bytes_each_time_and_mark_what_is_not_verified() -> None:
    first, second = (trig(Authority.read(AUTHORITY).quads()) for _ in range(2))
    assert first == second
    quads = default_authority().quads()
    assert {quad.graph_name for quad in quads} == {DefaultGraph(), UNVERIFIED}
    assert sum(quad.graph_name == UNVERIFIED for quad in quads) > 500
    assert [quad for quad in quads if quad.subject == UNVERIFIED and quad.predicate == SKOS.scopeNote]


def test_every_source_is_used() -> None:
    sources = read_sources(AUTHORITY)
    used = {row.source for path in [*fact_tables(AUTHORITY), *word_tables(AUTHORITY)] for row in read_rows(path)}
    used |= {line.source for line in read_nuts(AUTHORITY, sources)} | {"common noun of the language", "common given name of the language"}
    assert [source for source in sources if not any(text.startswith(source) for text in used)] == []
