"""Which project a page is about, and what it says of it: names, programme, status, dates, counts, site, fund."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.drafts import CERTAIN, GUESSED, LIKELY, Draft
from regkg.extract.layout import quoted
from regkg.extract.pages import iri_of, title_lines
from regkg.extract.programmes import is_guessed, note_programmes, states_period
from regkg.extract.reading import Reading
from regkg.extract.tokens import fold, key_of_name
from regkg.extract.values import Period, addresses_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import DCT, LEX, RK, SKOS, XSD, code

_ACRONYM: Final = re.compile(r"(?=(?:\W*\w){2})(?=[^\s]*[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\s]*[A-ZĀČĒĢĪĶĻŅŠŪŽ\d])[\w+&.-]*\w")
_BRACKET: Final = re.compile(r"[”“\"»]?\s*\(([^()\n]{2,80})\)")
_NOT_ACRONYMS: Final = frozenset(
    "INTERREG VARAM ERAF ERDF ESF ESIF ES EU EK LIFE CFLA LIAA VRAA EUR INTERACT URBACT ESPON RIS3 MVU SME NVO TO SAM ENI ENPI PDF".split()
)
_COUNT: Final = re.compile(r"(?<![\w.,/-])(\d{1,3})\s+$")


def read_project(reading: Reading) -> None:
    """Find the project and fill its draft; a page that names none makes none."""
    names = _names(reading)
    if not names:
        return
    project = reading.new(RK.Project)
    reading.project = project
    for property_, value, span, confidence in names:
        project.add(property_, value, span, rule="project.names/1", confidence=confidence)
    _programme(reading, project)
    _status(reading, project)
    _dates_of_form(reading, project)
    _dates_of_sentences(reading, project)
    _counts(reading, project)
    _website(reading, project)
    _fund(reading, project)
    _goal(reading, project)


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_Name = tuple[NamedNode, Literal, Span, Decimal]


def is_acronym(word: str) -> bool:
    """Whether a word looks like a project's acronym: capitals in it, no programme, fund or body.

    >>> is_acronym("LARS"), is_acronym("CLUSTERS3"), is_acronym("ReedLIFE"), is_acronym("Projekts"), is_acronym("ERAF")
    (True, True, True, False, False)
    """
    return _ACRONYM.fullmatch(word) is not None and word.upper() not in _NOT_ACRONYMS


def _names(reading: Reading) -> list[_Name]:
    """The names of the one project that the page is about; none if it is about several.

    Other projects that a text names are told by names that contradict. A page that gives several projects their numbers or acronyms is a
    list, unless a form or the heading says which of them it is about.
    """
    form = _names_of_form(reading)
    heading = max((line.end for line in title_lines(reading)), default=0)
    found: list[_Name] = list(form)
    others: list[_Name] = []
    is_list = len(_keys(form, RK.projectNumber)) > 1
    for group in _names_in_quotes(reading):
        is_other = not _are_of_one(found, group)
        (others if is_other else found).extend(group)
        is_list |= is_other and not form and bool(_keys(group, RK.projectNumber, RK.acronym))
    for name in _names_after_cue(reading):
        (found if _are_of_one(found, [name]) else others).append(name)
    if is_list and not any(span.end <= heading for *_, span, _ in found):
        return []
    reading.other_projects = {value.value for property_, value, *_ in others if property_ == RK.acronym}
    found = _without_short_titles(found)
    titles = _keys(found, RK.title)
    return [name for name in found if not (name[0] == SKOS.altLabel and key_of_name(name[1].value) in titles)]


def _keys(names: list[_Name], *properties: NamedNode) -> set[str]:
    return {key_of_name(value.value) for property_, value, *_ in names if property_ in properties}


def _are_of_one(names: list[_Name], group: list[_Name]) -> bool:
    """Whether a group of names can be of the same project: it shares a number or an acronym, or contradicts nothing."""
    if any(_keys(names, code) & _keys(group, code) for code in (RK.projectNumber, RK.acronym)):
        return True
    for properties in ((RK.projectNumber,), (RK.acronym,), (RK.title, SKOS.altLabel)):
        ours, theirs = _keys(names, *properties), _keys(group, *properties)
        if ours and theirs and not ours & theirs:
            return False
    return True


def _names_of_form(reading: Reading) -> list[_Name]:
    names: list[_Name] = []
    for field in reading.fields_of(RK.title, RK.acronym, RK.projectNumber):
        if field.first is None or len(field.first.text) > 400:
            continue
        span, text = field.first.span, field.first.text
        numbers = list(project_numbers_in(reading.text, span.start, span.end))
        if field.term == RK.projectNumber:
            if numbers and numbers[0].span.start == span.start:
                names.append((RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN))
            elif re.fullmatch(r"[\w./ –-]*\d[\w./ –-]*", text) and len(text) <= 40:
                names.append((RK.projectNumber, Literal(text.rstrip(". ")), span, CERTAIN))
            continue
        inner = next(quoted(reading.text, span.start, span.end), None)
        bare = _bare(reading, inner or span)
        if field.term == RK.acronym:
            names.append((RK.acronym, Literal(reading.words(bare)), bare, CERTAIN))
            continue
        names += [(RK.projectNumber, Literal(number.value), number.span, CERTAIN) for number in numbers[:1]]
        if inner or not numbers:
            names.append((RK.title, reading.text_literal(reading.words(bare)), bare, CERTAIN))
    return names


def _bare(reading: Reading, span: Span) -> Span:
    """The span without quotation marks and closing punctuation."""
    text = reading.words(span)
    start = len(text) - len(text.lstrip(' “„"«'))
    end = len(text.rstrip(' .,;”“"»'))
    return Span(span.start + start, span.start + max(end, start + 1))


def _names_in_quotes(reading: Reading) -> list[list[_Name]]:
    """Each quoted title after the word "project"; brackets behind it hold acronym, number or another title."""
    groups: list[list[_Name]] = []
    for span in quoted(reading.text, 0, len(reading.text)):
        names: list[_Name] = []
        before = Span(max(0, span.start - 45), span.start)
        cues = [cue for cue in reading.cues if before.holds(cue.span) and cue.concept == LEX.project]
        gap = reading.text[cues[-1].span.end : span.start] if cues else ""
        number = next(project_numbers_in(reading.text, cues[-1].span.end, span.start), None) if cues else None
        between = gap.replace(number.value, "") if number else gap
        if not cues or re.search(r"[.!?\n,;:]\s*$|[.;\n]", between.replace("Nr.", "Nr")) or len(between.split()) > 4:
            continue
        if number is not None:
            names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
        words = reading.words(span)
        bracket = _BRACKET.match(reading.text, span.end)
        groups.append(names)
        if is_acronym(words):
            names.append((RK.acronym, Literal(words), span, LIKELY))
            continue
        names.append((RK.title, reading.text_literal(words), span, CERTAIN))
        if bracket:
            names += _names_in_bracket(reading, Span(bracket.start(1), bracket.end(1)))
    return groups


def _names_in_bracket(reading: Reading, span: Span) -> list[_Name]:
    names: list[_Name] = []
    numbers = list(project_numbers_in(reading.text, span.start, span.end))
    names += [(RK.projectNumber, Literal(number.value), number.span, CERTAIN) for number in numbers[:1]]
    for match in re.finditer(r"[^,;]+", reading.words(span)):
        part = match[0].strip(' “”"„')
        if not part or any(part in number.value for number in numbers):
            continue
        start = span.start + match.start() + match[0].index(part)
        place = Span(start, start + len(part))
        if is_acronym(part):
            names.append((RK.acronym, Literal(part), place, CERTAIN))
        elif match.start() == 0 and part[0].isupper() and not any(character.isdigit() for character in part):
            names.append((SKOS.altLabel, reading.text_literal(part), place, LIKELY))
    return names


def _without_short_titles(names: list[_Name]) -> list[_Name]:
    """A quoted name that was given in brackets as another title of the project is no title of its own."""
    short = {key_of_name(value.value) for property_, value, *_ in names if property_ == SKOS.altLabel}
    return [name for name in names if not (name[0] == RK.title and key_of_name(name[1].value) in short)]


def _names_after_cue(reading: Reading) -> list[_Name]:
    """ "projekta CLUSTERS3", "Projekts LARS": an acronym right behind the word."""
    names = []
    for cue in reading.cues:
        if cue.concept != LEX.project or _is_shouted(reading, cue.span):
            continue
        match = re.compile(r"\s(\S+?)(?=[\s.,;:)”]|$)").match(reading.text, cue.span.end)
        if not match or any(
            number.span.start == match.start(1) for number in project_numbers_in(reading.text, match.start(1), match.end(1))
        ):
            continue
        if is_acronym(match[1]) and not any(name.span.start == match.start(1) for name in reading.names):
            names.append((RK.acronym, Literal(match[1]), Span(match.start(1), match.end(1)), LIKELY))
    return names


def _is_shouted(reading: Reading, span: Span) -> bool:
    """Whether a passage stands in a line of capitals, where capitals make no acronym."""
    line = next((line for line in reading.lines if line.span.holds(span)), None)
    letters = [character for character in line.text if character.isalpha()] if line else []
    return len(letters) > 12 and sum(character.isupper() for character in letters) > 0.8 * len(letters)


# ── programme ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _programme(reading: Reading, project: Draft) -> None:
    """The programme that a form, the heading or a sentence about the project names."""
    title = title_lines(reading)
    head = Span(title[0].start, title[-1].end) if title else None
    for mention in note_programmes(reading):
        sentence = reading.sentence_at(mention.span.start)
        in_form = reading.in_field(mention.span, RK.underProgramme)
        about = speaks_of_project(reading, sentence) or (head is not None and head.holds(mention.span))
        if in_form or about:
            sure = states_period(reading, mention)
            project.add(
                RK.underProgramme,
                mention.concept,
                mention.span,
                rule="project.programme/1",
                kind="stated" if sure else "inferred",
                confidence=CERTAIN if sure else GUESSED if is_guessed(reading, mention) else LIKELY,
            )
    _priority(reading, project)


def _names_project(reading: Reading, span: Span) -> bool:
    """Whether a passage prints the project's acronym."""
    return bool(acronym_ends(reading, span))


