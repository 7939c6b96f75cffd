"""Ways in which texts are typed, copied and saved untidily, each as a change of a tidy page that changes none of its facts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from html import escape
from random import Random
from typing import Final
from unicodedata import normalize

_WIDTH: Final = 90


def _quotes(begin: str, end: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        return re.sub(r"[“„«]([^“”„«»\n]+)[”“»]", rf"{begin}\1{end}", text)

    return change


def _now_and_then(pattern: str, words: str, *, share: float) -> Callable[[str], str]:
    def change(text: str) -> str:
        draw = Random(7)  # noqa: S311
        return re.sub(pattern, lambda match: words if draw.random() < share else match[0], text)

    return change


def _bullets(mark: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"^(\s*)[•*▪·-] (?=\S)", rf"\1{mark} ", text, flags=re.MULTILINE)


def _cut(text: str) -> str:
    """Long lines cut at a width, as mail and other programs do."""
    lines: list[str] = []
    for line in text.split("\n"):
        is_long = len(line) > _WIDTH and len(line.split()) > _WIDTH // 8
        lines += textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) if is_long else [line]
    return "\n".join(lines)


def _framed(text: str) -> str:
    """The page with the menu and the foot of its site."""
    return (
        f"Sākums\nPar mums\nJaunumi\nProjekti\nKontakti\nMeklēt\n\n{text}\n\n"
        "Dalīties\nFacebook\nTwitter\nDrukāt\n© 2024 Visas tiesības aizsargātas\n"
    )


#: A label at the beginning of a line, up to its colon.
_LABEL: Final = r"^((?:[•*▪·-] )?(?:\S+ ){0,5}\S+):[ \t]+(?=\S)"


def _replaced(pattern: str, words: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, words, text, flags=re.MULTILINE)


#: Each way by its name.
UNTIDY: Final[dict[str, Callable[[str], str]]] = {
    "two commas and two apostrophes": _quotes(",,", "''"),
    "two apostrophes": _quotes("''", "''"),
    "single marks": _quotes("‘", "’"),
    "straight marks": _quotes('"', '"'),
    "blanks within marks": _quotes("“ ", " ”"),
    "two blanks": _now_and_then(r"(?<=[^\W\d_]) (?=[^\W\d_“„])", "  ", share=0.06),
    "hard blanks": _now_and_then(r"(?<=\S) (?=\S)", "\u00a0", share=0.15),
    "unseen signs": _now_and_then(r"(?<=\S) (?=\S)", "\u200b ", share=0.05),
    "soft hyphens": _now_and_then(r"(?<=[a-zāēī]{4})(?=[a-zāēī]{4})", "\u00ad", share=0.1),
    "two hyphens": lambda text: text.replace(" – ", " -- "),
    "arrows": _bullets("→"),
    "letters of a font of signs": _bullets("\uf0b7"),
    "marks of mail": _bullets(">"),
    "lines cut at a width": _cut,
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "indented": lambda text: re.sub(r"^(?=\S)", "   ", text, flags=re.MULTILINE),
    "a menu around": _framed,
    "letters taken apart": lambda text: normalize("NFD", text),
    "entities of web pages": lambda text: escape(text).replace("–", "&ndash;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "Markdown": lambda text: re.sub(r"^((?:\S+ ){0,4}\S+:) (?=\S)", r"**\1** ", text, flags=re.MULTILINE),
    "headings of Markdown": lambda text: re.sub(r"^([^\W\d_a-z][^.:\n]{5,60})$", r"## \1", text, flags=re.MULTILINE),
    "pictures for marks": _bullets("📌"),
    "links of Markdown": _replaced(r"\b(projekt\w*)\b", r"[\1](https://example.org/p)"),
    "tags of paragraphs": _replaced(r"^(.+)$", r"<p>\1</p>"),
    "tags of line ends": _replaced(r"\n(?=\S)", "<br>\n"),
    "dots that lead to values": _replaced(_LABEL, r"\1 ............ "),
    "no blank behind a label": _replaced(_LABEL, r"\1:"),
    "no blank behind commas": _now_and_then(r", (?=[^\W\d_])", ",", share=0.3),
    "blanks before commas and ends": _replaced(r"(?<=\w)([.,])(?=\s)", r" \1"),
    "empty lines": _replaced(r"\n\n+", "\n\n\n\n"),
    "other dashes": lambda text: text.replace("–", "‒"),
    "signs of Windows": lambda text: text.translate({ord(sign): code for sign, code in zip("“”„–", "\x93\x94\x84\x96", strict=True)}),
    "single angles": _quotes("‹", "›"),
    "no blank before marks of quotation": _replaced(r" ([“„«])", r"\1"),
    "no blank behind marks of items": _replaced(r"^([•▪·*]) (?=\S)", r"\1"),
    "a trail of crumbs": lambda text: f"Sākums > Pašvaldība > Attīstība > Projekti\n\n{text}",
    "the title of the window": lambda text: f"{text.partition(chr(10))[0].rstrip('.')} – Kalnu novads\n{text}",
}
