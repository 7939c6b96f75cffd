"""Amounts of money: what each is (total, EU share, own share …) and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.drafts import CERTAIN, LIKELY, Draft
from regkg.extract.layout import Field
from regkg.extract.lexicon import Mention
from regkg.extract.projects import LOCATIVES, acronym_ends, speaks_of_project
from regkg.extract.reading import Reading
from regkg.extract.tokens import tokens_of
from regkg.extract.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import LEX, RK

#: Labels of amounts, and what the amount is; a partner's labels say whose it is, too.
KINDS: Final = {
    RK.totalBudget: RK.totalBudget,
    RK.eligibleBudget: RK.eligibleBudget,
    RK.euContribution: RK.euContribution,
    RK.nationalContribution: RK.nationalContribution,
    RK.ownContribution: RK.ownContribution,
    RK.publicContribution: RK.publicContribution,
    RK.privateContribution: RK.privateContribution,
    LEX.partnerTotal: RK.totalBudget,
    LEX.partnerEu: RK.euContribution,
    LEX.partnerNational: RK.nationalContribution,
}
_PARTNERS_OWN: Final = frozenset({LEX.partnerTotal, LEX.partnerEu, LEX.partnerNational})

#: Between a label and its amount stand only such words and signs.
_LINK: Final = re.compile(
    r"[\s:–—=-]*(?:(?:ir|sastāda|sasniedz|veido|is|are|yra|on|apmērā|aptuveni|ap|gandrīz|vairāk nekā|EUR|€)[\s:–—-]*)*"
)
_ENUMERATION: Final = re.compile(
    r"[(]?\s*(?:t\.\s?sk\.|tai skaitā|tajā skaitā|no tiem|no tā|no kuriem|no kurām|no kā|jeb|including|of which|iš jų|sellest|millest)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with what the words around it say: its kind, the body that it belongs to, whether it is part of the one before.

    `is_foreign` says that the words before it speak of a programme, of a body or of one year and not of the whole project.
    """

    found: Found[Money]
    kind: NamedNode | None
    is_partners: bool
    body: Mention | None
    is_part: bool
    is_foreign: bool = False


def read_money(reading: Reading) -> None:
    """Note the amounts of forms and sentences on the project, its participants or the scheme that they belong to."""
    done: list[Span] = []
    for field in reading.fields:
        if field.term in KINDS and field.first is not None:
            _read_field(reading, field)
            done.append(field.first.span)
    for sentence in reading.sentences:
        if not any(sentence.overlaps(span) for span in done):
            _read_sentence(reading, sentence)


def _read_field(reading: Reading, field: Field) -> None:
    line = field.lines[0].span
    currency = "EUR" if re.search(r"EUR|eiro|euro|€", reading.words(field.label)) or "EUR" in _after_label(reading, field) else None
    amounts = list(_amounts(reading, line, currency=currency, bare=True))
    if not amounts:
        return
    head = amounts[0]
    if head.kind is None or not reading.words(Span(line.start, max(head.found.span.start, line.start + 1))).strip(" :–-("):
        amounts[0] = replace(head, kind=KINDS[field.term], is_partners=field.term in _PARTNERS_OWN or head.is_partners)
    _assign(reading, amounts, rule="money.form/1", scheme=None)


def _after_label(reading: Reading, field: Field) -> str:
    line_end = reading.text.find("\n", field.label.end)
    return reading.text[field.label.end : min(line_end if line_end >= 0 else len(reading.text), field.label.end + 8)]


def _read_sentence(reading: Reading, sentence: Span) -> None:
    amounts = list(_amounts(reading, sentence, currency=None, bare=False))
    if not amounts:
        return
    schemes = reading.names_in(sentence, RK.SupportScheme)
    if schemes and not reading.has_cue(sentence, LEX.project):
        _assign(reading, amounts, rule="sentence.money/1", scheme=reading.known(schemes[0].concept))
    elif reading.project is not None and (
        speaks_of_project(reading, sentence)
        or any(amount.body or amount.is_partners for amount in amounts)
        or reading.has_cue(sentence, LEX.share)
    ):
        _assign(reading, amounts, rule="sentence.money/1", scheme=None)


def _amounts(reading: Reading, span: Span, *, currency: str | None, bare: bool) -> Iterator[Amount]:
    """The amounts of a passage with the labels that stand at them."""
    found = [amount for amount in money_in(reading.text, span.start, span.end, currency=currency) if not _is_limit(reading, amount.span)]
    labels = _labels(reading, span)
    bodies = reading.names_in(span, RK.Organisation)
    shares = reading.cues_in(span, LEX.share)
    total_before = False
    for number, amount in enumerate(found):
        previous = found[number - 1].span.end if number else span.start
        following = found[number + 1].span.start if number + 1 < len(found) else span.end
        before = [label for label in labels if previous <= label.span.start and label.span.end <= amount.span.start]
        after = [label for label in labels if amount.span.end <= label.span.start and label.span.end <= following]
        label = _nearest(reading, amount.span, before, after)
        body = next(
            (mention for mention in reversed(bodies) if previous <= mention.span.start and mention.span.end <= amount.span.start),
            None,
        )
        share = any(previous <= cue.span.start and cue.span.end <= amount.span.start for cue in shares)
        gap = reading.text[previous : amount.span.start]
        is_part = number > 0 and ("(" in gap or _ENUMERATION.search(gap) is not None or total_before)
        total_before = is_part and ")" not in reading.text[amount.span.end : following]
        kind = KINDS[label.concept] if label else None
        partners = share or (label is not None and label.concept in _PARTNERS_OWN)
        partners = partners or (label is not None and _is_of_partners(reading, label))
        is_foreign = (
            (not bare and _is_of_programme(reading, Span(span.start, amount.span.end), label))
            or _is_of_one_year(reading, Span(previous, amount.span.end), label)
            or (body is not None and not _is_project_named(reading, Span(body.span.end, amount.span.end), across_clauses=not bare))
        )
        yield Amount(amount, kind or (RK.totalBudget if share else None), partners, body if share or body else None, is_part, is_foreign)


