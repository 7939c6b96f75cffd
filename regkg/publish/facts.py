"""What the descriptions of a release have to say, gathered once: version, dates, counts, links, documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from regkg.publish.lines import default_graph
from regkg.publish.things import Thing, things
from regkg.vocab import CODE, DCT, ID, RK

#: Who keeps the things that links lead to: the beginning of their addresses, a short name, and a name.
TARGETS: Final = (
    ("http://publications.europa.eu/resource/authority/country/", "eu-countries", "Countries (EU authority table)"),
    ("http://publications.europa.eu/resource/authority/currency/", "eu-currencies", "Currencies (EU authority table)"),
    ("http://publications.europa.eu/resource/authority/language/", "eu-languages", "Languages (EU authority table)"),
    ("http://data.europa.eu/nuts/", "nuts", "NUTS regions"),
    ("http://data.europa.eu/eli/", "eli", "Legal acts of the EU (ELI)"),
    ("https://linkedopendata.eu/entity/", "kohesio", "Kohesio (EU Knowledge Graph)"),
    ("https://keep.eu/", "keep", "keep.eu"),
    ("http://www.wikidata.org/entity/", "wikidata", "Wikidata"),
    ("https://www.wikidata.org/entity/", "wikidata", "Wikidata"),
)


@dataclass(slots=True)
class Counts:
    """What the default graph holds, counted: statements, things, values, by class and by property, and links by property and target."""

    triples: int = 0
    subjects: int = 0
    objects: int = 0
    classes: dict[str, int] = field(default_factory=dict)
    properties: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    of_classes: dict[tuple[str, str], int] = field(default_factory=dict)
    links: dict[tuple[str, str], int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[bytes]) -> Counts:
        """Count the default graph of sorted lines, in one go."""
        triples: Counter[bytes] = Counter()
        subjects: Counter[bytes] = Counter()
        objects: dict[bytes, set[int]] = defaultdict(set)
        links: Counter[tuple[bytes, str]] = Counter()
        languages: Counter[str] = Counter()
        classes: Counter[str] = Counter()
        of_classes: Counter[tuple[str, bytes]] = Counter()
        targets = [(beginning.encode(), name) for beginning, name, _ in TARGETS]
        number = 0
        subject = property_ = b""
        kinds: list[str] = []
        for line in default_graph(lines):
            _, its_subject, its_property, value = line.split(b" ", 3)
            if its_subject != subject:
                number, subject, property_, kinds = number + 1, its_subject, b"", []
            if its_property != property_:
                property_ = its_property
                subjects[property_] += 1
                of_classes.update((kind, property_) for kind in kinds)
            triples[property_] += 1
            objects[property_].add(hash(value))
            if property_ == b"<>":
                kinds.append(value[1:-4].decode())
                classes[kinds[-1]] += 1
            elif value[:1] == b"<":
                if not value.startswith(_OURS):
                    links.update((property_, name) for beginning, name in targets if value.startswith(beginning, 1))
            elif value[-4:-3] != b'"' and value[-4:-3] != b">":
                languages[value[value.rindex(b"@") + 1 : -3].decode()] += 1
        return cls(
            triples=triples.total(),
            subjects=number,
            objects=len(set().union(*objects.values())),
            classes=dict(sorted(classes.items())),
            properties=dict(sorted((_name(name), (triples[name], subjects[name], len(objects[name]))) for name in triples)),
            of_classes=dict(sorted(((kind, _name(name)), count) for (kind, name), count in of_classes.items())),
            links=dict(sorted(((_name(name), target), count) for (name, target), count in links.items())),
            languages=dict(sorted(languages.items())),
        )

    def count(self, kind: str) -> int:
        """How many things a class of ours has."""
        return self.classes.get(RK.iri + kind, 0)


_OURS: Final = (f"<{ID}".encode(), f"<{CODE}".encode())


def _name(property_: bytes) -> str:
    return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" if property_ == b"<>" else property_[1:-1].decode()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the graphs beside the default graph hold: the documents that were read, claims by kind, and how many facts name a source."""

    documents: tuple[Thing, ...] = ()
    claims: int = 0
    claims_by_kind: Mapping[str, int] = field(default_factory=dict)
    quads: int = 0
    graphs: int = 0

    @classmethod
    def of(cls, lines: Iterable[bytes]) -> Evidence:
        """Read it from sorted lines."""
        documents: list[Thing] = []
        kinds: Counter[str] = Counter()
        graphs = quads = 0
        for graph, thing in _named(lines):
            if thing is None:
                graphs += 1
                continue
            quads += sum(map(len, thing.said.values()))
            if thing.kind == "SourceDocument" and graph.endswith("/evidence"):
                documents.append(thing)
            elif thing.kind == "Claim" and graph.endswith("/evidence"):
                kinds[thing.first("claimKind").rpartition("/")[2]] += 1
        documents.sort(key=lambda thing: (thing.first("fileName"), thing.iri))
        return cls(tuple(documents), kinds.total(), dict(sorted(kinds.items())), quads, graphs)

    @property
    def newest(self) -> str:
        """The newest date on which a document was published, or nothing."""
        return max((document.first(DCT.issued.value)[:10] for document in self.documents), default="")


def _named(lines: Iterable[bytes]) -> Iterator[tuple[str, Thing | None]]:
    """The things of all named graphs, each with its graph's name; None where a graph begins."""
    graph = ""
    group: list[bytes] = []

    def flush() -> Iterator[tuple[str, Thing | None]]:
        # things reads a default graph: each named graph is given to it as one
        yield from ((graph, thing) for thing in things(group))

    for line in lines:
        if line.startswith(b"- "):
            continue
        name, rest = line.split(b" ", 1)
        if (its := name[1:-1].decode()) != graph:
            yield from flush()
            group.clear()
            graph = its
            yield graph, None
        group.append(b"- " + rest)
    yield from flush()
