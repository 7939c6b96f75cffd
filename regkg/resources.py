"""Where ontology, shapes, queries and data stand: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    share = _PACKAGE / "share"
    return share if share.is_dir() else _PACKAGE.parent


def ontology_folder() -> Path:
    """The ontology, with its code lists, lexicon, alignments and examples."""
    return _root() / "ontology"


def shapes_folder() -> Path:
    """The SHACL shapes, one file per ontology module."""
    return _root() / "shapes"


def queries_folder() -> Path:
    """The stored queries."""
    return _root() / "queries"


def data_folder() -> Path:
    """Documents, claims, curated decisions and authority data that come with regkg."""
    return _root() / "data"


def default_config_file() -> Path:
    """The regkg.toml that comes with regkg."""
    return _root() / "regkg.toml"


def data_licence_file() -> Path:
    """The text of the licence of ontology, shapes, queries and data: CC BY 4.0."""
    return _root() / "LICENSE-DATA"


def published_dump() -> Path:
    """The graph that comes with regkg, as TriG."""
    return data_folder() / "published" / "regkg.trig"


def expected_answers_folder() -> Path:
    """What the stored queries answer on the graph that comes with regkg, one CSV file a query."""
    return _root() / "expected" if (_PACKAGE / "share").is_dir() else _root() / "tests" / "queries"