def _is_limit(reading: Reading, amount: Span) -> bool:
    """Whether an amount says how much something may cost, and not how much it costs."""
    return re.search(_LIMIT, reading.text[max(0, amount.start - 24) : amount.start]) is not None


_LIMIT: Final = re.compile(r"(?:\b(?:līdz|lidz|up\s+to|at\s+most|iki|kuni)|ne\s+vairāk\s+(?:kā|par)|\bmaks\w*\.?)\s*$", re.IGNORECASE)


def _is_of_partners(reading: Reading, label: Mention) -> bool:
    """Whether partners stand right before a label: "the partners' budget"."""
    near = Span(max(0, label.span.start - 40), label.span.end)
    return any(
        role.span.end <= label.span.start and not reading.text[role.span.end : label.span.start].strip()
        for role in reading.codes_in(near, "role")
    )


def _is_of_one_year(reading: Reading, before: Span, label: Mention | None) -> bool:
    """Whether an amount is for one year or one period only: "the budget for 2019", "the annual budget"."""
    if label is not None and reading.word_before(label.span.start) in _YEARLY:
        return True
    start = label.span.end if label is not None and label.span.end < before.end else before.start
    return re.search(r"(?:19|20)\d\d\.?\s*gad", reading.text[start : before.end]) is not None


_YEARLY: Final = frozenset({"gada", "annual", "yearly", "metinis", "aastane"})


def _is_project_named(reading: Reading, span: Span, *, across_clauses: bool) -> bool:
    """Whether what follows a body is again about the project: it names it ("in the project" does not), or is another clause."""
    if across_clauses and re.search(r"[,;]\s", reading.words(span)):
        return True
    return any(reading.words(cue.span).casefold() not in LOCATIVES for cue in reading.cues_in(span, LEX.project))


def _is_of_programme(reading: Reading, before: Span, label: Mention | None) -> bool:
    """Whether a programme or a scheme is what a passage named last, the label itself left out: "a programme whose total budget is"."""
    if label is not None and reading.has_cue(label.span, LEX.project):
        return False
    stop = label.span.start if label is not None and label.span.start < before.end else before.end
    head = Span(before.start, max(stop, before.start + 1))
    schemes = [mention.span.end for mention in reading.names_in(head, RK.Programme, RK.SupportScheme)]
    programmes = [cue.span.end for cue in reading.cues_in(head, LEX.programme)]
    projects = [cue.span.end for cue in reading.cues_in(head, LEX.project)] + acronym_ends(reading, head)
    return max([*schemes, *programmes], default=-1) > max(projects, default=-1)


def _labels(reading: Reading, span: Span) -> list[Mention]:
    """Labels of amounts in a passage, of one inside the other the longer; a fund's name alone stands for its contribution."""
    tokens = list(tokens_of(reading.text, span.start, span.end))
    found = [
        mention
        for at in range(len(tokens))
        if (mention := reading.lexicon.field_at(reading.text, tokens[at:], reading.language)) is not None and mention.concept in KINDS
    ]
    return [label for label in found if not any(other is not label and other.span.holds(label.span) for other in found)]


def _nearest(reading: Reading, amount: Span, before: Sequence[Mention], after: Sequence[Mention]) -> Mention | None:
    """The label that stands right before an amount, else the one right after it, else the last before it."""
    if before and _LINK.fullmatch(reading.text[before[-1].span.end : amount.start]):
        return before[-1]
    if after and re.fullmatch(r"[\s–—-]*(?:no |ir |from )?\s*", reading.text[amount.end : after[0].span.start]):
        return after[0]
    return before[-1] if before else None


def _assign(reading: Reading, amounts: Sequence[Amount], *, rule: str, scheme: Draft | None) -> None:
    """Give each amount to its owner; parts of an amount belong to whom it belongs if they fit into it."""
    owner: Draft | None = scheme or reading.project
    whole: Found[Money] | None = None
    for amount in amounts:
        if scheme is None:
            if amount.body is not None and (amount.is_partners or amount.kind is None):
                owner = reading.participation(reading.known(amount.body.concept), amount.body.span, rule=rule)
            elif amount.is_partners:
                owner = None
            elif not amount.is_part:
                owner = None if amount.is_foreign else reading.project
        if amount.kind is None or owner is None:
            continue
        if amount.is_part and whole is not None and amount.found.value.amount > whole.value.amount:
            continue
        if not amount.is_part:
            whole = amount.found
        owner.add(
            amount.kind,
            amount.found.value,
            amount.found.span,
            rule=rule,
            confidence=CERTAIN if rule.startswith("money") else LIKELY,
        )
