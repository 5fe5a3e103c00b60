"""The page is safe: only its own pages reach it, no entry becomes markup, no draft is lost."""

import html
import json
import re
import urllib.parse

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticeboard.edit_page.form_places import FORM_TABLES, WHOLE
from noticeboard.editing import held_in
from tests.fixtures.edit_page import TOKEN, ask, edit_page_of, entries_of
from tests.fixtures.policy import refused_by_policy
from tests.fixtures.small_catalogue import write_small_catalogue

HOSTILE = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}&lt;b&gt;"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return write_small_catalogue(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def port(root):
    with edit_page_of(root) as address:
        yield urllib.parse.urlparse(address).port


def test_without_the_token_there_is_nothing(port):
    for path in ("/", "/id/", "/other-token/id/", f"/{TOKEN}x/id/"):
        assert ask(port, path)[0] == 404, path


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Sec_Fetch_Site": "cross-site"},
])  # fmt: skip
def test_a_page_of_another_site_reaches_nothing_even_with_the_token(port, root, headers):
    before = (root / "data/fees.yaml").read_bytes()

    status, _, body = ask(
        port, f"/{TOKEN}/id/list/fees/move", {"_do": "down:golden-visa"}, **headers
    )

    assert (status, TOKEN in body) == (403, False)
    assert (root / "data/fees.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "path",
    [
        "own/../routes.py", "own/..%2fdrafts.py", "own/nothing.css", "id/list/nothing",
        "id/list/office", "id/change/fees/nothing", "id/change/..%2f..%2fetc/passwd",
        "id/period/documents/ktp", "id/removal/office/_all", "id/delete/fees/golden-visa",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(port, path):
    assert ask(port, f"/{TOKEN}/{path}")[0] == 404


def test_every_page_forbids_code_in_its_markup(port):
    for path in ("id/", "en/change/fees/golden-visa", "id/steps", "id/search?q=paspor"):
        status, headers, body = ask(port, f"/{TOKEN}/{path}")
        assert status == 200
        assert "default-src 'self'" in headers["content-security-policy"]
        assert re.findall(r"<script(?! type=\"module\" src=)|<style| on\w+=| style=", body) == []


def test_every_table_opens_a_form_in_both_languages(port):
    for name, table in FORM_TABLES.items():
        key = WHOLE if table.is_single else "_new" if table.may_grow else "paying"
        for language in ("id", "en"):
            status, _, body = ask(port, f"/{TOKEN}/{language}/change/{name}/{key}")
            assert (status, "<h1>" in body) == (200, True), name


@pytest.mark.parametrize(
    "record",
    [
        "documents/diploma", "fees/golden-visa", "services/stay-permit-late", "places/padang",
        "screens/lobby", "terms/ktp", "conditions/name-changed", "notices/system-upgrade",
        "holidays/_all", "office/_all", "speech/_all", "articles/paying", "sources/_new",
    ],
)  # fmt: skip
def test_hostile_words_in_every_field_are_text_on_every_page(port, root, record):
    """Form, verdict, review and start show what was entered, and nothing of it is markup."""
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    address = f"/{TOKEN}/id/change/{record}"
    opened = entries_of(ask(port, address)[2])
    own = {"_count", "_as", "_was", "_there", "_presses"}
    entries = {
        name: entered if own & set(name.split(".")) else HOSTILE for name, entered in opened.items()
    }
    assert any(entered == HOSTILE for entered in entries.values())

    status, headers, _ = ask(port, address, {**entries, "_do": "check"})
    assert (status, headers["location"]) == (303, f"{address}?checked=1#findings")
    for path in (address, f"{address}?checked=1", f"{address}/review", f"/{TOKEN}/id/"):
        body = ask(port, path)[2]
        assert "<img" not in body and "<script>" not in body and "</textarea><" not in body, path
    assert "onerror" in ask(port, address)[2]
    answer = ask(port, f"{address}/verdict", entries)
    assert (answer[0], answer[1]["content-type"]) == (200, "application/json")
    ask(port, address, {"_do": "discard"})
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=1, max_size=40))
def test_whatever_is_typed_comes_back_as_it_was_typed(port, words):
    address = f"/{TOKEN}/id/change/documents/ktp"
    entries = {**entries_of(ask(port, address)[2]), "copies": "original", "name.id": words}
    ask(port, f"{address}/verdict", {**entries, "name.id": words})
    body = ask(port, address)[2]
    shown = re.search(r'name="name.id"[^>]*>\n(.*?)</textarea>', body, re.DOTALL)[1]
    typed = words.encode("utf-8", "replace").decode().replace("\r\n", "\n")

    assert html.unescape(shown) == typed
    ask(port, address, {"_do": "discard"})


