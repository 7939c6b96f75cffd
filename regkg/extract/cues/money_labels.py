"""The words that say what an amount is: a form's labels within sentences, funds with words for money, verbs of cost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.parts import HAPPENS, Part, beginnings
from regkg.extract.cues.subject import begins_with_project
from regkg.extract.cues.titles import beginning_of
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
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
PARTNERS_OWN: Final = frozenset({LEX.partnerTotal, LEX.partnerEu, LEX.partnerNational})
#: What makes the amount that follows a part of the one before.
OF_WHICH: Final = (
    r"(?:t\.\s?sk\.|tai skaitā|tajā skaitā|tostarp|no tiem|no tām|no tā|no kuriem|no kurām|no kā|including|of which|iš jų|iš kurių"
    r"|tame tarpe|no šīs summas|of this (?:sum|amount)|iš šios sumos|sellest|millest|sealhulgas|(?<!\w)sh\.?(?=[\s:]))"
)
#: What stands before such an amount.
ENUMERATION: Final = re.compile(rf"[(]?\s*(?:{OF_WHICH}|jeb|\bo\s\d{{1,3}}\s?(?:%|proc\.)\s(?:jo|jos|jų)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """Words that say what an amount is; `leads` says that it is the one behind them and never the one before, `trails` the reverse."""

    span: Span
    kind: NamedNode
    is_partners: bool = False
    leads: bool = False
    trails: bool = False


def labels_in(reading: Reading, span: Span) -> list[Label]:
    """Labels of amounts in a passage, of one inside the other the longer; a fund with a word for money is the EU's contribution."""
    found = [
        Label(mention.span, KINDS[mention.concept], mention.concept in PARTNERS_OWN)
        for mention in reading.lexicon.fields_in(reading.text, reading.tokens_in(span), reading.language)
        if mention.concept in KINDS
    ]
    found += _fund_labels(reading, span)
    found += _grants(reading, span)
    found += _cost_verbs(reading, span)
    found = [
        label
        for label in found
        if not any(
            other is not label
            and other.span != label.span
            and (other.span.holds(label.span) or (other.kind == RK.euContribution and other.span.start < label.span.start < other.span.end))
            for other in found
        )
    ]
    found = [label for label in found if label.kind not in (RK.eligibleBudget, RK.totalBudget) or not _is_base(reading, label.span)]
    found = [
        label
        for label in found
        if reading.word_before(label.span.start) not in _REST
        and not reading.text.endswith(("co-", "Co-"), 0, label.span.start)  # "co-financing of the project" is no financing of it
        and not _is_of_thing(reading, label)
        and not _is_of_other(reading, label)
    ]
    found = [
        label
        for label in found
        if label.kind != RK.totalBudget or not _OF_OWNER.search(reading.text[max(0, label.span.start - 24) : label.span.start])
    ]
    if reading.language == "et":
        found = [label for label in found if label.kind != RK.totalBudget or not _is_part_or_price(reading, label.span)]
    distinct = {label.span: label for label in reversed(found)}
    return sorted(distinct.values(), key=lambda label: label.span)


#: What a programme pays of one project; its "funding" may be all that it has.
_COFINANCING: Final = re.compile(r"programm?\w*\s(?:[^\W\d_]+\s){0,2}?(?:līdzfinans|co-?financ|kaasfin|kaasrah|bendrafin)", re.IGNORECASE)


def is_part_of_programme(reading: Reading, label: Label) -> bool:
    """Whether a label names the part of a project's costs that its programme pays: "Programme co-financing"."""
    return label.kind == RK.euContribution and _COFINANCING.match(reading.text, label.span.start, label.span.end) is not None


