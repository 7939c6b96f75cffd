"""The report as a page: what strangers wrote stays text, nothing is loaded, and everybody can read it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Final

import pytest

from regkg.reports import html
from regkg.reports.records import Page, Record
from tests.unit.reports import sample

_VOID: Final = {"meta", "input"}


class Reader(HTMLParser):
    """Elements with their attributes, the text, and whether every element is closed where it should be."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html.write(page))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]

    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]


@pytest.mark.parametrize("page", [sample.page("lv"), sample.hostile_page(), sample.bare_page(), sample.clean_page()])
def test_every_element_is_closed(page: Page) -> None:
    assert Reader(page).open == []


def test_hostile_texts_make_no_element() -> None:
    ordinary, hostile = Reader(sample.page()), Reader(sample.hostile_page())
    assert set(hostile.tags()) <= set(ordinary.tags())
    assert not {"script", "img"} & set(hostile.tags())
    assert any("<script>alert(1)</script>" in text for text in hostile.text)


def test_hostile_texts_make_no_attribute() -> None:
    names = {name for page in (sample.page(), sample.hostile_page()) for _, attributes in Reader(page).elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style")]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "JavaScript:x",
        " https://a.example",
        "https://a\u202eb",
        "//a.example",
    ],
)
def test_other_addresses_are_text(address: str) -> None:
    record = Record("X", "info", "m", address, path=address, value=address, shape=address)
    assert [href for href in Reader(replace(sample.bare_page(), records=(record,))).values("href") if not href.startswith("#")] == []


@pytest.mark.parametrize("address", ["https://a.example/?b=1&c=2", "http://a.example", "mailto:info@a.example"])
def test_addresses_of_the_web_and_of_mail_are_links(address: str) -> None:
    record = Record("X", "info", "m", "e", value=address)
    assert address in Reader(replace(sample.bare_page(), records=(record,))).values("href")


def test_the_page_loads_nothing_and_says_so() -> None:
    reader = Reader(sample.hostile_page())
    policy = next(attributes["content"] for _, attributes in reader.elements if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    style = html.write(sample.clean_page()).partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert not {"link", "script", "iframe", "object"} & set(reader.tags())


@pytest.mark.parametrize("language", ["lv", "en"])
def test_the_page_says_its_language_and_fits_a_phone(language: str) -> None:
    reader = Reader(sample.page(language))
    assert reader.elements[0] == ("html", {"lang": language})
    assert "width=device-width, initial-scale=1" in reader.values("content")


def test_headings_go_down_one_by_one_and_tables_have_captions() -> None:
    tags = Reader(sample.page()).tags()
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("caption") == tags.count("table")


def test_a_rule_leads_to_its_first_finding() -> None:
    reader = Reader(sample.page())
    inside = {href.removeprefix("#") for href in reader.values("href") if href.startswith("#")}
    assert inside
    assert inside <= set(reader.values("id"))


def test_severities_can_be_left_out_without_a_script() -> None:
    text = html.write(sample.page())
    assert '<input type="checkbox" id="show-warning" checked> 2 warnings' in text
    assert "body:has(#show-warning:not(:checked)) [data-severities='warning']{display:none}" in text
    assert "show-violation" in text


def test_one_severity_needs_no_choice() -> None:
    page = replace(sample.page(), records=sample.page().records[:2], counts={"violation": 2})
    assert "<fieldset" not in html.write(page)


def test_a_finding_is_shown_with_its_marked_column_and_its_quote() -> None:
    text = html.write(sample.page("lv"))
    assert '<span class="line">216  </span>    rk:website <mark>&lt;</mark>http://www.osta.example.&gt; .' in text
    assert "<dt>Skatīt arī</dt><dd><code>data/projects.ttl:210:5 1200000</code></dd>" in text
    assert "<dt>Avots</dt><dd>" in text
    assert "<blockquote>“kopējās izmaksas 1 200 000”</blockquote>" in text


def test_reasons_are_a_list_in_a_list() -> None:
    expected = "<ul><li>neither way is met<ul><li>no skos:prefLabel</li><li>no rk:acronym</li></ul></li></ul>"
    assert expected in html.write(sample.page())


def test_reasons_may_come_up_again() -> None:
    record = Record("X", "info", "m", "e", reasons=("a", "  b", "    c", "d"))
    expected = "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"
    assert expected in html.write(replace(sample.bare_page(), records=(record,)))


def test_very_long_values_are_shortened() -> None:
    record = Record("X", "info", "m" * 90_000, "e" * 90_000, value="v" * 90_000, excerpt="x" * 90_000)
    page = replace(sample.bare_page(), records=(record,))
    assert len(html.write(page)) < len(html.write(sample.bare_page())) + 6_000


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = color * 2 if len(color) == 3 else color
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["ground", "raised"])
@pytest.mark.parametrize("name", ["ink", "soft", "link", "violation", "warning", "info", "good"])
def test_every_colour_can_be_read_in_light_in_dark_and_on_paper(name: str, ground: str) -> None:
    style = html.write(sample.clean_page())
    schemes = [dict(re.findall(r"--(\w+):#([0-9a-f]{3,6})", block)) for block in re.findall(r":root\{([^}]*)\}", style)]
    assert len(schemes) == 3
    for colors in schemes:
        lighter, darker = sorted((luminance(colors[name]), luminance(colors[ground])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5
