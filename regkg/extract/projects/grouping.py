"""Projects as a page calls them: which of the places that name one are the same project's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.titles import Name
from regkg.extract.text.tokens import fold
from regkg.vocab import RK, SKOS

#: How a page gives names, the surest way first.
_ORIGINS: Final = ("form", "item", "other", "quote", "label", "cue", "sign")


QUOTED_ORIGINS: Final = frozenset({"quote", "item"})


@dataclass(slots=True)
class Called:
    """A project as a page calls it, in one place or in several."""

    anchors: list[Anchor] = field(default_factory=list)
    is_by_the_way: bool = False  # told in a paragraph on another one

    @property
    def names(self) -> list[Name]:
        """All names, those of forms first."""
        ordered = sorted(
            self.anchors, key=lambda anchor: (_ORIGINS.index(anchor.origin), not anchor.keys(RK.projectNumber), anchor.span.start)
        )
        return [name for anchor in ordered for name in anchor.names]

    def keys(self, *properties: NamedNode) -> set[str]:
        """The names of some properties as keys."""
        return {key for anchor in self.anchors for key in anchor.keys(*properties)}

    @property
    def stands_alone(self) -> bool:
        """Whether it is a contract, of which nothing is told but in its sentence."""
        return bool(self.anchors) and all(anchor.stands_alone for anchor in self.anchors)

    @property
    def start(self) -> int:
        """Where the page names it first, and where its own item begins if it stands in a list."""
        items = [anchor.span.start for anchor in self.anchors if anchor.origin in ("item", "other")]
        return min(items or [anchor.span.start for anchor in self.anchors])


def grouped(anchors: Iterable[Anchor]) -> list[Called]:
    called: list[Called] = []
    last: Called | None = None
    for anchor in anchors:
        numbers = anchor.keys(RK.projectNumber)
        home = next((one for one in called if numbers & one.keys(RK.projectNumber) and not _is_unlike(one, anchor)), None)
        names = anchor.keys(*NAMES)
        home = home or next((project for project in called if names and names & project.keys(*NAMES) and is_same(project, anchor)), None)
        home = home or next((project for project in called if is_same(project, anchor) and not _is_left(project, last, anchor)), None)
        if home is None:
            home = Called()
            called.append(home)
        home.anchors.append(anchor)
        last = home
    merged: list[Called] = []
    for project in called:
        telling = [anchor for anchor in project.anchors if anchor.keys(*NAMES)] or project.anchors
        home = next((other for other in merged if any(is_same(other, anchor) for anchor in telling)), None)
        if home is None or _is_left(home, merged[-1], project.anchors[0]):
            merged.append(project)
        else:
            home.anchors += project.anchors
    return merged


def _is_left(project: Called, last: Called | None, anchor: Anchor) -> bool:
    """Whether a page has gone on to another project since it named one, before it names one more by words that have nothing in common."""
    return (
        last is not None
        and last is not project
        and anchor.sentence is not None
        and not anchor.keys(RK.projectNumber)
        and not anchor.keys(*NAMES) & project.keys(*NAMES)
        and all(known.sentence is not None for called in (project, last) for known in called.anchors)
    )


#: What a project is called.
NAMES: Final = (RK.title, RK.acronym, SKOS.altLabel)
#: Longer keys of names do not hold one another, or are nearly the same, by chance.
_LONG_KEY: Final = 14


def _are_spellings(left: str, right: str) -> bool:
    """Whether one key is the other with one more letter, but for those that may number a part: "i", "v", "x"."""
    short, long = sorted((left, right), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at:] == long[at + 1 :] and long[at].isalpha() and long[at] not in "ivx"


def _is_in_capitals(anchor: Anchor) -> bool:
    """Whether a name is one word in capitals, which may be short for a title."""
    return any(name[1].value.isupper() and " " not in name[1].value for name in anchor.names if name[0] in NAMES)


#: So many letters of a short name at least are those with which words of its title begin, and but for one all.
_FEWEST_SPELT: Final = 3


def _spells(short: Anchor, full: Anchor) -> bool:
    """Whether a short name's capitals are the first letters of words of a title, in their order: "PuMPuRS", "Pamatskolu mācību …"."""
    names = [name[1].value for name in short.names if name[0] in NAMES and " " not in name[1].value]
    titles = [re.findall(r"\w+", fold(name[1].value)) for name in full.names if name[0] in NAMES and " " in name[1].value]
    for capitals in ([fold(letter) for letter in name if letter.isupper()] for name in names):
        for words in titles:
            initials = "".join(word[0] for word in words)
            at = spelt = 0
            for letter in capitals:
                found = initials.find(letter, at)
                at, spelt = (found + 1, spelt + 1) if found >= 0 else (at, spelt)
            if spelt >= max(_FEWEST_SPELT, len(capitals) - 1):
                return True
    return False


