"""The body that a page named before, where a sentence calls it by its kind alone: "The municipality carries out the project"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.doers import CARRIES_OUT, in_charge, is_locative, leads_to
from regkg.extract.drafts import Body
from regkg.extract.heads import QUOTED, head_of, is_nominative
from regkg.extract.names import nominative
from regkg.extract.participants import has_lead
from regkg.extract.reading import Reading
from regkg.extract.recipients import pays
from regkg.extract.subject import is_this_one
from regkg.extract.tokens import fold, tokens_of
from regkg.model import Span
from regkg.vocab import LEX

#: A noun with which a sentence begins.
_NOUN: Final = re.compile(r"(?:The\s)?(?P<noun>[^\W\d_]{4,})\s")
_QUOTED: Final = re.compile(QUOTED)


def called_by_kind(reading: Reading, sentence: Span) -> None:
    """ "Kalnu novada pašvaldība … Pašvaldība īsteno projektu": the only body of this kind on the page, named before, is in charge."""
    noun = _NOUN.match(reading.text, sentence.start, sentence.end)
    if noun is None or has_lead(reading):
        return
    span = Span(*noun.span("noun"))
    word = reading.tokens_in(span)[0]
    if head_of(word.folded, reading.language) is None or not is_nominative(word, reading.language) or is_locative(reading, span):
        return
    for verb in CARRIES_OUT.finditer(reading.text, span.end, sentence.end):
        has_object = any(is_this_one(reading, cue.span) for cue in reading.cues_in(Span(verb.end(), sentence.end), LEX.project))
        if has_object and leads_to(reading, Body(span, noun["noun"]), verb.start()):
            meant = _only_one(reading, word.folded)
            if meant is not None and meant.span.end <= sentence.start and not pays(meant):
                in_charge(reading, meant, "sentence.actor/3")
            return


def _only_one(reading: Reading, kind: str) -> Body | None:
    """The first mention of a body of a kind, if the page names but one."""
    page = reading.whole or reading
    found = {fold(nominative(body.name, page)): body for body in reversed(page.bodies) if _is_of_kind(page, body, kind)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_of_kind(reading: Reading, body: Body, kind: str) -> bool:
    """Whether a body's name, but for what it has in quotation marks, is headed by a noun or a compound with it: "vidusskola"."""
    words = tokens_of(_QUOTED.sub(" ", nominative(body.name, reading)))
    return any(is_nominative(word, reading.language) and word.folded.endswith(kind) for word in words)
