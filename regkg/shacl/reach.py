"""Which nodes of a graph new triples may make invalid: those from which a constraint's query reaches one of the triples.

A query is read as its triple patterns. Where one of them can match a new triple, the patterns that connect it with `?this` are asked
alone, with the triple's terms put in: what they find is every focus node whose result may have changed, and some whose has not. Filters,
sums and negations are left out of that question, as they can only make the answer smaller.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final, TypeAlias

from regkg.vocab import RDF

_TOKEN: Final = re.compile(
    r"""\#[^\n]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|[?$]\w+|_:\w(?:[\w.-]*[\w-])?|@[A-Za-z][\w-]*|\^\^"""
    r"""|[+-]?(?:\d+\.\d*[eE][+-]?\d+|\d*\.\d+(?:[eE][+-]?\d+)?|\d+(?:[eE][+-]?\d+)?)"""
    r"""|(?:[^\W\d_][\w-]*(?:\.[\w-]+)*)?:(?:[\w:%-]|\.(?=[\w:%-])|\\.)*|[^\W\d]\w*|\s+|.""",
    re.DOTALL,
)

#: A sign by its number, and one that a name holds only escaped (SPARQL 1.1, 19.2 and 19.8).
_CODE_POINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ESCAPED: Final = re.compile(r"\\(.)")

#: So many ways are tried, each over so many other patterns at most.
_MOST_WAYS: Final = 6
_LONGEST_WAY: Final = 5

