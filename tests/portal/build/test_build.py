"""A build: only what has changed is made again, and what is wrong stops it before anything is written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial

import pytest
from jinja2 import Environment

from bilingual_site.theme import Theme
from portal.build.build import Build
from portal.build.framing import Parts
from portal.content.catalogue import Words
from portal.content.chrome import Chrome
from portal.content.links import View
from portal.contract.problems import Refused
from portal_site import BASE, REPOSITORY, Project, environment, unseen
from site_builder import DATA, add_news, add_service, both, figure, photograph

VI = "content/news/merger.vi.md"
EN = "content/news/merger.en.md"


@pytest.fixture(name="made")
def _made(project: Project) -> Project:
    """A site that was built in this process."""
    for number in range(3):
        add_news(project, f"n{number}", date=f"2026-10-0{number + 1}")
    add_service(project, "shelter", tags=["law"])
    project.build("output")
    return project


def changed(project: Project) -> set[str]:
    """The paths that a build makes or takes away."""
    change = project.build("output")
    return {*(output.path for output in change.make), *change.stale}


def test_nothing(made: Project) -> None:
    """Where nothing has changed nothing is made."""
    assert set() == changed(made)


def test_body(made: Project) -> None:
    """A change of a body concerns its own page."""
    made.append(EN, "More words.\n")

    assert {"en/news/merger/index.html"} == changed(made)


def test_fault_in_a_sound_site(made: Project) -> None:
    """The rules between texts are asked again where a text has changed, though no file has come or gone."""
    made.append(EN, "Read [the whole story](@/news/nobody).\n")

    with pytest.raises(Refused, match="There is no 'nobody' in content/news/"):
        made.build("output")


def test_introduction(made: Project) -> None:
    """A change of the words above a list concerns the list alone."""
    made.append("content/pages/news.en.md", "More words.\n")

    assert {"en/news/index.html"} == changed(made)


def test_title(made: Project) -> None:
    """A new title concerns the page, its twin's switch not, but all that name it: lists, home, feed, neighbours."""
    made.replace(EN, "title: Merger", "title: The merger")
    found = changed(made)

    assert {
        *("en/news/merger/index.html", "en/news/index.html", "en/index.html", "en/feed.xml", "en/news/n2/index.html"),
        *("en/tags/children/index.html", "en/site-map/index.html", "en/news/sections/centre/index.html"),
    } <= found
    assert set() == {path for path in found if not path.startswith("en/")}


def test_unrelated(made: Project) -> None:
    """A new title does not concern pages that do not show it."""
    made.replace(EN, "title: Merger", "title: The merger")

    assert set() == changed(made) & {"en/about/index.html", "en/services/shelter/index.html"}


def test_contact(made: Project) -> None:
    """A help number concerns every page of both languages."""
    made.replace("content/data/contacts.yaml", "Helpline 111", "The helpline")
    found = changed(made)

    assert {path for path in made.snapshot() if path.startswith("en/") and path.endswith(".html")} <= found


def test_source(made: Project) -> None:
    """The title of a source concerns the pages that name it."""
    press = {"title": both("Báo", "The press"), "checked_on": "2026-11-01"}
    made.data("sources", DATA["sources"] | {"press": press})
    add_news(made, "n1", date="2026-10-02", sources=["press"])
    made.build("output")
    made.replace("content/data/sources.yaml", "The press", "A newspaper")

    assert {"en/news/n1/index.html", "tin-tuc/tin-n1/index.html"} == changed(made)


@pytest.mark.parametrize(
    ("template", "concerned", "spared"),
    [
        ("notice.html", "en/notices/closed/index.html", "en/news/merger/index.html"),
        ("base.html", "en/notices/closed/index.html", "feed.xml"),
        ("head.html", "en/notices/closed/index.html", "feed.xml"),
        ("main.html", "en/notices/closed/index.html", "feed.xml"),
        ("components/document_head/document_head.html", "en/about/index.html", "sitemap.xml"),
        ("components/step_list/step_list.html", "en/services/shelter/index.html", "en/news/merger/index.html"),
        ("components/footer/footer.html", "en/about/index.html", "sitemap.xml"),
    ],
)
def test_template(made: Project, template: str, concerned: str, spared: str) -> None:
    """A template concerns the pages that are made with it, directly or not."""
    made.own("theme")
    made.build("output")
    made.append(f"theme/templates/{template}", "{# touched #}")
    found = changed(made)

    assert concerned in found
    assert spared not in found


