"""Which projects a page is about, and in which order what it says of each is read; the rest is read by modules of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import is_card
from regkg.extract.cues.subject import is_this_one
from regkg.extract.cues.topics import read_goal
from regkg.extract.cues.unnamed import is_form_of_project, says_who_pays, speaks_of_one_project, tells_of_project, tells_of_several
from regkg.extract.money.funds import read_fund
from regkg.extract.projects.cells import grids_of
from regkg.extract.projects.counts import read_counts
from regkg.extract.projects.grouping import Called
from regkg.extract.projects.headings import title_of_page
from regkg.extract.projects.naming import projects_called
from regkg.extract.projects.priorities import read_priority
from regkg.extract.projects.project_names import named_project
from regkg.extract.projects.project_programme import read_programme
from regkg.extract.projects.scopes import places_told, scope_of, with_cards, without_other_places
from regkg.extract.projects.sentence_owners import share_out, tell_of_all, tell_of_both, without_other_ranks
from regkg.extract.projects.sharing import sentences_apart
from regkg.extract.projects.status import read_status
from regkg.extract.projects.websites import read_website
from regkg.extract.text.calls import is_call
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.programmes import is_programme_page
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import key_of_name
from regkg.extract.text.values import number_as_written, project_numbers_in
from regkg.extract.times.times import read_times
from regkg.model import Span
from regkg.vocab import LEAD, LEX, RK


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
        if not (is_form_of_project(reading) or says_who_pays(reading) or _has_one_number(reading)) or _is_of_several(reading):
            return []
        mine = [Called()]
    readings: list[Reading] = []
    mine, starts = places_told(reading, mine) if len(mine) > 1 else (mine, [])
    starts = with_cards(reading, starts)
    for number, called in enumerate(mine):
        project = named_project(reading, called)
        if len(mine) == 1 and called.stands_alone:
            return [_of_contract(reading, called, project)]
        if len(mine) == 1:
            if not others:
                _only_number(reading, project)
            reading.project = project
            own, told = sentences_apart(reading, called, others)
            own = without_other_places(reading, called, without_other_ranks(reading, called, own))
            asides = [_aside(reading, other, parts) for other, parts in told]
            apart = [other for other, parts in told if all(any(part.holds(anchor.span) for part in parts) for anchor in other.anchors)]
            reading.other_projects = _acronyms_of(other for other in others if other not in apart)
            reading.narrow(own)
            return [reading, *asides]
        if called.stands_alone:
            part = _of_contract(reading, called, project)
        else:
            part = reading.part(scope_of(reading, mine, starts, number), project)
        part.is_by_the_way = called.is_by_the_way
        part.other_projects = _acronyms_of(other for other in mine if other is not called)
        _only_number(part, project)
        part.listed_from = readings[0].scope.start if readings else part.scope.start
        readings.append(part)
    share_out(readings, mine)
    tell_of_all(reading, readings, mine)
    tell_of_both(reading, readings, mine)
    return readings


def _of_contract(reading: Reading, called: Called, project: Draft) -> Reading:
    """A reading of the paragraph on a contract, which alone tells of what it is for."""
    part = reading.part(called.anchors[0].span, project)
    part.is_contract = True
    return part


def _acronyms_of(projects: Iterable[Called]) -> set[str]:
    return {value.value for project in projects for property_, value, *_ in project.names if property_ == RK.acronym}


def _aside(reading: Reading, other: Called, parts: list[Span]) -> Reading:
    """A reading of what a page about one project tells of another."""
    part = reading.part(Span(parts[0].start, parts[-1].end), named_project(reading, other))
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


def _has_partner(reading: Reading, mine: list[Called]) -> bool:
    """Whether a sentence that names one of the projects speaks of its partners: on a programme's page others are examples."""
    return any(reading.codes_in(reading.sentence_at(anchor.span.start), "role") for called in mine for anchor in called.anchors)


def _is_of_several(reading: Reading) -> bool:
    """Whether a page that names no project tells of more than one."""
    return _has_several_leads(reading) or tells_of_several(reading)


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
    if not speaks_of_one_project(reading) or _is_of_several(reading):
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
            read_programme(reading, reading.project)
        read_fund(reading, reading.project)


def read_project(reading: Reading) -> None:
    """Fill the project's draft with what the page says of it."""
    project = reading.project
    if project is None:
        return
    title_of_page(reading, project)
    read_programme(reading, project)
    read_status(reading, project)
    read_times(reading, project)
    read_counts(reading, project)
    read_website(reading, project)
    read_fund(reading, project)
    read_goal(reading, project)
