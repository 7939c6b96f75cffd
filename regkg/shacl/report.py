"""Findings, and the report that holds them. A finding is a result, not an error."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from regkg.shacl.rules import SLOT, Rule


class Severity(IntEnum):
    """How grave a finding is, in SHACL's words; a greater number is graver."""

    INFO = 1
    WARNING = 2
    VIOLATION = 3

    @classmethod
    def of(cls, iri: str) -> Severity:
        """From `sh:Violation`, `sh:Warning` or `sh:Info`; anything else counts as a violation (SHACL 2.1.4).

        >>> Severity.of("http://www.w3.org/ns/shacl#Info")
        <Severity.INFO: 1>
        """
        return cls.__members__.get(iri.rpartition("#")[2].upper(), cls.VIOLATION)

    @property
    def word(self) -> str:
        """As printed."""
        return self.name.lower()


Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


def plain(term: Term) -> str:
    """A term as it stands: an IRI in full, a literal's characters."""
    return str(term) if isinstance(term, Triple) else term.value


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not keep to one rule.

    `path` is the property where the path is one, `path_node` what stands for any path in the shapes graph; `shape` and `constraint` are the
    nodes of sh:sourceShape and sh:sourceConstraint (the parameter's value for Core components). `reasons` are the findings inside, where
    the constraint refers to other shapes: what each branch missed.
    """

    rule: Rule
    severity: Severity
    focus: NamedNode | BlankNode | Literal
    path: str | None = None
    value: NamedNode | BlankNode | Literal | None = None
    messages: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)
    bindings: Mapping[str, Term] = field(default_factory=dict, hash=False, compare=False)
    component: str = ""
    shape: NamedNode | BlankNode | None = field(default=None, hash=False, compare=False)
    constraint: NamedNode | BlankNode | Literal | None = field(default=None, hash=False, compare=False)
    path_node: NamedNode | BlankNode | None = field(default=None, hash=False, compare=False)
    reasons: tuple[Finding, ...] = field(default=(), hash=False, compare=False)

    def message(self, language: str, show: Callable[[Term], str] | None = None) -> str:
        """What is wrong and what to do, in a language, else in English, else in any.

        `{?name}` and `{$name}` stand for what the query bound (SHACL 5.3.3), as `show` prints it.
        """
        template = self.messages.get(language) or self.messages.get("en") or next(iter(self.messages.values()), self.rule.code)
        shown = show or plain

        def filled(match: re.Match[str]) -> str:
            term = self.bindings.get(match["name"])
            return match[0] if term is None else shown(term)

        return SLOT.sub(filled, template)

    def sort_key(self) -> tuple[int, str, str, str, str, str]:
        """The gravest first, then by rule, thing, path and value; of what one value has against two constraints, by their components."""
        return -self.severity, self.rule.code, str(self.focus), self.path or "", str(self.value), self.component


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, the gravest first; a graph conforms if it has no violation.

    `seen` says for each rule's code how many focus nodes it saw; `on_reference` which shapes ran on pySHACL, each with the reason.
    """

    findings: tuple[Finding, ...]
    rules: int
    triples: int
    seen: Mapping[str, int] = field(default_factory=dict)
    on_reference: Mapping[str, str] = field(default_factory=dict)

    def counts(self) -> dict[Severity, int]:
        """How many findings of each severity there are."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in sorted(Severity, reverse=True)}

    @property
    def violations(self) -> int:
        """Findings that make the graph wrong."""
        return self.counts()[Severity.VIOLATION]

    def at_least(self, severity: Severity) -> list[Finding]:
        """The findings that are at least so grave."""
        return [finding for finding in self.findings if finding.severity >= severity]
