"""The graph as Python sees it: open one, ask it, and get rows of Python values back.

import regkg

graph = regkg.open()
for row in graph.query("partners", project="LLI-431"):
    print(row.partner.label, row.total)
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, overload
from weakref import WeakSet

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from regkg.asking import LIMITS, Limits, ask, check
from regkg.config import graph_place
from regkg.describe import Description, describe
from regkg.errors import PartialAnswerError, QueryParameterError, RegkgError, StoreRejectedError
from regkg.labels import Labels, grouped
from regkg.queries import StoredQuery, catalogue, find_query, query_of_text, read_query, short, term_of
from regkg.sparql import query_kind
from regkg.stores import Answer, Store, Term, open_store
from regkg.terms import default_terms
from regkg.vocab import XSD

if TYPE_CHECKING:
    import rdflib

    from regkg.summary import Content

#: What a cell of an answer may be; None where the query leaves it open.
Value: TypeAlias = "Thing | Text | str | int | float | bool | Decimal | date | datetime | tuple[Value, Value, Value] | None"

#: What a parameter of a stored query takes.
Argument: TypeAlias = "str | int | float | Decimal | date | NamedNode | Literal"

LANGUAGES: Final = ("lv", "en")


class Thing(str):
    """The IRI of a thing, a term or a code: a text that also knows its `label`.

    >>> from regkg.resources import published_dump
    >>> with Graph.open(published_dump()) as graph:
    ...     lead = graph.query("lead-partners", project="LLI-431")[0].organisation
    >>> lead, lead.label
    (id:org/lv-kurzemes-planosanas-regions, 'Kurzeme Planning Region')
    >>> lead == "https://w3id.org/regkg/id/org/lv-kurzemes-planosanas-regions"
    True
    """

    __slots__ = ("_names",)
    _names: _Names

    @property
    def label(self) -> str:
        """What a reader calls it, in the graph's language."""
        return self._names.of(self)

    @property
    def short(self) -> str:
        """As people type it: `id:project/…`, `rk:endDate`."""
        return short(NamedNode(str(self)))

    def __repr__(self) -> str:
        return self.short

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Copied or sent elsewhere it is its IRI: the label stays with the graph."""
        return str, (str(self),)


class Text(str):
    """A text in a language."""

    __slots__ = ("language",)
    language: str


class Row(Mapping[str, Value]):
    """One row of an answer: its values by column, as items or as attributes."""

    __slots__ = ("_columns", "_values")

    def __init__(self, columns: Mapping[str, int], values: Sequence[Value]) -> None:
        self._columns = columns
        self._values = values

    def __getitem__(self, name: str) -> Value:
        try:
            return self._values[self._columns[name]]
        except KeyError:
            raise KeyError(f"there is no column {name!r}; there are {', '.join(self._columns)}") from None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._columns:
            raise AttributeError(f"there is no column {name!r}; there are {', '.join(self._columns)}")
        return self._values[self._columns[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def __repr__(self) -> str:
        return f"Row({', '.join(f'{name}={self._values[at]!r}' for name, at in self._columns.items())})"


class _Names:
    """Labels of all things of an answer, looked up together when the first of them is asked for."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._waiting: list[NamedNode] = []

    def expect(self, node: NamedNode) -> None:
        self._waiting.append(node)

    def look_up(self) -> None:
        """Look up what is not known yet, as long as the store is open."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._labels.look_up(waiting)

    def of(self, iri: str) -> str:
        self.look_up()
        return self._labels.of(NamedNode(str(iri)))


class Rows(Sequence[Row]):
    """The answer to a query: rows of Python values, and a table in a notebook.

    >>> from regkg.resources import published_dump
    >>> rows = Graph.open(published_dump()).query("partners", project="LLI-431")
    >>> rows
    <2 rows of project, partner, name, role, country, eu, own, total, currency>
    >>> [(row.partner.label, row.total) for row in rows]
    [('Association "Klaipeda region"', Decimal('205155')), ('Kurzeme Planning Region', Decimal('213092.67'))]
    """

    def __init__(self, answer: Answer, names: _Names, *, language: str, query: StoredQuery | None = None) -> None:
        self.columns: tuple[str, ...] = answer.variables
        #: The cells as terms of RDF, as the store answered.
        self.terms: tuple[tuple[Term | None, ...], ...] = answer.rows
        self._language = language
        self._query = query
        index = {name: at for at, name in enumerate(answer.variables)}
        known: dict[Term | None, Value] = {}
        self._rows: tuple[Row, ...] = tuple(Row(index, [_value(term, names, known) for term in row]) for row in answer.rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        return self._rows[at]

    def __repr__(self) -> str:
        counted = "1 row" if len(self) == 1 else f"{len(self)} rows"
        return f"<{counted} of {', '.join(self.columns)}>"

    def column(self, name: str) -> list[Value]:
        """The values of one column. Raises KeyError with the columns that there are."""
        return [row[name] for row in self]

    def to_dicts(self, *, labels: bool = False) -> list[dict[str, Value]]:
        """The rows as dictionaries of plain values; with `labels` the names of things in the place of their IRIs."""
        return [{name: _exported(value, labels=labels) for name, value in row.items()} for row in self]

    def to_pandas(self, *, labels: bool = False) -> Any:
        """A `pandas.DataFrame`; amounts stay exact (`Decimal`). Raises ImportError where pandas is not installed."""
        pandas = _installed("pandas")
        return pandas.DataFrame(self.to_dicts(labels=labels), columns=list(self.columns))

    def to_polars(self, *, labels: bool = False) -> Any:
        """A `polars.DataFrame`; amounts stay exact (`Decimal`). Raises ImportError where polars is not installed."""
        polars = _installed("polars")
        rows = self.to_dicts(labels=labels)
        return polars.DataFrame({name: [row[name] for row in rows] for name in self.columns}, strict=False)

    def _repr_html_(self) -> str:
        """A table with names that link to their things, for notebooks."""
        from regkg.markup import cell, table

        shown = self._rows[:_IN_NOTEBOOK]
        body = [[self._cell(name, row[name], cell) for name in self.columns] for row in shown]
        left = len(self) - len(shown)
        return table([self._heading(name) for name in self.columns], body) + (f"<p>… {left} more</p>" if left else "")

    def _heading(self, name: str) -> str:
        column = self._query.columns.get(name, {}) if self._query is not None else {}
        return str(column.get("label", {}).get(self._language, name))

    def _cell(self, name: str, value: Value, cell: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, Thing):
            return str(cell(value.label, link=str(value)))
        column = self._query.columns.get(name, {}) if self._query is not None else {}
        if isinstance(value, Decimal) and column.get("format") == "money":
            return str(cell(grouped(value, self._language)))
        return str(cell(str(value)))


#: So many rows are shown in a notebook.
_IN_NOTEBOOK: Final = 100


class Graph:
    """A graph to ask. Made by `regkg.open`; closed by `close` or at the end of a `with` block.

    Queries run in a process of their own within `limits`, and can be interrupted.
    """

    def __init__(self, store: Store, *, place: str = "", language: str = "en", limits: Limits = LIMITS) -> None:
        self.store = store
        self.place = place
        self.language = language
        self.limits = limits
        self._terms = default_terms()
        self._labels = Labels(store, self._terms, language)
        self._named: WeakSet[_Names] = WeakSet()

    @classmethod
    def open(
        cls, where: str | os.PathLike[str] | None = None, *, language: str | None = None, timeout: float = 60.0, memory: int = 2 * 2**30
    ) -> Graph:
        """Open a folder that `regkg build` wrote, an RDF file, or this project's graph, as `regkg.open` does."""
        tongue = language or os.environ.get("REGKG_LANG") or "en"
        if tongue not in LANGUAGES:
            raise QueryParameterError(f"there are no labels in {tongue!r}", hint=f"one of {', '.join(LANGUAGES)}")
        place = graph_place() if where is None else os.fspath(where)
        return cls(open_store(place), place=place, language=tongue, limits=Limits(seconds=timeout, memory=memory))

    # ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def query(self, name: str, /, **parameters: Argument | Iterable[Argument]) -> Rows:
        """The answer to a stored query, by its name or the path of a `.rq` file, with its parameters filled in.

        A parameter takes what `regkg query -p` takes: a label, a number or an identifier for a thing; or a Python value. Several values
        are given as a list.

        >>> from regkg.resources import published_dump
        >>> graph = Graph.open(published_dump(), language="lv")
        >>> [row.project.label for row in graph.query("projects", programme="Interreg Baltic Sea Region")]
        ['LARS']

        Raises QueryNotFoundError with near names, QueryParameterError, PartialAnswerError or LimitError where a limit is reached.
        """
        path = Path(name)
        query = read_query(path) if path.suffix == ".rq" and path.is_file() else find_query(name)
        check(query.text, limits=self.limits)  # before binding, which parses it
        bound = {parameter: [self._term(query, parameter, value) for value in _several(given)] for parameter, given in parameters.items()}
        return self._rows(ask(self.store, query.bind(bound), limits=self.limits), query)

    def select(self, sparql: str) -> Rows:
        """The answer to a query of one's own: rows of a SELECT, or the triples of a CONSTRUCT in three columns. Our prefixes are known.

        >>> from regkg.resources import published_dump
        >>> graph = Graph.open(published_dump())
        >>> graph.select("SELECT ?acronym { ?project a rk:Project ; rk:acronym ?acronym } ORDER BY ?acronym").column("acronym")
        ['CLUSTERS3', 'LARS', 'Smart planning']

        Raises QueryError or StoreRejectedError for what is no query, PartialAnswerError or LimitError where a limit is reached.
        """
        return self._rows(ask(self.store, query_of_text(sparql).text, limits=self.limits), None)

    def ask(self, sparql: str) -> bool:
        """The answer to an ASK query. Raises as `select` does."""
        query = query_of_text(sparql).text
        if query_kind(query) != "ASK":
            raise StoreRejectedError("the query is no ASK", hint="use select")
        (row,) = ask(self.store, query, limits=self.limits).rows
        return isinstance(row[0], Literal) and row[0].value == "true"

    def find(
        self, text: str, *, kind: str | None = None, region: str | None = None, since: int | None = None, limit: int | None = None
    ) -> Rows:
        """The things that a text names, ranked: words in any inflection, with or without diacritics, acronyms, numbers.

        >>> from regkg.resources import published_dump
        >>> [row.thing.short for row in Graph.open(published_dump()).find("lli 431")]
        ['id:project/2014tc16rfcb027/lli-431']

        Raises QueryParameterError for a kind or region that is not known.
        """
        from regkg.search import find

        found = find(
            self.store, text, labels=self._labels, terms=self._terms, kind=kind, region=region, since=since, most=limit, limits=self.limits
        )
        rows = [
            (
                hit.thing,
                Literal(hit.id),
                Literal(hit.title),
                Literal(hit.kind),
                Literal(hit.programme) if hit.programme else None,
                None if hit.amount is None else Literal(f"{hit.amount:f}", datatype=XSD.decimal),
                Literal(hit.currency) if hit.currency else None,
                Literal(hit.start, datatype=XSD.date) if hit.start else None,
                Literal(hit.end, datatype=XSD.date) if hit.end else None,
                Literal(hit.matched),
            )
            for hit in found.hits
        ]
        return self._rows(Answer(_FOUND, tuple(rows)), None)

    def show(self, name: str, *, depth: int = 1) -> Description:
        """One thing with its facts, uses, sources and conflicts; by identifier, number, acronym or name.

        >>> from regkg.resources import published_dump
        >>> shown = Graph.open(published_dump()).show("LARS")
        >>> [(conflict.name, conflict.state) for conflict in shown.conflicts]
        [('end date', 'Open')]

        Raises QueryParameterError with candidates or near names.
        """
        from regkg.search import identify

        thing = identify(self.store, name, labels=self._labels, limits=self.limits)
        description = describe(self.store, thing, labels=self._labels, terms=self._terms, language=self.language, depth=depth)
        if not description.is_known:
            raise QueryParameterError(f"the graph says nothing of {name}", hint="find looks for parts of names")
        return description

    def about(self) -> Content:
        """What the graph holds, counted."""
        from regkg.summary import content_of

        return content_of(self.store)

    def queries(self) -> dict[str, str]:
        """The stored queries: what each asks, by its name."""
        return {query.name: query.title.get(self.language) or query.title.get("en", "") for query in catalogue()}

    # ── other libraries ──────────────────────────────────────────────────────────────────────────────────────────────────

    def to_rdflib(self) -> rdflib.Graph:
        """The resolved graph as a graph of rdflib's, with our prefixes; what single documents say is left out."""
        from pyoxigraph import DefaultGraph

        from regkg.shacl.reference import as_rdflib
        from regkg.vocab import PREFIXES

        graph = as_rdflib(quad.triple for quad in self.store.quads() if isinstance(quad.graph_name, DefaultGraph))
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        return graph

    # ── opening and closing ──────────────────────────────────────────────────────────────────────────────────────────────

    def close(self) -> None:
        """Let go of the store; rows that are there keep their labels."""
        for names in self._named:
            names.look_up()
        self.store.close()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<graph in {self.place or 'memory'}>"

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, answer: Answer, query: StoredQuery | None) -> Rows:
        names = _Names(self._labels)
        self._named.add(names)
        return Rows(answer, names, language=self.language, query=query)

    def _term(self, query: StoredQuery, name: str, value: Argument) -> NamedNode | Literal:
        parameter = query.parameter(name)
        if isinstance(value, NamedNode | Literal):
            return value
        if isinstance(value, Thing):
            return NamedNode(str(value))
        if isinstance(value, float):
            return term_of(parameter, f"{Decimal(repr(value)):f}", self.store)
        return term_of(parameter, value.isoformat() if isinstance(value, date) else str(value), self.store)


