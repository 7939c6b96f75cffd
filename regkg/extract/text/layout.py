"""How a text is laid out: lines, fields of a form with their labels and values, sentences, quoted names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, islice
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.text.heads import holds_head
from regkg.extract.text.lexicon import MOST_WORDS, Lexicon
from regkg.extract.text.tokens import LOWER, UPPER, tokens_of
from regkg.extract.text.values import Dates, money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER, RK

_BULLET: Final = re.compile(r"[•▪◦·●○*»›-]\s+|[–—]\s+|-(?=[^\W\d_])|[•▪◦·●»›]|[➢➤✓✔✅■□‣]\s*")
#: A colon that is no part of an address or of a time of day: "10:30", but "Periods:09.2016", "Sākums :01.08.2018".
_COLON: Final = re.compile(r":(?!//)(?:(?!\d\d\b)|(?<=[^\W\d_]:)|(?<=[^\W\d_][ \u00a0]:))")
_BAR: Final = re.compile(r"\s*(?:\||\t)\s*")
_DASH: Final = re.compile(r"\s[-–—]\s|\s?[–—]\s")
_LONGEST_LABEL: Final = 110
_LONGEST_HEADING: Final = 90
#: What a value and the end of a range that begins with it can take at most.
_LONGEST_VALUE: Final = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it and without its bullet; `blank_before` counts the empty lines before it."""

    start: int
    end: int
    text: str
    has_bullet: bool
    is_indented: bool
    blank_before: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Field:
    """A label and the region in which its value stands; `lines` are the region's lines, the first one cut after the label."""

    term: NamedNode
    label: Span
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line | None:
        """The line that holds the value, or its beginning."""
        return self.lines[0] if self.lines else None


def lines_of(text: str) -> list[Line]:
    """The lines that hold something."""
    lines: list[Line] = []
    offset = blank = 0
    for raw in text.split("\n"):
        bare = raw.strip(" \t\r\u00a0\ufeff")
        if not bare:
            blank += 1
            offset += len(raw) + 1
            continue
        start = offset + raw.index(bare)
        bullet = _BULLET.match(bare)
        content = bare[bullet.end() :] if bullet else bare
        if content:
            start += len(bare) - len(content)
            indented = raw[:1] in " \t" and not bullet
            lines.append(Line(start, start + len(content), content, bool(bullet), indented, blank))
            blank = 0
        offset += len(raw) + 1
    return lines


def fields_of(text: str, lines: Sequence[Line], lexicon: Lexicon, dates: Dates, language: str | None) -> list[Field]:
    """The fields of all forms in a text, in order."""
    starts: list[tuple[int, NamedNode | None, Span, int]] = []
    for number, line in enumerate(lines):
        begun = None if _is_mark(line) else _label(text, line, lexicon, dates, language)
        if begun is not None:
            starts.append((number, *begun))
    starts = [begun for at, begun in enumerate(starts) if not _is_item(lines, starts, at)]
    fields = _inside_lines(text, lines, lexicon, dates, language)
    within = {field.lines[0].end: field.label.start for field in reversed(fields)}  # by the end of the line, where only the last one ends
    for at, (number, term, label, value_start) in enumerate(starts):
        if term is None:
            continue
        following = at + 1
        if (
            term == RK.title
            and following < len(starts)
            and starts[following][:2] == (number + 1, None)
            and value_start >= lines[number].end
        ):
            following += 1  # "Project name", and below it "BlueCoast: Title of the project"
        stop = starts[following][0] if following < len(starts) else len(lines)
        region = []
        head = lines[number]
        rest = text[value_start : head.end]
        if bare := rest.strip(" \t\u00a0|"):
            first = value_start + rest.index(bare)
            region.append(Line(first, first + len(bare), bare, head.has_bullet, head.is_indented, 0))
        region += _before_next_number(head, list(dropwhile(_is_mark, lines[number + 1 : stop])))
        joined = _joined_labels(head.text, lexicon, language)
        inner = head.start + joined[0] if joined else within.get(head.end)
        if inner is not None and region[0].start < inner:
            end = region[0].start + len(text[region[0].start : inner].rstrip())
            region = [_piece(text, region[0].start, end)]
        fields.append(Field(term, label, tuple(region)))
    return _with_blocks(lines, sorted(fields, key=lambda field: (field.label.start, -field.label.end)))


_NUMBER: Final = re.compile(r"(\d{1,2})[.)]\s")


def _before_next_number(label: Line, below: list[Line]) -> list[Line]:
    """The lines below a label up to the one with the number behind its own: "2. Partners", "3. Contacts"."""
    own = _NUMBER.match(label.text)
    following = int(own[1]) + 1 if own is not None else 0
    for at, line in enumerate(below):
        number = _NUMBER.match(line.text) if following else None
        if number is not None and int(number[1]) == following:
            return below[:at] if at + 1 < following else below  # else a list in which it has its place
    return below


def _is_mark(line: Line) -> bool:
    """Whether a line holds nothing but marks, as a colon that an editor put below its label."""
    return not any(map(str.isalnum, line.text))


