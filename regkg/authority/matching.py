"""Which entry a printed name stands for: across languages, case endings, legal forms, abbreviations, diacritics and Unicode forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import NamedNode

from regkg.authority.entry import Entry, Name
from regkg.iris import key_of
from regkg.names import Spelling, fold, stem, visible
from regkg.nominative import nominative
from regkg.vocab import RK

#: Languages whose case endings are known.
_LANGUAGES: Final = ("lv", "lt", "et", "en")

_YEARS: Final = re.compile(r"(20\d\d)\D{1,12}?(20\d\d)")
_CCI: Final = re.compile(r"\b(?:19|20)\d{2}\s?[A-Z]{2}\s?\d{2}\s?[A-Z0-9]{7}\b|\b20\d{2}\s?CB\s?\d{3}\s?PO\s?\d{3}\b", re.IGNORECASE)
#: The generation of Interreg tells the period.
_GENERATION: Final = re.compile(r"\binterreg\s+(iv|v|vi)\s?[-–]?\s?[abc]\b", re.IGNORECASE)
_PERIODS: Final = {"iv": "2007-2013", "v": "2014-2020", "vi": "2021-2027"}
_BRACKETED: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")

#: Words that say of a programme that it is one, folded: what is left names it.
_OF_PROGRAMMES: Final = frozenset(
    """interreg programme program programma programmas programmai programmu programma programa programos programm programmi programmis
    darbibas operational op cooperation sadarbibas bendradarbiavimo koostoo koostooprogramm cross border crossborder parrobezu parrobezas
    piiriulese piiriulene per siena transnational transnacionala transnacionalas transnacionalaja starpregionu interregional within the of
    m metu gadam gada gadu perioda periodam period perioodiks perioodi iv v vi ivc va vb vc via vib a b c etc ets regiona regions region
    regional european neighbourhood and partnership instrument europos kaimynystes priemones eni enpi ir un ja lv lt ee""".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """The entry that a name stands for, how sure that is, and in what the name and the entry's agree.

    1: letter by letter; 0.99: but for case, diacritics, quotation marks or Unicode form; 0.95: but for the legal form; 0.93: but for case
    endings; 0.9: an acronym with a second agreement, or a programme by its area and period; 0.6: letters of another alphabet that look
    alike, or a programme whose period nothing tells.
    """

    entry: Entry
    score: float
    how: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a printed name is looked for as."""

    kind: NamedNode | None
    language: str | None
    country: NamedNode | None
    period: str | None
    near: str


class Matcher:
    """An index of the names of entries; made when the first name is looked for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._source = entries

    def match(
        self,
        name: str,
        kind: NamedNode | None,
        language: str | None,
        *,
        country: NamedNode | None,
        period: str | None,
        near: str,
    ) -> Match | None:
        """The one entry that a printed name stands for; None where none or more than one does."""
        text = visible(name)
        if (match := _BRACKETED.search(text)) and (outside := _BRACKETED.sub("", text).strip()):
            near = f"{near} {match[1]}"
            whole = self._match(text, _Wanted(kind, language, country, period or _period(f"{text} {near}"), near))
            return whole or self.match(outside, kind, language, country=country, period=period, near=near)
        return self._match(text, _Wanted(kind, language, country, period or _period(f"{text} {near}"), near))

    def _match(self, text: str, wanted: _Wanted) -> Match | None:
        spelling = Spelling(text)
        if not spelling.words:
            return None
        for how, score, found in self._steps(spelling, wanted):
            if found and (match := _only(found, how, score, wanted)) is not None:
                return match
            if found and how != "acronym":
                return None  # several entries have the name
        return None

    def _steps(self, spelling: Spelling, wanted: _Wanted) -> Iterable[tuple[str, float, list[Entry]]]:
        """Ever looser agreements: what they set aside, their score, and the entries that agree so far."""
        index = self._index
        fits = _fits(wanted)
        if (cci := _CCI.search(spelling.text)) is not None:
            yield "code", 1.0, [entry for entry in index.codes.get(re.sub(r"\s", "", cci[0]).upper(), ()) if fits(entry)]
        if spelling.is_acronym:
            known = [entry for entry in index.acronyms.get(spelling.latin_key, ()) if fits(entry)]
            yield "acronym", 0.9, [entry for entry in known if _agrees(entry, wanted)]
            if known:
                return
        if wanted.kind in (None, RK.Programme):
            yield from self._as_programme(spelling, wanted, fits)
        if spelling.latin_key != spelling.key:
            yield "look-alike letters", 0.6, [entry for entry, _ in index.keys.get(spelling.latin_key, ()) if fits(entry)]
            return
        exact = [(entry, name) for entry, name in index.keys.get(spelling.key, ()) if fits(entry)]
        yield "letter by letter", 1.0, [entry for entry, name in exact if visible(name.text) == spelling.text]
        yield "spelling", 0.99, [entry for entry, _ in exact]
        yield "legal form", 0.95, self._without_legal_form(spelling, fits)
        for language in dict.fromkeys(filter(None, (wanted.language, *_LANGUAGES))):
            restored = nominative(spelling.text, language)
            if restored is not None and restored != spelling.text:
                yield "case ending", 0.93, self._without_legal_form(Spelling(restored), fits)
            stems = index.stems[language].get(_head_stemmed(spelling, language), ()) if language in index.stems else ()
            yield "case ending", 0.93, [entry for entry in stems if fits(entry) and _one_form(entry, spelling)]

    def _without_legal_form(self, spelling: Spelling, fits: Callable[[Entry], bool]) -> list[Entry]:
        return [entry for entry in self._index.bare.get(" ".join(spelling.bare_words), ()) if fits(entry) and _one_form(entry, spelling)]

    def _as_programme(self, spelling: Spelling, wanted: _Wanted, fits: Callable[[Entry], bool]) -> Iterable[tuple[str, float, list[Entry]]]:
        found = [entry for entry in self._of_area(spelling) if fits(entry)]
        exact = [entry for entry in found if _exact(entry, spelling)]
        if wanted.period:
            yield "area and period", 1.0 if exact else 0.9, exact or found
        elif len({entry.iri for entry in found}) == 1:
            yield "area", 1.0 if exact else 0.9, found
        else:
            yield "area without period", 0.6, exact

    def _of_area(self, spelling: Spelling) -> Iterator[Entry]:
        """The programmes whose names in any language are of the area that a name tells."""
        for language in _LANGUAGES:
            if core := _core(spelling, language):
                yield from self._index.programmes[language].get(core, ())

    @cached_property
    def _index(self) -> _Index:
        return _Index(self._source)


class _Index:
    """The names of entries under their keys."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.keys: dict[str, list[tuple[Entry, Name]]] = defaultdict(list)
        self.bare: dict[str, list[Entry]] = defaultdict(list)
        self.acronyms: dict[str, list[Entry]] = defaultdict(list)
        self.codes: dict[str, list[Entry]] = defaultdict(list)
        self.stems: dict[str, dict[tuple[str, ...], list[Entry]]] = {language: defaultdict(list) for language in _LANGUAGES}
        self.programmes: dict[str, dict[frozenset[str], list[Entry]]] = {language: defaultdict(list) for language in _LANGUAGES}
        for entry in entries:
            for name in entry.names():
                self._add(entry, name)
            for value in entry.known(RK.cciCode):
                self.codes[value.value].append(entry)

    def _add(self, entry: Entry, name: Name) -> None:
        spelling = Spelling(name.text)
        if spelling.is_acronym:
            self.acronyms[spelling.latin_key].append(entry)
        else:
            self.keys[spelling.latin_key].append((entry, name))
            self.bare[" ".join(spelling.bare_words)].append(entry)
            languages = (name.language,) if name.language in _LANGUAGES else ()
            for language in languages:
                self.stems[language][_head_stemmed(spelling, language)].append(entry)
        if entry.kind == RK.Programme:
            for language in (name.language,) if name.language in _LANGUAGES else _LANGUAGES:
                if core := _core(spelling, language):
                    self.programmes[language][core].append(entry)


