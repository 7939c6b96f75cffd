"""Lists whose entries tell each what a form of a project does: its title, and labelled data behind it or below it.

"• Title (LLI-901, ACRONYM) Ilgums: 01.03.2019. – 28.02.2021. Kopējais budžets: 250 000 EUR": the same label in two entries makes a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import names_deed
from regkg.extract.cues.subject import is_this_one
from regkg.extract.cues.titles import YEARS_BEHIND, Name, bare_of, names_behind, names_in_bracket, names_of_title
from regkg.extract.lists.owner_lines import announces_chosen
from regkg.extract.lists.project_lines import is_on_programme, is_on_several, reads_like_title
from regkg.extract.partners.recipients import GRANTER
from regkg.extract.projects.cells import TIMES
from regkg.extract.projects.headings import TELLS
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.layout import Line, quoted
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import money_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, RK, SKOS

_SUMS: Final = frozenset({RK.totalBudget, RK.euContribution, RK.eligibleBudget})
_MARK: Final = re.compile(r"\s*(?:\([^()\n]{1,20}\)\s*)?[:–—-]\s*")
#: Two entries make a list.
_FEWEST: Final = 2
#: So many lines an entry may have between its title and its data.
_MOST_BETWEEN: Final = 3


def records_of(reading: Reading) -> list[Anchor]:
    """The titles with which the entries of such a list begin, on a page that speaks of projects; or the one above a contract on money."""
    if not reading.cues_in(reading.scope, LEX.project):
        return []
    if signed := _above_contracts(reading):
        return signed
    labels = [(line, label) for line in reading.lines if (label := _first_label(reading, line)) is not None]
    inside = [(line, label) for line, label in labels if label.span.start > line.start]
    first = [(line, label) for line, label in labels if label.span.start == line.start]
    found = _before_labels(reading, inside) or _above_labels(reading, first) or _above_forms(reading, first) or _above_paragraphs(reading)
    found = found or _deeds_above_text(reading)
    return found if len({name[1].value for anchor in found for name in anchor.names[:1]}) == len(found) else []


def _first_label(reading: Reading, line: Line) -> Mention | None:
    """The first label of a line with a value that only data of a project have behind it: a span of time, an amount, who leads."""
    if not any(mark in line.text for mark in ":–—-"):
        return None
    for label in reading.lexicon.fields_in(reading.text, reading.tokens_in(line.span), reading.language):
        mark = _MARK.match(reading.text, label.span.end, line.end)
        if mark is None or mark.end() >= line.end:
            continue
        value = Span(mark.end(), line.end)
        if label.concept in TIMES and any(period.span.start - value.start <= 4 for period in reading.periods_in(value)):
            return label
        if label.concept in _SUMS and (amount := next(money_in(reading.text, value.start, value.end), None)) is not None:
            return label if amount.span.start - value.start <= 4 else None
        if label.concept == LEAD and any(body.span.start - value.start <= 30 for body in reading.bodies if value.holds(body.span)):
            return label
    return None


def _before_labels(reading: Reading, entries: Sequence[tuple[Line, Mention]]) -> list[Anchor]:
    """The titles before the labels of their own lines: "Title (ACRONYM). Ilgums: …"; most of such lines must have one."""
    if not _are_alike(entries):
        return []
    titles = [Span(line.start, label.span.start) for line, label in entries if not _is_part_of_label(reading, line, label)]
    found = [Anchor(names, title, "item") for title in titles if (names := names_of_entry(reading, title))]
    return found if len(found) >= _FEWEST and 3 * len(found) >= 2 * len(entries) else []


#: Words that run on into a label in small letters, which tell whose the sum is and are no title: "Kalnu novada budžets: 10 000 EUR".
_RUNS_ON: Final = re.compile(r"[^“”„\"«»()\n]*[^\W\d_]\s")


def _is_part_of_label(reading: Reading, line: Line, label: Mention) -> bool:
    """Whether what stands before a label on its line belongs to it."""
    return (
        reading.text[label.span.start].islower()
        and _RUNS_ON.fullmatch(reading.text, line.start, label.span.start) is not None
        and not any(is_acronym(word) for word in reading.text[line.start : label.span.start].split())
    )


def _above_labels(reading: Reading, entries: Sequence[tuple[Line, Mention]]) -> list[Anchor]:
    """The titles that stand as many lines above the labels in each entry, and right below the entry before."""
    at = {line.start: number for number, line in enumerate(reading.lines)}
    numbers = [at[line.start] for line, _ in entries]
    apart = {after - before for before, after in pairwise(numbers)}
    above = apart.pop() - 1 if len(apart) == 1 and _are_alike(entries) else 0
    if not 1 <= above <= _MOST_BETWEEN or numbers[0] < above:
        return []
    titles = [reading.lines[number - above].span for number in numbers]
    found = [
        Anchor(names, title, "item")
        for title in titles
        if reads_like_title(reading.words(title), fewest=2) and (names := names_of_entry(reading, title))
    ]
    return found if len(found) == len(entries) else []


#: What a line of a form begins with: "LRF role: ", "Duration: ".
_LABEL: Final = re.compile(rf"(?P<label>[{UPPER}][^:\n]{{2,40}}):\s")


def _above_forms(reading: Reading, entries: Sequence[tuple[Line, Mention]]) -> list[Anchor]:
    """The titles right above forms that begin alike, of whatever length the text below them is."""
    first = [line for line, label in entries if label.concept == entries[0][1].concept]
    if len(first) < _FEWEST:
        return []
    labels = [match["label"] if (match := _LABEL.match(line.text)) else None for line in reading.lines]
    at = {line.start: number for number, line in enumerate(reading.lines)}
    count = Counter(labels)
    found = []
    for line in first:
        above = at[line.start] - 1
        while above >= 0 and labels[above] is not None and count[labels[above]] >= len(first):
            above -= 1
        if above < 0 or at[line.start] - above > _MOST_BETWEEN or not reads_like_title(reading.lines[above].text, fewest=2):
            return []
        title = reading.lines[above].span
        if not (names := names_of_entry(reading, title)):
            return []
        found.append(Anchor(names, title, "item"))
    return found


#: A title above a paragraph has so many words at most, and the paragraph so many at least.
_LONGEST_HEADING: Final = 16
_SHORTEST_PARAGRAPH: Final = 20
#: Of whom a paragraph on a project tells that does not call it so: "this is the goal of the cooperation between A and B".
_JOINT: Final = re.compile(
    r"\b(?:cooperation|collaboration|partnership) (?:between|among)\b|\b(?:sadarbīb|partnerīb)\w+ starp\b|\bbendradarbiavim\w+ tarp\b"
)


def _above_paragraphs(reading: Reading) -> list[Anchor]:
    """The titles right above paragraphs that speak of "the project", one after the other below a heading on several projects.

    One of them may speak of the cooperation between some and not of the project, and then its title may be one word. Among such titles one
    that is made like the name of a body is a title, too: "School of the Sea".
    """
    for at, heading in enumerate(reading.lines):
        if not is_on_several(reading, heading):
            continue
        found: list[Anchor] = []
        like_bodies: list[Line] = []
        for title, paragraph in zip(reading.lines[at + 1 :: 2], reading.lines[at + 2 :: 2], strict=False):
            is_joint = bool(found) and _JOINT.search(paragraph.text) is not None
            is_entry = _is_heading(reading, title) and (_tells_of_project(reading, paragraph) or (is_joint and _is_long(paragraph)))
            names = names_of_entry(reading, title.span, fewest=1 if is_joint else 2) if is_entry else []
            if names:
                found.append(Anchor(names, title.span, "item"))
            elif is_entry and any(body.span == title.span for body in reading.bodies):
                like_bodies.append(title)
            else:
                break
        if len(found) >= _FEWEST and len(like_bodies) < len(found):
            return found + [Anchor(names_of_title(reading, title.span, LIKELY), title.span, "item") for title in like_bodies]
    return []


#: So long a line at least that ends as sentences do is text.
_SHORTEST_TEXT: Final = 60
_LONGEST_DEED: Final = 30


def _deeds_above_text(reading: Reading) -> list[Anchor]:
    """The titles below a heading on projects that were chosen, each of which names what is done and stands above paragraphs of text."""
    for at, heading in enumerate(reading.lines):
        if not announces_chosen(reading, heading):
            continue
        found: list[Anchor] = []
        has_text = True
        for line in reading.lines[at + 1 :]:
            if len(line.text) >= _SHORTEST_TEXT and line.text[-1] in '.!?”“"' and found:
                has_text = True
            elif line.blank_before and has_text and names_deed(line.text) and _is_heading(reading, line, most=_LONGEST_DEED):
                found.append(Anchor(names_of_title(reading, line.span, LIKELY), line.span, "item"))
                has_text = False
            else:
                break
        if len(found) >= _FEWEST and has_text:
            return found
    return []


#: A contract with whoever pays, as firms tell of each project that the Union supports: "SIA X ir noslēgusi līgumu Nr. … ar LIAA par …".
_CONTRACT: Final = re.compile(
    r"[^\n]{4,120}?\s(?:noslē(?:dza|dzis|gusi)|parakstīj(?:a|is|usi))(?!\w)[^\n]{0,120}?\bar\s[^\n]{0,60}?"
    rf"(?:{GRANTER}|\b[Aa]ttīstības finanšu institūcij|\bA(?:LTUM|ltum)\b)"
    r"[^\n]*?\spar\s"
)


def _above_contracts(reading: Reading) -> list[Anchor]:
    """The titles right above paragraphs that begin with a contract on money."""
    found = []
    for title, paragraph in pairwise(reading.lines):
        if _CONTRACT.match(paragraph.text) and _is_heading(reading, title) and (names := names_of_entry(reading, title.span)):
            found.append(Anchor(names, title.span, "item"))
    return found


#: With what headings begin that ask: "What has been done".
_ASKS: Final = re.compile(r"(?:What|Why|How|Who|When|Kas|Kā|Kāpēc|Kāds|Kādi|Kad|Kaip|Kodėl|Kokie|Kada|Mis|Miks|Kuidas|Millal)\s")


def _is_heading(reading: Reading, line: Line, *, most: int = _LONGEST_HEADING) -> bool:
    """Whether a line may be the title of a project, and is no heading on a part of one: "About the project", "What has been done"."""
    return (
        len(line.text.split()) <= most
        and reads_like_title(line.text, fewest=1)
        and not _ASKS.match(line.text)
        and not reading.has_cue(line.span, LEX.project)
        and reading.lexicon.field(line.text, reading.language) is None
    )


def _is_long(line: Line) -> bool:
    return len(line.text.split()) >= _SHORTEST_PARAGRAPH


def _tells_of_project(reading: Reading, line: Line) -> bool:
    """Whether a paragraph speaks of "the project" and is long, or tells of its time or money."""
    if not any(is_this_one(reading, cue.span) for cue in reading.cues_in(line.span, LEX.project)):
        return False
    return _is_long(line) or bool(reading.dates_in(line.span)) or next(money_in(reading.text, *line.span), None) is not None


def _are_alike(entries: Sequence[tuple[Line, Mention]]) -> bool:
    """Whether two entries have the same label."""
    return len({label.concept for _, label in entries}) < len(entries)


_BRACKETED: Final = re.compile(r"^(?P<title>[^()]{4,}?)\s*(?P<brackets>\([^()]{2,80}\)(?:\s*\([^()]{2,80}\))*)")
_ENDS: Final = re.compile(r"[\s.,;:–—-]+$")
_SENTENCE: Final = re.compile(r"[.!?]\s+[^\W\d_]")


def names_of_entry(reading: Reading, span: Span, *, fewest: int = 2) -> list[Name]:
    """The names of the project at the beginning of an entry: a title with brackets behind it; none for what can be no title."""
    words = re.sub(r"^\d{1,2}[.)]\s+", "", reading.words(span))
    start = span.end - len(words)
    if match := _BRACKETED.match(words):
        title = bare_of(reading, Span(start, start + match.end("title")))
        names = names_of_title(reading, title, LIKELY)
        for bracket in re.finditer(r"\(([^()]+)\)", match["brackets"]):
            at = start + match.start("brackets")
            names += names_in_bracket(reading, Span(at + bracket.start(1), at + bracket.end(1)))
    elif (marked := next(quoted(reading.text, start, span.end), None)) is not None and marked.start - start <= 12:
        title = marked
        names = names_of_title(reading, bare_of(reading, marked), LIKELY)
        names += names_behind(reading, marked.end + 1, names)
    else:
        title = bare_of(reading, Span(start, start + max(len(YEARS_BEHIND.sub("", _ENDS.sub("", words))), 1)))
        names = names_of_title(reading, title, LIKELY)
    is_named = any(name[0] != RK.title and name[0] != SKOS.altLabel for name in names)
    return names if _can_be_title(reading, title, fewest=1 if is_named else fewest) else []


#: What stands behind a body that does something or has something, and not behind one in whose genitive a title begins.
_BEHIND_BODY: Final = re.compile(r"[.,;:\n]|\s\([^()\n]{2,12}\)(?:\n|$)")


def _can_be_title(reading: Reading, title: Span, *, fewest: int) -> bool:
    words = reading.words(title)
    return (
        words[0].isupper()
        and fewest <= len(words.split()) <= 40
        and not _SENTENCE.search(words)
        and not is_on_programme(reading, title)
        and not TELLS.match(words)
        and not any(body.span.start == title.start and _BEHIND_BODY.match(reading.text, body.span.end) for body in reading.bodies)
    )
