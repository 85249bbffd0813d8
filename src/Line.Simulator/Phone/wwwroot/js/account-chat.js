import { performAction } from "./actions.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { h, icon } from "./dom.js";
import { BACK, SHIELD } from "./icons.js";
import { inspect } from "./message-json.js";
import { openOverlay } from "./overlay.js";
import { previewOf } from "./preview.js";
import { QuickReplies } from "./quick-replies.js";
import { RichMenu } from "./rich-menu.js";
import * as simulator from "./simulator.js";
import { openStickerPicker } from "./sticker-picker.js";
import { text } from "./texts.js";
import { openUrl } from "./urls.js";

/** The chat with the official account: header, log, quick replies, and below either the rich menu or the text field. */
export class AccountChat {
  #phone;
  #buffer;
  #typing = false;
  #notice = h("div", { class: "notice", hidden: true });
  #unblock = h("button", { type: "button", class: "unblock", hidden: true }, text("Unblock"));

  constructor(phone) {
    this.#phone = phone;
    const perform = (action, details) => phone.attempt(performAction(phone, action, details));
    this.chat = new Chat(this.#drawing(perform), phone.account.displayName);
    this.quickReplies = new QuickReplies({ perform });
    this.richMenu = new RichMenu({ perform, onKeyboard: () => this.showKeyboard() });
    this.composer = new Composer(this.#sending());
    this.#unblock.addEventListener("click", () => phone.follow());
    this.element = h("div", { class: "view account-chat" },
      this.#header(), this.#notice, this.chat.element, this.quickReplies.element,
      this.richMenu.element, this.composer.element, this.#unblock);
  }

  /** Reads everything anew; what arrives meanwhile is added after it. */
  async load() {
    const buffer = (this.#buffer = []);
    const { userId } = this.#phone;
    const [messages, menu] = await Promise.all([simulator.readChat(userId), simulator.readRichMenu(userId)]);
    if (this.#buffer !== buffer) return;
    this.#buffer = undefined;
    this.chat.load(messages);
    this.#showQuickReplies(messages.findLast((entry) => entry.quickReplyShown));
    this.richMenu.show(menu);
    this.arrange();
    for (const event of buffer) this.receive(event);
  }

  receive(event) {
    if (this.#buffer) this.#buffer.push(event);
    else RECEIVERS[event.type]?.(this, event);
  }

  /** A menu of one's own changes at once; the default one when the chat is opened again, unless there was none yet. */
  async refreshMenu({ isDefault = false } = {}) {
    if (isDefault && this.richMenu.isPresent) return;
    this.richMenu.show(await simulator.readRichMenu(this.#phone.userId), { keepOpen: true });
    this.arrange();
  }

  showKeyboard(value) {
    this.#typing = true;
    this.arrange();
    if (value) this.composer.fill(value);
    else this.composer.focus();
  }

  showMenu() {
    this.#typing = false;
    this.arrange();
    this.richMenu.open();
  }

  /** Shows what the friendship, the device and the menu leave at the bottom. */
  arrange() {
    const { isFriend, isBlocked } = this.#phone.user;
    const hasMenu = this.richMenu.isPresent && this.#phone.device !== "pc";
    this.richMenu.element.hidden = isBlocked || !hasMenu || this.#typing;
    this.composer.element.hidden = isBlocked || (hasMenu && !this.#typing);
    this.composer.hasMenu = hasMenu;
    this.#unblock.hidden = !isBlocked;
    this.#notice.hidden = isFriend || isBlocked;
    this.quickReplies.element.classList.toggle("off", this.#phone.device === "pc" || isBlocked);
  }

  showQuickRepliesOf(id) {
    this.#showQuickReplies(id === null ? undefined : this.chat.find(id));
  }

  #showQuickReplies(entry) {
    this.quickReplies.show(entry?.message.quickReply?.items);
  }

  #drawing(perform) {
    const phone = this.#phone;
    return {
      perform,
      text,
      account: phone.account,
      get device() {
        return phone.device;
      },
      get legacySizes() {
        return phone.settings.legacySizes;
      },
      nameOf: (userId) => phone.nameOf(userId),
      authorOf: (entry) => this.#authorOf(entry),
      findMessage: (id) => this.chat.find(id),
      showMessage: (id) => this.chat.show(id),
      readQuote: (token) => simulator.readQuote(token).catch(() => undefined),
      quote: (entry) => this.#quote(entry),
      openUrl: (url) => openUrl(phone, url),
      inspect: (message) => inspect(phone.screen, message),
      showFull: (media) => openOverlay(phone.screen, text("Picture"), h("div", { class: "full" }, media)),
      unsend: (id) => phone.attempt(simulator.unsend(phone.userId, id)),
    };
  }

  #authorOf({ from, message }) {
    return from === "user" ? this.#phone.user.displayName : (message.sender?.name ?? this.#phone.account.displayName);
  }

  #quote(entry) {
    this.composer.quote(entry.id, this.#authorOf(entry), previewOf(entry, this.#phone.account.displayName));
    this.showKeyboard();
  }

  #sending() {
    const phone = this.#phone;
    const send = (work) => (value) => phone.attempt(work(phone.userId, value));
    return {
      send: (value, quotedId) => phone.attempt(simulator.sendText(phone.userId, value, quotedId)),
      sendImage: send(simulator.sendImage),
      sendSticker: () => openStickerPicker(phone.screen, send(simulator.sendSticker)),
      sendLocation: () => phone.sendLocation(),
      onMenu: () => this.showMenu(),
    };
  }

  #header() {
    const back = () => this.#phone.showList();
    this.#notice.append(
      h("span", {}, text("NotAFriend")),
      h("button", { type: "button", class: "strong", onclick: () => this.#phone.follow() }, text("AddFriend")));
    return h("header", { class: "view-header" },
      h("button", { type: "button", class: "round", "aria-label": text("Back"), onclick: back }, icon(BACK)),
      icon(SHIELD, "icon shield"),
      h("h2", {}, this.#phone.account.displayName));
  }
}

const RECEIVERS = {
  "message-added": (view, { entry }) => {
    view.chat.add(entry);
    view.showQuickRepliesOf(entry.quickReplyShown ? entry.id : null);
  },
  "message-removed": (view, { id }) => view.chat.remove(id),
  "quick-reply-changed": (view, { id }) => view.showQuickRepliesOf(id),
  "loading-started": (view, { seconds }) => view.chat.startLoading(seconds),
  "loading-stopped": (view) => view.chat.stopLoading(),
  read: (view, { sequence }) => view.chat.markRead(sequence),
  "richmenu-changed": (view, { userId }) => view.refreshMenu({ isDefault: userId === null }),
};
