"""Which language a text is in."""

from __future__ import annotations

import pytest

from stateofplay.language.analyzer.languages import language_of, small_words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides agreed on Monday to resume the talks that broke down in May over fishing rights .", "en"),
        ("TOKYO , March 3 - Japan said it would not lift the curbs before the WTO panel had given its ruling", "en"),
        ("KENYA RECALLS ENVOY", "en"),
        (
            "Le ministre des affaires a déclaré que les négociations avec la Suisse sont dans une impasse",
            "fr",
        ),
        ("Die Regierung hat am Montag mitgeteilt , dass sie den Vertrag mit dem Nachbarn nicht verlängern werde", "de"),
        ("El gobierno de Chile dijo el lunes que no aceptará la demanda de su vecino por el acceso al mar", "es"),
        ("İki ülke arasında imzalanan anlaşma için bir heyet daha sonra Ankara ile görüşmek üzere gelecek ve", "tr"),
        ("xkq zzr wvb pqt llk mmn brr ttk sdf ghj rty vbn cxz qwe", "und"),
        ("日本 政府 は 月曜日 に 会談 を 再開 する と 発表 した", "und"),
        ("وقال وزير الخارجية إن المحادثات ستستأنف", "und"),
    ],
)
def test_a_text_is_told_by_its_small_words(text: str, language: str) -> None:
    assert language_of(text.split()) == language


def test_every_list_is_long_enough_and_in_small_letters() -> None:
    for words in small_words().values():
        assert len(words) >= 20
        assert all(word == word.lower() for word in words)
