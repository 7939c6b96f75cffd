"""The same for programs: each module, code list and alignment, and the whole ontology, as Turtle and as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.files import reader
from regkg.files.layout import formatted
from regkg.turtle import turtle_files

#: The whole ontology, under its own name.
WHOLE: Final = "ontology"


def data_files(ontology: Path) -> Iterator[tuple[str, bytes]]:
    """Each file with its content. Raises SyntaxFault for a file of the ontology that is no Turtle."""
    modules = turtle_files(ontology)
    everything: list[Quad] = []
    named = [(path, path.stem) for path in modules]
    for folder, beginning in (("codelists", "code-"), ("alignments", "alignment-")):
        named += [(path, beginning + path.stem) for path in turtle_files(ontology / folder)]
    for path, name in named:
        file = reader.read(str(path), format_=RdfFormat.TURTLE)
        everything += file.quads if path in modules else []
        if name != "regkg":  # the root module is told with all others
            yield f"{name}.ttl", formatted(file).encode()
            yield f"{name}.jsonld", _json_ld(file.quads)
    lines = ox.serialize(dict.fromkeys(everything), format=RdfFormat.N_TRIPLES) or b""
    whole = reader.parsed(lines.decode(), WHOLE, RdfFormat.TURTLE)
    yield f"{WHOLE}.ttl", formatted(whole).encode()
    yield f"{WHOLE}.jsonld", _json_ld(whole.quads)


def _json_ld(quads: Sequence[Quad]) -> bytes:
    ordered = sorted(dict.fromkeys(quads), key=lambda quad: (str(quad.subject), str(quad.predicate), str(quad.object)))
    return (ox.serialize(ordered, format=RdfFormat.JSON_LD) or b"[]") + b"\n"
