"""Names of files never leave their folder, and never fall together."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from regkg.errors import PublicationError
from regkg.publish.names import Names, file_name, is_safe

ODD = [
    "../",
    "..\\",
    "/etc/passwd",
    "CON",
    "nul.ttl",
    "a:b",
    "Ā",
    "A\u0304",
    "．．／",
    "․․/",
    "%2e%2e%2f",
    " ",
    "?",
    "*",
    "x" * 300,
    "\u202e",
    "#",
]


def iris() -> list[str]:
    """A thousand IRIs: traversal, devices, case, composed and decomposed letters, very long ones."""
    bases = ("https://w3id.org/regkg/code/", "https://example.org/", "http://example.org/", "urn:x:", "https://w3id.org/regkg/code/a/")
    made = [base + odd + str(at) for base in bases for odd in ODD for at in range(11)]
    made += [f"https://w3id.org/regkg/code/{name}" for at in range(40) for name in (f"Role{at}", f"role{at}", f"ROLE{at}")]
    return list(dict.fromkeys(made))[:1000]


def test_a_thousand_iris_have_a_thousand_names_inside_the_folder_whatever_the_file_system_makes_of_case(tmp_path: Path) -> None:
    found = iris()
    assert len(found) == 1000
    names = {unicodedata.normalize("NFC", file_name(iri, ".ttl")).casefold() for iri in found}
    assert len(names) == 1000
    for iri in found:
        name = file_name(iri, ".ttl")
        assert is_safe(name)
        assert (tmp_path / name).resolve().parent == tmp_path.resolve()


@pytest.mark.parametrize("path", ["../a", "/a", "a//b", "", ".hidden", "a/..", "con", "a/NUL.txt", "a b", "é.ttl", "a\\b", "a\0b"])
def test_a_name_that_is_no_good_is_refused(path: str) -> None:
    with pytest.raises(PublicationError):
        Names().take(path)


def test_two_names_that_differ_by_case_alone_are_refused() -> None:
    names = Names()
    names.take("vocab/role.ttl")
    with pytest.raises(PublicationError, match="would share a name"):
        names.take("vocab/Role.ttl")
