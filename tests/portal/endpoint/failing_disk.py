"""A disk of its own, which the kernel makes read-only as it does after a fault: under the feet of whoever writes to it."""

from __future__ import annotations

import subprocess
from pathlib import Path

_BYTES = 16_000_000


class FailingDisk:
    """An ext4 file system in a file; its folder is where it is mounted."""

    def __init__(self, place: Path) -> None:
        self._image = place / "disk.img"
        self.folder = place / "failing"

    def make(self) -> str:
        """Nothing said, or why there can be none here."""
        self.folder.mkdir()
        with self._image.open("wb") as image:
            image.truncate(_BYTES)
        for command in (["mkfs.ext4", "-q", "-F", str(self._image)], self._mounting()):
            try:
                done = subprocess.run(command, capture_output=True, text=True, check=False)
            except FileNotFoundError as error:
                return str(error)
            if done.returncode:
                return f"no right to mount a disk of its own: {done.stderr.strip()}"
        return ""

    def fail(self) -> None:
        """Nothing; the kernel has met with a fault and lets nobody write any longer."""
        device = subprocess.run(
            ["findmnt", "-no", "SOURCE", str(self.folder)], check=True, capture_output=True, text=True
        ).stdout.strip()
        Path("/sys/fs/ext4", Path(device).name, "trigger_fs_error").write_text("test")

    def mount_again(self) -> None:
        """Nothing; the disk was taken out, checked, and can be written to again."""
        self.remove()
        # 1: faults were found and mended.
        assert subprocess.run(["fsck.ext4", "-p", str(self._image)], capture_output=True, check=False).returncode <= 1
        subprocess.run(self._mounting(), check=True)

    def remove(self) -> None:
        """Nothing; the disk is no longer mounted."""
        subprocess.run(["umount", str(self.folder)], check=True)

    def _mounting(self) -> list[str]:
        return ["mount", "-o", "loop,errors=remount-ro", str(self._image), str(self.folder)]
