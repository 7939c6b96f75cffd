"""The names in a title and beside it: acronyms and numbers in brackets, behind a dash, before or behind the quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.acronyms import SHORT_NAME, is_acronym, is_of_all, is_of_body
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import OPEN
from regkg.extract.text.layout import quoted
from regkg.extract.text.programmes import NAMED_ALONE
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, stem
from regkg.extract.text.values import Found, money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS

#: A name of a project: its property, its value, where it stands, how sure it is.
Name = tuple[NamedNode, Literal, Span, Decimal]

#: What stands before the name that a text uses from there on: "(turpmāk – SHORE)", "(hereinafter referred to as SHORE)".
FROM_THERE_ON: Final = (
    r"(?:hereinafter|further|turpmāk(?:\stekstā)?|toliau(?:\stekste)?|edaspidi(?:\ska)?)(?:\sreferred\sto\sas)?\s?[,–:-]?"
)
BRACKET: Final = re.compile(r"[ \u00a0]*[,–-]?[ \u00a0]*[(\[]([^()\[\]\n]{2,240})[)\]]")
NUMBER_WORDS: Final = (
    r"(?:(?:[Pp]rojekta|[Pp]roject|[Pp]rojekto|[Pp]rojekti|līguma|proj\.)\s+)?(?:(?:identifikācijas|reģistrācijas|contract)\s+)?(?:\bN[Rr]|"
    r"\bnr|\bNo|\bno(?=\.)|#(?=\d)|\bID\.?\s?Nr|\bID|\bnumurs|\bnumuru|\bnumber|\bproject index"
    r"|\bkods|\bkodas|\bkood|\bnumeris|№)\.?\s*[:.–]?\s*(?:Nr\.?\s*)?"
)
_LOOSE: Final = r"[A-Z0-9#][\w./+#]*(?:[–-][\w./+]+)*(?:\s?[–-]\s?\d+|\s\d{2,5}(?![\d.,]*\s*(?:EUR|eiro|€|%)))?"
NUMBERED: Final = re.compile(rf"(?:[\s,;:(/“„–-]*|\.\s(?=Proje[kc]t)){NUMBER_WORDS}(?P<number>{_LOOSE})")
_NO_NUMBER: Final = re.compile(r"(?:19|20)\d\d\.?$|\d{1,2}$(?<!\d\d)")


def numbered_at(reading: Reading, span: Span) -> tuple[int, Found[str]] | None:
    """A project's number inside a value, and where the words for it begin."""
    strong = next(project_numbers_in(reading.text, span.start, span.end), None)
    if strong is not None:
        lead = re.search(rf"[\s,;(“”\"]*(?:{NUMBER_WORDS})?$", reading.text[span.start : strong.span.start])
        return span.start + (lead.start() if lead else strong.span.start - span.start), strong
    for match in re.finditer(NUMBER_WORDS, reading.words(span)):
        if _OF_ANOTHER.search(reading.text, max(0, span.start + match.start() - 24), span.start + match.start()):
            continue
        found = number_in(reading, span.start + match.start(), span.end)
        if found and len(found[1].value) >= 4:
            return span.start + match.start(), found[1]
    return None


#: The links for printing and sending a page, which stand behind its title: "PDF Drukāt E-pasts".
_PRINT_LINKS: Final = re.compile(
    r"(?:\s+(?:PDF|Drukāt|Izdrukāt|Print|Spausdinti|Prindi|E-pasts|E-mail|Email|El\. paštas|E-post))*"
    r"\s+(?:PDF|Drukāt|Izdrukāt|Print|Spausdinti|Prindi)"
    r"(?:\s+(?:E-pasts|E-mail|Email|El\. paštas|E-post))?$"
)


def bare_of(reading: Reading, span: Span) -> Span:
    """The span without quotation marks and closing punctuation."""
    text = reading.words(span)
    start = len(text) - len(re.sub(r"^(?:[\s,;“„\"«‘'#]|(?:jeb|or)\s|KA\d{1,3}\s[–—-]\s)+", "", text))
    end = len(re.sub(r"(?:[\s.,;”“\"»’'(/]+)$", "", _PRINT_LINKS.sub("", text)))
    if text[end : end + 1] in _CLOSING and _is_left_open(text[start:end]):  # the mark closes what opens inside: Jauniešu centrs "Angārs"
        end += 1
    return Span(span.start + start, span.start + max(end, start + 1))


_CLOSING: Final = ("”", "“", "»", '"')
#: A mark that opens a quotation inside a name, and one that closes it.
_MARK_WITHIN: Final = re.compile(r"(?P<opens>[„«]|(?<![^\s(„“])[“\"](?=\S))|[”“»\"]")


def _is_left_open(name: str) -> bool:
    """Whether a name ends within a quotation that opens inside it.

    >>> _is_left_open("Skola „Mežs"), _is_left_open("Skola „Mežs” un parks"), _is_left_open('Skola "Mežs')
    (True, False, True)
    """
    depth = 0
    for mark in _MARK_WITHIN.finditer(name):
        depth = depth + 1 if mark["opens"] else max(depth - 1, 0)
    return depth > 0