class Noting(Theme):
    """The theme, which notes of which pages it was asked for the parts."""

    def __init__(self, jinja: Environment, rendered: list[str], words: Words) -> None:
        super().__init__(jinja, words)
        self._rendered = rendered

    def parts(self, name: str, page: View, chrome: Chrome) -> Parts:
        """The parts, noted."""
        self._rendered.append(page["canonical"])
        return super().parts(name, page, chrome)


def rendered(made: Project) -> list[str]:
    """The addresses of the pages whose templates a build runs."""
    build = made.open("output")
    found: list[str] = []
    try:
        build.read(unseen)
        build.plan(partial(Noting, environment(made.root), found))
        build.finish(unseen)
    finally:
        build.close()
    return found


def test_frame(made: Project) -> None:
    """A new frame is put around the pages that stand: no template of a page runs."""
    made.own("theme")
    made.build("output")
    before = made.snapshot()
    made.replace("theme/templates/base.html", "<body", '<body id="top"')

    assert [] == rendered(made)
    page = "en/news/merger/index.html"
    assert before[page].replace(b"<body", b'<body id="top"') == made.snapshot()[page]


def test_frame_around_what_changed(made: Project) -> None:
    """A page that has changed with the frame is rendered, and so is one that somebody has changed in its place."""
    made.own("theme")
    made.build("output")
    made.replace("theme/templates/base.html", "<body", '<body id="top"')
    made.append(EN, "More words.\n")
    (made.root / "output/en/about/index.html").write_text("<main>Casino</main>")

    assert {f"{BASE}/en/news/merger/", f"{BASE}/en/about/"} <= set(rendered(made))
    made.build("clean")
    assert made.snapshot("clean") == made.snapshot()


def test_frame_after_a_crash(made: Project) -> None:
    """A page that a killed build was moving yields nothing."""
    made.own("theme")
    made.build("output")
    made.replace("theme/templates/base.html", "<body", '<body id="top"')
    (made.root / ".cache/work-output/journal").write_text("en/news/merger/index.html")

    assert f"{BASE}/en/news/merger/" in rendered(made)


def test_stylesheet(made: Project) -> None:
    """A stylesheet gets another address, so that no browser shows an old one with a new page."""
    made.own("theme")
    made.build("output")
    before = made.snapshot()["en/about/index.html"]
    made.append("theme/static/portal.css", "\n/* touched */\n")

    assert {"theme/portal.css", "en/about/index.html"} <= changed(made)
    assert before != made.snapshot()["en/about/index.html"]


def test_photograph(made: Project) -> None:
    """A photograph is made in each width and format, once for both languages; another one replaces it."""
    made.write("content/images/children.jpg", photograph())
    add_news(made, "merger", figures=[figure()])
    made.build("output")
    before = {path for path in made.snapshot() if path.startswith("images/")}

    assert ["avif", "avif", "jpg", "jpg", "webp", "webp"] == sorted(path.rpartition(".")[2] for path in before)

    made.write("content/images/children.jpg", photograph(colour="olive"))
    made.build("output")

    assert set() == before & made.snapshot().keys()


def test_unused_photograph(made: Project) -> None:
    """A photograph that no published item shows is not published."""
    made.write("content/images/children.jpg", photograph())
    add_news(made, "draft", figures=[figure()], status="draft")
    made.build("output")

    assert [] == [path for path in made.snapshot() if path.startswith("images/")]


def test_file(made: Project) -> None:
    """A file to download is published as it is."""
    made.write("content/files/form.txt", "A form.\n")

    assert {"files/form.txt"} == changed(made)
    assert b"A form.\n" == made.snapshot()["files/form.txt"]


def test_day(made: Project) -> None:
    """When a notice begins or ends, only what shows it is made again."""
    change = made.build("output", today="2027-01-01")
    paths = {output.path for output in change.make}

    assert {"index.html", "en/index.html", "en/notices/index.html", "en/notices/closed/index.html"} <= paths


