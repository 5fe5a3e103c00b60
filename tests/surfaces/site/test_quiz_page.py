"""The page of practice questions: read without script, answered with keys, scored on the page."""

from playwright.sync_api import expect

from tests.fixtures.axe import violations
from tests.fixtures.marks import marks_of

PAGE = "latihan/"
TEN_YEARS = '[data-question="passport-electronic-10y"]'


def test_whoever_reads_without_a_script_finds_every_answer_below_its_question(site):
    html = (site / PAGE / "index.html").read_text("utf-8")
    start = html.index(TEN_YEARS[1:-1])
    question = html[start : html.index("</fieldset>", start)]

    assert "Lihat jawaban" in question
    assert [(mark.value, mark.role) for mark in marks_of(question.split("<details>")[1])] == [
        ("950000", "current"),
        ("650000", "past"),
        ("750000", "current"),
        ("6", "current"),  # months, in the name of what costs so much
        ("1000000", "current"),
    ]


def test_a_learner_answers_with_keys_and_is_told_why_and_how_many_were_right(page, address):
    page.goto(address + PAGE)
    question, other = page.locator(TEN_YEARS), page.locator('[data-question="splp"]')
    check = question.get_by_role("button", name="Periksa")
    expect(check).to_be_visible(timeout=60_000)

    check.click()
    expect(question.get_by_role("status")).to_have_text("Pilih satu jawaban dulu.")
    question.get_by_label("Rp650.000").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text(
        "Belum tepat. Jawabannya di bawah ini. Sejauh ini 0 dari 1 benar"
    )
    expect(question.get_by_text("Rp650.000 berlaku sampai 16 Desember 2024.")).to_be_visible()
    other.get_by_label("Rp100.000").check()
    other.get_by_role("button", name="Periksa").click()
    expect(other.get_by_role("status")).to_contain_text("Benar. Sejauh ini 1 dari 2 benar")
    assert violations(page) == []

    page.get_by_role("button", name="Mulai dari awal").click()
    expect(other.get_by_role("status")).to_have_text("")
    assert page.locator("input[type=radio]:checked").count() == 0
