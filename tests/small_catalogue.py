"""A whole small repository of facts for tests, and one place to break any file of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: dict[str, str] = {}
"""Every file of the small catalogue by path, valid as it stands."""

FILES["data/sources.yaml"] = """\
- id: pp-45-2024
  title: {id: Peraturan Pemerintah Nomor 45 Tahun 2024, en: Government Regulation No. 45 of 2024}
  short: {id: PP 45/2024, en: PP 45/2024}
  kind: regulation
  in_force_from: 2024-12-17
- id: pp-28-2019
  title: {id: Peraturan Pemerintah Nomor 28 Tahun 2019, en: Government Regulation No. 28 of 2019}
  short: {id: PP 28/2019, en: PP 28/2019}
  kind: regulation
- id: dgi-fee-table
  title: {id: Tabel biaya Direktorat Jenderal Imigrasi, en: Directorate General fee table}
  short: {id: imigrasi.go.id, en: imigrasi.go.id}
  kind: directorate_page
  url: https://www.imigrasi.go.id/
- id: newspaper
  title: {id: Sebuah koran, en: A newspaper}
  short: {id: koran, en: newspaper}
  kind: press
  url: https://example.org/news
"""

FILES["data/fees.yaml"] = """\
- id: passport-electronic-5y
  name: {id: "Paspor elektronik, paling lama lima tahun", en: "E-passport, valid up to five years"}
  unit: application
  periods:
    - {from: 2022-10-12, until: 2024-12-16, amount: 650000, source: pp-28-2019}
    - {from: 2024-12-17, amount: 650000, source: pp-45-2024}
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: passport-electronic-10y
  name:
    id: "Paspor elektronik, paling lama sepuluh tahun"
    en: "E-passport, valid up to ten years"
  unit: application
  periods:
    - {from: 2022-10-12, until: 2024-12-16, amount: 650000, source: pp-28-2019}
    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: passport-same-day
  name: {id: Percepatan paspor selesai pada hari yang sama, en: Same-day passport service}
  unit: application
  searched_as: [kilat]
  periods:
    - {amount: 1000000, source: [pp-28-2019, pp-45-2024]}
  checked: {date: 2026-09-26, against: [newspaper, dgi-fee-table]}
- id: overstay-day
  name: {id: Biaya tambahan lewat izin tinggal, en: Overstay charge}
  unit: day
  periods:
    - {until: 2024-12-16, amount: unknown}
    - {from: 2024-12-17, amount: 1000000, source: pp-45-2024}
  checked: {date: 2026-09-26, against: newspaper, must_confirm: true}
- id: golden-visa
  name: {id: Golden Visa, en: Golden Visa}
  unit: person
  not_before: 2023-09-01
  periods:
    - {from: 2023-09-01, amount: unknown}
  checked: {date: 2026-09-26, against: newspaper}
"""

FILES["data/limits.yaml"] = """\
- id: pay-within
  name: {id: Batas waktu membayar, en: Time limit for paying}
  unit: hour
  counted_from: {id: pendaftaran di M-Paspor, en: registration in M-Paspor}
  periods:
    - {value: 2, source: dgi-fee-table}
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: overstay-days-paid
  name: {id: Hari yang dapat dibayar, en: Days that can be paid for}
  unit: day_of_overstay
  periods:
    - {value: 60, source: pp-28-2019}
  checked: {date: 2026-09-26, against: pp-45-2024}
"""

FILES["data/processing_times.yaml"] = """\
- id: passport-standard
  name: {id: Waktu penyelesaian paspor, en: Passport processing time}
  kind: standard
  bound: at_most
  unit: working_day
  counted_from: {id: wawancara, en: the interview}
  not_for: [stay-permit-late]
  periods:
    - {value: 4, source: dgi-fee-table}
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: overstay-observed
  name: {id: Waktu mengurus keterlambatan, en: Time to settle an overstay}
  kind: observed
  bound: about
  unit: working_day
  counted_from: {id: berkas lengkap, en: a complete file}
  periods:
    - {value: unknown}
  checked: {date: 2026-09-26, against: newspaper}
"""

FILES["data/documents.yaml"] = """\
- id: ktp
  name: {id: KTP elektronik, en: Electronic identity card}
  copies: original_and_copy
  where: {id: Dinas kependudukan menerbitkannya., en: The civil registry issues it.}
- id: birth-certificate
  name: {id: Akta kelahiran, en: Birth certificate}
  copies: original
- id: diploma
  name: {id: Ijazah, en: Diploma}
  copies: original
- id: name-change-ruling
  name: {id: Penetapan ganti nama, en: Name-change ruling}
  copies: original
- id: passport
  name: {id: Paspor, en: Passport}
  copies: original
"""

FILES["data/questions.yaml"] = """\
questions:
  - id: name-changed
    name: {id: Apakah nama Anda pernah berubah?, en: Has your name ever changed?}
    answers:
      - {id: "yes", name: {id: Ya, en: "Yes"}}
      - {id: "no", name: {id: Tidak, en: "No"}}
  - id: age
    name: {id: Berapa umur Anda?, en: How old are you?}
    answers:
      - {id: adult, name: {id: Dewasa, en: Adult}}
      - {id: child, name: {id: Anak, en: Child}}
  - id: days-over
    name: {id: Berapa hari lewat izin tinggal?, en: How many days over the permit?}
    number: day_of_overstay
