"""The words that pages print, read from the ontology's labels: for fields of forms, for coded values, for things, for cues in sentences.

Adding a site's vocabulary or a language is adding labels in `ontology/lexicon/`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority, Fact, read_words
from regkg.extract.text.labels import meaning_of, parts_of
from regkg.extract.text.tokens import Token, fold, key_of_name, readings, stem, tokens_of
from regkg.extract.text.values import Dates
from regkg.model import Span
from regkg.resources import data_folder, ontology_folder
from regkg.turtle import read_turtle, turtle_files
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER, PREFIXES, RDF, RK, SKOS

#: Labels that hold the words of pages. Preferred labels are our own words for a concept and too wide to look for.
_PRINTED: Final = (SKOS.altLabel, SKOS.hiddenLabel)
_JOINERS: Final = re.compile(r"[\s\-–—\"“”„‟«»'’‘`]+")
_BRACKETED: Final = re.compile(r"\s*\([^()]*\)")
_UNIT: Final = re.compile(r"[,;]?\s*(?:EUR|eiro|euro|€|LVL|%)\s*$")
#: "The partners of the project are", as a label.
#: How forms number their labels: "3. Project partners", "2.1) Budget"; the number of a priority is its own.
_NUMBER_OF_LABEL: Final = re.compile(r"^\d{1,2}(?:\.\d{1,2})?[.)]\s+(?=[^\W\d_])(?!priorit)", re.IGNORECASE)
_COPULA: Final = re.compile(r"\s(?:on|ir|is|are|yra|bija|būs|was|were|shall|shall be)$", re.IGNORECASE)
#: "Project partner No. 2", "Partneris Nr. 2": a partner's number in its label.
_PARTNER_NUMBER: Final = re.compile(r"(?<=[^\W\d_])\s(?:(?:No|Nr)\.?\s?)?(\d{1,2})$")
#: "Projekta “Zaļais ceļš” partneri": the project's name inside a label.
_QUOTED_INSIDE: Final = re.compile(r"(?<=\w)\s[“„\"«][^“”„\"«»]+[”“\"»](?=\s\w)")
#: "The four participating schools", "Projekte dalyvauja keturios mokyklos": how many there are, inside a label.
_COUNT_INSIDE: Final = re.compile(
    r"(?<!\w)(?:two|three|four|five|six|seven|eight|nine|ten|divas|divi|trīs|četr(?:as|i)|piec(?:as|i)|seš(?:as|i)|septiņ(?:as|i)|astoņ(?:as|i)"
    r"|deviņ(?:as|i)|desmit|dvi|du|trys|ketur(?:ios|i)|penk(?:ios|i)|šeš(?:ios|i)|septyn(?:ios|i)|aštuon(?:ios|i)|devyn(?:ios|i)"
    r"|kaks|kolm|neli|viis|kuus|seitse|kaheksa|üheksa|kümme)\s",
    re.IGNORECASE,
)
#: The English adjective of a country.
_OF_LAND: Final = re.compile(r"[A-Z][a-z]+(?:[ai]an|man|ish|ese)|French|Dutch|Czech|Greek|Swiss|Slovak|Croat")
_TAKING_PART: Final = (PARTNER, LEAD, ASSOCIATED)
#: Words of a label that change nothing, folded and cut to their stem.
_FILLERS: Final = frozenset({"projekt", "project", "the", "all", "of", "vis", "visi", "mus", "our", "so", "si"})

#: Words that a label has at most.
MOST_WORDS: Final = 8
#: Labels and cells whose meaning is kept in mind: those of a site's forms and tables come again on each of its pages.
_REMEMBERED: Final = 4096


#: Up to so many letters, two capitals make an abbreviation: LiepU.
_SHORT: Final = 6


#: A short name in capitals with a word behind it, which in small letters is another thing: "LIFE Environment", no "real-life environment".
_CAPITALS_AND_WORD: Final = re.compile(r"[A-Z]{4,}[+ -]+[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A label: what it stands for, its words, and how strictly a text must print it."""

    concept: NamedNode
    text: str
    language: str | None
    needs_capital: bool = False

    @property
    def is_code(self) -> bool:
        """An abbreviation or a code, which a text prints letter by letter as it is: ERAF, BSR, PA-inno."""
        if " " in self.text:
            return False
        letters = [character for character in self.text if character.isalpha()]
        upper = sum(map(str.isupper, letters))
        return upper >= 2 and (upper * 2 >= len(letters) or len(letters) <= _SHORT)


