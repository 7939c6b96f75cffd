"""What the words for a role tell: of one or of several, of the project or of something else."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER

#: Whose doer has been hired and is no partner: "Līguma izpildītājs ir SIA “X”", folded.
_OF_CONTRACT: Final = frozenset("liguma darbu buvdarbu iepirkuma pasutijuma buvniecibas sutarties statybos techninio rangos".split())
#: Partners of the state, who speak for employers and employees, who write of a project and who may yet join, folded: "sociālie partneri",
#: "informatīvie partneri", "potenciālie partneri".
_NOT_OF_PROJECT: Final = ("social", "sotsiaal", "informat", "informac", "mediju", "media", "ziniasklaid", "potenci", "iespejam")


def is_of_another(reading: Reading, role: int) -> bool:
    """Whether a word for a role is said of those who are hired, or of the state's partners, and not of the project's."""
    before = reading.word_before(role)
    return (
        before in _OF_CONTRACT
        or before.startswith(_NOT_OF_PROJECT)
        or _FOR_WHOM.search(reading.text, max(0, role - 48), role + len("labuma guvējiem")) is not None
        or _OF_THING.search(reading.text, max(0, role - 40), role + len("vadošie")) is not None
    )


#: For whom the work is done, and not those who do it: "mērķa grupa jeb labuma guvēji", "the final beneficiaries of the project".
_FOR_WHOM: Final = re.compile(
    r"(?:(?<!\w)(?:mērķgrup|mērķa\sgrup|target\sgroup|tikslin\w+\sgrup)\w*\s(?:\S+\s){0,2}?"
    r"(?:(?:projekta|projekto)\s)?(?:labuma\s|naudos\s)?(?:guvēj|gavėj|saņēmēj|benefic)"
    r"|(?<!\w)(?i:gala|galīg\w+|tieš\w+|netieš\w+|final|end|ultimate|direct|indirect|galutin\w+|tiesiogin\w+|netiesiogin\w+)"
    r"\s(?:(?:projekta|projekto|project)\s)?(?:labuma\s|naudos\s)?(?:guvēj(?:i|iem)|gavėj(?:ai|ams)|beneficiaries))"
)


#: Several who lead something else, whose noun stands before: "digitālās bibliotēkas vadošie partneri".
_OF_THING: Final = re.compile(rf"\s(?!projekt|partner|konsorc|sadarb)[{LOWER}]{{4,}}(?:as|es)\s(?:vadošie|galvenie)$")
#: So many words a person's name has at least.
NAME_AND_SURNAME: Final = 2
#: How nouns begin that say of somebody who takes part.
_TAKING_PART: Final = (
    *("partner", "parter", "juhtpartner", "peapartner", "põhipartner", "benefic", "koordin", "coordin", "gavėj", "pasūtīt"),
    *("member", "consortium"),
)
#: How nouns begin that do so where they are the project's: "projekto vykdytojas", and not that of works.
_WHERE_OF_PROJECT: Final = ("vykdytoj", "elluviija")


def tells_of_one(words: str) -> bool:
    """Whether words for a role are said of somebody who takes part in the project."""
    noun = noun_of(words)
    return noun.startswith(_TAKING_PART) or (noun.startswith(_WHERE_OF_PROJECT) and words.casefold().startswith("projekt"))


#: So far before a body a label may end: the quoted name of a project may stand between.
FARTHEST: Final = 240


def is_singular(words: str) -> bool:
    """Whether words for a role are said of one partner."""
    return noun_of(words).endswith(("partneris", "partner", "partnere", "partnerė", "partneriu", "partneriks"))


def are_several(words: str) -> bool:
    """Whether words for a role are said of several: "lead partners", "juhtpartnerid", "vadošie partneri", "projekti elluviijad"."""
    ending = ("partneriai", "partneriais", "partners", "partnerid", "partneriteks", "partneritena", "elluviijad")
    return noun_of(words).endswith(ending) or not _OF_SEVERAL.isdisjoint(words.casefold().split())


#: Latvian adjectives of leading, in the nominative of the plural: the noun alone does not tell.
_OF_SEVERAL: Final = frozenset({"vadošie", "galvenie"})


def noun_of(words: str) -> str:
    """The noun of a role, folded in case: "partneris" of "sadarbības partneris projektā"."""
    nouns = [word for word in words.casefold().split() if not word.startswith(("projektā", "projekte", "projektis"))]
    return nouns[-1] if nouns else ""
