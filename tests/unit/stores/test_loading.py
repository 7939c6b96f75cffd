"""Loading: any format, packed or not, whole or not at all, and nobody is disturbed by it."""

from __future__ import annotations

import gzip
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from regkg.errors import InputError, LimitError, RegkgError, StoreDamagedError, StoreRejectedError, SyntaxFault
from regkg.files.formats import FORMATS
from regkg.stores import EmbeddedStore, open_store, seal
from regkg.stores.loading import load, verify
from regkg.stores.seal import Seal

NUMBER = 400
QUADS = [Quad(NamedNode(f"https://example.org/{n}"), NamedNode("https://example.org/p"), Literal(f"ā {n}")) for n in range(NUMBER)]
TEXT = "".join(f"{quad.triple} .\n" for quad in QUADS).encode()


def zst(content: bytes) -> bytes:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from backports import zstd
    packed: bytes = zstd.compress(content)
    return packed


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file, and the store that was loaded from it."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "dump.nt").write_bytes(TEXT)
    load([folder / "dump.nt"], folder / "store")
    return folder


@pytest.fixture
def file(first: Path) -> Path:
    return first / "dump.nt"


@pytest.fixture
def loaded(first: Path, tmp_path: Path) -> Path:
    """A copy of the store."""
    shutil.copytree(first / "store", tmp_path / "store")
    return tmp_path / "store"


def refusal(*files: Path, into: Path, replaces: bool = False) -> RegkgError:
    with pytest.raises(RegkgError) as caught:
        load(files, into, replaces=replaces)
    return caught.value


def stores_in(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("store-*")]


# ── what is loaded ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_is_loaded_packed_or_not(ending: str, packing: str, tmp_path: Path) -> None:
    format_ = FORMATS[ending]
    content = ox.serialize(QUADS if format_.supports_datasets else [quad.triple for quad in QUADS], format=format_) or b""
    packed = {"": content, ".gz": gzip.compress(content), ".zst": zst(content)}[packing]
    (tmp_path / f"dump{ending}{packing}").write_bytes(packed)
    assert load([tmp_path / f"dump{ending}{packing}"], tmp_path / "store").quads == NUMBER
    assert set(open_store(str(tmp_path / "store")).quads()) == set(QUADS)


def test_several_files_make_one_store(file: Path, tmp_path: Path) -> None:
    (tmp_path / "more.ttl").write_bytes(b"\xef\xbb\xbf<https://example.org/x> a <https://example.org/y> .")
    assert load([file, tmp_path / "more.ttl"], tmp_path / "store").quads == NUMBER + 1


