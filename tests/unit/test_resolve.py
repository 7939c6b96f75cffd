"""Which things are one, which claim stands and which questions stay open; neither order nor age decides anything."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.authority import Authority
from regkg.claims import Claim
from regkg.curated import Decision, Review
from regkg.errors import InputError
from regkg.identities import Identity
from regkg.iris import part, thing
from regkg.resolve import Conflict, Resolution, resolve
from regkg.terms import default_terms
from regkg.vocab import COUNTRY, RK, SKOS, code
from tests.samples import NOTHING_KNOWN, PROJECT, claim, claim_at, day, document, money, quads, review_of

PAGE = document("Projekts LLI-901 ilgst līdz 2021. gada martam, tajā piedalās Meža dienests un Ostas pārvalde.")
UNASSIGNED = thing("project", "unassigned", "lli-901")


def resolved(
    *claims: Claim,
    decisions: Iterable[Decision] = (),
    authority: Authority = NOTHING_KNOWN,
    identities: Iterable[Identity] = (),
    reviews: Iterable[Review] = (),
    threshold: str = "0.8",
) -> Resolution:
    texts = {PAGE.sha256: PAGE.text}
    return resolve(
        claims,
        list(decisions),
        authority=authority,
        terms=default_terms(),
        reviews=list(reviews),
        texts=texts,
        threshold=Decimal(threshold),
        identities=list(identities),
    )


def stands(resolution: Resolution, property_: NamedNode) -> list[str]:
    return [statement.value.value for statement in resolution.statements if statement.predicate == property_]


def only_conflict(resolution: Resolution) -> Conflict:
    [conflict] = resolution.conflicts
    return conflict


def ranks(resolution: Resolution) -> dict[str, str]:
    return {item.value.value: resolution.ranks[item.id] for item in resolution.claims}


def decides(property_: NamedNode, keeps: Literal | None, *, subject: NamedNode = PROJECT) -> Decision:
    return Decision(subject, property_, keeps, {"en": "because"}, "data editor", date(2026, 11, 21))


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_one_document_says_stands() -> None:
    resolution = resolved(claim(PROJECT, RK.endDate, day("2021-03")))
    assert stands(resolution, RK.endDate) == ["2021-03"]
    assert resolution.conflicts == ()
    assert ranks(resolution) == {"2021-03": "preferred"}


def test_the_newest_document_does_not_win() -> None:
    old = claim(PROJECT, RK.endDate, day("2021-03"), document="2017-01-10-page")
    new = claim(PROJECT, RK.endDate, day("2020-09"), document="2020-03-17-page")
    published = [
        claim(thing("doc", item.sha256[:16]), NamedNode("http://purl.org/dc/terms/issued"), day(issued), document=item.document)
        for item, issued in ((old, "2017-01-10"), (new, "2020-03-17"))
    ]
    for order in permutations([old, new, *published]):
        resolution = resolved(*order)
        assert stands(resolution, RK.endDate) == []
        conflict = only_conflict(resolution)
        assert (conflict.kind, conflict.is_open, conflict.kept) == ("value", True, None)
        assert {value.value for value in conflict.values} == {"2021-03", "2020-09"}
        assert {resolution.ranks[old.id], resolution.ranks[new.id]} == {"normal"}


def test_many_documents_do_not_outvote_one() -> None:
    many = [claim(PROJECT, RK.endDate, day("2021-03"), document=f"page-{number}") for number in range(5)]
    resolution = resolved(*many, claim(PROJECT, RK.endDate, day("2020-09")))
    assert only_conflict(resolution).is_open
    assert stands(resolution, RK.endDate) == []


def test_a_person_decides_a_conflict() -> None:
    kept, lost = claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")
    resolution = resolved(kept, lost, decisions=[decides(RK.endDate, day("2021-03"))])
    assert stands(resolution, RK.endDate) == ["2021-03"]
    assert not only_conflict(resolution).is_open
    assert ranks(resolution) == {"2021-03": "preferred", "2020-09": "deprecated"}


def test_a_person_can_leave_a_conflict_open() -> None:
    claims = [claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")]
    conflict = only_conflict(resolved(*claims, decisions=[decides(RK.endDate, None)]))
    assert conflict.is_open
    assert conflict.decision is not None


def test_a_decision_for_a_value_that_no_document_states_is_refused() -> None:
    claims = [claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")]
    with pytest.raises(InputError, match=r"keeps .*2022-01.*, which no document states"):
        resolved(*claims, decisions=[decides(RK.endDate, day("2022-01"))])


def test_a_decision_against_the_only_value_that_is_left_is_not_passed_over() -> None:
    with pytest.raises(InputError, match="no document states"):
        resolved(claim(PROJECT, RK.endDate, day("2020-09")), decisions=[decides(RK.endDate, day("2021-03"))])


def test_a_decision_on_a_thing_that_nothing_speaks_of_is_no_error() -> None:
    assert resolved(decisions=[decides(RK.endDate, day("2021-03"))]).conflicts == ()


def test_a_decision_follows_a_project_to_its_final_identifier() -> None:
    claims = [
        claim(PROJECT, RK.projectNumber, Literal("LLI-901")),
        claim(PROJECT, RK.endDate, day("2021-03")),
        claim(UNASSIGNED, RK.projectNumber, Literal("LLI 901"), document="other"),
        claim(UNASSIGNED, RK.endDate, day("2020-09"), document="other"),
    ]
    resolution = resolved(*claims, decisions=[decides(RK.endDate, day("2020-09"), subject=UNASSIGNED)])
    assert stands(resolution, RK.endDate) == ["2020-09"]


# ── precision ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("coarse", "fine", "property_"),
    [
        (day("2017-10"), day("2017-10-05"), RK.startDate),
        (day("2017"), day("2017-10"), RK.startDate),
        (money("355510.5 EUR"), money("355510.51 EUR"), RK.euContribution),
        (money("6.2E6 EUR"), money("6200000.00 EUR"), RK.totalBudget),
        (money("500"), money("500 EUR"), RK.totalBudget),
    ],
)
def test_of_values_that_agree_the_more_precise_one_stands(coarse: Literal, fine: Literal, property_: NamedNode) -> None:
    resolution = resolved(claim(PROJECT, property_, coarse), claim(PROJECT, property_, fine, document="other"))
    assert stands(resolution, property_) == [fine.value]
    conflict = only_conflict(resolution)
    assert (conflict.kind, conflict.is_open, conflict.rule) == ("precision", False, "precision")
    assert ranks(resolution) == {coarse.value: "normal", fine.value: "preferred"}


@pytest.mark.parametrize(
    ("one", "other", "property_"),
    [
        (money("355510.50 EUR"), money("355510.51 EUR"), RK.euContribution),
        (money("418247.67 EUR"), money("363237.51 EUR"), RK.totalBudget),
        (money("100 EUR"), money("100 LVL"), RK.totalBudget),
        (day("2017-10"), day("2017-11-05"), RK.startDate),
        (day("2017"), day("--10-05"), RK.startDate),
    ],
)
def test_values_that_precision_does_not_explain_stay_open(one: Literal, other: Literal, property_: NamedNode) -> None:
    resolution = resolved(claim(PROJECT, property_, one), claim(PROJECT, property_, other, document="other"))
    assert stands(resolution, property_) == []
    assert only_conflict(resolution).kind == "value"


def test_a_coarse_value_between_two_that_disagree_settles_nothing() -> None:
    claims = [claim(PROJECT, RK.startDate, day(text), document=text) for text in ("2017", "2017-10", "2017-11")]
    assert only_conflict(resolved(*claims)).is_open


def test_a_person_may_keep_the_less_precise_value() -> None:
    claims = [claim(PROJECT, RK.euContribution, money("355510.5 EUR")), claim(PROJECT, RK.euContribution, money("355510.51 EUR"), start=50)]
    resolution = resolved(*claims, decisions=[decides(RK.euContribution, money("355510.5 EUR"))])
    assert stands(resolution, RK.euContribution) == ["355510.5 EUR"]
    assert only_conflict(resolution).decision is not None


def test_a_share_printed_as_the_total_is_a_question_of_scope() -> None:
    claims = [
        claim(PROJECT, RK.totalBudget, money("1832645 EUR")),
        claim(PROJECT, RK.totalBudget, money("1.54E6 EUR"), document="other"),
        claim(PROJECT, RK.euContribution, money("1544244 EUR")),
    ]
    conflict = only_conflict(resolved(*claims))
    assert (conflict.kind, conflict.is_open) == ("scope", True)


# ── what is no contradiction ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_thing_can_have_several_themes() -> None:
    themes = [claim(PROJECT, RK.theme, code("theme", name), start=start) for start, name in enumerate(("bioeconomy", "tourism"))]
    resolution = resolved(*themes)
    assert len(stands(resolution, RK.theme)) == 2
    assert resolution.conflicts == ()


def test_what_a_rule_is_not_sure_of_is_kept_as_a_claim_only() -> None:
    unsure = claim(PROJECT, RK.endDate, day("2021-03"), confidence="0.4")
    resolution = resolved(unsure, claim(PROJECT, RK.endDate, day("2020-09"), document="other"))
    assert stands(resolution, RK.endDate) == ["2020-09"]
    assert resolution.conflicts == ()
    assert unsure in resolution.claims


def test_a_person_can_accept_a_value_of_which_a_rule_was_not_sure() -> None:
    claims = [
        claim(PROJECT, RK.endDate, day("2021-03"), confidence="0.4"),
        claim(PROJECT, RK.endDate, day("2020-09"), document="other"),
        claim(PROJECT, RK.endDate, day("2020-10"), document="third"),
    ]
    assert stands(resolved(*claims, decisions=[decides(RK.endDate, day("2021-03"))]), RK.endDate) == ["2021-03"]


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_title_that_most_documents_print_is_preferred_and_the_others_are_kept() -> None:
    titles = [("Zaļais ceļš", "a"), ("Zaļais ceļš", "b"), ("Garais zaļais ceļš", "c")]
    resolution = resolved(*(claim(PROJECT, RK.title, Literal(text, language="lv"), document=name) for text, name in titles))
    assert stands(resolution, RK.title) == ["Zaļais ceļš"]
    assert stands(resolution, SKOS.altLabel) == ["Garais zaļais ceļš"]
    assert only_conflict(resolution).kind == "identity"
    assert ranks(resolution) == {"Zaļais ceļš": "preferred", "Garais zaļais ceļš": "normal"}


def test_a_document_that_repeats_a_title_has_one_voice() -> None:
    repeated = [claim(PROJECT, RK.title, Literal("Īss", language="lv"), start=start) for start in range(9)]
    others = [claim(PROJECT, RK.title, Literal("Garāks", language="lv"), document=name) for name in ("b", "c")]
    assert stands(resolved(*repeated, *others), RK.title) == ["Garāks"]


def test_titles_in_two_languages_are_no_question() -> None:
    resolution = resolved(
        claim(PROJECT, RK.title, Literal("Zaļais ceļš", language="lv")),
        claim(PROJECT, RK.title, Literal("Green Path", language="en")),
    )
    assert sorted(stands(resolution, RK.title)) == ["Green Path", "Zaļais ceļš"]
    assert resolution.conflicts == ()


def test_two_prints_that_differ_in_marks_and_case_only_are_no_question() -> None:
    resolution = resolved(
        claim(PROJECT, RK.title, Literal("Zaļais ceļš!", language="lv")),
        claim(PROJECT, RK.title, Literal("ZAĻAIS CEĻŠ", language="lv"), document="other"),
    )
    assert len(stands(resolution, RK.title)) == 1
    assert resolution.conflicts == ()


def test_the_name_of_the_authority_data_is_preferred_whatever_documents_print() -> None:
    body = thing("org", "lv-meza-dienests")
    authority = Authority(quads('<id/org/lv-meza-dienests> skos:prefLabel "Valsts meža dienests"@lv .'))
    printed = [claim(body, SKOS.prefLabel, Literal("Meža dienests", language="lv"), document=name) for name in "ab"]
    resolution = resolved(*printed, authority=authority)
    assert stands(resolution, SKOS.prefLabel) == ["Valsts meža dienests"]
    assert stands(resolution, SKOS.altLabel) == ["Meža dienests"]
    assert resolution.conflicts == ()


def test_an_address_printed_without_scheme_takes_the_form_that_is_known() -> None:
    body = thing("org", "lv-meza-dienests")
    authority = Authority(quads("<id/org/lv-meza-dienests> rk:website <https://md.example> ."))
    resolution = resolved(claim(body, RK.website, NamedNode("http://md.example/")), authority=authority)
    assert stands(resolution, RK.website) == ["https://md.example"]


# ── things ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def subjects(resolution: Resolution) -> set[NamedNode]:
    return {item.subject for item in resolution.claims}


def test_projects_of_one_number_are_one_under_the_programme_that_is_known() -> None:
    resolution = resolved(
        claim(PROJECT, RK.projectNumber, Literal("LLI-901")),
        claim(UNASSIGNED, RK.projectNumber, Literal("LLI – 901"), document="other"),
        claim(part(UNASSIGNED, "partner", "lv-x"), RK.role, code("role", "partner"), document="other"),
        claim(UNASSIGNED, RK.participation, part(UNASSIGNED, "partner", "lv-x"), document="other"),
    )
    assert resolution.aliases == {UNASSIGNED: PROJECT}
    assert subjects(resolution) == {PROJECT, part(PROJECT, "partner", "lv-x")}
    assert stands(resolution, RK.participation) == [part(PROJECT, "partner", "lv-x").value]


def test_projects_of_one_acronym_in_one_programme_are_one_under_the_number() -> None:
    by_acronym = thing("project", "2014tc16rfcb027", "greenway")
    resolution = resolved(
        claim(PROJECT, RK.projectNumber, Literal("LLI-901")),
        claim(PROJECT, RK.acronym, Literal("GreenWay")),
        claim(by_acronym, RK.acronym, Literal("GREENWAY"), document="other"),
    )
    assert resolution.aliases == {by_acronym: PROJECT}


def test_an_acronym_joins_nothing_across_programmes() -> None:
    left, right = thing("project", "2014tc16rfcb027", "green"), thing("project", "2014tc16rfir001", "green")
    unknown = thing("project", "unassigned", "green")
    acronyms = [claim(project, RK.acronym, Literal("GREEN"), document=str(at)) for at, project in enumerate((left, right, unknown))]
    assert resolved(*acronyms).aliases == {}


def test_a_number_joins_nothing_across_programmes() -> None:
    other = thing("project", "2014tc16rfir001", "lli-901")
    numbers = [claim(project, RK.projectNumber, Literal("LLI-901"), document=str(at)) for at, project in enumerate((PROJECT, other))]
    assert resolved(*numbers).aliases == {}


def test_a_number_that_two_programmes_use_does_not_say_whose_project_is_meant() -> None:
    other = thing("project", "2014tc16rfir001", "lli-901")
    numbers = [
        claim(project, RK.projectNumber, Literal("LLI-901"), document=str(at)) for at, project in enumerate((PROJECT, other, UNASSIGNED))
    ]
    assert resolved(*numbers).aliases == {}


def test_projects_of_different_numbers_are_two_even_with_one_acronym() -> None:
    second = thing("project", "2014tc16rfcb027", "lli-902")
    resolution = resolved(
        *(claim(project, RK.acronym, Literal("GREEN"), document=project.value[-3:]) for project in (PROJECT, second)),
        claim(PROJECT, RK.projectNumber, Literal("LLI-901")),
        claim(second, RK.projectNumber, Literal("LLI-902")),
    )
    assert resolution.aliases == {}


def test_a_title_joins_nothing() -> None:
    titles = [
        claim(thing("project", "unassigned", key), RK.title, Literal("Zaļais ceļš", language="lv"), document=key) for key in ("one", "two")
    ]
    assert resolved(*titles).aliases == {}


def test_an_acronym_in_other_letters_is_no_error() -> None:
    resolution = resolved(claim(PROJECT, RK.acronym, Literal("ЛЕС")), claim(PROJECT, RK.projectNumber, Literal("№"), start=20))
    assert stands(resolution, RK.acronym) == ["ЛЕС"]


# ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_claims_that_differ_in_certainty_alone_come_in_one_order() -> None:
    one = claim(PROJECT, RK.endDate, day("2021-03"), confidence="0.4", note="a")
    other = claim(PROJECT, RK.endDate, day("2021-03"), confidence="0.9", note="b")
    assert resolved(one, other) == resolved(other, one)


def test_claims_that_differ_in_kind_alone_come_in_one_order() -> None:
    one, other = (claim(PROJECT, RK.country, COUNTRY.LVA, kind=kind) for kind in ("stated", "inferred"))
    assert resolved(one, other) == resolved(other, one)


# ── doubt ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

PARTNER = part(PROJECT, "partner", "lv-meza-dienests")
FOREST = thing("org", "lv-meza-dienests")


def doubtful_end(confidence: str = "0.6") -> Claim:
    return claim_at(PAGE, "2021. gada martam", PROJECT, RK.endDate, day("2021-03"), confidence=confidence)


def test_a_doubtful_claim_awaits_review_and_says_nothing_by_itself() -> None:
    unsure = doubtful_end()
    resolution = resolved(unsure)
    assert resolution.statements == ()
    assert resolution.ranks == {unsure.id: "awaiting"}
    assert resolution.set_aside == {unsure.id}


@pytest.mark.parametrize(("confidence", "threshold", "is_published"), [("0.8", "0.8", True), ("0.79", "0.8", False), ("0.79", "0.7", True)])
def test_what_lies_below_the_threshold_is_doubtful(confidence: str, threshold: str, *, is_published: bool) -> None:
    resolution = resolved(doubtful_end(confidence), threshold=threshold)
    assert (stands(resolution, RK.endDate) == ["2021-03"]) is is_published


def test_a_doubtful_claim_contradicts_nothing() -> None:
    resolution = resolved(doubtful_end(), claim(PROJECT, RK.endDate, day("2020-09"), document="other"))
    assert resolution.conflicts == ()
    assert stands(resolution, RK.endDate) == ["2020-09"]


def test_a_doubtful_number_joins_no_projects() -> None:
    number = claim(PROJECT, RK.projectNumber, Literal("LLI-901"))
    same = claim_at(PAGE, "LLI-901", UNASSIGNED, RK.projectNumber, Literal("LLI-901"), confidence="0.6")
    assert resolved(number, same).aliases == {}
    accepted = resolved(number, same, reviews=[review_of(PAGE, same, Literal("LLI-901"))])
    assert accepted.aliases == {UNASSIGNED: PROJECT}
    [joined] = [item for item in accepted.claims if item.id in accepted.reviews]
    assert (joined.subject, accepted.origins[joined.id]) == (PROJECT, same.id)


def test_an_accepted_claim_stands_however_doubtful() -> None:
    unsure = doubtful_end()
    review = review_of(PAGE, unsure, day("2021-03"))
    resolution = resolved(unsure, reviews=[review])
    assert stands(resolution, RK.endDate) == ["2021-03"]
    assert (resolution.ranks, resolution.reviews, resolution.stale) == ({unsure.id: "preferred"}, {unsure.id: review}, ())


def test_a_rejected_claim_says_nothing_however_sure() -> None:
    sure = doubtful_end("1")
    resolution = resolved(sure, reviews=[review_of(PAGE, sure, None)])
    assert resolution.statements == ()
    assert resolution.ranks == {sure.id: "deprecated"}


def test_a_rejected_claim_dissolves_its_conflict() -> None:
    wrong, right = doubtful_end("1"), claim(PROJECT, RK.endDate, day("2020-09"), document="other")
    assert resolved(wrong, right).conflicts
    resolution = resolved(wrong, right, reviews=[review_of(PAGE, wrong, None)])
    assert resolution.conflicts == ()
    assert stands(resolution, RK.endDate) == ["2020-09"]


def test_a_corrected_claim_gives_way_to_one_with_the_right_value_at_the_same_place() -> None:
    wrong = doubtful_end()
    resolution = resolved(wrong, reviews=[review_of(PAGE, wrong, day("2021-05"))])
    assert stands(resolution, RK.endDate) == ["2021-05"]
    assert ranks(resolution) == {"2021-03": "deprecated", "2021-05": "preferred"}
    [right] = [item for item in resolution.claims if item.value == day("2021-05")]
    assert (right.kind, right.span, right.text, right.confidence) == ("curated", wrong.span, wrong.text, Decimal(1))
    assert set(resolution.reviews) == {wrong.id, right.id}


def test_a_decision_on_a_claim_that_is_gone_is_kept_apart() -> None:
    review = review_of(PAGE, doubtful_end(), day("2021-03"))
    resolution = resolved(claim(PROJECT, RK.startDate, day("2019-03")), reviews=[review])
    assert [stale.review for stale in resolution.stale] == [review]
    assert stands(resolution, RK.endDate) == []


@pytest.mark.parametrize("doubtful", [RK.participation, RK.organisation])
def test_what_is_said_of_a_part_waits_with_the_claim_that_makes_it_one(doubtful: NamedNode) -> None:
    def sureness(property_: NamedNode) -> str:
        return "0.6" if property_ == doubtful else "1"

    link = claim_at(PAGE, "piedalās", PROJECT, RK.participation, PARTNER, confidence=sureness(RK.participation))
    body = claim_at(PAGE, "Meža dienests", PARTNER, RK.organisation, FOREST, confidence=sureness(RK.organisation))
    role = claim_at(PAGE, "piedalās", PARTNER, RK.role, code("role", "partner"))
    resolution = resolved(link, body, role)
    assert resolution.statements == ()
    assert set(resolution.ranks.values()) == {"awaiting"}
    unsure = link if doubtful == RK.participation else body
    accepted = resolved(link, body, role, reviews=[review_of(PAGE, unsure, unsure.value)])
    assert {statement.predicate for statement in accepted.statements} == {RK.participation, RK.organisation, RK.role}
    rejected = resolved(link, body, role, reviews=[review_of(PAGE, unsure, None)])
    assert rejected.statements == ()
    assert set(rejected.ranks.values()) == {"deprecated"}


# ── bodies, programmes and places under another identifier ───────────────────────────────────────────────────────────────

KNOWN = Authority(
    quads("""
