"""Which fund pays for a project, as its form, sentences about it or the page as a whole say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.anchors import line_start
from regkg.extract.cues.subject import speaks_of_project
from regkg.extract.cues.titles import FUND_TO_TITLE
from regkg.extract.cues.works import is_unnamed, paid_works
from regkg.extract.lists.listed import speaks_of_projects
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Field
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.programmes import is_more_money
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import money_in
from regkg.extract.times.times import SHORT_LINE
from regkg.model import Span
from regkg.vocab import LEX, RK, code

#: Words that are wider than a fund.
_WIDE_FUNDS: Final = frozenset(
    {code("fund", "EU"), code("fund", "ESIF"), code("fund", "NO-NATIONAL"), code("fund", "LV-STATE"), code("fund", "INTERREG-FUNDS")}
)

#: Grants that the same countries give, and that pages name together.
_FAMILY: Final = {code("fund", "NORWAY-GRANTS"): code("fund", "EEA-GRANTS")}


def read_fund(reading: Reading, project: Draft) -> None:
    """Note on a project the fund that a sentence about it or the label of its EU share names; a scheme's fund is not the project's."""
    funds = [
        mention
        for mention in reading.codes
        if mention.concept.value.startswith(code("fund", "").value) and mention.concept not in _WIDE_FUNDS
    ]
    funds = [mention for mention in funds if not any(other.span != mention.span and other.span.holds(mention.span) for other in funds)]
    titles = [fact.span for fact in project.all(RK.title)]
    named = _projects_of_funds(reading, funds) if reading.whole is not None else {}
    called = [fund for fund in funds if {title.start for title in titles} & named.get(fund.span, set())]
    if called:
        project.add(RK.fund, called[0].concept, called[0].span, rule="project.fund/2")
        return
    funds = [fund for fund in funds if fund.span not in named]
    mine = [mention for mention in funds if reading.is_own(mention.span) and not any(title.holds(mention.span) for title in titles)]
    for mention in mine:
        if is_more_money(reading, mention.span):
            continue
        sentence = reading.sentence_at(mention.span.start)
        if reading.names_in(sentence, RK.SupportScheme):
            continue
        in_form = any(
            field.term in (RK.euContribution, RK.totalBudget, RK.fund) and field.label.start <= mention.span.start < _end_of_value(field)
            for field in reading.fields
        )
        financier = not reading.other_projects and _FINANCIERS.fullmatch(
            reading.text, line_start(reading, mention.span.start), mention.span.start
        )
        if in_form or financier or speaks_of_project(reading, sentence) or _pays_beside_project(reading, sentence):
            project.add(RK.fund, mention.concept, mention.span, rule="project.fund/2")
    if not project.has(RK.fund):
        number = project.first(RK.projectNumber) or project.first(RK.acronym)
        if number and isinstance(number.value, Literal) and re.search(r"(?:^|\s)LIFE", number.value.value):
            project.add(RK.fund, code("fund", "LIFE"), number.span, rule="project.fund/2", kind="inferred")
        elif (life := LIFE_PROJECT.search(reading.text, reading.scope.start, reading.scope.end)) is not None:
            span = Span(life.start(), life.start() + len("LIFE"))
            project.add(RK.fund, code("fund", "LIFE"), span, rule="project.fund/3", kind="inferred", confidence=LIKELY)
        elif (
            len({_FAMILY.get(mention.concept, mention.concept) for mention in (mine if reading.whole is not None and mine else funds)}) == 1
            and not reading.is_aside
            and not reading.names_in(reading.scope, RK.SupportScheme)
        ):
            paying = next(
                (mention for mention in mine or funds if _pays(reading, mention.span) and _is_of_all(reading, mention.span)), None
            )
            if paying is not None:
                project.add(RK.fund, paying.concept, paying.span, rule="project.fund/2", kind="inferred", confidence=LIKELY)


#: What stands between a fund and the title of the project that it pays for: "ERAF projekta “", "Cohesion Fund (2021–2027): ".
_TO_TITLE: Final = re.compile(
    rf"\s(?:(?:līdz)?finansēt\w+\s|(?:co-?)?(?:funded|financed)\s)?[Pp]roje[kc]t\w*:?\s[{OPEN}]|{FUND_TO_TITLE.pattern}"
)
_AND_TITLE: Final = re.compile(rf"[{CLOSE}](?:,|,?\s(?:un|and|ir|ja|ning|bei|kā\sarī))\s[{OPEN}]")


def _projects_of_funds(reading: Reading, funds: Iterable[Mention]) -> dict[Span, set[int]]:
    """Where the titles begin that stand behind a fund as those of its projects, by where the fund stands: "ELFLA projektiem “A” un “B”"."""
    titles = {fact.span.start: fact.span for draft in reading.of_kind(RK.Project) for fact in draft.all(RK.title)}
    found: dict[Span, set[int]] = {}
    for fund in funds:
        to_title = _TO_TITLE.match(reading.text, fund.span.end)
        while to_title is not None and (title := titles.get(to_title.end())) is not None:
            found.setdefault(fund.span, set()).add(title.start)
            to_title = _AND_TITLE.match(reading.text, title.end)
    return found


def _is_of_all(reading: Reading, fund: Span) -> bool:
    """Whether a fund that stands elsewhere on a page of several projects is told of them all: before the first, or of "the projects"."""
    if reading.whole is None or reading.is_own(fund):
        return True
    sentence = reading.whole.sentence_at(fund.start)
    if _names_only_others(reading, sentence):
        return False
    if fund.start < reading.listed_from:
        return True
    is_alone = _is_alone_on_line(reading, sentence)
    if is_alone and any(
        field.label.start <= fund.start < _end_of_value(field) for field in reading.whole.fields if field.first is not None
    ):
        return False  # the label or the value of another project's form
    if _OF_SUPPORT.match(reading.text, *sentence) and line_start(reading, sentence.start) == sentence.start:
        return True
    return is_alone or speaks_of_projects(reading.whole, sentence)


def _names_only_others(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence calls several projects of a page by their titles, and not the one of a part."""
    named = [draft for draft in reading.of_kind(RK.Project) if any(sentence.holds(fact.span) for fact in draft.all(RK.title))]
    return len(named) > 1 and reading.project not in named


