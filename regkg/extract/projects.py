"""Which project a page is about, and what it says of it: its names and its programme; the rest is read by modules of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.acronyms import is_of_all
from regkg.extract.anchors import line_of, line_start
from regkg.extract.bodies import is_card
from regkg.extract.calls import is_call
from regkg.extract.cells import grids_of
from regkg.extract.drafts import CERTAIN, GUESSED, LIKELY, Draft
from regkg.extract.grouping import NAMES, Called
from regkg.extract.headings import title_of_page
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.layout import Line
from regkg.extract.list_owners import owner_before
from regkg.extract.listed import PLURALS, group_headings, heads_of_groups
from regkg.extract.names import nominative
from regkg.extract.naming import PART_OF_ONE, is_boxed, projects_called
from regkg.extract.pages import title_lines
from regkg.extract.particulars import LIFE_PROJECT, read_counts, read_fund, read_goal, read_status, read_website
from regkg.extract.priorities import read_priority
from regkg.extract.programmes import Printed, draft_of, is_guessed, is_programme_page, printed_programmes, states_period
from regkg.extract.reading import Reading
from regkg.extract.sharing import OF_LAST, part_of_sentence, sentences_apart, told_of_both
from regkg.extract.subject import PRONOUN, is_this_one, speaks_of_another, speaks_of_project
from regkg.extract.times import read_times
from regkg.extract.titles import Name, beginning_of
from regkg.extract.tokens import LOWER, UPPER, fold, key_of_name, stem
from regkg.extract.unnamed import is_form_of_project, says_who_pays, speaks_of_one_project, tells_of_project
from regkg.extract.values import number_as_written, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, RK, SKOS, code


def find_projects(reading: Reading) -> list[Reading]:
    """Find the projects that the page is about; one reading for each, none for a page that names none.

    A page about one project is read whole; of a page that lists several, each has what stands from its name to the next one's.
    """
    mine, others = projects_called(reading)
    only_acronyms = all(
        anchor.origin in ("cue", "form", "label") and not anchor.keys(RK.title, RK.projectNumber)
        for called in mine
        for anchor in called.anchors
    )
    if mine and only_acronyms and (is_call(reading) or (is_programme_page(reading) and not _has_partner(reading, mine))):
        return []
    if not mine:
        if not (is_form_of_project(reading) or says_who_pays(reading) or _has_one_number(reading)) or _has_several_leads(reading):
            return []
        mine = [Called()]
    readings: list[Reading] = []
    mine, starts = _apart(reading, mine) if len(mine) > 1 else (mine, [])
    starts = _with_card(reading, starts)
    for number, called in enumerate(mine):
        project = _draft_of(reading, called)
        if len(mine) == 1 and called.stands_alone:
            return [_of_contract(reading, called, project)]
        if len(mine) == 1:
            if not others:
                _only_number(reading, project)
            reading.project = project
            own, told = sentences_apart(reading, called, others)
            own = _without_other_ranks(reading, called, own)
            asides = [_aside(reading, other, parts) for other, parts in told]
            apart = [other for other, parts in told if all(any(part.holds(anchor.span) for part in parts) for anchor in other.anchors)]
            reading.other_projects = _acronyms_of(other for other in others if other not in apart)
            reading.narrow(own)
            return [reading, *asides]
        if called.stands_alone:
            part = _of_contract(reading, called, project)
        else:
            part = reading.part(_scope_of(reading, mine, starts, number), project)
        part.is_by_the_way = called.is_by_the_way
        part.other_projects = _acronyms_of(other for other in mine if other is not called)
        _only_number(part, project)
        part.listed_from = readings[0].scope.start if readings else part.scope.start
        readings.append(part)
    _share_out(readings, mine)
    _tell_of_all(reading, readings, mine)
    _tell_of_both(reading, readings, mine)
    return readings


def _of_contract(reading: Reading, called: Called, project: Draft) -> Reading:
    """A reading of the paragraph on a contract, which alone tells of what it is for."""
    part = reading.part(called.anchors[0].span, project)
    part.is_contract = True
    return part


def _acronyms_of(projects: Iterable[Called]) -> set[str]:
    return {value.value for project in projects for property_, value, *_ in project.names if property_ == RK.acronym}


def _draft_of(reading: Reading, called: Called) -> Draft:
    """A project with its names."""
    project = reading.new(RK.Project)
    for property_, value, span, confidence in _clean(reading, called.names):
        if property_ == RK.projectNumber:
            value = Literal(number_as_written(value.value))
        elif property_ == RK.acronym and confidence < CERTAIN:
            span = _whole_name(reading, span)
            value = Literal(reading.words(span))
        project.add(property_, value, span, rule="project.names/2", confidence=confidence)
    return project


def _aside(reading: Reading, other: Called, parts: list[Span]) -> Reading:
    """A reading of what a page about one project tells of another."""
    part = reading.part(Span(parts[0].start, parts[-1].end), _draft_of(reading, other))
    part.is_aside = True
    part.narrow(parts)
    return part


#: What is told of a project: when, for how much, by whom.
_TOLD: Final = (RK.startDate, RK.endDate, RK.totalBudget, RK.euContribution, RK.participation)


def leave_out_untold(aside: Reading) -> None:
    """Take back another project of which a page about one project tells no more than its name and what pays for it."""
    project = aside.project
    if project is not None and not any(project.has(property_) for property_ in _TOLD):
        aside.drafts.remove(project)


#: A short name of fewer letters may be a word of the text.
_FEWEST_LETTERS: Final = 4


def _share_out(readings: Sequence[Reading], projects: Sequence[Called]) -> None:
    """Give a sentence that names one other project than that in whose part of the page it stands to that one.

    "Among them PharmaLess has the largest budget" below a list is told of PharmaLess, and so is the next sentence if it goes on about it.
    """
    owners: dict[str, int] = {}
    for number, called in enumerate(projects):
        for property_, value, *_ in called.names:
            words = value.value if property_ in (RK.title, RK.acronym, RK.projectNumber) else ""
            if len(words) >= _FEWEST_LETTERS and (property_ != RK.title or " " in words):
                owners.setdefault(words, number)
    if len(readings) < 2 or not owners:
        return
    names = sorted(owners, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    kept: list[list[Span]] = [[] for _ in readings]
    beginnings = _beginnings(projects)
    order = _order_in_sentence(readings[0], projects)
    theirs = _owned(readings[0].whole or readings[0], projects)
    for number, reading in enumerate(readings):
        owner = number
        for sentence in reading.sentences:
            if shares := _shares(reading, sentence, theirs, pattern):
                for whose, share in shares:
                    kept[whose].append(share)
                owner = number
                continue
            before: int | None = None
            for piece in _lines_apart(reading, sentence, pattern):
                named = {owners[match[0]] for match in pattern.finditer(reading.text, *piece)}
                named |= {at for at, begins in beginnings if begins.match(reading.text, *piece)} if not named else set()
                ranks = _ranks(reading.words(piece)) if order and not named else set()
                if len(ranks) > 1:
                    before = None
                    continue  # "The first project costs 9 €, the second one 8 €"
                named |= {order[rank] for rank in ranks if rank < len(order)}
                if len(named) == 1 and number not in named:
                    (owner,) = named
                elif named or not _tells_on(reading, piece):
                    owner = number
                if before == owner:
                    piece = Span(kept[owner].pop().start, piece.end)
                kept[owner].append(piece)
                before = owner
    for reading, sentences in zip(readings, kept, strict=True):
        if sentences != reading.sentences:
            reading.narrow(sorted(sentences))


def _owned(page: Reading, projects: Sequence[Called]) -> dict[str, int]:
    """Whose each of several projects is, by the name right before its own, folded; whoever has more than one is left out."""
    found: list[tuple[str, int]] = []
    for number, called in enumerate(projects):
        for name in called.names:
            body = owner_before(page, name[2]) if name[0] == RK.title else None
            if body is not None and (fold(nominative(body.name, page)), number) not in found:
                found.append((fold(nominative(body.name, page)), number))
    alone = Counter(owner for owner, _ in found)
    return {owner: number for owner, number in found if alone[owner] == 1}


def _whose(name: str, theirs: dict[str, int]) -> int | None:
    """Which project is somebody's, before whose name a word more may stand: "Neist MTÜ Mäe Selts"."""
    return next((number for owner, number in theirs.items() if f" {name}".endswith(f" {owner}")), None)


