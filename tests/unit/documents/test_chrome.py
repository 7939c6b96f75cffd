"""Lines of a copied page that belong to its frame are told by their words; what may be a fact is left alone."""

from __future__ import annotations

import pytest

from regkg.documents.chrome import chrome_of
from tests.samples import document

OWN = "Projektā trīs pašvaldības kopā sakārto senās takas gar jūru, lai pa tām varētu staigāt visu gadu."


def marked(text: str) -> list[str]:
    """The regions that are no part of the page's own text."""
    return [text[span.start : span.end] for span in chrome_of(text)]


FRAME = [
    "Jūsu pārlūks ir novecojis. Lūdzu, atjauniniet pārlūku!",
    "Please update your browser to view this page.",
    "Jūsų naršyklė yra pasenusi.",
    "Šī tīmekļa vietne izmanto sīkdatnes. Turpinot lietot vietni, jūs piekrītat to izmantošanai.",
    "We use cookies to improve our services.",
    "Šioje svetainėje naudojami slapukai. Sutinku",
    "See veebileht kasutab küpsiseid.",
    "Pāriet uz saturu",
    "Skip to main content",
    "Sākums › Projekti › Vēju takas",
    "Home > Projects > Wind trails",
    "Jūs atrodaties: Sākums / Projekti",
    "Drukāt",
    "Atpakaļ uz jaunumiem",
    "Back to news",
    "[Lasīt vairāk](/jaunumi/12)",
    "Izdrukāt | Nosūtīt draugam | Dalīties",
    "Share this page",
    "Spausdinti",
    "Dalīties: Facebook Twitter",
    "Birkas: upe, Interreg",
    "© 2020 Novada dome",
    "Visas tiesības aizsargātas",
    "Pēdējo reizi atjaunots: 12.05.2020",
    "Last updated: 12 May 2020",
    "Atnaujinta 2020-05-12",
    "Viimati muudetud 12.05.2020",
]


@pytest.mark.parametrize("line", FRAME)
def test_a_line_of_the_frame_is_marked_wherever_it_stands(line: str) -> None:
    assert marked(f"{line}\n\n{OWN}\n") == [line]
    assert marked(f"{OWN}\n{line}") == [line]


FACTS = [
    "Projekta partneri",
    "Kopējās izmaksas: 1 200 EUR",
    "Budžets – 5 000 EUR",
    "Statuss: Pabeigts",
    "Statuss",
    "LARS",
    "Kuldīgas novada dome",
    "• Tartu linn",
    "Latvija\t85 %",
    "Partneris | Valsts | Summa",
    "2017 – 2020",
    "Publicēts 12.05.2020",
    "Projekts izmanto dabas takas un ūdensceļus.",
    "Projekta kontakti: projekti@example.org",
]


@pytest.mark.parametrize("line", FACTS)
def test_a_line_that_may_be_a_fact_is_not(line: str) -> None:
    assert marked(f"{OWN}\n{line}\n{OWN}") == []
    assert marked(f"{line}\n\n{OWN}") == []


def test_a_menu_before_the_page_is_marked_and_its_heading_is_not() -> None:
    assert marked(f"Novads\nSākums\nPar mums\nTūrisms\nKontakti\nVēju takas\n{OWN}") == ["Novads\nSākums\nPar mums\nTūrisms\nKontakti"]


def test_a_menu_after_the_page_is_marked() -> None:
    menu = "Kontakti\nLapas karte\nPrivātuma politika\nFacebook"
    assert marked(f"{OWN}\n\n{menu}") == [menu]


def test_a_label_ends_a_menu() -> None:
    assert marked(f"Sākums\nKontakti\nAktualitātes\nProjekta partneri\nKuldīgas dome\n{OWN}") == ["Sākums\nKontakti\nAktualitātes"]


def test_a_list_of_names_is_no_menu() -> None:
    assert marked(f"{OWN}\nVentspils\nKuldīga\nTalsi\nSaldus\n{OWN}") == []


def test_what_stands_beside_the_page_is_marked_down_to_its_end() -> None:
    beside = "Saistītie projekti\nJūras dārzi\nKopējās izmaksas: 900 EUR"
    assert marked(f"{OWN}\n\n{beside}\n") == [beside]


def test_news_of_the_page_are_its_own_and_links_to_news_are_not() -> None:
    assert marked(f"{OWN}\n\nJaunumi\n12.05.2020\n{OWN} Tā tas ir.") == []
    assert marked(f"{OWN}\n\nJaunumi\n12.05.2020 Atklāta laipa") == ["Jaunumi\n12.05.2020 Atklāta laipa"]


