"""A reviewer's desk: the claims of some documents, with all that is needed to decide on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path, PurePath

from regkg.assemble import Source
from regkg.authority import Authority
from regkg.build import Built, build, read_sources
from regkg.config import Config
from regkg.curated import Curation, Review, Verdict, Wording, read_curation
from regkg.documents import document_files, read_document
from regkg.entries.entry import Header, read_entries
from regkg.errors import ClaimNotFoundError, DocumentError, InputError
from regkg.extract.text.lexicon import Lexicon
from regkg.recognition import Sentences, subject_of
from regkg.resources import ontology_folder
from regkg.review.items import Item, find_item, items_of
from regkg.review.values import corrected_value
from regkg.review.words import REASONS
from regkg.stores import EmbeddedStore
from regkg.terms import Terms


@dataclass(frozen=True)
class Desk:
    """What is read of the documents, what people decided so far, and who decides now: in which role, on which day, why."""

    built: Built
    curation: Curation
    terms: Terms
    language: str
    header: Header

    @cached_property
    def items(self) -> list[Item]:
        """All claims."""
        return items_of(self.built, self.curation.decisions, terms=self.terms, language=self.language)

    @cached_property
    def _store(self) -> EmbeddedStore:
        return EmbeddedStore.of(self.built.quads)

    def accept(self, item: Item) -> Review:
        """The decision that the document says so."""
        return self._review(item, "accepted")

    def reject(self, item: Item, reason: str | None = None) -> Review:
        """The decision that the document does not say so."""
        return self._review(item, "rejected", reason)

    def correct(self, item: Item, text: str, reason: str | None = None) -> Review:
        """The decision that the document says something else there. Raises ClaimError for a text that the property does not take."""
        review = self._review(item, "corrected", reason)
        keeps = corrected_value(item.read, text, store=self._store, terms=self.terms, language=self.language)
        return replaced(review, keeps=keeps)

    def _review(self, item: Item, verdict: Verdict, reason: str | None = None) -> Review:
        why = reason or self.header.reason
        claim = item.read
        return Review(
            subject=subject_of(claim),
            predicate=claim.predicate,
            value=claim.value,
            wording=self._wording(item),
            document=claim.document,
            sha256=claim.sha256,
            keeps=None if verdict == "rejected" else claim.value,
            reason={self.language: why} if why else dict(REASONS[verdict]),
            by=self.header.by,
            on=self.header.on,
        )

    def _wording(self, item: Item) -> Wording:
        return Sentences(item.document.text).wording(item.claim.span)

    def decision_on(self, name: str) -> Review:
        """The decision on the claim of that name, or of that name itself. Raises ClaimNotFoundError if there is none."""
        named = [review for review in self.curation.reviews if review.iri.value.rpartition("/")[2].startswith(name) and len(name) > 3]
        if len(named) == 1:
            return named[0]
        item = find_item(name, self.items)
        if item.review is None:
            raise ClaimNotFoundError(f"nothing is decided on the claim {item.id}", hint="regkg review --decided lists what is")
        return item.review


def open_desk(
    config: Config,
    *,
    documents: Path | None,
    names: Sequence[str],
    terms: Terms,
    language: str,
    by: str,
    on: date,
    reason: str | None,
    told: Callable[[InputError], None] | None = None,
) -> Desk:
    """Read the documents of a folder (the project's own by default), and files that are named and lie elsewhere.

    `told` is called for a document that cannot be read and costs only itself, as `read_sources` says.

    Raises InputError for a document that cannot be read or is not there, a broken curated line, or a name where a role is wanted.
    """
    header = Header(by=by, on=on, reason=reason)
    curation = read_curation(config.curated)
    folder = documents or config.documents
    sources = read_sources(folder, told=told) if documents is not None or folder.is_dir() else []
    sources += _elsewhere(names, sources)
    authority = Authority.read(config.authority)
    built = build(
        sources,
        curation=replaced(curation, decisions=[]),  # one on a conflict that a review dissolved must not lock the reviewer out
        lexicon=Lexicon.read(ontology_folder(), authority),
        authority=authority,
        entries=read_entries(config.curated / "entries"),
        threshold=config.threshold,
        checks_entries=False,
    )
    return Desk(built, curation, terms, language, header)


def _elsewhere(names: Sequence[str], sources: Sequence[Source]) -> list[Source]:
    """The documents that are named by a path and do not lie in the folder."""
    known = {name for source in sources for name in (source.document.name, source.document.file_name)}
    hashes = {source.document.sha256 for source in sources}
    found: list[Source] = []
    for name in names:
        path = Path(name)
        if PurePath(name).name in known:
            continue
        if not path.exists():
            near = get_close_matches(name, sorted(known), n=3, cutoff=0.4)
            raise DocumentError(f"there is no document {name}", hint=f"nearest: {', '.join(near)}" if near else None)
        for file in document_files(path) if path.is_dir() else [path]:
            document = read_document(file)
            if document.sha256 not in hashes:
                hashes.add(document.sha256)
                found.append(Source(document))
    return found
