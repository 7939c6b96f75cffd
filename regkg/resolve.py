"""Which names are one thing, which of several claims stands, and why; what cannot be decided stays open and visible.

No rule lets the newest document win. Statements that agree as far as they are precise are no contradiction: the more precise one stands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority
from regkg.claims import Claim
from regkg.config import DEFAULT_THRESHOLD
from regkg.curated import Decision, Review
from regkg.errors import IdentifierError, InputError
from regkg.identities import Identity, aliases_of, kept_apart
from regkg.iris import UNKNOWN_PROGRAMME, class_of, digest, is_thing, key_of, owner_of, path_of, slug, thing
from regkg.model import Money, StatedDate
from regkg.recognition import Recognised, Stale, recognise
from regkg.terms import Terms
from regkg.vocab import ID, RK, SKOS, XSD

Rank = OneOf["preferred", "normal", "awaiting", "deprecated"]
ConflictKind = OneOf["value", "precision", "scope", "identity"]

#: The rule that stands on claims which give the right value for one that a person corrected.
CORRECTION: Final = "review/1"

_DATES: Final = frozenset({XSD.date, XSD.gYearMonth, XSD.gYear, XSD.gMonthDay})


@dataclass(frozen=True, slots=True)
class Statement:
    """What the resolved graph says."""

    subject: NamedNode
    predicate: NamedNode
    value: NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims on one property of one thing that differ, with the way in which they do and what came of it."""

    subject: NamedNode
    predicate: NamedNode
    kind: ConflictKind
    values: tuple[NamedNode | Literal, ...]
    claims: tuple[str, ...]
    kept: NamedNode | Literal | None
    rule: str | None = None
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing decided it."""
        return self.kept is None

    @property
    def iri(self) -> NamedNode:
        """The conflict's IRI: the same for the same property of the same thing."""
        return thing("conflict", digest(self.subject.value, self.predicate.value))


@dataclass(frozen=True, slots=True)
class Resolution:
    """Claims on things under their final IRIs, how each ranks, what stands, and where they disagree.

    `set_aside` are the claims that say nothing by themselves: too doubtful, rejected or corrected by a person, or about a part of a thing
    that only such claims make a part of it. `reviews` are the decisions on single claims, by claim; `stale` those whose claim is not there
    any more; `origins` the identifier that each claim had in its own document, where joining things gave it another.
    """

    claims: tuple[Claim, ...]
    ranks: dict[str, Rank]
    statements: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...]
    aliases: dict[NamedNode, NamedNode]
    set_aside: frozenset[str] = frozenset()
    reviews: dict[str, Review] = field(default_factory=dict)
    stale: tuple[Stale, ...] = ()
    origins: dict[str, str] = field(default_factory=dict)


