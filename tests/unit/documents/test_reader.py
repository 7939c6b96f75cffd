"""Texts are read as they are where their letters can be told for sure; anything else is refused with a reason, a place and a way out."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from regkg.documents import read_document
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


LATVIAN = "Rīgas plānošanas reģions īsteno projektu „Vēju takas” kopā ar pašvaldībām.\r\nProjekta īstenošanas laiks ir divi gadi.\r\n"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_its_mark_and_without(codec: str, page: Path) -> None:
    page.write_bytes(LATVIAN.encode(codec))
    document = read_document(page)
    assert (document.text, document.encoding, document.language) == (LATVIAN, "UTF-16", "lv")
    assert document.record()["encoding"] == "UTF-16"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (LATVIAN, "cp1257", "Windows-1257"),
        (LATVIAN, "iso8859-13", "ISO 8859-13"),
        ("Projekto įgyvendinimo laikotarpis yra nuo kovo iki vasario, tikslas – gražūs ąžuolynai šalia Žagarės", "cp1257", "Windows-1257"),
        ("Projekti kestus on kaks aastat ja eesmärk on hõlbustada sõitu üle järve, öeldi Põlvas", "cp1257", "Windows-1252"),
        ("Das Projekt wird für die Förderung von Höfen und Städten verlängert", "latin-1", "Windows-1252"),
        ("Проект реализуется в рамках программы и не только для этого", "cp1251", "Windows-1251"),
    ],
)
def test_an_older_encoding_is_read_where_only_one_reading_is_a_text(text: str, codec: str, encoding: str, page: Path) -> None:
    page.write_bytes(text.encode(codec))
    document = read_document(page)
    assert (document.text, document.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (LATVIAN, "cp775"),
        (LATVIAN.replace("„", "").replace("”", ""), "iso8859-4"),
        ("The project is implemented by the municipality of Cēsis and its partners", "cp1257"),
        ("Le projet est réalisé à Paris avec la région, où ça a été fait", "latin-1"),
        ("Żółw i łódź są w Łodzi, projekt będzie realizowany przez gminę", "cp1250"),
        ("Projektu īsteno Rīga", "cp1257"),
    ],
)
def test_a_text_whose_letters_could_be_others_is_not_guessed_at(text: str, codec: str, page: Path) -> None:
    page.write_bytes(text.encode(codec))
    assert "not UTF-8: byte" in str(refusal(page))


def test_a_text_in_utf_8_has_no_encoding_to_tell(page: Path) -> None:
    page.write_bytes(LATVIAN.encode())
    document = read_document(page)
    assert document.encoding is None
    assert "encoding" not in document.record()


# ── what is refused ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_is_not_there_is_named(page: Path) -> None:
    assert str(refusal(page)) == f"{page}: there is no such document"


def test_a_link_to_nothing_is_told_as_that(page: Path) -> None:
    page.symlink_to("nothing.txt")
    assert str(refusal(page)) == f"{page}: this is a link to a file that is not there"


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
        (b"PK\x03\x04\x14\x00\x06\x00", "this is a ZIP archive, and a broken one"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is a picture (PNG)"),
        (b"{\\rtf1 Projekts}", "this is a document in RTF"),
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


@pytest.mark.parametrize("content", [b"\xff\xfea", b"\xff\xfe\x00\xd8a\x00", b"\xfe\xff\x00\x00\x00a"])
def test_a_broken_text_in_utf_16_is_refused(content: bytes, page: Path) -> None:
    page.write_bytes(content)
    assert str(refusal(page)).startswith(str(page))


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


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"\xff\xd8\xff\xe0", "scan.jpg", "this is a picture, which is not read"),
        (b"\xff\xd8\xff\xe0", "scan", r"this is a picture \(JPEG\), not a text"),
        (b"Subject: Projekts", "letter.eml", "this is a message, which is not read"),
        (b"\xd0\xcf\x11\xe0", "old.doc", "this is a document of Word before 2007, which is not read"),
        (b"{\\rtf1 x}", "old.rtf", "this is a document of another word processor, which is not read"),
    ],
)
def test_a_kind_that_is_not_read_is_named_with_a_way_out(content: bytes, name: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        document_of(content, file_name=name)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("member", "what"),
    [
        ("xl/workbook.xml", "a spreadsheet"),
        ("ppt/a.xml", "a presentation"),
        ("META-INF/manifest.xml", "OpenOffice"),
        ("a.txt", "ZIP"),
    ],
)
def test_what_an_archive_is_stands_in_its_list(member: str, what: str) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(member, "x")
    for name in ("table.xlsx", "table", "table.docx"):
        with pytest.raises(DocumentError) as caught:
            document_of(content.getvalue(), file_name=name)
        assert name == "table.docx" or what in str(caught.value)


@pytest.mark.parametrize(
    ("content", "name", "reader"),
    [
        (PAGE.encode("cp1257"), "index.php", "html/1"),
        (PAGE.encode("cp1257"), "page.doc", "html/1"),
        (docx(lambda document: document.add_paragraph("Takas gar jūru")), "page.doc", "docx/1"),
        (pdf(lines(60, 700, ["Takas gar jūru"])), "download", "pdf/1"),
        ("# Vējš".encode(), "page.md", "text/1"),
    ],
)
def test_a_document_whose_ending_does_not_tell_is_read_as_what_it_begins_like(content: bytes, name: str, reader: str) -> None:
    assert document_of(content, file_name=name).reader == reader


def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regkg.documents.reader.CONFINES", Confines(seconds=0.01))
    with pytest.raises(LimitError, match=r"a\.html took longer"):
        document_of(b"<p>x</p>" * 100_000, file_name="a.html")
