"""The folder of a release: built beside its place, checked, made to last and renamed, so that it is whole or not there at all."""

from __future__ import annotations

import errno
import gzip
import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from regkg.errors import PublicationError
from regkg.publish.names import Names

SUMS: Final = "SHA256SUMS"
LATEST: Final = "latest"
_VERSION: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,62}[0-9A-Za-z]|[0-9A-Za-z]")
_LEVEL: Final = 6
#: A publication that was killed holds the folder until its workers have noticed; so often, and so many seconds apart, it is looked at.
_LOOKS: Final = 8
_PAUSE: Final = 0.2


class Staging:
    """A release on its way: files are written here under names that are safe and taken once."""

    def __init__(self, folder: Path, latest: str) -> None:
        self._folder = folder
        self._latest = latest
        self._names = Names()
        self.path = folder / ".release.partial"
        #: For what is needed on the way and is no part of the release.
        self.scratch = folder / ".scratch.partial"

    def file(self, name: str) -> Path:
        """The path for a file that is to be written. Raises PublicationError for a name that is no good or taken."""
        path = self.path / self._names.take(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name: str, content: str | bytes) -> Path:
        """Write one file."""
        path = self.file(name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def write_gzip(self, name: str, chunks: Iterable[bytes]) -> Path:
        """Write one file packed, without the time and name that gzip would put in."""
        path = self.file(name)
        with path.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as packed:
            for chunk in in_blocks(chunks):
                packed.write(chunk)
        return path

    def settle(self, version: str) -> Path:
        """Have the disk take everything, put it in its place and let `latest` lead to it; the place."""
        for path in [*self.path.rglob("*"), self.path]:
            _sync(path)
        self.path.replace(self._folder / version)
        _sync(self._folder)
        point_latest(self._folder, version, self._latest)
        return self._folder / version


def in_blocks(chunks: Iterable[bytes], size: int = 2**16) -> Iterator[bytes]:
    """Many short chunks as few long ones."""
    block: list[bytes] = []
    held = 0
    for chunk in chunks:
        block.append(chunk)
        held += len(chunk)
        if held >= size:
            yield b"".join(block)
            block, held = [], 0
    yield b"".join(block)


def names_in(folder: Path) -> list[str]:
    """The files of a folder and below it, as paths with `/`, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def sums_of(folder: Path) -> dict[str, str]:
    """SHA-256 of each file, but for the list of sums itself."""
    return {name: sha256(folder / name) for name in names_in(folder) if name != SUMS}


def sha256(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sums_text(sums: dict[str, str]) -> str:
    """A list of sums as sha256sum reads it."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))


def check_version(version: str) -> str:
    """The version. Raises PublicationError for one that names no folder.

    >>> check_version("2026.11.21")
    '2026.11.21'
    """
    if not _VERSION.fullmatch(version) or version == LATEST or ".." in version:
        raise PublicationError(f"no version: {version!r}", hint="a version looks like 2026.11.21 or 2026.11.21.1")
    return version


def versions_in(folder: Path) -> list[str]:
    """The releases that a folder holds, the oldest first."""
    found = [path.name for path in folder.iterdir() if (path / SUMS).is_file() and not path.is_symlink()] if folder.is_dir() else []
    return sorted((name for name in found if name != LATEST and not name.startswith(".")), key=version_key)


def version_key(version: str) -> list[tuple[int, int, str]]:
    """Versions in the order of their numbers.

    >>> sorted(["2026.11.21", "2026.9.1", "2026.11.21.1"], key=version_key)
    ['2026.9.1', '2026.11.21', '2026.11.21.1']
    """
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|[A-Za-z]+", version)]


@contextmanager
def staged(folder: Path, *, latest: str) -> Iterator[Staging]:
    """A place in which to build a release; `settle` of what is yielded ends it.

    Whenever the block is left otherwise, nothing is left behind, and what was published before stays as it was. `latest` is `link`, `copy`
    or `none`. Raises PublicationError if another publication is under way, or if the disk takes it not.
    """
    created = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _sweep(folder)
            staging = Staging(folder, latest)
            try:
                staging.path.mkdir()
                staging.scratch.mkdir()
                yield staging
            finally:
                shutil.rmtree(staging.path, ignore_errors=True)
                shutil.rmtree(staging.scratch, ignore_errors=True)
    except OSError as error:
        raise _cannot(error, folder) from error
    finally:
        if created and folder.is_dir():
            _drop_if_empty(folder)


def point_latest(folder: Path, version: str, latest: str) -> None:
    """Let `latest` lead to a release, as a link, which changes at once, or as a copy for hosts that follow no links; nothing for `none`."""
    target, beside = folder / LATEST, folder / f".{LATEST}.partial"
    if latest == "none":
        return
    _remove(beside)
    if latest == "link":
        try:
            beside.symlink_to(version, target_is_directory=True)
        except (OSError, NotImplementedError) as error:
            hint = "use --latest copy where the file system makes no links"
            raise PublicationError(f"{target} cannot be made: {error}", hint=hint) from error
    else:
        shutil.copytree(folder / version, beside, copy_function=_linked)
        for path in [*beside.rglob("*"), beside]:
            _sync(path)
    if target.is_dir() and not (target.is_symlink() and latest == "link"):  # a folder cannot be replaced by one step
        aside = folder / f".{LATEST}.replaced"
        _remove(aside)
        target.replace(aside)
        beside.replace(target)
        _remove(aside)
    else:
        beside.replace(target)
    _sync(folder)


def leads_to(folder: Path, version: str) -> bool:
    """Whether `latest` holds what a release holds."""
    try:
        return (folder / LATEST / SUMS).read_bytes() == (folder / version / SUMS).read_bytes()
    except OSError:
        return False


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _sweep(folder: Path) -> None:
    """Take away what a publication that was killed left."""
    aside = folder / f".{LATEST}.replaced"
    if aside.exists() and not (folder / LATEST).exists():
        aside.replace(folder / LATEST)
    for path in sorted(folder.glob(".*.partial")):
        _remove(path)
    _remove(aside)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold off other publications into the same folder; the lock ends with the process."""
    try:
        import fcntl
    except ImportError:  # Windows locks no folders
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        for left in reversed(range(_LOOKS)):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if not left:
                    hint = "wait until it has ended"
                    raise PublicationError(f"another publication into {folder} is under way", hint=hint) from error
                time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def _drop_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()


def _sync(path: Path) -> None:
    """Have the disk take what was written."""
    handle = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # some systems do not sync folders
            os.fsync(handle)
    finally:
        os.close(handle)


def _cannot(error: OSError, folder: Path) -> PublicationError:
    where = error.filename or folder
    hint = "what was published before is as it was"
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return PublicationError(f"no room left on the disk for {where}", hint=f"make room and publish again; {hint}")
    return PublicationError(f"{where} cannot be written: {error.strerror or error}", hint=hint)
