"""Names of bodies and places out of running text, brought to the nominative: Latvian, Lithuanian and Estonian.

The names of bodies end in a common noun, the head ("reģions", "dome", "universitāte"), or have it before a name in quotation marks;
what stands before the head is in the genitive and stays, but for adjectives that go with the head. The heads are a table,
`data/authority/heads.csv`; their forms follow from the rules of declension. Case forms of places and bodies that the authority data
list come first.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from regkg.names import fold, stem
from regkg.resources import data_folder

#: Names whose nominative is kept in mind: a page's rules ask for the same ones again.
_REMEMBERED: Final = 4096
_NAMES: Final = frozenset({"name", "other-name", "earlier-name", "territory-name"})
_CASE_FORMS: Final = frozenset({"genitive", "dative", "accusative", "locative"})

#: A part of a name that is not declined: what stands in quotation marks or brackets.
_KEPT: Final = re.compile(r"[„“\"][^„“”«»\"]*[„“\"][^„“”«»\"]*[”\"]{2}|[„“”«»\"][^„“”«»\"]*[„“”«»\"]|(?:‘’|’’)[^‘’]*’’|\([^()]*\)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: What follows a head and leaves it as it is: "sabiedrība ar ierobežotu atbildību".
_AFTER_HEAD: Final = {
    "lv": re.compile(r"\s(?:ar(?!\slauku\steritorij)|pie|par|no)\s", re.IGNORECASE),
    "lt": re.compile(r"\s(?:prie|su|apie)\s", re.IGNORECASE),
}
#: Whom or what somebody works for, in the dative of the plural, behind the noun for who does.
_FOR: Final = re.compile(r"[^\W\d_A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]+(?:iem|ām|ēm)")
#: The kind of an area behind its name, where something is: "Kalnu rajonā".
_IN_AREA: Final = frozenset({"novadā", "rajonā", "pagastā", "pilsētā", "apriņķī", "rajone", "savivaldybėje", "apskrityje"})
_OWNER_AND_AREA: Final = 2
_LOCATIVE: Final = re.compile(r"[^\W\d_]+[āēīū]", re.UNICODE)

#: Singular endings of a noun by the ending of its nominative: genitive, dative, accusative, locative (Lithuanian: instrumental, too);
#: those of the plural for nouns that have nothing else ("rūmai").
_ENDINGS: Final = {
    "lv": {
        "a": "as ai u ā",
        "e": "es ei i ē",
        "us": "us um u ū",
        "is": "a im i ī",
        "s": "a am u ā",
        "š": "a am u ā",
    },
    "lt": {
        "ė": "ės ei ę e ėje",
        "a": "os ai ą a oje",
        "ius": "iaus iui ių iumi iuje",
        "us": "aus ui ų umi uje",
        "is": "io iui į iu yje",
        "ys": "io iui į iu yje",
        "as": "o ui ą u e",
        "ai": "ų ams us ais uose",
    },
}
#: Latvian nouns in -s that are feminine: pils, valsts.
_FEMININE_S: Final = "s ij i ī".split()
#: Latvian consonants before -is that soften in the genitive: apriņķis keeps its, teātris and klasteris do not change.
_SOFTENED: Final = tuple(pair.split(">") for pair in "sn>šņ zn>žņ ln>ļņ bl>bļ t>š d>ž n>ņ l>ļ s>š z>ž c>č b>bj m>mj p>pj v>vj".split())
#: Endings of Estonian cases after the genitive: allative, inessive, elative and so on.
_AFTER_GENITIVE: Final = ("", "le", "l", "lt", "sse", "s", "st", "ks", "ni", "na", "ta", "ga", "t")

#: Estonian legal forms, which stand before the name.
_FIRST: Final = frozenset({"aktsiaselts", "osaühing", "sihtasutus", "mittetulundusühing"})

#: Suffixes that name bodies or doings whatever stands before them, in the nominative.
_SUFFIXES: Final = {
    "lv": "ācija ērija ība tāte tūra nīca šana ments āts ariāts torija",
    "lt": "acija ybė ystė ykla",
    "et": "",
}

#: Latvian adjectives that go with the head of the name, however a genitive after them would fit, by their stem.
_WITH_HEAD: Final = ("centrāl", "klīnisk")
#: Latvian adjectives of which the words alone do not say where they belong: "Nacionālās drošības padome", "Nacionālā kultūras centra".
_DOUBTFUL: Final = ("nacionāl", "starptautisk", "apvienot")
#: Latvian nouns that look like an adjective in the accusative: the blind, the adults.
_PEOPLE: Final = frozenset(
    "pieaugušo neredzīgo nedzirdīgo vājdzirdīgo represēto brīvprātīgo jauno ārvalstu slimo cietušo strādājošo veco bērnu studējošo".split()
)


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of a head: what it is in the nominative, in which case it stands, and whether it is feminine."""

    nominative: str
    case: str
    feminine: bool


