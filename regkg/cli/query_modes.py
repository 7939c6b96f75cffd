"""What `regkg query` does beside asking: list, explain, lint, test, cite, print as code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from regkg.cli import FINDINGS

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

    from regkg.asking import Limits
    from regkg.queries import StoredQuery
    from regkg.stores import Store

_HEADER: Final = {
    "lv": ("vaicājums", "kas jautāts", "parametri"),
    "en": ("query", "asks", "parameters"),
}


def listing(language: str) -> tuple[Sequence[str], list[list[str]]]:
    """Header and rows of the list of stored queries: questions, reports, checks."""
    from regkg.queries import GROUPS, catalogue, group_of

    order = list(GROUPS)
    queries = sorted(catalogue(), key=lambda query: (order.index(group_of(query)) if group_of(query) in order else 9, query.name))
    rows = [
        [
            query.name,
            query.title.get(language) or query.title.get("en", ""),
            ", ".join(parameter.name for parameter in query.parameters),
        ]
        for query in queries
    ]
    return _HEADER[language], rows


def explain(query: StoredQuery, text: str, bound: Mapping[str, Sequence[NamedNode | Literal]], store: Store, language: str) -> str:
    """The plan of a query in words: what it takes, and step by step what it looks for, with the number of statements that fit alone."""
    from regkg.labels import Labels
    from regkg.queries import short
    from regkg.queries.plan import Plan
    from regkg.terms import default_terms

    labels = Labels(store, default_terms(), language)
    lines = [query.title.get(language) or query.title.get("en") or "SPARQL"]
    if query.description.get(language):
        lines.append(query.description[language])
    for parameter in query.parameters:
        values = [
            f"{short(term)} ({labels.of(term)})" if hasattr(term, "value") and not hasattr(term, "datatype") else str(term.value)
            for term in bound.get(parameter.name, ())
        ]
        told = ", ".join(values) or ", ".join(parameter.default) or "any"
        lines.append(f"  {parameter.name} = {told}")
    steps = Plan(text, store, default_terms(), language).steps()
    figures = max((len(str(step.count)) for step in steps if step.count is not None), default=1)
    lines.append(f"{'fit':>{figures + 2}}  step")
    for step in steps:
        count = "" if step.count is None else str(step.count)
        lines.append(f"{count:>{figures + 2}}  {'  ' * step.depth}{step.words}")
    return "\n".join(lines) + "\n"


def lint(queries: Iterable[StoredQuery]) -> bool:
    """Print what there is to remark on queries; whether there is anything."""
    from dataclasses import replace

    from regkg.cli.app import point
    from regkg.queries.lint import remarks_on
    from regkg.sparql import place_at
    from regkg.terms import default_terms

    is_any = False
    for query in queries:
        for warning in query.warnings:
            is_any = True
            click.echo(f"warning: {warning}")
        for remark in remarks_on(query, default_terms()):
            is_any = True
            place = place_at(query.text, remark.at, file=query.file or "query")
            told = replace(place, line=max(1, (place.line or 1) - query.prologue_lines))
            click.echo(f"{remark.level}: {told}: {remark.message}")
            point(query.text, place.line or 1, place.column or 1, err=False)
            if remark.hint:
                click.echo(f"hint: {remark.hint}")
    return is_any


def test(queries: Iterable[StoredQuery], store: Store, limits: Limits) -> None:
    """Ask queries and compare: with the test of the header in the chosen graph, with the expected answer in the graph of regkg.

    Exits with 1 if one fails.
    """
    from regkg.asking import ask
    from regkg.queries.trial import differences, faults_of
    from regkg.resources import expected_answers_folder, published_dump
    from regkg.stores import open_store

    own = open_store(str(published_dump()))
    failed = False
    for query in queries:
        answer = ask(store, query.text, limits=limits)
        faults = faults_of(query, answer)
        unequal = differences(query, ask(own, query.text, limits=limits), expected_answers_folder())
        faults += [f"expected answer: {fault}" for fault in unequal or ()]
        failed = failed or bool(faults)
        compared = "" if unequal is None else ", as expected on the graph of regkg"
        click.echo(f"FAILED {query.name}: {'; '.join(faults)}" if faults else f"ok     {query.name}: {_rows(len(answer))}{compared}")
    if failed:
        raise SystemExit(FINDINGS)


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number} rows"


def citation(
    query: StoredQuery, text: str, pairs: Iterable[tuple[str, str]], where: str, language: str, *, rows: int, output: Path | None
) -> None:
    """Print the citation of an answer; where the answer goes to a file, write it beside that file for programs."""
    from regkg.cli.output import write_file
    from regkg.queries.citation import cite

    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).append(value)
    found = cite(query, text, given, where, language, rows=rows)
    if output is None:
        click.echo(found.sentence)
        return
    record = json.dumps({**found.record, "citation": found.sentence}, ensure_ascii=False, indent=1) + "\n"
    write_file(output.with_name(f"{output.name}.meta.json"), record.encode())
    click.echo(found.sentence, err=True)


def why_nothing(query: StoredQuery, text: str, store: Store, language: str) -> None:
    """Say on standard error why there are no rows; of a check, that this is as it should be."""
    from regkg.queries import group_of
    from regkg.queries.plan import Plan
    from regkg.terms import default_terms

    if query.told("problem") or (query.file and group_of(query) == "verify"):
        click.echo({"lv": "nekas nav atrasts, kā tam jābūt", "en": "nothing found, as it should be"}[language], err=True)
        return
    reasons = Plan(text, store, default_terms(), language).why_nothing()
    if not reasons:
        click.echo("no rows", err=True)
    for reason in reasons:
        click.echo(f"no rows: {reason.message}", err=True)
        if reason.hint:
            click.echo(f"hint: {reason.hint}", err=True)
