"""What changed between two graphs: by statement, by thing, and with things that only have another identifier seen as the same."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import NamedNode

from regkg.diff.statements import Statements, open_statements
from regkg.errors import IdentifierError
from regkg.iris import owner_of
from regkg.names import key_of_name
from regkg.vocab import CODE, DCT, ID, OWL, RDF, RDFS, RK, SKOS

Action = OneOf["added", "changed", "renamed", "merged", "removed"]
ACTIONS: Final[tuple[Action, ...]] = ("added", "changed", "renamed", "merged", "removed")

_TYPE: Final = str(RDF.type)
_ORGANISATION: Final = str(RK.organisation)
_NUMBER: Final = str(RK.projectNumber)
#: What a participation and a conflict are called after.
_TELLING: Final = frozenset({_ORGANISATION, str(RK.conflictSubject)})
#: How our own things begin, and nodes without a name.
_OURS: Final = (f"<{ID}", "_:")
#: Properties that hold a thing's name, the best first.
NAMES: Final = tuple(map(str, (RK.acronym, RK.title, SKOS.prefLabel, RDFS.label, DCT.title, RK.fileName)))
_OTHER_NAMES: Final = (*NAMES, str(SKOS.altLabel), str(SKOS.hiddenLabel))
#: Two things of a kind that have one of these in common are the same thing.
_KEYS: Final = frozenset(map(str, (RK.projectNumber, RK.cciCode, RK.registrationNumber, RK.sha256, DCT.identifier)))
#: A thing that says one of these of another takes its place.
_REPLACES: Final = frozenset(map(str, (DCT.replaces, OWL.sameAs, SKOS.exactMatch)))
#: What makes a part what it is: parts that differ in it are two parts, those that agree in it are one.
_ROLES_OF_PARTS: Final = frozenset(map(str, (RK.organisation, RK.fundingKind)))
#: Kinds of things whose identifier is made from what they say: another identifier is another thing.
_MADE_FROM_CONTENT: Final = frozenset(map(str, (RK.Claim, RK.Conflict, RK.Extractor)))
#: From which likeness on two things are the same; a common key has 4, a common name 2, common facts up to 2.
_ALIKE: Final = 1.5
#: A fact that so many things share says nothing about which of them is meant.
_COMMON: Final = 30

#: What is said of a thing: by property, the values as N-Triples spells them.
Facts = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a thing, or of a part of it, before and after; values as N-Triples spells them."""

    subject: str
    property: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that changed. `was` names the identifiers that it had before, or what was merged into it; `kinds` are its classes."""

    iri: str
    action: Action
    kinds: tuple[str, ...]
    was: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Changes:
    """What changed from `before` to `after`.

    `removed` and `added` are the statements that only one side has, as lines of N-Triples in the order of their bytes; `facts` is what is
    known of the things that changed and of those that they name, by their identifier in brackets, as it is after.
    """

    before: str
    after: str
    removed: tuple[bytes, ...] = field(repr=False)
    added: tuple[bytes, ...] = field(repr=False)
    entities: tuple[Entity, ...] = field(repr=False)
    facts: Mapping[str, Facts] = field(repr=False)

    def __bool__(self) -> bool:
        """Whether there is a difference."""
        return bool(self.removed or self.added)

    def count(self, action: Action, kind: str) -> int:
        """How many things of a class, by its name in brackets, were added, changed …"""
        return sum(entity.action == action and kind in entity.kinds for entity in self.entities)


def changes_between(before: str, after: str, *, evidence: bool = False, names: tuple[str, str] | None = None) -> Changes:
    """Compare two releases, builds, RDF files or stores; `names` are what the two are called, their places unless said.

    Only the default graph is compared, with `evidence` all graphs. Raises InputError, SyntaxFault, StoreUnavailableError and LimitError
    for what cannot be read.
    """
    sides = (open_statements(where, evidence=evidence) for where in (before, after))
    return compare(*sides, names=names or (before, after))


def compare(old: Statements, new: Statements, *, names: tuple[str, str] = ("before", "after")) -> Changes:
    """Compare two graphs."""
    subjects = _differing(old, new)
    blocks_before, blocks_after = old.of(subjects), new.of(subjects)
    for subject in subjects:
        if set(blocks_before.get(subject, ())) == set(blocks_after.get(subject, ())):
            blocks_before.pop(subject, None)
            blocks_after.pop(subject, None)
    removed = sorted(_only(blocks_before, blocks_after))
    added = sorted(_only(blocks_after, blocks_before))
    changed = _Changed(_facts_of(blocks_before), _facts_of(blocks_after))
    changed.look_around(old, new)
    return Changes(*names, tuple(removed), tuple(added), tuple(changed.entities()), changed.known)


def _differing(old: Statements, new: Statements) -> set[bytes]:
    """The subjects of which not the same may be said on both sides, none left out.

    Lines that are equal are passed over in pairs. Where they are not, what is left of the subject is compared, in any order; a dump in an
    order of its own only makes more subjects be looked at.
    """
    found: set[bytes] = set()
    ours, theirs = old.lines(), new.lines()
    mine, its = next(ours, None), next(theirs, None)
    while mine is not None and its is not None:
        if mine == its:
            mine, its = next(ours, None), next(theirs, None)
            continue
        subject, other = _subject(mine), _subject(its)
        left: set[bytes] = set()
        right: set[bytes] = set()
        if subject <= other:
            mine = _take(ours, mine, subject, left)
        if other <= subject:
            its = _take(theirs, its, other, right)
        if left != right:
            found.add(min(subject, other))
    for rest, line in ((ours, mine), (theirs, its)):
        found.update(map(_subject, itertools.chain(() if line is None else (line,), rest)))
    return found


def _take(lines: Iterator[bytes], first: bytes, subject: bytes, into: set[bytes]) -> bytes | None:
    """Take the lines of a subject; the first line that is another's."""
    line: bytes | None = first
    while line is not None and _subject(line) == subject:
        into.add(line)
        line = next(lines, None)
    return line


