"""Every exception that regkg raises.

RegkgError                      message, optional hint, optional place
├── InputError                  what we were given is at fault
│   ├── DocumentError           a source cannot be read, or changed under its hash
│   ├── SyntaxFault             RDF, a table, a header: file, line, column
│   ├── ClaimError              a claim line is broken or contradicts itself
│   │   └── ClaimNotFoundError  no claim, or several, of that name
│   ├── ConfigError             regkg.toml or a manifest is at fault
│   └── LimitError              larger, deeper or slower than we accept
│       └── PartialAnswerError  a limit was reached when a part of the answer had come: it is in `answer`
├── IdentifierError             not a CCI code, not one of our IRIs …
├── ShapesError                 the shapes themselves are at fault
├── PublicationError            a release cannot be made, or is not what it says
│   └── UnfitGraphError         the graph has findings for which it is not published
├── RuleNotFoundError           hint: nearest codes
├── QueryError                  a query cannot be used as it stands
│   ├── NetworkRefusedError     it asks a server that it may not ask
│   ├── QueryNotFoundError      hint: nearest names
│   └── QueryParameterError     hint: what the parameter takes
│       └── AmbiguousNameError  the things that are called so
└── StoreError
    ├── StoreUnavailableError   it is not there, or does not answer
    │   └── EndpointError       one on the network cannot be reached, or its answer cannot be trusted
    ├── StoreRejectedError      it refused what we sent
    │   └── EndpointRefusal     an endpoint refused a query that is right by the standard
    ├── StoreReadOnlyError      it takes no writes
    └── StoreDamagedError       its content is not what was written

Messages are lower case, say what and which value, and end without a full stop; the way out is in `hint`. Exceptions of other
packages are translated where they enter, always `from` the original.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands; lines and columns count from 1.

    >>> str(Place("entry.ttl", line=8, column=3))
    'entry.ttl:8:3'
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class RegkgError(Exception):
    """Something that regkg can explain: `message`, the `place` it concerns, a `hint` towards a remedy, and the `source` text at fault."""

    def __init__(self, message: str, *, hint: str | None = None, place: Place | None = None, source: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place
        self.source = source

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message

    def __reduce__(self) -> tuple[object, ...]:
        """Whole through a pipe between processes."""
        return _remade, (type(self), self.message, self.hint, self.place, self.source)


def _remade(kind: type[RegkgError], message: str, hint: str | None, place: Place | None, source: str | None) -> RegkgError:
    return kind(message, hint=hint, place=place, source=source)


class InputError(RegkgError):
    """What we were given is at fault."""


class DocumentError(InputError):
    """A source document cannot be read, or changed under its hash."""


class SyntaxFault(InputError):  # noqa: N818 – SyntaxError is Python's own
    """A text does not follow its grammar; `place` says where."""


class ClaimError(InputError):
    """A claim is broken or contradicts itself."""


class ClaimNotFoundError(ClaimError):
    """No claim is called so, or several are."""


class ConfigError(InputError):
    """regkg.toml or a manifest is at fault."""


class LimitError(InputError):
    """Something is larger, deeper or slower than we accept."""


class PartialAnswerError(LimitError):
    """A limit was reached when a part of the answer to a query had come; `answer` holds its rows."""

    def __init__(self, message: str, *, answer: Any, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.answer = answer

    def __reduce__(self) -> tuple[object, ...]:
        """Through a pipe goes what is told, not what it is about."""
        return _remade, (LimitError, self.message, self.hint, self.place, self.source)


class IdentifierError(RegkgError):
    """A code or IRI is not of the form it claims."""


class ShapesError(RegkgError):
    """The shapes themselves are at fault."""


class PublicationError(RegkgError):
    """A release cannot be made, or is not what it says."""


class UnfitGraphError(PublicationError):
    """The graph has findings for which it is not published."""


class RuleNotFoundError(RegkgError):
    """There is no rule of that code."""


class QueryError(RegkgError):
    """A query cannot be used as it stands."""


class NetworkRefusedError(QueryError):
    """A query asks a server that it may not ask."""


class QueryNotFoundError(QueryError):
    """There is no stored query of that name."""


class QueryParameterError(QueryError):
    """A parameter is unknown, missing or of the wrong type."""


class AmbiguousNameError(QueryParameterError):
    """Several things are called so; `candidates` are their identifiers, names and classes."""

    candidates: tuple[tuple[str, str, str], ...] = ()


class StoreError(RegkgError):
    """A store cannot do what was asked."""


class StoreUnavailableError(StoreError):
    """The store is not there, or does not answer."""


class EndpointError(StoreUnavailableError):
    """An endpoint on the network cannot be reached, or its answer cannot be trusted."""


class StoreRejectedError(StoreError):
    """The store refused what we sent."""


class EndpointRefusal(StoreRejectedError):  # noqa: N818 – the fault is the endpoint's
    """An endpoint refused a query that is right by the standard."""


class StoreReadOnlyError(StoreError):
    """The store takes no writes."""


class StoreDamagedError(StoreError):
    """The store's content is not what was written."""
