"""What is looked at before a file is parsed: its size, encoding and nesting, and what a parser would expand without end.

Oxigraph dies of input that is nested too deeply (a segmentation fault, which Python cannot catch), and expands the entities of RDF/XML
to any size; so both are measured first, by scans that cost little.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from xml.parsers import expat

from pyoxigraph import RdfFormat

from regkg.errors import LimitError, Place, SyntaxFault


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be: bytes, levels of nesting, characters that its entities expand to, characters of one literal."""

    size: int = 256 * 2**20
    depth: int = 200
    expansion: int = 2**20
    literal: int = 8 * 2**20


LIMITS: Final = Limits()

#: Encodings that a file is likely to be in where it is not UTF-8, with what people call them.
_ENCODINGS: Final = (("cp1257", "Windows-1257, Baltic"), ("latin-1", "ISO 8859-1, Latin-1"))
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_BALTIC: Final = frozenset("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõöäüÕÖÄÜ€–—„“”")

#: What a scan for nested triple terms passes over: strings, IRIs and comments; and the brackets that it counts. Blank nodes and lists may
#: be nested to any depth: the parser keeps a stack of its own for them.
_TURTLE: Final = re.compile(
    r"\"{3}(?:\\.|[^\\])*?(?:\"{3}|\Z)|'{3}(?:\\.|[^\\])*?(?:'{3}|\Z)|\"(?:\\.|[^\"\\\n])*|'(?:\\.|[^'\\\n])*"
    r"|<[^<>\s]*>|\#[^\n]*|(?P<open><<)|(?P<close>>>)",
    re.DOTALL,
)


def decoded(raw: bytes, name: str, limits: Limits = LIMITS) -> str:
    """The text of a file in UTF-8, its byte order mark left out.

    Raises LimitError for a file larger than the limit, SyntaxFault with the place of the first byte that is not UTF-8.
    """
    if len(raw) > limits.size:
        hint = f"the limit is {limits.size // 2**20} MiB; divide it"
        raise LimitError(f"the file has {len(raw) / 2**20:.0f} MiB", hint=hint, place=Place(name))
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            raise SyntaxFault(f"the file is in {encoding}, not in UTF-8", hint="save it as UTF-8", place=Place(name, line=1, column=1))
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        column = len(before) - (before.rfind("\n") + 1) + 1
        place = Place(name, line=before.count("\n") + 1, column=column)
        message = f"the byte {raw[error.start]:#04x} is not UTF-8"
        raise SyntaxFault(message, hint=_likely(raw, error.start), place=place, source=_readable(raw)) from error


def _likely(raw: bytes, at: int) -> str:
    """What a file that is not UTF-8 was probably saved as, with the word at fault read so."""
    for encoding, called in _ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "latin-1" or set(re.findall(r"[^\x00-\x7f]", text)) <= _BALTIC:
            start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at), text.rfind('"', 0, at)) + 1
            word = re.split(r"[\s\"]", text[start : start + 40])[0]
            return f"save the file as UTF-8; it looks like {called} (“{word}”)"
    return "save the file as UTF-8"


def _readable(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace")


def check(text: str, format_: RdfFormat, name: str, limits: Limits = LIMITS) -> None:
    """Raises LimitError for a text that is nested too deeply or expands too far, SyntaxFault for broken XML or JSON.

    What the parser itself would say of a text is left to it, but for keys that JSON-LD has twice.
    """
    if format_ == RdfFormat.RDF_XML:
        _check_xml(text, name, limits)
    elif format_ == RdfFormat.JSON_LD:
        _check_json(text, name, limits)
    else:
        _check_turtle(text, name, limits)


def _check_turtle(text: str, name: str, limits: Limits) -> None:
    if text.count("<<") <= limits.depth:
        return
    depth = 0
    for match in _TURTLE.finditer(text):
        if match["open"]:
            depth += 1
            if depth > limits.depth:
                raise _too_deep(name, text, match.start(), limits)
        elif match["close"]:
            depth = max(0, depth - 1)


def _too_deep(name: str, text: str, at: int, limits: Limits) -> LimitError:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    place = Place(name, line=line, column=column)
    return LimitError(f"more than {limits.depth} levels of nesting", hint="give the inner things identifiers of their own", place=place)


def _check_xml(text: str, name: str, limits: Limits) -> None:
    """Let expat read a text and count what it expands; entities that name files or addresses are refused."""
    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    size = dict.fromkeys(("depth", "characters"), 0)

    def place() -> Place:
        return Place(name, line=parser.CurrentLineNumber, column=parser.CurrentColumnNumber + 1)

    def entity(entity_name: str, is_parameter: int, value: str | None, base: str | None, system: str | None, *_: Any) -> None:  # noqa: ARG001
        if system is not None:
            raise LimitError(f"the entity {entity_name} names another file", hint="write its text out", place=place())

    def start(*_: Any) -> None:
        size["depth"] += 1
        if size["depth"] > limits.depth:
            raise LimitError(f"more than {limits.depth} levels of nesting", hint="give the inner things rdf:about", place=place())

    def end(*_: Any) -> None:
        size["depth"] -= 1

    def characters(data: str) -> None:
        size["characters"] += len(data)
        if size["characters"] > len(text) + limits.expansion:
            raise LimitError("the entities expand to more than the file may hold", hint="write their text out", place=place())

    parser.EntityDeclHandler = entity
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    try:
        parser.Parse(text.encode("utf-8", errors="replace") if "encoding=" not in text[:200] else _as_utf8(text), True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise SyntaxFault(expat.ErrorString(error.code), place=Place(name, line=error.lineno, column=error.offset + 1)) from error


def _as_utf8(text: str) -> bytes:
    """The text without the encoding that its declaration names: it was decoded already."""
    return re.sub(r"""(<\?xml[^>]*?)\s+encoding=["'][^"']*["']""", r"\1", text, count=1).encode("utf-8", errors="replace")


_JSON: Final = re.compile(r'"(?:\\.|[^"\\])*"|[\[{]|[\]}]', re.DOTALL)


def _check_json(text: str, name: str, limits: Limits) -> None:
    depth = 0
    for match in _JSON.finditer(text):
        if match[0] in "[{":
            depth += 1
            if depth > limits.depth:
                raise _too_deep(name, text, match.start(), limits)
        elif match[0] in "]}":
            depth -= 1
    try:
        json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise SyntaxFault(error.msg.lower(), place=Place(name, line=error.lineno, column=error.colno)) from error
    except _TwiceError as error:
        key = json.dumps(error.key, ensure_ascii=False)
        found = next(_second(text, key), None)
        place = Place(name, line=found and text.count("\n", 0, found) + 1, column=found and found - text.rfind("\n", 0, found))
        raise SyntaxFault(f"one object has the key {key} twice", hint="write both values in a list", place=place) from error


class _TwiceError(ValueError):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _second(text: str, key: str) -> Iterator[int]:
    """Where a key stands the second time in one object."""
    seen: list[set[str]] = []
    for match in re.finditer(r'"(?:\\.|[^"\\])*"(?P<colon>\s*:)?|[{}]', text, re.DOTALL):
        if match[0] == "{":
            seen.append(set())
        elif match[0] == "}":
            seen.pop()
        elif match["colon"] and seen and match[0].rstrip(": \t\r\n") == key:
            if key in seen[-1]:
                yield match.start()
            seen[-1].add(key)
