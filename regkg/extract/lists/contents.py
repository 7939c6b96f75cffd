"""Tables of contents of brochures that have a page or more for each project: "Back to Nature ...... 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.titles import bare_of
from regkg.extract.lists.listed import speaks_of_projects
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER
from regkg.model import Span
from regkg.vocab import RK

#: An entry: its words, the dots that lead to the page, and the page.
_ENTRY: Final = re.compile(rf"(?P<name>[{UPPER}\d“„\"«][^\n]{{1,160}}?)\s?(?:\.{{4,}}|…{{2,}}|(?:\.\s){{4,}})\s?(?P<page>\d{{1,3}})(?!\d)")
#: What else has a page: parts of the book, and groups of projects.
_OTHER: Final = re.compile(
    r"(?:Table of )?[Cc]ontents|(?:Fore|Pre)word|Introduction|Summary|Annex|Appendix|Contacts?\b|About|List of|Chapter|Part\b|Glossary"
    r"|Saturs|Ievads|Priekšvārds|Kopsavilkums|Pielikum|Kontakti|Par |Nodaļa|Turinys|Įvadas|Pratarmė|Santrauka|Priedas|Kontaktai|Apie "
    r"|Sisukord|Sissejuhatus|Eessõna|Kokkuvõte|Lisa\b|Kontaktid"
    r"|(?:\d{1,2}\.?\s?)?(?:[Pp]riorit|PRIORIT|[Pp]rogram|[Oo]bjective|[Mm]ērķis|[Pp]rojects?\b|[Pp]rojekti\b|[Pp]rojektai\b|[Pp]rojektid\b)"
)
_FEWEST: Final = 4
#: So far before the table a heading says that the book is on projects.
_HEAD: Final = 400


def titles_in_contents(reading: Reading) -> Iterator[Anchor]:
    """The projects that a table of contents names below a heading on projects; pages must not run backwards, and four entries make one."""
    if "...." not in reading.text and "……" not in reading.text and ". . . ." not in reading.text:
        return
    entries = list(_ENTRY.finditer(reading.text))
    if len(entries) < _FEWEST or any(int(one["page"]) > int(other["page"]) for one, other in pairwise(entries)):
        return
    begins = entries[0].start()
    if not speaks_of_projects(reading, Span(max(0, begins - _HEAD), begins + 1)):
        return
    titles = [Span(*entry.span("name")) for entry in entries if not _OTHER.match(entry["name"])]
    bodies = {body.span for body in reading.bodies}
    if 2 * sum(title in bodies for title in titles) > len(titles):
        return  # a list of partners
    for title in titles:
        bare = bare_of(reading, title)
        yield Anchor([(RK.title, reading.text_literal(reading.words(bare)), bare, LIKELY)], title, "sign")
