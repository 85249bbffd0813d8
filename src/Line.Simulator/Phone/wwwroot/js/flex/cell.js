import { setStyles } from "../dom.js";
import { explicitLength, lengthOf } from "./lengths.js";

/**
 * Places a component's cell in its parent: what the parent's layout makes of `flex`, the one leading margin, and the
 * position. `parent` is { layout, spacing, isFirst, growing }; the root box of a body is `growing`: it takes the extra
 * height that a carousel gives.
 */
export function placeInParent(cell, component, parent) {
  const absolute = component.position === "absolute";
  cell.classList.add("fx");
  setStyles(cell, {
    flex: parent.growing ? "1 0 auto" : flexOf(component, parent),
    position: absolute ? "absolute" : undefined,
    ...(absolute ? {} : leadingMargin(component, parent)),
    ...offsets(component, parent),
  });
}

function flexOf(component, { layout }) {
  const isRow = layout !== "vertical";
  const { type, flex } = component;
  const sizedAlongMainAxis = type === "box" && (isRow ? component.width : component.height) !== undefined;
  if (type === "separator" || type === "icon" || sizedAlongMainAxis || flex === 0) return "0 0 auto";
  if (type === "filler" && flex === undefined) return "1 0 0px";
  const share = flex ?? (isRow ? 1 : 0);
  if (share === 0) return "0 0 auto";
  return isRow ? `${share} 0 0px` : `${share} 0 auto`;
}

/** `margin` replaces the parent's spacing; there is no spacing before the first child or before a filler. */
function leadingMargin(component, { layout, spacing, isFirst }) {
  if (component.type === "filler") return {};
  const own = lengthOf(component.margin);
  const margin = own ?? (isFirst ? undefined : lengthOf(spacing));
  return layout === "vertical" ? { marginTop: margin } : { marginInlineStart: margin };
}

function offsets(component, { layout }) {
  return {
    top: lengthOf(component.offsetTop),
    bottom: layout === "baseline" ? undefined : lengthOf(component.offsetBottom),
    insetInlineStart: lengthOf(component.offsetStart),
    insetInlineEnd: lengthOf(component.offsetEnd),
  };
}

const PLACES = { top: "flex-start", center: "center", bottom: "flex-end", start: "flex-start", end: "flex-end" };

/** Where the content stands in its own cell: a column flexbox, so gravity is its main axis. */
export const gravityOf = (gravity) => PLACES[gravity];

export const alignOf = (align) => PLACES[align];

/** Width and height of a box, with their upper limits. */
export function boxSize(component) {
  return {
    width: explicitLength(component.width),
    height: explicitLength(component.height),
    maxWidth: explicitLength(component.maxWidth),
    maxHeight: explicitLength(component.maxHeight),
  };
}
