"""Templates: which others each one uses, so that touching one makes again only the pages that show it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from portal.contract.digest import digest

_USES = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")
_FRAGMENT = re.compile(r"""\bfragment\(\s*["']([a-z_]+)["']""")


def uses(text: str) -> set[str]:
    """The names of the templates that a template's text uses directly."""
    fragments = {f"components/{name}/{name}.html" for name in _FRAGMENT.findall(text)}
    return set(_USES.findall(text)) | fragments


class Template(NamedTuple):
    """A template: its digest and the names of the templates it uses."""

    digest: bytes
    uses: tuple[str, ...]


def read_template(data: bytes) -> Template:
    """What the pages made with a template count on."""
    return Template(digest(data), tuple(sorted(uses(data.decode("utf-8")))))


def closures(templates: Mapping[str, Template]) -> dict[str, bytes]:
    """For each template the digest of itself and of all that it uses, at any depth."""
    return {
        name: digest(
            [(used, templates[used].digest if used in templates else None) for used in _reach(name, templates)]
        )
        for name in templates
    }


def _reach(name: str, templates: Mapping[str, Template]) -> list[str]:
    found, pending = {name}, [name]
    while pending:
        template = templates.get(pending.pop())
        for used in template.uses if template else ():
            if used not in found:
                found.add(used)
                pending.append(used)
    return sorted(found)
