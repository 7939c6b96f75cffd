"""Where a page names projects: in forms and lists, in quotation marks, beside the word "project"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.acronyms import is_acronym, is_common, is_short_english_name
from regkg.extract.drafts import CERTAIN, LIKELY
from regkg.extract.layout import Line, quoted
from regkg.extract.listed import acronyms_in_sentences, lines_with_number, lines_with_short_name, names_in_a_row, paragraphs_of_projects
from regkg.extract.reading import Reading
from regkg.extract.titles import (
    BRACKET,
    NUMBER_WORDS,
    NUMBERED,
    Name,
    bare_of,
    names_behind,
    names_in_bracket,
    names_of_title,
    number_in,
    numbered_at,
)
from regkg.extract.tokens import fold, key_of_name
from regkg.extract.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS, code

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


def anchors_of(reading: Reading) -> Iterator[Anchor]:
    """The places where a page names projects, the surest way of naming first; of places that overlap the first."""
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
        _titles_ending_headings,
        _bracketed_titles,
        _title_at_beginning,
        _hashtags,
    ):
        for anchor in finder(reading):
            if not any(anchor.span.overlaps(span) for span in taken):
                taken.append(anchor.span)
                yield anchor


def _in_lists(reading: Reading) -> Iterator[Anchor]:
    """The projects of lists in sentences, paragraphs and lines."""
    for listed in [
        *lines_with_number(reading),
        *lines_with_short_name(reading),
        *paragraphs_of_projects(reading),
        *acronyms_in_sentences(reading),
        *names_in_a_row(reading),
    ]:
        names: list[Name] = []
        if listed.short is not None:
            title = bare_of(reading, listed.name)
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
            names.append((RK.acronym, Literal(reading.words(listed.short)), listed.short, LIKELY))
            yield Anchor(names, listed.span, "item")
            continue
        if listed.number is not None:
            names.append((RK.projectNumber, Literal(reading.words(listed.number)), listed.number, CERTAIN))
            names += names_of_title(reading, listed.name, LIKELY)
        elif any(is_acronym(word) and "-" not in word for word in reading.words(listed.name).split()) or listed.name == listed.span:
            names.append((RK.acronym, Literal(reading.words(listed.name)), listed.name, LIKELY))
        else:
            names.append(_as_short_name(reading, (RK.title, reading.text_literal(reading.words(listed.name)), listed.name, LIKELY)))
        yield Anchor(names, listed.span, "sign")


#: Labels of a newspaper's rubrics, folded, which without the word "project" label no title.
_RUBRICS: Final = frozenset({"tema", "temas", "projekti", "projects", "projektai", "projektid"})
#: Labels that name each partner or contractor where a page has several of them, folded.
_NAMES: Final = frozenset({"name", "nosaukums", "pavadinimas", "nimi"})
#: A label for the same name in another language: "Project title in Latvian".
_IN_LANGUAGE: Final = re.compile(
    r"\b(?:in (?:english|latvian|lithuanian|estonian)|(?:angļu|latviešu) valodā|angliski|latviski)", re.IGNORECASE
)


def _names_of_form(reading: Reading) -> list[Anchor]:
    """The names under labels; a second number, title or acronym begins another project."""
    anchors: list[Anchor] = []
    labels = Counter(fold(reading.words(entry.label)).rstrip(" :") for entry in reading.fields_of(RK.title))
    for entry in reading.fields_of(RK.title, RK.acronym, RK.projectNumber):
        if entry.first is None or len(entry.first.text) > 400:
            continue
        label = fold(reading.words(entry.label)).rstrip(" :")
        if label in _RUBRICS or (label in _NAMES and labels[label] > 1):
            continue
        names = _names_in_field(reading, entry.term, entry.first)
        if not names:
            continue
        last = anchors[-1] if anchors else None
        if last is not None and last.keys(RK.title) and _IN_LANGUAGE.search(reading.words(entry.label)):
            last.names += [(SKOS.altLabel, *name[1:]) if name[0] == RK.title else name for name in names]
            continue
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
        mark = re.match(r"(?:Nr|No|ID)\b\.?\s*", text)
        first = mark.end() if mark else 0
        if numbers and numbers[0].span.start == span.start + first:
            return [(RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN)]
        if re.fullmatch(r"[\w./ –-]*\d[\w./ –-]*", text[first:]) and len(text) <= 40:
            return [(RK.projectNumber, Literal(text[first:].rstrip(". ")), Span(span.start + first, span.end), CERTAIN)]
        return []
    if term == RK.acronym:
        bare = bare_of(reading, next(quoted(reading.text, span.start, span.end), span))
        return [(RK.acronym, Literal(reading.words(bare)), bare, CERTAIN)]
    names: list[Name] = []
    if sum(map(str.isalpha, text)) < 2:
        return []
    if (closed := re.match(r"[^“”„\"«»]{4,160}[”»](?=\s)", text)) is not None:  # the mark that opens it stuck to the label
        span = Span(span.start, span.start + closed.end() - 1)
    number = numbered_at(reading, span)
    if number is not None:
        names.append((RK.projectNumber, Literal(number[1].value), number[1].span, CERTAIN))
        before, after = Span(span.start, max(number[0], span.start + 1)), Span(min(number[1].span.end, span.end - 1), span.end)
        span = before if sum(map(str.isalpha, reading.words(before))) >= 3 else after
        if sum(map(str.isalpha, reading.words(span))) < 3:
            return names
    inner = next(quoted(reading.text, span.start, span.end), None)
    if inner and inner.start - span.start > 30:
        inner = None
    names += names_of_title(reading, bare_of(reading, inner or span), CERTAIN)
    if inner:
        names += [name for name in names_behind(reading, inner.end + 1, names) if name[0] not in {known[0] for known in names}]
    return names


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
            found = number_in(reading, cue[0].end, span.start)
            gap = cue[1]
            if found:
                gap = gap.replace(reading.text[found[0] : found[1].span.end], " ", 1)
            gap = re.sub(r"\([^()]*\)", " ", re.sub(r"\bNr\.?", "Nr", gap)).rstrip("“„\"«‘' ")
            gap = gap.removesuffix(",,")
            is_far = (
                re.search(r"\bnr\.?\s?\d{1,3}\s*$", gap)
                or _IS_PAID.search(gap)
                or re.search(r",\s(?:kā|ka|kur|lai|jo|kad|kāpēc)\b", gap)
                or reading.text.startswith("Natura 2000", span.start)
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
        if cue is None and _OF_PROGRAMME.search(reading.text, max(0, span.start - 40), span.start):
            continue
        if cue is None:
            begin = span.start
            line = line_of(reading, span.start)
            number = next(project_numbers_in(reading.text, line.start, span.start), None) if line else None
            if number and line and number.span.start - line.start < 12 and len(reading.text[number.span.end : span.start].split()) <= 2:
                names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
                begin = number.span.start
        behind = names_behind(reading, span.end, names)
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
        bare = bare_of(reading, span)
        titled = names_of_title(reading, bare, CERTAIN if cue is not None else LIKELY)
        if not any(name[0] == RK.acronym for name in [*names, *behind]):
            titled = [_as_short_name(reading, name) for name in titled]
        if any(name[0] == RK.acronym for name in titled) and not any(name[0] == RK.title for name in titled):
            behind = [name for name in behind if name[0] != RK.acronym]
        if not any(name[0] == RK.title for name in titled):
            behind = _with_title(behind)
        names += titled
        names += [name for name in behind if not (name[0] == RK.acronym and any(known[0] == RK.acronym for known in names))]
        anchor = Anchor(names, Span(begin, max([span.end + 1, *(name[2].end for name in names)])), origin)
        last = anchor if cue is not None and fold(reading.words(cue[0])) in _SEVERAL else anchor if anchor.origin == "item" else None
        yield anchor


#: "programme No LV07 “": what is quoted is its name.
_OF_PROGRAMME: Final = re.compile(r"\bprogram\w*\s+(?:(?:Nr|No)\.?\s?[\w-]+\s+)?[“„\"«‘']?$", re.IGNORECASE)


#: Words between others of a name that is no short one: "PROTI un DARI!".
_JOINING: Final = frozenset({"un", "ar", "no", "ir", "ja"})


def _with_title(names: list[Name]) -> list[Name]:
    """The names behind a short one, the first other name of at least three words as the title."""
    for at, name in enumerate(names):
        if name[0] == SKOS.altLabel and len(name[1].value.split()) >= _FEWEST_OF_TITLE:
            return [*names[:at], (RK.title, *name[1:]), *names[at + 1 :]]
    return names


_FEWEST_OF_TITLE: Final = 3


def _as_short_name(reading: Reading, name: Name) -> Name:
    """A title as the acronym that it is, where it is a short name in English or in capitals: "Blue Coast", "SAFER TOGETHER".

    Capitals say nothing where the page writes the same name in small letters, too, or where all of the line is in capitals.
    """
    property_, value, span, confidence = name
    if property_ != RK.title:
        return name
    words = value.value.split()
    shouted = (
        2 <= len(words) <= 4
        and value.value.isupper()
        and value.value.isascii()
        and not any(map(str.isdigit, value.value))
        and not _is_shouted(reading, span)
        and value.value.capitalize() not in reading.text
    )
    if (
        shouted
        or is_short_english_name(value.value)
        or (len(words) <= 3 and not value.value.isupper() and not _JOINING & set(words) and any(is_acronym(word) for word in words))
    ):
        return (RK.acronym, Literal(value.value), span, confidence)
    return name


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
_INVOLVES: Final = (
    "iesaist",
    "piedalij",
    "piedalas",
    "apmeklej",
    "noskatij",
    "participat",
    "dalyvav",
    "osales",
    "sanem",
    "dabuj",
    "ieguv",
    "guvis",
)


_OTHER_THINGS: Final = tuple(
    """
    pasakum apakspasakum seminar konferenc konkurs film video raid zurnal buklet biedrib centr muzej skol aktivitat
    programm fond iestad institut agentur ricib prioritat prioriteedi merk krajum izstad festival partner biblio objekt posm sia
    grup kolektiv ansambl komand klub laikrakst portal raidijum ekspozicij darznic klas
    shem kart sabiedrib koncept park liegum rezervat baznic muiz bernudarz pirmsskol zimol kampan izdevum rokasgramat
    measure program priority programos priemon strateg koncert vebinar darbnic nometn kurs aplikacij plan celvedi gramat
    """.split()
)


def line_of(reading: Reading, at: int) -> Line | None:
    return next((line for line in reading.lines if line.start <= at < line.end), None)


#: What may follow a title on the line of its project.
_BEFORE_LEAD: Final = re.compile(r"[,;]?\s(?:Lead partner|Lead beneficiary|Vadošais partneris|Juhtpartner|Pagrindinis partneris)\b")


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
        title = _BEFORE_LEAD.split(rest.lstrip(" ,;:–—-/)\t|"))[0]
        names: list[Name] = [(RK.projectNumber, Literal(number.value), number.span, CERTAIN)]
        if _is_short_item(title):
            start = line.end - len(rest.lstrip(" ,;:–—-/)\t|"))
            names.append((RK.acronym, Literal(title), Span(start, start + len(title)), LIKELY))
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
            start = line.end - len(rest.lstrip(" ,;:–—-/)\t|"))
            bracket = re.search(r"\s*\(([^()]{2,40})\)\s*$", title)
            end = start + (bracket.start() if bracket else len(title))
            names += names_of_title(reading, bare_of(reading, Span(start, end)), LIKELY)
            if bracket:
                names += names_in_bracket(reading, Span(start + bracket.start(1), start + bracket.end(1)))
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
            found.append(Anchor(names_of_title(reading, bare_of(reading, span), LIKELY), line.span, "item"))
    if len(found) >= 2:
        yield from found
    elif _CHOSEN.search(reading.text[:_HEAD]):
        yield from _quoted_items(reading)


#: A page on what was chosen begins so; so many characters are its head.
_CHOSEN: Final = re.compile(r"apstiprināt\w+[^.]{0,60}projekt|approved[^.]{0,60}projects|patvirtint\w+[^.]{0,60}projekt", re.IGNORECASE)
_HEAD: Final = 400


def _quoted_items(reading: Reading) -> Iterator[Anchor]:
    """ "1. “Title”." on its own line, with a paragraph on the project below it."""
    for line, below in pairwise(reading.lines):
        match = re.match(r"\d{1,2}[.)]\s+[“„\"«](?P<title>[^“”„\"«»\n]{8,240})[”“\"»][.;,]?(?=\s|$)", line.text)
        if match is not None and re.match(r"(?:Projekt|Project|The project)", below.text):
            title = Span(line.start + match.start("title"), line.start + match.end("title"))
            yield Anchor(names_of_title(reading, bare_of(reading, title), LIKELY), Span(line.start, line.start + match.end()), "item")


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
            title = bare_of(reading, Span(item.start + match.end("dash"), item.end))
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
    r"(?:[Aa]kronīm(?:s|u|a)?|[Aa]cronym|[Aa]bbreviation|[Aa]kronimas|[Aa]kronüüm|saīsinājum(?:s|"
    r"ā))\s*[:–-]?\s*[“„\"«]?(?P<name>[^\s.,;:()“”„\"«»][^.,;()“”„\"«»\n]{1,38})"
)


def _labelled_acronyms(reading: Reading) -> Iterator[Anchor]:
    """ "Akronīms: Loyal To Culture." in the middle of a line."""
    for match in _ACRONYM_LABEL.finditer(reading.text):
        name = match["name"].strip()
        if is_acronym(name.split()[0]) or (name[0].isupper() and len(name.split()) <= 5):
            span = Span(match.start("name"), match.start("name") + len(name))
            yield Anchor([(RK.acronym, Literal(name), span, CERTAIN)], span, "label")


#: "project No 5.5.1.0/17/I/001 Name of the project” ": a title whose opening mark is missing.
_UNOPENED: Final = re.compile(r"[\s,–-]{1,3}(?P<title>[A-ZĀČĒĢĪĶĻŅŠŪŽ][^“”„\"«»\n.;:]{4,160}?)\s?[”\"»](?=[\s.,;)])")


#: "project No 5.5.1.0/17/I/001 – Name of the project, Lead partner".
_UP_TO_LEAD: Final = re.compile(
    r"\s[–-]\s(?P<title>[A-ZĀČĒĢĪĶĻŅŠŪŽ][^“”„\"«»\n;:]{8,200}?)"
    r"(?=,\s(?:Lead partner|Vadošais partneris|Juhtpartner|Pagrindinis partneris)\b)"
)


def _numbers_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "projekta Nr. 5.6.2.0/16/I/009": a number right behind the word, without a title."""
    for cue in reading.cues:
        if cue.concept != LEX.project or reading.text[cue.span.end : cue.span.end + 1] == ",":
            continue
        stop = min(len(reading.text), cue.span.end + 60)
        found = number_in(reading, cue.span.end, stop) if NUMBERED.match(reading.text, cue.span.end, stop) else None
        if found is None:
            number = next(project_numbers_in(reading.text, cue.span.end, stop), None)
            if number is None or reading.text[cue.span.end : number.span.start].strip(' (“„"–-:,'):
                continue
            found = (cue.span.end, number)
        strong = bool(list(project_numbers_in(found[1].value)))
        if len(found[1].value) < 4 and not strong:
            continue
        names: list[Name] = [(RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN if strong else LIKELY)]
        end = found[1].span.end
        if strong and (unopened := _UNOPENED.match(reading.text, end) or _UP_TO_LEAD.match(reading.text, end)):
            end = unopened.end()
            title = Span(unopened.start("title"), unopened.end("title"))
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
        yield Anchor(names, Span(cue.span.start, end), "cue")


