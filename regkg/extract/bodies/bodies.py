"""Names of bodies in running text and in lists: where one begins and ends, whose country it is, which of it is no name.

Known bodies are found by their names; others by the noun that heads a name ("… pašvaldība", "… universitetas", "University of …") or by a
legal form beside a name ("SIA “…”", "VšĮ …"). Items of a list of partners need neither: there the list says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies import foreign, plurals, subjects
from regkg.extract.bodies.english import without_kind
from regkg.extract.bodies.headed import LOCATIVES, MUNICIPAL, bare_heads, headed
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import CLOSE, OPEN, QUOTED, head_of, holds_head, is_genitive, is_nominative, is_owner
from regkg.extract.text.names import is_base, nominative
from regkg.extract.text.persons import person_before
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import AT_WORD, LOWER, UPPER, fold, key_of_name, tokens_of
from regkg.model import Span
from regkg.vocab import RK, code

#: Legal forms as they stand before or behind a name; letter by letter.
FORMS: Final = (
    "SIA|VSIA|PSIA|PII|PIKC|LVMI|BDR|AS|VAS|A/S|PAS|IK|Z/S|Z/s|z/s|ZS|MPKS|LPKS|KS|PS|BO|NVO|UAB|AB|VšĮ|VŠĮ|BĮ|VĮ|ŽŪB|MB|IĮ|MTÜ|OÜ|SA|TÜ|FIE|"
    "Ltd|LLC|GmbH|Oy|ry|ApS|EEIG|NGO|JSC|RTU"
)
#: Firms by their legal form, who also work for others.
_FIRM: Final = re.compile(r"(?:SIA|UAB|AS|AB|OÜ)\s|.*\s(?:Ltd|UAB|SIA|OÜ)$")
#: One body of two places, in Estonian: "SA Mäe ja Oru Muuseumid".
TWO_OWNERS: Final = re.compile(rf"(?<![\w/])(?:SA|MTÜ) [{UPPER}][\w-]* ja [{UPPER}][\w-]* [^\W\d_]+id(?!\w)")
#: The rest of a word of a name; a dot ends a sentence unless it stands within a word or behind an initial: "SIA A. Kalns", "Co. KG".
_LETTERS: Final = r"(?:[\w&-]|\.(?=\w)|(?<=\b\w)\.|(?<=\bCo)\.|(?<=\bSt)\.)*"
#: No label of a form: "MTÜ Kalni | Projekta budžets".
_NO_LABEL: Final = (
    rf"(?!(?:Proje[kc]t|Partner|Budget|Budžet|Biudžet|Eelarve|Total|Duration|Programm|Financ|Finans|Funding)\w*(?:\s[{LOWER}]+){{0,2}}\s?:)"
)
#: What firms of towns are called, behind a place in the genitive: "SIA Kalnu ūdens", "AS Latvijas valsts meži", "UAB Kalnų vandenys".
_OF_TOWN: Final = (
    rf"[{UPPER}][^\W\d_]+(?:as|es|[suaoų])(?:\s(?:valsts|novada|pilsētas|rajona|pašvaldības|komunāl(?:ie|ais)|namu|siltuma|ūdens|vides|šilumos|miesto"
    r"|rajono|atkritumu|autobusu|ceļu|autoceļu|kuģu|veselības|medicīnas|komunalinis)){0,2}\s"
    r"(?:(?:ūden|siltum|enerģij|namsaimniek|apsaimnieko|ūdenssaimniec|saimniecīb|pakalpojum|servis|tīkl|mež|dzelzceļ|satiksm|slimnīc|poliklīnik|labiekārtošan"
    r"|uzturētāj|tehnik|piensaimniek|maizniek|gaism|gāz|tramvaj|autoost|lidost|fabrik|kombināt|rūpnīc|celtniek|aptiek|klīnik|vanden|energij|tinkl|švar)"
    rf"[{LOWER}]{{0,5}}|ceļi|nami|parks|pārvalde|pasts|radio|ūkis|KU|PA)(?!\w)"
)
_FORM_BEFORE: Final = re.compile(
    rf"{AT_WORD}(?:{TWO_OWNERS.pattern}|(?<!\w)(?:(?:[Vv]alsts|[Pp]ašvaldības)\ss|[Ss])abiedrīb(?:a|as|ai|u)\sar\sierobežotu\satbildību\s{QUOTED}"
    rf"|(?<!\w)(?:(?:[Vv]alsts|[Pp]ašvaldības)\sa|[Aa])kciju\ssabiedrīb(?:a|as|ai|u)\s{QUOTED}"
    # "biedrība sporta klubs “Kalni”"
    rf"|(?<!\w)(?:[Bb]iedrība|[Nn]odibinājums)\s(?:[{LOWER}]+(?:as|es|[uaī])\s){{1,2}}(?:klubs|centrs|apvienība|grupa|fonds|savienība|federācija|kopa|teātris)\s{QUOTED}"
    rf"|(?<![\w/])(?:{FORMS})\.?,?\s+(?:{QUOTED}|{_OF_TOWN}|[{UPPER}]{_LETTERS}(?:[ \u00a0]{_NO_LABEL}[{UPPER}]{_LETTERS}){{0,4}}"
    rf"(?:\s(?:turism|ühing|selts|keskus|klubi|muuseum|fond)(?!\w))?))"
)
_FORM_BEHIND: Final = re.compile(
    rf"{QUOTED}(?:[ \u00a0](?:{FORMS})(?<!PIKC)(?<!LVMI)(?!\w|\s+[{OPEN}])|,[ \u00a0](?:{FORMS})(?!\w|\s+[{UPPER}{OPEN}]))"
    rf"|[{UPPER}][\w&-]*(?:[ \u00a0][{UPPER}][\w&-]*){{0,3}}"
    rf"(?:[ \u00a0](?:(?:SIA|UAB)(?!\s+[{UPPER}{OPEN}])|(?:OÜ|Ltd|GmbH|Oy|LLC|MTÜ)(?!\s[{OPEN}]))"
    rf"|,[ \u00a0](?:SIA|UAB|OÜ|Ltd|GmbH|Oy|LLC|MTÜ)(?!\s+[{UPPER}{OPEN}])|(?<=[{LOWER}])[ \u00a0]AS(?!\s+[{UPPER}{OPEN}]))(?!\w)"
)


def is_firm(name: str) -> bool:
    """Whether a name is that of a firm, by its legal form: "SIA “Ezeri”", "Lake Ltd"."""
    return _FIRM.match(name) is not None


def bodies_in(reading: Reading, span: Span) -> list[Body]:
    """The bodies that running text names, in order; of names one inside the other the longest."""
    return [body for body in reading.bodies if span.holds(body.span)]


#: A firm by its legal form, and another body behind "and": "SIA Kalns and | Upe University".
_FIRM_AND: Final = re.compile(rf"(?P<first>(?:{FORMS})\s[{UPPER}][\w&-]*(?:\s[{UPPER}][\w&-]*){{0,3}})\sand\s(?:the\s)?(?=[{UPPER}])")
#: Whoever pays for projects by a short name, and another body: "CFLA un | biedrība “Kalni”", "JMA of the Programme and | Hill Town".
_PAYER_AND: Final = re.compile(
    r"(?P<first>CFLA|LIAA|VIAA|LAD|VRAA|SIF|CPVA|LVPA|APVA|ESFA|NMA|RTK|KIK|EAS|PRIA"
    r"|(?:JMA|(?:Joint\s)?Managing\sAuthority)(?:\sof\sthe\s(?:[\w–-]+\s){0,4}?Programme)?)\s(?:and|un|ir|ja)\s(?:the\s)?(?=\S)"
)


def _apart(reading: Reading, body: Body) -> list[Body]:
    """A body, or the firm or the payer and the other one that were taken for one name."""
    match = None if body.known is not None else _PAYER_AND.match(body.name)
    if match is None and body.known is None and reading.language == "en":
        match = _FIRM_AND.match(body.name)
    if match is None:
        return [body]
    spans = Span(body.span.start, body.span.start + match.end("first")), Span(body.span.start + match.end(), body.span.end)
    return [Body(span, reading.words(span)) for span in spans]


def _told_by_verb(reading: Reading, found: Sequence[Body]) -> list[Body]:
    """Bodies that only the verb tells, where no other name stands but one of which these are more: "Lauku organizāciju | padome"."""
    told = [Body(span, reading.words(span)) for span in subjects.told_by_verb(reading)]
    return [
        body
        for body in told
        if all(body.span.holds(other.span) and not is_base(other.name, reading) for other in found if other.span.overlaps(body.span))
    ]


def read_bodies(reading: Reading) -> None:
    """Find all bodies that the text names."""
    found = [
        Body(mention.span, reading.words(mention.span), mention.concept) for mention in reading.names if _is_body(reading, mention.concept)
    ]
    found += [without_bracket(reading, _without_person(reading, span)) for span in headed(reading)]
    found = [apart for body in found for apart in _apart(reading, body)]
    found += [Body(span, reading.words(span)) for span in _with_form(reading)]
    found += [Body(span, reading.words(span)) for span in bare_heads(reading, found)]
    found += _quoted_leads(reading)
    found += _told_by_verb(reading, found)
    found = [_without_number(reading, _without_land_before(reading, body)) for body in _with_foreign(reading, found)]
    shared = [*plurals.in_text(reading), *_with_kind(reading)]
    found = [body for body in found if not any(body.span.overlaps(other.span) for other in shared)] + shared
    found.sort(key=lambda body: (body.span.start, -body.span.end, body.known is None))
    funds = [mention.span for mention in reading.codes if mention.concept.value.startswith(code("fund", "").value)]
    kept: list[Body] = []
    for body in found:
        if body.known is None and is_card(body.name):
            continue
        if body.known is None and (_STATE.fullmatch(body.name) or _SAID_OF_BODIES.fullmatch(body.name)):
            continue
        body = _behind_fund(reading, body, funds)
        if body.known is None and (fold(body.name).startswith(NO_BODIES) or any(body.span.overlaps(fund) for fund in funds)):
            continue
        if kept and body.span.start < kept[-1].span.end:
            continue
        kept.append(body)
    kept = [
        replace(body, known=known_body(reading, body.span))
        if body.known is None and (OF_STATE.match(body.name) or body.name[-1] in CLOSE)
        else body
        for body in (_in_full(reading, body) for body in _with_units(reading, kept))
        if body.known is not None or not _is_kind(reading, body.name)
    ]
    kept = [_with_ampersand(reading, body) for body in kept if not _is_title(reading, body)]
    kept = _firms_in_full(reading, _areas_as_governed(reading, kept))
    reading.bodies = kept
    reading.bodies = sorted([*kept, *_abbreviated(reading)], key=lambda body: body.span)


#: A municipality or the like behind the fund that pays it: "No Kohēzijas fonda | Kalnu novada pašvaldībai".
_BEHIND_FUND: Final = re.compile(rf"\s(?=[{UPPER}][{LOWER}]+)")


def _behind_fund(reading: Reading, body: Body, funds: Sequence[Span]) -> Body:
    """A body without the fund right before its name."""
    for fund in funds if body.known is None else ():
        if fund.start == body.span.start and fund.end < body.span.end and (gap := _BEHIND_FUND.match(reading.text, fund.end)) is not None:
            span = Span(gap.end(), body.span.end)
            return replace(body, span=span, name=reading.words(span))
    return body


#: A name in quotation marks that nothing but its role makes that of a body: "vadošais partneris “Kalni”", "“Kalni” kā vadošais partneris".
_QUOTED_LEAD: Final = re.compile(
    rf"\b(?:(?:[Vv]adošais|[Gg]alvenais|[Pp]agrindinis|[Ll]ead)\spartner(?:is)?|[Jj]uhtpartner)\s[{OPEN}](?P<behind>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,60}})[{CLOSE}]"
    rf"|[{OPEN}](?P<before>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,60}})[{CLOSE}],?\s(?:kā\s(?:projekta\s)?(?:vadošais|galvenais)\spartneris"
    r"|kaip\s(?:projekto\s)?(?:pagrindinis|vadovaujantis)\spartneris|kui\s(?:projekti\s)?juhtpartner|as\s(?:the\s)?(?:project\s)?lead(?:ing)?\spartner)(?!\w)"
)
_OF_LEAD: Final = (
    "adošais partner",
    "alvenais partner",
    "agrindinis partner",
    "vadovaujantis partner",
    "uhtpartner",
    "ead partner",
    "eading partner",
)


def _quoted_leads(reading: Reading) -> Iterator[Body]:
    """Bodies whose names stand in quotation marks beside the words for the lead partner."""
    if not any(words in reading.text for words in _OF_LEAD):
        return
    for match in _QUOTED_LEAD.finditer(reading.text):
        span = Span(*match.span("behind" if match["behind"] is not None else "before"))
        if _PROJECT_CALLED.search(reading.text, max(0, span.start - 80), span.start) is None:
            yield Body(Span(span.start - 1, span.end + 1), reading.words(span))


#: The rest of an English name behind the noun that heads it: "Hill University & Research".
_AMPERSAND: Final = re.compile(rf"\s&\s[{UPPER}][{LOWER}]+(?=[,.;)]|\s(?:[{LOWER}(]|$)|$)")


def _with_ampersand(reading: Reading, body: Body) -> Body:
    """A body with the word that "&" joins to its name, which heads no name of its own."""
    rest = _AMPERSAND.match(reading.text, body.span.end) if reading.language == "en" and body.known is None else None
    if rest is None or holds_head(rest[0]):
        return body
    return Body(Span(body.span.start, rest.end()), reading.words(Span(body.span.start, rest.end())))


#: The word for a project, perhaps with its number, right before its name in quotation marks.
_PROJECT_CALLED: Final = re.compile(
    r"(?<!\w)(?:[Pp]roje[kc]t[^\W\d_]{0,4}|PROJEKT[AS]?S?|PROJECT)\s(?:(?:Nr|No)\.?\s?[\w./-]{3,40},?\s)?[“„\"«]$"
)


def _is_title(reading: Reading, body: Body) -> bool:
    """Whether what looks like a name of a body is all of a project's title in quotation marks: "projekts “Zaļā skola”"."""
    start, end = body.span
    return (
        reading.text[start - 1 : start] in tuple(OPEN)
        and reading.text[end : end + 1] in tuple(CLOSE)
        and _PROJECT_CALLED.search(reading.text, max(0, start - 80), start) is not None
    )


