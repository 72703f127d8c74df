"""Treebank sentences, in their own words and in ours."""

from __future__ import annotations

from pathlib import Path

from training.treebanks import read, regroup

CONLLU = """# newdoc id = d
# text = They don't re-elect.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tre-elect\tre-elect\tVERB\tVB\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def test_a_sentence_is_read_and_its_root_is_its_own_head(tmp_path: Path) -> None:
    file = tmp_path / "t.conllu"
    file.write_text(CONLLU, "utf-8")
    (tree,) = read(file)
    assert tree.document == "d"
    assert tree.words == ("They", "do", "n't", "re-elect", ".")
    assert tree.heads == (3, 3, 3, 3, 3)


def test_words_that_ours_join_keep_the_outer_head(tmp_path: Path) -> None:
    file = tmp_path / "t.conllu"
    file.write_text(CONLLU, "utf-8")
    (tree,) = (regroup(tree) for tree in read(file))
    assert tree.words == ("They", "don't", "re-elect", ".")
    assert tree.heads == (2, 2, 2, 2)
    assert tree.relations == ("nsubj", "aux", "root", "punct")