class Mention(NamedTuple):
    """A place in a text where a phrase is printed."""

    span: Span
    phrase: Phrase

    @property
    def concept(self) -> NamedNode:
        """What the phrase stands for."""
        return self.phrase.concept


class _Wanted:
    """A phrase as it is looked for: what has to stand between its words, and for a code its letters."""

    __slots__ = ("ends_in_plus", "gaps", "is_capital", "key", "letters", "phrase")

    def __init__(self, phrase: Phrase, gaps: tuple[str, ...]) -> None:
        self.phrase = phrase
        self.gaps = gaps
        self.letters = _letters(phrase.text) if phrase.is_code else None
        self.key = key_of_name(phrase.text) if phrase.is_code else ""
        self.ends_in_plus = phrase.text.endswith("+")
        self.is_capital = phrase.needs_capital and phrase.text[0].isupper()

    def mention(self, text: str, words: Sequence[Token]) -> Mention | None:
        """Some words as a mention of the phrase; None if what stands between them or how they are printed speaks against it."""
        for at, gap in enumerate(self.gaps):
            between = text[words[at].end : words[at + 1].start]
            if between.count("\n") > 1 or _punctuation(between) != gap:
                return None
        start, end = words[0].start, words[-1].end
        if self.ends_in_plus != text.startswith("+", end):  # ESF+ is another fund than ESF
            return None
        if self.is_capital and not text[start].isupper():
            return None
        if self.letters is not None:
            printed = text[start:end]
            if _letters(printed) != self.letters and key_of_name(printed) == self.key:
                return None
        return Mention(Span(start, end), self.phrase)


class _Node:
    """A place in a tree of words: the words that may follow, and the phrases that end here."""

    __slots__ = ("below", "ending")

    def __init__(self) -> None:
        self.below: dict[str, _Node] = {}
        self.ending: list[_Wanted] = []

    def insert(self, words: Iterable[str], wanted: _Wanted) -> None:
        """Add a phrase with such words."""
        node = self
        for word in words:
            below = node.below.get(word)
            if below is None:
                below = node.below[word] = _Node()
            node = below
        node.ending.append(wanted)


