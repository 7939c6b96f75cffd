"""What a release is: its version, addresses, dates, publisher and files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from regkg.config import Config
from regkg.vocab import BASE

#: Where releases stand unless the publisher says otherwise.
ADDRESS: Final = f"{BASE}release/"
_DATE: Final = re.compile(r"(\d{4})[.-](\d\d)[.-](\d\d)")

TITLE: Final = {
    "lv": "regkg: ES fondu reģionālo projektu zināšanu grafs",
    "en": "regkg: knowledge graph of EU-funded regional projects",
}
DESCRIPTION: Final = {
    "lv": (
        "Projekti, partneri, programmas, finansējums, pasākumi un vietas, kā tos nosauc ministriju, plānošanas reģionu un programmu lapas. "
        "Katram faktam ir norādīts dokuments un vieta tekstā, kas to apliecina; kur dokumenti nesakrīt, abas vērtības paliek redzamas."
    ),
    "en": (
        "Projects, partners, programmes, money, events and places as ministries, planning regions and programmes state them. "
        "Every fact names the document and the place in its text that says so; where documents disagree, both values stay visible."
    ),
}
KEYWORDS: Final = {
    "lv": ("ES fondi", "Interreg", "kohēzijas politika", "reģionālā attīstība", "projekti", "zināšanu grafs"),
    "en": ("EU funds", "Interreg", "cohesion policy", "regional development", "projects", "knowledge graph"),
}


@dataclass(frozen=True, slots=True)
class Release:
    """One release. `date` is that of the version, else of the newest source, empty if neither is known; `address` ends with a slash."""

    version: str
    date: str
    address: str
    config: Config = field(repr=False)
    previous: str = ""

    def iri(self, file: str = "") -> NamedNode:
        """The address of a file of the release, or of its folder."""
        return NamedNode(f"{self.address}{self.version}/{file}")

    @property
    def dataset(self) -> NamedNode:
        """The dataset, which stays the same from release to release."""
        return NamedNode(f"{BASE}dataset")

    @property
    def catalogue(self) -> NamedNode:
        """The catalogue that lists the dataset."""
        return NamedNode(f"{BASE}catalogue")

    @property
    def publisher(self) -> NamedNode:
        """Whoever publishes it."""
        return NamedNode(f"{self.config.homepage}#publisher")


def date_of(version: str) -> str:
    """The day that a version names, or nothing.

    >>> date_of("2026.11.21.2"), date_of("1.4")
    ('2026-11-21', '')
    """
    match = _DATE.match(version)
    return "-".join(match.groups()) if match else ""


@dataclass(frozen=True, slots=True)
class Format:
    """How a file is described to a catalogue: the EU's code for its format, media type, and what packs it."""

    code: str
    media_type: str
    packed: str = ""


FORMATS: Final = {
    ".csv": Format("CSV", "text/csv"),
    ".geojson": Format("GEOJSON", "application/geo+json"),
    ".jsonld": Format("JSON_LD", "application/ld+json"),
    ".nt.gz": Format("RDF_N_TRIPLES", "application/n-triples", "application/gzip"),
    ".trig.gz": Format("RDF_TRIG", "application/trig", "application/gzip"),
    ".ttl": Format("RDF_TURTLE", "text/turtle"),
}


def format_of(name: str) -> Format:
    """The format of a file by its ending."""
    return next(form for ending, form in FORMATS.items() if name.endswith(ending))


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file that a catalogue lists."""

    name: str
    titles: dict[str, str] = field(hash=False)
    descriptions: dict[str, str] = field(hash=False)
    size: int = 0
    sha256: str = ""
    conforms_to: str = ""


def digest_of(parts: Sequence[tuple[str, bytes]]) -> str:
    """One SHA-256 for named contents in order."""
    whole = hashlib.sha256()
    for name, content in parts:
        whole.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()