def _is_item(lines: Sequence[Line], starts: Sequence[tuple[int, NamedNode | None, Span, int]], at: int) -> bool:
    """Whether a label for the lead begins an item of the list of partners: "Partners:", below it "• Lead partner: A", "• B"."""
    number, term, _, value = starts[at]
    if term != LEAD or at == 0 or starts[at - 1][1] != PARTNER or value >= lines[number].end:
        return False
    above, line = starts[at - 1], lines[number]
    if (
        line.text[-1] == ":"
        or above[3] < lines[above[0]].end
        or any(not between.has_bullet and between.text[-1] != ":" for between in lines[above[0] + 1 : number])
    ):  # the label's value begins on its own line, or other text stands between
        return False
    if ";" in line.text or _EACH_WITH_LAND.search(line.text):
        return True
    if number + 1 == len(lines) or (at + 1 < len(starts) and starts[at + 1][0] == number + 1):
        return False
    below = lines[number + 1]
    return below.blank_before < _MOST_BLANK if line.has_bullet and below.has_bullet else below.blank_before == 0


#: "A (LV), B (LT)"
_EACH_WITH_LAND: Final = re.compile(r"\), [^\W\d_a-z][^,]*\([^()]+\)$")
#: Items of a list are not further apart, in empty lines.
_MOST_BLANK: Final = 2


#: The lines of a partner's block above its money: its country and perhaps its site.
_COUNTRY_LABEL: Final = re.compile(r"(?:Country|Valsts|Šalis|Riik)\s*:\s*\S", re.IGNORECASE)
_MOST_BELOW_COUNTRY: Final = 4
_ADDRESS_LABEL: Final = re.compile(r"(?:Address|Adrese|Adresas|Aadress)\s*:", re.IGNORECASE)
#: A label that tells of the project again.
_OF_PROJECT: Final = re.compile(r"Proje[kc]t(?![^:]*partner)", re.IGNORECASE)
_MOST_IN_BLOCK: Final = 10
_PARTNERS_MONEY: Final = {RK.totalBudget: LEX.partnerTotal, RK.euContribution: LEX.partnerEu}


def _with_blocks(lines: Sequence[Line], fields: list[Field]) -> list[Field]:
    """The fields, those in blocks about one partner each as the partner's: below its name its address, then its money.

    A block begins with the lead partner, or with a heading and the label "Name" before the same words; right below one, with a name, its
    address and its money.
    """
    at_line = {line.start: number for number, line in enumerate(lines)}
    paid = {at_line.get(entry.label.start) for entry in fields if entry.term in _PARTNERS_MONEY}
    kept: list[Field] = []
    block = range(0)
    for entry in fields:
        number = at_line.get(entry.label.start)
        if number is None:
            kept.append(entry)
            continue
        above = next((line.text for line in reversed(lines[max(0, number - 2) : number]) if any(map(str.isalpha, line.text))), "")
        is_repeated = entry.term == RK.title and entry.first is not None and number > 1 and above == entry.first.text
        if is_repeated or entry.term == LEAD:
            if (end := _end_of_block(lines, number)) is not None:
                block = range(number, end)
                if is_repeated:
                    entry = replace(entry, term=PARTNER, lines=entry.lines[:1])
        elif (following := _next_block(lines, block, number)) is not None and not paid.isdisjoint(following):
            block = following
            kept.append(Field(PARTNER, entry.label, (lines[number - 1],)))
        elif (number in block or _is_below_country(lines, number)) and entry.term in _PARTNERS_MONEY:
            entry = replace(entry, term=_PARTNERS_MONEY[entry.term])
        kept.append(entry)
    return kept


def _next_block(lines: Sequence[Line], block: range, number: int) -> range | None:
    """The block that begins above an address with the next partner's name, right below a block or below that name in English."""
    if not block or not 1 <= number - block.stop <= _MOST_NAMES or _ADDRESS_LABEL.match(lines[number].text) is None:
        return None
    end = _end_of_block(lines, number - 1)
    return range(number - 1, end) if end is not None and all(_is_name(line) for line in lines[block.stop : number]) else None


#: A partner's name stands in its language and in English.
_MOST_NAMES: Final = 2


def _is_name(line: Line) -> bool:
    """Whether a line can be the name of a body: words without a label, that end no sentence."""
    return ":" not in line.text and line.text[0].isalpha() and line.text[-1] not in ".!?" and len(line.text.split()) <= _MOST_WORDS_OF_NAME


_MOST_WORDS_OF_NAME: Final = 14


def _is_below_country(lines: Sequence[Line], number: int) -> bool:
    """Whether the label "Country" stands on one of the lines right above one."""
    return any(_COUNTRY_LABEL.match(line.text) for line in lines[max(0, number - _MOST_BELOW_COUNTRY) : number])


