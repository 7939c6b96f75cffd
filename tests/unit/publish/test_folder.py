"""A release is there whole or not at all, and `latest` leads to the newest."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from regkg.errors import PublicationError
from regkg.publish.folder import SUMS, Staging, check_version, staged, versions_in


def publish(folder: Path, version: str, *, latest: str = "link") -> None:
    with staged(folder, latest=latest) as staging:
        staging.write("a.txt", version)
        staging.write(SUMS, version)
        staging.settle(version)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("latest", ["link", "copy"])
def test_latest_leads_to_the_release_that_was_published_last(tmp_path: Path, latest: str) -> None:
    for version in ("2026.9.1", "2026.11.21"):
        publish(tmp_path, version, latest=latest)
    assert (tmp_path / "latest" / "a.txt").read_text() == "2026.11.21"
    assert (tmp_path / "latest").is_symlink() is (latest == "link")
    assert versions_in(tmp_path) == ["2026.9.1", "2026.11.21"]
    assert names(tmp_path) == ["2026.11.21", "2026.9.1", "latest"]


def test_a_link_takes_the_place_of_a_copy_and_a_copy_that_of_a_link(tmp_path: Path) -> None:
    for version, latest in (("1", "copy"), ("2", "link"), ("3", "copy")):
        publish(tmp_path, version, latest=latest)
        assert (tmp_path / "latest" / "a.txt").read_text() == version


def test_nothing_is_left_of_a_release_that_failed(tmp_path: Path) -> None:
    publish(tmp_path, "1")
    with pytest.raises(ZeroDivisionError), staged(tmp_path, latest="link") as staging:
        staging.write("a.txt", "half")
        raise ZeroDivisionError
    assert names(tmp_path) == ["1", "latest"]
    assert (tmp_path / "latest" / "a.txt").read_text() == "1"


def test_a_folder_that_was_made_for_a_release_that_failed_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), staged(tmp_path / "dist", latest="link"):
        raise ZeroDivisionError
    assert not (tmp_path / "dist").exists()


def test_what_a_killed_publication_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / ".release.partial" / "csv").mkdir(parents=True)
    (tmp_path / ".scratch.partial").mkdir()
    (tmp_path / ".latest.partial").symlink_to("nowhere")
    publish(tmp_path, "1")
    assert names(tmp_path) == ["1", "latest"]


def test_a_latest_that_was_set_aside_when_the_process_was_killed_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".latest.replaced").mkdir()
    (tmp_path / ".latest.replaced" / "a.txt").write_text("1")
    with pytest.raises(ZeroDivisionError), staged(tmp_path, latest="copy"):
        raise ZeroDivisionError
    assert (tmp_path / "latest" / "a.txt").read_text() == "1"


def test_two_publications_into_one_folder_at_a_time_are_one_too_many(tmp_path: Path) -> None:
    with staged(tmp_path, latest="link"), pytest.raises(PublicationError, match="another publication"), staged(tmp_path, latest="link"):
        pass


@pytest.mark.parametrize("version", ["", "latest", "../x", "a/b", ".hidden", "x" * 65, "1..2", "a b"])
def test_a_version_that_names_no_folder_is_refused(version: str) -> None:
    with pytest.raises(PublicationError, match="no version"):
        check_version(version)


def test_a_full_disk_is_told_in_words_and_what_was_there_stays(tmp_path: Path) -> None:
    publish(tmp_path, "1")
    with pytest.raises(PublicationError, match="no room left on the disk") as caught, staged(tmp_path, latest="link"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "regkg.ttl")
    assert "what was published before is as it was" in str(caught.value.hint)
    assert names(tmp_path) == ["1", "latest"]


def test_packed_files_show_neither_time_nor_name(tmp_path: Path) -> None:
    (tmp_path / ".release.partial").mkdir()
    staging = Staging(tmp_path, "link")
    first = staging.write_gzip("a.gz", [b"x" * 100, b"y"]).read_bytes()
    assert staging.write_gzip("b.gz", [b"x" * 50, b"x" * 50, b"y"]).read_bytes() == first
    assert first[4:8] == b"\0\0\0\0"
