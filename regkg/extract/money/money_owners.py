"""To whom the amounts of a passage belong: the page's project, one of its participants, or a support scheme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.organisations import organisation_of
from regkg.extract.money.amounts import Amount, is_same_in_euro
from regkg.extract.money.rates import note_rate, rate_at
from regkg.extract.partners.own_parts import is_place
from regkg.extract.text.drafts import CERTAIN, LIKELY, POSSIBLE, Body, Draft
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, fold
from regkg.extract.text.values import Found
from regkg.model import Money, Span
from regkg.vocab import PARTNER, RK, SKOS


def _partner_above(reading: Reading, amount: Span) -> Draft | None:
    """The partner whose block of labels an amount ends, on pages that print one for each; None if the amount stands in no block."""
    line = reading.text.rfind("\n", 0, amount.start)
    blocks = [
        (fact.span, draft)
        for draft in reading.participations()
        for fact in draft.all(RK.organisation)
        if fact.rule == "partners.form/1" and fact.span.end <= line and amount.start - fact.span.end <= _LONGEST_BLOCK
    ]
    nearest = max(blocks, key=lambda block: block[0].start, default=None)
    if nearest is None or not _IN_BLOCK.search(reading.text, nearest[0].end, line):
        return None
    return nearest[1]


_LONGEST_BLOCK: Final = 600
_IN_BLOCK: Final = re.compile(r"\n\s*(?:Address|Adrese|Adresas|Aadress|Country|Valsts|Šalis|Riik)\s*:", re.IGNORECASE)


def _only_partner(reading: Reading) -> Draft | None:
    """The one partner beside the lead, to whom a form's "partner budget" belongs; None if there are more."""
    partners = [draft for draft in reading.participations() if any(fact.value == PARTNER for fact in draft.all(RK.role))]
    return partners[0] if len(partners) == 1 else None


def _participant(reading: Reading, amount: Amount, rule: str) -> Draft | None:
    """The participation of the body whose amount it is; an amount of a body that is none's share makes no participant."""
    if amount.body is None or reading.project is None:
        return None
    organisation = _participant_of_place(reading, amount.body) or organisation_of(reading, amount.body)
    if (not amount.is_partners or is_place(amount.body)) and not any(
        fact.value is organisation for participation in reading.participations() for fact in participation.all(RK.organisation)
    ):
        return None
    return reading.participation(organisation, amount.body.span, rule=rule)


def _participant_of_place(reading: Reading, body: Body) -> Draft | None:
    """The participant that a town or municipality stands for: "Daugavpils pilsētas daļa" is the share of its council."""
    if not is_place(body):
        return None
    near = {
        fact.value
        for participation in reading.participations()
        for fact in participation.all(RK.organisation)
        if isinstance(fact.value, Draft)
        and (label := fact.value.first(SKOS.prefLabel))
        and isinstance(label.value, Literal)
        and fold(label.value.value).startswith(fold(body.name.split()[0]))
    }
    return near.pop() if len(near) == 1 else None


def _is_within_total(reading: Reading, amount: Amount) -> bool:
    """Whether the costs of a body are less than the project's, which were told before: "X's total costs are 1 000 EUR"."""
    totals = list(reading.project.all(RK.totalBudget)) if reading.project else []
    return any(
        isinstance(fact.value, Money)
        and fact.value.currency == amount.found.value.currency
        and fact.value.amount > amount.found.value.amount
        and fact.span.end <= amount.found.span.start
        for fact in totals
    )


#: From a body to the costs that it has in the project: "Kalnu novada domes | kopējās plānotās projekta izmaksas ir".
_OWN_COSTS: Final = re.compile(
    rf"[”“\"»]?\s(?:[{LOWER}]+\s){{0,3}}?proje[kc]t[a-z’']{{0,3}}\s(?!daļ)[^.;:,\d]{{3,48}}[:–—-]?\s?(?:(?:EUR|€)\s?)?"
)


