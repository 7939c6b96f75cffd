"""The title of a project that a page prints in a heading: above a form, beside its acronym or number, above a text on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym, is_common, is_short_english_name
from regkg.extract.cues.anchors import is_shouted
from regkg.extract.cues.deeds import names_deed
from regkg.extract.cues.subject import is_this_one
from regkg.extract.cues.titles import Name, bare_of, names_of_title, numbered_at
from regkg.extract.cues.unnamed import FORM, has_form, is_form_of_project, is_on_project, says_what_it_costs
from regkg.extract.lists.group_headings import HEADS_SEVERAL, priorities_of_groups
from regkg.extract.lists.project_lines import OF_SCHOOLS, REPORT, is_on_programme, reads_like_title
from regkg.extract.lists.quotations import as_short_name
from regkg.extract.projects.quoted_lines import SAYS_WHO_PAYS
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.layout import Line
from regkg.extract.text.pages import has_address, title_lines, without_crumbs
from regkg.extract.text.programmes import NAMED_ALONE, printed_programmes
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, key_of_name, printed
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.extract.times.times import SHORT_LINE
from regkg.model import Span
from regkg.vocab import LEX, RK


def title_of_page(reading: Reading, project: Draft) -> None:
    """Note the title of a project that has none yet, from the heading of its form or of the page, or its only name, in quotes or words."""
    if project.has(RK.title):
        _title_around_short_name(reading, project)
        _short_name_above(reading, project)
        return
    _find_title_of_page(reading, project)
    _short_name_above(reading, project)
    short = project.first(RK.acronym)
    if project.has(RK.title) or short is None or not isinstance(short.value, Literal) or " " not in short.value.value:
        return
    if (
        short.rule == "project.names/2"
        and not reading.in_field(short.span, RK.acronym)
        and (reading.text[short.span.start - 1 : short.span.start] in _OPENING or _IN_WORDS.fullmatch(short.value.value))
    ):  # its only name
        project.add(RK.title, reading.text_literal(short.value.value), short.span, rule="project.title/2", confidence=LIKELY)


def _short_name_above(reading: Reading, project: Draft) -> None:
    """Note the acronym that is the line right above that of a project's title, near the top of its page."""
    title = project.first(RK.title)
    if title is None or project.has(RK.acronym):
        return
    for line, below in pairwise(reading.lines[:_MOST_IN_HEAD]):
        if below.start > title.span.start:
            return
        if not below.start <= title.span.start <= below.start + _MARKS or " " in line.text or not is_acronym(line.text):
            continue
        is_label = reading.lexicon.field(line.text, reading.language) is not None
        is_other = reading.names_in(line.span, RK.Organisation, RK.Programme, RK.Place) or reading.codes_in(line.span, "fund")
        if not is_label and not is_other and not any(body.span.overlaps(line.span) for body in reading.bodies):
            project.add(RK.acronym, Literal(line.text), line.span, rule="project.heading/12", confidence=LIKELY)


#: So many characters may open the line of a title.
_MARKS: Final = 2


#: A short name of several words with small letters, which is the title of a project that has no longer one: "Light in the Dark".
_IN_WORDS: Final = re.compile(
    rf"[{UPPER}]?[{LOWER}]+(?:[ –-][\w+&’'-]+)*[ –-][{LOWER}]{{2,}}(?:[ –-]\w+)*|(?:[{UPPER}][{LOWER}]+[ –-])+[{UPPER}]?[{LOWER}]+"
)


def _title_around_short_name(reading: Reading, project: Draft) -> None:
    """Take an English name of two or three words before "project" for the short name, where the page's far longer heading holds it.

    "Stronger River Networks: Together for Rural Communities" above "The River Networks project": the heading is the title.
    """
    titles = list(project.all(RK.title))
    short = titles[0]
    if reading.language != "en" or len(titles) != 1 or project.has(RK.acronym) or not isinstance(short.value, Literal):
        return
    name = short.value.value
    if (
        not 2 <= len(name.split()) <= _LONGEST_SHORT
        or reading.in_field(short.span, RK.title)
        or reading.text[short.span.start - 1] in _OPENING
    ):
        return
    for line in without_crumbs(reading)[:1]:
        if (
            not line.span.holds(short.span)
            and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.text, re.IGNORECASE) is not None
            and len(line.text.split()) >= len(name.split()) + _FEWEST_AROUND
            and _can_be_title(reading, line)
            and not _NEWS.search(line.text)
            and not reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
            and not any(reading.codes_in(line.span, kind) for kind in ("eventtype", "role"))
        ):
            project.drop(short)
            project.add(RK.acronym, Literal(name), short.span, rule="project.heading/8", confidence=LIKELY)
            _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/8")


