"""What the public will notice, told in both languages."""

import dataclasses
import datetime
import json
from typing import Any

from noticeboard.differences import (
    BundleTexts,
    Differences,
    compare_bundles,
    tell_differences,
    write_differences,
)
from noticeboard.model import CampaignRecord, Catalogue, NoticeRecord
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from tests.fixtures.open_data import (
    DAY,
    FEES,
    OFFICE,
    OFFICIAL,
    SERVICES,
    both,
    day,
    small_catalogue,
    timelines_of,
)

FEE = FEES[0]
SERVICE = SERVICES[0]


def texts(catalogue: Catalogue, on: datetime.date = DAY) -> BundleTexts:
    return BundleTexts(json.loads(catalogue_json(catalogue, timelines_of(catalogue, on=on), "id")))


def differences(
    after: Catalogue, before: Catalogue | None = None, on: datetime.date = DAY
) -> Differences:
    return compare_bundles(texts(before or small_catalogue()), texts(after), on)


def told(after: Catalogue, before: Catalogue | None = None, language: str = "id") -> list[str]:
    return list(tell_differences(differences(after, before), language))


def with_periods(*periods: dict[str, Any]) -> Catalogue:
    return small_catalogue(fees=({**FEE, "periods": periods}, *FEES[1:]))


def with_service(**parts: Any) -> Catalogue:
    return small_catalogue(services=({**SERVICE, **parts}, *SERVICES[1:]))


def with_office(**parts: Any) -> Catalogue:
    return small_catalogue(office={**OFFICE, **parts})


PAST, PRESENT, COMING = FEE["periods"]


def test_two_bundles_that_say_the_same_differ_in_nothing():
    assert told(small_catalogue()) == ["Tidak ada yang berbeda bagi pengunjung."]
    assert told(small_catalogue(), language="en") == ["Visitors will notice no difference."]


def test_a_new_amount_is_told_with_the_old_one_and_its_day():
    changed = with_periods(PAST, {**PRESENT, "amount": 960000}, COMING)

    assert told(changed) == ["Paspor, sepuluh tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024"]
    assert told(changed, language="en") == [
        "Passport, ten years: Rp950,000 → Rp960,000 from 17 December 2024"
    ]


def test_an_announced_amount_is_told_with_the_day_from_which_it_holds():
    announced = with_periods(
        PAST, PRESENT, {**COMING, "until": day("2027-05-31")},
        {"from": day("2027-06-01"), "amount": 1200000, "source": "new-law"},
    )  # fmt: skip

    assert told(announced) == ["Paspor, sepuluh tahun: Rp1.000.000 → Rp1.200.000 mulai 1 Juni 2027"]


def test_every_later_day_with_another_amount_is_told():
    changed = with_periods(PAST, {**PRESENT, "amount": 900000}, {**COMING, "amount": 990000})

    assert told(changed) == [
        "Paspor, sepuluh tahun: Rp950.000 → Rp900.000 mulai 17 Desember 2024",
        "Paspor, sepuluh tahun: Rp1.000.000 → Rp990.000 mulai 1 Januari 2027",
    ]


def test_a_fee_that_will_end_says_its_last_day():
    ends = with_periods(PAST, PRESENT, {**COMING, "until": day("2027-03-31")})

    assert told(ends) == ["Paspor, sepuluh tahun: Rp1.000.000, hanya sampai 31 Maret 2027"]


def test_a_corrected_past_is_told_as_history():
    corrected = with_periods({**PAST, "amount": 600000}, PRESENT, COMING)

    assert told(corrected) == ["Paspor, sepuluh tahun: riwayatnya diperbaiki"]


def test_a_new_fee_and_one_that_is_gone_are_told():
    extra = {"id": "copy", "unit": "card", "checked": OFFICIAL, "name": both("Salinan", "Copy"),
             "periods": ({"amount": 5000, "source": "new-law"},)}  # fmt: skip
    more = small_catalogue(fees=(*FEES, extra))

    assert told(more) == ["Salinan: baru, Rp5.000"]
    assert told(small_catalogue(), before=more) == ["Salinan: tidak tampil lagi"]


