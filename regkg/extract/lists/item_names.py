"""Items of a list of projects that are names without quotation marks: short ones, titles behind them, what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.cues.acronyms import is_acronym, is_common, is_one_word
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import VERBAL_NOUN, names_deed
from regkg.extract.cues.titles import Name, bare_of, names_payer
from regkg.extract.lists.project_lines import ITEM_MARK, MOST_WORDS_OF_TITLE, REPORT, is_on_several, project_items
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_SHORT_ITEM: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?[{OPEN}]?(?P<name>[{UPPER}][\w’'&+!.-]*(?:\s[\w’'&+!]+){{0,4}})[{CLOSE}]?(?:(?P<dash>\s+[–—-]\s+)|(?P<colon>:\s+))\S"
)
#: An item whose name looks like an acronym and whose rest can be a title: no sentence.
_ITEM_WITH_TITLE: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?(?:[^\s:]*[A-Z][^\s:]*[A-Z][^\s:]*|[A-Z]+(?:\s[A-Z]+){{1,4}})(?:\s+[–—-]|:)\s+[{UPPER}]\S*\s[^.;]+$"
)
_BARE_TITLE: Final = re.compile(rf"\d{{1,2}}[.)]\s+(?P<name>[{UPPER}][^.:;–—]{{4,120}})")


def short_items(reading: Reading) -> Iterator[Anchor]:
    """ "• Light in the Dark – what it is about": items of a list of projects that begin with a short name."""
    items = project_items(reading)
    titled = [item for item in items if _ITEM_WITH_TITLE.match(reading.words(item))]
    are_titled = len(titled) >= 3 and 2 * len(titled) > len(items)
    bare_names = [item for item in items if _is_bare_name(reading, item)]
    are_bare = len(bare_names) >= 3 and 2 * len(bare_names) > len(items)
    for item in items:
        text = reading.words(item)
        bare = _BARE_TITLE.fullmatch(text) if are_titled else None
        if bare is not None and " - " not in text and len(bare["name"].split()) >= 2:
            span = Span(item.start + bare.start("name"), item.start + bare.end("name"))
            yield Anchor([(RK.title, reading.text_literal(reading.words(span)), span, LIKELY)], span, "item")
            continue
        if item in bare_names or (are_bare and _is_bare_word(reading, item)):
            yield Anchor([(RK.acronym, Literal(text), item, LIKELY)], item, "item")
            continue
        match = _SHORT_ITEM.match(text)
        if (
            match is None
            or text[-1] == ":"
            or any(body.span.overlaps(item) and body.span.start < item.start + match.end("name") for body in reading.bodies)
        ):
            continue
        span = Span(item.start + match.start("name"), item.start + match.end("name"))
        if next(project_numbers_in(match["name"]), None) or reading.cues_in(span, LEX.project):
            continue
        if match["colon"] is not None and not (are_titled and _ITEM_WITH_TITLE.match(text)):
            continue  # "Leader: A"
        names: list[Name] = [(RK.acronym, Literal(match["name"]), span, LIKELY)]
        if reading.language == "lv" and VERBAL_NOUN.search(match["name"]):  # "Kalnu takas izbūve" is what is done
            names = [(RK.title, reading.text_literal(match["name"]), span, LIKELY)]
        if are_titled and _ITEM_WITH_TITLE.match(text):
            title = bare_of(reading, Span(item.start + match.end("colon" if match["dash"] is None else "dash"), item.end))
            if not names_payer(reading, title):
                names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
                span = Span(span.start, title.end)
        yield Anchor(names, span, "item")


#: What stands between a short name and what it is.
_PARTED: Final = re.compile(r":\s|\s[–—-]\s")


def _is_bare_name(reading: Reading, item: Span) -> bool:
    """Whether an item of a list of projects is a short name alone: an acronym, or up to four words that are no body, place or programme."""
    text = reading.words(item)
    words = text.split()
    if (
        not 1 <= len(words) <= 4
        or not text[0].isupper()
        or text[-1] in ".,;:)"
        or _PARTED.search(text)
        or next(project_numbers_in(text), None)
    ):
        return False
    if reading.names_in(item, RK.Place, RK.Organisation) or any(body.span.overlaps(item) for body in reading.bodies):
        return False
    if any(2 * (name.span.end - name.span.start) > len(text) for name in reading.names_in(item, RK.Programme)):
        return False  # a programme; "BSR Food Alliance" is more than its short name
    if reading.codes_in(item, "country") and not any(map(is_acronym, words)):
        return False  # "Latvia and Estonia"; "LEF network Azerbaijan" is a name
    if not any(map(is_acronym, words)) and not all(any(map(str.isalpha, word)) or word in _YEARS_OF_GOALS for word in words):
        return False
    return is_acronym(text.rstrip("+")) if len(words) == 1 else reading.lexicon.field(text, reading.language) is None


def _is_bare_word(reading: Reading, item: Span) -> bool:
    """Whether an item is one word with a capital that is no label, body, place or programme: a short name among others."""
    text = reading.words(item)
    return (
        is_one_word(text)
        and not is_common(text)
        and reading.lexicon.field(text, reading.language) is None
        and not reading.names_in(item, RK.Place, RK.Organisation, RK.Programme)
        and not reading.codes_in(item, "country")
        and not reading.codes_in(item, "role")
    )


#: Somebody carries projects out or has done so, in the line that announces them; what is supported or may be done are kinds of projects.
_CARRIED_OUT: Final = re.compile(
    r"\b(?:īsteno|realizē|turpina|pabeig|noslēg|uzsāk|ievie[sš]|izstrādā|implement|carr(?:y|ies|ied|ying)\s(?:on|out)|complet|finish|launch"
    r"|įgyvendin|vykd|užbaig|baig|pradėj|ellu|teosta|lõpeta|alusta)",
    re.IGNORECASE,
)
_KINDS_OF_PROJECTS: Final = re.compile(
    r"\b(?:atbalst(?:a|ām|ī[^\W\d_]*)\s|var(?:ēs|ētu)?\s|jāīsteno|īstenojam|iesnieg|piemēram|veid[au]|supports\b|supported|may|can|could|eligible|such\sas|types?\sof|kinds?\sof|suggest"
    r"|rem(?:ia|iam)|gali|pavyzd|tinkam|toeta|või(?:b|vad)|näiteks|liiki|atbilst|paredz|plāno(?!šan)|planned|numatyt|kavandat|kur(?:a|ā|u|os)\s|which\s"
    r"|projekta\s[^:]*ietvaros|within\sthe\sproject|projekto\smetu|projekti\sraames)",
    re.IGNORECASE,
)
_FEWEST_DEEDS: Final = 2
_FEWEST_OF_DEED: Final = 2


def lists_works(reading: Reading, line: Line) -> bool:
    """Whether what a line announces are kinds of projects, or what a firm has built for others."""
    if _KINDS_OF_PROJECTS.search(line.text) is not None:
        return True
    by_firm = any(is_firm(body.name) for body in reading.bodies if line.span.holds(body.span))
    return by_firm and not reading.codes_in(reading.scope, "fund")


def deeds_in_lists(reading: Reading) -> Iterator[Anchor]:
    """ "The company carries out the following projects:" and items that each name what is done: "• Electrification of the railway;".

    All of them must be titles of this kind.
    """
    lines = reading.lines
    for at, line in enumerate(lines):
        if line.text[-1] != ":" or not is_on_several(reading, line) or not _CARRIED_OUT.search(line.text) or lists_works(reading, line):
            continue
        items: list[Line] = []
        for item in lines[at + 1 :]:
            if not item.has_bullet and ITEM_MARK.match(item.text) is None:
                break
            items.append(item)
        titles = [title for item in items if (title := _deed_of_item(item)) is not None and not _is_of_body(reading, title)]
        if len(titles) == len(items) >= _FEWEST_DEEDS:
            for title in titles:
                yield Anchor([(RK.title, reading.text_literal(reading.words(title)), title, LIKELY)], title, "item")


#: What somebody does, behind whose name a dash stands: "MTÜ Mäe – raja ehitamine".
_BEHIND_BODY: Final = re.compile(r"\s[–—-]\s")


def _is_of_body(reading: Reading, title: Span) -> bool:
    """Whether an item begins with a body and a dash, and tells what that does."""
    return any(body.span.start == title.start and _BEHIND_BODY.match(reading.text, body.span.end) for body in reading.bodies)


def _deed_of_item(item: Line) -> Span | None:
    """The title that an item of a list is, without its number and the mark at its end; None if it names nothing that is done."""
    mark = ITEM_MARK.match(item.text)
    first = mark.end() if mark is not None else 0
    words = item.text[first:].rstrip(" .;,")
    is_deed = words[:1].isupper() and _FEWEST_OF_DEED <= len(words.split()) <= MOST_WORDS_OF_TITLE and names_deed(words)
    if not is_deed or re.search(r"[:;“”„\"]|[.!?]\s", words) is not None:
        return None
    span = Span(item.start + first, item.start + first + len(words))
    if next(money_in(words), None) is not None or next(project_numbers_in(words), None) is not None or REPORT.match(words):
        return None
    return span


#: The years up to which strategies look, as they end short names: "BaltBoating 2030".
_YEARS_OF_GOALS: Final = frozenset({"2020", "2025", "2030", "2040", "2050"})
