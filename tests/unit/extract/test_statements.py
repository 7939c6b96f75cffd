"""Every fact becomes a claim with its evidence, under identifiers that depend on nothing but the text."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from regkg.authority import default_authority
from regkg.claims import MAXIMUM_QUOTE, Claim
from regkg.extract import extract
from regkg.extract.statements import claims_of, subjects
from regkg.extract.text.drafts import Draft
from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.reading import Reading
from regkg.iris import part, thing
from regkg.model import Span
from regkg.vocab import COUNTRY, RK, SKOS
from tests.samples import PROJECT, claim, document, said


def reading_of(text: str = "vārdi un vēl daži vārdi") -> Reading:
    return Reading(document(text), default_lexicon(), default_authority())


def note(draft: Draft, **values: str) -> Draft:
    for at, (name, value) in enumerate(values.items()):
        draft.add(RK[name], Literal(value), Span(at, at + 1), rule="test/1")
    return draft


def subjects_of(reading: Reading) -> set[str]:
    return {item.subject.value.removeprefix("https://w3id.org/regkg/id/") for item in claims_of(reading)}


# ── identifiers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("names", "key"),
    [
        ({"projectNumber": "LLI – 901", "acronym": "GREEN", "title": "Ceļš"}, "lli-901"),
        ({"acronym": "GREEN", "title": "Ceļš"}, "green"),
        ({"title": "Zaļais ceļš"}, "zalais-cels"),
        ({"projectNumber": "№", "acronym": "ЛЕС", "title": "Ceļš"}, "no"),
        ({"acronym": "ЛЕС", "title": "Ceļš"}, "cels"),
    ],
)
def test_a_project_is_named_by_number_then_acronym_then_title(names: dict[str, str], key: str) -> None:
    reading = reading_of()
    note(reading.new(RK.Project), **names)
    assert subjects_of(reading) == {f"project/unassigned/{key}"}


def test_a_project_without_a_name_is_named_after_its_page() -> None:
    reading = reading_of()
    note(reading.new(RK.Project), statedPartnerCount="3")
    assert subjects_of(reading) == {f"project/unassigned/page-{reading.document.sha256[:16]}"}


@pytest.mark.parametrize("names", [{"acronym": "ЛЕС"}, {"title": "— ! —"}])
def test_what_has_no_name_makes_no_claim(names: dict[str, str]) -> None:
    reading = reading_of()
    note(reading.new(RK.Project), **names)
    assert claims_of(reading) == []


def test_a_part_of_what_has_no_name_makes_no_claim() -> None:
    reading = reading_of()
    project = note(reading.new(RK.Project), acronym="ЛЕС")
    body = reading.new(RK.Organisation)
    body.add(SKOS.prefLabel, Literal("Muzejs", language="lv"), Span(0, 5), rule="test/1")
    participation = reading.new(RK.Participation)
    project.add(RK.participation, participation, Span(0, 5), rule="test/1")
    participation.add(RK.organisation, body, Span(0, 5), rule="test/1")
    assert subjects_of(reading) == {"org/zz-muzejs"}


@pytest.mark.parametrize(
    ("name", "length"),
    [("vārds " * 30, 80), ("garš" * 30, 80), ("x" * 79 + " beigas", 79), ("x" * 80 + " beigas", 80), ("x" * 80, 80)],
)
def test_a_long_name_is_cut_at_a_word_or_else_somewhere(name: str, length: int) -> None:
    reading = reading_of()
    note(reading.new(RK.Project), title=name)
    [subject] = subjects_of(reading)
    key = subject.rpartition("/")[2]
    assert length - 6 < len(key) <= length
    assert not key.endswith("-")


def test_an_organisation_bears_its_country_or_none() -> None:
    reading = reading_of()
    for name, country in (("Muzejs", COUNTRY.LTU), ("Skola", None)):
        body = reading.new(RK.Organisation)
        body.add(SKOS.prefLabel, Literal(name, language="lv"), Span(0, 5), rule="test/1")
        if country:
            body.add(RK.country, country, Span(6, 8), rule="test/1")
    assert subjects_of(reading) == {"org/lt-muzejs", "org/zz-skola"}


def test_the_same_text_gives_the_same_claims() -> None:
    text = "Projekts “Zaļais ceļš” (GREENWAY, LLI-901). Projekta kopējais budžets ir 900 000 EUR.\n"
    assert extract(document(text)) == extract(document(text))
    assert said(text) == said(text.replace("\n", "\n\n\n"))


# ── evidence ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_claim_quotes_the_words_that_it_stands_on() -> None:
    page = document("Projekts “Zaļais ceļš” (GREENWAY, LLI-901) ilgst no 01.03.2018. līdz 31.08.2019.\n")
    quotes = {item.predicate.value.rpartition("#")[2]: item.text for item in extract(page)}
    assert quotes == {
        "title": "Zaļais ceļš",
        "acronym": "GREENWAY",
        "projectNumber": "LLI-901",
        "startDate": "01.03.2018",
        "endDate": "31.08.2019",
    }


def test_a_long_passage_is_quoted_up_to_the_limit() -> None:
    title = "Vārds " * 40
    page = document(f"{title.strip()}\n\nDarbi.\n")
    [item] = [item for item in extract(page) if item.predicate.value.endswith("/title")]
    assert len(item.text) == MAXIMUM_QUOTE
    assert item.value.value == title.strip()


def test_claims_come_in_the_order_of_the_text_and_each_once() -> None:
    claims = extract(document("Ekonomikas ministrija un Ekonomikas ministrija un Ekonomikas ministrijā.\n"))
    assert claims == sorted(claims, key=Claim.sort_key)
    assert len({item.id for item in claims}) == len(claims)
    assert [item.text for item in claims] == ["Ekonomikas ministrija", "Ekonomikas ministrijā"]


def test_every_rule_says_which_it_is() -> None:
    claims = extract(document("Projekta Nr.: LLI-901\nProjekta budžets: 100 000 EUR\nStatuss: Īstenošanā\n"))
    assert claims
    assert all(item.extractor.partition("/")[2].isdigit() for item in claims)


def test_things_of_claims_come_with_the_wholes_that_they_belong_to() -> None:
    partner = part(PROJECT, "partner", "lv-x")
    found = subjects(
        [claim(part(partner, "funding", "eu"), RK.country, COUNTRY.LVA), claim(partner, RK.organisation, thing("org", "lv-x"))]
    )
    assert found == {part(partner, "funding", "eu"), partner, PROJECT, thing("org", "lv-x")}