def acronym_ends(reading: Reading, span: Span) -> list[int]:
    """Where in a passage the project's acronym ends."""
    acronym = reading.project.first(RK.acronym) if reading.project else None
    if acronym is None or not isinstance(acronym.value, Literal):
        return []
    return [span.start + match.end() for match in re.finditer(rf"\b{re.escape(acronym.value.value)}\b", reading.words(span))]


def speaks_of_project(reading: Reading, span: Span) -> bool:
    """Whether a passage speaks of the project: it prints its acronym, or says "the project" and names no other one."""
    if reading.project is None:
        return False
    if _names_project(reading, span):
        return True
    if any(re.search(rf"\b{re.escape(other)}\b", reading.words(span)) for other in reading.other_projects):
        return False
    return any(_is_this_one(reading, cue.span) for cue in reading.cues_in(span, LEX.project))


#: "Projects" are not the project; in Latvian "projektu" is also the accusative of one.
_PLURALS: Final = {
    "lv": frozenset("projekti projektiem projektus projektos".split()),
    "en": frozenset({"projects"}),
    "lt": frozenset("projektai projektams projektus projektais projektuose".split()),
    "et": frozenset("projektid projektide projekte projektides".split()),
}
#: Folded beginnings of words before "project" that speak of another one.
_ANOTHER: Final = ("ieprieks", "cit", "lidzig", "previous", "other", "another", "ankstesn", "kit", "teis", "eelmi")