conditions:
  - id: name-changed
    name: {id: nama Anda pernah berubah, en: your name has changed}
    rule: {answer: {name-changed: "yes"}}
  - id: adult
    name: {id: Anda sudah dewasa, en: you are an adult}
    rule: {answer: {age: adult}}
  - id: adult-with-old-name
    name: {id: Anda dewasa dan memakai nama lama, en: you are an adult using a former name}
    rule: {all: [adult, {not: {answer: {name-changed: "no"}}}]}
"""

FILES["data/channels.yaml"] = """\
- id: m-paspor
  name: {id: Aplikasi M-Paspor, en: M-Paspor app}
  text: {id: Daftar dan pilih jadwal di aplikasi., en: Register and choose a time in the app.}
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: counter
  name: {id: Loket, en: Counter}
  text: {id: Datang dan ambil nomor antrean., en: Come and take a queue number.}
  checked: {date: 2026-09-26, against: newspaper}
"""

FILES["data/groups.yaml"] = """\
- id: passport
  name: {id: Paspor, en: Passport}
  summary: {id: Membuat paspor., en: Getting a passport.}
- id: stay
  name: {id: Izin tinggal, en: Stay permits}
  summary: {id: Tinggal di Indonesia., en: Staying in Indonesia.}
"""

FILES["data/requirements.yaml"] = """\
- id: passport-new-adult
  slug: {id: paspor-baru-dewasa, en: new-passport-adult}
  old_slugs: [paspor-baru]
  name: {id: Paspor baru untuk dewasa, en: New passport for adults}
  audience: citizen
  group: passport
  summary: {id: Untuk WNI yang belum pernah punya paspor., en: For citizens without a passport.}
  outcome: {id: Paspor baru, en: A new passport}
  requirements:
    - document: ktp
    - any_of: [birth-certificate, diploma]
      must_show: {id: nama dan tanggal lahir, en: name and date of birth}
      otherwise: {id: Tanyakan petugas., en: Ask an officer.}
    - {document: name-change-ruling, when: name-changed}
  steps:
    - text:
        id: "Bayar paling lambat {limit:pay-within} setelah mendaftar."
        en: "Pay within {limit:pay-within} of registering."
    - {text: {id: Datang untuk wawancara., en: Come for the interview.}}
  channels: [m-paspor]
  place: padang
  fees:
    - choose_one: [passport-electronic-5y, {fee: passport-electronic-10y, when: adult}]
    - optional: passport-same-day
  processing_time: passport-standard
  collecting: true
  statements:
    - id: no-cash
      text:
        id: "Biaya {fee:passport-electronic-10y} berlaku sejak {since:passport-electronic-10y}."
        en: "The fee of {fee:passport-electronic-10y} holds since {since:passport-electronic-10y}."
      source: pp-45-2024
      checked: {date: 2026-09-26, against: pp-45-2024}
  searched_as: [bikin paspor]
  source: [pp-45-2024, dgi-fee-table]
  checked: {date: 2026-09-26, against: dgi-fee-table}
- id: stay-permit-late
  slug: {id: lewat-izin-tinggal, en: overstay}
  name: {id: Lewat izin tinggal, en: Overstay}
  audience: foreigner
  group: stay
  summary: {id: Untuk orang asing yang lewat izin tinggal., en: For visitors past their permit.}
  outcome: {id: Bukti bayar dan izin keluar, en: A receipt and leave to depart}
  requirements:
    - document: passport
  steps: unknown
  channels: [counter]
  place: padang
  fees:
    - {fee: overstay-day, times: days-over, at_most: overstay-days-paid}
  processing_time: overstay-observed
  priority: false
  source: pp-45-2024
  checked: {date: 2026-09-26, against: newspaper}
"""

FILES["data/notices.yaml"] = """\
- id: system-upgrade
  text: {id: Pendaftaran berhenti sebentar., en: Registration pauses for a while.}
  from: "2026-12-01 08:00"
  until: "2026-12-01 14:00"
  surfaces: [site, signage, kiosk]
  rank: 2
"""

FILES["data/terms.yaml"] = """\
terms:
  - id: ktp
    name: {id: Kartu Tanda Penduduk, en: identity card}
    meaning: {id: Kartu identitas warga., en: The identity card of residents.}
    written: [KTP]
    say: letters
    foreign: id
  - id: wni
    name: {id: warga negara Indonesia, en: Indonesian citizen}
    written: [WNI]
    say: letters
    foreign: id
  - id: b1
    name: {id: visa B1, en: B1 visa}
    written: [B1]
    say: letters
  - id: m-paspor
    name: {id: M-Paspor, en: M-Paspor}
    written: [M-Paspor]
    say: {id: em paspor, en: em paspor}
