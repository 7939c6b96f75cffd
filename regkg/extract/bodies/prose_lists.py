"""Lists of bodies in running text, by the words that open them: where they end, and whether their items look like names of bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from regkg.extract.bodies.bodies import TWO_OWNERS
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import heads_name
from regkg.extract.bodies.english import joins_fields, joins_things
from regkg.extract.bodies.enumerations import DASH_ENDS, MOST_ITEMS, NO_SUBJECT, with_shared_head, with_sides
from regkg.extract.bodies.list_items import items_of
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import ALL_LANGUAGES, CLOSE, head_of, holds_head
from regkg.extract.text.names import is_base
from regkg.extract.text.persons import is_person, person_before
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, tokens_of
from regkg.model import Span
from regkg.nominative import nominative as base_of

#: A clause, a dash, another sentence.
_OTHER_CLAUSE: Final = (
    r",?\s(?:kas|kuri|kuras|kurš|kura|kuru|kelle|kes|mis|mille|which|that|who|whose|kuris|kurie|kurios)\s"
    r"|,\s(?:savukārt|bet|while|but|tačiau|o|kuid|aga)\s|"
    rf"{DASH_ENDS}"
    r"|(?<=\w{3})[.!?]\s(?![(x])"  # "Hill Mill Ltd. (Estonia)", the bracket perhaps hidden
)
#: The role of a body behind its name: "A (Latvia) – coordinator of the project".
_ROLE_BEHIND: Final = (
    r"\s[–—]\s(?:the\s)?(?:project\s)?(?:coordinator|lead(?:ing)?\s(?:partner|beneficiary)|vadošais|juhtpartner|koordinat)"
)
#: Where a list within a sentence ends.
_LIST_ENDS: Final = re.compile(rf"(?!{_ROLE_BEHIND})(?:{_OTHER_CLAUSE}|;)")
_FEWEST_NAMED: Final = 3
_MOST_WORDS: Final = 9
_LONGEST: Final = 14
#: A quotation that is not closed: a name that the end of its passage cuts.
_LEFT_OPEN: Final = re.compile(r"[“„«][^”“»]*$")
#: A name that ends with a common noun in the nominative, as Estonian ones do: "Rannu tuletorn".
_NAMED_PLACE: Final = re.compile(r"[A-ZÕÄÖÜ][^\W\d_]+(?:[ -][^\W\d_]+)* [^\W\d_]*(?:veski|torn|jaam|vabrik|raudtee|mõis|loss|kirik|sadam)")


def named_list(reading: Reading, span: Span) -> list[Body]:
    """The bodies of a list of at least three to the end of its clause, where words before it say what they are.

    "partnerid on: Lubja veski, SA Kivimuuseum, Rannu tuletorn (Läti) ja Uue vald, kes …" are four; each item must look like
    a name and most of them like that of a body. A last name that the end of the page cuts is left out.
    """
    words = reading.words(span)
    if (stop := _LIST_ENDS.search(words)) is not None:
        words = words[: stop.start()]
    items = items_of(reading, Span(span.start, span.start + max(len(words), 1)))
    if items and _LEFT_OPEN.search(reading.words(items[-1])):
        items.pop()
    if reading.language == "lv" and any(NO_SUBJECT.search(reading.words(item)) for item in items):
        return []
    shared = with_shared_head(reading, items)
    bodies = [body for item in items for body in shared.get(item, [body_of_item(reading, item)])]
    found = with_sides(reading, [body for body in bodies if body is not None])
    if not _FEWEST_NAMED <= len(found) == len(bodies) <= MOST_ITEMS:
        return []
    if any(len(body.name.split()) > _MOST_WORDS or body.name[0].islower() or ": " in body.name for body in found):
        return []
    if any(is_person(body.name) for body in found):
        return []  # a list of guests
    telling = sum(
        body.country is not None or heads_name(reading, body.name) or _NAMED_PLACE.fullmatch(body.name) is not None for body in found
    )
    return _without_torn(reading, found) if 5 * telling >= 3 * len(found) else []


def _without_torn(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """Bodies of a list without those that may be halves of one name, where most have a country: "A (Italy), Sola B, Visja C (Slovenia)"."""
    torn: set[Span] = set()
    if 2 * sum(body.country is not None for body in bodies) > len(bodies):
        for body, behind in pairwise(bodies):
            if body.country is None and behind.country is not None and not _tells(reading, body):
                torn |= {body.span, behind.span}
    return [body for body in bodies if body.span not in torn]


#: Where a list ends that a verb or a role opens: at a clause, at another verb, at what is said of all of them.
_OPENED_ENDS: Final = {
    "lv": r"\s(?:ir|tiek|tika|tiks|būs|bija|īsteno\w*|realizē\w*|piedal\w+|strādā\w*|darboj\w+|kopā|kopīgi|sadarb(?:ībā|ojoties|ojas)|ar"
    rf"|lai|no|pie|kā(?! arī)|projekt\w+|līdz|kopš|gan(?=\s[{LOWER}]))(?!\w)",
    "en": r"\s(?:is|are|was|were|will|has|have|had|which|who|that|in (?:close )?(?:cooperation|partnership|order)|together|jointly"
    r"|as (?:a|the)|with|within|under|to|during|since|until|by|through|from(?=\s\d)|in(?=\s(?:\d|[a-z]))|on|this|their)(?!\w)",
    "lt": r"\s(?:yra|buvo|bus|kartu|drauge|su|siekdam\w+|bendradarb\w+|įgyvendin\w+|vykd\w+|iš|nuo|iki|projekt\w+|kad)(?!\w)",
    "et": r"\s(?:on|oli|koos|koostöös|et|eesmärgiga|viivad|viib|projekt\w*|alates|kuni|kelle|mille)(?!\w)",
}
#: "and it", which says something else.
_NEW_CLAUSE: Final = (
    r",?\s(?:un|ir|ja|ning|and|bet|aga)\s(?:tajā|tam|tas|tā|to|tos|tās|tiek|ir|jame|jį|jis|ji|jos|jie|selles|sellega|seda|see|nad|need"
    r"|it|its(?=\s[a-z])|they|there)\s"
    r"|(?:,\s(?:and\s)?|\sand\s)(?:involves|includes|brings|unites|has|is|was|are|runs|lasts|aims|covers|started|ended|will)\s"
    r"|,?\s(?:un|ir|ja|ning|and)\s(?:the\s|its\s)?(?:project\s|projekta\s|projekto\s|projekti\s)?partner[^\W\d_]*\s"
    r"|,\s(?:[^\W\d_]+\s){0,2}(?:juht)?partner[^\W\d_]*\s(?:[–—-]|ir|bija|yra|buvo|on|oli|olid|is|are|was|were"
    r"|(?:osale|tegutse)(?:b|vad|s|sid)|dalyvau[^\W\d_]+|piedal[^\W\d_]+)\s"
    r"|,\s(?:pirmais|pirmā|pēdējais|pēdējā|no kur(?:iem|ām)|the first|the last|of (?:whom|which)|pirmasis|esimene)\s"
)
#: What stands before the last name of a list; and the same right behind or before a name.
_AND: Final = {"lv": "un|kā arī", "en": "and|as well as", "lt": "ir|bei", "et": "ja|ning"}
_JOINED: Final = {language: re.compile(rf"\s(?:{joined})\s") for language, joined in _AND.items()}
_JOINED_TO: Final = {language: re.compile(rf"\s(?:{joined})\s*$") for language, joined in _AND.items()}
_JOINS_NAME: Final = {
    language: re.compile(rf"\s(?:{joined})\s(?:the\s|its\s)?(?=[{UPPER}“„\"]|(?:[{LOWER}/]+\s){{1,3}}x{{4}})")
    for language, joined in _AND.items()
}
_CLAUSE_ENDS: Final = {
    language: re.compile(rf"{_OTHER_CLAUSE}|{_NEW_CLAUSE}|;|:|[.!?]$|\n\n|(?:\s[–—])?{ends}") for language, ends in _OPENED_ENDS.items()
}
_IN_BRACKETS: Final = re.compile(r"\([^()\n]*\)|[“„«\"][^“”„«»\"\n]*[”“»\"]")


#: From where those of a list are and what they are, before their names: "Latvijas un Lietuvas organizācijas – ".
GROUP_FIRST: Final = (
    rf"(?:[{UPPER}][{LOWER}]+(?:,|\sun|\sir|\sja)?\s)*(?:[{LOWER}]+\s)?(?:organizācijas|iestādes|institūcijas|pašvaldības|partneri|uzņēmumi|skolas"
    r"|organizacijos|institucijos|savivaldybės|organisatsiooni|asutust|omavalitsust)\s?[–—:]\s"
)
_GROUP_FIRST: Final = re.compile(GROUP_FIRST)
#: Who is meant besides those of the list that follows: "Projektis osalevad | Eestist lisaks Mäe Vallavalitsusele | A, B ja C".
_BESIDES: Final = re.compile(rf"\s*(?:[{UPPER}][{LOWER}]+st\s)?(?:lisaks|peale)\s[^,;.\n]{{2,60}}?[{LOWER}]le\s(?=[{UPPER}])")

#: The noun that several municipalities share.
_GOVERNMENTS: Final = re.compile(r"(?:valla|linna)valitsused$", re.IGNORECASE)


def behind_besides(reading: Reading, start: int, end: int) -> int:
    """Where a list begins that a place opens, behind those besides whom it names others."""
    besides = _BESIDES.match(reading.text, start, end) if reading.language == "et" else None
    return besides.end() if besides is not None else start


def opened_list(reading: Reading, start: int, end: int) -> list[Body]:
    """The bodies of a list of at least two that a verb or a word for partners opens at a place: "Projektā piedalās | A, B un C.".

    Every item must look like a name and one of four tell that it is a body; as prose has it, the last one follows "and", unless each
    has its country.
    """
    language = reading.language
    if language not in _AND:
        return []
    group = _GROUP_FIRST.match(reading.text, start, end)
    start = group.end() if group is not None else start
    start = behind_besides(reading, start, end)
    words = _clause(reading.text[start:end], language)
    if not words.strip() or _TITLE_FIRST.match(words):
        return []
    goes_on = _JOINED[language].search(reading.text, start, min(end, start + len(words) + _BEHIND))
    is_cut = words.count(",") < _LONG and goes_on is None
    items = _parted_at_and(reading, items_of(reading, Span(start, start + len(words))), language)
    if items and _LEFT_OPEN.search(reading.words(items[-1])):
        items.pop()
    shared = with_shared_head(reading, items)
    if items and not shared and language == "et" and _GOVERNMENTS.search(reading.words(items[-1])):
        return []
    named = [body for item in items for body in shared.get(item, [body_of_item(reading, item)])]
    bodies = with_sides(reading, [body for body in named if body is not None])
    if not 2 <= len(bodies) == len(named) <= MOST_ITEMS or not all(_looks_named(reading, body) for body in bodies):
        return []
    if is_cut and not all(body.country is not None for body in bodies):
        return []
    if any(body.country is not None and is_person(body.name) for body in bodies):
        return []  # guests, each with the country from which they come
    if language == "lv" and any(person_before(body.name) is not None for body in bodies):
        return []  # persons, each with the body in which they work
    if all(_ONE_WORD.fullmatch(body.name) and body.known is None and body.country is None for body in bodies):
        return []  # "the joint project of Riga, Tallinn and Turku"
    telling = [body for body in bodies if _tells(reading, body)]
    persons = [body for body in bodies if body not in telling and _PERSON.fullmatch(body.name)]
    return bodies if 4 * len(telling) >= len(bodies) and len(telling) > len(persons) // 2 else []


#: A word with a capital, as names of towns are.
_ONE_WORD: Final = re.compile(rf"[{UPPER}][{LOWER}]+")
#: So far behind a list stands the "and" before those whom it only counts.
_BEHIND: Final = 14
#: So many commas make a list even where its end is cut off.
_LONG: Final = 3
#: Two words with capitals, as names of persons are, and many of places and bodies.
_PERSON: Final = re.compile(rf"[{UPPER}][{LOWER}]+\s[{UPPER}][{LOWER}]+")


#: A country that tells a network's bodies apart: "Forums – Latvija".
_LAND_BEHIND: Final = re.compile(
    rf"(?:(?<=orum)|(?<=orums)|(?<=orumas)) [–—-] [{UPPER}][^\W\d_]+(?=[,.]|\s(?:un|and|ir|ja)\s|$)"
    rf"|(?<=[ae]s) [–—] (?=[{UPPER}][{LOWER}]+\s)"  # "Kalnu – Upes reģions"
)
#: A quotation that opens the list and goes on without a mark: a title, which a verb has for its object.
_TITLE_FIRST: Final = re.compile(rf"\s*[“„«\"][^“”„\"«»\n]*[”“»\"]\s[{UPPER}]")


def _hidden(text: str, what: re.Pattern[str]) -> str:
    """A text with an x for each character of what a pattern finds, so that nothing ends or joins names there."""
    return what.sub(lambda match: "x" * len(match[0]), text)


def _to_end(text: str, hidden: str, *ends: re.Pattern[str]) -> str:
    """A text to where the first of some patterns ends it, as its hidden form tells."""
    for end in ends:
        if (stop := end.search(hidden)) is not None:
            hidden = hidden[: stop.start()]
    return text[: len(hidden)]


#: What a list says of one of its bodies, before it goes on: "A kā vadošais partneris, B", "A, kas dibināta pērn, kā arī B".
_ASIDE: Final = re.compile(
    r"\s(?:kā|as|kaip)\s(?:the\s)?(?:projekta\s|project\s|projekto\s)?(?:vadoš(?:ais|ā)|galven(?:ais|ā)|lead|pagrindin(?:is|ė)|vadovaujanti?s?)"
    r"\s(?:partner(?:is|e|ė)?|organizācija|organizacija|organi[sz]ation)(?=,)"
    r"|,\s(?:kas|kurš|kura|kuri|which|who|kuris|kes|mis)\s[^,;:()\n]{3,120}"
    r"(?=,\s(?:kā\sarī|un|as\swell\sas|and|taip\spat|bei|ir|ning|ja|samuti)\s)"
)


def _clause(text: str, language: str) -> str:
    """A text to where its clause ends, brackets and quotes apart."""
    hidden = _hidden(_hidden(_hidden(text, _IN_BRACKETS), _LAND_BEHIND), _ASIDE)
    return _to_end(text, hidden, _CLAUSE_ENDS[language], _COUNTED)


def _parted_at_and(reading: Reading, items: list[Span], language: str) -> list[Span]:
    """Items of a list in prose, the last one parted at the "and" that every such list has before its last name."""
    if not items or any(_JOINED_TO[language].search(reading.text[before.end : item.start]) for before, item in pairwise(items)):
        return items
    last = items[-1]
    if TWO_OWNERS.fullmatch(reading.words(last)) is not None:
        return items
    for match in reversed(list(_JOINS_NAME[language].finditer(_hidden(reading.words(last), _IN_BRACKETS)))):
        left, right = Span(last.start, last.start + match.start()), Span(last.start + match.end(), last.end)
        if _OF_FIELDS.search(reading.words(left)) and not holds_head(reading.words(right)):
            continue  # "Ministry of Upland Protection and Regional Growth"
        if joins_fields(reading.words(left), reading.words(right)) or (
            language == "en" and joins_things(reading.words(left), reading.words(right))
        ):
            continue  # "School of Politics and International Relations at the University of Dale"
        named = reading.words(right).replace(",", "")
        if heads_name(reading, named) or holds_head(named) or len(reading.words(right).split()) <= _SHORT:
            return [*items[:-1], left, right]
    return items


_SHORT: Final = 2
#: A body that is named after its fields of work.
_OF_FIELDS: Final = re.compile(r"(?:Ministry|Department|Institute|Faculty|School|Centre|Center|Museum|Agency|Office) (?:of|for) [^,]*$")


def _looks_named(reading: Reading, body: Body) -> bool:
    """Whether an item of a list can be a body's name: short, and no people of a body ("Kalnu universitātes pētnieki")."""
    name = body.name
    if len(name.split()) > _LONGEST or _TWO_NAMES.search(name) or (reading.language == "lv" and NO_SUBJECT.search(name) is not None):
        return False
    last = list(tokens_of(name))[-1]
    if body.known is not None or name[-1] in f"{CLOSE})" or not last.text.islower() or reading.language == "en":
        return True
    if _KIND_FIRST.match(name) is not None:
        return True
    if _NAMED_PLACE.fullmatch(name) is not None or any(head_of(last.folded, language) for language in ALL_LANGUAGES):
        return True
    return reading.language != "et" and not last.text.endswith(_MANY.get(reading.language or "", ()))


