"""The explanation as one page of HTML: no script, no network, for a desk, a phone and paper, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from regkg.explained.model import Explained, Piece, Taken, Untaken, confidence, word
from regkg.reports.shown import shortened, visible

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LONGEST: Final = 300
_SURE: Final = 0.9
_DEEPEST: Final = 3

#: Colours have a contrast of at least 4.5 to 1 on the ground that they stand on (WCAG 2.2, 1.4.3); what is taken is underlined, too.
_STYLE: Final = """
:root{color-scheme:light dark;--ground:#fff;--raised:#f5f6f8;--ink:#1a1d21;--soft:#565d66;--line:#d8dce1;--link:#0b57a4;
--sure:#d6f0dc;--sure2:#b3e2bf;--sure3:#8fd3a1;--edge:#1c6b36;--doubt:#fbe3c0;--doubt-edge:#8a5300;--left:#8a5300;--now:#ffe08a}
@media(prefers-color-scheme:dark){:root{--ground:#15181c;--raised:#1f2329;--ink:#e7eaee;--soft:#a6adb6;--line:#363c44;--link:#8ec2f7;
--sure:#173823;--sure2:#1e4c2f;--sure3:#27613c;--edge:#7fd69a;--doubt:#47320f;--doubt-edge:#f0b95a;--left:#f0b95a;--now:#6b5200}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:90rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem}
h1{font-size:1.35rem;line-height:1.25;margin:0}
h2{font-size:1.1rem;margin:1.25rem 0 .5rem}
h3{font-size:.9375rem;margin:1rem 0 .25rem;font-weight:600}
h3 small{font-weight:400}
p{margin:.25rem 0 .75rem;color:var(--soft)}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.875rem}
.key .taken,.key .left{color:var(--ink)}
.key span{padding:0 .25rem}
main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem;padding-bottom:3rem;align-items:start}
.text{white-space:pre-wrap;tab-size:4;border:1px solid var(--line);border-radius:.375rem;padding:1rem 1.25rem;line-height:1.9}
.legend{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-right:.5rem}
.taken{background:var(--sure);color:inherit;text-decoration:none;border-bottom:2px solid var(--edge);border-radius:.15rem;padding:.05rem 0}
.taken.d2{background:var(--sure2)}.taken.d3{background:var(--sure3)}
.taken.doubt{background:var(--doubt);border-bottom:2px dashed var(--doubt-edge)}
.left{color:inherit;text-decoration:underline dotted var(--left) 2px;text-underline-offset:.2em}
.chrome{color:var(--soft);background:repeating-linear-gradient(-45deg,transparent 0 6px,var(--raised) 6px 12px)}
sup{font-size:.6875rem;line-height:0;margin:0 .1rem;white-space:nowrap}
sup a{color:var(--link);text-decoration:none;padding:.3rem .1rem}
sup a.l{color:var(--left)}
:target{background:var(--now)!important;outline:2px solid var(--link);outline-offset:1px}
ol,ul{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:2.25rem minmax(0,1fr);gap:.25rem;padding:.375rem .25rem;border-top:1px solid var(--line);
scroll-margin:1rem}
li>a{color:var(--link);text-decoration:none;font-variant-numeric:tabular-nums;min-height:1.75rem}
li>a.l{color:var(--left)}
b{font-weight:600}
small{display:block;color:var(--soft);font-size:.8125rem}
.doubtful{color:var(--doubt-edge);font-weight:600}
@media(max-width:52rem){main{grid-template-columns:minmax(0,1fr);gap:0}.legend{position:static;max-height:none}.text{padding:.75rem}}
@media print{:root{--ground:#fff;--ink:#000;--sure:#e6f4ea;--sure2:#cfeadb;--sure3:#b3e2bf;--edge:#1c6b36;--doubt:#fbe3c0;
--doubt-edge:#8a5300;--left:#8a5300;--raised:#eee;--soft:#444;--line:#bbb;--link:#000}main{display:block}.legend{position:static;max-height:none}
.taken,.chrome{print-color-adjust:exact;-webkit-print-color-adjust:exact}
li{break-inside:avoid}}
"""


def write(explained: Explained) -> str:
    """The page. Everything in it is escaped, and nothing leads out of it."""
    return "\n".join(_lines(explained)) + "\n"


def _lines(explained: Explained) -> Iterator[str]:
    language = explained.language
    pieces = list(explained.pieces())
    title = f"{word('heading', language)}: {explained.file_name}"
    yield "<!doctype html>"
    yield f'<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">'
    yield f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{_text(explained.file_name)}</h1>\n<p>{_text(_about(explained))}</p>"
    yield f"{_marks(explained, pieces)}</header>\n<main>"
    tongue = f' lang="{escape(explained.tongue)}"' if explained.tongue else ""
    body = "".join(_body(explained, pieces))
    yield f'<section aria-label="{word("text", language)}">\n<div class="text"{tongue}>{body}</div>\n</section>'
    yield '<section class="legend">'
    yield from _legend(explained)
    yield "</section>\n</main>\n</body>\n</html>"


def _marks(explained: Explained, pieces: Sequence[Piece]) -> str:
    """What the marks in the text mean, of those that are in it; none of them is told by colour alone."""
    kinds = {
        "once": ("taken d1", any(len(piece.taken) == 1 for piece in pieces)),
        "often": ("taken d3", any(len(piece.taken) > 1 for piece in pieces)),
        "doubt": ("taken doubt", any(one.confidence < _SURE for one in explained.taken)),
        "left": ("left", any(not one.is_chrome for one in explained.untaken)),
        "chrome": ("chrome", any(one.is_chrome for one in explained.untaken)),
    }
    shown = "".join(f'<span class="{style}">{word(key, explained.language)}</span>' for key, (style, is_there) in kinds.items() if is_there)
    return f'<p class="key" role="note" aria-label="{word("key", explained.language)}">{shown}</p>\n' if shown else ""


def _about(explained: Explained) -> str:
    language = explained.language
    parts = [f"{word('reader', language)} {explained.reader}"]
    if explained.tongue:
        parts.append(f"{word('language', language)}: {explained.tongue}")
    counts = (("taken", len(explained.taken)), ("untaken", sum(not one.is_chrome for one in explained.untaken)))
    parts += [f"{word(key, language).lower()}: {count}" for key, count in counts]
    return " · ".join([*parts, *([explained.note] if explained.note else [])])


def _body(explained: Explained, pieces: Sequence[Piece]) -> Iterator[str]:
    """The text with its marks. What stands on one place several times is one mark, darker the more it is."""
    for piece in pieces:
        anchors = "".join(f'<span id="t{_key(one)}"></span>' for one in piece.starts if _key(one))
        words = "\n".join(
            visible(line) if "\t" not in line else "\t".join(map(visible, line.split("\t"))) for line in piece.text.split("\n")
        )
        yield anchors + _marked(piece, escape(words), explained.language) + _numbers(piece)


def _marked(piece: Piece, words: str, language: str) -> str:
    if piece.taken:
        said = "\n".join(f"{one.property}: {one.value} ({confidence(one.confidence, language)})" for one in piece.taken[:8])
        depth = min(len(piece.taken), _DEEPEST)
        doubt = " doubt" if min(one.confidence for one in piece.taken) < _SURE else ""
        return f'<a class="taken d{depth}{doubt}" href="#m{piece.taken[0].number}" title="{_short(said)}">{words}</a>'
    left = [one for one in piece.untaken if not one.is_chrome]
    if left:
        return f'<a class="left" href="#m{left[0].letter}" title="{_short(left[0].reason)}">{words}</a>'
    if piece.untaken:
        return f'<span class="chrome" title="{_text(word("chrome", language))}">{words}</span>'
    return words


def _numbers(piece: Piece) -> str:
    ended = [one for one in piece.ends if isinstance(one, Taken) or not one.is_chrome]
    if not ended:
        return ""
    links = " ".join(f'<a{"" if isinstance(one, Taken) else _LEFT} href="#m{_key(one)}">{_key(one)}</a>' for one in ended)
    return f"<sup>{links}</sup>"


_LEFT: Final = ' class="l"'


def _key(one: Taken | Untaken) -> str:
    return str(one.number) if isinstance(one, Taken) else one.letter


def _legend(explained: Explained) -> Iterator[str]:
    language = explained.language
    yield f"<h2>{word('taken', language)}</h2>"
    if not explained.taken:
        yield f"<p>{_text(explained.note or word('nothing', language))}</p>"
    for subject, group in explained.by_subject().items():
        name = group[0].about
        yield f"<h3>{_short(name)}{'' if name == subject else f'<small>{_short(subject)}</small>'}</h3>\n<ol>"
        yield from (_taken(one, language) for one in group)
        yield "</ol>"
    left = [one for one in explained.untaken if not one.is_chrome]
    if left:
        yield f"<h2>{word('untaken', language)}</h2>\n<ul>"
        for other in left:
            yield _item(other, f"“{_short(' '.join(other.printed.split()))}” <small>{_text(other.reason)}</small>", language)
        yield "</ul>"


def _taken(one: Taken, language: str) -> str:
    printed = " ".join(one.printed.split())
    quote = f" “{_short(printed)}”" if printed != " ".join(one.value.split()) else ""
    sure = "" if one.confidence >= _SURE else ' class="doubtful"'
    how = f"<span{sure}>{confidence(one.confidence, language)}</span> · {word(one.kind, language)} · {_text(one.rule)}"
    return _item(one, f"<span>{_short(one.property)}: <b>{_short(one.value)}</b>{quote} <small>{how}</small></span>", language)


def _item(one: Taken | Untaken, content: str, language: str) -> str:
    key = _key(one)
    kind = "" if isinstance(one, Taken) else _LEFT
    label = _text(f"{key}: {word('to text', language)}")
    return f'<li id="m{key}"><a{kind} href="#t{key}" aria-label="{label}">{key}</a><div>{content}</div></li>'


def _short(text: str) -> str:
    return escape(shortened(text, _LONGEST))


def _text(text: str) -> str:
    return escape(visible(text))
