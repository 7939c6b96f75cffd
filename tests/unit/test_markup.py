"""HTML of what strangers wrote: everything is escaped, and only addresses of the web are links."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

import pytest

from regkg.markup import cell, page, table

PAYLOADS: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</td></tr></table><h1>x",
    "<!--",
    "&lt;script&gt;",
    "javascript:alert(1)",
    "'\" onmouseover='x'",
    "]]><svg onload=x>",
    "\u2028<b>",
)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_becomes_an_element_an_attribute_or_a_link(payload: str) -> None:
    found = _Elements()
    found.feed(page(payload, table([payload], [[cell(payload, link=payload)]], caption=payload), language="lv"))
    assert found.tags <= {"html", "head", "meta", "title", "style", "body", "main", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert found.attributes <= {"lang", "charset", "http-equiv", "content", "name", "scope"}
    assert found.links == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/hostname", "https://a b/", 'https://a/"x', "ftp://a/"]
)
def test_other_addresses_are_no_links(address: str) -> None:
    assert "<a" not in cell("x", link=address)


def test_an_address_of_the_web_is_a_link() -> None:
    assert cell("a & b", link="https://example.org/?a=1&b=2") == '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">a &amp; b</a>'
