"""Who takes part in the project, in which role, from which country: from forms, tables, lists and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies import bodies_in, country_at, organisation_of
from regkg.extract.body_items import body_of_item, heads_name, items_of
from regkg.extract.doers import (
    CARRIES_OUT,
    LED,
    MEETS,
    actors,
    applicants,
    contractors,
    doers,
    match_span,
    named_as_doers,
    of_group,
    signatories,
)
from regkg.extract.drafts import LIKELY, Body, Draft
from regkg.extract.enumerations import company, named_list, of_items, run_from, run_to, whole_list, with_countries, without_other_names
from regkg.extract.lexicon import Mention
from regkg.extract.listed import names_with_partners
from regkg.extract.participants import ASSOCIATED, LEAD, PARTNER, lead_over_partner, note
from regkg.extract.partner_forms import (
    LONGEST_NAME,
    blocks_of_partners,
    cells_of_partners,
    lines_with_codes,
    lines_with_lead,
    lists_below,
    read_field,
)
from regkg.extract.reading import Reading
from regkg.extract.subject import speaks_of_project
from regkg.extract.tables import read_tables
from regkg.extract.tokens import fold
from regkg.model import Span
from regkg.vocab import LEX, RK

_FROM: Final = frozenset("no kops from since nuo alates".split())


def read_partners(reading: Reading) -> None:
    """Note the participations of the project."""
    if reading.project is None:
        return
    read_tables(reading)
    lists: set[int] = set()
    prose: set[int] = set()
    for field in reading.fields_of(LEAD, PARTNER, ASSOCIATED):
        count = read_field(reading, field)
        if count > 1:
            lists.add(field.label.start)
        elif not count and field.first is not None:
            prose.add(field.first.start)
    blocks = list(blocks_of_partners(reading))
    for body in [*(blocks if len(blocks) > 1 else ()), *cells_of_partners(reading)]:
        note(reading, body, body.role[0] if body.role is not None else PARTNER, body.span, rule="partners.form/1")
    with_lead = lines_with_codes(reading) or lines_with_lead(reading)
    for body in with_lead:
        note(reading, body, body.role[0] if body.role is not None else PARTNER, body.span, rule="partners.form/1")
    below = lists_below(reading)
    for sentence in reading.sentences:
        if any(sentence.overlaps(body.span) for body in with_lead):
            continue
        if sentence.start in prose or (sentence.start not in lists and not reading.in_field(sentence, LEAD, PARTNER, ASSOCIATED)):
            _read_sentence(reading, sentence)
    for body in below:
        note(reading, body, PARTNER, body.span, rule="sentence.below/1", confidence=LIKELY)
    _of_listed(reading)
    _one_of_partners(reading)
    _participants_in_sentences(reading)
    named_as_doers(reading)
    of_group(reading)
    _one_lead(reading)


def _of_listed(reading: Reading) -> None:
    """The partners that a list of projects gives behind the name of this one."""
    page = reading.whole or reading
    known = {fact.span for fact in reading.project.all(RK.acronym)} if reading.project is not None else set()
    for listed in reading.once(names_with_partners):
        if listed.partners is None or listed.introduced is None or (listed.short or listed.name) not in known:
            continue
        lands = page.codes_in(listed.introduced, "country")
        land = (lands[0].concept, lands[0].span) if len(lands) == 1 else None
        words = page.words(listed.partners)
        pieces = [Span(listed.partners.start + piece.start(), listed.partners.start + piece.end()) for piece in _TOWNS.finditer(words)]
        for body in of_items(page, pieces if _TWO_TOWNS.fullmatch(words) else items_of(page, listed.partners), land):
            note(reading, body, PARTNER, body.span, rule="sentence.listed/1", confidence=LIKELY)


_TOWNS: Final = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]+")
#: "Talsi and Saldus"
_TWO_TOWNS: Final = re.compile(rf"{_TOWNS.pattern}\s(?:un|and|ir|ja)\s{_TOWNS.pattern}")
_AFTER_ROLE: Final = re.compile(
    r"(?:\s(?:(?:No|Nr)\.?\s?)?\d{1,2}(?=\s?[:–—-]))?"
    r"\s*(?:(?:of|in) (?:the|this) project\s+(?:[“„\"][^“”„\"\n]{2,90}[”“\"]\s+|[A-Z][A-Z\d-]{2,}\s+)?)?(?:šajā\s(?:reizē|projektā)\s+)?"
    r"(?:(?:šajā |šī )?projektā\s+|(?:are|is) (?:performed|carried out|fulfilled|undertaken) by\s+)?"
    r"(?:(?:funkcijas|pienākumus|lomu|lomā)\s+(?:un pienākumus\s+)?(?:projektā\s+)?(?:veic|pilda|uzņemas|uzņēmās|"
    r"uzņēmusies|ir)\s+)?(?:no\s+)?(?:ir|is|are|yra|on|was|were|bija|būs|bus|oli|tiek|šādi|[-–—:,])*\s*(?:the\s+|arī\s+|veel\s+|"
    r"šādas?\s+\w+\s*[:–-]\s*|[-–—:]\s*)?(?:valsts\s(?=SIA)|biedrību?\s|nodibinājumu?\s|(?:[a-zāčēģīķļņšūž]+\s){0,8}"
    r"(?:ražotāj|uzņēmum|kompānij|firm|iestād|organizācij|company|organi[sz]ation)\w*\s)?"
)
_BEFORE_ROLE: Final = re.compile(
    r"[”“\"»)]?(?:\s*projektā)?(?:\s(?:darbojas|strādā|piedalās|iesaistās|iesaistījusies|ir iesaistīta|ir iesaistīts"
    r"|dirbo|dalyvauja|dalyvavo)(?:\sprojekte)?)?(?:\s*\([A-ZĀČĒĢĪĶĻŅŠŪŽ][\w ]{1,12}\))?\s*(?:[(,–—-]|ir|is|kā|as|kaip"
    r"|yra|on)\s*"
    r"(?:kas ir\s+|kura ir\s+|kurš ir\s+|kā\s+|the\s+|as\s+)?(?:(?:šī|šā|"
    r"the)\s+)?(?:[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s(?:un|ja|ir|and)\s+(?:the\s+)?)?(?:projekta\s+|project\s+|projekti\s+|projekto\s+)?"
)


def _read_sentence(reading: Reading, sentence: Span) -> None:
    _lead_behind_mark(reading, sentence)
    bodies = without_other_names(reading, bodies_in(reading, sentence))
    _behind_kind(reading, sentence)
    if not bodies:
        _behind_colon(reading, sentence)
        _roles(reading, sentence, bodies)
        if speaks_of_project(reading, sentence):
            _cooperation(reading, sentence, bodies)
        return
    events = reading.codes_in(sentence, "eventtype")
    projects = reading.cues_in(sentence, LEX.project)
    if events and not reading.codes_in(sentence, "role") and not (projects and projects[0].span.start < events[0].span.start):
        return
    bodies = with_countries(reading, sentence, bodies)
    _by_country(reading, sentence)
    _from_each(reading, sentence)
    if reading.language == "et":
        _from_each_estonian(reading, sentence)
    _in_brackets(reading, sentence)
    _behind_colon(reading, sentence)
    _roles(reading, sentence, bodies)
    _labelled(reading, sentence, bodies)
    if not speaks_of_project(reading, sentence):
        if not reading.other_projects and LED.search(reading.words(sentence)):
            doers(reading, sentence, bodies)
        return
    _cooperation(reading, sentence, bodies)
    _those_from(reading, sentence, bodies)
    _together(reading, sentence, bodies)
    _are_partners(reading, sentence, bodies)
    actors(reading, sentence, bodies)
    doers(reading, sentence, bodies)
    applicants(reading, sentence, bodies)
    contractors(reading, sentence, bodies)
    signatories(reading, sentence, bodies)


_BEHIND_MARK: Final = re.compile(
    r"(?:\s*[–:-]\s+|(?P<verb>(?:\s(?:of|in) (?:the|this) [Pp]roject|\sprojektā|\sprojekte|\sprojektis)?"
    r"\s(?:ir|is|was|yra|buvo|on|oli)\s(?:the\s)?(?:[a-zāčēģīķļņšūž][^.,;:()\n–]{3,90}\s[–-]\s(?:the\s)?)?))"
    r"(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ“„\"][^.,;:\n()]{3,100}?)(?:,\s(?P<land>[^\W\d_]+))?"
    r"(?=[.,;\n]|\s\(|(?<!\sof)(?<!\sfor)\sthe\b|\s(?:Project|project|Projekta) partner|$)"
)


#: Whose doer has been hired and is no partner: "Līguma izpildītājs ir SIA “X”", folded.
_OF_CONTRACT: Final = frozenset("liguma darbu buvdarbu iepirkuma pasutijuma buvniecibas sutarties".split())


def _lead_behind_mark(reading: Reading, sentence: Span) -> None:
    """ "…, Lead partner – Foundation of X, Estonia.": what stands behind a role and a dash is a body, whatever its name is like.

    Behind "is" a noun that heads names or a quotation must tell that it is one: "The lead partner is Kalni Rural association “Upe”".
    """
    for role in reading.codes_in(sentence, "role"):
        if reading.word_before(role.span.start) in _OF_CONTRACT:
            continue
        if role.concept != LEAD or (match := _BEHIND_MARK.match(reading.text, role.span.end, sentence.end)) is None:
            continue
        name = Span(match.start("name"), match.end("name"))
        if any(body.span.overlaps(name) and body.span != name for body in reading.bodies) and reading.language != "en":
            continue
        words = reading.words(name).split()
        is_proper = len(words) >= 2 and all(word[0].isupper() or len(word) <= 3 for word in words)
        body = body_of_item(reading, name) or (Body(name, reading.words(name)) if is_proper else None)
        if match["verb"] and not heads_name(reading, match["name"]):
            continue
        if body is None or len(body.name.split()) > LONGEST_NAME or reading.project is None:
            continue
        place = Span(match.start("land"), match.end("land")) if match["land"] else None
        country = country_at(reading, place) if place else None
        if country is not None and place is not None:
            body = replace(body, country=(country, place))
        note(reading, body, LEAD, role.span, rule="sentence.lead/2", confidence=LIKELY)


_FROM_COUNTRY: Final = re.compile(
    r"(?:^|(?<=[\s,;]))(?:no|from|iš)\s(?:the\s)?(?P<land>[^\W\d_]+)(?:\s(?:side|puses|pusės))?\s(?:projektā\s(?:piedalās|piedalījās|piedalīsies|"
    r"strādā|iesaistīti|iesaistīta)|piedalās|dalyvauja|dalyvavo|ir|yra|are|is|[–—-])\s",
    re.IGNORECASE,
)


#: Estonian "Eestist A ja B ning Lätist C".
_FROM_ESTONIAN: Final = re.compile(
    r"(?<!\w)(?P<land>(?:Eesti|Läti|Leedu|Soome|Rootsi|Poola)(?:st|s)|(?:Saksamaa|Taani|Norra|Venemaa)(?:lt|st|l))\s(?=[A-ZÕÄÖÜ“„\"])"
)


def _from_each_estonian(reading: Reading, sentence: Span) -> None:
    """The bodies behind each of two countries, in a sentence that speaks of partners."""
    groups = list(_FROM_ESTONIAN.finditer(reading.text, sentence.start, sentence.end))
    if len(groups) < 2 or not re.search(r"(?i)partner", reading.words(sentence)):
        return
    for match, after in [*pairwise(groups), (groups[-1], None)]:
        land = next(iter(reading.codes_in(Span(match.start("land"), match.end("land")), "country")), None)
        stop = after.start() if after else sentence.end
        words = re.split(r"[.;:]|,\s(?=kes|mis|kus|mille)|\s\(", reading.text[match.end() : stop])[0]
        words = re.sub(r",?\s(?:ja|ning|ja ka)\s*$", "", words).rstrip(" ,")
        for body in of_items(reading, items_of(reading, Span(match.end(), match.end() + max(len(words), 1))), None):
            if land is not None:
                body = replace(body, country=body.country or (land.concept, land.span))
            note(reading, body, PARTNER, body.span, rule="sentence.from/3", confidence=LIKELY)


def _from_each(reading: Reading, sentence: Span) -> None:
    """ "From Poland the foundation A takes part in the project, from Italy – B": the bodies behind each of two countries or more.

    "The project partners from the Latvian side are A, B and C; from the Estonian side – D and E".
    """
    is_of_partners = any(role.concept == PARTNER for role in reading.codes_in(sentence, "role"))
    groups = [
        (_land_of(reading, Span(match.start("land"), match.end("land"))), match)
        for match in _FROM_COUNTRY.finditer(reading.text, sentence.start, sentence.end)
        if match["land"][0].isupper() and (is_of_partners or match[0].split()[-1] not in _ARE_WORDS)
    ]
    if sum(land is not None for land, _ in groups) < 2 or not reading.cues_in(sentence, LEX.project):
        return
    for number, (land, match) in enumerate(groups):
        stop = groups[number + 1][1].start() if number + 1 < len(groups) else sentence.end
        words = re.split(r"\s[–—-]\s(?=(?:and|un|ir)\s)|,\s(?=(?:projekt|o |kā |bet |savukārt )\S*)", reading.text[match.end() : stop])[
            0
        ].rstrip(" .,;")
        items = items_of(reading, Span(match.end(), match.end() + max(len(words), 1)))
        if any(len(reading.words(item).split()) > 14 for item in items):
            continue
        for body in of_items(reading, items, land):
            note(reading, body, PARTNER, body.span, rule="sentence.from/2", confidence=LIKELY)


_ARE_WORDS: Final = frozenset("ir yra are is".split())


def _land_of(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The country that a word names, or of which it is the English adjective: "from the Latvian side"."""
    named = next((land.concept for land in reading.codes_in(span, "country")), None)
    adjective = _ADJECTIVES.get(reading.words(span)) if named is None else None
    country = reading.lexicon.country(adjective) if adjective else named
    return (country, span) if country is not None else None


