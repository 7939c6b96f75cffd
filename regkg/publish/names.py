"""Names of files in a release: from identifiers and from what we call things, safe on every file system."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

from regkg.errors import PublicationError

#: What Windows takes for devices, whatever ending follows.
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10))})
_PLAIN: Final = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LONGEST: Final = 80
_ALLOWED: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def file_name(iri: str, ending: str) -> str:
    """A file name for what an IRI names: its last words where they are plain, else what is plain of them with a digest of the IRI.

    Two IRIs never share a name, and no two names differ by case alone; none leaves a folder.

    >>> file_name("https://w3id.org/regkg/code/role", ".ttl")
    'role.ttl'
    >>> file_name("https://example.org/../Role", ".ttl")
    'example-org-role-1a3e54b24028.ttl'
    """
    short = iri.rstrip("/#").rpartition("/")[2]
    if iri.startswith("https://w3id.org/regkg/code/") and _PLAIN.fullmatch(short) and is_safe(short) and iri.endswith(f"/code/{short}"):
        return f"{short}{ending}"
    text = unicodedata.normalize("NFKD", iri.partition("://")[2] or iri).casefold()
    words = re.sub(r"[^a-z0-9]+", "-", text).strip("-")[:_LONGEST].strip("-") or "x"
    return f"{words}-{hashlib.sha256(iri.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}{ending}"


def is_safe(name: str) -> bool:
    """Whether a name can stand for a file in a folder on any file system.

    >>> is_safe("regkg.nt.gz"), is_safe(".."), is_safe("con.ttl"), is_safe("a/b")
    (True, False, False, False)
    """
    return bool(_ALLOWED.fullmatch(name)) and len(name) <= 200 and name.partition(".")[0].casefold() not in _DEVICES and name[-1] != "."


class Names:
    """The names of a release: each once, also where upper and lower case are one."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def take(self, path: str) -> str:
        """Take a path of safe names, parted by `/`. Raises PublicationError for one that leaves the folder, or that is taken."""
        for name in path.split("/"):
            if not is_safe(name):
                raise PublicationError(f"no name for a file of a release: {path!r}", hint="letters, digits, dots, hyphens and underscores")
        key = path.casefold()
        if key in self._taken:
            raise PublicationError(f"two files of a release would share a name: {path} and {self._taken[key]}")
        self._taken[key] = path
        return path
