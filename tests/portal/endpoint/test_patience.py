"""How long somebody is waited for."""

from __future__ import annotations

import asyncio

import pytest

from portal.endpoint.patience import Patience


async def wait(seconds: float, patience: float) -> str:
    """Nothing much, after so many seconds."""
    with Patience(patience):
        await asyncio.sleep(seconds)
    return "there"


def test_in_time() -> None:
    """What comes in time is not disturbed, then or later."""

    async def twice() -> str:
        await wait(0, 0.05)
        return await wait(0.1, 10)

    assert "there" == asyncio.run(twice())


def test_too_late() -> None:
    """What does not come in time is waited for no longer, and what follows is not disturbed."""

    async def again() -> str:
        with pytest.raises(TimeoutError):
            await wait(10, 0.01)
        return await wait(0.05, 10)

    assert "there" == asyncio.run(again())


@pytest.mark.parametrize("patience", [10, 0])
def test_cancelled(patience: float) -> None:
    """Whoever is cancelled by somebody else is cancelled, even when the time is over as well."""

    async def cancel() -> None:
        task = asyncio.create_task(wait(10, patience))
        await asyncio.sleep(0)
        task.cancel()
        if not patience:
            task.cancel()
        await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancel())


def test_other_errors() -> None:
    """An error of the block stays what it is."""

    async def fail() -> None:
        with Patience(10):
            raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        asyncio.run(fail())
