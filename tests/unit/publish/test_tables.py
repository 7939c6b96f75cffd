"""Tables: a row a thing, with names and amounts where people look for them, and nothing that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from regkg.publish import geojson, operations, tables, workbook
from regkg.publish.columns import TABLES
from regkg.publish.lines import sorted_lines
from regkg.terms import default_terms
from tests.samples import quads

GRAPH = """
<id/project/p/x-1> a rk:Project ; rk:acronym "X" ; rk:projectNumber "X-1" ; rk:title "Nosaukums, \\"garš\\""@lv ; rk:purpose "=1+1"@lv ;
    rk:underProgramme <id/programme/p> ; rk:status status:completed ; rk:region <id/place/lv-a> ; rk:fund fund:ERDF ;
    rk:startDate "2020-06"^^xsd:gYearMonth ; rk:startEarliest "2020-06-01"^^xsd:date ; rk:startLatest "2020-06-30"^^xsd:date ;
    rk:endEarliest "2021-01-01"^^xsd:date ; rk:endLatest "2021-12-31"^^xsd:date ;
    rk:funding <id/project/p/x-1/funding/total> , <id/project/p/x-1/funding/eu> ;
    rk:participation <id/project/p/x-1/partner/lv-a> , <id/project/p/x-1/partner/lt-b> .
<id/project/p/x-1/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 3.0 ; rk:currency currency:EUR .
<id/project/p/x-1/funding/eu> a rk:Funding ; rk:fundingKind kind:eu ; rk:amount 2.0 ; rk:currency currency:EUR .
<id/project/p/x-1/partner/lv-a> a rk:Participation ; rk:organisation <id/org/lv-a> ; rk:role role:lead-partner .
<id/project/p/x-1/partner/lt-b> a rk:Participation ; rk:organisation <id/org/lt-b> ; rk:role role:partner .
<id/org/lv-a> a rk:Organisation ; skos:prefLabel "@SUM(A1)"@lv , "Body"@en ; rk:country country:LVA .
<id/org/lt-b> a rk:Organisation ; skos:prefLabel "B"@lt ; rk:country country:LTU .
<id/programme/p> a rk:Programme ; rk:cciCode "2014TC16RFCB027" ; skos:prefLabel "Programma"@lv , "Programme"@en .
<id/place/lv-a> a rk:Place ; skos:prefLabel "Vieta"@lv ; <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "56.5" ;
    <http://www.w3.org/2003/01/geo/wgs84_pos#long> "21.01" .
