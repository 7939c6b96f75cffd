"""Turtle in the canonical layout: the layout of what we publish, for files that people write, with their comments.

Things are sorted by identifier, their kind stands first, prefixes are those of regkg; blank nodes are nested where they are used once. A
comment stays with what it stands at: above a thing, above or behind a property. A comment with an empty line below it is the heading of a
section: things are sorted within it and never leave it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import InputError, LimitError, Place
from regkg.files.reader import RdfFile, parsed
from regkg.vocab import PREFIXES, RDF

Term = NamedNode | BlankNode | Literal | Triple
Subject = NamedNode | BlankNode | Triple

_INDENT: Final = "    "
#: A list whose items are longer together has a line for each.
_LONG: Final = 100
#: Texts and IRIs are passed over; what is left of `#` are comments.
_COMMENT: Final = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>\s]*>|\\.|(?P<comment>\#[^\r\n]*)""",
    re.DOTALL,
)
_DIRECTIVE: Final = re.compile(r"\s*@?(?:prefix|base)\b", re.IGNORECASE)
#: References that have a meaning only where the file stands, and stay as they are.
_RELATIVE: Final = re.compile(r"[\w./#?=&%~+-]*")
_WRITTEN: Final = re.compile(r"^<urn:t:(\d+)> <urn:p> (.*) \.$")


@dataclass
class _Comments:
    """The comments of a file by what they stand at."""

    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    sections: list[tuple[int, list[str]]] = field(default_factory=list)
    of_subject: dict[Subject, list[str]] = field(default_factory=lambda: defaultdict(list))
    of_property: dict[tuple[Subject, NamedNode], list[str]] = field(default_factory=lambda: defaultdict(list))


def formatted(file: RdfFile) -> str:
    """The text of a Turtle file in the canonical layout; that of a file in the layout is the text itself.

    Raises InputError for a file that is no Turtle or has an IRI that is none, LimitError for one that is nested too deeply.
    """
    if file.format != RdfFormat.TURTLE:
        raise InputError("only Turtle has this layout", hint="the ending is .ttl", place=Place(file.name))
    if bad := next((bad for bad in file.bad_iris if not _RELATIVE.fullmatch(bad.iri.value)), None):
        raise InputError(f"not an IRI: {bad.iri.value!r}", hint=bad.reason, place=Place(file.name))
    try:
        text = _Layout(file).text()
    except RecursionError as error:
        raise LimitError("blank nodes are nested too deeply", place=Place(file.name)) from error
    if _content(parsed(text, file.name, RdfFormat.TURTLE).quads) != _content(file.quads) or _words(text) != _words(file.text):
        raise InputError("the file cannot be laid out without a loss; it stays as it is", place=Place(file.name))
    return text


def _content(quads: Iterable[Quad]) -> ox.Dataset:
    dataset = ox.Dataset(quads)
    if any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object)):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def _words(text: str) -> Counter[str]:
    return Counter(match["comment"].rstrip() for match in _COMMENT.finditer(text) if match["comment"])


