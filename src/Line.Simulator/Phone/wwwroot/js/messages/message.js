import { h } from "../dom.js";
import { renderUnknown } from "../flex/component.js";
import { renderFlex } from "../flex/flex.js";
import { renderCoupon } from "./coupon.js";
import { renderImagemap } from "./imagemap.js";
import { renderAudio, renderFile, renderImage, renderLocation, renderSticker, renderVideo } from "./media.js";
import { renderTemplate } from "./templates.js";
import { renderText, renderTextV2 } from "./text.js";

const RENDERERS = {
  audio: renderAudio,
  coupon: renderCoupon,
  file: renderFile,
  flex: (message, context) => renderFlex(message.contents, context),
  image: renderImage,
  imagemap: renderImagemap,
  location: renderLocation,
  sticker: renderSticker,
  template: (message, context) => renderTemplate(message.template, context),
  text: renderText,
  textV2: renderTextV2,
  video: renderVideo,
};

/** Draws the content of one message, without avatar and time. */
export function renderMessage(message, context) {
  if (Object.hasOwn(RENDERERS, message.type)) return RENDERERS[message.type](message, context);
  return h("div", { class: "bubble" }, renderUnknown(message));
}

/** These run over the chat's whole width, under avatar and name. */
export function isWide(message) {
  if (message.type === "flex") return message.contents.type === "carousel" || message.contents.size === "giga";
  return message.type === "template" && message.template.type.endsWith("carousel");
}

/** These are too wide for a time beside them. */
export const isCard = (message) => ["flex", "template", "imagemap"].includes(message.type);