def test_refused(made: Project) -> None:
    """What is wrong stops the build: the last good output stays, byte for byte, and nothing is put beside it."""
    before = made.snapshot()
    made.replace(VI, "2026-11-01", "2010-02-30")
    with pytest.raises(Refused):
        made.build("output")

    assert before == made.snapshot()
    assert not (made.root / ".cache" / "work-output" / "staging").exists()


def test_refused_while_rendering(made: Project) -> None:
    """So does a word of the interface that turns out to be missing while pages are made."""
    made.own("theme")
    made.build("output")
    before = made.snapshot()
    made.append("theme/templates/notice.html", '{% block last %}{{ _("A new word") }}{% endblock %}')
    made.replace("theme/templates/notice.html", "{% block last %}\n", "{% block first %}\n")
    with pytest.raises(Refused) as caught:
        made.build("output")

    path = "theme/locale/vi/LC_MESSAGES/messages.po"
    expected = f"{path}: 'A new word' is missing: run `make translate` and translate it"
    assert [expected] == [problem.text() for problem in caught.value.problems]
    assert before == made.snapshot()


def test_mended(made: Project) -> None:
    """After the mending the build goes on, and leaves what a clean build would."""
    made.replace(VI, "2026-11-01", "2010-02-30")
    with pytest.raises(Refused):
        made.build("output")
    made.replace(VI, "2010-02-30", "2026-11-02")
    made.build("output")
    made.build("clean")

    assert made.snapshot("clean") == made.snapshot()


def test_no_catalogue(made: Project) -> None:
    """Without the Vietnamese words there is no Vietnamese site."""
    made.own("theme")
    made.remove("theme/locale/vi/LC_MESSAGES/messages.po")
    with pytest.raises(Refused, match=r"messages\.po: The catalogue of the interface is missing: run `make translate`"):
        made.build("output")


def test_no_template(made: Project) -> None:
    """A page whose template the theme lacks is refused."""
    made.own("theme")
    made.remove("theme/templates/notice.html")
    with pytest.raises(
        Refused, match=r"theme/templates/notice\.html: The theme lacks this template, which a page wants"
    ):
        made.build("output")


def test_added_by_others(made: Project) -> None:
    """What a plugin adds is published, kept while its inputs stay, and taken away when it is added no more."""

    def add(build: Build) -> None:
        build.add("robots.txt", b"fingerprint", lambda: b"words")

    assert ["robots.txt"] == [output.path for output in made.build("output", plan=add).make]
    assert not made.build("output", plan=add)
    assert ["robots.txt"] == made.build("output").stale


def test_progress(project: Project) -> None:
    """Who watches is told of every file that is read and every page that is made."""
    seen: dict[str, tuple[int, int]] = {}
    shutil.rmtree(project.root / ".cache")
    build = project.open("output")
    try:
        build.read(lambda stage, done, total: seen.__setitem__(stage, (done, total)))
    finally:
        build.close()

    assert seen["read"][0] == seen["read"][1] > 100


def test_killed_at_any_moment(made: Project) -> None:
    """A build that is killed leaves a directory that the next build makes right."""
    script = (
        "import sys, os, signal, threading; sys.path[:0] = sys.argv[2:]\n"
        "from pathlib import Path; from portal_site import Project\n"
        "threading.Timer(float(os.environ['AFTER']), os.kill, (os.getpid(), signal.SIGKILL)).start()\n"
        "Project(Path(sys.argv[1])).build('output')\n"
    )
    paths = [str(REPOSITORY / "tests"), str(REPOSITORY / "plugins")]
    made.data("tags", DATA["tags"] | {"law": {"title": both("Luật", "The law"), "slug": both("luat", "the-law")}})
    for after in ("0.02", "0.1", "0.2", "0.3"):
        command = [sys.executable, "-c", script, str(made.root), *paths]
        subprocess.run(command, env={"AFTER": after, "PATH": ""}, check=False, timeout=60, capture_output=True)
    made.build("output")
    made.build("clean")

    assert made.snapshot("clean") == made.snapshot()
