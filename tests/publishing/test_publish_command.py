"""`publish`, `rollback` and `history` as staff meet them: gates, two names, an undo, a log."""

from __future__ import annotations

import datetime
import io
import json
import os
import shutil
import sys

import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.bundle.place import publish_to
from noticeboard.cli import app, this_office
from noticeboard.publishing import publication_place
from noticeboard.time_zone import WIB
from tests.fixtures.sftp_host import PASSWORD, USER, SftpHost
from tests.fixtures.small_bundle import write_small_bundle
from tests.fixtures.web_pages import web_page

NINE = datetime.datetime(2026, 11, 24, 9, 0, tzinfo=WIB)


def fees(amount):
    """The facts of a bundle that knows one fee, as far as a publication reads them."""
    period = {"from": "2024-12-17", "until": None, "value": amount, "standing": "official",
              "sources": ["pp-45-2024"]}  # fmt: skip
    fee = {
        "id": "paspor", "kind": "fee", "name": {"id": "Paspor", "en": "Passport"},
        "unit": "application", "currency": "IDR", "checked": {"date": "2026-09-26", "against": [], "standing": "official"},
        "periods": [period],
    }  # fmt: skip
    shown = {"shown": f"Rp{amount}", "role": "current", "from": "2024-12-17", "until": None}
    said = {"id": {"facts": [{"id": "paspor", "name": "Paspor", "figures": [shown]}]}}
    office = {"places": []}
    return json.dumps({"is_preview": False, "facts": [fee], "editions": said, "office": office})


def pages(text, amount=650000):
    return {
        "index.html": web_page(text), "en/index.html": web_page(f"{text} in English"),
        "data/v1/catalogue.json": fees(amount),
    }  # fmt: skip


class Counter:
    """An office with a small site, and somebody who types commands."""

    def __init__(self, folder, monkeypatch, capsys):
        self.root, self.web = folder / "office", folder / "web"
        (self.root / ".cache").mkdir(parents=True)
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.hour = NINE
        monkeypatch.setattr(this_office, "ROOT", self.root)
        monkeypatch.setattr(this_office, "now", lambda: self.hour)
        self.at_keyboard("", is_there=False)

    def at_keyboard(self, typed, is_there=True):
        keyboard = io.StringIO(typed)
        keyboard.isatty = lambda: is_there
        self._monkeypatch.setattr(sys, "stdin", keyboard)

    def build(self, text, amount=650000, bundle="aaaa-0001"):
        write_small_bundle(self.root / "site", pages(text, amount), bundle)

    def type(self, *arguments):
        """Type a command; its exit code, what it says, and what it complains of."""
        self._monkeypatch.setattr(sys, "argv", ["build.py", *arguments])
        with pytest.raises(SystemExit) as ended:
            app.run()
        self.hour += datetime.timedelta(hours=1)
        said = self._capsys.readouterr()
        return ended.value.code or 0, said.out, said.err

    def publish(self, *more, to=None):
        names = ("--by", "Ani", "--approved-by", "Budi")
        return self.type("publish", "--to", to or str(self.web), *(more or names))

    @property
    def shown(self):
        return read_manifest(self.web).bundle

    @property
    def log(self):
        lines = (self.root / "publications" / "log.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]


@pytest.fixture(autouse=True)
def no_sync(monkeypatch):
    """Waiting for the disk of a busy machine proves nothing here."""
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def counter(tmp_path, monkeypatch, capsys):
    return Counter(tmp_path, monkeypatch, capsys)


def test_a_table_says_what_passed_before_the_site_is_published(counter):
    counter.build("Halo")

    code, said, _ = counter.publish()

    assert (code, counter.shown) == (0, "aaaa-0001")
    rows = [line.split("  ") for line in said.splitlines()[:7]]
    assert [[part.strip() for part in row if part][:2] for row in rows] == [
        ["bundel utuh", "lulus"],
        ["fakta diperiksa", "catatan"],
        ["perhatian", "lulus"],
        ["dua bahasa sama", "lulus"],
        ["suara terbukti", "lulus"],
        ["tautan", "lulus"],
        ["dapat dipakai semua orang", "lulus"],
    ]


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (web_page("Halo", '<a href="hilang/">A</a>'), "1 tautan mati: index.html -> hilang/."),
        (web_page("Halo", '<img src="a.png">'), "1 hal menghalangi pengunjung: index.html: alt: a.png."),
    ],
    ids=["a dead link", "a picture without words"],
)  # fmt: skip
def test_a_gate_that_fails_names_the_next_step_and_the_old_site_stays(counter, page, complaint):
    counter.build("Halo")
    counter.publish()
    spoilt = {**pages("Lagi"), "index.html": page, "a.png": ""}
    write_small_bundle(counter.root / "site", spoilt, "bbbb-0002")

    code, said, complained = counter.publish()

    assert (code, counter.shown, len(counter.log)) == (1, "aaaa-0001", 1)
    assert "GAGAL" in said
    assert complained.startswith(complaint) and len(complained.splitlines()) == 1


