"""`next-change`: one day for a scheduler, or the form that its scheduler takes."""

import json

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
RAISED = (
    "{from: 2024-12-17, until: 2026-11-24, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2026-11-25, amount: 960000, source: pp-45-2024}"
)


def test_without_a_change_a_form_is_empty_and_people_are_told(own):
    told = own.run("next-change")
    form = own.run("next-change", "--cron")

    assert (told.returncode, told.stdout) == (0, "tidak ada perubahan yang terjadwal\n")
    assert (form.returncode, form.stdout) == (0, "")
    assert form.stderr == "tidak ada perubahan yang terjadwal\n"
    assert json.loads(own.run("next-change", "--json").stdout) == {"next": None, "days": []}


def test_a_change_is_given_as_its_day_and_in_every_form(own):
    own.edit("data/fees.yaml", OLD, RAISED)

    assert own.run("next-change").stdout == "2026-11-25\n"
    written = json.loads(own.run("next-change", "--json").stdout)
    assert written["next"] == "2026-11-25"
    assert written["days"][0]["changes"]["en"] == [
        "E-passport, valid up to 10 years. From 25 November 2026: Rp960,000 per application. "
        "Before: Rp950,000."
    ]
    assert "DTSTART;VALUE=DATE:20261125" in own.run("next-change", "--ics").stdout
    assert (
        "OnCalendar=2026-11-25 00:05:00 Asia/Jakarta" in own.run("next-change", "--systemd").stdout
    )

    refused = own.run("next-change", "--ics", "--cron")
    assert (refused.returncode, refused.stderr) == (
        2,
        "Pilih satu bentuk saja, bukan --ics, --cron.\n",
    )
