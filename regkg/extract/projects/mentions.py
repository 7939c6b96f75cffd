"""Where a page names projects: in forms and lists, in quotation marks, beside the word "project"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.acronyms import is_acronym, is_another_label, is_common
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import names_deed
from regkg.extract.cues.titles import (
    DAY,
    NUMBER_AND_NAME,
    Name,
    bare_of,
    beside_number,
    names_behind,
    names_of_title,
    number_and_name,
    numbered_at,
)
from regkg.extract.lists.contents import titles_in_contents
from regkg.extract.lists.entry_lines import entry_lines
from regkg.extract.lists.item_names import deeds_in_lists, short_items
from regkg.extract.lists.listed_lines import (
    headings_with_short_name,
    lines_with_name_first,
    lines_with_number,
    lines_with_short_first,
    lines_with_short_name,
    paragraphs_of_projects,
)
from regkg.extract.lists.name_runs import (
    acronyms_in_sentences,
    classed_names,
    life_projects,
    names_below_priorities,
    names_in_a_row,
    names_with_partners,
)
from regkg.extract.lists.owner_lines import anchors_of_owned
from regkg.extract.lists.project_lines import MARK_OF_NUMBER, hashtags, numbered_items, numbered_lines, quoted_headings
from regkg.extract.lists.quotations import as_short_name
from regkg.extract.lists.short_first import lines_of_short_names
from regkg.extract.partners.contracts import contracts_on_support
from regkg.extract.projects.called import (
    names_called,
    names_in_order,
    names_in_words,
    newest_named,
    quoted_names_said_to_be_projects,
    short_names_before_full,
    short_names_said_to_be_projects,
    short_names_with_number,
)
from regkg.extract.projects.cued_acronyms import (
    acronyms_after_cue,
    acronyms_before_cue,
    bracketed_titles,
    capitals_after_cue,
    labelled_acronyms,
    names_of_life,
    numbers_after_cue,
)
from regkg.extract.projects.cued_titles import titles_ending_headings, titles_without_quotes
from regkg.extract.projects.defined_names import names_defined, short_names_defined
from regkg.extract.projects.english_names import (
    english_names_after_cue,
    english_names_before_cue,
    english_titles_inside,
    english_titles_with_brackets,
    foreign_names_before_cue,
)
from regkg.extract.projects.priority_runs import runs_by_priority
from regkg.extract.projects.project_headings import (
    heading_above_number,
    heading_with_number,
    heading_with_short_name,
    project_headings,
    quoted_above_brackets,
    title_above_reference,
)
from regkg.extract.projects.quoted_before import names_before_cue
from regkg.extract.projects.quoted_lines import title_at_beginning, titles_on_lines, unopened_titles
from regkg.extract.projects.quotes import quoted_titles
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Field, Line, quoted
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, key_of_name
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS


def anchors_of(reading: Reading) -> Iterator[Anchor]:
    """The places where a page names projects, the surest way of naming first; of places that overlap the first."""
    form = _names_of_form(reading)
    yield from form
    taken: list[Span] = [name[2] for anchor in form for name in anchor.names if name[0] != RK.projectNumber]
    for finder in (
        title_above_reference,
        quoted_above_brackets,
        titles_in_contents,
        anchors_of_owned,
        _in_lists,
        numbered_items,
        quoted_headings,
        heading_above_number,
        heading_with_number,
        quoted_titles,
        numbered_lines,
        deeds_in_lists,
        project_headings,
        short_items,
        names_defined,
        labelled_acronyms,
        names_in_order,
        newest_named,
        names_in_words,
        short_names_said_to_be_projects,
        quoted_names_said_to_be_projects,
        unopened_titles,
        numbers_after_cue,
        english_titles_with_brackets,
        acronyms_after_cue,
        names_called,
        names_before_cue,
        acronyms_before_cue,
        capitals_after_cue,
        english_names_after_cue,
        english_names_before_cue,
        titles_without_quotes,
        titles_ending_headings,
        bracketed_titles,
        title_at_beginning,
        titles_on_lines,
        heading_with_short_name,
        names_of_life,
        english_titles_inside,
        hashtags,
        short_names_with_number,
        contracts_on_support,
        short_names_defined,
        short_names_before_full,
    ):
        for anchor in finder(reading):
            if not any(anchor.span.overlaps(span) for span in taken):
                taken.append(anchor.span)
                yield anchor
    yield from () if taken or form else foreign_names_before_cue(reading)


def _in_lists(reading: Reading) -> Iterator[Anchor]:
    """The projects of lists in sentences, paragraphs and lines."""
    for listed in [
        *lines_of_short_names(reading),
        *entry_lines(reading),
        *lines_with_number(reading),
        *lines_with_short_name(reading),
        *headings_with_short_name(reading),
        *paragraphs_of_projects(reading),
        *(listed for run in reading.once(runs_by_priority) for listed in run.names),
        *acronyms_in_sentences(reading),
        *names_in_a_row(reading),
        *names_below_priorities(reading),
        *reading.once(names_with_partners),
        *life_projects(reading),
        *lines_with_short_first(reading),
        *classed_names(reading),
    ]:
        names: list[Name] = []
        if listed.number is not None:
            names.append((RK.projectNumber, Literal(reading.words(listed.number)), listed.number, CERTAIN))
        if listed.short is not None:
            title = bare_of(reading, listed.name)
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
            names.append((RK.acronym, Literal(reading.words(listed.short)), listed.short, LIKELY))
            yield Anchor(names, listed.span, "item")
            continue
        if listed.is_title or listed.number is not None:
            names += names_of_title(reading, listed.name, LIKELY)
        else:
            names += _names_in_list(reading, listed.name, is_short=listed.name == listed.span)
        yield Anchor(names, listed.span, "sign")


def _names_in_list(reading: Reading, span: Span, *, is_short: bool) -> list[Name]:
    """A name in a list as title or short name, and as title where its short name stands behind it: "“Clay Roads” (CLAYRO)"."""
    titled: Name = (RK.title, reading.text_literal(reading.words(span)), span, LIKELY)
    if reading.text[span.start - 1] in '“„"«':
        behind = names_behind(reading, span.end, [titled])
        if any(name[0] == RK.acronym for name in behind):
            return [titled, *(name for name in behind if name[0] in (RK.acronym, RK.projectNumber))]
        numbers = [name for name in behind if name[0] == RK.projectNumber]
        if numbers and not is_short:
            return [as_short_name(reading, titled), *numbers]
    is_deed = not is_short and names_deed(reading.words(span))
    if is_short or (not is_deed and any(is_acronym(word) and "-" not in word for word in reading.words(span).split())):
        short: Name = (RK.acronym, Literal(reading.words(span)), span, LIKELY)
        return [short, *(name for name in names_behind(reading, span.end, [short]) if name[0] == RK.projectNumber)]
    return [as_short_name(reading, titled)]


def entries_with_name_first(reading: Reading) -> Iterator[Anchor]:
    """The projects of lists whose entries begin with a name in quotation marks, with what stands behind it."""
    for listed in lines_with_name_first(reading):
        names = [as_short_name(reading, name) for name in names_of_title(reading, bare_of(reading, listed.name), LIKELY)]
        yield Anchor([*names, *names_behind(reading, listed.name.end, names)], listed.span, "item")


#: Labels of a newspaper's rubrics, folded, which without the word "project" label no title.
_RUBRICS: Final = frozenset({"tema", "temas", "projekti", "projects", "projektai", "projektid"})
#: Labels that name each partner or contractor where a page has several of them, folded.
_NAMES: Final = frozenset({"name", "nosaukums", "pavadinimas", "nimi"})
_OF_CONTRACT: Final = re.compile(r"contract|agreement|ligum|vienosan|sutart|leping|grace")
_NAME_LINE: Final = re.compile(r"^\s*(?:Name|Nosaukums|Pavadinimas|Nimi)\s*:", re.MULTILINE | re.IGNORECASE)
#: Languages by their letters: "Project name (PL)".
_LANGUAGES: Final = "EN|LV|LT|EE|ET|PL|DE|RU|FI|SV|SE|DA|DK|NO|BE|BY|UK|UA|ENG|LAT|LAV|LIT|EST|POL|RUS|GER|FIN|SWE"
#: A label for the same name in another language: "Project title in Latvian".
_IN_LANGUAGE: Final = re.compile(
    r"\b(?:in (?:english|latvian|lithuanian|estonian|polish|russian|german|swedish|finnish|danish|norwegian|belarusian)"
    r"|(?:angļu|latviešu|lietuviešu|igauņu|poļu|krievu|vācu|zviedru|somu|baltkrievu) valodā|angliski|latviski|lietuviski|igauniski"
    r"|(?:anglų|lietuvių|latvių|estų|lenkų|rusų|vokiečių|baltarusių) k(?:alba|\.)|angliškai|lietuviškai|latviškai|lenkiškai"
    rf"|(?:inglise|eesti|läti|leedu|vene|soome|rootsi|poola|saksa) keeles)|\((?:{_LANGUAGES})\)|\s(?:{_LANGUAGES})$",
    re.IGNORECASE,
)


def _names_of_form(reading: Reading) -> list[Anchor]:
    """The names under labels; a second number, title or acronym begins another project."""
    anchors: list[Anchor] = []
    numbered = ""  # the label of the last number
    labels = Counter(fold(reading.words(entry.label)).rstrip(" :") for entry in reading.fields_of(RK.title))
    named = {
        field.label.start
        for field, behind in pairwise(reading.fields)
        if field.term == RK.title and behind.term in (RK.acronym, RK.projectNumber)
    }
    for entry in reading.fields_of(RK.title, RK.acronym, RK.projectNumber):
        if entry.first is None or len(entry.first.text) > 400:
            continue
        if entry.term == RK.title and entry.first.text[0].islower() and reading.words(entry.label).endswith(("Projektu", "Projekta")):
            continue  # "Projektu\niesniegšanas termiņš", "Projekta\ngaitā …": words that a line parts
        if entry.term == RK.title and entry.first.text[0].islower() and _IS.search(reading.text, entry.label.start, entry.first.start):
            continue  # "Projekts ir uzsākts": what is said of it
        label = fold(reading.words(entry.label)).rstrip(" :")
        if (
            label.endswith(("veids", "type", "tips"))
            or label.startswith(("competition", "call", "konkurs"))
            or label in _RUBRICS
            or (label in _NAMES and entry.label.start not in named and (labels[label] > 1 or len(_NAME_LINE.findall(reading.text)) > 1))
            or _is_column_head(reading, entry.label)
            or (entry.term == RK.title and (entry.first.text.endswith("*") or _PROGRAMME_ONLY.fullmatch(entry.first.text)))
        ):
            continue
        names = _names_in_field(reading, entry.term, _with_rest(reading, entry) if entry.term == RK.title else entry.first)
        if not names:
            continue
        if entry.term == RK.title and len(entry.lines) > 1 and (number := _number_alone(reading, entry.lines[1])) is not None:
            names.append(number)
        last = anchors[-1] if anchors else None
        if (
            entry.term == RK.projectNumber
            and label != numbered
            and _OF_CONTRACT.search(label)
            and last is not None
            and last.keys(RK.projectNumber)
        ):
            continue  # the contract's number beside the project's
        numbered = label if entry.term == RK.projectNumber else numbered
        if last is not None and last.keys(RK.title) and _IN_LANGUAGE.search(reading.words(entry.label)):
            last.names += [(SKOS.altLabel, *name[1:]) if name[0] == RK.title else name for name in names]
            continue
        if last is not None and not any(last.keys(name[0]) and key_of_name(name[1].value) not in last.keys(name[0]) for name in names):
            last.names += names
            last.span = Span(last.span.start, max(last.span.end, entry.first.end))
        else:
            anchors.append(Anchor(names, Span(entry.label.start, entry.first.end), "form"))
    return anchors


def _number_alone(reading: Reading, line: Line) -> Name | None:
    """The project's number that is all of a line but for the word before it: "No. LLI-901", below a title."""
    number = next(project_numbers_in(reading.text, line.start, line.end), None)
    if number is None or number.span.end != line.end or not MARK_OF_NUMBER.fullmatch(reading.text, line.start, number.span.start):
        return None
    return RK.projectNumber, Literal(number.value), number.span, CERTAIN


