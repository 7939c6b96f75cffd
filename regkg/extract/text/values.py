"""Values as texts print them: amounts of money, dates and spans of time, counts, rates, project numbers, addresses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, Generic, NamedTuple, TypeVar

from regkg.errors import InputError
from regkg.extract.text.tokens import UPPER, fold
from regkg.model import Money, Span, StatedDate

# ── numbers and money ────────────────────────────────────────────────────────────────────────────────────────────────────

_BLANK: Final = "[ \u00a0\u202f\u2009]"
#: Grouped by blanks, points, commas or apostrophes, or plain; with or without decimals.
_NUMBER: Final = (
    rf"(?<=EUR )\d{{1,3}}  \d{{3}}(?!\d|[.,]\d)|"
    rf"\d{{1,3}}[ \u00a0]\d{{6}}(?:[.,]\d\d)?(?!\d|[.,]\d)|"
    rf"(?:(?<=[–—:-]\s)|(?<=\b(?:ir|is|on)\s)|(?<=EUR\s))\d{{1,2}}[ \u00a0]\d{{4,5}}[.,]\d\d(?!\d|[.,]\d)|"
    rf"\d{{1,3}}(?:(?:{_BLANK}|[.,'’])\d{{3}})+(?![\d])(?:[.,]\d{{1,2}}(?!\d)|(?:,\s|\s,)\d\d(?=\s*(?:[Ee][Uu][Rr]|eiro|€|Ls|"
    rf"LVL)))?|\d+,\s\d\d?(?=\s*mil)|\d+,\s\d\d(?=\s*(?:[Ee][Uu][Rr]|eiro|€))|\d+(?:[.,]\d+)?(?:[.,]\d{{2}}(?!\d))?"
)

#: No letter follows: "7 European countries" and "3 NOKIA" are no money.
_WORD_ENDS: Final = r"(?![^\W\d_])"
_CURRENCIES: Final = {
    "EUR": (
        rf"EUR[OS]?{_WORD_ENDS}|€|[Ee]iro{_WORD_ENDS}"
        rf"|[Ee]ur(?:o(?:s|t|st|le|lt?|de|ks|sse|sid|ga|ni)?|as|ui|ą|u|ai|ų|ams|us|ais|uose)?{_WORD_ENDS}"
    ),
    "LVL": rf"LVL{_WORD_ENDS}|Ls{_WORD_ENDS}|lat(?:s|am?|u|ā|i|us|iem|os){_WORD_ENDS}",
    "SEK": rf"SEK{_WORD_ENDS}",
    "NOK": rf"NOK{_WORD_ENDS}",
    "PLN": rf"PLN{_WORD_ENDS}|zł",
    "USD": rf"USD{_WORD_ENDS}|\$",
    "LTL": rf"LTL{_WORD_ENDS}|Lt{_WORD_ENDS}|lit(?:as|o|ui|ą|u|ai|ų|ams|us|ais){_WORD_ENDS}",
    "EEK": rf"EEK{_WORD_ENDS}|kroon(?:i|ini?)?{_WORD_ENDS}",
    "CHF": (
        rf"CHF{_WORD_ENDS}|[Šš]veices\sfrank(?:[sua]|i|iem|os){_WORD_ENDS}|[Ss]wiss\s[Ff]rancs?{_WORD_ENDS}"
        rf"|[Šš]veicarijos\sfrank(?:as|o|ų|ais|ai|us|ams){_WORD_ENDS}|[Šš]veitsi\sfranki{_WORD_ENDS}"
    ),
    "GBP": rf"GBP{_WORD_ENDS}|£",
}
_YEAR_FIRST: Final = r"(?:19|20)\d\d(?!\d)"
_ANY_CURRENCY: Final = "|".join(_CURRENCIES.values())
_SCALES: Final = (
    (9, r"miljard\w*|mljrd\.?|mlrd\.?|milijard\w*|billion|bn\b"),
    (6, r"mil\.|mi?lj(?:on\w*)?\.?|milojon\w*|miljon\w*|mln\.?|milijon\w*|mio\.?|million\w*|Million\w*|M\b|m\b"),
    (3, r"tūkst(?:o\w*)?\.?|tukst(?:o\w*)?\.?|tūkstanč\w*|tuhat\w*|tuhande\w*|thousand\w*|K\b|k\b"),
)
_ANY_SCALE: Final = "|".join(pattern for _, pattern in _SCALES)
_MONEY: Final = re.compile(
    rf"(?=[\dMEUSNPLCGelzkŠšs€$£])"  # looking at the first sign first leaves most places out at once
    rf"(?:(?<![\w.,/-])|(?<=[^\W\d_]{{4}}))(?:(?P<before>MEUR|{_ANY_CURRENCY})\s*)?(?P<number>{_NUMBER})"
    rf"(?:(?:\s*|-(?=[mb]illion))(?P<scale>{_ANY_SCALE})"
    rf"(?:\s(?P<rest>\d{{1,3}}(?: \d{{3}})?)(?:\s(?P<smaller>{_ANY_SCALE}))?(?=\s(?:{_ANY_CURRENCY})))?)?"
    rf"(?:,-+)?(?:(?:(?!\s*\n\s*(?:{_ANY_CURRENCY})[ \u00a0]?\d)\s*|(?<=illion)-)(?P<after>MEUR|{_ANY_CURRENCY}))?"
    r"(?P<spelt>(?<=[.,]\d\d)\s?\((?:[^\W\d_]+\s){1,12}(?:euro|eiro)(?:,?\s(?:un\s)?(?:\d\d?|[^\W\d_]+)\s(?:cent[^\W\d_]+))?\))?"
)

#: What joins both ends of a range.
_TO_UPPER_END: Final = ("-", "–", "—", "līdz", "lidz", "to", "iki", "kuni")
#: The lower end of a range right before an amount: "10 000 – ", "1,5–", "10 000 EUR līdz ".
_LOWER_END: Final = re.compile(
    rf"(?<![\w.,/-])(?:(?:{_ANY_CURRENCY})\s*)?(?P<number>{_NUMBER})(?:\s*(?P<scale>{_ANY_SCALE}))?(?:\s*(?P<after>{_ANY_CURRENCY}))?"
    rf"\s*(?:{'|'.join(_TO_UPPER_END)})\s*$"
)
_LONGEST_END: Final = 40

#: An upper end is not more than so many times the lower one; what stands farther apart is a number before an amount.
_WIDEST_RANGE: Final = 100


#: Without one, there is neither an amount nor a date.
_DIGIT: Final = re.compile(r"\d")

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A value and where it was printed."""

    value: T
    span: Span


