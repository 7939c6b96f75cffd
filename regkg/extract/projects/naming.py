"""What the projects of a page are called: titles, acronyms and numbers, and whether the page is about one project or lists several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, groupby, pairwise
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.anchors import Anchor, line_of
from regkg.extract.cues.titles import FROM_THERE_ON, Name
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.project_lines import ITEM_MARK
from regkg.extract.projects.blocks import blocks_of
from regkg.extract.projects.grouping import NAMES, QUOTED_ORIGINS, Called, grouped, is_told_apart
from regkg.extract.projects.mentions import anchors_of, entries_with_name_first
from regkg.extract.projects.records import records_of
from regkg.extract.projects.sections import by_section, numbered_sections, sections_of
from regkg.extract.projects.sharing import ENGLISH, GOES_ON_WITH, has_amount_behind, part_of_sentence
from regkg.extract.text.heads import OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.pages import title_lines
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold, key_of_name, stem
from regkg.extract.text.values import money_in
from regkg.model import Span
from regkg.vocab import LEX, RK

#: So many projects of the programme LIFE make a page that is about them.
_FEWEST_OF_LIFE: Final = 3


def projects_called(reading: Reading) -> tuple[list[Called], list[Called]]:
    """The projects that the page is about, in order, and others that it merely names.

    A page that gives several projects their titles or numbers alike is a list of them; where a form or the heading names one of them,
    the page is about that one.
    """
    anchors = sorted(anchors_of(reading), key=lambda anchor: (anchor.span.start, anchor.origin))
    for anchor in anchors:
        line = line_of(reading, anchor.span.start)
        anchor.item = line.start if line is not None and _begins_item(anchor, line) else None
        at = anchor.span.start
        if (anchor.origin == "quote" and _NAMED.match(reading.text, at)) or (
            anchor.origin == "cue" and anchor.keys(RK.acronym) and _WORD.search(reading.text, max(0, at - _LONGEST_WORD), at)
        ):
            anchor.sentence = reading.sentence_at(anchor.span.start).start
            anchor.is_past = _is_past(reading, anchor)
        if anchor.origin in ("quote", "cue") and anchor.keys(RK.title, RK.acronym):
            anchor.is_counted = anchor.is_counted or _is_counted(reading, anchor)
            anchor.is_further = anchor.is_counted or (anchor.sentence is not None and _is_further(reading, anchor, line))
    _tell_sequels(reading, anchors)
    _tell_stages(reading, anchors)
    sections, blocks = sections_of(reading), blocks_of(reading)
    listed = sum(anchor.origin in ("item", "sign") and bool(anchor.keys(RK.title)) for anchor in anchors)
    if blocks and len(blocks) >= max(len(sections), listed):
        return by_section(blocks, anchors, are_named=True), []
    sections = sections or list(entries_with_name_first(reading)) or numbered_sections(reading)
    if sections:
        return by_section(sections, anchors), []
    called = grouped(anchors)
    told = [project for project in called if not project.stands_alone]
    if len(told) < 2:
        records = [] if any(anchor.origin == "form" for anchor in anchors) else records_of(reading)
        if len(records) > len(told) or len(called) < 2:
            return (by_section(records, anchors) if len(records) > len(told) else called), []
    counted = [project for project in called if any(anchor.is_counted for anchor in project.anchors)]
    if len(counted) > 1 and not any(anchor.origin == "form" for project in called for anchor in project.anchors):
        about = [
            project
            for project in called
            if project in counted
            or any(anchor.is_further for anchor in project.anchors)
            or _is_one_of_several(reading, project)
            or _is_joined_next(reading, project, counted)
        ]
        return about, [project for project in called if project not in about]
    heading = max((line.end for line in title_lines(reading)), default=0)
    forms = [project for project in called if any(anchor.origin == "form" for anchor in project.anchors)]
    if len(forms) == 1 and (box := _box_of(reading, forms[0])) is not None:
        told = [
            project for project in called if project is not forms[0] and project.start < box.start and project.keys(RK.title, RK.acronym)
        ]
        if len(told) == 1:
            forms[0].anchors.append(Anchor([], box, "item"))  # it begins with its box
            return [*told, *forms], [project for project in called if project not in (*told, *forms)]
    untitled = len(forms) > 1 and not all(project.keys(RK.title) for project in forms)
    if untitled and len(records := records_of(reading)) == len(forms):
        return by_section(records, anchors), []
    if len(forms) > 1 and all(project.keys(RK.projectNumber, RK.title) for project in forms):
        mine = [project for project in called if project in forms or _is_entry(reading, project)]
        return mine, [project for project in called if project not in mine]
    items = [project for project in called if any(anchor.origin == "item" and anchor.keys(RK.projectNumber) for anchor in project.anchors)]
    if forms and len(items) > 1 and all(project in items for project in forms):
        return items, [project for project in called if project not in items]
    signed = [project for project in called if any(anchor.origin == "sign" for anchor in project.anchors)]
    said = {reading.sentence_at(project.start).start for project in signed}
    others = [project for project in called if project not in signed and project.keys(RK.title, RK.projectNumber)]
    if not forms and len(signed) > 1 and all(reading.sentence_at(project.start).start in said for project in others):
        about = [project for project in called if project in signed or project in others or project.keys(RK.acronym)]
        return about, [project for project in called if project not in about]
    life = [project for project in called if _is_of_life(reading, project)]
    if not forms and len(life) >= _FEWEST_OF_LIFE:
        named = [project for project in called if project.keys(RK.title, RK.acronym)]
        return named, [project for project in called if project not in named]
    named = [project for project in called if project.keys(RK.title, RK.projectNumber, RK.acronym)]
    if not forms and len(named) > 1 and _begin_alike(reading, named, heading):
        return named, [project for project in called if project not in named]
    if not forms and len(named) > 1 and all(_opens_with_number(reading, project) for project in named):
        return named, [project for project in called if project not in named]
    titled = {key_of_name(_HEADING_OF_ONE.sub("", line.text)) for line in reading.lines}
    heads = [project for project in called if project.keys(RK.title) & titled]
    if len(heads) > 1 and all(project in heads for project in forms):
        told = [
            project
            for project in called
            if project in heads
            or (_is_in_sentence(project) and (_are_all_items(heads) or all(project.keys(name) for name in (RK.title, RK.projectNumber))))
        ]
        return told, [project for project in called if project not in told]
    if not forms and len(apart := _with_labels_each(reading, called)) > 1:
        return apart, [project for project in called if project not in apart]
    first = forms[0] if forms else next((project for project in called if project.start < heading), None)
    if first is not None and first not in forms and (numbered := _numbered_beside(reading, first, called)) is not None:
        first = numbered
    named = [
        project
        for project in called
        if not all(anchor.is_past for anchor in project.anchors)
        and (
            project.keys(RK.title, RK.projectNumber)
            or _is_quoted_item(project)
            or has_amount_behind(reading, project)
            or any(is_told_apart(anchor) for anchor in project.anchors)
        )
    ]
    if first is None and len(named) > 1 and _are_listed(reading, named):
        return named, [project for project in called if project not in named]
    meant = [project for project in called if _is_called_the_project(reading, project)]
    if first is None and len(meant) == 1:
        return meant, [project for project in called if project not in meant]
    if first is None and len(apart := _told_apart(reading, called)) > 1:
        return apart, [project for project in called if project not in apart]
    if first is None or not first.keys(RK.title, RK.projectNumber, RK.acronym):
        first = max(
            called,
            key=lambda project: (
                bool(project.keys(RK.projectNumber)),
                not all(anchor.is_past for anchor in project.anchors),
                bool(project.keys(RK.title)) or any(is_told_apart(anchor) for anchor in project.anchors),
                len(project.anchors),
                -project.start,
            ),
        )
    return [first], [project for project in called if project is not first]


#: What the labels below each of several projects ask for.
_OF_EACH: Final = frozenset({LEX.period, RK.startDate, RK.totalBudget})


def _with_labels_each(reading: Reading, called: Sequence[Called]) -> list[Called]:
    """The projects of a page that has the same label below each of them: "Project period:" behind the title of one and of the next."""
    starts: dict[str, list[int]] = {}
    for field in reading.fields:
        if field.term in _OF_EACH and field.first is not None:
            starts.setdefault(fold(reading.words(field.label)), []).append(field.label.start)
    named = [
        (anchor.span.start, number)
        for number, project in enumerate(called)
        for anchor in project.anchors
        if anchor.keys(RK.title) or (anchor.origin in QUOTED_ORIGINS and anchor.keys(RK.acronym))
    ]
    for labels in starts.values() if len(named) > 1 else ():
        owners = [max(((start, number) for start, number in named if start < label), default=(-1, -1))[1] for label in labels]
        if len(owners) > 1 and -1 not in owners and len(set(owners)) == len(owners):
            return [called[number] for number in sorted(owners)]
    return []


def _is_of_life(reading: Reading, project: Called) -> bool:
    """Whether a short name tells that a project is one of the programme LIFE: "LIFE Reeds", "ReedLIFE", "Reeds LIFE"."""
    short = [(fold(name[1].value), name[2].end) for name in project.names if name[0] == RK.acronym]
    return any(words.startswith("life") or words.endswith("life") or reading.text.startswith(" LIFE", end) for words, end in short)


#: What a text calls one project from there on, behind its name: "“…” (turpmāk – projekts)", "“…” (hereinafter the Project)".
_THE_PROJECT: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,60}}\))?\s\((?:{FROM_THERE_ON}\s)"
    r"(?:the\s)?[“„\"]?[Pp]roje[kc]t(?:s|as)?[”“\"]?\)"
)


def _is_called_the_project(reading: Reading, project: Called) -> bool:
    """Whether a text says behind a name that this is what it calls the project."""
    return any(_THE_PROJECT.match(reading.text, name[2].end) for name in project.names)


def _are_all_items(projects: Sequence[Called]) -> bool:
    """Whether projects are only named as items of a list, beside which a page may tell of others."""
    return all(anchor.origin == "item" for project in projects for anchor in project.anchors)


def _is_in_sentence(project: Called) -> bool:
    """Whether a sentence names a project by the word for it and its title, and does not say that it is past."""
    return bool(project.keys(RK.title)) and any(anchor.sentence is not None and not anchor.is_past for anchor in project.anchors)


#: When an earlier project was, before its name: "pirms pāris gadiem".
_YEARS_AGO: Final = re.compile(
    r"\b(?:[Pp]irms\s(?:[^\W\d_]+\s|\d+\s)?gad(?:a|iem)|years?\sago|[Pp]rieš\s(?:[^\W\d_]+\s|\d+\s)?met(?:us|ų)|aasta(?:t|id)?\s(?:eest|tagasi))(?!\w)"
)


#: What began years ago may go on.
_BEGAN: Final = re.compile(r"sāk|\bbeg[au]n|start|launch|prasid|prad[eė]|\balga|alusta", re.IGNORECASE)


def _is_past(reading: Reading, anchor: Anchor) -> bool:
    """Whether a sentence tells what a project of some words in quotation marks did years ago, and not that it began then."""
    sentence = reading.sentence_at(anchor.span.start)
    is_long = all(" " in name[1].value for name in anchor.names)
    was = _YEARS_AGO.search(reading.text, sentence.start, anchor.span.start) or (
        _IN_EARLIER_YEAR.match(reading.text, sentence.start, anchor.span.start) is not None and _is_behind_plan(reading, sentence)
    )
    return is_long and bool(was) and not _BEGAN.search(reading.words(sentence))


#: What somebody did in a year with a project, at the beginning of a sentence: "2013. gadā biedrība realizēja LEADER projektu “".
_IN_EARLIER_YEAR: Final = re.compile(
    r"(?:20\d\d\.?\s?gadā|[Jj]au\s20\d\d\.?\s?gadā|In\s20\d\d,?|20\d\d\s(?:m\.|metais)|20\d\d\.\saastal)\s[^.:;“„\"«]{0,80}?"
    r"\b(?:īstenoja|realizēja|tika\s(?:īstenots|realizēts)|carried\sout|implemented|įgyvendino|įgyvendintas|viis\sellu|viidi\sellu)\s"
    r"[^.:;“„\"«]{0,80}[“„”\"«]?$"
)
#: What a project will do or is doing, told before.
_WILL: Final = re.compile(r"\b(?:tiks|tiek|būs|paredz(?:ēts)?|plāno(?:ts)?|will|is\sbeing|bus|planuojama|kavas|hakkab)(?!\w)")


def _is_behind_plan(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence before one names a project in quotation marks and tells what it does or will do: "Ar projektu “X” tiks pirkti"."""
    return any(
        reading.has_cue(before, LEX.project)
        and not _IN_EARLIER_YEAR.match(reading.text, before.start)
        and _QUOTED_PROJECT.search(reading.text, before.start, before.end) is not None
        and _WILL.search(reading.text, before.start, before.end) is not None
        for before in reading.sentences
        if before.end <= sentence.start
    )


