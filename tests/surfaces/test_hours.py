"""Opening hours: written once by day, and told in every language and on every surface."""

import datetime

import pytest

from noticeboard.check.unconfirmed import entries
from noticeboard.edition import make_edition, make_timeline
from noticeboard.edition.opening_days import opening_days
from noticeboard.language import opening_hours
from noticeboard.load import load_catalogue
from noticeboard.model import WEEKDAYS, Span, days_of, week_of
from noticeboard.speech.text import make_lexicon, spoken
from noticeboard.surfaces.kiosk import screens_of
from noticeboard.surfaces.site.tools.opening import days_open
from tests.fixtures.kiosk import small_catalogue, spoken_texts
from tests.fixtures.office import TODAY
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

PHONE = "{kind: phone, value: unknown, checked: {date: 2026-09-26, against: newspaper}}"
CONFIRMED = "{kind: hours, value: {%s}, checked: {date: 2026-09-26, against: dgi-fee-table}}"
REPORTED = "{kind: hours, value: {%s}, checked: {date: 2026-09-26, against: newspaper}}"
WRITTEN = {"monday-thursday": "08:00-12:00, 13:00-16:00", "friday": "08:00 - 11:30, 13:30-16:30"}
"""The hours of no office: they stand in for those that staff will write."""

IN_FILE = ", ".join(f'{key}: "{text}"' for key, text in WRITTEN.items())
TOLD = {
    "id": "Senin–Kamis 08.00–12.00 dan 13.00–16.00; Jumat 08.00–11.30 dan 13.30–16.30 WIB",
    "en": "Monday–Thursday 08:00–12:00 and 13:00–16:00; Friday 08:00–11:30 and 13:30–16:30 WIB",
}
SAID = {
    "id": "Senin sampai Kamis pukul delapan sampai pukul dua belas dan pukul tiga belas sampai "
    "pukul enam belas; Jumat pukul delapan sampai pukul sebelas lewat tiga puluh dan pukul tiga "
    "belas lewat tiga puluh sampai pukul enam belas lewat tiga puluh, Waktu Indonesia Barat",
    "en": "Monday to Thursday eight o'clock in the morning to noon and one o'clock in the "
    "afternoon to four o'clock in the afternoon; Friday eight o'clock in the morning to eleven "
    "thirty in the morning and one thirty in the afternoon to four thirty in the afternoon, "
    "Western Indonesia Time",
}


def office_file(contact, *swaps):
    """The small catalogue's office with another contact in place of its phone number."""
    text = FILES["data/office.yaml"]
    for old, new in ((PHONE, contact), *swaps):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def office_with(folder, contact, *swaps):
    return load_catalogue(write_small_catalogue(folder, office=office_file(contact, *swaps)))


def clock(text):
    return datetime.time.fromisoformat(text)


def test_the_keys_of_a_week_name_a_day_or_a_run_of_days():
    assert days_of("friday") == ("friday",)
    assert days_of("tuesday-thursday") == ("tuesday", "wednesday", "thursday")
    assert days_of("monday-sunday") == WEEKDAYS
    assert [days_of(key) for key in ("friday-monday", "senin", "monday-", "")] == [(), (), (), ()]


def test_a_week_is_made_of_spans_and_what_is_not_written_is_closed():
    morning, afternoon = Span(clock("08:00"), clock("12:00")), Span(clock("13:00"), clock("16:00"))

    assert week_of({"monday-tuesday": "08:00-12:00, 13:00-16:00", "sunday": "13:00 - 16:00"}) == (
        (morning, afternoon),
        (morning, afternoon),
        (),
        (),
        (),
        (),
        (afternoon,),
    )


@pytest.mark.parametrize("language", TOLD)
def test_hours_are_told_and_said_in_each_language(tmp_path, language):
    catalogue = load_catalogue(write_small_catalogue(tmp_path))
    lexicon = make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)

    assert opening_hours(week_of(WRITTEN), language) == TOLD[language]
    assert spoken(TOLD[language], lexicon) == SAID[language]


