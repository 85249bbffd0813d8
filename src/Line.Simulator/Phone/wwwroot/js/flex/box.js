import { h, setStyles } from "../dom.js";
import { boxSize, placeInParent } from "./cell.js";
import { renderComponent } from "./component.js";
import { borderWidthOf, lengthOf } from "./lengths.js";
import { makeTappable } from "./tappable.js";

const SIDES = ["Top", "Bottom", "Start", "End"];
const CSS_SIDES = { Top: "paddingTop", Bottom: "paddingBottom", Start: "paddingInlineStart", End: "paddingInlineEnd" };

/** A box as a flexbox of its children. `defaults` are the paddings its block gives it, by side. */
export function renderBox(component, parent, context, defaults = {}) {
  const box = h("div", { class: `fx-box fx-${component.layout}` });
  placeInParent(box, component, parent);
  setStyles(box, {
    ...boxSize(component),
    ...paddings(component, defaults),
    ...surface(component),
    justifyContent: component.justifyContent,
    alignItems: component.alignItems,
  });
  box.append(...renderChildren(component, context));
  makeTappable(box, component.action, context);
  return box;
}

function renderChildren(component, context) {
  return (component.contents ?? []).map((child, index) =>
    renderComponent(child, { layout: component.layout, spacing: component.spacing, isFirst: index === 0 }, context),
  );
}

function paddings(component, defaults) {
  const all = lengthOf(component.paddingAll);
  return Object.fromEntries(
    SIDES.map((side) => [CSS_SIDES[side], lengthOf(component[`padding${side}`]) ?? all ?? defaults[side]]),
  );
}

function surface(component) {
  const hasBorder = component.borderColor !== undefined && component.borderWidth !== undefined;
  return {
    backgroundColor: component.backgroundColor,
    backgroundImage: gradientOf(component.background),
    borderRadius: lengthOf(component.cornerRadius),
    border: hasBorder ? `${borderWidthOf(component.borderWidth)} solid ${component.borderColor}` : undefined,
  };
}

function gradientOf(background) {
  if (background?.type !== "linearGradient") return undefined;
  const { angle, startColor, centerColor, centerPosition = "50%", endColor } = background;
  const stops = [startColor, ...(centerColor ? [`${centerColor} ${centerPosition}`] : []), endColor];
  return `linear-gradient(${angle}, ${stops.join(", ")})`;
}
