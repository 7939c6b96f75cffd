"""When a project runs: spans of time in forms, in sentences and in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.subject import (
    UNTIL,
    begins_with_project,
    is_distracted,
    is_of_another_thing,
    is_within,
    speaks_of_another,
    speaks_of_project,
    tells_of_piece,
)
from regkg.extract.cues.unnamed import is_form_of_project
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.heads import CLOSE
from regkg.extract.text.layout import RATE_LINE, Line, quoted, without_references
from regkg.extract.text.passed import Reason
from regkg.extract.text.programmes import PERIODS
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import PART_BEFORE, PART_BEHIND, Found, Period, is_until_case
from regkg.extract.times.ends import NAME, OWN_NAME, begins_and_ends, is_told_before_name
from regkg.model import Span, StatedDate
from regkg.vocab import LEX, RK


def read_times(reading: Reading, project: Draft) -> None:
    """Note the beginning and the end of a project."""
    _dates_of_form(reading, project)
    _dates_of_sentences(reading, project)
    begins_and_ends(reading, project)
    _dates_on_lines(reading, project)
    _dates_of_item(reading, project)
    _dates_of_all(reading, project)


_YEARS_OF_ITEM: Final = r"((?:19|20)\d\d)\.?\s?[–-]\s?((?:19|20)\d\d)\.?(?:\s?(?:gads|gadam|gadā|gadi|g\.|m\.|metai|metais|a\.|aasta))?"
#: The years of an item of a list, at its end or before a comma: "“X” (LLI-972), 2017–2019".
_ITEM_YEARS: Final = re.compile(rf"(?:[,(–—-]\s?|(?<=[\w){CLOSE}])\s){_YEARS_OF_ITEM}\)?(?:[.;,](?:\s|$)|\s*$)")
#: The years with which an item begins, before its name: "2017.–2019. gads – “X”".
_YEARS_FIRST: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s)?\(?{_YEARS_OF_ITEM}\)?(?!\d)(?!(?:\s?(?:gada|aasta))?\s(?:[^\W\d_]+\s)?(?:period|plānošan|program|laikotarp|finans))\s?(?:[,:–—-]\s)?(?=\S)"
)
#: What stands before the day with which an item ends: "“X” (LLI-972), until 31.12.2021".
_ITEM_UNTIL: Final = re.compile(r"[,(–—-]\s?(?:līdz|until|till|iki|kuni)\s$")
_MOST_LINES: Final = 2
_LONGEST_ITEM: Final = 240


def _dates_of_item(reading: Reading, project: Draft) -> None:
    """ "“X” (LLI-972), 2017–2019": the span of time with which an item of a list ends, or that is alone between its full stops."""
    if reading.whole is None or project.has(RK.startDate) or project.has(RK.endDate):
        return
    period = _at_end_of_item(reading, line) if (line := _line_of_item(reading, project)) is not None else None
    if line is not None and period is not None and is_told_before_name(reading, project, line.span, period.span):
        return
    period = period or _between_stops(reading, project)
    if period is not None and _is_span_of_project(period):
        _note_period(project, period, "times.item/1")


def _at_end_of_item(reading: Reading, line: Line) -> Period | None:
    """The span of time with which an item of a list ends."""
    period = next((one for one in reading.periods_in(line.span) if not reading.text[one.span.end : line.end].strip(" ).;,")), None)
    years = _ITEM_YEARS.search(reading.text, line.start, line.end)
    years = years or _YEARS_FIRST.match(reading.text, line.start, line.end)
    if period is None and years is not None:
        period = next(_period_of(years, 1, 2), None)
    last = reading.dates_in(line.span)[-1:]
    if period is None and last and _ITEM_UNTIL.search(reading.text, line.start, last[0].span.start):
        period = Period(None, last[0]) if not reading.text[last[0].span.end : line.end].strip(" ).;,") else None
    return period


#: What stands around a span of time that is a clause of its own: "… Nr. 101136502. 01.01.2024.–31.12.2027. Koordinators: …".
_STOP_BEFORE: Final = re.compile(r"[.;)]\s$")


def _between_stops(reading: Reading, project: Draft) -> Period | None:
    """The one span of time that is a clause of its own in the paragraph that a project's name begins."""
    page = reading.whole or reading
    for fact in [*project.all(RK.acronym), *project.all(RK.title), *project.all(RK.projectNumber)]:
        line = line_of(page, fact.span.start)
        if line is None or fact.span.start - line.start > _LONGEST_MARK or not reading.scope.holds(line.span):
            continue
        alone = [
            period
            for period in page.periods_in(line.span)
            if period.start is not None
            and period.end is not None
            and _STOP_BEFORE.search(page.text, line.start, period.span.start)
            and (page.text[period.span.end - 1] == "." or period.span.end == line.end or page.text[period.span.end] in ".;")
            and _months_between(period.start.value, period.end.value) >= _SHORTEST_PROJECT
        ]
        return alone[0] if len(alone) == 1 else None
    return None


#: A bullet, a number and a quotation mark take so many characters at most.
_LONGEST_MARK: Final = 6


#: A full stop that ends a sentence, and no number or abbreviation: "2019. gads", "Nr. 9".
_STOP: Final = re.compile(r"(?<=[^\W\d_]{3})\.\s")


def _line_of_item(reading: Reading, project: Draft) -> Line | None:
    """The line of a list that names a project and no other; None for running text, which goes on behind the name."""
    lines = [line for line in reading.lines if reading.scope.holds(line.span)]
    if 0 < len(lines) <= _MOST_LINES:
        return lines[0]
    page = reading.whole or reading
    named = min(
        (fact.span.start for fact in [*project.all(RK.title), *project.all(RK.acronym), *project.all(RK.projectNumber)]), default=None
    )
    line = line_of(page, named) if named is not None else None
    if line is None or reading.scope.end < line.end or len(line.text) > _LONGEST_ITEM or len(_STOP.findall(line.text)) >= _MOST_LINES:
        return None
    return line


