"""Whose joint work a project is: "cooperation between A and B", "A un B sadarbības projekts", "A ja B ühisprojekt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.enumerations import run_from, run_to, whole_list
from regkg.extract.bodies.prose_lists import longer, opened_list
from regkg.extract.cues.subject import MEETS, names_another
from regkg.extract.partners.contracts import who_signs
from regkg.extract.partners.participants import note
from regkg.extract.partners.recipients import are_owners, pays
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER
from regkg.model import Span
from regkg.vocab import PARTNER

#: What those do together who stand behind it: "sadarbībā starp", "a partnership among", "projektas tarp".
_BETWEEN: Final = re.compile(
    r"\b(?:sadarbīb|partnerīb|kopdarb|kopprojekt|[Pp]rojekt)[^\W\d_]*(?:\s[^;\n]{2,320}?[”“\"»)])?\sstarp\s"
    r"|\b(?:partnerības|sadarbības)\s(?:līgum|vienošan|memorand)[^\W\d_]*\sstarp\s|\b[Ss]tarp\s(?=[^.;]{0,200}\b(?:partnerības|sadarbības)\slīgum)"
    r"|\b(?:cooperation|collaboration|partnership|consortium|[Pp]roject|undertaking|initiative|effort"
    r"|(?:carried out|implemented|begun|started|initiated)(?: jointly| together)?)(?:\s[^;\n]{2,320}?[”“\"»)])?"
    r"\s(?:between|among|amongst)\s(?:the\s)?"
    r"|\b(?:[Pp]artnership|[Cc]onsortium|[Cc]ollaboration|[Cc]ooperation|joint\s(?:[a-z-]+\s)?(?:effort|initiative|undertaking))\sof\s(?:the\s)?"
    r"|\b(?:bendradarbiavim|partneryst|[Pp]rojekt)[^\W\d_]*(?:\s[^;\n]{2,320}?[”“\"»)])?\starp\s"
)
#: The work of those before it, who stand in the genitive: "A un B kopprojekts", "A ir B bendradarbiavimo rezultatas".
_OF_BOTH: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?(?:(?:ciešā|kopīgā|veiksmīgā|jauns|glaudaus|bendro|naujas|uus)\s)?"
    r"(?:sadarbības\s(?:projekt|rezultāt|auglis)|kopprojekt|kopdarb|kopīg(?:s|ais|ā|o|a)\s(?:projekt|darb|iniciatīv|ideja)|sadarbīb(?:a|ā)\b|partnerīb(?:a|ā)\b"
    r"|bendradarbiavimo\s(?:projekt|rezultat|vaisius)|bendra(?:s|sis)?\s(?:projekt|darb|iniciatyv)|bendradarbiavim(?:as|u)\b|partneryst(?:ė|e)\b"
    r"|koostöö(?:projekt|na|s)?\b|ühine\sprojekt|ühis(?:projekt|töö|ettevõtmi)|partnerlus|vaheli(?:ne|se|ses)\b|vahel\b)"
)


#: A project of those before it, who stand in the genitive: "A un B starptautiskais projekts", "A ir B trejų metų trukmės projektas".
_PROJECT_OF: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:[^\W\d_]+\smetų\strukmės\s[^.;:()\n]{{0,120}}?\s)?"
    r"(?:(?!finans|līdzfinans|atbalst|apmaks|pasūt|rem|paremt|užsak|rahasta|toeta|tellitud)"
    rf"(?:pasienio|pārrobežu|LIFE\+?|Interreg|Erasmus\+?|[{LOWER}]+(?:ais|ajam|ajā|inis|inį|inio|usis|usį|oji|as|ą|line|lise|lises|ine)|uus|uue)\s){{0,2}}"
    r"(?:projekts|projekta|projektam|projektā|projektu|projektas|projekto|projektui|projektą|projekte|projekt|projekti|projektis)(?!\w)"
)


#: Codes of countries, which part the names of such a list.
_CODED: Final = re.compile(r"\s[–—-]\s[A-Z]{2}\b")


def joint_work(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The project is a cooperation between A and B", "projekts ir A un B kopdarbs": at least two that are enumerated."""
    if MEETS.search(reading.words(sentence)) or who_signs(reading, sentence, bodies) is not None:
        return
    for run in (_behind(reading, sentence, bodies), _before(reading, sentence, bodies)):
        for body in run if len(run) >= 2 else ():
            note(reading, body, PARTNER, body.span, rule="sentence.joint/1", confidence=LIKELY)


def _behind(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    match = _BETWEEN.search(reading.text, sentence.start, sentence.end)
    if match is None or _CODED.search(reading.text, match.end(), sentence.end):
        return []
    run = run_from(reading, match.end(), bodies)
    if any(pays(body) for body in run):
        return []
    return longer(whole_list(reading, sentence, run) if len(run) >= 2 else [], opened_list(reading, match.end(), sentence.end))


def _before(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    for at, last in enumerate(bodies):
        is_of_both = _OF_BOTH.match(reading.text, last.span.end, sentence.end) is not None
        project = _PROJECT_OF.match(reading.text, last.span.end, sentence.end)
        if at and (is_of_both or (project is not None and not names_another(reading, sentence, project.end()))):
            run = run_to(reading, bodies[: at + 1])
            if any(pays(body) for body in run) or not (is_of_both or are_owners(reading, run)):
                return []
            return run
    return []
