"""HTML that shows what strangers wrote and runs none of it: everything is escaped, and only addresses of the web become links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

#: Addresses that may be followed; `javascript:`, `data:` and `file:` are not among them.
_LIVE: Final = re.compile(r"https?://[^\s<>\"'`{}|\\^]+", re.IGNORECASE)

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE: Final = """
:root{color-scheme:light dark}
body{margin:0 auto;max-width:64rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-top:1px solid #8886}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
"""


def cell(text: str, *, link: str = "") -> str:
    """A text, linked where its address is one of the web.

    >>> cell("<b>", link="javascript:alert(1)"), cell("a", link="https://example.org/")
    ('&lt;b&gt;', '<a href="https://example.org/" rel="noreferrer">a</a>')
    """
    shown = escape(text)
    return f'<a href="{escape(link)}" rel="noreferrer">{shown}</a>' if _LIVE.fullmatch(link) else shown


def table(header: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str = "") -> str:
    """A table; the cells of `rows` are HTML, made by `cell`.

    >>> table(["a<b"], [[cell("1 & 2")]])
    '<table><thead><tr><th scope="col">a&lt;b</th></tr></thead><tbody><tr><td>1 &amp; 2</td></tr></tbody></table>'
    """
    titled = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in rows)
    return f"<table>{titled}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def page(title: str, body: str, *, language: str) -> str:
    """A whole page, without script and without network; `body` is HTML."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title><style>{_STYLE}</style></head>'
        f"<body><main>\n{body}\n</main></body></html>\n"
    )
