"""The configuration comes from the nearest regkg.toml; a mistake in it is named with its file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from regkg.config import find_config, load_config, read_config
from regkg.errors import ConfigError
from regkg.resources import data_folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "regkg.toml"


@pytest.fixture
def fresh() -> Iterator[None]:
    load_config.cache_clear()
    yield
    load_config.cache_clear()


def test_an_empty_file_means_the_folders_of_a_checkout(file: Path) -> None:
    file.write_text("", encoding="utf-8")
    config = read_config(file)
    assert config.root == file.parent
    assert config.documents == file.parent / "data" / "documents"
    assert config.authority == file.parent / "data" / "authority"
    assert config.build == file.parent / "build"
    assert config.languages == ("lv", "en")


def test_paths_are_relative_to_the_file(file: Path) -> None:
    file.write_text('[paths]\ndocuments = "pages"\nbuild = "/srv/graph"\n', encoding="utf-8")
    config = read_config(file)
    assert config.documents == file.parent / "pages"
    assert config.build == Path("/srv/graph")


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "regkg.toml").touch()
    assert find_config(inner) == tmp_path / "regkg.toml"
    (inner.parent / "regkg.toml").touch()
    assert find_config(inner) == inner.parent / "regkg.toml"


def test_a_folder_of_that_name_is_no_configuration(tmp_path: Path) -> None:
    (tmp_path / "regkg.toml").mkdir()
    assert find_config(tmp_path) != tmp_path / "regkg.toml"


@pytest.mark.usefixtures("fresh")
def test_outside_of_a_project_the_data_that_come_with_regkg_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = load_config()
    assert config.root is None
    assert config.authority == data_folder() / "authority"
    assert config.build == tmp_path / "build"


def test_a_publisher_has_one_name_or_one_for_each_language(file: Path) -> None:
    file.write_text('[publisher]\nname = "Somebody"\n', encoding="utf-8")
    assert read_config(file).publisher == {"lv": "Somebody", "en": "Somebody"}
    file.write_text('[publisher]\nname = {lv = "Kāds", en = "Somebody"}\n', encoding="utf-8")
    assert read_config(file).publisher == {"lv": "Kāds", "en": "Somebody"}


def test_claims_wait_for_a_person_below_the_threshold(file: Path) -> None:
    file.write_text("", encoding="utf-8")
    assert read_config(file).threshold == Decimal("0.8")
    file.write_text("[review]\nthreshold = 0.95\n", encoding="utf-8")
    assert read_config(file).threshold == Decimal("0.95")


BROKEN: dict[str, tuple[bytes, str]] = {
    "no TOML": (b"languages = [", "the configuration cannot be read"),
    "not UTF-8": ("licence = 'ā'".encode("cp1257"), "the configuration cannot be read"),
    "unknown key": (b"langages = ['lv']\n", "unknown key 'langages'"),
    "unknown path": (b"[paths]\ndocument = 'x'\n", "unknown path 'document'"),
    "path that is no text": (b"[paths]\nbuild = 3\n", "build is not a text"),
    "paths that are no table": (b"paths = 'data'\n", "paths is not a table"),
    "publisher that is no table": (b"publisher = 'me'\n", "publisher is not a table"),
    "publisher whose name is no text": (b"[publisher]\nname = 3\n", "name is not a text"),
    "publisher with an unknown key": (b"[publisher]\nnmae = 'x'\n", "unknown key 'nmae' in publisher"),
    "languages that are no list": (b"languages = 'lv'\n", "languages is not a list"),
    "no languages": (b"languages = []\n", "languages is not a list"),
    "languages that are numbers": (b"languages = [1]\n", "languages is not a list"),
    "licence that is no text": (b"licence = 1\n", "licence is not a text"),
    "review with an unknown key": (b"[review]\ntreshold = 0.8\n", "unknown key 'treshold' in review"),
    "threshold that is no number": (b"[review]\nthreshold = 'high'\n", "threshold is not a number from 0 to 1"),
    "threshold that is a yes": (b"[review]\nthreshold = true\n", "threshold is not a number from 0 to 1"),
    "threshold above one": (b"[review]\nthreshold = 80\n", "threshold is not a number from 0 to 1"),
    "another base": (b"base = 'https://example.org/'\n", "mints identifiers under https://w3id.org/regkg/ only"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_mistake_is_named_with_its_file(kind: str, file: Path) -> None:
    content, message = BROKEN[kind]
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=message) as caught:
        read_config(file)
    assert caught.value.place is not None
    assert caught.value.place.file == str(file)


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(file)
