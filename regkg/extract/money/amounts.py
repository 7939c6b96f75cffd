"""Amounts of money in a passage, each with what the words around it say: what it is (total, EU share, own share …) and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.cues.money_labels import ENUMERATION, OF_WHICH, Label, is_grant, is_part_of_programme, labels_in
from regkg.extract.cues.subject import LOCATIVES, acronym_ends, begins_with_project
from regkg.extract.money.payers import OF_THEM_BEHIND, is_paid_by_own, is_paid_by_union, is_union, is_union_first
from regkg.extract.partners.own_parts import parts_of_nouns
from regkg.extract.partners.recipients import gets_for_project, pays
from regkg.extract.text.drafts import Body
from regkg.extract.text.passed import Reason
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

#: Between a label and its amount stand only such words and signs.
_LINK: Final = re.compile(
    r"[\s:–—=(-]*(?:(?:ir|bija|būs|sastāda|sasniedz|sasniegs|veido|is|are|was|amounts? to|comes? to|reach(?:es)?|of|"
    r"yra|siekia|on|oli|ulatub|apmērā|aptuveni|ap|gandrīz|"
    r"vairāk nekā|jeb|līdz|tiek|plānots|plānotas|paredzētas?|"
    r"\d{1,3}(?:[.,]\d+)?\s?(?:%|proc\.|procent\w+)|no (?:projekta )?kopējām|no (?:projekta )?attiecināmajām|no kopējām|"
    r"no attiecināmajām|attiecināmajām|izmaksām|EUR|€)[\s:–—-]*)*"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with what the words around it say: its kind, the body that it belongs to, whether it is part of the one before.

    `is_foreign` says that the words before it speak of a programme, of a body or of one year and not of the whole project, `is_bound` that
    they make it a bound ("almost", "more than"), which a person must look at.
    """

    found: Found[Money]
    kind: NamedNode | None
    is_partners: bool
    body: Body | None
    is_part: bool
    is_foreign: bool = False
    is_bound: bool = False


def currency_of_page(reading: Reading) -> str:
    """The currency that amounts without one are in: the euro, unless the page counts in another."""
    return "LVL" if re.search(r"\bLVL\b|\bLs\b|\blat(?:u|i|iem)\b", reading.text) else "EUR"


#: An amount with two decimals, grouped or long.
_EXACT: Final = re.compile(r"\d[ \u00a0.,]?\d{3}[.,]\d{2}$")


_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u00a0.,]\d{3})+$")
#: What a grouped number right behind is an amount of, with or without a currency.
_COSTS_BEFORE: Final = re.compile(r"\b(?:izmaksas|finansējums|budžets|costs?|budget|funding)\s*[–:-]?\s*$", re.IGNORECASE)
_OF_IT: Final = re.compile(rf"{OF_WHICH}\s*[–:-]?\s*$", re.IGNORECASE)


def _is_part_of(reading: Reading, sentence: Span, amount: Found[Money]) -> bool:
    """Whether a grouped number is a part of the amount before it: "… EUR, of which 167 006 is the ERDF's"."""
    if not _GROUPED.fullmatch(reading.words(amount.span)):
        return False
    before = max(sentence.start, amount.span.start - 24), amount.span.start
    return (_OF_IT.search(reading.text, *before) or _COSTS_BEFORE.search(reading.text, *before)) is not None


#: "2.6 million" at the end of a clause.
_SCALED: Final = re.compile(r"\d\s?(?:mil|mln|tūkst)[^\W\d_]*\.?")


def _is_scaled(reading: Reading, amount: Found[Money]) -> bool:
    """Whether a number in millions or thousands ends its clause, so that nothing but money was counted: "2,6 miljonus, no tiem …"."""
    return _SCALED.search(reading.words(amount.span)) is not None and reading.text[amount.span.end : amount.span.end + 1] in ",.;)\n"


