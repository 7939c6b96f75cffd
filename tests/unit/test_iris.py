"""Identifiers are made the same way every time, and what follows no pattern of ours is refused."""

from __future__ import annotations

import csv

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.errors import IdentifierError
from regkg.iris import check_cci, class_of, digest, is_thing, key_of, owner_of, part, path_of, slug, thing
from regkg.vocab import ID, RK
from tests.samples import PROJECT, SHARED


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kurzemes plānošanas reģions", "kurzemes-planosanas-regions"),
        ("Āāčēģīķļņšūž", "aacegiklnsuz"),
        ("Šiaulių tarybą, įgyvendinęs ūkį", "siauliu-taryba-igyvendines-uki"),
        ("Põhja-Eesti Ühendus", "pohja-eesti-uhendus"),
        ("Österbottens förbund på Åland", "osterbottens-forbund-pa-aland"),
        ("Straße am Fluß", "strasse-am-fluss"),
        ("Sør-Trøndelag på Ærø", "sor-trondelag-pa-aero"),
        ("Łódź", "lodz"),
        ("  LLI – 313 ", "lli-313"),
        ("5.5.1.0/17/I/001", "5-5-1-0-17-i-001"),
        ("R&D – 100 %", "r-d-100"),
        ("ﬁnanses Ⅳ ²", "finanses-iv-2"),
    ],
)
def test_a_name_becomes_plain_letters_and_single_hyphens(name: str, key: str) -> None:
    assert slug(name) == key


def test_composed_and_decomposed_letters_make_the_same_key() -> None:
    assert slug("Re\u0304zekne") == slug("Rēzekne") == "rezekne"


@pytest.mark.parametrize("name", ["", "   ", "—", "Привет", "“”"])
def test_a_name_without_latin_letter_or_digit_makes_no_key(name: str) -> None:
    with pytest.raises(IdentifierError, match="no letter or digit"):
        slug(name)


@pytest.mark.parametrize("segment", ["", "-a", "a-", "a--b", "Rīga", "a b", "A", "a_b", "..", "%41", "a\n"])
def test_a_segment_that_is_no_key_is_refused(segment: str) -> None:
    with pytest.raises(IdentifierError, match="not a part of an identifier"):
        thing("place", segment)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("programme/2014tc16rfcb027", RK.Programme),
        ("programme/2014tc16rfcb027/priority/4", RK.Priority),
        ("programme/2014tc16rfcb027/ceiling/lv", RK.CofinancingCeiling),
        ("programme/2014tc16rfcb027/objective/4-1", RK.SpecificObjective),
        ("programme/2014tc16rfcb027/call/3", RK.Call),
        ("period/2014-2020", RK.ProgrammingPeriod),
        ("project/2014tc16rfcb027/lli-901", RK.Project),
        ("project/unassigned/partner", RK.Project),
        ("project/2014tc16rfcb027/lli-901/partner/lv-x", RK.Participation),
        ("project/2014tc16rfcb027/lli-901/partner/lv-x/funding/eu", RK.Funding),
        ("project/2014tc16rfcb027/lli-901/event/2019-06-11", RK.Event),
        ("project/2014tc16rfcb027/lli-901/deliverable/handbook", RK.Deliverable),
        ("org/lv-x/unit/y/post/z", RK.Post),
        ("org/lv-x/contact/info", RK.ContactPoint),
        ("place/lv-liepaja", RK.Place),
        ("plan/lv-x/deliverable/y", RK.Deliverable),
        ("series/lv-x/event/liepaja", RK.Event),
        ("initiative/eu-strategy/policy-area-innovation", RK.Initiative),
        ("doc/0123456789abcdef", RK.SourceDocument),
        ("claim/0123456789abcdef", RK.Claim),
    ],
)
def test_the_class_of_a_thing_is_read_off_its_identifier(path: str, kind: NamedNode) -> None:
    assert class_of(thing(path)) == kind


@pytest.mark.parametrize("path", ["person/anna", "project/only-one-segment", "org", "a/b/c/d/e", "partner"])
def test_an_identifier_of_no_known_kind_has_no_class(path: str) -> None:
    with pytest.raises(IdentifierError, match="no kind of thing"):
        class_of(thing(path))


@pytest.mark.parametrize("path", ["project/2014tc16rfcb027/lli-901/partners", "project/p/k/partner", "org/lv-x/funding", "place/lv-x/old"])
def test_a_part_of_no_known_kind_is_not_taken_for_its_whole(path: str) -> None:
    with pytest.raises(IdentifierError, match="no kind of thing"):
        class_of(thing(path))


def test_a_part_knows_its_whole() -> None:
    partner = part(PROJECT, "partner", "lv-x")
    assert owner_of(part(partner, "funding", "eu")) == partner
    assert owner_of(partner) == PROJECT
    assert owner_of(PROJECT) is None


def test_the_key_is_the_last_segment() -> None:
    assert key_of(part(PROJECT, "funding", "total")) == "total"


def test_the_path_of_a_foreign_identifier_is_refused() -> None:
    with pytest.raises(IdentifierError, match="not an identifier of ours: https://example"):
        path_of(NamedNode("https://example.org/id/place/lv-liepaja"))


def test_only_our_own_identifiers_name_things() -> None:
    assert is_thing(PROJECT)
    assert not any(is_thing(term) for term in (RK.Project, Literal(PROJECT.value), BlankNode(), "id:x", None))


@pytest.mark.parametrize("code", ["2014TC16RFCB027", "2014tc16m5tn001", " 2021 TC16RFIR001 ", "2007CB163PO070", "2021LV16FFPR001"])
def test_a_cci_code_is_brought_to_one_form(code: str) -> None:
    assert check_cci(code) == code.replace(" ", "").upper()


@pytest.mark.parametrize(
    "code", ["", "LLI-901", "2014TC16RFCB0271", "2014TC16RFCB02", "14TC16RFCB027", "٢٠١٤TC16RFCB027", "20١٤TC16RFCB027", "2014TC16RFCB02７"]
)
def test_what_is_no_cci_code_is_refused_with_an_example(code: str) -> None:
    with pytest.raises(IdentifierError, match="not a CCI code") as caught:
        check_cci(code)
    assert caught.value.hint is not None


def test_every_cci_code_of_the_tables_is_one() -> None:
    table = SHARED / "authority" / "programmes.csv"
    if not table.is_file():
        pytest.skip(f"NOT CHECKED: {table} is not there")
    with table.open(encoding="utf-8", newline="") as rows:
        codes = [row["value"] for row in csv.DictReader(rows) if row["property"] == "cci"]
    assert len(codes) > 10
    assert [check_cci(code) for code in codes] == codes


def test_a_digest_depends_on_every_part_and_its_place() -> None:
    digests = {digest(*parts) for parts in [("a", "b"), ("b", "a"), ("ab",), ("a", "b", ""), ("", "a", "b"), ("a\x1fb",), ("a", "\x1fb")]}
    assert len(digests) == 7


def test_all_identifiers_lie_in_one_namespace() -> None:
    assert thing("place", "lv-liepaja").value == f"{ID}place/lv-liepaja" == "https://w3id.org/regkg/id/place/lv-liepaja"
