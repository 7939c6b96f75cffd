"""Lines that name projects: items of lists, numbers at their beginning, headings, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile, zip_longest
from typing import Final

from pyoxigraph import Literal

from regkg.extract.acronyms import STAFF, is_acronym, is_common, is_one_word
from regkg.extract.anchors import Anchor, is_shouted
from regkg.extract.bodies import is_firm
from regkg.extract.deeds import VERBAL_NOUN, names_deed
from regkg.extract.drafts import CERTAIN, LIKELY
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.layout import Line
from regkg.extract.listed import HEADS_SEVERAL, PLURALS, are_totals, is_group, is_heading_on_projects
from regkg.extract.pages import without_crumbs
from regkg.extract.reading import Reading
from regkg.extract.subject import is_this_one
from regkg.extract.titles import (
    NUMBER_WORDS,
    Name,
    bare_of,
    beside_number,
    names_behind,
    names_in_bracket,
    names_of_title,
    names_payer,
)
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.extract.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER, RK

#: What may follow a title on the line of its project.
_BEFORE_LEAD: Final = re.compile(r"[,;]?\s(?:Lead partner|Lead beneficiary|Vadošais partneris|Juhtpartner|Pagrindinis partneris)\b")

#: "Title of the project (SHORT) The sea is …": a title with a short name in brackets, before a sentence on the same line.
_TITLE_AND_MORE: Final = re.compile(rf"[{UPPER}][^()\n.;:]{{15,200}}?\s\([^()\n]{{2,40}}\)(?=\s[^\W\d_a-z])")

#: "SHORE (Title of the project)" behind a number.
_SHORT_AND_FULL: Final = re.compile(r"(?P<short>[^\s()]{2,24})\s\([“„\"]?(?P<title>[^()“”„\"\n]{8,240})[”“\"]?\)[.;,]?")


def numbered_lines(reading: Reading) -> Iterator[Anchor]:
    """ "LLI-422, Title of the project (ACRONYM)": a line that begins with a project's number, or a number above a title."""
    names: list[Name]
    for line, below in zip(reading.lines, [*reading.lines[1:], None], strict=False):
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        is_alone = number is not None and number.span.start == line.start and line.text[len(number.value) :].strip() in number.value
        is_above = number is not None and is_alone and below is not None and not is_on_programme(reading, below.span)
        if number is not None and below is not None and is_above and _is_title_below(below.text):
            names = [(RK.projectNumber, Literal(number.value), number.span, CERTAIN)]
            names += names_of_title(reading, bare_of(reading, below.span), LIKELY)
            yield Anchor(names, Span(line.start, below.end), "item")
            continue
        if number is None or reading.text[line.start : number.span.start].strip(" #(").casefold() not in (
            "",
            "nr.",
            "projekts",
            "projekts nr.",
            "project",
        ):
            continue
        rest = reading.text[number.span.end : line.end].lstrip(" ,;:–—-/)\t|")
        start = line.end - len(rest)
        title = _BEFORE_LEAD.split(rest)[0]
        if short := _TITLE_AND_MORE.match(title):
            title = title[: short.end()]
        names = [(RK.projectNumber, Literal(number.value), number.span, CERTAIN)]
        if (full := _SHORT_AND_FULL.fullmatch(title)) and is_acronym(full["short"]) and len(full["title"].split()) >= 2:
            at, long = (Span(start + full.start(group), start + full.end(group)) for group in ("short", "title"))
            names += [(RK.acronym, Literal(full["short"]), at, LIKELY), (RK.title, reading.text_literal(full["title"]), long, LIKELY)]
            yield Anchor(names, line.span, "item")
        elif _is_short_item(title):
            names.append((RK.acronym, Literal(title), Span(start, start + len(title)), LIKELY))
            yield Anchor(names, line.span, "item")
        elif (
            len(title.split()) >= 2
            and len(title) <= 260
            and title[0].isupper()
            and title[-1] not in ".;:"
            and not _LABEL_FIRST.match(title)
            and "“" not in title
            and '"' not in title
            and "„" not in title
        ):
            bracket = re.search(r"\s*\(([^()]{2,40})\)\s*$", title)
            end = start + (bracket.start() if bracket else len(title))
            names += names_of_title(reading, bare_of(reading, Span(start, end)), LIKELY)
            if bracket:
                names += names_in_bracket(reading, Span(start + bracket.start(1), start + bracket.end(1)))
            yield Anchor(names, line.span, "item")