#: The columns of what `find` returns.
_FOUND: Final = ("thing", "id", "title", "kind", "programme", "amount", "currency", "start", "end", "matched")


def _several(given: Argument | Iterable[Argument]) -> list[Argument]:
    if isinstance(given, str | int | float | Decimal | date | NamedNode | Literal):
        return [given]
    return list(given)


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _value(term: Term | None, names: _Names, known: dict[Term | None, Value]) -> Value:
    """A term as a value of Python; the same term is the same value."""
    if term not in known:
        known[term] = _made(term, names)
    return known[term]


def _made(term: Term | None, names: _Names) -> Value:
    if term is None:
        return None
    if isinstance(term, NamedNode):
        thing = Thing(term.value)
        thing._names = names
        names.expect(term)
        return thing
    if isinstance(term, BlankNode):
        return str(term)
    if isinstance(term, Triple):
        return _made(term.subject, names), _made(term.predicate, names), _made(term.object, names)
    if term.language:
        text = Text(term.value)
        text.language = term.language
        return text
    read = _READERS.get(term.datatype.value)
    try:
        return term.value if read is None else read(term.value)
    except (ValueError, InvalidOperation):  # as a graph that was not checked may have it
        return term.value


_READERS: Final[dict[str, Any]] = {
    **{
        XSD[name].value: int
        for name in "integer int long short byte nonNegativeInteger positiveInteger unsignedInt unsignedLong negativeInteger".split()
    },
    XSD.decimal.value: Decimal,
    XSD.double.value: float,
    XSD.float.value: float,
    XSD.boolean.value: lambda text: {"true": True, "1": True, "false": False, "0": False}[text],
    XSD.date.value: lambda text: date.fromisoformat(text[:10]) if len(text) == _DAY else text,
    XSD.dateTime.value: datetime.fromisoformat,
}
#: The letters of a day without a time zone; a date with one stays a text.
_DAY: Final = 10


def _exported(value: Value, *, labels: bool) -> Value:
    """A value without what only we know of it."""
    if isinstance(value, Thing):
        return value.label if labels else str(value)
    return str(value) if isinstance(value, Text) else value


def _installed(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(f"{name} is not installed: pip install {name}") from error


__all__ = ["Graph", "PartialAnswerError", "RegkgError", "Row", "Rows", "Text", "Thing"]
