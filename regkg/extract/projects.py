"""Which project a page is about, and what it says of it: names, programme, status, dates, counts, site, fund."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from pyoxigraph import Literal

from regkg.extract.calls import is_call
from regkg.extract.drafts import CERTAIN, GUESSED, LIKELY, Draft
from regkg.extract.headings import title_of_page
from regkg.extract.layout import Field
from regkg.extract.naming import Called, projects_called
from regkg.extract.pages import iri_of, title_lines
from regkg.extract.priorities import read_priority
from regkg.extract.programmes import Printed, draft_of, is_guessed, is_programme_page, printed_programmes, states_period
from regkg.extract.reading import Reading
from regkg.extract.subject import goes_on, is_this_one, speaks_of_project
from regkg.extract.times import SHORT_LINE, read_times
from regkg.extract.titles import Name
from regkg.extract.tokens import fold, key_of_name, stem
from regkg.extract.unnamed import COUNTED, is_form_of_project, says_who_pays, speaks_of_one_project, tells_of_project
from regkg.extract.values import addresses_in, money_in, number_as_written, project_numbers_in
from regkg.model import Span
from regkg.vocab import DCT, LEX, RK, SKOS, XSD, code

#: Small numbers in words, folded, in the cases in which they stand before "partners" and "countries".
_NUMBERS: Final = {
    "divi": 2, "divas": 2, "diviem": 2, "tris": 3, "cetri": 4, "cetras": 4, "cetriem": 4, "pieci": 5, "piecas": 5, "pieciem": 5, "sesi": 6,
    "sesas": 6, "sesiem": 6, "septini": 7, "septiniem": 7, "astoni": 8, "astoniem": 8, "devini": 9, "deviniem": 9, "desmit": 10,
    "vienpadsmit": 11, "divpadsmit": 12, "trispadsmit": 13, "cetrpadsmit": 14, "piecpadsmit": 15, "divdesmit": 20,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "divam": 2, "trim": 3, "trijam": 3, "cetram": 4, "piecam": 5, "sesam": 6, "septinam": 7, "astonam": 8, "devinam": 9,
    "trys": 3, "triju": 3, "keturi": 4, "keturiu": 4, "penki": 5, "penkiu": 5, "sesiu": 6, "septyni": 7, "astuoni": 8, "devyni": 9,
    "kolme": 3, "nelja": 4, "viie": 5, "kuue": 6, "kolm": 3, "neli": 4, "viis": 5, "kuus": 6, "seitse": 7, "kaheksa": 8,
    "uheksa": 9, "kumme": 10,
}  # fmt: skip
_COUNT: Final = re.compile(r"(?<![\w.,/-])(\d{1,3}|[^\W\d_]{3,12})\s+$")


#: "Thirteen partners from six countries …": a sentence that begins with a count goes on about the project of the one before.
_COUNT_FIRST: Final = re.compile(r"(?:\d{1,2}|[^\W\d_]{3,12}) (?:project )?partner")
#: "six European countries", "five Baltic Sea region countries".
_COUNT_OF_LANDS: Final = re.compile(
    r"(?<![\w.,/-])(\d{1,2}|[^\W\d_]{3,10})\s+(?:(?:Eiropas|ES|dažādām|dažādu|Baltijas|jūras|reģiona|European|EU|different|BSR|Baltic|Sea|sea|"
    r"Region|region|Europos|skirtingų|Baltijos|regiono|Euroopa)\s+){1,4}$"
)
#: "ten UniGreen project partners": the project's name between a number and the partners.
_COUNT_NAMED: Final = re.compile(
    r"(?<![\w.,/-])(\d{1,3})(?:-\w{2,4})?\s+(?:projekto\s)?[“„\"]?[A-Z]\w*[A-Z]?\w*[”“\"]?\s+(?:project\s|projekta\s|projekto\s)?$"
)


#: "2 partners from Latvia, 1 from Estonia": a count of some of them.
_COUNTED_BY_LAND: Final = re.compile(r"\s(?:from|no|iš)\s[^,.;\d]{3,24}(?:,|\sand|\sun|\sir)\s\d{1,2}\s(?:partner\w*\s)?(?:from|no|iš)\s")


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
        if not (is_form_of_project(reading) or says_who_pays(reading) or _has_one_number(reading)) or _has_several_leads(reading):
            return []
        mine = [Called()]
    named_elsewhere = {value.value for project in others for property_, value, *_ in project.names if property_ == RK.acronym}
    readings = []
    for number, called in enumerate(mine):
        project = reading.new(RK.Project)
        for property_, value, span, confidence in _clean(reading, called.names):
            if property_ == RK.projectNumber:
                value = Literal(number_as_written(value.value))
            project.add(property_, value, span, rule="project.names/2", confidence=confidence)
        if len(mine) == 1:
            if not others:
                _only_number(reading, project)
            reading.project = project
            reading.other_projects = named_elsewhere
            return [reading]
        stop = mine[number + 1].start if number + 1 < len(mine) else reading.scope.end
        part = reading.part(Span(_line_start(reading, called.start), max(_line_start(reading, stop), called.start + 1)), project)
        part.other_projects = {
            value.value for other in mine if other is not called for property_, value, *_ in other.names if property_ == RK.acronym
        }
        readings.append(part)
    return readings


def _has_partner(reading: Reading, mine: list[Called]) -> bool:
    """Whether a sentence that names one of the projects speaks of its partners: on a programme's page others are examples."""
    return any(reading.codes_in(reading.sentence_at(anchor.span.start), "role") for called in mine for anchor in called.anchors)


