"""What a person types for a field, understood and checked at once."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.entries.fields import Field, Languages
from regkg.entries.skeleton import Term, in_turtle
from regkg.errors import IdentifierError, InputError
from regkg.iris import class_of, is_thing, slug
from regkg.model import Money, StatedDate, decimal_text
from regkg.queries import ask_internal, short
from regkg.stores import EmbeddedStore, Store
from regkg.terms import Terms
from regkg.vocab import ID, PREFIXES, SKOS, XSD, expand

_NEAR: Final = 5
_SHOWN: Final = 8

#: Blanks that group digits: the usual one, no-break, thin and narrow no-break.
_BLANKS: Final = re.compile("[ \u00a0\u2009\u202f]")

_DAY: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?", re.ASCII)
_MONTH: Final = re.compile(r"(\d{1,2})\.\s?(\d{4})\.?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why an answer cannot be taken, as a sentence in the reader's language."""

    sentence: str


class Reader:
    """Understands answers with the help of a store, which knows names, and of the code lists."""

    def __init__(self, store: Store, terms: Terms, language: str) -> None:
        self._store = store
        self._terms = terms
        self._language = language
        self._names: dict[NamedNode, dict[NamedNode, list[str]]] = {}

    def read(self, one: Field, text: str, *, language: str | None = None) -> Term | Complaint:
        """The value that a text stands for in a field, or a complaint; `language` is that of a text without `@xx` at its end."""
        written = unicodedata.normalize("NFC", " ".join(text.split()))
        match one.takes:
            case "text":
                return self._text(one, written, language or self._language)
            case "word":
                return self._word(one, written)
            case "number" | "whole":
                return self._number(one, written)
            case "date" | "day" | "year":
                return self._date(one, written)
            case "code":
                return self._code(one, written)
            case "thing":
                return self.thing(one.of_class, written)
            case "address":
                return self._address(one, written)

    def money(self, text: str) -> Money | Complaint:
        """An amount as people print it: `12 000,50 EUR`, `12000.5`; the decimals are kept as typed."""
        match = re.fullmatch(r"(?P<number>.*?)\s*(?P<currency>[A-Za-z]{3}|€)?", " ".join(text.split()))
        currency = (match["currency"] or "EUR").upper().replace("€", "EUR") if match else ""
        amount = amount_of(match["number"]) if match else None
        if amount is None:
            return self._complain("money", text=text)
        if amount < 0 or -int(amount.as_tuple().exponent) > 2:
            return self._complain("cents", text=text)
        if NamedNode(f"{PREFIXES['currency']}{currency}") not in self._terms:
            return self._complain("currency", text=currency)
        return Money(amount, currency)

    def thing(self, of_class: NamedNode | None, text: str) -> NamedNode | Complaint:
        """The thing of a class that an identifier or a name means: without case and marks, if only one is called so."""
        if text.startswith(("http://", "https://", "id:", "<")):
            return self._identified(of_class, text.strip("<>"))
        names = self.names(of_class) if of_class is not None else {}
        wanted = _plain(text)
        found = [iri for iri, known in names.items() if wanted in {_plain(name) for name in known}]
        if len(found) == 1:
            return found[0]
        if found:
            return self._complain("ambiguous", text=text, candidates=self.listed(found, names))
        near = _near(wanted, {_plain(name): iri for iri, known in reversed(names.items()) for name in reversed(known)})
        return self._complain("unknown name", text=text, candidates=self.listed(near or list(names)[:_SHOWN], names))

    def names(self, of_class: NamedNode) -> dict[NamedNode, list[str]]:
        """The things of a class with their names, the reader's language first; asked of the store once."""
        if of_class not in self._names:
            found: dict[NamedNode, list[tuple[tuple[bool, bool, str], str]]] = defaultdict(list)
            for row in ask_internal(self._store, "names-of-kind", kind=[of_class]):
                thing, property_, name = row["thing"], row["property"], row["name"]
                if isinstance(thing, NamedNode) and isinstance(name, Literal):
                    key = (property_ != SKOS.prefLabel, name.language != self._language, name.value)
                    found[thing].append((key, name.value))
            self._names[of_class] = {
                thing: [name for _, name in sorted(known)] for thing, known in sorted(found.items(), key=lambda one: one[0].value)
            }
        return self._names[of_class]

    def listed(self, things: Iterable[NamedNode], names: dict[NamedNode, list[str]] | None = None) -> str:
        """Things with their names, one on a line."""
        known = names or {}
        return "".join(f"\n    {short(iri)}  {next(iter(known.get(iri, ())), '')}" for iri in list(things)[:_SHOWN])

    def label(self, concept: NamedNode) -> str:
        """A code with its label."""
        return f"{in_turtle(concept)} ({self._terms.label(concept, self._language)})"

    # ── one kind of value each ───────────────────────────────────────────────────────────────────────────────────────────

    def _text(self, one: Field, text: str, language: str) -> Term | Complaint:
        words, at, tag = text.rpartition("@")
        if at and re.fullmatch(r"[a-z]{2}", tag):
            text, language = words.rstrip(), tag
        if not text:
            return self._complain("empty")
        if one.languages and language not in one.languages:
            return self._complain("language", text=language, languages=", ".join(one.languages))
        if one.longest is not None and len(text) > one.longest:
            return self._complain("long", length=len(text), longest=one.longest)
        return Literal(text, language=language)

    def _word(self, one: Field, text: str) -> Term | Complaint:
        if one.longest is not None and len(text) > one.longest:
            return self._complain("long", length=len(text), longest=one.longest)
        for form in (text, text.upper()):
            if all(fits(form, pattern) for pattern in one.patterns):
                return Literal(form)
        return self._rule(one)

    def _number(self, one: Field, text: str) -> Term | Complaint:
        is_percent = text.endswith("%")
        number = amount_of(text.rstrip("% "))
        if number is None:
            return self._complain("number", text=text)
        if is_percent:
            number = number.scaleb(-2)
        if (one.least is not None and number < one.least) or (one.most is not None and number > one.most):
            return self._rule(one)
        if one.takes == "whole":
            whole = number == number.to_integral_value()
            return Literal(str(int(number)), datatype=XSD.integer) if whole else self._complain("whole", text=text)
        return Literal(decimal_text(number), datatype=XSD.decimal)

    def _date(self, one: Field, text: str) -> Term | Complaint:
        stated = date_of(text)
        if stated is None:
            return self._complain("date", text=text)
        if one.takes == "day" and stated.datatype != XSD.date:
            return self._complain("day", text=text)
        if one.takes == "year" and stated.datatype != XSD.gYear:
            return self._complain("year", text=text)
        return stated.literal()

    def _code(self, one: Field, text: str) -> Term | Complaint:
        by_name: dict[str, NamedNode] = {}
        for concept in one.codes:
            for language in ("lv", "en"):
                by_name.setdefault(_plain(self._terms.label(concept, language) or ""), concept)
            for notation in self._terms.values(concept, SKOS.notation):
                by_name[_plain(notation.value)] = concept
            by_name[_plain(concept.value.rpartition("/")[2])] = concept
        iri = expand(text.strip("<>"))
        exact = next((concept for concept in one.codes if concept.value == iri), None) or by_name.get(_plain(text))
        if exact is not None:
            return exact
        near = _near(_plain(text), by_name) or list(one.codes[:_NEAR])
        return self._complain("unknown code", text=text, candidates="".join(f"\n    {self.label(concept)}" for concept in near))

    def _address(self, one: Field, text: str) -> Term | Complaint:
        address = text.strip("<>")
        if re.match(r"www\.", address):
            address = f"https://{address}"
        if not re.match(r"https?://", address) or not all(fits(address, pattern) for pattern in one.patterns):
            return self._rule(one) if one.patterns else self._complain("address", text=text)
        try:
            return NamedNode(address)
        except ValueError:
            return self._complain("address", text=text)

    def _identified(self, of_class: NamedNode | None, text: str) -> NamedNode | Complaint:
        try:
            iri = NamedNode(ID + text.removeprefix("id:") if text.startswith("id:") else text)
            is_other = is_thing(iri) and of_class is not None and class_of(iri) != of_class
        except (ValueError, IdentifierError):
            return self._complain("identifier", text=text)
        if is_other and of_class is not None:
            return self._complain("other kind", text=text, kind=self._terms.label(of_class, self._language))
        return iri

    # ── complaints ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _complain(self, key: str, **values: object) -> Complaint:
        return Complaint(_COMPLAINTS[key][self._language].format(**values))

    def _rule(self, one: Field) -> Complaint:
        """The rule's own sentence."""
        return Complaint(one.help.get(self._language) or one.help.get("en", one.property.value))


