import { h } from "./dom.js";
import { openOverlay } from "./overlay.js";
import { text } from "./texts.js";

const INPUTS = { date: "date", time: "time", datetime: "datetime-local" };

/** Asks for a date, a time or both; resolves to the postback's `params`, or to nothing when it was called off. */
export function pickDateTime(screen, { mode, initial, min, max, label }) {
  return new Promise((resolve) => {
    const input = h("input", {
      type: INPUTS[mode],
      "aria-label": text("PickDateTime"),
      value: native(initial),
      min: native(min),
      max: native(max),
      required: true,
      autofocus: true,
    });
    const choose = (event) => {
      event.preventDefault();
      resolve({ [mode]: input.value });
      close();
    };
    const form = h("form", { class: "picker", onsubmit: choose }, input, h("button", { type: "submit", class: "strong" }, text("Ok")));
    const close = openOverlay(screen, label ?? text("PickDateTime"), form);
    new MutationObserver((_, observer) => {
      if (form.isConnected) return;
      observer.disconnect();
      resolve(undefined);
    }).observe(screen, { childList: true });
  });
}

/** LINE also takes a small t between date and time. */
const native = (value) => value?.replace("t", "T");
