"""The parts of a query: which patterns it joins, what is optional, what it keeps and orders; each with its place in the text.

It reads queries that Oxigraph has parsed; of what it does not need (expressions, modifiers) it keeps the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from typing import Literal as OneOf

from regkg.errors import QueryError
from regkg.sparql import Token, tokens

Kind = OneOf["pattern", "filter", "bind", "values", "optional", "union", "minus", "group", "graph", "service", "select"]

#: Variables that stand for nodes without a name begin so; no query can write them.
ANONYMOUS: Final = "?_nameless"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One triple pattern, as its three parts are written."""

    subject: str
    predicate: str
    object: str

    @property
    def text(self) -> str:
        """The pattern as SPARQL.

        >>> Pattern("?a", "rk:b", "?c").text
        '?a rk:b ?c'
        """
        return f"{self.subject} {self.predicate} {self.object}"

    @property
    def variables(self) -> frozenset[str]:
        """The variables of the pattern, those of nameless nodes among them."""
        return _variables(tokens(self.text))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a group: what it is, from where to where, which variables it binds and which it looks at."""

    kind: Kind
    start: int
    end: int
    pattern: Pattern | None = None
    groups: tuple[Group, ...] = ()
    selects: tuple[Select, ...] = ()
    name: str | None = None
    binds: frozenset[str] = frozenset()
    looks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two braces."""

    parts: tuple[Part, ...]
    start: int
    end: int

    @property
    def binds(self) -> frozenset[str]:
        """The variables that the group may bind."""
        return frozenset().union(*(part.binds for part in self.parts))


@dataclass(frozen=True, slots=True)
class Select:
    """A query or a query inside it: the variables that it shows (None: all), its group, and what it does with the rows."""

    form: str
    group: Group
    shown: tuple[Token, ...] | None
    computed: frozenset[str]
    ordered: bool
    limit: Token | None
    having: tuple[int, int] | None
    is_grouped: bool

    @property
    def binds(self) -> frozenset[str]:
        """The variables that it hands on."""
        return self.group.binds if self.shown is None else frozenset({token.text for token in self.shown} | self.computed)


def read_parts(query: str) -> Select:
    """The parts of a query. Raises QueryError for a text that is none."""
    return _Parser(query).query()


def patterns_of(group: Group, graph: str | None = None) -> Iterator[tuple[Part, str | None]]:
    """All triple patterns of a group and the groups in it, each with the graph in which it is asked."""
    for part in group.parts:
        if part.pattern is not None:
            yield part, graph
        inner = part.name if part.kind == "graph" else graph
        for nested in part.groups:
            yield from patterns_of(nested, inner)
        for select in part.selects:
            yield from patterns_of(select.group, inner)


def groups_of(select: Select) -> Iterator[tuple[Group, frozenset[str]]]:
    """All groups of a query with the variables that are bound around each."""
    yield from _groups(select.group, frozenset())


def _groups(group: Group, outer: frozenset[str]) -> Iterator[tuple[Group, frozenset[str]]]:
    yield group, outer
    for part in group.parts:
        around = outer | group.binds if part.kind in ("optional", "filter", "minus") else frozenset()
        for nested in part.groups:
            yield from _groups(nested, around)
        for select in part.selects:
            yield from _groups(select.group, frozenset())


def selects_of(select: Select) -> Iterator[Select]:
    """The query itself and all that stand inside it."""
    yield select
    for group, _ in groups_of(select):
        for part in group.parts:
            yield from part.selects


def _variables(found: list[Token]) -> frozenset[str]:
    return frozenset(f"?{token.text[1:]}" for token in found if token.kind == "variable")


