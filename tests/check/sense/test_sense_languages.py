"""A text in the wrong language, and what only one language has, are told."""

import dataclasses

import pytest

from noticeboard.check.sense.odd_languages import language_warnings
from noticeboard.load import load_with_source_map, texts_of
from noticeboard.messages import text
from noticeboard.model import LANGUAGES
from tests.fixtures.office import ROOT
from tests.fixtures.sense import found_in, lines_of

SUMMARY = "{id: Membuat paspor., en: Getting a passport.}"
FOREIGN = "tetapi tampaknya ditulis dalam bahasa lain; terjemahkan"


def test_swapped_languages_are_told_with_the_line_turned_round(tmp_path):
    swap = (SUMMARY, "{id: Getting a passport., en: Membuat paspor.}")

    (warning,) = found_in(tmp_path, groups=swap)

    assert text(warning, "id") == (
        "data/groups.yaml:3:12: Perhatian: teks Indonesia dan Inggris tampaknya tertukar\n"
        "    summary: {id: Getting a passport., en: Membuat paspor.}\n"
        "  Tulis:\n"
        '    summary: {id: "Membuat paspor.", en: "Getting a passport."}'
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("requirements", "id: Datang untuk wawancara.", "id: You must come for the interview.",
         f"data/requirements.yaml:19:19: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
        ("requirements", "en: Come for the interview.", "en: Datang untuk wawancara di kantor.",
         f"data/requirements.yaml:19:48: Perhatian: teks ini untuk bahasa 'en', {FOREIGN}"),
        ("requirements", "{id: Datang untuk wawancara., en: Come for the interview.}",
         "{id: Come for the interview., en: Come for the interview.}",
         f"data/requirements.yaml:19:19: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
        ("requirements", "outcome: {id: Paspor baru, en: A new passport}",
         "outcome: {id: A new passport, en: A new passport}",
         f"data/requirements.yaml:8:17: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
        ("id_paying", "Cara membayar biaya resmi.", "How to pay the official fees.",
         f"content/id/paying.md:4:10: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
        ("id_paying", "Bayar **sebelum**", "Pay before the end of it. Bayar **sebelum**",
         f"content/id/paying.md:6:1: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
        ("strings", "{id: belum tersedia di sini, en: not available here yet}",
         "{id: this is not available yet, en: not available here yet}",
         f"content/strings.yaml:3:21: Perhatian: teks ini untuk bahasa 'id', {FOREIGN}"),
    ],
    ids=["data", "english field", "both english", "three words", "summary", "paragraph", "strings"],
)  # fmt: skip
def test_a_text_left_in_the_other_language_is_told(tmp_path, file, old, new, line):
    lines = lines_of(tmp_path, **{file: (old, new)})

    assert line in lines
    assert [other for other in lines if other != line and "pendek" not in other] == []


def test_an_article_all_in_the_other_language_is_told_once(tmp_path):
    from tests.fixtures.small_catalogue import FILES

    english = FILES["content/en/paying.md"].replace("slug: paying", "slug: membayar")
    lines = lines_of(tmp_path, id_paying=english.replace("The basis is", "The basis of this is"))

    assert len([line for line in lines if "content/id/paying.md" in line]) == 1


def swapped(catalogue):
    """Every real text but those of articles, one at a time with its languages swapped."""
    for table in ("fees", "documents", "channels", "groups"):
        for id, record in getattr(catalogue, table).items():
            name = dict(zip(LANGUAGES, reversed(record.name.values()), strict=True))
            if len(set(name.values())) > 1:
                other = record.model_copy(update={"name": name})
                changed = {**getattr(catalogue, table), id: other}
                yield (table, id, "name"), dataclasses.replace(catalogue, **{table: changed})


def test_every_real_name_is_known_by_its_words():
    """One in ten is swapped, the real rest being what the words are learnt from."""
    catalogue, source_map = load_with_source_map(ROOT)
    missed = []
    for path, wrong in list(swapped(catalogue))[::10]:
        found = language_warnings(wrong, wrong.records, tuple(texts_of(wrong)), source_map)
        mark = source_map.mark(path)
        if [(one.location.file, one.location.line) for one in found] != [(mark.file, mark.line)]:
            missed.append(path)

    assert missed == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("id_paying", "berlalu.\n", "berlalu.\n\nBawa bukti bayar ke loket.\n\n",
         "content/id/paying.md:8:1: Perhatian: paragraf ini hanya ada dalam bahasa 'id'; tulis "
         "juga dalam bahasa 'en' di content/en/paying.md, sesudah baris 6"),
        ("en_paying", "2. Choose a service.\n", "",
         "content/id/paying.md:12:1: Perhatian: langkah ini hanya ada dalam bahasa 'id'; tulis "
         "juga dalam bahasa 'en' di content/en/paying.md, sesudah baris 11"),
        ("en_paying", "- Passport:", "- Bring a pen.\n- Passport:",
         "content/en/paying.md:14:1: Perhatian: butir ini hanya ada dalam bahasa 'en'; tulis "
         "juga dalam bahasa 'id' di content/id/paying.md, sesudah baris 12"),
        ("requirements", "en: Come for the interview.",
         'en: "Come for the interview, and bring all of the papers that you named in the app."',
         "data/requirements.yaml:19:19: Perhatian: teks 'id' jauh lebih pendek daripada teks "
         "'en'; lengkapi bila ada yang kurang"),
    ],
    ids=["paragraph", "numbered", "bullet", "half a text"],
)  # fmt: skip
def test_what_only_one_language_has_is_told_with_the_place_of_its_counterpart(
    tmp_path, file, old, new, line
):
    if "loket" in new:
        # As two paragraphs in both languages, so that only the third is alone.
        english = ("passed.\n", "passed.\n\n")
        assert lines_of(tmp_path, **{file: (old, new)}, en_paying=english) == [line]
    else:
        assert lines_of(tmp_path, **{file: (old, new)}) == [line]


def test_a_page_with_nothing_below_its_title_is_told(tmp_path):
    empty = "---\nslug: {}\ntitle: {}\nsummary: {}\n---\n"

    assert lines_of(
        tmp_path,
        id_paying=empty.format("membayar", "Membayar", "Cara membayar."),
        en_paying=empty.format("paying", "Paying", "How to pay."),
    ) == [
        f"content/{language}/paying.md:3:8: Perhatian: halaman ini tidak berisi apa-apa di bawah "
        "judulnya; tulis isinya"
        for language in ("en", "id")
    ]
