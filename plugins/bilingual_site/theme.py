"""The theme in each language: Pelican's settings for Jinja, and that language's words."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, Template, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from portal.build.framing import FRAME, HEAD, MARKS, Parts
from portal.content.catalogue import Words
from portal.content.chrome import Chrome
from portal.content.links import View
from portal.contract.problems import Refused, problem


def jinja(settings: dict[str, Any]) -> Environment:
    """Jinja as Pelican's settings want it."""
    loader = FileSystemLoader(Path(settings["THEME"], "templates"))
    made = Environment(loader=loader, **settings["JINJA_ENVIRONMENT"])
    made.bytecode_cache = made.bytecode_cache and _ReadOnce(made.bytecode_cache)
    made.filters.update(settings["JINJA_FILTERS"])
    made.globals.update(settings["JINJA_GLOBALS"])
    made.tests.update(settings["JINJA_TESTS"])
    return made


class _ReadOnce(BytecodeCache):
    """Compiled templates, each read once for all languages."""

    def __init__(self, kept: BytecodeCache) -> None:
        self._kept = kept
        self._read: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._read.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            self._kept.load_bytecode(bucket)
            self._note(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept.dump_bytecode(bucket)
        self._note(bucket)

    def _note(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._read[bucket.key, bucket.checksum] = bucket.code


def _speech(words: Words) -> dict[str, Any]:
    # The i18n extension's own installer would put one language into all overlays of an environment.
    @cache
    def fixed(message: str) -> Markup:
        return Markup(words.gettext(message)) % {}

    def gettext(message: str, **values: Any) -> Markup:
        return Markup(words.gettext(message)) % values if values else fixed(message)

    def ngettext(one: str, many: str, count: int, **values: Any) -> Markup:
        return Markup(words.ngettext(one, many, count)) % {"num": count, **values}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _broken(name: str, line: int, cause: str) -> Refused:
    message = "The template cannot be rendered: {cause}"
    return Refused([problem(f"theme/templates/{name}", line, message, cause=cause)])


_SPECIAL = re.compile("[&<>\"']")


def _escape(value: Any) -> str:
    # What is printed is put together at once: it need not be wrapped as `Markup` first, as Jinja does.
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL.search(value)):
        return value  # type: ignore[no-any-return]
    return escape(value)


class _QuickTemplate(Template):
    """A template that prints plain text and what is HTML already without detours; a page does so hundreds of times."""

    @classmethod
    def from_code(cls, *arguments: Any, **options: Any) -> Template:
        template = super().from_code(*arguments, **options)
        template.root_render_func.__globals__["escape"] = _escape
        return template


class _QuickContext(Context):
    """Calls macros at once, where Jinja would look for what else it could pass to them."""

    def call(self, function: Any, /, *arguments: Any, **options: Any) -> Any:
        if type(function) is not Macro:
            return super().call(function, *arguments, **options)
        options.pop("_block_vars", None)
        options.pop("_loop_vars", None)
        return function(*arguments, **options)


class Theme:
    """Renders pages in one language; what is the same on all of them is rendered once."""

    def __init__(self, environment: Environment, words: Words) -> None:
        self._environment = environment.overlay()
        # An overlay shares the globals of what it lies over; each language needs its own.
        self._environment.globals = {**environment.globals, **_speech(words), "fragment": self._fragment}
        self._environment.extend(newstyle_gettext=True)
        self._environment.make_globals = self._globals  # type: ignore[method-assign, assignment]
        self._environment.getattr = self._part  # type: ignore[method-assign, assignment]
        self._environment.get_template = self._imported  # type: ignore[method-assign, assignment]
        self._environment.template_class = _QuickTemplate
        self._environment.context_class = _QuickContext
        self._templates: dict[str, Template] = {}
        self._fragments: dict[tuple[Any, ...], Markup] = {}
        self._chrome: Chrome | None = None

    def parts(self, name: str, page: View, chrome: Chrome) -> Parts:
        """The parts of a page; the template called *name* makes the main one."""
        return Parts(self.document(HEAD, page, chrome), self.document(name, page, chrome))

    def frame(self, page: View, chrome: Chrome) -> str:
        """The page around its parts, with marks in their place."""
        return self._render(FRAME, page, chrome, head=Markup(MARKS.head), main=Markup(MARKS.main))

    def document(self, name: str, page: View, chrome: Chrome) -> str:
        """What the template makes by itself."""
        return self._render(name, page, chrome)

    def _render(self, name: str, page: View, chrome: Chrome, **parts: Markup) -> str:
        if chrome is not self._chrome:
            self._chrome = chrome
            self._fragments.clear()
        try:
            return self._template(name).render(page=page, site=chrome.view, **parts)
        except TemplateSyntaxError as error:
            raise _broken(error.name or name, error.lineno, error.message or "") from error
        except TemplateError as error:
            raise _broken(name, 0, f"{error.message} ({page['canonical']})") from error

    def _globals(self, given: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # Jinja would give each template a chain of two mappings, and look through all of it for every imported macro.
        return given or self._environment.globals

    def _part(self, whole: Any, name: str) -> Any:
        # Views are mappings; Jinja would look for an attribute of that name first.
        if type(whole) is dict and name in whole:
            return whole[name]
        return Environment.getattr(self._environment, whole, name)

    def _fragment(self, name: str, **scalars: Any) -> Markup:
        key = (name, *sorted(scalars.items()))
        if key not in self._fragments:
            assert self._chrome is not None
            template = self._template(f"components/{name}/{name}.html")
            self._fragments[key] = Markup(template.render(site=self._chrome.view, **scalars))
        return self._fragments[key]

    def _imported(self, name: str, parent: str | None = None, globals: Any = None) -> Template:
        # Each page imports a dozen components; Jinja would ask its cache and its loader for each of them.
        return self._template(name)

    def _template(self, name: str) -> Template:
        if name not in self._templates:
            self._templates[name] = Environment.get_template(self._environment, name)
        return self._templates[name]
