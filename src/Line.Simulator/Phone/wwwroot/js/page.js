import { h } from "./dom.js";
import { FriendChats } from "./friend-chats.js";
import { Phone } from "./phone.js";
import { Settings } from "./settings.js";
import { addUser } from "./simulator.js";
import { Tabs } from "./tabs.js";
import { text } from "./texts.js";

const SHOWN_AT_FIRST = 2;

/** All phones side by side, the people they can belong to, and the side panel. */
export class Page {
  users = new Map();
  phones = [];
  account;
  friendChats = new FriendChats();
  settings = new Settings(() => this.phones.forEach((phone) => phone.reload()));
  #title = h("h1", {});
  #desk = h("main", { class: "desk" });
  #add = h("button", { type: "button", class: "small", onclick: () => this.#askForName() }, text("AddPhone"));
  #tabs = new Tabs(this.#desk);
  #sidePanel;

  constructor(root) {
    root.append(
      h("header", { class: "page-header" }, this.#title, this.#tabs.element, this.#add, this.settings.element),
      this.#desk);
  }

  /** The state that starts every connection: everything is read anew. */
  async start({ account, users, sidePanelUrl }) {
    this.account = account;
    this.users = new Map(users.map((user) => [user.userId, user]));
    this.#title.textContent = account.displayName;
    document.title = text("Title", account.displayName);
    this.#showSidePanel(sidePanelUrl);
    for (const phone of this.phones.filter(({ userId }) => !this.users.has(userId))) this.removePhone(phone);
    for (const userId of this.#missing()) this.#addPhone(userId);
    await Promise.all(this.phones.map((phone) => phone.reload()));
    this.#arrange();
  }

  receive(event) {
    if (event.type === "state") this.start(event.state);
    else if (event.type === "user-changed") this.#changeUser(event.user);
    else for (const phone of this.phones) phone.receive(event);
  }

  /** Gives a phone to somebody; who had another one in view changes places with its owner. */
  give(phone, userId) {
    const other = this.phones.find((candidate) => candidate !== phone && candidate.userId === userId);
    const previous = phone.userId;
    phone.belongTo(userId).then(() => this.#tabs.update(this.phones));
    other?.belongTo(previous);
  }

  removePhone(phone) {
    this.phones = this.phones.filter((kept) => kept !== phone);
    phone.element.remove();
    this.#arrange();
  }

  #changeUser(user) {
    const isNew = !this.users.has(user.userId);
    this.users.set(user.userId, user);
    if (isNew && this.phones.length < SHOWN_AT_FIRST) this.#addPhone(user.userId).reload();
    this.#arrange();
  }

  #missing() {
    const shown = new Set(this.phones.map(({ userId }) => userId));
    return [...this.users.keys()].filter((userId) => !shown.has(userId)).slice(0, SHOWN_AT_FIRST - Math.min(shown.size, SHOWN_AT_FIRST));
  }

  #addPhone(userId) {
    const phone = new Phone(this, userId);
    this.phones.push(phone);
    this.#desk.insertBefore(phone.element, this.#sidePanel ?? null);
    phone.update();
    return phone;
  }

  #arrange() {
    for (const phone of this.phones) phone.update();
    this.#tabs.update(this.phones, this.#sidePanel);
  }

  #showSidePanel(url) {
    if (this.#sidePanel?.dataset.url === url) return;
    this.#sidePanel?.remove();
    this.#sidePanel = url ? h("iframe", { class: "side-panel", src: url, "data-url": url, title: text("SidePanel") }) : undefined;
    if (this.#sidePanel) this.#desk.append(this.#sidePanel);
  }

  /** A new person, or one who has no phone in view yet. */
  #askForName() {
    const hidden = [...this.users.values()].filter(({ userId }) => !this.phones.some((phone) => phone.userId === userId));
    const field = h("input", { type: "text", "aria-label": text("Name"), placeholder: text("Name"), maxlength: "20", required: true });
    const dialog = h("dialog", { class: "ask", "aria-label": text("AddPhone"), onclose: () => dialog.remove() });
    const choose = (userId) => {
      this.#addPhone(userId).reload();
      this.#arrange();
      dialog.close();
    };
    const create = async (event) => {
      event.preventDefault();
      const { userId } = await addUser(field.value.trim());
      if (!this.users.has(userId)) this.#changeUser({ userId, displayName: field.value.trim(), isFriend: false, isBlocked: false });
      if (this.phones.some((phone) => phone.userId === userId)) dialog.close();
      else choose(userId);
    };
    dialog.append(
      h("h2", {}, text("AddPhone")),
      ...hidden.map((user) => h("button", { type: "button", class: "small", onclick: () => choose(user.userId) }, user.displayName)),
      h("form", { onsubmit: create }, field, h("button", { type: "submit", class: "strong" }, text("Create"))),
      h("button", { type: "button", class: "small plain", onclick: () => dialog.close() }, text("Close")));
    document.body.append(dialog);
    dialog.showModal();
  }
}
