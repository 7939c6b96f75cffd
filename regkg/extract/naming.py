"""What the projects of a page are called: titles, acronyms and numbers, and whether the page is about one project or lists several."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.acronyms import is_acronym as is_acronym
from regkg.extract.acronyms import is_common
from regkg.extract.drafts import CERTAIN, LIKELY
from regkg.extract.layout import Line, quoted
from regkg.extract.listed import acronyms_in_sentences, lines_with_number, paragraphs_of_projects
from regkg.extract.pages import title_lines
from regkg.extract.reading import Reading
from regkg.extract.tokens import fold, key_of_name
from regkg.extract.values import Found, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS, code

Name = tuple[NamedNode, Literal, Span, Decimal]

_BRACKET: Final = re.compile(r"[ \u00a0]*[,–-]?[ \u00a0]*[(\[]([^()\[\]\n]{2,120})[)\]]")
_NR: Final = (
    r"(?:(?:projekta|project|projekto|projekti|līguma)\s+)?(?:(?:identifikācijas|reģistrācijas|contract)\s+)?(?:\bNr|"
    r"\bnr|\bNo|\bID|\bnumurs|\bnumuru|\bnumber|\bkods|№)\.?\s*[:.–]?\s*"
)
_LOOSE: Final = r"[A-Z0-9#][\w./+#]*(?:[–-][\w./+]+)*(?:\s?[–-]\s?\d+|\s\d{2,5}(?![\d.,]*\s*(?:EUR|eiro|€|%)))?"
_NUMBERED: Final = re.compile(rf"[\s,;:(/–-]*{_NR}(?P<number>{_LOOSE})")
_NO_NUMBER: Final = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}|(?:19|20)\d\d\.?$|\d{1,2}$(?<!\d\d)")
_MOST_BETWEEN: Final = 6


@dataclass(slots=True)
class Anchor:
    """One place where a page names a project: the names, where it stands, and how the page gives them."""

    names: list[Name]
    span: Span
    origin: str

    def keys(self, *properties: NamedNode) -> set[str]:
        """The names of some properties as keys."""
        return {key_of_name(value.value) for property_, value, *_ in self.names if property_ in properties}


#: How a page gives names, the surest way first.
_ORIGINS: Final = ("form", "item", "other", "quote", "label", "cue", "sign")


@dataclass(slots=True)
class Called:
    """A project as a page calls it, in one place or in several."""

    anchors: list[Anchor] = field(default_factory=list)

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


def projects_called(reading: Reading) -> tuple[list[Called], list[Called]]:
    """The projects that the page is about, in order, and others that it merely names.

    A page that gives several projects their titles or numbers alike is a list of them; where a form or the heading names one of them,
    the page is about that one.
    """
    anchors = sorted(_anchors(reading), key=lambda anchor: (anchor.span.start, anchor.origin))
    sections = _sections(reading)
    if sections:
        return _by_section(sections, anchors), []
    called = _grouped(anchors)
    if len(called) < 2:
        return called, []
    heading = max((line.end for line in title_lines(reading)), default=0)
    forms = [project for project in called if any(anchor.origin == "form" for anchor in project.anchors)]
    if len(forms) > 1 and all(project.keys(RK.projectNumber, RK.title) for project in forms):
        return forms, [project for project in called if project not in forms]
    signed = [project for project in called if any(anchor.origin == "sign" for anchor in project.anchors)]
    if not forms and len(signed) > 1 and not any(project.keys(RK.title, RK.projectNumber) for project in called if project not in signed):
        return signed, [project for project in called if project not in signed]
    named = [project for project in called if project.keys(RK.title, RK.projectNumber, RK.acronym)]
    if not forms and len(named) > 1 and _begin_alike(reading, named):
        return named, [project for project in called if project not in named]
    first = forms[0] if forms else next((project for project in called if project.start < heading), None)
    named = [project for project in called if project.keys(RK.title, RK.projectNumber)]
    if first is None and len(named) > 1 and _are_listed(reading, named):
        return named, [project for project in called if project not in named]
    if first is None or not first.keys(RK.title, RK.projectNumber, RK.acronym):
        first = max(
            called,
            key=lambda project: (bool(project.keys(RK.projectNumber)), bool(project.keys(RK.title)), len(project.anchors), -project.start),
        )
    return [first], [project for project in called if project is not first]


def _sections(reading: Reading) -> list[Anchor]:
    """The headings under each of which a form of a project stands, where a page has several; or one after "other projects".

    A heading is a short line of its own, and right below it are two labels that only the form of a project has.
    """
    labels = {
        field.label.start: field.term
        for field in reading.fields
        if field.first is not None and "\n" not in reading.text[field.label.end : field.first.start]
    }
    values = {field.first.start for field in reading.fields if field.first is not None and field.first.start not in labels}
    bodies = {body.span for body in reading.bodies}
    found: list[Anchor] = []
    lines = reading.lines
    for at, line in enumerate(lines[:-1]):
        title = re.sub(r"^(?:\d{1,2}[.)]\s+)?(?:(?:Projekts|Project|Projektas|Projekt)\s+(?=[^\W\d_]))?", "", line.text)
        if (
            line.start in labels
            or line.start in values
            or line.span in bodies
            or ":" in title
            or len(title.split()) > 20
            or title[-1] in ".:;?!"
            or not title[0].isupper()
            or len(title) < 4
        ):
            continue
        below = [labels.get(below.start) for below in lines[at + 1 : at + 5]]
        if (
            below[0] not in _OF_FORM
            or len(below) < 2
            or below[1] is None
            or lines[at + 1].blank_before > 1
            or sum(term in _OF_FORM for term in below) < 2
        ):
            continue
        start = line.end - len(title)
        is_other = at > 0 and _OTHER_PROJECTS.fullmatch(lines[at - 1].text.strip(" :")) is not None
        found.append(
            Anchor(names_of_title(reading, _bare(reading, Span(start, line.end)), LIKELY), line.span, "item" if not is_other else "other")
        )
    if (
        len(found) >= 2
        and not any(field.term in (RK.title, RK.projectNumber) and field.label.start < found[0].span.start for field in reading.fields)
    ) or any(anchor.origin == "other" for anchor in found):
        return found
    return []


_OF_FORM: Final = frozenset(
    {
        *(code("role", "lead-partner"), code("role", "partner"), RK.totalBudget, RK.euContribution, RK.eligibleBudget),
        *(LEX.period, RK.startDate, RK.endDate, RK.projectNumber, RK.underProgramme, RK.status),
    }
)
#: A heading above projects that the page is not about.
_OTHER_PROJECTS: Final = re.compile(
    r"(?:Citi|Saistītie|Līdzīgi|Other|Related|Kiti|Susiję|Teised|Seotud)\s+(?:\w+\s+)?(?:projekti|projects|projektai|projektid)",
    re.IGNORECASE,
)


def _by_section(sections: Sequence[Anchor], anchors: Sequence[Anchor]) -> list[Called]:
    """A project for each section, with the names in it; before the first one, those that the page names there."""
    starts = [anchor.span.start for anchor in sections]
    called = [Called([anchor]) for anchor in sections]
    before: list[Anchor] = []
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start) - 1
        if at < 0:
            before.append(anchor)
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
    first = [project for project in _grouped(apart) if len(sections) == 1 or project.keys(RK.projectNumber, RK.title)]
    return [*first, *called]


def _shares_name(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor bears a name of a project, or the beginning of one."""
    kinds = (RK.title, RK.acronym, RK.projectNumber)
    return any(left == right or left.startswith(right) for left in project.keys(*kinds) for right in anchor.keys(*kinds))


