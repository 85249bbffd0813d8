import { h } from "../dom.js";
import { gravityOf } from "./cell.js";
import { fontSizeOf } from "./lengths.js";
import { BUTTON_COLOURS, BUTTON_HEIGHTS } from "./sizes.js";
import { makeTappable } from "./tappable.js";

export function renderButton(component, parent, context) {
  const { ground, label } = coloursOf(component);
  const text = h("span", { class: "fx-button-label" }, component.action?.label ?? "");
  if (component.adjustMode === "shrink-to-fit") text.dataset.shrink = "";
  const button = h("button", {
    type: "button",
    class: "fx-button",
    style: {
      height: `${BUTTON_HEIGHTS[component.height] ?? BUTTON_HEIGHTS.md}px`,
      backgroundColor: ground,
      color: label,
      fontSize: fontSizeOf("md", component.scaling),
    },
  }, text);
  makeTappable(button, component.action, context);
  return h("div", { class: "fx-button-cell", style: { justifyContent: gravityOf(component.gravity) } }, button);
}

/** `color` is the label's on a link, the ground's on a filled button. */
function coloursOf({ style = "link", color }) {
  const colours = BUTTON_COLOURS[style] ?? BUTTON_COLOURS.link;
  if (!color) return colours;
  return colours === BUTTON_COLOURS.link ? { ...colours, label: color } : { ...colours, ground: color };
}
