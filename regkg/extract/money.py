"""Amounts of money: what each is (total, EU share, own share …) and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.anchors import line_of
from regkg.extract.bodies import bodies_in, organisation_of
from regkg.extract.drafts import CERTAIN, LIKELY, POSSIBLE, Body, Draft
from regkg.extract.layout import Field
from regkg.extract.money_labels import ENUMERATION, KINDS, OF_WHICH, PARTNERS_OWN, Label, labels_in
from regkg.extract.money_lines import (
    beside_partners,
    in_millions,
    is_fund,
    parts_in_column,
    parts_in_row,
    share_total_rate,
    total_above_share,
)
from regkg.extract.own_parts import is_place, parts_of_nouns
from regkg.extract.passed import Reason
from regkg.extract.payers import OF_THEM_BEHIND, is_paid_by_own, is_paid_by_union, is_union
from regkg.extract.reading import Reading
from regkg.extract.recipients import gets_for_project, pays
from regkg.extract.subject import LOCATIVES, acronym_ends, begins_with_project, speaks_of_another, speaks_of_project
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.extract.values import Found, money_in, rates_in
from regkg.model import Money, Span
from regkg.vocab import LEAD, LEX, PARTNER, RK, SKOS, XSD

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


def read_money(reading: Reading) -> None:
    """Note the amounts of forms and sentences on the project, its participants or the scheme that they belong to."""
    done: list[Span] = []
    for field in reading.fields:
        if field.term in KINDS and field.first is not None:
            done += _read_field(reading, field)
    listed = beside_partners(reading)
    total_above_share(reading)
    in_millions(reading)
    share_total_rate(reading)
    parts_in_row(reading)
    parts_in_column(reading)
    for sentence in reading.sentences:
        if sentence in reading.joint:
            for found in money_in(reading.text, sentence.start, sentence.end):
                reading.passed(found.span, Reason.FOREIGN)  # what several projects cost together
            continue
        if lines := [line for line in listed if line.overlaps(sentence)]:
            first = min(lines).start
            if sentence.start < first and "\n" not in reading.text[sentence.start : first]:
                _read_sentence(reading, Span(sentence.start, first))
            sentence = Span(min(max(lines).end, sentence.end - 1), sentence.end)  # the list before it has no full stop
        for piece in _without_fields(reading, sentence, done):
            _read_sentence(reading, piece)
    _only_of_all_partners(reading)


def _only_of_all_partners(reading: Reading) -> None:
    """Where a page states what all the partners have together, a smaller total elsewhere is one partner's, with the parts of it."""
    project = reading.project
    totals = list(project.all(RK.totalBudget)) if project is not None else []
    for total in totals[1:]:
        sentence = reading.sentence_at(total.span.start)
        if project is None or not isinstance(total.value, Money) or not _ALL_PARTNERS.search(reading.text, sentence.start, sentence.end):
            continue
        if isinstance(totals[0].value, Money) and totals[0].value.amount < total.value.amount:
            for fact in [fact for fact in project.facts if fact.predicate in _OF_MONEY and not sentence.holds(fact.span)]:
                project.drop(fact)
                reading.passed(fact.span, Reason.FOREIGN)
            return


_OF_MONEY: Final = frozenset({*KINDS.values(), RK.cofinancingRate})


def _without_fields(reading: Reading, sentence: Span, done: Sequence[Span]) -> Iterator[Span]:
    """A sentence, or its lines before those that were read as fields that tell whose money they give, and those between and below."""
    fields = sorted(span for span in done if sentence.overlaps(span))
    if not fields:
        yield sentence
    elif sentence.start < fields[0].start:
        start = sentence.start
        for text in reading.text[start : fields[0].start].splitlines(keepends=True):
            line = Span(start, start + len(text))
            if start == sentence.start or begins_with_project(reading, line) or any(body.span.start == start for body in reading.bodies):
                yield line
            start = line.end
    for field, following in pairwise([*fields, None]):
        end = following.start if following is not None else sentence.end
        if field is not None and field.end < end and _LINE_BELOW.match(reading.text, field.end, end):
            yield Span(field.end + 1, end)