def _begin_alike(reading: Reading, called: Sequence[Called]) -> bool:
    """Whether each project is named at the beginning of a line, as the items of a list are."""
    return all(any(anchor.origin == "item" or _opens_line(reading, anchor.span.start) for anchor in project.anchors) for project in called)


def _opens_line(reading: Reading, at: int) -> bool:
    line = _line_of(reading, at)
    return line is not None and at - line.start <= 2


def _are_listed(reading: Reading, called: Sequence[Called]) -> bool:
    """Whether several projects are named alike: most with a number, or each in an item or a sentence of its own."""
    numbers = sum(bool(project.keys(RK.projectNumber)) for project in called)
    if numbers >= 2:
        return True
    items = {reading.sentence_at(project.start).start for project in called}
    listed = sum(anchor.origin == "item" for project in called for anchor in project.anchors)
    return listed >= 2 or (len(items) == len(called) and len(called) >= 3)


def _grouped(anchors: Iterable[Anchor]) -> list[Called]:
    called: list[Called] = []
    for anchor in anchors:
        home = next((project for project in called if _is_same(project, anchor)), None)
        if home is None:
            home = Called()
            called.append(home)
        home.anchors.append(anchor)
    merged: list[Called] = []
    for project in called:
        home = next((other for other in merged if any(_is_same(other, anchor) for anchor in project.anchors)), None)
        if home is None:
            merged.append(project)
        else:
            home.anchors += project.anchors
    return merged


