"""Acronyms and numbers of projects right behind the word "project", right before it, or behind a label; and the title beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import abbreviations
from regkg.extract.cues.acronyms import SHORT_NAME, STAFF, is_acronym, is_another_label, is_of_all, is_short_english_name
from regkg.extract.cues.anchors import Anchor, is_of_another, is_shouted
from regkg.extract.cues.deeds import VERBAL_NOUN, names_deed
from regkg.extract.cues.titles import BRACKET, NUMBER_WORDS, NUMBERED, Name, bare_of, number_in, numbered_at
from regkg.extract.lists.listed import PLURALS
from regkg.extract.projects.cued_titles import FINITE_ENGLISH, unquoted_at
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import OPEN, head_of
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_ACRONYM_LABEL: Final = re.compile(
    rf"(?i:{SHORT_NAME}\b)(?:\sof\sthe\sproject)?(?:\s(?:is|ir|yra|on)\b)?\s*[:–-]?\s*(?P<mark>[“„\"«]?)"
    r"(?P<name>[^\s.,;:()“”„\"«»][^.,;()“”„\"«»\n]{1,38})"
)
#: A short name without quotation marks, up to the verb behind it: "Care For Home", of "Care For Home is led by".
_UP_TO_VERB: Final = re.compile(rf"\S+(?:\s(?:(?:of|for|to|the|in|and|by|with|4)\s)?(?![{LOWER}])\S+)*")


#: What goes on behind the first words of a longer value.
_GOES_ON: Final = re.compile(r"\w|,\s[^\W\d_A-ZĀČĒĢĪĶĻŅŠŪŽ]")


def labelled_acronyms(reading: Reading) -> Iterator[Anchor]:
    """ "Akronīms: Loyal To Culture." in the middle of a line."""
    if not reading.holds_any("acron", "akron", "abbrev", "short", "saīs", "īs nos", "īsais nos", "īso nos", "īsajā nos", "trump", "lüh"):
        return  # as mostly
    for match in _ACRONYM_LABEL.finditer(reading.text):
        name = whole = match["name"].strip()
        if not match["mark"] and (unquoted := _UP_TO_VERB.match(whole)) is not None:
            name = unquoted[0]
        if reading.lexicon.field(whole, reading.language) is not None or is_another_label(whole):
            continue
        goes_on = _GOES_ON.match(reading.text, match.end()) is not None
        is_one_word = name != whole and " " not in name
        if is_acronym(name.split()[0]) or (name[0].isupper() and len(name.split()) <= 5 and not goes_on and not is_one_word):
            span = Span(match.start("name"), match.start("name") + len(name))
            yield Anchor([(RK.acronym, Literal(name), span, CERTAIN)], span, "label")


#: "project No 5.5.1.0/17/I/001 Name of the project” ": a title whose opening mark is missing.
_UNOPENED: Final = re.compile(rf"[\s,–-]{{0,3}}(?P<title>[{UPPER}][^“”„\"«»\n.;:]{{4,160}}?)\s?[”\"»](?=[\s.,;)])")
#: "project No 5.5.1.0/17/I/001 – Name of the project, Lead partner".
_UP_TO_LEAD: Final = re.compile(
    rf"\s[–-]\s(?P<title>[{UPPER}][^“”„\"«»\n;:]{{8,200}}?)"
    r"(?=,\s(?:Lead partner|Vadošais partneris|Juhtpartner|Pagrindinis partneris)\b)"
)
#: "projekto Nr. LLI-533 „Name of the project (SHORT) ekspertai": a quotation that is left open, to its short name in brackets.
_LEFT_OPEN: Final = re.compile(
    rf"\s[“„\"](?P<title>[{UPPER}][^“”„\"«»\n()]{{12,200}}?)\s\((?P<short>[A-Z][\w-]*[A-Z][\w-]*)\)(?=\s[{LOWER}])(?![^\n]*[”“\"])"
)
#: "project No LLI-901, HANDICRAFT": an acronym behind the number.
_SHORT_AFTER_NUMBER: Final = re.compile(
    r",?\s{1,2}([A-Z][\w-]*[A-Z]{2}[\w-]*|[A-Z][a-z]+-[A-Z][a-z]+(?=\s(?:ietvaros|projekt|gaitā)))(?=[\s.,;)]|$)"
)


def numbers_after_cue(reading: Reading) -> Iterator[Anchor]:
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
        if (strong or "/" in found[1].value) and (unopened := _UNOPENED.match(reading.text, end) or _UP_TO_LEAD.match(reading.text, end)):
            end = unopened.end()
            title = Span(unopened.start("title"), unopened.end("title"))
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
        elif strong and (left_open := _LEFT_OPEN.match(reading.text, end)) is not None:
            title, short_name = Span(*left_open.span("title")), Span(*left_open.span("short"))
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
            names.append((RK.acronym, Literal(reading.words(short_name)), short_name, LIKELY))
            end = short_name.end + 1
        elif strong and (bare := unquoted_at(reading, end)) is not None:
            names.append((RK.title, reading.text_literal(reading.words(bare)), bare, LIKELY))
            end = bare.end
        elif strong and (short := _SHORT_AFTER_NUMBER.match(reading.text, end)) and is_acronym(short[1]):
            more = _CAPITALS_GO_ON.match(reading.text, short.end()) if short[1].isupper() else None
            place = Span(short.start(1), more.end() if more else short.end(1))
            if not reading.names_in(place, RK.Organisation, RK.Programme) and reading.lexicon.field(short[1], reading.language) is None:
                names.append((RK.acronym, Literal(reading.words(place)), place, LIKELY))
                end = place.end
        begin = cue.span.start
        if (before := _LINE_BEFORE.search(reading.text, max(0, begin - _LONGEST_BEFORE), begin)) is not None and len(names) == 1:
            title = Span(*before.span("title"))
            is_body = any(body.span == title for body in reading.bodies) and not names_deed(before["title"])
            if _LINE_ENDS.match(reading.text, end) and not is_body:
                names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
                begin = title.start
        yield Anchor(names, Span(begin, end), "cue")


#: "Name of the project, project No 5.5.1.0/17/I/001" on a line of its own.
_LINE_BEFORE: Final = re.compile(rf"(?:^|(?<=\n))(?P<title>[{UPPER}][^“”„\"«»\n.;:]{{14,200}}),\s(?:the\s)?$")
_LINE_ENDS: Final = re.compile(r"\.?[ \t]*(?:\n|$)")
_LONGEST_BEFORE: Final = 220
#: "projektā Name of the project in five words or more (ACRONYM)".
_TITLE_THEN_SHORT: Final = re.compile(
    rf"\s(?P<title>[{UPPER}][^\W\d_]+(?:,?\s(?!(?:ir|is|tiek|tika|īsteno|kurā|kas|which|that|with|ar)\s)[\w-]+){{4,16}})"
    r" (?:\((?P<short>[A-Z][^()\s]{2,20}(?: [A-Z][a-z]+)?)\)|[–—] (?P<dashed>[A-Z]{3,}[A-Z0-9-]*)(?=[\s.,;]))"
)
#: "project called", before its name.
_CALLED: Final = re.compile(r"\s(?:called|named|entitled|titled|ar nosaukumu|pavadinimu)(?=\s)")
_CALLED_BOTH: Final = re.compile(
    r"\s(?:called|named|entitled|titled|with the (?:\w+ )?(?:name|title)(?: of)?|under the (?:name|title)(?: of)?)\s"
    r"(?P<title>[A-Z]\w+(?: [\w’'-]+){1,14}) \((?P<short>[^()\s]{2,30})\)"
)
#: "project LIFE Blue Coast".
_LIFE_NAME: Final = re.compile(r"\s(LIFE(?:-IP)?(?:\s(?!(?:Project )?Number\b)(?:[A-Z][\w-]+|For|in)){1,4})(?=[\s,.;:)]|$)")
_WORD_BEHIND: Final = re.compile(r"\s[“„\"«]?(\S+?)(?=[\s.,;:)”“\"»]|$)")


def title_and_short(reading: Reading, match: re.Match[str], *, offset: int = 0, origin: str = "cue") -> Anchor:
    """The project that a match names by its groups "title" and "short" or "dashed"; the text that it matches begins at `offset`."""
    group = "short" if match["short"] else "dashed"
    title, short = (Span(offset + match.start(name), offset + match.end(name)) for name in ("title", group))
    names: list[Name] = [(RK.title, reading.text_literal(match["title"]), title, LIKELY)]
    return Anchor([*names, (RK.acronym, Literal(match[group]), short, LIKELY)], Span(title.start, short.end), origin)


def acronyms_after_cue(reading: Reading) -> Iterator[Anchor]:
    """ "projekta CLUSTERS3", "Projekts LARS": an acronym right behind the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or is_shouted(reading, cue.span) or reading.words(cue.span).isupper():
            continue
        if any(_names_firm(reading, body.span, cue.span) for body in reading.bodies):
            continue  # "MTÜ Jõe Projekt", "UAB „Projektas GERVĖ“"
        if both := _CALLED_BOTH.match(reading.text, cue.span.end):
            yield title_and_short(reading, both)
            continue
        whole = None if fold(reading.words(cue.span)) in PLURALS else _TITLE_THEN_SHORT.match(reading.text, cue.span.end)
        if whole and is_acronym((whole["short"] or whole["dashed"]).split()[0]):
            title = Span(*whole.span("title"))
            is_deed = VERBAL_NOUN.search(whole["title"]) is not None
            is_apposed = whole["dashed"] is not None and reading.words(cue.span).casefold() in ("projekts", "projektas")
            if not reading.codes_in(title, "fund") and (
                is_apposed
                or not any((body.span.start == title.start and not is_deed) or body.span.end == title.end for body in reading.bodies)
            ):
                yield title_and_short(reading, whole)
                continue
        called = _CALLED.match(reading.text, cue.span.end)
        behind = called.end() if called else cue.span.end
        if life := _LIFE_NAME.match(reading.text, behind):
            span = Span(life.start(1), life.end(1))
            yield Anchor([(RK.acronym, Literal(life[1]), span, LIKELY)], span, "cue")
            continue
        match = _WORD_BEHIND.match(reading.text, behind)
        if not match or any(
            number.span.start == match.start(1) for number in project_numbers_in(reading.text, match.start(1), match.end(1))
        ):
            continue
        if (pair := _PAIR.match(reading.text, cue.span.end)) and not _NUMBER_WORD.match(pair[1]) and not STAFF.match(pair[1]):
            span = Span(pair.start(1), pair.end(1))
            is_english = reading.language != "en" and is_short_english_name(pair[1]) and _is_told_again(reading, pair[1])
            if (is_acronym(pair[2]) or "-" in pair[1].split()[0] or is_english) and not any(
                name.span.overlaps(span) for name in (*reading.names, *reading.codes) if not _begins_only(reading, name, span)
            ):
                pair_names: list[Name] = [(RK.acronym, Literal(pair[1]), span, LIKELY)]
                if full := _FULL_IN_BRACKETS.match(reading.text, span.end):
                    title = Span(full.start(1), full.end(1))
                    pair_names.append((RK.title, reading.text_literal(full[1]), title, LIKELY))
                yield Anchor(pair_names, span, "cue")
                continue
        if not is_acronym(match[1]) or reading.lexicon.field(match[1], reading.language) is not None:
            continue
        if match[1] in reading.once(abbreviations) or _is_short_for_other(reading, match[1]):
            continue  # "Projektu KMC īsteno", where the page has said "Kalnu mācību centrs (KMC)"
        if _DOES_WITHIN.match(reading.text, cue.span.end) and _WITHIN.search(reading.text, max(0, cue.span.start - 24), cue.span.start):
            continue  # "Within the project HVA has agreed to"
        if not any(name.span.start == match.start(1) for name in reading.names):
            span = Span(match.start(1), match.end(1))
            if match[1].isupper() and (capitals := _CAPITALS_GO_ON.match(reading.text, span.end)):
                span = Span(span.start, capitals.end())
            if year := _NUMBER_OF_NAME.match(reading.text, span.end):
                span = Span(span.start, year.end())
            names: list[Name] = [(RK.acronym, Literal(reading.words(span)), span, LIKELY)]
            if (long := _title_behind(reading, span.end)) is not None:
                names.append((RK.title, reading.text_literal(reading.words(long)), long, LIKELY))
            yield Anchor(names, span, "cue")


