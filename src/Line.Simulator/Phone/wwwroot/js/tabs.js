import { h } from "./dom.js";
import { text } from "./texts.js";

/** On a narrow screen one phone at a time; on a wide one these tabs are not shown. */
export class Tabs {
  element = h("div", { class: "tabs", role: "group", "aria-label": text("Phones") });
  #desk;
  #current;

  constructor(desk) {
    this.#desk = desk;
  }

  /** `beside`: what stands beside the phones, as { name, element }. */
  update(phones, beside) {
    const views = [...phones.map((phone) => ({ name: phone.user.displayName, element: phone.element })), ...beside];
    if (!views.some(({ element }) => element === this.#current)) this.#current = views[0]?.element;
    this.element.replaceChildren(...views.map((view) => this.#tab(view)));
    this.#mark();
  }

  #tab({ name, element }) {
    const show = () => {
      this.#current = element;
      this.#mark();
    };
    const tab = h("button", { type: "button", class: "tab", onclick: show }, name);
    tab.view = element;
    return tab;
  }

  #mark() {
    for (const view of this.#desk.children) view.classList.toggle("current", view === this.#current);
    for (const tab of this.element.children) tab.setAttribute("aria-pressed", String(tab.view === this.#current));
  }
}