"""


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    return sorted_lines(quads(GRAPH))


@pytest.fixture(scope="module")
def rows(lines: list[bytes]) -> tables.Rows:
    return tables.Rows(tables.Index.of(lines), default_terms())


@pytest.fixture
def written(lines: list[bytes], rows: tables.Rows, tmp_path: Path) -> list[tables.Written]:
    (tmp_path / "csv").mkdir()
    return tables.write_tables(lambda: lines, rows, (), default_terms(), lambda name: tmp_path / name)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_a_project_stands_in_one_row_with_names_bounds_and_amounts(written: list[tables.Written], tmp_path: Path) -> None:
    (row,) = read(tmp_path / "csv" / "projects.csv")
    expected = {
        "id": "project/p/x-1",
        "title_lv": 'Nosaukums, "garš"',
        "title_en": "",
        "programme": "programme/p",
        "status": "completed",
        "start": "2020-06",
        "start_latest": "2020-06-30",
        "end": "",
        "end_latest": "2021-12-31",
        "total": "3.0",
        "eu": "2.0",
        "currency": "EUR",
        "lead_partner": "org/lv-a",
        "partners_known": "2",
        "region_name": "Vieta",
        "iri": "https://w3id.org/regkg/id/project/p/x-1",
    }
    assert {name: row[name] for name in expected} == expected


def test_only_tables_with_rows_are_written(written: list[tables.Written], tmp_path: Path) -> None:
    assert {one.table.name for one in written} == {
        "projects",
        "participations",
        "organisations",
        "programmes",
        "funding",
        "places",
        "codes",
    }
    assert {path.stem for path in (tmp_path / "csv").iterdir()} == {one.table.name for one in written}


def test_csv_keeps_texts_as_they_are(written: list[tables.Written], tmp_path: Path) -> None:
    (row,) = read(tmp_path / "csv" / "projects.csv")
    assert row["purpose_lv"] == "=1+1"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_label_in_both_languages(table: Any) -> None:
    for column in table.columns:
        labels = [tables.column_label(column, default_terms(), language) for language in ("lv", "en")]
        assert all(labels), column


def test_the_package_describes_each_table_and_the_rows_that_keys_lead_to(written: list[tables.Written]) -> None:
    package = json.loads(tables.data_package(written, default_terms(), {"name": "regkg"}))
    resources = {one["name"]: one for one in package["resources"]}
    assert set(resources) == {one.table.name for one in written}
    keys = {
        (name, key["fields"][0], key["reference"]["resource"])
        for name, one in resources.items()
        for key in one["schema"].get("foreignKeys", ())
    }
    assert ("participations", "organisation", "organisations") in keys
    assert ("projects", "programme", "programmes") in keys


def test_csvw_names_columns_as_the_header_does(written: list[tables.Written], tmp_path: Path) -> None:
    described = json.loads(tables.csvw(written, default_terms(), {}))
    for table in described["tables"]:
        header = (tmp_path / "csv" / table["url"]).read_text(encoding="utf-8").splitlines()[0].split(",")
        assert [column["titles"] for column in table["tableSchema"]["columns"]] == header


def test_the_list_of_operations_says_what_the_regulation_asks_for(lines: list[bytes], rows: tables.Rows, tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    lists = operations.Lists(tables.Index.of(lines), rows)
    found = operations.write_lists(lines, lists, lambda name: tmp_path / name)
    (row,) = read(tmp_path / "csv" / "operations.csv")
    assert (row["operation_code"], row["beneficiary"], row["completion"]) == ("p/x-1", "@SUM(A1)", "2021-01-01/2021-12-31")
    assert (row["total_cost"], row["cofinancing_rate"], row["country"], row["fund"]) == ("3", "0.6667", "LTU | LVA", "ERDF")
    assert found.stated == {letter: int(letter not in "jn") for letter in operations.FIELDS}
    assert [one["is_lead"] for one in read(tmp_path / "csv" / "operations-partners.csv")] == ["N", "Y"]
    (kohesio,) = read(tmp_path / "csv" / "kohesio.csv")
    assert len(kohesio) == 33
    assert (kohesio["Programme_Code"], kohesio["Country"], kohesio["Operation_Start_Date"]) == ("2014TC16RFCB027", "LTU|LVA", "2020-06-01")


def test_places_with_coordinates_come_with_their_projects(lines: list[bytes]) -> None:
    (feature,) = json.loads(geojson.write(lines, tables.Index.of(lines)))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [21.01, 56.5]}
    assert [project["name"] for project in feature["properties"]["projects"]] == ["X"]


@pytest.mark.parametrize(
    ("statement", "point"),
    [
        ('<http://www.opengis.net/ont/geosparql#asWKT> "POINT(21 56.5)"', [21, 56.5]),
        ('<http://www.opengis.net/ont/geosparql#asWKT> "POLYGON((1 2))"', None),
        ('<http://www.w3.org/2003/01/geo/wgs84_pos#lat> "91" ; <http://www.w3.org/2003/01/geo/wgs84_pos#long> "1"', None),
        ('<http://www.w3.org/2003/01/geo/wgs84_pos#lat> "1"', None),
    ],
)
def test_coordinates_are_a_point_on_earth_or_none(statement: str, point: list[float] | None) -> None:
    lines = sorted_lines(quads(f"<id/place/lv-a> a rk:Place ; {statement} ."))
    text = geojson.write(lines, tables.Index.of(lines))
    assert (json.loads(text)["features"][0]["geometry"]["coordinates"] if text else None) == point


# ── workbook ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

CELLS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a<b>&c", "x\x00\x1by", "_x0041_", "x" * 40_000, "http://example.org", "0012"]


def book(path: Path, rows: list[list[str]]) -> dict[str, str]:
    columns = [("text", "string", "teksts", "text"), ("number", "number", "skaitlis", "number"), ("day", "date", "diena", "day")]
    sheet = workbook.Sheet("data", columns, lambda: rows, len(rows))
    workbook.write(path, [sheet], about=[("Virsraksts", "Title")], created=date(2026, 11, 21), title="Title")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx", [[cell, "", ""] for cell in CELLS])["xl/worksheets/sheet2.xml"]
    assert "<f" not in sheet.replace("<fi", "")
    assert sheet.count('t="inlineStr"><is><t xml:space="preserve">') == len(CELLS)
    assert "a&lt;b&gt;&amp;c" in sheet
    assert "_x005F_x0041_" in sheet


def test_numbers_and_days_are_such_where_the_column_says_so(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx", [["1", "418247.67", "2020-06-01"], ["", "about 5", "2020-06"]])["xl/worksheets/sheet2.xml"]
    assert "<v>418247.67</v>" in sheet
    assert "<v>43983</v>" in sheet
    assert "about 5" in sheet
    assert "2020-06</t>" in sheet


def test_the_same_rows_give_the_same_workbook(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        book(tmp_path / name, [["x", "1", "2020-06-01"]])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_table_that_is_too_long_for_a_sheet_says_where_the_rest_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 2)
    sheet = book(tmp_path / "a.xlsx", [[str(at), "", ""] for at in range(5)])["xl/worksheets/sheet2.xml"]
    assert sheet.count("<row ") == 2 + 2 + 1
    assert "CSV" in sheet
