"""Lines that name projects or announce a list of them: numbers at their beginning, forms below titles, items, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile, zip_longest
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.titles import NUMBER_WORDS, Name, bare_of, names_behind, names_in_bracket, names_of_title
from regkg.extract.lists.group_headings import are_totals, is_group, is_heading_on_projects, priorities_of_groups
from regkg.extract.lists.listed import PLURALS
from regkg.extract.text.calls import is_call
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

#: What may follow a title on the line of its project.
_BEFORE_LEAD: Final = re.compile(r"[,;]?\s(?:Lead partner|Lead beneficiary|Vadošais partneris|Juhtpartner|Pagrindinis partneris)\b")

#: "Title of the project (SHORT) The sea is …": a title with a short name in brackets, before a sentence on the same line.
_TITLE_AND_MORE: Final = re.compile(rf"[{UPPER}][^()\n.;:]{{15,200}}?\s\([^()\n]{{2,40}}\)(?=\s[^\W\d_a-z])")

#: "SHORE (Title of the project)" behind a number.
_SHORT_AND_FULL: Final = re.compile(r"(?P<short>[^\s()]{2,24})\s\([“„\"]?(?P<title>[^()“”„\"\n]{8,240})[”“\"]?\)[.;,]?")


def numbered_lines(reading: Reading) -> Iterator[Anchor]:
    """ "LLI-422, Title of the project (ACRONYM)": a line that begins with a project's number, or a number above a title."""
    names: list[Name]
    labels = {field.label.start for field in reading.fields}
    for line, below in zip(reading.lines, [*reading.lines[1:], None], strict=False):
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        is_alone = number is not None and number.span.start == line.start and line.text[len(number.value) :].strip() in number.value
        is_above = number is not None and is_alone and below is not None and not is_on_programme(reading, below.span)
        if number is not None and below is not None and is_above and below.start not in labels and _is_title_below(below.text):
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
    return reads_like_title(text, fewest=4) and ":" not in text and not is_menu and _ON_PROJECT.match(text) is None


#: What is told of a project, and no title: "Projektu īsteno Kalnu dome".
_ON_PROJECT: Final = re.compile(rf"(?:Projekt(?:am|u|ą|ui)|The\sproject)\s[{LOWER}]")


def reads_like_title(text: str, *, fewest: int = 3) -> bool:
    """Whether a line has as many words as titles of projects have, the first with a capital, and no mark of punctuation at its end."""
    is_long = fewest <= len(text.split()) <= MOST_WORDS_OF_TITLE
    return is_long and text[0].isupper() and text[-1] not in ".:;,!?" and REPORT.match(text) is None


MOST_WORDS_OF_TITLE: Final = 30
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
#: The number before an item of a list.
ITEM_MARK: Final = re.compile(r"\d{1,2}[.)]\s+")


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


#: How a page tells that projects were chosen, before it lists them by priority: "apstiprināja četrus projektus", "projects were selected".
_ARE_CHOSEN: Final = re.compile(
    r"\b(?:apstiprin|atbalst|finansē|approv|select|fund|support|grant|patvirtin|atrink|finansuo|paremt|kinnita|heaks|toet|rahasta)[^.\n]{0,60}\bproje[kc]t"
    r"|\bproje[kc]t[^.\n]{0,60}\b(?:apstiprin|atbalst|finansē|approv|select|fund|support|patvirtin|atrink|finansuo|paremt|kinnita|heaks|toet|rahasta)",
    re.IGNORECASE,
)
_FEWEST_PRIORITIES: Final = 2


def heads_of_priorities(page: Reading) -> frozenset[int]:
    """Where the headings stand by which a page that tells of the choice of projects lists these, at least two; none on other pages."""
    heads = [line.start for line, _ in page.once(priorities_of_groups)]
    if len(heads) < _FEWEST_PRIORITIES or is_call(page) or _ARE_CHOSEN.search(page.text, 0, heads[0]) is None:
        return frozenset()
    return frozenset(heads)


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
    items = list(takewhile(lambda item: item.has_bullet or ITEM_MARK.match(item.text) is not None, below))
    return [item.span for item in items] if len(items) > 1 and all(_QUOTED_ITEM.match(item.text) for item in items) else []


def project_items(reading: Reading) -> list[Span]:
    """The items of lists that a line about projects introduces: "Apstiprinātie projekti:" and bullets or numbers below it."""
    items: list[Span] = []
    lines = reading.lines
    on_projects = False
    heads = reading.once(heads_of_priorities)
    for at, line in enumerate(lines):
        on_projects = on_projects or is_heading_on_projects(reading, line)
        if not is_on_several(reading, line) and not (on_projects and _is_priority(line)) and line.start not in heads:
            items += _counted_items(line, lines[at + 1 :])
            continue
        alone: bool | None = None  # whether the items are quotations that fill their lines, with text between them
        for item in lines[at + 1 :]:
            if (
                _is_priority(item)
                or item.start in heads
                or are_totals(item)
                or (not item.has_bullet and item.text[0] not in OPEN and is_group(reading, item))
            ):
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
