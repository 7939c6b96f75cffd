"""Charts show what the answer says, on a terminal and as pictures."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal

from regkg.errors import QueryError
from regkg.queries import Chart, query_of_text
from regkg.results import plain_grid
from regkg.results.charts import MOST, Drawing, as_png, as_svg, as_text, drawing_of
from regkg.stores import Answer, Term
from regkg.vocab import XSD

SVG = "{http://www.w3.org/2000/svg}"


def number(value: object) -> Literal:
    return Literal(str(value), datatype=XSD.decimal)


def drawing(
    kind: str, rows: list[tuple[Term | None, ...]], names: tuple[str, ...] = ("name", "amount"), chart: Chart | None = None
) -> Drawing:
    return drawing_of(plain_grid(query_of_text("SELECT * {}"), Answer(names, tuple(rows))), kind, chart)


BUDGETS: list[tuple[Term | None, ...]] = [
    (Literal("Kāpas <1>"), number(200)),
    (Literal("Ostas & ceļi"), number("50.5")),
    (Literal("?"), None),
]
YEARS: list[tuple[Term | None, ...]] = [
    (Literal(year), Literal(area), number(value))
    for year, area, value in (("2019", "a", 3), ("2020", "a", 9), ("2019", "b", 1), ("2021", "b", -4))
]


def test_bars_are_as_long_as_their_numbers() -> None:
    lines = as_text(drawing("bar", BUDGETS), 60).splitlines()
    bars = [line.count("█") for line in lines[1:]]
    assert len(lines) == 3
    assert bars[0] == pytest.approx(4 * bars[1], abs=4)
    assert "50.5" in lines[2]
    assert all(len(line) <= 60 for line in lines)


def test_a_terminal_without_such_signs_gets_plain_ones() -> None:
    plain = as_text(drawing("bar", [(Literal("a"), number(2))]), 40, is_plain=True) + as_text(drawing("line", BUDGETS), 40, is_plain=True)
    assert "#####" in plain
    assert not set(plain) - {chr(code) for code in range(32, 127)} - set("āļļ\u00a0\n")


def test_lines_have_one_mark_for_each_point() -> None:
    text = as_text(drawing("line", YEARS, ("year", "area", "n"), Chart("line", "year", "n", "area")), 60)
    field = "\n".join(line.partition("│")[2] for line in text.splitlines() if "│" in line)
    assert (field.count("●"), field.count("○")) == (2, 2)
    assert "● a  ○ b" in text
    assert "2019" in text


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_picture_is_well_formed_and_names_every_place(kind: str) -> None:
    root = ElementTree.fromstring(as_svg(drawing(kind, BUDGETS)))  # noqa: S314 – ours
    shown = {element.text for element in root.iter(f"{SVG}text")}
    assert {"Kāpas <1>", "Ostas & ceļi"} <= shown
    assert not list(root.iter(f"{SVG}script"))
    png = as_png(drawing(kind, BUDGETS))
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png == as_png(drawing(kind, BUDGETS))


def test_series_have_colours_and_a_legend_and_negative_values_go_the_other_way() -> None:
    found = drawing("bar", YEARS, ("year", "area", "n"), Chart("bar", "year", "n", "area"))
    assert found.span == (-4.0, 9.0)
    root = ElementTree.fromstring(as_svg(found))  # noqa: S314
    assert {"a", "b", "-4"} <= {element.text for element in root.iter(f"{SVG}text")}
    assert "-█" in as_text(found, 60)


def test_what_comes_twice_with_another_number_is_not_added_up() -> None:
    found = drawing("bar", [(Literal("a"), number(1)), (Literal("a"), number(1)), (Literal("a"), number(2))])
    assert found.places == ("a", "a (2)")


def test_more_than_can_be_told_apart_is_left_out_and_said() -> None:
    found = drawing("bar", [(Literal(str(at)), number(at)) for at in range(MOST + 5)])
    assert (len(found.places), found.left_out) == (MOST, 5)
    assert "… 5 more" in as_text(found, 60)
    assert "… 5 more" in as_svg(found)


def test_columns_are_found_where_the_query_names_none() -> None:
    found = drawing("bar", [(number(3), Literal("a"))], ("n", "name"))
    assert (found.x, found.y) == ("name", "n")


def test_an_answer_without_numbers_is_no_chart() -> None:
    with pytest.raises(QueryError, match="no column has numbers"):
        drawing("bar", [(Literal("a"), Literal("b"))])
    with pytest.raises(QueryError, match="nothing to draw: no row has a number in amount"):
        drawing("bar", [(Literal("a"), None)], chart=Chart("bar", "name", "amount"))
