"""One thing described for a reader: its facts by name, who refers to it, and where the documents say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from regkg.labels import Labels
from regkg.queries import ask_internal
from regkg.stores import Store, Term
from regkg.terms import Terms
from regkg.vocab import RDF, RK, code


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
class Description:
    """A thing as a reader sees it; `facts` and `uses` are pairs of a name and a text."""

    thing: NamedNode
    label: str
    facts: tuple[tuple[str, str], ...]
    uses: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]
    is_known: bool


def describe(store: Store, thing: NamedNode, *, labels: Labels, terms: Terms, language: str) -> Description:
    """Everything that the graph says of a thing, in a reader's language where it is said in it."""
    said = list(ask_internal(store, "facts", thing=[thing]))
    uses = list(ask_internal(store, "uses", thing=[thing]))
    claims = list(ask_internal(store, "evidence", thing=[thing]))
    labels.look_up([*(row["value"] for row in [*said, *claims]), *(row["other"] for row in uses)])
    return Description(
        thing=thing,
        label=labels.of(thing),
        facts=tuple(_facts(store, thing, said, labels, terms, language)),
        uses=tuple((labels.of(row["property"]), labels.of(row["other"])) for row in uses),
        evidence=tuple(_evidence(claims, labels)),
        is_known=bool(said),
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
            value=labels.of(row["value"]),
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