#: How a line begins that tells who pays for all the projects of a page: "Support is financed by", "Toetust rahastatakse".
_OF_SUPPORT: Final = re.compile(
    r"(?:Finansējum[sua]|Līdzfinansējum[sua]|Atbalst[sua]|(?:The\s)?(?:[Ss]upport|[Ff]unding|[Cc]o-?financing)|Finansavim(?:as|ą)|Param(?:a|ą)|Toetus(?:t|ed|i)?|Rahastus(?:t)?)"
    r"\s(?:[^\W\d_]+\s){0,3}?(?:finansē|piešķir|tiek|is|are|comes?|skiri|finansuoja|teikia|rahasta|antakse|makstakse|tuleb)",
)
#: A label for those who pay, right before a fund: "Financiers: ".
_FINANCIERS: Final = re.compile(
    r"[\s•▪*–-]*(?:Project |Projekta |Projekto |Projekti )?(?:Financiers?|Financed by|Funded by|Funding source|Source of funding"
    r"|Finansētāj\w+"
    r"|Līdzfinansētāj\w+|Finansējuma avot\w+|Atbalsta fond\w+|Finansavimo šaltin\w+|Finansuotoj\w+|Rahastaja\w*|Rahastus)\s*:\s*(?:the\s)?",
    re.IGNORECASE,
)
#: What calls a project one of LIFE: "LIFE project", "LIFE integrētais projekts".
LIFE_PROJECT: Final = re.compile(
    r"(?<!\w)LIFE(?:\s?\+|[´'’]i)?(?:\s(?:integrēt\w+|integrated|programm\w*|programos))?\s(?:ietvaros\s)?proje[kc]t", re.IGNORECASE
)


