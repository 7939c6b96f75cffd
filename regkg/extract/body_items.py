"""Bodies in lists: the items of a line, and the name that an item holds without number, role, country, address and site around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies import AMONG_MANY, COUNTRY_INSIDE, FORMS, NO_BODIES, abbreviations, country_at, is_card, known_body
from regkg.extract.drafts import Body
from regkg.extract.english import ADJECTIVES, KIND_IN_LIST, joins_fields
from regkg.extract.heads import ALL_LANGUAGES, CLOSE, OPEN, head_of, heads_of, holds_head, is_genitive, is_nominative, is_owner
from regkg.extract.persons import is_worker, person_behind
from regkg.extract.reading import Reading
from regkg.extract.tokens import LOWER, UPPER, fold, tokens_of
from regkg.extract.values import addresses_in, emails_in
from regkg.model import Span
from regkg.vocab import LEAD, PREFIXES

_NUMBERING: Final = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)]\s*(?![\d.])|[-–—•*·]\s*|(?:PP|LP|P|AP)\s?\d{0,2}\s*[:.–-]\s*|(?:PP|LP|PB|LB|AP|P)\s?\d{1,2}\s+(?=[^\W\d_a-z])|(?:LP|LB|PP)\s+(?=[^\W\d_a-z][^\W\d_A-Z])|\d{1,2}\s+(?=[^\W\d]))"
)


def _says_where(name: str, bracket: str) -> bool:
    """Whether brackets of several words, some in small letters, stand behind a whole name, or hold its translation.

    "Port Authority (the quay in Roja)", "Kalnu klimata fonds (Climate Foundation of Kalni)"
    """
    words = bracket.split()
    if len(words) >= 3 and not any(head_of(fold(word), "en") for word in name.split()) and any(head_of(fold(word), "en") for word in words):
        return True  # its name in English
    is_told = any(word[0].islower() and len(word) > 2 for word in words)
    return len(words) >= 2 and is_told and (name.rstrip()[-1:] in CLOSE or _ends_in_head(name))


#: A body's name in its own language, as brackets behind a translation hold it.
_OTHER_NAME: Final = re.compile(
    r"(?:MTÜ|OÜ|SA|VšĮ|UAB|NGO|NPO|Mittetulundusühing|Sihtasutus|Viešoji įstaiga|[Bb]iedrība|[Nn]odibinājums)\s"
)
#: A name of three words or more before its country, in brackets behind a translation: "(Fundacja Dolina Bobru, Polija)".
_FULL_NAME: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{2,8}}")
#: What kind of body it is, before the country: "(biedrība, Latvija)".
_KIND_IN_BRACKETS: Final = re.compile(rf"[{LOWER}]+(?:\s[{LOWER}]+){{0,2}}")
_ROLE_TAIL: Final = re.compile(r"[\s,–—-]*[(\[]\s*([^()\[\]]{2,60})[)\]]\s*[.,;]?\s*$")
_COUNTRY_TAIL: Final = re.compile(
    rf"(?:[,/|]\s*|\s{{2,}}|(?:(?<=[\s)])[–—-]|[–—-](?=\s))\s*)([{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?)\s*[.,;]?\s*$"
)
#: A town between a name and its country: "Upes institūts, Kalni, Latvija".
_TOWN_TAIL: Final = re.compile(rf"(?:,\s+|\s[–—]\s)[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?\s*$")
#: What brackets behind a name call the lead in short: "(VP)", "(pagrindinis)".
_LEADS: Final = frozenset("vp lp vadošais vadošā pagrindinis pagrindinė lead juht".split())
#: "from Estonia", "no Igaunijas", "Eestist" behind a name.
_FROM_TAIL: Final = re.compile(rf"(?<=[\w{CLOSE}])\s(?:(?:no|from|iš)\s([{UPPER}][^\W\d_]+)|([{UPPER}][^\W\d_]+[sl]t))$")
_IN_COUNTRY: Final = re.compile(rf"\s(?:in\s)?([{UPPER}][^\W\d_]+(?:ā|ē|ī|[^\W\d_]a|e|way|land|mark|den|many))\s*[.,;]?$")
#: A network's body in one country, which is part of its name: "Baltijas Vides Forums – Latvija".
_NETWORK_OF: Final = re.compile(rf"\b\w*(?:[Ff]orum(?:s|as)?|[Ff]oorum)\s?(?:[–—-]\s?|\s)([{UPPER}][^\W\d_]+)$")
_ADDRESS_TAIL: Final = re.compile(
    rf",\s*(?:[{UPPER}0-9][^,()]*?\s(?:iela|ielā|prospekts|prosp\.|laukums|bulvāris|šoseja|ceļš|gatve|aleja|g\.|gatvė|tn|tänav|"
    rf"street|Street|str\.|Str\.|road|avenue)"
    rf"\s*\d*.*|[{UPPER}][^,()]*?\s(?:a|al|pl|pr|skv)\.\s?\d.*|"
    r"LV[-–]\s?\d{4}.*|LT[-–]\s?\d{5}.*|(?:reģ|reg)\.?\s?(?:Nr|nr)\.?.*|tālr.*|tel(?:\..*|$)|e-pasts.*|e-post.*|el\.\s?p(?:aštas)?\b.*|e-?mail.*|\d{11}.*)$"
)
#: How a person is reached, behind two words that may be the person's name.
_CONTACT: Final = re.compile(r",\s*(?:tālr|tel|e-pasts|el\.|e-?mail)")
_NAME_AND_SURNAME: Final = re.compile(rf"[{UPPER}][^\W\d_A-Z]+\s[{UPPER}][^\W\d_A-Z]+")
_PERSONS: Final = re.compile(
    r"(?:vadītāj|projektijuht|projekto vadov|kontaktperson|koordinator|menedžer|direktor(?!iāt|ij)|speciālist"
    r"|contact person|manager|head of the|kontaktisik"
    r"|tālr\.|tālrunis|e-pasts|e-post\b|el\.\spaštas|e-mail|phone)",
    re.I,
)


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
    if ";" in text:
        pieces = _split(span, text, r";\s*(?:(?:un|and|ir|ja|kā arī)\s+)?")
        return [part for piece in pieces for part in _names_apart(reading, piece)]
    if "," not in text and len(codes := list(_CODE_BEHIND.finditer(text))) >= _FEWEST_CODES:
        return _cut(span, text, ((code.end(), code.end() + 1) for code in codes[: None if codes[-1].end() < len(text) else -1]))
    bars = text.split(" | ")
    if len(bars) > 1 and not (len(bars) == _FEWEST_LANDS and _is_country_alone(reading, bars[1])):  # "Hill Museum | Latvia" is one
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
    return sum(heads_name(reading, part) or _ends_in_head(part) for part in reading.words(piece).split(", ") if part) >= 2


def _names_apart(reading: Reading, piece: Span) -> list[Span]:
    """A piece between semicolons, or the names in it between which a comma stands by mistake or "and" before the last.

    "A (Italy), B (Portugal); C (Spain) and D (Slovenia)" are four.
    """
    parts = _split_at_commas(reading, piece)
    if len(parts) >= 2 and all(_has_land(reading, part) for part in parts):
        return parts
    if len(parts) == 2 and all(len((words := reading.words(part)).split()) >= 3 and _ends_in_head(words) for part in parts):
        return parts
    return [piece]


#: A name with its country behind it: "Kalnu pašvaldība (Itālija)", "Hill Forum, Lithuania".
_LAND_LAST: Final = re.compile(rf"\w[{CLOSE}]?(?:\s\((?P<inside>[^\W\d_]{{2,20}})\)|,\s(?P<behind>[{UPPER}][^\W\d_]+))$")


def _has_land(reading: Reading, part: Span) -> bool:
    match = _LAND_LAST.search(reading.words(part))
    return match is not None and (
        match["behind"] is None or country_at(reading, Span(part.end - len(match["behind"]), part.end)) is not None
    )


#: "Armenia (University of X)": commas and "and" inside belong to the name.
_COUNTRY_WITH_BODIES: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s(?:and\s)?[{UPPER}][^\W\d_]+)*\s*\([^();]{{12,}}\)[.,;]?$")


def _split_nothing(span: Span, text: str) -> list[Span]:
    bare = text.rstrip(" .,;")
    return [Span(span.start, span.start + len(bare))]


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
        r"(?:,\s+(?:(?:un|and|ir|ja|kā arī|bei|ning)\s+)?|\s+(?:un|and|ir|ja|kā arī|bei|ning|&|jointly with)\s+)"
        r"(?:the\s|its\s|(?:ar|with|su)\s(?=\W*[^\W\d_a-z])|(?:(?!(?:lead|leading|main|vadošais|galvenais|pagrindinis)\s)[^\W\d_]+\s)?partner[^\W\d_]*\s[–-]\s(?=\S)"
        rf"|(?:[{LOWER}]+|\d)\s(?:[^\W\d_]+\s){{0,2}}[{LOWER}]+:\s(?:the\s)?(?=[^\W\d_a-z]))?",  # "ja kaks Eesti ülikooli: A"
        text,
    ):
        if match.start() < name_to or _is_nested(text, match.start()):
            continue
        follower = text[match.end() :]
        if (
            not re.match(
                rf"[{UPPER}{OPEN}]|(?:biedrīb|nodibinājum|asociācij|fond|uzņēmum|aģentūr)[^\W\d_]{{1,3}}\s|(?:pašvaldības|valsts|[zpv]/[sa])\b|(?:kiti|citi|pārējie|"
                rf"other|teised)\s+(?:\w+\s+)?partner",
                follower,
            )
            and (reading.language != "en" or not KIND_IN_LIST.match(follower))
            and side_first(reading, span.start + match.end(), span.end) is None
            and not ((kind := _KIND_AND_NAME.match(follower) or _KIND_AND_CAPITAL.match(follower)) and _ends_in_head(kind[1]))
        ):
            continue
        opened = cuts[-1][1] if cuts else 0
        before = text[opened : match.start()]
        if (side := side_first(reading, span.start + opened, span.end)) is not None and side[1] > span.start + match.start():
            continue  # "from the Lithuanian side, Upe Museum"
        if "," not in match[0] and not _WITH_FORM.match(follower) and not _is_whole_name(reading, before, follower):
            continue
        if "," in match[0] and reading.language == "lv" and _IN_GENITIVE.search(before) and not _ends_in_head(before):
            continue  # "komitejas izglītības, sporta un tūrisma nodaļa"
        if "," in match[0] and reading.language == "et" and _ESTONIAN_REST.match(follower) and _ends_in_estonian_owner(before):
            continue  # "Keskkonna, Geoloogia ja Meteoroloogia Keskus"
        if "," in match[0] and (_UNIT_BEHIND.match(follower) or _FORM_IN_WORDS.match(follower)):
            continue  # "Regional agency, Kalni branch"
        if "," in match[0] and (rest := _ENGLISH_REST.match(follower)) and _ENGLISH_OWNER.fullmatch(before):
            name_to = match.end() + rest.end()  # "Ruritanian Environment, Geology and Meteorology Centre"
            continue
        if (
            "," in match[0]
            and reading.language == "en"
            and (rest := _SCIENCES_REST.match(follower))
            and _OF_SCIENCE.search(before)
            and not holds_head(_GOVERNMENT.sub("", rest[0]))
        ):
            name_to = match.end() + rest.end()  # "Institute of Food Safety, Animal Health and Environment"
            continue
        if "," in match[0] and (_STREET.match(follower) or (_STREET.search(before) and not heads_name(reading, follower))):
            continue
        if "," in match[0] and (
            _is_house(follower) or (_HOUSE.search(before) and (not heads_name(reading, follower) or _is_area(follower)))
        ):
            continue
        if "," in match[0] and _is_country_alone(reading, follower):
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
            before, opens = opens or has_places, _has_land(reading, part)
    return joined


#: Of what country a partner is, before its name: "Norwegian partner Hill Municipality", "Norra partneriga Mäe Muuseum".
_PARTNER_FROM: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:project\s|lead\s)?partner(?:s|i|iga|ite|itega)?\s(?=[{UPPER}{OPEN}])")
#: A legal form and a name: with it another body begins.
_WITH_FORM: Final = re.compile(rf"(?:{FORMS}) [{UPPER}{OPEN}]")
#: A noun that heads names, and a field of knowledge: "Institute of Lithuanian Literature"; and one word that goes on.
_OF_SCIENCE: Final = re.compile(
    r"\b(?:Institute|Academy|University|Faculty|Department|Museum|Ministry|School|Foundation|Fund|Society) (?:of|for) "
    rf"(?:[{UPPER}][^\W\d_]+ ){{0,2}}([{UPPER}][^\W\d_]+)$"
)
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
    science = _OF_SCIENCE.search(before)
    rest = _ONE_WORD.match(follower) or (_TWO_WORDS.match(follower) if science and science[0].startswith(_OF_FIELDS) else None)
    return (
        science is not None
        and rest is not None
        and not rest[0].isupper()
        and not _ends_in_head(rest[0])
        and reading.lexicon.code_of(science[1], "country", reading.language) is None
    )


#: A branch or a department, which belongs to the body before it.
_UNIT_BEHIND: Final = re.compile(
    rf"(?:[{UPPER}][^\W\d_]+ ){{1,2}}(?:skyrius|filialas|nodaļa|filiāle|branch|filiaal)(?=$|[,;.]| \(| (?:un|ir|and|ja) )"
    rf"|(?:Department|Faculty|Division) (?:of|for) [{UPPER}]"
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
#: A street with a number, as addresses have it.
_STREET: Final = re.compile(
    rf"(?:[{UPPER}][^\W\d_]*\s){{1,3}}(?:iela|prospekts|laukums|bulvāris|šoseja|gatve|aleja|ceļš|g\.|gatvė|pr\.|a\.|al\.|pl\.|skv\.|tn|tänav|"
    rf"street|St\.|str\.|road)\s*\d|LV[-–]\s?\d{{4}}|LT[-–]\s?\d{{5}}"
)
#: A street without a word for it, and the number of a house: "Parka 9", "Kirova 1-2".
_HOUSE: Final = re.compile(rf",\s*(?P<street>[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s\d{{1,3}}[A-Za-z]?(?:[-/]\d{{1,3}})?(?=\s*(?:,|$))")
_AREA: Final = re.compile(
    r"(?:[^\W\d_]+\s){1,2}(?:region|district|county|parish|oblast|rajons|rajonas|apgabals|novads|pagasts|maakond|vald|town|city)(?=\s*(?:,|$))",
    re.IGNORECASE,
)


def _is_house(text: str) -> bool:
    """Whether a piece of a list begins with a street and a house; "School 9" does not: a noun that heads names stands there uninflected."""
    match = _HOUSE.match(f", {text}")
    if match is None:
        return False
    last = match["street"].split()[-1].casefold()
    return not any(last in heads_of(language).values() for language in ALL_LANGUAGES)


def is_address(text: str) -> bool:
    """Whether a line begins with a street and a house, or with a postal code, as the address below a name does."""
    return _STREET.match(text) is not None


def land_of_address(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The last country that an address names."""
    found: tuple[NamedNode, Span] | None = None
    for word in re.finditer(rf"[{UPPER}][^\W\d_]+", reading.words(span)):
        place = Span(span.start + word.start(), span.start + word.end())
        if (land := country_at(reading, place)) is not None:
            found = (land, place)
    return found


