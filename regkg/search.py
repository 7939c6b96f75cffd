"""Find things by what people call them: labels, titles, acronyms, numbers, in any case and inflection, with or without diacritics.

The store looks for names that a pattern fits, which costs a tenth of a second for ten thousand projects and needs no index that could be
stale; an endpoint can do the same. What was found is ranked here.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.asking import LIMITS, Limits, ask
from regkg.errors import QueryParameterError
from regkg.labels import Labels
from regkg.names import SURE, fold, key_of_name, letter_pattern, near_pattern, stem, word_pattern
from regkg.queries import ask_internal, classes_of, names_like, short
from regkg.stores import Store, Term, is_nameable
from regkg.terms import Terms
from regkg.vocab import ID, PREFIXES, RK, SKOS, XSD, expand


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: what it is called, the name that fitted, and what a reader wants to know at first sight."""

    thing: NamedNode
    id: str
    title: str
    kind: str
    matched: str
    score: int
    programme: str = ""
    amount: Decimal | None = None
    currency: str = ""
    start: str = ""
    end: str = ""

    @property
    def years(self) -> str:
        """The first and the last year: `2020–22`, `2020–`, `2019`."""
        first, last = self.start[:4], self.end[:4]
        if first == last:
            return first
        return f"{first}–{last[2:] if first[:2] == last[:2] else last}"


@dataclass(frozen=True, slots=True)
class Found:
    """The things found, the best first, at most as many as were asked for; how many there are; and names that come near where none is.

    Where no name has all words, what has most of them is found, and `missing` are words that the best lacks. `elsewhere` is how many there
    are outside of what the search was confined to, where none is inside.
    Where the graph has nothing, `known` are codes and authority data that are called so, each with its identifier.
    """

    hits: tuple[Hit, ...]
    total: int
    near: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    elsewhere: int = 0
    known: tuple[tuple[str, str], ...] = ()


def find(
    store: Store,
    text: str,
    *,
    labels: Labels,
    terms: Terms,
    kind: str | None = None,
    region: str | None = None,
    since: int | None = None,
    most: int | None = None,
    limits: Limits = LIMITS,
) -> Found:
    """The things that a text names, ranked.

    Only those of a class (`kind`: its label or name), that concern a region or lie in it, and that had not ended before a year. Raises
    QueryParameterError for a class or region that is not known, LimitError where it takes too long.
    """
    words = _words(text)
    if not words:
        raise QueryParameterError(f"there is no word in {text!r}", hint="give a name, a part of it, or a number")
    classes = {class_named(kind, terms)} if kind else None
    allowed = _allowed(store, region, since, terms=terms)
    matches = _matches(store, text, words, limits)
    ranked, missing = _ranked(store, matches, text, words, classes, allowed)
    if not ranked:
        elsewhere = len(_ranked(store, matches, text, words, None, None)[0]) if classes or allowed is not None else 0
        if elsewhere:
            return Found((), 0, elsewhere=elsewhere)
        return Found((), 0, near=near_names(store, text, limits=limits), known=known_names(text, terms))
    shown = ranked[:most] if most else ranked
    return Found(tuple(_hits(store, shown, labels)), len(ranked), missing=missing)


# ── what is asked of the store ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Match:
    """One name of a thing that a pattern fits."""

    thing: NamedNode
    property: NamedNode
    name: Literal


#: No text has more words than these that are looked for.
_MOST_WORDS: Final = 12


def _matches(store: Store, text: str, words: Sequence[str], limits: Limits) -> list[_Match]:
    """The names with one of some words, and those that are the text but for signs between its letters."""
    patterns = [word_pattern(_prefix(word)) for word in words]
    letters = key_of_name(text)
    if any(letter.isdigit() for letter in letters):
        patterns.append(f"^[^0-9A-Za-z]*{'[^0-9A-Za-z]*'.join(map(letter_pattern, letters))}[^0-9A-Za-z]*$")
    return _fitting(store, "|".join(patterns), limits)


def _fitting(store: Store, pattern: str, limits: Limits) -> list[_Match]:
    """The names that a regular expression fits."""
    return [
        _Match(row["thing"], row["property"], row["name"])
        for row in ask(store, names_like(pattern), limits=limits)
        if isinstance(row["thing"], NamedNode) and isinstance(row["property"], NamedNode) and isinstance(row["name"], Literal)
    ]


