"""A report as its reader sees it: every finding with names, words, place and way out in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document says what a finding is about: characters from `start` to before `end`, counted from 0, with the printed words."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where another value stands that a message names; line and column count from 1, `text` is the value as written."""

    file: str
    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """One finding. Texts are in the reader's language; what is not known is empty or None.

    `severity` is violation, warning or info. `focus`, `path` and `value` are IRIs in full or the characters of a literal, `focus_label`,
    `path_label` and `value_label` what a reader calls them. `expected` says what the rule wants, `example` shows it in Turtle,
    `suggestion` is the corrected Turtle where only one correction is possible, `reasons` say which branch of a nested rule failed and
    why. Lines and columns count from 1; `pointer` is a JSON pointer (RFC 6901) into a JSON-LD file; `excerpt` is the source line;
    `mentions` are the places of other values that the message names.
    """

    code: str
    severity: str
    message: str
    focus: str
    rule: str = ""
    description: str = ""
    focus_label: str = ""
    path: str = ""
    path_label: str = ""
    value: str = ""
    value_label: str = ""
    expected: str = ""
    example: str = ""
    suggestion: str = ""
    reasons: tuple[str, ...] = ()
    file: str = ""
    line: int | None = None
    column: int | None = None
    pointer: str = ""
    excerpt: str = ""
    mentions: tuple[Mention, ...] = ()
    sources: tuple[Source, ...] = ()
    shape: str = ""
    component: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report: the head, and the records ordered by file, line, gravity and rule.

    `counts` gives findings by severity, `seen` focus nodes by rule code, `unseen` the codes of rules that saw none, `on_reference` the
    shapes that ran on pySHACL with the reason, `files` what was checked, `against` the graph that an entry was checked with ("" for none),
    `background` names the vocabularies laid beside the data, `versions` gives those of the tool, the shapes and the data, `codes` the
    title of each rule that has findings. `hidden` counts records that a limit left out, by rule.
    """

    language: str
    conforms: bool
    triples: int
    rules: int
    records: tuple[Record, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    unseen: tuple[str, ...] = ()
    on_reference: Mapping[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    against: str = ""
    background: tuple[str, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    hidden: Mapping[str, int] = field(default_factory=dict)

    def fails(self, on: str) -> bool:
        """Whether there is a finding at least as grave as `on`: violation, warning or info; never for none."""
        grave = ("violation", "warning", "info")
        return on in grave and any(self.counts.get(word) for word in grave[: grave.index(on) + 1])
