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
from regkg.extract.tokens import LOWER, UPPER, fold
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
    is_named = fold(full["given"]) in _given() if full is not None else _INITIALS.fullmatch(name) is not None
    return is_named and not holds_head(name)


@cache
def _given() -> frozenset[str]:
    return frozenset(map(fold, given_names()))


def leave_out_persons(reading: Reading) -> None:
    """Take back whatever was noted of persons as participants, and say so where they stand."""
    gone = [draft for draft in reading.of_kind(RK.Organisation) if draft.iri is None and _is_person(draft)]
    gone += [draft for draft in reading.of_kind(RK.Participation) if any(fact.value in gone for fact in draft.all(RK.organisation))]
    if not gone:
        return
    reading.drafts[:] = [draft for draft in reading.drafts if draft not in gone]
    for draft in reading.drafts:
        for fact in [fact for fact in draft.facts if fact.value in gone]:
            draft.drop(fact)
            reading.passed(fact.span, Reason.PERSONAL)


def _is_person(organisation: Draft) -> bool:
    label = organisation.first(SKOS.prefLabel)
    return label is not None and isinstance(label.value, Literal) and any(map(is_person, _AND.split(label.value.value)))
