"""What looks like a fact in a document and was not taken: what rules noted, and every date, amount and mailbox that is left over.

It is computed only for a reader who asks; no rule builds on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from regkg.extract.text.pages import is_functional
from regkg.extract.text.passed import Passed, Reason
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold
from regkg.extract.text.values import Found, emails_in, money_in, project_numbers_in
from regkg.model import Money, Span
from regkg.vocab import LEX, RK

_PUBLISHED: Final = re.compile(
    r"publ(?:ic|is)|ievietot|atjaun|aktualiz|labot|updated|modified|posted|paskelb|atnaujin|avalda|muudet|uuendat"
)
_SIGNED: Final = re.compile(
    r"parakst|apstiprin|iesnie|noslegt|pievien|signed|signature|approved|adopted|submitted|joined|grozij|amend|pasiras|"
    r"patvirtin|pateik|allkirjast|kinnitat|esitat"
)
_EVENT: Final = re.compile(
    r"sanaksm|seminar|konferenc|tiksan|atklas|pasakum|darbnic|brauc|plkst|meeting|conference|workshop|visit|event|rengin|"
    r"susitik|kohtum|uritus"
)
_LIMIT: Final = re.compile(
    r"(?:\b(?:lidz|up\s+to|at\s+most|iki|kuni|maksimal\w*|maximum)|ne\s+vairak\s+(?:ka|par)|\bmaks\w*\.?)\s*(?:eur|€)?\s*$"
)
_EU: Final = re.compile(
    r"\b(?:eraf|erdf|esf|erpf)\b|\bkohezij|\bes\s+(?:fond\w*\s+)?(?:lidz)?finans|\beu\s+(?:co-?)?(?:fund|financ|contrib|share)|\bes\s+dal"
)
_YEARLY: Final = re.compile(r"(?:19|20)\d\d\.?\s*gada\b|\bgada\s+budz|\bannual|\bmetin")

#: How far before a date or an amount the words stand that say what it is.
_NEAR: Final = 70
_LEAST_PRECISION: Final = 2


def untaken_in(reading: Reading) -> list[Passed]:
    """The passages of a document that were seen and not taken, in their order; of several on one place the first that was noted."""
    taken = _Spans(fact.span for draft in reading.drafts for fact in draft.facts)
    noted = [*reading.untaken, *(Passed(span, Reason.CHROME) for span in reading.page.chrome)]
    noted = [note for note in noted if note.reason is Reason.CHROME or not taken.touch(note.span)]
    if not any(note.reason is Reason.OTHER_LANGUAGE for note in noted):
        known = _Spans(note.span for note in noted)
        noted += [found for found in _left_over(reading) if not taken.touch(found.span) and not known.touch(found.span)]
    kept: dict[Span, Passed] = {}
    for note in noted:
        kept.setdefault(note.span, replace(note, span=reading.in_document(note.span)))
    return sorted(kept.values(), key=lambda note: (note.span.start, -note.span.end))


class _Spans:
    """Spans among which a place is looked up quickly."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a character with a span."""
        at = bisect_right(self._starts, span.end - 1) - 1
        while at >= 0 and self._starts[at] + self._longest > span.start:
            if self._spans[at].overlaps(span):
                return True
            at -= 1
        return False


def _left_over(reading: Reading) -> Iterator[Passed]:
    if not reading.text:
        return
    whole = Span(0, len(reading.text))
    for date in reading.dates_in(whole):
        if date.value.precision >= _LEAST_PRECISION or date.value.year is None:
            yield Passed(date.span, _why_date(reading, date.span, is_yearless=date.value.year is None))
    for amount in money_in(reading.text):
        yield Passed(amount.span, _why_amount(reading, amount))
    for mailbox in emails_in(reading.text):
        if not is_functional(mailbox.value):
            yield Passed(mailbox.span, Reason.PERSONAL)
    if reading.project is not None and reading.project.has(RK.projectNumber):
        for number in project_numbers_in(reading.text):
            yield Passed(number.span, Reason.OTHER_PROJECT)


def _why_date(reading: Reading, span: Span, *, is_yearless: bool) -> Reason:
    if is_yearless:
        return Reason.YEARLESS
    before = _before(reading, span)
    for pattern, reason in ((_PUBLISHED, Reason.PUBLISHED), (_SIGNED, Reason.SIGNED), (_EVENT, Reason.EVENT)):
        if pattern.search(before):
            return reason
    return Reason.EVENT if reading.codes_in(reading.sentence_at(span.start), "eventtype") else Reason.UNCUED


def _why_amount(reading: Reading, amount: Found[Money]) -> Reason:
    span = amount.span
    before = _before(reading, span)
    total = reading.project.first(RK.totalBudget) if reading.project is not None else None
    if total is not None and isinstance(total.value, Money) and amount.value.amount > total.value.amount and _EU.search(before):
        return Reason.SHARE
    if _LIMIT.search(before):
        return Reason.LIMIT
    if _YEARLY.search(before):
        return Reason.ONE_YEAR
    sentence = reading.sentence_at(span.start)
    if reading.has_cue(sentence, LEX.programme) or reading.names_in(sentence, RK.Programme, RK.SupportScheme):
        return Reason.FOREIGN
    return Reason.UNLABELLED


def _before(reading: Reading, span: Span) -> str:
    """The folded words before a place, from the beginning of its line or sentence."""
    start = max(reading.text.rfind("\n", 0, span.start) + 1, span.start - _NEAR, 0)
    return fold(reading.text[start : span.start])
