"""Who has a part of the project's money of their own, and so takes part in it: "the budget of X in the project is 1 000 EUR"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import bodies_in, country_at, is_firm
from regkg.extract.bodies.english import ADJECTIVES
from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.money_labels import OF_WHICH
from regkg.extract.cues.subject import goes_on, speaks_of_project
from regkg.extract.partners.participants import has_lead, note, partners_of_lead, takes_part
from regkg.extract.partners.recipients import is_dative, pays
from regkg.extract.text.drafts import LIKELY, Body, Draft, money_of
from regkg.extract.text.heads import CLOSE, head_of
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, WORD_ENDS, fold, printed
from regkg.extract.text.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import LEAD, PARTNER, RK, SKOS

#: Words about the project or its costs that may stand around the word for a part.
_ABOUT: Final = (
    r"(?:(?:kopēj|kopīg|plānot|projekt|partner|attiecinām|finansējum|finansavim|šaj|šim|šio|šiame|ietvar|biudžete|budžet|bendr|"
    r"selles|kogu|total|overall|planned|project|this)\w*|in|of|the|tame|jame)"
)
#: What says that a part is one of the project's money, and not all of a body's.
_IN_PROJECT: Final = r"(?:(?:šajā |šiame )?(?:projektā|projektis|projekte)|in (?:the|this) project)\b"
#: Words for a part of the money that nobody has who takes no part; who only pays has "funding".
_PART: Final = (
    r"(?:(?<=kopējais\sprojekta\s)finansējums|(?<=projekta\skopējais\s)finansējums|budžets|izmaksas|daļa|biudžetas|dalis|išlaidos|eelarve|osa"
    r"|budget|share|part|costs?)"
)
#: What joins a part and its amount.
_IS: Final = (
    r"(?:,? (?:ir|bija|būs|yra|buvo|on|oli|is|was|are|were|sastāda|sastādīja|veido|veidoja|moodustab|sudaro|sudarė|apmērā))?\s?[:–—-]?\s*"
    r"(?=(?:EUR|€|LVL|Ls)?\s?\d)"
)
#: The name of the project behind the word for it.
_TITLE: Final = r"(?:\s[“„\"«][^“”„\"«»\n]{2,120}[”“\"»])?"
#: From a body in the genitive to its amount: "X's total project costs in this project are", "X domes, kā projekta partnera, izmaksas".
_OF_BODY: Final = re.compile(
    rf"[”“\"»]?(?:[’']s)?(?:,?\skā(?=\sprojekta\spartner(?:a|es)\s)|,\skā\sprojekta\s(?:sadarbības\s)?partner(?:a|es),)?\s(?:\([^()\n]{{2,60}}\)\s)?(?:{_ABOUT}\s){{0,4}}{_PART}(?:\s{_ABOUT}){{0,4}}{_TITLE}{_IS}",
    re.IGNORECASE,
)
#: The same from a body that is called a partner: "projekta partnera “X” finansējums:".
_OF_PARTNER: Final = re.compile(rf"[”“\"»]?\s(?:{_ABOUT}\s){{0,4}}(?:finansējums|finansavimas|funding){_IS}", re.IGNORECASE)
#: From a body in the dative to its amount, behind whose it is: "projekta finansējums Kalnu ostai ir".
_FUNDING_FOR: Final = re.compile(
    r"(?:finansējums|budžets|izmaksas|finansavimas|biudžetas|,\s(?:no\s(?:tiem|kuriem)|t\.\s?sk\.|tai\sskaitā|tostarp|iš\sjų|iš\skurių))\s$",
    re.IGNORECASE,
)
#: The same in English: "the project's total costs are 1 000 EUR; costs of the museum – 200 EUR".
_COSTS_OF: Final = re.compile(r"\b(?:costs?|budget|share|part)\s(?:of|for)\s(?:the\s)?$", re.IGNORECASE)
#: From whoever gets a part to the amount, and what it is a part of behind that: "X saņems 1 000 EUR no projekta budžeta".
_GETS: Final = re.compile(
    r"[”“\"»]?\s(?:saņem(?:s|šot)?|saņēma|saņēmusi|gaus|gauna|gavo|saab|sai|(?:will\s)?receives?)\s(?:gandrīz\s|ap\s)?(?=(?:EUR|€)?\s?\d)"
)
_OF_ALL: Final = re.compile(r"\s(?:no|iš|of|from|out\sof)\s(?:kopējā\s|visa\s|viso\s|bendro\s|the\s)?(?:projekta|projekto|project)\b")
#: From a participant to the amount that it may use: "X rīcībā būs 1 000 EUR", "X had 1 000 euros at its disposal"; then "Y – 900 EUR".
_AT_HAND: Final = re.compile(
    r"[”“\"»]?\s(?:rīcībā\s(?:ir|būs|bija)|käsutuses\s(?:on|oli)|dispozicijoje\s(?:yra|buvo|bus)|(?:has|had|will\shave))\s(?=(?:EUR|€)?\s?\d)"
)
_AT_DISPOSAL: Final = re.compile(r"\sat\s(?:its|their)\sdisposal\b")
_ANOTHER_AT_HAND: Final = re.compile(r"[”“\"»]?\s[–—-]\s(?=(?:EUR|€)?\s?\d)")
_AMOUNT_BEHIND: Final = re.compile(rf"[”“\"»]?(?:\s{_ABOUT}){{0,3}}{_IS}", re.IGNORECASE)
#: From a body in the dative to what it is given: "Kalnu novada pašvaldībai novirzītais finansējums", "Kalnų muziejui tenka dalis –".
_TO_BODY: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?(?:{_ABOUT}\s){{0,3}}"
    rf"(?:tenk|skirt|novirzīt|paredzēt|atvēlēt|piešķirt|pienāk)\w+(?:\s[^\W\d_]+){{0,3}}?{_IS}",
    re.IGNORECASE,
)
#: The same from a participant right behind the whole: "Kalnu muzejam no tā paredzēti 1 000 EUR", "Kalnu muzejam – 1 000 EUR".
_OF_WHOLE: Final = re.compile(
    r"[”“\"»]?\s(?:[–—-]\s|(?:(?:no\s(?:tā|tiem|tās)|iš\s(?:jo|jų|jos))\s)?"
    r"(?:(?:ati)?tenka|tek(?:s|o)|skirt[ai]|(?:novirzīt|paredzēt|atvēlēt|piešķirt)[aiās]+|pienākas)\s(?:[–—-]\s)?)(?=(?:EUR|€)?\s?\d)"
)
#: The same from a noun for a body that was named before: "pašvaldības budžets projektā ir", "valla osa projektis on".
_OF_NOUN: Final = re.compile(
    rf"(?<![\w-])(?:[Tt]he )?(?P<noun>[^\W\d_]{{4,}})(?:[’']s)?\s(?:{_ABOUT}\s){{0,3}}{_PART}(?=\s{_IN_PROJECT})(?:\s{_ABOUT}){{1,3}}{_IS}"
)
#: The same from a pronoun for a participant: "its budget in the project is", "tema eelarve projektis on".
_OF_PRONOUN: Final = re.compile(
    rf"(?<![\w-])(?:[Tt]ās|[Tt]ā|[Ii]ts|[Jj]os|[Jj]o|[Tt]ema)\s(?:{_ABOUT}\s){{0,3}}{_PART}(?=\s{_IN_PROJECT})(?:\s{_ABOUT}){{1,3}}{_IS}"
)
#: The same as a label on a line of its own: "Reģiona budžets: 1 000 EUR", "Municipality's share – EUR 1 000".
_LABEL_OF_NOUN: Final = re.compile(
    rf"(?:[Tt]he )?(?P<noun>[^\W\d_]{{4,}})(?:[’']s)?\s(?:{_ABOUT}\s){{0,2}}{_PART}(?:\s{_ABOUT}){{0,2}}"
    r"\s?[:–—-]\s*(?=(?:EUR|€|LVL|Ls)?\s?\d)"
)
#: What of an amount is whose, behind it: "Kalnu muzejam paredzēti 1 000 EUR, no tiem ERAF 850 EUR" is a part of the project's money.
_PARTED: Final = re.compile(rf",?\s\(?{OF_WHICH}\s[^.;\d]{{0,60}}\d", re.IGNORECASE)
_MOST_BETWEEN: Final = 180
_LONGEST: Final = 40
_NEAR: Final = 30


def read_own_parts(reading: Reading) -> None:
    """Note whoever a passage on the project gives a part of its money: "the budget of X in the project is 1 000 EUR"."""
    project = reading.project
    if project is None:
        return
    for body in [*reading.bodies, *_named_again(reading)]:
        if not reading.scope.holds(body.span) or is_place(body) or pays(body):
            continue
        if _note_in_form(reading, project, body):
            continue
        match = _to_amount(reading, body)
        if match is not None and not (
            _is_parted(reading, body, match.end()) or _is_of_project(reading, body) or _is_behind_total(reading, project, body)
        ):
            match = None
        at_hand = _at_hand(reading, body) if match is None else None
        match = match or at_hand
        amount = _amount_at(reading, match.end()) if match else None
        if match is None or amount is None or amount.span.start != match.end():
            continue
        role = _role_before(reading, body)
        draft = note(reading, body, role.concept if role else None, role.span if role else None, rule="sentence.part/1", confidence=LIKELY)
        is_alone = not project.has(RK.totalBudget) and (at_hand is not None or re.search(_IN_PROJECT, match[0]) is not None)
        is_part = is_alone or _is_less(project, amount.value) or _is_share_of_another(reading, draft, Span(body.span.end, amount.span.end))
        if draft is not None and not draft.has(RK.totalBudget) and is_part:
            draft.add(RK.totalBudget, amount.value, amount.span, rule="sentence.part/1", confidence=LIKELY)
    _parts_that_add_up(reading, project)
    _parts_by_code(reading, project)
    _parts_by_land(reading, project)
    partners_of_lead(reading)
    for start, noun in reading.once(parts_of_nouns).items():
        if reading.scope.start <= start < reading.scope.end:
            _note_of_noun(reading, start, noun)


def _amount_at(reading: Reading, at: int) -> Found[Money] | None:
    """The first amount right behind a place."""
    return next(money_in(reading.text, at, min(at + _LONGEST, len(reading.text))), None)


def _is_parted(reading: Reading, body: Body, at: int) -> bool:
    """Whether the parts of an amount at a place are told behind it, and a participant has it."""
    amount = _amount_at(reading, at)
    return amount is not None and _PARTED.match(reading.text, amount.span.end) is not None and takes_part(reading, body)


#: A label that a body's name begins, up to the amount on its line or below: "Kalnu muzeja finansējums:", "Hill Museum's share".
_OF_LABEL: Final = re.compile(
    rf"[”“\"»]?(?:[’']s)?\s(?:{_ABOUT}\s){{0,3}}(?:{_PART}|finansējums|finansavimas|funding|rahastus)(?:\s{_ABOUT}){{0,3}}\s?(?:[:–—-]\s*|\n\s*)"
    r"(?=(?:EUR|€)?\s?\d)",
    re.IGNORECASE,
)
#: The same label with the name behind: "Budget of Hill Museum:".
_LABEL_FIRST: Final = re.compile(r"(?:Project\s)?(?:Budget|Costs?|Share|Part|Funding)\s(?:of|for)\s(?:the\s)?$", re.IGNORECASE)
_TO_VALUE: Final = re.compile(r"[”“\"»]?\s?(?::|\s[–—-])\s*(?=(?:EUR|€)?\s?\d)")


def _note_in_form(reading: Reading, project: Draft, body: Body) -> bool:
    """Note the part of a participant under a label with its name, where it is more than the EU leaves to be paid by others.

    What is less may be what the participant pays of its own.
    """
    total, union = money_of(project.first(RK.totalBudget)), money_of(project.first(RK.euContribution))
    line = line_of(reading, body.span.start) if total is not None and union is not None else None
    if total is None or union is None or line is None:
        return False
    if line.start == body.span.start:
        match = _OF_LABEL.match(reading.text, body.span.end, body.span.end + _MOST_BETWEEN)
    else:
        is_named = _LABEL_FIRST.fullmatch(reading.text, line.start, body.span.start)
        match = _TO_VALUE.match(reading.text, body.span.end, line.end) if is_named else None
    amount = _amount_at(reading, match.end()) if match else None
    if match is None or amount is None or amount.span.start != match.end() or not takes_part(reading, body):
        return False
    if {total.currency, union.currency} != {amount.value.currency}:
        return False
    if not total.amount - union.amount < amount.value.amount < total.amount or amount.value == union:
        return False
    draft = note(reading, body, None, None, rule="form.part/1")
    if draft is None or draft.has(RK.totalBudget):
        return False
    draft.add(RK.totalBudget, amount.value, amount.span, rule="form.part/1")
    for owner in (project, draft):
        for fact in [fact for fact in owner.all(RK.ownContribution) if fact.span == amount.span]:
            owner.drop(fact)
    return True


def _parts_that_add_up(reading: Reading, project: Draft) -> None:
    """Note whoever has a part of the project's money where a sentence tells the whole and gives all of it to bodies, one an amount.

    "The budget is 100 000 EUR, of which Hill Museum will use 60 000 EUR and Dale School 40 000 EUR": the parts add up to the whole.
    """
    whole = project.first(RK.totalBudget)
    if whole is None or not isinstance(whole.value, Money):
        return
    rest = Span(whole.span.end, max(reading.sentence_at(whole.span.start).end, whole.span.end + 1))
    amounts = list(money_in(reading.text, *rest))
    total = whole.value
    if (
        len(amounts) < _FEWEST_PARTS
        or _IS_PAID.search(reading.text, *rest)
        or any(amount.value.currency != total.currency for amount in amounts)
    ):
        return
    if abs(sum(amount.value.amount for amount in amounts) - total.amount) > 1:
        return
    bodies = bodies_in(reading, rest)
    ends = [rest.start, *(amount.span.end for amount in amounts), rest.end]
    before = [[body for body in bodies if ends[at] <= body.span.start < amount.span.start] for at, amount in enumerate(amounts)]
    behind = [[body for body in bodies if ends[at + 1] <= body.span.start < ends[at + 2]] for at in range(len(amounts))]
    are_owners = (all(len(some) == 1 and not pays(some[0]) and not is_firm(some[0].name) for some in each) for each in (before, behind))
    owners = next((each for each, are in zip((before, behind), are_owners, strict=True) if are), None)
    for amount, some in zip(amounts, owners, strict=True) if owners is not None else ():
        draft = note(reading, some[0], None, None, rule="sentence.part/3", confidence=LIKELY)
        if draft is not None and not draft.has(RK.totalBudget):
            draft.add(RK.totalBudget, amount.value, amount.span, rule="sentence.part/3", confidence=LIKELY)


#: The lead and the partners by their codes, each with an amount: "LP – 200 000 EUR, PP2 – 150 000 EUR".
_CODED_PART: Final = re.compile(r"(?<![\w-])(?:(?P<lead>LP|LB|VP)\s?1?|(?:PP|PB)\s?(?P<number>[1-9]\d?))\s?[:–—-]\s*(?=(?:EUR|€)?\s?\d)")


def _parts_by_code(reading: Reading, project: Draft) -> None:
    """Note the parts of the lead and of the partners, in the order in which the page names them, that codes give them.

    There are as many codes as participants, numbered without a gap, and the parts add up to what the project costs.
    """
    codes = list(_CODED_PART.finditer(reading.text, *reading.scope)) if any(code in reading.text for code in ("LP", "LB", "VP")) else []
    parts = [(int(code["number"] or 0), amount) for code in codes if (amount := _amount_at(reading, code.end())) is not None]
    numbers = [number for number, _ in parts]
    total = money_of(project.first(RK.totalBudget))
    drafts = sorted(
        ((fact.span, draft) for draft in reading.participations() if (fact := draft.first(RK.organisation)) is not None), key=itemgetter(0)
    )
    leads = [draft for _, draft in drafts if any(fact.value == LEAD for fact in draft.all(RK.role))]
    if total is None or len(leads) != 1 or not _FEWEST_PARTS <= len(parts) == len(codes) == len(drafts):
        return
    first = min(numbers[1:])
    if numbers != [0, *range(first, first + len(numbers) - 1)] or first > _FEWEST_PARTS:
        return
    if abs(sum(amount.value.amount for _, amount in parts) - total.amount) > 1:
        return
    for draft, (_, amount) in zip([*leads, *(draft for _, draft in drafts if draft is not leads[0])], parts, strict=True):
        if not draft.has(RK.totalBudget):
            draft.add(RK.totalBudget, amount.value, amount.span, rule="sentence.part/4", confidence=LIKELY)


#: The partner of a country, whose part stands behind the label: "Lithuanian partner budget – 1 000 EUR", "Lietuvas partnera daļa:".
_OF_LAND: Final = re.compile(
    rf"(?<!\w)(?P<land>[{UPPER}][^\W\d_]+)\s(?:project\s|projekta\s|projekto\s)?[Pp]artner(?:['’]s|a|io|i)?\s(?i:{_PART})\s?(?:[:–—-]|ir|is|yra|on)\s*"
    r"(?=(?:EUR|€)?\s?\d)"
)


def _parts_by_land(reading: Reading, project: Draft) -> None:
    """Note the part of the only participant from a country that a label gives "the Lithuanian partner"."""
    for match in _OF_LAND.finditer(reading.text, *reading.scope) if reading.holds_any("artner") else ():
        place = Span(*match.span("land"))
        country = reading.lexicon.country(ADJECTIVES.get(match["land"], "")) or country_at(reading, place)
        theirs = [
            draft
            for draft in reading.participations()
            if (fact := draft.first(RK.organisation)) is not None
            and isinstance(fact.value, Draft)
            and any(land.value == country for land in fact.value.all(RK.country))
        ]
        amount = _amount_at(reading, match.end())
        if country is None or len(theirs) != 1 or amount is None or amount.span.start != match.end() or not _is_less(project, amount.value):
            continue
        if not theirs[0].has(RK.totalBudget):
            theirs[0].add(RK.totalBudget, amount.value, amount.span, rule="form.part/2", confidence=LIKELY)


_FEWEST_PARTS: Final = 2
#: What those do with amounts who pay them.
_IS_PAID: Final = re.compile(
    r"finans|\bfund|contribut|\bgrants?\b|\bpa(?:ys|id)\b|dotācij|piešķir|\bsedz|\bsegs|skyrė|įnaš|\blėš|rahast|toetus|katab", re.IGNORECASE
)


#: How the cases of Estonian names end, roughly.
_ESTONIAN_CASES: Final = re.compile(r"[a-zõäöü]{0,3}(?!\w)")


def _named_again(reading: Reading) -> Iterator[Body]:
    """Where a page prints the name of a participant again that running text alone does not tell to be a body's."""
    for draft in reading.participations():
        fact = draft.first(RK.organisation)
        if fact is None or not isinstance(fact.value, Draft) or (label := fact.value.first(SKOS.prefLabel)) is None:
            continue
        name = reading.words(fact.span)
        if not isinstance(label.value, Literal) or label.value.value != name:
            continue
        for span in printed(name, reading.text, *reading.scope, ending=_ESTONIAN_CASES if reading.language == "et" else WORD_ENDS):
            if not any(body.span.overlaps(span) for body in reading.bodies):
                yield Body(span, name)