def _end_of_block(lines: Sequence[Line], first: int) -> int | None:
    """The line after a block of labels that begins at a line and holds an address; None for another block."""
    end = first + 1
    while end < len(lines) and end - first < _MOST_IN_BLOCK and ":" in lines[end].text and not _OF_PROJECT.match(lines[end].text):
        end += 1
    return end if any(_ADDRESS_LABEL.match(line.text) for line in lines[first + 1 : end]) else None


def _piece(text: str, start: int, end: int) -> Line:
    """A part of a line as a line."""
    return Line(start, end, text[start:end], has_bullet=False, is_indented=False, blank_before=0)


#: "Start date: 1 May 2011, End date: …": another label on the line.
_NEXT_LABEL: Final = re.compile(
    r"(?=[,;\s])(?:(?<=\d),\s+(?!no t|no k|tai sk|tajā sk|iš j|of which|including)"
    r"(?=[^\W\d_][^:,.]{2,40}(?::\s|\s[–-]\s(?=\d|€|EUR)))|(?<=[^:;,])\s(?=(?:Project partners|Partners):\s)"
    r"|[,;]\s(?=(?:(?:projekta|sadarbības|projekto|projekti|project|cooperation|koostöö)\s?)?"
    r"(?:partner(?:i|is|iai|id|s)?|vadošais partneris|juhtpartner|pagrindinis partneris|lead partner):\s))"
)


def _inside_lines(text: str, lines: Sequence[Line], lexicon: Lexicon, dates: Dates, language: str | None) -> list[Field]:
    """The fields that begin with a sentence within a paragraph: "… . Projekta realizācijas laiks: 2015. gada marts."."""
    fields = []
    for line in lines:
        if len(line.text) < 40:
            continue
        cuts = [line.start + match.end() for match in _NEXT_LABEL.finditer(line.text)]
        cuts += [line.start + cut for cut in _joined_labels(line.text, lexicon, language)]
        pieces = list(sentences_of(text, line.start, line.end))[1:]
        begun_at = {piece.start for piece in pieces}
        pieces += [Span(cut, line.end) for cut in sorted(set(cuts) - begun_at)]
        for piece in pieces:
            end = min([piece.end, *(cut for cut in cuts if cut > piece.start)])
            part = _piece(text, piece.start, piece.start + len(text[piece.start : end].rstrip()))
            begun = _label(text, part, lexicon, dates, language)
            if begun is None or begun[0] is None or begun[2] >= part.end:
                continue
            term, label, start = begun
            rest = text[start : part.end]
            first = start + len(rest) - len(rest.lstrip())
            if term is not None and first < part.end:
                fields.append(Field(term, label, (_piece(text, first, part.end),)))
    return fields


#: A colon behind a label, and a label that the lexicon does not know at the end of a passage: "… Type of action".
_BEHIND_LABEL: Final = re.compile(r":\s+(?=\S)")
_UNKNOWN_LABEL: Final = re.compile(rf"(?<=\s)[{UPPER}][^\W\d_]*(?:\s[{LOWER}]+){{0,7}}$")
#: So many known labels make a line a form whose lines were joined, and so many words a label has at most.
_FEWEST_JOINED: Final = 3
_MOST_WORDS_OF_LABEL: Final = 6
#: A name in quotation marks, whose colon is its own: "“Upes muzeji: nāc un redzi!”".
_NAME_IN_MARKS: Final = re.compile(r"[“„«][^“”„«»\n]{2,200}[”“»]|‘[^‘’\n]{2,200}’")


def _joined_labels(text: str, lexicon: Lexicon, language: str | None) -> list[int]:
    """Where labels stand within a line that joins the lines of a form: "Acronym: A Number: 1 Duration of the project: …"."""
    if text.count(": ") < _FEWEST_JOINED:
        return []
    cuts: list[int] = []
    known: set[NamedNode] = set()
    first = 0
    names = [name.span() for name in _NAME_IN_MARKS.finditer(text)]
    for colon in _BEHIND_LABEL.finditer(text):
        if any(start < colon.start() < end for start, end in names):
            continue
        head = text[first : colon.start()]
        begun = next(
            (
                (word.start(), term)
                for word in list(re.finditer(r"\S+", head))[-_MOST_WORDS_OF_LABEL:]
                if word[0][0].isupper() and (term := lexicon.field(head[word.start() :], language)) is not None
            ),
            None,
        )
        if begun is not None:
            cuts.append(first + begun[0])
            known.add(begun[1])
        elif (unknown := _UNKNOWN_LABEL.search(head)) is not None:
            cuts.append(first + unknown.start())
        first = colon.end()
    return [cut for cut in cuts if cut] if len(known) >= _FEWEST_JOINED else []


#: The heading of a piece of news, and no label: "Noslēgusies projekta īstenošana" above the day of the page.
_TELLS: Final = re.compile(r"(?:Noslēg|Noslēdz|Beigus|Beigsies|Pabeigt|Sākus|Sākas|Uzsākt|Turpinās)\w*\s\w", re.IGNORECASE)


#: A role in a case that no label has, before an apposition: "vadošā partnera – Kalnu domes – pārstāvji".
_OBLIQUE: Final = ("partnera", "partnerim", "partneru", "partneriem", "partnerio", "partneriui", "partnerių", "partneriams", "partnerile")


