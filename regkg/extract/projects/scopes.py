"""Where the part of a page begins and ends that tells of one of its several projects."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from regkg.extract.cues.anchors import line_start
from regkg.extract.cues.subject import speaks_of_another
from regkg.extract.lists.group_headings import group_headings, heads_of_groups
from regkg.extract.projects.grouping import Called
from regkg.extract.projects.sharing import part_of_sentence
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.model import Span
from regkg.vocab import RK


def places_told(reading: Reading, projects: list[Called]) -> tuple[list[Called], list[int]]:
    """Several projects with where the page begins to tell of each: where it names it, or where it names it again.

    The latter holds where one sentence names them all first: "The projects A and B were granted. The project A costs … The project B …".
    Where it tells of some of them only, sentences must begin with these, and the others stay where they are named.
    """
    starts = [called.start for called in projects]
    first = reading.sentence_at(min(starts))
    if not all(first.start <= start < first.end for start in starts):
        return projects, starts
    again = [_named_behind(reading, called, first.end) for called in projects]
    if None in again:
        spoken = [reading.sentence_at(place).start for place in again if place is not None]
        again = [
            place if place is not None and (_begins_sentence(reading, place) or _is_alone(reading, place, spoken)) else None
            for place in again
        ]
    told = [reading.sentence_at(place).start for place in again if place is not None]
    if not told or len(set(told)) < len(told):
        return projects, starts
    ordered = sorted((start if place is None else place, number) for number, (start, place) in enumerate(zip(starts, again, strict=True)))
    return [projects[number] for _, number in ordered], [place for place, _ in ordered]


#: So many lines may a card have above the name of its project.
_MOST_ABOVE: Final = 10
#: A line of so many words may be the same on all cards.
_LONGEST_SAME: Final = 4


def with_cards(reading: Reading, starts: list[int]) -> list[int]:
    """Where the cards of several projects begin that each have the same labels and lines above its name, too: "Budget: 9 EUR".

    Each stands once above every name, and never below the last one.
    """
    if len(starts) < _FEWEST_CARDS:
        return starts
    labels = {field.label.start: fold(reading.words(field.label)) for field in reading.fields}
    keys = {
        line.start: labels.get(line.start) or fold(line.text)
        for line in reading.lines
        if line.start in labels or len(line.text.split()) <= _LONGEST_SAME
    }
    above: list[list[Line]] = [[]]
    for line in reading.lines:
        while len(above) <= len(starts) and line.end > starts[len(above) - 1]:
            above.append([])
        above[-1].append(line)
    behind = {keys.get(line.start) for line in above[len(starts)]} if len(above) > len(starts) else set()
    cards = [lines[-_MOST_ABOVE:] for lines in above[: len(starts)]]
    counts = [Counter(keys.get(line.start) for line in lines) for lines in (cards[0], *above[1 : len(starts)])]
    same = {key for key in counts[0] if key is not None and key not in behind and all(count[key] == 1 for count in counts)}
    if not same:
        return starts
    return [
        min([line_start(reading, line.start) for line in card if keys.get(line.start) in same], default=start)
        for start, card in zip(starts, cards, strict=True)
    ]


#: So many projects at least stand on cards below one another.
_FEWEST_CARDS: Final = 2
#: What stands between the beginning of a sentence and the name of the project that it is about: "Savukārt projekta “".
_TO_NAME: Final = re.compile(r"\s*(?:[^\W\d_]+,?\s){0,2}(?:the\s)?[Pp]roje[kc]t\w*\s[“„\"«]?")


def _begins_sentence(reading: Reading, name: int) -> bool:
    """Whether a sentence begins with a project whose name stands at a place."""
    return _TO_NAME.fullmatch(reading.text, reading.sentence_at(name).start, name) is not None


#: The word for a project right before its name, wherever in a sentence: "the most money goes to the project | SaveBog".
_WORD_OF_PROJECT: Final = re.compile(r"\b[Pp]roje[kc]t\w*\s[“„\"«]?$")


def _is_alone(reading: Reading, name: int, spoken: Sequence[int]) -> bool:
    """Whether a sentence calls one project by the word and tells of no other, given where the sentences begin that name one again."""
    sentence = reading.sentence_at(name)
    return (
        spoken.count(sentence.start) == 1
        and _WORD_OF_PROJECT.search(reading.text, sentence.start, name) is not None
        and not speaks_of_another(reading, sentence)
    )


def _named_behind(reading: Reading, called: Called, offset: int) -> int | None:
    """Where the page prints the title or short name of a project again behind a place."""
    names = [reading.words(span) for property_, _, span, _ in called.names if property_ in (RK.title, RK.acronym)]
    patterns = [r"\s+".join(map(re.escape, name.split())) for name in names]
    found = (re.compile(rf"(?<!\w){pattern}(?!\w)").search(reading.text, offset) for pattern in patterns)
    return min((match.start() for match in found if match is not None), default=None)


def scope_of(reading: Reading, projects: Sequence[Called], starts: Sequence[int], number: int) -> Span:
    """What stands from a project's name to the next one's: whole lines, or a part of the line or the sentence that two share.

    The project is the one of that number among several, of which `starts` says where the page begins to tell of each.
    """
    here = starts[number]
    own = part_of_sentence(reading, projects[number - 1], projects[number]) if number else None
    start = _begin(reading, starts, number) if own is None else own
    if number + 1 == len(projects):
        return Span(start, max(reading.scope.end, here + 1))
    if (end := part_of_sentence(reading, projects[number], projects[number + 1])) is not None:
        return Span(start, end)
    end = max(_begin(reading, starts, number + 1), here + 1)
    for head in reversed(reading.once(heads_of_groups)):  # what stands above the next one tells of its group
        if here < head.line.start < end and not reading.text[head.end : end].strip(_MARKS):
            end = max(head.line.start, here + 1)
    return Span(start, end)


#: What may stand between a heading and the first item below it.
_MARKS: Final = ' \u00a0\t\n•▪*–-“„"«'


def _begin(reading: Reading, starts: Sequence[int], number: int) -> int:
    """Where what is told of a project begins: with its line, or with its sentence if the line tells of another one before."""
    start = line_start(reading, starts[number])
    sentence = reading.sentence_at(starts[number]).start
    if number and start <= starts[number - 1] < sentence:
        return sentence
    clause = _OF_SOMEBODY.match(reading.text, sentence) if number else None
    if clause is not None and clause.start("clause") < starts[number] < clause.end():
        return clause.start("clause")
    return _with_headings(reading, start, starts[number - 1]) if number else start


#: A sentence on "the project" up to a clause on somebody who takes part in another: "Projektu vada A, kas strādā projektā “B”".
_OF_SOMEBODY: Final = re.compile(
    r"(?:Šo\s|Šį\s|The\s|This\s)?[Pp]roje[kc]t(?:u|ą|am|ui|s|as)?\s(?![“„\"«])(?:[^.;\n]|(?<=\d)\.){4,240}?"
    r"(?P<clause>,\s(?:kas|kurš|kura|who|kuris|kuri)\s)(?:[^.;,“„\"\n]{0,90}\s)?[Pp]roje[kc]t(?:ā|e)?\s[“„\"«](?=\S).?"
)


def _with_headings(reading: Reading, start: int, before: int) -> int:
    """Where the headings of groups begin that stand right above a line, behind the name of the project before."""
    headings = {line.start for line in reading.once(group_headings) if before < line.start < start}
    if not headings:
        return start
    above = [line for line in reading.lines if before < line.start < start]
    while above and above[-1].start in headings:
        start = line_start(reading, above.pop().start)
    return start


#: A heading above what a page tells of one municipality: "Kalnu novads", "Leju pilsētā būs jauns tilts".
_OF_PLACE: Final = re.compile(
    rf"(?P<place>[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?)\s(?:novad(?:s|ā)|pilsēt(?:a|ā)|pagast(?:s|ā)|rajon(?:as|e)|savivaldyb(?:ė|ėje)|vald|vallas|municipality)"
    r"(?!\w)[^.;:!?]{0,60}"
)
_FEWEST_PLACES: Final = 3


def without_other_places(reading: Reading, called: Called, sentences: list[Span]) -> list[Span]:
    """Sentences without those below headings on other municipalities, on a page that tells of one after another; all of them elsewhere."""
    heads = [(line.start, match["place"]) for line in reading.lines if (match := _OF_PLACE.fullmatch(line.text)) is not None]
    if len(heads) < _FEWEST_PLACES or len({place for _, place in heads}) < len(heads):
        return sentences
    starts = [start for start, _ in heads]
    own = {bisect_right(starts, anchor.span.start) for anchor in called.anchors}
    return [sentence for sentence in sentences if (at := bisect_right(starts, sentence.start)) == 0 or at in own]
