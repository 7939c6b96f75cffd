"""Names of natural persons, which regkg does not take (Regulation (EU) 2016/679, Art. 5(1)(c): no more data than are needed)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal

from regkg.extract.drafts import Draft
from regkg.extract.heads import holds_head
from regkg.extract.passed import Reason
from regkg.extract.reading import Reading
from regkg.extract.tokens import LOWER, UPPER
from regkg.nominative import given_names
from regkg.vocab import RK, SKOS

_WORD: Final = rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_INITIALS: Final = re.compile(rf"(?:[{UPPER}]\.\s?){{1,2}}{_WORD}")
_FULL: Final = re.compile(rf"(?:(?:[Dd]r|[Pp]rof)\.\s?(?:[\w.]+\.\s?)?)?(?P<given>{_WORD})(?:\s{_WORD}){{1,2}}")
#: What joins names that are read as one.
_AND: Final = re.compile(r"\s(?:un|and|ir|ja|ning|&)\s")


def is_person(name: str) -> bool:
    """Whether a name is that of a natural person: a known given name or initials, then a surname, and no noun of bodies.

    >>> [is_person(name) for name in ("Anna Liepa", "J. Ozols", "Anna Liepa muzejs", "Kalnu dome")]
    [True, True, False, False]
    """
    full = _FULL.fullmatch(name)
    is_named = full["given"] in _given() if full is not None else _INITIALS.fullmatch(name) is not None
    return is_named and not holds_head(name)


#: Two names side by side, and what goes on behind them: up to seven words with a capital first, or adjectives and genitives to a noun.
_PAIR: Final = re.compile(
    rf"(?<!\w)(?=(?P<pair>{_WORD}\s{_WORD})(?!\w)"
    rf"(?P<more>(?:\s[{UPPER}]\S*(?:\s\S+){{0,6}}|(?:\s[{LOWER}]+(?:ā|ās|ais|ajā|ajai|es|as)(?!\w)){{1,3}}(?:\s[{LOWER}]+)?)?))"
)


def holds_person(text: str) -> bool:
    """Whether a text holds the name of a natural person: a known given name and a surname, of which no body is called.

    >>> holds_person("Anna Liepa vada projektu"), holds_person("Paula Liepas Kalnu muzejs vada projektu")
    (True, False)
    >>> holds_person("Paula Liepas klīniskās slimnīcas pārbūve"), holds_person("Paula Liepa vada slimnīcas pārbūvi")
    (False, True)
    """
    return any(map(_is_of_person, _PAIR.finditer(text)))


def _is_of_person(pair: re.Match[str] | None) -> bool:
    return pair is not None and is_person(pair["pair"]) and not holds_head(pair["more"])


@cache
def _given() -> frozenset[str]:
    return frozenset(given_names())


def leave_out_persons(reading: Reading) -> None:
    """Take back what was noted of persons as participants, and whatever else quotes the name of a person; say so where they stand.

    A body may be called after a person: "SIA “Anna Liepa”".
    """
    gone = [draft for draft in reading.of_kind(RK.Organisation) if draft.iri is None and _is_named_as_person(draft)]
    gone += [draft for draft in reading.of_kind(RK.Participation) if any(fact.value in gone for fact in draft.all(RK.organisation))]
    reading.drafts[:] = [draft for draft in reading.drafts if draft not in gone]
    for draft in reading.drafts:
        for fact in list(draft.facts):
            names_body = draft.kind in _OF_BODIES or fact.predicate == RK.participation
            if fact.value in gone or (not names_body and holds_person(reading.words(fact.span))):
                draft.drop(fact)
                reading.passed(fact.span, Reason.PERSONAL)


_OF_BODIES: Final = frozenset({RK.Organisation, RK.Participation})


def _is_named_as_person(organisation: Draft) -> bool:
    """Whether what was taken for a body is called as persons are, or begins so: "Anna Liepa, Kalnu muzeja direktore"."""
    label = organisation.first(SKOS.prefLabel)
    names = _AND.split(label.value.value) if label is not None and isinstance(label.value, Literal) else []
    return any(is_person(name) or _is_of_person(_PAIR.match(name)) for name in names)