_QUOTED_PROJECT: Final = re.compile(r"[Pp]roje[kc]t\w*\s[“„”\"«]")


def _is_entry(reading: Reading, project: Called) -> bool:
    """Whether a project's title and number begin a line, as entries do beside those of other projects with forms."""
    return any(
        anchor.keys(RK.title) and anchor.keys(RK.projectNumber) and _opens_line(reading, anchor.span.start) for anchor in project.anchors
    )


#: What a later project has behind the name of the earlier one, as in keys.
_SEQUEL: Final = frozenset({"2", "3", "4", "5", "20", "30", "ii", "iii", "iv", "plus"})


_NUMBER_OF_SEQUEL: Final = re.compile(r"\s(?:[2-5](?:\.0)?|III?|IV)(?![\w.]\w)")


def _tell_sequels(reading: Reading, anchors: Sequence[Anchor]) -> None:
    """Tell a project and the one that it goes on with apart where a sentence names both: "“Reeds 2” (REED II) follows “Reeds” (REED)"."""
    for _, named in groupby((anchor for anchor in anchors if anchor.sentence is not None), key=lambda anchor: anchor.sentence):
        for one, other in combinations(named, 2):
            ours, theirs = one.keys(*NAMES), other.keys(*NAMES)
            if any(left + end == right or right + end == left for left in ours for right in theirs for end in _SEQUEL):
                one.unlike, other.unlike = frozenset(theirs - ours), frozenset(ours - theirs)
    apart = frozenset().union(*(anchor.unlike for anchor in anchors))
    for anchor in anchors if apart else ():
        anchor.names = [_with_sequel(reading, name, apart) for name in anchor.names]


