"""What is known of the commands before Click is loaded: their help and options, written into files beside this module.

`python -m regkg.cli.stored` writes them anew; a test says when that is due.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest import mock

import click

from regkg.cli import COMMANDS, NEXT, STORED_WIDTHS, completion, offers
from regkg.cli.app import command_named, run

_FOLDER: Final = Path(__file__).parent


def stored_files() -> dict[Path, str]:
    """The files with what they should hold."""
    made = {_FOLDER / f"help-{width}.txt": NEXT.join(_help(name, width) for name in ("", *COMMANDS)) for width in STORED_WIDTHS}
    lines = [f"{name}\t{line}\n" for name in COMMANDS for parameter in _parameters(name) for line in _line(parameter)]
    return {**made, offers.OPTIONS_FILE: "".join(lines)}


def _help(name: str, width: int) -> str:
    told = io.StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": str(width)}), contextlib.redirect_stdout(told):
        run([name, "--help"] if name else ["--help"])
    return told.getvalue()


def _parameters(name: str) -> list[click.Parameter]:
    command = command_named(name)
    return command.get_params(click.Context(command))


def _line(parameter: click.Parameter) -> Iterator[str]:
    if isinstance(parameter, click.Option):
        if not parameter.hidden:
            told = (parameter.help or "").replace("\n", " ")
            names = " ".join([*parameter.opts, *parameter.secondary_opts])
            yield "\t".join([names, "+" if parameter.multiple else "", *_kind(parameter), told])
    else:
        yield "\t".join([str(parameter.name).upper(), "+" if parameter.nargs == -1 else "", *_kind(parameter), ""])


def _kind(parameter: click.Parameter) -> tuple[str, str]:
    """What a parameter takes, and what it may be where that is a list."""
    if isinstance(parameter, click.Option) and (parameter.is_flag or parameter.count):
        return "flag", ""
    custom = getattr(parameter, "_custom_shell_complete", None)
    if custom is not None:
        return {completion.query_names: "query", completion.parameters: "parameter"}[custom], ""
    if isinstance(parameter.type, click.Choice):
        return "choice", " ".join(map(str, parameter.type.choices))
    found = parameter.shell_complete(click.Context(click.Command("")), "")
    return (found[0].type, "") if found else ("plain", "")


if __name__ == "__main__":
    for path, content in stored_files().items():
        path.write_text(content, encoding="utf-8")
