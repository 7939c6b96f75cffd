"""One document being read: its words, lines, fields, sentences and mentions, and the drafts that the rules fill."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from decimal import Decimal
from functools import cache, cached_property
from operator import itemgetter
from typing import Any, Final, TypeVar

from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority, Entry
from regkg.documents import Document
from regkg.extract.text.drafts import CERTAIN, Body, Draft
from regkg.extract.text.even import evened
from regkg.extract.text.label_blocks import with_values_apart
from regkg.extract.text.layout import Field, Line, fields_of, lines_of, sentences_of
from regkg.extract.text.lexicon import Lexicon, Mention
from regkg.extract.text.passed import Passed, Reason
from regkg.extract.text.tokens import Token, tokens_of
from regkg.extract.text.values import Dates, Found, Period, addresses_in, project_numbers_in
from regkg.iris import owner_of
from regkg.model import Span, StatedDate
from regkg.names import Spelling
from regkg.vocab import PREFIXES, RK

#: What a box beside the text holds that is more than frame: something about a project with an amount, a number or a span of time.
_BOX: Final = re.compile(
    r"projek[^.]{0,400}?(?:EUR|€|\d{2}\.\d{2}\.\d{4}|/\d{2,6}|\d{4}\. gada)|project[^.]{0,300}?(?:EUR|€|\d{4})", re.IGNORECASE | re.DOTALL
)

_MARKED: Final = re.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]")

_Found = TypeVar("_Found")


class Reading:
    """What rules look at, computed once, and what they write to.

    `document` is as it was read, `page` the same with single blanks in its `text`, of which all spans here speak: `in_document` tells
    where one stands in the document.

    `drafts` holds all things found so far, `project` the one that the document is about (None if it is about none), `other_projects`
    the acronyms of others that it names, `untaken` the passages that rules saw and did not take. `listed_from` is where a page of several
    projects begins to tell of the first, `joint` the sentences that say the same of others, too.
    """

    def __init__(self, document: Document, lexicon: Lexicon, authority: Authority) -> None:
        self.document = document
        self._even = evened(document.text)
        self.text = self._even.text
        self.page = self._even.of_document(document)
        self.language = document.language or "lv"
        self.lexicon = lexicon
        self.authority = authority
        self.drafts: list[Draft] = []
        self.project: Draft | None = None
        self.other_projects: set[str] = set()
        self.bodies: list[Body] = []
        self.scope = Span(0, max(len(self.text), 1))
        self.whole: Reading | None = None  # the reading of the page, for one of a part
        self.is_aside = False  # whether it is of what a page about one project tells of another
        self.is_contract = False  # whether it is of a contract alone, of which nothing else is told
        self.is_by_the_way = False  # whether it is of one that the page names in a paragraph on another
        self.listed_from = 0
        self.joint: set[Span] = set()
        self.untaken: list[Passed] = []
        self._found_once: dict[Callable[[Reading], object], Any] = {}  # shared by the readings of the parts
        self._by_iri: dict[NamedNode, Draft] = {}

    def part(self, scope: Span, project: Draft) -> Reading:
        """A reading of one part of the text, about one of several projects; it shares what was found and its drafts."""
        part = copy(self)
        part.whole = self
        part.scope = scope
        part.project = project
        part.joint = set()
        part.lines = [line for line in self.lines if scope.holds(line.span)]
        part.page_fields = self.fields
        part.fields = [entry for entry in self.fields if scope.holds(entry.label)]
        part.narrow(
            [
                Span(max(span.start, scope.start), min(span.end, scope.end))
                for span in self.sentences
                if span.start < scope.end and scope.start < span.end
            ]
        )
        return part

    def narrow(self, sentences: list[Span]) -> None:
        """Read only some sentences, or parts of them, from now on."""
        for name in ("_sentence_starts", "_values", "_value_starts", "_longest_value"):
            self.__dict__.pop(name, None)
        self.sentences = sentences

    def once(self, look: Callable[[Reading], _Found]) -> _Found:
        """What a rule finds on the whole page, for which it looks once however many projects the page has."""
        if look not in self._found_once:
            self._found_once[look] = look(self.whole or self)
        found: _Found = self._found_once[look]
        return found

    def trial(self) -> Reading:
        """A reading of the same text that keeps what it notes to itself, to see what the rules find there."""
        trial = copy(self)
        trial.drafts, trial.untaken, trial._by_iri = list(self.drafts), list(self.untaken), dict(self._by_iri)
        return trial

    def take_over(self, trial: Reading) -> None:
        """Note what a trial of this reading has noted."""
        self.project, self.drafts, self.untaken, self._by_iri = trial.project, trial.drafts, trial.untaken, trial._by_iri

    def passed(self, span: Span, reason: Reason) -> None:
        """Note a passage that looks like a fact and is not taken, once, so that a reader can be told why."""
        note = Passed(span, reason)
        if note not in self.untaken:
            self.untaken.append(note)

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def tokens(self) -> list[Token]:
        """All words and numbers."""
        return list(tokens_of(self.text))

    def tokens_in(self, span: Span) -> list[Token]:
        """The words and numbers of a passage."""
        first = bisect_left(self._ends, span.start + 1)
        return self.tokens[first : bisect_left(self._token_starts, span.end)]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def damaged(self) -> bool:
        """Whether the text was scanned badly: long Latvian text with hardly a Latvian letter in it."""
        if self.language != "lv":
            return False
        marked = len(_MARKED.findall(self.text))
        if marked * 200 >= len(self.text):
            return False
        letters = sum(map(str.isalpha, self.text))
        return letters > 200 and marked * 200 < letters

    @cached_property
    def lines(self) -> list[Line]:
        """All lines that hold something."""
        return [line for line in lines_of(self.text) if not self._is_frame(line.span)]

    @cached_property
    def dates(self) -> Dates:
        """The finder of dates."""
        return self.lexicon.dates

    @cached_property
    def fields(self) -> list[Field]:
        """The fields of forms."""
        told = fields_of(self.text, self.lines, self.lexicon, self.dates, self.language)
        return with_values_apart(self.lines, told, self.lexicon, self.dates, self.language)

    @cached_property
    def page_fields(self) -> list[Field]:
        """The fields of the whole page, also where a part of it is read."""
        return self.fields

    @cached_property
    def sentences(self) -> list[Span]:
        """All sentences, headings and list items among them."""
        return [span for span in sentences_of(self.text) if not self._is_frame(span)]

    def _is_frame(self, span: Span) -> bool:
        """Whether a passage is part of the page's frame: a menu, a banner, a note. A whole side box is not: projects stand in some."""
        if not self.page.is_chrome(span):
            return False
        region = next((region for region in self.page.chrome if region.overlaps(span)), span)
        return region.end >= span.end and not self._holds_box(region)

    def _holds_box(self, region: Span) -> bool:
        """Whether a side box begins in a region; remembered, as a region has as many lines as a page repeats."""
        if region not in self._boxes:
            self._boxes[region] = _BOX.search(self.text, region.start, region.end) is not None
        return self._boxes[region]

    @cached_property
    def _boxes(self) -> dict[Span, bool]:
        return {}

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds a place, or the place's line."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at >= 0 and offset < self.sentences[at].end:
            return self.sentences[at]
        if self.whole is not None and not self.scope.start <= offset < self.scope.end:
            return self.whole.sentence_at(offset)
        return Span(offset, offset + 1)

    def is_own(self, span: Span) -> bool:
        """Whether a passage is told of what this reading is of: of a part of a page, its sentences tell, wherever they stand."""
        return self.scope.holds(span) if self.whole is None else any(sentence.holds(span) for sentence in self.sentences)

    def sentence_before(self, offset: int) -> Span | None:
        """The sentence that ends before a place; None if there is none."""
        at = bisect_right(self._sentence_starts, offset) - 2
        return self.sentences[at] if at >= 0 else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    # ── mentions ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def names(self) -> list[Mention]:
        """Names of known things, outside web addresses; of names one inside the other the longer, of programmes of one name the one meant.

        The acronym of a body counts only in a text that spells out its name, or that of a unit of it, somewhere; or beside the name of
        another body of the same kind and country.
        """
        from regkg.extract.text.programmes import one_a_place

        found = self.lexicon.names.find(self.text, self.tokens, language=self.language, damaged=self.damaged)
        spelled = {mention.concept for mention in found if not _is_acronym(mention)}
        spelled |= {owner for concept in spelled if (owner := owner_of(concept)) is not None}
        sure = [mention for mention in found if mention.concept in spelled or not self._needs_more(mention)]
        known = set(sure)
        doubtful = [mention for mention in found if mention not in known]
        found = [*sure, *(mention for mention in doubtful if any(self._goes_with(mention, other) for other in sure))]
        return one_a_place(self, self._outside_links(_outermost(sorted(found, key=_place), lambda _inner, _outer: True)))

    def _needs_more(self, mention: Mention) -> bool:
        """Whether a name alone does not tell which thing is meant: a body's acronym is that of others, too."""
        return _is_acronym(mention) and self.entry(mention.concept).kind in (RK.Organisation, RK.OrganisationalUnit)

    def _goes_with(self, acronym: Mention, other: Mention) -> bool:
        """Whether an acronym is joined to the name of a body of the same kind and country: "VARAM un EM"."""
        first, second = sorted((acronym.span, other.span), key=lambda span: span.start)
        if second.start - first.end > _LONGEST_JOINT or not _JOINED.fullmatch(self.text, first.end, second.start):
            return False
        left, right = self.entry(acronym.concept), self.entry(other.concept)
        return all(set(left.known(name)) & set(right.known(name)) for name in (RK.country, RK.organisationType))

    @cached_property
    def codes(self) -> list[Mention]:
        """Words for coded values, outside web addresses; of words of one list one inside the other the longer, but for themes."""
        found = self.lexicon.codes.find(self.text, self.tokens, language=self.language, damaged=self.damaged)
        return self._outside_links(_outermost(found, _hides))

    @cached_property
    def cues(self) -> list[Mention]:
        """Cues in sentences, outside the page's frame; of cues of one kind one inside the other the longer."""
        found = self.lexicon.cues.find(self.text, self.tokens, language=self.language, damaged=self.damaged)
        outermost = _outermost(found, lambda inner, outer: inner.concept == outer.concept)
        return [cue for cue in outermost if not self._is_frame(cue.span)] if self.page.chrome else outermost

    def _outside_links(self, mentions: Iterable[Mention]) -> list[Mention]:
        links = sorted(found.span for found in (*addresses_in(self.text), *project_numbers_in(self.text)))
        starts = [link.start for link in links]
        kept = []
        for mention in mentions:
            at = bisect_right(starts, mention.span.start) - 1
            if at < 0 or not links[at].holds(mention.span):
                kept.append(mention)
        return kept

    @cached_property
    def _names_by_kind(self) -> _Sorted:
        return _Sorted((self.entry(mention.concept).kind, mention) for mention in self.names)

    @cached_property
    def _codes_by_list(self) -> _Sorted:
        return _Sorted((_scheme(mention.concept), mention) for mention in self.codes)

    @cached_property
    def _cues_by_concept(self) -> _Sorted:
        return _Sorted((mention.concept, mention) for mention in self.cues)

    def names_in(self, span: Span, *kinds: NamedNode) -> list[Mention]:
        """The known things of some classes that a passage names."""
        return self._names_by_kind.within(span, *kinds)

    def codes_in(self, span: Span, prefix: str) -> list[Mention]:
        """The coded values of one list that a passage names."""
        return self._codes_by_list.within(span, prefix)

    def cues_in(self, span: Span, *cues: NamedNode) -> list[Mention]:
        """The places in a passage where some cues stand."""
        return self._cues_by_concept.within(span, *cues)

    def has_cue(self, span: Span, *cues: NamedNode) -> bool:
        """Whether one of some cues stands in a passage."""
        return bool(self._cues_by_concept.within(span, *cues))

    def entry(self, iri: NamedNode) -> Entry:
        """What is known of a thing that was found by its name."""
        entry = self.authority.get(iri)
        if entry is None:
            raise KeyError(iri.value)
        return entry

    # ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def dates_in(self, span: Span) -> list[Found[StatedDate]]:
        """The dates in a passage."""
        first = bisect_left(self._date_starts, span.start)
        return [date for date in self._all_dates[first : bisect_left(self._date_starts, span.end)] if date.span.end <= span.end]

    def periods_in(self, span: Span) -> list[Period]:
        """The spans of time in a passage, with both ends."""
        return list(self.dates.paired(self.text, self.dates_in(span)))

    @cached_property
    def _all_dates(self) -> list[Found[StatedDate]]:
        return list(self.dates.find(self.text))

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.span.start for date in self._all_dates]

    @cached_property
    def _small(self) -> str:
        return self.text.lower()

    def holds_any(self, *words: str) -> bool:
        """Whether the text holds one of some words or beginnings of words, written in small letters: what a rule cannot do without."""
        return any(word in self._small for word in words)

    def in_document(self, span: Span) -> Span:
        """Where a passage of the text that is read stands in the document."""
        return self._even.in_document(span)

    def words(self, span: Span) -> str:
        """The words of a passage."""
        return self.text[span.start : span.end]

    def text_literal(self, text: str) -> Literal:
        """A text in the document's language."""
        return Literal(" ".join(text.split()), language=self.language)

    def word_before(self, offset: int) -> str:
        """The folded word before a place; empty at the beginning."""
        at = bisect_left(self._ends, offset + 1)
        return self.tokens[at - 1].folded if at else ""

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def fields_of(self, *terms: NamedNode) -> Iterator[Field]:
        """The fields with some meanings, in order."""
        return (entry for entry in self.fields if entry.term in terms)

    def in_field(self, span: Span, *terms: NamedNode) -> bool:
        """Whether a passage lies in the value of a field; a sentence that follows the value on its line does not."""
        at = bisect_right(self._value_starts, span.start)
        while at > 0 and span.start - self._value_starts[at - 1] <= self._longest_value:
            at -= 1
            value, term, stop = self._values[at]
            if value.holds(span) and (not terms or term in terms) and (span.start == value.start or span.start < stop):
                return True
        return False

    @cached_property
    def _values(self) -> list[tuple[Span, NamedNode, int]]:
        """Where the first line of each field's value stands, what it is, and where the sentence with which it begins ends."""
        lines = [(line, entry.term) for entry in self.fields for line in entry.lines[:1]]
        return sorted(((line.span, term, self.sentence_at(line.start).end) for line, term in lines), key=lambda value: value[0])

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.start for value, _, _ in self._values]

    @cached_property
    def _longest_value(self) -> int:
        return max((value.end - value.start for value, _, _ in self._values), default=0)

    # ── drafts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def known(self, iri: NamedNode) -> Draft:
        """The draft of a thing of the authority data; made when first asked for."""
        if iri not in self._by_iri:
            self._by_iri[iri] = self.new(self.entry(iri).kind, iri)
        return self._by_iri[iri]

    def new(self, kind: NamedNode, iri: NamedNode | None = None) -> Draft:
        """A new draft of a class."""
        draft = Draft(kind, iri)
        self.drafts.append(draft)
        return draft

    def of_kind(self, kind: NamedNode) -> list[Draft]:
        """The drafts of a class."""
        return [draft for draft in self.drafts if draft.kind == kind]

    def participations(self) -> list[Draft]:
        """Who takes part in the project."""
        return participations_of(self.project) if self.project else []

    def participation(self, organisation: Draft, span: Span, *, rule: str, confidence: Decimal = CERTAIN) -> Draft | None:
        """The participation of a body in the project, noted where the body is named; None without a project.

        It is as sure as the surest of the rules that found it.
        """
        if self.project is None:
            return None
        for known in self.participations():
            if any(fact.value is organisation for fact in known.all(RK.organisation)):
                self._assure(known, span, rule, confidence)
                known.add(RK.organisation, organisation, span, rule=rule, confidence=confidence)
                return known
        draft = self.new(RK.Participation)
        self.project.add(RK.participation, draft, span, rule=rule, confidence=confidence)
        draft.add(RK.organisation, organisation, span, rule=rule, confidence=confidence)
        return draft

    def _assure(self, participation: Draft, span: Span, rule: str, confidence: Decimal) -> None:
        """Put what a surer rule found in the place of a participation that was only likely."""
        project = self.project
        known = next((fact for fact in project.all(RK.participation) if fact.value is participation), None) if project else None
        if project is not None and known is not None and known.confidence < confidence:
            project.drop(known)
            project.add(RK.participation, participation, span, rule=rule, confidence=confidence)