def amount_of(text: str) -> Decimal | None:
    """The number that a person typed, as precise as typed; None for what is none, or can be read in two ways.

    >>> amount_of("12 000,50"), amount_of("1.234.567,8"), amount_of("12000.5")
    (Decimal('12000.50'), Decimal('1234567.8'), Decimal('12000.5'))
    >>> amount_of("12,000") is None  # twelve, or twelve thousand?
    True
    """
    digits = _BLANKS.sub("", text)
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", digits, re.ASCII) and not digits.startswith("0"):
        return None
    for group, point in ((",", "."), (".", ",")):
        number = rf"(?:\d+|[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+)(?:{re.escape(point)}\d+)?"
        if re.fullmatch(number, digits, re.ASCII):
            return Decimal(digits.replace(group, "").replace(point, "."))
    return None


def date_of(text: str) -> StatedDate | None:
    """The date that a person typed: `2024-03-01`, `01.03.2024`, `03.2024`, `2024-03`, `2024`; None for what is none."""
    try:
        if match := _DAY.fullmatch(text):
            return StatedDate(int(match[3]), int(match[2]), int(match[1]))
        if match := _MONTH.fullmatch(text):
            return StatedDate(int(match[2]), int(match[1]))
        stated = StatedDate.parse(text.removesuffix("."))
    except InputError:
        return None
    return stated if stated.year is not None else None