def test_a_sentence_without_its_sound_is_not_published(counter):
    utterances = {"u1": {"file": "../../audio/id/gone.mp3", "figures": [], "text": "Halo"}}
    spoken = {**pages("Halo"), "kiosk/id/utterances.json": json.dumps(utterances)}
    write_small_bundle(counter.root / "site", spoken)

    code, _, complained = counter.publish()

    assert code == 1 and not counter.web.exists()
    assert complained.startswith("1 kalimat tanpa suara: audio/id/gone.mp3.")


@pytest.mark.parametrize(
    ("names", "complaint"),
    [
        (("--yes",), "Diperlukan dua nama: --by NAMA --approved-by NAMA-LAIN."),
        (("--by", "Ani"), "Diperlukan dua nama: --by NAMA --approved-by NAMA-LAIN."),
        (("--by", "Ani", "--approved-by", " ani "), "adalah orang yang sama (Ani)."),
    ],
)
def test_a_changed_amount_is_not_published_on_one_name(counter, names, complaint):
    counter.build("Halo")
    counter.publish()
    counter.build("Halo", 950000, "bbbb-0002")

    code, _, complained = counter.publish(*names)

    assert (code, counter.shown) == (1, "aaaa-0001")
    assert complaint in complained and len(complained.splitlines()) == 1


def test_two_names_publish_an_amount_and_the_log_says_what_changed(counter):
    counter.build("Halo")
    counter.publish()
    counter.build("Halo", 950000, "bbbb-0002")

    code, _, complained = counter.publish(
        "--by", "Ani", "--approved-by", "Budi", "--why", "PP 45/2024"
    )

    assert (code, counter.shown) == (0, "bbbb-0002"), complained
    record = counter.log[1]
    assert [record[key] for key in ("act", "bundle", "by", "approved_by", "why", "changes")] == [
        "publish", "bbbb-0002", "Ani", "Budi", "PP 45/2024",
        ["Paspor: Rp650.000 → Rp950.000 mulai 17 Desember 2024"],
    ]  # fmt: skip


def test_words_alone_need_no_second_name(counter):
    counter.build("Halo")
    counter.publish()
    counter.build("Selamat datang", bundle="bbbb-0002")

    code, _, _ = counter.publish("--by", "Ani")

    assert (code, counter.shown) == (0, "bbbb-0002")
    assert (counter.log[1]["by"], counter.log[1]["approved_by"]) == ("Ani", None)


def test_at_a_keyboard_both_names_are_asked_for(counter):
    counter.build("Halo")
    counter.at_keyboard("Ani\nBudi\n")

    code, _, complained = counter.publish("--why", "mulai")

    assert code == 0
    assert complained == (
        "Ada jumlah uang yang tidak sama dengan penerbitan terakhir: paspor.\n"
        "Nama Anda: Nama orang kedua yang telah memeriksa: "
    )
    assert (counter.log[0]["by"], counter.log[0]["approved_by"]) == ("Ani", "Budi")


