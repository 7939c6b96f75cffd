"""Labels, codes and names are found in all their forms, and codes letter by letter as they are."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from regkg.authority import Authority
from regkg.errors import ConfigError, SyntaxFault
from regkg.extract.text.lexicon import Lexicon, Phrase, Phrases, default_lexicon
from regkg.extract.text.tokens import fold, tokens_of
from regkg.vocab import COUNTRY, DCT, LEX, RK, code
from tests.samples import NOTHING_KNOWN, quads

THING = NamedNode("https://w3id.org/regkg/id/org/lv-x")


def found(text: str, *phrases: Phrase, language: str = "lv", damaged: bool = False) -> list[str]:
    mentions = Phrases(phrases).find(text, list(tokens_of(text)), language=language, damaged=damaged)
    return [text[mention.span.start : mention.span.end] for mention in mentions]


def label(text: str, language: str | None = "lv", *, needs_capital: bool = False) -> Phrase:
    return Phrase(THING, text, language, needs_capital)


# ── phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Meža dienests",
        "Meža dienestā",
        "ar Meža dienestu",
        "MEŽA DIENESTS",
        "meza dienests",
        "Meža  dienests",
        "Meža\ndienesta",
        "Meža-dienests",
        "“Meža” dienestam",
    ],
)
def test_a_name_is_found_in_every_case_form_and_print(text: str) -> None:
    assert len(found(text, label("Meža dienests"))) == 1


@pytest.mark.parametrize(
    "text", ["Meža un dienests", "Meža. Dienests", "Meža, dienests", "Meža\n\ndienests", "Mežaparka dienests", "Dienests Meža", "Meža"]
)
def test_words_that_are_not_together_are_no_name(text: str) -> None:
    assert found(text, label("Meža dienests")) == []


def test_punctuation_that_belongs_to_a_name_has_to_be_there() -> None:
    assert found("t. sk. fonds", label("t.sk. fonds")) == ["t. sk. fonds"]
    assert found("t sk fonds", label("t.sk. fonds")) == []


@pytest.mark.parametrize(
    ("text", "is_found"), [("ERAF", True), ("no ERAF un", True), ("Eraf", False), ("eraf", False), ("ERAFS", False), ("ERAFa", False)]
)
def test_a_code_is_printed_as_it_is(text: str, is_found: bool) -> None:  # noqa: FBT001
    assert bool(found(text, label("ERAF"))) is is_found


@pytest.mark.parametrize(("text", "is_found"), [("Ogre", True), ("Ogrē", True), ("ogre", False), ("OGRE", True)])
def test_the_name_of_a_place_has_a_capital(text: str, is_found: bool) -> None:  # noqa: FBT001
    assert bool(found(text, label("Ogre", needs_capital=True))) is is_found


def test_case_endings_are_those_of_the_language_of_the_text() -> None:
    assert found("dienestam", label("dienests"), language="lv") == ["dienestam"]
    assert found("dienestam", label("dienests"), language="en") == []
    assert found("dienests", label("dienests"), language="en") == ["dienests"]


def test_a_label_without_language_is_found_as_it_is_only() -> None:
    assert found("politiķi", label("politiķi", None)) == ["politiķi"]
    assert found("politikas", label("politiķi", None)) == []


def test_misread_letters_are_allowed_for_in_damaged_texts_alone() -> None:
    assert found("1estade", label("iestāde"), damaged=True) == ["1estade"]
    assert found("1estade", label("iestāde")) == []


def test_longer_names_come_first_where_two_begin_together() -> None:
    assert found("Meža dienests", label("Meža"), label("Meža dienests")) == ["Meža dienests", "Meža"]


def test_a_label_without_words_is_no_phrase() -> None:
    assert found("“”", label("“”")) == []


# ── labels of fields ─────────────────────────────────────────────────────────────────────────────────────────────────────

LABELS = {
    RK.projectNumber: ["Projekta Nr.", "Nr.", "Numurs", "Projekta numurs", "Proj. nr.", "projekto Nr."],
    code("role", "lead-partner"): [
        "Vadošais partneris",
        "Projekta vadošais partneris",
        "Projekta vadošie partneri",
        "Projekta īstenotājs",
        "Finansējuma saņēmējs",
        "projekta iesniedzējs",
        "Lead partner",
        "Leading partner",
        "juhtpartner",
    ],
    code("role", "partner"): [
        "Projekta partneri",
        "Projekta partneris",
        "Sadarbības partneri",
        "Projekta sadarbības partneri",
        "Projekta partneri Latvijā",
        "Projekta partneri Igaunijā",
        "Naudos gavėjai",
        "Project partners",
    ],
    code("role", "associated-partner"): ["Asociētie partneri"],
    LEX.period: [
        "Projekta īstenošanas laiks",
        "Īstenošanas laiks",
        "Īstenošanas ilgums",
        "Projekta realizācijas laiks",
        "Projekta ieviešanas laiks",
        "Projekta ilgums",
        "Projekta īstenošanas periods",
        "Projekto įgyvendinimo laikotarpis",
        "Projekto trukmė",
        "algus- ja lõppkuupäev",
        "Project duration",
    ],
    RK.startDate: ["Projekto pradžia"],
    RK.totalBudget: [
        "Kopējās projekta izmaksas",
        "Projekta kopējās izmaksas",
        "Kopējais projekta finansējums",
        "Projekta kopējais finansējums",
        "Projekta budžets",
        "Budžets",
        "līguma summa",
        "Bendras projekto biudžetas",
        "kogueelarve",
        "projekti kogumaksumus",
        "Gesamtbudget",
        "Total budget",
        "Total project cost",
    ],
    RK.euContribution: [
        "ERAF finansējums",
        "ERAF līdzfinansējums",
        "ES līdzfinansējums",
        "EK līdzfinansējums",
        "ES fondu līdzfinansējums",
        "ERPF lėšos",
        "ES dalis",
        "EU contribution",
        "EU budget",
    ],
}
LANGUAGE = {
    "Projekto": "lt",
    "projekto": "lt",
    "Bendras": "lt",
    "Naudos": "lt",
    "ERPF": "lt",
    "algus-": "et",
    "projekti": "et",
    "kogueelarve": "et",
}


@pytest.mark.parametrize(("term", "printed"), [(term, printed) for term, labels in LABELS.items() for printed in labels])
def test_a_label_of_a_form_is_known(term: NamedNode, printed: str) -> None:
    language = LANGUAGE.get(printed.split()[0], "lv")
    if printed in ("ES dalis",):
        language = "lt"
    if printed == "juhtpartner":
        language = "et"
    assert default_lexicon().field(printed, language) == term
    assert default_lexicon().field(printed.upper(), language) == term


@pytest.mark.parametrize(
    "printed",
    [
        "Projekta budžets, EUR",
        "Projekta budžets (kopā):",
        "Projekta budžets :",
        "  Projekta budžets",
        "Projekta budžeta",
        "Budžets projektam",
        "Projekta budžets, eiro",
    ],
)
def test_units_brackets_endings_and_order_change_no_label(printed: str) -> None:
    assert default_lexicon().field(printed, "lv") == RK.totalBudget


@pytest.mark.parametrize(
    "printed", ["Programmas budžets", "Publiskais finansējums", "Iepriekšējais budžets", "Piezīmes", "", ":", "(…)", "Projekts un budžets"]
)
def test_a_label_that_means_something_else_is_not_the_total(printed: str) -> None:
    assert default_lexicon().field(printed, "lv") != RK.totalBudget


def test_public_money_is_not_the_share_of_the_eu() -> None:
    assert default_lexicon().field("Publiskais finansējums", "lv") == RK.publicContribution


def test_the_label_projekts_pabeigts_is_a_date_and_no_status() -> None:
    assert default_lexicon().field("Projekts pabeigts", "lv") == RK.endDate
    assert default_lexicon().code_of("Projekts pabeigts", "status", "lv") is None


def test_english_labels_are_known_on_latvian_pages() -> None:
    assert default_lexicon().field("Project duration", "lv") == LEX.period
    assert default_lexicon().field("Published on", "lv") == DCT.issued


# ── codes and months ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("Latvija", "LVA"),
        ("Lietuvā", "LTU"),
        ("Igaunijas", "EST"),
        ("Somijā", "FIN"),
        ("Lietuva", "LTU"),
        ("Lielbritānija", "GBR"),
        ("Apvienotā Karaliste", "GBR"),
    ],
)
def test_a_country_is_known_in_its_case_forms(printed: str, country: str) -> None:
    assert default_lexicon().code_of(printed, "country", "lv") == COUNTRY[country]


@pytest.mark.parametrize("printed", ["UK", "UK lēmums", "latvija", "Latvijas un Lietuvas", "Rīga", "", "lv"])
def test_what_is_no_country_is_none(printed: str) -> None:
    assert default_lexicon().code_of(printed, "country", "lv") is None


@pytest.mark.parametrize(
    ("printed", "status"),
    [("Īstenošanā", "in-implementation"), ("Noslēdzies", "closed"), ("Pabeigts", "closed"), ("Ongoing", "in-implementation")],
)
def test_a_status_is_known(printed: str, status: str) -> None:
    assert default_lexicon().code_of(printed, "status", "lv") == code("status", status)


@pytest.mark.parametrize("printed", ["Nav pabeigts", "Pabeigts 50%", "Gandrīz pabeigts", "vēl nav zināms"])
def test_a_status_with_other_words_beside_it_is_none(printed: str) -> None:
    assert default_lexicon().code_of(printed, "status", "lv") is None


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_its_names_in_four_languages(number: int) -> None:
    languages = {name.language for name in default_lexicon().labels(LEX[f"month-{number}"])}
    assert {"lv", "en", "lt", "et"} <= languages
    assert number in default_lexicon().months.values()


def test_no_month_shares_a_name_with_another() -> None:
    numbers_of: dict[str, set[int]] = defaultdict(set)
    for number in range(1, 13):
        for name in default_lexicon().labels(LEX[f"month-{number}"]):
            numbers_of[fold(name.value).rstrip(".")].add(number)
    assert {name: numbers for name, numbers in numbers_of.items() if len(numbers) > 1} == {}


def test_every_country_has_two_letters() -> None:
    lexicon = default_lexicon()
    assert (lexicon.alpha_2(COUNTRY.LVA), lexicon.alpha_2(COUNTRY.GBR)) == ("LV", "GB")
    with pytest.raises(KeyError):
        lexicon.alpha_2(RK.Project)


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_language_is_added_by_adding_labels() -> None:
    lexicon = Lexicon(quads('rk:totalBudget a lex:Field ; skos:altLabel "Kokonaisbudjetti"@fi .'), NOTHING_KNOWN)
    assert lexicon.field("Kokonaisbudjetti (EUR)", "fi") == RK.totalBudget


def test_names_of_the_authority_data_are_phrases() -> None:
    authority = Authority(quads('<id/org/lv-meza-dienests> skos:prefLabel "Meža dienests"@lv .'))
    text = "stāsta Meža dienestā"
    [mention] = Lexicon((), authority).names.find(text, list(tokens_of(text)), language="lv")
    assert mention.concept.value.endswith("/org/lv-meza-dienests")


def test_a_file_that_is_no_turtle_is_named(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "a.ttl").write_text("<a> <b>\n<c> <d> .", encoding="utf-8")
    with pytest.raises(SyntaxFault, match=r"a\.ttl"):
        Lexicon.read(tmp_path, NOTHING_KNOWN)


def test_a_folder_that_is_not_there_is_no_empty_lexicon(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such folder"):
        Lexicon.read(tmp_path / "none", NOTHING_KNOWN)


def test_a_heading_of_finished_projects_is_no_label_of_who_carries_one_out() -> None:
    lexicon = default_lexicon()
    assert lexicon.field("ĪSTENOTIE", "lv") is None
    assert lexicon.field("Īstenotie projekti", "lv") is None
    assert lexicon.field("Projekta īstenotāja", "lv") == lexicon.field("Projekta īstenotājs", "lv") is not None
