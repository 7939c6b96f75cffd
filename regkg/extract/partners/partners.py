"""Who takes part in the project, in which role, from which country: from forms, tables, lists and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in, country_at
from regkg.extract.bodies.body_names import heads_name
from regkg.extract.bodies.enumerations import of_items, with_codes, with_countries, without_other_names
from regkg.extract.bodies.list_items import items_of
from regkg.extract.cues.role_words import are_several
from regkg.extract.cues.subject import goes_on, speaks_of_project
from regkg.extract.lists.name_runs import names_with_partners
from regkg.extract.partners.actors import actors
from regkg.extract.partners.applicants import applicants
from regkg.extract.partners.appositions import as_doers, bracketed_behind_name, named_as_doers, speaks_as_lead
from regkg.extract.partners.builders import builders, builders_within, housed
from regkg.extract.partners.cell_lines import read_cell_lines
from regkg.extract.partners.companions import companions, took_part_with
from regkg.extract.partners.consortia import (
    CONSORTIUM,
    apposed,
    behind_colon,
    behind_kind,
    behind_name,
    in_project_together,
    those_from,
    united,
)
from regkg.extract.partners.contestants import contestants
from regkg.extract.partners.contracts import contractors, is_on_grant, is_on_support, only_firm, signatories
from regkg.extract.partners.cooperation import cooperation, with_the_rest, work_together
from regkg.extract.partners.counted_partners import among_counted, among_them, one_of_partners
from regkg.extract.partners.doers import LED, about_project, doers, its_doers, under_lead
from regkg.extract.partners.groups import of_group
from regkg.extract.partners.joint import joint_work
from regkg.extract.partners.kinds import called_by_kind
from regkg.extract.partners.list_owners import owners_in_lists
from regkg.extract.partners.participants import is_title, is_within_another, note
from regkg.extract.partners.participation import (
    are_partners,
    enumerated_before,
    joins_as_partner,
    participants_in_sentences,
    people_from,
    people_of,
)
from regkg.extract.partners.partner_forms import read_field
from regkg.extract.partners.partner_lands import by_country, from_each, from_each_estonian, of_sides, parts_by_land, quoted_of_land
from regkg.extract.partners.partner_lists import (
    blocks_of_partners,
    blocks_with_shares,
    cells_of_partners,
    lines_of_lands,
    lines_with_codes,
    lines_with_lands,
    lines_with_lead,
    lines_with_roles,
    lists_below,
)
from regkg.extract.partners.partner_roles import as_lead_first, is_the_lead, partners_and_lead
from regkg.extract.partners.recipients import answerable, owners, receivers
from regkg.extract.partners.role_labels import behind_mark, coded, in_brackets, labelled
from regkg.extract.partners.roles_in_project import is_in_project, is_whose, joins
from regkg.extract.partners.tables import read_tables
from regkg.extract.partners.work_owners import owners_of_works
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.names import nominative
from regkg.extract.text.persons import employs, holds_person
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, printed
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER, RK, SKOS


def read_partners(reading: Reading) -> None:
    """Note the participations of the project."""
    if reading.project is None:
        return
    read_tables(reading)
    read_cell_lines(reading)
    lists: set[int] = set()
    prose: set[int] = set()
    for field in reading.fields_of(LEAD, PARTNER, ASSOCIATED):
        count = read_field(reading, field)
        if count > 1:
            lists.add(field.label.start)
        elif not count and field.first is not None and not holds_person(field.first.text):
            prose.add(field.first.start)
    blocks = list(blocks_of_partners(reading))
    for body in [*(blocks if len(blocks) > 1 else ()), *blocks_with_shares(reading), *cells_of_partners(reading)]:
        note(reading, body, body.role[0] if body.role is not None else PARTNER, body.span, rule="partners.form/1")
    with_lead = lines_with_codes(reading) or lines_with_roles(reading) or lines_with_lead(reading)
    with_lead = with_lead or (lines_of_lands(reading) if not lists else [])
    for body in with_lead:
        note(reading, body, body.role[0] if body.role is not None else PARTNER, body.span, rule="partners.form/1")
    below = lists_below(reading)
    if not any(draft.has(RK.role) for draft in reading.participations()) and not below and not reading.other_projects:
        for body in lines_with_lands(reading):
            note(reading, body, PARTNER, body.span, rule="partners.lands/1", confidence=LIKELY)
    for sentence in reading.sentences:
        if any(sentence.overlaps(body.span) for body in with_lead):
            continue
        if sentence.start in prose or (sentence.start not in lists and not reading.in_field(sentence, LEAD, PARTNER, ASSOCIATED)):
            for part in parts_by_land(reading, sentence):
                _read_sentence(reading, part)
    for body in below:
        note(reading, body, PARTNER, body.span, rule="sentence.below/1", confidence=LIKELY)
    _of_listed(reading)
    one_of_partners(reading)
    bracketed_behind_name(reading)
    participants_in_sentences(reading)
    builders_within(reading)
    named_as_doers(reading)
    owners_in_lists(reading)
    owners_of_works(reading)
    of_group(reading)
    only_firm(reading)
    answerable(reading)
    _once_each(reading)
    _lands_elsewhere(reading)
    _led_from_elsewhere(reading)
    _one_lead(reading)


def _once_each(reading: Reading) -> None:
    """Of names one inside the other that several rules took from one place, only the right ones.

    "A and B" are two, "Society for Hills and Lakes" is one.
    """
    if reading.project is None:
        return
    places = {draft: [fact.span for fact in draft.all(RK.organisation)] for draft in reading.participations()}
    for draft, spans in places.items():
        inside = [other for other, its in places.items() if other is not draft and all(_within_one(span, spans) for span in its)]
        if not inside:
            continue
        parts = sorted(span for other in inside for span in places[other])
        are_several = all(_is_run_of(reading, span, [part for part in parts if span.holds(part)]) for span in spans)
        for other in [draft] if are_several else inside:
            _leave_out(reading, other)


def _leave_out(reading: Reading, participation: Draft) -> None:
    """Take a participation back, and with it a body that is named for no other reason."""
    if reading.project is None or participation not in reading.drafts:
        return
    for fact in [fact for fact in reading.project.all(RK.participation) if fact.value is participation]:
        reading.project.drop(fact)
    reading.drafts.remove(participation)
    for fact in participation.all(RK.organisation):
        body = fact.value
        used = any(fact.value is body for draft in reading.drafts for fact in draft.facts)
        if isinstance(body, Draft) and body.iri is None and not used and body in reading.drafts:
            reading.drafts.remove(body)


def _within_one(span: Span, others: Sequence[Span]) -> bool:
    return any(other.holds(span) and other != span for other in others)


#: What stands between names that are enumerated.
_BETWEEN_NAMES: Final = re.compile(r"[\s,;]*(?:(?:un|and|ir|ja|kā arī|as well as|bei|ning|the)\s)*")


def _is_run_of(reading: Reading, span: Span, parts: Sequence[Span]) -> bool:
    """Whether a passage enumerates parts, two at least, that are names by themselves: with the noun of a body, or of two words.

    In English only the noun tells: "and" may join what one body is for.
    """
    words = [reading.words(part) for part in parts]
    is_english = reading.language == "en"
    if len(parts) < _FEWEST_PARTS or not all((" " in name and not is_english) or heads_name(reading, name) for name in words):
        return False
    edges = [span.start, *(edge for part in parts for edge in part), span.end]
    return all(_BETWEEN_NAMES.fullmatch(reading.text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


_FEWEST_PARTS: Final = 2


def _lands_elsewhere(reading: Reading) -> None:
    """The country of a participant that its name tells, or that stands in brackets behind its name in another place of the page."""
    bracketed = {nominative(body.name, reading): body.span.end for body in reading.bodies if _ONE_WORD.match(reading.text, body.span.end)}
    for draft in reading.participations():
        fact = draft.first(RK.organisation)
        body = fact.value if fact is not None else None
        if fact is None or not isinstance(body, Draft) or body.iri is not None or body.has(RK.country):
            continue
        if (state := _state_in_name(reading, fact.span)) is not None:
            body.add(RK.country, state.concept, state.span, rule="names.country/2")
            continue
        ends = [name.end for name in printed(reading.words(fact.span), reading.text)]
        ends += [
            end for name, end in bracketed.items() if any(label.value == reading.text_literal(name) for label in body.all(SKOS.prefLabel))
        ]
        behind = (_ONE_WORD.match(reading.text, end) for end in ends)
        places = [Span(*match.span("land")) for match in behind if match is not None]
        lands = {land: place for place in places if (land := country_at(reading, place)) is not None}
        if len(lands) == 1:
            land, place = lands.popitem()
            body.add(RK.country, land, place, rule="names.country/1")


#: A republic as it stands in the names of its own bodies, first or, in English, last: "Lietuvas Republikas", "of the Republic of Latvia".
_STATE_FIRST: Final = re.compile(r"[^\W\d_]+\s(?:Republikas|Respublikos|Vabariigi)\s")
_STATE_LAST: Final = re.compile(r"(?:the\s)?Republic\sof\s[^\W\d_]+")
#: What kind of body of the country before it one is, and its name: "Norvēģijas | organizācija “Kalni”".
_KIND_QUOTED: Final = re.compile(rf"(?:\s[{LOWER}]+){{1,3}}\s[{OPEN}][^{OPEN}{CLOSE}\n]+[{CLOSE}]")
#: Bodies that a state has in others.
_IS_ABROAD: Final = re.compile(r"vēstniecīb|konsulāt|ambasad|konsulat|saatkon|embassy|consulate", re.IGNORECASE)


def _state_in_name(reading: Reading, name: Span) -> Mention | None:
    """The state whose body one is by its name: "Lietuvas Republikas Upju dienests", "River Service of the Republic of Lithuania"."""
    if _IS_ABROAD.search(reading.words(name)):
        return None
    for land in reading.codes_in(name, "country"):
        if land.span.start == name.start and _STATE_FIRST.match(reading.text, name.start, name.end):
            return land
        is_home = reading.lexicon.alpha_2(land.concept) in _HOME.get(reading.language or "", _ALL_HOMES)
        if land.span.start == name.start and not is_home and _KIND_QUOTED.fullmatch(reading.text, land.span.end, name.end):
            return land
        if land.span.end == name.end and name.start < land.span.start and _STATE_LAST.fullmatch(reading.words(land.span)):
            return land
    return None


#: One word in brackets behind a name.
_ONE_WORD: Final = re.compile(r"\s\((?P<land>[^\W\d_]{4,20})\)")


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


_TOWNS: Final = re.compile(rf"[{UPPER}][^\W\d_]+")
#: "Talsi and Saldus"
_TWO_TOWNS: Final = re.compile(rf"{_TOWNS.pattern}\s(?:un|and|ir|ja)\s{_TOWNS.pattern}")


def _read_sentence(reading: Reading, sentence: Span) -> None:
    behind_mark(reading, sentence)
    as_lead_first(reading, sentence)
    sentence = about_project(reading, sentence)
    named = [
        body
        for body in without_other_names(reading, bodies_in(reading, sentence))
        if not is_within_another(reading, body.span) and not is_title(reading, body)
    ]
    bodies = [body for body in named if not employs(reading, body.span)]
    behind_kind(reading, sentence)
    if speaks_of_project(reading, sentence):
        called_by_kind(reading, sentence)
    is_told = speaks_of_project(reading, sentence) or goes_on(reading, sentence)
    if named and (is_told or is_on_support(reading, sentence) or is_on_grant(reading, sentence)):
        contractors(reading, sentence, named)  # whoever's head signs does
        speaks_as_lead(reading, sentence, named)
    if speaks_of_project(reading, sentence) or goes_on(reading, sentence):
        enumerated_before(reading, sentence)
        quoted_of_land(reading, sentence)
    if not bodies:
        behind_colon(reading, sentence)
        partners_and_lead(reading, sentence, bodies)
        if speaks_of_project(reading, sentence):
            cooperation(reading, sentence, bodies)
            doers(reading, sentence, bodies)
        return
    events = reading.codes_in(sentence, "eventtype")
    projects = reading.cues_in(sentence, LEX.project)
    if events and not reading.codes_in(sentence, "role") and not (projects and projects[0].span.start < events[0].span.start):
        return
    bodies = with_codes(reading, sentence, with_countries(reading, sentence, bodies))
    coded(reading, bodies)
    by_country(reading, sentence)
    from_each(reading, sentence)
    if reading.language == "et":
        from_each_estonian(reading, sentence)
    if speaks_of_project(reading, sentence) or goes_on(reading, sentence):
        of_sides(reading, sentence, bodies)
        work_together(reading, sentence, bodies)
    in_brackets(reading, sentence)
    behind_colon(reading, sentence)
    partners_and_lead(reading, sentence, bodies)
    labelled(reading, sentence, bodies)
    is_the_lead(reading, sentence, bodies)
    is_in_project(reading, sentence, bodies)
    is_whose(reading, sentence, bodies)
    its_doers(reading, sentence, bodies)
    among_them(reading, sentence, bodies)
    if not reading.other_projects:
        with_the_rest(reading, sentence, bodies)
    if not speaks_of_project(reading, sentence):
        if not reading.other_projects and LED.search(reading.words(sentence)):
            doers(reading, sentence, bodies)
        if not reading.other_projects and CONSORTIUM.match(reading.text, sentence.start, sentence.end):
            united(reading, sentence, bodies)
        if goes_on(reading, sentence):
            contractors(reading, sentence, bodies)
            took_part_with(reading, sentence, bodies)
        if goes_on(reading, sentence) or (reading.whole is not None and sentence in reading.sentences[:_BELOW_TITLE]):
            joint_work(reading, sentence, bodies)
            under_lead(reading, sentence, bodies)
        return
    among_counted(reading, sentence, bodies)
    took_part_with(reading, sentence, bodies)
    cooperation(reading, sentence, bodies)
    those_from(reading, sentence, bodies)
    people_from(reading, sentence, bodies)
    people_of(reading, sentence, bodies)
    in_project_together(reading, sentence, bodies)
    behind_name(reading, sentence, bodies)
    united(reading, sentence, bodies)
    apposed(reading, sentence)
    joint_work(reading, sentence, bodies)
    companions(reading, sentence, bodies)
    took_part_with(reading, sentence, bodies)
    are_partners(reading, sentence, bodies)
    joins_as_partner(reading, sentence, bodies)
    joins(reading, sentence, bodies)
    actors(reading, sentence, bodies)
    doers(reading, sentence, bodies)
    under_lead(reading, sentence, bodies)
    applicants(reading, sentence, bodies)
    contestants(reading, sentence, bodies)
    as_doers(reading, sentence, bodies)
    builders(reading, sentence, bodies)
    housed(reading, sentence, bodies)
    receivers(reading, sentence, bodies)
    owners(reading, sentence, bodies)
    signatories(reading, sentence, bodies)


#: Right below the title of one of several projects it need not be called a project again.
_BELOW_TITLE: Final = 2


#: Who leads, by a common noun and a country: "Projekta koordinators ir skola Francijā", "the coordinator is a school in France".
_LED_FROM: Final = re.compile(
    r"\b(?:[Pp]rojekta\s(?:koordinators|vadošais\spartneris|koordinējošā\s(?:skola|iestāde|organizācija))\s(?:ir|bija)"
    r"|[Pp]rojekto\s(?:koordinatorius|pagrindinis\spartneris)\s(?:yra|buvo)|[Pp]rojekti\s(?:koordinaator|juhtpartner)\s(?:on|oli)"
    r"|(?:coordinator|lead\spartner)\sof\sthe\sproject\s(?:is|was))\s(?=[^.;:,\n]{3,60})"
)
_KIND_OF_LEAD: Final = (
    r"(?:skola|ģimnāzija|universitāte|organizācija|iestāde|mokykla|gimnazija|universitetas|kool|gümnaasium|ülikool"
    r"|(?:a|the)\s(?:[a-z]+\s)?(?:school|university|organi[sz]ation))"
)
_LAND_BEHIND: Final = re.compile(rf"{_KIND_OF_LEAD}\s(?:no\s|iš\s|in\s|from\s)?(?P<land>[^\W\d_]+)(?=[.,;]|\s(?:un|ir|ja|and)\s|$)")


#: The country in which a page is written, whose schools it may know by a common noun.
_HOME: Final = {"lv": frozenset({"LV"}), "lt": frozenset({"LT"}), "et": frozenset({"EE"})}
_ALL_HOMES: Final = frozenset({"LV", "LT", "EE"})


def _led_from_elsewhere(reading: Reading) -> None:
    """Where somebody leads whom the page only calls a school or the like of another country, nobody who is named is taken for the lead."""
    for match in _LED_FROM.finditer(reading.text, reading.scope.start, reading.scope.end):
        told = _LAND_BEHIND.match(reading.text, match.end())
        land = country_at(reading, Span(*told.span("land"))) if told is not None else None
        if land is None or reading.lexicon.alpha_2(land) in _HOME.get(reading.language or "", _ALL_HOMES):
            continue
        for draft in reading.participations():
            organisation = draft.first(RK.organisation)
            country = organisation.value.first(RK.country) if organisation and isinstance(organisation.value, Draft) else None
            if country is not None and country.value == land:
                continue
            for fact in [fact for fact in draft.all(RK.role) if fact.value == LEAD and fact.kind == "inferred"]:
                draft.drop(fact)
                draft.add(RK.role, PARTNER, Span(*match.span()), rule="sentence.lead/2", kind="inferred", confidence=LIKELY)
        return


def _one_lead(reading: Reading) -> None:
    """One lead a project: where a form or a sentence names one, a body that merely carries the project out is a partner.

    So is whoever only got the money where another is said to lead, and the beneficiary of a form where a sentence calls another the
    lead partner. One word may be said of several: "the lead partners are A and B".
    """
    leads = [(draft, fact) for draft in reading.participations() for fact in draft.all(RK.role) if fact.value == LEAD]
    stated = [pair for pair in leads if pair[1].kind == "stated"]
    if len(leads) < 2:
        return
    called = [pair for pair in leads if pair[1].rule != "partners.form/1" and "partner" in fold(reading.words(pair[1].span))]
    labels = [fold(reading.words(field.label)) for field in reading.fields_of(LEAD)]
    is_called = len(called) == 1 and bool(labels) and not any("partner" in label for label in labels)
    told = [pair for pair in leads if pair[1].rule not in _BY_MONEY]
    of_form = [pair for pair in leads if pair[1].rule == "partners.form/1"]
    by_label = [pair for pair in of_form if "partner" in _label_of(reading, pair[1].span)]
    if 1 == len(by_label) < len(of_form):  # a form names who carries the project out there, and the lead partner
        called, is_called = by_label, True
    keep = called[0] if is_called else [*stated, *told, *leads][0]
    for draft, fact in leads:
        if draft is keep[0] or (fact.span == keep[1].span and are_several(reading.words(fact.span))):
            continue
        if not is_called and fact.kind == "stated" and fact.rule == "partners.form/1":
            continue
        draft.drop(fact)
        draft.add(RK.role, PARTNER, fact.span, rule=fact.rule, kind="inferred", confidence=LIKELY)


def _label_of(reading: Reading, span: Span) -> str:
    """The label of the field for leads in whose value a passage stands, folded; empty where it stands in none."""
    fields = (field for field in reading.fields_of(LEAD) if any(line.span.holds(span) for line in field.lines))
    return next((fold(reading.words(field.label)) for field in fields), "")


#: Rules by which somebody is taken for the lead who got the money or handed in the application.
_BY_MONEY: Final = frozenset({"sentence.receiver/1", "sentence.contract/1", "sentence.applicant/1"})