def _money_in(reading: Reading, span: Span, *, currency: str | None, bare: bool) -> list[Found[Money]]:
    """The amounts of a passage; where one states its currency, those beside it that are printed like amounts need none."""
    found = list(money_in(reading.text, span.start, span.end, currency=currency))
    if currency is not None or (bare and not found) or not (found or re.search(r"\b(?:EUR|LVL|eiro)\b|€", reading.words(span))):
        return found
    unit = next((amount.value.currency for amount in found if amount.value.currency), None) or currency_of_page(reading)
    known = {amount.span for amount in found}
    found += [
        other
        for other in money_in(reading.text, span.start, span.end, currency=unit)
        if not any(other.span.overlaps(taken) for taken in known)
        and (_EXACT.search(reading.words(other.span)) or _is_part_of(reading, span, other) or _is_scaled(reading, other))
    ]
    return sorted(found, key=lambda amount: amount.span)


#: The project to which all of an amount goes: "finansējums projektam"; "finansējums projektā" is somebody's part.
_TO_PROJECT: Final = ("projektam", "projekta", "projektui", "projekto", "projektile")


def amounts_in(reading: Reading, span: Span, *, currency: str | None, bare: bool) -> Iterator[Amount]:
    """The amounts of a passage in their order, each with the label and the owner that stand at it; limits and prices are left out.

    A number without a currency is an amount in `currency`, if that is given; `bare` says that the passage is the value of a label, in
    which numbers alone may be money.
    """
    found = [amount for amount in _money_in(reading, span, currency=currency, bare=bare) if not _is_limit(reading, amount.span)]
    found = [
        amount for before, amount in zip([None, *found], found, strict=False) if before is None or not _is_in_lats(reading, before, amount)
    ]
    if not found:
        return
    bodies = bodies_in(reading, span)
    labels = [label for label in labels_in(reading, span) if not _is_of_body(reading, label, bodies)]
    found = [amount for amount in found if not _is_price_of_thing(reading, amount.span, labels)]
    shares = [
        cue
        for cue in reading.cues_in(span, LEX.share)
        if not _is_part_of_fund(reading, cue.span, labels) and not reading.words(cue.span).endswith(_TO_PROJECT)
    ]
    total_before = False
    starts_with_project = begins_with_project(reading, span)
    of_nouns = reading.once(parts_of_nouns)
    owners = _owners_behind(reading, found, bodies)
    for number, amount in enumerate(found):
        previous = found[number - 1].span.end if number else span.start
        following = found[number + 1].span.start if number + 1 < len(found) else span.end
        before = [label for label in labels if previous <= label.span.start and label.span.end <= amount.span.start and not label.trails]
        after = [label for label in labels if amount.span.end <= label.span.start and label.span.end <= following and not label.leads]
        if _OPENED.search(reading.text, amount.span.end, following):
            after = []
        label = _nearest(reading, amount.span, before, after)
        if label is not None and label.kind == RK.euContribution and label in before and is_paid_by_own(reading, amount.span):
            label = None  # "800 EUR finansē ERAF, 200 EUR – valsts"
        body = next(
            (
                body
                for body in reversed(bodies)
                if previous <= body.span.start and body.span.end <= amount.span.start and body not in owners.values()
            ),
            owners.get(amount.span.start),
        )
        if body is not None and (_GIVES.match(reading.text, body.span.end) or _is_no_owner(reading, body, label)):
            body = None
        if (
            body is not None
            and label is not None
            and label.kind == RK.euContribution
            and (is_grant(reading, label) or gets_for_project(reading, body, amount.span))
        ):
            body = None
        partners = False
        if (
            body is not None
            and label is not None
            and label.span.end <= body.span.start
            and _names_partner(reading, Span(label.span.end, body.span.end))
        ):
            partners = True
        if body is not None and label is not None and label.kind == RK.totalBudget and not reading.has_cue(label.span, LEX.project):
            is_of_body = _OF_BODY.fullmatch(reading.text, label.span.end, body.span.start) is not None
            partners = partners or (is_of_body and not _OF_PROJECT.match(reading.text, body.span.end))
        if body is not None and label is not None and _TO_WHOM.fullmatch(reading.text, body.span.end, label.span.start):
            partners = True
        share = amount.span.start in owners or any(previous <= cue.span.start and cue.span.end <= amount.span.start for cue in shares)
        gap = reading.text[previous : amount.span.start]
        if body is not None and not share:
            share = label is None and re.match(r"\s*(?:tenkanti|tenka)\b", reading.text[body.span.end : amount.span.start]) is not None
        if body is not None and not share:
            share = _SHARE.match(reading.text, body.span.end, amount.span.start) is not None
        goes_on = total_before and (label is None or label.kind != RK.totalBudget)
        is_part = number > 0 and ("(" in gap or ENUMERATION.search(gap) is not None or goes_on) and not _NEXT_LINE.search(gap)
        is_part = is_part or (not number and _OF_IT_FIRST.match(gap) is not None)
        total_before = is_part and ")" not in reading.text[amount.span.end : following]
        kind = label.kind if label else None
        if number and OF_THEM_BEHIND.match(reading.text, amount.span.end, following):
            is_part = True
        is_of_union = not number and is_union_first(reading, span.start, amount.span.start)
        if is_of_union and kind is None:
            kind, is_part, body = RK.euContribution, True, None
        if kind is None and is_part and body is None and is_paid_by_union(reading, Span(previous, following), amount.span):
            kind = RK.euContribution
        from_fund = starts_with_project and label is not None and bool(reading.codes_in(label.span, "fund"))
        partners = partners or share or amount.span.start in of_nouns or (label is not None and label.is_partners)
        partners = partners or (label is not None and _is_of_partners(reading, label.span))
        if ALL_PARTNERS.search(reading.text, previous, amount.span.start):
            partners = share = False
        is_foreign = (
            (not bare and not from_fund and _is_of_programme(reading, Span(span.start, amount.span.end), label))
            or _is_of_one_year(reading, Span(previous, amount.span.end), label)
            or (
                body is not None
                and amount.span.start not in owners
                and not _is_project_named(reading, Span(body.span.end, amount.span.end), across_clauses=not bare)
            )
        )
        if amount.span.start in owners:
            kind, is_part = RK.totalBudget, False
        if share and body is not None and label is not None and re.search(r"tenkan", reading.text[body.span.end : amount.span.start]):
            kind = RK.totalBudget
        is_bound = _HEDGE.search(reading.text[max(span.start, amount.span.start - 24) : amount.span.start]) is not None
        if is_bound:
            reading.passed(amount.span, Reason.LIMIT)
        yield Amount(
            amount, kind or (RK.totalBudget if share else None), partners, body if share or body else None, is_part, is_foreign, is_bound
        )