def _names_firm(reading: Reading, body: Span, cue: Span) -> bool:
    """Whether the word for a project belongs to the name of a body: it ends that, or begins what is quoted of it."""
    return body.start < cue.start and (body.end == cue.end or (body.holds(cue) and reading.text[cue.start - 1] in OPEN))


#: The project within which somebody does something, and who does it right behind the word.
_WITHIN: Final = re.compile(r"\b(?:[Ww]ithin|[Uu]nder|[Ii]n|[Dd]uring|[Ff]ramework\sof|[Ss]cope\sof)\s(?:the\s|this\s)?$")
_DOES_WITHIN: Final = re.compile(
    r"\s[^\s.,;:()]+(?:\s[A-Z][\w-]*)?\s(?:has|have|had|will|would|plans|planned|agreed|prepare[sd]|organi[sz]e[sd]|is\s(?:to|responsible|in\scharge))\b"
)
#: What labels a number and begins no name.
_NUMBER_WORD: Final = re.compile(r"(?:Number|No|Nr|ID|Reference|Code)\b")
#: "BALTIC SHORE": more words of a short name in capitals.
_CAPITALS_GO_ON: Final = re.compile(rf"(?: [{UPPER}]{{3,}}\d?){{1,3}}(?: I{{1,3}})?(?=\s[^\W\d_{UPPER}]|\s\(|[.,;:)\n]|$)")
#: "BlueCoast 2030": a number that belongs to a short name.
_NUMBER_OF_NAME: Final = re.compile(rf"\s(?:20[3-9]\d|[2-9]\.0|\d)(?=\s[{LOWER}(]|[,;)]|$)")
#: "PROGRESS: PROmoting the Governance of …", "PROGRESS – Promoting …": a title behind a colon, in English behind a dash.
_COLON_TITLE: Final = re.compile(rf"(?::|(?P<dash>\s[–—]))\s(?P<title>[{UPPER}][^.:;()“”„\"\n]{{15,160}}?)(?=\s\(|\.|$)", re.MULTILINE)