#: Words before an amount that is a rounded one.
_ABOUT: Final = (
    r"(?:ap|apmēram|aptuveni|kopumā|about|around|approximately|roughly|circa|apie|maždaug|umbes|ligikaudu|kokku|iš viso|in total)"
)
#: What a project costs, by a verb: "the project costs 100 EUR", "in the project are invested", "a project X, which cost".
_COSTS: Final = re.compile(
    r"(?:(?:projekts|projektas|(?:the |this )project|projekt)\s(?:[“„\"«][^”“\"»]{2,120}[”“\"»]\s)?"
    r"(?:kopumā\s|in total\s|iš viso\s|kokku\s|mums\s|pašvaldībai\s|pilsētai\s)?"
    r"(?P<costs>izmaksā(?:j(?:a|is)|s)?|maksā(?:j(?:a|is)|s)?|costs|cost|will cost|is worth|kainavo|kainuos|kainuoja|maksab|maksis"
    r"|läks maksma"
    r"|läheb (?:kokku )?maksma|maksma)"
    r"|(?:projektā\s(?:[“„\"«][^”“\"»]{2,120}[”“\"»]\s)?|projekta\s(?:[“„\"«][^”“\"»]{2,120}[”“\"»]\s)?(?:īstenošanā|realizācijā|ieviešanā)\s)"
    r"(?:kopumā\s)?(?P<invests>ieguldīs|ieguldīja|(?:(?:tiks|tika|tiek)\s)?ieguldīti|plānots\sieguldīt)"
    r"|(?<!budžeta\s)(?<!līdzekļiem\s)projekt(?:am|a)\s(?:[“„\"«][^”“\"»]{2,120}[”“\"»]\s)?(?:īstenošanai\s|realizācijai\s)?"
    r"(?P<needs>(?:(?:kopumā|kopā|pavisam)\s(?:ir\s)?|ir\s(?:kopumā|kopā|pavisam)\s)(?:plānoti|paredzēti|iecerēti)|(?:ir\s)?(?:nepieciešami|vajadzīgi|(?:plānots|paredzēts|iecerēts)\s(?:tērēt|iztērēt|izlietot|ieguldīt|novirzīt)|(?:tiks|tika)\s(?:iztērēti|izlietoti|ieguldīti)))"
    r"|projektui\s(?:[“„\"][^”“\"]{2,120}[”“\"]\s)?(?P<asks>(?:iš\sviso\s(?:yra\s)?(?:numatyta|numatoma|skirta|skiriama|reikia)|(?:yra\s)?(?:numatyta|numatoma|skirta)\siš\sviso))"
    r"|projektile\s(?:[“„\"][^”“\"]{2,120}[”“\"]\s)?on\s(?P<foreseen>kokku\s(?:ette\snähtud|kavandatud|planeeritud|eraldatud)|(?:ette\snähtud|kavandatud|planeeritud)(?=\skokku))"
    r"|projekta\s(?:[“„\"«][^”“\"»]{2,120}[”“\"»]\s)?(?:īstenošana|realizācija|ieviešana)\s(?P<takes>izmaksā(?:ja|s)?|maksā(?:ja|s)?)"
    r"|projekti\s(?:[“„\"][^”“\"]{2,120}[”“\"]\s)?(?:elluviimiseks|teostamiseks|elluviimisele)\s(?P<spends>kulub|kulus|läheb)"
    r"|(?:(?:(?:projekts|projektas|project|projekt)(?:\s(?:ir|būs|yra|is|on))?|projektu|projektą|projekti)\s[“„\"«][^”“\"»\n]{2,240}[”“\"»],?\s"
    r"|projekts\s(?:[“„\"«][^”“\"»\n]{2,240}[”“\"»]\s)?(?:tika|tiek|tiks|ir)\s(?:īstenots|realizēts)\s)"
    r"(?P<at>par|už|worth|(?:kogu)?maksumusega|summas)"
    r"|projekt\w*\s[“„\"«][^”“\"»]{2,240}[”“\"»][^;\n]{0,40},\s(?:kas|kurš|which|that)\s[^;\n]{0,110}?(?P<cost>izmaksāja|izmaksās|izmaksā|cost|costs))\s"
    rf"(?:{_ABOUT}\s){{0,2}}(?=[\d€]|(?:EUR|Ls|LVL)\s\d)",
    re.IGNORECASE,
)
#: The whole in a form, said of all partners: "Kopējais (visiem partneriem): 100 EUR", "Total (all partners): 100 EUR".
_OF_ALL_PARTNERS: Final = re.compile(
    r"^[•–—*-]?\s?(?P<all>(?:Kopējais|Kopējā(?:\ssumma)?|Kopējās|Kopā|Total|Overall|Iš\sviso|Bendra(?:s|\ssuma)?|Kokku)"
    r"\s\((?:vis(?:iem|u)\spartner(?:iem|u)|(?:for\s)?all\s(?:the\s)?partners|vis(?:iems|ų)\spartneri(?:ams|ų)|kõi(?:k|gi)\spartner(?:id|ite))\))\s?[:–—-]\s"
    r"(?=\d|(?:EUR|€)\s?\d)",
    re.MULTILINE,
)
#: The same with the verb behind another one that has the project as its subject, or in a sentence that goes on about it:
#: "The project began in May and will cost", "It is worth".
_GOES_ON_TO_COST: Final = re.compile(
    r"(?:(?P<it>Tas|It|Jis|See)|(?:The\s|This\s|Šis\s)?[Pp]roje[kc]t(?:s|as)?\s(?:(?!\s(?:ka|kas|that|which|kad|kuris|et|mis)\s)[^.;:]){2,160}?"
    r"\s(?:un|and|ir|ja|ning|bei))\s(?:kopumā\s|in\stotal\s|iš\sviso\s|kokku\s)?"
    r"(?P<verb>izmaksā(?:s|ja)?|maksā(?:s|ja)?|will\scost|costs?|is\sworth|kainuo(?:s|ja)|kainavo|maksab|läheb(?:\skokku)?\smaksma|läks\smaksma)\s"
    rf"(?:{_ABOUT}\s){{0,2}}(?=[\d€]|(?:EUR|Ls|LVL)\s\d)"
)
#: Whoever supports a project, right before it; what they pay is a part of its costs: "EAS toetab projekti “X” summas 5 000 eurot".
_SUPPORTS: Final = re.compile(
    r"\b(?:atbalsta|atbalstīj(?:a|is|usi)|(?:līdz)?finansēj(?:a|is|usi)|remia|rėmė|parėmė|finansuoja|finansavo|toeta[bs]|toetati|(?:kaas)?rahasta[bs]"
    r"|(?:kaas)?rahastati|supports?|supported|(?:co-?)?(?:funds|funded|finances|financed))\s(?:[^.;:“„\"]{0,60}\s)?$"
)


