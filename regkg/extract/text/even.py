"""The text of a document as rules read it, and where each of its places stands in the document.

Rules need not know how untidily a text was typed or copied: signs that are not seen are left out, marks of quotation and of items are
those that print has, several blanks within a line that runs are one, and lines that were cut at a width go on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import chain, pairwise
from typing import Final, NamedTuple
from unicodedata import normalize

from regkg.documents import Document
from regkg.model import Span


class _Edit(NamedTuple):
    """A passage of the document and what is read in its place."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class EvenText:
    """A text and the passages of the document in whose place others stand in it, with where those begin here."""

    text: str
    _edits: tuple[_Edit, ...] = ()
    _places: tuple[int, ...] = ()

    def in_document(self, span: Span) -> Span:
        """Where a passage of this text stands in the document."""
        if not self._edits:
            return span
        start, _ = self._letter(span.start)
        return Span(start, self._letter(span.end - 1)[1] if span.end > span.start else start)

    def _letter(self, at: int) -> tuple[int, int]:
        """Where a letter of this text stands in the document, and where that ends: what replaces several stands for all of them."""
        known = bisect_right(self._places, at) - 1
        if known < 0:
            return at, at + 1
        edit, offset = self._edits[known], at - self._places[known]
        if offset >= len(edit.words):
            start = edit.end + offset - len(edit.words)
            return start, start + 1
        is_last = offset + 1 == len(edit.words)
        return min(edit.start + offset, edit.end - 1), edit.end if is_last else min(edit.start + offset + 1, edit.end)

    def from_document(self, span: Span) -> Span:
        """Where a passage of the document stands in this text."""
        return Span(*map(self._place_of, span)) if self._edits else span

    def of_document(self, document: Document) -> Document:
        """A document with this text instead of its own, and its frame where that stands here."""
        if not self._edits:
            return document
        return replace(document, text=self.text, chrome=tuple(map(self.from_document, document.chrome)))

    def _place_of(self, at: int) -> int:
        known = bisect_right(self._edits, at, key=lambda edit: edit.start) - 1
        if known < 0:
            return at
        edit, place = self._edits[known], self._places[known]
        return place + (len(edit.words) + at - edit.end if at >= edit.end else min(at - edit.start, len(edit.words)))


def evened(text: str) -> EvenText:
    """The text of a document as rules read it.

    >>> even = evened("Projektu  īsteno biedrība ,,Kalni'' no Kalnu novada Upes pagasta Latvijā")
    >>> even.text
    'Projektu īsteno biedrība “Kalni” no Kalnu novada Upes pagasta Latvijā'
    >>> even.in_document(Span(9, 15)), even.in_document(Span(25, 32))
    (Span(start=10, end=16), Span(start=26, end=35))
    """
    result = EvenText(text)
    edits = _apart(
        [
            *_unseen(text),
            *_markup(text),
            *_quotes(text),
            *_glued(text),
            *_signs(text),
            *_years(text),
            *_marks(text),
            *_blanks(text),
            *_cut_lines(text),
        ]
    )
    if not edits:
        return result
    pieces: list[str] = []
    places: list[int] = []
    done = length = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.words)
        length += edit.start - done
        places.append(length)
        length += len(edit.words)
        done = edit.end
    return EvenText("".join([*pieces, text[done:]]), tuple(edits), tuple(places))


