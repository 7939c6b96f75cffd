"""What `regkg validate` does: read the files, lay them into the graph that they are to join, check, and say what there is to say.

Everything that a stranger wrote is read and queried in a worker process, which is ended when it takes too long or too much.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple

from regkg import __version__
from regkg.config import graph_place, load_config
from regkg.errors import InputError, Place, RegkgError, ShapesError, StoreReadOnlyError, SyntaxFault
from regkg.files import reader
from regkg.files.reader import RdfFile
from regkg.labels import Labels
from regkg.reports.records import Page, Record
from regkg.resources import published_dump
from regkg.shacl import Engine, Finding, Report, Rules, default_rules, vetting
from regkg.shacl.desk import Desk
from regkg.shacl.engine import Runner
from regkg.shacl.forms import forms_of
from regkg.shacl.report import plain
from regkg.shacl.validation import STATEMENTS, check_entry, check_graph, check_store, is_checked
from regkg.stores import EmbeddedStore, Workspace, is_endpoint, is_nameable
from regkg.stores.remote import RemoteStore
from regkg.terms import Terms, default_terms
from regkg.vocab import ID, OWL, expand
from regkg.worker import Aside, Confines, confined

if TYPE_CHECKING:
    from regkg.reports.compose import Fingerprint

T = TypeVar("T")

#: A dump up to this many bytes is read to tell where in it a finding of the graph stands.
_READABLE: Final = 32 * 2**20
#: A file that is told to hold the graph is read up to this many bytes: a large one takes long to be read for its lines.
_READABLE_HOME: Final = 4 * 2**20
#: Of so many things some rule sees one.
_MANY: Final = 10_000


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be checked, and how.

    `paths` are files, folders or `-`; without any the graph itself is checked. `where` names the graph, None for this project's. `alone`
    leaves the graph out. `texts` are files that are not written yet, name and content. Entries that this project keeps lie beside its
    graph, built with them or not yet; those on the same things are left out if the files take their place (`replaces`). `shapes` are
    files with shapes to use instead of our own, `background` files to lay beside the data. `codes` and `nodes` confine the report,
    `baseline` is an earlier report in JSON whose findings are known. `most` limits the findings shown of each rule.
    """

    paths: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    replaces: bool = False
    where: str | None = None
    alone: bool = False
    shapes: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    format: RdfFormat | None = None
    engine: Engine = Engine.COMPILED
    language: str = "en"
    suggests: bool = False
    most: int | None = None
    codes: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    baseline: Path | None = None
    as_turtle: bool = False
    home: Path | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What came of it: the page, the report as Turtle where that was asked for, and what is wrong with files that cannot be read."""

    page: Page
    turtle: str = ""
    faults: tuple[RegkgError, ...] = ()


def inspect(task: Task, *, confines: Confines) -> Inspection:
    """Check what a task names, in a worker process.

    Raises InputError, SyntaxFault or LimitError for files that cannot be read, ShapesError for shapes that cannot run, StoreError for a
    graph that cannot be opened.
    """
    about = "the check" if not task.paths else f"the check of {', '.join(task.paths[:3])}"
    return confined(lambda: _inspect(task), confines=confines, about=about)


def inspect_aside(languages: Sequence[str], task: Task, *, confines: Confines) -> Aside[dict[str, Inspection]]:
    """Check what a task names once, beside what else is done, and say in several languages what there is to say. Its result raises as
    `inspect` does."""

    def work() -> dict[str, Inspection]:
        with ExitStack() as stack:
            case = _case(task, stack)
            return {language: _shown(replace(task, language=language), case, case.report, set()) for language in languages}

    return Aside(work, confines=confines, about="the check")


def _inspect(task: Task) -> Inspection:
    known = _known_findings(task.baseline)
    with ExitStack() as stack:
        case = _case(task, stack)
        report = replace(case.report, findings=tuple(finding for finding in case.report.findings if _is_asked(finding, task)))
        return _shown(task, case, report, known)


@dataclass(frozen=True, slots=True)
class _Case:
    """One run: its report, what ran it, over which store, and what its head says."""

    report: Report
    runner: Runner
    files: tuple[RdfFile, ...]
    against: str
    background: tuple[str, ...]
    home: Callable[[], RdfFile | None]
    shapes: tuple[RdfFile, ...] = ()
    faults: tuple[RegkgError, ...] = ()


def inspect_things(things: Sequence[NamedNode], *, where: str, language: str) -> tuple[Record, ...]:
    """What the rules find about some things of a graph, as `regkg validate` would report it, but for rules that look for claims.

    `where` is a folder or file, which stays as it is. Raises what opening it raises.
    """
    from regkg.reports.compose import Context, page_of

    terms, rules = default_terms(), default_rules()
    with EmbeddedStore.scratch(Path(where)) as store:
        store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in terms.without_notes)
        runner = Runner(store, rules, without=rules.need_claims | rules.at_entry)
        said = runner.said_of(things)
        found, _ = runner.run_on(runner.focus_of(things, said), said=said)
        own = set(things)
        findings = [runner.explained(one) for of_root in found.values() for one in of_root if one.focus in own]
        ordered = tuple(sorted(dict.fromkeys(findings), key=Finding.sort_key))
        report = Report(ordered, rules=len(rules), triples=0, seen={}, on_reference={})
        context = Context(graph=runner.graph, store=store, labels=Labels(store, terms, language), terms=terms, language=language)
        return page_of(report, context).records


# ── the three cases ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _case(task: Task, stack: ExitStack) -> _Case:
    if not task.paths and not task.texts:
        return _whole(task, stack)
    files, faults = _read(task)
    written = list(_of_written(files, None if task.shapes else default_terms()))
    case = _alone(task, files, written) if task.alone or not files else _joined(task, files, written, stack)
    return replace(case, faults=tuple(faults))


def _read(task: Task) -> tuple[tuple[RdfFile, ...], list[RegkgError]]:
    """The files, and what is wrong with those that cannot be read."""
    files = [reader.parsed(text, name, RdfFormat.TURTLE) for name, text in task.texts]
    faults: list[RegkgError] = []
    for path in reader.files_below(task.paths):
        try:
            files.append(reader.read(path, format_=task.format))
        except InputError as error:
            faults.append(error)
    return tuple(files), faults


def _whole(task: Task, stack: ExitStack) -> _Case:
    """The graph itself."""
    store, called, home = _opened(task.where, stack, is_whole=True)
    background, names = _background(task)
    rules, shapes = _rules(task)
    report, runner = check_store(
        store,
        rules=rules,
        background=background,
        terms=None if task.shapes else default_terms(),
        by=task.engine,
        has_evidence=isinstance(store, RemoteStore),
    )
    if task.home is not None:
        file = task.home
        return _Case(report, runner, (), file.name, names, cache(lambda: _home(file)), shapes)
    return _Case(report, runner, (), called, names, home, shapes)


def _opened(where: str | None, stack: ExitStack, *, is_whole: bool = False) -> tuple[Workspace, str, Callable[[], RdfFile | None]]:
    """A store that takes writes and holds what the graph holds, for as long as the stack is open; the graph's name, and its file if it has
    one. If all of it is to be checked (`is_whole`), with the evidence. At an endpoint the server makes the copy; where it takes no writes,
    or does not compute as the standard says, what it holds is fetched."""
    if where is None or not is_endpoint(where):
        folder = _where(where)
        return stack.enter_context(EmbeddedStore.scratch(folder, in_memory=is_whole)), _called(folder), cache(lambda: _dump(folder))
    endpoint = RemoteStore.open(where)
    if not endpoint.shortcomings():
        with suppress(StoreReadOnlyError):
            takes = (lambda graph: not graph.value.endswith(STATEMENTS)) if is_whole else (lambda _: False)
            return stack.enter_context(endpoint.workspace(takes)), where, lambda: None
    return EmbeddedStore.of(endpoint.quads()), where, lambda: None


def _alone(task: Task, files: tuple[RdfFile, ...], written: list[Finding]) -> _Case:
    """Files and nothing else."""
    background, names = _background(task)
    is_ours = not task.shapes
    data = set(_entry(files, is_ours=is_ours))
    rules, shapes = _rules(task)
    report, runner = check_graph(
        data, rules=rules, background=background, by=task.engine, of_written=written, is_whole=bool(files) and not is_ours
    )
    return _Case(_noticed(report, files, data, runner), runner, files, "", names, lambda: None, shapes)


def _joined(task: Task, files: tuple[RdfFile, ...], written: list[Finding], stack: ExitStack) -> _Case:
    """Files together with the graph that they are to join. The graph is opened while the rules are read: either takes its time."""
    opening = _Later(lambda: _opened(task.where, stack))
    background, names = _background(task)
    store, called, home = opening.result()
    laying = _Later(lambda: store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in background))
    rules, shapes = _rules(task)
    rules.graph.refuse_endless()
    laying.result()
    _lay_entries(task, files, store)
    entry = _entry(files, is_ours=not task.shapes)
    # our own rules see the values of an entry as the build will write them, other shapes as they are written
    desk = Desk(store, rules, forms=forms_of(entry) if task.shapes else None)
    report = check_entry(entry, desk, of_written=written)
    store.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in entry)  # what messages name is looked up in both
    return _Case(_noticed(report, files, entry, desk.runner), desk.runner, files, called, names, home, shapes)


def _lay_entries(task: Task, files: Sequence[RdfFile], store: Workspace) -> None:
    """Lay the entries that this project keeps beside its graph, and take out those that the files take the place of."""
    if task.where is not None:
        return
    from regkg.entries.entry import main_subject

    own = {main_subject(file.quads) for file in files} if task.replaces else set()
    for path in sorted((load_config().curated / "entries").glob("*.ttl")):
        kept = reader.read(str(path))
        if main_subject(kept.quads) in own:
            store.remove(kept.quads)
        elif str(path) not in task.paths:
            store.extend(kept.quads)


class _Later(Generic[T]):
    """What a call returns, made in a thread of its own."""

    def __init__(self, call: Callable[[], T]) -> None:
        self._made: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, args=(call,))
        self._thread.start()

    def _run(self, call: Callable[[], T]) -> None:
        try:
            self._made.append(call())
        except BaseException as error:
            self._error = error

    def result(self) -> T:
        """What came back, or was raised, once it has."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._made[0]


