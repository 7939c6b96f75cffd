"""Which claims people have decided on: known again by what they say and the words around, in a text that was read again or has changed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import NamedNode

from regkg.claims import MAXIMUM_QUOTE, Claim
from regkg.curated import Review, Wording
from regkg.extract.text.layout import sentences_of
from regkg.iris import thing
from regkg.model import Span

#: Characters kept of the words before a claim's own, and of those after; with the quotation they stay below its limit.
_AROUND: Final = 60

#: From here on two sentences are the same with small edits: three words of five in the same order.
_ALIKE: Final = 0.6

#: Why no claim is the one that was decided on.
Why = OneOf["gone", "reworded", "other value", "settled", "unread", "replaced"]


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision whose claim is not there any more, why, and the claim that is nearest to it."""

    review: Review
    why: Why
    nearest: Claim | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """Decisions by the identifier of the claim that each is on, and those that are on none."""

    reviews: dict[str, Review]
    stale: tuple[Stale, ...]


class Sentences:
    """The sentences of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = list(sentences_of(text))
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span:
        """From the beginning of the sentence in which a passage begins to the end of the one in which it ends."""
        first, last = self._at(span.start), self._at(span.end - 1)
        return Span(min(first.start, span.start), max(last.end, span.end))

    def _at(self, offset: int) -> Span:
        at = bisect_right(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at].end else Span(offset, offset + 1)

    def wording(self, span: Span) -> Wording:
        """The words of a passage with some of those before and after in its sentence, in whole words and without line breaks."""
        sentence = self.around(span)
        room = min(_AROUND, max(0, MAXIMUM_QUOTE - (span.end - span.start)) // 2)
        before = _one_line(self._text[sentence.start : span.start])
        after = _one_line(self._text[span.end : sentence.end])
        if len(before) > room:
            before = before[len(before) - room :].partition(" ")[2]
        if len(after) > room:
            after = after[:room].rpartition(" ")[0]
        return Wording(before, _one_line(self._text[span.start : span.end]), after)


def recognise(reviews: Iterable[Review], claims: Sequence[Claim], texts: Mapping[str, str]) -> Recognised:
    """The decisions on claims, in texts given by the hash of their bytes.

    A decision is on a claim that says the same of the same thing, in the same words and in the same sentence but for blanks and small
    edits. It is looked for in the text on which it was made, else in the document of that name, else, if that is gone, in all. What
    stands in several places in the same words is decided in all of them. The decision that fits best holds where two are on one claim.
    """
    ordered = sorted(reviews, key=lambda review: (review.on, review.key))
    if not ordered:
        return Recognised({}, ())
    wordings = _Wordings(texts)
    by_statement: dict[tuple[NamedNode | None, NamedNode, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_statement[subject_of(claim), claim.predicate, str(claim.value)].append(claim)
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_name[claim.document].append(claim)
    best: dict[str, tuple[float, Review]] = {}
    unmatched: list[Review] = []
    for review in ordered:
        same = by_statement.get((review.subject, review.predicate, str(review.value)), [])
        found = [(likeness, claim) for claim in _near(review, same, by_name) if (likeness := wordings.likeness(review, claim)) >= _ALIKE]
        if not found:
            unmatched.append(review)
            continue
        most = max(likeness for likeness, _ in found)
        spans = [(claim.sha256, claim.span) for likeness, claim in found if likeness == most]
        for likeness, claim in found:
            if any(claim.sha256 == sha256 and claim.span.overlaps(span) for sha256, span in spans):
                known = best.get(claim.id)
                if known is None or likeness >= known[0]:
                    best[claim.id] = likeness, review
    held = {review.key for _, review in best.values()}
    decided = {claim_id: review for claim_id, (_, review) in best.items()}
    held |= {review.key for review in unmatched}
    replaced = [Stale(review, "replaced") for review in ordered if review.key not in held]
    stale = [*(_stale(review, by_name.get(review.document, ()), texts, wordings) for review in unmatched), *replaced]
    return Recognised(decided, tuple(sorted(stale, key=lambda one: one.review.key)))


def subject_of(claim: Claim) -> NamedNode | None:
    """What a claim is about; None for its own document, which has another identifier when its text changes."""
    return None if claim.subject == thing("doc", claim.sha256[:16]) else claim.subject


def _near(review: Review, claims: Sequence[Claim], documents: Container[str]) -> Sequence[Claim]:
    """The claims among which to look: on the same bytes, else on the document of that name, else anywhere if it is gone."""
    if on_these_bytes := [claim for claim in claims if claim.sha256 == review.sha256]:
        return on_these_bytes
    if of_this_name := [claim for claim in claims if claim.document == review.document]:
        return of_this_name
    return () if review.document in documents else claims


def _stale(review: Review, here: Sequence[Claim], texts: Mapping[str, str], wordings: _Wordings) -> Stale:
    """Why a decision is on none of the claims of its document."""
    rivals = [claim for claim in here if subject_of(claim) == review.subject and claim.predicate == review.predicate]
    measured = [(wordings.sentence_likeness(review, claim), claim) for claim in rivals]
    ranked = sorted(measured, key=lambda pair: (-pair[0], pair[1].sort_key()))
    if ranked and str(ranked[0][1].value) == str(review.value):
        return Stale(review, "reworded", ranked[0][1])
    if ranked and ranked[0][0] >= _ALIKE:
        return Stale(review, "settled" if str(ranked[0][1].value) == str(review.keeps) else "other value", ranked[0][1])
    stated = _folded(review.wording.quote)
    read = {claim.sha256 for claim in here} | {review.sha256}
    if any(stated in _folded(text) for sha256, text in texts.items() if sha256 in read):
        return Stale(review, "unread")
    return Stale(review, "gone")


class _Wordings:
    """The wording of claims in their texts, each text divided into sentences once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._sentences: dict[str, Sentences] = {}

    def of(self, claim: Claim) -> Wording:
        """The words of a claim with those around them; alone if its text is not known."""
        if claim.sha256 not in self._texts:
            return Wording("", _one_line(claim.text), "")
        if claim.sha256 not in self._sentences:
            self._sentences[claim.sha256] = Sentences(self._texts[claim.sha256])
        return self._sentences[claim.sha256].wording(claim.span)

    def likeness(self, review: Review, claim: Claim) -> float:
        """How alike the sentences are, from 0 to 1; 0 where the claim's own words are others. A rule may quote more or less of them."""
        decided, found = _folded(review.wording.quote), _folded(claim.text)
        if decided != found and not (decided and found and (decided in found or found in decided)):
            return 0.0
        return self.sentence_likeness(review, claim)

    def sentence_likeness(self, review: Review, claim: Claim) -> float:
        """How alike the sentences are, whatever their own words."""
        left, right = list(_words(review.wording)), list(_words(self.of(claim)))
        return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _words(wording: Wording) -> Iterator[str]:
    for part in (wording.before, wording.quote, wording.after):
        yield from re.findall(r"\w+", unicodedata.normalize("NFKC", part).casefold())


def _folded(text: str) -> str:
    """Letters and digits alone: blanks, hyphens at line ends and quotation marks come and go."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
