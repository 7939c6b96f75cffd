"""Under which priority of its programme a project is: in forms, on lines of their own, in sentences, in headings of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.subject import goes_on, speaks_of_project
from regkg.extract.lists.group_headings import PRIORITY, PRIORITY_INFLECTED, priorities_of_groups
from regkg.extract.projects.priority_runs import runs_by_priority
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS, code

_PRIORITY: Final = re.compile(r"([A-Z]{0,4}\s?\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=\S)")


def read_priority(reading: Reading, project: Draft) -> None:
    """Note the priority of a project, the surest way of naming it first, and its investment priority."""
    if reading.whole is not None and (headings := reading.once(priorities_of_groups)) and headings[0][0].start < reading.listed_from:
        _priority_of_group(reading, project)
        return
    _priority_of_run(reading, project)
    for field in () if project.has(RK.underPriority) else reading.fields_of(RK.underPriority):
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
    if not project.has(RK.underPriority):
        _priority_on_line(reading, project)
    if not project.has(RK.underPriority):
        _priority_of_sentence(reading, project)
    if not project.has(RK.underPriority):
        _priority_of_all(reading, project)
    if not project.has(RK.underPriority):
        _priority_of_group(reading, project)
    if not project.has(RK.underPriority):
        _priority_of_paragraphs(reading, project)
    if not project.has(RK.underPriority):
        _priority_of_form(reading, project)
    for field in reading.fields_of(RK.investmentPriority):
        if field.first is None:
            continue
        for mention in reading.codes_in(field.first.span, "ip")[:1]:
            project.add(RK.investmentPriority, mention.concept, mention.span, rule="project.priority/1")
            number = re.match(r"\d+", reading.words(mention.span))
            if number:
                project.add(RK.thematicObjective, code("to", number[0]), mention.span, rule="project.priority/1")


_CODE_OF_PRIORITY: Final = re.compile(r"(?:P|PA|SO)?\d{1,2}(?:\.\d{1,2})*\.?\s+")


#: The name of a priority that a line may hold without its number.
_FEWEST_WORDS: Final = 3


def _priority_on_line(reading: Reading, project: Draft) -> None:
    """A line that is the number and the name of a priority and nothing else: "P4 Skilled and socially inclusive region"; or a long name.

    One that no table of ours has must be called a priority, on a page with one project: "1. PRIORITĀTE: ILGTSPĒJĪGA ATTĪSTĪBA".
    """
    for known in reading.names_in(reading.scope, RK.Priority):
        line = line_of(reading, known.span.start)
        if line is None or line.end != known.span.end:
            continue
        is_alone = line.start == known.span.start and len(line.text.split()) >= _FEWEST_WORDS
        if is_alone or _CODE_OF_PRIORITY.fullmatch(reading.text, line.start, known.span.start):
            project.add(RK.underPriority, known.concept, line.span, rule="project.priority/2", confidence=LIKELY)
            return
    called = [] if reading.other_projects else [found for line in reading.lines if (found := _called_on(line)) is not None]
    if len(called) == 1:
        span = called[0]
        priority = _new_priority(reading, project, span, "project.priority/4")
        project.add(RK.underPriority, priority, span, rule="project.priority/4", confidence=LIKELY)


def _called_on(line: Line) -> Span | None:
    """The name of the priority that a line or a piece of it holds."""
    for at, piece in _pieces_of(line) if "riorit" in line.text or "RIORIT" in line.text else ():
        if (match := _CALLED_PRIORITY.fullmatch(piece)) is not None:
            return Span(at + match.start("name"), at + match.end("name"))
    return None


_ORDINAL: Final = r"(?:(?:nr|no)\.?\s?)?(?:\d{1,2}|[IVX]{1,4})"
#: "1. PRIORITĀTE: NAME", "Priority 3 “NAME”;", "Prioritārais virziens II – Name" on a line of its own.
_CALLED_PRIORITY: Final = re.compile(
    rf"[•▪*–-]?\s*(?:\d{{1,2}}\.?\s?{PRIORITY}(?:\s?[:.–-]|(?=\s[“„\"«]))|{PRIORITY}\s{_ORDINAL}\.?(?:\s?[:.–-]|(?=\s[“„\"«])))"
    r"\s?[“„\"«]?(?P<name>[^:\n“„\"«”»]{8,140}?)[”“\"»]?[;.]?"
    r"(?:,\s(?:Specifiskais mērķis|Specific objective|Konkretus uždavinys)\b[^\n]*)?",
    re.IGNORECASE,
)
#: What parts the pieces of a line that tells several things of a project: "Programme | Priority 2 “Name” | LLI-901".
_PIECES: Final = re.compile(r"\s[|•·]\s")


def _pieces_of(line: Line) -> Iterator[tuple[int, str]]:
    """The pieces of a line between bars, and where each begins; the whole line without bars."""
    at = 0
    for bar in (*_PIECES.finditer(line.text), None):
        yield line.start + at, line.text[at : bar.start() if bar else len(line.text)]
        at = bar.end() if bar else at


_QUOTED_PRIORITY: Final = re.compile(
    r"(?P<own>(?:[Pp]rogramme|[Pp]rogrammas|[Pp]rogramos|[Pp]rogrammi)\s)?"
    rf"{PRIORITY_INFLECTED}\s+(?:(?:[Nn]o|[Nn]r)\.?\s*)?(?:\d[\d.]*\s*)?[–:,-]?\s*[“„\"«](?P<name>[^”“\"»\n]{{6,160}})[”“\"»]"
)
_NAMED_PRIORITY: Final = re.compile(
    r"(?=[,;Ppu\d])(?:Priority\s\d+\s[–-]\s[^,.;:\n]{6,120}"
    r"|, priority\s[–-]\s(?P<behind>[A-Z][^,.;:\n]{6,120})|Prioritātē:\s(?P<name>[^:\n]{6,140})"
    r"|\b[Pp]rioritātē\s?[:–-]\s(?P<said>[^:;.\n“„\"]{6,140})"
    r"|;\s(?:prioritetas|prioriteet|prioritāte|priority)\s?[:–-]\s(?P<after>[^:;.\n“„\"]{6,140})"
    r"|\b(?P<own>[Pp]rogrammas\sprioritāte\s[–-]|[Pp]rogramos\sprioritetas\s[–-]|[Pp]rogrammi\sprioriteet\s(?:on|[–-])"
    r"|[Pp]rogramme\spriority\s(?:is|[–-]))\s(?P<told>[^:;.\n“„\"]{6,140})"
    r"|\bunder\s(?:the\s)?(?:programme\s)?priority\s(?!Ax|Ar|Obj|No)(?P<under>[A-Z][^,.;:\n“„\"()\d]{6,120})(?=[.,;\n]|$)"
    r"|\b(?:[Pp]riority\s(?:[Aa]xis\s)?\d{1,2}|\d{1,2}\.\sprioritāt(?:i|ei|es|ē)(?:\sietvaros)?|\d{1,2}(?:-?[a-ząįųų]{1,3})?\sprioritet(?:o|ą|ui|e)"
    r"|\d{1,2}\.\sprioritee(?:t|ti|di|dis|dile))"
    rf"(?::|\s[–—-])\s(?P<nth>(?!Measure|Pasākum|Priemon|Meede)[{UPPER}][^.;:\n“„\"()\d]{{6,140}}?)(?=\s(?:raames|ietvaros|ribose)\b|,?\s(?:and|un|ir|ja)\s(?:(?:its|the|tās|tā|jo|selle)\s)?(?i:specific|specif|konkr|eri)|[.;\n]|,\s|$))"
)


#: So long may a line of a list be.
_LONGEST_ITEM: Final = 400


def _priority_of_group(reading: Reading, project: Draft) -> None:
    """The priority in the last heading above a project that is an item of a list: "5. programmas mērķis – …"."""
    named = [fact.span.start for fact in project.all(RK.acronym, RK.title, RK.projectNumber)]
    begins = max(reading.scope.start, min(named, default=0))  # a heading of its group may begin its part of the page
    above = [heading for heading in reading.once(priorities_of_groups) if heading[0].end <= begins]
    if not above or any(len(line) > _LONGEST_ITEM for line in reading.text[above[-1][0].end : begins].splitlines()):
        return
    span = above[-1][1]
    priority = _priority_at(reading, project, span, "group.priority/1")
    project.add(RK.underPriority, priority, span, rule="group.priority/1", confidence=LIKELY)


#: How a paragraph begins that tells how many projects of a priority were chosen: "In the priority 1 for clean rivers 12 projects".
_CHOSEN_UNDER: Final = re.compile(
    r"^(?:(?:In|Under|Within)\s(?:the\s)?(?:programme\s)?(?P<en>[Pp]riority\s(?:axis\s)?(?:\d{1,2}|[IVX]{1,3}))|(?P<lv>\d{1,2}\.\s?prioritātē|[Pp]rioritātē\s(?:[Nn]r\.\s?)?\d{1,2})"
    r"|(?P<lt>\d{1,2}(?:-?aj?ame)?\sprioritete|[Pp]rioritete\s(?:[Nn]r\.\s?)?\d{1,2})|(?P<et>\d{1,2}\.\sprioriteedi(?:s|\sraames)|[Pp]rioriteedis\s\d{1,2}))(?!\w)"
    r"(?P<rest>[^.;\n]{0,160}?(?:\n[^.;\n]{0,100})?\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|div|trīs|četr|piec|seš|septiņ|astoņ"
    r"|deviņ|desmit|du|trys|keturi|penki|šeši|septyni|aštuoni|kaks|kolm|neli|viis|kuus|seitse|kaheksa)\w{0,3}\s(?:[^\W\d_]+\s){0,3}?(?:projects|projekti|projektai|projektid))",
    re.MULTILINE,
)


def _chosen_under(page: Reading) -> list[tuple[int, Span]]:
    """Where paragraphs begin that tell how many projects of a priority were chosen, with the words for the priority."""
    return [
        (match.start(), Span(*match.span(group)))
        for match in (_CHOSEN_UNDER.finditer(page.text) if "riorit" in page.text else ())
        if (group := next((name for name in ("en", "lv", "lt", "et") if match[name]), None)) is not None
    ]


def _priority_of_paragraphs(reading: Reading, project: Draft) -> None:
    """The priority of which the last such paragraph above the name of one of several projects tells, or its own paragraph."""
    if reading.whole is None:
        return
    named = min((fact.span.start for fact in project.all(RK.acronym, RK.title, RK.projectNumber)), default=0)
    above = [span for begins, span in reading.once(_chosen_under) if begins < named]
    if above:
        priority = _priority_at(reading, project, above[-1], "group.priority/2")
        project.add(RK.underPriority, priority, above[-1], rule="group.priority/2", confidence=LIKELY)


#: What a label for the priority has below it: "3.1. Name of the priority".
#: The name of a priority, its number before it; a number with a sign behind it or marks around the name are no part of it.
_OWN_PRIORITY: Final = re.compile(
    rf"(?:(?:\d{{1,2}}|[IVX]{{1,4}})\s?[:–—-]\s)?[“„\"«]?(?P<name>(?:\d{{1,2}}(?:\.\d{{1,2}})*\.?\s+)?[{UPPER}][^:\n]{{5,160}}?)[”“\"»]?\.?"
)


def _priority_of_form(reading: Reading, project: Draft) -> None:
    """A priority under its label that no table of ours has."""
    for field in reading.fields_of(RK.underPriority):
        own = _OWN_PRIORITY.fullmatch(field.first.text) if field.first is not None else None
        if field.first is None or own is None or reading.names_in(field.first.span, RK.Programme):
            continue
        name = Span(field.first.start + own.start("name"), field.first.start + own.end("name"))
        project.add(
            RK.underPriority,
            _new_priority(reading, project, name, "project.priority/3"),
            name,
            rule="project.priority/3",
            confidence=LIKELY,
        )
        return


def _priority_at(reading: Reading, project: Draft, span: Span, rule: str) -> Draft:
    """The priority whose name stands at a place, one for all the projects under it."""
    known = (draft for draft in reading.of_kind(RK.Priority) if any(fact.span == span for fact in draft.all(SKOS.prefLabel)))
    return next(known, None) or _new_priority(reading, project, span, rule)


def _new_priority(reading: Reading, project: Draft, span: Span, rule: str) -> Draft:
    """A priority of the project's programme under its printed name."""
    priority = reading.new(RK.Priority)
    priority.add(SKOS.prefLabel, reading.text_literal(reading.words(span)), span, rule=rule, confidence=LIKELY)
    if programme := project.first(RK.underProgramme):
        priority.add(RK.priorityOf, programme.value, span, rule=rule, kind="inferred", confidence=LIKELY)
    return priority


