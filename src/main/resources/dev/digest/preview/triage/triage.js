"use strict";

const EVERY = 2000;
const $ = (id) => document.getElementById(id);
/* Keys that ask for a text, with the question, and the key that gets the text. */
const ASKING = {
  P: ["category", "p"], c: ["category", "c"], X: ["reason", "x"], D: ["until", "d"], e: ["note", "e"], "/": ["words", "/"],
};
const SENT = ["p", "x", "d", "s", "u", "n", "N"];
let list = { papers: [], categories: [] };
let state = { revision: "" };
let place = 1;
let paper = {};
let stopped = false;
let queue = Promise.resolve();

/* What comes from papers becomes text, never markup. */
function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function filled(words, ...details) {
  return words.replace(/\{(\d)\}/g, (whole, number) => details[number]);
}

/* One after the other, so that keys that are pressed quickly are about the papers that follow each other. */
function next(work) {
  queue = queue.then(work).then(() => connected(true), () => connected(false));
  return queue;
}

async function asked(name, options) {
  const answer = await fetch(name, { cache: "no-store", ...options });
  if (answer.status === 204) return null;
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function connected(yes) {
  if (stopped) return;
  $("connection").classList.toggle("lost", !yes);
  $("connection").textContent = yes ? "" : $("connection").dataset.lost;
}

async function refresh() {
  const now = await asked(`state?${state.revision}`);
  if (!now) return false;
  state = now;
  if (now.told) tell(now.told, false);
  mark();
  return true;
}

function tell(text, warning) {
  $("told").textContent = text;
  $("told").classList.toggle("warning", Boolean(warning));
}

function mark() {
  $("counts").textContent =
    filled($("counts").dataset.text, Math.min(place, list.papers.length), list.papers.length, state.left, state.picked);
  for (const button of $("list").querySelectorAll("button")) {
    const kind = state.kinds[button.dataset.place - 1].trim();
    button.className = kind ? "decided" : "";
    button.children[1].textContent = kind;
    button.children[1].className = kind;
    if (Number(button.dataset.place) === place) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const current = $("list").querySelector("[aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });
}

async function show(wanted) {
  const moved = wanted !== place;
  place = Math.max(1, Math.min(wanted, list.papers.length + 1));
  history.replaceState(null, "", `#${place}`);
  paper = await asked(`paper?${place}`);
  $("paper").replaceChildren(...(paper.end ? paper.end.split("\n").map((line) => element("p", line)) : described(paper)));
  if (moved) document.querySelector("main").scrollTop = 0;
  mark();
  document.documentElement.dataset.shown = place;
}

function described(one) {
  const parts = [
    element("p", [one.id, one.date, one.categories].join("  "), "faint"),
    element("h2", one.title),
  ];
  if (one.titleZh) parts.push(element("h2", one.titleZh));
  parts.push(element("p", one.authors));
  if (one.institutions) parts.push(element("p", one.institutions));
  if (one.decision) parts.push(element("p", one.decision, `decision ${one.kind}`));
  one.known.forEach((known) => parts.push(element("p", known, "known")));
  const reasons = element("ul");
  reasons.append(...one.reasons.map((reason) => element("li", reason)));
  parts.push(reasons, element("p", one.abstract, "abstract"));
  if (one.comment) parts.push(element("p", one.comment, "faint"));
  return parts;
}

async function act(key, text) {
  const reply = await asked("act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ key, text: text || "", place }),
  });
  tell(reply.told, reply.warning);
  await refresh();
  await show(reply.place);
}

function open(address) {
  if (address) window.open(address, "_blank", "noopener,noreferrer");
}

/* Asking for a text. */
let answered = "";

function ask(key) {
  const [question, target] = ASKING[key];
  answered = target;
  $("question").textContent = $("question").dataset[question];
  $("text").value = question === "note" ? paper.note || "" : "";
  $("choices").hidden = question !== "category";
  choices();
  $("asking").showModal();
  $("text").focus();
}

function matching() {
  const typed = $("text").value.normalize("NFKC").toLowerCase();
  return list.categories.filter((name) => name.normalize("NFKC").toLowerCase().includes(typed));
}

function choices() {
  $("choices").replaceChildren(...matching().map((name) => {
    const item = element("li");
    const button = element("button", name);
    button.type = "button";
    button.addEventListener("click", () => answer(name));
    item.append(button);
    return item;
  }));
}

function answer(text) {
  $("asking").close();
  const key = answered;
  if (text) next(() => act(key, text));
}

$("text").addEventListener("input", choices);
$("asking").querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = $("text").value.trim();
  answer($("choices").hidden ? typed : matching()[0] || typed);
});
$("cancel").addEventListener("click", () => $("asking").close());
$("help").querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  $("help").close();
});

/* Keys, as in the terminal. */
function press(key) {
  if (stopped) return;
  if (SENT.includes(key)) next(() => act(key));
  else if (ASKING[key]) ask(key);
  else if (key === "j") next(() => show(place + 1));
  else if (key === "k" || key === "b") next(() => show(place - 1));
  else if (key === "g") next(() => show(1));
  else if (key === "G") next(() => show(list.papers.length));
  else if (key === "o") open(paper.page);
  else if (key === "f") open(paper.pdf);
  else if (key === "?") $("help").showModal();
}

const NAMED = { ArrowDown: "j", ArrowUp: "k", Backspace: "k", Home: "g", End: "G" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  const key = NAMED[event.key] || event.key.normalize("NFKC");
  const main = document.querySelector("main");
  if (key === " " || event.key === "PageDown" || event.key === "PageUp") {
    event.preventDefault();
    const step = (event.key === "PageUp" ? -1 : 1) * main.clientHeight * 0.9;
    const atEnd = main.scrollTop + main.clientHeight >= main.scrollHeight - 2;
    if (key === " " && atEnd) press("j");
    else main.scrollBy(0, step);
  } else if (key.length === 1) {
    event.preventDefault();
    press(key);
  }
});

document.querySelectorAll("#keys button").forEach((button) => button.addEventListener("click", () => {
  button.blur();
  press(button.dataset.key);
}));

$("stop").addEventListener("click", async () => {
  stopped = true;
  await fetch("stop", { method: "POST" }).catch(() => {});
  $("connection").textContent = $("stop").dataset.done;
  $("stop").disabled = true;
});

function fillList() {
  $("list").replaceChildren(...list.papers.map((title, index) => {
    const item = element("li");
    const button = element("button");
    button.type = "button";
    button.dataset.place = index + 1;
    button.append(element("span", String(index + 1)), element("span"), element("span", title));
    button.addEventListener("click", () => {
      button.blur();
      next(() => show(index + 1));
    });
    item.append(button);
    return item;
  }));
}

/* Others decide too, and drafts arrive. */
async function look() {
  if (stopped || document.hidden) return;
  await next(async () => { if (await refresh()) await show(place); });
}

document.addEventListener("visibilitychange", look);

(async function start() {
  await next(async () => {
    list = await asked("list");
    fillList();
    document.querySelector("[data-key=s]").hidden = !list.drafts;
    await refresh();
    const undecided = state.kinds.indexOf(" ") + 1;
    await show(Number(location.hash.slice(1)) || undecided || 1);
  });
  setInterval(look, EVERY);
})();
