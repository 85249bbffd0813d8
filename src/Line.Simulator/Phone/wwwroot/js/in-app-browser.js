import { h, icon } from "./dom.js";
import { CLOSE, RELOAD } from "./icons.js";
import { openInBrowser } from "./simulator.js";
import { text } from "./texts.js";

// Everything a site does on a phone, but not to lead away the page that the phone is on.
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";

/**
 * LINE's browser over one phone's screen. The page in it lives on a host of the phone's own; what it shows, the platform
 * tells, since nobody may look into a frame of another site.
 */
export class InAppBrowser {
  #phone;
  #covered = [];
  #previous;
  #shownAt;
  #title = h("h2", {});
  #site = h("p", {});
  #frame;
  #element;

  constructor(phone) {
    this.#phone = phone;
  }

  get isOpen() {
    return this.#element !== undefined;
  }

  /** Answers false for a site that phones do not show. */
  async open(url) {
    const { url: shownAt, inApp } = await openInBrowser(this.#phone.userId, url);
    if (!inApp) return false;
    if (!this.isOpen) this.#show();
    this.#tell({ shownAt, site: new URL(url).host, title: "" });
    this.#load();
    return true;
  }

  close() {
    if (!this.isOpen) return;
    this.#element.remove();
    this.#element = undefined;
    for (const child of this.#covered) child.inert = false;
    this.#previous?.focus?.();
  }

  receive(event) {
    if (this.isOpen && event.type === "browser-moved") this.#tell(event);
  }

  #show() {
    const { screen } = this.#phone;
    this.#previous = document.activeElement;
    this.#covered = [...screen.children].filter((child) => !child.inert);
    this.#frame = h("iframe", { title: text("WebPage"), sandbox: SANDBOX, allow: "clipboard-write", referrerpolicy: "no-referrer" });
    const close = h("button", { type: "button", class: "round", "aria-label": text("Close"), onclick: () => this.close() }, icon(CLOSE));
    const reload = h("button", { type: "button", class: "round", "aria-label": text("Reload"), onclick: () => this.#load() }, icon(RELOAD));
    this.#element = h("div", { class: "in-app-browser", role: "dialog", "aria-modal": "true", "aria-label": text("InAppBrowser") },
      h("header", {}, close, h("div", { class: "site", "aria-live": "polite" }, this.#title, this.#site), reload),
      this.#frame);
    this.#element.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    for (const child of this.#covered) child.inert = true;
    screen.append(this.#element);
    close.focus();
  }

  #tell({ shownAt, site, title }) {
    this.#shownAt = shownAt;
    this.#title.textContent = title || site;
    this.#site.textContent = site;
    this.#site.hidden = !title;
  }

  #load() {
    this.#frame.src = this.#shownAt;
  }
}