#: A label where a title would stand: "LLI-422, Call: 2".
_LABEL_FIRST: Final = re.compile(r"[^\W\d_]+:\s")


def _is_title_below(text: str) -> bool:
    """Whether a line can be the title of a project whose number stands above it."""
    is_menu = "   " in text or "Read more" in text
    return reads_like_title(text, fewest=4) and ":" not in text and not is_menu


def reads_like_title(text: str, *, fewest: int = 3) -> bool:
    """Whether a line has as many words as titles of projects have, the first with a capital, and no mark of punctuation at its end."""
    is_long = fewest <= len(text.split()) <= _MOST_WORDS_OF_TITLE
    return is_long and text[0].isupper() and text[-1] not in ".:;,!?" and REPORT.match(text) is None


_MOST_WORDS_OF_TITLE: Final = 30
#: What a document is that is not the project: "Progress Report II", "Noslēguma ziņojums par projekta aktivitātēm", "Lõpparuanne".
REPORT: Final = re.compile(
    r"(?:(?:progress|final|inception|interim|mid-?\s?term|technical|financial|periodic|annual|activity|monitoring|layman['’]?s)\s(?:\w+\s)?report"
    r"|(?:progresa|noslēguma|gala|starpposma|vidusposma|gada|uzraudzības)\s(?:ziņojum|pārskat)"
    r"|(?:tarpinė|galutinė|baigiamoji|metinė|veiklos)\s(?:\w+\s)?ataskait|(?:lõpp|vahe|edu|seire|tegevus|aasta)aruan)",
    re.IGNORECASE,
)


def _is_short_item(title: str) -> bool:
    """Whether the rest of an item behind a number is a short name: up to three words with a capital in each, or an acronym."""
    words = title.split()
    if len(words) == 1:
        return is_acronym(title) or (title.isalpha() and len(title) > 3)
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words) and title.replace(" ", "").isalpha()


def numbered_items(reading: Reading) -> Iterator[Anchor]:
    """ "1) Title" with lines of a form below it: a list of projects without quotes."""
    lines = reading.lines
    found: list[Anchor] = []
    for at, line in enumerate(lines):
        match = re.match(rf"\d{{1,2}}[.)]\s+(?=[{UPPER}])", line.text)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if match is None or below is None or len(line.text.split()) > 30 or line.text[-1] in ".:;":
            continue
        if any(field.label.start == below.start and field.term in _FORM_LABELS for field in reading.fields):
            span = Span(line.start + match.end(), line.end)
            found.append(Anchor(names_of_title(reading, bare_of(reading, span), LIKELY), line.span, "item"))
    if len(found) >= 2:
        yield from found
    elif _CHOSEN.search(reading.text[:_HEAD]):
        yield from _quoted_items(reading)


#: A title in quotes that fills its line, perhaps behind a year or a number: "2023 “Title” in the programme X".
_QUOTED_HEADING: Final = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:(?:19|20)\d\d(?:\s?[–/-]\s?(?:(?:19|20)?\d\d))?\.?(?:\s?gad[sa]\.?)?[\s:–-]+)?"
    r"(?:(?:Projekts|Project|Projektas|Projekt)\s)?[“„\"«](?P<title>[^“”„\"«»\n]{8,240})[”“\"»][^“„\"«\n]{0,80}"
)
_FORM_BELOW: Final = 6
_FEWEST_LABELS: Final = 2


def quoted_headings(reading: Reading) -> Iterator[Anchor]:
    """Titles in quotes on lines of their own, each with the labels of a form below it: at least two of them are a list of projects."""
    lines = reading.lines
    labels = {field.label.start for field in reading.fields if field.term in _FORM_LABELS | _MORE_LABELS}
    headings = [(at, match) for at, line in enumerate(lines) if (match := _QUOTED_HEADING.fullmatch(line.text)) is not None]
    found: list[Anchor] = []
    for (at, match), behind in zip_longest(headings, headings[1:]):
        below = lines[at + 1 : min(at + 1 + _FORM_BELOW, behind[0] if behind is not None else len(lines))]
        if sum(line.start in labels for line in below) < _FEWEST_LABELS:
            continue
        title = Span(lines[at].start + match.start("title"), lines[at].start + match.end("title"))
        names = names_of_title(reading, bare_of(reading, title), LIKELY)
        found.append(Anchor([*names, *names_behind(reading, title.end, names)], lines[at].span, "item"))
    if len(found) >= 2:
        yield from found


