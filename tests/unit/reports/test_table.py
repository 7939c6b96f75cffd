"""The report as rows."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace

import pytest

from regkg.reports import table
from regkg.reports.records import Record
from tests.unit.reports import sample


def rows(*records: Record) -> list[dict[str, str]]:
    text = table.write_csv(replace(sample.bare_page(), records=records))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_table_has_a_line_for_each_finding() -> None:
    text = table.write(sample.page("lv"), width=200).split("\n")
    assert text[0].split() == ["Kods", "Smagums", "Vieta", "Ieraksts", "Ziņojums"]
    assert text[1].startswith("RK344  kļūda        data/projects.ttl:214:5           Ventspils osta (id:project/")
    assert len(text) == 1 + 6 + 1 + 1
    assert text[-2] == "un vēl 312"


def test_a_table_keeps_to_its_width() -> None:
    assert max(len(line) for line in table.write(sample.hostile_page(), width=90).split("\n")) <= 90


def test_a_table_has_colours_for_those_who_ask() -> None:
    assert "\x1b" not in table.write(sample.page())
    assert "\x1b[1m" in table.write(sample.page(), color=True)


def test_csv_has_its_header_without_any_finding() -> None:
    text = table.write_csv(sample.clean_page())
    assert text.startswith("file,line,column,severity,code,rule,focus,focus_label,message,")
    assert text.endswith("\r\n")
    assert text.count("\r\n") == 1


def test_csv_has_every_field_of_a_finding() -> None:
    (row,) = rows(sample.page().records[0])
    assert set(row) == {one.name for one in fields(Record)}
    assert row["mentions"] == "data/projects.ttl:210:5 1200000"
    assert (row["line"], row["code"], row["sources"]) == ("214", "RK344", "ESF_saraksts_2024.txt 1204–1232 “kopējās izmaksas 1 200 000”")


def test_csv_keeps_long_values_whole() -> None:
    (row,) = rows(Record("X", "info", "m", "e", value="v" * 5000))
    assert row["value"] == "v" * 5000


def test_csv_keeps_lines_and_commas_in_a_cell() -> None:
    (row,) = rows(Record("X", "info", 'a, "b"\nc', "e", reasons=("one", "  two")))
    assert (row["message"], row["reasons"]) == ('a, "b"\nc', "one\n  two")


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)"])
def test_csv_disarms_what_a_spreadsheet_would_run(formula: str) -> None:
    (row,) = rows(Record("X", "info", "m", "e", value=formula))
    assert row["value"] == f"'{formula}"


@pytest.mark.parametrize("number", ["-5", "+1.5", "12"])
def test_csv_leaves_numbers_alone(number: str) -> None:
    (row,) = rows(Record("X", "info", "m", "e", value=number))
    assert row["value"] == number
