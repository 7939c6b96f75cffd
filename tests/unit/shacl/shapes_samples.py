"""Shapes and data of a few lines, in prefixes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from regkg.shacl import Rules
from regkg.shacl.engine import run
from regkg.shacl.forms import forms_of
from regkg.stores import EmbeddedStore

if TYPE_CHECKING:
    from regkg.shacl import Finding

_HEADER = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <http://example.org/> .
"""


def quads(turtle: str) -> list[ox.Quad]:
    """Turtle with the prefixes declared."""
    return list(ox.parse((_HEADER + turtle).encode(), format=ox.RdfFormat.TURTLE))


def rules(turtle: str) -> Rules:
    return Rules(quads(turtle))


def found(shapes: str, data: str) -> list[Finding]:
    """What the compiled queries find; an error of the test where one is left to pySHACL."""
    stated = quads(data)
    ran = run(EmbeddedStore.of(stated), rules(shapes), forms=forms_of(stated))
    assert not ran.left_over
    return list(ran.findings)


def values(shapes: str, data: str) -> set[str]:
    """The values at fault, as Turtle writes them with full IRIs."""
    return {str(finding.value) for finding in found(shapes, data)}


def left_over(shapes: str, data: str = "") -> set[str]:
    """The reasons for which shapes are left to pySHACL."""
    stated = quads(data)
    return set(run(EmbeddedStore.of(stated), rules(shapes), forms=forms_of(stated)).left_over.values())
