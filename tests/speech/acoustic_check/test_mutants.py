"""A mutant is the same sentence with one number, day or month changed, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.speech.acoustic_check import confusables_of, mutants_for, mutants_of, places_of
from noticeboard.speech.text import make_lexicon, spoken

LEXICONS = {language: make_lexicon((), (), language) for language in ("id", "en")}
NUMBER_WORDS = {
    "id": set(
        [
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas",
            "seratus",
            "seribu",
            "belas",
            "puluh",
            "ratus",
            "ribu",
            "juta",
            "miliar",
            "pertama",
            "kedua",
            "ketiga",
            "keempat",
            "kelima",
            "keenam",
            "ketujuh",
            "kedelapan",
            "kesembilan",
            "kesepuluh",
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember",
        ]
    ),
    "en": set(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "billion",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ]
    ),
}
languages = st.sampled_from(["id", "en"])
texts = st.one_of(
    st.lists(
        st.sampled_from(
            [
                *sorted(NUMBER_WORDS["id"] | NUMBER_WORDS["en"]),
                "biaya",
                "paling lama",
                "per permohonan",
                "Senin",
                "hari,",
                "up to",
                "M Paspor.",
                "Two",
            ]
        ),
        max_size=9,
    ).map(" ".join),
    st.text(max_size=60),
)


def words(text):
    return re.findall(r"[^\W\d_]+", text)


@given(texts, languages)
def test_a_mutant_differs_in_exactly_one_word_and_that_is_a_number_word(text, language):
    for mutant in mutants_of(text, language):
        pairs = list(zip(words(text), words(mutant), strict=True))
        changed = [pair for pair in pairs if pair[0] != pair[1]]

        assert re.sub(r"[^\W\d_]+", "", mutant) == re.sub(r"[^\W\d_]+", "", text)
        assert len(changed) == 1
        assert {word.lower() for word in changed[0]} <= NUMBER_WORDS[language]
        assert changed[0][0][0].isupper() == changed[0][1][0].isupper()


@given(texts, languages)
def test_no_mutant_comes_twice_and_none_is_the_sentence_itself(text, language):
    mutants = mutants_of(text, language)

    assert len(set(mutants)) == len(mutants)
    assert text not in mutants


@given(st.integers(min_value=1, max_value=999_999_999), languages)
def test_every_word_of_an_amount_has_a_mutant_in_a_build(amount, language):
    text = spoken(f"Rp{amount}", LEXICONS[language])
    mutants = mutants_of(text, language)

    assert places_of(text, language) > 0
    first = mutants[: places_of(text, language)]
    assert len({_place(text, mutant) for mutant in first}) == places_of(text, language)


def _place(text, mutant):
    pairs = zip(words(text), words(mutant), strict=True)
    return next(place for place, (one, other) in enumerate(pairs) if one != other)


@pytest.mark.parametrize(
    ("text", "language", "mutant"),
    [
        ("tiga ratus lima puluh ribu", "id", "enam ratus lima puluh ribu"),
        ("paling lama sepuluh tahun", "id", "paling lama lima tahun"),
        ("dalam empat hari kerja", "id", "dalam lima hari kerja"),
        ("tujuh belas Desember", "id", "delapan belas Desember"),
        ("tujuh belas Desember", "id", "tujuh belas November"),
        ("tiga ratus lima puluh ribu", "id", "tiga ratus lima puluh juta"),
        ("Senin sampai Kamis", "id", "Senin sampai Jumat"),
        ("at most ten years", "en", "at most five years"),
        ("the twenty-first of May", "en", "the twenty-second of May"),
        ("the twenty-first of May", "en", "the twenty-first of March"),
    ],
)
def test_the_slips_that_matter_are_among_the_mutants(text, language, mutant):
    assert mutant in mutants_of(text, language)


def test_the_word_most_like_it_comes_first():
    assert mutants_of("dalam empat hari", "id")[0] == "dalam enam hari"
    assert mutants_of("in nine days", "en")[0] == "in one days"


def test_a_build_takes_a_few_mutants_and_bench_takes_all():
    short, long = "dua jam", "satu juta sembilan ratus lima puluh ribu rupiah"

    assert [len(mutants_for(text, "id", thorough=False)) for text in (short, long)] == [4, 6]
    assert mutants_for(long, "id", thorough=True) == mutants_of(long, "id")


def test_a_sentence_without_number_words_has_no_mutant():
    assert mutants_of("Bawa kartu tanda penduduk.", "id") == ()
    assert places_of("Bawa kartu tanda penduduk.", "id") == 0


def test_confusables_differ_by_the_given_pairs_of_words_only():
    pairs = {frozenset(("juni", "juli"))}

    assert confusables_of("Sejak dua Juni.", "id", pairs) == ("Sejak dua Juli.",)
    assert confusables_of("Sejak dua Mei.", "id", pairs) == ()
    assert confusables_of("Sejak dua Juni.", "id", ()) == ()
