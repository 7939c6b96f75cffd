"""Names of natural persons, which regkg does not take (Regulation (EU) 2016/679, Art. 5(1)(c): no more data than are needed)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal

from regkg.extract.text.drafts import Draft
from regkg.extract.text.heads import ALL_LANGUAGES, heads_of, holds_head
from regkg.extract.text.passed import Reason
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.nominative import given_names
from regkg.vocab import RK, SKOS

_WORD: Final = rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?"
_INITIALS: Final = re.compile(rf"(?:[{UPPER}]\.\s?){{1,2}}{_WORD}")
_FULL: Final = re.compile(rf"(?:(?:[Dd]r|[Pp]rof)\.\s?(?:[\w.]+\.\s?)?)?(?P<given>{_WORD})(?:\s{_WORD}){{1,2}}")
#: A degree, a rank or "Mr", which only people bear before their names.
_TITLED: Final = re.compile(
    rf"(?:(?:(?:[Dd]r|[Pp]rof|[Dd]oc|[Aa]s(?:s?oc)?|[Mm]g|[Mm]ag|[Ll]ekt)\.\s?(?:[a-z]{{2,5}}\.\s?){{0,2}}|(?:Dr|Prof|Mr|Mrs|Ms)\s))+{_WORD}(?:\s{_WORD}){{0,2}}"
)
#: Endings that only surnames have, of Lithuanian, Georgian and Armenian ones.
_SURNAME: Final = re.compile(r"[^\W\d_]{2,}(?:aitė|(?<!s)ytė|iūtė|ienė|auskas|avičius|evičius|shvili|švili|adze|yan)$")
#: What joins names that are read as one.
_AND: Final = re.compile(r"\s(?:un|and|ir|ja|ning|&)\s")


def is_person(name: str) -> bool:
    """Whether a name is that of a natural person: a known given name or initials, then a surname, or one that ends as only surnames do.

    No noun of bodies may stand in it.

    >>> [is_person(name) for name in ("Anna Liepa", "J. Ozols", "Dr. Hill Dale", "Anna Liepa muzejs", "Kalnu dome")]
    [True, True, True, False, False]
    """
    if _TITLED.fullmatch(name):
        return not holds_head(name)
    full = _FULL.fullmatch(name)
    is_named = full["given"] in _given() or _SURNAME.search(name) is not None if full is not None else _INITIALS.fullmatch(name) is not None
    begins = full.end("given") if full is not None and full["given"] in _given() else 0  # "Līga" is a given name and heads others
    return is_named and not holds_head(name[begins:])


#: Two names side by side, and what goes on behind them: up to seven words with a capital first, adjectives and genitives to a noun, or
#: one word in small letters.
_PAIR: Final = re.compile(
    rf"(?<!\w)(?=(?P<pair>{_WORD}\s{_WORD})(?!\w)"
    rf"(?P<more>(?:\s[{UPPER}]\S*(?:\s\S+){{0,6}}|(?:\s[{LOWER}]+(?:ā|ās|ais|ajā|ajai|es|as)(?!\w)){{1,3}}(?:\s[{LOWER}]+)?)?)"
    rf"(?:\s(?P<noun>[{LOWER}]+)(?!\w))?)"
)


def holds_person(text: str) -> bool:
    """Whether a text holds the name of a natural person: a known given name and a surname, of which no body is called.

    >>> holds_person("Anna Liepa vada projektu"), holds_person("Paula Liepas Kalnu muzejs vada projektu")
    (True, False)
    >>> holds_person("Paula Liepas klīniskās slimnīcas pārbūve"), holds_person("Paula Liepa vada slimnīcas pārbūvi")
    (False, True)
    """
    return any(map(_is_of_person, _PAIR.finditer(text)))


def _is_of_person(pair: re.Match[str] | None) -> bool:
    return pair is not None and is_person(pair["pair"]) and not holds_head(pair["more"]) and not _heads_name(pair["noun"])


def _heads_name(noun: str | None) -> bool:
    """Whether a word is a noun that heads names as the nominative has it: "Anna Liepa fonds" is a body."""
    return noun is not None and any(fold(noun) in map(fold, heads_of(language).values()) for language in ALL_LANGUAGES)


#: What may stand between a body's name and a person's: a mark, and what the person does there.
_TO_PERSON: Final = re.compile(
    rf"\s?(?:[,;]|(?<=\s)[–—-])\s(?:[{LOWER}]+\s){{0,3}}(?:(?:[Pp]rof|[Dd]r|[Aa]ssoc|[Mm]g|sc|ing|oec|paed)\.\s?|M(?:r|rs|s)\.?\s)*"
)
#: The blank before a person of whom a dash says what they do: "Kalni municipality Anna Liepa – Project coordinator".
_TO_PERSON_AT_WORK: Final = re.compile(rf"\s(?={_WORD}\s{_WORD}\s[–—-]\s)")


def person_behind(text: str) -> int | None:
    """Where a body's name ends if that of a person follows it, with what the person does: "Kalnu muzejs, vadītāja Anna Liepa".

    >>> person_behind("Kalnu muzejs, vadītāja Anna Liepa, tālr. 2"), person_behind("Kalnu muzejs, Anna Liepa Foundation")
    (12, None)
    >>> person_behind("Kalni municipality Anna Liepa – Project coordinator")
    18
    """
    marks = [*_TO_PERSON.finditer(text), *_TO_PERSON_AT_WORK.finditer(text)]
    return min((mark.start() for mark in marks if _is_of_person(_PAIR.match(text, mark.end()))), default=None)


#: A person, then the body in which they work: the name of another body begins with the next capital.
_PERSON_FIRST: Final = re.compile(rf"(?P<pair>{_WORD}\s{_WORD}(?<=[aešs]))\s(?=[{UPPER}])")


def person_before(text: str) -> int | None:
    """Where a body's name begins if that of a person in the nominative precedes it: "Anna Liepa Kalnu muzejā".

    >>> person_before("Anna Liepa Kalnu muzejā"), person_before("Paula Liepas Kalnu muzejā")
    (11, None)
    >>> person_before("Andris Liepa Kalnu muzejā"), person_before("Paula Ozoliņa Kalnu slimnīcā")
    (13, None)
    """
    match = _PERSON_FIRST.match(text)
    is_of_person = match is not None and is_person(match["pair"]) and not _may_be_genitive(*match["pair"].split())
    return match.end() if match is not None and is_of_person and holds_head(text[match.end() :]) else None


def _may_be_genitive(given: str, surname: str) -> bool:
    """Whether a Latvian name may be the genitive after which a body is called, as "Paula Liepas" and "Paula Ozoliņa" (of Pauls) are."""
    if given[-1] not in "ae":
        return False
    return surname[-1] in "sš" or (surname[-1] == given[-1] == "a" and not _given().isdisjoint((f"{given[:-1]}s", f"{given[:-1]}is")))


_WORKER: Final = re.compile(rf"(?<!\w)(?P<work>[{LOWER}]{{4,}})\s(?P<pair>{_WORD}\s{_WORD})$")


def is_worker(name: str) -> bool:
    """Whether a name ends with a person's behind what the person does: "Kalnu muzeja direktore Anna Liepa", not "biedrība Anna Liepa"."""
    match = _WORKER.search(name)
    return match is not None and is_person(match["pair"]) and not holds_head(match["work"])


