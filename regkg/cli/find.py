"""Find things by a word, a name or a number, without SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from regkg.cli import options, output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regkg.search import Found, Hit

_EPILOG = """\b
Examples:
  regkg find ūdens --type project --region Kurzeme   projects about water in Kurzeme
  regkg find "LLI 431"                               a number, however it is written
"""

_HEADERS: Final = {
    "lv": ("id", "nosaukums", "veids", "programma", "EUR", "gadi", "atrasts"),
    "en": ("id", "title", "type", "programme", "EUR", "years", "found in"),
}
_COLUMNS: Final = ("iri", "id", "title", "type", "programme", "amount", "currency", "start", "end", "matched")
_ON_SCREEN: Final = 20
_IN_FILE: Final = 100


@click.command("find", epilog=_EPILOG)
@click.argument("text", nargs=-1, required=True)
@click.option("--type", "kind", metavar="CLASS", help="Only things of this kind: project, programme, organisation, place …")
@click.option("--region", metavar="NAME", help="Only what concerns this region or lies in it: a name, Kurzeme, or a NUTS code, LV003.")
@click.option("--since", type=click.IntRange(1000, 9999), metavar="YEAR", help="Only what had not ended before this year.")
@click.option("-n", "--limit", "most", type=click.IntRange(min=0), help="At most so many; 0 for all. Default: 20 on a terminal, else 100.")
@options.store
@options.language
@output.format_option()
@options.output
@options.limits
def command(
    text: tuple[str, ...],
    kind: str | None,
    region: str | None,
    since: int | None,
    most: int | None,
    where: str | None,
    language: str | None,
    fmt: str | None,
    output: Path | None,
    timeout: float,
    memory: float,
    hosts: tuple[str, ...],
) -> None:
    """Find things by TEXT: words of a title, a name, an acronym or a number, in any inflection, with or without diacritics.

    What fits best comes first. `regkg show ID` tells all about one.
    """
    from regkg.cli.output import WRITERS, chosen_format, write
    from regkg.labels import Labels
    from regkg.search import find
    from regkg.terms import default_terms

    words = " ".join(text)
    tongue = options.chosen_language(language)
    chosen = chosen_format(fmt, output)
    store = options.chosen_store(where)
    if options.is_endpoint(options.chosen_place(where)) and sys.stderr.isatty():
        click.echo("asking the endpoint for all names that fit; that takes longer than a graph on this machine", err=True)
    terms = default_terms()
    is_screen = sys.stdout.isatty() and output is None
    found = find(
        store,
        words,
        labels=Labels(store, terms, tongue),
        terms=terms,
        kind=kind,
        region=region,
        since=since,
        most=most if most is not None else _ON_SCREEN if is_screen else _IN_FILE,
        limits=options.chosen_limits(timeout, memory, hosts),
    )
    if found.hits or chosen != "table":
        header, rows = _table(found.hits, words, tongue) if chosen == "table" else (_COLUMNS, [_row(hit) for hit in found.hits])
        write(WRITERS[chosen](header, rows), output)
    _tell(found, words)


def _table(hits: Sequence[Hit], text: str, language: str) -> tuple[Sequence[str], list[list[str]]]:
    """What a reader looks at: columns that nothing fills are left out, and so is the name that was found where it is the title."""
    from regkg.labels import grouped
    from regkg.search import snippet

    rows = [
        [
            hit.id,
            hit.title,
            hit.kind,
            hit.programme,
            (grouped(hit.amount, language) if hit.currency == "EUR" else f"{grouped(hit.amount, language)} {hit.currency}".strip())
            if hit.amount is not None
            else "",
            hit.years,
            "" if hit.matched in (hit.title, hit.id) else snippet(hit.matched, text)[0],
        ]
        for hit in hits
    ]
    filled = [at for at, _ in enumerate(_HEADERS[language]) if at < 2 or any(row[at] for row in rows)]
    return [_HEADERS[language][at] for at in filled], [[row[at] for at in filled] for row in rows]


def _row(hit: Hit) -> list[str]:
    amount = "" if hit.amount is None else f"{hit.amount:f}"
    return [hit.thing.value, hit.id, hit.title, hit.kind, hit.programme, amount, hit.currency, hit.start, hit.end, hit.matched]


def _tell(found: Found, text: str) -> None:
    """Say on standard error how many there are, what was not found, and what comes near."""
    if not found.hits:
        click.echo(f"nothing is called {text!r}{' among what the search is confined to' if found.elsewhere else ''}", err=True)
        if found.elsewhere:
            click.echo(f"hint: without --type, --region and --since: {found.elsewhere}", err=True)
        for name, identifier in found.known:
            click.echo(f"known, but not in the graph: {name} ({identifier})", err=True)
        if found.near:
            click.echo(f"hint: did you mean {' or '.join(found.near)}?", err=True)
        elif not found.known and not found.elsewhere:
            click.echo("hint: regkg about says what is in the graph, regkg query projects lists the projects", err=True)
        return
    if found.missing:
        click.echo(f"no name has all of the words; not found: {', '.join(found.missing)}", err=True)
    if len(found.hits) < found.total:
        click.echo(f"{len(found.hits)} of {found.total} found; -n 0 shows all", err=True)
    elif sys.stdout.isatty():
        click.echo(f"{found.total} found", err=True)
