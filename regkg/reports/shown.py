"""What writers for people share: findings grouped by file and entity, names, places, and characters that may be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from regkg.reports.records import Mention, Page, Record
from regkg.reports.words import SEVERITIES, counted, more, rules_seen, word
from regkg.vocab import ID, compact

#: Characters that nobody sees or that change how others are shown: controls (a terminal obeys them), format characters (bidi overrides,
#: zero width), line separators, halves of surrogate pairs; and the noncharacters, which XML forbids.
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHORT: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

#: The codes of our own rules, which `regkg explain` knows; shapes of others have codes of their own.
_OURS: Final = re.compile(r"RK\d{3}")

#: How many codes of rules without anything to check, and how many files, a head names.
_NAMED: Final = 5


def visible(text: str) -> str:
    r"""A text with its hidden characters as escapes, so that a terminal or a page shows them and does not obey.

    >>> visible("a\x1b[31mb\u202ec\n")
    'a\\u001b[31mb\\u202ec\\n'
    """
    if text.isprintable():  # then none is of the categories above, nor a noncharacter
        return text
    return "".join(_escape(character) if is_hidden(character) else character for character in text)


def is_hidden(character: str) -> bool:
    """Whether a character is not seen, changes how others are shown, or may not stand in XML."""
    return unicodedata.category(character) in _HIDDEN or ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF


def _escape(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"


def shortened(text: str, limit: int) -> str:
    """The beginning of a text that is too long, with an ellipsis, and hidden characters as escapes.

    >>> shortened("Ventspils osta", 8)
    'Ventspi…'
    """
    return visible(text) if len(text) <= limit else f"{visible(text[: limit - 1])}…"


def visible_lines(text: str) -> list[str]:
    """The lines of a text, without empty ones around it, hidden characters as escapes and tabs as four blanks."""
    return [visible(line.expandtabs(4)) for line in text.replace("\r\n", "\n").strip("\n").split("\n")] if text.strip() else []


def short(iri: str) -> str:
    """An IRI as people type it: `id:project/…`, `rk:endDate`, else unchanged.

    >>> short("https://w3id.org/regkg/id/place/lv-liepaja")
    'id:place/lv-liepaja'
    """
    return f"id:{iri.removeprefix(ID)}" if iri.startswith(ID) else compact(iri)


def name(record: Record, limit: int = 120) -> str:
    """The entity's label with its short identifier, or the one of them that is known."""
    identifier = shortened(short(record.focus), limit)
    label = shortened(record.focus_label, limit)
    if not label or label in (identifier, record.focus):
        return identifier
    return f"{label} ({identifier})" if identifier else label


def place(record: Record) -> str:
    """`file:line:column` as far as it is known; a JSON pointer in the place of a line that is not.

    >>> place(Record("RK001", "info", "", "", file="a.ttl", line=3, column=5))
    'a.ttl:3:5'
    """
    file = visible(record.file)
    if record.line is None:
        return f"{file}#{visible(record.pointer)}" if record.pointer else file
    return ":".join(str(part) for part in (file, record.line, record.column) if part not in ("", None))


def mention(one: Mention, limit: int) -> str:
    """Where another value stands that a message names, with the value as it is written there."""
    return f"{visible(one.file)}:{one.line}:{one.column} {shortened(one.text, limit)}".rstrip()


def value(record: Record, limit: int) -> str:
    """The value at fault as a reader calls it; an IRI behind its label."""
    shown = shortened(record.value, limit)
    label = shortened(record.value_label, limit)
    return f"{label} ({shortened(short(record.value), limit)})" if label and label != shown else shown


