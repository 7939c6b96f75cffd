"""Whether a page describes a project that it does not name: by the labels of a form, or by what sentences say of "the project"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from regkg.extract.cues.subject import begins_with_project, is_this_one, speaks_of_another
from regkg.extract.cues.works import MOST_BEFORE, is_costed, is_on_own_money, is_on_works, paid_works, tells_of_scheme
from regkg.extract.text.calls import is_call
from regkg.extract.text.drafts import Draft
from regkg.extract.text.layout import Field, Line
from regkg.extract.text.programmes import is_programme_page
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.extract.text.values import AT_PART, Found, money_in
from regkg.model import Span, StatedDate
from regkg.vocab import LEAD, LEX, PARTNER, RK

#: Labels that only the form of a project has; two kinds of them make a project that the page does not name.
FORM: Final = {
    RK.startDate: "time", RK.endDate: "time", LEX.period: "time",
    RK.totalBudget: "money", RK.euContribution: "share", RK.eligibleBudget: "money",
    LEAD: "lead", PARTNER: "partners",
}  # fmt: skip


#: So many readings of pages and their parts are remembered: rules ask of each sentence anew.
_REMEMBERED: Final = 8


@lru_cache(maxsize=_REMEMBERED)
def is_form_of_project(reading: Reading) -> bool:
    """Whether a page without a project's name describes one all the same: by two kinds of labels, and by the word itself."""
    ones, others = _told(reading)
    if is_call(reading) or is_programme_page(reading) or others > max(ones, _FEWEST_TOLD):
        return False
    kinds = _kinds_of_labels(reading)
    return (any(cue.concept == LEX.project for cue in reading.cues) or len(kinds & set(FORM.values())) >= 2) and (
        has_form(reading)
        or says_what_it_costs(reading)
        or _says_when_it_ends(reading)
        or _has_both_ends(reading)
        or _says_who_leads(reading)
    )


def has_form(reading: Reading) -> bool:
    """Whether a page has labels of two kinds that only the form of a project has."""
    return len(_kinds_of_labels(reading)) >= 2


def _kinds_of_labels(reading: Reading) -> set[str]:
    kinds = {FORM[field.term] for field in reading.fields if field.term in FORM and field.first is not None}
    if any(is_on_project(reading, field) for field in reading.fields):
        kinds.add("about")
    if any(field.term == RK.underProgramme and reading.has_cue(field.label, LEX.project) for field in reading.fields):
        kinds.add("pays")
    if any(COUNTED.fullmatch(line.text) for line in reading.lines):
        kinds.add("partners")
    if any(
        field.first is not None and reading.lexicon.code_of(field.first.text.rstrip("."), "status", reading.language)
        for field in reading.fields_of(RK.status)
    ):
        kinds.add("state")
    if any(_is_period(reading, line) for line in reading.lines[:_HEAD_LINES]):
        kinds.add("time")
    return kinds


#: A heading that counts what it heads: "Partners (4)".
COUNTED: Final = re.compile(r"(?:Project )?(?:Partners|Partneri|Partneriai|Partnerid)\s*\((\d{1,2})\)\s?:?", re.IGNORECASE)
#: So many lines at the top of a page may hold its data without labels.
_HEAD_LINES: Final = 12


def _is_period(reading: Reading, line: Line) -> bool:
    """Whether a line is a span of time with both days and nothing else."""
    period = next(iter(reading.periods_in(line.span)), None)
    return (
        period is not None
        and period.span == line.span
        and all(date is not None and date.value.precision == 3 for date in (period.start, period.end))
    )


def is_on_project(reading: Reading, field: Field) -> bool:
    """Whether a label announces what "the project" is about: "Project description", "Projekta mērķis"."""
    return field.term in (RK.summary, RK.purpose, RK.objective) and reading.has_cue(field.label, LEX.project)


def _says_who_leads(reading: Reading) -> bool:
    """Whether a sentence names the lead partner of "the project"."""
    for sentence in reading.sentences:
        if not begins_with_project(reading, sentence) or speaks_of_another(reading, sentence):
            continue
        for role in reading.codes_in(sentence, "role"):
            if role.span.end >= sentence.end:
                continue
            after = Span(role.span.end, min(sentence.end, role.span.end + 40))
            if role.concept == LEAD and any(after.start <= body.span.start < after.end for body in reading.bodies):
                return True
    return False


#: How often a text speaks of "the project" at least that tells who pays for it and not its name, and of "projects" at most.
_FEWEST_TOLD: Final = 3
_MOST_SEVERAL: Final = 1


def says_who_pays(reading: Reading) -> bool:
    """Whether a text that keeps speaking of one project says in a sentence on it which fund or programme pays for it."""
    if is_call(reading) or is_programme_page(reading):
        return False
    told = [cue.span for cue in reading.cues if cue.concept == LEX.project and reading.words(cue.span)[-1:] not in "uU"]
    ones = [span for span in told if is_this_one(reading, span)]
    if len(ones) < _FEWEST_TOLD or len(told) - len(ones) > _MOST_SEVERAL or _SELECTS.search(reading.text):
        return False
    for sentence in reading.sentences:
        if not any(sentence.holds(span) for span in ones) or reading.has_cue(sentence, LEX.call, LEX.applies):
            continue
        if reading.codes_in(sentence, "fund") or reading.names_in(sentence, RK.Programme):
            return True
    return False


def _told(reading: Reading) -> tuple[int, int]:
    """How often a page speaks of "the project", and how often of projects or of another one."""
    told = [cue.span for cue in reading.cues if cue.concept == LEX.project]
    ones = sum(is_this_one(reading, span) for span in told)
    return ones, len(told) - ones


def speaks_of_one_project(reading: Reading) -> bool:
    """Whether a page that is no call and no programme's speaks of "the project" at least twice as often as of others.

    A page that does not say the word must have a label for the partners or for the time in which a project runs, or begin with works for
    which the Union pays.
    """
    ones, others = _told(reading)
    if (
        2 * others > ones
        or (is_call(reading) and not says_what_part_is_paid(reading))
        or is_programme_page(reading)
        or _SELECTS.search(reading.text) is not None
    ):
        return False
    return bool(ones or _kinds_of_labels(reading) & {"time", "partners"} or is_on_works(reading))


#: Another project beside the one told of before, neither of which is named: "Arī Lejā rit līdzīgs projekts", "arī 2. daļas projekts".
_LIKE_IT: Final = re.compile(
    r"\b(?:[Aa]rī|[Aa]lso|[Tt]aip\spat|[Kk]a)\b[^.;:“„\"«]{0,100}?\b(?:(?:tam)?līdzīg|similar|panaš|sarna|otrs|otro|second|antr|tei[ns]e)[^\W\d_]{0,4}\s"
    r"(?:[^\W\d_]+\s){0,2}?proje[kc]t(?:s|as|u|ą|i)?(?!\w)"
    r"|\barī\b[^.;:“„\"«]{0,100}?\s(?:[2-9]|II|III|IV)\.?\s?(?:daļas|kārtas|posma|etapa)\sprojekt[su](?!\w)"
    r"|\b(?:[Aa]\s|[Aa]nother\s)similar\sproject\b"
)
#: Whose project it is, by what it costs or by who does it: "Kalnu novada pašvaldības projekta budžets", "projektā, ko īsteno Kalnu novads".
_WHOSE: Final = re.compile(
    rf"(?P<one>[{UPPER}][^\W\d_]+)\s(?:(?:novada|pilsētas|pagasta)\s(?:pašvaldīb|dom)|(?:rajono|miesto)\ssavivaldyb)[^\W\d_]*\s(?:projekta|projekto)\s"
    r"(?:(?:kopēj|plānot|bendr)[^\W\d_]*\s)?(?:budžet|izmaks|finansēj|biudžet|vert|sum)"
    rf"|\bprojekt[^\W\d_]{{1,2}},\s(?:ko|kurį)\s(?:īsteno(?:ja|s)?|realizē(?:ja)?|įgyvendina)\s(?P<other>[{UPPER}][^\W\d_]+)\s(?:novad|pilsēt|pagast|rajon|miest)"
)


