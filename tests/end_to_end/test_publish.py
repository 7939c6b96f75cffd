"""A release through the command: whole, the same each time, checked from outside, and never half there."""

from __future__ import annotations

import gzip
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS, USAGE
from regkg.cli.app import run
from tests.end_to_end.conftest import ROOT, SHARED, Command
from tests.samples import quads

VERSION = "2026.11.21"

#: A project whose money is stated as nothing: a violation.
UNFIT = "<id/project/2014tc16rfcb027/lli-901> a rk:Project ; rk:acronim 'X' ."


@pytest.fixture(scope="module")
def releases(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one release."""
    folder = tmp_path_factory.mktemp("releases")
    assert run(["publish", "-s", str(built), "-o", str(folder)]) == DONE
    return folder


@pytest.fixture
def release(releases: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may damage."""
    return Path(shutil.copytree(releases / VERSION, tmp_path / VERSION))


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()
    }


def published(store: Path, output: Path, *options: str, limit: int | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Publish in a process of its own, with files of so many bytes at most."""

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit or 0, limit or 0))

    command = [sys.executable, "-m", "regkg", "publish", "-s", str(store), "-o", str(output), *options]
    surroundings = {**os.environ, **environment}
    return subprocess.run(  # noqa: S603
        command,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=surroundings,
        preexec_fn=confine if limit else None,
    )


def test_the_version_is_the_day_of_the_newest_source_or_decision(releases: Path) -> None:
    assert sorted(path.name for path in releases.iterdir()) == [VERSION, "latest"]
    assert (releases / "latest").readlink() == Path(VERSION)


def test_a_release_is_found_whole_from_outside(regkg: Command, releases: Path) -> None:
    outcome = regkg("publish", "--verify", releases / VERSION)
    assert outcome.code == DONE
    assert "is whole" in outcome.out
    assert outcome.err == ""


def test_a_release_is_checked_by_the_official_shapes_too(regkg: Command, releases: Path) -> None:
    official = SHARED / "suites" / "dcat-ap"
    if not official.is_dir():
        pytest.skip(f"NOT CHECKED: the shapes of DCAT-AP are not at {official}")
    outcome = regkg("publish", "--verify", releases / VERSION, "--dcat-ap", official)
    assert outcome.code == DONE
    assert len(outcome.err.splitlines()) == 2
    assert all("corporate bodies" in line for line in outcome.err.splitlines())


def test_the_same_graph_is_published_once(regkg: Command, built: Path, releases: Path) -> None:
    outcome = regkg("publish", "-s", built, "-o", releases)
    assert outcome.code == DONE
    assert "holds this very release already" in outcome.out


def test_another_graph_does_not_take_a_version_that_is_taken(regkg: Command, built: Path, releases: Path, tmp_path: Path) -> None:
    before = digests(releases)
    text = (built / "regkg.trig").read_text().replace('"CLUSTERS3"', '"CLUSTERS4"')
    (tmp_path / "other.trig").write_text(text)
    outcome = regkg("publish", "-s", tmp_path / "other.trig", "-o", releases)
    assert outcome.code == BAD_INPUT
    assert f"--version {VERSION}.1" in outcome.err
    assert digests(releases) == before


def test_surroundings_and_the_order_of_the_input_do_not_show(built: Path, releases: Path, tmp_path: Path) -> None:
    shuffled = list(ox.parse(path=str(built / "regkg.trig"), format=ox.RdfFormat.TRIG))
    random.Random(7).shuffle(shuffled)  # noqa: S311
    (tmp_path / "shuffled.nq").write_bytes(ox.serialize(shuffled, format=ox.RdfFormat.N_QUADS) or b"")
    made = published(
        tmp_path / "shuffled.nq", tmp_path / "out", PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="tr_TR.UTF-8"
    )
    assert made.returncode == DONE, made.stderr
    assert digests(tmp_path / "out" / VERSION) == digests(releases / VERSION)


def test_a_graph_with_violations_is_not_published_and_it_is_said_how_to_see_them(regkg: Command, tmp_path: Path) -> None:
    (tmp_path / "unfit.nt").write_bytes(ox.serialize(quads(UNFIT), format=ox.RdfFormat.N_QUADS) or b"")
    path = (tmp_path / "unfit.nt").rename(tmp_path / "unfit.nq")
    outcome = regkg("publish", "-s", path, "-o", tmp_path / "out", "--version", "1")
    assert outcome.code == FINDINGS
    assert f"regkg validate -s {path} shows them all" in outcome.err
    assert not (tmp_path / "out").exists()
    assert regkg("publish", "-s", path, "-o", tmp_path / "out", "--version", "1", "--fail-on", "none").code == DONE


def test_a_graph_without_any_date_needs_a_version(regkg: Command, tmp_path: Path) -> None:
    (tmp_path / "dateless.nq").write_text("")
    outcome = regkg("publish", "-s", tmp_path / "dateless.nq", "-o", tmp_path / "out")
    assert outcome.code == BAD_INPUT
    assert "--version" in outcome.err


def test_an_address_that_is_none_is_wrong_usage(regkg: Command, tmp_path: Path) -> None:
    assert regkg("publish", "-o", tmp_path, "--address", "ftp://example.org").code == USAGE


def test_a_later_release_says_what_changed(regkg: Command, built: Path, releases: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(releases, tmp_path / "releases", symlinks=True))
    text = (built / "regkg.trig").read_text().replace('"CLUSTERS3"', '"CLUSTERS4"')
    (tmp_path / "other.trig").write_text(text)
    assert regkg("publish", "-s", tmp_path / "other.trig", "-o", folder, "--version", f"{VERSION}.1").code == DONE
    patch = gzip.decompress((folder / "latest" / "changes.rdfp.gz").read_bytes()).decode().splitlines()
    assert [line[:1] for line in patch] == ["H", "H", "T", "D", "A", "T"]
    assert '"CLUSTERS3"' in patch[3]
    assert '"CLUSTERS4"' in patch[4]
    assert VERSION in (folder / "latest" / "CHANGES.md").read_text()
    assert regkg("publish", "--verify", folder / "latest").code == DONE


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "damage", "word"),
    [
        ("regkg.ttl", lambda old: old.replace(b'"LARS"', b'"LARZ"'), "does not hold the graph"),
        ("regkg.jsonld", lambda old: old[: len(old) // 2], "cannot be read"),
        ("regkg.nt.gz", lambda old: old[:-20], "cannot be read"),
        ("csv/projects.csv", lambda old: old.replace(b"2020-06-01", b"2020-06-0x"), "is no date"),
        ("csv/participations.csv", lambda old: old.replace(b"org/", b"orgs/"), "is no row of organisations"),
        ("csv/datapackage.json", lambda old: old[1:], "cannot be read"),
        ("regkg.xlsx", lambda old: old[:2000] + b"\0" * 50 + old[2050:], "regkg.xlsx"),
        ("dcat.ttl", lambda old: old.replace(b"dcat:accessURL", b"dcat:accessUrl"), "does not follow DCAT-AP"),
        ("void.ttl", lambda old: old.replace(b"void:triples", b"void:entities"), "counts"),
        ("index.html", lambda old: old.replace(b'href="regkg.ttl"', b'href="regkg.tll"'), "which is not there"),
        ("index.html", lambda old: old.replace(b"</main>", b'<img src="https://example.org/x.png"></main>'), "loads from the network"),
    ],
)
def test_what_was_damaged_is_told(regkg: Command, release: Path, name: str, damage: object, word: str) -> None:
    old = (release / name).read_bytes()
    new = damage(old)  # type: ignore[operator]
    assert new != old
    (release / name).write_bytes(new)
    outcome = regkg("publish", "--verify", release)
    assert outcome.code == FINDINGS
    assert f"{name}: is not the file that was published" in outcome.out
    assert word in outcome.out


def test_files_that_are_missing_or_too_many_are_told(regkg: Command, release: Path) -> None:
    (release / "LICENSE").unlink()
    (release / "more.txt").touch()
    outcome = regkg("publish", "--verify", release)
    assert outcome.code == FINDINGS
    assert "LICENSE: is missing" in outcome.out
    assert "more.txt: does not stand in SHA256SUMS" in outcome.out


def test_a_folder_that_is_no_release_is_bad_input(regkg: Command, tmp_path: Path) -> None:
    assert regkg("publish", "--verify", tmp_path).code == BAD_INPUT


def test_a_disk_that_takes_no_more_is_told_and_leaves_the_old_release(built: Path, releases: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(releases, tmp_path / "releases", symlinks=True))
    before = digests(folder)
    for limit in (20_000, 45_000):
        made = published(built, folder, "--version", "2027.1.1", limit=limit)
        assert made.returncode == BAD_INPUT, made.stderr
        assert b"no room left on the disk" in made.stderr
        assert b"Traceback" not in made.stderr
        assert digests(folder) == before
        assert sorted(path.name for path in folder.iterdir()) == [VERSION, "latest"]


@pytest.mark.parametrize(("how", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_publication_that_is_asked_to_end_leaves_nothing_half_done(
    built: Path, releases: Path, tmp_path: Path, how: signal.Signals, code: int
) -> None:
    folder = Path(shutil.copytree(releases, tmp_path / "releases", symlinks=True))
    before = digests(folder)
    command = [sys.executable, "-m", "regkg", "publish", "-s", str(built), "-o", str(folder), "--version", "2027.1.1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603
    while not (folder / ".release.partial" / "regkg.nt.gz").exists():
        assert process.poll() is None
    process.send_signal(how)
    assert process.wait() == code
    assert digests(folder) == before
    assert sorted(path.name for path in folder.iterdir()) == [VERSION, "latest"]


def test_a_publication_that_is_killed_leaves_the_old_release_and_the_next_one_succeeds(built: Path, releases: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(releases, tmp_path / "releases", symlinks=True))
    before = digests(folder / VERSION)
    command = [sys.executable, "-m", "regkg", "publish", "-s", str(built), "-o", str(folder), "--version", "2027.1.1"]
    begun = time.monotonic()
    assert subprocess.run(command, capture_output=True, check=False, cwd=ROOT).returncode == DONE  # noqa: S603
    whole = time.monotonic() - begun
    expected = digests(folder / "2027.1.1")
    for at in range(KILLS):
        shutil.rmtree(folder / "2027.1.1", ignore_errors=True)
        (folder / "latest").unlink()
        (folder / "latest").symlink_to(VERSION)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603
        try:
            process.wait(whole * (at + 0.5) / KILLS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert digests(folder / VERSION) == before
        assert not (folder / "2027.1.1").exists() or digests(folder / "2027.1.1") == expected
        assert (folder / "latest").readlink().name in (VERSION, "2027.1.1")
    assert subprocess.run(command, capture_output=True, check=False, cwd=ROOT).returncode == DONE  # noqa: S603
    assert digests(folder / "2027.1.1") == expected
    assert sorted(path.name for path in folder.iterdir()) == [VERSION, "2027.1.1", "latest"]


#: So many kills, spread over the run; REGKG_KILLS asks for more.
KILLS = int(os.environ.get("REGKG_KILLS", "6"))
