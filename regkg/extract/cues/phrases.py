"""Patterns of phrases that sentences on a project share: its name behind the word for it, a day, in whose company."""

from __future__ import annotations

import re
from typing import Final

from regkg.model import Span

#: A title or an acronym and a number between the word for the project and its verb.
NAMED: Final = (
    r"(?:\sNr\.?\s?[\w/.-]{4,40})?(?:\s[“„\"«][^“”„\"«»\n]{2,300}[”“\"»](?:,?\s[Nn]r\.?\s?[\w/.-]{4,60})?|\s[A-Z][\w-]{2,24})?"
    r"(?:\s\([^()\n]{2,60}\))?"
)
#: A day or a month, as it stands before a verb.
DAY: Final = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}\.?|(?:\d{4}\.|šī|šā)\s?gad(?:ā|a\s(?:\d{1,2}\.\s?)?[^\W\d_]+[āī])|\d{1,2}\.\s?[^\W\d_]+[āī]"
    r"|\d{4}\s?m\.\s[^\W\d_]+(?:\s(?:mėn\.|mėnesį|\d{1,2}\s?d(?:ieną|\.)))?"
    r"|(?:\d{4}\.\s?g(?:ada|\.)\s?)?(?:pavasarī|vasarā|rudenī|ziemā|sākumā|beigās|vidū))"
)
#: With whom somebody does something, before those.
IN_COMPANY: Final = re.compile(
    r"\s(?:(?:sadarbībā|kopā|partnerībā)\sar|in\s(?:close\s)?(?:cooperation|partnership|collaboration)\swith|together\swith|(?:kartu|drauge)\ssu"
    r"|koos|koostöös)\s(?:the\s)?[“„\"]?$"
)


def match_span(match: re.Match[str]) -> Span:
    """Where a match stands."""
    return Span(match.start(), match.end())