_BEHIND_COLON: Final = re.compile(r"[^.;:()]{0,70}:\s+(?=\S)")
#: "partneriem no dažādām valstīm – A (Austrija), B (Beļģija)".
_BEHIND_DASH: Final = re.compile(r"(?:\s(?:no|from|iš|un|and|ir)\s[^.;:()–—]{3,60}?)?\s[–—-]\s+(?=[^\W\d_a-z])")


#: Who does the work, as a kind of bodies, and a colon: "Projektu kopā īsteno piecas biedrības:".
_KIND_AND_COLON: Final = re.compile(
    r"\b[Pp]rojektu\s(?:kopā\s|kopīgi\s)?(?:īsteno|īstenoja|īstenos|realizē|realizēja)\s[^.;:]{0,120}?"
    r"\b(?:grupas|organizācijas|institūcijas|pašvaldības|biedrības|iestādes|uzņēmumi|skolas)(?:\s\([^()]{2,10}\))?\s?[:–—]\s+"
)


def _behind_kind(reading: Reading, sentence: Span) -> None:
    """ "Projektu kopā īsteno vietējās grupas: A (vadošais partneris), B un C.": all of that kind take part."""
    opens = _KIND_AND_COLON.search(reading.text, sentence.start, sentence.end)
    if opens is not None and opens.end() < sentence.end:
        for body in named_list(reading, Span(opens.end(), sentence.end)):
            note(reading, body, PARTNER, body.span, rule="sentence.list/2", confidence=LIKELY)