def _read_field(reading: Reading, field: Field) -> list[Span]:
    """Note the amounts under a label, and say which lines were read."""
    currency = "EUR" if re.search(r"EUR|eiro|euro|€", reading.words(field.label)) or "EUR" in _after_label(reading, field) else None
    line = _first_sentence(reading, field.lines[0].span)
    amounts = list(_amounts(reading, line, currency=currency, bare=True))
    if not amounts and currency is None and _currency_of_page(reading) == "EUR":
        amounts = [amount for amount in _amounts(reading, line, currency="EUR", bare=True) if _looks_like_money(reading, amount.found)]
    if not amounts:
        rate = next(rates_in(reading.text, line.start, line.end), None)
        if rate is not None and field.term == RK.euContribution and rate.span.start == line.start and reading.project is not None:
            _note_rate(reading.project, rate)
        return []
    head = amounts[0]
    gap = reading.words(Span(line.start, max(head.found.span.start, line.start + 1)))[: head.found.span.start - line.start].strip(
        " :–-(\t|"
    )
    if head.kind is None or not gap or is_fund(reading, gap) or re.fullmatch(r"\d{1,3}(?:[.,]\d+)?\s?%.{0,12}", gap):
        is_of_fund = _are_by_payer(reading, amounts) or _comes_from_fund(reading, field, head) or _are_behind_dashes(reading, amounts)
        kind = RK.euContribution if is_of_fund else KINDS[field.term]
        amounts[0] = replace(head, kind=kind, is_partners=field.term in PARTNERS_OWN or head.is_partners)
    _assign(reading, amounts, rule="money.form/1", scheme=None)
    return [Span(min(field.label.start, line.start), line.end)]


#: Who pays an amount, in brackets behind it.
_PAYER_BEHIND: Final = re.compile(r"\s?\((?P<payer>[^()\n]{2,60})\)")


def _are_by_payer(reading: Reading, amounts: Sequence[Amount]) -> bool:
    """Whether brackets behind each of several amounts say who pays it, a fund the first: "800 EUR (ERAF), 200 EUR (pašvaldība)"."""
    payers = [_PAYER_BEHIND.match(reading.text, amount.found.span.end) for amount in amounts]
    return len(payers) > 1 and all(payers) and payers[0] is not None and is_fund(reading, payers[0]["payer"])


def _are_behind_dashes(reading: Reading, amounts: Sequence[Amount]) -> bool:
    """Whether a dash behind each of several amounts leads to who pays it, a fund the first: "800 EUR – ERAF, 200 EUR – pašvaldība"."""
    if len(amounts) < 2 or amounts[0].kind != RK.euContribution:
        return False
    first, second = (amount.found.span for amount in amounts[:2])
    return _TO_PAYER.fullmatch(reading.text, first.end, second.start) is not None and _DASH.match(reading.text, second.end) is not None


#: From an amount to the next, over a dash and who pays it, perhaps with its rate.
_TO_PAYER: Final = re.compile(r"\s[–—-]\s[^.;\d]{2,60}?(?:\s\(?\d{1,3}(?:[.,]\d+)?\s?%\)?)?[,;]\s(?:(?:EUR|€)\s?)?")
#: A label for money that does not say that it is all of it.
_SOME_MONEY: Final = re.compile(r"(?!.*(?:kop[ēī]|total|overall|bendr|kogu|üld)).*(?:finans|fund|rahast)", re.IGNORECASE)
_FROM: Final = re.compile(r"\s?(?:no|from|iš)\s(?:the\s)?")
#: "… from the RRF and the state budget": others have paid parts of the same amount.
_AND_ANOTHER: Final = re.compile(
    r"\s(?:\([^()\n]{2,20}\)\s)?(?:un|and|ir|ja|ning|bei)\s(?!\d|EUR|€)|,\s(?:no\s)?(?:valsts|pašvald|state|valstyb)"
)


