"""Mint and read identifiers: how a thing's IRI is made from its code or its name, and which kind of thing an IRI names.

IRIs never change when a document is read again, and do not depend on the order of reading. The key is the official code where there
is one (CCI code, project number), else the country's code and the official name in its own language; never an acronym alone, an
English exonym or a misread text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Final

from pyoxigraph import NamedNode

from regkg.errors import IdentifierError
from regkg.vocab import ID, RK

#: Country part of a key when the country is not known (ISO 3166-1 reserves ZZ for users).
UNKNOWN_COUNTRY: Final = "zz"

#: Programme part of a project's key when no text names its programme.
UNKNOWN_PROGRAMME: Final = "unassigned"

#: Letters that do not decompose into a base letter and a mark.
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"})

#: CCI codes of programmes: year, country or TC, type of programme, running number (Commission, table of CCI codes).
_CCI: Final = re.compile(r"(?:19|20)\d{2}[A-Z]{2}\d{2}[A-Z0-9]{7}|20\d{2}CB\d{3}PO\d{3}", re.ASCII)

#: Last path segment but one of a thing's IRI (or its first) and the class it belongs to.
_CLASSES: Final = {
    "ceiling": RK.CofinancingCeiling,
    "call": RK.Call,
    "claim": RK.Claim,
    "conflict": RK.Conflict,
    "contact": RK.ContactPoint,
    "decision": RK.Decision,
    "deliverable": RK.Deliverable,
    "doc": RK.SourceDocument,
    "event": RK.Event,
    "extractor": RK.Extractor,
    "funding": RK.Funding,
    "initiative": RK.Initiative,
    "objective": RK.SpecificObjective,
    "org": RK.Organisation,
    "partner": RK.Participation,
    "period": RK.ProgrammingPeriod,
    "place": RK.Place,
    "plan": RK.ActionPlan,
    "policy": RK.PolicyDocument,
    "post": RK.Post,
    "priority": RK.Priority,
    "programme": RK.Programme,
    "project": RK.Project,
    "scheme": RK.SupportScheme,
    "series": RK.EventSeries,
    "unit": RK.OrganisationalUnit,
}

#: Kinds whose key has two segments: a programme and the project's own.
_TWO_SEGMENT_KEYS: Final = frozenset({"project"})

#: Kinds that one more segment refines: initiative/…/policy-area-innovation, doc/…/evidence.
_REFINED: Final = frozenset({"initiative", "doc"})

_SEGMENT: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(name: str) -> str:
    """A name in lower-case Latin letters, digits and single hyphens.

    >>> slug("Kurzemes plānošanas reģions")
    'kurzemes-planosanas-regions'
    >>> slug("LLI – 313")
    'lli-313'

    Raises IdentifierError if nothing is left.
    """
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold()).translate(_LETTERS)
    key = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in text if not unicodedata.combining(c))).strip("-")
    if not key:
        raise IdentifierError(f"no letter or digit to make an identifier from: {name!r}")
    return key


def thing(*segments: str) -> NamedNode:
    """The IRI of a thing from its path below `id/`; each argument may hold several segments.

    >>> thing("place", "lv-liepaja").value
    'https://w3id.org/regkg/id/place/lv-liepaja'

    Raises IdentifierError for a segment that is no slug.
    """
    path = "/".join(segments)
    for segment in path.split("/"):
        if not _SEGMENT.fullmatch(segment):
            raise IdentifierError(f"not a part of an identifier: {segment!r}", hint="a-z, 0-9 and single hyphens inside")
    return NamedNode(ID + path)


def part(whole: NamedNode, kind: str, key: str) -> NamedNode:
    """The IRI of something that belongs to one other thing.

    >>> part(thing("project", "2014tc16rfcb027", "lli-431"), "funding", "total").value
    'https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-431/funding/total'
    """
    return thing(path_of(whole), kind, key)


def path_of(iri: NamedNode) -> str:
    """The path below `id/`. Raises IdentifierError for an IRI of another namespace."""
    if not iri.value.startswith(ID):
        raise IdentifierError(f"not an identifier of ours: {iri.value}", hint=f"ours begin with {ID}")
    return iri.value.removeprefix(ID)


def key_of(iri: NamedNode) -> str:
    """The last segment.

    >>> key_of(thing("org", "lv-ekonomikas-ministrija"))
    'lv-ekonomikas-ministrija'
    """
    return path_of(iri).rpartition("/")[2]


def is_thing(term: object) -> bool:
    """Whether a term is an IRI of ours that names a thing."""
    return isinstance(term, NamedNode) and term.value.startswith(ID)


def _kinds(iri: NamedNode) -> list[tuple[str, str]]:
    """The (kind, key) pairs of the path, outermost first."""
    segments = path_of(iri).split("/")
    pairs: list[tuple[str, str]] = []
    while segments:
        kind = segments.pop(0)
        width = 2 if kind in _TWO_SEGMENT_KEYS else 1
        if kind not in _CLASSES or len(segments) < width:
            if pairs and not segments and pairs[-1][0] in _REFINED:
                return [*pairs[:-1], (pairs[-1][0], f"{pairs[-1][1]}/{kind}")]
            raise IdentifierError(f"no kind of thing has such an identifier: {iri.value}")
        pairs.append((kind, "/".join(segments[:width])))
        del segments[:width]
    return pairs


@lru_cache(maxsize=8192)
def class_of(iri: NamedNode) -> NamedNode:
    """The class of our ontology to which the thing belongs, read off its IRI.

    >>> class_of(part(thing("project", "2014tc16rfcb027", "lli-431"), "partner", "lv-x")) == RK.Participation
    True

    Raises IdentifierError for an IRI that follows no pattern of ours.
    """
    return _CLASSES[_kinds(iri)[-1][0]]


def owner_of(iri: NamedNode) -> NamedNode | None:
    """The thing that a part belongs to; None for a thing that stands by itself.

    >>> owner_of(part(thing("project", "p", "lli-431"), "funding", "total")) == thing("project", "p", "lli-431")
    True
    """
    pairs = _kinds(iri)[:-1]
    return thing(*(segment for pair in pairs for segment in pair)) if pairs else None


def check_cci(code: str) -> str:
    """The code, upper case, without blanks. Raises IdentifierError if it is no CCI code.

    >>> check_cci("2014tc16 rfcb027")
    '2014TC16RFCB027'
    """
    compact = re.sub(r"\s+", "", code).upper()
    if not _CCI.fullmatch(compact):
        raise IdentifierError(f"not a CCI code: {code!r}", hint="a CCI code looks like 2014TC16RFCB027")
    return compact


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts; they differ if any part differs or moves."""
    escaped = (part.replace("\x1e", "\x1e0").replace("\x1f", "\x1e1") for part in parts)
    return sha256("\x1f".join(escaped).encode()).hexdigest()[:16]
