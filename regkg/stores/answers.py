"""What servers answer otherwise than the embedded store, and what of it can be told from the query and put right.

Virtuoso gives 1 and 0 for truth values that are computed, and every server has an order of its own for texts and languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, Variable

from regkg.stores.protocol import Term, is_nameable, masked
from regkg.vocab import XSD

Row = tuple[Term | None, ...]

_NAMED: Final = re.compile(r"\bAS\s+[?$](\w+)\s*\)", re.IGNORECASE)
_COMPARED: Final = re.compile(r"[<>!]=?|=|&&|\|\||\bIN\b", re.IGNORECASE)
_CALL: Final = re.compile(r"(?:NOT\s+)?(\w+)\s*[({]", re.IGNORECASE)
_TRUTHS: Final = frozenset(
    """
    BOUND CONTAINS EXISTS ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANGMATCHES REGEX SAMETERM STRENDS STRSTARTS
    """.split()
)
_TRUTH: Final = {"1": Literal("true", datatype=XSD.boolean), "0": Literal("false", datatype=XSD.boolean)}
_ORDER: Final = re.compile(r"\border\s+by\b(?P<keys>.*)", re.IGNORECASE | re.DOTALL)
_KEY: Final = re.compile(r"\s*(?:[?$](\w+)|(?:ASC|DESC)\s*\(\s*[?$](\w+)\s*\))", re.IGNORECASE)


def truth_columns(query: str) -> set[str]:
    """The variables that a query gives truth values by an expression.

    >>> sorted(truth_columns("SELECT (?a <= ?b AS ?less) (COALESCE(?a = 1, false) AS ?one) (?a + 1 AS ?sum) {}"))
    ['less', 'one']
    """
    text = masked(query)
    found = set()
    for match in _NAMED.finditer(text):
        depth, at = 1, match.start()
        while depth and at:
            at -= 1
            depth += {")": 1, "(": -1}.get(text[at], 0)
        if _is_truth(text[at + 1 : match.start()]):
            found.add(match[1])
    return found


def _is_truth(expression: str) -> bool:
    text = expression.strip()
    outside, parts = _outermost(text)
    if outside == "()":
        return _is_truth(text[1:-1])
    if outside.lower() in ("true", "false") or _COMPARED.search(outside):
        return True
    call = _CALL.match(text)
    if call is None:
        return False
    name = call[1].upper()
    if name == "IF":
        return any(map(_is_truth, parts[1:]))
    return name in _TRUTHS or (name == "COALESCE" and any(map(_is_truth, parts)))


def _outermost(text: str) -> tuple[str, list[str]]:
    """A text without what stands in its brackets, and the parts of what stands in them, divided at commas."""
    outside, parts, depth = "", [""], 0
    for sign in text:
        if sign == ")":
            depth -= 1
        if depth == 0:
            outside += sign
        elif depth == 1 and sign == ",":
            parts.append("")
        else:
            parts[-1] += sign
        if sign == "(":
            depth += 1
    return outside, parts


def with_truths(query: str, variables: Sequence[str], rows: list[Row]) -> list[Row]:
    """Rows with truth values in the columns where a query computes them, instead of 1 and 0."""
    columns = [at for at, name in enumerate(variables) if name in truth_columns(query)]
    if not columns:
        return rows
    return [tuple(_truth(cell) if at in columns else cell for at, cell in enumerate(row)) for row in rows]


def _truth(cell: Term | None) -> Term | None:
    is_number = isinstance(cell, Literal) and cell.datatype == XSD.integer
    return _TRUTH.get(cell.value, cell) if is_number and isinstance(cell, Literal) else cell


def in_our_order(query: str, variables: Sequence[str], rows: list[Row]) -> list[Row]:
    """Rows in the order that the embedded store would give them, where a query orders them by columns of its own.

    Left as they are where it orders by something else or takes a part of them; those that are equal in all keys keep their order.
    """
    keys = _order_keys(query)
    if len(rows) < 2 or keys is None or any(name not in variables for name, _ in keys):
        return rows
    at = [variables.index(name) for name, _ in keys]
    if any(isinstance(row[column], BlankNode) or not is_nameable(row[column] or _TRUTH["1"]) for row in rows for column in at):
        return rows
    names = [f"?k{number}" for number in range(len(keys))]
    values = " ".join(f"({number} {' '.join(str(row[column] or 'UNDEF') for column in at)})" for number, row in enumerate(rows))
    order = " ".join(f"DESC({name})" if is_descending else name for name, (_, is_descending) in zip(names, keys, strict=True))
    ordered = ox.Store().query(f"SELECT ?row WHERE {{ VALUES (?row {' '.join(names)}) {{ {values} }} }} ORDER BY {order} ?row")
    return [rows[int(solution[_ROW].value)] for solution in ordered]  # type: ignore[union-attr]


_ROW: Final = Variable("row")


def with_keys(query: str) -> tuple[str, list[str]]:
    """A query that gives what it is ordered by as further columns, and the names of these; none where that would change its rows.

    >>> with_keys("SELECT ?a { ?a <urn:b> ?c } ORDER BY ?c ?a")
    ('SELECT ?a ?c { ?a <urn:b> ?c } ORDER BY ?c ?a', ['c'])
    """
    text = _outer(masked(query))
    head = _PROJECTION.search(text)
    if head is None or re.search(r"\bgroup\s+by\b|\bhaving\b", text, re.IGNORECASE):
        return query, []
    shown = set(re.findall(r"[?$](\w+)", head["columns"]))
    missing = [name for name in dict.fromkeys(name for name, _ in _order_keys(query) or ()) if name not in shown]
    at = head.end("columns")
    return f"{query[:at].rstrip()}{''.join(f' ?{name}' for name in missing)} {query[at:].lstrip()}" if missing else query, missing


def _outer(text: str) -> str:
    """A masked query with blanks for what stands in its innermost and other braces, the outermost pair left."""
    depth, kept = 0, []
    for sign in text:
        depth -= sign == "}"
        kept.append(" " if depth > 0 else sign)
        depth += sign == "{"
    return "".join(kept)


_PROJECTION: Final = re.compile(r"\bselect\b(?!\s+(?:distinct|reduced)\b)(?P<columns>[^*{}]*?)(?=\bwhere\b|\{)", re.IGNORECASE)


def _order_keys(query: str) -> list[tuple[str, bool]] | None:
    """The variables by which a query orders its rows, each with whether it does so downwards; None if by other things or with a limit."""
    text = _outer(masked(query))
    match = _ORDER.search(text)
    if match is None:
        return None
    keys, rest = [], match["keys"]
    while key := _KEY.match(rest):
        keys.append((key[1] or key[2], "desc" in key[0].lower() and key[2] is not None))
        rest = rest[key.end() :]
    return keys if keys and not rest.strip() else None
