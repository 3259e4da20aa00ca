"""What may happen to a portal between two builds: each edit is a function of the project and of chance."""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from portal_site import Project
from site_builder import add_document, add_news, add_notice, add_service, photograph

Edit = Callable[[Project, Random], None]
EDITS: dict[str, Edit] = {}


def edit(function: Edit) -> Edit:
    """Register an edit under its name."""
    EDITS[function.__name__] = function
    return function


def _files(project: Project, pattern: str) -> list[Path]:
    return sorted(path for path in project.root.glob(pattern) if path.is_file())


def _any(project: Project, chance: Random, pattern: str = "content/*/*.md") -> Path:
    return chance.choice(_files(project, pattern))


def _sub(path: Path, pattern: str, replacement: str) -> None:
    path.write_text(re.sub(pattern, replacement, path.read_text(), count=1, flags=re.MULTILINE))


@edit
def write_more(project: Project, chance: Random) -> None:
    """A paragraph is added to a text."""
    path = _any(project, chance)
    path.write_text(f"{path.read_text()}\n## Thêm {chance.randrange(99)}\n\nMột đoạn nữa, **đậm**.\n")


@edit
def change_unseen(project: Project, chance: Random) -> None:
    """A text changes, but neither its size nor its modification time."""
    path = _any(project, chance)
    before = path.stat()
    _sub(path, r"^(lead: ).(.*)$", rf"\g<1>{chance.choice('ABCDEFGH')}\g<2>")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@edit
def retitle(project: Project, chance: Random) -> None:
    """An item gets another title."""
    _sub(_any(project, chance), r"^title: .*$", f"title: Tên {chance.randrange(999)}")


@edit
def reslug(project: Project, chance: Random) -> None:
    """An item moves to another address."""
    _sub(_any(project, chance, "content/[nsl]*/*.md"), r"^slug: .+$", f"slug: moi-{chance.randrange(999)}")


@edit
def retag(project: Project, chance: Random) -> None:
    """An item gets other tags."""
    tags = chance.choice(["children", "law", "", "children\n- law"])
    _sub(_any(project, chance, "content/*/*.vi.md"), r"^tags:\n(?:- .*\n)+", f"tags:\n- {tags}\n" if tags else "")


@edit
def redate(project: Project, chance: Random) -> None:
    """A news item gets another date."""
    day = f"20{chance.randrange(10, 27)}-0{chance.randrange(1, 10)}-{chance.randrange(10, 29)}"
    _sub(_any(project, chance, "content/news/*.vi.md"), r"^date: .*$", f"date: '{day}'")


@edit
def resection(project: Project, chance: Random) -> None:
    """A news item moves to another section."""
    section = chance.choice(["centre", "localities"])
    _sub(_any(project, chance, "content/news/*.vi.md"), r"^section: .*$", f"section: {section}")


@edit
def reorder(project: Project, chance: Random) -> None:
    """A service moves up or down its list."""
    _sub(_any(project, chance, "content/services/*.vi.md"), r"^order: .*$", f"order: {chance.randrange(20)}")


@edit
def draft(project: Project, chance: Random) -> None:
    """An item becomes a draft, or stops being one."""
    path = _any(project, chance, "content/[nsl]*/*.vi.md")
    if "\nstatus: draft" in path.read_text():
        _sub(path, r"^status: draft\n", "")
    else:
        _sub(path, r"^(title: .*)$", r"\1\nstatus: draft")


@edit
def translate_no_more(project: Project, chance: Random) -> None:
    """An item loses its English file and says why."""
    path = _any(project, chance, "content/news/*.en.md")
    original = path.with_name(path.name.replace(".en.", ".vi."))
    if original.exists():
        path.unlink()
        _sub(original, r"^(title: .*)$", r"\1\nuntranslated: Chưa có người dịch.")


@edit
def translate_again(project: Project, chance: Random) -> None:
    """An item of one language gets its English file."""
    lonely = [path for path in _files(project, "content/news/*.vi.md") if "\nuntranslated: " in path.read_text()]
    if lonely:
        path = chance.choice(lonely)
        _sub(path, r"^untranslated: .*\n", "")
        name = path.name.removesuffix(".vi.md")
        lead = "A lead that is long enough to stand alone in a list of news."
        project.item(f"news/{name}", "en", {"title": name, "slug": f"again-{name}", "lead": lead})


