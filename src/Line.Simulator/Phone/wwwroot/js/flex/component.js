import { h } from "../dom.js";
import { renderBox } from "./box.js";
import { renderButton } from "./button.js";
import { placeInParent } from "./cell.js";
import { renderIcon, renderImage } from "./image.js";
import { SEPARATOR_COLOUR } from "./sizes.js";
import { renderText } from "./text.js";
import { renderVideo } from "./video.js";

const RENDERERS = {
  box: renderBox,
  button: renderButton,
  filler: () => h("div"),
  icon: renderIcon,
  image: renderImage,
  separator: renderSeparator,
  text: renderText,
  video: renderVideo,
};

/** Draws one component as the cell of its parent. */
export function renderComponent(component, parent, context, defaults) {
  const render = Object.hasOwn(RENDERERS, component.type) ? RENDERERS[component.type] : renderUnknown;
  const cell = render(component, parent, context, defaults);
  if (component.type !== "box") placeInParent(cell, component, parent);
  return cell;
}

/** Painted as a hairline, but without any extent in the layout. */
function renderSeparator(component) {
  return h("div", { class: "fx-separator", style: { borderColor: component.color ?? SEPARATOR_COLOUR } });
}

/** The API refuses what it does not know; should something new get through, it shows instead of vanishing. */
export function renderUnknown(component) {
  return h("div", { class: "fx-unknown" }, String(component.type));
}
