const KEY = "friend-chats";

/**
 * What friends pass each other through the share picker. The platform knows no such chats (they are none of the account's
 * business), so they live in this page, as long as its tab.
 */
export class FriendChats extends EventTarget {
  #messages = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");

  send(from, to, text) {
    const message = { from, to, text, at: Date.now(), read: false };
    this.#messages.push(message);
    this.#keep();
    this.dispatchEvent(new CustomEvent("sent", { detail: message }));
  }

  between(userId, friendId) {
    return this.#messages.filter(
      ({ from, to }) => (from === userId && to === friendId) || (from === friendId && to === userId),
    );
  }

  /** The chats of a user, the latest first: { friendId, last, unread }. */
  of(userId) {
    const chats = new Map();
    for (const message of this.#messages.filter(({ from, to }) => from === userId || to === userId)) {
      const friendId = message.from === userId ? message.to : message.from;
      const unread = (chats.get(friendId)?.unread ?? 0) + (message.to === userId && !message.read ? 1 : 0);
      chats.set(friendId, { friendId, last: message, unread });
    }
    return [...chats.values()].sort((left, right) => right.last.at - left.last.at);
  }

  markRead(userId, friendId) {
    for (const message of this.#messages) if (message.to === userId && message.from === friendId) message.read = true;
    this.#keep();
  }

  #keep() {
    sessionStorage.setItem(KEY, JSON.stringify(this.#messages));
  }
}