def _acronyms_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "projekta CLUSTERS3", "Projekts LARS": an acronym right behind the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or _is_shouted(reading, cue.span) or reading.words(cue.span).isupper():
            continue
        match = re.compile(r"\s[“„\"«]?(\S+?)(?=[\s.,;:)”“\"»]|$)").match(reading.text, cue.span.end)
        if not match or any(
            number.span.start == match.start(1) for number in project_numbers_in(reading.text, match.start(1), match.end(1))
        ):
            continue
        if pair := _PAIR.match(reading.text, cue.span.end):
            span = Span(pair.start(1), pair.end(1))
            if (is_acronym(pair[2]) or "-" in pair[1].split()[0]) and not any(
                name.span.overlaps(span) for name in (*reading.names, *reading.codes)
            ):
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
            bracket = BRACKET.match(reading.text, span.end)
            if bracket and len(bracket[1].split()) >= 5 and bracket[1][0].isupper():
                title = Span(bracket.start(1), bracket.end(1))
                names.append((RK.title, reading.text_literal(bracket[1]), title, LIKELY))
            yield Anchor(names, span, "cue")


_BRACKETED: Final = re.compile(rf"\((?P<title>[^()\n]{{10,180}}),\s(?P<number>{NUMBER_WORDS}[^()\n]{{4,40}})\)")


