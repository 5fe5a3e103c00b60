"""The house: which module may import which, and where each outside library lives."""

import ast
import functools
import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = {
    "messages": 1, "model": 1, "rules": 1, "files": 1, "garbage": 1, "near_address": 0, "time_zone": 0, "templating": 0,
    "bundle": 2, "emergency": 3, "loopback": 3,
    "load": 2, "language": 2, "speech.text": 2, "speech.workers": 2,
    "speech.scratch": 2, "telling.standing": 2, "unanswered": 2, "option_parser": 2,
    "survey_log": 2, "kiosk_counts": 2,
    "edition": 3, "editing": 3, "speech.acoustic_check": 3, "differences": 3,
    "speech.utterances": 4, "speech.synthesis": 4, "speech.voices": 4, "surfaces.output": 4,
    "surfaces.qr_code": 4, "surfaces.content_mark": 4,
    "surfaces.braille": 4, "surfaces.scripts": 4, "telling": 4,
    "surfaces.rendered": 5, "answers": 5, "training": 5,
    "surfaces.site": 6, "surfaces.signage": 6, "surfaces.kiosk": 6, "surfaces.open_data": 6,
    "briefing": 6,
    "check": 7,
    "build": 8,
    "kits": 9, "lobby": 9, "publishing": 9, "previews": 9, "bill_of_materials": 9,
    "edit_page": 10,
    "cli": 11,
    "kiosk_mode.journal": 10, "kiosk_mode.options": 10, "kiosk_mode.unanswered_log": 11,
    "kiosk_mode.survey_answers": 11, "kiosk_mode.counts_log": 11,
    "kiosk_mode.calls": 11, "kiosk_mode.queue_numbers": 11, "kiosk_mode.hardware": 11, "kiosk_mode.voice": 11,
    "kiosk_mode.selfcheck": 12,
    "kiosk_mode.health": 13,
    "kiosk_mode.device": 14, "kiosk_mode.staff": 14,
    "kiosk_mode.routes": 15,
    "kiosk_mode.__main__": 16,
    "visit.pages": 10,
    "visit.queue.queue_events": 10, "visit.queue.printer_line": 10, "visit.queue.queue_plan": 10,
    "visit.queue.day": 11, "visit.queue.paper_ticket": 11, "visit.queue.ticket_printer": 11, "visit.queue.event_log": 11,
    "visit.queue.postgres_log": 12, "visit.queue.desk": 12, "visit.queue.waiting": 12,
    "visit.queue.demonstration": 13, "visit.queue.queue_feed": 13,
    "visit.queue.queue_options": 13, "visit.queue.access": 11, "visit.queue.deliveries": 12,
    "visit.queue.counter_acts": 13, "visit.queue.own_turn": 13,
    "visit.queue.push_subscription": 11, "visit.queue.push_keys": 12, "visit.queue.push_sender": 12,
    "visit.queue.push_file": 12, "visit.queue.turn_pushes": 15, "visit.queue.live_queue": 14, "visit.queue.queue_views": 15,
    "visit.queue.queue_server": 16, "visit.queue.staff_answers": 17,
    "visit.queue.visitor_answers": 17, "visit.queue.push_answers": 18,
    "visit.queue.queue_routes": 19, "visit.queue.plan_file": 11,
    "visit.queue.board_size": 12, "visit.queue.static_queue": 15,
    "visit.queue.call_sounds": 12, "visit.queue.serving": 20,
    "visit.queue": 14, "visit.queue.__main__": 21,
    "visit.survey.index_interval": 10,
    "visit.survey.form_tokens": 10, "visit.survey.survey_options": 10,
    "visit.survey.survey_demonstration": 11, "visit.survey.survey_pages": 11,
    "visit.survey.survey_app": 12,
    "visit.small_cells": 9, "visit.survey.survey_results": 11,
    "visit.survey.survey_publication": 12,
    "visit.survey.survey_report": 11, "visit.survey.__main__": 13,
    "visit.counts": 21, "visit.counts.__main__": 22,
    "visit.evidence": 21, "visit.evidence.__main__": 22,
}  # fmt: skip
"""Every module or package of the program, and its floor; imports go down, never sideways."""

