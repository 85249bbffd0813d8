import { copyText } from "./clipboard.js";
import { h } from "./dom.js";
import { openOverlay, toast } from "./overlay.js";
import { text } from "./texts.js";

/** The message as the bot sent it, and, of a Flex message, what LINE's Flex Message Simulator takes. */
export function inspect(screen, message) {
  openOverlay(screen, text("ShowJson"),
    h("div", { class: "overlay-actions" },
      copyButton(screen, "CopyMessage", message),
      message.type === "flex" && copyButton(screen, "CopyFlex", message.contents)),
    h("pre", { class: "json", tabindex: "0" }, JSON.stringify(message, null, 2)));
}

function copyButton(screen, name, value) {
  const copy = async () => toast(screen, text((await copyText(JSON.stringify(value, null, 2))) ? "Copied" : "CopyRefused"));
  return h("button", { type: "button", class: "small", onclick: copy }, text(name));
}