def _noticed(report: Report, files: Sequence[RdfFile], entry: Iterable[Triple], runner: Runner) -> Report:
    """A report that says so where no rule had anything of the files to check."""
    own = list(dict.fromkeys(node for triple in entry for node in (triple.subject, triple.object) if not isinstance(node, Triple)))
    can_ask = len(own) <= _MANY and all(is_nameable(node) for node in own)
    if not files or (runner.sees(own) if can_ask else any(report.seen.values())):
        return report
    name = ", ".join(file.name for file in files)
    found = vetting.finding("nothingChecked", NamedNode(f"{ID}doc"), value=Literal(name))
    return replace(report, findings=(*report.findings, found))


def _entry(files: Sequence[RdfFile], *, is_ours: bool) -> list[Triple]:
    """What files state; of our own dumps not what single documents say."""
    return [
        triple
        for triple, quad in zip(reader.triples_of(files), (quad for file in files for quad in file.quads), strict=True)
        if not is_ours or is_checked(quad)
    ]


def _of_written(files: Sequence[RdfFile], terms: Terms | None) -> Iterator[Finding]:
    bad = {bad.iri.value: bad.reason for file in files for bad in file.bad_iris}
    yield from vetting.of_data(reader.triples_of(files), terms=terms, bad_iris=bad)


