"""Who carries the project out, as told by what is bought, built or done with it, and in whose house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in, is_firm
from regkg.extract.cues.phrases import DAY, NAMED
from regkg.extract.cues.subject import MEETS, speaks_of_project
from regkg.extract.partners.participants import has_lead, in_charge, is_area_of_participant, is_in_title, note, takes_part
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.model import Span

#: Buying, which nobody does who works for another; and building, which firms do for others.
_BUYS: Final = (
    r"(?:iegādā(?:s|sies|jās|jies|jusies|jušies)|nopirk(?:a|usi|uši)|nopircis|nopirks|įsigijo|įsigis|įsigyja"
    r"|(?:soeta|hangi)(?:b|s|vad|sid)|hankis|ost(?:is|sid)|(?:has |have )?(?:purchased|bought))"
)
_BUILDS: Final = (
    r"(?:(?:atjauno|izveido|pārbūvē|uzbūvē|izbūvē|ierīko|labiekārto|renovē|rekonstruē|nosiltinā)(?:s|sim|ja|jis|jusi|juši)"
    r"|varēs\s(?:[^.;]{0,60}?\s)?(?:atjaunot|izveidot|pārbūvēt|uzbūvēt|izbūvēt|ierīkot|labiekārtot|renovēt|iegādāties)"
    r"|(?:has |have |will )?(?:renovate|rebuil[dt]|buil[dt]|install|restore|renew|equip|construct|upgrade|create)(?:e?d)?"
    r"|(?:renoveeri|raja|ehita|uuenda)(?:b|s|vad)|(?:atnaujin|įrengi|pastat|sukūr|sukur|rekonstrav|renovav)(?:o|ė|s|ys))"
)
#: From whoever does something with the project or while carrying it out to what they do.
_MEANWHILE: Final = (
    r"[”“\"»]?,\s(?:(?:turpinot|uzsākot|sākot)\s(?:īstenot|realizēt|ieviest)|īstenojot|realizējot|ieviešot|įgyvendindam[aio]s?|vykdydam[aio]s?|implementing)\s(?:[^;]{0,160}?\s)?"
    r"(?:projektu|projektą|the project)(?!\w)(?!\s(?:konkurs|atlas|vērtē|iesnieg|pieteik))[^;]{0,280}?,\s(?:[^\W\d_]+\s){0,3}?"
)
#: Tenders, which those hold who take part: "X izsludina iepirkumu projekta “T” ietvaros".
_TENDERS: Final = (
    r"(?:(?:iz)?sludina(?:s|ja|jis)?|izsludinājusi|skelbia|paskelbė|announces|(?:has\s)?announced)\s(?:[^.;:“„\"]{0,80}?\s)?"
    r"(?:iepirkum|cenu\saptauj|konkursu\spar\s[^.;:]{0,60}?(?:būv|piegād|celtniec|izbūv|remont|iegād)|pirkim|viešąjį\spirkim|tender|procurement)"
)
_WITH: Final = (
    r"[”“\"»]?\s+(?:\([^()\n]{2,40}\)\s+)?ar\s(?:(?:(?!,\sk(?:a|as|ur)\s)[^;]){0,420}?\s)?"
    r"projekt(?:u|a)(?!\w)(?:(?!,\sk(?:a|as|ur)\s)[^;]){0,280}?\s(?:ir\s)?"
    rf"|{_MEANWHILE}"
)
_DOES_WITH: Final = re.compile(rf"(?:{_WITH})(?:(?P<what>{_BUYS}|{_BUILDS})(?!\w)|(?P<tenders>{_TENDERS}))")
#: What stands before whoever does something while carrying the project out: "Īstenojot projektu “…”, X atjaunojis".
_WHILE: Final = re.compile(
    r"\b(?:[Īī]stenojot|[Rr]ealizējot|[Ii]eviešot|[Įį]gyvendindam[aio]s?|[Vv]ykdydam[aio]s?|[Ii]mplementing)\s(?:[^;]{0,160}?\s)?"
    r"(?:projektu|projektą|the project)(?!\w)[^;]{0,280}?,\s(?:the\s)?$"
    rf"|\b(?:[Įį]gyvendindam[aio]s?|[Vv]ykdydam[aio]s?)\s(?:[^;,]{{0,60}}?\s)?projektą{NAMED}\s[“„]?$"
)
_DOES: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:[^\W\d_]+\s){{0,3}}?(?P<what>{_BUYS}|{_BUILDS})(?!\w)")
#: What else those do who carry the project out, and nobody to whom something happens with it.
_ACT: Final = (
    r"(?:ir\s(?:[^\W\d_]+i\s)?)?(?:(?!kļuv|ieguv|guv|saņēm|ti[ck]|piedzīv|zaudē)[^\W\d_]{3,}(?:usi|uši|ušas|[cdgjkmnpstvzšž]is)"
    r"|(?:organizē|rīko|nodrošina|izstrādā|piedāvā|attīsta|apmāca|sagatavo)(?:ja|s)?|noslēdza|turpina|aicina|veic|veica|veiks|sniedz|sniedza|plāno)(?!\w)"
)
_ACTS: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?{_ACT}")
_ACTS_MEANWHILE: Final = re.compile(rf"(?:{_MEANWHILE}){_ACT}")
#: "Within the project", with its name.
_WITHIN: Final = (
    rf"(?:(?:šī\s)?projekta{NAMED}\s(?:ietvaros|ietvarā|gaitā|laikā)|(?:šajā\s)?projektā{NAMED}|pateicoties\s(?:šim\s)?projektam{NAMED}"
    rf"|(?:within|under|in|thanks\sto)\s(?:the\sframework\sof\s)?(?:the|this)\sproject{NAMED},?"
    rf"|(?:šio\s)?projekto{NAMED}\s(?:metu|lėšomis)|(?:šiame\s)?projekte{NAMED}|projekti{NAMED}\s(?:raames|käigus|toel))"
)
_BEFORE: Final = re.compile(rf"(?<!\w){_WITHIN},?\s(?:the\s)?$", re.IGNORECASE)
#: What those plan to do in the project who take part in it.
_PLANS: Final = (
    r"(?:planuoja(?=\s)|(?:ir\s)?(?:plāno|plānojusi|plānojis|iecerējusi|iecerējis|paredz|paredzējusi|paredzējis|apņēmusies|apņēmies)"
    rf"(?=\s(?:{DAY}\s)?(?:(?!vai\s)[^\W\d_]+\s){{0,4}}?[^\W\d_]{{2,}}t(?:ies)?\s))"
)
#: The same with the verb before who does it, as Estonian says it: "Projekti raames ehitab | X tee".
_DONE_BEFORE: Final = re.compile(rf"(?<!\w)projekti{NAMED}\s(?:raames|käigus|toel)\s(?:{_BUYS}|{_BUILDS})\s$", re.IGNORECASE)
#: And with the project behind the verb: "X soetas projekti raames auto".
_BUYS_WITHIN: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{_BUYS}|{_BUILDS})\s{_WITHIN}(?!\w)", re.IGNORECASE)
#: What those do in the project who take part in it.
_DOES_WITHIN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?{_WITHIN}\s(?:{DAY}\s)?(?:(?:[^\W\d_]+\s){{0,3}}?(?:{_BUYS}|{_BUILDS})|(?:arī\s)?{_PLANS})(?!\w)"
)
_PLANS_WITHIN: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:arī\s)?{_PLANS}(?!\w)")
_TENDERS_FOR: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?{_TENDERS}[^.;:“„\"]{{0,160}}?\s(?:{_WITHIN}|projekta{NAMED}\s(?:vajadzībām|īstenošanai))",
    re.IGNORECASE,
)
_TENDERS_WITHIN: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:ir\s)?{_TENDERS}", re.IGNORECASE)


def builders_within(reading: Reading) -> None:
    """ "Within the project X will build …", "X holds a tender within the project": it takes part, as far as nothing else was read of it.

    A firm does not: it may be hired.
    """
    for sentence in reading.sentences:
        bodies = bodies_in(reading, sentence) if speaks_of_project(reading, sentence) else []
        others = [body for body in bodies if not is_in_title(reading, body.span)]
        for body in others:
            is_behind = _BEFORE.search(reading.text, sentence.start, body.span.start) is not None
            does = next(
                (
                    match
                    for pattern in ((_DOES, _TENDERS_WITHIN, _PLANS_WITHIN) if is_behind else (_DOES_WITHIN, _BUYS_WITHIN, _TENDERS_FOR))
                    if (match := pattern.match(reading.text, body.span.end, sentence.end)) is not None
                ),
                None,
            )
            is_done = does is not None and not any(body.span.end < other.span.start < does.end() for other in others)
            if (
                (is_done or _DONE_BEFORE.search(reading.text, sentence.start, body.span.start) is not None)
                and not is_firm(body.name)
                and is_base(body.name, reading)
                and not takes_part(reading, body)
                and not is_area_of_participant(reading, body)
            ):
                note(reading, body, None, None, rule="sentence.builder/2", confidence=LIKELY)


#: In which house the project is carried out, where that is said of one that carries out its own.
_HOUSE: Final = re.compile(
    r"(?:universitāt|augstskol|akadēmij|institūt|policij|ministrij|aģentūr)(?:ē|ā)$|(?:universitet|akademij|institut)e$", re.IGNORECASE
)
_DONE_IN: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,40}\)\s)?(?:(?:[^.;:,\n]|(?<=\d)\.){0,90}?\s)?"
    r"(?:(?:tiek|tika|tiks|ir)\s)?(?:īsteno(?:ts|ti)|realizēts|uzsākts|sākts|pabeigts|noslēdzies|noslēgsies|norisinās"
    r"|(?:į|yra į)gyvendin(?:amas|tas)|vykdomas)\s"
    r"[^.;:“„\"]{0,120}?\bprojekta?s(?!\w)"
)


def housed(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu universitātē tika realizēts projekts": the house in which it is done is in charge, where nobody else is."""
    first = bodies[0]
    if has_lead(reading) or first.span.start != sentence.start or MEETS.search(reading.words(sentence)):
        return
    if _HOUSE.search(reading.words(first.span)) and _DONE_IN.match(reading.text, first.span.end, sentence.end):
        in_charge(reading, first, "sentence.house/1")


def builders(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X with the project buys …", "X, carrying out the project, has renewed …": it is in charge, where nobody else is."""
    for body in bodies if not has_lead(reading) else ():
        match = _DOES_WITH.match(reading.text, body.span.end, sentence.end) or _ACTS_MEANWHILE.match(
            reading.text, body.span.end, sentence.end
        )
        if match is None and _WHILE.search(reading.text, sentence.start, body.span.start):
            match = _DOES.match(reading.text, body.span.end, sentence.end) or _ACTS.match(reading.text, body.span.end, sentence.end)
        if match is None or any(match.start() < other.span.start < match.end() and other.name != body.name for other in bodies):
            continue
        does = match.groupdict()
        is_hired = is_firm(body.name) and not does.get("tenders") and re.fullmatch(_BUYS, does.get("what") or "") is None
        if not is_hired and is_base(body.name, reading):
            in_charge(reading, body, "sentence.builder/1")
            return