#: The years of a project behind its title in a heading: "Similar But Different 2000 - 2002".
YEARS_BEHIND: Final = re.compile(r"\s\(?(?:19|20)\d\d\.?\s?[–-]\s?(?:19|20)\d\d\.?\)?$")
_SPLIT_TITLE: Final = re.compile(r"^(?P<head>\S+)\s*(?:[–—]|:(?!\s+\S+$)|\s-|\s\|)\s+(?P<rest>\S.*\S)$")
_SPLIT_END: Final = re.compile(r"^(?P<rest>\S.*\S)\s*(?:\s[–—-]\s|[–—-]\s|\s\|\s|/\s?|(?<=\s)\()\s*(?P<tail>[^\s()]+)\)?$")
#: "ACRONYM (Title of the project)".
_FULL_IN_BRACKETS: Final = re.compile(rf"^(?P<head>\S+)\s\((?P<rest>[{UPPER}][^()\s]*(?:\s[^()\s]+){{2,}})\)$")


#: "LIFE BLUE COAST: Title of the project": a short name in capitals before a title.
_CAPITALS_FIRST: Final = re.compile(
    r"^(?P<head>[A-Z][A-Z0-9-]+(?: [A-Z0-9-]{2,}){1,3})\s?(?::|\s[–—-])\s+"
    rf"(?P<rest>[{UPPER}][{LOWER}].{{12,}})$"
)
#: "LIFE Reeds – Title of the project": a short name of the programme LIFE before a title.
_LIFE_FIRST: Final = re.compile(rf"^(?P<head>LIFE(?:[ -][A-Z][\w-]+){{1,3}})\s?(?::|\s[–—-])\s+(?P<rest>[{UPPER}].{{12,}})$")
#: "Title of the project / SHORT NAME": a short name in capitals behind a title.
_CAPITALS_LAST: Final = re.compile(rf"^(?P<rest>[{UPPER}][{LOWER}].{{12,}}?)\s*/\s*(?P<tail>[A-Z][A-Z0-9-]+(?: [A-Z0-9-]{{2,}}){{1,3}})$")
#: "LV-SCHEME-003 Title": a code of capitals and digits, joined by dashes, before a title.
_CODE_FIRST: Final = re.compile(r"(?P<code>[A-Z]{2,}(?:[-/][A-Z0-9]{2,})*[-/]\d{2,})\s+(?P<rest>[^\W\d_].{8,})$")
#: "(ACRONYM) – Title".
_SHORT_FIRST: Final = re.compile(r"\((?P<short>[^\s()]{2,30})\)?\s*[–—:-]\s+(?P<rest>\S.{8,})$")
#: "Title, acronym SHORT NAME" within one pair of quotation marks.
_CALLED_SHORT: Final = re.compile(
    rf"^(?P<rest>\S.*?\S)[\s,;(]+{SHORT_NAME}\b\s*[:–-]?\s*[“„\"]?(?P<tail>[^\W\d_][^“”„\"()]{{1,30}}[^\W_])\)?$",
    re.IGNORECASE,
)


#: "Title of the project “SHORT”" in English, where no name of a body ends a title.
_QUOTED_LAST: Final = re.compile(
    r"^(?P<rest>[A-Z][A-Za-z ,’'-]*\s(?:of|for|and|in|the)\s[A-Za-z ,’'-]*[a-z])\s[“„”\"](?P<tail>(?:[A-Z]\w*\s){0,2}[A-Z]{3,}\w*)[”“\"]?$"
)
#: How a short name stands before or behind a title, and which group holds it.
_WITH_SHORT_NAME: Final = (
    (_SPLIT_TITLE, "head"),
    (_FULL_IN_BRACKETS, "head"),
    (_CAPITALS_FIRST, "head"),
    (_LIFE_FIRST, "head"),
    (_CAPITALS_LAST, "tail"),
    (_SPLIT_END, "tail"),
    (_QUOTED_LAST, "tail"),
)
#: Where only the looks of the short name tell that it is one.
_NEEDS_ACRONYM: Final = frozenset({_SPLIT_TITLE, _SPLIT_END, _FULL_IN_BRACKETS})


#: What may stand between a title and the number of its project that ends it.
_BEFORE_NUMBER: Final = re.compile(r"(?<=[\w)])[\s,(–-]+(?:(?:Nr|No|Number|Numurs)\s?[.:]*\s*)?$")


#: "Title in words, SHORT" before a number.
_SHORT_LAST: Final = re.compile(r"(?P<rest>\S[^\n]{15,}\w),\s(?P<short>[A-Z][A-Z\d&-]{2,}(?:\s[A-Z\d&-]{2,}){0,3})(?=\W|$)(?!.*[a-z])")


#: "LIFE20 NAT/LV/000000-LIFE Meadows": a number and an acronym joined by a dash.
NUMBER_AND_NAME: Final = re.compile(r"(?P<number>LIFE\d\d [A-Z]{3}/[A-Z]{2}/\d{6})\s?[–-]\s?(?P<name>\S.{2,38})")


def number_and_name(match: re.Match[str], at: int, confidence: Decimal) -> list[Name]:
    """The number and the acronym of a match of `NUMBER_AND_NAME` in words that begin at a place; how sure the acronym is."""
    number, name = (Span(at + match.start(group), at + match.end(group)) for group in ("number", "name"))
    return [(RK.projectNumber, Literal(match["number"]), number, CERTAIN), (RK.acronym, Literal(match["name"]), name, confidence)]


#: "LIFE Integrated Project: Title"
_OF_LIFE: Final = re.compile(
    r"(?:EU\s)?LIFE\s(?:(?:Integrated|Integrētais|integrētais|integruotasis)\s)?(?:[Pp]rojekts|[Pp]roject|[Pp]rojektas)\s?:\s+(?=\S)"
)


