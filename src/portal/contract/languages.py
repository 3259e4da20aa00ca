"""The two languages of the portal and where each one lives."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["vi", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "vi"

# Each language named in itself (WCAG 2.2, 3.1.2 Language of Parts).
NAMES: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}

# Open Graph wants language and territory.
TERRITORIES: dict[Language, str] = {"vi": "vi_VN", "en": "en_GB"}

# The first part of every address in that language.
PREFIXES: dict[Language, str] = {"vi": "/", "en": "/en/"}


def other(language: Language) -> Language:
    """The language a reader of *language* can switch to."""
    return "en" if language == "vi" else "vi"
