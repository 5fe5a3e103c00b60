"""Two processes for work on many sounds, and their end when the program that began them ends."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

WORKERS = 2
FEW = 24
"""So many sentences are done before two processes have started."""
CHUNK = 8

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""How `malloc.h` names the two settings."""
_LONG_ARRAY = 1 << 28

_Work = TypeVar("_Work")
_Result = TypeVar("_Result")


@dataclass
class Workers:
    """Processes that start with the first work they are given; leaving the block ends them."""

    do_few: bool = False
    """Whether they are given few sentences too, by somebody who has something else to do."""
    are_ready: bool = False
    """Whether both have started before there is work, so that they can share a few sentences."""
    _pools: list[ProcessPoolExecutor] = field(default_factory=list)
    _begun: list[Future[Any]] = field(default_factory=list)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)

    def take(self, count: int) -> bool:
        """Return whether so many sentences are for the workers."""
        return count > FEW or (self.do_few and count > 0)

    def submit(self, function: Callable[[_Work], _Result], work: _Work) -> Future[_Result]:
        """Begin to apply a function of the top level of a module."""
        if not self._pools:
            self._pools.append(_new_pool())
        future = self._pools[0].submit(function, work)
        self._begun.append(future)
        return future

    @contextlib.contextmanager
    def settled(self) -> Iterator[None]:
        """Wait at the end of the block for whatever was begun in it; what waits is not begun.

        A sound that is still being written must not meet the next build's.
        """
        self._begun.clear()
        try:
            yield
        finally:
            _settle(self._begun)
            self._begun.clear()


def in_chunks(
    function: Callable[[Sequence[_Work]], _Result], work: Sequence[_Work], workers: Workers
) -> Iterator[_Result]:
    """Apply a function to chunks of work; what workers take has begun when this returns."""
    chunks = chunks_of(work)
    if not workers.take(len(work)):
        return map(function, chunks)
    return _finished([workers.submit(function, chunk) for chunk in chunks])


def chunks_of(work: Sequence[_Work]) -> list[Sequence[_Work]]:
    """Cut work so that both processes have some of it, to the end."""
    size = max(1, min(CHUNK, len(work) // (CHUNK * WORKERS)))
    return [work[start : start + size] for start in range(0, len(work), size)]


def _finished(futures: Sequence[Future[_Result]]) -> Iterator[_Result]:
    from concurrent.futures import as_completed

    return (future.result() for future in as_completed(futures))


def _settle(futures: Sequence[Future[Any]]) -> None:
    from concurrent.futures import wait

    wait([future for future in futures if not future.cancel()])


def _new_pool() -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    # Threads crash espeak-ng, and a forked child would share its state: new processes only.
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(WORKERS, mp_context=spawn, initializer=begin_worker)


def begin_worker() -> None:
    """Prepare a worker process, before it imports what its work needs."""
    # In arithmetic as small as here the threads of numpy's library only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _keep_memory()
    end_with_parent()


def _keep_memory() -> None:
    """Have the GNU C library keep the memory of long arrays for the next ones.

    It gives each back to the system otherwise, which clears it anew: a tenth of a sentence's time.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        allocator = ctypes.CDLL(None)
        allocator.mallopt(_MMAP_THRESHOLD, _LONG_ARRAY)
        allocator.mallopt(_TRIM_THRESHOLD, _LONG_ARRAY)


def end_with_parent() -> None:
    """End this worker when its parent has been killed; it would wait for work without end."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
