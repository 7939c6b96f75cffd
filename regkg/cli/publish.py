"""Write the graph as files for others."""

from __future__ import annotations

import hashlib
from pathlib import Path

import click

from regkg.cli import options

_EPILOG = """\b
Examples:
  regkg publish                      this project's graph into dist/
  regkg publish -s build -o release  elsewhere
"""


@click.command("publish", epilog=_EPILOG)
@options.store
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("dist/graph"), show_default=True)
def command(where: str | None, output: Path) -> None:
    """Write regkg.ttl, regkg.trig (with what each document says and the evidence), regkg.nt and SHA256SUMS.

    The same graph gives the same bytes.
    """
    from regkg.cli.output import write_file
    from regkg.publish.serialise import n_triples, trig, turtle

    quads = list(options.chosen_store(where).quads())
    files = {"regkg.nt": n_triples(quads), "regkg.trig": trig(quads), "regkg.ttl": turtle(quads)}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    for name, content in {**files, "SHA256SUMS": sums.encode()}.items():
        write_file(output / name, content)
        click.echo(f"{output / name}  {len(content)} bytes")