#: A page on what was chosen begins so; so many characters are its head.
_CHOSEN: Final = re.compile(r"apstiprināt\w+[^.]{0,60}projekt|approved[^.]{0,60}projects|patvirtint\w+[^.]{0,60}projekt", re.IGNORECASE)
_HEAD: Final = 400


def _quoted_items(reading: Reading) -> Iterator[Anchor]:
    """ "1. “Title”." on its own line, with a paragraph on the project below it."""
    for line, below in pairwise(reading.lines):
        match = re.match(r"\d{1,2}[.)]\s+[“„\"«](?P<title>[^“”„\"«»\n]{8,240})[”“\"»][.;,]?(?=\s|$)", line.text)
        if match is not None and re.match(r"(?:Projekt|Project|The project)", below.text):
            title = Span(line.start + match.start("title"), line.start + match.end("title"))
            yield Anchor(names_of_title(reading, bare_of(reading, title), LIKELY), Span(line.start, line.start + match.end()), "item")


_FORM_LABELS: Final = frozenset({LEAD, PARTNER, RK.totalBudget, RK.euContribution, LEX.period})
_MORE_LABELS: Final = frozenset({RK.startDate, RK.endDate, RK.eligibleBudget, RK.underProgramme, RK.projectNumber})
#: A heading that names a project, perhaps with its number in brackets.
_HEADING: Final = re.compile(
    r"(?P<fund>(?i:leader)[\s-](?=(?i:proje[kc]t)))?(?:Projekts|Project|Projektas|Projekt|PROJEKTS|PROJECT"
    r"|(?<=[\s-])(?i:projektitoetus|projekts|projektas|projekt|project))"
    rf"\s+(?P<name>[^\W\d_{LOWER}][^.:;“”\"„]{{1,70}}?)"
    r"(?:\s\((?=[^()]*\d)(?!\d{4}\D)[^()“”\"„]{3,40}\))?"
)
#: So many lines of that name their fund before the word are headings.
_FEWEST_OF_FUND: Final = 2


#: "PROJECT IS OVER" is no name.
_IS_SAID: Final = re.compile(r"(?:IR|TIEK|TIKA|IS|HAS|YRA|ON)\s")


def project_headings(reading: Reading) -> Iterator[Anchor]:
    """A line of its own: "Projekts BluAct", "Project PLAYFUL PARADIGM II"; several lines: "LEADER projekt Küla maja".

    "Project lead – X" is the label of something else.
    """
    labels = {field.label.start for field in reading.fields if field.term in (LEAD, PARTNER, ASSOCIATED)}
    headings = [(line, match) for line in reading.lines if (match := _HEADING.fullmatch(line.text)) is not None]
    of_fund = sum(match["fund"] is not None for _, match in headings)
    for line, match in headings:
        if line.start in labels or (match["fund"] is not None and of_fund < _FEWEST_OF_FUND):
            continue
        if reading.lexicon.field(line.text, reading.language) is not None:
            continue
        if len(match["name"].split()) > 8 or STAFF.match(match["name"]) or is_common(match["name"]):
            continue
        name = bare_of(reading, Span(line.start + match.start("name"), line.start + match.end("name")))
        span, words = Span(name.start, line.end), reading.words(name)
        if (
            reading.names_in(span, RK.Organisation, RK.Programme)
            or reading.codes_in(span, "role")
            or (match["fund"] is None and any(body.span.overlaps(span) for body in reading.bodies))
        ):
            continue
        letters = [character for character in words if character.isalpha()]
        if is_shouted(reading, span) and (len(line.text.split()) > 4 or _IS_SAID.match(words)):
            continue
        if is_acronym(words) or (sum(character.isupper() for character in letters) > 0.6 * len(letters) and len(words.split()) <= 4):
            yield Anchor([(RK.acronym, Literal(words), name, LIKELY)], span, "item")
        elif len(words.split()) >= 2 and not is_shouted(reading, span):
            yield Anchor([(RK.title, reading.text_literal(words), name, LIKELY)], span, "item")


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


