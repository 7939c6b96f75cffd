"""The report for a comment on a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from markdown_it import MarkdownIt

from regkg.reports import markdown
from regkg.reports.records import Record
from tests.unit.reports import sample

#: As GitHub reads it, but for its own additions: Markdown with HTML inside and tables.
_READER: Final = MarkdownIt("commonmark", {"html": True}).enable("table")


def read(text: str) -> str:
    return str(_READER.render(text))


def test_the_counts_come_first() -> None:
    lines = markdown.write(sample.page("lv")).split("\n")
    assert lines[0] == "## Pārbaudes ziņojums: Neatbilst"
    assert "| `RK012` Tīmekļa adreses | kļūda | 1 |" in lines
    assert "| `RK350` | piezīme | 313 |" in lines
    assert lines[-2] == "*un vēl 312*: `regkg validate -f html -o report.html`"


def test_a_finding_is_a_list_item_with_its_source_line_and_correction() -> None:
    html = read(markdown.write(sample.page()))
    assert "<strong>violation RK012</strong> · Port of Ventspils (id:project/2014tc16rfcb027/lli-901)" in html
    assert "<code>    rk:website &lt;http://www.osta.example.&gt; .\n               ^\n</code>" in html
    assert '<code class="language-turtle">&lt;https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901&gt; rk:website' in html


def test_reasons_are_a_list_in_a_list() -> None:
    html = read(markdown.write(sample.page()))
    assert "<li>Not met:\n<ul>\n<li>neither way is met\n<ul>\n<li>no skos:prefLabel</li>\n<li>no rk:acronym</li>" in html


def test_hostile_texts_make_no_element_and_no_link() -> None:
    html = read(markdown.write(sample.hostile_page()))
    for element in ("<script", "<img", "<a ", "href"):
        assert element not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_nobody_and_no_other_change_is_mentioned() -> None:
    record = Record("X", "info", "@owner, owner/repo#12 and GH-3", "e")
    html = read(markdown.write(replace(sample.bare_page(), records=(record,))))
    for mention in ("@owner", "#12", "GH-3"):
        assert mention not in html


@pytest.mark.parametrize("text", ["*a*", "a | b", "`a`", "_a_", "# a", "- a", "1. a", "[a](b)", "<b>", "&amp;", "a\\", "~~a~~", "$a$"])
def test_markup_is_shown_as_it_is(text: str) -> None:
    record = Record("X", "info", text, "e", rule=text, reasons=(text,), expected=text, value=text)
    html = read(markdown.write(replace(sample.bare_page(), records=(record,))))
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html.count(escaped) == 5


def test_what_does_not_fit_into_a_comment_is_counted() -> None:
    record = Record("X", "info", "m" * 700, "e")
    text = markdown.write(replace(sample.bare_page(), records=(record,) * 200))
    assert 55_000 < len(text) < 65_536
    shown = text.count("**note X**")
    assert f"*and {200 - shown} more*" in text
