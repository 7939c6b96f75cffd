"""The configuration: `regkg.toml`, found by walking up from the working folder, else the one that comes with regkg."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

from regkg.errors import ConfigError, Place
from regkg.resources import data_folder, default_config_file, published_dump

NAME: Final = "regkg.toml"
_KEYS: Final = {"base", "languages", "licence", "publisher", "paths", "review"}
_PUBLISHER_KEYS: Final = {"name", "homepage", "contact", "type"}
_REVIEW_KEYS: Final = {"threshold"}

#: Claims of less confidence wait for a person, and are not published by themselves.
DEFAULT_THRESHOLD: Final = Decimal("0.8")
_PATHS: Final = ("documents", "claims", "curated", "authority", "build")


@dataclass(frozen=True, slots=True)
class Config:
    """What regkg takes from its surroundings; `root` is the project's folder, None outside of one."""

    root: Path | None
    languages: tuple[str, ...]
    licence: str
    publisher: dict[str, str] = field(hash=False)
    homepage: str
    contact: str
    publisher_type: str
    documents: Path
    claims: Path
    curated: Path
    authority: Path
    build: Path
    threshold: Decimal = DEFAULT_THRESHOLD


def find_config(start: Path) -> Path | None:
    """The nearest `regkg.toml` in a folder or above it."""
    return next((folder / NAME for folder in (start, *start.parents) if (folder / NAME).is_file()), None)


@cache
def load_config() -> Config:
    """The configuration of the project around the working folder. Raises ConfigError for a file that is at fault."""
    path = find_config(Path.cwd())
    return read_config(path) if path else _packaged()


def graph_place() -> str:
    """Where the graph is that is taken when none is named: this project's build, else the dump that comes with regkg."""
    build = load_config().build
    return str(build if (build / "regkg.trig").is_file() else published_dump())


def build_folder() -> Path:
    """Where this project's graph is built, without looking at the rest of the configuration, for those in a hurry."""
    path = find_config(Path.cwd())
    if path is None:
        return Path.cwd() / "build"
    return path.parent / _text(_section(_table(path), "paths", path), "build", path, default="build")


def read_config(path: Path) -> Config:
    """Read one configuration file. Raises ConfigError naming the file and the key."""
    root = path.parent
    table = _table(path)
    paths = _section(table, "paths", path)
    if unknown := sorted(set(paths) - set(_PATHS)):
        raise ConfigError(f"unknown path {unknown[0]!r}", hint=f"known: {', '.join(_PATHS)}", place=Place(str(path)))
    where = {name: root / _text(paths, name, path, default=f"data/{name}" if name != "build" else "build") for name in _PATHS}
    return _config(table, path, root, where)


def _packaged() -> Config:
    path = default_config_file()
    data = data_folder()
    where = {name: data / name for name in _PATHS if name != "build"} | {"build": Path.cwd() / "build"}
    return _config(_table(path), path, None, where)


def _config(table: dict[str, Any], path: Path, root: Path | None, where: dict[str, Path]) -> Config:
    if unknown := sorted(set(table) - _KEYS):
        raise ConfigError(f"unknown key {unknown[0]!r}", hint=f"known: {', '.join(sorted(_KEYS))}", place=Place(str(path)))
    from regkg.vocab import BASE  # which loads the engine

    base = _text(table, "base", path, default=BASE)
    if base != BASE:
        raise ConfigError(f"this version of regkg mints identifiers under {BASE} only, not under {base}", place=Place(str(path)))
    publisher = _section(table, "publisher", path)
    if unknown := sorted(set(publisher) - _PUBLISHER_KEYS):
        hint = f"known: {', '.join(sorted(_PUBLISHER_KEYS))}"
        raise ConfigError(f"unknown key {unknown[0]!r} in publisher", hint=hint, place=Place(str(path)))
    name = publisher.get("name", "")
    languages = table.get("languages", ["lv", "en"])
    if not isinstance(languages, list) or not languages or not all(isinstance(language, str) for language in languages):
        raise ConfigError("languages is not a list of language codes", hint='write languages = ["lv", "en"]', place=Place(str(path)))
    return Config(
        root=root,
        languages=tuple(languages),
        licence=_text(table, "licence", path, default="https://creativecommons.org/licenses/by/4.0/"),
        publisher=(
            {language: _text(name, language, path, default="") for language in name}
            if isinstance(name, dict)
            else dict.fromkeys(languages, _text(publisher, "name", path, default=""))
        ),
        homepage=_text(publisher, "homepage", path, default=BASE),
        contact=_text(publisher, "contact", path, default=""),
        publisher_type=_text(publisher, "type", path, default="NonProfitOrganisation"),
        threshold=_threshold(_section(table, "review", path), path),
        **where,
    )


def _threshold(section: dict[str, Any], path: Path) -> Decimal:
    if unknown := sorted(set(section) - _REVIEW_KEYS):
        raise ConfigError(f"unknown key {unknown[0]!r} in review", hint="known: threshold", place=Place(str(path)))
    value = section.get("threshold", DEFAULT_THRESHOLD)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or not 0 <= value <= 1:
        raise ConfigError("threshold is not a number from 0 to 1", hint="write threshold = 0.8", place=Place(str(path)))
    return Decimal(str(value))


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"the configuration cannot be read: {error}", place=Place(str(path))) from error


def _section(table: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    section = table.get(key, {})
    if not isinstance(section, dict):
        raise ConfigError(f"{key} is not a table", hint=f"write [{key}]", place=Place(str(path)))
    return section


def _text(table: dict[str, Any], key: str, path: Path, *, default: str) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise ConfigError(f"{key} is not a text", hint=f'write {key} = "…"', place=Place(str(path)))
    return value
