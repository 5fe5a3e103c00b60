"""Requirements of the kiosk, clause by clause, and the tests that prove how it meets them.

The numbers R1 to R32 are those of the acceptance sheet; the words are in
`content/strings-conformance.yaml`. Clauses: EN is EN 301 549 V3.2.1, 508 is 36 CFR 1194 App. C,
DOT is 14 CFR 382.57, ADA is the 2010 Standards, EAA is Directive (EU) 2019/882.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

STANDARD = "EN 301 549"
CITED = "V3.2.1"
"""The version of EN 301 549 that the Official Journal of the European Union cites."""
DRAFT = "V4.1.0"
"""The final draft of version 4, of June 2026, whose clauses were read."""
PUBLISHED = "V4.1.1"
"""Version 4 as ETSI published it; its text was not read."""
PUBLISHED_IN = 2026
"""In September. Sources of October did not yet see it cited in the Official Journal."""


@dataclass(frozen=True)
class Criterion:
    """One numbered requirement and its proof."""

    number: str
    clauses: str
    """Clauses of rules that are in force, each rule by its short name."""
    draft: str
    """Clauses of `DRAFT` that ask for the same; empty where none does."""
    word: str
    """The interface string that says what we do, without its `conformance_`."""
    tests: tuple[str, ...] = ()
    """Names of tests below `tests/`, as `file::test`; parametrized ones stand for all."""
    on_the_sheet: bool = False
    """Whether people also check it on the real device."""

    def does(self, words: Mapping[str, str]) -> str:
        """Say what we do."""
        return words[f"conformance_{self.word}"]


APP = "surfaces/kiosk/test_kiosk_app.py::test_"
HEADINGS = "surfaces/kiosk/test_kiosk_headings.py::test_"
VOICE = "surfaces/kiosk/test_kiosk_voice.py::test_"
EXTRAS = "surfaces/kiosk/test_kiosk_extras.py::test_"
LOOK = "surfaces/kiosk/test_kiosk_look.py::test_"
MACHINE = "surfaces/kiosk/test_kiosk_machine.py::test_"
SCREENS = "surfaces/kiosk/test_kiosk_screens.py::test_"
SESSIONS = "surfaces/kiosk/test_kiosk_sessions.py::test_"
TASKS = "surfaces/kiosk/test_kiosk_tasks.py::test_"
LEGEND = "surfaces/kiosk/test_kiosk_legend.py::test_"
GUIDE = "surfaces/kiosk/test_kiosk_guide.py::test_"
PREFERENCES = "surfaces/kiosk/test_kiosk_preferences.py::test_"
CONFORMANCE = "surfaces/kiosk/test_kiosk_conformance.py::test_"

REQUIREMENTS = (
    Criterion("R1", "508 402.2.1; EN 5.1.3.1; ADA 707.5", "5.1.3.1, 5.1.3.3", "everything_spoken", (
        f"{APP}every_text_of_the_document_has_an_utterance_in_its_own_language",
        f"{APP}every_kind_of_screen_is_accessible_also_while_it_speaks",
        f"{SCREENS}every_marked_sentence_is_in_the_book",
        f"{SCREENS}an_utterance_without_a_sound_stops_the_publication",
    )),
    Criterion("R2", "EN 5.1.3.6, 5.1.3.7", "5.1.3.6, 5.1.3.7", "pictures_spoken", (
        f"{EXTRAS}what_is_taken_along_is_the_text_itself_and_is_explained",
        f"{CONFORMANCE}every_picture_is_described_in_speech_or_is_decoration",
    )),
    Criterion("R3", "EN 5.1.3.2; 508 402.2.3; DOT", "5.1.3.2", "own_voice", on_the_sheet=True),
    Criterion("R4", "EN 5.1.3.3; 508 402.2.3; DOT", "5.1.3.3", "ring_follows", (
        f"{APP}focus_is_where_the_voice_is",
        f"{HEADINGS}on_a_new_screen_no_item_is_passed_over_before_it_is_said",
    )),
    Criterion("R5", "EN 5.1.3.4; 508 402.2.4; DOT", "5.1.3.4", "interrupt", (
        f"{APP}it_can_be_paused_and_goes_on_and_repeats_from_the_beginning",
        f"{EXTRAS}while_reading_the_choosing_key_pauses_and_goes_on",
        f"{VOICE}a_sentence_held_at_its_very_end_is_followed_only_when_the_visitor_goes_on",
    )),
    Criterion("R6", "EN 5.1.3.5; DOT", "5.1.3.5", "one_voice", (
        f"{APP}any_key_silences_the_voice_at_once",
        f"{APP}five_hundred_random_keys_find_no_trap_and_never_two_voices",
        f"{VOICE}a_late_end_of_the_former_turn_does_not_end_a_repeated_sentence",
        f"{VOICE}in_every_order_of_late_events_one_voice_speaks_and_none_sticks",
        f"{VOICE}in_long_random_orders_one_voice_speaks_and_none_sticks",
    )),
    Criterion("R7", "EN 5.1.3.10; WCAG 1.4.2", "5.1.3.10, 9.1.4.2", "no_other_sound", (
        f"{CONFORMANCE}the_page_holds_nothing_that_sounds_by_itself",
    )),
    Criterion("R8", "EN 5.1.3.11, 5.1.3.12, 8.2.1.1, 8.2.1.2; DOT", "5.1.3.11, 5.1.3.12", "volume", (
        f"{SCREENS}the_volume_ladder_covers_eighteen_decibels_with_a_step_at_twelve",
        f"{APP}the_voice_goes_faster_with_its_pitch_kept_and_louder",
    ), on_the_sheet=True),
    Criterion("R9", "EN 5.1.3.13; 508 402.3.2; DOT", "5.1.3.13", "reset", (
        f"{SESSIONS}two_hundred_sessions_leave_nothing_behind",
        f"{APP}unplugged_headphones_end_the_session_in_silence",
    ), on_the_sheet=True),
    Criterion("R10", "EN 5.1.3.14", "5.1.3.14", "language", (
        f"{APP}every_text_of_the_document_has_an_utterance_in_its_own_language",
        f"{APP}the_language_changes_in_place",
    )),
    Criterion("R11", "EN 5.1.3.15", "5.1.3.15", "errors", (
        f"{APP}a_number_opens_an_item_and_a_wrong_one_is_named",
    )),
    Criterion("R12", "EN 5.1.3.9", "5.1.3.9", "private", (
        f"{SESSIONS}nothing_asked_for_lies_outside_the_device",
    )),
    Criterion("R13", "EN 5.1.3.16; 508 402.2.2", "5.1.3.16", "receipts", (
        f"{EXTRAS}every_sign_of_every_number_and_address_can_be_spelled",
    )),
    Criterion("R14", "EN 5.1.4; 508 402.4", "5.1.4", "letter_size", (
        f"{LOOK}every_letter_is_large_enough_for_someone_at_arms_length",
        f"{LOOK}the_least_letter_meets_the_norm_in_force_and_the_draft",
    ), on_the_sheet=True),
    Criterion("R15", "EN 5.1.5", "5.1.5", "captions", (
        f"{APP}what_is_announced_begins_and_ends_in_turn",
        f"{APP}a_missing_sound_is_a_caption_a_message_and_never_silence",
        f"{EXTRAS}calling_staff_flashes_says_what_happens_and_ends_with_a_key",
    )),
    Criterion("R16", "EN 5.1.6.1, 5.1.6.2; WCAG 2.1.2", "5.1.6.1, 5.1.6.2, 9.2.1.2", "no_trap", (
        f"{MACHINE}random_walks_find_no_trap_no_second_voice_and_no_unknown_words",
        f"{MACHINE}three_keys_reach_every_item_of_every_screen",
        f"{APP}five_hundred_random_keys_find_no_trap_and_never_two_voices",
        f"{TASKS}an_errand_is_done_with_three_keys_by_listening",
    )),
    Criterion("R17", "EN 5.2; EAA", "5.2", "starts_itself", (
        f"{APP}it_is_silent_until_a_key_is_pressed",
        f"{APP}headphones_wake_it_too",
    ), on_the_sheet=True),
    Criterion("R18", "EN 5.5.1, 5.5.2; DOT", "5.5, 8.4.2.1, 8.4.2.2", "keys_described", (
        f"{APP}while_help_is_held_keys_are_described_and_do_nothing",
    ), on_the_sheet=True),
    Criterion("R19", "EN 5.6; DOT", "5.6.1, 5.6.2", "toggles", (
        f"{MACHINE}keys_have_their_roles_by_code",
        f"{CONFORMANCE}every_switch_says_its_state_and_shows_it",
    )),
    Criterion("R20", "EN 5.7, 5.8, 5.9", "5.7, 5.8, 5.9", "key_repeat", (
        f"{APP}held_keys_count_once",
        f"{APP}double_presses_are_ignored_when_the_visitor_asks_for_it",
    ), on_the_sheet=True),
    Criterion("R21", "DOT; EAA; WCAG 2.2.1", "9.2.2.1", "timeouts", (
        f"{APP}a_session_ends_after_silence_a_warning_and_more_silence",
        f"{APP}any_key_gives_more_time_ten_times_over",
    )),
    Criterion("R22", "EN 8.4.1; ADA 707.6", "8.4.1", "key_layout", (
        f"{LEGEND}the_legend_names_what_each_key_really_does",
    ), on_the_sheet=True),
    Criterion("R23", "EN 8.3, 8.4", "8.3.2, 8.3.3.1, 8.3.5.1, 8.3.6, 8.3.7.1, 8.3.9.2, 8.3.10.2, 8.3.11.1", "reach", on_the_sheet=True),
    Criterion("R24", "EN 8.5; 508 402.2.5", "8.5", "tactile_sign", (
        f"{LEGEND}every_label_stands_in_print_and_in_braille",
    ), on_the_sheet=True),
    Criterion("R25", "DOT", "", "curtain", (
        f"{APP}the_curtain_blackens_every_pixel_and_the_voice_goes_on",
    ), on_the_sheet=True),
    Criterion("R26", "DOT; WCAG 1.4.1", "9.1.4.1", "colour", (
        f"{CONFORMANCE}where_the_visitor_is_shows_without_colour",
    )),
    Criterion("R27", "WCAG 2.2", "9.1.4.3, 9.1.4.4, 9.2.5.8", "web_rules", (
        f"{APP}every_kind_of_screen_is_accessible_also_while_it_speaks",
        f"{APP}larger_text_is_not_cut_off",
        f"{LOOK}every_target_is_twenty_millimetres",
    ), on_the_sheet=True),
    Criterion("R28", "EN 5.1.7", "5.1.7", "other_input", (
        f"{APP}touch_stays_silent_until_sound_is_asked_for",
        f"{APP}a_switch_alone_reaches_and_chooses",
    )),
    Criterion("R29", "EN 8.3.6", "8.3.14", "instructions", (
        f"{GUIDE}the_guide_and_the_sheet_name_every_measure_of_the_draft",
    )),
    Criterion("R30", "EN 8.4.3", "8.4.3", "tickets", on_the_sheet=True),
    Criterion("R31", "EN 8.1.3", "8.7, 8.8", "labels", on_the_sheet=True),
    Criterion("R32", "", "9.7", "preferences", (
        f"{PREFERENCES}a_larger_font_of_the_browser_makes_every_text_larger",
        f"{PREFERENCES}the_readers_own_colours_are_kept_and_marks_stay_visible",
        f"{PREFERENCES}nothing_moves_for_a_reader_who_wants_no_motion",
    )),
    Criterion("12.1.1", "EN 12.1.1", "12.3", "features_listed", (
        f"{CONFORMANCE}every_feature_is_explained_in_both_languages",
        f"{CONFORMANCE}help_leads_to_the_accessible_page_that_describes_the_features",
    )),
    Criterion("12.1.2", "EN 12.1.2", "12.1", "page_accessible", (
        f"{APP}without_script_every_screen_is_one_long_page_with_links",
    )),
)  # fmt: skip
"""Every requirement of the kiosk, in order."""