#: A line that goes on with the words of the one above.
_RUNS_ON: Final = re.compile(rf"[{LOWER}][^:\n]{{2,120}}[^:.!?\n]")
#: What a value ends with that is a whole.
_ENDS: Final = re.compile(r"[.!?:;”“\"»)]$")
_MOST_ON_LINE: Final = 140


def _with_rest(reading: Reading, entry: Field) -> Line:
    """The line with a title, and with the line below that goes on in small letters where the title has no end: a line too narrow for it."""
    first = entry.lines[0]
    below = entry.lines[1] if len(entry.lines) > 1 else None
    if below is None or below.blank_before or below.has_bullet or _ENDS.search(first.text) or len(first.text) > _MOST_ON_LINE:
        return first
    if (
        " " not in first.text
        or _RUNS_ON.fullmatch(below.text) is None
        or any(field.label.overlaps(below.span) for field in reading.fields)
        or next(project_numbers_in(below.text), None) is not None
    ):
        return first
    return replace(first, end=below.end, text=f"{first.text} {below.text}")


#: Being, behind the word for the project.
_IS: Final = re.compile(r"\b(?:ir|is|yra|on)\s*$")
#: A programme where a title is asked for: "PROJEKTS: ERASMUS +".
_PROGRAMME_ONLY: Final = re.compile(
    r"[“„\"]?(?:Erasmus|Interreg|LEADER|LIFE|Horizon 2020|Urbact)(?:\s?\+)?(?:\s[IVX]+(?:-[ABC])?)?[”“\"]?\.?", re.IGNORECASE
)


