"""What can be opened as a store, what cannot, and that a store which was damaged never passes for a smaller one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from regkg.errors import LimitError, RegkgError, StoreDamagedError, StoreError, StoreUnavailableError, SyntaxFault
from regkg.files.formats import FORMATS
from regkg.publish.serialise import trig
from regkg.stores import EmbeddedStore, Store, open_store
from tests.contract.conftest import CONTENT, DEFAULT

NUMBER = 240
QUADS = [
    Quad(
        NamedNode(f"https://example.org/{number}"),
        NamedNode("https://example.org/p"),
        Literal(f"vērtība {number}", language="lv"),
        NamedNode("https://example.org/g") if number % 2 else DefaultGraph(),
    )
    for number in range(NUMBER)
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store as a build leaves it, without the dump."""
    folder = tmp_path_factory.mktemp("written")
    EmbeddedStore.write(folder, QUADS)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    copy = tmp_path / "copy"
    shutil.copytree(written, copy)
    return copy


# ── what can be opened ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_is_read(ending: str, tmp_path: Path) -> None:
    format_ = FORMATS[ending]
    content = CONTENT if format_.supports_datasets else DEFAULT
    statements = content if format_.supports_datasets else [quad.triple for quad in content]
    file = tmp_path / f"dump{ending}"
    file.write_bytes(ox.serialize(statements, format=format_) or b"")
    assert set(open_store(str(file)).quads()) == set(content)


def test_an_ending_may_be_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "DUMP.TRIG").write_bytes(trig(CONTENT))
    assert set(open_store(str(tmp_path / "DUMP.TRIG")).quads()) == set(CONTENT)


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "dump.trig"
    file.write_bytes(b"\xef\xbb\xbf" + trig(CONTENT))
    assert set(open_store(str(file)).quads()) == set(CONTENT)


def test_a_store_can_be_opened_again_and_beside_another_reader(folder: Path) -> None:
    first, second = open_store(str(folder)), open_store(str(folder))
    assert set(first.quads()) == set(second.quads()) == set(QUADS)
    first.close()
    assert set(open_store(str(folder)).quads()) == set(QUADS)


def test_a_folder_that_was_moved_is_opened(folder: Path, tmp_path: Path) -> None:
    moved = folder.rename(tmp_path / "moved")
    assert set(open_store(str(moved)).quads()) == set(QUADS)


def test_a_dump_without_a_store_is_enough(tmp_path: Path) -> None:
    (tmp_path / "regkg.trig").write_bytes(trig(QUADS))
    assert set(open_store(str(tmp_path)).quads()) == set(QUADS)


# ── what cannot ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def refusal(where: object) -> RegkgError:
    with pytest.raises(RegkgError) as caught:
        open_store(str(where))
    return caught.value


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path / "none")
    assert isinstance(error, StoreUnavailableError)
    assert f"there is no store at {tmp_path / 'none'}" in str(error)
    assert error.hint == "make one with: regkg build"


def test_a_folder_without_a_store_is_named(tmp_path: Path) -> None:
    assert "holds no store" in str(refusal(tmp_path))