def test_days_that_are_alike_are_told_together_however_they_were_written():
    apart = {"tuesday": "09:00-10:00", "monday": "09:00-10:00", "thursday": "09:00-10:00"}

    assert opening_hours(week_of(apart), "id") == (
        "Senin–Selasa 09.00–10.00; Kamis 09.00–10.00 WIB"
    )


def test_hours_may_be_written_without_quotes_on_lines_of_their_own(tmp_path):
    block = (
        "kind: hours\n        value:\n          monday: 08:00-12:00, 13:00-16:00\n"
        "          saturday-sunday: 09:00-10:00\n"
        "        checked: {date: 2026-09-26, against: newspaper}"
    )

    edition = make_edition(office_with(tmp_path, block), on=TODAY, language="en")

    assert edition.office.serving.hours.value == (
        "Monday 08:00–12:00 and 13:00–16:00; Saturday–Sunday 09:00–10:00 WIB"
    )


def test_hours_that_the_office_has_not_confirmed_are_reported(tmp_path):
    contact = REPORTED % IN_FILE
    unconfirmed = CONFIRMED.replace("table}", "table, must_confirm: true}") % IN_FILE
    kept = [
        office_with(tmp_path / name, one)
        for name, one in (("a", contact), ("b", unconfirmed), ("c", CONFIRMED % IN_FILE))
    ]
    found = [make_edition(one, on=TODAY, language="id").office.serving.hours for one in kept]

    assert [hours.standing for hours in found] == ["reported", "reported", "official"]
    assert {hours.value for hours in found} == {TOLD["id"]}
    listed = [{entry.name: entry.value for entry in entries(one, TODAY)} for one in kept]
    name = "Kantor Imigrasi Padang: jam layanan"
    assert [one.get(name) for one in listed] == [TOLD["id"], TOLD["id"], None]


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("contact", [CONFIRMED, REPORTED], ids=["confirmed", "reported"])
def test_the_kiosk_tells_the_hours_and_whether_they_are_confirmed(tmp_path, language, contact):
    catalogue = small_catalogue(tmp_path, office=office_file(contact % IN_FILE))
    edition = make_edition(catalogue, on=TODAY, language=language)

    place = screens_of(edition)["place-padang"]
    told = [piece.sentence.plain for piece in place.items[-1].pieces]

    assert told[:2] == [edition.words["kiosk_contact_hours"], TOLD[language]]
    is_unsure = edition.words["kiosk_contact_unconfirmed"] in told
    assert is_unsure is (contact == REPORTED)
    spoken_texts(catalogue, language)[TOLD[language]]


NO_DECREE = ("holidays_decreed_until: 2026-12-31\n", "")
OLD_DECREE = ("holidays_decreed_until: 2026-12-31", "holidays_decreed_until: 2026-11-23")


@pytest.mark.parametrize(
    ("contact", "more", "is_claimed"),
    [
        (CONFIRMED, (), True), (REPORTED, (), False),
        (CONFIRMED, (NO_DECREE,), False), (CONFIRMED, (OLD_DECREE,), False),
    ],
    ids=["confirmed", "reported", "no decree", "decree is over"],
)  # fmt: skip
def test_open_now_is_claimed_only_for_confirmed_hours_and_known_holidays(
    tmp_path, contact, more, is_claimed
):
    catalogue = office_with(tmp_path, contact % IN_FILE, *more)
    timeline = make_timeline(catalogue, on=TODAY, language="id")

    days = days_open(timeline)

    assert (days is not None) is is_claimed
    if days:
        # To the end of the decree, which is before the end of the bundle.
        assert len(days.days) == (datetime.date(2026, 12, 31) - TODAY).days + 1


def test_every_day_has_the_spans_of_its_weekday_and_a_holiday_none():
    tuesday, christmas = datetime.date(2026, 12, 22), datetime.date(2026, 12, 25)
    week = week_of({"monday-thursday": "08:00-12:00", "friday": "08:00-11:00"})

    days = opening_days(week, {christmas}, tuesday, tuesday + datetime.timedelta(days=10))

    #                   T W T F S S M T W T F
    assert days.days == "00011100002"
    assert days.minutes == [[480, 720], [], [480, 660]]