#: So many of the lines right above a label that are labels themselves make them the heads of columns.
_LINES_ABOVE: Final = 3
_FEWEST_LABELS: Final = 2


def _is_column_head(reading: Reading, label: Span) -> bool:
    """Whether a label alone on its line follows other such labels: heads of columns, whose values are not told apart."""
    at = next((at for at, line in enumerate(reading.lines) if line.span == label), 0)
    above = reading.lines[max(at - _LINES_ABOVE, 0) : at]
    if any(line.blank_before for line in reading.lines[at - len(above) + 1 : at + 1]):
        return False
    return sum(reading.lexicon.field(line.text, reading.language) is not None for line in above) >= _FEWEST_LABELS


#: The head of a table's next column.
_DESCRIPTION: Final = re.compile(
    r"(?:an?\s)?(?:brief|short|īss|trumpas|lühi)?\s?(?:description|apraksts|aprašymas|kirjeldus)\b", re.IGNORECASE
)


#: "X-th programme's project" right before a quotation: the rest of the value is its programme.
_PROJECT_QUOTED: Final = re.compile(r"(?:projekts|project|projektas|projekt)\s[“„\"«]$", re.IGNORECASE)


#: A value with more characters before its first quotation is a title that quotes.
_MOST_BEFORE_QUOTED: Final = 28
#: Words that introduce a title: "LIFE Green Roads “…”", "the European network “…”".
_BEFORE_TITLE: Final = re.compile(r"\b[A-Z]{2,}|(?i:program|iniciat|initiativ|konkurs|proje[ckt])|:$")