def resolve(
    claims: Iterable[Claim],
    decisions: Sequence[Decision],
    *,
    authority: Authority,
    terms: Terms,
    identities: Sequence[Identity] = (),
    reviews: Sequence[Review] = (),
    texts: Mapping[str, str] | None = None,
    threshold: Decimal = DEFAULT_THRESHOLD,
) -> Resolution:
    """Join things, weigh claims, keep conflicts. The same claims in any order give the same resolution.

    Claims of less confidence than `threshold` say nothing by themselves; `reviews` are what people made of single claims, which are
    recognised in the `texts` of the documents (by hash); `identities` what they decided on things that may be one, before every rule.
    Raises InputError for a decision that keeps a value which no document states.
    """
    read = sorted(claims, key=Claim.sort_key)
    read = list({claim.id: claim for claim in read}.values())  # of claims that differ in certainty alone the surest
    recognised = recognise(reviews, read, texts or {})
    corrections = {claim.id: _corrected(claim, review) for claim, review in _decided(read, recognised, "corrected")}
    trusted = [claim for claim in read if _is_trusted(claim, recognised, threshold)] + list(corrections.values())
    aliases = _all_aliases(sorted(trusted, key=Claim.sort_key), authority, identities)
    final = {claim.id: _renamed(claim, aliases) for claim in (*read, *corrections.values())}
    ordered = list({claim.id: claim for claim in sorted(final.values(), key=Claim.sort_key)}.values())
    judged = {final[claim_id].id: review for claim_id, review in recognised.reviews.items()}
    judged |= {final[correction.id].id: recognised.reviews[claim_id] for claim_id, correction in corrections.items()}
    trusted_ids = {final[claim.id].id for claim in trusted}
    rejected = {claim_id for claim_id, review in judged.items() if review.verdict != "accepted" and claim_id not in trusted_ids}
    hanging = _hanging(ordered, trusted_ids, rejected)
    ranks: dict[str, Rank] = {}
    for claim in ordered:
        is_out = claim.id in rejected or hanging.get(claim.id) == "deprecated"
        is_doubtful = claim.id not in trusted_ids or claim.id in hanging
        ranks[claim.id] = "deprecated" if is_out else "awaiting" if is_doubtful else "normal"
    set_aside = {claim_id for claim_id, rank in ranks.items() if rank != "normal"}
    conflicts: list[Conflict] = []
    statements: dict[Statement, None] = {}
    decided = {(_final(decision.subject, aliases), decision.predicate): decision for decision in decisions}
    usable = [claim for claim in ordered if claim.id not in set_aside]
    for (subject, property_), group in _groups(ordered).items():
        decision = decided.get((subject, property_))
        accepted = None if decision is None or decision.keeps is None else str(decision.keeps)
        for claim in group:
            if ranks[claim.id] == "awaiting" and claim.id not in hanging and str(claim.value) == accepted:
                ranks[claim.id] = "normal"  # a person decided for it
                set_aside.discard(claim.id)
        credible = [claim for claim in group if claim.id not in set_aside]
        if property_ in (RK.title, SKOS.prefLabel):
            kept, conflict = _names(subject, property_, credible, authority)
        elif terms.is_single_valued(property_):
            kept, conflict = _single(subject, property_, credible, usable, decision)
        elif property_ == RK.website:
            kept, conflict = [Statement(subject, property_, _site(claim, authority)) for claim in credible], None
        else:
            kept, conflict = [Statement(subject, property_, claim.value) for claim in credible], None
        for statement in kept:
            statements.setdefault(statement)
        if conflict:
            conflicts.append(conflict)
        if conflict or terms.is_single_valued(property_):
            _rank(credible, kept, conflict, ranks)
    return Resolution(
        claims=tuple(ordered),
        ranks=ranks,
        statements=tuple(sorted(statements, key=lambda s: (s.subject.value, s.predicate.value, str(s.value)))),
        conflicts=tuple(sorted(conflicts, key=lambda conflict: conflict.iri.value)),
        aliases=aliases,
        set_aside=frozenset(set_aside),
        reviews=judged,
        stale=recognised.stale,
        origins={claim.id: claim_id for claim_id, claim in final.items() if claim.id != claim_id},
    )


def _is_trusted(claim: Claim, recognised: Recognised, threshold: Decimal) -> bool:
    """Whether a claim may say something: a person accepted it, or nobody looked and the rule was sure."""
    review = recognised.reviews.get(claim.id)
    return review.verdict == "accepted" if review else claim.confidence >= threshold


def _decided(claims: Sequence[Claim], recognised: Recognised, verdict: str) -> Iterator[tuple[Claim, Review]]:
    for claim in claims:
        review = recognised.reviews.get(claim.id)
        if review is not None and review.verdict == verdict:
            yield claim, review


def _corrected(claim: Claim, review: Review) -> Claim:
    """The claim that gives the right value: at the same place, by a person."""
    value = claim.value if review.keeps is None else review.keeps
    return replace(claim, value=value, kind="curated", extractor=CORRECTION, confidence=Decimal(1), note=None)


#: What a thing is nothing without: claims on a participation hang on the one that names who takes part.
_ESSENTIAL: Final = {RK.Participation: RK.organisation}


