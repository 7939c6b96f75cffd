"""Names of projects that a sentence states with a verb or a noun: "the project is called", "tā nosaukums ir", "for short"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.acronyms import is_acronym
from regkg.extract.anchors import Anchor
from regkg.extract.drafts import LIKELY
from regkg.extract.quotes import as_short_name
from regkg.extract.reading import Reading
from regkg.extract.subject import goes_on, is_this_one
from regkg.extract.titles import BRACKET, names_behind, names_of_title
from regkg.extract.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_QUOTE: Final = r"[“„\"«](?P<name>[^“”„\"«»\n]{3,160})[”“\"»]"
#: "is called SHORE", "nosaukums – “Krasta takas”", "vadinasi „Pajūrio takai“", "kannab nime „Rannatee“".
_NAME_FOLLOWS: Final = re.compile(
    r"\b(?:(?:is|was)\s(?:called|named|entitled|titled)|(?:the\s)?(?:name|title)\s(?:of\s(?:the|this)\sproject\s)?is|nosaukums(?:\sir)?"
    r"|vadinasi|pavadinimas(?:\syra)?|nimi(?:\son)?|kannab\snime)\s?[:–-]?\s"
    rf"(?:{_QUOTE}|(?P<short>[^\W\d_][\w+-]*[\w+])(?=[\s.,;)]))",
    re.IGNORECASE,
)
#: "“Shores” is the name of the project", "„Pajūrio takai“ – taip vadinasi naujasis projektas".
_NAME_BEFORE: Final = re.compile(
    rf"(?<!\w){_QUOTE},?\s(?:[–-]\s)?(?:is\sthe\s(?:name|title)\sof\s(?:the|this|our)\s|(?:šādi|tā)\s(?:saucas|nosaukts)\s"
    r"|ir\s(?=projekta\snosaukums)|taip\svadinasi\s|tok(?:į|s)\spavadinim(?:ą|as)\s(?:turi\s)?|sellist\snime\skannab\s|nii\skutsutakse\s)",
)
#: How far behind a name the word "project" may stand.
_NEAR: Final = 60


def names_in_words(reading: Reading) -> Iterator[Anchor]:
    """The name that a sentence on "the project" states: "The project is called SHORE", "tā nosaukums ir “Krasta takas”"."""
    for match in _NAME_FOLLOWS.finditer(reading.text):
        if not _is_on_project(reading, match.start()):
            continue
        if match["short"] is not None:
            short = Span(*match.span("short"))
            if is_acronym(match["short"]) and not reading.names_in(short, RK.Programme, RK.Organisation):
                yield Anchor([(RK.acronym, Literal(match["short"]), short, LIKELY)], short, "cue")
            continue
        yield _quoted(reading, match)
    for match in _NAME_BEFORE.finditer(reading.text):
        around = Span(match.end("name"), min(reading.sentence_at(match.start()).end, match.end() + _NEAR))
        if any(is_this_one(reading, cue.span) for cue in reading.cues_in(around, LEX.project)):
            yield _quoted(reading, match)


def _quoted(reading: Reading, match: re.Match[str]) -> Anchor:
    """The project whose quoted name a match holds, with what stands behind it."""
    title = Span(*match.span("name"))
    names = [as_short_name(reading, name) for name in names_of_title(reading, title, LIKELY)]
    return Anchor([*names, *names_behind(reading, title.end, names)], Span(title.start - 1, match.end()), "quote")


def _is_on_project(reading: Reading, at: int) -> bool:
    """Whether a sentence speaks of "the project" before a place, or has a pronoun for it there."""
    sentence = reading.sentence_at(at)
    cues = reading.cues_in(Span(sentence.start, max(at, sentence.start + 1)), LEX.project)
    if cues:
        return is_this_one(reading, cues[-1].span)
    return goes_on(reading, sentence) and len(reading.text[sentence.start : at].split()) <= _SHORT_LEAD


#: So many words may stand before the verb in a sentence that goes on about the project: "Its".
_SHORT_LEAD: Final = 1


def short_names_with_number(reading: Reading) -> Iterator[Anchor]:
    """A short name right before its number in brackets, wherever it stands: "thanks to ShoreTrail (LLI-901)"."""
    for number in project_numbers_in(reading.text):
        start = reading.text.rfind("(", max(0, number.span.start - _LEAD_OF_NUMBER), number.span.start)
        match = _LAST_WORD.search(reading.text, max(0, start - _LONGEST_SHORT), start) if start > 0 else None
        bracket = BRACKET.match(reading.text, start) if match is not None else None
        if match is None or bracket is None or not is_acronym(match["short"]):
            continue
        short = Span(*match.span("short"))
        taken = [mention.span for mention in (*reading.names, *reading.codes)] + [body.span for body in reading.bodies]
        if any(short.overlaps(other) for other in taken) or next(project_numbers_in(match["short"]), None):
            continue
        yield Anchor(
            [(RK.acronym, Literal(match["short"]), short, LIKELY), (RK.projectNumber, Literal(number.value), number.span, LIKELY)],
            Span(short.start, bracket.end()),
            "cue",
        )


#: What a sentence begins with that says that this is a project: "SHORE ir starptautisks | projekts", "LIFE Reeds on | projekt".
_SAID_TO_BE: Final = re.compile(
    r"(?P<short>(?:LIFE )?[A-Z][\w+-]*[\w+]) (?:(?:ir|yra|on|[–—] tai) (?:(?:[^\s.,;:()“„\"]+|\d{1,2}\.) ){0,10}"
    r"|is (?:an?|the|our|one of the) (?:(?!(?:of|in|for|to|by|on|with|from) )[\w-]+ ){0,7})"
)
_ONE_PROJECT: Final = re.compile(r"(?:projekts|projektas|projekt|project)(?!\w|-|\s(?:partner|manager|coordinator|leader|office))")


def short_names_said_to_be_projects(reading: Reading) -> Iterator[Anchor]:
    """ "SHORE is a project that …": an acronym with which a sentence begins, no body and no programme."""
    for cue in reading.cues_in(reading.scope, LEX.project):
        sentence = reading.sentence_at(cue.span.start)
        match = _SAID_TO_BE.fullmatch(reading.text, sentence.start, cue.span.start)
        if match is None or not _ONE_PROJECT.match(reading.text, cue.span.start):
            continue
        short = Span(*match.span("short"))
        taken = [mention.span for mention in (*reading.names, *reading.codes)] + [body.span for body in reading.bodies]
        is_name = match["short"].startswith("LIFE ") or (is_acronym(match["short"]) and not any(short.overlaps(one) for one in taken))
        if is_name and next(project_numbers_in(match["short"]), None) is None:
            yield Anchor([(RK.acronym, Literal(match["short"]), short, LIKELY)], short, "cue")


#: So many characters may stand between the bracket and the number, and in a short name.
_LEAD_OF_NUMBER: Final = 24
_LONGEST_SHORT: Final = 32
_LAST_WORD: Final = re.compile(r"(?<![^\s(“„\"])(?P<short>[^\W\d_][\w+-]*[\w+])\s$")
