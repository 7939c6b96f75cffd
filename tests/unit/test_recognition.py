"""A decision holds for the same statement in the same sentence, and for no other, whatever happens around it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pyoxigraph import Literal

from regkg.claims import MAXIMUM_QUOTE, Claim
from regkg.curated import Review, Wording
from regkg.documents import Document
from regkg.iris import thing
from regkg.model import Span
from regkg.recognition import Recognised, Sentences, recognise
from regkg.vocab import DCT, RK
from tests.samples import PROJECT, claim_at, day, document, review_of

SENTENCE = "Projekta īstenošana notiek no 2019. gada marta līdz 2021. gada martam."
TEXT = f"Zaļais ceļš\n\nZiņa publicēta pavasarī. {SENTENCE} Piedalās trīs pašvaldības.\n"
PAGE = document(TEXT)


def end(page: Document = PAGE, words: str = "2021. gada martam", value: str = "2021-03", *, extractor: str = "sentence.period/1") -> Claim:
    """The claim on the end of the project."""
    return claim_at(page, words, PROJECT, RK.endDate, day(value), extractor=extractor, confidence="0.6")


ACCEPTED = review_of(PAGE, end(), day("2021-03"))
REJECTED = review_of(PAGE, end(), None)


def recognised(review: Review, *claims: Claim, pages: Sequence[Document]) -> Recognised:
    return recognise([review], claims, {page.sha256: page.text for page in pages})


def reason_for(review: Review, *claims: Claim, pages: Sequence[Document]) -> str:
    """Why a decision is on no claim."""
    found = recognised(review, *claims, pages=pages)
    assert found.reviews == {}
    [stale] = found.stale
    return stale.why


# ── what stays the same ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_claim_of_the_same_text_is_known_again() -> None:
    assert recognised(ACCEPTED, end(), pages=[PAGE]).reviews == {end().id: ACCEPTED}


def test_a_newer_version_of_a_rule_changes_nothing() -> None:
    newer = end(extractor="sentence.period/2")
    assert newer.id != end().id
    assert recognised(REJECTED, newer, pages=[PAGE]).reviews == {newer.id: REJECTED}


@pytest.mark.parametrize("words", ["līdz 2021. gada martam", "2021. gada martam.", "2021. gada mart"])
def test_a_rule_may_quote_a_little_more_or_less(words: str) -> None:
    newer = end(words=words)
    assert recognised(ACCEPTED, newer, pages=[PAGE]).reviews == {newer.id: ACCEPTED}


@pytest.mark.parametrize(
    "text",
    [
        f"Jauna rindkopa par pavisam ko citu.\n\n{TEXT}",
        f"Jauns teikums. {TEXT}",
        TEXT.replace("Ziņa publicēta pavasarī. ", ""),
        TEXT.replace("Piedalās trīs pašvaldības.", "Piedalās četras pašvaldības un viena biedrība."),
        TEXT.replace(" ", "\n", 4).replace("no 2019. gada", "no 2019. \n gada"),
        TEXT.replace("2021. gada martam", "2021.\u00a0gada  martam"),
        TEXT.replace("Projekta īstenošana notiek", "Projekta īstenošana turpinās"),
        TEXT.replace("2019. gada marta", "2019. gada aprīļa"),
    ],
    ids=[
        "a paragraph before",
        "a sentence before",
        "a sentence less",
        "another sentence after",
        "other line breaks",
        "blanks within the words",
        "another verb",
        "another beginning",
    ],
)
def test_what_changes_around_the_sentence_or_a_little_in_it_changes_nothing(text: str) -> None:
    page = document(text)
    words = next(form for form in ("2021. gada martam", "2021.\u00a0gada  martam") if form in text)
    assert recognised(ACCEPTED, end(page, words), pages=[page]).reviews == {end(page, words).id: ACCEPTED}


def test_a_document_may_have_another_name_if_its_bytes_are_the_same() -> None:
    page = document(TEXT, name="renamed")
    assert recognised(ACCEPTED, end(page), pages=[page]).reviews == {end(page).id: ACCEPTED}


def test_a_document_may_have_another_name_and_other_bytes_if_the_old_one_is_gone() -> None:
    page = document(f"Papildināts.\n\n{TEXT}", name="renamed")
    assert recognised(ACCEPTED, end(page), pages=[page]).reviews == {end(page).id: ACCEPTED}


def test_what_stands_twice_in_the_same_words_is_decided_in_both_places() -> None:
    page = document(f"{SENTENCE}\n\n{SENTENCE}\n")
    first = end(page)
    at = page.text.rindex("2021. gada martam")
    second = Claim(page.name, page.sha256, Span(at, at + 17), first.text, PROJECT, RK.endDate, first.value, "stated", "other/1")
    assert set(recognised(review_of(page, first, None), first, second, pages=[page]).reviews) == {first.id, second.id}


def test_two_rules_that_read_the_same_words_are_decided_together() -> None:
    both = end(), end(words="līdz 2021. gada martam", extractor="other/1")
    assert set(recognised(REJECTED, *both, pages=[PAGE]).reviews) == {item.id for item in both}


def test_what_a_document_says_of_itself_is_known_again_when_its_text_changes() -> None:
    def heading(page: Document) -> Claim:
        return claim_at(page, "Zaļais ceļš", page.iri, DCT.title, Literal("Zaļais ceļš", language="lv"))

    later = document(f"{TEXT}\nPapildināts.\n")
    review = review_of(PAGE, heading(PAGE), None)
    assert review.subject is None
    assert recognised(review, heading(later), pages=[later]).reviews == {heading(later).id: review}


# ── what does not ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_decision_is_not_carried_to_another_value_in_the_same_sentence() -> None:
    page = document(TEXT.replace("2021. gada martam", "2021. gada maijam"))
    changed = end(page, "2021. gada maijam", "2021-05")
    found = recognised(ACCEPTED, changed, pages=[page])
    assert found.reviews == {}
    [stale] = found.stale
    assert (stale.why, stale.nearest) == ("other value", changed)


def test_a_decision_is_not_carried_to_a_sentence_of_its_own() -> None:
    page = document(
        "Pieteikumus pieņem vēl ilgi pēc tam, taču darbi šajā projektā beigsies tikai 2021. gada martam pienākot, ja laiks atļaus."
    )
    assert reason_for(ACCEPTED, end(page), pages=[page]) == "reworded"


def test_a_decision_is_not_carried_to_another_document_while_its_own_is_there() -> None:
    other = document(f"Cita lapa. {SENTENCE}", name="other")
    start = claim_at(PAGE, "2019. gada marta", PROJECT, RK.startDate, day("2019-03"))
    assert reason_for(ACCEPTED, end(other), start, pages=[PAGE, other]) == "unread"


def test_a_decision_is_not_carried_to_another_thing() -> None:
    other = claim_at(PAGE, "2021. gada martam", thing("project", "unassigned", "cits"), RK.endDate, day("2021-03"))
    assert reason_for(ACCEPTED, other, pages=[PAGE]) == "unread"


def test_a_correction_that_a_rule_has_learnt_is_no_longer_needed() -> None:
    corrected = review_of(PAGE, end(value="2019-03"), day("2021-03"))
    assert reason_for(corrected, end(), pages=[PAGE]) == "settled"


def test_words_that_no_rule_reads_any_more_are_told_from_words_that_are_gone() -> None:
    assert reason_for(ACCEPTED, pages=[PAGE]) == "unread"
    assert reason_for(ACCEPTED, pages=[]) == "gone"


def test_of_two_decisions_on_one_claim_the_one_that_fits_best_holds_and_the_other_is_told() -> None:
    wording = Wording("Projekta īstenošana notiek līdz", "2021. gada martam", ".")
    old = Review(PROJECT, RK.endDate, day("2021-03"), wording, "page", "0" * 64, None, {}, ACCEPTED.by, ACCEPTED.on)
    found = recognise([old, ACCEPTED], [end()], {PAGE.sha256: PAGE.text})
    assert found.reviews == {end().id: ACCEPTED}
    assert [(stale.review, stale.why) for stale in found.stale] == [(old, "replaced")]


def test_the_order_of_claims_and_decisions_changes_nothing() -> None:
    claims = [end(), claim_at(PAGE, "2019. gada marta", PROJECT, RK.startDate, day("2019-03"))]
    reviews = [ACCEPTED, review_of(PAGE, claims[1], None)]
    texts = {PAGE.sha256: PAGE.text}
    assert recognise(reviews, claims, texts) == recognise(reviews[::-1], claims[::-1], texts)


# ── the words kept ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_words_around_stay_within_the_sentence_and_are_whole() -> None:
    wording = Sentences(TEXT).wording(end().span)
    assert wording == Wording("Projekta īstenošana notiek no 2019. gada marta līdz", "2021. gada martam", ".")


def test_no_more_is_kept_than_may_be_quoted() -> None:
    text = f"{'garš vārds ' * 60}un beigas {'vēl vārds ' * 60}."
    start = text.index("beigas")
    for length in (6, 150, MAXIMUM_QUOTE):
        wording = Sentences(text).wording(Span(start, start + length))
        assert len(wording.before) + len(wording.quote) + len(wording.after) <= MAXIMUM_QUOTE
        assert not wording.before or text.index(f" {wording.before} ") >= 0
