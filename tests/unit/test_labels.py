"""Names for people come in their language, else in English, else as they are; an identifier is the last resort."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regkg.iris import part, thing
from regkg.labels import Labels, grouped
from regkg.stores import EmbeddedStore
from regkg.stores.protocol import Answer
from regkg.terms import default_terms
from regkg.vocab import DCT, RK, XSD, code
from tests.samples import PROJECT, quads

DATA = """
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronym "GREEN" ; rk:title "Zaļais ceļš"@lv , "Green Path"@en .
<id/project/2014tc16rfcb027/lli-902> a rk:Project ; rk:title "Zils"@lv , "Blue"@en .
<id/org/lv-meza-dienests> skos:prefLabel "Meža dienests"@lv .
<id/org/et-metskond> skos:prefLabel "Metskond"@et , "Lesnichestvo"@ru .
<id/org/lv-bez-nosaukuma> a rk:Organisation .
"""
SECOND = thing("project", "2014tc16rfcb027", "lli-902")


class Counting(EmbeddedStore):
    """A store that counts the questions."""

    def __init__(self, content: list[Quad]) -> None:
        super().__init__()
        for quad in content:
            self.update(f"INSERT DATA {{ {quad.triple} }}")
        self.asked = 0

    def select(self, query: str) -> Answer:
        self.asked += 1
        return super().select(query)


def labels(language: str) -> Labels:
    return Labels(EmbeddedStore.of(quads(DATA)), default_terms(), language)


def test_an_acronym_names_a_project_before_its_title() -> None:
    assert labels("lv").of(PROJECT) == "GREEN"


@pytest.mark.parametrize(("language", "title"), [("lv", "Zils"), ("en", "Blue"), ("et", "Blue")])
def test_a_title_comes_in_the_language_of_the_reader_or_in_english(language: str, title: str) -> None:
    assert labels(language).of(SECOND) == title


def test_a_name_in_another_language_is_better_than_none() -> None:
    assert labels("en").of(thing("org", "lv-meza-dienests")) == "Meža dienests"
    assert labels("en").of(thing("org", "et-metskond")) == "Lesnichestvo"


def test_a_thing_without_name_is_called_by_its_kind_and_identifier() -> None:
    assert labels("en").of(thing("org", "lv-bez-nosaukuma")) == "Organisation id:org/lv-bez-nosaukuma"
    assert labels("lv").of(part(PROJECT, "funding", "total")).endswith("id:project/2014tc16rfcb027/lli-901/funding/total")


def test_a_thing_of_no_known_kind_is_called_by_its_identifier() -> None:
    assert labels("en").of(thing("person", "anna")) == "id:person/anna"


def test_terms_and_codes_are_named_by_the_ontology() -> None:
    assert labels("lv").of(code("role", "lead-partner")) == default_terms().label(code("role", "lead-partner"), "lv")
    assert labels("en").of(RK.endDate) == default_terms().label(RK.endDate, "en")
    assert labels("lv").of(DCT.source) == "uzziņu avots"


def test_what_nobody_names_is_shown_as_it_is() -> None:
    assert labels("en").of(NamedNode("https://example.org/x")) == "https://example.org/x"
    assert labels("en").of(Literal("2021-03", datatype=XSD.gYearMonth)) == "2021-03"
    assert labels("en").of(None) == ""


def test_many_names_are_fetched_with_one_question_and_each_once() -> None:
    store = Counting(quads(DATA))
    names = Labels(store, default_terms(), "en")
    names.look_up([PROJECT, SECOND, RK.endDate, None, Literal("x")])
    assert [names.of(PROJECT), names.of(SECOND), names.of(RK.endDate)] == ["GREEN", "Blue", default_terms().label(RK.endDate, "en")]
    assert store.asked == 1


@pytest.mark.parametrize(
    ("amount", "language", "text"),
    [
        ("418247.67", "en", "418\u00a0247.67"),
        ("418247.67", "lv", "418\u00a0247,67"),
        ("0", "lv", "0,00"),
        ("1000000", "en", "1\u00a0000\u00a0000.00"),
        ("-1234.5", "en", "-1\u00a0234.50"),
    ],
)
def test_an_amount_is_grouped_as_people_write_it(amount: str, language: str, text: str) -> None:
    assert grouped(Decimal(amount), language) == text
    assert labels(language).amount(Literal(amount, datatype=XSD.decimal)) == text


def test_what_is_no_amount_is_shown_as_it_is() -> None:
    names = labels("en")
    assert names.amount(Literal("many")) == "many"
    assert names.amount(Literal("many", datatype=XSD.decimal)) == "many"
    assert names.amount(None) == ""