def _bracketed_titles(reading: Reading) -> Iterator[Anchor]:
    """ "(Title of the project, No LIFE05 NAT/XX/000001)": title and number in one pair of brackets."""
    for match in _BRACKETED.finditer(reading.text):
        number = next(project_numbers_in(reading.text, match.start("number"), match.end("number")), None)
        if number is not None and match["title"][0].isupper():
            title = bare_of(reading, Span(match.start("title"), match.end("title")))
            names: list[Name] = [
                (RK.title, reading.text_literal(reading.words(title)), title, LIKELY),
                (RK.projectNumber, Literal(number.value), number.span, CERTAIN),
            ]
            yield Anchor(names, Span(match.start(), match.end()), "item")


_AT_BEGINNING: Final = re.compile(r"\s*[“„\"«](?P<title>[^“”„\"«»\n]{12,240})[”“\"»]\s\((?P<short>[^()\s]{2,30})\)\s(?:is|ir|yra|on)\s")


def _title_at_beginning(reading: Reading) -> Iterator[Anchor]:
    """ "“Title of the project” (ACRONYM) is …": how a text begins."""
    match = _AT_BEGINNING.match(reading.text)
    if match is not None and is_acronym(match["short"]) and re.search(r"proje[kc]t|HORIZON|Horizon", reading.text):
        title, short = (Span(match.start(group), match.end(group)) for group in ("title", "short"))
        names: list[Name] = [
            (RK.title, reading.text_literal(match["title"]), title, LIKELY),
            (RK.acronym, Literal(match["short"]), short, LIKELY),
        ]
        yield Anchor(names, Span(title.start, short.end), "quote")


