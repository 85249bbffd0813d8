import { avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { BACK } from "./icons.js";
import { linked } from "./messages/text.js";
import { text } from "./texts.js";
import { timeOf } from "./times.js";
import { openUrl } from "./urls.js";

/** What a friend shared, with tappable addresses. The simulator plays no chats between people beyond that. */
export class FriendChat {
  #phone;
  #friendId;
  #log = h("div", { class: "chat", role: "log", tabindex: "0" });

  constructor(phone, friendId) {
    this.#phone = phone;
    this.#friendId = friendId;
    const name = phone.nameOf(friendId);
    this.#log.setAttribute("aria-label", name);
    this.element = h("div", { class: "view friend-chat" },
      h("header", { class: "view-header" },
        h("button", { type: "button", class: "round", "aria-label": text("Back"), onclick: () => phone.showList() }, icon(BACK)),
        h("h2", {}, name)),
      this.#log);
    this.update();
  }

  isWith(from, to) {
    return from === this.#friendId || to === this.#friendId;
  }

  update() {
    const { friendChats, userId } = this.#phone;
    friendChats.markRead(userId, this.#friendId);
    this.#log.replaceChildren(...friendChats.between(userId, this.#friendId).map((message) => this.#row(message)));
  }

  #row({ from, text: sent, at }) {
    const own = from === this.#phone.userId;
    const bubble = h("div", { class: "bubble" }, ...linked(sent, { openUrl: (url) => openUrl(this.#phone, url) }));
    return h("div", { class: `row starts-run ends-run ${own ? "own" : "other"}`, "data-testid": "message" },
      !own && h("div", { class: "row-avatar" }, avatar(this.#phone.nameOf(from))),
      h("div", { class: "row-body" }, bubble, h("div", { class: "row-meta" }, h("time", {}, timeOf(at)))));
  }
}
