"""Send graphs to an endpoint: whole where it takes whole graphs, else batch by batch, going on where it was left.

What goes in batches goes into a graph beside the one that it is for, under a name made from the content; when it is whole, the server moves
it to its place, or adds it to what is there. A journal beside the file says how much was sent. Sending a batch twice changes nothing, as
blank nodes get names.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from regkg.errors import EndpointError, EndpointRefusal, InputError, LimitError, Place, StoreReadOnlyError
from regkg.stores.loading import format_of, opened
from regkg.stores.remote import BATCH, STAGING, RemoteStore
from regkg.turtle import syntax_fault

#: A graph of so many statements is sent whole.
WHOLE: Final = 100_000
#: Files of so many bytes are held in memory.
_FITS: Final = 2**28
#: So many batches between two notes in the journal.
_NOTED: Final = 4

#: Told now and then: how many statements are sent, of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Pushed:
    """What was sent: statements by graph (None: the default graph), and what cannot be promised."""

    graphs: dict[NamedNode | None, int]
    notes: tuple[str, ...] = ()


def push(
    store: RemoteStore,
    files: Sequence[Path],
    *,
    graph: NamedNode | None = None,
    replaces: bool = False,
    progress: Progress = lambda *_: None,
) -> Pushed:
    """Send files to an endpoint, graph by graph; what they say of no graph goes to `graph`, else to the default graph.

    What the endpoint held in these graphs stays, or is replaced. Raises InputError and SyntaxFault for files that cannot be read, and what
    the store raises; sending the same files again goes on where it ended.
    """
    with TemporaryDirectory(prefix="regkg-push-") as name:
        return _pushed(store, _Content(files, graph, Path(name)), files, replaces=replaces, progress=progress)


def _pushed(store: RemoteStore, content: _Content, files: Sequence[Path], *, replaces: bool, progress: Progress) -> Pushed:
    notes = []
    counts = content.counts()
    journal = _Journal(files, store.addresses.query, content.sha256)
    sent, total = 0, sum(counts.values())

    def tell(number: int) -> None:
        nonlocal sent
        sent += number
        progress(sent, total)

    for target, number in counts.items():
        if number <= WHOLE and store.addresses.graphs is not None and not journal.has_begun(target):
            try:
                data = "".join(f"{triple} .\n" for triple in content.of(target)).encode()
                store.send_graph(store.named_for_writing() if target is None else target, data, replaces=replaces)
            except (EndpointError, EndpointRefusal, StoreReadOnlyError, LimitError):
                if store.takes_updates():  # it may take statements where it takes no graphs
                    _send_batches(store, content, target, journal, tell, replaces=replaces)
                else:
                    raise
            else:
                tell(number)
        else:
            _send_batches(store, content, target, journal, tell, replaces=replaces)
    journal.close()
    if store.is_virtuoso:
        notes.append("Virtuoso may hold a part of a graph if it is stopped while it takes or moves it; push it again then")
    if any(number > WHOLE for number in counts.values()) or store.addresses.graphs is None:
        notes.append("graphs sent in batches came in by one MOVE or ADD each, which is whole or not at all where the server's updates are")
    return Pushed(counts, tuple(notes))


def _send_batches(
    store: RemoteStore, content: _Content, target: NamedNode | None, journal: _Journal, tell: Callable[[int], None], *, replaces: bool
) -> None:
    """Send one graph into a graph beside it, and let the server bring it to its place."""
    beside = NamedNode(f"{STAGING}{hashlib.sha256(f'{content.sha256} {target}'.encode()).hexdigest()[:32]}")
    done = journal.done(target)
    if done and not store.ask(f"ASK {{ GRAPH {beside} {{ ?s ?p ?o }} }}"):
        done = 0  # somebody tidied up
    for number, batch in enumerate(_batches(content.of(target))):
        if number >= done:
            data = "\n".join(f"{triple} ." for triple in batch)
            store.send_update(f"INSERT DATA {{ GRAPH {beside} {{ {data} }} }}", is_idempotent=True)
            if (number + 1) % _NOTED == 0:
                journal.note(target, number + 1)
        tell(len(batch))
    place = store.named_for_writing() if target is None else target
    into = "DEFAULT" if place is None else f"GRAPH {place}"
    if replaces:
        store.send_update(f"MOVE SILENT GRAPH {beside} TO {into}")
    else:
        store.send_update(f"ADD SILENT GRAPH {beside} TO {into}", is_idempotent=True)
        store.send_update(f"DROP SILENT GRAPH {beside}", is_idempotent=True)


def _batches(triples: Iterable[Triple]) -> Iterator[list[Triple]]:
    from itertools import islice

    waiting = iter(triples)
    while batch := list(islice(waiting, BATCH)):
        yield batch


class _Content:
    """What files hold, by graph; beside memory where it is much. In the order of the store, which is the same for the same files."""

    def __init__(self, files: Sequence[Path], graph: NamedNode | None, folder: Path) -> None:
        self._graph = graph
        digest, size = hashlib.sha256(), 0
        for path in files:
            try:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
                size += path.stat().st_size
            except OSError as error:
                raise InputError(f"the file cannot be read: {error.strerror}", place=Place(str(path))) from error
        self.sha256 = digest.hexdigest()
        self._store = ox.Store() if size <= _FITS else ox.Store(str(folder))
        self._counts: Counter[NamedNode | None] = Counter()
        self._names: dict[tuple[int, str], NamedNode] = {}
        self._store.bulk_extend(quad for number, path in enumerate(files) for quad in self._read(path, number))
        for quad in self._store:
            self._counts[quad.graph_name if isinstance(quad.graph_name, NamedNode) else None] += 1

    def counts(self) -> dict[NamedNode | None, int]:
        """The statements in each graph, the default graph first."""
        return {graph: self._counts[graph] for graph in sorted(self._counts, key=lambda graph: str(graph or ""))}

    def of(self, target: NamedNode | None) -> Iterator[Triple]:
        """The statements of one graph."""
        return (quad.triple for quad in self._store.quads_for_pattern(None, None, None, target or DefaultGraph()))

    def _read(self, path: Path, number: int) -> Iterator[Quad]:
        format_ = format_of(path)
        with opened(path) as file:
            try:
                for quad in ox.parse(file, format=format_):
                    graph = quad.graph_name
                    if isinstance(graph, BlankNode):
                        raise InputError("a graph without a name cannot be sent", hint="name it in the file", place=Place(str(path)))
                    if isinstance(graph, DefaultGraph) and self._graph is not None:
                        graph = self._graph
                    yield Quad(self._named(quad.subject, number), quad.predicate, self._named(quad.object, number), graph)
            except SyntaxError as error:
                raise syntax_fault(error, str(path)) from error

    def _named(self, term: Any, number: int) -> Any:
        """A blank node by its order in the files, other terms as they are."""
        if not isinstance(term, BlankNode):
            return term
        key = number, term.value
        if key not in self._names:
            self._names[key] = NamedNode(f"urn:regkg:blank:{self.sha256[:16]}-{len(self._names)}")
        return self._names[key]


class _Journal:
    """How many batches of each graph are sent, in a file beside the first one that is sent."""

    def __init__(self, files: Sequence[Path], url: str, sha256: str) -> None:
        self._path = files[0].with_name(f".{files[0].name}.push.json")
        self._key = {"to": url, "sha256": sha256}
        self._done: dict[str, int] = {}
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(known, dict) and {name: known.get(name) for name in self._key} == self._key:
            self._done = {str(name): int(number) for name, number in known.get("done", {}).items()}

    def done(self, target: NamedNode | None) -> int:
        return self._done.get(str(target), 0)

    def has_begun(self, target: NamedNode | None) -> bool:
        return str(target) in self._done

    def note(self, target: NamedNode | None, number: int) -> None:
        """Write down how far it has come; without the right to write there, sending is only not resumed."""
        self._done[str(target)] = number
        try:
            new = self._path.with_suffix(".new")
            new.write_text(json.dumps({**self._key, "done": self._done}) + "\n", encoding="utf-8")
            new.replace(self._path)
        except OSError:
            return

    def close(self) -> None:
        self._path.unlink(missing_ok=True)
