"""An address that nobody can use is told: e-mail, telephone, links."""

import pytest

from tests.fixtures.sense import lines_of

EMAIL, LINK = "info@example.org", "https://www.lapor.go.id/"
PHONE = "kind: phone, value: unknown"
FORM = "bukan nomor telepon; pakai angka saja, misalnya nomor dengan kode wilayah"


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("kanim padang@imigrasi.go.id", "ada spasi"),
        ("kanim_padang.imigrasi.go.id", "tanda @ tidak ada"),
        ("kanim@imigrasi", "bentuknya bukan nama@situs"),
        ("kanim@@imigrasi.go.id", "bentuknya bukan nama@situs"),
        ("kanim@imigrasi.go.id.", "bentuknya bukan nama@situs"),
        ("kanim@imigrasi..go.id", "bentuknya bukan nama@situs"),
        ("kanim@imigrasi,go.id", "bentuknya bukan nama@situs"),
    ],
)
def test_what_is_no_e_mail_address_is_told_with_the_reason(tmp_path, new, why):
    assert lines_of(tmp_path, office=(EMAIL, new)) == [
        f"data/office.yaml:6:8: Perhatian: '{new}' bukan alamat surel: {why}"
    ]


def test_the_e_mail_of_a_place_is_looked_at_too(tmp_path):
    assert lines_of(tmp_path, office=(PHONE, 'kind: email, value: "padang imigrasi.go.id"')) == [
        "data/office.yaml:16:30: Perhatian: 'padang imigrasi.go.id' bukan alamat surel: ada spasi"
    ]


@pytest.mark.parametrize("kind", ["phone", "whatsapp"])
@pytest.mark.parametrize(
    "new", ["(0751) 7O55113", "0751-", "12", "telepon", "0751 70551131234567", "(0751) 7055"]
)
def test_what_is_no_telephone_number_is_told(tmp_path, kind, new):
    (line,) = lines_of(tmp_path, office=(PHONE, f'kind: {kind}, value: "{new}"'))

    assert line == f"data/office.yaml:16:{27 + len(kind) - 2}: Perhatian: '{new}' {FORM}"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "(0751) 7055113"), ("phone", "+62 751 705-5113"),
        ("phone", "0751 7055113 ext 12"),
        ("phone", "0751 7055113, 0751 7055114"), ("phone", "150945"),
        ("whatsapp", "0812-3456-7890"), ("whatsapp", "https://wa.me/6281234567890"),
        ("email", "kanim_padang@imigrasi.go.id"), ("email", "a.b+c@contoh.co.id"),
        ("website", "https://padang.imigrasi.go.id/"), ("website", "padang.imigrasi.go.id"),
    ],
)  # fmt: skip
def test_what_can_be_used_is_let_be(tmp_path, kind, value):
    assert lines_of(tmp_path, office=(PHONE, f'kind: {kind}, value: "{value}"')) == []


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("www.lapor.go.id", "'www.lapor.go.id' bukan alamat situs; mulai dengan https:// "
         "dan nama situsnya"),
        ("https://lapor", "'https://lapor' bukan alamat situs; mulai dengan https:// "
         "dan nama situsnya"),
        ("https://www.lapor go.id/", "alamat 'https://www.lapor go.id/' memuat spasi; "
         "salin lagi dari peramban"),
        ("http://www.lapor.go.id/", "alamat 'http://www.lapor.go.id/' tidak memakai https; "
         "coba dengan https"),
        ("javascript:alert(1)", "'javascript:alert(1)' bukan alamat situs; mulai dengan https:// "
         "dan nama situsnya"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told(tmp_path, new, said):
    assert lines_of(tmp_path, office=(LINK, new)) == [f"data/office.yaml:7:17: Perhatian: {said}"]


def test_the_link_of_a_source_is_looked_at_but_an_old_page_may_be_without_https(tmp_path):
    page = "https://example.org/news"

    assert lines_of(tmp_path, sources=(page, "http://example.org/news")) == []
    assert lines_of(tmp_path, sources=(page, "example.org/news")) == [
        "data/sources.yaml:19:8: Perhatian: 'example.org/news' bukan alamat situs; "
        "mulai dengan https:// dan nama situsnya"
    ]


def test_an_adopted_site_at_no_government_address_is_told(tmp_path):
    pilot = "site_url: https://contoh.example/\ncovers_from"
    adopted = f"adopted_by: {{id: Disahkan kantor., en: Adopted by the office.}}\n{pilot}"

    assert lines_of(tmp_path, office=("covers_from", pilot)) == []
    assert lines_of(tmp_path, office=("covers_from", adopted)) == [
        "data/office.yaml:5:11: Perhatian: alamat 'https://contoh.example/' bukan .go.id; "
        "pastikan kantor memang memakainya"
    ]