#: Words up to this length are not cut.
_SHORT: Final = 3
_LANGUAGES: Final = ("lv", "lt", "et", "en")


def _prefix(word: str) -> str:
    """What all inflected forms of a word begin with, whatever its language."""
    return min((stem(word, language) for language in _LANGUAGES), key=len)


def _words(text: str) -> list[str]:
    """The words of a text, folded, each once."""
    return list(dict.fromkeys(_folded_words(unicodedata.normalize("NFC", text[:_LONGEST]))))[:_MOST_WORDS]


def _folded_words(text: str) -> Iterator[str]:
    """The runs of letters and digits of a text, folded.

    >>> list(_folded_words("LLI-431, Rīgā"))
    ['lli', '431', 'riga']
    """
    return (fold(word) for word in _WORD.findall(text))


_WORD: Final = re.compile(r"[^\W_]+")
#: So many characters of a text are read.
_LONGEST: Final = 1000


# ── ranking ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


#: What a name is worth, in hundredths, by its property: an acronym or number names one thing, a misprint barely.
_WORTH: Final = {
    RK.projectNumber: 100,
    RK.cciCode: 100,
    RK.registrationNumber: 100,
    RK.acronym: 100,
    SKOS.prefLabel: 90,
    RK.title: 90,
    SKOS.altLabel: 80,
    SKOS.notation: 60,
    SKOS.hiddenLabel: 50,
}
_IDENTIFIERS: Final = frozenset({RK.projectNumber, RK.cciCode, RK.registrationNumber, RK.acronym})

#: What people look for mostly comes first among equals.
_CLASSES: Final = (RK.Project, RK.Programme, RK.Organisation, RK.Place, RK.SupportScheme, RK.PolicyDocument)

