"""Partners by the countries that they come from: "From Poland A takes part, from Italy – B", "Latvia (A, B), Estonia (C and D)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.english import ADJECTIVES
from regkg.extract.bodies.enumerations import of_items, run_from
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.prose_lists import longer, opened_list
from regkg.extract.partners.participants import note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import CLOSE, OPEN, holds_head
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEX, PARTNER

_FROM_COUNTRY: Final = re.compile(
    r"(?:^|(?<=[\s,;]))(?:no|from|iš)\s(?:the\s)?(?P<land>[^\W\d_]+)(?:\s(?:side|puses|pusės))?\s(?:projektā\s(?:piedalās|piedalījās|piedalīsies|"
    r"strādā|iesaistīti|iesaistīta)|piedalās|(?:projekte\s)?(?:dalyvauja|dalyvavo)|(?:the\sproject\sis\s)?(?:joined\s)?by(?:\sthe)?|ir|yra|are|is|[–—-])\s",
    re.IGNORECASE,
)
#: Partners of another country behind those of one: "3 partners from Latvia: A, B and C | and 2 partners from Lithuania: D and E".
_AND_FROM: Final = re.compile(
    r"(?:[,;]|(?=\s(?:un|ir|bei|and|ja|ning|kā arī)\s))\s(?:(?:un|ir|bei|o|and|ja|ning|kā arī|as well as|savukārt|bet)\s)?"
    r"(?=(?:[^\W\d_]+\s|\d{1,2}\s)?partner[^\W\d_]*\s(?:(?:no|from|iš)\s[^\W\d_]+|[^\W\d_]+st)\s?[:–—-]\s)"
)


def parts_by_land(reading: Reading, sentence: Span) -> list[Span]:
    """A sentence, or its parts that list the partners of a country each."""
    if len([role for role in reading.codes_in(sentence, "role") if role.concept == PARTNER]) < 2:
        return [sentence]
    cuts = [match.end() for match in _AND_FROM.finditer(reading.text, sentence.start, sentence.end)]
    return [Span(start, end) for start, end in pairwise([sentence.start, *cuts, sentence.end])]


#: Estonian "Eestist A ja B ning Lätist C".
_FROM_ESTONIAN: Final = re.compile(
    r"(?<!\w)(?P<land>(?:Eesti|Läti|Leedu|Soome|Rootsi|Poola)(?:st|s)|(?:Saksamaa|Taani|Norra|Venemaa)(?:lt|st|l))\s"
    r"(?:(?:osale(?:b|vad|sid)|löö(?:b|vad)\skaasa|lõi(?:d)?\skaasa|on\s(?:kaasatud|pardal))\s"
    r"(?:projektis\s(?:[“„\"][^“”„\"\n]{2,120}[”“\"]\s)?)?(?:(?:veel|ka|samuti)\s)?)?(?=[A-ZÕÄÖÜ“„\"])"
)


def from_each_estonian(reading: Reading, sentence: Span) -> None:
    """The bodies behind each of two countries, in a sentence that speaks of partners."""
    groups = list(_FROM_ESTONIAN.finditer(reading.text, sentence.start, sentence.end))
    if len(groups) < 2 or not re.search(r"(?i)partner|osale|\bkaasa", reading.words(sentence)):
        return
    for match, after in [*pairwise(groups), (groups[-1], None)]:
        land = next(iter(reading.codes_in(Span(match.start("land"), match.end("land")), "country")), None)
        stop = after.start() if after else sentence.end
        words = re.split(r"[.;:]|,\s(?=kes|mis|kus|mille)|\s\(", reading.text[match.end() : stop])[0]
        words = re.sub(r",?\s(?:ja|ning|ja ka)\s*$", "", words).rstrip(" ,")
        for body in of_items(reading, items_of(reading, Span(match.end(), match.end() + max(len(words), 1))), None):
            if land is not None:
                body = replace(body, country=body.country or (land.concept, land.span))
            if " ja " in body.name and not holds_head(body.name):
                continue  # two names, or one
            note(reading, body, PARTNER, body.span, rule="sentence.from/3", confidence=LIKELY)


def from_each(reading: Reading, sentence: Span) -> None:
    """ "From Poland the foundation A takes part in the project, from Italy – B": the bodies behind each of two countries or more.

    "The project partners from the Latvian side are A, B and C; from the Estonian side – D and E".
    """
    is_of_partners = any(role.concept == PARTNER for role in reading.codes_in(sentence, "role"))
    groups = [
        (_land_of(reading, Span(match.start("land"), match.end("land"))), match)
        for match in _FROM_COUNTRY.finditer(reading.text, sentence.start, sentence.end)
        if match["land"][0].isupper() and (is_of_partners or match[0].split()[-1] not in _ARE_WORDS)
    ]
    if sum(land is not None for land, _ in groups) < 2 or not reading.cues_in(sentence, LEX.project):
        return
    for number, (land, match) in enumerate(groups):
        stop = groups[number + 1][1].start() if number + 1 < len(groups) else sentence.end
        words = re.split(r"\s[–—-]\s(?=(?:and|un|ir)\s)|,\s(?=(?:projekt|o |kā |bet |savukārt )\S*)", reading.text[match.end() : stop])[
            0
        ].rstrip(" .,;")
        items = items_of(reading, Span(match.end(), match.end() + max(len(words), 1)))
        if any(len(reading.words(item).split()) > 14 for item in items):
            continue
        for body in of_items(reading, items, land):
            note(reading, body, PARTNER, body.span, rule="sentence.from/2", confidence=LIKELY)


#: The side of a country, or the country whom somebody stands for, up to who does: "Latvijas pusē to īsteno", "Eestit esindab selles".
_SIDE_DOES: Final = re.compile(
    r"(?P<side>\s(?:pus(?:ē|i|es|ei|ėje|ės)|pool(?:t|el|elt)))?"
    r"(?:(?P<verb>\s(?:[^.;:,()–]{0,90}?\s)?(?:pārstāv(?:ēja|ēs)?|īsteno(?:ja|s)?|realizē|piedal(?:ās|ījās|īsies)|iesaist(?:īts|īta|īti|ās|ījās|ījusies)"
    r"|darbojas|atstovauja|atstovavo|dalyvauja|dalyvavo|įgyvendina|esinda(?:b|s|vad)"
    r"|(?:is|was|will be)\srepresented\s(?:[^.;:,()–]{0,90}?\s)??by(?:\sthe)?"
    r"|osale(?:b|vad|s)|on\s(?:projekti\s)?partner(?:iks|iteks|id|)?)"
    r"(?:\s(?:arī|tajā|jame|selles|ka|(?:projektā|projekte|projektis)(?:\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»])?))*)|\s[–—-]|\sby(?:\sthe)?|(?<=t))\s"
)
#: Verbs of standing for a country, of which it is the object.
_STANDS_FOR: Final = re.compile(r"\s(?:[^.;:,()–]{0,90}?\s)?(?:pārstāv|atstova|esinda|represented\s)")


def of_sides(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Latvijas pusē projektu īsteno A, Lietuvas pusē – B un C", "Lietuvai atstovauja A, Latvijai – B": partners with their countries."""
    sides = [
        (land, match)
        for land in reading.codes_in(sentence, "country")
        if (match := _SIDE_DOES.match(reading.text, land.span.end, sentence.end)) is not None
    ]
    begun = False
    goes_on = any(match["verb"] is None and _is_where(reading, land.span) for land, match in sides[1:])
    for number, (land, match) in enumerate(sides):
        stands_for = _STANDS_FOR.match(match[0]) is not None
        if not (begun if match["verb"] is None else match["side"] or stands_for or (goes_on and _is_where(reading, land.span))):
            continue
        stop = sides[number + 1][0].span.start if number + 1 < len(sides) else sentence.end
        run = [body for body in run_from(reading, match.end(), bodies) if body.span.start < stop]
        found = longer(run, opened_list(reading, match.end(), stop)) if stands_for or begun else run
        begun = begun or bool(found)
        for body in found:
            noted = replace(body, country=(land.concept, land.span))
            note(reading, noted, PARTNER, land.span, rule="sentence.side/1", confidence=LIKELY)


