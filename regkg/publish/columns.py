"""The tables of a release: which columns they have, where their values come from, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from regkg.vocab import DCT, ORG, SKOS

#: Several values in one cell are parted so; no value of ours holds it.
SEPARATOR: Final = " | "


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `source` is the property whose values stand in it; `form` says how: `text`, `lv`, `en` (texts in a language), `iri`, `key` (what a
    thing of ours is called in `id`), `name` (a thing's name), `code` (the key of a concept), `lv-label`, `en-label` (a concept's label),
    `date`, `integer`, `decimal`, or `own`: computed. `refers` is the table whose `id` the values are.
    """

    name: str
    source: str = ""
    form: str = "text"
    labels: dict[str, str] = field(default_factory=dict, hash=False, compare=False)
    refers: str = ""
    is_list: bool = False

    @property
    def type(self) -> str:
        """The type that Frictionless and CSVW give the values: string, integer, number or date."""
        return {"integer": "integer", "decimal": "number", "date": "date"}.get(self.form, "string")


@dataclass(frozen=True, slots=True)
class Table:
    """One table, a row for each thing of a class; `id` is its first column."""

    name: str
    kind: str
    titles: dict[str, str] = field(hash=False)
    columns: tuple[Column, ...] = ()

    @property
    def file(self) -> str:
        """Where it stands in a release."""
        return f"csv/{self.name}.csv"


_ID: Final = Column("id", form="own", labels={"lv": "identifikators", "en": "identifier"})
_IRI: Final = Column("iri", form="own", labels={"lv": "adrese", "en": "address"})


def _texts(name: str, source: str, *, is_list: bool = False) -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{language}", source, language, is_list=is_list) for language in ("lv", "en"))


def _code(name: str, source: str, *, is_list: bool = False) -> tuple[Column, ...]:
    forms = (name, "code"), (f"{name}_lv", "lv-label"), (f"{name}_en", "en-label")
    return tuple(Column(column, source, form, is_list=is_list) for column, form in forms)


def _ref(name: str, source: str, table: str, *, is_list: bool = False) -> tuple[Column, ...]:
    return (
        Column(name, source, "key", refers=table, is_list=is_list),
        Column(f"{name}_name", source, "name", is_list=is_list),
    )


def _date(name: str, source: str, earliest: str, latest: str) -> tuple[Column, ...]:
    return Column(name, source), Column(f"{name}_earliest", earliest, "date"), Column(f"{name}_latest", latest, "date")


def _own(name: str, form: str, lv: str, en: str, refers: str = "") -> Column:
    return Column(name, f"own:{name}", form, {"lv": lv, "en": en}, refers)


#: Amounts by kind of funding, as columns.
KINDS_OF_MONEY: Final = ("total", "eligible", "eu", "national", "public", "automatic-public", "private", "own")
_MONEY: Final = (
    *(Column(kind.replace("-", "_"), f"own:{kind}", "decimal") for kind in KINDS_OF_MONEY),
    _own("currency", "text", "valūta", "currency"),
)
_OWNER: Final = _own("belongs_to", "key", "pieder pie", "belongs to")
_NAME: Final = _texts("name", SKOS.prefLabel.value)
_WEBSITE: Final = Column("website", "website", "iri", is_list=True)

