"""What changed is seen by thing, and a thing that only has another identifier is seen as the same."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from regkg.diff import Changes, changes_between, summary
from regkg.diff.statements import open_statements
from regkg.errors import InputError, StoreUnavailableError

PROLOGUE = """
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/regkg/code/role/> .
@prefix kind: <https://w3id.org/regkg/code/funding-kind/> .
@prefix currency: <http://publications.europa.eu/resource/authority/currency/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/regkg/id/> .
"""
PROJECT = """
<project/p/a-1> a rk:Project ; rk:projectNumber "A-1" ; rk:acronym "DUNES" ; rk:title "Dune paths"@en ;
    rk:funding <project/p/a-1/funding/total> ; rk:participation <project/p/a-1/partner/lv-kapas> .
<project/p/a-1/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 418247.67 ; rk:currency currency:EUR .
<project/p/a-1/partner/lv-kapas> a rk:Participation ; rk:organisation <org/lv-kapas> ; rk:role role:partner .
<org/lv-kapas> a rk:Organisation ; skos:prefLabel "Kāpu novads"@lv , "Dune Municipality"@en ; rk:registrationNumber "90000000001" .
"""


def between(tmp_path: Path, before: str, after: str) -> Changes:
    """The changes from one text to another."""
    for name, text in (("before.ttl", before), ("after.ttl", after)):
        (tmp_path / name).write_text(PROLOGUE + text, encoding="utf-8")
    return changes_between(str(tmp_path / "before.ttl"), str(tmp_path / "after.ttl"))


def told(changes: Changes, language: str = "en") -> str:
    return summary(changes, language).replace("\u00a0", " ")


def test_the_same_statements_in_another_order_are_no_change(tmp_path: Path) -> None:
    blocks = PROJECT.strip().split(" .\n")
    changes = between(tmp_path, PROJECT, " .\n".join([*reversed([block.removesuffix(" .") for block in blocks]), ""]))
    assert not changes
    assert told(changes) == "nothing changed"


def test_a_budget_that_changed_is_told_with_its_project_and_both_amounts(tmp_path: Path) -> None:
    changes = between(tmp_path, PROJECT, PROJECT.replace("418247.67", "363237.51"))
    assert told(changes) == "1 project changed, 1 budget changed: A-1 total 418 247.67 EUR → 363 237.51 EUR"
    assert told(changes, "lv") == "mainīts 1 projekts, mainīts 1 budžets: A-1 kopējais finansējums 418 247,67 EUR → 363 237,51 EUR"


def test_an_organisation_under_another_identifier_is_renamed_and_its_participation_with_it(tmp_path: Path) -> None:
    changes = between(tmp_path, PROJECT, PROJECT.replace("lv-kapas", "lv-kapu-novads"))
    (entity,) = changes.entities
    assert (entity.action, entity.was) == ("renamed", ("<https://w3id.org/regkg/id/org/lv-kapas>",))
    assert entity.fields == ()
    assert told(changes) == "1 organisation renamed"


def test_a_project_with_another_programme_in_its_identifier_is_renamed_with_all_its_parts(tmp_path: Path) -> None:
    changes = between(tmp_path, PROJECT, PROJECT.replace("project/p/", "project/q/").replace("418247.67", "400000"))
    (entity,) = changes.entities
    assert entity.action == "renamed"
    assert [(field.before, field.after) for field in entity.fields] == [
        (('"418247.67"^^<http://www.w3.org/2001/XMLSchema#decimal>',), ('"400000"^^<http://www.w3.org/2001/XMLSchema#integer>',))
    ]


def test_a_label_that_changed_leaves_the_thing_the_same(tmp_path: Path) -> None:
    changes = between(tmp_path, PROJECT, PROJECT.replace("Dune Municipality", "Municipality of Dunes"))
    assert [entity.action for entity in changes.entities] == ["changed"]


def test_two_organisations_that_became_one_are_merged(tmp_path: Path) -> None:
    other = '<org/lv-kapu-dome> a rk:Organisation ; skos:prefLabel "Kāpu novada dome"@lv .\n'
    other += '<project/p/b-2> a rk:Project ; rk:projectNumber "B-2" ; rk:participation <project/p/b-2/partner/lv-kapu-dome> .\n'
    other += "<project/p/b-2/partner/lv-kapu-dome> a rk:Participation ; rk:organisation <org/lv-kapu-dome> ; rk:role role:partner .\n"
    joined = other.split("\n", 1)[1].replace("lv-kapu-dome", "lv-kapas")
    joined += '<org/lv-kapas> skos:altLabel "Kāpu novada dome"@lv .\n'
    changes = between(tmp_path, PROJECT + other, PROJECT + joined)
    (entity,) = changes.entities
    assert (entity.action, entity.iri) == ("merged", "<https://w3id.org/regkg/id/org/lv-kapas>")
    assert entity.was == ("<https://w3id.org/regkg/id/org/lv-kapu-dome>",)


def test_one_partner_in_the_place_of_another_is_no_merger(tmp_path: Path) -> None:
    new = '<org/lv-mezi> a rk:Organisation ; skos:prefLabel "Mežu novads"@lv ; rk:registrationNumber "90000000002" .\n'
    after = PROJECT.split("<org/lv-kapas> a")[0].replace("lv-kapas", "lv-mezi") + new
    changes = between(tmp_path, PROJECT, after)
    assert sorted(entity.action for entity in changes.entities) == ["added", "changed", "removed"]


def test_blank_nodes_are_known_by_what_is_said_of_them(tmp_path: Path) -> None:
    before = '<a> rk:x [ rk:y 1 ; rk:z ( "b" "c" ) ] , [ rk:y 2 ] .'
    assert not between(tmp_path, before, '<a> rk:x [ rk:y 2 ] , _:n . _:n rk:z ( "b" "c" ) ; rk:y 1 .')
    assert between(tmp_path, before, before.replace("rk:y 2", "rk:y 3"))


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".rdf", ".jsonld", ".trig", ".nq"])
def test_every_format_plain_and_packed_can_be_compared_with_every_other(tmp_path: Path, ending: str) -> None:
    import pyoxigraph as ox

    from regkg.files.formats import FORMATS

    (tmp_path / "a.ttl").write_text(PROLOGUE + PROJECT, encoding="utf-8")
    quads = list(ox.parse(path=str(tmp_path / "a.ttl")))
    raw = ox.serialize(quads, format=FORMATS[ending]) or b""
    (tmp_path / f"b{ending}").write_bytes(raw)
    (tmp_path / f"c{ending}.gz").write_bytes(gzip.compress(raw))
    for name in (f"b{ending}", f"c{ending}.gz"):
        assert not changes_between(str(tmp_path / "a.ttl"), str(tmp_path / name))


def test_a_large_dump_that_is_read_in_passes_gives_the_same_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from regkg.publish.serialise import n_triples
    from regkg.turtle import read_turtle

    for name, text in (("before", PROJECT), ("after", PROJECT.replace("418247.67", "363237.51").replace("lv-kapas", "lv-kapu-novads"))):
        (tmp_path / f"{name}.ttl").write_text(PROLOGUE + text, encoding="utf-8")
        (tmp_path / name).mkdir()
        (tmp_path / name / "regkg.nt.gz").write_bytes(gzip.compress(n_triples(read_turtle(tmp_path / f"{name}.ttl"))))
    held = changes_between(str(tmp_path / "before"), str(tmp_path / "after"))
    monkeypatch.setattr("regkg.diff.statements._LARGE_PACKED", 0)
    passed = changes_between(str(tmp_path / "before"), str(tmp_path / "after"))
    assert passed.entities == held.entities
    assert (passed.added, passed.removed) == (held.added, held.removed)


def test_what_is_not_there_or_broken_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError):
        open_statements(str(tmp_path / "nothing.ttl"))
    with pytest.raises(StoreUnavailableError, match="neither a release nor a build"):
        open_statements(str(tmp_path))
    (tmp_path / "a.nt.gz").write_bytes(gzip.compress(b"<urn:a> <urn:b> <urn:c> .\n" * 99)[:-9])
    with pytest.raises(InputError, match="cannot be read"):
        open_statements(str(tmp_path / "a.nt.gz"))


def test_two_projects_with_one_number_in_two_programmes_are_two(tmp_path: Path) -> None:
    before = '<project/p/a-1> a rk:Project ; rk:projectNumber "1" ; rk:underProgramme <programme/p> ; rk:title "Dunes"@en .'
    after = '<project/q/a-1> a rk:Project ; rk:projectNumber "1" ; rk:underProgramme <programme/q> ; rk:title "Bogs"@en .'
    assert sorted(entity.action for entity in between(tmp_path, before, after).entities) == ["added", "removed"]