def _apart(edits: Iterable[_Edit]) -> list[_Edit]:
    """The edits in their order, of those that overlap the first."""
    kept: list[_Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


#: Signs that nobody sees, and blanks that do not break.
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+")
#: A letter and the signs above or below it, one by one, as some systems keep them; and letters that print joins.
_TAKEN_APART: Final = re.compile(r"[^\W\d_][\u0300-\u036f]+|[\ufb00-\ufb06]")
_HARD_BLANK: Final = re.compile(r"[\u00a0\u2002-\u200a\u202f]")
#: Signs that print seldom has, and those of Windows by their numbers there (WHATWG, Encoding, index windows-1252).
_SELDOM: Final = {
    **dict.fromkeys("\u2012\u2015\u2212", "–"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **{chr(code): bytes([code]).decode("cp1252") for code in (0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97)},
    **dict.fromkeys("‟❝〝", "“"),
    **dict.fromkeys("❞〞", "”"),
    "″": '"',
}
_SELDOM_SIGN: Final = re.compile(f"[{''.join(_SELDOM)}]")


def _unseen(text: str) -> Iterator[_Edit]:
    if text.isascii():
        return
    yield from (_Edit(*match.span(), "") for match in _UNSEEN.finditer(text))
    yield from (_Edit(*match.span(), " ") for match in _HARD_BLANK.finditer(text))
    yield from (_Edit(*match.span(), normalize("NFKC", match[0])) for match in _TAKEN_APART.finditer(text))
    yield from (_Edit(*match.span(), _SELDOM[match[0]]) for match in _SELDOM_SIGN.finditer(text))


#: A letter as web pages write it, what Markdown has for headings and bold letters, and the bars around a label and its value.
_ENTITY: Final = re.compile(r"&(?:#\d{2,5}|#x[\da-fA-F]{2,5}|[a-zA-Z]{2,8});")
_MARKDOWN: Final = re.compile(
    r"^[ \t]*#{1,6}[ \t]+(?=\S)|\*\*(?=\S)|(?<=\S)\*\*"
    r"|(?<!\w)_{1,2}(?=[^\W_]|[“„\"«])|(?<=[^\W_]|[.!?”“\"»)])_{1,2}(?!\w)",
    re.MULTILINE,
)
#: A link or a picture of Markdown: what is shown of it, and the rest; tags of web pages that are left in a text.
_LINK: Final = re.compile(r"(?P<first>!?\[)[^\[\]\n]*(?P<last>\]\((?:https?:|/|#\w|\.|mailto:)[^()\s]*(?:\s\"[^\"\n]*\")?\))")
_TAG: Final = re.compile(
    r"(?P<line><br\s?/?>|</?(?:p|div|h[1-6]|ul|ol|table|tbody|section|article)(?:\s[^<>\n]*)?>)|(?P<item><li(?:\s[^<>\n]*)?>)"
    r"|</?(?:b|strong|i|em|u|a|span|font|sup|sub|small|li)(?:\s[^<>\n]*)?>",
    re.IGNORECASE,
)
_TWO_CELLS: Final = re.compile(
    r"^[ \t]*(?P<first>\|[ \t]*)[^|\n]*[^|\s][ \t]*\|[ \t]*[^|\s][^|\n]*?(?P<last>[ \t]*\|)[ \t]*$", re.MULTILINE
)


def _markup(text: str) -> Iterator[_Edit]:
    """What markup stands for."""
    for match in _ENTITY.finditer(text) if "&" in text else ():
        if (letter := unescape(match[0])) != match[0]:
            yield _Edit(*match.span(), " " if letter == "\u00a0" else letter)
    for match in _LINK.finditer(text) if "](" in text else ():
        if match["first"] == "!":
            yield _Edit(*match.span(), "")
        else:
            yield from (_Edit(*match.span(part), "") for part in ("first", "last"))
    for match in _TAG.finditer(text) if "<" in text else ():
        follows = text[match.end() : match.end() + 1]
        is_break = match["line"] and follows not in ("", "\n") and text[: match.start()][-1:] not in ("", "\n")
        yield _Edit(*match.span(), "\n" if is_break else "• " if match["item"] else "")
    if "#" in text or "**" in text or "_" in text:
        yield from (_Edit(*match.span(), "") for match in _MARKDOWN.finditer(text))
    for match in _TWO_CELLS.finditer(text) if "|" in text else ():
        yield from (_Edit(*match.span(bar), "") for bar in ("first", "last"))


#: Marks of quotation that are typed with two commas or apostrophes, and single ones around a name.
_TYPED_QUOTE: Final = re.compile(r",,(?=[\w“„\"'‘(])|(?:(?<=[\s(])|^),,[ \u00a0](?=\w)|[’‘'´`]{2}|<<(?=\w)|(?<=\w)>>")
_CLOSING_FIRST: Final = re.compile(r"(?<=[\s(])”[ \u00a0]?(?=\w[^“”„\"\n]{2,160}”)")
_SINGLE: Final = re.compile(r"(?<![\w’'])(?P<open>[‘'‚])(?=[^\W_a-z])[^‘’'‚\n“”„\"]{2,160}(?P<close>[’'‘])(?!\w)")
_ANGLES: Final = re.compile(r"(?P<open>‹)[^‹›\n“”„\"]{2,160}(?P<close>›)")
#: A mark of quotation without a blank before or behind it.
_GLUED: Final = re.compile(r"[“„«\"](?<=[^\W\d_].)(?=[^\W_])|[”»](?<=[^\s(].)(?=[^\W_])")
#: Cells of a table that stand without a blank between them: "A"Latvia85000.00.
_GLUED_CELLS: Final = re.compile(r"[^\W\d_]\d+[.,]\d\d")


def _glued(text: str) -> Iterator[_Edit]:
    """A blank before marks that open a quotation right behind a word, and behind those that close one right before a word."""
    for match in _GLUED.finditer(text):
        begins, ends = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        if _GLUED_CELLS.search(text, match.end(), ends if ends >= 0 else len(text)):
            continue
        mark, line = match[0], text[begins : match.start()]
        closes = mark in "”»" or (mark == "“" and line.count("„") > line.count("“")) or (mark == '"' and line.count('"') % 2 == 1)
        yield _Edit(*match.span(), f"{mark} " if closes else f" {mark}")


def _quotes(text: str) -> Iterator[_Edit]:
    if ",," in text or "''" in text or "’’" in text or "‘‘" in text or "‘’" in text or "´´" in text or "``" in text or "<<" in text:
        for match in _TYPED_QUOTE.finditer(text):
            begins = match[0].strip() in (",,", "<<") or (
                match[0] != ">>" and text[match.end() : match.end() + 1].strip() != "" and text[: match.start()][-1:].strip(" \n\t(") == ""
            )
            if match[0] != ",," or not text[: match.start()][-1:].isalnum():
                yield _Edit(*match.span(), "“" if begins else "”")
    yield from (
        _Edit(*match.span(), "“") for match in (_CLOSING_FIRST.finditer(text) if " ”" in text or "(”" in text or "\n”" in text else ())
    )
    singles = _SINGLE.finditer(text) if "‘" in text or "'" in text or "‚" in text else ()
    for match in chain(singles, _ANGLES.finditer(text) if "‹" in text else ()):
        yield _Edit(*match.span("open"), "“")
        yield _Edit(*match.span("close"), "”")


#: What stands before the items of a list that was copied from elsewhere: letters of fonts of signs, arrows, marks of mail.
_MARK: Final = re.compile(
    r"^[ \t]*(?:(?P<sign>[\uf0b7\uf0a7\uf0d8\uf076§→⇒►▸▶‣○◦>\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?)[ \t]+(?=\S)"
    r"|(?P<letter>[o+])[ \t]+(?=[^\W_a-z]|[“„\"«])|(?P<tight>[•▪●○◦‣►·–-])(?=[^\W\d_]|[“„«\"])"
    r"|(?P<star>\*)(?=[^\W\d_][^*\n]*$|[“„«\"][^*\n]*$))",
    re.MULTILINE,
)
_FEWEST_MARKS: Final = 2
#: The number of an item without a blank before its name.
_TIGHT_NUMBER: Final = re.compile(r"^[ \t]*\d{1,2}[.)](?=[A-ZĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÕÄÖÜ“„«\"])", re.MULTILINE)
#: Blanks within marks of quotation and before a comma, and two hyphens for a dash.
_MISPLACED: Final = re.compile(r"(?<=[\s(][“„«])[ \u00a0](?=\w)|(?<=[\w.!?)])[ \u00a0](?=[”»](?:[\s.,;:)]|$))|(?<=[)”»])[ \u00a0](?=,\s)")
_TWO_HYPHENS: Final = re.compile(r"(?<=[ \u00a0])--(?=[ \u00a0])")
#: Dots or a line that lead from a label to its value, not to the page of a table of contents.
_LEADERS: Final = re.compile(
    r"(?<=[\w)”\".]):?[ \u00a0\t]*(?:\.{4,}|…{2,}|(?<=:)[ \t]*_{3,})[ \u00a0\t]*"
    r"(?=[^\s._])(?!\d{1,3}(?:[ \t]*$|[ \t]+(?!EUR|Eur|LVL|Ls)[^\W\d_a-z]))",
    re.MULTILINE,
)
#: A blank before the end of a sentence or of a part of it, and none behind.
_BLANK_BEFORE_END: Final = re.compile(r"(?<=[\w)”\"])[ \u00a0](?=[.,;](?:\s|$))")
_NONE_BEHIND: Final = re.compile(
    r"[.,;](?:(?<=[^\W\d_]{3}.)(?=[“„«]?[^\W\d_a-z][^\W\d_A-Z]{2,}[\s,])|(?<=[\w”\"»)][,;])(?=[“„«\"]?[^\W\d_]{2,}[\s,.;”\"]))"
)
#: A colon behind a label without a blank before its value.
_NONE_BEHIND_COLON: Final = re.compile(
    r"^(?!https?:|mailto:|tel:|tālr|\S+@)[^:\n]{2,60}[^\W\d_.][.)]?(?P<colon>:)(?=[\w“„\"«€])", re.MULTILINE
)
#: One empty line, and more than one, which part nothing more than one does only where a text has no single ones.
_EMPTY_LINE: Final = re.compile(r"\n[ \t]*\n(?![ \t]*\n)(?<!\n\n\n)")
_EMPTY_LINES: Final = re.compile(r"(?<=\n)[ \t]*\n(?:[ \t]*\n)+")
#: A word that a hyphen parts at the end of a line.
_PARTED_WORD: Final = re.compile(r"(?<=[^\W\d_A-ZĀČĒĢĪĶĻŅŠŪŽ]{3})-[ \t]?\n[ \t]*(?=[^\W\d_A-ZĀČĒĢĪĶĻŅŠŪŽ]{3})")


def _signs(text: str) -> Iterator[_Edit]:
    """Blanks beside signs as print has them, the usual dash, and a colon for dots that lead to a value."""
    if any(pair in text for pair in ("“ ", "„ ", "« ", " ”", " »", "” ,", ") ,", "“\u00a0", "„\u00a0", "\u00a0”")):
        for match in _MISPLACED.finditer(text):
            follows = text[match.end()]
            begins = text[match.start() - 1] in "“„«" and not _is_open(text, match.start() - 1)
            if begins or follows == "," or (follows in "”»" and _is_open(text, match.start())):
                yield _Edit(*match.span(), "")
    if "--" in text:
        yield from (_Edit(*match.span(), "–") for match in _TWO_HYPHENS.finditer(text))
    if "...." in text or "……" in text or "___" in text:
        yield from (_Edit(*match.span(), ": ") for match in _LEADERS.finditer(text))
    yield from (_Edit(match.start() + 1, match.end() - 1, "–") for match in re.finditer(" — ", text))
    if any(end in text for end in (" .", " ,", " ;")):
        yield from (_Edit(*match.span(), "") for match in _BLANK_BEFORE_END.finditer(text))
    yield from (_Edit(*match.span(), f"{match[0]} ") for match in _NONE_BEHIND.finditer(text))
    yield from (_Edit(*match.span("colon"), ": ") for match in _NONE_BEHIND_COLON.finditer(text))
    if _EMPTY_LINE.search(text) is None:
        yield from (_Edit(*match.span(), "\n") for match in _EMPTY_LINES.finditer(text))
    if "-\n" in text or "- \n" in text:
        yield from (_Edit(*match.span(), "") for match in _PARTED_WORD.finditer(text))


#: The Latvian word for a year, cut to its first letter, behind one year; before and behind what it stands in the genitive.
_CUT_YEAR: Final = re.compile(r"(?<![–-])(?<![–-]\s)\b(?:19|20)\d\d\.[ \u00a0]?(?P<cut>g\.)(?=[ \u00a0][^\W\d_A-Z]|[ \u00a0]?\d{1,2}\.)")
_OF_YEAR: Final = re.compile(
    r"[ \u00a0]?(?:\d|janv|febr|mart|apr|maij|jūn|jūl|aug|sept|okt|nov|dec|pavasar|vasar|rude|ziem|sākum|beig|vid[ūu]|nogal"
    r"|otr|pirm|treš|ceturt|līdz)"
)
_UP_TO_YEAR: Final = re.compile(r"\b(?:[Nn]o|[Ll]īdz|[Kk]opš|[Pp]ēc|[Pp]irms)\s$")


def _years(text: str) -> Iterator[_Edit]:
    """The word for a year where its first letter stands for it, outside quotations."""
    for match in _CUT_YEAR.finditer(text) if "g." in text else ():
        if not _is_open(text, match.start()):
            is_of = _OF_YEAR.match(text, match.end()) or _UP_TO_YEAR.search(text, max(0, match.start() - 6), match.start())
            yield _Edit(*match.span("cut"), "gada" if is_of else "gadā")


def _is_open(text: str, at: int) -> bool:
    """Whether a quotation that begins on the line before a place has not ended there, by two marks or by one that does for both."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    begun, ended = (sum(map(before.count, marks)) for marks in ("“„«", "”»"))
    return begun > ended or (begun == 0 and ended % 2 == 1)


#: A numbered label of a form with its value, and what labels of forms have in them.
_NUMBERED_LABEL: Final = re.compile(
    r"^[ \t]*(?P<mark>(?P<number>\d{1,2})[.)][ \t]+)(?P<label>[^\W\d_a-z][^:\n]{2,60}):[ \t]*\S", re.MULTILINE
)
_OF_LABEL: Final = re.compile(
    r"proje[kc]t|partner|budž|budget|finans|izmaks|laik|period|termiņ|datum|mērķ|īsteno|saņēm|rezult|aktivit|nosauk|title|goal|aim|fund|eelarve|aeg"
    r"|eesmär|biudž|trukm|tiksl",
    re.IGNORECASE,
)
_FEWEST_LABELS: Final = 2


def _marks(text: str) -> list[_Edit]:
    """Marks of items as the usual one, where at least two items have the same; none before the labels of a form that are numbered."""
    labels = list(_NUMBERED_LABEL.finditer(text))
    if (
        len(labels) >= _FEWEST_LABELS
        and all(int(label["number"]) == int(before["number"]) + 1 for before, label in pairwise(labels))
        and len({label["label"].split()[0].casefold() + label["label"].split()[-1].casefold() for label in labels}) == len(labels)
        and 2 * sum(_OF_LABEL.search(label["label"]) is not None for label in labels) > len(labels)
    ):
        return [_Edit(*label.span("mark"), "") for label in labels]
    numbers = [match.span() for match in _TIGHT_NUMBER.finditer(text)]
    found = [match.span(match.lastgroup or 0) for match in _MARK.finditer(text)]
    counts = Counter(text[start:end] for start, end in found)
    return [
        *(_Edit(start, end, "•" if text[end].isspace() else "• ") for start, end in found if counts[text[start:end]] >= _FEWEST_MARKS),
        *(_Edit(start, end, f"{text[start:end]} ") for start, end in (numbers if len(numbers) >= _FEWEST_MARKS else ())),
    ]


#: More than one blank between words; behind the end of a sentence it parts this from the next one.
_BLANKS: Final = re.compile(r"(?<=[^\s.!?:;|])[ \u00a0]{2,}(?=[^\s|])")
#: So many words make a line that runs, and so many words stand in it for each run of blanks at least; in others they may part columns.
_FEWEST_WORDS: Final = 8
_FEWEST_TO_ONE: Final = 6


def _blanks(text: str) -> Iterator[_Edit]:
    """One blank for several between the words of lines that run."""
    if "  " not in text and "\u00a0" not in text:
        return
    for line in re.finditer(r"[^\n]+", text):
        words = len(line[0].split())
        if words < _FEWEST_WORDS or "\t" in line[0] or "|" in line[0]:
            continue
        runs = [match.span() for match in _BLANKS.finditer(text, line.start(), line.end())]
        if runs and len(runs) * _FEWEST_TO_ONE <= max(words, 2 * _FEWEST_TO_ONE):
            yield from (_Edit(start, end, " ") for start, end in runs)


#: Within these widths texts are cut into lines.
_WIDTHS: Final = range(50, 141)
#: So many lines make a block that tells its width, so large a part of them must have been cut, and half of these in a sentence.
_FEWEST_LINES: Final = 3
_CUT_OF_TEN: Final = 8
_FEWEST_CUT: Final = 2
#: On a whole page so many must have been cut; its longest lines that may tell the width, and how long lines are that run.
_FEWEST_ON_PAGE: Final = 4
_MOST_WIDTHS: Final = 8
_RUNS_OF_TEN: Final = 6
_BEGINS_OTHER: Final = re.compile(r"[ \t]*(?:[•▪◦·●○*»›–—-]\s|\d{1,2}[.)]\s|[^\W\d_][^:.\n]{2,40}:\s)")


def _cut_lines(text: str) -> Iterator[_Edit]:
    """A blank for the end of a line behind which the next word would not have fitted, where the text was cut at a width."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    if not lines or max(end - start for start, end in lines) > _WIDTHS[-1]:
        return
    blocks = [(block, [pair for pair in pairwise(block) if not _begins_other(text, pair[1])]) for block in _blocks(text, lines)]
    cut = set(_cut_on_page(text, [pair for _, inside in blocks for pair in inside]))
    for block, inside in blocks:
        width = max(end - start for start, end in block)
        full = _full(text, inside, width)
        if len(block) >= _FEWEST_LINES and 10 * len(full) >= _CUT_OF_TEN * len(inside) and _runs_on(text, full, width, _FEWEST_CUT):
            cut.update(full)
    yield from (_Edit(line.end, below.start, " ") for line, below in sorted(cut))


def _cut_on_page(text: str, pairs: Sequence[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """The lines with those below them that were cut at one width on the whole page, of its lines that run."""
    widths = sorted({line.end - line.start for line, _ in pairs} & set(_WIDTHS), reverse=True)[:_MOST_WIDTHS]
    full, width = max(((_full(text, pairs, width), width) for width in widths), key=lambda one: len(one[0]), default=([], 0))
    running = [line for line, _ in pairs if 10 * (line.end - line.start) > _RUNS_OF_TEN * width]
    return full if 2 * len(full) >= len(running) and _runs_on(text, full, width, _FEWEST_ON_PAGE) else []


def _full(text: str, pairs: Iterable[tuple[Span, Span]], width: int) -> list[tuple[Span, Span]]:
    """The lines no longer than a width behind which the first word of the line below would not have fitted."""
    return [
        (line, below)
        for line, below in pairs
        if line.end - line.start <= width < line.end - line.start + 1 + len(text[slice(*below)].split(maxsplit=1)[0])
    ]


def _runs_on(text: str, full: Sequence[tuple[Span, Span]], width: int, fewest: int) -> bool:
    """Whether so many lines are full at a width at which texts are cut, and half of them go on in small letters."""
    runs_on = sum(text[slice(*below)].lstrip()[0].islower() for _, below in full)
    return width in _WIDTHS and 2 * runs_on >= len(full) >= fewest


def _blocks(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """The lines between blank ones."""
    block: list[Span] = []
    for line in lines:
        if not text[slice(*line)].strip():
            continue
        if block and text.count("\n", block[-1].end, line.start) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _begins_other(text: str, line: Span) -> bool:
    """Whether a line begins an item of a list or a field of a form."""
    return _BEGINS_OTHER.match(text, line.start) is not None
