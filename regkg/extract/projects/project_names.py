"""A project's names as its page prints them: without those that only repeat others, short ones in full."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_of_all
from regkg.extract.cues.titles import Name
from regkg.extract.projects.grouping import Called
from regkg.extract.text.drafts import CERTAIN, LIKELY, Draft
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, key_of_name
from regkg.extract.text.values import number_as_written
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS


def named_project(reading: Reading, called: Called) -> Draft:
    """A new project of a page with the names that the page calls it by."""
    project = reading.new(RK.Project)
    for property_, value, span, confidence in _clean(reading, called.names):
        if property_ == RK.projectNumber:
            value = Literal(number_as_written(value.value))
        elif property_ == RK.acronym and confidence < CERTAIN:
            span = _whole_name(reading, span)
            value = Literal(reading.words(span))
        project.add(property_, value, span, rule="project.names/2", confidence=confidence)
    return project


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