#: "Title (in English: Its translation)": the same name in another language, in brackets behind it.
_TRANSLATED: Final = re.compile(
    r"^(?P<rest>\S.*\S)\s*\((?:(?:angļu|latviešu|lietuviešu|igauņu|krievu) val(?:odā|\.)|angliski|latviski|lietuviski|igauniski"
    r"|in (?:English|Latvian|Lithuanian|Estonian)|(?:anglų|latvių|lietuvių|estų) k(?:alba|\.)|angliškai|latviškai"
    r"|(?:inglise|eesti|läti|leedu) k(?:eeles|\.))\s?[:–—-]?\s?[“„\"]?(?P<other>[^()“”„\"]{4,240})[”“\"]?\)?$"
)
#: What stands in brackets at the end of a title is another name if it has so many words, and else a part of it: "(Krasts, 2. kārta)".
_FEWEST_OTHER: Final = 4


def names_of_title(reading: Reading, span: Span, confidence: Decimal) -> list[Name]:
    """The names in a quoted or labelled title: "Title / ACRONYM", "ACRONYM – Title", "Title / its translation"."""
    if kind := _OF_LIFE.match(reading.words(span)):
        span = Span(span.start + kind.end(), span.end)
    words = reading.words(span)
    if joined := NUMBER_AND_NAME.fullmatch(words):
        return number_and_name(joined, span.start, LIKELY)
    numbers = list(project_numbers_in(reading.text, span.start, span.end))
    names: list[Name] = []
    if numbers and numbers[0].span.start == span.start and len(words) > len(numbers[0].value) + 4:
        names.append((RK.projectNumber, Literal(numbers[0].value), numbers[0].span, confidence))
        span = bare_of(reading, Span(numbers[0].span.end, span.end))
        words = reading.words(span).lstrip(" ,;:–-|")
        if _IN_LETTERS.search(words) is None:
            return names  # "LLI-901 | 2017–2019"
        span = Span(span.end - len(words), span.end)
    if not numbers and (code := _CODE_FIRST.match(words)):
        names.append((RK.projectNumber, Literal(code["code"]), Span(span.start, span.start + code.end("code")), LIKELY))
        span = Span(span.start + code.start("rest"), span.end)
        words = reading.words(span)
    if (leading := _SHORT_FIRST.match(words)) and is_acronym(leading["short"]):
        short = Span(span.start + leading.start("short"), span.start + leading.end("short"))
        rest = Span(span.start + leading.start("rest"), span.end)
        titled = (RK.title, reading.text_literal(reading.words(rest)), rest, confidence)
        return [*names, (RK.acronym, Literal(leading["short"]), short, LIKELY), titled]
    if numbers and numbers[-1].span.end == span.end and not any(name[0] == RK.projectNumber for name in names):
        last = numbers[-1]
        if before := _BEFORE_NUMBER.search(reading.text, span.start, last.span.start):
            names.append((RK.projectNumber, Literal(last.value), last.span, CERTAIN))
            if (ending := _SHORT_LAST.match(reading.text, span.start, before.start())) and is_acronym(ending["short"].split()[0]):
                short = Span(*ending.span("short"))
                names.append((RK.acronym, Literal(ending["short"]), short, LIKELY))
                return [*names, *names_of_title(reading, bare_of(reading, Span(span.start, ending.end("rest"))), confidence)]
            return [*names, *names_of_title(reading, bare_of(reading, Span(span.start, before.start())), confidence)]
    if is_acronym(words) and " " not in words:
        return [*names, (RK.acronym, Literal(words), span, LIKELY)]
    for pattern, group in _WITH_SHORT_NAME:
        if (match := pattern.match(words)) is None or match["rest"].count("(") > match["rest"].count(")"):
            continue
        if pattern not in _NEEDS_ACRONYM or is_acronym(match[group]):
            short = Span(span.start + match.start(group), span.start + match.end(group))
            rest = bare_of(reading, Span(span.start + match.start("rest"), span.start + match.end("rest")))
            if names_payer(reading, rest) or _CALL_CODE.fullmatch(reading.text, *rest):
                return [*names, (RK.acronym, Literal(match[group]), short, LIKELY)]
            titled = (RK.title, reading.text_literal(reading.words(rest)), rest, confidence)
            return [*names, (RK.acronym, Literal(match[group]), short, LIKELY), titled]
    if (match := re.match(r"^(?P<rest>\S.*\S)\s*\((?P<number>[^()]{4,40})\)\s*\((?P<tail>[^()]{20,260})\)$", words)) and number_in(
        reading, span.start + match.start("number"), span.start + match.end("number")
    ):
        first, other = (Span(span.start + match.start(group), span.start + match.end(group)) for group in ("number", "tail"))
        names += names_in_bracket(reading, first)
        names.append((SKOS.altLabel, reading.text_literal(reading.words(other)), other, LIKELY))
        rest = bare_of(reading, Span(span.start, span.start + match.end("rest")))
        return [*names, (RK.title, reading.text_literal(reading.words(rest)), rest, confidence)]
    if (match := _TRANSLATED.match(words)) is not None:
        rest, other = (Span(span.start + match.start(group), span.start + match.end(group)) for group in ("rest", "other"))
        names.append((SKOS.altLabel, reading.text_literal(match["other"]), other, LIKELY))
        return [*names, *names_of_title(reading, bare_of(reading, rest), confidence)]
    if (match := re.match(r"^(?P<rest>\S.*\S)\s*\((?P<tail>[^()]{4,120})\)?$", words)) and len(match["rest"].split()) >= 3:
        bracket = names_in_bracket(reading, Span(span.start + match.start("tail"), span.start + match.end("tail")))
        if (bracket and len(match["tail"].split()) >= _FEWEST_OTHER) or any(name[0] != SKOS.altLabel for name in bracket):
            rest = bare_of(reading, Span(span.start, span.start + match.end("rest")))
            return [*names, *bracket, (RK.title, reading.text_literal(reading.words(rest)), rest, confidence)]
    if match := _CALLED_SHORT.match(words):
        tail = Span(span.start + match.start("tail"), span.start + match.end("tail"))
        rest = bare_of(reading, Span(span.start, span.start + match.end("rest")))
        return [
            *names,
            (RK.acronym, Literal(match["tail"]), tail, CERTAIN),
            (RK.title, reading.text_literal(reading.words(rest)), rest, confidence),
        ]
    if " " in words and len(words.split()) <= _LONGEST_OF_LIFE and _OF_LIFE_IN_SHORT.fullmatch(words):
        return [*names, (RK.acronym, Literal(words), span, LIKELY)]
    if stroke := _STROKE.search(words):
        first, other = Span(span.start, span.start + stroke.start()), Span(span.start + stroke.end(), span.end)
        title = (RK.title, reading.text_literal(reading.words(first)), first, confidence)
        if _is_short_behind(reading, title, other):
            return [*names, title, (RK.acronym, Literal(reading.words(other)), other, LIKELY)]
        if " / " in words and all(len(part.split()) > 1 for part in words.split(" / ")):
            names.append((SKOS.altLabel, reading.text_literal(reading.words(other)), other, LIKELY))
            span = first
    return [*names, (RK.title, reading.text_literal(reading.words(span)), span, confidence)]


