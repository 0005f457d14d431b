"""Both ways to start Strikeline give the same routes and headers; a form of `app.py` that Streamlit misreads would lose them."""

from __future__ import annotations

import os
import re
import socket
import subprocess

import pytest

from tests.servers import PROJECT, free_port, running_server, server_command

pytestmark = pytest.mark.server


@pytest.fixture(scope="module", params=["streamlit", "uvicorn"])
def server(request, tmp_path_factory):
    with running_server(tmp_path_factory.mktemp(request.param), way=request.param) as running:
        yield running


@pytest.mark.parametrize("path", [
    "/", "/map", "/healthz", "/data/claims.json", "/data/nothing", "/geo/SY.json", "/_stcore/health", "/favicon.png",
])  # fmt: skip
def test_every_answer_carries_the_security_headers(server, path):
    headers = server.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe-eval" not in policy
    assert re.search(r"script-src 'self' 'sha256-[^']+';", policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "SAMEORIGIN"


def test_health_names_the_version_and_what_is_in_it(server):
    health = server.get("/healthz")
    assert health.status_code == 200
    assert re.fullmatch(r"[0-9a-f]{12}", health.json()["version"])
    assert health.json()["reports"] > 0
    assert health.json()["claims"] > 0


@pytest.mark.parametrize("path", [
    "/data/nothing", "/data/claims.json.bak", "/data/%0A", "/embed/timeline", "/embed/", "/geo/XX.json", "/geo/",
])  # fmt: skip
def test_what_does_not_exist_is_404_and_no_dashboard(server, path):
    answer = server.get(path)
    assert answer.status_code == 404
    assert "<html" not in answer.text


@pytest.mark.parametrize("path", [
    "/data/../app.py", "/data/..%2f..%2fapp.py", "//evil.example/", "/geo/..%5c..%5capp.json", "/static/../../app.py",
])  # fmt: skip
def test_no_path_leads_out(server, path):
    port = int(server.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
        plain.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: plain.recv(65536), b""))
    assert b"st.App(" not in answer
    assert b"location: //evil" not in answer.lower()


def test_data_links_answer(server):
    rows = server.get("/data/claims.json").json()
    assert rows
    assert len(server.get("/data/claims.csv").text.splitlines()) > 1
    assert server.get("/data/claims.csv?v=0123456789ab").status_code == 404


def web_socket_status(server, host, origin):
    """The first line of the answer to a WebSocket's opening."""
    port = int(server.url.rsplit(":", 1)[1])
    lines = ["GET /_stcore/stream HTTP/1.1", f"Host: {host}", "Upgrade: websocket", "Connection: Upgrade", f"Origin: {origin}",
             "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", ""]  # fmt: skip
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
        plain.sendall("\r\n".join(lines).encode())
        return plain.recv(4096).split(b"\r\n")[0].decode()


def test_only_our_own_pages_may_connect(server):
    port = server.url.rsplit(":", 1)[1]
    assert " 101 " in web_socket_status(server, f"127.0.0.1:{port}", server.url)
    assert " 403 " in web_socket_status(server, f"127.0.0.1:{port}", "http://evil.example")
    assert " 403 " in web_socket_status(server, "evil.example", "http://evil.example")


@pytest.mark.parametrize(("option", "value"), [("BROWSER_GATHER_USAGE_STATS", "true"), ("CLIENT_SHOW_ERROR_DETAILS", "full")])
def test_the_server_does_not_start_without_readers_privacy(tmp_path, option, value):
    started = subprocess.run(
        server_command("streamlit", free_port()), cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "STRIKELINE_HOME": str(tmp_path), f"STREAMLIT_{option}": value},
    )  # fmt: skip
    assert started.returncode != 0
    assert ".streamlit/config.toml: " in started.stdout + started.stderr
    assert "set it there and start again" in started.stdout + started.stderr


def test_no_page_of_the_project_is_served_as_a_file(server):
    for name in ("app.py", "requirements.txt", ".streamlit/config.toml", "var/versions/current"):
        assert (PROJECT / name).exists() or name.startswith("var/")
        assert '<div id="root">' in server.get(f"/{name}").text
