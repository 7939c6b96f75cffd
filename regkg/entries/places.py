"""Where in a Turtle text the statements of an entry stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regkg.model import Span

#: The signs of Turtle (RDF 1.1 Turtle, 6.5), as far as entries use them: no blank nodes, lists or triple terms.
_TOKEN: Final = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    |(?P<term>
        (?:\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
        (?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\s*\^\^\s*(?:<[^<>\s]*>|(?:\\.|[^\s;,.<>"'\#\[\]()]|\.(?=[^\s;,.<>"'\#]))+))?
        |<[^<>\s]*>
        |(?:\\.|[^\s;,.<>"'\#\[\]()]|\.(?=[^\s;,.<>"'\#]))+
    )
    |(?P<mark>[;,.\[\]()])
    """,
    re.DOTALL | re.VERBOSE,
)
_DIRECTIVES: Final = {"@prefix": 2, "@base": 1, "@version": 1, "prefix": 2, "base": 1, "version": 1}


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """Where subject and value of a statement stand, in code points of the text."""

    subject: Span
    value: Span


def statement_places(text: str) -> Iterator[StatementPlace]:
    """The places of the statements of a text that Turtle's grammar accepts, in their order.

    >>> text = '@prefix a: <http://a/> . a:b a:c "x"@lv , 2 ; a:d a:e .'
    >>> [text[place.value.start : place.value.end] for place in statement_places(text)]
    ['"x"@lv', '2', 'a:e']
    """
    subject: Span | None = None
    has_property = False
    passing = 0  # terms of a directive that are still to come
    for match in _TOKEN.finditer(text):
        if match["comment"]:
            continue
        if mark := match["mark"]:
            has_property = mark == ","
            if mark == ".":
                subject = None
        elif passing:
            passing -= 1
        elif subject is None and match[0].lower() in _DIRECTIVES:
            passing = _DIRECTIVES[match[0].lower()]
        elif subject is None:
            subject = Span(*match.span())
        elif not has_property:
            has_property = True
        else:
            yield StatementPlace(subject, Span(*match.span()))
