import { h } from "./dom.js";
import { FriendChats } from "./friend-chats.js";
import { Inspector } from "./inspector/inspector.js";
import { Phone } from "./phone.js";
import { rememberNames, wantedNames } from "./shown-phones.js";
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
  #inspector;

  constructor(root) {
    this.#inspector = new Inspector({
      nameOf: (userId) => this.users.get(userId)?.displayName,
      onChange: () => this.#arrange(),
    });
    this.#desk.append(this.#inspector.element);
    root.append(
      h("header", { class: "page-header" }, this.#title, this.#tabs.element, this.#inspector.toggle, this.#add, this.settings.element),
      this.#desk);
  }

  /** The state that starts every connection: everything is read anew. */
  async start({ account, users, sidePanelUrl }) {
    this.account = account;
    this.users = new Map(users.map((user) => [user.userId, user]));
    this.#title.textContent = account.displayName;
    document.title = text("Title", account.displayName);
    this.#showSidePanel(sidePanelUrl);
    this.phones.filter(({ userId }) => !this.users.has(userId)).forEach(({ element }) => element.remove());
    this.phones = this.phones.filter(({ userId }) => this.users.has(userId));
    for (const userId of this.#missing()) this.#addPhone(userId);
    await Promise.all(this.phones.map((phone) => phone.reload()));
    this.#arrange();
    this.#inspector.restart();
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
    phone.belongTo(userId);
    other?.belongTo(previous);
    this.#arrange();
    this.#remember();
  }

  removePhone(phone) {
    this.phones = this.phones.filter((kept) => kept !== phone);
    phone.element.remove();
    this.#arrange();
    this.#remember();
  }

  #changeUser(user) {
    const isNew = !this.users.has(user.userId);
    this.users.set(user.userId, user);
    if (isNew && this.phones.length < SHOWN_AT_FIRST && wantedNames().length === 0) this.#addPhone(user.userId).reload();
    this.#arrange();
  }

  /** Whom to show at the start: those the address names, else the first two. */
  #missing() {
    if (this.phones.length > 0) return [];
    const all = [...this.users.values()];
    const wanted = wantedNames().flatMap((name) => all.find(({ displayName }) => displayName === name) ?? []);
    return (wanted.length > 0 ? wanted : all.slice(0, SHOWN_AT_FIRST)).map(({ userId }) => userId);
  }

  #remember() {
    rememberNames(this.phones.map(({ user }) => user.displayName));
  }

  #addPhone(userId) {
    const phone = new Phone(this, userId);
    this.phones.push(phone);
    this.#desk.insertBefore(phone.element, this.#sidePanel ?? this.#inspector.element);
    phone.update();
    return phone;
  }

  #arrange() {
    for (const phone of this.phones) phone.update();
    const beside = [
      this.#sidePanel && { name: text("SidePanel"), element: this.#sidePanel },
      this.#inspector?.isOpen && { name: text("Inspector"), element: this.#inspector.element },
    ];
    this.#tabs.update(this.phones, beside.filter(Boolean));
  }

  #showSidePanel(url) {
    if (this.#sidePanel?.dataset.url === url) return;
    this.#sidePanel?.remove();
    this.#sidePanel = url ? h("iframe", { class: "side-panel", src: url, "data-url": url, title: text("SidePanel") }) : undefined;
    if (this.#sidePanel) this.#desk.insertBefore(this.#sidePanel, this.#inspector.element);
  }

  /** A new person, or one who has no phone in view yet. */
  #askForName() {
    const hidden = [...this.users.values()].filter(({ userId }) => !this.phones.some((phone) => phone.userId === userId));
    const field = h("input", { type: "text", "aria-label": text("Name"), placeholder: text("Name"), maxlength: "20", required: true });
    const dialog = h("dialog", { class: "ask", "aria-label": text("AddPhone"), onclose: () => dialog.remove() });
    const choose = (userId) => {
      this.#addPhone(userId).reload();
      this.#arrange();
      this.#remember();
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
