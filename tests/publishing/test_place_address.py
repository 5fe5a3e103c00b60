"""Addresses of places are read as they are meant, and never hold a secret."""

from __future__ import annotations

import importlib.util

import pytest

from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.place_secrets import s3_keys, sftp_password
from noticeboard.publishing.publication_refusals import AddressRefused
from tests.fixtures.office import ROOT


@pytest.mark.parametrize(
    ("written", "kind", "full"),
    [
        ("sftp://web@host.example/htdocs/", "sftp", "sftp://web@host.example/htdocs"),
        ("SFTP://web@Host.Example:2222", "sftp", "sftp://web@host.example:2222/"),
        ("sftp://host.example/~/public%20html", "sftp", "sftp://host.example/~/public html"),
        ("releases:SFTP://web@host.example/n/", "releases", "releases:sftp://web@host.example/n"),
        ("s3://imigrasi/situs/", "s3", "s3://imigrasi/situs"),
        ("s3://imigrasi", "s3", "s3://imigrasi/"),
    ],
)
def test_an_address_is_the_same_however_it_is_typed(written, kind, full, tmp_path):
    address = address_of_place(written, tmp_path)

    assert (address.kind, str(address)) == (kind, full)


def test_a_folder_and_a_folder_of_releases_are_known_by_their_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert str(address_of_place("web", tmp_path)) == str(tmp_path / "web")
    assert str(address_of_place("releases:web", tmp_path)) == f"releases:{tmp_path / 'web'}"


def test_a_name_of_the_staffs_own_list_stands_for_an_address(tmp_path):
    (tmp_path / "places.txt").write_text(
        "# tempat terbit\n\nsitus: sftp://web@host.example/htdocs\ncadangan : s3://imigrasi\n"
    )

    assert str(address_of_place("situs", tmp_path)) == "sftp://web@host.example/htdocs"
    assert str(address_of_place("cadangan", tmp_path)) == "s3://imigrasi/"


def test_a_line_of_the_list_that_is_none_is_named_by_its_number(tmp_path):
    (tmp_path / "places.txt").write_text("situs: /web\nsalah\n")

    with pytest.raises(AddressRefused, match=r"places\.txt:2: "):
        address_of_place("situs", tmp_path)


@pytest.mark.parametrize(
    "written",
    [
        "sftp://web:rahasia@host.example/x",
        "releases:sftp://web:rahasia@h.example/x",
        "s3://KEY:rahasia@imigrasi",
        "s3://KEY@imigrasi",
    ],
)
def test_an_address_with_a_secret_is_refused_and_not_repeated(written, tmp_path):
    with pytest.raises(AddressRefused) as met:
        address_of_place(written, tmp_path)
    assert "rahasia" not in str(met.value) and "KEY" not in str(met.value)


@pytest.mark.parametrize(
    "written",
    [
        "sftp://", "sftp:///x", "sftp://host:x/", "sftp://host/a/../../b", "sftp://host/?a=b",
        "s3://", "s3://A_B/", "s3://imigrasi:9000/x", "releases:", "releases: ",
        "releases:s3://imigrasi", "releases:sftp://",
    ],
)  # fmt: skip
def test_what_is_no_address_is_one_sentence(written, tmp_path):
    with pytest.raises(AddressRefused) as met:
        address_of_place(written, tmp_path)
    assert len(met.value.messages) == 1


class Ring:
    """A keyring that holds one secret."""

    def __init__(self, service, account, secret):
        self._kept = {(service, account): secret}

    def get_password(self, service, account):
        return self._kept.get((service, account))


def test_secrets_come_from_the_environment_before_the_keyring(monkeypatch, tmp_path):
    import keyring

    ring = Ring("noticeboard", "sftp://web@host.example", "dari keyring")
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    address = address_of_place("sftp://web@host.example/htdocs", tmp_path)

    assert sftp_password(address, {"NOTICEBOARD_SFTP_PASSWORD": "dari luar"}) == "dari luar"
    assert sftp_password(address, {}) == "dari keyring"
    releases = address_of_place("releases:sftp://web@host.example/n", tmp_path)
    assert sftp_password(releases, {}) == "dari keyring"
    other = address_of_place("sftp://other@host.example/htdocs", tmp_path)
    assert sftp_password(other, {}) is None


def test_the_key_of_a_bucket_is_kept_in_one_as_id_and_secret(monkeypatch, tmp_path):
    import keyring

    ring = Ring("noticeboard", "s3://imigrasi", "ID:rahasia:lagi")
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    address = address_of_place("s3://imigrasi/situs", tmp_path)

    named = {"AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"}
    assert s3_keys(address, named) == ("A", "B")
    assert s3_keys(address, {}) == ("ID", "rahasia:lagi")
    assert s3_keys(address_of_place("s3://lain", tmp_path), {}) is None


def build_py(root):
    found = importlib.util.spec_from_file_location("build_py", ROOT / "build.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    module.ROOT = str(root)
    return module


def test_packages_for_far_places_are_installed_only_when_one_may_be_meant(tmp_path):
    program = build_py(tmp_path)
    near, far = ["runtime"], ["runtime", "publish"]

    assert program.locks_of("build", ["build"]) == near
    assert program.locks_of("publish", ["publish", "--to", "web"]) == near
    assert program.locks_of("publish", ["publish", "--to", "sftp://a/b"]) == far
    assert program.locks_of("rollback", ["rollback", "--to=s3://a"]) == far
    assert program.locks_of("publish", ["publish", "--to", "releases:sftp://a/b"]) == far
    assert program.locks_of("queue", ["queue", "--plan", "mailto.yaml"]) == near
    assert program.locks_of("queue", ["queue", "--push-contact=mailto:a@b.example"]) == far
    assert program.locks_of("test", []) == ["runtime", "publish", "test"]
    (tmp_path / "places.txt").write_text("situs: sftp://a/b\n")
    assert program.locks_of("publish", ["publish", "--to", "situs"]) == far
    assert program.locks_of("check", ["check"]) == near
