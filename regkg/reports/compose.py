"""A report made readable: each finding with names, words, its place in the files, the documents behind it and a way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from regkg.errors import IdentifierError, RegkgError
from regkg.files.positions import Position, Spot
from regkg.files.reader import RdfFile
from regkg.iris import class_of, is_thing, key_of, owner_of
from regkg.labels import Labels
from regkg.queries import ask_internal, short
from regkg.reports.records import Mention, Page, Record, Source
from regkg.shacl import Finding, Report, Severity, default_rules, vetting
from regkg.shacl.remedies import Remedy, nearest, remedy
from regkg.shacl.report import Term, plain
from regkg.shacl.rules import SLOT
from regkg.shacl.shapes import ShapesGraph
from regkg.shacl.wording import sentence, wanted
from regkg.stores import Store, is_nameable
from regkg.terms import Terms
from regkg.vocab import PREFIXES, RK, XSD

#: A finding's nodes that can be subjects.
Thing = NamedNode | BlankNode

#: Datatypes whose values say nothing by themselves.
_COMMON: Final = frozenset({XSD.integer, XSD.boolean})

#: Of what refers to one thing, a programme for example, so much is looked through.
_MANY: Final = 50

#: What is printed before the nearest value that a rule allows.
_NEAREST: Final = {"lv": "tuvākā atļautā vērtība: {}", "en": "nearest allowed value: {}"}
_BRANCH: Final = {"lv": "{branch}: {said}", "en": "{branch}: {said}"}


@dataclass(frozen=True)
class Context:
    """What a report is made readable with: the shapes, the graph with what was checked in it, names in a language, and the files.

    `shapes` are files of shapes that are not our own; `home` gives the file from which the graph itself was read, for findings in no other.
    """

    graph: ShapesGraph
    store: Store
    labels: Labels
    terms: Terms
    language: str
    files: Sequence[RdfFile] = ()
    shapes: Sequence[RdfFile] = ()
    home: Callable[[], RdfFile | None] = lambda: None
    suggests: bool = False


#: What makes a finding of one report the same as one of another: rule, thing, property and value.
Fingerprint = tuple[str, str, str, str]


def page_of(report: Report, context: Context, *, most: int | None = None, known: Container[Fingerprint] = (), **head: object) -> Page:
    """The page of a report, without findings that are known, with at most so many records of each rule; `head` gives the remaining fields
    of its head."""
    language = context.language
    context.labels.look_up(term for finding in report.findings for term in _terms(finding))
    composer = _Composer(context, report.findings)
    ordered = sorted((composer.placed(finding) for finding in report.findings), key=_order)
    ordered = [placed for placed in ordered if _fingerprint(placed[0]) not in known]
    report = replace(report, findings=tuple(finding for finding, _, _ in ordered))
    kept, hidden = _limited(ordered, most)
    records = tuple(composer.record(*one) for one in kept)
    titles = {finding.rule.code: finding.rule.title(language) for finding in report.findings}
    page = Page(
        language=language,
        conforms=report.violations == 0,
        triples=report.triples,
        rules=report.rules,
        records=records,
        counts={severity.word: number for severity, number in report.counts().items()},
        seen=report.seen,
        unseen=tuple(code for code, number in report.seen.items() if not number),
        on_reference=report.on_reference,
        files=tuple(file.name for file in context.files),
        codes=dict(sorted(titles.items())),
        hidden=hidden,
    )
    return replace(page, **head)  # type: ignore[arg-type]


def _fingerprint(finding: Finding) -> Fingerprint:
    value = None if finding.value == finding.focus else finding.value
    return finding.rule.code, plain(finding.focus), finding.path or "", "" if value is None else plain(value)


def with_faults(page: Page, faults: Sequence[RegkgError]) -> Page:
    """A page that says first which files cannot be read, where and why."""
    if not faults:
        return page
    rule = default_rules().of(f"{PREFIXES['shape']}desk-unreadable")
    template = rule.message.get(page.language) or rule.message["en"]
    records = []
    for fault in faults:
        place = fault.place
        name = place.file if place else ""
        text = template.replace("{?reason}", fault.message).replace("{?hint}", (fault.hint or "")[:1].upper() + (fault.hint or "")[1:])
        lines = fault.source.split("\n") if fault.source else []
        line = place.line if place else None
        records.append(
            Record(
                code=rule.code,
                severity=Severity.VIOLATION.word,
                message=re.sub(r"(?: \.)+$", "", text).strip(),
                focus=name,
                rule=rule.title(page.language),
                description=rule.description.get(page.language, ""),
                file=name,
                line=line,
                column=place.column if place else None,
                excerpt=lines[line - 1].rstrip("\r") if line is not None and line <= len(lines) else "",
                shape=rule.shape,
                component=vetting.COMPONENT,
            )
        )
    counts = {**page.counts, "violation": page.counts.get("violation", 0) + len(faults)}
    codes = {rule.code: rule.title(page.language), **page.codes}
    files = (*page.files, *(record.file for record in records if record.file not in page.files))
    return replace(page, conforms=False, records=(*records, *page.records), counts=counts, codes=codes, files=files)


def _terms(finding: Finding) -> Iterator[Term]:
    yield finding.focus
    if isinstance(finding.path_node, NamedNode):
        yield finding.path_node
    if finding.value is not None:
        yield finding.value
    yield from finding.bindings.values()


Placed = tuple[Finding, "RdfFile | None", "Position | None"]


def _order(placed: Placed) -> tuple[bool, str, int, int, tuple[int, str, str, str, str, str]]:
    finding, file, position = placed
    line, column = (position.line, position.column) if position else (0, 0)
    return file is None, file.name if file else "", line, column, finding.sort_key()


def _limited(ordered: Sequence[Placed], most: int | None) -> tuple[list[Placed], dict[str, int]]:
    kept: list[Placed] = []
    hidden: dict[str, int] = {}
    shown: dict[str, int] = {}
    for placed in ordered:
        code = placed[0].rule.code
        shown[code] = shown.get(code, 0) + 1
        if most is not None and shown[code] > most:
            hidden[code] = hidden.get(code, 0) + 1
        else:
            kept.append(placed)
    return kept, dict(sorted(hidden.items()))


class _Composer:
    """Makes records, with what was looked up once for all of them."""

    def __init__(self, context: Context, findings: Sequence[Finding]) -> None:
        self._context = context
        self._claims = self._asked(findings)

    # ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def placed(self, finding: Finding) -> Placed:
        """A finding with its place: of the files that speak of it the one that says most exactly what is at fault.

        What the graph itself says comes last: an entry is at fault for what it makes wrong there.
        """
        home = self._context.home
        for files in (self._files(finding), ((file, finding) for file in [home()] if file is not None)):
            listed = list(files)
            for look in _PLACES:
                for file, own in listed:
                    position = None if isinstance(own.focus, Literal) else look(own, file)
                    if position is not None:
                        return _restored(own, file), file, position
        return finding, None, None

    def _files(self, finding: Finding) -> Iterator[tuple[RdfFile, Finding]]:
        """The files in which a finding may stand, with the finding in the file's own blank nodes."""
        many = len(self._context.files) > 1
        for number, file in enumerate(self._context.files, start=1):
            yield file, _unnumbered(finding, number) if many else finding
        for file in self._context.shapes:
            yield file, finding

    def _mentions(self, finding: Finding, file: RdfFile | None, at: Position | None) -> Iterator[Mention]:
        """Where the other values stand that the message names."""
        if file is None:
            return
        for spot in _spots_named(finding, file):
            if at is None or spot.object.line != at.line:
                yield Mention(file.name, spot.object.line, spot.object.column, spot.text)

    # ── records ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def record(self, finding: Finding, file: RdfFile | None, position: Position | None) -> Record:
        """One finding as its reader sees it."""
        context = self._context
        language = context.language
        near = nearest(finding, context.graph, context.terms)
        want = wanted(finding, context.graph, language, self._name)
        if near is not None:
            want = "; ".join(part for part in (want, _NEAREST[language].format(self._name(near))) if part)
        value = None if finding.value == finding.focus else finding.value
        line = file.line(position.line) if file and position else ""
        return Record(
            code=finding.rule.code,
            severity=finding.severity.word,
            message=self._said(finding),
            focus=plain(finding.focus),
            rule=finding.rule.title(language),
            description=finding.rule.description.get(language, ""),
            focus_label=self._label(finding.focus),
            path=finding.path or "",
            path_label=self._label(finding.path_node) if isinstance(finding.path_node, NamedNode) else "",
            value="" if value is None else plain(value),
            value_label="" if value is None else self._label(value),
            expected=want,
            example=finding.rule.right,
            suggestion=(_with_point(finding, line, position) or self._suggestion(finding)) if context.suggests else "",
            reasons=tuple(dict.fromkeys(self._reason(reason) for reason in finding.reasons)),
            file=file.name if file else "",
            line=position.line if position else None,
            column=position.column if position else None,
            pointer=position.pointer if position else "",
            excerpt=line,
            mentions=tuple(dict.fromkeys(self._mentions(finding, file, position))),
            sources=tuple(self._sources(finding)),
            shape=finding.shape.value if isinstance(finding.shape, NamedNode) else finding.rule.shape,
            component=finding.component,
        )

    def _label(self, term: Term) -> str:
        """What a reader calls a thing that has a name of its own; a part by its kind and what it belongs to."""
        label = self._context.labels.of(term)
        if not isinstance(term, NamedNode):
            return ""
        written = short(term)
        if label == written:
            return ""
        if not label.endswith(f" {written}"):
            return label
        try:
            owner = owner_of(term)
        except IdentifierError:
            owner = None
        kind = label.removesuffix(f" {written}")
        return f"{kind}, {self._context.labels.of(owner)}" if owner is not None else kind

    def _name(self, term: Term) -> str:
        """A term as it is written, with its label where it has one of its own."""
        if not isinstance(term, NamedNode):
            return plain(term)
        label, written = self._context.labels.of(term), short(term)
        return self._short(term) if label == written else f"{label} ({written})"

    def _said(self, finding: Finding) -> str:
        if finding.messages:
            return finding.message(self._context.language, self._named if finding.component == vetting.COMPONENT else self._shown)
        return sentence(finding, self._context.graph, self._context.language, self._shown)

    def _shown(self, term: Term) -> str:
        if not isinstance(term, NamedNode) or self._context.terms.lacks(term):
            return self._named(term)
        label = self._context.labels.of(term)
        return self._short(term) if label == short(term) else label

    def _named(self, term: Term) -> str:
        return self._short(term) if isinstance(term, NamedNode) else plain(term)

    def _short(self, term: NamedNode) -> str:
        """An IRI by a prefix of ours, or of the files."""
        written = short(term)
        if written != term.value:
            return written
        for file in (*self._context.files, *self._context.shapes):
            for prefix, namespace in file.prefixes.items():
                local = term.value.removeprefix(namespace)
                if namespace and local != term.value and re.fullmatch(r"[\w-]+", local):
                    return f"{prefix}:{local}"
        return written

    def _reason(self, reason: Finding) -> str:
        branch = reason.rule.title(self._context.language) if reason.rule.name else ""
        said = self._said(reason)
        return _BRANCH[self._context.language].format(branch=branch, said=said) if branch else said

    # ── ways out ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _suggestion(self, finding: Finding) -> str:
        found = remedy(finding, self._context.graph, self._context.terms, self._context.store)
        return "" if found is None else fragment(found)

    # ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _sources(self, finding: Finding) -> Iterator[Source]:
        """The places of documents that state what a finding is about."""
        if not isinstance(finding.focus, NamedNode) or not is_thing(finding.focus):
            return
        seen: set[Source] = set()
        for property_, value, source in self._claims_on(finding.focus):
            is_named = any(value == term for name, term in finding.bindings.items() if name != "this")
            if source not in seen and (property_.value == finding.path or value == finding.value or is_named):
                seen.add(source)
                yield source

    def _claims_on(self, thing: NamedNode) -> Sequence[tuple[NamedNode, Term, Source]]:
        """Claims on a thing; for an amount of money those on its owner that state it."""
        owner = _claimed(thing)
        found = self._claims.get(owner, [])
        if owner == thing:
            return found
        kinds, key = self._context.terms.funding_kinds, key_of(thing)
        return [
            (RK.amount, value, source)
            for property_, value, source in found
            if property_ in kinds and key.startswith(kinds[property_].value.rpartition("/")[2])
        ]

    def _asked(self, findings: Sequence[Finding]) -> dict[NamedNode, list[tuple[NamedNode, Term, Source]]]:
        """All claims on what findings are about, in one question."""
        things = {
            _claimed(one.focus) for one in findings if isinstance(one.focus, NamedNode) and is_thing(one.focus) and is_nameable(one.focus)
        }
        found: dict[NamedNode, list[tuple[NamedNode, Term, Source]]] = {}
        if things:
            for row in ask_internal(self._context.store, "evidence", thing=sorted(things, key=str)):
                if isinstance(row["thing"], NamedNode):
                    found.setdefault(row["thing"], []).append(_claim(row))
        return found