def path(record: Record) -> str:
    """The property as a reader calls it, with its short name."""
    shown = shortened(short(record.path), 200)
    label = shortened(record.path_label, 200)
    return f"{label} ({shown})" if label and shown and label != shown else label or shown


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A source line: what stands before the column, the character at the column, and what follows.

    `marked` says whether the column is known and within the line; else the line is in `before` as a whole.
    """

    before: str
    at: str = ""
    after: str = ""
    marked: bool = False


def excerpt(record: Record, width: int) -> Excerpt:
    """The source line with hidden characters as escapes and tabs as single blanks; a line that is too long is cut around the column."""
    line = record.excerpt.rstrip("\r\n").replace("\t", " ")
    at = -1 if record.column is None else record.column - 1
    if not 0 <= at <= len(line):
        return Excerpt(shortened(line, width))
    start = max(0, at - width // 2) if len(line) > width else 0
    before = ("…" if start else "") + visible(line[start:at])
    after = visible(line[at + 1 : start + width]) + ("…" if start + width < len(line) else "")
    return Excerpt(before, visible(line[at : at + 1]), after, marked=True)


def nested(reasons: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Reasons with their depth: two blanks at the beginning of a reason put it one step below the one before.

    >>> list(nested(["neither holds", "  no label", "  no acronym"]))
    [(0, 'neither holds'), (1, 'no label'), (1, 'no acronym')]
    """
    deepest = -1
    for reason in reasons:
        text = reason.lstrip(" ")
        deepest = min((len(reason) - len(text)) // 2, deepest + 1)
        yield deepest, text


def explained(record: Record) -> bool:
    """Whether `regkg explain` knows the rule."""
    return _OURS.fullmatch(record.code) is not None


@dataclass(frozen=True, slots=True)
class Entity:
    """What was found about one entity in one file, in the order of the report."""

    records: tuple[Record, ...]

    @property
    def focus(self) -> str:
        """The entity's IRI, or what stands for it."""
        return self.records[0].focus

    @property
    def label(self) -> str:
        """The entity's label, empty if no finding knows it."""
        return next((record.focus_label for record in self.records if record.focus_label), "")


@dataclass(frozen=True, slots=True)
class File:
    """What was found in one file; the name is empty for what has no place in any."""

    name: str
    entities: tuple[Entity, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """All its findings, entity by entity."""
        return tuple(record for entity in self.entities for record in entity.records)


def by_file(records: Iterable[Record]) -> list[File]:
    """Findings grouped by file and entity, each in the order in which it comes first."""
    files: dict[str, dict[str, list[Record]]] = {}
    for record in records:
        files.setdefault(record.file, {}).setdefault(record.focus, []).append(record)
    return [File(file, tuple(Entity(tuple(found)) for found in entities.values())) for file, entities in files.items()]


def verdict(page: Page) -> str:
    """Whether the data conform."""
    return word("conforms" if page.conforms else "does not conform", page.language)


def totals(page: Page) -> str:
    """Findings by severity in words, those that there are none of left out."""
    return counted_all(page.counts or counts_of(page.records), page.language) or word("nothing", page.language)


def counted_all(counts: Mapping[str, int], language: str) -> str:
    """Counts by severity in words, the gravest first, those that there are none of left out."""
    return ", ".join(counted(counts[severity], severity, language) for severity in SEVERITIES if counts.get(severity))


def counts_of(records: Iterable[Record]) -> Mapping[str, int]:
    """How many records each severity has, the gravest first."""
    found = [record.severity for record in records]
    return {severity: found.count(severity) for severity in SEVERITIES if severity in found}


def head(page: Page) -> list[tuple[str, str]]:
    """What was checked, against what and with what: a word and a text for each line, those left out of which nothing is known."""
    language = page.language
    lines = [
        ("files", _some(page.files, language)),
        ("against", visible(page.against)),
        ("triples", str(page.triples)),
        ("rules", _rules(page)),
        ("reference", "; ".join(f"{visible(short(shape))}: {visible(why)}" for shape, why in sorted(page.on_reference.items()))),
        ("background", ", ".join(visible(one) for one in page.background)),
        ("versions", ", ".join(f"{visible(what)} {visible(version)}" for what, version in page.versions.items())),
    ]
    return [(word(key, language), text) for key, text in lines if text]


def _rules(page: Page) -> str:
    seen = sum(1 for number in page.seen.values() if number)
    text = rules_seen(page.rules, seen, len(page.unseen), page.language)
    return f"{text}: {_some(page.unseen, page.language)}" if page.unseen else text


def _some(names: tuple[str, ...], language: str) -> str:
    shown = ", ".join(visible(one) for one in names[:_NAMED])
    return f"{shown} {more(len(names) - _NAMED, language)}" if len(names) > _NAMED else shown


@dataclass(frozen=True, slots=True)
class RuleCount:
    """One rule's findings: code, title, its gravest severity, how many there are with those that a limit left out, and nodes seen."""

    code: str
    title: str
    severity: str
    found: int
    seen: int | None


def by_rule(page: Page) -> list[RuleCount]:
    """The rules that have findings, the gravest first, then by code."""
    records: dict[str, list[Record]] = {code: [] for code in page.hidden}
    for record in page.records:
        records.setdefault(record.code, []).append(record)
    counts = [
        RuleCount(
            code,
            page.codes.get(code) or next((record.rule for record in found if record.rule), ""),
            min((record.severity for record in found), key=_gravity, default=""),
            len(found) + page.hidden.get(code, 0),
            page.seen.get(code),
        )
        for code, found in records.items()
    ]
    return sorted(counts, key=lambda count: (_gravity(count.severity), count.code))


def _gravity(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)