#: A predicate in a path that a triple can match: the path before it, the predicate (None for any), whether it is walked backwards, and the
#: path behind it. Paths are texts of SPARQL, "" for none.
Step: TypeAlias = tuple[str, str | None, bool, str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One triple pattern: its two ends, its path, and the group in which it stands."""

    subject: str
    path: str
    object: str
    steps: tuple[Step, ...]
    group: int


@dataclass(slots=True)
class Patterns:
    """All triple patterns of a query, and for each group the group around it."""

    patterns: list[Pattern] = field(default_factory=list)
    around: list[int | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Probe:
    """One way in which new triples reach focus nodes.

    `predicate` confines the triples (None for any); `subject` and `object` are a variable or a term that the triple's must be; `ways` are
    the rest of the question, each by itself enough, the shortest first: a shorter one may lead over something that very many things have
    in common. There are none where nothing connects the pattern with `?this`, so that every focus node may be concerned.
    """

    predicate: str | None
    subject: str
    object: str
    ways: tuple[str, ...]


def probes(query: str) -> list[Probe]:
    """Every way in which a new triple may change what a query finds for a node that is not the triple's own subject."""
    read = patterns_of(query)
    found: dict[Probe, None] = {}
    for pattern in read.patterns:
        ways: tuple[tuple[Pattern, ...], ...] | None = None
        for before, predicate, is_inverse, behind in pattern.steps:
            if not before and not is_inverse and pattern.subject == "?this":
                continue  # the triple's subject is the focus node: it is checked as it stands in the entry
            if ways is None:
                ways = _ways(read, pattern)
            found[_probe(pattern, before, predicate, behind, ways, is_inverse=is_inverse)] = None
    return list(found)


def _probe(
    pattern: Pattern, before: str, predicate: str | None, behind: str, ways: tuple[tuple[Pattern, ...], ...], *, is_inverse: bool
) -> Probe:
    left, right = ("?o", "?s") if is_inverse else ("?s", "?o")
    lines = []
    ends = {"?s": "?s", "?o": "?o"}
    for end, path, row, is_left in ((pattern.subject, before, left, True), (pattern.object, behind, right, False)):
        if path:
            lines.append(f"{end} {path} {row} ." if is_left else f"{row} {path} {end} .")
        else:
            ends[row] = end
    texts = (" ".join([*lines, *(f"{other.subject} {other.path} {other.object} ." for other in way)]) for way in ways)
    return Probe(predicate, ends["?s"], ends["?o"], tuple(texts))


def _ways(read: Patterns, pattern: Pattern) -> tuple[tuple[Pattern, ...], ...]:
    """The rows of other patterns, of the groups around a pattern, that connect it with `?this`, the shortest first; none where none do.

    Each row holds where the pattern has a part in a result, since what stands beside it and around it is joined with it.
    """
    enclosing: set[int] = set()
    group: int | None = pattern.group
    while group is not None:
        enclosing.add(group)
        group = read.around[group]
    usable = [other for other in read.patterns if other.group in enclosing and other is not pattern]
    ends = tuple(dict.fromkeys(end for end in (pattern.subject, pattern.object) if end.startswith("?")))
    if "?this" in ends:
        return ((),)
    waiting: deque[tuple[str, tuple[Pattern, ...], frozenset[str]]] = deque((end, (), frozenset(ends)) for end in ends)
    found: list[tuple[Pattern, ...]] = []
    while waiting and len(found) < _MOST_WAYS:
        at, way, seen = waiting.popleft()
        for other in usable:
            for here, there in ((other.subject, other.object), (other.object, other.subject)):
                if here != at or not there.startswith("?") or there in seen:
                    continue
                if there == "?this":
                    found.append((*way, other))
                elif len(way) < _LONGEST_WAY:
                    waiting.append((there, (*way, other), seen | {there}))
    return tuple(dict.fromkeys(found))


# ── reading a query ──────────────────────────────────────────────────────────────────────────────────────────────────────


def patterns_of(query: str) -> Patterns:
    """The triple patterns of a SELECT query that is known to be well formed."""
    return _Reader(query).read()


class _Reader:
    """Reads the tokens of one query, from left to right."""

    def __init__(self, query: str) -> None:
        plain = _CODE_POINT.sub(lambda match: chr(int(match[1] or match[2], 16)), query)
        self._tokens = [match[0] for match in _TOKEN.finditer(plain) if not match[0].isspace() and not match[0].startswith("#")]
        self._at = 0
        self._prefixes: dict[str, str] = {}
        self._found = Patterns()
        self._fresh = count(1)
        self._blank: dict[str, str] = {}
        self._hidden: list[_Renaming | None] = [None]

    def read(self) -> Patterns:
        while self._word() == "PREFIX":
            self._prefixes[self._tokens[self._at + 1].removesuffix(":")] = self._tokens[self._at + 2][1:-1]
            self._at += 3
        while self._at < len(self._tokens) and self._tokens[self._at] != "{":
            self._at += 1
        self._group(None)
        while self._at < len(self._tokens):
            self._modifier(0)
        return self._found

    # ── groups ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _group(self, around: int | None) -> None:
        """From `{` to behind its `}`."""
        self._found.around.append(around)
        own = len(self._found.around) - 1
        self._at += 1
        if self._word() == "SELECT":
            self._subquery(own)
            return
        while self._at < len(self._tokens) and self._tokens[self._at] != "}":
            word = self._word()
            if self._tokens[self._at] == "{":
                self._group(own)
            elif word in ("OPTIONAL", "MINUS", "UNION", "GRAPH", "EXISTS", "NOT", "SILENT"):
                self._at += 2 if word == "GRAPH" else 1
            elif word in ("FILTER", "BIND"):
                self._at += 1
                self._expression(own)
            elif word == "VALUES":
                self._values()
            elif self._tokens[self._at] == ".":
                self._at += 1
            else:
                self._triples(own)
        self._at += 1

    def _subquery(self, own: int) -> None:
        """A subquery: variables that it does not return are others than those of the same name outside."""
        returned: set[str] = set()
        is_all = False
        depth = 0
        self._at += 1
        while self._tokens[self._at] != "{":
            token = self._tokens[self._at]
            depth += {"(": 1, ")": -1}.get(token, 0)
            is_all |= token == "*" and depth == 0
            if token[:1] in "?$" and (depth == 0 or self._tokens[self._at - 1].upper() == "AS"):
                returned.add(f"?{token[1:]}")
            self._at += 1
        self._hidden.append(self._hidden[-1] if is_all else _Renaming(frozenset(returned), next(self._fresh), self._hidden[-1]))
        self._group(own)
        self._hidden.pop()
        while self._tokens[self._at] != "}":  # GROUP BY, HAVING, ORDER BY, LIMIT, VALUES
            self._modifier(own)
        self._at += 1

    def _modifier(self, own: int) -> None:
        """One word of what stands behind the group of a query, or what stands in brackets there."""
        word = self._word()
        self._at += 1
        if word == "EXISTS":
            self._group(own)
        elif word == "VALUES":
            self._values()

    def _expression(self, own: int) -> None:
        """What stands behind FILTER or BIND: a bracketed expression, a call, or EXISTS with a group."""
        while self._word() in ("NOT", "EXISTS"):
            self._at += 1
        if self._tokens[self._at] == "{":
            self._group(own)
            return
        while self._tokens[self._at] != "(":  # the name of a function
            self._at += 1
        depth = 0
        while True:
            token = self._tokens[self._at]
            if token == "{":
                self._group(own)
                continue
            depth += {"(": 1, ")": -1}.get(token, 0)
            self._at += 1
            if depth == 0:
                return

    def _values(self) -> None:
        while self._tokens[self._at] != "{":
            self._at += 1
        while self._tokens[self._at] != "}":
            self._at += 1
        self._at += 1

    # ── triples ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _triples(self, own: int) -> None:
        """Triples of one subject, up to a dot or the end of what can be one."""
        subject = self._node(own)
        if self._tokens[self._at] not in (".", "}"):
            self._properties(subject, own)

    def _properties(self, subject: str, own: int) -> None:
        while True:
            path, steps = self._path()
            while True:
                self._found.patterns.append(Pattern(subject, path, self._node(own), steps, own))
                if self._tokens[self._at] != ",":
                    break
                self._at += 1
            while self._tokens[self._at] == ";":
                self._at += 1
                if self._tokens[self._at] in (".", "}", "]", ";"):
                    return
            if self._tokens[self._at - 1] != ";":
                return

    def _node(self, own: int) -> str:
        """A term or variable; blank nodes and lists stand for variables of their own."""
        token = self._tokens[self._at]
        self._at += 1
        if token == "[":
            name = f"?b{next(self._fresh)}_"
            if self._tokens[self._at] != "]":
                self._properties(name, own)
            self._at += 1
            return name
        if token == "(":
            return self._list(own)
        if token[:1] in "?$":
            return self._variable(f"?{token[1:]}")
        if token.startswith("_:"):
            if token not in self._blank:
                self._blank[token] = f"?b{next(self._fresh)}_"
            return self._blank[token]
        if token[:1] in "\"'" and self._tokens[self._at].startswith("@"):
            self._at += 1
            return token + self._tokens[self._at - 1]
        if token[:1] in "\"'" and self._tokens[self._at] == "^^":
            self._at += 2
            return f"{token}^^{self._iri(self._tokens[self._at - 1])}"
        return self._iri(token)

    def _list(self, own: int) -> str:
        """The rest of a list behind `(`, as the triples for which it stands."""
        if self._tokens[self._at] == ")":
            self._at += 1
            return str(RDF.nil)
        head = f"?b{next(self._fresh)}_"
        first, rest = str(RDF.first), str(RDF.rest)
        self._found.patterns.append(Pattern(head, first, self._node(own), (("", first, False, ""),), own))
        self._found.patterns.append(Pattern(head, rest, self._list(own), (("", rest, False, ""),), own))
        return head

    def _variable(self, name: str) -> str:
        renaming = self._hidden[-1]
        return name if renaming is None else renaming.of(name)

    def _iri(self, token: str) -> str:
        if token == "a":
            return str(RDF.type)
        prefix, colon, local = token.partition(":")
        if colon and not token.startswith("<") and prefix in self._prefixes:
            bare = _ESCAPED.sub(r"\1", local)
            return f"<{self._prefixes[prefix]}{bare}>"
        return token

    # ── paths (SPARQL 1.1, 9.1) ──────────────────────────────────────────────────────────────────────────────────────────

    def _path(self) -> tuple[str, tuple[Step, ...]]:
        """A path in full, with every predicate that a triple can match."""
        token = self._tokens[self._at]
        if token[:1] in "?$":
            self._at += 1
            return self._variable(f"?{token[1:]}"), (("", None, False, ""),)
        return self._alternative()

    def _alternative(self) -> tuple[str, tuple[Step, ...]]:
        texts: list[str] = []
        steps: list[Step] = []
        while True:
            text, found = self._sequence()
            texts.append(text)
            steps += found
            if self._tokens[self._at] != "|":
                break
            self._at += 1
        return (texts[0] if len(texts) == 1 else f"({'|'.join(texts)})"), tuple(steps)

    def _sequence(self) -> tuple[str, tuple[Step, ...]]:
        parts = [self._element()]
        while self._tokens[self._at] == "/":
            self._at += 1
            parts.append(self._element())
        if len(parts) == 1:
            return parts[0]
        steps: list[Step] = []
        for at, (_, found) in enumerate(parts):
            before, behind = _joined(text for text, _ in parts[:at]), _joined(text for text, _ in parts[at + 1 :])
            steps += [(_joined((before, b)), p, i, _joined((a, behind))) for b, p, i, a in found]
        return f"({_joined(text for text, _ in parts)})", tuple(steps)

    def _element(self) -> tuple[str, tuple[Step, ...]]:
        token = self._tokens[self._at]
        if token == "^":
            self._at += 1
            text, found = self._element()
            return f"^{_bracketed(text)}", tuple((_inverse(a), p, not i, _inverse(b)) for b, p, i, a in found)
        text, found = self._primary()
        while self._tokens[self._at] in ("*", "+", "?"):
            sign = self._tokens[self._at]
            self._at += 1
            if sign != "?":
                again = f"({text})*"
                found = tuple((_joined((again, b)), p, i, _joined((a, again))) for b, p, i, a in found)
            text = f"({text}){sign}"
        return text, found

    def _primary(self) -> tuple[str, tuple[Step, ...]]:
        token = self._tokens[self._at]
        self._at += 1
        if token == "(":
            text, found = self._alternative()
            self._at += 1
            return f"({text})", found
        if token == "!":
            texts = ["!"]
            depth = 0
            while True:
                part = self._tokens[self._at]
                texts.append(self._iri(part))
                depth += {"(": 1, ")": -1}.get(part, 0)
                self._at += 1
                if depth == 0 and part != "^":
                    break
            return "".join(texts), (("", None, False, ""), ("", None, True, ""))
        iri = self._iri(token)
        return iri, (("", iri, False, ""),)

    def _word(self) -> str:
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        return token.upper() if token[:1].isalpha() and ":" not in token else ""


@dataclass(frozen=True, slots=True)
class _Renaming:
    """Names for the variables that a subquery keeps to itself."""

    returned: frozenset[str]
    number: int
    outer: _Renaming | None

    def of(self, name: str) -> str:
        if name in self.returned:
            return name if self.outer is None else self.outer.of(name)
        return f"{name}_{self.number}"


def _joined(texts: Iterator[str] | Sequence[str]) -> str:
    return "/".join(text for text in texts if text)


def _bracketed(text: str) -> str:
    return text if text.startswith("<") and text.count("<") == 1 else f"({text})"


def _inverse(text: str) -> str:
    return f"^({text})" if text else ""
