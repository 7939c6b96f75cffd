"""Some of the partners whom a page counts: "X is one of 9 partners", "among them are A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.bodies.enumerations import run_from, whole_list
from regkg.extract.bodies.prose_lists import longer, opened_list
from regkg.extract.cues.role_words import is_of_another, tells_of_one
from regkg.extract.cues.subject import MEETS, speaks_of_project
from regkg.extract.partners.participants import note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER
from regkg.model import Span
from regkg.vocab import LEX, PARTNER


def one_of_partners(reading: Reading) -> None:
    """ "X is one of 9 partners"."""
    for sentence in reading.sentences:
        for cue in reading.cues_in(sentence, LEX["one-of"]):
            partners = [
                role
                for role in reading.codes_in(sentence, "role")
                if role.concept == PARTNER
                and role.span.start >= cue.span.end
                and re.fullmatch(r"\s*(?:the\s)?\d{0,3}\s*(?:projekta |project )?", reading.text[cue.span.end : role.span.start])
            ]
            if (among := _OF_THEM.match(reading.text, cue.span.start, sentence.end)) is not None:
                ahead = Span(sentence.start, max(cue.span.start, sentence.start + 1))
                roles = [
                    role for role in reading.codes_in(ahead, "role") if role.concept == PARTNER and tells_of_one(reading.words(role.span))
                ]
                for body in run_from(reading, among.end(), bodies_in(reading, sentence))[:1] if roles else ():
                    note(reading, body, PARTNER, roles[-1].span, rule="sentence.role/2", confidence=LIKELY)
                continue
            before = [body for body in bodies_in(reading, sentence) if body.span.end <= cue.span.start]
            if partners and before:
                note(reading, before[-1], PARTNER, Span(cue.span.start, partners[0].span.end), rule="sentence.role/1")


#: "partners, one of which is".
_OF_THEM: Final = re.compile(
    r"(?:viens|viena) no (?:tiem|tām|kuriem|kurām)\s(?:ir|bija|būs|[–-])\s(?:arī\s)?|one of (?:them|which"
    r"|whom) is\s(?:the\s)?|vienas iš (?:jų|kurių)\s(?:yra\s|[–-]\s)"
)


#: A count right before a word for partners; with the next words no other one.
_COUNT: Final = re.compile(
    rf"(?<![\w.])(?:\d{{1,2}}|div\w*|trīs|trij\w*|četr\w*|piec\w*|seš\w*|septiņ\w*|astoņ\w*|deviņ\w*|desmit|[^\W\d_]+padsmit|two|three|four|five|six|seven|eight"
    rf"|nine|ten|eleven|twelve|[^\W\d_]+teen|[^\W\d_]{{4,}}lika|[^\W\d_]+teist|du|dvi|trys|keturi|penki|šeši|septyni|aštuoni|kaks|kolm|neli|viis|kuus|seitse|kaheksa)\s(?:[{LOWER}]+\s){{0,3}}$"
)
#: What names some of those who were counted: "19 partneri, no kuriem viens ir", "12 partners from the region, including".
_AMONG: Final = re.compile(
    r"(?:\s(?:projektā|projekte|(?:no|from|iš)\s[^.;:(),]{3,60}|in\sthe\sproject))?,\s"
    r"(?:(?P<one>(?:no\s(?:kuriem|kurām|tiem|tām)\svien[sa]|iš\s(?:kurių|jų)\svienas?|kellest\süks)\s(?:ir|bija|yra|on|[–-]))"
    r"|tostarp|to\sskaitā|tai\sskaitā|tajā\sskaitā|(?:to|kuru)\s(?:vidū|starpā)|starp\s(?:kuriem|kurām|tiem|tām)"
    r"|including|among\s(?:them|which|whom)|tarp\s(?:jų|kurių)|sealhulgas|(?:nende|kelle|mille)\s(?:hulgas|seas))\s"
    r"(?:(?:ir|bija|būs|yra|buvo|on|oli(?:d)?|are|were)\s)?(?:[–—-]\s)?(?:arī\s|ka\s|the\s|also\s|taip\spat\s)?"
)
#: The same in a sentence of its own, behind the one that counts them: "Starp tiem ir", "Among them are", "Nende hulgas on".
_AMONG_THEM: Final = re.compile(
    r"(?:Starp\s(?:tiem|tām|viņiem|partneriem)|(?:To|Viņu|Partneru)\s(?:vidū|starpā)|Among\s(?:them|these|the\spartners)|Tarp\s(?:jų|partnerių)"
    r"|(?:Nende|Partnerite)\s(?:hulgas|seas))\s(?:(?:ir|bija|būs|yra|buvo|on|olid?|are|were)\s)?(?:[–—-]\s)?(?:arī\s|ka\s|the\s|also\s|taip\spat\s)?"
)
#: Nouns for those who take part that are no word for partners.
_GROUP: Final = re.compile(
    r"\b(?:organisations|organizations|institutions|organizācij(?:as|ām|u)|iestād(?:es|ēm)|institūcij(?:as|ām)|organizacij(?:os|ų|as|oms)"
    r"|institucij(?:os|ų|as|oms)|organisatsiooni(?:ga)?|asutus[te](?:ga)?)(?!\w)(?:\s(?:from|no|iš)\s[^.,;:]{3,40})?"
)

#: What says that those of such a noun do the project, and are not visited or taught in it.
_DO_IT: Final = re.compile(
    r"\b(?:bring(?:s|ing)?\stogether|unit(?:es|ing)|consortium|partnership|(?:carried\sout|implemented)\sby|apvieno|iesaistī(?:t[ai]s?|jušās)|piedal[āī]"
    r"|īsteno|konsorcij|vienij|suvienij|dalyvau|įgyvendin|konsorcium|osale|ühenda|löö)",
    re.IGNORECASE,
)
#: What others than those who do the project come to.
_COME_TO: Final = re.compile(
    r"pasākum|aktivitāt|apmācīb|\bkurs[uioa]|event|activit|training|workshop|rengin|veikl[aoų]|mokym|üritus|koolitus|tegevus|apmeklē|visit|aplank|külasta",
    re.IGNORECASE,
)


def among_counted(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "19 partners take part in the project, one of which is X": whoever is named of the partners that are counted."""
    for counted in _counted(reading, sentence):
        among = _AMONG.match(reading.text, counted.end, sentence.end)
        if among is None:
            continue
        run = run_from(reading, among.end(), bodies)
        for body in run[:1] if among["one"] else _named_among(reading, sentence, run, among.end()):
            note(reading, body, PARTNER, counted, rule="sentence.role/2", confidence=LIKELY)


