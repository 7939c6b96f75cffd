"""`prov.ttl`: from what and by what a release was made (PROV-O); sources, ontology and shapes by their hashes."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from regkg import __version__
from regkg.publish.facts import Evidence
from regkg.publish.release import Release
from regkg.publish.vocabularies import DCAT, SCHEMA, SPDX, Description, day
from regkg.vocab import BASE, DCT, PROV, RDF, RDFS, RK, XSD


def write(release: Release, evidence: Evidence, *, inputs: Mapping[str, str], files: Mapping[str, str]) -> bytes:
    """The provenance. `inputs` are names with hashes of what the run used beside the documents, `files` the dumps with theirs.

    No times of a clock: they would differ from run to run.
    """
    described = Description()
    run = NamedNode(f"{release.iri().value}#run")
    tool = NamedNode(f"{BASE}software/{__version__}")
    described.say(tool)(RDF.type, PROV.SoftwareAgent)(RDFS.label, Literal(f"regkg {__version__}"))(
        SCHEMA.softwareVersion, Literal(__version__)
    )
    described.say(release.publisher)(RDF.type, PROV.Agent).texts(RDFS.label, release.config.publisher)
    described.say(tool)(PROV.actedOnBehalfOf, release.publisher)
    activity = described.say(run)(RDF.type, PROV.Activity).texts(
        RDFS.label, {"lv": f"Laidiena {release.version} izveide", "en": f"Making of release {release.version}"}
    )
    activity(PROV.wasAssociatedWith, tool)
    plan = NamedNode(f"{release.iri().value}#plan")
    association = NamedNode(f"{release.iri().value}#association")
    activity(PROV.qualifiedAssociation, association)
    described.say(association)(RDF.type, PROV.Association)(PROV.agent, tool)(PROV.hadPlan, plan)
    described.say(plan)(RDF.type, PROV.Plan).texts(
        RDFS.label,
        {
            "lv": "nolasīt, salīdzināt, salikt, pārbaudīt, publicēt",
            "en": "extract, resolve, assemble, validate, publish",
        },
    )
    whole = described.say(release.iri())(RDF.type, PROV.Entity)(PROV.wasGeneratedBy, run)(PROV.wasAttributedTo, release.publisher)
    whole(PROV.specializationOf, release.dataset)(DCAT.version, Literal(release.version))(DCT.issued, day(release.date))
    if release.previous:
        whole(PROV.wasRevisionOf, NamedNode(f"{release.address}{release.previous}/"))
    for document in evidence.documents:
        node = NamedNode(document.iri)
        activity(PROV.used, node)
        whole(PROV.wasDerivedFrom, node)
        said = described.say(node)(RDF.type, PROV.Entity, RK.SourceDocument)
        said(RK.fileName, Literal(document.first("fileName")))(RK.sha256, Literal(document.first("sha256")))
        if address := document.first("sourceUrl"):
            said(PROV.hadPrimarySource, NamedNode(address))
    for name, digest in sorted(inputs.items()):
        node = NamedNode(f"{release.iri().value}#{name}")
        activity(PROV.used, node)
        _hashed(described, node, name, digest)
    for name, digest in sorted(files.items()):
        node = release.iri(name)
        described.say(node)(PROV.wasGeneratedBy, run)
        described.say(release.iri())(DCT.hasPart, node)
        _hashed(described, node, name, digest)
    return described.text()


def _hashed(described: Description, node: NamedNode, name: str, digest: str) -> None:
    sum_ = NamedNode(f"{node.value}-sha256" if "#" in node.value else f"{node.value}#sha256")
    described.say(node)(RDF.type, PROV.Entity)(RDFS.label, Literal(name))(SPDX.checksum, sum_)
    described.say(sum_)(RDF.type, SPDX.Checksum)(SPDX.checksumValue, Literal(digest, datatype=XSD.hexBinary))