#: "all the projects", "these partners": whom a sentence gives a span of time together.
_OF_ALL: Final = re.compile(
    r"\b(?:visi šie|šie visi|šie|visi|abi|all of these|all these|these|all|both|abu|kõik|mõlemad)\s"
    r"(?:(?:the|\d{1,2}|divi|trīs|četri|pieci|seši|septiņi|astoņi|two|three|four|five|six|seven|eight|du|trys|keturi|penki|šeši|kaks|kolm|neli|viis|kuus)\s)?"
    r"(?:partneri|projekti|projects|partners|projektai|partneriai|projektid)\b",
    re.IGNORECASE,
)


#: By when all the projects of a list are to be done, up to the day: "Visi projekti jāpabeidz līdz", "both projects will end on".
_ALL_END: Final = re.compile(
    r"(?:(?:vis[iu]|ab[iu]|šie|all|both|these|visų|kõik|kõigi|mõlemad|mõlema)\s(?:šie\s|of\s)?(?:the\s|these\s)?(?:[^\W\d_]+\s|\d{1,2}\s){0,2}|the\s)?"
    r"(?:projekti|projektu|projects|projektai|projektų|projektid|projektide)\s(?:[^.;:\d]{0,120}?\s)?"
    r"(?:jāpabeidz|jāīsteno|jārealizē|(?:tiks|būs|plānots)\s(?:pabeigti|pabeigt|īstenoti|realizēti)|noslēgsies|beigsies"
    r"|(?:must|will|should|have\sto|are\sto)\s(?:be\s)?(?:completed|finished|implemented|end)|end"
    r"|(?:bus|turi\sbūti)\s(?:už|pa)?(?:baigti|įgyvendinti)|baigsis|baigiasi|lõpevad|tuleb\s(?:lõpetada|ellu\sviia)|lõpetatakse)\s"
    r"(?:(?:līdz|by|until|till|on|in|iki|kuni|hiljemalt)\s)?$",
    re.IGNORECASE,
)


def _dates_of_all(reading: Reading, project: Draft) -> None:
    """ "From June 2023 to December 2025 these partners will …": the only span of time of a sentence on all projects of a list."""
    if reading.whole is None or project.has(RK.startDate) or project.has(RK.endDate):
        return
    for period in reading.once(_spans_of_all)[:1]:
        _note_period(project, period, "sentence.group/1")


def _spans_of_all(page: Reading) -> list[Period]:
    """The spans of time that sentences give all the projects of a page together, each the only one of its sentence."""
    found: list[Period] = []
    for sentence in page.sentences:
        dates = page.dates_in(sentence)
        if len(dates) == 1 and dates[0].value.precision > 1 and _ALL_END.match(page.text, sentence.start, dates[0].span.start):
            found.append(Period(None, dates[0]))
            continue
        of_all = _OF_ALL.search(page.text, sentence.start, sentence.end)
        if of_all is None or page.codes_in(sentence, "eventtype") or is_distracted(page, sentence):
            continue
        periods = [period for period in page.periods_in(sentence) if period.start and period.end and _is_span_of_project(period)]
        if not periods and len(dates) == 2 and _BEGIN_AND_END.fullmatch(_without(page, Span(of_all.end(), sentence.end), dates)):
            found.append(Period(*dates))
        elif len(periods) == 1 and (of_all.start() == sentence.start or 0 < of_all.start() - periods[0].span.end <= 2):
            found += periods
    return found


#: What is said of all projects around their two days: "will begin on A and last until B".
_BEGIN_AND_END: Final = re.compile(
    r"\s(?:(?:tiks|will|shall|bus)\s)?(?:sāk(?:sies|as|ās|ušies|ti)|uzsākti|begin|began|starts?|started|prasid(?:ės|eda|ėjo)|pradėti|algavad|algasid)\s(?:(?:no|on|in|nuo)\s)?\d\.?"
    r"\s(?:un|and|ir|o|ja|ning)\s(?:(?:tiks|will|shall|bus)\s)?"
    r"(?:ilgs|ilgst|ilga|turpināsies|beig(?:sies|dzas|ušies)|noslēgsies|last|run|end(?:ed|s)?|finish(?:ed|es)?|continue|truks|trunka|tęsis|baig(?:sis|iasi|ėsi)"
    r"|kestavad|kestsid|lõp(?:evad|pesid|evad))\s(?:(?:līdz|until|till|on|in|iki|kuni)\s)?\d(?:[.,;].*)?",
    re.DOTALL,
)


def _without(page: Reading, span: Span, dates: Sequence[Found[StatedDate]]) -> str:
    """The words of a passage with a figure in the place of each date."""
    words, at = "", span.start
    for date in dates:
        words += page.text[at : date.span.start] + "1"
        at = max(at, date.span.end)
    return words + page.text[at : span.end]


def _dates_on_lines(reading: Reading, project: Draft) -> None:
    """Two days, each alone on its line, below a rate alone on its line, as wikis print a project's data without labels."""
    if project.has(RK.startDate) or project.has(RK.endDate):
        return
    lines = without_references(reading.lines)
    for rate, first, last in zip(lines, lines[1:], lines[2:], strict=False):
        if RATE_LINE.fullmatch(rate.text) is None:
            continue
        days = [date for line in (first, last) for date in reading.dates_in(line.span) if date.span == line.span]
        if len(days) == 2 and all(day.value.precision == 3 for day in days) and days[0].value.lexical < days[1].value.lexical:
            _note_period(project, Period(*days), "times.lines/1")
            return