def bracketed_title(reading: Reading, at: int) -> Span | None:
    """The title of at least five words in brackets right behind a place; None for anything else, such as a number and words for it."""
    bracket = BRACKET.match(reading.text, at)
    if bracket is None or len(bracket[1].split()) < _FEWEST_IN_BRACKET or not bracket[1][0].isupper():
        return None
    inside = Span(*bracket.span(1))
    return inside if numbered_at(reading, inside) is None else None


_FEWEST_IN_BRACKET: Final = 5
_FEWEST_BEHIND_COLON: Final = 4


def _title_behind(reading: Reading, at: int) -> Span | None:
    """The title in brackets or behind a colon right behind an acronym; None for anything else."""
    if (bracketed := bracketed_title(reading, at)) is not None:
        return bracketed
    colon = _COLON_TITLE.match(reading.text, at)
    if colon is None or len(colon["title"].split()) < _FEWEST_BEHIND_COLON:
        return None
    is_title = (
        reading.language == "en" and FINITE_ENGLISH.search(colon["title"]) is None if colon["dash"] else reading.language in ("en", "lv")
    )
    if is_title:
        return Span(colon.start("title"), colon.end("title"))
    return None


def _is_told_again(reading: Reading, name: str) -> bool:
    """Whether a name stands behind the word "project" at least twice."""
    return len(re.findall(rf"[Pp]roje[kc]t\w*\s{re.escape(name)}(?!\w)", reading.text)) > 1


