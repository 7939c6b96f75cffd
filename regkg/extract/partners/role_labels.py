"""Partners behind the label of a role within a sentence, before its code, or in brackets behind it: "lead partner – X", "X (PP5)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import LONGEST_NAME, heads_name, is_class
from regkg.extract.bodies.enumerations import of_items, run_from, whole_list
from regkg.extract.bodies.list_items import items_of
from regkg.extract.cues.role_words import FARTHEST, NAME_AND_SURNAME, are_several, is_of_another, is_singular, noun_of
from regkg.extract.partners.participants import is_within_another, make_lead, note
from regkg.extract.partners.partner_lands import from_land, land_between, only_land
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, PARTNER

_BEHIND_MARK: Final = re.compile(
    rf"(?:\s\([{LOWER}][^()\n\d]{{3,40}}\))?"  # "iesniedzējs (finansējuma saņēmējs) ir"
    r"(?:\s*[–:-]\s+|(?P<bare>\s)(?=[“„\"«][^“”„\"«»\n]{3,90}[”“\"»](?:\s\([^()\n]{2,30}\))?[.,;](?:\s|$))"
    r"|(?P<verb>(?:\s(?:of|in) (?:the|this) [Pp]roject|\sprojektā|\sprojekte|\sprojektis)?"
    r"\s(?:ir|is|was|yra|buvo|on|oli)\s(?:the\s|samuti\s|ka\s|taip pat\s|arī\s"
    rf"|also\s)?(?:[{LOWER}][^.,;:()\n–]{{3,90}}\s[–-]\s(?:the\s)?)?))"
    rf"(?P<kind>(?:[{LOWER}]+\s){{1,2}}(?:organizācija|organizacija|organisatsioon|organi[sz]ation)\s(?=[“„\"]))?"
    rf"(?P<name>[{UPPER}“„\"][^.,;:\n()]{{3,100}}?)(?:,\s(?P<land>[^\W\d_]+))?"
    rf"(?=[.;\n)]|,(?!,)|\s\(|\s[–—]\s(?![{UPPER}])|(?<!\sof)(?<!\sfor)\sthe\b|\s(?:Project|project|Projekta) partner"
    r"|\s(?:un|ir|ja|and)\sproje[ck]t|$)"
)


def behind_mark(reading: Reading, sentence: Span) -> None:
    """ "…, Lead partner – Foundation of X, partner – Y.": what stands behind a role and a dash is a body, whatever its name is like.

    Behind "is" a noun that heads names or a quotation must tell that it is one: "The lead partner is Kalni Rural association “Upe”".
    """
    for role in reading.codes_in(sentence, "role"):
        if is_of_another(reading, role.span.start) or are_several(reading.words(role.span)):
            continue
        if role.concept not in (LEAD, PARTNER) or (match := _BEHIND_MARK.match(reading.text, role.span.end, sentence.end)) is None:
            continue
        if match["bare"] and (
            role.concept != LEAD or not reading.words(role.span).endswith(("partneris", "partner", "iesniedzējs", "īstenotājs"))
        ):
            continue  # "vadošā partnera „X” pārstāvji"
        name = Span(match.start("name"), match.end("name"))
        if match["kind"] and match["name"][-1] in CLOSE:
            name = Span(name.start + 1, name.end - 1)  # "labdarības organizācija “X”"
        if sum(map(match["name"].count, "“„")) > match["name"].count("”"):
            continue  # the name goes on
        others = [body.span for body in reading.bodies if body.span.overlaps(name) and body.span != name]
        first = name.start + (reading.text[name.start] in OPEN)
        if reading.language != "en" and any(other.start > first or not 0 <= name.end - other.end <= 1 for other in others):
            continue
        words = reading.words(name).split()
        is_proper = role.concept == LEAD and len(words) >= 2 and all(word[0].isupper() or len(word) <= 3 for word in words)
        body = body_of_item(reading, name) or (Body(name, reading.words(name)) if is_proper else None)
        if role.concept == PARTNER and (
            match["verb"] or not is_singular(reading.words(role.span)) or not heads_name(reading, match["name"])
        ):
            continue
        if match["verb"] and not heads_name(reading, match["name"]) and not _is_name_alone(reading, role, match):
            continue
        if body is None or len(body.name.split()) > LONGEST_NAME or reading.project is None or is_within_another(reading, body.span):
            continue
        place = Span(match.start("land"), match.end("land")) if match["land"] else None
        country = country_at(reading, place) if place else None
        if country is not None and place is not None:
            body = replace(body, country=(country, place))
        note(reading, body, role.concept, role.span, rule="sentence.lead/2", confidence=LIKELY)
        if role.concept == LEAD:
            make_lead(reading, body, role.span)


#: What goes on behind a name that is one: nothing, or who else takes part.
_NAME_ENDS: Final = re.compile(r"\s*(?:[.;\n]|$|\s\(|,)")


def _is_name_alone(reading: Reading, role: Mention, match: re.Match[str]) -> bool:
    """Whether words behind "the lead partner is" that hold no noun of bodies are a name all the same: capitals to the end."""
    if not noun_of(reading.words(role.span)).startswith(("partner", "juhtpartner", "juhtivpartner", "peapartner", "juhtorganisatsioon")):
        return False
    words = match["name"].split()
    if len(words) == NAME_AND_SURNAME and not any(word.isupper() for word in words):
        return False  # it may be a person's
    is_name = all(word[0].isupper() or not word[0].isalpha() for word in words)
    return is_name and _NAME_ENDS.match(reading.text, match.end("name")) is not None


def coded(reading: Reading, bodies: Sequence[Body]) -> None:
    """ "Hill Council (LP) and Dale Museum (PP5) are late": the codes alone tell who they are, on the page of one project."""
    for body in bodies if not reading.other_projects else ():
        if body.role is not None:
            note(reading, body, *body.role, rule="sentence.code/1", confidence=LIKELY)


#: Where two names of a list ran together: "parksBauskas".
_GLUED: Final = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}])")


def _unglued(span: Span, text: str) -> Iterator[Span]:
    """The names of a list that lost what stood between them."""
    cuts = [0, *(match.start() for match in _GLUED.finditer(text)), len(text)]
    yield from (Span(span.start + start, span.start + end) for start, end in pairwise(cuts))


#: Names in brackets behind a word for partners, perhaps with the country of all of them between: "partneriais iš Lietuvos (A, B ir C)".
_BRACKETED: Final = re.compile(
    rf"[”“\"»]?(?P<land>\s(?:(?:no|from|iš)\s)?[{UPPER}][^\W\d_]+)?\s\((?P<names>(?:[^()\n]|\([^()\n]{{2,40}}\)){{15,800}})\)"
)
_FEWEST_BRACKETED: Final = 3


def in_brackets(reading: Reading, sentence: Span) -> None:
    """ "together with the partners of the project (A, B, C)": at least three names in brackets right behind the word."""
    for role in reading.codes_in(sentence, "role"):
        match = _BRACKETED.match(reading.text, role.span.end, sentence.end) if role.concept == PARTNER else None
        if match is None:
            continue
        land = only_land(reading, Span(*match.span("land"))) if match["land"] else None
        if match["land"] and land is None:
            continue
        names = Span(match.start("names"), match.end("names"))
        items = items_of(reading, names) if re.search(r"[,;]", match["names"]) else list(_unglued(names, match["names"]))
        bodies = list(of_items(reading, items, land))
        if len(bodies) >= _FEWEST_BRACKETED and 2 * len(bodies) > len(items):
            for body in bodies:
                note(reading, body, PARTNER, role.span, rule="sentence.partners/1")


#: What joins a label and a name in the nominative.
_IS_LAST: Final = re.compile(r"\s(?:ir|bija|būs)\s$")


def labelled(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "…, iesniedzējs – X, …": a form's label for a role within a sentence, a dash or a colon, and a body."""
    tokens = reading.tokens_in(sentence)
    for body in bodies:
        if is_within_another(reading, body.span):
            continue
        before = reading.text[max(sentence.start, body.span.start - FARTHEST) : body.span.start]
        mark = _BEHIND_LABEL.search(before) or _BARE_LABEL.search(before)
        if mark is None or _is_owner(reading, body):
            continue
        stop = body.span.start - len(before) + (mark.end("label") if mark.re is _BARE_LABEL else mark.start())
        for at in range(len(tokens)):
            if tokens[at].end > stop or stop - tokens[at].start > 50:
                continue
            label = reading.lexicon.field_at(reading.text, tokens[at:], reading.language)
            if is_of_another(reading, tokens[at].start):
                continue
            if label is not None and label.span.end == stop and label.concept in (LEAD, PARTNER, ASSOCIATED):
                members = whole_list(reading, sentence, run_from(reading, body.span.start, bodies))
                if (
                    label.concept == LEAD
                    and len(members) > 1
                    and (_SEVERAL_LEAD.search(reading.words(label.span)) or are_several(reading.words(label.span)))
                ):
                    for member in members:  # none of those who carry it out together is said to lead
                        note(reading, member, None, None, rule="sentence.label/1", confidence=LIKELY)
                    break
                land = land_between(reading, label.span.start, members[0].span.start) if members and label.concept == PARTNER else None
                if _IS_LAST.search(before):
                    members = [member for member in members if not is_class(member.name, reading.language)]
                for member in [body] if label.concept == LEAD else members:
                    note(reading, from_land(member, land), label.concept, label.span, rule="sentence.label/1")
                break