#: Which stage of an undertaking a title names at its end, or what stands behind its quotation: "“New pier” | 3. kārtas īstenošana".
_STAGE: Final = re.compile(r"[\s,–—-]+(?P<nth>[1-9])\.\s?(?:kārta|posms|etaps)$")
_STAGE_BEHIND: Final = re.compile(r"[”“\"»]\s(?P<nth>[1-9])\.\s?(?:kārt|posm|etap)")


def _tell_stages(reading: Reading, anchors: Sequence[Anchor]) -> None:
    """Tell a project called by the stage behind its name from those with the same name and another stage in it."""
    stages: list[tuple[Anchor, str, str, bool]] = []
    for anchor in anchors:
        for property_, value, span, _ in anchor.names:
            stage = _STAGE.search(value.value) if property_ == RK.title else None
            behind = _STAGE_BEHIND.match(reading.text, span.end) if property_ == RK.title else None
            if stage is not None:
                stages.append((anchor, key_of_name(value.value[: stage.start()]), stage["nth"], False))
            elif behind is not None:
                stages.append((anchor, key_of_name(value.value), behind["nth"], True))
    for one, other in combinations(stages, 2):
        if one[1] == other[1] and one[2] != other[2] and (one[3] or other[3]):
            one[0].unlike, other[0].unlike = one[0].unlike | other[0].keys(RK.title), other[0].unlike | one[0].keys(RK.title)


