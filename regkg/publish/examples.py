"""The stored queries as `sh:SPARQLExecutable`, as editors and assistants that know the SIB's examples look for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.publish.vocabularies import SCHEMA, Description
from regkg.queries import StoredQuery
from regkg.vocab import BASE, PREFIXES, RDF, RDFS, SH, XSD

_KIND: Final = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_PREFIX: Final = re.compile(r"^\s*PREFIX\s+(\w*):", re.IGNORECASE | re.MULTILINE)
_FORMS: Final = {
    "SELECT": (SH.SPARQLSelectExecutable, SH.select),
    "ASK": (SH.SPARQLAskExecutable, SH.ask),
    "CONSTRUCT": (SH.SPARQLConstructExecutable, SH.construct),
    "DESCRIBE": (SCHEMA.Question, SH["describe"]),
}


def write(queries: Iterable[StoredQuery]) -> bytes:
    """The examples, with the prefixes that they use as `sh:declare`."""
    described = Description()
    here = NamedNode(f"{BASE}query/prefixes")
    used: set[str] = set()
    for query in queries:
        text = "".join(line for line in query.text.splitlines(keepends=True) if not line.startswith("#+")).strip() + "\n"
        match = _KIND.search(re.sub(r"#[^\n]*|<[^>]*>", "", text))
        kind, property_ = _FORMS[match[1].upper() if match else "SELECT"]
        node = described.say(NamedNode(f"{BASE}query/{query.name}"))(RDF.type, SH.SPARQLExecutable, kind)
        node.texts(RDFS.label, query.title).texts(RDFS.comment, query.description or query.title)
        node(property_, Literal(text))(SH.prefixes, here)(SCHEMA.keywords, *(Literal(str(tag)) for tag in query.header.get("tags", ())))
        node(SCHEMA.target, NamedNode(f"{BASE}sparql"))
        used |= {prefix for prefix in _PREFIX.findall(text) if prefix in PREFIXES}
    for prefix in sorted(used):
        declared = NamedNode(f"{BASE}query/prefix/{prefix}")
        described.say(here)(SH.declare, declared)
        described.say(declared)(SH.prefix, Literal(prefix))(SH.namespace, Literal(PREFIXES[prefix], datatype=XSD.anyURI))
    return described.text()