class Phrases:
    """Finds phrases in a text whatever their case endings."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact = _Node()
        self._inflected: dict[str, list[tuple[list[str], _Wanted]]] = defaultdict(list)
        self._stemmed: dict[str, _Node] = {}
        self._longest = 1  # words of the longest phrase
        for phrase in phrases:
            tokens = list(tokens_of(phrase.text))
            if not tokens:
                continue
            gaps = tuple(_punctuation(phrase.text[left.end : right.start]) for left, right in pairwise(tokens))
            wanted = _Wanted(phrase, gaps)
            words = [token.folded for token in tokens]
            self._longest = max(self._longest, len(words))
            self._exact.insert(words, wanted)
            if wanted.letters is None and phrase.language:
                self._inflected[phrase.language].append((words, wanted))

    def _stems(self, language: str) -> _Node:
        """The phrases of a language by the stems of their words; put together when a text in it is first read."""
        if language not in self._stemmed:
            root = self._stemmed[language] = _Node()
            for words, wanted in self._inflected.get(language, ()):
                root.insert([stem(word, language) for word in words], wanted)
        return self._stemmed[language]

    def find(self, text: str, tokens: Sequence[Token], *, language: str | None, damaged: bool = False) -> list[Mention]:
        """All places where a phrase is printed, in order of place, longer ones first; `damaged` allows for misread letters."""
        return self._found(text, tokens, len(tokens), language=language, damaged=damaged)

    def find_first(self, text: str, tokens: Sequence[Token], *, language: str | None, damaged: bool = False) -> list[Mention]:
        """The phrases that begin with the first of some words, longer ones first."""
        if not tokens or (not damaged and not self.may_begin(tokens[0], language)):
            return []  # as nearly always
        return self._found(text, tokens[: self._longest], 1, language=language, damaged=damaged)

    def _found(self, text: str, tokens: Sequence[Token], stop: int, *, language: str | None, damaged: bool) -> list[Mention]:
        """The mentions that begin at one of the first `stop` words; of two for one thing at one place the closer one."""
        mentions: dict[tuple[Span, NamedNode], Mention] = {}
        for at, length, wanted in self._candidates(tokens, stop, language, damaged=damaged):
            mention = wanted.mention(text, tokens[at : at + length])
            if mention is None:
                continue
            place = mention.span, mention.concept
            known = mentions.get(place)
            if known is None or (known.phrase.text != mention.phrase.text and _closeness(text, mention) > _closeness(text, known)):
                mentions[place] = mention
        return sorted(mentions.values(), key=lambda mention: (mention.span.start, -mention.span.end, mention.concept.value))

    def may_begin(self, first: Token, language: str | None) -> bool:
        """Whether a phrase begins with a word as it is printed or with its stem."""
        return first.folded in self._exact.below or bool(language and stem(first.folded, language) in self._stems(language).below)

    def _candidates(self, tokens: Sequence[Token], stop: int, language: str | None, *, damaged: bool) -> Iterator[tuple[int, int, _Wanted]]:
        """Phrases whose words, or their stems, are those of the text: at which word they begin, and how many they have."""
        words = [token.folded for token in tokens]
        if damaged:
            forms = [sorted({word, *readings(word)}) for word in words]
            yield from _along_any(self._exact, forms, stop)
            if language:
                yield from _along_any(self._stems(language), [sorted({stem(form, language) for form in one}) for one in forms], stop)
            return
        yield from _along(self._exact, words, stop)
        if language:
            yield from _along(self._stems(language), [stem(word, language) for word in words], stop)


def _along(root: _Node, words: Sequence[str], stop: int) -> Iterator[tuple[int, int, _Wanted]]:
    """What a tree of words holds for each of the first `stop` words and those that follow it."""
    first = root.below
    for at, word in enumerate(words[:stop]):
        if word not in first:  # as nearly always
            continue
        node = root
        for number in range(at, len(words)):
            below = node.below.get(words[number])
            if below is None:
                break
            node = below
            for wanted in node.ending:
                yield at, number - at + 1, wanted


def _along_any(root: _Node, words: Sequence[Sequence[str]], stop: int) -> Iterator[tuple[int, int, _Wanted]]:
    """The same for words that are each read in several ways."""
    for at in range(min(stop, len(words))):
        nodes = [root]
        for number in range(at, len(words)):
            nodes = [below for node in nodes for form in words[number] if (below := node.below.get(form)) is not None]
            if not nodes:
                break
            for node in nodes:
                for wanted in node.ending:
                    yield at, number - at + 1, wanted


def _punctuation(gap: str) -> str:
    return "" if gap == " " else _JOINERS.sub("", gap)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _closeness(text: str, mention: Mention) -> tuple[bool, bool, bool]:
    printed = text[mention.span.start : mention.span.end]
    return (
        printed == mention.phrase.text,
        printed.casefold() == mention.phrase.text.casefold(),
        fold(printed) == fold(mention.phrase.text),
    )


#: Countries behind labels, as their short forms: "Projekta partneri LV".
_LANDS: Final = frozenset({"LV", "LT", "EE", "FI", "SE"})


class Lexicon:
    """All phrases, and the questions that rules ask of them."""

    def __init__(self, quads: Iterable[ox.Quad], authority: Authority, words: Iterable[Fact] = ()) -> None:
        self._labels: dict[NamedNode, list[Literal]] = defaultdict(list)
        self._kinds: dict[NamedNode, NamedNode] = {}
        self._notations: list[tuple[NamedNode, str]] = []
        self._authority = authority
        self._stemmed_fields: dict[str, dict[object, NamedNode]] = {}
        self._parts_of_labels: dict[str, Callable[[str], frozenset[str]]] = {}
        self._field = lru_cache(maxsize=_REMEMBERED)(self._find_field)
        self._code = lru_cache(maxsize=_REMEMBERED)(self._find_code)
        for quad in quads:
            if not isinstance(quad.subject, NamedNode):
                continue
            if quad.predicate in _PRINTED and isinstance(quad.object, Literal):
                self._labels[quad.subject].append(quad.object)
            elif quad.predicate == SKOS.notation and isinstance(quad.object, Literal):
                self._notations.append((quad.subject, quad.object.value))
            elif quad.predicate == RDF.type and isinstance(quad.object, NamedNode) and quad.object in LEX:
                self._kinds[quad.subject] = quad.object

        for word in words:
            if word.predicate in _PRINTED and isinstance(word.value, Literal):
                self._labels[word.subject].append(word.value)

    @classmethod
    def read(cls, folder: Path, authority: Authority) -> Lexicon:
        """The labels of code lists and lexicon in an ontology folder, and the words of the tables that come with regkg.

        Raises ConfigError if there is no such folder or a table is at fault, SyntaxFault for a file that is no Turtle.
        """
        paths = turtle_files(folder, "codelists/*.ttl", "lexicon/*.ttl")
        quads = (quad for path in paths for quad in read_turtle(path))
        return cls(quads, authority, read_words(data_folder() / "authority"))

    def _phrases_of(self, kind: NamedNode) -> Iterator[Phrase]:
        for concept, labels in self._labels.items():
            if self._kinds.get(concept) == kind:
                yield from (Phrase(concept, label.value, label.language) for label in labels)

    @cached_property
    def months(self) -> dict[str, int]:
        """Folded names of months with their number."""
        numbers = {LEX[f"month-{number}"]: number for number in range(1, 13)}
        return {
            fold(label.value).rstrip("."): numbers[concept]
            for concept, labels in self._labels.items()
            if concept in numbers
            for label in labels
        }

    @cached_property
    def dates(self) -> Dates:
        """The finder of dates, which knows the names of months."""
        return Dates(self.months)

    @cached_property
    def codes(self) -> Phrases:
        """Words for coded values: funds, roles, themes, countries and so on."""
        schemes = tuple(PREFIXES[prefix] for prefix in (*_CODED, "country"))
        return Phrases(
            Phrase(
                concept,
                label.value,
                label.language,
                needs_capital=concept.value.startswith(PREFIXES["country"]) or _CAPITALS_AND_WORD.match(label.value) is not None,
            )
            for concept, labels in self._labels.items()
            if concept.value.startswith(schemes)
            for label in labels
        )

    @cached_property
    def cues(self) -> Phrases:
        """Cues in sentences."""
        return Phrases(self._phrases_of(LEX.Cue))

    @cached_property
    def names(self) -> Phrases:
        """Names of the things of the authority data."""
        return Phrases(
            Phrase(entry.iri, name.text, name.language, needs_capital=entry.kind not in _COMMON_NOUNS)
            for entry in self._authority
            for name in entry.names()
        )

    @cached_property
    def _field_phrases(self) -> Phrases:
        """Labels of form fields."""
        return Phrases(self._field_labels())

    def _field_labels(self) -> Iterator[Phrase]:
        for concept, labels in self._labels.items():
            if self._kinds.get(concept) == LEX.Field:
                yield from (Phrase(concept, label.value, label.language) for label in labels)

    @cached_property
    def _fields(self) -> dict[str, NamedNode]:
        """Labels of form fields by their letters and digits."""
        index: dict[str, NamedNode] = {}
        for phrase in self._field_labels():
            index.setdefault(key_of_name(phrase.text), phrase.concept)
        return index

    def _fields_by_stems(self, language: str) -> dict[object, NamedNode]:
        """Those of a language by the stems of their words, in their order and in any."""
        if language not in self._stemmed_fields:
            index = self._stemmed_fields[language] = {}
            for phrase in self._field_labels():
                if phrase.language == language:
                    stems = tuple(_stem_of_label(token.folded, language) for token in tokens_of(phrase.text))
                    index.setdefault(stems, phrase.concept)
                    index.setdefault(frozenset(stems) - _FILLERS, phrase.concept)
        return self._stemmed_fields[language]

    def field(self, label: str, language: str | None) -> NamedNode | None:
        """What a form's label means; None for one that is not known.

        Brackets, units and the word "project" change nothing, nor do case endings and the order of words.
        """
        return self._field(label, language)

    def _find_field(self, label: str, language: str | None) -> NamedNode | None:
        bare = _UNIT.sub("", _BRACKETED.sub("", label).strip().rstrip(":").strip()).strip(" .:-–—\t")
        bare = _COPULA.sub("", _NUMBER_OF_LABEL.sub("", bare))
        if not bare or bare == "LIFE":  # the value of another label, though "LIFE project" is one
            return None
        if (found := self._fields.get(key_of_name(bare))) is not None:
            return found
        words = [token.folded for token in tokens_of(bare)]
        for tongue in dict.fromkeys((language or "lv", "en")):
            stems = tuple(_stem_of_label(word, tongue) for word in words)
            for key in (stems, frozenset(stems) - _FILLERS):
                if key and (found := self._fields_by_stems(tongue).get(key)) is not None:
                    return found
        for tongue in dict.fromkeys((language or "lv", "en")):
            if (found := meaning_of(words, self._parts(tongue))) is not None:
                return found
        if (quoted := _QUOTED_INSIDE.search(bare)) and (found := self.field(_without(bare, quoted), language)) in _TAKING_PART:
            return found
        if (count := _COUNT_INSIDE.search(bare)) and (found := self.field(_without(bare, count), language)) in _TAKING_PART:
            return found
        if (number := _PARTNER_NUMBER.search(bare)) and (found := self.field(bare[: number.start()], language)) in _TAKING_PART:
            return found if number[1] == "1" else PARTNER  # the second of those who apply is a partner
        head, _, tail = bare.rpartition(" ")
        if (
            head and tail[0].isupper() and (tail in _LANDS or self.code_of(tail, "country", language) is not None)
        ):  # "Partneri Lietuvā un Polijā"
            return self.field(re.sub(r"\s+(?:no|from|in|iš|un|and|ir|ja|bei|&)$", "", head), language)
        land, _, rest = bare.partition(" ")
        is_of_land = rest and land[0].isupper() and (_OF_LAND.fullmatch(land) or self.code_of(land, "country", language) is not None)
        if is_of_land and (found := self.field(rest, language)) in _TAKING_PART:  # "Lietuvas partneri", "Polish partner"
            return found
        return None

    def _parts(self, language: str) -> Callable[[str], frozenset[str]]:
        """What tells which parts of labels a folded word of a language can be."""
        if language not in self._parts_of_labels:
            beginnings = {
                concept.value.rpartition("#part-")[2]: [fold(label.value) for label in labels if label.language == language]
                for concept, labels in self._labels.items()
                if self._kinds.get(concept) == LEX.Part
            }
            self._parts_of_labels[language] = lru_cache(maxsize=_REMEMBERED)(partial(parts_of, parts=beginnings))
        return self._parts_of_labels[language]

    def may_begin_field(self, first: Token, language: str | None) -> bool:
        """Whether a label begins with a word, which is told at less cost than whether one stands there."""
        return self._field_phrases.may_begin(first, language)

    def field_at(self, text: str, tokens: Sequence[Token], language: str | None) -> Mention | None:
        """The longest label with which a passage begins; None if it begins with none."""
        found = self._field_phrases.find_first(text, tokens[:MOST_WORDS], language=language)
        return found[0] if found else None

    def fields_in(self, text: str, tokens: Sequence[Token], language: str | None) -> list[Mention]:
        """The labels that a passage prints, at each word the longest one that begins there."""
        longest: dict[int, Mention] = {}
        for mention in self._field_phrases.find(text, tokens, language=language):
            longest.setdefault(mention.span.start, mention)
        return list(longest.values())

    def code_of(self, printed: str, prefix: str, language: str | None) -> NamedNode | None:
        """The concept of a code list that a cell or a value names; None if it names none."""
        return self._code(printed, prefix, language)

    def _find_code(self, printed: str, prefix: str, language: str | None) -> NamedNode | None:
        tokens = list(tokens_of(printed))
        whole = [
            mention
            for mention in self.codes.find_first(printed, tokens, language=language)
            if mention.concept.value.startswith(PREFIXES[prefix]) and mention.span.end == tokens[-1].end
        ]
        return whole[0].concept if whole else None

    def alpha_2(self, country: NamedNode) -> str:
        """The two letters of ISO 3166-1 for a country. Raises KeyError for an IRI that is no country's."""
        return self._alpha_2[country]

    @cached_property
    def _alpha_2(self) -> dict[NamedNode, str]:
        return {
            country: notation
            for country, notation in self._notations
            if country.value.startswith(PREFIXES["country"]) and len(notation) == 2
        }

    def country(self, alpha_2: str) -> NamedNode | None:
        """The country of Europe with two letters of ISO 3166-1 (or EL for Greece, UK for the United Kingdom); None for other letters.

        Of countries further away, whose letters are those of many abbreviations, pages print the names.
        """
        return self._by_alpha_2.get({"EL": "GR", "UK": "GB"}.get(alpha_2, alpha_2))

    @cached_property
    def _by_alpha_2(self) -> dict[str, NamedNode]:
        return {letters: country for country, letters in self._alpha_2.items() if letters in _OF_EUROPE}

    def labels(self, concept: NamedNode) -> list[Literal]:
        """All labels of a concept."""
        return list(self._labels.get(concept, ()))


