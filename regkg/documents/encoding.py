"""Which letters the bytes of a page stand for.

Of a web page told by its mark, by the bytes themselves, then by what the page declares. A plain text declares nothing: it is read in
another encoding than UTF-8 only where there is no doubt.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from itertools import islice
from typing import Final

from regkg.documents.language import language_of, letters_of

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

UTF_8: Final = "UTF-8"
#: How the encoding of a text is called whose letters were taken for western ones before it was stored as UTF-8.
_MENDED: Final = "UTF-8 with its Baltic letters restored"
#: Western letters for which Latvian and Lithuanian ones are mistaken.
_MISTAKEN: Final = re.compile("[âçìîíïòðûþàèæëáøÂÇÌÎÍÏÒÐÛÞÀÈÆËÁØ]")

#: Encodings of plain texts from before Unicode, with the languages in which they are looked for, the likeliest first.
_LEGACY: Final = (
    ("cp1257", "Windows-1257", ("lv", "lt", "et")),
    ("iso8859-13", "ISO 8859-13", ("lv", "lt", "et")),
    ("cp1251", "Windows-1251", ("ru",)),
)
#: Letters beyond ASCII and words that make sure of a language, and the shares that its letters, and with them its neighbours', have of all.
_LEAST_LETTERS: Final = 5
_LEAST_WORDS: Final = 8
_LEAST_OWN: Final = 0.7
_LEAST_SHARE: Final = 0.9
#: Signs beyond ASCII that are common in texts, and such as never stand inside a word.
_SIGNS: Final = frozenset("\u00a0„“”‘’‚‹›«»–—…•€§°©®™")
_TORN: Final = re.compile("[^\\W\\d_][„“”‚«»§©®¶¹º¼½¾]+[^\\W\\d_]")
#: Categories of characters that no text holds: controls, surrogates, what is private or not assigned.
_NO_TEXT: Final = frozenset(("Cc", "Cs", "Co", "Cn"))
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
    text = _whole_page(content, declared)
    return _mended(text) or text


def _whole_page(content: bytes, declared: str | None) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _known(declared) or _known(_declared(content))
    if named and not named.startswith("utf"):
        return content.decode(named, errors="replace")
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    is_broken = (
        broken > sum(not character.isascii() for character in text) - broken
    )  # hardly two letters of another encoding look like UTF-8
    return content.decode(_FALLBACK, errors="replace") if is_broken else text


def _mended(text: str) -> str | None:
    """A Latvian or Lithuanian text whose letters were taken for western ones when it was stored, "paðvaldîba", as it was meant.

    Each letter stands for one other, so that places in the text stay what they are. None for any other text.
    """
    if text.isascii() or len(list(islice(_MISTAKEN.finditer(text), _LEAST_LETTERS))) < _LEAST_LETTERS:
        return None
    try:
        content = text.encode("cp1252")
    except UnicodeEncodeError:
        return None
    found = _regional(content, "cp1257", "Windows-1257", ("lv", "lt"))
    return found[0] if found is not None and len(found[0]) == len(text) else None


def decode_text(content: bytes) -> tuple[str, str] | None:
    """The letters of a plain text with the name of its encoding; None where that cannot be told for sure, or bytes stand for no letter.

    UTF-16 has a mark or shows by its noughts. An encoding from before Unicode counts where hardly a letter of its reading is foreign
    to the language of the text, which is one that was written so; or where the encodings of the region and of western Europe agree.

    >>> decode_text("Rīgas plānošanas reģions īsteno projektu kopā ar pašvaldībām".encode("cp1257"))[1]
    'Windows-1257'
    >>> decode_text(bytes(range(128, 256))) is None
    True
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding, UTF_8 if mark == codecs.BOM_UTF8 else "UTF-16")
    if unmarked := _without_mark(content):
        found = _decoded(content, unmarked, "UTF-16")
        is_text = found is not None and not any(unicodedata.category(c) in _NO_TEXT for c in set(found[0]) - set("\t\n\r\f"))
        return found if is_text else None
    if (found := _decoded(content, "utf-8", UTF_8)) is not None or b"\0" in content:
        mended = _mended(found[0]) if found is not None else None
        return found if mended is None else (mended, _MENDED)
    return _western(content) or next((found for legacy in _LEGACY if (found := _regional(content, *legacy)) is not None), None)


def _decoded(content: bytes, encoding: str, name: str) -> tuple[str, str] | None:
    try:
        return content.decode(encoding), name
    except UnicodeDecodeError:
        return None


def _regional(content: bytes, encoding: str, name: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """A reading in which the words and the letters are those of one of some languages."""
    found = _decoded(content, encoding, name)
    if found is None or (tongue := language_of(found[0])) not in languages or _TORN.search(found[0]):
        return None
    marked = Counter(c for c in found[0].lower() if not c.isascii() and c not in _SIGNS)
    own, regional = (sum(marked[c] for c in set().union(*map(letters_of, some))) for some in ([tongue], languages))
    is_whole_alphabet = tongue != "ru" or own > sum(c.isascii() and c.isalpha() for c in found[0])
    is_sure = own >= max(_LEAST_LETTERS, marked.total() * _LEAST_OWN) and regional >= marked.total() * _LEAST_SHARE
    return found if is_sure and is_whole_alphabet else None


def _western(content: bytes) -> tuple[str, str] | None:
    """A reading on which the encodings of western Europe and of the Baltic states agree, as they do on German, Estonian and English."""
    found = _decoded(content, "cp1252", "Windows-1252")
    if found is None or found != _decoded(content, _FALLBACK, "Windows-1252") or _TORN.search(found[0]):
        return None
    is_text = all(c.isascii() or c.isalpha() or c in _SIGNS for c in set(found[0])) and len(found[0].split()) >= _LEAST_WORDS
    return found if is_text and language_of(found[0]) else None


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
