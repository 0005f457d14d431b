"""A lock between threads and processes, held on a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

_threads = Lock()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock while the block runs; whoever comes second waits. The system frees it if the process dies.

    Args:
        path: the lock's file; made if missing, left in place.
    """
    with _threads, path.open("a") as file:
        if sys.platform == "win32":  # A second process may do the same work there; its result is the same.
            yield
            return
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
        yield