def is_told_apart(anchor: Anchor) -> bool:
    """Whether a sentence calls a project one by a name in quotation marks."""
    return anchor.origin == "quote" and anchor.sentence is not None


#: Which part of something it is: "II", "2".
_PART: Final = re.compile(r"[IVX]+|\d{1,4}")


def _is_other_part(one: Anchor, other: Anchor) -> bool:
    """Whether two titles are those of parts with different numbers of one undertaking: "New roofs (1st stage)", "New roofs (2nd stage)"."""
    ours, theirs = ([name[1].value for name in anchor.names if name[0] == RK.title] for anchor in (one, other))
    return any(
        left != right and left[:_SAME_START] == right[:_SAME_START] and _numbers_apart(left, right) for left in ours for right in theirs
    )


def _numbers_apart(left: str, right: str) -> bool:
    """Whether two titles have the same words and each its own numbers."""
    words = [re.findall(r"\w+", fold(title)) for title in (left, right)]
    numbers = [_PART.findall(title) for title in (left, right)]
    bare = [[word for word in of_one if not _PART.fullmatch(word.upper())] for of_one in words]
    return bare[0] == bare[1] and len(numbers[0]) == len(numbers[1]) > 0 and numbers[0] != numbers[1]


#: So many letters begin two titles alike that are those of parts.
_SAME_START: Final = 6


def _is_unlike(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor is told to be another than a project, as a sentence does that enumerates both, whatever number both have."""
    if anchor.unlike and anchor.unlike & project.keys(*NAMES):
        return True
    return any(known.unlike and known.unlike & anchor.keys(*NAMES) for known in project.anchors)


def is_same(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor can be of a project: it shares a number or an acronym, or one title holds the other, or contradicts nothing."""
    ours, theirs = project.keys(RK.projectNumber), anchor.keys(RK.projectNumber)
    if ours and theirs:
        return bool(ours & theirs) and not _is_unlike(project, anchor)
    if anchor.stands_alone or any(known.stands_alone for known in project.anchors) or _is_unlike(project, anchor):
        return False
    acronyms = [{key.removeprefix("life") or key for key in keys} for keys in (project.keys(RK.acronym), anchor.keys(RK.acronym))]
    if any(
        left == right or (min(len(left), len(right)) >= 5 and (left.startswith(right) or right.startswith(left)))
        for left in acronyms[0]
        for right in acronyms[1]
    ):
        return True
    titles = (RK.title, SKOS.altLabel)
    mine, other = project.keys(*NAMES), anchor.keys(*NAMES)
    if any(_is_other_part(known, anchor) for known in project.anchors):
        return False
    if any(
        left == right or (min(len(left), len(right)) > _LONG_KEY and (left in right or right in left or _are_spellings(left, right)))
        for left in mine
        for right in other
    ):
        return True
    if (
        mine
        and other
        and all(" " in name[1].value for name in anchor.names)  # one word may be short for the other
        and all(known.sentence not in (None, anchor.sentence) and known.is_past != anchor.is_past for known in project.anchors)
    ):
        return False  # "pirms gada īstenoja projektu “A”. Tagad sākas projekts “B”"
    if mine and other and anchor.item is not None and any(known.item not in (None, anchor.item) for known in project.anchors):
        return False
    if (
        mine
        and other
        and anchor.origin in QUOTED_ORIGINS
        and any(known.origin in QUOTED_ORIGINS and known.item != anchor.item for known in project.anchors)
    ):
        return False
    if mine and other and anchor.sentence is not None and any(known.sentence == anchor.sentence for known in project.anchors):
        return False  # "the project “A” goes on with what the project “B” began"
    if mine and other and all(is_told_apart(known) and not _is_in_capitals(known) for known in (anchor, *project.anchors)):
        return any(_spells(known, anchor) or _spells(anchor, known) for known in project.anchors)
    if mine and other and (anchor.origin == "sign" or any(known.origin == "sign" for known in project.anchors)):
        return False
    for properties in ((RK.acronym,), titles):
        if project.keys(*properties) and anchor.keys(*properties):
            return False
    if anchor.origin == "label":
        return not ours or not project.keys(RK.acronym)
    if theirs and not anchor.keys(RK.acronym, *titles):
        return anchor.origin == "form" or any(known.origin == "form" for known in project.anchors) or not ours
    return bool(mine) == bool(other) or anchor.origin == "form" or len(project.anchors) == 1 or bool(ours or theirs)
