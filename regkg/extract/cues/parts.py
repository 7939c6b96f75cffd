"""The parts of a project: what happens within it, is bought for it or comes of it, and has a time, a cost or a sum of its own.

The words for them are said here once. Times and money are read in other sentences, so each reader of them names the parts that it takes
for no project's, and why it leaves out the others.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

_STAGE: Final = r"(?:kārt|posm|fāz|phase|stage|etap|faz|faas)"
_NTH: Final = (
    r"(?:(?:(?:pirm|otr|treš|ceturt|pēdēj)[^\W\d_]{1,3}|first|second|third|fourth|next|last|(?:pirm|antr|treči|ketvirt|paskutin)[^\W\d_]{1,5}"
    r"|esime[^\W\d_]{2,4}|tei[^\W\d_]{2,3}|kolma[^\W\d_]{1,2}|viima[^\W\d_]{2,4})\s|(?:\d\.|(?-i:[IVX]+))\s?)"
)


class Part(Enum):
    """A part of a project, by the beginnings of the words for it in Latvian, English, Lithuanian and Estonian."""

    STAGE = _STAGE
    NTH_STAGE = _NTH + _STAGE
    RESULT = r"rezultāt|results?\b|outcome|output|rezultat|tulemus"
    WORKS = (
        r"būvdarb|būvniecīb|remontdarb|(?:(?:pār|iz)būves|labiekārtošanas)\sdarb|construction(?!\sof\b)|renovation|restoration|reconstruction"
        r"|statyb|rangos|ehitus"
    )
    EQUIPMENT = r"aprīkojum|iekārtu|inventār|equipment|įrangos|seadme"
    TENDER = r"iepirkum|tender|pirkim|hange|hanke"
    CONTRACT = r"contract|līgum|sutarties|(?:ehitus|töövõtu)?leping"
    CALL = r"calls?\b|uzsaukum|kvietim|taotlusvoor"
    TRAINING = r"(?:ap)?mācīb|training|mokym|koolitus"
    COURSE = r"kurs[iua]\b|kursiem\b|courses?\b|kurs(?:ai|ų)\b|kursus"
    SEMINAR = r"seminār|seminar|darbnīc|workshop|töötoa|töötuba"
    CAMP = r"nometn|camps?\b|stovykl|laag[er]"
    EVENT = r"events?\b|rengini|festivāl|festival"
    EXHIBITION = r"izstād|exhibition|parod|näitus"
    CONTEST = r"konkurs|atlas[ei]|competition|contest|(?:dalyvių\s)?atrank"
    CAMPAIGN = r"kampaņ|campaign|kampanij|kampaania"
    VISIT = r"visit|mobilit|exchange|išvyk"
    SURVEY = r"aptauj|survey|apklaus|küsitlus"
    VOTE = r"balsošan|voting|poll\b|balsavim|hääletus"
    STUDY = r"ekspertīz|testēšan|tirgus\sizpēt|uuring"
    REGISTRATION = r"reģistr[āē]|pieteikšan|registration|registracij|registreeri?u?m"
    APPLICATION = r"pieteikum|submission|application"
    VOLUNTEERS = r"brīvprātīg|volunteer|savanori|vabatahtli"
    SUSTAINABILITY = r"sustainability"


def beginnings(*parts: Part) -> str:
    """A pattern for how the words for some parts begin."""
    return f"(?:{'|'.join(part.value for part in parts)})"


#: Where many are asked to take part: no project is for these, nor takes their time.
ASKED: Final = (Part.REGISTRATION, Part.SURVEY, Part.VOTE)
#: What takes place at a time of its own, besides works, which may last as long as the project.
HAPPENS: Final = (
    *ASKED,
    Part.APPLICATION,
    Part.CAMP,
    Part.CAMPAIGN,
    Part.CONTEST,
    Part.COURSE,
    Part.EVENT,
    Part.EXHIBITION,
    Part.SEMINAR,
    Part.STUDY,
    Part.TENDER,
    Part.TRAINING,
    Part.VISIT,
)
#: Such parts as a sentence names them first, in the nominative: in other cases a project may be called by them ("Apmācību projekts").
SUBJECTS: Final = (
    r"(?:Rezultāti|Izstāde|Apmācības|Mācības|Būvdarbi|Būvniecība|Remontdarbi|Reģistrācija|Reģistrēšanās|Pieteikšanās|Nometne|Konkurss|Darbnīcas?"
    r"|Semināri?|Kursi|Kampaņa|Aptauja|Festivāls|Paroda|Mokymai|Statybos?|Registracija|Stovykla|Atranka|Konkursas|Seminar(?:as|ai)|Kursai"
    r"|Renginiai|Kampanija|Apklausa|Näitus|Koolitus(?:ed)?|Ehitus(?:tööd)?|Registreeru?mine|Laager|Konkurss|Töötoad|Seminar(?:id)?"
    r"|Kursus(?:ed)?|Kampaania|Küsitlus)"
)