def among_them(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Among them are A, B and C", behind the sentence that counts the partners of the project."""
    opens = _AMONG_THEM.match(reading.text, sentence.start, sentence.end)
    before = reading.sentence_before(sentence.start) if opens is not None else None
    if opens is None or before is None or not speaks_of_project(reading, before):
        return
    for counted in list(_counted(reading, before))[-1:]:
        for body in _named_among(reading, sentence, run_from(reading, opens.end(), bodies), opens.end()):
            note(reading, body, PARTNER, counted, rule="sentence.role/2", confidence=LIKELY)


def _counted(reading: Reading, sentence: Span) -> Iterator[Span]:
    """The words in a sentence for those who take part in the project, where a count stands right before them."""
    roles = [
        role.span for role in reading.codes_in(sentence, "role") if role.concept == PARTNER and not is_of_another(reading, role.span.start)
    ]
    groups = [Span(*group.span()) for group in _GROUP.finditer(reading.text, sentence.start, sentence.end)]
    words = reading.words(sentence) if groups else ""
    if not _DO_IT.search(words) or MEETS.search(words) or _COME_TO.search(words):
        groups = []
    for span in sorted([*roles, *groups]):
        if _COUNT.search(reading.text, sentence.start, span.start) is not None:
            yield span


def _named_among(reading: Reading, sentence: Span, run: Sequence[Body], start: int) -> Sequence[Body]:
    """Those who are enumerated from a place on, as names of bodies or as the items of a list."""
    return longer(whole_list(reading, sentence, run) if run else [], opened_list(reading, start, sentence.end))