def _is_kind(reading: Reading, name: str) -> bool:
    """Whether what looks like a name tells only of what kind projects or bodies are."""
    return _KIND_OF_PARTNERSHIP.search(name) is not None or (reading.language == "et" and AMONG_MANY.search(name) is not None)


#: What programmes for schools call the projects that they support: "Comenius mokyklų partnerystė", "stratēģiskā partnerība".
_KIND_OF_PARTNERSHIP: Final = re.compile(
    r"\b(?:skolu|divpusēj|daudzpusēj|stratēģisk|mācību|mokyklų|dvišal|daugiašal|strategin|mokymosi)[^\W\d_]*\s(?:[^\W\d_]+\s)?"
    r"(?:partnerīb|partneryst)[^\W\d_]+$",
    re.IGNORECASE,
)
#: Several of a kind among which or in which something is, in Estonian: "Eesti kõrgkoolidest".
AMONG_MANY: Final = re.compile(rf"\s[{LOWER}]+[dt]e(?:s|st|sse)$")


#: A municipality by its area, and by what governs it.
_AREA: Final = re.compile(r"(?P<place>\S+) (?:novads|pagasts|pilsēta)")
_GOVERNED: Final = re.compile(r"(?P<place>\S+) (?:novada|pagasta|pilsētas) (?:pašvaldība|dome)")