#: What a person does in a body, between its name in the genitive and the person's: "Kalnu muzeja direktore Anna Liepa".
_IN_BODY: Final = re.compile(rf"(?:[’']s)?\s(?:[{LOWER}]+[.]?\s){{1,4}}")


def employs(reading: Reading, body: Span) -> bool:
    """Whether a body only tells where a person is from whom the text names right behind: "the museum's director Anna Liepa"."""
    work = _IN_BODY.match(reading.text, body.end)
    return work is not None and _VERB.search(work[0]) is None and _is_of_person(_PAIR.match(reading.text, work.end()))


#: Words between a body and a person that make the body do something, or the person somebody else.
_VERB: Final = re.compile(r"\b(?:un|and|ir|ja|ning|bei|ar|with|su|is|are|on|kopā|kartu|koos|īsteno|vada|partner\w*|no|from|iš)\b")


@cache
def _given() -> frozenset[str]:
    names = set(given_names())
    return frozenset(
        names | {fold(name).capitalize() for name in names if name.isalpha()}
    )  # English pages leave out what other letters have


def leave_out_persons(reading: Reading) -> None:
    """Take back what was noted of persons as participants, and whatever else quotes the name of a person; say so where they stand.

    A body may be called after a person: "SIA “Anna Liepa”".
    """
    unknown = [draft for draft in reading.of_kind(RK.Organisation) if draft.iri is None]
    gone = [draft for draft in unknown if _is_named_as_person(draft) or _is_among_persons(reading, draft)]
    gone += [draft for draft in reading.of_kind(RK.Participation) if any(fact.value in gone for fact in draft.all(RK.organisation))]
    reading.drafts[:] = [draft for draft in reading.drafts if draft not in gone]
    for draft in reading.drafts:
        for fact in list(draft.facts):
            names_body = draft.kind in _OF_BODIES or fact.predicate == RK.participation
            if fact.value in gone or (not names_body and holds_person(reading.words(fact.span))):
                draft.drop(fact)
                reading.passed(fact.span, Reason.PERSONAL)


