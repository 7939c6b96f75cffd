"""Ask a query that anyone may have written: looked at before it is parsed, answered in a worker process within limits.

Oxigraph cannot be stopped from Python, has no limit of time or memory, ends the process over text that is nested too deeply, and calls
the addresses that SERVICE names; so a query is first read sign by sign, and then asked where it can be ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, parse, parse_query_results

from regkg.errors import LimitError, NetworkRefusedError, PartialAnswerError, QueryError
from regkg.queries import ask_internal
from regkg.sparql import Token, declared_prefixes, place_at, query_kind, tokens
from regkg.stores import Answer, EmbeddedStore, Store, Term
from regkg.vocab import XSD
from regkg.worker import Confines, streamed


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take; 0 for no limit of `seconds`, `memory`, `rows` or `size`.

    `seconds` by the clock, `memory` in bytes beyond what the store holds, `rows` and `size` (bytes) of the answer; `text` in characters,
    `depth` of brackets and `parts` (operators, UNIONs, BINDs …) of the query. `hosts` are those that SERVICE may name.
    """

    seconds: float = 60.0
    memory: int = 2 * 2**30
    rows: int = 1_000_000
    size: int = 256 * 2**20
    text: int = 256 * 2**10
    depth: int = 200
    parts: int = 2_000
    hosts: tuple[str, ...] = ()


LIMITS: Final = Limits()

#: The columns under which triples and the answer to an ASK are told.
TRIPLE: Final = ("subject", "property", "value")
TRUTH: Final = ("answer",)


def ask(store: Store, query: str, *, limits: Limits = LIMITS) -> Answer:
    """The answer to a query: rows of a SELECT, triples of a CONSTRUCT or DESCRIBE in three columns, that of an ASK as true or false.

    Raises QueryError for a text that is no query or asks elsewhere, StoreRejectedError for one that is not SPARQL 1.1, LimitError for one
    that is too long or takes too much, PartialAnswerError where rows had come before. A store that is no embedded one keeps its own limits
    of time and memory.
    """
    check(query, store, limits=limits)
    if not isinstance(store, EmbeddedStore):
        return _asked(store, query)
    if not limits.seconds and not limits.memory:
        return _asked(store, query)
    confines = Confines(seconds=limits.seconds, memory=limits.memory, beyond=True, network=bool(limits.hosts))
    incoming = _Incoming(query, limits)
    try:
        truth = streamed(lambda send: store.send(query, send), incoming.take, confines=confines, about="the query")
    except LimitError as error:
        part = incoming.part
        if not part.rows:
            raise
        counted = "1 row" if len(part) == 1 else f"{len(part)} rows"
        raise PartialAnswerError(f"{error.message}; the answer is cut after {counted}", answer=part, hint=error.hint) from error
    return _told(truth) if truth is not None else incoming.whole


def _asked(store: Store, query: str) -> Answer:
    """The answer, asked in this process."""
    kind = query_kind(query)
    if kind == "SELECT":
        return store.select(query)
    if kind == "ASK":
        return _told(store.ask(query))
    return Answer(TRIPLE, tuple((triple.subject, triple.predicate, triple.object) for triple in store.construct(query)))


def _told(truth: bool) -> Answer:  # noqa: FBT001
    return Answer(TRUTH, ((Literal("true" if truth else "false", datatype=XSD.boolean),),))


# ── what comes back ──────────────────────────────────────────────────────────────────────────────────────────────────────


