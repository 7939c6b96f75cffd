"""The manifest says where documents come from; every mistake in it is one clear error with file and hint."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from regkg.documents import read_manifest
from regkg.errors import InputError

SHA = "0123456789abcdef" * 4
GOOD = f'[[document]]\nfile = "page.txt"\nsha256 = "{SHA}"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_bytes(b"text")
    return tmp_path


def write(folder: Path, text: str | bytes) -> None:
    (folder / "manifest.toml").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_folder_without_manifest_has_no_entries(folder: Path) -> None:
    assert read_manifest(folder) == {}


def test_an_entry_says_what_is_known_of_a_document(folder: Path) -> None:
    write(
        folder,
        GOOD
        + 'title = "Lapa"\nlanguage = "lv"\naddress = "https://example.org/lapa"\npublisher = "id:org/lv-x"\npublished = 2017-01-10\n'
        + 'licence = "https://creativecommons.org/licenses/by/4.0/"\nnote = "invented"\n',
    )
    entry = read_manifest(folder)["page.txt"]
    assert (entry.sha256, entry.title, entry.language, entry.published) == (SHA, "Lapa", "lv", date(2017, 1, 10))
    assert (entry.address, entry.publisher) == (
        NamedNode("https://example.org/lapa"),
        NamedNode("https://w3id.org/regkg/id/org/lv-x"),
    )


def test_what_is_not_known_is_left_out(folder: Path) -> None:
    write(folder, GOOD)
    entry = read_manifest(folder)["page.txt"]
    assert (entry.title, entry.address, entry.publisher, entry.published, entry.note) == (None,) * 5


def test_a_hash_may_be_written_in_capitals(folder: Path) -> None:
    write(folder, GOOD.replace(SHA, SHA.upper()))
    assert read_manifest(folder)["page.txt"].sha256 == SHA


def test_an_empty_manifest_has_no_entries(folder: Path) -> None:
    write(folder, "# nothing yet\n")
    assert read_manifest(folder) == {}


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "no TOML": ("[[document]\n", "the manifest cannot be read"),
    "not UTF-8": (GOOD.encode() + "title = 'ā'".encode("cp1257"), "the manifest cannot be read"),
    "one table instead of a list": ('[document]\nfile = "page.txt"\n', r"as \[\[document\]\] tables"),
    "a misspelt table": (GOOD.replace("document", "documents"), "unknown key 'documents'"),
    "a list of texts": ('document = ["page.txt"]\n', "document 1 has no file"),
    "no file": (f'[[document]]\nsha256 = "{SHA}"\n', "document 1 has no file"),
    "a file that is a number": ("[[document]]\nfile = 7\n", "document 1 has no file"),
    "a file that is not there": (GOOD.replace("page", "none"), "lists none.txt, which is not there"),
    "a file of another folder": (GOOD.replace("page.txt", "../page.txt"), "is not in this folder"),
    "a file that is listed twice": (GOOD + GOOD, "page.txt is listed twice"),
    "an unknown key": (GOOD + 'licens = "x"\n', "page.txt: unknown key 'licens'"),
    "a text that is a number": (GOOD + "title = 7\n", "page.txt: title is not a text"),
    "a date in quotes": (GOOD + 'published = "2017-01-10"\n', "page.txt: published is not a date"),
    "a date with a time": (GOOD + "published = 2017-01-10T12:00:00\n", "page.txt: published is not a date"),
    "no hash": ('[[document]]\nfile = "page.txt"\n', "page.txt: no sha256"),
    "a hash that is none": (GOOD.replace(SHA, "abc"), "page.txt: not a SHA-256: 'abc'"),
    "an address without scheme": (GOOD + 'address = "www.example.org"\n', "page.txt: address is not an IRI"),
    "an address with a blank": (GOOD + 'address = "https://example.org/a b"\n', "page.txt: address is not an IRI"),
    "a language that is a name": (GOOD + 'language = "latviešu"\n', "page.txt: language is not a language code"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_manifest_gives_one_clear_error_with_file_and_hint(kind: str, folder: Path) -> None:
    content, message = BROKEN[kind]
    write(folder, content)
    with pytest.raises(InputError, match=message) as caught:
        read_manifest(folder)
    assert caught.value.place is not None
    assert caught.value.place.file == str(folder / "manifest.toml")
    assert caught.value.hint


def test_a_manifest_that_is_a_folder_is_named(folder: Path) -> None:
    (folder / "manifest.toml").mkdir()
    with pytest.raises(InputError, match="the manifest cannot be read"):
        read_manifest(folder)