<id/org/lv-meza-dienests> a rk:Organisation ; skos:prefLabel "Meža dienests"@lv , "Forest Service"@en ; skos:altLabel "MD"@lv ;
    rk:country country:LVA .
<id/programme/2014tc16rfcb099> a rk:Programme ; skos:prefLabel "Meža–Ezera programma 2014.–2020. gadam"@lv ;
    rk:period <id/period/2014-2020> .
<id/period/2014-2020> a rk:ProgrammingPeriod .
""")
)
MINTED = thing("org", "zz-forest-service")


def named(iri: NamedNode, name: str, language: str = "lv", *, document: str = "lapa") -> Claim:
    return claim(iri, SKOS.prefLabel, Literal(name, language=language), document=document)


@pytest.mark.parametrize(("name", "language"), [("Forest Service", "en"), ("Meža dienestam", "lv"), ("MEZA DIENESTS", "lv")])
def test_a_body_whose_name_is_known_is_the_known_one(name: str, language: str) -> None:
    resolution = resolved(named(MINTED, name, language), authority=KNOWN)
    assert resolution.aliases == {MINTED: FOREST}
    assert {statement.subject for statement in resolution.statements} == {FOREST}


def test_a_participation_takes_the_key_of_the_body_that_it_is_of() -> None:
    participation = part(PROJECT, "partner", "zz-forest-service")
    resolution = resolved(named(MINTED, "Forest Service", "en"), claim(participation, RK.organisation, MINTED), authority=KNOWN)
    assert {(s.subject, s.value) for s in resolution.statements if s.predicate == RK.organisation} == {
        (part(PROJECT, "partner", "lv-meza-dienests"), FOREST)
    }


def test_the_programme_of_a_minted_identifier_is_the_known_one_and_its_projects_go_with_it() -> None:
    minted = thing("programme", "meza-ezera-programma-2014-2020")
    project = thing("project", "meza-ezera-programma-2014-2020", "abc-1")
    resolution = resolved(
        named(minted, "Meža–Ezera programma 2014.–2020. gadam"), claim(project, RK.underProgramme, minted), authority=KNOWN
    )
    assert [(s.subject, s.value) for s in resolution.statements if s.predicate == RK.underProgramme] == [
        (thing("project", "2014tc16rfcb099", "abc-1"), thing("programme", "2014tc16rfcb099"))
    ]


@pytest.mark.parametrize("name", ["MD", "Me\u017ea dien\u0435sts", "Meža dienests un partneri"])
def test_an_acronym_alone_letters_that_look_alike_and_longer_names_join_nothing(name: str) -> None:
    assert resolved(named(MINTED, name), authority=KNOWN).aliases == {}


def test_a_body_of_another_country_is_another() -> None:
    country = claim(MINTED, RK.country, COUNTRY.EST)
    assert resolved(named(MINTED, "Forest Service", "en"), country, authority=KNOWN).aliases == {}


def identity(verdict: str, keeps: NamedNode, *others: NamedNode) -> Identity:
    return Identity(verdict, keeps, others, {"en": "looked at both sites"}, "data editor", date(2026, 11, 21))


def test_what_a_person_calls_the_same_is_one() -> None:
    one, other = thing("org", "lv-tilts"), thing("org", "zz-tilts")
    resolution = resolved(named(one, "Tilts"), named(other, "Biedrība „Tilts”"), identities=[identity("same", one, other)])
    assert {statement.subject for statement in resolution.statements} == {one}
    assert resolved(named(one, "Tilts"), named(other, "Biedrība „Tilts”")).aliases == {}


def test_what_a_person_calls_different_no_rule_joins() -> None:
    different = identity("different", FOREST, MINTED)
    assert resolved(named(MINTED, "Forest Service", "en"), authority=KNOWN, identities=[different]).aliases == {}
    numbers = [claim(project, RK.projectNumber, Literal("LLI-901")) for project in (PROJECT, UNASSIGNED)]
    assert resolved(*numbers).aliases == {UNASSIGNED: PROJECT}
    assert resolved(*numbers, identities=[identity("different", PROJECT, UNASSIGNED)]).aliases == {}
