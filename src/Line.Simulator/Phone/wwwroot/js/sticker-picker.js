import { h } from "./dom.js";
import { drawSticker, MOOD_COUNT } from "./messages/sticker.js";
import { openOverlay } from "./overlay.js";
import { text } from "./texts.js";

/** A package of LINE's own that everybody has, and its first numbers. */
const PACKAGE = "446";
const FIRST = 1988;
const STICKERS = Array.from({ length: MOOD_COUNT }, (_, index) => String(FIRST + index));

/** The sheet with the stickers that a phone can send. */
export function openStickerPicker(screen, send) {
  const choose = (stickerId) => {
    close();
    send({ packageId: PACKAGE, stickerId });
  };
  const close = openOverlay(screen, text("ChooseSticker"),
    h("div", { class: "sticker-choice" }, ...STICKERS.map((stickerId) =>
      h("button", { type: "button", "aria-label": text("StickerNumber", stickerId), onclick: () => choose(stickerId) }, drawSticker(stickerId)))));
}
