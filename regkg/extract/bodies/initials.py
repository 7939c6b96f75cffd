"""Bodies that a sentence calls by their initials alone, where the words before them say that a body follows: "coordinated by HTT"."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import abbreviations, country_at, known_body
from regkg.extract.text.drafts import Body
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import RK

_INITIALS: Final = re.compile(
    r"\s?(?P<name>[A-Z][A-Z\d&-]{2,11}(?:\sGroup)?)"
    r"(?:\s\((?P<inside>[^\W\d_]{2,20})\)|,\s(?P<behind>[A-Z][a-z]{3,20})(?=[.,;]|\s(?:and|with)\s)|\sfrom\s(?P<from>[A-Z][a-z]{3,20}))?"
    r"(?=[.,;)]|$|\s(?:and|from|in|at|on|with|together|under|within|for|to|since|until|during|between|is|was|will|has|which|that|who|while)\s)"
)
#: A part of a project: "WP3".
_PART: Final = re.compile(r"(?:WP|PP|LP|AP)\d*")
#: Agencies that manage grants of the Union, and carry out no project of them.
_AGENCIES: Final = frozenset("CINEA INEA EACEA EASME HADEA EISMEA REA ERCEA CFLA CPMA CPVA RTK EU EC".split())


def called_by_initials(reading: Reading, start: int, end: int) -> Body | None:
    """The body whose initials stand at a place; None for those of a programme, a fund, a project or an agency of the Union."""
    match = _INITIALS.match(reading.text, start, end)
    if match is None or match["name"] in _AGENCIES or _PART.fullmatch(match["name"]):
        return None
    span = Span(*match.span("name"))
    acronyms = [fact.value for draft in reading.of_kind(RK.Project) for fact in draft.all(RK.acronym)]
    projects = {acronym.value for acronym in acronyms if isinstance(acronym, Literal)}
    if match["name"] in projects | reading.other_projects:
        return None
    if reading.names_in(span, RK.Programme, RK.Place) or any(reading.codes_in(span, kind) for kind in ("fund", "country", "role")):
        return None
    group = next((group for group in ("inside", "behind", "from") if match[group]), None)
    place = Span(*match.span(group)) if group is not None else None
    country = country_at(reading, place) if place is not None else None
    name = reading.once(abbreviations).get(match["name"], match["name"])
    return Body(span, name, known_body(reading, span), (country, place) if country is not None and place is not None else None)
