"""The first page names what asks for attention, and each line leads to where it is mended."""

import html
import re
import urllib.parse

import pytest

from tests.fixtures.edit_page import TOKEN, ask, edit_page_of
from tests.fixtures.small_catalogue import write_small_catalogue

SERVING = "serving: padang"
LIVES = f"{SERVING}\ncheck_days: {{channels: 59, contacts: 30}}"


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    root = write_small_catalogue(tmp_path_factory.mktemp("office"), office=(SERVING, LIVES))
    with edit_page_of(root) as address:
        yield urllib.parse.urlparse(address).port


def lines_of(port, task, language="id"):
    """The addresses and the words of one task on the first page."""
    page = ask(port, f"/{TOKEN}/{language}/")[2]
    part = page.partition(f"<summary>{task}: ")[2].partition("</details>")[0]
    return re.findall(r'<li><a href="[^"]*?/change/([^"]+)">(.*?)</a>', part)


def test_what_was_checked_too_long_ago_is_named_whatever_it_is(port):
    assert lines_of(port, "Segera berakhir atau perlu diperiksa lagi")[-4:] == [
        ("places/padang", "Kantor Imigrasi Padang: alamat: terakhir diperiksa 26 September 2026"),
        ("places/padang", "Kantor Imigrasi Padang: telepon: terakhir diperiksa 26 September 2026"),
        ("channels/m-paspor", "Aplikasi M-Paspor: terakhir diperiksa 26 September 2026"),
        ("channels/counter", "Loket: terakhir diperiksa 26 September 2026"),
    ]


def test_a_channel_has_its_english_name_on_the_english_page(port):
    lines = lines_of(port, "Ending soon or due for a check", "en")

    assert lines[-1] == ("channels/counter", "Counter: last checked on 26 September 2026")


def test_everything_that_is_not_confirmed_leads_to_its_form(port):
    found = [place for place, _ in lines_of(port, "Belum dikonfirmasi kantor")]

    assert "places/padang" in found
    assert [place for place in found if ask(port, f"/{TOKEN}/id/change/{place}")[0] != 200] == []


def test_before_a_site_was_built_there_is_nothing_to_compare(port):
    assert "Belum ada situs untuk dibandingkan." in ask(port, f"/{TOKEN}/id/differences")[2]


def test_words_of_an_article_and_interface_words_are_told_as_differences_too(slim_built):
    slim_built.edit("content/id/paying.md", "Siapkan cara membayar", "Siapkan kode bayar")
    slim_built.edit("content/strings.yaml", "masuk ke kas negara", "menjadi milik negara")
    slim_built.edit("content/strings.yaml", "Langsung ke isi", "Langsung menuju isi")
    with edit_page_of(slim_built.folder) as address:
        port = urllib.parse.urlparse(address).port
        start = ask(port, f"/{TOKEN}/id/")[2]
        body = ask(port, f"/{TOKEN}/id/differences")[2]

    assert "Kata antarmuka: “Langsung ke isi” → “Langsung menuju isi”" in html.unescape(start)
    told = html.unescape(body.partition('<ul class="told">')[2].partition("</ul>")[0])
    assert "“Siapkan cara membayar sebelum mendaftar.” → “Siapkan kode bayar" in told
    assert told.count("(PNBP) menjadi milik negara") == 1
    assert "Kata antarmuka: “Langsung ke isi” → “Langsung menuju isi”" in told
