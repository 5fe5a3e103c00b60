"""`python3 build.py queue`: the plan, the PIN, the address and the sounds it is opened with."""

import io
import wave

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes
from noticeboard.surfaces.signage.norms import legal_height_mm, pixel_mm
from tests.fixtures.asgi import AsgiBrowser
from tests.fixtures.office import ROOT
from tests.fixtures.visit_queue import PLAN
from visit.queue import DEMONSTRATION_PLAN, serving
from visit.queue.__main__ import main
from visit.queue.board_size import board_style
from visit.queue.call_sounds import PreparedSounds, texts_of, write_chime
from visit.queue.plan_file import EXAMPLE, PlanRefused, read_plan
from visit.queue.serving import is_example


def told(capsys, monkeypatch, *options, typed=""):
    """The exit code of the command and what it said, in English."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code = main([*options, "--lang", "en"])
    said = capsys.readouterr()
    return code, said.out + said.err


@pytest.mark.parametrize("pin", ["", "12345", "12345a", "1" * 33])
def test_a_pin_that_is_guessed_quickly_is_refused(pin, tmp_path, capsys, monkeypatch):
    options = ("--set-pin", "--state", str(tmp_path))

    assert told(capsys, monkeypatch, *options, typed=pin + "\n") == (
        3,
        "The PIN of the counters has 6 to 32 digits.\n",
    )
    assert not (tmp_path / "pin").exists()


def test_without_a_pin_the_queue_is_not_served(tmp_path, capsys, monkeypatch):
    assert told(capsys, monkeypatch, "--state", str(tmp_path)) == (
        3,
        "There is no PIN for the counters yet. Make one first: python3 build.py queue --set-pin\n",
    )


@pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "224.0.0.1", "lobby", "::"])
def test_only_an_address_of_the_lobbys_network_is_served(address, tmp_path, capsys, monkeypatch):
    options = ("--state", str(tmp_path))
    told(capsys, monkeypatch, "--set-pin", *options, typed="271828\n")

    code, said = told(capsys, monkeypatch, *options, "--address", address)

    assert (code, said.partition(" is no address")[0]) == (3, address)


def test_a_disk_that_takes_nothing_is_one_clear_message(tmp_path, capsys, monkeypatch):
    (tmp_path / "full").write_text("no folder")

    code, said = told(
        capsys, monkeypatch, "--set-pin", "--state", str(tmp_path / "full"), typed="271828\n"
    )

    assert code == 3
    assert said.startswith("A file of the queue cannot be written: ")
    assert said.endswith(". Check the disk.\n") and said.count("\n") == 1


def test_the_day_is_closed_from_the_command_line_once(tmp_path, capsys, monkeypatch):
    options = ("--close-day", "--state", str(tmp_path))

    assert told(capsys, monkeypatch, *options)[1].endswith("Numbers of that day: 0.\n")
    code, said = told(capsys, monkeypatch, *options)
    assert (code, said.endswith(" is closed.\n")) == (3, True)


def test_the_example_is_the_plan_of_the_demonstration_and_says_that_it_is_made_up():
    assert read_plan(EXAMPLE) == DEMONSTRATION_PLAN
    # A copy of it is an example too, until an office writes its own services.
    assert is_example(read_plan(EXAMPLE)) and not is_example(PLAN)
    for service in DEMONSTRATION_PLAN.services:
        assert service.name["id"].startswith("Contoh: ")
        assert service.name["en"].startswith("Example: ")


GOOD = 'services: [{id: a, prefix: A, name: {id: "Satu", en: "One"}, counters: [1]}]'


SECOND = "}, {id: b, prefix: B, name: {id: x, en: y}, counters: [1]}]"
PLANS = {
    "open bracket": ("services: [", "2:1: susunan YAML tidak terbaca di sini"),
    "nothing": ("", "1:1: berkas kosong"),
    "list": ("[]", "1:1: isi 'services' tidak dapat dipakai"),
    "no services": ("services: []", "1:11: isi 'services' tidak dapat dipakai"),
    "small letter": (GOOD.replace("x: A", "x: a"), "1:28: isi 'prefix' tidak dapat dipakai"),
    "no counter": (GOOD.replace("[1]", "[]"), "1:72: isi 'counters' tidak dapat dipakai"),
    "counter 0": (GOOD.replace("[1]", "[0]"), "1:72: isi 'counters' tidak dapat dipakai"),
    "counter twice": (GOOD.replace("[1]", "[4, 4]"), "1:72: isi 'counters' tidak dapat dipakai"),
    "octal": (GOOD.replace("[1]", "[010]"), "1:73: '010' diawali nol; tulis 10"),
    "other key": (GOOD.replace('en: "One"', 'en: "One", xx: 1'),
                  "1:61: kunci 'xx' tidak dikenal di sini; yang dikenal: id, en"),
    "no English": (GOOD.replace(', en: "One"', ""), "1:37: isi 'name' tidak dapat dipakai"),
    "long name": (GOOD.replace("One", "One " * 20), "1:37: isi 'name' tidak dapat dipakai"),
    "key twice": (GOOD.replace("prefix: A", "prefix: A, prefix: B"),
                  "1:31: kunci 'prefix' sudah ada pada baris 1"),
    "no priority": (GOOD + "\npriority_every: 0", "2:17: isi 'priority_every' tidak dapat"),
    "other end": (GOOD + "\nat_close: later", "2:11: isi 'at_close' tidak dapat dipakai"),
    "colour": (GOOD + "\ncolour: red", "2:1: kunci 'colour' tidak dikenal di sini"),
    "id twice": (GOOD.replace("}]", SECOND.replace("id: b", "id: a")), "1:83: isi 'id' tidak"),
    "letter twice": (GOOD.replace("}]", SECOND.replace(": B", ": A")), "1:94: isi 'prefix' tidak"),
    "brackets": ("services: " + "[" * 5_000, "1:11: di sini ada seratus kurung"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_with_a_mistake_is_refused_at_its_line(name, tmp_path, capsys):
    plan, line = PLANS[name]
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD)
    assert read_plan(path).counters == (1,)
    path.write_text(plan)

    code = main(["--close-day", "--plan", str(path), "--state", str(tmp_path / "state")])

    said = capsys.readouterr().err
    assert (code, said.startswith(f"{path}:{line}")) == (3, True), said
    assert not (tmp_path / "state").exists()


def test_all_that_is_wrong_with_a_plan_is_told_at_once(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD.replace("x: A", "x: a").replace("[1]", "[0]") + "\nat_close: later")

    with pytest.raises(Mistakes) as refused:
        read_plan(path)
    assert [one.values["key"] for one in refused.value.mistakes] == [
        "prefix", "counters", "at_close",
    ]  # fmt: skip


def test_there_is_a_sound_for_every_part_of_every_call_in_both_languages():
    assert texts_of(PLAN, "id") == {
        "number": "Nomor",
        "go": "Silakan ke loket",
        "counter": "loket",
        "again": "Panggilan ulang",
        "letter-A": "A",
        "letter-B": "B",
        **{f"figure-{one}": str(one) for one in range(10)},
    }
    assert texts_of(PLAN, "en").keys() == texts_of(PLAN, "id").keys()


def test_the_chime_is_a_sound_without_clicks(tmp_path):
    path, seconds = write_chime(tmp_path / "chime.wav")

    with wave.open(str(path)) as file:
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    assert seconds == len(samples) / 22_050 == 0.8
    assert abs(samples[0]) < 50 and abs(samples[-1]) < 50
    assert 10_000 < max(samples) < 20_000


def test_the_boards_smallest_letters_are_as_tall_as_the_norms_ask_of_its_screen():
    screen = load_catalogue(ROOT).signage.screens[0]

    share = float(board_style(ROOT, screen.id).removeprefix(":root { --least: ")[:5])

    capital_mm = 0.7 * share / 100 * screen.height * pixel_mm(screen)
    assert capital_mm >= legal_height_mm(screen) * 0.995
    with pytest.raises(PlanRefused):
        board_style(ROOT, "nowhere")


HTTPS = "https://antrean.kantor.example"


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        (
            ("--phone-address", "http://antrean.example"),
            "http://antrean.example is no https address",
        ),
        (("--phone-address", "https://a/t/"), "https://a/t/ is no https address"),
        (("--phone-address", "https://a.example:٤٤٣"), "https://a.example:٤٤٣ is no https address"),
        (("--phone-address", HTTPS, "--push-contact", "petugas"), "petugas is no contact"),
        (("--push-contact", "mailto:a@b.example"), "Notifications need https. Add --phone-address"),
    ],
)
def test_an_address_for_phones_that_cannot_be_meant_is_refused(
    options, begins, tmp_path, capsys, monkeypatch
):
    options = ("--state", str(tmp_path), "--port", "0", *options)
    told(capsys, monkeypatch, "--set-pin", *options, typed="271828\n")

    code, said = told(capsys, monkeypatch, *options)

    assert (code, said[: len(begins)], said.count("\n")) == (3, begins, 1)
    assert not (tmp_path / "push-key").exists()


def test_phones_by_https_are_offered_notifications_when_staff_name_a_contact(
    tmp_path, capsys, monkeypatch
):
    seen = []

    class Asked:
        """In the place of the port: one visitor draws, and asks from a phone through the proxy."""

        def __init__(self, app, on_exit, proxies):
            self.app, self.proxies = app, proxies

        def run(self, sockets):
            port = sockets[0].getsockname()[1]
            here = AsgiBrowser(self.app, f"127.0.0.1:{port}")
            drawn = here.post("/ticket/draw", {"service": DEMONSTRATION_PLAN.services[0].id})
            path = drawn.headers["location"]
            token = path.split("/")[3]
            phone = AsgiBrowser(self.app, HTTPS.removeprefix("https://"), "203.0.113.7")
            seen.append(f"{HTTPS}/t/{token}/" in here.get(path).text)
            seen.append("Notify me" in phone.get(f"/t/{token}/").text)
            seen.append(self.proxies)

    monkeypatch.setattr(serving, "make_server", Asked)
    monkeypatch.setattr(serving, "prepare_sounds", lambda *_: PreparedSounds({}))
    options = ("--state", str(tmp_path), "--port", "0", "--phone-address", HTTPS)
    told(capsys, monkeypatch, "--set-pin", *options, typed="271828\n")

    assert told(capsys, monkeypatch, *options)[0] == 0
    assert told(capsys, monkeypatch, *options, "--push-contact", "mailto:a@b.example")[0] == 0
    # The proxy is on this computer: it is believed for whom it asks.
    assert [*seen[:2], *seen[3:5]] == [True, False, True, True]
    assert "127.0.0.1" in seen[2]
    (tmp_path / "push-key").write_text("broken")
    code, said = told(capsys, monkeypatch, *options, "--push-contact", "mailto:a@b.example")
    assert (code, "push-key cannot be read" in said) == (3, True)
