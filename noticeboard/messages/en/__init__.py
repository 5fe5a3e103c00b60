"""Every message to staff in English, by its code."""

from noticeboard.messages.en.device import DEVICE

SENTENCES = {**DEVICE}
