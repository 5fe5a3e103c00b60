"""The files of a repository of facts, and what each of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from noticeboard.files import is_unseen
from noticeboard.load.draft import Draft
from noticeboard.load.leftovers import is_part_of, original_of
from noticeboard.load.meant import nearest
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.rows import Table, load_single, load_strings, load_tables
from noticeboard.messages import Location
from noticeboard.model import (
    LANGUAGES,
    CampaignRecord,
    ChannelRecord,
    ConditionRecord,
    CounterPhraseRecord,
    DocumentRecord,
    EmergencyNow,
    EmergencyRecord,
    Fee,
    GroupRecord,
    Limit,
    NoticeRecord,
    OfficeRecord,
    ProcessingTime,
    Pronunciation,
    QueriesRecord,
    QuestionRecord,
    Record,
    ServiceRecord,
    SharedStep,
    Signage,
    SourceRecord,
    Speech,
    SurveyQuarterRecord,
    SurveyRecord,
    TermRecord,
)

TABLES: dict[str, tuple[Table, ...]] = {
    "data/sources.yaml": (Table("sources", SourceRecord),),
    "data/fees.yaml": (Table("fees", Fee),),
    "data/limits.yaml": (Table("limits", Limit),),
    "data/processing_times.yaml": (Table("processing_times", ProcessingTime),),
    "data/documents.yaml": (Table("documents", DocumentRecord),),
    "data/questions.yaml": (
        Table("questions", QuestionRecord, "questions"),
        Table("conditions", ConditionRecord, "conditions"),
    ),
    "data/channels.yaml": (Table("channels", ChannelRecord),),
    "data/groups.yaml": (Table("groups", GroupRecord),),
    "data/steps.yaml": (Table("steps", SharedStep),),
    "data/requirements.yaml": (Table("services", ServiceRecord),),
    "data/notices.yaml": (Table("notices", NoticeRecord),),
    "data/campaigns.yaml": (Table("campaigns", CampaignRecord),),
    "data/counter_phrases.yaml": (Table("counter_phrases", CounterPhraseRecord),),
    "data/survey_results.yaml": (Table("survey_results", SurveyQuarterRecord),),
    "data/emergencies.yaml": (
        Table("emergencies", EmergencyRecord, "kinds"),
        Table("emergencies_now", EmergencyNow, "now"),
    ),
    "data/terms.yaml": (
        Table("terms", TermRecord, "terms"),
        Table("pronunciations", Pronunciation, "pronunciations"),
    ),
}
SINGLES: dict[str, tuple[str, type[Record]]] = {
    "data/office.yaml": ("office", OfficeRecord),
    "data/signage.yaml": ("signage", Signage),
    "data/speech.yaml": ("speech", Speech),
    "data/queries.yaml": ("queries", QueriesRecord),
    "data/survey.yaml": ("survey", SurveyRecord),
}
WHOLE = (
    "data/notices.yaml", "data/campaigns.yaml", "data/emergencies.yaml",
    "data/survey_results.yaml",
)  # fmt: skip
"""Lists that no further file goes on with: what was deleted here must be gone."""

OPTIONAL = (
    "data/steps.yaml", "data/queries.yaml", "data/campaigns.yaml", "data/emergencies.yaml",
    "data/survey.yaml", "data/survey_results.yaml", "data/counter_phrases.yaml",
)  # fmt: skip
"""Files that an office may do without: no two services share a step, nobody asks by words, there is
no campaign, the counter has no cards, nothing is switched on in an emergency, or no visitor is asked how it was or no survey
has been published."""

STRINGS = "content/strings.yaml"
CLIPS = "content/bisindo"
CLIP_SUFFIXES = (".mp4", ".vtt")
FOLDERS = (*LANGUAGES, "bisindo")
"""Folders of `content/`: articles in each language, and sign-language clips."""


def load_files(files: OfficeFiles) -> Draft:
    """Read every YAML file as far as it can be read.

    A long list may go on in further files: `requirements-foreign.yaml` after `requirements.yaml`.
    Their names are small letters and hyphens; anything else is a copy or a stray, and refused.
    """
    draft = Draft()
    for name in ("data", "content", *(f"content/{language}" for language in LANGUAGES)):
        if not files.is_folder(name):
            draft.report(_whole(name), "folder_missing")
    for file, tables in TABLES.items():
        parts = (file, *further_files(files, file))
        if file in OPTIONAL and not files.has(file):
            draft.records.update({table.name: {} for table in tables})
            parts = parts[1:]
        for part in parts:
            load_tables(files, part, tables, draft)
    for file, (name, kind) in SINGLES.items():
        if file in OPTIONAL and not files.has(file):
            draft.singles[name] = kind()
            continue
        load_single(files, file, name, kind, draft)
    for part in (STRINGS, *further_files(files, STRINGS)):
        load_strings(files, part, draft)
    _refuse_strays(files, draft)
    return draft


def parts_in(file: str) -> tuple[str, ...]:
    """Return the parts of a catalogue that a file holds, or all those in a folder; else none."""
    holders: dict[str, tuple[str, ...]] = {
        **{name: tuple(table.name for table in tables) for name, tables in TABLES.items()},
        **{name: (part,) for name, (part, _) in SINGLES.items()},
        STRINGS: ("strings",),
        **{f"content/{language}/articles.md": ("articles",) for language in LANGUAGES},
    }
    parent, name = str(PurePosixPath(file).parent), PurePosixPath(file).stem
    return tuple(
        part
        for holder, parts in holders.items()
        if holder.startswith(f"{file}/") or _is_held(holder, parent, name)
        for part in parts
    )


def _is_held(holder: str, folder: str, name: str) -> bool:
    """Return whether a file goes into the same parts as another: the same list, or an article."""
    path = PurePosixPath(holder)
    is_like = path.suffix == ".md" or name == path.stem or is_part_of(f"{name}.yaml", path.stem)
    return str(path.parent) == folder and is_like


def further_files(files: OfficeFiles, file: str) -> list[str]:
    """Return the files that go on with a list, by name; a copy of the list is none of them."""
    parent, stem = Path(file).parent, Path(file).stem
    if file in WHOLE:
        return []
    names = (name for name in files.within(str(parent)) if fnmatch(name, f"{stem}-*.yaml"))
    parts = [f"{parent}/{name}" for name in names if is_part_of(name, stem)]
    return [part for part in parts if not _begin_alike(files, part, file)]


def _begin_alike(files: OfficeFiles, part: str, whole: str) -> bool:
    """Return whether two files have one first line, as only a file and its copy do."""
    first, other = (_first_line(files, file) for file in (part, whole))
    return bool(first) and first == other


def _first_line(files: OfficeFiles, file: str) -> bytes:
    try:
        lines = files.read(file).splitlines()
        return next((line.strip() for line in lines if line.strip()), b"")
    except OSError:
        return b""


def _refuse_strays(files: OfficeFiles, draft: Draft) -> None:
    known = {*TABLES, *SINGLES, STRINGS}
    further = {part for file in (*TABLES, STRINGS) for part in further_files(files, file)}
    for file in _strays(files, known | further):
        original = original_of(file, known)
        meant = original or nearest(file, known)
        if meant and not files.has(meant):
            draft.report(_whole(file), "file_unknown", meant=meant)
        elif original:
            code = "file_copy" if original in (*SINGLES, *WHOLE) else "file_copy_or_part"
            draft.report(_whole(file), code, original=original, stem=Path(original).stem)
        else:
            draft.report(_whole(file), "file_stray")


def _whole(file: str) -> Location:
    """Return the place of a whole file or folder, whose name is all the path there is."""
    return Location(file, key_path=(Path(file).stem,))


def _strays(files: OfficeFiles, known: set[str]) -> Iterator[str]:
    for name in ("data", "content"):
        for entry in files.within(name):
            file = f"{name}/{entry}"
            is_folder = name == "content" and entry in FOLDERS and files.is_folder(file)
            if file not in known and not is_folder and not is_unseen(entry):
                yield file
    for entry in files.within(CLIPS):
        is_clip = entry.endswith(CLIP_SUFFIXES) or entry == "README.md"
        if not is_clip and not is_unseen(entry):
            yield f"{CLIPS}/{entry}"