def _has_several_leads(reading: Reading) -> bool:
    """Whether a page names more than one lead partner under labels: those of several projects."""
    leads = {
        field.first.text
        for field in reading.fields_of(code("role", "lead-partner"))
        if field.first is not None and not reading.has_cue(field.first.span, LEX.project)
    }
    return len(leads) > 1


def _has_one_number(reading: Reading) -> bool:
    """Whether a page that speaks of "the project" prints the number of just one, and is no call and no programme's page."""
    if (
        is_call(reading)
        or is_programme_page(reading)
        or not any(is_this_one(reading, cue.span) for cue in reading.cues if cue.concept == LEX.project)
    ):
        return False
    return len({key_of_name(found.value) for found in project_numbers_in(reading.text)}) == 1


def _only_number(reading: Reading, project: Draft) -> None:
    """The one number of the page is the number of its one project, wherever it stands."""
    numbers = {key_of_name(found.value): found for found in reversed(list(project_numbers_in(reading.text)))}
    if not project.has(RK.projectNumber) and len(numbers) == 1:
        found = next(iter(numbers.values()))
        number = Literal(number_as_written(found.value))
        project.add(RK.projectNumber, number, found.span, rule="project.number/1", kind="inferred", confidence=LIKELY)


def project_of_facts(reading: Reading, rules: Sequence[Callable[[Reading], None]]) -> list[Reading]:
    """The page's one project that it does not name, where what the rules read of "the project" on trial shows that there is one."""
    if not speaks_of_one_project(reading) or _has_several_leads(reading):
        return []
    trial = reading.trial()
    trial.project = trial.new(RK.Project)
    for rule in rules:
        rule(trial)
    if not tells_of_project(trial):
        return []
    reading.project = reading.new(RK.Project)
    return [reading]


def projects_in_grids(reading: Reading, projects: list[Draft]) -> list[Reading]:
    """A reading for each project of a table; one table with one project is the page's project."""
    if len(projects) == 1:
        reading.project = projects[0]
        return [reading]
    return [reading.part(reading.scope, project) for project in projects]


def read_surroundings(reading: Reading) -> None:
    """What a page says of all its listed projects: their programme and their fund."""
    if reading.project is not None:
        _programme(reading, reading.project)
        _fund(reading, reading.project)


def _line_start(reading: Reading, at: int) -> int:
    """The beginning of the sentence or line in which a place stands, whichever is nearer."""
    line = reading.text.rfind("\n", 0, at) + 1
    return max(line, reading.sentence_at(at).start) if at < len(reading.text) else at


