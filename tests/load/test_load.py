"""Reading a whole repository: what comes back, where it stands, every mistake at once."""

import datetime

import pytest

from noticeboard.load import load_catalogue, load_with_source_map
from noticeboard.messages import Location, Mistakes, text
from noticeboard.model import FeePeriod
from tests.fixtures.small_catalogue import FILES, write_files, write_small_catalogue


def lines_of(folder, language="id"):
    """The first line of every mistake."""
    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    return [text(mistake, language).splitlines()[0] for mistake in raised.value.mistakes]


def test_the_small_catalogue_is_read_whole(tmp_path):
    catalogue = load_catalogue(write_small_catalogue(tmp_path))

    assert list(catalogue.fees) == [
        "passport-electronic-5y",
        "passport-electronic-10y",
        "passport-same-day",
        "overstay-day",
        "golden-visa",
    ]
    assert catalogue.fees["passport-electronic-10y"].periods[1] == FeePeriod.model_validate(
        {"from": datetime.date(2024, 12, 17), "amount": 950000, "source": "pp-45-2024"}
    )
    assert list(catalogue.services) == ["passport-new-adult", "stay-permit-late"]
    assert catalogue.strings["fees"] == {"id": "Biaya", "en": "Fees"}
    assert catalogue.office.holidays[0].date == datetime.date(2026, 12, 25)
    assert catalogue.signage.screens[0].farthest_reader_m == 5.5
    assert catalogue.speech.voices["en"].words_per_minute == 140
    assert [each.word for each in catalogue.pronunciations] == ["loket"]
    assert list(catalogue.articles["paying"]) == ["id", "en"]


def test_a_place_leads_to_the_line_and_column_of_a_figure(tmp_path):
    _, source_map = load_with_source_map(write_small_catalogue(tmp_path))

    assert source_map.mark(("fees", "passport-electronic-10y", "periods", 1, "amount")) == Location(
        "data/fees.yaml",
        15,
        34,
        "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}",
        ("fees", "passport-electronic-10y", "periods", 1, "amount"),
    )


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("fees", "golden-visa"), 31, 3),
        (("fees", "golden-visa", "periods", 0, "from_"), 36, 14),
        (("fees", "golden-visa", "periods", 0, "until"), 36, 7),
        (("conditions", "adult-with-old-name", "rule", "all", 1, "not_"), 24, 31),
        (("office", "places", 0, "name", "en"), 10, 44),
        (("strings", "fees", "en"), 1, 23),
        (("articles", "paying", "id", "summary"), 4, 10),
        (("articles", "paying", "id", "blocks", 1), 9, 1),
        (("pronunciations", 0, "phonemes"), 22, 59),
    ],
)
def test_every_part_of_a_catalogue_has_a_place(tmp_path, path, line, column):
    _, source_map = load_with_source_map(write_small_catalogue(tmp_path))

    mark = source_map.mark(path)

    assert (mark.line, mark.column) == (line, column)


def test_a_quote_inside_a_folded_text_is_found_on_its_own_line(tmp_path):
    folded = "text:\n        id: >-\n          Bayar paling lambat\n          {limit:pay-within}."
    old = 'text:\n        id: "Bayar paling lambat {limit:pay-within} setelah mendaftar."'
    write_small_catalogue(tmp_path, requirements=(old, folded))
    catalogue, source_map = load_with_source_map(tmp_path)
    path = ("services", "passport-new-adult", "steps", 0, "text", "id")
    text = catalogue.services["passport-new-adult"].steps[0].text["id"]

    mark = source_map.inside(path, text, text.index("{"), len("{limit:pay-within}"))

    assert (mark.line, mark.column) == (19, 11)


def test_a_place_that_no_file_holds_is_refused(tmp_path):
    _, source_map = load_with_source_map(write_small_catalogue(tmp_path))

    with pytest.raises(LookupError, match="no file holds"):
        source_map.mark(("fees", "no-such-fee"))


def test_all_mistakes_of_all_files_come_at_once_in_order(tmp_path):
    write_small_catalogue(
        tmp_path,
        notices=("rank: 2", "rank: 5"),
        # That a service names the group by its right id is no mistake of its own.
        groups=("id: stay", "id: Stay"),
        fees=("amount: 950000", "amount: 950.000"),
        limits=("value: 2, source", "value: 2, sauce: x, source"),
        id_paying=("Pilih layanan.", "Pilih satu dari 3 layanan."),
    )

    assert [line.split(": ")[0] for line in lines_of(tmp_path)] == [
        "content/id/paying.md:12:20",
        "data/fees.yaml:15:34",
        "data/groups.yaml:4:7",
        "data/limits.yaml:6:18",
        "data/notices.yaml:6:9",
    ]


def test_a_file_with_broken_yaml_hides_no_other_file_and_what_it_holds_is_not_called_missing(
    tmp_path,
):
    write_small_catalogue(
        tmp_path, documents=("copies: original", "copies original"), notices=("rank: 2", "rank: 5")
    )

    assert [line.split(": ")[0] for line in lines_of(tmp_path)] == [
        "data/documents.yaml:3:3",
        "data/notices.yaml:6:9",
    ]


def test_a_record_that_is_wrong_is_still_known_to_those_that_name_it(tmp_path):
    write_small_catalogue(tmp_path, documents=("copies: original_and_copy", "copies: none"))

    assert lines_of(tmp_path) == [
        "data/documents.yaml:3:11: 'none' tidak dikenal; pilih original, original_and_copy, copy"
    ]


