"""Forms of literals that a store does not keep: which statements it holds in another form than the one they were written in.

Oxigraph keeps numbers, dates and truth values by their value: it turns xsd:int into xsd:integer, "1.50" into "1.5", "P12M" into "P1Y".
Shapes ask for datatypes and for terms as they were written (SHACL 4.1.2, 4.8), so that what was rewritten is noted where it differs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from regkg.shacl.datatypes import FORMS
from regkg.shacl.report import Finding
from regkg.vocab import PREFIXES

_XSD: Final = PREFIXES["xsd"]
#: Datatypes whose literals Oxigraph may keep in another form; xsd:string and all that it does not know it keeps as they are.
_BY_VALUE: Final = frozenset(_XSD + name for name in FORMS if name not in ("hexBinary", "base64Binary", "language"))
#: Forms of which it is known that they stay; for others the store is asked.
_STAYS: Final = {
    _XSD + "integer": re.compile(r"-?[1-9][0-9]{0,17}|0"),
    _XSD + "decimal": re.compile(r"-?(?:[1-9][0-9]{0,14}|0(?=\.))(?:\.[0-9]{0,14}[1-9])?|0"),
    _XSD + "boolean": re.compile(r"true|false"),
    _XSD + "date": re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"),
    _XSD + "dateTime": re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[01][0-9]:[0-9]{2}:[0-9]{2}Z?"),
}

Resource: TypeAlias = NamedNode | BlankNode


@dataclass(frozen=True, slots=True)
class Forms:
    """What a store rewrote of some data.

    `written` gives, by property, the forms in which the literal of a statement (by subject and stored literal) was written: several
    where two became one. `kept` gives for the same properties the datatypes of literals that stay as they are.
    """

    written: Mapping[NamedNode, Mapping[tuple[Resource, Literal], tuple[Literal, ...]]] = field(default_factory=dict)
    kept: Mapping[NamedNode, frozenset[NamedNode]] = field(default_factory=dict)

    def touch(self, properties: Iterable[NamedNode]) -> bool:
        """Whether a statement of one of these properties was rewritten."""
        return any(property_ in self.written for property_ in properties)

    def merge(self, properties: Iterable[NamedNode] | None = None) -> bool:
        """Whether two statements of one of these properties, or of any, became one."""
        chosen = self.written if properties is None else [property_ for property_ in properties if property_ in self.written]
        return any(len(forms) > 1 for property_ in chosen for forms in self.written[property_].values())

    def datatypes(self, property_: NamedNode) -> Mapping[NamedNode, NamedNode] | None:
        """The datatype that values of a property were written in, by the one in which they are stored; None where they are mixed."""
        found: dict[NamedNode, NamedNode] = {}
        for (_, stored), forms in self.written[property_].items():
            for form in forms:
                if found.setdefault(stored.datatype, form.datatype) != form.datatype:
                    return None
        if any(before != after and after in self.kept.get(property_, ()) for after, before in found.items()):
            return None
        return found


def forms_of(data: Collection[Triple] | Collection[Quad]) -> Forms:
    """What a store rewrites of some data; nothing for most."""
    stored = stored_forms({statement.object for statement in data if isinstance(statement.object, Literal)})
    if not stored:
        return Forms()
    written: dict[NamedNode, dict[tuple[Resource, Literal], dict[Literal, None]]] = {}
    for statement in data:
        subject, object_ = statement.subject, statement.object
        if isinstance(object_, Literal) and object_ in stored and not isinstance(subject, Triple):
            written.setdefault(statement.predicate, {}).setdefault((subject, stored[object_]), {})[object_] = None
    kept: dict[NamedNode, set[NamedNode]] = {}
    for statement in data:
        subject, property_, object_ = statement.subject, statement.predicate, statement.object
        if property_ in written and isinstance(object_, Literal) and object_ not in stored and not isinstance(subject, Triple):
            kept.setdefault(property_, set()).add(object_.datatype)
            if (subject, object_) in written[property_]:
                written[property_][subject, object_][object_] = None
    return Forms(
        {
            property_: {key: tuple(sorted(forms, key=str)) for key, forms in of_property.items()}
            for property_, of_property in written.items()
        },
        {property_: frozenset(datatypes) for property_, datatypes in kept.items()},
    )


def stored_forms(literals: Iterable[Literal]) -> dict[Literal, Literal]:
    """How the store keeps some literals, of those alone that it changes."""
    asked = [literal for literal in literals if _may_change(literal)]
    if not asked:
        return {}
    store = Store()
    numbered = [NamedNode(f"urn:n:{number}") for number in range(len(asked))]
    store.bulk_extend(Quad(node, node, literal) for node, literal in zip(numbered, asked, strict=True))
    kept = {quad.subject: quad.object for quad in store}
    found = {literal: kept[node] for node, literal in zip(numbered, asked, strict=True)}
    return {literal: form for literal, form in found.items() if isinstance(form, Literal) and form != literal}


def _may_change(literal: Literal) -> bool:
    datatype = literal.datatype.value
    if datatype not in _BY_VALUE:
        return False
    stays = _STAYS.get(datatype)
    return stays is None or stays.fullmatch(literal.value) is None


def restored(findings: Iterable[Finding], forms: Forms, focus: Mapping[Literal, Literal] | None = None) -> list[Finding]:
    """Findings of compiled queries with their literals as they were written; `focus` gives the forms of literal focus nodes.

    Of two statements that became one the form that comes first is shown.
    """
    return [_restored(finding, forms, focus or {}) for finding in findings]


def _restored(finding: Finding, forms: Forms, focus: Mapping[Literal, Literal]) -> Finding:
    about, value = finding.focus, finding.value
    if isinstance(about, Literal):
        about = focus.get(about, about)
    if isinstance(value, Literal):
        if isinstance(finding.focus, Literal):
            value = focus.get(value, value)
        elif finding.path is not None:
            of_property = forms.written.get(NamedNode(finding.path), {})
            subject = finding.bindings.get("node", finding.focus)  # a closed shape with a path is about a value node's statements
            if isinstance(subject, NamedNode | BlankNode):
                value = of_property.get((subject, value), (value,))[0]
    if about == finding.focus and value == finding.value:
        return finding
    shown = {name: value if term == finding.value and value is not None else term for name, term in finding.bindings.items()}
    return replace(finding, focus=about, value=value, bindings={**shown, **({"this": about} if "this" in shown else {})})
