import { AccountChat } from "./account-chat.js";
import { ChatList } from "./chat-list.js";
import { h } from "./dom.js";
import { FriendChat } from "./friend-chat.js";
import { InAppBrowser } from "./in-app-browser.js";
import { openLocationPicker } from "./location-picker.js";
import { Notifications } from "./notifications.js";
import { toast } from "./overlay.js";
import { openSharePicker } from "./share.js";
import * as simulator from "./simulator.js";
import { text } from "./texts.js";
import { Toolbar } from "./toolbar.js";
import { openUrl } from "./urls.js";

/** One column: whose phone it is, and the phone itself with its chat list, the account's chat and friends' chats. */
export class Phone {
  screen = h("div", { class: "screen" });
  device = "mobile";
  unread = 0;
  #page;
  #view;

  constructor(page, userId) {
    this.#page = page;
    this.userId = userId;
    this.accountChat = new AccountChat(this);
    this.chatList = new ChatList(this);
    this.toolbar = new Toolbar(this, page);
    this.notifications = new Notifications(this);
    this.browser = new InAppBrowser(this);
    this.element = h("section", { class: "phone", role: "region" }, this.toolbar.element, h("div", { class: "frame" }, this.screen));
    this.#show(this.accountChat);
    page.friendChats.addEventListener("sent", ({ detail }) => this.#receiveFromFriend(detail));
  }

  get account() {
    return this.#page.account;
  }

  get settings() {
    return this.#page.settings;
  }

  get friendChats() {
    return this.#page.friendChats;
  }

  get user() {
    return this.#page.users.get(this.userId);
  }

  get composer() {
    return this.accountChat.composer;
  }

  get richMenu() {
    return this.accountChat.richMenu;
  }

  get quickReplies() {
    return this.accountChat.quickReplies;
  }

  get newestEntry() {
    return this.accountChat.chat.newest;
  }

  nameOf(userId) {
    return this.#page.users.get(userId)?.displayName;
  }

  /** Another person takes this phone. */
  async belongTo(userId) {
    this.userId = userId;
    this.unread = 0;
    this.browser.close();
    this.#show(this.accountChat);
    await this.reload();
  }

  async reload() {
    this.update();
    await this.attempt(this.accountChat.load());
    this.chatList.update();
  }

  /** The person, the list of people or a setting changed. */
  update() {
    this.element.dataset.phone = this.user.displayName;
    this.element.setAttribute("aria-label", text("PhoneOf", this.user.displayName));
    this.screen.classList.toggle("pc", this.device === "pc");
    this.toolbar.update();
    this.accountChat.arrange();
    this.chatList.update();
  }

  async useDevice(device) {
    this.device = device;
    await this.reload();
  }

  receive(event) {
    if (event.userId !== null && event.userId !== this.userId) return;
    this.accountChat.receive(event);
    this.browser.receive(event);
    if (event.type === "message-added" && event.entry.from === "bot") this.#notify(event.entry);
    if (event.type === "line-url-opened" && this.browser.isOpen) this.#leaveBrowser(event.url);
    this.chatList.update();
  }

  post(action, details) {
    return simulator.performAction(this.userId, action, details);
  }

  follow() {
    return this.attempt(simulator.follow(this.userId));
  }

  sendLocation() {
    openLocationPicker(this.screen, (place) => this.attempt(simulator.sendLocation(this.userId, place)));
  }

  /** Says in the phone what the platform refused. */
  async attempt(work) {
    try {
      return await work;
    } catch (error) {
      this.toast(error.message);
      return undefined;
    }
  }

  toast(message) {
    toast(this.screen, message);
  }

  showList() {
    this.#show(this.chatList);
    this.chatList.update();
  }

  openAccountChat() {
    this.unread = 0;
    this.notifications.clear();
    this.browser.close();
    const wasElsewhere = this.#view !== this.accountChat;
    this.#show(this.accountChat);
    this.accountChat.chat.scrollToEnd();
    if (wasElsewhere) this.attempt(this.accountChat.refreshMenu());
  }

  openFriendChat(friendId) {
    this.notifications.clear();
    this.#show(new FriendChat(this, friendId));
  }

  showKeyboard(value) {
    this.accountChat.showKeyboard(value);
  }

  showMenu() {
    this.accountChat.showMenu();
  }

  openShare(shared) {
    const friends = [...this.#page.users.values()].filter((user) => user.userId !== this.userId);
    openSharePicker(this.screen, shared, friends, (friend) => {
      this.friendChats.send(this.userId, friend.userId, shared);
      this.toast(text("SharedWith", friend.displayName));
    });
  }

  /** A banner tells of what the open chat does not show. */
  #notify(entry) {
    const isElsewhere = this.#view !== this.accountChat;
    if (isElsewhere) this.unread += 1;
    if (isElsewhere || this.browser.isOpen) this.notifications.showEntry(entry);
  }

  #leaveBrowser(url) {
    this.browser.close();
    openUrl(this, url);
  }

  #receiveFromFriend({ from, to, text: sent }) {
    if (from !== this.userId && to !== this.userId) return;
    this.chatList.update();
    if (this.#view instanceof FriendChat && this.#view.isWith(from, to)) this.#view.update();
    else if (to === this.userId) this.notifications.show(this.nameOf(from), sent, () => this.openFriendChat(from));
  }

  #show(view) {
    this.#view = view;
    this.screen.querySelector(":scope > .view")?.remove();
    this.screen.prepend(view.element);
  }
}
