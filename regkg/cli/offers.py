"""What is offered in a shell while a command is typed: commands, options, the names of stored queries, their parameters and values.

It answers while a person waits between two keys, so Click and the engine are left alone: options are listed in a file that is written by
`regkg.cli.stored`, names and parameters of queries are read from their files as text, and values from a list of names that `regkg build`
leaves beside the store.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from regkg.cli import COMMANDS
from regkg.cli.language import chosen_language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import IO, Final, TypeAlias

    #: What is offered, and what is said of it; the shell is asked where it is `file` or `dir`.
    Offer: TypeAlias = tuple[str, str, str]

#: So many values are offered at once.
_MOST: Final = 40

#: The list of names beside a store: lines of class, folded name, name and identifier, sorted.
NAMES_FILE: Final = "names.tsv"

#: The options and arguments of each command: lines of command, names, what it takes, what it may be, and what it is for.
OPTIONS_FILE: Final = Path(__file__).with_name("options.tsv")


def line_of(environment: Mapping[str, str]) -> str:
    """The line up to the cursor, as bash leaves it in the environment."""
    return environment.get("COMP_LINE", "")[: int(environment.get("COMP_POINT") or 0)]


def bash_answer(line: str) -> str | None:
    """What bash is told of the line up to the cursor, an offer a line; None for a line that Click has to read."""
    words, incomplete = words_of(line)
    found = offers(words, incomplete)
    return None if found is None else "".join(f"{for_bash(offer, incomplete)}\n" for offer in found)


def words_of(line: str) -> tuple[list[str], str]:
    """The words behind `regkg` before the cursor, and the one that is being typed."""
    import shlex

    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quote that is still open
        words.append(lexer.token)
    is_new = not line or (line[-1].isspace() and not line.endswith("\\ "))
    incomplete = "" if is_new or not words else words.pop()
    return words[1:], incomplete


def for_bash(offer: Offer, incomplete: str) -> str:
    """An offer as bash takes it, which cuts words at `=`, with a backslash before signs that it does not take for letters."""
    value, _, kind = offer
    cut = f"{incomplete.partition('=')[0]}=" if "=" in incomplete else ""
    return f"{kind},{re.sub(_SHELL_SIGNS, lambda match: chr(92) + match[0], value.removeprefix(cut))}"


#: Signs that a shell does not take for letters.
_SHELL_SIGNS: Final = r"""[ \t"'`$&|;()<>*?\[\]{}!#~\\]"""


def offers(words: Sequence[str], incomplete: str) -> list[Offer] | None:
    """What may stand next on a line; None where that is not told in the list of options."""
    if "--" in words or (incomplete.startswith("-") and "=" in incomplete):
        return None
    if not words:
        if incomplete.startswith("-"):
            return None
        return [(name, told, "plain") for name, told in COMMANDS.items() if name.startswith(incomplete)]
    command, *rest = words
    if command not in COMMANDS:
        return None
    options, arguments = _taken_by(command)
    named: dict[str, _Taken] = {name: option for option in options for name in option.names}
    values: list[str] = []
    seen: dict[str, str] = {}
    waiting: _Taken | None = None
    for word in rest:
        if waiting is not None:
            seen[waiting.names[-1]] = word
            waiting = None
        elif word.startswith("-") and word != "-":
            name, equals, value = word.partition("=")
            option = named.get(name)
            if option is None:
                return None
            if equals or option.kind == "flag":
                seen[option.names[-1]] = value
            else:
                waiting = option
        else:
            values.append(word)
    if waiting is not None:
        return _of_kind(waiting, incomplete, values, seen)
    if incomplete.startswith("-"):
        return [
            (name, option.told, "plain")
            for option in options
            if option.is_multiple or option.names[-1] not in seen
            for name in option.names
            if name.startswith(incomplete)
        ]
    if not arguments:
        return []
    if len(values) >= len(arguments) and not arguments[-1].is_multiple:
        return []
    return _of_kind(arguments[min(len(values), len(arguments) - 1)], incomplete, values, seen)


class _Taken:
    """An option or argument: its names, whether it may be repeated, what it takes (`flag`, `choice`, `file`, …), and what it is for."""

    def __init__(self, names: str, is_multiple: str, kind: str, choices: str, told: str) -> None:
        self.names = names.split(" ")
        self.is_multiple = bool(is_multiple)
        self.kind = kind
        self.choices = choices.split(" ") if choices else []
        self.told = told


def _taken_by(command: str) -> tuple[list[_Taken], list[_Taken]]:
    """The options and the arguments of a command."""
    options: list[_Taken] = []
    arguments: list[_Taken] = []
    with OPTIONS_FILE.open(encoding="utf-8") as file:
        for line in file:
            of, *fields = line.rstrip("\n").split("\t")
            if of == command:
                (options if fields[0].startswith("-") else arguments).append(_Taken(*fields))
    return options, arguments


def _of_kind(taken: _Taken, incomplete: str, values: Sequence[str], seen: dict[str, str]) -> list[Offer]:
    if taken.kind == "choice":
        return [(choice, "", "plain") for choice in taken.choices if choice.startswith(incomplete)]
    if taken.kind in ("file", "dir"):
        return [(incomplete, "", taken.kind)]
    if taken.kind == "query":
        return query_names(incomplete)
    if taken.kind == "parameter":
        return parameters(values, incomplete, seen.get("--store"))
    return []


# ── stored queries ───────────────────────────────────────────────────────────────────────────────────────────────────────


def query_names(incomplete: str) -> list[Offer]:
    """Names of stored queries, each with what it asks; and query files."""
    if incomplete.startswith((".", "/", "~")) or incomplete.endswith(".rq"):
        return [(incomplete, "", "file")]
    return [(path.stem, _asks(path), "plain") for path in _files() if path.stem.startswith(incomplete)]


def parameters(words: Sequence[str], incomplete: str, where: str | None) -> list[Offer]:
    """Parameters of the query that is among some words; after `=`, values, which are looked up beside the store."""
    path = next((path for path in _files() if path.stem in words), None)
    if path is None:
        return []
    known = dict(re.findall(r"^#\+     (\w+): (\{type: .*)$", _header(path), re.MULTILINE))
    parameter, equals, value = incomplete.partition("=")
    if not equals:
        return [(f"{key}=", _help(entry), "plain") for key, entry in known.items() if key.startswith(parameter)]
    return [(f"{parameter}={text}", told, "plain") for text, told in _values(known.get(parameter, ""), value, where)[:_MOST]]


def _files() -> list[Path]:
    from regkg.resources import queries_folder

    folder = queries_folder()
    found = [path for group in os.scandir(folder) if group.is_dir() and group.name != "internal" for path in Path(group.path).iterdir()]
    return sorted((path for path in found if path.suffix == ".rq"), key=lambda path: path.stem)


def _header(path: Path) -> str:
    lines = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#+"):
                break
            lines.append(line)
    return "".join(lines)


def _asks(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        return file.readline().partition("summary:")[2].strip()


def _help(entry: str) -> str:
    found = re.search(rf'\b{chosen_language(None)}: "([^"]*)"', entry)
    return found[1] if found else ""


def _values(entry: str, value: str, where: str | None) -> list[tuple[str, str]]:
    kind = (re.search(r"type: (\w+)", entry) or [""])[0].removeprefix("type: ")
    if kind == "code":
        scheme = (re.search(r"scheme: (\w+)", entry) or ["", ""])[1]
        return [(code, label) for code, label in _codes(scheme) if code.startswith(value)]
    if kind == "date":
        return [("today", "")] if "today".startswith(value) else []
    of_class = re.search(r'class: "?([\w:]+)', entry)
    if kind != "iri" or of_class is None:
        return []
    return sorted(_names(of_class[1], _folded(value), where), key=lambda pair: (len(pair[0]), pair[0]))


def _folded(text: str) -> str:
    """As `regkg.queries.values.folded` writes the beginning of a name, without loading what that needs."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", re.sub(r"\s*[-‐-―]\s*", "-", plain)).lstrip()


def _codes(scheme: str) -> list[tuple[str, str]]:
    """Codes of a list with their labels, read from its file as text."""
    from regkg.resources import ontology_folder

    for path in sorted((ontology_folder() / "codelists").glob("*.ttl")):
        text = path.read_text(encoding="utf-8")
        if found := re.findall(rf"(?m)^{re.escape(scheme)}:([\w.-]+)$", text):
            language = chosen_language(None)
            labels = dict(re.findall(rf'(?m)^{re.escape(scheme)}:([\w.-]+)\n(?:.*\n)*?.*prefLabel[^\n]*?"([^"\n]*)"@{language}', text))
            return [(code, labels.get(code, "")) for code in found]
    return []


def _names(of_class: str, beginning: str, where: str | None) -> list[tuple[str, str]]:
    """Names that begin so, with identifiers, of the things of a class; looked up in the sorted list beside the store, if there is one."""
    place = _names_file(where)
    if place is None:
        return []
    wanted = f"{of_class}\t{beginning}".encode()
    found: list[tuple[str, str]] = []
    with place.open("rb") as file:
        file.seek(_place_of(file, wanted, place.stat().st_size))
        for line in file:
            if not line.startswith(wanted) or len(found) == _MOST:
                break
            _, _, name, thing = line.decode().rstrip("\n").split("\t")
            found.append((name, thing))
    return found


def _place_of(file: IO[bytes], wanted: bytes, size: int) -> int:
    """Where the first line stands that is not before what is wanted, found by halves."""
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        file.seek(middle)
        if middle:
            file.readline()
        line = file.readline()
        if line and line[: len(wanted)] < wanted:
            low = middle + 1
        else:
            high = middle
    file.seek(low)
    if low:
        file.readline()
    return file.tell()


def _names_file(where: str | None) -> Path | None:
    if where is None:
        from regkg.config import build_folder

        where = str(build_folder())
    place = Path(where) / NAMES_FILE
    return place if place.is_file() else None