def parts_of_nouns(page: Reading) -> dict[int, str]:
    """Where amounts of a page begin that are the part of a body that a noun names, each with it: "the municipality's budget is"."""
    found = {}
    for match in _OF_NOUN.finditer(page.text):
        noun = match["noun"]
        head = head_of(fold(noun), page.language)
        if head is not None and (noun.islower() or match.start() == page.sentence_at(match.start()).start):
            found[match.end()] = head
    found |= {match.end(): _ANY for match in _OF_PRONOUN.finditer(page.text)}
    for line in page.lines:
        label = _LABEL_OF_NOUN.match(line.text) if len(line.text) <= _LONGEST_LINE else None
        head = head_of(fold(label["noun"]), page.language) if label is not None else None
        if label is not None and head is not None and head not in _PAYERS:
            found[line.start + label.end()] = head
    return found


#: Stands for the noun where a pronoun stands for any.
_ANY: Final = ""
#: A line that is a label and its amount is no longer, with what the amount is made of.
_LONGEST_LINE: Final = 160
#: Heads of the names of those who pay.
_PAYERS: Final = frozenset({"fond", "fon", "fund"})


def _note_of_noun(reading: Reading, start: int, head: str) -> None:
    """Note the part of the one participant that a noun means: the sentence or the one before names it, and its name ends with the noun."""
    amount = _amount_at(reading, start)
    sentence = reading.sentence_at(start)
    before = reading.sentence_before(sentence.start)
    named = [
        (fact.span, draft)
        for draft in reading.participations()
        for fact in draft.all(RK.organisation)
        if (before or sentence).start <= fact.span.start < start
        and (head == _ANY or head_of(reading.tokens_in(fact.span)[-1].folded, reading.language) == head)
    ]
    drafts = {id(draft): draft for _, draft in named}
    if amount is None or amount.span.start != start:
        return
    if not drafts and head != _ANY and (owner := _owner_of_page(reading, head)) is not None:
        role = PARTNER if has_lead(reading) else None
        noted = note(reading, owner, role, owner.span if role else None, rule="sentence.part/2", confidence=LIKELY)
        drafts = {id(noted): noted} if noted is not None else {}
    if len(drafts) != 1:
        return
    draft = next(iter(drafts.values()))
    if not draft.has(RK.totalBudget):
        draft.add(RK.totalBudget, amount.value, amount.span, rule="sentence.part/2", confidence=LIKELY)