#: So many words has a short name at most, and the title around it more.
_LONGEST_SHORT: Final = 3
_FEWEST_AROUND: Final = 3
#: Signs before a name in quotation marks.
_OPENING: Final = frozenset('“„"«')


def _find_title_of_page(reading: Reading, project: Draft) -> None:
    """Look for a title in the headings of a page."""
    if (names := _heading_above_number(reading)) is not None:
        _note(project, names, "project.heading/3")
        return
    if (line := _beside_acronym(reading, project)) is not None:
        _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/5")
        return
    if (full := _behind_acronym(reading, project)) is not None:
        project.add(RK.title, reading.text_literal(reading.words(full)), full, rule="project.title/3", confidence=LIKELY)
        return
    if not project.has(RK.acronym) and (names := _short_above_title(reading)) is not None:
        _note(project, names, "project.heading/9")
        return
    is_form = is_form_of_project(reading) and (has_form(reading) or says_what_it_costs(reading))
    if is_form and (names := _heading_of_form(reading)) is not None:
        _note(project, names, "project.heading/2")
    elif not project.has(RK.acronym) and (line := _heading_of_text(reading)) is not None:
        _note(project, [as_short_name(reading, name) for name in names_of_title(reading, line.span, LIKELY)], "project.heading/7")
    elif not project.has(RK.acronym) and (line := _deed_above_text(reading, project)) is not None:
        _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/13")
    elif not is_form:
        return
    elif (quoted := _quoted_alone(reading)) is not None:
        _note(project, names_of_title(reading, quoted, LIKELY), "project.heading/11")
    elif (line := _printed_twice(reading)) is not None:
        _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/10")
    elif (line := _line_above_text(reading)) is not None:
        _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/4")
    elif (line := _line_above_priority(reading)) is not None:
        _note(project, names_of_title(reading, bare_of(reading, line.span), LIKELY), "project.heading/6")
    elif (line := _only_title_line(reading)) is not None:
        _note(project, names_of_title(reading, line.span, LIKELY), "project.heading/1")


#: A line that is a name in quotation marks.
_ALL_QUOTED: Final = re.compile(r"[“„\"«](?P<name>[^“”„\"«»\n]{12,200})[”“\"»]\.?")


def _quoted_alone(reading: Reading) -> Span | None:
    """What the one line in the head of a form's page quotes that is a name of some words in quotation marks and nothing else."""
    found = [
        Span(line.start + match.start("name"), line.start + match.end("name"))
        for line in without_crumbs(reading)[:_HEAD_LINES]
        if (match := _ALL_QUOTED.fullmatch(line.text)) is not None and not any(field.label.overlaps(line.span) for field in reading.fields)
    ]
    found = [span for span in found if not SAYS_WHO_PAYS.match(reading.words(span))]
    if len(found) != 1 or not reads_like_title(reading.words(found[0])) or reading.cues_in(found[0], LEX.programme, LEX.call):
        return None
    return None if any(body.span.overlaps(found[0]) and not found[0].holds(body.span) for body in reading.bodies) else found[0]


def _printed_twice(reading: Reading) -> Line | None:
    """The line in the head of a page that the heading below it, or one below its first line, says once more, if it can be a title."""
    lines = without_crumbs(reading)[:_HEAD_LINES]
    first = next((line for line, below in pairwise(lines) if line.text.casefold() == below.text.casefold()), lines[0] if lines else None)
    if first is None or all(first is line or first.text.casefold() != line.text.casefold() for line in lines):
        return None
    is_other = reading.cues_in(first.span, LEX.project, LEX.programme, LEX.call) or _NEWS.search(first.text) or _ABOUT.fullmatch(first.text)
    is_body = not names_deed(first.text) and any(body.span.start == first.start for body in reading.bodies)
    return first if _can_be_title(reading, first) and not is_other and not is_body and not is_common(first.text) else None


