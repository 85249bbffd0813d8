import { h } from "./dom.js";
import { openOverlay } from "./overlay.js";
import { text } from "./texts.js";

/** The message as the bot sent it. */
export function inspect(screen, message) {
  openOverlay(screen, text("ShowJson"), h("pre", { class: "json", tabindex: "0" }, JSON.stringify(message, null, 2)));
}
