"use strict";

const EVERY = 1000;
const $ = (id) => document.getElementById(id);
const frame = $("frame");
let state = { revision: "" };
let stopped = false;

/* What comes from the issue becomes text, never markup. */
function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function filled(words, ...details) {
  return words.replace(/\{(\d)\}/g, (place, number) => details[number]);
}

async function look() {
  if (stopped) return;
  try {
    const answer = await fetch("state?" + state.revision, { cache: "no-store" });
    if (answer.status === 200) show(await answer.json());
    else if (answer.status !== 204) throw new Error(answer.status);
    connected(true);
  } catch (lost) {
    connected(false);
  }
}

function connected(yes) {
  const place = $("connection");
  place.classList.toggle("lost", !yes);
  if (!yes) place.textContent = place.dataset.lost;
  else if (place.textContent === place.dataset.lost) place.textContent = "";
}

function show(now) {
  const first = !state.revision;
  state = now;
  $("heading").textContent = now.title;
  document.title = now.title;
  $("title").textContent = now.title;
  $("digest").textContent = now.digest;
  document.querySelectorAll("[data-copies]").forEach((button) => { button.disabled = !now[button.dataset.copies]; });
  $("troubles").hidden = !now.troubles.length;
  $("troubles").replaceChildren(...now.troubles.map((trouble) => element("p", trouble)));
  $("uses").replaceChildren(...now.uses.map(use));
  remarks(now.remarks);
  document.documentElement.dataset.shown = now.revision;
  if (!first) {
    $("connection").textContent = filled($("connection").dataset.changed, new Date().toLocaleTimeString());
    load();
  }
}

function use(one) {
  const over = one.most > 0 && one.used > one.most;
  const item = element("li", "", over ? "over" : "");
  const line = element("p");
  const most = one.most > 0 ? one.most.toLocaleString() : $("uses").dataset.unlimited;
  const amount = `${one.used.toLocaleString()} / ${most}`;
  line.append(element("span", one.name), element("span", over ? `${amount} · ${$("uses").dataset.over}` : amount));
  item.append(line);
  if (one.most > 0) {
    const bar = element("div", "", "bar");
    bar.append(element("i"));
    bar.firstChild.style.width = `${Math.min(100, (100 * one.used) / one.most)}%`;
    item.append(bar);
  }
  return item;
}

function remarks(all) {
  const list = $("remarks");
  const errors = all.filter((one) => one.severity === "error").length;
  const counts = [["error", errors], ["warning", all.length - errors]];
  $("counts").textContent = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => filled($("counts").dataset[kind], count))
    .join(" · ");
  list.replaceChildren(...(all.length ? all.map(remark) : [element("li", list.dataset.none, "none")]));
}

function remark(one) {
  const words = $("remarks").dataset;
  const item = element("li", "", one.severity);
  const where = element("p", "", "where");
  where.append(element("b", words[one.severity]), ` · ${filled(words.line, one.line)} · ${one.rule}`);
  item.append(where, element("p", one.message));
  if (one.words) {
    const what = element("p");
    what.append(element("q", one.words));
    if (one.right) what.append(" → ", element("ins", one.right));
    item.append(what);
  }
  return item;
}

/* The article. */
function chosen(name) {
  return document.querySelector(`input[name=${name}]:checked`).value;
}

let scrolled = 0;

function load() {
  scrolled = frame.contentWindow.scrollY;
  frame.contentWindow.location.replace(new URL(chosen("form"), location.href));
}

function dress() {
  frame.className = `${chosen("width")} ${chosen("look")}`;
}

document.querySelectorAll(".switches input").forEach((input) =>
  input.addEventListener("change", () => {
    dress();
    if (input.name !== "width") load();
  }));

frame.addEventListener("load", () => {
  for (const link of frame.contentDocument.querySelectorAll("a[href]")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  if (chosen("form") === "article" && chosen("look") === "dark") paintDark(frame.contentDocument);
  /* A phone's bars lie over the page and take none of its width. */
  frame.contentDocument.documentElement.style.scrollbarWidth = "none";
  frame.contentWindow.scrollTo(0, scrolled);
  document.documentElement.dataset.framed = state.revision;
});

/* Copying. */
function copyByEvent(html, text) {
  let done = false;
  const put = (event) => {
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", put);
  document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}

async function copy(html, text) {
  /* By the event first: a browser takes that as it is, while what goes the other way is cleaned by it. */
  if (copyByEvent(html, text)) return;
  if (!html) return navigator.clipboard.writeText(text);
  const item = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

function onCopy(button, content) {
  button.addEventListener("click", async () => {
    const said = $("said");
    said.textContent = "";
    try {
      const { html, text } = content();
      await copy(html, text);
      said.className = "";
      said.textContent = button.dataset.done;
    } catch (refused) {
      said.className = "failed";
      said.textContent = button.dataset.failed;
    }
  });
}

onCopy($("copy"), () => ({ html: state.html, text: state.text }));
document.querySelectorAll("[data-copies]").forEach((button) =>
  onCopy(button, () => ({ text: state[button.dataset.copies] })));

$("stop").addEventListener("click", async () => {
  stopped = true;
  await fetch("stop", { method: "POST" }).catch(() => {});
  $("connection").textContent = $("stop").dataset.done;
  $("stop").disabled = true;
});

document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });

(async function watch() {
  await look();
  if (!stopped) setTimeout(watch, EVERY);
})();
