"""Only texts in UTF-8 are read, as they are; anything else is refused with a reason, a place and a way out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from regkg.documents import document_files, read_document
from regkg.documents.reader import MAXIMUM_BYTES, document_of
from regkg.errors import DocumentError, LimitError
from regkg.worker import Confines
from tests.unit.documents.papers import docx, lines, pdf

BOM = b"\xef\xbb\xbf"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.txt"


def refusal(path: Path) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    return caught.value


# ── what is read ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_is_named_after_its_file_and_its_bytes(page: Path) -> None:
    page.write_bytes("Rīga".encode())
    document = read_document(page)
    assert (document.name, document.file_name, document.text) == ("page", "page.txt", "Rīga")
    assert document.sha256 == hashlib.sha256("Rīga".encode()).hexdigest()
    assert document.iri.value.endswith(f"/doc/{document.sha256[:16]}")


def test_line_ends_and_blanks_stay_as_they_are(page: Path) -> None:
    text = "  pirmā\r\notrā\rtrešā\n\n\u00a0ceturtā \u2028piektā\t\n"
    page.write_bytes(text.encode())
    assert read_document(page).text == text


def test_letters_are_not_composed(page: Path) -> None:
    page.write_bytes("Re\u0304zekne".encode())
    assert read_document(page).text == "Re\u0304zekne"


def test_a_byte_order_mark_is_no_part_of_the_text_but_of_the_bytes(page: Path) -> None:
    page.write_bytes(BOM + "Rīga".encode())
    document = read_document(page)
    assert document.text == "Rīga"
    assert document.sha256 == hashlib.sha256(BOM + "Rīga".encode()).hexdigest()
    assert str(document.place(0)) == "page.txt:1:1"


def test_a_mark_inside_the_text_is_kept(page: Path) -> None:
    page.write_bytes("a\ufeffb".encode())
    assert read_document(page).text == "a\ufeffb"


@pytest.mark.parametrize(("offset", "place"), [(0, "1:1"), (2, "1:3"), (3, "2:1"), (4, "3:1"), (5, "3:2")])
def test_an_offset_has_a_line_and_a_column(offset: int, place: str) -> None:
    document = document_of("ab\n\nāč".encode(), file_name="page.txt")
    assert str(document.place(offset)) == f"page.txt:{place}"


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_is_not_there_is_named(page: Path) -> None:
    assert str(refusal(page)) == f"{page}: there is no such document"


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    assert "is a folder, not a document" in str(refusal(tmp_path))


def test_a_path_through_a_file_is_named(page: Path) -> None:
    page.write_bytes(b"a")
    assert "the document cannot be read" in str(refusal(page / "inner.txt"))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", BOM, BOM + b"\n", "\u00a0\n".encode(), "\u200b\ufeff\n".encode()])
def test_a_document_without_a_word_is_refused(content: bytes, page: Path) -> None:
    page.write_bytes(content)
    assert str(refusal(page)) == f"{page}: the document is empty"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "this is a ZIP archive, as DOCX and XLSX files are"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is a PNG picture"),
    ],
)
def test_a_known_format_is_called_by_its_name(content: bytes, what: str, page: Path) -> None:
    page.write_bytes(content)
    error = refusal(page)
    assert what in str(error)
    assert error.hint is not None


def test_a_binary_file_is_refused_at_its_first_nought(page: Path) -> None:
    page.write_bytes(b"viens\ndivi\x00tris")
    assert str(refusal(page)) == f"{page}:2: this is a binary file, not a text"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised_with_and_without_its_mark(codec: str, page: Path) -> None:
    page.write_bytes("Projekta īstenošanas laiks ir divi gadi.".encode(codec))
    error = refusal(page)
    assert "the text is UTF-16, not UTF-8" in str(error)
    assert error.hint == "convert it first: iconv -f UTF-16 -t UTF-8 page.txt"


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        ("viens\ndivi ā".encode("cp1257"), "2:6", "0xe2"),
        ("café\n".encode("latin-1"), "1:4", "0xe9"),
        (BOM + "viens\ndivi ā".encode("cp1257"), "2:6", "0xe2"),
        ("āā ".encode() + b"\xe2", "1:4", "0xe2"),
        (b"a\r\nb\xff", "2:2", "0xff"),
        (b"a \xc4", "1:3", "0xc4"),
    ],
)
def test_a_byte_of_another_encoding_is_told_with_line_and_column(content: bytes, place: str, byte: str, page: Path) -> None:
    page.write_bytes(content)
    error = refusal(page)
    assert str(error) == f"{page}:{place}: not UTF-8: byte {byte}"
    assert error.hint is not None
    assert "CP1257" in error.hint


def test_a_document_that_is_too_large_is_refused_before_it_is_read(page: Path) -> None:
    with page.open("wb") as file:
        file.truncate(MAXIMUM_BYTES + 1)
    with pytest.raises(LimitError, match=f"{MAXIMUM_BYTES + 1} bytes"):
        read_document(page)


def test_bytes_that_are_too_many_are_refused_wherever_they_come_from() -> None:
    with pytest.raises(LimitError, match="standard input"):
        document_of(b"a" * (MAXIMUM_BYTES + 1), file_name="stdin.txt", place="standard input")


# ── other kinds ──────────────────────────────────────────────────────────────────────────────────────────────────────────

PAGE = "<html><head><meta charset='windows-1257'></head><body><h1>Vēju takas</h1><p>Kuldīgas novada dome</p></body></html>"


@pytest.mark.parametrize("ending", ["html", "htm", "HTML", "xhtml"])
def test_a_web_page_is_read_by_its_ending(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.{ending}"
    path.write_bytes(PAGE.encode("cp1257"))
    document = read_document(path)
    assert (document.name, document.text, document.reader) == ("page", "Vēju takas\n\nKuldīgas novada dome\n", "html/1")
    assert document.sha256 == hashlib.sha256(PAGE.encode("cp1257")).hexdigest()
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()


def test_pdf_and_word_documents_are_read_by_their_endings() -> None:
    assert document_of(pdf(lines(60, 700, ["Takas gar jūru"])), file_name="a.pdf").text == "Takas gar jūru\n"
    word = document_of(docx(lambda document: document.add_paragraph("Takas gar jūru")), file_name="a.DOCX")
    assert (word.text, word.reader) == ("Takas gar jūru\n", "docx/1")


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"%PDF-1.7", "a.html", "this is a PDF file, not what its ending says"),
        (b"PK\x03\x04", "a.pdf", "this is a ZIP archive"),
        (b"", "a.html", "the document is empty"),
        (b" \n", "a.pdf", "the document is empty"),
        (b"<html><script>x</script></html>", "a.html", "the document is empty"),
        (b"<p>x</p>", "a.docx", "this is no Word document"),
        (b"<p>x</p>", "a.pdf", "this is no PDF file"),
    ],
)
def test_a_file_that_is_not_what_its_ending_says_is_refused(content: bytes, name: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        document_of(content, file_name=name)


def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regkg.documents.reader.CONFINES", Confines(seconds=0.01))
    with pytest.raises(LimitError, match=r"a\.html took longer"):
        document_of(b"<p>x</p>" * 100_000, file_name="a.html")


# ── folders ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_documents_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.md", "notes"):
        (tmp_path / name).write_bytes(b"text")
    (tmp_path / "d.txt").mkdir()
    assert [path.name for path in document_files(tmp_path)] == ["a.TXT", "b.txt"]


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.png").write_bytes(b"\x89PNG")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "page.txt").write_bytes(b"text")
    with pytest.raises(DocumentError, match="the folder holds no document") as caught:
        document_files(tmp_path)
    assert caught.value.hint is not None


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such folder"):
        document_files(tmp_path / "none")


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"one")
    (tmp_path / "page.TXT").write_bytes(b"two")
    with pytest.raises(DocumentError, match="two documents are called page"):
        document_files(tmp_path)


def test_a_path_that_leads_nowhere_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"good")
    with pytest.raises(DocumentError, match="there is no such document") as caught:
        read_document(tmp_path / "pgae.txt")
    assert caught.value.hint == f"the nearest is {tmp_path / 'page.txt'}"
    with pytest.raises(DocumentError, match="there is no such folder") as caught:
        document_files(tmp_path / "none" / "pages")
    assert caught.value.hint == f"there is no folder {tmp_path / 'none'} either"
