"""`sbom`: the bill of materials on the screen or in a file."""

from noticeboard.bill_of_materials import make_bill


def test_the_bill_is_printed_or_written_and_is_the_same(own, tmp_path):
    printed = own.run("sbom")
    written = own.run("sbom", "--to", str(tmp_path / "bill.json"))

    assert (printed.returncode, printed.stdout) == (0, make_bill(own.folder))
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert (tmp_path / "bill.json").read_text("utf-8") == printed.stdout


def test_a_bill_that_cannot_be_written_is_one_message(own, tmp_path):
    done = own.run("sbom", "--to", str(tmp_path / "nowhere" / "bill.json"), "--lang", "en")

    assert done.returncode == 3
    assert "nowhere" in done.stderr and "Traceback" not in done.stderr
