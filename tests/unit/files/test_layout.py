"""Turtle in the canonical layout loses nothing, and laid out again is the same."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from regkg.errors import InputError
from regkg.files.layout import formatted
from regkg.files.reader import parsed, read
from regkg.publish.serialise import turtle
from regkg.resources import ontology_folder, shapes_folder

ENTRY = """# The head of the file
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix unused: <http://example.org/unused/> .
@prefix ex: <http://example.org/> .

# Second part

# about b
ex:b rk:title "B # no comment"@lv ; a rk:Project ; # a kind
   # why the number
   rk:projectNumber "1" ;
   rk:x [ rk:y 1.50 , 2 ; # inside
          rk:z ( 1 2 "three" ) ] .

ex:a a rk:Project ; rk:p _:lab , true .
_:lab rk:q ex:a ; rk:self _:lab .

# the end
"""
LAID_OUT = """# The head of the file

@prefix ex: <http://example.org/> .
@prefix rk: <https://w3id.org/regkg/ontology#> .

# Second part

ex:a a rk:Project ;
    rk:p true , _:lab .

# about b
ex:b
    # a kind
    a rk:Project ;
    # why the number
    rk:projectNumber "1" ;
    rk:title "B # no comment"@lv ;
    rk:x [
        # inside
        rk:y 1.50 , 2 ;
        rk:z ( 1 2 "three" )
    ] .

_:lab rk:q ex:a ;
    rk:self _:lab .

# the end
"""
OURS = [*sorted(ontology_folder().rglob("*.ttl")), *sorted(shapes_folder().rglob("*.ttl"))]


def laid_out(text: str) -> str:
    return formatted(parsed(text, "entry.ttl", RdfFormat.TURTLE))


def test_an_entry_is_sorted_and_its_comments_stay_with_what_they_stand_at() -> None:
    assert laid_out(ENTRY) == LAID_OUT


def test_what_is_laid_out_is_the_same_laid_out_again() -> None:
    assert laid_out(LAID_OUT) == LAID_OUT


@pytest.mark.parametrize("path", OURS[:: max(1, len(OURS) // 12)], ids=lambda path: path.stem)
def test_files_of_ours_are_laid_out_without_a_loss_and_stay_so(path: Path) -> None:
    once = formatted(read(str(path)))  # raises where a statement or a comment would be lost
    assert laid_out(once) == once


def test_the_layout_is_the_one_in_which_we_publish() -> None:
    file = read(str(ontology_folder() / "codelists" / "role.ttl"))
    assert formatted(file).encode() == turtle(file.quads)


def test_the_order_of_statements_does_not_matter() -> None:
    lines = [f'<urn:{a}> <urn:p{b}> "{a}{b}" , [ <urn:q> {b} ] .' for a in range(3) for b in range(3)]
    shuffled = list(lines)
    random.Random(1).shuffle(shuffled)  # noqa: S311 – an order, no secret
    assert laid_out("\n".join(shuffled)) == laid_out("\n".join(lines))


def test_a_circle_of_blank_nodes_keeps_its_names() -> None:
    assert laid_out("_:a <urn:p> _:b . _:b <urn:p> _:a .") == "_:a <urn:p> _:b .\n\n_:b <urn:p> _:a .\n"


def test_a_file_of_comments_alone_stays() -> None:
    assert laid_out("# nothing yet\n") == "# nothing yet\n"


def test_another_format_is_refused() -> None:
    with pytest.raises(InputError, match="only Turtle"):
        formatted(parsed("<urn:a> { <urn:b> <urn:c> <urn:d> }", "a.trig", RdfFormat.TRIG))