def _owner_of_page(reading: Reading, head: str) -> Body | None:
    """The one body that a noun means before the first of several projects, whose page it is: "Kalnu plānošanas reģions"."""
    page = reading.whole
    bodies = [body for body in page.bodies if body.span.end <= reading.listed_from] if page is not None else []
    meant = {body.name: body for body in bodies if head_of(fold(body.name.split()[-1]), reading.language) == head}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _to_amount(reading: Reading, body: Body) -> re.Match[str] | None:
    """What joins a body and an amount that is its part of the project's money."""
    stop = min(body.span.end + _MOST_BETWEEN, len(reading.text))
    match = _OF_BODY.match(reading.text, body.span.end, stop) if not _LINE_BEGINS.match(reading.text, body.span.end) else None
    if match is None and (given := _TO_BODY.match(reading.text, body.span.end, stop)) is not None:
        is_of_body = is_dative(reading, body) or body.name[-1] in CLOSE or reading.language not in ("lv", "lt")
        match = given if is_of_body or re.search(r"budžet|projekt", given[0]) else None  # "domes piešķirtais līdzfinansējums": what it pays
    if match is None and _role_before(reading, body) is not None:
        match = _OF_PARTNER.match(reading.text, body.span.end, stop)
    if match is None and _COSTS_OF.search(reading.text, max(0, body.span.start - _NEAR), body.span.start) and takes_part(reading, body):
        match = _AMOUNT_BEHIND.match(reading.text, body.span.end, stop)
    if match is None and _FUNDING_FOR.search(reading.text, max(0, body.span.start - _NEAR), body.span.start) and is_dative(reading, body):
        match = _AMOUNT_BEHIND.match(reading.text, body.span.end, stop)
    if match is None and (gets := _GETS.match(reading.text, body.span.end, stop)) is not None:
        amount = _amount_at(reading, gets.end())
        match = gets if amount is not None and _OF_ALL.match(reading.text, amount.span.end) else None
    if match is None and (alone := _OF_WHOLE.match(reading.text, body.span.end, stop)) is not None:
        is_given = reading.project is not None and is_dative(reading, body) and _is_behind_total(reading, reading.project, body)
        match = alone if is_given else None
    return match


