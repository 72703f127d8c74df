"""What one side says and another denies, counts or calls otherwise, found in the sentences of reports."""

from __future__ import annotations

from dataclasses import replace

from invented import PACT, TARIFF, day, event, move, office, position, report

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Instrument, PositionClaim, Stance, Status
from stateofplay.model.documents import Role
from stateofplay.model.state import Disagreement, DisagreementKind

NAMED = event("Norway and Iceland met.", "CONSULT", "NOR ISL")


def told(*sentences: str, on: str = "2031-05-06") -> Entry:
    """A report that says so in these sentences; that two states met is the only claim it makes."""
    return report(on, NAMED, *(office(words, "Jon Arason", "envoy", "ISL") for words in sentences))


def items(*entries: Entry) -> list[Disagreement]:
    found = fold(list(entries)).disagreements
    assert all(value.evidence for one in found for value in one.values)
    for one in found:
        for value in one.values:
            for quote in value.evidence:
                (text,) = {entry.document.text for entry in entries if entry.document.id == quote.document}
                assert text[quote.start : quote.end] == quote.quote
    return list(found)


def sides(*entries: Entry) -> list[str]:
    """The quotes of the one item there is, a side a line."""
    (only,) = items(*entries)
    return [" | ".join(quote.quote for quote in value.evidence) for value in only.values]


def test_a_charge_is_set_against_the_denial_that_comes_after_other_words() -> None:
    assert sides(
        told(
            "Norway accused Iceland of jamming the radio of a trawler.",
            "The master was given an hour.",
            "Iceland denied that any radio had been jammed.",
        )
    ) == ["Norway accused Iceland of jamming the radio of a trawler.", "Iceland denied that any radio had been jammed."]


def test_what_the_same_side_goes_on_to_say_is_part_of_its_answer() -> None:
    told_so = told(
        "Norway called the dues a breach of the pact. Iceland rejected the charge. Any dues may rise, Iceland said."
    )
    assert sides(told_so)[1] == "Iceland rejected the charge. | Any dues may rise, Iceland said."


def test_a_side_does_not_answer_itself() -> None:
    assert items(told("Norway said the pact was dead.", "Norway denied that the pact covered shrimp.")) == []


def test_who_declines_to_speak_or_says_no_to_an_offer_denies_nothing() -> None:
    assert items(told("Norway accused Iceland of fraud.", "Iceland declined to comment.")) == []
    assert items(told("Norway offered talks on shrimp.", "Iceland rejected the offer of talks.")) == []


def test_who_denies_that_answers_what_was_said_last() -> None:
    told_so = told(
        "Norway accused Iceland of jamming the radio of a trawler.",
        "Norway handed the log books over in May, its envoy said.",
        "An Iceland official disputed that, saying the books had come in March.",
    )
    assert sides(told_so)[0] == "Norway handed the log books over in May, its envoy said."


def test_a_charge_is_the_statement_that_its_speaker_goes_on_from() -> None:
    told_so = told(
        "Norway's envoy said forged catch papers had been found on four boats.",
        '"Nobody can trust such a fleet," he said.',
        "Iceland rejected the charge.",
    )
    assert sides(told_so)[0].startswith("Norway's envoy said forged catch papers")


def test_a_side_that_is_named_answers_across_what_others_say() -> None:
    told_so = told(
        "Norway says that the flares came from an Iceland cutter.",
        "A skipper said he had seen nothing like it.",
        "Iceland's coast guard denies having used any.",
    )
    assert sides(told_so)[0] == "Norway says that the flares came from an Iceland cutter."


def test_each_laying_it_at_the_others_door_is_two_sides() -> None:
    assert sides(told("Norway blamed smugglers for the wreck.", "Iceland blamed Norway.")) == [
        "Norway blamed smugglers for the wreck.",
        "Iceland blamed Norway.",
    ]


def test_what_a_side_does_not_regard_so_is_what_the_other_says() -> None:
    (only,) = items(told("Norway said the dues broke the 1974 memorandum.", "Iceland said it did not see that so."))
    assert only.kind is DisagreementKind.PARTY_CLAIMS


def test_what_the_other_was_told_is_set_against_what_it_says_of_it() -> None:
    told_so = told("Norway said the news of the dues had come by telex.", "Iceland said Norway was told in February.")
    assert sides(told_so)[1] == "Iceland said Norway was told in February."
    assert items(told("Norway said it would appeal.", "Iceland said Norway was told in February.")) == []