def _is_same(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor can be of a project: it shares a number or an acronym, or one title holds the other, or contradicts nothing."""
    ours, theirs = project.keys(RK.projectNumber), anchor.keys(RK.projectNumber)
    if ours and theirs:
        return bool(ours & theirs)
    acronyms = project.keys(RK.acronym), anchor.keys(RK.acronym)
    if any(
        left == right or (min(len(left), len(right)) >= 5 and (left.startswith(right) or right.startswith(left)))
        for left in acronyms[0]
        for right in acronyms[1]
    ):
        return True
    titles = (RK.title, SKOS.altLabel)
    mine, other = project.keys(*titles) | project.keys(RK.acronym), anchor.keys(*titles) | anchor.keys(RK.acronym)
    if any(left == right or (min(len(left), len(right)) > 14 and (left in right or right in left)) for left in mine for right in other):
        return True
    if anchor.origin == "sign" and any(known.origin == "sign" for known in project.anchors):
        return False
    for properties in ((RK.acronym,), titles):
        if project.keys(*properties) and anchor.keys(*properties):
            return False
    if anchor.origin == "label":
        return not ours or not project.keys(RK.acronym)
    if theirs and not anchor.keys(RK.acronym, *titles):
        return anchor.origin == "form" or any(known.origin == "form" for known in project.anchors) or not ours
    return bool(mine) == bool(other) or anchor.origin == "form" or len(project.anchors) == 1 or bool(ours or theirs)


# ── anchors ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _anchors(reading: Reading) -> Iterator[Anchor]:
    form = _names_of_form(reading)
    yield from form
    taken: list[Span] = [name[2] for anchor in form for name in anchor.names if name[0] != RK.projectNumber]
    for finder in (
        _in_lists,
        _numbered_items,
        _quoted_titles,
        _numbered_lines,
        _project_headings,
        _short_items,
        _labelled_acronyms,
        _numbers_after_cue,
        _acronyms_after_cue,
        _names_before_cue,
        _acronyms_before_cue,
        _capitals_after_cue,
        _english_names_after_cue,
        _titles_without_quotes,
        _hashtags,
    ):
        for anchor in finder(reading):
            if not any(anchor.span.overlaps(span) for span in taken):
                taken.append(anchor.span)
                yield anchor


def _in_lists(reading: Reading) -> Iterator[Anchor]:
    """The projects of lists in sentences, paragraphs and lines."""
    for listed in [*lines_with_number(reading), *paragraphs_of_projects(reading), *acronyms_in_sentences(reading)]:
        names: list[Name] = []
        if listed.number is not None:
            names.append((RK.projectNumber, Literal(reading.words(listed.number)), listed.number, CERTAIN))
            names += names_of_title(reading, listed.name, LIKELY)
        elif any(is_acronym(word) and "-" not in word for word in reading.words(listed.name).split()) or listed.name == listed.span:
            names.append((RK.acronym, Literal(reading.words(listed.name)), listed.name, LIKELY))
        else:
            names.append((RK.title, reading.text_literal(reading.words(listed.name)), listed.name, LIKELY))
        yield Anchor(names, listed.span, "sign")


def _names_of_form(reading: Reading) -> list[Anchor]:
    """The names under labels; a second number, title or acronym begins another project."""
    anchors: list[Anchor] = []
    for entry in reading.fields_of(RK.title, RK.acronym, RK.projectNumber):
        if entry.first is None or len(entry.first.text) > 400:
            continue
        names = _names_in_field(reading, entry.term, entry.first)
        if not names:
            continue
        last = anchors[-1] if anchors else None
        if last is not None and not any(last.keys(name[0]) and key_of_name(name[1].value) not in last.keys(name[0]) for name in names):
            last.names += names
            last.span = Span(last.span.start, max(last.span.end, entry.first.end))
        else:
            anchors.append(Anchor(names, Span(entry.label.start, entry.first.end), "form"))
    return anchors


def _names_in_field(reading: Reading, term: NamedNode, line: Line) -> list[Name]:
    text, span = line.text, line.span
    numbers = list(project_numbers_in(reading.text, span.start, span.end))
    if term == RK.projectNumber:
        if numbers and numbers[0].span.start == span.start:
            return [(RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN)]
        if re.fullmatch(r"[\w./ –-]*\d[\w./ –-]*", text) and len(text) <= 40:
            return [(RK.projectNumber, Literal(text.rstrip(". ")), span, CERTAIN)]
        return []
    if term == RK.acronym:
        bare = _bare(reading, next(quoted(reading.text, span.start, span.end), span))
        return [(RK.acronym, Literal(reading.words(bare)), bare, CERTAIN)]
    names: list[Name] = []
    if sum(map(str.isalpha, text)) < 2:
        return []
    number = _numbered_at(reading, span)
    if number is not None:
        names.append((RK.projectNumber, Literal(number[1].value), number[1].span, CERTAIN))
        before, after = Span(span.start, max(number[0], span.start + 1)), Span(min(number[1].span.end, span.end - 1), span.end)
        span = before if sum(map(str.isalpha, reading.words(before))) >= 3 else after
        if sum(map(str.isalpha, reading.words(span))) < 3:
            return names
    inner = next(quoted(reading.text, span.start, span.end), None)
    if inner and inner.start - span.start > 30:
        inner = None
    names += names_of_title(reading, _bare(reading, inner or span), CERTAIN)
    if inner:
        names += [name for name in _names_behind(reading, inner.end + 1, names) if name[0] not in {known[0] for known in names}]
    return names


def _numbered_at(reading: Reading, span: Span) -> tuple[int, Found[str]] | None:
    """A project's number inside a value, and where the words for it begin."""
    strong = next(project_numbers_in(reading.text, span.start, span.end), None)
    if strong is not None:
        lead = re.search(rf"[\s,;(“”\"]*(?:{_NR})?$", reading.text[span.start : strong.span.start])
        return span.start + (lead.start() if lead else strong.span.start - span.start), strong
    for match in re.finditer(_NR, reading.words(span)):
        found = _number_in(reading, span.start + match.start(), span.end)
        if found and len(found[1].value) >= 4:
            return span.start + match.start(), found[1]
    return None


def _bare(reading: Reading, span: Span) -> Span:
    """The span without quotation marks and closing punctuation."""
    text = reading.words(span)
    start = len(text) - len(re.sub(r"^(?:[\s“„\"«‘'#]|(?:jeb|or)\s)+", "", text))
    end = len(re.sub(r"(?:[\s.,;”“\"»’'(]+)$", "", text))
    if text[start:end].count('"') % 2 and text[end : end + 1] == '"':  # the mark closes what opens inside: Jauniešu centrs "Angārs"
        end += 1
    return Span(span.start + start, span.start + max(end, start + 1))


_SPLIT_TITLE: Final = re.compile(r"^(?P<head>\S+)\s*(?:[–—:]|\s-)\s+(?P<rest>\S.*\S)$")
_SPLIT_END: Final = re.compile(r"^(?P<rest>\S.*\S)\s*(?:\s[–—-]\s|/\s?|\()\s*(?P<tail>[^\s()]+)\)?$")


#: "Title, acronym SHORT NAME" within one pair of quotation marks.
_CALLED_SHORT: Final = re.compile(
    r"^(?P<rest>\S.*?\S)[\s,;(]+(?:akronīms|acronym|saīsinājums|akronimas|akronüüm)\s*[:–-]?\s*[“„\"]?(?P<tail>[^\W\d_][^“”„\"()]{1,30}[^\W_])\)?$",
    re.IGNORECASE,
)


def names_of_title(reading: Reading, span: Span, confidence: Decimal) -> list[Name]:
    """The names in a quoted or labelled title: "Title / ACRONYM", "ACRONYM – Title", "Title / its translation"."""
    words = reading.words(span)
    numbers = list(project_numbers_in(reading.text, span.start, span.end))
    names: list[Name] = []
    if numbers and numbers[0].span.start == span.start and len(words) > len(numbers[0].value) + 4:
        names.append((RK.projectNumber, Literal(numbers[0].value), numbers[0].span, confidence))
        span = _bare(reading, Span(numbers[0].span.end, span.end))
        words = reading.words(span).lstrip(" ,;:–-")
        span = Span(span.end - len(words), span.end)
    if is_acronym(words) and " " not in words:
        return [*names, (RK.acronym, Literal(words), span, LIKELY)]
    if (match := _SPLIT_TITLE.match(words)) and is_acronym(match["head"]):
        head = Span(span.start, span.start + match.end("head"))
        rest = _bare(reading, Span(span.start + match.start("rest"), span.end))
        return [
            *names,
            (RK.acronym, Literal(match["head"]), head, LIKELY),
            (RK.title, reading.text_literal(reading.words(rest)), rest, confidence),
        ]
    if (match := _SPLIT_END.match(words)) and is_acronym(match["tail"]):
        tail = Span(span.start + match.start("tail"), span.start + match.end("tail"))
        rest = _bare(reading, Span(span.start, span.start + match.end("rest")))
        return [
            *names,
            (RK.acronym, Literal(match["tail"]), tail, LIKELY),
            (RK.title, reading.text_literal(reading.words(rest)), rest, confidence),
        ]
    if (match := re.match(r"^(?P<rest>\S.*\S)\s*\((?P<tail>[^()]{4,120})\)?$", words)) and len(match["rest"].split()) >= 3:
        bracket = _names_in_bracket(reading, Span(span.start + match.start("tail"), span.start + match.end("tail")))
        if bracket:
            rest = _bare(reading, Span(span.start, span.start + match.end("rest")))
            return [*names, *bracket, (RK.title, reading.text_literal(reading.words(rest)), rest, confidence)]
    if match := _CALLED_SHORT.match(words):
        tail = Span(span.start + match.start("tail"), span.start + match.end("tail"))
        rest = _bare(reading, Span(span.start, span.start + match.end("rest")))
        return [
            *names,
            (RK.acronym, Literal(match["tail"]), tail, CERTAIN),
            (RK.title, reading.text_literal(reading.words(rest)), rest, confidence),
        ]
    if " / " in words and all(len(part.split()) > 1 for part in words.split(" / ")):
        first = Span(span.start, span.start + words.index(" / "))
        other = Span(first.end + 3, span.end)
        names.append((SKOS.altLabel, reading.text_literal(reading.words(other)), other, LIKELY))
        span = first
    return [*names, (RK.title, reading.text_literal(reading.words(span)), span, confidence)]


def _cue_before(reading: Reading, at: int) -> tuple[Span, str] | None:
    """The word "project" before a place, and what stands between; None if none is near."""
    before = Span(max(0, at - 90), at)
    cues = reading.cues_in(before, LEX.project)
    if not cues:
        return None
    gap = reading.text[cues[-1].span.end : at]
    return cues[-1].span, gap


def _quoted_titles(reading: Reading) -> Iterator[Anchor]:
    """Quoted titles: behind the word "project", with a project's number beside them, or as items of a list of projects."""
    listed = _project_items(reading)
    last: Anchor | None = None
    for span in quoted(reading.text, 0, len(reading.text)):
        if any(body.span.holds(span) and body.span.start < span.start for body in reading.bodies):
            continue
        cue = _cue_before(reading, span.start)
        names: list[Name] = []
        begin = span.start
        origin = "quote"
        if cue is not None:
            begin = cue[0].start
            found = _number_in(reading, cue[0].end, span.start)
            gap = cue[1]
            if found:
                gap = gap.replace(reading.text[found[0] : found[1].span.end], " ", 1)
            gap = re.sub(r"\([^()]*\)", " ", re.sub(r"\bNr\.?", "Nr", gap)).rstrip("“„\"«‘' ")
            gap = gap.removesuffix(",,")
            is_far = (
                _IS_PAID.search(gap)
                or (gap.split() and _is_plain_word(reading.words(span)))
                or re.search(r"[.!?;\n]|[.!?,;]\s*$", gap)
                or len(gap.split()) > _MOST_BETWEEN
                or _names_other_thing(gap)
            )
            if (re.search(r":\s*$", gap) and len(gap.split()) > 2) or (last is not None and cue[0].start < last.span.end):
                is_far = True
            if is_far and _names_other_thing(gap) and not re.match(r"[”“\"»]?\s*\(", reading.text[span.end : span.end + 4]):
                continue
            if is_far:
                cue = None
            elif found:
                names.append((RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN))
            if cue is not None and (short := _SHORT_BEFORE.search(reading.text, cue[0].end, span.start - 1)):
                names.append((RK.acronym, Literal(short[1]), Span(short.start(1), short.end(1)), LIKELY))
        if cue is None:
            begin = span.start
            line = _line_of(reading, span.start)
            number = next(project_numbers_in(reading.text, line.start, span.start), None) if line else None
            if number and line and number.span.start - line.start < 12 and len(reading.text[number.span.end : span.start].split()) <= 2:
                names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
                begin = number.span.start
        behind = _names_behind(reading, span.end, names)
        has_number = any(name[0] == RK.projectNumber for name in [*names, *behind])
        if cue is None and not has_number:
            joined = (
                last is not None and _JOINT.fullmatch(reading.text, last.span.end, span.start - 1) is not None and _is_title(reading, span)
            )
            if not joined and not any(item.holds(span) and span.start - item.start < 6 for item in listed):
                continue
            origin = "item"
            if joined and last is not None:
                last.origin = "item"
        elif any(item.holds(span) for item in listed):
            origin = "item"
        bare = _bare(reading, span)
        titled = names_of_title(reading, bare, CERTAIN if cue is not None else LIKELY)
        if any(name[0] == RK.acronym for name in titled) and not any(name[0] == RK.title for name in titled):
            behind = [name for name in behind if name[0] != RK.acronym]
        names += titled
        names += [name for name in behind if not (name[0] == RK.acronym and any(known[0] == RK.acronym for known in names))]
        anchor = Anchor(names, Span(begin, max([span.end + 1, *(name[2].end for name in names)])), origin)
        last = anchor if cue is not None and fold(reading.words(cue[0])) in _SEVERAL else anchor if anchor.origin == "item" else None
        yield anchor


#: "is financed by the", behind which a programme stands.
_IS_PAID: Final = re.compile(r"\b(?:financed|funded|supported|implemented|organi[sz]ed|so[- ]called)\b", re.IGNORECASE)


def _is_plain_word(words: str) -> bool:
    """Whether a quote is one word in small letters, which somebody quotes for another reason than that it names something."""
    return words.islower() and len(words.split()) == 1


#: A name in capitals before "or" and a quoted title: "project SMART PLANNING jeb “…”".
_SHORT_BEFORE: Final = re.compile(
    r"(?<!\S)([A-ZĀČĒĢĪĶĻŅŠŪŽ][A-ZĀČĒĢĪĶĻŅŠŪŽ\d-]{2,}(?: [A-ZĀČĒĢĪĶĻŅŠŪŽ][A-ZĀČĒĢĪĶĻŅŠŪŽ\d-]+){0,3})\s+(?:jeb|or|arba|ehk|[-–])\s*$"
)

#: "Projects", behind which several titles may follow.
_SEVERAL: Final = frozenset(
    "projekti projektus projektiem projektu projektos projects projektai projektams projektus projektid projekte".split()
)
_JOINT: Final = re.compile(r"[)”“\"»]?\s*(?:,|;|un|and|ir|ja|kā arī)(?:\s(?:un|projektu|projekts|and|kā arī))?\s*")


def _is_title(reading: Reading, span: Span) -> bool:
    """Whether a quote can be a title beside another: two words at least, no body."""
    return len(reading.words(span).split()) >= 2 and not any(body.span.holds(span) for body in reading.bodies)


def _names_other_thing(gap: str) -> bool:
    """Whether what stands between "project" and a quote names another thing that the quote belongs to: a measure, a centre."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(gap)) if len(word) > 2]
    return bool(words) and (words[-1].startswith(_OTHER_THINGS) or any(word.startswith(_INVOLVES) for word in words))


#: "Took part in the project, too, the group “X”": verbs behind which no title stands.
_INVOLVES: Final = ("iesaist", "piedalij", "piedalas", "apmeklej", "noskatij", "participat", "dalyvav", "osales")


_OTHER_THINGS: Final = tuple(
    """
    pasakum apakspasakum seminar konferenc konkurs film video raid zurnal buklet biedrib centr muzej skol aktivitat
    programm fond iestad institut agentur ricib prioritat prioriteedi merk krajum izstad festival partner biblio objekt posm sia
    grup kolektiv ansambl komand klub laikrakst portal raidijum ekspozicij darznic klas
    measure program priority programos priemon strateg koncert vebinar darbnic nometn kurs aplikacij plan celvedi gramat
    """.split()
)


def _number_in(reading: Reading, start: int, end: int) -> tuple[int, Found[str]] | None:
    """A project's number between two places, with or without "Nr." before it; where the words for it begin, and the number."""
    if end <= start:
        return None
    if numbered := _NUMBERED.match(reading.text, start, end):
        strong = next(project_numbers_in(reading.text, numbered.start("number"), end), None)
        if strong and strong.span.start == numbered.start("number"):
            return numbered.start(), strong
        number = numbered["number"].rstrip(".")
        if any(character.isdigit() for character in number) and not _NO_NUMBER.fullmatch(number):
            return numbered.start(), Found(number, Span(numbered.start("number"), numbered.start("number") + len(number)))
        if number.isdigit():
            return numbered.start(), Found(number, Span(numbered.start("number"), numbered.start("number") + len(number)))
    strong = next(project_numbers_in(reading.text, start, end), None)
    return (start, strong) if strong else None


_OTHER_NAME: Final = re.compile(r"\s*(?:/|\b(?:jeb|or|arba|ehk)\b)\s*[“„\"«]")
_CAPITALS_BEHIND: Final = re.compile(
    r"\s*(?:jeb|or|arba|ehk)\s+([A-ZĀČĒĢĪĶĻŅŠŪŽ][A-ZĀČĒĢĪĶĻŅŠŪŽ\d-]+(?:\s[A-ZĀČĒĢĪĶĻŅŠŪŽ][A-ZĀČĒĢĪĶĻŅŠŪŽ\d-]+){0,3})(?=[\s,.;)])"
)
#: "…”, jeb Move for Life (": a short name in English.
_SMALL_BEHIND: Final = re.compile(r",?\s*(?:jeb|or)\s+([A-Z][a-z]+(?:\s(?:[A-Z][a-z]+|for|of|the|and|to|in|on)){1,4})(?=\s\(|[,.;])")
#: "in full", before a second quote: the first was the short name.
_IN_FULL: Final = re.compile(
    r"\s*(?:\([^()\n]{2,80}\))?\s*,?\s*(?:pilnajā nosaukumā|pilnais nosaukums|pilnā nosaukumā|in full|"
    r"full (?:title|name)|pilnas pavadinimas)\s*[-–:(]?\s*[“„\"«]",
    re.IGNORECASE,
)
_SHORT_BEHIND: Final = re.compile(r"\s*/\s*([A-ZĀČĒĢĪĶĻŅŠŪŽ][\w-]+(?: [A-ZĀČĒĢĪĶĻŅŠŪŽ][\w-]+){0,2})(?=[\s,.;)]|$)")


#: A quoted acronym under its label behind a title: "…“, akronimas – „…“".
_ACRONYM_BEHIND: Final = re.compile(
    r"\s*,?\s*(?:projekta\s)?(?:akronīms|acronym|akronimas|akronüüm|saīsinājums|trumpinys)\s*[–—:-]?\s*[“„\"«](?P<name>[^“”„\"«»\n]{2,60})[”“\"»]",
    re.IGNORECASE,
)


def _names_behind(reading: Reading, at: int, known: Sequence[Name]) -> list[Name]:
    """What stands behind a quoted title: its acronym and number in brackets, or the number behind a comma."""
    names: list[Name] = []
    text = reading.text
    while at < len(text) and text[at] in "”“\"»’'":
        at += 1
    if full := _IN_FULL.match(text, at):
        inner = next(quoted(text, full.end() - 1, min(len(text), full.end() + 300)), None)
        if inner and inner.start == full.end():
            names.append((RK.title, reading.text_literal(reading.words(inner)), inner, LIKELY))
            at = inner.end + 1
    for _ in range(2):
        if (labelled := _ACRONYM_BEHIND.match(text, at)) and not any(name[0] == RK.acronym for name in [*known, *names]):
            names.append((RK.acronym, Literal(labelled["name"]), Span(labelled.start("name"), labelled.end("name")), CERTAIN))
            at = labelled.end()
        if other := _OTHER_NAME.match(text, at):
            inner = next(quoted(text, other.end() - 1, min(len(text), other.end() + 300)), None)
            if inner and inner.start == other.end():
                words = reading.words(inner)
                is_short = "/" not in other[0] and len(words.split()) <= 3 and all(word[0].isupper() for word in words.split())
                if is_short and not any(name[0] == RK.acronym for name in [*known, *names]):
                    names.append((RK.acronym, Literal(words), inner, LIKELY))
                else:
                    names.append((SKOS.altLabel, reading.text_literal(words), inner, LIKELY))
                at = inner.end + 1
        elif (short := _CAPITALS_BEHIND.match(text, at) or _SMALL_BEHIND.match(text, at)) or (
            (short := _SHORT_BEHIND.match(text, at)) and is_acronym(short[1].split()[0])
        ):
            names.append((RK.acronym, Literal(short[1]), Span(short.start(1), short.end(1)), LIKELY))
            at = short.end()
        if bracket := _BRACKET.match(text, at):
            found = _names_in_bracket(reading, Span(bracket.start(1), bracket.end(1)))
            names += found
            at = bracket.end()
            if not found:
                break
            continue
        if (dash := re.compile(r"\s*[–—-]\s*(\S+?)(?=[\s.,;]|$)").match(text, at)) and is_acronym(dash[1]):
            names.append((RK.acronym, Literal(dash[1]), Span(dash.start(1), dash.end(1)), CERTAIN))
            at = dash.end()
            continue
        line_end = text.find("\n", at)
        stop = min(line_end if line_end >= 0 else len(text), at + 90)
        if not any(name[0] == RK.projectNumber for name in [*known, *names]) and _NUMBERED.match(text, at, stop):
            found_number = _number_in(reading, at, stop)
            if found_number:
                names.append((RK.projectNumber, Literal(found_number[1].value), found_number[1].span, CERTAIN))
                at = found_number[1].span.end
                continue
        strong = next(project_numbers_in(text, at, stop), None)
        if (
            strong
            and not text[at : strong.span.start].strip(" ,;:/–-(")
            and not any(name[0] == RK.projectNumber for name in [*known, *names])
        ):
            names.append((RK.projectNumber, Literal(strong.value), strong.span, CERTAIN))
            at = strong.span.end
            continue
        break
    return names


def _names_in_bracket(reading: Reading, span: Span) -> list[Name]:
    """Acronym, number or another title, as brackets behind a title hold them."""
    names: list[Name] = []
    words_for_it = re.search(_NR, reading.words(span))
    found = _number_in(reading, span.start + words_for_it.start() if words_for_it else span.start, span.end)
    if found:
        names.append((RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN))
    for match in re.finditer(r"[^,;|/]+", reading.words(span)):
        part = match[0].strip(' “”"„«»–-:.')
        part = re.sub(
            r"^(?:akronīms|akronīmu|acronym|saīsinājums|turpmāk(?: tekstā)?|turpmāk –|saīsināti)\s*[-–:]?\s*[“„\"]?", "", part, flags=re.I
        ).strip(' “”"„«»')
        if not part or (found and (found[1].value in part or part in found[1].value or re.fullmatch(rf"{_NR}.*", part))):
            continue
        start = span.start + match.start() + match[0].index(part)
        place = Span(start, start + len(part))
        is_quoted = match[0].lstrip()[0] in '“„«"'
        if is_acronym(part) or (not is_quoted and 1 < len(part.split()) <= 3 and part[0].isupper() and _is_short_name(reading, place)):
            names.append((RK.acronym, Literal(part), place, CERTAIN if is_acronym(part) else LIKELY))
        elif match.start() == 0 and part[0].isupper() and not any(character.isdigit() for character in part):
            names.append((SKOS.altLabel, reading.text_literal(part), place, LIKELY))
    return names


def _is_short_name(reading: Reading, span: Span) -> bool:
    """Whether two or three words in brackets can be a short name: each with a capital or none at all, no country, place, body or fund."""
    words = reading.words(span).split()
    if not all(word[0].isupper() or len(word) <= 3 for word in words):
        return False
    return not reading.codes_in(span, "country") and not reading.names_in(span, RK.Place, RK.Organisation, RK.Programme)


def _line_of(reading: Reading, at: int) -> Line | None:
    return next((line for line in reading.lines if line.start <= at < line.end), None)


def _numbered_lines(reading: Reading) -> Iterator[Anchor]:
    """ "LLI-422, Title of the project (ACRONYM)": a line that begins with a project's number."""
    for line in reading.lines:
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        if number is None or reading.text[line.start : number.span.start].strip(" #(").casefold() not in (
            "",
            "nr.",
            "projekts",
            "projekts nr.",
            "project",
        ):
            continue
        rest = reading.text[number.span.end : line.end]
        title = rest.lstrip(" ,;:–—-/)\t|")
        names: list[Name] = [(RK.projectNumber, Literal(number.value), number.span, CERTAIN)]
        if _is_short_item(title):
            start = line.end - len(title)
            names.append((RK.acronym, Literal(title), Span(start, line.end), LIKELY))
            yield Anchor(names, line.span, "item")
        elif (
            len(title.split()) >= 2
            and len(title) <= 260
            and title[0].isupper()
            and title[-1] not in ".;:"
            and "“" not in title
            and '"' not in title
            and "„" not in title
        ):
            start = line.end - len(title)
            bracket = re.search(r"\s*\(([^()]{2,40})\)\s*$", title)
            end = start + (bracket.start() if bracket else len(title))
            names += names_of_title(reading, _bare(reading, Span(start, end)), LIKELY)
            if bracket:
                names += _names_in_bracket(reading, Span(start + bracket.start(1), start + bracket.end(1)))
            yield Anchor(names, line.span, "item")


def _is_short_item(title: str) -> bool:
    """Whether the rest of an item behind a number is a short name: up to three words with a capital in each, or an acronym."""
    words = title.split()
    if len(words) == 1:
        return is_acronym(title) or (title.isalpha() and len(title) > 3)
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words) and title.replace(" ", "").isalpha()