def _is_bare_name(reading: Reading, item: Span) -> bool:
    """Whether an item of a list of projects is a short name alone: an acronym, or up to four words that are no body, place or programme."""
    text = reading.words(item)
    words = text.split()
    if not 1 <= len(words) <= 4 or not text[0].isupper() or text[-1] in ".,;:" or ": " in text or next(project_numbers_in(text), None):
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
_ITEM_MARK: Final = re.compile(r"\d{1,2}[.)]\s+")
_FEWEST_DEEDS: Final = 2
_FEWEST_OF_DEED: Final = 2


def deeds_in_lists(reading: Reading) -> Iterator[Anchor]:
    """ "The company carries out the following projects:" and items that each name what is done: "• Electrification of the railway;".

    All of them must be titles of this kind.
    """
    lines = reading.lines
    for at, line in enumerate(lines):
        if (
            line.text[-1] != ":"
            or not is_on_several(reading, line)
            or not _CARRIED_OUT.search(line.text)
            or _KINDS_OF_PROJECTS.search(line.text)
        ):
            continue
        items: list[Line] = []
        for item in lines[at + 1 :]:
            if not item.has_bullet and _ITEM_MARK.match(item.text) is None:
                break
            items.append(item)
        if any(is_firm(body.name) for body in reading.bodies if line.span.holds(body.span)) and not reading.codes_in(reading.scope, "fund"):
            continue  # what a firm has built for others
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
    mark = _ITEM_MARK.match(item.text)
    first = mark.end() if mark is not None else 0
    words = item.text[first:].rstrip(" .;,")
    is_deed = words[:1].isupper() and _FEWEST_OF_DEED <= len(words.split()) <= _MOST_WORDS_OF_TITLE and names_deed(words)
    if not is_deed or re.search(r"[:;“”„\"]|[.!?]\s", words) is not None:
        return None
    span = Span(item.start + first, item.start + first + len(words))
    if next(money_in(words), None) is not None or next(project_numbers_in(words), None) is not None or REPORT.match(words):
        return None
    return span


#: The years up to which strategies look, as they end short names: "BaltBoating 2030".
_YEARS_OF_GOALS: Final = frozenset({"2020", "2025", "2030", "2040", "2050"})


_TITLE_AND_SHORT: Final = re.compile(
    rf"(?:(?:[^\W\d_]+\s){{0,3}}(?:projekts|project|projektas|projekt)\s?[:–-]\s(?=\w)|(?=[{UPPER}]))"  # "Our project – title"
    r"(?P<title>[^\W\d_][^()\n;]{20,240}?)\s\((?P<short>[^()\n]{2,40})\)(?:,?\s(?:Nr\.?\s|No\.?\s)?(?P<number>[\w/. –-]{4,40}))?"
)
#: "Blue Shore Regions: Title of the project"
_SHORT_AND_TITLE: Final = re.compile(
    rf"(?P<short>[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{0,3}})(?::|\s[–-])\s(?P<title>[{UPPER}][^\n:.;]{{15,200}})(?P<number>)"
)
#: "Title of the project – SHORT"
_DASHED_SHORT: Final = re.compile(rf"(?P<title>[{UPPER}][^()\n;:]{{15,240}}?)\s[–-]\s(?P<short>[^\s()]{{2,30}})(?P<number>)")
#: "Periodic Report Summary 2 - SHORT (Title of the project)", as CORDIS heads reports
_OF_REPORT: Final = re.compile(
    r"(?:(?:Periodic|Final|Mid-term) )?(?:Report|Reporting for period|Publishable Summary)(?: Summary)?(?: \d+)? [–-] "
    r"(?P<short>\S{2,30}) \((?P<title>[^()]{15,240})\)(?P<number>)"
)
_FEWEST_OF_TITLE: Final = 4
#: So many lines at its top are a page's head.
_HEAD_LINES: Final = 6


