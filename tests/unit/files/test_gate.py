"""What is refused before it is parsed, with its place, and what is not."""

from __future__ import annotations

import codecs
import time
from contextlib import suppress
from typing import Final

import pytest
from pyoxigraph import RdfFormat

from regkg.errors import LimitError, SyntaxFault
from regkg.files import gate
from regkg.files.gate import Limits, check, decoded

#: Deeper than the parser survives.
DEEP: Final = 20_000
TRIPLE_TERMS: Final = "<<( <a:s> <a:p> " * DEEP + "<a:o>" + " )>>" * DEEP

_RDF: Final = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.example/">'


def _bytes_at_fault(raw: bytes) -> SyntaxFault:
    with pytest.raises(SyntaxFault) as caught:
        decoded(raw, "f.ttl")
    return caught.value


# ── bytes ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_byte_order_mark_is_left_out() -> None:
    assert decoded(codecs.BOM_UTF8 + "ā".encode(), "f.ttl") == "ā"


def test_a_file_over_the_limit_is_named_with_the_limit() -> None:
    with pytest.raises(LimitError, match=r"^f.ttl: the file has more than 2 MiB$"):
        decoded(b"x" * (2**21 + 1), "f.ttl", Limits(size=2**21))


def test_a_file_of_the_size_of_the_limit_passes() -> None:
    assert decoded(b"x" * 100, "f.ttl", Limits(size=100)) == "x" * 100


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_text_of_two_or_four_bytes_a_sign_is_told_from_utf_8(encoding: str) -> None:
    fault = _bytes_at_fault("<a:s> <a:p> 1 .".encode(encoding))
    assert (fault.message.split(",")[-1], fault.hint, str(fault.place)) == (" not in UTF-8", "save it as UTF-8", "f.ttl:1:1")


@pytest.mark.parametrize(("mark", "called"), [(codecs.BOM_UTF16_BE, "UTF-16"), (codecs.BOM_UTF32_LE, "UTF-32")])
def test_a_mark_tells_which_encoding_it_is(mark: bytes, called: str) -> None:
    assert _bytes_at_fault(mark + b"...").message == f"the file is in {called}, not in UTF-8"


def test_a_byte_that_is_not_utf_8_has_its_line_and_column_in_characters() -> None:
    fault = _bytes_at_fault("viens\nāā".encode() + b"\xff")
    assert (fault.message, str(fault.place)) == ("the byte 0xff is not UTF-8", "f.ttl:2:3")


@pytest.mark.parametrize("before", ["", "ab", "ā", "āā"])
def test_a_byte_order_mark_takes_no_column_of_what_is_at_fault(before: str) -> None:
    fault = _bytes_at_fault(codecs.BOM_UTF8 + before.encode() + b"\xff")
    assert (fault.message, fault.place and fault.place.column) == ("the byte 0xff is not UTF-8", len(before) + 1)


@pytest.mark.parametrize("word", ["Rīga", "Ķekava", "«Rīga»", "šķērslis", "10 °C, „Rīga”"])
def test_latvian_text_of_windows_is_recognised_and_read_aloud(word: str) -> None:
    fault = _bytes_at_fault(f'<a:s> <a:p> "{word}"@lv .'.encode("cp1257"))
    assert fault.hint is not None
    assert "it looks like Windows-1257, Baltic" in fault.hint


def test_the_word_at_fault_is_shown_as_it_was_meant() -> None:
    assert (_bytes_at_fault('"Jelgava un Rīga"@lv'.encode("cp1257")).hint or "").endswith("(“Rīga”)")


def test_western_text_is_told_from_baltic_text() -> None:
    assert "Latin-1" in (_bytes_at_fault('"Århus, Besançon"'.encode("latin-1")).hint or "")


def test_a_character_cut_in_two_at_the_end_is_no_other_encoding() -> None:
    fault = _bytes_at_fault("Rīgā".encode()[:-1])
    assert (fault.message, str(fault.place)) == ("the file ends in the middle of a character", "f.ttl:1:4")
    assert "cut" in (fault.hint or "")


