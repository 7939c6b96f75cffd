"""The words of a SPARQL text, each with its place in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from regkg.errors import Place, QueryError


class Token(NamedTuple):
    """A word or sign: what it is, how it is written, from where to where."""

    kind: str
    text: str
    start: int
    end: int


#: What is quoted is passed over whole. Keywords may touch what stands before them: `1SERVICE<…>` is a number, a keyword and an IRI.
_SIGN: Final = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*(?:\\[uU][0-9A-Fa-f]+[^<>"{}|^`\\\x00-\x20]*)*>)
    |(?P<string>\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*')
    |(?P<variable>[?$]\w+)
    |(?P<blank>_:\w(?:[\w.\-]*[\w\-])?)
    |(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<name>(?:[^\W\d_](?:[\w.\-]*[\w\-])?)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)(?:(?:[\w.\-:]|%[0-9A-Fa-f]{2}|\\.)*(?:[\w\-:]|%[0-9A-Fa-f]{2}|\\.))?)?)
    |(?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>\^\^|&&|\|\||<=|>=|!=|<<|>>|\S)""",
    re.DOTALL | re.VERBOSE,
)


def tokens(text: str) -> list[Token]:
    """The words of a text without its comments.

    >>> [(token.kind, token.text) for token in tokens('?a rk:b/<c> "d"@en . # e')]
    [('variable', '?a'), ('name', 'rk:b'), ('sign', '/'), ('iri', '<c>'), ('string', '"d"'), ('tag', '@en'), ('sign', '.')]
    """
    found = (Token(str(match.lastgroup), match[0], match.start(), match.end()) for match in _SIGN.finditer(text))
    return [token for token in found if token.kind != "comment"]


def place_at(text: str, at: int, *, file: str = "query") -> Place:
    """Line and column of a place in a text.

    >>> str(place_at("SELECT *\\n{ }", 9))
    'query:2:1'
    """
    return Place(file, line=text.count("\n", 0, at) + 1, column=at - text.rfind("\n", 0, at))


#: The words that begin the kinds of queries.
FORMS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})


def query_kind(query: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE, by the first such word outside of comments, strings and IRIs.

    Raises QueryError for a text that is no query, as an update is not.
    """
    for token in tokens(query):
        if token.kind != "word":
            continue
        if (word := token.text.upper()) in FORMS:
            return word
        if word in _UPDATES:
            raise QueryError("an update is no query", hint="regkg query only reads", place=place_at(query, token.start), source=query)
    raise QueryError("this is no SPARQL query", hint="it has no SELECT, ASK, CONSTRUCT or DESCRIBE")


def declared_prefixes(signs: Sequence[Token]) -> dict[str, tuple[str, Token]]:
    """The prefixes that a query's tokens declare: the namespace of each, and where it is declared."""
    return {
        name.text.rpartition(":")[0]: (iri.text[1:-1], name)
        for word, name, iri in zip(signs, signs[1:], signs[2:], strict=False)
        if word.kind == "word" and word.text.upper() == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }
