import { h, icon } from "./dom.js";
import { makeTappable } from "./flex/tappable.js";
import { CAMERA, PICTURE, PIN } from "./icons.js";
import { text } from "./texts.js";

const DEFAULT_ICONS = { camera: CAMERA, cameraRoll: PICTURE, location: PIN };

/** These chips stay until what they ask for has been sent. */
export const STAYS_AFTER_TAP = new Set(["camera", "cameraRoll", "datetimepicker", "location"]);

/** One scrolling row of chips just above the input. */
export class QuickReplies {
  element = h("div", { class: "quick-replies", role: "group", "aria-label": text("QuickReplies"), hidden: true });
  #context;

  constructor(context) {
    this.#context = context;
  }

  show(items = []) {
    this.element.hidden = items.length === 0;
    this.element.replaceChildren(...items.map((item) => this.#chip(item)));
    this.element.scrollLeft = 0;
  }

  #chip({ action, imageUrl }) {
    const chip = h("button", { type: "button", class: "chip" },
      imageUrl ? h("img", { src: imageUrl, alt: "", referrerpolicy: "no-referrer" }) : defaultIcon(action),
      h("span", {}, action.label));
    makeTappable(chip, action, { perform: (tapped) => this.#tap(tapped) });
    return chip;
  }

  #tap(action) {
    if (!STAYS_AFTER_TAP.has(action.type)) this.show();
    this.#context.perform(action, { quickReply: true });
  }
}

function defaultIcon(action) {
  return DEFAULT_ICONS[action.type] && icon(DEFAULT_ICONS[action.type]);
}