def _label(text: str, line: Line, lexicon: Lexicon, dates: Dates, language: str | None) -> tuple[NamedNode | None, Span, int] | None:
    """The term, the label and the value's beginning, if a line begins a field; the term is None for an unknown label."""
    bar = _BAR.search(line.text, 0, _LONGEST_LABEL + 1)
    if bar and line.text.count(bar[0].strip() or "\t") <= 2:
        term = lexicon.field(line.text[: bar.start()], language)
        others = [cell for cell in _BAR.split(line.text[bar.end() :]) if cell.strip()]
        if term is not None and not any(lexicon.field(cell, language) for cell in others):  # a row of labels is a table's head
            return term, Span(line.start, line.start + max(len(line.text[: bar.start()].rstrip()), 1)), line.start + bar.end()
    wide = _WIDE_GAP.match(line.text) if "  " in line.text else None
    if wide and (term := lexicon.field(line.text[: wide.start("gap")], language)) is not None:
        return term, Span(line.start, line.start + wide.start("gap")), line.start + wide.end()
    colon = _COLON.search(line.text, 0, _LONGEST_LABEL + 1)
    if colon:
        end = line.start + colon.end()
        label = line.text[: colon.start()]
        for said in (label, _RATED.sub("", label)):
            if (term := lexicon.field(said, language)) is not None:
                return term, Span(line.start, line.start + max(len(said.rstrip()), 1)), end
        if (tongue := _TONGUE.search(label)) and lexicon.field(label[: tongue.start()], language) == RK.title:
            return RK.title, Span(line.start, line.start + len(label.rstrip())), end
    dash = _DASH.search(line.text, 0, _LONGEST_LABEL)
    if dash and dash.start() and (colon is None or dash.start() < colon.start()):
        label = line.text[: dash.start()]
        if (term := lexicon.field(label, language)) is not None and not label.endswith(_OBLIQUE):
            return term, Span(line.start, line.start + len(label)), line.start + dash.end()
    is_heading = (
        (line.text[-1] not in ".,;" or line.text.endswith(("No.", "Nr.", "nr.")))
        and _TELLS.match(line.text) is None
        and not (language != "en" and _OF_TEMPLATE.fullmatch(line.text))
    )
    if len(line.text) <= _LONGEST_HEADING and is_heading and (term := lexicon.field(line.text, language)) is not None:
        return term, line.span, line.end
    if (glued := _glued(line, lexicon, language)) is not None:
        return glued
    words = tokens_of(text, line.start, min(line.end, line.start + _LONGEST_LABEL))
    head = next(words, None)
    tokens = [head, *islice(words, MOST_WORDS - 1)] if head is not None and lexicon.may_begin_field(head, language) else []
    if (mention := lexicon.field_at(text, tokens, language)) is not None and mention.span.start == line.start:
        rest = text[mention.span.end : line.end]
        if (link := re.match(r"\s+(?:on|ir|is|yra|bija|būs)\s+(?=\S)", rest)) and next(dates.find(rest, link.end(), link.end() + 24), None):
            return mention.concept, mention.span, mention.span.end + link.end()
        if mention.concept == LEAD and _FORM_AND_NAME.fullmatch(rest):
            return mention.concept, mention.span, mention.span.end + 1
        if mention.concept in (LEAD, PARTNER) and _STOP_AND_NAME.fullmatch(rest) and holds_head(rest):
            return mention.concept, mention.span, mention.span.end + 2
        if mention.concept == RK.title and " " in text[mention.span.start : mention.span.end] and _TITLE_BEHIND.fullmatch(rest):
            return mention.concept, mention.span, mention.span.end + 1
        if rest[:1] in " \t." and mention.concept not in _NO_FIGURES and _is_value(rest.lstrip(" .\t"), dates):
            return mention.concept, mention.span, mention.span.end + len(rest) - len(rest.lstrip(" .\t"))
    if colon and lexicon.code_of(line.text[: colon.start()], "country", language) is not None:
        return None  # the heading of a group inside a list: "Igaunijā:"
    if colon and _LAND_LAST.search(line.text):
        return None
    if colon and not line.text[colon.end() :].strip() and len(line.text.split()) <= 10:
        return None, line.span, line.end
    if colon and PARTNER_NUMBER.match(line.text):  # "PP2: …" is an item of the list of partners above
        return None
    if colon and len(line.text[: colon.start()].split()) <= 5 and line.text[0].isupper() and not line.has_bullet:
        return None, line.span, line.end
    return None