class _Incoming:
    """An answer as it comes from a worker, read and counted on the way."""

    def __init__(self, query: str, limits: Limits) -> None:
        self._query = query
        self._limits = limits
        self._is_table = query_kind(query) == "SELECT"
        self._head: bytes | None = None
        self._rest = b""
        self._bytes = 0
        self._rows: list[tuple[Term | None, ...]] = []

    def take(self, piece: bytes) -> None:
        """Take a piece in. Raises LimitError when the answer has more rows or bytes than it may have."""
        self._bytes += len(piece)
        *lines, self._rest = (self._rest + piece).split(b"\n")
        if self._is_table and self._head is None and lines:
            self._head = lines.pop(0)
        self._rows.extend(_rows(self._head, lines) if self._head is not None else _triples(lines))
        hint = "confine the query, or ask for a part with LIMIT and OFFSET"
        most = self._limits.rows
        if most and len(self._rows) > most:
            del self._rows[most:]
            raise LimitError(f"the answer has more than {most} rows", hint=hint)
        if self._limits.size and self._bytes > self._limits.size:
            raise LimitError(f"the answer has more than {self._limits.size / 2**20:g} MiB", hint=hint)

    @property
    def part(self) -> Answer:
        """What came so far, as it came."""
        return Answer(self._variables, tuple(self._rows))

    @property
    def whole(self) -> Answer:
        """The answer, when all of it came."""
        if self._is_table:
            return Answer.of(self._query, self._variables, self._rows)
        return Answer(TRIPLE, tuple(sorted(set(self._rows), key=lambda row: " ".join(map(str, row)))))

    @property
    def _variables(self) -> tuple[str, ...]:
        return tuple(name[1:] for name in (self._head or b"").decode().split("\t") if name) if self._is_table else TRIPLE


def _rows(head: bytes, lines: list[bytes]) -> list[tuple[Term | None, ...]]:
    try:
        solutions: Any = parse_query_results(b"\n".join([head, *lines, b""]), format=QueryResultsFormat.TSV)
        return [tuple(solution) for solution in solutions]
    except SyntaxError:
        return [tuple(_lenient(cell) for cell in line.split(b"\t")) for line in lines]


def _triples(lines: list[bytes]) -> list[tuple[Term | None, ...]]:
    quads = parse(b"\n".join(lines), format=RdfFormat.N_TRIPLES, lenient=True)
    return [(quad.subject, quad.predicate, quad.object) for quad in quads]


def _lenient(cell: bytes) -> Term | None:
    """A term that a store holds though it should not: an address that is none."""
    if not cell:
        return None
    quad = next(iter(parse(b"<urn:s> <urn:p> " + cell + b" .", format=RdfFormat.TURTLE, lenient=True)))
    term: Term = quad.object
    return term


# ── what a query may say ─────────────────────────────────────────────────────────────────────────────────────────────────


_OPENING: Final = frozenset("({[") | {"<<"}
_CLOSING: Final = frozenset(")}]") | {">>"}
_OPERATORS: Final = frozenset("-+*/|!^=") | {"||", "&&", "^^", "!=", "<=", ">="}
_WORDS_OF_PARTS: Final = frozenset({"UNION", "OPTIONAL", "MINUS", "BIND", "VALUES", "GRAPH", "FILTER", "SERVICE"})

#: A server's name and port, and nothing that programs read in different ways.
_SERVER: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?|\[[0-9A-Fa-f:]+\](?::\d+)?")


def check(query: str, store: Store | None = None, *, limits: Limits = LIMITS) -> None:
    """Look at a query before it is parsed.

    Raises LimitError for one that is too long, nested too deeply or has too many parts; NetworkRefusedError for one that names a service
    of a host that is not allowed; QueryError for an update, and for one that with FROM names a graph that the store does not hold.
    """
    if len(query) > limits.text:
        raise LimitError(f"the query has more than {limits.text} characters", hint="load the values into a graph and join with it")
    signs = tokens(query)
    _check_size(query, signs, limits)
    query_kind(query)
    for at in _services(query, signs):
        _check_service(query, signs, at, limits)
    prefixes = {prefix: namespace for prefix, (namespace, _) in declared_prefixes(signs).items()}
    graphs = list(_graphs(signs, prefixes))
    if graphs and store is not None:
        _check_graphs(query, graphs, store, limits)


def _check_size(query: str, signs: list[Token], limits: Limits) -> None:
    depth = parts = 0
    for sign in signs:
        if sign.kind == "sign" and sign.text in _OPENING:
            depth += 1
            if depth > limits.depth:
                raise _at(LimitError(f"the query has more than {limits.depth} levels of brackets"), query, sign.start)
        elif sign.kind == "sign" and sign.text in _CLOSING:
            depth = max(0, depth - 1)
        elif (sign.kind == "sign" and sign.text in _OPERATORS) or (sign.kind == "word" and sign.text.upper() in _WORDS_OF_PARTS):
            parts += 1
            if parts > limits.parts:
                hint = "VALUES takes many values at once"
                raise _at(LimitError(f"the query has more than {limits.parts} operators and parts", hint=hint), query, sign.start)


