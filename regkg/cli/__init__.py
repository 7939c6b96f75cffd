"""The command line: one module a command, loaded when it is called.

This module is what every start loads, so it loads nothing itself: help is read from a file, which a test keeps the same as Click would
print, what bash offers is found without Click, and everything else is left to `regkg.cli.app`.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

#: Exit codes; 2 is Click's own for wrong usage.
DONE: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
BAD_INPUT: Final = 3
NETWORK: Final = 4
LIMIT: Final = 5
BUG: Final = 70
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141
TERMINATED: Final = 143

#: Each command with what the list of commands says of it, in the order in which they are shown.
COMMANDS: Final = {
    "about": "Say what is in the graph.",
    "find": "Find things by a word, a name or a number.",
    "show": "Show one thing: its facts, sources and conflicts.",
    "query": "Ask a stored query, or your own SPARQL.",
    "extract": "Read documents and print what they state.",
    "build": "Read all documents into a validated graph.",
    "review": "Look at doubtful claims one by one, and decide on them.",
    "new": "Write an entry for a project, programme or partner.",
    "add": "Check an entry and add it to the curated data.",
    "validate": "Check a graph against the shapes.",
    "explain": "Say what a rule wants, and why.",
    "publish": "Write a release for others, or check one.",
    "diff": "Say what changed between two releases.",
    "fmt": "Write Turtle in the canonical layout.",
    "load": "Load RDF files of any size into a store.",
    "push": "Send a graph to a SPARQL endpoint.",
    "completion": "Print the script that completes commands in a shell.",
}

#: The most that a line of help has, and the widths for which help is stored, the widest first.
HELP_WIDTH: Final = 100
STORED_WIDTHS: Final = (HELP_WIDTH, 80)


#: What divides the help of commands in the file that holds it.
NEXT: Final = "\f"


def main() -> None:
    """Run the command line and exit with the code that the manual gives."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    told = _stored_help(sys.argv[1:]) or _completion(os.environ)
    if told is not None:
        sys.stdout.write(told)
        return
    from regkg.cli.app import run

    sys.exit(run())


def _stored_help(args: list[str]) -> str | None:
    """The help of a command as it was stored for the width that there is; None where there is none, or something else is asked."""
    if not args or len(args) > 2 or args[-1] not in ("--help", "-h"):
        return None
    width = next((stored for stored in STORED_WIDTHS if stored <= _width()), None)
    command = args[0] if len(args) > 1 else ""
    if width is None or (command and command not in COMMANDS):
        return None
    with open(f"{__file__.rpartition('/')[0]}/help-{width}.txt", encoding="utf-8") as file:  # noqa: PTH123 – pathlib costs more than this
        stored = file.read().split(NEXT)
    return stored[[*COMMANDS].index(command) + 1 if command else 0]


def _width() -> int:
    """Signs in a line of the terminal; in a file, as many as we like."""
    if not sys.stdout.isatty():
        return HELP_WIDTH
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return 0


def _completion(environment: os._Environ[str]) -> str | None:
    """What bash is answered; None if it asks nothing, or something that Click has to read."""
    if environment.get("_REGKG_COMPLETE") != "bash_complete":
        return None
    from regkg.cli.offers import bash_answer, line_of

    return bash_answer(line_of(environment))
