"""What a graph holds, in words: projects, partners, money, sources, conflicts, findings."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.labels import grouped
from regkg.queries import ask_internal
from regkg.shacl import Report, Severity
from regkg.stores import Store
from regkg.vocab import RK


@dataclass(frozen=True, slots=True)
class Content:
    """Counts of a graph: things by class, documents, facts and the claims that state them, project money by currency, languages.

    `things` have a name in any language, `languages` says how many have one in each; `issued` are the first and the last day of a document.
    """

    classes: dict[NamedNode, int]
    documents: tuple[dict[str, str], ...]
    facts: int
    claims: int
    budgets: dict[str, tuple[Decimal, int]]
    languages: dict[str, int]
    conflicts: tuple[tuple[str, str], ...]
    things: int = 0
    issued: tuple[str, str] = ("", "")

    def share(self, language: str) -> float:
        """The share of things with a name that have one in a language."""
        return self.languages.get(language, 0) / self.things if self.things else 0.0

    def count(self, kind: NamedNode) -> int:
        """How many things a class has."""
        return self.classes.get(kind, 0)


def content_of(store: Store) -> Content:
    """Count what a store holds."""
    classes = {row["class"]: _number(row["things"]) for row in ask_internal(store, "classes") if isinstance(row["class"], NamedNode)}
    documents = tuple({name: _text(term) for name, term in row.items()} for row in ask_internal(store, "sources"))
    counted = next(iter(ask_internal(store, "facts-with-source")))
    budgets = {
        _text(row["currency"]).rpartition("/")[2]: (Decimal(_text(row["total"])), _number(row["projects"]))
        for row in ask_internal(store, "money")
    }
    languages = {_text(row["language"]): _number(row["things"]) for row in ask_internal(store, "languages")}
    conflicts = tuple((_last(row["kind"]), _last(row["state"])) for row in ask_internal(store, "conflict-states"))
    named = next(iter(ask_internal(store, "named")))
    return Content(
        classes,
        documents,
        _number(counted["facts"]),
        _number(counted["claims"]),
        budgets,
        languages,
        conflicts,
        things=_number(named["things"]),
        issued=(_text(named["oldest"]), _text(named["newest"])),
    )


def _text(term: object) -> str:
    return str(getattr(term, "value", "")) if term is not None else ""


def _number(term: object) -> int:
    return int(term.value) if isinstance(term, Literal) else 0


def _last(term: object) -> str:
    return _text(term).rpartition("/")[2]


#: What the lines of a summary say, in the languages of its readers.
_LINES: Final = {
    "documents": {"lv": "Dokumenti", "en": "Documents"},
    "projects": {"lv": "Projekti", "en": "Projects"},
    "organisations": {"lv": "Organizācijas", "en": "Organisations"},
    "participations": {"lv": "Dalība projektos", "en": "Participations"},
    "money": {"lv": "Projektu budžeti", "en": "Project budgets"},
    "facts": {"lv": "Fakti ar avotu", "en": "Facts with source"},
    "conflicts": {"lv": "Pretrunas", "en": "Conflicts"},
    "findings": {"lv": "Pārbaude", "en": "Validation"},
    "names": {"lv": "Nosaukumi", "en": "Names"},
}


def summary_lines(content: Content, language: str, *, report: Report | None = None) -> list[tuple[str, str]]:
    """Label and text of each line."""
    is_latvian = language == "lv"
    budgets = [
        f"{grouped(total, language)} {currency} ({_of(number, 'projektam', 'projektiem') if is_latvian else plural(number, 'project')})"
        for currency, (total, number) in sorted(content.budgets.items())
    ]
    is_open = sum(state == "open" for _, state in content.conflicts)
    decided = len(content.conflicts) - is_open
    lines = [
        ("documents", _documents(content, is_latvian=is_latvian)),
        ("projects", str(content.count(RK.Project))),
        ("organisations", str(content.count(RK.Organisation))),
        ("participations", str(content.count(RK.Participation))),
        ("money", "; ".join(budgets) or ("nav norādīti" if is_latvian else "none stated")),
        ("facts", _facts(content, language)),
        (
            "conflicts",
            f"{is_open} atklātas, {decided} izšķirtas" if is_latvian else f"{is_open} open, {decided} decided",
        ),
    ]
    if content.things:
        lines.append(("names", _names(content, is_latvian=is_latvian)))
    if report is not None:
        lines.append(("findings", findings_line(report, language)))
    return [(_LINES[key][language], text) for key, text in lines]


def _documents(content: Content, *, is_latvian: bool) -> str:
    """How many documents there are, and when they were issued."""
    oldest, newest = content.issued
    number = str(len(content.documents))
    if not newest:
        return number
    days = newest if oldest == newest else f"{oldest}–{newest}" if is_latvian else f"{oldest} to {newest}"
    return f"{number}, datēti {days}" if is_latvian else f"{number}, dated {days}"


def _names(content: Content, *, is_latvian: bool) -> str:
    """How many of the things have a name in the languages of the readers."""
    shares = [f"{content.share(language):.0%} {name}" for language, name in _TONGUES["lv" if is_latvian else "en"].items()]
    return f"{content.things}, {' un '.join(shares)}" if is_latvian else f"{content.things}, {' and '.join(shares)}"


_TONGUES: Final = {"lv": {"lv": "latviski", "en": "angliski"}, "en": {"lv": "in Latvian", "en": "in English"}}


def _facts(content: Content, language: str) -> str:
    if language == "lv":
        return f"{content.facts}, tekstos norādīti {content.claims} vietās"
    return f"{content.facts}, stated in {plural(content.claims, 'place')} of the texts"


def findings_line(report: Report, language: str) -> str:
    """The counts of a report in one line."""
    counts = report.counts()
    numbers = [counts[severity] for severity in (Severity.VIOLATION, Severity.WARNING, Severity.INFO)]
    if language == "lv":
        verdict = "atbilst" if not numbers[0] else "neatbilst"
        return f"{verdict}; kļūdas: {numbers[0]}, brīdinājumi: {numbers[1]}, piezīmes: {numbers[2]}"
    verdict = "conforms" if not numbers[0] else "does not conform"
    return f"{verdict}; {plural(numbers[0], 'violation')}, {plural(numbers[1], 'warning')}, {plural(numbers[2], 'note')}"


def plural(number: int, noun: str) -> str:
    """A number with its noun in English.

    >>> plural(1, "project"), plural(2, "project")
    ('1 project', '2 projects')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _of(number: int, one: str, many: str) -> str:
    return f"{number} {one if number % 10 == 1 and number % 100 != 11 else many}"


def as_text(lines: list[tuple[str, str]]) -> str:
    """The lines with their labels in a column."""
    width = max(len(label) for label, _ in lines)
    return "\n".join(f"{label:<{width}}  {text}" for label, text in lines)
