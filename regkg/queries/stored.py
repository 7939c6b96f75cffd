"""A query file: plain SPARQL 1.1 under a header of lines that begin with `#+`.

The header is YAML as grlc reads it, with our own keys under `regkg:`. A parameter is a `VALUES ?name { … }` block with one variable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, get_args
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from regkg.errors import Place, QueryError, QueryParameterError, SyntaxFault
from regkg.queries.binding import bound, slot_of
from regkg.sparql import tokens
from regkg.vocab import PREFIXES

Type = OneOf["iri", "code", "decimal", "integer", "date", "string"]
ChartType = OneOf["bar", "line"]

#: The headers of the catalogue as JSON, by the hash of their text; written by `regkg.queries.handbook`.
HEADERS_FILE: Final = Path(__file__).with_name("headers.json")

#: How the values of a column are shown to people.
FORMATS: Final = ("money", "number", "date", "percent")

_KEYS: Final = {"summary", "description", "tags", "defaults", "endpoint", "method", "pagination", "regkg"}
_OWN_KEYS: Final = {"id", "title", "description", "params", "columns", "chart", "test", "problem", "remedy"}
_PARAM_KEYS: Final = {"type", "class", "scheme", "required", "help", "default", "unit"}
_COLUMN_KEYS: Final = {"label", "format", "plain"}
_CHART_KEYS: Final = {"type", "x", "y", "series"}
_TEST_KEYS: Final = {"min_rows", "max_rows", "columns"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A slot of a query: what it takes, what stands in it when it is left alone, and what it says to a reader."""

    name: str
    type: Type
    help: dict[str, str] = field(hash=False)
    of_class: str | None = None
    scheme: str | None = None
    required: bool = False
    unit: str | None = None
    default: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Which columns make a chart; with `series`, one line or group of bars for each of its values."""

    type: ChartType
    x: str
    y: str
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """What an answer must be: so many rows, these columns."""

    min_rows: int = 0
    max_rows: int | None = None
    columns: tuple[str, ...] | None = None


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
    chart: Chart | None = None
    trial: Trial = Trial()
    file: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The number of the question, such as Q12; empty for a query that has none."""
        return str(self.header.get("regkg", {}).get("id", ""))

    @property
    def tags(self) -> tuple[str, ...]:
        """What the query is about."""
        return tuple(str(tag) for tag in self.header.get("tags", ()))

    def told(self, key: str) -> dict[str, str]:
        """A text of the header by language: `problem` or `remedy`; empty where there is none."""
        texts: dict[str, str] = self.header.get("regkg", {}).get(key, {})
        return texts

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
            text = bound(text, name, terms)
        for parameter in self.parameters:
            if parameter.required and parameter.name not in values:
                raise QueryParameterError(f"the query {self.name} needs {parameter.name}", hint=f"-p {parameter.name}=…")
        return text


