"""Things that may be one under two identifiers: candidates with a score and reasons. Nothing is joined here; a person decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority
from regkg.identities import Identity
from regkg.names import Spelling, stem
from regkg.nominative import nominative
from regkg.queries import ask_internal
from regkg.stores import Store
from regkg.vocab import RK, SKOS

#: Candidates below this score are not shown unless asked for.
LEAST: Final = 0.6

#: A block with more things says nothing about any two of them.
_LARGEST_BLOCK: Final = 200
_SHORTEST_MISTAKEN: Final = 6
_LANGUAGES: Final = frozenset({"lv", "lt", "et", "en"})
_NAMES: Final = (SKOS.prefLabel, RK.title, SKOS.altLabel)
_CODES: Final = (RK.projectNumber, RK.cciCode, RK.registrationNumber)
#: Abbreviated words of names, folded, with what they stand for.
_SHORT: Final = {
    "nov": "novads",
    "pag": "pagasts",
    "raj": "rajons",
    "rpp": "regions",
    "vsk": "vidusskola",
    "psk": "pamatskola",
    "biedr": "biedriba",
    "univ": "universitate",
    "min": "ministrija",
    "pasv": "pasvaldiba",
    "sav": "savivaldybe",
}
_OFTEN_SHORT: Final = frozenset(stem(word, "lv") for word in _SHORT.values())


@dataclass(frozen=True, slots=True)
class Thing:
    """What is compared: a thing with its names and what tells it from others of the same name."""

    iri: NamedNode
    kind: NamedNode
    names: tuple[tuple[str, str | None], ...]
    countries: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two things that may be one.

    The score says how like they are, not how likely they are one; docs/reference/authority.md has the table: 0.99 differ in nothing that a
    reader sees, 0.95 but for diacritics, 0.9 but for a legal form, case endings or the language, 0.85 but for the order or abbreviation of
    words, 0.75 but for one letter, 0.6 an acronym that fits the words of the other. A missing country costs 0.05.
    """

    score: float
    left: NamedNode = field(compare=False)
    right: NamedNode = field(compare=False)
    left_name: str
    right_name: str
    reasons: tuple[str, ...]


def things_in(store: Store) -> list[Thing]:
    """The bodies, places, programmes and projects of a graph, by IRI."""
    kinds: dict[NamedNode, NamedNode] = {}
    said: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for row in ask_internal(store, "compared"):
        thing, kind, property_, value = row["thing"], row["class"], row["property"], row["value"]
        if isinstance(thing, NamedNode) and isinstance(kind, NamedNode) and isinstance(property_, NamedNode):
            kinds[thing] = kind
            if isinstance(value, NamedNode | Literal):
                said[thing][property_].append(value)
    return [_thing(iri, kinds[iri], values) for iri, values in said.items()]


def _thing(iri: NamedNode, kind: NamedNode, said: Mapping[NamedNode, Sequence[NamedNode | Literal]]) -> Thing:
    names = [value for name in _NAMES for value in said.get(name, ()) if isinstance(value, Literal)]
    return Thing(
        iri,
        kind,
        names=tuple((name.value, name.language) for name in names),
        countries=frozenset(value.value for value in said.get(RK.country, ())),
        places=frozenset(value.value for value in said.get(RK.locatedIn, said.get(RK.underProgramme, ()))),
        codes=frozenset(_code(value.value) for name in _CODES for value in said.get(name, ())),
        acronyms=frozenset(Spelling(value.value).key for value in said.get(RK.acronym, ())),
    )


def _code(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def find_duplicates(
    things: Iterable[Thing], *, authority: Authority | None = None, identities: Iterable[Identity] = (), at_least: float = LEAST
) -> list[Candidate]:
    """Pairs of things that may be one, the likest first; those that a person has decided on are left out.

    With authority data two things that both are one entry under different names or in different languages are found, too.
    """
    listed = sorted({thing.iri: thing for thing in things}.values(), key=lambda thing: thing.iri.value)
    decided = {frozenset(pair) for identity in identities for pair in combinations((identity.keeps, *identity.others), 2)}
    best: dict[tuple[int, int], Candidate] = {}
    for reason, score, left, right, names in _pairs(listed, authority):
        one, other = listed[left], listed[right]
        if frozenset((one.iri, other.iri)) in decided:
            continue
        weighed = _weighed(one, other, names, score)
        if weighed is None or weighed[0] < at_least:
            continue
        candidate = Candidate(weighed[0], one.iri, other.iri, names[0], names[1], (reason, *weighed[1]))
        known = best.get((left, right))
        if known is None or known.score < candidate.score:
            best[left, right] = candidate
    return sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.left.value, candidate.right.value))