#: The head of a page has so many lines at most, with menus.
_MOST_IN_HEAD: Final = 20


def _short_above_title(reading: Reading) -> list[Name] | None:
    """An acronym alone on a line near the top, which the text has again, and the title in the line below it."""
    for line, below in pairwise(reading.lines[:_MOST_IN_HEAD]):
        word = line.text.strip()
        if " " in word or not is_acronym(word) or reading.text.count(word) < 2 or is_on_programme(reading, below.span):
            continue
        if any(body.span.overlaps(line.span) or body.span == below.span for body in reading.bodies) or reading.codes_in(line.span, "fund"):
            continue
        if _can_be_title(reading, below) and not reading.names_in(line.span, RK.Organisation, RK.Programme, RK.Place):
            return [(RK.acronym, Literal(word), line.span, LIKELY), *names_of_title(reading, below.span, LIKELY)]
    return None


def _note(project: Draft, names: Iterable[Name], rule: str) -> None:
    """Give a project the names that a heading holds."""
    for property_, value, span, _ in names:
        project.add(property_, value, span, rule=rule, confidence=LIKELY)


#: Verbs of headings that tell news, which titles of projects have none of.
_NEWS: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|launche[sd]|start(?:s|ed)|signed|approve[sd]|receive[sd]?|invite[sd]?|visit(?:s|ed)|held"
    r"|complete[sd]|ir|tiek|tika|tiks|būs|notiek|notiks|notika|sāk\w*|turpin\w+|noslēdz\w+|noslēg(?!um)\w+|uzsāk|apgūst|apguva|vērusi|atvērt[sai]|atvērs|atklāj|atklās|atklāt[sai]|būvēs|izbūvēs|pārbūvēs|atjaunos|atjaunots"
    r"|uzlabos|uzlabota?s?|top|taps|iegādāt[sai]|viesojas|viesojās|tiekas|tikās|sanāk|sanāca|gatavo|gatavojas|paraksta|parakstīt[sai]|izveidot[sai]|īsteno\w*|īstenot[sai]|aicina|saņem\w*|pabeigt\w*"
    r"|uzsākt\w*|apstiprināt\w*|piedal\w+|oli|toimu\w*|algas|algab|lõppe[bs]|avati|avatakse|saab|sai|valmi[bs]|valminud|yra|buvo|bus|vyk\w*|įvyk\w*|prasid\w+|pasiraš\w+)\b",
    re.IGNORECASE,
)


def _only_title_line(reading: Reading) -> Line | None:
    """The one line above the text of a page, unless it is that of a greeting, a rubric, a body, a fund or the first of the text."""
    lines = title_lines(reading)
    if len(lines) != 1 or not 1 <= len(lines[0].text.split()) <= 30 or reading.cues_in(lines[0].span, LEX.project):
        return None
    text = lines[0].text
    if (
        text[-1] in "!?"
        or any(name.span.start == lines[0].start for name in reading.names_in(lines[0].span, RK.Programme))
        or reading.codes_in(lines[0].span, "role")
        or _ABOUT.fullmatch(text)
        or REPORT.match(text)
        or OF_SCHOOLS.fullmatch(text)
        or reading.lexicon.field(text, reading.language) is not None
        or reading.lexicon.code_of(text, "status", reading.language) is not None
        or is_common(text)
        or any(fund.span.start == lines[0].start for fund in reading.codes_in(lines[0].span, "fund"))
        or any(name.span.holds(bare_of(reading, lines[0].span)) for name in reading.names_in(lines[0].span, RK.Programme))
        or any(
            printed.span.start == lines[0].start and printed.span.end >= bare_of(reading, lines[0].span).end
            for printed in printed_programmes(reading)
        )
        or text[-1] == "*"
        or _is_number(reading, lines[0])
        or (len(text.split()) < 2 and reading.text.count(text) < 2)
    ):
        return None
    if _NEWS.search(text) or (not names_deed(text) and any(body.span.start == lines[0].start for body in reading.bodies)):
        return None
    if any(line.text[-1] in ".!?" and len(line.text) > 60 for line in reading.lines[1:2]) and len(text.split()) > 8:
        return None
    return None if reading.damaged or reading.dates_in(lines[0].span) or not text[0].isupper() else lines[0]