#: From the word for a part to what of its amount is whose: "pašvaldības daļa: 1 000 EUR, tai skaitā ERAF 850 EUR".
_PARTED: Final = re.compile(
    rf"[\s:–-]*(?:ir\s)?(?:EUR|€)?\s?\d[\d \u00a0.,]*(?:(?:EUR|eiro|euro|€)\s?){{1,2}},?\s\(?{OF_WHICH}\s", re.IGNORECASE
)


def _is_of_body(reading: Reading, label: Label, bodies: Sequence[Body]) -> bool:
    """Whether a label's first word ends a body's name, of whose part a fund pays some: "Kalnu novada pašvaldības daļa: …, no tā ERAF"."""
    return (
        label.kind == RK.ownContribution
        and any(body.span.start < label.span.start < body.span.end < label.span.end for body in bodies)
        and _PARTED.match(reading.text, label.span.end) is not None
    )


#: Whose money together is the project's.
ALL_PARTNERS: Final = re.compile(
    r"(?<!\w)(?:vis(?:iem|u)\s(?:projekta\s)?partner(?:iem|u)|all\s(?:the\s)?(?:project\s)?partners|vis(?:iems|ų)\s(?:projekto\s)?partneri(?:ams|ų)"
    r"|kõigi(?:le)?\s(?:projekti\s)?partnerite(?:le)?)(?!\w)",
    re.IGNORECASE,
)


#: From an amount to the one whose budget it is: "1 000 euro ir X budžets un 2 000 euro – Y budžets".
_IS_OF: Final = re.compile(r"\s?(?:ir|yra|on|is|–|—|-)\s(?:the\s)?[“„\"]?")
_BUDGET: Final = re.compile(r"[”“\"»]?\s(?:projekta\s|projekto\s)?(?:budžets|biudžetas|eelarve)(?!\w)")