#: In which language the title behind a label is: "Project title ENG".
_TONGUE: Final = re.compile(r"\s(?:EN|LV|LT|EE|ET|ENG|LAT|EST)\s*$", re.IGNORECASE)
#: The only wide gap of a line, between the two columns of a plain text: "Project title    Lakes of the South".
_WIDE_GAP: Final = re.compile(rf"^\S+(?:[ \u00a0]\S+)*(?<=[^\W\d_.])(?P<gap>[ \u00a0]{{2,}})(?=[{UPPER}\d€])(?!.*[ \u00a0]{{2}})")
#: What a template of pages calls its parts, on a line of its own on a page in another language than English.
_OF_TEMPLATE: Final = re.compile(r"title|name|description|period|partners?")
#: Who pays and at what rate, behind a label: "EU contribution (programme X) 55%:".
_RATED: Final = re.compile(r"(?:\s\([^()]*[^\W\d_][^()]*\))?\s\(?\d{1,3}(?:[.,]\d{1,2})?\s?%\)?$")
#: A legal form and a name to the end of the line, behind a label: "Toetuse saaja | SA Mäeküla".
_FORM_AND_NAME: Final = re.compile(rf" (?:SA|MTÜ|OÜ|AS|SIA|UAB|AB|VšĮ) [“„\"«]?[{UPPER}][\w&’'. -]{{1,60}}[^\W\d_.][“”\"»]?")
#: A name to the end of the line behind a full stop: "Projekto vykdytojas. Kalnų agentūra"; a sentence would have its own.
_STOP_AND_NAME: Final = re.compile(rf"\. [“„\"«]?[{UPPER}][^.:;!?\n]{{3,90}}[^\W\d_](?:[”“\"»]|\))?")
#: A title to the end of the line, behind its label and only a space: "Projekta nosaukums Zaļās takas kopā".
#: Heads of columns and sentences are none.
_TITLE_BEHIND: Final = re.compile(
    r" (?!.*\b(?i:proje[kc]t\w*|program\w+|finans\w+|numur\w*|numeris|number|summa|īsteno\w+|partner\w*|budžet\w*"
    r"|status\w*|ir|tika|tiek|is|was|yra|on)\b)"
    rf"[{UPPER}][^\s.:;“„”\"]*(?:\s[^\s.:;“„”\"]+){{2,24}}"
)
#: What no date, amount or number is a value of: "Projektu īsteno 2021.–2024. gadā" is a sentence.
_NO_FIGURES: Final = frozenset({RK.title, LEX.rowNumber, LEAD, PARTNER, ASSOCIATED})
_GLUE: Final = re.compile(rf"(?<=[{LOWER}.])(?=[{UPPER}]|\d)")


#: "Body of somewhere (Latvia):" is a value, not a label.
_LAND_LAST: Final = re.compile(r"\w \((?:Latvia|Latvija|Lietuva|Lithuania|Igaunija|Estonia|Estija|Eesti|Läti|Leedu)\)\s*:$")


def _glued(line: Line, lexicon: Lexicon, language: str | None) -> tuple[NamedNode, Span, int] | None:
    """A label to which its value sticks, as where cells of a table lost their border: "Īstenošanas laiks03.08.2013."."""
    for match in _GLUE.finditer(line.text, 6, _LONGEST_LABEL):
        label = line.text[: match.start()]
        if not label[-1].isalpha() or not label[0].isupper():
            continue
        if (term := lexicon.field(label, language)) is not None:
            return term, Span(line.start, line.start + match.start()), line.start + match.start()
    return None


#: How a list numbers partners: "PP2: ", "LP1. ".
PARTNER_NUMBER: Final = re.compile(r"(?:PP|LP|LB|PB|P|B)\s?\d{1,2}\s*[:.]\s*\w")


def _is_value(text: str, dates: Dates) -> bool:
    """Whether a text begins with a date, an amount or a project number, so that the words before it label it."""
    text = text[:_LONGEST_VALUE]
    found = (next(dates.find(text), None), next(money_in(text, currency="EUR"), None), next(project_numbers_in(text), None))
    return any(first is not None and first.span.start == 0 for first in found)


