"""Where the triples of a Turtle or TriG text stand.

The text is known to be valid, so it is cut into tokens more generously than a parser would, and walked through with a stack of what is
open. Oxigraph (0.5.13) gives the triples that one token completes last first. This decides the order around collections, and after a string
without language or datatype, which is complete only at the next token.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Quad

from regkg.files.positions.agreement import FIRST, REST, agree
from regkg.files.positions.offsets import Offsets

# Every character that a valid text may have in a name: all but the ASCII characters that cannot stand there. A dot does not end a name.
# Classes that name what is excluded are compiled in a tenth of the time.
_CHARACTER: Final = r"[^\x00-\x2C\x2E\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\x7F]"
_LOCAL_CHARACTER: Final = r"[^\x00-\x24\x26-\x2C\x2E\x2F\x3B-\x40\x5B-\x5E\x60\x7B-\x7F]"  # a colon and a percent sign too
_LABEL: Final = rf"{_CHARACTER}++(?:\.++(?={_CHARACTER}){_CHARACTER}*+)*+"
_LOCAL: Final = rf"{_LOCAL_CHARACTER}*+(?:(?:\\.|\.++(?={_LOCAL_CHARACTER}|\\)){_LOCAL_CHARACTER}*+)*+"
_SPACE: Final = r"\s*+(?:#[^\r\n]*+\s*+)*+"
_IRI: Final = r"<(?!<)[^>]*+>"
_PREFIXED: Final = rf"(?:(?![0-9_-]){_LABEL})?:{_LOCAL}"
_STRING: Final = (
    r'"""[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*+"""'
    r"|'''[^'\\]*+(?:(?:\\.|'(?!''))[^'\\]*+)*+'''"
    r'|"[^"\\]*+(?:\\.[^"\\]*+)*+"'
    r"|'[^'\\]*+(?:\\.[^'\\]*+)*+'"
)
_SUFFIX: Final = rf"{_SPACE}(?:@[A-Za-z0-9-]++|\^\^{_SPACE}(?:{_IRI}|{_PREFIXED}))"
_NUMBER: Final = r"(?=[+-]?\.?[0-9])[+-]?[0-9]*+(?:\.[0-9]++)?(?:\.?[eE][+-]?[0-9]++)?"
_BOOLEAN: Final = rf"(?:true|false)(?!{_CHARACTER}|:)"
_VERSION: Final = rf"@?(?i:version){_SPACE}(?:\"[^\"]*+\"|'[^']*+')"

_TOKEN: Final = re.compile(
    rf"{_SPACE}(?:({_IRI}|_:{_LABEL}|{_PREFIXED})|({_STRING})({_SUFFIX})?|({_NUMBER}|{_BOOLEAN})"
    rf"|({_VERSION}|@?[A-Za-z]++)|([;.,\[\](){{}}](?!\|))|(\Z)|(.))",
    re.DOTALL,
)
# The last group of a token that took part tells its kind.
_TERM, _STRING_ALONE, _SUFFIXED, _VALUE, _WORD, _MARK, _END, _OTHER = range(1, 9)
_NAMES: Final = (_TERM, _WORD)

# What is expected next.
_STATEMENT, _VERB, _OBJECT, _AFTER, _FIRST_MEMBER, _MEMBER = range(6)

# How many tokens follow a directive, but for a dot; any other word stands alone.
_DIRECTIVES: Final = {"prefix": 2, "@prefix": 2, "base": 1, "@base": 1}

_Triple = tuple[int, int, int, int, str]


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed yet: where it stands, what it is the object of, if anything, and what follows it."""

    offset: int
    subject: int
    verb: int
    name: str
    then: int
    is_object: bool
    index: int = -1  # of the triple whose object a collection is, as far as it is known

    def triple(self, end: int) -> _Triple:
        return self.subject, self.verb, self.offset, end, self.name


def locate_turtle(text: str, quads: Sequence[Quad]) -> Offsets | None:
    """The places of what Oxigraph read in a text; None if they cannot be told. From triple terms (RDF 1.2) on they are left out."""
    walk = _Walk(text)
    is_whole = walk.run()
    if is_whole is None or (is_whole and len(walk.offsets) != len(quads)):
        return None
    return walk.offsets if agree(text, quads, walk.offsets, walk.names) else None


class _Walk:
    """One way through a text."""

    def __init__(self, text: str) -> None:
        self.offsets = Offsets()
        self.names: list[str] = []  # what is written for the predicate of each triple
        self._text = text
        self._open: list[_Open] = []
        self._string_end = -1  # where a string without language or datatype ended: its triple comes with the next token

    def run(self) -> bool | None:
        """Go through the tokens. False where RDF 1.2 stopped us, None where we do not understand the text."""
        add = self.offsets.add
        add_name = self.names.append
        state, subject, verb, name = _STATEMENT, 0, 0, ""
        tokens = _TOKEN.finditer(self._text, self._text.startswith("\ufeff"))
        for token in tokens:
            kind = token.lastindex or _OTHER
            at = token.start(_STRING_ALONE if kind == _SUFFIXED else kind)
            if state == _OBJECT and kind <= _VALUE:
                add(subject, verb, at, token.end())
                add_name(name)
                state = _AFTER
                if kind == _STRING_ALONE:
                    self._string_end = token.end()
            elif state == _VERB and kind in _NAMES:
                verb, name, state = at, token[kind], _OBJECT
            elif state == _STATEMENT and kind == _TERM:
                subject, state = at, _VERB
            elif state == _STATEMENT and kind == _WORD:
                for _ in range(_DIRECTIVES.get(token[kind].lower(), 0)):
                    next(tokens, None)
            elif kind == _OTHER:
                if token.start() == self._string_end:
                    self._take_back()
                return False
            elif kind == _END:
                return True if state == _STATEMENT else None
            elif state >= _FIRST_MEMBER:
                state, subject, verb, name = self._in_collection(state, subject, token, at)
            elif kind != _MARK:
                return None
            else:
                mark = self._text[at]
                if mark == ";":
                    state = _VERB
                elif mark == ",":
                    state = _OBJECT
                elif mark in ".{}":
                    state = _STATEMENT
                elif mark == "]" and self._open:
                    state, subject, verb, name = self._close_properties(token)
                elif mark in "[(" and state in (_STATEMENT, _OBJECT):
                    is_object = state == _OBJECT
                    self._open.append(_Open(at, subject, verb, name, _AFTER if is_object else _VERB, is_object=is_object))
                    subject, state = at, _VERB if mark == "[" else _FIRST_MEMBER
                else:
                    return None
        return None

    def _close_properties(self, token: re.Match[str]) -> tuple[int, int, int, str]:
        """A square bracket closes: it is the object of what stands before it, or a subject."""
        opened = self._open.pop()
        if not opened.is_object:
            return opened.then, opened.offset, 0, ""
        self._give([*self._string_before(token), opened.triple(token.end())])
        return opened.then, opened.subject, opened.verb, opened.name

    def _in_collection(self, state: int, cell: int, token: re.Match[str], at: int) -> tuple[int, int, int, str]:
        """A member of a collection, or its end. A list node stands at its member, the first one at the bracket."""
        opened = self._open[-1]
        mark = self._text[at] if token.lastindex == _MARK else ""
        if mark == ")":
            self._open.pop()
            self._close_collection(state, cell, token, at, opened)
            return opened.then, opened.subject if opened.is_object else opened.offset, opened.verb, opened.name
        given = self._string_before(token)
        if state == _MEMBER:
            given.append((cell, at, at, at, REST))
            cell = at
        else:
            cell = opened.offset
            if opened.is_object:
                given.append(opened.triple(opened.offset + 1))
        member = (cell, at, at, token.end(), FIRST)
        is_string = token.lastindex in (_STRING_ALONE, _SUFFIXED)
        self._give(given if mark or is_string else [*given, member])
        if state == _FIRST_MEMBER:
            opened.index = len(self.names) - 1
        if is_string:  # Oxigraph takes it to be complete with what follows
            self._give([member])
        if token.lastindex == _STRING_ALONE:
            self._string_end = token.end()
        if not mark:
            return _MEMBER, cell, at, FIRST
        self._open.append(_Open(at, cell, at, FIRST, _MEMBER, is_object=True))
        return _VERB if mark == "[" else _FIRST_MEMBER, at, at, FIRST

    def _close_collection(self, state: int, cell: int, token: re.Match[str], at: int, opened: _Open) -> None:
        if state == _MEMBER:
            self._give([*self._string_before(token), (cell, at, at, token.end(), REST)])
            if opened.is_object:
                self.offsets.ends[opened.index] = token.end()
        elif opened.is_object:
            self._give([opened.triple(token.end())])

    def _give(self, triples: Sequence[_Triple]) -> None:
        """What one token completes, last first."""
        for subject, verb, object_, end, name in reversed(triples):
            self.offsets.add(subject, verb, object_, end)
            self.names.append(name)

    def _string_before(self, token: re.Match[str]) -> list[_Triple]:
        """The triple of a string that this token completes, taken back."""
        return [self._take_back()] if token.start() == self._string_end else []

    def _take_back(self) -> _Triple:
        return *self.offsets.pop(), self.names.pop()