def test_who_denies_a_link_answers_those_who_see_one() -> None:
    told_so = told(
        "Iceland will license roe from May, a step that Norway called retaliation for its dues.",
        "Norway raised the dues on cod in January, its ministry said.",
        "Iceland denied any link between the two.",
    )
    assert sides(told_so)[0].endswith("called retaliation for its dues.")


def test_positions_on_an_issue_without_a_common_word_are_not_set_side_by_side() -> None:
    norway = report("2031-05-06", position("Norway wants a panel on whales", "NOR", "demands", instrument=PACT))
    iceland = report("2031-05-07", position("Iceland will not lower its dues", "ISL", "refuses", instrument=PACT))
    assert fold([norway, iceland]).disagreements == ()


def test_who_would_not_do_something_has_denied_nothing() -> None:
    charge = report("2031-05-06", event("Norway accused Iceland over the shrimp dues", "ACCUSE", "NOR", "ISL"))
    fields = {"status": Status.DENIED, "topics": ("shrimp",)}
    silence = report(
        "2031-05-09", event("Iceland would not speak of the shrimp dues", "CONSULT", "ISL", "NOR", **fields)
    )
    assert fold([charge, silence]).disagreements == ()


def test_what_an_instrument_is_called_is_no_ground_for_it() -> None:
    duties = replace(TARIFF, name="anti-dumping duties", words=("anti", "dumping", "duties"))
    needed = report("2031-05-06", position("Iceland imposed anti-dumping duties", "ISL", "claims", instrument=duties))
    answer = report("2031-05-07", position("The duties are retaliation", "NOR", "accuses", instrument=duties))
    assert fold([needed, answer]).disagreements == ()


def test_talks_that_are_held_twice_are_no_disagreement_on_when() -> None:
    talks = Instrument("talks", "shrimp talks", parties=("NOR", "ISL"), words=("shrimp", "talks"))
    may = move("Norway and Iceland will open shrimp talks on May 9", talks, "schedule", effect=day("2031-05-09"))
    june = move("Norway and Iceland will hold shrimp talks on June 9", talks, "schedule", effect=day("2031-06-09"))
    assert fold([report("2031-05-01", may), report("2031-05-20", june)]).disagreements == ()


def test_reports_and_their_denial_in_one_sentence_are_two_sides() -> None:
    assert sides(told("Reports that Norway had mined the fjord were dismissed by Iceland.")) == [
        "Reports that Norway had mined the fjord",
        "were dismissed by Iceland.",
    ]


def test_two_accounts_in_one_sentence_are_two_sides() -> None:
    assert sides(told("Norway accused Iceland of greed; an Iceland official retorted that fish have no flag.")) == [
        "Norway accused Iceland of greed",
        "an Iceland official retorted that fish have no flag.",
    ]
    assert sides(told("There were 43 boardings by the Norwegian count and 58 by the Icelandic.")) == [
        "There were 43 boardings by the Norwegian count",
        "58 by the Icelandic",
    ]


def test_what_a_report_says_accounts_differ_over_follows_it() -> None:
    (only,) = items(
        told(
            "On the price of shrimp accounts differ.",
            "Norway says that ten crowns were agreed.",
            "Iceland speaks of eight, its envoy said.",
        )
    )
    assert "accounts differ" in only.reason
    assert only.kind is DisagreementKind.PARTY_CLAIMS


def test_one_thing_counted_differently_by_two_reports_is_a_conflict() -> None:
    first = told("Some 2,000 fishermen marched on the customs house.")
    then = told("Six hundred people marched on the customs house, police said.", on="2031-05-09")
    (only,) = items(first, then)
    assert only.kind is DisagreementKind.CONFLICT
    assert [value.value for value in only.values] == ["2,000 fishermen", "Six hundred people"]


def test_a_count_that_went_on_is_superseded() -> None:
    first = told("The navy has boarded nine trawlers since May.")
    then = told("The navy said it had boarded 17 trawlers.", on="2031-05-20")
    assert [one.kind for one in items(first, then)] == [DisagreementKind.SUPERSEDED]


def test_what_is_raised_by_so_much_is_not_what_is_cut_by_so_much() -> None:
    first = told("Norway raised the shrimp quota by 38,000 tonnes.")
    then = told("Norway cut the shrimp quota by 25,000 tonnes.", on="2031-05-20")
    assert items(first, then) == []


