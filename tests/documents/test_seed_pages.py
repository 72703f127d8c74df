"""The real pages, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from stateofplay.documents import read
from stateofplay.model.documents import Document, Role

SHARED = Path(__file__).resolve().parents[3] / "shared"


def documents(folder: str) -> list[Document]:
    place = SHARED / folder
    if not place.is_dir():
        pytest.skip(f"{folder} is not at hand")
    return [found for found in read([str(place)]) if isinstance(found, Document)]


@pytest.fixture(scope="module")
def seeds() -> list[Document]:
    return documents("seeds")


def masked(document: Document, words: str) -> bool:
    at = document.text.index(words)
    return not any(b.readable and b.start <= at < b.end for b in document.blocks)


def days(found: list[Document]) -> list[str | None]:
    return [str(d.published.earliest) if d.published and d.published.is_day else None for d in found]


def test_publication_days_are_those_printed(seeds: list[Document]) -> None:
    assert days(seeds) == ["2019-09-27", "2019-08-29", "2020-01-15", None, "2019-11-23"]
    assert days(documents("gold/us-cuba-2017/docs")) == ["2017-11-08", "2017-11-17", "2017-12-05", "2017-12-12"]


def test_mastheads_are_read(seeds: list[Document]) -> None:
    assert [d.agency for d in seeds] == ["Kyodo", None, "Yonhap", None, "Reuters"]
    assert [d.outlet for d in seeds] == [None, "The Korea Herald", None, "Nikkei Asian Review", None]
    assert [d.place for d in seeds] == ["NEW YORK", None, "WASHINGTON/SEOUL", "BEIJING/TOKYO", "NAGOYA, JAPAN"]
    assert seeds[1].byline == "Park Han-na"
    assert [d.title for d in seeds] == [
        d.text[b.start : b.end] for d in seeds for b in d.blocks if b.role is Role.HEADLINE
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Link copied"),
        (1, "By Park Han-na (hn"),
        (2, "Go to Contents"),
        (2, "How can we improve?"),
        (3, "ArrowArtboard"),
        (3, "Sponsored Content"),
        (3, "{{numberArticlesLeft}}"),
        (3, "the most dynamic market"),
        (3, "Get trusted insights"),
        (3, "Offer ends October 31st"),
        (3, "NAR on print phone"),
        (4, "header banner"),
        (4, "Top diplomat in China's government"),
        (4, "South Korea, Japan, China leaders to promote"),
        (4, "China, Japan, South Korea meet on"),
    ],
)
def test_known_debris_is_masked(seeds: list[Document], number: int, words: str) -> None:
    assert masked(seeds[number], words)


def test_the_crosshead_and_the_deck_stay_readable(seeds: list[Document]) -> None:
    assert not masked(seeds[4], "‘BIG GAP’")
    assert not masked(seeds[3], "Foreign ministers talk trade")