#: What joins the names of a list.
_JOINED: Final = re.compile(r"\s*(?:,|/|un|and|ir|ja|&)\s*")
_LONGEST_JOINT: Final = 8


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.span.start, -mention.span.end, mention.concept.value


def _is_acronym(mention: Mention) -> bool:
    return _abbreviates(mention.phrase.text)


@cache
def _abbreviates(name: str) -> bool:
    return Spelling(name).is_acronym


def participations_of(project: Draft) -> list[Draft]:
    """Who takes part in a project."""
    return list(dict.fromkeys(fact.value for fact in project.all(RK.participation) if isinstance(fact.value, Draft)))


class _Sorted:
    """Mentions by what they are of, each list in the order of the text, so that those of a passage are found without looking at others."""

    def __init__(self, mentions: Iterable[tuple[NamedNode | str, Mention]]) -> None:
        self._lists: dict[NamedNode | str, tuple[list[int], list[tuple[int, Mention]]]] = {}
        for number, (kind, mention) in enumerate(mentions):
            starts, held = self._lists.setdefault(kind, ([], []))
            starts.append(mention.span.start)
            held.append((number, mention))

    def within(self, span: Span, *kinds: NamedNode | str) -> list[Mention]:
        """The mentions of some kinds inside a passage, in the order of the text."""
        start, end = span
        found: list[tuple[int, Mention]] = []
        for kind in kinds:
            listed = self._lists.get(kind)
            if listed is None:
                continue
            first = bisect_left(listed[0], start)
            if first < (last := bisect_left(listed[0], end, first)):  # as seldom
                found += [one for one in listed[1][first:last] if one[1].span.end <= end]
        if len(kinds) > 1 and len(found) > 1:
            found.sort(key=_first_of)
        return [mention for _, mention in found]


_first_of: Final = itemgetter(0)


def _outermost(mentions: Sequence[Mention], hides: Callable[[Mention, Mention], bool]) -> list[Mention]:
    """The mentions that lie in no longer one; `hides(inner, outer)` says whether an outer one counts."""
    longest = max((mention.span.end - mention.span.start for mention in mentions), default=0)
    starts = [mention.span.start for mention in mentions]
    kept = []
    for mention in mentions:
        near = mentions[bisect_left(starts, mention.span.end - longest) : bisect_right(starts, mention.span.start)]
        if not any(other.span != mention.span and other.span.holds(mention.span) and hides(mention, other) for other in near):
            kept.append(mention)
    return kept


def _hides(inner: Mention, outer: Mention) -> bool:
    """Whether a longer word for a coded value stands for a shorter one in it, too: one of the same list, for themes the same theme."""
    scheme = _scheme(inner.concept)
    return _scheme(outer.concept) == scheme and (scheme != "theme" or inner.concept == outer.concept)


@cache
def _scheme(concept: NamedNode) -> str:
    iri = concept.value
    return next((prefix for prefix, namespace in PREFIXES.items() if iri.startswith(namespace)), iri.rpartition("/")[0])
