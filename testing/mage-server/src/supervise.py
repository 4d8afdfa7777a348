"""Runs a command until it exits, a signal arrives, or standard input closes; then stops everything it started.

    python supervise.py FOLDER COMMAND...

The parent process holds the other end of standard input. When it dies, even by kill -9, the system closes the
pipe. FOLDER is deleted at the end.
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys

import psutil

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
GRACE_S = 5

stopping = False


def prctl(option, value):
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)


def on_signal(_number, _frame):
    global stopping
    stopping = True


def stdin_closed():
    ready, _, _ = select.select([sys.stdin], [], [], 0.1)
    return bool(ready) and not os.read(sys.stdin.fileno(), 1024)


def end_descendants():
    # A process that is stopping may start another one: repeat until none is left.
    grace = GRACE_S
    while descendants := psutil.Process().children(recursive=True):
        for process in descendants:
            try:
                process.terminate() if grace else process.kill()
            except psutil.NoSuchProcess:
                pass
        psutil.wait_procs(descendants, timeout=grace or 1)
        grace = 0


def main():
    folder, *command = sys.argv[1:]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, on_signal)
    # Kernels start their own sessions. As subreaper we remain their ancestor when their parent dies first.
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        preexec_fn=lambda: prctl(PR_SET_PDEATHSIG, signal.SIGKILL),
    )
    try:
        while child.poll() is None and not stopping and not stdin_closed():
            pass
    finally:
        end_descendants()
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(child.returncode if child.returncode and child.returncode > 0 else 0)


if __name__ == "__main__":
    main()
