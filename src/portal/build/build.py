"""A build: read what changed, refuse what is wrong, find what must be made again, make it, put it into place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from portal.build.bodies import Bodies
from portal.build.files import assets, picture_files, static_files
from portal.build.framing import FRAME, HEAD, Framed
from portal.build.lock import only_one
from portal.build.outputs import Change, Output, OutputFolder
from portal.build.recollection import Recollection
from portal.build.rendering import Theme, document, planned_page, whole_page
from portal.build.signature import scan
from portal.build.sources import File, Sources
from portal.build.state import Held, State
from portal.build.templates import Template, closures
from portal.build.work import spread
from portal.content.address import output_path
from portal.content.catalogue import Words
from portal.content.chrome import Chrome, chrome
from portal.content.data import DataFile
from portal.content.item import Item
from portal.content.law import Meanings, meanings
from portal.content.law import outline as outline_of_law
from portal.content.links import View
from portal.content.locales import Locale, locale_tables
from portal.content.pages.context import Context
from portal.content.pages.feed import feed_xml, feeds
from portal.content.pages.plan import Page, plan
from portal.content.pages.sketch import Sketch
from portal.content.pages.world import around
from portal.content.pictures import Picture
from portal.content.related import UNKNOWN, Nearness, related
from portal.content.site import Card, Site
from portal.contract.digest import digest, digest_of
from portal.contract.languages import DEFAULT_LANGUAGE, LANGUAGES, Language
from portal.contract.problems import Problem, Refused, problem

Progress = Callable[[str, int, int], None]


# Above this many pages to render, a second process is worth its start.
WORTH_SPREADING = 400


class Folders(NamedTuple):
    """Where things are: the project, its theme's folder below it, the output, and room for our own files."""

    root: Path
    theme: str
    output: Path
    work: Path


class Rules(NamedTuple):
    """What a text must be like, and what the site as a whole must be like."""

    of_text: Callable[[str, bytes], list[Problem]]
    of_site: Callable[[Site, Path, str], Iterable[Problem]]


class Voice(NamedTuple):
    """A language of the site as it is planned: what views need, what surrounds its pages, what turns them into HTML,
    and the digest of all that each of its pages counts on: our code, the address of the site, the catalogue."""

    context: Context
    chrome: Chrome
    theme: Theme
    digest: bytes


