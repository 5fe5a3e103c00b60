"""English sentences about commands typed wrongly."""

USAGE = {
    "no_command": "There is no command '{word}'. There are: {commands}.",
    "no_option": "There is no option '{word}' here. There are: {options}.",
    "no_value": "{word} lacks its value: write it after {word}.",
    "missing": "{word} is missing. See python3 build.py {command} --help.",
    "used_wrongly": "This is not understood: {words}. See python3 build.py --help.",
    "stopped": "Stopped.",
    "no_language": "There is no {option} '{word}'. There are: {languages}.",
    "bad_port": "--port is a number from 1 to 65535, not '{port}'.",
    "port_forbidden": "Port {port} is for administrators only: try --port 8000 or above.",
    "too_late": "{day} is too far ahead: {last} is the last.",
    "not_yet": "{day} is still to come. Write today or a past day.",
    "bad_mark": "'{mark}' is no content mark. It has 10 letters or digits, as '3f2a91c04b'.",
    "nothing_to_say": "There is no word to say. Write the sentence after say.",
    "sentence_too_long": (
        "This sentence has {count} signs; {most} is the most. Make it several sentences."
    ),
    "not_text": "This sentence is not UTF-8 text. Type it again.",
    "wav_ending": "--wav {path}: the file's name must end with .wav.",
    "wav_folder": "--wav {path}: there is no folder {folder}. Make it first, or choose another.",
    "no_such_file": "it is not there",
    "not_a_folder": "it is no folder",
    "is_a_folder": "it is a folder, not a file",
    "name_too_long": "the name is too long",
    "disk_fails": "the disk fails or was removed",
}