# ── shapes and what stands beside the data ───────────────────────────────────────────────────────────────────────────────


def _rules(task: Task) -> tuple[Rules, tuple[RdfFile, ...]]:
    """The rules, and the files that they are from where they are not our own."""
    if not task.shapes:
        return default_rules(), ()
    files = [reader.read(path) for path in reader.files_below(task.shapes)]
    bad = next((file for file in files if file.bad_iris), None)
    if bad is not None:
        wrong = bad.bad_iris[0]
        raise SyntaxFault(f"the address {wrong.iri.value!r} is none: {wrong.reason}", place=Place(bad.name))
    rules = Rules(Quad(t.subject, t.predicate, t.object) for t in reader.triples_of(files))
    if not rules.has_shapes:
        hint = "a shapes graph states sh:NodeShape or sh:PropertyShape"
        raise ShapesError("there is no shape in it", hint=hint, place=Place(", ".join(task.shapes)))
    return rules, tuple(files)


def _background(task: Task) -> tuple[list[Quad], tuple[str, ...]]:
    """What is laid beside the data, and its names."""
    files = [reader.read(path) for path in reader.files_below(task.background)]
    quads = [Quad(t.subject, t.predicate, t.object) for t in reader.triples_of(files, beside=True)]
    names = [file.name for file in files]
    if not task.shapes:
        terms = default_terms()
        return [*(terms.without_notes if task.paths and not task.alone else terms.quads), *quads], (
            "regkg: ontology and code lists",
            *names,
        )
    return quads, tuple(names)


