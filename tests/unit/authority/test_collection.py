"""What is known outside the documents: entries with their names, and the entries that they refer to."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority, default_authority
from regkg.errors import ConfigError, RegkgError, SyntaxFault
from regkg.iris import class_of, is_thing, owner_of, thing
from regkg.vocab import RK, SKOS
from tests.samples import quads

FOREST = thing("org", "lv-meza-dienests")
UNIT = thing("org", "lv-meza-dienests", "unit", "karsu-nodala")
PLACE = thing("place", "lv-priedaine")

DATA = """
<id/org/lv-meza-dienests> a rk:Organisation ; skos:prefLabel "Meža dienests"@lv , "Forest Service"@en ;
    skos:altLabel "MD"@lv ; skos:hiddenLabel "Mežadienests"@lv ; rk:country country:LVA ; rk:website <https://md.example> .
<id/org/lv-meza-dienests/unit/karsu-nodala> a rk:OrganisationalUnit ; skos:prefLabel "Karšu nodaļa"@lv ;
    org:unitOf <id/org/lv-meza-dienests> .
<id/place/lv-priedaine> a rk:Place ; skos:prefLabel "Priedaine"@lv ; rk:locatedIn <id/place/lv-pludmale> .
<id/place/lv-pludmale> a rk:Place ; rk:locatedIn <id/place/lv-priedaine> .
<https://example.org/other> rk:country country:LVA .
[] skos:prefLabel "nobody"@en .
"""


@pytest.fixture
def authority() -> Authority:
    return Authority(quads(DATA))


def test_an_entry_is_found_by_its_identifier(authority: Authority) -> None:
    entry = authority.get(FOREST)
    assert entry is not None
    assert entry.kind == RK.Organisation
    assert FOREST in authority
    assert authority.get(thing("org", "lv-nobody")) is None


def test_only_things_of_ours_are_entries(authority: Authority) -> None:
    assert [entry.iri for entry in authority] == [FOREST, UNIT, thing("place", "lv-pludmale"), PLACE]


def test_names_come_with_the_preferred_ones_first(authority: Authority) -> None:
    entry = authority.get(FOREST)
    assert entry is not None
    assert [(name.text, name.language) for name in entry.names()] == [
        ("Forest Service", "en"),
        ("Meža dienests", "lv"),
        ("MD", "lv"),
        ("Mežadienests", "lv"),
    ]


def test_a_label_falls_back_to_english_then_to_any_then_to_the_identifier(authority: Authority) -> None:
    labels = {entry.iri: [entry.label(language) for language in ("lv", "et")] for entry in authority}
    assert labels[FOREST] == ["Meža dienests", "Forest Service"]
    assert labels[PLACE] == ["Priedaine", "Priedaine"]
    assert labels[thing("place", "lv-pludmale")] == [thing("place", "lv-pludmale").value] * 2


def test_a_property_without_value_is_no_error(authority: Authority) -> None:
    entry = authority.get(PLACE)
    assert entry is not None
    assert (entry.first(RK.website), entry.all(RK.website)) == (None, [])


def test_what_is_wanted_comes_with_all_that_it_refers_to(authority: Authority) -> None:
    assert [entry.iri for entry in authority.closure([UNIT])] == [FOREST, UNIT]
    assert [entry.iri for entry in authority.closure([PLACE])] == [thing("place", "lv-pludmale"), PLACE]
    assert authority.closure([thing("org", "lv-nobody")]) == []


def test_the_order_of_the_statements_does_not_matter(authority: Authority) -> None:
    backwards = Authority(reversed(quads(DATA)))
    assert list(backwards) == list(authority)


def test_the_entries_of_one_class_are_listed(authority: Authority) -> None:
    assert [entry.iri for entry in authority.of_kind(RK.Place)] == [thing("place", "lv-pludmale"), PLACE]


def test_a_file_that_is_no_turtle_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<https://w3id.org/regkg/id/place/lv-x>\n  a broken .\n", encoding="utf-8")
    with pytest.raises(SyntaxFault) as caught:
        Authority.read(tmp_path)
    assert str(caught.value.place).startswith(f"{tmp_path / 'a.ttl'}:2")


def test_a_folder_that_is_not_there_is_named_and_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such folder"):
        Authority.read(tmp_path / "none")


def test_an_entry_of_no_known_kind_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text('<https://w3id.org/regkg/id/person/anna> <http://x.example/p> "x" .\n', encoding="utf-8")
    with pytest.raises(RegkgError, match=r"a\.ttl.*no kind of thing"):
        Authority.read(tmp_path)


# ── the data that come with regkg ────────────────────────────────────────────────────────────────────────────────────────


def test_every_entry_that_comes_with_regkg_has_a_kind_a_name_and_a_source() -> None:
    source = NamedNode("http://purl.org/dc/terms/source")
    for entry in default_authority():
        assert entry.all(source) or entry.unverified, entry.iri
        assert entry.kind in entry.known(NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")), entry.iri
        assert entry.kind == RK.CofinancingCeiling or next(entry.names(), None), entry.iri


def test_every_thing_that_an_entry_names_is_an_entry_too() -> None:
    authority = default_authority()
    referred = {value for entry in authority for values in entry.statements.values() for value in values if is_thing(value)}
    assert {value for value in referred if value not in authority} == set()


def test_every_part_that_comes_with_regkg_has_its_whole() -> None:
    authority = default_authority()
    wholes = {owner for entry in authority if (owner := owner_of(entry.iri)) is not None}
    assert {class_of(whole) for whole in wholes} <= {RK.Organisation, RK.Programme}
    assert wholes <= {entry.iri for entry in authority}


def test_no_two_organisations_share_a_preferred_name() -> None:
    names = [
        (value.value, value.language)
        for entry in default_authority().of_kind(RK.Organisation)
        for value in entry.all(SKOS.prefLabel)
        if isinstance(value, Literal)
    ]
    assert len(names) == len(set(names))
