import { h, setStyles } from "../dom.js";
import { gravityOf } from "./cell.js";
import { explicitLength, fontSizeOf } from "./lengths.js";
import { LINE_HEIGHT, SHRINK } from "./sizes.js";
import { makeTappable } from "./tappable.js";

export function renderText(component, parent, context) {
  const paragraph = h("p", { class: component.wrap ? "fx-paragraph fx-wrap" : "fx-paragraph" });
  setStyles(paragraph, {
    ...glyphs(component, component.scaling),
    fontSize: fontSizeOf(component.size, component.scaling),
    textAlign: component.align,
    ...lineSpacing(component),
    ...lineClamp(component),
  });
  paragraph.append(...contentsOf(component));
  if (component.adjustMode === "shrink-to-fit") paragraph.dataset.shrink = "";

  const cell = h("div", { class: "fx-text", style: { justifyContent: gravityOf(component.gravity) } }, paragraph);
  makeTappable(cell, component.action, context);
  return cell;
}

function contentsOf(component) {
  if (!component.contents?.length) return [component.text ?? ""];
  return component.contents.map((span) =>
    h("span", { style: { ...glyphs(span, component.scaling), ...lineHeight(component) } }, span.text ?? ""),
  );
}

function glyphs(component, scaling) {
  return {
    color: component.color,
    fontSize: component.size ? fontSizeOf(component.size, scaling) : undefined,
    fontWeight: component.weight,
    fontStyle: component.style,
    textDecoration: component.decoration,
  };
}

function lineHeight(component) {
  const extra = explicitLength(component.lineSpacing);
  return extra ? { lineHeight: `calc(${LINE_HEIGHT}em + ${extra})` } : {};
}

/** The extra stands between lines only, so half of it is taken back above the first line and below the last. */
function lineSpacing(component) {
  const extra = explicitLength(component.lineSpacing);
  return extra ? { ...lineHeight(component), marginBlock: `calc(${extra} / -2)` } : {};
}

function lineClamp(component) {
  if (!component.wrap || !component.maxLines) return {};
  return { display: "-webkit-box", webkitBoxOrient: "vertical", webkitLineClamp: String(component.maxLines) };
}

/** Shrinks the fonts under `root` that ask for it. Needs the layout, so call it once `root` is in the document. */
export function shrinkTexts(root) {
  for (const paragraph of root.querySelectorAll("[data-shrink]")) shrink(paragraph);
}

function shrink(paragraph) {
  const full = parseFloat(getComputedStyle(paragraph).fontSize);
  const wrapping = paragraph.style.whiteSpace;
  paragraph.style.whiteSpace = paragraph.classList.contains("fx-wrap") ? "pre" : wrapping;
  for (let size = full; paragraph.scrollWidth > paragraph.clientWidth && size > full * SHRINK.least; ) {
    size = Math.max(size - SHRINK.step, full * SHRINK.least);
    paragraph.style.fontSize = `${size}px`;
  }
  paragraph.style.whiteSpace = wrapping;
}