#: What supports a project, on a line of its own below its title: "1. PRIORITĀTE: …", "P4 Skilled region", "Priority area".
_PRIORITY: Final = re.compile(r"(?:\d{1,2}\.\s?)?(?:PRIORIT(?:ĀTE|Y|ETAS|EET)|Prioritāte|Priority|Prioritetas|Prioriteet)\b|P\d\s[A-Z]")
#: So many lines may stand between a title and the priority below it: a short name, a prize.
_MOST_ABOVE_PRIORITY: Final = 2
_LONGEST_HEAD: Final = 20


def _line_above_priority(reading: Reading) -> Line | None:
    """The line above the priority that a form begins with, labels and lines in capitals between them left out; None without one."""
    at = next((at for at, line in enumerate(reading.lines[:_LONGEST_HEAD]) if _PRIORITY.match(line.text)), 0)
    for line in reading.lines[max(at - 1 - _MOST_ABOVE_PRIORITY, 0) : at][::-1]:
        if ":" in line.text or is_shouted(reading, line.span):
            continue
        if any(field.label.start == line.start for field in reading.fields):
            return None  # "Duration 18 months"
        words = line.text.split()
        is_title = 2 <= len(words) <= 30 and words[0][0].isupper() and line.text[-1] not in ":;,!?" and not reading.dates_in(line.span)
        is_other = any(name.span == line.span for name in reading.names_in(line.span, RK.Programme)) or _ABOUT.fullmatch(line.text)
        return line if is_title and not is_other and not is_common(line.text) else None
    return None


#: So many lines are the head of a page.
_HEAD_LINES: Final = 6


def _beside_acronym(reading: Reading, project: Draft) -> Line | None:
    """The line of at least five words right above or below the project's acronym, where that is a line of the page's head; else None."""
    acronyms = {key_of_name(fact.value.value) for fact in project.all(RK.acronym) if isinstance(fact.value, Literal)}
    lines = without_crumbs(reading)
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if key_of_name(line.text) not in acronyms:
            continue
        for near in (at - 1, at + 1):
            if (
                0 <= near < len(lines)
                and not (line.has_bullet and lines[near].has_bullet)
                and _can_be_title(reading, lines[near])
                and len(lines[near].text.split()) >= _FEWEST_ABOVE_TEXT
                and _QUOTES_IT.search(lines[near].text) is None
                and NAMED_ALONE.match(lines[near].text) is None  # "Creative Europe – Small scale cooperation projects"
            ):
                return lines[near]
    return None


#: What names the project in a line that is more than its name: "European Social Fund project “Greenway”", "… project “Greenway” begins".
_QUOTES_IT: Final = re.compile(r"\bproje[kc]t\w*\s[“„\"«][^”“\"»\n]+[”“\"»](?:\.?$|\s)", re.IGNORECASE)


#: What stands behind an acronym and is the title: "GREENWAY (Making …)", "GREENWAY – what it is („Making …“)", "GREENWAY - Making … - is".
_IN_FULL: Final = re.compile(
    rf"\s\([“„\"]?(?P<bracket>[{UPPER}][^()“”„\"\n]{{20,200}})[”“\"]?\)|\s[–—-]\s[^.()\n]{{10,160}}\s\([“„\"](?P<quoted>[{UPPER}][^()“”„\"\n]{{20,200}})[”“\"]\)"
    rf"|\s[–—-]\s(?P<dashed>[{UPPER}][^.:;()“”„\"\n–]{{15,160}}?)\s[–—-]\s(?:is|was|ir|yra|on)\s"
)


