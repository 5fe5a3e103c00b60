"""Indonesian sentences about voices and their sounds."""

SPEECH = {
    "voice_too_slow": "suara {name} belum selesai sesudah {seconds} detik",
    "voice_not_started": "suara {name} tidak dapat dijalankan: {reason}",
    "voice_failed": "suara {name} gagal (kode {code}): {reason}",
    "voice_command_incomplete": (
        "perintah suara {voice} di data/speech.yaml harus memuat {{text_file}} dan {{wav}}"
    ),
    "voice_program_missing": "program {program} untuk suara {voice} tidak terpasang",
    "espeak_no_voice": (
        "espeak-ng tidak mengenal suara '{voice}'; perbaiki 'voice' di data/speech.yaml, "
        "misalnya id atau en-us"
    ),
    "espeak_no_data": (
        "espeak-ng tidak dapat membaca datanya ({count} huruf: {folder}); hapus folder .venv "
        "lalu jalankan build.py lagi"
    ),
    "espeak_not_copied": "data espeak-ng tidak dapat disalin ke folder sementara: {reason}",
    "espeak_missing": (
        "pustaka espeak-ng tidak ada ({reason}); hapus folder .venv lalu jalankan build.py lagi"
    ),
    "google_not_allowed": (
        "gTTS mengirim setiap kalimat ke Google; tulis 'allow_network: true' di data/speech.yaml "
        "bila itu boleh"
    ),
    "google_missing": "gTTS belum terpasang",
    "google_unreachable": (
        "Google tidak dapat dihubungi ({reason}); periksa internet, atau pilih mesin suara lain "
        "di data/speech.yaml"
    ),
    "google_failed": "Google tidak memberi suara: {reason}",
    "answer_without_sound": "jawaban tanpa suara",
    "system_voice_missing": "pyttsx3 belum terpasang",
    "system_voice_silent": "pyttsx3 {voice} tidak menghasilkan suara",
    "system_voice_unknown": "tidak ada '{voice}'; yang ada: {listed}",
    "sound_none": "suara tidak menghasilkan apa-apa",
    "sound_broken": "berkas suara rusak",
    "sound_file_broken": "berkas rusak",
    "sound_not_mono": "bukan satu saluran",
    "sound_silent": "tidak terdengar apa-apa",
    "sound_rate": "laju {rate} Hz",
    "sound_loudness": "kekerasan {loudness} LUFS",
    "sound_peak": "puncak {peak} dBFS",
    "sound_pauses": "terlalu banyak hening",
    "sound_voiced": "bagian bersuara {share}",
    "sound_clipped": "suara terpotong (clipping)",
    "sound_length": "panjangnya {found} detik, seharusnya {least} sampai {most}",
    "sound_not_its_words": "suaranya tidak cocok dengan kata-katanya (paling dekat: “{nearest}”)",
    "no_temporary_folder": "folder sementara tidak dapat dipakai: {reason}",
    "sounds_not_stored": (
        "berkas suara tidak dapat disimpan di {folder}: {reason}; periksa ruang kosong dan izin "
        "folder, lalu ulangi"
    ),
    "sound_odd_pace": "jauh lebih cepat atau lambat daripada kalimat lain dari suara yang sama",
    "sound_twin": "berkasnya sama persis dengan berkas kalimat lain",
    "voice_alike": "suara ini mengucapkan “{one}” dan “{other}” dengan bunyi yang sama",
    "sound_unlike_words": "suaranya tidak cocok dengan kata-katanya",
}
