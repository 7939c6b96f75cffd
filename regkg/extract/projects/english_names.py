"""English names of projects without quotation marks beside the word "project", in English texts and in others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import STAFF, is_acronym, is_of_all, is_short_english_name
from regkg.extract.cues.anchors import Anchor, is_of_another, is_shouted
from regkg.extract.cues.titles import Name, names_in_bracket
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.quotations import as_short_name
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, fold
from regkg.model import Span
from regkg.vocab import LEX, RK

_ENGLISH_NAME: Final = re.compile(
    r" ([A-Z][a-z]+(?: [A-Z][a-z]+){1,3})(?=, (?:implemented|led|funded|which|that|a )|\.\s| (?:is|was|aims|will|has)\b)"
)


def english_names_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "of project Open Doors, implemented by": a short name in English right behind the word, each word with a capital."""
    if reading.language != "en":
        return
    for cue in reading.cues:
        match = _ENGLISH_NAME.match(reading.text, cue.span.end) if cue.concept == LEX.project else None
        if match is None or is_shouted(reading, cue.span):
            continue
        span = Span(match.start(1), match.end(1))
        if any(body.span.overlaps(span) for body in reading.bodies) or reading.codes_in(span, "country"):
            continue
        if not reading.names_in(span, RK.Place, RK.Programme, RK.Organisation) and not reading.codes_in(span, "role"):
            yield Anchor([(RK.acronym, Literal(match[1]), span, LIKELY)], span, "cue")


_NAMED_BEFORE: Final = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\b[Tt]he ))(?:The )?(?P<name>(?P<words>[A-Z][\w’-]+(?: (?:of|for|and|in|on|[\w’-]{3,})){1,3})"
    r"(?: (?:[2-9](?:\.0)?|20[3-9]\d))?) project\b",
    re.MULTILINE,
)
#: How the names of actions of programmes begin, of which projects are called: "the Nordplus Higher Education project".
_ACTION: Final = ("nordplus", "comenius", "grundtvig", "tempus", "leonardo")
#: Words that describe a project and begin no name of one, folded.
_DESCRIBING: Final = frozenset(
    """
    the this that these our another new joint pilot international european interreg partner lead cross-border crossborder cooperation
    research current first second third final main whole entire each every estonian latvian lithuanian estonian-latvian latvian-lithuanian
    baltic-wide transnational regional local national main approved supported funded financed previous other following same erasmus horizon
    life eu all many several most with within under during in for summary calls results overview description about details
    extension stage phase implementation
    """.split()
)


def english_names_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "The Forest Path project will": a name before the word, that has capitals throughout or that the page uses more than once."""
    if reading.language != "en":
        return
    found = [match for match in _NAMED_BEFORE.finditer(reading.text) if fold(match["name"].split()[0]) not in _DESCRIBING]
    counts = Counter(match["name"].casefold() for match in found)
    for match in found:
        words = match["name"].split()
        span = Span(match.start("name"), match.end("name"))
        proper = all(word[0].isupper() or len(word) <= 3 for word in words)
        if not (proper or counts[match["name"].casefold()] > 1) or is_shouted(reading, span) or any(map(str.isdigit, match["words"])):
            continue
        if fold(words[-1]) in _DESCRIBING or (words[-1].islower() and len(words[-1]) <= 3) or fold(words[0]) in _ACTION:
            continue
        if any(body.span.overlaps(span) for body in reading.bodies) or reading.codes_in(span, "country") or reading.codes_in(span, "role"):
            continue
        if not reading.names_in(span, RK.Place, RK.Programme, RK.Organisation) and not reading.codes_in(span, "fund"):
            yield Anchor([(RK.title, reading.text_literal(match["name"]), span, LIKELY)], span, "cue")


#: Such a name before the word in a text of another language, perhaps with the number of its part or its year: "Green Bays ’24 projekt".
_FOREIGN_BEFORE: Final = re.compile(
    r"(?<![\w“„\"-])(?!Nord|Baltic\s|Comenius|Grundtvig|Leonardo)(?P<name>(?P<words>[A-Z][A-Za-z’'-]+(?:\s(?:of|for|and|in|on|the)|\s[A-Z][A-Za-z’'-]+){1,3})(?P<tail>\s(?:[’'](?:[12]\d)|\d\.0))?)\s$"
)
#: So far before the word such a name may begin.
_LONGEST_FOREIGN: Final = 60


def foreign_names_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "Green Bays projekti raames": an English name without quotes right before the word for one project in another language.

    It is the name of the page's project only where there is no other.
    """
    found: list[Span] = []
    for cue in reading.cues if reading.language != "en" else ():
        if cue.concept != LEX.project or reading.words(cue.span)[0].isupper() or STAFF.match(reading.text, cue.span.end + 1):
            continue
        match = _FOREIGN_BEFORE.search(reading.text, max(0, cue.span.start - _LONGEST_FOREIGN), cue.span.start)
        if match is None or not (match["tail"] or is_short_english_name(match["words"])) or any(map(is_of_all, match["words"].split())):
            continue
        span = Span(*match.span("name"))
        word = fold(reading.words(cue.span))
        is_one = not word.startswith("projektid") if reading.language == "et" else word not in PLURALS
        if is_one and not is_of_another(reading, span) and not is_shouted(reading, span):
            found.append(span)
    if len({reading.words(span) for span in found}) == 1:
        yield Anchor([(RK.title, reading.text_literal(reading.words(found[0])), found[0], LIKELY)], found[0], "cue")