def _is_ones_cost(reading: Reading, amount: Amount) -> bool:
    """Whether a total behind a body's name is what that body spends, as it is less than the project's: its parts are that body's, too."""
    if amount.kind != RK.totalBudget or not _is_within_total(reading, amount):
        return False
    start = reading.sentence_at(amount.found.span.start).start
    return any(
        start <= body.span.start < amount.found.span.start
        and not is_base(body.name, reading)
        and _OWN_COSTS.fullmatch(reading.text, body.span.end, amount.found.span.start) is not None
        for body in reading.bodies
    )


def _whose_parts_add_up(amounts: Sequence[Amount]) -> list[Amount]:
    """ "1 000 EUR (X's share 200 EUR, EU funding 800 EUR)": parts that add up to the first amount are all of what it is of."""
    if len(amounts) < 3 or amounts[0].is_part or not all(amount.is_part for amount in amounts[1:]):
        return list(amounts)
    if abs(sum(amount.found.value.amount for amount in amounts[1:]) - amounts[0].found.value.amount) > 1:
        return list(amounts)
    return [
        replace(amount, is_partners=amounts[0].is_partners, body=amounts[0].body, is_part=False)
        if amount.kind == RK.euContribution and before is not None and (before.is_partners or before.body is not None)
        else amount
        for before, amount in zip([None, *amounts], amounts, strict=False)
    ]


def _without_doubles(reading: Reading, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts without those in lats that brackets behind them give in euro, too; the euro amount takes the place of both."""
    kept: list[Amount] = []
    for amount in amounts:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.found.value.currency == "LVL"
            and amount.found.value.currency == "EUR"
            and re.fullmatch(r"\s*[(/]\s*", reading.text[before.found.span.end : amount.found.span.start])
            and is_same_in_euro(before.found.value.amount, amount.found.value.amount)
        ):
            kept[-1] = replace(before, found=amount.found)
        else:
            kept.append(amount)
    return kept


#: No project costs more; what does is a programme's or a fund's.
_MOST: Final = Decimal(20_000_000_000)


def assign_amounts(reading: Reading, amounts: Sequence[Amount], *, rule: str, scheme: Draft | None) -> None:
    """Give each amount of a passage to its owner, the scheme if there is one; parts of an amount belong to whom it belongs if they fit.

    An amount without a kind or an owner is left out; `rule` names the rule that read the passage.
    """
    owner: Draft | None = scheme or reading.project
    amounts = _whose_parts_add_up(_without_doubles(reading, amounts))
    whole: Found[Money] | None = None
    for before, amount in zip([None, *amounts], amounts, strict=False):
        smaller = whole or (before.found if before is not None else None)
        if amount.is_part and amount.kind == RK.totalBudget and smaller is not None and amount.found.value.amount > smaller.value.amount:
            amount = replace(amount, is_part=False)  # "1 000 EUR of what is given (total costs 10 000 EUR)"
        if scheme is None:
            if amount.body is not None and (amount.is_partners or amount.kind is None):
                owner = _participant(reading, amount, rule)
            elif amount.is_partners:
                owner = (_partner_above(reading, amount.found.span) or _only_partner(reading)) if rule.startswith("money.form") else None
            elif amount.is_foreign and amount.body is not None and amount.kind == RK.totalBudget and _is_within_total(reading, amount):
                owner = _participant(reading, amount, rule)
            elif not amount.is_part:
                owner = None if amount.is_foreign or _is_ones_cost(reading, amount) else reading.project
        if amount.kind is None or owner is None or (owner is reading.project and amount.found.value.amount > _MOST):
            continue
        if amount.is_part and whole is not None and amount.found.value.amount > whole.value.amount:
            continue
        if not amount.is_part:
            whole = amount.found
        if amount.kind == RK.euContribution and owner is reading.project and (rate := rate_at(reading, amount.found.span)) is not None:
            note_rate(owner, rate)
        owner.add(
            amount.kind,
            amount.found.value,
            amount.found.span,
            rule=rule,
            confidence=POSSIBLE if amount.is_bound else CERTAIN if rule.startswith("money") else LIKELY,
        )
