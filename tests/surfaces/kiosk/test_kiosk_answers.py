"""Ask at the kiosk: every answer is found by three keys, and none is told twice."""

from __future__ import annotations

import datetime

import pytest

from noticeboard.answers import answer_units
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import screens_of
from tests.fixtures.kiosk import LANGUAGES, ROOT, Visitor, small_catalogue, timelines_of

DOWN, SELECT, BACK = "NumpadAdd", "NumpadEnter", "NumpadDecimal"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    catalogue = small_catalogue(tmp_path_factory.mktemp("small"))
    return {one.language: screens_of(one.now) for one in timelines_of(catalogue)}


@pytest.fixture(scope="module")
def real():
    return {one.language: one.now for one in timelines_of(load_catalogue(ROOT))}


@pytest.fixture(scope="module")
def screens(real):
    return {language: screens_of(edition) for language, edition in real.items()}


def drawing(screen) -> str:
    rows = [
        f"{' | '.join(piece.sentence.plain for piece in one.pieces)}"
        f"{f' → {one.goto}' if one.goto else ''}"
        for one in screen.items
    ]
    above = [screen.kicker.plain] if screen.kicker else []
    return "\n".join([*above, screen.heading.plain, *rows])


def reached_from(key, screens):
    found, new = set(), [key]
    while new:
        one = new.pop()
        found.add(one)
        gotos = [item.goto for item in screens[one].items if item.goto]
        new += [goto for goto in gotos if goto not in found]
    return found


def test_asking_begins_on_the_first_level_with_the_subjects(small):
    assert "ask" in [item.goto for item in small["id"]["home"].items]
    assert drawing(small["id"]["ask"]) == (
        "Tanya\n"
        "Paspor → ask-passport\n"
        "Warga asing → ask-foreigner\n"
        "M-Paspor → ask-about-m-paspor\n"
        "Kantor imigrasi → ask-about-office\n"
        "Yang belum dapat kami jawab di sini → questions\n"
        "Tulis pertanyaan | Dengan papan ketik di layar sentuh. → ask-type"
    )
    assert drawing(small["en"]["ask-passport"]) == (
        "Passport\n"
        "Any passport → ask-about-passport\n"
        "New passport for adults → ask-about-passport-new-adult"
    )


def test_what_a_service_tells_on_its_own_screens_is_not_told_twice(small):
    assert drawing(small["id"]["ask-about-passport-new-adult"]) == (
        "Paspor baru untuk dewasa\n"
        "Apa ini → service-passport-new-adult-glance\n"
        "Untuk siapa → answer-passport-new-adult-who\n"
        "Yang dibawa → service-passport-new-adult-bring\n"
        "Biaya → service-passport-new-adult-fees\n"
        "Lama proses → service-passport-new-adult-time\n"
        "Langkah → service-passport-new-adult-steps\n"
        "Mendaftar dan tempat → service-passport-new-adult-where"
    )
    assert drawing(small["id"]["ask-about-office"]) == (
        "Kantor imigrasi\n"
        "Tempat layanan → office\n"
        "Jam buka → place-padang\n"
        "Telepon dan surel → place-padang"
    )


def test_an_answer_of_its_own_is_a_screen_that_says_how_sure_it_is(small):
    assert drawing(small["id"]["answer-passport-fee"]) == (
        "Paspor, apa pun jenisnya\n"
        "Biaya\n"
        "Paspor baru untuk dewasa: Rp650.000 atau Rp950.000\n"
        "Lewat izin tinggal: Rp1.000.000\n"
        "Isi bagian ini belum dikonfirmasi kantor. Tanyakan petugas."
    )
    figures = [
        (figure.fact, figure.value, figure.role)
        for piece in small["id"]["answer-passport-fee"].items[0].pieces
        for figure in piece.sentence.figures
    ]
    assert figures == [
        ("passport-electronic-5y", 650000, "current"),
        ("passport-electronic-10y", 950000, "current"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_but_former_fees_is_reached_from_there(real, screens, language):
    edition, found = real[language], reached_from("ask", screens[language])
    said = {
        piece.sentence.plain.replace("**", "")
        for key in found
        for item in screens[language][key].items
        for piece in item.pieces
    }
    subjects = {*edition.services_by_id, "passport", "foreigner", "m-paspor", "office"}
    missing = [
        unit.id
        for unit in answer_units(edition)
        if unit.subject in subjects and unit.facet not in ("history", "what")
        if f"answer-{unit.subject}-{unit.facet}" not in found
        and f"ask-about-{unit.subject}" not in found
    ]
    fees = {fee.id for fee in edition.fees} - edition.services_by_id.keys()
    named = {fact.id for service in edition.services for fact in service.facts}
    unsaid = [
        line.plain
        for unit in answer_units(edition)
        if unit.subject in fees - named and unit.facet == "fee"
        for line in unit.lines
        if line.plain not in said
    ]

    assert (missing, unsaid) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_sums_of_two_services_are_told_where_they_stand_already_or_line_by_line(
    real, screens, language
):
    for unit in answer_units(real[language]):
        first, plus, added = unit.subject.partition("+")
        if not plus:
            continue
        key = f"answer-{first}-and-{added}-fee"
        place = key if key in screens[language] else f"service-{first}-fees"
        shown = {
            figure.value
            for one in _pages(screens[language], place)
            for item in one.items
            for piece in item.pieces
            for figure in piece.sentence.figures
            if figure.role == "total"
        }
        totals = {figure.value for figure in unit.figures if figure.role == "total"}

        assert totals, unit.id
        assert totals <= shown, unit.id
        assert place in reached_from(f"ask-about-{first}", screens[language]), unit.id


def _pages(screens, key):
    return [one for name, one in screens.items() if name == key or name.startswith(f"{key}-")]


def test_an_answer_is_that_of_its_day(tmp_path):
    catalogue = small_catalogue(tmp_path)
    timeline = timelines_of(catalogue, on=datetime.date(2024, 12, 16))[0]

    assert "Rp1.000.000" not in drawing(screens_of(timeline.now)["answer-foreigner-fee"])


def test_an_answer_is_heard_with_three_keys_and_left_with_one(browser, small_address):
    visitor = Visitor(browser, small_address, "#id-home", is_quick=True)
    visitor.hear(SELECT)
    visitor.hear(DOWN)
    visitor.hear(DOWN)
    subjects = visitor.hear(SELECT)
    services = visitor.hear(SELECT)
    facets = visitor.hear(SELECT)
    answer = visitor.hear(SELECT)
    screen = visitor.screen()
    visitor.hear(BACK)
    before = visitor.screen()
    visitor.page.close()

    assert [one[:2] for one in (subjects, services, facets)] == [
        ["Tanya", "6 pilihan"],
        ["Paspor", "2 pilihan"],
        ["Paspor, apa pun jenisnya", "3 pilihan"],
    ]
    assert (screen, answer[-1]) == (
        "id/answer-passport-fee",
        "Paspor baru untuk dewasa: Rp650.000 atau Rp950.000",
    )
    assert before == "id/ask-about-passport"
    assert visitor.problems == []
