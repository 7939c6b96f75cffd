"""Whose each of several projects is, where a list or a sentence names whoever has it right before the project's name or behind it."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.verbs import CARRIES_OUT
from regkg.extract.lists.owner_lines import owned_projects
from regkg.extract.partners.participants import has_lead, in_charge
from regkg.extract.partners.recipients import SUBMITTED, pays
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span
from regkg.vocab import RK

#: From a body to the name of its project: "biedrība “Kalni” ar projektu “", "Kalnu draudzes projekts “", "• SIA “Kalni” – “".
_TO_NAME: Final = re.compile(
    rf"[{CLOSE}]?\s?(?:\([^()\n]{{2,40}}\)\s?)?"
    rf"(?:{SUBMITTED})?"
    r"(?:(?P<having>(?:ar|su)\s(?:savu\s|savo\s)?(?:LEADER\s|Erasmus\+\s)?projekt(?:u|iem|ą)\s)|(?P<owned>(?<!\.\s)(?:LEADER\s|Erasmus\+\s)?projekt(?:s|u|am|a|as|ą|ui|o|i|ile)?\s)"
    rf"|(?P<item>(?:[–—:,.-]\s)?(?:[Pp]rojekt(?:s|as)\s|[Pp]rojekta\snosaukums\s?[:–-]?\s)?))[{OPEN}]"
)
#: A group of people without a form, which begins an item before the name of its project: "2. Kalnu ciema iedzīvotāju interešu kopa „".
_GROUP: Final = re.compile(
    rf"(?:[^\w\n]*|\d{{1,2}}[.)]\s+)(?P<group>[{UPPER}][^{OPEN}{CLOSE}:;.,\d\n]{{2,90}}?(?:interešu\skopa|iedzīvotāju\skopa"
    r"|(?:iedzīvotāju|jauniešu|senioru|vecāku|iniciatīvas|iniciatīvu|interešu|neformālā)\sgrupa"
    r"|iniciatyvinė\sgrupė|jaunimo\sgrupė|algatusrühm|noortegrupp|(?:informal|youth|residents[’']|initiative)\sgroup))"
    rf"\s(?:[–—-]\s)?[{OPEN}]"
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
    for fact in project.all(RK.title, RK.acronym):
        listed = next((owned.owner for owned in page.once(owned_projects) if owned.title == fact.span), None)
        body = listed or owner_before(page, fact.span) or _behind(page, fact.span) or _in_brackets(page, fact.span)
        if body is not None and not pays(body):
            in_charge(reading, body, "sentence.owner/2")
            return


def owner_before(page: Reading, title: Span) -> Body | None:
    """The body right before the name of a project."""
    line = line_of(page, title.start)
    group = _GROUP.fullmatch(page.text, line.start, title.start) if line is not None else None
    if group is not None:
        return Body(Span(*group.span("group")), group["group"])
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


#: Brackets behind the name of a project that hold whoever has it, and perhaps the money: "“Zaļā taka” (Kalnu biedrība, 5 000 EUR)".
_BRACKET: Final = re.compile(rf"[{CLOSE}]\s\((?=[^()\n]*\))")
_BRACKET_ENDS: Final = re.compile(rf"[{CLOSE}]?(?:\)|[,;]\s(?:[^\W\d_]+\s){{0,3}}(?:EUR\s|€\s?)?\d[^()\n]*\))")
_FEWEST_IN_BRACKETS: Final = 2


def _in_brackets(page: Reading, title: Span) -> Body | None:
    """The body alone or with money in brackets right behind the name of a project, where another one of the page has such brackets, too."""
    body = _bracketed(page, title)
    names = {fact.span for draft in page.of_kind(RK.Project) for fact in draft.all(RK.title, RK.acronym)}
    return body if body is not None and sum(_bracketed(page, name) is not None for name in names) >= _FEWEST_IN_BRACKETS else None


def _bracketed(page: Reading, title: Span) -> Body | None:
    bracket = _BRACKET.match(page.text, title.end)
    body = next((body for body in page.bodies if bracket is not None and body.span.start == bracket.end()), None)
    is_owner = body is not None and is_base(body.name, page) and _BRACKET_ENDS.match(page.text, body.span.end) is not None
    return body if is_owner else None


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
