"""Starts a process that is hard to stop: an orphan in its own session that ignores SIGTERM."""

import os
import signal
import subprocess
import sys
import time

SLEEPER = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(600)"
ORPHAN = f"""
import subprocess, sys
child = subprocess.Popen([sys.executable, '-c', {SLEEPER!r}], stdout=subprocess.PIPE, start_new_session=True)
child.stdout.readline()
print(child.pid, flush=True)
"""

orphan = subprocess.run([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("started", os.getpid(), orphan, flush=True)
time.sleep(600)
