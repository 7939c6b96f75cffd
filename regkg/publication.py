"""Make a release of a graph: every file of it, checked, in one step that is carried out whole or not at all."""

from __future__ import annotations

import csv
import itertools
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from pyoxigraph import NamedNode

from regkg.config import load_config
from regkg.diff import Patch, changes_between, summary, write_changes_markdown
from regkg.errors import PublicationError, UnfitGraphError
from regkg.inspection import Inspection, Task, inspect_aside
from regkg.labels import grouped
from regkg.publish import (
    catalogue,
    examples,
    geojson,
    jsonld,
    operations,
    pages,
    provenance,
    quality,
    serialise,
    tables,
    verify,
    void,
    workbook,
)
from regkg.publish import lines as sorted_lines
from regkg.publish.columns import TABLES, Column, Table
from regkg.publish.facts import Counts, Evidence
from regkg.publish.folder import (
    SUMS,
    Staging,
    check_version,
    leads_to,
    names_in,
    point_latest,
    sha256,
    staged,
    sums_of,
    sums_text,
    version_key,
    versions_in,
)
from regkg.publish.lines import plain
from regkg.publish.names import file_name
from regkg.publish.release import ADDRESS, TITLE, Artefact, Release, date_of, digest_of
from regkg.publish.serialise import turtle
from regkg.queries import query_files, read_query
from regkg.reports import WRITERS
from regkg.reports.records import Page
from regkg.resources import data_licence_file, ontology_folder, queries_folder, shapes_folder
from regkg.shacl import default_rules
from regkg.stores import Store
from regkg.summary import Content, content_of, summary_lines
from regkg.termpages import ontology_files
from regkg.terms import Terms, default_terms
from regkg.vocab import COUNTRY, SKOS
from regkg.worker import Aside, Confines

LANGUAGES: Final = ("lv", "en")
#: So many projects stand on the page; all stand in the tables.
_ON_PAGE: Final = 200
_CC_BY: Final = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be published, and where to.

    `where` names the graph as commands do, None for this project's. `version` is None for the date of the newest source. `latest` is
    `link`, `copy` or `none`. `address` is where the folder of releases will stand on the web. `fail_on` is the least grave finding for
    which nothing is published: violation, warning, info, or none.
    """

    store: Store
    where: str | None
    folder: Path
    version: str | None = None
    latest: str = "link"
    address: str = ADDRESS
    fail_on: str = "violation"


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: the release's folder, the files in it with their sizes, the portal's score, and what changed, in words."""

    path: Path
    files: Mapping[str, int]
    points: int
    most: int
    changes: str
    is_new: bool = True


def publish(order: Order, *, tell: Callable[[str], None] = lambda _: None) -> Published:
    """Make a release; `tell` hears of each step.

    Raises UnfitGraphError for a graph with findings, PublicationError for a release that cannot be made, that is not what it should be, or
    whose version is taken by another; InputError for a graph with blank nodes.
    """
    if order.version is not None:
        check_version(order.version)
    address = order.address.rstrip("/") + "/"
    with staged(order.folder, latest=order.latest) as staging:
        maker = _Maker(replace(order, address=address), staging, tell)
        maker.make()
        return maker.settle()


