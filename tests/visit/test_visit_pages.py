"""The shell of the visit's pages: a head, one style sheet, a message in both languages."""

from visit.pages import VisitPages, page_words


def test_a_page_speaks_both_languages_each_marked_and_escapes_what_it_is_given(tmp_path):
    (tmp_path / "small.html").write_text(
        '{% extends "visit_base.html" %}{% block title %}{{ words("queue_help_lang") }}{% endblock %}'
        '{% block main %}{{ both("queue_number_unknown", number="<b>") }}{% endblock %}'
    )

    page = VisitPages(tmp_path).page("small.html", "en")

    assert "<title>language of the messages</title>" in page
    assert '<span lang="id">Nomor &lt;b&gt; tidak ada hari ini.</span>' in page
    assert '<span lang="en">There is no number &lt;b&gt; today.</span>' in page
    assert "style=" not in page and "<style" not in page


def test_words_are_of_the_language_that_was_asked_for():
    assert page_words("id")("queue_help_lang") == "bahasa pesan"