#: The word for a project right behind whoever has it, where no name follows.
_THEIR_PROJECT: Final = re.compile(rf"[{CLOSE}]?(?:[’']s)?\s(?:projekt(?:s|u|am|a|as|ą|ui|o|i|ile)?|project)(?!\w)(?!\s[{OPEN}])")


def _shares(reading: Reading, sentence: Span, theirs: dict[str, int], names: re.Pattern[str]) -> list[tuple[int, Span]]:
    """The parts of a sentence on the projects of two or more by whose they are: "X's project gets 9 €, Y's project 8 €"."""
    if len(theirs) < 2 or names.search(reading.text, *sentence):
        return []
    found = [
        (number, body.span.start)
        for body in reading.bodies
        if sentence.holds(body.span)
        and (number := _whose(fold(nominative(body.name, reading)), theirs)) is not None
        and _THEIR_PROJECT.match(reading.text, body.span.end, sentence.end)
    ]
    if len({number for number, _ in found}) < max(len(found), 2):
        return []
    ends = [*(start for _, start in found[1:]), sentence.end]
    return [(number, Span(start, end)) for (number, start), end in zip(found, ends, strict=True)]


#: Which one of several a sentence is about, by their order: "the second project", "įgyvendinant pirmąjį projektą".
_RANK: Final = re.compile(
    r"\b(?:(?:first|pirm(?:ais|ā|o|aj(?:ā|am|ai|o)|asis|oj[io]|ąj[įą]|ajame|uoju)|esime(?:ne|s[et]|st))"
    r"|(?P<second>second|otr(?:ais|[sāoau]|aj(?:ā|am|ai|o))|antr(?:asis|oj[io]|ąj[įą]|ajame|uoju)|tei(?:ne|se|st))"
    r"|(?P<third>third|treš(?:ais|[āo]|aj(?:ā|am|ai|o))|treči(?:asis|oj[io]|ąj[įą]|ajame|uoju)|kolma(?:s|nda[lt]?)))"
    r"(?P<project>,?\s(?:[^.;:\n]{0,60}?\s)?[Pp]roje[kc]t(?:[asuoāąei]|am|as|ui|is)?(?!\w))?",
    re.IGNORECASE,
)


def _order_in_sentence(reading: Reading, projects: Sequence[Called]) -> list[int]:
    """The places of several projects in the order in which one sentence names them all; none where no sentence does."""
    page = reading.whole or reading
    return (
        sorted(range(len(projects)), key=lambda number: projects[number].start)
        if len({page.sentence_at(called.start) for called in projects}) == 1
        else []
    )


