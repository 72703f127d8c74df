import pytest
from herring import CLOSED, HERRING, JUDGED, MET, NORTH

from stateofplay.errors import UnknownId
from stateofplay.views.tables import TABLES
from stateofplay.views.why import why


def test_an_event_is_explained_down_to_its_words() -> None:
    told = why(HERRING, "eaa2")
    assert told.title == "Norway closes its ports to Icelandic trawlers"
    assert told.quotes[0].text == CLOSED.quote
    assert told.quotes[0].outlet == "Fjord Post (Nordic Wire)"
    assert told.reader == "rules 1"
    assert [part.name for part in told.score] == ["same day", "same actors"]
    assert dict(told.fields)["date"] == "2 Mar 2026 (counted from the report’s day: “Monday”)"


@pytest.mark.parametrize("id", ["t1", "p1", "c1", "d1", "Ola Berg", CLOSED.claim])
def test_everything_with_an_id_has_an_explanation_with_quotes(id: str) -> None:
    told = why(HERRING, id)
    assert told.id == id
    assert told.title
    assert told.quotes


def test_the_issue_of_a_line_is_told_with_its_id_and_can_be_explained_itself() -> None:
    assert dict(why(HERRING, "p1").fields)["issue"] == "herring quotas [quota]"
    assert dict(why(HERRING, "eaa1").fields)["issues"] == "herring quotas [quota]"
    assert dict(why(HERRING, "quota").fields) == {"positions": "3", "events": "5"}


def test_a_report_is_explained_by_its_own_data() -> None:
    assert dict(why(HERRING, NORTH.id).fields)["file"] == "one.txt"


def test_a_beginning_that_only_one_id_has_is_enough() -> None:
    assert why(HERRING, NORTH.id[:6]).id == NORTH.id


def test_a_beginning_that_several_ids_have_names_them() -> None:
    with pytest.raises(UnknownId, match="3 ids begin with 'ebb': ebb3, ebb4, ebb5"):
        why(HERRING, "ebb")


def test_an_unknown_id_names_the_closest_and_how_to_list_them() -> None:
    with pytest.raises(UnknownId, match=r"'eaa9'.*closest: eaa.*stateofplay show timeline"):
        why(HERRING, "eaa9")


def test_an_actor_is_explained_with_what_it_is_and_does_and_the_newest_words_on_it() -> None:
    told = why(HERRING, "NOR")
    fields = dict(told.fields)
    assert told.title == "Norway"
    assert (fields["kind"], fields["has"], fields["track"]) == ("state", "Norwegian navy", "herring accord")
    assert fields["office"] == "Foreign Minister: Ola Berg"
    assert fields["events"] == "4 of its own, 1 towards it"
    days = [quote.published.latest for quote in told.quotes if quote.published and quote.published.latest]
    assert days == sorted(days, reverse=True)
    assert MET.quote in [quote.text for quote in told.quotes]
    assert dict(why(HERRING, "NOR-navy").fields)["of"] == "Norway"


@pytest.mark.parametrize("name", TABLES)
def test_every_id_of_every_table_has_an_explanation(name: str) -> None:
    for row in TABLES[name](JUDGED).rows:
        assert why(JUDGED, row.id).id == row.id


def test_the_score_is_told_with_its_total() -> None:
    assert why(HERRING, "eaa2").total == pytest.approx(1.0)
    assert why(HERRING, "eaa1").total is None