@lru_cache(maxsize=_REMEMBERED)
def nominative(name: str, language: str) -> str | None:
    """A name in the nominative, as printed but for its endings; None where the words leave doubt.

    >>> nominative("Kurzemes plānošanas reģionu", "lv"), nominative("biedrībai „Ventspils attīstībai”", "lv")
    ('Kurzemes plānošanas reģions', 'biedrība „Ventspils attīstībai”')
    >>> nominative("Tartu Ülikooli", "et"), nominative("Klaipėdos rajono savivaldybės administracijos", "lt")
    ('Tartu Ülikool', 'Klaipėdos rajono savivaldybės administracija')
    >>> nominative("Rundāles iedzīvotājiem", "lv") is None
    True

    English names have no cases and come back as they are; so do names that end in an abbreviation or in a name in quotation marks
    after one (SIA „X”). Languages other than lv, lt, et and en give None.
    """
    text = " ".join(unicodedata.normalize("NFC", name).split())
    if not text or language not in {*_ENDINGS, "et", "en"}:
        return None
    if language == "en":
        return text
    if (known := _known(language).get(text.lower())) is not None:
        return _cased(known, text)
    found = _head(text, language)
    if found is None:
        return None
    word, form = found
    if form is None:
        return text
    before = _modifiers(text[: word.start()], form, language)
    if before is None:
        return None
    until = before + _cased(form.nominative, word[0])
    return (_with_twin(until, form) if language == "lt" else until) + text[word.end() :]


#: A Lithuanian noun before another one that a dash joins to it: "lopšelio-darželis", "mokyklos-daugiafunkcinis centras".
_TWIN: Final = re.compile(r"(?P<noun>[^\W\d_]+)(?=\s?[–-]\s?(?:[a-ząčęėįšųūž]+\s)?[a-ząčęėįšųūž]+$)")


def _with_twin(name: str, head: _Form) -> str:
    """A name that ends with its head, with the noun that is joined to the head in the nominative where both stood in one case."""
    twin = _TWIN.search(name)
    form = _form(twin["noun"], "lt") if twin is not None else None
    if twin is None or form is None or form.case != head.case:
        return name
    return name[: twin.start()] + _cased(form.nominative, twin["noun"]) + name[twin.end() :]


