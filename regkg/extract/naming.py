"""What the projects of a page are called: titles, acronyms and numbers, and whether the page is about one project or lists several."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby, pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.acronyms import is_acronym, is_common
from regkg.extract.anchors import Anchor, line_of
from regkg.extract.bodies import bodies_in, country_at
from regkg.extract.body_items import body_of_item
from regkg.extract.drafts import LIKELY
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.layout import Line
from regkg.extract.listed import PLURALS, speaks_of_projects
from regkg.extract.mentions import anchors_of, entries_with_name_first
from regkg.extract.pages import title_lines
from regkg.extract.reading import Reading
from regkg.extract.records import records_of
from regkg.extract.titles import YEARS_BEHIND, Name, bare_of, names_of_title
from regkg.extract.tokens import LOWER, fold, key_of_name, stem
from regkg.extract.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK, SKOS

#: How a page gives names, the surest way first.
_ORIGINS: Final = ("form", "item", "other", "quote", "label", "cue", "sign")


_QUOTED: Final = frozenset({"quote", "item"})


@dataclass(slots=True)
class Called:
    """A project as a page calls it, in one place or in several."""

    anchors: list[Anchor] = field(default_factory=list)
    is_by_the_way: bool = False  # told in a paragraph on another one

    @property
    def names(self) -> list[Name]:
        """All names, those of forms first."""
        ordered = sorted(
            self.anchors, key=lambda anchor: (_ORIGINS.index(anchor.origin), not anchor.keys(RK.projectNumber), anchor.span.start)
        )
        return [name for anchor in ordered for name in anchor.names]

    def keys(self, *properties: NamedNode) -> set[str]:
        """The names of some properties as keys."""
        return {key for anchor in self.anchors for key in anchor.keys(*properties)}

    @property
    def start(self) -> int:
        """Where the page names it first, and where its own item begins if it stands in a list."""
        items = [anchor.span.start for anchor in self.anchors if anchor.origin in ("item", "other")]
        return min(items or [anchor.span.start for anchor in self.anchors])


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
    sections = _sections(reading) or list(entries_with_name_first(reading)) or _numbered_sections(reading)
    if sections:
        return _by_section(sections, anchors), []
    called = _grouped(anchors)
    if len(called) < 2:
        records = [] if any(anchor.origin == "form" for anchor in anchors) else records_of(reading)
        return (_by_section(records, anchors) if len(records) > len(called) else called), []
    counted = [project for project in called if any(anchor.is_counted for anchor in project.anchors)]
    if len(counted) > 1 and not any(anchor.origin == "form" for project in called for anchor in project.anchors):
        about = [
            project
            for project in called
            if project in counted or any(anchor.is_further for anchor in project.anchors) or _is_one_of_several(reading, project)
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
        return _by_section(records, anchors), []
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
    life = [project for project in called if any(key.startswith("life") or key.endswith("life") for key in project.keys(RK.acronym))]
    if not forms and len(life) >= _FEWEST_OF_LIFE:
        named = [project for project in called if project.keys(RK.title, RK.acronym)]
        return named, [project for project in called if project not in named]
    named = [project for project in called if project.keys(RK.title, RK.projectNumber, RK.acronym)]
    if not forms and len(named) > 1 and _begin_alike(reading, named, heading):
        return named, [project for project in called if project not in named]
    if not forms and len(named) > 1 and all(_opens_with_number(reading, project) for project in named):
        return named, [project for project in called if project not in named]
    titled = {key_of_name(line.text) for line in reading.lines}
    heads = [project for project in called if project.keys(RK.title) & titled]
    if len(heads) > 1 and all(project in heads for project in forms):
        told = [project for project in called if project in heads or (_are_all_items(heads) and _is_in_sentence(project))]
        return told, [project for project in called if project not in told]
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
            or any(_is_told_apart(anchor) for anchor in project.anchors)
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
                bool(project.keys(RK.title)) or any(_is_told_apart(anchor) for anchor in project.anchors),
                len(project.anchors),
                -project.start,
            ),
        )
    return [first], [project for project in called if project is not first]


#: What a text calls one project from there on, behind its name: "“…” (turpmāk – projekts)", "“…” (hereinafter the Project)".
_THE_PROJECT: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,60}\))?\s\((?:(?:hereinafter|further|turpmāk(?:\stekstā)?|toliau|edaspidi)(?:\sreferred\sto\sas)?\s?[,–:-]?\s)"
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
    return (
        is_long
        and _YEARS_AGO.search(reading.text, sentence.start, anchor.span.start) is not None
        and not _BEGAN.search(reading.words(sentence))
    )


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


def _with_sequel(reading: Reading, name: Name, apart: frozenset[str]) -> Name:
    """A name with the number behind it, where that is another's: "CLEANRIVER | II"."""
    property_, value, span, confidence = name
    behind = _NUMBER_OF_SEQUEL.match(reading.text, span.end) if property_ in NAMES else None
    if behind is None or key_of_name(value.value + behind[0]) not in apart:
        return name
    return (property_, Literal(value.value + behind[0], language=value.language), Span(span.start, behind.end()), confidence)


