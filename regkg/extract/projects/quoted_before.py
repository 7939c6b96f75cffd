"""Quoted names, and acronyms with their titles, before the word for the project: "the “Blue Coast” project"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor, is_shouted
from regkg.extract.cues.deeds import names_deed
from regkg.extract.cues.titles import bare_of, names_of_title
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.quotations import names_other_thing
from regkg.extract.projects.cued_acronyms import bracketed_title
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEX, RK

_QUOTED_BEFORE: Final = re.compile(
    r"(?:[“„\"«]|(?P<single>(?<!\w)[‘'](?=[A-Z])))(?P<name>(?(single)[^‘’'“”\n]|[^“”„\"«»\n]){3,150})(?(single)[’']|[”“\"»])[ \u00a0]"
    rf"(?:\((?P<short>[^()\n]{{2,30}})\)[ \u00a0]|(?:jeb|or|arba|ehk)\s(?P<other>[{UPPER}][{UPPER}\d-]+)\s)?"
    r"(?:(?:[–—-]\s)?(?:(?:ir\s)?(?:īstenots|realizēts|pabeigts|noslēgts|uzsākts)|įgyvendintas|baigtas|ellu viidud|elluviidud|lõppenud)\s"
    r"(?:(?:LEADER|Leader|Interreg|ERAF|ESF|ELFLA|ELFLA/LEADER)\s)?)?$"
)
#: The project as the object of a verb in Latvian, where the same word is "of the projects": "“Kalnu taka” projektu līdzfinansē".
_AS_OBJECT: Final = re.compile(r"projektu\s(?:līdzfinansē|finansē|īsteno|realizē|atbalsta|vada|koordinē|uzsāk)\w*")
_DASHED_BEFORE: Final = re.compile(
    r"(?:^|\s)(?P<short>\S+)\s[–—]\s(?P<title>[A-Z][^.,;:()“”\"\n]{8,120}?)(?:\s(?:is|was)\s(?:an?|the)\s[^.,;:()“”\"\n]{0,60}?)?\s$"
)


#: Programmes that the Commission manages itself, by the names under which projects of theirs are quoted.
_MANAGED_DIRECTLY: Final = re.compile(
    r"(?:Horizon|Horizontas|Horisont|Apvārsni[sm]) (?:2020|Europe|Europa|Euroopa|Eiropa)|Europos horizontas|Euroopa horisont"
    r"|Erasmus\s?\+|Creative Europe|Radošā Eiropa|Digital Europe|Digitālā Eiropa",
    re.IGNORECASE,
)


def names_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "the “Blue Coast” project", "SEAL – Shores for All project": a quoted name, or an acronym with its title, before the word."""
    for cue in reading.cues:
        is_of_several = fold(reading.words(cue.span)) in PLURALS and not _AS_OBJECT.match(reading.text, cue.span.start)
        if cue.concept != LEX.project or is_of_several or is_shouted(reading, cue.span):
            continue
        start = max(reading.text.rfind("\n", 0, cue.span.start) + 1, cue.span.start - 160)
        before = reading.text[start : cue.span.start]
        if quote := _QUOTED_BEFORE.search(before):
            span = Span(start + quote.start("name"), start + quote.end("name"))
            words = quote["name"].split()
            if (
                (
                    not names_deed(quote["name"])
                    and any(body.span.overlaps(span) and not _is_within(reading, body.span, span) for body in reading.bodies)
                )
                or any(name.span == span for name in reading.names_in(span, RK.Programme))
                or _MANAGED_DIRECTLY.fullmatch(quote["name"])
                or names_other_thing(before[: quote.start()])
                or not words[0][0].isupper()
                or (words[-1].endswith(".") and reading.text[cue.span.start].isupper())  # the word begins the next sentence
                or (reading.language != "en" and (len(words) < 2 or _is_oblique(words[-1], reading.language)))
            ):
                continue
            short = len(words) <= 3 and any(is_acronym(word) for word in words)
            names = (
                [(RK.acronym, Literal(quote["name"]), span, LIKELY)] if short else names_of_title(reading, bare_of(reading, span), LIKELY)
            )
            for which in ("short", "other"):
                if quote[which]:
                    place = Span(start + quote.start(which), start + quote.end(which))
                    names.append((RK.acronym, Literal(quote[which]), place, LIKELY))
            end = cue.span.end
            if short and (title := bracketed_title(reading, end)) is not None:
                names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
                end = title.end + 1
            yield Anchor(names, Span(span.start - 1, end), "quote")
        elif reading.language == "en" and (dash := _DASHED_BEFORE.search(before)) and is_acronym(dash["short"]):
            head = Span(start + dash.start("short"), start + dash.end("short"))
            title = Span(start + dash.start("title"), start + dash.end("title"))
            if reading.names_in(title, RK.Programme):
                yield Anchor([(RK.acronym, Literal(dash["short"]), head, LIKELY)], head, "cue")
                continue
            named = (RK.title, reading.text_literal(dash["title"]), title, LIKELY)
            yield Anchor([(RK.acronym, Literal(dash["short"]), head, LIKELY), named], Span(head.start, cue.span.end), "cue")


def _is_within(reading: Reading, body: Span, name: Span) -> bool:
    """Whether a name goes on behind the body that it begins with, in small letters: "Hill School energy efficiency improvement"."""
    return body.start >= name.start and _GOES_ON.fullmatch(reading.text, body.end, name.end) is not None


_GOES_ON: Final = re.compile(rf"\s[{LOWER}]+(?:\s[\w-]+)+")


#: How words end that stand in the genitive or another case before the word "project".
_OBLIQUE: Final = {"lv": ("as", "es", "u", "ām", "ēm", "iem", "ā"), "lt": ("os", "ės", "o", "ų", "aus"), "et": ("i", "e", "se")}


def _is_oblique(word: str, language: str) -> bool:
    if language == "et" and word.endswith("mine"):
        return False  # "renoveerimine" is what is done
    return word.casefold().endswith(_OBLIQUE.get(language, ()))
