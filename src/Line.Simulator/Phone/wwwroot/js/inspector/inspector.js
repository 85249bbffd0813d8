import { h } from "../dom.js";
import { toast } from "../overlay.js";
import { text } from "../texts.js";
import { Exchanges } from "./exchanges.js";
import { Faults } from "./faults.js";

const KEY = "inspector-open";

/** The column beside the phones: what goes over the line, and what goes wrong on purpose. */
export class Inspector {
  toggle = h("button", { type: "button", class: "small", onclick: () => this.#open(!this.isOpen) }, text("Inspector"));
  #exchanges;
  #faults = new Faults((areSet) => this.toggle.classList.toggle("with-faults", areSet));
  #views;
  #onChange;

  /** `context` is { nameOf, onChange }. */
  constructor({ nameOf, onChange }) {
    this.#onChange = onChange;
    this.#exchanges = new Exchanges({ nameOf, say: (words) => toast(this.element, words) });
    this.#views = { Exchanges: this.#exchanges.element, Faults: this.#faults.element };
    this.element = h("aside", { class: "inspector", "aria-label": text("Inspector") },
      h("div", { class: "inspector-tabs", role: "group", "aria-label": text("Inspector") },
        ...Object.keys(this.#views).map((name) => h("button", { type: "button", class: "small", onclick: () => this.#show(name) }, text(name)))),
      ...Object.values(this.#views));
    this.#show("Exchanges");
    this.#open(localStorage.getItem(KEY) === "true");
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The connection to the platform is a new one. */
  restart() {
    this.#faults.refresh();
    if (this.isOpen) this.#exchanges.start();
  }

  #open(isOpen) {
    this.element.hidden = !isOpen;
    this.toggle.setAttribute("aria-pressed", String(isOpen));
    localStorage.setItem(KEY, String(isOpen));
    if (isOpen) this.#exchanges.start();
    else this.#exchanges.stop();
    this.#onChange();
  }

  #show(name) {
    if (name === "Faults") this.#faults.refresh();
    Object.entries(this.#views).forEach(([view, element], index) => {
      element.hidden = view !== name;
      this.element.querySelectorAll(".inspector-tabs > *")[index].setAttribute("aria-pressed", String(view === name));
    });
  }
}