class _Maker:
    """One release on its way. Each method writes what its name says."""

    def __init__(self, order: Order, staging: Staging, tell: Callable[[str], None]) -> None:
        self._order = order
        self._staging = staging
        self._tell = tell
        self._config = load_config()
        self._terms = default_terms()
        self._sorted = staging.scratch / "lines"

    def _lines(self) -> Iterator[bytes]:
        return sorted_lines.read(self._sorted)

    def make(self) -> None:
        """Write everything."""
        self._tell("sorting")
        dump = self._staging.scratch / "dump"
        sorted_lines.write_sorted(sorted_lines.lines_of(self._order.store, dump), self._sorted)
        serialise.write_turtle(self._lines(), self._staging.file("regkg.ttl"))
        with self._validation() as validation:  # by a worker, while the tables are made
            self._tell("counting")
            self._evidence = Evidence.of(self._lines())
            self._index = tables.Index.of(self._lines())
            self._counts = Counts.of(self._lines())
            self._release = self._name()
            self._tell("dumps")
            self._dump()
            self._tell("tables")
            self._tables()
            self._tell("validating")
            self._report(validation.result())
        self._tell("descriptions")
        self._copy_terms()
        self._compare()
        self._describe()
        self._pages()

    def settle(self) -> Published:
        """Check all of it, and put it in its place."""
        staging, version = self._staging, self._release.version
        sums = sums_of(staging.path)
        staging.write(SUMS, sums_text(sums))
        self._tell("checking")
        verdict = verify.verify(staging.path)
        if verdict.problems:
            told = "; ".join(map(str, verdict.problems[:3]))
            raise PublicationError(f"the release is not what it should be: {told}", hint="this is a fault in regkg: please report it")
        files = {name: (staging.path / name).stat().st_size for name in names_in(staging.path)}
        points, most = sum(one.points or 0 for one in self._scores), sum(one.most for one in self._scores)
        path = self._order.folder / version
        if path.exists():
            return replace(self._again(path), files=files, points=points, most=most, changes=self._changes["en"])
        return Published(staging.settle(version), files, points, most, self._changes["en"])

    def _again(self, path: Path) -> Published:
        """The same release as one that is there already; another may not take its version."""
        if not (path / SUMS).is_file() or (path / SUMS).read_bytes() != (self._staging.path / SUMS).read_bytes():
            raise PublicationError(
                f"there is another release {path.name} in {path.parent}",
                hint=f"a release never changes: name this one, for example with --version {path.name}.1, or remove {path}",
            )
        if self._order.latest != "none" and not leads_to(path.parent, path.name):
            point_latest(path.parent, path.name, self._order.latest)
        return Published(path, {}, 0, 0, "", is_new=False)

    # ── the steps ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _validation(self) -> Aside[dict[str, Inspection]]:
        task = Task(where=self._order.where, home=self._staging.path / "regkg.ttl")
        return inspect_aside(LANGUAGES, task, confines=Confines(seconds=0, memory=0))

    def _report(self, found: Mapping[str, Inspection]) -> None:
        self._page = found["en"].page
        if self._page.fails(self._order.fail_on):
            raise _unfit(self._page, self._order)
        for language in LANGUAGES:
            self._staging.write(pages.REPORTS[language], WRITERS["html"](found[language].page))
        self._staging.write("report.json", WRITERS["json"](self._page))

    def _name(self) -> Release:
        """Version and date: as ordered, else the day of the newest source or decision; no clock."""
        newest = max(self._evidence.newest, self._index.newest)
        version = self._order.version or newest.replace("-", ".")
        if not version:
            hint = "name one, for example with --version 2026.11.21"
            raise PublicationError("no source has a date from which to take the version", hint=hint)
        earlier = [name for name in versions_in(self._order.folder) if version_key(name) < version_key(version)]
        previous = earlier[-1] if earlier else ""
        return Release(version, date_of(version) or newest, self._order.address, self._config, previous)

    def _dump(self) -> None:
        staging = self._staging
        staging.write_gzip("regkg.nt.gz", map(plain, sorted_lines.default_graph(self._lines())))
        whole = staging.scratch / "regkg.trig"
        serialise.write_trig(self._lines(), whole)
        with whole.open("rb") as file:
            staging.write_gzip("regkg.trig.gz", iter(lambda: file.read(2**20), b""))
        whole.unlink()
        context = jsonld.Context(self._terms, default_rules().quads)
        with staging.file("regkg.jsonld").open("wb") as file:
            file.writelines(jsonld.write(self._lines(), context))
        staging.write("context.jsonld", jsonld.context_text(context))
        for name, frame in jsonld.FRAMES.items():
            staging.write(f"frames/{name}.jsonld", jsonld.frame_text(frame, context))
        if any("wgs84_pos#" in name or name.endswith("asWKT") for name in self._counts.properties):
            places = geojson.write(self._lines(), self._index)
            if places:
                staging.write("regkg.geojson", places)

    def _tables(self) -> None:
        staging, release = self._staging, self._release
        rows = tables.Rows(self._index, self._terms)
        written = tables.write_tables(self._lines, rows, self._evidence.documents, self._terms, staging.file)
        self._completeness = operations.write_lists(self._lines(), operations.Lists(self._index, rows), staging.file)
        package = {
            "name": "regkg",
            "id": release.iri().value,
            "title": TITLE["en"],
            "version": release.version,
            "homepage": self._config.homepage,
            "licenses": [{"path": self._config.licence}],
            **({"created": f"{release.date}T00:00:00Z"} if release.date else {}),
        }
        staging.write("csv/datapackage.json", tables.data_package(written, self._terms, package, _lists()))
        head = {"dc:title": TITLE["en"], "dc:license": {"@id": self._config.licence}, "dc:identifier": release.iri("csv/").value}
        staging.write("csv/csv-metadata.json", tables.csvw(written, self._terms, head))
        about = [
            (TITLE["lv"], TITLE["en"]),
            (f"Laidiens {release.version}", f"Release {release.version}"),
            (release.config.licence, release.config.licence),
            (
                "Pirmā rinda ir lauku nosaukumi programmām, otrā – cilvēkiem.",
                "The first row names the fields for programs, the second for people.",
            ),
            ("Vairākas vērtības vienā šūnā šķir « | ».", "Several values in one cell are parted by « | »."),
            *((_line_of(one, "lv"), _line_of(one, "en")) for one in written),
        ]
        created = date.fromisoformat(release.date) if release.date else date(1980, 1, 1)
        sheets = [self._sheet(one.table, one.rows) for one in written]
        workbook.write(staging.file("regkg.xlsx"), sheets, about=about, created=created, title=TITLE["en"])
        columns = [(name, type_, lv, en) for _, name, type_, lv, en in operations.OPERATIONS]
        listed = [
            workbook.Sheet("operations", columns, self._rows("operations"), self._completeness.operations),
            workbook.Sheet("partners", operations.PARTNERS, self._rows("operations-partners"), self._completeness.partners),
        ]
        front = [
            ("Darbību saraksts", "List of operations"),
            ("Regulas (ES) 2021/1060 49. panta 3. punkts", "Article 49(3) of Regulation (EU) 2021/1060"),
            *about[1:3],
        ]
        workbook.write(staging.file("operations.xlsx"), listed, about=front, created=created, title="List of operations")

    def _sheet(self, table: Table, number: int) -> workbook.Sheet:
        columns = [(column.name, column.type, *_labels(column, self._terms)) for column in table.columns[:-1]]
        rows = self._rows(table.name)
        return workbook.Sheet(
            table.name, columns, lambda: (row[:-1] for row in rows()), number
        )  # the last column, the address, is for programs

    def _rows(self, name: str) -> Callable[[], Iterator[list[str]]]:
        path = self._staging.path / "csv" / f"{name}.csv"
        return lambda: workbook.csv_rows(path)

    def _copy_terms(self) -> None:
        """Ontology with its pages and shapes as they are kept, code lists one file each, queries, and the queries as examples."""
        staging = self._staging
        for folder, name in ((ontology_folder(), "ontology"), (shapes_folder(), "shapes")):
            for path in _kept(folder):
                shutil.copyfile(path, staging.file(f"{name}/{path.relative_to(folder).as_posix()}"))
        for name, content in ontology_files(LANGUAGES).items():
            if not (staging.path / "ontology" / name).exists():  # modules were copied as they are kept
                staging.write(f"ontology/{name}", content)
        for scheme, content in _code_lists(self._terms):
            staging.write(f"vocab/{file_name(scheme.value, '.ttl')}", content)
        stored = [read_query(path) for path in query_files().values()]
        for query, path in zip(stored, query_files().values(), strict=True):
            shutil.copyfile(path, staging.file(f"queries/{query.name}.rq"))
        staging.write("queries/examples.ttl", examples.write(stored))

    def _compare(self) -> None:
        """What changed since the release before, in words and as a patch."""
        release, staging = self._release, self._staging
        if not release.previous:
            self._changes = {"lv": "pirmais laidiens.", "en": "the first release."}
            staging.write("CHANGES.md", f"# {release.version}\n\nPirmais laidiens.\n\nThe first release.\n")
            return
        old, new = self._order.folder / release.previous, staging.path / "regkg.nt.gz"
        changes = changes_between(str(old), str(new), names=(release.previous, release.version))
        before, after = (f"{release.address}{version}/" for version in (release.previous, release.version))
        staging.write_gzip("changes.rdfp.gz", [Patch.of(changes, before=before, after=after).text().encode()])
        self._changes = {language: f"{summary(changes, language)}." for language in LANGUAGES}
        staging.write("CHANGES.md", "\n".join(write_changes_markdown(changes, language) for language in LANGUAGES))

    def _describe(self) -> None:
        staging, release = self._staging, self._release
        content = self._content = content_of(self._order.store)
        self._measures = quality.measures_of(
            self._completeness,
            self._counts,
            self._evidence,
            findings=self._page.counts,
            conflicts=Counter("open" if state == "open" else "decided" for _, state in content.conflicts),
            facts=(content.facts, content.claims),
        )
        projects = [name for name, _ in zip(self._examples(), range(3), strict=False)]
        staging.write("void.ttl", void.write(release, self._counts, examples=projects))
        files = {name: sha256(staging.path / name) for name in ("regkg.ttl", "regkg.nt.gz", "regkg.trig.gz", "regkg.jsonld")}
        staging.write("prov.ttl", provenance.write(release, self._evidence, inputs=_inputs(), files=files))
        staging.write("quality.ttl", quality.write(release, self._measures))
        artefacts = [self._artefact(name) for name in names_in(staging.path) if _is_listed(name)]
        members = {organisation for organisation, _ in self._index.participations.values()}
        countries = sorted({iri.removeprefix(COUNTRY.iri) for one in members for iri in self._index.countries.get(one, ())})
        period = self._index.first_day, self._index.last_day
        dcat = catalogue.write(release, artefacts, countries=countries, period=period)
        staging.write("dcat.ttl", dcat)
        self._scores = quality.portal_score(dcat, conforms=True)  # settled by the check at the end
        staging.write("quality.json", quality.quality_json(self._measures, self._scores))

    def _examples(self) -> Iterator[str]:
        return (row["iri"] for row in self._csv("projects"))

    def _csv(self, name: str) -> Iterator[dict[str, str]]:
        path = self._staging.path / "csv" / f"{name}.csv"
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as file:
                yield from csv.DictReader(file)

    def _artefact(self, name: str) -> Artefact:
        path = self._staging.path / name
        titles, descriptions = _ABOUT.get(name) or _about_table(name)
        conforms_to = {"csv": "https://specs.frictionlessdata.io/tabular-data-package/"}.get(name.partition("/")[0], "")
        return Artefact(name, titles, descriptions, path.stat().st_size, sha256(path), conforms_to)

    def _pages(self) -> None:
        staging, release = self._staging, self._release
        licence = data_licence_file()
        is_ours = self._config.licence == _CC_BY and licence.is_file()
        staging.write("LICENSE", licence.read_bytes() if is_ours else f"{self._config.licence}\n")
        staging.write("CITATION.cff", pages.citation_file(release))
        summary = pages.Summary(
            figures={language: _figures(self._content, language) for language in LANGUAGES},
            projects=[self._line(row) for row in itertools.islice(self._csv("projects"), _ON_PAGE)],
            number_of_projects=self._completeness.operations,
            measures=self._measures,
            scores=self._scores,
            sizes={name: (staging.path / name).stat().st_size for name in names_in(staging.path)},
            changes=self._changes,
            has_ontology_pages=all((staging.path / "ontology" / language / "index.html").is_file() for language in LANGUAGES),
        )
        for language in LANGUAGES:
            staging.write(pages.PAGES[language], pages.index(release, summary, language))
        staging.write("README.md", pages.readme(release, summary, "en"))
        staging.write("README.lv.md", pages.readme(release, summary, "lv"))

    def _line(self, row: Mapping[str, str]) -> pages.ProjectLine:
        days = [row[name] or row[f"{name}_earliest"] for name in ("start", "end")]
        if not row["end"] and row["end_earliest"] != row["end_latest"]:
            days[1] = f"{row['end_earliest'][:7]} / {row['end_latest'][:7]}"
        programme = self._index.names.get(f"{_ID}{row['programme']}", {})
        return pages.ProjectLine(
            row["iri"],
            row["acronym"] or row["number"] or row["title_en"] or row["title_lv"] or row["id"],
            {language: row[f"title_{language}"] for language in LANGUAGES if row[f"title_{language}"]},
            {language: name for language, name in programme.items() if language},
            self._index.names.get(f"{_ID}{row['lead_partner']}", {}),
            " – ".join(day for day in days if day),
            f"{grouped(Decimal(row['total']), 'en')} {row['currency']}" if row["total"] else "",
        )