def heading_with_short_name(reading: Reading) -> Iterator[Anchor]:
    """ "Title of the project (SHORT NAME)", "Short Name: Title", "Title – SHORT": one of the first lines of a page on "the project".

    A short name before the title is an acronym, or stands on the page without the title, too.
    """
    speaks = any(is_this_one(reading, cue.span) for cue in reading.cues if cue.concept == LEX.project)
    labels = {field.label.start for field in reading.fields if field.term in (LEAD, PARTNER, ASSOCIATED)}
    for line in reading.lines[:_HEAD_LINES]:
        if line.start in labels:
            continue  # "Lead partner: Hill Agency (HA)"
        match = (
            _OF_REPORT.fullmatch(line.text)
            or _TITLE_AND_SHORT.fullmatch(line.text)
            or _SHORT_AND_TITLE.fullmatch(line.text)
            or _DASHED_SHORT.fullmatch(line.text)
        )
        is_numbered = (
            match is not None and next(project_numbers_in(reading.text, line.start + match.end("title"), line.end), None) is not None
        )
        if match is None or not (speaks or is_numbered) or len(match["title"].split()) < (2 if is_numbered else _FEWEST_OF_TITLE):
            continue
        if reading.lexicon.field(match["short"], reading.language) is not None:
            continue  # "Priority – Clean rivers"
        number = next(project_numbers_in(reading.text, line.start + match.start("number"), line.end), None) if match["number"] else None
        if match["number"] and (number is None or number.value != match["number"]):
            continue
        title, short = (Span(line.start + match.start(group), line.start + match.end(group)) for group in ("title", "short"))
        within = next(project_numbers_in(reading.text, short.start, short.end), None)
        if number is None and within is not None and (name := beside_number(reading, short, within.span)) is not None:
            short, number = name, within
        words = re.split(r"[ /]", reading.words(short))
        is_short = is_acronym(reading.words(short)) or (
            match.re is not _DASHED_SHORT
            and len(words) <= 5
            and all(word[:1].isupper() or len(word) <= 3 for word in words)
            and (len(words) > 1 or (match.re is _TITLE_AND_SHORT and is_one_word(words[0])))
        )
        if match.re is _DASHED_SHORT and (not match["short"].isascii() or reading.text.count(match["short"]) < 2):
            continue
        if match.re is _SHORT_AND_TITLE and not any(map(is_acronym, words)):
            alone = reading.text.count(match["short"]) - reading.text.count(line.text)
            is_short = is_short and alone > 0 and not any(body.span.overlaps(line.span) for body in reading.bodies)
        known = reading.names_in(short, RK.Place, RK.Organisation, RK.Programme)
        if any(body.span.start == title.start and body.span.end >= title.end for body in reading.bodies):
            continue
        if (":" in match["title"] and not is_acronym(match["short"])) or match["title"].endswith("."):
            continue  # the source behind a sentence is no short name
        if (land := _FROM_LAND.search(match["title"])) is not None and reading.codes_in(
            Span(title.start + land.start(1), title.start + land.end(1)), "country"
        ):
            continue  # a body and where it is from
        if next(money_in(reading.text, *line.span), None) is not None:
            continue  # "The budget was 200 000 € (of it X 9 €)"
        if is_short and not known and not reading.codes_in(line.span, "eventtype") and not reading.codes_in(short, "country"):
            names = names_of_title(reading, bare_of(reading, title), LIKELY)
            names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
            if number is not None:
                names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
            yield Anchor(names, line.span, "quote")
            return


#: Where a body is from, at the end of its name: "D2i – Design to Innovate from Denmark".
_FROM_LAND: Final = re.compile(r"\s(?:from|no|iš)\s([^\W\d_]+)$")


def is_on_programme(reading: Reading, span: Span) -> bool:
    """Whether a line speaks of a programme or begins with the name of one: that is no title of a project."""
    return (
        reading.has_cue(span, LEX.programme, LEX.call)
        or OF_SCHOOLS.fullmatch(reading.text, *span) is not None
        or any(name.span.start == span.start for name in reading.names_in(span, RK.Programme))
    )


#: Programmes for schools alone on a line, which nobody registers as programmes of projects in our region.
OF_SCHOOLS: Final = re.compile(r"(?:Leonardo da Vinci|Comenius|Grundtvig|Socrates|Nordplus)(?:\s[IVX]+)?", re.IGNORECASE)
#: What may stand before a number on its line.
MARK_OF_NUMBER: Final = re.compile(rf"(?:{NUMBER_WORDS})?")


#: "Reference: LIFE19 NAT/LV/000999 | Acronym: REEDS", as the database of LIFE prints it below a title.
_REFERENCE: Final = re.compile(r"Reference: (?P<number>LIFE\d\d [A-Z]{3}/[A-Z]{2}/\d{6}) \| Acronym: (?P<short>\S.{1,40})")