def _behind_colon(reading: Reading, sentence: Span) -> None:
    """ "carried out by seven partners from six countries: A and B (Latvia), C (Sweden) …": a list to the end of the sentence."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept == PARTNER and not _is_singular(reading.words(role.span))]
    if not roles or not (
        speaks_of_project(reading, sentence)
        or _DONE_TOGETHER.search(reading.words(sentence))
        or any(fold(reading.words(role.span)).startswith("projekt") for role in roles)
    ):
        return
    for role in roles:
        mark = _BEHIND_COLON.match(reading.text, role.span.end, sentence.end)
        if mark is None or mark.end() >= sentence.end or _AFTER_ROLE.fullmatch(mark[0]):
            continue
        rest = Span(mark.end(), sentence.end)
        run = bodies_in(reading, rest)[:1]
        found = whole_list(reading, sentence, run) if run and run[0].span.start - mark.end() <= 6 else []
        found = found if len(found) >= 3 else named_list(reading, rest)
        if not found:
            continue
        land = _only_land(reading, Span(role.span.end, mark.end()))
        for body in found if len(found) >= 3 else ():
            note(reading, _from_land(body, land), PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)
        return
    for role in roles:
        mark = _BEHIND_DASH.match(reading.text, role.span.end, sentence.end)
        found = named_list(reading, Span(mark.end(), sentence.end)) if mark and mark.end() < sentence.end else []
        if sum(bool(bodies_in(reading, body.span)) for body in found) * 3 >= len(found) * 2:
            for body in found:
                note(reading, body, PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)


def _only_land(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The one country that stands between "partners" and the list of them: "Partnerid Eestis tööde tegemisel on:"."""
    lands = reading.codes_in(span, "country")
    return (lands[0].concept, lands[0].span) if len(lands) == 1 else None


