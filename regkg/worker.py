"""Work on what strangers wrote, in a process of its own that may take so much memory and so much time.

Oxigraph has no time limit and cannot be stopped from Python, and some input ends the process that reads it; a worker can be ended, and its
end is told as an error.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeAlias, TypeVar

from regkg.errors import LimitError, RegkgError

T = TypeVar("T")
Send: TypeAlias = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Confines:
    """What a worker may take: seconds by the clock, and bytes of address space; 0 for no limit.

    With `beyond`, the bytes come on top of what the process held that started it, as a store in memory does. Without `network`, the worker
    has no way out to any address, where the system lets us take it away (Linux).
    """

    seconds: float = 120.0
    memory: int = 4 * 2**30
    beyond: bool = False
    network: bool = True


#: Whether this process is a worker itself: then it is confined already.
_is_worker = False

#: How the process of a worker ends, where it could not say so itself.
FAILED: Final = 3
_CHUNK: Final = 1 << 20

#: What comes through the pipe: pieces, and at the end what the work returned or raised.
_PIECE: Final = b"p"
_END: Final = b"e"
_LENGTH: Final = 8
_HEAD: Final = 1 + _LENGTH

#: Flags of Linux (sched.h).
_NEW_USER: Final = 0x10000000
_NEW_NETWORK: Final = 0x40000000

#: Seconds between looks at whether the process that waits is still there, and the most that one wait for an answer takes.
_LOOK: Final = 0.5
_WAIT: Final = 3600.0


def confined(work: Callable[[], T], *, confines: Confines, about: str) -> T:
    """What a piece of work returns, done in a worker process; what it returns or raises must be picklable.

    `about` names what is worked on, for messages. Raises what the work raises; LimitError where it took too long or too much memory or
    ended the process. Where processes cannot be forked (Windows), and in a worker, the work is done in this one.
    """
    return streamed(lambda _: work(), lambda _: None, confines=confines, about=about)


def streamed(work: Callable[[Send], T], receive: Send, *, confines: Confines, about: str) -> T:
    """As `confined`, for work that also sends bytes on its way; `receive` is given each piece as it comes, in this process.

    What `receive` raises ends the worker, and is raised.
    """
    if _is_worker or not hasattr(os, "fork"):
        return work(receive)
    process, reader = _forked(work, confines)
    answer: T = _received(process, reader, receive, confines, about)
    return answer


class Aside(Generic[T]):
    """A piece of work that a worker process does while this one does another; leaving the block ends the worker.

    What it returns or raises must be picklable. Where processes cannot be forked, and in a worker, it is done when it is asked for.
    """

    def __init__(self, work: Callable[[], T], *, confines: Confines, about: str) -> None:
        self._work = work
        self._confines = confines
        self._about = about
        self._running: tuple[int, int] | None = None

    def __enter__(self) -> Aside[T]:
        if not _is_worker and hasattr(os, "fork"):
            self._running = _forked(lambda _: self._work(), self._confines)
        return self

    def result(self) -> T:
        """What the work returned, once it has; to be asked for once. Raises as `confined` does."""
        if self._running is None:
            return self._work()
        (process, reader), self._running = self._running, None
        answer: T = _received(process, reader, lambda _: None, self._confines, self._about)
        return answer

    def __exit__(self, *_: object) -> None:
        if self._running is not None:
            process, reader = self._running
            os.close(reader)
            _end(process)
            self._running = None


def _forked(work: Callable[[Send], object], confines: Confines) -> tuple[int, int]:
    """Start a worker; its process and the pipe from which to read."""
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    with warnings.catch_warnings():
        # Python 3.12 warns of other threads; the worker uses none of this process's locks but those of fork-safe libraries
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        os.close(reader)
        _work(work, writer, confines, parent)
    os.close(writer)
    return process, reader


def _work(work: Callable[[Send], object], writer: int, confines: Confines, parent: int) -> None:
    """The whole life of the worker."""
    gc.disable()  # it lives for one piece of work, and looking for cycles would take a tenth of its time
    code = 0
    try:
        begin(confines, parent)
        answer: tuple[bool, object] = True, work(lambda piece: _send(writer, _PIECE, piece))
    except MemoryError:
        answer = False, None
    except RegkgError as error:
        answer = False, error
    except BaseException as error:
        import traceback

        error.add_note(traceback.format_exc())
        answer = False, error
    try:
        _send(writer, _END, packed(answer))
    except BaseException:
        code = FAILED
    os._exit(code)


def begin(confines: Confines, parent: int) -> None:
    """Make this process, which was just forked, a worker of another one: it may take no more than it should, and ends with it."""
    global _is_worker
    _is_worker = True
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if not confines.network:
        _cut_off()  # before there is a second thread: a process with several cannot leave its user namespace
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _limit(confines)


def is_worker() -> bool:
    """Whether this process is a worker, and so confined already."""
    return _is_worker


def _send(writer: int, kind: bytes, payload: bytes) -> None:
    """Write a frame: its kind, its length, its bytes."""
    rest = memoryview(kind + len(payload).to_bytes(_LENGTH, "big") + payload)
    while rest:
        rest = rest[os.write(writer, rest) :]


def _cut_off() -> None:
    """Leave for a network of one's own that has no devices; where the system forbids that, stay."""
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NETWORK):  # without rights of its own a process can in a user namespace of its own
            unshare(_NEW_USER | _NEW_NETWORK)


