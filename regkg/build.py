"""The whole way from a folder of documents to a dataset, as one call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from pyoxigraph import Quad

from regkg.assemble import Source, assemble
from regkg.authority import Authority
from regkg.claims import Claim, write_claims
from regkg.config import DEFAULT_THRESHOLD
from regkg.curated import Curation, read_curation
from regkg.documents import Document, document_files, read_document, read_manifest
from regkg.entries.entry import Entry, manifest_entry, read_entries
from regkg.errors import ClaimError, DocumentError, InputError, LimitError, Place
from regkg.extract import extract
from regkg.extract.text.lexicon import Lexicon
from regkg.identities import Identity, read_identities
from regkg.resolve import Resolution, resolve
from regkg.terms import default_terms


@dataclass(frozen=True, slots=True)
class Built:
    """What a build yields: documents, their claims as each states them, what became of those, the dataset, the authority data."""

    sources: tuple[Source, ...]
    read: tuple[Claim, ...]
    resolution: Resolution
    quads: tuple[Quad, ...]
    known: tuple[Quad, ...] = ()

    def texts(self) -> dict[str, str]:
        """The text that was read of each document, by the document's name: claims quote these texts."""
        return {source.document.name: source.document.text for source in self.sources}

    def records(self) -> dict[str, dict[str, str]]:
        """For each text its document's file, the hashes of its bytes and of the text, and the reader that made it, by name."""
        return {source.document.name: source.document.record() for source in self.sources}

    def claim_files(self) -> dict[str, str]:
        """The text of each document's claim file, by the document's name."""
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.resolution.claims:
            by_document[claim.document].append(claim)
        return {source.document.name: write_claims(by_document[source.document.name]) for source in self.sources}


def read_sources(folder: Path, *, told: Callable[[InputError], None] | None = None) -> list[Source]:
    """The documents of a folder with their entries in its manifest.

    A document that is not in the manifest and cannot be read costs only itself where there are others: `told` is called with the error.

    Raises DocumentError for any other document that cannot be read, whose bytes or text are not those that the manifest names, or that lies
    there twice: a text counts as one document, whatever it is called.
    """
    manifest = read_manifest(folder)
    sources = []
    by_hash: dict[str, str] = {}
    unread: InputError | None = None
    for path in document_files(folder):
        try:
            document = read_document(path)
        except (DocumentError, LimitError) as error:
            if told is None or path.name in manifest:
                raise
            told(error)
            unread = error
            continue
        if (other := by_hash.setdefault(document.sha256, document.file_name)) != document.file_name:
            raise DocumentError(f"the same text as {other}", hint="keep one of them", place=Place(str(folder / document.file_name)))
        entry = manifest.get(document.file_name)
        if entry is not None and entry.sha256 != document.sha256:
            raise DocumentError(
                "the document changed: its bytes are not those that the manifest names",
                hint=f'if the change is meant, write sha256 = "{document.sha256}" and look at its curated claims again',
                place=Place(str(folder / document.file_name)),
            )
        if entry is not None and entry.text_sha256 not in (None, document.text_sha256):
            raise DocumentError(
                f"the text that is read from the document changed: {document.reader} reads other words than those that the manifest names",
                hint=f'look at its curated claims, then write text_sha256 = "{document.text_sha256}"',
                place=Place(str(folder / document.file_name)),
            )
        sources.append(Source(document, entry))
    if unread is not None and not sources:
        raise DocumentError("none of its documents can be read", hint=unread.hint, place=Place(str(folder)))
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


def build(
    sources: Sequence[Source],
    *,
    curation: Curation,
    lexicon: Lexicon,
    authority: Authority,
    entries: Sequence[Entry] = (),
    identities: Sequence[Identity] = (),
    threshold: Decimal = DEFAULT_THRESHOLD,
    checks_entries: bool = True,
) -> Built:
    """Extract, resolve and assemble. The same documents and entries in any order give the same result.

    Claims of less confidence than `threshold` are kept as evidence and publish nothing until a person accepts them.

    Raises InputError with file and line for an entry that breaks a rule in the graph that it joins, unless entries are not checked.
    """
    ordered = sorted(sources, key=lambda source: source.document.name)
    claims = [claim for source in ordered for claim in claims_on(source, curation=curation, lexicon=lexicon, authority=authority)]
    terms = default_terms()
    for entry in entries:
        found = entry.claims(terms)
        for claim in found:
            check_quotation(claim, entry.document)
        claims += found
    everything = sorted([*ordered, *_entry_sources(entries, ordered)], key=lambda source: source.document.name)
    resolution = resolve(
        claims,
        curation.decisions,
        authority=authority,
        terms=terms,
        reviews=curation.reviews,
        texts={source.document.sha256: source.document.text for source in everything},
        threshold=threshold,
        identities=identities,
    )
    built = Built(tuple(everything), tuple(claims), resolution, tuple(assemble(resolution, everything, authority=authority, terms=terms)))
    if entries and checks_entries:
        _check_entries(built, entries)
    return built


def _entry_sources(entries: Sequence[Entry], documents: Sequence[Source]) -> list[Source]:
    names = {source.document.name for source in documents}
    for entry in entries:
        if entry.document.name in names:
            message = f"a document is called {entry.document.name}, too"
            raise InputError(message, hint="their claims would share a file; rename one", place=Place(entry.place))
    return [Source(entry.document, manifest_entry(entry)) for entry in entries]


def _check_entries(built: Built, entries: Sequence[Entry]) -> None:
    """Refuse entries that break rules in the graph that they join, all findings together."""
    from regkg.shacl import Severity, validate

    found: list[tuple[str, Place]] = []
    for finding in validate(built.quads).at_least(Severity.VIOLATION):
        for entry in sorted(entries, key=lambda entry: entry.place):
            place = entry.place_of(finding.focus, finding.path, finding.value)
            if place is not None:
                found.append((f"{finding.rule.code} {finding.message('en')}", place))
    if found:
        others = "".join(f"\n{place}: {message}" for message, place in found[1:])
        raise InputError(f"{found[0][0]}{others}", hint="regkg explain with the code of a rule explains it", place=found[0][1])


def build_folder(
    documents: Path,
    *,
    curated: Path,
    authority: Path,
    threshold: Decimal = DEFAULT_THRESHOLD,
    told: Callable[[InputError], None] | None = None,
) -> Built:
    """Build the graph of a folder of documents, with the curated claims and entries and the authority data of two other folders.

    `threshold` is the confidence below which claims publish nothing by themselves; `told` is called for a document that cannot be read
    and costs only itself, as `read_sources` says.
    """
    from regkg.resources import ontology_folder

    known = Authority.read(authority)
    lexicon = Lexicon.read(ontology_folder(), known)
    built = build(
        read_sources(documents, told=told),
        curation=read_curation(curated),
        lexicon=lexicon,
        authority=known,
        entries=read_entries(curated / "entries"),
        identities=read_identities(curated),
        threshold=threshold,
    )
    return replace(built, known=tuple(known.quads()))