def test_a_value_that_becomes_known_is_told():
    known = small_catalogue(
        fees=(*FEES[:2], {**FEES[2], "periods": ({"until": day("2024-12-16"), "amount": "unknown"},
              {"from": day("2024-12-17"), "amount": "unknown"})})
    )  # fmt: skip

    assert told(small_catalogue(), before=known) == [
        "Lewat izin tinggal: belum diketahui → Rp1.000.000 mulai 17 Desember 2024"
    ]


def test_what_is_confirmed_and_what_it_rests_on_is_told():
    confirmed = small_catalogue(fees=(*FEES[:2], {**FEES[2], "checked": OFFICIAL}))
    moved = with_periods(PAST, {**PRESENT, "source": "old-law"}, COMING)

    assert told(confirmed) == ["Lewat izin tinggal: belum dikonfirmasi kantor → sudah dikonfirmasi"]
    assert told(moved) == ["Paspor, sepuluh tahun: dasarnya PP 2/2024 → PP 1/2019"]


def test_a_new_name_is_told_with_the_old_one():
    renamed = small_catalogue(
        fees=({**FEE, "name": both("Paspor lama", "Long passport")}, *FEES[1:])
    )

    assert told(renamed) == ["Paspor, sepuluh tahun: namanya menjadi Paspor lama"]


def test_only_what_people_pay_counts_as_money():
    dearer = with_periods(PAST, {**PRESENT, "amount": 960000}, COMING)

    assert differences(dearer).changes_amounts
    assert not differences(with_service(outcome=both("Buku", "A booklet"))).changes_amounts


def test_a_service_says_which_document_step_and_way_came_or_went():
    changed = with_service(
        requirements=(*SERVICE["requirements"][1:], {"document": "diploma"}),
        steps=(*SERVICE["steps"], {"text": both("Ambil paspor.", "Collect the passport.")}),
        channels=("app",),
    )

    assert told(changed) == [
        "Paspor baru: dokumen tidak diminta lagi: KTP",
        "Paspor baru: dokumen ditambah: Ijazah",
        "Paspor baru: langkah baru: “Ambil paspor.”",
        "Paspor baru: cara mendaftar dihapus: Loket",
    ]


def test_a_reworded_step_is_told_before_and_after_with_its_figures():
    reworded = with_service(
        steps=(
            {"text": both("Bayar selama {limit:pay-within}.", "Pay within {limit:pay-within}.")},
        )
    )

    assert told(reworded) == ["Paspor baru: “Bayar dalam 2 jam.” → “Bayar selama 2 jam.”"]
    assert told(reworded, language="en") == [
        "New passport: “Pay in 2 hours.” → “Pay within 2 hours.”"
    ]


def test_a_document_that_is_asked_of_others_is_told():
    changed = with_service(
        requirements=({"document": "ktp", "when": "name-changed"}, *SERVICE["requirements"][1:])
    )

    assert told(changed) == ["Paspor baru: kapan dokumen diminta berubah: KTP"]


def test_another_order_of_documents_is_told():
    first, second, third = SERVICE["requirements"]

    assert told(with_service(requirements=(second, first, third))) == [
        "Paspor baru: urutan dokumen berubah"
    ]


def test_a_new_service_and_a_closed_one_are_told():
    alone = small_catalogue(services=SERVICES[:1])

    assert told(alone) == ["Layanan ditutup: Lewat izin"]
    assert told(small_catalogue(), before=alone) == ["Layanan baru: Lewat izin"]


def test_a_notice_is_told_with_its_hours():
    notice = NoticeRecord.model_validate(
        {"id": "pause", "text": both("Pendaftaran berhenti.", "Registration pauses."),
         "from": "2026-12-01 08:00", "until": "2026-12-01 14:00",
         "surfaces": ("site",), "rank": 1}
    )  # fmt: skip
    noticed = dataclasses.replace(small_catalogue(), notices={"pause": notice})

    assert told(noticed) == [
        "Pengumuman baru, 1 Desember 2026 pukul 08.00 WIB sampai 1 Desember 2026 pukul 14.00 WIB: "
        "“Pendaftaran berhenti.”"
    ]
    assert told(small_catalogue(), before=noticed) == [
        "Pengumuman dicabut: “Pendaftaran berhenti.”"
    ]