_ID: Final = "https://w3id.org/regkg/id/"


def _lists() -> list[dict[str, Any]]:
    """The lists of projects for others, as resources of the data package."""
    columns = [(name, type_, lv, en) for _, name, type_, lv, en in operations.OPERATIONS]
    kohesio = [(name, "string", name.replace("_", " "), name.replace("_", " ")) for name in operations.KOHESIO]
    return [
        tables.list_resource("operations", "List of operations", columns),
        tables.list_resource("operations-partners", "Partners of operations", operations.PARTNERS),
        tables.list_resource("kohesio", "Projects in the columns of Kohesio", kohesio),
    ]


def _line_of(written: tables.Written, language: str) -> str:
    return f"{written.table.name}: {written.table.titles[language]} ({written.rows})"


def _labels(column: Column, terms: Terms) -> tuple[str, str]:
    return tables.column_label(column, terms, "lv"), tables.column_label(column, terms, "en")


def _unfit(page: Page, order: Order) -> UnfitGraphError:
    from regkg.reports.words import SEVERITIES

    grave = SEVERITIES[: SEVERITIES.index(order.fail_on) + 1]
    number = sum(page.counts.get(severity, 0) for severity in grave)
    blocking = [record for record in page.records if record.severity in grave][:3]
    first = "; ".join(f"{record.code} {record.focus_label or record.focus}: {record.message}" for record in blocking)
    where = f" -s {order.where}" if order.where else ""
    return UnfitGraphError(
        f"{number} finding{'s' * (number != 1)} block the release: {first}",
        hint=f"regkg validate{where} shows them all; --fail-on none publishes the graph all the same",
    )