#: "100 000 EUR project", "100 000 euros will be invested in the project": what stands right behind what a project costs.
_PROJECT_BEHIND: Final = re.compile(
    r"\d[- ](?:euro|EUR|eur)[- ](?P<project>project)\b"
    r"|(?:EUR|€|euros?|eiro|eurų|eurot|(?<=\d)) (?P<invested>(?:will be|is|are|was|were|has been|have been) invested in the project"
    r"|(?:tiks|tika|tiek) ieguldīti projektā|investuo(?:ta|jama) į projektą)\b"
    r"|\b(?:[Nn]o|(?:[Oo]ut\s)?[Oo]f(?:\sthe)?|[Ii]š)\s\d[\d \u00a0.,]*(?:[^\W\d_]+\.?\s)?(?:EUR|€|euros?|eiro|eurų|eur|lat\w+|litų)"
    r"(?P<costed>,?\s(?:(?:that|which)\s)?the\sproject\s(?:will\s)?costs?|,\sko\sprojekts\s(?:kopā\s|kopumā\s)?izmaksā(?:ja|s)?"
    r"|,\skiek\s(?:iš\sviso\s)?(?:kainuoja|kainavo|kainuos)\sprojektas)\b"
)
#: Words that make the money of a project the whole of it, and words for that money.
_WHOLE_MONEY: Final = r"(?:(?:kopēj|plānot|paredzēt|indikatīv|bendr)[^\W\d_]+|vis[ao]s?|total|overall|entire|final|estimated|planned)"
_COST_NOUNS: Final = (
    r"(?:izmaksas|summa|budžets|kopbudžets|vērtība|finansējums|apjoms|kopsumma|vertė|suma|biudžetas|finansavimas|išlaidos"
    r"|(?:kogu|üld)?(?:eelarve|maksumus|rahastus|kulud?|summa)|budget|costs?|value|expenses|expenditure)"
)
#: "projekta “X” kopējās izmaksas", "Bendra projekto „X“ vertė", "whose overall value", "bet kopējās –".
_NAMED_COSTS: Final = re.compile(
    rf"\b(?:projekta|projekto|projekti)\s(?:[“„\"«][^”“\"»\n]{{2,160}}[”“\"»]|(?-i:[{UPPER}][\w-]*[A-Z\d][\w/-]*))\s"
    rf"(?P<named>(?:{_WHOLE_MONEY}\s){{0,2}}{_COST_NOUNS})(?!\w)"
    rf"|\b(?:projekta|projekto|projekti)\s(?P<sole>{_WHOLE_MONEY}\s{_COST_NOUNS})(?!\w)"
    rf"|\b(?:whose|kura|kuru|kurio|mille)\s(?P<whose>(?:{_WHOLE_MONEY}\s){{0,2}}{_COST_NOUNS})(?!\w)"
    r"|[;,]\s(?:bet|un|o|but|ir)?\s?(?P<rest>kopējās|kopējais|bendra|izmaksas|maksumus|kogukulu|kogumaksumus)\s"
    r"(?:on\s|[–—-]\s|ir\s)(?=Ls|EUR|€|\d)",
    re.IGNORECASE,
)
#: "… given 80 EUR out of the total 100 EUR", "iš bendros 100 EUR sumos": what an amount before is a part of.
_OUT_OF: Final = re.compile(
    r"(?:EUR|€|euros?|eiro|eurų|eur)\s(?:no|of|out of|iš)\s(?:the\s)?"
    r"(?P<out>kopēj(?:iem|ās|ā|ām)(?:\s(?:summas|budžeta|finansējuma|izmaksām))?|total(?:\s(?:budget|costs?|sum|amount))?(?:\sof)?"
    r"|bendr(?:os|o)(?:\s(?:sumos|biudžeto))?)\s(?=EUR|€|\d)",
    re.IGNORECASE,
)


#: A word alone that is a label in forms ("kopos" are dunes), and a word behind it that says of what: "Total investment in the tram line".
_ALONE: Final = re.compile(r"total(?:\sinvestments?)?|kop[^\W\d_]+(?:\sinvestīcijas)?|koguinvesteering", re.IGNORECASE)
_OF_THING: Final = re.compile(
    r"\s(?!(?:is|was|of|for|planned|ir|bija|būs|sasniedz|veido|sastāda|on|oli|EUR|eur|amount\w*|projektā|projekt|project)\b)[^\W\d_]+"
)


def _is_of_thing(reading: Reading, label: Label) -> bool:
    """Whether a label of one word is only part of what a sentence says: "Total investment in the tram line is"."""
    alone = _ALONE.fullmatch(reading.words(label.span)) if label.kind == RK.totalBudget else None
    if alone is None:
        return False
    if " " not in alone[0] and alone[0].casefold().startswith("kop"):
        return reading.language == "lt"
    return _OF_THING.match(reading.text, label.span.end) is not None


