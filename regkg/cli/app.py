"""The group of commands, and the one boundary at which errors become sentences."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import click

from regkg import __version__
from regkg.cli import BAD_INPUT, BROKEN_PIPE, BUG, COMMANDS, DONE, FINDINGS, HELP_WIDTH, INTERRUPTED, LIMIT, NETWORK, USAGE

if TYPE_CHECKING:
    from regkg.errors import RegkgError

_EPILOG: Final = """\b
Examples:
  regkg build                               read data/documents into build/
  regkg query                               list the stored queries
  regkg query partners -p project=LLI-431   ask one
  regkg find ūdens                          what has a word in its name
  regkg show LLI-431                        one project with its sources
"""


def command_named(name: str) -> click.Command:
    """The command of that name, from its module."""
    from importlib import import_module

    command: click.Command = import_module(f"regkg.cli.{name}").command
    return command


class _Group(click.Group):
    """A group whose commands are imported when they are called, so that help and completion answer at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        return command_named(name) if name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=2, cutoff=0.5)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            raise click.UsageError(f"there is no command {args[0]!r}.{hint}", ctx) from error


@click.group(cls=_Group, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": HELP_WIDTH})
@click.version_option(__version__, "--version", prog_name="regkg")
def _regkg() -> None:
    """From documents about EU-funded regional projects to a validated knowledge graph in which every fact names its source."""


def run(args: list[str] | None = None) -> int:
    """Run the command line; the exit code. Errors are told on standard error, a traceback only with REGKG_DEBUG=1."""
    if "_REGKG_COMPLETE" in os.environ:
        import regkg.cli.completion  # noqa: F401 – how bash is answered
    try:
        _regkg.main(args=args, prog_name="regkg", standalone_mode=False)
    except SystemExit as stop:
        return int(stop.code or 0)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return USAGE
    except BrokenPipeError:
        # what reads our output had enough; keep Python from complaining when it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        return _tell(error)
    return DONE


def _tell(error: Exception) -> int:
    from regkg.errors import RegkgError

    if os.environ.get("REGKG_DEBUG"):
        raise error
    if isinstance(error, RegkgError):
        say(error)
        return code_of(error)
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        click.echo(f"error: {name}{error.strerror or error}", err=True)
        return BAD_INPUT
    return _bug(error)


def code_of(error: RegkgError) -> int:
    """The exit code of an error."""
    from regkg.errors import (
        ClaimNotFoundError,
        EndpointError,
        LimitError,
        NetworkRefusedError,
        QueryNotFoundError,
        QueryParameterError,
        RuleNotFoundError,
        UnfitGraphError,
    )

    if isinstance(error, NetworkRefusedError):
        return NETWORK
    if isinstance(error, ClaimNotFoundError | QueryNotFoundError | QueryParameterError | RuleNotFoundError):
        return USAGE
    if isinstance(error, EndpointError):
        return NETWORK
    if isinstance(error, UnfitGraphError):
        return FINDINGS
    return LIMIT if isinstance(error, LimitError) else BAD_INPUT


def say(error: RegkgError) -> None:
    """Tell an error on standard error: what and where, the line with a caret, the things to choose from, and the way out."""
    click.echo(f"error: {error}", err=True)
    _point(error)
    if candidates := getattr(error, "candidates", ()):
        from regkg.cli.output import as_table

        click.echo(as_table(("say", "name", "class"), [list(row) for row in candidates]), nl=False, err=True)
    elif error.hint:
        click.echo(f"hint: {error.hint}", err=True)


def _point(error: RegkgError) -> None:
    """Show the line at fault with a caret under the place, where both are known."""
    place = error.place
    if place is None or place.line is None or place.column is None:
        return
    text = error.source
    if text is None:
        try:
            with open(place.file, encoding="utf-8", errors="replace") as file:  # noqa: PTH123 – pathlib costs more than this command
                text = file.read(10_000_000)
        except OSError:
            return
    point(text, place.line, place.column)


def point(text: str, line: int, column: int, *, err: bool = True) -> None:
    """Print a line of a text with a caret under a column."""
    lines = text.split("\n")
    if line > len(lines):
        return
    shown = lines[line - 1].rstrip("\r").replace("\t", " ")
    first = max(0, column - 60)
    click.echo(f"  {shown[first : first + 100]}\n  {' ' * (column - 1 - first)}^", err=err)


def _bug(error: Exception) -> int:
    """A fault of ours: say so, and leave a file with what is needed to find it."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="regkg-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(f"regkg {__version__}\n{' '.join(sys.argv)}\n\n")
        traceback.print_exception(error, file=log)
    click.echo(f"error: this is a fault in regkg: {type(error).__name__}: {error}", err=True)
    click.echo(f"hint: please report it with the file {log.name}", err=True)
    return BUG
