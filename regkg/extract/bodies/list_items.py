"""The items of a list written on one line: cut at semicolons, slashes, bars, commas and "and", where no name goes on behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from regkg.extract.bodies.addresses import HOUSE, STREET, is_area, is_house
from regkg.extract.bodies.bodies import FORMS, country_at, known_body
from regkg.extract.bodies.body_names import KIND_AND_CAPITAL, KIND_AND_NAME, NUMBER_FIRST, OF_SCIENCE, ends_in_head, heads_name
from regkg.extract.bodies.english import KIND_IN_LIST, fields_to, joins_fields, joins_things
from regkg.extract.bodies.item_lands import FROM_TAIL, has_land, is_country_alone, side_first
from regkg.extract.text.heads import ALL_LANGUAGES, CLOSE, OPEN, head_of, holds_head, is_genitive, is_nominative, is_owner
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, tokens_of
from regkg.model import Span


def items_of(reading: Reading, span: Span) -> list[Span]:
    """The items of a list written on one line: split at semicolons, else at slashes between blanks, else at commas and "and"."""
    text = reading.words(span)
    if _COUNTRY_WITH_BODIES.match(text):
        return _split_nothing(span, text)
    if _COUNTS_BY_LAND.fullmatch(text) and any(country_at(reading, Span(*land.span())) for land in _lands(reading, span)):
        return []
    bare = text.rstrip(" .,;")
    span, text = Span(span.start, span.start + max(len(bare), 1)), bare or text[:1]
    if re.match(r"1\s?[.)]\s", text) and len(re.findall(r"\s\d{1,2}\s?[.)]\s", text)) >= 2:  # "1) A  2) B  3) C"
        return _split(span, text, r"(?:^|\s+)\d{1,2}\s?[.)]\s+")
    if ";" in _without_brackets(text):
        pieces = _split_outside(span, text, r";\s*(?:(?:un|and|ir|ja|kā arī)\s+)?")
        return [part for piece in pieces for part in _names_apart(reading, piece)]
    if "," not in text and len(codes := list(_CODE_BEHIND.finditer(text))) >= _FEWEST_CODES:
        return _cut(span, text, ((code.end(), code.end() + 1) for code in codes[: None if codes[-1].end() < len(text) else -1]))
    bars = text.split(" | ")
    if len(bars) > 1 and not (len(bars) == _FEWEST_LANDS and is_country_alone(reading, bars[1])):  # "Hill Museum | Latvia" is one
        return _split(span, text, r"\s\|\s")
    if len(pieces := _split(span, text, r"\s/\s")) > 1 and (len(pieces) > 2 or not any(_commas_part(reading, piece) for piece in pieces)):
        return [part for piece in pieces for part in (_split_at_commas(reading, piece) if _commas_part(reading, piece) else [piece])]
    if "," not in text and len(re.findall(r"\([^\W\d_]+\)(?=\s|$)", text)) >= 2 and re.search(r"\)\s+[^\W\d_a-z]", text):
        pieces = _split(span, text, rf"(?<=\))\s+(?=[^\W\d_{LOWER}])")
        return [part for piece in pieces for part in _split_at_commas(reading, piece)]
    pieces = _behind_lands(reading, span, text)
    return [part for piece in pieces for part in _split_at_commas(reading, piece, has_places=len(pieces) > 1)]


#: A country behind a comma, and right behind it the next name: "Upes skola, Latvija Kalnu skola, Lietuva".
_LAND_THEN_NAME: Final = re.compile(rf",\s(?P<land>[{UPPER}][{LOWER}]{{3,}})(?P<gap>\s)(?=[{UPPER}])")
_FEWEST_LANDS: Final = 2


def _behind_lands(reading: Reading, span: Span, text: str) -> list[Span]:
    """An English list, cut behind the countries where only a blank stands between them and the next name; two countries at least.

    In other languages the country may be the owner of what stands behind it: "Eesti Looduse Fond".
    """
    if reading.language != "en":
        return [span]
    found = [
        match
        for match in _LAND_THEN_NAME.finditer(text)
        if country_at(reading, Span(span.start + match.start("land"), span.start + match.end("land"))) is not None
    ]
    return _cut(span, text, (match.span("gap") for match in found)) if len(found) >= _FEWEST_LANDS else [span]


def _lands(reading: Reading, span: Span) -> Iterator[re.Match[str]]:
    return re.compile(rf"[A-Z]{{2}}(?!\w)|[{UPPER}][{LOWER}]+").finditer(reading.text, span.start, span.end)


_SENDER: Final = rf"(?:[A-Z]{{2}}|(?:from\s|no\s|iš\s)?[{UPPER}][{LOWER}]{{3,}}(?:\s[{UPPER}][{LOWER}]+)?)"
_COUNT_OF_LAND: Final = rf"(?:\d{{1,2}}\s?(?:x\s|[–-]\s|\()?{_SENDER}\)?|{_SENDER}\s?(?:[:–-]\s?|\()?\d{{1,2}}\)?)"
#: How many come from each country, which names none of them: "5 SE, 4 DE, 3 FI", "Latvia (2), Estonia (1)".
_COUNTS_BY_LAND: Final = re.compile(rf"\s*{_COUNT_OF_LAND}(?:(?:\s?[,;+/]|\s(?:and|un|ir|ja))\s?{_COUNT_OF_LAND})*[.,;]?\s*")
#: The country of a body in two letters, with nothing but a blank before the next body: "Hill University – CZ River Association - ES".
_CODE_BEHIND: Final = re.compile(rf"(?<=[\w{CLOSE})])\s[–-]\s[A-Z]{{2}}(?=\s[{OPEN}{UPPER}]|$)")
_FEWEST_CODES: Final = 3


def _commas_part(reading: Reading, piece: Span) -> bool:
    """Whether commas part bodies in a piece between slashes, so that one slash alone does not: "A Ltd / B Association, C Museum"."""
    return sum(heads_name(reading, part) or ends_in_head(part) for part in reading.words(piece).split(", ") if part) >= 2


def _names_apart(reading: Reading, piece: Span) -> list[Span]:
    """A piece between semicolons, or the names in it between which a comma stands by mistake or "and" before the last.

    "A (Italy), B (Portugal); C (Spain) and D (Slovenia)" are four.
    """
    parts = _split_at_commas(reading, piece)
    if len(parts) >= 2 and all(has_land(reading, part) for part in parts):
        return parts
    if len(parts) == 2 and all(len((words := reading.words(part)).split()) >= 3 and ends_in_head(words) for part in parts):
        return parts
    return [piece]


#: "Armenia (University of X)": commas and "and" inside belong to the name.
_COUNTRY_WITH_BODIES: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s(?:and\s)?[{UPPER}][^\W\d_]+)*\s*\([^();]{{12,}}\)[.,;]?$")


def _split_nothing(span: Span, text: str) -> list[Span]:
    bare = text.rstrip(" .,;")
    return [Span(span.start, span.start + len(bare))]


#: Brackets that hold a list of their own: "Germany (A; B), France (C)".
_CLOSED_BRACKETS: Final = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


def _without_brackets(text: str) -> str:
    """A text with all that stands in brackets that are closed hidden, as long as it was."""
    return _CLOSED_BRACKETS.sub(lambda match: "x" * len(match[0]), text)


def _split_outside(span: Span, text: str, pattern: str) -> list[Span]:
    """The pieces of a text, split outside brackets alone."""
    return _cut(span, text, (match.span() for match in re.finditer(pattern, _without_brackets(text))))


def _split(span: Span, text: str, pattern: str) -> list[Span]:
    return _cut(span, text, (match.span() for match in re.finditer(pattern, text)))


def _cut(span: Span, text: str, cuts: Iterable[tuple[int, int]]) -> list[Span]:
    """The pieces of a text between cuts, without blanks around them and without empty ones."""
    parts = []
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:
        piece = text[at:start].strip()
        if piece:
            first = span.start + at + text[at:start].index(piece)
            parts.append(Span(first, first + len(piece)))
        at = end
    return parts


def _split_at_commas(reading: Reading, span: Span, *, has_places: bool = False) -> list[Span]:
    """Split at commas and "and" outside brackets and quotes, where what follows can begin a name and what came before is one."""
    text = reading.words(span)
    cuts: list[tuple[int, int]] = []
    name_to = 0
    for match in re.finditer(
        r"(?:,\s+(?:(?:un|and|ir|ja|kā arī|bei|ning|as well as)\s+)?|\s+(?:un|and|ir|ja|kā arī|bei|ning|as well as|&|jointly with)\s+)"
        r"(?:the\s|its\s|(?:ar|with|su)\s(?=\W*[^\W\d_a-z])|(?:(?!(?:lead|leading|main|vadošais|galvenais|pagrindinis)\s)[^\W\d_]+\s)?partner[^\W\d_]*\s[–-]\s(?=\S)"
        rf"|(?:[{LOWER}]+|\d)\s(?:[^\W\d_]+\s){{0,2}}[{LOWER}]+:\s(?:the\s)?(?=[^\W\d_a-z]))?",  # "ja kaks Eesti ülikooli: A"
        text,
    ):
        if match.start() < name_to or _is_nested(text, match.start()):
            continue
        follower = text[match.end() :]
        if (
            not re.match(
                rf"[{UPPER}{OPEN}]|{NUMBER_FIRST}|(?:biedrīb|nodibinājum|asociācij|fond|uzņēmum|aģentūr)[^\W\d_]{{1,3}}\s|(?:pašvaldības|valsts|[zpv]/[sa])\b|(?:kiti|citi|pārējie|"
                rf"other|teised)\s+(?:\w+\s+)?partner",
                follower,
            )
            and (reading.language != "en" or not KIND_IN_LIST.match(follower))
            and side_first(reading, span.start + match.end(), span.end) is None
            and not ((kind := KIND_AND_NAME.match(follower) or KIND_AND_CAPITAL.match(follower)) and ends_in_head(kind[1]))
        ):
            continue
        opened = cuts[-1][1] if cuts else 0
        before = text[opened : match.start()]
        if (side := side_first(reading, span.start + opened, span.end)) is not None and side[1] > span.start + match.start():
            continue  # "from the Lithuanian side, Upe Museum"
        if "," not in match[0] and not _WITH_FORM.match(follower) and not _is_whole_name(reading, before, follower):
            continue
        if "," in match[0] and reading.language == "lv" and _IN_GENITIVE.search(before) and not ends_in_head(before):
            continue  # "komitejas izglītības, sporta un tūrisma nodaļa"
        if "," in match[0] and reading.language == "et" and _ESTONIAN_REST.match(follower) and _ends_in_estonian_owner(before):
            continue  # "Keskkonna, Geoloogia ja Meteoroloogia Keskus"
        if "," in match[0] and _UNIT_FIRST.fullmatch(before) and _WHOLE_BEHIND.match(follower):
            continue  # "Department of Geography, Upe University"
        if "," in match[0] and (
            (_UNIT_BEHIND.match(follower) and not _is_of_other_whole(before, follower)) or _FORM_IN_WORDS.match(follower)
        ):
            continue  # "Regional agency, Kalni branch"
        if "," in match[0] and reading.language == "en" and OF_SCIENCE.search(before) is None and (to := fields_to(before, follower)):
            name_to = match.end() + to  # "Hill Music, Art and Design School"
            continue
        if "," in match[0] and (rest := _ENGLISH_REST.match(follower)) and _ENGLISH_OWNER.fullmatch(before):
            name_to = match.end() + rest.end()  # "Ruritanian Environment, Geology and Meteorology Centre"
            continue
        if (
            "," in match[0]
            and reading.language == "en"
            and (rest := _SCIENCES_REST.match(follower))
            and OF_SCIENCE.search(before)
            and not holds_head(_GOVERNMENT.sub("", rest[0]))
        ):
            name_to = match.end() + rest.end()  # "Institute of Food Safety, Animal Health and Environment"
            continue
        if "," in match[0] and (STREET.match(follower) or (STREET.search(before) and not heads_name(reading, follower))):
            continue
        if "," in match[0] and (is_house(follower) or (HOUSE.search(before) and (not heads_name(reading, follower) or is_area(follower)))):
            continue
        if "," in match[0] and is_country_alone(reading, follower):
            continue
        cuts.append(match.span())
    return _with_towns(reading, _cut(span, text, cuts), has_places=has_places)


#: A town and its country: "Kalni, Latvija".
_TOWN_AND_LAND: Final = re.compile(
    rf"(?P<town>[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+)?), (?P<land>[{UPPER}][^,;()]+?)(?: \([^()]+\))?"
)


def _with_towns(reading: Reading, parts: Sequence[Span], *, has_places: bool) -> list[Span]:
    """The parts of a list, a town joined to the one name before it where its country stands behind it: "Upes skola, Kalni, Latvija" is one.

    The name has several words, and nothing stands before it but one with its country, unless most have their places in a list that
    `has_places`: "Upe, Kalni, Latvija" may be two.
    """
    joined: list[Span] = []
    before = opens = True  # whether a name's country stands before the last part but one, and before the last
    for part in parts:
        place = _TOWN_AND_LAND.fullmatch(reading.words(part))
        name = joined[-1] if joined else part
        if (
            place is not None
            and before
            and name is not part
            and reading.text[name.end : part.start].strip() == ","
            and " " in reading.words(name)
            and not opens
            and country_at(reading, Span(part.start + place.start("land"), part.start + place.end("land"))) is not None
            and not heads_name(reading, place["town"])
            and known_body(reading, Span(part.start, part.start + place.end("town"))) is None
        ):
            joined[-1] = Span(name.start, part.end)
            before = opens = True
        else:
            joined.append(part)
            before, opens = opens or has_places, has_land(reading, part)
    return joined


#: A legal form and a name: with it another body begins.
_WITH_FORM: Final = re.compile(rf"(?:{FORMS}) [{UPPER}{OPEN}]")
#: More fields of knowledge, up to the last: "Animal Health and Environment".
_SCIENCES_REST: Final = re.compile(
    rf"[{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?(?:, [{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?)*,? and [{UPPER}][a-z]+(?![^ ,;.)])"
)
#: What a department may be for, though it heads names, too: "Department of Housing, Local Government and Heritage".
_GOVERNMENT: Final = re.compile(r"\b(?:Local|Regional) Governments?\b")
#: The university to which what stands before it belongs.
_OF_UNIVERSITY: Final = rf" (?:at|of) (?:the )?(?:[{UPPER}]\S* ){{0,4}}?(?:University|College|Academy)(?!\w)"
_TWO_WORDS: Final = re.compile(rf"[{UPPER}][^\W\d_]+ [{UPPER}][^\W\d_]+(?=$|[,;.]| \(| (?:and|un|ir|ja|ning) |{_OF_UNIVERSITY})")
#: Bodies that are named after fields of work, and not after places.
_OF_FIELDS: Final = ("Ministry", "Department", "Institute", "Faculty", "School")
_ONE_WORD: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?=$|[,;]| \(| (?:and|un|ir|ja|ning) |{_OF_UNIVERSITY})")


def _is_of_sciences(reading: Reading, before: str, follower: str) -> bool:
    """Whether "and" joins the fields of one institute: "Institute of Lithuanian Literature and Folklore"."""
    science = OF_SCIENCE.search(before)
    rest = _ONE_WORD.match(follower) or (_TWO_WORDS.match(follower) if science and science[0].startswith(_OF_FIELDS) else None)
    return (
        science is not None
        and rest is not None
        and not rest[0].isupper()
        and not ends_in_head(rest[0])
        and reading.lexicon.code_of(science[1], "country", reading.language) is None
    )


#: A branch or a department, which belongs to the body before it.
_UNIT_BEHIND: Final = re.compile(
    rf"(?:[{UPPER}][^\W\d_]+ ){{1,2}}(?:skyrius|filialas|nodaļa|filiāle|branch|filiaal)(?=$|[,;.]| \(| (?:un|ir|and|ja) )"
    rf"|(?:Department|Faculty|Division) (?:of|for) [{UPPER}]"
)


def _is_of_other_whole(before: str, follower: str) -> bool:
    """Whether a unit behind a comma is of another body than the one before: "Upe Museum, Faculty of Law of Kalni University"."""
    unit = _UNIT_WITH_WHOLE.match(follower)
    return unit is not None and (unit["whole"] is not None or _HAS_FACULTIES.search(before) is None)


_OF_WHOLE: Final = rf"(?: of| at|,) (?:the )?(?:[{UPPER}][a-z]+ ){{0,3}}University"
_UNIT_WITH_WHOLE: Final = re.compile(
    rf"(?:Faculty (?:of|for)|(?:Department|Division) (?:of|for)(?=[^;()]*?{_OF_WHOLE})) [^,;()]*?(?P<whole>{_OF_WHOLE})?"
)
_HAS_FACULTIES: Final = re.compile(r"\b(?:University|Academy|College|Institute|School)\b")
#: A part of a university, and the university behind a comma.
_UNIT_FIRST: Final = re.compile(rf"\s*(?:Department|Faculty|Division|Chair|Laboratory) (?:of|for) [{UPPER}][^,;()]*")
_WHOLE_BEHIND: Final = re.compile(
    rf"(?:the )?(?:University of |(?:[{UPPER}][^\W\d_]+ ){{1,4}}(?:University|Academy|College)(?=$|[,;.]| \(| (?:and|of) ))"
)
#: A legal form behind a name: "Hill Clinic, Public Institution", "Hill Mill, Ltd".
_FORM_IN_WORDS: Final = re.compile(
    rf"(?:(?:Public|Budgetary|Private) (?:Institution|Agency|Enterprise)|{FORMS})(?=\.?(?:\s\(|[,;]|\.?$|\s(?:and|un|ir|ja)\s))"
)
#: The first of several fields of work, behind the country's adjective, and the others with the noun that heads the name.
_ENGLISH_OWNER: Final = re.compile(rf"\s*[{UPPER}][a-z]+(?:ian|ish) [{UPPER}][a-z]+")
_ENGLISH_REST: Final = re.compile(
    rf"[{UPPER}][a-z]+(?:, [{UPPER}][a-z]+)?,? and [{UPPER}][a-z]+ "
    r"(?:Centre|Center|Agency|Institute|Department|Board|Service|Inspectorate)(?!\w)"
)
_ESTONIAN_REST: Final = re.compile(
    r"[A-ZÕÄÖÜ][a-zõäöü]+[aeiou]-? (?:ja|ning) [A-ZÕÄÖÜ][a-zõäöü]+"
    r"(?:[aeiou] [A-ZÕÄÖÜ]\w+|(?:keskus|instituut|amet))(?=,|$| \(| (?:ja|ning) )"
)


def _ends_in_estonian_owner(text: str) -> bool:
    """Whether an Estonian piece of a list ends with a word in the genitive that heads no name."""
    word = text.split()[-1]
    return word[0].isupper() and word[-1] in "aeiou" and head_of(fold(word), "et") is None


#: At least three words of which the last is in the genitive, and in small letters.
_IN_GENITIVE: Final = re.compile(rf"\S+\s\S+\s[{LOWER}]+(?:as|es|u)$")
#: Quotes that are closed.
_CLOSED: Final = re.compile(r"[„“][^„“”\"]*[„“\"][^„“”\"]*[”\"“]{2}|„[^„”“\"]*[”“\"]|“[^“”]*”|«[^«»]*»|\"[^\"]*\"")


def _is_nested(text: str, at: int) -> bool:
    """Whether a place lies in brackets or quotes; a quote that is never closed holds nothing."""
    before = text[:at]
    if before.count("(") > before.count(")"):
        return True
    return re.search(r"[“„«\"]", _CLOSED.sub("", before)) is not None and re.search(r"[”“»\"]", text[at:]) is not None


#: The noun of a body that its name begins with, in English: "University of Kalni".
_NOUN_OF: Final = re.compile(r"(?:the\s)?([A-Z][a-z]+)\s(?:of|for)\s(?:the\s)?[A-Z]")


def _is_headed_first(text: str) -> bool:
    """Whether English words begin with a noun of bodies and whose or what for it is."""
    noun = _NOUN_OF.match(text)
    return noun is not None and (noun[1] in _OF_PLACES or head_of(fold(noun[1]), "en") is not None)


#: Nouns for places that are governed, which head names with "of" alone.
_OF_PLACES: Final = ("City", "Town", "Parish", "County", "Port")


def _is_whole_name(reading: Reading, text: str, follower: str) -> bool:
    """Whether a piece before "and" is a name by itself: its last word heads names, or it ends in a quote, a bracket or a form."""
    if _is_of_sciences(reading, text, follower):
        return False
    bare = text.strip(" ,")
    if reading.language == "en" and _is_headed_first(bare) and _is_headed_first(follower):
        return True  # "University of Kalni and Municipality of Upe"
    if not bare or bare[-1] in f")]{CLOSE}":
        return True
    words = list(tokens_of(bare))
    if not words:
        return False
    last = words[-1]
    if joins_fields(bare, follower) or (reading.language == "en" and joins_things(bare, follower)):
        return False  # "Ministry of Culture and Tourism"
    if reading.language == "en" and len(words) == 1 and not last.text.isupper():
        return False  # "Marine and Freshwater Research Institute"
    if reading.language == "en" and _ADJECTIVE.search(bare):
        return False  # "Centre for Russian and Eurasian Studies"
    if reading.language == "en" and _is_headed_first(bare) and _heads_alone_in_english(follower):
        return True  # "Ministry of Culture and Upe Museum"
    if is_owner(last, reading.language) and _heads_alone(reading, follower):
        return False  # "Kalnu nacionālā parka un Upes reģionālā parka direkcija" is one
    if any(head_of(last.folded, language) for language in ALL_LANGUAGES):
        return True
    if FROM_TAIL.search(bare) and reading.lexicon.code_of(last.text, "country", reading.language) is not None:
        return True  # "Kalnų muziejus iš Latvijos"
    if re.search(r"[–—-]\s?\w+$", bare) and reading.lexicon.code_of(last.text, "country", reading.language) is not None:
        return True
    if reading.language == "et" and len(words) == 1 and last.text.endswith("s"):
        return True  # "AKTIIVIS ja Mäe vald": a genitive in -s is that of a plural or of a compound
    if reading.language == "en" or re.search(r"\b(?:University|Ministry|Municipality|Association|Institute)\b", bare):
        return not re.search(r"\b(?:of|for)\s+[^\s]+$", bare) or len(words) > 3
    if len(words) > _SHORTEST_FIRM and _FORM_FIRST.match(bare):
        return True  # "SIA Kalnu ūdens"
    if reading.language == "lv" and len(words) > 1 and _IN_TOWN.fullmatch(last.text) and head_of(words[-2].folded, "lv") is not None:
        return True  # "Kalnu muzejs Tallinā"
    return re.search(rf"\b(?:{FORMS})$", bare) is not None or not is_genitive(last, reading.language)


#: A legal form and a name; and how many words are the form and the owner alone: "SIA Kalnu".
_FORM_FIRST: Final = re.compile(rf"(?:{FORMS})\s[{UPPER}]")
_SHORTEST_FIRM: Final = 2
#: Where something is in Latvian.
_IN_TOWN: Final = re.compile(rf"[{UPPER}][{LOWER}]+[āēīū]")


#: The adjective of a nation, with which no name ends.
_ADJECTIVE: Final = re.compile(r"[a-z](?:ian|ish|ese|ean)$")


def _heads_alone_in_english(follower: str) -> bool:
    """Whether the name behind "and", up to the next mark, ends in a noun that heads names."""
    words = list(tokens_of(re.split(r"[,;(]|\s[–—-]\s", follower, maxsplit=1)[0]))
    return len(words) > 1 and (head_of(words[-1].folded, "en") is not None or words[-1].folded in _FIRMS)


#: Legal forms behind the names of firms, folded.
_FIRMS: Final = frozenset("ltd llc gmbh oy ou uab ab inc".split())


def _heads_alone(reading: Reading, follower: str) -> bool:
    """Whether the name behind "and", up to the next mark, ends in a noun that heads names, in the nominative of the singular."""
    words = list(tokens_of(re.split(r"[,;(]|\s[–—-]\s", follower, maxsplit=1)[0]))
    return len(words) >= 2 and is_nominative(words[-1], reading.language)