def _with_sequel(reading: Reading, name: Name, apart: frozenset[str]) -> Name:
    """A name with the number behind it, where that is another's: "CLEANRIVER | II"."""
    property_, value, span, confidence = name
    behind = _NUMBER_OF_SEQUEL.match(reading.text, span.end) if property_ in NAMES else None
    if behind is None or key_of_name(value.value + behind[0]) not in apart:
        return name
    return (property_, Literal(value.value + behind[0], language=value.language), Span(span.start, behind.end()), confidence)


#: One of several projects in their order, up to its name: "The second project is called “", "Trešajā projektā – “", "Veel üks projekt, „",
#: "Vispirms tas ir projekts “".
_COUNTED: Final = re.compile(
    r"\s*(?:[^\W\d_]+,?\s|[^\W\d_]+['’]s\s){0,3}?(?:"
    r"(?:first|second|third|fourth|fifth|another|final|last|next|one\s(?:more|other)|one\sof\s(?:them|these)\s(?:is|was)\s(?:the|a))"
    r"\s(?:[\w+-]+\s){0,3}?project"
    r"|(?:pirm|otr|treš|ceturt|piekt|nākam|pēdēj|vēl\s(?:vien|kād)|viens\sno\s[tš]|viena\sno\s[tš])[^\W\d_]{1,4}"
    r"\s(?:[\w+-]+\s){0,3}?projekt(?:s|u|a|am|ā)"
    r"|(?:pirm|antr|treči|ketvirt|penkt|paskutini|dar\svien|vienas\siš\s[jš])[^\W\d_]{1,5}\s(?:[\w+-]+\s){0,3}?projekt(?:as|o|ą|ui|e)"
    r"|(?:esime|tei[ns]e|kolma|nelja|viima[ns]e|veel\sü[kh]|üks\sneis)[^\W\d_]{0,4}\s(?:[\w+-]+\s){0,3}?projekt(?:i|is)?"
    r"|(?:vispirms|(?:pirm|otr|treš)kārt|(?:first|second|third)ly|first\sof\sall|(?:pirm|antr|treč)iausia|kõigepealt|(?:esi|tei|kolmanda)(?:tek)?s),?\s"
    r"(?:tas\sir|(?:it|this|that|there)\sis|tai(?:\syra)?|see\son)\s(?:[\w+-]+\s){0,3}?proje[kc]t(?:s|as)?"
    r")\b[^.;:“”„\"«»\n]{0,70}[:,]?\s?[“„\"«]?",
    re.IGNORECASE,
)
#: What is counted of one project: "the second phase of the project".
PART_OF_ONE: Final = re.compile(
    r"\b(?:phase|stage|year|round|call(?!ed)|meeting|posm|kārt|gad|tikšan|etap|met[aių]|kviet|aasta|voor|kohtumi)[^\W\d_]*\b",
    re.IGNORECASE,
)