#: Countries that pages on projects print by their two letters: those of the Union, of its programmes and their neighbours.
_OF_EUROPE: Final = frozenset(
    "AT BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO RU SE SI SK UA".split()
)
#: Things whose names are common nouns, written without a capital inside a sentence.
_COMMON_NOUNS: Final = frozenset({RK.SupportScheme, RK.ActionPlan})

#: Code lists whose words are looked for in running text and in cells.
_CODED: Final = (
    "role",
    "status",
    "fund",
    "theme",
    "target",
    "territory",
    "goal",
    "strand",
    "eventtype",
    "eventstatus",
    "ip",
    "region",
)


def _without(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + text[match.end() :]


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that comes with regkg, with the names of its authority data."""
    from regkg.authority import default_authority

    return Lexicon.read(ontology_folder(), default_authority())


#: Who does something, in any case and gender.
_DOER: Final = re.compile(r"(.*taj)(?:s|a|u|am|i|iem|us|as|ai)")


def _stem_of_label(word: str, language: str) -> str:
    """The stem of a folded word of a label; of Latvian words for who does something one that other forms of the verb do not have.

    >>> _stem_of_label("istenotaja", "lv"), _stem_of_label("istenotajs", "lv"), _stem_of_label("istenotie", "lv")
    ('istenotaj', 'istenotaj', 'istenot')
    """
    doer = _DOER.fullmatch(word) if language == "lv" else None
    return doer[1] if doer else stem(word, language)
