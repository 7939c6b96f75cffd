"""Those who are enumerated as a project's partners: behind a colon or their kind, between dashes, as those whom it unites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import heads_name
from regkg.extract.bodies.english import ADJECTIVES, KIND
from regkg.extract.bodies.enumerations import of_items, run_from, whole_list
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.plurals import names_kind
from regkg.extract.bodies.prose_lists import behind_besides, longer, named_list, opened_list
from regkg.extract.cues.phrases import NAMED, match_span
from regkg.extract.cues.role_words import is_singular
from regkg.extract.cues.subject import MEETS, speaks_of_project
from regkg.extract.partners.participants import has_lead, note
from regkg.extract.partners.participation import are_owners
from regkg.extract.partners.partner_lands import ADJECTIVE, from_land, only_land
from regkg.extract.partners.partner_roles import AFTER_ROLE
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER

_BEHIND_COLON: Final = re.compile(r"[^.;:()]{0,70}:\s+(?=\S)")
#: "partneriem no dažādām valstīm – A (Austrija), B (Beļģija)".
_BEHIND_DASH: Final = re.compile(r"(?:\s(?:no|from|iš|un|and|ir)\s[^.;:()–—]{3,60}?)?\s[–—-]\s+(?=[^\W\d_a-z])")
_SOME_KIND: Final = "[^.;:()–—]{3,120}?"
_KIND: Final = f"(?P<kind>{_SOME_KIND})"
_KIND_TOO: Final = f"(?P<kind_too>{_SOME_KIND})"
_CONFIRMED: Final = r"(?:apstiprināj(?:uš(?:as|i)|a)|apliecināj(?:uš(?:as|i)|a)|pieteikuš(?:as|i)|pieteica)"
#: Who does the work or takes part, as a kind of bodies, before the mark that opens their list: "Projektu kopā īsteno piecas biedrības:".
_KIND_AT_WORK: Final = {
    "lv": (
        rf"\b[Pp]rojektu{NAMED}\s(?:kopā\s|kopīgi\s)?(?:īsteno|īstenoja|īstenos|realizē|realizēja)\s{_KIND}"
        rf"|\b[Pp]rojekt(?:ā{NAMED}|a{NAMED}\sīstenošanā)\s(?:(?:ir|tiek|tika|tiks)\s)?"
        rf"(?:iesaistīt[ai]s?|piedal(?:ās|ījās|īsies)|iesaist(?:ījuš(?:ās|ies)|ījās|ās)|apvienojuš(?:ās|ies)"
        rf"|(?:savu\s)?dalību\s(?:jau\s)?{_CONFIRMED}|(?:jau\s)?{_CONFIRMED}\s(?:savu\s)?dalību)\s{_KIND_TOO}"
    ),
    "en": (
        rf"\b[Pp]roject{NAMED}\s(?:brings\stogether|unites|joins|involves"
        rf"|(?:is|was|will\sbe)\s(?:being\s)?(?:implemented|carried\sout|run)\s(?:jointly\s)?by)\s{_KIND}"
        rf"|(?:^|(?<=\.\s)){_KIND_TOO}\s(?:take\spart|took\spart|participate|are\sinvolved|are\staking\spart)\s(?:as\spartners\s)?in\s"
        rf"(?:the\s)?(?:implementation\sof\s)?(?:the\s|this\s)(?:[\w-]+\s){{0,4}}?project{NAMED}"
    ),
    "lt": (
        rf"\b[Pp]rojektą{NAMED}\s(?:kartu\s|drauge\s)?(?:įgyvendina|įgyvendino|įgyvendins|vykdo|vykdė|vykdys)\s{_KIND}"
        rf"|\b[Pp]rojekte{NAMED}\s(?:dalyvauja|dalyvavo|dalyvaus)\s{_KIND_TOO}"
    ),
    "et": (
        rf"\b[Pp]rojektis{NAMED}\s(?:osale(?:vad|b|sid|s)|löövad\skaasa)\s{_KIND}"
        rf"|\b[Pp]rojekti{NAMED}\s(?:viivad|viib)\s(?:ühiselt\s)?ellu\s{_KIND_TOO}"
    ),
}
_KIND_OPENS: Final = {
    language: re.compile(
        rf"(?:{at_work})(?:\s(?P<bracket>\()(?=[^()]{{11,}}\))"
        r"|(?:\s\([^()]{2,10}\))?(?:\s?[:–—]|,\s(?:tai\sskaitā|tajā\sskaitā|to\s(?:skaitā|vidū|starpā)|tostarp))\s+)"
    )
    for language, at_work in _KIND_AT_WORK.items()
}


#: "pieci partneri: vadošais partneris X (LT), Y (LV)": who leads begins the list.
_LEAD_FIRST: Final = re.compile(
    r"(?:the\s)?(?:vadošais|galvenais|lead(?:ing)?)\spartner(?:is)?\s(?:[–—-]\s)?(?=\S)|juhtpartner\s(?=\S)", re.IGNORECASE
)


#: "The project is implemented in partnership between A (CZ), B and C.": all of them take part.
_PARTNERSHIP: Final = re.compile(
    r"\b(?:the|this) project (?:is|was|will be) (?:being )?(?:implemented|carried out|delivered|run) (?:jointly )?"
    r"(?:in (?:close )?(?:partnership|cooperation|collaboration) (?:between|of)|by a partnership of)\s?:?\s+(?:the\s)?(?=\S)",
    re.IGNORECASE,
)


_FEWEST_OF_KIND: Final = 3


def behind_kind(reading: Reading, sentence: Span) -> None:
    """ "Projektu kopā īsteno vietējās grupas: A (vadošais partneris), B un C.": all of that kind take part."""
    opens = _PARTNERSHIP.search(reading.text, sentence.start, sentence.end) if reading.language == "en" else None
    if opens is None and (said := _KIND_OPENS[reading.language or "lv"].search(reading.text, sentence.start, sentence.end)) is not None:
        opens = said if names_kind(said["kind"] or said["kind_too"], reading.language or "") else None
    if opens is not None and opens.end() < sentence.end:
        in_bracket = opens.groupdict().get("bracket") is not None  # "four organisations (A, B, C, D)"
        behind = Span(opens.end(), reading.text.index(")", opens.end()) if in_bracket else sentence.end)
        each = list(of_items(reading, items_of(reading, behind), None))
        with_lands = each if len(each) > 2 and all(body.country is not None for body in each) else []
        some = bodies_in(reading, behind) if opens[0].rstrip()[-1] not in ":–—" else []  # "deviņas organizācijas, tai skaitā A un B"
        some = some if len(some) == len(items_of(reading, behind)) and not in_bracket else []
        run = [body for body in run_from(reading, opens.end(), reading.bodies) if body.span.end <= behind.end]
        run = run if len(run) >= _FEWEST_OF_KIND else []  # "šādas pašvaldības: Kalnu, Upes, Ezeru pašvaldības"
        for body in with_lands or longer(run, named_list(reading, behind)) or some:
            note(reading, body, PARTNER, body.span, rule="sentence.list/2", confidence=LIKELY)


def behind_colon(reading: Reading, sentence: Span) -> None:
    """ "carried out by seven partners from six countries: A and B (Latvia), C (Sweden) …": a list to the end of the sentence."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept == PARTNER and not is_singular(reading.words(role.span))]
    if not roles or not (
        speaks_of_project(reading, sentence)
        or _DONE_TOGETHER.search(reading.words(sentence))
        or any(fold(reading.words(role.span)).startswith("projekt") for role in roles)
    ):
        return
    for role in roles:
        mark = _BEHIND_COLON.match(reading.text, role.span.end, sentence.end)
        if mark is None or mark.end() >= sentence.end:
            continue
        first = _LEAD_FIRST.match(reading.text, mark.end(), sentence.end)
        if first is None and AFTER_ROLE.fullmatch(mark[0]):
            continue
        rest = Span(first.end() if first else mark.end(), sentence.end)
        run = bodies_in(reading, rest)[:1]
        found = whole_list(reading, sentence, run) if run and run[0].span.start - rest.start <= 6 else []
        found = found if len(found) >= 3 else named_list(reading, rest)
        if not found:
            continue
        land = only_land(reading, Span(role.span.end, mark.end()))
        for body in found if len(found) >= 3 else ():
            note(reading, from_land(body, land), PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)
        return
    for role in roles:
        mark = _BEHIND_DASH.match(reading.text, role.span.end, sentence.end)
        names = Span(mark.end(), sentence.end) if mark and mark.end() < sentence.end else None
        found = named_list(reading, names) if names is not None else []
        two = _two_named(reading, role.span, names) if names is not None and not found else []
        found = found or two
        if two or sum(any(body.span.overlaps(other.span) for other in reading.bodies) for body in found) * 3 >= len(found) * 2:
            for body in found:
                note(reading, body, PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)


