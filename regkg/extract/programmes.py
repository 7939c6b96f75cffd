"""Programmes that a text names: which one, of which period, in which countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.lexicon import Mention
from regkg.extract.reading import Reading
from regkg.iris import key_of, thing
from regkg.model import Span
from regkg.vocab import RK

_YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\.?\s?[-–—/]\s?((?:19|20)\d\d)\.?(?:\s?gad\w*)?")
_MOST_WORDS_BETWEEN: Final = 3
_OTHER_DOCUMENTS: Final = re.compile(r"pamatnost|plān|strat[eē]ģ|attīstības programm", re.IGNORECASE)


def note_programmes(reading: Reading) -> list[Mention]:
    """The mentions of programmes, one a place; what they say of the programme is noted on its draft.

    Where several periods of a programme bear the same name, the mention is that of the period that the text speaks of.
    """
    places = _places(reading, reading.names)
    chosen = []
    for span, mentions in places.items():
        meant = _of_period(reading, span, mentions)
        if meant is None:
            continue
        chosen.append(meant)
        draft = reading.known(meant.concept)
        for strand in reading.codes_in(span, "strand")[:1]:
            draft.add(RK.strand, strand.concept, strand.span, rule="programme.strand/1")
        for country in reading.codes_in(span, "country"):
            draft.add(RK.country, country.concept, country.span, rule="programme.country/1")
        years = _years_near(reading, span)
        if years:
            draft.add(
                RK.period,
                thing("period", f"{years[1]}-{years[2]}"),
                Span(years.start(), years.end()),
                rule="programme.period/1",
            )
    return chosen


def _places(reading: Reading, mentions: Iterable[Mention]) -> dict[Span, list[Mention]]:
    places: dict[Span, list[Mention]] = {}
    for mention in mentions:
        if reading.entry(mention.concept).kind == RK.Programme:
            places.setdefault(mention.span, []).append(mention)
    return places


def one_a_place(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and of programmes of one name only that of the period of which the text speaks.

    Where the text tells no period, it is the first of those whose projects run still; `is_guessed` says so.
    """
    dropped: set[Mention] = set()
    for span, named in _places(reading, mentions).items():
        if len(named) > 1:
            meant = _of_period(reading, span, named)
            if meant is None and _years_near(reading, span) is None and period_of_text(reading) is None:
                meant = _first(reading, named)
            dropped |= {mention for mention in named if mention is not meant}
    return [mention for mention in mentions if mention not in dropped]


def _first(reading: Reading, mentions: list[Mention]) -> Mention:
    return min(mentions, key=lambda mention: (_period_of(reading, mention) < "2014", _period_of(reading, mention), mention.concept.value))


def _period_of(reading: Reading, mention: Mention) -> str:
    period = reading.entry(mention.concept).first(RK.period)
    return key_of(period) if isinstance(period, NamedNode) else ""


def is_guessed(reading: Reading, mention: Mention) -> bool:
    """Whether programmes of several periods bear the name and nothing in the text tells which is meant."""
    if states_period(reading, mention) or period_of_text(reading) is not None:
        return False
    match = reading.authority.match(mention.phrase.text, RK.Programme, mention.phrase.language)
    return match is None or match.score < CLEAR


#: The score from which a match of a name leaves no other reading.
CLEAR: Final = 0.9


def _years_near(reading: Reading, span: Span) -> re.Match[str] | None:
    """The programming period beside a programme's name, a few words apart; years further away may be those of another document."""
    sentence = reading.sentence_at(span.start)
    for match in _YEARS.finditer(reading.text, sentence.start, sentence.end):
        before = reading.text[max(sentence.start, match.start() - 40) : match.start()]
        between = reading.text[match.end() : span.start] if match.start() < span.start else reading.text[span.end : match.start()]
        if len(between.split()) > _MOST_WORDS_BETWEEN:
            continue
        if (match[1], match[2]) in {
            ("2007", "2013"),
            ("2014", "2020"),
            ("2021", "2027"),
        } and not _OTHER_DOCUMENTS.search(before):
            return match
    return None


def _of_period(reading: Reading, span: Span, mentions: list[Mention]) -> Mention | None:
    """Of the programmes that bear a name the one of the period that the text speaks of; none if the text speaks of another period."""
    years = _years_near(reading, span)
    if len(mentions) == 1 and years is None:
        return mentions[0]
    wanted = f"{years[1]}-{years[2]}" if years else period_of_text(reading)
    for mention in mentions:
        period = reading.entry(mention.concept).first(RK.period)
        if period is None and len(mentions) == 1:
            return mention
        if wanted and isinstance(period, NamedNode) and period.value.endswith(wanted):
            return mention
    return None


def period_of_text(reading: Reading) -> str | None:
    """The programming period in which the dates of a text begin, by the years after which periods are named."""
    dates = [found.value.year for found in reading.dates.find(reading.text) if found.value.year and found.value.precision >= 2]
    if not dates:
        return None
    first = min(dates)
    return next((f"{start}-{start + 6}" for start in (2021, 2014, 2007) if first >= start), None)


def states_period(reading: Reading, mention: Mention) -> bool:
    """Whether the text itself tells the programme's period: by the name, by years beside it, or by a project number of that period."""
    if reading.known(mention.concept).has(RK.period) or _YEARS.search(mention.phrase.text):
        return True
    pattern = reading.entry(mention.concept).first(RK.projectNumberPattern)
    number = reading.project.first(RK.projectNumber) if reading.project else None
    if not isinstance(pattern, Literal) or number is None or not isinstance(number.value, Literal):
        return False
    return re.search(pattern.value, number.value.value) is not None
