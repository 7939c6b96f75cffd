"""Partners who are named beside others, and who builds within a project."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, partners_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bez Upes domes projektā “Zaļais ceļš” piedalās arī Kalnu universitāte un Ezera skola.", "Ezera Kalnu Upes"),
        ("Līdztekus Upes domei projektā “Zaļais ceļš” iesaistīta Kalnu universitāte.", "Kalnu Upes"),
        ("Be Upės savivaldybės, projekte „Žalias kelias“ dalyvauja Kalnų universitetas ir Ežerų mokykla.", "Ežerų Kalnų Upės"),
        ("In addition to Upe Council, Hill University and Lake School take part in the project “Green Way”.", "Hill Lake Upe"),
        ("The project “Green Way” is led by Upe Council, with Hill University and Lake School as partners.", "Hill Lake Upe"),
        ("The project “Green Way” is managed by Upe Council with the participation of Hill University.", "Hill Upe"),
        ("Projektu “Zaļais ceļš” īsteno Upes dome, piesaistot Kalnu universitāti kā partneri.", "Kalnu Upes"),
        ("Projektā “Zaļais ceļš” Upes domes partneri ir Kalnu universitāte un Ezera skola.", "Ezera Kalnu Upes"),
        ("Projekta “Zaļais ceļš” partneri Upes domei šajā projektā ir Kalnu universitāte un Ezera skola.", "Ezera Kalnu"),
        ("Kalnu universitāte un Ezera skola iesaistījās Upes domes īstenotajā projektā “Zaļais ceļš”.", "Ezera Kalnu Upes"),
        ("Projektu “Zaļais ceļš” īsteno Upes dome, piedaloties Kalnu universitātei un Ezera skolai.", "Ezera Kalnu Upes"),
        ("Upe Council will work with Hill University and Lake School on the project “Green Way”.", "Hill Lake Upe"),
        ("Hill University and Lake School joined forces with Upe Council in the project “Green Way”.", "Hill Lake Upe"),
        ("Projektā “Zaļais ceļš” kopā ar Upes domi strādā Kalnu universitāte.", "Kalnu Upes"),
        ("Upe Council has joined the project “Green Way” led by Hill University.", "Hill Upe"),
        ("Latviju projektā “Zaļais ceļš” pārstāv Upes dome un Kalnu universitāte.", "Kalnu Upes"),
        ("Latvia is represented in the project “Green Way” by Upe Council and Lake School.", "Lake Upe"),
        ("Projekta “Zaļais ceļš” partneri ir gan Upes dome, gan Kalnu universitāte, gan Ezera skola.", "Ezera Kalnu Upes"),
        ("Projekta “Zaļais ceļš” konsorcijā ietilpst Upes dome, Kalnu universitāte un Ezera skola.", "Ezera Kalnu Upes"),
        ("The project “Green Way” is run by Upe Council as lead partner and Hill University as partner.", "Hill Upe"),
        ("The project “Green Way” is coordinated by Upe Council and has Hill University in it.", "Upe"),
        (
            "Upes dome sāk projektu “Zaļais ceļš”. Kopā ar pašvaldību to īsteno Kalnu universitāte un Ezera skola.",
            "Ezera Kalnu Upes",
        ),
        (
            "Projektā “Zaļais ceļš” Upes muzejs ir koordinējošā institūcija, pārējie dalībnieki – Kalnu muzejs un Ezera skola.",
            "Ezera Kalnu Upes",
        ),
        ("Projektu “Zaļais ceļš” vada Upes muzejs, pārējie dalībnieki ir Kalnu muzejs un Ezera skola.", "Ezera Kalnu Upes"),
        ("Upes muzejs, Kalnu muzejs un Ezera skola ir partneri Erasmus+ Sport projektā “Zaļais ceļš”.", "Ezera Kalnu Upes"),
        ("Upes muzejs kopā ar Kalnu muzeju un Ezera skolu piedalās projektā “Zaļais ceļš”.", "Ezera Kalnu Upes"),
        ("Upe Museum together with Hill Museum and Lake School takes part in the project “Green Way”.", "Hill Lake Upe"),
        ("Upės muziejus kartu su Kalnų muziejumi ir Ežerų mokykla dalyvauja projekte „Žalias kelias“.", "Ežerų Kalnų Upės"),
        ("Projektā “Zaļais ceļš” līdzās Upes domei darbosies Kalnu universitāte.", "Kalnu Upes"),
        ("Projekta “Zaļais ceļš” partneru vidū bez Upes domes ir arī Kalnu universitāte.", "Kalnu Upes"),
        (
            "Projektui „Žalias kelias“ vadovauja Upės muziejus, o partnerių gretose – be Kalnų mokyklos – dar yra Ežerų muziejus.",
            "Ežerų Kalnų Upės",
        ),
        ("Ezera skola ir partneris projektā “Zaļais ceļš”, ko vada Upes muzejs sadarbībā ar Kalnu domi.", "Ezera Kalnu Upes"),
        (
            "Kalnų mokykla dalyvauja projekte „Žalias kelias“, kuriam vadovauja Upės muziejus kartu su Ežerų savivaldybe.",
            "Ežerų Kalnų Upės",
        ),
        ("Projektis „Roheline tee“ on kolm partnerit. Eestist löövad kaasa veel Mäe Kool ja Jõe vald, Soomest Oru ülikool.", "Jõe Mäe Oru"),
        ("Projektā “Zaļais ceļš” Kalnu skola sadarbojas ar skolām Portugālē un Polijā.", "Kalnu"),
        ("Projektā “Zaļais ceļš” iesaistītas sešas organizācijas, tostarp Kalnu universitāte un Ezera skola.", "Ezera Kalnu"),
        (
            "Projektā “Zaļais ceļš” ir trīs partneri: vadošais partneris Upes muzejs (Lietuva), Kalnu muzejs (Latvija) un Ezera muzejs.",
            "Ezera Kalnu Upes",
        ),
        (
            "Projektā “Zaļais ceļš” ir trīs partneri: Upes muzejs (Lietuva) – vadošais partneris, Kalnu muzejs (Latvija) un Ezera muzejs.",
            "Ezera Kalnu Upes",
        ),
        (
            "The project “Green Way” has three partners: lead partner Upe Museum (Lithuania), Hill Museum (Latvia) and Lake Museum.",
            "Hill Lake Upe",
        ),
    ],
)
def test_those_beside_others_take_part(text: str, names: str) -> None:
    assert sorted(name.split()[0] for name in partners_in(f"{text}\n")) == names.split()


@pytest.mark.parametrize(
    "text",
    [
        "Bez Upes domes līdzfinansējuma projektā “Zaļais ceļš” neko nevar sākt.",
        "Projekts “Zaļais ceļš”. To atbalsta vairākas skolas, tai skaitā Kalnu skola un Ezera skola.",
        "Projektā “Zaļais ceļš” piedalās vairākas skolas, tai skaitā no Latvijas, kopā 300 skolēnu.",
        "Būvnieks SIA “Ezeri” ir pabeigusi projektu “Zaļais ceļš”.",
        "Sākts Interreg Baltic Sea Region projekts “Zaļais ceļš” – tajā iesaistīti 11 partneri.",
        "Upes muzejs kopā ar Kalnu muzeju piedalās projekta “Zaļais ceļš” svētkos.",
        "Upe Council works with Hill University, and the project “Green Way” will show it.",
        "The project “Green Way” began in May with the support of Hill University.",
        "Projekta “Zaļais ceļš” ietvaros SIA “Ezeri” pārbūvēs ielu.",
        "Projekta “Zaļais ceļš” ietvaros tiks atjaunota Kalnu skola.",
        "Projekts “Zaļais ceļš”. Projekta dalībnieki piedalījās Upju asociācijas pētījuma īstenošanā.",
    ],
)
def test_those_near_the_project_do_not(text: str) -> None:
    assert partners_in(f"{text}\n") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projekta “Zaļais ceļš” ietvaros Kalnu pašvaldība izveidos taku.", "Kalnu pašvaldība"),
        ("Kalnu pašvaldība projekta “Zaļais ceļš” ietvaros atjaunojusi tiltu.", "Kalnu pašvaldība"),
        ("Within the project “Green Way”, Hill Council will renovate three bridges.", "Hill Council"),
        ("Thanks to the project “Green Way”, Hill Council renovated three bridges.", "Hill Council"),
    ],
)
def test_whoever_builds_within_the_project_takes_part(text: str, name: str) -> None:
    assert partners_in(f"{text}\n") == {name: (None, None)}


def test_none_of_several_who_carry_it_out_is_said_to_lead() -> None:
    assert partners_in("Projekta “Zaļais ceļš” īstenotāji ir Upes dome un Kalnu universitāte.\n") == {
        "Upes dome": (None, None),
        "Kalnu universitāte": (None, None),
    }


@pytest.mark.parametrize("verb", ["pabeigusi", "ir pabeigusi", "pabeidz"])
def test_a_council_that_ends_its_project_leads_it(verb: str) -> None:
    assert partners_in(f"Kalnu pašvaldība {verb} LEADER projektu “Zaļais ceļš”.\n") == {"Kalnu pašvaldība": ("lead", None)}


def test_partners_whose_names_no_noun_heads_are_read_behind_their_count() -> None:
    text = "The project “Blue Way” is carried out by three partners from three countries: Kivi (Finland), Lumi (Estonia) and Sato (Latvia)."
    assert partners_in(f"{text}\n") == {"Kivi": ("partner", "FI"), "Lumi": ("partner", "EE"), "Sato": ("partner", "LV")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Fen Council acted as the leading partner; our school took part alongside Upe Museum, Hill University and Lake School.",
            "Fen Hill Lake Upe",
        ),
        ("Our school took part in the project together with Hill University and Lake School.", "Hill Lake"),
        ("Skola projektā piedalījās līdzās Upes domei un Kalnu universitātei.", "Kalnu Upes"),
        ("Our school took part in the conference on the project together with Hill University.", None),
        ("Our school took part alongside Hill University.", None),
    ],
)
def test_those_with_whom_somebody_takes_part_do_too(text: str, names: str | None) -> None:
    found = partners_in(f"The project “Green Way” ran from 2012 to 2015. {text}\n")
    assert sorted(name.split()[0] for name in found) == (names.split() if names else [])


@pytest.mark.parametrize(
    ("company", "found"),
    [
        ("jointly with partner Upe Volunteer Firefighters (Latvia)", {"Upe Volunteer Firefighters": ("partner", "LV")}),
        ("together with its Estonian partner, Tartu Volunteer Firefighters", {"Tartu Volunteer Firefighters": ("partner", "EE")}),
        ("in cooperation with the project partner Friends of the Old Town", {"Friends of the Old Town": ("partner", None)}),
        ("together with project partner Anna Berga", {}),
    ],
)
def test_a_partner_of_whatever_name_stands_behind_with_its_partner(company: str, found: dict[str, tuple[str, str | None]]) -> None:
    text = f"{ENGLISH}Dale Museum will implement the project {company}.\n"
    assert partners_in(text) == {"Dale Museum": ("lead", None), **found}