def _is_area(text: str) -> bool:
    """Whether a piece of an address names the area of a place: "Valka region"."""
    return _AREA.match(text) is not None


def _is_country_alone(reading: Reading, text: str) -> bool:
    """Whether a piece of a list up to the next mark is a country: it belongs to the name before it."""
    piece = re.split(r"[,.;(]| (?:and|un|ir|ja|bei|ning) ", text, maxsplit=1)[0].strip().removeprefix("the ")
    if re.fullmatch(r"LV|LT|EE", piece):
        return True
    return len(piece.split()) <= 3 and bool(piece) and reading.lexicon.code_of(piece, "country", reading.language) is not None


def heads_name(reading: Reading, text: str) -> bool:
    """Whether what stands before the next comma names a body: it holds a noun that heads names, a legal form or a quotation mark."""
    piece = re.split(r"[,;]", text, maxsplit=1)[0]
    if re.search(rf"[{OPEN}{CLOSE}]|\b(?:{FORMS})\b", piece):
        return True
    return any(head_of(token.folded, language) for token in tokens_of(piece) for language in dict.fromkeys((reading.language, "en")))


#: Quotes that are closed.
_CLOSED: Final = re.compile(r"[„“][^„“”\"]*[„“\"][^„“”\"]*[”\"“]{2}|„[^„”“\"]*[”“\"]|“[^“”]*”|«[^«»]*»|\"[^\"]*\"")