#: The rest of a title whose first words are a quotation: "“One Roof” homes for families".
_GOES_ON: Final = re.compile(r"[”“\"»]\s(?!(?i:[^\n]*(?:proje[kc]t|program)))[^\W\d_][^\W\d_-]*(?:\s[^\W\d_][^\W\d_-]*){1,12}")


def _is_part_of_title(reading: Reading, value: Span, inner: Span) -> bool:
    """Whether what a labelled title quotes is but a name within it: "Art school “Steps”", "Barn of “Reeds” and its floors"."""
    if _PROJECT_QUOTED.search(reading.text, value.start, inner.start):
        return False
    before = reading.text[value.start : inner.start - 1].strip()
    if len(before) > _MOST_BEFORE_QUOTED:
        return True
    return bool(before) and before[0].isalpha() and _BEFORE_TITLE.search(before) is None


#: What stands before a number under its label: a table's line, whose number it is.
_MARK_IN_FIELD: Final = re.compile(
    r"[|\s]*(?:(?:Project|Projekts?|Vienošanās|Līgum[sa]|Agreement|Contract|Sutart(?:is|ies)|Lepingu?)\s)?(?:(?:Nr|No|ID)\b\.?\s*)?"
)


#: Which of the projects of its page one is.
_COUNT: Final = re.compile(r"\d{1,2}\.?")
#: The number of a project on its page, a dash and the title: "Project No. 1 – Storks and People".
_COUNTED: Final = re.compile(rf"\d{{1,2}}\.?\s[–—-]\s(?=[{OPEN}]?[{UPPER}][{LOWER}])")


