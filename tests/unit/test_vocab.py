"""One prefix for every namespace, and names that are written short come back whole."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.vocab import CODE, PREFIXES, RK, SCHEMES, SKOS, Namespace, code, compact, expand


def test_no_namespace_has_two_prefixes() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)


def test_things_have_no_prefix_because_their_names_have_slashes() -> None:
    assert not any(namespace.startswith("https://w3id.org/regkg/id") for namespace in PREFIXES.values())


def test_every_code_list_has_a_prefix() -> None:
    assert {prefix: PREFIXES[prefix] for prefix in SCHEMES} == {prefix: f"{CODE}{scheme}/" for prefix, scheme in SCHEMES.items()}


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_short_name_comes_back_whole(prefix: str) -> None:
    iri = f"{PREFIXES[prefix]}name"
    assert compact(iri) == f"{prefix}:name"
    assert expand(compact(iri)) == iri


@pytest.mark.parametrize(
    "iri",
    [
        "https://w3id.org/regkg/id/project/p/lli-901",
        "https://w3id.org/regkg/code/role/",
        "https://w3id.org/regkg/code/role/a/b",
        "https://example.org/x",
        "mailto:info@example.org",
    ],
)
def test_what_no_prefix_fits_stays_whole(iri: str) -> None:
    assert compact(iri) == iri
    assert expand(iri) == iri


def test_an_unknown_prefix_is_left_alone() -> None:
    assert expand("nobody:knows") == "nobody:knows"
    assert expand("plain") == "plain"


def test_a_namespace_knows_its_terms() -> None:
    assert RK.endDate in RK
    assert SKOS.prefLabel not in RK
    assert Literal(RK.endDate.value) not in RK
    assert RK["endDate"] == RK.endDate == NamedNode("https://w3id.org/regkg/ontology#endDate")


def test_a_namespace_makes_no_term_of_a_special_method() -> None:
    with pytest.raises(AttributeError):
        Namespace("https://example.org/").__wrapped__  # noqa: B018


def test_a_code_of_an_unknown_list_is_an_error() -> None:
    assert code("role", "lead-partner").value == "https://w3id.org/regkg/code/role/lead-partner"
    with pytest.raises(KeyError):
        code("roles", "lead-partner")
