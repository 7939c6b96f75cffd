"""Show one thing: its facts by name, who refers to it, where the documents say so, conflicts, and what the rules find."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regkg.describe import Description, Evidence
    from regkg.reports.records import Record

_EPILOG = """\b
Examples:
  regkg show LLI-431                    by number; "LLI 431" is the same
  regkg show LARS --lang lv             by acronym, in Latvian
  regkg show "Ekonomikas ministrija"    by name
  regkg show LARS --depth 2 -f ttl      with the facts of what it refers to, as Turtle
"""

_WORDS: Final = {
    "facts": {"lv": "Fakti", "en": "Facts"},
    "uses": {"lv": "Uz to atsaucas", "en": "Referred to by"},
    "sources": {"lv": "Avoti", "en": "Sources"},
    "conflicts": {"lv": "Pretrunas", "en": "Conflicts"},
    "findings": {"lv": "Pārbaudē konstatēts", "en": "Found by validation"},
    "conflict": {"lv": "pretrunā", "en": "in conflict"},
    "awaiting": {"lv": "gaida pārskatīšanu", "en": "awaiting review"},
    "what": {"lv": "kas", "en": "what"},
    "value": {"lv": "vērtība", "en": "value"},
    "printed": {"lv": "drukāts", "en": "printed"},
    "document": {"lv": "dokuments", "en": "document"},
    "kind": {"lv": "veids", "en": "kind"},
    "state": {"lv": "stāvoklis", "en": "state"},
    "rule": {"lv": "noteikums", "en": "rule"},
    "severity": {"lv": "smagums", "en": "severity"},
    "message": {"lv": "ziņojums", "en": "message"},
    "all": {"lv": "kopā {}; pārējos rāda -f json", "en": "{} in all; -f json has the others"},
}
#: So many things of each kind of use are named on a page.
_USES: Final = 20


@click.command("show", epilog=_EPILOG)
@click.argument("name", metavar="ID")
@click.option("--depth", type=click.IntRange(1, 5), default=1, show_default=True, help="2: also the facts of what it refers to; and so on.")
@click.option("--findings/--no-findings", default=True, show_default=True, help="What the rules find about it.")
@options.store
@options.language
@click.option("-f", "--format", "fmt", type=click.Choice(["text", "ttl", "json", "html"]), default="text", show_default=True)
@options.output
def command(name: str, *, depth: int, findings: bool, where: str | None, language: str | None, fmt: str, output: Path | None) -> None:
    """Show the thing ID: an identifier, a number, an acronym or a name."""
    from regkg.cli.output import write
    from regkg.describe import describe
    from regkg.errors import QueryParameterError
    from regkg.labels import Labels
    from regkg.search import identify
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    store = options.chosen_store(where)
    terms = default_terms()
    labels = Labels(store, terms, tongue)
    thing = identify(store, name, labels=labels)
    most = None if fmt == "json" else _USES
    description = describe(store, thing, labels=labels, terms=terms, language=tongue, depth=depth, most_uses=most)
    if not description.is_known:
        raise QueryParameterError(f"the graph says nothing of {name}", hint="regkg about says what it holds")
    if fmt == "ttl":
        write(_turtle(description), output)
        return
    found = _found(description, options.chosen_place(where), tongue) if findings else None
    write(_WRITERS[fmt](description, found, tongue), output)


def _found(description: Description, place: str, language: str) -> Sequence[Record] | None:
    """What the rules find about a thing and its parts; None at an endpoint, which `regkg validate` checks as a whole."""
    if options.is_endpoint(place):
        click.echo("what the rules find is left out at an endpoint; regkg validate -s tells it", err=True)
        return None
    from regkg.describe import own_parts
    from regkg.inspection import inspect_things

    return inspect_things([description.thing, *own_parts(description)], where=place, language=language)


def _turtle(description: Description) -> str:
    from regkg.publish.serialise import turtle

    return turtle(description.quads()).decode()


# ── a page of text ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _page(description: Description, found: Sequence[Record] | None, language: str) -> str:
    from regkg.cli.output import as_table
    from regkg.queries import short

    parts = [f"{description.label}   {short(description.thing)}\n"]
    for title, header, rows, note in _sections(description, found, language):
        parts.append(f"\n{title}\n\n{as_table(header, rows)}{note}")
    for part in _below(description):
        header = [_WORDS[key][language] for key in ("what", "value")]
        parts.append(f"\n{part.label}   {short(part.thing)}\n\n{as_table(header, part.facts)}")
    return "".join(parts)


def _below(description: Description) -> Iterator[Description]:
    for part in description.parts:
        yield part
        yield from _below(part)


def _sections(
    description: Description, found: Sequence[Record] | None, language: str
) -> Iterator[tuple[str, list[str], Sequence[Sequence[str]], str]]:
    """Title, header, rows and a note of each section that has something to say."""
    word = {key: texts[language] for key, texts in _WORDS.items()}
    pair = [word["what"], word["value"]]
    yield word["facts"], pair, description.facts, ""
    if description.uses:
        is_cut = description.used > len(description.uses)
        yield word["uses"], pair, description.uses, f"{word['all'].format(description.used)}\n" if is_cut else ""
    if description.evidence:
        rows = [
            [
                evidence.name,
                evidence.value,
                evidence.quote,
                f"{evidence.file} {evidence.start}–{evidence.end}",
                _standing(evidence, word),
            ]
            for evidence in description.evidence
        ]
        yield word["sources"], [word["what"], word["value"], word["printed"], word["document"], word["kind"]], rows, ""
    if description.conflicts:
        rows = [
            [conflict.name, value, quote, file, ", ".join(filter(None, (conflict.state, conflict.decided_by)))]
            for conflict in description.conflicts
            for value, quote, file, _ in conflict.statements or (("", "", "", ""),)
        ]
        yield word["conflicts"], [word["what"], word["value"], word["printed"], word["document"], word["state"]], rows, ""
    if found:
        from regkg.reports.words import severity_word

        own = description.thing.value
        rows = [
            [
                one.code,
                severity_word(one.severity, language),
                one.message if one.focus == own or not one.focus_label else f"{one.focus_label}: {one.message}",
            ]
            for one in found
        ]
        yield word["findings"], [word["rule"], word["severity"], word["message"]], rows, ""


def _standing(evidence: Evidence, word: dict[str, str]) -> str:
    """How a claim came about, and what became of it."""
    parts = [evidence.kind]
    if evidence.in_conflict:
        parts.append(word["conflict"])
    if evidence.awaits_review:
        parts.append(word["awaiting"])
    if evidence.decision:
        parts.append(evidence.decision)
    return ", ".join(parts)


# ── for programs and browsers ────────────────────────────────────────────────────────────────────────────────────────────


def _json(description: Description, found: Sequence[Record] | None, language: str) -> str:
    content = description.as_dict()
    content["language"] = language
    content["findings"] = found and [
        {"code": one.code, "severity": one.severity, "message": one.message, "about": one.focus} for one in found
    ]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _html(description: Description, found: Sequence[Record] | None, language: str) -> str:
    from regkg.markup import cell, page, table

    body = [f"<h1>{cell(description.label)}</h1><p>{cell(description.thing.value)}</p>"]
    for title, header, rows, note in _sections(description, found, language):
        body.append(table(header, [[cell(text, link=text) for text in row] for row in rows], caption=title) + cell(note))
    header = [_WORDS[key][language] for key in ("what", "value")]
    body += [
        table(header, [[cell(text, link=text) for text in row] for row in part.facts], caption=part.label) for part in _below(description)
    ]
    return page(description.label, "\n".join(body), language=language)


_WRITERS: Final[dict[str, Any]] = {"text": _page, "json": _json, "html": _html}