def _claimed(thing: NamedNode) -> NamedNode:
    """What the claims on a thing are on: an amount of money is claimed of its owner."""
    try:
        return (owner_of(thing) or thing) if class_of(thing) == RK.Funding else thing
    except IdentifierError:
        return thing


def _claim(row: Mapping[str, Term | None]) -> tuple[NamedNode, Term, Source]:
    def text(name: str) -> str:
        term = row[name]
        return term.value if isinstance(term, Literal) else ""

    property_, value = row["property"], row["value"]
    source = Source(document=text("file"), start=int(text("start")), end=int(text("end")), quote=text("quote"))
    return (property_ if isinstance(property_, NamedNode) else RK.value, value if value is not None else Literal(""), source)


# ── places in a file ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _unnumbered(finding: Finding, number: int) -> Finding:
    """A finding with the blank nodes of one of several files as that file names them."""

    def own(term: Term | None) -> Term | None:
        return BlankNode(term.value.removesuffix(f".{number}")) if isinstance(term, BlankNode) else term

    return replace(finding, focus=own(finding.focus), value=own(finding.value))  # type: ignore[arg-type]


def _of_value(finding: Finding, file: RdfFile) -> Position | None:
    """The statement at fault; its property where that is what is wrong."""
    focus, path, value = finding.focus, finding.path_node, finding.value
    if isinstance(focus, Literal) or not isinstance(path, NamedNode) or value is None:
        return None
    spot = file.positions.triple(focus, path, value)
    if spot is None and value == path:  # a field that is not known
        spot = next(iter(file.positions.values(focus, path)), None)
    if spot is None:
        return None
    return spot.predicate if finding.component == "Closed" or value == path else spot.object