def _dates_of_form(reading: Reading, project: Draft) -> None:
    for field in reading.fields_of(LEX.period, RK.startDate, RK.endDate, RK.decisionDate):
        if field.first is None:
            continue
        line = field.first.span
        period = next(reading.dates.periods(reading.text, line.start, line.end), None)  # a label may stick to the first date
        dates = reading.dates_in(line) or list(reading.dates.find(reading.text, line.start, line.end))
        if field.term == LEX.period:
            if period is None and len(dates) == 1 and _MISPRINTED.fullmatch(reading.text[line.start : dates[0].span.start]):
                period = Period(None, dates[0])
            if period is None and len(dates) == 1 and (begun := _from_year(reading, line.start, dates[0])) is not None:
                period = Period(begun, dates[0])
            if period is None and len(dates) == 1 and dates[0].value.precision == 1:
                period = next(years_of_form(reading, line), None)  # "no 2015. līdz 2018. gadam": 2015 is no date by itself
            if (
                period is None
                and dates
                and (
                    re.match(r"(?:līdz|lidz|until|till|iki|kuni|by)\b", field.first.text, re.IGNORECASE)
                    or (len(dates) == 1 and reading.word_before(dates[0].span.start) in UNTIL)
                    or (len(dates) == 1 and is_until_case(reading.text, dates[0].span))
                    or (
                        len(dates) == 1
                        and dates[0].value.precision >= 2
                        and re.search(r"termiņ|deadline|terminas|tähtaeg", reading.words(field.label), re.IGNORECASE)
                    )
                )
            ):
                period = Period(None, dates[0])
            if period is None and dates and _FROM.match(field.first.text) is not None and dates[0].value.precision >= 2:
                is_both = len(dates) == 2 and _THEN_END.fullmatch(reading.text, dates[0].span.end, dates[1].span.start) is not None
                period = Period(dates[0], dates[1] if is_both else _end_below(reading, line)) if len(dates) == 1 or is_both else None
            if period is None and len(dates) == 1 and _NO_DAY.match(reading.text, dates[0].span.end, line.end):
                period = Period(dates[0], None)
            if period is None:
                period = next(years_of_form(reading, line), None)
            if period is None and field.first.blank_before == 0 and len(field.lines) > 1 and (second := field.lines[1]).blank_before <= 1:
                period = next(iter(reading.periods_in(Span(line.start, second.end))), None)
            if period:
                _note_period(project, period, "project.period/1")
        elif not dates and field.term in (RK.startDate, RK.endDate) and (year := _YEAR_OF_FORM.fullmatch(field.first.text)):
            span = Span(line.start, line.start + year.end(1))
            project.add(field.term, StatedDate(int(year[1]), None, None), span, rule="project.date/1")
        elif dates and fold(reading.words(Span(line.start, dates[0].span.end))[: dates[0].span.start - line.start]).strip(" :–-.") in _AT:
            project.add(field.term, dates[0].value, dates[0].span, rule="project.date/1")
            if field.term == RK.startDate and len(dates) > 1 and _THEN_END.fullmatch(reading.text, dates[0].span.end, dates[1].span.start):
                project.add(RK.endDate, dates[1].value, dates[1].span, rule="project.date/1")


def _end_below(reading: Reading, line: Span) -> Found[StatedDate] | None:
    """The end that the line below that of a beginning gives: "Period: from 19.03.2009", and below it "until: 18.11.2010"."""
    label = _END_BELOW.match(reading.text, line.end)
    below = next((date for date in reading.dates_in(Span(line.end, line.end + _LONGEST_BELOW)) if date.value.precision > 1), None)
    return below if label is not None and below is not None and below.span.start == label.end() else None


_END_BELOW: Final = re.compile(r"\.?\s*\n\s*(?:līdz|until|till|to|iki|kuni)\s?:?\s*", re.IGNORECASE)
_LONGEST_BELOW: Final = 40
#: A label for the end on the line of the beginning: "Start: 01.11.2023, end: 31.10.2025".
_THEN_END: Final = re.compile(
    r"[.,;/|\s–—-]*(?:(?:projekta\s)?(?:beigas|noslēgums|(?:no|pa)beigšana|nobeigums|(?:beigu|noslēguma|(?:no|pa)beigšanas)\sdatums)"
    r"|(?:project\s)?(?:end(?:s|ing)?(?:\sdate)?|completion(?:\sdate)?)|(?:projekto\s)?pabaig(?:a|os\sdata)|(?:projekti\s)?lõpp(?:kuupäev)?)\s?[:–—-]?\s*",
    re.IGNORECASE,
)
#: How a value begins that tells when a project did, perhaps behind how long it takes: "24 months, from 1 March 2020".
_FROM: Final = re.compile(
    r"(?:\d{1,3}\s?(?:months?|mēneš[ui]s?|mēneši|mėn\.?|mėnes[^\W\d_]+|kuud?|years?|gad[ui]s?|gadi|metai|metų|aastat?)(?!\w)[,;.]?\s\(?(?:[–—-]\s)?)?"
    r"(?:(?:no|from|since|nuo|alates|sākot|kopš|starting|beginning|pradedant)\b|(?:veiklų\s)?(?:pradžia|sākums|start|algus)\s?[:–—-])",
    re.IGNORECASE,
)
#: A beginning that no calendar has, before the end: "01.01.0211 – ".
_MISPRINTED: Final = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,5}\s*[–—-]\s*")


#: An end that no calendar has, behind the beginning: " – 31.09.2020".
_NO_DAY: Final = re.compile(
    r"\.?\s*[–—-]\s*(?:31\.\s?(?:0[2469]|11)\.\s?(?:19|20)\d\d|(?:19|20)\d\d\.\s?gada\s31\.\s?(?:aprīl|jūnij|septembr|novembr))"
)


#: A year alone under a label for the beginning or the end.
_YEAR_OF_FORM: Final = re.compile(r"((?:19|20)\d\d)\.?(?:\s?(?:gads|g\.|m\.|a\.|aasta))?\.?")
_FORM_YEARS: Final = re.compile(
    r"(?:no\s+)?((?:19|20)\d\d)\.?\s*(?:gada\s+)?(?:[-–—−/]|līdz|to|until|till|through|and|iki|kuni)\s*((?:19|20)\d\d)(?![\d.]*\d)"
)


#: "2010/09 – 2015/08", "10.2016. - 12. 2022.": months in numbers with their years.
_YEARS_AND_MONTHS: Final = re.compile(
    r"(?P<e1>(?P<y1>(?:19|20)\d\d)[/.-](?P<m1>\d{1,2}))(?![\d/.-]*\d)"
    r"(?:\s?[–—-]\s?|\s(?:to|until|līdz|iki|kuni)\s)(?P<e2>(?P<y2>(?:19|20)\d\d)[/.-](?P<m2>\d{1,2}))(?![\d/.-]*\d)"
)
_MONTHS_AND_YEARS: Final = re.compile(
    r"(?<![\d./-])(?P<e1>(?P<m1>\d{1,2})[./]\s?(?P<y1>(?:19|20)\d\d))\.?\s*[–—-]\s*(?P<e2>(?P<m2>\d{1,2})[./]\s?(?P<y2>(?:19|20)\d\d))(?!\d)"
)


