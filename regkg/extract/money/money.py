"""Which forms and sentences of a page tell of the money of its project, of the participants or of a scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.money_labels import KINDS, OF_WHICH, PARTNERS_OWN, is_part_of_programme, labels_in
from regkg.extract.cues.subject import acronym_ends, begins_with_project, goes_on, speaks_of_another, speaks_of_project
from regkg.extract.cues.works import is_costed, is_unnamed, names_payer, paid_works
from regkg.extract.money.amounts import ALL_PARTNERS, DASH, Amount, amounts_in, currency_of_page
from regkg.extract.money.money_lines import (
    beside_partners,
    in_millions,
    is_fund,
    parts_in_column,
    parts_in_row,
    share_total_rate,
    total_above_share,
)
from regkg.extract.money.money_owners import assign_amounts
from regkg.extract.money.rates import note_rate, rate_at
from regkg.extract.text.layout import Field
from regkg.extract.text.names import may_be_subject
from regkg.extract.text.passed import Reason
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import Found, money_in, rates_in
from regkg.model import Money, Span
from regkg.vocab import LEX, RK


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
        if project is None or not isinstance(total.value, Money) or not ALL_PARTNERS.search(reading.text, sentence.start, sentence.end):
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
    amounts = list(amounts_in(reading, line, currency=currency, bare=True))
    if not amounts and currency is None and currency_of_page(reading) == "EUR":
        amounts = [amount for amount in amounts_in(reading, line, currency="EUR", bare=True) if _looks_like_money(reading, amount.found)]
    if amounts and _OF_CALL.match(reading.text, line.start, line.end) and not reading.has_cue(line, LEX.project):
        for amount in amounts:
            reading.passed(amount.found.span, Reason.FOREIGN)
        return [line]
    if not amounts:
        rate = next(rates_in(reading.text, line.start, line.end), None)
        if rate is not None and field.term == RK.euContribution and rate.span.start == line.start and reading.project is not None:
            note_rate(reading.project, rate)
        return []
    head = amounts[0]
    gap = reading.words(Span(line.start, max(head.found.span.start, line.start + 1)))[: head.found.span.start - line.start].strip(
        " :–-(\t|"
    )
    if head.kind is None or not gap or is_fund(reading, gap) or re.fullmatch(r"\d{1,3}(?:[.,]\d+)?\s?%.{0,12}", gap):
        is_of_fund = _are_by_payer(reading, amounts) or _comes_from_fund(reading, field, head) or _are_behind_dashes(reading, amounts)
        kind = RK.euContribution if is_of_fund else KINDS[field.term]
        amounts[0] = replace(head, kind=kind, is_partners=field.term in PARTNERS_OWN or head.is_partners)
    assign_amounts(reading, amounts, rule="money.form/1", scheme=None)
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
    return _TO_PAYER.fullmatch(reading.text, first.end, second.start) is not None and DASH.match(reading.text, second.end) is not None


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


#: What somebody's budget has for a project, right before an amount; with the name of a partner that is its part.
_IN_BUDGET: Final = re.compile(
    r"(?<![Pp]rojekta\s)(?<!kopējā\s)\b[Bb]udžetā\s(?!.*(?:kopēj|izmaks))[^.;:,\d]{0,80}$"
    r"|\b(?:municipal|municipality|council|city|town|district|state|national)(?:['’]s)?\sbudget\s(?:[a-z]+\s){0,4}(?:EUR\s|€\s?)?$"
    r"|\bbudget\sof\sthe\s(?:municipality|council|city|town|district|state)\s(?:[a-z]+\s){0,4}(?:EUR\s|€\s?)?$"
)
#: What is no project's whole money, right before an amount: what is added to it, part of the costs, the tax, a difference.
_NOT_WHOLE: Final = re.compile(
    r"\blīdzfinansē(?:jumam|jumu|šanai)\s(?!.*(?:kopēj|izmaks))[^.;:,\d]{0,60}$"
    r"|\bno\s(?![^.;:,\d]*(?:projekt|kopēj))[^.;:,\d]{2,60}\sbudžeta\s(?:ir|būs|bija|sastāda|veido|[–—-])\s$"
    r"|\bdaļa\s(?:šī\s)?projekta\s[^.;:,\d]{2,40}\s(?:ir|būs|bija|sastāda|veido|[–—-])\s$"
    r"|\bPVN\s(?:izmaks|summ|daļ|apmēr)\w+\s(?:(?:ir|būs|bija|sastāda|veido|[–—-])\s)?$"
    r"|\b(?:pieau|palielin|samazin|saru|sadārdzin|padārdzin)\w*\s(?:[^\W\d_]+\s){0,2}par\s(?:[^\W\d_]+\s)?$"
    r"|\biš\s(?![^.;:,\d]*(?:projekt|bendr))[^.;:,\d]{2,60}\sbiudžeto\s(?:yra|buvo|sudaro|[–—-])\s$"
    r"|\b(?:padidė|padidin|sumažė|sumažin|išaug|pabrang|išbrang)\w*\s(?:daugiau\s(?:kaip|nei)\s|maždaug\s|beveik\s)?$"
    r"|\b(?:increas|decreas|reduc|grew|grow|rose|risen|cut)\w*\s(?:[a-z]+\s)?by\s(?:[a-z]+\s)?(?:EUR\s|€\s?)?$"
)
_DIFFERENCE_BEHIND: Final = re.compile(r"\s?(?:eurot?\s)?võrra(?!\w)")


def _without_others(reading: Reading, sentence: Span, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts of a sentence; those that are part of the project's money, or by how much it grew, are no longer all of it."""
    return [
        replace(amount, kind=None) if amount.kind == RK.totalBudget and _is_not_whole(reading, sentence, amount) else amount
        for amount in amounts
    ]