def _owners_behind(reading: Reading, found: Sequence[Found[Money]], bodies: Sequence[Body]) -> dict[int, Body]:
    """Whose budgets amounts are that stand before them, by where each amount begins; the first, of which they are parts, is nobody's."""
    return {
        amount.span.start: body
        for amount in found[1:]
        for body in bodies
        if body.span.start > amount.span.end
        and amount.value.amount < found[0].value.amount
        and _IS_OF.fullmatch(reading.text, amount.span.end, body.span.start)
        and _BUDGET.match(reading.text, body.span.end)
    }


def _is_no_owner(reading: Reading, body: Body, label: Label | None) -> bool:
    """Whether words that look like a body own no amount: they are in a label or the project's title, or name who pays."""
    titles = [fact.span for fact in reading.project.all(RK.title)] if reading.project else []
    if (label is not None and label.span.holds(body.span)) or any(title.holds(body.span) for title in titles):
        return True
    if label is not None and label.span.end <= body.span.start and pays(body):
        return True  # "The total costs under the contract with the agency are"
    return is_union(reading, body.span)


#: "Of it 1 000 EUR …" goes on with the amount of the sentence before.
_OF_IT_FIRST: Final = re.compile(rf"{OF_WHICH}\s", re.IGNORECASE)


#: A line that begins with a word ends what the amounts of the line before are parts of.
_NEXT_LINE: Final = re.compile(rf"\n\s*[{UPPER}]")


def _is_in_lats(reading: Reading, before: Found[Money], amount: Found[Money]) -> bool:
    """Whether an amount in lats stands in brackets behind the same in euro."""
    return (
        (before.value.currency, amount.value.currency) == ("EUR", "LVL")
        and reading.text[before.span.end : amount.span.start].strip() == "("
        and is_same_in_euro(amount.value.amount, before.value.amount)
    )


def is_same_in_euro(lats: Decimal, euro: Decimal) -> bool:
    """Whether an amount in lats is worth one in euro, to a hundredth."""
    return abs(lats / _LATS - euro) <= euro / 100


def _is_part_of_fund(reading: Reading, share: Span, labels: Sequence[Label]) -> bool:
    """Whether a word for a share belongs to the label of a fund: "ERAF finansējuma daļa"."""
    return any(label.span.holds(share) and reading.codes_in(label.span, "fund") for label in labels)


def _names_partner(reading: Reading, span: Span) -> bool:
    """Whether a total is said to be one partner's: "the project's total cost for the partner X is"."""
    return any(role.concept in (PARTNER, LEAD) for role in reading.codes_in(span, "role"))


#: Words that make an amount a bound and not an amount.
_HEDGE: Final = re.compile(
    r"(?:nepiln(?:i|us|iem)|tuvojas|pārsniedz|pārsniegs|pārsniedza|exceed(?:s|ed|ing)?|nedaudz virs|vairāk (?:nekā|par)|vismaz|gandrīz"
    r"|pāri par|virs|over|almost|nearly|more than|"
    r"less than|at least|(?:daugiau|mažiau) (?:nei|kaip)|beveik|viršija|virš|"
    r"üle|ligi|peaaegu|ületab|(?:enam|rohkem|vähem) kui|vähemalt)\s*$",
    re.IGNORECASE,
)

#: A bracket on a line of its own that the next amount stands in, with its label: "1 000 EUR / (from the ERDF 800 EUR)".
_OPENED: Final = re.compile(r"\n\([^()\d]*$")
#: "The funding that the agency has granted": it pays, and is no partner.
_GIVES: Final = re.compile(r"\s(?:piešķirt|administrēt|granted by)\w*\s")
#: From a body to a label of what is its own: "the partner is X, whose total costs are", "…, kurai projekta izmaksas ir".
_TO_WHOM: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,20}\))?,\s(?:kuram|kurai|kuriam|kuriai|kelle|for whom)\s(?:the\s|šī\s|šajā\s)?")
#: "The total cost of the Harbour Centre project": a project is called so, and no body.
_OF_PROJECT: Final = re.compile(r"\sproject\b", re.IGNORECASE)
#: "The budget of X in the project", "the budget for the project of X".
_OF_BODY: Final = re.compile(r"(?: (?:for|in) (?:the|this) project)? of (?:the )?")
#: From a role to a label: the partner's name, "Project partner’s Hill Land’s budget".
_ITS_NAME: Final = re.compile(
    rf"(?:[’']s)?\s[“„\"«]?[{UPPER}][^.,;:()\n]{{1,60}}(?:[’']s|[”“\"»]|[^\W\d_])\s"
    r"(?<!\spar\s)(?<!\sdėl\s)(?<!\sfor\s)(?<!\son\s)(?<!\son the\s)"
)

