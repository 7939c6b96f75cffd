"""A crew of workers answers in order; a piece that breaks its limits, or the worker, costs only itself."""

from __future__ import annotations

import faulthandler
import os
import signal
import time
from collections.abc import Callable

import pytest

from regkg import crew
from regkg.crew import done_by
from regkg.errors import DocumentError, LimitError, Place
from regkg.worker import Confines

CONFINES = Confines(seconds=20.0, memory=2**30)


def answers(work: Callable[[int], object], count: int, *, jobs: int = 2, confines: Confines = CONFINES) -> list[object]:
    return list(done_by(work, range(count), jobs=jobs, confines=confines, about=lambda number: f"piece {number}"))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_pieces(jobs: int) -> None:
    def work(number: int) -> int:
        time.sleep(0.002 * (7 - number % 8))
        return number * number

    assert answers(work, 40, jobs=jobs) == [number * number for number in range(40)]


def test_work_is_done_in_other_processes() -> None:
    assert os.getpid() not in answers(lambda _: os.getpid(), 4)


def test_an_error_stands_in_the_place_of_its_result() -> None:
    def work(number: int) -> int:
        if number == 1:
            raise DocumentError("the document is empty", hint="none", place=Place("a.txt"))
        return 10 // (number - 2)

    first, second, third, fourth = answers(work, 4)
    assert (first, fourth) == (-5, 10)
    assert isinstance(second, DocumentError)
    assert (str(second), second.hint) == ("a.txt: the document is empty", "none")
    assert isinstance(third, ZeroDivisionError)
    assert "in work" in third.__notes__[0]


def test_a_piece_that_takes_too_long_costs_only_itself() -> None:
    def work(number: int) -> int:
        if number == 1:
            time.sleep(60)
        return number

    found = answers(work, 4, confines=Confines(seconds=0.5))
    assert [found[0], found[2], found[3]] == [0, 2, 3]
    assert isinstance(found[1], LimitError)
    assert "piece 1 took longer than 0.5 seconds" in str(found[1])


def test_a_piece_that_takes_too_much_memory_costs_only_itself() -> None:
    def work(number: int) -> int:
        return len(b"x" * (2**32)) if number == 0 else number

    found = answers(work, 3)
    assert isinstance(found[0], LimitError)
    assert "needed more memory" in str(found[0])
    assert found[1:] == [1, 2]


def test_a_piece_that_ends_its_process_costs_only_itself() -> None:
    def work(number: int) -> int:
        if number == 2:
            os._exit(7)
        if number == 3:
            faulthandler.disable()
            os.kill(os.getpid(), signal.SIGSEGV)
        return number

    found = answers(work, 6)
    assert [found[at] for at in (0, 1, 4, 5)] == [0, 1, 4, 5]
    assert "exit status 7" in str(found[2])
    assert "ended the process" in str(found[3])


def test_workers_are_relieved_after_a_shift(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_SHIFT", 3)
    processes = answers(lambda _: os.getpid(), 9, jobs=1)
    assert len(set(map(str, processes))) == 3


def test_no_more_is_read_ahead_than_workers_need() -> None:
    given = 0

    def pieces() -> object:
        nonlocal given
        for number in range(1000):
            given = number
            yield number

    results = done_by(lambda number: number, pieces(), jobs=1, confines=CONFINES, about=str)  # type: ignore[arg-type]
    assert next(results) == 0
    assert given < 50
    results.close()  # type: ignore[attr-defined]


def test_large_pieces_and_results_pass() -> None:
    pieces = [b"x" * 3_000_000, b"y" * 10]
    found = list(done_by(lambda piece: piece * 2, pieces, jobs=2, confines=CONFINES, about=repr))
    assert found == [piece * 2 for piece in pieces]


def test_nothing_is_left_behind_when_nobody_waits_any_more() -> None:
    results = done_by(lambda _: os.getpid(), range(100), jobs=2, confines=CONFINES, about=str)
    process = next(results)
    results.close()  # type: ignore[attr-defined]
    assert isinstance(process, int)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_crew_inside_a_worker_works_in_it() -> None:
    def work(number: int) -> list[object]:
        inner = done_by(lambda piece: (piece, os.getpid()), [number], jobs=2, confines=CONFINES, about=str)
        return [*inner, os.getpid()]

    (found,) = answers(work, 1)
    assert isinstance(found, list)
    assert found[0] == (0, found[1])
