"""Claims to review as one page of HTML: no script, no network, for a desk, a phone and paper, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from regkg.queries import short
from regkg.reports.shown import shortened, visible
from regkg.review.items import Item
from regkg.review.listing import commands, decision, state
from regkg.review.words import counted, word

_LONGEST: Final = 500

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

#: Colours have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) on the ground that they stand on; a state is never said by colour alone.
_STYLE: Final = """
:root{color-scheme:light dark;--ground:#fff;--raised:#f5f6f8;--ink:#1a1d21;--soft:#565d66;--line:#d8dce1;--link:#0b57a4;--mark:#ffe08a}
@media(prefers-color-scheme:dark){:root{--ground:#15181c;--raised:#1f2329;--ink:#e7eaee;--soft:#a6adb6;--line:#363c44;--link:#8ec2f7;
--mark:#6b5200}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main,header{max-width:56rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
main{padding-bottom:3rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
a{color:var(--link)}
article{border:1px solid var(--line);border-radius:.375rem;padding:.75rem 1rem;margin:.75rem 0;scroll-margin-top:1rem}
article h3{font-size:1.0625rem;margin:0}
blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--line);font-size:1.0625rem}
mark{background:var(--mark);color:inherit;border-radius:.15rem;padding:.05rem .15rem}
dl{margin:.5rem 0 0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem .75rem;font-size:.9375rem}
dt{color:var(--soft)}dd{margin:0;min-width:0}
code,kbd{font:.875rem/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
kbd{display:inline-block;background:var(--raised);border-radius:.25rem;padding:.35rem .5rem;user-select:all;-webkit-user-select:all}
.note{color:var(--soft)}
nav ul{padding-left:1.1rem}
@media(max-width:32rem){dl{grid-template-columns:minmax(0,1fr);gap:0}dt{margin-top:.375rem;font-size:.875rem}}
@media print{:root{--ground:#fff;--raised:#f5f6f8;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--mark:#ddd}
body{font-size:10pt}article{break-inside:avoid}h2{break-after:avoid}nav{display:none}}
"""


def write(items: Sequence[Item], *, language: str, documents: Path | None, nothing: str | None = None) -> str:
    """The page; `nothing` is said where there are no claims.

    Everything in it is escaped, and nothing that a document says can be followed.
    """
    return "\n".join(_lines(items, language, documents, nothing)) + "\n"


def _lines(items: Sequence[Item], language: str, documents: Path | None, nothing: str | None) -> Iterator[str]:
    title = word("title", language)
    yield "<!doctype html>"
    yield f'<html lang="{language}">'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}: {len(items)}</title>"
    yield f"<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{title}: {len(items)}</h1>"
    yield f'<p class="note">{word("meaning", language)} {word("how", language)}</p>\n</header>\n<main>'
    files = [(name, list(found)) for name, found in groupby(items, key=lambda item: item.document.file_name)]
    if len(files) > 1:
        yield f'<nav aria-label="{word("documents", language)}"><ul>'
        for number, (name, found) in enumerate(files, start=1):
            yield f'<li><a href="#document-{number}">{_text(name)}</a>: {counted(len(found), language)}</li>'
        yield "</ul></nav>"
    if not files:
        yield f"<p>{escape(nothing or word('nothing', language))}</p>"
    for number, (name, found) in enumerate(files, start=1):
        yield f'<section id="document-{number}">\n<h2>{_text(name)}</h2>'
        for item in found:
            yield from _item(item, language, documents)
        yield "</section>"
    yield "</main>\n</body>\n</html>"


def _item(item: Item, language: str, documents: Path | None) -> Iterator[str]:
    yield f'<article id="claim-{item.id}">'
    yield f"<h3>{_short(item.subject_label)} · {_short(item.property_label)}: {_short(item.value_label)}</h3>"
    quoted = f"<mark>{_text(' '.join(item.claim.text.split()))}</mark>"
    gap = " " if item.before[-1:].isspace() else ""
    follow = " " if item.after[:1].isspace() else ""
    yield f"<blockquote>{_text(item.before.strip())}{gap}{quoted}{follow}{_text(item.after.strip())}</blockquote>"
    pairs = [
        (word("printed", language), f"<code>{_text(item.place)}</code>"),
        (word("who", language), f"<code>{_short(short(item.claim.subject))}</code>"),
        (word("what", language), f"<code>{_short(short(item.claim.predicate))}</code>"),
        (word("state", language), escape(state(item, language))),
        (word("rule", language), f"<code>{_text(item.claim.extractor)}</code> ({word(item.claim.kind, language)})"),
    ]
    if item.review is not None:
        pairs.append((word("decision", language), escape(decision(item, language))))
    pairs += [(word(does, language), f"<kbd>{_text(line)}</kbd>") for does, line in commands(item, documents).items()]
    yield f"<dl>{''.join(f'<dt>{term}</dt><dd>{text}</dd>' for term, text in pairs)}</dl>"
    yield "</article>"


def _short(text: str) -> str:
    return escape(shortened(text, _LONGEST))


def _text(text: str) -> str:
    """A text in which nothing is markup and nothing is hidden."""
    return escape(visible(text))
