"""Changes told to a reader, in Latvian or English: in one sentence, thing by thing, and as a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import groupby
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat

from regkg.diff.changes import ACTIONS, NAMES, Action, Changes, Entity, Field
from regkg.errors import IdentifierError
from regkg.iris import class_of, key_of
from regkg.labels import Labels, grouped
from regkg.stores import EmbeddedStore
from regkg.terms import Terms, default_terms
from regkg.vocab import CODE, CURRENCY, RDF, RK, XSD, compact

#: Longer texts are cut in what is printed; `-f json` has them whole.
_LONGEST: Final = 90
_TYPE: Final = str(RDF.type)
_AMOUNT: Final = str(RK.amount)
_FUNDING: Final = str(RK.Funding)
_PARTICIPATION: Final = str(RK.Participation)

#: What the kinds of things are called with a number: lv for one and for several, with the gender; en for one and for several.
_NOUNS: Final = {
    "ActionPlan": ("rīcības plāns", "rīcības plāni", "m", "action plan", "action plans"),
    "Call": ("konkurss", "konkursi", "m", "call", "calls"),
    "Claim": ("izteikums", "izteikumi", "m", "claim", "claims"),
    "Conflict": ("pretruna", "pretrunas", "f", "conflict", "conflicts"),
    "ContactPoint": ("kontaktpunkts", "kontaktpunkti", "m", "contact point", "contact points"),
    "Decision": ("lēmums", "lēmumi", "m", "decision", "decisions"),
    "Deliverable": ("nodevums", "nodevumi", "m", "deliverable", "deliverables"),
    "Event": ("pasākums", "pasākumi", "m", "event", "events"),
    "EventSeries": ("pasākumu cikls", "pasākumu cikli", "m", "event series", "event series"),
    "Initiative": ("iniciatīva", "iniciatīvas", "f", "initiative", "initiatives"),
    "Organisation": ("organizācija", "organizācijas", "f", "organisation", "organisations"),
    "OrganisationalUnit": ("struktūrvienība", "struktūrvienības", "f", "unit", "units"),
    "Place": ("vieta", "vietas", "f", "place", "places"),
    "PolicyDocument": ("politikas dokuments", "politikas dokumenti", "m", "policy document", "policy documents"),
    "Post": ("amats", "amati", "m", "post", "posts"),
    "Priority": ("prioritāte", "prioritātes", "f", "priority", "priorities"),
    "Programme": ("programma", "programmas", "f", "programme", "programmes"),
    "ProgrammingPeriod": ("plānošanas periods", "plānošanas periodi", "m", "programming period", "programming periods"),
    "Project": ("projekts", "projekti", "m", "project", "projects"),
    "SourceDocument": ("dokuments", "dokumenti", "m", "document", "documents"),
    "SpecificObjective": ("konkrētais mērķis", "konkrētie mērķi", "m", "specific objective", "specific objectives"),
    "SupportScheme": ("atbalsta shēma", "atbalsta shēmas", "f", "support scheme", "support schemes"),
    "code": ("kods", "kodi", "m", "code", "codes"),
    "budget": ("budžets", "budžeti", "m", "budget", "budgets"),
    "other": ("cits ieraksts", "citi ieraksti", "m", "other thing", "other things"),
}

#: What was done, in Latvian for one and several, masculine and feminine.
_DONE: Final = {
    "added": ({"m": ("pievienots", "pievienoti"), "f": ("pievienota", "pievienotas")}, "added"),
    "changed": ({"m": ("mainīts", "mainīti"), "f": ("mainīta", "mainītas")}, "changed"),
    "renamed": ({"m": ("pārdēvēts", "pārdēvēti"), "f": ("pārdēvēta", "pārdēvētas")}, "renamed"),
    "merged": ({"m": ("apvienots", "apvienoti"), "f": ("apvienota", "apvienotas")}, "merged"),
    "removed": ({"m": ("izņemts", "izņemti"), "f": ("izņemta", "izņemtas")}, "removed"),
}
_MARKS: Final[dict[Action, str]] = {"added": "+", "changed": "~", "renamed": "=", "merged": "=", "removed": "-"}

_WORDS: Final = {
    "nothing": {"lv": "nekas nav mainījies", "en": "nothing changed"},
    "spelling": {"lv": "izteikumi: pievienoti {added}, izņemti {removed}", "en": "statements: {added} added, {removed} removed"},
    "partner": {"lv": "partneris", "en": "partner"},
    "was": {"lv": "iepriekš", "en": "before"},
    "took in": {"lv": "pievienots tam", "en": "took in"},
    "nowhere": {"lv": "nav", "en": "none"},
    "title": {"lv": "Kas mainījies", "en": "What changed"},
    "from": {"lv": "Salīdzinājums: {before} → {after}.", "en": "Compared: {before} → {after}."},
    "more": {"lv": "vēl {count}", "en": "{count} more"},
}
#: So many changes of budgets are told in the sentence itself.
_IN_SENTENCE: Final = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One changed field as a reader sees it; empty before or after where there was or is no value."""

    label: str
    before: str
    after: str