_GROUPS_APART: Final = re.compile(rf"{_BLANK}{{1,2}}|['’]")
_DECIMALS_APART: Final = re.compile(r"(?:,\s|\s,)(?=\d\d?$)")
#: "1 828318": millions before the rest without a blank.
_MILLIONS_APART: Final = re.compile(r"(?<=\d)[ \u00a0](?=\d{6}(?:[.,]\d\d)?$)")
_SEPARATORS: Final = re.compile(r"[_.,]")


def decimal_of(printed: str, *, scaled: bool = False) -> Decimal | None:
    """A number as printed, its separators told from the number itself; None if they contradict each other.

    `scaled` says that a word such as "million" follows, so that one separator before three digits is a decimal one.

    >>> [str(decimal_of(text)) for text in ("1 643 705", "106 717,50", "1,250,400.00", "250.080.00", "12.500", "0,500")]
    ['1643705', '106717.50', '1250400.00', '250080.00', '12500', '0.500']
    >>> str(decimal_of("1,250", scaled=True))
    '1.250'
    """
    text = _GROUPS_APART.sub("_", _DECIMALS_APART.sub(",", _MILLIONS_APART.sub("", printed.strip())))
    separators = _SEPARATORS.findall(text)
    groups = _SEPARATORS.split(text)
    if len(groups[0]) > 1 and groups[0].startswith("0"):
        return None
    if not separators:
        return Decimal(text)
    tail = groups[-1]
    whole, decimals = groups, ""
    if len(tail) != 3 or (len(separators) == 1 and separators[0] != "_" and (scaled or groups[0] == "0")):
        whole, decimals = groups[:-1], tail
        if separators[-1] == "_":
            return None
    elif len(separators) > 1 and separators[-1] != separators[-2] and separators[-1] != "_" and separators[-2] == "_":
        whole, decimals = groups[:-1], tail  # 1 234,567: a blank groups, so the comma does not
    if len(whole) > 1 and any(len(group) != 3 for group in whole[1:]):
        return None
    if len(set(separators[: len(whole) - 1])) > 1 and (decimals or scaled or sorted(separators) != [",", "."]):
        return None  # "1.188,300" is millions with two signs for groups: no money has three decimals
    return Decimal("".join(whole) + ("." + decimals if decimals else ""))


def _currency(printed: str | None) -> str | None:
    if not printed or printed == "MEUR":
        return "EUR" if printed else None
    return next(code for code, pattern in _CURRENCIES.items() if re.fullmatch(pattern, printed))


def money_in(text: str, start: int = 0, end: int | None = None, *, currency: str | None = None) -> Iterator[Found[Money]]:
    """The amounts of money in a part of a text.

    A number counts as money when a currency stands at it, or when `currency` is given (a form whose label names it). A currency sign
    before a letter is a misread one, not money; neither end of a range is an amount.

    >>> [str(found.value) for found in money_in("kopā 1 643 705 EUR, t.sk. 6,2 miljoni EUR no 2014. gada")]
    ['1643705 EUR', '6.2E6 EUR']
    """
    found: list[Found[Money]] = []
    stop = len(text) if end is None else end
    if _DIGIT.search(text, start, stop) is None:
        return
    for match in _MONEY.finditer(text, start, stop):
        amount = _amount(text, match, currency)
        if amount is None:
            continue
        lower = _lower_end(text, start, amount)
        if lower is None:
            found.append(amount)
        elif found and lower.overlaps(found[-1].span):
            found.pop()
    yield from found


#: The last three digits of an amount, and those that stand before them behind a comma and a space.
_GROUP_ALONE: Final = re.compile(r"\d{3}(?!\d)")
_GROUP_BEFORE: Final = re.compile(r"(?<![\d.,/])(?<!\d[ \u00a0])\d{1,3},\s$")


#: The blank of "2 2462,13", which belongs behind the next digit.
_BLANK_ASTRAY: Final = re.compile(rf"(?<=\d){_BLANK}(?=\d{{4,5}}[.,]\d\d$)")
#: Four digits or more in a row, and what begins an amount before them.
_UNGROUPED: Final = re.compile(r"\d{4}")
_REST_APART: Final = re.compile(rf"{_BLANK}(?!{_YEAR_FIRST})\d{{4}}")
_GROUP_APART: Final = re.compile(rf"(?:[–—:-]|\b(?:ir|is|yra|on|sastāda|veido)|{_ANY_CURRENCY})\s?\d{{1,3}}{_BLANK}$")


def _amount(text: str, match: re.Match[str], currency: str | None) -> Found[Money] | None:
    before, after, scale = match["before"], match["after"], match["scale"]
    if before and match.start() > 0 and text[match.start() - 1].isalnum():
        before = None
    tail = match.start("spelt") if match["spelt"] else match.end()
    if after and after in "€$£" and text[tail : tail + 1].isalpha():
        return None
    if match["spelt"]:
        currency = currency or "EUR"
    if not (before or after or currency):
        return None
    if text[tail : tail + 1] == "%" or text[match.end("number") : match.end("number") + 3].lstrip().startswith("%"):
        return None
    if not before and _GROUP_ALONE.match(match["number"]) and _GROUP_BEFORE.search(text, max(0, match.start() - 6), match.start()):
        return None  # "112, 460,00 €": its thousands stand apart
    if _UNGROUPED.match(match["number"]) and _GROUP_APART.search(text, max(0, match.start() - 12), match.start()):
        return None  # "– 12 2462 EUR": a blank stands where none belongs
    if before and match["number"].isdigit() and _REST_APART.match(text, match.end("number")):
        return None
    millions = "MEUR" in (before, after)
    amount = decimal_of(_BLANK_ASTRAY.sub("", match["number"]), scaled=bool(scale) or millions)
    if amount is None:
        return None
    if power := _power(scale, millions=millions):
        amount = amount.scaleb(power)
    if match["rest"]:  # "1 million 240 thousand"
        amount += Decimal(match["rest"].replace(" ", "")).scaleb(_power(match["smaller"]))
    first = match.start() if before else match.start("number")
    return Found(Money(amount, _currency(before) or _currency(after) or currency), Span(first, tail))