def test_a_number_that_both_reports_have_is_no_conflict_with_another() -> None:
    first = told("The cannery sent home 400 workers of the shrimp trade.")
    then = told("The shrimp trade lost 400 jobs in the cannery and then 900 jobs in the port.", on="2031-05-20")
    assert [one.about for one in items(first, then) if "how many" in one.about] == []


def test_one_number_of_things_called_by_two_names_is_naming() -> None:
    first = told("The ban covers 180 state hotels on the fjord coast.")
    then = told("The ban covers 180 army companies on the fjord coast.", on="2031-05-20")
    (only,) = items(first, then)
    assert only.kind is DisagreementKind.NAMING


def test_what_a_report_puts_right_or_puts_off_is_superseded() -> None:
    assert sides(told("The award was 27 mln dlrs (not 24 mln dlrs, as printed) in all.")) == [
        "27 mln",
        "not 24 mln dlrs, as printed",
    ]
    (only,) = items(told("The talks, originally set for June, will open in July."))
    assert only.kind is DisagreementKind.SUPERSEDED
    assert [value.value for value in only.values] == ["originally set for June", "will open in July."]
    assert items(told("The talks, originally set for June, were to take up shrimp.")) == []


def test_a_note_above_a_report_that_puts_right_its_earlier_version_is_superseded() -> None:
    entry = told("(Corrects catch to 214 tonnes, not 241 tonnes, in paragraph 8)", "The catch was large.")
    _, note, catch = entry.document.blocks
    noted = replace(entry.document, blocks=(replace(note, role=Role.MASTHEAD), catch))
    (only,) = items(replace(entry, document=noted))
    assert only.kind is DisagreementKind.SUPERSEDED


def test_what_was_undertaken_and_has_not_come_about_is_superseded() -> None:
    assert sides(told("The tugs that Norway promised by May have yet to leave Bergen.")) == [
        "The tugs that Norway promised by May",
        "have yet to leave Bergen.",
    ]
    assert items(told("The tugs have yet to leave Bergen.")) == []


def test_a_new_day_for_what_was_put_off_supersedes_the_day_that_an_earlier_report_gave() -> None:
    first = told("The shrimp auction at Vardo will open on May 19, officials said.")
    then = told("Norway has put off its shrimp auction at Vardo.", "It will now open on June 17.", on="2031-05-18")
    assert sides(first, then) == [
        "The shrimp auction at Vardo will open on May 19, officials said.",
        "It will now open on June 17.",
    ]
    no_day = told("Norway has put off its shrimp auction at Vardo.", "No new date was set.", on="2031-05-18")
    assert items(first, no_day) == []


def test_the_old_day_may_stand_beside_the_new_one() -> None:
    told_so = told(
        "Norway would hold its first shrimp auction on June 22, officials said.",
        "A shrimp auction set for May 4 was put off last month.",
    )
    assert sides(told_so) == [
        "A shrimp auction set for May 4 was put off last month.",
        "Norway would hold its first shrimp auction on June 22, officials said.",
    ]


def test_each_side_accusing_the_other_is_set_beside_what_it_is_about() -> None:
    told_so = told("Every gun was to be moved inland.", "Each side accuses the other of not having moved one.")
    assert sides(told_so) == [
        "Every gun was to be moved inland.",
        "Each side accuses the other of not having moved one.",
    ]


def test_what_two_sides_call_one_thing_is_framing() -> None:
    (only,) = items(told("Norway described the dam as a threat to its salmon.", "Iceland calls it a matter of growth."))
    assert only.kind is DisagreementKind.FRAMING
    assert items(told("Norway called for talks on the dam.", "Iceland called on it to wait.")) == []


def test_a_breach_that_one_report_charges_and_another_denies_is_one_item() -> None:
    first = told("Norway says the dues are a breach of the pact.")
    then = told("The dues are within the pact, Iceland said.", on="2031-05-20")
    (only,) = items(first, then)
    assert "calls it a wrong" in only.reason


def test_what_began_it_is_framing_where_two_reports_name_other_things() -> None:
    first = told("Relations between Norway and Iceland soured after a court seized a trawler.")
    then = told("Relations between Norway and Iceland soured when shrimp dues doubled.", on="2031-05-20")
    assert [(one.about, one.kind) for one in items(first, then)] == [("what began it", DisagreementKind.FRAMING)]