#: So many words has the short name of a project of the programme LIFE at most.
_LONGEST_OF_LIFE: Final = 3
#: A word, without which nothing is a title.
_IN_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
#: The code of a call, which some registers print behind a short name: "CERV-2022-CITIZENS-TOWN".
_CALL_CODE: Final = re.compile(r"[A-Z]{3,}(?:-[A-Z0-9]+)*-20\d\d(?:-[A-Z0-9]+)+")


def names_payer(reading: Reading, span: Span) -> bool:
    """Whether what stands beside a short name is the programme or the fund that pays for the project, with its years perhaps."""
    alone = NAMED_ALONE.match(reading.text, span.start, span.end)
    paying = [name.span for name in (*reading.names_in(span, RK.Programme), *reading.codes_in(span, "fund"))]
    paying += [Span(*alone.span())] if alone is not None else []
    return any(name.start == span.start and _YEARS.fullmatch(reading.text, name.end, span.end) for name in paying)


_YEARS: Final = re.compile(r"(?:\s(?:programma|programme|programa|programm))?(?:[\s,(]*(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)\d\d)?)?)?")
#: A stroke between two names: "Title / its translation", "Title /Short name".
_STROKE: Final = re.compile(r"(?<=\S)(?:\s/\s?|/\s)(?=\S)")


def _is_short_behind(reading: Reading, title: Name, span: Span) -> bool:
    """Whether up to three words in English letters behind a title and a stroke are its short name: far shorter, no place alone."""
    words = reading.words(span)
    return (
        len(words.split()) <= _LONGEST_SHORT
        and words[0].isupper()
        and words.isascii()
        and _is_far_longer([title], words)
        and (" " in words or not reading.names_in(span, RK.Place))
    )


#: A day with its year, which is no number of a project.
DAY: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)")


def number_in(reading: Reading, start: int, end: int) -> tuple[int, Found[str]] | None:
    """A project's number between two places, with or without "Nr." before it; where the words for it begin, and the number."""
    if end <= start:
        return None
    if numbered := NUMBERED.match(reading.text, start, end):
        strong = next(project_numbers_in(reading.text, numbered.start("number"), end), None)
        if strong and strong.span.start == numbered.start("number"):
            return numbered.start(), strong
        number = re.sub(rf"(?<=\d)[{UPPER}][{LOWER}]+$", "", numbered["number"].rstrip("./"))  # the title stuck to it
        if DAY.match(number) or _BROKEN_OFF.match(reading.text, numbered.start("number") + len(number)):
            return None
        if number.isdigit() or (any(map(str.isdigit, number)) and not _NO_NUMBER.fullmatch(number)):
            return numbered.start(), Found(number, Span(numbered.start("number"), numbered.start("number") + len(number)))
    strong = next(project_numbers_in(reading.text, start, end), None)
    return (start, strong) if strong else None


#: A code goes on behind a misprinted space: "Nr. 9 2.4.9/16/I/999".
_BROKEN_OFF: Final = re.compile(r"\s(?:\d{1,2}\.){1,4}\d{1,2}/\d")
#: The number of something else: "(kadastra numurs 8801 002 0345)", "(reg. No 40001234567)".
_OF_ANOTHER: Final = re.compile(
    r"(?<!\w)(?:kadastra|konta|tālruņa|licences|iepirkuma|įmonės|asmens|juridinio|registro|pašto|registri"
    r"|cadastral|account|phone|licence|procurement|sklypo|sąskaitos)\s$",
    re.IGNORECASE,
)


#: What joins a short name and a number: "SHORE, LLI-901", "LLI-901 – SHORE", "SHORE (No LLI-901)".
_BEFORE_ITS_NUMBER: Final = re.compile(rf"\s*[,;/(–-]\s*(?:{NUMBER_WORDS})?$")
_BEHIND_ITS_NUMBER: Final = re.compile(r"\)?\s*(?:[,;/)–-]\s*)?")


