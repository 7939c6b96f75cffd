"""A SPARQL 1.1 endpoint: the protocol of `regkg.stores.protocol` over SPARQLWrapper, with the limits and checks that it lacks.

What a server makes different is made the same here: literals come in the form in which the embedded store keeps them, rows in the same
order, a plain query sees the default graph alone. Some servers have no default graph of their own, and show all graphs to a plain query;
there it is kept under the name DEFAULT, and queries are sent with their dataset.
"""

from __future__ import annotations

import json
import re
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit
from urllib.request import Request

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import EndpointError, EndpointRefusal, LimitError, StoreReadOnlyError, StoreRejectedError, StoreUnavailableError
from regkg.stores.answers import in_our_order, with_keys, with_truths
from regkg.stores.embedded import rejected
from regkg.stores.http import Exchanges, Reply
from regkg.stores.protocol import Answer, Term, unquoted
from regkg.vocab import XSD

if TYPE_CHECKING:
    from SPARQLWrapper import SPARQLWrapper

R = TypeVar("R")

#: The default graph's name where a server has no default graph.
DEFAULT: Final = NamedNode("urn:regkg:default")
_PROBE: Final = NamedNode("urn:regkg:probe")
#: What the names of graphs begin with that are there for a while.
OWN: Final = "urn:regkg:"
_CHECK: Final = f"{OWN}check:"
#: What the name of a graph begins with that is being sent.
STAGING: Final = f"{OWN}push:"
_DAY: Final = 24 * 60 * 60
#: Graphs copied by one update.
_COPIES: Final = 50

#: Graphs that Virtuoso keeps for itself.
_OF_VIRTUOSO: Final = re.compile(
    r"http://www\.openlinksw\.com/schemas/.*|http://www\.w3\.org/(?:2002/07/owl|ns/ldp)#|urn:(?:activitystreams-owl|virtuoso|core):.*"
    r"|https?://[^/]+/(?:sparql|DAV.*)|b3sifp|b3ifp|urn:rules\..*|facets"
)

_RESULTS: Final = frozenset({"application/sparql-results+json", "application/json"})
#: Media types of triples; of the first two the end cannot be seen in the text.
_TRIPLES: Final = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
_ENDED: Final = frozenset({"application/rdf+xml", "application/ld+json"})

#: Statements in one update; servers compile it whole.
BATCH: Final = 500

#: Questions to which every server that keeps to the standard says yes.
_TRIALS: Final = {
    "patterns with letters outside ASCII": """ASK { FILTER (REGEX("ķ", "^[ķ]$") && !REGEX("č", "[ķ]") && REGEX("ā", "^.$")) }""",
    "HAVING without GROUP BY": "ASK { { SELECT (COUNT(*) AS ?n) { VALUES ?x { 1 2 } } HAVING (COUNT(*) > 1) } }",
    "comparing what is not bound": "ASK { BIND (ABS(?nothing) <= 1 AS ?x) FILTER (!BOUND(?x)) }",
    "comparing a month with a day": f"""ASK {{
        BIND ("2021-03"^^{XSD.gYearMonth} > "2020-01-01"^^{XSD.date} AS ?x) FILTER (!BOUND(?x))
    }}""",
}