def _begins_only(reading: Reading, mention: Mention, span: Span) -> bool:
    """Whether a programme's name is only the first word of a project's: "EST-LAT Harbours"."""
    return mention.span.start == span.start and mention.span.end < span.end and "-" in reading.words(mention.span)


_BRACKETED: Final = re.compile(rf"\((?P<title>[^()\n]{{10,180}}),\s(?P<number>{NUMBER_WORDS}[^()\n]{{4,40}})\)")


def bracketed_titles(reading: Reading) -> Iterator[Anchor]:
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


_FULL_IN_BRACKETS: Final = re.compile(
    r"\s*\((?:pilns nosaukums|pilnais nosaukums|full (?:title|name)|pilnas pavadinimas)(?:\s[A-Z]{2})?\s*[:–-]?\s*[“„\"]?"
    r"([^()“”„\"\n]{8,240})[”“\"]?\)",
    re.IGNORECASE,
)
#: "project Baltic Sea2Land": a word with a capital and an acronym behind the word "project".
_PAIR: Final = re.compile(
    rf"\s((?:[A-Z]{{2,}}-[A-Z]{{2,}}(?=\s[A-Z][a-z]+)|[{UPPER}][{LOWER}]+|(?:[{UPPER}]{{3,}}\s)?[{UPPER}]{{2,}})\s([^\s.,;:()]+))(?=[\s.,;:)]|$)"
)


