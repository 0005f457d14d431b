"""Where a command writes: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def open_output(path: Path | None) -> Iterator[BinaryIO]:
    """A binary stream to standard output (None) or to a file, which is put in place at the end.

    Raises:
        OSError: the file can't be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif path.exists() and not path.is_file():
        with path.open("wb") as device:
            yield device
    else:
        target = path.resolve()
        try:
            handle, draft = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(path)) from error
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream
            Path(draft).chmod(0o666 & ~_umask())
            Path(draft).replace(target)
        finally:
            Path(draft).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
