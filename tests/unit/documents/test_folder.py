"""The documents of a folder are found by their endings, those of inner folders when asked for; nothing leads the search astray."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regkg.documents import document_files, read_document
from regkg.documents.folder import search
from regkg.errors import DocumentError


def test_the_documents_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.md", "notes"):
        (tmp_path / name).write_bytes(b"text")
    (tmp_path / "d.txt").mkdir()
    assert [path.name for path in document_files(tmp_path)] == ["a.TXT", "b.txt"]


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.png").write_bytes(b"\x89PNG")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "page.txt").write_bytes(b"text")
    with pytest.raises(DocumentError, match="the folder holds no document") as caught:
        document_files(tmp_path)
    assert caught.value.hint is not None


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such folder"):
        document_files(tmp_path / "none")


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"one")
    (tmp_path / "page.TXT").write_bytes(b"two")
    with pytest.raises(DocumentError, match="two documents are called page"):
        document_files(tmp_path)


def test_a_path_that_leads_nowhere_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"good")
    with pytest.raises(DocumentError, match="there is no such document") as caught:
        read_document(tmp_path / "pgae.txt")
    assert caught.value.hint == f"the nearest is {tmp_path / 'page.txt'}"
    with pytest.raises(DocumentError, match="there is no such folder") as caught:
        document_files(tmp_path / "none" / "pages")
    assert caught.value.hint == f"there is no folder {tmp_path / 'none'} either"


# ── folders in folders ───────────────────────────────────────────────────────────────────────────────────────────────────


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


def test_documents_come_folder_by_folder_and_in_each_by_name(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a/z.txt", "a/b/c.html", "c/a.pdf", "a.txt")
    assert search(tmp_path).documents == ["a.txt", "b.txt", "a/z.txt", "a/b/c.html", "c/a.pdf"]


def test_what_a_browser_saves_beside_a_page_is_not_entered(tmp_path: Path) -> None:
    made(tmp_path, "page.html", "page_files/frame.html", "page_faili/x.html", "page-Dateien/x.html", "other_files/x.html", "files/x.html")
    made(tmp_path, ".git/x.txt", "__MACOSX/x.txt")
    assert search(tmp_path).documents == ["page.html", "files/x.html"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    made(tmp_path, "a/page.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "itself.txt").symlink_to("itself.txt")
    found = search(tmp_path)
    assert found.documents == ["itself.txt", "a/page.txt"]
    assert found.links == ["a/up"]
    with pytest.raises(DocumentError, match="the document cannot be read"):
        read_document(tmp_path / "itself.txt")


def test_other_files_are_kept_apart(tmp_path: Path) -> None:
    found = search(made(tmp_path, "page.txt", "a/scan.jpg", "notes", ".hidden"))
    assert found.others == ["notes", "a/scan.jpg"]


def test_folders_can_be_left_out(tmp_path: Path) -> None:
    found = search(made(tmp_path, "page.txt", "out/page.txt"), without=[tmp_path / "out"])
    assert found.documents == ["page.txt"]


def test_inner_folders_alone_are_enough_and_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="the folder holds no document"):
        search(tmp_path)
    assert search(made(tmp_path, "a/page.txt")).documents == ["a/page.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_costs_only_itself(tmp_path: Path) -> None:
    made(tmp_path, "a/page.txt", "page.txt")
    (tmp_path / "a").chmod(0)
    try:
        found = search(tmp_path)
    finally:
        (tmp_path / "a").chmod(0o700)
    assert found.documents == ["page.txt"]
    assert [inner for inner, _ in found.closed] == ["a"]
