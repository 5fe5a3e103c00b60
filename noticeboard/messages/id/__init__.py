"""Every message to staff in Indonesian, by its code."""

from noticeboard.messages.id.device import DEVICE

SENTENCES = {**DEVICE}
