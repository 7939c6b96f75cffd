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

#: XML_ERROR_AMPLIFICATION_LIMIT_BREACH: expat's own limit, a hundred times what was read and more than 8 MiB.
_AMPLIFIED: Final = 43
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_BALTIC: Final = frozenset("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõöäüÕÖÄÜ€–—„“”«»‘’…•°§²³½×·\u00a0")

#: The encoding that the declaration of an XML file names.
_DECLARED: Final = re.compile(r"""\A<\?xml[^>]*?\sencoding\s*=\s*["'](?P<encoding>[A-Za-z][\w.-]*)["']""")

#: What a scan for nested triple terms passes over: strings, IRIs, comments, and signs that are escaped in a name; and the brackets that it
#: counts. Blank nodes and lists may be nested to any depth: the parser keeps a stack of its own for them.
_TURTLE: Final = re.compile(
    r"\"{3}(?:\\.|[^\\])*?(?:\"{3}|\Z)|'{3}(?:\\.|[^\\])*?(?:'{3}|\Z)|\"(?:\\.|[^\"\\\n])*\"?|'(?:\\.|[^'\\\n])*'?"
    r"|<[^<>\s]*>|\#[^\r\n]*|\\.|(?P<open><<)|(?P<close>>>)",
    re.DOTALL,
)


def decoded(raw: bytes, name: str, limits: Limits = LIMITS) -> str:
    """The text of a file in UTF-8, its byte order mark left out; of an XML file in the encoding that it declares.

    Raises LimitError for a file larger than the limit, SyntaxFault with the place of the first byte that is not UTF-8.
    """
    if len(raw) > limits.size:
        raise LimitError(f"the file has more than {limits.size / 2**20:g} MiB", hint="divide it", place=Place(name))
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            raise SyntaxFault(f"the file is in {encoding}, not in UTF-8", hint="save it as UTF-8", place=Place(name, line=1, column=1))
    bare = raw.removeprefix(codecs.BOM_UTF8)
    if 0 in bare[:4]:  # no text begins so but one with two or four bytes a sign
        raise SyntaxFault("the file is in UTF-16 or UTF-32, not in UTF-8", hint="save it as UTF-8", place=Place(name, line=1, column=1))
    try:
        return bare.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _as_declared(bare)
        if declared is not None:
            return declared
        before = bare[: error.start].decode("utf-8")
        column = len(before) - (before.rfind("\n") + 1) + 1
        place = Place(name, line=before.count("\n") + 1, column=column)
        is_cut = error.reason == "unexpected end of data"
        message = "the file ends in the middle of a character" if is_cut else f"the byte {bare[error.start]:#04x} is not UTF-8"
        hint = "it was probably cut; fetch or save it again" if is_cut else _likely(bare, error.start)
        raise SyntaxFault(message, hint=hint, place=place, source=_readable(bare)) from error


def _as_declared(raw: bytes) -> str | None:
    """The text of an XML file in the 8-bit encoding that it declares; None for another file or encoding."""
    found = _DECLARED.match(raw[:200].decode("latin-1"))
    if found is None or re.fullmatch(r"(?i)iso-?8859-\d+|windows-125\d|cp125\d|latin-?\d+", found["encoding"]) is None:
        return None
    try:
        return raw.decode(found["encoding"])
    except (LookupError, UnicodeDecodeError):
        return None


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
    parser = expat.ParserCreate("utf-8")  # whatever the declaration names: the text was decoded already
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    size = dict.fromkeys(("depth", "characters"), 0)

    def place() -> Place:
        return Place(name, line=parser.CurrentLineNumber, column=parser.CurrentColumnNumber + 1)

    def entity(entity_name: str, is_parameter: int, value: str | None, base: str | None, system: str | None, *_: Any) -> None:  # noqa: ARG001
        if system is not None:
            raise LimitError(f"the entity {entity_name} names another file", hint="write its text out", place=place())

    def start(_: str, attributes: dict[str, str]) -> None:
        size["depth"] += 1
        if size["depth"] > limits.depth:
            raise LimitError(f"more than {limits.depth} levels of nesting", hint="give the inner things rdf:about", place=place())
        for value in attributes.values():
            characters(value)

    def end(_: str) -> None:
        size["depth"] -= 1

    def characters(data: str) -> None:
        size["characters"] += len(data)
        if size["characters"] > len(text) + limits.expansion:
            raise _expanded(place())

    parser.EntityDeclHandler = entity
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    try:
        parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003
    except expat.ExpatError as error:
        found = Place(name, line=error.lineno, column=error.offset + 1)
        if error.code == _AMPLIFIED:
            raise _expanded(found) from error
        raise SyntaxFault(expat.ErrorString(error.code), place=found) from error


def _expanded(place: Place) -> LimitError:
    return LimitError("the entities expand to more than the file may hold", hint="write their text out", place=place)


def undeclared(text: str) -> str:
    """The text of an XML file without the encoding that it declares, which is no longer its own; everything else keeps its place."""
    found = _DECLARED.match(text)
    if found is None:
        return text
    start = text.index("encoding")
    return text[:start] + " " * (found.end() - start) + text[found.end() :]


_JSON: Final = re.compile(r'"(?:\\.|[^"\\])*"?|[\[{]|[\]}]', re.DOTALL)


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
        # numbers stay texts: Python refuses those of more than 4300 digits
        json.loads(text, object_pairs_hook=_once, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise SyntaxFault(error.msg.lower(), place=Place(name, line=error.lineno, column=error.colno)) from error
    except _TwiceError as error:
        key = json.dumps(error.key, ensure_ascii=False)
        found = next(_second(text, error.key), None)
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
    for match in re.finditer(r'(?P<string>"(?:\\.|[^"\\])*")(?P<colon>\s*:)?|[{}]', text, re.DOTALL):
        if match[0] == "{":
            seen.append(set())
        elif match[0] == "}":
            seen.pop()
        elif match["colon"] and seen and json.loads(match["string"]) == key:
            if key in seen[-1]:
                yield match.start()
            seen[-1].add(key)
