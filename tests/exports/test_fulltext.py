from hypothesis import given
from hypothesis import strategies as st

from stateofplay.exports.fulltext import passages, pieces
from stateofplay.model.documents import Block, Document, Role

TEXT = "The herring fleet of Norway sailed home on Monday."
DOCUMENT = Document("x.txt", TEXT, (Block(0, len(TEXT), Role.BODY),))
_EDGE = st.integers(0, len(TEXT))
_SPANS = st.dictionaries(
    st.tuples(_EDGE, _EDGE).map(sorted).filter(lambda s: s[0] < s[1]).map(tuple),
    st.lists(st.integers(1, 9), min_size=1),
)


@given(_SPANS)
def test_however_quotes_overlap_the_pieces_are_the_text_and_each_is_marked_by_all_that_cover_it(
    cited: dict[tuple[int, int], list[int]],
) -> None:
    made = list(pieces(DOCUMENT, 0, len(TEXT), cited))
    assert "".join(piece.text for piece in made) == TEXT
    assert sum(len(piece.text) * piece.depth for piece in made) == sum(end - start for start, end in cited)
    assert sum(len(piece.anchors) for piece in made) == len(cited)
    assert {n for piece in made for n in piece.notes} == {n for numbers in cited.values() for n in numbers}


def test_an_inner_quote_is_marked_deeper() -> None:
    made = list(pieces(DOCUMENT, 0, len(TEXT), {(4, 27): [1], (12, 17): [2]}))
    assert [(piece.text, piece.depth) for piece in made] == [
        ("The ", 0),
        ("herring ", 1),
        ("fleet", 2),
        (" of Norway", 1),
        (" sailed home on Monday.", 0),
    ]


def test_a_quote_over_two_paragraphs_is_marked_in_both_and_named_once() -> None:
    text = "First half\n\nsecond half"
    document = Document("x.txt", text, (Block(0, 10, Role.BODY), Block(12, 23, Role.BODY)))
    (passage,) = passages(document, {(6, 18): [1]})
    made = [piece for paragraph in passage.paragraphs for piece in paragraph.pieces]
    assert [piece.text for piece in made if piece.depth] == ["half", "second"]
    assert [piece.anchors for piece in made if piece.anchors] == [(f"q-{document.id}-6-18",)]
    assert [piece.notes for piece in made if piece.notes] == [(1,)]


def test_debris_that_follows_debris_is_one_passage() -> None:
    blocks = (Block(0, 3, Role.DEBRIS), Block(4, 11, Role.DEBRIS), Block(12, 17, Role.BODY))
    made = passages(Document("x.txt", TEXT, blocks), {})
    assert [(passage.debris, len(passage.paragraphs)) for passage in made] == [(True, 2), (False, 1)]
