"""A look at the whole: what contradicts itself is taken back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from regkg.extract.cues.money_labels import OF_WHICH
from regkg.extract.money.rates import rate_at
from regkg.extract.text.drafts import Draft, Fact, money_of
from regkg.extract.text.passed import Reason
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import money_in
from regkg.model import Money, Span, StatedDate
from regkg.vocab import RK

#: The EU pays between half and all of a project's costs (Regulation (EU) 1303/2013, Art. 120(3); Interreg ceilings of up to 85 %).
_LEAST_SHARE: Final = Decimal("0.4")


def check_whole(reading: Reading) -> None:
    """Drop amounts that were changed later, EU shares that exceed what they are part of, and spans of time that end before they begin."""
    for draft in [*reading.of_kind(RK.Project), *reading.of_kind(RK.Participation)]:
        _check_first_plans(reading, draft)
        _check_share(reading, draft)
        _check_period(reading, draft)


#: What says that an amount is what was planned at first, somewhere before it in its sentence.
_AT_FIRST: Final = re.compile(
    r"(?<!\w)(?:sākotnēj|sākumā\splān|initial|original|at\sfirst|iš\spradžių|pradin|pirmin|esialg|algse|algul)[^.;\d]*(?:EUR|€|Ls|LVL)?\s?$",
    re.IGNORECASE,
)


def _check_first_plans(reading: Reading, draft: Draft) -> None:
    """Of several amounts one that was planned at first does not stand: "initially 1 000 EUR were planned … the costs reached 1 200 EUR"."""
    for property_ in (RK.totalBudget, RK.eligibleBudget, RK.euContribution):
        facts = list(draft.all(property_))
        if len({money_of(fact) for fact in facts}) < 2:
            continue
        first = [fact for fact in facts if _AT_FIRST.search(reading.text, reading.sentence_at(fact.span.start).start, fact.span.start)]
        for fact in first if len(first) < len(facts) else ():
            draft.drop(fact)
            reading.passed(fact.span, Reason.PLANNED)


def _check_share(reading: Reading, draft: Draft) -> None:
    """An EU share is part of the eligible cost where that is stated, else of the total."""
    bases = [base for base in (money_of(draft.first(RK.eligibleBudget)), money_of(draft.first(RK.totalBudget))) if base is not None]
    for fact in list(draft.all(RK.euContribution)):
        share = money_of(fact)
        same = [base for base in bases if share is not None and base.currency == share.currency]
        if share is not None and same and _is_rate_of_another(reading, fact, share, same):
            draft.drop(fact)
            reading.passed(fact.span, Reason.SHARE)
            continue
        if share is not None and (_is_stated_part(reading, draft, fact, share) or _is_summand(reading, fact, share, bases)):
            continue
        if share is not None and _is_only_part(reading, draft, fact, share, bases):
            continue
        if share is not None and same and not any(_LEAST_SHARE * base.amount <= share.amount <= base.amount for base in same):
            draft.drop(fact)
            reading.passed(fact.span, Reason.SHARE)


#: How far before a share the amount stands that it is a part of.
_FARTHEST_WHOLE: Final = 160


def _is_rate_of_another(reading: Reading, fact: Fact, share: Money, bases: Sequence[Money]) -> bool:
    """Whether the rate at a share makes it a part of another, smaller amount before it: "X's part: 100 EUR, with ERDF 85% – 85 EUR"."""
    rate = rate_at(reading, fact.span)
    if rate is None or any(_is_part_by(rate.value, base.amount, share.amount) for base in bases):
        return False
    sentence = reading.sentence_at(fact.span.start)
    before = money_in(reading.text, max(sentence.start, fact.span.start - _FARTHEST_WHOLE), fact.span.start)
    wholes = [amount.value for amount in before if amount.value.currency == share.currency]
    return any(
        _is_part_by(rate.value, whole.amount, share.amount) and all(whole.amount < base.amount for base in bases) for whole in wholes
    )


def _is_part_by(rate: Decimal, whole: Decimal, part: Decimal) -> bool:
    """Whether a part is a rate, in per cent, of a whole, but for rounding."""
    return abs(whole * rate / 100 - part) <= max(whole / 200, _CENTS)


_OF_THEM: Final = re.compile(rf"\b{OF_WHICH}|\bwith\s[^.;]{{3,60}}\s(?:contribut|provid|cover|financ)ing\b", re.IGNORECASE)


#: What makes the amount behind it the one of which the next is a part: "Of the 3 million euros that the project costs, 1 million".
_OUT_OF: Final = re.compile(r"(?<!\w)(?:[Oo]f(?:\sthe)?|[Nn]o|[Ii]š)\s$")


def _is_stated_part(reading: Reading, draft: Draft, fact: Fact, share: Money) -> bool:
    """Whether a sentence gives a small share as the fund's part of the total: "… costs 100 EUR, of which the ERDF pays 9 EUR"."""
    for total in draft.all(RK.totalBudget):
        amount = money_of(total)
        if amount is None or amount.currency != share.currency or not share.amount <= amount.amount:
            continue
        sentence = reading.sentence_at(total.span.start)
        if total.span.end < fact.span.start and sentence == reading.sentence_at(fact.span.start):
            if _OUT_OF.search(reading.text, sentence.start, total.span.start) and reading.codes_in(sentence, "fund"):
                return True
            between = Span(total.span.end, fact.span.start)
            return _OF_THEM.search(reading.words(between)) is not None and bool(
                reading.codes_in(between, "fund") or _FUND.search(reading.words(between))
            )
    return False