def _clean(reading: Reading, names: list[Name]) -> list[Name]:
    """Names without those that only repeat others: a title given in brackets is another title, an acronym is no title."""
    acronyms = {key_of_name(value.value) for property_, value, *_ in names if property_ == RK.acronym}
    titled = {key_of_name(value.value) for property_, value, _, confidence in names if property_ == RK.title and confidence == CERTAIN}
    if acronyms & titled and len(titled) == 1:  # a short name that a form calls the title
        names = [name for name in names if name[0] != RK.acronym or key_of_name(name[1].value) not in titled]
        acronyms -= titled
    printed = {key_of_name(value.value) for property_, value, _, sure in names if property_ == RK.acronym and sure == CERTAIN}
    if printed:  # what else is in brackets is another name
        names = [
            (SKOS.altLabel, reading.text_literal(name[1].value), *name[2:])
            if name[0] == RK.acronym and name[3] < CERTAIN and key_of_name(name[1].value) not in printed
            else name
            for name in names
        ]
    short = {key_of_name(value.value) for property_, value, *_ in names if property_ == SKOS.altLabel}
    titles = {key_of_name(value.value) for property_, value, *_ in names if property_ == RK.title}
    titles = {title for title in titles if not any(other != title and other.startswith(title) for other in titles)}
    titles = (titles - short) or titles
    kept = []
    for name in names:
        key = key_of_name(name[1].value)
        if name[0] == RK.title and not acronyms and _is_in_capitals(name[1].value) and len(titles) > 1:
            name = (RK.acronym, Literal(name[1].value), name[2], LIKELY)
            kept.append(name)
            continue
        if name[0] == RK.title and (key not in titles or key in acronyms):
            continue
        if name[0] == SKOS.altLabel and key in titles:
            continue
        kept.append(name)
    return kept


def _is_in_capitals(name: str) -> bool:
    """Whether a name is at most four words in capitals: beside a full title, the short one."""
    return len(name.split()) <= 4 and name.isupper()


def read_project(reading: Reading) -> None:
    """Fill the project's draft with what the page says of it."""
    project = reading.project
    if project is None:
        return
    title_of_page(reading, project)
    _programme(reading, project)
    _status(reading, project)
    read_times(reading, project)
    _counts(reading, project)
    _website(reading, project)
    _fund(reading, project)
    _goal(reading, project)


# ── programme ────────────────────────────────────────────────────────────────────────────────────────────────────────────


#: What a project is called.
_NAMES: Final = (RK.title, RK.acronym, SKOS.altLabel)


def _programme(reading: Reading, project: Draft) -> None:
    """The programme that a form, the heading or a sentence about the project names."""
    title = title_lines(reading)
    head = Span(title[0].start, title[-1].end) if title else None
    named = [fact.span for draft in reading.of_kind(RK.Project) for property_ in _NAMES for fact in draft.all(property_)]
    own = [fact.span for property_ in _NAMES for fact in project.all(property_)]
    everywhere = [printed for printed in printed_programmes(reading) if not any(name.holds(printed.span) for name in named)]
    mine = []
    for printed in everywhere:
        if not reading.scope.holds(printed.span):
            continue
        sentence = reading.sentence_at(printed.span.start)
        in_form = reading.in_field(printed.span, RK.underProgramme)
        about = speaks_of_project(reading, sentence) or (head is not None and head.holds(printed.span))
        if in_form or (about and not _is_past(reading, sentence, printed.span)):
            beside = len(printed.name) > _SHORT_NAME and _OF_PROGRAMME.match(reading.text, printed.span.end) is not None
            mine.append((not in_form, not beside, not re.search(r"\d{4}", printed.name), -len(printed.name), printed.span.start, printed))
    if mine:
        best = min(mine)[-1]
        for *_, printed in sorted(mine):
            if printed == best or (printed.known is not None and printed.known == best.known):
                _note_programme(reading, project, printed, sure=True)
    if not project.has(RK.underProgramme) and (life := _LIFE_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)):
        _note_programme(reading, project, Printed(Span(life.start(), life.start() + len("LIFE")), "LIFE", None), sure=True)
    if not project.has(RK.underProgramme):
        everywhere = [printed for printed in everywhere if not _is_past(reading, reading.sentence_at(printed.span.start), printed.span)]
        forms = [field.first.span for field in reading.page_fields if field.term == RK.underProgramme and field.first is not None]
        before = [
            printed
            for printed in everywhere
            if printed.span.end <= reading.scope.start
            and not any(form.holds(printed.span) for form in forms)
            and not any(name not in own and reading.sentence_at(printed.span.start).holds(name) for name in named)
        ]
        only = _only_programme(everywhere) or (before[-1] if before else None)
        if only is not None and (not _fits_number(reading, project, only) or _is_of_another(reading, project, only)):
            only = None
        if only is not None and (_supports(reading, only) or (only is _only_programme(everywhere) and not _is_about_others(reading, only))):
            _note_programme(reading, project, only, sure=False)
    if not project.has(RK.underProgramme) and (leader := _LEADER_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)):
        span = Span(leader.start(), leader.start() + len("LEADER"))
        _note_programme(reading, project, Printed(span, reading.words(span), None), sure=False)
    read_priority(reading, project)


