"""What a person decided on two things that may be one: the same, or different for good."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from pyoxigraph import NamedNode

from regkg.claims import read_json_lines, text_in
from regkg.errors import ClaimError, IdentifierError, InputError, Place
from regkg.iris import class_of, is_thing
from regkg.vocab import ID

_KEYS: Final = {"verdict", "keeps", "others", "reason", "by", "date"}
_VERDICTS: Final = ("same", "different")

#: The file of a folder of curated data that holds these decisions.
FILE: Final = "identities.jsonl"


@dataclass(frozen=True, slots=True)
class Identity:
    """A decision on some things: `others` are `keeps` under other identifiers, or none of them is another of them."""

    verdict: str
    keeps: NamedNode
    others: tuple[NamedNode, ...]
    reason: dict[str, str] = field(hash=False)
    by: str
    on: date


def read_identities(folder: Path) -> list[Identity]:
    """The decisions of `identities.jsonl` in a folder, which may be absent. Raises ClaimError with file and line."""
    path = folder / FILE
    found: list[Identity] = []
    seen: dict[frozenset[NamedNode], tuple[str, int]] = {}
    for number, row in read_json_lines(path) if path.exists() else ():
        place = Place(str(path), line=number)
        try:
            identity = _identity(row)
        except (InputError, IdentifierError) as error:
            raise ClaimError(error.message, hint=error.hint, place=place) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ClaimError(f"the line cannot be read: {error}", hint="see data/curated/README.md", place=place) from error
        for other in identity.others:
            pair = frozenset((identity.keeps, other))
            if pair in seen:
                hint = f"keep this line or line {seen[pair][1]}"
                raise ClaimError("the same two things are decided on twice", hint=hint, place=place)
            seen[pair] = identity.verdict, number
        found.append(identity)
    _check_chains(found, path)
    return found


def identity_line(identity: Identity) -> dict[str, Any]:
    """A decision as the object that its line holds."""
    return {
        "verdict": identity.verdict,
        "keeps": short(identity.keeps),
        "others": [short(other) for other in identity.others],
        "reason": identity.reason,
        "by": identity.by,
        "date": identity.on.isoformat(),
    }


def aliases_of(identities: Sequence[Identity]) -> dict[NamedNode, NamedNode]:
    """Which identifier stands for which, by the decisions that say "same"."""
    return {other: identity.keeps for identity in identities if identity.verdict == "same" for other in identity.others}


def kept_apart(identities: Sequence[Identity]) -> set[frozenset[NamedNode]]:
    """The pairs that a person decided to be different."""
    return {frozenset((identity.keeps, other)) for identity in identities if identity.verdict == "different" for other in identity.others}


def _check_chains(identities: Sequence[Identity], path: Path) -> None:
    aliases = aliases_of(identities)
    for other, keeps in aliases.items():
        if keeps in aliases:
            hint = f"write {short(aliases[keeps])} as what stays in both lines"
            raise ClaimError(f"{short(keeps)} stays for {short(other)}, but is itself replaced", hint=hint, place=Place(str(path)))


def _identity(row: dict[str, Any]) -> Identity:
    if missing := sorted(_KEYS - set(row)):
        raise ClaimError(f"the line has no {missing[0]!r}", hint="see data/curated/README.md")
    if unknown := sorted(set(row) - _KEYS):
        raise ClaimError(f"unknown key {unknown[0]!r}", hint="see data/curated/README.md")
    verdict = text_in(row, "verdict")
    if verdict not in _VERDICTS:
        raise ClaimError(f"no verdict: {verdict!r}", hint='"same" or "different"')
    keeps = _iri(text_in(row, "keeps"))
    others = tuple(_iri(str(other)) for other in row["others"])
    if not others or keeps in others or len(set(others)) < len(others):
        raise ClaimError("a decision is on two things or more, each named once", hint="see data/curated/README.md")
    _check_kinds(keeps, others)
    reason = {language: text_in(row["reason"], language) for language in dict(row["reason"])}
    return Identity(verdict, keeps, others, reason, text_in(row, "by"), date.fromisoformat(row["date"]))


def _check_kinds(keeps: NamedNode, others: Sequence[NamedNode]) -> None:
    if any(class_of(other) != class_of(keeps) for other in others):
        raise ClaimError("things of different kinds are not one", hint="compare bodies with bodies, places with places")


def _iri(name: str) -> NamedNode:
    try:
        iri = NamedNode(ID + name.removeprefix("id:") if name.startswith("id:") else name)
    except ValueError:
        iri = None
    if iri is None or not is_thing(iri):
        raise IdentifierError(f"not an identifier of ours: {name}", hint="write id:org/… or the IRI in full")
    class_of(iri)
    return iri


def short(iri: NamedNode) -> str:
    """An identifier of ours as people write it: id:org/…."""
    return "id:" + iri.value.removeprefix(ID)


def with_identity(folder: Path, identity: Identity) -> str:
    """The text of `identities.jsonl` with one more decision at its end.

    Raises ClaimError if the file is at fault, the things are decided on already, or what stays was itself replaced.
    """
    _check_kinds(identity.keeps, identity.others)
    known = read_identities(folder)
    path = folder / FILE
    pairs = {frozenset((other.keeps, one)) for other in known for one in other.others}
    for one in identity.others:
        if frozenset((identity.keeps, one)) in pairs:
            hint = f"take their line out of {FILE} first"
            raise ClaimError(f"{short(identity.keeps)} and {short(one)} are decided on already", hint=hint, place=Place(str(path)))
    _check_chains([*known, identity], path)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    line = json.dumps(identity_line(identity), ensure_ascii=False)
    return f"{before}{'' if not before or before.endswith(chr(10)) else chr(10)}{line}\n"


def thing_of(name: str) -> NamedNode:
    """The thing that `id:org/…` or a whole IRI names. Raises IdentifierError for anything else."""
    return _iri(name)