def _is_owner(reading: Reading, body: Body) -> bool:
    """Whether somebody of a body is named, behind its name in the genitive: "Kalnu muzeja direktore"."""
    is_genitive = not is_base(body.name, reading)
    return is_genitive and re.match(rf"\s[{LOWER}]{{3,}}", reading.text[body.span.end : body.span.end + 5]) is not None


#: A label of several who carry the project out.
_SEVERAL_LEAD: Final = re.compile(r"(?:tāji|ēji|tojai|vykdytojai|elluviijad|implementers|beneficiaries)$")
#: A label right before a body, behind the quoted name of a project and a dash: "„Žalias kelias“ – vykdytojas Upės muziejus".
_BARE_LABEL: Final = re.compile(rf"[”“\"»)]\s[–—-]\s(?P<label>[{LOWER}]+(?:\s[{LOWER}]+){{0,2}})\s$")
#: What joins a label within a sentence and a body: a dash, a colon, "in this project is".
_BEHIND_LABEL: Final = re.compile(
    r"\s*[–:-]\s*$|\sof\s(?:the\sproject\s)?[“\"][^“”\"\n]{2,160}[”\"]\s(?:is|was)\s(?:the\s)?$|\sof\sthe\sproject\s(?:is|was)\s(?:the\s)?$"
    r"|\s(?:šajā\s|šī\s)?(?:projektā\s)?(?:ir|būs|is|on|oli|olid|yra|buvo)\s(?:the\s)?$"
)