def _names_in_field(reading: Reading, term: NamedNode, line: Line) -> list[Name]:
    text, span = line.text, line.span
    numbers = list(project_numbers_in(reading.text, span.start, span.end))
    if term == RK.projectNumber and DAY.match(text):
        return []
    if term == RK.projectNumber:
        if numbers and numbers[0].span.start == span.start:
            return [(RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN)]
        mark = _MARK_IN_FIELD.match(text)
        first = mark.end() if mark else 0
        if numbers and numbers[0].span.start == span.start + first:
            return [(RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN)]
        if (counted := _COUNTED.match(text, first)) is not None:
            return names_of_title(reading, bare_of(reading, Span(span.start + counted.end(), span.end)), LIKELY)
        if _COUNT.fullmatch(text[first:]):
            return []  # "Projekts Nr. 1", above a title
        if re.fullmatch(r"[\w./ –-]*\d[\w./ –-]*", text[first:]) and len(text) <= 40 and not re.search(r"\s[^\W\d_A-Z]{4,}", text):
            return [(RK.projectNumber, Literal(text[first:].rstrip(". ")), Span(span.start + first, span.end), CERTAIN)]
        return []
    if term == RK.acronym:
        bare = bare_of(reading, next(quoted(reading.text, span.start, span.end), span))
        if any(mention.span == bare for mention in reading.names_in(bare, RK.Programme)) and not reading.cues_in(
            reading.scope, LEX.project
        ):
            return []
        if (glued := NUMBER_AND_NAME.fullmatch(reading.words(bare))) is not None:
            return number_and_name(glued, bare.start, CERTAIN)
        if numbers and bare.holds(numbers[0].span) and (beside := beside_number(reading, bare, numbers[0].span)) is not None:
            return [
                (RK.acronym, Literal(reading.words(beside)), beside, CERTAIN),
                (RK.projectNumber, Literal(numbers[0].value), numbers[0].span, CERTAIN),
            ]
        if (short := re.match(r"(\S+) [–—-] [^\W\d_]{4,}", reading.words(bare))) and is_acronym(short[1]):
            bare = Span(bare.start, bare.start + short.end(1))
        if is_another_label(reading.words(bare)):
            return []
        return [(RK.acronym, Literal(reading.words(bare)), bare, CERTAIN)]
    names: list[Name] = []
    if sum(map(str.isalpha, text)) < 2 or _DESCRIPTION.match(text) or is_common(text):
        return []
    if (closed := re.match(r"[^“”„\"«»]{4,160}[”»](?=\s)", text)) is not None:  # the mark that opens it stuck to the label
        span = Span(span.start, span.start + closed.end() - 1)
    number = numbered_at(reading, span)
    if number is not None:
        names.append((RK.projectNumber, Literal(number[1].value), number[1].span, CERTAIN))
        stop = number[0] + (reading.text[number[0]] in CLOSE)  # the mark that closes a quotation before the number
        before, after = Span(span.start, max(stop, span.start + 1)), Span(min(number[1].span.end, span.end - 1), span.end)
        after = Span(after.end - len(reading.words(after).lstrip(" ,;:–—-")), after.end)
        is_behind = next(quoted(reading.text, after.start, after.end), None) is not None and not re.search(
            r"[“„\"«]", reading.words(before)
        )
        span = before if sum(map(str.isalpha, reading.words(before))) >= 3 and not is_behind else after
        if sum(map(str.isalpha, reading.words(span))) < 3:
            return names
    inner = next(quoted(reading.text, span.start, span.end), None)
    if inner is not None and inner.start == span.start + 1 and _GOES_ON.fullmatch(reading.text, inner.end, span.end):
        return [*names, (RK.title, reading.text_literal(reading.words(span)), span, LIKELY)]
    if inner is not None and _is_part_of_title(reading, span, inner):
        inner = None
    names += names_of_title(reading, bare_of(reading, inner or span), CERTAIN)
    if inner:
        names += [name for name in names_behind(reading, inner.end + 1, names) if name[0] not in {known[0] for known in names}]
    return names