def read_fund_of_share(reading: Reading) -> None:
    """Note on the page's project the fund that the sentence with its EU share names, where nothing else told one."""
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
    """Whether a fund's name follows a sentence about the project with an amount or as whence money comes: "ERDF funding: 100 000 EUR".

    The sentence names no other thing.
    """
    before = reading.sentence_before(sentence.start)
    return (
        before is not None
        and "\n" not in reading.text[before.end : sentence.start]
        and speaks_of_project(reading, before)
        and not reading.cues_in(sentence, LEX.project, LEX.call, LEX.programme, LEX.available)
        and (
            _COMES_FROM.match(reading.text, *sentence) is not None
            or next(money_in(reading.text, sentence.start, sentence.end), None) is not None
        )
    )


#: How a sentence begins that tells whence a project's money comes: "Raha tuleb Ühtekuuluvusfondist", "The money comes from".
_COMES_FROM: Final = re.compile(
    r"(?:Raha|Toetus)\s(?:tule[bv]|tuli|saadi|saadakse)\s|(?:Nauda|Naudu|Līdzekļi|Līdzekļus|Finansējums|Finansējumu)\s(?:tam\s)?(?:nāk|nāks|piešķir|piešķīra|dod|deva|dos)\s"
    r"|(?:The\s)?(?:[Mm]oney|[Ff]unds|[Ff]unding)\s(?:comes?|came)\sfrom\s|(?:Lėšas|Pinigus|Lėšos|Pinigai)\s(?:tam\s)?(?:skiria|skyrė|gauta|gautos|ateina)\s"
)


#: "Is paid with the money of the fund"; "more about the fund is to be found", as beneficiaries have to print.
_FINANCES: Final = re.compile(
    r"līdzfinans|finansēj|finansē|\b(?:par|ar)\b[^.;]{3,110}\b(?:naud|līdzekļ)|co-?financ|\bfund(?:ing|ed)\b|rahast|finansuoj|finansav|lėš"
    r"|\bnaud[au]\b[^.;]{0,80}\b(?:nāk(?:usi|s)?|saņem(?:ta)?|gūta)\sno\b|\bmoney\b(?!\sof\b)[^.;]{0,60}\bc(?:omes?|ame)\sfrom\b|\bpinigai\b[^.;]{0,60}\biš\b"
    r"|\braha\b[^.;]{0,60}\btul(?:eb|i)\b|\btoeta(?:tud|ti|b|s|takse)\b|informācij\w+ par eiropas \w+ (?:un \w+ )?fondu",
    re.IGNORECASE,
)


#: What several projects get from a fund, said before they are named: "kopumā tiem no ERAF piešķirti 6 miljoni eiro", "they ask for".
_GIVES: Final = re.compile(
    r"\b(?:piešķir(?:ti|ts|ta|tas|s|am[is])|skirta|skiria(?:ma)?|skyrė|eraldat(?:i|ud)|eraldab|eralda(?:s|takse)|granted|awarded|allocated"
    r"|(?:they|tie|tiem|jie|nad)\s(?:kopā\s|together\s|kartu\s|kokku\s)?(?:(?:ask(?:ed)?|appl(?:y|ied))\sfor|request(?:ed)?|(?:pie)?prasa|lūdz|prašo|taotlevad|küsivad))\b"
)


def _pays(reading: Reading, fund: Span) -> bool:
    """Whether the sentence with a fund says that it pays for something, or is only a line with its name, as beside a logo."""
    sentence = reading.sentence_at(fund.start)
    if reading.whole is not None and fund.start < reading.listed_from and _GIVES.search(reading.words(sentence)):
        return True
    if (
        (reading.whole is None or fund.start < reading.listed_from)
        and _FINANCES.search(reading.words(sentence))
        and not reading.has_cue(sentence, LEX.call, LEX.available)
    ):
        return True
    if is_unnamed(reading) and sentence in paid_works(reading):
        return True
    return reading.has_cue(sentence, LEX.funds, LEX.project, LEX.programme) or _is_alone_on_line(reading, sentence)


def _is_alone_on_line(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence is only a short line without an end, as beside a logo."""
    is_read = sentence.end - sentence.start > 1  # what is told of something else is a place alone
    return is_read and sentence.end - sentence.start <= SHORT_LINE and reading.text[sentence.end - 1] not in ".!?"


def _end_of_value(field: Field) -> int:
    return field.lines[0].end if field.lines else field.label.end