#: One of several projects in their order, up to its name: "The second project is called “", "Trešajā projektā – “", "Veel üks projekt, „".
_COUNTED: Final = re.compile(
    r"\s*(?:[^\W\d_]+,?\s|[^\W\d_]+['’]s\s){0,3}?(?:"
    r"(?:first|second|third|fourth|fifth|another|final|last|next|one\s(?:more|other)|one\sof\s(?:them|these)\s(?:is|was)\s(?:the|a))"
    r"\s(?:[\w+-]+\s){0,3}?project"
    r"|(?:pirm|otr|treš|ceturt|piekt|nākam|pēdēj|vēl\s(?:vien|kād)|viens\sno\s[tš]|viena\sno\s[tš])[^\W\d_]{1,4}"
    r"\s(?:[\w+-]+\s){0,3}?projekt(?:s|u|a|am|ā)"
    r"|(?:pirm|antr|treči|ketvirt|penkt|paskutini|dar\svien|vienas\siš\s[jš])[^\W\d_]{1,5}\s(?:[\w+-]+\s){0,3}?projekt(?:as|o|ą|ui|e)"
    r"|(?:esime|tei[ns]e|kolma|nelja|viima[ns]e|veel\sü[kh]|üks\sneis)[^\W\d_]{0,4}\s(?:[\w+-]+\s){0,3}?projekt(?:i|is)?"
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
    return is_quoted or line.has_bullet or _NUMBERED.match(line.text) is not None


def _sections(reading: Reading) -> list[Anchor]:
    """The headings under each of which a form of a project stands, where a page has several; or one after "other projects".

    A heading is a short line of its own, and right below it are two labels that only the form of a project has.
    """
    labels = {
        field.label.start: field.term
        for field in reading.fields
        if field.first is not None and reading.text.count("\n", field.label.end, field.first.start) <= 1
    }
    skipped = {field.label.start for field in reading.fields if field.first is None}
    values = {
        field.first.start
        for field in reading.fields
        if field.first is not None and field.first.start not in labels and fold(reading.words(field.label)) not in PLURALS
    }
    bodies = {body.span for body in reading.bodies}
    found: list[Anchor] = []
    lines = reading.lines
    for at, line in enumerate(lines[:-1]):
        title = _BEFORE_TITLE.sub("", line.text)
        if (
            line.start in labels
            or line.start in skipped
            or line.start in values
            or line.span in bodies
            or ":" in title
            or ";" in title
            or len(title.split()) > 20
            or title[-1] in ".:;?!"
            or not title[0].isupper()
            or len(title) < 4
            or _OF_PROGRAMME.search(line.text)
            or _is_partner(reading, line)
            or (at > 0 and not line.blank_before and lines[at - 1].start in labels and _UNKNOWN_LABEL.match(line.text))
        ):
            continue
        below = [labels.get(below.start) for below in lines[at + 1 : at + 6] if below.start not in values and below.start not in skipped]
        is_short = below[:1] == [RK.title] and _is_short_name(title)
        if (
            len(below) < 2
            or (below[0] not in _OF_FORM and not is_short)
            or (below[1] is None and _UNKNOWN_FIELD.match(lines[at + 2].text) is None)
            or lines[at + 1].blank_before > 1
            or sum(term in _OF_FORM for term in below) < 2
        ):
            continue
        start = line.end - len(title)
        years = YEARS_BEHIND.search(title)
        end = start + years.start() if years is not None and years.start() else line.end
        is_other = at > 0 and _OTHER_PROJECTS.fullmatch(lines[at - 1].text.strip(" :")) is not None
        bare = bare_of(reading, Span(start, end))
        names = [(RK.acronym, Literal(reading.words(bare)), bare, LIKELY)] if is_short else names_of_title(reading, bare, LIKELY)
        found.append(Anchor(names, line.span, "item" if not is_other else "other"))
    if (
        len(found) >= 2
        and not any(
            field.term in (RK.title, RK.projectNumber)
            and field.label.start < found[0].span.start
            and fold(reading.words(field.label)) not in PLURALS
            for field in reading.fields
        )
    ) or any(anchor.origin == "other" for anchor in found):
        return found
    return []


#: So many words a short name has at most.
_MOST_IN_SHORT: Final = 4


def _is_short_name(words: str) -> bool:
    """Whether a heading can be the short name of the project whose title stands under a label below it."""
    return len(words.split()) <= _MOST_IN_SHORT and any(map(is_acronym, words.split()))


#: A numbered heading: "1) Blue Coast", "II. „Zaļie krasti”".
_NUMBERED_HEADING: Final = re.compile(
    rf"(?:(?P<number>\d{{1,2}})\s?[.)]|(?P<roman>[IVX]{{1,4}})[.)])\s+[{OPEN}]?(?P<name>[^\W_{LOWER}][^:;!?\n{OPEN}{CLOSE}]{{2,120}})[{CLOSE}]?"
)
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: So long a line at least that ends as sentences do is text, and so few sections make no list.
_SHORTEST_TEXT: Final = 40
_FEWEST_SECTIONS: Final = 2


def _numbered_sections(reading: Reading) -> list[Anchor]:
    """Numbered headings above text that tells of a project each, on a page that speaks of projects before them, as newsletters do."""
    heads: list[tuple[Line, Span]] = []
    lines = reading.lines
    for line, below in pairwise(lines):
        match = _NUMBERED_HEADING.fullmatch(line.text)
        if match is None or len(below.text) < _SHORTEST_TEXT or below.text[-1] not in ".!?”“" or _NUMBERED.match(below.text):
            continue
        count = int(match["number"]) if match["number"] else _ROMAN.index(match["roman"]) + 1 if match["roman"] in _ROMAN else 0
        if line.text[-1] in ".," or count != len(heads) + 1:
            return []
        heads.append((line, Span(line.start + match.start("name"), line.start + match.end("name"))))
    bodies = {body.span for body in reading.bodies}
    if (
        len(heads) < _FEWEST_SECTIONS
        or all(name in bodies for _, name in heads)
        or not speaks_of_projects(reading, Span(0, heads[0][0].start + 1))
    ):
        return []
    ends = [*(line.start for line, _ in heads[1:]), reading.scope.end]
    if not all(_tells_of_one(reading, name, Span(line.end, end)) for (line, name), end in zip(heads, ends, strict=True)):
        return []
    found = []
    for (line, name), end in zip(heads, ends, strict=True):
        names = names_of_title(reading, bare_of(reading, name), LIKELY)
        numbers = {number.value: number for number in project_numbers_in(reading.text, line.start, end)}
        if len(numbers) == 1 and not any(known[0] == RK.projectNumber for known in names):
            names += [(RK.projectNumber, Literal(number.value), number.span, LIKELY) for number in numbers.values()]
        found.append(Anchor(names, line.span, "item"))
    return found


def _tells_of_one(reading: Reading, name: Span, section: Span) -> bool:
    """Whether the text below a heading tells of a project that the heading may name: its number, money, time, or who leads it."""
    if (
        is_common(reading.words(name))
        or reading.lexicon.field(reading.words(name), reading.language) is not None
        or any(known.span == name for known in reading.names_in(name, RK.Programme, RK.Place, RK.Organisation))
    ):
        return False
    if next(project_numbers_in(reading.text, *section), None) is not None:
        return True
    leads = reading.has_cue(section, LEX.implements) or any(role.concept == LEAD for role in reading.codes_in(section, "role"))
    return reading.has_cue(section, LEX.project) and (
        (leads and bool(bodies_in(reading, section)))
        or next(money_in(reading.text, *section), None) is not None
        or bool(reading.periods_in(section))
    )


#: What of its programme a project is under: "Lauku programmas 2014.–2020. gadam pasākums “Lauku ceļi”".
_OF_PROGRAMME: Final = re.compile(
    r"\bprogram(?!mē)[^\W\d_]*\s(?:[“„\"«][^“”„\"«»]*[“”\"»]\s)?[^“”„\"«»]*\b(?:(?:apakš)?pasākum|aktivitāt|prioritā|atbalsta\sjom|priemon"
    r"|veiklos\ssrit|prioritet|(?:sub-?)?measure|priority|meede|meetme|prioriteet)",
    re.IGNORECASE,
)
#: What stands before a title in a heading: a number, the word for the project, both: "Project 1: ".
_BEFORE_TITLE: Final = re.compile(
    r"^(?:\d{1,2}[.)]\s+)?(?:(?:Projekts|Project|Projektas|Projekt)\s+(?:(?:No\.?\s?|Nr\.?\s?)?\d{1,2}\s?(?::|\s[–—-])\s+|(?=[^\W\d_])))?"
)
#: A label that is not known among those of a form: "Projektijuht - SA Mägi".
_UNKNOWN_LABEL: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s[–—-]\s")
#: The same with a colon, among the labels of a form: "Grant scheme: small".
_UNKNOWN_FIELD: Final = re.compile(r"[^\W\d_][^:.;\n]{2,40}:\s\S")
_OF_FORM: Final = frozenset(
    {
        *(LEAD, PARTNER, RK.totalBudget, RK.euContribution, RK.eligibleBudget),
        *(LEX.period, RK.startDate, RK.endDate, RK.projectNumber, RK.underProgramme, RK.status),
    }
)
#: A heading above projects that the page is not about.
_OTHER_PROJECTS: Final = re.compile(
    r"(?:Citi|Saistītie|Līdzīgi|Other|Related|Kiti|Susiję|Teised|Seotud)\s+(?:\w+\s+)?(?:projekti|projects|projektai|projektid)",
    re.IGNORECASE,
)


def _is_partner(reading: Reading, line: Line) -> bool:
    """Whether a line is a body with its country, its role or other brackets: "Kalnu muzejs (Latvija)", "SIA “Upe” – vadošais partneris"."""
    body = body_of_item(reading, line.span)
    if body is not None and (body.country is not None or body.role is not None):
        return True
    named = next((known for known in reading.bodies if known.span.start == line.start), None)
    if named is not None and _BRACKET_LAST.fullmatch(reading.text, named.span.end, line.end):
        return True
    first = _LAND_FIRST.match(line.text)
    return first is not None and country_at(reading, Span(line.start, line.start + first.end("land"))) is not None


#: Brackets that fill the rest of a line: "(kontaktisik – …)".
_BRACKET_LAST: Final = re.compile(r"\s?\([^()\n]*\)")
#: "Latvija – Kalnu muzejs": a country before its partners.
_LAND_FIRST: Final = re.compile(r"(?P<land>[^\W\d_]+)\s?[–—:-]\s")


def _by_section(sections: Sequence[Anchor], anchors: Sequence[Anchor]) -> list[Called]:
    """A project for each section, with the names in it; before the first one, those that the page names there."""
    starts = [anchor.span.start for anchor in sections]
    called = [Called([anchor]) for anchor in sections]
    before: list[Anchor] = []
    further: list[Anchor] = []
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start) - 1
        if at < 0:
            before.append(anchor)
        elif anchor.is_further and not any(_shares_name(project, anchor) for project in called):
            further.append(anchor)
        elif anchor.span != sections[at].span and anchor.origin in ("form", "quote", "label"):
            called[at].anchors.append(anchor)
    for project in called:
        own = project.anchors[0]
        if any(anchor.keys(RK.title) for anchor in project.anchors[1:]):
            own.names = [name for name in own.names if name[0] != RK.title]
    apart: list[Anchor] = []
    for anchor in before:
        home = next((project for project in called if len(sections) > 1 and _shares_name(project, anchor)), None)
        if home is None:
            apart.append(anchor)
        elif anchor.keys(RK.projectNumber):
            home.anchors.append(anchor)
    first = [
        project
        for project in _grouped(apart)
        if len(sections) == 1 or project.keys(RK.projectNumber, RK.title) or any(anchor.origin == "sign" for anchor in project.anchors)
    ]
    return sorted([*first, *called, *_grouped(further)], key=lambda project: project.start)


