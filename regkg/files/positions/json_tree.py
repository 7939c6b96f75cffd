"""JSON with places: every value knows where it begins and ends and by which steps it is reached."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_TOKEN: Final = re.compile(r'\s*+(?:("[^"\\]*+(?:\\.[^"\\]*+)*+")(\s*+:)?|([{\[])|([}\]])|(,)|([^\s{}\[\],:"]++))', re.DOTALL)
_STRING, _COLON, _OPEN, _CLOSE, _COMMA, _OTHER = range(1, 7)


@dataclass(slots=True, eq=False)
class Value:
    """A value of a JSON text; `written` is its kind's first character for an object or array, and what stands there otherwise."""

    start: int
    written: str
    parent: Value | None
    step: str | int
    step_start: int  # where the key stands; of a member of an array, where it begins itself
    end: int = 0
    members: list[Value] = field(default_factory=list)

    @property
    def is_object(self) -> bool:
        return self.written == "{"

    @property
    def is_array(self) -> bool:
        return self.written == "["

    @property
    def text(self) -> str | None:
        """What a string says; None for any other value."""
        return _decoded(self.written) if self.written.startswith('"') else None

    @property
    def pointer(self) -> str:
        """The JSON Pointer (RFC 6901) to this value."""
        steps = [str(value.step).replace("~", "~0").replace("/", "~1") for value in self.lineage()]
        return "".join(f"/{step}" for step in reversed(steps))

    def lineage(self) -> Iterator[Value]:
        """The value and those around it, without the outermost."""
        value = self
        while value.parent is not None:
            yield value
            value = value.parent

    def get(self, key: str) -> Value | None:
        """The member of an object under a key."""
        return next((member for member in self.members if member.step == key), None)


def read_json(text: str) -> Value | None:
    """The outermost value of a valid JSON text; None for an empty one.

    >>> read_json('{"a/b": [1, "x"]}').members[0].members[1].pointer
    '/a~1b/1'
    """
    root: Value | None = None
    inner: Value | None = None
    key: tuple[str, int] | None = None
    for token in _TOKEN.finditer(text, text.startswith("\ufeff")):
        kind = token.lastindex
        if kind == _COLON:
            key = _decoded(token[_STRING]), token.start(_STRING)
        elif kind == _CLOSE and inner:
            inner.end = token.end()
            inner = inner.parent
        elif kind in (_STRING, _OPEN, _OTHER):
            start = token.start(kind)
            step, step_start = key or (len(inner.members) if inner else 0, start)
            value = Value(start, token[kind], inner, step, step_start, token.end())
            key = None
            if inner:
                inner.members.append(value)
            root = root or value
            inner = value if kind == _OPEN else inner
    return root


def _decoded(string: str) -> str:
    return str(json.loads(string)) if "\\" in string else string[1:-1]
