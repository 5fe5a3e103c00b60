"""`edit` prints an address with a token that opens the page, and ends when it is told to."""

import signal
import subprocess
import urllib.error
import urllib.request
from urllib.parse import urlparse

import pytest


def test_edit_prints_the_one_address_that_opens_the_page(own):
    process = subprocess.Popen(
        own.command("edit", "--address-only", "--lang", "en"),
        cwd=own.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        said = ""
        while "http://127.0.0.1:" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        address = said.split()[-1]
        with urllib.request.urlopen(address) as answer:
            assert "What would you like to change?" in answer.read().decode()
        token = urlparse(address).path.split("/")[1]
        assert len(token) >= 20
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(address.replace(token, token[::-1]))
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=120)
    assert process.returncode == 0