def title_above_reference(reading: Reading) -> Iterator[Anchor]:
    """The title in the line above the reference and the acronym, in the database of LIFE."""
    for line, below in pairwise(reading.lines):
        match = _REFERENCE.fullmatch(below.text)
        if match is None:
            continue
        number, short = (Span(below.start + match.start(name), below.start + match.end(name)) for name in ("number", "short"))
        yield Anchor(
            [
                (RK.title, reading.text_literal(line.text), line.span, CERTAIN),
                (RK.projectNumber, Literal(match["number"]), number, CERTAIN),
                (RK.acronym, Literal(match["short"]), short, CERTAIN),
            ],
            Span(line.start, below.end),
            "form",
        )
        return


#: A line that is a name in quotation marks, and one that is brackets: "“Title”", and below it "(REEDS) (LIFE18 CCM/LV/000999)".
_QUOTED_ALONE: Final = re.compile(rf"[{OPEN}](?P<title>[^{OPEN}{CLOSE}]{{12,240}})[{CLOSE}]")
_BRACKETS: Final = re.compile(r"\((?P<inside>[^()]{2,100})\)")
_BRACKET_LINE: Final = re.compile(r"(?:\([^()]{2,100}\)[\s,]*)+")


def quoted_above_brackets(reading: Reading) -> Iterator[Anchor]:
    """The title in quotation marks in the line above brackets with the project's number and short name."""
    for line, below in pairwise(reading.lines):
        match = _QUOTED_ALONE.fullmatch(line.text) if below.text.startswith("(") else None
        if match is None or not _BRACKET_LINE.fullmatch(below.text) or not any(project_numbers_in(reading.text, below.start, below.end)):
            continue
        title = Span(line.start + match.start("title"), line.start + match.end("title"))
        insides = [Span(*bracket.span("inside")) for bracket in _BRACKETS.finditer(reading.text, below.start, below.end)]
        names = [(RK.title, reading.text_literal(reading.words(title)), title, LIKELY)]
        names += [name for inside in insides for name in names_in_bracket(reading, inside)]
        yield Anchor(names, Span(line.start, below.end), "quote")


_SHORT_IN_HEADING: Final = rf"[{UPPER}][\w-]+(?:\s(?:[{UPPER}][\w-]*|\d+)){{0,3}}"
#: A heading that ends with the word for a project and its name, a short one before or behind that: "Projektas „Kalnų krantai“".
_QUOTED_LAST: Final = re.compile(
    rf"\b(?i:proje[kc]t\w*)\s(?:(?P<short>{_SHORT_IN_HEADING})\s(?:[–—-]\s)?)?"
    rf"[{OPEN}](?P<title>[^{OPEN}{CLOSE}]+)[{CLOSE}](?:\s(?P<open>\()?(?P<behind>{_SHORT_IN_HEADING})(?(open)\)))?$"
)


def heading_above_number(reading: Reading) -> Iterator[Anchor]:
    """The first line of a page, above a project's number that is alone on its line."""
    lines = without_crumbs(reading)[:2]
    number = next(project_numbers_in(reading.text, lines[1].start, lines[1].end), None) if len(lines) > 1 else None
    if number is None or number.span.end != lines[1].end or not MARK_OF_NUMBER.fullmatch(reading.text, lines[1].start, number.span.start):
        return
    title = lines[0]
    if is_on_programme(reading, title.span) or HEADS_SEVERAL.search(title.text):
        return
    if (named := _QUOTED_LAST.search(title.text)) is not None:
        span = Span(title.start + named.start("title"), title.start + named.end("title"))
    else:
        span = bare_of(reading, title.span)
    if named is not None or reads_like_title(title.text):
        names = names_of_title(reading, span, LIKELY)
        beside = ("short", "behind") if named is not None and not any(name[0] == RK.acronym for name in names) else ()
        for short in (Span(title.start + named.start(group), title.start + named.end(group)) for group in beside if named and named[group]):
            if any(map(is_acronym, reading.words(short).split())):
                names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
        yield Anchor([*names, (RK.projectNumber, Literal(number.value), number.span, CERTAIN)], Span(title.start, number.span.end), "quote")


#: The mark before a number that ends the line with the title: "… atjaunošana Nr.", "… (No. ".
_TO_ITS_NUMBER: Final = re.compile(r"(?<=[\w”“\"»])(?:\s?[,(–—-])?\s\(?(?:[Nn]r|[Nn]o|[Nn]umurs|[Nn]umber|ID)\.?\s?:?\s?$")
#: What else has a number: a contract, a decision, a purchase; a heading that calls it a project is read elsewhere.
_HAS_NUMBER: Final = re.compile(
    r"līgum|vienošan|lēmum|iepirkum|konkurs|cenu\sapt|contract|agreement|decision|tender|procurement|sutart|sprendim|pirkim|leping|otsus|hange|hanke"
    r"|proje[kc]t|program",
    re.IGNORECASE,
)
_HEADING_LINES: Final = 3


