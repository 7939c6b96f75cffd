"""SPARQL of shapes (SHACL-SPARQL, sections 5 and 6) rewritten to run over all focus nodes at once.

SHACL runs a constraint's SELECT once for each focus node with `$this` bound beforehand. Here the focus nodes are joined into the query
instead: into its outermost group, and into every group inside it that uses `$this` without binding it, as a group with nothing but a
FILTER does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.errors import RegkgError, ShapesError
from regkg.shacl.shapes import Node, Shape, ShapesGraph
from regkg.vocab import OWL, SH

_TOKEN: Final = re.compile(
    r"""#[^\n]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|[?$]\w+|@[\w-]+|\^\^|[\w.:-]+|\s+|.""",
    re.DOTALL,
)
_AGGREGATES: Final = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
_REFUSED: Final = {
    "MINUS": "SHACL lets no MINUS stand in a constraint (5.2.1)",
    "SERVICE": "a constraint may not ask another endpoint",
    "VALUES": "SHACL lets no VALUES stand in a constraint (5.2.1)",
    "LOAD": "a constraint only reads",
    "FROM": "a constraint reads the data graph only",
}


class NotCompilableError(RegkgError):
    """What one query cannot say; the reference engine runs it instead."""

    def __init__(self, what: str, shape: Node) -> None:
        super().__init__(f"{what}: {shape}")
        self.shape = shape


@dataclass(slots=True)
class _Group:
    """One `{ … }` with its tokens; `kind` is the word before it."""

    start: int
    kind: str
    is_select: bool = False
    binds: bool = False
    uses: bool = False


def rows_of_select(graph: ShapesGraph, node: Node, *, focus: str, path: str | None, shape: Shape) -> str:
    """The query of an sh:sparql constraint over all focus nodes. Raises NotCompilableError or ShapesError."""
    text = graph.value(node, SH.select)
    if not isinstance(text, Literal):
        raise ShapesError(f"an sh:sparql constraint without sh:select: {node}")
    return prologue(graph, node) + rewritten(text.value, focus=focus, path=path, shape=shape, bound={})


def prologue(graph: ShapesGraph, node: Node) -> str:
    """The PREFIX lines that a constraint declares (SHACL 5.2.1); owl:imports among declarations are followed within the graph only."""
    declared: dict[str, str] = {}
    waiting = list(graph.values(node, SH.prefixes))
    seen: set[Node] = set()
    while waiting:
        source = waiting.pop()
        if source in seen:
            continue
        seen.add(source)
        waiting += graph.values(source, OWL.imports)
        for declaration in graph.values(source, SH.declare):
            prefix, namespace = graph.value(declaration, SH.prefix), graph.value(declaration, SH.namespace)
            if prefix is None or namespace is None:
                raise ShapesError(f"a prefix without a name or a namespace: {source}")
            if declared.get(prefix.value, namespace.value) != namespace.value:
                raise ShapesError(f"the prefix {prefix.value} is declared twice, for {declared[prefix.value]} and for {namespace.value}")
            declared[prefix.value] = namespace.value
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in sorted(declared.items()))


def rewritten(text: str, *, focus: str, path: str | None, shape: Shape, bound: Mapping[str, Node]) -> str:
    """A SELECT with the focus nodes joined in, `$PATH` written out, and pre-bound parameters as terms."""
    tokens = _tokens(text)
    _refuse(tokens, shape)
    tokens = _substituted(tokens, path, shape, bound)
    groups = _groups(tokens, shape)
    _refuse_aggregates(tokens, shape)
    joined = focus if re.fullmatch(r"\S+ \S+ \S+ \.", focus) else f"{{ SELECT DISTINCT ?this WHERE {{ {focus} }} }}"
    places = sorted({group.start for group in _needing(groups)}, reverse=True)
    for place in places:
        tokens.insert(place + 1, f" {joined} ")
    return "".join(tokens)


def rows_of_ask(text: str, *, focus: str, path: str | None, shape: Shape, bound: Mapping[str, Node]) -> str:
    """An ASK validator as a query of the values for which it does not hold (SHACL 6.2.3.2)."""
    values = "BIND(?this AS ?value)" if path is None else f"?this {path} ?value ."
    return f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {values} FILTER NOT EXISTS {_body(text, path=path, shape=shape, bound=bound)} }}"


def _body(text: str, *, path: str | None, shape: Shape, bound: Mapping[str, Node]) -> str:
    """The group of an ASK query, with parameters as terms."""
    tokens = _tokens(text)
    _refuse(tokens, shape, frozenset({"this", "value", *bound}))
    tokens = _substituted(tokens, path, shape, bound)
    return "".join(tokens[tokens.index("{") :])