@cache
def read_query(path: Path) -> StoredQuery:
    """Read one query file. Raises SyntaxFault with file and line for a header or a query that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"the query cannot be read: {error}", place=Place(str(path))) from error
    return query_of_file(text, path)


def query_of_file(text: str, path: Path) -> StoredQuery:
    """The query that a file of that text is. Raises as `read_query` does."""
    reader = _Reader(text, path)
    header = reader.header()
    own = header.get("regkg", {})
    reader.check(own, _OWN_KEYS, "regkg")
    for key in ("params", "title", "description", "columns", "chart", "test", "problem", "remedy"):
        reader.check_mapping(own.get(key, {}), key)
    for name, column in own.get("columns", {}).items():
        reader.column(name, column)
    parameters = tuple(reader.parameter(name, entry) for name, entry in own.get("params", {}).items())
    for parameter in parameters:
        if not slot_of(text, parameter.name):
            raise reader.fault(f"no VALUES ?{parameter.name} {{ … }} for the parameter {parameter.name}", parameter.name)
    title = own.get("title") or {"en": header.get("summary", path.stem)}
    description = own.get("description") or {"en": header.get("description", "")}
    return StoredQuery(
        path.stem,
        text,
        title,
        description,
        parameters,
        own.get("columns", {}),
        header,
        chart=reader.chart(own.get("chart", {})),
        trial=reader.trial(own.get("test", {})),
        file=str(path),
        warnings=tuple(reader.warnings),
    )


def query_of_text(text: str) -> StoredQuery:
    """A query that a person typed: without a header, and with our prefixes declared where it does not declare its own."""
    declared = {match[1] for match in re.finditer(r"(?i)\bprefix\s+(\w*):", text)}
    used = {token.text.partition(":")[0] for token in tokens(text) if token.kind == "name"}
    lines = [f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in PREFIXES if prefix in used - declared]
    return StoredQuery("query", "".join([*lines, text]), {}, {}, (), {}, {}, prologue_lines=len(lines))


class _Reader:
    """Reads the header of one file; every fault names file and line."""

    def __init__(self, text: str, path: Path) -> None:
        self._lines = text.split("\n")
        self._path = path
        self.warnings: list[str] = []

    def fault(self, message: str, word: str | None = None, *, hint: str | None = None) -> SyntaxFault:
        """A fault at the first line of the header that has a word as a key."""
        line = next((number for number, line in enumerate(self._lines, start=1) if word and _is_key(line, word)), None)
        return SyntaxFault(message, hint=hint, place=Place(str(self._path), line))

    def header(self) -> dict[str, Any]:
        """The header as a mapping. Raises SyntaxFault for a tab, an interruption, or what is no YAML."""
        for number, line in enumerate(self._lines, start=1):
            if not line.startswith("#+"):
                if any(later.startswith("#+") for later in self._lines[number:]):
                    place = Place(str(self._path), number)
                    raise SyntaxFault("the header is interrupted", hint="all lines of the header begin with #+", place=place)
                break
            if "\t" in line:
                place = Place(str(self._path), number, line.index("\t") + 1)
                raise SyntaxFault("a tab in the header", hint="YAML is indented with blanks", place=place)
        written = text_of_header("\n".join(self._lines))
        header = _known_headers().get(key_of_header(written))
        if header is None:
            header = self._parsed(written)
        if not isinstance(header, dict):
            raise SyntaxFault("the header is no mapping", hint="begin with: #+ summary: …", place=Place(str(self._path), 1))
        self.check(header, _KEYS, "the header")
        return header

    def _parsed(self, written: str) -> Any:
        import yaml

        try:
            return parsed_header(written)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            place = Place(str(self._path), mark.line + 1, mark.column + 4) if mark else Place(str(self._path))
            raise SyntaxFault(f"the header is no YAML: {getattr(error, 'problem', error)}", place=place) from error

    def check_mapping(self, table: Any, what: str) -> None:
        """Raise SyntaxFault for what is no mapping."""
        if not isinstance(table, dict):
            raise self.fault(f"{what} is no mapping", what.rpartition(" ")[2])

    def check(self, table: Any, keys: Iterable[str], what: str) -> None:
        """Raise SyntaxFault for what is no mapping; note keys that are not known."""
        self.check_mapping(table, what)
        for key in sorted(str(key) for key in set(table) - set(keys)):
            line = self.fault("", key).place
            self.warnings.append(f"{line}: unknown key {key!r} in {what}; known: {', '.join(sorted(keys))}")

    def column(self, name: str, column: Any) -> None:
        """Check what the header says of a column."""
        self.check(column, _COLUMN_KEYS, f"the column {name}")
        if column.get("format") not in (None, *FORMATS):
            message = f"the column {name} has no format that is known: {column['format']!r}"
            raise self.fault(message, name, hint=f"one of {', '.join(FORMATS)}")

    def parameter(self, name: str, entry: Any) -> Parameter:
        """A parameter of the header."""
        self.check(entry, _PARAM_KEYS, f"the parameter {name}")
        if entry.get("type") not in get_args(Type):
            hint = f"one of {', '.join(get_args(Type))}"
            raise self.fault(f"the parameter {name} has no type that is known: {entry.get('type')!r}", name, hint=hint)
        if entry["type"] == "code" and entry.get("scheme") not in PREFIXES:
            message = f"the parameter {name} has no code list that is known: {entry.get('scheme')!r}"
            raise self.fault(message, name, hint="scheme is a prefix, such as role or status")
        self.check_mapping(entry.get("help", {}), f"help of the parameter {name}")
        default = entry.get("default", ())
        default = default if isinstance(default, list | tuple) else [default]
        return Parameter(
            name=name,
            type=entry["type"],
            help=entry.get("help", {}),
            of_class=entry.get("class"),
            scheme=entry.get("scheme"),
            required=bool(entry.get("required", False)),
            unit=entry.get("unit"),
            default=tuple(value.isoformat() if isinstance(value, date) else str(value) for value in default),
        )

    def chart(self, entry: dict[str, Any]) -> Chart | None:
        """The chart of the header."""
        if not entry:
            return None
        self.check(entry, _CHART_KEYS, "chart")
        if entry.get("type") not in get_args(ChartType) or not {"x", "y"} <= set(entry):
            raise self.fault("a chart has a type (bar or line), x and y", "chart")
        return Chart(entry["type"], str(entry["x"]), str(entry["y"]), entry.get("series"))

    def trial(self, entry: dict[str, Any]) -> Trial:
        """The test of the header."""
        self.check(entry, _TEST_KEYS, "test")
        numbers = (entry.get("min_rows", 0), entry.get("max_rows", 0))
        if not all(isinstance(number, int) for number in numbers) or not isinstance(entry.get("columns", []), list):
            raise self.fault("a test has min_rows and max_rows, which are numbers, and columns, a list", "test")
        columns = entry.get("columns")
        return Trial(numbers[0], entry.get("max_rows"), None if columns is None else tuple(str(name) for name in columns))


def text_of_header(query: str) -> str:
    """The lines of a header without the signs before them.

    >>> text_of_header("#+ summary: a\\n#+   b\\nASK {}")
    'summary: a\\n  b'
    """
    return "\n".join(line[2:].removeprefix(" ") for line in query.split("\n") if line.startswith("#+"))


def parsed_header(written: str) -> Any:
    """What the YAML of a header says. Raises yaml.YAMLError."""
    import yaml

    # libyaml, where PyYAML has it, reads a header in a tenth of the time
    return yaml.load(written, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}  # noqa: S506 – both are safe


def key_of_header(written: str) -> str:
    """The name under which a header stands in the file of those that were read before."""
    return sha256(written.encode()).hexdigest()[:16]


@cache
def _known_headers() -> dict[str, Any]:
    """The headers of the catalogue, read before: to load a YAML parser takes longer than to answer a question."""
    known: dict[str, Any] = json.loads(HEADERS_FILE.read_text(encoding="utf-8"))
    return known


def _is_key(line: str, word: str) -> bool:
    return line.startswith("#+") and re.search(rf"""(?:^#\+\s*|[\s{{,])["']?{re.escape(word)}["']?\s*:""", line) is not None
