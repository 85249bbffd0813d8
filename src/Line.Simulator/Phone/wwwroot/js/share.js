import { avatar } from "./avatar.js";
import { h } from "./dom.js";
import { openOverlay } from "./overlay.js";
import { text } from "./texts.js";

/** LINE's share picker: whom of the simulator's people should the text go to? */
export function openSharePicker(screen, shared, friends, onChosen) {
  const choose = (friend) => {
    close();
    onChosen(friend);
  };
  const rows = friends.map((friend) =>
    h("li", {}, h("button", { type: "button", class: "list-row", onclick: () => choose(friend) },
      avatar(friend.displayName), h("span", { class: "list-name" }, friend.displayName))),
  );
  const close = openOverlay(screen, text("ShareWith"),
    h("blockquote", { class: "shared" }, shared),
    rows.length ? h("ul", { class: "list" }, ...rows) : h("p", {}, text("NobodyElse")));
}
