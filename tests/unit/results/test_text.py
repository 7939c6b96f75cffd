"""Answers as text: every value as it is, for programs, people and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.queries import query_of_text
from regkg.results import GRID_WRITERS, Cell, Grid, for_spreadsheet, plain_grid
from regkg.stores import Answer, Term
from regkg.vocab import XSD

QUERY = query_of_text("SELECT * {}")
NASTY = ["a,b", 'a "b"', "a\nb", "a\tb", "|a|b", "<script>alert(1)</script>", "ā – „č”", "[x](javascript:alert)", "", "\\"]


def grid(*rows: tuple[Term | None, ...]) -> Grid:
    names = tuple("abcdefg"[: len(rows[0])]) if rows else ("a",)
    return plain_grid(QUERY, Answer(names, rows))


def texts(*values: str) -> Grid:
    return grid(*((Literal(value),) for value in values))


def test_csv_gives_every_value_back() -> None:
    rows = list(csv.reader(io.StringIO(GRID_WRITERS["csv"](texts(*NASTY)))))
    assert [row[0] if row else "" for row in rows] == ["a", *NASTY]


def test_an_empty_answer_still_has_its_header() -> None:
    assert GRID_WRITERS["csv"](grid()) == "a\n"
    assert GRID_WRITERS["tsv"](grid()) == "a\n"
    assert GRID_WRITERS["json"](grid()) == "[]\n"
    assert GRID_WRITERS["ndjson"](grid()) == ""
    assert GRID_WRITERS["md"](grid()) == "| a |\n| --- |\n"


def test_json_has_numbers_and_truth_values_and_leaves_out_what_is_not_there() -> None:
    decimal, flag = Literal("418247.670000000000000001", datatype=XSD.decimal), Literal("true", datatype=XSD.boolean)
    written = GRID_WRITERS["json"](grid((decimal, flag, None, NamedNode("https://example.org/"), BlankNode("b"))))
    assert '"a": 418247.670000000000000001' in written
    assert json.loads(written) == [{"a": 418247.67, "b": True, "d": "https://example.org/", "e": "_:b"}]


@pytest.mark.parametrize(
    ("text", "number"), [("007", "7"), ("+1", "1"), ("-.5", "-0.5"), ("1.", "1"), ("1e3", "1e3"), ("INF", None), ("x", None), ("-00", "-0")]
)
def test_a_number_is_written_as_json_writes_numbers(text: str, number: str | None) -> None:
    assert Cell(text, Literal(text, datatype=XSD.double)).number == number


def test_json_lines_are_objects() -> None:
    lines = GRID_WRITERS["ndjson"](texts(*NASTY)).splitlines()
    assert [json.loads(line).get("a", "") for line in lines] == NASTY


def test_markdown_keeps_its_columns_and_shows_no_marks() -> None:
    written = GRID_WRITERS["md"](texts(*NASTY)).splitlines()
    assert all(line.replace("\\|", "").count("|") == 2 for line in written)
    assert "&lt;script>" in "".join(written)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        assert not any(name.startswith("on") or (value or "").startswith("javascript") for name, value in attrs)


def test_html_has_no_elements_but_our_own_and_links_only_to_the_web() -> None:
    page = GRID_WRITERS["html"](texts(*NASTY, "https://example.org/?a=1&b", "javascript:alert(1)", '"><img src=x onerror=alert(1)>'))
    elements = _Elements()
    elements.feed(page)
    assert set(elements.found) == {"html", "head", "meta", "title", "style", "body", "h1", "table", "thead", "tbody", "tr", "th", "td", "a"}
    assert page.count("<a ") == 1


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "  =1", '=HYPERLINK("x")', "-"])
def test_a_spreadsheet_finds_no_formula(text: str) -> None:
    written = for_spreadsheet(texts(text))
    [_, row] = csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))
    assert row == [f"'{text}"]


def test_a_spreadsheet_finds_the_letters_and_numbers_as_they_are() -> None:
    written = for_spreadsheet(grid((Literal("Ķegums"), Literal("-5.5", datatype=XSD.decimal))))
    assert written == "\ufeffa,b\r\nĶegums,-5.5\r\n"
