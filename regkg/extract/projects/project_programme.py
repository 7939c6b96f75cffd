"""The programme of a project, as its form, a heading or a sentence about it names it, or else the page as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.anchors import line_of
from regkg.extract.cues.subject import speaks_of_project
from regkg.extract.cues.unnamed import is_form_of_project
from regkg.extract.lists.group_headings import group_headings
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.project_lines import is_on_several
from regkg.extract.money.funds import LIFE_PROJECT
from regkg.extract.projects.grouping import NAMES
from regkg.extract.projects.naming import is_boxed
from regkg.extract.projects.priorities import read_priority
from regkg.extract.text.drafts import CERTAIN, GUESSED, LIKELY, Draft
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.pages import title_lines
from regkg.extract.text.programmes import Printed, draft_of, is_guessed, printed_programmes, states_period
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, stem
from regkg.model import Span
from regkg.vocab import LEX, RK, code


def read_programme(reading: Reading, project: Draft) -> None:
    """Note on a project the programme that a form, the heading or a sentence about it names, and the priority of that."""
    title = title_lines(reading)
    head = Span(title[0].start, title[-1].end) if title else None
    named = [fact.span for draft in reading.of_kind(RK.Project) for fact in draft.all(*NAMES)]
    own = [fact.span for fact in project.all(*NAMES)]
    everywhere = [
        printed
        for printed in printed_programmes(reading)
        if not any(name.holds(printed.span) for name in named) and not _is_of_numbered(reading, project, printed)
    ]
    mine = []
    for printed in everywhere:
        sentence = reading.sentence_at(printed.span.start)
        joint = any(told.holds(printed.span) for told in reading.joint) and not any(
            sentence.start <= name.start < printed.span.start for name in named
        )
        if not (joint or reading.scope.holds(printed.span)):
            continue
        in_form = reading.in_field(printed.span, RK.underProgramme)
        if not in_form and _is_in_item(reading, own, named, printed.span):
            mine.append((True, True, not re.search(r"\d{4}", printed.name), -len(printed.name), printed.span.start, printed))
            continue
        about = speaks_of_project(reading, sentence) or (head is not None and head.holds(printed.span))
        if in_form or (about and not _is_past(reading, sentence, printed.span)):
            beside = len(printed.name) > _SHORT_NAME and _OF_PROGRAMME.match(reading.text, printed.span.end) is not None
            mine.append((not in_form, not beside, not re.search(r"\d{4}", printed.name), -len(printed.name), printed.span.start, printed))
    if mine:
        best = min(mine)[-1]
        for *_, printed in sorted(mine):
            if printed == best or (printed.known is not None and printed.known == best.known):
                _note_programme(reading, project, printed, sure=True)
    if not project.has(RK.underProgramme) and (life := LIFE_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)):
        _note_programme(reading, project, Printed(Span(life.start(), life.start() + len("LIFE")), "LIFE", None), sure=True)
    if not project.has(RK.underProgramme) and (value := _labelled_programme(reading)) is not None:
        _note_programme(reading, project, Printed(value, reading.words(value), None), sure=True)
    if not project.has(RK.underProgramme) and not is_boxed(reading) and not (reading.is_aside or reading.is_contract):
        everywhere = [printed for printed in everywhere if not _is_past(reading, reading.sentence_at(printed.span.start), printed.span)]
        forms = [field.first.span for field in reading.page_fields if field.term == RK.underProgramme and field.first is not None]
        begins = max([reading.scope.start, *([min(own)[0]] if own else [])])
        before = [
            printed
            for printed in everywhere
            if printed.span.end <= begins
            and not any(form.holds(printed.span) for form in forms)
            and not any(name not in own and reading.sentence_at(printed.span.start).holds(name) for name in named)
        ]
        only = _only_programme(everywhere)
        is_only = only is not None
        only = only or (before[-1] if before else None)
        alike = [printed for printed in everywhere if only is not None and (printed.known, printed.name) == (only.known, only.name)]
        here = next((printed for printed in alike if reading.scope.holds(printed.span)), only)
        only = _by_number(reading, project, here) if here is not None else None
        if only is not None and (_is_of_another(reading, project, only) or _is_above_fund(reading, only, begins)):
            only = None
        if only is not None and (_supports(reading, only) or (is_only and not _is_about_others(reading, only))):
            _note_programme(reading, project, only, sure=False)
    if not project.has(RK.underProgramme) and (family := _of_family(reading)) is not None:
        _note_programme(reading, project, family, sure=False)
    read_priority(reading, project)


#: An item that names one of several projects and little else has so many letters.
_LONGEST_ITEM: Final = 300


def _is_in_item(reading: Reading, own: Sequence[Span], named: Sequence[Span], programme: Span) -> bool:
    """Whether a programme stands behind the name of one of several projects in its item of a list: "• “Title” (Erasmus+, 2019–2021)"."""
    line = line_of(reading.whole, programme.start) if reading.whole is not None else None
    if line is None or line.end - line.start > _LONGEST_ITEM:
        return False
    is_behind = any(line.start <= name.start and name.end <= programme.start for name in own)
    return is_behind and not any(line.span.holds(name) for name in named if name not in own)


#: What can be the name of a programme under a label for it, of which a page of several projects has one in the form of each.
_NAME_OF_PROGRAMME: Final = re.compile(rf"[{UPPER}][^:;\n]{{2,120}}?(?=\.?$)")
_MOST_IN_NAME: Final = 12
#: Funds under many programmes, of which none is a programme.
_FUNDS_OF_MANY: Final = frozenset(
    code("fund", name)
    for name in ("ERDF", "ESF", "ESF-PLUS", "ESIF", "CF", "JTF", "EAFRD", "EFF", "EMFF", "EMFAF", "RRF", "EU", "LV-STATE")
)
#: Words of a label that ask for the programme and not for a measure of it.
_LABEL_OF_PROGRAMME: Final = re.compile(r"program", re.IGNORECASE)


def _labelled_programme(reading: Reading) -> Span | None:
    """The value of the label "Programme" in the form of one of several projects, though no such programme is known."""
    if reading.whole is None:
        return None
    for field in reading.fields_of(RK.underProgramme):
        name = _NAME_OF_PROGRAMME.match(field.first.text) if field.first is not None else None
        if (
            field.first is not None
            and name is not None
            and len(name[0].split()) <= _MOST_IN_NAME
            and reading.lexicon.code_of(name[0], "fund", reading.language) not in _FUNDS_OF_MANY
            and _LABEL_OF_PROGRAMME.search(reading.words(field.label))
        ):
            return Span(field.first.start, field.first.start + name.end())
    return None


def _is_above_fund(reading: Reading, printed: Printed, begins: int) -> bool:
    """Whether a programme heads a group and a fund that of a project which begins at a place: what is below it is not the programme's."""
    if reading.whole is None:
        return False
    headings = [line.span for line in reading.once(group_headings) if line.end <= begins]
    line = line_of(reading.whole, printed.span.start)
    if line is None or line.span != printed.span or not headings or headings[-1].start < printed.span.end:
        return False
    last = headings[-1]
    is_of_programme = reading.names_in(last, RK.Programme) or reading.has_cue(last, LEX.programme)
    return bool(reading.codes_in(last, "fund")) and not is_of_programme


