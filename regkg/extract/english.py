"""Names of bodies in English: the head at the end ("Kalni Museum") or before "of" ("University of Kalni"), one name or two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from regkg.extract.drafts import Body
from regkg.extract.heads import CLOSE, OPEN, QUOTED, head_of, heads_of
from regkg.extract.persons import is_person
from regkg.extract.reading import Reading
from regkg.extract.tokens import UPPER, fold
from regkg.model import Span

#: Words that belong to no name, folded.
STOP: Final = frozenset(
    """
        project projects partner partners lead leading the a an and with by from in on at for to is are was were will
        has have together also between this that which where including programme programmes within under participating
        coordinated implemented managed led funding grant budget eur euro euros coordinator
        recently soon later now today tomorrow yesterday currently presently finally meanwhile already earlier previously successfully
        actively officially jointly however therefore thus altogether here additionally furthermore moreover then
    """.split()
)
#: Months and seasons, which belong to no name behind "In": "In May Hill Municipality started".
_MONTHS: Final = frozenset(
    "January February March April May June July August September October November December Spring Summer Autumn Winter".split()
)
#: A day before a month: "On 28 June Hill Municipality signed".
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
#: Adjectives of countries of Europe, with the letters of each.
ADJECTIVES: Final = {
    "Latvian": "LV",
    "Lithuanian": "LT",
    "Estonian": "EE",
    "Finnish": "FI",
    "Swedish": "SE",
    "Polish": "PL",
    "German": "DE",
    "Danish": "DK",
    "Norwegian": "NO",
    "Belarusian": "BY",
    "Russian": "RU",
    "Ukrainian": "UA",
    "Icelandic": "IS",
    "Czech": "CZ",
    "Slovak": "SK",
    "Slovenian": "SI",
    "Croatian": "HR",
    "Hungarian": "HU",
    "Romanian": "RO",
    "Bulgarian": "BG",
    "Greek": "GR",
    "Italian": "IT",
    "Spanish": "ES",
    "Portuguese": "PT",
    "French": "FR",
    "Dutch": "NL",
    "Austrian": "AT",
    "Irish": "IE",
}
_OF_LAND: Final = rf"(?:{'|'.join(ADJECTIVES)})"
_KINDS: Final = (
    "company|retailer|manufacturer|producer|operator|firm|enterprise|association|organi[sz]ation|society|foundation|agency|institution"
    "|cooperative|farm|club|network|partner|beneficiary"
)
#: What says before a name what kind of body it is: "the Finnish company", "its partner", "the non-profit organisation".
KIND: Final = rf"(?:{_OF_LAND}\s)?(?:[a-z][a-z-]+\s){{0,3}}?(?:{_KINDS}|NGO(?=\s[^\W\d_a-z]))(?:,\s(?:the\s)?|\s(?![“„\"«]))"
#: The same before a name in a list, with more nouns behind a country's adjective: "Norwegian research institute | Havet".
KIND_IN_LIST: Final = re.compile(
    rf"(?:(?P<land>{_OF_LAND})\s)?(?:(?!(?:in|of|by|for|with|to|from|as|or|and|is|are|was|were|which|who|that)\s)[a-z][a-z-]+\s){{0,3}}?"
    rf"(?:{_KINDS}|(?(land)(?:institute|university|centre|center|school|college|hospital|museum|theatre|library|community|town|city|parish"
    rf"|municipality)|(?!)))\s(?=[{UPPER}])"
)
_OWNER: Final = rf"[{UPPER}][\w’'-]+"
#: "A, B and C District Municipalities".
_SHARED_ENGLISH: Final = re.compile(
    rf"(?<![\w-])(?P<names>{_OWNER}(?:,\s(?:the\s)?{_OWNER})*),?\s+and\s+(?:the\s)?(?P<last>{_OWNER})\s"
    r"(?:(?:District|City|Regional|Town|Rural|County|Local|Park)\s)*(?P<head>Municipalities|municipalities|Councils|Universities|"
    r"Administrations|Libraries|Museums|Directorates|Planning Regions)(?!\w)"
)
#: "Administrations of A, B and C Municipal Districts of Latvia", "Universities of A and B".
_SHARED_OF: Final = re.compile(
    r"(?<![\w-])(?P<head>Administrations|Governments|Municipalities|Universities|Libraries|Museums|Chambers of Commerce)\sof\s(?:the\s)?"
    rf"(?P<names>{_OWNER}(?:,\s{_OWNER})*),?\sand\s(?P<last>{_OWNER})"
    r"(?P<area>\s(?:(?:Municipal|Rural|City)\s)?(?:Districts|Counties|Municipalities|Regions|Parishes|districts|counties))?"
    rf"(?:\sof\s(?P<land>{_OWNER}))?(?=[,.;:)]|\s(?![{UPPER}])|$)"
)
_ONE_ENGLISH: Final = {"ishes": "ish", "ies": "y", "s": ""}


def _one_of(words: str) -> str:
    """A noun in the plural as it is said of one: "Municipal Districts", "Counties"."""
    ending = next(ending for ending in _ONE_ENGLISH if words.endswith(ending))
    return words.removesuffix(ending) + _ONE_ENGLISH[ending]


def _with_head_before(reading: Reading) -> Iterator[Body]:
    """Bodies of which a list names the head once, before the first: "Administrations of A, B and C Municipal Districts"."""
    for match in _SHARED_OF.finditer(reading.text):
        at = match.start("names")
        spans = [Span(at + owner.start(), at + owner.end()) for owner in re.finditer(_OWNER, match["names"])]
        first, *others = [*spans, Span(*match.span("last"))]
        lands = reading.codes_in(Span(*match.span("land")), "country") if match["land"] else []
        if match["land"] and not lands:
            continue
        head = "Chamber of Commerce" if match["head"].startswith("Chambers") else _one_of(match["head"])
        area = _one_of(match["area"]) if match["area"] else ""
        places = {Span(match.start(), first.end): first} | {span: span for span in others}
        country = (lands[0].concept, lands[0].span) if lands else None
        for span, place in places.items():
            yield Body(span, f"{head} of {reading.words(place)}{area}", None, country)


def shared_heads(reading: Reading) -> list[Body]:
    """Bodies of which a list names the head once: "A and B District Municipalities"; the first ones stand where their own words do."""
    before = list(_with_head_before(reading))
    return [*before, *(body for body in _with_head_behind(reading) if not any(body.span.overlaps(other.span) for other in before))]


def _with_head_behind(reading: Reading) -> Iterator[Body]:
    for match in _SHARED_ENGLISH.finditer(reading.text):
        at = match.start("names")
        spans = [Span(at + owner.start(), at + owner.end()) for owner in re.finditer(_OWNER, match["names"])]
        last = Span(match.start("last"), match.end())
        if match["last"].endswith("ian") or reading.codes_in(last, "country"):
            continue
        spans = [span for span in spans if not reading.codes_in(span, "country") and not reading.words(span).endswith("ian")]
        if not spans:
            continue
        tail = reading.text[match.end("last") : match.start("head")] + _one_of(match["head"])
        for span in spans:
            yield Body(span, f"{reading.words(span)}{tail}")
        yield Body(last, f"{match['last']}{tail}")


_HEADS_OF: Final = (
    "University|Ministry|Municipality|City|Council|Regional Council|Institute|Academy|Association|Union|Centre|Center|Museum|Chamber|"
    "Department|Agency|Society|Federation|Region|County|Office|Board|Foundation|Bank|Port|Parish|College|School|Town|Administration|State|"
    "Directorate|Library"
)
#: English nouns behind which a quoted name makes a body: "Tourism association “X”".
_HEADS_OF_QUOTED: Final = (
    "Association|Foundation|Society|Union|Institute|Federation|Library|School|Company|Cooperative|Farm|Institution|Organisation|Organization|"
    "Club|Enterprise|Centre|Center|Community|Agency"
)
#: Nouns that head names only behind another word that tells what is meant.
_COMPOUND: Final = (
    "Research Station|Experimental Station|Fire Station|Culture House|Cultural House|Youth House|House of Culture|Neighbourhood Community|"
    "Rural Community|Local Community|Innovation Valley|Culture Palace|Nature Reserve Directorate|Botanical Garden|Botanic Garden"
)
#: A society of a science, in small letters behind a country's adjective: "the Ruritanian ornithological society".
_LEARNED: Final = r"[a-z]{4,}ical (?:society|association|union|foundation|institute|academy)(?!\w)"
#: What stands in small letters before the noun of such a body: "Hill district social service centre “River”".
_OF_KIND: Final = (
    "(?:district|city|county|town|parish|municipal|regional|local|rural|social|services?|care|day|cultural?|community|youth|children’s|family"
    "|health|rehabilitation|sports?|education(?:al)?|training|information|development|tourism|art|music|nature|women’s|senior|support|public"
    "|secondary|primary|basic|elementary|vocational|special)"
)
#: A place's area in small letters within a name: "Hill district Restoration Centre", "Dale city municipal authority Social Service".
_AREA_INSIDE: Final = "(?:district|city|town|county|parish)(?: municipal(?:ity)?(?: authority| administration)?)?"
#: What departments and institutes are "at": "Department of Law at Kalni University".
_WHOLES: Final = "University|Academy|University College|College"
_CAP: Final = rf"(?:St\.|[{UPPER}][\w’'&.-]*(?:\w|s[’'](?=\s)))"


def names(reading: Reading) -> Iterator[Span]:
    """English names: the head at the end ("Tartu University", "Kuldīga municipality") or before "of" ("University of Tartu")."""
    either, patterns = _english_patterns()
    for pattern in patterns:
        for match in pattern.finditer(reading.text):
            words = match[0].split()
            first = 0
            while first < len(words) - 1 and (fold(words[first]) in STOP or (first and words[first] == "of")):
                first += 1
            before = fold(words[first - 1]) if first else reading.word_before(match.start())
            if first < len(words) - 1 and words[first] in _MONTHS and (before in ("in", "since", "by") or _DAY.fullmatch(before)):
                first += 1
            start = match.start() + match[0].index(words[first]) if first else match.start()
            start = _behind_person(reading, Span(start, match.end()))
            start = _behind_land(reading, Span(start, match.end()))
            if len(reading.text[start : match.end()].split()) < 2:
                continue
            if len(_GLUED.findall(reading.text, start, match.end())) > 1:
                continue
            numbered = _NUMBER_BEHIND.match(reading.text, match.end())
            end = numbered.end() if numbered is not None and match[0].endswith(_NUMBERED) else match.end()
            for piece in _parted_at_land(reading, Span(start, end), either):
                yield from _parted(reading, _with_land(reading, _without_country(reading, piece)), either)


#: Bodies of which a town has several, and the number of one: "Hill Secondary School No 5".
_NUMBERED: Final = ("School", "Kindergarten", "Gymnasium", "Lyceum", "Hospital", "school", "kindergarten")
_NUMBER_BEHIND: Final = re.compile(r" [Nn]o\.? ?\d{1,3}(?![\d.,/-]*\d)")


def _parted_at_land(reading: Reading, span: Span, either: re.Pattern[str]) -> Iterator[Span]:
    """A match as one name, or what of it is a name on either side of a country: "Hill University in Finland | and Dale House"."""
    match = _IN_LAND_AND.search(reading.text, span.start, span.end)
    if match is None or not reading.codes_in(Span(*match.span("land")), "country"):
        yield span
    elif any(land.span.start == match.end() for land in reading.codes_in(Span(match.end(), span.end), "country")):
        yield span  # "Institute of Folklore in Latvia and Estonia"
    else:
        for piece in (Span(span.start, match.start()), Span(match.end(), span.end)):
            if either.search(reading.text, piece.start, piece.end) and " " in reading.words(piece):
                yield piece


_IN_LAND_AND: Final = re.compile(rf" in (?P<land>[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?) and (?:the )?")
_LAND_AND: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+) and (?:the )?")


def _behind_land(reading: Reading, span: Span) -> int:
    """Where a name begins behind the country from which the one before it is: "Hill University from Latvia and | Dale Council"."""
    land = _LAND_AND.match(reading.text, span.start, span.end)
    is_from = land is not None and _FROM.search(reading.text, max(0, span.start - 6), span.start) is not None
    if land is not None and is_from and reading.codes_in(Span(*land.span("land")), "country"):
        return land.end()
    return span.start


_FROM: Final = re.compile(r"\b(?:from|in) $")


def _behind_person(reading: Reading, span: Span) -> int:
    """Where a name begins behind the person who is of that body: "Associate Professor Maja Kalns of the | University of Dale"."""
    person = _PERSON_OF.match(reading.text, span.start, span.end)
    if person is None:
        return span.start
    is_titled = person["title"] or _TITLE_BEFORE.search(reading.text, max(0, span.start - 24), span.start)
    return person.end() if is_titled or is_person(person["name"]) else span.start


_TITLE: Final = r"(?:Professor|Prof|Docent|Lecturer|Researcher|Director|Rector|Dean|Mayor|Dr|Mr|Mrs|Ms)"
_PERSON_OF: Final = re.compile(
    rf"(?P<title>(?:(?:Assistant|Associate|Junior|Senior|Emeritus|Executive|Managing)\s)?(?:{_TITLE}\s)+)?"
    rf"(?P<name>[{UPPER}][^\W\d_]+\s[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?)\s(?:of|from|at)\s(?:the\s)?"
)
_TITLE_BEFORE: Final = re.compile(rf"\b{_TITLE}\.?\s$")
#: Where names ran together: "Hill ForumLake UnionRiver College".
_GLUED: Final = re.compile(rf"[a-z]{{2}}[{UPPER}][a-z]{{2}}")
_LAND_BEHIND: Final = re.compile(rf"(?: |-)(?P<land>[{UPPER}][^\W\d_]+)(?=[,.;)\n]| and | in |$)")


#: A kind of body in small letters, perhaps behind a country's adjective, and its name.
_ONLY_QUOTED: Final = re.compile(rf"(?:[A-Z][a-z]+(?:ian|ish)\s)[a-z]+\s[{OPEN}](?P<name>[^{OPEN}{CLOSE}\n]+)[{CLOSE}]")


def without_kind(name: str) -> str:
    """A name without its kind in small letters, which is no part of it: "Meadow" of "Latvian association “Meadow”"."""
    quoted = _ONLY_QUOTED.fullmatch(name)
    return quoted["name"] if quoted is not None else name


def _with_land(reading: Reading, span: Span) -> Span:
    """A name with the country that stands right behind it without a mark: "Baltic Forum Estonia", "Baltic Forum-Estonia"."""
    match = _LAND_BEHIND.match(reading.text, span.end)
    if match is None or not reading.codes_in(Span(match.start("land"), match.end("land")), "country"):
        return span
    return Span(span.start, match.end("land"))


def _without_country(reading: Reading, span: Span) -> Span:
    """A name without "in Portugal" at its end."""
    match = re.search(r" in (?=[^\W\d_]+(?: [^\W\d_]+)?$)", reading.words(span))
    if match is None or not reading.codes_in(Span(span.start + match.end(), span.end), "country"):
        return span
    return Span(span.start, span.start + match.start())


#: Fields of work and knowledge, after which bodies are named, and the adjectives of them.
_FIELDS: Final = frozenset(
    """
        Agricultural Agriculture Animal Anthropology Aquatic Architecture Art Arts Biology Biotechnology Bridge Building Business Chemistry
        Civil Climate Commerce Communication Communications
        Community Computer Computing Construction Consulting Craft Crafts Cultural Culture Customs Design Development Digital Eastern
        Ecological Ecology Economic Economics Economy Education Educational Energy Engineering Entrepreneurship
        Environment Environmental Humanities Finance Fire Fisheries Food Forest Forestry Freshwater Geography Geological Geology
        Government Governments Health Heritage Historical History Horticulture Housing Industrial Industry Informatics Information
        Infrastructure Innovation Innovations International Investment Knowledge Landscape Language Law Leisure Literature Local
        Logistics Management Marine Maritime Mathematics Mechanical Medical Medicine Meteorology Music National Natural Nature Nutrition
        Occupational Organic Philosophy Physics Planning Political Politics Protection Psychology Public Recreation
        Regional Relations Religion Rescue Research Resources
        Restoration Road Roads Rural Safety Science Sciences Security Skills Social Sociology Sport Sports Studies Support
        Sustainable Technical
        Technological Technologies Technology Tourism Town Trade Training Transport Urban Vocational Warehousing Waste
        Water Welfare Wildlife Work Youth
    """.split()
)
_NEXT: Final = re.compile(r"[,.;:()]|\s[–—-]\s|\s(?:and|&|in|from|is|are|will|has|have)\s")


def joins_fields(before: str, follower: str) -> bool:
    """Whether "and" joins two fields of one body: "Ministry of Culture | Tourism", "Kalni Business | Innovation Incubator".

    One of the two sides has the noun that heads the name, and not both.
    """
    words, rest = before.split(), _NEXT.split(follower, maxsplit=1)[0].split()
    if not words or not rest or words[-1].strip('”"') not in _FIELDS or rest[0] not in _FIELDS:
        return False
    headed = [any(head_of(fold(word), "en") is not None for word in side) for side in (words, _BELONGS.split(" ".join(rest))[0].split())]
    return (headed[0] or _PART_OF.match(before) is not None) != headed[1]


#: Whose body it is: "… of Norway", "for the region", "at the University".
_BELONGS: Final = re.compile(r"\s(?:of|for|at)\s")
#: "NGO Hill": a legal form and a name.
_WITH_FORM: Final = re.compile(rf"(?:NGO|SIA|UAB|MTÜ|JSC|Ltd)\s[{UPPER}]")
#: What belongs to a whole that stands behind it: "Department of Geography and Geology of the University of X".
_PART_OF: Final = re.compile(r"(?:Department|Faculty|Institute|Centre|Center|School|College|Division|Chair) (?:of|for) ")


def _parted(reading: Reading, span: Span, either: re.Pattern[str]) -> Iterator[Span]:
    """A match as one name, or as two where "and" stands between names that each have a head."""
    text = reading.words(span)
    for match in re.finditer(r" and (?:the )?", text):
        if _PART_OF.match(text[: match.start()]) and re.match(r"(?:[^\W\d_]+ ){1,3}(?:of|at) (?:the )?", text[match.end() :]):
            continue
        if joins_fields(text[: match.start()], text[match.end() :]):
            continue
        is_company = re.search(r"\b(?:Ltd|LLC|GmbH|Oy|OÜ|SIA|UAB|AS|AB)$", text[match.end() :].rstrip(".")) is not None
        is_company = is_company or _WITH_FORM.match(text, match.end()) is not None
        if either.search(text[: match.start()]) and (is_company or either.search(text[match.end() :])):
            if " " in text[: match.start()]:
                yield Span(span.start, span.start + match.start())
            if " " not in text[match.end() :]:
                return
            yield from _parted(reading, Span(span.start + match.end(), span.end), either)
            return
    yield span


#: Small words inside the names of places: "Vale do Rio".
_PARTICLE: Final = r" (?:do|da|de|dos|del|della|di|la|van|von) [A-ZÀ-Þ][\w’'-]*"


@cache
def _english_patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What finds a noun that heads names, and what finds names with such a noun."""
    nouns = sorted(heads_of("en").values(), key=lambda word: (-len(word), word))
    either = "|".join((_COMPOUND, *(re.escape(word.capitalize()) for word in nouns)))
    lower = "|".join(
        re.escape(word) for word in nouns if word in ("municipality", "council", "region", "administration", "university", "museum")
    )
    quotable = "|".join(f"[{word[0]}{word[0].lower()}]{word[1:]}" for word in _HEADS_OF_QUOTED.split("|"))
    joint = rf"(?: (?:of|and|for|the|of the|for the|in|&|{_AREA_INSIDE}) | |-)"
    inside = r"(?: (?:of|and|for|the|of the|for the|&) | |-)"
    whole = rf"(?: at (?:the )?(?:(?:{_CAP} ){{1,4}}(?:{_WHOLES})|(?:{_WHOLES}) of {_CAP}(?: {_CAP})*)(?!\w))?"
    tail = rf"(?: (?:of|for) (?:the )?{_CAP}(?:{inside}{_CAP})*)?(?: under (?:the )?{_CAP}(?:{inside}{_CAP})*)?{whole}"
    names = (
        re.compile(rf"(?<!\w)(?:{_CAP}{joint})+(?:{either})(?!\w){tail}"),
        re.compile(rf"(?<!\w)(?:{_HEADS_OF}) (?:of|for) (?:the )?{_CAP}(?:{joint}{_CAP}|{_PARTICLE})*{whole}"),
        re.compile(rf"(?<!\w)(?:{_CAP} )+(?:district |city |county |local )?(?:{lower})(?: administration)?(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_CAP} )+(?:secondary|primary|basic|elementary|vocational|music|art) school(?!\w)"),
        re.compile(rf"(?<=the )[{UPPER}][a-z]+(?:ian|ish) {_LEARNED}(?! [{UPPER}{OPEN}])"),
        re.compile(rf"(?<!\w)Administration of (?:the )?[Mm]unicipal (?:[Ff]ormation|[Dd]istrict|[Ee]ntity) {QUOTED}"),
        re.compile(rf"(?<!\w)(?:{_CAP} (?:(?:{_CAP}|{_OF_KIND}) )*)?(?:{quotable})(?: (?:of|for) {_CAP}(?:{joint}{_CAP})*)? {QUOTED}"),
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), names