def _is_not_whole(reading: Reading, sentence: Span, amount: Amount) -> bool:
    before = reading.text[sentence.start : amount.found.span.start]
    return (
        _NOT_WHOLE.search(before) is not None
        or (amount.body is None and _IN_BUDGET.search(before) is not None)
        or _DIFFERENCE_BEHIND.match(reading.text, amount.found.span.end) is not None
    )


def _read_sentence(reading: Reading, sentence: Span) -> None:
    amounts = _without_others(reading, sentence, list(amounts_in(reading, sentence, currency=None, bare=False)))
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
    if amounts[0].kind is None and (
        (len(amounts) > 1 and (_is_whole_of(reading, sentence, *amounts[:2]) or _is_given_whole(reading, sentence, *amounts[:2])))
        or _is_cost_of_works(reading, sentence, amounts)
    ):
        amounts[0] = replace(amounts[0], kind=RK.totalBudget, body=None, is_foreign=False)
    if len(amounts) == 1 and _is_all_paid(reading, sentence, amounts[0]):
        whole = replace(amounts[0], kind=RK.totalBudget, body=None, is_foreign=False)
        amounts = [whole, replace(whole, kind=RK.euContribution, is_part=True)]
    is_of_call = reading.has_cue(sentence, LEX.call, LEX.applies) and not acronym_ends(reading, sentence)
    is_of_several = _SEVERAL_PROJECTS.search(reading.text, sentence.start, amounts[0].found.span.start) is not None
    is_of_several = is_of_several or _ends_on_several(reading, sentence, amounts[0].found.span)
    if is_of_several or (is_of_call and not _is_behind_title(reading, amounts[0].found.span)):
        for amount in amounts:
            reading.passed(amount.found.span, Reason.FOREIGN)
        return
    schemes = reading.names_in(sentence, RK.SupportScheme)
    if schemes and not reading.has_cue(sentence, LEX.project):
        assign_amounts(reading, amounts, rule="sentence.money/1", scheme=reading.known(schemes[0].concept))
    elif reading.project is not None and (
        speaks_of_project(reading, sentence)
        or any(amount.body or amount.is_partners for amount in amounts)
        or reading.has_cue(sentence, LEX.share)
        or _is_of_the_only_project(reading, sentence, amounts)
    ):
        assign_amounts(reading, amounts, rule="sentence.money/1", scheme=None)


#: That all of an amount is paid, up to who does, behind what costs it: "izmaksāja | 9 EUR, un visu šo naudu deva".
_COSTS_BEFORE: Final = re.compile(r"\b(?:izmaksā(?:ja|jusi|jis|s)?|cost|costs|kainavo|kainuos|läks maksma|maksis)\s(?:EUR\s|€\s?)?$")
_ALL_OF_IT: Final = re.compile(
    r",?\s(?:(?:un\s)?(?:visu\s(?:šo\s)?(?:naudu|summu)|ko\spilnībā)\s(?:dod|deva|sedz(?:a|is)?|apmaksā(?:ja|jis)?|piešķīra)|all\sof\s(?:which|it)\s(?:came|comes)\sfrom"
    r"|(?:ir\s)?vis(?:us|ą)\s(?:šiuos\s|šią\s)?(?:pinigus|sumą)\s(?:skyrė|davė|padengė)|mille\s(?:täielikult\s)?(?:andis|kattis))\s(?:the\s)?"
)
_LONGEST_ALL: Final = 60


