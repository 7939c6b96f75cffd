"""Options that mean the same in every command."""

from __future__ import annotations

import locale
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from regkg.stores import Store

LANGUAGES: Final = ("lv", "en")

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
output = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there and not to standard output.")


def chosen_language(language: str | None) -> str:
    """The language asked for, else that of REGKG_LANG, else the locale's if we speak it, else English."""
    for tongue in (language, os.environ.get("REGKG_LANG"), (locale.getlocale()[0] or "").partition("_")[0]):
        if tongue in LANGUAGES:
            return str(tongue)
    return "en"


def chosen_store(where: str | None) -> Store:
    """The store asked for; else the project's build, else the graph that comes with regkg.

    Raises StoreUnavailableError or StoreDamagedError as `open_store` does.
    """
    from regkg.stores import open_store

    return open_store(chosen_place(where))


def chosen_place(where: str | None) -> str:
    """Where the graph is that `chosen_store` opens."""
    from regkg.config import load_config
    from regkg.resources import published_dump

    if where is not None:
        return where
    build = load_config().build
    return str(build if (build / "regkg.trig").is_file() else published_dump())