def _head_stemmed(spelling: Spelling, language: str) -> tuple[str, ...]:
    """The words with the stem of the last one, which case endings change; what stands before it tells names apart: Priekules, Priekuļu."""
    *before, head = spelling.bare_words
    return (*before, stem(head, language))


def _only(found: Sequence[Entry], how: str, score: float, wanted: _Wanted) -> Match | None:
    """The match, if one entry is left when country and period are looked at."""
    entries = {entry.iri: entry for entry in found}
    if len(entries) > 1 and wanted.country is not None:
        entries = {iri: entry for iri, entry in entries.items() if wanted.country in entry.known(RK.country)}
    return Match(next(iter(entries.values())), score, how) if len(entries) == 1 else None


def _fits(wanted: _Wanted) -> Callable[[Entry], bool]:
    """Whether an entry is of the kind, and not of another country or period."""

    def fits(entry: Entry) -> bool:
        if wanted.kind is not None and entry.kind != wanted.kind:
            return False
        if wanted.period is not None and _period_of(entry) not in (None, wanted.period):
            return False
        countries = entry.known(RK.country)
        return wanted.country is None or not countries or wanted.country in countries

    return fits


def _agrees(entry: Entry, wanted: _Wanted) -> bool:
    """Whether something beside an acronym speaks for an entry: its country, its period, or its name spelled out nearby."""
    if wanted.country is not None and wanted.country in entry.known(RK.country):
        return True
    if wanted.period is not None and _period_of(entry) == wanted.period:
        return True
    near = set(re.findall(r"[^\W_]+", fold(visible(wanted.near)))) if wanted.near else set()
    for name in entry.names() if near else ():
        spelling = Spelling(name.text)
        language = name.language if name.language in _LANGUAGES else "en"
        significant = spelling.significant(language)
        if not spelling.is_acronym and significant and significant <= {stem(word, language) for word in near}:
            return True
    return False


def _one_form(entry: Entry, spelling: Spelling) -> bool:
    """Whether no legal form that a name states contradicts the entry's: a company is not the association of its name."""
    forms = {form for name in entry.names() if (form := Spelling(name.text).legal_form) is not None}
    return spelling.legal_form is None or not forms or spelling.legal_form in forms


def _exact(entry: Entry, spelling: Spelling) -> bool:
    return any(Spelling(name.text).key == spelling.key for name in entry.names())


def _core(spelling: Spelling, language: str) -> frozenset[str]:
    """What names a programme: its words without years and without those that say that it is one."""
    words = (word for word in spelling.latin_key.split() if word not in _OF_PROGRAMMES and not word.isdigit())
    return frozenset(stem(word, language) for word in words)


def _period(text: str) -> str | None:
    """The programming period that a text names, if it names one only."""
    found = {f"{first}-{last}" for first, last in _YEARS.findall(text)}
    found |= {_PERIODS[generation.lower()] for generation in _GENERATION.findall(text)}
    return found.pop() if len(found) == 1 else None


def _period_of(entry: Entry) -> str | None:
    period = next(iter(entry.known(RK.period)), None)
    return key_of(period) if isinstance(period, NamedNode) else None
