"""Whether triples and the tokens found for them go together, so that a wrong line is never given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from regkg.files.positions.offsets import Offsets
from regkg.vocab import RDF

#: What stands for the predicates of a collection, which are not written; no token has a space.
FIRST: Final = "rdf first"
REST: Final = "rdf rest"

_FIXED: Final = {"a": RDF.type, FIRST: RDF.first, REST: RDF.rest}
_KINDS: Final = dict.fromkeys("\"'0123456789+-.", Literal) | {"_": BlankNode, "[": BlankNode}
_BOOLEANS: Final = ("true", "false")
_ESCAPED: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)")
_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def agree(text: str, quads: Sequence[Quad], offsets: Offsets, names: Sequence[str]) -> bool:
    """Whether each token can mean its term. `names` is what is written for the predicates.

    Subject and object must be of the kind that stands there, the text of a literal must be found in it, and a blank node without a label
    must stand at the same place each time: another order of the triples would not give that.
    """
    known: dict[str, NamedNode] = dict(_FIXED)
    places: dict[object, int] = {}  # of the blank nodes without a label
    places_at = places.setdefault
    nil = RDF.nil
    kinds = _KINDS.get
    for quad, name, subject_at, at, end in zip(quads, names, offsets.subjects, offsets.objects, offsets.ends, strict=False):
        subject, predicate, object_ = quad.subject, quad.predicate, quad.object
        if known.get(name) != predicate:
            if name in _FIXED or not may_name(name, predicate.value):
                return False
            known[name] = predicate  # the prefix may have meant something else before

        sign = text[subject_at]
        if sign in "[(" or name is FIRST or name is REST:
            if places_at(subject, subject_at) != subject_at and subject != nil:
                return False
        elif type(subject) is not (BlankNode if sign == "_" else NamedNode):
            return False

        sign = text[at]
        if sign in "[(" or end == at:
            if places_at(object_, at) != at and object_ != nil:
                return False
        elif type(object_) is Literal:
            written = text[at:end]
            if kinds(sign) is not Literal and written not in _BOOLEANS:
                return False
            if object_.value not in written and "\\" not in written:
                return False
        elif type(object_) is not kinds(sign, NamedNode) and not (type(object_) is Triple and text.startswith("<<(", at)):
            return False
    return True


def may_name(written: str, iri: str) -> bool:
    r"""Whether `<…>` or a prefixed name can mean an IRI: both end alike, and are the same if the former is absolute.

    >>> may_name("ex:a\\-b", "https://example.org/a-b"), may_name("<#a>", "https://example.org/#b")
    (True, False)
    """
    if not written.startswith("<"):
        return iri.endswith(_unescape(written.partition(":")[2]))
    reference = _unescape(written[1:-1])
    if _ABSOLUTE.match(reference):
        return reference == iri
    last = reference.rpartition("/")[2]
    return last in {".", ".."} or iri.endswith(last)


def _unescape(name: str) -> str:
    return _ESCAPED.sub(lambda escape: escape[3] or chr(int(escape[1] or escape[2], 16)), name) if "\\" in name else name
