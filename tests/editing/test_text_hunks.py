"""Lines that changed: put in again, and taken back although others have changed since."""

from noticeboard.editing.text_hunks import hunks_between, texts_without_hunks, unified, with_hunks

OLD = "".join(f"baris {number}\n" for number in range(20))
NEW = OLD.replace("baris 4\n", "empat\nlima\n").replace("baris 15\n", "")


def test_hunks_make_the_new_text_of_the_old_one():
    for old, new in ((OLD, NEW), (NEW, OLD), ("", "a"), ("a\r\nb", "a\r\n"), ("x\u2028y\n", "z\n")):
        assert with_hunks(old, hunks_between(old, new)) == new


def test_lines_are_taken_back_where_they_stand_now():
    later = NEW.replace("baris 0\n", "baru\nbaru\n").replace("baris 6\n", "enam\n")

    first = next(texts_without_hunks(later, hunks_between(OLD, NEW)))

    assert first == OLD.replace("baris 0\n", "baru\nbaru\n").replace("baris 6\n", "enam\n")


def test_lines_that_are_no_longer_there_are_not_taken_back():
    later = NEW.replace("lima", "enam")

    assert list(texts_without_hunks(later, hunks_between(OLD, NEW))) == []


def test_a_change_is_shown_as_developers_read_it():
    assert unified("data/fees.yaml", "a\nb", "a\nc") == (
        "--- data/fees.yaml\n+++ data/fees.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )
