"""Work in a process of its own: what comes back from it, and what is told where nothing does."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox
import pytest

from regkg.errors import LimitError, Place, SyntaxFault
from regkg.worker import Aside, Confines, confined, streamed
from tests.leftovers import nothing_left

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no worker where processes cannot be forked")

SOON: Final = 10.0


FREE: Final = Confines(seconds=0, memory=0)


def _done(work: Callable[[], Any], *, seconds: float = SOON, memory: int = 4 * 2**30) -> Any:
    return confined(work, confines=Confines(seconds=seconds, memory=memory), about="the check of f.ttl")


def _raising(error: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


class _NeedsTwoError(Exception):
    """Cannot be made again from its message."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(f"{left} and {right}")


# ── what comes back ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("value", [None, False, {"a": ox.Literal("Rīga", language="lv")}, b"x" * 3_000_000])
def test_what_the_work_returns_comes_back(value: object) -> None:
    assert _done(lambda: value) == value


def test_the_work_is_done_in_another_process() -> None:
    assert _done(os.getpid) != os.getpid()


def test_work_aside_goes_on_while_this_process_does_other_work(tmp_path: Path) -> None:
    with Aside(lambda: (tmp_path / "there").write_bytes(bytes(9)), confines=FREE, about="x") as aside:
        while not (tmp_path / "there").exists():
            pass
        assert aside.result() == 9


def test_work_aside_that_nobody_waits_for_is_ended() -> None:
    with nothing_left(), Aside(lambda: time.sleep(1000), confines=FREE, about="x"):
        pass


def test_an_error_of_work_aside_comes_where_its_result_is_asked_for() -> None:
    def refuse() -> None:
        raise LimitError("enough")

    with Aside(refuse, confines=FREE, about="x") as aside, pytest.raises(LimitError, match="enough"):
        aside.result()


def test_an_error_of_ours_comes_back_whole() -> None:
    with pytest.raises(SyntaxFault) as caught:
        _done(_raising(SyntaxFault("no dot", hint="end with a dot", place=Place("f.ttl", 2, 3), source="text")))
    error = caught.value
    assert (error.message, error.hint, error.place, error.source) == ("no dot", "end with a dot", Place("f.ttl", 2, 3), "text")


def test_an_error_of_others_comes_back_with_where_it_arose() -> None:
    with pytest.raises(ValueError, match="nothing") as caught:
        _done(lambda: int("nothing"))
    assert "test_worker.py" in "".join(caught.value.__notes__)


def test_an_error_that_cannot_be_sent_is_told_in_its_words() -> None:
    with pytest.raises(RuntimeError, match="_NeedsTwoError cannot be sent from a worker: this and that"):
        _done(_raising(_NeedsTwoError("this", "that")))


def test_a_value_that_cannot_be_sent_is_no_want_of_memory() -> None:
    with pytest.raises(RuntimeError, match=r"^function cannot be sent from a worker"):
        _done(lambda: lambda: None)


def test_a_wish_to_exit_comes_back() -> None:
    with pytest.raises(SystemExit) as caught:
        _done(lambda: sys.exit(4))
    assert caught.value.code == 4


def test_pieces_come_as_they_are_sent_and_before_what_the_work_returns() -> None:
    pieces: list[bytes] = []
    sent = [b"", b"a", b"b" * 3_000_000, "ū".encode()]

    def work(send: Callable[[bytes], object]) -> int:
        for piece in sent:
            send(piece)
        return len(sent)

    assert streamed(work, pieces.append, confines=Confines(seconds=SOON), about="the check") == 4
    assert pieces == sent


def test_pieces_that_came_before_an_end_were_handed_on() -> None:
    pieces: list[bytes] = []

    def work(send: Callable[[bytes], object]) -> None:
        send(b"first")
        time.sleep(60)

    with pytest.raises(LimitError, match="took longer"):
        streamed(work, pieces.append, confines=Confines(seconds=0.3), about="the check")
    assert pieces == [b"first"]


def test_who_has_enough_of_pieces_ends_the_work() -> None:
    def work(send: Callable[[bytes], object]) -> None:
        while True:
            send(b"x" * 1000)

    def enough(piece: bytes) -> None:
        raise ValueError("enough")

    with nothing_left(), pytest.raises(ValueError, match="enough"):
        streamed(work, enough, confines=Confines(seconds=SOON), about="the check")


def test_memory_may_come_beyond_what_the_process_held() -> None:
    held = bytearray(2**29)
    confines = Confines(seconds=SOON, memory=2**28, beyond=True)
    assert confined(lambda: len(held) + len(bytearray(2**26)), confines=confines, about="the check") > 2**29
    with pytest.raises(LimitError, match=r"more memory than 0.25 GiB"):
        confined(lambda: len(bytearray(2**29)), confines=confines, about="the check")


