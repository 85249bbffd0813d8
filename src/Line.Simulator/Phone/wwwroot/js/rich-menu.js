import { h, icon } from "./dom.js";
import { makeTappable } from "./flex/tappable.js";
import { KEYBOARD } from "./icons.js";
import { text } from "./texts.js";

/** The menu under the chat: the bar that opens and closes it, and the picture with its areas. */
export class RichMenu {
  element = h("div", { class: "rich-menu" });
  #context;
  #current;

  /** `context` is { perform, onKeyboard }. */
  constructor(context) {
    this.#context = context;
  }

  get isPresent() {
    return this.#current !== undefined;
  }

  /** Shows another menu; one that comes by a switch keeps the panel as it is, an opening chat follows `selected`. */
  show(menu, { keepOpen = false } = {}) {
    if (menu && menu.richMenuId === this.#current?.richMenuId) return;
    const isOpen = keepOpen && this.#current ? this.isOpen : (menu?.richMenu.selected ?? false);
    this.#current = menu;
    this.element.replaceChildren(...(menu ? [this.#bar(menu.richMenu), this.#panel(menu)] : []));
    this.#open(isOpen);
  }

  get isOpen() {
    return this.element.classList.contains("open");
  }

  open() {
    this.#open(true);
  }

  close() {
    this.#open(false);
  }

  #open(isOpen) {
    this.element.classList.toggle("open", isOpen);
    this.element.querySelector(".chat-bar-title")?.setAttribute("aria-expanded", String(isOpen));
    const panel = this.element.querySelector(".rich-menu-panel");
    if (panel) panel.hidden = !isOpen;
  }

  #bar(richMenu) {
    return h("div", { class: "chat-bar" },
      h("button", { type: "button", class: "round", "aria-label": text("Keyboard"), onclick: () => this.#context.onKeyboard() }, icon(KEYBOARD)),
      h("button", { type: "button", class: "chat-bar-title", onclick: () => this.#open(!this.isOpen) }, richMenu.chatBarText));
  }

  #panel({ richMenu, imageUrl }) {
    const { width, height } = richMenu.size;
    return h("div", { class: "rich-menu-panel", role: "group", "aria-label": richMenu.chatBarText, style: { aspectRatio: `${width} / ${height}` } },
      h("img", { src: imageUrl, alt: "", draggable: "false" }),
      ...richMenu.areas.map((area) => this.#area(area, width, height)));
  }

  #area({ bounds, action }, width, height) {
    const share = (value, whole) => `${(value / whole) * 100}%`;
    const button = h("button", {
      type: "button",
      class: "area",
      "aria-label": action.label ?? action.displayText ?? action.text ?? action.uri ?? action.data,
      style: {
        left: share(bounds.x, width),
        top: share(bounds.y, height),
        width: share(bounds.width, width),
        height: share(bounds.height, height),
      },
    });
    makeTappable(button, action, this.#context);
    return button;
  }
}
