"""Which of several projects each sentence is about: the one in whose part of the page it stands, or whom its words name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from regkg.extract.cues.anchors import line_of, line_start
from regkg.extract.cues.subject import PRONOUN
from regkg.extract.cues.titles import beginning_of
from regkg.extract.lists.listed import PLURALS
from regkg.extract.partners.list_owners import owner_before
from regkg.extract.projects.grouping import Called
from regkg.extract.projects.naming import PART_OF_ONE
from regkg.extract.projects.sharing import OF_LAST, told_of_both
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.names import nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold
from regkg.model import Span
from regkg.vocab import LEX, RK

#: A short name of fewer letters may be a word of the text.
_FEWEST_LETTERS: Final = 4


def share_out(readings: Sequence[Reading], projects: Sequence[Called]) -> None:
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


def without_other_ranks(reading: Reading, called: Called, sentences: list[Span]) -> list[Span]:
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
    rf"[{CLOSE}]?\s?(?:\([^()\s]{{2,30}}\)\s?)?(?:,|(?:un|and|ir|ja|ning|bei|kā\sarī)(?=\s))\s?(?:the\s)?(?:[Pp]roje[kc]t\w{{0,3}}\s)?(?:(?:Nr|No|nr)\.?\s?)?[{OPEN}]?"
)
#: What goes on about the last of them alone.
_OF_LAST: Final = re.compile(rf"[{CLOSE}]?{OF_LAST}")
#: How a sentence begins that goes on about several: "Abi projekti", "The projects".
_OF_ALL: Final = re.compile(
    r"\s*(?:(?:Ab(?:i|us|os|iem)|Šie|Šos|Visi|Visus|The|Both|These|Abu|Abiejų|Šiuos|Mõlemad|Need|Mõlemat)\s)?"
    r"(?i:projekt(?:i|us|os|iem|ai|uose|ų|id|e|ide)|projektu(?=\s(?:kopēj|izmaks|budžet|finansēj|vērtīb|mērķ))|projects)\b"
)


def tell_of_all(page: Reading, readings: Sequence[Reading], projects: Sequence[Called]) -> None:
    """Give each of several projects the sentence that enumerates them, which says the same of all, and the next ones on "the projects".

    No amount in these is that of one.
    """
    told: dict[Span, list[int]] = {}
    for number, called in enumerate(projects):
        told.setdefault(page.sentence_at(called.start), []).append(number)
    for sentence, numbers in told.items():
        held = [[anchor.span for anchor in projects[number].anchors if sentence.holds(anchor.span)] for number in numbers]
        names = sorted(map(max, held)) if len(held) > 1 and all(held) else []
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


def tell_of_both(page: Reading, readings: Sequence[Reading], projects: Sequence[Called]) -> None:
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
