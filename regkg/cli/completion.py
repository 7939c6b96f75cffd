"""Completion in the shell: the script that a shell loads, and what is offered for a query's name, parameters and values.

It answers while a person waits between two keys: names and parameters are read from the files as text, values from a list of names that
`regkg build` leaves beside the store. Neither rdflib nor an engine is loaded.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import IO, Final

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class, split_arg_string

_EPILOG = """\b
Examples:
  eval "$(regkg completion bash)"                                 for this shell; zsh likewise
  regkg completion bash > ~/.local/share/bash-completion/completions/regkg
  regkg completion fish > ~/.config/fish/completions/regkg.fish
"""

#: So many values are offered at once.
_MOST: Final = 40

#: The list of names beside a store: lines of class, folded name, name and identifier, sorted.
NAMES_FILE: Final = "names.tsv"


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish", "powershell")))
def command(shell: str) -> None:
    """Print the script that completes commands, query names, parameters and values in a shell."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"this version of Click completes nothing in {shell}")
    made = kind(command, {}, "regkg", "_REGKG_COMPLETE")
    click.echo(kind.source_template % made.source_vars())


@add_completion_class
class _Bash(BashComplete):
    """Bash cuts words at `=`; the line itself is read, and of an offer only what stands after `=` is given back."""

    name = "bash"
    source_template = """\
%(complete_func)s() {
    local IFS=$'\\n' entry kind value
    COMPREPLY=()
    while IFS= read -r entry; do
        kind="${entry%%%%,*}"
        value="${entry#*,}"
        if [[ "$kind" == "dir" ]]; then
            compopt -o dirnames
        elif [[ "$kind" == "file" ]]; then
            compopt -o default
        else
            COMPREPLY+=("$value")
            [[ "$value" == *= ]] && compopt -o nospace
        fi
    done < <(env COMP_LINE="$COMP_LINE" COMP_POINT="$COMP_POINT" COMP_WORDS="" COMP_CWORD=0 %(complete_var)s=bash_complete "$1")
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor, and the one that is being typed."""
        line = os.environ.get("COMP_LINE", "")[: int(os.environ.get("COMP_POINT", "0"))]
        words = split_arg_string(line)
        incomplete = "" if not line or (line[-1].isspace() and not line.endswith("\\ ")) else words.pop()
        self._cut = f"{incomplete.partition('=')[0]}=" if "=" in incomplete else ""
        return words[1:], incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One offer, with blanks as a shell wants them."""
        value = str(item.value).removeprefix(getattr(self, "_cut", ""))
        return f"{item.type},{re.sub(_SHELL_SIGNS, lambda match: chr(92) + match[0], value)}"


#: Signs that a shell does not take for letters.
_SHELL_SIGNS: Final = r"""[ \t"'`$&|;()<>*?\[\]{}!#~\\]"""


def query_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Names of stored queries, each with what it asks; and query files."""
    if incomplete.startswith((".", "/", "~")) or incomplete.endswith(".rq"):
        return [CompletionItem(incomplete, type="file")]
    return [CompletionItem(path.stem, help=_asks(path)) for path in _files() if path.stem.startswith(incomplete)]


def parameters(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Parameters of the query that is named on the line; after `=`, values."""
    named = (ctx.params.get("name"), *ctx.args)  # an option without its value stops Click before it comes to the argument
    path = next((path for path in _files() if path.stem in named), None)
    if path is None:
        return []
    header = _header(path)
    known = dict(re.findall(r"^#\+     (\w+): (\{type: .*)$", header, re.MULTILINE))
    parameter, equals, value = incomplete.partition("=")
    if not equals:
        return [CompletionItem(f"{key}=", help=_help(entry), type="plain") for key, entry in known.items() if key.startswith(parameter)]
    found = _values(known.get(parameter, ""), value, ctx)
    return [CompletionItem(f"{parameter}={text}", help=told) for text, told in found[:_MOST]]


def _files() -> list[Path]:
    from regkg.resources import queries_folder

    return sorted((path for path in queries_folder().glob("*/*.rq") if path.parent.name != "internal"), key=lambda path: path.stem)


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
    language = "lv" if _speaks_latvian() else "en"
    found = re.search(rf'\b{language}: "([^"]*)"', entry)
    return found[1] if found else ""


def _speaks_latvian() -> bool:
    from regkg.cli.options import chosen_language

    return chosen_language(None) == "lv"


def _values(entry: str, value: str, ctx: click.Context) -> list[tuple[str, str]]:
    kind = (re.search(r"type: (\w+)", entry) or [""])[0].removeprefix("type: ")
    if kind == "code":
        scheme = (re.search(r"scheme: (\w+)", entry) or ["", ""])[1]
        return [(code, label) for code, label in _codes(scheme) if code.startswith(value)]
    if kind == "date":
        return [("today", "")] if "today".startswith(value) else []
    of_class = re.search(r'class: "?([\w:]+)', entry)
    if kind != "iri" or of_class is None:
        return []
    return sorted(_names(of_class[1], _folded(value), ctx), key=lambda pair: (len(pair[0]), pair[0]))


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
            language = "lv" if _speaks_latvian() else "en"
            labels = dict(re.findall(rf'(?m)^{re.escape(scheme)}:([\w.-]+)\n(?:.*\n)*?.*prefLabel[^\n]*?"([^"\n]*)"@{language}', text))
            return [(code, labels.get(code, "")) for code in found]
    return []


def _names(of_class: str, beginning: str, ctx: click.Context) -> list[tuple[str, str]]:
    """Names that begin so, with identifiers, of the things of a class; looked up in the sorted list beside the store, if there is one."""
    place = _names_file(ctx.params.get("where"))
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
    if where is not None:
        place = Path(where) / NAMES_FILE
        return place if place.is_file() else None
    from regkg.config import load_config

    place = load_config().build / NAMES_FILE
    return place if place.is_file() else None