#: What has costs of its own, and no name: "total cost of the equipment", "seadmete maksumus"; "koolitusprojekti maksumus" is a project's.
_THINGS: Final = (Part.EQUIPMENT, Part.CONTRACT, Part.CALL, Part.WORKS, *HAPPENS)
#: A stage with a figure is often the project itself: "Projekta 4.kārtas kopējās izmaksas".
_STAGE_BEFORE: Final = rf"(?<!\d\.)(?<!\d\.\s){Part.STAGE.value}"
#: Who has a budget of their own.
_WHO_BEHIND: Final = r"museum|school|university|hospital|library|company"
_WHO_BEFORE: Final = (
    r"muzeja|skolas|universitātes|slimnīcas|bibliotēkas|uzņēmuma|muziejaus|mokyklos|universiteto|ligoninės|bibliotekos|įmonės"
    r"|muuseumi|kooli|ülikooli|haigla|raamatukogu|ettevõtte"
)
_OF_WHAT: Final = r"\s(?:of|for)\s(?:the|a|an|our|this)\s(?:[\w-]+\s){0,2}?"
_NO_PROJECT: Final = r"\b(?!(?:\s(?!in\b|within\b)[\w-]+){0,3}\sproject)"
_THING_BEHIND: Final = re.compile(rf"{_OF_WHAT}(?P<thing>{beginnings(Part.STAGE, *_THINGS)}\w*){_NO_PROJECT}")
_WHO_HAS_BEHIND: Final = re.compile(rf"{_OF_WHAT}(?:{_WHO_BEHIND}){_NO_PROJECT}")
_THING_BEFORE: Final = re.compile(
    rf"(?<!\w)(?!\w*projekti)(?P<thing>(?:{_STAGE_BEFORE}|{beginnings(*_THINGS)})[^\W\d_]{{0,8}})\s$", re.IGNORECASE
)
_WHO_HAS_BEFORE: Final = re.compile(rf"(?<!\w)(?:{_WHO_BEFORE})\s$", re.IGNORECASE)
#: So many letters of the word for a thing make it the project's own, where its title has them, too: "projekts “Kalnu festivāls”".
_STEM: Final = 4
_BUDGET_WORD: Final = re.compile(r"budget|budžet|biudžet|eelarve", re.IGNORECASE)
_OF_PROJECT: Final = re.compile(r"proje[ck]t", re.IGNORECASE)
_LONGEST_OTHER: Final = 20
#: What is bought has a price; whatever its label, that is no amount of the project.
_BOUGHT_BEFORE: Final = re.compile(
    rf"(?<!\w)(?!\w*projekti){beginnings(Part.CONTRACT, Part.TENDER, Part.WORKS)}[^\W\d_]{{0,8}}\s$", re.IGNORECASE
)
#: "projekti kohta", "per project": what each project may get.
_PER_PROJECT: Final = re.compile(r"\s(?:projekti kohta|vienam projektui|vienam projektam|per project)\b")


def _is_of_other(reading: Reading, label: Label) -> bool:
    """Whether a label says what something else costs, or what each project may get; the part of a named body is its own."""
    start, end = label.span.start, label.span.end
    if _PER_PROJECT.match(reading.text, end) or _BOUGHT_BEFORE.search(reading.text, max(0, start - _LONGEST_OTHER), start):
        return True
    words = reading.words(label.span)
    if label.kind != RK.totalBudget or _OF_PROJECT.search(words):
        return False
    near = max(0, start - _LONGEST_OTHER), start
    found = [_THING_BEHIND.match(reading.text, end), _THING_BEFORE.search(reading.text, *near)]
    found = [match for match in found if match is not None and not _is_called_after(reading, match["thing"])]
    if _BUDGET_WORD.search(words):
        found += [_WHO_HAS_BEHIND.match(reading.text, end), _WHO_HAS_BEFORE.search(reading.text, *near)]
    spans = [Span(*match.span()) for match in found if match is not None]
    return any(not any(body.span.overlaps(span) for body in reading.bodies) for span in spans)


def _is_called_after(reading: Reading, thing: str) -> bool:
    """Whether the project is called after something within it, whose cost is then its own."""
    facts = reading.project.all(RK.title, RK.acronym) if reading.project is not None else ()
    return any(fold(thing)[:_STEM] in fold(reading.words(fact.span)) for fact in facts)


def _cost_verbs(reading: Reading, span: Span) -> Iterator[Label]:
    """The words that make an amount what the project costs: verbs and nouns before it, "project" right behind it."""
    for pattern in (_PROJECT_BEHIND, _COSTS, _NAMED_COSTS, _OUT_OF, _OF_ALL_PARTNERS):
        for match in pattern.finditer(reading.text, span.start, span.end):
            if match.lastgroup is not None and not (match.lastgroup == "at" and _SUPPORTS.search(reading.text, span.start, match.start())):
                is_behind = match.lastgroup == "costed"
                yield Label(Span(*match.span(match.lastgroup)), RK.totalBudget, leads=pattern is _OUT_OF, trails=is_behind)
    goes_on = _GOES_ON_TO_COST.match(reading.text, span.start, span.end)
    if goes_on is not None and (goes_on["it"] is None or _is_on_project_before(reading, span)):
        yield Label(Span(*goes_on.span("verb")), RK.totalBudget)
    titles = reading.project.all(RK.title) if reading.whole is not None and reading.project is not None else ()
    for fact in titles if _COST_VERB.search(reading.text, span.start, span.end) else ():
        words = beginning_of(fact.value.value) if isinstance(fact.value, Literal) else None
        costs = re.compile(rf"\s*{words}{_COST_VERB.pattern}").match(reading.text, span.start, span.end) if words is not None else None
        if costs is not None:
            yield Label(Span(*costs.span("verb")), RK.totalBudget)


