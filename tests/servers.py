"""Servers of their own for tests: `streamlit run app.py` or `uvicorn app:app` on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

PROJECT = Path(__file__).resolve().parent.parent
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running server: its address, its folder and what it has printed."""

    url: str
    home: Path
    log: Path

    def get(self, path: str, **options) -> httpx2.Response:
        """One answer of the server, redirects not followed."""
        return httpx2.get(self.url + path, timeout=30, trust_env=False, **options)

    @property
    def version(self) -> str:
        """The name of the newest data version."""
        return self.get("/healthz").json()["version"]


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def server_command(way: str, port: int) -> list[str]:
    """The command line of one of the two ways to start Strikeline."""
    if way == "streamlit":
        return [sys.executable, "-m", "streamlit", "run", str(PROJECT / "app.py"), "--server.port", str(port)]
    return [sys.executable, "-m", "uvicorn", "--app-dir", str(PROJECT), "app:app", "--host", "127.0.0.1", "--port", str(port)]


@contextmanager
def running_server(home: Path, *, way: str = "streamlit", reports: Path | None = None, wait: bool = True) -> Iterator[Server]:
    """A server that is stopped when the block ends.

    Args:
        home: its STRIKELINE_HOME; a fresh folder gives a cold server.
        way: `streamlit` or `uvicorn`.
        reports: folder whose reports make its first version; None: those that ship.
        wait: until `/healthz` answers; False: only until anything answers, so that the record is still unmade.
    """
    port, log = free_port(), home / "server.log"
    home.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "STRIKELINE_HOME": str(home)}
    environment.pop("STRIKELINE_REPORTS", None)
    if reports:
        environment["STRIKELINE_REPORTS"] = str(reports)
    with log.open("w") as output:
        # Not started in the project's folder: it must work from anywhere.
        process = subprocess.Popen(server_command(way, port), cwd=home, env=environment, stdout=output, stderr=subprocess.STDOUT)
    server = Server(f"http://127.0.0.1:{port}", home, log)
    try:
        wait_for(server, process, "/healthz" if wait else "/_stcore/health")
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(server: Server, process: subprocess.Popen[bytes], path: str) -> None:
    """Returns once the address answers; fails with the server's own words if it dies or takes more than a minute."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            server.get(path)
            return
        except httpx2.ConnectError:
            time.sleep(0.2)
    raise AssertionError(f"no answer at {path} within {START_SECONDS} s; the server said:\n{server.log.read_text()[-3000:]}")
