"""`serve` tells its address, answers there, and says in one line why it cannot."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay import Ledger
from stateofplay.cli import main
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document


@pytest.fixture
def ledger(tmp_path: Path, document: Document, new_reading: Callable[..., Reading]) -> Path:
    path = tmp_path / "l.db"
    with Ledger.open(path, create=True) as opened:
        opened.add(document, new_reading(document))
    return path


def test_a_free_port_is_chosen_and_its_address_told(ledger: Path) -> None:
    command = [sys.executable, "-m", "stateofplay", "serve", "-l", str(ledger), "-p", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        address = running.stdout.readline().strip()
        with urllib.request.urlopen(address, timeout=20) as answer:
            assert answer.status == 200
            assert "Iceland and Norway" in answer.read().decode()
        running.send_signal(signal.SIGINT)
        assert running.wait(20) in (0, 130)
        assert running.stderr
        assert "Traceback" not in running.stderr.read()
    assert address.startswith("http://127.0.0.1:")


def test_a_port_in_use_is_said_with_what_to_do(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "-l", str(ledger), "-p", str(port)]) == 1
    said = capsys.readouterr()
    assert (
        said.err
        == f"stateofplay: port {port} of 127.0.0.1 is in use; choose another with -p, or -p 0 for any that is free\n"
    )
    assert said.out == ""


@pytest.mark.parametrize("host", ["no.such.host.invalid", "999.1.1.1"])
def test_a_host_that_is_none_is_said(ledger: Path, host: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "-l", str(ledger), "--host", host, "-p", "0"]) == 1
    assert f"nothing can listen on {host}" in capsys.readouterr().err


def test_without_a_ledger_nothing_is_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "-l", str(tmp_path / "none.db"), "-p", "0"]) == 1
    assert "there is no ledger" in capsys.readouterr().err
