"""`make bench`: all benchmarks, or those that are named; a number behind `release` says for how many projects."""

from __future__ import annotations

import sys

from bench import build, diffing, extraction, loading, queries, release, startup, validation

BENCHMARKS = {
    "startup": startup.main,
    "build": build.main,
    "extraction": extraction.main,
    "queries": queries.main,
    "validation": validation.main,
    "loading": loading.main,
    "release": release.main,
    "diffing": diffing.main,
}

for name in [word for word in sys.argv[1:] if not word.isdigit()] or BENCHMARKS:
    BENCHMARKS[name]()