#: The legal kind of a body, before its name without quotation marks: "biedrība Upes draugi".
_KIND_FIRST: Final = re.compile(rf"(?:biedrība|nodibinājums|asociācija|asociacija|fonds|fondas|MTÜ|SA|VšĮ)\s[{UPPER}]", re.IGNORECASE)
#: What stands in no name.
_TWO_NAMES: Final = re.compile(r": |\s(?:as well as|kā arī|taip pat)\s")
#: How nouns end that are said of many, or stand in a genitive that no noun follows.
_MANY: Final = {"lv": ("i", "as", "es", "u"), "lt": ("ai", "iai", "os", "ės", "ų", "ys")}


def _tells(reading: Reading, body: Body) -> bool:
    """Whether an item of a list is a body by itself: known, with a country, a form, a quoted name or a noun that heads names."""
    return (
        body.known is not None
        or body.country is not None
        or heads_name(reading, body.name)
        or holds_head(body.name)
        or _NAMED_PLACE.fullmatch(body.name) is not None
    )


#: Where the list of those ends with whom somebody works: as lists do, at a verb, at the word for the project, at a clause.
_COMPANY_ENDS: Final = re.compile(
    rf"{_OTHER_CLAUSE}"
    r"|\s(?:ir|tiek|tika|tiks|has|have|had|will|is|are|was|were|yra|buvo|kopā|kopīgi|together|jointly|with a|to|projekt(?:u|ā|a|ą|o|e|i)"
    r"|the (?:joint )?project|(?:Eiropas|Latvijas) [^\W\d_]+ programm\w+"
    r"|(?:and )?(?:took|takes|held|holds|organi[sz]e[sd]|launch(?:ed|es)|start(?:ed|s)|began|begins|opened|signed|implement(?:s|ed)))(?!\w)"
    r"|,\s(?!(?:un|ar|kā arī|and|as well as|ir|su|bei|taip pat|ja|ning|with|(?:[^\W\d_]+\s){1,5}[“„\"«]"
    rf"|(?:biedrīb|nodibinājum|asociācij|fond|uzņēmum|aģentūr|valsts|pašvaldības|the)[^\W\d_]*)\s)(?=[^\W\d_{UPPER}])"
)
#: Those at the end of a list whom it only counts: "and five local governments", "un vēl četriem partneriem".
_COUNTED: Final = re.compile(
    r",?\s(?:un|kā arī|and|as well as|ir|ja|ning|bei)\s(?:with |ar |su )?(?:\d+|associated?|asociēt\w+|vēl|citi\w*|other|several|local"
    r"|regional|dar|kitais|vairāk\w+|(?:div|trij|trim|trīs|četr|piec|seš|septiņ|astoņ|deviņ|kaks|kolm|neli|viis|kuus|trys|keturi|penk)\w*"
    r"|two|three|four|five|six|seven|eight|nine|ten)\s.*$"
)


