"""A finished file plays its samples, all of them and nothing before or behind, in any player."""

from __future__ import annotations

import base64
import io

import numpy as np
import pytest
import soundfile

from noticeboard.speech.synthesis.mp3 import FIRST_KBITS, checksum, encoded

RATES = (22_050, 24_000)
FIRST = 72_000 * FIRST_KBITS // 22_050
"""Bytes of the first frame at the lower rate."""
CODING = 0.15
"""What coding may change; a sample too early or too late changes more."""
TAG = 167
"""Bytes of what it tells, before their sum."""


def speech(count: int, rate: int) -> np.ndarray:
    """Return so many samples of a voice-like sound that begins and ends with a word."""
    seconds = np.arange(count) / rate
    swell = 0.5 + 0.5 * np.cos(2 * np.pi * 3 * seconds)
    return (
        0.2 * swell * sum(np.sin(2 * np.pi * 140 * part * seconds) / part for part in range(1, 9))
    )


def played(content: bytes) -> np.ndarray:
    """Return what libsndfile plays of a file."""
    return soundfile.read(io.BytesIO(content))[0]


def error(heard: np.ndarray, samples: np.ndarray) -> float:
    """Return how far off a sound is, as a share of what it should be."""
    return float(np.sqrt(np.mean((heard - samples) ** 2) / np.mean(samples**2)))


def by_libsndfile(samples: np.ndarray, rate: int) -> bytes:
    """Return the file in which LAME itself writes the first frame."""
    content = io.BytesIO()
    with soundfile.SoundFile(
        content, "w", rate, 1, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode="VARIABLE"
    ) as file:
        file.write(samples)
    return content.getvalue()


@pytest.mark.parametrize("rate", RATES)
def test_a_file_of_any_length_plays_its_samples_and_no_other(rate):
    for count in (1, 100, 575, 576, 577, *range(5_000, 5_600, 43), 3 * rate):
        heard = played(encoded(speech(count, rate), rate))

        assert len(heard) == count


@pytest.mark.parametrize("rate", RATES)
def test_each_sample_is_where_it_was(rate):
    samples = speech(3 * rate, rate)

    heard = played(encoded(samples, rate))

    errors = {shift: error(np.roll(heard, shift), samples) for shift in range(-3, 4)}
    assert min(errors, key=errors.__getitem__) == 0
    assert errors[0] < CODING


def test_a_file_comes_no_louder_than_full_scale_and_never_wraps_around():
    samples = 1.5 * np.sin(2 * np.pi * 300 * np.arange(22_050) / 22_050)

    heard = played(encoded(samples, 22_050))

    assert np.corrcoef(heard, samples)[0, 1] > 0.9


def test_the_same_samples_give_the_same_file():
    samples = speech(30_000, 22_050)

    assert encoded(samples, 22_050) == encoded(samples, 22_050)


def test_the_first_frame_tells_what_lame_itself_would_tell():
    samples = speech(70_000, 22_050)
    ours, theirs = (write(samples, 22_050) for write in (encoded, by_libsndfile))

    same = {
        "head, place and kinds": slice(0, 21),
        "number of frames": slice(21, 25),
        "encoder and method": slice(133, 143),
        "silence before and behind": slice(154, 157),
    }
    assert {what: ours[part] for what, part in same.items()} == {
        what: theirs[part] for what, part in same.items()
    }
    for file in (ours, theirs):
        assert int.from_bytes(file[25:29], "big") == len(file)
        assert int.from_bytes(file[161:165], "big") == len(file)
        assert checksum(file[:TAG]) == int.from_bytes(file[TAG : TAG + 2], "big")


def test_the_table_leads_to_the_frames():
    content = encoded(speech(10 * 22_050, 22_050), 22_050)
    table = content[29:129]
    count = int.from_bytes(content[21:25], "big")

    frames = [FIRST]
    while len(frames) < count:
        head = content[frames[-1] : frames[-1] + 4]
        assert head[:2] == content[:2]
        kbits = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)[(head[2] >> 4) - 1]
        frames.append(frames[-1] + 72_000 * kbits // 22_050 + (head[2] >> 1 & 1))

    expected = [frames[count * percent // 100] * 256 // len(content) for percent in range(100)]
    assert list(table) == expected


def test_a_browser_plays_the_samples_and_no_other(page):
    samples = speech(40_000, 22_050)
    content = base64.b64encode(encoded(samples, 22_050)).decode()

    heard, seconds = page.evaluate(
        """async content => {
            const file = Uint8Array.from(atob(content), one => one.charCodeAt(0))
            const audio = new Audio(URL.createObjectURL(new Blob([file], {type: 'audio/mpeg'})))
            await new Promise((done, failed) => {
                audio.onloadedmetadata = done
                audio.onerror = failed
            })
            const context = new OfflineAudioContext(1, 1, 22050)
            const sound = await context.decodeAudioData(file.buffer)
            return [[...sound.getChannelData(0)], audio.duration]
        }""",
        content,
    )

    assert len(heard) == 40_000
    assert seconds == pytest.approx(40_000 / 22_050, abs=0.01)
    assert error(np.array(heard), samples) < CODING