#: "LIFE Blue Coast project", "BlueCoast LIFE project".
_LIFE_BEFORE: Final = re.compile(
    rf"(?<!\S)(?P<name>(?:(?!E[SUKC]\s)[A-Z]{{2,}}\s)?LIFE(?:\s[{UPPER}]\w[\w-]*){{1,3}}|\S+(?=\sLIFE))(?:\sLIFE)?[ \u00a0]$"
)
#: How words begin, folded, that tell parts of the programme LIFE and kinds of its projects: "LIFE Nature project" names none.
_PARTS_OF_LIFE: Final = (
    *("action", "biodivers", "capacity", "clean", "clima", "communic", "dabas", "energy", "environ", "eu", "governance", "inform"),
    *("integr", "interreg", "klima", "nature", "prepar", "program", "strateg", "techn", "tehn", "tradi", "vides"),
)


#: "CleanBays" is a name, where "Clean" may be one of a part of the programme.
_CAPITAL_INSIDE: Final = re.compile(rf"[{LOWER}][{UPPER}]")


def _is_part_of_life(word: str) -> bool:
    """Whether a word behind "LIFE" says what part or kind of the programme it is, and is no name: "Nature", "integrated"."""
    return fold(word) == "natura" or (fold(word).startswith(_PARTS_OF_LIFE) and not _CAPITAL_INSIDE.search(word))


def _life_before(reading: Reading, at: int) -> Span | None:
    """The short name of a project of the programme LIFE right before a place; None without one."""
    if "LIFE" not in reading.text[max(0, at - 60) : at]:
        return None
    match = _LIFE_BEFORE.search(reading.text, max(0, at - 60), at)
    if match is None:
        return None
    first, *others = re.sub(r"^[A-Z]+\s(?=LIFE\s)", "", match["name"]).split()
    is_kind = others == ["IP"] or any(map(_is_part_of_life, others))
    is_name = not is_kind if others else is_acronym(first)
    return Span(*match.span("name")) if is_name else None


#: A part of the programme Nordplus: "NORDPLUS ADULT projekts".
_OF_NORDPLUS: Final = re.compile(r"NORDPLUS(?:\s[A-Z]+){1,2}")


