"""Every document has a file of its own for its result, whatever documents are called and wherever they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from regkg.cli.pieces import Piece, names_of


def piece(path: str, within: str | None = None) -> Piece:
    inner = within or Path(path).name
    return Piece(path.removesuffix(inner), inner)


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        ([piece("p/a.txt"), piece("p/b.html")], ["a.json", "b.json"]),
        ([piece("p/a.txt"), piece("p/A.html")], ["a.txt.json", "A.html.json"]),
        ([piece("p/a.txt"), piece("p/A.TXT")], ["a.txt.json", "A.TXT-2.json"]),
        ([piece("p/a.html.txt"), piece("p/a.html"), piece("p/a.pdf")], ["a.html.json", "a.html-2.json", "a.pdf.json"]),
        ([piece("p/1/page.html", "1/page.html"), piece("p/2/page.html", "2/page.html")], ["1/page.json", "2/page.json"]),
        ([piece("p/1/page.html"), piece("p/2/page.html"), piece("p/b.txt")], ["1/page.json", "2/page.json", "b.json"]),
        ([piece("p/a.txt", "a.txt"), piece("q/x/a.txt", "x/a.txt")], ["a.json", "x/a.json"]),
        ([piece("p/a.txt"), piece("p/a.json/b.txt", "a.json/b.txt")], ["a-2.json", "a.json/b.json"]),
        ([piece("../a.txt"), piece("a.txt")], ["a.json", f"{Path.cwd().name}/a.json"]),
    ],
)
def test_no_two_documents_share_a_file(pieces: list[Piece], names: list[str]) -> None:
    assert names_of(pieces, "json") == names


def test_what_came_from_standard_input_is_one_document_among_others() -> None:
    given = Piece("", "stdin.txt", b"x")
    assert names_of([given, piece("p/stdin.txt")], "json") == ["stdin.txt.json", "stdin.txt-2.json"]