@edit
def break_a_pair(project: Project, chance: Random) -> None:
    """A file is deleted, its twin stays: the build must refuse."""
    _any(project, chance, "content/[nsl]*/*.md").unlink()


@edit
def add(project: Project, chance: Random) -> None:
    """A pair is added."""
    maker = chance.choice([add_news, add_notice, add_service, add_document])
    maker(project, f"{chance.randrange(999)}-new")


@edit
def add_a_crowd(project: Project, chance: Random) -> None:
    """So much news comes in one year that lists go on by year, or even by month."""
    year, first = chance.choice((2019, 2020)), chance.randrange(10**6)
    for number in range(chance.choice((21, 41, 101))):
        date = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        tags = chance.choice((["children"], ["law"], ["children", "law"]))
        add_news(project, f"crowd-{first + number}", date=date, tags=tags)


@edit
def cite(project: Project, chance: Random) -> None:
    """A text cites law by its number, with a place in it, or by one of its names."""
    law = _any(project, chance, "content/legal/*.vi.md").read_text()
    number, *names = re.findall(r"^number: (.+)$|Đề án \d+", law, flags=re.MULTILINE) or ["112-QD"]
    words = chance.choice([number or "Đề án 7", "Đề án 7", f"Điều 1 Quyết định {number}", *names])
    path = _any(project, chance)
    path.write_text(f"{path.read_text()}\nTheo {words}, như Đề án {chance.randrange(9)}.\n")


@edit
def name_law(project: Project, chance: Random) -> None:
    """A document gets another name by which it is cited."""
    path = _any(project, chance, "content/legal/*.vi.md")
    names = f'aliases: {{vi: ["Đề án {chance.randrange(9)}"], en: ["Scheme {chance.randrange(9)}"]}}'
    _sub(path, r"^aliases: .*\n", "")
    _sub(path, r"^status: |^number: ", f"{names}\n\\g<0>")


@edit
def misprint_law(project: Project, chance: Random) -> None:
    """A document is known to be printed under a wrong number."""
    path = _any(project, chance, "content/legal/*.vi.md")
    wrong = f'cited_as: [{{printed: "{chance.randrange(200)}-QD", sources: [source], note: {{vi: a, en: b}}}}]'
    _sub(path, r"^cited_as: .*\n", "")
    _sub(path, r"^number: ", f"{wrong}\n\\g<0>")


@edit
def delete(project: Project, chance: Random) -> None:
    """A pair is deleted."""
    path = _any(project, chance, "content/news/*.md")
    for twin in path.parent.glob(f"{path.name.split('.')[0]}.*.md"):
        twin.unlink()


@edit
def rename(project: Project, chance: Random) -> None:
    """A pair gets another name; its addresses stay."""
    path = _any(project, chance, "content/news/*.md")
    name, number = path.name.split(".")[0], chance.randrange(999)
    for twin in sorted(path.parent.glob(f"{name}.*.md")):
        twin.rename(twin.with_name(twin.name.replace(name, f"name-{number}", 1)))


@edit
def link(project: Project, chance: Random) -> None:
    """A text links to another item, or to a number."""
    path = _any(project, chance)
    target = _any(project, chance, "content/[nsl]*/*.vi.md")
    key = chance.choice([f"{target.parent.name}/{target.name.removesuffix('.vi.md')}", "contacts/helpline"])
    path.write_text(f"{path.read_text()}\nXem [mục liên quan](@/{key}) này.\n")


@edit
def rest_on_law(project: Project, chance: Random) -> None:
    """An item rests on a legal document."""
    name = _any(project, chance, "content/legal/*.vi.md").name.removesuffix(".vi.md")
    path = _any(project, chance, "content/[ns]*/*.vi.md")
    if "legal_basis" not in path.read_text():
        _sub(path, r"^(title: .*)$", rf"\1\nlegal_basis:\n- {name}")


@edit
def change_data(project: Project, chance: Random) -> None:
    """Words of a data file change: a tag, a section, a contact, a source, the name of the site."""
    path = _any(project, chance, "content/data/*.yaml")
    _sub(path, r"^(\s+(?:vi|en): )\S+", rf"\1Lời-{chance.randrange(999)}")