_ELSEWHERE: Final = re.compile(r"(?i)\b(?:service|load)\b")
_GRAPH: Final = re.compile(r"(?i)\bgraph\b")
_DATASET: Final = re.compile(r"(?i)\b(?:from|using|with)\b")
_SAYS_READ_ONLY: Final = re.compile(r"(?i)read.?only|no permission|not permitted|permission denied|SR186|updates? (?:is|are) (?:not|dis)")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where an endpoint is asked, where it takes updates, and where it takes whole graphs, None where it is not known to.

    >>> Addresses.of("http://localhost:7878/query").update
    'http://localhost:7878/update'
    >>> Addresses.of("https://example.org/repositories/regkg").graphs
    'https://example.org/repositories/regkg/rdf-graphs/service'
    """

    query: str
    update: str
    graphs: str | None = None

    @classmethod
    def of(cls, url: str) -> Addresses:
        """By the custom of Oxigraph and Fuseki (…/query), RDF4J and GraphDB (…/repositories/NAME) and Virtuoso (…/sparql-auth).

        Elsewhere updates go where questions go. Raises StoreUnavailableError for an address that is none or holds a password.
        """
        parts = urlsplit(url)
        try:
            is_good = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
        except ValueError:
            is_good = False
        if not is_good:
            raise StoreUnavailableError(f"this is no address of an endpoint: {url}", hint="it looks like https://example.org/sparql")
        if parts.username is not None:
            raise StoreUnavailableError(
                "an address with a password in it is not used: it would be seen in logs", hint="set REGKG_USER and REGKG_PASSWORD"
            )
        base = urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
        if parts.path.endswith("/query"):
            stem = base.removesuffix("query")
            is_at_top = parts.path == "/query"  # Oxigraph; Fuseki has a name before it
            return cls(url, f"{stem}update", f"{stem}{'store' if is_at_top else 'data'}")
        if re.search(r"/repositories/[^/]+$", parts.path):
            return cls(url, f"{base}/statements", f"{base}/rdf-graphs/service")
        if parts.path.endswith("/sparql-auth"):
            return cls(url, url, f"{base.removesuffix('sparql-auth')}sparql-graph-crud-auth")
        return cls(url, url)


class RemoteStore:
    """The protocol over one endpoint. Methods may be called from several threads.

    They raise EndpointError for an endpoint that fails or whose answer cannot be trusted, LimitError past the allowance.
    """

    def __init__(self, addresses: Addresses, exchanges: Exchanges | None = None, *, default: NamedNode | None = None) -> None:
        self.addresses = addresses
        self._exchanges = Exchanges(addresses.query) if exchanges is None else exchanges
        self._chosen = default
        #: The name of the default graph, None if it has none; not known before it is needed.
        self._default: NamedNode | bool | None = default or False
        self._graphs: list[NamedNode] | None = None
        self._server = ""
        self._is_virtuoso = False
        self._is_closed = False
        self._lock = threading.RLock()

    @classmethod
    def open(cls, url: str) -> RemoteStore:
        """The store behind an address. Nothing is sent before something is asked.

        Raises StoreUnavailableError for an address that is none, ConfigError for a wrong REGKG_TIMEOUT.
        """
        return cls(Addresses.of(url))

    # ── the protocol ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def select(self, query: str) -> Answer:
        """The rows of a SELECT query."""
        self._check_query(query, ox.QuerySolutions, "SELECT")
        if self._is_oxigraph():
            variables, rows = self._read(self._asked(query, "SELECT"), _rows_of)
        else:
            asked, keys = with_keys(query)
            variables, rows = self._read(self._asked(asked, "SELECT"), _rows_of)
            if self._is_virtuoso:
                rows = with_truths(asked, variables, rows)
            rows = in_our_order(asked, variables, rows)
            shown = len(variables) - len(keys)
            variables, rows = variables[:shown], [row[:shown] for row in rows]
        return Answer.of(query, variables, rows)

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        self._check_query(query, ox.QueryBoolean, "ASK")
        return self._read(self._asked(query, "ASK"), _truth_of)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, sorted."""
        self._check_query(query, ox.QueryTriples, "CONSTRUCT")
        return sorted(set(self._triples(query)), key=str)

    def update(self, update: str) -> None:
        """Carry out an update; whole or not at all where the server does so. Raises StoreReadOnlyError if it takes none from us."""
        self._check_update(update)
        if not unquoted(update).strip():
            return
        is_plain = _DATASET.search(unquoted(update)) is None
        if is_plain and self._server_is_virtuoso():
            self._default = self._chosen or DEFAULT
            self.send_update(update, using=[self._default])
        else:
            self.send_update(update)

    def replace(self, graph: NamedNode | None, triples: Iterable[Triple]) -> None:
        """Put triples in the place of what a graph held: in one request, so whole or not at all where the server does so."""
        target = self.named_for_writing() if graph is None else graph
        content = list(triples)
        has_blanks = any(isinstance(term, BlankNode) for triple in content for term in (triple.subject, triple.object))
        if has_blanks and self.addresses.graphs is not None:
            self.send_graph(target, "".join(f"{triple} .\n" for triple in content).encode(), replaces=True)
            return
        data = "".join(f"{triple} .\n" for triple in content)
        if target is None:
            self.send_update(f"CLEAR SILENT DEFAULT; INSERT DATA {{ {data} }}")
        else:
            inserted = f"; INSERT DATA {{ GRAPH {target} {{ {data} }} }}" if data else ""
            self.send_update(f"CLEAR SILENT GRAPH {target}{inserted}")

    def quads(self) -> Iterator[Quad]:
        """Everything; asked for in one question, so that blank nodes are told apart."""
        pattern = "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
        for row in self.select(f"SELECT ?s ?p ?o ?g WHERE {{ {pattern} }}"):
            yield Quad(row["s"], row["p"], row["o"], row["g"] or DefaultGraph())  # type: ignore[arg-type]

    def close(self) -> None:
        """Let go of the store."""
        self._is_closed = True

    # ── statements ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def extend(self, quads: Iterable[Quad]) -> None:
        """Take statements in, batch by batch; blank nodes get names, as one update does not know those of another."""
        waiting = iter(quads)
        while batch := [_named(quad) for quad in islice(waiting, BATCH)]:
            self.send_update(f"INSERT DATA {{ {self._data(batch)} }}")

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take statements out, batch by batch."""
        waiting = iter(quads)
        while batch := [_named(quad) for quad in islice(waiting, BATCH)]:
            self.send_update(f"DELETE DATA {{ {self._data(batch)} }}")

    def has(self, quad: Quad) -> bool:
        """Whether a statement is in the store."""
        known = _named(quad)
        pattern = f"{known.subject} {known.predicate} {known.object}"
        return self.ask(
            f"ASK {{ GRAPH {known.graph_name} {{ {pattern} }} }}" if isinstance(known.graph_name, NamedNode) else f"ASK {{ {pattern} }}"
        )

    def _data(self, quads: Sequence[Quad]) -> str:
        default = self.named_for_writing() if any(isinstance(quad.graph_name, DefaultGraph) for quad in quads) else None
        by_graph: dict[Any, list[str]] = {}
        for quad in quads:
            graph = quad.graph_name if isinstance(quad.graph_name, NamedNode) else default
            by_graph.setdefault(graph, []).append(f"{quad.triple} .")
        return "\n".join(
            "\n".join(lines) if graph is None else f"GRAPH {graph} {{ {' '.join(lines)} }}" for graph, lines in by_graph.items()
        )

    # ── graphs ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def named_graphs(self) -> list[NamedNode]:
        """The names of the graphs, sorted, without the default graph and those that the server keeps for itself."""
        with self._lock:
            if self._graphs is None:
                rows = self._read(self._posted("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", "SELECT", []), _rows_of)[1]
                found = {row[0] for row in rows if isinstance(row[0], NamedNode)}
                kept = {graph for graph in found if not (self._is_virtuoso and _OF_VIRTUOSO.fullmatch(graph.value))}
                passing = {graph for graph in kept if graph.value.startswith((_CHECK, STAGING))}
                self._graphs = sorted(kept - passing - {self._default_name(), DEFAULT}, key=str)
            return self._graphs

    def named_for_writing(self) -> NamedNode | None:
        """The name under which the default graph is written, None on a server that has one without a name.

        A server that has none is known by what it shows: a statement in a named graph, to a query that names no graph.
        """
        with self._lock:
            if self._default_name() is None:
                if self._server_is_virtuoso():
                    self._default = DEFAULT
                else:
                    self.send_update(f"INSERT DATA {{ GRAPH {_PROBE} {{ {_PROBE} {_PROBE} {_PROBE} }} }}")
                    try:
                        shows_all = self._read(self._posted(f"ASK {{ {_PROBE} {_PROBE} {_PROBE} }}", "ASK", []), _truth_of)
                    finally:
                        self.send_update(f"DROP SILENT GRAPH {_PROBE}")
                    self._default = DEFAULT if shows_all else None
            return self._default_name()

    def _default_name(self) -> NamedNode | None:
        """The name of the default graph as it is read, None if it has none."""
        with self._lock:
            if self._default is False or not self._server:
                has_name = self._read(self._posted(f"ASK {{ GRAPH {DEFAULT} {{ ?s ?p ?o }} }}", "ASK", []), _truth_of)
                self._default = self._chosen or (DEFAULT if has_name else None)
            return self._default if isinstance(self._default, NamedNode) else None

    def _server_is_virtuoso(self) -> bool:
        """Whether Virtuoso answers, which takes no statement without the name of a graph."""
        self._default_name()
        return self._is_virtuoso

    def _is_oxigraph(self) -> bool:
        """Whether the embedded store's own engine answers."""
        self._default_name()
        return self._server.startswith("Oxigraph")

    def _dataset(self, query: str) -> list[tuple[str, str]]:
        """The graphs that a query is to see, where it does not see those that it should by itself."""
        text = unquoted(query)
        if any(name == "default-graph-uri" for name, _ in parse_qsl(urlsplit(self.addresses.query).query)) or re.search(
            r"(?i)\bfrom\b", text
        ):
            return []
        default = self._default_name()
        if default is None:
            return []
        # no name at all would not mean none to every server
        named = (self.named_graphs() or [_PROBE]) if _GRAPH.search(text) else []
        return [("default-graph-uri", default.value), *(("named-graph-uri", graph.value) for graph in named)]

    @contextmanager
    def workspace(self, takes: Callable[[NamedNode], bool]) -> Iterator[RemoteStore]:
        """The same endpoint, with a graph beside all others for its default graph: a copy of the default graph and of the named graphs
        that it `takes`. The server copies; the graph is gone afterwards. Raises StoreReadOnlyError if it takes no writes.
        """
        now = int(time.time())
        beside = NamedNode(f"{_CHECK}{now}-{uuid.uuid4().hex[:12]}")
        default = self.named_for_writing()
        graphs = [graph for graph in self.named_graphs() if takes(graph)]
        sources = ["DEFAULT" if default is None else f"GRAPH {default}", *(f"GRAPH {graph}" for graph in graphs)]
        for graph in self._own_graphs():  # of checks that were ended by force
            begun = graph.value.removeprefix(_CHECK).partition("-")[0]
            if graph.value.startswith(_CHECK) and begun.isdigit() and int(begun) < now - _DAY:
                self.send_update(f"DROP SILENT GRAPH {graph}")
        try:
            for number in range(0, len(sources), _COPIES):
                self.send_update("; ".join(f"ADD SILENT {source} TO GRAPH {beside}" for source in sources[number : number + _COPIES]))
            yield RemoteStore(self.addresses, self._exchanges, default=beside)
        finally:
            self.send_update(f"DROP SILENT GRAPH {beside}", is_idempotent=True)

    @property
    def is_virtuoso(self) -> bool:
        """Whether Virtuoso answered last."""
        return self._is_virtuoso

    def takes_updates(self) -> bool:
        """Whether it takes updates from us: tried with one that changes nothing."""
        try:
            self.send_update(f"DROP SILENT GRAPH {_PROBE}", is_idempotent=True)
        except (StoreRejectedError, StoreReadOnlyError, EndpointError):
            return False
        return True

    def shortcomings(self) -> list[str]:
        """In what the server does not compute as the standard says, of what shapes need."""
        return [what for what, query in _TRIALS.items() if not self._passes(query)]

    def _passes(self, query: str) -> bool:
        try:
            return bool(self._read(self._posted(query, "ASK", []), _truth_of))
        except StoreRejectedError:
            return False

    def _own_graphs(self) -> list[NamedNode]:
        """The graphs that regkg itself put there for a while."""
        found = self._read(self._posted("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", "SELECT", []), _rows_of)[1]
        return [row[0] for row in found if isinstance(row[0], NamedNode) and row[0].value.startswith(OWN)]

    # ── questions ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _check_query(self, query: str, kind: type[object], form: str) -> None:
        """Raise StoreRejectedError for what is no query of a form, with the place of what is wrong with it, before anything is sent."""
        if self._is_closed:
            raise StoreUnavailableError("the store is closed")
        if _ELSEWHERE.search(unquoted(query)):
            return  # even an empty store would go where it says
        _check_form(query, kind, form)

    def _check_update(self, update: str) -> None:
        if self._is_closed:
            raise StoreUnavailableError("the store is closed")
        if _ELSEWHERE.search(unquoted(update)):
            return
        try:
            ox.Store().update(update)
        except SyntaxError as error:
            raise rejected(error.msg, update) from error
        except (RuntimeError, OSError, ValueError):
            return  # what it cannot do to an empty store

    def _asked(self, query: str, form: str) -> Reply:
        return self._posted(query, form, self._dataset(query))

    def _posted(self, query: str, form: str, dataset: Sequence[tuple[str, str]], *, accept: str | None = None) -> Reply:
        """The reply to a question. Raises StoreRejectedError for one that the server does not take."""
        from SPARQLWrapper import JSON, POST, TURTLE

        wrapper = self._wrapper(self.addresses.query)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(TURTLE if form == "CONSTRUCT" else JSON)
        for name, value in dataset:
            wrapper.addParameter(name, value)
        # not setQuery, which guesses the form of a query by its words
        wrapper.queryString, wrapper.queryType = query, form
        if accept is not None:
            wrapper.addCustomHttpHeader("Accept", accept)
        reply = self._exchanges.ask(_as_post(wrapper))
        self._note(reply)
        if not reply.is_done:
            raise self._refused(reply, query)
        return reply

    def _wrapper(self, address: str) -> SPARQLWrapper:
        from SPARQLWrapper import SPARQLWrapper

        wrapper = SPARQLWrapper(address)
        wrapper.setOnlyConneg(True)
        return wrapper

    def _triples(self, query: str) -> Iterable[Triple]:
        """The triples of an answer; asked for again in a syntax that has an end, where a line of it might be missing."""
        dataset = self._dataset(query)
        accept = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5, application/ld+json;q=0.4"
        reply = self._posted(query, "CONSTRUCT", dataset, accept=accept)
        if not reply.is_whole and reply.media_type not in _ENDED:
            reply = self._posted(query, "CONSTRUCT", dataset, accept="application/rdf+xml, application/ld+json;q=0.9")
            if not reply.is_whole and reply.media_type not in _ENDED:
                raise EndpointError("the endpoint does not say where its answer ends", hint="ask with SELECT, whose answers have an end")
        return self._read(reply, _triples_of)

    def _read(self, reply: Reply, read: Callable[[Reply], R]) -> R:
        """What an answer says. Raises EndpointError for one that is not what was asked for, or only a part of it."""
        if limit := reply.headers.get("x-sparql-maxrows"):
            raise LimitError(
                f"the endpoint gives only the first {limit} rows", hint="ask for less, or by pages with ORDER BY, LIMIT and OFFSET"
            )
        if reply.status == 206 or reply.headers.get("x-sql-state") == "S1TAT":
            raise LimitError("the endpoint stopped before the answer was complete", hint="ask for less")
        try:
            return read(reply)
        except _StrangeError as error:
            begins = f": {reply.words()}" if reply.content else ""
            raise EndpointError(f"the endpoint does not answer as one should: {error}{begins}", hint=error.hint) from error

    def _note(self, reply: Reply) -> None:
        self._server = reply.headers.get("server") or "unknown"
        self._is_virtuoso = self._server.startswith("Virtuoso")

    def _refused(self, reply: Reply, text: str) -> Exception:
        """What a status that is no success means."""
        words = self._exchanges.hidden_in(reply.words())
        said = f"HTTP {reply.status}{f': {words}' if words else ''}"
        if reply.status in (401, 403, 407):
            return EndpointError(f"the endpoint lets us not in ({said})", hint="set REGKG_USER and REGKG_PASSWORD, or REGKG_TOKEN")
        if reply.status in (404, 405, 410, 501) or "html" in reply.media_type:
            return EndpointError(
                f"there is no endpoint at {self.addresses.query} ({said})", hint="is this the address of the endpoint itself?"
            )
        if 400 <= reply.status <= 500:  # 500 is what the protocol has for a query that is refused (2.1.6)
            return EndpointRefusal(f"the endpoint refused: {said}", source=text)
        return EndpointError(f"the endpoint failed ({said})")

    # ── changes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def send_update(self, update: str, *, using: Sequence[NamedNode] = (), is_idempotent: bool = False) -> None:
        """Send an update as it is. Raises StoreReadOnlyError, StoreRejectedError or EndpointError for one that is not carried out."""
        if self._is_closed:
            raise StoreUnavailableError("the store is closed")
        from SPARQLWrapper import POST

        wrapper = self._wrapper(self.addresses.update)
        wrapper.setMethod(POST)
        for graph in using:
            wrapper.addParameter("using-graph-uri", graph.value)
        wrapper.queryString, wrapper.queryType = update, "INSERT"
        self._graphs = None
        self._changed(self._exchanges.tell(_as_post(wrapper), is_idempotent=is_idempotent), update)

    def send_graph(self, graph: NamedNode | None, n_triples: bytes, *, replaces: bool) -> None:
        """Send a graph by the Graph Store Protocol, in the place of what it held or beside it (None: the default graph).

        Putting a graph in the place of another may be repeated; so may adding, where no blank nodes are in it.
        """
        if self.addresses.graphs is None:
            raise StoreRejectedError("the endpoint takes no whole graphs that we know of")
        name = "default" if graph is None else f"graph={quote(graph.value, safe='')}"
        joint = "&" if urlsplit(self.addresses.graphs).query else "?"
        request = Request(  # noqa: S310 – the scheme was looked at
            f"{self.addresses.graphs}{joint}{name}",
            data=n_triples,
            headers={"Content-Type": "application/n-triples"},
            method="PUT" if replaces else "POST",
        )
        self._graphs = None
        self._changed(self._exchanges.tell(request, is_idempotent=replaces or b"_:" not in n_triples), "")

    def _changed(self, reply: Reply, text: str) -> None:
        self._note(reply)
        if reply.is_done:
            if "html" in reply.media_type and reply.content and not self._is_virtuoso:
                raise EndpointError(
                    f"the endpoint answered with a page: {reply.words()}", hint="is this the address of the endpoint itself?"
                )
            return
        words = self._exchanges.hidden_in(reply.words())
        if reply.status in (401, 403, 405, 501) or _SAYS_READ_ONLY.search(words):
            hint = "set REGKG_USER and REGKG_PASSWORD, or REGKG_TOKEN, of one who may write"
            raise StoreReadOnlyError(
                f"the endpoint takes no writes from us (HTTP {reply.status}{f': {words}' if words else ''})", hint=hint
            )
        raise self._refused(reply, text)