def _head(text: str, language: str) -> tuple[re.Match[str], _Form | None] | None:
    """The word that heads a name with its form (None for an abbreviation); None if no word is known to."""
    bare = _KEPT.sub(lambda match: " " * len(match[0]), text)
    if language in _AFTER_HEAD and (cut := _AFTER_HEAD[language].search(bare)):
        bare = bare[: cut.start()]
    words = list(_WORD.finditer(bare.rstrip(" ,.;:")))
    if not words:
        return None
    last = words[-1]
    first = _form(words[0][0], language) if language == "lv" and len(words) > 1 and _FOR.fullmatch(words[1][0]) else None
    if first is not None and first.nominative == words[0][0].lower():
        return words[0], first  # "Partnerība laukiem un jūrai"
    if language == "et" and (form := _form(words[0][0], language)) and form.nominative in _FIRST and len(words) > 1:
        return words[0], form
    if len(last[0]) > 1 and last[0].isupper() and (form := _form(last[0], language)) is None:
        return last, None
    form = _form(last[0], language)
    if form is None and len(words) > 1 and last[0][0].isupper() and _LOCATIVE.fullmatch(last[0]):
        last = words[-2]  # "pārstāvniecības Latvijā"
        form = _form(last[0], language)
    elif len(words) > _OWNER_AND_AREA and last[0] in _IN_AREA and words[-2][0][0].isupper() and words[-3][0].islower():
        last = words[-3]  # "bērnu māja Kalnu rajonā"
        form = _form(last[0], language)
    return None if form is None else (last, form)


def _cased(base: str, printed: str) -> str:
    """The nominative with the letters that both words share as they are printed."""
    if printed.isupper() and len(printed) > 1:
        return base.upper()
    shared = next(
        (at for at, pair in enumerate(zip(base, printed.lower(), strict=False)) if pair[0] != pair[1]), min(len(base), len(printed))
    )
    return printed[:shared] + base[shared:]


@cache
def _known(language: str) -> dict[str, str]:
    """Case forms of places and bodies that the tables list, in lower case, with their nominative; none that two names share."""
    names: dict[str, list[str]] = defaultdict(list)
    forms: list[tuple[str, str]] = []
    for table in ("places.csv", "organisations.csv"):
        for thing, property_, value in _rows(table, "thing", "property", "value", language=language):
            if property_ in _NAMES:
                names[thing].append(value)
            elif property_ in _CASE_FORMS:
                forms.append((thing, value))
    found: dict[str, set[str]] = defaultdict(set)
    for thing, form in forms:
        found[form.lower()] |= {name for name in names[thing] if _stems(name, language) == _stems(form, language)}
    for listed in names.values():
        for name in listed:
            found[name.lower()].add(name)
    return {form: next(iter(nominatives)) for form, nominatives in found.items() if len(nominatives) == 1}


def _stems(name: str, language: str) -> list[str]:
    return [stem(word, language) for word in fold(name).split()]


# ── heads ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _form(word: str, language: str) -> _Form | None:
    """What a word is as a head: as it stands, without its diacritics, as the end of a compound, or by its suffix."""
    exact, folded = _forms(language)
    lowered = word.lower()
    for key, table in ((lowered, exact), (fold(word), folded)):
        if (known := table.get(key)) is not None:
            return known
    for start in range(2, len(lowered) - 3):
        if (known := exact.get(lowered[start:])) is not None and len(known.nominative) > 3:
            return _Form(lowered[:start] + known.nominative, known.case, known.feminine)
    for suffix in _SUFFIXES[language].split():
        for form in _declined(suffix, "", language):
            ending, known = form
            if lowered.endswith(ending) and len(lowered) > len(ending) + 1:
                return _Form(lowered[: -len(ending)] + suffix, known.case, known.feminine)
    return None


@cache
def _forms(language: str) -> tuple[dict[str, _Form], dict[str, _Form]]:
    """All forms of the heads of a language, as they are and folded; a nominative stands before another word's other case."""
    exact: dict[str, _Form] = {}
    folded: dict[str, _Form] = {}
    declined = [form for head, genitive in _heads(language) for form in _declined(head, genitive, language)]
    for printed, form in sorted(declined, key=lambda pair: (pair[1].case != "nominative", pair[1].nominative)):
        exact.setdefault(printed, form)
        folded.setdefault(fold(printed), form)
    return exact, folded


def heads(language: str) -> tuple[str, ...]:
    """The nouns that head names in a language, in the nominative; none for a language without a table."""
    return tuple(head for head, _ in _heads(language))