def _hanging(claims: Sequence[Claim], trusted: set[str], rejected: set[str]) -> dict[str, Rank]:
    """Claims on parts of things, where every claim that makes them such a part is doubtful or rejected: they wait, or go, with those."""
    links: dict[NamedNode, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, NamedNode) and claim.value.value.startswith(f"{claim.subject.value}/"):
            links[claim.value].append(claim)
        if is_thing(claim.subject) and _ESSENTIAL.get(class_of(claim.subject)) == claim.predicate:
            links[claim.subject].append(claim)
    fallen: dict[NamedNode, Rank] = {}
    for thing_, makers in links.items():
        by_property: dict[NamedNode, list[Claim]] = defaultdict(list)
        for claim in makers:
            by_property[claim.predicate].append(claim)
        for group in by_property.values():
            if not any(claim.id in trusted for claim in group):
                is_out = all(claim.id in rejected for claim in group)
                fallen[thing_] = "deprecated" if is_out or fallen.get(thing_) == "deprecated" else "awaiting"
    hanging: dict[str, Rank] = {}
    for claim in claims if fallen else ():
        ranks = {fallen[whole] for term in (claim.subject, claim.value) for whole in _wholes(term) if whole in fallen}
        if ranks:
            hanging[claim.id] = "deprecated" if "deprecated" in ranks else "awaiting"
    return hanging


def _wholes(term: NamedNode | Literal) -> Iterator[NamedNode]:
    """A thing, what it is part of, and so on."""
    node: NamedNode | None = term if isinstance(term, NamedNode) and is_thing(term) else None
    while node is not None:
        yield node
        node = owner_of(node)


def _groups(claims: Sequence[Claim]) -> dict[tuple[NamedNode, NamedNode], list[Claim]]:
    groups: dict[tuple[NamedNode, NamedNode], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.subject, claim.predicate].append(claim)
    return groups


def _rank(claims: Sequence[Claim], kept: Sequence[Statement], conflict: Conflict | None, ranks: dict[str, Rank]) -> None:
    """The claim that stands is preferred; one that was decided against deprecated; in an open conflict all are equal."""
    if conflict is not None and conflict.is_open:
        return
    values = {(statement.predicate, str(statement.value)) for statement in kept}
    for claim in claims:
        if (claim.predicate, str(claim.value)) in values:
            ranks[claim.id] = "preferred"
        elif conflict is not None and conflict.kind in ("value", "scope"):
            ranks[claim.id] = "deprecated"


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _single(
    subject: NamedNode,
    property_: NamedNode,
    claims: Sequence[Claim],
    everything: Sequence[Claim],
    decision: Decision | None,
) -> tuple[list[Statement], Conflict | None]:
    values = list({str(claim.value): claim.value for claim in claims}.values())
    if not values:
        return [], None
    kept = decision.keeps if decision else None
    if kept is not None and str(kept) not in {str(value) for value in values}:
        message = f"the decision on {property_.value} of {subject.value} keeps {kept}, which no document states"
        raise InputError(message, hint="correct its value in decisions.jsonl, or add the document that states it")
    if len(values) == 1:
        return [Statement(subject, property_, values[0])], None
    ids = tuple(claim.id for claim in claims)
    ordered = tuple(sorted(values, key=str))
    if all(_agree(left, right) for left, right in combinations(values, 2)):
        if kept is not None:
            return [Statement(subject, property_, kept)], Conflict(subject, property_, "precision", ordered, ids, kept, decision=decision)
        best = max(ordered, key=lambda value: (_precision(value), str(value)))
        return [Statement(subject, property_, best)], Conflict(subject, property_, "precision", ordered, ids, best, rule="precision")
    kind: ConflictKind = "scope" if _is_share(subject, property_, values, everything) else "value"
    conflict = Conflict(subject, property_, kind, ordered, ids, kept, decision=decision)
    return ([Statement(subject, property_, kept)] if kept is not None else []), conflict


def _agree(left: NamedNode | Literal, right: NamedNode | Literal) -> bool:
    """Whether two values can be the same thing stated with different precision."""
    if isinstance(left, NamedNode) or isinstance(right, NamedNode):
        return left == right
    if left.datatype == right.datatype == RK.money:
        return Money.parse(left.value).agrees_with(Money.parse(right.value))
    if left.datatype in _DATES and right.datatype in _DATES:
        return StatedDate.parse(left.value).agrees_with(StatedDate.parse(right.value))
    return left.datatype == right.datatype and " ".join(left.value.casefold().split()) == " ".join(right.value.casefold().split())


def _precision(value: NamedNode | Literal) -> tuple[int, bool]:
    """How much a value says: decimals or parts of a date, and whether it names a currency."""
    if isinstance(value, Literal) and value.datatype == RK.money:
        money = Money.parse(value.value)
        return money.decimals, money.currency is not None
    if isinstance(value, Literal) and value.datatype in _DATES:
        return StatedDate.parse(value.value).precision, False
    return 0, False


