"""The documents say what is there, all of it, and nothing that is not.

Longer than most: one file, since every test reads the same documents in the same way.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import shutil
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from babel.messages.pofile import read_po

from portal.build.build import Build, Folders, Rules
from portal.build.framing import FRAME, MARKS, Parts
from portal.checks.runner import SITE_RULES, check_site, check_text
from portal.checks.text import ADVICE, RULES
from portal.cli.main import COMMANDS
from portal.cli.preview import HEADERS
from portal.cli.translate import MESSAGES, our_messages
from portal.content.chrome import Chrome
from portal.content.data import COLLECTIONS, SITE, read_data
from portal.content.fields import Choice, Field
from portal.content.item import read_item
from portal.content.kinds import COMMON, KINDS
from portal.content.links import View
from portal_site import BASE, REPOSITORY, TODAY, unseen
from site_builder import sample

DOCS = REPOSITORY / "docs"
DOCUMENTS = sorted([*DOCS.glob("*.md"), *REPOSITORY.glob("*.md")])
HANDBOOKS = {"viet-bai.md": "lời", "writing.en.md": "words"}

# What is read when the site is made; the other rooms have documents of their own.
MAKING = ("build", "checks", "cli", "content", "contract")


class Section(NamedTuple):
    """A part of a document: the depth of its heading, the name in backticks that the heading holds, its rows."""

    level: int
    name: str
    rows: dict[str, list[str]]


def sections(document: str) -> list[Section]:
    """The parts of a document whose headings name something; each row by the first name in it."""
    found: list[Section] = []
    for line in (DOCS / document).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"(#+) .*?`([^`]+)`\)?$", line):
            found.append(Section(len(match[1]), match[2], {}))
        elif line.startswith("#"):
            found.append(Section(line.index(" "), "", {}))
        elif line.startswith("|") and (names := re.findall(r"`([^`]+)`", line.split("|")[1])):
            found[-1].rows[names[0]] = [cell.strip() for cell in line.split("|")[1:-1]]
    return found


def rows(document: str, name: str) -> dict[str, list[str]]:
    """The rows of the one part of a document that is called so."""
    (section,) = [section for section in sections(document) if section.name == name]
    return section.rows


def below(document: str, name: str) -> set[str]:
    """The names of the parts one level below the part that is called so."""
    found: set[str] = set()
    inside = 0
    for section in sections(document):
        if section.level <= inside:
            inside = 0
        if section.name == name:
            inside = section.level
        elif inside and section.level == inside + 1:
            found.add(section.name)
    return found


def flat(fields: Mapping[str, Field], above: str = "", words: bool = False) -> Iterator[tuple[str, Field, bool]]:
    """Each field at any depth, by its dotted name, and whether each language words it."""
    for name, field in fields.items():
        yield f"{above}{name}", field, field.words or words
        yield from flat(inner(field.type), f"{above}{name}.", field.words or words)


def inner(type_: Any) -> Mapping[str, Field]:
    """The fields within a type."""
    return getattr(type_, "fields", None) or (inner(type_.type) if hasattr(type_, "type") else {})


def options(type_: Any) -> tuple[str, ...]:
    """The words that a field may hold, where they are a fixed set."""
    if isinstance(type_, Choice):
        return type_.options
    return options(type_.type) if hasattr(type_, "type") else ()


def own_fields(kind: str) -> dict[str, Field]:
    """The fields of a kind that are not those of every kind."""
    if kind == "common":
        return dict(COMMON)
    return {name: field for name, field in KINDS[kind].fields.items() if COMMON.get(name) != field}


def is_required(row: list[str]) -> bool:
    """Whether a row marks its field as required."""
    return row[0].endswith("*")


@pytest.mark.parametrize("kind", ["common", *KINDS])
@pytest.mark.parametrize("handbook", HANDBOOKS)
def test_front_matter(handbook: str, kind: str) -> None:
    """Both handbooks have every field of every kind, whether it is required, and in which file it is stated."""
    documented = {name: (is_required(row), row[1] == HANDBOOKS[handbook]) for name, row in rows(handbook, kind).items()}

    assert {name: (field.required, words) for name, field, words in flat(own_fields(kind))} == documented


@pytest.mark.parametrize("collection", [*COLLECTIONS, "site"])
def test_data_fields(collection: str) -> None:
    """Every field of every data file is described, and whether it is required."""
    fields = SITE if collection == "site" else COLLECTIONS[collection]
    documented = {name: is_required(row) for name, row in rows("data.md", collection).items()}

    assert {name: field.required for name, field, _ in flat(fields)} == documented


def test_choices() -> None:
    """Where a field holds one of a fixed set of words, its row has them all."""
    tables = [("data.md", name, fields) for name, fields in {**COLLECTIONS, "site": SITE}.items()]
    tables += [(handbook, kind, own_fields(kind)) for handbook in HANDBOOKS for kind in ("common", *KINDS)]
    missing = [
        (document, table, name, option)
        for document, table, fields in tables
        for name, field, _ in flat(fields)
        for option in options(field.type)
        if f"`{option}`" not in " ".join(rows(document, table)[name][1:])
    ]

    assert [] == missing


def test_data_files() -> None:
    """Every data file is described, and none that the portal does not read."""
    assert {*COLLECTIONS, "site"} == {section.name for section in sections("data.md") if section.name}


def test_rules() -> None:
    """Every rule is described under its registered name, among those that stop the build or those that advise."""
    registered = {"text": set(RULES), "site": set(SITE_RULES), "advice": set(ADVICE)}

    assert registered == {group: below("checks.md", group) for group in registered}


def messages(tmp_path: Path) -> Iterator[str]:
    """What a writer may be told, in Vietnamese, with … where the values stand."""
    for room in ("build", "checks", "content"):
        shutil.copytree(REPOSITORY / "src/portal" / room, tmp_path / "src" / room)
    catalogue = read_po(io.BytesIO((REPOSITORY / MESSAGES).read_bytes()))
    for message in set(our_messages(tmp_path)):
        known = catalogue.get(message)
        text = str(known.string) if known and known.string else f"[no translation] {message}"
        text = re.sub(r"(?<!\{)\{\w[^{}]*\}(?!\})", "…", text).replace("{{", "{").replace("}}", "}")
        yield re.sub("…+", "…", text)


def test_messages(tmp_path: Path) -> None:
    """The Vietnamese handbook says what each message to a writer means."""
    handbook = (DOCS / "viet-bai.md").read_text(encoding="utf-8")

    assert [] == sorted(text for text in messages(tmp_path) if f"| {text} |" not in handbook)


def examples() -> list[Any]:
    """The example files in the documents: a line that names the file, then its content."""
    fenced = re.compile(r"^ *`(content/[^`]+)`\n\n( *)```\w+\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
    return [
        pytest.param(match[1], textwrap.dedent(match[3]).encode(), id=f"{document.name}-{match[1]}")
        for document in DOCUMENTS
        for match in fenced.finditer(document.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("path", "data"), examples())
def test_examples(path: str, data: bytes) -> None:
    """An example to be copied is a good one."""
    problems = read_data(path, data)[1] if "/data/" in path else read_item(path, data).problems + check_text(path, data)

    assert [] == [problem.text() for problem in problems]


def command_options(name: str) -> set[str]:
    """The options of a command, and its positional arguments."""
    parser = argparse.ArgumentParser(add_help=False)
    COMMANDS[name].arguments(parser)
    return {option for action in parser._actions for option in action.option_strings or [action.dest]}


def test_commands() -> None:
    """Every command is described, with every option."""
    described = {
        section.name.removeprefix("portal "): set(section.rows)
        for section in sections("commands.md")
        if section.name.startswith("portal ")
    }

    assert {name: command_options(name) for name in COMMANDS} == described


@cache
def targets() -> set[str]:
    """The targets that `make` lists."""
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))


def test_targets() -> None:
    """Every target of the Makefile is described."""
    assert {f"make {target}" for target in targets()} == set(rows("commands.md", "make"))


def constants(tree: ast.AST) -> set[str]:
    """The strings in a piece of code that are written like the name of a setting."""
    strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {text for text in strings if re.fullmatch(r"[A-Z][A-Z_]{3,}", text)}


@cache
def settings() -> set[str]:
    """What our settings files set and our plugins read."""
    found: set[str] = set()
    for file in REPOSITORY.glob("*conf.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        stored = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
        found |= {node.id for node in stored if node.id.isupper()}
    for file in (REPOSITORY / "plugins").rglob("*.py"):
        found |= constants(ast.parse(file.read_text(encoding="utf-8")))
    return found


def test_settings() -> None:
    """Every setting of ours is described."""
    assert settings() == set(rows("settings.md", "settings"))


@cache
def environment() -> set[str]:
    """The variables of the environment that making the site asks for."""
    found = set(re.findall(r"^([A-Z]+) \?=", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    files = [*REPOSITORY.glob("*conf.py"), *(REPOSITORY / "plugins").rglob("*.py")]
    return found | asked_for([*files, *(file for room in MAKING for file in room_files(room))])


@cache
def endpoint_environment() -> set[str]:
    """The variables of the environment that the endpoint asks for."""
    return asked_for(room_files("endpoint"))


def room_files(room: str) -> list[Path]:
    """The files of a room."""
    return list((REPOSITORY / "src/portal" / room).rglob("*.py"))


def asked_for(files: list[Path]) -> set[str]:
    """The variables of the environment that these files ask for."""
    found: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "environ" in ast.unparse(node):
                found |= constants(node)
    return found


def test_environment() -> None:
    """Every variable of the environment is described."""
    assert environment() == set(rows("settings.md", "environment"))
    assert endpoint_environment() == set(rows("settings.md", "endpoint"))


class Listener:
    """Stands where the templates stand, and notes which names each one is given."""

    def __init__(self) -> None:
        self.given: dict[str, set[str]] = {}
        self.site: set[str] = set()

    def parts(self, name: str, page: View, chrome: Chrome) -> Parts:
        """Nothing, after noting the names."""
        return Parts("", self.document(name, page, chrome))

    def frame(self, page: View, chrome: Chrome) -> str:
        """A frame and nothing else, after noting the names."""
        return self.document(FRAME, page | MARKS._asdict(), chrome) + "".join(MARKS)

    def document(self, name: str, page: View, chrome: Chrome) -> str:
        """Nothing, after noting the names."""
        self.given.setdefault(name.removesuffix(".html"), set()).update(page)
        self.site |= set(chrome.view)
        return ""


def listen(root: Path) -> Listener:
    """What the templates of a site that has one of everything are given."""
    sample(root)
    rules = Rules(check_text, check_site)
    build = Build(Folders(root, "theme", root / "output", root / ".cache" / "docs"), b"", BASE, TODAY, rules)
    listener = Listener()
    try:
        build.read(unseen)
        build.plan(lambda words: listener)
        for output in build.outputs:
            if output.path.endswith(".html"):
                output.make()
    finally:
        build.close()
    return listener


def test_templates() -> None:
    """Every page template is described."""
    files = {file.stem for file in (REPOSITORY / "theme/templates").glob("*.html")}
    named = {section.name for section in sections("architecture.md") if section.name}

    assert {*files, "site"} == named


def test_view_data(tmp_path: Path) -> None:
    """Every name that a template is given is described."""
    listener = listen(tmp_path / "sample")
    common = set(rows("architecture.md", "main"))
    described = {name: common | set(rows("architecture.md", name)) for name in listener.given}
    described["base"] = set(rows("architecture.md", "base"))

    assert {"site": listener.site, **listener.given} == {"site": set(rows("architecture.md", "site")), **described}


@pytest.mark.parametrize("file", ["deploy/nginx.conf", "deploy/apache.htaccess", "docs/deploy.md"])
def test_security_headers(file: str) -> None:
    """The public server is told to send the headers that the preview sends."""
    text = (REPOSITORY / file).read_text(encoding="utf-8")

    assert [] == [name for name, value in HEADERS.items() if name not in text or value not in text]


def code(document: Path) -> str:
    """All that a document shows as code, a piece to a line."""
    text = document.read_text(encoding="utf-8")
    fenced = re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.DOTALL | re.MULTILINE)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```$", "", text, flags=re.DOTALL | re.MULTILINE))
    return "\n".join([*fenced, *spans])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_nothing_is_invented(document: Path) -> None:
    """No document names a target, a command, an option, a setting or a file that does not exist."""
    text = code(document)
    invented = set(re.findall(r"(?:^|\s)make ([a-z-]+)", text, re.MULTILINE)) - targets()
    invented |= set(re.findall(r"(?:^|[\s/])portal ([a-z]+)", text, re.MULTILINE)) - {
        name.split()[0] for name in COMMANDS
    }
    known = {"--help"}.union(*map(command_options, COMMANDS))
    invented |= {option for line in re.findall(r"portal .*", text) for option in re.findall(r"--[a-z-]+", line)} - known
    invented |= set(re.findall(r"\bPORTAL_[A-Z_]+", text)) - settings() - environment() - endpoint_environment()
    files = re.findall(r"^(?:src|theme|plugins|deploy|docs|tests|content/data)/[\w./-]+\.\w+$", text, re.MULTILINE)
    invented |= {file for file in files if "NAME" not in file and not (REPOSITORY / file).exists()}

    assert set() == invented


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as code forges make them."""
    headings = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links(document: Path) -> None:
    """A link from one document to another leads to a file, and to a heading of it."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    dead = []
    for target in re.findall(r"\]\((?!https?://)([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)

    assert [] == dead
