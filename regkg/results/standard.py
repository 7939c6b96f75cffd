"""Answers in the W3C's formats: SPARQL results in JSON and XML, triples in Turtle, N-Triples and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from regkg.errors import QueryError
from regkg.results.marks import text_mark, value_mark
from regkg.stores import Answer, Term
from regkg.vocab import PREFIXES, RDF, XSD

#: The one column of the answer to an ASK.
TRUTH: Final = ("answer",)
#: The columns of triples.
TRIPLE: Final = ("subject", "property", "value")


def as_results_json(answer: Answer, *, is_truth: bool = False) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if is_truth:
        return json.dumps({"head": {}, "boolean": _truth(answer)}) + "\n"
    bindings = [{name: _json(term) for name, term in row.items() if term is not None} for row in answer]
    whole = {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _json(term: Term) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype != XSD.string:
        found["datatype"] = term.datatype.value
    return found


def as_results_xml(answer: Answer, *, is_truth: bool = False) -> str:
    """SPARQL Query Results XML. Raises QueryError for a value with a character that XML cannot write."""
    head = "".join(f"<variable name={value_mark(name)}/>" for name in answer.variables)
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
    if is_truth:
        return f"{opening}<head/>\n<boolean>{str(_truth(answer)).lower()}</boolean>\n</sparql>\n"
    rows = "\n".join(f"<result>{_bindings(row)}</result>" for row in answer)
    return f"{opening}<head>{head}</head>\n<results>\n{rows}\n</results>\n</sparql>\n"


def _bindings(row: dict[str, Term | None]) -> str:
    return "".join(f"<binding name={value_mark(name)}>{_xml(term)}</binding>" for name, term in row.items() if term is not None)


_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _xml(term: Term) -> str:
    if isinstance(term, Triple):
        parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
        return f"<triple>{''.join(f'<{name}>{_xml(part)}</{name}>' for name, part in parts)}</triple>"
    if _NOT_XML.search(term.value):
        raise QueryError(f"XML cannot write a character of {term.value!r}", hint="choose another format, such as -f srj")
    text = text_mark(term.value)
    if isinstance(term, NamedNode):
        return f"<uri>{text}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{text}</bnode>"
    if term.language:
        return f"<literal xml:lang={value_mark(term.language)}>{text}</literal>"
    datatype = "" if term.datatype == XSD.string else f" datatype={value_mark(term.datatype.value)}"
    return f"<literal{datatype}>{text}</literal>"


def _truth(answer: Answer) -> bool:
    [[term]] = answer.rows
    return isinstance(term, Literal) and term.value == "true"


#: Formats of triples by the name of the format.
_RDF: Final = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}


def as_triples(answer: Answer, name: str) -> str:
    """The triples of a CONSTRUCT or DESCRIBE, sorted. Raises QueryError for triples that the format cannot write."""
    triples = _sorted(answer.rows)
    used = {iri for triple in triples for iri in _iris(triple)}
    prefixes = {prefix: namespace for prefix, namespace in PREFIXES.items() if any(iri.startswith(namespace) for iri in used)}
    try:
        written = serialize(triples, format=_RDF[name], prefixes={} if name == "nt" else prefixes)
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"{name} cannot write an answer: {error}", hint="choose another format, such as -f nt") from error
    return (written or b"").decode()


def _sorted(rows: Sequence[tuple[Term | None, ...]]) -> list[Triple]:
    return sorted((Triple(*row) for row in rows), key=str)  # type: ignore[arg-type]  # rows of a CONSTRUCT are triples


def _iris(triple: Triple) -> list[str]:
    terms = (triple.subject, triple.predicate, triple.object)
    plain = [term.value for term in terms if isinstance(term, NamedNode)]
    return plain + [
        term.datatype.value for term in terms if isinstance(term, Literal) and term.datatype not in (XSD.string, RDF.langString)
    ]