def _is_nested(text: str, at: int) -> bool:
    """Whether a place lies in brackets or quotes; a quote that is never closed holds nothing."""
    before = text[:at]
    if before.count("(") > before.count(")"):
        return True
    return re.search(r"[“„«\"]", _CLOSED.sub("", before)) is not None and re.search(r"[”“»\"]", text[at:]) is not None


#: The noun of a body that its name begins with, in English: "University of Kalni".
_NOUN_OF: Final = re.compile(r"(?:the\s)?([A-Z][a-z]+)\sof\s(?:the\s)?[A-Z]")


def _is_headed_first(text: str) -> bool:
    """Whether English words begin with a noun of bodies and whose or what for it is."""
    noun = _NOUN_OF.match(text)
    return noun is not None and head_of(fold(noun[1]), "en") is not None


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
    if joins_fields(bare, follower):
        return False  # "Ministry of Culture and Tourism"
    if is_owner(last, reading.language) and _heads_alone(reading, follower):
        return False  # "Kalnu nacionālā parka un Upes reģionālā parka direkcija" is one
    if any(head_of(last.folded, language) for language in ALL_LANGUAGES):
        return True
    if _FROM_TAIL.search(bare) and reading.lexicon.code_of(last.text, "country", reading.language) is not None:
        return True  # "Kalnų muziejus iš Latvijos"
    if re.search(r"[–—-]\s?\w+$", bare) and reading.lexicon.code_of(last.text, "country", reading.language) is not None:
        return True
    if reading.language == "et" and len(words) == 1 and last.text.endswith("s"):
        return True  # "AKTIIVIS ja Mäe vald": a genitive in -s is that of a plural or of a compound
    if reading.language == "en" and len(words) == 1 and not last.text.isupper():
        return False  # "Marine and Freshwater Research Institute"
    if reading.language == "en" or re.search(r"\b(?:University|Ministry|Municipality|Association|Institute)\b", bare):
        return not re.search(r"\b(?:of|for)\s+[^\s]+$", bare) or len(words) > 3
    return re.search(rf"\b(?:{FORMS})$", bare) is not None or not is_genitive(last, reading.language)