# ── pairs ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_Pair = tuple[str, float, int, int, tuple[str, str]]
_Spelled = Mapping[str, Spelling]


def _pairs(things: Sequence[Thing], authority: Authority | None) -> Iterator[_Pair]:
    """Pairs whose names agree in something, with what that is and its score; found by looking up keys, not by comparing all with all."""
    blocks: dict[tuple[float, str, str, str], list[tuple[int, str]]] = defaultdict(list)
    spelled = {text: Spelling(text) for thing in things for text, _ in thing.names}
    for at, thing in enumerate(things):
        for text, language in thing.names:
            for score, reason, key in dict.fromkeys(_keys(spelled[text], language)):
                blocks[score, reason, thing.kind.value, key].append((at, text))
        entry = _entry(thing, authority)
        if entry is not None:
            blocks[0.9, "known under both names", thing.kind.value, entry].append((at, thing.names[0][0]))
    for (score, reason, _, _), members in blocks.items():
        if 1 < len(members) <= _LARGEST_BLOCK:
            yield from _within(score, reason, members, spelled)
    yield from _mistyped(things, spelled)
    yield from _acronyms(things, spelled)


_LOOKS_SAME: Final = "letters that look the same"
_SAME_NAME: Final = "the same name"


def _within(score: float, reason: str, members: Sequence[tuple[int, str]], spelled: _Spelled) -> Iterator[_Pair]:
    for (left, name), (right, other) in combinations(members, 2):
        if left != right and (reason != "look-alike letters" or spelled[name].key != spelled[other].key):
            pair = (left, right, (name, other)) if left < right else (right, left, (other, name))
            yield _SAME_NAME if reason == _LOOKS_SAME and name.casefold() == other.casefold() else reason, score, *pair


def _keys(name: Spelling, language: str | None) -> Iterator[tuple[float, str, str]]:
    """What a name has in common with names that differ from it in one respect."""
    if not name.words:
        return
    yield 0.99, _LOOKS_SAME, name.seen.casefold()
    yield 0.95, "diacritics, marks or case", name.key
    yield 0.97, "look-alike letters", name.latin_key
    bare = " ".join(name.bare_words)
    if len(name.bare_words) > 1 or len(bare) > 3:
        yield 0.9, "legal form", bare
    tongue = language if language in _LANGUAGES else "lv"
    *before, head = name.bare_words
    if not any(word in _SHORT for word in name.bare_words):
        yield 0.9, "case ending", " ".join([*before, stem(head, tongue)])
    restored = nominative(name.seen, tongue)
    if restored is not None:
        yield 0.9, "case ending", " ".join(Spelling(restored).bare_words)
    yield 0.85, "abbreviated word or order of words", " ".join(sorted([*(_in_full(word, tongue) for word in before), stem(head, tongue)]))


def _in_full(word: str, language: str) -> str:
    """A word, or the stem of one that names often abbreviate."""
    full = stem(_SHORT.get(word, word), language)
    return full if full in _OFTEN_SHORT else word


def _entry(thing: Thing, authority: Authority | None) -> str | None:
    """The entry of the authority data that a thing's names stand for."""
    if authority is None or not thing.names:
        return None
    if thing.iri in authority:
        return thing.iri.value
    country = NamedNode(next(iter(thing.countries))) if len(thing.countries) == 1 else None
    for text, language in thing.names:
        match = authority.match(text, thing.kind, language, country=country)
        if match is not None and match.score >= 0.9:
            return match.entry.iri.value
    return None


