"""Events: what, when, where, and whether they are still to come; a year that is not printed is not supplied."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.cues.subject import UNTIL, speaks_of_project
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.layout import quoted
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.names import nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import Found
from regkg.model import Span, StatedDate
from regkg.vocab import LEX, RK, code

_HELD: Final = code("eventstatus", "held")


def read_events(reading: Reading) -> None:
    """Note series of events with their dates and places, and single events of the project."""
    for span in quoted(reading.text, 0, len(reading.text)):
        kind = _kind_before(reading, span)
        if kind is not None:
            _series(reading, span, kind)
    _single(reading)


def _kind_before(reading: Reading, span: Span) -> Mention | None:
    """The word for a kind of event right before a quoted name."""
    for mention in reading.codes_in(Span(max(0, span.start - 40), span.start), "eventtype"):
        if re.fullmatch(r"\s*[“„\"«]", reading.text[mention.span.end : span.start]):
            return mention
    return None


def _series(reading: Reading, title: Span, kind: Mention) -> None:
    series = reading.new(RK.EventSeries)
    series.add(RK.title, reading.text_literal(reading.words(title)), title, rule="events.series/1")
    series.add(RK.eventType, kind.concept, kind.span, rule="events.series/1")
    sentence = reading.sentence_at(kind.span.start)
    sentence = Span(sentence.start, max(sentence.end, _end_of_line(reading, title.end)))
    for part in (span for span in reading.sentences if sentence.holds(span) and span.end > title.end):
        dates = [date for date in reading.dates_in(part) if date.value.precision >= 2 and date.value.day is not None]
        places = [place for place in reading.names_in(part, RK.Place) if _is_locative(reading, place)]
        if dates:
            _dated(reading, series, part, dates, places)
        else:
            held = [mention for mention in reading.codes_in(part, "eventstatus") if mention.concept == _HELD]
            for place in places if held else ():
                event = _event(reading, series, place)
                event.add(RK.status, _HELD, held[0].span, rule="events.series/1")
        if reading.has_cue(part, LEX.audience):
            for mention in reading.codes_in(part, "target"):
                series.add(RK.targetGroup, mention.concept, mention.span, rule="topics.target/1", confidence=LIKELY)


def _end_of_line(reading: Reading, offset: int) -> int:
    end = reading.text.find("\n", offset)
    return len(reading.text) if end < 0 else end


def _is_locative(reading: Reading, place: Mention) -> bool:
    """Whether a Latvian place name stands in the locative, which says where something is."""
    return reading.language != "lv" or re.search(r"(?:[āēīū]|[oāēī]s)$", reading.words(place.span)) is not None


def _dated(reading: Reading, series: Draft, part: Span, dates: list[Found[StatedDate]], places: list[Mention]) -> None:
    """Each date with the place that follows it before the next date."""
    stops = [date.span.start for date in dates[1:]] + [part.end]
    for date, stop in zip(dates, stops, strict=True):
        near = [place for place in places if date.span.end <= place.span.start < stop]
        if not near:
            continue
        event = _event(reading, series, near[0])
        event.add(RK.date, date.value, date.span, rule="events.series/1")
        venue = _venue(reading, near[0], stop)
        if venue:
            event.add(RK.venue, reading.text_literal(nominative(reading.words(venue), reading)), venue, rule="events.venue/1")


def _venue(reading: Reading, place: Mention, stop: int) -> Span | None:
    """A name with a capital between the place and the next comma, "and" or bracket."""
    match = re.compile(rf",\s+([{UPPER}][^,;.()]{{4,80}}?)(?=,|;|\.|\(|\s+un\s)").match(
        reading.text, place.span.end, min(stop, len(reading.text))
    )
    return Span(match.start(1), match.end(1)) if match else None


def _event(reading: Reading, series: Draft, place: Mention) -> Draft:
    for known in reading.of_kind(RK.Event):
        if any(fact.value == place.concept for fact in known.all(RK.place)) and any(
            fact.value is series for fact in known.all(RK.partOfSeries)
        ):
            return known
    event = reading.new(RK.Event)
    event.add(RK.partOfSeries, series, place.span, rule="events.series/1")
    event.add(RK.place, place.concept, place.span, rule="events.series/1")
    reading.known(place.concept)
    return event


def _single(reading: Reading) -> None:
    """A meeting of the project with a date and a place in one sentence, as captions have them."""
    project = reading.project
    if project is None:
        return
    for sentence in reading.sentences:
        kinds = reading.codes_in(sentence, "eventtype")
        dates = [date for date in reading.dates_in(sentence) if date.value.day is not None and date.value.year is not None]
        places = reading.names_in(sentence, RK.Place)
        if len(kinds) != 1 or len(dates) != 1 or len(places) != 1 or not speaks_of_project(reading, sentence):
            continue
        if reading.word_before(dates[0].span.start) in UNTIL:  # until then one can sign up
            continue
        event = reading.new(RK.Event)
        project.add(RK.event, event, kinds[0].span, rule="events.single/1")
        event.add(RK.eventType, kinds[0].concept, kinds[0].span, rule="events.single/1")
        event.add(RK.date, dates[0].value, dates[0].span, rule="events.single/1")
        event.add(RK.place, places[0].concept, places[0].span, rule="events.single/1")
        for country in reading.codes_in(sentence, "country"):
            event.add(RK.country, country.concept, country.span, rule="events.single/1")
        reading.known(places[0].concept)