def test_a_file_nobody_asked_for_is_a_mistake(tmp_path):
    write_small_catalogue(tmp_path, groups=None)
    write_files(tmp_path, {"data/group.yaml": FILES["data/groups.yaml"], "data/catatan.txt": "x"})

    assert lines_of(tmp_path) == [
        "data/catatan.txt:1:1: berkas tidak dikenal; pindahkan ke luar folder ini",
        "data/group.yaml:1:1: berkas tidak dikenal; maksud Anda 'data/groups.yaml'?",
        "data/groups.yaml:1:1: berkas tidak ada",
    ]


def test_an_empty_folder_lacks_its_two_folders(tmp_path):
    assert lines_of(tmp_path) == [
        "content:1:1: folder tidak ada",
        "content/en:1:1: folder tidak ada",
        "content/id:1:1: folder tidak ada",
        "data:1:1: folder tidak ada",
    ]


def test_a_long_list_goes_on_in_a_further_file(tmp_path):
    head, second = FILES["data/requirements.yaml"].split("- id: stay-permit-late")
    write_small_catalogue(tmp_path, requirements=head)
    write_files(tmp_path, {"data/requirements-foreign.yaml": f"- id: stay-permit-late{second}"})

    catalogue, source_map = load_with_source_map(tmp_path)

    assert list(catalogue.services) == ["passport-new-adult", "stay-permit-late"]
    assert (
        source_map.mark(("services", "stay-permit-late")).file == "data/requirements-foreign.yaml"
    )


def test_an_id_used_in_two_files_of_a_list_is_a_mistake(tmp_path):
    write_small_catalogue(tmp_path)
    write_files(tmp_path, {"content/strings-kiosk.yaml": "fees: {id: Tarif, en: Rates}\n"})

    assert lines_of(tmp_path) == [
        "content/strings-kiosk.yaml:1:1: id 'fees' sudah dipakai di content/strings.yaml:1; "
        "setiap id hanya sekali"
    ]


def test_windows_line_ends_change_nothing(tmp_path):
    unix = load_catalogue(write_small_catalogue(tmp_path / "unix"))
    windows = {path: text.replace("\n", "\r\n").encode() for path, text in FILES.items()}
    write_files(tmp_path / "windows", windows)

    assert load_catalogue(tmp_path / "windows") == unix


def test_a_file_without_permission_is_told_not_raised(tmp_path):
    """A folder in the place of a file stands in for one, because root may read everything."""
    write_small_catalogue(tmp_path, groups=None)
    (tmp_path / "data/groups.yaml").mkdir()

    assert lines_of(tmp_path, "en") == [
        "data/groups.yaml:1:1: cannot read the file: it is a folder, not a file"
    ]
    assert lines_of(tmp_path, "id") == [
        "data/groups.yaml:1:1: berkas tidak dapat dibaca: ini folder, bukan berkas"
    ]


def test_the_catalogue_of_the_repository_has_no_mistake(pytestconfig):
    if not (pytestconfig.rootpath / "data/fees.yaml").exists():
        pytest.skip("no data here")

    assert load_catalogue(pytestconfig.rootpath).fees["passport-electronic-10y"]


def test_a_file_that_is_read_again_has_its_mistakes_again_and_not_once_it_is_mended(tmp_path):
    """A program that stays reads only what has changed since it read it last."""
    write_small_catalogue(tmp_path)
    path = tmp_path / "data/fees.yaml"
    right = path.read_text("utf-8")

    path.write_text(right.replace("amount: 950000", "amount: 950.000"), encoding="utf-8")
    first = lines_of(tmp_path)

    assert [line.split(":")[0] for line in first] == ["data/fees.yaml"]
    assert lines_of(tmp_path) == first

    path.write_text(right, encoding="utf-8")
    assert load_catalogue(tmp_path) == load_catalogue(tmp_path)


def test_a_change_is_loaded_with_the_other_files_before_it_is_written(tmp_path):
    write_small_catalogue(tmp_path)
    path = tmp_path / "data/fees.yaml"
    before = path.read_bytes()
    changed = before.replace(b"{amount: 1000000, source: [", b"{amount: 1250000, source: [")

    catalogue, _ = load_with_source_map(tmp_path, {"data/fees.yaml": changed})

    assert catalogue.fees["passport-same-day"].periods[0].amount == 1250000
    assert load_catalogue(tmp_path).fees["passport-same-day"].periods[0].amount == 1000000
    assert path.read_bytes() == before


def test_a_mistake_in_a_change_has_its_place_in_the_file_that_it_will_be(tmp_path):
    write_small_catalogue(tmp_path)
    notices = b"- id: closed\n  text: {id: Loket tutup., en: Closed.}\n  rank: 7\n"

    with pytest.raises(Mistakes) as refused:
        load_with_source_map(
            tmp_path, {"data/notices.yaml": notices, "data/notices-2.yaml": notices}
        )

    places = [(one.code, one.location.file, one.location.line) for one in refused.value.mistakes]
    assert ("file_copy", "data/notices-2.yaml", 1) in places
    assert ("key_missing", "data/notices.yaml", 1) in places


def test_a_value_leads_to_its_file_and_its_way_within(tmp_path):
    _, source_map = load_with_source_map(write_small_catalogue(tmp_path))

    fee = ("fees", "passport-electronic-10y", "periods", 1, "from_")
    assert source_map.written_at(fee) == ("data/fees.yaml", (1, "periods", 1, "from"))
    assert source_map.written_at(("conditions", "adult")) == (
        "data/questions.yaml",
        ("conditions", 1),
    )
