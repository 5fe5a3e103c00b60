"""Samples as an MP3 file: LAME's frames, and before them a frame that tells how long they play."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

QUALITY = 9
"""LAME's scale of variable rates, from 0, the largest files, to 9: some 39 kbit/s of speech."""
SPEED = 5
"""LAME's scale of searching, from 0, the slowest, to 9. From 7 on it searches less for what cannot
be heard, and a tenth of a second of some sentences becomes unlike the take."""
FULL_SCALE = 32_767

SAMPLES_A_FRAME = 576
"""In MPEG-2, which the two rates that we publish belong to."""
KBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
"""By the four bits of a frame's head; the last of them names no rate."""
RATES_BY_BITS = (22_050, 24_000)

FIRST_KBITS = 64
"""The rate of the first frame, which then has room for all it tells."""
HEAD = 4
SIDE = 9
"""Bytes that say how the sound of a frame is coded; none in a frame without sound."""
KINDS = 0b1111
"""Number of frames, of bytes, the table of places and the quality follow."""
ENCODER = b"LAME3.100"
"""Players skip the silence of the encoders whose names they know, and this one it is."""
METHOD = 4
"""A variable rate, in LAME's newer way."""
DELAY = 576
"""Samples of silence with which LAME begins; a player adds 529 of its own and skips both."""


def encoded(samples: np.ndarray, rate: int) -> bytes:
    """Return an MP3 file of mono samples, one of the rates that we publish.

    The library gives frames only: without the first one a player would begin with 50 ms of
    silence, and guess the end of the file by its size.
    """
    import lameenc
    import numpy as np

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_quality(SPEED)
    encoder.set_vbr(lameenc.VBR_MTRH)
    encoder.set_vbr_quality(QUALITY)
    whole = np.rint(np.clip(samples, -1.0, 1.0) * FULL_SCALE).astype("<i2")
    frames = bytes(encoder.encode(whole.tobytes()) + encoder.flush())
    return first_frame(frames, len(whole)) + frames


def first_frame(frames: bytes, samples: int) -> bytes:
    """Return the frame before all others: how many there are, and which samples are the sound.

    The order is that of LAME's own tag: Xing's part, then the encoder's, then a sum over both.
    """
    places, size = _places(frames)
    head = frames[:2] + bytes([KBITS.index(FIRST_KBITS) << 4 | frames[2] & 0b1100]) + frames[3:4]
    length = _length(head)
    total = length + size
    padding = len(places) * SAMPLES_A_FRAME - DELAY - samples
    table = (places[len(places) * percent // 100] + length for percent in range(100))
    # The zeros are levels for players that turn sounds up or down, and a sum over all frames.
    tag = b"".join(
        (
            head,
            bytes(SIDE),
            b"Xing",
            KINDS.to_bytes(4, "big"),
            len(places).to_bytes(4, "big"),
            total.to_bytes(4, "big"),
            bytes(place * 256 // total for place in table),
            (100 - 10 * QUALITY - SPEED).to_bytes(4, "big"),
            ENCODER,
            bytes([METHOD]),
            bytes(11),
            (DELAY << 12 | padding).to_bytes(3, "big"),
            bytes(4),
            total.to_bytes(4, "big"),
            bytes(2),
        )
    )
    return (tag + checksum(tag).to_bytes(2, "big")).ljust(length, b"\0")


def checksum(content: bytes) -> int:
    """Return the CRC-16 by which a player knows that a tag is whole."""
    value = 0
    for byte in content:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
    return value


def _places(frames: bytes) -> tuple[list[int], int]:
    """Return where each frame begins, and where the last one ends."""
    places: list[int] = []
    place = 0
    while place + HEAD <= len(frames):
        places.append(place)
        place += _length(frames[place : place + HEAD])
    return places, place


def _length(head: bytes) -> int:
    kbits = KBITS[head[2] >> 4]
    rate = RATES_BY_BITS[head[2] >> 2 & 0b11]
    is_padded = head[2] >> 1 & 1
    return 72_000 * kbits // rate + is_padded