def _is_counted(reading: Reading, anchor: Anchor) -> bool:
    """Whether a sentence begins with a project as one of several in their order."""
    start = reading.sentence_at(anchor.span.start).start
    counted = _COUNTED.fullmatch(reading.text, start, max(anchor.names[0][2].start, start))
    return counted is not None and PART_OF_ONE.search(counted[0]) is None


#: Several projects, counted: "realizē vairākus vērienīgus projektus".
_SEVERAL: Final = re.compile(
    r"\b(?:vairāk(?:i|us|os)|div(?:i|us|os)|trīs|trijos|četr(?:i|us)|piec(?:i|us)|several|two|three|four|five|kel(?:i|is)|du|trys|tris|keturis"
    r"|mitu|kahte|kolme|nelja)\s(?:[^\W\d_]+\s){0,4}(?:projekt(?:i|us|os|ai)|projects)\b",
    re.IGNORECASE,
)


def _is_one_of_several(reading: Reading, project: Called) -> bool:
    """Whether a sentence names a project by the word for it behind one that counts several."""
    return any(
        anchor.sentence is not None and anchor.keys(RK.title) and _SEVERAL.search(reading.text, 0, anchor.sentence)
        for anchor in project.anchors
    )


def _is_joined_next(reading: Reading, project: Called, counted: Sequence[Called]) -> bool:
    """Whether somebody takes part in a project in the sentence right behind one on a counted project, in its paragraph."""
    spoken = {reading.sentence_at(anchor.span.start) for other in counted for anchor in other.anchors}
    for anchor in project.anchors:
        before = reading.sentence_before(anchor.sentence) if anchor.sentence is not None else None
        if before in spoken and before is not None and "\n" not in reading.text[before.end : anchor.sentence]:
            sentence = reading.sentence_at(anchor.span.start)
            if _TAKES_PART.search(reading.text, sentence.start, anchor.span.start):
                return True
    return False


