"""The page needs no network and obeys nothing that a document says; the listing marks the words in question."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import Literal

from regkg.review import listing, page
from regkg.vocab import RK
from tests.samples import PROJECT, claim_at, day, document, review_of
from tests.unit.review.conftest import CLAIMS, END, PAGE, MakeDesk


class _Checker(HTMLParser):
    """Collects tags and checks that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def checked(text: str) -> _Checker:
    checker = _Checker()
    checker.feed(text)
    checker.close()
    assert checker.open == []
    return checker


@pytest.mark.parametrize("language", ["lv", "en"])
def test_the_page_is_whole_and_asks_for_nothing(language: str, make_desk: MakeDesk) -> None:
    desk = make_desk(review_of(PAGE, END, None), language=language)
    text = page.write(desk.items, language=language, documents=None)
    found = checked(text)
    assert f'<html lang="{language}">' in text
    assert "default-src 'none'" in text
    assert not found.tags & {"script", "img", "link", "iframe", "form", "object"}
    assert all(link.startswith("#") for link in found.links)


def test_what_a_document_says_is_no_markup(make_desk: MakeDesk) -> None:
    claims = (*CLAIMS, claim_at(PAGE, "<b>GREEN</b>", PROJECT, RK.altTitle, Literal("<script>alert(1)</script>\u202e", language="lv")))
    text = page.write(make_desk(claims=claims).items, language="en", documents=None)
    assert "<script" not in text
    assert "<b>" not in text
    assert "&lt;b&gt;GREEN&lt;/b&gt;" in text
    assert "\u202e" not in text


def test_each_claim_has_its_words_marked_and_the_commands_that_decide(make_desk: MakeDesk) -> None:
    text = page.write(make_desk().items, language="en", documents=None)
    assert "marta līdz <mark>2021. gada martam</mark>." in text
    for command in (f"--accept {END.id}", f"--reject {END.id}", f"--correct {END.id} 2021-03"):
        assert f"<kbd>regkg review {command}</kbd>" in text


def test_a_command_names_the_folder_that_is_not_the_projects_own(make_desk: MakeDesk) -> None:
    item = make_desk().items[0]
    assert listing.commands(item, Path("my pages"))["accept"] == f"regkg review --documents 'my pages' --accept {item.id}"


def test_what_is_decided_can_be_taken_back(make_desk: MakeDesk) -> None:
    text = page.write(make_desk(review_of(PAGE, END, day("2021-05"))).items, language="en", documents=None)
    assert f"<kbd>regkg review --undo {END.id}</kbd>" in text
    assert "corrected: 2021-05 – data editor, 2026-11-29: because" in text


@pytest.mark.parametrize("language", ["lv", "en"])
def test_an_empty_page_says_so(language: str) -> None:
    checked(page.write([], language=language, documents=None))
    assert listing.written([], language=language, width=80, color=False) in ("There is nothing to review.\n", "Nav nekā, ko pārskatīt.\n")


def test_the_listing_marks_the_words_and_fits_the_terminal(make_desk: MakeDesk) -> None:
    end = next(item for item in make_desk().items if item.id == END.id)
    text = listing.block(end, language="en", width=60, color=False)
    assert "⟦2021. gada martam⟧." in " ".join(text.split())
    assert all(len(line) <= 60 for line in text.splitlines()[2:])
    assert "confidence 0.6, awaiting review" in text
    assert "ticamība 0,6, gaida pārskatīšanu" in listing.block(end, language="lv", width=60, color=False)


def test_colours_end_where_a_line_ends(make_desk: MakeDesk) -> None:
    words = "vārds " * 30
    other = document(f"Sākums {words}beigas.")
    claim = claim_at(other, words.strip(), PROJECT, RK.purpose, Literal("x", language="lv"))
    end = make_desk().items[0]
    item = type(end)(claim, claim, other, "normal", "", "", "", "Sākums ", " beigas.", None, "", in_open_conflict=False)
    for line in listing.block(item, language="en", width=50, color=True).splitlines():
        assert line.count("\x1b[0m") == len(re.findall(r"\x1b\[1(?:;7)?m", line))


def test_a_terminal_does_not_obey_a_document(make_desk: MakeDesk) -> None:
    evil = document("Vārds \x1b[31mSARKANS\x1b[0m beigas.")
    claim = claim_at(evil, "\x1b[31mSARKANS", PROJECT, RK.acronym, Literal("\x1b[31mSARKANS"))
    end = make_desk().items[0]
    item = type(end)(
        claim, claim, evil, "normal", "a\x1b[2J", "", claim.value.value, "Vārds ", " beigas.", None, "", in_open_conflict=False
    )
    assert "\x1b" not in listing.block(item, language="en", width=80, color=False)
