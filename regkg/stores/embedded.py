"""An Oxigraph store in this process, in memory or in a folder.

A folder is a cache of the dump beside it, or of the files that it was loaded from. Oxigraph opens a store whose manifest was cut as an
empty one without an error, and then deletes its data; so a seal is kept
beside the store (`regkg.stores.seal`), checked before it is opened.
"""

from __future__ import annotations

import codecs
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeVar

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, Triple

from regkg.errors import (
    LimitError,
    Place,
    StoreDamagedError,
    StoreError,
    StoreReadOnlyError,
    StoreRejectedError,
    StoreUnavailableError,
)
from regkg.files.formats import FORMATS
from regkg.stores import seal
from regkg.stores.dialect import as_oxigraph_reads
from regkg.stores.protocol import Answer, Term
from regkg.stores.seal import Seal, digest_of
from regkg.turtle import syntax_fault

_STORE: Final = "store"
_DUMP: Final = "regkg.trig"
#: A store of so many bytes on disk takes about four times as many in memory.
_FITS: Final = 2**30

T = TypeVar("T")


#: What writes and reads the folders.
ENGINE: Final = f"oxigraph {ox.__version__}"


class Held:
    """A folder that somebody reads: it is not removed before it is released. On systems without such locks it is only named."""

    def __init__(self, path: Path, handle: int | None) -> None:
        self.path = path
        self._handle = handle

    @classmethod
    def of(cls, path: Path, *, alone: bool = False) -> Held | None:
        """A folder, held together with others or alone; None if it is not there, or others hold it."""
        try:
            import fcntl
        except ImportError:
            return cls(path, None) if path.is_dir() and not alone else None
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return None
        return cls(path, handle)

    def release(self) -> None:
        """Let others remove it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __del__(self) -> None:
        self.release()


class EmbeddedStore:
    """The protocol over one Oxigraph store."""

    def __init__(self, store: ox.Store | None = None, *, read_only: bool = False, held: Held | None = None) -> None:
        # not `store or …`: an empty store is falsy, and a full one is scanned to find out that it is not
        self._store: ox.Store | None = ox.Store() if store is None else store
        self._read_only = read_only
        self._held = held

    # ── opening ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    @classmethod
    def read(cls, path: Path) -> EmbeddedStore:
        """An RDF file in memory, a byte order mark at its beginning or not.

        Raises SyntaxFault with line and column for one that cannot be parsed, LimitError for one with an endless literal.
        """
        format_ = FORMATS.get(path.suffix.lower())
        if format_ is None:
            raise StoreUnavailableError(f"regkg opens no {path.suffix or 'such'} file: {path}", hint=f"it opens {', '.join(FORMATS)}")
        store = ox.Store()
        try:
            with path.open("rb") as file:
                is_marked = file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
            if is_marked:
                store.bulk_load(path.read_bytes().removeprefix(codecs.BOM_UTF8), format=format_)
            else:
                store.bulk_load(path=path, format=format_)
        except SyntaxError as error:
            raise syntax_fault(error, str(path)) from error
        except MemoryError as error:
            raise LimitError(f"a literal is too long: {error}", place=Place(str(path))) from error
        except OSError as error:
            raise StoreUnavailableError(f"{path} cannot be read: {error}") from error
        return cls(store, read_only=True)

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> EmbeddedStore:
        """Quads in memory."""
        store = ox.Store()
        store.bulk_extend(quads)
        return cls(store)

    @classmethod
    def open(cls, folder: Path) -> EmbeddedStore:
        """The store in a folder that `regkg build` or `regkg load` wrote; one that was damaged is made again from the dump beside it.

        Raises StoreUnavailableError if the folder holds none, StoreDamagedError if it is damaged and there is no dump, or not all of it.
        """
        if not (folder / seal.NAME).is_file() and not (folder / _DUMP).is_file():
            raise StoreUnavailableError(f"{folder} holds no store", hint="make one with: regkg build")
        try:
            held = _checked(folder)
            try:
                return cls(ox.Store.read_only(str(held.path)), read_only=True, held=held)
            except BaseException:
                held.release()
                raise
        except (StoreDamagedError, OSError, RuntimeError) as error:
            if not (folder / _DUMP).is_file():
                hint = (isinstance(error, StoreDamagedError) and error.hint) or "make it again with: regkg build"
                raise StoreDamagedError(f"the store in {folder} is damaged: {error}", hint=hint) from error
            return cls._of_dump(folder)

    @classmethod
    def _of_dump(cls, folder: Path) -> EmbeddedStore:
        """What the dump of a folder holds. Raises StoreDamagedError if the seal says that it is not all."""
        opened = cls.read(folder / _DUMP)
        try:
            written = Seal.read(folder)
        except StoreDamagedError:
            return opened
        if written.digest is not None and digest_of(opened.quads()) != written.digest:
            raise StoreDamagedError(f"the store in {folder} is damaged, and so is {_DUMP}", hint="make them again with: regkg build")
        return opened

    @classmethod
    @contextmanager
    def scratch(cls, where: Path, *, in_memory: bool = False) -> Iterator[EmbeddedStore]:
        """A store that takes writes and holds what a file or the store in a folder holds, which stays as it is; it is gone afterwards.

        RocksDB never changes a data file that is written, so the copy has links to them and costs next to nothing; where the file system
        makes no links, they are copied. `in_memory` reads a store that is not too large into memory, where questions about all of it are
        answered three times as fast. Raises as `open` does.
        """
        held = _held_or_none(where)
        if held is None:
            opened = cls.read(where) if where.is_file() else cls.open(where)
            opened._read_only = False  # it is ours alone, in memory
            yield opened
            return
        if in_memory and sum(path.stat().st_size for path in held.path.iterdir()) <= _FITS:
            everything = cls.of(iter(ox.Store.read_only(str(held.path))))
            held.release()
            yield everything
            return
        with _beside(where) as place:
            for path in sorted(held.path.iterdir()):
                _linked(path, place / path.name)
            held.release()
            try:
                store = ox.Store(str(place))
            except OSError as error:
                raise StoreRejectedError(f"the store in {where} cannot be copied: {error}") from error
            scratch = cls(store)
            del store
            yield scratch
            scratch.close()

    @staticmethod
    def write(folder: Path, quads: Iterable[Quad]) -> None:
        """Write `store/` and its seal into a folder that has neither. Raises StoreRejectedError if the disk takes it not."""
        content = set(quads)
        try:
            store = ox.Store(str(folder / _STORE))
            store.bulk_extend(content)
            store.flush()
            store.optimize()
            del store
            Seal.of(folder / _STORE, engine=ENGINE, quads=len(content), digest=digest_of(content)).write(folder)
        except OSError as error:
            raise StoreRejectedError(f"the store cannot be written to {folder}: {error}") from error

    # ── the protocol ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def select(self, query: str) -> Answer:
        """The rows of a SELECT query."""
        results = self._query(query)
        if not isinstance(results, ox.QuerySolutions):
            raise StoreRejectedError("the query is no SELECT")
        rows: list[tuple[Term | None, ...]] = _translated(query, lambda: [tuple(solution) for solution in results])
        return Answer.of(query, (variable.value for variable in results.variables), rows)

    def parse(self, query: str) -> None:
        """Parse a query; rows and triples are not looked for. Raises StoreRejectedError for one that is not SPARQL 1.1."""
        self._query(query)

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        result = self._query(query)
        if not isinstance(result, ox.QueryBoolean):
            raise StoreRejectedError("the query is no ASK")
        return bool(result)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, sorted."""
        results = self._query(query)
        if not isinstance(results, ox.QueryTriples):
            raise StoreRejectedError("the query is no CONSTRUCT")
        return sorted(_translated(query, lambda: set(results)), key=str)

    def send(self, query: str, out: Callable[[bytes], object]) -> bool | None:
        """Give the answer to a query to `out` as it comes: rows as TSV, triples as N-Triples. That of an ASK is returned."""
        results = self._query(query)
        if isinstance(results, ox.QueryBoolean):
            return bool(results)
        pipe: Any = _Pipe(out)
        if isinstance(results, ox.QueryTriples):
            _translated(query, lambda: results.serialize(pipe, format=ox.RdfFormat.N_TRIPLES))
        else:
            _translated(query, lambda: results.serialize(pipe, format=ox.QueryResultsFormat.TSV))
        return None

    def update(self, update: str) -> None:
        """Carry out an update, whole or not at all."""
        store = self._writable()
        _translated(update, lambda: store.update(update))

    def replace(self, graph: NamedNode | None, triples: Iterable[Triple]) -> None:
        """Put triples in the place of what a graph held."""
        data = "".join(f"{triple} .\n" for triple in triples)
        if graph is None:
            self.update(f"CLEAR DEFAULT; INSERT DATA {{ {data} }}")
        else:
            self.update(f"CLEAR SILENT GRAPH {graph}; INSERT DATA {{ GRAPH {graph} {{ {data} }} }}")

    def extend(self, quads: Iterable[Quad]) -> None:
        """Take statements in."""
        store = self._writable()
        _translated("", lambda: store.extend(quads))

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take statements out."""
        store = self._writable()
        for quad in quads:
            store.remove(quad)

    def has(self, quad: Quad) -> bool:
        """Whether a statement is in the store."""
        return quad in self._open()

    def quads(self) -> Iterator[Quad]:
        """Everything."""
        store = self._open()
        return _read_on(iter(store))

    def has_named_graphs(self) -> bool:
        """Whether there is a graph beside the default graph."""
        return next(iter(self._open().named_graphs()), None) is not None

    def dump(self, path: Path) -> None:
        """Write everything as N-Quads, in no order. Raises OSError where the disk takes it not."""
        store = self._open()
        with path.open("wb") as file:
            store.dump(file, format=ox.RdfFormat.N_QUADS)

    def close(self) -> None:
        """Let go of the store."""
        self._store = None
        if self._held is not None:
            self._held.release()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _open(self) -> ox.Store:
        if self._store is None:
            raise StoreUnavailableError("the store is closed")
        return self._store

    def _writable(self) -> ox.Store:
        if self._read_only:
            raise StoreReadOnlyError("the store takes no writes", hint="change the documents and build again")
        return self._open()

    def _query(self, query: str) -> Any:
        store = self._open()
        with suppress(SyntaxError, RuntimeError, OSError, ValueError):
            asked = as_oxigraph_reads(query, lambda about: bool(store.query(about)))
            if asked != query:
                return store.query(asked)
        return _translated(query, lambda: store.query(query))  # where that failed, too: the place is one in the text that was asked


class _Pipe(io.RawIOBase):
    """What Oxigraph writes to."""

    def __init__(self, out: Callable[[bytes], object]) -> None:
        super().__init__()
        self._out = out

    def write(self, piece: Any) -> int:
        """Pass a piece on."""
        self._out(bytes(piece))
        return len(piece)


def _translated(text: str, call: Callable[[], T]) -> T:
    """What a call on a SPARQL text returns, with the exceptions of Oxigraph as ours."""
    try:
        return call()
    except SyntaxError as error:
        raise rejected(error.msg, text) from error
    except (RuntimeError, OSError, ValueError) as error:
        raise _refused(error) from error


def _read_on(quads: Iterator[Quad]) -> Iterator[Quad]:
    """The quads, with the exceptions of Oxigraph as ours."""
    try:
        yield from quads
    except (RuntimeError, OSError) as error:
        raise _refused(error) from error


def _refused(error: Exception) -> StoreError:
    """What Oxigraph could not do; a checksum that does not fit is found only where the data are read."""
    if "orruption" in str(error):
        return StoreDamagedError(f"the store is damaged: {error}", hint="make it again with: regkg build")
    return StoreRejectedError(f"the store refused: {error}")


_AT: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def rejected(message: str, text: str) -> StoreRejectedError:
    """Oxigraph's word on a query, with the place and without the list of all that could have stood there."""
    found = _AT.match(message)
    if found is None:
        return StoreRejectedError(f"not SPARQL 1.1: {message}")
    line, column, reason = found.groups()
    reason = "this is not expected here" if reason.startswith("expected") else reason
    return StoreRejectedError(f"not SPARQL 1.1: {reason}", place=Place("query", line=int(line), column=int(column)), source=text)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder for a while, on the same file system as another one where that can be written to."""
    where = folder if os.access(folder, os.W_OK) else None
    import tempfile

    with tempfile.TemporaryDirectory(dir=where, prefix=".scratch-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def _linked(path: Path, target: Path) -> None:
    """A data file linked, any other copied: a store appends to its logs and lists."""
    import shutil

    if path.suffix == ".sst":
        try:
            target.hardlink_to(path)
        except OSError:
            shutil.copyfile(path, target)
    elif path.name != "LOCK":
        shutil.copyfile(path, target)


def _held_or_none(folder: Path) -> Held | None:
    """The store of a folder that has one as it was written."""
    try:
        return _checked(folder) if (folder / seal.NAME).is_file() else None
    except StoreDamagedError:
        return None


def _checked(folder: Path) -> Held:
    """The store of a folder, held. Raises StoreDamagedError unless its files are those that were written."""
    written = Seal.read(folder)
    held = Held.of(folder / written.store)
    if held is None and (again := Seal.read(folder)).store != written.store:  # another one took its place just now
        written, held = again, Held.of(folder / again.store)
    try:
        written.check(folder)
    except StoreDamagedError:
        if held is not None:
            held.release()
        raise
    return held or Held(folder / written.store, None)