def years_of_form(reading: Reading, line: Span) -> Iterator[Period]:
    """ "2013 – 2018" under a label for the time of the project."""
    for pattern in (_YEARS_AND_MONTHS, _MONTHS_AND_YEARS):
        if months := pattern.search(reading.text, line.start, line.end):
            ends = [(int(months[f"y{end}"]), int(months[f"m{end}"]), Span(*months.span(f"e{end}"))) for end in "12"]
            if all(1 <= month <= 12 for _, month, _ in ends):
                yield Period(*(Found(StatedDate(year, month, None), span) for year, month, span in ends))
                return
    if match := _FORM_YEARS.search(reading.text, line.start, line.end):
        yield from _period_of(match, 1, 2)


def _period_of(match: re.Match[str], first: int, last: int) -> Iterator[Period]:
    """The span of time between the years in two groups of a match, unless it is a programming period."""
    if match.group(first, last) not in PERIODS:
        yield Period(*(Found(StatedDate(int(match[group]), None, None), Span(*match.span(group))) for group in (first, last)))


#: What may stand between a label and its date, folded; "after" and "before" say that the date is another one.
_AT: Final = frozenset({"", "no", "on", "nuo"})


def _note_period(draft: Draft, period: Period, rule: str) -> None:
    if period.start:
        draft.add(RK.startDate, period.start.value, period.start.span, rule=rule)
    if period.end:
        draft.add(RK.endDate, period.end.value, period.end.span, rule=rule)


#: A plan that was changed later: when the project ended it does not tell.
_FIRST_PLAN: Final = re.compile(
    r"\b(?:sākumā|sākotnēji)\s(?:[^\W\d_]+\s){0,2}?(?:tika\s|bija\s)?(?:paredz|plān|iecer)|\b(?:originally|initially)\s(?:planned|scheduled|intended|meant|supposed|due)"
    r"|\biš\spradžių\s(?:buvo\s)?(?:planuo|numaty)|\balgselt\s(?:oli\s)?(?:kavanda|planeeri)"
    r"|\b(?:paredzēt|plānot|iecerēt)\w*\s(?:sākumā|sākotnēji)\b",
    re.IGNORECASE,
)
#: How long the project goes on, and when in brackets behind, whatever it holds: "Projekts ilgst 24 mēnešus (".
_LENGTH_BEFORE: Final = re.compile(
    r"(?:The\s|This\s|Our\s|Viss\s|Šis\s|Kogu\s|See\s)?(?:(?:entire|whole)\s)?(?:[Pp]rojekts|[Pp]rojektas|[Pp]rojekt|[Pp]roject)"
    r"(?:\s[“„\"«‘][^“”„\"«»‘’\n]{2,160}[”“\"»’])?\s(?!.*projekt|.*project)(?:[^\W\d_]+\s){1,5}(?:\d{1,2}|[^\W\d_]+)\s"
    r"(?:months|years|mēneš(?:us|iem)|gad(?:us|iem)|mėnes(?:ius|ių)|metus|kuud|aastat)\s\("
)
#: Another clause behind a date.
_NEXT_CLAUSE: Final = re.compile(r",\s(?:un|bet|and|but|ir|bei|o|tačiau|kuid|ja|ning)\s")


def _clause_of(reading: Reading, sentence: Span, period: Period) -> Span:
    """The clause of a span of time, where the project is what it begins with; else the whole sentence."""
    behind = _NEXT_CLAUSE.search(reading.text, period.span.end, sentence.end) if begins_with_project(reading, sentence) else None
    return Span(sentence.start, behind.start()) if behind is not None else sentence


def _dates_of_sentences(reading: Reading, project: Draft) -> None:
    """The span of time that a sentence gives to the project; what it gives to activities belongs to their plan."""
    for sentence in reading.sentences:
        has_cue = reading.has_cue(sentence, LEX.implements, LEX.activities, LEX.participates, LEX.span)
        named = _BEHIND_NAME.match(reading.text, sentence.start, sentence.end)
        lasts = _LENGTH_BEFORE.match(reading.text, sentence.start, sentence.end)
        if (
            not has_cue
            and named is None
            and lasts is None
            and sentence.end - sentence.start > SHORT_LINE
            and _DATED_BRACKET.search(reading.text, sentence.start, sentence.end) is None
            and "\n" not in reading.words(sentence)
        ):
            continue
        about = (speaks_of_project(reading, sentence) or _is_of_the_only_project(reading, sentence)) and not is_within(reading, sentence)
        first = next((date.span.start for date in reading.dates_in(sentence)), sentence.end)
        is_piece = _OF_WORKS.search(reading.text, sentence.start, sentence.end) is not None or tells_of_piece(reading, sentence, first)
        if is_piece or (_is_on_activities(reading, sentence) and not begins_with_project(reading, sentence)):
            about = False
        for period in [*reading.periods_in(sentence), *_years(reading, sentence)]:
            if not _is_span_of_project(period) or (reading.in_field(period.span) and not reading.in_field(period.span, RK.projectNumber)):
                continue
            if lasts is not None and lasts.end() == period.span.start and reading.text.startswith((")", ".)"), period.span.end):
                _note_period(project, period, "sentence.period/2")
                continue
            if (
                reading.codes_in(sentence, "eventtype")
                or is_distracted(reading, _clause_of(reading, sentence, period))
                or is_of_another_thing(reading, sentence, period.span)
            ):
                reading.passed(period.span, Reason.EVENT)
            elif (
                _opens_with(reading, sentence, period)
                or (named is not None and named.end() == period.span.start)
                or _ITSELF.search(reading.text, sentence.start, period.span.start)
                or (about and reading.has_cue(sentence, LEX.implements, LEX.span))
                or _is_in_brackets(reading, period)
                or (not reading.other_projects and not is_piece and _stands_alone(reading, sentence, period))
            ):
                is_past_plan = _FIRST_PLAN.search(reading.text, sentence.start, period.span.start) is not None
                _note_period(project, Period(period.start, None) if is_past_plan else period, "sentence.period/2")
        _open_period(reading, project, sentence, about=about)
        if about and (only := _IN_ONE_YEAR.search(reading.text, sentence.start, sentence.end)) and not reading.periods_in(sentence):
            year = Span(*only.span("year"))
            if not is_distracted(reading, sentence):
                value = Found(StatedDate(int(only["year"]), None, None), year)
                _note_period(project, Period(value, value), "sentence.year/1")