def _comes_from_fund(reading: Reading, field: Field, head: Amount) -> bool:
    """Whether a fund stands right behind the amount under "Project funding": "1 000 EUR from the RRF, 200 EUR from the state"."""
    source = _FROM.match(reading.text, head.found.span.end) if _SOME_MONEY.match(reading.words(field.label)) else None
    funds = [fund.span for fund in reading.codes_in(reading.scope, "fund") if source is not None and fund.span.start == source.end()]
    return any(not _AND_ANOTHER.match(reading.text, fund.end) for fund in funds)


def _first_sentence(reading: Reading, line: Span) -> Span:
    """The value of a field without the sentences that follow it on its line."""
    sentence = reading.sentence_at(line.start)
    return Span(line.start, min(line.end, sentence.end)) if line.start < sentence.end else line


def _currency_of_page(reading: Reading) -> str:
    """The currency that amounts without one are in: the euro, unless the page counts in another."""
    return "LVL" if re.search(r"\bLVL\b|\bLs\b|\blat(?:u|i|iem)\b", reading.text) else "EUR"


def _looks_like_money(reading: Reading, found: Found[Money]) -> bool:
    """Whether a number without a currency is printed as amounts are: grouped, or with two decimals, and not small."""
    words = reading.words(found.span)
    line = line_of(reading, found.span.start)
    if (
        line is not None
        and found.value.amount >= 10_000
        and line.text.rstrip(" .").endswith(words)
        and not re.search(r"[^\W\d_]", line.text[line.text.rfind(":") + 1 :])
    ):
        return True
    return found.value.amount >= 1000 and re.search(r"\d[ .,\u00a0']\d{3}|[.,]\d{2}$", words) is not None


def _after_label(reading: Reading, field: Field) -> str:
    line_end = reading.text.find("\n", field.label.end)
    return reading.text[field.label.end : min(line_end if line_end >= 0 else len(reading.text), field.label.end + 8)]


#: "For the project is given funding of", before an amount of which a fund's part follows.
_WHOLE: Final = re.compile(
    r"\b(?:finansējums|finansējumu|summa|līdzekļi|atbalsts|atvēlēt\w*|piešķirt\w*|paredzēt\w*|funding|sum|suma|lėšos|rahastus"
    r"|allocated|awarded|skirt[aio]s?|skiriama|skirtas|numatyt\w+|eraldat[iu]d?)"
    r"(?:\s(?:ir|bija|būs|is|was|will be|yra|on|of))?\s*[:–-]?\s*$",
    re.IGNORECASE,
)


#: "Project fuding 1 000 EUR, of which": one word that nobody knows between the project and an amount.
_MISSPELT: Final = re.compile(rf"(?:Projekta|Project|Projekto|Projekti|The project) [{LOWER}]{{5,}}(?:\s(?:ir|is|yra|on))?\s*[:–-]?\s*")


#: What works, a purchase or a contract within the project cost, right before an amount: "projektēšanas darbu kopējās izmaksas ir".
_OF_WORKS: Final = re.compile(
    r"(?:\b(?:[Bb]ūv|[Rr]emont)?[Dd]arbu|\b[Ii]epirkuma|\bpakalpojum[au]|\bpiegādes|\blīguma)\s(?:kopējā[s]?\s)?(?:izmaksas|summa|cena|līgumcena)\s"
    r"(?:ir|bija|būs|sastāda|veido|sasniedz|[–-])\s$"
    r"|\b(?:design|construction|repair)\s(?:works?\s)?(?:cost(?:s|\sis|\sare)?|costs\s(?:are|amount\sto))\s$|\b(?:rangos\s)?darbų\s(?:vertė|kaina)\s(?:yra|[–-])\s$"
)
#: What an event or a work within the project costs, right before the amount: "Izstādes budžets ir", "the cost of the exhibition was".
_OF_EVENT: Final = re.compile(
    r"\b(?:(?P<lv>izstādes|festivāla|konferences|nometnes|semināra|koncerta|filmas|grāmatas|kampaņas)\s(?:kopēj\w+\s)?(?:budžets|izmaksas)\s(?:ir|bija|būs|[–-])"
    r"|(?P<lt>parodos|festivalio|konferencijos|stovyklos|seminaro|koncerto|renginio|filmo|knygos|kampanijos)\s(?:bendr\w+\s)?(?:biudžetas|vertė|kaina)\s(?:yra|buvo|[–-])"
    r"|(?P<et>näituse|festivali|konverentsi|laagri|seminari|kontserdi|ürituse|filmi|raamatu|kampaania)\s(?:kogu)?(?:eelarve|maksumus)\s(?:on|oli|[–-])"
    r"|(?:budget|costs?)\sof\s(?:the|this)\s(?P<en>exhibition|festival|conference|camp|seminar|concert|event|film|book|campaign)\s(?:is|was|are|were))\s$",
    re.IGNORECASE,
)
#: So many letters of the word for an event make it the project's own, where its title has them, too: "projekts “Kalnu festivāls”".
_STEM: Final = 4


