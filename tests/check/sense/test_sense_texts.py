"""A text that was pasted and not written is told: twice the same, or with signs of markup."""

import pytest

from tests.fixtures.sense import lines_of

COME = "{text: {id: Datang untuk wawancara., en: Come for the interview.}}"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (
            "{text: {id: Tekan tombol Kirim lagi., en: Tekan tombol Kirim lagi.}}",
            "Perhatian: kalimat ini sama persis dengan yang berbahasa Indonesia; "
            "tulis dalam bahasa 'en'",
        ),
        (
            COME.replace("Datang untuk", "'Datang **tepat waktu** untuk", 1).replace(".,", ".',"),
            "Perhatian: tanda ** tampil apa adanya bagi pengunjung; hapus tanda itu",
        ),
        (
            COME.replace("Come for", "Come <b>for</b>"),
            "Perhatian: tanda <b> tampil apa adanya bagi pengunjung; hapus tanda itu",
        ),
    ],
    ids=["same", "stars", "HTML"],
)
def test_a_pasted_text_is_told_at_its_line(tmp_path, new, told):
    found = lines_of(tmp_path, requirements=(COME, new))

    assert [line.partition(": ")[2] for line in found if "requirements.yaml" in line][-1] == told


def test_names_and_addresses_may_be_the_same_in_every_language(tmp_path):
    assert lines_of(tmp_path) == []
