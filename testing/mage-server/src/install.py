"""Installs a Mage release into a folder, once, no matter how many processes ask for it.

    python install.py FOLDER RELEASE UV_LOCK RELEASE_LOCK

The kernel releases the file lock when its last holder dies, so installs never overlap and a dead one blocks nobody.
Child processes hold the lock too: the next install waits for any that outlive this process.
The marker is written last: a folder without it is an incomplete install and is rebuilt.
"""

import fcntl
import hashlib
import os
import pathlib
import platform
import shutil
import subprocess
import sys

MIGRATE = (
    "from mage_ai.orchestration.db import db_connection\n"
    "from mage_ai.orchestration.db.database_manager import database_manager\n"
    "db_connection.start_session()\n"
    "database_manager.run_migrations()\n"
)


def run(*command, **options):
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        close_fds=False,
        **options,
    )
    if done.returncode:
        print(done.stdout[-4000:], file=sys.stderr)
        sys.exit(1)


def fingerprint(release, *locks):
    digest = hashlib.sha256()
    for part in (pathlib.Path(__file__), *locks):
        digest.update(part.read_bytes())
    return f"mage-ai {release}, Python {platform.python_version()}, {digest.hexdigest()}\n"


def works(folder, wanted):
    marker = folder / "installed.txt"
    python = folder / "venv" / "bin" / "python"
    if not marker.is_file() or marker.read_text() != wanted:
        return False
    # The Python that created the environment may be gone.
    probe = subprocess.run([python, "-c", "import psutil"], capture_output=True, check=False)
    return probe.returncode == 0


def make_template(folder, python):
    """Creates a new project with a migrated database. Starting each server from a copy saves about 10 s."""
    template = folder / "template"
    template.mkdir()
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(template),
        "MAGE_DATA_DIR": str(template / "data"),
        "MAGE_DATABASE_CONNECTION_URL": f"sqlite:///{template / 'mage.db'}",
    }
    run(python, "-m", "mage_ai.cli.main", "init", "project", cwd=template, env=environment)
    run(python, "-c", MIGRATE, cwd=template / "project", env=environment)


def install(folder, uv_lock, release_lock):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    venv = folder / "venv"
    python, uv = venv / "bin" / "python", venv / "bin" / "uv"
    run(sys.executable, "-m", "venv", venv)
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", uv_lock)
    environment = dict(os.environ)
    # uv ignores pip's index setting.
    if "PIP_INDEX_URL" in environment and "UV_INDEX_URL" not in environment:
        environment.setdefault("UV_DEFAULT_INDEX", environment["PIP_INDEX_URL"])
    options = ("--require-hashes", "--compile-bytecode", "--no-config")
    run(uv, "pip", "install", "--quiet", "--python", python, *options, "-r", release_lock, env=environment)
    make_template(folder, python)


def main():
    folder, release, *locks = sys.argv[1:]
    folder, locks = pathlib.Path(folder), [pathlib.Path(lock) for lock in locks]
    folder.parent.mkdir(parents=True, exist_ok=True)
    wanted = fingerprint(release, *locks)
    with open(folder.with_name(folder.name + ".lock"), "w") as lock:
        os.set_inheritable(lock.fileno(), True)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not works(folder, wanted):
            print(f"Installing Mage {release} (once, about a minute) …", file=sys.stderr)
            install(folder, *locks)
            (folder / "installed.txt").write_text(wanted)


if __name__ == "__main__":
    main()
