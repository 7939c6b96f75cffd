"""Does a stored query give what its header and its expected answer say?"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from regkg.queries.stored import StoredQuery
from regkg.stores import Answer


def faults_of(query: StoredQuery, answer: Answer) -> list[str]:
    """What an answer is not that the test in the query's header asks for."""
    trial, found = query.trial, []
    columns = trial.columns or tuple(query.columns)
    if columns and tuple(answer.variables) != columns:
        found.append(f"the columns are {', '.join(answer.variables)}, not {', '.join(columns)}")
    if len(answer) < trial.min_rows:
        found.append(f"{len(answer)} rows, at least {trial.min_rows} expected")
    if trial.max_rows is not None and len(answer) > trial.max_rows:
        found.append(f"{len(answer)} rows, at most {trial.max_rows} expected")
    return found


def differences(query: StoredQuery, answer: Answer, folder: Path) -> list[str] | None:
    """How an answer differs from the expected one in a folder, line by line; None where none is kept."""
    file = folder / f"{query.name}.csv"
    if not file.is_file():
        return None
    expected = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
    rows = [list(answer.variables), *(["" if term is None else str(getattr(term, "value", term)) for term in row] for row in answer.rows)]
    if rows == expected:
        return []
    found = [f"{len(rows) - 1} rows, {len(expected) - 1} expected"] if len(rows) != len(expected) else []
    for number, (got, wanted) in enumerate(zip(rows, expected, strict=False)):
        if got != wanted:
            found.append(f"row {number}: {','.join(got)} instead of {','.join(wanted)}")
            break
    return found
