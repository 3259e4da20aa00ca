"""The settings of the endpoint, read once from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes

from portal.contract.visits import PAGES_FILE
from portal.endpoint.errors import BadSetting
from portal.endpoint.mail_server import MailServer, mail_server

_KEY = re.compile(r"[0-9a-f]{64}")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d+)?")


@dataclass(frozen=True)
class Settings:
    """Every setting; the name in the environment is given beside it."""

    # DATABASE_URL: sqlite:///FILE (four slashes for an absolute path) or postgresql://…
    database_url: str = "sqlite:///var/portal.db"
    # PORTAL_PAGES: the JSON list of page keys that the build writes.
    pages: Path = Path("output", PAGES_FILE)
    # PORTAL_TRUSTED_HOPS: how many proxies of our own stand before the endpoint; 0 when it faces the clients.
    trusted_hops: int = 1
    # PORTAL_ORIGIN: https://HOST of the site, where the web server does not pass on the Host it was asked for.
    origin: str = ""
    # PORTAL_HOST, PORTAL_PORT: where to listen.
    host: str = "127.0.0.1"
    port: int = 8001
    # PORTAL_WORKERS: how many processes. One is enough for SQLite, which has one writer at a time.
    workers: int = 1
    # PORTAL_CACHE_SECONDS: how old the published figures may be.
    cache_seconds: int = 3
    # PORTAL_WAITING_HITS: how many hits may wait for the database before further ones are refused with 503.
    waiting_hits: int = 20_000
    # PORTAL_RECIPIENTS: the file of public keys that messages are sealed for.
    recipients: Path = Path("var/recipients.txt")
    # PORTAL_DEVELOPMENT: 1 where the endpoint may make itself a pair of keys. Never on the public server.
    development: bool = False
    # PORTAL_SMTP, PORTAL_MAIL_FROM, PORTAL_MAIL_TO: see mail_server.py; without them nothing is mailed.
    mail: MailServer | None = None
    # PORTAL_OUTPUT: the folder of the site, where the build also writes what the contact form is answered with.
    output: Path = Path("output")
    # PORTAL_ONCE_KEY: 64 hexadecimal digits, under which it is noticed that a message came twice; made anew with every
    # start where it is not given. Several machines that share the work share it, too.
    once_key: str = ""

    @property
    def secret(self) -> bytes:
        """The key as bytes; one that nobody else has where none is given."""
        return bytes.fromhex(self.once_key) if self.once_key else token_bytes(32)


def from_environment(environment: Mapping[str, str]) -> Settings:
    """The settings that the environment gives; the others have their defaults."""
    default = Settings()
    return Settings(
        database_url=environment.get("DATABASE_URL", default.database_url),
        pages=Path(environment.get("PORTAL_PAGES", default.pages)),
        trusted_hops=_number(environment, "PORTAL_TRUSTED_HOPS", default.trusted_hops, 0, 9),
        origin=_origin(environment, "PORTAL_ORIGIN"),
        host=environment.get("PORTAL_HOST", default.host),
        port=_number(environment, "PORTAL_PORT", default.port, 1, 65_535),
        workers=_number(environment, "PORTAL_WORKERS", default.workers, 1, 64),
        cache_seconds=_number(environment, "PORTAL_CACHE_SECONDS", default.cache_seconds, 0, 3_600),
        waiting_hits=_number(environment, "PORTAL_WAITING_HITS", default.waiting_hits, 1, 1_000_000),
        recipients=Path(environment.get("PORTAL_RECIPIENTS", default.recipients)),
        development=bool(_number(environment, "PORTAL_DEVELOPMENT", 0, 0, 1)),
        mail=mail_server(environment),
        output=Path(environment.get("PORTAL_OUTPUT", default.output)),
        once_key=_key(environment, "PORTAL_ONCE_KEY"),
    )


def _number(environment: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    value = environment.get(name, str(default))
    if value.isascii() and value.isdigit() and least <= int(value) <= most:
        return int(value)
    raise BadSetting(
        f"environment: {name} must be a whole number from {least} to {most}: {value!r} (leave it out for {default})"
    )


def _origin(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "")
    if not value or _ORIGIN.fullmatch(value):
        return value
    raise BadSetting(f"environment: {name} must be https:// and a host, without a path: {value!r}")


def _key(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "")
    if not value or _KEY.fullmatch(value):
        return value
    # The value is a secret: it is not repeated here.
    raise BadSetting(f"environment: {name} must be 64 hexadecimal digits (`openssl rand -hex 32` makes them)")
