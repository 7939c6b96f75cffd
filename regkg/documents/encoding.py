"""Which letters the bytes of a web page stand for: told by its mark, by the bytes themselves, then by what the page declares."""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([^\"']{2,40})", re.I
)
_HEAD: Final = 8192

#: Labels under which browsers read another encoding (WHATWG Encoding, 4.2), and Baltic pages that declare the ISO form of theirs.
_MEANT: Final = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254"}

#: Pages of this part of the world that declare nothing are Windows-1257.
_FALLBACK: Final = "cp1257"


def decode_page(content: bytes, declared: str | None = None) -> str:
    """The letters of a web page. Every page can be decoded; a byte that stands for no letter becomes U+FFFD.

    Bytes that are UTF-8 throughout are UTF-8 whatever the page declares: browsers save pages so and leave the old declaration in them.

    >>> decode_page("<meta charset=windows-1257>Rīga".encode("cp1257"))
    '<meta charset=windows-1257>Rīga'
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if unmarked := _without_mark(content):
        return content.decode(unmarked, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _known(declared) or _known(_declared(content))
    if named and not named.startswith("utf"):
        return content.decode(named, errors="replace")
    text = content.decode("utf-8", errors="replace")
    letters = sum(byte >= 0xC0 for byte in content)
    return text if named and text.count("\ufffd") * 10 < letters else content.decode(_FALLBACK, errors="replace")


def _without_mark(content: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of the markup is nought."""
    head = content[:200]
    if head.count(0) * 3 <= len(head):
        return None
    return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", errors="replace") if found else None


def _known(name: str | None) -> str | None:
    if not name:
        return None
    label = name.strip().lower()
    try:
        return codecs.lookup(_MEANT.get(label, label)).name
    except LookupError:
        return None
