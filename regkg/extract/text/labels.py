"""Labels of forms that no list holds, understood by the parts that they are put together from: "Projekta kopīgās plānotās izmaksas"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from regkg.vocab import LEAD, LEX, PARTNER, RK

#: Words up to this length are parts only as a whole.
_WHOLE: Final = 3
_MOST_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a label must have to mean a term: one word of the head, one of each group of needs; all other words are of `fitting`."""

    term: NamedNode
    head: str
    needs: tuple[frozenset[str], ...]
    fitting: frozenset[str]


def _shape(term: NamedNode, head: str, *needs: str, allows: str = "") -> _Shape:
    groups = tuple(frozenset(group.split()) for group in needs)
    return _Shape(term, head, groups, frozenset(allows.split()).union(*groups))


#: The first that fits holds. A label with a word of none of its parts ("Pašvaldības līdzfinansējums") means nothing known.
_SHAPES: Final = (
    _shape(RK.eligibleBudget, "money", "eligible", allows="project whole measure"),
    _shape(RK.euContribution, "grant", "union", allows="of-union project whole measure"),
    _shape(RK.totalBudget, "money", "whole project", allows="project whole measure"),
    _shape(RK.startDate, "begin", "run project", allows="project run date"),
    _shape(RK.endDate, "end", "run project", allows="project run date"),
    _shape(LEX.period, "time", "run project", allows="project run"),
    _shape(RK.title, "name", "project", allows="project of-name"),
    _shape(RK.projectNumber, "number", "project of-number", allows="project of-number of-name"),
    _shape(LEAD, "partner", "lead", allows="project lead of-partner"),
    _shape(PARTNER, "partner", "project of-partner", allows="project of-partner of-name"),
    _shape(LEAD, "doer", "project of-doer", allows="project of-doer"),
    _shape(RK.underProgramme, "programme", "project of-programme", allows="project of-programme"),
)


def parts_of(word: str, parts: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The parts of labels that a folded word can be, given the folded beginnings of words for each part."""
    return frozenset(part for part, beginnings in parts.items() if _begins(word, beginnings))


def meaning_of(words: Sequence[str], parts_of_word: Callable[[str], frozenset[str]]) -> NamedNode | None:
    """What a label's folded words mean together, given what parts each can be; None if they are no known label."""
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    kinds = []
    for word in words:
        kind = parts_of_word(word)
        if not kind:
            return None
        kinds.append(kind)
    for shape in _SHAPES:
        heads = [number for number, kind in enumerate(kinds) if shape.head in kind]
        if not heads:
            continue
        others = [kind for number, kind in enumerate(kinds) if number != heads[-1]]
        if all(kind & shape.fitting or shape.head in kind for kind in others) and all(
            any(kind & group for kind in others) for group in shape.needs
        ):
            return shape.term
    return None


def _begins(word: str, beginnings: Sequence[str]) -> bool:
    return any(word == beginning or (len(beginning) > _WHOLE and word.startswith(beginning)) for beginning in beginnings)
