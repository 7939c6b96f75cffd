"""SPARQL of shapes (SHACL-SPARQL, sections 5 and 6) rewritten to run over all focus nodes at once.

SHACL runs a constraint's SELECT once for each focus node with `$this` bound beforehand. Here the focus nodes are joined into the query
instead: into its outermost group, and into every group inside it that uses `$this` without binding it, as a group with nothing but a
FILTER does.

A query is read into the tokens of SPARQL's grammar, so that what stands in texts, IRIs and comments is not taken for a word of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from regkg.errors import RegkgError, ShapesError
from regkg.shacl.shapes import Node, Shape, ShapesGraph
from regkg.vocab import OWL, SH

#: What is accepted of a query; Oxigraph dies of 8 000 parentheses inside each other, and of rows of `||` and UNION that are longer.
LONGEST_QUERY: Final = 65_536
MOST_TOKENS: Final = 8_000
DEEPEST_QUERY: Final = 200

_LOCAL: Final = r"(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?\#@%-])"
#: Tokens of SPARQL 1.1, 19.8. After `<`, what begins no IRI is a comparison that is written without spaces.
_TOKEN: Final = re.compile(
    rf"""
      (?P<comment> \#[^\r\n]* )
    | (?P<iri> <(?![?$\d(+\-=!@])[^<>"{{}}|^`\\\s]*> )
    | (?P<text> \"{{3}}(?:\\.|[^\\])*?\"{{3}} | '{{3}}(?:\\.|[^\\])*?'{{3}} | "(?:\\.|[^"\\\r\n])*" | '(?:\\.|[^'\\\r\n])*' )
    | (?P<variable> [?$]\w+ )
    | (?P<blank> _:\w(?:[\w.-]*[\w-])? )
    | (?P<name> (?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:{_LOCAL}(?:(?:{_LOCAL}|[.-])*(?:{_LOCAL}|-))?)? )
    | (?P<number> (?:\d+\.?\d*|\.\d+)[eE][+-]?\d+ | \d*\.\d+ | \d+ )
    | (?P<language> @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<word> [^\W\d]\w* )
    | (?P<space> \s+ )
    | (?P<sign> \^\^ | && | \|\| | [<>!]= | [^\\"'] )
    """,
    re.DOTALL | re.VERBOSE,
)
_ESCAPE: Final = re.compile(r"\\(?:u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|.)", re.DOTALL)
#: Characters that stay escaped, as texts escape them: written plainly they would end the text.
_ESCAPED: Final = {'"': '\\"', "'": "\\'", "\\": "\\\\", "\n": "\\n", "\r": "\\r"}

_OPENING: Final = {"(": ")", "{": "}", "[": "]"}
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
    """One `{ … }`: where it begins, the word before it, and what it does with ?this.

    It `binds` it in a triple, `mentions` it anywhere, `uses` it in a FILTER, and `needs` it where an expression stands before it is bound.
    """

    start: int
    kind: str
    is_subquery: bool
    is_in_graph: bool
    is_in_exists: bool
    binds: bool = False
    mentions: bool = False
    uses: bool = False
    needs: bool = False
    calls: list[str] = field(default_factory=list)  # the words before the parentheses that are open in it


def rows_of_select(graph: ShapesGraph, node: Node, *, focus: str, shape: Shape, confined: str = "") -> str:
    """The query of an sh:sparql constraint over all focus nodes. Raises NotCompilableError or ShapesError."""
    return prologue(graph, node) + rewritten(select_of(graph, node), focus=focus, shape=shape, bound={}, confined=confined)


def select_of(graph: ShapesGraph, node: Node) -> str:
    """The text of sh:select. Raises ShapesError where there is none, or more than one."""
    texts = graph.values(node, SH.select)
    if len(texts) != 1 or not isinstance(texts[0], Literal):
        raise ShapesError(f"an sh:sparql constraint has one sh:select, a text: {node}")
    return texts[0].value


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


def rewritten(text: str, *, focus: str, shape: Shape, bound: Mapping[str, Node], confined: str = "") -> str:
    """A SELECT with the focus nodes joined in, `$PATH` written out, and pre-bound parameters as terms.

    `confined` gives ?this its values beforehand: it stands in every group that binds ?this, since a store answers a subquery for the whole
    graph before it joins it to a few focus nodes.
    """
    tokens = _read(text, shape)
    _refuse(tokens, "SELECT", shape, frozenset({"this", "shapesGraph", "currentShape", *bound}))
    tokens = _substituted(tokens, shape, bound)
    groups = _groups(tokens)
    _refuse_aggregates(tokens, shape)
    binding = [group.start for group in groups if group.binds and not group.is_in_exists]
    joined = dict.fromkeys(binding if confined else (), confined) | dict.fromkeys(_needing(groups, shape), focus)
    for place in sorted(joined, reverse=True):
        tokens.insert(place + 1, f" {joined[place]} ")
    return "".join(tokens)


def rows_of_ask(text: str, *, reached: str, shape: Shape, bound: Mapping[str, Node]) -> str:
    """An ASK validator as a query of the values for which it does not hold (SHACL 6.2.3.2).

    `reached` is a pattern that binds ?this to focus nodes and ?value to their value nodes.
    """
    tokens = _read(text, shape)
    _refuse(tokens, "ASK", shape, frozenset({"this", "value", "shapesGraph", "currentShape", *bound}))
    tokens = _substituted(tokens, shape, bound)
    ask = next(at for at, token in enumerate(tokens) if token.upper() == "ASK")
    head, body = "".join(tokens[:ask]), "".join(tokens[tokens.index("{") :])
    return f"{head}SELECT DISTINCT ?this ?value WHERE {{ {reached} FILTER NOT EXISTS {body} }}"


def refuse_syntax(head: str, text: str, shape: Shape) -> None:
    """Raises ShapesError for a query that is not SPARQL 1.1, with its line, counted in the text as the shape has it."""
    path = shape.path.sparql if shape.path else "<urn:path>"
    written = re.sub(r"[?$]PATH\b", lambda _: path, text)
    try:
        Store().query(head + written)
    except SyntaxError as error:
        found = re.match(r"error at (\d+):", error.msg)
        line = int(found[1]) - head.count("\n") if found else 1
        raise ShapesError(f"not SPARQL 1.1, in line {line} of the query of {shape.node}", source=text) from error


# ── tokens ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(text: str, shape: Shape) -> list[str]:
    """The tokens of a query without its comments. Raises ShapesError for one that is too large, or that no tokens make up."""
    if len(text) > LONGEST_QUERY:
        raise ShapesError(f"the query of {shape.node} has more than {LONGEST_QUERY} characters")
    plain, at, found = _ESCAPE.sub(lambda match: _unescaped(match, shape), text), 0, []
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None:
            raise ShapesError(f"not SPARQL 1.1: {plain[at : at + 20]!r} in the query of {shape.node}", source=text)
        at = match.end()
        found.append(" " if match.lastgroup == "comment" else match[0])
    _refuse_depth(found, shape)
    return found


def _unescaped(match: re.Match[str], shape: Shape) -> str:
    r"""The character of `\u0053`, which may stand anywhere in a query (SPARQL 1.1, 19.2), not only in texts."""
    digits = match["four"] or match["eight"]
    if digits is None:
        return match[0]
    number = int(digits, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise ShapesError(f"{match[0]} is no character, in the query of {shape.node}")
    return _ESCAPED.get(chr(number), chr(number))


def _refuse_depth(tokens: Sequence[str], shape: Shape) -> None:
    closing: list[str] = []
    number = 0
    for token in tokens:
        number += not token.isspace()
        if token in _OPENING:
            closing.append(_OPENING[token])
        elif token in _OPENING.values() and (not closing or closing.pop() != token):
            raise ShapesError(f"a {token!r} too many in the query of {shape.node}")
        if len(closing) > DEEPEST_QUERY:
            raise ShapesError(f"the query of {shape.node} is nested more than {DEEPEST_QUERY} levels deep")
    if number > MOST_TOKENS:
        raise ShapesError(f"the query of {shape.node} has more than {MOST_TOKENS} words and signs")
    if closing:
        raise ShapesError(f"a {closing[-1]!r} is missing in the query of {shape.node}")


def _word(token: str) -> str:
    """A word of the grammar in capitals; what is none unchanged."""
    return token.upper() if token.isidentifier() else token


def _refuse(tokens: Sequence[str], form: str, shape: Shape, prebound: frozenset[str]) -> None:
    """Raises ShapesError for what SHACL lets not stand in a constraint, or what reaches beyond the data graph."""
    words = [_word(token) for token in tokens if not token.isspace()]
    for word in words:
        if word in _REFUSED:
            raise ShapesError(f"{_REFUSED[word]}: {shape.node}")
    for left, right in pairwise(words):
        if left == "AS" and right[:1] in "?$" and right[1:] in prebound:
            raise ShapesError(f"a constraint may not bind {right} anew (SHACL 5.2.1): {shape.node}")
    start = _after_prologue(words)
    if words[start : start + 1] != [form]:
        raise ShapesError(f"the query of {shape.node} is no {form}")
    for at in (at for at, word in enumerate(words) if word == "SELECT"):
        projected = set(_projected(words[at + 1 :]))
        if not {"$this", "?this"} & projected and (at != start or "*" not in projected):
            what = "a subquery in a constraint" if at != start else "the query of a constraint"
            raise ShapesError(f"{what} returns $this (SHACL 5.2.1, 5.3.1): {shape.node}")


def _after_prologue(words: Sequence[str]) -> int:
    at = 0
    while words[at : at + 1] in (["PREFIX"], ["BASE"]):
        at += 3 if words[at] == "PREFIX" else 2
    return at


def _projected(words: Sequence[str]) -> Iterator[str]:
    """What a SELECT returns, expressions left out."""
    depth = 0
    for word in words:
        depth += {"(": 1, ")": -1}.get(word, 0)
        if word in ("{", "WHERE"):
            return
        if depth == 0:
            yield word


def _substituted(tokens: Sequence[str], shape: Shape, bound: Mapping[str, Node]) -> list[str]:
    """Tokens with `$this` as `?this`, `$PATH` as the path and parameters as terms; BOUND of a parameter is true."""
    terms = {name: _term(value, shape) for name, value in bound.items()}
    if isinstance(shape.node, NamedNode):
        terms.setdefault("currentShape", str(shape.node))
    result: list[str] = []
    at = depth = 0
    is_projection = False
    while at < len(tokens):
        token = tokens[at]
        name = token[1:] if token[:1] in "?$" and len(token) > 1 else ""
        depth += {"(": 1, ")": -1}.get(token, 0)
        if _word(token) in ("SELECT", "WHERE", "{"):
            is_projection = _word(token) == "SELECT"
        if name == "PATH":
            result.append(_path(shape))
        elif name == "shapesGraph":  # which SHACL leaves open (5.3.1), and pySHACL has not either
            raise ShapesError(f"a constraint may not read the shapes ($shapesGraph): {shape.node}")
        elif name == "currentShape" and name not in terms:
            raise NotCompilableError("a constraint that asks for a shape without a name ($currentShape)", shape.node)
        elif name in terms and _is_bound_call(result):
            while result and _word(result[-1]) != "BOUND":
                result.pop()
            result[-1] = "(true)"
            while tokens[at] != ")":
                at += 1
            depth -= 1
        elif name in terms:
            result.append("" if is_projection and depth == 0 else terms[name])  # a subquery returns it; it is the same in every row
        else:
            result.append(f"?{name}" if name else token)
        at += 1
    return result


def _path(shape: Shape) -> str:
    if shape.path is None:
        raise ShapesError(f"$PATH in the constraint of a node shape: {shape.node}")
    return shape.path.sparql


def _term(value: Node, shape: Shape) -> str:
    if isinstance(value, BlankNode):
        raise NotCompilableError("a blank node as the value of a parameter", shape.node)
    return str(value)


def _is_bound_call(before: Sequence[str]) -> bool:
    words = [token for token in before[-8:] if not token.isspace()]
    return len(words) >= 2 and words[-1] == "(" and _word(words[-2]) == "BOUND"


# ── groups ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _groups(tokens: Sequence[str]) -> list[_Group]:
    """The groups of a query, each with what it does with ?this."""
    words = [(at, _word(token)) for at, token in enumerate(tokens) if token and not token.isspace()]
    stack: list[_Group] = []
    found: list[_Group] = []
    word = before = ""
    for number, (at, part) in enumerate(words):
        here = stack[-1] if stack else None
        if part == "{":
            is_subquery = number + 1 < len(words) and words[number + 1][1] == "SELECT"
            is_in_graph = before == "GRAPH" or (here is not None and here.is_in_graph)
            is_in_exists = word == "EXISTS" or (here is not None and here.is_in_exists)
            stack.append(_Group(at, word, is_subquery, is_in_graph, is_in_exists))
            found.append(stack[-1])
        elif part == "}":
            _close(stack.pop(), stack[-1] if stack else None)
        elif here is None or here.is_subquery:
            pass  # what a SELECT returns, groups and orders by is bound in the group of its WHERE
        elif part == "(":
            here.calls.append(word)
        elif part == ")":
            here.calls.pop()
        elif part == "?this":
            _note(here)
        before, word = word, part
    return found


def _note(group: _Group) -> None:
    """?this stands in a group: in a triple, in a BIND, which sees what stands before it, or in a FILTER, which sees its whole group."""
    group.mentions = True
    if not group.calls:
        group.binds = True
    elif "BIND" in group.calls:
        group.needs |= not group.binds
    else:
        group.uses = True


def _close(group: _Group, outer: _Group | None) -> None:
    """The end of a group. An OPTIONAL goes by what was bound before it, an EXISTS by the row: there ?this has to be bound already."""
    group.needs |= group.uses and not group.binds and group.kind != "OPTIONAL"
    if outer is not None and group.mentions:
        outer.mentions = True
        outer.uses |= group.kind == "EXISTS"
        outer.needs |= group.kind == "OPTIONAL" and not outer.binds


def _needing(groups: Sequence[_Group], shape: Shape) -> Iterator[int]:
    """Where the outermost group begins, and those inside into which the focus nodes have to be joined too."""
    for at, group in enumerate(groups):
        if at > 0 and (not group.needs or group.is_subquery or group.kind == "EXISTS"):
            continue
        if group.is_in_graph:
            raise NotCompilableError("a constraint that uses $this in a GRAPH without binding it there", shape.node)
        yield group.start


def _refuse_aggregates(tokens: Sequence[str], shape: Shape) -> None:
    """A query that counts over one focus node counts over all of them unless it groups by ?this."""
    levels: list[list[str]] = [[]]  # the words of each query, what is in its groups left out
    words = [_word(token) for token in tokens if token and not token.isspace()]
    for at, word in enumerate(words):
        if word == "{":
            levels.append([])
        elif word == "}":
            _refuse_level(levels.pop(), shape)
        else:
            levels[-1].append(word)
        if word in ("LIMIT", "OFFSET") and at:
            raise NotCompilableError("a constraint with LIMIT", shape.node)
    _refuse_level(levels[0], shape)


def _refuse_level(words: Sequence[str], shape: Shape) -> None:
    if "SELECT" not in words or not _AGGREGATES & set(words):
        return
    grouped = words[words.index("GROUP") :] if "GROUP" in words else []
    ends = next((at for at, word in enumerate(grouped) if word in ("HAVING", "ORDER")), len(grouped))
    if "?this" not in grouped[:ends]:
        raise NotCompilableError("a constraint that counts without GROUP BY $this", shape.node)