#: How far behind the whole of a project's money a sentence on one participant's part stands.
_FARTHEST_TOTAL: Final = 240


def _is_behind_total(reading: Reading, project: Draft, body: Body) -> bool:
    """Whether a participant begins a sentence, a clause or a line right behind what the project costs."""
    total = project.first(RK.totalBudget) or project.first(RK.eligibleBudget)
    line = line_of(reading, body.span.start)
    starts = {reading.sentence_at(body.span.start).start, line.start if line is not None else None}
    return (
        total is not None
        and 0 < body.span.start - total.span.end < _FARTHEST_TOTAL
        and (body.span.start in starts or reading.text.endswith((", ", "; "), 0, body.span.start))
        and takes_part(reading, body)
    )


#: What a line below a name begins with that is no part of what is said of it: "Funded by: Hill Council", and below it "Budget: 1 000 EUR".
_LINE_BEGINS: Final = re.compile(rf"[”“\"»]?\s*\n\s*[{UPPER}]")


def _at_hand(reading: Reading, body: Body) -> re.Match[str] | None:
    """What joins a participant and an amount that is said to be at its disposal."""
    sentence = reading.sentence_at(body.span.start)
    match = _AT_HAND.match(reading.text, body.span.end, sentence.end)
    if match is None and (another := _ANOTHER_AT_HAND.match(reading.text, body.span.end, sentence.end)) is not None:
        match = another if _AT_HAND.search(reading.text, sentence.start, body.span.start) else None
    if match is None or not (goes_on(reading, sentence) or speaks_of_project(reading, sentence)) or not takes_part(reading, body):
        return None
    if match[0].split()[-1] in ("has", "had", "have"):
        amount = next(money_in(reading.text, match.end(), sentence.end), None)
        return match if amount is not None and _AT_DISPOSAL.match(reading.text, amount.span.end) else None
    return match


