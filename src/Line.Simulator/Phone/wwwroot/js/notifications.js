import { h } from "./dom.js";
import { previewOf } from "./preview.js";

const SHOWN_MS = 6000;

/** The banner that slides in at the top of a phone when something arrives in a chat that is not open. */
export class Notifications {
  #phone;
  #banner;

  constructor(phone) {
    this.#phone = phone;
  }

  showEntry(entry) {
    const { displayName } = this.#phone.account;
    this.show(displayName, previewOf(entry, displayName), () => this.#phone.openAccountChat());
  }

  show(title, body, onTap) {
    this.clear();
    const banner = h("button", { type: "button", class: "banner", onclick: onTap }, h("strong", {}, title), h("span", {}, body));
    this.#banner = banner;
    this.#phone.screen.append(banner);
    setTimeout(() => banner.remove(), SHOWN_MS);
  }

  clear() {
    this.#banner?.remove();
  }
}