def _mistyped(things: Sequence[Thing], spelled: _Spelled) -> Iterator[_Pair]:
    """Pairs of names that differ in one letter of one long word; not where both words are in use elsewhere, as names of places are."""
    uses: dict[str, set[int]] = defaultdict(set)
    words_of: list[list[tuple[tuple[str, ...], str]]] = []
    for at, thing in enumerate(things):
        words_of.append([(spelled[text].bare_words, text) for text, _ in thing.names])
        for words, _ in words_of[-1]:
            for word in words:
                uses[word].add(at)
    blocks: dict[tuple[object, ...], list[tuple[int, str, str]]] = defaultdict(list)
    for at, names in enumerate(words_of):
        for words, text in dict.fromkeys(names):
            for place, word in enumerate(words):
                if len(word) >= _SHORTEST_MISTAKEN and word.isalpha():
                    rest = (things[at].kind.value, words[:place], words[place + 1 :])
                    for shortened in {word, *(word[:cut] + word[cut + 1 :] for cut in range(1, len(word) - 1))}:
                        blocks[*rest, shortened].append((at, word, text))
    for members in blocks.values():
        if not 1 < len(members) <= _LARGEST_BLOCK:
            continue
        for (left, word, name), (right, other, other_name) in combinations(members, 2):
            rare = min(len(uses[word]), len(uses[other])) == 1
            if left != right and word != other and rare and _one_apart(word, other):
                yield "one letter", 0.75, *((left, right, (name, other_name)) if left < right else (right, left, (other_name, name)))


def _one_apart(left: str, right: str) -> bool:
    """Whether one letter inside is missing, another, or two are swapped; first letters and endings tell names apart."""
    if left[0] != right[0] or stem(left, "lv") == stem(right, "lv"):
        return False
    if len(left) == len(right):
        differing = [at for at in range(len(left)) if left[at] != right[at]]
        if len(differing) == 1:
            return differing[0] < len(left) - 2
        return len(differing) == 2 and differing[1] == differing[0] + 1 and left[differing[0]] == right[differing[1]]
    short, long = sorted((left, right), key=len)
    at = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    return at < len(short) - 1 and short[at:] == long[at + 1 :]


def _acronyms(things: Sequence[Thing], spelled: _Spelled) -> Iterator[_Pair]:
    """A body that is known by an acronym alone, and one whose words begin with its letters."""
    alone = [
        at for at, thing in enumerate(things) if thing.kind == RK.Organisation and all(spelled[text].is_acronym for text, _ in thing.names)
    ]
    wanted = {spelled[text].key for at in alone for text, _ in things[at].names}
    initials: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, thing in enumerate(things if wanted else ()):
        for text, _ in thing.names if thing.kind == RK.Organisation else ():
            for letters in wanted.intersection(spelled[text].initials()) if len(spelled[text].words) > 1 else ():
                initials[letters].append((at, text))
    for at in alone:
        for text, _ in things[at].names:
            for other, name in initials.get(spelled[text].key, ()):
                if other != at and things[at].countries & things[other].countries:
                    yield "acronym", 0.6, *((at, other, (text, name)) if at < other else (other, at, (name, text)))


# ── weighing ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _weighed(left: Thing, right: Thing, names: tuple[str, str], score: float) -> tuple[float, tuple[str, ...]] | None:
    """The score with what else is known of the two; None where something tells them apart."""
    one, other = Spelling(names[0]), Spelling(names[1])
    if left.codes and right.codes and not left.codes & right.codes:
        return None
    if left.countries and right.countries and not left.countries & right.countries:
        return None
    if one.legal_form and other.legal_form and one.legal_form != other.legal_form:
        return None
    if _numbers(one) != _numbers(other):
        return None
    reasons: list[str] = []
    if left.kind == RK.Project and not (left.acronyms & right.acronyms or left.codes & right.codes):
        score, reasons = min(score, 0.6), [*reasons, "title alone"]
    if left.codes & right.codes:
        score, reasons = 0.99, [*reasons, "same code"]
    if left.countries and right.countries:
        reasons.append("same country")
    elif left.kind == RK.Organisation:
        score -= 0.05
        reasons.append("country not known")
    if left.places and right.places:
        if left.places & right.places:
            reasons.append("same place")
        else:
            score -= 0.2
            reasons.append("other place")
    return round(max(score, 0.0), 2), tuple(reasons)


def _numbers(name: Spelling) -> list[str]:
    return [word for word in name.words if any(character.isdigit() for character in word)]