_EXACT_IDENTIFIER: Final = 10_000
_EXACT_NAME: Final = 5_000
_SAME_WORD: Final = 100
_SAME_STEM: Final = 80
_BEGINNING: Final = 50
_INSIDE: Final = 15


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A thing with its best name for the text, and its class."""

    score: int
    match: _Match
    kind: NamedNode


def _ranked(
    store: Store,
    matches: Collection[_Match],
    text: str,
    words: Sequence[str],
    classes: Collection[NamedNode] | None,
    allowed: Collection[Term | None] | None,
) -> tuple[list[_Ranked], tuple[str, ...]]:
    """Things by how well their names fit; words that none of them has. Classes are asked for as late as can be, of few things."""
    kinds: dict[NamedNode, NamedNode] = {}
    if classes is not None:
        kinds = _kinds(store, {match.thing for match in matches}, classes)
        matches = [match for match in matches if match.thing in kinds]
    exact = key_of_name(text)
    patterns = _beginnings(words)
    best: dict[NamedNode, list[int]] = {}
    told: dict[NamedNode, tuple[int, _Match]] = {}
    bonus: dict[NamedNode, int] = {}
    for match in matches:
        if allowed is not None and match.thing not in allowed:
            continue
        worth = _WORTH.get(match.property, 50)
        folded = fold(match.name.value)
        scores = [_fit(word, pattern, folded, match.name.language) * worth // 100 for word, pattern in zip(words, patterns, strict=True)]
        whole = 0
        if key_of_name(match.name.value) == exact:
            whole = _EXACT_IDENTIFIER if match.property in _IDENTIFIERS else _EXACT_NAME
            scores = [max(score, 1) for score in scores]
        own = best.setdefault(match.thing, [0] * len(words))
        best[match.thing] = [max(pair) for pair in zip(own, scores, strict=True)]
        bonus[match.thing] = max(bonus.get(match.thing, 0), whole)
        # of names that fit as well the shorter one fits better
        score = whole + sum(scores) + 20 * len(text) // max(len(folded), 1)
        if match.thing not in told or (score, match.name.value) > (told[match.thing][0], told[match.thing][1].name.value):
            told[match.thing] = score, match
    counts = {thing: sum(1 for score in scores if score) for thing, scores in best.items()}
    most = max(counts.values(), default=0)
    if not most:
        return [], ()
    things = [thing for thing, count in counts.items() if count == most]
    kinds = kinds or _kinds(store, things, None)
    chosen = [
        _Ranked(sum(best[thing]) + bonus[thing] + min(told[thing][0], 99), told[thing][1], kinds[thing])
        for thing in things
        if thing in kinds
    ]
    if not chosen:
        return [], ()
    chosen.sort(
        key=lambda one: (-one.score, _class_order(one.kind), len(one.match.name.value), one.match.name.value, one.match.thing.value)
    )
    missing = tuple(word for at, word in enumerate(words) if not best[chosen[0].match.thing][at])
    return chosen, missing


def _kinds(store: Store, things: Collection[NamedNode], classes: Collection[NamedNode] | None) -> dict[NamedNode, NamedNode]:
    """The class of each thing that has one of some, or any: of several the one that people look for mostly."""
    return {
        thing: min(meant, key=lambda kind: (_class_order(kind), kind.value))
        for thing, kinds in classes_of(store, things).items()
        if (meant := [kind for kind in kinds if classes is None or kind in classes])
    }


def _beginnings(words: Iterable[str]) -> list[re.Pattern[str]]:
    """What the words of a name that begin as some words do look like."""
    return [re.compile(rf"{_soft(_prefix(word))}[^\W_]*") for word in words]


def _soft(folded: str) -> str:
    """A pattern for the beginning of a folded word, whose last letter Latvian may have softened."""
    return f"{folded[:-1]}[dz]" if len(folded) > _SHORT and folded[-1] in "dz" else re.escape(folded)


def _class_order(kind: NamedNode) -> int:
    return _CLASSES.index(kind) if kind in _CLASSES else len(_CLASSES)


def _fit(word: str, pattern: re.Pattern[str], folded: str, language: str | None) -> int:
    """How well a word of the text fits a name, both folded; `pattern` finds what begins as all its forms do, up to the end of a word."""
    best = 0
    tongues = (language,) if language in _LANGUAGES else _LANGUAGES
    for found in pattern.finditer(folded):
        rest = found[0]
        if found.start() and folded[found.start() - 1].isalnum():
            fit = _INSIDE if len(word) > _SHORT else 0
        elif rest == word:
            fit = _SAME_WORD
        elif any(stem(rest, tongue) == stem(word, tongue) for tongue in tongues):
            fit = _SAME_STEM
        elif rest.startswith(word):
            fit = _BEGINNING
        elif any(rest.startswith(stem(word, tongue)) for tongue in tongues):
            fit = _INSIDE
        else:
            fit = 0
        best = max(best, fit)
    return best


def snippet(name: str, text: str, *, width: int = 80) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A part of a name in which words of a text stand, and where they stand in it.

    >>> snippet("Ūdenssaimniecības attīstība Kuldīgā", "udens")
    ('Ūdenssaimniecības attīstība Kuldīgā', ((0, 5),))
    """
    places = []
    for word in _words(text):
        found = re.search(word_pattern(_prefix(word)), name)
        if found:
            end = found.end()
            while (
                end - found.start() < len(word) and end < len(name) and name[end].isalnum() and fold(name[end]) == word[end - found.start()]
            ):
                end += 1
            places.append((found.start(), end))
    first = min((start for start, _ in places), default=0)
    start = 0 if len(name) <= width else max(0, first - width // 4)
    cut = name[start : start + width]
    before, after = "…" if start else "", "…" if start + width < len(name) else ""
    shift = len(before) - start
    marked = sorted((at + shift, end + shift) for at, end in places if start <= at and end <= start + width)
    return f"{before}{cut}{after}", tuple(marked)


#: So many names are told of what is known outside of the graph.
_MOST_KNOWN: Final = 5
_LABELS: Final = (SKOS.prefLabel, SKOS.altLabel)


def known_names(text: str, terms: Terms) -> tuple[tuple[str, str], ...]:
    """Names with all words of a text that codes and the authority data have, the best first, each with the identifier of its thing.

    >>> from regkg.terms import default_terms
    >>> known_names("udenssaimnieciba", default_terms())[0][0]
    'Ūdenssaimniecība'
    """
    from regkg.authority import default_authority

    words = _words(text)
    patterns = _beginnings(words)
    codes = [(concept, label) for concept in terms.concepts for property_ in _LABELS for label in terms.values(concept, property_)]
    entries = [(quad.subject, quad.object) for quad in default_authority().quads() if quad.predicate in _LABELS]
    best: dict[NamedNode, tuple[int, str]] = {}
    for thing, name in [*codes, *entries]:
        if isinstance(thing, NamedNode) and isinstance(name, Literal):
            folded = fold(name.value)
            scores = [_fit(word, pattern, folded, name.language) for word, pattern in zip(words, patterns, strict=True)]
            if all(scores):
                best[thing] = max(best.get(thing, (0, "")), (sum(scores), name.value))
    ordered = sorted(best, key=lambda thing: (-best[thing][0], len(best[thing][1]), best[thing][1], thing.value))
    return tuple((best[thing][1], short(thing)) for thing in ordered[:_MOST_KNOWN])


# ── what is shown of a hit ───────────────────────────────────────────────────────────────────────────────────────────────


def _hits(store: Store, ranked: Sequence[_Ranked], labels: Labels) -> Iterable[Hit]:
    things = [one.match.thing for one in ranked if is_nameable(one.match.thing)]
    said: dict[Term | None, dict[str, Term | None]] = {}
    for row in ask_internal(store, "hits", thing=things):
        said.setdefault(row["thing"], row)
    programmes = [row["programme"] for row in said.values()]
    labels.look_up([*things, *programmes, *(one.kind for one in ranked)])
    for one in ranked:
        row = said.get(one.match.thing, {})
        currency = row.get("currency")
        yield Hit(
            thing=one.match.thing,
            id=_text(row.get("number")) or _text(row.get("acronym")) or short(one.match.thing),
            title=labels.title(one.match.thing),
            kind=labels.of(one.kind),
            matched=one.match.name.value,
            score=one.score,
            programme=labels.of(row.get("programme")),
            amount=_amount(row.get("amount")),
            currency=currency.value.rpartition("/")[2] if isinstance(currency, NamedNode) else "",
            start=_text(row.get("start")),
            end=_text(row.get("end")),
        )


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal) else ""


