"""Ways out: the nearest value that a rule allows, and the corrected statement where only one correction is possible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.model import decimal_text
from regkg.shacl.compile import pattern_arguments
from regkg.shacl.datatypes import is_well_formed
from regkg.shacl.report import Finding
from regkg.shacl.shapes import Constraint, Node, ShapesGraph
from regkg.stores import Store
from regkg.terms import Terms
from regkg.vocab import CODE, XSD

_LANGUAGES: Final = ("lv", "en")
_YES: Final = {
    "true": "true",
    "1": "true",
    "jā": "true",
    "ja": "true",
    "yes": "true",
    "false": "false",
    "0": "false",
    "nē": "false",
    "no": "false",
}
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})\.?")
_GROUPED: Final = re.compile(r"-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|-?\d+(?:[.,]\d+)?")
_NUMBERS: Final = frozenset({XSD.decimal, XSD.integer, XSD.double, XSD.float, XSD.nonNegativeInteger, XSD.positiveInteger})


@dataclass(frozen=True, slots=True)
class Remedy:
    """The statement as it should be, and the object or the property of the one that it replaces (None where it is added)."""

    subject: NamedNode | BlankNode
    predicate: NamedNode
    object: Node
    replaces: Node | None


def nearest(finding: Finding, graph: ShapesGraph, terms: Terms) -> NamedNode | Literal | None:
    """The allowed value that is most like the one at fault: of the rule's list, or of the code list that it names."""
    value = finding.value
    if value is None or isinstance(value, BlankNode):
        return None
    constraint = graph.constraint_of(finding.shape, finding.component, finding.constraint)
    if constraint is not None and constraint.component == "In":
        return _most_like(value, [item for item in graph.items(constraint.node) if not isinstance(item, BlankNode)], terms)
    if isinstance(value, NamedNode) and value.value.startswith(CODE) and value not in terms:
        scheme = value.value.rpartition("/")[0]
        return _most_like(value, [code for code in terms.concepts if code.value.rpartition("/")[0] == scheme], terms)
    return None


def _most_like(value: NamedNode | Literal, allowed: list[NamedNode | Literal], terms: Terms) -> NamedNode | Literal | None:
    """One of some values by its name, notation or label in any language."""
    names: dict[str, NamedNode | Literal] = {}
    for item in reversed(allowed):
        for name in _names(item, terms):
            names[name] = item
    for name in _names(value, terms):
        if name in names:
            return names[name]
        near = get_close_matches(name, names, n=1, cutoff=0.6)
        if near:
            return names[near[0]]
    return None


def _names(term: NamedNode | Literal, terms: Terms) -> Iterator[str]:
    if isinstance(term, Literal):
        yield term.value.casefold().strip()
        return
    yield re.split(r"[#/]", term.value)[-1].casefold()
    for language in _LANGUAGES:
        label = terms.label(term, language)
        if label:
            yield label.casefold()


def remedy(finding: Finding, graph: ShapesGraph, terms: Terms, store: Store) -> Remedy | None:
    """The one correction that is possible; None where there is none or several."""
    focus = finding.focus
    if isinstance(focus, Literal):
        return None
    if finding.component == "Desk":
        return _of_desk(finding, focus)
    path = finding.path_node
    constraint = graph.constraint_of(finding.shape, finding.component, finding.constraint)
    if not isinstance(path, NamedNode) or constraint is None:
        return None
    if finding.component == "HasValue":
        return Remedy(focus, path, constraint.node, None)
    value = finding.value
    if value is None:
        return None
    better = _better(finding, constraint, value, graph, terms, store)
    return None if better is None or better == value else Remedy(focus, path, better, value)


def _of_desk(finding: Finding, focus: NamedNode | BlankNode) -> Remedy | None:
    """For values that are none of their datatype, and terms that nobody knows."""
    path, value, near = finding.path_node, finding.value, finding.bindings.get("near")
    if not isinstance(path, NamedNode) or value is None:
        return None
    if isinstance(value, Literal):
        better = as_datatype(value.value, value.datatype)
        return None if better is None else Remedy(focus, path, better, value)
    if not isinstance(near, NamedNode):
        return None
    stated = finding.bindings.get("object")
    if isinstance(stated, NamedNode | BlankNode | Literal):
        return Remedy(focus, near, stated, path)
    return Remedy(focus, path, near, value)


def _better(finding: Finding, constraint: Constraint, value: Node, graph: ShapesGraph, terms: Terms, store: Store) -> Node | None:
    if constraint.component == "In":
        near = nearest(finding, graph, terms)
        return near if near is not None and _is_alone(value, near) else None
    if not isinstance(value, Literal):
        return None
    if constraint.component == "Datatype" and isinstance(constraint.node, NamedNode):
        return as_datatype(value.value, constraint.node)
    if constraint.component == "Pattern":
        bare = value.value
        tried = dict.fromkeys((" ".join(bare.split()), bare.strip(" .,;"), bare.upper(), bare.lower(), _canonical(value)))
        right = [text for text in tried if text != value.value and _fits(text, constraint, store)]
        if len(right) == 1:
            return Literal(right[0], language=value.language) if value.language else Literal(right[0], datatype=value.datatype)
    return None


def _canonical(value: Literal) -> str:
    """A number without zeros that say nothing."""
    is_number = value.datatype in _NUMBERS and is_well_formed(value.value, XSD.decimal.value)
    return decimal_text(Decimal(value.value)) if is_number else value.value


def _is_alone(value: Node, near: Node) -> bool:
    """Whether two values are so much alike that nothing else can have been meant."""
    left, right = (re.split(r"[#/]", term.value)[-1].casefold() for term in (value, near))
    return bool(get_close_matches(left, [right], n=1, cutoff=0.8)) or isinstance(value, Literal)


def _fits(text: str, constraint: Constraint, store: Store) -> bool:
    return store.ask(f"ASK {{ FILTER(REGEX({pattern_arguments(constraint, str(Literal(text)))})) }}")


def as_datatype(text: str, datatype: NamedNode) -> Literal | None:
    """What a text means as a value of a datatype, as people write it in Latvian or English; None where that is open.

    >>> as_datatype("12 000,50", XSD.decimal)
    <Literal value=12000.50 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>
    >>> as_datatype("31.05.2024.", XSD.date).value, as_datatype("05/06/2024", XSD.date), as_datatype("2020-13-40", XSD.date)
    ('2024-05-31', None, None)
    """
    bare = text.strip().strip("«»“”\"'").removesuffix("€").removesuffix("EUR").strip()
    if is_well_formed(bare, datatype.value) and datatype != XSD.string:
        return Literal(bare, datatype=datatype)
    if datatype in _NUMBERS and _GROUPED.fullmatch(bare):
        number = re.sub(r"[ \u00a0\u202f]", "", bare).replace(",", ".")
        return Literal(number, datatype=datatype) if is_well_formed(number, datatype.value) else None
    if datatype == XSD.date:
        found = _date(bare)
        return None if found is None else Literal(found, datatype=datatype)
    if datatype == XSD.boolean and bare.casefold() in _YES:
        return Literal(_YES[bare.casefold()], datatype=datatype)
    return None


def _date(text: str) -> str | None:
    """A date written day first with dots, as in Latvian, or year first; with slashes or hyphens the day may be the month."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
        if "." not in text[:-1] and int(day) <= 12 and day != month:
            return None
    else:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