def _heads_alone(reading: Reading, follower: str) -> bool:
    """Whether the name behind "and", up to the next mark, ends in a noun that heads names, in the nominative of the singular."""
    words = list(tokens_of(re.split(r"[,;(]|\s[–—-]\s", follower, maxsplit=1)[0]))
    return len(words) >= 2 and is_nominative(words[-1], reading.language)


#: Several of a kind, which a bracket enumerates, or all of those of some place: "municipalities of the region (A, B, C)", "all schools".
_SEVERAL: Final = re.compile(
    r"^(?:[\w-]+\s){0,5}(?:municipalities|schools|organi[sz]ations|institutions|universities|companies|hospitals|museums|pašvaldības|skolas"
    r"|iestādes|savivaldybės|mokyklos|omavalitsused|koolid)\s(?:[^()]{0,60}\s)?\([^()]+(?:,|\s(?:and|un|ir|ja)\s)[^()]+\)$"
    r"|^(?:[Aa]ll|[Vv]isas|[Vv]isos|[Kk]õik)\s[a-zāčēģīķļņšūžąęėįųõäöü]"
)
#: What a sentence says of a body between dashes, with a figure: "A – projektui įgyvendinti skiriama 87 686 Eur".
_WHAT_IS_SAID: Final = re.compile(rf"(?<=[\w{CLOSE}])\s[–—]\s(?=[{LOWER}][^–—]*\d{{2}})")
#: " – 153 249,95 EUR" behind a body: its part of the budget.
_AMOUNT_LAST: Final = re.compile(r"[\s,;]*(?:\s[–—-]|[–—-]\s|:)\s*(?:(?:EUR|€)\s?\d[\d\s.,]*|\d[\d\s.,]*(?:EUR|€|eiro|euro|eur))[.,;]?$")


_OF_LAND: Final = rf"(?:{'|'.join(ADJECTIVES)})"
#: An adjective of a country, or several and what kind of bodies they are said of: "Latvian", "Latvian and Estonian schools involved".
_OF_LANDS: Final = re.compile(rf"{_OF_LAND}(?:(?:(?:,|,?\sand)\s{_OF_LAND})+(?:\s[a-z].*)?)?")


#: Behind a body and its country: those of others that are not named, "X (Italy), Germany, Portugal and the UK".
_OTHER_LANDS: Final = re.compile(r"[^()]{2,120}\([^\W\d_]{2,20}\)(?P<others>,\s?[^()]{2,200})")
_BETWEEN_LANDS: Final = re.compile(r",\s?|\s(?:and|un|ir|ja|ning|bei)\s")


def _without_other_lands(reading: Reading, span: Span) -> Span:
    """An item without the countries that stand behind the body and its own one."""
    match = _OTHER_LANDS.fullmatch(reading.text, *span)
    if match is None:
        return span
    others = Span(*match.span("others"))
    named = [land for land in _BETWEEN_LANDS.split(match["others"]) if land.strip(" .")]
    known = reading.codes_in(others, "country")
    are_lands = 1 < len(named) <= len(known) + 1 and all(len(land.split()) <= _LONGEST_LAND for land in named)
    return Span(span.start, others.start) if are_lands else span


#: So many words a country has at most: "the United Kingdom".
_LONGEST_LAND: Final = 3


#: In what area a place is, in brackets behind it: "Kalni (Upes rajons)".
_DISTRICT: Final = re.compile(r"\s(?:rajons|apriņķis|novads|pagasts|rajonas|apskritis|seniūnija|maakond|vald|[Dd]istrict|[Cc]ounty)$")


