"""What is shown of a document that was read: its text in pieces, each with what was taken from it or why it was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority
from regkg.claims import Claim
from regkg.documents.language import NAMES
from regkg.extract.text.passed import Reason
from regkg.extract.text.reading import Reading
from regkg.extract.untaken import untaken_in
from regkg.labels import printed_money
from regkg.model import Span
from regkg.queries import short
from regkg.terms import Terms, default_terms
from regkg.vocab import DCT, ID, ORG, RK, SKOS, XSD

_WORDS: Final = {
    "heading": {"lv": "Kas nolasīts", "en": "What was read"},
    "taken": {"lv": "Pārņemts", "en": "Taken"},
    "untaken": {"lv": "Redzēts, bet nav pārņemts", "en": "Seen and not taken"},
    "text": {"lv": "Teksts", "en": "The text"},
    "nothing": {"lv": "nav ko nolasīt", "en": "nothing to read"},
    "chrome": {"lv": "lapas ietvars", "en": "frame of the page"},
    "confidence": {"lv": "drošība", "en": "confidence"},
    "rule": {"lv": "likums", "en": "rule"},
    "printed": {"lv": "drukāts", "en": "printed"},
    "to text": {"lv": "uz vietu tekstā", "en": "to its place in the text"},
    "stated": {"lv": "drukāts tekstā", "en": "stated"},
    "inferred": {"lv": "izsecināts", "en": "inferred"},
    "restored": {"lv": "atjaunots no bojāta teksta", "en": "restored"},
    "curated": {"lv": "norādījis cilvēks", "en": "stated by a person"},
    "key": {"lv": "Zīmes tekstā", "en": "Marks in the text"},
    "once": {"lv": "pārņemts", "en": "taken"},
    "often": {"lv": "pārņemts vairākkārt", "en": "taken several times"},
    "doubt": {"lv": "pārņemts, bet ne droši", "en": "taken, not sure"},
    "left": {"lv": "redzēts, bet nav pārņemts", "en": "seen and not taken"},
    "reader": {"lv": "nolasīja", "en": "read by"},
    "language": {"lv": "valoda", "en": "language"},
    "unread": {"lv": "regkg nelasa: ", "en": "regkg does not read "},
}

#: Properties of other vocabularies that have no label among our terms.
_PROPERTIES: Final = {
    DCT.title: {"lv": "lapas virsraksts", "en": "title of the page"},
    DCT.issued: {"lv": "publicēts", "en": "published"},
    DCT.publisher: {"lv": "izdevējs", "en": "publisher"},
    SKOS.prefLabel: {"lv": "nosaukums", "en": "name"},
    SKOS.altLabel: {"lv": "cits nosaukums", "en": "other name"},
    SKOS.hiddenLabel: {"lv": "kļūdains nosaukums", "en": "misspelt name"},
    SKOS.notation: {"lv": "kods", "en": "code"},
    ORG.unitOf: {"lv": "ir daļa no", "en": "is a unit of"},
}
#: What a thing is called by, the best first.
_NAMES_OF: Final = (RK.acronym, RK.title, SKOS.prefLabel, SKOS.altLabel, DCT.title)


def word(key: str, language: str) -> str:
    """A fixed word of the explanation."""
    return _WORDS[key][language]


def confidence(number: float, language: str) -> str:
    """How sure a claim is, in words.

    >>> confidence(0.9, "lv"), confidence(1.0, "en")
    ('drošība 0,9', 'confidence 1')
    """
    shown = f"{number:g}"
    return f"{word('confidence', language)} {shown.replace('.', ',') if language == 'lv' else shown}"


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim as it is shown: its number, its place, and what it says in words; `subject` is an identifier, `about` a name."""

    number: int
    span: Span
    subject: str
    about: str
    property: str
    value: str
    printed: str
    kind: str
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Untaken:
    """A passage that was seen and not taken: its letter (none for the frame of the page), its place, and why."""

    letter: str
    span: Span
    printed: str
    reason: str
    is_chrome: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text in which nothing begins or ends, with what stands there; `ends` are those that end with it."""

    text: str
    taken: tuple[Taken, ...] = ()
    untaken: tuple[Untaken, ...] = ()
    starts: tuple[Taken | Untaken, ...] = ()
    ends: tuple[Taken | Untaken, ...] = ()


@dataclass(frozen=True, slots=True)
class Explained:
    """A document with everything that is shown of it; `language` is that of the reader, `tongue` that of the text."""

    file_name: str
    text: str
    reader: str
    tongue: str | None
    language: str
    taken: tuple[Taken, ...]
    untaken: tuple[Untaken, ...]

    @property
    def note(self) -> str | None:
        """What there is to say where nothing was taken."""
        if self.tongue in NAMES:
            return f"{word('unread', self.language)}{NAMES[self.tongue][self.language]}"
        return None if self.taken else word("nothing", self.language)

    def by_subject(self) -> dict[str, list[Taken]]:
        """What was taken, by what it is about, in the order in which the text speaks of it."""
        groups: dict[str, list[Taken]] = {}
        for one in self.taken:
            groups.setdefault(one.subject, []).append(one)
        return groups

    def pieces(self) -> Iterator[Piece]:
        """The text from beginning to end, cut where something begins or ends."""
        shown: list[Taken | Untaken] = [*self.taken, *self.untaken]
        cuts = sorted({0, len(self.text), *(at for one in shown for at in (one.span.start, one.span.end))})
        by_start: dict[int, list[Taken | Untaken]] = {}
        for one in shown:
            by_start.setdefault(one.span.start, []).append(one)
        open_: list[Taken | Untaken] = []
        for start, end in pairwise(cuts):
            starts = by_start.get(start, [])
            open_ = [one for one in open_ if one.span.end > start] + starts
            yield Piece(
                self.text[start:end],
                tuple(one for one in open_ if isinstance(one, Taken)),
                tuple(one for one in open_ if isinstance(one, Untaken)),
                tuple(starts),
                tuple(one for one in open_ if one.span.end == end),
            )


def explain(reading: Reading, claims: Iterable[Claim], language: str) -> Explained:
    """What there is to show of a reading and the claims on its document, in Latvian or English."""
    document = reading.document
    terms = default_terms()
    ordered = sorted(claims, key=Claim.sort_key)
    words = _Words(terms, reading.authority, ordered, language)
    taken = tuple(words.taken(number, claim) for number, claim in enumerate(ordered, start=1))
    letters = (_letter(at) for at in count())
    untaken = tuple(
        Untaken(
            letter="" if note.reason is Reason.CHROME else next(letters),
            span=note.span,
            printed=document.passage(note.span).text,
            reason=note.reason.words(language),
            is_chrome=note.reason is Reason.CHROME,
        )
        for note in untaken_in(reading)
    )
    return Explained(document.file_name, document.text, document.reader, document.language, language, taken, untaken)


class _Words:
    """What things and properties are called."""

    def __init__(self, terms: Terms, authority: Authority, claims: Sequence[Claim], language: str) -> None:
        self._terms = terms
        self._authority = authority
        self._language = language
        self._names: dict[NamedNode, str] = {}
        for property_ in _NAMES_OF:
            for claim in claims:
                if claim.predicate == property_ and not isinstance(claim.value, NamedNode):
                    self._names.setdefault(claim.subject, claim.value.value)
        for claim in claims:  # who takes part is what a participation is called by
            if claim.predicate == RK.organisation and isinstance(claim.value, NamedNode):
                self._names.setdefault(claim.subject, self._named(claim.value))

    def taken(self, number: int, claim: Claim) -> Taken:
        """A claim in words."""
        label = self._terms.label(claim.predicate, self._language)
        return Taken(
            number=number,
            span=claim.span,
            subject=_identifier(claim.subject),
            about=self._named(claim.subject),
            property=label or _PROPERTIES.get(claim.predicate, {}).get(self._language) or short(claim.predicate),
            value=self._value(claim.value),
            printed=claim.text,
            kind=claim.kind,
            confidence=float(claim.confidence),
            rule=claim.extractor,
        )

    def _value(self, value: NamedNode | Literal) -> str:
        if isinstance(value, NamedNode):
            return self._named(value)
        if value.datatype == XSD.decimal and self._language == "lv":
            return value.value.replace(".", ",")
        return printed_money(value.value, self._language) if value.datatype == RK.money else value.value

    def _named(self, thing: NamedNode) -> str:
        if label := self._terms.label(thing, self._language):
            return label
        entry = self._authority.get(thing)
        if entry is not None and (known := entry.label(self._language)) != thing.value:
            return known
        return self._names.get(thing) or _identifier(thing)


def _identifier(thing: NamedNode) -> str:
    return short(thing).removeprefix("id:").removeprefix(ID)


def _letter(at: int) -> str:
    """a, b … z, aa, ab …

    >>> _letter(0), _letter(25), _letter(26)
    ('a', 'z', 'aa')
    """
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def marks(ends: Sequence[Taken | Untaken]) -> str:
    """The numbers and letters of what ends at a place, runs of numbers as one.

    >>> from regkg.model import Span
    >>> span = Span(0, 1)
    >>> marks([Taken(number, span, "", "", "", "", "", "stated", 1.0, "") for number in (3, 4, 5, 8)] + [Untaken("b", span, "", "", False)])
    '3–5,8,b'
    """
    numbers = sorted(one.number for one in ends if isinstance(one, Taken))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ",".join(map(str, run)) for run in runs]
    return ",".join([*shown, *(one.letter for one in ends if isinstance(one, Untaken) and not one.is_chrome)])
