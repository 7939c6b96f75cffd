"""What is wrong or doubtful in a query though it can be parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import NamedNode

from regkg.errors import StoreRejectedError
from regkg.queries.binding import check_syntax
from regkg.queries.patterns import Group, Part, Select, groups_of, read_parts, selects_of
from regkg.queries.stored import StoredQuery
from regkg.sparql import Token, declared_prefixes, tokens
from regkg.terms import Terms
from regkg.vocab import BASE, PREFIXES, compact

Level = OneOf["error", "warning"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at: how bad, where in the text, what, and what to do."""

    level: Level
    at: int
    message: str
    hint: str | None = None


def remarks_on(query: StoredQuery, terms: Terms) -> list[Remark]:
    """What there is to say of a query, in the order of its text.

    Raises QueryError for a text that is no query, and StoreRejectedError for one that cannot be parsed for another reason than a prefix.
    """
    text = query.text
    found = list(_prefixes(text))
    try:
        check_syntax(text)
    except StoreRejectedError:
        if not any(remark.level == "error" for remark in found):
            raise
        return sorted(found, key=lambda remark: remark.at)
    whole = read_parts(text)
    found += [*_unknown(text, terms), *_unbound(whole), *_products(whole), *_limits(whole)]
    return sorted(set(found), key=lambda remark: (remark.at, remark.message))


def undeclared_prefix(text: str) -> Remark | None:
    """The first prefix of a query that it does not declare: what a parser's word on it seldom says."""
    return next((remark for remark in _prefixes(text) if remark.level == "error"), None)


def _prefixes(text: str) -> Iterator[Remark]:
    signs = tokens(text)
    declared = declared_prefixes(signs)
    names = [token.text.partition(":")[0] for token in signs if token.kind == "name"]
    places = {id(token) for _, token in declared.values()}
    for token in signs:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix not in declared and id(token) not in places:
            hint = f"add: PREFIX {prefix}: <{PREFIXES[prefix]}>" if prefix in PREFIXES else _near(prefix, declared)
            yield Remark("error", token.start, f"the prefix {prefix}: is not declared", hint)
    for prefix, (namespace, token) in declared.items():
        if names.count(prefix) < 2:  # its declaration counts as one
            yield Remark("warning", token.start, f"the prefix {prefix}: is declared and not used")
        elif PREFIXES.get(prefix, namespace) != namespace:
            yield Remark(
                "warning", token.start, f"the prefix {prefix}: stands for another namespace than usual", f"usual: {PREFIXES[prefix]}"
            )


def _near(name: str, names: Iterable[str]) -> str | None:
    import difflib

    near = difflib.get_close_matches(name, list(names), n=2, cutoff=0.5)
    return f"did you mean {' or '.join(f'{prefix}:' for prefix in near)}?" if near else None


def unknown_terms(text: str, terms: Terms) -> Iterator[tuple[Token, NamedNode]]:
    """The words of our own namespaces in a query that the ontology and the code lists do not have."""
    found = tokens(text)
    declared = {prefix: namespace for prefix, (namespace, _) in declared_prefixes(found).items()}
    own = {namespace for namespace in PREFIXES.values() if namespace.startswith(BASE)}
    in_prologue = True
    for at, token in enumerate(found):
        if token.kind == "word" and token.text.upper() in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"):
            in_prologue = False
        if in_prologue or token.kind not in ("name", "iri"):
            continue
        prefix, _, local = token.text.partition(":")
        address = token.text[1:-1] if token.kind == "iri" else f"{declared.get(prefix, '')}{local}".replace("\\", "")
        if not any(address.startswith(namespace) and len(address) > len(namespace) for namespace in own):
            continue
        if re.match(r"^\^\^$", found[at - 1].text if at else ""):
            continue
        node = NamedNode(address)
        if node not in terms:
            yield token, node