def _is_share(subject: NamedNode, property_: NamedNode, values: Sequence[NamedNode | Literal], everything: Sequence[Claim]) -> bool:
    """Whether one of two totals is the EU's share of the project, printed as if it were the whole."""
    if property_ != RK.totalBudget:
        return False
    shares = [claim.value for claim in everything if claim.subject == subject and claim.predicate == RK.euContribution]
    return any(_agree(value, share) for value in values for share in shares)


def _site(claim: Claim, authority: Authority) -> NamedNode | Literal:
    """The known form of an address: pages print addresses without their scheme."""
    entry = authority.get(claim.subject)
    for site in entry.all(RK.website) if entry else ():
        if re.sub(r"^https?://|/$", "", site.value) == re.sub(r"^https?://|/$", "", claim.value.value):
            return site
    return claim.value


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _names(
    subject: NamedNode, property_: NamedNode, claims: Sequence[Claim], authority: Authority
) -> tuple[list[Statement], Conflict | None]:
    """One preferred name in each language: the authority's, else the one that most documents print; the others stay as further names."""
    entry = authority.get(subject)
    fixed = {name.language: name.text for name in entry.names() if name.predicate == property_} if entry else {}
    kept: list[Statement] = []
    doubtful: list[NamedNode | Literal] = []
    by_language: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Literal):
            by_language[claim.value.language].append(claim)
    for language, group in sorted(by_language.items(), key=lambda pair: pair[0] or ""):
        documents: dict[str, set[str]] = defaultdict(set)
        for claim in group:
            documents[claim.value.value].add(claim.sha256)
        best = fixed.get(language) or min(documents, key=lambda text: (-len(documents[text]), -len(text), text))
        kept.append(Statement(subject, property_, _literal(best, language)))
        others = sorted(set(documents) - {best})
        kept += [Statement(subject, SKOS.altLabel, _literal(text, language)) for text in others]
        if others and not fixed.get(language) and any(_plain(text) != _plain(best) for text in others):
            doubtful += [_literal(text, language) for text in (best, *others)]
    if not doubtful:
        return kept, None
    ids = tuple(claim.id for claim in claims)
    values = tuple(sorted(doubtful, key=str))
    return kept, Conflict(subject, property_, "identity", values, ids, doubtful[0], rule="most documents")


def _literal(text: str, language: str | None) -> Literal:
    return Literal(text, language=language) if language else Literal(text)


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


# ── things ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _all_aliases(claims: Sequence[Claim], authority: Authority, identities: Sequence[Identity]) -> dict[NamedNode, NamedNode]:
    """Which identifier stands for which: as people decided, as the authority data know a name, as numbers and acronyms of projects tell.

    What one of these renames can be part of what another renames: a project below a programme, a participation with its body's key.
    """
    apart = kept_apart(identities)
    decided = aliases_of(identities)
    known = {
        iri: entry for iri, entry in _known_as(claims, authority).items() if iri not in decided and frozenset((iri, entry)) not in apart
    }
    joined = {iri: other for iri, other in _aliases(claims, apart).items() if iri not in decided}
    aliases = joined | known | decided
    return {iri: _last(other, aliases) for iri, other in aliases.items()}


def _last(iri: NamedNode, aliases: Mapping[NamedNode, NamedNode]) -> NamedNode:
    seen = {iri}
    while iri in aliases and aliases[iri] not in seen:
        iri = aliases[iri]
        seen.add(iri)
    return iri


#: Kinds whose names the authority data know.
_KNOWN_KINDS: Final = (RK.Organisation, RK.Place, RK.Programme)
#: The least score of a match that makes a minted thing the known one; docs/reference/authority.md says what scores mean.
_SURE: Final = 0.9


