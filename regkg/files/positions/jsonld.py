"""Where the triples of a JSON-LD text stand.

JSON-LD is a long way from its triples, so we do not follow the algorithm: we look for the node object of each subject, in it for the key
that can mean the predicate, and under the key for the value that can be the object. Contexts are read as one table of terms. What is not
found that way stands at the node object of its subject.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.files.positions.json_tree import Value, read_json
from regkg.files.positions.offsets import NOWHERE, Offsets
from regkg.vocab import RDF

_Node = NamedNode | BlankNode

_KEYWORDS_WITH_NODES: Final = ("@graph", "@included")


@dataclass(slots=True)
class _Context:
    """The terms of all contexts of a file, whatever their scope."""

    terms: dict[str, str] = field(default_factory=dict)
    containers: dict[str, set[str]] = field(default_factory=dict)
    reversed: set[str] = field(default_factory=set)
    vocabulary: str = ""
    _keys: dict[tuple[str, str], bool] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Value) -> _Context:
        """Gather the contexts of a file."""
        context = cls()
        for value in _all_values(root):
            if value.step == "@context":
                for each in _items(value):
                    context._add(each)
        return context

    def _add(self, value: Value) -> None:
        for member in value.members:
            term = str(member.step)
            if term == "@vocab":
                self.vocabulary = member.text or ""
            elif member.text is not None:
                self.terms[term] = member.text
            elif member.is_object:
                name = member.get("@id") or member.get("@reverse")
                if name and name.text:
                    self.terms[term] = name.text
                if member.get("@reverse"):
                    self.reversed.add(term)
                container = member.get("@container")
                self.containers[term] = {each.text or "" for each in _items(container)} if container else set()

    def keyword(self, key: str) -> str:
        """The keyword that a key is another name for, or the key."""
        name = self.terms.get(key, key)
        return name if name.startswith("@") else key

    def expand(self, name: str, *, is_term: bool, within: frozenset[str] = frozenset()) -> str:
        """The IRI that a name stands for, as far as the file says; else the name. `within` are the terms that it is the meaning of."""
        if is_term and name in self.terms and name not in within:
            return self.expand(self.terms[name], is_term=True, within=within | {name})
        prefix, colon, rest = name.partition(":")
        if colon and not rest.startswith("//") and prefix in self.terms and prefix not in within:
            return self.expand(self.terms[prefix], is_term=True, within=within | {prefix}) + rest
        return name if colon or not is_term else self.vocabulary + name

    def key_can_mean(self, key: str, iri: str) -> bool:
        """Whether a key can stand for a predicate: asked at every node, and of few keys, so remembered."""
        if (key, iri) not in self._keys:
            self._keys[key, iri] = self.can_mean(key, iri, is_term=True)
        return self._keys[key, iri]

    def can_mean(self, name: str, iri: str, *, is_term: bool) -> bool:
        """Whether a name can stand for an IRI; one that the file does not resolve has to end it."""
        expanded = self.expand(name, is_term=is_term)
        if ":" in expanded:
            return expanded == iri
        end = expanded.lstrip("./")
        return bool(end) and iri.endswith(end) and (end[0] in "#?" or iri[: -len(end)].endswith(("/", "#", ":")))


def locate_jsonld(text: str, quads: Sequence[Quad]) -> tuple[Offsets, dict[int, str]]:
    """The places of what Oxigraph read in a text, and the JSON Pointer for each of them."""
    search = _Search(quads)
    root = read_json(text)
    if root:
        with suppress(RecursionError):  # arrays in arrays, deeper than anybody writes: what was found until then stands
            search.run(root)
    return search.offsets(), search.pointers


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A value under a key: a literal, a reference, a node object or a list."""

    value: Value
    language: str | None = None
    is_list: bool = False