def genitives(language: str) -> dict[str, str]:
    """The genitives of the nouns that head names, each with its nominative."""
    return {
        form: head for head, genitive in _heads(language) for form, case in _declined(head, genitive, language) if case.case == "genitive"
    }


#: Plural endings of a noun by the ending of its nominative: nominative, dative, accusative, genitive; in Lithuanian also instrumental.
_PLURALS: Final = {
    "lv": {"a": "as ām as u", "e": "es ēm es ju", "us": "i iem us u", "is": "i iem us u", "s": "i iem us u", "š": "i iem us u"},
    "lt": {
        "ė": "ės ėms es ių ėmis",
        "a": "os oms as ų omis",
        "ius": "iai iams ius ių iais",
        "us": "ai ams us ų ais",
        "is": "iai iams ius ių iais",
        "as": "ai ams us ų ais",
    },
}


@cache
def plurals(language: str) -> dict[str, str]:
    """The forms of the plural of the nouns that head names, each with the nominative of the singular; of Estonian ones the nominative."""
    found: dict[str, str] = {}
    for head, genitive in _heads(language):
        if language == "et":
            found.setdefault(f"{genitive}d", head)
        for ending, endings in _PLURALS.get(language, {}).items():
            if not head.endswith(ending) or head in {"pils", "valsts", "stotis", "apskritis"}:
                continue
            base = head[: -len(ending)]
            soft = _soft(base) if language == "lv" and ending == "is" else base
            for form in endings.split():
                found.setdefault(soft + form, head)
            break
    return found