#: The approach by which local action groups pay, the programmes for schools and for territorial cooperation, where a page names no other.
_PROJECT_OF_FAMILY: Final = re.compile(
    r"(?<!\w)(?:(?P<leader>LEADER|Leader)|(?P<comenius>Comeni(?:us|aus)|COMENIUS)[Ee]?|(?P<grundtvig>Grundtvig|GRUNDTVIG)[IEOieo]?"
    r"|(?P<leonardo>Leonardo\sda\sVinci|LEONARDO\sDA\sVINCI)"
    rf"|(?P<interreg>(?:[{UPPER}][{LOWER}]+[–-][{UPPER}][{LOWER}]+\s)?(?:Interreg|INTERREG))(?=[”“\"]?\s))"
    rf"(?:[”“\"]?\s(?:[{LOWER}]{{4,}}\s){{0,4}}?|-)?(?i:[^\W\d_]*?(?:(?P<project>proje[kc]t\w*)"
    r"|(?(interreg)(?!)|(?:program\w*|partner(?:yst|īb|ship)(?!s)\w*))))"  # "Interreg programmes" are many
)
_FAMILIES: Final = {"comenius": "Comenius", "grundtvig": "Grundtvig", "leonardo": "Leonardo da Vinci"}
#: Forms of the word for a project that are of one in a language and of several in another, or in both numbers.
_MAY_BE_ONE: Final = {"projektu": "lv", "projekte": "lt", "projekti": "et"}


def _announcing(reading: Reading, page: Reading) -> Iterator[Line]:
    """The lines of a page of several projects that announce them, before the first one: "Īstenotie LEADER projekti:"."""
    return (line for line in page.lines if line.end <= reading.listed_from and is_on_several(page, line))


def _of_family(reading: Reading) -> Printed | None:
    """The family of programmes of which a project is said to be one, or all of several in the heading: "A Comenius partnership project"."""
    above = [*title_lines(reading.whole), *_announcing(reading, reading.whole)] if reading.whole is not None else []
    for span in (reading.scope, *(line.span for line in above)):
        for match in _PROJECT_OF_FAMILY.finditer(reading.text, *span):
            word = fold(match["project"] or "")
            are_several = word in PLURALS and _MAY_BE_ONE.get(word) != reading.language
            group = next(group for group, words in match.groupdict().items() if words and group != "project")
            if not are_several or span != reading.scope:
                return Printed(Span(*match.span(group)), _FAMILIES.get(group, match[group]), None)
    return None


