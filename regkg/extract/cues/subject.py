"""What a passage speaks of: the project of the page, another one, or something that happens within it."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.parts import ASKED, HAPPENS, SUBJECTS, Part, beginnings
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold, printed
from regkg.model import Span
from regkg.vocab import LEX, RK


def _names_project(reading: Reading, span: Span) -> bool:
    """Whether a passage prints the project's acronym, or its number or title where they were read."""
    if acronym_ends(reading, span):
        return True
    project = reading.project
    return project is not None and any(span.holds(fact.span) for fact in project.all(RK.title, RK.projectNumber))


def acronym_ends(reading: Reading, span: Span) -> list[int]:
    """Where in a passage the project's acronym ends."""
    acronym = reading.project.first(RK.acronym) if reading.project else None
    if acronym is None or not isinstance(acronym.value, Literal):
        return []
    return [place.end for place in printed(acronym.value.value, reading.text, *span)]


def speaks_of_project(reading: Reading, span: Span) -> bool:
    """Whether a passage speaks of the project: it prints its acronym, or says "the project" and names no other one."""
    if reading.project is None:
        return False
    if _names_project(reading, span):
        return True
    if any(any(printed(other, reading.text, *span)) for other in reading.other_projects):
        return False
    if any(is_this_one(reading, cue.span) for cue in reading.cues_in(span, LEX.project)):
        return True
    return PRONOUN.match(reading.text, span.start, span.end) is not None and goes_on(reading, span)


#: "It", "in it", at the beginning of a sentence, and "together with the region" before it.
PRONOUN: Final = re.compile(
    r"(?:Tajā|To|Tas|Tam|It|Jame|Jį|Selles|Seda)\s+(?=[^\W\d_])|(?:Kopā|Sadarbībā|Partnerībā)\sar\s[^\W\d_]+\s(?:to|tajā)\s+(?=[^\W\d_])"
)


def goes_on(reading: Reading, span: Span) -> bool:
    """Whether the sentence before is about the project, so that a pronoun or a count without an owner means it."""
    before = reading.sentence_before(span.start)
    return (
        before is not None
        and "\n\n" not in reading.text[before.end : span.start]
        and any(is_this_one(reading, cue.span) for cue in reading.cues_in(before, LEX.project))
    )


#: A name in quotation marks, a few words behind a place.
_QUOTED_BEHIND: Final = re.compile(r"[^“„\"«.;,]{0,60}[“„\"«](?P<name>[^“”„\"«»\n]{2,160})[”“\"»]")


def names_another(reading: Reading, sentence: Span, at: int) -> bool:
    """Whether the name in quotation marks behind a place is another project's, in a sentence that names this one, too."""
    quoted = _QUOTED_BEHIND.match(reading.text, at, sentence.end)
    if quoted is None or reading.project is None:
        return False
    titles = [fact.span for fact in reading.project.all(RK.title) if sentence.holds(fact.span)]
    return bool(titles) and not any(title.overlaps(Span(*quoted.span("name"))) for title in titles)


def speaks_of_another(reading: Reading, span: Span) -> bool:
    """Whether a passage speaks of projects in general, or of an earlier or other one."""
    return any(not is_this_one(reading, cue.span) for cue in reading.cues_in(span, LEX.project))


#: "Projects" are not the project; in Latvian "projektu" is also the accusative of one.
_PLURALS: Final = {
    "lv": frozenset("projekti projektiem projektus projektos".split()),
    "en": frozenset({"projects"}),
    "lt": frozenset("projektai projektams projektus projektais projektuose".split()),
    "et": frozenset("projektid projektide projekte projektides".split()),
}
#: Folded beginnings of words before "project" that speak of another one, by language: "teise projekti", but "partnerio teisėmis projekte".
_ANOTHER: Final = {
    "lv": ("ieprieks", "cit", "lidzig", "vien", "katr"),
    "en": ("previous", "other", "another", "each", "per", "every"),
    "lt": ("ankstesn", "kit", "vien", "kiekvien"),
    "et": ("eelmi", "teine", "teis", "iga"),
}


#: Words right before an Estonian "project" in the singular that count or sum up several, folded: "kümne projekti", "kõigi projekti".
_COUNTED: Final = frozenset("kahe kolme nelja viie kuue seitsme kaheksa uheksa kumne molema".split())


def is_this_one(reading: Reading, cue: Span) -> bool:
    words = reading.words(cue)
    if fold(words) in _PLURALS.get(reading.language, ()) or (reading.language == "lt" and words.casefold() == "projektų"):
        return False
    if reading.language == "et" and reading.word_before(cue.start) in _COUNTED:
        return False
    return reading.is_aside or not reading.word_before(cue.start).startswith(_ANOTHER.get(reading.language, ()))


