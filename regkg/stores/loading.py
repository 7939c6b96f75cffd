"""Load files of any size into a store in a folder: beside the one that is there, which stays until the new one is whole.

A folder holds stores under names of their own (`store-…`), and the seal says which of them counts: it is put in its place in one step, so
whenever the loading is ended, the folder holds the old store or the new one. Who reads the old one goes on.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import io
import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, cast

import pyoxigraph as ox
from pyoxigraph import RdfFormat

from regkg.errors import InputError, LimitError, Place, RegkgError, StoreDamagedError, StoreRejectedError
from regkg.files import gate
from regkg.files.formats import FORMATS
from regkg.stores import seal
from regkg.stores.embedded import ENGINE, EmbeddedStore, Held
from regkg.stores.seal import Seal, Source
from regkg.turtle import syntax_fault

#: Endings of packed files, before which the ending of the format stands.
PACKED: Final = (".gz", ".zst")
_BUFFER: Final = 2**20
_LOCK: Final = ".writing"
_FULL: Final = ("no space left", "disk full", "quota", "file too large")

#: Told now and then: how much of how many bytes of the files is read.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load made: the folder, the statements in it, and the seconds that it took."""

    folder: Path
    quads: int
    seconds: float


def load(
    files: Sequence[Path], folder: Path, *, base: str | None = None, replaces: bool = False, progress: Progress = lambda *_: None
) -> Loaded:
    """Load RDF files, packed or not, into a folder as one store; what they name relatively stands below `base`.

    A folder that holds a store is taken only if it `replaces`. Raises SyntaxFault with file and line for a file that cannot be parsed,
    LimitError for one that is nested too deeply, StoreRejectedError if the folder is not free or in use, or the disk is full.
    """
    begun = time.monotonic()
    formats = [format_of(path) for path in files]
    total = sum(_size_of(path) for path in files)
    with _writing(folder):
        _check_free(folder, replaces=replaces)
        _sweep(folder)
        target = folder / f"store-{uuid.uuid4().hex[:12]}"
        try:
            quads, sources = _built(target, list(zip(files, formats, strict=True)), base, _Meter(total, progress))
            Seal.of(target, engine=ENGINE, quads=quads, sources=sources).write(folder)
        except BaseException as error:
            shutil.rmtree(target, ignore_errors=True)
            if isinstance(error, RegkgError):
                raise
            if isinstance(error, OSError | RuntimeError | ValueError):
                raise _refused(error, folder) from error
            raise
        _sweep(folder)
    return Loaded(folder, quads, time.monotonic() - begun)


