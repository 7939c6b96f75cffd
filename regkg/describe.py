"""One thing described for a reader: its facts by name, who refers to it, and where the documents say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, Quad

from regkg.errors import IdentifierError
from regkg.iris import is_thing, owner_of
from regkg.labels import Labels
from regkg.queries import ask_internal, short
from regkg.stores import Store, Term, is_nameable
from regkg.terms import Terms
from regkg.vocab import RDF, RK, code, compact


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in a document that states something; `decision` is what a person made of it, by role and day."""

    name: str
    value: str
    quote: str
    file: str
    start: int
    end: int
    kind: str
    in_conflict: bool
    awaits_review: bool = False
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What documents say differently; each statement is a value, the printed words, the document and whether the value stands."""

    name: str
    state: str
    decided_by: str
    statements: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Description:
    """A thing as a reader sees it; `facts` and `uses` are pairs of a name and a text, `statements` the facts as the graph has them.

    `uses` may be a part of all, of which there are `used`. `parts` are things that it refers to, described in turn.
    """

    thing: NamedNode
    label: str
    facts: tuple[tuple[str, str], ...]
    uses: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]
    is_known: bool
    statements: tuple[tuple[NamedNode, Term], ...] = ()
    used: int = 0
    conflicts: tuple[Conflict, ...] = ()
    parts: tuple[Description, ...] = ()

    def quads(self) -> Iterator[Quad]:
        """The facts of the thing and of its parts, as the graph has them."""
        for name, value in self.statements:
            yield Quad(self.thing, name, value)
        for part in self.parts:
            yield from part.quads()

    def as_dict(self) -> dict[str, Any]:
        """What there is to say, in plain values for JSON."""
        return {
            "iri": self.thing.value,
            "id": short(self.thing),
            "label": self.label,
            "facts": [{"property": name, "value": text} for name, text in self.facts],
            "statements": [{"property": name.value, **_plain(value)} for name, value in self.statements],
            "used": self.used,
            "uses": [{"property": name, "value": text} for name, text in self.uses],
            "sources": [asdict(one) for one in self.evidence],
            "conflicts": [
                {
                    "property": one.name,
                    "state": one.state,
                    "decided_by": one.decided_by,
                    "statements": [dict(zip(("value", "quote", "file", "rank"), said, strict=True)) for said in one.statements],
                }
                for one in self.conflicts
            ],
            "parts": [part.as_dict() for part in self.parts],
        }

    def _repr_html_(self) -> str:
        """The facts as a table, for notebooks."""
        from regkg.markup import cell, table

        return table(["", ""], [[cell(name), cell(text, link=text)] for name, text in self.facts], caption=self.label)


def own_parts(description: Description) -> list[NamedNode]:
    """The things that belong to a thing alone, as its amounts and its partners' participations do."""
    return [value for _, value in description.statements if isinstance(value, NamedNode) and _owner(value) == description.thing]


def _plain(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"iri": term.value}
    if not isinstance(term, Literal):
        return {"value": str(term)}
    return {"value": term.value, **({"language": term.language} if term.language else {"datatype": compact(term.datatype.value)})}


#: No description tells about more things than these.
_MOST_PARTS: Final = 200


def describe(
    store: Store, thing: NamedNode, *, labels: Labels, terms: Terms, language: str, depth: int = 1, most_uses: int | None = None
) -> Description:
    """Everything that the graph says of a thing, in a reader's language where it is said in it.

    A `depth` of 2 also tells the facts of the things that it refers to, 3 those of what these refer to. `most_uses` limits how many things
    of each kind of use are named.
    """
    seen = {thing}
    described = _described(store, thing, labels, terms, language)
    uses = list(ask_internal(store, "uses", thing=[thing]))
    claims = list(ask_internal(store, "evidence", thing=[thing]))
    conflicts = list(ask_internal(store, "conflicts-of", thing=[thing]))
    shown = list(_first_of_each(uses, most_uses))
    owners = [_owner(row["other"]) for row in shown]
    labels.look_up([*(row["value"] for row in [*claims, *conflicts]), *(row["other"] for row in shown), *owners])
    return replace(
        described,
        uses=tuple((labels.of(row["property"]), _part(row["other"], owner, labels)) for row, owner in zip(shown, owners, strict=True)),
        used=len(uses),
        evidence=tuple(_evidence(claims, labels)),
        conflicts=tuple(_conflicts(conflicts, labels)),
        parts=tuple(_parts(store, described, labels, terms, language, depth, seen)),
    )


def _described(store: Store, thing: NamedNode, labels: Labels, terms: Terms, language: str) -> Description:
    """The facts of a thing alone."""
    said = list(ask_internal(store, "facts", thing=[thing]))
    labels.look_up([thing, *(row["value"] for row in said)])
    return Description(
        thing=thing,
        label=labels.of(thing),
        facts=tuple(_facts(store, thing, said, labels, terms, language)),
        uses=(),
        evidence=(),
        is_known=bool(said),
        statements=tuple(
            (row["property"], row["value"]) for row in said if isinstance(row["property"], NamedNode) and row["value"] is not None
        ),
    )


def _parts(
    store: Store, whole: Description, labels: Labels, terms: Terms, language: str, depth: int, seen: set[NamedNode]
) -> Iterator[Description]:
    """What a thing refers to, described; each thing once."""
    if depth <= 1:
        return
    for _, value in whole.statements:
        if isinstance(value, NamedNode) and is_thing(value) and is_nameable(value) and value not in seen and len(seen) < _MOST_PARTS:
            seen.add(value)
            part = _described(store, value, labels, terms, language)
            if part.is_known:
                yield replace(part, parts=tuple(_parts(store, part, labels, terms, language, depth - 1, seen)))


