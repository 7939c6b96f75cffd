"""`make bench`: all benchmarks, or those that are named."""

from __future__ import annotations

import sys

from bench import build, extraction, loading, queries, startup, validation

BENCHMARKS = {
    "startup": startup.main,
    "build": build.main,
    "extraction": extraction.main,
    "queries": queries.main,
    "validation": validation.main,
    "loading": loading.main,
}

for name in sys.argv[1:] or BENCHMARKS:
    BENCHMARKS[name]()