def _subject(line: bytes) -> bytes:
    return line[: line.find(b" ")]


def _only(ours: Mapping[bytes, Sequence[bytes]], theirs: Mapping[bytes, Sequence[bytes]]) -> Iterator[bytes]:
    for subject, lines in ours.items():
        yield from set(lines).difference(theirs.get(subject, ()))


def _facts_of(blocks: Mapping[bytes, Iterable[bytes]]) -> dict[str, Facts]:
    """What is said of each subject."""
    found: dict[str, Facts] = {}
    for subject, lines in blocks.items():
        facts: Facts = {}
        for line in lines:
            _, property_, value = line.decode().rstrip("\n").split(" ", 2)
            values = facts.setdefault(property_, [])
            if (spelled := _without_graph(value.removesuffix(" ."))) not in values:
                values.append(spelled)
        found[subject.decode()] = facts
    return found


_GRAPH: Final = re.compile(r" (?:<[^<>\"\s]*>|_:\S+)$")


def _without_graph(value: str) -> str:
    """The value of a line of N-Quads, where a name of a graph may stand behind it."""
    if " " not in value or (value[0] == '"' and value[-1] != ">"):
        return value
    found = _GRAPH.search(value)
    if found is None or found.start() == 0:
        return value
    return value[: found.start()]