DEVICE_USES = {
    "bundle", "files", "kiosk_counts", "loopback", "messages", "option_parser", "survey_log", "templating",
    "time_zone", "unanswered",
}  # fmt: skip
DEVICE_VOICE_USES = {"load", "model", "speech.synthesis", "speech.text", "speech.voices"}
"""What the device may use of the program; only what it speaks with may read the office's data."""

VISIT_USES = {
    "visit": {
        "loopback", "messages", "near_address", "option_parser", "surfaces.qr_code", "templating",
        "time_zone",
    },
    "visit.small_cells": {"model"},
    "visit.queue.board_size": {"load", "model", "surfaces.signage"},
    "visit.queue.plan_file": {"load"},
    "visit.queue.static_queue": {"files"},
    "visit.queue.call_sounds": {
        "load", "model", "speech.synthesis", "speech.text", "speech.voices",
    },
    "visit.survey": {"files", "language", "load", "model", "surfaces.braille", "survey_log"},
    "visit.counts": {"files", "kiosk_counts", "load", "survey_log", "unanswered"},
    "visit.evidence": {"bundle", "files", "language", "publishing"},
}  # fmt: skip
"""What the visit may use of the program, and some of its rooms besides; of the device it uses
nothing, nor the device of it."""
BESIDE = ("kiosk_mode", "visit")
"""Programs above `noticeboard`, each in a folder of its own."""

MAY_USE_SAME_LAYER = {("speech.utterances", "speech.text")}

HOMES = {
    "yaml": {"load", "editing"},
    "pydantic": {"load", "model", "surfaces.open_data"},
    "pydantic_core": {"load", "model"},
    "babel": {"language"},
    "jinja2": {"templating"},
    "segno": {"surfaces.qr_code"},
    "num2words": {"speech.text"},
    "numpy": {"speech.synthesis", "speech.acoustic_check", "visit.survey.index_interval"},
    "soundfile": {"speech.synthesis", "speech.acoustic_check"},
    "lameenc": {"speech.synthesis"},
    "subprocess": {
        "build",
        "speech.voices",
        "kiosk_mode.calls",
        "kiosk_mode.hardware",
        "visit.evidence",
        "visit.queue.ticket_printer",
    },
    "espeakng_loader": {"speech.voices"},
    "pyttsx3": {"speech.voices"},
    "gtts": {"speech.voices"},
    "typer": {"cli"},
    "watchfiles": {"cli"},
    "rich": {"cli"},
    "starlette": {
        "loopback",
        "kiosk_mode.routes",
        "edit_page",
        "lobby",
        "visit.pages",
        "visit.survey.survey_app",
        "visit.queue.queue_server",
        "visit.queue.queue_routes",
        "visit.queue.staff_answers",
        "visit.queue.visitor_answers",
        "visit.queue.push_answers",
    },
    "uvicorn": {"loopback"},
    "psycopg": {"visit.queue.postgres_log"},
    "xlsxwriter": {"surfaces.open_data"},
    "typst": {"kits"},
    "pptx": {"kits"},
    "cryptography": {"visit.queue.push_keys"},
    "asyncssh": {"publishing"},
    "obstore": {"publishing"},
    "keyring": {"publishing"},
}
"""Outside libraries that one part of the house speaks to, so that it can be changed there."""


def modules() -> list[Path]:
    folders = ("noticeboard", *BESIDE)
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def beside_program() -> list[Path]:
    """The files of tests and measurements."""
    return sorted(path for folder in ("tests", "bench") for path in (ROOT / folder).rglob("*.py"))


