"""Where the triples of an RDF/XML text stand.

Expat goes through the elements; what each of them gives is built as Oxigraph (0.5.13) builds it, which hands out the triples of one tag
last first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, NamedTuple
from xml.parsers import expat

from pyoxigraph import Literal, Quad

from regkg.files.positions.offsets import Offsets
from regkg.vocab import RDF

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_ITS: Final = "http://www.w3.org/2005/11/its"  # language direction, RDF 1.2
_SEPARATOR: Final = " "  # between namespace and local name; neither can hold one

_ATTRIBUTE: Final = re.compile(r"""\s([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TAG: Final = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")

#: Attributes of RDF/XML itself: they say what an element is and give no triple of their own.
_SYNTAX: Final = {_RDF + name for name in ("ID", "about", "resource", "nodeID", "datatype", "parseType", "bagID", "version")}


class _Is(Enum):
    """What an element is."""

    ROOT = auto()
    NODE = auto()
    PROPERTY = auto()
    COLLECTION = auto()
    LITERAL = auto()  # parseType="Literal": the elements in it are text
    IGNORED = auto()  # another parseType, of which Oxigraph reads nothing


class _Stretch(NamedTuple):
    """From where to where in the text."""

    start: int
    end: int


class _Said(NamedTuple):
    """A triple that an element gives: the places of its terms, the predicate and, of a literal, the words."""

    subject: int
    predicate: int
    object: _Stretch
    name: str
    words: str | None = None
    is_cell: bool = False  # the subject is a list node, which stands where its member stands


class _Attribute(NamedTuple):
    iri: str
    value: str
    at: int
    place: _Stretch  # of the value


@dataclass(slots=True)
class _Element:
    """An element that is not closed yet; of a property, the place of its subject, its name and what it points to."""

    kind: _Is
    tag: _Stretch
    subject: int = 0
    name: str = ""
    object: _Stretch | None = None
    reifier: _Attribute | None = None
    members: list[_Stretch] = field(default_factory=list)
    counter: int = 0  # of rdf:li


class _GiveUpError(Exception):
    """We cannot follow the text."""


def locate_rdfxml(text: str, quads: Sequence[Quad]) -> Offsets | None:
    """The places of what Oxigraph read in a text; None if they cannot be told.

    That is so with annotations and triple terms (RDF 1.2), and with characters that XML forbids: Oxigraph lets them pass, expat does not.
    """
    walk = _Walk(text)
    try:
        walk.run()
    except (expat.ExpatError, _GiveUpError):
        return None
    if len(walk.said) != len(quads) or not _agree(quads, walk.said):
        return None
    offsets = Offsets()
    for said in walk.said:
        offsets.add(said.subject, said.predicate, *said.object)
    return offsets


def _agree(quads: Sequence[Quad], all_said: Sequence[_Said]) -> bool:
    """Whether each predicate and each literal is the one that was found, and one subject stands at each place."""
    subjects: dict[tuple[int, bool], object] = {}
    for quad, said in zip(quads, all_said, strict=True):
        if quad.predicate.value != said.name or subjects.setdefault((said.subject, said.is_cell), quad.subject) != quad.subject:
            return False
        if said.words is not None and not (isinstance(quad.object, Literal) and quad.object.value.split() == said.words.split()):
            return False
    return True


class _Walk:
    """One way through a text."""

    def __init__(self, text: str) -> None:
        self.said: list[_Said] = []
        self._text = text
        self._bytes = text.encode()
        self._byte = self._character = 0  # the same place, counted in both
        self._open: list[_Element] = []
        self._depth = 0  # of elements that are text
        self._words: list[str] = []  # since the last tag
        self._parser = expat.ParserCreate("UTF-8", _SEPARATOR)
        self._parser.ordered_attributes = True
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words.append

    def run(self) -> None:
        """Go through the elements. Raises ExpatError and _GiveUpError."""
        self._parser.Parse(self._bytes, True)  # noqa: FBT003 – expat takes it by position only

    # ── elements ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _start(self, name: str, pairs: list[str]) -> None:
        parent = self._open[-1] if self._open else None
        self._words.clear()
        if parent and parent.kind in (_Is.LITERAL, _Is.IGNORED):
            self._depth += 1
            return
        tag = self._tag()
        iri = name.replace(_SEPARATOR, "")
        if parent and parent.kind is _Is.NODE:
            self._open.append(self._property(parent, tag, iri, self._attributes(tag, pairs)))
        elif not parent and iri == _RDF + "RDF":
            self._open.append(_Element(_Is.ROOT, tag))
        else:
            if parent and parent.kind is _Is.COLLECTION:
                parent.members.append(tag)
            elif parent:
                parent.object = tag
            self._node(tag, iri, self._attributes(tag, pairs))
            self._open.append(_Element(_Is.NODE, tag))

    def _node(self, tag: _Stretch, iri: str, attributes: list[_Attribute]) -> None:
        said = _attribute_triples(tag.start, attributes)
        if iri != _RDF + "Description":
            said.append(_Said(tag.start, tag.start, tag, RDF.type.value))
        self._give(said)

    def _property(self, parent: _Element, tag: _Stretch, iri: str, attributes: list[_Attribute]) -> _Element:
        if iri == _RDF + "li":
            parent.counter += 1
            iri = f"{_RDF}_{parent.counter}"
        syntax = {attribute.iri.removeprefix(_RDF): attribute for attribute in attributes}
        if not syntax.keys().isdisjoint(("annotation", "annotationNodeID")):
            raise _GiveUpError
        element = _Element(_Is.PROPERTY, tag, parent.tag.start, iri, reifier=syntax.get("ID"))
        parse_type = syntax["parseType"].value if "parseType" in syntax else None
        if parse_type == "Resource":
            self._give(_triples(element, tag))
            return _Element(_Is.NODE, tag)
        if parse_type == "Triple":
            raise _GiveUpError
        if parse_type is not None:
            element.kind = {"Literal": _Is.LITERAL, "Collection": _Is.COLLECTION}.get(parse_type, _Is.IGNORED)
            return element
        node = syntax.get("resource") or syntax.get("nodeID")
        about_object = _attribute_triples(node.place.start if node else tag.start, attributes)
        if node or any(said.words is not None for said in about_object):  # rdf:type alone does not make a node of it
            element.object = node.place if node else tag
            self._give(about_object)
        return element

    def _end(self, _: str) -> None:
        if self._depth:
            self._depth -= 1
            return
        element = self._open.pop()
        words = "".join(self._words)
        self._words.clear()
        if element.kind is _Is.PROPERTY and element.object:
            self._give(_triples(element, element.object))
        elif element.kind is _Is.PROPERTY:
            self._give(_triples(element, self._content(element), words))
        elif element.kind is _Is.LITERAL:
            self._give(_triples(element, self._content(element)))
        elif element.kind is _Is.COLLECTION:
            first = element.members[0] if element.members else element.tag
            self._give([*_cells(element.members, nil=element.tag), *_triples(element, first)])

    def _content(self, element: _Element) -> _Stretch:
        """What stands between the tags of an element; of an empty one, the place of its tag."""
        end = self._here()
        return _Stretch(element.tag.end, end) if end >= element.tag.end else _Stretch(element.tag.start, element.tag.start)

    def _give(self, said: list[_Said]) -> None:
        """What one tag gives, last first."""
        self.said.extend(reversed(said))

    # ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _here(self) -> int:
        """The place of the tag that expat is at, in characters."""
        index = self._parser.CurrentByteIndex
        self._character += len(self._bytes[self._byte : index].decode())
        self._byte = index
        return self._character

    def _tag(self) -> _Stretch:
        match = _TAG.match(self._text, self._here())
        if not match:  # from an entity
            raise _GiveUpError
        return _Stretch(*match.span())

    def _attributes(self, tag: _Stretch, pairs: list[str]) -> list[_Attribute]:
        """The attributes that are not XML's own, in the order in which they are written."""
        written = [match for match in _ATTRIBUTE.finditer(self._text, *tag) if match[1] != "xmlns" and not match[1].startswith("xmlns:")]
        names, values = pairs[::2], pairs[1::2]
        if len(written) != len(names):  # a document type gives defaults
            raise _GiveUpError
        return [
            _Attribute(name.replace(_SEPARATOR, ""), value, match.start(1), _Stretch(*match.span(match.lastindex or 0)))
            for name, value, match in zip(names, values, written, strict=True)
            if not match[1].startswith("xml") and not name.startswith((_XML, _ITS))
        ]


def _attribute_triples(subject: int, attributes: list[_Attribute]) -> list[_Said]:
    """The triples of property attributes, rdf:type behind the others."""
    said = [
        _Said(subject, attribute.at, attribute.place, attribute.iri, attribute.value)
        for attribute in attributes
        if attribute.iri not in _SYNTAX and attribute.iri != RDF.type.value
    ]
    types = [_Said(subject, each.at, each.place, each.iri) for each in attributes if each.iri == RDF.type.value]
    return said + types


def _triples(element: _Element, object_: _Stretch, words: str | None = None) -> list[_Said]:
    """The triple of a property element, behind the four that reify it if it has an rdf:ID."""
    at = element.tag.start
    said = [_Said(element.subject, at, object_, element.name, words)]
    if element.reifier:
        nowhere = _Stretch(at, at)
        names = ("type", "subject", "predicate", "object")
        said[:0] = [_Said(element.reifier.place.start, at, nowhere, _RDF + name) for name in names]
    return said


def _cells(members: list[_Stretch], *, nil: _Stretch) -> list[_Said]:
    """The list nodes of a collection, last first."""
    said = []
    rest = nil.start
    for member in reversed(members):
        said.append(_Said(member.start, member.start, member, RDF.first.value, is_cell=True))
        said.append(_Said(member.start, member.start, _Stretch(rest, rest), RDF.rest.value, is_cell=True))
        rest = member.start
    return said