def _is_summand(reading: Reading, fact: Fact, share: Money, bases: Sequence[Money]) -> bool:
    """Whether a share and the amounts that follow it in its sentence add up to the cost, so that it is a part of it, however small."""
    sentence = reading.sentence_at(fact.span.start)
    total = share.amount
    for amount in money_in(reading.text, fact.span.end, sentence.end):
        total += amount.value.amount
        if any(abs(total - base.amount) <= _CENTS for base in bases):
            return True
    return False


def _is_only_part(reading: Reading, draft: Draft, fact: Fact, share: Money, bases: Sequence[Money]) -> bool:
    """Whether the only share told of is one of several amounts behind the cost that add up to it, but for what is rounded in them."""
    if len({money_of(other) for other in draft.all(RK.euContribution)}) > 1:
        return False
    amounts = [found.value for found in money_in(reading.text, *reading.sentence_at(fact.span.start))]
    for at, whole in enumerate(amounts):
        parts = [part.amount for part in amounts[at + 1 :] if part.currency == whole.currency == share.currency]
        if whole in bases and share.amount in parts and len(parts) > 1 and abs(sum(parts) - whole.amount) <= whole.amount / _ROUNDED:
            return True
    return False


#: By how much sums may differ for rounding, in the currency's unit, and what part of a rounded cost they may.
_CENTS: Final = Decimal("0.05")
_ROUNDED: Final = 500

_FUND: Final = re.compile(
    r"\bfond[asu]+\b|\bfund\b|\bfondo\b|\bfondi\b|\b(?-i:E[SU]|EL)\s(?:līdz|kaas)?(?:finans|dal|lėš|param|osa|toetu|contribution|grant|funding|co-)",
    re.IGNORECASE,
)


def _check_period(reading: Reading, draft: Draft) -> None:
    start, end = draft.first(RK.startDate), draft.first(RK.endDate)
    if not start or not end or not isinstance(start.value, StatedDate) or not isinstance(end.value, StatedDate):
        return
    if start.value.earliest and end.value.latest and start.value.earliest > end.value.latest:
        for fact in (start, end):
            draft.drop(fact)
            reading.passed(fact.span, Reason.BACKWARDS)
