"""What a cue reports, put together from the tree and the marks; the analyses here are made by hand."""

from __future__ import annotations

from dataclasses import replace

from stateofplay.language.analyzer.contents import completed
from stateofplay.model.analysis import Attribution, Mention, ParsedSentence, Word

TREE = (
    "The:DET:1:det ban:NOUN:7:nsubj ,:PUNCT:4:punct he:PRON:4:nsubj said:VERB:7:parataxis ,:PUNCT:4:punct"
    " would:AUX:7:aux stay:VERB:-1:root"
)
SPLIT = "We:PRON:1:nsubj wait:VERB:-1:root he:PRON:3:nsubj said:VERB:1:parataxis"


def _sentences(text: str, trees: str) -> list[ParsedSentence]:
    end, sentences = 0, []
    for tree in trees.split(" | "):
        words = []
        for part in tree.split():
            form, upos, head, relation = part.split(":")
            start = text.index(form, end)
            end = start + len(form)
            words.append(Word(start, end, form, upos, int(head), relation, 1.0))
        sentences.append(ParsedSentence(words[0].start, words[-1].end, tuple(words)))
    return sentences


def _said(text: str, cue: str, content: str, sentence: int = 0) -> Attribution:
    start, at = text.index(cue), text.index(content)
    return Attribution(sentence, start, start + len(cue), None, ((at, at + len(content)),), 1.0, 1.0, 1.0)


def _contents(text: str, trees: str, *said: Attribution) -> list[list[str]]:
    return [[text[slice(*part)] for part in done.contents] for done in completed(text, _sentences(text, trees), said)]


def test_a_clause_goes_on_behind_a_cue_that_stands_in_its_middle() -> None:
    text = "The ban, he said, would stay"
    assert _contents(text, TREE, _said(text, "said", "would stay")) == [["The ban", "would stay"]]


def test_a_sentence_of_its_own_behind_the_cue_is_no_part_of_the_content() -> None:
    text = "The ban, he said, would stay"
    apart = TREE.replace("ban:NOUN:7:nsubj", "ban:NOUN:-1:root").replace("said:VERB:7", "said:VERB:1")
    apart = apart.replace("stay:VERB:-1:root", "stay:VERB:1:parataxis")
    assert _contents(text, apart, _said(text, "said", "The ban")) == [["The ban"]]


def test_the_speakers_own_cue_inside_the_next_part_does_not_part_it() -> None:
    text = "“We wait,” he said. “I think so.”"
    trees = f"{SPLIT} | I:PRON:1:nsubj think:VERB:-1:root so:ADV:1:advmod"
    outer, inner = _said(text, "said", "We wait"), _said(text, "think", "so", 1)
    assert _contents(text, trees, outer, inner)[0] == ["We wait", "I think so."]


def test_a_part_with_a_cue_of_its_own_is_not_taken() -> None:
    text = "“We wait,” he said. “They run,” she added."
    trees = f"{SPLIT} | They:PRON:1:nsubj run:VERB:-1:root she:PRON:3:nsubj added:VERB:1:parataxis"
    outer, other = _said(text, "said", "We wait"), _said(text, "added", "They run", 1)
    assert _contents(text, trees, outer, other) == [["We wait"], ["They run"]]


def test_what_a_speaker_says_of_himself_inside_his_quotation_is_no_attribution() -> None:
    text = "“I think we wait,” he said."
    tree = "I:PRON:1:nsubj think:VERB:-1:root we:PRON:3:nsubj wait:VERB:1:ccomp he:PRON:5:nsubj said:VERB:1:parataxis"
    outer, inner = _said(text, "said", "I think we wait"), _said(text, "think", "we wait")
    own = replace(inner, source=Mention("mention", "person", 0, 0, 0, text.index("I"), text.index("I") + 1, 1.0))
    assert _contents(text, tree, outer, own) == [["I think we wait"]]
    assert len(_contents(text, tree, outer, inner)) == 2
