"""Pages, slides and sentences that say something else, found in what people read."""

import datetime
import json
from dataclasses import replace

from noticeboard.differences import BundleTexts, compare_bundles, tell_differences, tell_sentences
from noticeboard.differences.bundle_texts import page_passages, slides_of
from noticeboard.differences.changed_lines import pair_texts
from noticeboard.differences.shown_lines import lines_on, passages_of, visible
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from tests.fixtures.open_data import DAY, FEES, small_catalogue, timelines_of

FIGURE = '<data value="{v}" data-fact="passport-10y" data-role="current">Rp{v}</data>'
LATER = datetime.date(2027, 1, 1)


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


def read(markup: str, on: datetime.date = DAY) -> list[str]:
    return [visible(line) for line in lines_on(passages_of(markup), on)]


def test_people_read_text_and_no_scripts_styles_or_drawings():
    assert read(
        "<p>Bayar <strong>hari ini</strong>,\n tidak besok &amp; lusa.</p><script>a < b</script>"
        "<style>p {}</style><svg><title>Gambar</title></svg><ul><li>Satu</li><li>Dua</li></ul>"
    ) == ["Bayar hari ini, tidak besok & lusa.", "Satu", "Dua"]


def test_of_alternatives_people_read_the_one_of_the_day():
    markup = (
        "<div><p>Selalu</p>"
        '<div class="edition" data-from="2026-11-24" data-until="2026-12-31"><div>Lama</div></div>\n'
        '<div class="edition" data-from="2027-01-01" data-until="2027-12-29" hidden>Baru</div>'
        "<p>Akhir</p></div>"
    )

    assert read(markup) == ["Selalu", "Lama", "Akhir"]
    assert read(markup, LATER) == ["Selalu", "Baru", "Akhir"]


def page(amount: int, words: str = "Bayar tepat waktu.", checked: str = "") -> str:
    body = f"<p>Biaya {FIGURE.format(v=amount)}</p><p>{words}</p>{checked}"
    return f'<main><div class="page">{body}</div><a class="jump">Isi</a></main>'


def slide(amount: int, name: str = "playlist-1-1") -> str:
    return (
        f'<section class="slide slide--fee" lang="id" data-slide="{name}" data-order="0">'
        f"<h2>Paspor</h2><p>{FIGURE.format(v=amount)}</p></section>"
    )


def bundle(amount: int, **words: str) -> BundleTexts:
    fee = FEES[0]
    past, present, coming = fee["periods"]
    periods = (past, {**present, "amount": amount}, coming)
    catalogue = small_catalogue(fees=({**fee, "periods": periods}, *FEES[1:]))
    pages = {("id", "biaya/"): page(amount, **words), ("id", "bayar/"): page(1, **words)}
    return BundleTexts(
        json.loads(catalogue_json(catalogue, timelines_of(catalogue), "id")),
        pages={place: page_passages(markup) or () for place, markup in pages.items()},
        slides=slides_of("lobby", slide(amount) + slide(1, "playlist-2-1")),
        spoken={
            "id": {
                "fee": {
                    "shown": f"Rp{amount}",
                    "file": f"../../audio/id/{amount}.mp3",
                    "figures": [{"fact": "passport-10y"}],
                },
                "pay": {"shown": "Bayar.", "file": "../../audio/id/pay.mp3", "figures": []},
            }
        },
    )


def test_a_new_amount_is_told_with_its_pages_slides_and_sentences():
    found = compare_bundles(bundle(950000), bundle(960000), DAY)

    assert tell_differences(found, "id") == (
        "Paspor, sepuluh tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024; "
        "1 halaman, 1 slide, 1 kalimat suara",
        "Seluruhnya: 1 halaman, 1 slide, 1 kalimat suara.",
    )
    assert tell_differences(found, "en") == (
        "Passport, ten years: Rp950,000 → Rp960,000 from 17 December 2024; "
        "1 page, 1 slide, 1 spoken sentence",
        "In all: 1 page, 1 slide, 1 spoken sentence.",
    )
    assert tell_sentences(found) == ("[id] Rp950000 → Rp960000\n    audio/id/960000.mp3",)