def _power(scale: str | None, *, millions: bool = False) -> int:
    """The power of ten of a scale word."""
    if scale:
        return next(power for power, pattern in _SCALES if re.fullmatch(pattern, scale))
    return 6 if millions else 0


def _lower_end(text: str, start: int, upper: Found[Money]) -> Span | None:
    """Where the lower end of a range stands whose upper end an amount is; None if it is the end of none."""
    first = max(start, upper.span.start - _LONGEST_END)
    joins = text[first : upper.span.start].rstrip().endswith(_TO_UPPER_END)
    match = _LOWER_END.search(text, first, upper.span.start) if joins else None
    if match is None:
        return None
    lower = decimal_of(match["number"], scaled=bool(match["scale"]))
    if lower is None or not lower or (not match["after"] and re.fullmatch(r"(?:19|20)\d\d", match["number"])):
        return None
    amount = upper.value.amount
    candidates = [lower.scaleb(_power(match["scale"]))] if match["scale"] else [lower, lower.scaleb(6), lower.scaleb(3)]
    if any(candidate < amount <= _WIDEST_RANGE * candidate for candidate in candidates if upper.value.rounded or candidate == lower):
        return Span(match.start(), match.end())
    return None


_RATE: Final = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,4})?)\s?(?:%|proc\.|procent|protsen|per\s?cent)")