#: Those at the beginning whom it only counts: "21 municipalities of the region, among them".
_COUNTED_FIRST: Final = re.compile(
    r"\s*\d{1,3}\s[^–—:().,;\n]{3,60}?"
    r"(?:,\s(?:t\.\s?sk\.|tostarp|tai skaitā|tajā skaitā|including|among them|tarp jų|sealhulgas)\s|(?=[,.;]|$)[^\n]*)"
)


def company(reading: Reading, span: Span) -> list[Body]:
    """The bodies of a list behind "together with", to where it ends; none unless most of its items tell that they are bodies.

    "the museum „Upe” (Baltkrievija) has begun" is one; the words tell, since they can be brought to the nominative.
    """
    if (counted := _COUNTED_FIRST.match(reading.text, span.start, span.end)) is not None:
        if counted.end() >= span.end:
            return []
        span = Span(counted.end(), span.end)
    words = reading.words(_to_subject(reading, span))
    words = _to_end(words, _hidden(words, _ROUND), _COMPANY_ENDS, _COUNTED)
    if not words.strip():
        return []
    items = items_of(reading, Span(span.start, span.start + len(words)))
    if len(items) > MOST_ITEMS or (items and _LEFT_OPEN.search(reading.words(items[-1]))):
        return []
    shared = with_shared_head(reading, items)
    bodies = [(item, body) for item in items for body in shared.get(item, [body_of_item(reading, item)])]
    found = [body for item, body in bodies if body is not None and _tells_body(reading, body, reading.words(item))]
    return found if 5 * len(found) >= 3 * len(bodies) else []