def test_an_xml_file_is_read_in_the_encoding_that_it_declares() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'
    assert decoded(text.encode("latin-1"), "f.rdf") == text


def test_an_encoding_that_no_xml_file_is_in_is_not_taken_at_its_word() -> None:
    assert _bytes_at_fault('<?xml version="1.0" encoding="rot13"?><a>é</a>'.encode("latin-1")).message.endswith("is not UTF-8")


# ── Turtle ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _refused(text: str, format_: RdfFormat, limits: Limits = gate.LIMITS) -> LimitError:
    with pytest.raises(LimitError) as caught:
        check(text, format_, "f", limits)
    return caught.value


@pytest.mark.parametrize("format_", [RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_TRIPLES, RdfFormat.N_QUADS])
def test_triple_terms_nested_too_deeply_are_refused_at_their_place(format_: RdfFormat) -> None:
    fault = _refused(f"<a:s> <a:p>\n{TRIPLE_TERMS} .", format_)
    assert (fault.message, str(fault.place)) == ("more than 200 levels of nesting", "f:2:3201")


@pytest.mark.parametrize(
    "before",
    [
        "# it's\n",
        "# \r",
        "@prefix e: <a:> . e:a\\' <a:p> 1 .",
        "@prefix e: <a:> . e:a\\# <a:p> 1 .",
        "<a:s> <a:p> '''it's\n''' , \"\\\"\" .",
        "<a:#'> ",
    ],
)
def test_nothing_before_them_hides_nested_triple_terms(before: str) -> None:
    _refused(f"{before} <a:s> <a:p> {TRIPLE_TERMS} .", RdfFormat.TURTLE)


@pytest.mark.parametrize(
    "text",
    [
        f"# {'<<' * 300}\n",
        f'<a:s> <a:p> "{"<<(" * 300}" .',
        f"<a:s> <a:p> '''\n{'<<(' * 300}\n''' .",
        f"<a:s> <a:p> 'it\\'s {'<<(' * 300}' .",
        "<< <a:s> <a:p> 1 >> <a:q> 2 .\n" * 300,
    ],
)
def test_brackets_in_texts_and_comments_and_beside_each_other_are_no_nesting(text: str) -> None:
    check(text, RdfFormat.TURTLE, "f.ttl")


@pytest.mark.parametrize("text", ["[ <a:p> " * DEEP + "1" + " ]" * DEEP, "( " * DEEP + ")" * DEEP, "1" * DEEP])
def test_what_the_parser_takes_at_any_depth_passes(text: str) -> None:
    check(f"<a:s> <a:p> {text} .", RdfFormat.TURTLE, "f.ttl")


# ── RDF/XML ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _bomb(levels: int, body: str) -> str:
    entities = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, levels + 1))
    return f'<!DOCTYPE r [<!ENTITY l0 "lollollollol">{entities}]>{_RDF}{body.replace("BOMB", f"&l{levels};")}</rdf:RDF>'


BODIES: Final = {
    "in an element": '<rdf:Description rdf:about="a:s"><e:p>BOMB</e:p></rdf:Description>',
    "in an attribute": '<rdf:Description rdf:about="a:s" e:p="BOMB"/>',
    "in an address": '<rdf:Description rdf:about="a:sBOMB" e:p="1"/>',
}


@pytest.mark.parametrize("levels", [5, 6, 9])
@pytest.mark.parametrize("body", BODIES)
def test_entities_that_expand_without_end_are_refused(levels: int, body: str) -> None:
    fault = _refused(_bomb(levels, BODIES[body]), RdfFormat.RDF_XML)
    assert fault.message == "the entities expand to more than the file may hold"
    assert fault.place is not None
    assert fault.place.line == 1


@pytest.mark.parametrize("body", BODIES)
def test_one_long_entity_many_times_is_refused(body: str) -> None:
    text = f'<!DOCTYPE r [<!ENTITY a "{"x" * 50_000}">]>{_RDF}{BODIES[body].replace("BOMB", "&a;" * 3000)}</rdf:RDF>'
    assert "the entities expand" in _refused(text, RdfFormat.RDF_XML).message


