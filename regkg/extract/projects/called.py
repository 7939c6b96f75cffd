"""Names of projects that a sentence states with a verb or a noun: "the project is called", "tā nosaukums ir", "for short"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor, is_of_another
from regkg.extract.cues.subject import goes_on, is_this_one
from regkg.extract.cues.titles import BRACKET, Name, names_behind, names_of_title
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.quotations import as_short_name
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.layout import quoted
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold, printed
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_QUOTE: Final = r"[“„\"«](?P<name>[^“”„\"«»\n]{3,160})[”“\"»]"
#: "is called SHORE", "nosaukums – “Krasta takas”", "vadinasi „Pajūrio takai“", "kannab nime „Rannatee“".
_NAME_FOLLOWS: Final = re.compile(
    r"\b(?:(?:is|was)\s(?:called|named|entitled|titled)|(?:(?<=project\s)(?:is|was)\s(?:also\s)?|(?<=project,\s)(?:also\s)?)known\sas"
    r"|(?:the\s)?(?:name|title)\s(?:of\s(?:the|this)\sproject\s)?is|nosaukums(?:\sir)?"
    r"|vadinasi|pavadinimas(?:\syra)?|nimi(?:\son)?|kannab\snime)\s?[:–-]?\s"
    rf"(?:{_QUOTE}|(?P<short>[^\W\d_][\w+-]*[\w+])(?=[\s.,;)]))",
    re.IGNORECASE,
)
#: "“Shores” is the name of the project", "„Pajūrio takai“ – taip vadinasi naujasis projektas".
_NAME_BEFORE: Final = re.compile(
    rf"(?<!\w){_QUOTE},?\s(?:[–-]\s)?(?:is\sthe\s(?:name|title)\sof\s(?:the|this|our)\s|(?:šādi|tā)\s(?:saucas|nosaukts)\s"
    r"|(?P<its>ir\s(?:tā|šī\sprojekta)\snosaukums|is\sits\s(?:name|title)|(?:yra|–)\s(?:jo|šio\sprojekto)\spavadinimas|on\sselle\s(?:nimi|pealkiri))"
    r"|ir\s(?=projekta\snosaukums)|taip\svadinasi\s|tok(?:į|s)\spavadinim(?:ą|as)\s(?:turi\s)?|sellist\snime\skannab\s|nii\skutsutakse\s)",
)
#: How far behind a name the word "project" may stand.
_NEAR: Final = 60


def names_in_words(reading: Reading) -> Iterator[Anchor]:
    """The name that a sentence on "the project" states: "The project is called SHORE", "tā nosaukums ir “Krasta takas”"."""
    for match in _NAME_FOLLOWS.finditer(reading.text):
        if not _is_on_project(reading, match.start()):
            continue
        if match["short"] is not None:
            short = Span(*match.span("short"))
            if is_acronym(match["short"]) and not reading.names_in(short, RK.Programme, RK.Organisation):
                yield Anchor([(RK.acronym, Literal(match["short"]), short, LIKELY)], short, "cue")
            continue
        yield _quoted(reading, match)
    for match in _NAME_BEFORE.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        around = Span(match.end("name"), max(min(sentence.end, match.end() + _NEAR), match.end("name") + 1))
        is_its = match["its"] is not None and match.start() == sentence.start and goes_on(reading, sentence)
        if is_its or any(is_this_one(reading, cue.span) for cue in reading.cues_in(around, LEX.project)):
            yield _quoted(reading, match)

    for match in _TITLED.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        cues = reading.cues_in(Span(match.end(), max(sentence.end, match.end() + 1)), LEX.project)
        if cues and not reading.names_in(Span(*match.span("name")), RK.Programme) and is_this_one(reading, cues[0].span):
            yield _quoted(reading, match)


#: One of several projects in their order, by a pronoun up to its name: "Viens no tiem ir “", "Otrs projekts, kas sākas vēlāk, ir “".
_IN_ORDER: Final = re.compile(
    rf"\s*(?:(?:Viens\sno\s(?:tiem|šiem)|(?:Pirmais|Otrs|Otrais|Trešais|Ceturtais|Piektais|Pēdējais)(?:\sno\s(?:tiem|šiem))?)(?:\sprojekts)?"
    r"(?:,\s(?:kas|kuru|ko|kurā)\s[^.;:“„\"\n]{3,80},)?\s(?:(?:ir|būs|bija)\s(?:projekts\s)?|[–—-]\s)"
    r"|(?:One\sof\s(?:them|these)|(?:The\s(?:first|second|third|fourth|other|last)|Another)(?:\sof\s(?:them|these))?)(?:\sproject|\sone)?"
    r"(?:,\s(?:which|that)\s[^.;:“„\"\n]{3,80},)?\s(?:is|was|will\sbe)\s(?:called\s|titled\s)?(?:the\sproject\s)?"
    r"|(?:Vienas\siš\s(?:jų|šių)|(?:Pirmas(?:is)?|Antras(?:is)?|Trečias(?:is)?|Ketvirtas(?:is)?|Kitas|Paskutinis)(?:\siš\sjų)?)(?:\sprojektas)?"
    r"(?:,\s(?:kuris|kurį)\s[^.;:“„\"\n]{3,80},)?\s(?:(?:yra|buvo|bus)\s|[–—-]\s)"
    r"|(?:Üks\s(?:neist|nendest)|(?:Esimene|Teine|Kolmas|Neljas|Viimane)(?:\s(?:neist|nendest))?)(?:\sprojekt)?"
    rf"(?:,\smi(?:s|da)\s[^.;:“„\"\n]{{3,80}},)?\s(?:(?:on|oli)\s|[–—-]\s))(?={_QUOTE})"
)
#: The next one in the same sentence: "… un otrs – “".
_AND_NEXT: Final = re.compile(
    r"[”“\"»](?:\s\([^()\n]{2,60}\))?,?\s(?:(?:bet|un|savukārt|and|while|o|ir|aga|ja|ning)\s)?(?:otrs|otrais|trešais|pēdējais|the\s(?:other|second|third)"
    rf"|kitas|antras(?:is)?|trečias(?:is)?|teine|kolmas)(?:\s(?:projekts|project|one|projektas|projekt))?\s(?:(?:ir|is|yra|on)\s|[–—-]\s)(?={_QUOTE})"
)
#: What else is counted behind the projects, of which the pronoun may speak.
_COUNTED_ELSE: Final = re.compile(
    r"(?<!\w)(?:divi|divus|divos|trīs|trijos|četri|četrus|vairāki|vairākus|vairākos|two|three|four|several|du|dviejų|trys|tris|keli|kelis|kaks|kahe|kolm|mitu)\s",
    re.IGNORECASE,
)


def names_in_order(reading: Reading) -> Iterator[Anchor]:
    """ "Two projects are carried out. One of them is “Shores”, the other is “Hills”.": what several that were counted are called each."""
    if not any(cue.concept == LEX.project and fold(reading.words(cue.span)) in PLURALS for cue in reading.cues):
        return
    found: list[Anchor] = []
    for sentence in reading.sentences:
        match = _IN_ORDER.match(reading.text, *sentence)
        if match is None or not (found or _counts_projects(reading, reading.sentence_before(sentence.start))):
            continue
        while match is not None:
            title = next(quoted(reading.text, match.end(), sentence.end), None)
            if title is None or title.start != match.end() + 1 or reading.names_in(title, RK.Programme):
                break
            anchor = _of_title(reading, title, title.end + 1)
            anchor.is_counted = True
            found.append(anchor)
            match = _AND_NEXT.match(reading.text, max(title.end, anchor.span.end - 1), sentence.end)
    yield from found


#: The newest of projects that a text tells of one after another, up to its name: "we work on the newest one, “".
_NEWEST: Final = re.compile(
    r"\b(?:the\s(?:newest|latest|current|next)\sone|(?:pats\s)?jaunākais\sno\stiem|naujausias(?:is)?\siš\sjų|uusim\sneist)(?:,|\s[–—-]|\sir|\sis|\syra|\son)\s"
    rf"(?={_QUOTE})"
)


def newest_named(reading: Reading) -> Iterator[Anchor]:
    """ "… another project, “Shores”. Now we work on the newest one, “Hills”.": one more of several, behind a sentence on another."""
    if not reading.holds_any("est one", "rent one", "ext one", "jaunākais no", "naujausias", "uusim"):
        return
    for sentence in reading.sentences:
        match = _NEWEST.search(reading.text, *sentence)
        before = reading.sentence_before(sentence.start) if match is not None else None
        if match is None or before is None or "\n" in reading.text[before.end : sentence.start]:
            continue
        title = next(quoted(reading.text, match.end(), sentence.end), None)
        if title is None or title.start != match.end() + 1 or not reading.cues_in(before, LEX.project):
            continue
        anchor = _of_title(reading, title, title.end + 1)
        anchor.is_counted = True
        yield anchor


def _counts_projects(reading: Reading, sentence: Span | None) -> bool:
    """Whether a sentence speaks of projects and counts nothing else behind them."""
    cues = [cue for cue in reading.cues_in(sentence, LEX.project) if fold(reading.words(cue.span)) in PLURALS] if sentence else []
    return bool(cues) and sentence is not None and _COUNTED_ELSE.search(reading.text, cues[-1].span.end, sentence.end) is None


#: The title before the rest of a sentence: "Under the title “Shores” the towns have launched a project".
_TITLED: Final = re.compile(
    r"(?:\b[Uu]nder\sthe\s(?:title|name)"
    rf"|(?:^|(?<=[.!?] ))(?:Known\sas|Called|Named|Entitled|Titled|Ar\snosaukumu|Pavadinimu|Nime|Pealkirja))\s{_QUOTE}",
    re.MULTILINE,
)


#: What stands before a title in quotation marks where the text has had a short name until then: "The project, whose full name is".
_IN_FULL: Final = re.compile(
    r"\b(?:full\s(?:name|title)(?:\sof\s(?:the|this)\sproject)?(?:\sis)?|piln(?:ais|s)\snosaukums(?:\sir)?|(?:pilnas|visas)\spavadinimas(?:\syra)?"
    r"|(?:täispikk|täielik)\s(?:nimi|nimetus)(?:\son)?|täis(?:nimi|nimetus)(?:\son)?)\s?[:–-]?\s(?=[“„\"«])",
    re.IGNORECASE,
)
#: One of these stands in a text that says so.
_OF_FULL: Final = ("ull name", "ull title", "ilnais nosaukums", "ilns nosaukums", "ilnas pavadinimas", "isas pavadinimas", "äis", "äielik")
_WORD: Final = re.compile(r"(?<![\w+-])[^\W\d_][\w+-]*[\w+]")


def short_names_before_full(reading: Reading) -> Iterator[Anchor]:
    """The one short name that a page has before it gives the title in full, and elsewhere, too: "… behind SHORE. Its full name is “…”"."""
    for match in _IN_FULL.finditer(reading.text) if any(part in reading.text for part in _OF_FULL) else ():
        sentence = reading.sentence_at(match.start())
        before = reading.sentence_before(sentence.start)
        words = list(_WORD.finditer(reading.text, (before or sentence).start, match.start()))
        shorts = {word[0]: Span(*word.span()) for word in words if is_acronym(word[0])}
        again = {name: span for name, span in shorts.items() if len(list(printed(name, reading.text))) > 1}
        named = {name: span for name, span in again.items() if not is_of_another(reading, span)}
        if len(named) == 1:
            name, span = next(iter(named.items()))
            yield Anchor([(RK.acronym, Literal(name), span, LIKELY)], span, "cue")


def _quoted(reading: Reading, match: re.Match[str]) -> Anchor:
    """The project whose quoted name a match holds, with what stands behind it."""
    return _of_title(reading, Span(*match.span("name")), match.end())


def _of_title(reading: Reading, title: Span, end: int) -> Anchor:
    """The project of a quoted name, with what stands behind it."""
    names = [as_short_name(reading, name) for name in names_of_title(reading, title, LIKELY)]
    has_short = any(name[0] == RK.acronym for name in names)  # then brackets tell what it stands for
    behind = [name for name in names_behind(reading, title.end, names) if not has_short or name[0] != RK.acronym]
    return Anchor([*names, *behind], Span(title.start - 1, end), "quote")


def _is_on_project(reading: Reading, at: int) -> bool:
    """Whether a sentence speaks of "the project" before a place, or has a pronoun for it there."""
    sentence = reading.sentence_at(at)
    cues = reading.cues_in(Span(sentence.start, max(at, sentence.start + 1)), LEX.project)
    if cues:
        return is_this_one(reading, cues[-1].span)
    return goes_on(reading, sentence) and len(reading.text[sentence.start : at].split()) <= _SHORT_LEAD


#: So many words may stand before the verb in a sentence that goes on about the project: "Its".
_SHORT_LEAD: Final = 1


def short_names_with_number(reading: Reading) -> Iterator[Anchor]:
    """A short name right before its number in brackets, wherever it stands: "thanks to ShoreTrail (LLI-901)"."""
    for number in project_numbers_in(reading.text):
        start = reading.text.rfind("(", max(0, number.span.start - _LEAD_OF_NUMBER), number.span.start)
        match = _LAST_WORD.search(reading.text, max(0, start - _LONGEST_SHORT), start) if start > 0 else None
        bracket = BRACKET.match(reading.text, start) if match is not None else None
        if match is None or bracket is None or not is_acronym(match["short"]):
            continue
        short = Span(*match.span("short"))
        if match["short"].isupper() and (before := _IN_CAPITALS.search(reading.text, max(0, start - 2 * _LONGEST_SHORT), short.start)):
            short = Span(before.start(), short.end)
        if (
            is_of_another(reading, short)
            or next(project_numbers_in(match["short"]), None)
            or len(reading.words(short).split()) > _MOST_IN_CAPITALS
        ):
            continue
        yield Anchor(
            [(RK.acronym, Literal(reading.words(short)), short, LIKELY), (RK.projectNumber, Literal(number.value), number.span, LIKELY)],
            Span(short.start, bracket.end()),
            "cue",
        )


#: Words in capitals that stand right before one and make a name with it: "LIVING MILLS (LLI-901)".
_IN_CAPITALS: Final = re.compile(rf"(?<![\w.-])(?:[{UPPER}]{{3,}} )+$")
_MOST_IN_CAPITALS: Final = 3

#: What a sentence begins with that says that this is a project: "SHORE ir starptautisks | projekts", "LIFE Reeds on | projekt".
_SAID_TO_BE: Final = re.compile(
    r"(?P<short>(?:LIFE )?[A-Z][\w+-]*[\w+](?: [A-Z]{3,}){0,3}) "
    r"(?:(?:ir|yra|on|[–—] tai) (?:(?:[“„][^\s.,;:()“”„\"]+[”“]|[^\s.,;:()“„\"]+|\d{1,2}\.) ){0,10}"
    r"|is (?:an?|the|our|one of the) (?:(?!(?:of|in|for|to|by|on|with|from) )[\w-]+ ){0,7})"
)
#: No part of a word follows, and nobody who works in the project: "the project manager".
_NO_PART: Final = r"(?!\w|-|\s(?:partner|manager|coordinator|leader|office))"
_ONE_PROJECT: Final = re.compile(r"(?:projekts|projektas|projekt|project)" + _NO_PART)


def short_names_said_to_be_projects(reading: Reading) -> Iterator[Anchor]:
    """ "SHORE is a project that …": an acronym with which a sentence begins, no body and no programme."""
    for cue in reading.cues_in(reading.scope, LEX.project):
        sentence = reading.sentence_at(cue.span.start)
        match = _SAID_TO_BE.fullmatch(reading.text, sentence.start, cue.span.start)
        if match is None or not _ONE_PROJECT.match(reading.text, cue.span.start):
            continue
        short = Span(*match.span("short"))
        is_name = match["short"].startswith("LIFE ") or (all(map(is_acronym, match["short"].split())) and not is_of_another(reading, short))
        if is_name and next(project_numbers_in(match["short"]), None) is None:
            yield Anchor([(RK.acronym, Literal(match["short"]), short, LIKELY)], short, "cue")


#: What stands behind a quoted name with which a sentence begins that is a project: "“Shores” is a project", "“Krasti”, kuru vada X, ir".
_IS_A_PROJECT: Final = re.compile(
    r"[”“\"»’'](?:\s\([^()\n]{3,40}\))?(?:,\s(?:kas|ko|kuru?|kurus|kurį|mida|mille|which|that)\s[^.;:“„\"\n]{3,80},)?"
    r"(?:\s(?:ir|yra|on|[–—]\stai)\s[^.;:\n]{0,140}?(?<!\w)(?:projekts|projektas|[^\W\d_]*projekt)"
    r"|\sis\s(?:an?|the|our)\s(?:(?!(?:of|in|for|to|by|on|with|from)\s)[^\s.,;:]+\s){0,7}project)" + _NO_PART
)
#: What stands behind a quoted name that is called a project: "part of “Shores”, a volunteering project of".
_A_PROJECT: Final = re.compile(
    r"[”“\"»’'](?:,\san?\s(?:[\w-]+\s){0,4}project\s(?:of|by|that|which|led|run|coordinated|(?:co-?)?funded|financed|supported)"
    r"|\s[–—]\s(?:[^\W\d_]+\s){0,3}?(?:projekt(?:u|s|am|ā|a)|projekt(?:ą|as|ui|e)|projekti?)(?=,\s(?:kas|kurš|kurā|kuru|ko|kuris|kuriame|kurį|mis|mida|mille)\s))"
)


def quoted_names_said_to_be_projects(reading: Reading) -> Iterator[Anchor]:
    """ "“Shores” is a LIFE project", "part of “Shores”, a project of": a quoted name, no body and no programme, that is a project."""
    if not reading.has_cue(reading.scope, LEX.project):
        return
    for span in quoted(reading.text, 0, len(reading.text)):
        match = _A_PROJECT.match(reading.text, span.end)
        if match is None and reading.sentence_at(span.start).start == span.start - 1:
            match = _IS_A_PROJECT.match(reading.text, span.end)
        if match is None or not reading.words(span)[0].isupper() or any(span.overlaps(body.span) for body in reading.bodies):
            continue
        if not reading.names_in(span, RK.Programme, RK.Organisation) and not reading.cues_in(span, LEX.programme):
            names = [as_short_name(reading, name) for name in names_of_title(reading, span, LIKELY)]
            yield Anchor([*names, *names_behind(reading, span.end, names)], Span(span.start - 1, match.end()), "quote")


#: Names without quotation marks behind "called": "a project called Green Shores of the North.", and between commas: "our project, X, is".
_CALLED_BARE: Final = re.compile(
    r"\b(?P<kind>(?:joint|new|common|first|shared)\s)?[Pp]roject"
    r"(?:,?\s(?:(?:(?:is|was)\s)?(?:called|named|entitled|titled)|(?:which|that)\sis\scalled|(?:that\s)?(?:they|we)\scall)\s|(?P<comma>,\s))"
    r"(?P<name>[A-Z][^\W\d_’'-]*(?:,?\s(?:(?:of|for|the|and|in|to|on|with|by|a|our|from|your|over|across|&)\s){0,2}[A-Z](?:[^\W\d_]|[’'-])+){1,9})"
    r"(?=(?P<end>[.;]|,\s|\s\(|\s(?:is|was|has|will|which|that|in|by|with|for)\b|$))",
    re.MULTILINE,
)


def names_called(reading: Reading) -> Iterator[Anchor]:
    """ "a project called Green Shores of the North.": a name in English, each of its words with a capital."""
    for match in _CALLED_BARE.finditer(reading.text) if reading.language == "en" else ():
        span = Span(*match.span("name"))
        if match["comma"] is not None and (match["kind"] is None or not match["end"].startswith(",")):
            continue
        if not reading.names_in(span, RK.Programme, RK.Organisation) and not any(span.overlaps(body.span) for body in reading.bodies):
            names: list[Name] = [(RK.title, reading.text_literal(match["name"]), span, LIKELY)]
            yield Anchor([*names, *names_behind(reading, span.end, names)], Span(match.start(), span.end), "cue")


#: So many characters may stand between the bracket and the number, and in a short name.
_LEAD_OF_NUMBER: Final = 24
_LONGEST_SHORT: Final = 32
_LAST_WORD: Final = re.compile(r"(?<![^\s(“„\"])(?P<short>[^\W\d_][\w+-]*[\w+])\s$")
