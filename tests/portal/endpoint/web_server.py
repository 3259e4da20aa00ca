"""A real nginx with the configuration of `deploy/`, but for its names, its ports and its certificate."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal_site import REPOSITORY

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"

_FRAME = """\
daemon off;
error_log {folder}/error.log crit;
pid {folder}/nginx.pid;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{ text/html html; }}
    {site}
}}
"""


def configuration(folder: Path, root: Path, port: int, endpoint: int) -> str:
    """The configuration of `deploy/`, without its certificate, in a frame of its own."""
    text = (REPOSITORY / "deploy/nginx.conf").read_text(encoding="utf-8")
    # The first server only leads from http to https.
    text = re.sub(r"server \{\n    listen 80;.*?\n\}\n", "", text, count=1, flags=re.DOTALL)
    text = re.sub(r"^ +(?:ssl_\w+|listen \[::\]).*$", "", text, flags=re.MULTILINE)
    text = text.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};")
    text = text.replace("/srv/portal/current", str(root)).replace("/var/log/nginx", str(folder))
    # Started by root, nginx would serve as a user who cannot read the folders of the tests.
    user = "user root;\n" if os.geteuid() == 0 else ""
    return user + _FRAME.format(folder=folder, site=text.replace("127.0.0.1:8001", f"127.0.0.1:{endpoint}"))


@contextmanager
def web_server(folder: Path, root: Path, endpoint: int) -> Iterator[str]:
    """The address of the site below *root*, with the endpoint at that port behind it, while the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    file = folder / "nginx.conf"
    file.write_text(configuration(folder, root, port, endpoint), encoding="utf-8")
    process = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(file)], stderr=subprocess.PIPE)
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if process.poll() is not None:
            raise OSError(process.communicate()[1].decode())
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nginx does not answer")
