"""The site of a project: which of the addresses on a page is the project's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.anchors import line_start
from regkg.extract.cues.subject import goes_on, speaks_of_project
from regkg.extract.text.drafts import Draft
from regkg.extract.text.heads import head_of
from regkg.extract.text.pages import iri_of
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold, key_of_name
from regkg.extract.text.values import Found, addresses_in, bare_addresses_in
from regkg.model import Span
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
        said = said and not _is_site_of_body(reading, sentence, address.span.start)
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


def _is_site_of_body(reading: Reading, sentence: Span, at: int) -> bool:
    """Whether the word for a site right before an address is that of a body: "novada mājas lapā | www.kalni.lv"."""
    sites = [cue.span for cue in reading.cues_in(sentence, LEX["official-site"]) if cue.span.end <= at]
    if not sites or reading.text[sites[-1].start : at].count(" ") > _MOST_TO_ADDRESS:
        return False
    if any(reading.has_cue(site, LEX.project) for site in sites[:-1]):
        return False  # "the project's site or the page on it at the school's site"
    owner = _OWNER_OF_SITE.search(reading.text, sentence.start, sites[-1].start)
    return owner is not None and (
        fold(owner["name"]) in _OWN
        or head_of(fold(owner["name"]), reading.language) is not None
        or any(body.span.holds(Span(*owner.span("name"))) for body in reading.bodies)
    )


#: From the word for a site to its address, counted in blanks.
_MOST_TO_ADDRESS: Final = 4
#: Whose a site is, right before the word for it: "biedrības “Saule” | mājaslapā", "the museum's official | website".
_OWNER_OF_SITE: Final = re.compile(r"(?P<name>[^\W\d_]+)(?:['’]s)?[”“\"»]?\s(?:(?:oficiāl|official|oficiali|ametlik)[^\W\d_]*\s)?$")
_OWN: Final = frozenset({"sava", "savo", "oma", "its", "their", "our", "musu", "meie"})
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
