// Keyboard shortcuts: g and a letter goes somewhere, / searches, ? shows what there is. Off while somebody types, and for good
// when they are switched off (WCAG 2.1.4). Everything they do can be done without them.
"use strict";

const SWITCH = "desk-shortcuts";
const GO = "g";
const PATIENCE_MS = 1500;
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

const dialog = document.getElementById("shortcuts");
const list = document.getElementById("shortcuts-list");
const opener = document.getElementById("shortcuts-open");
const box = document.getElementById("shortcuts-on");
const links = [...document.querySelectorAll(".desk-nav a[data-letter]")].filter((link) => link.dataset.letter);

let wentAt = -Infinity;

const isOn = () => localStorage.getItem(SWITCH) !== "off";

function describe(link) {
  const row = document.createElement("div");
  const what = document.createElement("dt");
  const keys = document.createElement("dd");
  what.textContent = list.dataset.go.replace("{0}", link.textContent.trim());
  for (const key of [GO, link.dataset.letter]) {
    const cap = document.createElement("kbd");
    cap.textContent = key;
    keys.append(cap, " ");
  }
  row.append(what, keys);
  list.append(row);
}

function search() {
  const field = document.querySelector("[data-search]");
  const elsewhere = document.querySelector(".desk-nav a[data-searches=yes]");
  if (field) field.focus();
  else if (elsewhere) location.assign(elsewhere.href);
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn() || dialog.open) return;
  if (event.target.closest?.(TYPING)) return;
  const isAfterGo = event.timeStamp - wentAt < PATIENCE_MS;
  const link = isAfterGo && links.find((candidate) => candidate.dataset.letter === event.key);
  wentAt = event.key === GO && !isAfterGo ? event.timeStamp : -Infinity;
  if (link) location.assign(link.href);
  else if (event.key === "/") search();
  else if (event.key === "?") dialog.showModal();
  else return;
  event.preventDefault();
}

links.forEach(describe);
box.checked = isOn();
box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
document.addEventListener("keydown", press);
