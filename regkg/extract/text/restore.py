"""Give badly scanned Latvian words their letters back, where the words that regkg knows leave no doubt."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from regkg.authority import default_authority, read_words
from regkg.extract.text.tokens import fold, readings, tokens_of
from regkg.resources import data_folder, ontology_folder
from regkg.vocab import PREFIXES

if TYPE_CHECKING:
    from regkg.extract.text.reading import Reading

_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def _known_words() -> dict[str, Counter[str]]:
    """Latvian words of ontology, lexicon and authority data by their folded form, with how often they are written so."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for text in _latvian_texts():
        for word in _WORD.findall(text):
            words[fold(word)][word.lower()] += 1
    return words


def _latvian_texts() -> Iterator[str]:
    for path in sorted(ontology_folder().rglob("*.ttl")):
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            if isinstance(quad.object, ox.Literal) and quad.object.language == "lv":
                yield quad.object.value
    for fact in read_words(data_folder() / "authority"):
        if isinstance(fact.value, ox.Literal) and fact.value.language == "lv":
            yield fact.value.value
    for entry in default_authority():
        yield from (name.text for name in entry.names() if name.language == "lv")


def restore(printed: str, reading: Reading) -> str:
    """The words with the letters that scanning lost; a word that is not known stays as it is printed.

    A country that ends a heading says where: it stands in the locative ("Latvija" at the end is "Latvijā").
    """
    known = _known_words()
    restored = list(printed)
    tokens = list(tokens_of(printed))
    shift = 0
    for token in tokens:
        word = _restored(token.text, known)
        if token is tokens[-1]:
            word = _locative(word, reading)
        start, end = token.start + shift, token.end + shift
        restored[start:end] = word
        shift += len(word) - (token.end - token.start)
    return " ".join("".join(restored).split())


def _restored(word: str, known: dict[str, Counter[str]]) -> str:
    folded = fold(word)
    for form in (folded, *readings(folded)):
        if form in known:
            if word.lower() in known[form]:  # nothing was lost
                return word
            best = min(known[form].items(), key=lambda pair: (-pair[1], pair[0]))[0]
            if word.isupper() and len(word) > 1:
                return best.upper()
            return best.capitalize() if word[0].isupper() else best
    return word


def _locative(word: str, reading: Reading) -> str:
    country = reading.lexicon.code_of(word, "country", reading.language)
    if country is None or not country.value.startswith(PREFIXES["country"]):
        return word
    forms = [label.value for label in reading.lexicon.labels(country) if label.language == "lv"]
    return next((form for form in forms if fold(form) == fold(word) and form[-1] in "āē"), word)