def _behind_acronym(reading: Reading, project: Draft) -> Span | None:
    """The title of at least four words in brackets or between dashes right behind the project's acronym; None without one."""
    acronyms = [fact.value.value for fact in project.all(RK.acronym) if isinstance(fact.value, Literal) and is_acronym(fact.value.value)]
    for acronym in dict.fromkeys(acronyms):
        for name in printed(acronym, reading.text, *reading.scope):
            match = _IN_FULL.match(reading.text, name.end, reading.scope.end)
            if match is None or match.lastgroup is None:
                continue
            span = Span(*match.span(match.lastgroup))
            if (
                len(match[match.lastgroup].split()) >= _FEWEST_BEHIND
                and not any(body.span.start == span.start or body.span.holds(span) for body in reading.bodies)
                and not any(reading.codes_in(span, kind) for kind in ("role", "fund"))
                and not reading.dates_in(span)
                and numbered_at(reading, span) is None
                and not any(name.span == span for name in reading.names_in(span, RK.Programme))
            ):
                return span
    return None


_FEWEST_BEHIND: Final = 4
_ON_PROJECT: Final = re.compile(
    r"(?:The|This) project\b|(?:Within|In|Under)\s(?:the\s(?:framework|frame|scope|course)\sof\s)?the\sproject\b"
    r"|Projekts\s|Projekta (?:mērķis|ietvaros)\b"
    r"|Projektā\s|Projektas\s|Projekto (?:tikslas|metu)\b|Įgyvendinant projektą\b|Projekti (?:eesmärk|raames|käigus)\b"
)
_FEWEST_ABOVE_TEXT: Final = 5


def _line_above_text(reading: Reading) -> Line | None:
    """The one line in the middle of a form below which a text about "the project" begins; None without one or with several."""
    found = [
        line
        for line, below in pairwise(reading.lines)
        if _ON_PROJECT.match(below.text)
        and below.blank_before
        and len(below.text) > SHORT_LINE
        and len(line.text.split()) >= _FEWEST_ABOVE_TEXT
        and _can_be_title(reading, line)
        and not _NEWS.search(line.text)
        and not reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
        and not any(body.span.start == line.start for body in reading.bodies)
    ]
    return found[0] if len(found) == 1 else None


#: How a text on a project, or a form of it, goes on below its name.
TELLS: Final = re.compile(
    r"(?:Galvenais\s|Ar\s|Šis\s|Šī\s|Šo\s|See\s)?[Pp]rojekt(?:a|s|u|ā|am|i|iga|is|as|o|ą)?\s(?=[^\W\d_])"
    r"|(?:The|This|Our|Main)\s(?:[^\W\d_]+\s){0,3}?(?:of\s(?:the|this)\s)?project\b|Project\s(?=[a-z])|The main (?:aim|goal|objective)s?$",
    re.IGNORECASE,
)


def _heading_of_text(reading: Reading) -> Line | None:
    """The line of the page's head right above a text that begins with "the project", where it can be a title and tells no news."""
    labels = {field.label.start for field in reading.fields}
    for line, below in pairwise(without_crumbs(reading)[:_LONGEST_HEAD_OF_TEXT]):
        if (
            TELLS.match(below.text)
            and (_can_be_title(reading, line) or is_short_english_name(line.text))
            and (len(below.text) > _SHORTEST_TEXT or below.start in labels)
            and not line.has_bullet
            and ":" not in line.text
            and next(money_in(line.text), None) is None
            and next(project_numbers_in(line.text), None) is None
            and not _NEWS.search(line.text)
            and not _ABOUT.fullmatch(line.text)
            and not is_common(line.text)
            and not reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
            and not reading.codes_in(line.span, "role")
            and not reading.codes_in(line.span, "fund")
            and (names_deed(line.text) or not any(body.span.start == line.start for body in reading.bodies))
        ):
            return line
    return None