@dataclass
class _Changed:
    """The things of which not the same is said on both sides, and what is known of those around them."""

    before: dict[str, Facts]
    after: dict[str, Facts]
    known: dict[str, Facts] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    _references: dict[str, str] = field(default_factory=dict)

    def look_around(self, old: Statements, new: Statements) -> None:
        """Fetch what is said of the owners of parts and of all things that are named, and see which things are the same."""
        self.known = {**self.before, **self.after}
        looked_for = set(self.known)
        wanted = {value for name in self.known for value in self._to_be_named(name)} | set(filter(None, map(_owner, self.known)))
        strangers = any(not name.startswith(_OURS) for name in self.known)
        while wanted := {name for name in wanted - looked_for if name.startswith(_OURS) or (strangers and _is_foreign_thing(name))}:
            looked_for |= wanted
            found = _facts_of(new.of({name.encode() for name in wanted}))
            if missing := {name.encode() for name in wanted - set(found)}:
                found |= _facts_of(old.of(missing))
            self.known |= found
            parts = [name for name in found if _is_part(name)]  # called after what they belong to, and after who takes part
            wanted = {value for name in parts for value in found[name].get(_ORGANISATION, ())} | set(filter(None, map(_owner, parts)))
        self._see_who_is_who()

    def _to_be_named(self, name: str) -> Iterator[str]:
        """The values of a thing that are told: those that only one side has, who takes part, and what a conflict is about."""
        before, after = self.before.get(name, {}), self.after.get(name, {})
        for property_ in {*before, *after}:
            old, new = before.get(property_, ()), after.get(property_, ())
            if property_ in _TELLING:
                yield from (*old, *new)
            elif old != new:
                yield from set(old) ^ set(new)

    # ── the same thing under another identifier ──────────────────────────────────────────────────────────────────────────

    def _see_who_is_who(self) -> None:
        """Things first, then their parts, whose owners are known by then."""
        self._pair_all(parts=False)
        self._merge()
        self._pair_all(parts=True)

    def _pair_all(self, *, parts: bool) -> None:
        gone = [name for name in self.before if name not in self.after and _is_part(name) == parts and self.renamed(name) not in self.after]
        taken = set(self.now.values())
        come = [name for name in self.after if name not in self.before and _is_part(name) == parts and name not in taken]
        self._pair(gone, come)

    def _pair(self, gone: Sequence[str], come: Sequence[str]) -> None:
        """Say of things that are gone under which identifier they are there."""
        holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
        traits_of = {name: set(self._traits(self.after[name], name)) for name in come}
        for name, traits in traits_of.items():
            for trait in traits:
                holders[trait].append(name)
        found: list[tuple[float, str, str]] = []
        for name in gone:
            traits = set(self._traits(self.before[name], self.renamed(name)))
            shared: Counter[str] = Counter()
            for trait in traits:
                if len(holders.get(trait, ())) <= _COMMON:
                    shared.update(holders.get(trait, ()))
            for other in shared:
                likeness = self._likeness(name, other, traits, traits_of[other])
                if likeness >= _ALIKE:
                    found.append((-likeness, name, other))
        taken: set[str] = set()
        for _, name, other in sorted(found):
            if name not in self.now and other not in taken:
                self.now[name] = other
                taken.add(other)

    def _traits(self, facts: Facts, name: str) -> Iterator[tuple[str, ...]]:
        """What a thing may be recognised by: its facts, its names without regard to spelling, and what it is a part of."""
        for property_, values in facts.items():
            for value in values:
                if property_ != _TYPE:
                    yield property_, self.renamed(value) if value.startswith(_OURS) else value
                if property_ in _OTHER_NAMES:
                    yield "name", key_of_name(_lexical(value))
        if owner := _owner(name):
            yield "owner", owner

    def _likeness(self, name: str, other: str, ours: set[tuple[str, ...]], theirs: set[tuple[str, ...]]) -> float:
        before, after = self.before[name], self.after[other]
        kinds = set(before.get(_TYPE, ()))
        if kinds != set(after.get(_TYPE, ())) or kinds & _MADE_FROM_CONTENT:
            return 0
        shared = ours & theirs
        if _is_part(name):
            if ("owner", _owner(other) or "") not in shared:
                return 0
            roles = [property_ for property_ in _ROLES_OF_PARTS if property_ in before or property_ in after]
            if any({self.renamed(value) for value in before.get(role, ())} != set(after.get(role, ())) for role in roles):
                return 0
            return 4 if roles else 2 * len(shared) / len(ours | theirs) + 0.5
        is_named_alike = any(property_ == "name" for property_, *_ in shared)
        common = {property_ for property_, *_ in shared if property_ in _KEYS}
        if any(key in before and key in after for key in _KEYS) and not common:
            return 0
        if common == {_NUMBER} and not is_named_alike and self._programmes(before) != self._programmes(after):
            return 0  # a number is unique inside a programme
        score = (4.0 if common else 0.0) + (2.0 if is_named_alike else 0.0)
        return score + 2 * len(shared) / len(ours | theirs) if score or len(shared) > 2 else 0

    def _programmes(self, facts: Facts) -> set[str]:
        return {self.renamed(value) for value in facts.get(str(RK.underProgramme), ())}

    def _merge(self) -> None:
        """Say of things that are gone into which other one they were merged: one that bears their name, their number, or says so."""
        gone = self._gone
        if not gone:
            return
        new = self.after.keys() - self.before.keys() - set(self.now.values())
        holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for other, its in self.known.items():
            if other not in gone and other not in new and not _is_part(other):
                for trait in self._marks(its):
                    holders[trait].append(other)
                for replaced in (value for property_ in _REPLACES for value in its.get(property_, ())):
                    holders["replaces", replaced].append(other)
        for name in gone - self.now.keys():
            facts = self.before[name]
            kinds = set(facts.get(_TYPE, ()))
            if _is_part(name) or not kinds or kinds & _MADE_FROM_CONTENT:
                continue
            scores: Counter[str] = Counter()
            for trait in {*self._marks(facts), ("replaces", name)}:
                for other in holders.get(trait, ()):
                    if other != name and kinds == set(self.known[other].get(_TYPE, ())):
                        scores[other] += {"name": 1, "replaces": 8}.get(trait[0], 3)
            if scores:
                self.merged[name] = min(scores, key=lambda other: (-scores[other], other))

    def _marks(self, facts: Facts) -> set[tuple[str, ...]]:
        """By what a thing can be told: its names without regard to spelling, and its keys; a number goes with its programme."""
        names = {("name", key_of_name(_lexical(value))) for property_ in _OTHER_NAMES for value in facts.get(property_, ())}
        programmes = " ".join(sorted(self._programmes(facts)))
        return names | {(key, value, programmes if key == _NUMBER else "") for key in _KEYS for value in facts.get(key, ())}

    @property
    def _gone(self) -> set[str]:
        return self.before.keys() - self.after.keys()

    def renamed(self, name: str) -> str:
        """What a thing, or a part of a thing, is called after."""
        if not name.startswith("<"):
            return self.now.get(name, name)
        for _ in range(8):  # a part of a part of a thing
            found = self.now.get(name) or self.merged.get(name)
            if found is None:
                whole = name
                while (owner := _owner(whole)) is not None:
                    if (other := self.now.get(owner) or self.merged.get(owner)) is not None:
                        found = f"{other[:-1]}{name[len(owner) - 1 :]}"
                        break
                    whole = owner
            if found is None or found == name:
                return name
            name = found
        return name

    # ── by thing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def entities(self) -> list[Entity]:
        """The things that changed, by kind and name; a part counts with the thing that it belongs to."""
        fields: dict[str, list[Field]] = defaultdict(list)
        before: dict[str, Facts] = {}
        for name, facts in self.before.items():
            if name in self.merged:
                continue
            its = before.setdefault(self.renamed(name), {})
            for property_, values in facts.items():
                its.setdefault(property_, []).extend(map(self.renamed, values))
        tops = {name: self._top(name) for name in sorted({*before, *self.after})}
        for name, top in tops.items():
            fields[top] += _fields(name, before.get(name, {}), self._after(name))
        was: dict[str, list[str]] = defaultdict(list)
        for old, new in self.now.items():
            if not _is_part(old):
                was[new].append(old)
                fields.setdefault(new, [])
        into: dict[str, list[str]] = defaultdict(list)
        for old, new in self.merged.items():
            into[new].append(old)
            fields.setdefault(new, [])
        found: list[Entity] = []
        for top, changed in fields.items():
            action = self._action(top, before, renamed=top in was, merged=top in into)
            if changed or action != "changed":
                kinds = tuple(sorted(self.known.get(top, {}).get(_TYPE, ())))
                found.append(Entity(top, action, kinds, tuple(sorted(was[top] + into[top])), tuple(changed)))
        return sorted(found, key=lambda entity: (entity.kinds, ACTIONS.index(entity.action), entity.iri))

    def _after(self, name: str) -> Facts:
        """What is said of a thing after, with the things in it called as they are called after: a reference to what was merged is none."""
        if name in self.after:
            return self.after[name]
        return {} if name in self.before or name not in self.known else self.known[name]

    def _action(self, top: str, before: Mapping[str, Facts], *, renamed: bool, merged: bool) -> Action:
        if renamed:
            return "renamed"
        if merged:
            return "merged"
        if top in self.after and top not in before:
            return "added"
        return "removed" if top in before and top in self.before and top not in self.after else "changed"

    def _top(self, name: str) -> str:
        """The thing to which a part belongs, of those that there are; of a node without a name, what refers to it."""
        top, seen = name, {name}
        while True:
            owner = self._referring.get(top) if top.startswith("_:") else _owner(top)
            if owner is None or owner in seen or owner not in self.known:
                return top
            seen.add(owner)
            top = owner

    @property
    def _referring(self) -> Mapping[str, str]:
        if not self._references:
            for sides in (self.after, self.before):
                for name, facts in sides.items():
                    for values in facts.values():
                        for value in values:
                            if value.startswith("_:"):
                                self._references.setdefault(value, self.renamed(name))
            self._references.setdefault("", "")
        return self._references


def _fields(name: str, before: Facts, after: Facts) -> Iterator[Field]:
    for property_ in sorted({*before, *after}):
        old, new = set(before.get(property_, ())), set(after.get(property_, ()))
        if old != new:
            yield Field(name, property_, tuple(sorted(old - new)), tuple(sorted(new - old)))


def _is_foreign_thing(name: str) -> bool:
    """Whether a file of others may say something of a thing; terms of vocabularies and codes are known otherwise."""
    return name[0] in "<_" and not name.startswith((f"<{RK.iri}", "<http://www.w3.org/", "<http://publications.europa.eu/", f"<{CODE}"))


def _lexical(value: str) -> str:
    """The text of a literal, as it is spelled."""
    return value[1 : value.rindex('"')] if value.startswith('"') else value


@lru_cache(maxsize=2**17)
def _owner(name: str) -> str | None:
    """The thing that a part belongs to, by its identifier."""
    if not name.startswith(f"<{ID}"):
        return None
    try:
        owner = owner_of(NamedNode(name[1:-1]))
    except (IdentifierError, ValueError):
        return None
    return None if owner is None else str(owner)


def _is_part(name: str) -> bool:
    return name.startswith("_:") or _owner(name) is not None