def _known_as(claims: Sequence[Claim], authority: Authority) -> dict[NamedNode, NamedNode]:
    """Things that documents name and for which no identifier was known, by the entry that their names stand for, if it is one only."""
    names: dict[NamedNode, list[Literal]] = defaultdict(list)
    countries: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for claim in claims:
        if not is_thing(claim.subject) or claim.subject in authority or class_of(claim.subject) not in _KNOWN_KINDS:
            continue
        if claim.predicate in (SKOS.prefLabel, SKOS.altLabel) and isinstance(claim.value, Literal):
            names[claim.subject].append(claim.value)
        elif claim.predicate == RK.country and isinstance(claim.value, NamedNode):
            countries[claim.subject].add(claim.value)
    found: dict[NamedNode, NamedNode] = {}
    for iri, labels in names.items():
        country = next(iter(countries[iri])) if len(countries[iri]) == 1 else None
        near = "; ".join(label.value for label in labels)
        matches = [authority.match(label.value, class_of(iri), label.language, country=country, near=near) for label in labels]
        entries = {match.entry.iri for match in matches if match is not None and match.score >= _SURE}
        if len(entries) == 1:
            found[iri] = entries.pop()
    return found


def _aliases(claims: Sequence[Claim], apart: Set[frozenset[NamedNode]]) -> dict[NamedNode, NamedNode]:
    """Projects that are one: the same number, or the same acronym within one programme; the number names them, else the first IRI.

    Titles join nothing: they are translated, shortened and repeated.
    """
    numbers: dict[NamedNode, set[str]] = defaultdict(set)
    acronyms: dict[NamedNode, set[str]] = defaultdict(set)
    for claim in claims:
        if is_thing(claim.subject) and class_of(claim.subject) == RK.Project and isinstance(claim.value, Literal):
            if claim.predicate == RK.projectNumber:
                numbers[claim.subject] |= _keys(claim.value.value)
            elif claim.predicate == RK.acronym:
                acronyms[claim.subject] |= _keys(claim.value.value)
    projects = sorted({*numbers, *acronyms}, key=lambda iri: (not numbers[iri], _programme(iri) == UNKNOWN_PROGRAMME, iri.value))
    canonical: dict[NamedNode, NamedNode] = {}
    for at, project in enumerate(projects):
        same = [
            canonical.get(other, other)
            for other in projects[:at]
            if _are_one(project, other, numbers, acronyms) and frozenset((project, other)) not in apart
        ]
        if len({_programme(other) for other in same} - {UNKNOWN_PROGRAMME}) > 1:
            continue  # a number that two programmes use does not say whose project is meant
        if same:
            canonical[project] = same[0]
    return canonical


def _keys(name: str) -> set[str]:
    """The form under which two prints of a number or an acronym are one; none for a name without Latin letters."""
    try:
        return {slug(name)}
    except IdentifierError:
        return set()


def _programme(project: NamedNode) -> str:
    return path_of(project).split("/")[1]


def _are_one(left: NamedNode, right: NamedNode, numbers: dict[NamedNode, set[str]], acronyms: dict[NamedNode, set[str]]) -> bool:
    programmes = {_programme(left), _programme(right)} - {UNKNOWN_PROGRAMME}
    if len(programmes) > 1:
        return False
    if numbers[left] and numbers[right]:
        return bool(numbers[left] & numbers[right])
    return _programme(left) == _programme(right) and bool(acronyms[left] & acronyms[right])


def _renamed(claim: Claim, aliases: dict[NamedNode, NamedNode]) -> Claim:
    subject = _final(claim.subject, aliases)
    value = _final(claim.value, aliases) if isinstance(claim.value, NamedNode) else claim.value
    if subject == claim.subject and value == claim.value:
        return claim
    return replace(claim, subject=subject, value=value)


def _final(iri: NamedNode, aliases: dict[NamedNode, NamedNode]) -> NamedNode:
    if not aliases or not is_thing(iri):
        return iri
    if iri in aliases:
        return aliases[iri]
    segments = path_of(iri).split("/")
    for end in range(len(segments) - 1, 0, -1):
        whole = aliases.get(NamedNode(f"{ID}{'/'.join(segments[:end])}"))
        if whole is not None:
            segments = [*path_of(whole).split("/"), *segments[end:]]
            break
    if segments[0] == "project" and (programme := aliases.get(NamedNode(f"{ID}programme/{segments[1]}"))) is not None:
        segments[1] = key_of(programme)
    for at, kind in enumerate(segments[:-1]):
        body = aliases.get(NamedNode(f"{ID}org/{segments[at + 1]}")) if kind == "partner" else None
        if body is not None:  # a participation has its body's key
            segments[at + 1] = key_of(body)
    return thing(*segments)