#: "… programmos prioritetą (tvari aplinka)": the name of a priority in brackets behind the word.
_BRACKETED_PRIORITY: Final = re.compile(
    r"(?:prioritāt|prioritet|prioriteed|[Pp]riority)\w*(?:\s\d{1,2})?\s\((?P<name>[^\W\d_][^()\n]{7,140})\)"
)


def _priority_of_sentence(reading: Reading, project: Draft) -> None:
    """ "programmas prioritātes „X”", "under the Priority 3 – X": the name of the priority that a sentence about the project gives."""
    has_measure = reading.holds_any(*_MEASURES)
    for pattern in _IN_SENTENCES if has_measure else _IN_SENTENCES[:-1]:
        for match in pattern.finditer(reading.text, reading.scope.start, reading.scope.end):
            is_own = match.groupdict().get("own") is not None and not reading.other_projects
            sentence = reading.sentence_at(match.start())
            about = is_own or speaks_of_project(reading, sentence) or _goes_on_about(reading, sentence) or _is_on_works(reading, sentence)
            if pattern is _MEASURE and not _is_of_programme(project, match):
                continue
            if about or reading.in_field(Span(*match.span()), RK.underProgramme):
                _note_priority(reading, project, match)
                return


def _is_of_programme(project: Draft, measure: re.Match[str]) -> bool:
    """Whether the name of the project's programme stands right beside a measure."""
    beside = Span(measure.start(), measure.end() + _TO_PROGRAMME)
    return any(fact.span.overlaps(beside) for fact in project.all(RK.underProgramme))


