"""A queue number at the kiosk, with three keys and eyes closed."""

import pytest

from tests.fixtures.kiosk import Visitor, small_catalogue, write_kiosk
from tests.fixtures.office import served

QUIET = "?hint=600&silence=600"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A kiosk as a device that knows the queue serves it."""
    folder = tmp_path_factory.mktemp("queue")
    write_kiosk(folder / "site", small_catalogue(folder / "facts"), seconds=0.05)
    page = folder / "site" / "kiosk" / "index.html"
    html = page.read_text(encoding="utf-8")
    (page.parent / "plain.html").write_text(html, encoding="utf-8")
    page.write_text(
        html.replace("<html ", '<html data-device data-has="queue" ', 1), encoding="utf-8"
    )
    with served(folder / "site") as address:
        yield address


ANSWERING = """() => {
  window.asked = []
  document.addEventListener('noticeboard:queue', ({ detail }) => {
    asked.push(detail)
    const src = new URL('../audio/id/tone.mp3', location.href).href
    const shown = 'Nomor A012. Yang menunggu sebelum Anda: 3.'
    window.answer = (more) => document.dispatchEvent(
      new CustomEvent('noticeboard:queue-answer', {
        detail: { asked: detail.asked, language: detail.language, answers: [{ shown, src }], ...more },
      }),
    )
  })
}"""


@pytest.fixture
def visitor(browser, site):
    one = Visitor(browser, site, f"{QUIET}#id-queue", is_quick=True)
    one.page.evaluate(ANSWERING)
    yield one
    assert one.take_problems() == []
    one.page.close()


def numbers_asked(visitor):
    return visitor.page.evaluate("asked.map(({ number, language }) => [number, language])")


@pytest.mark.chromium
def test_digits_are_counted_up_by_choosing_and_the_turn_is_said(visitor):
    assert "Nomor antrean Anda" in visitor.hear("Enter")
    # Down to the tens, chosen once; down to the ones, chosen twice.
    assert visitor.hear("ArrowDown")[0] == "Puluhan, tambah satu"
    assert visitor.hear("Enter") == ["1"]
    visitor.hear("ArrowDown")
    visitor.hear("Enter")
    assert visitor.hear("Enter") == ["2"]
    assert visitor.page.locator("[data-current] [data-own-number]").inner_text() == "012"
    visitor.hear("ArrowDown")
    assert visitor.hear("Enter") == ["Sebentar."]
    assert numbers_asked(visitor) == [[12, "id"]]

    visitor.forget()
    visitor.page.evaluate("answer()")

    words = "Nomor A012. Yang menunggu sebelum Anda: 3."
    assert visitor.listen() == [words]
    assert visitor.page.locator("[data-current] [data-queue-answers]").inner_text() == words
    # The same words again, as everywhere.
    assert visitor.hear("r") == [words]


@pytest.mark.chromium
def test_a_queue_that_fails_is_said_and_an_answer_to_who_has_gone_is_not(visitor):
    visitor.hear("Enter")
    visitor.hear("4")
    visitor.hear("4")
    visitor.forget()
    visitor.page.evaluate("answer({ answers: [] })")
    assert visitor.listen() == ["Antrean tidak menjawab. Tanyakan petugas."]

    visitor.hear("Home")
    visitor.page.evaluate("answer()")

    # Whatever is to be said stands in the caption before its sound begins.
    assert "A012" not in visitor.page.locator("[data-caption]").inner_text()
    assert visitor.page.locator("[data-utterance^=queue-answer]").count() == 0


@pytest.mark.chromium
def test_the_way_there_is_a_command_at_the_end_of_every_list(visitor):
    command = visitor.page.locator("[data-commands=id] [data-action=queue]")
    assert command.inner_text() == "Giliran saya"
    visitor.hear("Enter")
    visitor.hear("Home")
    command.click()
    assert visitor.screen() == "id/queue"


@pytest.mark.chromium
def test_without_a_queue_no_command_and_no_screen_is_left(browser, site):
    visitor = Visitor(browser, site, f"plain.html{QUIET}", is_quick=True)
    assert visitor.page.locator("[data-needs]").count() == 0
    visitor.page.close()
