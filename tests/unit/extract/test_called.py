"""Names that sentences state: what a project is called, in short or in full, and what is said to be a project."""

from __future__ import annotations

import pytest

from tests.samples import project_in, projects_in


def names(text: str) -> dict[str, str]:
    """Title, acronym and number of a page's one project."""
    return {key: value for key, value in project_in(text).items() if key in ("title", "acronym", "number")}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Projekta pilnais nosaukums – “Zaļie krasti visiem kopā”, īsais – GreenShores. Tas sākas.\n", "GreenShores"),
        ("Sākas projekts “Zaļie krasti visiem kopā”, īsi – KRASTI.\n", "KRASTI"),
        ("Sākas projekts “Zaļie krasti visiem kopā”, labāk pazīstams kā GreenShores.\n", "GreenShores"),
        ('The project, entitled "Green shores for all of us here" and known for short as GREENSHORES, begins.\n', "GREENSHORES"),
        ("Projektas „Žalieji krantai visiems kartu“, geriau žinomas kaip GreenShores, prasideda.\n", "GreenShores"),
        ("Sākas projekta e-KRASTI izstāde (pilnais nosaukums – “Zaļie krasti visiem kopā”), ko rīko novads.\n", "e-KRASTI"),
        ("Projekt „Rohelised rannad kõigile koos“, lühendiga GreenShores, algab.\n", "GreenShores"),
    ],
)
def test_a_short_name_is_told_behind_the_title(text: str, short: str) -> None:
    assert names(text)["acronym"] == short
    assert len(names(text)["title"].split()) >= 4


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The towns carry out a project called Green Shores of the North, and it is theirs.\n", "Green Shores of the North"),
        ("The project is called Green Shores of the North. It begins.\n", "Green Shores of the North"),
        ("They got money for a project they call Our River, Our Song.\n", "Our River, Our Song"),
        ("Their joint project, Bridges over Water, is led by the town.\n", "Bridges over Water"),
        ('Under the title "Castles of the Cold North" the towns have launched a project.\n', "Castles of the Cold North"),
        ("Novads īsteno projektu Nr. LLI-901. “Klusie meži – skaļie ceļi” ir tā nosaukums.\n", "Klusie meži – skaļie ceļi"),
        ("“Klusie meži un ceļi”, ko vada Kalnu biedrība, ir Interreg programmas projekts par upēm.\n", "Klusie meži un ceļi"),
        ("Stāsta par “Klusie meži un ceļi” – projektu, ko atbalsta fonds.\n", "Klusie meži un ceļi"),
        ("„Tylūs miškai ir keliai“ – tai „Interreg“ programos projektas apie upes.\n", "Tylūs miškai ir keliai"),
        ("„Vaiksed metsad ja teed“ on Interregi programmi projekt jõgedest.\n", "Vaiksed metsad ja teed"),
        (
            'Their stay is part of "Hello, little neighbour of ours", a volunteering project of the town.\n',
            "Hello, little neighbour of ours",
        ),
    ],
)
def test_a_title_is_what_a_sentence_calls_a_project(text: str, title: str) -> None:
    assert names(text)["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "In the first project, Hill City Council, River Town and others were partners.\n",
        "“Klusie meži un ceļi” ir izstāde, ko rāda muzejs.\n",
        "“Klusie meži un ceļi” ir projektu konkurss.\n",
        '"Quiet Woods and Ways" is a project partner of the town.\n',
        'Under the title "Quiet woods and ways" the museum shows pictures.\n',
    ],
)
def test_what_is_called_something_else_is_no_project(text: str) -> None:
    assert all("title" not in project and "acronym" not in project for project in projects_in(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('Project name: "One Roof" Family Homes\nProject code: LLI-901\n', '"One Roof" Family Homes'),
        ("Projekta nosaukums: “Kas dzied?” jeb putni pilsētā\nProjekta kods: LLI-901\n", "“Kas dzied?” jeb putni pilsētā"),
        ('Project name: "One Roof" project of the town\nProject code: LLI-901\n', "One Roof"),
        ("Project title: Short ways for\nquiet evening meals\nProject number: LLI-901\n", "Short ways for quiet evening meals"),
        ("Projekta nosaukums: Klusie ceļi\nprojekta kods: LLI-901\n", "Klusie ceļi"),
        ("Project title: Short ways.\nfor whom it may be\nProject number: LLI-901\n", "Short ways"),
    ],
)
def test_a_labelled_title_goes_on_behind_a_quotation_and_on_the_next_line(text: str, title: str) -> None:
    assert names(text).get("title", names(text).get("acronym")) == title


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Project title (LV)", "Klusi ezeri, tuvi draugi"),
        ("Project title (PL)", "Ciche jeziora, dobrzy przyjaciele"),
        ("Project title in Swedish", "Tysta sjöar, nära vänner"),
        ("Projekta nosaukums poļu valodā", "Ciche jeziora, dobrzy przyjaciele"),
        ("Projekto pavadinimas lenkų kalba", "Ciche jeziora, dobrzy przyjaciele"),
    ],
)
def test_a_title_in_two_languages_is_that_of_one_project(label: str, title: str) -> None:
    text = f"Project title (EN): Quiet Lakes, Close Friends\n{label}: {title}\nRef.: LL-00999\n"
    assert names(text) == {"title": "Quiet Lakes, Close Friends", "number": "LL-00999"}