#: "Of the ", "under the " between a measure and its programme.
_TO_PROGRAMME: Final = 12


def _priority_of_run(reading: Reading, project: Draft) -> None:
    """The priority that a page names with the projects under it: "in priority 1 “X” A and B, in priority 2 “Y” – C"."""
    names = [fact.span for fact in project.all(RK.acronym, RK.title)]
    for run in reading.once(runs_by_priority) if reading.whole is not None else ():
        if run.priority is not None and any(map(run.span.holds, names)):
            priority = _priority_at(reading, project, run.priority, "sentence.priority/2")
            project.add(RK.underPriority, priority, run.priority, rule="sentence.priority/2", confidence=LIKELY)
            return


def _goes_on_about(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence behind one on the project of the page speaks of no call and of no other project."""
    return not reading.other_projects and goes_on(reading, sentence) and not reading.cues_in(sentence, LEX.call, LEX.project)


#: A sentence on the works of a project that goes by no name: "Darbi notiek programmas …", "The works are done under the programme".
_WORKS: Final = re.compile(
    r"(?:The\s)?(?:(?:[Bb]ūv)?[Dd]arbi(?:\snotiek|\stiek|\stika|\sveikti|\snoris)|(?:[Cc]onstruction\s)?[Ww]orks\s(?:are|were|take|took)"
    r"|(?:[Ss]tatybos\s)?[Dd]arbai\s(?:vyk|atliek|buvo|finansuo)|(?:[Ee]hitus)?[Tt]öö[d]\s(?:tehak|toimu|tehti|viiak))"
)


def _is_on_works(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of the works of the one project of a page, and of no call."""
    return (
        not reading.other_projects
        and _WORKS.match(reading.text, *sentence) is not None
        and not reading.cues_in(sentence, LEX.call, LEX.project)
    )


#: What a sentence on all the projects of a list begins with: "The projects are financed", "Projektai finansuojami".
_ON_ALL: Final = re.compile(
    r"(?:(?:Visi|Abi|Šie|Visi šie|All|Both|These|All these|Abu|Kõik)\s)?(?:the\s)?(?:projekti|projects|projektai|projektid)\s"
    r"(?:(?:tiek|ir|tika|tiks|yra|buvo|bus|are|were|on)\s)?(?:(?:līdz)?finansē|īsteno|atbalst|funded|financed|supported|implemented"
    r"|(?:bendrai\s)?finansuojam|įgyvendin|vykdom|rahasta)",
    re.IGNORECASE,
)


def _priority_of_all(reading: Reading, project: Draft) -> None:
    """The priority that a sentence gives all the projects of a list."""
    if reading.whole is None:
        return
    for sentence in reading.whole.sentences:
        if _ON_ALL.match(reading.text, sentence.start, sentence.end) is None:
            continue
        for pattern in _IN_SENTENCES:
            if (match := pattern.search(reading.text, sentence.start, sentence.end)) is not None:
                _note_priority(reading, project, match)
                return


def _note_priority(reading: Reading, project: Draft, match: re.Match[str]) -> None:
    """Note the priority whose name a match in a sentence holds."""
    groups = match.groupdict()
    group = next((name for name in ("name", "behind", "said", "after", "told", "under", "nth") if groups.get(name)), 0)
    span = Span(*match.span(group))
    priority = _new_priority(reading, project, span, "sentence.priority/1")
    project.add(RK.underPriority, priority, span, rule="sentence.priority/1", confidence=LIKELY)


#: "Ryšių plėtros veiksmų programos „X“ prioriteto …": the quoted name of a priority before the word.
_BEFORE_PRIORITY: Final = re.compile(
    r"veiksmų\sprogram\w+\s[“„\"«](?P<name>[^”“\"»\n]{6,160})[”“\"»]\s(?:\d\s)?prioritet\w*\s(?![“„\"«\d])"
)
#: A measure or an activity right behind its programme, whose name is told where that of the priority is not: "Lauku attīstības programmas
#: 2014.–2020. gadam pasākumā „X”", "veiksmų programos priemonę „X“"; an activity of a project is none.
_MEASURE: Final = re.compile(
    r"(?:\b(?:[Pp]rogramm(?:as|ā|ai|i|e)|[Pp]rogramos|[Pp]rogramme(?:['’]s)?|\w*[Aa]rengukava)\s"
    r"(?:[\d.,–—-]+\s?|gad(?:am|iem|a)\s|g\.\s|period(?:a|am|ā)\s|m(?:etų|\.)\s|aastate\s|(?:under|within|in|for|the)\s|Erasmus\+\s|\([A-Z]{2,8}\)\s"
    r"|[“„\"«][^”“„\"«»\n]{3,160}[”“\"»],?\s|(?:pasākum|uždavin)[^\W\d_]{1,3}\s(?=[“„\"«]?[^”“„\"«»\n]{3,160}[”“\"»]\s[\d.]*\s?\w+\s[“„\"«])){0,9}"
    r"(?:(?:apakš)?pasākum(?:a|ā|u|am|os)|aktivitāt(?:es|ē|ei|i)|pamatdarbīb(?:as|ā|ai|u)|priemon(?:ę|ės|ei|ėje|e)|(?:ala)?mee(?:tme|tmest|tmes|tmele|de|det)"
    r"|(?:sub-?)?[Mm]easure|[Kk]ey\s[Aa]ction)|(?<=\sthe\s)(?:(?:sub-?)?[Mm]easure|[Kk]ey\s[Aa]ction)(?=[^“„\"«\n]{0,12}[“„\"«][^”“„\"«»\n]{6,200}[”“\"»],?\s(?:of|in|under)\s))"
    r"(?:\s[Nn][ro]\.?\s?)?(?:\s?\d[\d.]*)?(?:\s[–—:-])?[,:]?\s[“„\"«](?P<name>[^”“„\"«»\n]{6,200})[”“\"»]"
)
#: Beginnings of the words for a measure, one of which such a name stands behind.
_MEASURES: Final = ("pasākum", "aktivitāt", "pamatdarb", "priemon", "meetme", "meede", "measure", "key action")
#: How sentences give the name of a priority, the surest way first, and last as that of a measure.
_IN_SENTENCES: Final = (_BEFORE_PRIORITY, _QUOTED_PRIORITY, _NAMED_PRIORITY, _BRACKETED_PRIORITY, _MEASURE)
