"""Amounts on lines of their own, and behind the names of partners."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Final

from regkg.extract.cues.anchors import line_of
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.layout import RATE_LINE, Line, without_references
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import RK

#: From a partner's name to the amount that ends its line: " (LT) – ", " (", ", budget ".
_TO_BUDGET: Final = re.compile(
    r"[\s,]*(?:\([^()\n]{1,40}\)[\s,]*)?(?:[–—:-]\s*|\(|(?<=[\s,–-])(?:budžets|budget|biudžetas|eelarve)\s?[:–-]?\s*)"
)


def beside_partners(reading: Reading) -> list[Span]:
    """Note the budgets of partners that stand behind their names, "A (LT) – 153 249,95 EUR", and say which lines were read."""
    read: list[Span] = []
    for participation in reading.participations():
        fact = participation.first(RK.organisation)
        line = line_of(reading, fact.span.start) if fact is not None else None
        if fact is None or line is None or participation.has(RK.totalBudget):
            continue
        found = next(money_in(reading.text, fact.span.end, line.end), None)
        if (
            found is not None
            and _TO_BUDGET.fullmatch(reading.text, fact.span.end, found.span.start)
            and not reading.text[found.span.end : line.end].strip(" .;,)")
        ):
            participation.add(RK.totalBudget, found.value, found.span, rule="money.partner/1", confidence=LIKELY)
            read.append(Span(fact.span.start, line.end))
    return read


def _first_amount(reading: Reading, line: Line) -> Found[Money] | None:
    return next(money_in(reading.text, line.start, line.end), None)


def _note(project: Draft, total: Found[Money], share: Found[Money] | None, rule: str) -> None:
    """Note what a project costs, and the Union's part of it unless that is known."""
    project.add(RK.totalBudget, total.value, total.span, rule=rule, confidence=LIKELY)
    if share is not None and not project.has(RK.euContribution):
        project.add(RK.euContribution, share.value, share.span, rule=rule, confidence=LIKELY)


def share_total_rate(reading: Reading) -> None:
    """Two amounts and a rate, each alone on its line, where the first is the rate of the second: the EU's part, the total, its share."""
    project = reading.project
    if project is None or project.has(RK.totalBudget) or project.has(RK.euContribution):
        return
    lines = without_references(reading.lines)
    for share_line, total_line, rate_line in zip(lines, lines[1:], lines[2:], strict=False):
        if (match := RATE_LINE.fullmatch(rate_line.text)) is None:
            continue
        share, total = _first_amount(reading, share_line), _first_amount(reading, total_line)
        if share is None or total is None or share.span != share_line.span or total.span != total_line.span:
            continue
        rate = Decimal(match["rate"].replace(",", ".")) / 100
        if abs(total.value.amount * rate - share.value.amount) <= total.value.amount / 1000:
            _note(project, total, share, "money.lines/3")
            return


_MILLIONS: Final = re.compile(r"(?P<number>\d{1,3}\.\d{2})\s*\n\s*Million\s*\n\s*(?P<what>Total|ERDF|Erdf)\b")


def in_millions(reading: Reading) -> None:
    """ "2.55 / Million / Total", each on a line of its own, as the Baltic Sea Region programme prints a project's money."""
    project = reading.project
    for match in _MILLIONS.finditer(reading.text, reading.scope.start, reading.scope.end) if project is not None else ():
        property_ = RK.totalBudget if match["what"] == "Total" else RK.euContribution
        if project is not None and not project.has(property_):
            amount = Money(Decimal(match["number"]).scaleb(6), "EUR")
            project.add(property_, amount, Span(match.start("number"), match.end("what")), rule="money.millions/1", confidence=LIKELY)