def _deed_above_text(reading: Reading, project: Draft) -> Line | None:
    """The first line of a page, below rubrics, that says what is done and tells no news, above what speaks of one project or asks for it.

    Below it stands a paragraph on the project, a label of its form, or the same once more.
    """
    lines = without_crumbs(reading)[:_LONGEST_HEAD_OF_TEXT]
    first = next((at for at, line in enumerate(lines[:_MOST_RUBRICS]) if not _is_rubric(reading, line)), None)
    line, below = (*lines[first : first + 2], None, None)[:2] if first is not None else (None, None)
    if line is None or below is None or line.has_bullet:
        return None
    text = line.text.casefold() if line.text.isupper() else line.text
    is_deed = names_deed(line.text) and _can_be_title(reading, line) and ":" not in text and text[-1] not in ".!?"
    is_other = (
        _NEWS.search(line.text)
        or _ON_THE_WAY.search(line.text)
        or _ABOUT.fullmatch(line.text)
        or reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
        or reading.codes_in(line.span, "role")
        or reading.codes_in(line.span, "fund")
        or reading.codes_in(line.span, "eventtype")
    )
    return line if is_deed and not is_other and _goes_on_with_project(reading, project, line, below) else None


def _goes_on_with_project(reading: Reading, project: Draft, line: Line, below: Line) -> bool:
    """Whether what stands below a heading is the heading once more, a label of a form, or a paragraph on one project."""
    if below.text.casefold() == line.text.casefold() or TELLS.match(below.text):
        return True
    if any(field.label.start == below.start and field.term in FORM for field in reading.fields):
        return True
    cues = reading.cues_in(below.span, LEX.project)
    return bool(cues) and len(below.text) > _SHORTEST_PARAGRAPH and (project.has(RK.projectNumber) or is_this_one(reading, cues[0].span))


def _is_rubric(reading: Reading, line: Line) -> bool:
    """Whether a line above a heading is none itself: of two words at most, a date or what a programme is called."""
    return (
        (len(line.text.split()) <= _LONGEST_RUBRIC and not names_deed(line.text))
        or is_on_programme(reading, line.span)
        or any(date.span == line.span for date in reading.dates_in(line.span))
    )


#: So many rubrics may stand above a heading, of so many words each.
_MOST_RUBRICS: Final = 4
_LONGEST_RUBRIC: Final = 2
_SHORTEST_PARAGRAPH: Final = 80
#: What happens on the way, which is no name of a project: "Ceļa slēgšana Kalnos", "Tilto atidarymas", "Maja avamine".
_ON_THE_WAY: Final = re.compile(
    r"\b(?:atklāšan|parakstīšan|tikšan|apspriešan|apspried|paziņošan|izsludināšan|pieteikšan|pārtraukšan|ierobežošan|slēgšan|noslēgšan|svinēšan|prezentēšan"
    r"|uzsākšan|pabeigšan|iepirkum|aptarim|atidarym|uždarym|pasirašym|pristatym|susitikim|kvietim|pirkim|paskelbim|ribojim|avami|kohtumi|sulgemi|esitlemi"
    r"|tutvustami|allkirjastami|kogunemi|hange|(?:open|meet|sign|launch|clos)ing\b)",
    re.IGNORECASE,
)
_LONGEST_HEAD_OF_TEXT: Final = 8
_SHORTEST_TEXT: Final = 40


#: Headings that many pages have.
_ABOUT: Final = re.compile(
    r"(?:(?:Jaunumi|Aktualitātes|Ziņas|News|Naujienos|Uudised)(?: .{1,60})?"
    r"|Par (?:mums|projektu|programmu|mūsu projektu)|About(?: .+)?|Home|Sākums|Sākumlapa|Apie (?:mus|projektą)|Projektist|Meist|Avaleht|"
    r".*\b(?:English|Estonian|Latvian)\b(?:.{0,12}|\sversion\b.{0,12})|Jaunumi|Aktualitātes|Ziņas|News|Naujienos|Uudised(?: ja teated)?"
    r"|(?:Erasmus|Comenius|Nordplus|eTwinning)\s?\+?(?:[\s,/:–-]+(?:KA?\s?\d{1,3}(?:-[A-Z]{3})?|proje[ck]t\w*|programm?\w*|(?:19|20)\d\d)){1,4}"
    r"|.*\b(?:Read more|Print PDF|PDF version)\b.*)",
    re.IGNORECASE,
)