def fits(text: str, pattern: str) -> bool:
    """Whether a text matches a pattern of a shape, by the engine that checks the shapes, which no pattern can hang."""
    condition = f"REGEX({Literal(text)}, {Literal(pattern)})"
    return EmbeddedStore().ask(f"ASK {{ FILTER ({condition}) }}")


def _plain(name: str) -> str:
    """A name without case, marks and punctuation."""
    try:
        return slug(name)
    except IdentifierError:
        return name.casefold()


def _near(wanted: str, names: dict[str, NamedNode]) -> list[NamedNode]:
    """What is called nearly so: names that begin with it or hold it first, then those that are spelled alike."""
    from difflib import get_close_matches

    holding = (name for name in names if wanted and wanted in name)
    inside = sorted(holding, key=lambda name: (not name.startswith(wanted), name))
    alike = get_close_matches(wanted, names, n=_NEAR, cutoff=0.55)
    return list(dict.fromkeys(names[name] for name in (*inside[:_NEAR], *alike)))[:_NEAR]


_COMPLAINTS: Final[dict[str, Languages]] = {
    "money": {
        "lv": "Tā nav viennozīmīga summa: “{text}”. Rakstiet, piemēram, 12 000,50 vai 12000.50; tūkstošus bez centiem – 12000.",
        "en": "This is no amount, or one that can be read in two ways: “{text}”. Write, for example, 12 000.50; without cents 12000.",
    },
    "cents": {
        "lv": "Summai ir ne vairāk kā divas zīmes aiz komata, un tā nav mazāka par nulli: “{text}”.",
        "en": "An amount has at most two decimals and is not below zero: “{text}”.",
    },
    "currency": {"lv": "Šāda valūta nav zināma: {text}.", "en": "This currency is not known: {text}."},
    "number": {"lv": "Tas nav skaitlis: “{text}”.", "en": "This is not a number: “{text}”."},
    "whole": {"lv": "Te vajag veselu skaitli: “{text}”.", "en": "A whole number is needed: “{text}”."},
    "date": {
        "lv": "Tas nav datums: “{text}”. Rakstiet 2024-03-01 vai 01.03.2024; ja diena nav zināma, 2024-03; ja zināms tikai gads, 2024.",
        "en": "This is not a date: “{text}”. Write 2024-03-01 or 01.03.2024; without the day 2024-03; the year alone 2024.",
    },
    "day": {"lv": "Te vajag pilnu datumu: 2024-03-01.", "en": "A full date is needed: 2024-03-01."},
    "year": {"lv": "Te vajag gadu: 2024.", "en": "A year is needed: 2024."},
    "empty": {"lv": "Teksts ir tukšs.", "en": "The text is empty."},
    "language": {
        "lv": "Valoda {text} nav paredzēta; var būt {languages}.",
        "en": "The language {text} is not foreseen; it can be {languages}.",
    },
    "long": {
        "lv": "Teksts ir {length} rakstzīmes garš; drīkst būt {longest}.",
        "en": "The text has {length} characters; {longest} are allowed.",
    },
    "unknown code": {
        "lv": "Sarakstā nav koda “{text}”. Tuvākie:{candidates}",
        "en": "The list has no code “{text}”. The nearest:{candidates}",
    },
    "unknown name": {
        "lv": "Grafā nekas tā nesaucas: “{text}”. Zināmi ir:{candidates}",
        "en": "Nothing in the graph is called “{text}”. Known are:{candidates}",
    },
    "ambiguous": {
        "lv": "Tā saucas vairāki: “{text}”. Rakstiet identifikatoru:{candidates}",
        "en": "Several are called “{text}”. Write the identifier:{candidates}",
    },
    "identifier": {"lv": "Tas nav identifikators: {text}.", "en": "This is not an identifier: {text}."},
    "other kind": {
        "lv": "Šis identifikators nosauc ko citu, te vajag: {kind}. ({text})",
        "en": "This identifier names something else; needed is: {kind}. ({text})",
    },
    "address": {
        "lv": "Tā nav tīmekļa adrese: “{text}”. Rakstiet, piemēram, https://www.example.org/.",
        "en": "This is not a web address: “{text}”. Write, for example, https://www.example.org/.",
    },
}