def _numbered_items(reading: Reading) -> Iterator[Anchor]:
    """ "1) Title" with lines of a form below it: a list of projects without quotes."""
    lines = reading.lines
    found: list[Anchor] = []
    for at, line in enumerate(lines):
        match = re.match(r"\d{1,2}[.)]\s+(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])", line.text)
        below = lines[at + 1] if at + 1 < len(lines) else None
        if match is None or below is None or len(line.text.split()) > 30 or line.text[-1] in ".:;":
            continue
        if any(field.label.start == below.start and field.term in _FORM_LABELS for field in reading.fields):
            span = Span(line.start + match.end(), line.end)
            found.append(Anchor(names_of_title(reading, _bare(reading, span), LIKELY), line.span, "item"))
    if len(found) >= 2:
        yield from found


_FORM_LABELS: Final = frozenset({code("role", "lead-partner"), code("role", "partner"), RK.totalBudget, RK.euContribution, LEX.period})

_HEADING: Final = re.compile(r"(?:Projekts|Project|Projektas|Projekt|PROJEKTS|PROJECT)\s+(?P<name>[^\W\d_a-zāčēģīķļņšūž][^.:;“”\"„]{1,70})")


def _project_headings(reading: Reading) -> Iterator[Anchor]:
    """A line of its own: "Projekts BluAct", "Project PLAYFUL PARADIGM II"."""
    for line in reading.lines:
        match = _HEADING.fullmatch(line.text)
        if match is None or len(match["name"].split()) > 8 or re.match(r"Nr\b|No\b|ID\b", match["name"]) or is_common(match["name"]):
            continue
        span = Span(line.start + match.start("name"), line.end)
        words = match["name"].strip()
        if reading.names_in(span, RK.Organisation, RK.Programme) or any(body.span.overlaps(span) for body in reading.bodies):
            continue
        letters = [character for character in words if character.isalpha()]
        if _is_shouted(reading, span) and len(line.text.split()) > 4:
            continue
        if is_acronym(words) or (sum(character.isupper() for character in letters) > 0.6 * len(letters) and len(words.split()) <= 4):
            yield Anchor([(RK.acronym, Literal(words), Span(span.start, span.start + len(words)), LIKELY)], span, "item")
        elif len(words.split()) >= 2 and not _is_shouted(reading, span):
            yield Anchor([(RK.title, reading.text_literal(words), Span(span.start, span.start + len(words)), LIKELY)], span, "item")