def tells_of_several(reading: Reading) -> bool:
    """Whether a page without a project's name tells of two all the same: of another like the first, or of those of two municipalities."""
    if _LIKE_IT.search(reading.text) is not None:
        return True
    return len({match["one"] or match["other"] for match in _WHOSE.finditer(reading.text)}) > 1


#: What pages on calls, rules and measures speak of, and pages on a project hardly ever.
_SELECTS: Final = re.compile(
    r"\batlases\s(?:veid|kārt|nolikum)|\bnolikum|iesniegšanas termiņ|noteikumu projekt|ierobežot\w+ (?:projektu )?(?:iesniegumu )?atlas"
    r"|pieejamais (?:\w+ )?finansējums|\b(?:eligible applicants|call for proposals|terms of reference)\b|kvietimo sąlyg|taotlusvoor"
    r"|\b(?:time of submission|pre-defined projects?)\b",
    re.IGNORECASE,
)


def tells_of_project(reading: Reading) -> bool:
    """Whether what was read of "the project" is what only one project has: who leads it, or the days on which it begins and ends.

    Of a page that keeps speaking of it, and of no other, partners, their number or its programme are enough; of any page that speaks of
    no other one, what a sentence on "the project" itself says of its time, how many its partners are or who pays, or of its money, unless
    others pay all of that; and so is what works cost for which a fund, a programme or the Union pays.
    """
    project = reading.project
    if project is None:
        return False
    roles = {fact.value for part in reading.participations() for fact in part.all(RK.role)}
    if LEAD in roles or (project.has(RK.startDate) and project.has(RK.endDate)):
        return True
    ones, others = _told(reading)
    if says_what_part_is_paid(reading) and project.has(RK.totalBudget) and project.has(RK.euContribution):
        return True
    if others > _among_others(reading):
        return False
    if ones >= _FEWEST_TOLD and (PARTNER in roles or project.has(RK.statedPartnerCount) or project.has(RK.underProgramme)):
        return True
    if _is_of_paid_works(reading, project, ones):
        return True
    if any(_is_of_ones_project(reading, fact.span) for fact in project.all(RK.underProgramme, RK.fund)):
        return True
    said = [fact for fact in project.facts if fact.predicate in _OF_ONE_PROJECT and _is_said_of_project(reading, fact.span)]
    paid = bool(said) and not is_on_own_money(reading)
    return any(
        _is_paid(reading, fact.span) if fact.predicate == RK.underProgramme else paid or fact.predicate not in _MONEY for fact in said
    )


#: Among which others the page's project is one: "starp apstiprinātajiem projektiem ir arī", "one of the projects chosen is".
_AMONG: Final = re.compile(
    r"\b(?:[Ss]tarp|[Vv]iens\sno|[Oo]ne\sof|[Aa]mong|[Tt]arp|[Vv]ienas\siš)\s(?:[^.;:“„\"\n]{0,160}?\s)?(?:projekti?em|projects|projektų)\s(?:ir|is|are|yra)\s"
)


def _among_others(reading: Reading) -> int:
    """How often a page tells of other projects only to say that its own is one of them."""
    return len(_AMONG.findall(reading.text))


#: What only may be done, and "projects" in Latvian, which look like one before what is done with them; and what happens within a project.
_MAY: Final = re.compile(
    r"\b(?:var|varēs|varētu|iespēja|aicin\w+|can|may|could|invite[sd]?|gali|galės|kviečia\w*|võib|saab|kutsu\w+)\b"
    r"|\bprojektu\s(?!kopā|ar|par|un|kas|ko|kur|sadarb)[^\W\d_]{3}|\bproje[kc]t\w{0,2}\s(?:ietvar|laikā|gaitā|raames|käigus|metu\b)"
    r"|\b(?:within|under|in the framework of|as part of)\s",
    re.IGNORECASE,
)