@edit
def change_a_figure(project: Project, chance: Random) -> None:
    """A figure of the statistics changes."""
    _sub(project.root / "content/data/statistics.yaml", r"value: \d+", f"value: {chance.randrange(1, 9999)}")


@edit
def change_picture(project: Project, chance: Random) -> None:
    """A photograph is replaced."""
    project.write("content/images/children.jpg", photograph(colour=chance.choice(["teal", "olive", "navy"])))


@edit
def change_file(project: Project, chance: Random) -> None:
    """A file to download is added or changed."""
    project.write(f"content/files/form-{chance.randrange(3)}.txt", f"Form {chance.randrange(9)}\n")


@edit
def touch_template(project: Project, chance: Random) -> None:
    """A template or a component changes."""
    path = _any(project, chance, "theme/templates/**/*.html")
    path.write_text(f"{path.read_text()}{{# {chance.randrange(999)} #}}")


@edit
def change_template(project: Project, chance: Random) -> None:
    """What a template says on every page changes."""
    _sub(
        project.root / "theme/templates/base.html",
        r"<main id=\"main\".*?>",
        f'<main id="main" data-n="{chance.randrange(99)}">',
    )


@edit
def change_stylesheet(project: Project, chance: Random) -> None:
    """The stylesheet changes."""
    path = project.root / "theme/static/portal.css"
    path.write_text(f"{path.read_text()}\n/* {chance.randrange(999)} */")


@edit
def change_catalogue(project: Project, chance: Random) -> None:
    """A word of the interface is translated otherwise."""
    path = project.root / "theme/locale/vi/LC_MESSAGES/messages.po"
    _sub(path, r'^msgid "Home"\nmsgstr ".*"$', f'msgid "Home"\nmsgstr "Trang đầu {chance.randrange(99)}"')


@edit
def touch(project: Project, chance: Random) -> None:
    """A file is saved as it was, or dated to the past or the future, as after a clock was set back."""
    path = _any(project, chance)
    moment = chance.choice([1, time.time(), time.time() + 86_400])
    os.utime(path, (moment, moment))


@edit
def tamper(project: Project, chance: Random) -> None:
    """Somebody changes a published file."""
    files = _files(project, "output/**/*")
    if files:
        path = chance.choice(files)
        before = path.stat()
        path.write_bytes(path.read_bytes()[:-1] + b"!")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@edit
def lose_output(project: Project, chance: Random) -> None:
    """A published file, or a whole folder of them, disappears."""
    paths = sorted((project.root / "output").glob("*"))
    if paths:
        path = chance.choice(paths)
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@edit
def plant_output(project: Project, chance: Random) -> None:
    """Somebody puts a file among the published ones."""
    folder = chance.choice(["", "en/", "tin-tuc/", "casino/deep/"])
    project.write(f"output/{folder}planted-{chance.randrange(99)}.html", "<a href='https://casino.example'>x</a>")


@edit
def spoil_cache(project: Project, chance: Random) -> None:
    """A file of the cache is cut, overwritten or gone."""
    files = [path for path in _files(project, ".cache/work-output/*") if path.name in ("state", "bodies.sqlite3")]
    if files:
        path = chance.choice(files)
        data = path.read_bytes()
        path.write_bytes(chance.choice([data[: len(data) // 2], b"", b"foreign" + data, bytes(reversed(data))]))


@edit
def lose_cache(project: Project, chance: Random) -> None:
    """The whole cache is gone."""
    shutil.rmtree(project.root / ".cache" / "work-output", ignore_errors=True)


@edit
def kill_a_build(project: Project, chance: Random) -> None:
    """A build is killed at a moment of its own choosing."""
    for pid in _forked(project, 1):
        time.sleep(chance.uniform(0, 0.6))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


@edit
def build_twice_at_once(project: Project, chance: Random) -> None:
    """Two builds run at the same time."""
    for pid in list(_forked(project, 2)):
        os.waitpid(pid, 0)


def _forked(project: Project, count: int) -> Iterator[int]:
    for _ in range(count):
        pid = os.fork()
        if pid == 0:
            try:
                project.problems() or project.build()
            finally:
                os._exit(0)
        yield pid
