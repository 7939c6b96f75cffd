from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat

from tests.unit.files.positions.reading import EX, read

LINE = f'<{EX}s> <{EX}p> "Rīga"@lv .'
BOTH = pytest.mark.parametrize("format_", [RdfFormat.N_TRIPLES, RdfFormat.N_QUADS])


@BOTH
def test_a_triple_has_the_places_of_its_three_terms(format_: RdfFormat) -> None:
    spot = read(LINE, format_).spot("p")
    assert (spot.subject.column, spot.predicate.column, spot.object.column) == (1, 26, 51)
    assert spot.text == '"Rīga"@lv'


@BOTH
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_comments_and_empty_lines_are_passed_over(format_: RdfFormat, line_end: str) -> None:
    text = line_end.join(["# <a> <b> <c> .", "", f"\t{LINE}\t# <a> <b> <c> .", "  "])
    assert read(text, format_).at("p") == (3, 52)


@BOTH
def test_nothing_needs_space_between(format_: RdfFormat) -> None:
    assert read(f'_:s.1<{EX}p>"a\\"<>.# b"^^<{EX}t>.', format_).spot("p").text == f'"a\\"<>.# b"^^<{EX}t>'


@BOTH
def test_labels_end_before_the_dot(format_: RdfFormat) -> None:
    assert read(f"_:a <{EX}p> _:b.c.", format_).spot("p").text == "_:b.c"


@BOTH
def test_a_byte_order_mark_takes_no_column(format_: RdfFormat) -> None:
    assert read("\ufeff" + LINE, format_).at("p") == (1, 51)


@pytest.mark.parametrize("graph", [f"<{EX}g>", "_:g", "_:g.h"])
def test_the_graph_of_a_quad_is_passed_over(graph: str) -> None:
    assert read(f'{LINE[:-1]}{graph} .\n<{EX}s> <{EX}q> "x"{graph}.', RdfFormat.N_QUADS).at("q") == (2, 51)


@BOTH
def test_a_triple_term_is_an_object_like_any_other(format_: RdfFormat) -> None:
    found = read(f'<{EX}s> <{EX}p> <<( <{EX}a> <{EX}b> ")>>" )>> .\n<{EX}s> <{EX}q> "x" .', format_)
    assert found.spot("p").text == f'<<( <{EX}a> <{EX}b> ")>>" )>>'
    assert found.at("q") == (2, 51)