def _without_other_ranks(reading: Reading, called: Called, sentences: list[Span]) -> list[Span]:
    """Sentences without those of paragraphs on others of several projects, where one's begins "The second project" and theirs so, too."""
    line = line_of(reading, called.start) if called.anchors else None
    own = _rank_of_line(line.text) if line is not None else None
    if own is None:
        return sentences
    others = [line.span for line in reading.lines if _rank_of_line(line.text) not in (None, own)]
    return [sentence for sentence in sentences if not any(other.holds(sentence) for other in others)]


def _rank_of_line(text: str) -> int | None:
    """As which of several projects a paragraph counts the one that it begins with; None where it begins otherwise."""
    first = _RANK.match(text.removeprefix("The "))
    if first is None or not first["project"] or PART_OF_ONE.search(first[0]):
        return None
    return 2 if first["third"] else 1 if first["second"] else 0


def _ranks(words: str) -> set[int]:
    """As which of several a sentence counts the projects that it is about; none if it counts something else."""
    found = list(_RANK.finditer(words))
    if not any(match["project"] for match in found) or any(PART_OF_ONE.search(match[0]) for match in found):
        return set()
    return {2 if match["third"] else 1 if match["second"] else 0 for match in found}


#: What stands between the names of projects of which a sentence says the same: "projekti “A” | , “B” | un projekts “C” ilgs gadu".
_ENUMERATED: Final = re.compile(
    rf"[{CLOSE}]?\s?(?:\([^()\s]{{2,30}}\)\s?)?(?:,|(?:un|and|ir|ja|ning|bei|kā\sarī)(?=\s))\s?(?:the\s)?(?:[Pp]roje[kc]t\w{{0,3}}\s)?[{OPEN}]?"
)
#: What goes on about the last of them alone.
_OF_LAST: Final = re.compile(rf"[{CLOSE}]?{OF_LAST}")
#: How a sentence begins that goes on about several: "Abi projekti", "The projects".
_OF_ALL: Final = re.compile(
    r"\s*(?:(?:Ab(?:i|us|os|iem)|Šie|Šos|Visi|Visus|The|Both|These|Abu|Abiejų|Šiuos|Mõlemad|Need|Mõlemat)\s)?"
    r"(?i:projekt(?:i|us|os|iem|ai|uose|ų|id|e|ide)|projektu(?=\s(?:kopēj|izmaks|budžet|finansēj|vērtīb|mērķ))|projects)\b"
)


def _tell_of_all(page: Reading, readings: Sequence[Reading], projects: Sequence[Called]) -> None:
    """Give each of several projects the sentence that enumerates them, which says the same of all, and the next ones on "the projects".

    No amount in these is that of one.
    """
    told: dict[Span, list[int]] = {}
    for number, called in enumerate(projects):
        told.setdefault(page.sentence_at(called.start), []).append(number)
    for sentence, numbers in told.items():
        names = (
            sorted(max(anchor.span for anchor in projects[number].anchors if sentence.holds(anchor.span)) for number in numbers)
            if len(numbers) > 1
            else []
        )
        if not names or not all(_ENUMERATED.fullmatch(page.text, one.end, other.start) for one, other in pairwise(names)):
            continue
        if _OF_LAST.match(page.text, names[-1].end):
            continue
        behind = (other for other in page.sentences if other.start > sentence.start)
        joint = {sentence, *takewhile(lambda other: _OF_ALL.match(page.text, *other), behind)}
        for number in numbers:
            part = readings[number]
            part.narrow(sorted([*(known for known in part.sentences if not any(known.overlaps(other) for other in joint)), *joint]))
            part.joint |= joint


def _tell_of_both(page: Reading, readings: Sequence[Reading], projects: Sequence[Called]) -> None:
    """Give a sentence that tells of two projects at once to both: "The project “A” and the national project “B” began in May"."""
    for (one, left), (other, right) in pairwise(zip(projects, readings, strict=True)):
        sentence = page.sentence_at(one.start)
        shared = told_of_both(page, one, other) if sentence not in left.joint else None
        for reading, end in ((left, shared[1]), (right, sentence.end)) if shared is not None else ():
            apart = [span for span in reading.sentences if not span.overlaps(sentence)]
            reading.narrow(sorted([*apart, Span(sentence.start, end)]))


def _beginnings(projects: Sequence[Called]) -> list[tuple[int, re.Pattern[str]]]:
    """How sentences begin that name a project by the first words of its title: "The mill's new roof" of "… in Dale"."""
    titles = {(number, value.value) for number, called in enumerate(projects) for name, value, *_ in called.names if name == RK.title}
    found = [(number, words) for number, title in sorted(titles) if (words := beginning_of(title)) is not None]
    alone = Counter(words for _, words in set(found))
    return [(number, re.compile(rf"\s*[{OPEN}]?{words}")) for number, words in found if alone[words] == 1]