def test_one_step_on_two_days_is_a_conflict_however_the_reports_name_the_instrument() -> None:
    first = report(
        "2031-05-20", move("Iceland lifted the salmon tariff on May 3", TARIFF, "lift", "ISL", date=day("2031-05-03"))
    )
    then = report(
        "2031-05-21", move("Iceland lifted the salmon tariff on May 5", TARIFF, "lift", "ISL", date=day("2031-05-05"))
    )
    kinds = [one.kind for one in fold([first, then]).disagreements if "when" in one.about]
    assert kinds == [DisagreementKind.CONFLICT]


def test_a_day_that_the_quote_leaves_out_is_shown_by_its_sentence() -> None:
    words = "Iceland expelled twelve Norwegian inspectors"
    may = report("2031-05-20", event(words, "SANCTION", "ISL", "NOR", date=day("2031-05-03", "on May 3")))
    april = report("2031-05-21", event(words + " again", "SANCTION", "ISL", "NOR", date=day("2031-04-29", "April 29")))
    (only,) = fold([may, april]).disagreements
    assert [value.value for value in only.values] == ["29 Apr 2031", "3 May 2031"]


def test_what_both_sides_say_in_one_sentence_about_an_issue_is_no_item_of_its_own() -> None:
    words = "Norway wants the mackerel pact kept and Iceland will not keep it"
    entry = report("2031-05-06", position(words, "NOR", "demands", instrument=PACT))
    (one,) = entry.reading.claims
    assert isinstance(one, PositionClaim)
    other = replace(one, party="ISL", stance=Stance.REFUSES)
    assert fold([replace(entry, reading=replace(entry.reading, claims=(one, other)))]).disagreements == ()


def test_the_dead_of_one_incident_are_one_item_with_a_value_for_each_count() -> None:
    first = told(
        "Norway closed the strait on Tuesday after a gunbattle off Vardo in which at least five people were killed.",
        "A doctor at the town's hospital said he had counted nine bodies.",
    )
    then = told(
        "Talks will open on June 9, weeks after the clash at Vardo in which seven people died.", on="2031-06-01"
    )
    late = told(
        "Who fired first in May is unknown.", "They put the number of dead in that clash at eight.", on="2031-07-01"
    )
    (only,) = [one for one in items(first, then, late) if one.about.startswith("how many dead")]
    assert [value.value for value in only.values] == ["at least five people", "nine", "seven people", "eight"]
    assert only.kind is DisagreementKind.CONFLICT


def test_the_dead_of_two_incidents_are_no_disagreement() -> None:
    shelled = told("Shells that fell on Vardo on May 4 killed two fishermen.")
    another = told("Shells that fell on Kirkenes on May 18 killed four villagers.", on="2031-05-19")
    again = told("Shells that fell on Vardo on May 25 killed three fishermen.", on="2031-05-26")
    sunk = told("Six people died when a ferry sank off Vardo.", on="2031-05-27")
    assert items(shelled, another, again, sunk) == []


def test_soldiers_and_all_the_dead_are_counted_apart() -> None:
    first = told("A rocket that hit Vardo on May 5 killed two marines.")
    then = told("The rocket that hit Vardo on May 5 killed two marines and two villagers.", on="2031-05-07")
    assert items(first, then) == []


def test_days_of_two_things_are_no_disagreement() -> None:
    first = told("The shrimp truce of Vardo was five days old on Monday.")
    then = told("The shrimp truce came after three days of talks.", on="2031-05-20")
    assert items(first, then) == []


def test_a_number_put_on_what_was_just_counted_is_set_against_it() -> None:
    assert sides(told("Some 4,000 people had fled Vardo.", "Aid workers put the number at 10,000.")) == [
        "Some 4,000 people had fled Vardo.",
        "Aid workers put the number at 10,000.",
    ]
    granted = told("Iceland said 27 permits had been granted on June 3.", "Norway put the number granted at 22.")
    (only,) = items(granted)
    assert only.kind is DisagreementKind.PARTY_CLAIMS
    assert items(told("Norway said 27 boats had left.", "It put the cost at $3 million.")) == []
    assert items(told("Norway said it had 27 boats.", "Its fleet is old.", "Iceland put its own fleet at 40.")) == []


def test_who_puts_another_figure_later_supersedes_the_first() -> None:
    (only,) = items(told("Norway first said 13 flares had been used but put the figure at 80 on Friday."))
    assert only.kind is DisagreementKind.SUPERSEDED
    assert [value.value for value in only.values][1] == "put the figure at 80 on Friday."