#: A name of the project and a mark or a noun, or "its costs count in", right before a span of time: "Project “X” – 2019 – 2021".
_BEHIND_NAME: Final = re.compile(
    rf"(?:Par |Apie |About )?(?:[Tt]he )?(?:[Pp]roject|[Pp]rojekts|[Pp]rojektas|[Pp]rojekt|[Pp]rojektą|[Pp]rojektu) {NAME}"
    r"\s?(?:\([^()\n]{2,40}\)\s?)?[:–—-]\s(?=[^\W\d_]{0,12}\s?\d)"
    r"|(?:Projekti\s)?[Kk]ulud\son\sabikõlblikud\s(?:ajavahemikus\s|perioodil\s|alates\s)(?=\d)|(?:The\s)?[Pp]roject\scosts\sare\seligible\s(?:from|between)\s(?=\w)"
    r"|Projekta\sizmaksas\sir\sattiecināmas\s(?:laikā\s|periodā\s)?no\s(?=\d)|Projekto\sišlaidos\s(?:yra\s)?tinkamos\sfinansuoti\snuo\s(?=\d)"
    rf"|Projekta\s{OWN_NAME}(?:darbība|norise)\s(?:(?:ir|bija|būs|ilgst|ilgs|ilga|paredzēta|plānota)\s)?no\s(?=\d)"
    rf"|(?:Projekts\s{OWN_NAME}(?:\([^()\n]{{2,40}}\)\s)?(?:notiek|notika|notiks|darbosies|darbojās|(?:ir\s)?plānots|(?:ir\s)?paredzēts)"
    rf"|The\sproject\s{OWN_NAME}(?:\([^()\n]{{2,40}}\)\s)?(?:takes\splace|took\splace|will\stake\splace|is\splanned)"
    rf"|Projekt\s{OWN_NAME}(?:\([^()\n]{{2,40}}\)\s)?on\s(?:kavandatud|planeeritud))\s"
    r"(?:(?:laikā\s|laika\sposmā\s|periodā\s)?(?:jau\s)?no\s|from\s(?:the\s)?|between\s|in\s|during\s|ajavahemikul\s|perioodil\s|aastatel\s|alates\s)?(?=\w)"
)
#: The project as whoever lasts, in a sentence that also tells the time of something within it: "bet pats projekts ilga no".
_ITSELF: Final = re.compile(
    r"\b(?:pats projekts|pati projekta īstenošana|the project itself|pats projektas|projekt ise)\s"
    r"(?:ilg(?:a|s|st)|norisin\w+|noritē\w*|(?:tika|tiek|tiks) īstenots"
    r"|lasted|ran|runs|truko|truks|vyko|kestis|kestab)\s(?:no|from|nuo)?\s*$"
)
#: What is done within a project and has a time of its own: "Projekta “X” būvdarbi norisināsies no"; or one of its stages.
_OF_WORKS: Final = re.compile(
    rf"\b(?:projekta|projekto|projekti)\s{OWN_NAME}"
    r"(?:(?:būv|remont|izbūves |labiekārtošanas )darb|statybos darb|rangos darb|ehitustöö|apmācīb|mokym|koolitus|uuring"
    r"|(?:pirm|otr|treš|ceturt|pēdēj|pirmoj|antroj)[^\W\d_]*\s(?:posm|kārt|etap|fāz)|(?:\d\.|[IVX]+)\s?(?:posm|kārt|etap|fāz))\w*",
    re.IGNORECASE,
)
#: A year in which a project is carried out from the beginning to the end: "Projektu īstenos 2009. gadā".
_IN_ONE_YEAR: Final = re.compile(
    r"\b(?:[Pp]rojektu\s(?:[“„\"«][^”“\"»\n]{2,160}[”“\"»]\s)?(?:īstenos|īsteno|īstenoja|realizēs|realizē|realizēja)"
    r"|(?:tiks|tika|tiek|ir)\s(?:īstenots|realizēts)|[Pp]rojekts\s(?:īstenots|realizēts|īstenojams)"
    r"|(?:project|it|It)\s(?:was|is|will\sbe|is\sto\sbe)\s(?:implemented|carried\sout)\sin|(?:bus|buvo)\s(?:įgyvendintas|įgyvendinamas|vykdomas))"
    rf"\s(?P<year>(?:19|20)\d\d)(?:\.?\s?gadā|\sm(?:etais|\.)|(?=[,;]|\.?$|\.\s[^\W{LOWER}\d_]))(?![^.;]{{0,40}}(?:līdz|until|iki)\b)"
)


