"""The organisation that a body is: a known one, one that the page named before by this or a longer name, or a new one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import OF_STATE
from regkg.extract.text.drafts import CERTAIN, LIKELY, Body, Draft
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.names import nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, key_of_name
from regkg.model import Span
from regkg.vocab import RK, SKOS


def organisation_of(reading: Reading, body: Body) -> Draft:
    """The draft of a body: of the known one, of one that the page named before, or a new one with its name in the nominative."""
    if body.known is not None:
        draft = reading.known(body.known)
        printed = key_of_name(body.name)
        for name in reading.entry(body.known).names():
            if key_of_name(name.text) == printed and name.language and name.predicate != SKOS.hiddenLabel:
                draft.add(name.predicate, name.literal(), body.span, rule="names/1")
                break
    else:
        base = nominative(" ".join(body.name.split()), reading)
        draft = _named_before(reading, base) or _named_at_length(reading, base, body.span) or reading.new(RK.Organisation)
        sure = CERTAIN if base == body.name else LIKELY
        if not draft.has(SKOS.prefLabel) or _named_before(reading, base) is draft:
            draft.add(SKOS.prefLabel, reading.text_literal(base), body.span, rule="names/1", confidence=sure)
    if body.country is not None and not draft.has(RK.country):
        draft.add(RK.country, body.country[0], body.country[1], rule="names.country/1")
    return draft


#: What kind of body it is, before a name of several words: "Biedrība Kalnu rajona partnerība", "AS Kalnu slimnīca".
_KIND_FIRST: Final = re.compile(
    rf"^(?:(?:[Bb]iedrība|[Nn]odibinājums|MTÜ)\s(?=[{UPPER}][^\W\d_]+\s[^\W\d_]|[{OPEN}])"
    rf"|(?:AS|SA|OÜ|SIA|VSIA|VAS|UAB|AB|VšĮ)\s(?=[{OPEN}]?[{UPPER}][^\W\d_]+(?:[ -][^\W\d_]+)*[{CLOSE}]?$)(?=\S+\s))"
)


def _named_before(reading: Reading, name: str) -> Draft | None:
    key = _key_of(name)
    for draft in reading.of_kind(RK.Organisation):
        label = draft.first(SKOS.prefLabel)
        if draft.iri is None and label and isinstance(label.value, Literal) and _key_of(label.value.value) == key:
            return draft
        if draft.iri is not None and any(_key_of(known.text) == key for known in reading.entry(draft.iri).names()):
            return draft  # a known body in a case that its names have not
    return None


#: Names whose key is kept in mind: each body is compared with all before it.
_REMEMBERED: Final = 4096


@lru_cache(maxsize=_REMEMBERED)
def _key_of(name: str) -> str:
    """The key of a name without its kind; "Center" and "Centre" are one word."""
    return key_of_name(_KIND_FIRST.sub("", re.sub(r"\bCenter\b", "Centre", name)))


#: Fewer words are no name: "the council".
_FEWEST_WORDS: Final = 2
#: A municipality and what governs it, which pages name for one another, as keys.
_GOVERNMENTS: Final = tuple(
    tuple(words.split()) for words in ("pasvaldiba", "dome", "savivaldybes administracija", "savivaldybe", "vallavalitsus", "vald")
)


def _named_at_length(reading: Reading, name: str, span: Span) -> Draft | None:
    """The one body that the page named before with more words in front: "Kalnu Latviešu kultūras centrs", then "Latviešu kultūras centrs".

    So is a council that of the municipality named before. Two that one sentence names are two, and so are those whom the name of a
    country tells apart.
    """
    words = _keys(name)
    sentence = reading.sentence_at(span.start)
    found: list[Draft] = []
    for draft in reading.of_kind(RK.Organisation) if len(words) >= _FEWEST_WORDS else ():
        label = draft.first(SKOS.prefLabel)
        if draft.iri is not None or label is None or not isinstance(label.value, Literal) or sentence.holds(label.span):
            continue
        longer = _keys(label.value.value)
        before = len(longer) - len(words)
        is_foreign = reading.codes_in(label.span, "country") and not OF_STATE.match(label.value.value)
        place = _place_governed(words)
        if (before > 0 and longer[before:] == words and not is_foreign) or (place and place == _place_governed(longer)):
            found.append(draft)
    return found[0] if len(found) == 1 else None


def _keys(name: str) -> tuple[str, ...]:
    return tuple(key for word in name.split() if (key := key_of_name(word)))


def _place_governed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The place of a municipality or of what governs it, as keys; nothing for another body."""
    government = next((ending for ending in _GOVERNMENTS if words[-len(ending) :] == ending), None)
    return words[: -len(government)] if government is not None else ()
