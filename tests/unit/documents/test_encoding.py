"""The letters of a web page are told by its mark, its bytes and its declaration, in this order."""

from __future__ import annotations

import pytest

from regkg.documents.encoding import decode_page, decode_text

WORDS = "Rīgas plānošanas reģions"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_its_mark_and_without(codec: str) -> None:
    assert decode_page(f"<html><p>{WORDS}</p></html>".encode(codec)).endswith(f"<p>{WORDS}</p></html>")


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1257">',
        '<meta http-equiv="Content-Type" content="text/html; charset=Windows-1257">',
        "<META charset=cp1257>",
        '<?xml version="1.0" encoding="windows-1257"?>',
        '<meta charset="utf-8">',
        '<meta charset="unknown-9">',
        "",
    ],
)
def test_a_baltic_page_is_read_whatever_it_declares(declaration: str) -> None:
    assert WORDS in decode_page(f"{declaration}<p>{WORDS}</p>".encode("cp1257"))


def test_bytes_that_are_utf_8_throughout_are_utf_8() -> None:
    assert WORDS in decode_page(f"<meta charset=windows-1257>{WORDS}".encode())


def test_a_cyrillic_page_is_read_as_it_declares() -> None:
    assert "Рига" in decode_page("<meta charset=windows-1251>Рига".encode("cp1251"))


def test_one_broken_byte_costs_only_itself() -> None:
    page = b"<meta charset=utf-8>" + (WORDS * 5).encode() + b"\xff" + WORDS.encode()
    assert decode_page(page).count(WORDS) == 6


@pytest.mark.parametrize("declaration", [b"<meta charset=utf-8>", b""])
def test_a_page_in_utf_8_with_broken_letters_is_not_taken_for_an_older_one(declaration: bytes) -> None:
    page = decode_page(declaration + b"<h1>\xe2\x80 R\xebga\xff</h1>" + WORDS.encode())
    assert WORDS in page


def test_what_the_archive_says_of_a_part_counts_before_the_page() -> None:
    assert WORDS in decode_page(f"<p>{WORDS}".encode("cp1257"), "windows-1257")


# ── letters that were taken for western ones ─────────────────────────────────────────────────────────────────────────────

LATVIAN = "Kalnu plānošanas reģions īsteno projektu kopā ar pašvaldībām, lai uzņēmēji un iedzīvotāji strādātu labāk."
LITHUANIAN = "Savivaldybė įgyvendina projektą kartu su partneriais, kad žmonės galėtų dirbti ir mokytis, o įmonės bendradarbiautų."


@pytest.mark.parametrize("text", [LATVIAN, LITHUANIAN])
def test_baltic_letters_that_were_stored_as_western_ones_are_mended_one_for_one(text: str) -> None:
    stored = text.encode("cp1257").decode("cp1252")
    assert stored != text
    assert decode_text(stored.encode()) == (text, "UTF-8 with its Baltic letters restored")
    assert decode_page(f"<html><p>{stored}</p></html>".encode()) == f"<html><p>{text}</p></html>"


@pytest.mark.parametrize(
    "text",
    [
        LATVIAN,
        "Die Gemeinde führt das Projekt mit den Ländern durch, damit Bürger und Betriebe für große Städte Möglichkeiten schaffen.",
        "Le réseau a été créé après la fête, où les élèves ont vu la forêt, le château, le chêne et la côte, grâce à l'aide reçue.",
        "A câmara não tem ainda informação sobre a situação da região, mas as três câmaras já estão em ligação com a educação.",
        "Vald viib projekti ellu koos partneritega, et inimesed saaksid töötada, õppida ja elada väikestes külades, kus on võimalusi.",
        "The château, the forêt and the côte of a fête à la carte are words of the français that English people knew and used.",
    ],
)
def test_letters_of_other_languages_are_left_as_they_are(text: str) -> None:
    assert decode_text(text.encode()) == (text, "UTF-8")
    assert decode_page(f"<html><p>{text}</p></html>".encode()) == f"<html><p>{text}</p></html>"
