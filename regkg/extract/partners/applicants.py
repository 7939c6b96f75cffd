"""Who applied for the project: handed its application in, signed for it, prepared it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.bodies.enumerations import run_to
from regkg.extract.cues.phrases import DAY, NAMED
from regkg.extract.cues.subject import names_another
from regkg.extract.partners.clauses import AGENT
from regkg.extract.partners.participants import has_lead, in_charge, note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import head_of, is_genitive
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span

#: To whom, where and in what call somebody hands in a project, between the verb and the project: "iesniedza partnerībā “X” konkursā".
_TO_WHOM: Final = r"(?:(?:[^.;:,“„\"«»”\n]|(?<=\d)\.|[“„\"«][^“”„\"«»\n]{2,120}[”“\"»]){0,260}?\s)?"
_NUMBERED: Final = r"(?:\s(?:Nr\.?\s?)(?=[\w./-]*\d)[\w./-]+)?"
_APPLIED: Final = re.compile(
    r"\b(?:iesnied[zs]|iesniedza|iesniegs|iesniegusi|iesniedzis|(?P<prepares>(?:sa)?gatavo(?:s|ja|jusi|jis)?|izstrādā(?:s|ja|jusi|jis)?))"
    rf"\s+(?:savu\s+)?(?:{_TO_WHOM}projekt[au]{NAMED}\s*,?(?:\s?Nr\.?\s?[\w./-]+)?\s+(?:pieteikumu|iesniegumu)\b"
    r"(?!\s(?:vērtē|izvērt|atlas|konkurs|pieņem|iesnieg|izskat|sagatav|nolik|veidlap))"
    r"|(?:pieteikumu|iesniegumu)\sprojektam(?=\s[“„\"«]|\sNr)"
    rf"|(?(prepares)(?!)|{_TO_WHOM}projektu{_NUMBERED}(?=\s[“„\"«])))"
    r"|\b(?:submitted|(?P<preparing>prepared|is\spreparing)) (?:(?:the|its|a) project(?: (?:application|proposal)"
    r"|(?(preparing)(?!)|(?=\s[“„\"]|\s(?:in|for|under)\s(?:the\s|a\s)?(?:[\w-]+\s){0,3}?(?:selection|call|competition|contest|tender)\b)))"
    r"|(?:the|an) application (?:for|of) the project)\b"
    rf"|\b(?:pateikė|pateikia|teikia|(?P<writes>parengė|rengia))\s(?:[^.;:,“„\"]{{0,40}}\s)?projekto{NAMED}\sparaišką(?!\w)"
    r"|\b(?:esita(?:s|b|nud)|(?P<drafts>koosta(?:s|b|nud)))\s(?:[^.;:,“„\"]{0,40}\s)?projekti\s?taotluse(?!\w)"
)
#: The project, or the application for it, before the verb: "X projektu “T” (Nr. 1) iesniedza konkursā".
_HANDED_IN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:savu\s)?projekt(?:u{NAMED}|a{NAMED}\s(?:iesniegumu|pieteikumu))"
    r"(?:\s\([^()\n]{2,60}\))?\s(?:ir\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi|sagatavoja|sagatavojusi)\b"
    rf"|[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:paraišką\sprojektui|projekto{NAMED}\sparaišką)\s(?:[^.;\n]{{0,60}}?\s)?(?:pateikė|teikė)\b"
)
#: Who signed the contract on the grant: the first that stands behind, beside whoever gives it.
_SIGNED_BY: Final = re.compile(
    r"\bcontract\s(?:for|of|on)\s(?:the\s)?project\s(?:[“„\"][^“”„\"\n]{2,160}[”“\"]\s)?(?:was|has been|is)\ssigned\sby\s(?:the\s)?"
)
#: A comma within the name of a fund or a programme: "Patvēruma, migrācijas un integrācijas fonda".
_OF_FUND: Final = rf",(?=\s(?:[{LOWER}]+,\s)?[{LOWER}]+\s(?:un|ir)\s[{LOWER}]+\s(?:fond|program))"
#: "X īstenotais projekts", "SIA “X” LEADER iesniegtajā … programmas projektā": who made the project, and under which programme.
_MADE_BY: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()\n]{2,20}\))?(?:\s(?:sadarbībā|kopā)\sar\s[^,.;:]{4,80}?)?\s*(?:[A-Z]{3,10}\s)?"
    rf"(?:{DAY}\s)?"
    r"(?:izstrādāt|īsteno(?:t|jam)|iesniegt|pieteikt|sagatavot|realizē(?:t|jam)|vadī(?:t|jam)|koordinē(?:t|jam)|uzsākt|rakstīt|(?:iz)?veidot|ieviest"
    r"|(?:organizēt|rīkot)(?!aj(?:ā|am)\s(?:(?!projekt)[^.;\n]){0,160}?projekta(?!\w)))"
    r"(?:ais|(?P<bare>s)|ā|o|ajam|ajā|os|ajos)\s+"
    rf"(?:(?:programm\w+\s[“„\"«][^“”„\"«»\n]{{2,60}}[”“\"»]|[^\W\d_][\w+–-]*(?:\s\+|\s\([^()\n]{{2,12}}\)|{_OF_FUND})?|\d{{4}}\.(?:\s?[–-]\s?\d{{4}}\.)?)"
    r"\s(?:gad\w+\s)?){0,14}?projekt(?:s|a|am|ā|u(?=\s(?:[“„\"«(]|Nr|[A-Z]{2})))(?!\w)"
    rf"|(?:(?<=[osų”“\"»])|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:įgyvendinam|įgyvendint|vykdom|vykdyt|inicijuot|koordinuojam|pateikt|parengt)(?:as|o|ame)\s"
    rf"(?:(?:[^\W\d_][\w-]*(?:{_OF_FUND})?|\d{{4}}[–-]\d{{4}}\sm\.)\s){{0,9}}?projekt(?:as|o|e)(?!\w)"
    rf"|(?:(?<=[aeiouõäöü])(?<!le)(?<!sse)|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:poolt\s)?(?:ellu ?vii(?:dav|dud)"
    r"|juhit(?:av|ud)|koordineerit(?:av|ud)|(?:eest)?veetav|(?:eest)?veetud|algatatud|esitatud|elluviidav|kirjutatud)"
    r"(?:a|as)?\s"
    rf"(?:[^\W\d_][\w-]*\s){{0,5}}?[{LOWER}]*projekt(?:i|is)?(?!\w)"
    # "the Hill University-led project"
    r"|[-‑–]led\s(?:[\w+-]+\s){0,4}?[Pp]roject(?!\w)"
    # the application of X for the project
    rf"|(?:(?<=[osų])|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:pateikt(?:a|ą|os|ai)\s)?paraišk(?:a|ą|os|ai)\s(?:[^.;:“„\"\n]{{0,80}}?\s)?projekt(?:ui|o)\s(?=[“„\"])"
    rf"|(?:(?<=[aeiouõäöü])(?<!le)(?<!sse)|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:esitatud\s)?(?:projekti)?taotlus(?:e|t)?\s"
    r"(?:[^.;:“„\"\n]{0,80}?\s)?projekti(?:le|ks)?\s(?=[“„\"])"
)


#: What may stand before whoever applied at the beginning of a sentence: a mark, a day or a year.
_BEFORE_APPLICANT: Final = re.compile(
    rf"[^\n]{{0,4}}|(?:Lai|Siekiant|Siekdama|In\sorder\sto|To)\s[^.;\n]{{4,160}},\s|(?:{DAY}|(?:19|20)\d\d\.?\s?gad[āa]|[Ii]n\s(?:19|20)\d\d,?|(?:19|20)\d\d\sm\.),?\s(?:the\s)?[“„\"]?"
)


#: Who answers an invitation joins another's project: "atsaucās skolas uzaicinājumam un iesniedza projekta pieteikumu".
_INVITED: Final = re.compile(r"\b(?:pēc\s[^,.;:]{4,80}\suzaicinājuma|uzaicinājumam)\s(?:un\s)?$")


def applicants(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X handed in the application for the project", "the project prepared by X": it is in charge, where nobody else is."""
    if has_lead(reading):
        return
    applied = _APPLIED.search(reading.text, sentence.start, sentence.end)
    first = bodies[0]
    opens = applied is not None and _BEFORE_APPLICANT.fullmatch(reading.text, sentence.start, first.span.start) is not None
    chosen = first if opens and applied is not None and first.span.end <= applied.start() else None
    if chosen is None and applied is not None:
        chosen = next((body for body in bodies if _is_right_before(reading, body, applied.start())), None)
    if chosen is not None and applied is not None and any(applied.groupdict().values()) and is_firm(chosen.name):
        chosen = None  # a firm writes applications for others
    if chosen is not None and applied is not None and _INVITED.search(reading.text, sentence.start, applied.start()):
        note(reading, chosen, None, None, rule="sentence.applicant/1", confidence=LIKELY)
        return
    signed = _SIGNED_BY.search(reading.text, sentence.start, sentence.end)
    chosen = chosen or next((body for body in bodies if signed is not None and body.span.start == signed.end()), None)
    chosen = chosen or next((body for body in bodies if _hands_in(reading, sentence, body) or _handed_it_in(reading, sentence, body)), None)
    made = next(
        (
            at
            for at, body in enumerate(bodies)
            if (match := _MADE_BY.match(reading.text, body.span.end, sentence.end))
            and not names_another(reading, sentence, match.end())
            and (match["bare"] is None or _is_maker(reading, body, match[0]))
        ),
        None,
    )
    if chosen is None and made is not None:
        makers = run_to(reading, bodies[: made + 1])
        for maker in makers if len(makers) > 1 else ():  # none of several leads by that
            note(reading, maker, None, None, rule="sentence.applicant/1", confidence=LIKELY)
        chosen = makers[-1] if len(makers) == 1 else None
    if chosen is None:
        return
    in_charge(reading, chosen, "sentence.applicant/1")