def _is_on_project_before(reading: Reading, span: Span) -> bool:
    """Whether the sentence before has the project as its subject, so that a pronoun means it."""
    before = reading.sentence_before(span.start)
    return before is not None and not reading.text[before.end : span.start].strip() and begins_with_project(reading, before)


#: The number of a project for which the Commission alone pays a grant, by national agencies (Erasmus+, European Solidarity Corps).
_OF_AGENCY: Final = re.compile(r"20\d\d-\d-[A-Z]{2}\d\d-(?:KA|ESC)\w+")
#: Words for such a grant, right before its amount.
_GRANT: Final = re.compile(
    r"(?:piešķirt(?:ais|ā|a|s)\s(?:dotācija|grants|finansējums)|dotācijas\ssumma|lump\ssum(?:\sof)?|awarded\s(?:grant|funding)|skirt(?:a|as)\s(?:dotacija|finansavimas)"
    r"|eraldatud\s(?:toetus|rahastus))(?=\s?[:–—-]?\s?(?:ir\s|is\s|on\s|yra\s)?(?:EUR\s?|€\s?)?\d)",
    re.IGNORECASE,
)


def _is_by_agency(reading: Reading) -> bool:
    number = reading.project.first(RK.projectNumber) if reading.project is not None else None
    return number is not None and _OF_AGENCY.match(reading.words(number.span)) is not None


def is_grant(reading: Reading, label: Label) -> bool:
    """Whether a label is a word for the grant of a project for which the Union alone pays; whoever gets it gets all of it."""
    return label.kind == RK.euContribution and _GRANT.match(reading.text, label.span.start) is not None and _is_by_agency(reading)


def _grants(reading: Reading, span: Span) -> Iterator[Label]:
    """The words for the grant of a project that has the number of one for which the Union alone pays."""
    if _is_by_agency(reading):
        for match in _GRANT.finditer(reading.text, span.start, span.end):
            yield Label(Span(*match.span()), RK.euContribution)


#: What the work costs that gives one of several projects its title, behind the first words of that: "The mill's new roof will cost".
_COST_VERB: Final = re.compile(
    r"\s(?:[^.;:,\d\n]{0,60}?\s)?(?P<verb>izmaksā(?:ja|s)?|will\scost|costs?|kainuo(?:s|ja)|kainavo|läheb\smaksma|läks\smaksma|maksab)\s"
    r"(?=(?:(?:ap|apmēram|aptuveni|about|around|apie|umbes|kokku)\s)?(?:EUR\s|€\s?)?\d)"
)


def _is_part_or_price(reading: Reading, label: Span) -> bool:
    """Whether an Estonian label is what an amount is taken out of ("eelarvest"), or what something bought costs ("seadmete maksumus")."""
    words = reading.words(label).casefold()
    bare = words.startswith("maksumus") and _GENITIVE_BEFORE.search(reading.text, max(0, label.start - 30), label.start) is not None
    return words.endswith("st") or bare


_GENITIVE_BEFORE: Final = re.compile(rf"(?<!\w)(?!projekti\s|kogu\s|selle\s|tema\s)[{LOWER}]+\s$")
#: "from the municipality's budget" is no total.
_OF_OWNER: Final = re.compile(
    r"\b(?:(?:no|from) (?:pašvaldības|valsts|novada|pilsētas|domes|state|municipal)|savivaldybės|valstybės|rajono|linna|valla|riigi)\s$",
    re.IGNORECASE,
)
#: "The other costs" are not the costs, nor is the maximum the amount.
_REST: Final = frozenset(
    """
        maksimalais maksimala maksimalas maximum maximal didziausia maksimaalne parejas parejo
        parejais parejie atlikusas atlikusais atlikusie remaining other kitos likusios ulejaanud
    """.split()
)


#: Paying a part of the costs named before: "no kopējām izmaksām sedza 7 948 eiro".
_IS_PAID_OF: Final = re.compile(r"ām\s(?:sedz(?:a|is|usi)?|segs|(?:līdz)?finansē(?:ja|s|jusi)?|apmaksāj?a?|maksāj?a?|ieguldīj?a?)\s")


#: An amount and what makes it a part of the label behind it: "80 000 EUR of the project's total budget is paid by".
_OF_THE: Final = re.compile(
    r"(?:EUR|€|euros?|eiro|\d(?:\s?(?:M|million|thousand))?)\s(?:out\s)?of\s(?:the|its|this)\s(?:project(?:['’]s)?\s)?(?:(?:total|overall|entire)\s)?$",
    re.IGNORECASE,
)
_AMOUNT_BEHIND: Final = re.compile(r"\s?[:(–—-]?\s?(?:of\s|is\s|was\s)?(?:EUR|€)?\s?\d")