def _of_property(finding: Finding, file: RdfFile) -> Position | None:
    """The last value of the property, where there are too many."""
    focus, path = finding.focus, finding.path_node
    if isinstance(focus, Literal) or not isinstance(path, NamedNode) or finding.component == "MinCount":
        return None
    spots = file.positions.values(focus, path)
    return spots[-1].predicate if spots else None


def _of_words(finding: Finding, file: RdfFile) -> Position | None:
    """A statement whose value the message names."""
    spot = next(_spots_named(finding, file), None)
    return None if spot is None else spot.object


def _of_thing(finding: Finding, file: RdfFile) -> Position | None:
    """The thing itself, or the other one that is concerned."""
    things = [thing for thing in (finding.focus, finding.value) if isinstance(thing, NamedNode | BlankNode)]
    return next((at for thing in things if (at := file.positions.subject(thing)) is not None), None)


def _of_reference(finding: Finding, file: RdfFile) -> Position | None:
    """What the file says that concerns the thing."""
    if isinstance(finding.focus, Literal):
        return None
    return next((spot.object for spot in _referring(file, finding.focus)), None)


#: Where the fault of a finding may stand, the most exact first.
_PLACES: Final = (_of_value, _of_property, _of_words, _of_thing, _of_reference)


def _referring(file: RdfFile, thing: Thing) -> Iterator[Spot]:
    """The statements that have a thing as their object."""
    for quad in file.referring.get(thing, ()):
        if isinstance(quad.subject, NamedNode | BlankNode):
            spot = file.positions.triple(quad.subject, quad.predicate, thing)
            if spot is not None:
                yield spot


