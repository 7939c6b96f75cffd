"""Where the tokens of triples begin in a text, kept small: numbers in arrays, one entry for each triple."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Final

#: The offset of what has no place.
NOWHERE: Final = 0xFFFFFFFF


def _numbers() -> array[int]:
    return array("I")  # four bytes hold the offsets of every text that fits in memory


@dataclass(frozen=True, slots=True)
class Offsets:
    """Of each triple, in the order in which Oxigraph gives them: where subject, predicate and object begin and where the object ends.

    Offsets count characters of the text from 0. An object that is not written, the rest of a collection, ends where it begins.
    """

    subjects: array[int] = field(default_factory=_numbers)
    predicates: array[int] = field(default_factory=_numbers)
    objects: array[int] = field(default_factory=_numbers)
    ends: array[int] = field(default_factory=_numbers)

    def __len__(self) -> int:
        return len(self.objects)

    def add(self, subject: int, predicate: int, object_: int, end: int) -> None:
        """One more triple."""
        self.subjects.append(subject)
        self.predicates.append(predicate)
        self.objects.append(object_)
        self.ends.append(end)

    def pop(self) -> tuple[int, int, int, int]:
        """Take the last triple away."""
        return self.subjects.pop(), self.predicates.pop(), self.objects.pop(), self.ends.pop()