def body_of_item(reading: Reading, span: Span) -> Body | None:
    """The body that an item of a list names, without number, role, country, address and site around it; None for no name."""
    span = _without_other_lands(reading, span)
    text = reading.words(span)
    if _SEVERAL.search(text):
        return None
    start, end = 0, len(text)
    role: tuple[NamedNode, Span] | None = None
    country: tuple[NamedNode, Span] | None = None
    if numbering := _NUMBERING.match(text):
        start = numbering.end()
        if numbering[0].lstrip().startswith("LP"):
            role = (LEAD, Span(span.start, span.start + start))
    if text.startswith("PSV ", start):
        start += len("PSV ")  # what kind of applicant it is: a body of the public sector
    if reading.language == "en" and _PERSON_FROM.fullmatch(text, start) and not holds_head(text[start:]):
        return None
    if reading.language == "en" and text.startswith("the ", start):
        start += len("the ")
    if reading.language == "en" and (of_kind := KIND_IN_LIST.match(text, start)):
        if (from_land := reading.lexicon.country(ADJECTIVES.get(of_kind["land"] or "", ""))) is not None:
            country = (from_land, Span(span.start + of_kind.start("land"), span.start + of_kind.end("land")))
        start = of_kind.end()
    if label := re.match(r"([^–:,()-]{4,40}?)(?:\s*[–:-]\s+|\s{2,})(?=\S)", text[start:]):
        part = reading.lexicon.code_of(label[1], "role", reading.language) or reading.lexicon.field(label[1], reading.language)
        if part is not None and part.value.startswith(PREFIXES["role"]):
            role = (part, Span(span.start + start, span.start + start + len(label[1])))
            start += label.end()
    if (first := _ROLE_FIRST.match(text, start)) and (part := reading.lexicon.code_of(first[1], "role", reading.language)) is not None:
        role = (part, Span(span.start + start, span.start + first.end(1)))
        start = first.end()
    if (sent := _PARTNER_FROM.match(text, start)) is not None:
        whose = Span(span.start + start, span.start + sent.end("land"))
        origin = reading.lexicon.country(ADJECTIVES.get(sent["land"], "")) or country_at(reading, whose)
        if origin is not None:
            country, start = (origin, whose), sent.end()
    if (side := side_first(reading, span.start + start, span.end)) is not None:
        country, start = side[0], side[1] - span.start
    elif (
        (before := _COUNTRY_BEFORE.match(text, start))
        and (land := country_at(reading, Span(span.start + start, span.start + before.end(1))))
        and not (
            before[1].endswith("s") and reading.lexicon.country(text[before.end() :].split()[0]) is not None
        )  # "Latvijas - Igaunijas institūts"
    ):
        country = (land, Span(span.start + start, span.start + before.end(1)))
        start = before.end()
    if grouped := re.match(
        rf"([{UPPER}][^\W\d_]+(?:\s(?:and\s)?[{UPPER}][^\W\d_]+)*)\s*\(([^()]{{6,}})\)$", text
    ):  # "Armenia (University of X)"
        land = country_at(reading, Span(span.start, span.start + grouped.end(1)))
        is_in_words = " " in grouped[1] and _OTHER_NAME.match(grouped[2]) is not None  # "Hill Land (Biedrība “Kalnu zeme”)"
        if _DISTRICT.search(grouped[2]):
            end = grouped.end(1)
        elif land is not None or (
            not is_in_words
            and not _ends_in_head(grouped[1])
            and any(body.span.start >= span.start + grouped.start(2) and body.span.end <= span.end for body in reading.bodies)
        ):
            country = (land, Span(span.start, span.start + grouped.end(1))) if land is not None else None
            start, end = grouped.start(2), grouped.end(2)
    if amount := _AMOUNT_LAST.search(text, start, end) or _WHAT_IS_SAID.search(text, start, end):
        end = amount.start()
    if (behind := _ROLE_LAST.search(text)) and (part := reading.lexicon.code_of(behind[1], "role", reading.language)) is not None:
        role = (part, Span(span.start + behind.start(1), span.start + behind.end(1)))
        end = behind.start()
    elif rest := _GOES_ON.search(text, start, end):
        end = rest.end("land") if rest["land"] else rest.start()
    for found in (*addresses_in(text), *emails_in(text)):
        if start < found.span.start < end:
            end = found.span.start
    if trailing := re.search(r"[,;]?\s+(?:un|and|ir|ja)\s*[,;]?$", text[start:end]):
        end = start + trailing.start()
    if others := _OTHERS_TOO.search(text[start:end]):
        end = start + others.start()
    if (clause := _CLAUSE.search(text, start, end)) and holds_head(text[start : clause.start()]):
        end = clause.start()
    if (person := person_behind(text[start:end])) is not None:
        end = start + person
        if (seat := _SEAT_TAIL.search(text, start, end)) and _ends_in_head(text[start : seat.start()]):
            end = seat.start()
    if unit := _UNIT_TAIL.search(text, start, end):
        end = unit.start()
    if company := _IN_COMPANY.search(text, start, end):
        end = company.start()
    if (other := _OTHER_LABEL.search(text, start, end)) and _ends_in_head(text[start : other.start()]):
        end = other.start()
    changed = True
    while changed:
        changed = False
        piece = text[start:end].rstrip(" .,;:–—-/\t|(")
        end = start + len(piece)
        if tail := _ROLE_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            part = reading.lexicon.code_of(tail[1].strip(" .,"), "role", reading.language) or _role_in(reading, inner)
            part = part or (LEAD if tail[1].casefold() in _LEADS else None)
            land = None if _are_initials(text[start : tail.start()], tail[1]) else country_at(reading, inner)
            if land is None and part is not None and "," in tail[1]:  # "(Lithuania, lead partner)"
                for inside in re.finditer(r"[^\s,][^,]*", tail[1]):
                    spot = Span(inner.start + inside.start(), inner.start + inside.end())
                    if (named := country_at(reading, spot)) is not None:
                        country = (named, spot)
            elif land is None and "," in tail[1]:  # "(Vilnius, Lithuania)"
                place, _, last = tail[1].rpartition(", ")
                is_told = _is_one_name(place) or _is_abbreviation(place) or _KIND_IN_BRACKETS.fullmatch(place) is not None
                is_told = is_told or (_FULL_NAME.fullmatch(place) is not None and _ends_in_head(text[start : tail.start()]))
                inner = Span(inner.end - len(last), inner.end) if last and is_told else inner
                land = country_at(reading, inner)
            if (
                part
                or land
                or _OTHER_NAME.match(tail[1])
                or _says_where(text[start : tail.start()], tail[1])
                or _is_abbreviation(tail[1])
                or re.match(r"(?:www|http|turpmāk|reģ)", tail[1])
                or _is_one_name(tail[1])
                or _PERSONS.match(tail[1])
                or _has_land_before(reading, span, text, start, tail.start())
            ):
                role = (part, inner) if part else role
                country = (land, inner) if land else country
                end = tail.start()
                changed = True
                continue
        if (house := _HOUSE.search(text, start, end)) and _is_house(house[0].lstrip(" ,")):
            country = land_of_address(reading, Span(span.start + house.start(), span.start + end)) or country
            end, changed = house.start(), True
            continue
        if tail := _ADDRESS_TAIL.search(text, start, end):
            is_person = _NAME_AND_SURNAME.fullmatch(text, start, tail.start()) and not _ends_in_head(text[start : tail.start()])
            if is_person and _CONTACT.match(tail[0]):
                return None  # a person's card
            country = land_of_address(reading, Span(span.start + tail.start(), span.start + tail.end())) or country
            end = tail.start()
            changed = True
            continue
        if tail := _ROLE_BEHIND.search(text, start, end) or _ROLE_APPOSED.search(text, start, end):
            said = tail.lastindex or 0
            inner = Span(span.start + tail.start(said), span.start + tail.end(said))
            if (part := reading.lexicon.code_of(tail[said], "role", reading.language)) is not None:
                role, end, changed = (part, inner), tail.start(), True
                continue
        if (tail := _REMARK.search(text, start, end)) and _ends_in_head(text[start : tail.start()]) and not holds_head(tail[0]):
            end, changed = tail.start(), True
            continue
        if network := _NETWORK_OF.search(text, start, end):
            inner = Span(span.start + network.start(1), span.start + network.end(1))
            country = country or ((land, inner) if (land := country_at(reading, inner)) is not None else None)
            break  # the country tells which of the forums it is
        if tail := _IN_COUNTRY.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            bare = text[start : tail.start()].rstrip()
            if (land := country_at(reading, inner)) is not None and (_ends_in_head(bare) or bare[-1:] in CLOSE):
                country = (land, inner)
                if " in " in tail[0] or tail[1][-1] in "āēī" or reading.language != "en":
                    end, changed = tail.start(), True
                    continue
        if tail := _FROM_TAIL.search(text, start, end):
            said = tail.lastindex or 0
            inner = Span(span.start + tail.start(said), span.start + tail.end(said))
            if (land := country_at(reading, inner)) is not None or (country is not None and said == 1):
                country = country or (land, inner) if land is not None else country
                end, changed = tail.start(), True
                continue
        if tail := _COUNTRY_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            if (land := country_at(reading, inner)) is not None:
                country = (land, inner)
                end = tail.start()
                changed = True
                if (
                    (town := _TOWN_TAIL.search(text, start, end))
                    and _is_whole_before(text[start : town.start()])
                    and not holds_head(town[0])
                ):
                    end = town.start()
    name = text[start:end].strip(" .,;:–—-\t|")
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")].rstrip(" ,;–—-")
        if reading.lexicon.country(name) is not None:
            return None
    if not name or _OF_LANDS.fullmatch(name) or is_card(name) or reading.lexicon.code_of(name, "country", reading.language) is not None:
        return None
    at = span.start + start + text[start:end].index(name)
    if _DOTTED_FORM.search(name) and reading.text.startswith(".", at + len(name)):
        name += "."
    if (shorter := _before_place(reading, at, name)) is not None:
        name = shorter
    tells_kind = reading.language == "en" or _KIND_OF_ORGANISATION.match(name) is not None
    if tells_kind and (kind := _KIND_AND_NAME.match(name)) and " " in kind[1].strip() and name[-1] in CLOSE:
        at, name = at + kind.end(1) + 1, name[kind.end(1) + 1 : -1]  # "public organization “X”": what it is, and its name
    if (firm := _FIRM_OF_LAND.match(name)) and (land := country_at(reading, Span(at, at + firm.end("land")))) is not None:
        country = country or (land, Span(at, at + firm.end("land")))
        at, name = at + firm.start("name"), firm["name"]
    place = Span(at, at + len(name))
    if not is_name(reading, name) or _is_class(name, reading.language):
        return None
    if (within := COUNTRY_INSIDE.search(name)) and _ends_in_head(name):
        spot = Span(place.start + within.start(1), place.start + within.end(1))
        if (land := country_at(reading, spot)) is not None:
            name, country = name[: within.start()] + name[within.end() :], country or (land, spot)
    name = _EARLIER.sub("", name)
    name = _OF_MANY.sub(lambda match: _ONE_OF_MANY[match[1]], name)
    known = known_body(reading, place)
    if known is None and _role_in(reading, place) is not None and len(name.split()) <= 4 and not holds_head(name):
        return None  # "Project partner marker"
    if known is None and _is_abbreviation(name):
        name = reading.once(abbreviations).get(name, name)
    return Body(place, name, known, country, role)