_ABBREVIATIONS: Final = frozenset(
    """
        nr proj reģ t.sk t.i t.s u.c utt piem plkst tālr st g m mėn d a p k npk no art milj mil mljrd tūkst mln mlrd eur e-pasts prof dr sia
        sv šv švč sta al pl pr skv kun t.y y t.t sc ing oec paed r sav apskr raj i.e e.g approx incl im
    """.split()
)
#: Months in short, behind which a year or a day may stand.
_MONTHS_IN_SHORT: Final = frozenset("jan feb mar apr jun jul aug sep sept oct okt nov dec dets".split())
#: The number of a measure, as it stands before its name in quotation marks: "19.2. “Kopā laukos”".
_MEASURE_NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
#: The kind of a school or a firm, in letters with dots before its name in quotes or its country: "I.T.I.S. “Rosso”", "S.r.l. (Italy)".
_INITIALS: Final = re.compile(r"(?:[A-Za-z]\.){1,5}[A-Za-z]")
#: Legal forms in short, behind which a country may stand: "Hill Mill Ltd. (Estonia)".
_FORMS_IN_SHORT: Final = frozenset({"Ltd", "Inc", "Co", "Corp", "Assoc", "Ass", "Univ", "Dept", "e.V"})
#: The first letter of a given name, where a body's name begins: "Liceo “A. Monte”", "(E. Kalna skola)", "Upes skola, J. K. Kalna skola".
_GIVEN_NAME: Final = re.compile(rf"(?:[“„\"«(]|[,:]\s|\n|^)(?:[{UPPER}][{LOWER}]?\.\s?){{0,2}}[{UPPER}]$")
#: The rest of whose name a school, a library or a museum bears, behind the first letter of a given name: "Kalno V. | Kudirkos gimnazija".
_NAMESAKE: Final = re.compile(
    rf"(?:[{UPPER}]\.\s?){{0,2}}[{UPPER}][{LOWER}]+(?:[-–][{UPPER}][{LOWER}]+)?(?<![tsk]i)\s(?:(?:ir|un|ja)\s[{UPPER}]\.\s?[{UPPER}][{LOWER}]+\s)?"
    rf"(?:[{LOWER}]{{4,}}\s){{0,2}}(?:gimnazij|progimnazij|mokykl|muziej|bibliotek|licėj|namai|namų|ģimnāzij|vidusskol|pamatskol|sākumskol|mūzikas\sskol|skol"
    r"|muzej|bibliotēk|kool|gümnaasium|muuseum|raamatukogu)"
)
#: Where a sentence ends: a full stop also before a word that begins one on project pages and sticks to it, "… pierobežā.Projekta laikā".
_SENTENCE_END: Final = re.compile(
    r"(?=[.!?…\n;:])(?:[.!?…]+[\"”“»’)]*\s+|\.(?=(?:The|This|Project|Projekts|Projekta|Projektā|Projektu|Projekti|Projekto)\s)"
    r"|\n\s*\n\s*|\n(?=\s*(?:[•▪◦·●○*»›]|[-–—]\s|\d{1,2}[.)]\s))|[;:][ \t]*\n"
    r"|(?<=[\d)])\n(?=[A-Z][A-Z\d/.-]*\d\s[“„\"«])"  # an entry of a list that begins with a number and a name
    r"|(?P<line>\n)(?=[“„\"«]?[^\W\d_]))"
)


_CLOSES: Final = ('"', "”", "“", "»", "’")


#: A sum to its currency, which is no abbreviation: "150 000 Eur. Projekto trukmė".
_SUM: Final = re.compile(r"(?:(?:^|\s)EUR|\d\s?[Ee]ur)$")


#: The end of a date in Lithuanian and Estonian, whose point ends the sentence, too, where a word follows that opens one: "28 d. Projekto".
_DATE_ENDS: Final = re.compile(r"\d\s?(?:d|m|mėn|a)$")
_OPENS_ANEW: Final = re.compile(
    r"(?:Projekt[^\W\d_]*|J(?:o|is|ame|į|os|ai)|Ši(?:s|o|uo|ame|ą)|Tai|Bendr[^\W\d_]+|Partneri[^\W\d_]*|Iš|Įgyvendin[^\W\d_]+|Numatom[^\W\d_]+"
    r"|Planuojam[^\W\d_]+|Pagrindini[^\W\d_]+|Selle|See|Kogu|Toetus)(?!\w)"
)


#: A word behind which no sentence ends, so that a blank line there only breaks it: "the support is", "with the partners and".
_GOES_ON: Final = re.compile(
    r"[^.!?:;|\n]{12,}\s(?:ir|bija|sastāda|un|no|ar|par|līdz|pie|uz|is|was|are|and|of|for|with|from|until|to|the|yra|buvo|ir|iš|su|nuo|iki|on|oli|ja|ning)"
    r"[ \t]*"
)
_LONGEST_BROKEN: Final = 160


