"""Lexical forms that XML Schema 1.1 Part 2 gives to its datatypes, and such as it does not; each by hand from its grammar."""

from __future__ import annotations

from typing import Final

import pytest
from pyoxigraph import Literal

from regkg.shacl.datatypes import condition, is_well_formed
from regkg.stores import EmbeddedStore
from regkg.vocab import XSD

#: Six forms of each datatype, and six that are none of it.
FORMS: Final[dict[str, tuple[list[str], list[str]]]] = {
    "boolean": (["true", "false", "0", "1", " true ", "\n1\t"], ["TRUE", "yes", "", "2", "01", "tru e"]),
    "decimal": (["0", "-1.50", "+.5", "12.", "00120.00", "9" * 40], ["1,5", "1e3", ".", "", "INF", "12 000"]),
    "integer": (["0", "-0", "+7", "007", "9" * 40, " 12 "], ["1.0", "1.", "", "+-1", "0x10", "1 2"]),
    "float": (["1", "-1.5E3", "INF", "-INF", "+INF", "NaN"], ["Inf", "-NaN", "1e", "e1", "1.5E1.5", "1,5"]),
    "double": (["1e10", ".5e-3", "0.", "-0", "NaN", "1E+07"], ["infinity", "1d", "1e 1", "", "+NaN", "1_0"]),
    "date": (
        ["2024-02-29", "2000-02-29Z", "-0044-03-15", "12024-12-31", "0000-01-01", "2024-05-31+14:00"],
        ["2023-02-29", "1900-02-29", "2024-13-01", "24-05-31", "2024-5-31", "2024-05-31+14:01"],
    ),
    "dateTime": (
        [
            "2024-05-31T09:30:00",
            "2024-05-31T24:00:00",
            "2024-05-31T24:00:00.000Z",
            "2024-05-31T09:30:00.123456789",
            "-0001-01-01T00:00:00Z",
            "2024-12-31T23:59:59-13:59",
        ],
        ["2024-05-31", "2024-05-31 09:30:00", "2024-05-31T9:30:00", "2024-05-31T24:00:01", "2024-05-31T09:30:60", "2024-06-31T00:00:00"],
    ),
    "dateTimeStamp": (
        [
            "2024-05-31T09:30:00Z",
            "2024-05-31T09:30:00+03:00",
            "2024-05-31T24:00:00Z",
            "2024-02-29T00:00:00.5-00:00",
            "10000-01-01T00:00:00Z",
            "2024-05-31T09:30:00-14:00",
        ],
        [
            "2024-05-31T09:30:00",
            "2024-05-31Z",
            "2024-05-31T09:30Z",
            "2024-05-31T09:30:00z",
            "2024-05-31T09:30:00+3:00",
            "2024-05-31T09:30:00 Z",
        ],
    ),
    "time": (
        ["09:30:00", "00:00:00", "24:00:00", "23:59:59.999", "09:30:00Z", "09:30:00+02:00"],
        ["9:30:00", "09:30", "24:00:01", "09:60:00", "09:30:00.", "25:00:00"],
    ),
    "gYear": (["2024", "-0001", "0000", "12024", "2024Z", "2024-05:00"], ["24", "02024", "2024.", "+2024", "20x0", "2024-05"]),
    "gYearMonth": (
        ["2024-05", "2024-12Z", "-0044-03", "10000-01", "2024-01+02:00", "0000-10"],
        ["2024-13", "2024-5", "2024", "24-05", "2024-00", "2024/05"],
    ),
    "gMonth": (["--01", "--12", "--05Z", "--05+02:00", " --05 ", "--10"], ["05", "--5", "--13", "--00", "--05--", "-05"]),
    "gMonthDay": (
        ["--05-31", "--02-29", "--12-01Z", "--01-01+14:00", "--04-30", "--11-09"],
        ["--02-30", "--04-31", "--13-01", "05-31", "--5-31", "--05-00"],
    ),
    "gDay": (["---01", "---31", "---09Z", "---30-05:00", "---10", "---22"], ["---32", "---00", "--01", "---1", "31", "---01-"]),
    "duration": (
        ["P1Y", "P1Y2M3DT4H5M6.7S", "-P1D", "PT0S", "P0Y", "PT36H"],
        ["P", "PT", "P1YT", "1Y", "P1S", "P-1Y"],
    ),
    "yearMonthDuration": (["P1Y", "P14M", "-P1Y2M", "P0M", "P999Y", "P0Y0M"], ["P1D", "P1Y2M3D", "P", "PT1M", "P1.5Y", "P2M1Y"]),
    "dayTimeDuration": (["P1D", "PT1H", "-P1DT2H3M4S", "PT0.5S", "P0D", "PT90M"], ["P1Y", "P1M", "P1DT", "PT1.5H", "PT", "P1D2H"]),
    "nonPositiveInteger": (["0", "-1", "-0", "+0", "-" + "9" * 30, "-007"], ["1", "+1", "", "-1.0", "--1", "-"]),
    "negativeInteger": (["-1", "-01", "-10", "-" + "9" * 30, " -5 ", "-100"], ["0", "-0", "1", "-", "-1.0", "−1"]),
    "nonNegativeInteger": (["0", "-0", "+0", "12", "+12", "0012"], ["-1", "1.0", "", "+", "1e3", "- 0"]),
    "positiveInteger": (["1", "+1", "001", "10", "9" * 30, " 5 "], ["0", "+0", "-1", "1.0", "", "00"]),
    "long": (
        ["0", "9223372036854775807", "-9223372036854775808", "+1", "00012", " 5 "],
        ["9223372036854775808", "-9223372036854775809", "1.0", "", "1L", "9" * 30],
    ),
    "int": (["0", "2147483647", "-2147483648", "+5", "0001", "-0"], ["2147483648", "-2147483649", "1.5", "", "0x1F", "1,000"]),
    "short": (["32767", "-32768", "0", "+1", "00012", "-1"], ["32768", "-32769", "1.0", "", "a", "1 0"]),
    "byte": (["127", "-128", "0", "+7", "007", "-0"], ["128", "-129", "1.", "", "0b1", "٣"]),
    "unsignedLong": (["0", "18446744073709551615", "+1", "-0", "007", "42"], ["-1", "18446744073709551616", "1.0", "", "9" * 30, "+-1"]),
    "unsignedInt": (["0", "4294967295", "+1", "-0", "00", "12"], ["-1", "4294967296", "1.0", "", "1e1", "x"]),
    "unsignedShort": (["0", "65535", "+1", "-0", "080", "443"], ["-1", "65536", "1.0", "", "80/", "٨٠"]),
    "unsignedByte": (["0", "255", "+1", "-0", "007", "16"], ["-1", "256", "1.0", "", "FF", "1 1"]),
    "hexBinary": (["", "00", "FFff", "0aB9", "DEADBEEF", " 00 "], ["0", "0g", "0x00", "00 11", "FFF", "é0"]),
    "base64Binary": (["", "TQ==", "TWE=", "TWFu", "T W F u", "TWFuTQ=="], ["TQ", "TQ=", "TR==", "TWF=", "!!!", "TWFu="]),
    "language": (["lv", "en-GB", "x-klingon", "zh-Hant-TW", "a", "de-1996"], ["", "lv_LV", "-lv", "toolonglang", "lv-", "1v"]),
}