def test_fewer_than_were_promised_is_superseded() -> None:
    assert sides(told("Forty tents were promised; nine came.")) == ["Forty tents were promised", "nine came."]
    assert sides(told("Of the 40 trucks promised only nine came.")) == ["Of the 40 trucks promised", "only nine came."]
    assert items(told("Forty tents were promised on May 9; nobody said when.")) == []


def test_a_cost_so_far_is_no_other_reckoning_of_the_cost() -> None:
    costs = told("Norway said the port would cost $4.8 billion.", "Iceland puts its costs so far at $3.1 billion.")
    assert items(costs) == []


def test_two_sides_sums_of_one_loss_are_party_claims_however_they_are_counted() -> None:
    told_so = told(
        "Norway said the ban would cost it 30 million dollars a year.",
        "Iceland said the loss would not exceed nine million dollars.",
    )
    assert [one.kind for one in items(told_so)] == [DisagreementKind.PARTY_CLAIMS]


def test_a_figure_each_in_one_sentence_are_two_accounts() -> None:
    assert sides(told("Norway said it had lost four boats, while Iceland claimed nine.")) == [
        "Norway said it had lost four boats",
        "while Iceland claimed nine.",
    ]


def test_a_side_tells_of_itself_what_the_other_has_told_of_it() -> None:
    told_so = told("Norway said Iceland had walked out of the room.", "Iceland said its envoys had stayed to the end.")
    assert sides(told_so)[1] == "Iceland said its envoys had stayed to the end."


def test_what_was_to_be_on_a_day_and_is_now_on_another_is_superseded() -> None:
    assert sides(told("The talks, which were due on May 10, will now open on June 11.")) == [
        "which were due on May 10",
        "will now open on June 11.",
    ]
    assert items(told("The talks, which were due on May 10, ended on May 12.")) == []


def test_self_defence_and_aggression_are_framing() -> None:
    (only,) = items(told("Norway said it had boarded the tug in self-defence.", "Iceland called it naked aggression."))
    assert only.kind is DisagreementKind.FRAMING


def test_what_each_says_of_the_other_is_the_two_sentences_that_follow() -> None:
    assert sides(
        told(
            "Each side says the other gave way.",
            'Norway\'s minister said the fleet "keeps every tonne".',
            'Iceland\'s minister said its line "has not moved".',
        )
    ) == [
        'Norway\'s minister said the fleet "keeps every tonne".',
        'Iceland\'s minister said its line "has not moved".',
    ]


def test_who_later_admits_otherwise_is_set_against_what_the_side_said_first() -> None:
    both = (
        "Norway described the patrols as routine, but a Norwegian officer has since admitted that they were a threat."
    )
    assert sides(told(both)) == [
        "Norway described the patrols as routine",
        "but a Norwegian officer has since admitted that they were a threat.",
    ]


def test_what_somebody_is_asked_about_is_set_against_his_no() -> None:
    assert sides(
        told("Asked about the nets that Norway says were cut, Iceland's minister said none had been found.")
    ) == [
        "the nets that Norway says were cut",
        "Iceland's minister said none had been found.",
    ]
    assert (
        items(told("Asked about the nets that Norway says were cut, Norway's minister said none had been found.")) == []
    )


def test_a_version_with_its_source_is_answered_by_the_no_that_follows() -> None:
    assert sides(
        told("The inspectors were turned back, according to the Norwegian side.", "Iceland says no inspection was due.")
    ) == [
        "The inspectors were turned back, according to the Norwegian side.",
        "Iceland says no inspection was due.",
    ]


def test_what_few_believe_is_set_against_it() -> None:
    assert sides(
        told("Norway insists that the closure was a matter of stocks.", "Few skippers on either coast believe it.")
    ) == ["Norway insists that the closure was a matter of stocks.", "Few skippers on either coast believe it."]


def test_who_calls_a_step_arbitrary_answers_the_reason_given_for_it() -> None:
    assert sides(
        told("Norwegian customs said the permits had run out.", "The owner called the seizure of the catch arbitrary.")
    ) == ["Norwegian customs said the permits had run out.", "The owner called the seizure of the catch arbitrary."]


