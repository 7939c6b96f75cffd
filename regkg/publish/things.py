"""The default graph thing by thing, read from sorted lines, with the values of each property as text and type."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from regkg.publish.lines import default_graph
from regkg.vocab import ID, RK

_ESCAPE: Final = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_CONTROL: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
#: The tag of a value that is an IRI.
IRI: Final = "@"


class Value(NamedTuple):
    """An IRI (tag `@`), a text in a language (tag `@lv`), or a literal (tag: its datatype, empty for plain texts)."""

    text: str
    tag: str

    @property
    def language(self) -> str:
        """The language of a text, empty for all else."""
        return self.tag[1:] if self.tag[:1] == "@" else ""


class Thing(NamedTuple):
    """What is said of one IRI, by property; rdf:type under the name `a`, properties of ours by local name, others in full."""

    iri: str
    said: dict[str, list[Value]]

    @property
    def kind(self) -> str:
        """The local name of its class among ours, or nothing."""
        return next((value.text[len(RK.iri) :] for value in self.said.get("a", ()) if value.text.startswith(RK.iri)), "")

    def texts(self, name: str, language: str | None = None) -> list[str]:
        """The values of a property, of texts those in one language."""
        values = self.said.get(name, ())
        return [value.text for value in values if language is None or value.language == language]

    def first(self, name: str, language: str | None = None) -> str:
        """The first value of a property, or nothing."""
        return next(iter(self.texts(name, language)), "")


def things(lines: Iterable[bytes]) -> Iterator[Thing]:
    """The things of the default graph of sorted lines."""
    names: dict[bytes, str] = {b"<>": "a"}
    for subject, group in itertools.groupby(default_graph(lines), key=lambda line: line[3 : line.index(b">", 3)]):
        said: dict[str, list[Value]] = {}
        at = len(subject) + 5
        for line in group:
            property_, _, value = line[at:-3].partition(b" ")
            name = names.get(property_)
            if name is None:
                name = names[property_] = property_[1:-1].decode().removeprefix(RK.iri)
            said.setdefault(name, []).append(value_of(value))
        yield Thing(subject.decode(), said)


def value_of(term: bytes) -> Value:
    """A term as N-Triples spells it.

    >>> value_of(b'"7"^^<http://www.w3.org/2001/XMLSchema#integer>').text, value_of(b'"a\\\\nb"@lv'), value_of(b"<a:b>")
    ('7', Value(text='a\\nb', tag='@lv'), Value(text='a:b', tag='@'))
    """
    text = term.decode()
    if text[0] == "<":
        return Value(text[1:-1], IRI)
    end = text.rindex('"')
    held, rest = text[1:end], text[end + 1 :]
    if "\\" in held:
        held = _ESCAPE.sub(_unescaped, held)
    return Value(held, rest[3:-1] if rest[:2] == "^^" else rest)


def _unescaped(match: re.Match[str]) -> str:
    short, long, control = match.groups()
    return _CONTROL[control] if control else chr(int(short or long, 16))


def key_of(iri: str) -> str:
    """An identifier of ours without what all have in common; others unchanged.

    >>> key_of("https://w3id.org/regkg/id/place/lv-kurzeme"), key_of("https://example.org/a")
    ('place/lv-kurzeme', 'https://example.org/a')
    """
    return iri.removeprefix(ID)
