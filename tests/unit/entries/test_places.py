"""The places of statements, held against what the parser reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from regkg.entries.places import statement_places
from tests.samples import ROOT

FILES = sorted([*(ROOT / "data" / "authority").glob("*.ttl"), *(ROOT / "ontology" / "examples").glob("*.ttl")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_words_at_each_place_are_read_as_the_value_of_its_statement(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prefixes = "\n".join(re.findall(r"^@prefix .*$", text, re.MULTILINE))
    quads = list(parse(text, format=RdfFormat.TURTLE))
    places = list(statement_places(text))
    statements = "\n".join(
        f"{text[place.subject.start : place.subject.end]} <http://example.org/says> {text[place.value.start : place.value.end]} ."
        for place in places
    )
    again = [(quad.subject, quad.object) for quad in parse(f"{prefixes}\n{statements}", format=RdfFormat.TURTLE)]
    assert again == [(quad.subject, quad.object) for quad in quads]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a:b a:c 1.5 , -2 . a:d a:e true.", ["1.5", "-2", "true"]),
        ("a:b a:c '''it's\n; \"so\"'''@lv-LV ; a:d \"x\" ^^ a:t .", ["'''it's\n; \"so\"'''@lv-LV", '"x" ^^ a:t']),
        ("PREFIX a: <http://a/#x>\r\na:b a:c a:d\\,e ; ; . # a:f a:g a:h .", ["a:d\\,e"]),
        ("@prefix a: <http://a/> .\n<#s> a a:c.d .", ["a:c.d"]),
    ],
)
def test_places_are_told_in_all_ways_of_writing(text: str, values: list[str]) -> None:
    assert [text[place.value.start : place.value.end] for place in statement_places(text)] == values
