"""What every store can do, and in which form it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

_ORDERED: Final = re.compile(r"\border\s+by\b", re.IGNORECASE)

#: What may hold any words: texts, IRIs and comments.
_QUOTED: Final = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>|#[^\n]*""",
    re.DOTALL,
)
_ALL: Final = re.compile(r"^[^{]*\bselect\s+(?:(?:distinct|reduced)\s+)?\*", re.IGNORECASE)
_INNERMOST: Final = re.compile(r"\{[^{}]*\}")

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


def is_nameable(term: Term) -> bool:
    """Whether a query can name a term: it cannot name blank nodes and addresses that are none, both of which a store may hold.

    >>> is_nameable(NamedNode("https://example.org/a")), is_nameable(BlankNode("a"))
    (True, False)
    """
    if isinstance(term, Triple):
        return all(is_nameable(part) for part in (term.subject, term.predicate, term.object))
    named = term.datatype if isinstance(term, Literal) else term
    if isinstance(named, BlankNode):
        return False
    try:
        NamedNode(named.value)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT, a cell for each variable; None where a variable is unbound.

    They come in the order that the query asks for; where it asks for none, sorted, so that the same question prints the same answer.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    @classmethod
    def of(cls, query: str, variables: Iterable[str], rows: Iterable[tuple[Term | None, ...]]) -> Answer:
        """The answer to a query, sorted if the query does not order it; the columns of `SELECT *` in the order of its text."""
        names, found = tuple(variables), tuple(rows)
        if (places := _places(query, names)) is not None:
            names, found = tuple(names[place] for place in places), tuple(tuple(row[place] for place in places) for row in found)
        if len(found) > 1 and not _is_ordered(query):
            found = tuple(sorted(found, key=lambda row: [str(term or "") for term in row]))
        return cls(names, found)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Term | None]]:
        """The rows by variable."""
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)


def unquoted(query: str) -> str:
    """The words of a query: without its texts, IRIs and comments.

    >>> unquoted("SELECT * { ?s ?p 'SERVICE' } # LOAD").split()
    ['SELECT', '*', '{', '?s', '?p', '}']
    """
    return _QUOTED.sub(" ", query)


def masked(query: str) -> str:
    """A query with blanks for its texts, IRIs and comments: what is left stands where it stood.

    >>> masked("SELECT * { ?s ?p 'a' }")
    'SELECT * { ?s ?p     }'
    """
    return _QUOTED.sub(lambda found: " " * len(found[0]), query)


def _places(query: str, names: tuple[str, ...]) -> list[int] | None:
    """Where the columns of `SELECT *` stand in an engine's answer; None for a query that names its columns."""
    text = unquoted(query)
    if _ALL.search(text) is None:
        return None
    order = {name: number for number, name in reversed(list(enumerate(re.findall(r"[?$](\w+)", text))))}
    return sorted(range(len(names)), key=lambda place: order.get(names[place], len(order)))


def _is_ordered(query: str) -> bool:
    """Whether a query orders its rows; what a query inside it orders comes in no order."""
    if _ORDERED.search(query) is None:
        return False
    outer, found = unquoted(query), 1
    while found:
        outer, found = _INNERMOST.subn(" ", outer)
    return _ORDERED.search(outer) is not None


class Store(Protocol):
    """A queryable dataset. The default graph is what a query without GRAPH sees.

    All methods raise StoreRejectedError for what the store refuses, with the place in the text where it is known.
    """

    def select(self, query: str) -> Answer:
        """The rows of a SELECT query."""
        ...

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        ...

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, sorted."""
        ...

    def update(self, update: str) -> None:
        """Carry out a SPARQL update, whole or not at all. Raises StoreReadOnlyError for a store that takes no writes."""
        ...

    def replace(self, graph: NamedNode | None, triples: Iterable[Triple]) -> None:
        """Put triples in the place of what a graph held (None: the default graph); other graphs stay as they are."""
        ...

    def quads(self) -> Iterator[Quad]:
        """Everything."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...


class Workspace(Store, Protocol):
    """A store that takes single statements in and out."""

    def extend(self, quads: Iterable[Quad]) -> None:
        """Take statements in."""
        ...

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take statements out."""
        ...

    def has(self, quad: Quad) -> bool:
        """Whether a statement is in the store."""
        ...
