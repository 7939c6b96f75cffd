"""`quality.ttl`: how good the data are (DQV), and what the portal data.europa.eu is to think of their description."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, RdfFormat

from regkg.publish.facts import TARGETS, Counts, Evidence
from regkg.publish.operations import FIELDS, Completeness
from regkg.publish.release import Release
from regkg.publish.vocabularies import DCAT, DQV, Description, authority, number
from regkg.vocab import BASE, DCT, RDF, SKOS, XSD


@dataclass(frozen=True, slots=True)
class Measure:
    """One measurement: a count, or a share between 0 and 1 with four decimals."""

    key: str
    dimension: str
    names: dict[str, str]
    value: int | Decimal

    def literal(self) -> Literal:
        """The value as RDF."""
        return number(self.value) if isinstance(self.value, int) else Literal(f"{self.value.normalize():f}", datatype=XSD.decimal)


_DIMENSIONS: Final = {
    "completeness": {
        "lv": "Pilnīgums (Regulas (ES) 2021/1060 49. panta 3. punkts)",
        "en": "Completeness (Article 49(3) of Regulation (EU) 2021/1060)",
    },
    "consistency": {"lv": "Saskaņotība", "en": "Consistency"},
    "traceability": {"lv": "Izsekojamība", "en": "Traceability"},
    "linking": {"lv": "Saites", "en": "Links"},
}


def measures_of(
    completeness: Completeness,
    counts: Counts,
    evidence: Evidence,
    *,
    findings: Mapping[str, int],
    conflicts: Mapping[str, int],
    facts: tuple[int, int],
) -> list[Measure]:
    """What is measured. `findings` by severity, `conflicts` by state, `facts` with a source and the places that state them."""
    shares = [
        Measure(
            f"art49-{letter}", "completeness", {lang: f"({letter}) {name}" for lang, name in names.items()}, _share(completeness, letter)
        )
        for letter, names in FIELDS.items()
    ]
    found = [
        Measure(f"findings-{severity}", "consistency", names, findings.get(severity, 0))
        for severity, names in {
            "violation": {"lv": "kļūdas pārbaudē", "en": "violations found"},
            "warning": {"lv": "brīdinājumi pārbaudē", "en": "warnings found"},
            "info": {"lv": "piezīmes pārbaudē", "en": "notes made"},
        }.items()
    ]
    contradictions = [
        Measure(f"conflicts-{state}", "consistency", names, conflicts.get(state, 0))
        for state, names in {
            "open": {"lv": "atklātas pretrunas", "en": "open conflicts"},
            "decided": {"lv": "izšķirtas pretrunas", "en": "decided conflicts"},
        }.items()
    ]
    traced = [
        Measure("facts-with-source", "traceability", {"lv": "fakti ar avotu", "en": "facts with source"}, facts[0]),
        Measure("places-in-texts", "traceability", {"lv": "vietas tekstos", "en": "places in texts"}, facts[1]),
        Measure("claims", "traceability", {"lv": "apgalvojumi", "en": "claims"}, evidence.claims),
        Measure("documents", "traceability", {"lv": "dokumenti", "en": "documents"}, len(evidence.documents)),
    ]
    by_target: dict[str, int] = {}
    for (_, target), triples in counts.links.items():
        by_target[target] = by_target.get(target, 0) + triples
    titles = {name: title for _, name, title in reversed(TARGETS)}
    links = [
        Measure(f"links-{target}", "linking", {"lv": f"saites uz: {titles[target]}", "en": f"links to: {titles[target]}"}, triples)
        for target, triples in sorted(by_target.items())
    ]
    return [*shares, *found, *contradictions, *traced, *links]


def _share(completeness: Completeness, letter: str) -> Decimal:
    if not completeness.operations:
        return Decimal(0)
    return (Decimal(completeness.stated[letter]) / completeness.operations).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def write(release: Release, measures: list[Measure]) -> bytes:
    """The measurements in DQV."""
    described = Description()
    for key, names in _DIMENSIONS.items():
        described.say(NamedNode(f"{BASE}quality/{key}"))(RDF.type, DQV.Dimension).texts(SKOS.prefLabel, names)
    for measure in measures:
        metric = NamedNode(f"{BASE}quality/metric/{measure.key}")
        described.say(metric)(RDF.type, DQV.Metric)(DQV.inDimension, NamedNode(f"{BASE}quality/{measure.dimension}"))(
            DQV.expectedDataType, XSD.integer if isinstance(measure.value, int) else XSD.decimal
        ).texts(SKOS.prefLabel, measure.names)
        taken = NamedNode(f"{release.iri('quality.ttl').value}#{measure.key}")
        described.say(taken)(RDF.type, DQV.QualityMeasurement)(DQV.isMeasurementOf, metric)(DQV.computedOn, release.dataset)(
            DQV.value, measure.literal()
        )
        described.say(release.dataset)(DQV.hasQualityMeasurement, taken)
    return described.text()


# ── the estimate of the portal's score ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Score:
    """One metric of data.europa.eu's quality assessment: points got of points to get; None where only a live address can tell."""

    dimension: str
    metric: str
    points: int | None
    most: int


