"""What changed between two releases as an RDF Patch: statements taken out (`D`) and put in (`A`)."""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from regkg.publish import lines as lines_of_graphs
from regkg.publish.lines import default_graph, from_n_quads, plain, write_sorted


@dataclass(slots=True)
class Patch:
    """The lines of a patch, and how many statements it takes out and puts in once they were read."""

    removed: int = 0
    added: int = 0

    def lines(self, old: Iterable[bytes], new: Iterable[bytes], *, before: str, after: str) -> Iterator[bytes]:
        """The patch from one sorted graph to another; `before` and `after` are their addresses."""
        yield f"H prev <{before}> .\nH id <{after}> .\nTX .\n".encode()
        for line, is_new in _differences(old, new):
            self.added += is_new
            self.removed += not is_new
            yield (b"A " if is_new else b"D ") + plain(line)
        yield b"TC .\n"


def _differences(old: Iterable[bytes], new: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Lines that only one of two sorted sequences has, each with whether it is the new one."""
    ours, theirs = iter(old), iter(new)
    mine, its = next(ours, None), next(theirs, None)
    while mine is not None and its is not None:
        if mine == its:
            mine, its = next(ours, None), next(theirs, None)
        elif mine < its:
            yield mine, False
            mine = next(ours, None)
        else:
            yield its, True
            its = next(theirs, None)
    yield from ((line, False) for line in itertools.chain([] if mine is None else [mine], ours))
    yield from ((line, True) for line in itertools.chain([] if its is None else [its], theirs))


def graph_of(release: Path, scratch: Path) -> Iterator[bytes]:
    """The default graph of a release as sorted lines; they are sorted again, as an older regkg may have had another order.

    Raises OSError if it cannot be read.
    """
    with gzip.open(release / "regkg.nt.gz") as packed:
        write_sorted(map(from_n_quads, packed), scratch)
    return default_graph(lines_of_graphs.read(scratch))
