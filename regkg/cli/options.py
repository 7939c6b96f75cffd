"""Options that mean the same in every command."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli.language import LANGUAGES, chosen_language

if TYPE_CHECKING:
    from regkg.asking import Limits
    from regkg.stores import Store

store = click.option(
    "-s",
    "--store",
    "where",
    metavar="WHERE",
    help="A folder that regkg build wrote, or an RDF file. Default: this project's graph.",
)
language = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    help="Language of labels and messages. Default: REGKG_LANG, else the locale's.",
)


class Duration(click.ParamType[float]):
    """Seconds: `30`, `30s`, `1.5m`, `2h`; 0 for no limit."""

    name = "duration"
    _SECONDS: Final = {"": 1, "ms": 0.001, "s": 1, "m": 60, "min": 60, "h": 3600}

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a time. Fails with what it takes."""
        if isinstance(value, int | float):
            return float(value)
        found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?) ?(ms|s|m|min|h|)", str(value), re.ASCII)
        if found is None:
            self.fail(f"{value!r} is no time: write 30s, 2m or 1h", param, ctx)
        return float(found[1]) * self._SECONDS[found[2]]


output = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there and not to standard output.")


def chosen_store(where: str | None) -> Store:
    """The store asked for; else the project's build, else the graph that comes with regkg.

    Raises StoreUnavailableError or StoreDamagedError as `open_store` does.
    """
    from regkg.stores import open_store

    return open_store(chosen_place(where))


def chosen_place(where: str | None) -> str:
    """Where the store asked for is, or what is taken without one."""
    from regkg.config import graph_place

    return graph_place() if where is None else where


def is_endpoint(place: str) -> bool:
    """Whether a store is asked over the network."""
    return place.startswith(("http://", "https://"))


def limits(command: Any) -> Any:
    """The options `--timeout`, `--memory` and `--allow-network` of what asks the graph; `chosen_limits` reads them."""
    for option in (
        click.option(
            "--allow-network", "hosts", multiple=True, metavar="HOST", help="A server that SERVICE may ask; repeatable. Default: none."
        ),
        click.option(
            "--memory",
            type=click.FloatRange(min=0, max=2**20),
            default=2,
            show_default=True,
            metavar="GIB",
            help="What the query may take; 0 for no limit.",
        ),
        click.option(
            "--timeout", type=Duration(), default="60s", show_default=True, metavar="TIME", help="For example 30s or 5m; 0 for no limit."
        ),
    ):
        command = option(command)
    return command


def chosen_limits(timeout: float, memory: float, hosts: tuple[str, ...] = ()) -> Limits:
    """The limits that the options name."""
    from regkg.asking import Limits

    return Limits(seconds=timeout, memory=int(memory * 2**30), hosts=hosts)


__all__ = [
    "Duration",
    "chosen_language",
    "chosen_limits",
    "chosen_place",
    "chosen_store",
    "is_endpoint",
    "language",
    "limits",
    "output",
    "store",
]