TABLES: Final = (
    Table(
        "projects",
        "Project",
        {"lv": "Projekti", "en": "Projects"},
        (
            _ID,
            Column("number", "projectNumber"),
            Column("acronym", "acronym"),
            *_texts("title", "title"),
            *_ref("programme", "underProgramme", "programmes"),
            *_ref("priority", "underPriority", "priorities"),
            *_code("status", "status"),
            Column("status_as_of", "statusAsOf", "date"),
            *_date("start", "startDate", "startEarliest", "startLatest"),
            *_date("end", "endDate", "endEarliest", "endLatest"),
            *_date("decision", "decisionDate", "decisionEarliest", "decisionLatest"),
            *_MONEY,
            *_code("fund", "fund", is_list=True),
            _own("lead_partner", "key", "vadošais partneris", "lead partner", "organisations"),
            _own("lead_partner_name", "name", "vadošā partnera nosaukums", "name of the lead partner"),
            _own("partners_known", "integer", "zināmie partneri", "partners known"),
            Column("partners_stated", "statedPartnerCount", "integer"),
            Column("countries_stated", "statedCountryCount", "integer"),
            *_ref("region", "region", "places", is_list=True),
            *_code("goal", "goal"),
            *_code("thematic_objective", "thematicObjective", is_list=True),
            *_code("investment_priority", "investmentPriority", is_list=True),
            *_code("policy_objective", "policyObjective", is_list=True),
            *_code("specific_objective", "underSpecificObjective", is_list=True),
            *_code("intervention_field", "interventionField", is_list=True),
            *_code("theme", "theme", is_list=True),
            *_texts("summary", "summary", is_list=True),
            *_texts("purpose", "purpose", is_list=True),
            _WEBSITE,
            _IRI,
        ),
    ),
    Table(
        "participations",
        "Participation",
        {"lv": "Dalība projektos", "en": "Participations"},
        (
            _ID,
            _own("project", "key", "projekts", "project", "projects"),
            _own("project_name", "name", "projekta nosaukums", "name of the project"),
            *_ref("organisation", "organisation", "organisations"),
            *_code("role", "role"),
            *_date("start", "participationStart", "participationStartEarliest", "participationStartLatest"),
            *_date("end", "participationEnd", "participationEndEarliest", "participationEndLatest"),
            *_MONEY,
            _IRI,
        ),
    ),
    Table(
        "organisations",
        "Organisation",
        {"lv": "Organizācijas", "en": "Organisations"},
        (
            _ID,
            *_NAME,
            *_texts("other_names", SKOS.altLabel.value, is_list=True),
            *_code("country", "country"),
            *_code("type", "organisationType"),
            Column("registration_number", "registrationNumber"),
            *_code("planning_region", "planningRegion"),
            _WEBSITE,
            _IRI,
        ),
    ),
    Table(
        "units",
        "OrganisationalUnit",
        {"lv": "Struktūrvienības", "en": "Units of organisations"},
        (_ID, *_NAME, *_ref("organisation", ORG.unitOf.value, "organisations"), _IRI),
    ),
    Table(
        "programmes",
        "Programme",
        {"lv": "Programmas", "en": "Programmes"},
        (
            _ID,
            Column("cci", "cciCode"),
            *_NAME,
            *_ref("period", "period", "periods"),
            *_code("strand", "strand"),
            *_code("goal", "goal"),
            *_code("country", "country", is_list=True),
            *_code("fund", "fund", is_list=True),
            *_MONEY,
            _WEBSITE,
            _IRI,
        ),
    ),
    Table(
        "priorities",
        "Priority",
        {"lv": "Prioritātes", "en": "Priorities"},
        (_ID, Column("number", SKOS.notation.value), *_NAME, *_ref("programme", "priorityOf", "programmes"), _IRI),
    ),
    Table(
        "periods",
        "ProgrammingPeriod",
        {"lv": "Plānošanas periodi", "en": "Programming periods"},
        (
            _ID,
            *_NAME,
            Column("first_year", "firstYear", "integer"),
            Column("last_year", "lastYear", "integer"),
            Column("eligible_from", "eligibleFrom", "date"),
            Column("eligible_until", "eligibleUntil", "date"),
            _IRI,
        ),
    ),
    Table(
        "funding",
        "Funding",
        {"lv": "Finansējums", "en": "Funding"},
        (
            _ID,
            _OWNER,
            *_code("kind", "fundingKind"),
            Column("amount", "amount", "decimal"),
            *_code("currency", "currency"),
            *_code("fund", "fund"),
            *_code("stage", "budgetStage"),
            Column("as_of", "asOf", "date"),
            Column("decimals_stated", "statedDecimals", "integer"),
            _IRI,
        ),
    ),
    Table(
        "events",
        "Event",
        {"lv": "Pasākumi", "en": "Events"},
        (
            _ID,
            *_texts("title", "title"),
            *_code("type", "eventType"),
            *_code("status", "status"),
            *_date("date", "date", "dateEarliest", "dateLatest"),
            *_ref("place", "place", "places"),
            *_texts("venue", "venue"),
            *_ref("series", "partOfSeries", "series"),
            _own("project", "key", "projekts", "project", "projects"),
            _own("project_name", "name", "projekta nosaukums", "name of the project"),
            _IRI,
        ),
    ),
    Table(
        "series",
        "EventSeries",
        {"lv": "Pasākumu sērijas", "en": "Series of events"},
        (_ID, *_texts("title", "title"), *_code("type", "eventType"), *_texts("purpose", "purpose", is_list=True), _IRI),
    ),
    Table(
        "deliverables",
        "Deliverable",
        {"lv": "Nodevumi", "en": "Deliverables"},
        (
            _ID,
            _OWNER,
            *_texts("title", "title"),
            *_date("due", "dueDate", "dueEarliest", "dueLatest"),
            *_ref("producer", "producedBy", "organisations", is_list=True),
            _IRI,
        ),
    ),
    Table(
        "places",
        "Place",
        {"lv": "Vietas", "en": "Places"},
        (
            _ID,
            *_NAME,
            *_code("type", "placeType"),
            *_code("country", "country"),
            *_ref("located_in", "locatedIn", "places", is_list=True),
            *_code("planning_region", "planningRegion"),
            Column("nuts", "nuts", "iri", is_list=True),
            _IRI,
        ),
    ),
    Table(
        "policies",
        "PolicyDocument",
        {"lv": "Politikas dokumenti", "en": "Policy documents"},
        (
            _ID,
            *_texts("title", "title"),
            *_code("country", "country"),
            Column("covers_from", "coversFrom", "integer"),
            Column("covers_until", "coversUntil", "integer"),
            _IRI,
        ),
    ),
    Table(
        "conflicts",
        "Conflict",
        {"lv": "Pretrunas", "en": "Conflicts"},
        (
            _ID,
            Column("about", "conflictSubject", "key"),
            Column("about_name", "conflictSubject", "name"),
            Column("property", "conflictProperty", "iri"),
            Column("values", "conflictingValue", is_list=True),
            *_code("kind", "conflictKind"),
            *_code("state", "conflictState"),
            _IRI,
        ),
    ),
)

#: Documents stand in graphs of their own, codes in the ontology: their tables are filled otherwise.
DOCUMENTS: Final = Table(
    "documents",
    "SourceDocument",
    {"lv": "Avota dokumenti", "en": "Source documents"},
    (
        _ID,
        Column("file", "fileName"),
        Column("title", DCT.title.value),
        Column("language", DCT.language.value, "code"),
        Column("issued", DCT.issued.value, "date"),
        Column("publisher", DCT.publisher.value, "key"),
        Column("address", "sourceUrl", "iri"),
        Column("characters", "characterCount", "integer"),
        Column("sha256", "sha256"),
        Column("licence", DCT.license.value, "iri"),
        _IRI,
    ),
)
CODES: Final = Table(
    "codes",
    "Concept",
    {"lv": "Kodi", "en": "Codes"},
    (
        Column("id", form="own", labels={"lv": "kods", "en": "code"}),
        Column("list", form="own", labels={"lv": "kodu saraksts", "en": "code list"}),
        Column("label_lv", form="own", labels={"lv": "nosaukums (lv)", "en": "label (lv)"}),
        Column("label_en", form="own", labels={"lv": "nosaukums (en)", "en": "label (en)"}),
        _IRI,
    ),
)
