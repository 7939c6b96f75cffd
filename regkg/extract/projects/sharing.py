"""Sentences that tell of several projects: which part is whose, what is said of two at once, what is told of another than the page's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.cues.anchors import Anchor, line_of
from regkg.extract.projects.grouping import Called
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold, stem
from regkg.extract.text.values import money_in
from regkg.model import Span
from regkg.vocab import RK

#: What stands in brackets right behind the name of a project.
_IN_BRACKETS: Final = re.compile(r"[”“\"»’]{0,2}\s?\((?P<inside>[^()\n]{3,120})\)")


def has_amount_behind(reading: Reading, project: Called) -> bool:
    """Whether an amount stands in brackets right behind the name of a project: "“Reeds” (EU funding 2.5 million euros)"."""
    for anchor in project.anchors:
        for name in anchor.names:
            bracket = _IN_BRACKETS.match(reading.text, name[2].end)
            if bracket is not None and next(money_in(reading.text, *bracket.span("inside")), None) is not None:
                return True
    return False


def part_of_sentence(reading: Reading, one: Called, other: Called) -> int | None:
    """Where a sentence goes on to the other of two projects that it names, if it names each with its number or money or tells whose it is.

    "LLI-901 “Reeds” with … and | LLI-902 “Hills” with …", "the project “A” is led by X, | the project “B” by Y",
    "X's project “A” and | Y's project “B”".
    """
    if not one.start < other.start < reading.sentence_at(one.start).end:
        return None
    if all(called.keys(RK.projectNumber) or has_amount_behind(reading, called) for called in (one, other)):
        return other.start
    if (shared := told_of_both(reading, one, other)) is not None:
        return shared[0]
    first, second = _from_word(reading, one.start), _from_word(reading, other.start)
    told = _TELLS_OF_BOTH.fullmatch(reading.text, first, second)
    if told is None or _CALLED.match(reading.text, second) is None:
        return None
    if told["clause"] is not None:
        return second if _IS_TOLD.match(reading.text, second) is not None else None
    if any(body.span.start > first and body.span.end < second for body in bodies_in(reading, Span(first, second))):
        return told.start("owner")
    rest = (Span(first, second), Span(second, reading.sentence_at(second).end))
    return second if all(next(money_in(reading.text, *part), None) is not None for part in rest) else None


#: The word for a project right before its name.
_WORD: Final = re.compile(rf"(?<!\w)[^\W\d_]*[Pp]roje[kc]t[^\W\d_]{{0,3}}\s[{OPEN}]?$")
_LONGEST_WORD: Final = 24


def _from_word(reading: Reading, at: int) -> int:
    """Where the word for a project begins that stands right before a name; the place of the name if none does."""
    word = _WORD.search(reading.text, max(0, at - _LONGEST_WORD), at)
    return word.start() if word is not None else at


_CALLED: Final = re.compile(rf"[^\W\d_]*[Pp]roje[kc]t[^\W\d_]{{0,3}}\s[{OPEN}][^{OPEN}{CLOSE}\n]+[{CLOSE}]")
#: A project and another one, of whatever kind, of which a sentence says the same: "the project “A” (Latvia) and the national project “B”".
_JOINED: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s?\([^()\d\n]{{2,90}}\))?,?\s"
    r"(?P<and>un|and|ir|bei|ja|ning|kā\sarī|as\swell\sas|taip\spat|samuti)\s(?P<kind>(?:the\s)?(?:[^\W\d_][\w+–-]*\s){0,4})"
)
#: A clause on the last of several alone: ", which".
OF_LAST: Final = r",?\s(?:kas|kur[aāiošu]\w*|which|that|whose|kuri\w*|mis|mille|kus)\s"
#: The second of them, and whether a clause on it alone follows.
_SECOND: Final = re.compile(rf"{_CALLED.pattern}(?:\s?\([^()\d\n]{{2,90}}\))?(?!\s?\()(?P<alone>{OF_LAST})?")


def told_of_both(reading: Reading, one: Called, other: Called) -> tuple[int, int] | None:
    """Where the second of two projects begins that "and" joins in a sentence, and where that ends to tell of both; None if none does."""
    sentence = reading.sentence_at(one.start)
    if not one.start < other.start < sentence.end:
        return None
    joined = _JOINED.fullmatch(reading.text, one.start, other.start)
    second = _SECOND.match(reading.text, other.start)
    if joined is None or second is None or (joined["and"] == "ir" and reading.language != "lt"):
        return None
    kind = Span(joined.start("kind"), other.start + 1)
    if reading.names_in(kind, RK.Programme, RK.Organisation) or reading.codes_in(kind, "fund"):
        return kind.start, kind.start  # "the project “A” and the LIFE project “B”"
    return kind.start, second.start("alone") if second["alone"] else max(sentence.end, second.end())


#: A clause on a project, or the next one's owner, and another project behind it: "projektu “A” vada X, bet projektu “B” – Y".
_TELLS_OF_BOTH: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s\([^()\n]{{2,60}}\))?"
    r"(?:(?P<clause>\s(?:[^.;\n]|(?<=\d)\.){6,}?)(?:,|\s(?:un|ir|o|ja|bet|and|while|but|ning))\s(?:while\s|bet\s|savukārt\s|un\s|o\s|tuo\starpu\s|aga\s|ja\s|ning\s)?(?:the\s)?"
    r"|(?:,\s|\s(?:un|ir|ja|kā\sarī|and|ning|bei)\s)(?P<owner>[^.;\n]{4,140})\s)"
)
_IS_TOLD: Final = re.compile(rf"{_CALLED.pattern}(?:\s[–—-])?\s(?:[^\s.;,]{{2,}}|\d)")

#: What joins two projects of which a sentence says the same.
_JOINS: Final = re.compile(r"[”“\"»]?\s(?:un|and|ir|ja|ning|bei)\s(?:the\s)?")
_CLAUSE_ENDS: Final = re.compile(r"[,;]\s|\s[–—-]\s")
#: What a project does with an earlier one.
GOES_ON_WITH: Final = re.compile(
    r"\b(?:turpin|balst[āī]|pamato[tj]|sekoj|pieredz|sadarboj|continu|builds? (?:up)?on|follow|based on|experience|sister|cooperates"
    r"|tęsia|tęsin|remia|pagrįst|patirt|bendradarbiauja|jätk|põhine|tugine|kogemus|sõsar)",
    re.IGNORECASE,
)


#: How a sentence on the earlier project begins, and what leads back to the present one.
_BACK_THEN: Final = re.compile(
    r"(?:Toreiz|Tolaik|Iepriekšēj(?:ais|ā|o|ajā|am)\sprojekt\w+|Back\sthen|At\sthat\stime|The\s(?:previous|earlier)\sproject|Its\spredecessor"
    r"|Tuomet|Anuomet|Ankstesn(?:is|io|į|iame|iam)\sprojekt\w+|Siis|Tollal|Toona|Eelmi(?:ne|se|ses)\sprojekt\w*)\b"
)
_BUT: Final = re.compile(r",\s(?:bet|savukārt|turpretī|but|while|whereas|o|tuo\starpu|aga|kuid)\s")


def sentences_apart(reading: Reading, mine: Called, others: Iterable[Called]) -> tuple[list[Span], list[tuple[Called, list[Span]]]]:
    """The sentences of a page about one project, without what they tell of others that they name; and what they tell of each of these.

    "The project “A” goes on with the project “B”, | which X carried out in 2015.": what follows another's name is that one's, up to the
    clause that names this one. A paragraph on a further project is all that one's.
    """
    named: dict[int, list[tuple[Anchor, Called]]] = {}
    for other in others:
        for anchor in other.anchors:
            if anchor.sentence is not None:
                named.setdefault(anchor.sentence, []).append((anchor, other))
    if not named:
        return reading.sentences, []
    kept: list[Span] = []
    told: list[tuple[Called, Span]] = []
    further: tuple[Called, int] | None = None  # a further project and where its paragraph ends
    for sentence in reading.sentences:
        of_others = named.get(sentence.start, [])
        if (first := next(((anchor, other) for anchor, other in of_others if anchor.is_further), None)) is not None:
            line = line_of(reading, first[0].span.start)
            further = (first[1], line.end if line is not None else sentence.end)
        if further is not None and sentence.start < further[1] and not any(sentence.holds(anchor.span) for anchor in mine.anchors):
            told.append((further[0], sentence))
        elif (
            not of_others
            and told
            and told[0][0].start > mine.start
            and all(owner is told[0][0] for owner, _ in told)
            and (then := _BACK_THEN.match(reading.text, *sentence))
        ):
            turn = _BUT.search(reading.text, then.end(), sentence.end)
            told.append((told[0][0], Span(sentence.start, turn.start() if turn else sentence.end)))
            if turn is not None:
                kept.append(Span(turn.start(), sentence.end))
        elif of_others:
            for part, owner in _parts_apart(reading, sentence, mine, of_others):
                if owner is mine:
                    kept.append(part)
                else:
                    told.append((owner, part))
        else:
            kept.append(sentence)
    owners = list({id(owner): owner for owner, _ in told}.values())
    return kept, [(owner, [part for other, part in told if other is owner]) for owner in owners]


def _parts_apart(
    reading: Reading, sentence: Span, mine: Called, of_others: Sequence[tuple[Anchor, Called]]
) -> Iterator[tuple[Span, Called]]:
    """The parts of a sentence that names other projects, each with the project that it is told of."""
    own = [anchor for anchor in mine.anchors if sentence.holds(anchor.span)]
    numbers = mine.keys(RK.projectNumber)
    is_other = numbers and any(keys.isdisjoint(numbers) for _, other in of_others if (keys := other.keys(RK.projectNumber)))
    if not own and all(other is of_others[0][1] for _, other in of_others) and _have_nothing_in_common(mine, of_others[0][1]):
        yield sentence, of_others[0][1]
        return
    if not own and not is_other and not GOES_ON_WITH.search(reading.text, sentence.start, of_others[0][0].span.start):
        yield sentence, mine  # it may be this one under another name
        return
    named = sorted(
        [*((anchor.span, mine) for anchor in own), *((anchor.span, other) for anchor, other in of_others)], key=lambda one: one[0]
    )
    parts: list[tuple[Span, Called]] = []
    at = sentence.start
    owner = named[0][1] if own else mine
    for (span, called), before in zip(named, [None, *named], strict=False):
        if called is owner:
            continue
        if owner is mine and before is not None and _JOINS.fullmatch(reading.text, before[0].end, span.start):
            yield sentence, mine
            return
        ends = [match.start() for match in _CLAUSE_ENDS.finditer(reading.text, before[0].end if before else sentence.start, span.start)]
        cut = ends[-1] if ends and (own or owner is not mine) else span.start
        if cut > at:
            parts.append((Span(at, cut), owner))
        at, owner = max(cut, at), called
    if sentence.end > at:
        parts.append((Span(at, sentence.end), owner))
    yield from ((part, owner) for part, owner in parts if reading.words(part).strip(" ,;"))


def _have_nothing_in_common(mine: Called, other: Called) -> bool:
    """Whether two projects have titles of several words in one language, English or not, that share none: one is no name of the other."""
    titles = [[name[1].value for name in called.names if name[0] == RK.title] for called in (mine, other)]
    words = [{stem(word, "lv") for word in re.findall(r"\w{4,}", fold(" ".join(group)))} for group in titles]
    are_english = {ENGLISH.search(title) is not None for group in titles for title in group}
    return len(are_english) == 1 and min(map(len, words)) >= _FEWEST_APART and words[0].isdisjoint(words[1])


#: So many words of four letters at least have titles that can be told apart.
_FEWEST_APART: Final = 3
ENGLISH: Final = re.compile(r"\b(?:of|for|and|the|in|to|with|by)\b", re.ASCII)
