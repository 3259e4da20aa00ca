"""`portal citations`: what the recogniser finds in a text, of the site or not."""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from portal.cli.language import say
from portal.content.data import read_data
from portal.content.item import read_item
from portal.content.law import KIND, register
from portal.content.site import Site
from portal.contract.problems import Refused, problem
from portal.legal.citation import find
from portal.legal.document import Document
from portal.legal.register import Ambiguous, Register

HELP = "List the citations of law in a text: where they stand, and which documents they mean."
EXAMPLES = (
    "portal citations content/news/programme-112.vi.md",
    "portal citations --format json ~/bai-viet.txt",
    "portal citations -",
)

# A text from anywhere can be read; away from a portal there is no register to look in.
ANYWHERE = True


class Found(NamedTuple):
    """A citation: where it begins (both from 1), as written, its number as issued, the documents it may mean."""

    line: int
    column: int
    words: str
    number: str | None
    documents: tuple[str, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", nargs="?", default="-", type=_place, help=say("the text, - for standard input"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("how to print what is found"))


def _place(file: str) -> str:
    # The command may work from the portal's folder; the file is meant from here.
    return file if file == "-" else str(Path(file).absolute())


def run(options: argparse.Namespace) -> int:
    """Print what is found; nothing found is no error."""
    found = list(citations(_text(options.file), _register(Path.cwd())))
    print(_json(found) if options.format == "json" else "\n".join(map(_line, found)) or say("No citation was found."))
    return 0


def citations(text: str, known: Register) -> Iterator[Found]:
    """The citations in a text, from first to last."""
    for citation in find(text, aliases=known.aliases):
        meant = known.resolve(citation)
        number = citation.number.text if citation.number else None
        yield Found(
            line=text.count("\n", 0, citation.start) + 1,
            column=citation.start - text.rfind("\n", 0, citation.start),
            words=citation.words,
            number=meant.number.text if isinstance(meant, Document) else number,
            documents=_names(meant),
        )


def _names(meant: Document | Ambiguous | None) -> tuple[str, ...]:
    if isinstance(meant, Ambiguous):
        return tuple(sorted(document.name for document in meant.candidates))
    return (meant.name,) if meant else ()


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError:
        raise Refused([problem(file, 0, "This file cannot be read: is its name right?")]) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "The file is not UTF-8 (byte 0x{byte:02x}): save it again with the encoding UTF-8"
        raise Refused([problem(file, line, message, byte=data[error.start])]) from None
    # Words copied from a PDF often carry their marks loosely.
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _register(root: Path) -> Register:
    texts = sorted((root / "content" / KIND).glob("*.md"))
    items = [read_item(path.relative_to(root).as_posix(), path.read_bytes()).item for path in texts]
    files = sorted((root / "content" / "data").glob("*.yaml"))
    data = [read_data(path.relative_to(root).as_posix(), path.read_bytes())[0] for path in files]
    return register(Site([item for item in items if item], [file for file in data if file]))


def _line(found: Found) -> str:
    meant = ", ".join(found.documents) or say("not in the register")
    return f"{found.line}:{found.column}\t{' '.join(found.words.split())}\t{found.number or '–'}\t{meant}"


def _json(found: list[Found]) -> str:
    entries = [
        {
            "line": each.line,
            "column": each.column,
            "words": each.words,
            "number": each.number,
            "document": each.documents[0] if len(each.documents) == 1 else None,
            "candidates": list(each.documents) if len(each.documents) > 1 else [],
        }
        for each in found
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)
