"""What a person types for a parameter, and the term for which it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.errors import AmbiguousNameError, QueryParameterError
from regkg.model import decimal_text
from regkg.queries.catalogue import ask_internal, classes_of, names_like
from regkg.queries.stored import Parameter, StoredQuery
from regkg.stores import Store, Term
from regkg.terms import default_terms
from regkg.vocab import ID, PREFIXES, RDFS, SKOS, XSD, compact, expand

#: The day on which the question is asked, said as a word.
TODAY: Final = ("today", "šodien")


def parse_bindings(query: StoredQuery, pairs: Iterable[tuple[str, str]], store: Store) -> dict[str, list[NamedNode | Literal]]:
    """Typed values for `name=value` pairs; a repeated name has several values."""
    found: dict[str, list[NamedNode | Literal]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(term_of(query.parameter(name), value, store))
    return found


def term_of(parameter: Parameter, value: str, store: Store) -> NamedNode | Literal:
    """What a value that a person typed stands for. Raises QueryParameterError with what the parameter takes."""
    if parameter.type == "string":
        return Literal(value)
    if parameter.type == "iri":
        return _thing(parameter, value, store)
    if parameter.type == "code":
        return _code(parameter, value)
    term = _read(parameter, value)
    if term is None:
        raise QueryParameterError(
            f"{parameter.name} takes {_TAKES[parameter.type]}, not {value!r}",
            hint=f"for example {_EXAMPLES[parameter.type]}",
        )
    return term


def _read(parameter: Parameter, value: str) -> Literal | None:
    """The number or date that a value is; None if it is none."""
    if parameter.type == "date" and value.casefold() in TODAY:
        return Literal(date.today().isoformat(), datatype=XSD.date)  # noqa: DTZ011 – the day of who asks
    if not re.fullmatch(_FORMS[parameter.type], value, re.ASCII):
        return None
    try:
        if parameter.type == "integer":
            return Literal(str(int(value)), datatype=XSD.integer)
        if parameter.type == "decimal":
            return Literal(decimal_text(Decimal(value)), datatype=XSD.decimal)
        return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
    except ValueError:
        return None


_FORMS: Final = {
    "integer": r"[+-]?\d{1,30}",
    "decimal": r"[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?",
    "date": r"\d{4}-\d\d-\d\d",
}
_TAKES: Final = {"integer": "a whole number", "decimal": "a number", "date": "a date"}
_EXAMPLES: Final = {"integer": "10", "decimal": "1250.5", "date": "2020-12-31"}


def _code(parameter: Parameter, value: str) -> NamedNode:
    """A code of the parameter's list by its notation or its label.

    Raises QueryParameterError for one that the list does not have; a list that the ontology does not hold takes any code.
    """
    namespace = PREFIXES[parameter.scheme or ""]
    terms = default_terms()
    known = sorted((concept for concept in terms.concepts if concept.value.startswith(namespace)), key=lambda node: node.value)
    try:
        meant = NamedNode(expand(value) if ":" in value else namespace + value)
    except ValueError:
        meant = None
    if meant is not None and (meant in known or not known):
        return meant
    labels = {
        concept: {same(label.value) for name in (SKOS.prefLabel, SKOS.altLabel, SKOS.notation) for label in terms.values(concept, name)}
        for concept in known
    }
    codes = {concept: concept.value.removeprefix(namespace) for concept in known}
    wanted = same(value)
    found = [concept for concept in known if wanted in labels[concept] or wanted == same(codes[concept])]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(codes[concept] for concept in found)
        raise QueryParameterError(f"{parameter.name}: {value!r} is the name of {len(found)} codes", hint=f"say which: {names}")
    import difflib

    near = difflib.get_close_matches(value, [*codes.values()], n=3, cutoff=0.5) or [*codes.values()][:12]
    message = f"{parameter.name}: {value!r} is no code of {parameter.scheme}"
    raise QueryParameterError(message, hint=f"for example {', '.join(near)}" if near else None)


def _thing(parameter: Parameter, value: str, store: Store) -> NamedNode:
    try:
        return find_thing(value, store, of_class=parameter.of_class)
    except QueryParameterError as error:
        error.message = f"{parameter.name}: {error.message}"
        raise


def find_thing(value: str, store: Store, *, of_class: str | None = None) -> NamedNode:
    """The thing that a person means by an identifier, a code or a name, in any case and with or without diacritics.

    Raises QueryParameterError if nothing is called so, with the names that come near; AmbiguousNameError if several things are.
    """
    if value.startswith(("http://", "https://", "id:")) or (":" in value and value.partition(":")[0] in PREFIXES):
        try:
            return NamedNode(ID + value.removeprefix("id:") if value.startswith("id:") else expand(value))
        except ValueError as error:
            raise QueryParameterError(f"neither a name nor an identifier: {value!r}") from error
    written = _names(store, of_class, value)
    if len(written) == 1:
        return next(iter(written))
    for candidates in (_names_in_order, _names_about):
        names = candidates(store, of_class, value)
        for form in (composed, folded):
            wanted = form(value)
            exact = [thing for thing, (_, known) in names.items() if wanted in {form(name) for name in known}]
            if len(exact) == 1:
                return exact[0]
            if exact:
                raise _ambiguous(value, exact, names)
    meant = [thing for thing, (_, known) in names.items() if any(_has_words(name, value) for name in known)]
    if len(meant) == 1:
        return meant[0]
    if meant and len(meant) <= _FEW:
        raise _ambiguous(value, meant, names)
    if not names:
        from regkg.names import near_pattern

        names = _names_like(store, of_class, near_pattern(re.findall(r"\w+", folded(value))))
    raise _unknown(value, {name for _, known in names.values() for name in known})


#: Of a class with so many things all names are read; of a larger one, those that may be meant.
_SMALL: Final = 2000
_SEVERAL: Final = 2
#: What the class of properties is called.
_PROPERTY: Final = PREFIXES["rdf"] + "Property"


def _names_in_order(store: Store, of_class: str | None, value: str) -> dict[NamedNode, tuple[str, list[str]]]:
    """The things of a class with many things that have the words of a value in their order: few, where each word is in most names."""
    stems = _stems(value)
    if len(stems) < _SEVERAL or (of_class and _is_small(store, expand(of_class))):
        return {}
    from regkg.names import word_pattern

    digits = [any(letter.isdigit() for letter in stem) for stem in stems]
    words = [f"\\b{word_pattern(stem)}\\b" if is_whole else word_pattern(stem) for stem, is_whole in zip(stems, digits, strict=True)]
    return _names_like(store, of_class, ".*".join(words))


def _names_about(store: Store, of_class: str | None, value: str) -> dict[NamedNode, tuple[str, list[str]]]:
    """The things of a class among which the one must be that a value names."""
    wanted = expand(of_class) if of_class else None
    if wanted == _PROPERTY:
        return _names(store, of_class)
    if wanted is not None and _is_small(store, wanted):
        kind = NamedNode(wanted)
        return _gathered((row["thing"], kind, row["name"]) for row in ask_internal(store, "names-of-kind", kind=[kind]))
    from regkg.names import word_pattern

    stems = [stem for stem in _stems(value) if stem]
    return _names_like(store, of_class, word_pattern(max(stems, key=len))) if stems else {}


def _is_small(store: Store, of_class: str) -> bool:
    """Whether a class has so few things that all their names may be read."""
    if of_class == _PROPERTY:
        return True
    (size,) = (row["things"] for row in ask_internal(store, "size-of-kind", kind=[NamedNode(of_class)]))
    return isinstance(size, Literal) and int(size.value) <= _SMALL


def _names_like(store: Store, of_class: str | None, pattern: str) -> dict[NamedNode, tuple[str, list[str]]]:
    """The things of a class, or all, that have a name that a regular expression fits, each with its class and those names."""
    wanted = expand(of_class) if of_class else None
    rows = list(store.select(names_like(pattern))) if pattern else []
    named = [(row["thing"], row["name"]) for row in rows if isinstance(row["thing"], NamedNode)]
    kinds = classes_of(store, {thing for thing, _ in named})
    triples = ((thing, kind, name) for thing, name in named for kind in kinds.get(thing, ()))
    return _gathered(one for one in triples if wanted in (None, one[1].value))


def _gathered(rows: Iterable[tuple[Term | None, Term | None, Term | None]]) -> dict[NamedNode, tuple[str, list[str]]]:
    """Names by their things, in order, whatever the order in which they came."""
    found: dict[NamedNode, tuple[str, list[str]]] = {}
    for thing, kind, name in sorted(rows, key=str):
        if isinstance(thing, NamedNode) and isinstance(kind, NamedNode) and isinstance(name, Literal):
            found.setdefault(thing, (kind.value, []))[1].append(name.value)
    return found


#: So many things may be offered to choose from; more is no choice.
_FEW: Final = 12


def _ambiguous(value: str, things: list[NamedNode], names: dict[NamedNode, tuple[str, list[str]]]) -> AmbiguousNameError:
    error = AmbiguousNameError(
        f"{value!r} is the name of {len(things)} things", hint=f"say which: {', '.join(short(iri) for iri in things)}"
    )
    error.candidates = tuple((short(iri), _best(names[iri][1]), compact(names[iri][0])) for iri in things)
    return error


#: Endings of Latvian, Lithuanian and English words that change with their place in a sentence.
_ENDING: Final = re.compile(r"(?:[aeiou]+[msj]?|s)$")


def _has_words(name: str, value: str) -> bool:
    """Whether a name has all words of a value, in any inflection: Latvija–Lietuva is in Latvijas-Lietuvas programma.

    What has a digit is whole: LLI-43 is not in LLI-431.
    """
    words, wanted = re.findall(r"\w+", folded(name)), _stems(value)
    return bool(wanted) and all(
        stem in words if re.search(r"\d", stem) else any(word.startswith(stem) for word in words) for stem in wanted if stem
    )


def _stems(value: str) -> list[str]:
    """The words of a value without the endings that change."""
    return [_ENDING.sub("", word) if len(word) > 4 else word for word in re.findall(r"\w+", folded(value))]


#: Languages in which a name may be written down.
_LANGUAGES: Final = ("lv", "en", "lt", "et", "fi", "sv", "de", "pl", "nb", "ru")


def _names(store: Store, of_class: str | None, exactly: str | None = None) -> dict[NamedNode, tuple[str, list[str]]]:
    """The things of a class, or all, each with its class and its names; a property has the labels that the ontology gives it.

    With `exactly`, those only that have this very name: a store finds them at once, however much it holds.
    """
    wanted = expand(of_class) if of_class else None
    if exactly is None:
        rows = ask_internal(store, "names")
    else:
        rows = ask_internal(store, "called", name=[Literal(exactly), *(Literal(exactly, language=language) for language in _LANGUAGES)])
    triples = ((row["thing"], row["class"], row["name"]) for row in rows)
    found = _gathered(one for one in triples if wanted in (None, getattr(one[1], "value", None)))
    if wanted == _PROPERTY and exactly is None:
        terms = default_terms()
        for term in sorted(terms.properties, key=lambda node: node.value):
            labels = [label.value for label in terms.values(term, RDFS.label) if isinstance(label, Literal)]
            found[term] = (wanted, [*labels, term.value.rpartition("#")[2]])
    return found


def names_list(store: Store) -> str:
    """The names of all things as lines of class, folded name, name and identifier, sorted; what completion looks through."""
    lines = {
        "\t".join((compact(kind), folded(" ".join(name.split())), " ".join(name.split()), short(thing)))
        for thing, (kind, names) in _names(store, None).items()
        for name in names
    }
    return "".join(f"{line}\n" for line in sorted(lines, key=str.encode))


def _best(names: list[str]) -> str:
    return min(names, key=lambda name: (-len(name), name))


def _unknown(value: str, names: set[str]) -> QueryParameterError:
    import difflib

    by_form = {folded(name): name for name in sorted(names, reverse=True)}
    near = [by_form[form] for form in difflib.get_close_matches(folded(value), by_form, n=3, cutoff=0.5)]
    inside = [name for form, name in by_form.items() if len(value) > 2 and folded(value) in form]
    shown = list(dict.fromkeys([*inside[:3], *near]))[:4] or sorted(names)[:3]
    return QueryParameterError(f"nothing is called {value!r}", hint=f"known names: {'; '.join(shown)}" if shown else None)


def same(name: str) -> str:
    """The form of a name in which it is compared: without case and diacritics."""
    return folded(name)


def composed(name: str) -> str:
    """A name without case, its letters composed: what a keyboard, a file and a text may write in different ways."""
    return unicodedata.normalize("NFC", name).casefold()


def folded(name: str) -> str:
    """A name as it is typed in a hurry: without case and diacritics, dashes and blanks plain.

    >>> folded("Ķeguma  Osta"), folded("Latvija – Lietuva")
    ('keguma osta', 'latvija-lietuva')
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", re.sub(r"\s*[-‐-―]\s*", "-", plain)).strip()


def short(node: NamedNode) -> str:
    """An IRI as people type it: `id:project/…`, `rk:endDate`, else unchanged."""
    return f"id:{node.value.removeprefix(ID)}" if node.value.startswith(ID) else compact(node.value)