def _amount(term: Term | None) -> Decimal | None:
    try:
        return Decimal(term.value) if isinstance(term, Literal) and term.datatype in (XSD.decimal, XSD.integer) else None
    except InvalidOperation:
        return None


# ── what confines a search ───────────────────────────────────────────────────────────────────────────────────────────────


def class_named(name: str, terms: Terms) -> NamedNode:
    """The class that a person means: `project`, `projects`, `Projekts`, `rk:Project`. Raises QueryParameterError with near names."""
    wanted = expand(name) if ":" in name else name
    key = key_of_name(wanted)
    known: dict[str, NamedNode] = {}
    for node in sorted(terms.classes, key=lambda node: node.value):
        local = node.value.rpartition("#")[2]
        if node.value == wanted:
            return node
        for called in (local, terms.label(node, "en"), terms.label(node, "lv")):
            if called:
                known.setdefault(key_of_name(called), node)
    for candidate in (key, stem(key, "en"), key.removesuffix("s")):
        if candidate in known:
            return known[candidate]
    stems = {stem(called, "lv"): node for called, node in known.items()}
    if stem(key, "lv") in stems:
        return stems[stem(key, "lv")]
    near = difflib.get_close_matches(key, known, n=3, cutoff=0.6)
    names = sorted({known[one].value.rpartition("#")[2] for one in near}) or ["Project", "Programme", "Organisation", "Place", "Event"]
    raise QueryParameterError(f"no kind of thing is called {name!r}", hint=f"for example {', '.join(names)}")


#: The code of a NUTS region: a country and one to three signs.
_NUTS: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{1,3}")


def _allowed(store: Store, region: str | None, since: int | None, *, terms: Terms) -> set[Term | None] | None:
    """The things to which a search is confined; None for all."""
    allowed: set[Term | None] | None = None
    if region is not None:
        regions = regions_named(region, store, terms=terms)
        allowed = {row["thing"] for row in ask_internal(store, "in-region", region=regions)}
    if since is not None:
        day = Literal(f"{since:04}-01-01", datatype=XSD.date)
        later = {row["thing"] for row in ask_internal(store, "since", day=[day])}
        allowed = later if allowed is None else allowed & later
    return allowed