def _kept(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.ttl") if "examples" not in path.relative_to(folder).parts)


def _code_lists(terms: Terms) -> Iterator[tuple[NamedNode, bytes]]:
    """Each code list with its concepts."""
    of: dict[NamedNode, set[NamedNode]] = {}
    for quad in terms.quads:
        if quad.predicate == SKOS.inScheme and isinstance(quad.object, NamedNode) and isinstance(quad.subject, NamedNode):
            of.setdefault(quad.object, {quad.object}).add(quad.subject)
    for scheme in sorted(of, key=lambda node: node.value):
        yield scheme, turtle(quad for quad in terms.quads if quad.subject in of[scheme])


def _inputs() -> dict[str, str]:
    """The hashes of what a run uses beside the documents: ontology, shapes, queries."""
    folders = {"ontology": ontology_folder(), "shapes": shapes_folder(), "queries": queries_folder()}
    return {
        name: digest_of(
            [
                (path.relative_to(folder).as_posix(), path.read_bytes())
                for path in sorted(folder.rglob("*"))
                if path.suffix in (".ttl", ".rq")
            ]
        )
        for name, folder in folders.items()
    }


def _figures(content: Content, language: str) -> list[tuple[str, str]]:
    return summary_lines(content, language)


def _is_listed(name: str) -> bool:
    """Whether a catalogue lists a file: the dumps and the tables, not what describes them."""
    return name in _ABOUT or (name.startswith("csv/") and name.endswith(".csv"))


_ABOUT: Final[dict[str, tuple[dict[str, str], dict[str, str]]]] = {
    "regkg.ttl": (
        {"lv": "Grafs (Turtle)", "en": "Graph (Turtle)"},
        {"lv": "Visi fakti, sakārtoti, lasāmi arī cilvēkam.", "en": "All facts, sorted, readable for people too."},
    ),
    "regkg.nt.gz": (
        {"lv": "Grafs (N-Triples)", "en": "Graph (N-Triples)"},
        {"lv": "Visi fakti, rinda katram, lielām krātuvēm.", "en": "All facts, one a line, for bulk loading."},
    ),
    "regkg.trig.gz": (
        {"lv": "Grafs ar pierādījumiem (TriG)", "en": "Graph with its evidence (TriG)"},
        {
            "lv": "Visi fakti, katra dokumenta apgalvojumi un vietas tekstā, kas tos apliecina.",
            "en": "All facts, what each document states, and the places in the texts that say so.",
        },
    ),
    "regkg.jsonld": (
        {"lv": "Grafs (JSON-LD)", "en": "Graph (JSON-LD)"},
        {"lv": "Visi fakti programmētājiem, ar kontekstu.", "en": "All facts for programmers, with their context."},
    ),
    "regkg.geojson": (
        {"lv": "Vietas (GeoJSON)", "en": "Places (GeoJSON)"},
        {"lv": "Vietas ar koordinātām un projekti tajās.", "en": "Places with coordinates, and the projects in them."},
    ),
    "csv/operations.csv": (
        {"lv": "Darbību saraksts (CSV)", "en": "List of operations (CSV)"},
        {"lv": "Pēc Regulas (ES) 2021/1060 49. panta 3. punkta.", "en": "After Article 49(3) of Regulation (EU) 2021/1060."},
    ),
    "csv/operations-partners.csv": (
        {"lv": "Darbību partneri (CSV)", "en": "Partners of operations (CSV)"},
        {"lv": "Katras darbības partneri ar to daļu.", "en": "The partners of each operation with their shares."},
    ),
    "csv/kohesio.csv": (
        {"lv": "Projekti Kohesio kolonnās (CSV)", "en": "Projects in the columns of Kohesio (CSV)"},
        {"lv": "Tādas pašas kolonnas kā Kohesio projektu datnēs.", "en": "The same columns as Kohesio's files of projects."},
    ),
}


def _about_table(name: str) -> tuple[dict[str, str], dict[str, str]]:
    from regkg.publish.columns import CODES, DOCUMENTS

    table = next(table for table in (*TABLES, DOCUMENTS, CODES) if table.file == name)
    titles = {language: f"{title} (CSV)" for language, title in table.titles.items()}
    return titles, {
        "lv": "Tabula, kuras kolonnas apraksta csv/datapackage.json.",
        "en": "A table whose columns are described in csv/datapackage.json.",
    }