# ── what does not ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_work_that_takes_too_long_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(LimitError, match=r"^the check of f.ttl took longer than 0.2 seconds$") as caught:
        _done(lambda: time.sleep(60), seconds=0.2)
    assert time.monotonic() - begun < SOON
    assert "--timeout" in (caught.value.hint or "")


def _asking(store: ox.Store, query: str) -> Callable[[], None]:
    def work() -> None:
        faulthandler.disable()  # which pytest turns on
        answer = store.query(query)
        assert isinstance(answer, ox.QuerySolutions)
        for row in answer:
            str(row)

    return work


def test_a_query_that_takes_too_long_is_ended() -> None:
    store = ox.Store()
    store.extend(ox.Quad(ox.NamedNode(f"a:{number}"), ox.NamedNode("a:p"), ox.NamedNode("a:o")) for number in range(300))
    with pytest.raises(LimitError, match="took longer"):
        _done(_asking(store, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"), seconds=0.3)


@pytest.mark.parametrize("seconds", [0, 1e10, float("inf")])
def test_there_may_be_no_limit_of_time(seconds: float) -> None:
    assert _done(lambda: 1, seconds=seconds) == 1


def test_work_that_takes_too_much_memory_is_told_so() -> None:
    with pytest.raises(LimitError, match=r"^the check of f.ttl needed more memory than 1 GiB$") as caught:
        _done(lambda: len(bytearray(2 * 2**30)), memory=2**30)
    assert "--memory" in (caught.value.hint or "")


def test_want_of_memory_without_a_limit_names_none() -> None:
    with pytest.raises(LimitError, match="more memory than there is"):
        _done(_raising(MemoryError()), memory=0)


def test_a_query_that_takes_too_much_memory_is_told_so() -> None:
    doubled = "".join(f" BIND(CONCAT(?x{number}, ?x{number}) AS ?x{number + 1})" for number in range(31))
    with pytest.raises(LimitError, match="more memory than 1 GiB"):
        _done(_asking(ox.Store(), f'SELECT * {{ BIND("x" AS ?x0) {doubled} }}'), memory=2**30)


def test_a_query_that_ends_the_process_is_told_as_too_deep() -> None:
    query = "SELECT * { FILTER(" + "(" * 40_000 + "1" + ")" * 40_000 + ") }"

    with pytest.raises(LimitError, match=r"^the check of f.ttl ended the process that read it$") as caught:
        _done(_asking(ox.Store(), query))
    assert caught.value.hint == "it is probably nested too deeply"


@pytest.mark.parametrize("status", [0, 7])
def test_a_process_that_ends_without_an_answer_is_told_with_its_status(status: int) -> None:
    with pytest.raises(LimitError, match=f"ended without an answer, with exit status {status}$"):
        _done(lambda: os._exit(status))


# ── what is left behind ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("work", [lambda: 1, lambda: int(""), lambda: time.sleep(60), lambda: os._exit(3)])
def test_neither_process_nor_file_descriptor_is_left(work: Callable[[], Any]) -> None:
    with nothing_left(), suppress(LimitError, ValueError):
        _done(work, seconds=0.2)


def test_work_beside_many_open_files_is_waited_for() -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 1200:
        pytest.skip("too few files may be open")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 1200), hard))
    opened = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    try:
        assert _done(lambda: 1) == 1
    finally:
        for file in opened:
            os.close(file)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


_SCRIPT: Final = """
import os, sys, time
from regkg.worker import Confines, confined
print("before")
print("said", file=sys.stderr)
def work():
    print(os.getpid(), flush=True)
    {work}
confined(work, confines=Confines(seconds=60), about="the check")
print("after")
"""


def _started(work: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 – our own words
        [sys.executable, "-c", _SCRIPT.format(work=work)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def test_what_was_printed_before_is_printed_once() -> None:
    out, err = _started("print('in it', flush=True)").communicate(timeout=SOON)
    assert ([line for line in out.splitlines() if not line.isdigit()], err) == (["before", "in it", "after"], "said\n")


def test_what_libraries_say_at_their_end_is_not_shown() -> None:
    _, err = _started("os.write(2, b'thread panicked')").communicate(timeout=SOON)
    assert err == "said\n"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_worker_ends_with_the_process_that_started_it(how: signal.Signals) -> None:
    process = _started("time.sleep(60)")
    assert process.stdout is not None
    assert process.stdout.readline() == "before\n"
    worker = int(process.stdout.readline())
    process.send_signal(how)  # to the one process: a terminal would send it to both
    process.communicate(timeout=SOON)
    until = time.monotonic() + SOON
    while _is_there(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_there(worker)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:  # one that ended and whose new parent has not looked yet
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True
