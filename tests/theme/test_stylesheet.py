"""The stylesheet: its layers, its classes, its contrast in light and dark."""

from __future__ import annotations

import gzip
import re

import pytest
from theme_rendering import TEMPLATES, THEME

CSS = (THEME / "static" / "portal.css").read_text(encoding="utf-8")
SCRIPT = (THEME / "static" / "exit.js").read_text(encoding="utf-8")
DRAWINGS = (THEME / "static" / "drawings.svg").read_text(encoding="utf-8")

# Python-Markdown writes these into bodies.
FROM_MARKDOWN = {"admonition", "admonition-title"}

# Text on ground: at least 7:1 (WCAG 2.2, 1.4.6). Drawings and controls: at least 3:1 (1.4.11).
TEXT = [
    ("ink", "paper"),
    ("ink", "tint"),
    ("soft", "paper"),
    ("soft", "tint"),
    ("leaf", "paper"),
    ("leaf", "tint"),
    ("on-leaf", "leaf"),
    ("warm", "paper"),
    ("warm", "tint"),
    ("red", "paper"),
    ("red", "tint"),
    ("on-alarm", "alarm"),
    ("on-deep", "deep"),
]
SHAPES = [("drawn", "paper"), ("drawn", "tint"), ("ink", "paper"), ("ink", "tint"), ("on-alarm", "alarm")]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; dark overrides what it names."""
    layer = CSS[CSS.index("@layer tokens {") : CSS.index("@layer base {")]
    light, dark = layer.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark)) if scheme == "dark" else found


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def classes_in_templates() -> set[str]:
    """Every class that a template writes; conditions around a class are left out."""
    found: set[str] = set()
    for path in TEMPLATES.rglob("*.html"):
        source = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.S)
        for value in re.findall(r'class="((?:{%.*?%}|[^"])*)"', source):
            assert "{{" not in value, f"{path}: a class must be written out, not computed"
            found |= set(re.sub(r"{%.*?%}", " ", value).split())
    return found


def classes_in_script() -> set[str]:
    """The classes that exit.js gives."""
    return set(re.findall(r'(?:element\("\w+", |classList\.add\()"([\w-]+)"', SCRIPT))


def classes_in_stylesheet() -> set[str]:
    """Every class that a selector names."""
    bare = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", CSS, flags=re.S)
    selectors = re.findall(r"([^{};]+){", bare)
    return {name for selector in selectors if "@" not in selector for name in re.findall(r"\.([a-z][\w-]*)", selector)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_contrast(scheme: str, text: str, ground: str) -> None:
    """Text has a contrast of at least 7:1 in both schemes."""
    colours = tokens(scheme)

    assert contrast(colours[text], colours[ground]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shape_has_contrast(scheme: str, shape: str, ground: str) -> None:
    """Drawings, signs and focus rings have a contrast of at least 3:1 in both schemes."""
    colours = tokens(scheme)

    assert contrast(colours[shape], colours[ground]) >= 3


def test_colours_come_from_tokens() -> None:
    """Outside the tokens and print no colour is written as a number, but for the one shadow."""
    rest = CSS[CSS.index("@layer base {") : CSS.index("@layer print {")]

    assert ["rgb(0 0 0 / 25%)"] == re.findall(r"#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|hsla?\([^)]*\)", rest)


def test_each_class_of_the_stylesheet_is_used() -> None:
    """The stylesheet names no class that nothing carries."""
    assert set() == classes_in_stylesheet() - classes_in_templates() - classes_in_script() - FROM_MARKDOWN


def test_each_class_in_use_is_styled() -> None:
    """No template and no script writes a class that the stylesheet does not know."""
    assert set() == (classes_in_templates() | classes_in_script()) - classes_in_stylesheet()


def test_each_token_is_used() -> None:
    """No custom property is defined for nothing, none is used undefined."""
    defined = set(re.findall(r"(--[\w-]+):", CSS))

    assert defined == set(re.findall(r"var\((--[\w-]+)", CSS))


def test_layers_are_in_order() -> None:
    """The layers are stated once, first of all, and follow in that order."""
    stated = re.search(r"@layer ([^;{]+);", CSS)[1].split(", ")  # type: ignore[index]

    assert ["tokens", "base", "layout", "components", "print"] == stated
    assert stated == re.findall(r"@layer (\w+) {", CSS)


def test_sizes_grow_with_the_reader() -> None:
    """No font size is in pixels: text grows with the reader's setting."""
    assert [] == re.findall(r"font(?:-size)?:[^;]*\dpx", CSS)


def test_names_of_drawings_are_in_the_sprite() -> None:
    """The sprite holds each drawing that content may name and each sign of legal force."""
    wanted = (
        "leaves home-leaf child phone shelter hands path people book bicycle sprout lamp law-scroll calendar map chart "
        "letter lock door in-force partly-in-force expired not-yet-in-force not-verified"
    )

    assert wanted.split() == re.findall(r'<symbol id="([\w-]+)"', DRAWINGS)


def test_drawings_take_the_colours_of_the_page() -> None:
    """A drawing has no colour of its own and no style: the page gives leaf, accent and paper, light or dark."""
    assert [] == re.findall(r'(?:fill|stroke)="(?!currentColor|none)[^"]*"|style=|<style', DRAWINGS)


def test_counter_is_small_and_keeps_nothing() -> None:
    """The script of the counter weighs at most 1.5 kB on its way, stores nothing and asks for two addresses of ours."""
    script = (THEME / "static" / "visits.js").read_text(encoding="utf-8")

    assert max(len(gzip.compress(script.encode(), 9)), 1500) == 1500
    assert [] == re.findall(r"cookie|Storage|indexedDB|XMLHttpRequest|import\(|userAgent|referrer|screen", script)
    assert ["/api/visit?", "/api/visits.json"] == re.findall(r"[`\"](/[\w./]+\??)", script)


def test_script_is_small_and_keeps_nothing() -> None:
    """The script is small, asks for nothing and stores nothing."""
    assert max(len(SCRIPT.encode()), 5000) == 5000
    assert [] == re.findall(r"cookie|Storage|indexedDB|fetch\(|XMLHttpRequest|sendBeacon|import\(", SCRIPT)
