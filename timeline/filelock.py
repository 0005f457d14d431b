"""A lock between threads and processes, held on a file."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock

# A file's lock holds between processes; between the threads of one process this does. One a file, made on first use.
_threads: defaultdict[Path, RLock] = defaultdict(RLock)
_held: set[Path] = set()
_making = Lock()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock while the block runs; whoever comes second waits. The system frees it if the process dies.

    The thread that holds it may take it again.

    Args:
        path: the lock's file; made if missing, its folder too, and left in place.
    """
    path = path.resolve()
    with _making:
        thread_lock = _threads[path]
    with thread_lock:
        if path in _held:
            yield
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            if sys.platform != "win32":  # There a second process may do the same work; its result is the same.
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX)
            _held.add(path)
            try:
                yield
            finally:
                _held.discard(path)
