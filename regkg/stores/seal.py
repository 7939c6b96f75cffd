"""What a store in a folder was when it was written, so that one that is torn does not pass for a smaller one.

The seal lies beside the store: which folder it is in, the size and hash of its files, how many statements it holds and what it was made
from. Opening compares sizes, and the hashes of the small files that say which of the others belong to it; that costs the same at any size.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Quad

from regkg.errors import StoreDamagedError

NAME: Final = "store.json"
_FORMAT: Final = 2
#: Written anew whenever a store is opened, and not needed.
_OWN: Final = ("LOCK", "LOG", "OPTIONS")
#: Files up to this size are hashed at each opening: those that tell which data files belong to the store are small, and fatal when cut.
_SMALL: Final = 2**16
_HINT: Final = "make it again with: regkg build"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a store was made from."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What was written. `digest` stands for the statements in any order, where they were counted one by one."""

    store: str
    engine: str
    files: Mapping[str, Mapping[str, Any]]
    quads: int | None = None
    digest: str | None = None
    sources: tuple[Source, ...] = field(default=())

    @classmethod
    def of(cls, store: Path, *, engine: str, quads: int, digest: str | None = None, sources: Iterable[Source] = ()) -> Seal:
        """The seal of a store that is written and closed."""
        return cls(store.name, engine, _files(store, whole=True), quads, digest, tuple(sources))

    @classmethod
    def read(cls, folder: Path) -> Seal:
        """The seal in a folder. Raises StoreDamagedError for one that cannot be read."""
        try:
            table = json.loads((folder / NAME).read_text(encoding="utf-8"))
            seal = cls(
                store=str(table.get("store", "store")),
                engine=str(table["engine"]),
                files={str(name): dict(file) for name, file in table["files"].items()},
                quads=table.get("quads"),
                digest=table.get("digest"),
                sources=tuple(Source(str(one["name"]), int(one["size"]), str(one["sha256"])) for one in table.get("sources", ())),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreDamagedError(f"its seal cannot be read: {error}", hint=_HINT) from error
        if Path(seal.store).name != seal.store or not seal.store.startswith("store"):
            raise StoreDamagedError(f"its seal names another folder: {seal.store!r}", hint=_HINT)
        return seal

    def write(self, folder: Path) -> None:
        """Put the seal into a folder, in one step: from then on it is this store that the folder holds."""
        table = {
            "format": _FORMAT,
            "store": self.store,
            "engine": self.engine,
            "quads": self.quads,
            **({"digest": self.digest} if self.digest else {}),
            "sources": [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in self.sources],
            "files": self.files,
        }
        new = folder / f".{NAME}.new"
        with new.open("w", encoding="utf-8") as file:
            file.write(json.dumps(table, indent=1, sort_keys=True) + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(folder / NAME)
        _sync(folder)

    def check(self, folder: Path, *, whole: bool = False) -> None:
        """Raise StoreDamagedError unless the files are those that were written; `whole` looks at every byte."""
        try:
            present = _files(folder / self.store, whole=whole)
        except OSError as error:
            raise StoreDamagedError(f"it cannot be read: {error}", hint=self.hint) from error
        for name in sorted({*self.files, *present}):
            written, found = self.files.get(name), present.get(name)
            if written is None or found is None or any(written.get(key) != value for key, value in found.items()):
                raise StoreDamagedError(f"{name} is not the file that was written", hint=self.hint)

    @property
    def hint(self) -> str:
        """How to make the store again."""
        if not self.sources:
            return _HINT
        return f"make it again with: regkg load {' '.join(one.name for one in self.sources[:3])}{' …' * (len(self.sources) > 3)} --replace"


def digest_of(quads: Iterable[Quad]) -> str:
    """A number for a set of statements without blank nodes, the same in any order."""
    total = 0
    for quad in quads:
        total += int.from_bytes(hashlib.sha256(str(quad).encode()).digest())
    return f"{total % 2**256:064x}"


def _files(store: Path, *, whole: bool) -> dict[str, dict[str, Any]]:
    """Size of each data file of a store, and the hash of the small ones, or of all."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(store.iterdir()):
        if path.name.startswith(_OWN):
            continue
        size = path.stat().st_size
        found[path.name] = {"size": size}
        if whole or size <= _SMALL:
            with path.open("rb") as file:
                found[path.name]["sha256"] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def _sync(folder: Path) -> None:
    """Make what was renamed in a folder outlast a loss of power, where the system does that for folders."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
