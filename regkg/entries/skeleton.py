"""Entries as Turtle: what is known is written, what is not stands between « and », which no Turtle file may keep."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.entries.fields import Field, Kind, Languages, fields_of
from regkg.errors import IdentifierError
from regkg.iris import key_of, part, slug, thing
from regkg.model import Money, StatedDate, decimal_text
from regkg.terms import Terms, default_terms
from regkg.vocab import ID, PREFIXES, RK, SKOS, XSD, code, compact

Term = NamedNode | Literal

_WIDTH: Final = 110
_CODES_SHOWN: Final = 14
_EXPLANATION: Final = re.compile(r"\s*# \S")
_PLAIN_NAME: Final = re.compile(r"[a-z]+:[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*")

#: Languages of official names, by country; a name in the country's language makes an organisation's identifier.
_TONGUES: Final = {"LV": "lv", "LT": "lt", "EE": "et", "FI": "fi", "SE": "sv", "DE": "de", "AT": "de", "PL": "pl", "NO": "nb", "RU": "ru"}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money with what is known of it besides: the fund, where it comes from the EU."""

    money: Money
    fund: NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of the thing that is entered: the values of fields, amounts by their kind, and the thing that it is part of."""

    values: Mapping[NamedNode, tuple[Term, ...]] = field(default_factory=dict, hash=False)
    amounts: Mapping[str, Amount] = field(default_factory=dict, hash=False)
    whole: NamedNode | None = None

    def first(self, property_: NamedNode) -> Term | None:
        """One value of a field; None if there is none."""
        return next(iter(self.values.get(property_, ())), None)


def identifier_of(kind: Kind, answers: Answers) -> NamedNode | None:
    """The identifier that the answers make; None while one of them is missing. Raises IdentifierError for one that makes none."""
    return _MAKERS[kind.name](answers)


def _project(answers: Answers) -> NamedNode | None:
    programme = answers.first(RK.underProgramme)
    own = answers.first(RK.projectNumber) or answers.first(RK.acronym)
    if not isinstance(programme, NamedNode) or not isinstance(own, Literal):
        return None
    return thing("project", key_of(programme), slug(own.value))


def _programme(answers: Answers) -> NamedNode | None:
    cci = answers.first(RK.cciCode)
    return thing("programme", slug(cci.value)) if isinstance(cci, Literal) else None


def _organisation(answers: Answers) -> NamedNode | None:
    country = answers.first(RK.country)
    names = {name.language: name.value for name in answers.values.get(SKOS.prefLabel, ()) if isinstance(name, Literal)}
    if not isinstance(country, NamedNode) or not names:
        return None
    letters = country_letters(country)
    name = next((names[tongue] for tongue in (_TONGUES.get(letters), "lv", "en") if tongue in names), next(iter(names.values())))
    return thing("org", f"{letters.lower()}-{slug(name)}")


def _participation(answers: Answers) -> NamedNode | None:
    organisation = answers.first(RK.organisation)
    if answers.whole is None or not isinstance(organisation, NamedNode):
        return None
    return part(answers.whole, "partner", key_of(organisation))


_MAKERS: Final = {"project": _project, "programme": _programme, "partner": _organisation, "participation": _participation}


def country_letters(country: NamedNode) -> str:
    """The two letters of a country of the EU's table (ISO 3166-1). Raises IdentifierError for one without."""
    for notation in default_terms().values(country, SKOS.notation):
        if isinstance(notation, Literal) and len(notation.value) == 2:
            return notation.value
    raise IdentifierError(f"no two letters are known for {country.value}")


def write_entry(kind: Kind, language: str, answers: Answers | None = None, *, file: str = "entry.ttl") -> str:
    """The entry as Turtle with comments: answers filled in, other needed fields between « and », the rest commented out.

    `file` is the name that the comment uses. Raises IdentifierError for answers that make no identifier.
    """
    return "".join(f"{line}\n" for line in _Writer(kind, language, answers or Answers(), file).lines())


def in_turtle(term: Term) -> str:
    """A term as a person writes it: `role:partner`, `12000.50`, `"2020-03"^^xsd:gYearMonth`.

    >>> in_turtle(Literal("2020-03", datatype=XSD.gYearMonth)), in_turtle(code("role", "partner"))
    ('"2020-03"^^xsd:gYearMonth', 'role:partner')
    """
    if isinstance(term, NamedNode):
        short = compact(term.value)
        return short if _PLAIN_NAME.fullmatch(short) else str(term)
    if term.datatype == XSD.integer or (term.datatype == XSD.decimal and "." in term.value):
        return term.value
    text = str(term)
    return text.replace(f"^^<{term.datatype.value}>", f"^^{compact(term.datatype.value)}")