#: "Also", and taking part, in the sentence that names a further project in which somebody does.
_ALSO: Final = re.compile(r"\b(?:also|arī|papildus|taip\spat|be\sto|lisaks|samuti|ka)\b", re.IGNORECASE)
_TAKES_PART: Final = re.compile(
    r"\b(?:participat|takes?\spart|taking\spart|involved|partner|lead(?:s|ing)?\b|coordinat|implement|joined|piedal|iesaist|īsteno|realizē|vad[aī]|uzsāk"
    r"|dalyvau|įgyvendin|vykd|koordin|prisijung|osale|juhi|viib|liitu)",
    re.IGNORECASE,
)


def _is_further(reading: Reading, anchor: Anchor, line: Line | None) -> bool:
    """Whether a paragraph begins with a further project in which somebody takes part: "The museum also takes part in the project “”"."""
    sentence = reading.sentence_at(anchor.span.start)
    if line is None or line.start < sentence.start or _ALSO.search(reading.text, sentence.start, anchor.span.start) is None:
        return False
    return _TAKES_PART.search(reading.text, sentence.start, sentence.end) is not None


#: The word for one project, also one with a noun joined to it ("kopprojektā", "kultuuriprojekt"), and its name in quotes, as sentences
#: name projects; in brackets it may be another name of one, and a part of a project is none.
_NAMED: Final = re.compile(
    r"(?<!\()(?!(?:apakš|ala|osa|sub|mini|mikro)projekt)[^\W\d_]*proje[kc]t[^\W\d_]{0,3}"
    r"(?:\s(?:pieteikum|iesniegum|idej|taotlus|paraišk|application|proposal)[^\W\d_]{0,3})?"
    r"(?:\s(?:nr|no)\.?\s?[\w./-]{4,40},?)?\s[“„\"«]",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"(?<![\w(])[Pp]roje[kc]t[^\W\d_]{0,3}:?\s$")
_LONGEST_WORD: Final = 12
#: The word for a project with which a heading begins, whose name is all that follows: "Projekts “X”".
_HEADING_OF_ONE: Final = re.compile(r"^(?:[Tt]he\s)?[Pp]roje[kc]t(?:s|as)?\s(?=[“„\"«][^“”„\"«»]+[”“\"»]$)")
#: The line of dashes above and below a box.
_RULE: Final = re.compile(r"^[^\S\n]*[-=_*–—]{8,}[^\S\n]*$", re.MULTILINE)


def _box_of(reading: Reading, project: Called) -> Span | None:
    """The box between two lines of dashes in which alone a page names a project, less than half of the page; None if there is none."""
    rules = [match.start() for match in _RULE.finditer(reading.text)] if project.start > len(reading.text) // 4 else []
    for first, last in pairwise(rules):
        if all(first < anchor.span.start < last for anchor in project.anchors) and 2 * (last - first) < len(reading.text):
            return Span(first, last)
    return None


def is_boxed(reading: Reading) -> bool:
    """Whether a reading is of a part that begins with the line of dashes above a box."""
    return reading.whole is not None and _RULE.match(reading.text, reading.scope.start) is not None


def _begins_item(anchor: Anchor, line: Line) -> bool:
    """Whether a line is an item of a list by its mark, or since the list's quotation with which it begins names a project."""
    is_quoted = anchor.origin == "item" and anchor.span.start - line.start <= 1 and line.text[0] in OPEN
    return is_quoted or line.has_bullet or ITEM_MARK.match(line.text) is not None