def _is_all_paid(reading: Reading, sentence: Span, whole: Amount) -> bool:
    """Whether a fund or the Union pays all of what the project, or the works that are the project, cost."""
    paid = _ALL_OF_IT.match(reading.text, whole.found.span.end, sentence.end)
    if paid is None or not _COSTS_BEFORE.search(reading.text, sentence.start, whole.found.span.start):
        return False
    is_own = whole.kind == RK.totalBudget or (is_unnamed(reading) and sentence in paid_works(reading))
    return is_own and names_payer(reading, Span(paid.end(), min(sentence.end, paid.end() + _LONGEST_ALL)))


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
    rate = rate_at(reading, part.found.span)
    line = line_of(reading, whole.found.span.start)
    if line is not None and line.start == whole.found.span.start:
        return True  # "1 000 EUR, of which the ERDF's 850 EUR", below the project's name
    if rate is None or not _COSTS_OF.search(reading.text, sentence.start, whole.found.span.start):
        return False
    return abs(whole.found.value.amount * rate.value / 100 - part.found.value.amount) <= 1


#: What is given to a project, spent on it or invested in it, right before an amount or behind it.
_GIVEN: Final = re.compile(
    r"\b(?:(?:atvēlēt|piešķirt|paredzēt|iecerēt|novirzīt|nepieciešam|pieejam)[^\W\d_]*(?:\s(?:finansējums|finansējumu|līdzekļi))?|ieguld[īi][^\W\d_]*|skirt[aio]s?|numatyt[^\W\d_]*"
    r"|investuo[^\W\d_]*|reik(?:ia|ės)|allocated|awarded|set\saside|invested?|invests|needs?|ha(?:s|ve)|eraldat[^\W\d_]*|ette\snähtud|kulub|investeeri[^\W\d_]*)\s"
    r"(?:(?:ir|bija|būs|is|was|yra|on|jau|kopā|kopumā|aptuveni|ap|about|around|apie|umbes|of|kokku)\s){0,2}(?:EUR\s|€\s?|Ls\s)?$",
    re.IGNORECASE,
)


def _is_given_whole(reading: Reading, sentence: Span, whole: Amount, part: Amount) -> bool:
    """Whether an amount without a label is all of what the project is given, of which the EU's part follows."""
    return (
        part.is_part
        and part.kind == RK.euContribution
        and whole.body is None
        and not whole.is_foreign
        and _LEAST_PART * whole.found.value.amount <= part.found.value.amount < whole.found.value.amount
        and reading.project is not None
        and not reading.project.has(RK.totalBudget)
        and (speaks_of_project(reading, sentence) or (reading.whole is None and goes_on(reading, sentence)))
        and _GIVEN.search(reading.text, sentence.start, whole.found.span.start) is not None
    )


#: The EU pays no less of a project where a sentence states what it is given.
_LEAST_PART: Final = Decimal("0.4")


#: Verbs of cost right before an amount, and words that make it the whole.
_COST: Final = re.compile(
    r"\b(?:izmaksā(?:s|ja|jusi|jis)?|maksā(?:s|ja)?|ieguldī(?:t[is]|s|ja|jusi|jis)|investuota|investeeriti|will cost|costs?|kainuo(?:s|ja)"
    r"|kainavo|lähe(?:b|vad) maksma|läks(?:id)? maksma|maksi[sd]|maksab|maksavad)\s"
    r"(?:(?P<whole>kopā|kopumā|kokku|iš viso|a total of|in total)\s)?"
    r"(?:(?:ap|apmēram|aptuveni|gandrīz|about|around|nearly|apie|umbes|ligi)\s)?(?:EUR\s|€\s?|Ls\s)?$"
)
#: The same behind it.
_SPENT: Final = re.compile(r"\s(?:was|were|has been|have been|will be|is being)\s(?:invested|spent)\b")
_WHOLE_BEFORE: Final = re.compile(r"\b(?:kopā|kopumā|kokku|iš viso|in total|altogether)\b", re.IGNORECASE)


