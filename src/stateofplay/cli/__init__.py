"""The command line: one face of the same calls that Python has.

Data goes to standard output, all else to standard error. Exit 0 done, 1 failed, 2 usage, 3 some inputs could not be
read, 4 check failed. Command modules import what they need when they run, so that `--help` is there at once.
"""

from __future__ import annotations

import click

from stateofplay.cli.app import app
from stateofplay.cli.output import let_go
from stateofplay.errors import StateOfPlayError

__all__ = ["main"]

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def main(arguments: list[str] | None = None) -> int:
    """Runs one command line, by default the process's own; the exit code."""
    try:
        code = app.main(arguments, prog_name="stateofplay", standalone_mode=False)
    except StateOfPlayError as error:
        click.echo(f"stateofplay: {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except OSError as error:  # of --help and --version; commands tell of theirs by StateOfPlayError
        let_go()
        if isinstance(error, BrokenPipeError):
            return 0
        click.echo(f"stateofplay: standard output cannot be written: {error.strerror}", err=True)
        return StateOfPlayError.exit_code
    except click.Abort:
        click.echo("stateofplay: stopped; what was stored so far is whole", err=True)
        return INTERRUPTED
    return code if isinstance(code, int) else 0