def test_the_programme_life_in_capitals_is_no_short_name() -> None:
    text = "LIFE PROGRAMMAS PROJEKTS “PIEKRASTES MEŽI UN CEĻI”\nProjekta saīsinātais nosaukums ir SHORELIFE.\n"
    assert names(text)["acronym"] == "SHORELIFE"


def test_the_code_of_a_call_is_no_title() -> None:
    assert "title" not in names("Projekts: 101099999 – TwinSongs – CERV-2022-CITIZENS-TOWN\n")


def test_a_line_that_ends_before_the_name_is_no_title() -> None:
    assert "title" not in names("Kalnu skolā norisinās projekts ar nosaukumu\n“Klusie\nceļi”.\nAkronīms: WAYS\n")


def test_a_short_name_may_hold_the_sign_for_at_and_an_address_is_none() -> None:
    assert names("Sākas projekta KRASTI@SKOLA darbs.\n") == {"acronym": "KRASTI@SKOLA"}
    assert names("Raksti par projektu Darbi@skola.Example.\n") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Dome apstiprina dalību projektā Parka labiekārtošana Kalnos, kura kopējās izmaksas ir 86 059 eiro.",
        "Kalnu novada dome īsteno projektu Parka labiekārtošana Kalnos. Projekta kopējās izmaksas ir 86 059 eiro.",
        "Noslēdzies ERAF projekts Nr. 5.5.1.0/17/I/001 Parka labiekārtošana Kalnos. Projekta kopējās izmaksas ir 86 059 eiro.",
        "Kalnu novada dome realizē projektu – Parka labiekārtošana Kalnos. Projekta kopējās izmaksas ir 86 059 eiro.",
    ],
)
def test_a_title_without_quotation_marks_may_say_where_it_is_done(text: str) -> None:
    assert names(text)["title"] == "Parka labiekārtošana Kalnos"


def test_a_title_without_quotation_marks_may_end_with_its_stage() -> None:
    text = "Kalnu siltums sāk darbus projekta Kalnu siltumtīklu pārbūve un attīstīšana, 6. kārta ietvaros."
    assert names(text)["title"] == "Kalnu siltumtīklu pārbūve un attīstīšana, 6. kārta"


