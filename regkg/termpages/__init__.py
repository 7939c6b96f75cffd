"""The ontology for people: pages of modules, code lists and rules in each language, and the same for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from regkg.resources import ontology_folder
from regkg.termpages.data import data_files
from regkg.termpages.html import Writer
from regkg.termpages.vocabulary import Vocabulary, default_vocabulary

LANGUAGES: Final = ("lv", "en")

__all__ = ["LANGUAGES", "Vocabulary", "default_vocabulary", "ontology_files", "ontology_pages", "write_ontology_pages"]


def ontology_pages(languages: Sequence[str] = LANGUAGES, vocabulary: Vocabulary | None = None) -> dict[str, bytes]:
    """The pages by their path below one folder, `lv/index.html` and so on: the same ontology gives the same bytes.

    Raises SyntaxFault for a file of the ontology that is no Turtle.
    """
    shown = vocabulary or default_vocabulary()
    return {f"{language}/{file}": text.encode() for language in languages for file, text in Writer(shown, language, languages).pages()}


def ontology_files(languages: Sequence[str] = LANGUAGES) -> dict[str, bytes]:
    """The pages, and modules, code lists and alignments as Turtle and JSON-LD, by their path below one folder.

    Raises SyntaxFault for a file of the ontology that is no Turtle.
    """
    return dict(sorted({**ontology_pages(languages), **dict(data_files(ontology_folder()))}.items()))


def write_ontology_pages(folder: Path, languages: Sequence[str] = LANGUAGES) -> list[Path]:
    """Write all `ontology_files` into a folder; the files, sorted. Raises OSError where the disk does not take them."""
    written = []
    for name, content in ontology_files(languages).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written
