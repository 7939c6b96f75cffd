"""The default graph as JSON-LD, with a context made from the ontology; and frames, which give one kind of thing with what belongs to it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pyoxigraph import NamedNode, Quad

from regkg.publish.things import IRI, Thing, Value, things
from regkg.terms import Terms
from regkg.vocab import CODE, ID, OWL, PREFIXES, RDF, RDFS, RK, SH, SKOS, XSD

#: Properties of others that have a name of their own in the context: name, property, type.
_FOREIGN: Final = {
    "altLabel": (SKOS.altLabel, "@language"),
    "changeNote": (SKOS.changeNote, "@language"),
    "editorialNote": (SKOS.editorialNote, "@language"),
    "hiddenLabel": (SKOS.hiddenLabel, "@language"),
    "prefLabel": (SKOS.prefLabel, "@language"),
}
_LANGUAGE_MAP: Final = RDF.langString.value

#: The main kinds of things, each with the properties whose things stand inside.
FRAMES: Final[dict[str, dict[str, Any]]] = {
    "project": {
        "@type": "Project",
        "participation": {"organisation": {"@embed": "@always"}, "funding": {}},
        "funding": {},
        "underProgramme": {"@embed": "@always"},
        "event": {},
        "deliverable": {},
    },
    "programme": {"@type": "Programme", "cofinancingCeiling": {}, "funding": {}, "period": {"@embed": "@always"}},
    "organisation": {"@type": "Organisation"},
    "event": {"@type": "Event", "place": {"@embed": "@always"}, "partOfSeries": {"@embed": "@always"}},
    "place": {"@type": "Place", "locatedIn": {"@embed": "@always"}},
}


class Context:
    """Names for the terms of the ontology, with the type that a value has where it needs no other."""

    def __init__(self, terms: Terms, shapes: Iterable[Quad]) -> None:
        self._types: dict[str, str] = {}
        self.content: dict[str, Any] = {
            "@version": 1.1,
            "id": ID,
            "code": CODE,
            **{prefix: PREFIXES[prefix] for prefix in ("rk", "dct", "org", "prov", "skos", "xsd")},
        }
        for kind in sorted(kind.value.removeprefix(RK.iri) for kind in terms.classes if kind in RK):
            self.content[kind] = f"rk:{kind}"
        types = _types(terms, shapes)
        for property_ in sorted(terms.properties, key=lambda node: node.value):
            if property_ in RK:
                self._add(property_.value.removeprefix(RK.iri), property_, types.get(property_, ""))
        for name, (property_, type_) in _FOREIGN.items():
            self._add(name, property_, _LANGUAGE_MAP if type_ == "@language" else type_)

    def _add(self, name: str, property_: NamedNode, type_: str) -> None:
        short = _short(property_.value)
        self._types[property_.value if property_ not in RK else name] = type_
        if type_ == _LANGUAGE_MAP:
            self.content[name] = {"@id": short, "@container": "@language"}
        elif type_ == IRI:
            self.content[name] = {"@id": short, "@type": "@id"}
        elif type_:
            self.content[name] = {"@id": short, "@type": _short(type_)}
        else:
            self.content[name] = short

    def node(self, thing: Thing) -> dict[str, Any]:
        """A thing as an object; its values stand plain where the context says their type, and in full where it does not. Types stand before
        the identifier, so that a reader need not hold the whole document (Streaming JSON-LD, section 4.1)."""
        kinds = [_kind(value.text) for value in thing.said.get("a", ()) if value.tag == IRI]
        node: dict[str, Any] = {"@type": _one(kinds)} if kinds else {}
        node["@id"] = _short_id(thing.iri)
        for name, values in thing.said.items():
            if name == "a":
                if literals := [_in_full(value) for value in values if value.tag != IRI]:
                    node[RDF.type.value] = _one(literals)
                continue
            type_ = self._types.get(name)
            if type_ is None:
                node[_full(name)] = _one([_in_full(value) for value in values])
                continue
            key = _name(name)
            fits = [value for value in values if _fits(value, type_)]
            others = [value for value in values if not _fits(value, type_)]
            if fits and type_ == _LANGUAGE_MAP:
                node[key] = _by_language(fits)
            elif fits:
                node[key] = _one([_short_id(value.text) if value.tag == IRI else value.text for value in fits])
            if others:
                node[_full(name)] = _one([_in_full(value) for value in others])
        return node


def write(lines: Iterable[bytes], context: Context) -> Iterator[bytes]:
    """The default graph of sorted lines, a thing a line."""
    yield b'{"@context":' + _dumped(context.content) + b',\n"@graph":[\n'
    first = True
    for thing in things(lines):
        yield (b"" if first else b",\n") + _dumped(context.node(thing))
        first = False
    yield b"\n]}\n"


def context_text(context: Context) -> str:
    """The context as a document of its own."""
    return json.dumps({"@context": context.content}, ensure_ascii=False, indent=1) + "\n"


def frame_text(frame: dict[str, Any], context: Context) -> str:
    """A frame that needs no other document."""
    return json.dumps({"@context": context.content, "@embed": "@once", **frame}, ensure_ascii=False, indent=1) + "\n"


def _dumped(value: Any) -> bytes:
    # `<` as an escape, so that the text can stand inside a page
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").encode()


def _types(terms: Terms, shapes: Iterable[Quad]) -> dict[NamedNode, str]:
    """`@` for a property whose values are things, a datatype where ontology or shapes name one; none for plain texts and where they
    name several."""
    said: dict[object, dict[NamedNode, set[NamedNode]]] = defaultdict(lambda: defaultdict(set))
    for quad in shapes:
        if quad.predicate in (SH.path, SH.datatype) and isinstance(quad.object, NamedNode):
            said[quad.subject][quad.predicate].add(quad.object)
    found: dict[NamedNode, set[str]] = defaultdict(set)
    for shape in said.values():
        for path in shape[SH.path]:
            found[path] |= {node.value for node in shape[SH.datatype]}
    for property_ in terms.properties:
        found[property_] |= {node.value for node in terms.values(property_, RDFS.range) if isinstance(node, NamedNode)}
        for date in (property_, *bounds) if (bounds := terms.bounds(property_)) else ():
            found[date] = {XSD.date.value}  # what is stated as a month or a year alone names its type
        if OWL.ObjectProperty in terms.values(property_, RDF.type):
            found[property_] = {IRI}
    types = {property_: next(iter(names)) for property_, names in found.items() if len(names) == 1}
    return {property_: type_ for property_, type_ in types.items() if type_ in (IRI, _LANGUAGE_MAP) or _is_datatype(type_)}


def _is_datatype(type_: str) -> bool:
    return type_.startswith(XSD.iri) and type_ != XSD.string.value


def _fits(value: Value, type_: str) -> bool:
    return bool(value.language) if type_ == _LANGUAGE_MAP else value.tag == type_


def _name(name: str) -> str:
    return next((short for short, (property_, _) in _FOREIGN.items() if property_.value == name), None) or _short(name)


def _full(name: str) -> str:
    return _short(name if ":" in name else RK.iri + name)


def _by_language(values: list[Value]) -> dict[str, Any]:
    languages = sorted({value.language for value in values})
    return {language: _one([value.text for value in values if value.language == language]) for language in languages}


def _in_full(value: Value) -> dict[str, str] | str:
    if value.tag == IRI:
        return {"@id": _short_id(value.text)}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    return {"@type": _short(value.tag), "@value": value.text} if value.tag else value.text


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _kind(iri: str) -> str:
    name = iri.removeprefix(RK.iri)
    return name if name != iri else iri


def _short_id(iri: str) -> str:
    """An identifier under a prefix of the context; a value after a prefix must not begin with two slashes."""
    for prefix, namespace in (("id", ID), ("code", CODE)):
        if iri.startswith(namespace) and len(iri) > len(namespace) and iri[len(namespace)] != "/":
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _short(iri: str) -> str:
    for prefix in ("rk", "dct", "org", "prov", "skos", "xsd"):
        if iri.startswith(PREFIXES[prefix]) and len(iri) > len(PREFIXES[prefix]):
            return f"{prefix}:{iri[len(PREFIXES[prefix]) :]}"
    return iri