def _spots_named(finding: Finding, file: RdfFile) -> Iterator[Spot]:
    """The statements whose values a message names: of the thing itself, else of what it refers to or what refers to it."""
    template = next(iter(finding.messages.values()), "")
    names = [match["name"] for match in SLOT.finditer(template)]
    terms = [finding.bindings[name] for name in dict.fromkeys((*names, "value")) if name in finding.bindings]
    if isinstance(finding.focus, Literal):
        return
    # of two things that clash, the one in the graph may be the focus node: then the other is looked at
    other = finding.value if isinstance(finding.value, NamedNode | BlankNode) else finding.focus
    focus = finding.focus if file.positions.subject(finding.focus) is not None else other
    own = [term for term in terms if term not in (finding.focus, focus) and not isinstance(term, Triple)]
    near = _near(file, focus)
    of_focus = {focus: near.pop(focus)}
    yield from _first_spots(file, of_focus, own)
    # a count or a flag is found anywhere; what is meant by it stands on the thing itself
    yield from _first_spots(file, near, [term for term in own if not isinstance(term, Literal) or term.datatype not in _COMMON])


def _first_spots(file: RdfFile, things: Mapping[Thing, Sequence[NamedNode]], terms: Sequence[Term]) -> Iterator[Spot]:
    """For each term the first statement of some things that has it as its value."""
    for term in terms:
        spots = (file.positions.triple(thing, predicate, term) for thing, predicates in things.items() for predicate in predicates)
        spot = next((spot for spot in spots if spot is not None), None)
        if spot is not None:
            yield spot