def beside_number(reading: Reading, value: Span, number: Span) -> Span | None:
    """The short name that stands before or behind a number in the value of one label; None if nothing else does, or on both sides."""
    joint = _BEFORE_ITS_NUMBER.search(reading.text, value.start, number.start)
    behind = _BEHIND_ITS_NUMBER.match(reading.text, number.end, value.end)
    rest = behind.end() if behind else number.end
    if joint is not None and joint.start() > value.start and rest >= value.end:
        return Span(value.start, joint.start())
    return Span(rest, value.end) if number.start == value.start and rest < value.end else None


_DASHED_SHORT: Final = re.compile(r"\s*[–—-]\s*(\S+?)(?=[\s.,;]|$)")
#: So many times names of a kind may follow a title: a bracket, another quotation, a number.
_MOST_NAMES: Final = 3
#: "…” LAMPREY LLI-901", "…” LAMPREY.": an acronym between a title and its number or the end of the sentence.
_BARE_BEHIND: Final = re.compile(
    r"\s([A-Z][\w-]*[A-Z]{3}[\w-]*(?: [A-Z]{2,}){0,4})(?=\s?[.;]?\s*$|\s?[.;](?:\s|$)|,?\s\(?(?:[Pp]rojekta )?(?:Nr|No|LLI|ELRI|CB)\b)",
    re.MULTILINE,
)
#: "…” LIFE BlueCoast": the short name of a project of the programme LIFE right behind its title.
_LIFE_BEHIND: Final = re.compile(r"\s(LIFE(?:-IP)?(?:\s[A-Z][\w-]+){1,3})(?=\s[(a-zāčēģīķļņšūžąęėįųõäöü]|[.,;]|\s?$)", re.MULTILINE)
_OTHER_NAME: Final = re.compile(
    r"\s*(?:/|\b(?:jeb|or|arba|ehk)\b)\s*[“„”\"«]"
    r"|\s[–—-]\s[“„\"«](?=[^“”„\"«»\n]{3,160}[”“\"»](?:\s?/\s?|\s(?:jeb|or|arba|ehk)\s)[A-Z])"  # with the short name behind a stroke
    r"|\s?[–—-]\s?[“„\"«](?=(?=[\w-]*[A-Z][\w-]*[A-Z])[\w-]{3,}[”“\"»])"  # a short name by its looks
)
#: A short name behind "or": in capitals, or with a capital inside its first word, "…” jeb SHORE", "…“ ehk RandNet LIFE".
_CAPITALS_BEHIND: Final = re.compile(
    rf"\s*,?\s*(?:jeb|or|arba|ehk)\s+([{UPPER}](?:[{UPPER}\d-]+|[{LOWER}]+[{UPPER}][{UPPER}{LOWER}]+)(?:\s[{UPPER}][{UPPER}\d-]+){{0,3}})(?=[\s,.;)])"
)
#: "…”, jeb Move for Life (": a short name in English.
_SMALL_BEHIND: Final = re.compile(
    r"(?:,?\s*(?:jeb|or)\s+|\s*/\s?(?=[A-Z][a-z]+\s(?:for|of|the|and|to|in|on)\s))([A-Z][a-z]+(?:\s(?:[A-Z][a-z]+|for|of"
    r"|the|and|to|in|on|[a-z]{4,6}(?= \w+\b))){1,4})(?=\s\(|[,.;]|\s(?:konferenc|projekt|noslēg|pasākum))"
)
#: "in full", before a second quote: the first was the short name.
_IN_FULL: Final = re.compile(
    r"\s*(?:\([^()\n]{2,80}\))?\s*,?\s*(?:pilnajā nosaukumā|pilnais nosaukums|pilnā nosaukumā|in full|"
    r"full (?:title|name)|pilnas pavadinimas)\s*[-–:(]?\s*[“„\"«]",
    re.IGNORECASE,
)
#: "“Museum 2030” “Title of the project”": a short name right before the title of at least so many words.
_BESIDE: Final = re.compile(r"\s[“„«]")
_FEWEST_IN_FULL: Final = 5
_SHORT_BEHIND: Final = re.compile(rf"\s*/\s*([{UPPER}][\w-]+(?: [{UPPER}][\w-]+){{0,2}})(?=[\s,.;)!]|$)")


#: "“Title of many words”/Short name", at the end of a line.
_SHORT_AT_END: Final = re.compile(rf"\s?/\s?([{UPPER}][{LOWER}][\w-]*(?: [\w-]+){{1,2}})(?=[ \t]*(?:\n|$))")
#: A quoted acronym under its label behind a title: "…“, akronimas – „…“".
ACRONYM_BEHIND: Final = re.compile(
    rf"\s*,?\s*(?:projekta\s)?{SHORT_NAME}\s*(?:[–—:-]|(?:ir|is|yra|on)\s)?\s*[“„\"«](?P<name>[^“”„\"«»\n]{{2,60}})[”“\"»]",
    re.IGNORECASE,
)
#: "…“, in short SHORE", "…“ or ShoreTrail for short", "…”, pazīstams kā SHORE": a short name that a text uses instead of the title.
_IN_SHORT: Final = re.compile(
    r"(?:,?\s|,?\s(?:and|un|ir|ja)\s)(?:(?:or|jeb)\s(?=\S+\s(?:for\sshort|saīsināti|īsāk)\b)"
    r"|(?:inglise keeles |angliski |angļu valodā |in English )?(?:lühendatult|lühendiga|lühidalt|saīsināti|īsi|īsais(?:\snosaukums)?"
    r"|sutrumpintai|trumpai|in short|abbreviated(?: as| to)?|shortened to"
    r"|(?:also |better )?known (?:for short )?as"
    r"|(?:ko|kuru) (?:[^\W\d_]+ ){0,3}(?:pazīst|zina|dēvē|sauc) (?:kā|par)|(?:which|that) (?:[^\W\d_]+ ){1,3}(?:knows?|calls?)(?: as)?"
    r"|kurį (?:[^\W\d_]+ ){0,3}(?:žino kaip|vadina)|mida (?:[^\W\d_]+ ){0,3}(?:tuntakse kui|teatakse kui|kutsutakse)"
    r"|(?:labāk )?pazīstam(?:s|ā|ais|ajā|u) kā|(?:geriau )?žinom(?:as|o|ą|ame) kaip)\s(?:[–-]\s)?)"
    r"[“„\"«]?(?P<name>[A-Z]\w*[A-Z][\w-]*)(?=[\s.,;”“\"»]|$)"
)