def test_a_file_of_another_kind_is_answered_with_those_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "dump.csv").touch()
    error = refusal(tmp_path / "dump.csv")
    assert error.hint == "it opens .ttl, .trig, .nt, .nq, .rdf, .owl, .xml, .jsonld"


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a.ttl", b"<https://x.example/a> <https://x.example/b> 1 .\n<x> <y>", "a.ttl:2:"),
        ("a.ttl", b"\xef\xbb\xbf<https://x.example/a>\n  a broken .", "a.ttl:2:"),
        ("a.nt", b'<https://x.example/a> <https://x.example/b> "c" .\noops\n', "a.nt:2:"),
        ("a.trig", b"%PDF-1.7", "a.trig:1:1"),
        ("a.jsonld", b'{"@id":', "a.jsonld:1:"),
        ("a.ttl", "<https://x.example/a> a <https://x.example/b> .".encode("utf-16"), "a.ttl:1:"),
        ("a.nq", b'<https://x.example/a> <https://x.example/b> "\xe2" .\n', "a.nq:1:"),
    ],
)
def test_a_file_that_cannot_be_parsed_is_named_with_its_place(name: str, content: bytes, place: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    error = refusal(tmp_path / name)
    assert isinstance(error, SyntaxFault)
    assert place in str(error)
    assert "Parser error" not in error.message


def test_a_literal_without_end_is_a_limit_and_not_a_fault_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_bytes(b'<https://x.example/a> <https://x.example/b> "' + b"x" * (17 * 1024 * 1024) + b'" .')
    assert isinstance(refusal(tmp_path / "a.nt"), LimitError)


# ── a damaged store (Oxigraph opens a cut manifest as an empty store, and says nothing) ──────────────────────────────────


def cut_to(share: float) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        content = file.read_bytes()
        file.write_bytes(content[: int(len(content) * share)])

    return damage


def cut_last(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def flip_at(share: float) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        content = bytearray(file.read_bytes())
        if content:
            content[min(int(len(content) * share), len(content) - 1)] ^= 0x40
        file.write_bytes(bytes(content))

    return damage


DAMAGES: dict[str, Callable[[Path], None]] = {
    "deleted": Path.unlink,
    "emptied": cut_to(0),
    "cut in the middle": cut_to(0.5),
    "cut by a tenth": cut_to(0.9),
    "cut by a byte": cut_last,
    **{f"flipped at {share}": flip_at(share) for share in (0, 0.2, 0.4, 0.6, 0.8, 0.95, 1)},
}


def content_of(store: Store) -> set[Quad]:
    """Everything, found in three ways that have to agree."""
    everything = set(store.quads())
    [[counted]] = store.select("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").rows
    assert str(getattr(counted, "value", "")) == str(len(everything))
    for quad in QUADS[::40]:
        pattern = f"{quad.subject} {quad.predicate} {quad.object}"
        named = f"GRAPH {quad.graph_name} {{ {pattern} }}" if isinstance(quad.graph_name, NamedNode) else pattern
        assert store.ask(f"ASK {{ {named} }}")
    return everything


def files_of(folder: Path) -> list[str]:
    return [*(f"store/{path.name}" for path in sorted((folder / "store").iterdir())), "store.json"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_damage_makes_a_store_smaller_without_a_word(damage: str, written: Path, tmp_path: Path) -> None:
    refused = 0
    for number, name in enumerate(files_of(written)):
        folder = tmp_path / str(number)
        shutil.copytree(written, folder)
        DAMAGES[damage](folder / name)
        try:
            found = content_of(open_store(str(folder)))
        except StoreError as error:
            assert error.hint == "make it again with: regkg build" or "holds no store" in str(error), (name, error)
            refused += 1
        else:
            assert found == set(QUADS), name
    assert refused


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if not damage.startswith("flipped")])
def test_a_damaged_store_is_made_again_from_the_dump_beside_it(damage: str, written: Path, tmp_path: Path) -> None:
    for number, name in enumerate(files_of(written)):
        folder = tmp_path / str(number)
        shutil.copytree(written, folder)
        (folder / "regkg.trig").write_bytes(trig(QUADS))
        DAMAGES[damage](folder / name)
        assert content_of(open_store(str(folder))) == set(QUADS), name


def test_opening_a_damaged_store_leaves_its_files_where_they_are(folder: Path) -> None:
    manifest = next((folder / "store").glob("MANIFEST-*"))
    cut_to(0.9)(manifest)
    before = {path.name: path.read_bytes() for path in (folder / "store").iterdir()}
    with pytest.raises(StoreDamagedError):
        open_store(str(folder))
    assert {path.name: path.read_bytes() for path in (folder / "store").iterdir()} == before


def test_a_store_that_was_exchanged_for_another_is_noticed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    EmbeddedStore.write(tmp_path / "other", QUADS[:7])
    shutil.rmtree(folder / "store")
    (tmp_path / "other" / "store").rename(folder / "store")
    with pytest.raises(StoreDamagedError):
        open_store(str(folder))


def test_a_dump_that_was_cut_inside_a_statement_is_noticed(folder: Path) -> None:
    (folder / "regkg.trig").write_bytes(trig(QUADS)[:-40])
    (folder / "store" / "CURRENT").unlink()
    with pytest.raises(SyntaxFault):
        open_store(str(folder))


def test_a_dump_that_was_cut_between_two_statements_is_noticed(folder: Path) -> None:
    text = trig(QUADS).decode()
    (folder / "regkg.trig").write_text(text[: text.index("\n\n", len(text) // 3) + 1], encoding="utf-8")
    (folder / "store" / "CURRENT").unlink()
    with pytest.raises(RegkgError):
        open_store(str(folder))