class _Writer:
    def __init__(self, kind: Kind, language: str, answers: Answers, file: str) -> None:
        self._kind = kind
        self._language = language
        self._answers = answers
        self._file = file
        self._terms: Terms = default_terms()
        self._iri = identifier_of(kind, answers)

    def _say(self, key: str, **values: object) -> str:
        return _TEXTS[key][self._language].format(**values)

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        body = [*self._thing(), "", *self._money()] if self._kind.amounts else list(self._thing())
        yield from self._comment(f"{self._kind.label[self._language]}. " + self._say("head"))
        yield from self._comment(self._say("steps", file=self._file))
        yield ""
        yield from self._prefixes(body)
        yield ""
        yield from body

    def _comment(self, text: str, indent: str = "") -> Iterator[str]:
        lines = textwrap.wrap(text, _WIDTH - len(indent) - 2, break_long_words=False, break_on_hyphens=False)
        return (f"{indent}# {line}" for line in lines)

    # ── identifiers ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _prefixes(self, body: list[str]) -> Iterator[str]:
        used = set(re.findall(r"\b([a-z]+):", "\n".join(line for line in body if not _EXPLANATION.match(line))))
        yield from (f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items() if prefix in used)
        yield ""
        yield from self._comment(self._say("identifier") + " " + self._say(f"identifier {self._kind.name}"))
        own = self._iri.value if self._iri else self._kind.example
        if self._kind.name == "participation":
            whole = self._answers.whole
            project = whole.value if whole else own.partition("/partner/")[0]
            yield f"@prefix project: {self._iri_or_blank(project, known=whole is not None)} ."
            if whole is not None and self._iri is None:
                own = f"{whole.value}/partner/{own.rpartition('/')[2]}"
        yield f"@prefix this: {self._iri_or_blank(own, known=self._iri is not None)} ."
        if self._kind.amounts:
            yield f"@prefix funding: {self._iri_or_blank(own + '/funding/', known=self._iri is not None)} ."

    def _iri_or_blank(self, iri: str, *, known: bool) -> str:
        return f"<{iri}>" if known else f"«<{iri}>»"

    # ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _thing(self) -> Iterator[str]:
        if self._kind.name == "participation":
            yield "project: rk:participation this: ."
            yield ""
        yield f"this: a {compact(self._kind.of_class.value)} ;"
        level = ""
        for one in fields_of(self._kind.name):
            is_usual = one.property in self._kind.usual
            section = one.level if one.level != "optional" or is_usual else "further"
            if section == "further" and level != "further":
                yield ""
                yield from self._comment(self._say("further"), "    ")
            level = section
            yield ""
            yield from self._explained(one)
            yield from self._field(one)
        yield "    ."

    def _explained(self, one: Field) -> Iterator[str]:
        needed = self._say(one.level)
        rules = f" · {', '.join(one.rules[:2])}" if one.rules else ""
        yield from self._comment(f"{one.name[self._language]} · {needed}{rules}", "    ")
        yield from self._comment(one.help.get(self._language) or one.help.get("en", ""), "    ")
        yield from self._comment(self._takes(one), "    ")

    def _takes(self, one: Field) -> str:
        if not one.codes:
            return self._say(f"takes {one.takes}", languages=", ".join(one.languages)) + (self._say("many") if one.many else "")
        shown = [f"{in_turtle(concept)} ({self._terms.label(concept, self._language)})" for concept in one.codes[:_CODES_SHOWN]]
        text = self._say("takes code") + (self._say("many") if one.many else "") + " " + ", ".join(shown)
        rest = len(one.codes) - _CODES_SHOWN
        return text + (self._say("more codes", rest=rest) if rest > 0 else "") + "."

    def _field(self, one: Field) -> Iterator[str]:
        name = compact(one.property.value)
        values = self._answers.values.get(one.property, ())
        if values:
            yield f"    {name} {' , '.join(in_turtle(value) for value in values)} ;"
            if one.takes == "date":
                yield from self._bounds(one, values[0], "    ")
            return
        is_needed = one.level == "required" or (one.property in self._kind.identifying and one.property != RK.acronym)
        is_needed = is_needed or one.property in (RK.title, SKOS.prefLabel)
        lead = "    " if is_needed and not self._answered else "    #"
        if one.level == "required":
            lead = "    "
        sample = self._sample(one)
        yield f"{lead}{name} «{in_turtle(sample)}» ;"
        if one.takes == "date":
            yield from self._bounds(one, sample, lead, blank=True)

    @property
    def _answered(self) -> bool:
        """Whether somebody was asked: a needed field without an answer that no rule requires is then left out."""
        return bool(self._answers.values)

    def _bounds(self, one: Field, value: Term, lead: str, *, blank: bool = False) -> Iterator[str]:
        """The first and the last day that a date can mean stand beside it."""
        bounds = self._terms.bounds(one.property)
        date = StatedDate.parse(value.value)
        if bounds is None or date.earliest is None or date.latest is None:
            return
        for bound, day in zip(bounds, (date.earliest, date.latest), strict=True):
            text = in_turtle(Literal(day.isoformat(), datatype=XSD.date))
            yield f"{lead}{compact(bound.value)} {f'«{text}»' if blank else text} ;"

    def _sample(self, one: Field) -> Term:
        if one.example is not None and one.takes != "date":
            return one.example
        if one.takes in _SAMPLES:
            text = _SAMPLES[one.takes]
            return text if isinstance(text, Literal) else text[self._language]
        if one.codes:
            return one.codes[0]
        kind = one.of_class.value.rpartition("#")[2].lower() if one.of_class else "policy"
        return NamedNode(f"{ID}{kind}/…") if one.takes == "thing" else NamedNode("https://www.example.org/")

    # ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _money(self) -> Iterator[str]:
        yield from self._comment(self._say("money"))
        for kind in self._kind.amounts:
            concept = code("kind", kind)
            amount = self._answers.amounts.get(kind)
            lead = "" if amount else "#"
            yield ""
            yield from self._comment(f"{self._terms.label(concept, self._language)} ({in_turtle(concept)})")
            yield f"{lead}this: rk:funding funding:{kind} ."
            yield f"{lead}funding:{kind} a rk:Funding ;"
            yield from (f"{lead}    {line} ;" for line in self._funding(kind, amount))
            yield f"{lead}    ."

    def _funding(self, kind: str, amount: Amount | None) -> Iterator[str]:
        yield f"rk:fundingKind {in_turtle(code('kind', kind))}"
        yield "rk:budgetStage stage:unspecified"
        if amount is None:
            yield "rk:amount «12000.50»"
            yield "rk:currency currency:EUR"
            yield "rk:statedDecimals «2»"
        else:
            yield f"rk:amount {in_turtle(Literal(_with_point(amount.money), datatype=XSD.decimal))}"
            yield f"rk:currency currency:{amount.money.currency or 'EUR'}"
            yield f"rk:statedDecimals {amount.money.decimals}"
        if kind == "eu":
            yield f"rk:fund {in_turtle(amount.fund)}" if amount and amount.fund else "rk:fund «fund:ERDF»"


