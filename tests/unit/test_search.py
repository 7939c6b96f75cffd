"""Finding things by what people call them: inflected, without diacritics, by number however it is written; the best first."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pyoxigraph import NamedNode

from regkg.errors import QueryParameterError
from regkg.iris import thing
from regkg.labels import Labels
from regkg.search import Found, class_named, find, identify, near_names, regions_named, snippet
from regkg.stores import EmbeddedStore, Store
from regkg.terms import default_terms
from regkg.vocab import RK, code
from tests.samples import quads

DATA = """
<id/programme/2014tc16rfcb027> a rk:Programme ; skos:prefLabel "Latvija–Lietuva"@lv , "Latvia–Lithuania"@en ; rk:cciCode "2014TC16RFCB027" .
<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:projectNumber "LLI-901" ; rk:acronym "CLEAN WATER" ;
  rk:title "Ūdens kvalitāte Kurzemē"@lv , "Quality of water in Kurzeme"@en ; rk:underProgramme <id/programme/2014tc16rfcb027> ;
  rk:region <id/place/lv-kuldiga> ; rk:funding <id/project/2014tc16rfcb027/lli-901/funding/total> ;
  rk:startEarliest "2016-01-01"^^xsd:date ; rk:endLatest "2018-12-31"^^xsd:date .
<id/project/2014tc16rfcb027/lli-901/funding/total> a rk:Funding ; rk:fundingKind kind:total ;
  rk:amount 2310000.5 ; rk:currency currency:EUR .
<id/project/2014tc16rfcb027/lli-902> a rk:Project ; rk:projectNumber "LLI-902" ; rk:title "Ūdenssaimniecības attīstība Rēzeknē"@lv ;
  rk:region <id/place/lv-rezekne> ; rk:startEarliest "2021-01-01"^^xsd:date ; rk:startLatest "2021-01-31"^^xsd:date .
<id/project/2014tc16rfcb027/lli-903> a rk:Project ; rk:title "Zemūdens arheoloģija"@lv , "Povandeninė archeologija"@lt .
<id/org/lv-udens> a rk:Organisation ; skos:prefLabel "SIA „Kuldīgas ūdens”"@lv ; skos:altLabel "Kuldīgas Udens"@lv ;
  rk:registrationNumber "40003125678" ; rk:planningRegion region:kurzeme .