#: A firm by its country, and its name: "Igaunijas uzņēmums “Upe”", "Estijos įmonė „Upe“", "Läti ettevõte „Upe“".
_FIRM_OF_LAND: Final = re.compile(
    rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:[{LOWER}]+\s)?(?:uzņēmum|kompānij|firm|įmon|bendrov|kompanij|ettevõ)[^\W\d_]{{1,4}}"
    rf"\s[{OPEN}](?P<name>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,90}})[{CLOSE}]$"
)
#: A legal form in letters with dots, the last of which belongs to it, too: "Hill S.R.L.".
_DOTTED_FORM: Final = re.compile(r"\w\s(?:[A-Z]\.){1,3}[A-Z]$")
#: "LATVIA: Kalni Planning Region", "Latvia – Kalni Museum", "Lätist Upe vald", "Lietuvas “Kalni”".
_COUNTRY_BEFORE: Final = re.compile(
    rf"([^\W\d_]{{4,}})(?::|\s[–—-](?=\s[{UPPER}{OPEN}])|(?<=[sl]t)(?=\s[{UPPER}])|(?=\s[“„\"«][^“”„\"«»]+[”“\"»]$))\s+(?=\S)"
)
#: From which side those are who follow: "no Lietuvas puses", "from Lithuania –", "iš Lenkijos Respublikos –", "Läti poolt".
_SIDE_FIRST: Final = re.compile(
    rf"(?:(?:no|from|iš)\s(?:the\s)?(?P<land>(?:Republic\sof\s)?[{UPPER}][^\W\d_]+(?:\s(?:Republikas|Respublikos))?)"
    rf"(?:\s(?:puses|pusės|side))?(?:,|:|\s[–—-])?|(?P<other>[{UPPER}][^\W\d_]{{3,}})\spool(?:e?l)?t)"
    rf"\s+(?=[{OPEN}{UPPER}])"
)


def side_first(reading: Reading, start: int, end: int) -> tuple[tuple[NamedNode, Span], int] | None:
    """The country from whose side those are who follow, if a passage begins with it, and where they begin."""
    side = _SIDE_FIRST.match(reading.text, start, end)
    if side is None:
        return None
    place = Span(*side.span("land" if side["land"] else "other"))
    country = reading.lexicon.country(ADJECTIVES.get(reading.words(place), "")) or country_at(reading, place)
    return ((country, place), side.end()) if country is not None else None


