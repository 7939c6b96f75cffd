"""Load RDF files into a store in a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

_EPILOG = """\b
Examples:
  regkg load dump.nt.gz -s store.graph              a store that regkg query -s store.graph asks
  regkg load a.ttl b.trig.zst -s big --replace      in the place of the one that is there
  regkg load --verify -s big                        look at every byte of it
"""


@click.command("load", epilog=_EPILOG)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.option(
    "-s",
    "--store",
    "where",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="DIR",
    help="The folder of the store.",
)
@click.option("--replace", "replaces", is_flag=True, help="Take the place of the store that is there.")
@click.option("--verify", "verifies", is_flag=True, help="Load nothing: compare the store with what was written, every byte of it.")
@click.option("--base", metavar="IRI", help="What relative addresses in the files stand below.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(files: tuple[Path, ...], where: Path, *, replaces: bool, verifies: bool, base: str | None, quiet: bool) -> None:
    """Load RDF files of any size, plain or packed (.gz, .zst), into one store in a folder.

    The store is built beside the one that is there and takes its place when it is whole; who reads the old one goes on.
    """
    from regkg.stores.loading import load, verify
    from regkg.worker import Confines, confined

    if verifies:
        written = verify(where)
        click.echo(f"{where}: {written.quads} statements, as they were written")
        return
    if not files:
        raise click.UsageError("name the files to load.")
    progress = _progress(quiet=quiet)
    # in a process of its own: what is nested too deeply ends the one that parses it; forked before any store is open here, since
    # the threads that write a store do not survive a fork
    loaded = confined(
        lambda: load(files, where, base=base, replaces=replaces, progress=progress),
        confines=Confines(seconds=0, memory=0),
        about=f"the load of {files[0]}",
    )
    click.echo(f"{where}: {loaded.quads} statements in {loaded.seconds:.1f} s", err=True)


def _progress(*, quiet: bool) -> Callable[[int, int], None]:
    """What shows how far the reading has come, on a terminal; the worker has no standard error of its own."""
    if quiet or not sys.stderr.isatty():
        return lambda *_: None
    screen = os.dup(2)

    def show(read: int, total: int) -> None:
        share = f"{100 * read // total:3d} %" if total else ""
        os.write(screen, f"\r{share} of {total / 2**20:.0f} MiB read ".encode())
        if read >= total:
            os.write(screen, b"\n")

    return show
