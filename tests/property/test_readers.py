"""Whatever stands in a file, it is read or refused with a reason: no reader ends in a traceback."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regkg.documents.archive import page_of
from regkg.documents.blocks import BULLET, text_of
from regkg.documents.chrome import chrome_of
from regkg.documents.encoding import decode_page
from regkg.documents.language import language_of
from regkg.documents.reader import document_of
from regkg.documents.webpage import blocks_of
from regkg.errors import RegkgError
from regkg.worker import Confines, confined
from tests.unit.documents.papers import docx, lines, pdf

PAGE = (
    "<!doctype html><html><head><title>Vēju takas</title><meta charset=utf-8></head><body><nav><a href=/>Sākums</a></nav><main>"
    "<h1>Vēju takas</h1><p>Projekts ilgst no 2019. gada.<br>Budžets: 5 EUR</p><ul><li>Kuldīga<ul><li>muzejs</li></ul></li></ul>"
    "<table><tr><th rowspan=2>a</th><td colspan=2>b</td></tr><tr><td>c<td>d</tr></table><dl><dt>Nr.</dt><dd>LLI-901</dd></dl>"
    "<div class=f><div class=label>Fonds</div><div class=value>ERAF</div></div></main><footer>&copy; 2020</footer></body></html>"
)
ARCHIVE = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'


def _written(document: Any) -> None:
    document.add_heading("Takas", 1)
    document.add_paragraph("Kuldīga", style="List Bullet")
    document.add_table(2, 2).cell(0, 0).text = "Fonds"


FILES = {
    "page.html": PAGE.encode(),
    "page.mhtml": ARCHIVE + b"--x\nContent-Type: text/html\n\n" + PAGE.encode() + b"\n--x--",
    "page.pdf": pdf(lines(60, 700, ["Vēju takas", "Nr.: LLI-901"]), lines(60, 700, ["• Kuldīga", "• Tartu"])),
    "page.docx": docx(_written),
}
#: In continuous integration so many of each; more find more.
NUMBER = 50


def mutated(content: bytes, random: Random) -> bytes:
    """The bytes of a file with some of them changed, cut, doubled or moved."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(changed) + 1)
        length = random.choice((1, 1, 2, 8, 64, 400))
        kind = random.randrange(5)
        if kind == 0:
            changed[at : at + length] = random.randbytes(length)
        elif kind == 1:
            del changed[at : at + length]
        elif kind == 2:
            changed[at:at] = changed[at : at + length] * random.randint(1, 20)
        elif kind == 3 and at < len(changed):
            changed[at] ^= 1 << random.randrange(8)
        else:
            changed = changed[:at]
        if not changed:
            changed = bytearray(b"x")
    return bytes(changed)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_damaged_is_read_or_refused(name: str) -> None:
    random = Random(20)  # noqa: S311 – the same damage in every run

    def read_all() -> list[str]:
        failed = []
        for number in range(NUMBER):
            content = mutated(FILES[name], random)
            try:
                document = document_of(content, file_name=name)
            except RegkgError as error:
                if not error.message or error.place is None:
                    failed.append(f"{number}: an error without message or place")
            except Exception as error:
                failed.append(f"{number}: {type(error).__name__}: {error}")
            else:
                if not document.text.strip():
                    failed.append(f"{number}: an empty text")
        return failed

    # one worker for all: a reader that ended it would fail the test
    assert confined(read_all, confines=Confines(seconds=60.0), about=name) == []


TAGS = "p div span b a ul li table tr td th dl dt dd h1 h2 br nav main footer aside section article form button pre".split()
tags = st.sampled_from(TAGS)
odd = st.sampled_from(["&amp;", "&#0;", "<!--", "]]>"])
pieces = st.one_of(st.text(max_size=12), tags.map(lambda tag: f"<{tag}>"), tags.map(lambda tag: f"</{tag}>"), odd)


@given(st.lists(pieces, max_size=40).map("".join))
def test_any_markup_is_read_and_keeps_the_convention_of_the_text(page: str) -> None:
    text = text_of(blocks_of(page, place="page.html"))
    assert not text or (text.endswith("\n") and text.strip())
    assert "\n\n\n" not in text
    assert "\r" not in text
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert not any(line.strip() == BULLET.strip() for line in text.split("\n"))


@given(st.binary(max_size=300))
def test_any_bytes_can_be_decoded_as_a_page(content: bytes) -> None:
    assert isinstance(decode_page(content), str)


@given(st.binary(max_size=200))
def test_any_bytes_are_an_archive_or_refused(content: bytes) -> None:
    try:
        page_of(ARCHIVE + content, place="a.mhtml")
    except RegkgError as error:
        assert error.place is not None


frames = st.sampled_from(["Sākums", "Kontakti", "Drukāt", "© 2020", "Saistītie raksti", ""])
lines_of = st.lists(st.one_of(st.text(max_size=30), frames), max_size=20)


@given(lines_of.map("\n".join))
def test_regions_of_the_frame_are_apart_in_order_and_inside_the_text(text: str) -> None:
    spans = chrome_of(text)
    assert all(span.end <= len(text) and text[span.start : span.end].strip() for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.text(max_size=200))
def test_any_text_is_in_a_language_or_in_none(text: str) -> None:
    assert language_of(text) in (None, "lv", "en", "lt", "et", "de", "ru", "fi", "sv")