#: What Oxigraph takes for a value all the same and writes anew before a query sees it; entries are checked as they are written.
REWRITTEN: Final = {
    "float": ("Inf", "-NaN"),
    "double": ("infinity", "+NaN"),
    "duration": ("P1YT",),
    "dayTimeDuration": ("P1DT",),
}

_ALL: Final = [
    pytest.param(lexical, name, is_good, id=f"{name} {lexical[:30]!r}{' good' if is_good else ''}")
    for name, (good, bad) in FORMS.items()
    for is_good, forms in ((True, good), (False, bad))
    for lexical in forms
]


def test_the_table_has_enough_of_each() -> None:
    assert all(len(set(good)) == len(set(bad)) == 6 for good, bad in FORMS.values())
    assert len(FORMS) >= 25


@pytest.mark.parametrize(("lexical", "name", "is_good"), _ALL)
def test_a_form_is_told_from_one_that_is_none(lexical: str, name: str, *, is_good: bool) -> None:
    assert is_well_formed(lexical, XSD[name].value) == is_good


@pytest.mark.parametrize("name", FORMS)
def test_the_condition_in_sparql_says_the_same(name: str) -> None:
    good, bad = FORMS[name]
    ill_formed = condition("?value", XSD[name].value)
    values = " ".join(f"({at} {Literal(lexical, datatype=XSD[name])})" for at, lexical in enumerate((*good, *bad)))
    rows = EmbeddedStore().select(f"SELECT ?at WHERE {{ VALUES (?at ?value) {{ {values} }} FILTER({ill_formed}) }}")
    found = {int(getattr(row["at"], "value", "")) for row in rows}
    assert found == {at for at, lexical in enumerate((*good, *bad)) if lexical in bad and lexical not in REWRITTEN.get(name, ())}


@pytest.mark.parametrize("datatype", [XSD.string, XSD.anyURI, XSD.token, XSD["unheardOf"]])
def test_datatypes_that_take_any_text_have_no_condition(datatype: object) -> None:
    iri = getattr(datatype, "value", "")
    assert (is_well_formed("any text", iri), condition("?value", iri)) == (True, None)