class Reader:
    """Tells changes in one language."""

    def __init__(self, changes: Changes, language: str, terms: Terms | None = None) -> None:
        self.changes = changes
        self.language = language
        self.terms = terms or default_terms()
        self._labels = Labels(EmbeddedStore(), self.terms, language)
        self._bounds = {
            str(bound)
            for property_ in self.terms.properties
            for name in (RK.earliestBound, RK.latestBound)
            for bound in self.terms.values(property_, name)
        }

    # ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def name(self, iri: str, *, long: bool = False) -> str:
        """What a thing is called; `long` adds its title to a number or an acronym."""
        facts = self.changes.facts.get(iri, {})
        if str(RK.Conflict) in facts.get(_TYPE, ()):
            about = [self.name(value) for value in facts.get(str(RK.conflictSubject), ())]
            return ": ".join([*about, *(self.value(value) for value in facts.get(str(RK.conflictProperty), ()))])
        if str(RK.Participation) in facts.get(_TYPE, ()):
            return ", ".join(self.name(value) for value in facts.get(str(RK.organisation), ())) or self._short(iri)
        found = [name for property_ in NAMES if (name := self._best(facts.get(property_, ())))]
        number = self._best(facts.get(str(RK.projectNumber), ()))
        found = [*([number] if number else []), *found]
        if not found:
            return self._short(iri)
        return f"{found[0]} · {found[-1]}" if long and found[-1] != found[0] else found[0]

    def _best(self, values: Iterable[str]) -> str:
        literals = [term for value in values if isinstance(term := term_of(value), Literal)]
        order = {self.language: 0, None: 1, "en": 2, "lv": 3}
        return _seen(min(((order.get(term.language, 4), term.value) for term in literals), default=(0, ""))[1])

    def _short(self, iri: str) -> str:
        if iri.startswith("_:"):
            return {"lv": "(bez nosaukuma)", "en": "(no name)"}[self.language]
        node = NamedNode(iri[1:-1])
        try:
            kind = self.terms.label(class_of(node), self.language)
            return f"{(kind or '').lower()} {key_of(node)}".strip()
        except IdentifierError:
            label = self.terms.label(node, self.language)
            return label or (compact(node.value) if compact(node.value) != node.value else self._labels.of(node) or node.value)

    def value(self, value: str) -> str:
        """A value as a reader sees it."""
        term = term_of(value)
        if isinstance(term, Literal):
            text = _seen(term.value)
            text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            if term.datatype == XSD.boolean:
                return {"true": {"lv": "jā", "en": "yes"}, "false": {"lv": "nē", "en": "no"}}.get(term.value, {}).get(self.language, text)
            tongue = f" ({term.language})" if term.language and term.language != self.language else ""
            return f"“{text}”{tongue}" if term.datatype in (XSD.string, RDF.langString) else text
        return self.name(value) if value in self.changes.facts else self._short(value)

    def amount(self, value: str, owner: str) -> str:
        """An amount with its currency."""
        term = term_of(value)
        currency = [NamedNode(code[1:-1]) for code in self.changes.facts.get(owner, {}).get(str(RK.currency), ())]
        try:
            text = grouped(Decimal(term.value), self.language)
        except (InvalidOperation, ValueError):
            text = term.value
        codes = " ".join(code.value.removeprefix(CURRENCY.iri) for code in currency)
        return f"{text}\u00a0{codes}" if codes else text

    # ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def lines(self, entity: Entity) -> list[Line]:
        """The changed fields of a thing and of its parts, without those that follow from others."""
        found: list[Line] = []
        for subject, fields in groupby(entity.fields, key=lambda field: field.subject):
            found += self._lines_of(entity, subject, list(fields))
        return sorted(found, key=lambda line: (not (line.before and line.after), not line.after, line.label))

    def _lines_of(self, entity: Entity, subject: str, fields: list[Field]) -> Iterator[Line]:
        types = [field for field in fields if field.property == _TYPE]
        facts = self.changes.facts.get(subject, {})
        if _FUNDING in facts.get(_TYPE, ()):
            label = self._funding(subject, entity)
            amounts = [field for field in fields if field.property == _AMOUNT]
            for field in amounts:
                yield Line(label, *(" + ".join(self.amount(value, subject) for value in side) for side in (field.before, field.after)))
            rest = () if types else [field for field in fields if field.property != _AMOUNT]
            yield from (self._line(field, f"{label}, ") for field in rest if self._is_told(field))
            return
        if subject != entity.iri and types:  # a part that was added or taken out is told as one
            kind = self._kind(facts)
            name = self.name(subject, long=True)
            yield Line(kind, name if types[0].before else "", name if types[0].after else "")
            return
        prefix = "" if subject == entity.iri else f"{self._kind(facts)} {self.name(subject)}, "
        for field in fields:
            links = [value for value in (*field.before, *field.after) if self._is_part_of(value, subject)]
            if self._is_told(field) and len(links) < len(field.before) + len(field.after):
                yield self._line(field, prefix)

    def _is_part_of(self, value: str, subject: str) -> bool:
        """Whether a value is a part of the thing, which is told of by itself."""
        return value.startswith(("_:", f"{subject[:-1]}/"))

    def _is_told(self, field: Field) -> bool:
        return field.property not in self._bounds and field.property != str(RK.statedDecimals)

    def _line(self, field: Field, prefix: str) -> Line:
        label = self._property(field.property)
        before, after = ("; ".join(map(self.value, side)) for side in (field.before, field.after))
        return Line(f"{prefix}{label}", before, after)

    def _property(self, property_: str) -> str:
        return self._labels.of(NamedNode(property_[1:-1]))

    def _kind(self, facts: dict[str, list[str]]) -> str:
        if _PARTICIPATION in facts.get(_TYPE, ()):
            return _WORDS["partner"][self.language]
        kinds = [self.terms.label(NamedNode(kind[1:-1]), self.language) or compact(kind[1:-1]) for kind in facts.get(_TYPE, ())]
        return ", ".join(kinds).lower()

    def _funding(self, subject: str, entity: Entity) -> str:
        kinds = [NamedNode(kind[1:-1]) for kind in self.changes.facts.get(subject, {}).get(str(RK.fundingKind), ())]
        label = ", ".join(filter(None, (self.terms.label(kind, self.language) for kind in kinds))) or self._short(subject)
        label = label if label[:2].isupper() else label[:1].lower() + label[1:]
        owner = subject.rpartition("/funding/")[0] + ">"
        if owner != entity.iri and owner in self.changes.facts:
            return f"{self._kind(self.changes.facts[owner])} {self.name(owner)}, {label}"
        return label

    # ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def budgets(self) -> list[tuple[Entity, Line]]:
        """The amounts that a thing had before and has after."""
        return [
            (entity, line)
            for entity in self.changes.entities
            if entity.action not in ("added", "removed")
            for subject, fields in groupby(entity.fields, key=lambda field: field.subject)
            for field in fields
            if field.property == _AMOUNT and field.before and field.after
            for line in self._lines_of(entity, subject, [field])
        ]

    def counted(self, count: int, noun: str, action: Action) -> str:
        """`12 projects added`, `pievienoti 12 projekti`."""
        one, several, gender, singular, plural = _NOUNS[noun]
        if self.language == "lv":
            is_one = count % 10 == 1 and count % 100 != 11
            return f"{_DONE[action][0][gender][not is_one]} {count} {one if is_one else several}"
        return f"{count} {singular if count == 1 else plural} {_DONE[action][1]}"

    def summary(self) -> str:
        """What changed in one sentence, without a full stop."""
        if not self.changes:
            return _WORDS["nothing"][self.language]
        phrases = []
        nouns = {str(RK[noun]): noun for noun in _NOUNS if noun[0].isupper()}
        kinds = {
            entity.iri: next((nouns[kind] for kind in entity.kinds if kind in nouns), _noun(entity)) for entity in self.changes.entities
        }
        order = ("Project", "Programme", "Organisation", "Conflict")
        for noun in sorted(set(kinds.values()), key=lambda noun: (order.index(noun) if noun in order else 9, noun == "other", noun)):
            for action in ACTIONS:
                count = sum(kinds[entity.iri] == noun and entity.action == action for entity in self.changes.entities)
                if count:
                    phrases.append(self.counted(count, noun, action))
        if budgets := self.budgets():
            phrases.append(self.counted(len(budgets), "budget", "changed"))
            told = [f"{self.name(entity.iri)} {line.label} {line.before} → {line.after}" for entity, line in budgets[:_IN_SENTENCE]]
            more = [_WORDS["more"][self.language].format(count=len(budgets) - len(told))] if len(budgets) > len(told) else []
            phrases[-1] += ": " + "; ".join([*told, *more])
        if not phrases:
            return _WORDS["spelling"][self.language].format(added=len(self.changes.added), removed=len(self.changes.removed))
        return ", ".join(phrases)

    def headline(self, entity: Entity) -> str:
        """What a thing is called, what it is, and what it was called before."""
        name = self.name(entity.iri, long=True)
        if not entity.was:
            return name
        word = _WORDS["took in" if entity.action == "merged" else "was"][self.language]
        old = [self.name(iri) for iri in entity.was]
        shown = [iri[1:-1] if called == self.name(entity.iri) else called for iri, called in zip(entity.was, old, strict=True)]
        return f"{name} ({word}: {', '.join(shown)})"

    def by_kind(self) -> Iterator[tuple[str, Iterator[Entity]]]:
        """The things under the label of their kind."""
        for (kinds, noun), entities in groupby(self.changes.entities, key=lambda entity: (entity.kinds, _noun(entity))):
            labels = [self.terms.label(NamedNode(kind[1:-1]), self.language) or compact(kind[1:-1]) for kind in kinds]
            yield ", ".join(labels) or _NOUNS[noun][1 if self.language == "lv" else 4].capitalize(), entities

    def arrow(self, line: Line) -> str:
        """A field before and after."""
        nothing = _WORDS["nowhere"][self.language]
        if not line.before:
            return f"+ {line.label}: {line.after}"
        if not line.after:
            return f"- {line.label}: {line.before}"
        return f"{line.label}: {line.before or nothing} → {line.after or nothing}"


