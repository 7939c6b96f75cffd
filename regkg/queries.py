"""The catalogue of stored queries: find them, read their headers, fill their slots.

A query file is plain SPARQL 1.1. Its header, lines that begin with `#+`, is YAML as grlc reads it, with our own keys under `regkg:`. A
parameter is a `VALUES ?name { … }` block with one variable; binding puts terms into that block and changes nothing else.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from regkg.errors import Place, QueryError, QueryNotFoundError, QueryParameterError, SyntaxFault
from regkg.model import decimal_text
from regkg.resources import queries_folder
from regkg.stores import Answer, EmbeddedStore, Store
from regkg.vocab import ID, PREFIXES, XSD, compact, expand

Type = OneOf["iri", "code", "decimal", "integer", "date", "string"]

_KEYS: Final = {"summary", "description", "tags", "defaults", "endpoint", "method", "pagination", "regkg"}
_OWN_KEYS: Final = {"id", "title", "description", "params", "columns", "chart", "test", "problem", "remedy"}
_PARAM_KEYS: Final = {"type", "class", "scheme", "required", "help", "default", "unit"}

#: Comments, IRIs and strings are passed over whole; the rest comes word by word and sign by sign.
_TOKEN: Final = re.compile(
    r"""#[^\n]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|[?$]\w+|[\w:.\-\\/]+|\S""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A slot of a query: what it takes, and what it says to a reader."""

    name: str
    type: Type
    help: dict[str, str] = field(hash=False)
    of_class: str | None = None
    scheme: str | None = None
    required: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class StoredQuery:
    """One query of the catalogue."""

    name: str
    text: str = field(repr=False)
    title: dict[str, str] = field(hash=False)
    description: dict[str, str] = field(hash=False)
    parameters: tuple[Parameter, ...]
    columns: dict[str, dict[str, Any]] = field(hash=False)
    header: dict[str, Any] = field(hash=False, repr=False)
    prologue_lines: int = 0

    def parameter(self, name: str) -> Parameter:
        """The parameter of a name. Raises QueryParameterError with the names that there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(parameter.name for parameter in self.parameters)
        hint = f"it takes {known}" if known else "it takes no parameter"
        raise QueryParameterError(f"the query {self.name} has no parameter {name!r}", hint=hint)

    def bind(self, values: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
        """The query with terms in its slots; slots that are not named keep what stands in them.

        Raises QueryParameterError for an unknown parameter, or a required one without a value.
        """
        text = self.text
        for name, terms in values.items():
            self.parameter(name)
            text = _bind(text, name, terms)
        for parameter in self.parameters:
            if parameter.required and parameter.name not in values:
                raise QueryParameterError(f"the query {self.name} needs {parameter.name}", hint=f"-p {parameter.name}=…")
        return text


# ── the catalogue ────────────────────────────────────────────────────────────────────────────────────────────────────────


#: The folder of queries that regkg asks for itself.
_INTERNAL: Final = "internal"


def query_files(folder: Path | None = None) -> dict[str, Path]:
    """The files of the catalogue by name, sorted by folder and name; without those that regkg asks for itself."""
    paths = (path for path in (folder or queries_folder()).rglob("*.rq") if path.parent.name != _INTERNAL)
    return {path.stem: path for path in sorted(paths, key=lambda path: (path.parent.name, path.stem))}


def ask_internal(store: Store, name: str, **values: Sequence[NamedNode | Literal]) -> Answer:
    """The rows of a query that regkg asks for itself, with terms in its slots."""
    text = _internal_text(name)
    for slot, terms in values.items():
        text = _bind(text, slot, terms)
    return store.select(text)


@cache
def _internal_text(name: str) -> str:
    """A query of our own as it stands; its header is for readers, and tests read it."""
    return (queries_folder() / _INTERNAL / f"{name}.rq").read_text(encoding="utf-8")


def find_query(name: str) -> StoredQuery:
    """The stored query of a name. Raises QueryNotFoundError with the names that come near."""
    files = query_files()
    if name not in files:
        near = difflib.get_close_matches(name, files, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "regkg query lists them all"
        raise QueryNotFoundError(f"there is no stored query {name!r}", hint=hint)
    return read_query(files[name])


@cache
def read_query(path: Path) -> StoredQuery:
    """Read one query file. Raises SyntaxFault with file and line for a header or a query that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"the query cannot be read: {error}", place=Place(str(path))) from error
    header = _header(text, path)
    own = header.get("regkg", {})
    _check(own, _OWN_KEYS, "regkg", path)
    for key in ("params", "title", "description", "columns"):
        _check_mapping(own.get(key, {}), key, path)
    for name, column in own.get("columns", {}).items():
        _check_mapping(column, f"the column {name}", path)
    parameters = tuple(_parameter(name, entry, path) for name, entry in own.get("params", {}).items())
    for parameter in parameters:
        if not _slot(text, parameter.name):
            raise SyntaxFault(f"no VALUES ?{parameter.name} {{ … }} for the parameter {parameter.name}", place=Place(str(path)))
    title = own.get("title") or {"en": header.get("summary", path.stem)}
    description = own.get("description") or {"en": header.get("description", "")}
    return StoredQuery(path.stem, text, title, description, parameters, own.get("columns", {}), header)