class Build:
    """One build of the site. Steps: `read`, then any number of `add`, then `finish`; `close` in any case."""

    def __init__(
        self, folders: Folders, maker: bytes, base: str, today: str, rules: Rules, held: Held | None = None
    ) -> None:
        self.folders = folders
        self.base = base
        self.today = today
        self.outputs: list[Output] = []
        self.pages: list[Sketch[Page]] = []
        self.voices: dict[Language, Voice] = {}
        # All that was read, by what it is.
        self._values: dict[type, list[Any]] = defaultdict(list)
        self._rules = rules
        self._held = ExitStack()
        self._held.enter_context(only_one(folders.work))
        self._maker = maker
        self._state_file = folders.work / "state"
        self._keeper = held or Held()
        self._state: State = self._keeper.load(self._state_file, maker)
        self._bodies = Bodies(folders.work / "bodies.sqlite3")
        self._sources = Sources(folders.root, self._state, self._bodies, rules.of_text)
        self._folder = OutputFolder(folders.output, folders.work)

    def read(self, progress: Progress) -> Site:
        """The site as the sources have it now; raises `Refused` with everything that is wrong with it."""
        present = scan(self.folders.root, "content") | scan(self.folders.root, self.folders.theme)
        problems = self._sources.read(present, partial(progress, "read"))
        unread = present.keys() - self._state.sources.keys()
        suspects = self._sources.suspects
        for _, _, value in self._state.sources.values():
            self._values[type(value)].append(value)
        self.site = Site(self._read(Item), self._read(DataFile), self._read(Picture), unread, suspects)
        of_law = outline_of_law(self.site)
        self.site.aliases, self.site.meant = self._sources.aliases, self._meanings(of_law)
        self.site.register_is_sound = self._state.memo.get("register", (b"",))[0] == of_law
        self._judge(problems, of_law)
        speakers = self._speakers()
        self.site.related = self._nearness(speakers).near
        return self.site

    def _judge(self, problems: list[Problem], of_law: bytes) -> None:
        sources = self._state.sources
        # Of a text the rules see no more than its outline.
        seen = [value.outline if type(value) is Item else of_bytes for _, of_bytes, value in sources.values()]
        # What was sound yesterday is looked at again: a rule may count the days.
        of = digest_of([self.today, list(sources), seen])
        if problems or self._state.memo.get("sound", (b"",))[0] != of:
            problems += self._rules.of_site(self.site, self.folders.root, self.today)
        if problems:
            raise Refused(problems)
        self._remember("register", of_law, lambda: None)
        self._remember("sound", of, lambda: None)

    def plan(self, theme: Callable[[Words], Theme]) -> None:
        """Add every page of both languages, and the files of the theme and the content; *theme* is made for each
        language with its words."""
        self._closures = closures(self._templates())
        common = around(self.site, self.today, self._sources.of_names)
        self._recollection = Recollection(self.site, self._state, self._sources.touched, common)
        for language in LANGUAGES:
            self._plan_language(language, theme)
        root, files, pictures = self.folders.root, self._read(File), self._read(Picture)
        self.outputs += static_files(root, self.folders.theme, files)
        self.outputs += picture_files(root, self.site, pictures, self._maker)

    def _plan_language(self, language: Language, theme: Callable[[Words], Theme]) -> None:
        words = self._words(language)
        locale = Locale(self._locales()[language])
        surroundings = chrome(
            self.site, words, locale, self.base, assets(self.folders.theme, self._read(File)), self.today
        )
        context = Context(self.site, words, locale, lambda item: self._sources.load(item.path))
        catalogue = self._state.sources.get(self._catalogue_path(language))
        base = digest(self._maker, self.base, language, catalogue[1] if catalogue else None)
        voice = self.voices[language] = Voice(context, surroundings, theme(words), base)
        known = self._recollection.of(surroundings, base)
        sketches = list(plan(self.site, surroundings, words, locale, self.today, *known))
        frame, head = self._template(FRAME), self._template(HEAD)
        makers = {
            name: frame + digest(base, head, self._template(f"{name}.html"))
            for name in {each.template for each in sketches}
        }
        self.outputs += [
            Output(
                output_path(sketch.url),
                makers[sketch.template] + sketch.digest,
                partial(planned_page, sketch, context, voice.theme),
                framed=True,
            )
            for sketch in sketches
        ]
        self.pages += sketches
        for made in feeds(self.site, surroundings, language):
            self.add(output_path(made.url), digest(self._maker, made), partial(feed_xml, made))

    def add(self, path: str, fingerprint: bytes, make: Callable[[], bytes | Framed]) -> None:
        """Add a file to be published."""
        self.outputs.append(Output(path, fingerprint, make))

    def add_page(self, path: str, name: str, language: Language, shown: bytes, view: Callable[[], View]) -> None:
        """Add a page beside the plan; the template called *name* makes its main part of what *view* returns, *shown* is
        the digest of that."""
        voice = self.voices[language]
        made_by = [self._template(each) for each in (FRAME, HEAD, name)]
        fingerprint = digest(voice.digest, voice.chrome, made_by, shown)
        self.add(path, fingerprint, partial(whole_page, view, name, voice.chrome, voice.theme))

    def add_document(self, path: str, name: str, language: Language, shown: bytes, view: Callable[[], View]) -> None:
        """Add a file that the template called *name* makes, frame and all; *view* and *shown* as with a page."""
        voice = self.voices[language]
        fingerprint = digest(voice.digest, voice.chrome, self._template(name), shown)
        self.add(path, fingerprint, partial(document, view, name, voice.chrome, voice.theme))

    def finish(self, progress: Progress) -> Change:
        """Make what must be made again and put it into place; the change that this was."""
        change = self._folder.compare(self.outputs, self._state.outputs)
        if change:
            self._folder.open_staging()
            spans = self._stage(change, partial(progress, "write"))
            self._folder.commit(change, spans, self._state.outputs)
        # Not before: what was to be made, and could not be, must not be taken for what is there.
        self._sources.settle()
        if self._recollection.keep() or change or self._sources.changed:
            self._save()
        self._folder.settle()
        return change

    def close(self) -> None:
        """Let the next build begin; what this one has read well need not be read again, however it ended."""
        if self._sources.changed:
            self._save()
        self._bodies.close()
        self._held.close()

    def _save(self) -> None:
        self._keeper.save(self._state_file, self._state)
        self._sources.changed = False

    def _stage(self, change: Change, progress: Callable[[int, int], None]) -> list[bytes]:
        def stage_one(number: int) -> bytes:
            return self._folder.stage(change.make[number], number)

        numbers = range(len(change.make))
        if len(numbers) >= WORTH_SPREADING:
            self._bodies.close()  # each process opens the store for itself
            done = spread(stage_one, numbers)
        else:
            done = map(stage_one, numbers)
        spans = []
        for places in done:
            spans.append(places)
            progress(len(spans), len(numbers))
        return spans

    def _read(self, kind: type[Any]) -> list[Any]:
        return self._values.get(kind, [])

    def _templates(self) -> dict[str, Template]:
        folder = f"{self.folders.theme}/templates/"
        entries = self._state.sources.items()
        values = ((path.removeprefix(folder), entry[2]) for path, entry in entries if path.startswith(folder))
        return {name: value for name, value in values if isinstance(value, Template)}

    def _words(self, language: Language) -> Words:
        entry = self._state.sources.get(self._catalogue_path(language))
        if entry is None and language == DEFAULT_LANGUAGE:
            path = self._catalogue_path(language)
            raise Refused([problem(path, 0, "The catalogue of the interface is missing: run `make translate`")])
        return Words(language, entry[2] if entry else None)

    def _catalogue_path(self, language: Language) -> str:
        return f"{self.folders.theme}/locale/{language}/LC_MESSAGES/messages.po"

    def _template(self, name: str) -> bytes:
        if name not in self._closures:
            path = f"{self.folders.theme}/templates/{name}"
            raise Refused([problem(path, 0, "The theme lacks this template, which a page wants")])
        return self._closures[name]

    def _locales(self) -> Any:
        return self._remember("locales", self._maker, locale_tables)

    def _speakers(self) -> list[Card]:
        # Both languages of a pair carry the same tags and law; one of them speaks for it.
        speakers: dict[str, Card] = {}
        for kind in ("services", "news", "notices", "legal", "pages"):
            for language in (DEFAULT_LANGUAGE, "en"):
                for card in self.site.lists.get((kind, language), ()):
                    speakers.setdefault(card.key, card)
        return list(speakers.values())

    def _meanings(self, of: bytes) -> Meanings:
        kept = self._state.memo.get("meant")
        known: Meanings = kept[1] if kept and kept[0] == of else {}
        found = meanings(self.site, known)
        if kept is None or found is not known:
            self._state.memo["meant"] = (of, found)
            self._sources.changed = True
        return found

    def _nearness(self, speakers: list[Card]) -> Nearness:
        _, known = self._state.memo.get("related", (b"", UNKNOWN))
        found = related(speakers, known)
        if found is not known:
            self._state.memo["related"] = (b"", found)
            self._sources.touch(key for key, near in found.near.items() if near != known.near.get(key))
        return found

    def _remember(self, name: str, of: bytes, compute: Callable[[], Any]) -> Any:
        kept = self._state.memo.get(name)
        if kept is None or kept[0] != of:
            kept = self._state.memo[name] = (of, compute())
        return kept[1]