def _is_of_event(reading: Reading, sentence: Span, amount: Span) -> bool:
    """Whether an amount is what an event within the project costs; a project that is called after the event is the event."""
    match = _OF_EVENT.search(reading.text, sentence.start, amount.start)
    if match is None or match.lastgroup is None:
        return False
    facts = reading.project.all(RK.title, RK.acronym) if reading.project is not None else ()
    return not any(fold(match[match.lastgroup])[:_STEM] in fold(reading.words(fact.span)) for fact in facts)


def _read_sentence(reading: Reading, sentence: Span) -> None:
    amounts = list(_amounts(reading, sentence, currency=None, bare=False))
    first = amounts[0].found.span if amounts else None
    if first is not None and (_OF_WORKS.search(reading.text, sentence.start, first.start) or _is_of_event(reading, sentence, first)):
        reading.passed(amounts.pop(0).found.span, Reason.FOREIGN)
    if not amounts:
        return
    if (
        len(amounts) > 1
        and amounts[0].kind is None
        and amounts[0].body is None
        and not amounts[0].is_foreign
        and amounts[1].is_part
        and amounts[1].kind == RK.euContribution
        and amounts[1].found.value.amount < amounts[0].found.value.amount
        and begins_with_project(reading, sentence)
        and (
            _WHOLE.search(reading.text, sentence.start, amounts[0].found.span.start)
            or _MISSPELT.fullmatch(reading.text, sentence.start, amounts[0].found.span.start)
        )
    ):
        amounts[0] = replace(amounts[0], kind=RK.totalBudget)
    amounts = _with_base(reading, amounts)
    if len(amounts) > 1 and amounts[0].kind is None and _is_whole_of(reading, sentence, *amounts[:2]):
        amounts[0] = replace(amounts[0], kind=RK.totalBudget)
    is_of_call = reading.has_cue(sentence, LEX.call, LEX.applies) and not acronym_ends(reading, sentence)
    is_of_several = _SEVERAL_PROJECTS.search(reading.text, sentence.start, amounts[0].found.span.start) is not None
    is_of_several = is_of_several or _ends_on_several(reading, sentence, amounts[0].found.span)
    if is_of_several or (is_of_call and not _is_behind_title(reading, amounts[0].found.span)):
        for amount in amounts:
            reading.passed(amount.found.span, Reason.FOREIGN)
        return
    schemes = reading.names_in(sentence, RK.SupportScheme)
    if schemes and not reading.has_cue(sentence, LEX.project):
        _assign(reading, amounts, rule="sentence.money/1", scheme=reading.known(schemes[0].concept))
    elif reading.project is not None and (
        speaks_of_project(reading, sentence)
        or any(amount.body or amount.is_partners for amount in amounts)
        or reading.has_cue(sentence, LEX.share)
        or _is_of_the_only_project(reading, sentence, amounts)
    ):
        _assign(reading, amounts, rule="sentence.money/1", scheme=None)