#: What a text calls the project from there on, in brackets: "(Project)", "(turpmāk – Projekts)".
_CALLED_PROJECT: Final = re.compile(rf"(?:{FROM_THERE_ON}\s)?(?:the\s)?[“„\"]?[Pp]roje[kc]t(?:s|as)?[”“\"]?")


def names_behind(reading: Reading, at: int, known: Sequence[Name]) -> list[Name]:
    """What stands behind a quoted title: its acronym and number in brackets, or the number behind a comma."""
    names: list[Name] = []
    text = reading.text
    while at < len(text) and text[at] in "”“\"»’'":
        at += 1
    beside = (
        _BESIDE.match(text, at) if any(name[0] == RK.title and len(name[1].value.split()) <= _LONGEST_SHORT for name in known) else None
    )
    if full := _IN_FULL.match(text, at) or beside:
        inner = next(quoted(text, full.end() - 1, min(len(text), full.end() + 300)), None)
        if inner and inner.start == full.end() and (full is not beside or len(reading.words(inner).split()) >= _FEWEST_IN_FULL):
            names.append((RK.title, reading.text_literal(reading.words(inner)), inner, LIKELY))
            at = inner.end + 1
    for _ in range(_MOST_NAMES):
        if (labelled := ACRONYM_BEHIND.match(text, at) or _IN_SHORT.match(text, at)) and not any(
            name[0] == RK.acronym for name in [*known, *names]
        ):
            names.append((RK.acronym, Literal(labelled["name"]), Span(*labelled.span("name")), CERTAIN))
            at = labelled.end()
        if other := _OTHER_NAME.match(text, at):
            inner = next(quoted(text, other.end() - 1, min(len(text), other.end() + 300)), None)
            if inner and inner.start == other.end():
                words = reading.words(inner)
                is_short = (
                    ("/" not in other[0] or is_acronym(words) or words.isupper() or _is_far_longer(known, words))
                    and len(words.split()) <= 3
                    and (
                        all(word[0].isupper() or is_acronym(word) for word in words.split()) or ("/" in other[0] and not words[0].islower())
                    )
                )
                if is_short and not any(name[0] == RK.acronym for name in [*known, *names]):
                    names.append((RK.acronym, Literal(words), inner, LIKELY))
                else:
                    names.append((SKOS.altLabel, reading.text_literal(words), inner, LIKELY))
                at = inner.end + 1
        is_behind_other = bool(names) and names[-1][0] == SKOS.altLabel and names[-1][2].end + 1 == at
        if (other is None or is_behind_other) and (
            (short := _CAPITALS_BEHIND.match(text, at) or _SMALL_BEHIND.match(text, at))
            or ((short := _SHORT_BEHIND.match(text, at)) and (is_acronym(short[1].split()[0]) or short[1].startswith("LIFE ")))
            or ((short := _SHORT_AT_END.match(text, at)) and _is_far_longer(known, short[1]))
        ):
            names.append((RK.acronym, Literal(short[1]), Span(short.start(1), short.end(1)), LIKELY))
            at = short.end()
        if bracket := BRACKET.match(text, at):
            inside = Span(*bracket.span(1))
            found = names_in_bracket(reading, inside)
            found = [_as_translation(reading, inside, name, known) for name in found]
            if titles := _titles_in_bracket(reading, inside, known):
                found = [*(name for name in found if name[0] == RK.projectNumber), *titles]
            names += found
            at = bracket.end()
            if not found and not ACRONYM_BEHIND.match(text, at) and _CALLED_PROJECT.fullmatch(text, *inside) is None:
                break
            continue
        if (dash := _DASHED_SHORT.match(text, at)) and is_acronym(dash[1]):
            names.append((RK.acronym, Literal(dash[1]), Span(dash.start(1), dash.end(1)), CERTAIN))
            at = dash.end()
            continue
        if (
            (bare := _BARE_BEHIND.match(text, at) or _LIFE_BEHIND.match(text, at))
            and any(map(is_acronym, bare[1].split()[:1] if bare.re is _BARE_BEHIND else bare[1].split()))
            and not any(name[0] == RK.acronym for name in [*known, *names])
        ):
            place = Span(*bare.span(1))
            if not reading.names_in(place, RK.Organisation, RK.Programme) and not any(body.span.overlaps(place) for body in reading.bodies):
                names.append((RK.acronym, Literal(bare[1]), place, LIKELY))
                at = bare.end(1)
                continue
        line_end = text.find("\n", at)
        stop = min(line_end if line_end >= 0 else len(text), at + 90)
        if not any(name[0] == RK.projectNumber for name in [*known, *names]) and NUMBERED.match(text, at, stop):
            found_number = number_in(reading, at, stop)
            if found_number:
                names.append((RK.projectNumber, Literal(found_number[1].value), found_number[1].span, CERTAIN))
                at = found_number[1].span.end
                continue
        strong = next(project_numbers_in(text, at, stop), None)
        if (
            strong
            and not text[at : strong.span.start].strip(" ,;:/–-(")
            and not any(name[0] == RK.projectNumber for name in [*known, *names])
        ):
            names.append((RK.projectNumber, Literal(strong.value), strong.span, CERTAIN))
            at = strong.span.end
            continue
        break
    return names


