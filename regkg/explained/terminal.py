"""The explanation on a terminal: in colour where there is colour, else with brackets."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from regkg.explained.model import Explained, Taken, Untaken, confidence, marks, word
from regkg.reports.shown import shortened, visible

if TYPE_CHECKING:
    from rich.text import Text

_LONGEST: Final = 80
_SURE: Final = 0.9


def write(explained: Explained, *, color: bool, width: int) -> str:
    """The text with its marks, then what each of them means."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=io.StringIO(), width=width, force_terminal=color, no_color=not color, highlight=False, soft_wrap=True)
    language = explained.language
    console.print(Text(_head(explained), style="bold"))
    console.print()
    console.print(_text(explained))
    if explained.note:
        console.print(Text(explained.note, style="bold"))
    if explained.taken:
        console.print(Text(word("taken", language), style="bold"))
        for subject, group in explained.by_subject().items():
            name = "" if group[0].about == subject else f"{shortened(group[0].about, _LONGEST)}  "
            console.print(Text(f"  {name}{visible(subject)}", style="dim"))
            for one in group:
                console.print(_taken(one, language))
    untaken = [one for one in explained.untaken if not one.is_chrome]
    if untaken:
        console.print()
        console.print(Text(word("untaken", language), style="bold"))
        for other in untaken:
            line = Text(f"  {other.letter:>4}  ", style="yellow")
            line.append(shortened(" ".join(other.printed.split()), _LONGEST), style="default")
            line.append(f"  {other.reason}", style="dim")
            console.print(line)
    written = console.file
    text = written.getvalue() if isinstance(written, io.StringIO) else ""
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _head(explained: Explained) -> str:
    language = explained.language
    tongue = f", {word('language', language)}: {explained.tongue}" if explained.tongue else ""
    return f"{visible(explained.file_name)} ({word('reader', language)} {explained.reader}{tongue})"


def _text(explained: Explained) -> Text:
    from rich.text import Text

    text = Text()
    for piece in explained.pieces():
        text.append("[" * len({one.span.end for one in piece.starts if _is_shown(one)}), style="dim")
        text.append("\n".join(visible(line.expandtabs(4)) for line in piece.text.split("\n")), style=_style(piece.taken, piece.untaken))
        if ended := marks(piece.ends):
            text.append(f"]{ended}", style="dim")
    if not explained.text.endswith("\n"):
        text.append("\n")
    return text


def _is_shown(one: Taken | Untaken) -> bool:
    return isinstance(one, Taken) or not one.is_chrome


def _style(taken: tuple[Taken, ...], untaken: tuple[Untaken, ...]) -> str:
    if taken:
        return "bold green" if all(one.confidence >= _SURE for one in taken) else "bold magenta"
    if any(not one.is_chrome for one in untaken):
        return "yellow underline"
    return "bright_black" if untaken else ""


def _taken(one: Taken, language: str) -> Text:
    from rich.text import Text

    line = Text(f"  {one.number:>4}  ", style="green")
    line.append(f"{visible(one.property)}: ", style="default")
    line.append(shortened(" ".join(one.value.split()), _LONGEST), style="bold")
    printed = " ".join(one.printed.split())
    if printed != " ".join(one.value.split()):
        line.append(f"  “{shortened(printed, _LONGEST)}”", style="default")
    line.append(f"  {confidence(one.confidence, language)}, {word(one.kind, language)}", style="dim")
    return line
