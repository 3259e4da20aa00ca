"""Hits out of the access logs of a web server."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from portal.contract.visits import LogPlace
from portal.importers.access_log import Part, first_day, in_order, read
from portal.importers.access_log_rule import Rule

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"

RULE = Rule(pages={"/", "/en/"})


def line(page: str = "/", who: str = "192.0.2.1", at: str = "22/Nov/2026:10:05:07", agent: str = BROWSER) -> str:
    """A line of a combined log."""
    return f'{who} - - [{at} +0700] "GET {page} HTTP/1.1" 200 5 "-" "{agent}"\n'


@pytest.fixture(name="log")
def _log(tmp_path: Path) -> Path:
    """A log with three hits of two visitors, a robot, a broken line, and a hit of the next day."""
    log = tmp_path / "access.log"
    lines = [line(), line("/en/"), line(who="2001:db8::7"), line(agent="Googlebot"), "broken\n"]
    log.write_text("".join([*lines, line(at="23/Nov/2026:00:00:01")]))
    return log


def summary(parts: Iterable[Part]) -> dict[str, tuple[int, int]]:
    """The visitors and hits of each day, visitors of different parts taken together."""
    hits: Counter[str] = Counter()
    people: dict[str, set[bytes]] = {}
    for part in parts:
        for day, found in part.days.items():
            hits[day] += found.hits.total()
            people.setdefault(day, set()).update(found.began)
    return {day: (len(people[day]), hits[day]) for day in sorted(hits)}


WHOLE = {"2026-11-22": (2, 3), "2026-11-23": (1, 1)}


def test_whole_log(log: Path) -> None:
    """Hits and visitors by day; where each visitor began; broken lines by their numbers."""
    (part,) = read(log, [], RULE)

    assert {WHOLE["2026-11-22"], WHOLE["2026-11-23"]} == set(summary([part]).values())
    assert {"/": 2, "/en/": 1} == part.days["2026-11-22"].hits
    assert {f"192.0.2.1\0{BROWSER}".encode(): "/", f"2001:db8::7\0{BROWSER}".encode(): "/"} == part.days[
        "2026-11-22"
    ].began
    assert (6, [5]) == (part.lines, part.broken)


@pytest.mark.parametrize("part_bytes", [1, 50, 300, 10_000])
def test_in_parts(log: Path, part_bytes: int) -> None:
    """However it is cut, the log says the same, and each part begins where the last one ended."""
    parts = list(read(log, [], RULE, part_bytes))

    assert WHOLE == summary(parts)
    assert [None, *(part.end for part in parts[:-1])] == [part.start for part in parts]
    assert [5] == [number for part in parts for number in part.broken]


@pytest.mark.parametrize("done", range(7))
def test_resumed(log: Path, done: int) -> None:
    """From any place it was read to, the rest is read, and no line twice; line numbers go on."""
    parts = list(read(log, [], RULE, part_bytes=1))
    places = [part.end for part in parts[:done]]
    rest = list(read(log, places, RULE, part_bytes=1))

    assert parts[done:] == rest
    assert WHOLE == summary([*parts[:done], *rest])


def test_renamed_and_compressed(log: Path) -> None:
    """A log is known by what it says, not by its name: rotated and compressed, it is not read again."""
    (part,) = read(log, [], RULE)
    rotated = log.with_name("access.log.2.gz")
    rotated.write_bytes(gzip.compress(log.read_bytes()))

    assert [] == list(read(rotated, [part.end], RULE))
    assert WHOLE == summary(read(rotated, [], RULE))


def test_written_on(log: Path) -> None:
    """What was written since is read; a line that is just being written waits for its end."""
    (part,) = read(log, [], RULE)
    with log.open("a") as file:
        file.write(line("/en/") + line()[:30])
    (further,) = read(log, [part.end], RULE)
    with log.open("a") as file:
        file.write(line()[30:])
    (last,) = read(log, [part.end, further.end], RULE)

    assert [(1, 1), (1, 1)] == [summary([part])["2026-11-22"] for part in (further, last)]


def test_truncated_and_begun_anew(log: Path) -> None:
    """A log that begins with something else is another log, also under the same name."""
    (part,) = read(log, [], RULE)
    log.write_text(line("/en/"))

    assert {"2026-11-22": (1, 1)} == summary(read(log, [part.end], RULE))


def test_longer_than_the_log(log: Path) -> None:
    """A place beyond the end is one of another log."""
    assert WHOLE == summary(read(log, [LogPlace(10**9, "00")], RULE))


def test_empty_log(tmp_path: Path) -> None:
    """An empty log says nothing."""
    log = tmp_path / "access.log"
    log.touch()

    assert ([], None) == (list(read(log, [], RULE)), first_day(log))


def test_in_order(tmp_path: Path) -> None:
    """Logs are taken by the time they begin with, whatever they are called."""
    names = {"a": "23/Nov/2026:00:00:00", "b": "21/Nov/2026:00:00:00", "c": "22/Nov/2026:00:00:00"}
    for name, at in names.items():
        (tmp_path / name).write_text("broken\n" + line(at=at))
    (tmp_path / "0").write_text("broken\n")
    logs = [tmp_path / name for name in ("0", "a", "b", "c")]

    assert ["b", "c", "a", "0"] == [log.name for log in in_order(logs)]


GOACCESS = shutil.which("goaccess")


def goaccess(log: Path, *options: str) -> dict[str, list[dict[str, object]]]:
    """What GoAccess makes of a log, panel by panel."""
    report = log.with_suffix(".json")
    command = [
        str(GOACCESS),
        str(log),
        "--no-global-config",
        "--log-format=COMBINED",
        "--no-progress",
        "-o",
        str(report),
    ]
    subprocess.run([*command, *options], check=True, stdin=subprocess.DEVNULL, capture_output=True)
    panels: dict[str, list[dict[str, object]]] = {
        name: panel["data"] for name, panel in json.loads(report.read_text()).items() if "data" in panel
    }
    return panels


def goaccess_rule(log: Path, agents: list[str]) -> Rule:
    """GoAccess's definition: every request without a client's error; robots are those that GoAccess itself finds."""
    asked = log.with_name("agents.log")
    asked.write_text("".join(line(who=f"10.0.0.{place}", agent=agent) for place, agent in enumerate(agents)))
    crawlers = {item["data"] for item in goaccess(asked, "--crawlers-only").get("hosts", [])}
    robots = {agent for place, agent in enumerate(agents) if f"10.0.0.{place}" in crawlers}
    return Rule({"/"}, lambda method, target: "/", lambda status: status[0] != "4", robots.__contains__)


AGENTS = [
    BROWSER,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Zalo android/24.1",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
    "facebookexternalhit/1.1",
    "curl/8.5.0",
    "python-requests/2.31",
]


def busy_log(folder: Path) -> Path:
    """A log of three days: many visitors, robots, errors, pictures, broken lines."""
    log = folder / "busy.log"
    with log.open("w") as file:
        for number in range(30_000):
            who = f"203.0.{number * 7 % 113}.{number * 13 % 251}" if number % 5 else f"2001:db8::{number * 3 % 997:x}"
            at = f"{20 + number // 10_000}/Nov/2026:{number % 10_000 // 420:02}:{number % 60:02}:09"
            text = line(("/", "/en/", "/a.jpg")[number % 3], who, at, AGENTS[number * 31 % len(AGENTS)])
            file.write(text.replace(" 200 ", (" 200 ", " 304 ", " 404 ", " 500 ")[number % 11 % 4]))
            if not number % 1000:
                file.write("broken line\n")
    return log


@pytest.mark.skipif(not GOACCESS, reason="no goaccess (apt-get install goaccess)")
@pytest.mark.parametrize("options", [(), ("--ignore-crawlers",)])
def test_visits_equal_those_of_goaccess(tmp_path: Path, options: tuple[str, ...]) -> None:
    """Under GoAccess's definition and its own list of robots the visits of each day are GoAccess's, to the last one."""
    log = busy_log(tmp_path)
    rule = goaccess_rule(log, AGENTS)
    if not options:
        rule = replace(rule, is_robot=lambda agent: False)
    panel = goaccess(log, *options)["visitors"]
    theirs = {str(item["data"]): item["visitors"]["count"] for item in panel}  # type: ignore[index]
    ours = {day.replace("-", ""): visitors for day, (visitors, _) in summary(read(log, [], rule)).items()}

    assert theirs == ours
    assert 3 == len(ours)