#: What of the costs behind it in the genitive is paid: "tiks segti 85 % | attiecināmo izmaksu".
_PAID_RATE: Final = re.compile(r"\b(?:se[dg]z?|segs|segt|(?:līdz)?finansē)\w*\s(?:[^\W\d_]+\s)?\d{1,3}(?:[.,]\d+)?\s?(?:%|proc\w*\.?)\s$")


def _is_base(reading: Reading, label: Span) -> bool:
    """Whether a label names what a rate or a part is taken of: "90% of the eligible costs", "no izmaksām sedza 7 948 eiro"."""
    if _IS_PAID_OF.match(reading.text, label.end - 2):
        return True
    if reading.text[label.end - 1] == "u" and _PAID_RATE.search(reading.text, max(0, label.start - 40), label.start):
        return True
    if _OF_THE.search(reading.text, max(0, label.start - 40), label.start) and not _AMOUNT_BEHIND.match(reading.text, label.end):
        return True
    return (
        re.search(
            r"(?:%|proc\.|procent\w*|procentu)\s*\)?\s*(?:apmērā\s+)?(?:no|of(?:\s+the)?|nuo|visų)\s*(?:projekta\s+|kopējām\s+|"
            r"kopējā\s+|total\s+)*$",
            reading.text[max(0, label.start - 40) : label.start],
        )
        is not None
    )


_MONEY_WORDS: Final = (
    r"(?:līdz)?finansēj[^\W\d_]+|(?:līdz)?finansē(?:ti|ts|tas|ta|s|juši)?|atbalst[^\W\d_]*|līdzekļ[^\W\d_]*|"
    r"ieguldījum[^\W\d_]*|daļ(?:a|as|u)|dotācij[^\W\d_]*|piešķīrum[^\W\d_]*|grant[^\W\d_]*|sedz(?:a|is|usi)?|"
    r"part(?= \d)|contribut(?:ion|es|ed|ing)|"
    r"co-?(?:financ|fund)[^\W\d_]+|financ[^\W\d_]+|fund(?:ing|s|ed)|support[^\W\d_]*|share|lėš[^\W\d_]+|param[^\W\d_]+|"
    r"naud(?:a|u)|dal(?:is|į|ies)|finansav[^\W\d_]+|pinig[^\W\d_]+|įnaš[^\W\d_]+|toetus(?!maht|fond|skeem)[^\W\d_]*|toetas|toetab|annab|eraldab|eraldas|skiria|skyrė"
    r"|piešķir|piešķīra|nodrošina|rahast[^\W\d_]+|kaasfinants[^\W\d_]+|osalus|osa"
    r"|investicij[^\W\d_]+|vahendi[^\W\d_]+|tasus|katab|(?:tika |ir )?(?:saņemt|piešķirt)(?:i|s|as?)|piešķīris|piešķīrusi|segs|gauta"
    r"|gavo|skirta|padeng(?:ė|ia|s)|kattis|cover(?:s|ed)|pa(?:ys|id)(?=\s(?:EUR\s|€\s?)?\d)|summas(?= (?:EUR |€ ?)?\d)"
)
_BESIDE_FUND: Final = re.compile(
    r"\)?(?:\s(?:struktūrinių fondų|struktūrfondu|fondu|fondų))?(?:\s(?:[^\W\d_]+,?\s){0,8}?programmas)?"
    r"(?:\s\d{4}\.?\s?[–-]\s?\d{4}\.?(?:\s?(?:gad[ua]m?|m\.|aasta))?)?[\s–-]*(?:līdz\s+)?"
    rf"(?:project\s|projekta\s)?(?:piešķirt\w*\s+|publisk\w+\s+|kopēj\w*\s+|plānot\w*\s+|paredzēt\w*\s+)?(?:{_MONEY_WORDS})(?![^\W\d_])(?:\s(?:daļa|daļas|apjoms)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_BEFORE_FUND: Final = re.compile(
    rf"(?<!\w)(?:{_MONEY_WORDS})\s+(?:\w+\s+)?(?:no\s+|(?:from|of)\s+(?:the\s+)?|iš\s+|"
    rf"by\s+(?:the\s+)?)?(?:Eiropas\s+(?:Savienības\s+)?|ES\s+|European\s+Union\s+)?\(?$",
    re.IGNORECASE,
)


