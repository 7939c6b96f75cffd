"""The command line: one module a command, loaded when it is called.

This module is what every start loads, so it loads nothing itself: the help of `regkg` alone is read from a file, which a test keeps the
same as Click would print, and everything else is left to `regkg.cli.app`.
"""

from __future__ import annotations

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

#: Width for which the stored help is written.
HELP_WIDTH: Final = 100


def main() -> None:
    """Run the command line and exit with the code that the manual gives."""
    if sys.argv[1:] in (["--help"], ["-h"]) and not sys.stdout.isatty():
        with open(f"{__file__.rpartition('/')[0]}/help.txt", encoding="utf-8") as text:  # noqa: PTH123 – pathlib costs more than this
            sys.stdout.write(text.read())
        return
    from regkg.cli.app import run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())
