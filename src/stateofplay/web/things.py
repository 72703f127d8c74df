"""The pages of one thing: what an event, a track, a claim rests on; a report with its claims; what a search finds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from stateofplay.errors import RequestError, UnknownId
from stateofplay.exports.wording import When, when
from stateofplay.model.claims import Claim, CommitmentClaim, EventClaim, MoveClaim, OfficeClaim, PositionClaim, Reading
from stateofplay.views.names import all_of
from stateofplay.views.quotes import Quote
from stateofplay.views.statuses import label
from stateofplay.views.why import Explanation
from stateofplay.web.asked import Asked
from stateofplay.web.book import KINDS, Book
from stateofplay.web.finding import Hit
from stateofplay.web.rendering import Frame, frame_of, json_of, page, sentence, thing
from stateofplay.web.texts import page_of, part_at, parts
from stateofplay.web.verdicts import choices

__all__ = ["document", "found", "thing_page"]

_HITS = 30  # of one page


def thing_page(request: Request, wanted: Asked) -> Response:
    """An event, track, position, promise, disagreement, actor, person or claim: all that `why` tells of it."""
    kind, asked_for = request.path_params["kind"], request.path_params["id"]
    frame = frame_of(request, wanted)
    id = asked_for.removesuffix(".json")
    if kind not in KINDS:
        raise RequestError(404, f"There is nothing at /{kind}.", f"The folders are {', '.join(KINDS)}.")
    full = _resolved(frame, id)
    if full != id or frame.book.kinds[full] != kind:
        ending = ".json" if asked_for != id else ""
        address, question, rest = thing(frame, full).partition("?")
        return RedirectResponse(address + ending + question + rest, 303)
    told = frame.book.explain(full)
    if asked_for != id:
        return json_of({**asdict(told), "total": told.total})
    return page(
        "thing.html.j2",
        frame,
        kind=KINDS[kind],
        folder=kind,
        told=told,
        lines=_fields(frame, told),
        history=_history(told),
        choices=choices(kind),
    )


def _resolved(frame: Frame, id: str) -> str:
    try:
        return frame.book.near(id)
    except UnknownId as error:
        if id in frame.whole.kinds:
            later = f"{frame.path} without its question shows it as it stands on the newest day."
            raise RequestError(404, f"{id} is not in the state of play of the days asked.", later) from None
        what, _, next = str(error).partition("; ")
        raise RequestError(404, sentence(what), sentence(next)) from None


def _fields(frame: Frame, told: Explanation) -> list[tuple[str, str, str]]:
    """Label, text and, where the text is the id of something, its address."""
    return [(name, text, thing(frame, text) if text in frame.book.kinds else "") for name, text in told.fields]


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one day's reports say of a thing; `first` for those that told it first."""

    when: When
    quotes: tuple[Quote, ...]
    first: bool


