"""Who pays a part of a project's money, as the words before and behind the amount tell: the Union, or somebody for a part of their own."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.cues.money_labels import ENUMERATION
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span
from regkg.vocab import LEX, RK

#: "(1 000 EUR) is financed by", before a programme, a fund or the Union.
_PAID_BY: Final = re.compile(
    r"\)?\s*(?:\([^()]{3,24}\)\s*)?(?:(?:or|jeb|arba|ehk)\s+\d{1,3}(?:[.,]\d+)?\s?%\s+)?(?:apmērā\s+)?"
    r"(?:no\s(?:tām|tiem|tās|tā)\s|iš\sjų\s)?"
    r"(?:(?:(?:līdz)?finansē(?:s|ja|jis|jusi)?|(?:ie)?dod|deva|dos|maksā|maksās|samaksās|sedz|sedza|segs|nodrošin(?:a|ās|āja|ājis|ājusi)|apmaksā|apmaksās"
    r"|atvēl|atvēlēja|piešķir|piešķirs|ieguldīja|iegulda"
    r"|piešķīra|finansuoja|finansavo|padengė|dengia|skiria|rahastab|annab|katab|katavad|kattis|toetab|toetas|rahastas"
    r"|skirs|skyrė|tuleb|tuli|saadi|saadakse|pärineb|covers|(?:will )?comes? from|came from|coming from"
    r"|(?:is|are|was|were|has been|have been|will be|is to be) (?:co-?)?(?:financed|funded|covered|provided|paid|committed|contributed)"
    r" (?:by|from)"
    r"|of them\s[–—-]\s(?:is |are )?from)\s"
    rf"|(?:sastāda|veido|ir|yra|is|are|on)\s(?:the\s|/)?(?=(?-i:[{UPPER}]))|(?:of them\s)?[–—-]\s?(?=[^\W\d_]))",
    re.IGNORECASE,
)
#: "…, 1 000 EUR of them – from the fund": a part by what stands behind it.
OF_THEM_BEHIND: Final = re.compile(r"\s(?:of (?:them|it)|no tiem|iš jų)\s[–—-]\s")
#: The Union, as those who pay are named; and those who pay their own part.
_UNION: Final = re.compile(
    r"\b(?:ES|EU|EK|EL(?:-i|i)|Eiropas (?:Savienīb|Komisij|kaimiņattiec)\w*|European (?:Union|Commission)|Europos Sąjung\w*|Euroopa Liid\w*"
    r"|[Ff]onda (?:līdz)?finansējum\w+)\b"
)
_OWN: Final = re.compile(
    r"pašvald|\bdom(?:e|es)\b|novad|\bpilsēt|valsts|biedrīb|partner|municipal|state|national|own|savivald|valstyb|omavalits|\bvald\b"
    r"|riigi|linn",
    re.IGNORECASE,
)


def is_paid_by_union(reading: Reading, around: Span, amount: Span) -> bool:
    """Whether the words at a part of an amount name a fund, a programme or the Union first of those who may pay it."""
    behind = Span(amount.end, max(min(around.end, amount.end + 160), amount.end + 1))
    if _PAID_BY.match(reading.text, behind.start, behind.end) and _names_union_first(reading, behind):
        return True
    marks = list(ENUMERATION.finditer(reading.text, around.start, amount.start))
    before = Span(marks[-1].end(), amount.start) if marks and marks[-1].end() < amount.start else None
    return before is not None and before.end - before.start <= _LONGEST_PAYER and _names_union_first(reading, before)


#: Who pays an amount, behind it and a dash, where that is somebody for a part of their own: "800 EUR finansē ERAF, 200 EUR – valsts".
_DASHED_OWN: Final = re.compile(rf"\s[–—-]\s(?:{_OWN.pattern})", re.IGNORECASE)


def is_paid_by_own(reading: Reading, amount: Span) -> bool:
    """Whether a dash behind an amount leads to who pays it, who is neither the Union nor a fund."""
    return _DASHED_OWN.match(reading.text, amount.end) is not None


def is_union(reading: Reading, span: Span) -> bool:
    """Whether words that look like the name of a body are a fund's or the Union's."""
    return _UNION.match(reading.text, span.start, span.end) is not None or any(
        fund.span.start == span.start for fund in reading.codes_in(span, "fund")
    )


#: "ES no tiem sedza 1 000 EUR", "The EU pays of that 1 000 EUR": the Union and its part, of what the sentence before tells.
_UNION_FIRST: Final = re.compile(
    rf"(?:{_UNION.pattern})(?:\s[Ff]ond[^\W\d_]*)?\s(?:(?:no\s(?:tiem|tām|tā)|iš\sjų|sellest)\s(?:sedz(?:a|is)?|segs|d(?:eva|od|os)|maksā(?:ja|s)?"
    r"|finansē(?:ja|s)?|padeng(?:ė|ia|s)|skyrė|katab|kattis|tasub)|(?:pays?|paid|covers?|covered|provides?|provided)\s(?:of\s(?:that|them|it))?)\s"
    r"(?:EUR\s|€\s?)?",
)


def is_union_first(reading: Reading, start: int, amount: int) -> bool:
    """Whether a sentence that begins at a place tells first of the Union, and right behind what it pays of an amount named before."""
    return _UNION_FIRST.fullmatch(reading.text, start, amount) is not None


#: A fund's name with what is said of it before an amount has no more letters.
_LONGEST_PAYER: Final = 110


def _names_union_first(reading: Reading, span: Span) -> bool:
    """Whether a passage names a fund, a programme or the Union before anybody else who pays."""
    named = [mention.span for mention in (*reading.codes_in(span, "fund"), *reading.names_in(span, RK.Programme))]
    named += [cue.span for cue in reading.cues_in(span, LEX.programme)]
    if union := _UNION.search(reading.text, span.start, span.end):
        named.append(Span(*union.span()))
    first = min(named, default=None)
    return first is not None and _OWN.search(reading.text, span.start, first.start) is None
