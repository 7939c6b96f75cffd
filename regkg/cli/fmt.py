"""Write Turtle in the canonical layout."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from regkg.cli import BAD_INPUT, FINDINGS

_EPILOG = """\b
Examples:
  regkg fmt entry.ttl                  write it anew, in place
  regkg fmt --check data/curated       name the files that have another layout, for CI
  regkg fmt --diff entry.ttl           show what would change
  regkg fmt - < entry.ttl              from standard input to standard output
"""


@click.command("fmt", epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-…")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 and name the files that have another layout.")
@click.option("--diff", "is_shown", is_flag=True, help="Write nothing; show what would change.")
def command(paths: tuple[str, ...], *, check: bool, is_shown: bool) -> None:
    """Write Turtle files as regkg publishes them: sorted, with its prefixes, comments kept with what they stand at.

    What a file states is never changed, nor are its comments; a file that cannot be laid out without a loss stays as it is.
    """
    from pyoxigraph import RdfFormat

    from regkg.cli.app import say
    from regkg.cli.output import write_file
    from regkg.errors import RegkgError
    from regkg.files import reader
    from regkg.files.layout import formatted

    others, broken = [], 0
    for path in _turtle_below(paths):
        try:
            file = reader.read(path, format_=RdfFormat.TURTLE)
            text = formatted(file)
            before = file.text if path == reader.STDIN else Path(path).read_bytes().decode("utf-8-sig")
        except RegkgError as error:
            say(error)
            broken += 1
            continue
        if is_shown:
            click.echo(
                "".join(difflib.unified_diff(before.splitlines(keepends=True), text.splitlines(keepends=True), path, path)), nl=False
            )
        elif path == reader.STDIN and not check:
            click.echo(text, nl=False)
        if before != text:
            others.append(path)
            if check:
                click.echo(f"another layout: {file.name}", err=True)
            elif not is_shown and path != reader.STDIN:
                write_file(Path(path), text.encode())
                click.echo(f"written: {path}", err=True)
    if broken:
        raise SystemExit(BAD_INPUT)
    if check and others:
        click.echo("hint: regkg fmt writes them in the canonical layout", err=True)
        raise SystemExit(FINDINGS)


def _turtle_below(paths: tuple[str, ...]) -> list[str]:
    """The files as they are named, and the Turtle files below the folders."""
    from regkg.files import reader

    found: dict[str, None] = {}
    for path in paths:
        is_folder = path != reader.STDIN and Path(path).is_dir()
        below = reader.files_below([path])
        found |= dict.fromkeys(file for file in below if not is_folder or file.lower().endswith(".ttl"))
    return list(found)