def test_a_draft_is_there_again_until_it_is_discarded(port):
    address = f"/{TOKEN}/id/change/fees/golden-visa"
    entries = entries_of(ask(port, address)[2]) | {"name.id": "Visa emas", "unit": "person"}
    ask(port, f"{address}/verdict", entries)

    assert "Visa emas" in ask(port, address)[2]
    assert "Belum disimpan: 1" in ask(port, f"/{TOKEN}/id/")[2]

    ask(port, address, {"_do": "discard"})
    assert "Visa emas" not in ask(port, address)[2]


def test_what_was_typed_before_a_press_and_comes_after_it_undoes_nothing(port):
    address = f"/{TOKEN}/id/change/fees/golden-visa"
    typed = entries_of(ask(port, address)[2]) | {"name.id": "Visa emas"}
    ask(port, address, typed | {"_do": "add:periods.0.source"})
    ask(port, f"{address}/verdict", typed)
    after = ask(port, address)[2]
    ask(port, address, {"_do": "discard"})
    ask(port, f"{address}/verdict", typed)
    dropped = ask(port, address)[2]

    assert 'id="periods.0.source.0-item"' in after and "Visa emas" in after
    assert "Visa emas" not in dropped
    for presses in ("", "many", "-1", "9" * 40):
        assert ask(port, f"{address}/verdict", typed | {"_presses": presses})[0] == 200
    ask(port, address, {"_do": "discard"})


def test_a_draft_is_there_again_when_the_command_is_started_again(root, port):
    address = f"/{TOKEN}/id/change/fees/golden-visa"
    entries = entries_of(ask(port, address)[2]) | {"name.id": "Visa emas", "unit": "person"}
    ask(port, f"{address}/verdict", entries)
    try:
        with edit_page_of(root) as page:
            again = urllib.parse.urlparse(page).port
            assert "Belum disimpan: 1" in ask(again, f"/{TOKEN}/id/")[2]
            form = ask(again, address)[2]
            assert "tetap ada di komputer ini sampai Anda menyimpan atau membuangnya" in form
            assert entries_of(form)["name.id"] == "Visa emas"
            ask(again, address, {"_do": "discard"})
        with edit_page_of(root) as page:
            again = urllib.parse.urlparse(page).port
            assert "Belum disimpan" not in ask(again, f"/{TOKEN}/id/")[2]
            assert "Visa emas" not in ask(again, address)[2]
    finally:
        ask(port, address, {"_do": "discard"})


def test_a_mistake_is_said_at_its_field_with_its_mend(port):
    address = f"/{TOKEN}/id/change/documents/ktp"
    opened = entries_of(ask(port, address)[2]) | {"copies": "original"}

    def verdict(changed, more=""):
        return json.loads(ask(port, f"{address}/verdict{more}", {**opened, **changed})[2])

    assert list(verdict({"where.en": ""})["notes"]) == ["where.en"]

    digits = verdict({"name.id": "Foto 5 lembar"})
    assert [note["field"] for note in digits["notes"]["name.id"]] == ["name.id"]

    swapped = {"where.id": "Ask at the office and they will tell you what you must bring."}
    assert verdict(swapped)["guides"]["where.id"][-1] == "Tampaknya ini bukan bahasa Indonesia."
    assert [note["severity"] for note in verdict(swapped)["notes"]["where.id"]] == ["warning"]
    swapped = {"where.en": "Tanyakan di kantor, yang akan dibawa tidak selalu sama."}
    assert verdict(swapped)["guides"]["where.en"][-1] == "Tampaknya ini bukan bahasa Inggris."

    plain = {"name.id": "Persyaratan foto"}
    hints = verdict(plain)["guides"]["name.id"]
    assert hints[1] == "Lebih sederhana: “syarat” untuk “Persyaratan”."
    (note,) = verdict(plain, "?full=1")["notes"]["name.id"]
    assert note["mend"] == "Syarat foto"

    ask(port, address, {**opened, "_do": f"mend:name.id={note['mend']}"})
    assert entries_of(ask(port, address)[2])["name.id"] == "Syarat foto"
    ask(port, address, {"_do": "discard"})


def test_another_hands_change_of_the_same_field_is_shown_and_not_overwritten(port, root):
    file = root / "data/documents.yaml"
    before = file.read_text("utf-8")
    address = f"/{TOKEN}/id/change/documents/diploma"
    entries = entries_of(ask(port, address)[2]) | {"copies": "original", "name.id": "Ijazah asli"}
    ask(port, address, {**entries, "_do": "review"})
    file.write_text(before.replace("name: {id: Ijazah,", "name: {id: Ijazah sekolah,"), "utf-8")
    try:
        body = ask(port, f"{address}/review")[2]
        assert "Ijazah asli" in body and "Ijazah sekolah" in body
        assert 'value="save"' not in body
        assert "Ijazah sekolah" in file.read_text("utf-8")
    finally:
        file.write_text(before, "utf-8")
        ask(port, address, {"_do": "discard"})