_FULL_IN_BRACKETS: Final = re.compile(
    r"\s*\((?:pilns nosaukums|pilnais nosaukums|full (?:title|name)|pilnas pavadinimas)(?:\s[A-Z]{2})?\s*[:–-]?\s*[“„\"]?"
    r"([^()“”„\"\n]{8,240})[”“\"]?\)",
    re.IGNORECASE,
)
#: "project Baltic Sea2Land": a word with a capital and an acronym behind the word "project".
_PAIR: Final = re.compile(
    r"\s((?:[A-Z]{2,}-[A-Z]{2,}(?=\s[A-Z][a-z]+)|[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]+|(?:[A-ZĀČĒĢĪĶĻŅŠŪŽ]{3,}\s)?[A-ZĀČĒĢĪĶĻŅŠŪŽ]{2,})\s([^\s.,;:()]+))(?=[\s.,;:)]|$)"
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
                or _names_other_thing(before[: quote.start()])
                or not words[0][0].isupper()
                or (reading.language != "en" and (len(words) < 2 or _is_oblique(words[-1], reading.language)))
            ):
                continue
            short = len(words) <= 3 and any(is_acronym(word) for word in words)
            names = (
                [(RK.acronym, Literal(quote["name"]), span, LIKELY)] if short else names_of_title(reading, bare_of(reading, span), LIKELY)
            )
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