def _is_on_activities(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of activities by another word than those of a name in quotation marks or of a numbered measure."""
    cues = reading.cues_in(sentence, LEX.activities)
    names = list(quoted(reading.text, *sentence)) if cues else []
    return any(
        not any(name.holds(cue.span) for name in names)
        and not _MEASURE_NUMBER.search(reading.text, max(sentence.start, cue.span.start - 16), cue.span.start)
        for cue in cues
    )


#: The number of a measure, right before the word for it: "9.2.4.2. pasākuma".
_MEASURE_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,4}\.?\s?$")


def _opens_with(reading: Reading, sentence: Span, period: Period) -> bool:
    """Whether a sentence begins with a span of time in which somebody takes part in the project: "No X līdz Y skola piedalās projektā"."""
    return (
        period.start is not None
        and period.end is not None
        and _OPENING.fullmatch(reading.text, _behind_subject(reading, sentence), period.start.span.start) is not None
        and _months_between(period.start.value, period.end.value) >= _SHORTEST_PROJECT
        and (
            reading.has_cue(sentence, LEX.implements, LEX.participates)
            or bool(reading.codes_in(sentence, "role"))
            or _CARRY_OUT_APART.search(reading.text, period.span.end, sentence.end) is not None
        )
        and speaks_of_project(reading, sentence)
        and not reading.other_projects
    )


#: The Estonian verb of carrying out, whose parts stand apart: "viib X ellu projekti".
_CARRY_OUT_APART: Final = re.compile(r"(?<!\w)vii(?:b|vad|s|sid)\s[^.;]{2,160}?\sellu\s(?:[^.;]{0,80}?\s)?projekti(?!\w)")


def _behind_subject(reading: Reading, sentence: Span) -> int:
    """Where the body, its abbreviation or the place ends with which a sentence begins; the beginning without such."""
    first = next((body.span.end for body in reading.bodies if body.span.start == sentence.start and body.span.end < sentence.end), None)
    short = _AT_HEAD.match(reading.text, sentence.start, sentence.end) if first is None else None
    return first if first is not None else short.end() if short is not None else sentence.start


#: An abbreviation, or where it happens: "Kalnu skolā no".
_AT_HEAD: Final = re.compile(rf"[{UPPER}]{{2,8}}(?=\s)|[{UPPER}][^.;:,\d]{{2,60}}[āē](?=\sno\s)")


def _months_between(first: StatedDate, last: StatedDate) -> int:
    """How many months lie between two dates; a year alone counts from its beginning to its end, and none where a year is missing."""
    if first.year is None or last.year is None:
        return 0
    return (last.year - first.year) * 12 + (last.month or 12) - (first.month or 1)


#: A visit or a training lasts less, in months.
_SHORTEST_PROJECT: Final = 3
#: What a sentence that begins with a span of time begins with.
_OPENING: Final = re.compile(
    r"\s*(?:(?:[^\W\d_]+\s){1,2}(?:gadus|gadu|mēnešus)(?:\s[–—-]|,)\s)?(?:(?:No|From|Between|Nuo|Alates|In|During|(?:Kuigi\s)?Aastatel"
    r"|(?:Laikā|Laika posmā|Laikposmā|Laika periodā|Periodā) no|Laikotarpiu nuo"
    r"|(?:In|During|Over) the period (?:from|of|between)|Ajavahemikul)\s)?",
    re.IGNORECASE,
)


#: A bracket right behind a name in quotation marks that begins with a year: "“X” (2025. gada jūnijs –".
_DATED_BRACKET: Final = re.compile(r"[”“\"»]\s?\((?:no\s|nuo\s|from\s)?(?:(?:\d\d?\.){2})?20\d\d")
_BRACKET_OPENS: Final = re.compile(r"\((?:no\s|nuo\s|from\s)?$", re.IGNORECASE)
_BRACKET_ENDS: Final = re.compile(r"\.?(?:\s?mėn\.|\s?gad(?:s|i|am)|\s?g\.|\s?m\.)?\)")


def _is_in_brackets(reading: Reading, period: Period) -> bool:
    """Whether years stand in brackets of their own right behind the project: "the project “X” (2018-2020)"."""
    first, last = (date.span if date else None for date in (period.start, period.end))
    if (
        first is None
        or last is None
        or (opens := _BRACKET_OPENS.search(reading.text, max(0, first.start - 8), first.start)) is None
        or not _BRACKET_ENDS.match(reading.text, last.end)
    ):
        return False
    before = Span(max(0, opens.start() - 2), opens.start() + 1)
    project = reading.project
    titles = [fact.span.end for fact in project.all(RK.title)] if project else []
    return (
        any(before.start - 1 <= end <= before.end for end in titles) or _YEARS_OF_PROJECT.search(reading.text, 0, first.start) is not None
    )


#: "the years of the project (".
_YEARS_OF_PROJECT: Final = re.compile(r"\b(?:years of the project|projekta gados)\s\($")


SHORT_LINE: Final = 90
#: What stands in each span of years.
_TWO_YEARS: Final = re.compile(r"(?:19|20)\d\d.*?(?:19|20)\d\d", re.DOTALL)
_YEAR_SPAN: Final = re.compile(
    r"\b(?:[Nn]o|[Ff]rom|[Nn]uo)\s+((?:19|20)\d\d)\.?\s*(?:gada\s+)?(?:līdz|to|until|till|through|iki|[-–])\s*((?:19|20)\d\d)\.?(?:\s*gad\w+)?(?!\d)"
    r"|\b[Bb]etween\s((?:19|20)\d\d)\sand\s((?:19|20)\d\d)(?!\d)"
    r"|(?<![\d–-])((?:19|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)\.?\s?(?:gadā|gados|metais)(?!\w)"
    r"|\b(?:[Aa]asta(?:tel|teks|il|le\sehk)|[Gg]ados|[Pp]eriood on|[Pp]eriods ir|[Pp]eriod is|laikotarpis)\s(?:no\s)?((?:19|20)\d\d)\.?"
    r"(?:\s?[-–]\s?|\skuni\s)((?:19|20)\d\d)(?![\d.]*\d)"
    r"|(?:\b(?:project|projekta|projekto|projekti)|\b(?:years of the project|projekta gados)|(?<=[”“\"»]))\s\(((?:19"
    r"|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)\.?\)"
    r"|(?<=[”“\"»])\s(?:(?:was|were|has\sbeen|tika|tiek|ir|buvo|yra|on)\s)?(?:started|launched|implemented|carried\sout|ran|īstenots|realizēts|sākās"
    r"|norisinājās|vykdomas|vykdytas|įgyvendintas|įgyvendinamas|vyko|prasidėjo|toimus|kestis|viidi|algas)(?:\s[^\W\d_]+){0,4}"
    r"\s\(((?:19|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)\.?\)"
    r"|\b(?:[Ii]n|[Dd]uring)\s(?:the\s(?:years|period)\s(?:of\s)?)?((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?=[\s,.])"
    r"|(?<![\d–-])((?:19|20)\d\d)\s?(?:m\.\s?)?[-–]\s?((?:19|20)\d\d)\s?m\."
    r"(?!\s(?:[^.;:,“„]{0,80}\s)?(?:program|mechanizm|strategij|fond[aoų]|laikotarpi))"
    r"|(?<!iesniegšanas )(?<!pieteikšanās )(?<!plānošanas )(?<!submission )(?<!planning )(?<!teikimo )"
    rf"\b(?:termiņš|laiks|periods|laikotarpis|terminas|laikas|aeg|periood|[Pp]eriod(?:\sof\s(?:the|this)\sproject\s{OWN_NAME}|\s))"
    r"(?:\s?(?:ir|yra|on|is)|\s?[–-])\s(?:no\s)?((?:19|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)(?![\d.]*\d)"
    r"|\b(?:ilgums|[Dd]uration|trukmė|kestus)\b[^.;(\d]{0,40}\(((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\)"
    r"|\b(?:[Ii]lgums|[Dd]uration|[Tt]rukmė|[Kk]est(?:us|vus)):\s?((?:19|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)(?![\d.]*\d)"
    r"|\b(?:runs?|ran|lasts?|lasted|implemented|īsteno|īstenos|īstenoja|īstenots|norisin[ās]\w*|notiek|kestab|kestis|toimu[bs]|vältab|käib|ellu"
    r"|rakendatakse|teostatakse|vykdomas|vykdytas|įgyvendinamas|truks|truko|trunka|vyks|vyko|tęsis)"
    r"\s((?:19|20)\d\d)\.?\s?[-–]\s?((?:19|20)\d\d)(?=[.,;]?(?:\s|$))"
    r"|\b(?:(?:toimu[bs]|kestab|kestis|vältab|ellu|elluviidud)\s(?:perioodil|ajavahemikul|aastatel)"
    r"|(?:īstenots|realizēts|norisin[ās]\w*|notiek|īsteno|īstenos|īstenoja)\s(?:laika\s)?(?:posmā|periodā)(?:\sno)?"
    r"|(?:vykdomas|vykdytas|įgyvendinamas|įgyvendintas|vyksta|vyko|vyks)\slaikotarpiu)"
    r"\s((?:19|20)\d\d)\.?(?:\s?[-–]\s?|\skuni\s)((?:19|20)\d\d)(?![\d.]*\d)"
)


def _years(reading: Reading, sentence: Span) -> Iterator[Period]:
    """ "from 2013 to 2018": years alone, which a preposition makes a span of time."""
    if months := _YEARS_AND_MONTHS.search(reading.text, sentence.start, sentence.end):
        yield from years_of_form(reading, Span(*months.span()))
    if _TWO_YEARS.search(reading.text, sentence.start, sentence.end) is None:
        return
    for match in _YEAR_SPAN.finditer(reading.text, sentence.start, sentence.end):
        if _EARLIER.search(reading.text, sentence.start, match.start()):
            continue
        if match.lastindex is not None:  # each of the alternatives has two groups
            yield from _period_of(match, match.lastindex - 1, match.lastindex)


#: "It goes on from the project X, which ran in": the years of the one before.
_EARLIER: Final = re.compile(
    r"turpinājum|iepriekšēj|continuation|previous|earlier|follow-up|ankstesn|tęsin|(?<!\w)järg|jätku|eelmis|eelnev", re.IGNORECASE
)


def _is_span_of_project(period: Period) -> bool:
    """Whether a span of time can be a project's: both ends with a year, at most a dozen years apart, in order."""
    if period.start is None or period.end is None:
        return True
    first, last = period.start.value, period.end.value
    if first.year is None or last.year is None:
        return True
    return 0 <= last.year - first.year <= 12 and first.lexical[:4] <= last.lexical[:4]


def _stands_alone(reading: Reading, sentence: Span, period: Period) -> bool:
    """Whether a short line holds a span of time and hardly anything else: "24 months, March 2018 – February 2020"."""
    line = next((line for line in reading.lines if line.span.holds(period.span)), None)
    if line is not None and not line.text[0].islower() and line.text[-1] != ":":
        sentence = Span(max(sentence.start, line.start), min(sentence.end, line.end))
    rest = reading.text[sentence.start : period.span.start] + reading.text[period.span.end : sentence.end]
    return sentence.end - sentence.start <= SHORT_LINE and len(re.findall(r"[^\W\d_]{2,}", rest)) <= 3 and "\n" not in rest.strip()


def _is_of_the_only_project(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence without a subject is about the page's project: there is no other one, no call, no programme."""
    if reading.other_projects and reading.scope.start == 0:
        return False
    if reading.has_cue(sentence, LEX.call, LEX.applies, LEX.programme, LEX["programme-budget"]) or speaks_of_another(reading, sentence):
        return False
    return is_form_of_project(reading)


def _open_period(reading: Reading, project: Draft, sentence: Span, *, about: bool) -> None:
    """ "until September 2020": an end without a beginning."""
    periods = reading.periods_in(sentence)
    if periods or not about or not reading.has_cue(sentence, LEX.implements) or reading.in_field(sentence):
        return
    goes_on = _GOES_ON_UNTIL.search(reading.text, sentence.start, sentence.end)
    is_part = _IN_FRAME.search(reading.text, sentence.start, sentence.end) is not None
    if goes_on and goes_on["does"] is not None and is_part:
        return  # what is done within the project
    if goes_on and not any(date.span.start == goes_on.start("year") and date.value.precision > 1 for date in reading.dates_in(sentence)):
        year_of_end = StatedDate(int(goes_on["year"]), None, None)
        project.add(RK.endDate, year_of_end, Span(*goes_on.span("year")), rule="sentence.end/2")
        return
    by_end = _BY_YEARS_END.search(reading.text, sentence.start, sentence.end)
    if by_end is not None and by_end.lastgroup is not None and not is_part and not is_distracted(reading, sentence):
        year = by_end.lastgroup
        project.add(
            RK.endDate, StatedDate(int(by_end[year]), None, None), Span(*by_end.span(year)), rule="sentence.end/2", confidence=LIKELY
        )
        return
    for date in reading.dates_in(sentence):
        if date.value.precision < 2 or date.value.year is None:
            continue
        is_end = (
            reading.word_before(date.span.start) in UNTIL
            or is_until_case(reading.text, date.span)
            or _UNTIL_THE.search(reading.text, sentence.start, date.span.start)
            or _DEADLINE.search(reading.text, sentence.start, date.span.start)
        )
        before = Span(sentence.start, max(date.span.start, sentence.start + 1))
        if is_end and (_PROLONGED.search(reading.text, before.start, before.end) or not is_distracted(reading, before)):
            project.add(RK.endDate, date.value, date.span, rule="sentence.end/1")
            if (begun := _from_year(reading, sentence.start, date)) is not None:
                project.add(RK.startDate, begun.value, begun.span, rule="sentence.end/1")


def _from_year(reading: Reading, start: int, end: Found[StatedDate]) -> Found[StatedDate] | None:
    """The year that opens a span of time right before its end: "from 2016 to 31 December 2022"."""
    begun = _FROM_YEAR.search(reading.text, start, end.span.start)
    return Found(StatedDate(int(begun[1]), None, None), Span(*begun.span(1))) if begun is not None else None


#: "The project will go on until 2023."
_GOES_ON_UNTIL: Final = re.compile(
    r"(?:turpinā(?:sies|s)|ilgst?|norisināsies|noritēs|tiks īstenots|tiek īstenots|jāīsteno|jāpabeidz|īstenojams"
    r"|truks|trunka|tęsis|tęsiasi|vyks|(?:bus )?(?:vykdomas|įgyvendinamas)|bus įgyvendintas"
    r"|kesta[bs]|vältab|jätkub|käib|viiakse ellu|(?:elluviimine|tegevused) kesta(?:b|vad)"
    r"|(?P<does>īstenos|realizēs|(?:plānots|paredzēts|iecerēts)\s(?:īstenot|realizēt|ieviest|pabeigt)"
    r"|(?:planuojama|numatyta|numatoma)\s(?:įgyvendinti|vykdyti|(?:už)?baigti)|įgyvendins)"
    r"|will (?:run|last|continue|go on|be (?:implemented|carried out|completed))"
    r"|(?:is|are) (?:(?:planned|expected|scheduled) )?to (?:last|run|continue|be (?:implemented|carried out|completed))"
    r"|(?:is|being|been) (?:implemented|carried out|running)|runs|ran|lasts|lasted|continues)"
    rf"\s(?:(?:līdz|until|till|through|by|up\sto|iki|kuni)\s{PART_BEFORE}?|(?:kuni\s)?aastani\s|(?=\d{{4}}\.?\saasta(?:ni|\s[^\W\d_]+ni)(?!\w)))"
    rf"(?P<year>(?:19|20)\d\d)(?!\d)(?:\.?\s?gad(?:am|a {PART_BEHIND})|\sm(?:etų|\.)(?:\s{PART_BEHIND})?"
    rf"|\.?\saasta(?:ni|\s[^\W\d_]+ni)(?!\w)|(?=[,;]|\.?$|\.\s[^\W{LOWER}\d_]))"
)
#: What is done within a project, whatever stands between: "Projekta “X” ietvaros".
_IN_FRAME: Final = re.compile(r"\b(?:ietvaros|rėmuose|raames|within|framework)\b")
_YEAR: Final = r"(?:19|20)\d\d"
_CLAUSE: Final = r"\s(?:(?:[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]|(?!\s(?:un|ir|ja|and|bet|but)\s)[^.;:,\d“„\"])+?\s)??"
#: The end of a year by which a project is carried out, in one clause with the verb: "Projektu īstenos X līdz 2023. gada beigām".
_BY_YEARS_END: Final = re.compile(
    r"(?:\b(?:īsteno|īstenos|realizē|realizēs|ieviesīs|pabeigs|īstenot|realizēt|pabeigt|(?:tiek|tiks)\s(?:īstenots|realizēts|ieviests))"
    r"|[Pp]rojekta\s(?:īstenošana|realizācija|ieviešana)\s(?:ir\s)?(?:plānota|paredzēta|iecerēta))"
    rf"{_CLAUSE}līdz\s(?P<lv>{_YEAR})\.?\s?gada\s(?:beigām|nogalei|izskaņai)"
    rf"|\blīdz\s(?P<lv2>{_YEAR})\.?\s?gada\s(?:beigām|nogalei){_CLAUSE}(?:īstenos|realizēs|ieviesīs|pabeigs)\s(?:[^.;:,\d]{{0,60}}\s)?projektu\b"
    r"|\b(?:įgyvendina|įgyvendins|įgyvendinti|įgyvendintas|vykdo|vykdys|vykdyti|vykdomas|užbaigs|užbaigti)"
    rf"{_CLAUSE}iki\s(?P<lt>{_YEAR})\s?m\.\s(?:pabaigos|galo)"
    rf"|\b(?:implement(?:ed)?|carr(?:y|ied)\sout|complete[sd]?|realised|realized){_CLAUSE}(?:until|till|by)\s(?:the\s)?end\sof\s(?P<en>{_YEAR})(?!\d)"
    rf"|\bviiakse\s(?:[^.;:,\d]{{0,60}}\s)?ellu\s(?:kuni\s)?(?P<et>{_YEAR})\.?\s?aasta\slõp(?:uks|uni)"
    rf"|\bvii(?:b|vad|s|sid){_CLAUSE}ellu\s(?:kuni\s)?(?P<et2>{_YEAR})\.?\s?aasta\slõp(?:uks|uni)"
)
#: Words before the new end of a project whose time is changed, by a contract or a decision.
_PROLONGED: Final = re.compile(
    r"(?:(?:pagarinā(?:t|jum|šan)\w*|pratęs(?:t|im)\w*|prolonged|extended|extension)\s(?:until|līdz|iki|till|to)|pikenda(?:t|ti)\w*(?:\skuni)?)\s+(?:the\s)?$",
    re.IGNORECASE,
)
_UNTIL_THE: Final = re.compile(r"\b(?:until|till|to|by) the\s+(?:end of\s+)?$")
#: "the deadline for the project is" right before a date.
_DEADLINE: Final = re.compile(
    r"\b(?:īstenošanas|realizācijas|ieviešanas)\s(?:(?:beigu|gala|galīgais|noslēguma)\s)?termiņš"
    r"\s*(?:[–—-]|ir|noteikts|(?<=beigu termiņš)|(?<=beigu termiņš ))\s*$"
)
#: "from 2017" right before "until August 2023".
_FROM_YEAR: Final = re.compile(r"(?:\bno|\bfrom|\bnuo)\s+((?:19|20)\d\d)\.?\s*(?:gada\s+|m\.\s+)?(?:līdz|to|until|till|iki)\s+$")
