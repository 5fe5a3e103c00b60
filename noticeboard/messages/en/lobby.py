"""English sentences about the lobby's server."""

LOBBY = {
    "lobby_title": ("Lobby screens"),
    "lobby_language": ("Language"),
    "lobby_silent": ("Look at these screens, silent for more than two minutes: {screens}"),
    "lobby_all_heard": ("Every screen is heard"),
    "lobby_device_waits": ("Device {device} waits"),
    "lobby_choose_screen": ("Which screen is it? The device shows this code."),
    "lobby_heard": ("Last heard"),
    "lobby_never_heard": ("never since this server was started"),
    "lobby_heard_seconds": ("{seconds} seconds ago"),
    "lobby_heard_minutes": ("{minutes} minutes ago"),
    "lobby_last_slide": ("Last slide"),
    "lobby_dark": ("dark"),
    "lobby_bundle": ("Bundle"),
    "lobby_trouble": ("Trouble"),
    "lobby_other_bundle": ("its bundle is not the one that is served now"),
    "lobby_skew": ("its clock differs by {seconds} seconds from this server's"),
    "lobby_serving": ("The lobby's server is running. Stop it with Ctrl+C."),
    "lobby_open_screen": ("screen {name}"),
    "lobby_open_staff": ("page for staff"),
    "lobby_bad_address": (
        "--address is this computer's IP address on the lobby's network, such as 192.168.1.20, not {address}"
    ),
    "lobby_address_taken": ("address {address} port {port} cannot be used: {reason}"),
    "lobby_bad_queue": (
        "--queue is the address of a queue's server on this computer or on the lobby's network, such as http://127.0.0.1:8630, not {address}"
    ),
    "lobby_bad_moment": ('--on is written as "2024-12-17 10:05" (WIB), not {moment}'),
    "lobby_said": ("{screen}, since {since} WIB, bundle {bundle}: {words}"),
    "lobby_was_dark": ("{screen}: dark"),
    "lobby_unknown": ("{screen}: not known, the screen was silent"),
    "lobby_nothing_played": ("No screen was noted on that day."),
    "lobby_broken_lines": ("{count} lines of the log are broken and were passed over."),
}