#: Several projects that are counted and not named: "12 projektos", "kahes LIFE projektis", "partner in many projects".
_IN_SEVERAL: Final = re.compile(
    r"[^.;:,“„\"\n]{0,40}?\s(?:(?:\d{1,3}|divos|trijos|četros|piecos|vairākos|daudzos|dviejuose|trijuose|keturiuose|penkiuose|keliuose"
    r"|daugelyje|two|three|four|five|several|many|kahes|kolmes|neljas|viies|kuues|mitmes|paljudes)\s(?:[^\W\d_]+\s){0,3}?"
    r"(?:projektos|projektuose|projektų|projects|projektis|projektides))(?!\w)(?![^.;\n]{0,200}[:“„\"«])"
)


def is_in_several(reading: Reading, at: int, end: int) -> bool:
    """Whether what stands right before a place is said of somebody in several projects, none of which is named behind."""
    return _IN_SEVERAL.match(reading.text, at, end) is not None


def begins_with_project(reading: Reading, span: Span) -> bool:
    """Whether a sentence has the project as its subject."""
    head = Span(span.start, min(span.end, span.start + 24))
    return any(
        reading.text[span.start : cue.span.start].casefold() in ("", "the ", "this ", "šis ", "šo ", "šī ")
        for cue in reading.cues_in(head, LEX.project)
    ) or _names_project(reading, head)


UNTIL: Final = frozenset("lidz until till iki kuni".split())


def is_within(reading: Reading, span: Span) -> bool:
    """Whether a passage tells of something that happens within the project, and not of the project itself."""
    for cue in reading.cues_in(span, LEX.project):
        following = reading.text[cue.span.end : span.end]
        if reading.words(cue.span).casefold() in LOCATIVES or re.match(r"\s+(?:ietvar|ietver|laik[āa]|gait[āa]|raames|metu)", following):
            return _RELATIVE.search(following) is None
        if re.search(
            r"\b(?:within|in|during|under)\s+the\s+(?:framework\s+of\s+the\s+)?$", reading.text[span.start : cue.span.start], re.IGNORECASE
        ):
            return True
    return False


#: A clause that tells about the project itself: "in the project X, which lasted from".
_RELATIVE: Final = re.compile(
    r"[”“\"»)\d],\s(?:kas|kurš|ko|kuru|which|that|kuris|kurio|kurį|mis|mille)\s(?:(?:no|from|nuo)\s[^,;“”„\n]{4,60}?\s)?(?:tika\s|tiek\s|tiks\s)?(?:ilg|īsteno|norisin|realizē|lasted|runs|ran|trun|truko|vyk|kest)"
)


#: What happens within a project or comes of it. A stage must have its number: "the implementation phase" is the project's time.
_PIECES: Final = beginnings(Part.NTH_STAGE, Part.RESULT, Part.WORKS, *HAPPENS, Part.EQUIPMENT, Part.VOLUNTEERS, Part.SUSTAINABILITY)
#: A sentence that begins with such: "the results of the project will", "the project exhibition runs", "projekta “X” izstāde notiek",
#: "būvdarbi projektā turpināsies".
_PIECE: Final = re.compile(
    rf"(?:(?:In|On|During|Since|From)\s[^,.;:]{{2,40}}?,?\s)?(?:(?:(?:(?!project\b)[\w’'-]+\s){{0,4}}?{_PIECES}\w*\s(?:[\w-]+\s)?"
    r"(?:of|for|in|within|under|to|behind)\s(?:the|this|our)\s(?:[\w+-]+\s){0,4}?project\b"
    r"(?!(?:\s[“„\"][^“”„\"\n]{2,200}[”“\"])?(?:\s\([^()\n]*\))?,?\s(?:which|that)\s)"
    rf"|(?:The|This|Our|A)?\s?project(?:’s|'s)?\s(?:[\w-]+\s)?{_PIECES})"
    rf"|[^.;:,“„]{{0,40}}?\b(?:projekta|projekto|projekti)\s(?:[“„\"][^“”„\"\n]{{2,160}}[”“\"]\s)?{_PIECES}"
    rf"|{SUBJECTS}\s)",
    re.IGNORECASE,
)
#: Another clause whose subject is the project: "…, and the whole project ends in".
_PROJECT_CLAUSE: Final = re.compile(
    r"[,;]\s(?:un|bet|savukārt|and|but|while|ir|o|bei|tačiau|ja|ning|kuid|aga)\s(?:[^\W\d_]+\s){0,2}?(?:project|projekts|projektas|projekt)\b"
)


def tells_of_piece(reading: Reading, sentence: Span, at: int) -> bool:
    """Whether a sentence tells at a place of what happens within a project or comes of it: "the project exhibition runs until"."""
    piece = _PIECE.match(reading.text, sentence.start, sentence.end)
    return piece is not None and _PROJECT_CLAUSE.search(reading.text, piece.end(), at) is None