def read_nodes(path: Path) -> list[ast.AST]:
    """Everything in the syntax tree of a file."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@functools.cache
def nodes_of(path: Path) -> list[ast.AST]:
    """The same of a file of the program, each read once for all of these tests."""
    return read_nodes(path)


@pytest.fixture(scope="module", autouse=True)
def forget_nodes():
    """Give the trees back at the end: they are a hundred megabytes."""
    yield
    nodes_of.cache_clear()


def room_of(path_or_name: Path | str) -> str | None:
    """The entry of LAYERS that a file or a dotted module name belongs to."""
    if isinstance(path_or_name, Path):
        dotted = ".".join(path_or_name.relative_to(ROOT).with_suffix("").parts)
    else:
        dotted = path_or_name
    inside = dotted.removeprefix("noticeboard").removeprefix(".").removesuffix(".__init__")
    rooms = [room for room in LAYERS if inside == room or inside.startswith(room + ".")]
    return max(rooms, key=len, default=None)


def imports_of(path: Path) -> list[str]:
    found = []
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def test_imports_go_down_one_way():
    # One test for all files: of a thousand tests most of the time goes into counting them.
    assert [one for path in modules() for one in wrong_imports(path)] == []


def wrong_imports(path: Path) -> Iterator[str]:
    """Yield what a file imports against the law of the house."""
    room = room_of(path)
    if room is None:
        if path.name != "__init__.py":
            yield f"{path} has no floor: give it a line in LAYERS"
        return

    for name in imports_of(path):
        other = room_of(name) if name.startswith(("noticeboard", *BESIDE)) else None
        if other is None or other == room:
            continue
        is_of_its_own = other.split(".")[0] == room.split(".")[0]
        if LAYERS[other] >= LAYERS[room] or (other.startswith(BESIDE) and not is_of_its_own):
            yield f"{path} may not import {name}"
        if room.startswith(BESIDE) and not is_of_its_own and other not in uses_of(room):
            yield f"{path} may not use {name} of the program"


def uses_of(room: str) -> set[str]:
    """The rooms of the program that a room beside it may use."""
    if room.startswith("kiosk_mode"):
        return DEVICE_USES | (DEVICE_VOICE_USES if room == "kiosk_mode.voice" else set())
    return set().union(*(uses for owner, uses in VISIT_USES.items() if room.startswith(owner)))


def test_each_outside_library_has_one_home():
    strangers = [
        f"{path} may not use {name}: it lives in {homes}"
        for path in modules()
        for name in imports_of(path)
        for homes in [HOMES.get(name.split(".")[0])]
        if homes is not None and room_of(path) not in homes
    ]

    assert strangers == []


CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "fromtimestamp"}


def clock_readings(path: Path) -> list[str]:
    """Calls such as `datetime.date.today()` or `time.time()`."""
    return [
        ast.unparse(node)
        for node in nodes_of(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value)
        in ("datetime.datetime", "datetime.date", "datetime", "date", "time")
    ]


def test_todays_date_is_read_once_at_the_edge():
    readings = {str(path.relative_to(ROOT)): clock_readings(path) for path in modules()}

    # Waiting for an engine needs a stopwatch, which tells nobody what day it is.
    found = {
        name: calls
        for name, calls in readings.items()
        if [call for call in calls if "monotonic" not in call]
    }
    assert found == {
        "kiosk_mode/__main__.py": ["datetime.datetime.now(datetime.UTC)"],
        "noticeboard/cli/this_office.py": ["datetime.datetime.now(WIB)"],
        "visit/counts/__main__.py": ["datetime.datetime.now(WIB)"],
        "visit/queue/__main__.py": ["datetime.datetime.now(WIB)"],
        "visit/survey/__main__.py": ["datetime.datetime.now(WIB)"],
    }


def code_lines(path: Path) -> int:
    """Lines that hold code: no blank line, comment or docstring."""
    text = path.read_text(encoding="utf-8")
    lines: set[int] = set()
    skipped = {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENCODING,
        tokenize.ENDMARKER,
    }
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in skipped:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in nodes_of(path):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            lines.difference_update(range(node.lineno, node.end_lineno + 1))
    return len(lines)


def test_no_module_outgrows_two_hundred_lines():
    long = {
        str(path.relative_to(ROOT)): count
        for path in modules()
        if (count := code_lines(path)) > 215
    }

    assert long == {}, "a module that outgrows 200 lines of code becomes a package"


MAY_SHARE_NAMES = {
    "noticeboard/messages/en": "the sentences of one place, named like it, in English",
    "noticeboard/messages/id": "the same sentences in Indonesian",
    "noticeboard/cli/commands": "a command's module has the name that people type",
}
"""Folders whose modules may have the name of another, and why."""


def name_of(path: Path) -> str:
    """The path below the repository, the same on every system."""
    return path.relative_to(ROOT).as_posix()


def twins(places: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Names that more than one place has, each with its places."""
    found = defaultdict(list)
    for name, place in places:
        found[name].append(place)
    return {name: places for name, places in found.items() if len(places) > 1}


