"""A text is shown with what was taken from where; nothing in it becomes markup or obeys a terminal."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from regkg.explained import Explained, explain, html, terminal
from regkg.extract import read
from regkg.extract.statements import claims_of
from tests.samples import document

TEXT = (
    "Projekts „Vēju takas” (TAKAS, LLI-901)\n\nDrukāt\nProjekts tiek īstenots no 2019. gada 1. maija līdz 2021. gada 30. aprīlim.\n"
    "Kopējais projekta finansējums ir 5 000 EUR. Vienam pieteikumam piešķir līdz 900 EUR."
)


def explained(text: str, language: str = "en") -> Explained:
    reading = read(document(text))
    return explain(reading, claims_of(reading), language)


class Page(HTMLParser):
    """The elements and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_pieces_put_together_are_the_text() -> None:
    pieces = list(explained(TEXT).pieces())
    assert "".join(piece.text for piece in pieces) == TEXT
    assert {one.number for piece in pieces for one in piece.ends if hasattr(one, "number")} == {one.number for one in explained(TEXT).taken}


def test_every_claim_stands_where_its_words_are() -> None:
    shown = explained(TEXT)
    for one in shown.taken:
        assert "".join(piece.text for piece in shown.pieces() if one in piece.taken) == one.printed


def test_what_was_not_taken_is_shown_with_the_reason() -> None:
    shown = explained(TEXT)
    assert {(one.printed, one.reason) for one in shown.untaken} == {
        ("Drukāt", "belongs to the frame of the page, not to what it says"),
        ("900 EUR", "a ceiling, not what it costs"),
    }


@pytest.mark.parametrize(("language", "words"), [("lv", "beigu datums: "), ("en", "end date: ")])
def test_properties_are_called_by_their_labels(language: str, words: str) -> None:
    assert f"{words}2021-04-30" in terminal.write(explained(TEXT, language), color=False, width=100)
    assert f"{words}<b>2021-04-30</b>" in html.write(explained(TEXT, language))


def test_a_terminal_without_colour_has_brackets_and_with_colour_has_colours() -> None:
    plain = terminal.write(explained(TEXT), color=False, width=100)
    assert "līdz [900 EUR]a" in plain
    assert "\x1b" not in plain
    assert "\x1b[" in terminal.write(explained(TEXT), color=True, width=100)


def test_a_page_is_whole_in_itself() -> None:
    page = Page(html.write(explained(TEXT)))
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert all(value and value.startswith("#") for name, value in page.attributes if name in ("href", "src"))
    assert any("default-src 'none'" in (value or "") for _, value in page.attributes)
    identifiers = [value for name, value in page.attributes if name == "id"]
    assert len(identifiers) == len(set(identifiers))
    assert {value[1:] for name, value in page.attributes if name == "href" and value} <= set(identifiers)


HOSTILE = "<script>alert(1)</script> &amp; \"'><img src=x onerror=y> \x1b[31m \u202e"


def test_what_a_text_holds_is_shown_and_not_obeyed() -> None:
    text = f"{TEXT} {HOSTILE}"
    page = Page(html.write(explained(text)))
    assert not {"script", "img"} & set(page.tags)
    assert not any(name.startswith("on") for name, _ in page.attributes)
    assert "<script>alert(1)</script> &amp;" in "".join(page.words)
    for shown in (html.write(explained(text)), terminal.write(explained(text), color=False, width=100)):
        assert "\x1b" not in shown
        assert "\u202e" not in shown


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Upe tek cauri pilsētai un neko par to nesaka.", "nothing to read"),
        ("Das Projekt wird von der Union gefördert und ist für alle wichtig.", "regkg does not read German"),
    ],
)
def test_a_page_from_which_nothing_was_taken_says_so(text: str, note: str) -> None:
    shown = explained(text)
    if shown.taken:  # a heading was taken for the title of the page
        return
    assert note in html.write(shown)
    assert note in terminal.write(shown, color=False, width=100)


PARTNERS = "Projekts „Vēju takas” (LLI-901)\nKopējās izmaksas: 5000.50 EUR\nVadošais partneris: Kuldīgas novada pašvaldība\n"


@pytest.mark.parametrize(
    ("language", "amount", "confidence"), [("lv", "5\u00a0000,50\u00a0EUR", "drošība 0,9"), ("en", "5\u00a0000.50\u00a0EUR", "0.9")]
)
def test_numbers_are_written_as_the_reader_writes_them(language: str, amount: str, confidence: str) -> None:
    shown = explained(PARTNERS, language)
    assert amount in {one.value for one in shown.taken}
    assert confidence in html.write(explained(TEXT, language))
    assert "“5 000 EUR”" not in html.write(explained(TEXT, language))  # printed so, too


def test_a_participation_is_called_by_who_takes_part() -> None:
    shown = explained(PARTNERS)
    assert "Kuldīgas novada pašvaldība" in {
        one.value for one in shown.taken if "/partner/" not in one.subject and one.property == "participation"
    }
    assert {one.about for one in shown.taken if "/partner/" in one.subject} == {"Kuldīgas novada pašvaldība"}


def test_a_page_says_what_the_marks_that_are_in_it_mean() -> None:
    shown = html.write(explained(TEXT))
    key = shown[shown.index('class="key"') : shown.index("</header>")]
    assert all(words in key for words in ("taken", "seen and not taken", "frame of the page"))
    assert "not sure" not in key
    assert 'class="key"' not in html.write(explained("Upe tek lēni."))