def _with_point(money: Money) -> str:
    """The amount as printed, with a point: without one Turtle takes it for a whole number of another type."""
    text = decimal_text(money.amount) if money.rounded else f"{money.amount:f}"
    return text if "." in text else f"{text}.0"


_SAMPLES: Final[dict[str, Literal | dict[str, Literal]]] = {
    "text": {"lv": Literal("Teksts latviski", language="lv"), "en": Literal("Text in English", language="en")},
    "word": {"lv": Literal("teksts"), "en": Literal("text")},
    "number": Literal("0.85", datatype=XSD.decimal),
    "whole": Literal("2", datatype=XSD.integer),
    "date": Literal("2020-03-01", datatype=XSD.date),
    "day": Literal("2020-03-01", datatype=XSD.date),
    "year": Literal("2020", datatype=XSD.gYear),
}

_TEXTS: Final[dict[str, Languages]] = {
    "head": {
        "lv": "Ieraksts, ko pievienot grafam. Visur, kur ir zīmes « », ierakstiet savu vērtību starp tām parādītā "
        "parauga vietā un izdzēsiet abas zīmes; pēdiņas, @lv un ^^xsd:date ap paraugu atstājiet. Rindas, kas "
        "sākas ar # bez atstarpes, ir lauki, ko var aizpildīt: izdzēsiet zīmi #. Rindas, kas sākas ar # un "
        "atstarpi, ir paskaidrojumi.",
        "en": "An entry to be added to the graph. Wherever « » stands, write your value in place of the sample between "
        "the two signs and delete both; keep the quotation marks, @en and ^^xsd:date around the sample. Lines "
        "that begin with # and no blank are fields that can be filled in: delete the #. Lines that begin with # "
        "and a blank are explanations.",
    },
    "steps": {
        "lv": "Pēc tam: regkg validate {file} pārbauda ierakstu, regkg add {file} to pievieno. Noteikumu izskaidro "
        "regkg explain un tā kods.",
        "en": "Then: regkg validate {file} checks the entry, regkg add {file} adds it. regkg explain with the code of a"
        " rule explains the rule.",
    },
    "identifier": {
        "lv": "Identifikators (RK011): mazie latīņu burti bez garumzīmēm, cipari un domuzīmes to starpā.",
        "en": "Identifier (RK011): small Latin letters without marks, digits, and single hyphens between them.",
    },
    "identifier project": {
        "lv": "To veido no programmas identifikatora un projekta numura vai saīsinātā nosaukuma: …/project/PROGRAMMA/NUMURS.",
        "en": "It is made from the programme's identifier and the project's number or acronym: …/project/PROGRAMME/NUMBER.",
    },
    "identifier programme": {
        "lv": "To veido no CCI koda: …/programme/CCI-KODS.",
        "en": "It is made from the CCI code: …/programme/CCI-CODE.",
    },
    "identifier partner": {
        "lv": "To veido no valsts divu burtu koda un oficiālā nosaukuma tās valsts valodā: …/org/VALSTS-NOSAUKUMS.",
        "en": "It is made from the two letters of the country and the official name in its language: …/org/COUNTRY-NAME.",
    },
    "identifier participation": {
        "lv": "To veido no projekta un organizācijas identifikatora: …PROJEKTS/partner/ORGANIZĀCIJA. Identifikatoru parāda regkg show.",
        "en": "It is made from the identifiers of project and organisation: …PROJECT/partner/ORGANISATION. regkg show tells an identifier.",
    },
    "required": {
        "lv": "obligāti",
        "en": "required",
    },
    "recommended": {
        "lv": "ieteicams",
        "en": "recommended",
    },
    "optional": {
        "lv": "pēc izvēles",
        "en": "optional",
    },
    "further": {
        "lv": "── Citi lauki ──",
        "en": "── Further fields ──",
    },
    "takes text": {
        "lv": "Raksta: teksts pēdiņās ar valodu, katrā valodā viens: {languages}.",
        "en": "Write: a text in quotation marks with its language, one in each language: {languages}.",
    },
    "takes word": {
        "lv": "Raksta: teksts pēdiņās, bez valodas.",
        "en": "Write: a text in quotation marks, without a language.",
    },
    "takes number": {
        "lv": "Raksta: skaitlis ar punktu, piemēram, 0.85.",
        "en": "Write: a number with a point, for example 0.85.",
    },
    "takes whole": {
        "lv": "Raksta: vesels skaitlis.",
        "en": "Write: a whole number.",
    },
    "takes date": {
        "lv": 'Raksta: datums, cik precīzi zināms – "2020-03-01"^^xsd:date, "2020-03"^^xsd:gYearMonth vai '
        '"2020"^^xsd:gYear – un pirmā un pēdējā diena, ko tas var nozīmēt.',
        "en": 'Write: the date as precisely as it is known – "2020-03-01"^^xsd:date, "2020-03"^^xsd:gYearMonth or '
        '"2020"^^xsd:gYear – and the first and the last day that it can mean.',
    },
    "takes day": {
        "lv": "Raksta: pilns datums.",
        "en": "Write: a full date.",
    },
    "takes year": {
        "lv": "Raksta: gads.",
        "en": "Write: a year.",
    },
    "takes thing": {
        "lv": "Raksta: identifikators no grafa; to parāda regkg show un nosaukums.",
        "en": "Write: an identifier from the graph; regkg show with a name tells it.",
    },
    "takes address": {
        "lv": "Raksta: tīmekļa adrese starp < un >.",
        "en": "Write: a web address between < and >.",
    },
    "takes code": {
        "lv": "Raksta: kods no saraksta.",
        "en": "Write: a code from the list.",
    },
    "many": {
        "lv": " Vairākas vērtības atdala ar komatu.",
        "en": " Several values are separated by commas.",
    },
    "more codes": {
        "lv": " un vēl {rest}; visi ir ontology/codelists",
        "en": " and {rest} more, all in ontology/codelists",
    },
    "money": {
        "lv": "── Nauda ── Katra summa ir atsevišķs ieraksts ar veidu, stadiju, valūtu un zīmju skaitu aiz komata, kā "
        "nodrukāts avotā (rk:statedDecimals: 12000.50 – 2, 12000.0 – 0). Summu raksta ar punktu, bez atstarpēm: "
        "12 000,50 ir 12000.50. Rakstiet tikai to, kas avotā norādīts: neko nesummē un neaprēķina. ES "
        "finansējumam norāda fondu (RK366). Lai ierakstītu summu, izdzēsiet # visās tās rindās.",
        "en": "── Money ── Each amount is an entry of its own with kind, stage, currency and the number of decimals as "
        "printed in the source (rk:statedDecimals: 2 for 12000.50, 0 for 12000.0). Write the amount with a point "
        "and without blanks: 12000.50. Write only what the source states: nothing is added up or computed. An EU "
        "share names its fund (RK366). To enter an amount, delete the # of all its lines.",
    },
}
