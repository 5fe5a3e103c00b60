"""A service as a message to send on, and as the text of a QR code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.surfaces.open_data import MessageTooLong, service_qr_text, service_text
from tests.fixtures.open_data import (
    FEES,
    OFFICE,
    SERVICES,
    both,
    document,
    small_catalogue,
    timelines_of,
)


def first_of(catalogue, language="en"):
    """The first service and its edition."""
    timelines = timelines_of(catalogue)
    edition = next(one.now for one in timelines if one.language == language)
    return edition.services[0], edition


def text_of(catalogue, language="en"):
    return service_text(*first_of(catalogue, language))


def qr_of(catalogue, language="en"):
    return service_qr_text(*first_of(catalogue, language))


def with_papers(names):
    papers = tuple(document(f"paper-{n}", name, name) for n, name in enumerate(names))
    needed = tuple({"document": paper["id"]} for paper in papers)
    services = ({**SERVICES[0], "requirements": needed},)
    return small_catalogue(services=services, documents=papers)


def test_a_message_says_it_all_in_indonesian():
    assert (
        text_of(small_catalogue(), "id")
        == """\
Paspor baru
Bawa:
- KTP (asli dan salinan)
- Akta kelahiran atau Ijazah
- Penetapan nama (asli), jika nama berubah
Biaya:
- Paspor, sepuluh tahun: Rp950.000 per permohonan (sampai 31 Des 2026; mulai 1 Jan 2027 Rp1.000.000)
- Percepatan: Rp1.000.000 per permohonan (tambahan)
Lama: paling lama 4 hari kerja (sejak wawancara)
Daftar: M-Paspor atau Loket (belum pasti)
Diperiksa 26 Sep 2026.
Belum pasti.
Imigrasi Contoh: informasi
Percontohan."""
    )


def test_a_message_says_what_is_unknown_and_whom_to_ask():
    catalogue = small_catalogue(services=SERVICES[1:])

    assert (
        text_of(catalogue)
        == """\
Overstay
Bring: not known
Fee:
- Overstay: Rp1,000,000 per day (at most 60 days; not confirmed)
Time: not known
Checked 26 Sept 2026.
Not confirmed.
Write to info@example.org.
Example Immigration: information
Pilot."""
    )


def test_fees_that_add_up_have_a_sum():
    choice = {"choose_one": ("passport-10y", {"fee": "same-day", "when": "name-changed"})}
    fees = (choice, {"fee": "overstay-day", "unless": "name-changed"})

    lines = text_of(small_catalogue(services=({**SERVICES[0], "fees": fees},))).split("\n")

    assert lines[5:10] == [
        "Fee:",
        "- Passport, ten years: Rp950,000 per application "
        "(until 31 Dec 2026; from 1 Jan 2027 Rp1,000,000)",
        "- or Same-day service: Rp1,000,000 per application (if your name changed)",
        "- Overstay: Rp1,000,000 per day (unless your name changed; not confirmed)",
        "In all: unless your name changed: Rp1,950,000 (until 31 Dec 2026; not confirmed); "
        "if your name changed: Rp950,000 per application "
        "(until 31 Dec 2026; from 1 Jan 2027 Rp1,000,000) or Rp1,000,000 per application",
    ]


def test_an_adopted_office_signs_alone():
    adopted = small_catalogue(office={"adopted_by": both("Kantor", "Office")})

    assert text_of(adopted).endswith("Not confirmed.\nExample Immigration: information")


def test_what_is_official_needs_no_reservation():
    service = {**SERVICES[0], "channels": ("app",)}

    assert "Not confirmed." not in text_of(small_catalogue(services=(service,)))


def test_copies_are_the_first_to_go():
    text = text_of(with_papers([f"Paper {'x' * 50} {n:02}" for n in range(10)]))

    assert "(original)" not in text
    assert "xxx 09\n" in text


def test_a_message_is_shortened_only_when_it_must():
    room = 1000 - len(text_of(with_papers(["x"])))

    assert len(text_of(with_papers(["x" + "y" * room]))) == 1000
    assert "(original)" not in text_of(with_papers(["x" + "y" * (room + 1)]))


def test_a_long_list_says_how_much_it_leaves_out():
    text = text_of(with_papers([f"Paper {'x' * 50} {n:02}" for n in range(30)]))
    shown = text.count("xxx")

    assert f"- {30 - text.count('- Paper')} more on the site\n" in text
    assert shown and 800 < len(text) <= 1000


def test_both_long_lists_are_cut_alike():
    fees = tuple(
        {**FEES[1], "id": f"fee-{n:02}", "name": both("x", f"Fee number {n:02}")} for n in range(30)
    )
    papers = tuple(document(f"paper-{n}", "x", f"A rather long paper {n}") for n in range(30))
    service = {
        **SERVICES[0],
        "requirements": tuple({"document": paper["id"]} for paper in papers),
        "fees": ({"choose_one": tuple(fee["id"] for fee in fees)},),
    }
    text = text_of(small_catalogue(fees=fees, services=(service,), documents=papers))

    papers_shown, fees_shown = text.count("A rather long paper"), text.count("Fee number")
    assert abs(papers_shown - fees_shown) <= 1
    assert papers_shown > 5


def test_a_name_too_long_for_any_message_stops_the_build():
    endless = ({**SERVICES[0], "name": both("x" * 1001, "x" * 1001)},)

    with pytest.raises(MessageTooLong, match="passport-new"):
        text_of(small_catalogue(services=endless))
    with pytest.raises(MessageTooLong, match="passport-new"):
        qr_of(small_catalogue(services=endless))


def test_a_qr_code_holds_the_title_documents_sum_and_day():
    assert (
        qr_of(small_catalogue())
        == """\
New passport
Bring: Identity card; Birth certificate or Diploma; Name ruling, if your name changed
Fee: Rp950,000 per application (until 31 Dec 2026; from 1 Jan 2027 Rp1,000,000)
Checked 26 Sept 2026."""
    )


def test_a_qr_code_of_something_unknown_says_so():
    assert (
        qr_of(small_catalogue(services=SERVICES[1:]))
        == """\
Overstay
Bring: not known
Fee: Rp1,000,000 per day (not confirmed)
Checked 26 Sept 2026."""
    )


def test_a_service_without_fees_or_documents_has_no_empty_headings():
    service = {**SERVICES[0], "fees": (), "requirements": ()}
    catalogue = small_catalogue(services=(service,))

    assert qr_of(catalogue) == "New passport\nChecked 26 Sept 2026."
    assert text_of(catalogue).startswith("New passport\nTime: ")


def test_the_oldest_check_is_the_one_that_is_told():
    old = {**FEES[0], "checked": {"date": OFFICE["covers_from"], "against": "fee-table"}}

    assert "Checked 12 Oct 2022." in text_of(small_catalogue(fees=(old, *FEES[1:])))


@given(st.lists(st.text(min_size=1, max_size=120).filter(str.strip), min_size=1, max_size=25))
def test_whatever_the_documents_are_called_a_message_fits(names):
    catalogue = with_papers(names)

    assert len(text_of(catalogue)) <= 1000
    assert len(qr_of(catalogue).encode()) <= 300