def _from_land(body: Body, land: tuple[NamedNode, Span] | None) -> Body:
    """A body with the country of the list in which it stands, unless it has its own."""
    return replace(body, country=body.country or land)


#: The work of the page's only project, done together.
_DONE_TOGETHER: Final = re.compile(
    r"\b(?:done|planned|carried out|implemented) (?:together )?by\b|\bīsteno\b|\bįgyvendina\b", re.IGNORECASE
)


def _roles(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the lead partner is X in C", "X (lead partner)", "the partners are A, B and C"."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept in (LEAD, PARTNER, ASSOCIATED)]
    roles = [
        role
        for role in roles
        if reading.words(role.span)
        .casefold()
        .split()[-1]
        .startswith(("partner", "benefic", "juhtpartner", "peapartner", "põhipartner", "koordin", "coordin", "gavėj", "parter", "pasūtīt"))
    ]
    for role in roles:
        some = _SOME_OF.match(reading.text, role.span.end, sentence.end)
        run = run_from(reading, some.end() if some else role.span.end, bodies, _AFTER_ROLE)
        if role.concept == LEAD:
            before = _right_before(reading, role.span, bodies)
            lead = run[0] if run else before
            if run and before is not None and _AS_LEAD.fullmatch(reading.text, before.span.end, role.span.start):
                lead = before
                others = whole_list(reading, sentence, run)
                does = _DO_TOGETHER.match(reading.text, others[-1].span.end, sentence.end)
                for body in others if does else ():  # "X as the lead partner, A, B and C together carry out"
                    note(reading, body, PARTNER, body.span, rule="sentence.partners/1", confidence=LIKELY)
            if not run and re.match(r"\s*[–—:]|\s+-\s", reading.text[role.span.end : role.span.end + 3]):
                lead = None  # who leads stands behind the mark
            if lead is not None:
                note(reading, lead, LEAD, role.span, rule="sentence.lead/1")
                _lead_over(reading, lead, role.span)
            continue
        if run and (_is_statement(reading, role.span, run[0].span) or _is_beside(reading, role.span, run[0].span)):
            run = run if _is_statement(reading, role.span, run[0].span) else run[:1]
            land = _land_before(reading, sentence, role.span) or _land_between(reading, role.span, run[0].span)
            found = whole_list(reading, sentence, run) if _is_statement(reading, role.span, run[0].span) else run
            for body in _longer(found, _named_behind(reading, sentence, role)):
                note(reading, _from_land(body, land), role.concept, role.span, rule="sentence.partners/1")
        elif (before := _right_before(reading, role.span, bodies)) is not None and _is_singular(reading.words(role.span)):
            note(reading, before, role.concept, role.span, rule="sentence.partners/1")
        elif not run:
            for body in _named_behind(reading, sentence, role):
                note(reading, body, role.concept, role.span, rule="sentence.partners/3", confidence=LIKELY)