#: "EST-LAT project" says less than a name in words does elsewhere on the page.
_SHORT_NAME: Final = 8
#: The first word of a name, right before the word "programme".
_NAMED: Final = re.compile(rf"[{UPPER}][^\W\d_]+\s$")


_LABEL: Final = re.compile(r"[^\W\d_][^:\n]{2,30}:\s")


def _is_of_another(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether the sentence that names one of several projects says that it is of another programme than one: "in the Blue programme".

    So it is if its form has a value of its own behind the label that the programme stands behind elsewhere.
    """
    first = project.first(RK.title) or project.first(RK.acronym)
    if reading.whole is None or first is None:
        return False
    line = line_of(reading.whole, printed.span.start)
    if line is not None and not reading.scope.holds(line.span):
        label = _LABEL.match(line.text)
        above = next((other for other in reversed(reading.whole.lines) if other.end <= line.start), line)
        value_of = label[0] if label is not None else above.text if above.text[-1] == ":" else None
        if value_of is not None and any(own.text.startswith(value_of) for own in reading.lines):
            return True
    beside = _OF_PROGRAMME_CALLED.match(reading.text, printed.span.end)
    if beside is not None and any(
        fact.span.start == beside.end() for draft in reading.of_kind(RK.Project) if draft is not project for fact in draft.all(*NAMES)
    ):
        return True  # "the project “A” and the LIFE project “B”"
    others = [
        fact.span
        for draft in reading.of_kind(RK.Project)
        if draft is not project
        for fact in draft.all(*NAMES)
        if fact.span.end < printed.span.start <= fact.span.end + _NEAR
    ]
    behind = max((name.end for name in others), default=0)
    if others and any(mark.fullmatch(reading.text, behind, printed.span.start) for mark in (_IN_PROGRAMME, _IN_BRACKET)):
        return True  # "“A” in the programme Erasmus+"
    sentence = reading.sentence_at(first.span.start)
    return not sentence.holds(printed.span) and any(
        _NAMED.search(reading.text, sentence.start, cue.span.start) for cue in reading.cues_in(sentence, LEX.programme)
    )


#: The word "project" right behind its programme: "Interreg Europe projekts".
_OF_PROGRAMME: Final = re.compile(
    r"\s(?:programmas\s|programos\s|programme\s)?(?:ietvaros\s|līdzfinansēt\w+\s|atbalstīt\w+\s)?(?:projekt|project)", re.IGNORECASE
)
#: The same with what kind of project it is: "Erasmus+ mobilitātes projekts", "Erasmus+ school partnership project".
_OF_PROGRAMME_AND_KIND: Final = re.compile(
    rf"(?-i:(?:\s[{LOWER}]{{3,}}){{0,3}}?){_OF_PROGRAMME.pattern}",
    re.IGNORECASE,
)


#: The same up to the name of the project in quotation marks.
_OF_PROGRAMME_CALLED: Final = re.compile(rf"{_OF_PROGRAMME_AND_KIND.pattern}\w*\s[{OPEN}]", re.IGNORECASE)


#: From the name of a project to that of the programme which a sentence gives it: "” within the programme ".
_IN_PROGRAMME: Final = re.compile(
    rf"[{CLOSE}]?,?\s(?:(?:Eiropas\sSavienības|Europos\sSąjungos|Euroopa\sLiidu|ES|EU|EL)\s)?(?:in|within|under|of|programm\w+|programos|programoje)\s(?:the\s)?(?:programme\s|program\s)?[{OPEN}]?"
)
#: The same in brackets or behind a comma: "“A” (", "“A”, ".
_IN_BRACKET: Final = re.compile(rf"[{CLOSE}]?(?:\s\([^()\n“„\"]{{0,30}}|,\s)")
_NEAR: Final = 48
#: The number of a project behind its programme, and its name: "programmas “…” projekta Nr. 9.1.3.0/16/I/999 “".
_OF_NUMBERED: Final = re.compile(
    r"[”“\"»]?\s(?:[^.;:\n]{0,160}\s)?proje[kc]t[^\W\d_]{0,2}\s(?:[Nn]r|[Nn]o)\.?\s?(?P<number>[\w./-]{4,40}),?\s[“„\"«](?=\S)"
)


def _is_of_numbered(reading: Reading, project: Draft, printed: Printed) -> bool:
    """Whether a programme stands before the number and the name of another project."""
    match = _OF_NUMBERED.match(reading.text, printed.span.end)
    if match is None or reading.is_aside:
        return False
    own = [fact.value.value for fact in project.all(*NAMES, RK.projectNumber) if isinstance(fact.value, Literal)]
    return match["number"] not in own and not any(reading.text.startswith(words, match.end()) for words in own)


def _is_past(reading: Reading, sentence: Span, name: Span) -> bool:
    """Whether a sentence compares with an earlier programme: "a continuation of the programme 2014–2020", "continues the programme X"."""
    before, behind = reading.text[sentence.start : name.start], reading.text[name.end : min(sentence.end, name.end + 60)]
    return (
        (not reading.is_aside and _CONTINUES.search(reading.text, max(0, name.start - _FARTHEST), name.start) is not None)
        or _COMPARES.search(before + reading.words(name)) is not None
        or _IS_CONTINUED.search(behind) is not None
    )


_COMPARES: Final = re.compile(r"turpinājum|iepriekšēj|continuation|previous|ankstesn|eelmis", re.IGNORECASE)
_IS_CONTINUED: Final = re.compile(r"turpinājum|continued|tęsin|järg", re.IGNORECASE)
_FARTHEST: Final = 450
#: The verb right before the name of the earlier programme.
_CONTINUES: Final = re.compile(
    r"\b(?:turpina|pārņem|aizstāj|nomaina|aizstājusi|nomainījusi|continues|succeeds|replaces|replaced|follows|tęsia|pratęsia|pakeičia|pakeitė|perima"
    r"|jätkab|asendab|asendas)\s(?:the\s)?[“„\"«]?$"
    # the project that was under it
    r"|\b(?:turpina|continues|tęsia|pratęsia|jätkab)\s(?:the\s|[^\W\d_]+\s){0,3}?(?:project|projektu|projektą|projekti)\s[“„\"«][^“”„\"«»\n]{2,240}[”“\"»][^.;]{0,160}$"
)


def _only_programme(programmes: list[Printed]) -> Printed | None:
    """The one programme of a page under its fullest name; None if names of several stand there."""
    if not programmes:
        return None
    fullest = max(programmes, key=lambda printed: (bool(re.search(r"\d{4}", printed.name)), len(printed.name)))
    in_order = _stemmed(fullest.name).split()
    words = set(in_order)
    for printed in programmes:
        if printed.known is not None and printed.known == fullest.known:
            continue
        others = set(_stemmed(printed.name).split()) - words - {"programm", "program", "interreg"}
        if not all(_are_initials(word, in_order) for word in others):
            return None
    return fullest


_FEWEST_INITIALS: Final = 3


def _are_initials(word: str, words: Sequence[str]) -> bool:
    """Whether a word is made of the first letters of words that follow one another: "CBC" of "cross-border cooperation"."""
    initials = "".join(other[0] for other in words)
    return len(word) >= _FEWEST_INITIALS and word in initials


def _stemmed(name: str) -> str:
    """The words of a name without their endings, folded."""
    return " ".join(stem(word, "lv") for word in re.findall(r"\w+", fold(name)))


#: The number of a project of the structural funds in Latvia, and programmes that these do not pay.
_OF_STRUCTURAL_FUNDS: Final = re.compile(r"(?:\d\.){3,4}\d/\d\d/[A-Z]/\d{3}")
_OF_OTHER_FUNDS: Final = re.compile(
    r"Erasmus|Interreg|LEADER|LIFE|Nordplus|Solidarit|Horizon|Apvārsn|Comeni|pārrobežu|cross.border", re.IGNORECASE
)


def _by_number(reading: Reading, project: Draft, printed: Printed) -> Printed | None:
    """A programme if a project's number can be one of it, else that of the same countries in another period; None for no such programme.

    Numbers of a programme whose form is not known fit.
    """
    number = project.first(RK.projectNumber)
    if number is not None and _OF_STRUCTURAL_FUNDS.fullmatch(reading.words(number.span)) and _OF_OTHER_FUNDS.search(printed.name):
        return None
    if printed.known is None or number is None or not isinstance(number.value, Literal):
        return printed
    known, words = reading.entry(printed.known), number.value.value
    patterns = known.all(RK.projectNumberPattern)
    if not patterns or _fits(patterns, words):
        return printed
    if states_period(reading, printed.known):
        return None
    countries = set(known.known(RK.country))
    others = [
        entry.iri
        for entry in reading.authority.of_kind(RK.Programme)
        if set(entry.known(RK.country)) == countries and _fits(entry.known(RK.projectNumberPattern), words)
    ]
    return replace(printed, known=others[0]) if countries and len(others) == 1 else None


def _fits(patterns: Sequence[NamedNode | Literal], number: str) -> bool:
    """Whether a number has one of the forms of those of a programme's projects."""
    return any(re.search(pattern.value, number) for pattern in patterns)


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
