"""What a constraint wants, in words: for the head of a finding, and as its sentence where the shapes have none of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.shacl.report import Finding, Term
from regkg.shacl.shapes import Constraint, Node, ShapesGraph
from regkg.vocab import SH, XSD

#: What each component wants, with `{0}` for its parameter.
_WANTED: Final = {
    "Class": {"lv": "ieraksts, kura veids ir {0}", "en": "a thing of the kind {0}"},
    "Datatype": {"lv": "{0}", "en": "{0}"},
    "NodeKind": {"lv": "{0}", "en": "{0}"},
    "MinCount": {"lv": "vismaz {0}", "en": "at least {0}"},
    "MaxCount": {"lv": "ne vairāk kā {0}", "en": "at most {0}"},
    "MinExclusive": {"lv": "vairāk par {0}", "en": "more than {0}"},
    "MinInclusive": {"lv": "{0} vai vairāk", "en": "{0} or more"},
    "MaxExclusive": {"lv": "mazāk par {0}", "en": "less than {0}"},
    "MaxInclusive": {"lv": "{0} vai mazāk", "en": "{0} or less"},
    "MinLength": {"lv": "vismaz {0} rakstzīmes", "en": "at least {0} characters"},
    "MaxLength": {"lv": "ne vairāk kā {0} rakstzīmes", "en": "at most {0} characters"},
    "Pattern": {"lv": "pieraksts pēc parauga {0}", "en": "the form {0}"},
    "LanguageIn": {"lv": "teksts valodā: {0}", "en": "a text in {0}"},
    "UniqueLang": {"lv": "viens teksts katrā valodā", "en": "one text in each language"},
    "Equals": {"lv": "tās pašas vērtības kā laukā {0}", "en": "the same values as {0}"},
    "Disjoint": {"lv": "citas vērtības nekā laukā {0}", "en": "other values than {0}"},
    "LessThan": {"lv": "mazāk nekā laukā {0}", "en": "less than {0}"},
    "LessThanOrEquals": {"lv": "ne vairāk kā laukā {0}", "en": "no more than {0}"},
    "Not": {"lv": "kas nav: {0}", "en": "not: {0}"},
    "And": {"lv": "{0}", "en": "{0}"},
    "Or": {"lv": "{0}", "en": "{0}"},
    "Xone": {"lv": "tieši viens no: {0}", "en": "exactly one of: {0}"},
    "Node": {"lv": "{0}", "en": "{0}"},
    "QualifiedMinCount": {"lv": "vismaz {0} šādas vērtības", "en": "at least {0} such values"},
    "QualifiedMaxCount": {"lv": "ne vairāk kā {0} šādas vērtības", "en": "at most {0} such values"},
    "Closed": {"lv": "tikai noteikumā nosauktie lauki", "en": "only the fields that the rule names"},
    "HasValue": {"lv": "{0}", "en": "{0}"},
    "In": {"lv": "viena no vērtībām: {0}", "en": "one of {0}"},
}

_KINDS: Final = {
    SH.IRI: {"lv": "adrese (IRI)", "en": "an address (IRI)"},
    SH.Literal: {"lv": "teksts, skaitlis vai datums", "en": "a text, number or date"},
    SH.BlankNode: {"lv": "ieraksts bez identifikatora", "en": "a thing without an identifier"},
    SH.BlankNodeOrIRI: {"lv": "ieraksts, nevis teksts", "en": "a thing, not a text"},
    SH.IRIOrLiteral: {"lv": "adrese vai teksts", "en": "an address or a text"},
    SH.BlankNodeOrLiteral: {"lv": "teksts vai ieraksts bez identifikatora", "en": "a text, or a thing without an identifier"},
}

#: What a planner calls a datatype, and a value that is one.
DATATYPES: Final = {
    "date": ({"lv": "datums", "en": "a date"}, "2024-05-31"),
    "dateTime": ({"lv": "datums ar laiku", "en": "a date with a time"}, "2024-05-31T09:30:00"),
    "dateTimeStamp": ({"lv": "datums ar laiku un laika joslu", "en": "a date with a time and zone"}, "2024-05-31T09:30:00Z"),
    "time": ({"lv": "pulksteņa laiks", "en": "a time of day"}, "09:30:00"),
    "gYear": ({"lv": "gads", "en": "a year"}, "2024"),
    "gYearMonth": ({"lv": "gads un mēnesis", "en": "a year and month"}, "2024-05"),
    "gMonthDay": ({"lv": "mēnesis un diena", "en": "a month and day"}, "--05-31"),
    "gMonth": ({"lv": "mēnesis", "en": "a month"}, "--05"),
    "gDay": ({"lv": "mēneša diena", "en": "a day of the month"}, "---31"),
    "decimal": ({"lv": "skaitlis", "en": "a number"}, "12000.50"),
    "double": ({"lv": "skaitlis", "en": "a number"}, "12000.50"),
    "float": ({"lv": "skaitlis", "en": "a number"}, "12000.50"),
    "boolean": ({"lv": "jā vai nē", "en": "yes or no"}, "true"),
    "anyURI": ({"lv": "adrese", "en": "an address"}, "https://example.org/page"),
    "duration": ({"lv": "ilgums", "en": "a duration"}, "P2Y6M"),
    "string": ({"lv": "teksts bez valodas norādes", "en": "a text without a language"}, "LLI-431"),
}
_WHOLE: Final = ({"lv": "vesels skaitlis", "en": "a whole number"}, "12")
_TAGGED: Final = ({"lv": "teksts ar valodas norādi", "en": "a text with its language"}, '"Rīga"@lv')
_OTHER: Final = ({"lv": "šī veida vērtība", "en": "a value of its kind"}, "…")

#: The sentence of a finding whose rule has none.
_SENTENCE: Final = {
    (True, True): {"lv": "{path}: jābūt – {wanted}; ir – {value}.", "en": "{path} should be {wanted}, and is {value}."},
    (True, False): {"lv": "{path}: jābūt – {wanted}.", "en": "{path}: {wanted} expected."},
    (False, True): {"lv": "jābūt – {wanted}; ir – {value}.", "en": "{wanted} expected, and there is {value}."},
    (False, False): {"lv": "jābūt – {wanted}.", "en": "{wanted} expected."},
}

_JOINED: Final = {
    "And": {"lv": " un ", "en": " and "},
    "Or": {"lv": " vai ", "en": " or "},
    "Xone": {"lv": ", vai ", "en": ", or "},
}

#: Up to so many members of a list are named.
_NAMED: Final = 8


def datatype_words(datatype: NamedNode) -> tuple[dict[str, str], str]:
    """What a planner calls a datatype, by language, and a value that is one."""
    name = datatype.value.rpartition("#")[2]
    if name == "langString":
        return _TAGGED
    if datatype in XSD and name.lower().endswith(("integer", "int", "long", "short", "byte")):
        return _WHOLE
    return DATATYPES.get(name, _OTHER) if datatype in XSD else _OTHER


def wanted(finding: Finding, graph: ShapesGraph, language: str, name_of: Callable[[Term], str]) -> str:
    """What the constraint of a finding wants, in a language; empty for one that says so in its own words alone."""
    template = _WANTED.get(finding.component)
    constraint = graph.constraint_of(finding.shape, finding.component, finding.constraint)
    if template is None or constraint is None:
        return ""
    return template[language].format(_parameter(constraint, finding.component, graph, language, name_of))


def _parameter(constraint: Constraint, component: str, graph: ShapesGraph, language: str, name_of: Callable[[Term], str]) -> str:
    node = constraint.node
    if component in ("QualifiedMinCount", "QualifiedMaxCount"):
        return constraint.one(component[0].lower() + component[1:]).value
    if component == "Datatype" and isinstance(node, NamedNode):
        return datatype_words(node)[0][language]
    if component == "NodeKind" and isinstance(node, NamedNode):
        return _KINDS.get(node, {}).get(language, node.value)
    if component in ("In", "LanguageIn"):
        members = [name_of(item) for item in graph.items(node)]
        shown = ", ".join(members[:_NAMED])
        return f"{shown}, …" if len(members) > _NAMED else shown
    if component in ("And", "Or", "Xone"):
        return _JOINED[component][language].join(_shape(item, graph, language, name_of) for item in graph.items(node))
    if component in ("Node", "Not"):
        return _shape(node, graph, language, name_of)
    return name_of(node)


def _shape(node: Node, graph: ShapesGraph, language: str, name_of: Callable[[Term], str]) -> str:
    """A shape by its name, or one without a name by what it wants."""
    shape = None if isinstance(node, Literal) else graph.shapes.get(node)
    if isinstance(node, NamedNode) or shape is None:
        return name_of(node)
    wants = [
        _WANTED[name][language].format(_parameter(constraint, name, graph, language, name_of))
        for constraint in shape.constraints
        if (name := constraint.component) in _WANTED
    ]
    wants += [_shape(child, graph, language, name_of) for child in shape.properties if child in graph.shapes]
    where = f"{name_of(shape.path.node)}: " if shape.path is not None and isinstance(shape.path.node, NamedNode) else ""
    return where + _JOINED["And"][language].join(wants) if wants else "…"


def sentence(finding: Finding, graph: ShapesGraph, language: str, name_of: Callable[[Term], str]) -> str:
    """What is wrong, for a finding whose shape has no message: the field, what it should be and what it is."""
    want = wanted(finding, graph, language, name_of)
    value = finding.bindings.get("count", finding.value)
    path = name_of(finding.path_node) if isinstance(finding.path_node, NamedNode) else ""
    said = name_of(value) if value is not None else ""
    if isinstance(value, Literal) and value.datatype == XSD.string:
        said = f"“{said}”"
    text = _SENTENCE[bool(path), bool(said)][language].format(path=path, wanted=want or finding.component, value=said)
    return text[:1].upper() + text[1:] if not path else text
