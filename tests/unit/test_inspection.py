"""A check from its files to its page: what is read, what stands beside it, what is left out, and where each finding stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from regkg.errors import InputError, LimitError, ShapesError, StoreUnavailableError, SyntaxFault
from regkg.inspection import Inspection, Task, inspect
from regkg.reports import WRITERS
from regkg.reports.records import Page
from regkg.worker import Confines
from tests.samples import ROOT

PUBLISHED: Final = str(ROOT / "data" / "published" / "regkg.trig")

_HEAD: Final = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://e.example/> .
@prefix rk: <https://w3id.org/regkg/ontology#> .
"""
SHAPES: Final = """
e:Named a sh:NodeShape ; sh:targetClass e:T ; sh:property e:Named-name , e:Named-of .
e:Named-name sh:path e:name ; sh:minCount 1 ; sh:message "{?this} has no name."@en , "{?this} nav nosaukuma."@lv .
e:Named-of sh:path [ sh:inversePath e:of ] ; sh:maxCount 1 .
"""

Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, text: str) -> str:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(_HEAD + text if name.endswith((".ttl", ".trig")) else text, encoding="utf-8")
        return str(path)

    return written


def _inspected(*paths: str, **asked: Any) -> Inspection:
    return inspect(Task(paths=paths, **asked), confines=Confines(seconds=60))


def _page(*paths: str, **asked: Any) -> Page:
    return _inspected(*paths, **asked).page


def _lines(page: Page) -> list[tuple[str, str, int | None]]:
    return [(record.code, Path(record.file).name, record.line) for record in page.records]


# ── files alone ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_files_are_checked_alone_against_shapes_of_others(write: Write) -> None:
    page = _page(write("a.ttl", "e:a a e:T .\n\ne:b\n  a e:T .\n"), alone=True, shapes=(write("shapes.ttl", SHAPES),))
    assert (page.conforms, page.against, page.triples) == (False, "", 2)
    assert _lines(page) == [("Named-name", "a.ttl", 3), ("Named-name", "a.ttl", 5)]


def test_the_message_is_in_the_language_that_is_asked_for(write: Write) -> None:
    page = _page(write("a.ttl", "e:a a e:T ."), alone=True, shapes=(write("shapes.ttl", SHAPES),), language="lv")
    assert [record.message for record in page.records] == ["e:a nav nosaukuma."]


def test_a_folder_is_checked_file_by_file_in_order(write: Write, tmp_path: Path) -> None:
    for name in ("data/b.ttl", "data/a.ttl", "data/.c.ttl"):
        write(name, f"e:{name[5]} a e:T .")
    page = _page(str(tmp_path / "data"), alone=True, shapes=(write("shapes.ttl", SHAPES),))
    assert _lines(page) == [("Named-name", "a.ttl", 3), ("Named-name", "b.ttl", 3)]


def test_things_without_names_of_two_files_are_told_apart(write: Write) -> None:
    files = write("a.ttl", '_:x a e:T ; e:name "X" .'), write("b.ttl", "\n_:x a e:T .\n[ a e:T ] .")
    assert _lines(_page(*files, alone=True, shapes=(write("shapes.ttl", SHAPES),))) == [
        ("Named-name", "b.ttl", 4),
        ("Named-name", "b.ttl", 5),
    ]


def test_a_background_is_laid_beside_the_data_and_not_checked_for_them(write: Write) -> None:
    shapes, beside = (write("shapes.ttl", SHAPES),), (write("beside.ttl", 'e:a e:name "A" .'),)
    page = _page(write("a.ttl", "e:a a e:T ."), alone=True, shapes=shapes, background=beside)
    assert (page.records, page.background, page.triples) == ((), beside, 1)


def test_things_without_names_of_the_background_are_others(write: Write) -> None:
    shapes, beside = (write("shapes.ttl", SHAPES),), (write("beside.ttl", '_:x e:name "A" .'),)
    assert _lines(_page(write("a.ttl", "_:x a e:T ."), alone=True, shapes=shapes, background=beside)) == [("Named-name", "a.ttl", 3)]


def test_nothing_to_check_is_said(write: Write) -> None:
    page = _page(write("a.ttl", "e:a e:p 1 ."), alone=True, shapes=(write("shapes.ttl", SHAPES),))
    assert "RK921" in {record.code for record in page.records}