#: How many lines may stand between a heading and the form below it: "Print", a date.
_MOST_BETWEEN: Final = 2


def _heading_above_number(reading: Reading) -> list[Name] | None:
    """The names in the first line of a page, if the label of a project's number stands right below it, or in any above its short name's."""
    lines = without_crumbs(reading)
    labels = {field.label.start for field in reading.fields if field.term == RK.projectNumber and field.first is not None}
    short = {field.label.start for field in reading.fields_of(RK.acronym) if field.first is not None}
    for line, below in pairwise(lines):
        if below.start in short and _can_be_title(reading, line) and len(line.text.split()) >= _FEWEST_ABOVE_TEXT:
            return names_of_title(reading, line.span, LIKELY)
    if len(lines) < 2 or lines[1].start not in labels or lines[0].start in labels:
        return None
    is_short_title = len(lines) > 2 and lines[2].start in short and _can_be_short_title(reading, lines[0])
    if not is_short_title and not _can_be_title(reading, lines[0]):
        return None
    if is_on_programme(reading, lines[0].span) or _QUOTES_IT.search(lines[0].text) or HEADS_SEVERAL.search(lines[0].text):
        return None
    return names_of_title(reading, lines[0].span, LIKELY)


#: So many words are enough for a title that stands above both the number and the short name of its project.
_FEWEST_ABOVE_BOTH: Final = 2


def _can_be_short_title(reading: Reading, line: Line) -> bool:
    """Whether a line of two words can be a title above a number and a short name: no body, place, label or word of all pages."""
    return (
        len(line.text.split()) == _FEWEST_ABOVE_BOTH
        and reads_like_title(line.text, fewest=_FEWEST_ABOVE_BOTH)
        and not is_common(line.text)
        and not reading.names_in(line.span, RK.Organisation, RK.Programme, RK.Place)
        and not any(body.span.overlaps(line.span) for body in reading.bodies)
        and not any(field.label.overlaps(line.span) for field in reading.fields)
        and not reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
    )


#: "Association of Hills (Latvia)": a body in a list.
_LAST_IN_BRACKETS: Final = re.compile(r"\(([^()]+)\)$")


def _ends_in_land(reading: Reading, text: str) -> bool:
    """Whether a line ends with the name of a country in brackets."""
    last = _LAST_IN_BRACKETS.search(text)
    return last is not None and reading.lexicon.code_of(last[1], "country", reading.language) is not None


def _can_be_title(reading: Reading, line: Line) -> bool:
    """Whether a line can be a project's title: three to thirty words, the first with a capital, no date, label or end of a sentence.

    Two words are enough where one of them names a deed.
    """
    return (
        reads_like_title(line.text, fewest=2 if names_deed(line.text) else 3)
        and _NAME_BELOW.search(line.text) is None
        and not has_address(line)
        and not _is_number(reading, line)
        and not reading.dates_in(line.span)
        and not _ends_in_land(reading, line.text)
        and not _names_lands(reading, line)
        and not any(field.label.overlaps(line.span) for field in reading.fields)
        and not any(head == line.span for head, _ in reading.once(priorities_of_groups))
    )


def _is_number(reading: Reading, line: Line) -> bool:
    """Whether a line is the number of a project or of a contract and nothing else."""
    if any(number.span == line.span for number in project_numbers_in(reading.text, *line.span)):
        return True
    return _NUMBER_ONLY.fullmatch(line.text) is not None


#: A number and what it is called: "GA No. 952999", "Grant agreement Nr. 12/34".
_NUMBER_ONLY: Final = re.compile(r"(?:[^\W\d_]+\s){0,3}(?:[Nn]r|[Nn]o|ID)\b\.?:?\s?[\w./-]*\d[\w./-]*")
#: What a line ends with whose name stands on the next one: "… norisinās projekts ar nosaukumu".
_NAME_BELOW: Final = re.compile(r"\b(?:ar nosaukumu|pavadinimu|nimega|nime all|called|entitled|titled|named)$")