def rates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[Decimal]]:
    """Percentages between 0 and 100, as printed.

    >>> [str(found.value) for found in rates_in("85% no ERAF, 15 % pašu")]
    ['85', '15']
    """
    for match in _RATE.finditer(text, start, len(text) if end is None else end):
        rate = Decimal(match[1].replace(",", "."))
        if 0 < rate <= 100:
            yield Found(rate, Span(match.start(), match.end()))


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_YEAR: Final = r"(?:19|20)\d\d"
_YEAR_WORD: Final = r"(?:gad\w*|g\.|m\.|metu|metai\w*|aasta\w*|a\.|a(?=\s[a-zõäöü]{4}))"
_DAY_WORD: Final = r"(?:d\.|dien\w*)"
#: A part of a year, as it stands before the year: "the end of 2021", "spring 2019", "Q1 2020", "sügis 2019".
PART_BEFORE: Final = (
    r"(?:(?:the\s)?(?:very\s)?(?:beginning|start|middle|end|(?:first|second)\shalf|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\squarter"
    r"|spring|summer|autumn|fall|winter)\s(?:of\s)?(?:the\syear\s)?|(?:early|mid|late)(?:\s|-)|Q[1-4]\s|(?:I{1,3}|IV)\skvarta(?:l|list|lini)\s"
    r"|(?:kevad|suvi|sügis|talv|(?:kevad|suv|sügis|talv)e(?:st|ni|l))\s)"
)
#: What stands between an English verb and a month for a part of it: "at the end of March 2019", "in early March 2019".
AT_PART: Final = (
    r"(?:(?:at|in|by|on|during|towards)\s+)?(?:the\s+)?(?:(?:very\s+)?(?:beginning|start|middle|end|first\sdays)\s+of\s+(?:the\s+)?"
    r"|(?:early|mid|late)(?:\s+|-))"
)
#: The same, as it stands behind the year or the month: "2019. gada rudens", "2021 m. pabaigos", "2019. aasta kevadest".
PART_BEHIND: Final = (
    r"(?:sākum(?:s|a|ā|am)|vid(?:us|ū|um)|beig(?:as|ās|ām|u)|nogal(?:e|es|ē|ei)|izskaņ(?:a|as|ā|ai)|pavasar(?:is|a|ī|im)|vasar(?:a|as|ā|ai)|rud(?:ens|enī|enim)"
    r"|ziem(?:a|as|ā|ai)|(?:pirm|otr)(?:ās|ajai|ā|ajā|o)\spus(?:es|ei|ē|i)|(?:pirmajā|otrajā|[12]\.)\spusgadā"
    r"|(?:(?:I{1,3}|IV|[1-4])\.?\s?|(?:pirm|otr|treš|ceturt)[^\W\d_]{1,3}\s)ceturk(?:snis|šņa|snī|snim)"
    r"|pradži(?:a|os|oje|ai)|pabaig(?:a|os|oje|ai)|gal(?:e|o|ą)|vidur(?:ys|io|yje)|pavasar(?:io|į)|vasar(?:os|ą)|rud(?:uo|enį)|žiem(?:a|os|ą)"
    r"|(?:pirm|antr)(?:oji|osios|ąją|ojoje|ąjį|ojo)\spus(?:ė|ės|ę|ėje|metį|mečio)?"
    r"|(?:(?:I{1,3}|IV|[1-4])(?:\s?-?a?j?[oįi])?|(?:pirm|antr|treč|ketvirt)[^\W\d_]{1,4})\sketvir(?:tis|čio|tį|tyje)"
    r"|algus(?:es|est|eks|eni)?|keskpai(?:k|gas|gast|gani)|keskel|lõp(?:p|us|ust|uks|uni)|kevad(?:el|est|eni|eks)?|suv(?:i|el|est|eni|eks)|sügis(?:el|est|eni|eks)?"
    r"|talv(?:el|est|eni)?|(?:esimese|esimesel|esimeses|esimesest|teise|teisel|teises|teisest)\spool(?:e|el|es|est|eni)"
    r"|(?:(?:I{1,3}|IV|[1-4])\.?|(?:esimese|teise|kolmanda|neljanda)[^\W\d_]{0,2})\skvarta(?:l|list|lis|lini|li))(?![^\W\d_])"
)
_RANGE: Final = re.compile(
    rf"\s*\.?(?:\s?g\.)?(?:\s*mėn\.?|\s*mėnesio)?(?:\s{PART_BEHIND})?\s*(?:[-–—−→]|līdz|lidz|to|until|till|through|iki|kuni|bis)"
    r"\s*(?:the\s+)?(?:(?:very\s)?(?:beginning|middle|end)\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)
_PART_ENDS: Final = re.compile(rf"(?<!\w){PART_BEFORE}$", re.IGNORECASE)
_LONGEST_PART: Final = 34
#: The same between two dates in Estonian cases: "2019. aasta kevadest 2021. aasta sügiseni".
_FROM_PART: Final = re.compile(r"\s[^\W\d_]+st\s")
_UNTIL_PART: Final = re.compile(r"\s(?:lõpu|alguse|kevade|suve|sügise|talve|keskpaiga)ni(?!\w)")


#: What shows that a day is one of several: "11.–12. jūnijā", "11. un 12. jūnijā".
_DAYS_BEFORE: Final = re.compile(r"(?<![\d.])\d{1,2}(?:\.?[-–—]|\.\s*(?:[-–—]|un|ir|ja|and|&)\s*)$")
_NUMBERED: Final = re.compile(r"\bn[ro]\.?\s*$")
_YEARS_BEFORE: Final = re.compile(rf"{_YEAR}\s*\.?\s*[-–—/]\s*$")


#: "2020. aasta juunist", "15. maist 2020", in Estonian "from".
_FROM_CASE: Final = re.compile(r"[^\W\d_]st(?:\s(?:19|20)\d\d)?$")
#: "2022. aasta maini", "28. veebruarini 2023", in Estonian "until"; "juuni" is a month.
_UNTIL_CASE: Final = re.compile(r"(?<!\w)(?!juuni(?!\w))[^\W\d_]+ni(?:\s(?:19|20)\d\d)?$")


def is_until_case(text: str, date: Span) -> bool:
    """Whether a date ends in the Estonian case that says "until".

    >>> is_until_case("maini 2022", Span(0, 10)), is_until_case("juuni 2022", Span(0, 10))
    (True, False)
    """
    return _UNTIL_CASE.search(text, date.start, date.end) is not None or _UNTIL_PART.match(text, date.end) is not None


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time as stated: a beginning, an end, or both."""

    start: Found[StatedDate] | None
    end: Found[StatedDate] | None

    @property
    def span(self) -> Span:
        """From the first to the last word of the dates."""
        parts = [date.span for date in (self.start, self.end) if date]
        return Span(parts[0].start, parts[-1].end)


#: From the first day of a period to the year in the second: " – 1 October 2018", " to October 1, 2018".
_TO_YEAR: Final = (
    rf"\s?(?:[–—-]|to|until|till|through)\s?(?:\d{{1,2}}(?:st|nd|rd|th)?\s[a-z]{{3,9}}|[a-z]{{3,9}}\s\d{{1,2}}(?:st|nd|rd|th)?),?\s{_YEAR}"
)


#: What parts the months of one year: "March – August 2018", "märtsist augustini 2018".
_TO: Final = r"(?:\s?[–—-]\s?|\s(?:to|until|till|through|and|kuni)\s|(?<=st)\s(?=[^\W\d_]+ni\s))"
#: From a month to the year of the next one, where a period has no word for years: "kovas – 2025 sausis".
_MONTH_TO_YEAR: Final = rf"[^\W\d_]{{5,12}}\s?[–—-]\s?{_YEAR}\s[^\W\d_]{{5}}"


class Dates:
    """Finds dates in running text, given the names of months (folded form to number)."""

    def __init__(self, months: Mapping[str, int]) -> None:
        self._months = dict(months)
        names = _one_of(months)
        begins = "|".join(sorted({re.escape(name[:2]) for name in months}))
        month = rf"(?P<{{0}}>{names})(?:kuu(?:st?|ni|l|ks)?)?(?![^\W\d_])\.?"
        forms = "|".join(
            (
                # 2017 04 01
                rf"(?P<y10>{_YEAR})\s(?P<m10>(?:0[1-9]|1[0-2]))\s(?P<d10>\d{{2}})(?!\d)",
                # 2017 balandžio 24 d., 2017 April 24th
                rf"(?P<y9>{_YEAR})\s+{month.format('m9')}\s+(?P<d9>\d{{1,2}})(?:\s*{_DAY_WORD}|(?:st|nd|rd|th)\b)",
                # 2017. gada 1. maijs, 2017.gada oktobra, 2019 m. kovo 1 d., 2024. aasta märts
                (
                    rf"(?P<y1>{_YEAR})\s*\.?\s*{_YEAR_WORD}\s*(?:(?P<d1>\d{{1,2}})\s*\.?\s*)?{month.format('m1')}"
                    rf"(?:\s+(?P<d1b>\d{{1,2}})(?:\s*{_DAY_WORD}|-(?:aja|oji|aji|ojo|osios)|(?=\s?[–—-]\s?{_YEAR})))?"
                ),
                # 1. maijs 2017, 1 May 2017, 1. märts 2024, 1 st May 2017
                rf"(?P<d2>\d{{1,2}})(?:\s?(?:st|nd|rd|th)(?=\s))?\s*\.?\s*(?:of\s+)?{month.format('m2')},?\s*(?P<y2>{_YEAR})",
                # May 1, 2017; May 2017
                rf"{month.format('m3')}(?:\s+(?P<d3>\d{{1,2}})(?:(?:st|nd|rd|th),?|,|\.)?(?=\s))?\s*,?\s*(?P<y3>{_YEAR})",
                # 05.10.2017, 05/02/2024, 1. 3. 2018; 2017-10-05; 10.2017; 2017.10.05
                rf"(?P<y4>{_YEAR})\s?[-./]\s?(?P<m4>\d{{1,2}})\s?[-./]\s?(?P<d4>\d{{1,2}})",
                rf"(?P<d5>\d{{1,2}})\s?[./]\s?(?P<m5>\d{{1,2}})\s?[./]\s?(?P<y5>{_YEAR})",
                rf"(?P<m6>\d{{1,2}})[./](?P<y6>{_YEAR})",
                # 11. jūnijā
                rf"(?P<d7>\d{{1,2}})\s*\.\s*{month.format('m7')}",
                # 2028. decembris; 2028 kovas – 2029 sausis
                rf"(?P<y11>{_YEAR})(?:\s?\.\s?|\s(?={_MONTH_TO_YEAR})|(?<=[–—-]\s\d{{4}})\s(?!may\b|march\b)){month.format('m11')}",
                rf"(?P<y8>{_YEAR})\s*\.?\s*{_YEAR_WORD}",
                # 20 April – 1 October 2018, April 20 – October 1, 2018: the first of a period, whose year the second states
                rf"(?P<d12>\d{{1,2}})(?:st|nd|rd|th)?\s+{month.format('m12')}(?={_TO_YEAR})",
                rf"{month.format('m13')}\s+(?P<d13>\d{{1,2}})(?:st|nd|rd|th)?(?={_TO_YEAR})",
                # March – August 2018, märtsist augustini 2018: the same of months
                rf"{month.format('m14')}(?={_TO}(?P<to>{names})\.?,?\s(?P<y14>{_YEAR})(?!\d))",
                # the end of 2021, spring 2019: a year behind a part of it
                rf"(?P<y15>{_YEAR})(?![\d/]|\s?[–—-]\s?\d|[.-]\d)",
            )
        )
        # 2019. gada marta līdz augustam, 2019 m. kovo–rugpjūčio: the second month of a period, whose year the first states
        self._second = re.compile(
            rf"\.?(?:\s?men\.)?\s?(?:[–—-]|lidz|iki|kuni|(?<=st)(?=\s[^\W\d_]+ni(?!\w)))\s?(?P<month>{names})(?![^\W\d_])(?!\.?,?\s?{_YEAR}|\s\d{{1,2}}(?!\d))"
        )
        self._folded = re.compile(rf"(?=\d|{begins})(?:{forms})")  # looking at the first letters first leaves most places out at once

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found[StatedDate]]:
        """The dates in a part of a text, in order; a day that no calendar has is passed over."""
        stop = len(text) if end is None else end
        folded = _fold_same_length(text[start:stop])
        if _DIGIT.search(folded) is None:
            return
        for match in self._folded.finditer(folded):
            first, last = match.start(), match.end()
            if match["y15"]:
                part = _PART_ENDS.search(text, max(start, start + first - _LONGEST_PART), start + first)
                if part is None:
                    continue
                first = part.start() - start
            if first and (folded[first - 1].isalnum() or (folded[first - 1] == "/" and folded[first - 2 : first - 1].isdigit())):
                continue
            if (match["d2"] or match["d5"] or match["d7"]) and _DAYS_BEFORE.search(folded, max(0, first - 8), first):
                continue
            if match["to"] and self._months[match["m14"]] >= self._months[match["to"]]:
                continue
            if match["m11"] and text[start + match.start("m11")].isupper():
                continue  # "… in 2016. May was …"
            if match["m6"] and _NUMBERED.search(folded, max(0, first - 8), first):  # Nr. 5/2018
                continue
            if match["y8"] and _YEARS_BEFORE.search(folded, 0, first):  # the second year of a period such as 2014.-2020. gads
                continue
            if last < len(folded) and folded[last].isalnum() and not (folded[last - 1] == "." and folded[last].isalpha()):
                continue
            date = self._date(match)
            if date is not None:
                while last > first and folded[last - 1] in " .\n":
                    last -= 1
                yield Found(date, Span(start + first, start + last))
                if match["m1"] and date.precision == 2 and (second := self._second.match(folded, last)) is not None:
                    month = self._months[second["month"]]
                    if date.year is not None and date.month is not None and month > date.month:
                        yield Found(StatedDate(date.year, month, None), Span(*(start + at for at in second.span("month"))))

    def _date(self, match: re.Match[str]) -> StatedDate | None:
        groups = {name: value for name, value in match.groupdict().items() if value}
        number = {name[0]: value for name, value in groups.items() if name[0] in "ymd"}
        month = number.get("m")
        if month is not None and not month.isdigit():
            month = str(self._months[month])
        try:
            return StatedDate(
                int(number["y"]) if "y" in number else None,
                int(month) if month else None,
                int(number["d"]) if "d" in number else None,
            )
        except InputError:
            return None

    def periods(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Period]:
        """Pairs of dates with a word or a dash of "until" between them; a first date may lack the year that the second states."""
        yield from self.paired(text, list(self.find(text, start, end)))

    @staticmethod
    def paired(text: str, dates: Sequence[Found[StatedDate]]) -> Iterator[Period]:
        """The pairs among dates of a text, in order, with a word or a dash of "until" between them."""
        for first, second in pairwise(dates):
            gap = text[first.span.end : second.span.start]
            if not (
                _RANGE.fullmatch(gap)
                or (gap == " and " and text[: first.span.start].endswith(("between ", "Between ")))
                or (gap == " " and _FROM_CASE.search(text, first.span.start, first.span.end) and is_until_case(text, second.span))
                or (_FROM_PART.fullmatch(gap) and _UNTIL_PART.match(text, second.span.end))
            ):
                continue
            if first.value.year is None and _YEAR_OF_ITS_OWN.search(text, max(0, first.span.start - _LONGEST_BEFORE_DAY), first.span.start):
                yield Period(None, second)
                continue
            left, right = _in_one_year(first.value, second.value)
            yield Period(Found(left, first.span), Found(right, second.span))


def _one_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, in which those that begin alike share their beginning.

    >>> _one_of(["mai", "maijs", "may"])
    'ma(?:i(?:js)?|y)'
    """
    tails: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        tails[word[:1]].append(word[1:])
    parts = [re.escape(first) + _one_of(tails[first]) for first in tails if first]
    if not parts:
        return ""
    pattern = "|".join(parts)
    if "" in tails:
        return f"(?:{pattern})?"
    return pattern if len(parts) == 1 else f"(?:{pattern})"


#: A year that words before a day tell and not the end of the period: "no šā gada | 28. jūnija līdz 2017. gada 31. decembrim".
_YEAR_OF_ITS_OWN: Final = re.compile(
    r"(?:\b(?:š[āīo]|šāgada|pagājušā|aizvadītā|iepriekšējā|nākamā|tekošā)\s?g(?:ada|\.)|\bš\.\s?g\.|\b(?:pērn|šogad|aizpērn)(?:ā\sgada)?"
    r"|\b(?:šių|praėjusių|praeitų|ankstesnių|kitų|ateinančių)\s(?:metų|m\.)|\b(?:selle|käesoleva|möödunud|eelmise|järgmise|tuleva)\saasta)\s?$",
    re.IGNORECASE,
)
_LONGEST_BEFORE_DAY: Final = 24


def _in_one_year(left: StatedDate, right: StatedDate) -> tuple[StatedDate, StatedDate]:
    """Both ends of a period with the year that one of them states, unless that would turn the period around."""
    year = left.year or right.year
    if (left.year is None) == (right.year is None):
        return left, right
    try:
        both = StatedDate(year, left.month, left.day), StatedDate(year, right.month, right.day)
    except InputError:  # 29 February of a year that has none
        return left, right
    return both if both[0].lexical <= both[1].lexical else (left, right)


def _fold_same_length(text: str) -> str:
    """Folded, with as many characters as before, so that places stay right."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Characters with what each is folded to, worked out when first asked for; one that folds to several is left as it is."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold(character)
        self[code] = folded if len(folded) == 1 else character
        return self[code]


_FOLDED: Final = _Folded()


# ── codes and addresses ──────────────────────────────────────────────────────────────────────────────────────────────────

#: What stands before the number of a grant agreement that nothing else tells.
_BEFORE_GRANT: Final = (
    "rant agreement No",
    "rant Agreement No",
    r"rant agreement No\.",
    r"rant Agreement No\.",
    r"ranta vienošanās Nr\.",
    r"ranta līgums Nr\.",
    r"otācijas līguma Nr\.",
    r"otacijos sutartis Nr\.",
    "oetusleping nr",
)
#: How programmes number their projects, each with an example.
_NUMBER_SHAPES: Final = (
    # Latvia–Lithuania, Latvia–Lithuania–Belarus, Estonia–Latvia–Russia: LLI-313, LL-00146, LLIII-157, LLB-1-072, ELRI-109
    r"LLI\s?[-–]\s?\d{2}|LLI?\s?[-–]\s?\d{3,5}|LLI\s\d{3}|L[LIVX]{1,4}-\d{3}|LL-\d{5}",
    r"(?:ENI\s?[-–]\s?)?LLB\s?[-–]\s?\d\s?[-–]\s?\d{3}",
    r"ELRI{1,3}\s?[-–]\s?\d{2,4}|ELRI{1,3}\s\d{3}|LLII{1,2}\s?[-–]\s?\d{3}|LLII\s\d{3}|LV-LT-BY-\d{3}|LLR-\d{3}|LRR?-\d{3}",
    # Estonia–Latvia, Latvia–Russia and Estonia–Russia: ESTLAT2 – 041, EstLat22, EST-LAT 70, EU38839, LV-RU-023, ER-31
    r"ESTLAT\d\s?[-–]\s?\d{2,3}|(?:EstLat|ESTLAT|EST-LAT|Est-Lat|EE-LV)\s?-?\d{2,5}|(?:EstLat|ESTLAT|E[Ss][Tt]\s?[-–]\s?[Ll][Aa][Tt])\s?[-–]?\s?\d{1,3}",
    r"EU\d{5}|(?<=[”“\"»]\s)EU\s\d{5}|LV-RU-\d{3}|ESTLATRUS/[\w./-]+|ER-\d{2,3}|ER(?:(?<=[Pp]rojekt ER)|(?<=PROJEKT ER))\d{2,3}",
    # Lithuania–Poland, Central Baltic, Baltic Sea Region, South Baltic
    r"LT-PL-\d[A-Z]-\d{3}|LTPL\d{5}|CB\d{3,7}|(?<=#)[CRSX]\d{3}|CB-\d{3,4}|STHB\.[\d./A-Z-]+\d|PGI\d{5}|CB\s\d{3}(?=[\s.,;)]|$)(?!\s?(?:EUR|€))",
    # LIFE: LIFE19 NAT/LV/000973, LIFE05 NAT/D/000199, LIFE22-CET-LOCAL-REEDS-101074396, LIFE21-ENV-LT-REEDS, 101074396
    r"LIFE\s?\d\d\s?[-–]?\s?(?:[A-Z]{3}|NGO4\s?GD)/[A-Z]{1,3}/(?:101)?\d{6}|LIFE\s?\d\d\s?IP[CE]/[A-Z]{2}/\d{3}(?!\d)|LIFE\d\d(?:-[A-Z][A-Z0-9]*){1,5}-101\d{6}",
    r"LIFE\d\d-[A-Z]{3}-[A-Z]{2}-(?:LIFE[ -])?[A-Z][\w-]*\w(?:(?:\s[A-Z][\w-]*){0,3}\s(?:Nr|No)\.?\s?101\d{6})?",
    r"LIFE\d\d\s[A-Z]{3}\s[A-Z]{2}\s\d{6}|101\d{6}(?:-\d)?(?!\d)",
    # European funds in Latvia: 5.5.1.0/17/I/001, 2009/0028/3DP/3.1.3.1.0/08/IPIA/VIAA/018, PCS/3.5.2.1.1/11/03/012
    r"(?<!Nr\.\d\s)(?<!Nr\.\s\d\s)\d{1,2}(?:\.\d{1,2}){2,4}\.?\s?/\d{1,2}/\s?[A-Z]{1,3}/\s?\d{3}|(?:20\d\d/\d{4}/)?\d\s?DP/{1,2}[\d.]+/[\dA-Z]+(?:/[A-Z0-9]+)+",
    r"\d\.\d\.\d\.\d/\d{1,2}/\d{2}/[A-Z]/\d{3}|\d\.\d\.\d\.\d\.i\.0/\d/\d\d/[A-Z]/[A-Z]+/\d{3}(?:/[A-Z0-9]+)*",
    # the climate in Latvia: KPFI-15.4/58
    r"KPFI\s?[-–]\s?\d{1,2}(?:\.\d)?/\d{1,4}",
    r"PCS/\d(?:\.\d){4}/\d\d/\d\d/\d{3}|[A-Z]{2,4}/(?:PMIF|RPVP|IDF)/20\d\d/\d{1,2}|HOME/20\d\d(?:/[A-Z0-9]+){3,6}/\d{4}",
    r"PMIF/\d{1,2}(?:\.\d)?\.?/20\d\d/\d{1,2}/\d{1,3}",
    # of the Nordic countries (Nordplus): NPJR-2017/10087
    r"NP[A-Z]{2}-20\d\d/\d{5}",
    # grants of the Commission, told by the words before them: "grant agreement No 823998"
    rf"(?=\d)(?:{'|'.join(f'(?<={words} )' for words in _BEFORE_GRANT)})\d{{3}}\s?\d{{3}}(?!\s?\d)",
    # firms in Latvia: L-APV-10-0030
    r"L-\s?[A-ZĀČĒĢĪĶĻŅŠŪŽ]{3}\s?[-–]\s?\d{2}-\d{4}",
    # Lithuania–Poland–Russia, Lithuania–Russia: LPR1/010/174, LT-RU-3-144
    r"LPR\d/\d{3}/\d{3}|LT-RU-\d-\d{3}",
    # European funds in Lithuania and Estonia: 07.1.1-CPVA-R-305-61-0004, 09-AL15-2207-0188, SVVP/2024/1131, 2014-2020.9.03.18-0123
    r"\d{2}-[A-Z]{2}\d{2}-\d{4}-\d{4}|\d{2}\.\d\.\d-[A-Z]{3,5}-[A-Z]-\d{3}-\d{2}-\d{4}|SVVP/20\d\d/\d{1,5}|20(?:07|14|21)-20\d\d\.\d{1,2}(?:\.\d{2,3}){2,5}-\d{3,4}",
    # European funds in Lithuania 2021-2027: 02-021-P-0005; grants of the Research Council of Estonia: PRG1804, EMP426
    r"\d{2}-\d{3}-[A-Z]-\d{4}|(?:PRG|PSG|EMP)\d{3,4}",
    # the same against the pandemic, the countryside there, its researchers: J02-CPVA-V-04-0001, 42KA-KL-14-1-03131-PR001, S-MIP-21-9
    r"[JX]\d{2}-\s?[A-Z]{3,5}-\s?[A-Z]-\s?\d{2}-\s?\d{4}|\d{2}[A-Z]{2}-\s?[A-Z]{2}-\s?\d{2}-\s?\d-\s?\d{5}(?:-\s?PR\d{3})?|[SP]-MIP-\d{2}-\d{1,3}",
    # European funds in Estonia 2007-2013: 1.4.0101.09-0006
    r"\d\.\d\.\d{4}\.\d{2}-\d{4}",
    # local action groups in Lithuania: VILK-LEADER-6B-I-17-1-2019
    r"[A-ZĄČĘĖĮŠŲŪŽ]{2,6}-LEADER-[\w.]{1,5}-[A-Z()]{1,9}-\d{1,3}-\d{1,2}-20\d\d",
    # the countryside and fisheries in Latvia: 18-00-A019.333-000005, 19-06-A00702-000931, 2017/AL08/3/A019.22.01/22
    r"\d{2}[-–—]\d{2,3}[-–—](?=\s?\d{0,3}[A-Z])(?:\s?[A-Z]{1,3}\d{1,5}[-–—]\s?)?[A-Z0]{0,4}\d[\d.]*[-–—]\s?\d{5,6}",
    r"20\d\d/[A-Z]L\d\d/\d{1,2}/[A-Z]\d{3}(?:\.\d\d){2}\.?/\d{1,3}|20\d\d/FL\d\d-F\d{3}\.\d{4}-\d{6}",
    # Erasmus+ and lifelong learning: 2019-1-LV01-KA116-060226, 2010-1-LV1-COM06-012345, 2013-1-LV-COM06-053661
    r"20\d\d-\d-[A-Z]{2}\d{0,2}-[A-Z]{2,3}\d{2,3}(?:-[A-Z]{2,4})*-(?:\d{6,9}|\s\d{5,6})(?:_\d)?",
    # Erasmus+, Creative Europe, lifelong learning, run from Brussels: 616001-CREA-1-2020-1-LV-CULT-COOP1
    r"\d{5,6}-[A-Z]{2,6}-1-(?:19|20)\d\d-\d-[A-Z]{2}-[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*",
    # Norway and the EEA, research in Latvia: AIF/2020/SDK/01, EEZLV04/INP/2013/4, LV-LOCALDEV-003, VPP-IZM-2018/1-0013
    r"AIF/20\d\d/[A-Z0-9]+/\d{1,3}|EEZLV\d\d/[A-Z]+/20\d\d/\d{1,3}|(?:EEZ/)?NFI/[A-Z]/20\d\d/\d{3}|LV-[A-Z]{4,14}-(?:[A-Z]{0,2}\d{3}|\d{4})",
    r"EEE-LT\d\d-[\w-]*\d|VPP-[A-Z]+-20\d\d/\d-\d{4}|[Ll][Zz][Pp]-20\d\d/\d-\d{4}",
    # culture in Latvia: 2021-1-KMA022
    r"20\d\d-\d-[A-Z]{3}\d{3}(?![\d-])",
    # the framework programmes for research, European funds in Lithuania 2007-2013: FP7-316616, FP7-REGPOT-316149, VP3-2.1-SAM-10-V-01-019
    r"FP[67]-(?:[A-Z]{2,8}-(?:20\d\d-(?:\d-)?)?)?\d{6}|VP\d-\d\.\d-[A-ZĄČĘĖĮŠŲŪŽ]{2,4}-\d{2}-[A-Z]-\d{2}-\d{3}",
)
#: Looking at the first sign first leaves most places out at once.
_PROJECT_NUMBER: Final = re.compile(rf"(?=[\d{UPPER}l])(?<![\w/-])(?<![\d]\.)(?:{'|'.join(_NUMBER_SHAPES)})(?![\w/-])")
#: So many texts are remembered: rules ask of each sentence anew.
_REMEMBERED: Final = 16


@lru_cache(maxsize=_REMEMBERED)
def _numbers_of(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _PROJECT_NUMBER.finditer(text)]


def project_numbers_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[str]]:
    """Project numbers of the programmes that take part in Latvia, as printed.

    >>> [found.value for found in project_numbers_in("projekts (ACRO, LLI – 313) un Nr. 5.5.1.0/17/I/001")]
    ['LLI – 313', '5.5.1.0/17/I/001']
    """
    until = len(text) if end is None else end
    numbers = _numbers_of(text)
    if not any(first < until and last > start for first, last in numbers):
        return  # as mostly
    if start == 0 and until >= len(text):
        for first, last in numbers:
            yield Found(text[first:last], Span(first, last))
        return
    for match in _PROJECT_NUMBER.finditer(text, start, until):
        yield Found(match[0], Span(match.start(), match.end()))


_SPACED_NUMBER: Final = re.compile(r"(LLI?|LLB|LLIV?|ELRI{1,3})\s?[-–]?\s?(\d{3,5})")


#: "ENI - LLB - 1 - 016": parts with blanks around their dashes.
_PARTS_APART: Final = re.compile(r"[A-Z]{3}(?:\s?[-–]\s?[A-Z0-9]+)+")
#: "KPFI – 15.4/58": a short name before figures, a dash with blanks around it between.
_NAME_APART: Final = re.compile(r"(?<=^KPFI)\s?[-–]\s?")
#: "19-07- AL19-…", "9.1.1.3 /15/I/001", "9.1.1.3/15/ I/001": a number broken behind a dash or beside a stroke.
_BROKEN: Final = re.compile(
    r"(?<=[A-Z\d]-)\s(?=[A-Z\d])|\s(?=/\d{1,2}/[A-Z]{1,3}/\d{3}$)|(?<=\d/)\s(?=[A-Z]{1,3}/\s?\d{3}$)|(?<=[A-Z]/)\s(?=\d{3}$)"
)


def number_as_written(printed: str) -> str:
    """A project's number as its programme writes it, whatever blanks and dashes a page puts into it.

    >>> number_as_written("LLI – 313"), number_as_written("LLI 444"), number_as_written("5.5.1.0/17/I/001")
    ('LLI-313', 'LLI-444', '5.5.1.0/17/I/001')
    >>> number_as_written("ENI - LLB - 1 - 016")
    'ENI-LLB-1-016'
    """
    spaced = _SPACED_NUMBER.fullmatch(printed)
    if spaced is None and _PARTS_APART.fullmatch(printed):
        return re.sub(r"\s?[-–]\s?", "-", printed)
    return f"{spaced[1]}-{spaced[2]}" if spaced else _NAME_APART.sub("-", _BROKEN.sub("", printed))


_ADDRESS: Final = re.compile(r"(?<!\w)(?:https?://|www\.)\w[^\s<>\"“”„»«()\[\]]+", re.IGNORECASE)
#: One of these stands in each, whatever its letters.
_IN_ADDRESSES: Final = ("://", "w.", "W.")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(r"(?:\+\d{3}\s?)?\d{2}\s?\d{3}\s?\d{3}(?!\d)")


def addresses_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[str]]:
    """Web addresses, without the punctuation that ends a sentence.

    >>> [found.value for found in addresses_in("vietnē www.lars-project.eu.")]
    ['www.lars-project.eu']
    """
    stop = len(text) if end is None else end
    if not any(text.find(part, start, stop) >= 0 for part in _IN_ADDRESSES):
        return  # as mostly
    for match in _ADDRESS.finditer(text, start, stop):
        address = match[0].rstrip(".,;:!?'")
        yield Found(address, Span(match.start(), match.start() + len(address)))


#: An address without "www.": "blue-coast.eu/lv".
_BARE_ADDRESS: Final = re.compile(
    r"(?<![\w@./-])[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)*\.(?:lv|lt|ee|eu|com|org|net|info)(?:/[^\s<>\"“”„»«()\[\]]*)?(?![\w@-])"
)


def bare_addresses_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[str]]:
    """Web addresses of which only the name is printed, as behind a label.

    >>> [found.value for found in bare_addresses_in("Mājaslapa: lars-project.eu/lv.")]
    ['lars-project.eu/lv']
    """
    for match in _BARE_ADDRESS.finditer(text, start, len(text) if end is None else end):
        address = match[0].rstrip(".,;:!?'")
        yield Found(address, Span(match.start(), match.start() + len(address)))


def emails_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[str]]:
    """Addresses for electronic mail."""
    stop = len(text) if end is None else end
    if text.find("@", start, stop) < 0:
        return  # as mostly
    for match in _EMAIL.finditer(text, start, stop):
        address = match[0].rstrip(".")
        yield Found(address, Span(match.start(), match.start() + len(address)))


def phones_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Found[str]]:
    """Latvian telephone numbers: eight digits, with or without +371."""
    for match in _PHONE.finditer(text, start, len(text) if end is None else end):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        yield Found(match[0], Span(match.start(), match.end()))
