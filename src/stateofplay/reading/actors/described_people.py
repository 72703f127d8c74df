"""People whom a noun describes, with a name beside it or not: "Kenyan Foreign Minister X", "the envoy to Peru"."""

from __future__ import annotations

from stateofplay.knowledge.actors import title_roles
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.heads import Head
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import Reach, actor_of, states_of
from stateofplay.reading.actors.tails import home_of, name_end, portfolio_end, settled, states_after

__all__ = ["person"]


def person(line: Line, head: Head, left: Reach, limit: int) -> Draft:
    end = head.last
    codes, actor = states_of(left.names, line), actor_of(left.names)
    served_end, served = states_after(line, end) if not codes else (end, ())
    if line.word(end) == "to":
        served_end, served = states_after(line, end)
        served_end = served_end if name_end(line, served_end) > served_end else end
        served = ()
    if served_end <= limit:
        end = served_end
        codes = codes or states_of(served, line)
    portfolio = portfolio_end(line, end)
    end = portfolio if portfolio <= limit else end
    name_first = end
    name_last = name_end(line, end) if not head.noun.plural else end
    named = name_first < name_last <= limit
    if named and served and _is_post(line, head, left):
        end, named, codes = name_last, False, ()
    if named and not codes:
        codes = home_of(line, name_last)
    role = line.text(left.core, name_first) if left.core < name_first else line.text(head.first, name_first)
    if "former" in line.low[left.first : left.core]:
        role = f"former {role}"
    draft = Draft(
        line=line.index,
        first=left.first,
        last=name_last if named else end,
        kind=ActorKind.PERSON,
        rule="title" if named else "noun",
        codes=codes,
        actor=actor,
        name=line.text(name_first, name_last) if named else None,
        office=role if head.noun.noun.lower() in title_roles() else None,
        noun=head.noun.noun.lower(),
        opening=left.opening,
        plural=head.noun.plural,
        description=role,
    )
    return draft if named or end != head.last else settled(line, draft, limit)


def _is_post(line: Line, head: Head, left: Reach) -> bool:
    """Whether the state after it is part of an organisation's name: ", president of Peru Wool Growers"."""
    return line.word(left.first - 1) == "," and line.words[head.first].islower()
