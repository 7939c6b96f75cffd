"""The page in a web archive is read; what is no archive is refused."""

from __future__ import annotations

import base64
import quopri

import pytest

from regkg.documents.archive import MAXIMUM_PARTS, page_of
from regkg.errors import DocumentError, LimitError

PAGE = "<html><body><p>Kuldīgas novada dome</p></body></html>"
HEAD = 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'


def archive(kind: str, encoding: str, content: bytes) -> bytes:
    part = f"--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + content
    picture = b"--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    return HEAD.encode() + picture + part + b"\r\n--x--\r\n"


@pytest.mark.parametrize(
    "content",
    [
        archive("text/html; charset=utf-8", "quoted-printable", quopri.encodestring(PAGE.encode())),
        archive("text/html", "base64", base64.encodebytes(PAGE.encode())),
        archive('text/html; charset="windows-1257"', "base64", base64.encodebytes(PAGE.encode("cp1257"))),
    ],
)
def test_the_page_of_an_archive_is_read(content: bytes) -> None:
    assert page_of(content, place="a.mhtml") == PAGE


@pytest.mark.parametrize("content", [b"", b"nothing", HEAD.encode(), archive("image/png", "base64", b"AAAA")])
def test_an_archive_without_a_page_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="there is no page"):
        page_of(content, place="a.mhtml")


def test_an_archive_of_too_many_parts_is_refused() -> None:
    parts = b"--x\r\nContent-Type: image/png\r\n\r\nA\r\n" * (MAXIMUM_PARTS + 1)
    with pytest.raises(LimitError, match="parts"):
        page_of(HEAD.encode() + parts + b"--x--", place="a.mhtml")