def _noun(entity: Entity) -> str:
    """What a thing without a kind is called."""
    return "code" if entity.iri.startswith(f"<{CODE}") else "other"


def _seen(text: str) -> str:
    """A text in one line, without signs that steer a terminal or are not seen."""
    return " ".join("".join(sign for sign in text if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf")).split())


@lru_cache(maxsize=20_000)
def term_of(value: str) -> NamedNode | Literal | BlankNode:
    """The term that N-Triples spells so; a statement about a statement as a text."""
    if value.startswith("<<"):
        return Literal(value)
    if value.startswith("<"):
        return NamedNode(value[1:-1])
    if value.startswith("_:"):
        return BlankNode(value[2:])
    term = next(iter(ox.parse(f"<urn:s> <urn:p> {value} .", format=RdfFormat.N_TRIPLES))).object
    return term if isinstance(term, Literal) else Literal(value)


def summary(changes: Changes, language: str) -> str:
    """What changed in one sentence: `12 projects added, 3 budgets changed: LLI-431 total 418 247.67 EUR → 363 237.51 EUR`."""
    return Reader(changes, language).summary()


def as_text(changes: Changes, language: str) -> str:
    """The sentence, and below it thing by thing what changed."""
    reader = Reader(changes, language)
    lines = [_sentence(reader.summary())]
    for kind, entities in reader.by_kind():
        lines += ["", kind]
        for entity in entities:
            lines.append(f"  {_MARKS[entity.action]} {reader.headline(entity)}")
            if entity.action not in ("added", "removed"):
                lines += [f"      {reader.arrow(line)}" for line in reader.lines(entity)]
    return "\n".join(lines) + "\n"


def as_markdown(changes: Changes, language: str) -> str:
    """The page `CHANGES.md` of a release in one language."""
    reader = Reader(changes, language)
    compared = _WORDS["from"][language].format(before=_plain(changes.before), after=_plain(changes.after))
    lines = [f"# {_WORDS['title'][language]}", "", compared, "", f"**{_plain(_sentence(reader.summary()))}**"]
    for kind, entities in reader.by_kind():
        lines += ["", f"## {kind}", ""]
        for entity in entities:
            name = _plain(reader.headline(entity))
            shown = f"[{name}]({entity.iri})" if entity.iri.startswith("<") else name
            lines.append(f"- {shown}: {_done_in(language, entity)}")
            if entity.action not in ("added", "removed"):
                lines += [f"  - {_plain(_told(line, language))}" for line in reader.lines(entity)]
    return "\n".join(lines) + "\n"


def _done_in(language: str, entity: Entity) -> str:
    """What was done, in Latvian in the gender of the thing's kind."""
    if language == "en":
        return _DONE[entity.action][1]
    noun = next((noun for noun in _NOUNS if str(RK[noun]) in entity.kinds), "other")
    return _DONE[entity.action][0][_NOUNS[noun][2]][0]


def _told(line: Line, language: str) -> str:
    if not line.before or not line.after:
        word = {"lv": ("pievienots", "izņemts"), "en": ("added", "removed")}[language][not line.after]
        return f"{line.label}, {word}: {line.before or line.after}"
    return f"{line.label}: {line.before} → {line.after}"


def _plain(text: str) -> str:
    """A text that Markdown takes as it is."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def rows(changes: Changes, language: str) -> tuple[Sequence[str], list[tuple[str, ...]]]:
    """A table with a row for each field that changed, and one for each thing that was added, removed, renamed or merged."""
    reader = Reader(changes, language)
    found: list[tuple[str, ...]] = []
    for kind, entities in reader.by_kind():
        for entity in entities:
            thing = entity.iri.strip("<>"), reader.name(entity.iri, long=True), kind
            if entity.action != "changed":
                found.append((entity.action, *thing, "", " ".join(iri.strip("<>") for iri in entity.was), ""))
            if entity.action not in ("added", "removed"):
                found += [("changed", *thing, line.label, line.before, line.after) for line in reader.lines(entity)]
    return ("change", "thing", "name", "kind", "field", "before", "after"), found


def objects(changes: Changes, language: str) -> dict[str, object]:
    """Everything, for programs: counts, and each thing with its fields as terms and as words."""
    reader = Reader(changes, language)
    counts = {action: sum(entity.action == action for entity in changes.entities) for action in ACTIONS}
    things = [
        {
            "thing": entity.iri.strip("<>"),
            "name": reader.name(entity.iri, long=True),
            "kinds": [kind.strip("<>") for kind in entity.kinds],
            "change": entity.action,
            "was": [iri.strip("<>") for iri in entity.was],
            "words": [reader.arrow(line) for line in reader.lines(entity)] if entity.action not in ("added", "removed") else [],
            "fields": [
                {
                    "on": field.subject.strip("<>"),
                    "property": field.property.strip("<>"),
                    "before": list(field.before),
                    "after": list(field.after),
                }
                for field in entity.fields
            ],
        }
        for entity in changes.entities
    ]
    return {
        "format": 1,
        "before": changes.before,
        "after": changes.after,
        "summary": reader.summary(),
        "statements": {"removed": len(changes.removed), "added": len(changes.added)},
        "counts": counts,
        "things": things,
    }