#: Two, counted right before the word for them.
_TWO: Final = re.compile(r"(?<![\w.])(?:2|divi|divas|diviem|divām|two|du|dviem|kaks)\s(?:[^\W\d_]+\s){0,2}$", re.IGNORECASE)

#: A passage to its end, or to that of the bracket in which it stands.
_WITHIN_BRACKET: Final = re.compile(r"(?:[^();]|\([^()]*\))+")
#: A name that ends with an abbreviation: "Latvijas VUGD".
_ABBREVIATED: Final = re.compile(rf"\s[{UPPER}]{{3,}}$")


def _two_named(reading: Reading, role: Span, behind: Span) -> list[Body]:
    """The two bodies that a passage lists and nothing else, where the word before it counts two: "divi partneri no Igaunijas – A, B."."""
    if _TWO.search(reading.text, max(0, role.start - 40), role.start) is None:
        return []
    within = _WITHIN_BRACKET.match(reading.text, *behind)
    items = items_of(reading, Span(behind.start, within.end())) if within is not None else []
    bodies = [body_of_item(reading, item) for item in items]
    found = [body for body in bodies if body is not None and (heads_name(reading, body.name) or _ABBREVIATED.search(body.name))]
    return found if len(found) == len(bodies) == 2 else []


#: The work of the page's only project, done together.
_DONE_TOGETHER: Final = re.compile(
    r"\b(?:done|planned|carried out|implemented) (?:together )?by\b|\bīsteno\b|\bįgyvendina\b", re.IGNORECASE
)
#: "those who take part in the project, from A, B and C", with more of the project's name before it.
_TAKE_PART: Final = re.compile(r"\bprojekta\s[^.;]{0,260}?[”“\"»)\w]\s(?:dalībnieki|dalībniekiem|partneri|partneriem)\s+no\s+")


