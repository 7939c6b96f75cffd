"""PDF files and Word documents as small as they can be, made for tests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, Final

#: Words on a page: from the left, from the bottom, the size of the letters, the text.
Words = tuple[float, float, float, str]

_BALTIC: Final = {
    "ā": "amacron", "č": "ccaron", "ē": "emacron", "ģ": "gcommaaccent", "ī": "imacron", "ķ": "kcommaaccent", "ļ": "lcommaaccent",
    "ņ": "ncommaaccent", "š": "scaron", "ū": "umacron", "ž": "zcaron", "Ā": "Amacron", "Č": "Ccaron", "Š": "Scaron", "Ž": "Zcaron",
    "„": "quotedblbase", "“": "quotedblleft", "”": "quotedblright", "–": "endash", "•": "bullet", "€": "Euro", "õ": "otilde",
    "ä": "adieresis",
}  # fmt: skip
_CODES: Final = {letter: 128 + at for at, letter in enumerate(_BALTIC)}


def pdf(*pages: Sequence[Words], encrypted: bool = False) -> bytes:
    """A PDF file of A4 pages in one typeface."""
    differences = " ".join(f"/{name}" for name in _BALTIC.values())
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [128 {differences}] >> >>"
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font.encode(),
    ]
    encryption = _encryption() if encrypted else None
    for at, page in enumerate(pages):
        content = b"".join(b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, _coded(text)) for x, y, size, text in page)
        if encryption is not None:
            content = encryption[1](5 + 2 * at, content)
        head = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R >>"
        objects += [head.encode(), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    trailer = f"/Size {len(objects) + 1 + encrypted} /Root 1 0 R"
    if encryption is not None:
        objects.append(encryption[0])
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + f"trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def lines(x: float, top: float, texts: Sequence[str], *, size: float = 10, leading: float = 12) -> list[Words]:
    """Lines one below the other."""
    return [(x, top - at * leading, size, text) for at, text in enumerate(texts)]


def _coded(text: str) -> bytes:
    raw = bytes(_CODES.get(letter, ord(letter)) for letter in text)
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _encryption() -> tuple[bytes, Callable[[int, bytes], bytes]]:
    """The standard security handler, revision 2, with the password "x" (ISO 32000-1, 7.6.3)."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    password = (b"x" + padding)[:32]
    owner = _rc4(hashlib.md5(password, usedforsecurity=False).digest()[:5], password)
    key = hashlib.md5(password + owner + b"\xfc\xff\xff\xff" + bytes(16), usedforsecurity=False).digest()[:5]
    user = _rc4(key, padding)

    def seal(number: int, content: bytes) -> bytes:
        digest = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()
        return _rc4(digest[:10], content)

    return b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (owner.hex().encode(), user.hex().encode()), seal


def _rc4(key: bytes, content: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def docx(write: Callable[[Any], object]) -> bytes:
    """A Word document into which something was written."""
    from docx import Document

    document = Document()
    write(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()
