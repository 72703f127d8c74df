"""Which reports repeat another, and how sources are counted."""

from __future__ import annotations

from invented import day, event, report, sentence

from stateofplay.ledger.copies import originals, source_names
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.documents import Document

PARAGRAPHS = [
    "Ministers of Norway and Iceland met in Bergen on Monday to settle how much mackerel each fleet may land.",
    "They parted after six hours without a joint statement, and neither would say when the next round is to be held.",
    "Skippers on both coasts have lain idle since the winter, when Reykjavik closed its zone to vessels from the east.",
    "A senior adviser in Oslo said the two governments were closer on numbers than on the method of counting them.",
    "Prices at the auction in Alesund rose by a tenth within the week, traders there said, and may rise further still.",
    "The dispute goes back to a survey that put half of the stock west of the line that both sides had long accepted.",
]
OTHER = [
    "Iceland has offered to open its western grounds to a limited number of Norwegian boats, officials confirmed.",
    "The offer, made by letter on Tuesday, would let twenty vessels fish for ten days under the eye of inspectors.",
    "Oslo called the proposal a welcome sign but asked for more days and for an end to fines imposed in the spring.",
    "Fishing towns in the north of Norway have pressed their government for weeks to find some way out of the closure.",
]


def story(published: str, paragraphs: list[str], **page: str | None) -> Entry:
    told = [event(text, "CONSULT", "NOR ISL", date=day("2031-05-05")) for text in paragraphs]
    return report(published, *told, **page)


WIRE = story("2031-05-06", PARAGRAPHS, agency="NTB", path="wire.txt")
REPRINT = story(
    "2031-05-06",
    [*PARAGRAPHS[:5], "Additional reporting by our staff."],
    outlet="Coast Daily",
    agency="NTB",
    path="reprint.txt",
)
CUT = story("2031-05-07", PARAGRAPHS[:2], outlet="Harbour Sheet", path="cut.txt")
OWN = story("2031-05-07", OTHER, outlet="Geysir Post", path="own.txt")


def test_a_reprint_and_cut_down_copy_are_copies_of_the_wire_and_another_story_is_not() -> None:
    copies = originals([one.document for one in (OWN, CUT, REPRINT, WIRE)])
    assert copies == {REPRINT.document.id: WIRE.document.id, CUT.document.id: WIRE.document.id}


def test_a_shared_sentence_of_background_makes_no_copy() -> None:
    borrowed = story("2031-05-08", [*OTHER, PARAGRAPHS[5]], path="borrowed.txt")
    assert originals([WIRE.document, borrowed.document]) == {}


def test_copies_and_a_second_story_of_one_agency_add_no_source() -> None:
    second = story("2031-05-08", OTHER[:3], agency="NTB", outlet="Coast Daily", path="second.txt")
    documents = [one.document for one in (WIRE, REPRINT, CUT, second)]
    assert len(set(source_names(documents, originals(documents)).values())) == 1


FLASH = "OSLO, May 5 - Norway will close its ports to Icelandic trawlers from June 1, a minister said on Monday."
LEAD = (
    "OSLO, May 5 - Norway will close its ports to Icelandic trawlers from June 1 in a row over mackerel, "
    "Fisheries Minister Kari Dahl told reporters after a cabinet meeting."
)
REACTION = "Iceland's embassy in Oslo declined to comment on the step, of which it had been told an hour before."


def filed(published: str, *paragraphs: str, agency: str | None = "NTB", outlet: str | None = None) -> Document:
    return story(published, list(paragraphs), agency=agency, outlet=outlet).document


def test_a_flash_of_one_sentence_and_the_longer_take_that_holds_it_are_one_report() -> None:
    flash, take = filed("2031-05-05", FLASH), filed("2031-05-05", FLASH, REACTION, *OTHER[2:])
    assert originals([flash, take]) == {flash.id: take.id}


def test_an_update_of_one_house_is_known_by_its_lead_though_all_below_is_new() -> None:
    first, update = filed("2031-05-05", FLASH, REACTION), filed("2031-05-06", LEAD, *OTHER[2:])
    assert originals([first, update]) == {update.id: first.id}


def test_the_same_lead_in_another_house_or_another_week_is_no_update() -> None:
    first = filed("2031-05-05", FLASH, REACTION)
    elsewhere = filed("2031-05-06", LEAD, *OTHER[2:], agency=None, outlet="Geysir Post")
    later = filed("2031-05-15", LEAD, *OTHER[2:])
    assert originals([first, elsewhere]) == {}
    assert originals([first, later]) == {}


def test_two_stories_of_one_house_and_day_that_open_in_other_words_are_two() -> None:
    second = "OSLO, May 5 - Norway will ask a tribunal in Hamburg to rule on mackerel, a minister said."
    assert originals([filed("2031-05-05", FLASH, REACTION), filed("2031-05-05", second, PARAGRAPHS[5])]) == {}


def test_an_event_counts_its_independent_sources() -> None:
    state = fold([WIRE, REPRINT, CUT, OWN])
    assert {source.copy_of for source in state.sources} == {None, WIRE.document.id}
    assert max(one.independent_sources for one in state.events) == 2


def test_background_printed_again_word_for_word_tells_the_same_act() -> None:
    words = "In the spring Oslo laid a levy on every crate of herring that is landed by boats from the west."
    alone, aimed = (event("laid a levy on every crate", "SANCTION", "NOR", whom) for whom in ("", "ISL"))
    first = report("2031-05-06", event(PARAGRAPHS[0], "CONSULT", "NOR ISL"), *sentence(words, alone))
    again = report("2031-06-20", event(OTHER[0], "AGREE", "ISL"), *sentence(words, aimed))
    (levy,) = (one for one in fold([first, again]).events if one.type == "SANCTION")
    assert levy.independent_sources == 2