def test_in_json_the_gates_are_told_and_nobody_is_asked(counter):
    counter.build("Halo")
    counter.at_keyboard("Ani\nBudi\n")

    assert counter.publish("--json")[0] == 1
    code, said, _ = counter.publish("--json", "--by", "Ani", "--approved-by", "Budi")

    told = json.loads(said)
    assert (code, told["files"]) == (0, 3)
    assert [(one["name"], one["state"]) for one in told["gates"]][:3] == [
        ("whole", "passed"), ("facts", "noted"), ("warnings", "passed"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["", "releases:"], ids=["a folder", "releases"])
def test_one_command_puts_the_bundle_before_back_and_forth_again(counter, kind):
    to = f"{kind}{counter.web}"
    for number, text in enumerate(("Satu", "Dua", "Tiga"), start=1):
        amount = 950000 if text == "Tiga" else 650000
        counter.build(text, amount, f"aaaa-000{number}")
        counter.publish("--by", "Ani", "--approved-by", "Budi", to=to)
    shown = counter.web / "current" if kind else counter.web

    assert counter.type("rollback", "--to", to, "--by", "Ani", "--why", "salah") == (
        0, f"{to} kembali ke bundel aaaa-0002.\n", "",
    )  # fmt: skip
    assert "Dua" in (shown / "index.html").read_text("utf-8")
    assert damaged_files(shown) == []
    assert read_manifest(counter.root / "site").bundle == "aaaa-0003"
    assert [counter.log[3][key] for key in ("act", "bundle", "by", "why", "changes")] == [
        "rollback", "aaaa-0002", "Ani", "salah",
        ["Paspor: Rp950.000 → Rp650.000 mulai 17 Desember 2024"],
    ]  # fmt: skip

    counter.type("rollback", "--to", to)
    assert "Tiga" in (shown / "index.html").read_text("utf-8")


def test_there_is_nothing_to_go_back_to_after_one_publication(counter):
    counter.build("Halo")
    counter.publish()

    code, _, complained = counter.type("rollback", "--to", str(counter.web))

    assert code == 1 and complained.startswith(f"{counter.web}: belum ada penerbitan sebelumnya")
    assert counter.shown == "aaaa-0001"


def test_a_damaged_archive_is_never_put_back(counter):
    for number, text in enumerate(("Satu", "Dua"), start=1):
        counter.build(text, bundle=f"aaaa-000{number}")
        counter.publish()
    [archived] = (counter.root / "publications" / "bundles").glob("aaaa-0001.*")
    (archived / "index.html").write_text("spoilt")

    assert counter.type("rollback", "--to", str(counter.web))[0] == 1
    assert counter.shown == "aaaa-0002"
    code, said, _ = counter.type("history", "--check")
    assert (code, said.splitlines()) == (1, [
        "Catatan penerbitan utuh: 2 penerbitan.",
        f"publications/bundles/{archived.name}: rusak atau hilang; kembalikan dari cadangan.",
    ])  # fmt: skip


def test_killed_between_the_place_and_the_log_the_next_command_adds_the_record(
    counter, monkeypatch
):
    counter.build("Satu")
    counter.publish()
    counter.build("Dua", bundle="bbbb-0002")

    def die(*arguments):
        publish_to(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(publication_place, "publish_to", die)
        counter.publish()
    assert (counter.shown, len(counter.log)) == ("bbbb-0002", 1)

    counter.type("rollback", "--to", str(counter.web), "--by", "Ani")

    assert [(one["act"], one["bundle"]) for one in counter.log] == [
        ("publish", "aaaa-0001"), ("publish", "bbbb-0002"), ("rollback", "aaaa-0001"),
    ]  # fmt: skip
    assert counter.shown == "aaaa-0001"


def test_a_publication_that_did_not_arrive_is_not_logged(counter, monkeypatch):
    counter.build("Satu")
    counter.publish()
    counter.build("Dua", bundle="bbbb-0002")

    def die(*arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(publication_place, "publish_to", die)
        counter.publish()
    counter.publish()

    assert [one["bundle"] for one in counter.log] == ["aaaa-0001", "bbbb-0002"]
    assert counter.type("history", "--check")[1] == "Catatan penerbitan utuh: 2 penerbitan.\n"


def test_history_says_who_published_what_and_leads_to_the_archive(counter):
    counter.build("Satu")
    counter.publish("--by", "Ani", "--approved-by", "Budi", "--why", "mulai")
    [archived] = (counter.root / "publications" / "bundles").iterdir()

    told = (
        f"1. 2026-11-24 09:00 WIB Ani menerbitkan bundel aaaa-0001 ke {counter.web}\n"
        "  diperiksa Budi\n"
        "  alasan: mulai\n"
        "  penerbitan pertama\n"
        f"  arsip: publications/bundles/{archived.name}\n"
    )
    assert counter.type("history", "--log") == (0, told, "")
    assert counter.type("history", "--on", "2026-11-24") == (0, told, "")
    assert counter.type("history", "--on", "2026-11-23")[1] == (
        "Tidak ada dalam catatan .cache/history.jsonl.\n"
    )
    assert damaged_files(archived) == []


def test_history_finds_a_record_that_somebody_changed_and_nothing_is_published_on_it(counter):
    counter.build("Satu")
    counter.publish()
    log = counter.root / "publications" / "log.jsonl"
    log.write_text(log.read_text("utf-8").replace("Budi", "Eve"), "utf-8")

    for command in (("history", "--check"), ("publish", "--to", str(counter.web))):
        code, _, complained = counter.type(*command)
        assert code == 3
        assert "log.jsonl diubah atau tidak lengkap pada nomor 1." in complained


def test_the_archive_of_a_day_is_shown_on_this_computer(counter, monkeypatch):
    from noticeboard import loopback

    counter.build("Satu")
    counter.publish()
    shown = []
    monkeypatch.setattr(loopback, "make_app", lambda folder, port: shown.append(folder))
    monkeypatch.setattr(loopback, "run", lambda made, own: None)

    code, said, _ = counter.type("history", "--on", "2026-11-24", "--open", "--port", "18347")

    assert code == 0 and "http://127.0.0.1:18347/" in said
    assert "Satu" in (shown[0] / "index.html").read_text("utf-8")
    assert counter.type("history", "--on", "2026-11-20", "--open")[0] == 2


def test_a_rollback_of_the_site_says_that_the_public_still_sees_the_other(counter):
    counter.build("Satu")
    counter.publish()
    shutil.copytree(counter.root / "site", counter.root / ".cache" / "previous")

    code, said, _ = counter.type("rollback")

    assert code == 0
    assert f"python3 build.py rollback --to {counter.web}" in said


def test_a_site_that_changed_after_it_was_looked_at_is_not_published(counter, monkeypatch):
    from noticeboard.publishing import gates

    counter.build("Satu")
    look = gates.look_through

    def meanwhile(*arguments):
        found = look(*arguments)
        counter.build("Dua", bundle="bbbb-0002")
        return found

    monkeypatch.setattr(gates, "look_through", meanwhile)

    code, _, complained = counter.publish()

    assert code == 1 and complained.startswith("site/ baru saja berubah")
    assert not counter.web.exists()


@pytest.mark.parametrize(
    ("form", "shown"), [("", "htdocs"), ("releases:", "htdocs/current")], ids=["plain", "releases"]
)
def test_a_host_behind_sftp_is_published_to_and_put_back_by_the_same_commands(
    counter, tmp_path, monkeypatch, form, shown
):
    host = SftpHost(tmp_path / "host")
    monkeypatch.setenv("NOTICEBOARD_SFTP_PASSWORD", PASSWORD)
    known = host.write_known_hosts(tmp_path / "known_hosts")
    monkeypatch.setenv("NOTICEBOARD_KNOWN_HOSTS", str(known))
    address = f"{form}sftp://{USER}@127.0.0.1:{host.port}/htdocs"
    (counter.root / "places.txt").write_text(f"situs: {address}\n")
    for number, text in enumerate(("Satu", "Dua"), start=1):
        counter.build(text, bundle=f"aaaa-000{number}")
        code, said, complained = counter.publish("--by", "Ani", "--approved-by", "Budi", to="situs")
        assert (code, complained) == (0, "")
        assert said.endswith(f"3 berkas diterbitkan ke {address}.\n")

    assert counter.type("rollback", "--to", "situs", "--by", "Ani") == (
        0, f"{address} kembali ke bundel aaaa-0001.\n", "",
    )  # fmt: skip
    host.vanish_now()
    code, _, complained = counter.publish(to="situs")

    assert code == 3 and complained.startswith(f"{address}: sambungan gagal atau terputus (")
    assert len(complained.splitlines()) == 1
    assert "Satu" in (tmp_path / "host" / shown / "index.html").read_text("utf-8")
    assert damaged_files(tmp_path / "host" / shown) == []
    assert [(one["act"], one["bundle"], one["place"]) for one in counter.log] == [
        ("publish", "aaaa-0001", address), ("publish", "aaaa-0002", address),
        ("rollback", "aaaa-0001", address),
    ]  # fmt: skip
    written = [path.read_bytes() for path in counter.root.rglob("*") if path.is_file()]
    assert not [one for one in written if PASSWORD.encode() in one]


def test_a_bundle_that_another_program_wrote_is_put_back_all_the_same(counter):
    counter.build("Satu")
    counter.publish()
    write_small_bundle(
        counter.root / "site", {**pages("Dua"), "data/v1/catalogue.json": "[1, 2]"}, "bbbb-0002"
    )

    assert counter.publish("--by", "Ani")[0] == 1
    assert counter.publish()[0] == 0
    assert counter.type("rollback", "--to", str(counter.web))[0] == 0

    assert counter.shown == "aaaa-0001"
    assert [one["changes"] for one in counter.log[1:]] == [
        ["apa yang berubah tidak dapat disebut: bundelnya tidak terbaca"]
    ] * 2
