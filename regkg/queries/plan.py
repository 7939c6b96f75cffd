"""A query in words: what it looks for, how much there is of each, and why it finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.queries.catalogue import ask_internal
from regkg.queries.lint import near_terms, unknown_terms
from regkg.queries.patterns import ANONYMOUS, Group, Part, Pattern, Select, patterns_of, read_parts
from regkg.queries.values import short
from regkg.sparql import declared_prefixes, tokens
from regkg.stores import Store, is_nameable
from regkg.terms import Terms
from regkg.vocab import ID, RDF, compact


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a plan: how deep it stands, what it does, and how many statements fit it alone (None: nothing to count)."""

    depth: int
    words: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a query finds nothing, with a way out where one is known."""

    message: str
    hint: str | None = None


class Plan:
    """A bound query against one store."""

    def __init__(self, text: str, store: Store, terms: Terms, language: str = "en") -> None:
        self._text = text
        self._store = store
        self._terms = terms
        self._language = language
        self._whole = read_parts(text)
        self._prologue = _prologue(text)
        self._prefixes = {prefix: namespace for prefix, (namespace, _) in declared_prefixes(tokens(text)).items()}

    # ── the plan ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def steps(self) -> list[Step]:
        """What the query does, step by step; patterns that are joined come in the order of their number, connected ones first.

        The order is ours: an engine makes its own, mostly by the same rule.
        """
        return [*self._of_select(self._whole, 0)]

    def _of_select(self, select: Select, depth: int) -> Iterator[Step]:
        yield from self._of_group(select.group, depth, None)
        if select.is_grouped:
            yield Step(depth, "group the rows and count or add up")
        if select.having is not None:
            yield Step(depth, f"keep the groups with {self._words(*select.having)}")
        if select.ordered:
            yield Step(depth, "put the rows in order")
        if select.limit is not None:
            yield Step(depth, f"keep the first {select.limit.text}")

    def _of_group(self, group: Group, depth: int, graph: str | None) -> Iterator[Step]:
        for part, count in self._in_order(group, graph):
            yield from self._of_part(part, count, depth, graph)

    def _of_part(self, part: Part, count: int | None, depth: int, graph: str | None) -> Iterator[Step]:
        if part.pattern is not None:
            yield Step(depth, self.sentence(part.pattern), count)
        elif part.kind == "optional":
            yield Step(depth, "where there is any:")
            yield from self._of_group(part.groups[0], depth + 1, graph)
        elif part.kind == "minus":
            yield Step(depth, "but not those for which:")
            yield from self._of_group(part.groups[0], depth + 1, graph)
        elif part.kind == "union":
            for at, group in enumerate(part.groups):
                yield Step(depth, "either:" if not at else "or:")
                yield from self._of_group(group, depth + 1, graph)
        elif part.kind == "graph":
            name = part.name or ""
            yield Step(depth, "in the evidence or another named graph:" if name[0] in "?$" else f"in the graph {name}:")
            yield from self._of_group(part.groups[0], depth + 1, name)
        elif part.kind in ("group", "select", "service"):
            yield Step(
                depth, {"group": "together:", "select": "from a query of its own:"}.get(part.kind, f"at another server, {part.name}:")
            )
            for group in part.groups:
                yield from self._of_group(group, depth + 1, graph)
            for select in part.selects:
                yield from self._of_select(select, depth + 1)
        elif part.kind == "filter" and part.groups:
            is_not = "NOT" in self._text[part.start : part.groups[0].start].upper()
            yield Step(depth, "keep the rows for which there is no:" if is_not else "keep the rows for which there is:")
            yield from self._of_group(part.groups[0], depth + 1, graph)
        else:
            yield Step(depth, self._told(part))

    def _told(self, part: Part) -> str:
        words = self._words(part.start, part.end)
        if part.kind == "filter":
            return f"keep the rows with {words.partition('FILTER')[2].strip()}"
        if part.kind == "bind":
            return f"work out {' '.join(sorted(part.binds))} as {words[words.index('(') + 1 : words.upper().rindex(' AS ')]}"
        values = words[words.index("{") + 1 : words.rindex("}")].strip()
        names = " ".join(sorted(part.binds))
        return f"{names} may be anything (an open parameter)" if values == "UNDEF" else f"{names} is one of: {self._labelled(values)}"

    def _labelled(self, values: str) -> str:
        found = tokens(values)
        if len(found) > 12 or any(token.kind not in ("iri", "name") for token in found):
            return values if len(values) < 100 else f"{values[:97]}…"
        return ", ".join(self._called(token.text) for token in found)

    def _words(self, start: int, end: int) -> str:
        return " ".join(self._text[start:end].split())

    def _in_order(self, group: Group, graph: str | None) -> Iterator[tuple[Part, int | None]]:
        """The parts of a group: slots first, then patterns from the rarest on along what connects them, then the rest as it stands."""
        counted = [(part, self.count(part.pattern, graph)) for part in group.parts if part.pattern is not None]
        yield from ((part, None) for part in group.parts if part.kind == "values")
        reached: set[str] = set()
        while counted:
            near = [pair for pair in counted if not reached or pair[0].binds & reached] or counted
            chosen = min(near, key=lambda pair: pair[1])
            counted.remove(chosen)
            reached |= chosen[0].binds
            yield chosen
        yield from ((part, None) for part in group.parts if part.pattern is None and part.kind != "values")

    def count(self, pattern: Pattern, graph: str | None = None) -> int:
        """How many statements fit a pattern alone."""
        inner = f"{{ {_askable(pattern)} }}"
        where = f"{{ GRAPH {graph} {inner} }}" if graph else inner
        answer = self._store.select(f"{self._prologue} SELECT (COUNT(*) AS ?n) WHERE {where}")
        [row] = answer.rows
        return int(row[0].value) if isinstance(row[0], Literal) else 0

    def sentence(self, pattern: Pattern) -> str:
        """A pattern as a sentence."""
        subject, object_ = self._called(pattern.subject), self._called(pattern.object)
        if pattern.predicate == "a" or self._node(pattern.predicate) == RDF.type:
            return f"{subject} is a {object_}" if not pattern.object.startswith("?") else f"{subject} is of the class {object_}"
        return f"{subject} – {self._called(pattern.predicate)} → {object_}"

    def _called(self, text: str) -> str:
        """What a variable, a term or a path is called in a sentence."""
        if text.startswith(ANONYMOUS):
            return "something"
        node = self._node(text)
        if node is None:
            return text
        return self._terms.label(node, self._language) or short(node)

    def _node(self, text: str) -> NamedNode | None:
        """The IRI that a single word stands for."""
        found = tokens(text)
        if len(found) != 1 or found[0].kind not in ("iri", "name"):
            return None
        prefix, _, local = text.partition(":")
        address = text[1:-1] if found[0].kind == "iri" else f"{self._prefixes.get(prefix, '')}{local}"
        try:
            return NamedNode(address)
        except ValueError:
            return None

    # ── nothing found ────────────────────────────────────────────────────────────────────────────────────────────────────

    def why_nothing(self) -> list[Reason]:
        """Why the query finds no rows: the patterns that nothing fits, else the part from which on nothing is left."""
        reasons = [reason for part, graph in _required(self._whole.group) for reason in self._missing(part, graph)]
        if reasons:
            return list(dict.fromkeys(reasons))
        part = self._where_it_ends(self._whole.group)
        if part is not None:
            return [self._ending(part)]
        if self._whole.having is not None:
            return [Reason(f"no group fits {self._words(*self._whole.having)}")]
        return []

    def _missing(self, part: Part, graph: str | None) -> Iterator[Reason]:
        pattern = part.pattern
        if pattern is None or self._fits(pattern, graph):
            return
        unknown = [node for token, node in unknown_terms(self._text, self._terms) if part.start <= token.start < part.end]
        subject = self._node(pattern.subject)
        nodes = [node for node in (subject, self._node(pattern.object)) if node is not None]
        message = f"nothing fits {_shown(pattern)}"
        for node in unknown:
            near = near_terms(node, self._terms, use=self._use)
            shown = " or ".join(f"{compact(term.value)} (used {self._use(term)} times)" for term in near)
            hint = f"did you mean {shown}?" if near else None
            yield Reason(f"{message}: the ontology has no {compact(node.value)}", hint)
            return
        for node in nodes:
            if node.value.startswith(ID) and not self._is_there(node):
                yield Reason(f"{message}: {short(node)} is not in the graph", self._near_things(node))
                return
        where = " in any named graph" if graph else ""
        elsewhere = "it does so in a named graph: ask with GRAPH ?g { … }" if graph is None and self._fits(pattern, "?anyGraph") else None
        yield Reason(f"{message}{where}", elsewhere)

    def _fits(self, pattern: Pattern, graph: str | None) -> bool:
        inner = f"{{ {_askable(pattern)} }}"
        return self._store.ask(f"{self._prologue} ASK {{ GRAPH {graph} {inner} }}" if graph else f"{self._prologue} ASK {inner}")

    def _use(self, term: NamedNode) -> int:
        """How many statements use a property, a class or a code."""
        pattern = Pattern("?s", str(term), "?o") if term in self._terms.properties else Pattern("?s", "?p", str(term))
        return self.count(pattern)

    def _is_there(self, node: NamedNode) -> bool:
        return is_nameable(node) and self._store.ask(f"ASK {{ {{ {node} ?p ?o }} UNION {{ GRAPH ?g {{ {node} ?p ?o }} }} }}")

    def _near_things(self, node: NamedNode) -> str | None:
        import difflib

        place = max(node.value.rfind("/"), node.value.rfind("#")) + 1
        rows = ask_internal(self._store, "near", beginning=[Literal(node.value[: place + 2])])
        known = {row["thing"].value for row in rows if isinstance(row["thing"], NamedNode)}
        near = difflib.get_close_matches(node.value, sorted(known), n=2, cutoff=0.8)
        return f"did you mean {' or '.join(short(NamedNode(iri)) for iri in near)}?" if near else None

    def _where_it_ends(self, group: Group) -> Part | None:
        """The part with which a group has no rows left, where it has some without it; what asks for single values comes last."""
        parts = sorted((part for part in group.parts if part.kind != "optional"), key=lambda part: _RANK.get(part.kind, 0))
        optional = [part for part in group.parts if part.kind == "optional"]
        kept: list[Part] = []
        for part in parts:
            # a filter may look at what is optional
            kept.append(part)
            tried = sorted([*kept, *(optional if part.kind in ("filter", "bind") else ())], key=lambda part: part.start)
            body = "\n".join(self._part_text(one) for one in tried)
            if not self._store.ask(f"{self._prologue} ASK {{ {body} }}"):
                return part
        return None

    def _part_text(self, part: Part) -> str:
        if part.pattern is not None:
            return f"{_askable(part.pattern)} ."
        return self._text[part.start : part.end] if part.kind != "select" else f"{{ {self._text[part.start : part.end]} }}"

    def _ending(self, part: Part) -> Reason:
        if part.pattern is not None:
            number = self.count(part.pattern)
            fitting = "1 statement fits" if number == 1 else f"{number} statements fit"
            return Reason(f"{fitting} {_shown(part.pattern)}, but none together with the rest of the query")
        words = self._words(part.start, part.end)
        if part.kind == "values":
            names = ", ".join(sorted(name[1:] for name in part.binds))
            told = self._told(part).partition(": ")[2]
            return Reason(f"with {names} = {told} nothing is left", f"without {names} there are rows")
        if part.kind == "filter":
            return Reason(f"{words if len(words) < 120 else words[:117] + '…'} lets no row through", "without it there are rows")
        if part.kind == "minus":
            return Reason("MINUS takes all rows away", "without it there are rows")
        shown = words if len(words) < 120 else f"{words[:117]}…"
        return Reason(f"nothing fits {shown} together with what stands before it")


#: Parts that narrow an answer down, after those that make it.
_RANK: Final = {"minus": 1, "values": 2, "filter": 3}


def _prologue(text: str) -> str:
    found = tokens(text)
    first = next(
        token.start for token in found if token.kind == "word" and token.text.upper() in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
    )
    return re.sub(r"(?m)^#.*\n?", "", text[:first]).strip()


def _shown(pattern: Pattern) -> str:
    """A pattern as people write it."""
    return re.sub(re.escape(ANONYMOUS) + r"\d+", "[]", pattern.text)


def _askable(pattern: Pattern) -> str:
    """A pattern as a query can ask for it; nameless nodes are variables."""
    return pattern.text.replace(ANONYMOUS, "?nameless")


def _required(group: Group) -> Iterator[tuple[Part, str | None]]:
    """The patterns without which a group has no rows, each with its graph."""
    for part in group.parts:
        if part.pattern is not None:
            yield part, None
        elif part.kind == "group":
            yield from _required(part.groups[0])
        elif part.kind == "graph":
            yield from patterns_of(Group(tuple(one for one in part.groups[0].parts if one.pattern), 0, 0), part.name)
        elif part.kind == "select":
            yield from (pair for select in part.selects if not select.is_grouped or select.having for pair in _required(select.group))