def test_words_that_no_fact_explains_are_told_once_with_their_pages():
    changed = bundle(950000, words="Bayar sebelum pukul tiga.")

    assert tell_differences(compare_bundles(bundle(950000), changed, DAY), "id") == (
        "Kata-kata di halaman biaya/, bayar/: “Bayar tepat waktu.” → “Bayar sebelum pukul tiga.”; "
        "2 halaman",
        "Seluruhnya: 2 halaman.",
    )


def with_words(texts: BundleTexts, fees: str, **words: str) -> BundleTexts:
    menu = {"menu_fees": {"id": fees, "en": "Fees"}}
    return replace(texts, words=menu | {key: {"id": one, "en": one} for key, one in words.items()})


def test_interface_words_that_no_page_shows_by_itself_are_told_before_and_after():
    before, after = with_words(bundle(1), "Biaya"), with_words(bundle(1), "Tarif", new="Baru")

    assert tell_differences(compare_bundles(before, after, DAY), "id") == (
        "Kata antarmuka: “Biaya” → “Tarif”",
    )
    assert tell_differences(compare_bundles(before, after, DAY), "en") == (
        "Interface words: “Biaya” → “Tarif”",
    )


def test_interface_words_on_a_page_are_told_with_their_pages_and_only_once():
    old, new = "Bayar tepat waktu.", "Bayar sebelum pukul tiga."
    before = with_words(bundle(1, words=old), "Biaya", due=old)
    after = with_words(bundle(1, words=new), "Biaya", due=new)

    assert tell_differences(compare_bundles(before, after, DAY), "id") == (
        f"Kata-kata di halaman biaya/, bayar/: “{old}” → “{new}”; 2 halaman",
        "Seluruhnya: 2 halaman.",
    )


def test_a_bundle_whose_words_nobody_kept_differs_in_no_interface_word():
    assert compare_bundles(bundle(1), with_words(bundle(1), "Tarif"), DAY).is_none


def test_the_same_words_with_another_sound_are_told_as_a_voice():
    before, after = bundle(950000), bundle(950000)
    other = {**after.spoken["id"]["pay"], "file": "../../audio/id/other.mp3"}
    spoken = {"id": {**after.spoken["id"], "pay": other}}
    after = BundleTexts(after.catalogue, after.pages, after.slides, spoken)

    assert tell_differences(compare_bundles(before, after, DAY), "en") == (
        "The voice of language 'id' sounds different; the words are the same; 1 spoken sentence",
    )


def test_a_day_that_passes_changes_nothing_that_people_read():
    """The bundle of the first of January shows bare what the one before holds as an alternative."""
    early = passages_of(
        '<div class="edition" data-from="2026-11-24" data-until="2026-12-31">Rp1</div>'
        '<div class="edition" data-from="2027-01-01" data-until="2027-12-29" hidden>Rp2</div>'
    )
    late = passages_of("Rp2")
    catalogue = bundle(950000).catalogue
    one, other = (
        BundleTexts(catalogue, pages={("id", "biaya/"): passages}) for passages in (early, late)
    )

    assert compare_bundles(one, other, LATER).is_none
    assert not compare_bundles(one, other, DAY).is_none


def test_sentences_are_paired_with_those_that_they_take_the_place_of():
    new = ["Rp960.000", "Rp1.960.000", "Datang pukul 09.00.", "Sama sekali lain"]
    gone = ["Rp1.950.000", "Rp950.000", "Datang jam 09.00."]

    assert pair_texts(new, gone) == {
        "Rp960.000": "Rp950.000",
        "Rp1.960.000": "Rp1.950.000",
        "Datang pukul 09.00.": "Datang jam 09.00.",
    }