#: Others, whom a list does not name, behind its last name.
_OTHERS_TOO: Final = re.compile(
    r"\s+and\s(?:its|their)\s(?:\w+\s)?(?:branches|units|members|divisions)[.;,]?$|\s+un\s(?:tās?|to|tā)\s(?:\w+\s)?(?:filiāles|struktūrvienības|nodaļas)[.;,]?$|"
    r"\s+(?:un|and|ir|ja)\s+(?:vēl\s|dar\s|veel\s)?(?:\d{1,2}|[^\W\d_]{3,9})\s(?:(?:more|other|further|additional|citi(?:em)?|kiti|muud|teist)\s)?(?:project\s)?partner[^\W\d_]*$|"
    r"\s+(?:un|and|ir|ja)\s+(?:vēl|citi|citas|other|others|kiti|kt\.?|teised|muud)(?!\w).*$|(?<=\)) (?:and|as well as) [a-z]+(?: [a-z]+)*$"
    r"|\s+(?:ir|bei)\s+(?:konsultuojan|prižiūrin|atsakin)[^\W\d_]+\s(?:institucij|įstaig|organizacij)[^\W\d_]+\s.*$"
    r"|,?\s(?:u\.\s?c\.?|etc\.?|jt\.?)(?:\spartner\w*)?(?:\s\([^()]*\bpartner[^()]*\))?\s*$"
)
#: A clause behind a name: ", in order to", ", which".
_CLAUSE: Final = re.compile(r",\s+(?:lai|kas|kuri|kura|kurā|kur|which|that|bet|kuris|kurie|kes|mis)\s")
#: What follows a name in an item of a list: whom the body works with, its role, a remark.
_IN_COMPANY: Final = re.compile(
    r"(?<=\w|[”“\"»]),?\s+(?:vadošā iestāde|atbildīgā iestāde|project partner|sadarbīb[āa] ar|kopā ar|in cooperation with|"
    r"together with|along with|alongside|kartu su|koostöös)\s.*|\s(?:sadarbībā|kopā)(?:\sar)?$",
    re.IGNORECASE,
)
#: Another label behind a name, with the name that it has: "Upės muziejus, programos valdytoja – Kalnų agentūra".
_OTHER_LABEL: Final = re.compile(
    rf"(?:,\s(?:o\s|bet\s|aga\s|and\sthe\s)?|,?\s(?:un|ir|ja|and)\s(?:the\s)?)[{LOWER}]{{4,}}(?:\s[^\W\d_]+){{0,3}}(?:\s[–—-]|:)\s(?:[{UPPER}][^\W\d_]+\s\S|[{UPPER}]{{2,}}\s|[{OPEN}]).*$"
)
#: The role right before a name: "Vadošais partneris Kalnu biedrība", "Coordinating beneficiary Hill Agency".
_ROLE_FIRST: Final = re.compile(
    rf"((?:[^\W\d_]+\s){{1,2}}[Pp]artner(?:is|ė|e)?|[^\W\d_]{{3,}}partner|[^\W\d_]+\s[Bb]eneficiary)\s+(?=[{OPEN}{UPPER}]|[{LOWER}]+\s[{OPEN}])"
)
#: The role behind an address, at the end of an item: "(https://…) – lead partner".
_ROLE_LAST: Final = re.compile(r"(?:(?<=[)/\w])\s|(?<=\)))[–—-]\s([^\W\d_]+(?:\s[^\W\d_]+){0,2}?)(?:\sof\sthe\sproject)?\s*$")
#: What the sentence goes on with behind a name: "(Latvia) – met", "from Latvia - built a bridge", "– kopīgi izveidos taku".
_GOES_ON: Final = re.compile(
    rf"(?:(?<=\w\))\s[–—]|(?<=\sfrom\s)(?P<land>[{UPPER}]\w+)\s[–—-])\s[{LOWER}][^()]*$"
    rf"|(?<=[\w{CLOSE}])\s[–—]\s(?:kop(?:ā|īgi)|strādā|izveid|īsteno|realizē|plāno|will|are|have|jointly|together|work|kartu|drauge|įgyvendin"
    r"|teevad|viivad|loovad|üheskoos)[^()]*$"
)
_ROLE_BEHIND: Final = re.compile(r"\s[–—-]\s*([^–—()\[\]]{4,40})$")
#: The role right behind a name: "Kalnu biedrība projekta vadošais partneris".
_ROLE_APPOSED: Final = re.compile(
    r"(?<=\w|[”“\"»])\s(?:(?:(?:acting\s|serving\s)?as\s(?:the\s|a\s)?|being\s(?:the\s|a\s)?|kā\s|kaip\s)?"
    r"((?:projekta\s)?vadošais partneris|lead partner|juhtpartner|pagrindinis partneris)"
    r"|(?:as\s(?:the\s|a\s)?|kā\s|kaip\s)((?:project\s|projekta\s|sadarbības\s)?partner(?:is|ė)?))$",
    re.IGNORECASE,
)
#: The unit of a body that does the work, told to be one: "Kalnu universitāte, struktūrvienība Augu institūts".
_UNIT_TAIL: Final = re.compile(r",\s(?:struktūrvienība|struktūrinis padalinys|padalinys|struktuuriüksus|unit)\s")
#: A seat of a body in one region, between its name and a person's: ", Hill regional administration".
_SEAT_TAIL: Final = re.compile(rf",\s[{UPPER}][\w-]+\s(?:regional|region|district|county)\s(?:administration|office|branch|department)$")
_REMARK: Final = re.compile(rf",\s+[{LOWER}][^,()“”\"„]{{3,50}}$")


def _ends_in_head(text: str) -> bool:
    words = list(tokens_of(text))
    return bool(words) and any(head_of(words[-1].folded, language) for language in ALL_LANGUAGES)


#: Several of a kind before the name of one: "filiālēm “Kalni” un …", and what each of them is.
_ONE_OF_MANY: Final = {
    "filiālēm": "filiāle", "nodaļām": "nodaļa", "biedrībām": "biedrība", "skolām": "skola", "uzņēmumiem": "uzņēmums",
    "nodibinājumiem": "nodibinājums", "organizācijām": "organizācija", "aģentūrām": "aģentūra", "kooperatīviem": "kooperatīvs",
}  # fmt: skip
_OF_MANY: Final = re.compile(rf"\b({'|'.join(_ONE_OF_MANY)})(?=\s[{OPEN}])")


#: What a body was called before, in brackets inside its name: "Kalnu novada (iepriekš Upes) pašvaldība".
_EARLIER: Final = re.compile(r"\s\((?:iepriekš|agrāk|bijus|tagad|formerly|now|earlier|buv|anksčiau|endine|varem)[^()]*\)(?=\s)")


def _is_class(name: str, language: str) -> bool:
    """Whether a list item means many bodies of a kind: "Latvijas pašvaldības", "izglītības iestādes"."""
    if language != "lv" or name[-1] in CLOSE:
        return False
    word = name.split()[-1]
    head = head_of(fold(word), language)
    if head is None:
        return False
    one = heads_of(language).get(head, word.casefold())
    return (
        one != word.casefold()
        and re.search(r"(?:as|es)$" if one.endswith("e") else r"(?:as|es|[^aeou]i)$", word.casefold()) is not None  # "domi" is one
        and "pils" not in word.casefold()
        and not any(word.casefold() in heads_of(other).values() for other in ALL_LANGUAGES if other != language)
    )


