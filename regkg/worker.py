"""Work on what strangers wrote, in a process of its own that may take so much memory and so much time.

Oxigraph has no time limit and cannot be stopped from Python, and some input ends the process that reads it; a worker can be ended, and its
end is told as an error.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from regkg.errors import LimitError, RegkgError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Confines:
    """What a worker may take: seconds by the clock, and bytes of address space; 0 for no limit."""

    seconds: float = 120.0
    memory: int = 4 * 2**30


#: How the process of a worker ends, where it could not say so itself.
_FAILED: Final = 3
_CHUNK: Final = 1 << 20


def confined(work: Callable[[], T], *, confines: Confines, about: str) -> T:
    """What a piece of work returns, done in a worker process; what it returns or raises must be picklable.

    `about` names what is worked on, for messages. Raises what the work raises; LimitError where it took too long or too much memory or
    ended the process. Where processes cannot be forked (Windows), the work is done in this one.
    """
    if not hasattr(os, "fork"):
        return work()
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # Python 3.12 warns of other threads; the worker uses none of this process's locks but those of fork-safe libraries
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        os.close(reader)
        _work(work, writer, confines)
    os.close(writer)
    answer: T = _received(process, reader, confines, about)
    return answer


def _work(work: Callable[[], object], writer: int, confines: Confines) -> None:
    """The whole life of the worker."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = 0
    try:
        _limit(confines)
        answer: tuple[bool, object] = True, work()
    except MemoryError:
        answer = False, None
    except RegkgError as error:
        answer = False, error
    except BaseException as error:
        import traceback

        error.add_note(traceback.format_exc())
        answer = False, error
    try:
        with os.fdopen(writer, "wb") as pipe:
            pickle.dump(answer, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BaseException:
        code = _FAILED
    os._exit(code)


def _limit(confines: Confines) -> None:
    import resource

    if confines.memory:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        allowed = confines.memory if hard == resource.RLIM_INFINITY else min(confines.memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # what Rust says when it runs out of memory, and where it panicked, is not for the user
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)


def _received(process: int, reader: int, confines: Confines, about: str) -> Any:
    try:
        sent = _read_all(reader, confines, about)
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        raise
    finally:
        os.close(reader)
    _, status = os.waitpid(process, 0)
    if not sent or status:
        raise _ended(status, confines, about)
    is_done, answer = pickle.loads(sent)  # noqa: S301 – from our own process
    if is_done:
        return answer
    raise _ended(0, confines, about) if answer is None else answer


def _read_all(reader: int, confines: Confines, about: str) -> bytes:
    """What the worker sends until it ends. Raises LimitError when its time is over."""
    import select

    begun = time.monotonic()
    chunks: list[bytes] = []
    while True:
        left = confines.seconds - (time.monotonic() - begun) if confines.seconds else None
        if left is not None and left <= 0:
            raise LimitError(f"{about} took longer than {confines.seconds:g} seconds", hint="allow more with --timeout")
        if select.select([reader], [], [], left)[0]:
            chunk = os.read(reader, _CHUNK)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)


def _ended(status: int, confines: Confines, about: str) -> LimitError:
    """What is told of a worker that did not come to its end."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGSEGV:
        return LimitError(f"{about} ended the process that read it", hint="it is probably nested too deeply")
    return LimitError(f"{about} needed more memory than {confines.memory / 2**30:g} GiB", hint="allow more with --memory, or divide it")