class _Layout:
    def __init__(self, file: RdfFile) -> None:
        self.file = file
        self.said: dict[Subject, dict[NamedNode, list[Term]]] = {}
        for quad in dict.fromkeys(file.quads):
            if not isinstance(quad.graph_name, DefaultGraph):
                raise InputError("only Turtle has this layout", place=Place(file.name))
            self.said.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
        uses = Counter(quad.object for quad in dict.fromkeys(file.quads) if isinstance(quad.object, BlankNode))
        self.nested = {node for node, count in uses.items() if count == 1}
        self.nested -= self._in_circles()
        self.used_in_triples = {node for term in self._terms() if isinstance(term, Triple) for node in _nodes(term)}
        self.nested -= self.used_in_triples
        self.prefixes = self._prefixes()
        self.written = self._written()
        self.comments = self._comments()

    # ── terms ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _terms(self) -> Iterator[Term]:
        for quad in self.file.quads:
            yield from (quad.subject, quad.predicate, quad.object)

    def _in_circles(self) -> set[BlankNode]:
        """Blank nodes that no way leads to from a thing that stands by itself: in a circle none can be written inside the other."""
        reached: set[Term] = set()
        stack: list[Term] = [subject for subject in self.said if subject not in self.nested]
        while stack:
            term = stack.pop()
            if term in reached:
                continue
            reached.add(term)
            if not isinstance(term, Literal):
                stack += [value for values in self.said.get(term, {}).values() for value in values if isinstance(value, BlankNode)]
        return {node for node in self.nested if node not in reached}

    def _prefixes(self) -> dict[str, str]:
        """Our own prefixes, and those of the file for namespaces that have none of ours."""
        ours = set(PREFIXES.values())
        others = {name: iri for name, iri in self.file.prefixes.items() if iri and iri not in ours}
        return {**{name: iri for name, iri in PREFIXES.items() if name not in others}, **others}

    def _written(self) -> dict[Term, str]:
        """Each term as Oxigraph writes it, which is how we publish it."""
        terms = [term for term in dict.fromkeys(self._terms()) if not isinstance(term, BlankNode)]
        triples = [Triple(NamedNode(f"urn:t:{number}"), NamedNode("urn:p"), term) for number, term in enumerate(terms)]
        text = (ox.serialize(triples, format=RdfFormat.TURTLE, prefixes=self.prefixes) or b"").decode()
        found = {match[1]: match[2] for line in text.split("\n") if (match := _WRITTEN.match(line))}
        return {term: found[str(number)] for number, term in enumerate(terms)}

    def _term(self, term: Term, indent: int) -> str:
        if not isinstance(term, BlankNode):
            return self.written[term]
        if term not in self.nested:
            return f"_:{term.value}"
        items = self._list(term)
        if items is not None:
            inside = [(self._comments_at(node), self._term(item, indent + 1)) for node, item in items]
            if any(comments or "\n" in item for comments, item in inside) or sum(len(item) for _, item in inside) > _LONG:
                blanks = _INDENT * (indent + 1)
                lines = [f"{blanks}{line}\n" for comments, item in inside for line in (*comments, item)]
                return "(\n" + "".join(lines) + f"{_INDENT * indent})"
            return f"( {' '.join(item for _, item in inside)} )" if inside else "()"
        if not self.said.get(term):
            return "[]"
        blanks = _INDENT * (indent + 1)
        body = "".join(f"{line}\n" for line in self._properties(term, indent + 1, last=""))
        return f"[\n{blanks}{body.lstrip()}{_INDENT * indent}]"

    def _list(self, node: BlankNode) -> list[tuple[BlankNode, Term]] | None:
        """The items of a list that can be written in brackets, each with its node."""
        items: list[tuple[BlankNode, Term]] = []
        at: Term = node
        while at != RDF.nil:
            facts = self.said.get(at, {}) if isinstance(at, BlankNode) and at in self.nested else {}
            if not isinstance(at, BlankNode) or set(facts) != {RDF.first, RDF.rest} or any(len(values) > 1 for values in facts.values()):
                return None
            items.append((at, facts[RDF.first][0]))
            at = facts[RDF.rest][0]
        return items

    def _comments_at(self, node: BlankNode) -> list[str]:
        """The comments that stand at an item of a list."""
        return [line for property_ in (RDF.first, RDF.rest) for line in self.comments.of_property.get((node, property_), ())]

    # ── the text ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def text(self) -> str:
        """All of it."""
        tops = [subject for subject in self.said if subject not in self.nested]
        starts = [offset for offset, _ in self.comments.sections]
        sections: dict[int, list[Subject]] = defaultdict(list)
        for subject in tops:
            sections[bisect_right(starts, self._offset(subject))].append(subject)
        parts: list[str] = []
        for number in range(len(starts) + 1):
            if number:
                parts.append("\n".join(self.comments.sections[number - 1][1]))
            parts += [text for _, text in sorted(map(self._block, sections[number]))]
        if self.comments.foot:
            parts.append("\n".join(self.comments.foot))
        body = "\n\n".join(parts)
        bare = _COMMENT.sub("", re.sub(r"(?m)^\s*#.*$", "", body))
        used = set(re.findall(r"(?<![\w:.-])([\w.-]*):", bare))
        header = [f"@prefix {name}: <{iri}> ." for name, iri in sorted(self.prefixes.items()) if name in used]
        pieces = ["\n".join(part) for part in (self.comments.head, header) if part]
        whole = "\n\n".join([*pieces, *([body] if body else [])])
        return whole + "\n" if whole else ""

    def _offset(self, subject: Subject) -> int:
        place = self.file.positions.subject(subject)
        return place.offset if place else 0

    def _block(self, subject: Subject) -> tuple[tuple[bool, str], str]:
        """A thing with all that is said of it, and what it is sorted by: things with a name before those without."""
        name = f"_:{subject.value}" if isinstance(subject, BlankNode) else self.written[subject]
        is_named = not isinstance(subject, BlankNode) or any(subject in values for facts in self.said.values() for values in facts.values())
        is_named = is_named or subject in self.used_in_triples
        lines = list(self._properties(subject, 1, last=" ."))
        first = f"{name if is_named else '[]'} "
        if lines[0].lstrip().startswith("#"):
            text = first.rstrip() + "\n" + "\n".join(lines)
        else:
            text = first + "\n".join([lines[0].lstrip(), *lines[1:]])
        above = "".join(f"{comment}\n" for comment in self.comments.of_subject.get(subject, ()))
        return (isinstance(subject, BlankNode), str(subject) if is_named else text), above + text

    def _properties(self, subject: Subject, indent: int, *, last: str) -> Iterator[str]:
        facts = self.said[subject]
        order = sorted(facts, key=lambda property_: "" if property_ == RDF.type else str(property_))
        blanks = _INDENT * indent
        for property_ in order:
            yield from (f"{blanks}{comment}" for comment in self.comments.of_property.get((subject, property_), ()))
            verb = "a" if property_ == RDF.type else self.written[property_]
            named = sorted((term for term in facts[property_] if not isinstance(term, BlankNode)), key=str)
            unnamed = sorted(self._term(term, indent) for term in facts[property_] if isinstance(term, BlankNode))
            values = " , ".join([*(self.written[term] for term in named), *unnamed])
            yield f"{blanks}{verb} {values}{last if property_ == order[-1] else ' ;'}"

    # ── comments ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _comments(self) -> _Comments:
        """Each comment with what it stands at."""
        found = _Comments()
        text = self.file.text
        marks = [match for match in _COMMENT.finditer(text) if match["comment"]]
        if not marks:
            return found
        # where statements stand: offset of the subject that begins a thing, or of a property, with what begins there
        places: list[tuple[int, Subject, NamedNode | None]] = []
        for quad in self.file.quads:
            spot = self.file.positions.triple(quad.subject, quad.predicate, quad.object)
            if spot is not None:
                places.append((spot.predicate.offset, quad.subject, quad.predicate))
                if quad.subject not in self.nested:
                    places.append((spot.subject.offset, quad.subject, None))
        places.sort(key=lambda place: place[0])
        offsets = [place[0] for place in places]
        tops = sorted({offset for offset, _, property_ in places if property_ is None})
        group: list[re.Match[str]] = []
        for mark in marks:
            if group and _is_own_line(text, mark.start()) and _is_own_line(text, group[0].start()) and _is_next_line(text, group[-1], mark):
                group.append(mark)
                continue
            if group:
                self._attach(found, group, places, offsets, tops)
            group = [mark]
        self._attach(found, group, places, offsets, tops)
        return found

    def _attach(
        self,
        found: _Comments,
        group: list[re.Match[str]],
        places: list[tuple[int, Subject, NamedNode | None]],
        offsets: list[int],
        tops: list[int],
    ) -> None:
        text = self.file.text
        lines = [match["comment"].rstrip() for match in group]
        start, end = group[0].start(), group[-1].end()
        before, after = bisect_right(offsets, start) - 1, bisect_right(offsets, start)
        if before < 0 and _prefix_follows(text, end, tops):
            found.head += lines
            return
        if not _is_own_line(text, start):  # behind a statement
            if before >= 0:
                _, subject, property_ = places[before]
                target = found.of_property[subject, property_] if property_ is not None else found.of_subject[subject]
                target += lines
            else:
                found.head += lines
            return
        if after == len(places):
            if self._is_outside(before, places, start):
                found.foot += lines
            else:
                _, subject, property_ = places[before]
                (found.of_subject[subject] if property_ is None else found.of_property[subject, property_]).extend(lines)
            return
        _, subject, property_ = places[after]
        if property_ is not None:
            found.of_property[subject, property_] += lines
        elif re.match(r"[ \t]*\r?\n[ \t]*\r?\n", text[end:]):
            found.sections.append((start, lines))
        else:
            found.of_subject[subject] += lines

    def _is_outside(self, before: int, places: list[tuple[int, Subject, NamedNode | None]], start: int) -> bool:
        """Whether the statement before a comment has ended with its dot."""
        if before < 0:
            return True
        between = _COMMENT.sub("", self.file.text[places[before][0] : start]).rstrip()
        return between.endswith(".")


def _is_next_line(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two comments stand in lines that follow each other."""
    between = text[one.end() : other.start()]
    return not between.strip() and between.count("\n") == 1


def _is_own_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before a comment in its line."""
    return not text[text.rfind("\n", 0, offset) + 1 : offset].strip()


def _prefix_follows(text: str, end: int, tops: list[int]) -> bool:
    """Whether a comment stands before a declaration of a prefix, or there is nothing but comments."""
    rest = text[end : tops[0]] if tops else text[end:]
    return not tops or any(_DIRECTIVE.match(line) for line in rest.split("\n"))


def _nodes(triple: Triple) -> Iterator[BlankNode]:
    """The blank nodes in a statement about a statement."""
    for term in (triple.subject, triple.object):
        if isinstance(term, BlankNode):
            yield term
        elif isinstance(term, Triple):
            yield from _nodes(term)