def test_no_two_modules_have_one_name():
    places = [
        (path.stem, name_of(path))
        for path in modules()
        if not path.stem.startswith("__") and name_of(path.parent) not in MAY_SHARE_NAMES
    ]

    assert twins(places) == {}, "name each by what it holds"


def test_no_two_classes_have_one_name():
    places = [
        (node.name, f"{name_of(path)}:{node.lineno}")
        for path in modules()
        for node in nodes_of(path)
        if isinstance(node, ast.ClassDef)
    ]

    assert twins(places) == {}, "a record of the model ends in Record; name others by their use"


def long_functions(path: Path, nodes: list[ast.AST]) -> dict[str, int]:
    """The functions of a file that have more than forty lines, and how many."""
    return {
        f"{name_of(path)}:{node.name}": lines
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := node.end_lineno - node.lineno + 1) > 40
    }


def test_no_function_is_longer_than_forty_lines():
    long = {}
    for path in modules():
        long |= long_functions(path, nodes_of(path))
    # Only this rule reads them: their trees need not be kept.
    for path in beside_program():
        long |= long_functions(path, read_nodes(path))

    assert long == {}, "give a part of it a name of its own"


PROMISED = re.compile(r"\basync\b|\bawait\b|\bPromise\b|[.]then[(]|\bcaches[.]|\bfetch[(]")


def promised_conditions(nodes: list[ast.AST]) -> list[int]:
    """Lines that wait for a condition that is a promise, which is true before it is kept."""
    texts = {
        target.id: ast.unparse(node.value)
        for node in nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = []
    for node in nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
            (".wait_for_function", ".until")
        ):
            condition = ast.unparse(node.args[0])
            if PROMISED.search(texts.get(condition, condition)):
                found.append(node.lineno)
    return found


def test_no_test_waits_for_a_condition_that_is_a_promise():
    found = [
        f"{name_of(path)}:{line}"
        for path in beside_program()
        for line in promised_conditions(read_nodes(path))
    ]

    assert found == [], "wait_for_promised asks until the promise is kept and true"


@pytest.mark.parametrize(
    "waits",
    [
        "page.wait_for_function('async () => false')",
        "ASKED = 'caches.keys().then(all => !all.length)'\npage.wait_for_function(ASKED)",
        "visitor.until('() => new Promise(requestAnimationFrame)')",
    ],
)
def test_the_rule_on_promises_knows_them_in_every_place(waits):
    assert len(promised_conditions(list(ast.walk(ast.parse(waits))))) == 1


MAY_HOLD_A_TABLE = ("noticeboard/messages/en/__init__.py", "noticeboard/messages/id/__init__.py")
"""Each joins the tables of its modules, which is all that its package gives."""


def is_of_a_face(node: ast.stmt) -> bool:
    """Whether a statement is an import, a docstring or `__all__`."""
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_text or isinstance(node, ast.Import | ast.ImportFrom)


def test_the_face_of_a_package_only_exports():
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules()
        if path.name == "__init__.py" and name_of(path) not in MAY_HOLD_A_TABLE
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if not is_of_a_face(node)
    ]

    assert found == [], "code goes into a module of the package"


NO_VERBS = {
    "A", "All", "An", "Another", "Both", "By", "Each", "Every", "Everything", "How", "Its", "No",
    "Nothing", "One", "Only", "The", "These", "This", "Two", "What", "When", "Where", "Whether",
    "Which", "Who", "Why",
}  # fmt: skip
"""Words that open a noun or a clause."""

MAY_OPEN_WITHOUT_VERB = ("noticeboard/cli/app.py", "noticeboard/cli/publishing_commands.py")
"""Their docstrings are the help that staff read, Indonesian first."""


def opening_word(node: ast.AST) -> str:
    """The first word of a docstring; empty without one."""
    return (ast.get_docstring(node) or " ").split(" ")[0].strip()


def test_the_docstring_of_a_function_opens_with_a_verb():
    found = [
        f"{name_of(path)}:{node.lineno}: {opening_word(node)} …"
        for path in modules()
        if name_of(path) not in MAY_OPEN_WITHOUT_VERB
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and opening_word(node) in NO_VERBS
    ]

    assert found == [], "say what it does and to what end: Return …, Yield …, Write …"