pronunciations:
  - {word: loket, language: id, engine: espeak, phonemes: "l'ok@t"}
"""

FILES["data/office.yaml"] = """\
name: {id: "Imigrasi Contoh: informasi untuk warga", en: "Example Immigration: information"}
short_name: {id: Imigrasi Contoh, en: Example Immigration}
tagline: {id: Informasi untuk warga, en: Information for residents}
covers_from: 2022-10-12
serving: padang
email: info@example.org
complaints_url: https://www.lapor.go.id/
places:
  - id: padang
    name: {id: Kantor Imigrasi Padang, en: Padang Immigration Office}
    role: {id: Melayani warga Contoh, en: Serves the residents of Example}
    contacts:
      - kind: address
        value: {id: "Jalan Contoh 1, Padang", en: "Jalan Contoh 1, Padang"}
        checked: {date: 2026-09-26, against: newspaper}
      - {kind: phone, value: unknown, checked: {date: 2026-09-26, against: newspaper}}
    source: dgi-fee-table
holidays_decreed_until: 2026-12-31
holidays:
  - date: 2026-12-25
    name: {id: Hari Raya Natal, en: Christmas Day}
    kind: national
    source: pp-45-2024
open_questions:
  - id: opening-hours
    question: {id: Jam berapa kantor buka?, en: When is the office open?}
    checked: {date: 2026-09-26, against: newspaper}
"""

FILES["data/signage.yaml"] = """\
screens:
  - id: lobby
    name: {id: Layar lobi, en: Lobby screen}
    inches: 55
    width: 1920
    height: 1080
    farthest_reader_m: 5.5
    mounting: wall
    "on": "07:30"
    "off": "16:00"
    playlist:
      - {kind: fee, fact: passport-electronic-10y}
      - {kind: time, fact: passport-standard}
      - {kind: documents, service: passport-new-adult}
      - {kind: service_fees, service: passport-new-adult}
      - kind: text
        heading: {id: Bayar, en: Pay}
        text: {id: Petugas tidak menerima uang tunai., en: Officers do not take cash.}
"""

FILES["data/speech.yaml"] = """\
voices:
  id: {engine: espeak, voice: id}
  en: {engine: espeak, voice: en-us, words_per_minute: 140}
"""

FILES["content/strings.yaml"] = """\
fees: {id: Biaya, en: Fees}
checked_on: {id: "Diperiksa {date}", en: "Checked {date}"}
unknown_short: {id: belum tersedia di sini, en: not available here yet}
unit_application: {id: per permohonan, en: per application}
unit_person: {id: per orang, en: per person}
unit_book: {id: per buku, en: per book}
unit_card: {id: per kartu, en: per card}
unit_day: {id: per hari, en: per day}
slug_accessibility: {id: aksesibilitas, en: accessibility}
"""

FILES["content/id/paying.md"] = """\
---
slug: membayar
title: Membayar
summary: Cara membayar biaya resmi.
---
Bayar **sebelum** {limit:pay-within} berlalu.
Dasarnya {source:pp-45-2024}.

## Cara membayar {#how}

1. Buka [laman Imigrasi](https://www.imigrasi.go.id/).
2. Pilih layanan.

- Paspor: {fee:passport-electronic-10y}
- Waktu: {time:passport-standard}
"""

FILES["content/en/paying.md"] = """\
---
slug: paying
title: Paying
summary: How to pay official fees.
---
Pay **before** {limit:pay-within} have passed.
The basis is {source:pp-45-2024}.

## How to pay {#how}

1. Open the [Immigration site](https://www.imigrasi.go.id/).
2. Choose a service.

- Passport: {fee:passport-electronic-10y}
- Time: {time:passport-standard}
"""

Override = str | bytes | tuple[str, str] | None


def write_small_catalogue(folder: Path, **overrides: Override) -> Path:
    """Write the small catalogue and return its folder.

    A key names a file by its stem (`fees`, `strings`) or language and stem (`id_paying`);
    its value is the whole new content, an (old, new) pair to swap once, or None to leave it out.
    """
    named = {_stem(path): path for path in FILES}
    unknown = set(overrides) - set(named)
    assert not unknown, f"no such file in the small catalogue: {unknown}"
    write_files(folder, FILES)
    write_files(folder, {named[stem]: override for stem, override in overrides.items()})
    return folder


def write_files(folder: Path, files: Mapping[str, Override]) -> None:
    """Write files below a folder; a pair changes what `FILES` has, None removes it."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            target.unlink()
        else:
            target.write_bytes(_bytes(path, content))


def _bytes(path: str, content: str | bytes | tuple[str, str]) -> bytes:
    if isinstance(content, tuple):
        old, new = content
        assert old in FILES[path], f"{path} does not contain {old!r}"
        content = FILES[path].replace(old, new, 1)
    return content.encode() if isinstance(content, str) else content


def _stem(path: str) -> str:
    *_, parent, name = path.split("/")
    stem = name.rsplit(".", 1)[0]
    return f"{parent}_{stem}" if name.endswith(".md") else stem
