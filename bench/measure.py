"""Run commands as their user would, and measure time and memory."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Median wall clock and CPU seconds of some runs, and the largest resident set in MiB."""

    wall: float
    cpu: float
    memory: float


def environment() -> dict[str, str]:
    """The variables of this process as a user's Python has them: compiled modules are kept."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cost_of(command: Sequence[str], *, runs: int) -> Cost:
    """Run a command several times from the repository's root. Raises CalledProcessError if it fails."""
    walls, cpus, peaks = [], [], []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        walls.append(time.perf_counter() - begun)
        if status:
            raise subprocess.CalledProcessError(status, command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        peaks.append(usage.ru_maxrss / 1024)
    return Cost(median(walls), median(cpus), max(peaks))


def table(title: str, rows: Sequence[tuple[str, Cost, str]]) -> None:
    """Print measurements with a remark each."""
    print(f"\n{title}\n")
    print(f"{'':46}{'wall s':>9}{'CPU s':>9}{'MiB':>7}")
    for name, cost, remark in rows:
        print(f"{name:46}{cost.wall:9.3f}{cost.cpu:9.3f}{cost.memory:7.0f}  {remark}")
