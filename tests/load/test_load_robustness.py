"""Whatever staff type, they get a list of mistakes or a catalogue, never a traceback."""

from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard import messages
from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

TYPED = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        ["{", "}", "[", "]", ": ", "- ", "\n", "\n- ", '"', "'", "#", "&a ", "*a ", "!x ", "|", ">",
         "no", "on: ", "12:30", "0751", "1.000", "2026-02-30", "2026-01-01 10:00:00", "~", "null",
         "? ", "<<: ", "{x: 1}: ", "---\n", "...", "\x00", "\x85", "\u2028", "%", "@", "`", "''",
         "true", "1e400", ".inf", "{fee:", "{since:x}", "**", "<b>", "0x1F", "1_000", "=", "{}",
         "[]", "[[]]", "[a, {b: c}]", "9" * 5000]
    ),
)  # fmt: skip


@settings(max_examples=150)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 4000), st.integers(0, 30), TYPED)
def test_any_slip_of_the_keyboard_is_told_in_both_languages(
    tmp_path_factory, path, start, length, typed
):
    folder = write_small_catalogue(tmp_path_factory.getbasetemp() / "typed")
    text = FILES[path]
    start %= len(text)
    (folder / path).write_bytes(
        (text[:start] + typed + text[start + length :]).encode("utf-8", "surrogatepass")
    )

    try:
        load_catalogue(folder)
    except Mistakes as mistakes:
        for mistake in mistakes.mistakes:
            assert mistake.location.line >= 1 and mistake.location.column >= 1
            assert messages.text(mistake, "id") and messages.text(mistake, "en")
