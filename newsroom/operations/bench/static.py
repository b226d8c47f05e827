"""The other limit: nginx sending a file, where nginx is installed."""

import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from newsroom.operations.bench import asking
from newsroom.operations.bench.serving import free_port

CONFIGURATION = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log stderr crit;
events {{ worker_connections 256; }}
http {{
  access_log off;
  sendfile on;
  keepalive_requests 100000000;
  types {{ text/html html; }}
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


@contextmanager
def nginx(folder, body):
    """Serve the bytes as a file; give the port, or None where there is no nginx."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        yield None
        return
    folder, port = Path(folder), free_port()
    (folder / "files").mkdir(exist_ok=True)
    (folder / "files" / "post.html").write_bytes(body)
    folder.chmod(0o755)
    (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port))
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        yield port if _opens(port) else None
    finally:
        running.terminate()
        running.wait(10)


def _opens(port):
    """Tell whether the server answers with the file; the folder may be closed to it."""
    for _ in range(50):
        try:
            return asking.read(port, "/post.html")[0] == 200
        except (OSError, IndexError):
            time.sleep(0.1)
    return False
