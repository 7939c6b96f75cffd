"""RDF files as they come: their format, what they state, and what is said of those that cannot be read."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from regkg.errors import InputError, LimitError, SyntaxFault
from regkg.files import gate
from regkg.files.reader import RdfFile, files_below, parsed, read, triples_of

_RDF: Final = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.example/">'


def _turtle(text: str) -> RdfFile:
    return parsed(text, "f.ttl", RdfFormat.TURTLE)


def _fault(text: str, format_: RdfFormat = RdfFormat.TURTLE) -> SyntaxFault:
    with pytest.raises(SyntaxFault) as caught:
        parsed(text, "f", format_)
    return caught.value


# ── which files ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_gives_its_rdf_files_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.ttl", "a/c.JSONLD", "notes.txt", ".hidden.ttl", ".git/x.ttl", "a.ttl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [Path(path).relative_to(tmp_path).as_posix() for path in files_below([str(tmp_path)])] == ["a/c.JSONLD", "a.ttl", "b.ttl"]


def test_files_keep_the_order_in_which_they_are_named_and_come_once(tmp_path: Path) -> None:
    first, second = str(tmp_path / "z.ttl"), str(tmp_path / "a.ttl")
    for path in (first, second):
        Path(path).touch()
    assert files_below([first, str(tmp_path), first, "-"]) == [first, second, "-"]


def test_a_hidden_folder_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".work").mkdir()
    (tmp_path / ".work" / "a.ttl").touch()
    assert files_below([str(tmp_path / ".work")]) == [str(tmp_path / ".work" / "a.ttl")]


def test_a_folder_without_rdf_files_is_named_with_the_endings(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the folder has no RDF file") as caught:
        files_below([str(tmp_path)])
    assert ".ttl" in (caught.value.hint or "")


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match=r"^nothing.ttl: there is no such file$"):
        read("nothing.ttl")


# ── formats ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

WRITTEN: Final = {
    "a.ttl": "<a:s> <a:p> 1 .",
    "a.TTL": "<a:s> <a:p> 1 .",
    "a.trig": "{ <a:s> <a:p> 1 }",
    "a.nt": '<a:s> <a:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    "a.nq": "<a:s> <a:p> <a:o> <a:g> .",
    "a.rdf": f'{_RDF}<rdf:Description rdf:about="a:s" e:p="1"/></rdf:RDF>',
    "a.owl": f'{_RDF}<rdf:Description rdf:about="a:s" e:p="1"/></rdf:RDF>',
    "a.jsonld": '{"@id": "a:s", "a:p": 1}',
}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_ending_tells_the_format(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(WRITTEN[name], encoding="utf-8")
    assert [quad.subject for quad in read(str(tmp_path / name)).quads] == [NamedNode("a:s")]


BEGINNINGS: Final = {
    "<a:s> <a:p> <a:o> .": RdfFormat.TRIG,
    "@prefix e: <a:> . e:s e:p 1 .": RdfFormat.TRIG,
    "[\n a <a:T> ] .": RdfFormat.TRIG,
    "[] a <a:T> .": RdfFormat.TRIG,
    "{ <a:s> <a:p> <a:o> }": RdfFormat.TRIG,
    "{}": RdfFormat.TRIG,
    "": RdfFormat.TRIG,
    "# words\n\n<a:s> <a:p> <a:o> <a:g> .": RdfFormat.N_QUADS,
    '_:s <a:p> "a \\" b"@lv <a:g> .': RdfFormat.N_QUADS,
    '<a:s> <a:p> "1"^^<a:t> _:g.': RdfFormat.N_QUADS,
    '\n {"@id": "a:s"}': RdfFormat.JSON_LD,
    '[ {\n "@id": "a:s"}]': RdfFormat.JSON_LD,
    "<?xml version='1.0'?>" + _RDF + "</rdf:RDF>": RdfFormat.RDF_XML,
    "<!-- words -->" + _RDF + "</rdf:RDF>": RdfFormat.RDF_XML,
    _RDF + "</rdf:RDF>": RdfFormat.RDF_XML,
    '<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>': RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("text", BEGINNINGS)
def test_a_file_without_an_ending_is_known_by_how_it_begins(text: str, tmp_path: Path) -> None:
    (tmp_path / "data").write_text(text, encoding="utf-8")
    assert read(str(tmp_path / "data")).format == BEGINNINGS[text]


@pytest.mark.parametrize("text", [text for text in BEGINNINGS if text])
def test_standard_input_is_known_by_how_it_begins(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    file = read("-")
    assert (file.name, file.format) == ("<stdin>", BEGINNINGS[text])


def test_a_format_that_is_given_goes_before_the_ending(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRITTEN["a.jsonld"], encoding="utf-8")
    (tmp_path / "a.ttl").write_text(WRITTEN["a.jsonld"], encoding="utf-8")
    assert len(read(str(tmp_path / "a.ttl"), format_=RdfFormat.JSON_LD).quads) == 1


def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "a.docx").touch()
    with pytest.raises(InputError, match=r"a.docx: regkg does not know what a .docx file holds$") as caught:
        read(str(tmp_path / "a.docx"))
    assert "--from" in (caught.value.hint or "")


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the file cannot be read"):
        read(str(tmp_path))


# ── what is accepted ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("<a:s> <a:p> " + "[ <a:p> " * 20_000 + "1" + " ]" * 20_000 + " .", 20_001),
        ("<a:s> <a:p> " + "( " * 20_000 + ")" * 20_000 + " .", 39_999),
        ("<a:s> <a:p> " + "1" * 20_000 + " .", 1),
        ("<a:s> <a:p>\r\n 1 ;\r\n <a:q> 2 .\r\n", 2),
        ("# words\r<a:s> <a:p> 1 .\r", 1),
        ("<a:s> <a:p> '''a\nb''' .", 1),
        ("", 0),
    ],
)
def test_odd_but_good_turtle_is_accepted(text: str, number: int) -> None:
    assert len(_turtle(text).quads) == number


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1257", "UTF-16", "utf8"])
def test_a_wrong_encoding_in_the_declaration_of_xml_in_utf_8_does_no_harm(encoding: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n{_RDF}<rdf:Description rdf:about="a:s"><e:p>Rīga</e:p></rdf:Description></rdf:RDF>'
    )
    file = parsed(text, "f.rdf", RdfFormat.RDF_XML)
    (quad,) = file.quads
    spot = file.positions.triple(NamedNode("a:s"), quad.predicate, quad.object)
    assert (quad.object, spot and spot.object.line) == (Literal("Rīga"), 2)


def test_xml_in_latin_1_that_says_so_is_read(tmp_path: Path) -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>{_RDF}<rdf:Description rdf:about="a:s" e:p="Besançon"/></rdf:RDF>'
    (tmp_path / "a.rdf").write_bytes(text.encode("latin-1"))
    assert [quad.object for quad in read(str(tmp_path / "a.rdf")).quads] == [Literal("Besançon")]


def test_a_literal_over_the_limit_is_refused() -> None:
    with pytest.raises(LimitError, match="a literal has 101 characters"):
        parsed(f'<a:s> <a:p> "{"x" * 101}" .', "f.ttl", RdfFormat.TURTLE, gate.Limits(literal=100))


def test_a_literal_over_the_limit_of_the_parser_is_refused() -> None:
    with pytest.raises(LimitError, match="a literal is too long"):
        _turtle(f'<a:s> <a:p> "{"x" * 17 * 2**20}" .')


# ── blank nodes ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_things_without_a_name_are_numbered_in_order() -> None:
    assert [quad.object for quad in _turtle("<a:s> <a:p> [], [], _:b .").quads] == [BlankNode("anon1"), BlankNode("anon2"), BlankNode("b")]


def test_a_number_that_the_file_uses_as_a_name_is_passed_over() -> None:
    assert [quad.subject for quad in _turtle("[] <a:p> 1 . _:anon1 <a:p> 2 . [] <a:p> 3 .").quads] == [
        BlankNode("anon2"),
        BlankNode("anon1"),
        BlankNode("anon3"),
    ]


def test_blank_nodes_in_triple_terms_are_those_beside_them() -> None:
    file = _turtle("<< [] <a:p> 1 >> <a:q> _:x . _:x <a:q> <<( _:x <a:p> 1 )>> .")
    reified, _, named = (quad.object for quad in file.quads)
    assert isinstance(reified, Triple)
    assert isinstance(named, Triple)
    assert (reified.subject, named.subject) == (BlankNode("anon2"), BlankNode("x"))


def test_blank_nodes_of_one_name_in_two_files_are_two() -> None:
    files = [parsed("_:x <a:p> [] ; <a:q> <<( _:x <a:p> 1 )>> .", name, RdfFormat.TURTLE) for name in ("a", "b")]
    triples = list(triples_of(files))
    assert (
        len({triple.subject for triple in triples})
        == len({triple.object for triple in triples if isinstance(triple.object, BlankNode)})
        == 2
    )
    assert all(triple.object.subject == triple.subject for triple in triples if isinstance(triple.object, Triple))


def test_blank_nodes_of_one_file_keep_their_names() -> None:
    assert [triple.subject for triple in triples_of([_turtle("_:x <a:p> 1 .")])] == [BlankNode("x")]


# ── addresses that are none ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "bad", "reason"),
    [
        ("<a b> <a:p> 1 .", "a b", "Invalid IRI code point ' '"),
        ("<a:s> <a:p> <foo> .", "foo", "No scheme found in an absolute IRI"),
        ('<a:s> <a:p> "x"^^<b ad> .', "b ad", "Invalid IRI code point ' '"),
        ("@prefix e: <http://a b/> . e:x <a:p> 1 .", "http://a b/x", "Invalid IRI code point ' '"),
        ("<a:s> <a:p> <http://a.example/%zz> .", "http://a.example/%zz", "Invalid IRI percent encoding '%zz'"),
        ("<a:s> <a:p> <<( <c d> <a:p> 1 )>> .", "c d", "Invalid IRI code point ' '"),
        ("<http://a.example/«kods»> <a:p> <http://a b> .", "http://a b", "Invalid IRI code point ' '"),
    ],
)
def test_an_address_that_is_none_is_kept_with_the_reason(text: str, bad: str, reason: str) -> None:
    assert [(one.iri.value, one.reason) for one in _turtle(text).bad_iris] == [(bad, reason)]


@pytest.mark.parametrize(
    "fault",
    ['"a\nb"', "'a\nb'", '"x"@toolonglanguagetag', '"x"@1x', '"\\q"', '"\\uD800"', "e:x", '<<( <a:s> <a:p> "x"@toolonglanguagetag )>>'],
)
def test_a_bad_address_excuses_nothing_else(fault: str) -> None:
    _fault(f"<a b> <a:p> 1 .\n<a:s> <a:p> {fault} .")


def test_long_strings_and_quotation_marks_elsewhere_are_no_broken_strings() -> None:
    text = "<a b> <a:p> '''it's\n\"''', \"it's\", \"\"\"a\n'b\"\"\" . # it's \"\n@prefix e: <a:> . e:it\\'s <a:p> 'a\\'b' ."
    assert len(_turtle(text).bad_iris) == 1


@pytest.mark.parametrize(
    "text", ['{"@id": "http://a b", "a:p": 1}', '{"@id": "a:s", "a:p": {"@id": "no address"}}', '{"@id": "LLI-1", "a:p": 1}']
)
def test_an_address_that_is_none_is_kept_in_json_too(text: str) -> None:
    file = parsed(text, "f.jsonld", RdfFormat.JSON_LD)
    assert (len(file.quads), len(file.bad_iris)) == (1, 1)


def test_keys_without_a_meaning_in_json_state_nothing() -> None:
    file = parsed('{"@id": "a:s", "@type": "Thing", "note": "x", "a:p": 1}', "f.jsonld", RdfFormat.JSON_LD)
    assert (len(file.quads), file.bad_iris) == (1, ())


def test_a_context_elsewhere_is_not_fetched() -> None:
    fault = _fault('{"@context": "http://127.0.0.1:9/c", "@id": "a:s"}', RdfFormat.JSON_LD)
    assert fault.place is not None


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("rk:x <a:p> 1 .", "f:1:1", "begin the file with: @prefix rk: <https://w3id.org/regkg/ontology#> ."),
        ("rks:x <a:p> 1 .", "f:1:1", "did you mean rk:?"),
        ("zzzz:x <a:p> 1 .", "f:1:1", "begin the file with: @prefix zzzz: <https://…> ."),
        ("<a:s> <a:p> “x” .", "f:1:13", 'write straight quotation marks: "…"'),
        ("<a:s> <a:p> «x» .", "f:1:13", "write the value where « » stands, without these marks, or begin the line with #"),
        ("<a:s> <a:p> 1\n<a:t> <a:p> 2 .", "f:2:1", "end what is said of one thing with a dot, and part its properties with semicolons"),
        ('<a:s> <a:p> "„x”" <a:q> 1 .', "f:1:19", "end what is said of one thing with a dot, and part its properties with semicolons"),
        ("<a:s> <a:p> 1", "f:1:14", "the last statement has no dot at its end, or a quotation mark or bracket is left open"),
        ("<a:s> <a:p> Riga .", "f:1:13", 'write texts in quotation marks: "…"@lv'),
        ('<a:s> <a:p> "Rīgā" , x .', "f:1:22", 'write texts in quotation marks: "…"@lv'),
    ],
)
def test_a_fault_has_its_place_and_what_is_likely_meant(text: str, place: str, hint: str) -> None:
    fault = _fault(text)
    assert (str(fault.place), fault.hint) == (place, hint)


def test_words_of_the_file_are_repeated_as_they_are() -> None:
    assert _fault("<a:s> <a:p> Riga .").message == "Riga is not a valid RDF object"


def test_hints_for_turtle_are_not_given_for_json() -> None:
    assert _fault('{"@id": "a:s", "a:p": "\\ud800"}', RdfFormat.JSON_LD).hint is None


def test_the_text_at_fault_goes_with_the_fault() -> None:
    assert _fault("<a:s> <a:p> .").source == "<a:s> <a:p> ."


def test_a_line_is_given_without_its_end() -> None:
    file = _turtle("<a:s>\r\n<a:p> 1 .\r\n")
    assert [file.line(number) for number in (1, 2, 9)] == ["<a:s>", "<a:p> 1 .", ""]