#: A fund of the EU whose name is misspelt, funds that pay other projects than those of regions, and the Union itself.
_UNKNOWN_FUND: Final = re.compile(
    r"Eiropas\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}\s+fond(?:a|s|u)\b"
    r"|European\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}\s+[Ff]unds?(?=\s[a-ząčęėįšųūž])|Eiropas (?:Savienīb|Kopien)(?:as|a)"
    r"|European (?:Union|Community|Commission)|Eiropas Komisij(?:a|as)|Europos Komisij(?:a|os)|(?<!\w)LEADER(?=\s(?:līdz)?finansējum)"
    r"|(?<!\w)(?:Erasmus\s?\+|ERASMUS\s?\+|Interreg|INTERREG|Horizon (?:2020|Europe)|Creative Europe|Nordplus)(?=[\s.,;)])"
    r"(?:\s[Pp]rogramme(?!\w))?"
    r"|Connecting Europe Facility|(?<!\w)CEF(?!\w)|Eiropas infrastruktūras savienošanas (?:instrument|mehānism)(?:a|s)|(?<!\w)EISI(?!\w)"
    r"|Europos infrastruktūros tinklų priemonės|Euroopa ühendamise rahastu"
    r"|(?:^|(?<=[•▪*–-])[ \t]\(?|(?<=\())Fonda(?=\s(?:līdz)?finansējums)"
    r"|(?<!\w)ES\s(?:[^\W\d_]+\s){1,4}(?:fondo|fonda)(?:\s(?:kaimo\splėtrai|lauku\sattīstībai))?(?!\w)"
    r"|Europos (?:Sąjung|Bendrij)(?:os|a)"
    r"|Euroopa (?:Lii(?:t|du|dult)(?!\w)|Ühenduse)|Euroopa Komisjonilt|(?<!\w)EL(?:-i|i)?(?:\sfondide)?(?!\w)|(?<!\w)(?:ES|EU|EK|EC)(?!\w)",
    re.MULTILINE,
)


#: What a fund, a programme or the Union has given, between its name and an amount: "LIFE programma projekta ieviešanai piešķīrusi".
_GRANTED: Final = re.compile(
    r"(?:(?!pašvald|dome\b|valsts|municip|state\b|savivald|valstyb|omavalits|linn|vald\b|valla\b)[^.;:\d\n]){0,120}?\s"
    r"(?P<verb>piešķīr(?:is|usi|a)|ieguld(?:īj(?:is|usi|a)|īs|a)|"
    r"(?:(?:has |have )?(?:contributed|granted|allocated|awarded|provided|invested)|provides|invests|contributes|is (?:providing|investing)"
    r"|will (?:provide|invest|contribute))(?:\s(?:the"
    r"|this)\sproject(?:\s[“„\"][^”“\"\n]{2,160}[”“\"])?)?|skyrė|skirs|andis"
    r"|(?:eralda|toeta|(?:kaas)?rahasta)(?:b|s)(?:\s(?:seda\s|meie\s)?projekti(?:le)?)?)\s"
    rf"(?:(?:gandrīz|nearly|almost|{_ABOUT})\s)?(?=EUR|€|\d)"
)
#: What was got from a fund: "no Eiropas Savienības fondiem piesaistīti 100 EUR".
_GOT_FROM: Final = re.compile(
    r"[^\W\d_]{0,3}(?:\s(?:fond(?:iem|a|o|ų)|līdzekļiem|programm?[ao]s))?\s(?:[^.,;:“„\"\d\n]{0,90}?\s)?"
    r"(?P<verb>(?:piesaistīt|saņemt|piešķirt|iegūt)i|gauta|skirta)\s"
    r"(?:(?:gandrīz|apie|ap|aptuveni|kopā)\s)?(?=EUR|€|\d)"
)
_FROM: Final = re.compile(r"\b(?:no|iš)\s$", re.IGNORECASE)
#: Nothing but the word for a programme between its name and what it does.
_PROGRAMME_ALONE: Final = re.compile(r"\s(?:programm?(?:a|as|os|e|i|ist)?\s)?(?:ir\s|has\s|on\s)?")
#: "100 000 EUR from", "100 000 EUR projekta īstenošanai piešķirti no", "100 000 EUR projektam piešķīra" before a fund.
_AMOUNT_FROM: Final = re.compile(
    r"(?:EUR|eiro|euro|euros|eurų|eur|€|\d(?:\s?(?:M|m|million|milj(?:oni|onu)?|mln|tūkst|thousand)\.?)?)\s+"
    r"(?P<link>(?:(?:projekta(?:m|\s(?:īstenošanai|realizācijai))|projektui(?:\sįgyvendinti)?"
    r"|for the project)\s)?"
    r"(?:of which (?:comes |came |will come )?)?"
    r"(?:(?:(?:(?:ir|tika|tiks|buvo|was|were|is|are|will be|has been|have been)\s)?(?:piešķirti|saņemti|piesaistīti|atvēlēti|skirta|gauta"
    r"|granted|provided|awarded|allocated|covered|financed|co-financed|funded|paid|contributed)\s"
    r"|(?:will )?comes?\s|came\s|(?:is|was|are|were) coming\s)?(?:no|from|by|iš)\s+"
    r"|(?:piešķīr(?:a|is|usi)|atvēlēj(?:a|is|usi)|(?:ie)?d(?:od|eva|os)|sedz(?:a|is)?|skyrė)\s))(?:(?:the|programm?[ao]s)\s+)?$",
    re.IGNORECASE,
)
#: "100 000 eurot" before a fund that is told in Estonian to be where it comes from: "Fondist", "fondi vahenditest".
_AMOUNT_BEFORE: Final = re.compile(r"(?:EUR|eurot?|eur|€)\s+$", re.IGNORECASE)
_IS_SOURCE: Final = re.compile(r"(?<=st)(?!\w)|(?:\s[^\W\d_]+)?\s(?:vahendite|toetuse|eelarve|raha)st\b")
#: "EL struktuuritoetuse vahenditest 16 miljonit", "LIFE'i programmist 390 810 €": what an amount comes from, in Estonian.
_AMOUNT_COMES_FROM: Final = re.compile(
    r"(?:['’-]?[a-z]{1,3})?(?:\s[^\W\d_]+(?:['’-][a-z]+)?){0,2}?\s?(?:programmi|fondi|fondide|toetuse|vahendite|eelarve)(?:st|ga|lt|l)\s(?:summas\s|kokku\s)?"
    r"(?=€|\d[\d \u00a0.,]*\s?(?:€|eur|milj|kroon))"
)