def _shares_name(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor bears a name of a project, or the beginning of one."""
    kinds = (RK.title, RK.acronym, RK.projectNumber)
    return any(left == right or left.startswith(right) for left in project.keys(*kinds) for right in anchor.keys(*kinds))


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
    return any(anchor.origin in _QUOTED and anchor.item is not None and anchor.keys(RK.acronym) for anchor in project.anchors)


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


_NUMBERED: Final = re.compile(r"\d{1,2}[.)]\s+")
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
            or _GOES_ON_WITH.search(reading.text, *sentence)
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
    if any(_ENGLISH.search(one) and not other.isascii() for one, other in ((left, right), (right, left))):
        return True  # one may be the other in English
    ours, theirs = ({stem(fold(word), language) for word in re.findall(r"\w{4,}", title)} for title in (left, right))
    return 2 * len(ours & theirs) >= max(1, min(len(ours), len(theirs)))


def _has_amount_in_sentence(reading: Reading, project: Called) -> bool:
    """Whether the sentence that names a project first tells of money: "“Reeds” is granted 9 400 euros"."""
    return next(money_in(reading.text, *reading.sentence_at(project.start)), None) is not None


#: What stands in brackets right behind the name of a project.
_IN_BRACKETS: Final = re.compile(r"[”“\"»’]{0,2}\s?\((?P<inside>[^()\n]{3,120})\)")


def has_amount_behind(reading: Reading, project: Called) -> bool:
    """Whether an amount stands in brackets right behind the name of a project: "“Reeds” (EU funding 2.5 million euros)"."""
    for anchor in project.anchors:
        for name in anchor.names:
            bracket = _IN_BRACKETS.match(reading.text, name[2].end)
            if bracket is not None and next(money_in(reading.text, *bracket.span("inside")), None) is not None:
                return True
    return False


def part_of_sentence(reading: Reading, one: Called, other: Called) -> int | None:
    """Where a sentence goes on to the other of two projects that it names, if it names each with its number or money or tells whose it is.

    "LLI-901 “Reeds” with … and | LLI-902 “Hills” with …", "the project “A” is led by X, | the project “B” by Y",
    "X's project “A” and | Y's project “B”".
    """
    if not one.start < other.start < reading.sentence_at(one.start).end:
        return None
    if all(called.keys(RK.projectNumber) or has_amount_behind(reading, called) for called in (one, other)):
        return other.start
    if (shared := told_of_both(reading, one, other)) is not None:
        return shared[0]
    told = _TELLS_OF_BOTH.fullmatch(reading.text, one.start, other.start)
    if told is None or _CALLED.match(reading.text, other.start) is None:
        return None
    if told["clause"] is not None:
        return other.start if _IS_TOLD.match(reading.text, other.start) is not None else None
    if any(body.span.start > one.start and body.span.end < other.start for body in bodies_in(reading, Span(one.start, other.start))):
        return told.start("owner")
    rest = (Span(one.start, other.start), Span(other.start, reading.sentence_at(other.start).end))
    return other.start if all(next(money_in(reading.text, *part), None) is not None for part in rest) else None


_CALLED: Final = re.compile(rf"[^\W\d_]*[Pp]roje[kc]t[^\W\d_]{{0,3}}\s[{OPEN}][^{OPEN}{CLOSE}\n]+[{CLOSE}]")
#: A project and another one, of whatever kind, of which a sentence says the same: "the project “A” (Latvia) and the national project “B”".
_JOINED: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s?\([^()\d\n]{{2,90}}\))?,?\s"
    r"(?P<and>un|and|ir|bei|ja|ning|kā\sarī|as\swell\sas|taip\spat|samuti)\s(?P<kind>(?:the\s)?(?:[^\W\d_][\w+–-]*\s){0,4})"
)
#: The second of them, and whether a clause on it alone follows.
_SECOND: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s?\([^()\d\n]{{2,90}}\))?(?!\s?\()(?P<alone>,?\s(?:kas|kur[aāiošu]\w*|which|that|whose|kuri\w*|mis|mille|kus)\s)?"
)


def told_of_both(reading: Reading, one: Called, other: Called) -> tuple[int, int] | None:
    """Where the second of two projects begins that "and" joins in a sentence, and where that ends to tell of both; None if none does."""
    sentence = reading.sentence_at(one.start)
    if not one.start < other.start < sentence.end:
        return None
    joined = _JOINED.fullmatch(reading.text, one.start, other.start)
    second = _SECOND.match(reading.text, other.start)
    if joined is None or second is None or (joined["and"] == "ir" and reading.language != "lt"):
        return None
    kind = Span(joined.start("kind"), other.start + 1)
    if reading.names_in(kind, RK.Programme, RK.Organisation) or reading.codes_in(kind, "fund"):
        return kind.start, kind.start  # "the project “A” and the LIFE project “B”"
    return kind.start, second.start("alone") if second["alone"] else max(sentence.end, second.end())


#: A clause on a project, or the next one's owner, and another project behind it: "projektu “A” vada X, bet projektu “B” – Y".
_TELLS_OF_BOTH: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s\([^()\n]{{2,60}}\))?"
    r"(?:(?P<clause>\s[^.;\n]{6,}?)(?:,|\s(?:un|ir|o|ja|bet|and|while|but|ning))\s(?:while\s|bet\s|savukārt\s|un\s|o\s|tuo\starpu\s|aga\s|ja\s|ning\s)?(?:the\s)?"
    r"|(?:,\s|\s(?:un|ir|ja|kā\sarī|and|ning|bei)\s)(?P<owner>[^.;\n]{4,140})\s)"
)
_IS_TOLD: Final = re.compile(rf"{_CALLED.pattern}(?:\s[–—-])?\s[^\s.;,]{{2,}}")


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


#: What joins two projects of which a sentence says the same.
_JOINS: Final = re.compile(r"[”“\"»]?\s(?:un|and|ir|ja|ning|bei)\s(?:the\s)?")
_CLAUSE_ENDS: Final = re.compile(r"[,;]\s|\s[–—-]\s")
#: What a project does with an earlier one.
_GOES_ON_WITH: Final = re.compile(
    r"\b(?:turpin|balst[āī]|pamato[tj]|sekoj|pieredz|sadarboj|continu|builds? (?:up)?on|follow|based on|experience|sister|cooperates"
    r"|tęsia|tęsin|remia|pagrįst|patirt|bendradarbiauja|jätk|põhine|tugine|kogemus|sõsar)",
    re.IGNORECASE,
)


#: How a sentence on the earlier project begins, and what leads back to the present one.
_BACK_THEN: Final = re.compile(
    r"(?:Toreiz|Tolaik|Iepriekšēj(?:ais|ā|o|ajā|am)\sprojekt\w+|Back\sthen|At\sthat\stime|The\s(?:previous|earlier)\sproject|Its\spredecessor"
    r"|Tuomet|Anuomet|Ankstesn(?:is|io|į|iame|iam)\sprojekt\w+|Siis|Tollal|Toona|Eelmi(?:ne|se|ses)\sprojekt\w*)\b"
)
_BUT: Final = re.compile(r",\s(?:bet|savukārt|turpretī|but|while|whereas|o|tuo\starpu|aga|kuid)\s")


def sentences_apart(reading: Reading, mine: Called, others: Iterable[Called]) -> tuple[list[Span], list[tuple[Called, list[Span]]]]:
    """The sentences of a page about one project, without what they tell of others that they name; and what they tell of each of these.

    "The project “A” goes on with the project “B”, | which X carried out in 2015.": what follows another's name is that one's, up to the
    clause that names this one. A paragraph on a further project is all that one's.
    """
    named: dict[int, list[tuple[Anchor, Called]]] = {}
    for other in others:
        for anchor in other.anchors:
            if anchor.sentence is not None:
                named.setdefault(anchor.sentence, []).append((anchor, other))
    if not named:
        return reading.sentences, []
    kept: list[Span] = []
    told: list[tuple[Called, Span]] = []
    further: tuple[Called, int] | None = None  # a further project and where its paragraph ends
    for sentence in reading.sentences:
        of_others = named.get(sentence.start, [])
        if (first := next(((anchor, other) for anchor, other in of_others if anchor.is_further), None)) is not None:
            line = line_of(reading, first[0].span.start)
            further = (first[1], line.end if line is not None else sentence.end)
        if further is not None and sentence.start < further[1] and not any(sentence.holds(anchor.span) for anchor in mine.anchors):
            told.append((further[0], sentence))
        elif (
            not of_others
            and told
            and told[0][0].start > mine.start
            and all(owner is told[0][0] for owner, _ in told)
            and (then := _BACK_THEN.match(reading.text, *sentence))
        ):
            turn = _BUT.search(reading.text, then.end(), sentence.end)
            told.append((told[0][0], Span(sentence.start, turn.start() if turn else sentence.end)))
            if turn is not None:
                kept.append(Span(turn.start(), sentence.end))
        elif of_others:
            for part, owner in _parts_apart(reading, sentence, mine, of_others):
                if owner is mine:
                    kept.append(part)
                else:
                    told.append((owner, part))
        else:
            kept.append(sentence)
    owners = list({id(owner): owner for owner, _ in told}.values())
    return kept, [(owner, [part for other, part in told if other is owner]) for owner in owners]


def _parts_apart(
    reading: Reading, sentence: Span, mine: Called, of_others: Sequence[tuple[Anchor, Called]]
) -> Iterator[tuple[Span, Called]]:
    """The parts of a sentence that names other projects, each with the project that it is told of."""
    own = [anchor for anchor in mine.anchors if sentence.holds(anchor.span)]
    numbers = mine.keys(RK.projectNumber)
    is_other = numbers and any(keys.isdisjoint(numbers) for _, other in of_others if (keys := other.keys(RK.projectNumber)))
    if not own and all(other is of_others[0][1] for _, other in of_others) and _have_nothing_in_common(mine, of_others[0][1]):
        yield sentence, of_others[0][1]
        return
    if not own and not is_other and not _GOES_ON_WITH.search(reading.text, sentence.start, of_others[0][0].span.start):
        yield sentence, mine  # it may be this one under another name
        return
    named = sorted(
        [*((anchor.span, mine) for anchor in own), *((anchor.span, other) for anchor, other in of_others)], key=lambda one: one[0]
    )
    parts: list[tuple[Span, Called]] = []
    at = sentence.start
    owner = named[0][1] if own else mine
    for (span, called), before in zip(named, [None, *named], strict=False):
        if called is owner:
            continue
        if owner is mine and before is not None and _JOINS.fullmatch(reading.text, before[0].end, span.start):
            yield sentence, mine
            return
        ends = [match.start() for match in _CLAUSE_ENDS.finditer(reading.text, before[0].end if before else sentence.start, span.start)]
        cut = ends[-1] if ends and (own or owner is not mine) else span.start
        parts.append((Span(at, max(cut, at)), owner))
        at, owner = cut, called
    parts.append((Span(at, max(sentence.end, at)), owner))
    yield from ((part, owner) for part, owner in parts if reading.words(part).strip(" ,;"))


def _have_nothing_in_common(mine: Called, other: Called) -> bool:
    """Whether two projects have titles of several words in one language, English or not, that share none: one is no name of the other."""
    titles = [[name[1].value for name in called.names if name[0] == RK.title] for called in (mine, other)]
    words = [{stem(word, "lv") for word in re.findall(r"\w{4,}", fold(" ".join(group)))} for group in titles]
    are_english = {_ENGLISH.search(title) is not None for group in titles for title in group}
    return len(are_english) == 1 and min(map(len, words)) >= _FEWEST_APART and words[0].isdisjoint(words[1])


#: So many words of four letters at least have titles that can be told apart.
_FEWEST_APART: Final = 3
_ENGLISH: Final = re.compile(r"\b(?:of|for|and|the|in|to|with|by)\b", re.ASCII)


def _grouped(anchors: Iterable[Anchor]) -> list[Called]:
    called: list[Called] = []
    last: Called | None = None
    for anchor in anchors:
        numbers = anchor.keys(RK.projectNumber)
        home = next((project for project in called if numbers & project.keys(RK.projectNumber)), None)
        names = anchor.keys(*NAMES)
        home = home or next((project for project in called if names and names & project.keys(*NAMES) and _is_same(project, anchor)), None)
        home = home or next((project for project in called if _is_same(project, anchor) and not _is_left(project, last, anchor)), None)
        if home is None:
            home = Called()
            called.append(home)
        home.anchors.append(anchor)
        last = home
    merged: list[Called] = []
    for project in called:
        telling = [anchor for anchor in project.anchors if anchor.keys(*NAMES)] or project.anchors
        home = next((other for other in merged if any(_is_same(other, anchor) for anchor in telling)), None)
        if home is None or _is_left(home, merged[-1], project.anchors[0]):
            merged.append(project)
        else:
            home.anchors += project.anchors
    return merged


def _is_left(project: Called, last: Called | None, anchor: Anchor) -> bool:
    """Whether a page has gone on to another project since it named one, before it names one more by words that have nothing in common."""
    return (
        last is not None
        and last is not project
        and anchor.sentence is not None
        and not anchor.keys(RK.projectNumber)
        and not anchor.keys(*NAMES) & project.keys(*NAMES)
        and all(known.sentence is not None for called in (project, last) for known in called.anchors)
    )


#: What a project is called.
NAMES: Final = (RK.title, RK.acronym, SKOS.altLabel)
#: Longer keys of names do not hold one another, or are nearly the same, by chance.
_LONG_KEY: Final = 14


def _are_spellings(left: str, right: str) -> bool:
    """Whether one key is the other with one more letter, but for those that may number a part: "i", "v", "x"."""
    short, long = sorted((left, right), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at:] == long[at + 1 :] and long[at].isalpha() and long[at] not in "ivx"


def _is_in_capitals(anchor: Anchor) -> bool:
    """Whether a name is one word in capitals, which may be short for a title."""
    return any(name[1].value.isupper() and " " not in name[1].value for name in anchor.names if name[0] in NAMES)


def _is_told_apart(anchor: Anchor) -> bool:
    """Whether a sentence calls a project one by a name in quotation marks."""
    return anchor.origin == "quote" and anchor.sentence is not None


#: Which part of something it is: "II", "2".
_PART: Final = re.compile(r"[IVX]+|\d{1,4}")


def _is_other_part(one: Anchor, other: Anchor) -> bool:
    """Whether two titles are those of parts with different numbers of one undertaking: "New roofs (1st stage)", "New roofs (2nd stage)"."""
    ours, theirs = ([name[1].value for name in anchor.names if name[0] == RK.title] for anchor in (one, other))
    return any(
        left != right and left[:_SAME_START] == right[:_SAME_START] and _numbers_apart(left, right) for left in ours for right in theirs
    )


def _numbers_apart(left: str, right: str) -> bool:
    """Whether two titles have the same words and each its own numbers."""
    words = [re.findall(r"\w+", fold(title)) for title in (left, right)]
    numbers = [_PART.findall(title) for title in (left, right)]
    bare = [[word for word in of_one if not _PART.fullmatch(word.upper())] for of_one in words]
    return bare[0] == bare[1] and len(numbers[0]) == len(numbers[1]) > 0 and numbers[0] != numbers[1]


#: So many letters begin two titles alike that are those of parts.
_SAME_START: Final = 6


def _is_same(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor can be of a project: it shares a number or an acronym, or one title holds the other, or contradicts nothing."""
    ours, theirs = project.keys(RK.projectNumber), anchor.keys(RK.projectNumber)
    if ours and theirs:
        return bool(ours & theirs)
    if any(known.unlike and known.unlike & anchor.keys(*NAMES) for known in project.anchors):
        return False
    if anchor.unlike and anchor.unlike & project.keys(*NAMES):
        return False
    acronyms = [{key.removeprefix("life") or key for key in keys} for keys in (project.keys(RK.acronym), anchor.keys(RK.acronym))]
    if any(
        left == right or (min(len(left), len(right)) >= 5 and (left.startswith(right) or right.startswith(left)))
        for left in acronyms[0]
        for right in acronyms[1]
    ):
        return True
    titles = (RK.title, SKOS.altLabel)
    mine, other = project.keys(*NAMES), anchor.keys(*NAMES)
    if any(_is_other_part(known, anchor) for known in project.anchors):
        return False
    if any(
        left == right or (min(len(left), len(right)) > _LONG_KEY and (left in right or right in left or _are_spellings(left, right)))
        for left in mine
        for right in other
    ):
        return True
    if (
        mine
        and other
        and all(" " in name[1].value for name in anchor.names)  # one word may be short for the other
        and all(known.sentence not in (None, anchor.sentence) and known.is_past != anchor.is_past for known in project.anchors)
    ):
        return False  # "pirms gada īstenoja projektu “A”. Tagad sākas projekts “B”"
    if mine and other and anchor.item is not None and any(known.item not in (None, anchor.item) for known in project.anchors):
        return False
    if (
        mine
        and other
        and anchor.origin in _QUOTED
        and any(known.origin in _QUOTED and known.item != anchor.item for known in project.anchors)
    ):
        return False
    if mine and other and anchor.sentence is not None and any(known.sentence == anchor.sentence for known in project.anchors):
        return False  # "the project “A” goes on with what the project “B” began"
    if mine and other and all(_is_told_apart(known) and not _is_in_capitals(known) for known in (anchor, *project.anchors)):
        return False
    if mine and other and (anchor.origin == "sign" or any(known.origin == "sign" for known in project.anchors)):
        return False
    for properties in ((RK.acronym,), titles):
        if project.keys(*properties) and anchor.keys(*properties):
            return False
    if anchor.origin == "label":
        return not ours or not project.keys(RK.acronym)
    if theirs and not anchor.keys(RK.acronym, *titles):
        return anchor.origin == "form" or any(known.origin == "form" for known in project.anchors) or not ours
    return bool(mine) == bool(other) or anchor.origin == "form" or len(project.anchors) == 1 or bool(ours or theirs)
