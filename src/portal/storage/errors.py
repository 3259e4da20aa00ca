"""What may go wrong with the database."""

from __future__ import annotations

from portal.contract.problems import PortalError


class StorageError(PortalError):
    """The database cannot be used as it stands; somebody has to mend something."""


class BadAddress(StorageError):
    """The DATABASE_URL names no database that the portal knows."""


class ForeignSchema(StorageError):
    """The database was last used by a newer portal."""


class Unavailable(StorageError):
    """The database refused just now: locked, full, read-only, restarting. What was under way counts as not stored."""
