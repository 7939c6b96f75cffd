"""Themes, goals, target groups, territories, regions, initiatives and policy documents that a text connects with what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.subject import begins_with_project, speaks_of_project
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import LEX, PREFIXES, RK, SKOS, code


def read_topics(reading: Reading) -> None:
    """Note what project, scheme and events are about and whom they are for."""
    _abbreviations(reading)
    if reading.project is not None:
        _themes(reading, reading.project)
        _target_groups(reading, reading.project)
        _territories(reading, reading.project)
        _initiatives(reading, reading.project)
    _schemes(reading)
    _plans(reading)


def read_goal(reading: Reading, project: Draft) -> None:
    """Note on a project the goals of cohesion policy that sentences about it name."""
    for mention in reading.codes:
        if mention.concept.value.startswith(code("goal", "").value) and speaks_of_project(reading, reading.sentence_at(mention.span.start)):
            project.add(RK.goal, mention.concept, mention.span, rule="project.goal/1")


def _note(draft: Draft, property_: NamedNode, mentions: Iterable[Mention], *, rule: str) -> None:
    """Note each concept where it is first mentioned."""
    for mention in mentions:
        if not any(fact.value == mention.concept for fact in draft.all(property_)):
            draft.add(property_, mention.concept, mention.span, rule=rule, confidence=LIKELY)


def _abbreviations(reading: Reading) -> None:
    """The abbreviation under which a text prints a fund or a target group."""
    for mention in reading.codes:
        if mention.phrase.is_code and mention.concept.value.startswith((PREFIXES["fund"], PREFIXES["target"])) and mention.phrase.language:
            drafts = [draft for draft in reading.drafts if draft.iri == mention.concept]
            draft = drafts[0] if drafts else reading.new(SKOS.Concept, mention.concept)
            if not draft.has(SKOS.altLabel):
                draft.add(
                    SKOS.altLabel,
                    Literal(mention.phrase.text, language=mention.phrase.language),
                    mention.span,
                    rule="names/1",
                )


def _themes(reading: Reading, project: Draft) -> None:
    """Themes in the project's title, in what it puts in the foreground or needs, and in sentences of which it is the subject."""
    titles = [fact.span for fact in project.all(RK.title)]
    for sentence in reading.sentences:
        said = reading.has_cue(sentence, LEX.focus, LEX.needs) or begins_with_project(reading, sentence)
        for mention in reading.codes_in(sentence, "theme"):
            if any(other.span != mention.span and other.span.holds(mention.span) for other in reading.codes_in(sentence, "target")):
                continue
            if said or any(title.holds(mention.span) for title in titles):
                _note(project, RK.theme, [mention], rule="topics.theme/1")


def _target_groups(reading: Reading, project: Draft) -> None:
    for sentence in reading.sentences:
        cues = reading.cues_in(sentence, LEX.addresses)
        if cues and cues[0].span.end < sentence.end:
            behind = Span(cues[0].span.end, sentence.end)
            _note(project, RK.targetGroup, reading.codes_in(behind, "target"), rule="topics.target/1")


def _territories(reading: Reading, project: Draft) -> None:
    """The kinds of territory and the regions with which a project's summary describes where it works."""
    for field in reading.fields_of(RK.summary):
        for line in field.lines:
            _note(project, RK.territoryType, reading.codes_in(line.span, "territory"), rule="topics.territory/1")
        if field.first is None:
            continue
        opening = reading.sentence_at(field.first.start)
        if reading.codes_in(opening, "territory"):
            places = [
                mention
                for mention in reading.names_in(opening, RK.Place)
                if reading.entry(mention.concept).first(RK.placeType) in (code("placetype", "planning-region"), code("placetype", "county"))
            ]
            _note(project, RK.region, places, rule="topics.region/1")


def _initiatives(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(RK.synergyWith):
        for line in field.lines:
            for sentence in (span for span in reading.sentences if line.span.holds(span)):
                named = reading.names_in(sentence, RK.Initiative)
                listed = [mention for mention in named if _is_listed(reading, mention)]
                _note(project, RK.synergyWith, listed, rule="topics.synergy/1")
    for cue in reading.cues:
        if cue.concept != LEX.flagship or not speaks_of_project(reading, reading.sentence_at(cue.span.start)):
            continue
        strategies = {m.concept for m in reading.names if m.concept.value.endswith("initiative/eu-strategy-for-the-baltic-sea-region")}
        for strategy in sorted(strategies, key=lambda iri: iri.value):
            project.add(RK.flagshipOf, strategy, cue.span, rule="topics.flagship/1", kind="inferred", confidence=LIKELY)


def _is_listed(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands in quotation marks, as the items of the list do."""
    return re.search(r"[\"“„«]\[?$", reading.text[max(0, mention.span.start - 2) : mention.span.start]) is not None


def _schemes(reading: Reading) -> None:
    """Whom a support scheme is for: the groups that its purpose names, wherever the text says so."""
    for sentence in reading.sentences:
        schemes = reading.names_in(sentence, RK.SupportScheme)
        if not schemes or not reading.has_cue(sentence, LEX.aims):
            continue
        scheme = reading.known(schemes[0].concept)
        aimed = {mention.concept for mention in reading.codes_in(sentence, "target")}
        if not aimed:
            continue
        for mention in reading.codes:
            if mention.concept in aimed and _supports(reading, reading.sentence_at(mention.span.start), schemes[0].concept):
                scheme.add(RK.targetGroup, mention.concept, mention.span, rule="topics.scheme/1", confidence=LIKELY)


def _supports(reading: Reading, sentence: Span, scheme: NamedNode) -> bool:
    named = any(mention.concept == scheme for mention in reading.names_in(sentence, RK.SupportScheme))
    return (named and reading.has_cue(sentence, LEX.aims, LEX.supports)) or reading.has_cue(sentence, LEX.supports)


def _plans(reading: Reading) -> None:
    """The span of time that a text gives to activities other than a project's belongs to the plan of action that it names."""
    plans = [mention for mention in reading.names if reading.entry(mention.concept).kind == RK.ActionPlan]
    if not plans:
        return
    for sentence in reading.sentences:
        if not reading.has_cue(sentence, LEX.activities) or speaks_of_project(reading, sentence):
            continue
        for period in reading.periods_in(sentence):
            plan = reading.known(plans[0].concept)
            for property_, date in ((RK.startDate, period.start), (RK.endDate, period.end)):
                if date:
                    plan.add(property_, date.value, date.span, rule="sentence.period/1")