def total_above_share(reading: Reading) -> None:
    """An amount alone on its line, above a line with an amount and its fund: the total and the EU's part, as heads of pages print them."""
    project = reading.project
    if project is None or project.has(RK.totalBudget):
        return
    for line, below in pairwise(reading.lines):
        total, share = _first_amount(reading, line), _first_amount(reading, below)
        if total is None or share is None or total.span != line.span:
            continue
        if _SHARE_IN_BRACKETS.fullmatch(below.text) and share.value.amount <= total.value.amount and reading.codes_in(below.span, "fund"):
            _note(project, total, None, "money.lines/1")
            return
        if share.span.start != below.start:
            continue
        rest = reading.text[share.span.end : below.end].strip(" ()")
        if share.value.amount > total.value.amount:
            continue
        if rest and is_fund(reading, rest):
            _note(project, total, share, "money.lines/1")
            return
        if not rest and share.value.amount * 2 > total.value.amount and not project.has(RK.euContribution):
            _note(project, total, share, "money.lines/2")
            return


#: "(including funding of the ERDF EUR 9 000)" on a line of its own.
_SHARE_IN_BRACKETS: Final = re.compile(r"\([^()]{4,90}\)")


def parts_in_row(reading: Reading) -> None:
    """A row of bare amounts of which the first is the sum of the others, below a row that heads it with the costs, then a fund."""
    project = reading.project
    if project is None or project.has(RK.totalBudget):
        return
    for heads, row in pairwise(reading.lines):
        if not _ROW_OF_AMOUNTS.fullmatch(row.text) or not _COSTS_FIRST.match(heads.text):
            continue
        amounts = list(money_in(reading.text, row.start, row.end, currency="EUR"))
        funds = reading.codes_in(heads.span, "fund")
        if len(amounts) < _LEAST_ROW or not funds or sum(one.value.amount for one in amounts[1:]) != amounts[0].value.amount:
            continue
        if _OWN_PART.search(reading.text, heads.start, funds[0].span.start):
            continue  # the fund's column is not the second
        _note(project, amounts[0], amounts[1], "money.row/1")
        return


def parts_in_column(reading: Reading) -> None:
    """The same with each head and each amount on a line of its own: heads first, then as many amounts."""
    project = reading.project
    if project is None or project.has(RK.totalBudget):
        return
    lines = reading.lines
    for at, line in enumerate(lines):
        if not _COSTS_ALONE.match(line.text):
            continue
        heads = [head for head in lines[at : at + _MOST_HEADS] if not _AMOUNT_ALONE.fullmatch(head.text)]
        if lines[at : at + len(heads)] != heads:
            continue
        amounts = [next(money_in(reading.text, one.start, one.end, currency="EUR"), None) for one in lines[at + len(heads) :][: len(heads)]]
        stated = [amount for amount in amounts if amount is not None]
        if len(stated) != len(heads) or len(heads) < _LEAST_ROW:
            continue
        first, others = stated[0], stated[1:]
        if sum(other.value.amount for other in others) != first.value.amount:
            continue
        funds = [other for other, head in zip(others, heads[1:], strict=True) if reading.codes_in(head.span, "fund")]
        _note(project, first, funds[0] if len(funds) == 1 else None, "money.row/2")
        return


_MOST_HEADS: Final = 5
_COSTS_ALONE: Final = re.compile(r"(?:Projekta |Kopējais )?(?:Budžets|budžets)|Kopējās (?:projekta )?izmaksas|Kopā|(?:Total )?[Bb]udget")
_AMOUNT_ALONE: Final = re.compile(r"(?:EUR|€)?\s?\d[\d \u00a0.,]*\d(?:\s?(?:EUR|€|eiro|euro))?")
_LEAST_ROW: Final = 3
_ROW_OF_AMOUNTS: Final = re.compile(r"\d[\d  ]*,\d\d(?:[\s|]+\d[\d  ]*,\d\d)+")
_COSTS_FIRST: Final = re.compile(
    r"(?:Projekta )?[Kk]opējās (?:projekta )?izmaksas|Kopējais (?:projekta )?(?:finansējums|budžets)|Kopā|Total"
)
_OWN_PART: Final = re.compile(r"pašvald|valsts|privāt|municipal|state|private", re.IGNORECASE)


def is_fund(reading: Reading, words: str) -> bool:
    """Whether a few words name a fund: "ERAF: 1 500 000.00"."""
    return reading.lexicon.code_of(words.strip(" :–-"), "fund", reading.language) is not None if re.search(r"\w", words) else False