def heading_with_number(reading: Reading) -> Iterator[Anchor]:
    """A line of a page's head that ends with its only number of a project, above words on that: "… atjaunošana Nr. 17-03-…"."""
    for line, below in pairwise(without_crumbs(reading)[: _HEADING_LINES + 1]):
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        if number is None or reading.text[number.span.end : line.end].strip(" ).") or not reading.cues_in(below.span, LEX.project):
            continue
        mark = _TO_ITS_NUMBER.search(reading.text, line.start, number.span.start)
        title = reading.text[line.start : mark.start()] if mark is not None else ""
        if mark is None or not reads_like_title(title) or _HAS_NUMBER.search(title) or any(sign in title for sign in OPEN):
            continue
        if any(other.value != number.value for other in project_numbers_in(reading.text)):
            return  # the page has another one
        names = names_of_title(reading, Span(line.start, mark.start()), LIKELY)
        yield Anchor([*names, (RK.projectNumber, Literal(number.value), number.span, CERTAIN)], line.span, "quote")
        return


#: Signs of programmes, folded.
_PROGRAMME_SIGNS: Final = frozenset(
    {"latlit", "interreg", "estlat", "centralbaltic", "interregeurope", "life", "erasmus", "lifeprogramme", "horizon2020"}
)
_HASHTAG: Final = re.compile(r"(?<![\w/])#([^\W_][\w-]{2,29})")


def hashtags(reading: Reading) -> Iterator[Anchor]:
    """ "#LARS #CLUSTERS3 #IMPETUS": a line of at least three signs, most of them short names, under a line that speaks of projects."""
    for line in re.finditer(r"[^\n]+", reading.text):
        signs = [sign for sign in _HASHTAG.finditer(reading.text, line.start(), line.end()) if fold(sign[1]) not in _PROGRAMME_SIGNS]
        if len(signs) < 3 or len(_HASHTAG.sub("", line[0]).strip(" ,;.")) > len(signs):
            continue
        if 3 * sum(is_acronym(sign[1]) for sign in signs) < 2 * len(signs):
            continue  # "#heritage #tourism": what a post is about
        if not re.search(r"proje[kc]t", reading.text[max(0, line.start() - 300) : line.start()], re.IGNORECASE):
            continue
        for sign in signs:
            span = Span(sign.start(1), sign.end(1))
            yield Anchor([(RK.acronym, Literal(sign[1]), span, LIKELY)], span, "sign")


_PLURAL: Final = re.compile(rf"\b(?:{'|'.join(sorted(PLURALS))}|projektų(?=\s(?:įgyvendinimą|vykdymą):))\b", re.IGNORECASE)
#: What follows a line on projects and is none: "to reach following objectives:".
_FOLLOWS_OTHER: Final = re.compile(
    r"(?:objectives|goals|aims|priorities|activities|themes|topics|areas|mērķi|mērķus|mērķiem|prioritātes|aktivitātes|darbības|jomas|jomās|tēmas|pasākumi|"
    r"dokumenti|nosacījumi|termiņi|termiņš|kritēriji|izmaksas|deadlines|criteria|requirements|costs|prasības|reikalavimai|sąlygos|kriterijai|nõuded|tingimused|konkursi|konkursiem|konkursos|calls|partneri|partners|partneriai|partnerid|tikslai|uždaviniai|veiklos|sritys|eesmärgid|tegevused)\s*:?$",
    re.IGNORECASE,
)
#: A heading inside a list of projects: "5. programmas mērķis – …".
_PRIORITY_HEADING: Final = re.compile(
    r"\d{1,2}\.?\s?(?:programmas\s)?(?:mērķis|prioritāte|prioritātes|prioritārais|priority|objective|prioritetas|prioriteet)\b"
    r"|(?:prioritāte|priority|prioritetas|prioriteet)\s\d{1,2}\b",
    re.IGNORECASE,
)


def _speaks_of_several(reading: Reading, text: str) -> bool:
    """Whether a line has the word "projects"; what is that plural in Estonian is "in the project" in Lithuanian."""
    return any(reading.language != "lt" or match[0].casefold() != "projekte" for match in _PLURAL.finditer(text))