class _Search:
    """The search for the triples of one file."""

    def __init__(self, quads: Sequence[Quad]) -> None:
        self.pointers: dict[int, str] = {}
        self._quads = quads
        self._places: dict[int, tuple[int, int, int, int]] = {}
        self._nodes: dict[_Node, int] = {}  # where the node object of a subject begins
        self._left: dict[_Node, dict[NamedNode, list[int]]] = {}  # the triples of each subject that are not found yet
        objects = set()
        for index, quad in enumerate(quads):
            subject = quad.subject
            if isinstance(subject, NamedNode | BlankNode):
                self._left.setdefault(subject, {}).setdefault(quad.predicate, []).append(index)
            objects.add(quad.object)
        self._named = {node.value if isinstance(node, NamedNode) else f"_:{node.value}": node for node in self._left}
        self._by_end: dict[str, list[_Node]] = defaultdict(list)
        for name, node in self._named.items():
            self._by_end[_end(name)].append(node)
        self._roots = [node for node in self._left if isinstance(node, BlankNode) and node not in objects]
        self._context = _Context()
        self._todo: list[tuple[Value, _Node | None]] = []

    def run(self, root: Value) -> None:
        """Go through the node objects of a file."""
        self._context = _Context.of(root)
        self._push(root)
        while self._todo:
            node, term = self._todo.pop()
            term = term or self._subject_of(node)
            if term:
                self._nodes.setdefault(term, node.start)
                self.pointers[node.start] = node.pointer
            for member in reversed(node.members):  # what is put aside last is looked at first
                self._look_under(member, node, term)

    def offsets(self) -> Offsets:
        """The places of the triples: those found, else their subject's node object, else nowhere."""
        offsets = Offsets()
        for index, quad in enumerate(self._quads):
            subject = quad.subject
            node = self._nodes.get(subject, NOWHERE) if isinstance(subject, NamedNode | BlankNode) else NOWHERE
            offsets.add(*self._places.get(index, (node, node, node, node)))
        return offsets

    def _push(self, value: Value) -> None:
        self._todo.extend((each, None) for each in reversed(list(_items(value))) if each.is_object)

    # ── subjects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _id(self, node: Value) -> str | None:
        return next((member.text for member in node.members if self._context.keyword(str(member.step)) == "@id"), None)

    def _subject_of(self, node: Value) -> _Node | None:
        name = self._id(node)
        if name is None:
            anonymous = next((root for root in self._roots if self._may_be(node, root)), None)
            if anonymous:
                self._roots.remove(anonymous)
            return anonymous
        expanded = self._context.expand(name, is_term=False)
        if expanded in self._named:
            return self._named[expanded]
        return next((each for each in self._by_end[_end(expanded)] if self._context.can_mean(name, each.value, is_term=False)), None)

    def _may_be(self, node: Value, term: _Node) -> bool:
        """Whether every key of a node object is known of a subject, and it has one."""
        keys = [str(member.step) for member in node.members if not self._context.keyword(str(member.step)).startswith("@")]
        has_type = any(self._context.keyword(str(member.step)) == "@type" for member in node.members)
        return bool(keys or has_type) and all(self._predicate(term, key) for key in keys) and (not has_type or RDF.type in self._left[term])

    # ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _predicate(self, subject: _Node, key: str) -> NamedNode | None:
        known = self._left.get(subject, {})
        return next((each for each in known if self._context.key_can_mean(key, each.value)), None)

    def _look_under(self, member: Value, node: Value, subject: _Node | None) -> None:
        key = str(member.step)
        keyword = self._context.keyword(key)
        if keyword in _KEYWORDS_WITH_NODES:
            self._push(member)
        elif keyword == "@type" and subject:
            self._match([_Leaf(each) for each in _items(member)], subject, RDF.type, node, member)
        elif keyword == "@reverse" or key in self._context.reversed:
            self._push(member)
            for each in member.members:
                self._push(each)
        elif not keyword.startswith("@") and subject:
            predicate = self._predicate(subject, key)
            if predicate:
                leaves = list(_leaves(member, self._context.containers.get(key, set())))
                self._match(leaves, subject, predicate, node, member)

    def _match(self, leaves: list[_Leaf], subject: _Node, predicate: NamedNode, node: Value, member: Value) -> None:
        """Give each value the first triple that it can be the object of."""
        left = self._left[subject].get(predicate, [])
        inner: list[tuple[Value, _Node | None]] = []
        for leaf in leaves:
            index = next((index for index in left if self._can_be(leaf, self._quads[index].object)), None)
            if index is None:
                continue
            left.remove(index)
            value = leaf.value
            self._places[index] = node.start, member.step_start, value.start, value.end
            self.pointers[member.step_start] = member.pointer
            self.pointers[value.start] = value.pointer
            object_ = self._quads[index].object
            if leaf.is_list:
                inner += self._match_list(value, object_)
            elif value.is_object and isinstance(object_, NamedNode | BlankNode):
                inner.append((value, object_))
        self._todo.extend(reversed(inner))

    def _match_list(self, value: Value, cell: object) -> Iterator[tuple[Value, _Node]]:
        """Go along a list and its cells; the cells stand at their members. Yields the node objects in it."""
        members = next((each for each in value.members if each.step == "@list"), value)
        for member in _items(members):
            if not isinstance(cell, BlankNode) or cell not in self._left:
                return
            first, rest = (self._left[cell].get(each, []) for each in (RDF.first, RDF.rest))
            if not first or not rest or not self._can_be(_Leaf(member), self._quads[first[0]].object):
                return
            self._nodes.setdefault(cell, member.start)
            self.pointers[member.start] = member.pointer
            self._places[first[0]] = member.start, member.start, member.start, member.end
            object_ = self._quads[first[0]].object
            if member.is_object and isinstance(object_, NamedNode | BlankNode):
                yield member, object_
            cell = self._quads[rest[0]].object

    def _can_be(self, leaf: _Leaf, object_: object) -> bool:
        value = leaf.value
        if leaf.is_list:
            return object_ == RDF.nil or (isinstance(object_, BlankNode) and RDF.first in self._left.get(object_, {}))
        if value.is_object and value.get("@value") is None:
            return self._can_be_node(value, object_)
        if isinstance(object_, Literal):
            return self._can_be_literal(leaf, object_)
        return isinstance(object_, NamedNode | BlankNode) and value.text is not None and self._names(value.text, object_)

    def _names(self, name: str, term: _Node) -> bool:
        if isinstance(term, BlankNode):
            return name == f"_:{term.value}"
        return any(self._context.can_mean(name, term.value, is_term=is_term) for is_term in (True, False))

    def _can_be_node(self, value: Value, object_: object) -> bool:
        name = self._id(value)
        if name is not None:
            return isinstance(object_, NamedNode | BlankNode) and self._names(name, object_)
        if not isinstance(object_, BlankNode) or object_ in self._nodes:
            return False
        return self._may_be(value, object_) if object_ in self._left else not value.members

    def _can_be_literal(self, leaf: _Leaf, literal: Literal) -> bool:
        value, language = leaf.value, leaf.language
        if value.is_object:
            tag, datatype = value.get("@language"), value.get("@type")
            language = tag.text if tag else None
            if datatype and datatype.text == "@json":
                return literal.datatype == RDF.JSON
            if datatype and not self._context.can_mean(datatype.text or "", literal.datatype.value, is_term=True):
                return False
            value = value.get("@value") or value
        if language is not None and (literal.language or "") != language.lower():
            return False
        if value.text is not None:
            return value.text == literal.value
        return value.written == literal.value or _number(value.written) == _number(literal.value) is not None


def _leaves(value: Value, container: set[str]) -> Iterator[_Leaf]:
    """The values under a key, one by one."""
    if value.is_array and "@list" in container:
        yield _Leaf(value, is_list=True)
    elif value.is_array:
        for member in value.members:
            yield from _leaves(member, container)
    elif not value.is_object:
        yield _Leaf(value)
    elif value.get("@list"):
        yield _Leaf(value, is_list=True)
    elif set_ := value.get("@set"):
        yield from _leaves(set_, container - {"@list"})
    elif "@language" in container:
        for member in value.members:
            yield from (_Leaf(each, language=str(member.step)) for each in _items(member))
    elif "@index" in container:
        for member in value.members:
            yield from _leaves(member, container - {"@index"})
    else:
        yield _Leaf(value)


def _items(value: Value) -> Iterator[Value]:
    """The members of an array, else the value itself."""
    if value.is_array:
        yield from value.members
    else:
        yield value


def _all_values(root: Value) -> Iterator[Value]:
    todo = [root]
    while todo:
        value = todo.pop()
        yield value
        todo.extend(reversed(value.members))


def _end(iri: str) -> str:
    """What follows the last slash or hash of an IRI."""
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None