def _tells_on(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence goes on about the project of the one before it on its line: it calls that "the project" or by a pronoun."""
    line = line_start(reading, sentence.start)
    if sentence.start <= line and reading.text[line - 1 : line] in ("", "\n"):
        return False
    is_singular = any(
        fold(reading.words(cue.span)) not in PLURALS or cue.span.start <= sentence.start  # "Projektu īsteno X" means one
        for cue in reading.cues_in(sentence, LEX.project)
    )
    return is_singular or PRONOUN.match(reading.text, *sentence) is not None


def _lines_apart(reading: Reading, sentence: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    """A sentence, or if it names several projects its lines, as lists have no full stops, or its clauses if each names one."""
    words = reading.words(sentence)
    named = [match.start() for match in pattern.finditer(words)]
    if len(set(pattern.findall(words))) < 2:
        yield sentence
        return
    if "\n" not in words.strip():
        cuts = [clause.end() for clause in _OTHER_CLAUSE.finditer(words)]
        bounds = [0, *cuts, len(words)]
        if cuts and all(sum(first <= at < last for at in named) == 1 for first, last in pairwise(bounds)):
            yield from (Span(sentence.start + first, sentence.start + last) for first, last in pairwise(bounds))
        else:
            yield sentence
        return
    start = sentence.start
    for line in words.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


#: Where a clause on another project begins: "A is led by X, while B is led by Y".
_OTHER_CLAUSE: Final = re.compile(
    r";\s|,\s(?:(?:bet|savukārt|taču|un|kamēr|o|bei|tuo tarpu|while|whereas|and|but|aga|kuid|ning)\s)(?:projek\w+\s)?"
)


def _apart(reading: Reading, projects: list[Called]) -> tuple[list[Called], list[int]]:
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


def _with_card(reading: Reading, starts: list[int]) -> list[int]:
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


def _scope_of(reading: Reading, projects: Sequence[Called], starts: Sequence[int], number: int) -> Span:
    """What stands from a project's name to the next one's: whole lines, or a part of the line or the sentence that two share."""
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
    return _with_headings(reading, start, starts[number - 1]) if number else start


def _with_headings(reading: Reading, start: int, before: int) -> int:
    """Where the headings of groups begin that stand right above a line, behind the name of the project before."""
    headings = {line.start for line in reading.once(group_headings) if before < line.start < start}
    if not headings:
        return start
    above = [line for line in reading.lines if before < line.start < start]
    while above and above[-1].start in headings:
        start = line_start(reading, above.pop().start)
    return start


def _has_partner(reading: Reading, mine: list[Called]) -> bool:
    """Whether a sentence that names one of the projects speaks of its partners: on a programme's page others are examples."""
    return any(reading.codes_in(reading.sentence_at(anchor.span.start), "role") for called in mine for anchor in called.anchors)


def _has_several_leads(reading: Reading) -> bool:
    """Whether a page names more than one lead partner under one label: those of several projects."""
    labels = {field.label.start for field in reading.fields}
    leads = {
        (reading.words(field.label).casefold(), field.first.text)
        for field in reading.fields_of(LEAD)
        if field.first is not None
        and field.first.start not in labels
        and not is_card(field.first.text)
        and not reading.has_cue(field.first.span, LEX.project)
    }
    return len(leads) > len({label for label, _ in leads})


def _has_one_number(reading: Reading) -> bool:
    """Whether a page that speaks of "the project" prints the number of just one, and is no call and no programme's page."""
    if (
        is_call(reading)
        or is_programme_page(reading)
        or not any(is_this_one(reading, cue.span) for cue in reading.cues if cue.concept == LEX.project)
    ):
        return False
    return len({key_of_name(found.value) for found in project_numbers_in(reading.text)}) == 1


#: What tells that a number is the project's, where a page has several projects.
_NUMBER_IS: Final = re.compile(
    r"\b[Pp]roje(?:kta|kto|kti|ct)(?:['’]s)?\s(?:numurs|numeris|number|identifikācijas\snumurs|[Nn]r\b|[Nn]o\b|ID\b)\.?[:,]?\s?(?:(?:ir|yra|on|is|[–—-])\s)?$"
)
_BEFORE_NUMBER: Final = 48


def _only_number(reading: Reading, project: Draft) -> None:
    """The one number of the page is the number of its one project, wherever it stands; in a part of a page, where it is called so."""
    if project.has(RK.projectNumber):
        return
    numbers = {key_of_name(found.value): found for found in reversed(list(project_numbers_in(reading.text, *reading.scope)))}
    if len(numbers) != 1:
        return
    found = next(iter(numbers.values()))
    at = found.span.start
    if reading.whole is None or _NUMBER_IS.search(reading.text, max(reading.scope.start, at - _BEFORE_NUMBER), at):
        number = Literal(number_as_written(found.value))
        project.add(RK.projectNumber, number, found.span, rule="project.number/1", kind="inferred", confidence=LIKELY)


def read_unnamed_project(reading: Reading, rules: Sequence[Callable[[Reading], None]]) -> bool:
    """Read the page's one project that it does not name, if what the rules find of "the project" on trial shows that there is one."""
    if not speaks_of_one_project(reading) or _has_several_leads(reading):
        return False
    trial = reading.trial()
    trial.project = trial.new(RK.Project)
    for rule in rules:
        rule(trial)
    if not tells_of_project(trial):
        return False
    reading.take_over(trial)
    return True


def projects_in_grids(reading: Reading, projects: list[Draft]) -> list[Reading]:
    """A reading for each project of a table; one table with one project is the page's project."""
    if len(projects) == 1:
        reading.project = projects[0]
        return [reading]
    return [reading.part(reading.scope, project) for project in projects]


def read_surroundings(reading: Reading) -> None:
    """What a page says of all its listed projects: their programme and their fund."""
    if reading.project is not None:
        if any(grid.column(RK.underProgramme) is not None for grid in reading.once(grids_of)):
            read_priority(reading, reading.project)  # each row tells its programme
        else:
            _programme(reading, reading.project)
        read_fund(reading, reading.project)


#: Latvian nouns for what is done at the end of a title, as its key spells them, which have an "s" in the genitive.
_DEED_AT_END: Final = re.compile(r"(?:iba|sana|cija|buve|izveide)$")


def _clean(reading: Reading, names: list[Name]) -> list[Name]:
    """Names without those that only repeat others: a title given in brackets is another title, an acronym is no title."""
    acronyms = {key_of_name(value.value) for property_, value, *_ in names if property_ == RK.acronym}
    titled = {key_of_name(value.value) for property_, value, _, confidence in names if property_ == RK.title and confidence == CERTAIN}
    if acronyms & titled and len(titled) == 1:  # a short name that a form calls the title
        names = [name for name in names if name[0] != RK.acronym or key_of_name(name[1].value) not in titled]
        acronyms -= titled
    printed = {key_of_name(value.value) for property_, value, _, sure in names if property_ == RK.acronym and sure == CERTAIN}
    if printed:  # what else is in brackets is another name
        names = [
            (SKOS.altLabel, reading.text_literal(name[1].value), *name[2:])
            if name[0] == RK.acronym and name[3] < CERTAIN and key_of_name(name[1].value) not in printed
            else name
            for name in names
        ]
    short = {key_of_name(value.value) for property_, value, *_ in names if property_ == SKOS.altLabel}
    titles = {key_of_name(value.value) for property_, value, *_ in names if property_ == RK.title}
    titles -= {f"{title}s" for title in titles if _DEED_AT_END.search(title)}  # "projekta “… attīstības” īstenošana"
    titles = {title for title in titles if not any(other != title and other.startswith(title) for other in titles)}
    titles = (titles - short) or titles
    kept = []
    for name in names:
        key = key_of_name(name[1].value)
        if name[0] == RK.title and not acronyms and _is_in_capitals(name[1].value) and len(titles) > 1:
            name = (RK.acronym, Literal(name[1].value), name[2], LIKELY)
            kept.append(name)
            continue
        if name[0] == RK.title and (key not in titles or key in acronyms):
            continue
        if name[0] == SKOS.altLabel and key in titles:
            continue
        kept.append(name)
    return kept


#: So often a page prints a short name at least that always has the same word beside it.
_FEWEST_NAMED: Final = 2
_WORD_BEFORE: Final = re.compile(rf"(?<=\s)([^\W\d_{LOWER}][\w-]*)[ \u00a0]$")
_WORD_BEHIND: Final = re.compile(rf"[ \u00a0]([^\W\d_{LOWER}][\w-]*)(?![\w-])")


def _whole_name(reading: Reading, short: Span) -> Span:
    """A short name of one word with the one before or behind it that a page never leaves out: "BLUE SHORE", "REED Rietumi".

    A word for a project, a programme, a fund or a role is no part of it.
    """
    name = reading.words(short)
    places = [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", reading.text)] if " " not in name else []
    if len(places) < _FEWEST_NAMED:
        return short
    before = {(match := _WORD_BEFORE.search(reading.text, max(0, start - 30), start)) and match[1] for start, _ in places}
    if (word := _only(before)) is not None and not _is_kind(reading, whole := Span(short.start - 1 - len(word), short.end)):
        return whole
    behind = {(match := _WORD_BEHIND.match(reading.text, end)) and match[1] for _, end in places}
    if (word := _only(behind)) is not None and not _is_kind(reading, whole := Span(short.start, short.end + 1 + len(word))):
        return whole
    return short


def _only(words: set[str | None]) -> str | None:
    """The one word of a set; None if there are several or places without one."""
    return next(iter(words)) if len(words) == 1 else None


def _is_kind(reading: Reading, span: Span) -> bool:
    """Whether a passage holds a word for a project or a programme, a fund, a role, or the name of a programme or a body."""
    return bool(
        any(map(is_of_all, reading.words(span).split()))
        or reading.cues_in(span, LEX.project, LEX.programme)
        or reading.codes_in(span, "fund")
        or reading.codes_in(span, "role")
        or reading.names_in(span, RK.Programme, RK.Organisation)
    )


def _is_in_capitals(name: str) -> bool:
    """Whether a name is at most four words in capitals: beside a full title, the short one."""
    return len(name.split()) <= 4 and name.isupper()


def read_project(reading: Reading) -> None:
    """Fill the project's draft with what the page says of it."""
    project = reading.project
    if project is None:
        return
    title_of_page(reading, project)
    _programme(reading, project)
    read_status(reading, project)
    read_times(reading, project)
    read_counts(reading, project)
    read_website(reading, project)
    read_fund(reading, project)
    read_goal(reading, project)


# ── programme ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _programme(reading: Reading, project: Draft) -> None:
    """The programme that a form, the heading or a sentence about the project names."""
    title = title_lines(reading)
    head = Span(title[0].start, title[-1].end) if title else None
    named = [fact.span for draft in reading.of_kind(RK.Project) for fact in draft.all(*NAMES)]
    own = [fact.span for fact in project.all(*NAMES)]
    everywhere = [
        printed
        for printed in printed_programmes(reading)
        if not any(name.holds(printed.span) for name in named) and not _is_of_numbered(reading, project, printed)
    ]
    mine = []
    for printed in everywhere:
        sentence = reading.sentence_at(printed.span.start)
        joint = any(told.holds(printed.span) for told in reading.joint) and not any(
            sentence.start <= name.start < printed.span.start for name in named
        )
        if not (joint or reading.scope.holds(printed.span)):
            continue
        in_form = reading.in_field(printed.span, RK.underProgramme)
        about = speaks_of_project(reading, sentence) or (head is not None and head.holds(printed.span))
        if in_form or (about and not _is_past(reading, sentence, printed.span)):
            beside = len(printed.name) > _SHORT_NAME and _OF_PROGRAMME.match(reading.text, printed.span.end) is not None
            mine.append((not in_form, not beside, not re.search(r"\d{4}", printed.name), -len(printed.name), printed.span.start, printed))
    if mine:
        best = min(mine)[-1]
        for *_, printed in sorted(mine):
            if printed == best or (printed.known is not None and printed.known == best.known):
                _note_programme(reading, project, printed, sure=True)
    if not project.has(RK.underProgramme) and (life := LIFE_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)):
        _note_programme(reading, project, Printed(Span(life.start(), life.start() + len("LIFE")), "LIFE", None), sure=True)
    if not project.has(RK.underProgramme) and (value := _labelled_programme(reading)) is not None:
        _note_programme(reading, project, Printed(value, reading.words(value), None), sure=True)
    if not project.has(RK.underProgramme) and not is_boxed(reading) and not (reading.is_aside or reading.is_contract):
        everywhere = [printed for printed in everywhere if not _is_past(reading, reading.sentence_at(printed.span.start), printed.span)]
        forms = [field.first.span for field in reading.page_fields if field.term == RK.underProgramme and field.first is not None]
        begins = max([reading.scope.start, *([min(own)[0]] if own else [])])
        before = [
            printed
            for printed in everywhere
            if printed.span.end <= begins
            and not any(form.holds(printed.span) for form in forms)
            and not any(name not in own and reading.sentence_at(printed.span.start).holds(name) for name in named)
        ]
        only = _only_programme(everywhere)
        is_only = only is not None
        only = only or (before[-1] if before else None)
        alike = [printed for printed in everywhere if only is not None and (printed.known, printed.name) == (only.known, only.name)]
        here = next((printed for printed in alike if reading.scope.holds(printed.span)), only)
        only = _by_number(reading, project, here) if here is not None else None
        if only is not None and (_is_of_another(reading, project, only) or _is_above_fund(reading, only, begins)):
            only = None
        if only is not None and (_supports(reading, only) or (is_only and not _is_about_others(reading, only))):
            _note_programme(reading, project, only, sure=False)
    if not project.has(RK.underProgramme) and (family := _of_family(reading)) is not None:
        _note_programme(reading, project, family, sure=False)
    read_priority(reading, project)


#: What can be the name of a programme under a label for it, of which a page of several projects has one in the form of each.
_NAME_OF_PROGRAMME: Final = re.compile(rf"[{UPPER}][^:;\n]{{2,120}}?(?=\.?$)")
_MOST_IN_NAME: Final = 12
#: Funds under many programmes, of which none is a programme.
_FUNDS_OF_MANY: Final = frozenset(
    code("fund", name)
    for name in ("ERDF", "ESF", "ESF-PLUS", "ESIF", "CF", "JTF", "EAFRD", "EFF", "EMFF", "EMFAF", "RRF", "EU", "LV-STATE")
)
#: Words of a label that ask for the programme and not for a measure of it.
_LABEL_OF_PROGRAMME: Final = re.compile(r"program", re.IGNORECASE)


def _labelled_programme(reading: Reading) -> Span | None:
    """The value of the label "Programme" in the form of one of several projects, though no such programme is known."""
    if reading.whole is None:
        return None
    for field in reading.fields_of(RK.underProgramme):
        name = _NAME_OF_PROGRAMME.match(field.first.text) if field.first is not None else None
        if (
            field.first is not None
            and name is not None
            and len(name[0].split()) <= _MOST_IN_NAME
            and reading.lexicon.code_of(name[0], "fund", reading.language) not in _FUNDS_OF_MANY
            and _LABEL_OF_PROGRAMME.search(reading.words(field.label))
        ):
            return Span(field.first.start, field.first.start + name.end())
    return None


def _is_above_fund(reading: Reading, printed: Printed, begins: int) -> bool:
    """Whether a programme heads a group and a fund that of a project which begins at a place: what is below it is not the programme's."""
    if reading.whole is None:
        return False
    headings = [line.span for line in reading.once(group_headings) if line.end <= begins]
    line = line_of(reading.whole, printed.span.start)
    if line is None or line.span != printed.span or not headings or headings[-1].start < printed.span.end:
        return False
    last = headings[-1]
    is_of_programme = reading.names_in(last, RK.Programme) or reading.has_cue(last, LEX.programme)
    return bool(reading.codes_in(last, "fund")) and not is_of_programme


#: The approach by which local action groups pay, the programmes for schools and for territorial cooperation, where a page names no other.
_PROJECT_OF_FAMILY: Final = re.compile(
    r"(?<!\w)(?:(?P<leader>LEADER|Leader)|(?P<comenius>Comeni(?:us|aus)|COMENIUS)[Ee]?|(?P<grundtvig>Grundtvig|GRUNDTVIG)[IEOieo]?"
    r"|(?P<leonardo>Leonardo\sda\sVinci|LEONARDO\sDA\sVINCI)"
    rf"|(?P<interreg>(?:[{UPPER}][{LOWER}]+[–-][{UPPER}][{LOWER}]+\s)?(?:Interreg|INTERREG))(?=[”“\"]?\s))"
    rf"(?:[”“\"]?\s(?:[{LOWER}]{{4,}}\s){{0,4}}?|-)?(?i:[^\W\d_]*?(?:(?P<project>proje[kc]t\w*)"
    r"|(?(interreg)(?!)|(?:program\w*|partner(?:yst|īb|ship)(?!s)\w*))))"  # "Interreg programmes" are many
)
_FAMILIES: Final = {"comenius": "Comenius", "grundtvig": "Grundtvig", "leonardo": "Leonardo da Vinci"}
#: Forms of the word for a project that are of one in a language and of several in another, or in both numbers.
_MAY_BE_ONE: Final = {"projektu": "lv", "projekte": "lt", "projekti": "et"}


def _of_family(reading: Reading) -> Printed | None:
    """The family of programmes of which a project is said to be one, or all of several in the heading: "A Comenius partnership project"."""
    above = title_lines(reading.whole) if reading.whole is not None else ()
    for span in (reading.scope, *(line.span for line in above)):
        for match in _PROJECT_OF_FAMILY.finditer(reading.text, *span):
            word = fold(match["project"] or "")
            are_several = word in PLURALS and _MAY_BE_ONE.get(word) != reading.language
            group = next(group for group, words in match.groupdict().items() if words and group != "project")
            if not are_several or span != reading.scope:
                return Printed(Span(*match.span(group)), _FAMILIES.get(group, match[group]), None)
    return None


#: "EST-LAT project" says less than a name in words does elsewhere on the page.
_SHORT_NAME: Final = 8
#: The first word of a name, right before the word "programme".
_NAMED: Final = re.compile(rf"[{UPPER}][^\W\d_]+\s$")


_LABEL: Final = re.compile(r"[^\W\d_][^:\n]{2,30}:\s")


def _is_of_another(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether the sentence that names one of several projects says that it is of another programme than one: "in the Blue programme".

    So it is if its form has a value of its own behind the label that the programme stands behind elsewhere.
    """
    first = project.first(RK.title) or project.first(RK.acronym)
    if reading.whole is None or first is None:
        return False
    line = line_of(reading.whole, printed.span.start)
    if line is not None and not reading.scope.holds(line.span):
        label = _LABEL.match(line.text)
        above = next((other for other in reversed(reading.whole.lines) if other.end <= line.start), line)
        value_of = label[0] if label is not None else above.text if above.text[-1] == ":" else None
        if value_of is not None and any(own.text.startswith(value_of) for own in reading.lines):
            return True
    beside = _OF_PROGRAMME_CALLED.match(reading.text, printed.span.end)
    if beside is not None and any(
        fact.span.start == beside.end() for draft in reading.of_kind(RK.Project) if draft is not project for fact in draft.all(*NAMES)
    ):
        return True  # "the project “A” and the LIFE project “B”"
    others = [
        fact.span
        for draft in reading.of_kind(RK.Project)
        if draft is not project
        for fact in draft.all(*NAMES)
        if fact.span.end < printed.span.start <= fact.span.end + _NEAR
    ]
    if others and _IN_PROGRAMME.fullmatch(reading.text, max(name.end for name in others), printed.span.start):
        return True  # "“A” in the programme Erasmus+"
    sentence = reading.sentence_at(first.span.start)
    return not sentence.holds(printed.span) and any(
        _NAMED.search(reading.text, sentence.start, cue.span.start) for cue in reading.cues_in(sentence, LEX.programme)
    )


#: The word "project" right behind its programme: "Interreg Europe projekts".
_OF_PROGRAMME: Final = re.compile(
    r"\s(?:programmas\s|programos\s|programme\s)?(?:ietvaros\s|līdzfinansēt\w+\s|atbalstīt\w+\s)?(?:projekt|project)", re.IGNORECASE
)


#: The same up to the name of the project in quotation marks.
_OF_PROGRAMME_CALLED: Final = re.compile(rf"{_OF_PROGRAMME.pattern}\w*\s[{OPEN}]", re.IGNORECASE)


#: From the name of a project to that of the programme which a sentence gives it: "” within the programme ".
_IN_PROGRAMME: Final = re.compile(
    rf"[{CLOSE}]?,?\s(?:(?:Eiropas\sSavienības|Europos\sSąjungos|Euroopa\sLiidu|ES|EU|EL)\s)?(?:in|within|under|of|programm\w+|programos|programoje)\s(?:the\s)?(?:programme\s|program\s)?[{OPEN}]?"
)
_NEAR: Final = 48
#: The number of a project behind its programme, and its name: "programmas “…” projekta Nr. 9.1.3.0/16/I/999 “".
_OF_NUMBERED: Final = re.compile(
    r"[”“\"»]?\s(?:[^.;:\n]{0,160}\s)?proje[kc]t[^\W\d_]{0,2}\s(?:[Nn]r|[Nn]o)\.?\s?(?P<number>[\w./-]{4,40}),?\s[“„\"«](?=\S)"
)


def _is_of_numbered(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether a programme stands before the number and the name of another project."""
    match = _OF_NUMBERED.match(reading.text, printed.span.end)
    if match is None or reading.is_aside:
        return False
    own = [fact.value.value for fact in project.all(*NAMES, RK.projectNumber) if isinstance(fact.value, Literal)]
    return match["number"] not in own and not any(reading.text.startswith(words, match.end()) for words in own)


def _is_past(reading: Reading, sentence: Span, name: Span) -> bool:
    """Whether a sentence compares with an earlier programme: "a continuation of the programme 2014–2020", "continues the programme X"."""
    before, behind = reading.text[sentence.start : name.start], reading.text[name.end : min(sentence.end, name.end + 60)]
    return (
        (not reading.is_aside and _CONTINUES.search(reading.text, max(0, name.start - _FARTHEST), name.start) is not None)
        or _COMPARES.search(before + reading.words(name)) is not None
        or _IS_CONTINUED.search(behind) is not None
    )


_COMPARES: Final = re.compile(r"turpinājum|iepriekšēj|continuation|previous|ankstesn|eelmis", re.IGNORECASE)
_IS_CONTINUED: Final = re.compile(r"turpinājum|continued|tęsin|järg", re.IGNORECASE)
_FARTHEST: Final = 450
#: The verb right before the name of the earlier programme.
_CONTINUES: Final = re.compile(
    r"\b(?:turpina|pārņem|aizstāj|nomaina|aizstājusi|nomainījusi|continues|succeeds|replaces|replaced|follows|tęsia|pratęsia|pakeičia|pakeitė|perima"
    r"|jätkab|asendab|asendas)\s(?:the\s)?[“„\"«]?$"
    # the project that was under it
    r"|\b(?:turpina|continues|tęsia|pratęsia|jätkab)\s(?:the\s|[^\W\d_]+\s){0,3}?(?:project|projektu|projektą|projekti)\s[“„\"«][^“”„\"«»\n]{2,240}[”“\"»][^.;]{0,160}$"
)


def _only_programme(programmes: list[Printed]) -> Printed | None:
    """The one programme of a page under its fullest name; None if names of several stand there."""
    if not programmes:
        return None
    fullest = max(programmes, key=lambda printed: (bool(re.search(r"\d{4}", printed.name)), len(printed.name)))
    words = set(re.findall(r"\w+", stemmed(fullest.name)))
    for printed in programmes:
        if printed.known is not None and printed.known == fullest.known:
            continue
        if len(set(re.findall(r"\w+", stemmed(printed.name))) - words - {"programm", "program", "interreg"}) > 0:
            return None
    return fullest


def stemmed(name: str) -> str:
    """The words of a name without their endings, folded."""
    return " ".join(stem(word, "lv") for word in re.findall(r"\w+", fold(name)))


def _by_number(reading: Reading, project: Draft, printed: Printed) -> Printed | None:
    """A programme if a project's number can be one of it, else that of the same countries in another period; None for no such programme.

    Numbers of a programme whose form is not known fit.
    """
    number = project.first(RK.projectNumber)
    if printed.known is None or number is None or not isinstance(number.value, Literal):
        return printed
    known, words = reading.entry(printed.known), number.value.value
    patterns = known.all(RK.projectNumberPattern)
    if not patterns or _fits(patterns, words):
        return printed
    if states_period(reading, printed.known):
        return None
    countries = set(known.known(RK.country))
    others = [
        entry.iri
        for entry in reading.authority.of_kind(RK.Programme)
        if set(entry.known(RK.country)) == countries and _fits(entry.known(RK.projectNumberPattern), words)
    ]
    return replace(printed, known=others[0]) if countries and len(others) == 1 else None


def _fits(patterns: Sequence[NamedNode | Literal], number: str) -> bool:
    """Whether a number has one of the forms of those of a programme's projects."""
    return any(re.search(pattern.value, number) for pattern in patterns)


def _is_about_others(reading: Reading, printed: Printed) -> bool:
    """Whether the sentence that names a page's only programme compares with it, or is about bodies of the programme or its offers."""
    sentence = reading.sentence_at(printed.span.start)
    rest = reading.words(Span(printed.span.end, max(sentence.end, printed.span.end + 1)))
    is_subject = printed.span.start == sentence.start and _IS.match(rest) is not None
    return is_subject or _is_past(reading, sentence, printed.span) or _OFFERS.search(reading.words(sentence)) is not None


#: "Interreg Europe is a programme": what a sentence tells of the programme it begins with.
_IS: Final = re.compile(r"(?:\s(?:programma|programme|programa|programm))?\s(?:ir|is|yra|on)\s", re.IGNORECASE)
#: What programmes have and do beside their projects.
_OFFERS: Final = re.compile(
    r"informatīv\w+ seminār|konsultācij|info day|information day|apply for|pieteikties|vairāk informācijas"
    r"|more information|plašāka informācija",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(r"ietvaros|programmā|programmas|finans|within|under|funded|rahasta|raames|lėšomis|programos", re.IGNORECASE)


def _supports(reading: Reading, printed: Printed) -> bool:
    """Whether the sentence that names the page's only programme says that it supports something, and compares with no earlier one."""
    sentence = reading.sentence_at(printed.span.start)
    if _is_past(reading, sentence, printed.span):
        return False
    if reading.project is not None and reading.scope.start == 0 and is_form_of_project(reading):
        return True
    if not reading.text[sentence.start : printed.span.start].strip() and not reading.text[printed.span.end : sentence.end].strip(" ."):
        return True
    around = reading.text[sentence.start : printed.span.start] + reading.text[printed.span.end : sentence.end]
    return _WITHIN.search(around) is not None or reading.has_cue(sentence, LEX.funds, LEX.implements, LEX.project)


def _note_programme(reading: Reading, project: Draft, printed: Printed, *, sure: bool) -> None:
    draft = draft_of(reading, printed)
    stated = sure and (printed.known is None or states_period(reading, printed.known))
    value = printed.known if printed.known is not None else draft
    project.add(
        RK.underProgramme,
        value,
        printed.span,
        rule="project.programme/2",
        kind="stated" if stated else "inferred",
        confidence=CERTAIN if stated else GUESSED if is_guessed(reading, printed) else LIKELY,
    )
