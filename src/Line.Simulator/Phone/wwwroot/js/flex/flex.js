import { h } from "../dom.js";
import { renderBubble } from "./bubble.js";
import { renderUnknown } from "./component.js";
import { CAROUSEL } from "./sizes.js";
import { withArrows } from "../arrows.js";

/**
 * Draws the `contents` of a Flex message. `context` is { perform, device, legacySizes, text }; the element must end up in a
 * container whose inline size is the chat's width. Call shrinkTexts once it is in the document.
 */
export function renderFlex(contents, context = {}) {
  if (contents.type === "bubble") return renderBubble(contents, context);
  if (contents.type === "carousel") return renderCarousel(contents, context);
  return renderUnknown(contents);
}

function renderCarousel(carousel, context) {
  const within = { ...context, inCarousel: true };
  const row = h("div", {
    class: "flex-carousel carousel",
    tabindex: "0",
    style: { paddingInline: `${CAROUSEL.edge}px`, gap: `${CAROUSEL.gap}px`, scrollPaddingInline: `${CAROUSEL.edge}px` },
  }, ...carousel.contents.map((bubble) => renderBubble(bubble, within)));
  return context.device === "pc" ? withArrows(row, context) : row;
}

export { shrinkTexts } from "./text.js";
