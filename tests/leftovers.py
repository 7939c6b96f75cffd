"""What a piece of work leaves behind: processes and file descriptors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def nothing_left() -> Iterator[None]:
    """File descriptors and children are afterwards as before; servers of other tests may run on."""
    before = sorted(Path("/dev/fd").iterdir()), _children()
    yield
    assert (sorted(Path("/dev/fd").iterdir()), _children()) == before


def _children() -> list[str]:
    """The processes that this one started, those too that ended and were not waited for."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    return sorted(listed.read_text(encoding="ascii").split()) if listed.is_file() else []
