import { h, icon } from "./dom.js";
import { CLOSE, FACE, MENU, PICTURE, PIN, PLUS, SEND } from "./icons.js";
import { text } from "./texts.js";

const TALLEST = 120;

/** The text field with what can be sent beside text. `context` is { send, sendSticker, sendImage, sendLocation, onMenu }. */
export class Composer {
  #context;
  #field = h("textarea", { rows: "1", maxlength: "5000", "aria-label": text("MessageField"), placeholder: text("MessageField") });
  #send = h("button", { type: "submit", class: "round send", "aria-label": text("Send"), disabled: true }, icon(SEND));
  #files = h("input", { type: "file", accept: "image/png,image/jpeg", hidden: true, "aria-hidden": "true" });
  #menu = h("button", { type: "button", class: "round", "aria-label": text("ShowMenu"), hidden: true }, icon(MENU));
  #more = h("div", { class: "attachments", hidden: true });
  #quoted = h("div", { class: "quoting", hidden: true });
  #quotedId;

  constructor(context) {
    this.#context = context;
    this.#menu.addEventListener("click", () => context.onMenu());
    this.#files.addEventListener("change", () => this.#sendFile());
    this.#field.addEventListener("input", () => this.#fit());
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    this.#more.append(
      this.#attachment("Sticker", FACE, () => context.sendSticker()),
      this.#attachment("Picture", PICTURE, () => this.pickImage()),
      this.#attachment("Location", PIN, () => context.sendLocation()),
    );
    this.element = h("form", { class: "composer", onsubmit: (event) => this.#submit(event) }, this.#quoted, this.#more, this.#line(), this.#files);
  }

  /** Puts text into the field, as a link or a button does it. */
  fill(value) {
    this.#field.value = value;
    this.#fit();
    this.focus();
  }

  focus() {
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  /** The next text answers this message. */
  quote(id, author, preview) {
    this.#quotedId = id;
    this.#quoted.hidden = false;
    this.#quoted.replaceChildren(
      h("div", { class: "quote" }, h("strong", {}, author), h("span", {}, preview)),
      h("button", { type: "button", class: "round", "aria-label": text("NoQuote"), onclick: () => this.#dropQuote() }, icon(CLOSE)));
  }

  set hasMenu(value) {
    this.#menu.hidden = !value;
  }

  pickImage() {
    this.#files.click();
  }

  #line() {
    const toggle = () => (this.#more.hidden = !this.#more.hidden);
    return h("div", { class: "composer-line" },
      this.#menu,
      h("button", { type: "button", class: "round", "aria-label": text("More"), onclick: toggle }, icon(PLUS)),
      this.#field,
      this.#send);
  }

  #attachment(name, path, onclick) {
    const send = () => {
      this.#more.hidden = true;
      onclick();
    };
    return h("button", { type: "button", class: "attachment", onclick: send }, icon(path), text(name));
  }

  /** Enter sends, as on a keyboard of a PC; not while Japanese is being composed. */
  #onKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  #submit(event) {
    event.preventDefault();
    const value = this.#field.value;
    if (!value.trim()) return;
    this.#field.value = "";
    this.#fit();
    this.#context.send(value, this.#quotedId);
    this.#dropQuote();
  }

  #dropQuote() {
    this.#quotedId = undefined;
    this.#quoted.hidden = true;
  }

  #sendFile() {
    const [file] = this.#files.files;
    this.#files.value = "";
    if (file) this.#context.sendImage(file);
  }

  #fit() {
    this.#send.disabled = !this.#field.value.trim();
    this.#field.style.height = "auto";
    this.#field.style.height = `${Math.min(this.#field.scrollHeight, TALLEST)}px`;
  }
}
