"""A visitor as a number that means nothing without the day's salt."""

from __future__ import annotations

import math

from portal.storage.visitor import SALT_BYTES, new_salt, visitor_number

SALT = bytes(range(SALT_BYTES))


def test_number_is_the_visitors_own() -> None:
    """The same visitor has the same number, another one another."""
    assert visitor_number(SALT, b"a") == visitor_number(SALT, b"a")
    assert visitor_number(SALT, b"a") != visitor_number(SALT, b"b")


def test_number_is_the_days_own() -> None:
    """With another salt the same visitor has another number."""
    assert visitor_number(SALT, b"a") != visitor_number(bytes(SALT_BYTES), b"a")


def test_number_fits_both_databases() -> None:
    """A number is a signed 64-bit integer, the widest that SQLite and PostgreSQL store as one."""
    numbers = [visitor_number(SALT, b"%d" % who) for who in range(1000)]

    assert all(-(2**63) <= number < 2**63 for number in numbers)
    assert {True, False} == {number < 0 for number in numbers}


def test_salts_differ() -> None:
    """No two salts are alike, and each has 256 bits."""
    salts = {new_salt() for _ in range(100)}

    assert 100 == len(salts)
    assert {64} == {len(salt) for salt in salts}


def test_collision_arithmetic() -> None:
    """What the module says of its width: one wrong day in so many days of a million visitors."""
    pairs = 10**12 / 2

    assert 36 == math.floor(2**64 / pairs / 1e6)
    assert 563 == round(2**48 / pairs)
