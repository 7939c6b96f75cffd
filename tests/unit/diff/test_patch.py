"""A patch leads from one graph to the other, and back when it is turned round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regkg.diff import Changes, Patch, read_patch
from regkg.errors import InputError, SyntaxFault

LINES = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12).map(
    lambda pairs: {f'<urn:{a}> <urn:p> "{b} A \\" ."@lv .\n'.encode() for a, b in pairs}
)


def patch_of(before: set[bytes], after: set[bytes]) -> Patch:
    changes = Changes("a", "b", tuple(sorted(before - after)), tuple(sorted(after - before)), (), {})
    return Patch.of(changes, before="https://example.org/1/", after="https://example.org/2/")


@given(LINES, LINES)
def test_a_patch_applies_and_is_undone(before: set[bytes], after: set[bytes]) -> None:
    patch = read_patch(patch_of(before, after).text())
    assert patch.applied(before) == after
    assert patch.turned().applied(after) == before


def test_a_patch_is_written_in_one_transaction_with_the_addresses_of_both_graphs() -> None:
    text = patch_of({b"<urn:a> <urn:p> <urn:b> .\n"}, {b"<urn:a> <urn:p> <urn:c> .\n"}).text()
    assert text.splitlines() == [
        "H prev <https://example.org/1/> .",
        "H id <https://example.org/2/> .",
        "TX .",
        "D <urn:a> <urn:p> <urn:b> .",
        "A <urn:a> <urn:p> <urn:c> .",
        "TC .",
    ]
    assert read_patch(text).header == {"prev": "https://example.org/1/", "id": "https://example.org/2/"}


def test_a_patch_for_another_graph_is_refused() -> None:
    patch = patch_of({b"<urn:a> <urn:p> <urn:b> .\n"}, set())
    with pytest.raises(InputError, match="not for this graph"):
        patch.applied(set())


def test_a_blank_node_has_no_place_in_a_patch() -> None:
    with pytest.raises(InputError, match="without an identifier"):
        patch_of({b"<urn:a> <urn:p> _:b .\n"}, set())


@pytest.mark.parametrize("text", ["X <urn:a> <urn:p> <urn:b> .", "A nonsense", "TX .\nTA ."])
def test_what_is_no_patch_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(SyntaxFault) as fault:
        read_patch(text)
    assert fault.value.place is not None
    assert fault.value.place.line == text.count("\n") + 1
