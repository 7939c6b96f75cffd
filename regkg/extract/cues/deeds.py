"""Words that name what somebody does, as titles of projects and headings on them do: "jumta atjaunošana"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.text.heads import head_of
from regkg.extract.text.tokens import fold

#: A Latvian verbal noun, as titles have it: "atjaunošana", "izveide".
VERBAL_NOUN: Final = re.compile(
    r"\b\w*(?:šana|izbūve|pārbūve|izveide|rekonstrukcija|restaurācija|modernizācija|revitalizācija|renovācija|būvniecība|attīstība"
    r"|elektrifikācija|gazifikācija|digitalizācija|rekultivācija|iegāde|izstrāde|pilnveide|nomaiņa|pāreja)\b"
)


#: "Developing …", "Restoration of …": how names of what somebody does begin in English.
_DEED: Final = re.compile(r"([A-Z][a-z]+(?:ing|tion|ment)|Purchase|Renewal|Repair|Upgrade)\s")
#: The same in Lithuanian, and in Estonian, where it ends the name: "Kalnų muziejaus atnaujinimas", "Mäe kooli ehitamine".
_DEED_OF_NEIGHBOURS: Final = re.compile(
    r"\b(?:\w{4,}[iy]mas|plėtra|statyba|rekonstrukcija|modernizacija|renovacija|restauracija)\b"
    r"|\b(?:ümber|juurde|välja)ehitus\b|\b(?!järgmine|eelmine|viimane|esimene)\w{3,}mine(?=[,\s]|$)"
)


def names_deed(text: str) -> bool:
    """Whether a heading names what somebody does, and not merely a body that it begins with: "Kalnu muzeja jumta atjaunošana".

    "Association of Hills" is no deed, as its first word heads names of bodies. Headings may be in capitals.
    """
    if text.isupper():
        text = text.capitalize()
    if VERBAL_NOUN.search(text) is not None or _DEED_OF_NEIGHBOURS.search(text) is not None:
        return True
    deed = _DEED.match(text)
    return deed is not None and head_of(fold(deed[1]), "en") is None


#: How a heading begins that tells what has been done or goes on: "Pabeigta Kalnu ielas pārbūve", "Pradėti mokyklos atnaujinimo darbai".
_NEWS: Final = re.compile(
    r"(?:(?:Noslē[gd]|Beigu|Pabei[gd]|Sāk[at]|Sāku|Uzsāk|Turpin[āa]s|Notik|Notie?k|Izsludin|Apstiprin|Parakst|Atklā[jt]|Aicin|Tiek|Tiks|Tika|Iesnie[gd]|Iegādā|"
    r"Pradėt|Prasid|Baigt|Užbaigt|Pasirašyt|Vyksta|Kviečia|Algas|Lõppe|Avat|Alusta|Allkirja)[^\W\d_]*|Completed|Finished|Started|Signed|Opened|Launched)\s"
)


def tells_news(text: str) -> bool:
    """Whether a heading tells of something that has happened to what is done, and does not merely name it."""
    return _NEWS.match(text) is not None
