"""The vocabularies in which a release describes itself, and a list of statements to say it in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from regkg.publish.serialise import turtle
from regkg.vocab import PREFIXES, XSD, Namespace

_EU: Final = "http://publications.europa.eu/resource/authority/"

#: The prefixes of descriptions: ours, and those of the vocabularies of catalogues.
CATALOGUE_PREFIXES: Final = {
    **PREFIXES,
    "access": f"{_EU}access-right/",
    "adms": "http://www.w3.org/ns/adms#",
    "availability": f"{_EU}planned-availability/",
    "dataset": f"{_EU}dataset-type/",
    "datatheme": f"{_EU}data-theme/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "diststatus": f"{_EU}distribution-status/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "filetype": f"{_EU}file-type/",
    "frequency": f"{_EU}frequency/",
    "licence": f"{_EU}licence/",
    "schema": "https://schema.org/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
}

ADMS: Final = Namespace(CATALOGUE_PREFIXES["adms"])
DCAT: Final = Namespace(CATALOGUE_PREFIXES["dcat"])
DCATAP: Final = Namespace(CATALOGUE_PREFIXES["dcatap"])
DQV: Final = Namespace(CATALOGUE_PREFIXES["dqv"])
FOAF: Final = Namespace(PREFIXES["foaf"])
SCHEMA: Final = Namespace(CATALOGUE_PREFIXES["schema"])
SPDX: Final = Namespace(CATALOGUE_PREFIXES["spdx"])
VCARD: Final = Namespace(CATALOGUE_PREFIXES["vcard"])
VOID: Final = Namespace(CATALOGUE_PREFIXES["void"])


def authority(table: str, code: str) -> NamedNode:
    """An entry of a table of the EU's Publications Office.

    >>> authority("file-type", "CSV").value
    'http://publications.europa.eu/resource/authority/file-type/CSV'
    """
    return NamedNode(f"{_EU}{table}/{code}")


def authority_table(table: str) -> NamedNode:
    """A table of the EU's Publications Office."""
    return NamedNode(f"{_EU}{table}")


class Description:
    """Statements about a release, gathered and written as Turtle in our layout."""

    def __init__(self) -> None:
        self.quads: list[Quad] = []

    def say(self, subject: NamedNode) -> _Subject:
        """Go on to say something of a subject."""
        return _Subject(self.quads, subject)

    def text(self) -> bytes:
        """All statements as sorted Turtle."""
        return turtle(self.quads, prefixes=CATALOGUE_PREFIXES)


class _Subject:
    def __init__(self, quads: list[Quad], subject: NamedNode) -> None:
        self._quads = quads
        self.subject = subject

    def __call__(self, property_: NamedNode, *values: NamedNode | Literal | None) -> _Subject:
        """Say it with a property; what is None is not said."""
        self._quads += [Quad(self.subject, property_, value) for value in values if value is not None]
        return self

    def texts(self, property_: NamedNode, texts: dict[str, str]) -> _Subject:
        """Say it in languages."""
        return self(property_, *(Literal(text, language=language) for language, text in texts.items() if text))


def number(value: int) -> Literal:
    """A count."""
    return Literal(str(value), datatype=XSD.integer)


def day(value: str) -> Literal | None:
    """A date, or nothing for none."""
    return Literal(value, datatype=XSD.date) if value else None


def nodes(values: Iterable[str]) -> list[NamedNode]:
    """IRIs as nodes."""
    return [NamedNode(value) for value in values]
