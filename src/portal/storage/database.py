"""A database as the rest of the room sees it: transactions, and statements that both dialects understand."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]


class Database(Protocol):
    """One connection, used by one thread at a time.

    Statements mark their parameters with `?` and hold no other question mark and no per cent sign.
    """

    # A query of one `number` per row, out of one parameter, a JSON list; fit to stand before ON CONFLICT.
    numbers: str
    # Added to a SELECT: the rows read stay until this transaction ends.
    keep: str

    def transaction(self, *, alone: bool = False) -> AbstractContextManager[None]:
        """A block that is durable once it is left; *alone* waits until no other such block is under way."""
        ...

    def execute(self, statement: str, *values: object) -> list[Row]:
        """The rows that a statement returns."""
        ...

    def execute_many(self, statement: str, rows: Iterable[Row]) -> None:
        """Nothing; the statement has run once per row."""
        ...

    def empty(self, *tables: str) -> None:
        """Nothing; the tables have no rows."""
        ...

    def scrub(self, *tables: str) -> bool:
        """Whether every file of the database is now free of rows that were deleted from the tables."""
        ...

    def adapt(self, statement: str) -> str:
        """A statement of a migration in this dialect."""
        ...

    def close(self) -> None:
        """Nothing; the connection is gone."""
        ...
