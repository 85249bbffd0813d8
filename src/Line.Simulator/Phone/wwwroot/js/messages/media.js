import { h, icon } from "../dom.js";
import { DOCUMENT, PIN, PLAY } from "../icons.js";
import { drawSticker } from "./sticker.js";

export function renderImage(message, context) {
  const { originalContentUrl, previewImageUrl } = message;
  const picture = h("img", { src: previewImageUrl ?? originalContentUrl, alt: context.text("Picture"), referrerpolicy: "no-referrer" });
  const open = () => context.showFull(h("img", { src: originalContentUrl, alt: context.text("Picture") }));
  return h("button", { type: "button", class: "media", "aria-label": context.text("Picture"), onclick: open }, picture);
}

export function renderVideo(message, context) {
  const { originalContentUrl, previewImageUrl } = message;
  const open = () => context.showFull(h("video", { src: originalContentUrl, controls: true, autoplay: true }));
  return h("button", { type: "button", class: "media", "aria-label": context.text("Video"), onclick: open },
    previewImageUrl
      ? h("img", { src: previewImageUrl, alt: "", referrerpolicy: "no-referrer" })
      : h("video", { src: originalContentUrl, preload: "metadata", muted: true }),
    h("span", { class: "play" }, icon(PLAY)));
}

/** Only people send files; what is in them stays with the platform. */
export function renderFile({ fileName, fileSize }, context) {
  return h("div", { class: "card file" },
    icon(DOCUMENT), h("strong", {}, fileName), h("span", {}, context.text("Bytes", fileSize)));
}

export function renderAudio(message, context) {
  const seconds = Math.round((message.duration ?? 0) / 1000);
  const length = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  const player = h("audio", { src: message.originalContentUrl });
  const toggle = () => (player.paused ? player.play() : player.pause());
  return h("div", { class: "bubble audio" },
    h("button", { type: "button", class: "round", "aria-label": context.text("Play"), onclick: toggle }, icon(PLAY)),
    h("span", { class: "track", "aria-hidden": "true" }),
    h("time", {}, length),
    player);
}

/** Stickers are LINE's artwork: a drawing of our own stands in their place and says which one it is. */
export function renderSticker(message, context) {
  const name = `${message.packageId} / ${message.stickerId}`;
  return h("div", { class: "sticker", role: "img", "aria-label": `${context.text("Sticker")} ${name}` },
    drawSticker(message.stickerId), h("small", {}, name));
}

export function renderLocation(message) {
  return h("div", { class: "card location" },
    h("div", { class: "map" }, icon(PIN)),
    h("strong", {}, message.title ?? ""),
    h("span", {}, message.address ?? `${message.latitude}, ${message.longitude}`));
}