@pytest.mark.parametrize(
    "text",
    ["Rit projekta Latvijā īstenošana.", "Kalnos notiek projekta Upē ieviešana.", "Muzejs atbild par projekta Kalnu pilsētā uzsākšanu."],
)
def test_where_a_project_is_carried_out_is_no_title(text: str) -> None:
    assert "title" not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Projekta partneris ir izdevis “Ceļvedi zaļajā būvniecībā”.",
        "Projekta vadošais partneris “Upes centrs” ir izstrādājis “Rokasgrāmatu projekta ieviešanai.” Projekta partneriem tā patīk.",
        "Projekta gaitā tapusi “Krastu atmiņu grāmata”.",
        "Projekta laikā nofilmēta “Stāsti par upi”.",
        "Projekto metu išleista „Pajūrio atmintinė“.",
        "Projekto partneris sukūrė „Žaliojo kranto žaidimas“.",
        "Projekti käigus valmis „Suur rannikuraamat“.",
        "The partner of the project published “The Coast Book of Hills”.",
        "Šis projekts noslēguma pasākumā apbalvots ar «Meistaru klubs» atzinību par labāko darbu starp projektiem.",
        "Projektas pelnė „Žalia krantinė“ apdovanojimą.",
        "The project won the “Green Coast” award.",
        "Projekta iepirkuma “Taku remonts”, identifikācijas Nr. UN 2020/27/ERAF, rezultāti ir zināmi.",
    ],
)
def test_what_a_project_made_or_won_or_bought_is_not_its_title(text: str) -> None:
    assert not any("title" in project or "acronym" in project for project in projects_in(f"Upes jaunumi\n\n{text}\n"))


@pytest.mark.parametrize("word", ["Līgums", "līguma", "Vienošanās"])
def test_the_number_of_the_contract_in_a_bracket_is_no_short_name(word: str) -> None:
    text = f"ERAF projekta “Veselības aprūpes uzlabošana” ({word} Nr.9.3.2.0/17/I/990) ietvaros sākti darbi.\n"
    assert names(text) == {"title": "Veselības aprūpes uzlabošana", "number": "9.3.2.0/17/I/990"}


def test_a_made_ready_project_has_its_title() -> None:
    assert names("Sagatavots projekts “Zaļie krasti visiem”, ko īsteno Upes augstskola.\n")["title"] == "Zaļie krasti visiem"


@pytest.mark.parametrize(
    "quoted", ["“Augsnes pielāgošana sausumam Somijā”", '“Augsnes pielāgošana sausumam Somijā" ', "„Augsnes pielāgošana sausumam Somijā”"]
)
@pytest.mark.parametrize("above", ["", "Statuss:\nĪstenošanā\n\n"])
def test_a_quoted_line_above_brackets_with_the_number_is_the_title(above: str, quoted: str) -> None:
    text = f"{above}{quoted}\n\n(LIFE SoilDry) (LIFE18 CCM/LV/001199)\n\nProjekta mērķis ir vājināt klimata pārmaiņas.\n"
    expected = {"title": "Augsnes pielāgošana sausumam Somijā", "acronym": "LIFE SoilDry", "number": "LIFE18 CCM/LV/001199"}
    assert names(text) == expected


def test_a_quoted_line_above_other_brackets_is_no_title() -> None:
    text = "Upes jaunumi\n\n“Mēs esam lepni par paveikto darbu”\n\n(Foto: J. Kalns)\n\nProjekts LLI-990 turpinās.\n"
    assert "title" not in names(text)


def test_a_short_name_stands_behind_the_title_in_another_language() -> None:
    text = "Projekta “Moderno krastu centrs” – “The Centre of Modern Shores” jeb SHORES2 mērķis ir krastu izpēte.\n"
    assert (names(text)["title"], names(text)["acronym"]) == ("Moderno krastu centrs", "SHORES2")


@pytest.mark.parametrize("stroke", ["/", " / "])
def test_a_short_name_behind_a_stroke_ends_a_title_without_quotation_marks(stroke: str) -> None:
    text = (
        f"To īstenos projekta Ūdens tūrisma attīstība Latvijā un Igaunijā{stroke}WATERTRAIL ietvaros. Projektā WATERTRAIL ir 9 partneri.\n"
    )
    assert names(text) == {"title": "Ūdens tūrisma attīstība Latvijā un Igaunijā", "acronym": "WATERTRAIL"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Approved “Hill Art School dormitory energy efficiency improvement” project\n",
            "Hill Art School dormitory energy efficiency improvement",
        ),
        ("The “Hill Art School” project has started.\n", None),
    ],
)
def test_a_quoted_name_before_the_word_may_begin_with_a_body_and_go_on(text: str, title: str | None) -> None:
    assert names(text).get("title") == title