#: The end of an accusative in Latvian, and a blank.
_OBJECT: Final = re.compile(r"[uio”“\"»)]\s$")


def _to_subject(reading: Reading, span: Span) -> Span:
    """What stands behind "with" to where the subject begins, a body in the nominative: "ar Upes skolu | Kalnu muzejs īsteno"."""
    if reading.language != "lv":
        return span
    subjects = (
        body.span.start
        for body in reading.bodies
        if span.start < body.span.start < span.end
        and _OBJECT.search(reading.text, span.start, body.span.start)
        and is_base(reading.words(body.span), reading)
    )
    return Span(span.start, next(subjects, span.end))


_ROUND: Final = re.compile(r"\([^()\n]*\)")
#: People of a body are not the body: "colleagues from the museum".
_PEOPLE_FROM: Final = re.compile(r"\b[a-z]+s from\b")


def _tells_body(reading: Reading, body: Body, printed: str) -> bool:
    """Whether a name in running text is a body's: known, or with a noun that heads names in a case that can be told."""
    if body.known is not None:
        return True
    if (
        _PEOPLE_FROM.search(body.name)
        or _TWO_NAMES.search(body.name)
        or len(body.name.split()) > _LONGEST
        or re.search(r"\d{4}", body.name)
        or not (heads_name(reading, printed) or holds_head(body.name))
    ):
        return False
    return reading.language == "en" or base_of(body.name, reading.language or "") is not None


def longer(found: Sequence[Body], other: Sequence[Body]) -> Sequence[Body]:
    """The longer of two readings of a list; of two equally long ones the one that knows roles.

    One that cuts a name of the first at an "and" is not longer: "Svētā Pētera un Pāvila draudze".
    """
    if any(sum(body.span.holds(part.span) for part in other) > 1 for body in found):
        return found
    is_richer = len(other) == len(found) and any(body.role for body in other) and not any(body.role for body in found)
    return other if len(other) > len(found) or is_richer else found
