"""Servers that speak SPARQL, started for a test."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def oxigraph_server(folder: Path) -> Iterator[str]:
    """Start an Oxigraph server on a free port; yield the address of its queries."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("the server of the package oxigraph is not installed")
    port = free_port()
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/query"
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers, or fail when it ends before that."""
    for _ in range(600):
        assert process.poll() is None, "the server ended"
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - on this machine
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the server does not answer")


@contextmanager
def virtuoso_server(folder: Path) -> Iterator[str]:
    """Start a Virtuoso server on a free port; yield the address of its queries and updates."""
    program, shell = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or shell is None:
        pytest.skip("Virtuoso is not installed (virtuoso-opensource-7)")
    http, sql = free_port(), free_port()
    folder.mkdir(parents=True)
    (folder / "virtuoso.ini").write_text(
        f"""[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
[SPARQL]
ResultSetMaxRows = 1000000
""",
        encoding="utf-8",
    )
    command = [program, "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(f"http://127.0.0.1:{http}/sparql", process)
            grant = 'GRANT SPARQL_UPDATE TO "SPARQL";'
            login = [shell, f"127.0.0.1:{sql}", "dba", "dba", f"EXEC={grant}"]
            subprocess.run(login, check=True, stdout=subprocess.DEVNULL)
            yield f"http://127.0.0.1:{http}/sparql"
        finally:
            process.kill()
            process.wait(10)