_SHORT_ITEM: Final = re.compile(r"(?:\d{1,2}[.)]\s+)?(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’'&+!.-]*(?:\s[\w’'&+!]+){0,4})(?P<dash>\s+[–—-]\s+)\S")
#: An item whose name looks like an acronym and whose rest can be a title: no sentence.
_ITEM_WITH_TITLE: Final = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:\S*[A-Z]\S*[A-Z]\S*|[A-Z]+(?:\s[A-Z]+){1,4})\s+[–—-]\s+[A-ZĀČĒĢĪĶĻŅŠŪŽ]\S*\s[^.;]+$"
)


_BARE_TITLE: Final = re.compile(r"\d{1,2}[.)]\s+(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ][^.:;–—]{4,120})")


def _short_items(reading: Reading) -> Iterator[Anchor]:
    """ "• Light in the Dark – what it is about": items of a list of projects that begin with a short name."""
    items = _project_items(reading)
    titled = [item for item in items if _ITEM_WITH_TITLE.match(reading.words(item))]
    are_titled = len(titled) >= 3 and 2 * len(titled) > len(items)
    for item in items:
        text = reading.words(item)
        bare = _BARE_TITLE.fullmatch(text) if are_titled else None
        if bare is not None and " - " not in text and len(bare["name"].split()) >= 2:
            span = Span(item.start + bare.start("name"), item.start + bare.end("name"))
            yield Anchor([(RK.title, reading.text_literal(reading.words(span)), span, LIKELY)], span, "item")
            continue
        if _is_bare_name(reading, item):
            yield Anchor([(RK.acronym, Literal(text), item, LIKELY)], item, "item")
            continue
        match = _SHORT_ITEM.match(text)
        if (
            match is None
            or text[-1] == ":"
            or any(body.span.overlaps(item) and body.span.start < item.start + match.end("name") for body in reading.bodies)
        ):
            continue
        span = Span(item.start + match.start("name"), item.start + match.end("name"))
        if next(project_numbers_in(match["name"]), None):
            continue
        names: list[Name] = [(RK.acronym, Literal(match["name"]), span, LIKELY)]
        if are_titled and _ITEM_WITH_TITLE.match(text):
            title = _bare(reading, Span(item.start + match.end("dash"), item.end))
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
            span = Span(span.start, title.end)
        yield Anchor(names, span, "item")


