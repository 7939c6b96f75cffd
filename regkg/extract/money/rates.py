"""Which share of a project's costs the Union pays, as sentences and labels say it in per cent.

"85% no attiecināmajām izmaksām finansē ERAF", "the EU contribution is 60%", "Atbalsta intensitāte: 70 %": the payer stands right before
the rate or right behind it, with nothing between but words for money and for paying (cofinancing rate of Regulation (EU) 2021/1060,
article 112).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.subject import speaks_of_project
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import Found, money_in, rates_in
from regkg.model import Money, Span
from regkg.vocab import LEX, RK, XSD, code

_NATIONAL: Final = code("fund", "national-cofinancing")
#: The Union, and whoever gives its money, where no fund is named.
_UNION: Final = re.compile(
    r"\b(?:Eiropas (?:Savienīb|Komisij)\w*|ES(?=\s(?:fond|līdz|finans|atbalst|daļ|ieguld)|[.,;)]|$)|European (?:Union|Commission)"
    r"|EU(?=\s|[.,;)]|$)|Europos Sąjung\w*|ES lėš\w*|Euroopa Liit|Euroopa Liidu\w*|EL(?=\s(?:toetus|osa))"
    r"|[Pp]rogrammas? (?:līdzfinansējum|finansējum|sedz)\w*"
    r"|[Tt]he programme(?= cover| pay| fund| contribut)|Interreg(?: BSR| Europe)?|Erasmus\+)"
)
#: The words that join a payer and its rate: paying, money, of what it is a part, amounts.
_JOINS: Final = re.compile(
    r"(?:[\s(),.:–—-]|\d|€|(?:"
    r"EUR|eir\w*|eur\w*|Ls|lat\w*|LVL|tūkst|milj\w*|mln|million|MEUR|jeb|vai|ir|tiek|tika|tiks|būs|veido\w*|sastād\w*|nodroš\w*|sedz\w*|segs|segt\w*|finans\w*"
    r"|līdzfin\w*|piešķ\w*|ieguld\w*|apmēr\w*|atbalst\w*|daļ\w*|likm\w*|intensit\w*|no|tā|tās|to|tām|kur\w*|šīs|projekt\w*|kopēj\w*|attiecin\w*|izmaks\w*"
    r"|budžet\w*|sum\w*|naud\w*|līdzek\w*|izdev\w*|fond\w*|ar|un|programm\w*|publisk\w*|liel\w*|kas|plānot\w*|kopsumm\w*|šim|mērķ\w*"
    r"|is|are|was|were|will|be|of|the|total|eligible|costs?|budget|sum|comes?|from|by|which|that|covers?|covered|pays?|paid|fund\w*|financ\w*|co|cofinanc\w*"
    r"|contribut\w*|support\w*|grants?|provid\w*|makes?|up|amounts?|to|or|in|other|words|its|this|project|rate|share|gives?|with|an?|programme|maximum"
    r"|yra|bus|buvo|sudar\w*|deng\w*|skir\w*|skyr\w*|lėš\w*|finansuoj\w*|iš|jų|kurių|šios|sumos|išlaid\w*|vert\w*|bendr\w*|dal\w*|param\w*|tai|tinkam\w*"
    r"|on|oli|kat\w*|rahast\w*|toetu\w*|moodust\w*|mill\w*|sell\w*|kulu\w*|abikõlb\w*|eelarve\w*|osa|osakaal|ehk|maksumus\w*|projekti|poolt)(?!\w))*"
)
#: So far apart a payer and its rate are at most.
_FAR: Final = 110
#: A label that asks for the Union's rate, or says that support has one.
_LABEL: Final = re.compile(
    r"(?<!\w)(?:atbalsta (?:likme|intensitāte)|finansējuma intensitāte"
    r"|(?:ES|ERAF|ESF|KF|ELFLA|LIFE) (?:līdz)?finansējuma (?:likme|īpatsvars|intensitāte)"
    r"|(?:EU |ERDF )?co-?(?:funding|financing) rate(?: of)?|EU participation percent|aid intensity|(?:paramos|finansavimo) intensyvumas"
    r"|toetuse (?:määr|osakaal)|toetusmäär)\s?(?:ir|is|yra|on|[:|–—-])?\s?$",
    re.IGNORECASE,
)


def read_rate(reading: Reading) -> None:
    """Note the rate of a project's costs that the Union pays, unless sentences tell several."""
    project = reading.project
    if project is None or project.has(RK.cofinancingRate) or ("%" not in reading.text and not _IN_WORDS.search(reading.text)):
        return
    sentences = (sentence for sentence in reading.sentences if sentence not in reading.joint)
    found = [rate for sentence in sentences for rate in _rates_of_union(reading, project, sentence)]
    if len({rate.value for rate in found}) == 1:
        value = Literal(f"{(found[0].value / 100).normalize():f}", datatype=XSD.decimal)
        project.add(RK.cofinancingRate, value, found[0].span, rule="sentence.rate/1", confidence=LIKELY)


