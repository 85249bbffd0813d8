import { h, icon } from "./dom.js";
import { NEXT, PREVIOUS } from "./icons.js";

/** A carousel on a PC: arrows at both ends instead of a swipe. */
export function withArrows(row, context) {
  const move = (direction) => row.scrollBy({ left: direction * (row.firstElementChild?.offsetWidth ?? 0) });
  const arrow = (className, label, path, direction) =>
    h("button", { type: "button", class: `arrow ${className}`, "aria-label": label, onclick: () => move(direction) }, icon(path));
  return h("div", { class: "carousel-with-arrows" },
    row,
    arrow("arrow-previous", context.text?.("Previous"), PREVIOUS, -1),
    arrow("arrow-next", context.text?.("Next"), NEXT, 1));
}
