"""Slots: `VALUES ?name { … }` blocks into which terms are put, and nothing else of the query changes."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode

from regkg.errors import QueryError, QueryParameterError, StoreRejectedError
from regkg.sparql import query_kind, tokens
from regkg.stores import EmbeddedStore


def slot_of(text: str, name: str) -> tuple[int, int] | None:
    """Where the inside of `VALUES ?name { … }` stands; None if the query has no such block. Raises QueryError if it has two."""
    signs = tokens(text)
    found = []
    for at in range(len(signs) - 3):
        word, variable, brace = signs[at : at + 3]
        if word.text.upper() == "VALUES" and variable.text in (f"?{name}", f"${name}") and brace.text == "{":
            close = next((token for token in signs[at + 3 :] if token.text == "}"), None)
            if close is not None:
                found.append((brace.end, close.start))
    if len(found) > 1:
        raise QueryError(f"the query has two blocks VALUES ?{name}")
    return found[0] if found else None


def bound(text: str, name: str, terms: Sequence[NamedNode | Literal]) -> str:
    """The query with terms in the slot of a name.

    Raises QueryParameterError if there is no such slot or nothing to put into it, or if the query around it would be another one.
    """
    slot = slot_of(text, name)
    if slot is None or not terms:
        raise QueryParameterError(f"nothing to bind to {name}")
    start, end = slot
    filled = f"{text[:start]} {' '.join(str(term) for term in terms)} {text[end:]}"
    changed = slot_of(filled, name)
    if changed is None or _outside(text, slot) != _outside(filled, changed):
        raise QueryParameterError(f"the value of {name} would change the query around it")
    check_syntax(filled)
    return filled


def _outside(text: str, slot: tuple[int, int]) -> list[str]:
    return [token.text for token in tokens(text) if not (slot[0] <= token.start < slot[1])]


def check_syntax(query: str) -> None:
    """Parse a query without asking it, so that no SERVICE in it is reached.

    Raises StoreRejectedError with line and column for one that is not SPARQL 1.1.
    """
    store = EmbeddedStore()
    if query_kind(query) != "ASK":
        store.parse(query)
        return
    ask = next(token for token in tokens(query) if token.kind == "word" and token.text.upper() == "ASK")
    try:
        store.parse(f"{query[: ask.start]}SELECT (1 AS ?is){query[ask.end :]}")  # an ASK is answered at once, rows wait to be taken
    except StoreRejectedError:
        store.parse(query)  # the same fault, at its place
        raise
