"""Many pieces of work, done one after the other in some worker processes that each may take so much memory and so much time.

What one piece of work does to its worker (too slow, too large, ended by what it read) costs that piece alone. Results come in the order of
the pieces, however many workers there are, and no more of them are held than workers need to stay busy.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import signal
import struct
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from regkg import worker
from regkg.errors import RegkgError
from regkg.worker import Confines

S = TypeVar("S")
T = TypeVar("T")

#: Pieces after which a worker makes room for a fresh one: what it has remembered of words must not grow with the number of pages.
_SHIFT: Final = 500
#: Pieces that may be done and not yet handed out, for each worker.
_AHEAD: Final = 8
_LENGTH: Final = struct.Struct(">Q")
_CHUNK: Final = 1 << 20


@dataclass(slots=True)
class _Worker(Generic[S]):
    """A worker as seen from outside: its process, the pipes to it and from it, and what it is working on."""

    process: int
    orders: int
    answers: int
    done: int = 0
    number: int = -1
    piece: S | None = None
    begun: float = 0.0
    received: bytearray = field(default_factory=bytearray)


def done_by(
    work: Callable[[S], T], pieces: Iterable[S], *, jobs: int, confines: Confines, about: Callable[[S], str]
) -> Iterator[T | Exception]:
    """The result of the work on each piece, in order; in its place the error, where the work raised one or broke its limits.

    `about` names a piece for messages. Pieces and results must be picklable. Where processes cannot be forked, and for a worker, everything
    is done in this one.
    """
    if worker.is_worker() or not hasattr(os, "fork"):
        for piece in pieces:
            yield _attempt(work, piece)
        return
    crew = _Crew(work, confines, about)
    try:
        yield from crew.run(pieces, jobs)
    finally:
        crew.dismiss()


def _attempt(work: Callable[[S], T], piece: S) -> T | Exception:
    try:
        return work(piece)
    except Exception as error:
        return error


class _Crew(Generic[S, T]):
    """Workers that are kept busy."""

    def __init__(self, work: Callable[[S], T], confines: Confines, about: Callable[[S], str]) -> None:
        self._work = work
        self._confines = confines
        self._about = about
        self._workers: list[_Worker[S]] = []
        self._results: dict[int, T | Exception] = {}

    def run(self, pieces: Iterable[S], jobs: int) -> Iterator[T | Exception]:
        """Give out the pieces, and yield their results in order."""
        source = iter(enumerate(pieces))
        is_over = False
        following = given = 0
        while True:
            while not is_over and given - following < jobs * _AHEAD and (free := self._free(jobs)) is not None:
                try:
                    number, piece = next(source)
                except StopIteration:
                    is_over = True
                    break
                self._order(free, number, piece)
                given += 1
            while following in self._results:
                yield self._results.pop(following)
                following += 1
            if is_over and following == given:
                return
            if any(one.number >= 0 for one in self._workers):
                self._wait()

    def dismiss(self) -> None:
        """End all workers."""
        for one in self._workers:
            self._end(one)
        self._workers = []

    def _free(self, jobs: int) -> _Worker[S] | None:
        idle = next((one for one in self._workers if one.number < 0), None)
        if idle is None and len(self._workers) < jobs:
            idle = self._hire()
        return idle

    def _hire(self) -> _Worker[S]:
        orders, answers = os.pipe(), os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        parent = os.getpid()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # as in regkg.worker
            process = os.fork()
        if process == 0:
            for mine in (orders[1], answers[0], *(end for one in self._workers for end in (one.orders, one.answers))):
                os.close(mine)
            _serve(self._work, orders[0], answers[1], self._confines, parent)
        os.close(orders[0])
        os.close(answers[1])
        hired: _Worker[S] = _Worker(process, orders[1], answers[0])
        self._workers.append(hired)
        return hired

    def _order(self, one: _Worker[S], number: int, piece: S) -> None:
        one.number, one.piece, one.begun = number, piece, time.monotonic()
        with contextlib.suppress(BrokenPipeError):  # it has ended: that is seen when its answer is awaited
            _send(one.orders, pickle.dumps(piece, protocol=pickle.HIGHEST_PROTOCOL))

    def _wait(self) -> None:
        """Take in what workers answer until one piece at least is done."""
        busy = {one.answers: one for one in self._workers if one.number >= 0}
        poll = select.poll()
        for descriptor in busy:
            poll.register(descriptor, select.POLLIN)
        seconds = self._confines.seconds
        left = min(one.begun + seconds for one in busy.values()) - time.monotonic() if seconds else 3600.0
        for descriptor, _ in poll.poll(max(left, 0.0) * 1000 + 1):
            self._take(busy[descriptor])
        for one in busy.values():
            if seconds and one.number >= 0 and time.monotonic() - one.begun > seconds:
                self._give_up(one, worker.too_slow(self._confines, self._about_of(one)))

    def _take(self, one: _Worker[S]) -> None:
        chunk = os.read(one.answers, _CHUNK)
        if not chunk:
            self._give_up(one, None)
            return
        one.received += chunk
        if len(one.received) < _LENGTH.size:
            return
        (length,) = _LENGTH.unpack_from(one.received)
        if len(one.received) < _LENGTH.size + length:
            return
        is_done, answer = pickle.loads(one.received[_LENGTH.size : _LENGTH.size + length])  # noqa: S301 – from our own process
        if not is_done and answer is None:  # out of memory
            self._give_up(one, worker.ended(0, self._confines, self._about_of(one), is_silent=False))
            return
        self._results[one.number] = answer
        one.number, one.piece, one.received = -1, None, bytearray()
        one.done += 1
        if one.done >= _SHIFT:
            self._workers.remove(one)
            self._end(one)

    def _give_up(self, one: _Worker[S], error: RegkgError | None) -> None:
        """Let a worker go that did not come to the end of its piece."""
        number, about = one.number, self._about_of(one)
        self._workers.remove(one)
        status = self._end(one, is_dead=error is None)
        self._results[number] = error or worker.ended(status, self._confines, about, is_silent=True)

    def _about_of(self, one: _Worker[S]) -> str:
        assert one.piece is not None  # noqa: S101 – it is at work
        return self._about(one.piece)

    def _end(self, one: _Worker[S], *, is_dead: bool = False) -> int:
        for descriptor in (one.orders, one.answers):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        if not is_dead:
            with contextlib.suppress(ProcessLookupError):
                os.kill(one.process, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            return os.waitpid(one.process, 0)[1]
        return 0


def _send(descriptor: int, content: bytes) -> None:
    sent = memoryview(_LENGTH.pack(len(content)) + content)
    while sent:
        sent = sent[os.write(descriptor, sent) :]


def _received(descriptor: int) -> bytes | None:
    """The next message; None when nobody will send one any more."""
    content = bytearray()
    wanted = _LENGTH.size
    is_head = True
    while len(content) < wanted:
        chunk = os.read(descriptor, min(wanted - len(content), _CHUNK))
        if not chunk:
            return None
        content += chunk
        if is_head and len(content) == wanted:
            wanted, content, is_head = _LENGTH.unpack(content)[0], bytearray(), False
    return bytes(content)


def _serve(work: Callable[[S], T], orders: int, answers: int, confines: Confines, parent: int) -> None:
    """The whole life of a worker."""
    worker.begin(confines, parent)
    gc.freeze()
    try:
        while (order := _received(orders)) is not None:
            _send(answers, _answer(work, order))
    except BaseException:
        os._exit(worker.FAILED)
    os._exit(0)


def _answer(work: Callable[[S], T], order: bytes) -> bytes:
    try:
        answer: tuple[bool, object] = True, work(pickle.loads(order))  # noqa: S301 – from our own process
    except MemoryError:
        answer = False, None
    except Exception as error:
        if not isinstance(error, RegkgError):
            import traceback

            error.add_note(traceback.format_exc())
        answer = False, error
    return worker.packed(answer)
