"""What may keep the endpoint from starting, or from keeping a message."""

from __future__ import annotations

from portal.contract.problems import PortalError


class EndpointError(PortalError):
    """The endpoint does not start, or does not do what it was asked."""


class BadSetting(EndpointError):
    """A setting in the environment means nothing."""


class BadPages(EndpointError):
    """The file of page keys is not what the build writes."""


class BadRecipients(EndpointError):
    """There is no public key that messages could be sealed for."""


class NotStored(EndpointError):
    """A message could not be stored just now; its sender must be told so, and may try again."""


class MailRefused(EndpointError):
    """The mail server answered that it does not take this mail."""


class MailServerGone(EndpointError):
    """The mail server cannot be reached, or has hung up: nobody knows whether it took the mail."""


class BadAnswers(EndpointError):
    """An answer of the contact form is not what the build writes."""
