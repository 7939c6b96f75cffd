"""Values come back from the forms in which they are written, and keys are keys of themselves."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from regkg.errors import IdentifierError, InputError
from regkg.extract.text.tokens import fold, key_of_name, stem, tokens_of
from regkg.iris import digest, slug, thing
from regkg.model import Money, StatedDate, decimal_text
from regkg.queries import find_thing
from regkg.stores import EmbeddedStore
from regkg.vocab import compact, expand
from tests.property.strategies import amounts, iris, stated_dates, texts


@given(amounts())
def test_money_comes_back_with_its_precision(money: Money) -> None:
    back = Money.parse(str(money))
    assert (back, back.decimals) == (money, money.decimals)
    assert Money.parse(money.literal().value) == money


@given(amounts(), amounts())
def test_agreement_of_amounts_has_no_sides(left: Money, right: Money) -> None:
    assert left.agrees_with(left)
    assert left.agrees_with(right) == right.agrees_with(left)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_the_text_of_a_decimal_is_canonical(value: Decimal) -> None:
    text = decimal_text(value)
    assert re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", text)
    assert text != "-0"
    assert Decimal(text) == value
    assert decimal_text(Decimal(text)) == text


@given(stated_dates())
def test_a_date_comes_back_as_precise_as_it_was(date: StatedDate) -> None:
    assert StatedDate.parse(date.lexical) == date
    assert StatedDate.parse(date.literal().value) == date


@given(stated_dates(), stated_dates())
def test_agreement_of_dates_has_no_sides_and_keeps_within_bounds(left: StatedDate, right: StatedDate) -> None:
    assert left.agrees_with(left)
    assert left.agrees_with(right) == right.agrees_with(left)
    if left.agrees_with(right) and left.earliest and left.latest and right.earliest and right.latest:
        assert max(left.earliest, right.earliest) <= min(left.latest, right.latest)


@given(st.text(max_size=20))
def test_a_text_is_an_amount_or_an_error_of_ours(text: str) -> None:
    for parse in (Money.parse, StatedDate.parse):
        try:
            parse(text)
        except InputError as error:
            assert error.hint or "not a" in error.message or "no day" in error.message


# ── keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(texts)
def test_a_key_is_plain_and_the_key_of_itself(name: str) -> None:
    try:
        key = slug(name)
    except IdentifierError:
        return
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    assert slug(key) == key
    assert thing("place", key).value.endswith(f"/place/{key}")


@given(texts)
def test_composed_and_decomposed_names_have_one_key(name: str) -> None:
    keys = set()
    for form in ("NFC", "NFD"):
        try:
            keys.add(slug(unicodedata.normalize(form, name)))
        except IdentifierError:
            keys.add("")
    assert len(keys) == 1


@given(st.lists(texts, max_size=4), st.lists(texts, max_size=4))
def test_different_parts_have_different_digests(left: list[str], right: list[str]) -> None:
    assert (digest(*left) == digest(*right)) == (left == right) or {tuple(left), tuple(right)} == {(), ("",)}


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert key_of_name(key_of_name(text)) == key_of_name(text)


@given(texts, st.sampled_from(["lv", "lt", "et", "en", "fi"]))
def test_a_stem_begins_its_word_and_is_not_empty(text: str, language: str) -> None:
    for token in tokens_of(text):
        assert text[token.start : token.end] == token.text
        cut = stem(token.folded, language)
        assert not token.folded or cut
        assert len(cut) <= len(token.folded)


@given(iris)
def test_a_short_form_stands_for_the_same_identifier(iri: object) -> None:
    value = str(getattr(iri, "value", ""))
    assert expand(compact(value)) == value
    assert find_thing(value, EmbeddedStore()).value == value
