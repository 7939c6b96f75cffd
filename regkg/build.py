"""The whole way from a folder of documents to a dataset, as one call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad

from regkg.assemble import Source, assemble
from regkg.authority import Authority
from regkg.claims import Claim, write_claims
from regkg.curated import Curation, read_curation
from regkg.documents import Document, read_folder, read_manifest
from regkg.errors import ClaimError, DocumentError, Place
from regkg.extract import extract
from regkg.extract.lexicon import Lexicon
from regkg.resolve import Resolution, resolve
from regkg.terms import default_terms


@dataclass(frozen=True, slots=True)
class Built:
    """What a build yields: the documents, what became of their claims, and the dataset."""

    sources: tuple[Source, ...]
    resolution: Resolution
    quads: tuple[Quad, ...]

    def claim_files(self) -> dict[str, str]:
        """The text of each document's claim file, by the document's name."""
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.resolution.claims:
            by_document[claim.document].append(claim)
        return {source.document.name: write_claims(by_document[source.document.name]) for source in self.sources}


def read_sources(folder: Path) -> list[Source]:
    """The documents of a folder with their entries in its manifest.

    Raises DocumentError for a document that cannot be read, whose bytes are not those that the manifest names, or that lies there
    twice: a text counts as one document, whatever it is called.
    """
    manifest = read_manifest(folder)
    sources = []
    by_hash: dict[str, str] = {}
    for document in read_folder(folder):
        if (other := by_hash.setdefault(document.sha256, document.file_name)) != document.file_name:
            raise DocumentError(f"the same text as {other}", hint="keep one of them", place=Place(str(folder / document.file_name)))
        entry = manifest.get(document.file_name)
        if entry is not None and entry.sha256 != document.sha256:
            raise DocumentError(
                "the document changed: its bytes are not those that the manifest names",
                hint=f'if the change is meant, write sha256 = "{document.sha256}" and look at its curated claims again',
                place=Place(str(folder / document.file_name)),
            )
        sources.append(Source(document, entry))
    return sources


def claims_on(source: Source, *, curation: Curation, lexicon: Lexicon, authority: Authority) -> list[Claim]:
    """What rules read in a document, and what people did. Raises ClaimError for one that quotes other words than stand at its place."""
    claims = [*extract(source.document, lexicon, authority), *curation.claims_on(source.document)]
    for claim in claims:
        check_quotation(claim, source.document)
    return claims


def check_quotation(claim: Claim, document: Document) -> None:
    """Compare the words of a claim with the slice of the text at its place; a shape cannot, as the graph holds no texts.

    Raises ClaimError for other words, or for a claim on another text.
    """
    if claim.sha256 != document.sha256:
        raise ClaimError(f"the claim {claim.id} is on another text than {document.file_name}")
    words = document.text[claim.span.start : claim.span.end]
    if words != claim.text:
        place = Place(document.file_name)
        raise ClaimError(f"the claim {claim.id} quotes {claim.text!r}; at {claim.span} stands {words!r}", place=place)


def build(sources: Sequence[Source], *, curation: Curation, lexicon: Lexicon, authority: Authority) -> Built:
    """Extract, resolve and assemble. The same documents in any order give the same result."""
    ordered = sorted(sources, key=lambda source: source.document.name)
    claims = [claim for source in ordered for claim in claims_on(source, curation=curation, lexicon=lexicon, authority=authority)]
    terms = default_terms()
    resolution = resolve(claims, curation.decisions, authority=authority, terms=terms)
    return Built(tuple(ordered), resolution, tuple(assemble(resolution, ordered, authority=authority, terms=terms)))


def build_folder(documents: Path, *, curated: Path, authority: Path) -> Built:
    """Build the graph of a folder of documents, with the curated claims and the authority data of two other folders."""
    from regkg.resources import ontology_folder

    known = Authority.read(authority)
    lexicon = Lexicon.read(ontology_folder(), known)
    return build(read_sources(documents), curation=read_curation(curated), lexicon=lexicon, authority=known)
