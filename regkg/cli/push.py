"""Send a graph to a SPARQL endpoint."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

_EPILOG = """\b
Examples:
  regkg push -s http://localhost:7878/query                      this project's graph, beside what is there
  regkg push -s https://example.org/sparql-auth --replace        in the place of the same graphs
  regkg push -s URL --graph https://example.org/g more.ttl.gz    a file into one graph

REGKG_USER and REGKG_PASSWORD, or REGKG_TOKEN, hold what the endpoint asks for.
"""


@click.command("push", epilog=_EPILOG)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.option("-s", "--store", "where", required=True, metavar="URL", help="The endpoint.")
@click.option("--graph", "name", metavar="IRI", help="Where statements go that are in no graph. Default: the default graph.")
@click.option("--replace", "replaces", is_flag=True, help="Take the place of what the endpoint holds in the graphs that are sent.")
@click.option("--update-url", metavar="URL", help="Where it takes updates, if not where its kind of server does.")
@click.option("--graph-url", metavar="URL", help="Where it takes whole graphs (Graph Store Protocol); - for nowhere.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(
    files: tuple[Path, ...], where: str, *, name: str | None, replaces: bool, update_url: str | None, graph_url: str | None, quiet: bool
) -> None:
    """Send files, or this project's graph, to a SPARQL endpoint; an interrupted push goes on where it ended when it is repeated."""
    from dataclasses import replace

    from pyoxigraph import NamedNode

    from regkg.config import load_config
    from regkg.resources import published_dump
    from regkg.stores import is_endpoint
    from regkg.stores.pushing import push
    from regkg.stores.remote import Addresses, RemoteStore

    if not is_endpoint(where):
        raise click.UsageError(f"-s takes the address of an endpoint, not {where}; a folder is filled by regkg load.")
    try:
        graph = NamedNode(name) if name else None
    except ValueError as error:
        raise click.UsageError(f"--graph takes an IRI, not {name!r}.") from error
    addresses = Addresses.of(where)
    if update_url:
        addresses = replace(addresses, update=Addresses.of(update_url).query)
    if graph_url:
        addresses = replace(addresses, graphs=None if graph_url == "-" else Addresses.of(graph_url).query)
    built = load_config().build / "regkg.trig"
    sent = files or (built if built.is_file() else published_dump(),)
    pushed = push(RemoteStore(addresses), sent, graph=graph, replaces=replaces, progress=_progress(quiet=quiet))
    number, graphs = sum(pushed.graphs.values()), len(pushed.graphs)
    click.echo(f"{where}: {number} statements in {graphs} graph{'s' * (graphs != 1)}", err=True)
    for note in pushed.notes:
        click.echo(f"note: {note}", err=True)


def _progress(*, quiet: bool) -> Callable[[int, int], None]:
    if quiet or not sys.stderr.isatty():
        return lambda *_: None

    def show(sent: int, total: int) -> None:
        sys.stderr.write(f"\r{100 * sent // total:3d} % of {total} statements sent {chr(10) * (sent == total)}")
        sys.stderr.flush()

    return show