def _unknown(text: str, terms: Terms) -> Iterator[Remark]:
    for token, node in unknown_terms(text, terms):
        near = near_terms(node, terms)
        hint = f"did you mean {' or '.join(compact(term.value) for term in near)}?" if near else None
        yield Remark("warning", token.start, f"the ontology has no {compact(node.value)}", hint)


def near_terms(node: NamedNode, terms: Terms, *, use: Callable[[NamedNode], int] = lambda _: 0) -> list[NamedNode]:
    """Terms of the same namespace whose names come near, those that are used most first."""
    namespace = max((name for name in PREFIXES.values() if node.value.startswith(name)), key=len, default="")
    if not namespace:
        return []
    known = terms.classes | terms.properties | terms.concepts
    names = {term.value.removeprefix(namespace): term for term in known if term.value.startswith(namespace)}
    wanted = node.value.removeprefix(namespace)
    exact = [term for name, term in sorted(names.items()) if name.casefold() == wanted.casefold()]
    if exact:
        return exact
    is_class = wanted[:1].isupper()
    scored = sorted(
        ((_likeness(wanted, name), name) for name in names if name[:1].isupper() == is_class), key=lambda pair: (-pair[0], pair[1])
    )
    best = [(score, names[name]) for score, name in scored if score >= _ALIKE][:4]
    return [term for _, term in sorted(best, key=lambda pair: (-use(pair[1]), -pair[0], pair[1].value))][:3]


_ALIKE: Final = 0.6
_BEFORE: Final = re.compile(r"^(?:has|is|get)(?=[A-Z])")


def _likeness(wanted: str, name: str) -> float:
    """How like two names are, from 0 to 1: as they are written, without `has` and `is`, and by how they begin."""
    import difflib

    core, other = _BEFORE.sub("", wanted).casefold(), _BEFORE.sub("", name).casefold()
    ratio = difflib.SequenceMatcher(None, core, other).ratio()
    if len(core) >= 4 and (core in other or other in core):
        ratio = max(ratio, 0.75)
    shared = 0
    while shared < min(len(core), len(other)) and core[shared] == other[shared]:
        shared += 1
    return max(ratio, 0.65) if shared >= 4 else ratio


def _unbound(whole: Select) -> Iterator[Remark]:
    for select in selects_of(whole):
        bound = select.group.binds | select.computed
        for token in select.shown or ():
            if f"?{token.text[1:]}" not in bound:
                yield Remark("warning", token.start, f"{token.text} is shown, and nothing binds it")
    for group, outer in groups_of(whole):
        bound = group.binds | outer
        for part in group.parts:
            if part.kind == "filter" and not part.groups:
                for name in sorted(part.looks - bound):
                    yield Remark("warning", part.start, f"the filter looks at {name}, and nothing in its group binds it")


def _products(whole: Select) -> Iterator[Remark]:
    """Parts that share no variable with the others of their group: every row of one is joined with every row of the other."""
    for group, outer in groups_of(whole):
        part = _apart(group, outer)
        if part is not None:
            yield Remark(
                "warning",
                part.start,
                "this shares no variable with what stands before it: each row of one is joined with each of the other",
                "connect them by a pattern, or ask two queries",
            )


def _apart(group: Group, outer: frozenset[str]) -> Part | None:
    joined = [part for part in group.parts if part.kind not in ("filter", "values", "minus") and (part.kind != "bind" or part.looks)]
    joined = [part for part in joined if _named(part)]
    if not joined:
        return None
    reached, left = set(outer or _named(joined[0])), list(joined)
    while True:
        touching = [part for part in left if reached & _named(part)]
        if not touching:
            return left[0] if left else None
        for part in touching:
            reached |= _named(part)
            left.remove(part)


def _named(part: Part) -> frozenset[str]:
    return part.binds | part.looks if part.kind == "bind" else part.binds


def _limits(whole: Select) -> Iterator[Remark]:
    for select in selects_of(whole):
        if select.limit is not None and not select.ordered and select.form in ("SELECT", "CONSTRUCT"):
            yield Remark("warning", select.limit.start, "LIMIT without ORDER BY: which rows come is left to chance", "add ORDER BY")