#: Formats that the portal counts as open, and as readable for machines.
_OPEN: Final = frozenset({"CSV", "GEOJSON", "JSON_LD", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE"})


def portal_score(dcat: bytes, *, conforms: bool) -> list[Score]:
    """The score that data.europa.eu would give an entry (its methodology of 2021: 405 points), as far as the entry itself can tell.

    A metric of distributions is met when every distribution meets it.
    """
    said: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = {}
    for quad in ox.parse(dcat, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            said.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    dataset = next(things for things in said.values() if DCAT.Dataset in things.get(RDF.type, []))
    distributions = [things for things in said.values() if DCAT.Distribution in things.get(RDF.type, [])]

    def has(property_: NamedNode) -> bool:
        return bool(dataset.get(property_))

    def all_have(property_: NamedNode) -> bool:
        return bool(distributions) and all(one.get(property_) for one in distributions)

    def values(property_: NamedNode) -> list[str]:
        return [value.value for one in distributions for value in one.get(property_, [])]

    formats = values(DCT.format)
    table, iana = authority("file-type", "").value, "https://www.iana.org/assignments/media-types/"
    is_coded = all(one.startswith(table) for one in formats) and all(one.startswith(iana) for one in values(DCAT.mediaType))
    is_open = bool(formats) and all(one.removeprefix(table) in _OPEN for one in formats)
    licences = values(DCT.license)
    rights = [value.value for value in dataset.get(DCT.accessRights, [])]
    asked: list[tuple[str, str, bool | None, int]] = [
        ("findability", "keyword", has(DCAT.keyword), 30),
        ("findability", "theme", has(DCAT.theme), 30),
        ("findability", "spatial", has(DCT.spatial), 20),
        ("findability", "temporal", has(DCT.temporal), 20),
        ("accessibility", "accessURL answers", None, 50),
        ("accessibility", "downloadURL", all_have(DCAT.downloadURL), 20),
        ("accessibility", "downloadURL answers", None, 30),
        ("interoperability", "format", all_have(DCT.format), 20),
        ("interoperability", "mediaType", all_have(DCAT.mediaType), 10),
        ("interoperability", "format and mediaType from vocabularies", is_coded, 10),
        ("interoperability", "open format", is_open, 20),
        ("interoperability", "machine-readable", is_open, 20),
        ("interoperability", "DCAT-AP", conforms, 30),
        ("reusability", "licence", all_have(DCT.license), 20),
        ("reusability", "known licence", bool(licences) and all(one.startswith(authority("licence", "").value) for one in licences), 10),
        ("reusability", "access rights", has(DCT.accessRights), 10),
        (
            "reusability",
            "access rights from vocabulary",
            bool(rights) and all(authority("access-right", "").value in one for one in rights),
            5,
        ),
        ("reusability", "contact point", has(DCAT.contactPoint), 20),
        ("reusability", "publisher", has(DCT.publisher), 10),
        ("contextuality", "rights", all_have(DCT.rights), 5),
        ("contextuality", "byteSize", all_have(DCAT.byteSize), 5),
        ("contextuality", "issued", has(DCT.issued), 5),
        ("contextuality", "modified", has(DCT.modified), 5),
    ]
    return [Score(dimension, metric, None if met is None else most * met, most) for dimension, metric, met, most in asked]


def quality_json(measures: list[Measure], scores: list[Score]) -> str:
    """Both for programs."""
    held = {
        "measures": [
            {
                "key": one.key,
                "dimension": one.dimension,
                "name": one.names,
                "value": one.value if isinstance(one.value, int) else str(one.value),
            }
            for one in measures
        ],
        "data.europa.eu": {
            "points": sum(one.points or 0 for one in scores),
            "pointsThatNeedALiveAddress": sum(one.most for one in scores if one.points is None),
            "most": sum(one.most for one in scores),
            "metrics": [{"dimension": one.dimension, "metric": one.metric, "points": one.points, "most": one.most} for one in scores],
        },
    }
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"
