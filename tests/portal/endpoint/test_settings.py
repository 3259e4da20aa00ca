"""The settings of the endpoint, read once from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.endpoint.errors import BadSetting
from portal.endpoint.mail_server import MailServer
from portal.endpoint.settings import Settings, from_environment


def test_defaults() -> None:
    """An empty environment gives the defaults."""
    assert Settings() == from_environment({})


def test_all_given() -> None:
    """Every setting can be given."""
    environment = {
        "DATABASE_URL": "postgresql://db/portal",
        "PORTAL_PAGES": "/srv/pages.json",
        "PORTAL_TRUSTED_HOPS": "0",
        "PORTAL_ORIGIN": "https://example.vn",
        "PORTAL_HOST": "::1",
        "PORTAL_PORT": "80",
        "PORTAL_WORKERS": "4",
        "PORTAL_CACHE_SECONDS": "0",
        "PORTAL_WAITING_HITS": "5",
        "PORTAL_RECIPIENTS": "/etc/portal/recipients.txt",
        "PORTAL_DEVELOPMENT": "1",
        "PORTAL_SMTP": "smtp://localhost",
        "PORTAL_MAIL_FROM": "portal@example.org",
        "PORTAL_MAIL_TO": "desk@example.org",
        "PORTAL_OUTPUT": "/srv/site",
        "PORTAL_ONCE_KEY": "0f" * 32,
    }
    expected = Settings(
        database_url="postgresql://db/portal",
        pages=Path("/srv/pages.json"),
        trusted_hops=0,
        origin="https://example.vn",
        host="::1",
        port=80,
        workers=4,
        cache_seconds=0,
        waiting_hits=5,
        recipients=Path("/etc/portal/recipients.txt"),
        development=True,
        output=Path("/srv/site"),
        once_key="0f" * 32,
        mail=MailServer("smtp", "localhost", 25, "portal@example.org", ("desk@example.org",)),
    )

    assert expected == from_environment(environment)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORTAL_TRUSTED_HOPS", "two", "a whole number from 0 to 9: 'two' (leave it out for 1)"),
        ("PORTAL_TRUSTED_HOPS", "-1", "a whole number from 0 to 9: '-1' (leave it out for 1)"),
        ("PORTAL_TRUSTED_HOPS", "१", "a whole number from 0 to 9: '१' (leave it out for 1)"),
        ("PORTAL_PORT", "0", "a whole number from 1 to 65535: '0' (leave it out for 8001)"),
        ("PORTAL_DEVELOPMENT", "yes", "a whole number from 0 to 1: 'yes' (leave it out for 0)"),
        ("PORTAL_WORKERS", "", "a whole number from 1 to 64: '' (leave it out for 1)"),
        ("PORTAL_ORIGIN", "https://a.vn/", "https:// and a host, without a path: 'https://a.vn/'"),
    ],
)
def test_meaningless_value(name: str, value: str, expected: str) -> None:
    """A value that means nothing is an error that names the setting, the rule and the value."""
    with pytest.raises(BadSetting) as refusal:
        from_environment({name: value})

    assert f"environment: {name} must be {expected}" == str(refusal.value)


def test_secret() -> None:
    """A key that is given is the secret; without one, each start has its own; a bad one is not repeated."""
    with pytest.raises(BadSetting) as refusal:
        from_environment({"PORTAL_ONCE_KEY": "hunter2"})

    assert "environment: PORTAL_ONCE_KEY must be 64 hexadecimal digits (`openssl rand -hex 32` makes them)" == str(
        refusal.value
    )
    assert bytes([15] * 32) == from_environment({"PORTAL_ONCE_KEY": "0f" * 32}).secret
    assert Settings().secret != Settings().secret
