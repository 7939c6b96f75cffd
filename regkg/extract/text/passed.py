"""Passages that were seen and not taken, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from regkg.model import Span


class Reason(Enum):
    """Why a passage that looks like a fact was left where it stands."""

    CHROME = "chrome"
    OTHER_LANGUAGE = "other language"
    PUBLISHED = "published"
    EVENT = "event"
    SIGNED = "signed"
    UNCUED = "uncued"
    YEARLESS = "yearless"
    UNLABELLED = "unlabelled"
    LIMIT = "limit"
    FOREIGN = "foreign"
    ONE_YEAR = "one year"
    OTHER_PROJECT = "other project"
    BASELESS = "baseless"
    SHARE = "share"
    BACKWARDS = "backwards"
    PLANNED = "planned"
    SUM = "sum"
    LESS_PRECISE = "less precise"
    DOUBTFUL = "doubtful"
    PERSONAL = "personal"

    def words(self, language: str) -> str:
        """The reason as it is told to a reader, in Latvian or English.

        >>> Reason.YEARLESS.words("en")
        'no year is printed, and none is supplied'
        """
        return _WORDS[self][language]


_WORDS: Final = {
    Reason.CHROME: {"lv": "lapas ietvars, nevis tās saturs", "en": "belongs to the frame of the page, not to what it says"},
    Reason.OTHER_LANGUAGE: {"lv": "šo valodu regkg nelasa", "en": "in a language that is not read"},
    Reason.PUBLISHED: {"lv": "publicēšanas vai labošanas datums", "en": "the date when the page was published or changed"},
    Reason.EVENT: {"lv": "pasākuma datums, nevis projekta laiks", "en": "the date of an event, not the time of the project"},
    Reason.SIGNED: {
        "lv": "paraksta, apstiprināšanas vai iesniegšanas datums",
        "en": "the date of a signature, an approval or a submission",
    },
    Reason.UNCUED: {"lv": "neviens vārds nesaka, ka tas ir projekta laiks", "en": "no word says that this is the time of the project"},
    Reason.YEARLESS: {"lv": "gads nav nodrukāts, un tas netiek piedomāts", "en": "no year is printed, and none is supplied"},
    Reason.UNLABELLED: {"lv": "neviens vārds nesaka, kas tā par summu", "en": "no word says what this amount is"},
    Reason.LIMIT: {"lv": "augšējā robeža, nevis izmaksas", "en": "a ceiling, not what it costs"},
    Reason.FOREIGN: {
        "lv": "programmas vai citas organizācijas nauda, nevis projekta",
        "en": "the money of a programme or of another body, not of the project",
    },
    Reason.ONE_YEAR: {"lv": "tikai viena gada nauda", "en": "the money of one year only"},
    Reason.OTHER_PROJECT: {"lv": "par citu projektu", "en": "about another project"},
    Reason.BASELESS: {"lv": "nav zināms, no kā šī daļa ir", "en": "a part of which the whole is not known"},
    Reason.SHARE: {"lv": "ES daļa neatbilst kopējai summai", "en": "the EU share does not fit the whole"},
    Reason.BACKWARDS: {"lv": "beigas ir pirms sākuma", "en": "the end lies before the beginning"},
    Reason.PLANNED: {"lv": "sākotnējais plāns, kas vēlāk mainīts", "en": "the first plan, which was changed later"},
    Reason.SUM: {"lv": "daļas nesaskan ar kopsummu", "en": "the parts do not add up to the whole"},
    Reason.LESS_PRECISE: {"lv": "citviet lapā tas pats ir precīzāk", "en": "elsewhere the page says the same more precisely"},
    Reason.DOUBTFUL: {"lv": "pārāk nedroši; lai izlemj cilvēks", "en": "too doubtful; a person must decide"},
    Reason.PERSONAL: {"lv": "ziņas par personu", "en": "details of a person"},
}


@dataclass(frozen=True, slots=True)
class Passed:
    """A passage that was seen and not taken, and why."""

    span: Span
    reason: Reason
