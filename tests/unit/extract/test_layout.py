"""Lines, fields, sentences and quotations in the layouts that pages have."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from regkg.extract.text.layout import Field, fields_of, lines_of, quoted, sentences_of
from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.values import Dates
from regkg.vocab import LEX, RK, code

DATES = Dates(default_lexicon().months)


def fields(text: str, language: str = "lv") -> list[tuple[NamedNode, list[str]]]:
    found = fields_of(text, lines_of(text), default_lexicon(), DATES, language)
    for field in found:
        assert all(text[line.start : line.end] == line.text for line in field.lines)
    return [(field.term, [line.text for line in field.lines]) for field in found]


# ── lines ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_lines_come_without_blanks_and_bullets() -> None:
    lines = lines_of("  Pirmā \r\n\n\t• otrā\n-  trešā\n*\n– ceturtā\n-5 piektā")
    assert [line.text for line in lines] == ["Pirmā", "otrā", "trešā", "*", "ceturtā", "-5 piektā"]
    assert [line.has_bullet for line in lines] == [False, True, True, False, True, False]
    assert [line.blank_before for line in lines] == [0, 1, 0, 0, 0, 0]


def test_a_line_is_where_it_is() -> None:
    text = "a\r\n\n  • bē \n\ufeff\u00a0c"
    assert [text[line.start : line.end] for line in lines_of(text)] == [line.text for line in lines_of(text)] == ["a", "bē", "c"]


# ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Projekta budžets: 100 EUR",
        "Projekta budžets : 100 EUR",
        "Projekta budžets :100 EUR",
        "Projekta budžets - 100 EUR",
        "Projekta budžets – 100 EUR",
        "Projekta budžets 100 EUR",
        "Projekta budžets: \n100 EUR",
        "Projekta budžets:\n\n100 EUR",
        "Projekta budžets\n100 EUR",
        "Projekta budžets\n\n100 EUR",
        "• Projekta budžets: 100 EUR",
        "- Projekta budžets: 100 EUR",
        "  • Projekta budžets – 100 EUR",
        "PROJEKTA BUDŽETS: 100 EUR",
    ],
)
def test_a_label_and_its_value_are_a_field_in_every_layout(text: str) -> None:
    assert fields(text) == [(RK.totalBudget, ["100 EUR"])]


def test_a_field_ends_where_the_next_label_begins() -> None:
    text = "Projekta nosaukums: Zaļais ceļš\nKurzemē\n\nStatuss:\nĪstenošanā\n\nProjekta partneri:\n• Muzejs\n• Skola\nPiezīmes: nav\nvēl"
    assert fields(text) == [
        (RK.title, ["Zaļais ceļš", "Kurzemē"]),
        (RK.status, ["Īstenošanā"]),
        (code("role", "partner"), ["Muzejs", "Skola"]),
    ]


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Projekta partneri LV", [(code("role", "partner"), ["Muzejs", "Skola"])]),
        ("Projekta partneri ir", [(code("role", "partner"), ["Muzejs", "Skola"])]),
        ("Projekta partneri XX", []),
    ],
)
def test_a_country_or_a_verb_behind_a_label_changes_nothing(label: str, found: list[tuple[NamedNode, list[str]]]) -> None:
    assert fields(f"{label}:\n• Muzejs\n• Skola") == found


def test_the_title_below_its_label_may_look_like_a_label() -> None:
    text = "Projekta nosaukums\nZaļkrasts: Ceļi gar jūru\nProjekta budžets: 100 EUR"
    assert fields(text) == [(RK.title, ["Zaļkrasts: Ceļi gar jūru"]), (RK.totalBudget, ["100 EUR"])]


@pytest.mark.parametrize(("label", "term"), [("Country", LEX.partnerTotal), ("Colour", RK.totalBudget)])
def test_a_budget_below_a_country_is_that_of_a_partner(label: str, term: NamedNode) -> None:
    found = fields(f"Total budget: 300 EUR\n{label}: Latvia\nTotal budget: 100 EUR", "en")
    assert [field for field in found if field[0] != RK.country] == [(RK.totalBudget, ["300 EUR"]), (term, ["100 EUR"])]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "Project: Trees of Europe. Acronym: TREEFARM Funding contract number: 101999635 Type of action: RIA Project duration: 4 years",
            "en",
            ["Trees of Europe.", "TREEFARM", "101999635", "4 years"],
        ),
        (
            "Projekta nosaukums: Zaļie kalni Projekta numurs: LLI-999 Vadošais partneris: Kalnu muzejs Projekta ilgums: 2 gadi",
            "lv",
            ["Zaļie kalni", "LLI-999", "Kalnu muzejs", "2 gadi"],
        ),
        ("Projekta nosaukums: Zaļie kalni un to Projekta numurs: LLI-999", "lv", ["Zaļie kalni un to Projekta numurs: LLI-999"]),
    ],
)
def test_a_line_may_join_the_lines_of_a_form(text: str, language: str, found: list[str]) -> None:
    assert [lines[0] for _, lines in fields(text, language)] == found


def test_an_unknown_label_ends_a_field() -> None:
    assert fields("Projekta nosaukums: Zaļais ceļš\nKrāsa: zaļa\nvēl") == [(RK.title, ["Zaļais ceļš"])]


def test_a_label_without_value_is_an_empty_field() -> None:
    assert fields("Projekta budžets:\nStatuss: Īstenošanā") == [(RK.totalBudget, []), (RK.status, ["Īstenošanā"])]


@pytest.mark.parametrize(
    "text",
    [
        "Projekta budžets pieauga, jo cenas auga.",
        "Par projekta budžetu: runāja daudz",
        "Kā teica viņa: projekts ir labs.",
        "https://projekts: 5",
        "Plkst. 10:30 sākas projekts",
        "",
        "\n\n",
        ":",
        "-",
    ],
)
def test_running_text_is_no_field(text: str) -> None:
    assert fields(text) == []


def test_a_heading_ends_without_punctuation() -> None:
    assert fields("Par projektu\nProjekts aug.") == [(RK.summary, ["Projekts aug."])]
    assert fields("Par projektu.\nProjekts aug.") == []


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("Projekto biudžetas: 100 Eur", "lt", RK.totalBudget),
        ("Projekti kogueelarve: 100 eurot", "et", RK.totalBudget),
        ("Total budget: 100 EUR", "en", RK.totalBudget),
        ("Projekto įgyvendinimo laikotarpis: 2019 m.", "lt", LEX.period),
        ("Gesamtbudget: 100 EUR", "de", RK.totalBudget),
    ],
)
def test_labels_are_known_in_the_language_of_the_page(text: str, language: str, term: NamedNode) -> None:
    assert [found for found, _ in fields(text, language)] == [term]


def test_a_field_knows_its_first_line() -> None:
    empty = Field(RK.title, lines_of("x")[0].span, ())
    assert empty.first is None


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences_of(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sākas 2017. gada 1. maijā. Beidzas vēlāk.", 2),
        ("Maksā 5 milj. eiro, t.sk. nodokļi. Viss.", 2),
        ("Ilgst līdz 31.12.2018. Tad beidzas.", 2),
        ("Notiks 11. jūnijā Liepājā. Nāciet!", 2),
        ("Raksti Nr. 5 un u.c. lietas. Beigas", 2),
        ("Vai tā? Jā! Labi…", 3),
        ("“Tā ir.” Viņa teica.", 2),
        ("Pirmā rinda\nturpinās šeit.", 1),
        ("Virsraksts\n\nTeksts.", 2),
        ("• viens\n• divi\n- trīs", 3),
        ("", 0),
        (" \n \n", 0),
        ("www.upnini.example un viss", 1),
        ("Skola “J. K. Kalns” un (E. Upes) skola, Ā. Meža skola", 1),
        ("Ežero al. 12, Kalnai", 1),
        ("Partneri ir A, B. Projekts sākas", 2),
        ("Meetme toetus projektile on\n\n24 994 eurot.", 1),
        ("Projekta partneri darbosies kopā ar\n\nvietējiem iedzīvotājiem.", 1),
        ("Projekta partneri darbosies kopā ar\n\nPartneri", 2),
        ("Projekta darbu vada\n\n24 cilvēki", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Skolas pārbūve\nKalnu dome no 2019. gada maija atjauno skolu, lai tajā būtu vairāk vietas bērniem.", 2),
        ("Noslēdzies\nSkolas pārbūve\n“Kalnu dome” no 2019. gada maija atjauno skolu, lai tajā būtu vairāk vietas bērniem.", 2),
        ("Projektu īsteno Kalnu dome un\nUpes muzejs, kas par to gādā kopā ar skolu, bibliotēku un biedrību no Lejas ciema.", 1),
        ("Partneri – Kalnu dome,\nUpes muzejs, kas par to gādā kopā ar skolu, bibliotēku un biedrību no Lejas ciema.", 1),
        ("Kalnu dome atjauno skolu kopā ar biedrību no\nLejas ciema un Upes muzeju, kas gādā par telpām.", 1),
        ("Skolas pārbūve\nun tās nozīme Kalnu novada bērniem, viņu vecākiem un visiem, kas te dzīvo un strādā.", 1),
    ],
)
def test_a_text_right_below_its_heading_begins_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_every_word_is_in_one_sentence() -> None:
    text = "Pirmais. Otrais!\n\nTrešais\n• ceturtais (5. piektais). 6. Sestais"
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


# ── quotations ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "“Zaļais ceļš”",
        "„Zaļais ceļš“",
        "„Zaļais ceļš”",
        '„Zaļais ceļš"',
        "«Zaļais ceļš»",
        '"Zaļais ceļš"',
        "”Zaļais ceļš”",
        "'Zaļais ceļš'",
    ],
)
def test_quotation_marks_of_every_kind_are_known(text: str) -> None:
    assert [text[span.start : span.end] for span in quoted(text, 0, len(text))] == ["Zaļais ceļš"]


@pytest.mark.parametrize("text", ["“”", "“Zaļais", "“Zaļais\nceļš”", "cities' Heads and partners' aims", "“" + "x" * 421 + "”"])
def test_what_is_not_closed_on_its_line_is_no_quotation(text: str) -> None:
    assert list(quoted(text, 0, len(text))) == []


def test_a_mark_that_nothing_closes_does_not_part_the_quotations_behind_it() -> None:
    text = '“Programmas "Izaugsme" projekts "Zaļais ceļš" sākas.'
    assert [text[span.start : span.end] for span in quoted(text, 0, len(text))] == ["Izaugsme", "Zaļais ceļš"]


def test_several_quotations_are_kept_apart() -> None:
    text = '“Viens” un „divi” un "trīs".'
    assert [text[span.start : span.end] for span in quoted(text, 0, len(text))] == ["Viens", "divi", "trīs"]


def test_a_quotation_goes_on_below_a_line_that_is_full() -> None:
    full, short = "Tiek īstenots projekts “Zaļie ceļi\ngar krastu”", "Projekts “Zaļie\nceļi gar krastu”"
    assert [full[span.start : span.end] for span in quoted(full, 0, len(full))] == ["Zaļie ceļi\ngar krastu"]
    assert list(quoted(short, 0, len(short))) == []
