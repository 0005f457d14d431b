"""A reader in a real headless Chromium, and a record of every request that leaves the server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect, sync_playwright

from tests.servers import running_server

FLAGS = [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
SLOWEST = 30_000
DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# A browser test that takes longer than the others may has a server to start first.
expect.set_options(timeout=SLOWEST)


@dataclass
class Reader:
    """One browser context with one page, and what went wrong in it."""

    page: Page
    url: str
    outside: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Goes to a path of the server and waits until the page is drawn."""
        self.page.goto(self.url + path)
        return self.wait()

    def wait(self) -> Page:
        """Waits until the page's script has run and its heading stands."""
        self.page.wait_for_selector(DRAWN, timeout=SLOWEST)
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible()
        self.page.wait_for_selector(DRAWN, timeout=SLOWEST)
        return self.page

    def follow(self, name: str) -> Page:
        """Clicks on the link of that name and waits until its page stands."""
        self.page.get_by_role("link", name=name, exact=True).first.click()
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()
        return self.wait()

    @property
    def link(self) -> dict[str, list[str]]:
        """The address bar's parameters."""
        return parse_qs(urlsplit(self.page.url).query)

    @property
    def words(self) -> str:
        """All text of the page's main part, charts too, in one piece."""
        return " ".join(self.page.locator('[data-testid="stMain"]').inner_text().split())

    def note(self, url: str) -> None:
        """Keeps the address of a request that leaves the server."""
        if not url.startswith((self.url + "/", self.url.replace("http", "ws", 1) + "/", "data:", "blob:")):
            self.outside.append(url)

    def note_message(self, message: ConsoleMessage) -> None:
        """Keeps an error; Streamlit's own search for its server below a page's path finds nothing there and goes on."""
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            self.console.append(f"{message.text} {message.location['url']}")


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, headless."""
    path = os.environ.get("STRIKELINE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "no Chromium found; expected chromium on the path or its file in STRIKELINE_CHROMIUM; run `make chromium`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One server with the starter data, for all browser tests."""
    with running_server(tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def new_reader(chromium, server):
    """Gives readers, each with a browser context of its own; after the test no request of theirs may have left the server.

    Their browsers ignore the Content-Security-Policy: the pages themselves must not ask for anything outside.
    """
    readers: list[Reader] = []

    def new(of=server, **options) -> Reader:
        context = chromium.new_context(**{"bypass_csp": True, "viewport": {"width": 1400, "height": 1000}, **options})
        page = context.new_page()
        page.set_default_timeout(SLOWEST)
        reader = Reader(page, of.url)
        context.on("request", lambda request: reader.note(request.url))
        page.on("websocket", lambda socket: reader.note(socket.url))
        page.on("console", reader.note_message)
        page.on("pageerror", lambda error: reader.console.append(str(error)))
        readers.append(reader)
        return reader

    yield new
    outside = [address for reader in readers for address in reader.outside]
    for reader in readers:
        reader.page.context.close()
    assert outside == []


@pytest.fixture
def reader(new_reader):
    """A reader of the session's server."""
    return new_reader()


@pytest.fixture
def cold_server(tmp_path):
    """A server on which nobody has opened a page and no version is made."""
    with running_server(tmp_path / "home", wait=False) as running:
        yield running


@pytest.fixture(scope="session")
def server_of(tmp_path_factory):
    """Servers with other reports than the starter data: `with server_of({"one.txt": "..."}) as server`."""

    @contextmanager
    def start(files: dict[str, str]) -> Iterator:
        folder = tmp_path_factory.mktemp("reports")
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        with running_server(tmp_path_factory.mktemp("home"), reports=folder) as running:
            yield running

    return start