#: The same behind the name of a fund in that case, over what it is given for: "Fondist koolimaja ehitamiseks 85 000 eurot".
_GIVEN_FROM: Final = re.compile(r"(?<=st)\s(?:[^.,;:“„\"\d\n]{0,90}?\s)?(?=\d[\d \u00a0.,]*\s?(?:€|eur|milj|kroon))")

#: What a programme of territorial cooperation or of the Commission pays comes from the Union.
_CROSS_BORDER: Final = re.compile(
    r"interreg|erasmus|horizon|apvārsnis|urbact|creative europe|radošā eiropa|europe for citizens"
    r"|pārrobežu|cross.border|per sieną|piiriülese|pārrobežas|Central Baltic|Centrāl\w* Baltijas|Eesti[–-]Läti",
    re.IGNORECASE,
)
#: A fund's name in words before its short one in brackets.
_LONG_NAME: Final = re.compile(r"(?<!\w)(Eiropas\s(?:[^\W\d_]+\s){2,7})\($")


def _fund_labels(reading: Reading, span: Span) -> Iterator[Label]:
    """ "ERAF līdzfinansējums", "finansējums no ERAF", "tiek finansēti no Eiropas Reģionālās attīstības fonda (ERAF)"."""
    mentions = [fund.span for fund in reading.codes_in(span, "fund")]
    for match in _UNKNOWN_FUND.finditer(reading.text, span.start, span.end):
        place = Span(match.start(), match.end())
        if not any(place.overlaps(fund) for fund in mentions):
            mentions.append(place)
    mentions += [
        programme.span for programme in reading.names_in(span, RK.Programme) if _CROSS_BORDER.search(reading.words(programme.span))
    ]
    for fund in sorted(mentions):
        if long := _LONG_NAME.search(reading.text, max(span.start, fund.start - 90), fund.start):
            fund = Span(long.start(1), fund.end)
        granted = _GRANTED.match(reading.text, fund.end, span.end)
        if granted is None and _FROM.search(reading.text, max(span.start, fund.start - 4), fund.start):
            granted = _GOT_FROM.match(reading.text, fund.end, span.end)
        if granted is not None:
            is_beside = _PROGRAMME_ALONE.fullmatch(reading.text, fund.end, granted.start("verb")) is not None
            yield Label(Span(fund.start if is_beside else granted.start("verb"), granted.end("verb")), RK.euContribution)
            continue
        behind = _BESIDE_FUND.match(reading.text, fund.end, span.end)
        ahead = _BEFORE_FUND.search(reading.text, max(span.start, fund.start - 60), fund.start)
        beside = re.search(r"(?:%|[–-])\s*$", reading.text[max(span.start, fund.start - 3) : fund.start])
        source = _AMOUNT_FROM.search(reading.text, max(span.start, fund.start - 80), fund.start)
        if source is None and reading.language == "et" and _IS_SOURCE.match(reading.text, fund.end, span.end):
            source = _AMOUNT_BEFORE.search(reading.text, max(span.start, fund.start - 24), fund.start)
        direct = re.match(
            r"\)?\s*(?:\(\d{1,3}\s?%\))?\s*[:–(-]?\s*(?:EUR\s*|€\s*)?(?:\d{1,3}[ \u00a0.,]\d{3}|\d{4,}[.,]\d\d(?!\d)|\d{5,}(?![\d/-])"
            r"|\d{1,4}(?:[.,]\d{1,3})?\s?(?:milj|mln|million|milijon|tūkst|thousand))",
            reading.text[fund.end : span.end],
        )
        comes = None
        if reading.language == "et":
            comes = _AMOUNT_COMES_FROM.match(reading.text, fund.end, span.end) or _GIVEN_FROM.match(reading.text, fund.end, span.end)
        behind = behind or comes
        if behind or ahead or direct or source or (beside and re.match(r"\)?\s*(?:[,.;)]|un\b|$)", reading.text[fund.end : span.end])):
            start = min(
                ahead.start() if ahead else fund.start,
                source.start("link") if source is not None and "link" in source.re.groupindex else fund.start,
            )
            if public := re.search(r"(?:publiskais|publiskā|public)\s+$", reading.text[max(span.start, start - 12) : start], re.IGNORECASE):
                start -= len(public[0])
            yield Label(Span(start, behind.end() if behind else fund.end), RK.euContribution)
