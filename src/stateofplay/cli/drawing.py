"""Tables for people: columns where they fit without a word being broken, else a paragraph a row."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table as Drawn
from rich.text import Text

from stateofplay.views.tables import Row, Table

__all__ = ["drawn"]

_GAP = 3  # columns that a box takes between two
_ID = 24  # a longer id is folded
_WORD = 16  # a longer word is broken
_WHOLE = 12  # a cell up to this is one word where there is room: "30 Oct 2018"


def drawn(table: Table, *, width: int, styled: bool) -> str:
    """Lines of at most `width` columns, with colours where `styled`."""
    console = Console(file=StringIO(), width=width, force_terminal=styled, highlight=False, legacy_windows=False)
    with console.capture() as captured:
        if not table.rows:
            console.print(Text(f"{table.title}: nothing."))
        else:
            widths = _widths(table, width)
            console.print(_columns(table, widths) if widths else _paragraphs(table))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _widths(table: Table, width: int) -> list[int]:
    """Of each column, that of the ids first; none where not every column can have its longest word.

    What is left goes to the columns whose cells are folded most.
    """
    lines = [("id", *table.columns), *((row.id, *row.cells) for row in table.rows)]
    columns = list(zip(*lines, strict=True))
    wanted = [max(map(cell_len, cells)) for cells in columns]
    room = width - _GAP * len(columns)
    for whole in (_WHOLE, 0):
        given = [_least(cells, whole, _WORD if n else _ID) for n, cells in enumerate(columns)]
        if sum(given) <= room:
            break
    else:
        return []
    for _ in range(room - sum(given)):
        most = max(range(len(given)), key=lambda n: wanted[n] / given[n])
        given[most] += wanted[most] > given[most]
    return given


def _least(cells: Sequence[str], whole: int, most: int) -> int:
    """The width of the longest word, and of the longest cell of at most `whole`; not more than `most`."""
    words = (word for cell in cells for word in ([cell] if cell_len(cell) <= whole else cell.split()))
    return min(max(map(cell_len, words), default=1), most) or 1


def _columns(table: Table, widths: list[int]) -> RenderableType:
    made = Drawn(title=table.title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column, width in zip(("id", *table.columns), widths, strict=True):
        made.add_column(column, overflow="fold", width=width, style="" if made.columns else "dim")
    for row in table.rows:
        made.add_row(Text(row.id), *map(Text, row.cells))
    return made


def _paragraphs(table: Table) -> RenderableType:
    """The first cell that is not empty, and below it the others with the names of their columns."""
    made = Drawn.grid(padding=(0, 2, 0, 0))
    made.title, made.title_justify, made.title_style = table.title, "left", "bold"
    made.add_column(style="dim", overflow="fold", max_width=_ID)
    made.add_column(overflow="fold")
    for row in table.rows:
        made.add_row(Text(row.id), _paragraph(table, row))
    return made


def _paragraph(table: Table, row: Row) -> Text:
    (_, first), *rest = [(name, cell) for name, cell in zip(table.columns, row.cells, strict=True) if cell] or [
        ("", "")
    ]
    told = Text(first, style="bold")
    for n, (name, cell) in enumerate(rest):
        told.append(" · " if n else "\n", style="not bold")
        told.append(f"{name} ", style="dim not bold").append(cell, style="not bold")
    return told