#: What several projects cost together: "īstenojusi 3 ES projektus par kopējo summu", "three projects worth", or applications ask for.
_SEVERAL_PROJECTS: Final = re.compile(
    r"\b(?:\d{1,3}|div(?:i|us|iem|u)|trīs|trim|četr(?:i|us|iem|u)|piec(?:i|us|iem|u)|seš(?:i|us|iem|u)|vairāk(?:i|us|iem|u)"
    r"|two|three|four|five|six|several|du|tris|keturis|penkis|šešis|kelis|kaks|kolm|neli|viis|kuus|mitu)\s(?:[^\W\d_]+\s){0,4}"
    r"(?:projektus|projekti|projektiem|projektu|projects|projektai|projektų)\s(?:kopā\s)?(?:par|with|worth|for|totalling|už|kogusummas|summas|maksumusega)\s"
    r"[^.;:\d]{0,60}$"
    r"|\b\d{1,4}\s(?:[^\W\d_]+\s){0,3}(?:applications|proposals|(?:projekti)?taotlust?|(?:pieteikum|iesniegum)(?:i|us|iem|u|s)|paraišk(?:os|as|ų|a))(?!\w)"
    r"(?:(?!proje[kc]t)[^.;:]){0,100}?\b(?:total|worth|kogusummas|summas|maksumusega|summ[ua]|sum(?:ai|ą)|vert(?:ės|ė)|už)\b(?:(?!proje[kc]t)[^.;:\d]){0,40}$",
    re.IGNORECASE,
)


#: Behind the names of several projects: "… un “B”, kopā piešķirot | 9 EUR".
_TOGETHER: Final = re.compile(r"(?<!\w)(?:kopā|kopumā|kopsummā|altogether|together|in\stotal|iš\sviso|kokku)(?!\w)", re.IGNORECASE)


def _ends_on_several(reading: Reading, sentence: Span, amount: Span) -> bool:
    """Whether a part of a sentence on the last of several projects says what all of them get together."""
    page = reading.whole
    is_tail = page is not None and page.sentence_at(sentence.start).start < sentence.start
    return is_tail and _TOGETHER.search(reading.text, sentence.start, amount.start) is not None


def _is_behind_title(reading: Reading, amount: Span) -> bool:
    """Whether brackets right behind the project's title hold an amount: "… “X” (EU funding 1 000 EUR)"."""
    titles = [fact.span.end for fact in reading.project.all(RK.title)] if reading.project else []
    return any(end < amount.start and _TO_BRACKET.fullmatch(reading.text, end, amount.start) is not None for end in titles)


_TO_BRACKET: Final = re.compile(r"[”“\"»]?\s\([^()\n]{0,60}")
#: "The costs of the equipment are", whatever the equipment is.
_COSTS_OF: Final = re.compile(
    r"\b(?:izmaksas|cena|vērtība|costs?|price|kaina|maksumus|hind)\s(?:ir|bija|būs|is|are|was|were|yra|on|oli)\s+$"
)


def _is_whole_of(reading: Reading, sentence: Span, whole: Amount, part: Amount) -> bool:
    """Whether an amount without a label is the project's cost: a line begins with it, or the EU's part is the stated rate of it."""
    if not part.is_part or part.kind != RK.euContribution or whole.body is not None or whole.is_foreign:
        return False
    rate = _rate_at(reading, part.found.span)
    line = line_of(reading, whole.found.span.start)
    if line is not None and line.start == whole.found.span.start:
        return True  # "1 000 EUR, of which the ERDF's 850 EUR", below the project's name
    if rate is None or not _COSTS_OF.search(reading.text, sentence.start, whole.found.span.start):
        return False
    return abs(whole.found.value.amount * rate.value / 100 - part.found.value.amount) <= 1


#: What a rate is taken of, before an amount: "which is 60% of the total budget of", "85 % no projekta kopējām izmaksām (".
_BASE: Final = re.compile(
    r"(?:%|proc\.|procent\w*)\s(?:no|of|nuo)\s(?:the\s)?(?:projekta\s|project’s\s|projekto\s)?(?:kopējām|kopējā|total|overall|visos)"
    r"(?:\s[^\W\d_]+){0,3}\s?\(?\s?$"
)