def those_from(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the partners of the project from the libraries of A, B and C"."""
    match = _TAKE_PART.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    if len(run) >= 2:
        for body in whole_list(reading, sentence, run):
            note(reading, body, PARTNER, body.span, rule="sentence.from/1", confidence=LIKELY)


#: A project's name with which an item of a list begins, a dash, and what those do together who are enumerated behind it.
_NAME_AND_DASH: Final = re.compile(r"\s*[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s[–—-]\s")
_DO: Final = re.compile(
    rf"[”“\"»]?\s(?:[{LOWER}]+(?:vad|sid)|(?:kopā|kopīgi)\s[{LOWER}]+|(?:kartu|drauge)\s(?!su\s)[{LOWER}]+|(?:will|together|jointly)\s[a-z]+)(?!\w)"
)


def behind_name(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "“Name” – A, B and C will build …" in a list of projects: at least two bodies right behind the name, up to their verb."""
    match = _NAME_AND_DASH.match(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    if len(run) >= 2 and _DO.match(reading.text, run[-1].span.end, sentence.end) and not MEETS.search(reading.words(sentence)):
        for body in run:
            note(reading, body, PARTNER, body.span, rule="sentence.together/5", confidence=LIKELY)


#: What those do who are enumerated behind it: they work in the project, take part, have joined.
_WORK_IN: Final = (
    r"(?:darboj(?:as|ās)|darbosies|strādā(?:s|ja)?|sadarboj(?:as|ās)|sadarbosies|iesaist(?:ās|ījās|īsies|ījušās|ījušies|īti|ītas)|"
    r"piedal(?:ās|ījās|īsies)|apvieno(?:jās|jušās|jušies))"
)
_TOGETHER_IN: Final = re.compile(
    r"\b(?:[Pp]rojektā|[Tt]ajā(?=\s(?:kopā|kopīgi)\s))\s(?:[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s(?!kā\s)|"
    rf"(?:[“„\"«][^“”„\"«»\n]{{3,160}}[”“\"»]\s(?=kā\s))?(?:(?:kopā|kopīgi|kā (?:sadarbības )?partneri)\s)?"
    rf"{_WORK_IN}\s(?:(?:arī|kopā|kopīgi|kā (?:sadarbības )?partneri|[–-])\s)*)"
    rf"|\b[Kk]ā\s(?:[{LOWER}]+\s)?(?P<one>partner(?:is|e))\s(?:šajā\s|tajā\s)?projektā\s(?:[“„\"«][^“”„\"«»\n]{{3,160}}[”“\"»]\s)?{_WORK_IN}\s(?:arī\s)?"
)


def in_project_together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "In the project “…” A, B and C will …", "projektā kopā strādā A un B": bodies right behind the title or the verb.

    The first of those who work "as partners" may be the lead where nobody else is.
    """
    match = _TOGETHER_IN.search(reading.text, sentence.start, sentence.end)
    if match is None:
        return
    run = run_from(reading, match.end(), bodies)
    whole = longer(whole_list(reading, sentence, run) if len(run) >= 2 else [], opened_list(reading, match.end(), sentence.end))
    if match["one"]:
        whole = run[:1]
    may_lead = "partneri" in match[0] and not has_lead(reading)
    for number, body in enumerate(whole):
        role = PARTNER if number or not may_lead else None
        note(reading, body, role, body.span, rule="sentence.together/1", confidence=LIKELY)


#: Those who take part, by what they are: "partner organisations", "participating schools".
_PARTNER_BODIES: Final = (
    r"(?:[Pp]artner|[Pp]articipating)\s(?:organi[sz]ations|institutions|schools|universities|municipalities|companies|museums|libraries)"
)
#: What a project does, or is, whose partners follow: "the project brings together A and B", "the consortium consists of".
_UNITES: Final = re.compile(
    rf"(?=,|\b\w)(?:\b(?:[Pp]roject(?:\steam)?{NAMED}|[Pp]artnership|[Cc]onsortium|[Ii]t|partners(?:\sof\sthe\sproject|\sin\sthe\sproject)?)\s"
    r"(?:(?:has\s|will\s)?(?:brings?\stogether|brought\stogether|unit(?:es|ed)|joins|joined|gathers|gathered|includes?|included|compris(?:es|ed)"
    r"|involv(?:es|ed)|consists?\sof|consisted\sof|is\smade\sup\sof|is\scomposed\sof|connects)"
    r")\s"
    rf"|\b[Pp]rojekt(?:s{NAMED}\s(?:apvieno|apvienoja|apvienojis|ir\sapvienojis)|am{NAMED}\sir"
    r"|ā(?:\s[^\W\d_][\w-]+|\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»])?(?:\s\([^()\n]{2,60}\))?\s(?:ir\s)?(?:apvienojuš(?:ās|ies)|iesaistīt(?:i|as)|iesaistījuš(?:ās|ies)|piedalās|piedalījās|piedalīsies|darbojas|sadarbojas|strādā))\s"
    rf"|\b[Pp]rojektas{NAMED}\s(?:sujungia|sujungė|suvienija|suvienijo|apjungia|vienija|vienijo)\s"
    rf"|\b[Pp]rojekte{NAMED}\s(?:dalyvauja|dalyvavo|dalyvaus|bendradarbiauja|bendradarbiavo)\s(?!su\s)"
    rf"|\b[Pp]rojekt{NAMED}\s(?:ühenda(?:b|s)|koonda(?:b|s))\s|\b[Pp]rojektis{NAMED}\s(?:osale(?:b|vad|s|sid)|löövad\skaasa|lõid\skaasa)\s(?:partneri(?:te)?na\s)?"
    rf"|\b[Pp]rojekta{NAMED}\s(?:īstenotāji|realizētāji|ieviesēji|dalībnieki)\s(?:ir|bija|būs)\s|\b[Pp]rojekto{NAMED}\s(?:vykdytojai|įgyvendintojai|dalyviai)\s(?:yra|buvo)\s"
    rf"|\b[Pp]rojekt[^\W\d_]*{NAMED},\s(?:(?:milles|kus)\s(?:ka\s)?osale(?:b|vad|s|sid)\s(?:partneri(?:te)?na\s)?"
    r"|kuriame\s(?:taip\spat\s|ir\s)?(?:dalyvauja|dalyvavo|dalyvaus)\s|kurā\s(?:ir\s)?(?:piedal(?:ās|ījās|īsies)|iesaistīt(?:i|as)|iesaistījuš(?:ās|ies))\s)"
    r"|\b[Pp]artners\s(?:in|of)\sthe\sproject\b[^.;:]{0,120}?,\sare\s(?:the\s)?"
    rf"|\b(?<!has )(?<!its ){_PARTNER_BODIES}(?:\s[^.;:()–\n]{{1,60}}?)?(?::|\s(?:are|were):?)\s(?:the\s)?"
    r"|\b(?:[Pp]roject|[Cc]onsortium|[Pp]artnership)\b[^.;]{0,200}?(?:\sand|,)\s(?:involves|unites|brings\stogether|includes)\s(?:the\s)?"
    rf"|\b[Ii]nvolved\sin\s(?:the|this)\sproject{NAMED}\s(?:are|were)\s(?:the\s)?"
    r"|\band\sthe\s[A-Z][a-z]+(?:ian|ish)\s(?:ones|partners)\sare\s(?:the\s)?"
    r"|\bwith\s(?:the\s)?partners\sfrom\s(?:all\s)?[^.;:()–]{3,60}?\s[-–]\s"
    r"|,\s(?:kas|kurš|kura)\ssadarbojas\sar\s"
    rf"|\b[Pp]rojektam{NAMED}\s(?:ir\s)?pievieno(?:jušās|jušies|jās|sies)\s|\b[Pp]ie\sprojekta{NAMED}\s(?:kopā\s|kopīgi\s)?strādā(?:s|ja)?\s"
    r"|\b(?:[Dd]alību\sprojektā\s(?:ir\s)?apstiprinājuš(?:as|i)|[Pp]rojektā\s(?:jau\s)?(?:ir\s)?apstiprinājuš(?:as|i)\s(?:savu\s)?dalību)\s"
    r"|\b(?:[Vv]ykdome|[Įį]gyvendiname)\s[^.;:]{0,90}?\s(?:kartu|drauge)\ssu\s"
    r"|\b[Pp]rojekti(?:s|\stegevustes)?\slõid\s[^.;]{0,90}?\bkaasa\s(?:ka\s)?"
    r"|\b[Pp]rojekti\s(?:tegevustesse\s|elluviimisse\s)?(?:on\s|oli\s|olid\s)?(?:kaasatud|kaasati)\s(?:(?:partneri(?:te)?(?:na|ks)|ka|veel)\s)*"
    rf"|\b(?:[Tt]egevuste|[Pp]rojekti{NAMED})\s(?:elluviijad|läbiviijad|teostajad)\s(?:on|olid)\s|\b[Pp]rojektiga{NAMED}\s(?:on\s)?(?:liitu(?:s|sid|vad|nud)|ühine(?:s|sid|vad|nud))\s"
    r"|\b[Pp]rojektis\s(?:teevad|tegid)\skoostööd\s"
    r"|\b[Įį]\sprojektą\s(?:yra\s|buvo\s)?(?:įtraukt(?:i|os|as|a)|įsitraukė|įsitrauks|įsijungė)\s(?:ir\s)?"
    rf"|\b[Pp]rie\sprojekto{NAMED}\s(?:prisijungė|prisijungs|prisijungia)\s|\b[Kk]onsortsiumi(?:sse)?\s(?:kuulu(?:b|vad|s|sid)|moodusta(?:b|vad|s|sid))\s"
    rf"|\b(?:organi[sz]ations|institutions|partners|schools|universities|municipalities)\s(?:from\s[^.;:()]{{3,60}}?\s)?(?:(?:take|took|are\staking)\spart"
    rf"|participated?|are\s(?:involved|participating))\sin\sth(?:e|is)\sproject{NAMED}:\s"
    rf"|\b(?:organizācijas|iestādes|partneri|skolas|universitātes|augstskolas|pašvaldības)\s(?:no\s[^.;:()]{{3,60}}?\s)?(?:piedalās|iesaistījušās|iesaistījušies"
    rf"|iesaistītas|iesaistīti|apvienojušās|apvienojušies)\s(?:šajā\s)?projektā{NAMED}:\s"
    r"|\b[Pp]ārējie\s(?:projekta\s)?dalībnieki(?:\sir|\s[–—-]|:)\s"
    rf"|\b(?:Kopā|Sadarbībā|Partnerībā)\sar\s[{LOWER}]+\s(?:to|tajā|projektu|projektā|šo\sprojektu|šajā\sprojektā)"
    r"\s(?:īsteno|īstenos|īstenoja|realizē|realizēs|strādā|strādās|darbojas|piedalās|piedalīsies)\s(?:arī\s)?"
    r"|\b[Tt]ajā\s(?:ir\s)?(?:iesaistīt[^\W\d_]+|piedal[^\W\d_]+|darbojas)\s(?=arī\s)|\b[Ss]elles\s(?:osale(?:b|vad|sid))\s(?:partneri(?:te)?na\s)?"
    r"|\b[Cc]onsortium\b[^.;:]{0,120}?,\swhich\s(?:also\s)?(?:includes|comprises|consists\sof)\s(?:the\s)?"
    r"|\b(?:[Kk]onsorcij[us]|[Pp]artnerību)[^.;:]{0,80}?\sveido\s|\b[Kk]onsorcijā\s(?:ir\s|(?:ir\s)?(?:ietilpst|iekļauti|iekļautas|apvienojuš(?:ās|ies)|darbojas|strādā)\s)"
    r"|\b[Kk]onsorcij[^\W\d_]*,\s(?:kurā|ko)\s(?:ietilpst|(?:ir\s)?(?:iekļauti|iekļautas|apvienojuš(?:ās|ies))|darbojas|strādā|veido)\s|\b[Kk]onsorciumą\ssudaro\s|\bpartneru\s(?:vidū|skaitā|pulkā)\sir\s|\bpartnerite\s(?:seas|hulgas)\son\s|\b[Tt]arp\s(?:projekto\s)?partnerių\syra\s)"
)
#: Those who do the work of the page's only project, as the subject of a sentence.
CONSORTIUM: Final = re.compile(
    r"The (?:project )?(?:consortium|partnership|team)\b|Konsorci\w+\s|Konsorcij\w+\s"
    rf"|(?:The |All )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}) )?{_PARTNER_BODIES}\b"
)
#: How many there are and of what kind, before the names: "three partners:", "četras organizācijas –".
_COUNTED: Final = re.compile(
    r"(?:(?:the|the following|arī|šādi|šādas|šādus)\s)?(?:(?:[^\W\d_]+(?:-[^\W\d_]+)?|\d{1,2})\s){0,4}?"
    r"(?:partner\w*|organi[sz]\w+|institu\w+|municipalit\w+"
    r"|pašvaldīb\w+|iestād\w+"
    r"|savivaldyb\w+|įstaig\w+|asutus\w*|omavalitsus\w*)(?:\s(?:from|no|iš)\s[^.;:()–]{3,60}?)?\s?(?:[:–—-]|,\s(?:namely|proti|tai|neist(?:\s[^\W\d_]+st)?))\s+(?:the\s)?"
    rf"|(?:the\s|arī\s|ka\s|veel\s|taip\spat\s)?(?:{KIND})?"
)


_NUMBER: Final = (
    r"(?<!\w)(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Dd]iv[ai]s?|[Tt]rīs|[Čč]etr[ai]s?|[Pp]iec[ai]s?|[Ss]eš[ai]s?|[Dd]u|[Dd]vi|[Tt]rys|[Kk]eturi"
    r"|[Kk]aks|[Kk]olm|[Nn]eli|\d{1,2})\s(?:[^\W\d_]+\s){1,3}"
)
#: A number of bodies that dashes name in apposition: "Four museums — A, B, C and D — are preparing".
_APPOSED: Final = re.compile(rf"{_NUMBER}[–—-]\s(?P<names>[^–—\n]{{12,400}}?)\s[–—-]\s(?=[^.;]*\bproje[kc]t)")
#: The same in brackets, behind what is done with them: "is carried out by three universities (A, B and C)".
_BRACKETED: Final = re.compile(
    r"(?:\b(?:carried out|implemented|prepared|run)\b[^.;]{0,200}?\b(?:by|with)\s(?:the\s)?"
    r"|\b(?:īsteno\w*|realizē\w*|įgyvendina|vykdo)\s(?:kopā\s|kopīgi\s|kartu\s)?)"
    rf"{_NUMBER}\((?P<names>[^()\n]{{12,400}})\)"
)


def apposed(reading: Reading, sentence: Span) -> None:
    """ "Four museums — A, B, C and D — are preparing an exhibition in the project": all between the dashes, or in brackets."""
    match = _APPOSED.search(reading.text, sentence.start, sentence.end) or _BRACKETED.search(reading.text, sentence.start, sentence.end)
    if match is None or MEETS.search(reading.words(sentence)):
        return
    adjective = ADJECTIVE.search(reading.text, match.start("number"), match.start("names"))
    country = reading.lexicon.country(ADJECTIVES[adjective[0]]) if adjective is not None else None
    land = (country, match_span(adjective)) if adjective is not None and country is not None else None
    for body in opened_list(reading, *match.span("names")):
        note(reading, from_land(body, land), PARTNER, body.span, rule="sentence.together/4", confidence=LIKELY)


def united(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The project brings together A, B and C", "projektā iesaistīti četri partneri: A, B un C": at least two enumerated."""
    match = _UNITES.search(reading.text, sentence.start, sentence.end)
    if match is None or MEETS.search(reading.text, sentence.start, match.end()):
        return
    at = behind_besides(reading, match.end(), sentence.end)
    run = run_from(reading, at, bodies, _COUNTED)
    counted = _COUNTED.match(reading.text, at, sentence.end)
    opens = counted.end() if counted is not None else at
    whole = longer(whole_list(reading, sentence, run) if run else [], opened_list(reading, opens, sentence.end))
    if whole and are_owners(reading, whole[-1], sentence):
        return
    also = bool(run) and _ALSO.search(reading.text, match.end() - 1, run[0].span.start) is not None
    for body in whole if len(whole) >= 2 or also else ():
        role = LEAD if _WHO_LEADS.match(reading.text, body.span.end, sentence.end) else None if _THEY_DO.search(match[0]) else PARTNER
        note(reading, body, role, body.span, rule="sentence.together/2", confidence=LIKELY)


#: Those who do a project together, none of whom is said to lead.
_THEY_DO: Final = re.compile(r"(?:īstenotāji|realizētāji|ieviesēji|vykdytojai|įgyvendintojai)\s[^\W\d_]+\s$")
#: What makes one of those who are enumerated the lead: "A kā vadošā organizācija, B un C", "A, kas ir tā vadošais saņēmējs, B".
_WHO_LEADS: Final = re.compile(
    r"[”“\"»]?(?:,\s(?:kas|kurš|kura)\s(?:ir|būs)|\skā)\s(?:[^\W\d_]+\s)?vadoš(?:ais|ā)\s|[”“\"»]?\skaip\s(?:pagrindin|vadovaujan)"
)
#: One more of those who take part.
_ALSO: Final = re.compile(r"\s(?:arī|taip pat|ka|also)\s")
