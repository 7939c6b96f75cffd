"""Claims survive their lines and the graph, and what is resolved does not depend on the order in which they come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from regkg.assemble import Source, assemble, claims_of
from regkg.claims import Claim, canonical, read_claims, write_claims
from regkg.documents import Document
from regkg.errors import ClaimError
from regkg.publish.serialise import trig
from regkg.resolve import Resolution, resolve
from regkg.stores import EmbeddedStore
from regkg.terms import default_terms
from regkg.vocab import RK
from tests.property.strategies import claim_sets, terms
from tests.samples import NOTHING_KNOWN


def resolved(claims: Sequence[Claim]) -> Resolution:
    return resolve(claims, [], authority=NOTHING_KNOWN, terms=default_terms())


def sources(claims: Sequence[Claim]) -> list[Source]:
    documents = {claim.document: claim.sha256 for claim in claims}
    return [Source(Document(name, f"{name}.txt", "text", sha256, "lv")) for name, sha256 in sorted(documents.items())]


@given(claim_sets)
def test_claims_survive_json_lines(claims: list[Claim]) -> None:
    text = write_claims(claims)
    assert text.count("\n") == len(claims)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "claims.jsonl"
        file.write_bytes(text.encode())
        assert list(read_claims(file)) == sorted(claims, key=Claim.sort_key)


@given(claim_sets)
def test_claims_survive_the_graph(claims: list[Claim]) -> None:
    resolution = resolved(claims)
    dataset = assemble(resolution, sources(claims), authority=NOTHING_KNOWN, terms=default_terms())
    assert claims_of(dataset) == list(resolution.claims)
    assert claims_of(reversed(dataset)) == list(resolution.claims)


@settings(max_examples=40)
@given(claim_sets)
def test_claims_survive_the_store_and_the_dump(claims: list[Claim]) -> None:
    resolution = resolved(claims)
    dataset = assemble(resolution, sources(claims), authority=NOTHING_KNOWN, terms=default_terms())
    store = EmbeddedStore.of(dataset)
    assert claims_of(store.quads()) == list(resolution.claims)
    assert set(store.quads()) == set(dataset)
    assert trig(store.quads()) == trig(dataset)


@given(st.data(), claim_sets)
def test_order_decides_nothing(data: st.DataObject, claims: list[Claim]) -> None:
    shuffled = data.draw(st.permutations(claims))
    assert resolved(shuffled) == resolved(claims)
    assert write_claims(shuffled) == write_claims(claims)


@given(claim_sets)
def test_resolving_again_changes_nothing(claims: list[Claim]) -> None:
    once = resolved(claims)
    twice = resolved(once.claims)
    assert (twice.claims, twice.ranks, twice.statements, twice.conflicts) == (once.claims, once.ranks, once.statements, once.conflicts)


@given(claim_sets)
def test_nothing_stands_that_nobody_claims_and_no_claim_is_lost(claims: list[Claim]) -> None:
    resolution = resolved(claims)
    claimed = {(claim.subject, str(claim.value)) for claim in resolution.claims}
    assert {(statement.subject, str(statement.value)) for statement in resolution.statements} <= claimed
    assert set(resolution.ranks) == {claim.id for claim in resolution.claims}
    assert len(resolution.claims) <= len(claims)


@given(claim_sets)
def test_a_single_valued_property_has_one_value_or_an_open_conflict(claims: list[Claim]) -> None:
    resolution = resolved(claims)
    known = default_terms()
    stands: dict[tuple[str, str], set[str]] = {}
    for statement in resolution.statements:
        if known.is_single_valued(statement.predicate):
            stands.setdefault((statement.subject.value, statement.predicate.value), set()).add(str(statement.value))
    assert all(len(values) == 1 for values in stands.values())
    for conflict in resolution.conflicts:
        key = conflict.subject.value, conflict.predicate.value
        assert (key in stands) != conflict.is_open or not known.is_single_valued(conflict.predicate)
        assert len({str(value) for value in conflict.values}) > 1


@given(terms)
def test_the_canonical_form_is_what_the_store_keeps(term: NamedNode | Literal) -> None:
    kept = canonical(term)
    assert canonical(kept) == kept
    [quad] = EmbeddedStore.of([Quad(RK.a, RK.b, kept)]).quads()
    assert quad.object == kept


@given(claim_sets.filter(bool), st.data())
def test_a_changed_line_is_never_taken_for_another_claim(claims: list[Claim], data: st.DataObject) -> None:
    claim = data.draw(st.sampled_from(claims))
    row = claim.as_json()
    key = data.draw(st.sampled_from(["subject", "property", "value", "start", "end", "sha256", "kind", "extractor"]))
    changed = {
        **row,
        key: data.draw(st.one_of(st.integers(), st.text(max_size=5), st.none(), st.booleans(), st.lists(st.integers(), max_size=1))),
    }
    try:
        read = Claim.from_json(changed)
    except ClaimError:
        return
    assert read == claim