def _areas_as_governed(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies; "Kalnu novads", where a page also says "Kalnu novada pašvaldība", is called as that is."""
    if reading.language != "lv":
        return list(bodies)
    governed: dict[str, Body] = {}
    for body in bodies:
        if (match := _GOVERNED.fullmatch(nominative(body.name, reading))) is not None:
            governed.setdefault(match["place"], body)
    called: list[Body] = []
    for body in bodies:
        area = _AREA.fullmatch(nominative(body.name, reading)) if governed else None
        other = governed.get(area["place"]) if area is not None else None
        called.append(body if other is None else replace(body, name=nominative(other.name, reading), known=other.known))
    return called


#: A firm by its legal form and its name in quotes.
_FIRM_IN_FULL: Final = re.compile(rf"(?:{FORMS})\s[{OPEN}](?P<name>[^{OPEN}{CLOSE}\n]+)[{CLOSE}]")


def _firms_in_full(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies; "Kalnu klīnika", where a page also says "SIA “Kalnu klīnika”", is called as that is."""
    if reading.language not in ("lv", "lt"):
        return list(bodies)
    firms: dict[str, Body] = {}
    for body in bodies:
        if (match := _FIRM_IN_FULL.fullmatch(body.name)) is not None:
            firms.setdefault(key_of_name(match["name"]), body)
    called: list[Body] = []
    for body in bodies:
        firm = firms.get(key_of_name(nominative(body.name, reading))) if firms and body.known is None else None
        called.append(body if firm is None else replace(body, name=firm.name, known=firm.known))
    return called


#: What Lithuanian bodies are by law, in English before their names, which have it in Lithuanian, too: "Public institution Upės muziejus".
_PUBLIC: Final = re.compile(r"\b(?:Public|Budgetary) [Ii]nstitution $")


#: An agency or the like in quotes, and whose it is in small letters before it: "pašvaldības | aģentūra “Kalni”".
_OF_OWNER: Final = re.compile(rf"(?:aģentūr|iestād|uzņēmum)[{LOWER}]{{1,4}}\s[{OPEN}]")
_OWNER: Final = re.compile(r"\b(?:pašvaldības|valsts)\s$")


def _with_kind_before(reading: Reading, body: Body) -> Body:
    """A body with the words for its legal form that stand right before its name."""
    before = max(0, body.span.start - 24), body.span.start
    form = _PUBLIC.search(reading.text, *before) if reading.language == "en" else None
    if reading.language == "lv" and _OF_OWNER.match(body.name):
        form = _OWNER.search(reading.text, *before)
    if form is None:
        return body
    span = Span(form.start(), body.span.end)
    return replace(body, span=span, name=reading.words(span))


def _in_full(reading: Reading, body: Body) -> Body:
    """A body with what belongs to its name and was left out, and without what does not."""
    return _with_kind_before(reading, _with_other_owner(reading, _without_land(reading, _with_other_land(reading, body))))


#: The dash between two countries that share a body: "Latvijas - | Igaunijas institūts".
_OTHER_LAND: Final = re.compile(r"\s?[–-]\s?")


def _with_other_land(reading: Reading, body: Body) -> Body:
    """A body of two countries with the name of the first, which a dash joins to it."""
    if body.known is not None or reading.text[max(0, body.span.start - 2) : body.span.start].strip(" ") not in ("-", "–"):
        return body
    lands = reading.codes_in(Span(max(0, body.span.start - 24), body.span.end), "country")
    for first, second in pairwise(lands):
        is_owner = second.span.start == body.span.start and second.span.end < body.span.end and first.concept != second.concept
        if is_owner and _OTHER_LAND.fullmatch(reading.text, first.span.end, second.span.start):
            span = Span(first.span.start, body.span.end)
            return replace(body, span=span, name=reading.words(span))
    return body


#: A town's country and that it is one, before the name of the town's body: "Beļģijas pilsētas | Ģentes pašvaldība".
_TOWN_OF_LAND: Final = re.compile(rf"(?P<land>[{UPPER}][{LOWER}]+(?:as|es|u))\s(?:galvas)?pilsētas\s(?=[{UPPER}])")


def _without_land(reading: Reading, body: Body) -> Body:
    """A body of a town without the country in which the town is, which becomes the body's."""
    match = _TOWN_OF_LAND.match(body.name) if body.known is None and reading.language == "lv" else None
    place = Span(body.span.start, body.span.start + match.end("land")) if match is not None else None
    country = country_at(reading, place) if place is not None else None
    if match is None or place is None or country is None:
        return body
    return replace(body, name=body.name[match.end() :], country=body.country or (country, place))


#: The first of two places that share a society in the singular: "Kalnu un | Upes dziedāšanas biedrība".
_OTHER_OWNER: Final = re.compile(rf"(?:^|[{LOWER}.;:)\n“„\"»”]\s+|[\n“„\"])(?P<owner>[{UPPER}][{LOWER}]+(?:as|es|[sua])) un $")
_SHARED: Final = re.compile(r"(?:biedrīb|kopien|draudz|apvienīb|partnerīb)(?:a|as|ai|u|ā|e|es|ei|i|ē)$")


def _with_other_owner(reading: Reading, body: Body) -> Body:
    """A society of two places with the name of the first, which nothing else in the text heads."""
    if reading.language != "lv" or body.known is not None or _SHARED.search(body.name) is None:
        return body
    other = _OTHER_OWNER.search(reading.text, max(0, body.span.start - 40), body.span.start)
    if other is None:
        return body
    span = Span(other.start("owner"), body.span.end)
    return replace(body, span=span, name=reading.words(span))


def _with_foreign(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies and those from further away, whose names are whole where others are parts of them: "Hill | Instituto de Upe"."""
    others = [
        span
        for span in foreign.names(reading)
        if not any(body.span.overlaps(span) and (body.known is not None or len(body.name) >= span.end - span.start) for body in bodies)
    ]
    kept = [body for body in bodies if not any(body.span.overlaps(span) for span in others)]
    return [*kept, *(Body(span, reading.words(span)) for span in others)]


def _with_units(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies; what the genitive of another belongs to is one with it: "… dienesta Latgales nodaļa"."""
    joined: list[Body] = []
    for body in bodies:
        short = len(joined) > 1 and _SHORT_INSIDE.fullmatch(reading.text, joined[-2].span.end, body.span.start) is not None
        before = joined[-2 if short else -1] if joined else None
        if before is not None and _FORM_OF_LAW.search(before.name) and before.span.end + 1 == body.span.start:
            joined[-1] = body
        elif before is not None and _belong_together(reading, before, body):
            whole = without_bracket(reading, Span(before.span.start, body.span.end))
            joined[-2 if short else -1 :] = [replace(whole, name=_SHORT_INSIDE.sub(" ", whole.name))]
        else:
            joined.append(body)
    return joined


#: A legal form in words before the name: "Biudžetinės įstaigos | Kalnų rajono Upės gimnazijos".
_FORM_OF_LAW: Final = re.compile(r"(?:[Bb]iudžetinė|[Vv]iešoji|[Bb]iudžetinės|[Vv]iešosios)\s(?:įstaiga|įstaigos)$")
#: The abbreviation of a body between it and its unit: "Kalnu Universitātes (KU) Ogu institūts".
_SHORT_INSIDE: Final = re.compile(rf"\s\((?P<short>[{UPPER}]{{2,6}})\)\s")


def _belong_together(reading: Reading, before: Body, body: Body) -> bool:
    """Whether two names make one: a unit right behind its body, or the one body of two places.

    "Kalnu parka un Upes parka direkcija": nothing in the genitive is enumerated with what stands in the nominative.
    """
    gap = reading.text[before.span.end : body.span.start]
    if gap == " prie ":
        return reading.language == "lt"
    if reading.language not in ("lv", "lt") or before.name[-1] in CLOSE or (reading.language == "lv" and before.name.endswith(LOCATIVES)):
        return False
    if head_of(reading.tokens_in(body.span)[-1].folded, reading.language) in MUNICIPAL:
        return False
    last = reading.tokens_in(before.span)[-1]
    if gap in (" un ", " ir "):
        return is_owner(last, reading.language) and is_nominative(reading.tokens_in(body.span)[-1], reading.language)
    if reading.language == "lv" and last.text.endswith("u"):
        return False  # "sadarbībā ar Kalnu muzeju Upes dome": of one body this is no genitive
    return (
        (gap in (" ", "\u00a0") or _SHORT_INSIDE.fullmatch(gap) is not None)
        and is_genitive(last, reading.language)
        and not is_nominative(last, reading.language)
    )


#: What the nouns that head names also stand in, folded: the Union, its funds, the regions that programmes cover.
NO_BODIES: Final = (
    "eiropas savienib",
    "european union",
    "europos sajung",
    "euroopa liit",
    "es fond",
    "eiropas lauksaimniecibas fond",
    "baltijas juras region",
    "centrala baltijas juras region",
    "centralas baltijas juras region",
)
#: What is said of bodies, and names none: their status, which of several they are, and of what kind, in no more words than that.
_SAID_OF_BODIES: Final = re.compile(
    r"[Ss]abiedriskā labuma organizācij[^\W\d_]+|(?:Pirm|Otr|Treš|Citas?|Pārēj|Abas?)[^\W\d_]{0,4} pašvaldīb[^\W\d_]+"
    r"|Plānošanas reģion[^\W\d_]{1,4}|(?:Pirmsskolas |Vispārējās |Profesionālās |Speciāl(?:ā|ās|ajā|ai) )izglītības iestād[^\W\d_]{1,3}"
    r"|(?:Nevalstisk|Starptautisk)[^\W\d_]{1,3} organizācij[^\W\d_]{1,3}|Ārstniecības iestād[^\W\d_]{1,3}"
    r"|Pašvaldības (?:iestād|aģentūr|uzņēmum)[^\W\d_]{1,4}|Sociālās aprūpes (?:centr|iestād|institūcij)[^\W\d_]{1,4}"
)
#: The state before the name of one of its bodies: "LR Ekonomikas ministrija".
OF_STATE: Final = re.compile(
    r"(?:LR|Latvijas Republikas|Lietuvos Respublikos|Eesti Vabariigi)\s(?=\w)|Latvijas\s(?=Valsts\s)|Lietuvos\s(?=Valstyb)|Eesti\s(?=Riigi)"
)


#: The name of a state, and of the part of Europe in which a programme works.
_STATE: Final = re.compile(
    r"[^\W\d_]+(?:as|es|is|os) (?:Republik|Respublik|Federācij|Karalist|Federacij)\w*|(?:the )?(?:Republic"
    r"|Kingdom) of \w+|Russian Federation|Euroopa Liidu"
    r"|(?:.*Interreg )?(?:Baltic Sea|Central Baltic|South Baltic|North Sea|Alpine|Danube) [Rr]egion"
)
COUNTRY_INSIDE: Final = re.compile(r"\s\(([^\W\d_]{4,12})\)(?=\s)")


def without_bracket(reading: Reading, span: Span) -> Body:
    """A body whose name is interrupted by its country: "Kurzemes (Latvija) plānošanas reģions"."""
    words = reading.words(span)
    match = COUNTRY_INSIDE.search(words)
    if match is None:
        return Body(span, without_kind(words) if reading.language == "en" else words)
    inside = Span(span.start + match.start(1), span.start + match.end(1))
    country = country_at(reading, inside)
    return Body(span, words[: match.start()] + words[match.end() :], None, (country, inside) if country is not None else None)


def _without_person(reading: Reading, span: Span) -> Span:
    """The name of a body without that of the person before it: "uzsāk Anna Liepa Kalnu muzejā"."""
    begins = person_before(reading.words(span)) if reading.language == "lv" else None
    return Span(span.start + begins, span.end) if begins is not None else span


#: Which of the partners a body is, before its name: "PP2 Lake Institute".
_NUMBER_BEFORE: Final = re.compile(r"(?:PP|LP|PB|LB|P)\d{1,2}\s(?=\S)")


def _without_number(reading: Reading, body: Body) -> Body:
    """A body without its number among the partners, which is no part of its name."""
    match = _NUMBER_BEFORE.match(body.name) if body.known is None else None
    if match is None:
        return body
    span = Span(body.span.start + match.end(), body.span.end)
    return replace(body, span=span, name=reading.words(span))


#: From which country a body is, in Estonian before its name: "Rootsist Mäe kommun", "Saksamaalt Mäe Ülikool".
_LAND_BEFORE: Final = re.compile(rf"(?P<land>[{UPPER}][{LOWER}]+(?:st|lt))\s(?=[{OPEN}{UPPER}])")


def _without_land_before(reading: Reading, body: Body) -> Body:
    """A body with the country that stands in Estonian before its name, which is no part of it."""
    match = _LAND_BEFORE.match(body.name) if reading.language == "et" else None
    place = Span(body.span.start, body.span.start + match.end("land")) if match is not None else None
    country = country_at(reading, place) if place is not None else None
    if match is None or place is None or country is None:
        return body
    name = body.name[match.end() :]
    return replace(body, span=Span(body.span.start + match.end(), body.span.end), name=name, country=(country, place))


#: What kind of body of a country, in small letters, and its name: "Zviedrijas vides fonds Granluft", the country apart.
_KIND_AND_NAME: Final = re.compile(
    rf"\s(?:[{LOWER}]+\s){{0,3}}?(?P<kind>[{LOWER}]+)\s(?:[“„\"«](?P<quoted>[{UPPER}][^“”„\"«»\n]{{2,90}})[”“\"»]|(?P<name>(?!(?:{FORMS})\s)[{UPPER}][\w.&'-]*"
    rf"(?:\s(?:(?:of|de|und|för|for|and|&)\s)?[{UPPER}][\w.&'-]*){{0,4}}(?:\s(?:kommune?|kunta|vald|haigla|gmina))?)(?=[.,;:()\s]|$))"
)
#: Kinds that are no nouns at the head of names.
_KINDS: Final = ("uznemum", "kompanij", "firm", "partner")


def _with_kind(reading: Reading) -> Iterator[Body]:
    """ "Somijas uzņēmums Kivi Oy", "Igaunijas pilsēta Valga": names behind their country and their kind, no part of them."""
    if reading.language != "lv":
        return
    for land in reading.codes_in(reading.scope, "country"):
        match = _KIND_AND_NAME.match(reading.text, land.span.end)
        if (
            match is None
            or not reading.words(land.span).endswith(("as", "es"))
            or match["kind"].endswith(("as", "es", "iem", "ām", "ēm", "os", "ās"))
        ):
            continue
        if match["quoted"] is not None:
            if fold(match["kind"]).startswith(_KINDS):
                yield Body(Span(land.span.start, match.end()), match["quoted"], None, (land.concept, land.span))
            continue
        kind, name = fold(match["kind"]), match["name"].rstrip(".")
        if head_of(kind, "lv") is None and not kind.startswith(_KINDS):
            continue
        name = match["name"] if name[-1].isupper() and "." in name else name
        if name[-1] in "āēīū" or reading.lexicon.country(name) is not None or _GOES_ON.match(reading.text, match.end()):
            continue
        yield Body(Span(land.span.start, match.start("name") + len(name)), name, None, (land.concept, land.span))


#: A noun in small letters behind a name: what the name belongs to.
_GOES_ON: Final = re.compile(rf"(?<=[ae]s)\s(?!un\s|ir\s|kas\s|ar\s|no\s|kā\s)[{LOWER}]+")


def _is_body(reading: Reading, concept: NamedNode) -> bool:
    return reading.entry(concept).kind == RK.Organisation


def _with_form(reading: Reading) -> Iterator[Span]:
    for pattern in (_FORM_BEFORE, _FORM_BEHIND):
        for match in pattern.finditer(reading.text):
            span = Span(match.start(), match.start() + len(match[0].rstrip(".")))
            if (land := _LAND_WHERE.search(reading.text, *span)) is not None and reading.codes_in(Span(*land.span("land")), "country"):
                span = Span(span.start, land.start())
            if pattern is _FORM_BEHIND and any(
                place.span.end == span.start + match[0].rfind(" ") for place in reading.codes_in(span, "country")
            ):
                continue  # "Eestist MTÜ …": the form of the name behind it
            yield span


#: Where a body is, behind its name: "MTÜ Mäe Selts Igaunijā".
_LAND_WHERE: Final = re.compile(rf"\s(?P<land>[{UPPER}][^\W\d_]+(?:[āē]|joje|uose))$")


def is_card(name: str) -> bool:
    """Whether an item is a person's card: two words that head nothing, then a part of a body or a task.

    "Vārds Uzvārds - nodaļa", "Vārds Uzvārds (ABC uzdevumi)".
    """
    match = re.match(
        rf"([{UPPER}][^\W\d_]+) ([{UPPER}][^\W\d_]+)\s*(?:[–—-]\s+(?P<part>[{UPPER}].*)|\((?P<task>[{UPPER}]{{2,}} [^\W\d_]+)\)$)", name
    )
    return match is not None and not holds_head(f"{match[1]} {match[2]}") and (match["task"] is not None or holds_head(match["part"]))


def country_at(reading: Reading, span: Span) -> NamedNode | None:
    """The country that a passage is: a name in any case, or two letters."""
    text = reading.words(span).strip(" .,")
    if (country := reading.lexicon.country(text)) is not None:
        return country
    found = reading.codes_in(span, "country")
    if len(found) == 1 and len(text) <= found[0].span.end - found[0].span.start + 4:
        return found[0].concept
    return None


_ABBREVIATED: Final = re.compile(
    rf"[”“\"»]?\s*\((?:turpmāk(?: tekstā)?\s*[–-]\s*)?([{UPPER}](?:[{UPPER}0-9]{{1,7}}|[a-z][{UPPER}]{{1,4}}))\)"
)


def abbreviations(reading: Reading) -> dict[str, str]:
    """The abbreviations that the page gives bodies in brackets: "Latvijas Universitāte (LU)"."""
    found: dict[str, str] = {}
    for body in reading.bodies:
        match = _ABBREVIATED.match(reading.text, body.span.end)
        if match:
            found.setdefault(match[1], nominative(body.name, reading))
        if (inside := _SHORT_INSIDE.search(reading.text, *body.span)) is not None:
            found.setdefault(inside["short"], nominative(reading.text[body.span.start : inside.start()], reading))
    alone = set(_INITIALS.findall(reading.text)) - found.keys()
    named: dict[str, set[str]] = {}
    for body in reading.bodies if alone else ():
        if (initials := _initials(body.name)) in alone:
            named.setdefault(initials, set()).add(nominative(body.name, reading))
    found.update((short, names.pop()) for short, names in named.items() if len(names) == 1 and not _is_project(reading, short))
    return found


#: Capitals that stand somewhere for a body, and what makes them the name of a project instead.
_INITIALS: Final = re.compile(rf"(?<![\w(/&-])[{UPPER}]{{3,7}}(?![\w)/&-])")
_OF_PROJECT: Final = (
    r"\b[Pp]roje[kc]t\w*\s[“„\"]?{short}(?!\w)"
    r"|\b{short}[”“\"]?\s(?:project\b|(?:ir|is|yra|on)\s(?:[^\W\d_]+\s){{0,3}}(?:projekt(?:s|as)?|project)\b)"
)
_SMALL_WORDS: Final = frozenset("un ir ja ning bei and of the for in par".split())


def _is_project(reading: Reading, short: str) -> bool:
    """Whether a page somewhere calls a project by the initials of a body."""
    return re.search(_OF_PROJECT.format(short=short), reading.text) is not None


def _initials(name: str) -> str:
    """The initials of a name of three words at least: "Kalnu un upju lietu pārvalde" gives KULP."""
    words = [word for word in name.split() if word not in _SMALL_WORDS]
    return "".join(word[0].upper() for word in words) if len(words) >= _FEWEST_INITIALS and name.replace(" ", "").isalpha() else ""


_FEWEST_INITIALS: Final = 3


def _abbreviated(reading: Reading) -> Iterator[Body]:
    """Where the page uses abbreviations that it has given bodies."""
    taken = [body.span for body in reading.bodies]
    known = {nominative(body.name, reading): body.known for body in reading.bodies if body.known is not None}
    for short, name in abbreviations(reading).items():
        word = re.escape(short)
        for match in re.finditer(rf"(?:(?<![\w(])|(?<=\()(?={word}\s[{LOWER}])){word}(?![\w)])", reading.text):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other) for other in taken):
                yield Body(span, name, known.get(name))


def known_body(reading: Reading, span: Span) -> NamedNode | None:
    """The known body whose name a passage is, perhaps behind the state's; None if it is none's."""
    state = OF_STATE.match(reading.text, span.start, span.end)
    known = _known_at(reading, span)
    return _known_at(reading, Span(state.end(), span.end)) if known is None and state is not None and state.end() < span.end else known


def _known_at(reading: Reading, span: Span) -> NamedNode | None:
    tokens = list(tokens_of(reading.text, span.start, span.end))
    for mention in reading.lexicon.names.find_first(reading.text, tokens, language=reading.language, damaged=reading.damaged):
        if mention.span.end == tokens[-1].end and _is_body(reading, mention.concept):
            return mention.concept
    return None