def _is_bare_name(reading: Reading, item: Span) -> bool:
    """Whether an item of a list of projects is a short name alone: an acronym, or up to four words that are no body, place or programme."""
    text = reading.words(item)
    words = text.split()
    if not 1 <= len(words) <= 4 or not text[0].isupper() or text[-1] in ".,;:" or next(project_numbers_in(text), None):
        return False
    if reading.names_in(item, RK.Place, RK.Organisation, RK.Programme) or any(body.span.overlaps(item) for body in reading.bodies):
        return False
    if reading.codes_in(item, "country") or not all(any(map(str.isalpha, word)) for word in words):
        return False
    return is_acronym(text) if len(words) == 1 else reading.lexicon.field(text, reading.language) is None


_ACRONYM_LABEL: Final = re.compile(
    r"(?:[Aa]kronīm(?:s|u|a)?|[Aa]cronym|[Aa]kronimas|[Aa]kronüüm|saīsinājum(?:s|"
    r"ā))\s*[:–-]?\s*[“„\"«]?(?P<name>[^\s.,;:()“”„\"«»][^.,;()“”„\"«»\n]{1,38})"
)


def _labelled_acronyms(reading: Reading) -> Iterator[Anchor]:
    """ "Akronīms: Loyal To Culture." in the middle of a line."""
    for match in _ACRONYM_LABEL.finditer(reading.text):
        name = match["name"].strip()
        if is_acronym(name.split()[0]) or (name[0].isupper() and len(name.split()) <= 5):
            span = Span(match.start("name"), match.start("name") + len(name))
            yield Anchor([(RK.acronym, Literal(name), span, CERTAIN)], span, "label")