#: "In the project", in Latvian, Lithuanian and Estonian.
LOCATIVES: Final = frozenset({"projektā", "projekte", "projektis"})


def is_distracted(reading: Reading, span: Span) -> bool:
    """Whether a passage speaks of another date: that of a contract, of publication. The number of a contract is none."""
    return any(
        not _NUMBER_BEHIND.match(reading.text, cue.span.end)
        and not _ACCORDING_TO.search(reading.text, max(0, cue.span.start - 24), cue.span.start)
        and not any(body.span.holds(cue.span) for body in reading.bodies)
        for cue in reading.cues_in(span, LEX["distractor-date"])
    )


#: "According to the contract the project has to end by": the date is not the contract's.
_ACCORDING_TO: Final = re.compile(r"\b(?:saskaņā ar|according to the|pagal) (?:noslēgto |parakstīto )?$", re.IGNORECASE)
_NUMBER_BEHIND: Final = re.compile(r"\s*(?:[Nn]r\b|[Nn]o\.|numur)")
#: What stands still or is out of order for a time, which is no part of a project.
_STANDSTILL: Final = (
    r"(?:ārkārt(?:ēj\w+|as)\s(?:situācij|stāvokl)|pandēmij|karantīn|dīkstāv|state\sof\semergency|emergency|lockdown|quarantine"
    r"|ekstremali(?:ąj|oji|os|ios)\w*\s(?:situacij|padėt)|karantin|eriolukor|karantiin)"
)
#: What takes a time, right before it, with a verb or the like between; what else happens a project may be for: "Projekts mācībām ilgst no".
_THING_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:{_STANDSTILL}|{beginnings(*ASKED)})\w*(?:\s(?!proje[kc]t)[^\W\d_]+){{0,3}}\s(?:\()?$",
    re.IGNORECASE,
)
#: What takes place, and no project that is called by it: "notiek apmācību projekts".
_HAPPENING: Final = rf"{beginnings(*HAPPENS)}(?!\w*?\s?projekt(?:a?s)?\b)"
#: The same behind the time, with a verb between: "… norisinās pieteikšanās", "… tika veikta aptauja"; or what is shut: "… būs slēgts".
_THING_BEHIND: Final = re.compile(
    r"\.?\s(?:norisin(?:ās|ājās|āsies)|notiek|notika|notiks|ilgs|ilgst|(?:ti(?:ek|ka|ks)|ir|būs|bija)\s(?:atvērta|izsludināta|veikta|rīkota|organizēta))"
    rf"\s(?:[^\W\d_]+\s){{0,3}}?{_HAPPENING}"
    r"|\.?,?\s(?:[^.;:,“„\"]{0,60}?\s)?(?:(?:ti(?:ek|ka|ks)|ir|būs|bija)\s(?:pilnībā\s|daļēji\s)?(?:slēgt|ierobežot|apturēt|pārtraukt|atcelt|izsludināt|atlikt|aizliegt)"
    rf"(?:[aiā]|as|s)(?!\w{{0,3}}\sprojekts)|(?:organizē|izsludina|rīko|pieņem)(?:ja)?\s(?:[^\W\d_]+\s){{0,2}}?{_HAPPENING}|(?:iedzīvotāji|jaunieši|skolēni"
    r"|uzņēmēji|interesenti)\s(?:ir\s|tiek\s)?aicināti)"
    r"|\.?,?\s(?:(?:there\s)?(?:is|was|will\sbe)\s)?(?:an?\s|the\s)?(?:registration|survey|poll|application\speriod)(?:\s(?:is|was|will\sbe|takes|took|ran))?"
    rf"|\.?\s(?:vyksta|vyko|vyks|buvo\svykdoma|vykdoma)\s(?:[^\W\d_]+\s){{0,2}}?{_HAPPENING}"
    rf"|\.?\s(?:toimub|toimus|viidi\släbi|viiakse\släbi|on\savatud)\s(?:[^\W\d_]+\s){{0,2}}?{_HAPPENING}",
    re.IGNORECASE,
)


def is_of_another_thing(reading: Reading, sentence: Span, period: Span) -> bool:
    """Whether the words beside a span of time say what else takes it: an emergency, a survey, works that stand still, a closed street."""
    return (
        _THING_BEFORE.search(reading.text, max(sentence.start, period.start - _LONGEST_THING), period.start) is not None
        or _THING_BEHIND.match(reading.text, period.end, sentence.end) is not None
    )


#: The words before a time that name what takes it have no more letters.
_LONGEST_THING: Final = 90


#: Meetings, at which others than the partners are.
MEETS: Final = re.compile(
    r"(?=[tskmcvp])"  # looking at the first letter first leaves most places out at once
    r"(?:tikšan|sanāksm|seminār|konferenc|meeting|conference|vizīt|sapulc|kohtumi|koosolek|konverents|seminaril|susitikim|posėd)",
    re.IGNORECASE,
)
