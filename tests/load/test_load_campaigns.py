"""Mistakes in campaigns are told at their line; an office without any needs no file."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.campaigns import CAMPAIGN, other, write_campaigns
from tests.fixtures.small_catalogue import write_small_catalogue

MISTAKES = [
    (other(page="payin"),
     "data/campaigns.yaml:7:9: 'payin' tidak ada di data/requirements.yaml, content/; "
     "maksud Anda 'paying'?"),
    (other(services="[passport-new-adlt]"),
     "data/campaigns.yaml:9:14: 'passport-new-adlt' tidak ada di data/requirements.yaml; "
     "maksud Anda 'passport-new-adult'?"),
    (other(until='"2026-11-23 08:00"'),
     "data/campaigns.yaml:11:10: until 2026-11-23 08:00 lebih awal daripada from 2026-11-24 08:00"),
    (other(rank="4"), "data/campaigns.yaml:12:9: 4 terlalu besar; harus ≤ 3"),
    (other(action="{id: Bayar, en: ''}"), "data/campaigns.yaml:6:11: bahasa 'en' belum ada atau kosong"),
    ("# nanti\n", "data/campaigns.yaml:1:1: berkas kosong; bila tidak ada kampanye, isinya []"),
]  # fmt: skip


@pytest.mark.parametrize(("campaign", "said"), MISTAKES, ids=[said for _, said in MISTAKES])
def test_a_mistake_in_a_campaign_is_told_at_its_line(tmp_path, campaign, said):
    write_campaigns(write_small_catalogue(tmp_path), campaign)

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)
    assert [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes] == [said]


def test_an_amount_in_a_campaign_is_a_quote_or_refused(tmp_path):
    typed = CAMPAIGN.replace("Tidak ada tunai.", "Biaya Rp950.000.")
    write_campaigns(write_small_catalogue(tmp_path), typed)

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)
    assert [(one.code, one.location.line) for one in raised.value.mistakes] == [("digit", 4)]


def test_an_office_without_campaigns_needs_no_file(tmp_path):
    assert load_catalogue(write_small_catalogue(tmp_path)).campaigns == {}
