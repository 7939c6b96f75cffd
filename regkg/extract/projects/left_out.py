"""What a sentence says of one project in words that it leaves out of the next: "the project “A” costs 9 €, the project “B” – 8 €"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.cues.anchors import line_of
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.heads import CLOSE
from regkg.extract.text.layout import sentences_of
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import money_in
from regkg.model import Span
from regkg.vocab import RK

#: A dash behind a name, in the place of the words that were said of the project before.
_DASH: Final = re.compile(rf"[{CLOSE}]?(?:\s\([^()\n]{{2,60}}\))?\s[–—-]\s")
_SUMS: Final = (RK.totalBudget, RK.euContribution, RK.eligibleBudget)
_TIMES: Final = (RK.startDate, RK.endDate)
#: "no 2019. gada jūnija", "from June 2019": so many characters stand before a span of time at most.
_MOST_BEFORE: Final = 5
_FEWEST: Final = 2


def read_left_out(reading: Reading) -> None:
    """Note the amount or the span of time right behind a dash, as what the sentence called that of the project named before."""
    page, project = reading.whole, reading.project
    if page is None or project is None:
        return
    others = [draft for draft in page.of_kind(RK.Project) if draft is not project]
    for fact in project.all(RK.title, RK.acronym):
        dash = _DASH.match(page.text, fact.span.end)
        sentence = _sentence_around(page, fact.span.start) if dash is not None else None
        if dash is None or sentence is None or not sentence.start < fact.span.start < dash.end() < sentence.end:
            continue
        said = Span(sentence.start, fact.span.start)
        told = {kind for draft in others for kind in (*_SUMS, *_TIMES) if any(said.holds(known.span) for known in draft.all(kind))}
        sums = told & set(_SUMS)
        amount = next(money_in(page.text, dash.end(), sentence.end), None) if len(sums) == 1 else None
        if amount is not None and amount.span.start == dash.end() and not any(project.has(kind) for kind in _SUMS):
            project.add(sums.pop(), amount.value, amount.span, rule="left-out.amount/1", confidence=LIKELY)
        period = next(iter(page.periods_in(Span(dash.end(), sentence.end))), None) if told >= set(_TIMES) else None
        if period is not None and period.span.start - dash.end() <= _MOST_BEFORE and not any(project.has(kind) for kind in _TIMES):
            for property_, date in zip(_TIMES, (period.start, period.end), strict=True):
                if date is not None:
                    project.add(property_, date.value, date.span, rule="left-out.time/1", confidence=LIKELY)


#: Amounts are those of the projects named before, each in its order: "kopējās izmaksas ir attiecīgi 9 EUR un 8 EUR".
_IN_ORDER: Final = re.compile(r"\b(?:attiecīgi|respectively|atitinkamai|vastavalt)\b")


def read_in_order(page: Reading) -> None:
    """Give each of several projects that a sentence names before amounts "respectively" its own; none where there are not as many."""
    for word in _IN_ORDER.finditer(page.text):
        sentence = _sentence_around(page, word.start())
        named = sorted(
            ((fact.span, draft) for draft in page.of_kind(RK.Project) for fact in [*draft.all(RK.title), *draft.all(RK.acronym)][:1]),
            key=lambda pair: pair[0],
        )
        named = [(name, draft) for name, draft in named if sentence is not None and sentence.start <= name.start < word.start()]
        if sentence is None or len(named) < _FEWEST or named[-1][0].end >= sentence.end:
            continue
        behind = Span(named[-1][0].end, sentence.end)
        taken = [(draft, fact) for _, draft in named for fact in draft.all(*_SUMS) if behind.holds(fact.span)]
        for draft, fact in taken:
            draft.drop(fact)
        amounts = list(money_in(page.text, *behind))
        kinds = {fact.predicate for _, fact in taken}
        if len(amounts) == len(named) and len(kinds) == 1:
            for (_, draft), amount in zip(named, amounts, strict=True):
                draft.add(next(iter(kinds)), amount.value, amount.span, rule="left-out.order/1", confidence=LIKELY)


def _sentence_around(page: Reading, at: int) -> Span | None:
    """The whole sentence that holds a place, whosever parts of it are."""
    line = line_of(page, at)
    return (
        next((one for one in sentences_of(page.text, line.start, line.end) if one.start <= at < one.end), None)
        if line is not None
        else None
    )