class _Parser:
    """Goes through the words of a query once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0
        self._nameless = 0

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _token(self) -> Token:
        if self._at >= len(self._tokens):
            raise QueryError("the query ends too early")
        return self._tokens[self._at]

    def _is(self, *texts: str, ahead: int = 0) -> bool:
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at].kind in ("word", "sign") and self._tokens[at].text.upper() in texts

    def _next(self) -> Token:
        token = self._token
        self._at += 1
        return token

    def _bracketed(self) -> list[Token]:
        """From a bracket to the one that closes it."""
        begin, depth = self._at, 0
        while True:
            token = self._next()
            if token.kind == "sign" and token.text in "({[":
                depth += 1
            elif token.kind == "sign" and token.text in ")}]":
                depth -= 1
                if not depth:
                    return self._tokens[begin : self._at]

    # ── the query ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def query(self) -> Select:
        while not self._is("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"):
            self._next()
        return self._select()

    def _select(self) -> Select:
        form = self._next().text.upper()
        shown: list[Token] | None = []
        computed: set[str] = set()
        if form == "CONSTRUCT" and self._is("{"):
            self._bracketed()
        while not self._is("{", "WHERE"):
            if self._is("*"):
                shown = None
            if self._is("("):
                words = self._bracketed()
                computed.add(f"?{words[-2].text[1:]}")
                continue
            token = self._next()
            if token.kind == "variable" and shown is not None:
                shown.append(token)
            if self._at >= len(self._tokens):  # DESCRIBE <…>
                empty = Group((), token.end, token.end)
                return Select(form, empty, None, frozenset(), ordered=True, limit=None, having=None, is_grouped=False)
        if self._is("WHERE"):
            self._next()
        group = self._group()
        ordered, limit, having, is_grouped = False, None, None, False
        while self._at < len(self._tokens) and not self._is("}"):
            if self._is("ORDER"):
                ordered = True
            elif self._is("LIMIT"):
                limit = self._tokens[min(self._at + 1, len(self._tokens) - 1)]
            elif self._is("GROUP"):
                is_grouped = True
            elif self._is("HAVING"):
                having = self._having()
                continue
            elif self._is("(") or self._is("{"):
                self._bracketed()
                continue
            self._next()
        if form in ("CONSTRUCT", "ASK", "DESCRIBE"):
            shown = None
        return Select(
            form,
            group,
            None if shown is None else tuple(shown),
            frozenset(computed),
            ordered=ordered,
            limit=limit,
            having=having,
            is_grouped=is_grouped or bool(computed and having),
        )

    def _having(self) -> tuple[int, int]:
        start = self._next().start
        while self._token.kind in ("word", "name", "iri") and not self._is("ORDER", "LIMIT", "OFFSET"):
            self._next()
        end = self._bracketed()[-1].end
        return start, end

    # ── groups ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _group(self) -> Group:
        start = self._next().start
        parts: list[Part] = []
        while not self._is("}"):
            parts.extend(self._part())
        return Group(tuple(parts), start, self._next().end)

    def _part(self) -> list[Part]:
        token = self._token
        word = token.text.upper() if token.kind in ("word", "sign") else ""
        if word == ".":
            self._next()
            return []
        if word in ("OPTIONAL", "MINUS"):
            self._next()
            return [self._nested("optional" if word == "OPTIONAL" else "minus", token.start, binds=word == "OPTIONAL")]
        if word in ("GRAPH", "SERVICE"):
            return [self._named(word)]
        if word == "FILTER":
            return [self._filter()]
        if word == "BIND":
            self._next()
            words = self._bracketed()
            variable = f"?{words[-2].text[1:]}"
            return [Part("bind", token.start, words[-1].end, binds=frozenset({variable}), looks=_variables(words[:-2]))]
        if word == "VALUES":
            return [self._values()]
        if word == "{":
            return [self._union()]
        if word == "SELECT":
            select = self._select()
            return [Part("select", token.start, self._tokens[self._at - 1].end, selects=(select,), binds=select.binds)]
        return self._triples()

    def _nested(self, kind: Kind, start: int, *, binds: bool = True, name: str | None = None) -> Part:
        group = self._group()
        bound = group.binds if binds else frozenset()
        if name and name[0] in "?$":
            bound |= {f"?{name[1:]}"}
        return Part(kind, start, group.end, groups=(group,), name=name, binds=bound)

    def _named(self, word: str) -> Part:
        start = self._next().start
        if self._is("SILENT"):
            self._next()
        return self._nested("graph" if word == "GRAPH" else "service", start, name=self._next().text)

    def _union(self) -> Part:
        first = self._group()
        groups = [first]
        while self._is("UNION"):
            self._next()
            groups.append(self._group())
        binds = frozenset().union(*(group.binds for group in groups))
        return Part("union" if len(groups) > 1 else "group", first.start, groups[-1].end, groups=tuple(groups), binds=binds)

    def _filter(self) -> Part:
        start = self._next().start
        if self._is("NOT", "EXISTS"):
            while not self._is("{"):
                self._next()
            group = self._group()
            return Part("filter", start, group.end, groups=(group,), looks=group.binds)
        begin = self._at
        while not self._is("("):
            self._next()
        words = self._bracketed()
        return Part("filter", start, words[-1].end, looks=_variables(self._tokens[begin : self._at]))

    def _values(self) -> Part:
        start = self._next().start
        names = self._bracketed() if self._is("(") else [self._next()]
        end = self._bracketed()[-1].end
        return Part("values", start, end, binds=_variables(names))

    # ── triples ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _triples(self) -> list[Part]:
        found: list[Part] = []
        subject = self._node(found)
        if not self._ends():
            self._properties(subject, found)
        return found

    def _ends(self) -> bool:
        return self._is(".", "}", "]", "{", "OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "BIND", "VALUES")

    def _properties(self, subject: str, found: list[Part]) -> None:
        while True:
            start = self._token.start
            predicate = self._path()
            while True:
                node = self._node(found)
                end = self._tokens[self._at - 1].end
                pattern = Pattern(subject, predicate, node)
                found.append(Part("pattern", start, end, pattern=pattern, binds=pattern.variables))
                if not self._is(","):
                    break
                self._next()
            while self._is(";"):
                self._next()
            if self._ends() or self._tokens[self._at - 1].text != ";":
                return

    def _path(self) -> str:
        """A predicate: a variable, or a path in any of its forms."""
        if self._token.kind == "variable":
            return self._next().text
        written = [self._step()]
        while self._is("/", "|"):
            written += [self._next().text, self._step()]
        return "".join(written)

    def _step(self) -> str:
        written = ""
        while self._is("^", "!"):
            written += self._next().text
        if self._is("("):
            words = self._bracketed()
            written += self._text[words[0].start : words[-1].end]
        else:
            written += self._next().text
        while self._is("*", "+") or (self._is("?") and self._tokens[self._at].start == self._tokens[self._at - 1].end):
            written += self._next().text
        return written

    def _node(self, found: list[Part]) -> str:
        """A subject or object; what stands in brackets adds patterns of its own."""
        if self._is("["):
            self._next()
            self._nameless += 1
            name = f"{ANONYMOUS}{self._nameless}"
            if not self._is("]"):
                self._properties(name, found)
            self._next()
            return name
        if self._is("("):
            self._bracketed()
            self._nameless += 1
            return f"{ANONYMOUS}{self._nameless}"
        if self._is("<<"):
            start = self._next().start
            while not self._is(">>"):
                self._next()
            return self._text[start : self._next().end]
        first = self._next()
        if first.kind == "sign" and first.text in "+-":
            return first.text + self._next().text
        written = first.text
        if first.kind == "string":
            if self._at < len(self._tokens) and self._token.kind == "tag":
                written += self._next().text
            elif self._is("^^"):
                written += self._next().text + self._next().text
        return written
