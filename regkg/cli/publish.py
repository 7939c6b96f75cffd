"""Write the graph as a release for others, or check one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from regkg.cli import FINDINGS, TERMINATED, options

_EPILOG = """\b
Examples:
  regkg publish                              this project's graph, into dist/ and its version
  regkg publish -o site/data --version 2026.11.21
  regkg publish --verify dist/2026.11.21     check a release from outside
"""
_LATEST: Final = ("link", "copy", "none")


@click.command("publish", epilog=_EPILOG)
@options.store
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dist"),
    show_default=True,
    help="The folder of releases; each stands in a folder of its own there.",
)
@click.option("--version", metavar="VERSION", help="Default: the date of the newest source or decision, like 2026.11.21.")
@click.option(
    "--latest",
    type=click.Choice(_LATEST),
    default="link",
    show_default=True,
    help="How dist/latest leads to it; copy for hosts without links.",
)
@click.option(
    "--address", metavar="URL", help="Where the folder of releases will stand on the web. Default: https://w3id.org/regkg/release/"
)
@click.option(
    "--fail-on",
    type=click.Choice(["violation", "warning", "info", "none"]),
    default="violation",
    show_default=True,
    help="Publish nothing, and exit 1, if a finding is at least so grave.",
)
@click.option(
    "--verify",
    "verified",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Check a release; exit 1 if it is not whole.",
)
@click.option(
    "--dcat-ap",
    "official",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="SHAPES",
    help="With --verify: a folder with the official shapes of DCAT-AP 3.0.1, to run them in the place of ours.",
)
def command(
    where: str | None,
    output: Path,
    version: str | None,
    latest: str,
    address: str | None,
    fail_on: str,
    verified: Path | None,
    official: Path | None,
) -> None:
    """Write a release: dumps, tables, workbook, catalogue entry, report, checksums, and a page that explains them.

    It is built beside its place, checked, and then renamed, so that there is never half a release. The same graph gives the same bytes.
    """
    if verified is not None:
        _verify(verified, official)
        return
    if official is not None:
        raise click.UsageError("--dcat-ap goes with --verify")
    from regkg.publication import Order, publish
    from regkg.publish.release import ADDRESS

    order = Order(options.chosen_store(where), where, output, version, latest, _checked(address) or ADDRESS, fail_on)
    with _tidy_end():
        made = publish(order, tell=_teller())
    size = sum(made.files.values()) / 10**6
    if not made.is_new:
        click.echo(f"{made.path} holds this very release already")
        return
    click.echo(f"wrote {made.path} ({len(made.files)} files, {size:.1f} MB): {made.changes}")
    click.echo(
        f"dcat.ttl follows DCAT-AP 3.0.1; data.europa.eu would give it {made.points} of {made.most} points, more where addresses answer"
    )


@contextmanager
def _tidy_end() -> Iterator[None]:
    """When the system asks this process to end, nothing half done is left behind."""
    import signal

    def end(*_: object) -> None:
        raise SystemExit(TERMINATED)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _checked(address: str | None) -> str | None:
    if address is not None and not address.startswith(("https://", "http://")):
        raise click.UsageError(f"not an address on the web: {address}")
    return address


def _teller() -> Callable[[str], None]:
    """What is going on, on a terminal alone."""
    import sys

    if sys.stderr.isatty():
        return lambda step: click.echo(f"{step} …", err=True)
    return lambda _: None


def _verify(folder: Path, official: Path | None) -> None:
    from regkg.publish.verify import verify

    verdict = verify(folder, official=official)
    for problem in verdict.problems:
        click.echo(str(problem))
    for note in verdict.notes:
        click.echo(f"note: {note}", err=True)
    if verdict.problems:
        raise SystemExit(FINDINGS)
    click.echo(f"{folder} is whole: {', '.join(verdict.looked)}")