def test_a_relative_address_stands_below_the_base(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<a> <b> <c> .", encoding="utf-8")
    load([tmp_path / "a.ttl"], tmp_path / "store", base="https://example.org/")
    assert open_store(str(tmp_path / "store")).ask("ASK { <https://example.org/a> ?p ?o }")


def test_a_store_remembers_what_it_was_made_from(loaded: Path, file: Path) -> None:
    written = Seal.read(loaded)
    assert written.quads == NUMBER
    assert [(source.name, source.size) for source in written.sources] == [(str(file), len(TEXT))]
    assert verify(loaded) == written


def test_progress_is_told_up_to_the_end(file: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    load([file], tmp_path / "store", progress=lambda *read: told.append(read))
    assert told
    assert all(0 < read <= total == len(TEXT) for read, total in told)


# ── what is refused, and leaves everything as it was ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("line", [0, NUMBER // 2, NUMBER - 1])
def test_a_bad_line_is_named_and_the_old_store_stays(line: int, loaded: Path, tmp_path: Path) -> None:
    before = Seal.read(loaded)
    lines = TEXT.splitlines(keepends=True)
    lines[line] = b"<https://example.org/a> oops .\n"
    (tmp_path / "bad.nt").write_bytes(b"".join(lines))
    error = refusal(tmp_path / "bad.nt", into=loaded, replaces=True)
    assert isinstance(error, SyntaxFault)
    assert f"bad.nt:{line + 1}" in str(error)
    assert Seal.read(loaded) == before
    assert len(stores_in(loaded)) == 1
    assert set(open_store(str(loaded)).quads()) == set(QUADS)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("none.nt", None, InputError),
        ("a.csv", b"", InputError),
        ("a.nt.gz", b"no gzip", InputError),
        ("a.nt.gz", gzip.compress(TEXT)[:-20], InputError),
        ("a.nt.zst", zst(TEXT)[:-20], InputError),
        ("a.nt.zst", b"no zst", InputError),
        ("a.jsonld", b"[" * 1000, LimitError),
        ("a.nt", b'<https://x.example/a> <https://x.example/b> "' + b"x" * (17 * 2**20) + b'" .', LimitError),
    ],
)
def test_a_file_that_cannot_be_loaded_is_named(name: str, content: bytes | None, kind: type[RegkgError], tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    error = refusal(tmp_path / name, into=tmp_path / "store")
    assert isinstance(error, kind)
    assert name in str(error)
    assert not (tmp_path / "store" / seal.NAME).exists()
    assert stores_in(tmp_path / "store") == [] if (tmp_path / "store").exists() else True


def test_a_store_is_replaced_only_if_that_is_said(loaded: Path, file: Path) -> None:
    assert "holds a store already" in str(refusal(file, into=loaded))


def test_what_a_build_wrote_is_not_loaded_over(file: Path, tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "regkg.trig").touch()
    assert "regkg build" in str(refusal(file, into=tmp_path / "built", replaces=True))


def test_a_folder_of_other_things_is_left_alone(file: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").touch()
    assert "cat.jpg" in str(refusal(file, into=tmp_path / "photos"))


def test_a_full_disk_is_told_and_the_old_store_stays(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    small = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if mount is None or unmount is None or subprocess.run([mount, *small], check=False, capture_output=True).returncode:  # noqa: S603 – ours
        pytest.skip("NOT CHECKED: no small disk can be made here to fill")
    try:
        (tmp_path / "small.nt").write_bytes(TEXT)
        load([tmp_path / "small.nt"], disk / "store")
        (tmp_path / "large.nt").write_text(
            "".join(f"<https://example.org/{n}> <https://example.org/p> <urn:{os.urandom(40).hex()}> .\n" for n in range(60_000)),
            encoding="ascii",
        )
        error = refusal(tmp_path / "large.nt", into=disk / "store", replaces=True)
        assert isinstance(error, StoreRejectedError)
        assert f"the disk of {disk / 'store'} is full" in str(error)
        assert set(open_store(str(disk / "store")).quads()) == set(QUADS)
        assert len(stores_in(disk / "store")) == 1
    finally:
        subprocess.run([unmount, "--lazy", str(disk)], check=False)  # noqa: S603 – ours


# ── others at the same time ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def slow_writer(loaded: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that loads from a pipe which says nothing yet."""
    pipe = tmp_path / "pipe.nt"
    os.mkfifo(pipe)
    call = f"load([Path({str(pipe)!r})], Path({str(loaded)!r}), replaces=True)"
    code = f"from pathlib import Path; from regkg.stores.loading import load; {call}"
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)  # noqa: S603 – ours
    with pipe.open("wb") as sender:  # waits until it reads
        sender.write(TEXT)
        sender.flush()
        yield process
        process.kill()
        process.wait()


def test_a_second_writer_is_told_at_once_who_writes(slow_writer: subprocess.Popen[bytes], loaded: Path, file: Path) -> None:
    begun = time.monotonic()
    error = refusal(file, into=loaded, replaces=True)
    assert f"in use by process {slow_writer.pid}" in str(error)
    assert time.monotonic() - begun < 2
    assert set(open_store(str(loaded)).quads()) == set(QUADS)


def test_a_load_that_was_killed_leaves_the_old_store_and_is_swept_away(
    slow_writer: subprocess.Popen[bytes], loaded: Path, file: Path
) -> None:
    assert len(stores_in(loaded)) == 2
    slow_writer.send_signal(signal.SIGKILL)
    slow_writer.wait()
    assert set(open_store(str(loaded)).quads()) == set(QUADS)
    load([file], loaded, replaces=True)
    assert len(stores_in(loaded)) == 1


def test_who_reads_a_store_goes_on_when_another_takes_its_place(loaded: Path, tmp_path: Path) -> None:
    reader = open_store(str(loaded))
    (tmp_path / "other.nt").write_bytes(TEXT.splitlines(keepends=True)[0])
    load([tmp_path / "other.nt"], loaded, replaces=True)
    assert set(reader.quads()) == set(QUADS)
    assert len(list(open_store(str(loaded)).quads())) == 1
    reader.close()
    load([tmp_path / "other.nt"], loaded, replaces=True)
    assert len(stores_in(loaded)) == 1


# ── damage ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _cut(share: float, content: bytes) -> bytes:
    return content[: int(len(content) * share)]


def _flipped(share: float, content: bytes) -> bytes:
    at = min(int(len(content) * share), len(content) - 1)
    return content[:at] + bytes([content[at] ^ 0x40]) + content[at + 1 :] if content else content


DAMAGES = {
    **{f"cut to {share}": (lambda content, share=share: _cut(share, content)) for share in (0, 0.1, 0.5, 0.9)},
    **{f"flipped at {share}": (lambda content, share=share: _flipped(share, content)) for share in (0, 0.3, 0.6, 1)},
    "deleted": None,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_damage_is_found_by_a_look_at_every_byte(damage: str, loaded: Path, tmp_path: Path) -> None:
    tried = 0
    name = Seal.read(loaded).store
    for number, path in enumerate(sorted([*(loaded / name).iterdir(), loaded / seal.NAME])):
        if path.name.startswith(("LOCK", "LOG", "OPTIONS")) or (not path.stat().st_size and damage != "deleted"):
            continue
        copy = tmp_path / f"copy{number}"
        shutil.copytree(loaded, copy)
        target = copy / path.relative_to(loaded)
        change = DAMAGES[damage]
        before = target.read_bytes()
        if change is None:
            target.unlink()
        else:
            target.write_bytes(change(before))
        if path.name == seal.NAME and damage.startswith("flipped"):
            continue  # a seal whose blanks differ says the same
        tried += 1
        with pytest.raises(RegkgError):
            verify(copy)
        try:  # an opening looks at less, but never passes a part for the whole
            found = set(open_store(str(copy)).quads())
        except RegkgError as error:
            assert error.hint is not None
        else:
            assert found == set(QUADS), path.name
    assert tried >= 6


def test_a_damaged_store_says_from_which_files_to_make_it_again(loaded: Path, file: Path) -> None:
    (loaded / Seal.read(loaded).store / "CURRENT").unlink()
    with pytest.raises(StoreDamagedError) as caught:
        open_store(str(loaded))
    assert caught.value.hint == f"make it again with: regkg load {file} --replace"


def test_a_seal_that_names_another_folder_is_not_followed(loaded: Path) -> None:
    (loaded / seal.NAME).write_text((loaded / seal.NAME).read_text().replace(Seal.read(loaded).store, "../../etc"), encoding="utf-8")
    with pytest.raises(StoreDamagedError):
        EmbeddedStore.open(loaded)
