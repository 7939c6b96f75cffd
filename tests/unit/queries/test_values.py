"""A name is found among many things as it is among few."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regkg.errors import AmbiguousNameError, QueryParameterError
from regkg.queries import find_thing
from regkg.stores import EmbeddedStore
from regkg.vocab import ID, RDF, RK

MANY = 2100


@pytest.fixture(scope="module", params=[5, MANY], ids=["few", "many"])
def store(request: pytest.FixtureRequest) -> EmbeddedStore:
    quads = []
    for number in range(request.param):
        project = NamedNode(f"{ID}project/p-{number}")
        quads.append(Quad(project, RDF.type, RK.Project))
        quads.append(Quad(project, RK.title, Literal(f"Kāpu takas un ostas {number}", language="lv")))
        quads.append(Quad(project, RK.projectNumber, Literal(f"AC-{number}")))
    lone = NamedNode(f"{ID}project/lone")
    quads += [Quad(lone, RDF.type, RK.Project), Quad(lone, RK.title, Literal("Latvijas\u2013Lietuvas programma", language="lv"))]
    return EmbeddedStore.of(quads)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("Kāpu takas un ostas 3", "p-3"),
        ("kapu takas un ostas 3", "p-3"),
        ("KĀPU TAKAS UN OSTAS 3", "p-3"),
        ("ac-4", "p-4"),
        ("ostas 2 kāpu", "p-2"),
        ("Latvija-Lietuva", "lone"),
    ],
)
@pytest.mark.parametrize("of_class", ["rk:Project", None])
def test_a_thing_is_found_by_its_name(value: str, meant: str, of_class: str | None, store: EmbeddedStore) -> None:
    assert find_thing(value, store, of_class=of_class) == NamedNode(f"{ID}project/{meant}")


def test_a_name_of_nothing_is_answered_with_near_names(store: EmbeddedStore) -> None:
    with pytest.raises(QueryParameterError) as caught:
        find_thing("Latvjas Lietuvs programa", store, of_class="rk:Project")
    assert "Latvijas\u2013Lietuvas programma" in str(caught.value.hint)


def test_two_things_of_one_name_are_told_apart_by_who_asks() -> None:
    quads = [
        quad
        for number in range(MANY)
        for quad in (
            Quad(NamedNode(f"{ID}project/p-{number}"), RDF.type, RK.Project),
            Quad(NamedNode(f"{ID}project/p-{number}"), RK.title, Literal(f"Takas {number // 2}", language="lv")),
        )
    ]
    with pytest.raises(AmbiguousNameError) as caught:
        find_thing("takas 7", EmbeddedStore.of(quads), of_class="rk:Project")
    assert [candidate[0] for candidate in caught.value.candidates] == ["id:project/p-14", "id:project/p-15"]