#: An English title without quotes in another language, told by its small words: "projektā Green Trail for All".
_ENGLISH_INSIDE: Final = re.compile(
    r"\b[Pp]rojekt(?:ā|s|a|u|am|e|as|ą|o|is|i)\s(?P<name>[A-Z][A-Za-z’'-]+(?:\s(?:for|of|the|and|in|to|on|with|by|a|at|your|our|we|is|are|from)"
    rf"|\s[A-Z][A-Za-z’'-]+){{2,11}})(?=[.,;:)]|\s[–—(-]|\s[{LOWER}]|\n|$)"
)
_SMALL_WORD: Final = re.compile(r"\s(?:for|of|the|and|with|our|your|we|from|in|by|to)\s")
#: A title in English without quotes between the word for the project and brackets: "projekta Learning in Forests (LIF)".
_ENGLISH_IN_BRACKETS: Final = re.compile(
    r"\b[Pp]roje[kc]t(?:ā|s|a|u|am|e|as|ą|o|is|i|ile|iga)?\s{1,2}(?P<name>[A-Z][a-z][A-Za-z’'-]*(?::?,?\s(?:for|of|the|and|in|to|on|with|by|a|an|at|from|through)"
    r"|:?,?\s[A-Z][A-Za-z’'-]+){1,11})(?<!the)(?<!of)\s\((?P<inside>[^()\n]{2,60})\)"
)


def english_titles_with_brackets(reading: Reading) -> Iterator[Anchor]:
    """An English title without quotes between the word for the project and the acronym or the number in brackets, in any language."""
    for match in _ENGLISH_IN_BRACKETS.finditer(reading.text):
        span = Span(*match.span("name"))
        if reading.language != "en" and _SMALL_WORD.search(match["name"]) is None and not is_short_english_name(match["name"]):
            continue
        if reading.names_in(span, RK.Programme, RK.Organisation, RK.Place) or any(body.span.overlaps(span) for body in reading.bodies):
            continue
        if any(reading.codes_in(span, kind) for kind in ("fund", "role", "country")) or STAFF.match(match["name"]):
            continue
        inside = [name for name in names_in_bracket(reading, Span(*match.span("inside"))) if name[0] in (RK.acronym, RK.projectNumber)]
        if any(name[0] == RK.projectNumber or is_acronym(name[1].value.split()[0]) for name in inside):
            title: Name = (RK.title, reading.text_literal(match["name"]), span, LIKELY)
            if not any(name[0] == RK.acronym for name in inside):
                title = as_short_name(reading, title)
            yield Anchor([title, *inside], Span(match.start(), match.end()), "cue")


def english_titles_inside(reading: Reading) -> Iterator[Anchor]:
    """An English title without quotes right behind the word for the project in a text of another language."""
    if reading.language == "en":
        return
    for match in _ENGLISH_INSIDE.finditer(reading.text):
        span = Span(*match.span("name"))
        if _SMALL_WORD.search(match["name"]) is None or any(body.span.overlaps(span) for body in reading.bodies):
            continue
        if not reading.names_in(span, RK.Programme, RK.Organisation):
            yield Anchor([(RK.title, reading.text_literal(match["name"]), span, LIKELY)], Span(match.start(), match.end()), "cue")
