"""One thing as a reader sees it: facts by name, who refers to it, and where documents say so."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from regkg.assemble import Source, assemble
from regkg.authority import Authority
from regkg.claims import Claim
from regkg.describe import Description, describe, own_parts
from regkg.iris import part, thing
from regkg.labels import Labels
from regkg.resolve import resolve
from regkg.stores import EmbeddedStore, Store
from regkg.terms import default_terms
from regkg.vocab import RK
from tests.samples import claim, day, document, money, quads

BODY = thing("org", "lv-meza-dienests")
PROJECT = thing("project", "2014tc16rfcb027", "lli-901")
PARTNER = part(PROJECT, "partner", "lv-meza-dienests")
PAGES = {name: document(f"{name} teksts, kurā ir vārdi", name=name) for name in ("viens", "divi")}
KNOWN = Authority(
    quads('<id/org/lv-meza-dienests> a rk:Organisation ; skos:prefLabel "Meža dienests"@lv , "Forest Service"@en ; dct:source "x" .')
)


def on(page: str, item: Claim) -> Claim:
    """A claim that stands on one of the two pages."""
    fields = {name: getattr(item, name) for name in Claim.__slots__}
    return Claim(**{**fields, "document": page, "sha256": PAGES[page].sha256, "text": PAGES[page].text[: len(item.text)]})


@pytest.fixture(scope="module")
def store() -> Store:
    claims = [
        on("viens", claim(PROJECT, RK.acronym, Literal("GREEN"))),
        on("viens", claim(PROJECT, RK.title, Literal("Zaļais ceļš", language="lv"))),
        on("divi", claim(PROJECT, RK.title, Literal("Green Path", language="en"))),
        on("viens", claim(PROJECT, RK.endDate, day("2021-03"))),
        on("divi", claim(PROJECT, RK.endDate, day("2020-09"))),
        on("viens", claim(PROJECT, RK.startDate, day("2017-10"))),
        on("viens", claim(PROJECT, RK.totalBudget, money("418247.67 EUR"))),
        on("viens", claim(PROJECT, RK.participation, PARTNER)),
        on("viens", claim(PARTNER, RK.organisation, BODY)),
        on("viens", claim(PARTNER, RK.euContribution, money("100 EUR"))),
    ]
    resolution = resolve(claims, [], authority=KNOWN, terms=default_terms())
    sources = [Source(page) for page in PAGES.values()]
    return EmbeddedStore.of(assemble(resolution, sources, authority=KNOWN, terms=default_terms()))


def described(store: Store, what: str, language: str = "en") -> Description:
    terms = default_terms()
    return describe(store, thing(what), labels=Labels(store, terms, language), terms=terms, language=language)


def test_facts_come_under_their_names(store: Store) -> None:
    description = described(store, "project/2014tc16rfcb027/lli-901")
    facts = dict(description.facts)
    terms = default_terms()
    assert description.label == "GREEN"
    assert description.facts[0] == ("type", terms.label(RK.Project, "en"))
    assert facts[terms.label(RK.title, "en") or ""] == "Green Path"
    assert facts[terms.label(RK.startDate, "en") or ""] == "2017-10"
    assert "418\u00a0247.67 EUR" in facts.values()


def test_a_participant_is_listed_with_its_money(store: Store) -> None:
    [text] = [text for _, text in described(store, "project/2014tc16rfcb027/lli-901").facts if text.startswith("Forest Service")]
    assert text.endswith(" 100.00 EUR)")


def test_facts_come_in_the_language_of_the_reader(store: Store) -> None:
    facts = dict(described(store, "project/2014tc16rfcb027/lli-901", "lv").facts)
    assert "Zaļais ceļš" in facts.values()
    assert "418\u00a0247,67 EUR" in facts.values()
    assert not any("Green Path" in text for text in facts.values())


def test_an_end_in_open_conflict_shows_its_bounds_and_the_bounds_of_a_date_are_not_repeated(store: Store) -> None:
    names = [name for name, _ in described(store, "project/2014tc16rfcb027/lli-901").facts]
    terms = default_terms()
    assert terms.label(RK.endEarliest, "en") in names
    assert terms.label(RK.endDate, "en") not in names
    assert terms.label(RK.startEarliest, "en") not in names


def test_every_place_of_evidence_is_listed_with_conflicts_marked(store: Store) -> None:
    evidence = described(store, "project/2014tc16rfcb027/lli-901").evidence
    ends = [item for item in evidence if item.value in ("2021-03", "2020-09")]
    assert sorted((item.file, item.value, item.in_conflict) for item in ends) == [
        ("divi.txt", "2020-09", True),
        ("viens.txt", "2021-03", True),
    ]
    assert {item.in_conflict for item in evidence if item.value == "GREEN"} == {False}


def test_who_refers_to_a_thing_is_listed(store: Store) -> None:
    description = described(store, "org/lv-meza-dienests")
    assert description.label == "Forest Service"
    assert [name for name, _ in description.uses] == [default_terms().label(RK.organisation, "en")]


def test_a_part_that_refers_to_a_thing_is_called_by_what_it_belongs_to(store: Store) -> None:
    assert [text for _, text in described(store, "org/lv-meza-dienests").uses] == ["Participation, GREEN"]


def test_of_many_uses_some_are_named_and_all_are_counted() -> None:
    many = "".join(
        f"<id/project/p/a-{number}> a rk:Project ; rk:region <id/place/lv-x> ; rk:place <id/place/lv-x> . " for number in range(9)
    )
    terms = default_terms()
    store = EmbeddedStore.of(quads(many))
    found = describe(store, thing("place/lv-x"), labels=Labels(store, terms, "en"), terms=terms, language="en", most_uses=2)
    assert (len(found.uses), found.used) == (4, 18)


def test_a_conflict_is_told_with_all_that_documents_say(store: Store) -> None:
    (conflict,) = described(store, "project/2014tc16rfcb027/lli-901").conflicts
    assert (conflict.name, conflict.state) == (default_terms().label(RK.endDate, "en"), "Open")
    assert sorted((value, file) for value, _, file, _ in conflict.statements) == [("2020-09", "divi.txt"), ("2021-03", "viens.txt")]


def test_depth_tells_of_what_a_thing_refers_to_each_once(store: Store) -> None:
    terms = default_terms()
    found = describe(store, PROJECT, labels=Labels(store, terms, "en"), terms=terms, language="en", depth=3)
    parts = {part.thing: part for part in found.parts}
    assert PARTNER in parts
    assert BODY in {part.thing for part in parts[PARTNER].parts}
    assert described(store, "project/2014tc16rfcb027/lli-901").parts == ()


def test_statements_and_parts_are_there_for_programs(store: Store) -> None:
    terms = default_terms()
    found = describe(store, PROJECT, labels=Labels(store, terms, "en"), terms=terms, language="en", depth=2)
    told = found.as_dict()
    assert told["iri"] == PROJECT.value
    assert {"property": RK.title.value, "value": "Zaļais ceļš", "language": "lv"} in told["statements"]
    assert {quad.subject for quad in found.quads()} >= {PROJECT, PARTNER}
    assert PARTNER in own_parts(found)
    assert BODY not in own_parts(found)


def test_what_the_graph_does_not_know_is_not_known(store: Store) -> None:
    description = described(store, "org/lv-nobody")
    assert not description.is_known
    assert (description.facts, description.uses, description.evidence) == ((), (), ())
