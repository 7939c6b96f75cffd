"""The body that a page named before, where a sentence calls it by its kind alone: "The municipality carries out the project"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.cues.subject import is_this_one
from regkg.extract.cues.verbs import CARRIES_OUT
from regkg.extract.partners.clauses import is_locative, leads_to
from regkg.extract.partners.participants import has_lead, in_charge
from regkg.extract.partners.recipients import pays
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import QUOTED, head_of, is_nominative
from regkg.extract.text.names import nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold, tokens_of
from regkg.model import Span
from regkg.vocab import LEX

#: When something is done, before the noun of whoever does it.
_WHEN: Final = (
    r"(?:(?:(?i:no|kopš)\s)?(?:19|20)\d\d\.?\s?gad[āa](?:\s(?:\d{1,2}\.\s?)?[^\W\d_]+(?:ā|ī))?"
    r"|(?i:šobrīd|pašlaik|patlaban|šogad|pērn|tagad|jau|pagājušajā\sgadā|šajā\sgadā)"
    r"|(?i:in|since)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d,?|(?i:currently|now|this\syear|last\syear),?"
    r"|(?:(?i:nuo)\s)?(?:19|20)\d\d\s?(?:m\.(?:\s[^\W\d_]+)?|metais)|(?i:šiuo\smetu|šiemet|pernai|dabar|jau))\s"
)
#: A noun with which a sentence or a clause begins.
_NOUN: Final = re.compile(rf"(?:{_WHEN})?(?:[Tt]he\s)?(?P<noun>[^\W\d_]{{4,}})\s")
_CLAUSE: Final = re.compile(r",\s(?:bet|savukārt|taču|but|while|whereas|o|tačiau|bei)\s(?=\S)")
_QUOTED: Final = re.compile(QUOTED)


#: A project's name, and a clause in which a noun alone carries it out: "“…”, kuru pašvaldība īsteno", "“…”, which the municipality runs".
_RELATIVE: Final = re.compile(
    r",(?:(?<=[”“\"»)\d],)|(?<=projekt[aouą],)|(?<=project,)|(?<=projekti,))\s(?:(?:ko|kuru)\s(?P<lv>[^\W\d_]{3,})\s(?:kopš\s\d{4}\.\s?gada\s)?(?:īsteno|īstenos|īstenoja|realizē|realizēs|realizēja|ievieš|ieviesīs|uzsāk|uzsāka)"
    r"|(?:kurį)\s(?P<lt>[^\W\d_]{4,})\s(?:įgyvendina|įgyvendins|įgyvendino|vykdo|vykdys|vykdė)"
    r"|(?:which|that)\sthe\s(?P<en>[^\W\d_]{4,})\s(?:(?:is|has\sbeen)\s(?:implementing|carrying\sout)|(?:will\s)?(?:implement|carry\sout)|implements|carries\sout)"
    r"|(?:mida)\s(?P<et>[^\W\d_]{4,})\s(?:viib|viis)\sellu)(?!\w)"
)


def called_by_kind(reading: Reading, sentence: Span) -> None:
    """ "Kalnu novada pašvaldība … Pašvaldība īsteno projektu": the only body of this kind on the page, named before, is in charge.

    In a clause on the project, "projekta “…”, kuru pašvaldība īsteno", it is the only one named until then.
    """
    if has_lead(reading):
        return
    if (clause := _RELATIVE.search(reading.text, sentence.start, sentence.end)) is not None and clause.lastgroup is not None:
        span = Span(*clause.span(clause.lastgroup))
        head = head_of(fold(reading.words(span)), reading.language)
        about = any(is_this_one(reading, cue.span) for cue in reading.cues_in(Span(sentence.start, clause.start() + 1), LEX.project))
        meant = _only_one(reading, fold(reading.words(span)), before=span.start) if head is not None and about else None
        if meant is not None and not pays(meant):
            in_charge(reading, meant, "sentence.actor/3")
            return
    begins = [sentence.start, *(match.end() for match in _CLAUSE.finditer(reading.text, sentence.start, sentence.end))]
    for begin in begins:
        noun = _NOUN.match(reading.text, begin, sentence.end)
        doer = _does_project(reading, sentence, Span(*noun.span("noun"))) if noun is not None else None
        if doer is not None:
            in_charge(reading, doer, "sentence.actor/3")
            return


def _does_project(reading: Reading, sentence: Span, noun: Span) -> Body | None:
    """The body that a noun means which has the project for the object of its verb; None without such."""
    word = reading.tokens_in(noun)[0]
    if head_of(word.folded, reading.language) is None or not is_nominative(word, reading.language) or is_locative(reading, noun):
        return None
    for verb in CARRIES_OUT.finditer(reading.text, noun.end, sentence.end):
        has_object = any(is_this_one(reading, cue.span) for cue in reading.cues_in(Span(verb.end(), sentence.end), LEX.project))
        if has_object and leads_to(reading, Body(noun, reading.words(noun)), verb.start()):
            meant = _only_one(reading, word.folded)
            return meant if meant is not None and meant.span.end <= sentence.start and not pays(meant) else None
    return None


def _only_one(reading: Reading, kind: str, *, before: int | None = None) -> Body | None:
    """The first mention of a body of a kind, if the page names but one, or but one before a place."""
    page = reading.whole or reading
    bodies = [body for body in page.bodies if before is None or body.span.end <= before]
    found = {fold(nominative(body.name, page)): body for body in reversed(bodies) if _is_of_kind(page, body, kind)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_of_kind(reading: Reading, body: Body, kind: str) -> bool:
    """Whether a body's name, but for what it has in quotation marks, is headed by a noun or a compound with it: "vidusskola"."""
    words = tokens_of(_QUOTED.sub(" ", nominative(body.name, reading)))
    return any(is_nominative(word, reading.language) and word.folded.endswith(kind) for word in words)
