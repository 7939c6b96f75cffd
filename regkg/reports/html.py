"""The report as one page of HTML: no script, no network, for a desk, a phone and paper, in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import combinations
from typing import Final

from regkg.reports import shown
from regkg.reports.records import Page, Record, Source
from regkg.reports.words import SEVERITIES, counted, severity_word, word

_LONGEST_TEXT: Final = 2000
_LONGEST_VALUE: Final = 500
_LONGEST_LINE: Final = 400

#: Addresses that may be followed from a page that holds what strangers wrote; `javascript:` and `data:` are not among them.
_LIVE: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`{}|\\^]+", re.IGNORECASE)

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

#: Colours have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) on the ground that they stand on; severity is never said by colour alone.
_STYLE: Final = """
:root{color-scheme:light dark;--ground:#fff;--raised:#f5f6f8;--ink:#1a1d21;--soft:#565d66;--line:#d8dce1;--link:#0b57a4;--mark:#ffe08a;
--violation:#b3161b;--warning:#8a5300;--info:#1f5f8b;--good:#1c6b36}
@media(prefers-color-scheme:dark){:root{--ground:#15181c;--raised:#1f2329;--ink:#e7eaee;--soft:#a6adb6;--line:#363c44;--link:#8ec2f7;
--mark:#6b5200;--violation:#ff8f8a;--warning:#f0b95a;--info:#8cc8f2;--good:#7fd69a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main,header,.filter{max-width:64rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
main{padding-bottom:3rem}
h1{font-size:1rem;font-weight:600;color:var(--soft);margin:0}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
h3 small{font-weight:400;color:var(--soft);display:block;font-size:.85rem}
a{color:var(--link)}
code,pre,kbd{font:0.875rem/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
pre{margin:.25rem 0;padding:.5rem .75rem;background:var(--raised);border-radius:.375rem;overflow-x:auto;white-space:pre;
overflow-wrap:normal}
mark{background:var(--mark);color:inherit;border-radius:.15rem}
.verdict{font-size:1.75rem;line-height:1.2;font-weight:700;margin:.25rem 0 .5rem}
.yes{color:var(--good)}.no{color:var(--violation)}
.violation{--its:var(--violation)}.warning{--its:var(--warning)}.info{--its:var(--info)}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:600;font-size:1.25rem;padding:2rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-top:1px solid var(--line)}
th[scope=row]{font-weight:400}
th[scope=col],td .badge{white-space:nowrap}
.head th{color:var(--soft);white-space:nowrap;width:1%}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.75rem}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;border:0;margin:1.5rem auto 0}
.filter legend{float:left;padding:0;margin-right:.25rem;color:var(--soft)}
.filter label{display:inline-flex;gap:.4rem;align-items:center;min-height:2.75rem;padding:0 .9rem;border:1px solid var(--its);
color:var(--its);border-radius:1.5rem;cursor:pointer;font-weight:600}
.filter input{accent-color:var(--its);width:1.1rem;height:1.1rem;margin:0}
article{border:1px solid var(--line);border-left:.3rem solid var(--its);border-radius:.375rem;padding:.75rem 1rem;margin:.75rem 0;
scroll-margin-top:1rem}
article header{all:unset;display:flex;flex-wrap:wrap;gap:.25rem .75rem;font-size:.875rem;color:var(--soft)}
.badge{color:var(--its);font-weight:700}
article h4{all:unset;display:contents}
.message{margin:.375rem 0;font-size:1.0625rem}
dl{margin:.5rem 0 0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem .75rem}
dt{color:var(--soft)}dd{margin:0;min-width:0}
blockquote{margin:0;padding-left:.75rem;border-left:2px solid var(--line)}
dd ul{margin:0;padding-left:1.1rem}
details{margin-top:.5rem}
summary{cursor:pointer;color:var(--link);min-height:1.75rem}
.line{color:var(--soft);user-select:none}
.note{color:var(--soft)}
@media(max-width:32rem){dl{grid-template-columns:minmax(0,1fr);gap:0}dt{margin-top:.375rem;font-size:.875rem}
.head tr{display:block;border-top:1px solid var(--line);padding:.375rem 0}.head th,.head td{display:block;border:0;padding:0;width:auto}
.wide{display:none}th,td{padding-right:.5rem}}
@media print{:root{--ground:#fff;--raised:#f5f6f8;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--mark:#ddd;
--violation:#8a0f13;--warning:#6b4000;--info:#174a6d;--good:#145229}
body{font-size:10pt}.filter{display:none}article{break-inside:avoid}h2,h3{break-after:avoid}pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;height:auto}summary{list-style:none;color:var(--soft)}}
"""


def write(page: Page) -> str:
    """The page. Everything in it is escaped; only addresses of the web and of mail can be followed."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    language = page.language
    title = f"{word('report', language)}: {shown.verdict(page)}"
    yield "<!doctype html>"
    yield f'<html lang="{_text(language)}">'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">'
    yield f"<title>{_text(title)}</title>"
    yield f"<style>{_STYLE}{_filter_style()}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{word('report', language)}</h1>"
    yield f'<p class="verdict {"yes" if page.conforms else "no"}">{shown.verdict(page)}</p>'
    yield f"<p>{_text(shown.totals(page))}</p>\n</header>"
    yield from _filter(page)
    yield "<main>"
    yield from _head(page)
    yield from _rules(page)
    yield from _files(page)
    yield "</main>"
    yield "</body>\n</html>"


def _filter_style() -> str:
    """Hides the findings of a severity that is not ticked, and the headings below which nothing is left."""
    off = {severity: f"#show-{severity}:not(:checked)" for severity in SEVERITIES}
    rules = []
    for size in range(1, len(SEVERITIES) + 1):
        for chosen in combinations(SEVERITIES, size):
            condition = "".join(f":has({off[severity]})" for severity in chosen)
            rules.append(f"body{condition} [data-severities='{' '.join(chosen)}']{{display:none}}\n")
    return "".join(rules)


def _filter(page: Page) -> Iterator[str]:
    counts = page.counts or shown.counts_of(page.records)
    found = [severity for severity in SEVERITIES if counts.get(severity)]
    if len(found) > 1:
        yield f'<fieldset class="filter"><legend>{word("show", page.language)}</legend>'
        for severity in found:
            text = counted(counts[severity], severity, page.language)
            yield f'<label class="{severity}"><input type="checkbox" id="show-{severity}" checked> {_text(text)}</label>'
        yield "</fieldset>"


def _head(page: Page) -> Iterator[str]:
    yield f'<table class="head">\n<caption>{word("checked", page.language)}</caption>\n<tbody>'
    for label, text in shown.head(page):
        yield f'<tr><th scope="row">{_text(label)}</th><td>{_text(text)}</td></tr>'
    yield "</tbody>\n</table>"
    if page.unseen:
        yield f"<details><summary>{word('unseen', page.language)} ({len(page.unseen)})</summary>"
        yield f"<p>{_text(', '.join(page.unseen))}</p></details>"


def _rules(page: Page) -> Iterator[str]:
    counts = shown.by_rule(page)
    if not counts:
        return
    language = page.language
    firsts = {record.code: at for at, record in reversed(list(enumerate(page.records, start=1)))}
    yield f"<table>\n<caption>{word('by rule', language)}</caption>"
    yield f'<thead><tr><th scope="col">{word("rule", language)}</th><th scope="col">{word("severity", language)}</th>'
    yield f'<th scope="col" class="number">{word("found", language)}</th>'
    yield f'<th scope="col" class="number wide">{word("seen", language)}</th></tr></thead>\n<tbody>'
    for count in counts:
        code = f"<code>{_short(count.code, 60)}</code>"
        linked = f'<a href="#finding-{firsts[count.code]}">{code}</a>' if count.code in firsts else code
        yield f'<tr><th scope="row">{linked} {_short(count.title, 200)}</th>'
        yield f'<td class="{_class(count.severity)}"><span class="badge">{_text(severity_word(count.severity, language))}</span></td>'
        yield f'<td class="number">{count.found}</td><td class="number wide">{"" if count.seen is None else count.seen}</td></tr>'
    yield "</tbody>\n</table>"
    if page.hidden:
        named = ", ".join(f"{code} ({number})" for code, number in sorted(page.hidden.items()))
        yield f'<p class="note">{word("left out", language)}: {_short(named, _LONGEST_TEXT)}</p>'


def _files(page: Page) -> Iterator[str]:
    numbers = {id(record): number for number, record in enumerate(page.records, start=1)}
    for file in shown.by_file(page.records):
        yield f"<section {_severities(file.records)}>"
        yield f"<h2>{_text(file.name) or word('without place', page.language)}</h2>"
        for entity in file.entities:
            yield f"<section {_severities(entity.records)}>"
            yield _entity_heading(entity)
            for record in entity.records:
                yield from _finding(record, numbers[id(record)], page.language)
            yield "</section>"
        yield "</section>"


def _severities(records: tuple[Record, ...]) -> str:
    return f'data-severities="{" ".join(shown.counts_of(records))}"'


def _entity_heading(entity: shown.Entity) -> str:
    identifier = _link(entity.focus, shown.short(entity.focus))
    return f"<h3>{_short(entity.label, 200)}<small>{identifier}</small></h3>" if entity.label else f"<h3>{identifier}</h3>"


def _finding(record: Record, number: int, language: str) -> Iterator[str]:
    yield f'<article id="finding-{number}" class="{_class(record.severity)}" data-severities="{_class(record.severity)}">'
    rule = f" {_short(record.rule, 200)}" if record.rule else ""
    yield f'<header><h4><span class="badge">{_text(severity_word(record.severity, language))}</span>'
    yield f"<span><code>{_short(record.code, 60)}</code>{rule}</span></h4>"
    where = shown.place(record)
    yield f"<code>{_text(where)}</code></header>" if where else "</header>"
    yield f'<p class="message">{_short(record.message, _LONGEST_TEXT)}</p>'
    yield from _excerpt(record)
    yield from _list(_said(record, language))
    yield from _details(record, language)
    yield "</article>"


def _excerpt(record: Record) -> Iterator[str]:
    if record.excerpt.strip():
        line = shown.excerpt(record, _LONGEST_LINE)
        number = f'<span class="line">{record.line}  </span>' if record.line is not None else ""
        marked = f"<mark>{_text(line.at) or '&nbsp;'}</mark>{_text(line.after)}" if line.marked else ""
        yield f'<pre tabindex="0">{number}{_text(line.before)}{marked}</pre>'


def _said(record: Record, language: str) -> Iterator[tuple[str, str]]:
    """What a reader needs in order to put it right."""
    if record.path:
        yield word("path", language), f"{_short(record.path_label, 200)} {_link(record.path, shown.short(record.path))}".strip()
    if record.value:
        label = f"{_short(record.value_label, _LONGEST_VALUE)} " if record.value_label else ""
        yield word("value", language), f"{label}{_link(record.value, shown.short(record.value))}"
    if record.reasons:
        yield word("reasons", language), _reasons(record)
    if record.expected:
        yield word("expected", language), _short(record.expected, _LONGEST_TEXT)
    if record.suggestion.strip():
        yield word("suggestion", language), _pre(record.suggestion)
    if record.mentions:
        lines = "<br>".join(f"<code>{escape(shown.mention(one, _LONGEST_VALUE))}</code>" for one in record.mentions)
        yield word("mentions", language), lines
    for source in record.sources:
        yield word("source", language), _source(source)


def _details(record: Record, language: str) -> Iterator[str]:
    """What explains the rule, folded."""
    held = [
        ("why", _short(record.description, _LONGEST_TEXT)),
        ("example", _pre(record.example) if record.example.strip() else ""),
        ("shape", _link(record.shape, shown.short(record.shape)) if record.shape else ""),
        ("component", _short(record.component, 200)),
        ("explain", f"<kbd>regkg explain {_text(record.code)}</kbd>" if shown.explained(record) else ""),
    ]
    if any(text for _, text in held):
        yield f"<details><summary>{word('details', language)}</summary>"
        yield from _list((word(key, language), text) for key, text in held if text)
        yield "</details>"


def _list(pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    terms = [f"<dt>{term}</dt><dd>{text}</dd>" for term, text in pairs]
    if terms:
        yield f"<dl>{''.join(terms)}</dl>"


def _reasons(record: Record) -> str:
    parts: list[str] = []
    depth = -1
    for at, reason in shown.nested(record.reasons):
        parts.append("<ul>" if at > depth else "</li>" + "</ul></li>" * (depth - at))
        parts.append(f"<li>{_short(reason, _LONGEST_TEXT)}")
        depth = at
    return "".join(parts) + "</li></ul>" * (depth + 1)


def _source(source: Source) -> str:
    at = f'<span class="note">{_link(source.document, source.document)} {source.start}–{source.end}</span>'
    return f"{at}<blockquote>“{_short(source.quote, _LONGEST_VALUE)}”</blockquote>" if source.quote else at


def _pre(turtle: str) -> str:
    lines = "\n".join(map(escape, shown.visible_lines(turtle)))
    return f'<pre tabindex="0">{lines}</pre>'


def _link(address: str, text: str) -> str:
    """A text that leads to an address if that may be followed, else the text alone."""
    shown_text = f"<code>{_short(text, _LONGEST_VALUE)}</code>"
    if _LIVE.fullmatch(address) and shown.visible(address) == address:
        return f'<a href="{escape(address)}" rel="noopener noreferrer">{shown_text}</a>'
    return shown_text


def _class(severity: str) -> str:
    return severity if severity in SEVERITIES else "violation"


def _short(text: str, limit: int) -> str:
    return escape(shown.shortened(text, limit))


def _text(text: str) -> str:
    """A text in which nothing is markup and nothing is hidden."""
    return escape(shown.visible(text))
