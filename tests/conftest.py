"""What all tests share: the servers that some of them start are stopped at the end."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tests import servers


@pytest.fixture(scope="session", autouse=True)
def _interrupts() -> None:
    """Interrupts are heard, also where the tests run in the background of a shell, which has them ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _servers() -> Iterator[None]:
    """Stop the servers that tests started."""
    yield
    servers.stop_all()
