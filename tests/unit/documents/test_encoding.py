"""The letters of a web page are told by its mark, its bytes and its declaration, in this order."""

from __future__ import annotations

import pytest

from regkg.documents.encoding import decode_page

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
