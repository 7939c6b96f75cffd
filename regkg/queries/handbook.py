"""The catalogue as pages for people: `python -m regkg.queries.handbook` writes them where they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from regkg.queries.catalogue import GROUPS, catalogue, group_of
from regkg.queries.stored import HEADERS_FILE, Parameter, StoredQuery, key_of_header, parsed_header, text_of_header
from regkg.resources import queries_folder

_HEADERS: Final = HEADERS_FILE.relative_to(HEADERS_FILE.parents[2])
#: How a reader comes from each page to the queries.
_HEAD: Final = "<!-- written by python -m regkg.queries.handbook; a test keeps it fresh -->\n"


def pages() -> dict[Path, str]:
    """The text of each page by its place in the repository."""
    return {Path("queries/README.md"): readme(), Path("docs/reference/catalogue.md"): reference(), _HEADERS: headers()}


def headers() -> str:
    """The headers as JSON, a query a line; one with a value that JSON has not stays out, and is read where it stands."""
    texts = [text_of_header(query.text) for query in catalogue()]
    read = {key_of_header(text): parsed_header(text) for text in texts}
    plain = {key: json.dumps(header, ensure_ascii=False, separators=(",", ":"), default=str) for key, header in read.items()}
    body = ",\n".join(f'"{key}":{line}' for key, line in sorted(plain.items()) if json.loads(line) == read[key])
    return f"{{\n{body}\n}}\n"


def readme() -> str:
    """A table of all queries, for who opens the folder."""
    lines = [
        _HEAD,
        "# Stored queries",
        "",
        "Plain SPARQL 1.1: each file runs unchanged in any SPARQL tool. `regkg query NAME` asks one; a parameter is a",
        "`VALUES` block that `-p name=value` fills. [How a file is written](../docs/reference/queries.md),",
        "[each query in full](../docs/reference/catalogue.md).",
    ]
    for group, title in GROUPS.items():
        lines += ["", f"## {title['en']}", "", "| | query | asks | jautā | parameters |", "|---|---|---|---|---|"]
        for query in _of(group):
            link = f"[{query.name}]({group}/{query.name}.rq)"
            names = ", ".join(f"`{parameter.name}`" for parameter in query.parameters)
            lines.append(f"| {query.id} | {link} | {query.title['en']} | {query.title['lv']} | {names} |")
    return "\n".join(lines) + "\n"


def reference() -> str:
    """Each query with what it takes and gives."""
    lines = [
        _HEAD,
        "# The catalogue",
        "",
        "All stored queries, in English and Latvian. `regkg query NAME -p parameter=value` asks one;",
        "[how to ask](../how-to/ask-the-graph.md), [how a query file is written](queries.md).",
    ]
    for group, title in GROUPS.items():
        lines += ["", f"## {title['en']} · {title['lv']}"]
        for query in _of(group):
            lines += ["", *_told(query)]
    return "\n".join(lines) + "\n"


def _of(group: str) -> list[StoredQuery]:
    return sorted((query for query in catalogue() if group_of(query) == group), key=lambda query: (query.id, query.name))


def _told(query: StoredQuery) -> Iterator[str]:
    yield f"### `{query.name}`"
    yield ""
    yield f"{query.id} · {query.title['en']} · *{query.title['lv']}*"
    yield ""
    yield query.description["en"]
    yield ""
    yield f"*{query.description['lv']}*"
    for key, word in (("problem", "If it finds something"), ("remedy", "What to do")):
        if query.told(key):
            yield ""
            yield f"{word}: {query.told(key)['en']} *{query.told(key)['lv']}*"
    if query.parameters:
        yield ""
        yield "| parameter | takes | default | |"
        yield "|---|---|---|---|"
        for parameter in query.parameters:
            default = ", ".join(parameter.default) or ("needed" if parameter.required else "any")
            yield f"| `{parameter.name}` | {_takes(parameter)} | {default} | {parameter.help['en']} · *{parameter.help['lv']}* |"
    columns = ", ".join(f"`{name}` {column['label']['en']}" for name, column in query.columns.items())
    yield ""
    yield f"Gives {columns}."
    if query.chart is not None:
        yield f"Chart: {query.chart.type}, `{query.chart.y}` by `{query.chart.x}`."


def _takes(parameter: Parameter) -> str:
    """What a parameter takes, in words."""
    if parameter.type == "iri":
        return f"{parameter.of_class}: identifier, CURIE or name" if parameter.of_class else "identifier or CURIE"
    if parameter.type == "code":
        return f"code of `{parameter.scheme}:`, or its name"
    return f"{parameter.type}, {parameter.unit}" if parameter.unit else parameter.type


def main() -> None:
    """Write the pages into the repository in which the queries stand."""
    for place, text in pages().items():
        (queries_folder().parent / place).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
