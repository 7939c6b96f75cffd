"""The site of a project: which of the addresses on a page is the project's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.anchors import line_start
from regkg.extract.drafts import Draft
from regkg.extract.pages import iri_of
from regkg.extract.reading import Reading
from regkg.extract.subject import goes_on, speaks_of_project
from regkg.extract.tokens import key_of_name
from regkg.extract.values import Found, addresses_in, bare_addresses_in
from regkg.vocab import LEX, RK


def read_website(reading: Reading, project: Draft) -> None:
    """Note on a project the address under its label, in a sentence on the project's own site, or with the project's acronym in it."""
    acronym = project.first(RK.acronym)
    key = key_of_name(acronym.value.value) if acronym and isinstance(acronym.value, Literal) else ""
    own = {fact.span for draft in reading.of_kind(RK.SourceDocument) for fact in draft.all(RK.sourceUrl)}
    for address in (*addresses_in(reading.text), *_bare_addresses(reading)):
        if any(address.span.overlaps(span) for span in own):
            continue
        sentence = reading.sentence_at(address.span.start)
        in_form = reading.in_field(address.span, RK.website)
        named = len(key) >= 4 and key in key_of_name(address.value)
        said = reading.has_cue(sentence, LEX["official-site"]) and (
            speaks_of_project(reading, sentence) or (_ITS.match(reading.text, sentence.start) is not None and goes_on(reading, sentence))
        )
        said = said and _TO_ARTICLE.search(reading.text, sentence.start, address.span.start) is None
        told = _MORE_ABOUT.search(reading.text, line_start(reading, address.span.start), address.span.start) is not None
        is_here = reading.scope.holds(address.span)  # not in what the page says of another project
        if named or (is_here and (said or ((in_form or told) and not (told and _is_of_programme(address.value))))):
            project.add(RK.website, iri_of(address.value), address.span, rule="project.website/1")


#: What was written of the project, and is no site of its own: "te raksts no arhīva: ", "the article on it: ".
_TO_ARTICLE: Final = re.compile(
    r"(?<!\w)(?:rakst(?:s|u|ā|i|us|iem)?|publikācij(?:a|u|ā)|sižet(?:s|u|ā)|arhīv(?:s|ā|a)|article|news\sitem|press\srelease|straipsn(?:is|į|yje)|artik(?:kel|lit|lis))"
    r"(?:\s[^\s.;:,()]+){0,4}\s?[:–-]?\s?\(?$",
    re.IGNORECASE,
)
#: What is the project's: "Tā mājaslapa".
_ITS: Final = re.compile(r"(?:Tā|Its|Jo|Selle)\s")
#: What stands between the word for a site and its address: "mājaslapas adrese ir ", "pieejama šeit: ".
_TO_ADDRESS: Final = re.compile(r"(?:\s[^\s.;:,()]+){0,3}\s?(?:[:–-]\s?|\s)")


def _bare_addresses(reading: Reading) -> Iterator[Found[str]]:
    """Addresses without "www." in the value of their label, or right behind the word for the project's site."""
    sites = list(reading.cues_in(reading.scope, LEX["official-site"]))
    fields = list(reading.fields_of(RK.website))
    for address in bare_addresses_in(reading.text, *reading.scope) if sites or fields else ():
        if any(_TO_ADDRESS.fullmatch(reading.text, cue.span.end, address.span.start) for cue in sites) or any(
            field.first is not None and field.first.start == address.span.start for field in fields
        ):
            yield address


#: "More about the project: " right before an address.
_MORE_ABOUT: Final = re.compile(
    r"\b(?:Vairāk|Plašāk|Daugiau|More|Rohkem|Loe lähemalt)\b[^\n.:]{0,40}\b(?:projekt|project)[^\n.:]{0,60}:\s*$|"
    r"\b(?:Projekta|Projekto|Projekti) (?:mājas\s?lapa|tīmekļa vietne|svetainė|koduleht|kodulehekülg)\s?:?\s*$",
    re.IGNORECASE,
)
#: Sites of programmes and funds.
_PROGRAMME_SITES: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:latlit\.eu|estlat\.eu|latlit\.com|centralbaltic\.eu|interreg[\w-]*\.eu|enpi-cbc\.eu|eeagrants\.\w+|esfondi\.lv"
    r"|europa\.eu)/?[^/]*$|.*(?:facebook\.com|ec\.europa\.eu)",
    re.IGNORECASE,
)


def _is_of_programme(address: str) -> bool:
    """Whether an address is the site of a programme and not a project's page on it."""
    return _PROGRAMME_SITES.match(address) is not None
