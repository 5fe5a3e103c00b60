"""The lobby's server: it shows the bundle to screens, hears how they are, and logs what they said.

    POST /lobby/heartbeat     a screen tells what it shows; JSON, answers 204
    GET  /lobby/  /lobby/en/  how every screen is, for staff
    POST /lobby/waiting       a device asks which screen it is; JSON, answers {"screen": ID or ""}
    POST /lobby/pair          staff choose the screen of a device; a form's device, screen, language
    GET  /lobby/calls         the queue's calls for screens, as server-sent events
    GET  everything else      the files of the site

It learns nothing of visitors: a screen has no input.
"""

from noticeboard.lobby.heartbeats import Lobby
from noticeboard.lobby.lobby_app import make_lobby_app
from noticeboard.lobby.play_log import Played, PlayLog, ScreenAnswer
from noticeboard.lobby.queue_calls import QueueCalls

__all__ = ["Lobby", "PlayLog", "Played", "QueueCalls", "ScreenAnswer", "make_lobby_app"]
