"""A Word document is read with its headings, lists, tables and boxes; bombs and broken ones are refused."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from regkg.documents.blocks import text_of
from regkg.documents.word import MAXIMUM_MEMBERS, blocks_of
from regkg.errors import DocumentError, LimitError
from tests.unit.documents.papers import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def text(content: bytes) -> str:
    return text_of(blocks_of(content, place="page.docx"))


def with_body(body: str) -> bytes:
    """A document whose markup was written by hand."""
    return replaced(docx(lambda _: None), f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode())


def replaced(content: bytes, document: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(content))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, document if name == "word/document.xml" else source.read(name))
    return file.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_headings_paragraphs_and_lists_are_blocks() -> None:
    def write(document: Any) -> None:
        document.add_heading("Vēju takas", 1)
        document.add_paragraph("Nr.: LLI-901\nFonds: ERAF")
        document.add_paragraph("Kuldīga", style="List Bullet")
        document.add_paragraph("muzejs", style="List Bullet 2")
        document.add_paragraph("Tartu", style="List Number")
        document.add_paragraph("Beigas.")

    assert text(docx(write)) == "Vēju takas\n\nNr.: LLI-901\nFonds: ERAF\n\n• Kuldīga\n  • muzejs\n• Tartu\n\nBeigas.\n"


def test_a_table_is_one_line_a_row_with_tabs() -> None:
    def write(document: Any) -> None:
        table = document.add_table(3, 3)
        for at, cell in enumerate(["Partneris", "Valsts", "EUR", "Kuldīga", "Latvija", "100", "Talsi", "", "50"]):
            table.cell(at // 3, at % 3).text = cell
        table.cell(1, 1).merge(table.cell(2, 1))

    assert text(docx(write)) == "Partneris\tValsts\tEUR\nKuldīga\tLatvija\t100\nTalsi\tLatvija\t50\n"


def test_a_cell_over_several_columns_stands_in_the_first() -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Kopā"
        table.cell(0, 2).text = "150"
        for at in range(3):
            table.cell(1, at).text = str(at)

    assert text(docx(write)) == "Kopā\t\t150\n0\t1\t2\n"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Kastē')}</w:txbxContent>"
    content = (
        '<w:p><w:r><w:t>Pirms</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert text(with_body(content + paragraph("Pēc"))) == "Pirms\n\nKastē\n\nPēc\n"


def test_deleted_words_are_not_read_and_inserted_ones_are() -> None:
    content = (
        "<w:p><w:r><w:t>Budžets ir </w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t> EUR</w:t></w:r></w:hyperlink></w:p>"
    )
    assert text(with_body(content)) == "Budžets ir 6 EUR\n"


def test_content_controls_are_read() -> None:
    assert text(with_body(f"<w:sdt><w:sdtContent>{paragraph('Iekšā')}</w:sdtContent></w:sdt>")) == "Iekšā\n"


def test_a_document_without_words_has_no_blocks() -> None:
    assert blocks_of(docx(lambda _: None), place="page.docx") == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04nothing", "it is no ZIP archive"),
        (docx(lambda _: None)[:3000], "it is no ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted document, or one of Word before 2007"),
        (replaced(docx(lambda _: None), b"<w:document"), "no Word document, or a broken one"),
    ],
)
def test_what_is_no_word_document_is_refused_with_a_hint(content: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        blocks_of(content, place="page.docx")
    assert caught.value.hint


def test_another_archive_is_no_word_document() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(DocumentError, match="no Word document"):
        blocks_of(file.getvalue(), place="page.docx")


def test_an_archive_that_unpacks_to_a_multiple_of_its_size_is_refused() -> None:
    with pytest.raises(LimitError, match="times its size"):
        blocks_of(replaced(docx(lambda _: None), b" " * 20_000_000), place="page.docx")


def test_an_archive_of_too_many_files_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for at in range(MAXIMUM_MEMBERS + 1):
            archive.writestr(str(at), b"")
    with pytest.raises(LimitError, match="files inside it"):
        blocks_of(file.getvalue(), place="page.docx")


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">]>'
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
    with pytest.raises((LimitError, DocumentError)):
        if len(text(replaced(docx(lambda _: None), (bomb + body).encode()))) < 1000:
            raise LimitError("nothing was expanded")


def test_tables_in_tables_without_end_are_refused() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 400 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 400
    with pytest.raises((LimitError, DocumentError)):
        blocks_of(with_body(body), place="page.docx")