#: What makes an amount the share of the body named right before it.
_SHARE: Final = re.compile(
    r"\s*(?:projekta\s+|projektā\s+|project\s+|budžeta\s+|finansējuma\s+|partnera\s+|’s\s+(?:total\s+)?|'s\s+(?:total\s+)?)*\s*(?:daļa|daļas|"
    r"izmaksas projektā|budžets|budget|biudžetas|share|part|dalis|tenkanti|osa|eelarve)\b"
)


def _is_limit(reading: Reading, amount: Span) -> bool:
    """Whether an amount says how much something may cost, and not how much it costs, or what comes on top of that."""
    before = reading.text[max(0, amount.start - _LONGEST_BEFORE) : amount.start]
    return re.search(_LIMIT, before[-24:]) is not None or _ON_TOP.search(before) is not None


_LONGEST_BEFORE: Final = 80
#: What is found on top of the project's money, up to its amount: "Additional funding in total of".
_ON_TOP: Final = re.compile(
    r"\b(?:additional\s(?:fund|financ|money|resources)\w*|papildu[s]?\s(?:finans|līdzek)\w*|papildom\w+\s(?:lėš|finansav)\w*"
    r"|(?:täiendav\w*\s|lisa)(?:raha|vahend)\w*)(?:\s[^\W\d_]+){0,4}\s$",
    re.IGNORECASE,
)


_LIMIT: Final = re.compile(
    r"(?:\b(?:līdz|lidz|up\s+to|at\s+most|iki|kuni)|ne\s+vairāk\s+(?:kā|par)|\bmaks(?:im\w*|\.)?)\s*$", re.IGNORECASE
)


#: A verb that says what something costs, right before an amount.
_PRICED: Final = re.compile(r"\bmaksā\w*\s+$")


#: The sum of a contract, right before an amount; what is bought or built has one, too, in brackets behind it or with its tax.
_CONTRACT_SUM: Final = re.compile(
    r"(?P<inside>\()?\b(?:līguma\s(?:kopējā\s)?(?:summa|cena|vērtība)|līgum(?:cena|summa)|contract\s(?:sum|value|price)|sutarties\s(?:suma|kaina|vertė)"
    r"|lepingu\s(?:summa|maksumus|hind))(?:\s(?:ir|is|yra|on))?\s?[:–—-]?\s?(?:EUR|€)?\s?$",
    re.IGNORECASE,
)
_WITH_TAX: Final = re.compile(
    r",?\s\(?(?:ar|bez|(?:ne)?ieskaitot|su|be|įskaitant|incl[a-z.]*|excl[a-z.]*|with|without|plus|koos|ilma|\+)\s(?:PVN|PVM|VAT|käibemaksu\w*|km)(?!\w)"
)


def _is_price_of_thing(reading: Reading, amount: Span, labels: Sequence[Label]) -> bool:
    """Whether an amount is what something else than the project costs: "ēka maksāja 40 000 EUR", "iekārta (līguma summa 40 000 EUR)"."""
    contract = _CONTRACT_SUM.search(reading.text, max(0, amount.start - 40), amount.start)
    if contract is not None and (contract["inside"] or _WITH_TAX.match(reading.text, amount.end)):
        return True
    priced = _PRICED.search(reading.text, max(0, amount.start - 16), amount.start)
    return priced is not None and not any(label.span.overlaps(Span(*priced.span())) for label in labels)


def _is_of_partners(reading: Reading, label: Span) -> bool:
    """Whether partners stand right before a label: "the partners' budget"."""
    near = Span(max(0, label.start - _LONGEST_PARTNER), label.end)
    if re.search(
        r"(?:kopējais|kopējā|kopīgais|total|overall)\s+(?:projekta\s+|project\s+)?partner\w+\s+$",
        reading.text[near.start : label.start],
        re.I,
    ):
        return False
    if _OF_PARTNER.match(reading.text, label.end) is not None:
        return True
    return any(
        role.span.end <= label.start
        and (
            not reading.text[role.span.end : label.start].strip()
            or _ITS_NAME.fullmatch(reading.text, role.span.end, label.start) is not None
        )
        for role in reading.codes_in(near, "role")
    )


