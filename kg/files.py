"""Writing a file so that a reader, or a machine that stops, never sees half of it.

The bytes go to a temporary file beside, reach the disk, and take the old file's place in one step.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from kg.errors import WorkspaceError

_TEMPORARY = re.compile(r"\.(.+)\.(\d+)\.tmp")


def write(path: Path, content: str | bytes) -> bool:
    """Put content in place of a file, all of it or nothing; tell whether anything changed."""
    data = content.encode() if isinstance(content, str) else content
    target = Path(os.path.realpath(path))
    try:
        if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be written: {error.strerror or error}.") from error
    return True


def to_toml(values: Mapping[str, str | date | datetime | None]) -> str:
    r"""Give texts and dates as TOML, a line each; what is None is left out.

    >>> print(to_toml({"title": 'He said "yes"', "date": date(2023, 9, 19), "author": None}), end="")
    title = "He said \"yes\""
    date = 2023-09-19
    """
    return "".join(f"{key} = {_toml_value(value)}\n" for key, value in values.items() if value is not None)


def _toml_value(value: str | date | datetime) -> str:
    if isinstance(value, str):  # a TOML string is a JSON string, but for U+007F
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return value.isoformat()


def sweep(folder: Path) -> int:
    """Remove the temporary files, at any depth, of runs that were killed; say how many there were."""
    left = [path for path in folder.rglob(".*.tmp") if _is_orphan(path.name)]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _write_through(temporary, data, mode=target.stat().st_mode & 0o777 if target.exists() else 0o666)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _write_through(path: Path, data: bytes, mode: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself survive a power cut."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows cannot open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_orphan(name: str) -> bool:
    """Tell whether a file is a temporary one of ours whose writer no longer runs."""
    match = _TEMPORARY.fullmatch(name)
    if match is None:
        return False
    try:
        os.kill(int(match[2]), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False