def query_of_text(text: str) -> StoredQuery:
    """A query that a person typed: without a header, and with our prefixes declared where it does not declare its own."""
    declared = {match[1] for match in re.finditer(r"(?i)\bprefix\s+(\w*):", text)}
    used = {match[0].partition(":")[0] for match in _TOKEN.finditer(text) if ":" in match[0] and match[0][0] not in "<\"'#"}
    lines = [f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in PREFIXES if prefix in used - declared]
    return StoredQuery("query", "".join([*lines, text]), {}, {}, (), {}, {}, prologue_lines=len(lines))


def _header(text: str, path: Path) -> dict[str, Any]:
    import yaml

    lines = text.split("\n")
    block = []
    for number, line in enumerate(lines, start=1):
        if not line.startswith("#+"):
            if any(later.startswith("#+") for later in lines[number:]):
                raise SyntaxFault(
                    "the header is interrupted",
                    hint="all lines of the header begin with #+",
                    place=Place(str(path), number),
                )
            break
        if "\t" in line:
            raise SyntaxFault(
                "a tab in the header",
                hint="YAML is indented with blanks",
                place=Place(str(path), number, line.index("\t") + 1),
            )
        block.append(line[2:].removeprefix(" "))
    try:
        header = yaml.safe_load("\n".join(block)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(str(path), mark.line + 1, mark.column + 4) if mark else Place(str(path))
        raise SyntaxFault(f"the header is no YAML: {getattr(error, 'problem', error)}", place=place) from error
    if not isinstance(header, dict):
        raise SyntaxFault("the header is no mapping", hint="begin with: #+ summary: …", place=Place(str(path), 1))
    _check(header, _KEYS, "the header", path)
    return header


def _check_mapping(table: Any, what: str, path: Path) -> None:
    if not isinstance(table, dict):
        raise SyntaxFault(f"{what} is no mapping", place=Place(str(path)))


def _check(table: Any, keys: set[str], what: str, path: Path) -> None:
    _check_mapping(table, what, path)
    if unknown := sorted(set(table) - keys):
        raise SyntaxFault(f"unknown key {unknown[0]!r} in {what}", hint=f"known: {', '.join(sorted(keys))}", place=Place(str(path)))


def _parameter(name: str, entry: dict[str, Any], path: Path) -> Parameter:
    _check(entry, _PARAM_KEYS, f"the parameter {name}", path)
    if entry.get("type") not in get_args(Type):
        hint = f"one of {', '.join(get_args(Type))}"
        raise SyntaxFault(f"the parameter {name} has no type that is known: {entry.get('type')!r}", hint=hint, place=Place(str(path)))
    if entry["type"] == "code" and entry.get("scheme") not in PREFIXES:
        message = f"the parameter {name} has no code list that is known: {entry.get('scheme')!r}"
        raise SyntaxFault(message, hint="scheme is a prefix, such as role or status", place=Place(str(path)))
    _check_mapping(entry.get("help", {}), f"help of the parameter {name}", path)
    return Parameter(
        name=name,
        type=entry["type"],
        help=entry.get("help", {}),
        of_class=entry.get("class"),
        scheme=entry.get("scheme"),
        required=bool(entry.get("required", False)),
        unit=entry.get("unit"),
    )


# ── binding ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _slot(text: str, name: str) -> tuple[int, int] | None:
    """Where the inside of `VALUES ?name { … }` stands; None if the query has no such block. Raises QueryError if it has two."""
    tokens = [match for match in _TOKEN.finditer(text) if not match[0].startswith("#")]
    found = []
    for at in range(len(tokens) - 3):
        word, variable, brace = tokens[at : at + 3]
        if word[0].upper() == "VALUES" and variable[0] in (f"?{name}", f"${name}") and brace[0] == "{":
            close = next((token for token in tokens[at + 3 :] if token[0] == "}"), None)
            if close is not None:
                found.append((brace.end(), close.start()))
    if len(found) > 1:
        raise QueryError(f"the query has two blocks VALUES ?{name}")
    return found[0] if found else None


def _bind(text: str, name: str, terms: Sequence[NamedNode | Literal]) -> str:
    slot = _slot(text, name)
    if slot is None or not terms:
        raise QueryParameterError(f"nothing to bind to {name}")
    start, end = slot
    bound = f"{text[:start]} {' '.join(str(term) for term in terms)} {text[end:]}"
    changed = _slot(bound, name)
    if changed is None or _outside(text, slot) != _outside(bound, changed):
        raise QueryParameterError(f"the value of {name} would change the query around it")
    check_syntax(bound)
    return bound


def _outside(text: str, slot: tuple[int, int]) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text) if not (slot[0] <= match.start() < slot[1])]


def check_syntax(query: str) -> None:
    """Parse a query. Raises StoreRejectedError with line and column for one that is not SPARQL 1.1."""
    store = EmbeddedStore()
    kind = query_kind(query)
    if kind == "ASK":
        store.ask(query)
    elif kind == "SELECT":
        store.select(query)
    else:
        store.construct(query)


