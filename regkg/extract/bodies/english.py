"""Names of bodies in English: the head at the end ("Kalni Museum") or before "of" ("University of Kalni"), one name or two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import CLOSE, OPEN, QUOTED, head_of, heads_of
from regkg.extract.text.persons import is_person
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.model import Span

#: Words that belong to no name, folded.
STOP: Final = frozenset(
    """
        project projects partner partners lead leading the a an and with by from in on at for to is are was were will
        has have together also between this that which where including programme programmes within under participating
        coordinated implemented managed led funding grant budget eur euro euros coordinator
        recently soon later now today tomorrow yesterday currently presently finally meanwhile already earlier previously successfully
        actively officially jointly however therefore thus altogether here additionally furthermore moreover then
        alongside besides
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
OF_LAND: Final = rf"(?:{'|'.join(ADJECTIVES)})"
_KINDS: Final = (
    "company|retailer|manufacturer|producer|operator|firm|enterprise|association|organi[sz]ation|society|foundation|agency|institution"
    "|cooperative|farm|club|network|partner|beneficiary"
)
#: What says before a name what kind of body it is: "the Finnish company", "its partner", "the non-profit organisation".
KIND: Final = rf"(?:{OF_LAND}\s)?(?:[a-z][a-z-]+\s){{0,3}}?(?:{_KINDS}|NGO(?=\s[^\W\d_a-z]))(?:,\s(?:the\s)?|\s(?![“„\"«]))"
#: The same before a name in a list, with more nouns behind a country's adjective: "Norwegian research institute | Havet".
KIND_IN_LIST: Final = re.compile(
    rf"(?:(?P<land>{OF_LAND})\s)?(?:(?!(?:in|of|by|for|with|to|from|as|or|and|is|are|was|were|which|who|that)\s)[a-z][a-z-]+\s){{0,3}}?"
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
    yield from _named_after_fields(reading)
    yield from (Span(*match.span()) for match in _UNIT_OF_WHOLE.finditer(reading.text))
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
            label = _LABEL_BEHIND.search(reading.text, start, match.end())
            stop = label.start() if label is not None and _MARK.match(reading.text, match.end()) else match.end()
            if len(reading.text[start:stop].split()) < 2:
                continue
            if len(_GLUED.findall(reading.text, start, match.end())) > 1:
                continue
            numbered = _NUMBER_BEHIND.match(reading.text, match.end())
            end = numbered.end() if numbered is not None and match[0].endswith(_NUMBERED) else stop
            for piece in _parted_at_land(reading, Span(start, end), either):
                yield from _parted(reading, _with_land(reading, _without_country(reading, piece)), either)


#: The next label of a form whose lines ran together: "University of Kalni | Partners: Dale Museum".
_LABEL_BEHIND: Final = re.compile(
    r"\s(?:(?:Project|Lead|Other)\s)?(?:Partners?|Project|Budget|Duration|Programme|Funding|Website|Country)$"
)
_MARK: Final = re.compile(r"(?:\s[a-z]+)?\s?:")
#: Bodies of which a town has several, and the number of one: "Hill Secondary School No 5".
_NUMBERED: Final = ("School", "Kindergarten", "Gymnasium", "Lyceum", "Hospital", "school", "kindergarten")
_NUMBER_BEHIND: Final = re.compile(r" [Nn]o\.? ?\d{1,3}(?![\d.,/-]*\d)")


#: Bodies that are named after several fields of work: "Ministry of Education, Science and Sport".
_FIELDS_IN_ROW: Final = re.compile(
    rf"(?<!\w)(?:[{UPPER}][a-z]+ ){{0,3}}(?:Institute|Academy|Faculty|Department|Museum|Ministry|School|Foundation|Society|Association"
    r"|Centre|Center|Agency|Office|Board|Directorate) (?:of|for)"
    rf" (?P<fields>[{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?(?:, [{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?)+,? and"
    rf" [{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?)"
    rf"(?! [{UPPER}])(?: of (?:the )?{_CAP}(?: (?:of )?{_CAP})*)?"
)


#: A unit of a university, which stands behind a comma: "Department of Geography, Kalni University".
_UNIT_OF_WHOLE: Final = re.compile(
    rf"(?<!\w)(?:Department|Faculty|Division|Chair|Laboratory) (?:of|for) (?:the )?{_CAP}(?: (?:(?:of|and|for) )?{_CAP})*, (?:the )?"
    rf"(?:University of {_CAP}(?: {_CAP})*|(?:{_CAP} ){{1,4}}(?:University|Academy)(?!\w))"
)


def _named_after_fields(reading: Reading) -> Iterator[Span]:
    """The names of bodies that enumerate fields of work between commas; a field that heads names is another body."""
    for match in _FIELDS_IN_ROW.finditer(reading.text):
        fields = re.split(r",? and |, ", match["fields"])
        if all(not _FIELDS.isdisjoint(field.split()) and not any(head_of(fold(word), "en") for word in field.split()) for field in fields):
            yield Span(*match.span())


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


_FROM: Final = re.compile(r"(?:\b(?:from|in)|\w,) $")


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
        Adult Advisory Affairs Agrarian Agricultural Agriculture Air Animal Animals Anthropology Aquatic Architecture Archives Art
        Artists Arts Authorities Automation Aviation Basic Biology Biomedical Biotechnology Border Bridge Building Business Career
        Careers Chemical Chemistry Children Cities Citizens Civil Climate Clinical Coast Coastal Commerce Communication
        Communications Communities Community Competence Computer Computing Construction Consulting Continuing Control Counselling
        Counties Craft Crafts Creative Craftsmen Crop Crops Cultural Culture Customs Democracy Design Development Digital Districts Eastern
        Ecological Ecology Economic Economics Economy Education Educational Elderly Electrical Electronics Employees Employers
        Employment Energy Engineering Enterprise Enterprises Entrepreneurs Entrepreneurship Environment Environmental European
        Experimental Families Family Farmers Farming Fashion Film Finance Fire Fisheries Fishing Food Forest Forestry Forests
        Freshwater Fruit Garden Gardens General Geography Geological Geology Government Governments Guidance Health Heritage Higher
        Historical History Horticulture Housing Human Humanities Hydrology Industrial Industries Industry Informatics Information
        Infrastructure Inland Innovation Innovations International Investment Justice Knowledge Labour Lakes Land Landscape Language
        Languages Law Learning Legal Leisure Library Lifelong Literature Livestock Local Logistics Management Manufacturing Marine
        Maritime Marketing Mathematics Mechanical Media Medical Medicine Meteorology Microbiology Mobility Monitoring Monuments
        Municipalities Museum Music National Natural Nature Nutrition Occupational Ocean Oceanology Optics Organic Parks Pedagogy
        People Philosophy Photonics Physics Planning Plant Plants Police Political Politics Port Ports Primary Protection Psychology
        Public Quality Railway Railways Recreation Regional Regions Rehabilitation Relations Religion Renewable Rescue Research
        Resources Restoration Rights River Rivers Road Roads Robotics Rural Safety Science Sciences Sea Secondary Security Seed
        Service Services Sewage Sewerage Shipping Skills Social Sociology Soil Soils Space Special Sport Sports State States
        Statistics Structural Student Students Studies Study Support Surveying Sustainable Talent Teacher Teachers Technical
        Technological Technologies Technology Theatre Tourism Town Towns Trade Trades Traffic Training Transfer Transition Transport
        Urban Vegetable Veterinary Villages Vocational Warehousing Waste Water Waters Welfare Wildlife Women Wood Work Workers Youth
        Zoology
    """.split()
)
_NEXT: Final = re.compile(r"[,.;:()]|\s[–—-]\s|\s(?:and|&|in|from|is|are|will|has|have)\s")


#: Fields of work and the noun that heads a name: "Art and Design Secondary School", behind "Hill Music, ".
_FIELDS_AND_HEAD: Final = re.compile(
    rf"(?P<fields>(?:[{UPPER}][a-z]+, )*[{UPPER}][a-z]+,? and [{UPPER}][a-z]+) (?:[{UPPER}][a-z]+ ){{0,2}}"
    rf"(?P<head>[{UPPER}][a-z]+)(?=$|[,;.]| \(| and )"
)


def fields_to(before: str, follower: str) -> int:
    """How far a name goes on behind a comma with more of the fields of work that its first part ends with; 0 where it does not."""
    words = before.split()
    rest = _FIELDS_AND_HEAD.match(follower)
    if not words or words[-1] not in _FIELDS or rest is None or head_of(fold(rest["head"]), "en") is None:
        return 0
    return rest.end() if all(field in _FIELDS for field in re.split(r",? and |, ", rest["fields"])) else 0


def joins_fields(before: str, follower: str) -> bool:
    """Whether "and" joins two fields of one body: "Ministry of Culture | Tourism", "Kalni Business | Innovation Incubator".

    One of the two sides has the noun that heads the name, and not both.
    """
    words, rest = before.split(), _NEXT.split(follower, maxsplit=1)[0].split()
    if not words or not rest or words[-1].strip('”"') not in _FIELDS or rest[0] not in _FIELDS:
        return False
    headed = [any(head_of(fold(word), "en") is not None for word in side) for side in (words, _BELONGS.split(" ".join(rest))[0].split())]
    return (headed[0] or _PART_OF.match(before) is not None) != headed[1]


#: A noun of bodies, and what it is of or for, to the end: "Ministry of Hills", "Institute for Water, Soil".
_OF_THINGS: Final = re.compile(
    r"(?:^|\s)(?:Institute|Academy|Faculty|Department|Museum|Ministry|School|Foundation|Fund|Society|Association|Federation|Union|Confederation"
    r"|Centre|Center|Agency|Office|Board|Directorate|Inspectorate|Chamber|Network|Alliance) (?:of|for) (?:the )?"
    rf"(?:[{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?, )*[{UPPER}][a-z]+$"
)
#: One more thing, to the end of the name or to whose body it is.
_ONE_THING: Final = re.compile(rf"(?P<thing>[{UPPER}][a-z]+)(?=$|[,;.)]| \(| (?:of|at|in|under|and) )")


#: What makes a noun of bodies the first word of another name: "Museum of Art".
_HAS_OWN_THING: Final = re.compile(r" (?:of|for|at|in|under) ")


def joins_things(before: str, follower: str) -> bool:
    """Whether "and" joins things of which one body is: "Ministry of Hills | Lakes of the Republic", "Society for Hills | Lakes"."""
    thing = _ONE_THING.match(follower)
    if thing is None or _OF_THINGS.search(before) is None:
        return False
    return not _HAS_OWN_THING.match(follower, thing.end()) or head_of(fold(thing["thing"]), "en") is None


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
        left, right = text[: match.start()], text[match.end() :]
        begins = _HEADED_FIRST.match(right) is not None
        if not begins and _PART_OF.match(left) and re.match(r"(?:[^\W\d_]+ ){1,3}(?:of|at) (?:the )?", right):
            continue
        if joins_fields(left, right) or joins_things(left, right) or left in _FIELDS:
            continue
        is_company = re.search(r"\b(?:Ltd|LLC|GmbH|Oy|OÜ|SIA|UAB|AS|AB)$", text[match.end() :].rstrip(".")) is not None
        is_company = is_company or _WITH_FORM.match(text, match.end()) is not None
        if (
            (begins and _HEADED_FIRST.search(left))
            or _FIRM_LAST.search(left)
            or (either.search(left) and (is_company or either.search(right)))
        ):
            if " " in left:
                yield Span(span.start, span.start + match.start())
            if " " not in right:
                return
            yield from _parted(reading, Span(span.start + match.end(), span.end), either)
            return
    yield span


#: A firm, by its legal form behind its name.
_FIRM_LAST: Final = re.compile(r" (?:Ltd\.?|LLC|GmbH|Oy|OÜ|UAB|AB|Inc\.?)$")
#: Small words inside the names of places: "Vale do Rio".
_PARTICLE: Final = r" (?:do|da|de|dos|del|della|di|la|van|von) [A-ZÀ-Þ][\w’'-]*"


#: A name that begins with the noun of a body: "City of Kalni".
_HEADED_FIRST: Final = re.compile(rf"(?:{_HEADS_OF}|City|Town|Municipality|University) (?:of|for) (?:the )?{_CAP}")


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
    capital = rf"(?=[{UPPER}])(?<!\w)"  # looking at the first letter first leaves most places out at once
    names = (
        re.compile(rf"{capital}(?:{_CAP}{joint})+(?:{either})(?!\w){tail}"),
        re.compile(rf"{capital}(?:{_HEADS_OF}) (?:of|for) (?:the )?{_CAP}(?:{joint}{_CAP}|{_PARTICLE})*{whole}"),
        re.compile(rf"{capital}(?:{_CAP} )+(?:district |city |county |local )?(?:{lower})(?: administration)?(?!\w)"),
        re.compile(rf"{capital}(?:{_CAP} )+(?:secondary|primary|basic|elementary|vocational|music|art) school(?!\w)"),
        re.compile(rf"(?<=the )[{UPPER}][a-z]+(?:ian|ish) {_LEARNED}(?! [{UPPER}{OPEN}])"),
        re.compile(rf"(?<!\w)Administration of (?:the )?[Mm]unicipal (?:[Ff]ormation|[Dd]istrict|[Ee]ntity) {QUOTED}"),
        re.compile(rf"(?<!\w)(?:{_CAP} (?:(?:{_CAP}|{_OF_KIND}) )*)?(?:{quotable})(?: (?:of|for) {_CAP}(?:{joint}{_CAP})*)? {QUOTED}"),
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), names