@cache
def _heads(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((head, genitive) for head, genitive in _rows("heads.csv", "head", "genitive", language=language))


def given_names() -> Iterator[str]:
    """Common given names of all languages, in the nominative."""
    return (name for (name,) in _rows("given-names.csv", "name"))


def _rows(table: str, *columns: str, language: str | None = None) -> Iterator[tuple[str, ...]]:
    """Some columns of the rows of a table: of those in one language, or of all."""
    with (data_folder() / "authority" / table).open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        header = next(rows)
        spoken, wanted = header.index("lang"), [header.index(column) for column in columns]
        for row in rows:
            if row and (language is None or row[spoken] == language):
                yield tuple(row[at] for at in wanted)


def _declined(head: str, genitive: str, language: str) -> Iterator[tuple[str, _Form]]:
    """The singular forms of a noun with their cases."""
    if language == "et":
        yield head, _Form(head, "nominative", feminine=False)
        for ending in _AFTER_GENITIVE:
            yield genitive + ending, _Form(head, "genitive" if not ending else "other", feminine=False)
        yield _partitive(head, genitive), _Form(head, "other", feminine=False)
        return
    feminine = head.endswith(("a", "e", "ė")) or head in {"pils", "valsts", "stotis", "apskritis"}
    yield head, _Form(head, "nominative", feminine=feminine)
    names = (
        ("genitive", "dative", "accusative", "locative") if language == "lv" else ("genitive", "dative", "accusative", "other", "locative")
    )
    for case, form in zip(names, _oblique(head, genitive, language), strict=False):
        yield form, _Form(head, case, feminine=feminine)


def _partitive(head: str, genitive: str) -> str:
    """The partitive of an Estonian noun where it does not have the genitive before its ending: "keskust", "instituuti", "maakonda"."""
    if head.endswith("us"):
        return head + "t"
    return genitive if head.endswith(tuple("aeiouõäöü")) else head + genitive[-1]


def _oblique(head: str, genitive: str, language: str) -> list[str]:
    if language == "lv" and head in {"pils", "valsts"}:
        return [head, *(head[:-1] + ending for ending in _FEMININE_S[1:])]
    if language == "lt" and head in {"stotis", "apskritis"}:
        return [genitive, *(head[:-2] + ending for ending in ("čiai", "į", "imi", "yje"))]
    for ending, endings in _ENDINGS[language].items():
        if head.endswith(ending):
            base = head[: -len(ending)]
            forms = [base + other for other in endings.split()]
            if language == "lv" and ending == "is":
                forms[0] = _soft(base) + "a"
            return forms
    return []


def _soft(base: str) -> str:
    """The stem of a Latvian noun in -is before the genitive's ending: apriņķis keeps its consonant, ansamblis softens it."""
    for hard, soft in _SOFTENED:
        if base.endswith(hard):
            return base[: -len(hard)] + soft
    return base


# ── adjectives ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _modifiers(before: str, head: _Form, language: str) -> str | None:
    """What stands before the head, with the adjectives that go with it in the nominative; None where it is not clear which do."""
    if language == "lt":
        return _lithuanian_modifiers(before, head)
    if language == "et":
        return re.sub(r"\b([^\W\d_]+lik)u(?:le|s|st|l|lt|sse|ks|ga)?( ?)$", r"\1\2", before) if head.case != "nominative" else before
    if head.case == "nominative":
        return before
    result = before
    words = list(_WORD.finditer(_KEPT.sub(lambda match: " " * len(match[0]), before)))
    for at in reversed(range(len(words))):
        word = words[at]
        base = _agreeing(word[0], head)
        if base is None:
            continue
        following = next((other[0] for other in words[at + 1 :] if _agreeing(other[0], head) is None and other[0] != "un"), None)
        fits = following is not None and _takes(following, head)
        if fits and not base.lower().startswith(_WITH_HEAD):
            if head.case == "genitive" and (base.lower().startswith(_DOUBTFUL) or not head.feminine):
                return None
            continue
        result = result[: word.start()] + base + ("ā" if head.feminine else "ais") + result[word.end() :]
    return result


#: Endings of Latvian definite adjectives by case and gender of the head.
_ADJECTIVES: Final = {
    ("genitive", True): ("ās",),
    ("genitive", False): ("ā",),
    ("dative", True): ("ajai",),
    ("dative", False): ("ajam",),
    ("accusative", True): ("o",),
    ("accusative", False): ("o",),
    ("locative", True): ("ajā",),
    ("locative", False): ("ajā",),
}


#: Places that end as the accusative of adjectives does and are the same in all cases: "Oslo universitāti".
_ENDING_IN_O: Final = frozenset("Oslo Porto Torino Milano Bergamo Palermo Livorno Kuopio Raisio Salo Espo Bordo Glāzgo Toronto".split())


def _agreeing(word: str, head: _Form) -> str | None:
    """The stem of an adjective that has the head's case and gender; None for any other word."""
    if word.lower() in _PEOPLE or word in _ENDING_IN_O:
        return None
    for ending in _ADJECTIVES.get((head.case, head.feminine), ()):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return None


def _takes(noun: str, head: _Form) -> bool:
    """Whether a noun between an adjective and the head could be what the adjective belongs to."""
    if head.case == "genitive":
        return noun.endswith(("as", "es", "ts")) if head.feminine else noun.endswith("a")
    return head.case == "accusative" and noun.endswith("u")


_LITHUANIAN: Final = (
    (True, re.compile(r"\b([^\W\d_]+in)(?:ės|ei|ę|e|ėje)( ?)$"), r"\1ė\2"),
    (True, re.compile(r"\b([^\W\d_]+)(?:osios|ajai|ąją|ąja|ojoje)( ?)$"), r"\1oji\2"),
    (False, re.compile(r"\b([^\W\d_]+in)(?:io|iam|į|iu|iame)( ?)$"), r"\1is\2"),
)


#: Adjectives in the instrumental, which nouns like "mokykla" do not tell from the nominative.
_WITH_WHOM: Final = re.compile(r"\b[^\W\d_]+(?:ine|ąja) ?$")


def _lithuanian_modifiers(before: str, head: _Form) -> str:
    if head.case != "nominative" or (head.feminine and _WITH_WHOM.search(before)):
        for feminine, pattern, restored in _LITHUANIAN:
            if feminine == head.feminine:
                before = pattern.sub(restored, before)
    return before
