"""Papers that speak for who issued them: "the ministry said in a statement on Friday. The statement also urged …".

In: the scenes of a document. Out: the same scenes, with a mention of the issuer where such a paper is what speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading import attribution
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import adverbial, verbal

__all__ = ["named"]

OPENING = 2  # words of a sentence before which the paper stands as its subject
POINTS = frozenset({"the", "this", "that", "its"})
BY_IT = 4  # words from a verb of saying to the paper: "said in a joint statement"
REACH = 8  # words from a verb of handing over to the paper


def named(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    issued: dict[str, ActorMention] = {}
    found = []
    for scene in scenes:
        papers = event_words().papers.intersection(scene.lower)
        here = _speaking(scene, issued) if papers else scene
        issued |= dict(_issued(here)) if papers else {}
        found.append(here)
    return tuple(found)


def _speaking(scene: Scene, issued: dict[str, ActorMention]) -> Scene:
    """The scene with the issuer as a mention, where it opens with a paper issued before that does something."""
    for k in range(1, min(len(scene) - 1, 1 + OPENING)):
        issuer = issued.get(scene.lower[k])
        if issuer and scene.lower[k - 1] in POINTS and not scene.actor[k] and _acts(scene, k + 1):
            kind = ActorKind.STATE if issuer.kind is ActorKind.PERSON else issuer.kind
            start, end = scene.offsets(k - 1, k)
            mention = ActorMention(start, end, kind, issuer.actors, how="issuer")
            line = (*scene.actor[: k - 1], mention, mention, *scene.actor[k + 1 :])
            return replace(scene, actor=line)
    return scene


def _acts(scene: Scene, k: int) -> bool:
    """Whether a verb that is no "was" stands at word `k`, over adverbs; the paper in front names nobody yet."""
    while k < len(scene) and adverbial(scene.lower[k]):
        k += 1
    word = scene.lower[k] if k < len(scene) else ""
    listed = any(entry.tense in ("past", "s") for entry in event_words().entries.get(word, ()))
    return bool(word) and (listed or verbal(scene, k)) and word not in closed().be


def _issued(scene: Scene) -> Iterator[tuple[str, ActorMention]]:
    """The papers that a scene tells of, each with who speaks in it or hands it over."""
    for k, word in enumerate(scene.lower):
        if word not in event_words().papers or scene.actor[k]:
            continue
        official = (s for s in attribution.find(scene) if attribution.official(s))
        said = [s for s in official if not s.covers(k) or 0 < k - s.cue <= BY_IT]
        handing = range(k - 1, max(-1, k - REACH), -1)
        handed = next((n for n in handing if scene.lower[n] in event_words().handing), None)
        sides = (subject(scene, handed),) if handed is not None else tuple(s.source for s in said[-1:])
        holder = scene.actor[k - 1] if k else None
        mentions = (holder,) if holder else tuple(m for side in sides for m in side.mentions)
        if mentions and mentions[0] and mentions[0].actors:
            yield word, mentions[0]