def _is_where(reading: Reading, land: Span) -> bool:
    """Whether the name of a country says where something is done: "Latvijā īsteno A, Lietuvā – B"."""
    return reading.words(land).endswith(("ā", "oje", "s")) and reading.language in ("lv", "lt", "et")


_ARE_WORDS: Final = frozenset("ir yra are is".split())


def _land_of(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The country that a word names, or of which it is the English adjective: "from the Latvian side"."""
    named = next((land.concept for land in reading.codes_in(span, "country")), None)
    adjective = ADJECTIVES.get(reading.words(span)) if named is None else None
    country = reading.lexicon.country(adjective) if adjective else named
    return (country, span) if country is not None else None


def only_land(reading: Reading, span: Span) -> tuple[NamedNode, Span] | None:
    """The one country that stands between "partners" and the list of them: "Partnerid Eestis tööde tegemisel on:".

    In English its adjective may stand there: "together with the Estonian partners A and B".
    """
    lands = [(land.concept, land.span) for land in reading.codes_in(span, "country")]
    adjectives = ADJECTIVE.finditer(reading.text, span.start, span.end) if reading.language == "en" else ()
    named = ((reading.lexicon.country(ADJECTIVES[match[0]]), Span(match.start(), match.end())) for match in adjectives)
    lands += [(country, at) for country, at in named if country is not None]
    is_only = (
        len(lands) == 1 and _AND.fullmatch(reading.text, span.start, lands[0][1].start) is None
    )  # the word for partners ends in another
    return lands[0] if is_only else None


_AND: Final = re.compile(r"\s(?:un|ir|bei|and|ja|ning|kā arī)\s")


def from_land(body: Body, land: tuple[NamedNode, Span] | None) -> Body:
    """A body with the country of the list in which it stands, unless it has its own."""
    return replace(body, country=body.country or land)


_BY_COUNTRY: Final = re.compile(r"(?<!\w)(?P<land>[^\W\d_]+)\s\((?P<names>[^()\n]{8,400})\)")


def by_country(reading: Reading, sentence: Span) -> None:
    """ "partners from several countries – Latvia (A, B), Estonia (C and D)": lists in brackets behind their countries."""
    if not any(role.concept == PARTNER for role in reading.codes_in(sentence, "role")):
        return
    groups = []
    for match in _BY_COUNTRY.finditer(reading.text, sentence.start, sentence.end):
        lands = reading.codes_in(Span(match.start("land"), match.end("land")), "country")
        if lands:
            groups.append((lands[0], Span(match.start("names"), match.end("names"))))
    if len(groups) < 2:
        return
    for land, names in groups:
        for item in items_of(reading, names):
            body = body_of_item(reading, item)
            if body is not None and re.fullmatch(r"\s?[–—-]\s[^\W\d_]+", reading.text[body.span.end : item.end]):
                body = Body(item, reading.words(item))  # the country behind a dash tells branches of one name apart
            if body is not None:
                note(
                    reading,
                    replace(body, country=body.country or (land.concept, land.span)),
                    PARTNER,
                    land.span,
                    rule="sentence.countries/1",
                )


def land_before(reading: Reading, sentence: Span, role: Span) -> tuple[NamedNode, Span] | None:
    """The country right before the role: "Projekti Läti partnerid on", "Eesti poolelt on partnerid", "Lithuanian partners:"."""
    before: Mention | None = None
    for land in reading.codes_in(sentence, "country"):
        if land.span.start == role.start:
            return land.concept, land.span  # "Läti partnerid" is a word for partners
        if "\n" not in reading.text[land.span.end : role.start] and _SIDE.fullmatch(reading.text, land.span.end, role.start):
            is_one_of_two = before is not None and _AND_LAND.fullmatch(reading.text, before.span.end, land.span.start)
            return None if is_one_of_two else (land.concept, land.span)
        before = land
    peoples = PEOPLES.get(reading.language or "", {})
    match = _OF_PEOPLE[reading.language].search(reading.text, sentence.start, role.start) if peoples else None
    country = reading.lexicon.country(peoples[match["people"].casefold()]) if match and not match["other"] else None
    return (country, Span(*match.span("people"))) if match and country else None


#: Between two countries from which partners are.
_AND_LAND: Final = re.compile(r"\s(?:un|ir|and|ja|ning)\s|,\s|\s?[–-]\s?")
#: What stands between a country and the partners from it: nothing, or a word for its side.
_SIDE: Final = re.compile(
    r"(?:-pool(?:ne|sed|se)\s|\s(?:(?:pool[^\W\d_]*|puses|pusės|side)\s(?:on\s|ir\s)?)?(?:projekta\s|projekti\s|projekto\s|project\s)?)"
)
#: A country as an adjective, in English: "Norwegian".
ADJECTIVE: Final = re.compile(rf"\b(?:{'|'.join(ADJECTIVES)})\b")
#: Peoples before "partners", in the form that stands there, and the codes of their countries: "norvēģu partneri".
PEOPLES: Final = {
    "en": {adjective.casefold(): code for adjective, code in ADJECTIVES.items()},
    "lv": dict(
        pair.split("=")
        for pair in (
            "latviešu=LV lietuviešu=LT igauņu=EE somu=FI zviedru=SE norvēģu=NO dāņu=DK islandiešu=IS vācu=DE poļu=PL čehu=CZ slovāku=SK"
            " slovēņu=SI horvātu=HR ungāru=HU rumāņu=RO bulgāru=BG grieķu=GR itāļu=IT spāņu=ES portugāļu=PT franču=FR holandiešu=NL"
            " nīderlandiešu=NL beļģu=BE austriešu=AT īru=IE ukraiņu=UA baltkrievu=BY krievu=RU"
        ).split()
    ),
    "lt": dict(
        pair.split("=")
        for pair in (
            "latvių=LV lietuvių=LT estų=EE suomių=FI švedų=SE norvegų=NO danų=DK islandų=IS vokiečių=DE lenkų=PL čekų=CZ slovakų=SK"
            " slovėnų=SI kroatų=HR vengrų=HU rumunų=RO bulgarų=BG graikų=GR italų=IT ispanų=ES portugalų=PT prancūzų=FR olandų=NL"
            " belgų=BE austrų=AT airių=IE ukrainiečių=UA baltarusių=BY rusų=RU"
        ).split()
    ),
}
_OF_PEOPLE: Final = {
    language: re.compile(
        rf"(?<!\w)(?P<other>(?:{'|'.join(peoples)})(?:,\s|\s(?:and|un|ir)\s))?(?P<people>{'|'.join(peoples)})"
        r"\s(?:project\s|projekta\s|projekto\s|sadarbības\s)?$",
        re.IGNORECASE,
    )
    for language, peoples in PEOPLES.items()
}


def land_between(reading: Reading, start: int, end: int) -> tuple[NamedNode, Span] | None:
    """The country of all that follow, from the word for partners to the first of them: "partners from Lithuania – A and B"."""
    return only_land(reading, Span(start, end)) if _FROM_LAND.fullmatch(reading.text, start, end) else None


#: From the word for partners to their names: the project, the country, and a mark or "are".
_FROM_LAND: Final = re.compile(
    r"(?:[^.;:\n]{0,160}?\s)?(?:(?:no|from|iš|in)\s[^\W\d_]+|[^\W\d_]+(?:oje|yje|ėje|ā|ī|is|es|[sl]t))\s*(?:[–—:-]|(?:ir|bija|būs|are|were|is|was|yra|buvo)\s(?:the\s)?)\s*"
)


#: Another country right before those who come from it: "partneris Latvijā ir A, Lietuvā – B".
_NEXT_LAND: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+)\s[–—-]\s[“„\"«]?$")


def next_land(reading: Reading, body: Body) -> tuple[NamedNode, Span] | None:
    """The country that stands with a dash before a body of a list."""
    match = _NEXT_LAND.search(reading.text, max(0, body.span.start - 40), body.span.start)
    country = country_at(reading, Span(*match.span("land"))) if match is not None else None
    return (country, Span(*match.span("land"))) if match is not None and country is not None else None


#: One partner by its country, and its name in quotation marks: "Norvēģijas partneris “Upe”", "partneris no Norvēģijas – biedrība “Upe”".
_QUOTED_OF_LAND: Final = re.compile(
    rf"(?:(?P<before>[{UPPER}][^\W\d_]+(?:as|es|is|os))\s(?:projekta\s|projekto\s|sadarbības\s)?partner(?:is|i|im|ė|ę|iui|į)"
    rf"|partner(?:is|i|im|e|ė|ę|iui|į)\s(?:no|iš)\s(?P<behind>[{UPPER}][^\W\d_]+))"
    rf"\s(?:(?:ir|bija|būs|yra|buvo|bus|–|-)\s)?(?:[{LOWER}]+\s)?[{OPEN}](?P<name>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,80}})[{CLOSE}](?!\s[{LOWER}]+[aeiou]j)"
)


def quoted_of_land(reading: Reading, sentence: Span) -> None:
    """ "Projektā iesaistīts Norvēģijas partneris “Upe”": a name in quotation marks behind the word for one partner of a country."""
    for match in _QUOTED_OF_LAND.finditer(reading.text, *sentence) if "partner" in reading.words(sentence) else ():
        place = Span(*match.span("before" if match["before"] else "behind"))
        country = country_at(reading, place)
        body = body_of_item(reading, Span(match.start("name") - 1, match.end("name") + 1)) if country is not None else None
        if body is not None and country is not None:
            note(reading, replace(body, country=(country, place)), PARTNER, place, rule="sentence.from/4", confidence=LIKELY)