def _check_form(query: str, kind: type[object], form: str) -> None:
    try:
        result = ox.Store().query(query)
    except SyntaxError as error:
        raise rejected(error.msg, query) from error
    except (RuntimeError, OSError, ValueError):
        return  # what it cannot do on an empty store
    if not isinstance(result, kind):
        raise StoreRejectedError(f"the query is no {form}")


def _as_post(wrapper: SPARQLWrapper) -> Request:
    """The request that SPARQLWrapper makes; the parameters of the address stay with it."""
    return wrapper._createRequest()


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _StrangeError(ValueError):
    """An answer that is not what was asked for."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def _json_of(reply: Reply) -> dict[str, Any]:
    if reply.media_type not in _RESULTS:
        hint = "is this the address of the endpoint, and not of a page about it, or of a login?" if "html" in reply.media_type else None
        raise _StrangeError(f"{reply.media_type or 'no media type'} and not results in JSON", hint)
    try:
        answer = json.loads(reply.content)
    except (ValueError, RecursionError) as error:
        raise _StrangeError(f"what it sends is cut or no JSON ({error})") from error
    if not isinstance(answer, dict) or not isinstance(answer.get("head"), dict):
        raise _StrangeError("no head in its results")
    return answer


def _truth_of(reply: Reply) -> bool:
    truth = _json_of(reply).get("boolean")
    if not isinstance(truth, bool):
        raise _StrangeError("neither true nor false")
    return truth


def _rows_of(reply: Reply) -> tuple[list[str], list[tuple[Term | None, ...]]]:
    answer = _json_of(reply)
    try:
        variables, bindings = answer["head"]["vars"], answer["results"]["bindings"]
        if not (isinstance(bindings, list) and isinstance(variables, list) and all(isinstance(name, str) for name in variables)):
            raise _StrangeError("no rows in its results")
        if any(name not in variables for row in bindings for name in row):
            raise _StrangeError("a cell of no column")
        return variables, [tuple(_term(row[name]) if name in row else None for name in variables) for row in bindings]
    except (KeyError, TypeError, AttributeError) as error:
        raise _StrangeError("no rows in its results") from error


def _term(cell: dict[str, Any]) -> Term:
    kind, value = cell["type"], cell["value"]
    if kind == "uri":
        return _iri(value)
    if kind in ("literal", "typed-literal"):
        if language := cell.get("xml:lang"):
            try:
                return Literal(value, language=language.lower())
            except ValueError as error:
                raise _StrangeError(f"no language: {language!r}") from error
        datatype = cell.get("datatype")
        return Literal(value) if datatype in (None, XSD.string.value) else _canonical(value, datatype)
    if kind == "bnode":
        return _blank(value)
    if kind == "triple":
        return Triple(_term(value["subject"]), _term(value["predicate"]), _term(value["object"]))  # type: ignore[arg-type]
    raise _StrangeError(f"a term of an unknown kind: {kind!r}")


@lru_cache(maxsize=2**14)
def _iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError:
        # servers hold addresses that are none; Oxigraph keeps them, too, where it does not look at them
        escaped = re.sub(r'[\x00-\x20<>"{}|^`\\]', lambda found: f"\\u{ord(found[0]):04X}", value)
        try:
            [quad] = ox.parse(f"<urn:x> <urn:x> <{escaped}> .", format=RdfFormat.N_TRIPLES, lenient=True)
        except (SyntaxError, ValueError) as error:
            raise _StrangeError(f"no address: {value[:100]!r}") from error
        iri: NamedNode = quad.object
        return iri


@lru_cache(maxsize=2**14)
def _canonical(value: str, datatype: str) -> Literal:
    """A literal in the form in which the embedded store keeps it."""
    store = ox.Store()
    literal = Literal(value, datatype=_iri(datatype))
    try:
        store.add(Quad(_PROBE, _PROBE, literal))
    except ValueError:
        return literal
    [quad] = store
    kept: Literal = quad.object
    return kept


def _blank(label: str) -> BlankNode:
    try:
        return BlankNode(label)
    except ValueError:
        return BlankNode("x" + label.encode().hex())


def _triples_of(reply: Reply) -> list[Triple]:
    format_ = _TRIPLES.get(reply.media_type)
    if format_ is None:
        hint = "is this the address of the endpoint, and not of a page about it, or of a login?" if "html" in reply.media_type else None
        raise _StrangeError(f"{reply.media_type or 'no media type'} and not triples", hint)
    if not reply.content.strip():
        if reply.media_type in _ENDED:
            raise _StrangeError("nothing")
        return []
    try:
        store = ox.Store()
        store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in ox.parse(reply.content, format=format_, lenient=True))
    except (SyntaxError, ValueError, MemoryError) as error:
        raise _StrangeError(f"its triples cannot be read ({error})") from error
    return [quad.triple for quad in store]


def _named(quad: Quad) -> Quad:
    """A statement whose blank nodes have names, the same each time."""
    return Quad(_with_name(quad.subject), quad.predicate, _with_name(quad.object), quad.graph_name)


def _with_name(term: Any) -> Any:
    return NamedNode(f"urn:regkg:blank:{term.value}") if isinstance(term, BlankNode) else term


__all__ = ["BATCH", "DEFAULT", "Addresses", "RemoteStore"]