def sentences_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a part of a text; a blank line, a bullet or a text right below its heading also ends one.

    >>> text = "Sākas 2017. gada 1. maijā. Beidzas t.sk. vēlāk."
    >>> [text[span.start : span.end] for span in sentences_of(text)]
    ['Sākas 2017. gada 1. maijā.', 'Beidzas t.sk. vēlāk.']
    """
    stop = len(text) if end is None else end
    first = start
    for match in _SENTENCE_END.finditer(text, start, stop):
        if match["line"] and not _is_below_heading(text, first, match.end()):
            continue
        if match[0][0] in "!?" and match[0][1:2] in _CLOSES and text[match.end() : match.end() + 1].islower():
            continue  # a name that ends with a mark: "the project “Know and do!” ends in May"
        if (
            match[0][0] == "\n"
            and text[match.end() : match.end() + 1].isalnum()
            and not text[match.end()].isupper()
            and _goes_on(text, first, match.start())
        ):
            continue
        if "\n" not in match[0].strip(" ") and match[0][0] == ".":
            before = text[max(first, match.start() - 12) : match.start()]
            word = re.split(r"[\s(]", before)[-1].lstrip('“„"«')
            follower = text[match.end() : match.end() + 1]
            if (
                follower.islower()
                or (follower == "(" and text[match.end() + 1 : match.end() + 2].islower() and match[0][1:2] in _CLOSES)
                or (follower in "–—-" and word[-1:].isdigit())
                or (
                    word.casefold() in _ABBREVIATIONS
                    and not (follower.isupper() and _SUM.search(text, max(first, match.start() - 12), match.start()))
                    and not (
                        _OPENS_ANEW.match(text, match.end()) and _DATE_ENDS.search(text, max(first, match.start() - 12), match.start())
                    )
                )
                or (word.isdigit() and not follower.isupper())
                or (follower.isdigit() and word.casefold() in _MONTHS_IN_SHORT)
                or (follower in '“„"«' and _MEASURE_NUMBER.fullmatch(word))
                or (follower in '“„"«,(' and _INITIALS.fullmatch(word))
                or (follower in "(–—-" and word in _FORMS_IN_SHORT)
                or (
                    len(word) == 1
                    and follower.isupper()
                    and (_GIVEN_NAME.search(text, max(first, match.start() - 12), match.start()) or _NAMESAKE.match(text, match.end()))
                    and not _OPENS_ANEW.match(text, match.end())
                )
            ):
                continue
            if word.isdigit() and len(word) <= 2:
                continue
        yield from _trimmed(text, first, match.end())
        first = match.end()
    yield from _trimmed(text, first, stop)


def _is_below_heading(text: str, first: int, below: int) -> bool:
    """Whether a far longer line begins with a capital at a place below one that does not go on in it, as a text below its heading does."""
    start = text.rfind("\n", 0, below - 1) + 1
    end = text.find("\n", below)
    opening = text[below : below + 2].lstrip('“„"«')[:1]
    return (
        opening.isupper()
        and (end if end >= 0 else len(text)) - below >= _TEXT_BELOW * (below - start)
        and text[below - 2] not in ",;:–-("
        and not _goes_on(text, first, below - 1)
    )


#: So many times as long as its heading a text is at least.
_TEXT_BELOW: Final = 2


def _goes_on(text: str, first: int, end: int) -> bool:
    """Whether the last line of a text's part breaks off at a word that opens what comes."""
    line = max(first, text.rfind("\n", first, end) + 1, end - _LONGEST_BROKEN)
    return _GOES_ON.fullmatch(text, line, end) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + piece.index(bare)
        yield Span(first, first + len(bare))


_QUOTES: Final = re.compile(
    r"(?=[“„\"«”‘'])(?:"  # looking at the first sign first leaves most places out at once
    r"(?<!\w)“(“[^“”\n]{2,80}”[^“”\n]{2,200}(?<=\S))”|"
    r"(?<!\w)“([^“”\n]{2,160}\s“(?=\S)[^“”\n]{1,60}”[^“”\n]{2,160}\s“(?=\S)[^“”\n]{1,60}”[^“”\n]{2,160}(?<=\S))”|"
    r"(?<!\w)“([^“”\n]{2,200}\s[“„](?=\S)[^“”„\n]{1,80}(?<=\S)”[^“”„\n]{0,240}(?<=\S))”"
    r"|(?<!\w)„([^„“”\n]{2,200}\s[„“](?=\S)[^„“”\n]{1,80}(?<=\S)[”“][^„“”\n]{0,240}(?<=\S))[”“]"
    r"|(?<!\w)„([^„“”\"\n]{2,200}\s„(?=\S)[^„“”\"\n]{1,80}\"[^„“”\"\n]{0,240}(?<=\S))\"(?!\w)"
    r"|(?:(?<!\w)[“„](?=\s?\w)|(?<=\s)”(?=\w))([^“”„\"\n.;:,!?]{2,100}\s[“„\"](?=\S)[^“”„\"\n]{1,80}(?<=\S)[”“\"][^“”„\"\n(.;:]{0,160}?(?<=\S))"
    r"(?=\s\(|[.;]|,?\n|$|\s(?:Nr|No)\b|,\s(?:kas|kurš|kur[aiu]|ko|which|that|kuris|mis)\s)"  # left open
    r"|(?<!\w)\"([^\"\n]{2,200}\s\"(?=\S)[^\"\n]{1,80}(?<=\S)\"[^\"\n]{0,240}(?<=\S))\"(?!\w)"
    r"|(?<!\w)\"\s([^\"\s\n][^\"\n]{1,200}\s\"(?=\S)[^\"\n]{1,80}(?<=\S)\"\s[^\"\n]{1,240}(?<=\S))\s\"(?!\w)"  # blanks within the marks
    r"|(?<!\w)\"(?=\w)([^\"“”„\n]{2,80}\s\"(?=\w)[^\"“”„\n]{1,80}(?<=\S)\")(?=[\s.,;)])"  # one mark closes both
    r"|\"((?:[^\"“”„\n]++|[“„][^“”„\"\n]{1,80}”)++(?<=\S))”(?![\w\"”])"  # not on to the next quotation of its line
    r"|“([^“”\n]{2,420})(?:”|(?<!\s)“|“(?!\w))|„([^„“”\"\n]{2,420}(?<=\S))[“”\"](?!\w)|„([^„“”\n]{2,420})[“”\"]|«([^«»\n]{2,300})»|\"(?:([^\"“”„\n]{2,300})[”“](?!\w)|([^\"\n]{2,300})\")|(?<![\w.,!?])”([^“”\n]{2,300})[”\"]"
    r"|“([^“”\"\n]{2,300}(?<=\S))\"(?!\w)|(?<!\w)‘([^‘’\n]{2,200})’(?!\w)"
    rf"|(?<![\w'])'([{UPPER}][^'\n]{{8,200}})'(?![\w'])"
    r"|(?<![\w.,!?)])”(?=\w)([^“”„\n]{2,300}(?<=\S))“(?!\w)"
    r"|(?<!\w)[“„]([^“”„\"\n]{4,160}\n(?=[^\s•▪–-])[^“”„\"\n]{1,160}(?<=\S))[”“](?!\w)"  # over a line that is cut by hand
    r")"
)


