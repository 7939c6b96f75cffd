"""Ways out: the nearest value that a rule allows, and the corrected statement where only one correction is possible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher, get_close_matches
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.model import decimal_text
from regkg.shacl.compile import pattern_arguments
from regkg.shacl.datatypes import FORMS, is_well_formed
from regkg.shacl.report import Finding
from regkg.shacl.shapes import Constraint, Node, ShapesGraph
from regkg.stores import Store
from regkg.terms import Terms
from regkg.vocab import CODE, RDF, RK, XSD

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
#: Numbers as people write them: thousands parted by spaces, by commas or by dots, where it shows which is which.
_GROUPED: Final = (
    (re.compile(r"-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?"), " \u00a0\u202f"),
    (re.compile(r"-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})"), ","),
    (re.compile(r"-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})"), "."),
    (re.compile(r"-?\d+(?:[.,]\d+)?"), ""),
)

#: Twelve thousand to one reader and twelve to another.
_THOUSANDS_OR_PARTS: Final = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_CURRENCY: Final = re.compile(r"^(?:€|EUR)\s*|\s*(?:€|EUR)$")

#: How like a name must be to one that is meant, and how much less like all others are.
_LIKE: Final = 0.8
_APART: Final = 0.1
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
    """One of some values by its name or label in any language."""
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
        return _of_desk(finding, focus, terms)
    path = finding.path_node
    constraint = graph.constraint_of(finding.shape, finding.component, finding.constraint)
    if not isinstance(path, NamedNode) or constraint is None:
        return None
    if finding.component == "HasValue":
        return Remedy(focus, path, constraint.node, None)
    value = finding.value
    if value is None:
        return None
    better = _better(constraint, value, graph, terms, store)
    return None if better is None or better == value else Remedy(focus, path, better, value)


def _of_desk(finding: Finding, focus: NamedNode | BlankNode, terms: Terms) -> Remedy | None:
    """For values that are none of their datatype, and terms that nobody knows."""
    path, value = finding.path_node, finding.value
    if not isinstance(path, NamedNode) or value is None:
        return None
    if isinstance(value, Literal):
        better = as_datatype(value.value, value.datatype)
        return None if better is None else Remedy(focus, path, better, value)
    known = terms.classes if path == RDF.type else terms.properties
    near = _only_like(value, [term for term in known if term in RK], terms) if "near" in finding.bindings else None
    if not isinstance(near, NamedNode):
        return None
    stated = finding.bindings.get("object")
    if isinstance(stated, NamedNode | BlankNode | Literal):
        return Remedy(focus, near, stated, path)
    return Remedy(focus, path, near, value)


def _better(constraint: Constraint, value: Node, graph: ShapesGraph, terms: Terms, store: Store) -> Node | None:
    if constraint.component == "In":
        return _only_like(value, [item for item in graph.items(constraint.node) if not isinstance(item, BlankNode)], terms)
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


def _only_like(value: Node, allowed: Sequence[NamedNode | Literal], terms: Terms) -> NamedNode | Literal | None:
    """One of some values that is so much like another one that nothing else can have been meant."""
    if isinstance(value, BlankNode):
        return None
    names = list(_names(value, terms))
    likeness = {item: max(_likeness(name, other) for name in names for other in _names(item, terms)) for item in allowed}
    ordered = sorted(likeness, key=lambda item: -likeness[item])
    if not ordered or likeness[ordered[0]] < _LIKE:
        return None
    is_alone = len(ordered) == 1 or likeness[ordered[1]] <= likeness[ordered[0]] - _APART
    return ordered[0] if is_alone else None


def _likeness(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right).ratio()


def _fits(text: str, constraint: Constraint, store: Store) -> bool:
    return store.ask(f"ASK {{ FILTER(REGEX({pattern_arguments(constraint, str(Literal(text)))})) }}")


def as_datatype(text: str, datatype: NamedNode) -> Literal | None:
    """What a text means as a value of a datatype, as people write it in Latvian or English; None where that is open.

    >>> as_datatype("12 000,50", XSD.decimal)
    <Literal value=12000.50 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>
    >>> as_datatype("31.05.2024.", XSD.date).value, as_datatype("05/06/2024", XSD.date), as_datatype("2020-13-40", XSD.date)
    ('2024-05-31', None, None)
    """
    if datatype not in XSD or datatype.value.removeprefix(XSD.iri) not in FORMS:
        return None
    bare = text.strip().strip("„“”\"'").strip()
    if datatype in _NUMBERS:
        number = _number(bare)
        return Literal(number, datatype=datatype) if number is not None and is_well_formed(number, datatype.value) else None
    if is_well_formed(bare, datatype.value):
        return Literal(bare, datatype=datatype)
    if datatype == XSD.date:
        found = _date(bare)
        return None if found is None else Literal(found, datatype=datatype)
    if datatype == XSD.boolean and bare.casefold() in _YES:
        return Literal(_YES[bare.casefold()], datatype=datatype)
    return None


def _number(text: str) -> str | None:
    bare = _CURRENCY.sub("", text).replace("\u2212", "-").strip()
    if _THOUSANDS_OR_PARTS.fullmatch(bare):
        return None
    for form, between in _GROUPED:
        if form.fullmatch(bare):
            return re.sub(f"[{re.escape(between)}]", "", bare).replace(",", ".") if between else bare.replace(",", ".")
    return bare


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