def _near(file: RdfFile, focus: Thing) -> dict[Thing, list[NamedNode]]:
    """A thing, what it refers to, what refers to it, and what all these refer to, each with its properties, in the order of the file."""
    referred = [quad.object for quad in file.about.get(focus, ())]
    referring = [quad.subject for quad in file.referring.get(focus, ())][:_MANY]
    near = dict.fromkeys(thing for thing in (*referred, *referring) if isinstance(thing, NamedNode | BlankNode))
    beyond = [quad.object for thing in near for quad in file.about.get(thing, ())]
    things = dict.fromkeys((focus, *near, *(thing for thing in beyond if isinstance(thing, NamedNode | BlankNode))))
    return {thing: list(dict.fromkeys(quad.predicate for quad in file.about.get(thing, ()))) for thing in things}


def _restored(finding: Finding, file: RdfFile) -> Finding:
    """A finding with its value as it was written."""
    value, path = finding.value, finding.path_node
    if not isinstance(value, Literal) or not isinstance(path, NamedNode) or isinstance(finding.focus, Literal):
        return finding
    original = file.positions.original(finding.focus, path, value)
    if original is None or original == value:
        return finding
    bindings = {name: original if term == value else term for name, term in finding.bindings.items()}
    return replace(finding, value=original, bindings=bindings)


#: Two whole numbers with a comma between them and no blank: what Turtle reads as two values was meant as one.
_COMMA: Final = re.compile(r"(?<![\d.,])(\d+),(\d{1,2})(?![\d,.])")


def _with_point(finding: Finding, line: str, position: Position | None) -> str:
    """The statement with a decimal point, where the line has a comma at the place of a finding; empty elsewhere."""
    if position is None or not isinstance(finding.path_node, NamedNode) or isinstance(finding.focus, Literal):
        return ""
    match = next((match for match in _COMMA.finditer(line) if match.end() >= position.column), None)
    if match is None:
        return ""
    number = Literal(f"{match[1]}.{match[2]}", datatype=XSD.decimal)
    return f"# {match[0]} →\n{fragment(Remedy(finding.focus, finding.path_node, number, None))}"


def fragment(found: Remedy) -> str:
    """A correction in Turtle, with what it replaces as a comment."""
    lines = [_statement(Triple(found.subject, found.predicate, found.object))]
    if found.replaces is not None:
        lines.append(f"# {_statement(Triple(RK.value, RK.value, found.replaces)).removeprefix('rk:value rk:value ').removesuffix(' .')} →")
    return "\n".join(reversed(lines))


def _statement(triple: Triple) -> str:
    written = (ox.serialize([triple], format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()
    return " ".join(line for line in written.split("\n") if line and not line.startswith("@prefix"))