def test_the_entities_that_stand_for_namespaces_pass() -> None:
    check(
        f'<!DOCTYPE r [<!ENTITY owl "http://www.w3.org/2002/07/owl#">]>{_RDF}<e:A rdf:about="&owl;Thing"/></rdf:RDF>',
        RdfFormat.RDF_XML,
        "f",
    )


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;', '<!ENTITY a PUBLIC "p" "x.txt">'],
)
def test_entities_that_name_files_are_refused(declared: str) -> None:
    assert _refused(f"<!DOCTYPE r [{declared}]>{_RDF}</rdf:RDF>", RdfFormat.RDF_XML).message == "the entity a names another file"


def test_a_document_type_elsewhere_is_not_looked_for() -> None:
    check(f'<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">{_RDF}</rdf:RDF>', RdfFormat.RDF_XML, "f")


def test_elements_nested_too_deeply_are_refused() -> None:
    fault = _refused(_RDF + "\n<e:A><e:p>" * 3000, RdfFormat.RDF_XML)
    assert (fault.message, fault.place and fault.place.line) == ("more than 200 levels of nesting", 101)


def test_broken_xml_has_its_line() -> None:
    with pytest.raises(SyntaxFault, match=r"^f:2:\d+: mismatched tag$"):
        check(f"{_RDF}\n<e:A></e:B></rdf:RDF>", RdfFormat.RDF_XML, "f")


@pytest.mark.parametrize("written", ['encoding="ISO-8859-1"', "encoding = 'utf-16'", 'encoding="windows-1257" standalone="yes"'])
def test_the_encoding_that_a_text_declares_is_blotted_out_in_its_place(written: str) -> None:
    text = f'<?xml version="1.0" {written}?><a/>'
    assert "encoding" not in gate.undeclared(text)
    assert (len(gate.undeclared(text)), gate.undeclared(text)[-6:]) == (len(text), "?><a/>")


# ── JSON-LD ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ['{"a:p":' * 10_000 + "1" + "}" * 10_000, "[" * 10_000 + "]" * 10_000])
def test_json_nested_too_deeply_is_refused(text: str) -> None:
    assert _refused(text, RdfFormat.JSON_LD).message == "more than 200 levels of nesting"


def test_brackets_in_the_texts_of_json_are_no_nesting() -> None:
    check('{"a:p": "' + "[{" * 300 + '\\"[", "a:q": 1}', RdfFormat.JSON_LD, "f")


def test_broken_json_has_its_line() -> None:
    with pytest.raises(SyntaxFault, match=r"^f:2:1: expecting ',' delimiter$"):
        check('{"@id": "a:s"\n"a:p": 1}', RdfFormat.JSON_LD, "f")


@pytest.mark.parametrize("second", ["a:p", "a:\\u0070"])
def test_a_key_twice_in_one_object_is_refused_at_its_second_place(second: str) -> None:
    with pytest.raises(SyntaxFault, match=r'^f:3:2: one object has the key "a:p" twice$') as caught:
        check(f'{{"a:p": {{"a:p": 0}},\n "a:q": "{{",\n "{second}" : 2}}', RdfFormat.JSON_LD, "f")
    assert caught.value.hint == "write both values in a list"


def test_one_key_in_two_objects_passes() -> None:
    check('[{"a:p": {"a:p": 1}}, {"a:p": "a:p"}]', RdfFormat.JSON_LD, "f")


def test_whole_numbers_of_any_length_pass() -> None:
    check(f'{{"a:p": {"1" * DEEP}}}', RdfFormat.JSON_LD, "f")


# ── time ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("<< >>" * 300 + ' """' * 100_000 + "\\", RdfFormat.TURTLE),
        ("<< >>" * 300 + ' "' * 100_000 + "\\", RdfFormat.TURTLE),
        ('"' + '\\"' * 100_000, RdfFormat.JSON_LD),
    ],
)
def test_a_scan_takes_no_longer_than_the_text_is_long(text: str, format_: RdfFormat) -> None:
    begun = time.process_time()
    with suppress(SyntaxFault):
        check(text, format_, "f")
    assert time.process_time() - begun < 2
