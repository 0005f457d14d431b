"""The security headers, and that WebSockets pass them untouched."""

from __future__ import annotations

import base64
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from serving.middleware import MIDDLEWARE
from serving.policy import content_security_policy, inline_script_hashes, read_start_page


async def echo(socket):
    await socket.accept()
    await socket.send_text(await socket.receive_text())
    await socket.close()


def fail(request):
    raise RuntimeError("/home/someone/secret.txt")


def loose(request):
    return PlainTextResponse("text", headers={"Content-Security-Policy": "default-src *", "Referrer-Policy": "unsafe-url"})


@pytest.fixture
def client():
    routes = [Route("/loose", loose), Route("/fail", fail), WebSocketRoute("/echo", echo)]
    return TestClient(Starlette(routes=routes, middleware=MIDDLEWARE), raise_server_exceptions=False)


def policy(response):
    return dict(rule.split(" ", 1) for rule in response.headers["content-security-policy"].split("; "))


@pytest.mark.parametrize("path", ["/loose", "/missing", "/fail"])
def test_every_answer_carries_the_headers(client, path):
    response = client.get(path)
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["x-frame-options"] == "SAMEORIGIN"
    assert response.headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in response.headers["permissions-policy"]
    assert policy(response)["default-src"] == "'self'"
    assert policy(response)["object-src"] == "'none'"


def test_no_script_but_our_own_may_run(client):
    script = policy(client.get("/loose"))["script-src"].split()
    assert script[0] == "'self'"
    assert all(word.startswith("'sha256-") for word in script[1:])


def test_an_error_says_nothing_of_the_server(client):
    response = client.get("/fail")
    assert response.status_code == 500
    assert "secret" not in response.text


def test_web_sockets_pass(client):
    with client.websocket_connect("/echo") as socket:
        socket.send_text("to and fro")
        assert socket.receive_text() == "to and fro"


def test_inline_scripts_are_hashed_as_browsers_do():
    expected = base64.b64encode(hashlib.sha256(b"\n a = 1\n").digest()).decode()
    assert inline_script_hashes("<script src='x.js'></script><script>\r\n a = 1\r\n</script>") == [f"'sha256-{expected}'"]


def test_the_installed_streamlit_has_one_inline_script():
    assert len(inline_script_hashes(read_start_page())) == 1


def test_without_hashes_the_policy_still_stands():
    assert "script-src 'self';" in content_security_policy([])
