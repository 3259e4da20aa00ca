"""`make translate`: collect the words of the interface and of our messages into the Vietnamese catalogues."""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from portal.contract.visits import DEFINITIONS

INTERFACE = Path("theme/locale/vi/LC_MESSAGES/messages.po")
MESSAGES = Path("src/portal/locale/vi/LC_MESSAGES/portal.po")

# Which argument of a call is a message, and which names of a module hold one.
_CALLS = {"finding": 1, "problem": 2, "Problem": 2, "report": 1, "say": 0}
_NAMES = {"HELP", "_GROUPS", "_LABELS", "_LEAVE"}


def interface_words(root: Path) -> Iterator[str | tuple[str, ...]]:
    """The msgids of the templates and of the view data, in the order of their files, then the counter's definitions."""
    methods = [("theme/templates/**.html", "jinja2.ext.babel_extract"), ("src/portal/content/**.py", "python")]
    options = {"theme/templates/**.html": {"trimmed": "true"}}
    for *_, message, _, _ in sorted(extract_from_dir(root, methods, options), key=lambda found: found[:2]):
        yield message
    yield from DEFINITIONS.values()


def our_messages(root: Path) -> Iterator[str]:
    """The msgids of problems and of the command, found where they are passed on."""
    for path in sorted((root / "src").rglob("*.py")) + sorted((root / "plugins").rglob("*.py")):
        yield from _messages(ast.parse(path.read_text(encoding="utf-8")))


def _messages(tree: ast.Module) -> Iterator[str]:
    named: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    named.setdefault(target.id, []).extend(_constants(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
            place = _CALLS[node.func.id]
            if len(node.args) > place:
                argument = node.args[place]
                yield from named.get(argument.id, []) if isinstance(argument, ast.Name) else _constants(argument)
    for name in sorted(_NAMES & named.keys()):
        yield from named[name]


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _constants(value)


def updated(file: Path, messages: Iterable[str | tuple[str, ...]]) -> bytes:
    """The catalogue at *file* with exactly these messages, known translations kept, new ones empty."""
    old = read_po(io.BytesIO(file.read_bytes())) if file.exists() else Catalog(locale="vi")
    new = Catalog(locale="vi", project="portal", version="1", fuzzy=False, charset="utf-8")
    new.mime_headers = [(name, value) for name, value in new.mime_headers if not name.endswith("-Date")]
    for message in dict.fromkeys(messages):
        known = old.get(message[0] if isinstance(message, tuple) else message)
        new.add(message, known.string if known and not known.fuzzy else "")
    out = io.BytesIO()
    write_po(out, new, width=120, omit_header=False)
    lines = out.getvalue().decode().split("\n")
    return "\n".join(line for line in lines if "-Date:" not in line and not line.startswith("#")).lstrip().encode()


def main() -> int:
    """Update both catalogues; how many messages each one lacks."""
    root = Path.cwd()
    for file, messages in ((INTERFACE, interface_words(root)), (MESSAGES, our_messages(root))):
        file.parent.mkdir(parents=True, exist_ok=True)
        data = updated(file, list(messages))
        file.write_bytes(data)
        missing = [message.id for message in read_po(io.BytesIO(data)) if message.id and not message.string]
        print(f"{file}: {len(missing)} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
