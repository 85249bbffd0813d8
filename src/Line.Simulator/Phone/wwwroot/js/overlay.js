import { h, icon } from "./dom.js";
import { CLOSE } from "./icons.js";
import { text } from "./texts.js";

/**
 * A sheet over one phone's screen: what lies under it is inert, Escape and the cross close it. Only this phone waits; the
 * others stay usable.
 */
export function openOverlay(screen, title, ...content) {
  const previous = document.activeElement;
  const covered = [...screen.children].filter((child) => !child.inert);
  const overlay = h("div", { class: "overlay", role: "dialog", "aria-modal": "true", "aria-label": title });
  const close = () => {
    overlay.remove();
    for (const child of covered) child.inert = false;
    previous?.focus?.();
  };
  overlay.addEventListener("keydown", (event) => event.key === "Escape" && close());
  overlay.append(
    h("div", { class: "overlay-sheet" },
      h("header", {}, h("h3", {}, title), h("button", { type: "button", class: "round", "aria-label": text("Close"), onclick: close }, icon(CLOSE))),
      ...content),
  );
  for (const child of covered) child.inert = true;
  screen.append(overlay);
  (overlay.querySelector("[autofocus]") ?? overlay.querySelector("button")).focus();
  return close;
}

const TOAST_MS = 2500;

/** A short word that passes. */
export function toast(screen, message) {
  screen.querySelector(".toast")?.remove();
  const note = h("div", { class: "toast", role: "status" }, message);
  screen.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}