#: Whose it is, right behind a label: "the project budget of the partner Hill Land".
_OF_PARTNER: Final = re.compile(rf"\s(?:(?:of|for)\s(?:the\s)?(?:project\s|lead\s)?partner|partnerim|partnerei)\s(?=[“„\"«{UPPER}])")
#: A partner's role and name before a label have no more letters.
_LONGEST_PARTNER: Final = 90


def _is_of_one_year(reading: Reading, before: Span, label: Label | None) -> bool:
    """Whether an amount is for one year or one period only: "the budget for 2019", "the annual budget"."""
    if label is not None and _YEARLY.search(reading.text, max(0, label.span.start - _SHORT_WORDS), label.span.start):
        return True
    start = label.span.end if label is not None and label.span.end < before.end else before.start
    if reading.periods_in(Span(start, before.end)):
        return False
    return re.search(r"(?<!līdz )(?:19|20)\d\d\.?\s*gad", reading.text[start : before.end]) is not None


#: What makes costs those of one year: "gada", "2019. gadā"; "2017.–2019. gadā" is all the time of a project.
_YEARLY: Final = re.compile(r"\b(?:gada|annual|yearly|metinis|aastane|(?<![–—-])(?<![–—-]\s)(?:19|20)\d\d\.\s?gadā)\s$", re.IGNORECASE)


def _is_project_named(reading: Reading, span: Span, *, across_clauses: bool) -> bool:
    """Whether what follows a body is again about the project: it names it ("in the project" does not), or is another clause."""
    if across_clauses and re.search(r"[,;]\s", reading.words(span)):
        return True
    return any(reading.words(cue.span).casefold() not in LOCATIVES for cue in reading.cues_in(span, LEX.project))


#: "The project … and its budget", folded.
_ITS: Final = frozenset({"ta", "its", "jo", "selle"})


def _is_of_programme(reading: Reading, before: Span, label: Label | None) -> bool:
    """Whether a programme or a scheme is what a passage named last, the label itself left out: "a programme whose total budget is"."""
    if label is not None and (reading.has_cue(label.span, LEX.project) or is_part_of_programme(reading, label)):
        return False
    if label is not None and reading.word_before(label.span.start) in _ITS and begins_with_project(reading, before):
        return False
    stop = label.span.start if label is not None and label.span.start < before.end else before.end
    head = Span(before.start, max(stop, before.start + 1))
    schemes = [mention.span.end for mention in reading.names_in(head, RK.Programme, RK.SupportScheme)]
    programmes = [cue.span.end for cue in reading.cues_in(head, LEX.programme)]
    projects = [cue.span.end for cue in reading.cues_in(head, LEX.project)] + acronym_ends(reading, head)
    return max([*schemes, *programmes], default=-1) > max(projects, default=-1)


#: Between an amount and its label behind it stand only such words and signs.
_TO_LABEL: Final = re.compile(
    r"[\s–—-]*(?:\(?(?:(?:[^\W\d_]+,?\s){1,6}?pārrobežu sadarbības programmas|"
    r"pārrobežu (?:sadarbības )?programmas|sadarbības programmas|programmas|no tā|no tiem|no tās|no kopējās summas|"
    r"no|iš|ir|jeb|or|by|"
    r"sastāda|veido|sudaro|sudarė|moodustab|moodustas|from|on|yra|"
    r"tiek|tika|tiks|bija|dod|maksā|is|are|būs|apmērā|liel(?:u|s|ais|o)|will|be|has|been|sastāda|nāk|comes?|tuleb|ateina|of|which|the|ES|EU|"
    r"(?:(?:plānot|paredzēt|piešķirt|piesaistīt|saņemt)(?:ais|ā|ās|ie|i|s|as)|seg[^\W\d_]+|paredzam(?:ais|ā|ie)"
    r"|planned|expected|granted|awarded|(?:numatyt|numatom|planuojam|skirt)(?:a|as|i|os)"
    r"|kavandatud|eraldatud|planeeritud)|"
    r"\d{1,3}(?:[.,]\d+)?\s?(?:%|"
    r"proc\.)(?:\s*\)?)|[–-]|\([^()]*\))\s+)*\s*"
)