#: So few words in a heading may name an event of a project rather than the project.
_SHORT_HEADING: Final = 3


def _numbered_beside(reading: Reading, heading: Called, called: Sequence[Called]) -> Called | None:
    """The one project with number and title, where the heading's few words "Projekts X" stand nowhere else and may name an event."""
    if len(heading.anchors) > 1 or heading.keys(RK.projectNumber, RK.acronym) or reading.text[heading.anchors[0].span.end - 1] in '”“"»':
        return None
    names = [name for name in heading.anchors[0].names if name[0] == RK.title]
    if len(names) != 1 or len(names[0][1].value.split()) > _SHORT_HEADING:
        return None
    others = [project for project in called if project.keys(RK.projectNumber) and project.keys(RK.title)]
    return others[0] if len(others) == 1 else None


def _is_quoted_item(project: Called) -> bool:
    """Whether a project's short name stands in quotation marks in an item of a list."""
    return any(anchor.origin in QUOTED_ORIGINS and anchor.item is not None and anchor.keys(RK.acronym) for anchor in project.anchors)


def _begin_alike(reading: Reading, called: Sequence[Called], heading: int) -> bool:
    """Whether each project is named at the beginning of a line, as the items of a list are, and none in the heading only."""
    return all(
        any(anchor.origin == "item" or _opens_line(reading, anchor.span.start) for anchor in project.anchors)
        and any(anchor.origin == "item" or anchor.span.start >= heading for anchor in project.anchors)
        for project in called
    )


def _opens_with_number(reading: Reading, project: Called) -> bool:
    """Whether a line begins with a project's number, before its title: "LLI-901 “Reeds”"."""
    return any(
        (line := line_of(reading, anchor.span.start)) is not None
        and line.start == anchor.span.start
        and any(name[0] == RK.projectNumber and name[2].start == line.start for name in anchor.names)
        and anchor.keys(RK.title, RK.acronym)
        for anchor in project.anchors
    )


#: "1. Project ", at the beginning of an item, before its name.
_ITEM_BEGINS: Final = re.compile(r"\d{1,2}[.)]\s+(?:(?:Projekts|Project|The project|Projektas|Projekt|A|The)\s)?[“„\"«]?")


def _opens_line(reading: Reading, at: int) -> bool:
    line = line_of(reading, at)
    return line is not None and (at - line.start <= 2 or _ITEM_BEGINS.fullmatch(reading.text, line.start, at) is not None)


def _are_listed(reading: Reading, called: Sequence[Called]) -> bool:
    """Whether several projects are named alike: most with a number, or each in an item or a sentence of its own."""
    numbers = sum(bool(project.keys(RK.projectNumber)) for project in called)
    if all(part_of_sentence(reading, one, other) is not None for one, other in pairwise(called)):
        return True
    if numbers >= 2 or all(has_amount_behind(reading, project) for project in called):
        return True
    items = {reading.sentence_at(project.start).start for project in called}
    if _states_count(reading, len(called)):
        return True
    listed = sum(anchor.origin in ("item", "sign") for project in called for anchor in project.anchors)
    done = sum(any(_DOES.search(reading.text, max(0, a.span.start - 30), a.span.start) for a in project.anchors) for project in called)
    if done >= 2 and done == len(called) == len(items):
        return True
    if listed >= 2 or (len(items) == len(called) and len(called) >= 3):
        return True
    return len(items) >= 3 and all(
        any(anchor.sentence is not None for anchor in project.anchors) and _has_amount_in_sentence(reading, project) for project in called
    )