#: What joins several partners and the list of them.
_ARE: Final = re.compile(r"\s(?:ir|are|were|yra|buvo|on|olid|bija|būs)(?:\s(?:arī|veel|ka|the))?\s*:?\s+(?=[A-ZĀČĒĢĪĶĻŅŠŪŽÕÄÖÜ“„\"])")
#: "Eesti poolelt on partnerid veel A, B ja C": the verb stands before.
_ON_BEFORE: Final = re.compile(r"\b(?:on|olid)\s(?:projekti\s|projektis\s)?$")
_MORE: Final = re.compile(r"\s(?:veel|ka)?\s*(?=[A-ZÕÄÖÜ“„\"])")


def _named_behind(reading: Reading, sentence: Span, role: Mention) -> list[Body]:
    """ "Projekti partnerid on Ida Turism, Uue vald (Läti) ja SA Kivi, kes …": the list behind "partners are", by its form alone."""
    if role.concept != PARTNER or _is_singular(reading.words(role.span)):
        return []
    opens = _ARE.match(reading.text, role.span.end, sentence.end)
    if opens is None and reading.language == "et" and _ON_BEFORE.search(reading.text[sentence.start : role.span.start]):
        opens = _MORE.match(reading.text, role.span.end, sentence.end)
    return named_list(reading, Span(opens.end(), sentence.end)) if opens is not None and opens.end() < sentence.end else []


def _longer(found: Sequence[Body], other: Sequence[Body]) -> Sequence[Body]:
    return other if len(other) > len(found) else found


#: What those do who carry the project out with the lead.
_DO_TOGETHER: Final = re.compile(
    r"[”“\"»]?\s(?:(?:kopā|kopīgi|together|jointly|kartu|bendrai)\s|(?=(?:sāk|īsteno|pabei|realizē|carry|implement|įgyvendina))\S)"
)
#: What makes the body before "lead partner" the lead: "X kā projekta vadošais partneris, A un B kopā …".
_AS_LEAD: Final = re.compile(r"[”“\"»]?\s(?:kā|as|kaip)\s(?:the\s)?(?:projekta\s|project\s|projekto\s)?")

#: " – 23 municipalities of the region, among them": a count before some of the partners.
_SOME_OF: Final = re.compile(
    r"(?:\s*[–—:-]?\s*\d{1,3}\s[^,.;:()]{3,60}|\s(?:from|no|iš)\s[^,.;:()]{3,60}),\s(?:tajā skaitā|tai skaitā|tostarp"
    r"|including|among them)(?=\s)",
    re.IGNORECASE,
)
_BY_COUNTRY: Final = re.compile(r"(?<!\w)(?P<land>[^\W\d_]+)\s\((?P<names>[^()\n]{8,400})\)")


def _by_country(reading: Reading, sentence: Span) -> None:
    """ "partners from several countries – Latvia (A, B), Estonia (C and D)": lists in brackets behind their countries."""
    if not any(role.concept == PARTNER for role in reading.codes_in(sentence, "role")):
        return
    groups = []
    for match in _BY_COUNTRY.finditer(reading.text, sentence.start, sentence.end):
        lands = reading.codes_in(Span(match.start("land"), match.end("land")), "country")
        if lands:
            groups.append((lands[0], Span(match.start("names"), match.end("names"))))
    if len(groups) < 2:
        return
    for land, names in groups:
        for item in items_of(reading, names):
            body = body_of_item(reading, item)
            if body is not None and re.fullmatch(r"\s?[–—-]\s[^\W\d_]+", reading.text[body.span.end : item.end]):
                body = Body(item, reading.words(item))  # the country behind a dash tells branches of one name apart
            if body is not None:
                note(
                    reading,
                    replace(body, country=body.country or (land.concept, land.span)),
                    PARTNER,
                    land.span,
                    rule="sentence.countries/1",
                )


#: Where two names of a list ran together: "parksBauskas".
_GLUED: Final = re.compile(r"(?<=[a-zāčēģīķļņšūžąęėįųõäöü])(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])")


def _unglued(span: Span, text: str) -> Iterator[Span]:
    """The names of a list that lost what stood between them."""
    cuts = [0, *(match.start() for match in _GLUED.finditer(text)), len(text)]
    yield from (Span(span.start + start, span.start + end) for start, end in pairwise(cuts))


_BRACKETED: Final = re.compile(r"[”“\"»]?\s\((?P<names>(?:[^()\n]|\([^()\n]{2,40}\)){20,800})\)")
_FEWEST_BRACKETED: Final = 3