def test_a_figure_that_is_disputed_has_the_other_figure_after_it() -> None:
    assert (
        sides(
            told("Norway said it had passed 40 of 60 cargoes. Iceland disputes the figure. Only 12 cargoes have come.")
        )[1]
        == "Iceland disputes the figure. | Only 12 cargoes have come."
    )


def test_a_denial_that_a_step_was_aimed_at_anybody_answers_what_is_widely_seen_so() -> None:
    assert sides(
        told(
            "Norway closed a port on Friday, the ministry said, in what is widely seen as retaliation.",
            "Skippers waited.",
            "Norway's minister denied that the closing of the port was aimed at anybody.",
        )
    ) == [
        "Norway closed a port on Friday, the ministry said, in what is widely seen as retaliation.",
        "Norway's minister denied that the closing of the port was aimed at anybody.",
    ]


def test_a_crew_and_types_of_things_are_counted_however_they_are_worded() -> None:
    first = told("Norway seized an Icelandic trawler with its crew of nine.")
    later = told("The eight crew members of the Icelandic trawler were flown home by Norway.", on="2031-06-01")
    assert sides(first, later) == [
        "Norway seized an Icelandic trawler with its crew of nine.",
        "The eight crew members of the Icelandic trawler were flown home by Norway.",
    ]
    first = told("Norway set dues on five types of frozen fillet sold by Iceland's packers.")
    later = told("The dues cover three types of fillet that the packers sell.", on="2031-06-01")
    assert len(sides(first, later)) == 2


def test_crews_far_apart_in_number_are_two_crews() -> None:
    first = told("Norway seized an Icelandic trawler with its crew of nine.")
    assert items(first, told("Norway towed in an Icelandic tanker and its crew of 31.", on="2031-06-01")) == []


def test_sums_asked_for_and_claimed_are_of_one_kind() -> None:
    first = told("The yard asked for $2.1 million for the hull that Norway sank.")
    later = told("The yard filed a claim for $2.7 million against Norway over the hull.", on="2031-06-01")
    assert len(sides(first, later)) == 2


def test_whose_idea_talks_were_is_a_conflict_between_reports() -> None:
    first = told("Iceland, which fishes beside Norway, offered on Monday to host talks in Akureyri.")
    later = told("The talks in Akureyri were held at Norway's request, a diplomat said.", on="2031-06-01")
    assert sides(first, later) == [
        "Iceland, which fishes beside Norway, offered on Monday to host talks in Akureyri.",
        "The talks in Akureyri were held at Norway's request, a diplomat said.",
    ]
    again = told("Iceland proposed the talks in Akureyri, a diplomat said.", on="2031-06-01")
    assert items(first, again) == []
    assert items(first, told("Norway proposed a summit in Bodo.", on="2031-06-01")) == []


def test_two_sides_may_each_say_that_they_proposed_it_in_one_sentence() -> None:
    both = "Norway's minister said she had asked for the talks; Iceland's ministry says it invited her."
    assert sides(told(both)) == [
        "Norway's minister said she had asked for the talks",
        "Iceland's ministry says it invited her.",
    ]


def test_an_accusation_put_away_by_its_name_is_shown_with_what_was_said() -> None:
    first, second = sides(
        told("Norway called the quota discriminatory.", "Iceland's envoy rejected the accusation of discrimination.")
    )
    assert first.startswith("Norway called the quota discriminatory.")
    assert "Iceland's envoy rejected" in second


def test_what_came_days_late_is_set_against_the_day_that_was_set() -> None:
    first = told("Norway will hand back the trawlers from 5 June.")
    later = told("The first hull was handed over on 9 June, four days behind schedule.", on="2031-07-01")
    assert sides(first, later) == [
        "Norway will hand back the trawlers from 5 June.",
        "The first hull was handed over on 9 June, four days behind schedule.",
    ]
    assert items(first, told("The dock reopened on 20 June, four days late.", on="2031-07-01")) == []


def test_who_speaks_once_among_many_parties_is_no_side_of_a_quarrel() -> None:
    demands = position("Norway demanded that Iceland lift the tax on cod.", "NOR", "demands")
    again = position("Norway demanded that the tax go.", "NOR", "demands")
    bystander = position("Denmark refused to lift its own tax on cod.", "DNK", "refuses")
    insists = position("Iceland refused to talk.", "ISL", "refuses")
    told_so = report("2031-05-06", NAMED, demands, again, bystander, insists)
    assert not any("Denmark" in value.value for item in items(told_so) for value in item.values)