def _first_of_each(uses: Iterable[dict[str, Term | None]], most: int | None) -> Iterator[dict[str, Term | None]]:
    """The first uses by each property."""
    counted: Counter[Term | None] = Counter()
    for row in uses:
        counted[row["property"]] += 1
        if most is None or counted[row["property"]] <= most:
            yield row


def _owner(node: Term | None) -> NamedNode | None:
    """What a part belongs to, as a participation belongs to a project."""
    try:
        return owner_of(node) if isinstance(node, NamedNode) else None
    except IdentifierError:
        return None


def _part(node: Term | None, owner: NamedNode | None, labels: Labels) -> str:
    """What a reader calls a thing; a part without a name by its kind and what it belongs to."""
    label = labels.of(node)
    if owner is None or not isinstance(node, NamedNode) or not label.endswith(f" {short(node)}"):
        return label
    return f"{label.removesuffix(f' {short(node)}')}, {labels.of(owner)}"


def _conflicts(rows: Iterable[dict[str, Term | None]], labels: Labels) -> Iterator[Conflict]:
    by_conflict: dict[Term | None, list[dict[str, Term | None]]] = {}
    for row in rows:
        by_conflict.setdefault(row["conflict"], []).append(row)
    for of_one in by_conflict.values():
        first = of_one[0]
        statements = [
            (labels.of(row["value"]), labels.of(row["quote"]), labels.of(row["file"]), labels.of(row["rank"]))
            for row in of_one
            if row["value"] is not None
        ]
        decided = first["decidedBy"]
        yield Conflict(
            labels.of(first["property"]), labels.of(first["state"]), labels.of(decided) if decided else "", tuple(dict.fromkeys(statements))
        )


def _facts(
    store: Store, thing: NamedNode, said: list[dict[str, Term | None]], labels: Labels, terms: Terms, language: str
) -> Iterator[tuple[str, str]]:
    values: dict[NamedNode, list[Term]] = {}
    for row in said:
        name, value = row["property"], row["value"]
        if isinstance(name, NamedNode) and value is not None:
            values.setdefault(name, []).append(value)
    hidden = set(_bounds_told_by_their_date(values, terms)) | {RK.participation, RK.funding}
    for name in sorted(values, key=lambda name: (name != RDF.type, labels.of(name))):
        if name not in hidden:
            yield from ((labels.of(name), text) for text in _texts(values[name], labels, language))
    yield from _amounts(store, values.get(RK.funding, ()), labels)
    yield from _participants(store, thing, labels)


def _bounds_told_by_their_date(values: dict[NamedNode, list[Term]], terms: Terms) -> Iterator[NamedNode]:
    """Bounds say something new only where the date itself is open."""
    for name in values:
        yield from terms.bounds(name) or ()


def _texts(values: Iterable[Term], labels: Labels, language: str) -> list[str]:
    """Values as texts; of texts in several languages those in the reader's, else all with their language."""
    found = list(values)
    tagged = [value for value in found if isinstance(value, Literal) and value.language]
    wanted = [value.value for value in tagged if value.language == language]
    if tagged and wanted:
        return sorted(wanted)
    return sorted(
        f"{labels.of(value)} [{value.language}]" if isinstance(value, Literal) and value.language else labels.of(value) for value in found
    )


def _amounts(store: Store, funding: Iterable[Term], labels: Labels) -> Iterator[tuple[str, str]]:
    for node in funding:
        if isinstance(node, NamedNode):
            said = {row["property"]: row["value"] for row in ask_internal(store, "facts", thing=[node])}
            currency = said.get(RK.currency)
            code = currency.value.rpartition("/")[2] if isinstance(currency, NamedNode) else ""
            yield labels.of(said.get(RK.fundingKind)), f"{labels.amount(said.get(RK.amount))} {code}".strip()


def _participants(store: Store, thing: NamedNode, labels: Labels) -> Iterator[tuple[str, str]]:
    for row in ask_internal(store, "participants", thing=[thing]):
        participation = row["participation"]
        if not isinstance(participation, NamedNode):
            continue
        funding = [fact["value"] for fact in ask_internal(store, "facts", thing=[participation]) if fact["property"] == RK.funding]
        money = "; ".join(f"{kind} {amount}" for kind, amount in _amounts(store, [node for node in funding if node is not None], labels))
        body = labels.of(row["organisation"])
        yield labels.of(row["role"]) or labels.of(RK.participation), f"{body} ({money})" if money else body


def _evidence(claims: Iterable[dict[str, Term | None]], labels: Labels) -> Iterator[Evidence]:
    for row in claims:
        yield Evidence(
            name=labels.of(row["property"]),
            value=_part(row["value"], _owner(row["value"]), labels),
            quote=labels.of(row["quote"]),
            file=labels.of(row["file"]),
            start=int(labels.of(row["start"])),
            end=int(labels.of(row["end"])),
            kind=labels.of(row["kind"]),
            in_conflict=row["conflict"] is not None,
            awaits_review=row["rank"] == code("rank", "awaiting"),
            decision=_decided(row, labels),
        )


def _decided(row: dict[str, Term | None], labels: Labels) -> str:
    if row["verdict"] is None:
        return ""
    return f"{labels.of(row['verdict'])} ({labels.of(row['by'])}, {labels.of(row['on'])})"