def _as_translation(reading: Reading, bracket: Span, name: Name, known: Sequence[Name]) -> Name:
    """A name in brackets behind a title: if it fills them in quotation marks and has as many words, it is a translation, no short name."""
    property_, value, span, confidence = name
    words = value.value.split()
    is_all = _ALL_QUOTED.fullmatch(reading.text, *bracket) is not None
    if property_ != RK.acronym or not is_all or len(words) < 2 or any(map(is_acronym, words)) or value.value.isupper():
        return name
    is_as_long = any(other[0] == RK.title and len(other[1].value.split()) <= len(words) for other in known)
    return (SKOS.altLabel, reading.text_literal(value.value), span, confidence) if is_as_long else name


_ALL_QUOTED: Final = re.compile(r"[“„\"«][^“”„\"«»]+[”“\"»]")


def _is_far_longer(known: Sequence[Name], short: str) -> bool:
    """Whether a title among names, in whatever language, has at least four times as many words as a short name."""
    return any(name[0] in (RK.title, SKOS.altLabel) and len(name[1].value.split()) >= 4 * len(short.split()) for name in known)


#: What has numbers as well: "(2015. gada 18. augusta MK noteikumi Nr. 475)".
_LEGAL_ACT: Final = re.compile(
    r"noteikum|lēmum|rīkojum|likum|regul|direktīv|decision|directive|resolution|įsakym|nutarim|sprendim|määrus|otsus", re.IGNORECASE
)


#: "LV08/2" before a quoted title: a number of the grants of Norway.
OF_GRANTS: Final = re.compile(r"\s+(?P<number>[A-Z]{2}\d{2}/\d{1,2})\s+[“„\"«]")
#: "ECHO/SUB/2022/TRACK1/884412"
_SLASHED: Final = re.compile(r"[A-Z]{3,}(?:/[A-Z0-9.-]+){2,}\d")


#: So many words make a quoted name in brackets a title behind a short name.
_FEWEST_IN_BRACKET: Final = 3


def _titles_in_bracket(reading: Reading, span: Span, known: Sequence[Name]) -> list[Name]:
    """The title in quotation marks in brackets behind a name of one word, with its translation: "“Hillmap” (“Hill Roadmaps” – “…”)"."""
    title = next((name[1].value for name in known if name[0] == RK.title), "")
    inner = list(quoted(reading.text, span.start, span.end))
    if not title or " " in title or not inner or inner[0].start != span.start + 1:
        return []
    if any(len(reading.words(piece).split()) < _FEWEST_IN_BRACKET for piece in inner):
        return []
    own = next((piece for piece in inner if reading.words(piece).isascii() == (reading.language == "en")), inner[0])
    return [(RK.title if piece == own else SKOS.altLabel, reading.text_literal(reading.words(piece)), piece, LIKELY) for piece in inner]


#: The contract whose number is the project's: "(Līgums Nr. 9.3.2.0/17/I/001)".
_CONTRACT: Final = r"(?:(?i:līgum[sa]|vienošanās|sutart(?:is|ies)|leping(?:u)?|contract|(?:grant )?agreement)\s)?"
#: Nothing but the letters of countries: "(LV, LT un DE)".
_LANDS_ONLY: Final = re.compile(r"[A-Z]{2}(?:(?:,\s?|\s?/\s?|\s(?:un|and|ir|ja|&)\s)[A-Z]{2})+")


def names_in_bracket(reading: Reading, span: Span) -> list[Name]:
    """Acronym, number or another title, as brackets behind a title hold them."""
    if _LANDS_ONLY.fullmatch(reading.text, *span):
        return []
    names: list[Name] = []
    words_for_it = re.search(NUMBER_WORDS, reading.words(span))
    before = reading.words(span)[: words_for_it.start()] if words_for_it else ""
    if words_for_it and (_LEGAL_ACT.search(before) or _OF_ANOTHER.search(before)):
        return names
    found = number_in(reading, span.start + words_for_it.start() if words_for_it else span.start, span.end)
    if found:
        names.append((RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN))
    elif _SLASHED.fullmatch(whole := reading.words(span).strip()):
        return [(RK.projectNumber, Literal(whole), span, LIKELY)]
    if sum(span.holds(body.span) for body in reading.bodies) > 1:
        return names  # those who take part: "“Gifted Minds” (Hill Academy, Dale School)"
    amounts = list(money_in(reading.text, *span))
    for match in re.finditer(r"[^,;|/]+", reading.words(span)):
        part = match[0].strip(' “”"„«»–-:.*')
        part = re.sub(
            rf"^(?:(?:projekta |project |projekto |projekti )?{SHORT_NAME}\b|{FROM_THERE_ON})\s*[-–:]?\s*[“„\"]?",
            "",
            part,
            flags=re.I,
        ).strip(' “”"„«»')
        if not part or (
            found and (found[1].value in part or part in found[1].value or re.fullmatch(rf"{_CONTRACT}{NUMBER_WORDS}.*", part))
        ):
            continue
        start = span.start + match.start() + match[0].index(part)
        place = Span(start, start + len(part))
        if any(cue.span == place for cue in reading.cues_in(place, LEX.project)):
            continue  # "(Project)": what the text calls it from there on
        if is_of_all(part) or is_of_body(part):
            continue  # "(LEADER)": what pays for it
        if (amounts and any(other.span == place for other in reading.bodies)) or any(amount.span.overlaps(place) for amount in amounts):
            continue  # "(Hill Society, EUR 5,000)": who has the project, and for how much
        is_quoted = match[0].lstrip()[0] in '“„«"'
        is_behind = reading.text[span.start + match.start() - 1] == "/" and _is_far_longer(names, part)
        if (
            is_acronym(part)
            or (is_behind and part[0].isupper() and len(part.split()) <= _LONGEST_SHORT)
            or (
                (_ACRONYM_LABEL.match(match[0]) or _is_english_short(reading, found, part)) and part[0].isupper() and len(part.split()) <= 5
            )
            or (not is_quoted and _OF_LIFE_IN_SHORT.fullmatch(part))
            or (
                (part.isupper() or not is_quoted)
                and 1 < len(part.split()) <= _longest_short(part)
                and part[0].isupper()
                and _is_short_name(reading, place)
            )
            or (match.end() == len(reading.words(span)) and match.start() == 0 and _is_other_name(reading, place))
        ):
            names.append((RK.acronym, Literal(part), place, CERTAIN if is_acronym(part) else LIKELY))
        elif (
            match.start() == 0
            and part[0].isupper()
            and not any(character.isdigit() for character in part)
            and not _says_where(reading, place)
        ):
            names.append((SKOS.altLabel, reading.text_literal(part), place, LIKELY))
    return names