<id/org/lt-vanduo> a rk:Organisation ; skos:prefLabel "Klaipėdos vandenys"@lt .
<id/place/lv-kurzeme> a rk:Place ; skos:prefLabel "Kurzeme"@lv ; rk:planningRegion region:kurzeme ; rk:nuts nuts:LV003 .
<id/place/lv-kuldiga> a rk:Place ; skos:prefLabel "Kuldīga"@lv ; rk:locatedIn <id/place/lv-kurzeme> .
<id/place/lv-rezekne> a rk:Place ; skos:prefLabel "Rēzekne"@lv .
<id/place/lv-centrs-1> a rk:Place ; skos:prefLabel "Centrs"@lv .
<id/place/lv-centrs-2> a rk:Place ; skos:prefLabel "Centrs"@lv .
<id/project/2014tc16rfcb027/hostile> a rk:Project ; rk:title ".*(x+)+$ [a-z] \\\\ \\" ' {}"@en .
"""


@pytest.fixture(scope="module")
def store() -> Store:
    return EmbeddedStore.of(quads(DATA))


def found(store: Store, text: str, *, language: str = "en", **confined: Any) -> Found:
    terms = default_terms()
    return find(store, text, labels=Labels(store, terms, language), terms=terms, **confined)


def names(store: Store, text: str, **confined: Any) -> list[str]:
    """The last part of the IRI of each hit."""
    return [hit.thing.value.rpartition("/")[2] for hit in found(store, text, **confined).hits]


# ── what is found ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["ūdens", "udens", "ŪDENS", "Ūdeņi", "ūdeni", "u\u0304dens"])
def test_case_diacritics_and_inflection_do_not_matter(store: Store, text: str) -> None:
    assert set(names(store, text)) == {"lli-901", "lv-udens", "lli-902", "lli-903"}


def test_with_and_without_diacritics_the_answer_is_the_same(store: Store) -> None:
    assert found(store, "ūdens kuldīga") == found(store, "udens kuldiga")


def test_the_word_itself_comes_before_its_beginning_and_that_before_its_inside(store: Store) -> None:
    order = names(store, "ūdens", kind="project")
    assert order == ["lli-901", "lli-902", "lli-903"]


@pytest.mark.parametrize("text", ["LLI-901", "LLI 901", "lli901", "Lli – 901", "LLI_901"])
def test_a_number_is_found_however_it_is_written_and_first(store: Store, text: str) -> None:
    assert names(store, text)[0] == "lli-901"


@pytest.mark.parametrize(
    ("text", "name"), [("40003125678", "lv-udens"), ("2014tc16rfcb027", "2014tc16rfcb027"), ("clean water", "lli-901")]
)
def test_codes_and_acronyms_are_names(store: Store, text: str, name: str) -> None:
    assert names(store, text)[0] == name


def test_names_in_other_languages_are_found(store: Store) -> None:
    assert names(store, "vandenų")[0] == "lt-vanduo"
    assert names(store, "archeologijos") == ["lli-903"]
    assert names(store, "waters")[0] == "lli-901"


def test_a_softened_consonant_is_the_same(store: Store) -> None:
    extra = EmbeddedStore.of(quads('<id/org/lv-a> a rk:Organisation ; skos:prefLabel "Iestāžu savienība"@lv , "Meža iestāde"@lv .'))
    assert names(extra, "iestāde") == names(extra, "iestādēm") == names(extra, "iestāžu") == ["lv-a"]


def test_all_words_are_wanted_in_any_of_the_names(store: Store) -> None:
    assert names(store, "clean kvalitāte") == ["lli-901"]
    assert found(store, "ūdens kvalitātei").missing == ()


def test_where_nothing_has_all_words_the_most_is_taken_and_said(store: Store) -> None:
    answer = found(store, "ūdens kvalitāte Ventspilī")
    assert [hit.thing for hit in answer.hits] == [thing("project", "2014tc16rfcb027", "lli-901")]
    assert answer.missing == ("ventspili",)


def test_at_most_so_many_are_told_and_all_are_counted(store: Store) -> None:
    answer = found(store, "ūdens", most=2)
    assert (len(answer.hits), answer.total) == (2, 4)


@pytest.mark.parametrize("text", [".*", "(x+)+$", "[a-z]", '" } UNION { ?s ?p ?o } #', "\\", "x'", "{}"])
def test_signs_of_patterns_and_queries_are_signs(store: Store, text: str) -> None:
    try:
        assert len(names(store, text)) <= len(DATA)
    except QueryParameterError as error:
        assert "there is no word" in error.message


def test_a_long_text_is_cut(store: Store) -> None:
    assert names(store, "ūdens " * 5000)


class _Elsewhere:
    """A store that is asked by SPARQL alone, as an endpoint is."""

    def __init__(self, store: Store) -> None:
        self.select, self.ask, self.construct = store.select, store.ask, store.construct
        self.update, self.replace, self.quads, self.close = store.update, store.replace, store.quads, store.close


def test_an_endpoint_is_searched_in_the_same_way(store: Store) -> None:
    assert found(_Elsewhere(store), "udens kuldiga", region="Kurzeme") == found(store, "ūdens kuldīga", region="kurzeme")


# ── what is told of a hit ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_project_is_told_with_number_programme_money_and_years(store: Store) -> None:
    hit = found(store, "LLI-901").hits[0]
    assert (hit.id, hit.title, hit.kind, hit.programme) == ("LLI-901", "Quality of water in Kurzeme", "Project", "Latvia–Lithuania")
    assert (hit.amount, hit.currency, hit.years) == (Decimal("2310000.5"), "EUR", "2016–18")
    assert found(store, "LLI-901", language="lv").hits[0].title == "Ūdens kvalitāte Kurzemē"


def test_what_is_not_known_is_left_empty(store: Store) -> None:
    hit = found(store, "SIA Kuldīgas ūdens").hits[0]
    assert (hit.id, hit.programme, hit.amount, hit.years) == ("id:org/lv-udens", "", None, "")


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2016-01-01", "2018-12-31", "2016–18"),
        ("2019-01-01", "2019-05-01", "2019"),
        ("1999-01-01", "2001-01-01", "1999–2001"),
        ("2020-01-01", "", "2020–"),
    ],
)
def test_years_are_short(store: Store, start: str, end: str, years: str) -> None:
    from dataclasses import replace

    assert replace(found(store, "LLI-901").hits[0], start=start, end=end).years == years


def test_a_snippet_shows_where_the_words_stand() -> None:
    text, marks = snippet("a" * 100 + " par ūdens kvalitāti " + "b" * 100, "ūdens kvalitātes")
    assert next(text[start:end] for start, end in marks) == "ūdens"
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) <= 82


# ── what a search is confined to ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["project", "Project", "projects", "Projekts", "projekti", "rk:Project", RK.Project.value])
def test_a_kind_is_named_in_many_ways(store: Store, kind: str) -> None:
    assert names(store, "ūdens", kind=kind) == ["lli-901", "lli-902", "lli-903"]


def test_an_unknown_kind_is_answered_with_near_ones() -> None:
    with pytest.raises(QueryParameterError, match="no kind of thing is called 'projct'") as caught:
        class_named("projct", default_terms())
    assert "Project" in (caught.value.hint or "")


@pytest.mark.parametrize(
    "region", ["Kurzeme", "kurzeme", "Kurzemes plānošanas reģions", "Kurzemē", "LV003", "region:kurzeme", "id:place/lv-kurzeme"]
)
def test_a_region_is_a_place_a_planning_region_or_a_code_and_what_lies_in_it(store: Store, region: str) -> None:
    wanted = {"lli-901"} | (set() if region in ("LV003", "id:place/lv-kurzeme") else {"lv-udens"})
    assert set(names(store, "ūdens", region=region)) == wanted


def test_an_unknown_region_is_answered_with_near_ones(store: Store) -> None:
    with pytest.raises(QueryParameterError, match="no region is called 'Kurzme'") as caught:
        regions_named("Kurzme", store, terms=default_terms())
    assert "kurzeme" in (caught.value.hint or "").lower()


def test_the_planning_region_of_a_nuts_code_is_meant_too(store: Store) -> None:
    assert code("region", "kurzeme") in regions_named("LV00B", store, terms=default_terms())


def test_since_leaves_out_what_had_ended(store: Store) -> None:
    assert names(store, "ūdens", since=2018) == ["lli-901", "lli-902"]
    assert names(store, "ūdens", since=2019) == ["lli-902"]
    assert names(store, "ūdens", since=2022) == []


def test_where_nothing_is_left_what_there_is_elsewhere_is_counted(store: Store) -> None:
    answer = found(store, "ūdens", since=2022)
    assert (answer.total, answer.elsewhere, answer.near) == (0, 4, ())


# ── near names, and one thing ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["udnes kvalitate x", "Klaipėda vandenis", "arheologia"])
def test_a_slip_is_answered_with_a_near_name(store: Store, text: str) -> None:
    assert near_names(store, text)


def test_near_names_are_offered_where_nothing_is_found(store: Store) -> None:
    assert found(store, "arhelogija", kind="place").elsewhere == 0
    assert found(store, "arhelogija").near[0] == "Zemūdens arheoloģija"


@pytest.mark.parametrize(
    "name",
    [
        "LLI-901",
        "lli 901",
        "Clean-Water",
        "quality of water in kurzeme",
        "udens kvalitate kurzeme",
        "id:project/2014tc16rfcb027/lli-901",
        "project/2014tc16rfcb027/lli-901",
    ],
)
def test_one_thing_is_identified_by_any_of_its_names(store: Store, name: str) -> None:
    labels = Labels(store, default_terms(), "en")
    assert identify(store, name, labels=labels) == thing("project", "2014tc16rfcb027", "lli-901")


def test_a_name_of_two_things_is_answered_with_both(store: Store) -> None:
    with pytest.raises(QueryParameterError, match="'centrs' is the name of 2 things") as caught:
        identify(store, "centrs", labels=Labels(store, default_terms(), "en"))
    assert caught.value.hint == "say which: id:place/lv-centrs-1 (Place Centrs); id:place/lv-centrs-2 (Place Centrs)"


def test_an_unknown_name_is_answered_with_near_ones(store: Store) -> None:
    with pytest.raises(QueryParameterError, match="nothing is called 'CLEEN WATER'") as caught:
        identify(store, "CLEEN WATER", labels=Labels(store, default_terms(), "en"))
    assert "CLEAN WATER" in (caught.value.hint or "")


def test_an_address_is_taken_as_it_is_and_a_broken_one_told(store: Store) -> None:
    labels = Labels(store, default_terms(), "en")
    assert identify(store, "https://example.org/a", labels=labels) == NamedNode("https://example.org/a")
    with pytest.raises(QueryParameterError, match="neither a name nor an identifier"):
        identify(store, "https://a b", labels=labels)