def test_of_json_the_place_is_a_pointer_too(write: Write) -> None:
    text = '{"@id": "https://e.example/a",\n "@type": "https://e.example/T",\n "https://e.example/n": [1, "x"]}'
    shapes = write("shapes.ttl", "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path e:n ; sh:minInclusive 1 ] .")
    (record,) = _page(write("a.jsonld", text), alone=True, shapes=(shapes,)).records
    assert (record.line, record.pointer) == (3, "/https:~1~1e.example~1n/1")


# ── files that join a graph ──────────────────────────────────────────────────────────────────────────────────────────────


def _joined(write: Write, entry: str, graph: str) -> Page:
    return _page(write("a.ttl", entry), where=write("graph.trig", graph), shapes=(write("shapes.ttl", SHAPES),))


def test_what_was_wrong_in_the_graph_before_is_not_told(write: Write) -> None:
    assert _joined(write, 'e:a a e:T ; e:name "A" .', "e:b a e:T .").conforms


def test_what_the_graph_knows_is_not_missing_in_the_entry(write: Write) -> None:
    assert _joined(write, "e:a a e:T .", 'e:a e:name "A" .').conforms


def test_what_an_entry_makes_wrong_in_the_graph_stands_where_the_entry_speaks_of_it(write: Write) -> None:
    page = _joined(write, "\ne:c\n  e:of e:a .", 'e:a a e:T ; e:name "A" . e:b e:of e:a .')
    assert _lines(page) == [("Named-of", "a.ttl", 5)]


def test_an_entry_with_an_address_that_is_none_is_checked_all_the_same(write: Write) -> None:
    page = _page(
        write("a.ttl", "<https://e.example/a b>\n  a e:T ;\n  e:other <x> .\n"), where=PUBLISHED, shapes=(write("shapes.ttl", SHAPES),)
    )
    assert set(_lines(page)) == {("RK902", "a.ttl", 3), ("RK902", "a.ttl", 5), ("Named-name", "a.ttl", 3)}


@pytest.mark.parametrize(
    "entry", ["<https://w3id.org/regkg/id/project/a b> a rk:Project .", "<foo> a rk:Project ; rk:participation <bar> ."]
)
def test_our_own_rules_say_so_of_an_address_that_is_none(write: Write, entry: str) -> None:
    assert "RK902" in {record.code for record in _page(write("a.ttl", entry), where=PUBLISHED).records}


def test_things_without_names_in_the_graph_are_others(write: Write) -> None:
    assert _lines(_joined(write, "_:x a e:T .", '_:x e:name "A" .')) == [("Named-name", "a.ttl", 3)]


def test_the_head_names_the_graph(write: Write) -> None:
    assert _joined(write, 'e:a a e:T ; e:name "A" .', "").against.endswith("graph.trig")


def test_a_graph_that_is_not_there_is_named(write: Write) -> None:
    with pytest.raises(StoreUnavailableError):
        _page(write("a.ttl", "e:a a e:T ."), where="nowhere")


# ── our own graph ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def ours() -> Page:
    return _page(where=PUBLISHED)


def test_findings_of_our_graph_have_the_words_of_documents_behind_them(ours: Page) -> None:
    sources = {source for record in ours.records for source in record.sources}
    assert sources
    for source in sources:
        text = (ROOT / "data" / "documents" / source.document).read_text(encoding="utf-8")
        assert text[source.start : source.end] == source.quote


def test_findings_of_our_graph_have_their_line_in_its_dump(ours: Page) -> None:
    lines = Path(PUBLISHED).read_text(encoding="utf-8").split("\n")
    placed = [record for record in ours.records if record.line is not None]
    assert placed
    assert all(record.excerpt == lines[(record.line or 0) - 1] for record in placed)