def _role_before(reading: Reading, body: Body) -> Mention | None:
    """The role that stands right before a name: "partnera “X”"."""
    roles = reading.codes_in(Span(max(0, body.span.start - _NEAR), body.span.start + 1), "role")
    return next((role for role in roles if not reading.text[role.span.end : body.span.start].strip(' “„"«')), None)


def _is_share_of_another(reading: Reading, draft: Draft | None, behind: Span) -> bool:
    """Whether the amount at the end of a passage behind a body, taken for the project's total, is the share of somebody beside the lead.

    Then none of the money of its sentence is the project's.

    "The lead is A … The total project costs of B are 1 000 EUR, of which 850 EUR are EU funding".
    """
    project = reading.project
    is_total = project is not None and any(fact.span.end == behind.end for fact in project.all(RK.totalBudget))
    if project is None or draft is None or not is_total or "\n" in reading.words(behind):
        return False
    leads = [
        other for other in reading.participations() if any(fact.value == LEAD and fact.kind == "stated" for fact in other.all(RK.role))
    ]
    if not leads or draft in leads:
        return False
    sentence = reading.sentence_at(behind.start)
    for fact in [fact for fact in project.facts if sentence.holds(fact.span)]:
        if isinstance(fact.value, Money) or fact.predicate == RK.cofinancingRate:
            project.drop(fact)
    return True


def _is_less(project: Draft, amount: Money) -> bool:
    """Whether an amount is less than what the project costs, as far as that is known."""
    total = money_of(project.first(RK.totalBudget)) or money_of(project.first(RK.eligibleBudget))
    return total is not None and total.currency == amount.currency and amount.amount < total.amount


def _is_of_project(reading: Reading, body: Body) -> bool:
    """Whether the line up to a body, or the sentence that holds it, speaks of the project."""
    sentence = reading.sentence_at(body.span.start)
    line = line_of(reading, body.span.start)
    return (
        speaks_of_project(reading, sentence)
        or reading.in_field(body.span, RK.totalBudget)
        or (line is not None and line.start < body.span.start and speaks_of_project(reading, Span(line.start, body.span.start)))
    )


#: A town or a district, in Latvian or Lithuanian and in any case.
_PLACE: Final = re.compile(r"(?:\w+\s){1,2}(?:novad|pilsēt|pagast|rajon|apskrit|miest)[^\W\d_]*")


def is_place(body: Body) -> bool:
    """Whether a name is that of a place, which stands for its municipality: "Daugavpils pilsētas daļa"."""
    return body.known is None and _PLACE.fullmatch(body.name) is not None
