"""Completion in the shell: the script that a shell loads, and what is offered for a query's name, parameters and values.

What is offered is found in `regkg.cli.offers`; bash is answered from there before Click is imported, wherever the list of options suffices.
"""

from __future__ import annotations

import os

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class

from regkg.cli import offers

_EPILOG = """\b
Examples:
  eval "$(regkg completion bash)"                                 for this shell; zsh likewise
  regkg completion bash > ~/.local/share/bash-completion/completions/regkg
  regkg completion fish > ~/.config/fish/completions/regkg.fish
"""


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
        words, self._incomplete = offers.words_of(offers.line_of(os.environ))
        return words, self._incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One offer, with blanks as a shell wants them."""
        return offers.for_bash((str(item.value), item.help or "", item.type), getattr(self, "_incomplete", ""))


def query_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Names of stored queries, each with what it asks; and query files."""
    return _items(offers.query_names(incomplete))


def parameters(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Parameters of the query that is named on the line; after `=`, values."""
    words = [str(ctx.params.get("name")), *ctx.args]  # an option without its value stops Click before it comes to the argument
    return _items(offers.parameters(words, incomplete, ctx.params.get("where")))


def _items(found: list[offers.Offer]) -> list[CompletionItem]:
    return [CompletionItem(value, type=kind, help=told or None) for value, told, kind in found]
