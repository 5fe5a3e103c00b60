"""Why the system refuses is told in the language of the staff, not in the system's."""

import errno
import os
import sqlite3
from contextlib import closing

import pytest

from noticeboard.messages import STAFF_LANGUAGES, Message, reason_at, reason_of, sentence

WORDS = {
    errno.ENOENT: "tidak ada",
    errno.EISDIR: "ini folder, bukan berkas",
    errno.EACCES: "tidak diizinkan",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOSPC: "disk penuh",
    errno.EADDRINUSE: "sedang dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat itu bukan milik komputer ini",
    errno.ECONNREFUSED: "tidak ada yang menjawab di sana",
    errno.ECONNRESET: "sambungannya terputus",
}


@pytest.mark.parametrize("number", WORDS)
def test_the_system_is_quoted_in_the_language_of_the_reader(number):
    reason = reason_of(OSError(number, os.strerror(number)))

    assert sentence(reason, "id") == WORDS[number]
    assert sentence(reason, "en") != WORDS[number]


def test_whoever_answers_nothing_in_time_is_told_in_the_language_of_the_reader():
    assert sentence(reason_of(TimeoutError("timed out")), "id") == "tidak ada yang menjawab di sana"
    assert sentence(reason_of(TimeoutError("timed out")), "en") == "nobody answers there"


def test_the_file_that_the_system_names_is_told_with_it():
    reason = reason_at(OSError(errno.ENOENT, os.strerror(errno.ENOENT), "/pub/log"))

    assert sentence(reason, "id") == "/pub/log: tidak ada"


def test_a_file_that_is_no_database_is_told_in_every_language(tmp_path):
    path = tmp_path / "log.sqlite"
    path.write_text("no database, only words that are long enough to be looked at")
    with closing(sqlite3.connect(path)) as there, pytest.raises(sqlite3.Error) as refused:
        there.execute("SELECT 1 FROM sqlite_master")

    told = {one: sentence(reason_of(refused.value), one) for one in STAFF_LANGUAGES}
    assert told == {
        "id": "berkas itu bukan catatan program ini",
        "en": "that file is no log of this program",
    }


def test_what_nobody_foresaw_is_told_in_its_own_words_on_one_line():
    assert reason_of(RuntimeError("first\n\tsecond")) == "first second"
    assert reason_of(RuntimeError()) == "RuntimeError"
    assert not isinstance(reason_of(OSError(errno.EMFILE, "Too many open files")), Message)