_UNQUOTED_LINE: Final = re.compile(r"\s(?P<name>[A-ZĀČĒĢĪĶĻŅŠŪŽ][^.:;“”„\"\n]{24,220})(?=\s(?:Ziņas|Jaunumi|Aktualitātes)?\n|\n|$)")
_VERBAL_NOUN: Final = re.compile(
    r"\b\w+(?:šana|izbūve|pārbūve|izveide|rekonstrukcija|modernizācija|revitalizācija|renovācija|būvniecība|attīstība)\b"
)
_FINITE: Final = re.compile(r"\b(?:ir|tiek|tika|tiks|būs|notiek|notiks|sāk\w*|turpin\w+|noslēdz\w+|īsteno\w*|aicina|saņem\w*)\b")


def _titles_ending_headings(reading: Reading) -> Iterator[Anchor]:
    """ "apstiprina pašvaldības projektu Stadiona pārbūve Kalnos" in Latvian: a title that ends a heading, in which a verbal noun stands."""
    if reading.language != "lv":
        return
    for line in reading.lines[:4]:
        if line.text[-1] in ".!?:;":
            continue
        for cue in reading.cues_in(line.span, LEX.project):
            match = _UNQUOTED_LINE.match(reading.text, cue.span.end)
            if match is None or not _VERBAL_NOUN.search(match["name"]) or _FINITE.search(match["name"]) or len(match["name"].split()) < 4:
                continue
            name = re.sub(r"\s(?:Ziņas|Jaunumi|Aktualitātes)$", "", match["name"]).strip()
            span = Span(match.start("name"), match.start("name") + len(name))
            yield Anchor([(RK.title, reading.text_literal(name), span, LIKELY)], span, "cue")


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
        if line.text[-1] != ":" and (len(line.text) > 90 or line.text[-1] in ".!?"):
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