def _tokens(text: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text) if not match[0].startswith("#")]


def _word(token: str) -> str:
    return token.upper() if token[:1].isalpha() else token


def _refuse(tokens: Sequence[str], shape: Shape, prebound: frozenset[str] = frozenset({"this"})) -> None:
    words = [token for token in tokens if not token.isspace()]
    for word in words:
        if _word(word) in _REFUSED:
            raise ShapesError(f"{_REFUSED[_word(word)]}: {shape.node}")
    for left, right in pairwise(words):
        if _word(left) == "AS" and right[1:] in prebound:
            raise ShapesError(f"a constraint may not bind {right} anew (SHACL 5.2.1): {shape.node}")
    selects = [at for at, word in enumerate(words) if _word(word) == "SELECT"]
    for at in selects[1:] if _word(words[0]) == "SELECT" else selects:
        end = next((to for to in range(at, len(words)) if words[to] in ("{", "WHERE", "where")), len(words))
        if not {"$this", "?this"} & set(words[at:end]):
            raise ShapesError(f"a subquery in a constraint returns $this (SHACL 5.2.1): {shape.node}")


def _substituted(tokens: list[str], path: str | None, shape: Shape, bound: Mapping[str, Node]) -> list[str]:
    """Tokens with `$this` as `?this`, `$PATH` as the path and parameters as terms; BOUND of a parameter is true."""
    terms: dict[str, str] = {name: str(value) for name, value in bound.items()}
    if isinstance(shape.node, NamedNode):
        terms.setdefault("currentShape", str(shape.node))
    result: list[str] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        name = token[1:] if token[:1] in "?$" and len(token) > 1 else ""
        if name == "PATH":
            if path is None:
                raise ShapesError(f"$PATH in the constraint of a node shape: {shape.node}")
            result.append(path)
        elif name == "shapesGraph":
            raise NotCompilableError("a constraint that reads the shapes ($shapesGraph)", shape.node)
        elif name in terms and _is_bound_call(result):
            while result and _word(result[-1]) != "BOUND":
                result.pop()
            result[-1] = "(true)"
            while tokens[at] != ")":
                at += 1
        elif name in terms:
            result.append(terms[name])
        else:
            result.append(f"?{name}" if name else token)
        at += 1
    return result


def _is_bound_call(before: Sequence[str]) -> bool:
    words = [token for token in before if not token.isspace()]
    return len(words) >= 2 and words[-1] == "(" and _word(words[-2]) == "BOUND"


def _groups(tokens: Sequence[str], shape: Shape) -> list[_Group]:
    """The groups of a query, each with what it does with ?this."""
    stack: list[_Group] = []
    found: list[_Group] = []
    depth = 0  # of parentheses, in which FILTER and BIND have their expressions
    word = before = ""
    for at, part in enumerate(tokens):
        if part.isspace():
            continue
        if part == "{":
            stack.append(_Group(at, "GRAPH" if before == "GRAPH" else word))
            found.append(stack[-1])
        elif part == "}":
            if not stack:
                raise ShapesError(f"a closing brace too many in the query of {shape.node}")
            stack.pop()
        depth += {"(": 1, ")": -1}.get(part, 0)
        if stack and part == "?this":
            stack[-1].uses |= depth > 0
            stack[-1].binds |= depth == 0 and not stack[-1].is_select
        if stack and _word(part) in ("SELECT", "WHERE"):
            stack[-1].is_select = _word(part) == "SELECT"
        before, word = word, _word(part)
    return found


def _needing(groups: Sequence[_Group]) -> Iterator[_Group]:
    """The outermost group, and those inside that use ?this without binding it."""
    for at, group in enumerate(groups):
        if at == 0 or (group.uses and not group.binds and group.kind not in ("EXISTS", "OPTIONAL", "GRAPH")):
            yield group


def _refuse_aggregates(tokens: Sequence[str], shape: Shape) -> None:
    """A query that counts over one focus node counts over all of them unless it groups by ?this."""
    words = [_word(token) for token in tokens if not token.isspace()]
    grouped = any(words[at : at + 3] == ["GROUP", "BY", "?this"] for at in range(len(words)))
    if _AGGREGATES & set(words) and not grouped:
        raise NotCompilableError("a constraint that counts without GROUP BY $this", shape.node)
    if {"LIMIT", "OFFSET"} & set(words):
        raise NotCompilableError("a constraint with LIMIT", shape.node)
