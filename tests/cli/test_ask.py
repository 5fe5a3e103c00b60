"""`ask`: the command that answers as the site does, for people and for programs."""

import json


def test_a_question_is_answered_with_its_law_and_its_page(own):
    done = own.run("ask", "biaya afidavit brp ya", "--on", "2026-11-24")

    assert done.stdout.splitlines() == [
        "Afidavit anak dua kewarganegaraan: Biaya",
        "  Afidavit untuk anak dua kewarganegaraan: Rp500.000 per permohonan",
        "  → affidavit/#fees (PP 45/2024)",
        "Afidavit anak dua kewarganegaraan: Biaya dulu dan sekarang → affidavit/#history",
        "Afidavit anak dua kewarganegaraan: Yang dibawa → affidavit/#documents",
        "Lama proses · Langkah · Mendaftar dan tempat",
    ]


def test_a_refusal_says_why_and_what_to_do(own):
    done = own.run("ask", "status permohonan paspor saya", "--lang", "en", "--json")

    assert done.returncode == 0
    reply = json.loads(done.stdout)
    assert (reply["abstained"], reply["reason"], reply["answers"]) == (True, "personal", [])
    assert reply["message"] and reply["next_step"]["url"] == "kantor/"


def test_the_words_decide_the_language_of_the_answer(own):
    reply = json.loads(own.run("ask", "how much is an affidavit", "--json").stdout)

    assert reply["language"] == "en"
    assert reply["answers"][0]["text"].endswith("Rp500,000 per application")


def test_a_program_asks_one_question_a_line_and_gets_one_line_for_each(own):
    questions = ["biaya paspor anak", "", "how much is an affidavit", "resep rendang"]

    done = own.run("ask", "--json", "-", input="\n".join(questions) + "\n")

    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["question"] for one in replies] == questions
    assert [one["answers"][0]["id"] if one["answers"] else one["reason"] for one in replies] == [
        "passport-new-child.fee",
        "unclear",
        "affidavit.fee",
        "unknown-here",
    ]


def test_a_past_day_is_answered_from_its_own_facts(own):
    reply = json.loads(own.run("ask", "biaya afidavit", "--on", "2024-12-16", "--json").stdout)

    answer = reply["answers"][0]
    assert (answer["value"], answer["period"]["until"]) == (400000, "2024-12-16")


def test_a_day_before_the_records_begin_is_refused(own):
    done = own.run("ask", "biaya afidavit", "--on", "2020-01-01")

    assert done.returncode == 2 and "2022-10-12" in done.stderr
