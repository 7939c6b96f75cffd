"""From the text of a document to claims: rules over layout and sentences, with the words that pages print read from the ontology."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from regkg.authority import Authority, default_authority
from regkg.claims import Claim
from regkg.documents import UNREAD_LANGUAGES, Document
from regkg.extract.checks import check_whole
from regkg.extract.events import read_events
from regkg.extract.facts import facts_of
from regkg.extract.lexicon import Lexicon, default_lexicon
from regkg.extract.money import read_money
from regkg.extract.pages import read_names, read_page
from regkg.extract.partners import read_partners
from regkg.extract.passed import Reason
from regkg.extract.projects import read_project
from regkg.extract.reading import Reading
from regkg.extract.statements import claims_of
from regkg.extract.tables import read_tables
from regkg.extract.topics import read_topics
from regkg.model import Span

__all__ = ["extract", "facts_of", "read"]

#: The rules in the order in which they run: each may build on what those before it found.
_RULES: Final[tuple[Callable[[Reading], None], ...]] = (
    read_page,
    read_project,
    read_names,
    read_tables,
    read_partners,
    read_money,
    read_events,
    read_topics,
    check_whole,
)


def read(document: Document, lexicon: Lexicon | None = None, authority: Authority | None = None) -> Reading:
    """Read a document with all rules; lexicon and authority data default to those that come with regkg.

    In a document whose language is known and not read, nothing is looked for.
    """
    reading = Reading(document, lexicon or default_lexicon(), authority or default_authority())
    if document.language in UNREAD_LANGUAGES:
        reading.passed(Span(0, len(document.text)), Reason.OTHER_LANGUAGE)
        return reading
    for rule in _RULES:
        rule(reading)
    return reading


def extract(document: Document, lexicon: Lexicon | None = None, authority: Authority | None = None) -> list[Claim]:
    """The claims that rules read in a document, in the order of the text."""
    return claims_of(read(document, lexicon, authority))
