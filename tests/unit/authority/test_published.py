"""What of the authority data reaches the graph of documents: what was verified, of things that documents name."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from regkg.assemble import Source
from regkg.authority import default_authority
from regkg.build import build
from regkg.curated import Curation
from regkg.extract.text.lexicon import default_lexicon
from regkg.iris import thing
from regkg.vocab import DCT, RK, SKOS
from tests.samples import document


def graph(text: str) -> list[Quad]:
    sources = [Source(document(text))]
    built = build(sources, curation=Curation({}, []), lexicon=default_lexicon(), authority=default_authority())
    return [quad for quad in built.quads if isinstance(quad.graph_name, DefaultGraph)]


def said(quads: list[Quad], iri: NamedNode) -> dict[NamedNode, set[str]]:
    found: dict[NamedNode, set[str]] = {}
    for quad in quads:
        if quad.subject == iri and isinstance(quad.object, NamedNode | Literal):
            found.setdefault(quad.predicate, set()).add(quad.object.value)
    return found


def test_of_a_body_known_from_memory_the_graph_has_what_the_document_says() -> None:
    ministry = thing("org", "lv-aizsardzibas-ministrija")
    entry = default_authority().get(ministry)
    assert entry is not None
    assert {RK.website, RK.country} <= set(entry.unverified)
    facts = said(graph("Par to lemj Aizsardzības ministrija. Vairāk ziņu nav.\n"), ministry)
    assert facts[SKOS.prefLabel] == {"Aizsardzības ministrija"}
    assert not {RK.website, RK.country, SKOS.hiddenLabel, DCT.source} & set(facts)


def test_of_a_body_that_was_read_about_the_graph_has_its_verified_facts_alone() -> None:
    facts = said(graph("Par to lemj Ekonomikas ministrijā. Vairāk ziņu nav.\n"), thing("org", "lv-ekonomikas-ministrija"))
    assert facts[SKOS.prefLabel] == {"Ekonomikas ministrija"}
    assert facts[RK.country]
    assert DCT.source in facts
    assert RK.website not in facts  # known from memory
    assert "Ministry of Economics" not in {value for values in facts.values() for value in values}


def test_what_no_document_names_is_not_in_the_graph() -> None:
    quads = graph("Par to lemj Ekonomikas ministrijā. Vairāk ziņu nav.\n")
    bodies = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode) and "/id/org/" in quad.subject.value}
    assert bodies == {thing("org", "lv-ekonomikas-ministrija").value}
