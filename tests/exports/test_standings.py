import dataclasses

from herring import HERRING, NEVER, day

from stateofplay.exports.standings import stances
from stateofplay.model.claims import Stance
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import StateOfPlay


def iceland(state: StateOfPlay) -> str:
    columns, (row,) = stances(state)
    return row.columns[columns.index("Iceland")][0].text


def test_of_several_stances_the_newest_is_shown_and_the_others_are_counted() -> None:
    columns, (row,) = stances(HERRING)
    assert columns == ("Iceland", "Norway")
    assert [stance.earlier for stance in row.columns[0]] == [1]


def test_an_undated_stance_counts_as_taken_when_it_was_first_reported() -> None:
    assert iceland(HERRING) == "any quota below 12 percent"
    later = dataclasses.replace(HERRING.positions[1], date=day("2026-03-20"))
    assert iceland(dataclasses.replace(HERRING, positions=(HERRING.positions[0], later))) == "Norway of blackmail"


def test_of_one_day_what_a_side_asks_or_refuses_is_shown_before_what_it_only_says() -> None:
    held = tuple(
        dataclasses.replace(HERRING.positions[0], id=f"p{stance}", text=stance, stance=stance, date=day("2026-03-20"))
        for stance in (Stance.DEMANDS, Stance.CLAIMS)
    )
    assert iceland(dataclasses.replace(HERRING, positions=held)) == Stance.DEMANDS


def test_words_of_a_report_are_in_quotation_marks() -> None:
    quoted = dataclasses.replace(HERRING.positions[0], text=NEVER.quote)
    assert iceland(dataclasses.replace(HERRING, positions=(quoted,))) == f"“{NEVER.quote}”"


def test_whoever_is_no_party_to_the_dispute_stands_among_the_others_by_name() -> None:
    danish = dataclasses.replace(HERRING.positions[0], id="p9", party="DNK")
    state = dataclasses.replace(
        HERRING,
        positions=(*HERRING.positions, danish),
        actors=(*HERRING.actors, Actor("DNK", "Denmark", ActorKind.STATE)),
    )
    columns, (row,) = stances(state)
    assert columns == ("Iceland", "Norway", "Others")
    assert [stance.party for stance in row.columns[2]] == ["Denmark"]


def test_only_the_newest_of_what_was_said_before_are_kept_where_that_is_asked() -> None:
    many = tuple(
        dataclasses.replace(HERRING.positions[0], id=f"p{n}", date=day(f"2026-03-{n:02}")) for n in range(1, 9)
    )
    _, (row,) = stances(dataclasses.replace(HERRING, positions=many), 3)
    (stance,) = (stance for column in row.columns for stance in column)
    assert (stance.id, stance.earlier, [one.id for one in stance.before]) == ("p8", 7, ["p5", "p6", "p7"])


def test_of_many_holders_in_a_column_those_who_say_most_are_shown_and_the_rest_counted() -> None:
    said = {"DNK": 1, "FRO": 3, "GBR": 2}
    more = tuple(
        dataclasses.replace(HERRING.positions[0], id=f"p{party}{n}", party=party)
        for party, times in said.items()
        for n in range(times)
    )
    _, (row,) = stances(dataclasses.replace(HERRING, positions=(*HERRING.positions, *more)), most_holders=2)
    assert [stance.holder for stance in row.columns[2]] == ["FRO", "GBR"]
    assert row.left_out == (0, 0, 1)
