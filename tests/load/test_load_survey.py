"""The survey's questions are data, in the order of the regulation."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.small_catalogue import write_small_catalogue
from tests.fixtures.survey import write_survey


def test_the_office_asks_nine_elements_with_four_answers_each(tmp_path):
    survey = load_catalogue(write_survey(write_small_catalogue(tmp_path))).survey

    assert [element.id for element in survey.elements] == [
        "requirements", "procedure", "time", "fee", "product", "competence", "conduct",
        "complaints", "facilities",
    ]  # fmt: skip
    assert {len(element.answers) for element in survey.elements} == {4}
    assert [detail.id for detail in survey.details] == ["age", "sex"]


def test_an_office_may_ask_nothing(tmp_path):
    assert load_catalogue(write_small_catalogue(tmp_path)).survey.elements == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("id: conduct", "id: conducts",
         "data/survey.yaml:16:10: 'conducts' tidak dikenal; maksud Anda 'conduct'? Pilihan: "
         "requirements, procedure, time, fee, product, competence, conduct, complaints, facilities"),
        ("id: complaints", "id: facilities",
         "data/survey.yaml:18:10: 'facilities' tidak di tempatnya; jawaban dicatat menurut urutan "
         "peraturan: requirements, procedure, time, fee, product, competence, conduct, "
         "complaints, facilities"),
        ("{id: male,", "{id: female,", "data/survey.yaml:32:14: id 'female' sudah dipakai di answers; "
         "setiap id hanya sekali"),
        ("checked: {date: 2026-09-26, against: newspaper}\n", "",
         "data/survey.yaml:1:1: survei belum menyebut pemeriksaannya; tambahkan checked: dengan "
         "tanggal dan sumbernya"),
        ("id: Kurang,", "id: Kurang dari 2,", "data/survey.yaml:5:55: angka '2' ditulis langsung; "
         "kutip faktanya, misalnya {fee:…} atau {limit:…}"),
        ("en: Poor", "en: 'Poor {limit:never}'", "data/survey.yaml:5:61: kutipan '{limit:never}': "
         "'never' tidak ada di data/limits.yaml"),
        ("en: Poor", "en: BAD", "data/survey.yaml:5:55: dua jawaban unsur ini sama-sama “BAD”; "
         "bedakan kata-katanya"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_survey_is_told_at_its_line(tmp_path, old, new, line):
    folder = write_survey(write_small_catalogue(tmp_path), old, new)

    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    assert line in [text(one, "id").splitlines()[0] for one in raised.value.mistakes]


@pytest.mark.parametrize(
    ("address", "is_taken"),
    [
        ("http://192.168.1.10:8300/survey/", True),
        ("http://10.0.0.7/survey/", True),
        ("http://8.8.8.8/survey/", False),
        ("https://survei.test/survey/", False),
        ("http://192.168.1.10:8300/", False),
    ],
)
def test_phones_are_led_to_a_network_of_the_office_and_nowhere_else(tmp_path, address, is_taken):
    folder = write_survey(
        write_small_catalogue(tmp_path), "source:", f"address: {address}\nsource:"
    )

    if is_taken:
        assert load_catalogue(folder).survey.address == address
        return
    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    (line, _) = text(raised.value.mistakes[0], "id").splitlines()
    assert line == (
        f"data/survey.yaml:1:10: '{address}' bukan alamat di jaringan kantor; salin yang ditulis "
        "build.py survey --address, misalnya http://192.168.1.10:8300/survey/"
    )
