import { ACCOUNT_ICON, avatar } from "./avatar.js";
import { h } from "./dom.js";
import { previewOf } from "./preview.js";
import { text } from "./texts.js";
import { timeOf } from "./times.js";

/** The list of a phone's chats: the official account and the friends who shared something. */
export class ChatList {
  #phone;
  #list = h("ul", { class: "list" });

  constructor(phone) {
    this.#phone = phone;
    this.element = h("div", { class: "view chat-list" },
      h("header", { class: "view-header" }, h("h2", {}, text("Chats"))),
      this.#list);
  }

  update() {
    this.#list.replaceChildren(this.#accountRow(), ...this.#friendRows());
  }

  #accountRow() {
    const { account, newestEntry, unread } = this.#phone;
    return row({
      picture: avatar(account.displayName, account.iconUrl ?? ACCOUNT_ICON),
      name: account.displayName,
      preview: newestEntry ? previewOf(newestEntry, account.displayName) : "",
      at: newestEntry?.at,
      unread,
      open: () => this.#phone.openAccountChat(),
    });
  }

  #friendRows() {
    return this.#phone.friendChats
      .of(this.#phone.userId)
      .filter(({ friendId }) => this.#phone.nameOf(friendId))
      .map(({ friendId, last, unread }) => {
        const name = this.#phone.nameOf(friendId);
        const open = () => this.#phone.openFriendChat(friendId);
        return row({ picture: avatar(name), name, preview: last.text, at: last.at, unread, open });
      });
  }
}

function row({ picture, name, preview, at, unread, open }) {
  return h("li", {}, h("button", { type: "button", class: "list-row", onclick: open },
    picture,
    h("span", { class: "list-name" }, name),
    h("span", { class: "list-preview" }, preview),
    h("span", { class: "list-time" }, at ? timeOf(at) : ""),
    unread > 0 && h("span", { class: "badge", "aria-label": text("UnreadCount", unread) }, String(unread))));
}
