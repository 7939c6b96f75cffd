"""Queries in the words in which Oxigraph answers them as SPARQL 1.1 says, where its own reading of them is another.

What is written otherwise is put in its place; everything else in a query stays as it is, and most queries stay as they are altogether.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from regkg.sparql import FORMS, Token, tokens

#: What a query has in it that may have to be written otherwise: looked for first, as it costs next to nothing.
_CONCERNED: Final = re.compile(r"group_concat|[\w>)][*?](?=\s)", re.IGNORECASE)
_ENDS: Final = {"iri", "name", "variable"}
#: Words after which a triple pattern has ended.
_AFTER: Final = frozenset({".", "}", "OPTIONAL", "FILTER", "BIND", "VALUES", "MINUS", "GRAPH"})


def as_oxigraph_reads(query: str, ask: Callable[[str], bool]) -> str:
    """A query in words in which Oxigraph answers it as SPARQL 1.1 says.

    `ask` answers ASK queries about the data. GROUP_CONCAT gives a text without a language (section 18.5.1.7), where Oxigraph keeps the one
    that all its texts have. A path of length nought leads from a term to itself, be the term in the data or not (section 18.4), where
    Oxigraph finds only those that are: such a pattern, of which nothing else can be found, becomes a VALUES block.

    >>> as_oxigraph_reads("SELECT (GROUP_CONCAT(?a) AS ?b) { ?c ?d ?a }", lambda query: True)
    'SELECT (STR(GROUP_CONCAT(?a)) AS ?b) { ?c ?d ?a }'
    >>> as_oxigraph_reads("SELECT * { <x:nowhere> <x:p>* ?a }", lambda query: False)
    'SELECT * { VALUES ?a { <x:nowhere> } }'
    """
    if not _CONCERNED.search(query):
        return query
    words = tokens(query)
    for start, end, text in sorted((*_plain_texts(words), *_paths_from_nowhere(words, query, ask)), reverse=True):
        query = f"{query[:start]}{text}{query[end:]}"
    return query


def _plain_texts(words: list[Token]) -> Iterator[tuple[int, int, str]]:
    for at, word in enumerate(words):
        if word.kind == "word" and word.text.upper() == "GROUP_CONCAT" and (last := _closing(words, at + 1)) is not None:
            yield word.start, word.start, "STR("
            yield words[last].end, words[last].end, ")"


def _paths_from_nowhere(words: list[Token], query: str, ask: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    """Patterns that are one path with `*` or `?` between a variable and a term that the data lack, outside of GRAPH and of other data."""
    if any(word.kind == "word" and word.text.upper() == "FROM" for word in words):
        return
    prologue = query[: next((word.start for word in words if word.kind == "word" and word.text.upper() in FORMS), 0)]
    elsewhere: list[bool] = []
    for at, word in enumerate(words):
        if word.text == "{" and word.kind == "sign":
            elsewhere.append(any(elsewhere[-1:]) or _is_elsewhere(words, at))
        elif word.text == "}" and word.kind == "sign":
            del elsewhere[-1:]
        if not elsewhere or elsewhere[-1] or word.kind != "sign" or word.text not in "{.}":
            continue
        end = _path(words, at + 2)
        if end is None or end + 1 >= len(words) or words[end + 1].text.upper() not in _AFTER:
            continue
        variables = [one for one in (words[at + 1], words[end]) if one.kind == "variable"]
        terms = [one for one in (words[at + 1], words[end]) if one.kind in ("iri", "name")]
        if len(variables) == len(terms) == 1:
            term = terms[0].text
            if not ask(f"{prologue}ASK {{ {{ {term} ?p ?o }} UNION {{ ?s ?p {term} }} }}"):
                yield words[at + 1].start, words[end].end, f"VALUES {variables[0].text} {{ {term} }}"


def _is_elsewhere(words: list[Token], at: int) -> bool:
    """Whether a brace begins what is asked of a named graph or of another store."""
    before = [word.text.upper() for word in words[max(0, at - 3) : at]]
    return any(word in ("GRAPH", "SERVICE") for word in before[-2:]) or before[-3:-1] == ["SERVICE", "SILENT"]


def _path(words: list[Token], at: int) -> int | None:
    """The place of the word after a path that begins at a place, if `*` or `?` is said of all of it."""
    if at < len(words) and words[at].text == "^":
        at += 1
    if at + 2 >= len(words):
        return None
    last = _closing(words, at) if words[at].text == "(" else at
    if last is None or (last == at and words[at].kind not in ("iri", "name") and words[at].text != "a"):
        return None
    after = words[last + 1 : last + 3]
    return last + 2 if len(after) == 2 and after[0].text in ("*", "?") and after[1].kind in _ENDS else None


def _closing(words: list[Token], at: int) -> int | None:
    """The place of the bracket that closes the one at a place."""
    depth = 0
    for place in range(at, len(words)):
        if words[place].kind == "sign" and words[place].text in "()":
            depth += 1 if words[place].text == "(" else -1
            if depth <= 0:
                return place if place > at else None
    return None