def _is_this_one(reading: Reading, cue: Span) -> bool:
    if fold(reading.words(cue)) in _PLURALS.get(reading.language, ()):
        return False
    return not reading.word_before(cue.start).startswith(_ANOTHER)


def begins_with_project(reading: Reading, span: Span) -> bool:
    """Whether a sentence has the project as its subject."""
    head = Span(span.start, min(span.end, span.start + 24))
    return any(cue.span.start == span.start for cue in reading.cues_in(head, LEX.project)) or _names_project(reading, head)


_PRIORITY: Final = re.compile(r"([A-Z]{0,4}\s?\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=\S)")


def _priority(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(RK.underPriority):
        if field.first is None:
            continue
        known = reading.names_in(field.first.span, RK.Priority)
        match = _PRIORITY.match(field.first.text)
        if not known:
            continue
        priority = known[0].concept
        project.add(RK.underPriority, priority, Span(field.first.start, known[0].span.end), rule="project.priority/1")
        if match:
            notation = Span(field.first.start, field.first.start + match.end(1))
            reading.known(priority).add(SKOS.notation, Literal(match[1]), notation, rule="project.priority/1")
    for field in reading.fields_of(RK.investmentPriority):
        if field.first is None:
            continue
        for mention in reading.codes_in(field.first.span, "ip")[:1]:
            project.add(RK.investmentPriority, mention.concept, mention.span, rule="project.priority/1")
            number = re.match(r"\d+", reading.words(mention.span))
            if number:
                project.add(RK.thematicObjective, code("to", number[0]), mention.span, rule="project.priority/1")


# ── status, dates, counts ────────────────────────────────────────────────────────────────────────────────────────────────


def _status(reading: Reading, project: Draft) -> None:
    """A status under its own label; a form's label "Projekts pabeigts" names a date and proves nothing."""
    for field in reading.fields_of(RK.status):
        if field.first and (status := reading.lexicon.code_of(field.first.text.rstrip("."), "status", reading.language)):
            project.add(RK.status, status, field.first.span, rule="project.status/1")
            page = reading.of_kind(RK.SourceDocument)[0]
            for issued in list(page.all(DCT.issued))[:1]:  # a status holds as of the day on which the page was published
                project.add(RK.statusAsOf, issued.value, issued.span, rule="project.status/1", kind="inferred", confidence=LIKELY)


def _dates_of_form(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(LEX.period, RK.startDate, RK.endDate, RK.decisionDate):
        if field.first is None:
            continue
        line = field.first.span
        period = next(reading.dates.periods(reading.text, line.start, line.end), None)
        dates = reading.dates_in(line)
        if field.term == LEX.period:
            if period is None and dates and re.match(r"(?:līdz|lidz|until|till|iki|kuni)\b", field.first.text, re.IGNORECASE):
                period = Period(None, dates[0])
            if period:
                _note_period(project, period, "project.period/1")
        elif dates and fold(reading.words(Span(line.start, dates[0].span.end))[: dates[0].span.start - line.start]).strip(" :–-.") in _AT:
            project.add(field.term, dates[0].value, dates[0].span, rule="project.date/1")


#: What may stand between a label and its date, folded; "after" and "before" say that the date is another one.
_AT: Final = frozenset({"", "no", "on", "nuo"})


def _note_period(draft: Draft, period: Period, rule: str) -> None:
    if period.start:
        draft.add(RK.startDate, period.start.value, period.start.span, rule=rule)
    if period.end:
        draft.add(RK.endDate, period.end.value, period.end.span, rule=rule)


def _dates_of_sentences(reading: Reading, project: Draft) -> None:
    """The span of time that a sentence gives to the project; what it gives to activities belongs to their plan."""
    for sentence in reading.sentences:
        if not reading.has_cue(sentence, LEX.implements, LEX.activities, LEX.participates):
            continue
        about = speaks_of_project(reading, sentence) and not _is_within(reading, sentence)
        if reading.has_cue(sentence, LEX.activities) and not begins_with_project(reading, sentence):
            about = False
        for period in reading.dates.periods(reading.text, sentence.start, sentence.end):
            if reading.in_field(period.span):
                continue
            if about and reading.has_cue(sentence, LEX.implements) and not _is_distracted(reading, sentence):
                _note_period(project, period, "sentence.period/1")
        _open_period(reading, project, sentence, about=about)


def _open_period(reading: Reading, project: Draft, sentence: Span, *, about: bool) -> None:
    """ "until September 2020": an end without a beginning."""
    periods = list(reading.dates.periods(reading.text, sentence.start, sentence.end))
    if periods or not about or not reading.has_cue(sentence, LEX.implements) or reading.in_field(sentence):
        return
    for date in reading.dates_in(sentence):
        if date.value.precision < 2 or date.value.year is None:
            continue
        if reading.word_before(date.span.start) in UNTIL and not _is_distracted(reading, Span(sentence.start, date.span.start)):
            project.add(RK.endDate, date.value, date.span, rule="sentence.end/1")


UNTIL: Final = frozenset("lidz until till iki kuni".split())


def _is_within(reading: Reading, span: Span) -> bool:
    """Whether a passage tells of something that happens within the project, and not of the project itself."""
    for cue in reading.cues_in(span, LEX.project):
        following = reading.text[cue.span.end : span.end]
        if reading.words(cue.span).casefold() in LOCATIVES or re.match(r"\s+(?:ietvar|ietver|laik[āa]|gait[āa]|raames|metu)", following):
            return True
        if re.search(
            r"\b(?:within|in|during|under)\s+the\s+(?:framework\s+of\s+the\s+)?$", reading.text[span.start : cue.span.start], re.IGNORECASE
        ):
            return True
    return False


#: "In the project", in Latvian, Lithuanian and Estonian.
LOCATIVES: Final = frozenset({"projektā", "projekte", "projektis"})


def _is_distracted(reading: Reading, span: Span) -> bool:
    return reading.has_cue(span, LEX["distractor-date"])


def _counts(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(RK.statedPartnerCount, RK.statedCountryCount):
        if field.first and (match := re.match(r"\d{1,3}(?!\d)", field.first.text)):
            span = Span(field.first.start, field.first.start + match.end())
            project.add(field.term, _whole(match[0]), span, rule="project.count/1")
    for sentence in reading.sentences:
        if reading.codes_in(sentence, "eventtype"):  # "3 partner meetings in 4 countries"
            continue
        for mention in [*reading.codes_in(sentence, "role"), *reading.cues_in(sentence, LEX.countries)]:
            match = _COUNT.search(reading.text, max(sentence.start, mention.span.start - 6), mention.span.start)
            if not match or not speaks_of_project(reading, sentence) or reading.in_field(mention.span):
                continue
            if mention.concept == LEX.countries:
                project.add(
                    RK.statedCountryCount,
                    _whole(match[1]),
                    Span(match.start(), mention.span.end),
                    rule="sentence.count/1",
                )
            elif mention.concept == code("role", "partner") and int(match[1]) > 1:
                project.add(
                    RK.statedPartnerCount,
                    _whole(match[1]),
                    Span(match.start(), mention.span.end),
                    rule="sentence.count/1",
                )


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
        if in_form or named or said:
            project.add(RK.website, iri_of(address.value), address.span, rule="project.website/1")


def _fund(reading: Reading, project: Draft) -> None:
    """The fund that a sentence about the project names; a scheme's or a programme's fund is not the project's."""
    for mention in reading.codes:
        if not mention.concept.value.startswith(code("fund", "").value) or mention.concept in (
            code("fund", "EU"),
            code("fund", "ESIF"),
        ):
            continue
        sentence = reading.sentence_at(mention.span.start)
        if reading.names_in(sentence, RK.SupportScheme) or not speaks_of_project(reading, sentence):
            continue
        project.add(RK.fund, mention.concept, mention.span, rule="project.fund/1")


def _goal(reading: Reading, project: Draft) -> None:
    for mention in reading.codes:
        if mention.concept.value.startswith(code("goal", "").value) and speaks_of_project(reading, reading.sentence_at(mention.span.start)):
            project.add(RK.goal, mention.concept, mention.span, rule="project.goal/1")