def _history(told: Explanation) -> list[_Telling]:
    """How it became known, by report day in the order of the quotes."""
    days: dict[str, list[Quote]] = {}
    for quote in told.quotes:
        days.setdefault(when(quote.published).text, []).append(quote)
    return [_Telling(when(held[0].published), tuple(held), n == 0) for n, held in enumerate(days.values())]


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A claim as the page of its report lists it; `things` are the kinds and ids of what stands on it."""

    number: int
    id: str
    kind: str
    text: str
    words: str
    said: str
    why: str
    start: int
    end: int
    things: tuple[tuple[str, str], ...]


def document(request: Request, wanted: Asked) -> Response:
    """The text of a report beside its claims, either leading to the other."""
    frame = frame_of(request, wanted)
    id = request.path_params["id"]
    if id.removesuffix(".json") not in frame.book.state.by_id:
        full = _resolved(frame, id.removesuffix(".json"))
        return RedirectResponse(thing(frame, full), 303)
    reading = frame.book.reading(id.removesuffix(".json"))
    source = frame.book.state.by_id[reading.document]
    claims = sorted(reading.claims, key=lambda claim: (claim.quote.start, claim.quote.end))
    told = [_claimed(frame.book, number, claim) for number, claim in enumerate(claims, 1)]
    if id.endswith(".json"):
        return json_of({"id": source.id, "claims": [asdict(t) for t in told], "refused": _refused(reading)})
    there = parts(source.document)
    if wanted.part > there:
        raise RequestError(404, f"There is no part {wanted.part}: the report has {there}.", "Ask for part 1.")
    hits = frame.book.index.within(source.id, wanted.q) if wanted.q else ()
    shown = page_of(source.document, wanted.part, claims, hits)
    return page(
        "document.html.j2",
        frame,
        source=source,
        published=when(source.document.published),
        shown=shown,
        claims=[told[number - 1] for number in shown.claims],
        claims_in_all=len(told),
        refused=reading.refused,
        reader=f"{reading.reader} {reading.version}",
        in_parts=there,
        hits=len(hits),
        outlet=frame.book.outlets[source.id],
        copy_of=source.copy_of if source.copy_of in frame.book.state.by_id else None,
    )


def _refused(reading: Reading) -> list[dict[str, Any]]:
    return [asdict(refusal) for refusal in reading.refused]


def _claimed(book: Book, number: int, claim: Claim) -> _Claimed:
    quote = claim.quote
    text = book.state.by_id[quote.document].document.text[quote.start : quote.end]
    span = quote.document, quote.start, quote.end
    said = ""
    if claim.said:
        by = claim.said.speaker or book.state.names.get(claim.said.party or "", claim.said.party or "somebody")
        said = f"{by}: {claim.said.cue}"
    return _Claimed(
        number=number,
        id=claim.id,
        kind=claim.kind,
        text=_in_short(book, claim),
        words=" ".join(text.split()),
        said=said,
        why="; ".join(claim.why),
        start=quote.start,
        end=quote.end,
        things=tuple((KINDS[book.kinds[id]].lower(), id) for id in book.stands_under(claim.kind, span)),
    )


def _in_short(book: Book, claim: Claim) -> str:
    """What the claim says, in a few words of the ledger's own."""
    names = book.state.names
    match claim:
        case EventClaim():
            to = f" → {all_of(claim.recipients, names)}" if claim.recipients else ""
            return f"{claim.type.lower()}, {claim.status}: {all_of(claim.actors, names)}{to}"
        case MoveClaim():
            return f"{claim.instrument.name}: {label(claim.instrument.kind, claim.move)}"
        case PositionClaim():
            return f"{names.get(claim.party, claim.party)} {claim.stance}"
        case CommitmentClaim():
            return f"{all_of(claim.by, names)}: {claim.act}"
        case OfficeClaim():
            return f"{claim.person}, {claim.title}"
    return claim.kind


def found(request: Request, wanted: Asked) -> Response:
    """What a search finds, lines of the ledger before passages of reports."""
    frame = frame_of(request, wanted)
    result = frame.book.index.find(wanted.q, (wanted.page - 1) * _HITS, _HITS)
    pages = max(-(-result.total // _HITS), 1)
    if wanted.page > pages:
        raise RequestError(404, f"There is no page {wanted.page} of what was found.", f"Ask for page {pages}.")
    hits = [_found_at(frame, hit) for hit in result.hits]
    if request.url.path.endswith(".json"):
        rows = [{**asdict(one), "pieces": "".join(text for text, _ in one.pieces)} for one in hits]
        more = wanted.url(request.url.path, page=wanted.page + 1) if wanted.page < pages else None
        return json_of(
            {"q": wanted.q, "total": result.total, "all_words": result.all, "pages": pages, "next": more, "rows": rows}
        )
    return page("search.html.j2", frame, hits=hits, found=result, pages=pages)


@dataclass(frozen=True, slots=True)
class _FoundAt:
    """A hit with the address that shows it; `outlet` and `day` of a passage of a report."""

    id: str
    kind: str
    url: str
    outlet: str
    day: str
    pieces: tuple[tuple[str, bool], ...]


def _found_at(frame: Frame, hit: Hit) -> _FoundAt:
    kind = KINDS[frame.book.kinds[hit.id]]
    if hit.start < 0:
        return _FoundAt(hit.id, kind, thing(frame, hit.id), "", "", hit.pieces)
    day = when(frame.book.state.by_id[hit.id].document.published).text
    return _FoundAt(hit.id, kind, _spot(frame, hit.id, hit.start), frame.book.outlets[hit.id], day, hit.pieces)


def _spot(frame: Frame, document: str, start: int) -> str:
    """The paragraph in the report, with the words searched for marked there."""
    part = part_at(frame.book.state.by_id[document].document, start)
    return f"{frame.asked.days(f'/documents/{document}', part=part, q=frame.asked.q)}#p-{start}"