def _is_cost_of_works(reading: Reading, sentence: Span, amounts: Sequence[Amount]) -> bool:
    """Whether a project without a name is told by works, and an amount is what they cost, of which the Union pays a part."""
    whole = amounts[0]
    if not is_unnamed(reading) or (may_be_subject(whole.body.name, reading) if whole.body is not None else whole.is_foreign):
        return False  # "Tautas nama pārbūve izmaksās": what is built is no owner
    cost = _COST.search(reading.text, sentence.start, whole.found.span.start)
    if cost is None and not _SPENT.match(reading.text, whole.found.span.end):
        return False
    works = paid_works(reading)
    if not (sentence in works or reading.sentence_before(sentence.start) in works or is_costed(reading, sentence)):
        return False
    if any(found.value.amount > whole.found.value.amount for found in money_in(reading.text, reading.scope.start, reading.scope.end)):
        return False  # the page gives a larger amount
    if len(amounts) > 1:
        return amounts[1].is_part and amounts[1].kind == RK.euContribution and amounts[1].found.value.amount < whole.found.value.amount
    behind = Span(whole.found.span.end, sentence.end) if whole.found.span.end < sentence.end else sentence
    if next(rates_in(reading.text, *behind), None) is not None:
        return names_payer(reading, behind)
    following = next((other for other in works if other.start >= sentence.end), None)
    if following is not None and not reading.text[sentence.end : following.start].strip():
        part = next(money_in(reading.text, *following), None)
        return part is not None and names_payer(reading, following) and part.value.amount < whole.found.value.amount
    is_whole = cost is not None and cost["whole"] is not None
    return is_whole or _WHOLE_BEFORE.search(reading.text, sentence.start, whole.found.span.start) is not None


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
    if not any(is_part_of_programme(reading, label) for label in labels) and any(
        not any(label.span.holds(cue.span) for label in labels) for cue in cues
    ):
        return False
    if speaks_of_another(reading, sentence):
        return False
    return any(amount.kind in (RK.totalBudget, RK.eligibleBudget, RK.euContribution) and not amount.is_foreign for amount in amounts)


#: The measure that gives the money as what a sentence is about: "Specifiskajam atbalstam plānotais kopējais finansējums ir".
_OF_MEASURE: Final = re.compile(
    r"(?:\d[\d.]*\s)?(?:[Ss]pecifisk(?:ajam|ā|am)\satbalst(?:am|a)(?:\smērķ(?:im|a))?|SAM(?:\s\d[\d.]*\d\.?)?|[Aa]tbalsta\sprogramm(?:ai|as)"
    r"|(?:[Aa]tbalsta\s|[Aa]pakš)?[Pp]asākum(?:am|a|ā)|(?:[Aa]pakš)?[Aa]ktivitāt(?:ei|es|ē)|[Pp]riemon(?:ei|ės)|[Mm]eetme(?:le)?"
    r"|(?:(?:[Aa]tlases|[Kk]onkursa|[Pp]rojektu)\s)?[Kk]ārt(?:ai|as|ā)|(?:[Pp]rojektu\s)?[Kk]onkurs(?:am|a|ā)|[Uu]zsaukum(?:am|a|ā)"
    r"|[Pp]rioritāt(?:ei|es|ē)|[Mm]ērķim|[Pp]rogrammai|[Pp]lānošanas\speriodā(?:\sLatvijai)?|Latvijai)\s"
    r"(?:[“„\"«][^”“\"»\n]{2,300}[”“\"»]\s)?(?:\d[\d.]*\s)?(?:(?:ietvaros|kārtai|kārtas)\s)?(?:kopumā\s)?"
    r"(?:(?:ir\s)?(?:plānot|paredzēt|pieejam|atvēlēt|piešķirt|numatyt|skirt|planuojam)[^\W\d_]*|kop(?:ējais|ējās|ā)|bendra[^\W\d_]*"
    r"|(?:[A-Z]{2,5}\s)?finansējum|eelarve|maht)"
)
#: The call or the state that has the money under a label: what a measure has there may all be that of its one project.
_OF_CALL: Final = re.compile(
    r"(?:(?:Atlases|Konkursa|Projektu)\s)?(?i:kārt(?:ā|ai|as)|konkurs(?:ā|am|a)|uzsaukum(?:ā|am|a)|prioritāt(?:ei|es|ē)|Latvijai)\s"
)
#: A line below a field that goes on with money: with a label of its own, or with a part of what the field states.
_LINE_BELOW: Final = re.compile(rf"\n\s*(?:\(?[{UPPER}]|{OF_WHICH}\s)")