def test_a_baseline_takes_out_what_is_known(ours: Page, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(WRITERS["json"](ours), encoding="utf-8")
    page = _page(where=PUBLISHED, baseline=tmp_path / "known.json")
    assert (page.records, page.counts) == ((), {"violation": 0, "warning": 0, "info": 0})


def test_only_a_rule_is_shown(ours: Page) -> None:
    code = ours.records[0].code
    assert {record.code for record in _page(where=PUBLISHED, codes=(code.lower(),)).records} == {code}


@pytest.mark.parametrize("prefix", ["https://w3id.org/regkg/id/", "id:", ""])
def test_only_a_thing_is_shown_however_it_is_named(ours: Page, prefix: str) -> None:
    focus = next(record.focus for record in ours.records if "/id/project/" in record.focus)
    asked = prefix + focus.removeprefix("https://w3id.org/regkg/id/")
    assert {record.focus for record in _page(where=PUBLISHED, nodes=(asked,)).records} == {focus}


# ── limits of what is shown ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("most", "shown", "hidden"), [(None, 3, {}), (2, 2, {"Named-name": 1}), (0, 0, {"Named-name": 3})])
def test_of_each_rule_so_many_findings_are_shown_and_all_are_counted(
    write: Write, most: int | None, shown: int, hidden: dict[str, int]
) -> None:
    page = _page(write("a.ttl", "e:a a e:T . e:b a e:T . e:c a e:T ."), alone=True, shapes=(write("shapes.ttl", SHAPES),), most=most)
    assert (len(page.records), page.hidden, page.counts["violation"]) == (shown, hidden, 3)


# ── what cannot be read ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_cannot_be_read_does_not_hide_what_is_wrong_in_others(write: Write) -> None:
    inspected = _inspected(write("a.ttl", "e:a a e:T ."), write("b.ttl", "e:b a e:T"), alone=True, shapes=(write("shapes.ttl", SHAPES),))
    assert _lines(inspected.page) == [("RK900", "b.ttl", 3), ("Named-name", "a.ttl", 3)]
    assert not inspected.page.conforms
    assert [type(fault) for fault in inspected.faults] == [SyntaxFault]


def test_shapes_that_cannot_be_read_end_the_check_with_their_place(write: Write) -> None:
    with pytest.raises(SyntaxFault) as caught:
        _page(write("a.ttl", "e:a a e:T ."), alone=True, shapes=(write("shapes.ttl", "e:S a sh:NodeShape"),))
    assert caught.value.place is not None
    assert (Path(caught.value.place.file).name, caught.value.place.line) == ("shapes.ttl", 3)


def test_a_file_without_shapes_is_no_file_of_shapes(write: Write) -> None:
    with pytest.raises(ShapesError, match="there is no shape in it"):
        _page(write("a.ttl", "e:a a e:T ."), alone=True, shapes=(write("shapes.ttl", "e:a a e:T ."),))


def test_shapes_with_an_address_that_is_none_are_refused(write: Write) -> None:
    with pytest.raises(SyntaxFault, match=r"the address 'https://e\.example/a b' is none"):
        _page(write("a.ttl", "e:a a e:T ."), alone=True, shapes=(write("shapes.ttl", SHAPES + "<https://e.example/a b> a sh:NodeShape ."),))


@pytest.mark.parametrize("text", ["no json", "[]", '{"findings": [1]}', '{"findings": [{"code": "X"}]}'])
def test_a_baseline_that_is_no_report_is_refused(write: Write, text: str) -> None:
    with pytest.raises(InputError, match="the baseline is no report") as caught:
        _page(write("a.ttl", "e:a a e:T ."), alone=True, baseline=Path(write("known.json", text)))
    assert "regkg validate -f json" in (caught.value.hint or "")


def test_a_check_that_takes_too_long_names_its_files(write: Write) -> None:
    slow = " ".join(f"?a{number} ?b{number} ?c{number} ." for number in range(9))
    query = f"SELECT $this WHERE {{ {slow} FILTER(CONCAT(STR($this), STR(?a8)) = STR(?c3)) }}"
    shapes = f'e:S a sh:NodeShape ; sh:targetClass e:T ; sh:sparql [ sh:select "{query}" ] .'
    data = "".join(f"e:a{number} a e:T . " for number in range(200))
    task = Task(paths=(write("a.ttl", data),), alone=True, shapes=(write("shapes.ttl", shapes),))
    with pytest.raises(LimitError, match=r"the check of .*a\.ttl took longer than 1 seconds"):
        inspect(task, confines=Confines(seconds=1))


def test_the_report_as_turtle_is_made_where_it_is_asked_for(write: Write) -> None:
    file, shapes = write("a.ttl", "e:a a e:T ."), (write("shapes.ttl", SHAPES),)
    assert "sh:ValidationReport" in _inspected(file, alone=True, shapes=shapes, as_turtle=True).turtle
    assert _inspected(file, alone=True, shapes=shapes).turtle == ""


def test_a_report_is_the_same_every_time(write: Write) -> None:
    asked = {"alone": True, "shapes": (write("shapes.ttl", SHAPES),)}
    file = write("a.ttl", "[ a e:T ] . [ a e:T ] . e:a a e:T .")
    assert json.loads(WRITERS["json"](_page(file, **asked))) == json.loads(WRITERS["json"](_page(file, **asked)))
