"""What may keep the endpoint from starting."""

from __future__ import annotations

from portal.contract.problems import PortalError


class EndpointError(PortalError):
    """The endpoint does not start."""


class BadSetting(EndpointError):
    """A setting in the environment means nothing."""


class BadPages(EndpointError):
    """The file of page keys is not what the build writes."""


class BadAnswers(EndpointError):
    """An answer of the contact form is not what the build writes."""