def _end_with(parent: int) -> None:
    """End this process when the one that started it has ended: nobody waits for the answer then."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(FAILED)


def packed(answer: tuple[bool, object]) -> bytes:
    """An answer as it is sent; of an exception that does not survive the sending, what it says."""
    try:
        sent = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
        if isinstance(answer[1], BaseException):
            pickle.loads(sent)  # noqa: S301 – our own
    except MemoryError:
        return pickle.dumps((False, None))
    except Exception as error:
        failed = RuntimeError(f"{type(answer[1]).__name__} cannot be sent from a worker: {answer[1] if not answer[0] else error}")
        for note in getattr(answer[1], "__notes__", ()):
            failed.add_note(note)
        return pickle.dumps((False, failed))
    return sent


def _limit(confines: Confines) -> None:
    import resource

    if confines.memory:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = confines.memory + (_held() if confines.beyond else 0)
        allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # what Rust says when it runs out of memory, and where it panicked, is not for the user
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)


def _held() -> int:
    """Bytes of address space that this process has; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 – nothing more is imported in a worker than it needs
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def _end(process: int) -> None:
    """End a worker, wherever it is."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _received(process: int, reader: int, receive: Send, confines: Confines, about: str) -> Any:
    try:
        sent = _read_all(reader, receive, confines, about)
    except BaseException:
        _end(process)
        raise
    finally:
        os.close(reader)
    _, status = os.waitpid(process, 0)
    if not sent or status:
        raise ended(status, confines, about, is_silent=not sent)
    is_done, answer = pickle.loads(sent)  # noqa: S301 – from our own process
    if is_done:
        return answer
    raise ended(0, confines, about, is_silent=False) if answer is None else answer


def _read_all(reader: int, receive: Send, confines: Confines, about: str) -> bytes:
    """What the worker sends at its end, nothing if it does not get there; pieces are handed on. Raises LimitError when its time is over."""
    import select

    begun = time.monotonic()
    frames = _Frames(receive)
    waiting = select.poll()  # select() itself knows no file descriptors above 1023
    waiting.register(reader, select.POLLIN)
    while True:
        left = confines.seconds - (time.monotonic() - begun) if confines.seconds else None
        if left is not None and left <= 0:
            raise too_slow(confines, about)
        if waiting.poll(min(left or _WAIT, _WAIT) * 1000):
            chunk = os.read(reader, _CHUNK)
            if not chunk:
                return frames.end
            frames.take(chunk)


class _Frames:
    """Puts what comes through a pipe together to the frames that were sent."""

    def __init__(self, receive: Send) -> None:
        self.end = b""
        self._receive = receive
        self._chunks: list[bytes] = []
        self._have = 0
        self._need = _HEAD

    def take(self, chunk: bytes) -> None:
        """Take bytes in, and hand on what is whole."""
        self._chunks.append(chunk)
        self._have += len(chunk)
        if self._have < self._need:
            return
        held, at = b"".join(self._chunks), 0
        while len(held) - at >= _HEAD:
            length = int.from_bytes(held[at + 1 : at + _HEAD], "big")
            if len(held) - at < _HEAD + length:
                break
            payload = held[at + _HEAD : at + _HEAD + length]
            if held[at : at + 1] == _END:
                self.end = payload
            else:
                self._receive(payload)
            at += _HEAD + length
        rest = held[at:]
        self._chunks, self._have = [rest], len(rest)
        self._need = _HEAD + (int.from_bytes(rest[1:_HEAD], "big") if len(rest) >= _HEAD else 0)


def too_slow(confines: Confines, about: str) -> LimitError:
    """What is told of a worker whose time was over."""
    return LimitError(f"{about} took longer than {confines.seconds:g} seconds", hint="allow more with --timeout")


def ended(status: int, confines: Confines, about: str, *, is_silent: bool) -> LimitError:
    """What is told of a worker that did not come to its end."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGSEGV, signal.SIGBUS):
        return LimitError(f"{about} ended the process that read it", hint="it is probably nested too deeply")
    if os.WIFEXITED(status) and is_silent:
        return LimitError(f"{about} ended without an answer, with exit status {os.WEXITSTATUS(status)}")
    allowed = f"{confines.memory / 2**30:g} GiB" if confines.memory else "there is"
    return LimitError(f"{about} needed more memory than {allowed}", hint="allow more with --memory, or divide it")
