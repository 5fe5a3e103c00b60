"""English sentences about voices and their sounds."""

SPEECH = {
    "voice_too_slow": "the voice {name} had not finished after {seconds} seconds",
    "voice_not_started": "the voice {name} cannot be started: {reason}",
    "voice_failed": "the voice {name} failed (code {code}): {reason}",
    "voice_command_incomplete": (
        "the command of the voice {voice} in data/speech.yaml must hold {{text_file}} and {{wav}}"
    ),
    "voice_program_missing": "the program {program} of the voice {voice} is not installed",
    "espeak_no_voice": (
        "espeak-ng knows no voice '{voice}'; mend 'voice' in data/speech.yaml, for example id or "
        "en-us"
    ),
    "espeak_no_data": (
        "espeak-ng cannot read its data ({count} characters: {folder}); delete the folder .venv "
        "and run build.py again"
    ),
    "espeak_not_copied": "the data of espeak-ng cannot be copied to the temporary folder: {reason}",
    "espeak_missing": (
        "the espeak-ng library is missing ({reason}); delete the folder .venv and run build.py "
        "again"
    ),
    "google_not_allowed": (
        "gTTS sends every sentence to Google; write 'allow_network: true' in data/speech.yaml if "
        "that is allowed"
    ),
    "google_missing": "gTTS is not installed",
    "google_unreachable": (
        "Google gave no sound ({reason}); check the network, or choose another engine in "
        "data/speech.yaml"
    ),
    "google_failed": "Google gave no sound: {reason}",
    "answer_without_sound": "an answer without sound",
    "system_voice_missing": "pyttsx3 is not installed",
    "system_voice_silent": "pyttsx3 {voice} produced no sound",
    "system_voice_unknown": "no '{voice}'; there are: {listed}",
    "sound_none": "the voice produced nothing",
    "sound_broken": "the sound file is broken",
    "sound_file_broken": "the file is broken",
    "sound_not_mono": "it is not mono",
    "sound_silent": "nothing can be heard",
    "sound_rate": "rate {rate} Hz",
    "sound_loudness": "loudness {loudness} LUFS",
    "sound_peak": "peak {peak} dBFS",
    "sound_pauses": "too much silence around the words",
    "sound_voiced": "the voiced share is {share}",
    "sound_clipped": "the sound is clipped",
    "sound_length": "it is {found} seconds long, and should be {least} to {most}",
    "sound_not_its_words": "the sound does not match its words (the nearest is “{nearest}”)",
    "no_temporary_folder": "the temporary folder cannot be used: {reason}",
    "sounds_not_stored": (
        "sound files cannot be stored in {folder}: {reason}; check its free space and "
        "permissions, then try again"
    ),
    "sound_odd_pace": "much faster or slower than the other sentences of the same voice",
    "sound_twin": "its file is exactly that of another sentence",
    "voice_alike": "this voice says “{one}” and “{other}” with the same sound",
    "sound_unlike_words": "the sound does not match its words",
}
