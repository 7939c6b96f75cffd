"""Namespaces, the one prefix table and our own terms."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

BASE: Final = "https://w3id.org/regkg/"
ID: Final = f"{BASE}id/"
CODE: Final = f"{BASE}code/"

#: Code lists: the prefix under which each scheme's concepts are written, and the scheme's name.
SCHEMES: Final = {
    "role": "role",
    "status": "project-status",
    "eventstatus": "event-status",
    "fund": "fund",
    "kind": "funding-kind",
    "stage": "budget-stage",
    "strand": "programme-strand",
    "goal": "goal",
    "to": "thematic-objective",
    "ip": "investment-priority",
    "po": "policy-objective",
    "so": "specific-objective",
    "area": "ris3-area",
    "direction": "ris3-direction",
    "orgtype": "organisation-type",
    "region": "planning-region",
    "placetype": "place-type",
    "theme": "theme",
    "target": "target-group",
    "territory": "territory-type",
    "eventtype": "event-type",
    "ck": "claim-kind",
    "rank": "claim-rank",
    "verdict": "verdict",
    "conflictkind": "conflict-kind",
    "conflictstate": "conflict-state",
}

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"

#: Every prefix that regkg writes, in the order in which it writes them. Things (`id/`) are written in full: their names have slashes.
PREFIXES: Final = {
    "rk": f"{BASE}ontology#",
    "lex": f"{BASE}lexicon#",
    "shape": f"{BASE}shape/",
    **{prefix: f"{CODE}{scheme}/" for prefix, scheme in SCHEMES.items()},
    "country": f"{_AUTHORITY}country/",
    "currency": f"{_AUTHORITY}currency/",
    "language": f"{_AUTHORITY}language/",
    "nuts": "http://data.europa.eu/nuts/code/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Namespace:
    """Terms by attribute or item.

    >>> RK.endDate.value
    'https://w3id.org/regkg/ontology#endDate'
    >>> SKOS["prefLabel"] == SKOS.prefLabel
    True
    """

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        term = NamedNode(self.iri + name)
        self.__dict__[name] = term  # found there from now on
        return term

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.iri + name)

    def __contains__(self, term: object) -> bool:
        return isinstance(term, NamedNode) and term.value.startswith(self.iri)


RK: Final = Namespace(PREFIXES["rk"])
LEX: Final = Namespace(PREFIXES["lex"])
DCT: Final = Namespace(PREFIXES["dct"])
ORG: Final = Namespace(PREFIXES["org"])
OWL: Final = Namespace(PREFIXES["owl"])
PROV: Final = Namespace(PREFIXES["prov"])
RDF: Final = Namespace(PREFIXES["rdf"])
RDFS: Final = Namespace(PREFIXES["rdfs"])
SH: Final = Namespace(PREFIXES["sh"])
SKOS: Final = Namespace(PREFIXES["skos"])
XSD: Final = Namespace(PREFIXES["xsd"])
COUNTRY: Final = Namespace(PREFIXES["country"])
CURRENCY: Final = Namespace(PREFIXES["currency"])
LANGUAGE: Final = Namespace(PREFIXES["language"])


def code(prefix: str, notation: str) -> NamedNode:
    """The concept of a code list, by the scheme's prefix.

    >>> code("role", "lead-partner").value
    'https://w3id.org/regkg/code/role/lead-partner'
    """
    return NamedNode(PREFIXES[prefix] + notation)


#: Roles of participants in a project.
LEAD: Final = code("role", "lead-partner")
PARTNER: Final = code("role", "partner")
ASSOCIATED: Final = code("role", "associated-partner")


def compact(iri: str) -> str:
    """An IRI as `prefix:name` where a prefix of ours fits and the name is plain, else unchanged.

    >>> compact("https://w3id.org/regkg/code/role/lead-partner")
    'role:lead-partner'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and len(iri) > len(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def expand(name: str) -> str:
    """`prefix:name` as an IRI; what has no prefix of ours is returned unchanged.

    >>> expand("rk:endDate")
    'https://w3id.org/regkg/ontology#endDate'
    """
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name
