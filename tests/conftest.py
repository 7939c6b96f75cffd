"""What all tests share: the servers that some of them start are stopped at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import servers


@pytest.fixture(scope="session", autouse=True)
def _servers() -> Iterator[None]:
    """Stop the servers that tests started."""
    yield
    servers.stop_all()