#: What stands between the persons that a line names, and before the first of them.
_BETWEEN: Final = re.compile(r"\s*[,;]\s*|\s(?:un|and|ir|ja|ning|&)\s|:\s")


def _is_among_persons(reading: Reading, organisation: Draft) -> bool:
    """Whether what was taken for a body is two words among others in one line, one pair of which is that of a known given name.

    "Participants: Anna Liepa, Tarvo Mäe": there the rare given name is one, too.
    """
    label = organisation.first(SKOS.prefLabel)
    if label is None or _FULL.fullmatch(words := reading.words(label.span)) is None or holds_head(words):
        return False
    start = reading.text.rfind("\n", 0, label.span.start) + 1
    end = reading.text.find("\n", label.span.end)
    names = [name.strip(" .") for name in _BETWEEN.split(reading.text[start : end if end >= 0 else len(reading.text)])]
    pairs = [name for name in names if _FULL.fullmatch(name)]
    return words in pairs and len(pairs) >= len(names) - 1 and any(name != words and is_person(name) for name in pairs)


_OF_BODIES: Final = frozenset({RK.Organisation, RK.Participation})


#: A sole trader, who bears a name of two words; in Estonia given name and surname (Commercial Code, § 8), in Latvia perhaps.
_SOLE_TRADER: Final = re.compile(
    rf"(?P<form>FIE|IK|[Ii]ndividuāl\w+\s(?:komersant|uzņēmum)\w+)\s[“„\"«]?(?P<name>[{UPPER}][\w-]+\s[{UPPER}][\w-]+)[”“\"»]?$"
)


def _is_named_as_person(organisation: Draft) -> bool:
    """Whether what was taken for a body is called as persons are, or begins so: "Anna Liepa, Kalnu muzeja direktore"."""
    label = organisation.first(SKOS.prefLabel)
    names = _AND.split(label.value.value) if label is not None and isinstance(label.value, Literal) else []
    if len(names) == 1 and (trader := _SOLE_TRADER.match(names[0])) is not None:
        return trader["form"] == "FIE" or is_person(trader["name"])
    return any(is_person(name) or _is_of_person(_PAIR.match(name)) for name in names)