def _told_apart(reading: Reading, called: Sequence[Called]) -> list[Called]:
    """The projects of a page that tells of one behind another, each called a project by a name unlike others in its own sentence.

    None where the page comes back to one that it has left, or says of one that it goes on with another.
    """
    now = [project for project in called if not all(anchor.is_past for anchor in project.anchors)]
    named = [project for project in now if project.keys(*NAMES) and any(anchor.sentence is not None for anchor in project.anchors)]
    if any(project not in named for project in now if project.keys(RK.title, RK.projectNumber)):
        return []
    for one, other in pairwise(named):
        sentence = reading.sentence_at(other.start)
        if (
            max(anchor.span.start for anchor in one.anchors) > other.start
            or (sentence.holds(Span(one.start, one.start + 1)) and part_of_sentence(reading, one, other) is None)
            or GOES_ON_WITH.search(reading.text, *sentence)
            or _ALSO.search(reading.text, sentence.start, other.start)
            or _OTHER.search(reading.text, sentence.start, other.start)
        ):
            return []
        other.is_by_the_way = "\n" not in reading.text[one.start : other.start]
    return [] if any(_are_alike(reading, one, other) for one, other in combinations(named, 2)) else named


#: An earlier project or somebody else's, right before its name.
_OTHER: Final = re.compile(
    r"\b(?:cit|iepriekšēj|līdzīg|previous|earlier|other|another|similar|ankstesn|kit|panaš|eelmi|teis|varasem|sarna)[^\W\d_]{0,4}\s(?:proje[kc]t\w*\s)?$",
    re.IGNORECASE,
)


def _are_alike(reading: Reading, one: Called, other: Called) -> bool:
    """Whether titles may be two wordings of one: half of the longer words of one stand in the other, or they are in other languages."""
    return any(_share_words(left, right, reading.language) for left in _titles_of(one) for right in _titles_of(other))


def _titles_of(project: Called) -> list[str]:
    return [value.value for property_, value, *_ in project.names if property_ in NAMES]


def _share_words(left: str, right: str, language: str | None) -> bool:
    if any(ENGLISH.search(one) and not other.isascii() for one, other in ((left, right), (right, left))):
        return True  # one may be the other in English
    ours, theirs = ({stem(fold(word), language) for word in re.findall(r"\w{4,}", title)} for title in (left, right))
    return 2 * len(ours & theirs) >= max(1, min(len(ours), len(theirs)))


def _has_amount_in_sentence(reading: Reading, project: Called) -> bool:
    """Whether the sentence that names a project first tells of money: "“Reeds” is granted 9 400 euros"."""
    return next(money_in(reading.text, *reading.sentence_at(project.start)), None) is not None


#: Words for small numbers, folded beginnings.
_COUNTS: Final = {
    2: r"2|diviem|divi|divus|divos|two|du|dviem|dviejų|dviejuose|kaks|kah(?:e|ele|te|es)",
    3: r"3|trim|trīs|trijos|trijiem|three|trys|tris|trims|trijų|trijuose|kolm|kolm(?:e|ele|es)",
    4: r"4|četriem|četri|četrus|četros|four|keturi|keturis|keturiems|keturių|keturiuose|neli|nelja(?:le|s)?",
}


def _states_count(reading: Reading, count: int) -> bool:
    """Whether a page says that it speaks of just so many projects: "2 more projects of the parish are approved"."""
    if count not in _COUNTS:
        return False
    return any(
        re.search(
            rf"(?<![\w.])(?:{_COUNTS[count]})\s(?:[^\W\d_]+\s){{0,6}}$",
            reading.text[max(0, cue.span.start - 70) : cue.span.start],
            re.IGNORECASE,
        )
        for cue in reading.cues
        if cue.concept == LEX.project and (reading.language == "et" or fold(reading.words(cue.span)) in PLURALS)
    )


#: "X will carry out", before "the project “…”".
_DOES: Final = re.compile(
    r"\b(?:īsteno|īstenos|īstenoja|īstenot|realizē|realizēs|uzsāk|uzsāks|koordinē|koordinēs|koordinēja|vada|vadīs|vadīja"
    r"|implements?|implement|carries out|carry out|coordinates?|leads?"
    r"|įgyvendina|įgyvendins|įgyvendino|vykdo|vykdys|vykdė|koordinuoja|koordinuos|koordinavo"
    r"|(?:viib|viis)\sellu|koordineerib|koordineeris|juhib|juhtis|veab)\s(?:the\s|savu\s)?$"
)
