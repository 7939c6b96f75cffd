"""Whose each of several projects is, where a list or a sentence names whoever has it right before the project's name or behind it."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.anchors import line_of
from regkg.extract.bodies import is_firm
from regkg.extract.doers import CARRIES_OUT, in_charge
from regkg.extract.drafts import Body
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.names import is_base
from regkg.extract.owner_lines import owned_projects
from regkg.extract.participants import has_lead
from regkg.extract.reading import Reading
from regkg.extract.recipients import SUBMITTED, pays
from regkg.model import Span
from regkg.vocab import RK

#: From a body to the name of its project: "biedrība “Kalni” ar projektu “", "Kalnu draudzes projekts “", "• SIA “Kalni” – “".
_TO_NAME: Final = re.compile(
    rf"[{CLOSE}]?\s?(?:\([^()\n]{{2,40}}\)\s?)?"
    rf"(?:{SUBMITTED})?"
    r"(?:(?P<having>(?:ar|su)\s(?:savu\s|savo\s)?(?:LEADER\s|Erasmus\+\s)?projekt(?:u|iem|ą)\s)|(?P<owned>(?<!\.\s)(?:LEADER\s|Erasmus\+\s)?projekt(?:s|u|am|a|as|ą|ui|o|i|ile)?\s)"
    rf"|(?P<item>(?:[–—:,.-]\s)?(?:[Pp]rojekt(?:s|as)\s|[Pp]rojekta\snosaukums\s?[:–-]?\s)?))[{OPEN}]"
)
#: From the name of a project to whoever does it: "“Zaļā taka” – ".
_FROM_NAME: Final = re.compile(rf"[{CLOSE}](?:\s\([^()\n]{{2,60}}\))?\s[–—-]\s[{OPEN}]?")
#: What begins an item.
_MARK_OF_ITEM: Final = re.compile(r"\W*(?:\d{1,2}[.)]\s+)?")
#: What ends a name behind which nothing else is told of it.
_ENDS: Final = re.compile(rf"[{CLOSE}]?(?:\s\([^()\n]*\))?\s*(?:[.;,\n]|$)")


def owners_in_lists(reading: Reading) -> None:
    """Note whoever has one of several projects, where nobody else is in charge of it."""
    page, project = reading.whole, reading.project
    if page is None or project is None or has_lead(reading):
        return
    for fact in project.all(RK.title):
        listed = next((owned.owner for owned in page.once(owned_projects) if owned.title == fact.span), None)
        body = listed or owner_before(page, fact.span) or _behind(page, fact.span)
        if body is not None and not pays(body):
            in_charge(reading, body, "sentence.owner/2")
            return


def owner_before(page: Reading, title: Span) -> Body | None:
    """The body right before the name of a project."""
    body = next((body for body in reversed(page.bodies) if body.span.end < title.start), None)
    link = _TO_NAME.fullmatch(page.text, body.span.end, title.start) if body is not None else None
    if body is None or link is None:
        return None
    if link["having"] is not None:
        return body
    if link["owned"] is not None and (is_firm(body.name) or not is_base(body.name, page)):
        return body
    line = line_of(page, body.span.start)
    begins = line is not None and _MARK_OF_ITEM.fullmatch(page.text, line.start, body.span.start) is not None
    return body if begins and link["item"] is not None else None


def _behind(page: Reading, title: Span) -> Body | None:
    """The body behind the name of a project and a dash, whose verb stands in the clause before: "“A” īsteno X, bet “B” – Y"."""
    link = _FROM_NAME.match(page.text, title.end)
    body = next((body for body in page.bodies if link is not None and body.span.start == link.end()), None)
    if body is None or _ENDS.match(page.text, body.span.end) is None or not is_base(body.name, page):
        return None
    line = line_of(page, title.start)
    sentence = page.sentence_at(title.start)
    begins = line is not None and _MARK_OF_ITEM.fullmatch(page.text, line.start, title.start) is not None
    return body if begins or CARRIES_OUT.search(page.text, sentence.start, title.start) else None