#: The approach by which local action groups pay, where a page names no programme.
_LEADER_PROJECT: Final = re.compile(
    r"(?<!\w)(?:LEADER|Leader)(?:-|\s(?:programmas?\s)?(?:ietvaros\s)?)(?:projekt|project|programm)(?!i(?:em|os)?\b|us\b)\w*"
)
#: "EST-LAT project" says less than a name in words does elsewhere on the page.
_SHORT_NAME: Final = 8
#: The first word of a name, right before the word "programme".
_NAMED: Final = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]+\s$")


def _is_of_another(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether the sentence that names one of several projects says that it is of another programme than one: "in the Blue programme"."""
    first = project.first(RK.title) or project.first(RK.acronym)
    if reading.whole is None or first is None:
        return False
    sentence = reading.sentence_at(first.span.start)
    return not sentence.holds(printed.span) and any(
        _NAMED.search(reading.text, sentence.start, cue.span.start) for cue in reading.cues_in(sentence, LEX.programme)
    )


#: The word "project" right behind its programme: "Interreg Europe projekts".
_OF_PROGRAMME: Final = re.compile(
    r"\s(?:programmas\s|programos\s|programme\s)?(?:ietvaros\s|līdzfinansēt\w+\s|atbalstīt\w+\s)?(?:projekt|project)", re.IGNORECASE
)


def _is_past(reading: Reading, sentence: Span, name: Span) -> bool:
    """Whether a sentence compares with an earlier programme: "a continuation of the programme 2014–2020"."""
    return (
        re.search(r"turpinājum|iepriekšēj|continuation|previous|ankstesn|eelmis", reading.text[sentence.start : name.end], re.IGNORECASE)
        or re.search(r"turpinājum|continued|tęsin|järg", reading.text[name.end : min(sentence.end, name.end + 60)], re.IGNORECASE)
    ) is not None


def _only_programme(programmes: list[Printed]) -> Printed | None:
    """The one programme of a page under its fullest name; None if names of several stand there."""
    if not programmes:
        return None
    fullest = max(programmes, key=lambda printed: (bool(re.search(r"\d{4}", printed.name)), len(printed.name)))
    words = set(re.findall(r"\w+", stemmed(fullest.name)))
    for printed in programmes:
        if printed.known is not None and printed.known == fullest.known:
            continue
        if len(set(re.findall(r"\w+", stemmed(printed.name))) - words - {"programm", "program", "interreg"}) > 0:
            return None
    return fullest


def stemmed(name: str) -> str:
    """The words of a name without their endings, folded."""
    return " ".join(stem(word, "lv") for word in re.findall(r"\w+", fold(name)))


def _fits_number(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether a project's number can be one of a programme; numbers of a programme whose form is not known fit."""
    pattern = reading.entry(printed.known).first(RK.projectNumberPattern) if printed.known is not None else None
    number = project.first(RK.projectNumber)
    if not isinstance(pattern, Literal) or number is None or not isinstance(number.value, Literal):
        return True
    return re.search(pattern.value, number.value.value) is not None


def _is_about_others(reading: Reading, printed: Printed) -> bool:
    """Whether the sentence that names a page's only programme compares with it, or is about bodies of the programme or its offers."""
    sentence = reading.sentence_at(printed.span.start)
    rest = reading.words(Span(printed.span.end, max(sentence.end, printed.span.end + 1)))
    is_subject = printed.span.start == sentence.start and _IS.match(rest) is not None
    return is_subject or _is_past(reading, sentence, printed.span) or _OFFERS.search(reading.words(sentence)) is not None


#: "Interreg Europe is a programme": what a sentence tells of the programme it begins with.
_IS: Final = re.compile(r"(?:\s(?:programma|programme|programa|programm))?\s(?:ir|is|yra|on)\s", re.IGNORECASE)
#: What programmes have and do beside their projects.
_OFFERS: Final = re.compile(
    r"informatīv\w+ seminār|konsultācij|info day|information day|apply for|pieteikties|vairāk informācijas"
    r"|more information|plašāka informācija",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(r"ietvaros|programmā|programmas|finans|within|under|funded|rahasta|raames|lėšomis|programos", re.IGNORECASE)


def _supports(reading: Reading, printed: Printed) -> bool:
    """Whether the sentence that names the page's only programme says that it supports something, and compares with no earlier one."""
    sentence = reading.sentence_at(printed.span.start)
    if _is_past(reading, sentence, printed.span):
        return False
    if reading.project is not None and reading.scope.start == 0 and is_form_of_project(reading):
        return True
    if not reading.text[sentence.start : printed.span.start].strip() and not reading.text[printed.span.end : sentence.end].strip(" ."):
        return True
    around = reading.text[sentence.start : printed.span.start] + reading.text[printed.span.end : sentence.end]
    return _WITHIN.search(around) is not None or reading.has_cue(sentence, LEX.funds, LEX.implements, LEX.project)


def _note_programme(reading: Reading, project: Draft, printed: Printed, *, sure: bool) -> None:
    draft = draft_of(reading, printed)
    stated = sure and (printed.known is None or states_period(reading, printed.known))
    value = printed.known if printed.known is not None else draft
    project.add(
        RK.underProgramme,
        value,
        printed.span,
        rule="project.programme/2",
        kind="stated" if stated else "inferred",
        confidence=CERTAIN if stated else GUESSED if is_guessed(reading, printed) else LIKELY,
    )


# ── status, dates, counts ────────────────────────────────────────────────────────────────────────────────────────────────


def _status(reading: Reading, project: Draft) -> None:
    """A status under its own label; a form's label "Projekts pabeigts" names a date and proves nothing."""
    for field in reading.fields_of(RK.status):
        if field.first and (status := reading.lexicon.code_of(field.first.text.rstrip("."), "status", reading.language)):
            project.add(RK.status, status, field.first.span, rule="project.status/1")
            page = reading.of_kind(RK.SourceDocument)[0]
            for issued in list(page.all(DCT.issued))[:1]:  # a status holds as of the day on which the page was published
                project.add(RK.statusAsOf, issued.value, issued.span, rule="project.status/1", kind="inferred", confidence=LIKELY)


def _counts(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(RK.statedPartnerCount, RK.statedCountryCount):
        if field.first and (match := re.match(r"\d{1,3}(?!\d)", field.first.text)):
            span = Span(field.first.start, field.first.start + match.end())
            project.add(field.term, _whole(match[0]), span, rule="project.count/1")
    for line in reading.lines:
        if match := COUNTED.fullmatch(line.text):
            project.add(RK.statedPartnerCount, _whole(match[1]), line.span, rule="project.count/1")
    for sentence in reading.sentences:
        if reading.codes_in(sentence, "eventtype"):  # "3 partner meetings in 4 countries"
            continue
        for mention in [*reading.codes_in(sentence, "role"), *reading.cues_in(sentence, LEX.countries)]:
            before = mention.span.start - (8 if reading.text.endswith("partner ", 0, mention.span.start) else 0)
            match = _COUNT.search(reading.text, max(sentence.start, before - 14), before)
            if mention.concept == LEX.countries:
                match = _COUNT_OF_LANDS.search(reading.text, max(sentence.start, before - 44), before) or match
            if match is None or _number(match[1]) == "0":
                match = _COUNT_NAMED.search(reading.text, max(sentence.start, before - 44), before)
                if match and reading.codes_in(Span(match.start(), match.end()), "country"):  # "4 Norvēģijas partneri" are some of them
                    continue
            if _COUNTED_BY_LAND.match(reading.text, mention.span.end, sentence.end):
                continue
            about = speaks_of_project(reading, sentence) or (
                _COUNT_FIRST.match(reading.text, sentence.start, sentence.end) is not None and goes_on(reading, sentence)
            )
            if not match or _number(match[1]) == "0" or not about or reading.in_field(mention.span):
                continue
            if mention.concept == LEX.countries:
                project.add(
                    RK.statedCountryCount,
                    _whole(_number(match[1])),
                    Span(match.start(), mention.span.end),
                    rule="sentence.count/1",
                )
            elif mention.concept == code("role", "partner") and int(_number(match[1])) > 1:
                project.add(
                    RK.statedPartnerCount,
                    _whole(_number(match[1])),
                    Span(match.start(), mention.span.end),
                    rule="sentence.count/1",
                )
        _organisations(reading, project, sentence)


#: A number of organisations that do the work: "Projektu īsteno desmit organizācijas", "partnereid on kokku 24".
_ORGANISATIONS: Final = re.compile(
    r"\b(?:[Pp]rojektu (?:kopā |kopīgi )?(?:īsteno|īstenoja|īstenos|realizē)"
    r"|[Pp]rojekt(?:ā|a īstenošanā) (?:piedalās|piedalījās|darbojas|sadarbojas|iesaistītas|ir iesaistītas)"
    r"|(?:implemented|carried out|run) (?:together |jointly )?by|[Pp]roject partners are|[Pp]rojektą įgyvendina|[Pp]rojekte dalyvauja"
    r"|[Ee]llu viivad (?:seda|projekti)|[Pp]rojekti viivad ellu|[Pp]rojektis osale(?:b|s|vad))"
    r"\s(?P<number>\d{1,2}|[^\W\d_]{3,12})\s(?:[^\W\d_]+\s){0,2}?"
    r"(?:partner)?(?:organizācijas|institūcijas|organi[sz]ations|institutions|organizacijos|institucijos|organisatsiooni)\b"
)
_IN_ALL: Final = re.compile(
    r"\b[Pp]artnereid (?:on|oli) kokku (?P<number>\d{1,3})|\b[Tt]here (?:are|were) (?P<many>\d{1,3}) (?:project )?partners\b"
)


def _organisations(reading: Reading, project: Draft, sentence: Span) -> None:
    """ "The project is carried out by ten organisations", and right behind what is said of it "There are 24 partners"."""
    match = _ORGANISATIONS.search(reading.text, sentence.start, sentence.end)
    number = match["number"] if match and speaks_of_project(reading, sentence) else None
    if number is None and (match := _IN_ALL.search(reading.text, sentence.start, sentence.end)) is not None:
        before = reading.sentence_before(sentence.start)
        if speaks_of_project(reading, sentence) or (before is not None and speaks_of_project(reading, before)):
            number = match["number"] or match["many"]
    if match is not None and number is not None and int(_number(number)) > 1:
        project.add(RK.statedPartnerCount, _whole(_number(number)), Span(match.start(), match.end()), rule="sentence.count/2")


def _number(printed: str) -> str:
    """The digits of a number that may be printed in words; "0" for a word that is none."""
    return printed if printed.isdigit() else str(_NUMBERS.get(fold(printed), 0))


def _whole(digits: str) -> Literal:
    return Literal(str(int(digits)), datatype=XSD.integer)


# ── site, fund, goal ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _website(reading: Reading, project: Draft) -> None:
    """An address under its label, in a sentence on the project's own site, or with the project's acronym in it."""
    acronym = project.first(RK.acronym)
    key = key_of_name(acronym.value.value) if acronym and isinstance(acronym.value, Literal) else ""
    own = {fact.span for draft in reading.of_kind(RK.SourceDocument) for fact in draft.all(RK.sourceUrl)}
    for address in addresses_in(reading.text):
        if any(address.span.overlaps(span) for span in own):
            continue
        sentence = reading.sentence_at(address.span.start)
        in_form = reading.in_field(address.span, RK.website)
        named = len(key) >= 4 and key in key_of_name(address.value)
        said = reading.has_cue(sentence, LEX["official-site"]) and speaks_of_project(reading, sentence)
        told = _MORE_ABOUT.search(reading.text, _line_start(reading, address.span.start), address.span.start) is not None
        if named or said or ((in_form or told) and not (told and _is_of_programme(address.value))):
            project.add(RK.website, iri_of(address.value), address.span, rule="project.website/1")


#: "More about the project: " right before an address.
_MORE_ABOUT: Final = re.compile(
    r"\b(?:Vairāk|Plašāk|Daugiau|More|Rohkem|Loe lähemalt)\b[^\n.:]{0,40}\b(?:projekt|project)[^\n.:]{0,60}:\s*$|"
    r"\b(?:Projekta|Projekto|Projekti) (?:mājas\s?lapa|tīmekļa vietne|svetainė|koduleht|kodulehekülg)\s?:?\s*$",
    re.IGNORECASE,
)
#: Sites of programmes and funds.
_PROGRAMME_SITES: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:latlit\.eu|estlat\.eu|latlit\.com|centralbaltic\.eu|interreg[\w-]*\.eu|enpi-cbc\.eu|eeagrants\.\w+|esfondi\.lv"
    r"|facebook\.com|ec\.europa\.eu|europa\.eu)/?[^/]*$",
    re.IGNORECASE,
)


def _is_of_programme(address: str) -> bool:
    """Whether an address is the site of a programme and not a project's page on it."""
    return _PROGRAMME_SITES.match(address) is not None or re.search(r"facebook\.com|ec\.europa\.eu", address) is not None


#: Words that are wider than a fund.
_WIDE_FUNDS: Final = frozenset(
    {code("fund", "EU"), code("fund", "ESIF"), code("fund", "NO-NATIONAL"), code("fund", "LV-STATE"), code("fund", "INTERREG-FUNDS")}
)


def _fund(reading: Reading, project: Draft) -> None:
    """The fund that a sentence about the project or the label of its EU share names; a scheme's fund is not the project's."""
    funds = [
        mention
        for mention in reading.codes
        if mention.concept.value.startswith(code("fund", "").value) and mention.concept not in _WIDE_FUNDS
    ]
    mine = [mention for mention in funds if reading.scope.holds(mention.span)]
    for mention in mine:
        sentence = reading.sentence_at(mention.span.start)
        if reading.names_in(sentence, RK.SupportScheme):
            continue
        in_form = any(
            field.term in (RK.euContribution, RK.totalBudget) and field.label.start <= mention.span.start < _end_of_value(field)
            for field in reading.fields
        )
        financier = not reading.other_projects and _FINANCIERS.fullmatch(
            reading.text, _line_start(reading, mention.span.start), mention.span.start
        )
        if in_form or financier or speaks_of_project(reading, sentence) or _pays_beside_project(reading, sentence):
            project.add(RK.fund, mention.concept, mention.span, rule="project.fund/2")
    if not project.has(RK.fund):
        number = project.first(RK.projectNumber) or project.first(RK.acronym)
        if number and isinstance(number.value, Literal) and re.search(r"(?:^|\s)LIFE", number.value.value):
            project.add(RK.fund, code("fund", "LIFE"), number.span, rule="project.fund/2", kind="inferred")
        elif (life := _LIFE_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)) is not None:
            span = Span(life.start(), life.start() + len("LIFE"))
            project.add(RK.fund, code("fund", "LIFE"), span, rule="project.fund/3", kind="inferred", confidence=LIKELY)
        elif (
            len({mention.concept for mention in funds}) == 1
            and not reading.names_in(reading.scope, RK.SupportScheme)
            and _pays(reading, funds[0].span)
        ):
            project.add(RK.fund, funds[0].concept, funds[0].span, rule="project.fund/2", kind="inferred", confidence=LIKELY)


#: A label for those who pay, right before a fund: "Financiers: ".
_FINANCIERS: Final = re.compile(
    r"[\s•▪*–-]*(?:Project |Projekta |Projekto |Projekti )?(?:Financiers?|Financed by|Funded by|Funding source|Source of funding"
    r"|Finansētāj\w+"
    r"|Līdzfinansētāj\w+|Finansējuma avot\w+|Atbalsta fond\w+|Finansavimo šaltin\w+|Finansuotoj\w+|Rahastaja\w*|Rahastus)\s*:\s*(?:the\s)?",
    re.IGNORECASE,
)
#: "LIFE project", "LIFE integrētais projekts".
_LIFE_PROJECT: Final = re.compile(
    r"(?<!\w)LIFE(?:\s?\+)?(?:\s(?:integrēt\w+|integrated|programm\w*|programos))?\s(?:ietvaros\s)?proje[kc]t", re.IGNORECASE
)


def read_fund_of_share(reading: Reading) -> None:
    """The fund that the sentence with the project's EU share names, where nothing else told it."""
    project = reading.project
    if project is None or project.has(RK.fund):
        return
    for fact in project.all(RK.euContribution):
        sentence = reading.sentence_at(fact.span.start)
        near = [mention for mention in reading.codes_in(sentence, "fund") if mention.concept not in _WIDE_FUNDS]
        if len({mention.concept for mention in near}) == 1:
            project.add(RK.fund, near[0].concept, near[0].span, rule="project.fund/4", confidence=LIKELY)
            return


def _pays_beside_project(reading: Reading, sentence: Span) -> bool:
    """Whether a fund's name and an amount follow a sentence about the project and name no other thing: "ERDF funding: 100 000 EUR"."""
    before = reading.sentence_before(sentence.start)
    return (
        before is not None
        and "\n" not in reading.text[before.end : sentence.start]
        and speaks_of_project(reading, before)
        and not reading.cues_in(sentence, LEX.project, LEX.call, LEX.programme, LEX.available)
        and next(money_in(reading.text, sentence.start, sentence.end), None) is not None
    )


_FINANCES: Final = re.compile(r"līdzfinans|finansēj|finansē|co-?financ|rahast|finansuoj|finansav|lėš", re.IGNORECASE)


def _pays(reading: Reading, fund: Span) -> bool:
    """Whether the sentence with a fund says that it pays for something, or is only a line with its name, as beside a logo."""
    sentence = reading.sentence_at(fund.start)
    if reading.whole is None and _FINANCES.search(reading.words(sentence)) and not reading.has_cue(sentence, LEX.call, LEX.available):
        return True
    return reading.has_cue(sentence, LEX.funds, LEX.project, LEX.programme) or (
        sentence.end - sentence.start <= SHORT_LINE and reading.text[sentence.end - 1] not in ".!?"
    )


def _end_of_value(field: Field) -> int:
    return field.lines[0].end if field.lines else field.label.end


def _goal(reading: Reading, project: Draft) -> None:
    for mention in reading.codes:
        if mention.concept.value.startswith(code("goal", "").value) and speaks_of_project(reading, reading.sentence_at(mention.span.start)):
            project.add(RK.goal, mention.concept, mention.span, rule="project.goal/1")