def _before_place(reading: Reading, at: int, name: str) -> str | None:
    """A body's name without the place that says where it is ("ministrija Rīgā"); None if there is none."""
    for body in reading.bodies:
        if body.span.start == at and body.span.end < at + len(name):
            rest = reading.text[body.span.end : at + len(name)]
            if re.fullmatch(rf"\s+[{UPPER}][^\W\d_]+(?:[āēīū]|ās|ēs|os|\s(?:novad|pagast|rajon)ā|\spilsētā)", rest):
                return reading.words(body.span)
    return None


def _are_initials(name: str, bracket: str) -> bool:
    """Whether brackets hold the initials of a name in some order, and no country: "University of Latvia (LU)"."""
    return len(bracket) == 2 and sorted(bracket) == sorted(word[0] for word in name.split() if word[0].isupper())


def _is_one_name(text: str) -> bool:
    """A single word with a capital, as the name of a country or a town is."""
    return re.fullmatch(rf"(?:St\.\s?)?[{UPPER}][^\W\d_]{{3,}}(?:[\s-][{UPPER}][^\W\d_]+)?", text.strip()) is not None


def _has_land_before(reading: Reading, span: Span, text: str, start: int, end: int) -> bool:
    """Whether a country stands behind a comma before brackets, which then hold the name in its own language: "A, Somija (Terveyden …)"."""
    land = _COUNTRY_TAIL.search(text, start, end)
    return land is not None and country_at(reading, Span(span.start + land.start(1), span.start + land.end(1))) is not None


def _is_whole_before(name: str) -> bool:
    """Whether a name can be whole before a comma and the town in which it is: it ends in its head, or is no body of several fields."""
    return _ends_in_head(name) or (" " in name.strip() and _OF_SCIENCE.search(name) is None)


def _is_abbreviation(text: str) -> bool:
    """Whether brackets hold capitals and figures, or one short word that begins and ends with a capital: "DU", "ViA"."""
    return re.fullmatch(rf"[{UPPER}0-9/. -]{{2,12}}|[{UPPER}][^\W\d_]{{1,5}}[{UPPER}]", text.strip()) is not None


def _role_in(reading: Reading, span: Span) -> NamedNode | None:
    roles = reading.codes_in(span, "role")
    return roles[0].concept if roles else None


#: Where two cells ran together.
_SEAM: Final = re.compile(rf"\s(?:un|and|ir|ja|ning)[{UPPER}]|[{LOWER}]{{3}}[{UPPER}][{LOWER}]{{2}}.*\s|EUR[{UPPER}]")


#: Words that stand in sentences and in no name of a body; in Estonian "on" is "is", in Lithuanian "ir" is "and".
_VERBS: Final = frozenset(
    "ir tiek tika tiks īsteno realizē piedalās kas kurš kura kuri kā kaip is are will was were acts works implements leads yra buvo".split()
)
_VERBS_OF: Final = {"et": _VERBS | {"on"}, "lt": _VERBS - {"ir"}}


#: Latvian infinitives, as sentences have them and names do not.
_INFINITIVE: Final = re.compile(rf"\b[{LOWER}]{{3,}}(?:ēt|īt|āt|inot)\b")
#: What kind of body it is, in small letters, and its name: "kultūras centru „Upe”", "public organization “The Mill”".
_KIND_AND_NAME: Final = re.compile(rf"((?:[{LOWER}]+\s){{1,4}})[{OPEN}]")


#: The same in Latvian, where it is no legal form: "labdarības organizācija “Upe”".
_KIND_OF_ORGANISATION: Final = re.compile(rf"(?:[{LOWER}]+\s){{1,2}}organizācija\s(?=[{OPEN}])")
#: The same before a name without quotes, in the nominative: "uzņēmumu apvienība Rocca di Cerere".
_KIND_AND_CAPITAL: Final = re.compile(rf"((?:[{LOWER}]+\s){{0,4}}[{LOWER}]+(?:a|e|s|š|is|us|as|ė))\s[{UPPER}]")


#: How lines begin that lead to another page, or speak of the project.
_NO_NAMES: Final = ("Project ", "Read more", "More about", "Vairāk par", "Plašāk", "Loe lähemalt", "Skaityti", "WITHDRAWAL")


#: A given name, a surname and a place: "Ani Kalns from Ruritania".
_PERSON_FROM: Final = re.compile(rf"(?:[{UPPER}][^\W\d_A-Z]+\s){{2}}from\s[{UPPER}]\w+")


def is_name(reading: Reading, name: str) -> bool:
    """Whether a list item can be the name of a body: it begins like one, is neither a sentence nor a person's card."""
    words = name.split()
    if not 1 <= len(words) <= 18 or len(name) < 2 or sum(character.isalpha() for character in name) < 2:
        return False
    if not re.match(rf"[{UPPER}{OPEN}]", name) and not re.match(
        r"(?:biedrība|nodibinājums|asociācija|fonds|asociacija|v/a|p/a|z/s|pašvaldības|valsts|aģentūra)\b", name
    ):
        kind = _KIND_AND_NAME.match(name) or _KIND_AND_CAPITAL.match(name)
        if kind is None or not _ends_in_head(kind[1]):
            return False
    if name.startswith(_NO_NAMES) or re.search(r"\bprogram(?:m\w*|me|a|os)?$", name, re.IGNORECASE) or fold(name).startswith(NO_BODIES):
        return False
    if reading.language == "et" and AMONG_MANY.search(name):
        return False
    if reading.language == "lv" and (_INFINITIVE.search(name) or words[-1] == "ietvaros"):
        return False
    if _SEAM.search(name) or reading.lexicon.field(name, reading.language) is not None:
        return False
    if _PERSONS.search(name) or is_worker(name) or re.search(r"\d{5,}|[!?]|\bNr\.|\d%|@|\bEUR\b|€", name):
        return False
    if re.search(rf"[.:]\s+[{UPPER}]\w+\s+\w+\s+\w+", name) and len(words) > 9:
        return False
    verbs = _VERBS_OF.get(reading.language or "", _VERBS)
    return verbs.isdisjoint(
        word.casefold().rstrip(".,;:") for at, word in enumerate(words) if word.islower() or (not at and reading.language != "en")
    )