def test_a_trail_above_the_page_may_begin_with_any_word() -> None:
    assert marked(f"Grantu arhīvs > Latvija > LV-901\n{OWN}") == ["Grantu arhīvs > Latvija > LV-901"]
    assert marked(f"{OWN}\nViens > divi > trīs") == []


def test_a_heading_of_that_kind_at_the_head_of_a_list_is_the_page() -> None:
    assert marked("Citi projekti\nJūras dārzi: 900 EUR\nVēju takas: 500 EUR") == []


def test_slides_that_come_again_are_marked_the_second_time() -> None:
    slides = "Nāc un piesakies\nAtver durvis uz Eiropu"
    assert marked(f"{slides}\n{slides}\n{OWN}") == [slides]


def test_a_title_that_is_printed_twice_is_no_slide() -> None:
    assert marked(f"Vēju takas gar jūru\n\n{OWN}\n\nVēju takas gar jūru\n\nNoslēgums ir rudenī.") == []


@pytest.mark.parametrize(("label", "slides"), [("Projekta akronīms (saīsināts nosaukums)", 0), ("Skaties vairāk", 1)])
def test_what_stands_below_the_label_of_a_name_is_no_slide(label: str, slides: int) -> None:
    name = "VĒJU TAKAS GREEN"
    assert marked(f"{name}\n\n{name}\n\n{OWN}\n\n{label}\n\n{name}\n\nNoslēgums ir rudenī.").count(name) == slides


def test_rows_with_numbers_may_come_again() -> None:
    assert marked(f"Finansējums 85 %\nPašu 15 %\nFinansējums 85 %\nPašu 15 %\n{OWN}") == []


def test_a_page_that_is_nothing_but_frame_is_left_as_it_is() -> None:
    assert marked("Sākums\nKontakti\nDrukāt\n© 2020") == []
    assert marked("") == []
    assert marked(" \n\n") == []


def test_a_document_knows_its_frame() -> None:
    page = document(f"Drukāt\n{OWN}")
    assert page.text == f"Drukāt\n{OWN}"
    assert page.is_chrome(page.chrome[0])
    assert len(page.chrome) == 1


@pytest.mark.parametrize(
    ("again", "slides"),
    [
        ("Projekta nosaukums", 0),
        ("Projekta īstenotājs", 0),
        ("Kalnu novada pašvaldība", 0),
        ("Projektu īsteno Kalnu muzejs.", 0),
        ("Nāc un piesakies tagad", 1),
    ],
)
def test_labels_and_values_that_entries_of_a_list_share_are_no_slides(again: str, slides: int) -> None:
    names = ["Parka labiekārtošana", "Ielas pārbūve ciemā", "Skolas jumta maiņa"]
    assert marked("\n\n".join(f"{again}\n{name}\n{OWN[at:]}" for at, name in enumerate(names))).count(again) == slides


def test_the_word_for_news_in_a_menu_hides_no_form() -> None:
    form = "Statuss:\nNoslēdzies\n\nVadošais partneris: Kalnu muzejs\nSākuma datums: 01.03.2016."
    page = f"Sākums\nPar mums\nJaunumi\nProjekti\nKontakti\n\n{form}\n\n{OWN * 6}"
    assert marked(page) == ["Sākums\nPar mums\nJaunumi\nProjekti\nKontakti"]
    assert marked(f"Jaunumi\n{form}\n\n{OWN * 6}") == []


# ── titles of windows, pictures ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "window",
    ["Skolas ēkas pārbūve Kalnos - Kalnu novads", "Kalnu novads » Skolas ēkas pārbūve Kalnos", "Skolas ēkas pārbūve Kalnos | kalni.lv"],
)
def test_the_title_of_the_window_is_of_the_frame(window: str) -> None:
    assert marked(f"{window}\n12.03.2019.\nSkolas ēkas pārbūve Kalnos\n\nDarbi sāksies pavasarī.\n") == [window]


def test_a_heading_with_a_dash_that_nothing_repeats_is_the_pages_own() -> None:
    assert marked("Skolas ēkas pārbūve - otrā kārta\nSkolas ēkas pārbūve turpinās.\n") == []


@pytest.mark.parametrize("line", ["[Attēls: skola no pagalma]", "[foto]", "[Image: the school]"])
def test_what_stands_for_a_picture_is_of_the_frame(line: str) -> None:
    assert marked(f"Skolas ēkas pārbūve\n{line}\nDarbi sāksies pavasarī.\n") == [line]


def test_other_words_in_brackets_are_the_pages_own() -> None:
    assert marked("Skolas ēkas pārbūve\n[Projekts Nr. 12]\nDarbi sāksies pavasarī.\n") == []
