import { h, icon } from "./dom.js";
import { CLOSE } from "./icons.js";
import { block } from "./simulator.js";
import { text } from "./texts.js";

/** Above each phone: whose it is, friend or blocked, phone or PC. */
export class Toolbar {
  #phone;
  #page;
  #owner = h("select", { "aria-label": text("Owner") });
  #friendship = h("button", { type: "button", class: "small" });
  #device = h("button", { type: "button", class: "small", "aria-pressed": "false" }, text("Pc"));
  #remove = h("button", { type: "button", class: "small plain", "aria-label": text("RemovePhone"), title: text("RemovePhone") }, icon(CLOSE));

  constructor(phone, page) {
    this.#phone = phone;
    this.#page = page;
    this.#owner.addEventListener("change", () => page.give(phone, this.#owner.value));
    this.#friendship.addEventListener("click", () => this.#changeFriendship());
    this.#device.addEventListener("click", () => phone.useDevice(phone.device === "pc" ? "mobile" : "pc"));
    this.#remove.addEventListener("click", () => page.removePhone(phone));
    this.element = h("div", { class: "toolbar" }, this.#owner, this.#friendship, this.#device, this.#remove);
  }

  update() {
    const { userId, user, device } = this.#phone;
    this.#owner.replaceChildren(
      ...[...this.#page.users.values()].map((person) =>
        h("option", { value: person.userId, selected: person.userId === userId }, person.displayName)));
    this.#friendship.textContent = text(friendshipAct(user));
    this.#device.setAttribute("aria-pressed", String(device === "pc"));
    this.#remove.hidden = this.#page.phones.length < 2;
  }

  #changeFriendship() {
    const { user, userId } = this.#phone;
    if (friendshipAct(user) === "Block") this.#phone.attempt(block(userId));
    else this.#phone.follow();
  }
}

function friendshipAct({ isFriend, isBlocked }) {
  if (isBlocked) return "Unblock";
  return isFriend ? "Block" : "AddFriend";
}