#: An address in brackets that no parser can take for two comparisons: `http:` would be a name, but no expression goes on with `//`.
_PLAIN: Final = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


def _services(query: str, signs: list[Token]) -> Iterator[int]:
    """Where SERVICE stands, or may be read by a parser that does not divide the text as we do."""
    if "service" not in query.lower():
        return
    for at, sign in enumerate(signs):
        if sign.kind == "word" and "SERVICE" in sign.text.upper():
            yield at
        elif sign.kind == "name" and "SERVICE" in sign.text.partition(":")[0].upper() and _text(signs, at + 1) == "{":
            yield at  # SERVICE:a { … } and SERVICEa:b { … }
        elif sign.kind == "iri" and not _PLAIN.match(sign.text) and re.search(r"(?i)['#]|service", sign.text):
            yield at  # ?a <'>' … where a parser takes < for a comparison, and reads on at another place than we do


def _text(signs: list[Token], at: int) -> str:
    return signs[at].text if at < len(signs) else ""


def _check_service(query: str, signs: list[Token], at: int, limits: Limits) -> None:
    if signs[at].text.upper() != "SERVICE":
        error = NetworkRefusedError(
            "the query seems to ask another server", hint="write SERVICE, and < for less than, apart from other signs"
        )
        raise _at(error, query, signs[at].start)
    follows = at + 2 if _text(signs, at + 1).upper() == "SILENT" else at + 1
    target = signs[follows] if follows < len(signs) else signs[at]
    server = _server(target.text[1:-1]) if target.kind == "iri" else None
    if server is None:
        error = NetworkRefusedError("SERVICE names no address that can be checked", hint="write it out: SERVICE <https://…>")
        raise _at(error, query, target.start)
    if not _is_allowed(server, limits.hosts):
        error = NetworkRefusedError(f"the query asks another server: {server}", hint=f"if that is meant: --allow-network {server}")
        raise _at(error, query, target.start)


def _address(sign: Token, prefixes: dict[str, str]) -> str | None:
    """The address that an IRI or a prefixed name stands for."""
    if sign.kind == "iri":
        return sign.text[1:-1]
    prefix, _, local = sign.text.partition(":")
    return f"{prefixes[prefix]}{local}" if sign.kind == "name" and prefix in prefixes else None


def _server(address: str) -> str | None:
    """Name and port of the server that an address names; None for one that could be read in several ways."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_plain = parts.scheme in {"http", "https"} and _SERVER.fullmatch(parts.netloc) and "\\" not in address
    return parts.netloc.lower() if is_plain else None


def _is_allowed(server: str, hosts: Iterable[str]) -> bool:
    """Whether a server is one of some hosts, which may be named with their port.

    >>> _is_allowed("example.org:3030", ["Example.org"]), _is_allowed("example.org:80", ["example.org:3030"])
    (True, False)
    """
    return any(server == host.lower() or re.sub(r":\d+$", "", server) == host.lower() for host in hosts)


def _graphs(signs: list[Token], prefixes: dict[str, str]) -> Iterator[tuple[Token, str]]:
    """The graphs that FROM and FROM NAMED name."""
    for at, sign in enumerate(signs):
        if sign.kind == "word" and sign.text.upper() in {"FROM", "FROMNAMED"}:
            follows = at + 2 if _text(signs, at + 1).upper() == "NAMED" else at + 1
            if follows < len(signs) and (address := _address(signs[follows], prefixes)) is not None:
                yield signs[follows], address


def _check_graphs(query: str, graphs: list[tuple[Token, str]], store: Store, limits: Limits) -> None:
    nodes: dict[str, NamedNode] = {}
    for _, address in graphs:
        try:
            nodes[address] = NamedNode(address)
        except ValueError:  # the parser says what is wrong with it
            return
    held = {row["graph"] for row in ask_internal(store, "graphs", graph=list(nodes.values()))}
    for sign, address in graphs:
        server = _server(address)
        if nodes[address] in held or (not isinstance(store, EmbeddedStore) and server and _is_allowed(server, limits.hosts)):
            continue
        raise _at(QueryError(f"there is no graph {address} in the store", hint="nothing is fetched: load it first"), query, sign.start)


def _at(error: LimitError | QueryError, query: str, at: int) -> LimitError | QueryError:
    """The error with its place in the query."""
    error.place = place_at(query, at)
    error.source = query
    return error
