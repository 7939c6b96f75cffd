"""Asks for an entry field by field, and keeps what was answered whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.entries.answers import Complaint, Reader, fits
from regkg.entries.fields import Field, Kind, Languages, fields_of
from regkg.entries.skeleton import Amount, Answers, Term, identifier_of, in_turtle
from regkg.errors import IdentifierError
from regkg.iris import key_of
from regkg.labels import grouped
from regkg.model import Money
from regkg.queries import ask_internal, short
from regkg.stores import Store
from regkg.terms import Terms
from regkg.vocab import RK, code

_HELP: Final = "?"

#: Languages in which a text is asked for; one in another language ends in `@lt`.
_ASKED: Final = ("lv", "en")


class Interview:
    """One conversation. `ask` prints a prompt and returns a line, `say` prints a sentence; `answers` are what is known so far."""

    def __init__(
        self,
        kind: Kind,
        store: Store,
        *,
        terms: Terms,
        language: str,
        ask: Callable[[str], str],
        say: Callable[[str], None],
        whole: NamedNode | None = None,
    ) -> None:
        self._kind = kind
        self._store = store
        self._terms = terms
        self._language = language
        self._reader = Reader(store, terms, language)
        self._ask = ask
        self._say = say
        self._whole = whole
        self._values: dict[NamedNode, tuple[Term, ...]] = {}
        self._amounts: dict[str, Amount] = {}
        if kind.name == "project" and whole is not None:
            self._values[RK.underProgramme] = (whole,)

    @property
    def answers(self) -> Answers:
        """What is known so far."""
        return Answers(dict(self._values), dict(self._amounts), self._whole)

    def run(self) -> Answers:
        """Ask for everything. KeyboardInterrupt and EOFError of `ask` go through; `answers` then holds what was said before."""
        self._say(self._text("start"))
        if self._kind.name == "participation" and self._whole is None:
            self._whole = self._part_of()
        fields = fields_of(self._kind.name)
        usual = [one for one in fields if one.property in self._kind.usual or one.level != "optional"]
        for at, one in enumerate(usual, start=1):
            if one.property not in self._values:
                self._field(one, f"{at}/{len(usual)} ")
        self._money()
        further = [one for one in fields if one not in usual]
        if further and self._confirm(self._text("further", number=len(further))):
            for at, one in enumerate(further, start=1):
                self._field(one, f"{at}/{len(further)} ")
        return self.answers

    def _text(self, key: str, **values: object) -> str:
        return _TEXTS[key][self._language].format(**values)

    def _confirm(self, question: str) -> bool:
        return self._ask(question).strip().casefold() in {"j", "jā", "ja", "y", "yes"}

    # ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _part_of(self) -> NamedNode:
        """The project in which somebody takes part."""
        while True:
            answer = self._ask(self._text("whole")).strip()
            found = self._reader.thing(self._kind.whole, answer) if answer and answer != _HELP else None
            if isinstance(found, NamedNode):
                return found
            names = self._reader.names(self._kind.whole or RK.Project)
            self._say(found.sentence if found else self._text("known") + self._reader.listed(names, names))

    def _field(self, one: Field, number: str) -> None:
        if one.takes == "text":
            for at, language in enumerate(_ASKED):
                is_needed = one.level == "required" and at == len(_ASKED) - 1 and one.property not in self._values
                self._one(one, number, language=language, is_needed=is_needed)
            return
        self._one(one, number, is_needed=one.level == "required")

    def _one(self, one: Field, number: str, *, is_needed: bool, language: str | None = None) -> None:
        level = self._text("required" if is_needed else one.level if one.level != "required" else "optional")
        name = f"{one.name[self._language]} ({language})" if language else one.name[self._language]
        prompt = f"{number}{name} · {level}: "
        while True:
            answer = self._ask(prompt).strip()
            if answer == _HELP:
                self._explain(one)
            elif answer:
                found = self._read(one, answer, language)
                if not isinstance(found, Complaint):
                    self._keep(one, found)
                    return
                self._say(found.sentence)
            elif is_needed:
                self._say(self._text("needed"))
            else:
                return

    def _read(self, one: Field, answer: str, language: str | None) -> tuple[Term, ...] | Complaint:
        """The values of an answer; several are separated by semicolons where a field takes several."""
        parts = [part for part in answer.split(";") if part.strip()] if one.many and one.takes != "text" else [answer]
        values: list[Term] = []
        for part in parts:
            value = self._reader.read(one, part, language=language)
            if isinstance(value, Complaint):
                return value
            values.append(value)
        return self._beside(one, tuple(values)) or tuple(dict.fromkeys(values))

    def _beside(self, one: Field, values: tuple[Term, ...]) -> Complaint | None:
        """A complaint about what does not fit what was said before."""
        programme = next(iter(self._values.get(RK.underProgramme, ())), None)
        if one.property == RK.projectNumber and isinstance(programme, NamedNode):
            patterns = [pattern.value for pattern in self._values_of(programme, RK.projectNumberPattern)]
            if patterns and not any(fits(values[0].value, pattern) for pattern in patterns):
                return Complaint(self._text("number pattern", text=values[0].value))
        if one.property == RK.organisation and self._whole is not None and isinstance(values[0], NamedNode):
            taken = self._values_of(self._whole, RK.participation)
            if any(isinstance(iri, NamedNode) and key_of(iri) == key_of(values[0]) for iri in taken):
                return Complaint(self._text("takes part"))
        return None

    def _values_of(self, thing: NamedNode, property_: NamedNode) -> list[Term]:
        """What the graph says of a thing with one property."""
        rows = ask_internal(self._store, "facts", thing=[thing])
        return [row["value"] for row in rows if row["property"] == property_ and isinstance(row["value"], NamedNode | Literal)]

    def _keep(self, one: Field, values: tuple[Term, ...]) -> None:
        before = self._values.get(one.property, ()) if one.takes == "text" else ()
        self._values[one.property] = (*before, *(value for value in values if value not in before))
        for value in values:
            if isinstance(value, NamedNode):
                shown = self._reader.label(value) if value in self._terms else short(value)
                self._say(f"    → {shown}")
            elif one.takes not in ("text", "word"):
                self._say(f"    → {value.value}")
        if one.property in self._kind.identifying:
            self._show_identifier()

    def _show_identifier(self) -> None:
        try:
            iri = identifier_of(self._kind, self.answers)
        except IdentifierError as error:
            self._say(str(error))
            return
        if iri is not None:
            self._say(f"    {self._text('identifier')}: {short(iri)}")

    def _explain(self, one: Field) -> None:
        self._say(one.help.get(self._language) or one.help.get("en", ""))
        if one.codes:
            self._say("".join(f"\n    {self._reader.label(concept)}" for concept in one.codes).lstrip("\n"))
        elif one.takes == "thing" and one.of_class is not None:
            names = self._reader.names(one.of_class)
            self._say(self._text("known") + self._reader.listed(names, names))
        elif one.example is not None:
            self._say(f"{self._text('example')}: {one.example.value}")
        if one.many and one.takes != "text":
            self._say(self._text("several"))
        if one.takes == "text":
            self._say(self._text("tongue"))
        if one.rules:
            self._say(f"regkg explain {one.rules[0]}")

    # ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _money(self) -> None:
        if self._kind.amounts:
            self._say(self._text("money"))
        for kind in self._kind.amounts:
            money = self._amount(kind)
            if money is not None:
                self._amounts[kind] = Amount(money, self._fund() if kind == "eu" else None)

    def _amount(self, kind: str) -> Money | None:
        name = self._terms.label(code("kind", kind), self._language)
        while True:
            answer = self._ask(f"{name} [EUR] · {self._text('optional')}: ").strip()
            if not answer:
                return None
            money = self._reader.money(answer) if answer != _HELP else Complaint(self._text("money"))
            if isinstance(money, Money):
                self._say(f"    → {grouped(money.amount, self._language)} {money.currency}")
                return money
            self._say(money.sentence)

    def _fund(self) -> NamedNode | None:
        """The fund of an EU share; the default is the programme's if it has one only."""
        one = next(field for field in fields_of("project") if field.property == RK.fund)
        known = self._funds()
        default = known[0] if len(known) == 1 else None
        while True:
            shown = f" [{in_turtle(default)}]" if default else ""
            answer = self._ask(f"{one.name[self._language]}{shown} · {self._text('required')}: ").strip()
            if not answer and default is not None:
                return default
            found = self._reader.read(one, answer) if answer and answer != _HELP else None
            if isinstance(found, NamedNode):
                return found
            if isinstance(found, Complaint):
                self._say(found.sentence)
            else:
                self._say("".join(f"\n    {self._reader.label(concept)}" for concept in known or one.codes).lstrip("\n"))

    def _funds(self) -> Sequence[NamedNode]:
        """The funds of the programme behind the entry."""
        programmes = list(self._values.get(RK.underProgramme, ()))
        if self._kind.name == "participation" and self._whole is not None:
            programmes = self._values_of(self._whole, RK.underProgramme)
        known = [fund for iri in programmes if isinstance(iri, NamedNode) for fund in self._values_of(iri, RK.fund)]
        return [fund for fund in (*self._values.get(RK.fund, ()), *known) if isinstance(fund, NamedNode)]


