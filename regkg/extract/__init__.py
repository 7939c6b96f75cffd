"""From the text of a document to claims: rules over layout and sentences, with the words that pages print read from the ontology."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from regkg.authority import Authority, default_authority
from regkg.claims import Claim
from regkg.documents import UNREAD_LANGUAGES, Document
from regkg.extract.bodies.bodies import read_bodies
from regkg.extract.checks import check_whole
from regkg.extract.cues.topics import read_topics
from regkg.extract.facts import facts_of
from regkg.extract.grids import read_partner_grids, read_project_grids
from regkg.extract.money.funds import read_fund_of_share
from regkg.extract.money.money import read_money
from regkg.extract.money.rates import read_rate
from regkg.extract.partners.own_parts import read_own_parts
from regkg.extract.partners.partners import read_partners
from regkg.extract.projects.left_out import read_in_order, read_left_out
from regkg.extract.projects.projects import (
    find_projects,
    leave_out_untold,
    projects_in_grids,
    read_project,
    read_surroundings,
    read_unnamed_project,
)
from regkg.extract.statements import claims_of
from regkg.extract.text.calls import read_calls
from regkg.extract.text.lexicon import Lexicon, default_lexicon
from regkg.extract.text.pages import read_names, read_page
from regkg.extract.text.passed import Reason
from regkg.extract.text.persons import leave_out_persons
from regkg.extract.text.programmes import read_programme_page
from regkg.extract.text.reading import Reading
from regkg.extract.times.events import read_events
from regkg.model import Span

__all__ = ["extract", "facts_of", "read"]

#: What is read of the page as a whole, first.
_OF_PAGE: Final[tuple[Callable[[Reading], None], ...]] = (read_bodies, read_page)

#: The rules for each project, in the order in which they run: each may build on what those before it found.
_OF_PROJECT: Final[tuple[Callable[[Reading], None], ...]] = (
    read_project,
    read_partners,
    read_partner_grids,
    read_money,
    read_left_out,
    read_own_parts,
    read_fund_of_share,
    read_rate,
)

#: The rules for a project that is a row of a table: the rest stands in its row.
_OF_LISTED: Final[tuple[Callable[[Reading], None], ...]] = (read_surroundings,)

#: What is read of the page once its projects are known.
_OF_REST: Final[tuple[Callable[[Reading], None], ...]] = (
    read_in_order,
    read_names,
    read_events,
    read_topics,
    read_calls,
    read_programme_page,
    check_whole,
    leave_out_persons,
)


def read(document: Document, lexicon: Lexicon | None = None, authority: Authority | None = None) -> Reading:
    """Read a document with all rules; lexicon and authority data default to those that come with regkg.

    In a document whose language is known and not read, nothing is looked for.
    """
    reading = Reading(document, lexicon or default_lexicon(), authority or default_authority())
    if document.language in UNREAD_LANGUAGES:
        reading.passed(Span(0, len(document.text)), Reason.OTHER_LANGUAGE)
        return reading
    for rule in _OF_PAGE:
        rule(reading)
    listed = read_project_grids(reading)
    named = projects_in_grids(reading, listed) if listed else find_projects(reading)
    if listed or named or not read_unnamed_project(reading, _OF_PROJECT):
        for part in named or [reading]:
            for rule in _OF_LISTED if listed else _OF_PROJECT:
                rule(part)
            if part.is_aside or part.is_by_the_way:
                leave_out_untold(part)
    for rule in _OF_REST:
        rule(reading)
    return reading


def extract(document: Document, lexicon: Lexicon | None = None, authority: Authority | None = None) -> list[Claim]:
    """The claims that rules read in a document, in the order of the text."""
    return claims_of(read(document, lexicon, authority))