def format_of(path: Path) -> RdfFormat:
    """The format of a file by its ending, before which `.gz` or `.zst` is passed over. Raises InputError for another ending."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in PACKED:
        suffixes.pop()
    format_ = FORMATS.get(suffixes[-1]) if suffixes else None
    if format_ is None:
        raise InputError(
            f"regkg loads no {path.suffix or 'such'} file",
            hint=f"it loads {', '.join(FORMATS)}, also as {', '.join(PACKED)}",
            place=Place(str(path)),
        )
    return format_


def verify(folder: Path) -> Seal:
    """Look at every byte of a store, and count what it holds.

    Raises StoreDamagedError for a store that is not what was written, StoreUnavailableError if there is none.
    """
    EmbeddedStore.open(folder).close()
    written = Seal.read(folder)
    written.check(folder, whole=True)
    try:
        found = len(ox.Store.read_only(str(folder / written.store)))
    except (OSError, RuntimeError) as error:
        raise StoreDamagedError(f"the store in {folder} is damaged: {error}", hint=written.hint) from error
    if written.quads is not None and found != written.quads:
        raise StoreDamagedError(f"the store in {folder} holds {found} statements, not {written.quads}", hint=written.hint)
    return written


# ── the folder ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Be the only one that writes to a folder. Raises StoreRejectedError at once if another one does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / _LOCK).open("a+", encoding="ascii")
    except OSError as error:
        raise StoreRejectedError(f"{folder} cannot be written to: {error.strerror}") from error
    with lock:
        try:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError as error:
            lock.seek(0)
            raise StoreRejectedError(
                f"the store in {folder} is in use by process {lock.read().strip()}", hint="wait until it has ended"
            ) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _check_free(folder: Path, *, replaces: bool) -> None:
    if (folder / "regkg.trig").is_file():
        raise StoreRejectedError(f"{folder} holds what regkg build wrote", hint="load into another folder")
    if (folder / seal.NAME).is_file() and not replaces:
        raise StoreRejectedError(f"{folder} holds a store already", hint="say --replace to put another one in its place")
    strange = [path.name for path in folder.iterdir() if path.name not in (seal.NAME, _LOCK) and not path.name.startswith((".", "store"))]
    if strange and not (folder / seal.NAME).is_file():
        raise StoreRejectedError(f"{folder} is no folder of a store: {sorted(strange)[0]} is in it", hint="load into a new folder")


def _sweep(folder: Path) -> None:
    """Remove stores that do not count: what an ended load left, and what was replaced, unless somebody still reads it."""
    try:
        kept = Seal.read(folder).store
    except StoreDamagedError:
        kept = ""
    for path in folder.glob("store-*"):
        held = Held.of(path, alone=True) if path.name != kept and (kept or not (folder / seal.NAME).is_file()) else None
        if held is not None:
            shutil.rmtree(path, ignore_errors=True)
            held.release()


def _built(target: Path, files: Sequence[tuple[Path, RdfFormat]], base: str | None, meter: _Meter) -> tuple[int, list[Source]]:
    store = ox.Store(str(target))
    sources = []
    for path, format_ in files:
        digest = hashlib.sha256()
        load_file(store, path, format_, base=base, meter=meter, digest=digest)
        sources.append(Source(str(path), path.stat().st_size, digest.hexdigest()))
    store.flush()
    number = len(store)
    del store
    return number, sources


def load_file(
    store: ox.Store, path: Path, format_: RdfFormat, *, base: str | None = None, meter: _Meter | None = None, digest: Any = None
) -> None:
    """Load one file into a store, whole or not at all. Raises as `load` does."""
    meter, digest = meter or _Meter(0, lambda *_: None), digest or hashlib.sha256()
    try:
        with path.open("rb") as raw, _Read(raw, meter, digest) as read, _unpacked(read, path) as content:
            if format_ in (RdfFormat.RDF_XML, RdfFormat.JSON_LD):
                # what these expand to, and how deeply they are nested, is looked at before they are parsed
                bytes_ = content.read(gate.LIMITS.size + 1)
                if len(bytes_) > gate.LIMITS.size:
                    raise LimitError(
                        f"the file is larger than {gate.LIMITS.size} bytes", hint="as N-Triples or Turtle it may be", place=Place(str(path))
                    )
                text = gate.decoded(bytes_, str(path))
                gate.check(text, format_, str(path))
                store.bulk_load(text.encode(), format=format_, base_iri=base)
            else:
                buffered = io.BufferedReader(cast(io.RawIOBase, content), _BUFFER)
                if buffered.peek(3).startswith(codecs.BOM_UTF8):
                    buffered.read(3)
                store.bulk_load(buffered, format=format_, base_iri=base)
            while content.read(_BUFFER):  # what stands behind the end of the data belongs to the file
                pass
    except SyntaxError as error:
        raise syntax_fault(error, str(path)) from error
    except MemoryError as error:
        raise LimitError(f"a literal is too long: {error}", place=Place(str(path))) from error
    except FileNotFoundError as error:
        raise InputError("there is no such file", place=Place(str(path))) from error
    except (EOFError, gzip.BadGzipFile) as error:
        raise InputError(f"the file cannot be unpacked: {error}", place=Place(str(path))) from error


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The content of a file, unpacked. Raises InputError for one that cannot be read or unpacked."""
    try:
        with path.open("rb") as raw, _unpacked(raw, path) as content:
            buffered = io.BufferedReader(cast(io.RawIOBase, content), _BUFFER)
            if buffered.peek(3).startswith(codecs.BOM_UTF8):
                buffered.read(3)
            yield buffered
    except (EOFError, gzip.BadGzipFile) as error:
        raise InputError(f"the file cannot be unpacked: {error}", place=Place(str(path))) from error
    except FileNotFoundError as error:
        raise InputError("there is no such file", place=Place(str(path))) from error


@contextmanager
def _unpacked(raw: Any, path: Path) -> Iterator[IO[bytes]]:
    suffix = path.suffix.lower()
    if suffix == ".gz":
        with gzip.open(raw) as content:
            yield content  # type: ignore[misc]
    elif suffix == ".zst":
        zstd = _zstd()
        try:
            with zstd.open(raw) as content:
                yield content
        except zstd.ZstdError as error:
            raise InputError(f"the file cannot be unpacked: {error}", place=Place(str(path))) from error
    else:
        yield raw


def _zstd() -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from backports import zstd
    return zstd


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", place=Place(str(path))) from error


def _refused(error: Exception, folder: Path) -> StoreRejectedError:
    if any(words in str(error).lower() for words in _FULL):
        return StoreRejectedError(
            f"the disk of {folder} is full; what was in it before is unchanged", hint="free some space, or load into another folder"
        )
    return StoreRejectedError(f"the store cannot be written to {folder}: {error}")


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Meter:
    """Tells how much is read, four times a second at most."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress = total, progress
        self._read, self._told = 0, 0.0

    def add(self, number: int) -> None:
        self._read += number
        now = time.monotonic()
        if now - self._told > 0.25:
            self._told = now
            self._progress(self._read, self._total)


class _Read(io.RawIOBase):
    """A file as it is read: metered, and hashed."""

    def __init__(self, raw: IO[bytes], meter: _Meter, digest: Any) -> None:
        self._raw, self._meter, self._digest = raw, meter, digest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        number = self._raw.readinto(buffer) or 0  # type: ignore[attr-defined]
        self._digest.update(memoryview(buffer)[:number])
        self._meter.add(number)
        return number


__all__ = ["PACKED", "Loaded", "Progress", "format_of", "load", "load_file", "opened", "verify"]