def campaign(**changes: Any) -> Catalogue:
    record = {
        "id": "pay-in-time",
        "title": both("Bayar dalam {limit:pay-within}", "Pay in {limit:pay-within}"),
        "message": both("Tanpa tunai.", "No cash."),
        "action": both("Cara membayar", "How to pay"),
        "page": "fees", "audience": "citizen",
        "from": "2026-12-01 08:00", "until": "2026-12-31 17:00", "rank": 2, **changes,
    }  # fmt: skip
    made = CampaignRecord.model_validate(record)
    return dataclasses.replace(small_catalogue(), campaigns={made.id: made})


def test_a_new_a_changed_and_an_ended_campaign_are_named():
    moments = "1 Desember 2026 pukul 08.00 WIB sampai 31 Desember 2026 pukul 17.00 WIB"

    assert told(campaign()) == [f"Kampanye baru, {moments}: “Bayar dalam 2 jam”"]
    assert told(campaign(message=both("Simpan bukti.", "Keep the receipt.")), campaign()) == [
        f"Kampanye berubah, {moments}: “Bayar dalam 2 jam”"
    ]
    assert told(small_catalogue(), before=campaign(), language="en") == [
        "Campaign taken out: “Pay in 2 hours”"
    ]
    assert told(campaign(), campaign()) == ["Tidak ada yang berbeda bagi pengunjung."]


def test_a_campaign_that_ended_since_the_last_bundle_is_named_once():
    def ended(was: str, now: str) -> list[str]:
        before, after = (texts(campaign(), day(one)) for one in (was, now))
        lines = tell_differences(compare_bundles(before, after, day(now)), "id")
        return [line for line in lines if "Kampanye" in line]

    assert ended("2026-12-30", "2026-12-31") == []
    assert ended("2026-12-31", "2027-01-01") == [
        "Kampanye berakhir 31 Desember 2026 pukul 17.00 WIB: “Bayar dalam 2 jam”"
    ]
    assert ended("2027-01-01", "2027-01-02") == []


def test_an_address_a_telephone_and_a_holiday_are_told():
    place = OFFICE["places"][0]
    email, phone, address = place["contacts"]
    changed = with_office(
        places=({**place, "contacts": (email, {**phone, "value": "(0751) 1"}, address)},),
        holidays=(),
    )

    assert told(changed) == [
        "Kantor Padang, telepon: belum diketahui → (0751) 1",
        "Hari libur dihapus: 25 Desember 2026 (Natal)",
    ]


def test_a_document_of_its_own_is_told_once_it_is_there():
    more = small_catalogue(
        documents=({"id": "letter", "name": both("Surat", "Letter"), "copies": "copy"},)
    )

    assert told(more) == ["Dokumen baru: Surat"]
    assert told(more, language="en") == ["Document, new: Letter"]


def test_facts_that_were_only_checked_again_are_one_line():
    again = {**OFFICIAL, "date": day("2026-11-20")}
    checked = small_catalogue(
        fees=({**FEE, "checked": again}, {**FEES[1], "checked": again}, FEES[2]),
        services=({**SERVICE, "checked": again}, SERVICES[1]),
    )

    assert told(checked) == ["Diperiksa lagi 20 November 2026: 3 fakta dan layanan"]


def test_the_first_publication_is_told_as_a_whole():
    first = compare_bundles(None, texts(small_catalogue()), DAY)

    assert first.is_first and not first.is_none
    assert tell_differences(first, "en") == ("Never published before: all of it is new.",)


def test_the_json_holds_the_same_sentences_in_both_languages():
    written = write_differences(
        differences(with_periods(PAST, {**PRESENT, "amount": 960000}, COMING))
    )

    assert written["text"] == {
        "id": ["Paspor, sepuluh tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024"],
        "en": ["Passport, ten years: Rp950,000 → Rp960,000 from 17 December 2024"],
    }
    assert written["differences"] == [
        {
            "table": "facts",
            "id": "passport-10y",
            "kind": "changed",
            "code": "difference_value_from",
            "text": {
                "id": "Paspor, sepuluh tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024",
                "en": "Passport, ten years: Rp950,000 → Rp960,000 from 17 December 2024",
            },
            "reach": {"pages": 0, "slides": 0, "sentences": 0},
        }
    ]
    assert written["changes_amounts"] and not written["is_first"]
    json.dumps(written)