_LONGEST_ANNOUNCEMENT: Final = 300


#: What is less in a heading counts projects or is their year.
_LEAST_MONEY: Final = 3000


def is_on_several(reading: Reading, line: Line) -> bool:
    """Whether a line announces projects: "Apstiprinātie projekti:", "Summaries of the supported projects"."""
    if not ("roje" in line.text or "ROJE" in line.text):
        return False  # as mostly
    text = line.text if line.text[-1] != ":" else re.split(r"[.!?]\s+(?=[^\W\d_])", line.text)[-1]
    if len(text) > _LONGEST_ANNOUNCEMENT or not ("roje" in text or "ROJE" in text):
        return False
    if not _speaks_of_several(reading, text) or _FOLLOWS_OTHER.search(text):
        return False
    if line.text[-1] != ":" and any(amount.value.amount >= _LEAST_MONEY for amount in money_in(line.text, currency="EUR")):
        return False  # "For projects of farms – 2 000 000 EUR": what a call has for them
    return line.text[-1] == ":" or (len(line.text) <= 90 and line.text[-1] not in ".!?")


def _is_priority(line: Line) -> bool:
    return _PRIORITY_HEADING.match(line.text) is not None and line.text[-1] != "."


_QUOTED_LINE: Final = re.compile(rf"[{OPEN}][^{OPEN}{CLOSE}]{{3,}}[{CLOSE}]")


#: How a sentence ends that counts the projects listed below it: "Kalnu dome iesniegusi trīs projektus."
_COUNTS_LAST: Final = re.compile(
    r"(?<!\w)(?:[2-9]|1\d|div(?:us|i|iem)|trīs|trim|četr(?:us|i|iem)|piec(?:us|i|iem)|seš(?:us|i|iem)|septiņ(?:us|i|iem)|vairāk(?:us|i|iem)|šād(?:us|i|iem)"
    r"|two|three|four|five|six|seven|several|du|dviem|tris|trys|trims|keturi[s]?|penki[s]?|šeši[s]?|kel(?:is|i|iems)|kaks|kahte|kolm|kolme|neli|nelja|viis|mitu)"
    r"\s(?:[^\W\d_]+\s){0,3}(?:projekt(?:us|i|iem|ai|ams)|projects)\.$"
)
_PROJECTS_LAST: Final = tuple(f"{word}." for word in "projektus projekti projektiem projektai projektams projects".split())
_QUOTED_ITEM: Final = re.compile(rf"(?:\d{{1,2}}[.)]\s+)?[{OPEN}](?=\S)")


def _counted_items(line: Line, below: list[Line]) -> list[Span]:
    """The items of a list below a sentence that counts the projects in it, if there are at least two and all begin with a quotation."""
    if not line.text.endswith(_PROJECTS_LAST) or _COUNTS_LAST.search(line.text) is None:
        return []
    items = list(takewhile(lambda item: item.has_bullet or _ITEM_MARK.match(item.text) is not None, below))
    return [item.span for item in items] if len(items) > 1 and all(_QUOTED_ITEM.match(item.text) for item in items) else []


def project_items(reading: Reading) -> list[Span]:
    """The items of lists that a line about projects introduces: "Apstiprinātie projekti:" and bullets or numbers below it."""
    items: list[Span] = []
    lines = reading.lines
    on_projects = False
    for at, line in enumerate(lines):
        on_projects = on_projects or is_heading_on_projects(reading, line)
        if not is_on_several(reading, line) and not (on_projects and _is_priority(line)):
            items += _counted_items(line, lines[at + 1 :])
            continue
        alone: bool | None = None  # whether the items are quotations that fill their lines, with text between them
        for item in lines[at + 1 :]:
            if _is_priority(item) or are_totals(item) or (not item.has_bullet and item.text[0] not in OPEN and is_group(reading, item)):
                continue
            is_item = item.has_bullet or re.match(r"\d{1,2}[.)]\s", item.text) is not None or item.text[0] in '“„"«'
            is_alone = is_item and _QUOTED_LINE.fullmatch(item.text) is not None
            alone = is_alone if alone is None else alone
            if not (is_alone if alone else is_item):
                if alone and not is_on_several(reading, item):
                    continue
                break
            if item.text[-1] != ":":
                items.append(item.span)
    return items
