"""The fees search finds what people type: their spelling, their money, their language."""

import pytest

PASSPORTS = {
    "passport-electronic-10y",
    "passport-electronic-5y",
    "passport-non-electronic-5y",
    "passport-non-electronic-10y",
    "passport-free",
    "passport-same-day",
    "passport-lost-charge",
    "passport-damaged-charge",
}
AND_SPLP = PASSPORTS | {"splp"}
E_PASSPORTS = {"passport-electronic-10y", "passport-electronic-5y"}
TEN_YEARS = {
    "passport-electronic-10y",
    "passport-non-electronic-10y",
    "itas-10y",
    "itap-10y",
    "imk-10y",
}
AT_650 = {"passport-electronic-5y", "passport-non-electronic-10y"}
AT_950 = {"passport-electronic-10y"}
AT_1M = {
    "passport-same-day",
    "passport-lost-charge",
    "visit-visa-60d",
    "visa-verification-e31a",
    "itk-60d",
    "itas-60d",
    "overstay-day",
}
AT_1500 = {"visit-visa-90d", "itk-90d", "itas-90d", "imk-1y", "smart-card"}
FREE = {"passport-free", "voa-verification", "itap-report"}

FOUND = [
    # spelling
    *(
        (typed, AND_SPLP)
        for typed in (
            "paspor",
            "Paspor",
            "páspor",
            "paspot",
            "pasfor",
            "psapor",
            "biaya paspor",
            "berapa harga paspor",
        )
    ),
    *((typed, PASSPORTS) for typed in ("passport", "pasport", "passports", "pasportt")),
    *(
        (typed, E_PASSPORTS)
        for typed in ("e paspor", "epaspor", "e-paspor", "E-PASPOR", "epasport", "  e   paspor ")
    ),
    *(
        (typed, {"passport-lost-charge"})
        for typed in (
            "paspor hilang",
            "hilang paspor",
            "pasport hilang",
            "lost passport",
            "paspor - hilang",
        )
    ),
    *((typed, {"overstay-day"}) for typed in ("overstay", "overstey", "over stay")),
    ("sehari jadii", {"passport-same-day"}),
    ("same day", {"passport-same-day"}),
    ("afidafit", {"affidavit"}),
    ("kilat", {"passport-same-day"}),
    *((typed, TEN_YEARS) for typed in ("10 tahun", "tahun 10", "10thn", "10 years", "10 year")),
    # money
    *(
        (typed, AT_650)
        for typed in (
            "650.000",
            "650000",
            "650,000",
            "Rp650.000",
            "Rp 650.000,-",
            "rp. 650.000",
            "650rb",
            "650 ribu",
            "650 rb",
            "650k",
            "650",
            "650 000",
            "Rp650.000,00",
            "IDR 650,000",
            "650000 rupiah",
            "650.0",
        )
    ),
    *((typed, AT_950) for typed in ("Rp950.000", "950 ribu", "950000", "0,95 juta")),
    *(
        (typed, AT_1M)
        for typed in ("1 jt", "1jt", "1 juta", "1.000.000", "Rp1,000,000", "1 million", "1000 ribu")
    ),
    *((typed, AT_1500) for typed in ("1,5 juta", "1.5 jt", "1.500.000", "1.500 ribu")),
    ("Rp0", FREE),
    ("paspor 650 ribu", AT_650),
    ("e-paspor 650 ribu", {"passport-electronic-5y"}),
    # nothing is like it
    *(
        (typed, set())
        for typed in (
            "zzz",
            "hotel",
            "banana",
            "65.000",
            "123.456",
            "1650",
            "paspor zzz",
            "Rp650.001",
            "?",
            "6500000",
        )
    ),
]


@pytest.fixture
def page(reader_with):
    """The window of visitors who only look for fees: they come to it in turn."""
    return reader_with()


@pytest.mark.chromium
@pytest.mark.parametrize(("path", "label"), [("biaya/", "Kata"), ("en/fees/", "Words")])
def test_what_is_typed_finds_its_fees_in_either_language(page, address, path, label):
    page.goto(address + path)
    wrong = {}
    for typed, wanted in FOUND:
        found = search(page, label, typed)
        if found != wanted:
            wrong[typed] = (sorted(found - wanted), sorted(wanted - found))

    assert wrong == {}


def search(page, label, typed):
    page.get_by_label(label, exact=True).fill(typed)
    page.wait_for_function("document.querySelector('.tool [role=status]').textContent")
    return set(page.locator("tbody tr:visible").evaluate_all("all => all.map(one => one.id)"))


@pytest.mark.chromium
@pytest.mark.parametrize("typed", ["visa", "fisa", "visas", "Visa"])
def test_visas_are_found_and_permits_are_not(page, address, typed):
    page.goto(address + "biaya/")
    found = search(page, "Kata", typed)

    assert {"voa", "voa-verification", "visit-visa-30d", "vitas", "visa-verification-e31a"} <= found
    assert not found & {"itas-30d", "itap-5y", "imk-1y", "splp", *PASSPORTS}


@pytest.mark.chromium
def test_a_stay_permit_card_is_found_by_its_everyday_name(page, address):
    page.goto(address + "en/fees/")

    assert {one.split("-")[0] for one in search(page, "Words", "kitas")} == {"itas", "stay"}
    assert {one.split("-")[0] for one in search(page, "Words", "kitap")} == {"itap"}


@pytest.mark.chromium
def test_an_amount_of_the_past_is_found_when_nothing_costs_it_now(page, address):
    page.goto(address + "biaya/")
    assert "passport-electronic-10y" not in search(page, "Kata", "650.000")

    page.get_by_label("Biaya pada tanggal").fill("2024-12-16")
    assert "passport-electronic-10y" in search(page, "Kata", "650.000")


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("paspor", "paspor", 0), ("pasport", "paspor", 1), ("psapor", "paspor", 1),
     ("visa", "fisa", 1), ("", "abc", 3), ("kitten", "sitting", 3)],
)  # fmt: skip
def test_slips_are_counted(page, address, one, other, count):
    page.goto(address)
    counted = page.evaluate(
        """async ([one, other]) => {
      const { slips } = await import(new URL('assets/tools/search.js', location.href));
      return slips(one, other);
    }""",
        [one, other],
    )

    assert counted == count