def _with_base(reading: Reading, amounts: list[Amount]) -> list[Amount]:
    """Amounts of which one is the cost whose stated rate the EU's part before it is: "80 EUR, which is 80% of the total of 100 EUR"."""
    for at, (part, whole) in enumerate(pairwise(amounts), 1):
        between = Span(part.found.span.end, whole.found.span.start)
        rate = next(rates_in(reading.text, between.start, between.end), None)
        if whole.kind not in (None, RK.euContribution) or part.kind != RK.euContribution or rate is None:
            continue
        fits = abs(whole.found.value.amount * rate.value / 100 - part.found.value.amount) <= whole.found.value.amount / 100
        if fits and _BASE.search(reading.text, between.start, between.end):
            return [*amounts[:at], replace(whole, kind=RK.totalBudget, is_part=False), *amounts[at + 1 :]]
    return amounts


def _is_of_the_only_project(reading: Reading, sentence: Span, amounts: Sequence[Amount]) -> bool:
    """Whether a sentence that names no owner gives the money of the page's project: a total or an EU share under its usual words."""
    if reading.other_projects and reading.scope.start == 0:
        return False
    if reading.has_cue(sentence, LEX.call, LEX.applies, LEX.available) or _OF_MEASURE.match(reading.text, sentence.start, sentence.end):
        return False
    cues = reading.cues_in(sentence, LEX.programme, LEX["programme-budget"])
    labels = labels_in(reading, sentence) if cues else ()  # "Programme co-financing" speaks of the project
    if any(not any(label.span.holds(cue.span) for label in labels) for cue in cues):
        return False
    if speaks_of_another(reading, sentence):
        return False
    return any(amount.kind in (RK.totalBudget, RK.eligibleBudget, RK.euContribution) and not amount.is_foreign for amount in amounts)


#: The measure that gives the money as what a sentence is about: "Specifiskajam atbalstam plānotais kopējais finansējums ir".
_OF_MEASURE: Final = re.compile(
    r"(?:\d[\d.]*\s)?(?:[Ss]pecifisk(?:ajam|ā|am)\satbalst(?:am|a)(?:\smērķ(?:im|a))?|SAM(?:\s\d[\d.]*\d\.?)?|[Aa]tbalsta\sprogramm(?:ai|as)"
    r"|(?:[Aa]tbalsta\s)?[Pp]asākum(?:am|a)|(?:[Aa]pakš)?[Aa]ktivitāt(?:ei|es)|[Pp]riemon(?:ei|ės)|[Mm]eetme(?:le)?)\s"
    r"(?:[“„\"«][^”“\"»\n]{2,300}[”“\"»]\s)?(?:(?:ietvaros|kārtai|kārtas)\s)?"
    r"(?:(?:ir\s)?(?:plānot|paredzēt|pieejam|atvēlēt|numatyt|skirt|planuojam)[^\W\d_]*|kop(?:ējais|ējās|ā)|bendra[^\W\d_]*|finansējum|eelarve|maht)"
)
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
    unit = next((amount.value.currency for amount in found if amount.value.currency), None) or _currency_of_page(reading)
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


