"""Who carries the project out, as the subject or the agent of a verb: "X carries out the project", "it is carried out by A and B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.bodies.enumerations import run_from, run_to
from regkg.extract.bodies.organisations import organisation_of
from regkg.extract.cues.phrases import match_span
from regkg.extract.cues.subject import acronym_ends
from regkg.extract.cues.verbs import CARRIES_OUT, ENDS
from regkg.extract.partners.clauses import (
    BEHIND_VERB,
    IN_CLAUSE,
    clause_between,
    does_with_one,
    far_subject,
    is_locative,
    leads_to,
    relative_subject,
    subjects_behind,
    with_whom,
    without_agent,
)
from regkg.extract.partners.participants import in_charge, note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

#: What is carried out in a clause on a project, and is none, right before the verb: "atbalstu, kura līdzekļus novadā īsteno X".
_OTHER_OBJECT: Final = re.compile(
    r",\s(?:kur[au]s?|kuru)\s(?:līdzekļus|finansējumu|stratēģiju|aktivitātes|programmu|pasākumu)\s(?:[^.;:,“„\"]{0,60}\s)?$"
    r"|\b(?:programm(?:ā|as|u|a|ai)|stratēģij(?:as|u|ā|a|ai)|pasākum(?:a|u|ā|am)|konkurs(?:a|ā|u))(?:\sietvaros)?,\s(?:ko|kuru)\s(?:[^.;:,“„\"]{0,60}\s)?$"
)
#: What stands behind a body that does something with others, in Estonian.
_IN_COMPANY: Final = re.compile(r"[”“\"»]?\s(?:koos|koostöös|ühiselt|üheskoos)\s")
_BETWEEN: Final = re.compile(r"\b(?:starp|tarp|between)\s(?:the\s)?$")
_TOGETHER: Final = re.compile(r"\s(?:kopā|kopīgi)\s$")


def actors(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project", "the project is carried out by A, B and C": one alone is in charge of it."""
    for match in CARRIES_OUT.finditer(reading.text, sentence.start, sentence.end):
        if _OTHER_OBJECT.search(reading.text, sentence.start, match.start()):
            continue
        subject = [body for body in bodies if body.span.end <= match.start()]
        if subject and reading.language == "et" and reading.words(subject[-1].span).endswith("ga"):
            company = [body for body in subject if _IN_COMPANY.match(reading.text, body.span.end)]
            subject = []  # "koos X-ga viib Y ellu", "Y koos X-ga viib ellu"
            behind = [body for body in run_from(reading, match.end(), bodies, BEHIND_VERB)[:1] if is_base(body.name, reading)]
            for body in behind or company[:1]:  # not "viib ellu Euroopa Liidu rahastatud projekti"
                in_charge(reading, body, "sentence.actor/1")
        verb = match.start()
        if len(subject) > 1 and is_locative(reading, subject[-1].span) and leads_to(reading, subject[-1], verb):
            place = subject[-1].span
            if is_base(subject[-2].name, reading) and leads_to(reading, subject[-2], place.start):
                subject, verb = subject[:-1], place.start
        following = reading.cues_in(Span(subject[-1].span.end if subject else match.start(), sentence.end), LEX.project)
        if subject and following and (clause := clause_between(reading, subject, match.start())) is not None:
            run = [subject[clause]]
            for body in with_whom(reading, subject, clause):
                note(reading, body, PARTNER, body.span, rule="sentence.actor/2", confidence=LIKELY)
        elif subject and following and leads_to(reading, subject[-1], verb) and not is_locative(reading, subject[-1].span):
            run = without_agent(reading, run_to(reading, subject))
            if len(run) > 1 and does_with_one(reading, *run[-2:]):
                note(reading, run[-1], PARTNER, run[-1].span, rule="sentence.actor/2", confidence=LIKELY)
                run = run[-2:-1]
            if _BETWEEN.search(reading.text, sentence.start, run[0].span.start):
                continue  # those whom an agreement is between: who does it stands elsewhere
            if len(run) < 2 and _TOGETHER.search(reading.text, subject[-1].span.end, match.start()):
                continue  # "with A together": who does it stands elsewhere
        elif (
            doer := relative_subject(reading, sentence, bodies, match.start()) or far_subject(reading, sentence, bodies, match)
        ) is not None:
            run = [doer]
        else:
            ahead = Span(sentence.start, max(match.start(), sentence.start + 1))
            before = reading.cues_in(ahead, LEX.project) or acronym_ends(reading, ahead)
            run = list(subjects_behind(reading, match.end(), sentence, bodies)) if before else []
            if run and reading.language == "lv" and not is_base(run[0].name, reading):
                run = []  # "īstenoja biedrības “X” konkursā": no subject stands in another case
            if len(run) > 1 and IN_CLAUSE.match(reading.text, run[0].span.end):
                run = run[:1]  # with whom it does so is read apart
        if run and is_firm(run[0].name) and ENDS.match(match[0]):
            continue  # a firm ends the project of others
        for body in run:
            note(reading, body, None, None, rule="sentence.actor/1", confidence=LIKELY)
        if (
            len(run) == 1
            and run[0].role is None
            and not _are_many(reading, run[0], match)
            and not _PACKAGE.match(reading.text, match.end(), sentence.end)
        ):
            draft = reading.participation(organisation_of(reading, run[0]), run[0].span, rule="sentence.actor/1")
            if draft is not None and not draft.has(RK.role):
                draft.add(RK.role, LEAD, match_span(match), rule="sentence.actor/1", kind="inferred", confidence=LIKELY)


#: A participle of several in Latvian, behind those with whom somebody does the work: "X kopā ar Y ir sākuši".
_MANY: Final = re.compile(r"\b[^\W\d_]+uš(?:i|as|ies|ās)\b")
_WITH_THEM: Final = re.compile(r"\b(?:kopā|sadarbībā|partnerībā)\sar\s")


def _are_many(reading: Reading, body: Body, verb: re.Match[str]) -> bool:
    """Whether the verb tells that whoever stands before it does the work with others, of whom none is said to lead."""
    is_with = _WITH_THEM.search(reading.text, body.span.end, verb.start()) if body.span.end < verb.start() else None
    return is_with is not None and _MANY.search(verb[0]) is not None


#: A package of a project's work behind a verb: who does it need not lead the project.
_PACKAGE: Final = re.compile(
    r"[^.;,]{0,160}?(?:\bwork\spackages?\b|\bWP\s?\d|(?i:\bdarb[au]\spak[^\W\d_]+|\bdarbo\spaket[^\W\d_]+|\btööpaket[^\W\d_]+))"
)