#: A line that is cut by hand, so that a quotation goes on in the next one, has so many characters at least.
_SHORTEST_CUT: Final = 32


def quoted(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands in quotation marks of any kind, without the marks.

    >>> text = 'projekts “Vēju takas” un "Rannatee"'
    >>> [text[span.start : span.end] for span in quoted(text, 0, len(text))]
    ['Vēju takas', 'Rannatee']
    >>> text = 'projekts "Skolas "Mežs" siltināšana" un “Krasta “Viļņi””'
    >>> [text[span.start : span.end] for span in quoted(text, 0, len(text))]
    ['Skolas "Mežs" siltināšana', 'Krasta “Viļņi”']
    >>> text = 'projektu " Laukuma "Bitītes" labiekārtošana " realizēja'
    >>> [text[span.start : span.end] for span in quoted(text, 0, len(text))]
    ['Laukuma "Bitītes" labiekārtošana']
    >>> text = 'biedrības "Partnerība "Krasts" konkursā iesniegts projekts "Laipas"'
    >>> [text[span.start : span.end] for span in quoted(text, 0, len(text))]
    ['Partnerība "Krasts"', 'Laipas']
    """
    nested = [span for line in _lines_of_quotations(text, start, end) for span in _around_quotes(text, *line)]
    yield from nested
    for match in _QUOTES.finditer(text, start, end):
        if any(match.start() < span.end and span.start < match.end() for span in nested):
            continue
        group = next(number for number in range(1, _QUOTES.groups + 1) if match[number] is not None)
        if "\n" in match[group] and text.index("\n", match.start(group)) - text.rfind("\n", 0, match.start(group)) <= _SHORTEST_CUT:
            continue
        yield Span(match.start(group), match.end(group))


_MARK: Final = re.compile(r"[„“”\"«»]")
#: The marks of three quotations.
_MANY_MARKS: Final = 6
_FEWEST_INNER: Final = 2
_LONGEST_INNER: Final = 80
_LONGEST_OUTER: Final = 420


def _lines_of_quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that hold the marks of three quotations at least."""
    marks = [mark.start() for mark in _MARK.finditer(text, start, end)]
    at = 0
    while len(marks) - at >= _MANY_MARKS:
        line_end = text.find("\n", marks[at], end)
        line_end = end if line_end < 0 else line_end
        following = bisect_left(marks, line_end)
        if following - at >= _MANY_MARKS:
            yield max(start, text.rfind("\n", start, marks[at]) + 1), line_end
        at = following


def _around_quotes(text: str, start: int, end: int) -> Iterator[Span]:
    """The quotations of a line that hold two others at least, whatever their marks: where a mark stands tells whether it opens or closes.

    >>> line = "projekts „Skolu „Mežs” un „Ezers” siltināšana” sākas"
    >>> [line[span.start : span.end] for span in _around_quotes(line, 0, len(line))]
    ['Skolu „Mežs” un „Ezers” siltināšana']
    """
    opened: list[int] = []
    inner: list[Span] = []
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        before, behind = text[at - 1 : at] if at > start else " ", text[at + 1 : at + 2] if at + 1 < end else " "
        opens = (before.isspace() or before in "([/„“«") and not (behind.isspace() or behind in ".,;:!?)")
        if opens or not opened:
            opened.append(at)
            continue
        first = opened.pop()
        if opened:
            inner.append(Span(first, at))
            continue
        outer, held, inner = Span(first + 1, at) if at > first + 1 else None, inner, []
        if outer is None or len(held) < _FEWEST_INNER or outer.end - outer.start > _LONGEST_OUTER:
            continue
        if any(name.end - name.start > _LONGEST_INNER for name in held):
            continue
        yield outer


#: A rate alone on its line.
RATE_LINE: Final = re.compile(r"(?P<rate>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|percent|per cent)")
_REFERENCES: Final = re.compile(r"\d+ references?")


def without_references(lines: Sequence[Line]) -> list[Line]:
    """Lines without those that only count references, as wikis print one below each value."""
    return [line for line in lines if not _REFERENCES.fullmatch(line.text)]