def _in_brackets(reading: Reading, sentence: Span) -> None:
    """ "together with the partners of the project (A, B, C)": at least three names in brackets right behind the word."""
    for role in reading.codes_in(sentence, "role"):
        match = _BRACKETED.match(reading.text, role.span.end, sentence.end) if role.concept == PARTNER else None
        if match is None:
            continue
        names = Span(match.start("names"), match.end("names"))
        items = items_of(reading, names) if re.search(r"[,;]", match["names"]) else list(_unglued(names, match["names"]))
        bodies = list(of_items(reading, items, None))
        if len(bodies) >= _FEWEST_BRACKETED and 2 * len(bodies) > len(items):
            for body in bodies:
                note(reading, body, PARTNER, role.span, rule="sentence.partners/1")


def _labelled(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "…, iesniedzējs – X, …": a form's label for a role within a sentence, a dash or a colon, and a body."""
    tokens = reading.tokens_in(sentence)
    for body in bodies:
        mark = _BEHIND_LABEL.search(reading.text[sentence.start : body.span.start])
        if mark is None:
            continue
        stop = sentence.start + mark.start()
        for at in range(len(tokens)):
            if tokens[at].end > stop or stop - tokens[at].start > 50:
                continue
            label = reading.lexicon.field_at(reading.text, tokens[at:], reading.language)
            if reading.word_before(tokens[at].start) in _OF_CONTRACT:
                continue
            if label is not None and label.span.end == stop and label.concept in (LEAD, PARTNER, ASSOCIATED):
                alone = label.concept == LEAD
                for member in [body] if alone else whole_list(reading, sentence, run_from(reading, body.span.start, bodies)):
                    note(reading, member, label.concept, label.span, rule="sentence.label/1")
                break


#: What joins a label within a sentence and a body: a dash, a colon, "in this project is".
_BEHIND_LABEL: Final = re.compile(r"\s*[–:-]\s*$|\s(?:šajā\s|šī\s)?(?:projektā\s)?(?:ir|būs|is|on|yra)\s(?:the\s)?$")


def _lead_over(reading: Reading, body: Body, at: Span) -> None:
    """A lead that was noted as a partner before is the lead."""
    draft = reading.participation(organisation_of(reading, body), body.span, rule="sentence.lead/1")
    if draft is not None:
        lead_over_partner(draft, at, rule="sentence.lead/1")


def _is_statement(reading: Reading, role: Span, body: Span) -> bool:
    """Whether "partners" and a name behind it are joined by a verb or a mark, or stand in apposition to "with"."""
    between = reading.text[role.end : body.start]
    if re.fullmatch(r"\s+(?:no|from)\s+(?:the\s+)?", between):
        return True
    if reading.language == "et" and re.search(r"\bon\s(?:projektis\s)?$", reading.text[max(0, role.start - 14) : role.start]):
        return True
    if re.search(r"[-–—:]|\b(?:ir|is|are|yra|on|bija|būs|were|oli)\b", between):
        return True
    return re.search(r"(?:\bar|\bwith|\bsu|\bkoos)\s+(?:\w+\s+)?$", reading.text[max(0, role.start - 30) : role.start]) is not None


def _is_beside(reading: Reading, role: Span, body: Span) -> bool:
    """Whether a name stands in apposition to the role: "projekta trešais partneris Kalnu muzejs"."""
    return reading.text[role.end : body.start] == " " and _is_singular(reading.words(role)) and reading.language in ("lv", "en", "et")


def _land_before(reading: Reading, sentence: Span, role: Span) -> tuple[NamedNode, Span] | None:
    """The country right before the role: "Projekti Läti partnerid on", "Lithuanian partners:"."""
    for land in reading.codes_in(sentence, "country"):
        if reading.text[land.span.end : role.start] == " ":
            return land.concept, land.span
    match = _OF_LAND.search(reading.text[sentence.start : role.start]) if reading.language == "en" else None
    country = reading.lexicon.country(_ADJECTIVES[match[1]]) if match else None
    return (country, Span(sentence.start + match.start(1), sentence.start + match.end(1))) if match and country else None


#: English adjectives of the countries around the Baltic Sea.
_ADJECTIVES: Final = {
    "Latvian": "LV",
    "Lithuanian": "LT",
    "Estonian": "EE",
    "Finnish": "FI",
    "Swedish": "SE",
    "Polish": "PL",
    "German": "DE",
    "Danish": "DK",
    "Norwegian": "NO",
    "Belarusian": "BY",
    "Russian": "RU",
}
_OF_LAND: Final = re.compile(rf"(?<!and )(?<!, )\b({'|'.join(_ADJECTIVES)})\s(?:project\s)?$")


def _land_between(reading: Reading, role: Span, body: Span) -> tuple[NamedNode, Span] | None:
    """The country of all that follow: "partners from Lithuania – A and B"."""
    between = reading.text[role.end : body.start]
    if not _FROM_LAND.fullmatch(between):
        return None
    land = next(iter(reading.codes_in(Span(role.end, body.start), "country")), None)
    return (land.concept, land.span) if land is not None else None


_FROM_LAND: Final = re.compile(r"\s(?:no|from|iš|in)\s[^\W\d_]+\s*[–—:-]\s*")


def _is_singular(word: str) -> bool:
    return re.search(r"(?:partneris|partner|partnere|partneriu|partneriks)$", word.casefold()) is not None


def _right_before(reading: Reading, role: Span, bodies: Sequence[Body]) -> Body | None:
    before = [body for body in bodies if body.span.end <= role.start]
    if before and _BEFORE_ROLE.fullmatch(reading.text[before[-1].span.end : role.start]):
        return before[-1]
    return None


#: Words for working together, and those who are counted before they are named: "kopā ar četriem partneriem no Somijas –".
_COOPERATES: Final = re.compile(
    r"(?<!\w)(?i:sadarbībā ar|sadarbojoties ar|kopā ar|partnerībā ar|in (?:close )?(?:cooperation|partnership|collaboration) with|"
    r"(?:together|jointly) with|(?:kartu|drauge|bendradarbiaujant|bendradarbiaudam[ai]) su|koostöös)\s+"
    r"(?P<group>(?:(?!(?:un|and|ir|with)\s)[a-zāčēģīķļņšūžąęėįų]+\s|\d{1,2}\s|(?:Latvijas|Latgales|Kurzemes|Zemgales|Vidzemes)\s){0,4}?"
    r"(?:partner(?:iem|i|s|iais|iu)?|pašvaldībām|organizācijām|institūcijām)(?!\w)"
    r"(?:\s+(?:no|from|iš)\s+[^\W\d_]+(?:\s(?:un|and|ir)\s[^\W\d_]+)?(?=\s*[-–—:(]))?\s*[-–—:(]?\s*)?(?:the\s+)?"
)


_CARRIED: Final = re.compile(r"\b(?:is|was|be|been) (?:being )?(?:carried out|implemented|reali[sz]ed|conducted|run|led)\b")
_WITH: Final = re.compile(r"(?:the\s+)?[\s–—:-]*")


def _cooperation(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project together with A and B"."""
    words = reading.words(sentence)
    if MEETS.search(words):
        return
    is_carried = reading.has_cue(sentence, LEX.implements) or CARRIES_OUT.search(words) is not None or _CARRIED.search(words) is not None
    for match in _COOPERATES.finditer(reading.text, sentence.start, sentence.end):
        if not is_carried and not match["group"]:
            continue
        if match[0].endswith("(") and (close := reading.text.find(")", match.end(), sentence.end)) > match.end():
            sentence = Span(sentence.start, close)  # "with seven partners from A and B (…)"
        verb = CARRIES_OUT.search(reading.text, match.end(), sentence.end)
        rest = Span(match.end(), max(verb.start() if verb else sentence.end, match.end() + 1))
        run = [body for body in run_from(reading, match.end(), bodies, _WITH) if rest.holds(body.span)]
        whole = whole_list(reading, rest, run) if run else []
        whole = run if any(_ROLE_WORD.search(body.name) for body in whole) else whole
        land = _only_land(reading, Span(match.start("group"), match.end())) if match["group"] else None
        for body in _longer(company(reading, rest), whole):
            note(reading, _from_land(body, land), PARTNER, body.span, rule="sentence.cooperation/1", confidence=LIKELY)


#: "those who take part in the project, from A, B and C", with more of the project's name before it.
_TAKE_PART: Final = re.compile(r"\bprojekta\s[^.;]{0,260}?[”“\"»)\w]\s(?:dalībnieki|dalībniekiem|partneri|partneriem)\s+no\s+")


def _those_from(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the partners of the project from the libraries of A, B and C"."""
    match = _TAKE_PART.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    if len(run) >= 2:
        for body in whole_list(reading, sentence, run):
            note(reading, body, PARTNER, body.span, rule="sentence.from/1", confidence=LIKELY)


#: "and three partners of the industry" ends a list and is no name.
_ROLE_WORD: Final = re.compile(r"\bpartner", re.IGNORECASE)
_ARE_PARTNERS: Final = re.compile(
    r"[”“\"»]?\s(?:ir|bija|būs|are|were|yra|buvo)\s(?:[^.;,:]{0,70}?\s)?(?:partneri|partneris|partners|partneriai)"
    r"(?:\s(?:šajā\s)?projektā|\sin the project)\b"
)


def _are_partners(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "A, B and C are partners of X in the project": all that are enumerated before the verb."""
    for at, last in enumerate(bodies):
        if _ARE_PARTNERS.match(reading.text, last.span.end, sentence.end):
            for body in run_to(reading, bodies[: at + 1]):
                note(reading, body, PARTNER, body.span, rule="sentence.partners/2", confidence=LIKELY)
            return


_TOGETHER_IN: Final = re.compile(
    r"\bProjektā\s(?:[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s"
    r"|(?:darbojas|strādā|iesaistījušās|iesaistījušies|iesaistīti|iesaistītas|piedalās|piedalījās|apvienojušās)\s(?:arī\s|[–-]\s)?)"
)


def _together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "In the project “…” A, B and C will …": bodies right behind the title."""
    match = _TOGETHER_IN.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    for body in run if len(run) >= 2 else ():
        note(reading, body, PARTNER, body.span, rule="sentence.together/1", confidence=LIKELY)


def _one_lead(reading: Reading) -> None:
    """One lead a project: where a form or a sentence names one, a body that merely carries the project out is a partner."""
    leads = [(draft, fact) for draft in reading.participations() for fact in draft.all(RK.role) if fact.value == LEAD]
    stated = [pair for pair in leads if pair[1].kind == "stated"]
    if len(leads) < 2:
        return
    keep = stated[0] if stated else leads[0]
    for draft, fact in leads:
        if draft is keep[0] or fact in [pair[1] for pair in stated if pair[1].rule == "partners.form/1"]:
            continue
        draft.drop(fact)
        draft.add(RK.role, PARTNER, fact.span, rule=fact.rule, kind="inferred", confidence=LIKELY)


def _one_of_partners(reading: Reading) -> None:
    """ "X is one of 9 partners"."""
    for sentence in reading.sentences:
        for cue in reading.cues_in(sentence, LEX["one-of"]):
            partners = [
                role
                for role in reading.codes_in(sentence, "role")
                if role.concept == PARTNER
                and role.span.start >= cue.span.end
                and re.fullmatch(r"\s*(?:the\s)?\d{0,3}\s*(?:projekta |project )?", reading.text[cue.span.end : role.span.start])
            ]
            if (among := _OF_THEM.match(reading.text, cue.span.start, sentence.end)) is not None:
                ahead = Span(sentence.start, max(cue.span.start, sentence.start + 1))
                roles = [role for role in reading.codes_in(ahead, "role") if role.concept == PARTNER]
                for body in run_from(reading, among.end(), bodies_in(reading, sentence))[:1] if roles else ():
                    note(reading, body, PARTNER, roles[-1].span, rule="sentence.role/2", confidence=LIKELY)
                continue
            before = [body for body in bodies_in(reading, sentence) if body.span.end <= cue.span.start]
            if partners and before:
                note(reading, before[-1], PARTNER, Span(cue.span.start, partners[0].span.end), rule="sentence.role/1")


#: "partners, one of which is".
_OF_THEM: Final = re.compile(
    r"(?:viens|viena) no (?:tiem|tām|kuriem|kurām)\s(?:ir|bija|būs)\s(?:arī\s)?|one of (?:them|which"
    r"|whom) is\s(?:the\s)?|vienas iš (?:jų|kurių)\s(?:yra\s|[–-]\s)"
)
_BEHIND_CUE: Final = re.compile(r"\s*(?:(?:šajā\s|selles\s)?projekt(?:ā|is|e)\s+)?(?:arī\s+|veel\s+|ka\s+|the\s+|[-–—:]\s*)?")


def _participants_in_sentences(reading: Reading) -> None:
    """ "X takes part in the project from October 2017": a start of its own, and no lead where another is."""
    for sentence in reading.sentences:
        cues = reading.cues_in(sentence, LEX.participates)
        if not cues or not speaks_of_project(reading, sentence):
            continue
        if reading.codes_in(sentence, "eventtype") or MEETS.search(reading.words(sentence)):  # it takes part in a meeting
            continue
        bodies = with_countries(reading, sentence, bodies_in(reading, sentence))
        run = run_from(reading, cues[0].span.end, bodies, _BEHIND_CUE)
        for body in whole_list(reading, sentence, run) if run else ():
            note(reading, body, PARTNER, cues[0].span, rule="sentence.participates/1", confidence=LIKELY)
        before = [body for body in bodies if body.span.end <= cues[0].span.start]
        if not before or not re.search(r"projekt|project", reading.text[before[-1].span.end : sentence.end], re.IGNORECASE):
            continue
        as_partner = _AS_PARTNER.search(reading.text, cues[0].span.end, sentence.end)
        role = (PARTNER, match_span(as_partner)) if as_partner else (None, None)
        draft = note(reading, before[-1], *role, rule="sentence.partner/1")
        if draft is None:
            continue
        _own_start(reading, draft, Span(before[-1].span.end, cues[0].span.end))
        if not draft.has(RK.role) and _another_leads(reading, draft):
            draft.add(RK.role, PARTNER, cues[0].span, rule="sentence.role/1", kind="inferred", confidence=LIKELY)


#: "takes part in the project as a partner".
_AS_PARTNER: Final = re.compile(
    r"\b(?:kā (?:projekta )?partneris|as a (?:project )?partner|partnerina|partneriks|kaip (?:projekto )?partneris|partnerio teisėmis)\b"
)


def _own_start(reading: Reading, draft: Draft, span: Span) -> None:
    for date in reading.dates_in(span):
        if reading.word_before(date.span.start) in _FROM:
            draft.add(RK.participationStart, date.value, date.span, rule="sentence.start/1")


def _another_leads(reading: Reading, draft: Draft) -> bool:
    return any(other is not draft and any(fact.value == LEAD for fact in other.all(RK.role)) for other in reading.participations())