_TEXTS: Final[dict[str, Languages]] = {
    "start": {
        "lv": "Atbildiet uz jautājumiem; ? rāda palīdzību, tukša atbilde izlaiž lauku, Ctrl-C beidz un saglabā atbildēto.",
        "en": "Answer the questions; ? shows help, an empty answer skips a field, Ctrl-C stops and keeps what was answered.",
    },
    "whole": {"lv": "Kurā projektā? (numurs, nosaukums vai identifikators): ", "en": "In which project? (number, name or identifier): "},
    "known": {"lv": "Zināmi ir:", "en": "Known are:"},
    "required": {"lv": "obligāti", "en": "required"},
    "recommended": {"lv": "ieteicams", "en": "recommended"},
    "optional": {"lv": "pēc izvēles", "en": "optional"},
    "needed": {"lv": "Šis lauks ir obligāts; ? rāda palīdzību.", "en": "This field is required; ? shows help."},
    "identifier": {"lv": "identifikators", "en": "identifier"},
    "example": {"lv": "Piemērs", "en": "Example"},
    "several": {"lv": "Vairākas vērtības atdala ar semikolu.", "en": "Several values are separated by semicolons."},
    "tongue": {
        "lv": "Tekstam citā valodā beigās rakstiet tās kodu, piemēram, @lt.",
        "en": "End a text in another language with its code, for example @lt.",
    },
    "money": {
        "lv": "Nauda: rakstiet summas, kā tās norādītas avotā, piemēram, 12 000,50. Nekas netiek aprēķināts.",
        "en": "Money: write the amounts as the source states them, for example 12 000.50. Nothing is computed.",
    },
    "further": {
        "lv": "Ir vēl {number} lauki. Vai jautāt arī par tiem? [n]: ",
        "en": "There are {number} further fields. Ask for them, too? [n]: ",
    },
    "number pattern": {
        "lv": "Numurs {text} nav veidots kā citi šīs programmas numuri.",
        "en": "The number {text} is not built like the others of this programme.",
    },
    "takes part": {"lv": "Šī organizācija projektā jau piedalās.", "en": "This organisation takes part in the project already."},
}