def _numbers_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "projekta Nr. 5.6.2.0/16/I/009": a number right behind the word, without a title."""
    for cue in reading.cues:
        if cue.concept != LEX.project or reading.text[cue.span.end : cue.span.end + 1] == ",":
            continue
        stop = min(len(reading.text), cue.span.end + 60)
        found = _number_in(reading, cue.span.end, stop) if _NUMBERED.match(reading.text, cue.span.end, stop) else None
        if found is None:
            number = next(project_numbers_in(reading.text, cue.span.end, stop), None)
            if number is None or reading.text[cue.span.end : number.span.start].strip(' (“„"–-:'):
                continue
            found = (cue.span.end, number)
        strong = bool(list(project_numbers_in(found[1].value)))
        if len(found[1].value) < 4 and not strong:
            continue
        yield Anchor(
            [(RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN if strong else LIKELY)],
            Span(cue.span.start, found[1].span.end),
            "cue",
        )


def _acronyms_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "projekta CLUSTERS3", "Projekts LARS": an acronym right behind the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or _is_shouted(reading, cue.span):
            continue
        match = re.compile(r"\s[“„\"«]?(\S+?)(?=[\s.,;:)”“\"»]|$)").match(reading.text, cue.span.end)
        if not match or any(
            number.span.start == match.start(1) for number in project_numbers_in(reading.text, match.start(1), match.end(1))
        ):
            continue
        if pair := _PAIR.match(reading.text, cue.span.end):
            span = Span(pair.start(1), pair.end(1))
            if is_acronym(pair[2]) and not any(name.span.overlaps(span) for name in (*reading.names, *reading.codes)):
                pair_names: list[Name] = [(RK.acronym, Literal(pair[1]), span, LIKELY)]
                if full := _FULL_IN_BRACKETS.match(reading.text, span.end):
                    title = Span(full.start(1), full.end(1))
                    pair_names.append((RK.title, reading.text_literal(full[1]), title, LIKELY))
                yield Anchor(pair_names, span, "cue")
                continue
        if not is_acronym(match[1]) or reading.lexicon.field(match[1], reading.language) is not None:
            continue
        if not any(name.span.start == match.start(1) for name in reading.names):
            span = Span(match.start(1), match.end(1))
            names: list[Name] = [(RK.acronym, Literal(match[1]), span, LIKELY)]
            bracket = _BRACKET.match(reading.text, span.end)
            if bracket and len(bracket[1].split()) >= 5 and bracket[1][0].isupper():
                title = Span(bracket.start(1), bracket.end(1))
                names.append((RK.title, reading.text_literal(bracket[1]), title, LIKELY))
            yield Anchor(names, span, "cue")


_FULL_IN_BRACKETS: Final = re.compile(
    r"\s*\((?:pilns nosaukums|pilnais nosaukums|full (?:title|name)|pilnas pavadinimas)(?:\s[A-Z]{2})?\s*[:–-]?\s*[“„\"]?"
    r"([^()“”„\"\n]{8,240})[”“\"]?\)",
    re.IGNORECASE,
)
#: "project Baltic Sea2Land": a word with a capital and an acronym behind the word "project".
_PAIR: Final = re.compile(
    r"\s((?:[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]+|(?:[A-ZĀČĒĢĪĶĻŅŠŪŽ]{3,}\s)?[A-ZĀČĒĢĪĶĻŅŠŪŽ]{2,})\s([^\s.,;:()]+))(?=[\s.,;:)]|$)"
)
_HASHTAG: Final = re.compile(r"(?<![\w/])#([^\W_][\w-]{2,29})")


def _hashtags(reading: Reading) -> Iterator[Anchor]:
    """ "#LARS #CLUSTERS3 #IMPETUS": a line of at least three signs, under a line that speaks of projects."""
    for line in re.finditer(r"[^\n]+", reading.text):
        signs = list(_HASHTAG.finditer(reading.text, line.start(), line.end()))
        if len(signs) < 3 or len(_HASHTAG.sub("", line[0]).strip(" ,;.")) > len(signs):
            continue
        if not re.search(r"proje[kc]t", reading.text[max(0, line.start() - 300) : line.start()], re.IGNORECASE):
            continue
        for sign in signs:
            span = Span(sign.start(1), sign.end(1))
            yield Anchor([(RK.acronym, Literal(sign[1]), span, LIKELY)], span, "sign")


def _acronyms_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "the OptiWaMag project", "UniGreen projekta partneri": an acronym right before the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or _is_shouted(reading, cue.span):
            continue
        match = re.search(r"(?:^|[\s(“„\"«])([^\s(“„\"«]+?)[”“\"»]?[ \u00a0]$", reading.text[max(0, cue.span.start - 40) : cue.span.start])
        if match is None or not is_acronym(match[1]) or match[1].isdigit() or "-" in match[1]:
            continue
        start = max(0, cue.span.start - 40) + match.start(1)
        span = Span(start, start + len(match[1]))
        taken = [mention.span for mention in (*reading.names, *reading.codes)] + [body.span for body in reading.bodies]
        if any(span.overlaps(other) for other in taken) or next(project_numbers_in(match[1]), None):
            continue
        yield Anchor([(RK.acronym, Literal(match[1]), span, LIKELY)], span, "cue")


_QUOTED_BEFORE: Final = re.compile(r"[“„\"«](?P<name>[^“”„\"«»\n]{3,150})[”“\"»][ \u00a0]$")
_DASHED_BEFORE: Final = re.compile(r"(?:^|\s)(?P<short>\S+)\s[–—]\s(?P<title>[A-Z][^.,;:()“”\"\n]{8,120})\s$")


def _names_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "the “Blue Coast” project", "SEAL – Shores for All project": a quoted name, or an acronym with its title, before the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or fold(reading.words(cue.span)) in _SEVERAL or _is_shouted(reading, cue.span):
            continue
        start = max(reading.text.rfind("\n", 0, cue.span.start) + 1, cue.span.start - 160)
        before = reading.text[start : cue.span.start]
        if quote := _QUOTED_BEFORE.search(before):
            span = Span(start + quote.start("name"), start + quote.end("name"))
            words = quote["name"].split()
            if (
                any(body.span.overlaps(span) for body in reading.bodies)
                or any(name.span == span for name in reading.names_in(span, RK.Programme))
                or not words[0][0].isupper()
                or (reading.language != "en" and (len(words) < 2 or _is_oblique(words[-1], reading.language)))
            ):
                continue
            short = len(words) <= 3 and any(is_acronym(word) for word in words)
            names = [(RK.acronym, Literal(quote["name"]), span, LIKELY)] if short else names_of_title(reading, _bare(reading, span), LIKELY)
            yield Anchor(names, Span(span.start - 1, cue.span.end), "quote")
        elif reading.language == "en" and (dash := _DASHED_BEFORE.search(before)) and is_acronym(dash["short"]):
            head = Span(start + dash.start("short"), start + dash.end("short"))
            title = Span(start + dash.start("title"), start + dash.end("title"))
            named = (RK.title, reading.text_literal(dash["title"]), title, LIKELY)
            yield Anchor([(RK.acronym, Literal(dash["short"]), head, LIKELY), named], Span(head.start, cue.span.end), "cue")


#: How words end that stand in the genitive or another case before the word "project".
_OBLIQUE: Final = {"lv": ("as", "es", "u", "ām", "ēm", "iem", "ā"), "lt": ("os", "ės", "o", "ų", "aus"), "et": ("i", "e", "se")}


def _is_oblique(word: str, language: str) -> bool:
    return word.casefold().endswith(_OBLIQUE.get(language, ()))


_UNQUOTED: Final = re.compile(
    r"\s(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ][^.:;“”„\"\n(),]{12,140}(?:šana|ība|izbūve|pārbūve|izveide|rekonstrukcija|modernizācija|"
    r"revitalizācija|renovācija|būvniecība))(?=\s*(?:[.\n]|$))"
)


def _titles_without_quotes(reading: Reading) -> Iterator[Anchor]:
    """ "finansējums projektam Stadiona attīstīšana." in Latvian: a title that ends the sentence in the nominative of a verbal noun."""
    if reading.language != "lv":
        return
    for cue in reading.cues:
        if cue.concept == LEX.project and (match := _UNQUOTED.match(reading.text, cue.span.end)) and 2 <= len(match["name"].split()) <= 18:
            span = Span(match.start("name"), match.end("name"))
            yield Anchor([(RK.title, reading.text_literal(match["name"]), span, LIKELY)], span, "cue")


_ENGLISH_NAME: Final = re.compile(
    r" ([A-Z][a-z]+(?: [A-Z][a-z]+){1,3})(?=, (?:implemented|led|funded|which|that|a )|\.\s| (?:is|was|aims|will|has)\b)"
)


def _english_names_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "of project Open Doors, implemented by": a short name in English right behind the word, each word with a capital."""
    if reading.language != "en":
        return
    for cue in reading.cues:
        match = _ENGLISH_NAME.match(reading.text, cue.span.end) if cue.concept == LEX.project else None
        if match is None or _is_shouted(reading, cue.span):
            continue
        span = Span(match.start(1), match.end(1))
        if any(body.span.overlaps(span) for body in reading.bodies) or reading.codes_in(span, "country"):
            continue
        if not reading.names_in(span, RK.Place, RK.Programme, RK.Organisation) and not reading.codes_in(span, "role"):
            yield Anchor([(RK.acronym, Literal(match[1]), span, LIKELY)], span, "cue")


