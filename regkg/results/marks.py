"""Text as XML and SVG write it; the standard library's own way there loads half a web client."""

from __future__ import annotations


def text_mark(text: str) -> str:
    """A text between tags.

    >>> text_mark('a < b & "c"')
    'a &lt; b &amp; "c"'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def value_mark(text: str) -> str:
    """A text as the value of an attribute, quotes around it.

    >>> value_mark('a "b"')
    '"a &quot;b&quot;"'
    """
    shown = text_mark(text).replace('"', "&quot;").replace("'", "&#x27;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{shown}"'
