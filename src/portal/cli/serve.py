"""`portal serve`: show the site on this machine, and make it again on every save."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from portal.build.state import Held
from portal.cli.endpoint_child import EndpointChild
from portal.cli.language import language, report, say, translator
from portal.cli.preview import Preview
from portal.contract.problems import Refused

HELP = "Show the site at http://localhost:8000, count its visits, and make it again on every save."
EXAMPLES = (
    "portal serve",
    "portal serve --port 8080",
)

# Milliseconds: an editor's burst of writes is one save, at the end of which nothing happens for a step.
DEBOUNCE, STEP = 60, 20

# Seconds after a build until the pages that were waiting for it have been loaded, and there is time to clean up; no
# longer, or the next save would have to wait for that.
REST = 0.3

OUTPUT = Path("output")
WATCHED = ("content", "theme", "plugins", "src", "pelicanconf.py")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--port", type=int, default=8000, help=say("port to listen on (8000)"))
    parser.add_argument("--bind", default="127.0.0.1", help=say("address to listen on (127.0.0.1)"))


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    # The library's own `watch` begins only when its first change is asked for.
    from watchfiles._rust_notify import RustNotify

    # Told to stop, this process stops its child, as it does when interrupted.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # Watched before it is made: what is saved meanwhile is seen, too.
    with (
        RustNotify([*filter(os.path.exists, WATCHED)], False, False, 300, True, False) as watcher,
        EndpointChild(OUTPUT) as endpoint,
    ):
        preview, held = Preview((options.bind, options.port), OUTPUT, endpoint.port), Held()
        _make(preview, held)
        endpoint.keep_running()
        threading.Thread(target=preview.serve_forever, daemon=True).start()
        greeting = say("The portal runs at http://localhost:{port} (stop with Ctrl+C)", port=preview.server_port)
        print(greeting, flush=True)
        for paths in _saves(watcher):
            if _is_code(paths):
                preview.server_close()
                endpoint.stop()
                os.execv(sys.executable, [sys.executable, "-m", "portal.cli.main", *sys.argv[1:]])
            _make(preview, held)
            endpoint.keep_running()
            threading.Timer(REST, gc.collect).start()
    return 0


def _saves(watcher: Any) -> Iterator[list[str]]:
    """The paths of each burst of changes; ends where the terminal interrupts."""
    from watchfiles import DefaultFilter

    wanted = DefaultFilter()
    while True:
        found = watcher.watch(DEBOUNCE, STEP, 0, None)
        if found == "signal":
            raise KeyboardInterrupt
        if paths := [path for change, path in found if wanted(change, path)]:
            yield paths


def _make(preview: Preview, held: Held) -> None:
    from portal.cli.site import build

    try:
        build("pelicanconf.py", PORTAL_HELD=held)
    except Refused as refused:
        report(refused.problems)
        translate = translator(language())
        preview.tell([problem.text(translate) for problem in refused.problems])
    else:
        preview.tell([])


def _is_code(paths: Iterable[str]) -> bool:
    # Python keeps the modules it has loaded: new code needs a new process.
    return any(path.endswith(".py") for path in paths)