#: A place by its kind: "(Grundzāles pagasts)".
_PLACE: Final = re.compile(
    r"[^,;]*\s(?:pagasts|novads|pilsēta|rajons|reģions|rajonas|seniūnija|kaimas|miestas|vald|linn|küla|maakond|municipality|county|parish)"
)


def _says_where(reading: Reading, span: Span) -> bool:
    """Whether brackets behind a title say in which countries or places the project is."""
    is_country = any(land.span.start == span.start for land in reading.codes_in(span, "country"))
    return is_country or bool(reading.names_in(span, RK.Place)) or _PLACE.fullmatch(reading.words(span)) is not None


#: The short name of a project of the programme LIFE in words: "LIFE Meadows of the Hills".
_OF_LIFE_IN_SHORT: Final = re.compile(rf"(?:LIFE|Life)(?:[ -](?:[{UPPER}][\w’'-]*|of|for|the|and|in|to)){{1,6}}(?<!of)(?<!the)")


def _is_english_short(reading: Reading, number: tuple[int, Found[str]] | None, part: str) -> bool:
    """Whether an English name stands beside the number of a project whose title is in another language: its short name."""
    return number is not None and reading.language != "en" and part.isascii() and any(word in _ENGLISH for word in part.split())


#: Small words of English names.
_ENGLISH: Final = frozenset(("the", "for", "of", "and", "in", "to", "by", "with", "on"))
_ACRONYM_LABEL: Final = re.compile(rf"\s*(?:projekta |project |projekto |projekti )?{SHORT_NAME}\b", re.IGNORECASE)
_LONGEST_SHORT: Final = 3
_LONGEST_IN_CAPITALS: Final = 5


def _longest_short(name: str) -> int:
    """How many words a short name can have at most: more in capitals, as in "SAVE THE QUIET SHORE"."""
    return _LONGEST_IN_CAPITALS if name.isupper() else _LONGEST_SHORT


def _is_other_name(reading: Reading, span: Span) -> bool:
    """Whether one to three words with a capital fill brackets as the short name of a project: no place, body, programme, role, person."""
    words = reading.words(span).split()
    return (
        len(words) <= _LONGEST_SHORT
        and words[0][0].isupper()
        and all(word.isalpha() for word in words)
        and len(words[0]) > 3
        and not any(map(is_of_all, words))
        and not reading.names_in(span, RK.Place, RK.Organisation, RK.Programme)
        and not any(reading.codes_in(span, kind) for kind in ("country", "role", "fund"))
        and not any(body.span.overlaps(span) for body in reading.bodies)
        and (len(words) == 1 or not all(word[0].isupper() for word in words))
    )


def _is_short_name(reading: Reading, span: Span) -> bool:
    """Whether two or three words in brackets can be a short name: each with a capital or none at all, no country, place, body or fund."""
    words = reading.words(span).split()
    if not all(word[0].isupper() or len(word) <= 3 for word in words):
        return False
    known = reading.names_in(span, RK.Place, RK.Organisation)
    programmes = [mention for mention in reading.names_in(span, RK.Programme) if mention.span == span]  # "EST-LAT Harbours" only holds one
    return not reading.codes_in(span, "country") and not known and not programmes


#: From a fund to the title of a project that it pays for: "Cohesion Fund | (2021–2027): “".
FUND_TO_TITLE: Final = re.compile(rf"\s?(?:\([^()\n]{{4,20}}\))?:\s[{OPEN}]?")
#: So many words of a title that is longer tell whose it is at the beginning of a sentence.
_WORDS_OF_TITLE: Final = 3


def beginning_of(title: str) -> str | None:
    """A pattern for the first words of a title, the last of them in any case; None for a title that is hardly longer."""
    words = title.split()
    if len(words) <= _WORDS_OF_TITLE or not all(word[0].isalpha() for word in words[:_WORDS_OF_TITLE]):
        return None
    *first, last = words[:_WORDS_OF_TITLE]
    return r"\s".join([*map(re.escape, first), re.escape(stem(last, "lv")) + r"\w{0,4}"]) + r"(?!\w)"
