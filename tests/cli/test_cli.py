"""The commands as staff type them: what they say, and how they end."""

import subprocess
import sys

import pytest

from tests.fixtures.office import ROOT

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"


def test_check_says_that_all_is_well_in_the_language_of_the_staff(own):
    done = own.run("check")
    assert (done.returncode, done.stdout) == (0, "Tidak ada kesalahan.\n")

    done = own.run("check", "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "No mistakes.\n")


def test_check_tells_every_mistake_at_once_and_how_many(own):
    own.edit("data/fees.yaml", OLD, OLD.replace("amount", "amont"))
    own.edit("data/office.yaml", "covers_from: 2022-10-12", "covers_from: 12-10-2022")
    # These two can be read, and cannot be meant.
    with (own.folder / "content/strings.yaml").open("a", encoding="utf-8") as strings:
        strings.write('first_try: {id: "Sejak {day}", en: "Since"}\n')
        strings.write('other_try: {id: "<b>Satu</b>", en: "One"}\n')

    done = own.run("check")

    assert done.returncode == 1
    assert "maksud Anda 'amount'?" in done.stderr
    assert "data/office.yaml:" in done.stderr and "2022-10-12" in done.stderr
    assert 'first_try: {id: "Sejak {day}"' in done.stderr
    assert "Perhatian" in done.stderr and 'other_try: {id: "<b>Satu</b>"' in done.stderr
    assert "3 kesalahan" in done.stderr


def test_a_text_too_long_for_a_screen_is_told_with_its_line(own):
    path = own.folder / "data/signage.yaml"
    text = path.read_text("utf-8")
    long = "Pertanggungjawabanketidakberperikemanusiaan"
    text = text.replace(
        "    playlist:\n",
        (
            "    playlist:\n"
            f'      - {{kind: text, heading: {{id: "{long}", en: "{long}"}}, '
            f'text: {{id: "Ya.", en: "Yes."}}}}\n'
        ),
        1,
    )
    path.write_text(text, encoding="utf-8")
    line = next(n for n, one in enumerate(text.splitlines(), 1) if long in one)

    done = own.run("check")

    assert done.returncode == 1, done.stderr
    assert f"data/signage.yaml:{line}:" in done.stderr and "tidak muat" in done.stderr


def test_the_sheet_for_the_office_lists_what_it_must_confirm(own):
    done = own.run("check", "--unconfirmed")

    assert done.returncode == 0, done.stderr
    assert "data/fees.yaml:" in done.stdout
    assert "Biaya tambahan lewat masa tinggal, tiap hari" in done.stdout
    assert "Paspor elektronik, paling lama 10 tahun" not in done.stdout


def test_say_prints_what_the_voice_would_say(own):
    assert own.run("say", "Biaya Rp950.000.").stdout == (
        "Biaya sembilan ratus lima puluh ribu rupiah.\n"
    )
    assert own.run("say", "The fee is Rp950,000.", "--language", "en").stdout == (
        "The fee is nine hundred and fifty thousand rupiah.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("build", "--on", "16-12-2024"), "Tanggal ditulis 2024-12-16, bukan 16-12-2024."),
        (
            ("build", "--on", "2022-10-11"),
            "Catatan dimulai 2022-10-12; tanggal 2022-10-11 terlalu awal.",
        ),
        (("diff",), "Belum ada situs: jalankan python3 build.py"),
    ],
)
def test_a_command_used_wrongly_says_so_and_ends_with_two(own, arguments, message):
    done = own.run(*arguments)

    assert done.returncode == 2
    assert done.stderr.strip().splitlines()[-1] == message


def test_a_missing_voice_is_one_message_and_ends_with_three(own):
    own.edit(
        "data/speech.yaml",
        "id: {engine: espeak, voice: id,",
        "id: {engine: espeak, voice: tidakada,",
    )

    done = own.run("build")

    assert done.returncode == 3
    assert "tidakada" in done.stderr and "Traceback" not in done.stderr
    assert not own.site.exists()


def test_an_unreadable_file_is_one_message(own):
    (own.folder / "data/fees.yaml").unlink()
    (own.folder / "data/fees.yaml").mkdir()

    done = own.run("check")

    assert done.returncode == 1
    # What follows is the system's own word for it, which differs from one to the next.
    line, empty, end = done.stderr.splitlines()
    assert line.startswith("data/fees.yaml:1:1: berkas tidak dapat dibaca: ")
    assert (empty, end) == ("", "1 kesalahan. Situs lama tidak berubah.")


def test_an_old_python_is_told_what_to_install():
    """build.py must be readable by any Python 3, so it is run with its version taken away."""
    program = (
        "import sys, runpy; sys.version_info = (3, 8); sys.argv = ['build.py']\n"
        f"runpy.run_path({str(ROOT / 'build.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.returncode == 3
    assert "Python 3.11" in done.stderr and "Traceback" not in done.stderr


def test_every_command_explains_itself(own):
    done = own.run("--help")

    commands = (
        "ask", "build", "check", "serve", "diff", "publish", "rollback", "history", "next-change",
        "say", "sbom", "emergency",
    )  # fmt: skip
    for command in commands:
        assert command in done.stdout


def test_a_folder_that_may_not_be_written_is_named_relative_to_the_office(tmp_path):
    from noticeboard.cli.messenger import Messenger
    from noticeboard.cli.problems import problem_text

    error = PermissionError(13, "Permission denied", str(tmp_path / "site"))

    assert problem_text(error, Messenger("id"), tmp_path) == (
        "Tidak boleh membaca atau menulis: site. Tutup program lain yang membukanya, periksa "
        "izinnya, lalu ulangi.",
        3,
    )


def test_of_two_files_the_one_that_staff_know_is_named(tmp_path):
    from noticeboard.cli.messenger import Messenger
    from noticeboard.cli.problems import problem_text

    held = str(tmp_path / "data" / "fees.yaml")
    part = str(tmp_path / "data" / ".fees.yaml.part")
    error = PermissionError(13, "Access is denied", part, None, held)

    assert "menulis: data/fees.yaml." in problem_text(error, Messenger("id"), tmp_path)[0]
