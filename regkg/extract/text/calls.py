"""Calls for proposals: when they open and close, how much money is in them, and how much one project may get."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.pages import title_lines
from regkg.extract.text.programmes import note_programmes
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold
from regkg.extract.text.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import LEX, PREFIXES, RK, SKOS

_APPLIES: Final = frozenset({LEX.call, LEX.applies})
_MOST_HEADING: Final = 700


#: The label of a measure's page for the time in which applications are taken.
_SELECTION: Final = re.compile(r"Projektu (?:iesniegumu )?(?:atlases|iesniegšanas) (?:laiks|termiņš|periods)\s*:?", re.IGNORECASE)
#: Somebody takes part in the call with a project of its own.
_WITH_PROJECT: Final = re.compile(r"\bkonkursā ar projektu [“„\"«]")
#: A heading that tells which projects were chosen.
_APPROVED: Final = re.compile(
    r"(?:apstiprināt[isa]|atbalstīt[isa]|approved|patvirtinti|patvirtintas|heaks kiide\w+)\b[^.]{0,40}\bproje[kc]t"
    r"|proje[kc]t\w*\s(?:ir |are |were |has been |have been )?(?:apstiprināt[isa]|approved|patvirtint)",
    re.IGNORECASE,
)


def is_call(reading: Reading) -> bool:
    """Whether a page invites applications: its heading or its first sentences say so."""
    if any(_SELECTION.match(line.text) for line in reading.lines):
        return True
    cues = [cue for cue in reading.cues if cue.concept in _APPLIES]
    if not cues:
        return False
    lines = title_lines(reading)
    if any(_APPROVED.search(line.text) for line in lines) or _WITH_PROJECT.search(reading.text):
        return False
    heading = max((line.end for line in lines), default=0)
    return cues[0].span.start < max(heading, 1) or (len(cues) >= 2 and cues[0].span.start < _MOST_HEADING)


def read_calls(reading: Reading) -> None:
    """Note the call that a page is about: its dates, its programme, its money and fund."""
    if reading.project is not None or not is_call(reading):
        return
    call = reading.new(RK.Call)
    for sentence in reading.sentences:
        if reading.has_cue(sentence, LEX.call, LEX.applies):
            _dates(reading, call, sentence)
            _programme(reading, call, sentence)
    heading = title_lines(reading)
    if heading:
        _programme(reading, call, Span(heading[0].start, heading[-1].end))
    _number(reading, call)
    _money(reading, call)


_ORDINALS: Final = {
    "pirm": 1, "otr": 2, "tres": 3, "ceturt": 4, "piekt": 5, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "pirmas": 1, "antr": 2, "trec": 3, "ketvirt": 4, "esimene": 1, "teine": 2, "kolmas": 3, "neljas": 4,
}  # fmt: skip


def _number(reading: Reading, call: Draft) -> None:
    """Which call of the programme it is: "trešais projektu konkurss", "2nd call", "4.kārta"."""
    for cue in reading.cues:
        if cue.concept != LEX.call:
            continue
        before = reading.text[max(0, cue.span.start - 24) : cue.span.start]
        if match := re.search(r"(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|-[aiou]\w*)\s*$", before):
            start = cue.span.start - len(before) + match.start(1)
            call.add(SKOS.notation, Literal(match[1]), Span(start, start + len(match[1])), rule="calls.number/1", confidence=LIKELY)
            return
        word = re.search(r"([^\W\d_]+)\s*$", before)
        number = next((value for stem, value in _ORDINALS.items() if word and fold(word[1]).startswith(stem)), None)
        if word and number is not None:
            start = cue.span.start - len(before) + word.start(1)
            call.add(SKOS.notation, Literal(str(number)), Span(start, start + len(word[1])), rule="calls.number/1", confidence=LIKELY)
            return


def _dates(reading: Reading, call: Draft, sentence: Span) -> None:
    if call.has(RK.opens):
        return
    period = next(iter(reading.periods_in(sentence)), None)
    if period and period.start and period.end:
        call.add(RK.opens, period.start.value, period.start.span, rule="calls.dates/1", confidence=LIKELY)
        call.add(RK.closes, period.end.value, period.end.span, rule="calls.dates/1", confidence=LIKELY)
        return
    for date in reading.dates_in(sentence):
        if reading.word_before(date.span.start) in ("lidz", "until", "by", "iki", "kuni") and date.value.precision > 2:
            call.add(RK.closes, date.value, date.span, rule="calls.dates/1", confidence=LIKELY)
            return


def _programme(reading: Reading, call: Draft, span: Span) -> None:
    if call.has(RK.callOf):
        return
    for mention in note_programmes(reading):
        if span.holds(mention.span):
            call.add(RK.callOf, mention.concept, mention.span, rule="calls.programme/1", confidence=LIKELY)
            return


def _money(reading: Reading, call: Draft) -> None:
    """The money in the call: the amount of a sentence that speaks of the call; what one project may get is a ceiling."""
    for sentence in reading.sentences:
        if not reading.has_cue(sentence, LEX.call, LEX.available):
            continue
        amounts = [amount for amount in money_in(reading.text, sentence.start, sentence.end) if not _is_ceiling(reading, sentence, amount)]
        if len(amounts) != 1:
            continue
        funds = _funds(reading, sentence)
        if not call.has(RK.euContribution):
            call.add(
                RK.euContribution if funds or "ES " in reading.words(sentence) else RK.totalBudget,
                amounts[0].value,
                amounts[0].span,
                rule="calls.money/1",
                confidence=LIKELY,
            )
        if funds and not call.has(RK.fund):
            call.add(
                RK.fund,
                funds[0],
                sentence if sentence.end - sentence.start < 200 else amounts[0].span,
                rule="calls.fund/1",
                confidence=LIKELY,
            )


def _is_ceiling(reading: Reading, sentence: Span, amount: Found[Money]) -> bool:
    before = reading.text[max(sentence.start, amount.span.start - 60) : amount.span.start]
    return re.search(r"maksim|vienam projektam|līdz\s*$|up to|per project|not exceed|nepārsniedz", before, re.IGNORECASE) is not None


def _funds(reading: Reading, span: Span) -> list[NamedNode]:
    return [mention.concept for mention in reading.codes_in(span, "fund") if mention.concept.value not in _WIDE]


_WIDE: Final = frozenset({PREFIXES["fund"] + "EU", PREFIXES["fund"] + "ESIF"})
