"""Two processes for work on many sounds, and their end when the program that began them ends."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

WORKERS = 2
FEW = 24
"""So many sentences are done before two processes have started."""
CHUNK = 8

_Work = TypeVar("_Work")
_Result = TypeVar("_Result")


def in_chunks(
    function: Callable[[Sequence[_Work]], _Result], work: Sequence[_Work]
) -> Iterator[_Result]:
    """Apply a function of the top level of a module to chunks of work, in processes if many."""
    chunks = [work[start : start + CHUNK] for start in range(0, len(work), CHUNK)]
    if len(work) <= FEW:
        yield from map(function, chunks)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed

    # Threads crash espeak-ng, and a forked child would share its state: new processes only.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WORKERS, mp_context=spawn, initializer=end_with_parent) as pool:
        try:
            for future in as_completed([pool.submit(function, chunk) for chunk in chunks]):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def end_with_parent() -> None:
    """End this worker when its parent has been killed; it would wait for work for ever."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