def _amounts(reading: Reading, span: Span, *, currency: str | None, bare: bool) -> Iterator[Amount]:
    """The amounts of a passage with the labels that stand at them."""
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
        before = [label for label in labels if previous <= label.span.start and label.span.end <= amount.span.start]
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
        if body is not None and label is not None and label.kind == RK.euContribution and gets_for_project(reading, body, amount.span):
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
        if kind is None and is_part and body is None and is_paid_by_union(reading, Span(previous, following), amount.span):
            kind = RK.euContribution
        from_fund = starts_with_project and label is not None and bool(reading.codes_in(label.span, "fund"))
        partners = partners or share or amount.span.start in of_nouns or (label is not None and label.is_partners)
        partners = partners or (label is not None and _is_of_partners(reading, label.span))
        if _ALL_PARTNERS.search(reading.text, previous, amount.span.start):
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
_ALL_PARTNERS: Final = re.compile(
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


#: A line below a field that goes on with money: with a label of its own, or with a part of what the field states.
_LINE_BELOW: Final = re.compile(rf"\n\s*(?:\(?[{UPPER}]|{OF_WHICH}\s)")


def _is_in_lats(reading: Reading, before: Found[Money], amount: Found[Money]) -> bool:
    """Whether an amount in lats stands in brackets behind the same in euro."""
    return (
        (before.value.currency, amount.value.currency) == ("EUR", "LVL")
        and reading.text[before.span.end : amount.span.start].strip() == "("
        and _is_same_in_euro(amount.value.amount, before.value.amount)
    )


def _is_same_in_euro(lats: Decimal, euro: Decimal) -> bool:
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
    if label is not None and reading.has_cue(label.span, LEX.project):
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
    r"tiek|tika|tiks|bija|dod|maksā|is|are|būs|apmērā|liel(?:u|s|ais|o)|will|be|has|been|sastāda|nāk|comes?|tuleb|ateina|of|the|ES|EU|"
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
_DASH: Final = re.compile(r"\s*[–—-]\s*(?!\d)")
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
        is_by_payer = after and after[0].kind == RK.euContribution and _DASH.fullmatch(reading.text, amount.end, after[0].span.start)
        return after[0] if is_by_payer and _ANOTHER_PAYER.match(reading.text, after[0].span.end) else before[-1]
    if _is_behind_rate(reading, amount):
        if after and _FROM_BRACKET.fullmatch(reading.text, amount.end, after[0].span.start):
            return after[0]
        return before[-1] if before and _OF_BASE.match(reading.text, amount.end) else None
    if (
        after
        and _TO_LABEL.fullmatch(reading.text, amount.end, after[0].span.start)
        and not ("\n" in reading.text[amount.end : after[0].span.start] and _OWN_AMOUNT.match(reading.text, after[0].span.end))
        and not (_DASH.fullmatch(reading.text, amount.end, after[0].span.start) and _AMOUNT_NEXT.match(reading.text, after[0].span.end))
    ):
        return after[0]
    return before[-1] if before and not _NEXT_LINE.search(reading.text, before[-1].span.end, amount.start) else None


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


def _rate_at(reading: Reading, amount: Span) -> Found[Decimal] | None:
    """The rate that stands right before or behind an amount: "85% jeb 100 EUR", "100 EUR (85 %)"."""
    before = list(rates_in(reading.text, max(0, amount.start - 24), amount.start))
    if before and re.fullmatch(r"\s*(?:jeb|or|[-–—(:]|ir)?\s*", reading.text[before[-1].span.end : amount.start]):
        return before[-1]
    behind = next(rates_in(reading.text, amount.end, min(len(reading.text), amount.end + 12)), None)
    if behind and re.fullmatch(r"\s*[(–-]\s*", reading.text[amount.end : behind.span.start]):
        return behind
    return None


def _note_rate(project: Draft, rate: Found[Decimal]) -> None:
    """The share of the EU in the costs, as a fraction of one."""
    if not project.has(RK.cofinancingRate):
        value = Literal(f"{(rate.value / 100).normalize():f}", datatype=XSD.decimal)
        project.add(RK.cofinancingRate, value, rate.span, rule="money.rate/1", confidence=LIKELY)


#: Lats to the euro since 2014 (Council Regulation (EU) No 870/2013).
_LATS: Final = Decimal("0.702804")


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
            and _is_same_in_euro(before.found.value.amount, amount.found.value.amount)
        ):
            kept[-1] = replace(before, found=amount.found)
        else:
            kept.append(amount)
    return kept


#: No project costs more; what does is a programme's or a fund's.
_MOST: Final = Decimal(20_000_000_000)


def _assign(reading: Reading, amounts: Sequence[Amount], *, rule: str, scheme: Draft | None) -> None:
    """Give each amount to its owner; parts of an amount belong to whom it belongs if they fit into it."""
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
                owner = None if amount.is_foreign else reading.project
        if amount.kind is None or owner is None or (owner is reading.project and amount.found.value.amount > _MOST):
            continue
        if amount.is_part and whole is not None and amount.found.value.amount > whole.value.amount:
            continue
        if not amount.is_part:
            whole = amount.found
        if amount.kind == RK.euContribution and owner is reading.project and (rate := _rate_at(reading, amount.found.span)) is not None:
            _note_rate(owner, rate)
        owner.add(
            amount.kind,
            amount.found.value,
            amount.found.span,
            rule=rule,
            confidence=POSSIBLE if amount.is_bound else CERTAIN if rule.startswith("money") else LIKELY,
        )