_IN_WORDS: Final = re.compile(r"\d\s?(?:proc|prots|per\s?cent)")


def _rates_of_union(reading: Reading, project: Draft, sentence: Span) -> Iterator[Found[Decimal]]:
    """The rates in a sentence that the Union pays; of a programme or a call nothing is taken that does not speak of the project."""
    rates = list(rates_in(reading.text, *sentence))
    if not rates or _is_on_others(reading, project, sentence):
        return
    if reading.has_cue(sentence, LEX.call, LEX.available) and not speaks_of_project(reading, sentence):
        return
    payers = sorted(_payers(reading, sentence))
    start = sentence.start
    for rate, following in zip(rates, [*rates[1:], None], strict=True):
        end = following.span.start if following is not None else sentence.end
        before = next((payer for payer in reversed(payers) if start <= payer.start and payer.end <= rate.span.start), None)
        behind = next((payer for payer in payers if rate.span.end <= payer.start and payer.end <= end), None)
        is_before = before is not None and _joined(reading, before.end, rate.span.start)
        is_behind = behind is not None and _joined(reading, rate.span.end, behind.start) and not _OWN_RATE.match(reading.text, behind.end)
        if is_behind and behind is not None and reading.text[rate.span.end] in ",;" and _OWN_BEHIND.match(reading.text, behind.end):
            is_behind = False
        is_labelled = _LABEL.search(reading.text, max(0, rate.span.start - _LONGEST_LABEL), rate.span.start) is not None
        told = behind if is_behind else before if is_before else None
        if (told is not None or is_labelled) and not _OF_SOME.match(reading.text, rate.span.end):
            yield rate
        start = max(rate.span.end, told.end if told is not None else 0)


def _is_on_others(reading: Reading, project: Draft, sentence: Span) -> bool:
    """Whether a sentence tells of other money: its amounts are a participant's, or none of those that were taken as the project's."""
    if next(money_in(reading.text, *sentence), None) is None:
        return False
    own = [fact.span for fact in project.facts if isinstance(fact.value, Money)]
    theirs = [fact.span for draft in reading.participations() for fact in draft.facts if isinstance(fact.value, Money)]
    return any(map(sentence.holds, theirs)) or (bool(own) and not any(map(sentence.holds, own)))


#: Of whose costs it is a part, where these are not the project's: "of the costs of towns in less developed regions"; or another rate.
_OF_SOME: Final = re.compile(
    r"\s?(?:%\s)?(?:vai|or|arba|või|līdz|to|iki|kuni|[–—-])\s?\d|\sof\s(?:the\s)?(?:eligible\s)?costs\sof\s(?!the\sproject|this\sproject|it)"
)
_LONGEST_LABEL: Final = 60
#: A rate in brackets, which is that of the payer before it.
_OWN_RATE: Final = re.compile(r"\s?\(\d{1,3}(?:[.,]\d+)?\s?(?:%|proc)")
#: The rate of a payer that a comma divides from that of the one before: "the town's share is 17 %, the fund gives 83 %".
_OWN_BEHIND: Final = re.compile(r"(?:\s[^\W\d_]+){0,4}\s?[–—:-]?\s?\d{1,3}(?:[.,]\d+)?\s?(?:%|proc)")


def _payers(reading: Reading, sentence: Span) -> Iterator[Span]:
    """Where a sentence names the Union, one of its funds or programmes, and not who pays the rest."""
    for mention in reading.codes_in(sentence, "fund"):
        if mention.concept != _NATIONAL:
            yield mention.span
    yield from (Span(*match.span()) for match in _UNION.finditer(reading.text, *sentence))


def _joined(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing stands between a payer and its rate but words for money and paying; an amount there is the payer's or the whole."""
    gap = reading.text[start:end]
    return end - start <= _FAR and _JOINS.fullmatch(gap) is not None


def rate_at(reading: Reading, amount: Span) -> Found[Decimal] | None:
    """The rate that stands right before or behind an amount: "85% jeb 100 EUR", "100 EUR (85 %)"."""
    before = list(rates_in(reading.text, max(0, amount.start - 24), amount.start))
    if before and re.fullmatch(r"\s*(?:jeb|or|[-–—(:]|ir)?\s*", reading.text[before[-1].span.end : amount.start]):
        return before[-1]
    behind = next(rates_in(reading.text, amount.end, min(len(reading.text), amount.end + 12)), None)
    if behind and re.fullmatch(r"\s*[(–-]\s*", reading.text[amount.end : behind.span.start]):
        return behind
    return None


def note_rate(project: Draft, rate: Found[Decimal]) -> None:
    """Note a rate of a project or a participant that has none, as a fraction of one."""
    if not project.has(RK.cofinancingRate):
        value = Literal(f"{(rate.value / 100).normalize():f}", datatype=XSD.decimal)
        project.add(RK.cofinancingRate, value, rate.span, rule="money.rate/1", confidence=LIKELY)
