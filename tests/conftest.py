"""For all tests: nothing in this process may reach outside this machine."""

from __future__ import annotations

import ipaddress
import socket

import pytest


class OutsideNetwork(AssertionError):
    """A test tried to reach outside this machine."""


def is_local(host: object) -> bool:
    """Whether a host name or address is this machine's own."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback or name in ("0.0.0.0", "::")
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def no_outside_network():
    """Connections and name look-ups work for this machine only."""
    with pytest.MonkeyPatch.context() as patch:
        look_up = socket.getaddrinfo
        originals = {name: getattr(socket.socket, name) for name in ("connect", "connect_ex", "sendto")}

        def guarded(name):
            def call(self, *arguments):
                target = arguments[-1]
                if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(target[0]):
                    raise OutsideNetwork(f"{name} to {target}: tests may not leave this machine")
                return originals[name](self, *arguments)

            return call

        def guarded_look_up(host, *arguments, **options):
            if not is_local(host):
                raise OutsideNetwork(f"look-up of {host}: tests may not leave this machine")
            return look_up(host, *arguments, **options)

        for name in originals:
            patch.setattr(socket.socket, name, guarded(name))
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield
