import { h, setStyles } from "../dom.js";
import { renderComponent } from "./component.js";
import * as sizes from "./sizes.js";
import { makeTappable } from "./tappable.js";

const BLOCKS = ["header", "hero", "body", "footer"];

/** A bubble: its blocks in LINE's order, whatever the order in the JSON. */
export function renderBubble(bubble, context) {
  const size = sizeOf(bubble, context);
  const element = h("div", {
    class: `flex-bubble flex-${size}`,
    dir: bubble.direction === "rtl" ? "rtl" : "ltr",
    style: { width: widthOf(size, context), borderRadius: `${sizes.BUBBLES[size].radius}px` },
  });
  setStyles(element, { backgroundColor: sizes.BUBBLE_GROUND, color: sizes.TEXT_COLOUR, lineHeight: sizes.LINE_HEIGHT });
  if (!bubble.body) element.classList.add("flex-bodiless");
  const present = BLOCKS.filter((name) => bubble[name]);
  element.append(...present.map((name, index) => renderBlock(name, index === 0, bubble, size, context)));
  makeTappable(element, bubble.action, context);
  return element;
}

function sizeOf(bubble, context) {
  const size = Object.hasOwn(sizes.BUBBLES, bubble.size ?? "") ? bubble.size : sizes.DEFAULT_BUBBLE;
  return context.legacySizes ? (sizes.LEGACY_BUBBLES[size] ?? size) : size;
}

/** The chat is the container the widths are measured against. On a PC bubbles are as wide as they may be. */
function widthOf(size, context) {
  const widest = sizes.BUBBLES[size].width;
  if (context.device === "pc") return `${widest}px`;
  if (size !== "giga") return `min(${widest}px, ${sizes.BUBBLE_SHARE * 100}cqi)`;
  const margin = context.inCarousel ? sizes.GIGA_MARGIN_IN_CAROUSEL : sizes.GIGA_MARGIN;
  return `min(${widest}px, 100cqi - ${margin}px)`;
}

function renderBlock(name, isFirst, bubble, size, context) {
  const style = bubble.styles?.[name] ?? {};
  const block = h("div", { class: `flex-block flex-${name}`, style: { backgroundColor: style.backgroundColor } });
  const parent = { layout: "vertical", isFirst: true, growing: name === "body" };
  block.append(renderComponent(bubble[name], parent, context, paddingsOf(name, bubble, size)));
  if (style.separator && !isFirst) {
    const colour = style.separatorColor ?? sizes.SEPARATOR_COLOUR;
    block.prepend(h("div", { class: "flex-block-separator", style: { borderColor: colour } }));
  }
  return block;
}

function paddingsOf(name, bubble, size) {
  if (name === "hero") return {};
  const { [name]: paddings, bodyAboveFooter } = sizes.BUBBLES[size];
  const [top, sides, bottom] = paddings;
  return {
    Top: `${top}px`,
    Start: `${sides}px`,
    End: `${sides}px`,
    Bottom: `${name === "body" && bubble.footer ? bodyAboveFooter : bottom}px`,
  };
}