def regions_named(name: str, store: Store, *, terms: Terms) -> list[NamedNode]:
    """The place, planning region and NUTS region that a person means by a name, a code or an identifier.

    Raises QueryParameterError with names that come near.
    """
    if _is_identifier(name):
        return [_node(name)]
    found: dict[NamedNode, None] = {}
    if _NUTS.fullmatch(name):
        found[NamedNode(PREFIXES["nuts"] + name)] = None
    key = key_of_name(name)
    named: dict[str, NamedNode] = {}
    for concept in terms.concepts:
        if not concept.value.startswith(PREFIXES["region"]):
            continue
        for label in (terms.label(concept, "lv"), terms.label(concept, "en"), concept.value.rpartition("/")[2]):
            named[label or ""] = concept
        if not found.keys().isdisjoint(terms.values(concept, SKOS.closeMatch)):
            found[concept] = None
    wanted = _words(name)
    for label, concept in named.items():
        stems = {stem(word, "lv") for word in _words(label)} | set(_words(label))
        if key == key_of_name(label) or (wanted and all(word in stems or stem(word, "lv") in stems for word in wanted)):
            found[concept] = None
    matches = _matches(store, name, wanted, LIMITS) if wanted else ()
    called = dict.fromkeys(match.thing for match in matches if key_of_name(match.name.value) == key)
    places = _kinds(store, called, {RK.Place})
    found |= dict.fromkeys(sorted((thing for thing in called if thing in places), key=lambda thing: thing.value))
    if not found:
        near = difflib.get_close_matches(name, [label for label in named if label], n=3, cutoff=0.3)
        raise QueryParameterError(f"no region is called {name!r}", hint=f"for example {'; '.join(near)}" if near else "for example Kurzeme")
    return list(found)


# ── one thing ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def identify(store: Store, name: str, *, labels: Labels, limits: Limits = LIMITS) -> NamedNode:
    """The one thing that a person means by an identifier, a number, an acronym or a name.

    Raises QueryParameterError with the candidates where several things are called so, and with near names where none is.
    """
    if _is_identifier(name):
        return _node(name)
    words = _words(name)
    key = key_of_name(name)
    matches = [match for match in _matches(store, name, words, limits) if key_of_name(match.name.value) == key] if key else []
    by_identifier = {match.thing: match for match in matches if match.property in _IDENTIFIERS}
    called = by_identifier or {match.thing: match for match in matches}
    if len(called) == 1:
        return next(iter(called))
    if called:
        kinds = _kinds(store, called, None)
        labels.look_up([*called, *kinds.values()])
        candidates = [f"{short(thing)} ({labels.of(kinds.get(thing))} {labels.title(thing)})" for thing in called]
        raise QueryParameterError(f"{name!r} is the name of {len(called)} things", hint=f"say which: {'; '.join(sorted(candidates))}")
    near = near_names(store, name, limits=limits)
    hint = f"did you mean {' or '.join(near)}?" if near else "regkg find looks for parts of names"
    raise QueryParameterError(f"nothing is called {name!r}", hint=hint)


def _is_identifier(name: str) -> bool:
    return name.startswith(("http://", "https://", "id:")) or (":" in name and name.partition(":")[0] in PREFIXES) or _is_path(name)


def _is_path(name: str) -> bool:
    """Whether a name is the path of an identifier: `project/…/lars`."""
    return re.fullmatch(r"[a-z]+(?:/[a-z0-9-]+)+", name) is not None


def _node(name: str) -> NamedNode:
    path = name.removeprefix("id:")
    try:
        return NamedNode(f"{ID}{path}" if name.startswith("id:") or _is_path(name) else expand(name))
    except ValueError as error:
        raise QueryParameterError(f"neither a name nor an identifier: {name!r}") from error


_NEAR: Final = 0.6


def near_names(store: Store, text: str, *, limits: Limits = LIMITS) -> tuple[str, ...]:
    """Up to three names with words that come near to those of a text.

    They are looked for among names with a word that begins, or goes on, as one of the text does.
    """
    words = [word for word in _words(text) if len(word) > SURE]
    pattern = near_pattern(words)
    if not pattern:
        return ()
    by_word: dict[str, list[str]] = {}
    for match in _fitting(store, pattern, limits):
        for word in _folded_words(match.name.value):
            by_word.setdefault(word, []).append(match.name.value)
    scored: dict[str, float] = {}
    for word in words:
        for near in difflib.get_close_matches(word, by_word, n=3, cutoff=_NEAR):
            closeness = difflib.SequenceMatcher(None, word, near).ratio()
            for name in by_word[near]:
                scored[name] = scored.get(name, 0) + closeness
    ordered = sorted(scored, key=lambda name: (-scored[name], len(name), name))
    return tuple(ordered[:3])