def _where(where: str | None) -> Path:
    """The folder or file of the graph."""
    return Path(graph_place() if where is None else where)


def _called(graph: Path) -> str:
    """What a report calls the graph: by its path, or as the one that comes with regkg."""
    return "regkg: published graph" if graph == published_dump() else _near(graph)


def _near(path: Path) -> str:
    """A path as seen from where the user is."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _dump(folder: Path) -> RdfFile | None:
    """The file from which a graph was read, where it is not too large to be read for its lines."""
    candidates = [folder] if folder.is_file() else [folder / "regkg.ttl", folder / "regkg.trig"]
    path = next((path for path in candidates if path.is_file() and path.stat().st_size <= _READABLE), None)
    return None if path is None else reader.read(_near(path))


def _home(path: Path) -> RdfFile | None:
    """The file that holds the graph, by its bare name, where it is not too large to be read for its lines."""
    return replace(reader.read(str(path)), name=path.name) if path.stat().st_size <= _READABLE_HOME else None


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _shown(task: Task, case: _Case, report: Report, known: set[Fingerprint]) -> Inspection:
    from regkg.reports.compose import Context, page_of, with_faults

    terms = default_terms()
    store = case.runner.store
    context = Context(
        graph=case.runner.graph,
        store=store,
        labels=Labels(store, terms, task.language),
        terms=terms,
        language=task.language,
        files=case.files,
        shapes=case.shapes,
        home=case.home,
        suggests=task.suggests,
    )
    is_joined = bool(case.files and case.against)  # beside a single entry most rules have nothing to check, and none is missed
    page = page_of(
        report,
        context,
        most=task.most,
        known=known,
        against=case.against,
        background=case.background,
        versions=_versions(case.runner.rules),
    )
    page = replace(page, unseen=()) if is_joined else page
    page = with_faults(page, case.faults)
    if not task.as_turtle:
        return Inspection(page, faults=case.faults)
    from regkg.reports.turtle import validation_report

    return Inspection(page, validation_report(report, case.runner.rules.quads, page), case.faults)


def _versions(rules: Rules) -> dict[str, str]:
    versions = sorted({quad.object.value for quad in rules.quads if quad.predicate == OWL.versionInfo})  # type: ignore[union-attr]
    return {"regkg": __version__, **({"shapes": ", ".join(versions)} if versions else {})}


def _is_asked(finding: Finding, task: Task) -> bool:
    nodes = {expand(node) if ":" in node else ID + node for node in task.nodes}
    names = nodes | {ID + node.removeprefix("id:") for node in task.nodes}
    return (not task.codes or finding.rule.code.upper() in {code.upper() for code in task.codes}) and (
        not task.nodes or plain(finding.focus) in names
    )


def _known_findings(baseline: Path | None) -> set[Fingerprint]:
    """The findings of an earlier report. Raises InputError for a file that is none."""
    if baseline is None:
        return set()
    hint = "make one with: regkg validate -f json -o FILE"
    try:
        rows: Iterable[dict[str, str | None]] = json.loads(baseline.read_text(encoding="utf-8"))["findings"]
        return {(str(row["code"]), str(row["focus"]), row.get("path") or "", row.get("value") or "") for row in rows}
    except OSError as error:
        raise InputError(f"the baseline cannot be read: {error.strerror}", hint=hint, place=Place(str(baseline))) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("the baseline is no report of regkg in JSON", hint=hint, place=Place(str(baseline))) from error