def test_what_was_not_shown_is_not_saved(port, root):
    before = (root / "data/documents.yaml").read_bytes()
    address = f"/{TOKEN}/id/change/documents/diploma"
    entries = entries_of(ask(port, address)[2]) | {"copies": "original", "name.id": "Ijazah baru"}
    ask(port, address, {**entries, "_do": "review"})
    mark = re.search(r'name="_mark" value="(\w+)"', ask(port, f"{address}/review")[2])[1]
    elsewhere = entries_of(ask(port, address)[2])
    ask(port, f"{address}/verdict", {**elsewhere, "name.id": "Ijazah lain"})

    status, _, body = ask(port, address, {"_do": "save", "_mark": mark, "_who": "Rina"})

    assert (status, "Ijazah lain" in body) == (409, True)
    assert (root / "data/documents.yaml").read_bytes() == before
    ask(port, address, {"_do": "discard"})


def test_order_changes_by_a_button_and_is_undone(port, root):
    file = root / "data/documents.yaml"
    before = file.read_bytes()
    ids = [row["id"] for row in held_in(before.decode())]
    status, headers, _ = ask(port, f"/{TOKEN}/id/list/documents/move", {"_do": f"up:{ids[1]}"})
    assert status == 303
    assert [row["id"] for row in held_in(file.read_text("utf-8"))][:2] == [ids[1], ids[0]]

    number = re.search(r"step=(\d+)", headers["location"])[1]
    assert ask(port, f"/{TOKEN}/id/steps/{number}/undo", {})[0] == 303
    assert file.read_bytes() == before


def test_a_file_that_was_broken_by_hand_is_told_and_nothing_else_is_saved(port, root):
    file = root / "data/fees.yaml"
    before = file.read_text("utf-8")
    file.write_text(f"{before}- id: [\n", "utf-8")
    address = f"/{TOKEN}/id/change/documents/diploma"
    try:
        assert "Kesalahan dalam berkas: 1" in ask(port, f"/{TOKEN}/id/")[2]
        assert ask(port, f"/{TOKEN}/id/list/fees")[0] == 200
        entries = entries_of(ask(port, address)[2]) | {"copies": "original", "name.id": "Ijazah SD"}
        hard = {**entries, "name.id": "Persyaratan foto"}
        notes = json.loads(ask(port, f"{address}/verdict?full=1", hard)[2])["notes"]
        assert [note["mend"] for note in notes["name.id"]] == ["Syarat foto"]
        ask(port, address, {**entries, "_do": "review"})
        review = ask(port, f"{address}/review")[2]
        assert "data/fees.yaml" in review and 'value="save"' not in review
    finally:
        file.write_text(before, "utf-8")
        ask(port, address, {"_do": "discard"})


@pytest.mark.chromium
def test_the_live_form_breaks_no_rule_of_its_own_page(port, reader_with):
    page = reader_with()
    with refused_by_policy(page) as refused:
        page.goto(f"http://127.0.0.1:{port}/{TOKEN}/id/change/documents/ktp")
        page.locator("[name='name.en']").fill("")
        page.locator("[data-note='name.en'] .note").wait_for(timeout=120_000)
        assert page.locator("[aria-invalid]").get_attribute("name") == "name.en"
        assert page.locator("[data-status]").inner_text().startswith("Perlu diperbaiki dulu: 1")
        page.locator("[name='name.en']").fill("Identity card on {fee:golden-visa}")
        page.locator("[data-reads='name.en'] .chip").wait_for(timeout=120_000)
        assert refused == []


@pytest.mark.chromium
def test_a_sentence_is_changed_without_any_script(root, port, browser):
    file = root / "data/documents.yaml"
    before = file.read_text("utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/{TOKEN}/en/change/documents/diploma")
    page.get_by_label("Indonesian – Name").fill("Ijazah terakhir")
    page.get_by_role("button", name="See the change, then save").click()
    page.get_by_label("Your name").fill("Rina")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", name="Saved").wait_for(timeout=120_000)
    assert "Ijazah terakhir" in file.read_text("utf-8")
    page.get_by_role("button", name="Undo").first.click()
    page.get_by_text("undoes number").first.wait_for(timeout=120_000)
    context.close()
    assert file.read_text("utf-8") == before