#: A day between whoever applies and the verb.
_TO_APPLYING: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?")


def _is_right_before(reading: Reading, body: Body, verb: int) -> bool:
    """Whether a body in the nominative stands right before a verb of applying, wherever in the sentence."""
    return (
        _TO_APPLYING.fullmatch(reading.text, body.span.end, verb) is not None
        and is_base(body.name, reading)
        and not AGENT.search(reading.text, max(0, body.span.start - 16), body.span.start)
    )


def _is_maker(reading: Reading, body: Body, made: str) -> bool:
    """Whether a name stands in the genitive, as those by whom something is done do: not in "Kalnu muzejam", "Kalnu domē".

    A firm's name has no cases, and what a firm drew up may be a design.
    """
    if is_firm(body.name) or is_base(body.name, reading):
        return is_firm(body.name) and re.search(r"iesniegts|pieteikts|īstenots|realizēts", made) is not None
    heads = [token for token in reading.tokens_in(body.span) if head_of(token.folded, reading.language) is not None]
    return bool(heads) and is_genitive(heads[-1], reading.language) and not heads[-1].text.endswith("ā")


def _hands_in(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether a body hands in the project that stands between it and its verb."""
    return (
        _HANDED_IN.match(reading.text, body.span.end, sentence.end) is not None
        and is_base(body.name, reading)
        and not AGENT.search(reading.text, max(0, body.span.start - 16), body.span.start)
    )


#: The project before a clause on who has handed it in: "projekta “T” ietvaros, ko | X iesniedza".
_IT: Final = re.compile(rf"\b[Pp]rojekt(?:u|a|s|ā|am){NAMED}(?:\sietvaros|\sīstenošan[^\W\d_]+)?,\s(?:ko|kuru)\s(?:{DAY}\s)?[“„\"]?$")
_HANDED_IT_IN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:ir\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi|sagatavoja|sagatavojusi)\b"
)


def _handed_it_in(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether a body is said to have handed in the project that the sentence names before: "projekta “T” ietvaros, ko X iesniedza"."""
    behind = _HANDED_IT_IN.match(reading.text, body.span.end, sentence.end)
    return behind is not None and is_base(body.name, reading) and _IT.search(reading.text, sentence.start, body.span.start) is not None