def acronyms_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "the OptiWaMag project", "UniGreen projekta partneri": an acronym right before the word."""
    for cue in reading.cues:
        if cue.concept != LEX.project or is_shouted(reading, cue.span) or reading.words(cue.span).casefold() == "projects":
            continue
        if (life := _life_before(reading, cue.span.start)) is not None:
            yield Anchor([(RK.acronym, Literal(reading.words(life)), life, LIKELY)], life, "cue")
            continue
        joint = "(?:[ \u00a0]|(?<=[A-Z]{3})-)" if reading.language == "et" else "[ \u00a0]"  # "SHORE-projekt"
        match = re.search(rf"(?:^|[\s(“„\"«])([^\s(“„\"«]+?)[”“\"»]?{joint}\Z", reading.text[max(0, cue.span.start - 40) : cue.span.start])
        if match is None or not is_acronym(match[1]) or match[1].isdigit():
            continue
        if STAFF.match(reading.text, cue.span.end + 1):
            continue  # "NCP Project Officer": whoever works for a body
        if reading.language != "en" and reading.words(cue.span)[0].isupper() and not reading.words(cue.span).isupper():
            continue  # a heading, and the sentence that begins behind it
        if "-" in match[1] and (not _JOINED_CAPITALS.fullmatch(match[1]) or reading.lexicon.field(match[1], reading.language) is not None):
            continue
        start = max(0, cue.span.start - 40) + match.start(1)
        if match[1].isupper() and (more := _MORE_CAPITALS.search(reading.text[max(0, start - 40) : start])):
            start -= len(more[0])  # "the BALTIC SHORE project"
        span = Span(start, start + len(reading.text[start : cue.span.start].rstrip(' \u00a0”“"»-')))
        if is_of_another(reading, span) or next(project_numbers_in(match[1]), None):
            continue
        if _is_short_for_word(reading, reading.words(span)) or _is_short_for_other(reading, reading.words(span)):
            continue
        if _OF_NORDPLUS.fullmatch(reading.words(span)):
            continue
        names: list[Name] = [(RK.acronym, Literal(reading.words(span)), span, LIKELY)]
        if (title := bracketed_title(reading, cue.span.end)) is not None:
            names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
            span = Span(span.start, title.end + 1)
        yield Anchor(names, span, "cue")


def _is_short_for_word(reading: Reading, short: str) -> bool:
    """Whether a page abbreviates one word by two of its letters and goes on: "deinstitutionalisation (DI) is", which names no project."""
    if len(short) != _LETTERS_OF_WORD or not short.isupper() or f"{short}) " not in reading.text:
        return False
    first, second = short[0], short[1]
    word = rf"(?<!\w)[{first}{first.casefold()}][{LOWER}]*{second.casefold()}[{LOWER}]+"
    return re.search(rf"{word}\s\((?:[^\W\d_]+\s?[–—-]\s?)?{short}\)\s(?=[{LOWER}])", reading.text) is not None


def _is_short_for_other(reading: Reading, short: str) -> bool:
    """Whether a page has initials in brackets behind words that they stand for, which are a body's or begin with a small letter.

    "Vocational education competence centre (VECC)", "deinstitucionalizācijas plāns (DP)": those name no project.
    """
    if not short.isupper() or not short.isalpha() or f"({short})" not in reading.text:
        return False
    words = r"\s(?:(?:un|ir|ja|and|of|for)\s)?".join(rf"(?:(?<!\w){letter}|{letter.casefold()})[{LOWER}]+" for letter in short)
    match = re.search(rf"(?<![\w“„\"«])({words})\s\({short}\)", reading.text)
    return match is not None and (match[1][0].islower() or head_of(fold(match[1].split()[-1]), reading.language) is not None)


_LETTERS_OF_WORD: Final = 2
#: "HIL-REG", but no countries or programmes: "LAT-LIT", "INTERREG-IVC".
_JOINED_CAPITALS: Final = re.compile(
    r"(?!(?:\w+-)?(?:LAT|LIT|LTU|LVA|EST|RUS|BLR|BEL|POL|SWE|FIN|NOR|GER|DEU)(?:-|$))(?!INTERREG|LIFE|LEADER|ERASMUS|ERAF|ELFLA|ENPI|EEZ)"
    r"[A-Z]{3,}-[A-Z]{3,}"
)
#: "LIFE BlueCoast", "LIFE-IP BlueCoast", "LIFE BlueCoast IP": capitals in the word behind the programme's name.
_OF_LIFE: Final = re.compile(
    r"(?<![\w-])LIFE(?:-IP)?\s(?:(?=[A-Z]+[a-z])[A-Z]\w*[A-Z]\w*|[A-Z]{5,})(?:\sIP)?(?![\w-])"
    r"|(?<![\w-])LIFE(?:-IP)?(?:\s[A-Z][\w-]+){1,4}(?=(?:\s[–—-]\s|,\s|\s\()(?:(?:Nr|No)\.?\s)?LIFE\s?\d\d)"  # right before its number
)
#: "LIFE to Meadows", "Flying Owl LIFE": names of English words, in a text of another language.
_OF_LIFE_IN_ENGLISH: Final = re.compile(
    r"(?<![\w-])LIFE\s(?:to|for|with|4|2)\s[A-Z][a-z]{3,}(?![\w-])"
    rf"|(?<=[{LOWER}]\s)(?:[A-Z][a-z]+\s[A-Z][a-z]+|[A-Z]+[a-z]+[A-Z]\w*)\sLIFE(?=[.,;)]|\s(?:un|ir|ja|ning|bei)\s|$)",
    re.MULTILINE,
)


def names_of_life(reading: Reading) -> Iterator[Anchor]:
    """ "all activities of LIFE BlueCoast": a project of the programme LIFE by its short name, without the word "project"."""
    for match in _OF_LIFE.finditer(reading.text) if "LIFE" in reading.text else ():
        span = Span(*match.span())
        if not any(map(_is_part_of_life, match[0].split()[1:])):  # "LIFE PROGRAMMAS PROJEKTS"
            yield Anchor([(RK.acronym, Literal(" ".join(match[0].split())), span, LIKELY)], span, "cue")
    for match in _OF_LIFE_IN_ENGLISH.finditer(reading.text) if "LIFE" in reading.text and reading.language != "en" else ():
        span = Span(*match.span())
        others = [word for word in match[0].split() if word != "LIFE"]
        if any(map(_is_part_of_life, others)) or reading.names_in(span, RK.Organisation, RK.Place) or reading.codes_in(span, "country"):
            continue
        if not any(body.span.overlaps(span) for body in reading.bodies):
            yield Anchor([(RK.acronym, Literal(match[0]), span, LIKELY)], span, "cue")


#: Words in capitals, at the end of a passage.
_MORE_CAPITALS: Final = re.compile(r"(?:(?<=\s)|^)(?:EU-[A-Z]{4,}\s)?(?:[A-Z]{3,}\s){1,3}$")
#: "projekti Title in another language (ACRONYM)".
_TITLE_AND_SHORT: Final = re.compile(r" (?P<title>[A-ZÕÄÖÜŠŽ][^.;:()“”„\"\n]{16,160}) \((?P<short>[^()\s]{2,30})\)")


_CAPITALIZED: Final = re.compile(r" ([A-ZÕÄÖÜŠŽ][\w-]{3,}(?: [A-ZÕÄÖÜŠŽ][\w-]+)*)(?= [a-zõäöü])")


def capitals_after_cue(reading: Reading) -> Iterator[Anchor]:
    """Estonian "Projektiga Rannatee": a name with a capital right behind the word, inside a sentence."""
    if reading.language != "et":
        return
    for cue in reading.cues:
        if cue.concept != LEX.project:
            continue
        if whole := _TITLE_AND_SHORT.match(reading.text, cue.span.end):
            if is_acronym(whole["short"]):
                yield title_and_short(reading, whole)
            continue
        match = _CAPITALIZED.match(reading.text, cue.span.end)
        span = Span(match.start(1), match.end(1)) if match else None
        if (
            span
            and not _ENGLISH_BEHIND.match(reading.text, span.end)
            and unquoted_at(reading, cue.span.end) is None
            and not any(body.span.overlaps(span) for body in reading.bodies)
            and not reading.names_in(span, RK.Place, RK.Programme, RK.Organisation)
            and not reading.codes_in(span, "country")
            and not is_of_all(reading.words(span).split()[0])  # "projekt Interreg … programmi raames"
            and not _WHERE.search(reading.words(span))
        ):
            words = reading.words(span)
            name: Name = (RK.title, reading.text_literal(words), span, LIKELY)
            if words.endswith(" LIFE"):  # "Beachnet LIFE"
                name = (RK.acronym, Literal(words), span, LIKELY)
            yield Anchor([name], span, "cue")


#: The rest of a title in English.
_ENGLISH_BEHIND: Final = re.compile(r"\s(?:in|of|for|and|the|by|to|with|from)\s")
#: Where projects are, and no name of one: "kolm projekti Tartu- ja Valgamaal".
_WHERE: Final = re.compile(r"(?:maal|maale|maalt|linnas|vallas|saarel|-)$")
