"""The theme's templates as the site renders them: strict, escaped, translated, with `fragment`."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from portal.build.framing import FRAME, HEAD, MARKS, Parts, framed
from portal.content.pages.base import FRAME_NAMES

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = THEME / "templates"
COMPONENTS = TEMPLATES / "components"
LANGUAGES = ("vi", "en")

# What page templates are put into.
LAYOUT = ("base", "head", "main")


def component_names() -> list[str]:
    """The name of each component, which is the name of its folder."""
    return sorted(path.name for path in COMPONENTS.iterdir() if path.is_dir())


def page_names() -> list[str]:
    """The name of each page template."""
    return sorted(path.stem for path in TEMPLATES.glob("*.html") if path.stem not in LAYOUT)


def description(name: str) -> dict[str, Any]:
    """What NAME.yaml says of the component."""
    return yaml.safe_load((COMPONENTS / name / f"{name}.yaml").read_text(encoding="utf-8"))


def examples() -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each example of each component with each language it is for."""
    for name in component_names():
        for example in description(name)["examples"]:
            for language in [example["lang"]] if "lang" in example else LANGUAGES:
                yield name, example, language


@functools.cache
def catalogue(language: str) -> Catalog:
    """The Vietnamese catalogue; English reads the message ids themselves."""
    path = THEME / "locale" / language / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


@functools.cache
def environment(language: str) -> Environment:
    """The Jinja environment of one language."""

    def translated(message: str) -> str:
        entry = catalogue(language).get(message)
        return str(entry.string) if entry and entry.string else message

    def chosen(one: str, many: str, count: int) -> str:
        entry = catalogue(language).get(one)
        return str(entry.string[0]) if entry else one if count == 1 else many

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(translated, chosen, newstyle=True)  # type: ignore[attr-defined]
    return made


def render_component(name: str, data: dict[str, Any], language: str = "vi") -> BeautifulSoup:
    """The component, given *data*: a macro is called, a fragment is rendered."""
    template = environment(language).get_template(f"components/{name}/{name}.html")
    connect_fragments(environment(language), data.get("site", {}))
    macro = getattr(template.module, name, None) if not is_fragment(name) else None
    return BeautifulSoup(macro(**marked(data)) if macro else template.render(**data), "html.parser")


def render_page(name: str, page: dict[str, Any], site: dict[str, Any]) -> str:
    """The page whose main part the template *name* makes, as HTML."""
    templates, view = environment(page["lang"]), marked(page)
    connect_fragments(templates, site)
    parts = Parts(*(templates.get_template(each).render(page=view, site=site) for each in (HEAD, f"{name}.html")))
    seen = {name: view[name] for name in FRAME_NAMES}
    return framed(templates.get_template(FRAME).render(page=seen, site=site, **MARKS._asdict()), parts).html


def connect_fragments(env: Environment, site: dict[str, Any]) -> None:
    """Give the templates `fragment`, as the build does."""

    def fragment(name: str, **scalars: Any) -> Markup:
        template = env.get_template(f"components/{name}/{name}.html")
        return Markup(template.render(site=site, **scalars))

    env.globals["fragment"] = fragment


def is_fragment(name: str) -> bool:
    """Whether the component reads `site` and prints at once, instead of offering a macro."""
    source = (COMPONENTS / name / f"{name}.html").read_text(encoding="utf-8")
    return f"macro {name}(" not in source


def marked(value: Any) -> Any:
    """Texts that hold markup (body, sentences, JSON) marked as such; `!html ` opens them in the examples."""
    if isinstance(value, dict):
        return {key: marked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [marked(item) for item in value]
    if isinstance(value, str) and value.startswith("!html "):
        return Markup(value.removeprefix("!html "))
    return value


def json_text(value: object) -> str:
    """*value* as the page holds it in a data block."""
    return "!html " + json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
