"""The guard in tests/conftest.py: tests can't reach outside this machine."""

from __future__ import annotations

import socket

import pytest

from tests.servers import free_port


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "2001:db8::1", "169.254.169.254"])
def test_nothing_outside_can_be_reached(host):
    with pytest.raises(AssertionError, match="may not leave this machine"):
        socket.create_connection((host, 80), timeout=1)


def test_plain_sockets_are_guarded_too():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams, pytest.raises(AssertionError):
        datagrams.sendto(b"out", ("192.0.2.1", 53))
    with socket.socket() as plain, pytest.raises(AssertionError):
        plain.connect_ex(("192.0.2.1", 80))


def test_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", free_port())) as listening:
        socket.create_connection(("localhost", listening.getsockname()[1]), timeout=5).close()
