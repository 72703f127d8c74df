"use strict";
// What a script adds to a page that works without one: the slider moves at once, and keys move among the lines.

const WAIT = 120; // milliseconds without a movement of the slider before the page of that day is fetched
let chosen = -1;
let moving = null;

const items = () => [...document.querySelectorAll("main .item")];

function choose(at) {
  const all = items();
  if (!all.length) return;
  chosen = Math.max(0, Math.min(at, all.length - 1));
  all.forEach((item, n) => item.classList.toggle("chosen", n === chosen));
  const item = all[chosen];
  const folded = item.closest("details:not([open])");
  if (folded) folded.open = true;
  item.scrollIntoView({ block: "nearest" });
}

function open() {
  const link = items()[chosen]?.querySelector("a.to");
  if (link) link.click();
}

// Puts another address in place of what is shown, without losing the place on the page.
async function show(to) {
  moving?.abort();
  moving = new AbortController();
  try {
    const answer = await fetch(to, { signal: moving.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) return location.assign(to);
    for (const part of ["main", "nav.views", ".said", "footer", "meta[name=last]"]) {
      const [old, made] = [document.querySelector(part), page.querySelector(part)];
      if (old && made) old.replaceWith(document.adoptNode(made));
    }
    history.replaceState(null, "", to);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(to);
  }
}

// Judging: the same form that a line's own page has, sent for the line that is chosen.
const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content ?? "";

async function send(to, fields) {
  const form = new URLSearchParams({ token: meta("token"), back: location.pathname + location.search, ...fields });
  const answer = await fetch(to, { method: "POST", body: form, headers: { accept: "application/json" } });
  const said = await answer.json();
  if (!answer.ok) return tell(`${said.error.what} ${said.error.next}`);
  if (new URL(said.next, location).pathname !== location.pathname) return location.assign(said.next);
  await show(said.next);
  if (chosen >= 0) choose(chosen);
}

function tell(line) {
  document.querySelector(".told")?.remove();
  const notice = Object.assign(document.createElement("p"), { className: "notice told", textContent: line });
  notice.setAttribute("role", "status");
  document.querySelector("main").prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
}

function rule(ruling) {
  const all = items();
  const item = all[chosen] ?? (all.length === 1 ? all[0] : null);
  if (item) send("/judgements", { about: item.dataset.id, ruling });
  else tell("Choose a line first, with j and k.");
}

function takeBack() {
  if (meta("last")) send("/judgements/undo", { id: meta("last") });
  else tell("There is no judgement to take back.");
}

const KEYS = {
  j: () => choose(chosen + 1),
  k: () => choose(chosen - 1),
  o: open,
  Enter: open,
  x: () => rule("accept"),
  n: () => rule("reject"),
  u: () => rule("unsure"),
  z: takeBack,
  "/": () => document.querySelector("input[type=search]")?.focus(),
  "?": () => location.assign("/help"),
};

document.addEventListener("keydown", (event) => {
  const busy = event.target.closest("input:not([type=range]):not([type=checkbox]), select, textarea, a, button, summary");
  if (event.ctrlKey || event.metaKey || event.altKey || (busy && (event.key === "Enter" || !busy.matches("a, button, summary")))) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// The slider: the address that its form would lead to, fetched and put in place of what is shown.
function address(form) {
  const asked = new URL(location.href);
  const said = dayOf(Number(form.elements.day.value));
  asked.searchParams.set("as_of", said);
  if (form.elements.then.checked) asked.searchParams.set("known_on", said);
  else asked.searchParams.delete("known_on");
  for (const name of ["page", "part", "judged"]) asked.searchParams.delete(name);
  return asked;
}

function dayOf(ordinal) {
  const epoch = 719163; // the number of 1 January 1970 as Python counts days
  return new Date((ordinal - epoch) * 86400000).toISOString().slice(0, 10);
}

function move(form) {
  show(address(form)).then(() => (chosen = -1));
}

const days = document.querySelector("form.days");
if (days) {
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => move(days), WAIT);
  };
  days.elements.day.addEventListener("input", () => {
    days.querySelector(".said").textContent = dayOf(Number(days.elements.day.value));
    soon();
  });
  days.elements.then.addEventListener("change", soon);
  days.classList.add("live");
}
