"""`unanswered`: the files of several kiosks as one list for staff."""

import datetime

from noticeboard.unanswered import UnansweredQuery, write_unanswered

DAY = datetime.date(2026, 11, 24)
DRONE = UnansweredQuery("id", "unknown-here", ("paspor",), ("drone",))
FEES = UnansweredQuery("id", "no-facet", ("paspor", "umrah"), ())
RARE = UnansweredQuery("id", "unclear", (), ("rahasia",))


def test_files_are_added_up_with_the_words_that_were_not_known(own, tmp_path):
    write_unanswered({(DAY, DRONE): 4, (DAY, RARE): 4}, tmp_path / "lobi.json")
    write_unanswered({(DAY, DRONE): 3, (DAY, FEES): 5}, tmp_path / "mpp.json")

    done = own.run("unanswered", str(tmp_path / "lobi.json"), str(tmp_path / "mpp.json"))

    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "7× paspor drone (jawabannya belum ada; terakhir 2026-11-24)."
            " Kata yang belum dikenal: drone",
            "5× paspor umrah (yang ditanyakan tidak ditemukan; terakhir 2026-11-24)",
            "Kata yang belum dikenal: tambahkan di data/terms.yaml bila artinya ada di sini."
            " Yang lain: tambahkan faktanya di data/.",
        ],
    )


def test_what_few_asked_for_is_not_printed(own, tmp_path):
    write_unanswered({(DAY, RARE): 4}, tmp_path / "lobi.json")

    done = own.run("unanswered", str(tmp_path / "lobi.json"), "--lang", "en")

    assert done.stdout == "Nothing was asked in vain in 5 visits yet.\n"


def test_a_file_that_is_none_is_named(own, tmp_path):
    done = own.run("unanswered", str(tmp_path / "nothing.json"), "--lang", "en")

    assert done.returncode == 2
    assert "Not a file of queries without an answer" in done.stderr