def query_kind(query: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE, by the first such word outside of comments, strings and IRIs.

    Raises QueryError for a text that is no query, as an update is not.
    """
    for match in _TOKEN.finditer(query):
        if (word := match[0].upper()) in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}:
            return word
        if word in {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}:
            raise QueryError("an update is no query", hint="regkg query only reads")
    raise QueryError("this is no SPARQL query", hint="it has no SELECT, ASK, CONSTRUCT or DESCRIBE")


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def term_of(parameter: Parameter, value: str, store: Store) -> NamedNode | Literal:
    """What a value that a person typed stands for. Raises QueryParameterError with what the parameter takes."""
    if parameter.type == "string":
        return Literal(value)
    if parameter.type == "iri":
        return _thing(parameter, value, store)
    term = _read(parameter, value)
    if term is None:
        raise QueryParameterError(
            f"{parameter.name} takes {_TAKES[parameter.type]}, not {value!r}",
            hint=f"for example {_EXAMPLES[parameter.type]}",
        )
    return term


def _read(parameter: Parameter, value: str) -> NamedNode | Literal | None:
    """The number, date or code that a value is; None if it is none."""
    if not re.fullmatch(_FORMS[parameter.type], value, re.ASCII):
        return None
    try:
        if parameter.type == "integer":
            return Literal(str(int(value)), datatype=XSD.integer)
        if parameter.type == "decimal":
            return Literal(decimal_text(Decimal(value)), datatype=XSD.decimal)
        if parameter.type == "date":
            return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
        return NamedNode(PREFIXES[parameter.scheme or ""] + value) if ":" not in value else NamedNode(expand(value))
    except ValueError:
        return None


_FORMS: Final = {
    "integer": r"[+-]?\d{1,30}",
    "decimal": r"[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?",
    "date": r"\d{4}-\d\d-\d\d",
    "code": r"\S+",
}
_TAKES: Final = {"integer": "a whole number", "decimal": "a number", "date": "a date", "code": "a code"}
_EXAMPLES: Final = {"integer": "10", "decimal": "1250.5", "date": "2020-12-31", "code": "lead-partner"}


def _thing(parameter: Parameter, value: str, store: Store) -> NamedNode:
    try:
        return find_thing(value, store, of_class=parameter.of_class)
    except QueryParameterError as error:
        raise QueryParameterError(f"{parameter.name}: {error.message}", hint=error.hint) from error


def find_thing(value: str, store: Store, *, of_class: str | None = None) -> NamedNode:
    """The thing that a person means by an identifier, a code or a name.

    Raises QueryParameterError if nothing or several things are called so, with the names that come near.
    """
    if value.startswith(("http://", "https://", "id:")) or (":" in value and value.partition(":")[0] in PREFIXES):
        try:
            return NamedNode(ID + value.removeprefix("id:") if value.startswith("id:") else expand(value))
        except ValueError as error:
            raise QueryParameterError(f"neither a name nor an identifier: {value!r}") from error
    wanted = expand(of_class) if of_class else None
    names: dict[NamedNode, set[str]] = {}
    for row in ask_internal(store, "names"):
        thing, kind, name = row["thing"], row["class"], row["name"]
        if isinstance(thing, NamedNode) and isinstance(kind, NamedNode) and isinstance(name, Literal) and wanted in (None, kind.value):
            names.setdefault(thing, set()).add(name.value)
    exact = [thing for thing, known in names.items() if _same(value) in {_same(name) for name in known}]
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise QueryParameterError(
            f"{value!r} is the name of {len(exact)} things", hint=f"say which: {', '.join(short(iri) for iri in exact)}"
        )
    everything = sorted({name for known in names.values() for name in known})
    near = difflib.get_close_matches(value, everything, n=3, cutoff=0.5) or everything[:3]
    raise QueryParameterError(f"nothing is called {value!r}", hint=f"known names: {'; '.join(near)}" if near else None)


def _same(name: str) -> str:
    """A name without case, its letters composed: what a keyboard, a file and a text may write in different ways."""
    return unicodedata.normalize("NFC", name).casefold()


def short(node: NamedNode) -> str:
    """An IRI as people type it: `id:project/…`, `rk:endDate`, else unchanged."""
    return f"id:{node.value.removeprefix(ID)}" if node.value.startswith(ID) else compact(node.value)


def parse_bindings(query: StoredQuery, pairs: Iterable[tuple[str, str]], store: Store) -> dict[str, list[NamedNode | Literal]]:
    """Typed values for `name=value` pairs; a repeated name has several values."""
    bound: dict[str, list[NamedNode | Literal]] = {}
    for name, value in pairs:
        bound.setdefault(name, []).append(term_of(query.parameter(name), value, store))
    return bound


def catalogue(folder: Path | None = None) -> Iterator[StoredQuery]:
    """All stored queries, by folder and name."""
    return (read_query(path) for path in query_files(folder).values())
