"""What a person's judgements do to the state of play, and how they outlive the readings that they were made on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import ACCORD, PACT, TARIFF, WHITE_LIST, day, event, headline, move, position, promise, report
from person import Person, read_again
from test_fold_promises import ALL, evidence

from stateofplay.errors import JudgementError, UnknownId
from stateofplay.exports.contract import to_json
from stateofplay.ledger.fixes import FIELDS, RULINGS
from stateofplay.ledger.state import fold
from stateofplay.model.claims import EventClaim, EventType, Instrument, Span, Stance, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.judgements import Judgeable, Ruling, Standing, Thing
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import CommitmentState, DisagreementKind, Event, StateOfPlay

DUTY = Instrument("tariff", "fish duty", owner="ISL", target="DNK", words=("fish", "duty"))
MONDAY = report(
    "2031-05-06",
    event("Norway and Iceland met in Bergen on Monday", "CONSULT", "NOR ISL", date=day("2031-05-05"), place="Bergen"),
    event("Norway accused Iceland of overfishing", "ACCUSE", "NOR", "ISL", date=day("2031-05-06")),
    outlet="Fjord Times",
)
RETOLD = report(
    "2031-05-20",
    event("the two met in Bergen on May 5", "CONSULT", "NOR ISL", date=day("2031-05-05"), place="Bergen"),
    outlet="Geysir Post",
)
RAID = report(
    "2031-05-25",
    event("Iceland seized a trawler on Friday", "COERCE", "ISL", "NOR", date=day("2031-05-23")),
    move("Norway quit the Bergen Mackerel Accord", ACCORD, "terminate", "NOR", date=day("2031-05-24")),
    outlet="Fjord Times",
)


def one(state: StateOfPlay, kind: str) -> Event:
    (found,) = (event for event in state.events if event.type == kind)
    return found


def kinds(state: StateOfPlay) -> list[str]:
    return sorted(event.type for event in state.events)


@pytest.fixture
def ada() -> Person:
    return Person([MONDAY, RETOLD, RAID])


# Verdicts


def test_without_judgements_nothing_changes(ada: Person) -> None:
    assert ada.sees() == fold(ada.entries)
    assert ada.sees().judgements == ()


def test_a_rejected_event_leaves_every_view_and_stands_among_the_refused(ada: Person) -> None:
    ada.judges(one(ada.sees(), "CONSULT").id, "reject", why="another Bergen")
    state = ada.sees()
    assert kinds(state) == ["ACCUSE", "COERCE"]
    told = [refusal for refusal in state.rejected if refusal.reason == "rejected by Ada: another Bergen"]
    assert [refusal.quote for refusal in told] == [
        "Norway and Iceland met in Bergen on Monday",
        "the two met in Bergen on May 5",
    ]


def test_an_independent_report_brings_a_rejected_event_back_on_its_own_words(ada: Person) -> None:
    ada.judges(one(ada.sees(), "ACCUSE").id, "reject")
    again = event("Norway accused Iceland of overfishing on May 6", "ACCUSE", "NOR", "ISL", date=day("2031-05-06"))
    ada.reads(report("2031-05-09", again, outlet="Geysir Post"))
    assert [quote.quote for quote in one(ada.sees(), "ACCUSE").evidence] == [again.words]


def test_a_rejected_claim_leaves_and_the_event_stands_on_the_others(ada: Person) -> None:
    first, second = one(ada.sees(), "CONSULT").claims
    ada.judges(second, "reject")
    assert one(ada.sees(), "CONSULT").claims == (first,)
    assert one(ada.sees(), "CONSULT").independent_sources == 1


def test_a_move_goes_with_the_act_that_it_is_unless_a_person_kept_it() -> None:
    told = event("Norway quit the mackerel pact", "REJECT", "NOR", "ISL", date=day("2031-05-24"))
    done = move("Norway quit the mackerel pact", PACT, "terminate", "NOR", on_last=True, date=day("2031-05-24"))
    ada = Person([report("2031-05-25", told, done)])
    assert ada.sees().tracks
    ada.judges(one(ada.sees(), "REJECT").id, "reject")
    assert not ada.sees().tracks
    ada.judges(next(claim.id for claim in ada.entries[0].reading.claims if claim.kind == "move"), "accept")
    assert ada.sees().tracks


def test_accepted_and_unsure_lines_bear_the_mark_and_nothing_else_changes(ada: Person) -> None:
    before = one(ada.sees(), "CONSULT")
    ada.judges(before.id, "accept")
    assert one(ada.sees(), "CONSULT") == replace(before, judged=Ruling.ACCEPT)
    ada.judges(before.id, "unsure")
    assert one(ada.sees(), "CONSULT") == replace(before, judged=Ruling.UNSURE)


def test_the_newest_verdict_counts_and_the_older_says_what_replaced_it(ada: Person) -> None:
    meeting = one(ada.sees(), "CONSULT").id
    first = ada.judges(meeting, "reject")
    second = ada.judges(meeting, "accept")
    assert one(ada.sees(), "CONSULT").judged is Ruling.ACCEPT
    assert (ada.record(first).standing, ada.record(first).through) == (Standing.REPLACED, second.id)


def test_one_claim_of_a_rejected_event_can_be_taken_back_in(ada: Person) -> None:
    meeting = one(ada.sees(), "CONSULT")
    ada.judges(meeting.id, "reject")
    ada.judges(meeting.claims[1], "accept")
    assert one(ada.sees(), "CONSULT").claims == meeting.claims[1:]
    assert one(ada.sees(), "CONSULT").judged is None


def test_positions_commitments_tracks_and_disagreements_can_be_rejected() -> None:
    ada = Person(
        [
            report(
                "2031-05-06",
                position("Norway demands access to the zone", "NOR", "demands"),
                promise("Norway pledged to pay", "NOR", "pay", due=Date.month(2031, 6)),
                move("Iceland imposed a salmon tariff on Monday", TARIFF, "impose", "ISL", date=day("2031-05-05")),
                move("the mackerel pact expires on May 15", PACT, "expire", effect=day("2031-05-15")),
            ),
            report(
                "2031-05-07", move("the mackerel pact expires on June 15", PACT, "expire", effect=day("2031-06-15"))
            ),
        ]
    )
    before = ada.sees()
    lines = (before.positions[0], before.commitments[0], before.tracks[-1], before.disagreements[0])
    for line in lines:
        ada.judges(line.id, "reject", why="no")
    after = ada.sees()
    shown = {item.id for item in (*after.positions, *after.commitments, *after.tracks, *after.disagreements)}
    assert not shown & {line.id for line in lines}
    assert {refusal.kind for refusal in after.rejected} == {"position", "commitment", "track", "disagreement"}


# Merge and split


def test_merged_events_are_one_with_all_their_words(ada: Person) -> None:
    accused, seized = one(ada.sees(), "ACCUSE"), one(ada.sees(), "COERCE")
    ada.judges(accused.id, "merge", seized.id)
    (merged,) = (event for event in ada.sees().events if accused.claims[0] in event.claims)
    assert set(merged.claims) == {*accused.claims, *seized.claims}
    assert [part.name for part in merged.merged_by] == ["joined by a person"]


def test_a_merge_holds_for_what_later_reports_retell(ada: Person) -> None:
    ada.judges(one(ada.sees(), "ACCUSE").id, "merge", one(ada.sees(), "COERCE").id)
    again = event("Iceland seized a trawler on May 23", "COERCE", "ISL", "NOR", date=day("2031-05-23"))
    ada.reads(report("2031-06-20", again, outlet="Geysir Post"))
    assert len(ada.sees().events) == 2


def test_a_split_claim_is_an_event_of_its_own(ada: Person) -> None:
    first, second = one(ada.sees(), "CONSULT").claims
    split = ada.judges(one(ada.sees(), "CONSULT").id, "split", second)
    assert sorted(event.claims for event in ada.sees().events if event.type == "CONSULT") == sorted(
        [(first,), (second,)]
    )
    ada.undoes(split)
    assert one(ada.sees(), "CONSULT").claims == (first, second)


def test_a_split_headline_is_no_evidence_of_the_event_any_more() -> None:
    told = event("Norway and Iceland met in Bergen on Monday", "CONSULT", "NOR ISL", date=day("2031-05-05"))
    ada = Person([report("2031-05-06", headline(event("Norway, Iceland meet", "CONSULT", "NOR ISL")), told)])
    (meeting,) = ada.sees().events
    top = next(claim.id for claim in ada.entries[0].reading.claims if claim.corroborates)
    ada.judges(meeting.id, "split", top)
    assert one(ada.sees(), "CONSULT").claims == tuple(claim for claim in meeting.claims if claim != top)


def test_a_split_after_a_merge_counts_for_the_claims_that_it_names(ada: Person) -> None:
    accused, seized = one(ada.sees(), "ACCUSE"), one(ada.sees(), "COERCE")
    merge = ada.judges(accused.id, "merge", seized.id)
    ada.judges(ada.sees().events[-1].id, "split", *seized.claims)
    assert kinds(ada.sees()) == ["ACCUSE", "COERCE", "CONSULT"]
    assert ada.record(merge).standing is Standing.REPLACED


# Fixes


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("type", "protest", EventType.PROTEST),
        ("status", "denied", Status.DENIED),
        ("date", "2031-05-01..2031-05-03", Date(dt.date(2031, 5, 1), dt.date(2031, 5, 3), None, Basis.JUDGED)),
        ("date", "2031-04", Date.month(2031, 4, None)),
        ("actors", "Denmark, ISL", ("DNK", "ISL")),
        ("recipients", "none", ()),
        ("place", "San Francisco", "San Francisco"),
        ("place", "unknown", None),
    ],
)
def test_a_fix_sets_one_field_and_leaves_the_quotes(ada: Person, field: str, value: str, told: object) -> None:
    before = one(ada.sees(), "ACCUSE")
    ada.judges(before.id, "fix", field, value)
    (after,) = (event for event in ada.sees().events if event.id == before.id)
    found = getattr(after, field)
    assert (replace(found, basis=Basis.STATED) if value == "2031-04" else found) == told
    assert after.fixed == (field,)
    assert after.evidence == before.evidence


def test_a_date_set_to_unknown_is_bounded_by_the_report_as_any_other_hole(ada: Person) -> None:
    ada.judges(one(ada.sees(), "COERCE").id, "fix", "date", "unknown")
    assert one(ada.sees(), "COERCE").date == Date(None, dt.date(2031, 5, 25), None, Basis.PUBLICATION)


def test_a_type_that_is_symmetric_has_no_recipients(ada: Person) -> None:
    ada.judges(one(ada.sees(), "ACCUSE").id, "fix", "type", "AGREE")
    assert (one(ada.sees(), "AGREE").actors, one(ada.sees(), "AGREE").recipients) == (("ISL", "NOR"), ())


def test_a_state_that_only_a_person_named_is_an_actor(ada: Person) -> None:
    ada.judges(one(ada.sees(), "COERCE").id, "fix", "recipients", "Sweden")
    assert "SWE" in {actor.id for actor in ada.sees().actors}


def test_an_actor_that_a_person_named_stands_there_before_a_report_describes_it(ada: Person) -> None:
    fleet = Actor("NOR-fleet", "Norwegian fleet", ActorKind.GROUP, "NOR")
    late = replace(RAID.reading, actors=(fleet,))
    ada.reads(replace(RAID, reading=late))
    ada.judges(one(ada.sees(), "ACCUSE").id, "fix", "actors", "norwegian fleet")
    assert fleet in ada.sees().actors
    early = ada.sees(known_on=dt.date(2031, 5, 7))
    assert Actor("NOR-fleet", "NOR-fleet", ActorKind.OTHER, "NOR") in early.actors


def test_a_day_that_a_person_sets_counts_for_the_day_asked(ada: Person) -> None:
    ada.judges(one(ada.sees(), "COERCE").id, "fix", "date", "2031-05-10")
    assert "COERCE" in kinds(ada.sees(as_of=dt.date(2031, 5, 12)))
    assert "COERCE" not in kinds(fold(ada.entries, as_of=dt.date(2031, 5, 12)))


def test_a_fix_of_an_act_is_one_of_the_move_on_its_words() -> None:
    told = event("Norway quit the mackerel pact", "REJECT", "NOR", "ISL", date=day("2031-05-24"))
    done = move("Norway quit the mackerel pact", PACT, "terminate", "NOR", on_last=True, date=day("2031-05-24"))
    ada = Person([report("2031-05-25", told, done)])
    ada.judges(one(ada.sees(), "REJECT").id, "fix", "date", "2031-05-20")
    (track,) = ada.sees().tracks
    assert track.since and track.since.earliest == dt.date(2031, 5, 20)
    ada.judges(one(ada.sees(), "REJECT").id, "fix", "status", "denied")
    assert [track.status for track in ada.sees().tracks] == ["unknown"]


def test_the_newest_fix_of_a_field_counts_and_other_fields_keep_theirs(ada: Person) -> None:
    seized = one(ada.sees(), "COERCE").id
    first = ada.judges(seized, "fix", "date", "2031-05-01")
    ada.judges(seized, "fix", "place", "Narvik")
    ada.judges(seized, "fix", "date", "2031-05-02")
    after = one(ada.sees(), "COERCE")
    assert (after.date and after.date.latest, after.place) == (dt.date(2031, 5, 2), "Narvik")
    assert ada.record(first).standing is Standing.REPLACED


def test_what_replaced_a_judgement_is_one_on_the_same_matter(ada: Person) -> None:
    seized = one(ada.sees(), "COERCE").id
    first = ada.judges(seized, "fix", "date", "2031-05-01")
    second = ada.judges(seized, "fix", "date", "2031-05-02")
    ada.judges(seized, "accept")
    assert ada.record(first).through == second.id
    assert ada.record(second).standing is Standing.APPLIES


def test_stance_and_issue_of_a_position_can_be_set() -> None:
    ada = Person([report("2031-05-06", position("Norway demands access to the zone", "NOR", "demands"))])
    (before,) = ada.sees().positions
    ada.judges(before.id, "fix", "stance", "warns")
    ada.judges(before.id, "fix", "issue", "access to the zone")
    state = ada.sees()
    (after,) = state.positions
    assert after.stance is Stance.WARNS
    assert [issue.name for issue in state.issues if issue.id == after.issue] == ["access to the zone"]
    assert after.fixed == ("issue", "stance")


def test_a_due_day_that_is_set_settles_the_commitment_by_it() -> None:
    pledge = promise("Norway pledged to pay by July 1", "NOR", "pay", due=day("2031-07-01"))
    ada = Person([report("2031-05-06", pledge), report("2031-06-06", event("Norway left", "RETREAT", "NOR"))])
    (before,) = ada.sees().commitments
    assert before.state is CommitmentState.OPEN
    ada.judges(before.id, "fix", "due", "2031-06-01")
    assert ada.sees().commitments[0].state is CommitmentState.LAPSED
    ada.judges(before.id, "fix", "state", "kept", why="paid by wire")
    (after,) = ada.sees().commitments
    assert (after.state, after.reason) == (CommitmentState.KEPT, "set by Ada: paid by wire")


# Names and issues


def test_a_track_and_its_issue_take_the_name_that_is_given(ada: Person) -> None:
    ada.judges(ada.sees().tracks[0].id, "name", "the Accord")
    assert [track.name for track in ada.sees().tracks] == ["the Accord"]
    ada.judges(ada.sees().tracks[0].id, "fix", "name", "the accord of Bergen")
    assert [track.name for track in ada.sees().tracks] == ["the accord of Bergen"]


def test_merged_tracks_are_one_with_the_moves_of_both() -> None:
    ada = Person(
        [
            report(
                "2031-05-06", move("Iceland imposed a salmon tariff", TARIFF, "impose", "ISL", date=day("2031-05-05"))
            ),
            report("2031-06-06", move("Iceland lifted the fish duty", DUTY, "lift", "ISL", date=day("2031-06-05"))),
        ]
    )
    duty, tariff = ada.sees().tracks
    merge = ada.judges(tariff.id, "merge", duty.id)
    (only,) = ada.sees().tracks
    assert (only.id, [state.move for state in only.states]) == (tariff.id, ["impose", "lift"])
    assert only.status == "lifted"
    ada.undoes(merge)
    assert len(ada.sees().tracks) == 2


@pytest.fixture
def bea() -> Person:
    tariff, cheese = (("salmon tariff", TARIFF), ("white list", WHITE_LIST))
    told = [
        position(f"Norway opposes the {name}", "NOR", "opposes", instrument=thing) for name, thing in (tariff, cheese)
    ]
    return Person([report("2031-05-06", *told)])


def test_an_issue_takes_a_name(bea: Person) -> None:
    issue = bea.sees().issues[0]
    bea.judges(issue.id, "name", "market access")
    assert [one.id for one in bea.sees().issues if one.name == "market access"] == [issue.id]


def test_merged_issues_are_one(bea: Person) -> None:
    first, second = bea.sees().issues
    bea.judges(first.id, "merge", second.id)
    assert [issue.id for issue in bea.sees().issues] == [first.id]
    assert {position.issue for position in bea.sees().positions} == {first.id}


def test_issues_that_are_given_one_name_are_one(bea: Person) -> None:
    first, second = bea.sees().issues
    bea.judges(first.id, "name", "market access")
    bea.judges(second.id, "name", "Market access")
    assert len(bea.sees().issues) == 1


def test_an_issue_that_a_position_was_put_under_can_be_named_and_merged_too(bea: Person) -> None:
    first, second = bea.sees().positions
    bea.judges(first.id, "fix", "issue", "cheese")
    bea.judges(second.id, "fix", "issue", "Cheese")
    assert len({position.issue for position in bea.sees().positions}) == 1
    (cheese,) = bea.sees().issues
    bea.judges(cheese.id, "name", "dairy")
    assert [issue.name for issue in bea.sees().issues] == ["dairy"]
    assert {position.issue for position in bea.sees().positions} == {cheese.id}


# Undo


def test_what_is_undone_is_as_if_it_had_not_been_judged(ada: Person) -> None:
    before = ada.sees()
    reject = ada.judges(before.events[0].id, "reject")
    undo = ada.undoes(reject)
    assert replace(ada.sees(), judgements=()) == before
    assert (ada.record(reject).standing, ada.record(reject).through) == (Standing.UNDONE, undo.id)


def test_an_undo_can_be_undone_and_no_judgement_twice(ada: Person) -> None:
    reject = ada.judges(one(ada.sees(), "CONSULT").id, "reject")
    undo = ada.undoes(reject)
    with pytest.raises(JudgementError, match=f"{reject.id} was undone already, by {undo.id}"):
        ada.undoes(reject)
    ada.undoes(undo)
    assert "CONSULT" not in kinds(ada.sees())
    assert ada.record(reject).standing is Standing.APPLIES


# Time


def test_a_judgement_holds_on_every_day_asked(ada: Person) -> None:
    ada.judges(one(ada.sees(), "CONSULT").id, "reject")
    assert "CONSULT" not in kinds(ada.sees(known_on=dt.date(2031, 5, 7)))
    assert "CONSULT" not in kinds(ada.sees(as_of=dt.date(2031, 5, 30)))


def test_a_fix_is_not_known_before_the_report_that_it_is_of(ada: Person) -> None:
    ada.judges(one(ada.sees(), "COERCE").id, "fix", "place", "Narvik")
    early = ada.sees(known_on=dt.date(2031, 5, 7))
    assert "COERCE" not in kinds(early)
    assert [recorded.standing for recorded in early.judgements] == [Standing.APPLIES]


# Read again


def shifted(claim: EventClaim, by: int, **fields: object) -> EventClaim:
    """As a newer reader takes it: a longer stretch of words."""
    return replace(claim, quote=Span(claim.quote.document, claim.quote.start, claim.quote.end - by), **fields)


def test_a_judgement_is_found_again_when_a_newer_reader_gives_the_claims_other_ids(ada: Person) -> None:
    reject = ada.judges(one(ada.sees(), "CONSULT").id, "reject")
    fix = ada.judges(one(ada.sees(), "ACCUSE").id, "fix", "place", "Oslo")
    again = [
        read_again(entry, *(shifted(c, 3) if isinstance(c, EventClaim) else c for c in entry.reading.claims))
        for entry in ada.entries
    ]
    ada.reads(*again)
    assert kinds(ada.sees()) == ["ACCUSE", "COERCE"]
    assert one(ada.sees(), "ACCUSE").place == "Oslo"
    assert {ada.record(reject).standing, ada.record(fix).standing} == {Standing.FOUND_AGAIN}


def test_a_claim_that_a_newer_reader_takes_for_another_type_is_the_same_words(ada: Person) -> None:
    ada.judges(one(ada.sees(), "ACCUSE").id, "reject")
    meeting, accused = MONDAY.reading.claims
    ada.reads(read_again(MONDAY, meeting, replace(accused, type=EventType.REQUEST)))
    assert kinds(ada.sees()) == ["COERCE", "CONSULT"]


def test_what_stood_beside_it_is_never_taken_for_the_claim_that_is_gone() -> None:
    told = event("Norway rebuked and threatened Iceland", "ACCUSE", "NOR", "ISL")
    entry = report("2031-05-06", told)
    (accused,) = entry.reading.claims
    threat = replace(accused, type=EventType.THREATEN)
    ada = Person([replace(entry, reading=replace(entry.reading, claims=(accused, threat)))])
    reject = ada.judges(accused.id, "reject")
    ada.reads(read_again(entry, threat))
    assert kinds(ada.sees()) == ["THREATEN"]
    assert ada.record(reject).standing is Standing.GONE


def test_a_judgement_whose_claims_are_gone_is_kept_and_says_so(ada: Person) -> None:
    reject = ada.judges(one(ada.sees(), "COERCE").id, "reject")
    ada.reads(read_again(RAID, *RAID.reading.claims[1:]))
    assert ada.record(reject).standing is Standing.GONE
    ada.reads(replace(RAID, taken_in=RAID.taken_in + dt.timedelta(days=60)))
    assert ada.record(reject).standing is Standing.APPLIES


def test_a_newer_version_of_a_report_is_judged_in_the_words_that_it_keeps() -> None:
    told = [
        event(f"Norway accused Iceland of overfishing in zone {n} on Monday", "ACCUSE", "NOR", "ISL") for n in range(6)
    ]
    ada = Person([report("2031-05-06", *told, outlet="Fjord Times", path="one.txt")])
    first = ada.entries[0].reading.claims[0].id
    ada.judges(first, "reject")
    new = report(
        "2031-05-06", *told, event("Iceland denied it", "REJECT", "ISL", "NOR"), outlet="Fjord Times", path="two.txt"
    )
    ada.reads(new)
    words = [quote.quote for event in ada.sees().events for quote in event.evidence]
    assert not [quote for quote in words if "zone 0" in quote]
    assert "Iceland denied it" in words


def test_the_same_words_in_another_outlets_own_report_are_not_judged(ada: Person) -> None:
    ada.judges(one(ada.sees(), "ACCUSE").id, "reject")
    ada.reads(
        report(
            "2031-05-09", event("Norway accused Iceland of overfishing", "ACCUSE", "NOR", "ISL"), outlet="Geysir Post"
        )
    )
    assert "ACCUSE" in kinds(ada.sees())


def test_a_mark_stays_with_an_event_whose_id_an_earlier_report_changes(ada: Person) -> None:
    before = one(ada.sees(), "COERCE")
    ada.judges(before.id, "accept")
    earlier = event("Iceland seized a trawler on May 23", "COERCE", "ISL", "NOR", date=day("2031-05-23"))
    ada.reads(report("2031-05-24", earlier, outlet="Geysir Post"))
    after = one(ada.sees(), "COERCE")
    assert after.id != before.id
    assert after.judged is Ruling.ACCEPT


# What is asked wrongly


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("approve",), "'approve' is nothing that an event takes; choose one of: accept, reject"),
        (("name", "x"), "'name' is nothing that an event takes"),
        (("accept", "x"), "accept takes nothing after it; leave out 'x'"),
        (("fix",), "an event is fixed in one field at a time; choose one of: type, status"),
        (("fix", "colour", "red"), "an event has no field 'colour' to fix; choose one of: type, status, date"),
        (("fix", "date", "soon"), "'soon' is no day; give it as 2019-08-22"),
        (("fix", "date", "2031-05-09..2031-05-01"), "is no day"),
        (("fix", "date", "2031-13"), "'2031-13' is no day"),
        (("fix", "status", "maybe"), "'maybe' is no status; choose one of: happened, planned"),
        (("fix", "actors", "Norwai"), "'Norwai' is no actor.*closest: NOR"),
        (("fix", "actors"), "actors cannot be nobody"),
        (("merge",), "merge needs the ids of the events to merge it with"),
        (("split",), "split needs the ids of the claims of it to split off; those of e.* are: e"),
    ],
)
def test_what_cannot_be_said_is_answered_with_what_can(ada: Person, words: tuple[str, ...], says: str) -> None:
    with pytest.raises(JudgementError, match=says):
        ada.judges(one(ada.sees(), "CONSULT").id, *words)


def test_nothing_is_judged_without_a_line_or_on_nothing(ada: Person) -> None:
    meeting = one(ada.sees(), "CONSULT")
    with pytest.raises(UnknownId, match="no such"):
        ada.judges("no such", "accept")
    with pytest.raises(JudgementError, match="NOR is an actor"):
        ada.judges("NOR", "reject")
    with pytest.raises(JudgementError, match="cannot be merged with itself"):
        ada.judges(meeting.id, "merge", meeting.id)
    with pytest.raises(JudgementError, match="would stand on nothing"):
        ada.judges(meeting.id, "split", *meeting.claims)


# Of any ledger and any judgements


@st.composite
def judged(draw: st.DrawFn) -> Person:
    """A person who has said a few things, of any lines, that can be said of them."""
    bea = Person(list(ALL))
    for _ in range(draw(st.integers(1, 6))):
        state = bea.sees()
        about, thing = draw(st.sampled_from(lines(state)))
        ruling = draw(st.sampled_from(RULINGS[thing]))
        said = words(draw, ruling, about, thing, state)
        if said is not None:
            bea.judges(about.id, ruling, *said)
    return bea


def lines(state: StateOfPlay) -> list[tuple[Judgeable, Thing]]:
    kinds = (state.events, state.positions, state.tracks, state.commitments, state.disagreements, state.issues)
    return [(line, thing) for members, thing in zip(kinds, Thing, strict=False) for line in members]


def words(draw: st.DrawFn, ruling: Ruling, about: Judgeable, thing: Thing, state: StateOfPlay) -> list[str] | None:
    if ruling is Ruling.MERGE:
        others = [line.id for line, other in lines(state) if other is thing and line is not about]
        return [draw(st.sampled_from(others))] if others else None
    if ruling is Ruling.SPLIT:
        return [draw(st.sampled_from(about.claims))] if len(about.claims) > 1 else None
    if ruling is Ruling.FIX:
        field = draw(st.sampled_from(FIELDS[thing]))
        return [field, draw(st.sampled_from(VALUES[field]))]
    return ["some name"] if ruling is Ruling.NAME else []


DAYS = ("2031-03-01", "2031-05", "2030-12-31..2031-07-01", "unknown")
VALUES = {
    "type": ("AGREE", "ACCUSE", "SANCTION", "CONSULT"),
    "status": tuple(Status),
    "date": DAYS,
    "due": DAYS,
    "actors": ("NOR", "ISL,DNK", "Sweden"),
    "recipients": ("none", "NOR"),
    "place": ("Bodø", "unknown"),
    "stance": tuple(Stance),
    "issue": ("fish", "some name"),
    "state": tuple(CommitmentState),
    "name": ("some name", "another name"),
}


@settings(max_examples=12, deadline=None)
@given(judged(), st.data())
def test_the_order_in_which_reports_come_changes_nothing_with_judgements(bea: Person, data: st.DataObject) -> None:
    assert fold(data.draw(st.permutations(bea.entries)), bea.made) == bea.sees()


@settings(max_examples=12, deadline=None)
@given(judged(), st.dates(dt.date(2030, 1, 1), dt.date(2032, 6, 1)), st.dates(dt.date(2030, 1, 1), dt.date(2032, 6, 1)))
def test_whatever_was_judged_every_day_has_an_answer_and_every_quote_is_exact(
    bea: Person, as_of: dt.date, known_on: dt.date
) -> None:
    texts = {entry.document.id: entry.document.text for entry in bea.entries}
    state = bea.sees(as_of=as_of, known_on=known_on)
    assert all(texts[one.document][one.start : one.end] == one.quote for one in evidence(state))
    assert state.judgements == bea.sees().judgements
    to_json(state)


@settings(max_examples=8, deadline=None)
@given(judged())
def test_whatever_was_judged_undone_it_is_as_before(bea: Person) -> None:
    for one in bea.made[:]:
        bea.undoes(one)
    assert replace(bea.sees(), judgements=()) == fold(bea.entries)


@settings(max_examples=8, deadline=None)
@given(judged())
def test_whatever_was_judged_survives_reading_the_same_reports_again(bea: Person) -> None:
    before = bea.sees()
    bea.reads(*(read_again(entry, *entry.reading.claims) for entry in bea.entries))
    assert replace(bea.sees(), sources=()) == replace(before, sources=())


def test_a_disagreement_that_was_accepted_bears_the_mark() -> None:
    ada = Person(
        [
            report("2031-05-06", move("the mackerel pact expires on May 15", PACT, "expire", effect=day("2031-05-15"))),
            report(
                "2031-05-07", move("the mackerel pact expires on June 15", PACT, "expire", effect=day("2031-06-15"))
            ),
        ]
    )
    (item,) = ada.sees().disagreements
    assert item.kind is DisagreementKind.CONFLICT
    ada.judges(item.id, "accept")
    assert ada.sees().disagreements[0].judged is Ruling.ACCEPT