def _names_lands(reading: Reading, line: Line) -> bool:
    """Whether a line only enumerates countries, as a form says where a project is: "Estonia, Latvia, Lithuania"."""
    parts = re.split(r",\s|\s(?:and|un|ir|ja)\s", line.text.rstrip("."))
    return all(reading.lexicon.code_of(part, "country", reading.language) is not None for part in parts if part)


#: A heading that calls the document the budget, the summary or the like of what it quotes: "Toetatava tegevuse „X“ kogu perioodi eelarve".
_DOCUMENT: Final = re.compile(
    rf"(?:[^“„\"«\n]{{2,40}}\s)?[“„\"«](?P<name>[^“”„\"«»\n]{{4,240}})[”“\"»]\s(?:[{LOWER}]+\s){{0,4}}"
    r"(?:eelarve|aruanne|kokkuvõte|kirjeldus|budžets|tāme|apraksts|kopsavilkums|pārskats|biudžetas|sąmata|aprašymas|santrauka|ataskaita"
    r"|budget|summary|report|description)"
)


#: A partner on a line of its own, behind its role: "Beneficiary Hills Public Library (Lithuania)".
_ROLE_FIRST: Final = re.compile(
    rf"(?:Lead (?:partner|beneficiary)|(?:Project )?(?:Partners?|Beneficiary|Beneficiaries))\s(?=[{UPPER}“„\"])"
)
#: What heads the data of a project below its title.
_DATA: Final = re.compile(
    r"(?:(?:Project|Basic)\s(?:facts|data|details|info(?:rmation)?|overview|summary)|(?:Projekta\s(?:dati|informācija|pase)|Pamatdati|Pamatinformācija)"
    r"|(?:Projekto\s(?:duomenys|informacija)|Informacija apie projektą)|(?:Projekti\s(?:andmed|info|teave)|Üldandmed)|Extended view)",
    re.IGNORECASE,
)


def _heading_of_form(reading: Reading) -> list[Name] | None:
    """The names in the heading right above the first labels of a form, an acronym of its own line above it among them; None without one.

    The heading has at least three words and no date; in the lines between it and the form stands one word at most.
    """
    starts = {
        field.label.start: field.term
        for field in reading.fields
        if field.term in FORM or field.term in (RK.status, RK.projectNumber, RK.underProgramme) or is_on_project(reading, field)
    }
    lines = reading.lines
    first = next((at for at, line in enumerate(lines) if line.start in starts), None)
    if first is None:
        return None
    while first and (_ROLE_FIRST.match(lines[first - 1].text) or _ends_in_land(reading, lines[first - 1].text)):
        first -= 1
    if (
        starts.get(lines[first].start) not in (None, RK.summary, RK.purpose, RK.objective)
        and sum(line.start in starts for line in lines[first : first + 6]) < 2
    ):
        return None
    for at in range(first - 1, max(first - 2 - _MOST_BETWEEN, -1), -1):
        line = lines[at]
        words = line.text.split()
        if (
            (len(words) < 2 and not is_acronym(line.text))
            or line.text[-1] == "!"
            or _ABOUT.fullmatch(line.text)
            or _DATA.fullmatch(line.text)
        ):
            continue
        if (
            not _can_be_title(reading, line)
            or ":" in line.text
            or (at > 0 and lines[at - 1].text[-1] == ":")
            or reading.cues_in(line.span, LEX.project, LEX.programme, LEX.call)
            or (not names_deed(line.text) and any(body.span.overlaps(line.span) for body in reading.bodies))
            or any(fund.span.start == line.start for fund in reading.codes_in(line.span, "fund"))
        ):
            return None
        document = _DOCUMENT.fullmatch(line.text)
        title = Span(line.start + document.start("name"), line.start + document.end("name")) if document is not None else line.span
        names = names_of_title(reading, title, LIKELY)
        above = lines[at - 1] if at else None
        if above is not None and is_acronym(above.text) and not any(name[0] == RK.acronym for name in names):
            names.append((RK.acronym, Literal(above.text), above.span, LIKELY))
        return names
    return None