#: Brackets behind a rate, which hold what it makes, and what leads from them to whose that is: "85% (850 EUR) ir ERAF finansējums".
_BEHIND_RATE: Final = re.compile(r"\d\s?(?:%|proc\.|procent[^\W\d_]*)\s?\(\s?(?:EUR\s|€\s?)?$")
_FROM_BRACKET: Final = re.compile(r"\s?\)\s(?:(?:[–—-]|ir|is|are|was|yra|on|bija|sudaro|moodustab|the)\s)*")
_SHORT_WORDS: Final = 16
#: What such an amount is a part of: the label stands before it.
_OF_BASE: Final = re.compile(r"\s?\)\s(?:no|of|nuo|apmērā|lielā|ulatuses)\b")


def _is_behind_rate(reading: Reading, amount: Span) -> bool:
    """Whether brackets behind a rate hold an amount, and words go on behind them."""
    behind = _BEHIND_RATE.search(reading.text, max(0, amount.start - _SHORT_WORDS), amount.start)
    return behind is not None and _FROM_BRACKET.match(reading.text, amount.end) is not None


#: What stands behind a label on the next line that has an amount of its own.
_OWN_AMOUNT: Final = re.compile(r"\s*[:–—-]\s*(?:EUR|€)?\s?\d")
#: A dash behind an amount, and an amount right behind the label that follows it: "paid: 1 000 EUR – EU funds 850 EUR, state 150 EUR".
DASH: Final = re.compile(r"\s*[–—-]\s*(?!\d)")
#: From who pays an amount to the next amount with a dash behind it: "costs: 850 EUR – ERDF funding, 150 EUR – the state".
_ANOTHER_PAYER: Final = re.compile(
    r"(?:,?\s\(?\d{1,3}(?:[.,]\d+)?\s?%\)?)?[,;]\s(?:(?:un|bet|and|ir|ja)\s)?(?:(?:EUR|€)\s?)?\d[\d \u00a0.,]*\d"
    r"(?:\s?(?:EUR|[Ee]iro|euro|€|LVL|Ls|Lt))?\s?[–—-]\s"
)
_AMOUNT_NEXT: Final = re.compile(
    r"\s(?:ir\s|yra\s|on\s|is\s)?(?:(?:EUR|€)\s?)?(?!\d{1,3}(?:[.,]\d+)?\s?(?:%|proc))\d{1,3}(?:[ \u00a0.,]?\d{3})+"
)


def _nearest(reading: Reading, amount: Span, before: Sequence[Label], after: Sequence[Label]) -> Label | None:
    """The label that stands right before an amount, else the one right after it, else the last before it."""
    if before and _LINK.fullmatch(reading.text[before[-1].span.end : amount.start]):
        is_by_payer = after and after[0].kind == RK.euContribution and DASH.fullmatch(reading.text, amount.end, after[0].span.start)
        return after[0] if is_by_payer and _ANOTHER_PAYER.match(reading.text, after[0].span.end) else before[-1]
    if _is_behind_rate(reading, amount):
        if after and _FROM_BRACKET.fullmatch(reading.text, amount.end, after[0].span.start):
            return after[0]
        return before[-1] if before and _OF_BASE.match(reading.text, amount.end) else None
    if (
        after
        and _TO_LABEL.fullmatch(reading.text, amount.end, after[0].span.start)
        and not ("\n" in reading.text[amount.end : after[0].span.start] and _OWN_AMOUNT.match(reading.text, after[0].span.end))
        and not (DASH.fullmatch(reading.text, amount.end, after[0].span.start) and _AMOUNT_NEXT.match(reading.text, after[0].span.end))
    ):
        return after[0]
    return before[-1] if before and not _NEXT_LINE.search(reading.text, before[-1].span.end, amount.start) else None


#: Lats to the euro since 2014 (Council Regulation (EU) No 870/2013).
_LATS: Final = Decimal("0.702804")
