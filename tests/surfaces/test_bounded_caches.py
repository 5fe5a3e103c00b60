"""A process that renders office after office holds no more than one office needs."""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import noticeboard
from noticeboard.surfaces.kiosk import kiosk_files
from noticeboard.surfaces.output import TEMPLATES, marked
from tests.fixtures.kiosk import SETTINGS, small_catalogue, timelines_of

RENDERINGS = 4


def cached_functions() -> Iterator[tuple[str, functools._lru_cache_wrapper[object]]]:
    """Every function of the program that remembers what it returned, by its full name."""
    for module in pkgutil.walk_packages(noticeboard.__path__, "noticeboard."):
        for name, one in vars(importlib.import_module(module.name)).items():
            if isinstance(one, functools._lru_cache_wrapper) and one.__module__ == module.name:
                yield f"{module.name}.{name}", one


@pytest.mark.parametrize("one", [pytest.param(one, id=name) for name, one in cached_functions()])
def test_whatever_remembers_by_its_arguments_remembers_a_bounded_number(one):
    bound = one.cache_parameters()["maxsize"]

    assert bound is not None or not inspect.signature(one).parameters


def render_office(folder, amount: int) -> None:
    fees = (
        "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n",
        f"    - {{from: 2024-12-17, amount: {amount}, source: pp-45-2024}}\n",
    )
    timelines = timelines_of(small_catalogue(folder, fees=fees))
    kiosk_files(timelines, SETTINGS)


def test_nothing_of_an_office_is_held_once_it_is_rendered(tmp_path):
    from noticeboard.edition.values import Edition

    def editions():
        gc.collect()
        return sum(isinstance(one, Edition) for one in gc.get_objects())

    before = editions()
    for number in range(RENDERINGS):
        render_office(tmp_path / str(number), 1_000_000 + number)

        assert editions() <= before
    info = marked.cache_info()
    assert info.maxsize is not None and info.currsize <= info.maxsize


def test_rendering_writes_nothing_beside_the_templates(tmp_path):
    before = sorted(TEMPLATES.rglob("*"))

    render_office(tmp_path, 1_000_000)

    assert sorted(TEMPLATES.rglob("*")) == before