#: Whoever writes the page, by a pronoun.
_OUR: Final = re.compile(r"\b(?:mūsu|our|mūsų|meie)\b", re.IGNORECASE)


def _is_somebodys(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of whoever carries the project out: of those who are known to take part, or of who writes the page."""
    return bool(reading.participations()) or _OUR.search(reading.text, sentence.start, sentence.end) is not None


def _is_of_ones_project(reading: Reading, payer: Span) -> bool:
    """Whether a page tells first, where it names a programme or fund, that somebody takes part in a project of that or carries it out."""
    sentence = reading.sentence_at(payer.start)
    return (
        sentence.start < MOST_BEFORE
        and (
            reading.has_cue(sentence, LEX.participates) or (reading.has_cue(sentence, LEX.implements) and _is_somebodys(reading, sentence))
        )
        and any(is_this_one(reading, cue.span) for cue in reading.cues_in(sentence, LEX.project))
        and not reading.has_cue(sentence, LEX.call, LEX.applies)
        and not _SUPPOSES.search(reading.words(sentence))
        and not _MAY.search(reading.text, sentence.start, sentence.end)
        and not tells_of_scheme(reading)
    )


def _is_of_paid_works(reading: Reading, project: Draft, ones: int) -> bool:
    """Whether what was read is told of works for which the Union pays: who has them done, what they cost, or which fund pays."""
    if tells_of_scheme(reading):
        return False
    has_money = any(project.has(property_) for property_ in _MONEY)
    if ones and paid_works(reading) and (has_money or project.has(RK.fund) or project.has(RK.underProgramme)):
        return True
    if ones >= _FEWEST_PAID and project.has(RK.euContribution) and project.has(RK.fund):
        return True
    has_parts = project.has(RK.totalBudget) and project.has(RK.euContribution)
    return (has_parts or (has_money and bool(paid_works(reading)))) and is_on_works(reading)


#: How often a text speaks of "the project" at least where it tells what a fund gives.
_FEWEST_PAID: Final = 2
_MONEY: Final = (RK.totalBudget, RK.euContribution, RK.eligibleBudget)
#: What a sentence on "the project" tells that only a project has.
_OF_ONE_PROJECT: Final = frozenset(
    {
        *(RK.startDate, RK.endDate, RK.totalBudget, RK.euContribution, RK.eligibleBudget),
        *(RK.statedPartnerCount, RK.underProgramme),
    }
)


def _is_said_of_project(reading: Reading, span: Span) -> bool:
    """Whether a passage stands in a sentence that speaks of "the project" as one that there is: "The project will cost 75 000 EUR"."""
    sentence = reading.sentence_at(span.start)
    return (
        any(is_this_one(reading, cue.span) for cue in reading.cues_in(sentence, LEX.project))
        and not reading.has_cue(sentence, LEX.call, LEX.applies)
        and not _SUPPOSES.search(reading.words(sentence))
    )


def _is_paid(reading: Reading, span: Span) -> bool:
    """Whether the sentence around a passage tells that something is paid: "The project is supported by Interreg"."""
    return reading.has_cue(reading.sentence_at(span.start), LEX.funds)


def _has_both_ends(reading: Reading) -> bool:
    """Whether labels that speak of the project give it a beginning and an end."""
    return {RK.startDate, RK.endDate} <= {
        field.term for field in reading.fields if field.first is not None and reading.has_cue(field.label, LEX.project)
    }


def _says_when_it_ends(reading: Reading) -> bool:
    """Whether a sentence tells until when "the project" of a fund runs: "the LIFE+ project is prolonged until"."""
    for sentence in reading.sentences:
        if not reading.codes_in(sentence, "fund") or not reading.cues_in(sentence, LEX.project) or speaks_of_another(reading, sentence):
            continue
        if reading.has_cue(sentence, LEX.call, LEX.applies, LEX.programme) or _SUPPOSES.search(reading.words(sentence)):
            continue
        if any(ENDS.search(reading.text[sentence.start : date.span.start]) for date in exact_dates(reading, sentence)):
            return True
    return False


def exact_dates(reading: Reading, span: Span) -> list[Found[StatedDate]]:
    """The dates in a passage that have a year and at least a month."""
    return [date for date in reading.dates_in(span) if date.value.precision >= 2 and date.value.year is not None]


_COSTS: Final = re.compile(
    r"projekta (?:īstenošanas |kopēj\w+ |plānot\w+ |attiecinām\w+ )*(?:izmaksas|finansējums|budžets|summa|vērtība)|(?:costs?|budget|funding"
    r"|value) of the project|project (?:costs|budget)|projekto (?:vertė|biudžetas)|projekti (?:kogu)?maksumus"
    r"|projektam (?:kopumā |kopā |pavisam )(?:plānoti|paredzēti|iecerēti) (?=\d)|projektui iš viso (?:numatyta|skirta) (?=\d)"
    r"|projektile on kokku (?:ette nähtud|kavandatud|planeeritud) (?=\d)",
    re.IGNORECASE,
)


#: A sentence that only supposes something, as examples in guidelines do, or forbids it: "Ja projekta kopējās izmaksas ir 500 000 eiro, …".
_SUPPOSES: Final = re.compile(
    r"^(?:ja|if|jei|jeigu|kui|pieņemsim|piemēram|for example|pvz)\b|\b(?:nedrīkst|(?:may|must) not|cannot|negali|ei tohi)\b",
    re.IGNORECASE | re.MULTILINE,
)


def says_what_it_costs(reading: Reading) -> bool:
    """Whether a sentence tells what "the project" costs and what part of it the EU or a fund pays."""
    for at, sentence in enumerate(reading.sentences):
        if (
            not _COSTS.search(reading.words(sentence))
            or reading.has_cue(sentence, LEX.call, LEX.applies)
            or speaks_of_another(reading, sentence)
            or _SUPPOSES.search(reading.words(sentence))
        ):
            continue
        near = Span(sentence.start, reading.sentences[min(at + 1, len(reading.sentences) - 1)].end)
        if next(money_in(reading.text, sentence.start, sentence.end), None) and reading.codes_in(near, "fund"):
            return True
    return False


def says_what_part_is_paid(reading: Reading) -> bool:
    """Whether a sentence tells what "the project" costs and, in the same breath, the Union's part of that, as no call does."""
    return reading.once(_says_what_part_is_paid)


def _says_what_part_is_paid(reading: Reading) -> bool:
    return any(
        _COSTS.search(reading.text, sentence.start, sentence.end) is not None
        and is_costed(reading, sentence)
        and not speaks_of_another(reading, sentence)
        and not _SUPPOSES.search(reading.words(sentence))
        for sentence in reading.sentences
    )


#: Verbs and nouns behind which the end of a project stands.
ENDS: Final = re.compile(
    r"(?:projekta (?:beigām|noslēgumam|noslēgšanai|beigas)|(?:pabeigšanas|beigu|noslēguma|gala|galīgais)\s(?:laiks|datums"
    r"|termiņš)(?:\s+ir|\s+[–—-])?|(?:pabeigšana|beigas|noslēgums)\s(?:plānot|paredzēt|gaidām)(?:a|as|s)|final\sdeadline\s(?:of|for)\sthe\sproject\sis"
    r"|(?:įgyvendinimo|vykdymo)\s(?:pabaigos\s)?terminas(?:\s+[–—-]|\s+yra)|lõpptähtaeg(?:\son|\s+[–—-])|drīkst\sīstenot\slīdz|(?:ieviesīs|realizēs|pabeigs)\s+līdz|(?:to\s+)?pabeigs"
    r"|(?:plānots|iecerēts|paredzēts)\s+(?:īstenot|pabeigt|realizēt|noslēgt)\s+līdz|pagarināt[sai](?:\spar\s[^.;:\d]{3,24}?(?:\s[–—-]|,)?)?\s+līdz|(?:pagarināju(?:ms|mu)|pratęsim(?:as|ą))(?:\s+iki)?|pratęst\w+\s+iki"
    r"|(?:už)?baigt(?:as|i|os|a)(?:\s+(?:įgyvendinti|vykdyti))?(?:\s+iki|\s+[–—-])?"
    r"|(?:pabaiga|tęsis|truks|vyks|tęsiasi|trunka|lõpp)(?:\s+(?:numatyta|numatoma|planuojama|planuota|yra|iki|[–—-]|on|on kavandatud))?"
    r"|noslēgsies|noslēdzās|noslēdzas|beigsies|beidzās|beidzas"
    r"|jāpa\w+\s[^.;]{0,24}līdz|(?:jā\w+|ilgs|ilga|turpināsies|pabeigt(?:am|s|i|as|ām|iem)|īsteno|īstenos)\s+līdz|(?:tika |ir )?pabeigt[sa]"
    r"|(?:(?:ie)?plānots|paredzēts|iecerēts|plāno|paredz|(?<=[āadī] )un) (?:pilnībā )?(?:pabeigt|(?:noslēgt|beigt)(?:ies)?)"
    r"|(?:planuojama|numatoma|ketinama|numatyta) (?:už)?baigti(?: įgyvendinti| vykdyti)?"
    r"|(?:completed|finished)(?: by)?|ends?|ended|finish(?:es|ed)?|wraps?\sup|wrapped\sup"
    r"|(?:until|till|up to|(?:runs?|lasts?|continues?) to)"
    r"|closes|closed|(?:to be |be )?(?:concluded|finali[sz]ed)(?: by)?|pabeidza|noslēdza|izdevies pabeigt\s[^.;:\d]{0,60}[–—-]"
    r"|(?:beidzās|noslēdzās|baigėsi|ended|lõppes)\s(?:nevis|not|ne|mitte)\s[^;:,]{4,40},\s(?:bet|but|o|vaid)"
    r"|baigė(?:si)?\s[^.;:\d]{0,30}[–—-]"
    r"|(?:comes|came|come) to an end|(?:baigiasi|noslēdzas|beidzas|ends|comes to an end|lõpeb)\s(?:šiandien|šodien|today|täna),?"
    r"(?:\s(?:t\.\s?y\.|t\.\s?i\.|tas ir|see on|that is))?"
    r"|baigsis|baigėsi|baigiasi|baigiamas|(?:už)?baigti (?:planuojama|numatoma)|lõpeb|lõppes|lõppeb|lõppema|lõppesid|lõpevad|lõppevad"
    r"|pea(?:b|vad) (?:olema )?(?:valmis(?: olema)?|tehtud|lõpetatud|lõppema|ellu viidud|lõpule viidud)"
    r"|jābūt (?:pabeigt|īstenot|noslēgt|veikt|paveikt)[^\W\d_]+ līdz|jābūt gatav[^\W\d_]+(?: līdz)?"
    r"|(?:plaanis|plaanitakse|kavas|kavandatakse) lõpetada|vii(?:akse|di) lõpu(?:ni|le)|jõua?b lõpule|jõudis lõpule|sai läbi|saab läbi"
    r"|(?<=projekt )lõpetat(?:i|akse)|lõpuks on|täht(?:aeg|ajaks)(?:\s+on)?|valmis(?:\s+hiljemalt)?|kestab\s+kuni)"
    rf"\s+(?:on\s+(?:the\s+)?|in\s+|{AT_PART}|līdz\s+|tikai\s+|jau\s+|hiljemalt\s+)?$",
    re.IGNORECASE,
)
