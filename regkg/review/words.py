"""The fixed words of a review, in the languages of its readers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

_WORDS: Final = {
    "title": {"lv": "Pārskatāmie apgalvojumi", "en": "Claims to review"},
    "nothing": {"lv": "Nav nekā, ko pārskatīt.", "en": "There is nothing to review."},
    "no duplicates": {
        "lv": "Nav divu lietu, kas varētu būt viena un par kurām vēl nav lemts.",
        "en": "No two things that may be one wait for a decision.",
    },
    "none doubtful": {
        "lv": "Nevienam no {all} apgalvojumiem ticamība nav zem {limit}.",
        "en": "None of the {all} claims has a confidence below {limit}.",
    },
    "all sure": {"lv": "Visus rāda --all.", "en": "--all shows every one."},
    "some less sure": {
        "lv": "Visus rāda --all, mazāk drošos ({less}) rāda --threshold 1.",
        "en": "--all shows every one, --threshold 1 the {less} that are less sure.",
    },
    "confidence": {"lv": "ticamība", "en": "confidence"},
    "awaiting": {"lv": "gaida pārskatīšanu", "en": "awaiting review"},
    "preferred": {"lv": "spēkā", "en": "stands"},
    "normal": {"lv": "spēkā līdzās citiem", "en": "stands beside others"},
    "deprecated": {"lv": "nelieto", "en": "not used"},
    "accepted": {"lv": "pieņemts", "en": "accepted"},
    "rejected": {"lv": "noraidīts", "en": "rejected"},
    "corrected": {"lv": "labots", "en": "corrected"},
    "undone": {"lv": "lēmums atsaukts", "en": "decision undone"},
    "stated": {"lv": "nolasīts", "en": "stated"},
    "inferred": {"lv": "secināts", "en": "inferred"},
    "restored": {"lv": "atjaunots", "en": "restored"},
    "curated": {"lv": "cilvēka ievadīts", "en": "curated"},
    "conflict": {"lv": "atklātā pretrunā", "en": "in an open conflict"},
    "who": {"lv": "Par ko", "en": "Of what"},
    "what": {"lv": "Īpašība", "en": "Property"},
    "value": {"lv": "Vērtība", "en": "Value"},
    "printed": {"lv": "Drukāts", "en": "Printed"},
    "rule": {"lv": "Nolasījusi", "en": "Read by"},
    "state": {"lv": "Stāvoklis", "en": "State"},
    "decision": {"lv": "Lēmums", "en": "Decision"},
    "accept": {"lv": "Pieņemt", "en": "Accept"},
    "reject": {"lv": "Noraidīt", "en": "Reject"},
    "correct": {"lv": "Labot", "en": "Correct"},
    "undo": {"lv": "Atsaukt", "en": "Undo"},
    "documents": {"lv": "Dokumenti", "en": "Documents"},
    "how": {
        "lv": "Katram apgalvojumam ir dota komanda, ar ko to pieņem, noraida vai labo. Palaidiet to projekta mapē, tad regkg build.",
        "en": "Each claim comes with the command that accepts, rejects or corrects it. Run it in the project's folder, then regkg build.",
    },
    "meaning": {
        "lv": "Ticamība 0,9 nozīmē: no šādi atzīmētiem apgalvojumiem vismaz deviņi no desmit ir nolasīti pareizi.",
        "en": "A confidence of 0.9 means: of claims so marked nine in ten or more are read rightly.",
    },
    "keys": {
        "lv": "[p]ieņemt  [n]oraidīt  [l]abot  [i]zlaist  [b]eigt",
        "en": "[a]ccept  [r]eject  [c]orrect  [s]kip  [q]uit",
    },
    "new value": {"lv": "Pareizā vērtība (tukša: atpakaļ): ", "en": "The right value (empty: back): "},
    "why": {"lv": "Kāpēc (tukšs: {default}): ", "en": "Why (empty: {default}): "},
    "then": {"lv": "regkg build to iekļauj grafā.", "en": "regkg build takes it into the graph."},
    "gone": {"lv": "dokumenta vai šo vārdu vairs nav", "en": "the document, or these words, are gone"},
    "reworded": {"lv": "teikums ir pārrakstīts", "en": "the sentence reads otherwise now"},
    "other value": {"lv": "tur tagad nolasīta cita vērtība", "en": "another value is read there now"},
    "settled": {
        "lv": "tur tagad nolasīta labotā vērtība: lēmums vairs nav vajadzīgs",
        "en": "the corrected value is read there now: no longer needed",
    },
    "unread": {
        "lv": "vārdi ir, bet neviena kārtula tos tā vairs nenolasa",
        "en": "the words are there, but no rule reads them so any more",
    },
    "replaced": {"lv": "uz šo apgalvojumu attiecas cits lēmums", "en": "another decision is on this claim"},
    "no stale": {"lv": "Visi lēmumi attiecas uz esošiem apgalvojumiem.", "en": "Every decision is on a claim that is there."},
    "nearest": {"lv": "tuvākais apgalvojums", "en": "nearest claim"},
}

#: What is written as the reason where a person gives none.
REASONS: Final = {
    "accepted": {"lv": "Dokumentā tā teikts.", "en": "The document says so."},
    "rejected": {"lv": "Dokumentā tā nav teikts.", "en": "The document does not say so."},
    "corrected": {"lv": "Dokumentā šajā vietā teikts kas cits.", "en": "The document says something else at this place."},
}


def word(key: str, language: str) -> str:
    """A fixed word in a reader's language."""
    return _WORDS[key][language]


def none_doubtful(everything: Sequence[Decimal], limit: Decimal, language: str) -> str:
    """What is said where no claim is doubtful: how many there are, and how to see those all the same.

    >>> none_doubtful([Decimal("1"), Decimal("0.9")], Decimal("0.8"), "en")
    'None of the 2 claims has a confidence below 0.8. --all shows every one, --threshold 1 the 1 that are less sure.'
    """
    if not everything:
        return word("nothing", language)
    less = sum(confidence < 1 for confidence in everything)
    number = f"{limit.normalize():f}"
    said = word("none doubtful", language).format(all=len(everything), limit=number.replace(".", ",") if language == "lv" else number)
    return f"{said} {word('some less sure' if less else 'all sure', language).format(less=less)}"


def counted(number: int, language: str) -> str:
    """A number of claims.

    >>> counted(21, "lv"), counted(11, "lv"), counted(1, "en")
    ('21 apgalvojums', '11 apgalvojumi', '1 claim')
    """
    if language == "lv":
        return f"{number} apgalvojum{'s' if number % 10 == 1 and number % 100 != 11 else 'i'}"
    return f"{number} claim{'' if number == 1 else 's'}"