def test_the_docstring_of_a_module_or_class_names_what_it_is():
    found = [
        f"{name_of(path)}:{getattr(node, 'lineno', 1)}: {opening_word(node)} …"
        for path in modules()
        for node in nodes_of(path)
        if isinstance(node, ast.Module | ast.ClassDef) and opening_word(node) in ("What", "Whether")
    ]

    assert found == [], "begin with its field's own word: The plan of a build, A sound, Fees"


def test_there_is_no_drawer_for_odd_things():
    assert [path for path in modules() if path.stem in ("utils", "util", "helpers")] == []


MAY_HOLD_ANYTHING = {
    "noticeboard/load/tree.py": "a YAML mapping before the model has seen it",
    "noticeboard/load/shapes.py": "what pydantic says beside an error",
    "noticeboard/load/shape_case.py": "the same, as it is worded",
    "noticeboard/load/draft.py": "records of every kind by table, until all can be read",
    "noticeboard/load/loader.py": "the same, on their way into the catalogue's own types",
}
"""Modules at the edge of YAML that have a mapping whose values have no type, and why."""

MAPPINGS = {"dict", "Mapping", "MutableMapping", "defaultdict"}


def mappings_of_anything(path: Path) -> list[str]:
    """Annotations such as `dict[str, Any]`, and those that say no more than `dict`."""
    notes = [node.annotation for node in nodes_of(path) if isinstance(node, ast.AnnAssign)]
    for node in nodes_of(path):
        if isinstance(node, ast.arg):
            notes.append(node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            notes.append(node.returns)
        # A name for a type: `Facts = Mapping[str, Any]`.
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            notes.append(node.value)
    return [ast.unparse(note) for note in notes if note is not None and holds_anything(note)]


def holds_anything(note: ast.expr) -> bool:
    """Whether a mapping inside an annotation has values of any type."""
    typed = set()
    for node in ast.walk(note):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in MAPPINGS:
            typed.add(node.value)
            if ast.unparse(node.slice).strip("()").endswith(", Any"):
                return True
        elif isinstance(node, ast.Call | ast.Attribute):
            # What makes a value is no type: `dict.fromkeys(…)`.
            typed.add(node.func if isinstance(node, ast.Call) else node.value)
    names = (node for node in ast.walk(note) if isinstance(node, ast.Name))
    return any(node.id in MAPPINGS and node not in typed for node in names)


def test_a_mapping_names_the_type_of_its_values():
    found = {name_of(path): found for path in modules() if (found := mappings_of_anything(path))}

    assert found.keys() == MAY_HOLD_ANYTHING.keys(), f"give it a TypedDict or a dataclass: {found}"


@pytest.mark.parametrize(
    ("annotation", "is_refused"),
    [
        ("dict[str, Any]", True),
        ("list[Mapping[str, Any]] | None", True),
        ("Mapping[str, dict]", True),
        ("dict", True),
        ("dict[str, list[Any]]", False),
        ("dict[str, str]", False),
        ("Mapping[str, object]", False),
    ],
)
def test_the_rule_on_mappings_knows_them_in_every_place(annotation, is_refused):
    assert holds_anything(ast.parse(annotation, mode="eval").body) is is_refused


STANDINGS = {"official", "reported", "unknown"}
MAY_COMPARE_STANDINGS = ("model", "load", "check", "telling")
"""Where standings come from, and the one room that decides what follows from them."""


def comparisons_with_standings(path: Path) -> list[str]:
    """Comparisons in which one side is the name of a standing, or a list of such names."""
    return [
        ast.unparse(node)
        for node in nodes_of(path)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if STANDINGS & {one.value for one in ast.walk(side) if isinstance(one, ast.Constant)}
    ]


def test_what_a_standing_allows_is_decided_in_one_place():
    found = {
        str(path.relative_to(ROOT)): compared
        for path in modules()
        if path.relative_to(ROOT).parts[1] not in MAY_COMPARE_STANDINGS
        and (compared := comparisons_with_standings(path))
    }

    assert found == {}, "ask noticeboard.telling.standing what may be shown, and with which note"


def test_no_template_compares_standings():
    compares = re.compile(r"""(==|!=|\bin\b)\s*[(\[]?\s*["'](official|reported|unknown)["']""")
    templates = sorted((ROOT / "noticeboard").rglob("*.html"))

    found = [path.name for path in templates if compares.search(path.read_text(encoding="utf-8"))]

    assert templates and found == []
