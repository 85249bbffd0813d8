import { h } from "../dom.js";
import { alignOf, gravityOf } from "./cell.js";
import { aspectRatioOf, fontSizeOf, sizeFrom } from "./lengths.js";
import { IMAGE_SIZES } from "./sizes.js";
import { makeTappable } from "./tappable.js";

export function renderImage(component, parent, context) {
  const width = sizeFrom(component.size ?? "md", IMAGE_SIZES) ?? `${IMAGE_SIZES.md}px`;
  const area = h("div", {
    class: "fx-image-area",
    style: { width, aspectRatio: aspectRatioOf(component.aspectRatio), backgroundColor: component.backgroundColor },
  }, picture(component.url, component.aspectMode === "cover" ? "cover" : "contain"));

  const cell = h("div", {
    class: "fx-image",
    style: {
      width: spansItsCell(component, width) ? "100%" : undefined,
      justifyContent: gravityOf(component.gravity),
      alignItems: alignOf(component.align ?? "center"),
    },
  }, area);
  makeTappable(cell, component.action, context);
  return cell;
}

/** A share of the cell's width needs a cell with a width of its own, also where the parent sizes it by content. */
function spansItsCell(component, width) {
  const stretched = component.offsetStart !== undefined && component.offsetEnd !== undefined;
  return width.endsWith("%") && !(component.position === "absolute" && stretched);
}

export function renderIcon(component) {
  const size = fontSizeOf(component.size, component.scaling);
  return h("div", {
    class: "fx-icon",
    style: { height: size, aspectRatio: aspectRatioOf(component.aspectRatio) },
  }, picture(component.url, "contain"));
}

function picture(url, objectFit) {
  return h("img", { src: url, alt: "", draggable: "false", referrerpolicy: "no-referrer", style: { objectFit } });
}