def _capitals_after_cue(reading: Reading) -> Iterator[Anchor]:
    """Estonian "Projektiga Rannatee": a name with a capital right behind the word, inside a sentence."""
    if reading.language != "et":
        return
    for cue in reading.cues:
        if cue.concept != LEX.project:
            continue
        match = re.compile(r" ([A-ZÕÄÖÜŠŽ][\w-]{3,}(?: [A-ZÕÄÖÜŠŽ][\w-]+)*)(?= [a-zõäöü])").match(reading.text, cue.span.end)
        span = Span(match.start(1), match.end(1)) if match else None
        if (
            span
            and not any(body.span.overlaps(span) for body in reading.bodies)
            and not reading.names_in(span, RK.Place, RK.Programme, RK.Organisation)
            and not reading.codes_in(span, "country")
        ):
            yield Anchor([(RK.title, reading.text_literal(reading.words(span)), span, LIKELY)], span, "cue")


def _is_shouted(reading: Reading, span: Span) -> bool:
    """Whether a passage stands in a line of capitals, where capitals make no acronym."""
    start, end = reading.text.rfind("\n", 0, span.start) + 1, reading.text.find("\n", span.end)
    line = reading.text[start : end if end >= 0 else len(reading.text)]
    letters = sum(map(str.isalpha, line))
    return letters > 12 and sum(map(str.isupper, line)) > 0.8 * letters


_PLURAL: Final = re.compile(
    r"\b(?:projekti|projektus|projektiem|projektu|projektos|projects|projektai|projektus|projektid|projekte)\b", re.IGNORECASE
)


#: What follows a line on projects and is none: "to reach following objectives:".
_FOLLOWS_OTHER: Final = re.compile(
    r"(?:objectives|goals|aims|priorities|activities|themes|topics|areas|mērķi|mērķus|mērķiem|prioritātes|aktivitātes|darbības|jomas|jomās|tēmas|pasākumi|"
    r"dokumenti|nosacījumi|tikslai|uždaviniai|veiklos|sritys|eesmärgid|tegevused)\s*:?$",
    re.IGNORECASE,
)

#: A heading inside a list of projects: "5. programmas mērķis – …".
_PRIORITY_HEADING: Final = re.compile(
    r"\d{1,2}\.?\s?(?:programmas\s)?(?:mērķis|prioritāte|prioritātes|prioritārais|priority|objective|prioritetas|prioriteet)\b",
    re.IGNORECASE,
)


def _project_items(reading: Reading) -> list[Span]:
    """The items of lists that a line about projects introduces: "Apstiprinātie projekti:" and bullets or numbers below it."""
    items: list[Span] = []
    lines = reading.lines
    for at, line in enumerate(lines):
        if not _PLURAL.search(line.text) or len(line.text) > 300 or _FOLLOWS_OTHER.search(line.text):
            continue
        if line.text[-1] != ":" and len(line.text) > 90:
            continue
        for item in lines[at + 1 :]:
            if _PRIORITY_HEADING.match(item.text) and item.text[-1] != ".":
                continue
            is_item = item.has_bullet or re.match(r"\d{1,2}[.)]\s", item.text) is not None or item.text[0] in '“„"«'
            if not is_item:
                break
            if item.text[-1] != ":":
                items.append(item.span)
    return items
